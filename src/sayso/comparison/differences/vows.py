"""A vow against what came of it: somebody said that he would not let a thing happen, and a text tells that it did."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.asking import questions
from sayso.comparison.differences.doers import CROWDS
from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.statements.items import Item, far
from sayso.comparison.statements.similarity import part
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.words import kin, opposite, vocabulary, wider
from sayso.model import Span

_LETTING = vocabulary("""let allow permit enable""")
_MOVING = vocabulary(
    """pass proceed go leave cross enter move advance escape flee continue travel return depart sail march exit"""
)
"""Verbs for getting somewhere: who is let do one of them is let do the others."""
_SAME_THING = 0.7
"""Nearness from which the thing vowed about is the thing that something happened to."""
_KIN = 0.7
_RARE = 0.3
"""Weight of a thing's head from which it tells one happening."""
_SCORE = 0.7
"""Score of a claim that rests on the rule alone."""
_MOST = 40
"""Statements of one thing that are read against a vow about it."""


def propose(items: Sequence[Item], near: Neighbours) -> list[Proposal]:
    """One claim for each vow against which a document of its story tells the contrary, the first such statement of
    each document."""
    by: dict[str, list[Item]] = {}
    for item in items:
        for head in item.theme[:1]:
            by.setdefault(head, []).append(item)
    out = []
    for vow in items:
        if vow.level != "vowed" or vow.attribution is None or not vow.what or not vow.theme:
            continue
        found: dict[int, Item] = {}
        for item in by[vow.theme[0]][:_MOST]:
            if item.doc in near[vow.doc] and item.doc not in found and _broken(vow, item):
                found[item.doc] = item
        if found:
            out.append(_claim(vow, [(_cause(item, items), item) for item in found.values()]))
    return out


def _broken(vow: Item, item: Item) -> bool:
    """Whether a statement tells that what was vowed is not so; in the vow's own document only what comes after it."""
    if (
        not item.told
        or item.level not in ("asserted", "hedged")
        or item.statement.stance == "vow"
        or far(vow.places, item.places)
    ):
        return False
    if item.doc == vow.doc and item.statement.span.start < vow.statement.span.end:
        return False
    if item.doc != vow.doc and wider(vow.theme[0]) in CROWDS:
        return False  # whom another page tells of are other fighters, other people
    if vow.idf.get(vow.theme[0], 0.0) < _RARE or (part(vow.theme, item.theme, vow.idf) or 0.0) < _SAME_THING:
        return False
    if not item.what:
        return False
    if opposite(vow.what[0], item.what[0]):
        return vow.denied == item.denied
    return vow.denied != item.denied and _one_deed(vow, item)


def _one_deed(a: Item, b: Item) -> bool:
    """Whether two statements are of one kind of deed: kindred predicates, or a thing let go its way."""
    if kin(a.what[0], b.what[0]) >= _KIN:
        return True
    ways = [i.what[0] in _MOVING and bool(_LETTING & {*i.statement.predicate[1:], *i.what[1:]}) for i in (a, b)]
    return all(ways)


def _cause(item: Item, items: Sequence[Item]) -> Item:
    """What let a thing happen, where that stands right before a statement that hangs on it ("to lift the watch | which
    would allow the boats to sail"), else the statement itself."""
    if item.level != "hedged" and item.statement.modal not in _FORESEEN:
        return item
    span, text = item.statement.span, item.reading.text
    begins = _begins(item)
    before = [
        i
        for i in items
        if i.doc == item.doc and i.statement.span.start < span.start and 0 <= span.end - i.statement.span.end <= _HANGS
        if len(i.statement.span) < _HANGS
    ]
    before = [i for i in before if _hangs(text[i.statement.span.end : begins]) and _one_sentence(text, i, item)]
    return min(before, key=lambda i: (len(i.statement.span), i.index), default=item)


def _begins(item: Item) -> int:
    """Where a statement begins, with whoever is said to know it: "which | everybody knew would allow"."""
    a, span = item.attribution, item.statement.span
    told: list[Span] = [s for s in (a.source, a.cue) if s is not None] if a is not None else []
    return min(s.start for s in (span, *told))


def _hangs(between: str) -> bool:
    return _RELATIVE.fullmatch(between) is not None


_RELATIVE = re.compile(r"[\s,]*(?:which|that)?\s*", re.IGNORECASE)
_FORESEEN = ("would", "could", "might")
"""Hedges with which a text tells what a deed would lead to."""
_HANGS = 200
"""Characters of a statement and of what hangs on it."""


def _one_sentence(text: str, a: Item, b: Item) -> bool:
    end = sentence(text, a.statement.span.start, a.statement.span.end)[1]
    return b.statement.span.end <= end


def _claim(vow: Item, told: Sequence[tuple[Item, Item]]) -> Proposal:
    """`told`: what let the thing happen, and the statement that it does; often one."""
    causes = [cause for cause, _ in told]
    sides = [Answer("vowed that it will not be" if vow.denied else "vowed", [vow], "vows"), *map(_told, causes)]
    cause, item = told[0]
    why = (
        f"a promise, against what is told of how it was kept: “{_quote(vow)}” ({holder(vow)}) against “{_quote(cause)}”"
    )
    if cause is not item:
        why += f", of which the text says “{_quote(item)}”"
    question = questions.happened([vow] if questions.askable(vow) else causes)
    return Proposal(question, "happened", sides, "conflict", ["deed"], why, _SCORE, "vow")


def _told(item: Item) -> Answer:
    asked = _asked(item)
    return Answer(f"{'asked for: ' * asked}“{_quote(item)}”", [item], "asks" if asked else "asserts")


def _asked(item: Item) -> bool:
    return item.attribution is not None and item.attribution.stance == "request"


def _quote(item: Item, limit: int = 140) -> str:
    return shown(item.statement.span.text, limit)
