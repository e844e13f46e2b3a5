"""What became of one thing, told with predicates that cannot both hold: destroyed or seized, found or missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from sayso.comparison.asking import questions
from sayso.comparison.differences.endings import IN_TURN
from sayso.comparison.differences.numbered import counted_apart
from sayso.comparison.proposal import Answer, Proposal, holder, shortest
from sayso.comparison.statements import slots
from sayso.comparison.statements.items import Item, far
from sayso.comparison.statements.similarity import part
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.words import opposite, opposites
from sayso.model.comparison import Difference, Relation

_SAME_THING = 0.6


_MOST = 40
"""Statements of one thing that are read for its opposites, the first in the order of the documents."""
_STEPS = frozenset({"arrest", "question"})
"""Opposites of which one may hold beside the other, but tells less."""
_SURE = 0.7
"""Score of a claim that rests on the rule alone."""


def propose(items: Sequence[Item], near: Neighbours) -> list[Proposal]:
    """One claim for each pair of opposite predicates that are said of one thing, in documents of one story.

    The rule needs no likeness: statements of opposites have less in common than those of one thing."""
    found: dict[tuple[str, str, str], set[int]] = {}
    by_theme: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        if item.what and item.theme and opposites(item.what[0]):
            by_theme.setdefault(item.theme[0], []).append(at)
    for theme in sorted(by_theme):
        places = by_theme[theme][:_MOST]
        for k, x in enumerate(places):
            for y in places[k + 1 :]:
                a, b = items[x], items[y]
                if b.doc in near[a.doc] and holder(a) != holder(b) and _opposed(a, b):
                    low, high = sorted((a.what[0], b.what[0]))
                    found.setdefault((low, high, theme), set()).update((x, y))
    return [_claim([items[k] for k in sorted(found[key])], _SURE) for key in sorted(found)]


def in_turn(items: Sequence[Item]) -> bool:
    """Whether all that is told of a thing may have befallen it one after the other."""
    told = {item.what[0] for item in items}
    return all(frozenset(pair) in IN_TURN for pair in combinations(told, 2))


def at_one_time(items: Sequence[Item]) -> bool:
    """Whether two opposites are told of one day or hour that both name: only then can they not follow each other."""
    apart = ((a, b) for a, b in combinations(items, 2) if opposite(a.what[0], b.what[0]))
    return any(_one_time(slots.when(a), slots.when(b)) or _beside_one(a, b) for a, b in apart)


def _beside_one(a: Item, b: Item) -> bool:
    """Whether both tell it of a time before or after one happening: "before the crush"."""
    return bool({x for x in a.around if x[0] in _BESIDE and x[1:]} & set(b.around))


_BESIDE = frozenset({"before", "after", "during", "until"})


def _one_time(a: slots.Value | None, b: slots.Value | None) -> bool:
    return a is not None and b is not None and slots.in_time(a, b) == "same"


def _opposed(a: Item, b: Item) -> bool:
    if not a.what or not b.what or not a.theme or not b.theme or a.denied or b.denied:
        return False
    if any(_NONE_OF_IT.search(i.statement.span.text) or _WAY.search(i.statement.span.text) for i in (a, b)):
        return False
    if not opposite(a.what[0], b.what[0]):
        return False
    if far(a.places, b.places) or counted_apart(a, b):
        return False
    near = part(a.theme, b.theme, a.idf)
    if near is None or near < _SAME_THING:
        return False
    return len(a.theme) > 1 or a.idf.get(a.theme[0], 0.0) >= _RARE or _same_count(a, b)


_NONE_OF_IT = re.compile(
    r"\b(?:found|find|finds|arrested|seized|destroyed) [^\w\s]?(?:no|not one|nothing|nobody|none)\b", re.IGNORECASE
)
"""A deed that was done to nothing: "found no key missing"."""
_WAY = re.compile(
    r"\bopen(?:s|ed)?(?: \w+)? (?:in|out|on|to|back|for)wards?\b|\bopens (?:on)?to(?:wards?)?\b", re.IGNORECASE
)
"""How a door is hung, not whether it is open."""
_RARE = 0.5
"""Weight of a theme's head from which it alone tells that one thing is meant."""


def _same_count(a: Item, b: Item) -> bool:
    return any(x.low == y.low and x.high == y.high and x.low is not None for x in a.figures for y in b.figures)


def _claim(items: Sequence[Item], score: float) -> Proposal:
    by: dict[str, list[Item]] = {}
    for item in items:
        by.setdefault(item.what[0], []).append(item)
    answers = [Answer(questions.past(questions.fullest(by[k])), by[k]) for k in sorted(by)]
    told = " against ".join(f"“{' '.join(shortest(by[k]).statement.span.text.split())[:100]}”" for k in sorted(by))
    thing = questions.phrase(items)
    labels = " or ".join(a.label for a in answers)
    relation, differs, rule = _stand(items)
    question, why = f"What became of {thing}: {labels}?", f"{rule}: {told}"
    return Proposal(question, "happened", answers, relation, [differs], why, score, "fate")


def _stand(items: Sequence[Item]) -> tuple[Relation, Difference, str]:
    """How opposites told of one thing stand to each other: one may have followed the other between two accounts."""
    if {item.what[0] for item in items} <= _STEPS:
        return "conflict", "deed", "one tells of a further step than the other"
    if in_turn(items) and not at_one_time(items):
        return "partial", "time", "one may have come after the other"
    return "conflict", "deed", "one thing cannot have met with both"
