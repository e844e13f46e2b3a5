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
    "night": "NI", "nights": "NI", "midnight": "T24:00", "noon": "T12:00", "midday": "MI", "dawn": "DA", "daybreak": "DA",
    "dusk": "EV", "sunrise": "DA", "sunset": "EV", "nightfall": "EV", "lunchtime": "MI", "daytime": "DT",
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
WORDS: dict[str, str] = {
    "a": "a", "an": "a", "the": "t", "this": "h", "that": "H", "those": "H", "these": "h",
    "last": "l", "past": "P", "previous": "r", "preceding": "r", "prior": "r", "next": "x", "coming": "x",
    "upcoming": "x", "following": "f", "ensuing": "f", "subsequent": "f", "succeeding": "f", "same": "S",
    "current": "c", "present": "c", "early": "E", "late": "L", "mid": "M", "middle": "M", "beginning": "b",
    "start": "b", "onset": "b", "outset": "b", "end": "z", "close": "z", "opening": "b", "closing": "z",
    "of": "O", "in": "i", "on": "q", "at": "@", "during": "i", "throughout": "i", "within": "i", "over": "~",
    "from": "F", "between": "B", "to": "T", "until": "T", "till": "T", "through": "T", "til": "T",
    "and": "&", "or": "|", "since": "k", "ago": "g", "later": "A", "after": "^", "afterwards": "A", "afterward": "A",
    "thereafter": "A", "earlier": "R", "before": "<", "beforehand": "R", "previously": "R", "hence": "G",
    "every": "V", "each": "V", "per": "V", "today": "1", "yesterday": "2", "tomorrow": "3", "tonight": "4",
    "overnight": "5", "about": "~", "around": "~", "approximately": "~", "roughly": "~", "nearly": "~",
    "almost": "~", "circa": "~", "ca": "~", "more": "+", "less": "+", "than": "+", "least": "+", "most": "+",
    "just": "~", "only": "~", "exactly": "~", "another": "X", "half": "K", "whole": "W", "full": "W",
    "entire": "W", "long": "Y", "old": "Z", "age": "Z", "aged": "Z", "latter": "L", "part": "Q", "later ": "A",
    "recently": "7", "lately": "7", "daily": "8", "weekly": "8", "monthly": "8", "annually": "8", "yearly": "8",
    "nightly": "8", "hourly": "8", "everyday": "8", "fiscal": "$", "financial": "$", "fy": "$", "now": "ν", "other": "ο", "all": "W", "recent": "ρ", "by": "i", "rest": "e", "remainder": "e",
    "final": "_", "time": "0", "period": "0", "further": "X", "once": "%", "twice": "%",
    "times": "%", "several": "v",
}  # fmt: skip
REPEATS = {"everyday": "XXXX-XX-XX", "daily": "XXXX-XX-XX", "weekly": "XXXX-WXX", "monthly": "XXXX-XX", "annually": "XXXX", "yearly": "XXXX",
           "nightly": "XXXX-XX-XXTNI", "hourly": "XXXX-XX-XXTXX"}  # fmt: skip

for _table, _letter in ((MONTHS, "m"), (WEEKDAYS, "w"), (SEASONS, "s"), (PARTS, "p"), (DECADES, "D"), (CARDINALS, "n"),
                        (SCALES, "n"), (ORDINALS, "o")):  # fmt: skip
    for _word in _table:
        WORDS[_word] = _letter
for _word in UNITS:
    WORDS[_word] = "U" if _word.endswith("s") or _word in ("centuries", "millennia") else "u"
for _word in VAGUE:
    WORDS[_word] = "v"
for _word in SHORT_WEEKDAYS:
    WORDS[_word] = "="
for _word in ("mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"):
    WORDS[_word] = "ω"
WORDS["couple"] = WORDS["half-dozen"] = "n"
WORDS["second"] = "o"
WORDS["hundred"] = WORDS["thousand"] = WORDS["dozen"] = "n"
