"""Whether two figures count the same thing, or those of whom the same is told."""

from __future__ import annotations

import re

from sayso.comparison.figures.holders import Figure
from sayso.comparison.figures.parts import may_be_all, out_of
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements import fates
from sayso.comparison.statements.counted import armed, noun, number, person
from sayso.comparison.statements.fates import HARM
from sayso.comparison.vocabulary.words import LINKING, concept, is_name, kin, vocabulary, wider
from sayso.model.intervals import one_odd

_PEOPLE = ("people", "fighter", "force", "civilian", "family", "refugee", "victim", "child", "member", "militia")
_GOODS = ("consignment", "weapon", "supplies", "supply", "device")
HEADS: dict[str, tuple[str, ...]] = {h: g for g in (_PEOPLE, _GOODS) for h in g}
"""Counted things between which an account may slip (people, fighters, members): compared, then told apart."""
_ARMED = frozenset({"fighter", "force", "militia"})
_AT_HOME = frozenset({"family", "refugee", "child", "civilian"})


def _slips(a: str, b: str) -> bool:
    """Whether an account may slip from one counted thing to another; families are no part of a force."""
    both = {a, b}
    return a in HEADS and HEADS.get(a) == HEADS.get(b) and not (both & _ARMED and both & _AT_HOME)


def one_kind(a: Figure, b: Figure) -> bool:
    """Whether two figures count one thing under one noun, or the one as a kind of the other's: "foreign guests"."""
    return a.head == b.head or _named_by(a, b) or _named_by(b, a)


def one_toll(a: Figure, b: Figure) -> bool:
    """Whether one counts people whom something befell and the other some of a name of their own: miners, supporters."""
    if a.state not in HARM or not fates.alike(a.state, b.state):
        return False
    return "people" in (a.head, b.head) and person(a.head) and person(b.head)


def one_crowd(a: Figure, b: Figure) -> bool:
    """Whether the nouns under which two figures count those whom something befell may be said of the same people: a
    crowd of miners can be all people, and no more miners than people are among them."""
    if _one_march(a, b) or _one_march(b, a):
        return True
    if not one_toll(a, b):
        return False
    named, every = (b, a) if a.head == "people" else (a, b)
    return noun(named.quantity) in _ANYBODY or not _fewer(named, every)


def _one_march(a: Figure, b: Figure) -> bool:
    """Whether one counts people or marchers and the other marchers, neither with what befell them: who comes to a
    protest is counted by whatever noun."""
    nouns = noun(a.quantity), noun(b.quantity)
    return a.state is None is b.state and nouns[0] in _EVERYBODY | _MARCHING and nouns[1] in _MARCHING


def _all_aboard(a: Figure, b: Figure) -> bool:
    """Whether both count who was on board, one of them by the plain name of people."""
    return a.fate == b.fate == "aboard" and "people" in (a.head, b.head) and person(a.head) and person(b.head)


def some_of_all(a: Figure, b: Figure) -> bool:
    """Whether of two figures of two pages the first counts, by its noun, only some of those whom something befell and
    who are all counted by the other, higher one: three officers, nine people."""
    if a.item.doc == b.item.doc or not one_toll(a, b) or b.head != "people" or denies(b, a):
        return False
    return _fewer(a, b, _MANY_MORE) and (armed(a.head) or a.head in _NOT_ALL)


def _fewer(a: Figure, b: Figure, times: float = 1.0) -> bool:
    """Whether the first of two figures, so many times, is surely below the other."""
    high, low = a.interval.high, b.interval.low
    return high is not None and low is not None and high * times < low


_MANY_MORE = 1.4
"""Times a number of soldiers or children up to which another of people may dispute it: six soldiers, seven people."""


_EVERYBODY = frozenset({"people", "person", "crowd", "turnout"})
_MARCHING = frozenset({"protester", "demonstrator", "marcher", "participant", "crowd", "turnout"})
_ANYBODY = vocabulary("someone individual soul victim participant")
"""Nouns that are said of anybody."""
_NOT_ALL = vocabulary("child member family student brother sister son daughter nurse doctor medic journalist")
"""Nouns of people of whom some are among the many whom something befalls."""


def one_thing(a: Figure, b: Figure) -> float:
    """0 to 1: how near the counted things are."""
    thing = kin(a.head, b.head)
    if not thing and _slips(a.head, b.head):
        thing = 0.5
    if _named_by(a, b) or _named_by(b, a):
        thing = max(thing, 0.8)
    if one_toll(a, b) or _one_march(a, b) or _one_march(b, a) or _all_aboard(a, b):
        thing = max(thing, 0.8)
    if a.head in _PEOPLE and b.head in _PEOPLE and any(is_name(c) for c in a.rest & b.rest):
        thing = max(thing, 0.8)
    return thing


def _named_by(a: Figure, b: Figure) -> bool:
    """Whether the one thing is called by the other's modifier: "foreigners", "foreign fighters"."""
    return any(a.head in (word, f"{word}er") for word in b.rest)


def one_name(a: Figure, b: Figure) -> bool:
    """Whether the things do not belong to different states or bodies."""
    x, y = ({c for c in f.rest if is_name(c)} for f in (a, b))
    return not x or not y or bool(x & y)


_LARGE = 50
_CLOSE = 1.3
"""Ends of an interval apart by less than this factor give a number nearly exactly."""


def coincide(a: Figure, b: Figure) -> bool:
    """Whether two figures give one number that is hardly the same by chance."""
    return (a.head == b.head) and (_coincide(a, b) or one_odd(a.interval, b.interval))


def _coincide(a: Figure, b: Figure) -> bool:
    """Whether two nearly exact large numbers can be one: that they are so by chance is unlikely."""
    for f in (a, b):
        low, high = f.interval.low, f.interval.high
        if low is None or high is None or low < _LARGE or high > _CLOSE * low:
            return False
    return a.interval.overlaps(b.interval)


def other_deeds(a: Figure, b: Figure) -> bool:
    """Whether two figures are of those to whom different things were done or who did different things."""
    first, second = deeds(a), deeds(b)
    alike = fates.alike(a.fate, b.fate) or not first or not second
    return not alike and not any(x == y or kin(x, y) for x in first for y in second)


def told_aside(a: Figure, b: Figure) -> bool:
    """Whether two figures only tell where or with what different things were done: "fraud at 90 polls", "closed 22"."""
    if any(f.state or f.head in f.item.theme or f.head in f.item.doer for f in (a, b)):
        return False
    first, second = deeds(a), deeds(b)
    return bool(first and second) and not any(kin(x, y) for x in first for y in second)


def deeds(f: Figure) -> list[str]:
    """What was done to the counted thing: the predicates of all clauses around, and the participle before its name,
    which alone says so in "put the number of flooded houses at nine"."""
    within = () if _SUMMED in f.quantity.rule else f.within  # "the figure was 12" tells no deed of theirs
    told = [
        i.what[0]
        for i in within
        if i.what and i.what[0] not in LINKING and _EMPTY.isdisjoint(i.statement.predicate[:1])
    ]
    return [*told, *(deed for word in (f.quantity.thing or "").lower().split()[:-1] if (deed := _deed(word)))]


_EMPTY = vocabulary("get have stand number total say claim reckon consist comprise involve")
"""Verbs that tell of a count only that there is one."""
_SUMMED = "total of"
"""In a quantity's rule: it is a sum of what was counted before."""
_PARTICLES = ("-out", "-up", "-down", "-off")


def _deed(word: str) -> str | None:
    """The concept of the verb of a participle that stands before a noun; None where no verb of the table makes it."""
    stem = next((word.removesuffix(p) for p in _PARTICLES if word.endswith(p)), word)
    if not stem.endswith("ed") or len(stem) < _PARTICIPLE:
        return None
    forms = (stem[:-2], stem[:-1], stem[:-3] if stem[-3] == stem[-4] else "")
    return next((c for form in forms if (c := concept(form, True)) != form or wider(c)), None)


_PARTICIPLE = 5


def told_beside(a: Figure, b: Figure) -> bool:
    """Whether what the one counts is told of in the statement of the other: arms, and trucks full of arms."""
    return a.head in b.item.concepts or b.head in a.item.concepts


def wider_kind(part: Figure, whole: Figure) -> bool:
    """Whether the larger figure counts a wider kind of things or people than the other: houses, and buildings."""
    high, low = part.interval.high, whole.interval.low
    if high is None or low is None or high > low:
        return False
    if part.head != whole.head:
        some = armed(part.head) or part.head in _SOME_PEOPLE
        return whole.head == "people" and some and noun(part.quantity) not in _ANYBODY
    return noun(whole.quantity) in _WIDER_KINDS and noun(part.quantity) not in _WIDER_KINDS


_SOME_PEOPLE = vocabulary("child woman man civilian")
_WIDER_KINDS = vocabulary(
    "building structure property premises vehicle vessel craft weapon device object site facility"
)
"""Nouns for things of which several kinds with names of their own are counted under them."""


def out_of_all(a: Figure, b: Figure) -> bool:
    """Whether of two figures of different pages the one is told out of a number of its things, and the other may be as
    well: "nine of the 14 schools are open", "six schools were open"."""
    some, plain = (a, b) if a.part else (b, a)
    whole = out_of(some.quantity, some.item.reading)
    if a.item.doc == b.item.doc or a.state or b.state or whole is None:
        return False
    if may_be_all(plain.interval, whole):
        return False
    return a.head == b.head and not plain.part and not other_deeds(a, b)


MOST = re.compile(r"\b(?:only|just|no more than|at most|merely|fewer than|less than|not more than)\b", re.IGNORECASE)


def outdone(x: Figure, y: Figure) -> bool:
    """Whether one says that there were only so many, and the other counts, in other units, far more that hold them:
    "only a few guns", "ten boats full of guns"."""
    few, many = (x, y) if MOST.search(x.words) else (y, x)
    if not MOST.search(few.words) or MOST.search(many.words) or few.head == many.head:
        return False
    return bool(many.interval.low) and few.head in many.item.concepts and told_beside(few, many)


_NOT = re.compile(r"\bnot (?:the |just |some |as many as )*\Z", re.IGNORECASE)
_NEAR = 60
"""Characters between a number and the one that it is not."""


def denies(f: Figure, g: Figure) -> bool:
    """Whether the words of one figure say that the other's number is wrong: "31 people were held, not 23"."""
    text, span = f.item.reading.text, f.quantity.span
    _, end = sentence(text, span.start, span.end)
    return any(
        span.end < q.span.start < min(end, span.end + _NEAR)
        and number(q) == g.interval
        and _NOT.search(text, span.end, q.span.start) is not None
        for q in f.item.reading.quantities
    )
