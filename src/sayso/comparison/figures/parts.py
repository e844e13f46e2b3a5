"""Numbers that count only some of a group, or lean on another number: "nine of the dead", "three more than before"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.counted import number, person, thing_of
from sayso.comparison.vocabulary.words import concept
from sayso.model import Quantity, Reading
from sayso.model.intervals import Interval

INHERITED = "as before"
"""In a quantity's rule: the thing was named before, for another figure."""
OF_KIND = "kind"
"""In a quantity's rule: one of the things was named before, and told to be many."""
LASTS = r"(?:war|conflict|insurgency|uprising|unrest|occupation|epidemic|pandemic|campaign|rebellion|crisis|coup)"
"""Happenings that last for months or years, as a pattern."""


def told_apart(reading: Reading) -> Iterator[str]:
    """The ids of the figures of a sentence into which the one before them is told apart, whose thing they take up and
    to which they add up: "five officers, three in uniform and two in plain clothes"; and of those that go on telling
    some of a group: "ten of the dead were from the port and two from the hills"."""
    runs: list[list[Quantity]] = []
    for q in sorted(reading.quantities, key=lambda q: q.span.start):
        if INHERITED in q.rule and runs and q.thing == runs[-1][0].thing:
            runs[-1].append(q)
        else:
            runs.append([q])
    for whole, *parts in runs:
        if len(parts) > 1 and reduce(Interval.plus, map(number, parts)) == number(whole):
            yield from (q.id for q in parts)
        elif parts and counts_some(whole, reading.text):
            _, end = sentence(reading.text, whole.span.start, whole.span.end)
            yield from (q.id for q in parts if q.span.end <= end)
    yield from _in_lists(reading)


def _in_lists(reading: Reading) -> Iterator[str]:
    """The ids of the counts of people that a colon opens behind that of all: "nine drowned: seven pilots on Monday and
    two cooks on Thursday"."""
    counts = sorted((q for q in reading.quantities if q.unit == "count" and q.thing), key=lambda q: q.span.start)
    for k, whole in enumerate(counts):
        opens = _OPENS_LIST.match(reading.text, whole.span.end)
        if opens is None or not person(thing_of(whole)[0]):
            continue
        _, end = sentence(reading.text, whole.span.start, whole.span.end)
        behind = (q for q in counts[k + 1 :] if opens.end() <= q.span.start and q.span.end <= end)
        yield from (q.id for q in behind if _one_of(q, whole))


_OPENS_LIST = re.compile(r"[^.;:!?\d]{0,80}:\s")


def _one_of(part: Quantity, whole: Quantity) -> bool:
    """Whether a count in a list may be one of the parts of a whole: fewer people, whom nothing else befell."""
    head, _, state = thing_of(part)
    below = part.high is not None and whole.low is not None and part.high < whole.low
    return below and person(head) and state in (None, thing_of(whole)[2])


def counts_some(q: Quantity, text: str) -> bool:
    """Whether a number counts some of a group that its sentence names, or those in a picture."""
    if _OF_GROUP.match(text, q.span.end) or group_before(text, q) is not None:
        return True
    near = text[max(0, q.span.start - _FEW) : q.span.start]
    return _SHOWN.search(near) is not None or _AMONG.search(text, max(0, q.span.start - 60), q.span.start) is not None


_AND_OTHERS = re.compile(
    r"(?:\b(?:[Hh]e|[Ss]he|I|who|him|her|me)|[A-Z][\w’'-]+|"
    r"\b(?:a|an|the|one|his|her|its|their) (?:[\w-]+ ){0,2}[a-z]+(?<!s)),? "
    r"(?:and|along with|together with|as well as) (?:the |his |her )?\Z"
)
"""Before a number of those who are beside one who is named: "the mayor and "."""
_OTHERS = re.compile(r"\s+(?:fellow|others?)\b", re.IGNORECASE)


def besides(q: Quantity, text: str) -> bool:
    """Whether a number leaves out one who is named beside it: "she and two fellow doctors", "Lee and four others", "two
    women and a boy"."""
    return and_one(q, text) or bool(
        _OTHERS.match(text, q.span.end) and _AND_OTHERS.search(text, max(0, q.span.start - _FEW), q.span.start)
    )


def and_one(q: Quantity, text: str) -> bool:
    """Whether behind a number of people stands one more of other name: "two women and a boy" are still two women."""
    one = None if q.thing_span is None else _AND_ONE.match(text, q.thing_span.end)
    return one is not None and person(thing_of(q)[0]) and person(concept(one["noun"]))


def out_of(q: Quantity, reading: Reading) -> Interval | None:
    """The number out of which another is told: "nine of the 14"; None where it is told out of none."""
    found = _OF_NUMBER.match(reading.text, q.span.end)
    if found is None:
        return None
    whole = (o for o in reading.quantities if q.span.end < o.span.start < found.end())
    return next((number(o) for o in whole), None)


def may_be_all(plain: Interval, whole: Interval) -> bool:
    """Whether a number that is told by itself may be all of those out of which another is told."""
    return plain.high is None or whole.low is None or plain.high >= whole.low


_COMPARISON = re.compile(r"\s+(?:times\b|(?:[\w-]+\s+)?(?:more|fewer|less)\s+than\b)", re.IGNORECASE)
_NO_COUNT = re.compile(
    r"\b(?:not|both|every|each|(?:the|these|those|her|his|its|their|our)(?:\s+(?:other|remaining))?)\s+$", re.IGNORECASE
)
"""Words before a number that say that it is not the count, or that point at things counted elsewhere."""
_FEW_WORDS = r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_OF_GROUP = re.compile(
    rf"\s*of (?:the|those|these|all|\d[\d,.]*|{_FEW_WORDS})\b|"
    rf"\s*of (?:its|their|his|her|our) (?:\d[\d,.]*|{_FEW_WORDS}|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
"""Behind a number that counts a part of a known group: "of the dead", "of 90"."""
_OF_NUMBER = re.compile(
    rf"\s*(?:out )?of (?:(?:the|those|these|all|its|their|his|her|our) )*"
    rf"(?:\d[\d,.]*|{_FEW_WORDS}|\w{{3,}}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b",
    re.IGNORECASE,
)
"""Behind a number that is told out of another: "of 14 schools", "of the fourteen"."""
_OUT_OF = re.compile(
    r"(?:\A|[;:,–—(]\s|\b(?:that|and|but|says?|said)\s)\s*[“\"]?(?:out )?of "
    r"(?:(?:the|its|their|his|her|our|all|these|those)\s)+"
    r"(?=(?P<whole>[^;:.!?]{3,120}?),\s(?:(?:only|just|about|some|at least|almost|nearly|more than|over)\s)*\Z)",
    re.IGNORECASE,
)
"""Before a number: the group of which it counts some, opening the clause: "of the nine boats, "."""
_SHOWN = re.compile(
    r"\b(?:picture|photo|photograph|image|video|footage|film|clip|portrait|drawing|map)s?\s+(?:of|with|showing|shows?)\s+"
    r"(?:[\w-]+\s+)?\Z",
    re.IGNORECASE,
)
"""Before a number of those who are in a picture: there may be more outside it."""


def group_before(text: str, q: Quantity) -> int | None:
    """Where, before a figure, the group begins of which it counts some: "of the nine boats, four sank"; None where no
    such group opens its clause."""
    start, _ = sentence(text, q.span.start, q.span.end)
    found = _OUT_OF.search(text[start : q.span.start])
    return None if found is None else start + found.start("whole")


_FEW = 40
"""Characters before a number in which a picture of those counted is named."""
_OF_THEM = re.compile(r"^\s*(?:\w+\s+)?(?:of (?:them|whom|those|these|which))\b", re.IGNORECASE)


_BASE = re.compile(
    rf"(?:\d|\b(?:one|{_FEW_WORDS}|\w+teen|\w+ty|hundred|thousand|million))"
    r"(?:\s+(?:out )?of|(?:\s+[\w-]+){1,3}?\s+out of)\s+"
    r"(?:(?:the|its|their|his|her|our) (?:(?:first|last|next) )?)?\Z",
    re.IGNORECASE,
)
"""Before a number of those of whom another counts some: "890 of 900", "30 votes out of 900"."""


def aside(q: Quantity, text: str) -> bool:
    """Whether a number denies a count, points at a known group, counts a part of one, is the whole of which another
    counts a part, or tells by how many another figure is more."""
    if (
        leans(q, text)
        or _RATE.match(text, q.span.end)
        or (_WITH.search(text[max(0, q.span.start - 6) : q.span.start]) and _TO_A.match(text, q.span.end))
        or (text[max(0, q.span.start - 2) : q.span.start] == ", " and _TO_EACH.match(text, q.span.end))
    ):
        return True
    if is_base(q, text) or _adds(q, text):
        return True
    before = _NO_COUNT.search(text[max(0, q.span.start - 18) : q.span.start])
    return bool(before and not (q.bound == "~" and not before[0].lower().startswith("not")))


def _adds(q: Quantity, text: str) -> bool:
    """Whether a number is of those by whom a toll in its sentence grew: "rose to 30 when two women died", "two women
    died, which brought the toll to 30"."""
    start, end = sentence(text, q.span.start, q.span.end)
    if _RISEN_AS.search(text, start, q.span.start) is not None:
        return True
    risen = _TO_RISE.match(text, q.span.end, end)
    return risen is not None and not _LONG.search(risen["toll"] + risen["rest"])


def of_a_long_toll(q: Quantity, text: str) -> bool:
    """Whether a number is that to which those of one day raised the toll of a war, a year, a country."""
    start, _ = sentence(text, q.span.start, q.span.end)
    raised = _RAISED_TO.search(text, start, q.span.start)
    return raised is not None and _LONG.search(raised["toll"]) is not None


_NUMBER = rf"(?:\d[\d,.]*|{_FEW_WORDS}|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)"
_DEAD = r"(?:tolls?|dead|deaths|victims|fatalities|killed)"
_RISEN_AS = re.compile(
    rf"\b{_DEAD}\b[^.;:!?]{{0,40}}?\b(?:rose|risen|rises|climb(?:s|ed)|(?:goes|went|gone) up|increased|gr[eo]wn?|"
    rf"reach(?:es|ed)|raised)\b[^.;:!?]{{0,24}}?\b{_NUMBER},?\s(?:\w+,?\s){{0,3}}?(?:when|after|as)\s+"
    r"(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Before a number of those with whom a toll rose."""
_RAISING = (
    r",\s(?:which\s|and\s)?(?:rais|bring|tak|push|lift|brought|took)\w*\s(?P<toll>(?:the|its|their|this)\s"
    rf"(?:[\w’'-]+\s){{0,3}}?{_DEAD}\b[^.;:!?]{{0,40}}?)\bto\s(?:[\w-]+\s){{0,2}}?"
)
_TO_RISE = re.compile(rf"[^.;:!?]{{0,80}}?{_RAISING}{_NUMBER}\b(?P<rest>[^.;:!?]{{0,40}})", re.IGNORECASE)
"""Behind such a number."""
_RAISED_TO = re.compile(rf"{_RAISING}\Z", re.IGNORECASE)
"""Before the number to which a toll rose."""
_LONG = re.compile(
    rf"\b(?:{LASTS}s?|years?|decades?|months?|weeks?|seasons?|summer|winter|countr(?:y|ies)|nation\w*|since|so far)\b",
    re.IGNORECASE,
)
"""Words for what lasts longer or reaches further than a happening, of the toll of which it is only a part."""


def is_base(q: Quantity, text: str) -> bool:
    """Whether a number is the whole out of which another one is told: "890 of 900"."""
    return _BASE.search(text, max(0, q.span.start - _FEW), q.span.start) is not None


_RATE = re.compile(r"\s+[\w-]+\s+per\s+\w+", re.IGNORECASE)
_WITH = re.compile(r"\bwith\s+\Z", re.IGNORECASE)
_TO_EACH = re.compile(r"\s+to (?:an?|each|every|the)\s+\w+", re.IGNORECASE)
_TO_A = re.compile(r"\s+[\w-]+\s+to\s+an?\s+\w+", re.IGNORECASE)
"""Behind a number that is one of many like it: "with four people to a room"."""


def leans(q: Quantity, text: str) -> bool:
    """Whether a number says by how many another is more or fewer ("three more than on Monday", "three times"), or
    counts a part of those counted before it ("22 of them")."""
    of_them = _OF_THEM.match(text[q.span.end : q.span.end + 24]) and not of_a_kind(q)
    return bool(_COMPARISON.match(text, q.span.end) or of_them)


def of_a_kind(q: Quantity) -> bool:
    """Whether "of them" behind a number means all that there are of a kind of which one was named, and no others: "A
    barn! Sixty of them"."""
    return q.rule.endswith(f"thing: {OF_KIND}")


_AMONG = re.compile(
    r"\b(?:among (?:them|whom|those|the (?:dead|injured|wounded|victims|missing))|including|"
    r"of (?:whom|them|which|these|those))"
    r"(?: (?:were|are))?(?: (?:at least|about|some|also))*\s*\Z",
    re.IGNORECASE,
)
"""Words before a number that make it a part of the one before: "14 people, among them three nurses"."""
_AND_ONE = re.compile(
    r"\s+and (?:an?|one|his|her|their) (?:(?!and\b)[\w-]+ ){0,2}?(?P<noun>[a-z]+)\b(?!\s+of\s+\d+ (?:others|more))"
)
"""Behind those counted: one more of other name, "two women and a boy"."""
