"""Whether the words of an expression stand for a time where they stand."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import replace

from sayso.extraction.timing import lexicon
from sayso.extraction.timing.meaning import Calendar, Found, Length, Stretch
from sayso.extraction.timing.tense import appoints
from sayso.model import Parse

_YEAR_BEFORE = frozenset({
    "in", "of", "since", "by", "from", "until", "till", "during", "before", "after", "around", "circa", "about",
    "early", "late", "mid", "the", "to", "between", "and", "(", "-", "–", "—", "throughout", "through", "for", "year",
    "into", ",", "that", "than", "a",
})  # fmt: skip
"""What may stand before four figures that are a year."""
_MARCH_BEFORE = frozenset({
    "in", "by", "of", "since", "until", "till", "from", "to", "between", "and", "early", "late", "mid", "last",
    "this", "next", "-", "–", "during", "through", "or", "before", "after",
})  # fmt: skip
"""What may stand before "March" where it is the month."""
_NAMES = frozenset({"may", "april", "june"})
"""Months that are given or family names too."""
_NAMED_AFTER = frozenset(
    {"front", "movement", "brigade", "brigades", "battalion", "army", "forces", "party", "group", "organisation",
     "organization", "coalition", "alliance", "committee", "council", "foundation", "union", "bridge", "square",
     "street", "avenue", "road", "plaza", "hospital", "stadium", "airport", "university", "school", "hall", "park",
     "barracks", "camp", "dam", "mosque", "district"}
)  # fmt: skip
"""What is named after a day ("the Fifth of June Brigade")."""
_PLACED = frozenset({"the", "called"})
_OPENING = 4
"""Words before the day among which a name's article stands ("the so-called Fifth of June Brigade")."""
_COUNTING = frozenset(
    {"about", "around", "some", "nearly", "almost", "over", "than", "least", "most", "approximately", "roughly"}
)
"""Words before a count of things."""
_WITHIN = frozenset({"in", "during", "throughout", "within"})
"""Before a bare ordinal these never tell a day ("served in the 9th", "scored in the 9th")."""
_NUMBERED = re.compile(
    r"(?<!\w)(?P<nth>\d{1,2})(?:st|nd|rd|th) (?:[^\W\d_]+[ -]){0,2}?"
    r"(?:brigade|battalion|division|regiment|corps|army|fleet|wing|squadron|company|platoon|infantry|cavalry|artillery|"
    r"precinct|ward|district|arrondissement|circuit|floor|street|avenue)s?\b",
    re.IGNORECASE,
)
_NIGHTLY = frozenset({"train", "bus", "ferry", "flight", "stay", "bag", "parking", "success", "sensation", "fame",
                      "curfew", "guest", "trip", "shelter", "camp", "shift", "shipping", "delivery"})  # fmt: skip
"""What "overnight" describes rather than dates."""
_HEAD = 6
"""Words at the beginning of a sentence that set its scene."""
_CLIMB = 8
_MODERN, _SOON = 1900, 2035
"""Years that four figures name without more ado."""


def without_verb(parse: Parse, f: Found) -> Found:
    """ "The talks will last five days": the verb is no part of the duration."""
    tokens = parse.tokens_in(f.start, f.end)
    verb = len(tokens) > 1 and parse.lower[tokens[0]] == "last" and parse.tag[tokens[0]] in ("VB", "VBP")
    if not verb or not isinstance(f.meaning, Stretch):
        return f
    return replace(f, start=parse.start[tokens[1]], meaning=Length(f.meaning.timex), rule="duration")


def numbered(text: str) -> frozenset[int]:
    """The ordinals by which a text names units, wards or streets: 9 of "the 9th Rifle Brigade"."""
    return frozenset(int(m["nth"]) for m in _NUMBERED.finditer(text))


def is_time(parse: Parse, f: Found, units: Set[int]) -> bool:
    """Not a modal "May", not a count of 1,950 soldiers, not a verb "March", not one of the numbered `units`."""
    tokens = parse.tokens_in(f.start, f.end)
    if f.rule == "set" and len(tokens) == 1:
        return parse.tag[tokens[0]] != "NNP"
    if f.rule == "units with an adjective" and len(tokens) == 3:
        return parse.pos[tokens[1]] == "ADJ"
    if f.rule == "overnight" and tokens:
        return parse.lower[parse.head[tokens[0]]] not in _NIGHTLY
    if len(tokens) == 1 and _titled(parse, tokens[0]):
        return False
    if not tokens or not isinstance(f.meaning, Calendar):
        return True
    m = f.meaning
    if m.day and m.month and m.year is None and _names_something(parse, tokens):
        return False
    if m.holiday and parse.word[tokens[0]].islower() and tokens[0] and parse.lower[tokens[0] - 1] in _WHOSE:
        return False  # "since my father's day"
    if m.holiday and parse.dep[tokens[-1]] == "compound" and parse.pos[parse.head[tokens[-1]]] == "PROPN":
        return False
    if f.rule == "day of the month":
        counted = parse.dep[tokens[-1]] in ("amod", "compound", "nummod") and parse.head[tokens[-1]] > tokens[-1]
        return not counted and not _of_a_unit(parse, tokens[0], m.day in units)
    if m.month and m.day is None and m.year is None:
        return all(_month(parse, i) for i in tokens if parse.lower[i] in lexicon.MONTHS)
    if m.decade is not None and m.decade < _RECENT and parse.lower[tokens[0] - 1] in _WHOSE and tokens[0]:
        return False  # "a man in his 60s"
    if m.season and m.year is None:
        if any(_named_season(parse, i) or _decline(parse, i) for i in tokens):
            return False
        return all(parse.tag[i].startswith(("NN", "JJ")) for i in tokens if parse.lower[i] in lexicon.SEASONS)
    if f.rule == "year" and m.mod in (None, "about") and parse.word[tokens[-1]].isdecimal():
        return _year(parse, tokens[-1])
    return True


def _of_a_unit(parse: Parse, first: int, known: bool) -> bool:
    """Whether "the 9th" is a body of that number, by the word before it: "cooked for the 9th", and where the text names
    one, "taken by the 9th"."""
    before = parse.lower[first - 1] if first else ""
    if before in _WITHIN or (known and before not in ("on", "since", "until", "till")):
        return True
    verb = parse.head[first - 1] if before == "for" else first
    return before == "for" and parse.pos[verb] == "VERB" and not appoints(parse, verb)


def _month(parse: Parse, i: int) -> bool:
    if parse.ent[i] in ("PERSON", "ORG") or parse.tag[i] in ("MD", "VB", "VBP", "VBZ", "VBD"):
        return False
    if parse.dep[i] in ("nsubj", "nsubjpass") and parse.lower[i] in _PERSONS and _acts(parse, parse.head[i]):
        return False  # "April said she would go"
    if parse.lower[i] in _NAMES and _in_a_name(parse, i):
        return False
    if parse.lower[i] != "march":
        return True
    before = parse.lower[i - 1] if i else ""
    return before in _MARCH_BEFORE or (parse.dep[i] in ("compound", "nmod", "amod") and parse.head[i] == i + 1)


_WHOSE = frozenset({"his", "her", "their", "my", "your", "our"})
_RECENT = 203
_PERSONS = frozenset({"may", "april", "june", "august", "march"})
"""Months that are also names of persons, and the verb."""
_BEING = frozenset(
    {"be", "see", "bring", "mark", "become", "begin", "end", "remain", "come", "pass", "go", "follow", "witness"}
)
"""What a month does as well as a person."""


def _acts(parse: Parse, verb: int) -> bool:
    """Whether a verb tells what only a person does."""
    return parse.pos[verb] in ("VERB", "AUX") and parse.lemma[verb] not in _BEING


def _named_season(parse: Parse, i: int) -> bool:
    """Whether a season ends a name: "the Arab Spring", not "the Chinese Spring Offensive"."""
    if parse.lower[i] not in lexicon.SEASONS or not parse.word[i][0].isupper() or not i:
        return False
    if i + 1 < len(parse) and parse.word[i + 1][0].isupper() and parse.pos[i + 1] in ("PROPN", "NOUN"):
        return False
    before = i - 1
    return (
        parse.word[before][0].isupper() and parse.pos[before] in ("PROPN", "ADJ") and before >= parse.sentence_of(i)[0]
    )


def _decline(parse: Parse, i: int) -> bool:
    """Whether a fall is one of something: "due to the fall in exports", not "in the fall in Ohio"."""
    if parse.lower[i] != "fall" or (parse.lower[parse.head[i]] == "in" and parse.dep[i] == "pobj"):
        return False
    of = (c for c in parse.children[i] if c > i and parse.dep[c] == "prep" and parse.lower[c] in ("in", "of"))
    return any(parse.dep[n] == "pobj" and parse.pos[n] == "NOUN" for c in of for n in parse.children[c])


def _names_something(parse: Parse, tokens: range) -> bool:
    """Whether a day is part of the name of a body or place: "the Fifth of June Brigade", "the 9 May group"."""
    first, after = tokens[0], tokens[-1] + 1
    if after >= len(parse) or parse.lower[after] not in _NAMED_AFTER:
        return False
    return not _PLACED.isdisjoint(parse.lower[max(0, first - _OPENING) : first + 1])


def _titled(parse: Parse, i: int) -> bool:
    """Whether a day is a word of a title: "told USA Today", "the Sunday Post"."""
    if parse.tag[i] != "NNP" or not parse.word[i][0].isupper():
        return False
    if parse.lower[i] == "today":
        named = any(parse.dep[c] == "compound" and parse.pos[c] == "PROPN" for c in parse.children[i])
        if named and i + 1 < len(parse) and parse.tag[i + 1] in ("VBD", "VBZ"):
            return True  # "the weekly Coast Today wrote": nobody writes the day with a capital there
        return named and parse.dep[i] in ("dobj", "pobj", "nsubj", "nsubjpass", "dative", "attr", "appos", "poss")
    if parse.lower[i] not in lexicon.WEEKDAYS:
        return False
    head = parse.head[i]
    of_a_title = head == i + 1 and parse.dep[i] == "compound" and parse.pos[head] == "PROPN"
    return of_a_title and "the" in parse.lower[max(0, i - 2) : i]


def _in_a_name(parse: Parse, i: int) -> bool:
    """Beside another proper noun that is no month, and after no preposition ("Theresa May", "April Jones")."""
    first, end = parse.sentence_of(i)
    if i > first and parse.lower[i - 1] in _MARCH_BEFORE:
        return False
    return any(
        parse.pos[k] == "PROPN" and parse.word[k][0].isupper() and parse.lower[k] not in lexicon.WORDS
        for k in (i - 1, i + 1)
        if first <= k < end
    )


def aside(parse: Parse, f: Found) -> bool:
    """A mention in passing, from which a story does not go on: in a pluperfect clause ("had fallen in 1911"), or a year
    that only names something ("the Act of 1911", "the 1911 Act")."""
    tokens = parse.tokens_in(f.start, f.end)
    if not tokens or not isinstance(f.meaning, Calendar):
        return False
    if f.joined == "range":
        return f.meaning.day is None
    first, last = tokens[0], tokens[-1]
    before = parse.lower[first - 1] if first else ""
    if before in ("until", "till") and f.meaning.year is not None:
        return True
    if f.meaning.month is None and f.meaning.season is None:
        after = parse.pos[last + 1] if last + 1 < len(parse) else ""
        if f.meaning.mod is None and (
            before == "of" or (after in ("NOUN", "PROPN", "ADJ") and parse.head[last] > last)
        ):
            return True
    return _pluperfect(parse, last)


_PAPERS = frozenset(
    {"statement", "report", "release", "communique", "communiqué", "letter", "memo", "memorandum", "article", "story",
     "edition", "issue", "post", "tweet", "bulletin", "email", "e-mail", "note", "notice", "circular", "editorial"}
)  # fmt: skip
"""What is known by its day: no hour that follows is one of that day."""


def paper(parse: Parse, f: Found) -> bool:
    """Whether a time only says which paper is meant: "the letter of 3 May", "Monday's statement"."""
    tokens = parse.tokens_in(f.start, f.end)
    if not tokens:
        return False
    first, end = tokens[0], tokens[-1] + 1
    if first > 1 and parse.lower[first - 1] in ("of", "from", "dated"):
        return parse.lemma[first - 2].lower() in _PAPERS
    possessed = end < len(parse) and parse.lower[end] in ("'s", "’s", "'", "’")
    return possessed and any(parse.lemma[i].lower() in _PAPERS for i in range(end + 1, min(end + 3, len(parse))))


def leads(parse: Parse, f: Found) -> bool:
    """Whether an expression sets its paragraph's time: in the first sentence, at its head or with its main verb."""
    tokens = parse.tokens_in(f.start, f.end)
    if not tokens:
        return False
    first, _ = parse.sentence_of(tokens[0])
    if first != parse.block_of(tokens[0])[0]:
        return False
    link = parse.head[parse.head[tokens[-1]]]
    return tokens[0] - first < _HEAD or parse.head[link] == link


def _pluperfect(parse: Parse, token: int) -> bool:
    return bool(_helpers(parse, token) & {"had", "'d", "’d"})


def is_perfect(parse: Parse, token: int) -> bool:
    """Whether the clause around a token says that something has gone on until now ("has held it since July")."""
    return bool(_helpers(parse, token) & {"has", "have", "'ve", "’ve"})


def _helpers(parse: Parse, token: int) -> set[str]:
    """The auxiliaries of the verb that governs a token."""
    at = token
    for _ in range(_CLIMB):
        if parse.pos[at] in ("VERB", "AUX"):
            return {parse.lower[c] for c in parse.children[at] if parse.dep[c] == "aux"}
        if parse.head[at] == at:
            break
        at = parse.head[at]
    return set()


_MEASURED = frozenset({"average", "total", "maximum", "minimum", "mean", "sum"})


def _counts(parse: Parse, i: int, before: str) -> bool:
    """ "an average of 1500"; "About 1000 come from Asia": a subject in the plural that is no year."""
    if before == "of" and i > 1 and parse.lower[i - 2] in _MEASURED:
        return True
    plural = parse.dep[i] == "nsubj" and parse.tag[parse.head[i]] == "VBP"
    return plural and before in _COUNTING


_VEHICLES = frozenset(
    {"pickup", "truck", "car", "sedan", "hatchback", "van", "minivan", "suv", "jeep", "coupe", "convertible",
     "motorcycle", "motorbike", "scooter", "lorry", "limousine"}
)  # fmt: skip
_MAKES = frozenset(
    {"acura", "audi", "bmw", "buick", "cadillac", "chevrolet", "chevy", "chrysler", "citroen", "dodge", "fiat", "ford",
     "gmc", "harley", "honda", "hyundai", "infiniti", "jaguar", "jeep", "kawasaki", "kia", "lexus", "lincoln", "mazda",
     "mercedes", "mitsubishi", "nissan", "opel", "peugeot", "plymouth", "pontiac", "porsche", "renault", "skoda",
     "subaru", "suzuki", "toyota", "vauxhall", "volkswagen", "volvo", "yamaha"}
)  # fmt: skip


def _vehicle(parse: Parse, year: int) -> bool:
    """Whether a year is that of the make of a car: "a 1996 Dodge pickup", not "the 2012 car bombing"."""
    noun = parse.head[year]
    if parse.lower[noun] in _VEHICLES:
        return True
    made = any(parse.lower[w] in _MAKES for w in range(year + 1, noun + 1))
    return made and parse.pos[noun] == "PROPN" and parse.lower[year - 1] != "the"


def _year(parse: Parse, i: int) -> bool:
    """Four figures alone are a year by what stands before and after, never in an address or a count."""
    before = parse.lower[i - 1] if i else "("
    after = i + 1 if i + 1 < len(parse) else i
    value = int(parse.word[i]) if parse.word[i].isdecimal() else 0
    head = parse.head[i]
    if parse.dep[i] == "nummod" and head > i and _vehicle(parse, i):
        return False
    if (
        before in ("$", "£", "€")
        or parse.lower[after] in ("block", "%")
        or parse.ent[i] in ("MONEY", "QUANTITY", "PERCENT")
    ):
        return False
    if before == "at" and parse.pos[after] == "PROPN":
        return False
    if _counts(parse, i, before):
        return False
    if before == "-" and i > 1 and parse.word[i - 2].isdecimal() and len(parse.word[i - 2]) != len(parse.word[i]):
        return False
    if before in (",", "at", "(", "to", "of") and parse.pos[after] == "PROPN" and not _MODERN <= value <= _SOON:
        return False
    if parse.dep[i] == "nummod" and parse.tag[head] == "NNS" and head > i and before not in ("the", "of", "in"):
        return parse.ent[i] == "DATE" and before not in _COUNTING
    if parse.ent[i] == "DATE" or before in _YEAR_BEFORE:
        return True
    return _MODERN <= value <= _SOON and parse.pos[i] in ("NUM", "PROPN", "NOUN")
