"""Words of time: the class of every word that the grammar knows, one letter a class.

The letters are names only; `grammar` spells its patterns with them.
"""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
}  # fmt: skip
SHORT_WEEKDAYS = frozenset(w for w in WEEKDAYS if not w.endswith("day"))
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI", "springtime": "SP",
           "summertime": "SU", "wintertime": "WI"}  # fmt: skip
UNITS = {
    "second": "S", "minute": "MI", "hour": "H", "day": "D", "week": "W", "fortnight": "FN", "month": "M",
    "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE", "quarter": "Q", "semester": "HY",
    "seconds": "S", "minutes": "MI", "hours": "H", "days": "D", "weeks": "W", "fortnights": "FN", "months": "M",
    "years": "Y", "decades": "DE", "centuries": "CE", "weekends": "WE", "quarters": "Q", "millennium": "ML",
    "millennia": "ML", "mins": "MI", "hrs": "H", "yrs": "Y", "secs": "S", "yr": "Y", "hr": "H",
}  # fmt: skip
PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "midnight": "T24:00", "noon": "T12:00", "midday": "MI", "dawn": "DA",
    "daybreak": "DA", "dusk": "EV", "sunrise": "DA", "sunset": "EV", "nightfall": "EV",
    "lunchtime": "MI", "daytime": "DT",
}  # fmt: skip
CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
VAGUE = frozenset({"several", "few", "many", "some", "various", "numerous", "dozens", "hundreds", "scores"})
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30,
}  # fmt: skip
DECADES = {"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8,
           "nineties": 9, "noughties": 10}  # fmt: skip
_CLASSES = {
    "a": "a an",
    "t": "the",
    "h": "this these",
    "H": "that those",
    "l": "last",
    "P": "past",
    "r": "previous preceding prior",
    "x": "next coming upcoming",
    "f": "following ensuing subsequent succeeding",
    "S": "same",
    "c": "current present",
    "E": "early",
    "L": "late latter",
    "M": "mid middle",
    "b": "beginning start onset outset opening",
    "z": "end close closing",
    "O": "of",
    "i": "in during throughout within by",
    "q": "on",
    "@": "at",
    "~": "over about around approximately roughly nearly almost circa ca just only exactly",
    "F": "from",
    "B": "between",
    "T": "to until till through til",
    "&": "and",
    "|": "or",
    "k": "since",
    "g": "ago",
    "A": "later afterwards afterward thereafter",
    "^": "after",
    "R": "earlier beforehand previously",
    "<": "before",
    "G": "hence",
    "V": "every each per",
    "1": "today",
    "2": "yesterday",
    "3": "tomorrow tmrw tmr",
    "4": "tonight",
    "5": "overnight",
    "6": "for",
    "+": "more less than least most",
    "X": "another further",
    "K": "half",
    "W": "whole full entire all",
    "Z": "old age aged",
    "Q": "part",
    "7": "recently lately",
    "8": "daily weekly monthly annually yearly nightly hourly everyday quarterly",
    "$": "fiscal financial fy",
    "ν": "now",
    "ο": "other",
    "ρ": "recent",
    "e": "rest remainder",
    "_": "final",
    "%": "once twice times",
}
"""Words that mean something only in a pattern, by their class."""
REPEATS = {
    "quarterly": "P3M", "everyday": "XXXX-XX-XX", "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX",
    "annually": "XXXX", "yearly": "XXXX", "nightly": "XXXX-XX-XXTNI", "hourly": "XXXX-XX-XXTXX",
}  # fmt: skip
"""TIMEX3 values of sets in one word."""
PLURAL_WEEKDAYS = frozenset(f"{word}s" for word in WEEKDAYS if word.endswith("day"))


def _classes() -> dict[str, str]:
    """Every word with its class; a later table goes before an earlier one ("second" is an ordinal, not a unit)."""
    out = {word: letter for letter, together in _CLASSES.items() for word in together.split(" ")}
    tables = (
        (MONTHS, "m"), (WEEKDAYS, "w"), (SEASONS, "s"), (PARTS, "p"), (DECADES, "D"), (CARDINALS, "n"), (SCALES, "n"),
        (UNITS, "u"), (_PLURAL_UNITS, "U"), (ORDINALS, "o"), (VAGUE, "v"), (SHORT_WEEKDAYS, "="),
        (PLURAL_WEEKDAYS, "ω"), (("couple",), "n"),
    )  # fmt: skip
    for words, letter in tables:
        out |= dict.fromkeys(words, letter)
    return out


_PLURAL_UNITS = frozenset(word for word in UNITS if word.endswith("s") or word in ("centuries", "millennia"))
WORDS = _classes()
"""Every word that the grammar knows, with the letter of its class."""
