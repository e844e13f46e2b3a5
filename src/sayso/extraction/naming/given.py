"""Parts of names that the parser cuts off: given names before a surname or before a nickname in marks (Leonard "Bud"
Torrance), and what a hyphen or a dash joins."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extraction.lexicon.names_first import FEMALE, MALE
from sayso.extraction.lexicon.names_outlets import HEADS
from sayso.extraction.lexicon.names_reference import NAMING
from sayso.extraction.lexicon.names_roles import OFFICES
from sayso.extraction.naming.listed import NAME_TAGS, TITLES, Name, entity_at
from sayso.model import Parse

CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    today yesterday christmas easter ramadan breaking update exclusive watch video photo photos image related read more
    getty images dear""".split()
)
IDLE = CALENDAR | TITLES | {".", "-"}
_CLOSES = {"”": '“"', '"': '"“', "’": "‘'", "'": "'‘", ")": "(", "''": '``"'}
_SHORT = 3
"""Tokens of a nickname at most."""
_FREE = frozenset({"person", "organisation", "place", ""})


def joined(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, each surname behind a nickname with the given name before it."""
    at = {t: n for n in names for t in range(n.first, n.end)}
    out = set(names)
    for name in names:
        first = _given(parse, name) if name.kind in ("person", "") and not name.known else None
        if first is None:
            continue
        inside = {at[t] for t in range(first, name.first) if t in at}
        if any(n.known or n.kind not in _FREE for n in inside):
            continue
        before = at.get(first)
        whole = Name(before.first if before else first, name.end, "person", "", before.title if before else name.title)
        out = (out - inside - {name}) | {whole._replace(sure=name.sure or bool(whole.title))}
    return sorted(out)


def _given(parse: Parse, name: Name) -> int | None:
    """The given name before the marks, or before the title in the middle, that stand right before a surname."""
    close = name.first - 1
    if close > 0 and parse.lower[close] == "cardinal" and parse.ent[close - 1] == "PERSON":
        return entity_at(parse, close - 1)[0]  # "Ana Cardinal Lira"
    if _taken_for_another(parse, name):
        return close
    opening = _CLOSES.get(parse.word[close]) if close > 2 else None
    if opening is None:
        return None
    for mark in range(close - 2, max(close - 2 - _SHORT, 0), -1):
        if parse.word[mark] in opening:
            return mark - 1 if _is_name(parse, mark - 1) and parse.word[mark + 1][0].isupper() else None
    return None


def _taken_for_another(parse: Parse, name: Name) -> bool:
    """Whether a given name stands before a surname that the parser takes for a number or a verb, but not in the
    sentence: the "Jayvan" of "Jayvan Lira said" is its subject, and no count of anybody."""
    t = name.first - 1
    if name.end - name.first > 1 or t < 0 or not (parse.word[t].istitle() and parse.word[t].isalpha()):
        return False
    tied = parse.head[t] == name.first or parse.head[name.first] == t
    if not tied or parse.start[name.first] != parse.end[t] + 1 or parse.lower[t] in IDLE:
        return False
    number = parse.tag[t] == "CD" and _COUNT.match(parse.lower[t]) is None
    return number or (parse.tag[t] in _VERBS and parse.dep[t] in ("nsubj", "nsubjpass", "compound", "nmod", "pobj"))


_VERBS = ("VB", "VBZ", "VBP", "VBD", "VBN", "VBG")
_COUNT = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|billion|"
    r"dozen|half|zero|both)s?$"
)


def _is_name(parse: Parse, t: int) -> bool:
    return parse.tag[t] in NAME_TAGS and parse.word[t][0].isupper() and parse.lower[t] not in TITLES


def is_given(parse: Parse, i: int) -> bool:
    """Whether a token is a usual given name."""
    return parse.lower[i] in MALE or parse.lower[i] in FEMALE


def person_behind(parse: Parse, i: int, j: int) -> int:
    """The end of "Aseem Prell", "Leader Aseem Prell" where the parser takes the last word alone for a person's name, or
    behind an office for any name; 0 where it does not."""
    first = j - 1
    titled = first > 0 and parse.lower[first - 1] in OFFICES
    if (first > i and not titled) or j >= len(parse) or parse.dep[first] != "compound":
        return 0
    if parse.ent[j] != "PERSON" and not (titled and parse.ent[j] in ("ORG", "GPE") and parse.tag[j] == "NNP"):
        return 0
    _, end = entity_at(parse, j)
    given = (
        parse.word[first].istitle() and parse.lower[first] not in IDLE and (is_given(parse, first) or _new(parse, i))
    )
    beside = parse.start[j] == parse.end[first] + 1
    return end if given and beside and end == j + 1 == parse.head[first] + 1 else 0


def _new(parse: Parse, i: int) -> bool:
    """Whether a word has its capital as a name: inside a sentence, or at its head in "Aseem Prell, who …"; "Challenger
    Prell" may open one too."""
    if i > parse.sentence_of(i)[0] and parse.word[i - 1] not in _BEFORE_CAPITALS:
        return True
    explained = parse.word[min(i + 2, len(parse) - 1)] == ","
    return explained and parse.tag[i] == "NNP" and not parse.lower[i].endswith(_WHO_DOES)


_WHO_DOES = ("er", "or", "ist", "ant", "ent", "man", "ian", "ive")
"""Endings of words for what somebody is or does."""


def to_surname(parse: Parse, i: int, j: int) -> int:
    """The end of a person's name of which the parser labels the last word otherwise, Petra as a person, Vonn a town, or
    behind a usual given name not at all."""
    if parse.ent[i] != "PERSON" or j >= len(parse) or parse.tag[j] != "NNP":
        return j
    if not parse.ent[j] and not (j == i + 1 and is_given(parse, i) and parse.word[j][0].isupper()):
        return j
    heads = all(parse.head[k] == j and parse.dep[k] == "compound" for k in range(i, j))
    heads = heads or (not parse.ent[j] and parse.head[j] == i and parse.dep[j] == "appos")
    whole = not parse.ent[j] or entity_at(parse, j)[1] == j + 1
    return j + 1 if heads and whole and parse.start[j] == parse.end[j - 1] + 1 else j


def absorb(parse: Parse, end: int) -> int:
    """Extend over a rest of the name that the parser cut off: a proper noun or a hyphen and one, same phrase."""
    while end + 1 < len(parse) and (joins(parse, end) or _syllable_behind(parse, end)):
        end += 2
    return end + (end + 1 < len(parse) and doubled(parse, end))


def doubled(parse: Parse, t: int) -> bool:
    """Whether a word ends the name of a paper made of two: "the Orvan Herald Leader", not "Herald Leader Ana Lira"."""
    paper = parse.word[t] in _SECOND and parse.word[t - 1] in HEADS and parse.head[t - 1] in (t, parse.head[t])
    return paper and parse.tag[t + 1] not in NAME_TAGS


_SECOND = frozenset({"Leader", "Review", "Register", "Reporter", "Monitor", "Advocate"})
"""Second words of papers' double names that persons and bodies bear as often."""


def joins(parse: Parse, t: int) -> bool:
    """Whether a hyphen, or a dash that is no part of "the Lira–Tek talks", joins two words of one name."""
    if parse.word[t] not in ("-", "–") or parse.start[t] != parse.end[t - 1] or t + 1 >= len(parse):
        return False
    dash = parse.word[t] == "–"
    tight = not dash or parse.start[t + 1] == parse.end[t]
    aside = dash and parse.dep[t + 1] in ("compound", "nmod") and parse.word[parse.head[t + 1]][0].islower()
    return parse.tag[t + 1] in NAME_TAGS and tight and not aside


def _syllable_behind(parse: Parse, t: int) -> bool:
    return parse.word[t] == "-" and parse.start[t] == parse.end[t - 1] and _ends_name(parse, t + 1)


def _ends_name(parse: Parse, at: int) -> bool:
    """Whether a small word behind a hyphen ends a person's name, "Ana Li-ra", and is no "era" or "led" of others."""
    tight = parse.start[at] == parse.end[at - 1] and parse.word[at].isalpha() and len(parse.word[at]) <= _SYLLABLE
    alone = parse.dep[at] not in ("compound", "amod", "nmod", "npadvmod") and parse.pos[at] in ("NOUN", "PROPN", "X")
    return tight and alone and parse.ent[at - 2] == "PERSON"


_SYLLABLE = 5
"""Letters of a second syllable written small."""
_BEFORE_CAPITALS = frozenset("“‘\"'«:—–-•*|")
"""Marks behind which any word may have a capital."""


def is_article(parse: Parse, i: int) -> bool:
    """Whether a capital "A" that the parser took for a name is an article: "ORVAN, Teland - A crane fell"."""
    return parse.word[i] in ("A", "An") and i + 1 < len(parse) and parse.word[i + 1].islower()


def names_itself(parse: Parse, i: int) -> bool:
    """Whether the name at a token is the one by which a body calls itself: "a group calling itself the Night Tern"."""
    at = i - (parse.lower[i - 1] == "the") if i else 0
    return at > 1 and parse.lower[at - 1] in ("itself", "themselves") and parse.lemma[at - 2] in NAMING
