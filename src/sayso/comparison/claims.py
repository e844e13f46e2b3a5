"""From readings to claims: items, groups, proposals, and the choice of which to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.comparison import charges, counts, events, firsts, makers, oppositions, questions, vows
from sayso.comparison.bodies import Speakers
from sayso.comparison.grades import grade
from sayso.comparison.grouping import Pair, link
from sayso.comparison.items import Item, elsewhere
from sayso.comparison.origins import member, origins
from sayso.comparison.pairing import likeness
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.settings import Settings
from sayso.comparison.stories import Neighbours
from sayso.comparison.weights import candidates, meant
from sayso.model import Claim, Member, Position, make_id

ORDER: tuple[str, ...] = ("conflict", "partial", "agree", "single")
"""Claims are listed in this order of their relations."""
OTHER = 0.5
"""Factor on the likeness of statements that share neither predicate and participants nor most of their words."""
FEW = 2
"""Statements with which one document answers one question; more of them are a topic, and shown as suggestions."""
_FLOOR = 0.1
"""Likenesses below this are not kept."""


def proposals(items: Sequence[Item], near: Neighbours, voices: Speakers, settings: Settings) -> list[Proposal]:
    """All claims that the statements make, those that another says whole left out."""
    copies = _copies(items)
    first = [items[group[0]] for group in copies]
    scores = _likenesses(first, near)
    out: list[Proposal] = []
    for group in _groups(first, scores, copies, settings):
        sure, maybe, score = _sorted_out(group, items, copies, scores, settings)
        if len({i.doc for i in sure}) > 1 or len({holder(i) for i in sure}) > 1:
            made = events.propose(sure, score, voices)
            for proposal in made:
                proposal.suggested = maybe
            out += made
    out += counts.propose(items, near, voices, settings.figures)
    out += charges.propose(items, near, voices)
    out += oppositions.propose(items, near)
    out += vows.propose(items, near)
    out += firsts.propose(items, near)
    out += makers.propose(items, near)
    return _chosen(out)


def _likenesses(items: Sequence[Item], near: Neighbours) -> dict[Pair, float]:
    """How surely two statements answer one question, by their places in `items`, the lower first."""
    place = {item.index: k for k, item in enumerate(items)}
    found = {
        (place[a.index], place[b.index]) for pairs in (candidates(items, near), meant(items, near)) for a, b in pairs
    }
    scores = {}
    for x, y in sorted((min(p), max(p)) for p in found):
        a, b = items[x], items[y]
        if a.doc == b.doc and a.statement.span.overlap(b.statement.span):
            continue
        score = likeness(a, b)
        if not events.one_question(a, b):
            score = round(OTHER * score, 4)
        if score >= _FLOOR:
            scores[x, y] = score
    return scores


def _copies(items: Sequence[Item]) -> list[list[int]]:
    """Indices of statements with the same words, voice and certainty: compared once, for they are one text."""
    by: dict[tuple[object, ...], list[int]] = {}
    for item in items:
        by.setdefault((item.words, item.denied, item.level, item.statement.form, item.when), []).append(item.index)
    return list(by.values())


def _groups(
    first: Sequence[Item], scores: Mapping[Pair, float], copies: Sequence[list[int]], settings: Settings
) -> list[list[int]]:
    """Places in `first` of the statements that may answer one question; one text in several pages is a group too."""
    groups = link(len(first), scores, settings.suggest, lambda a, b: elsewhere(first[a], first[b]))
    together = {k for group in groups for k in group}
    return groups + [[k] for k in range(len(first)) if k not in together and len(copies[k]) > 1]


def _sorted_out(
    group: Sequence[int],
    items: Sequence[Item],
    copies: Sequence[list[int]],
    scores: Mapping[Pair, float],
    settings: Settings,
) -> tuple[list[Item], list[Item], float]:
    """The statements that surely belong to a group, those that are suggested, and the mean likeness of the sure."""
    strength = _strengths(group, items, copies, scores)
    ranked = sorted(strength, key=lambda k: (-strength[k], k))
    kept = _distinct([items[k] for k in ranked])
    sure = _few([item for item in kept if strength[item.index] >= settings.confirm])
    maybe = [item for item in kept if item not in sure]
    score = sum(strength[i.index] for i in sure) / len(sure) if sure else 0.0
    return sorted(sure, key=lambda i: i.index), sorted(maybe, key=lambda i: i.index), round(score, 4)


def _few(items: Sequence[Item]) -> list[Item]:
    """The first `FEW` of each document."""
    seen: Counter[int] = Counter()
    out = []
    for item in items:
        seen[item.doc] += 1
        if seen[item.doc] <= FEW:
            out.append(item)
    return out


def _strengths(
    group: Sequence[int], items: Sequence[Item], copies: Sequence[list[int]], scores: Mapping[Pair, float]
) -> dict[int, float]:
    """Index of a statement to its likeness to the nearest statement of another document in the group."""
    out: dict[int, float] = {}
    for x in group:
        for n in copies[x]:
            if not _says_something(items[n]):
                continue
            best = 1.0 if any(items[m].doc != items[n].doc for m in copies[x]) else 0.0
            for y in group:
                if x != y and any(items[m].doc != items[n].doc for m in copies[y]):
                    best = max(best, scores.get((min(x, y), max(x, y)), 0.0))
            out[n] = best
    return out


def _says_something(item: Item) -> bool:
    return len(item.concepts) > 1 and len(item.words) > 2


def _distinct(items: Sequence[Item]) -> list[Item]:
    """Of statements of one document that overlap in the text the first is kept."""
    out: list[Item] = []
    for item in items:
        if not any(o.doc == item.doc and o.statement.span.overlap(item.statement.span) for o in out):
            out.append(item)
    return out


def _chosen(found: Sequence[Proposal]) -> list[Proposal]:
    """Proposals over two documents, or with two holders who differ; one that only repeats part of another goes."""
    for p in found:
        for answer in p.answers:
            answer.items = _lines(answer.items)
    kept = [p for p in found if len(p.docs) > 1 or (len(p.answers) > 1 and _differs(p))]
    kept = [p for p in kept if not any(q is not p and _repeats(p, q) for q in kept)]
    kept = [p for p in kept if not any(_counted(p, q) for q in kept)]
    return [p for k, p in enumerate(kept) if not any(_within(p, k, q, n) for n, q in enumerate(kept) if n != k)]


def _differs(p: Proposal) -> bool:
    """Whether one document's holders say different things: other figures also where both can hold."""
    return p.relation in ("conflict", "partial") or p.slot == "how_many"


def _lines(items: Sequence[Item]) -> list[Item]:
    """One statement a document and holder: the fullest."""
    by: dict[tuple[int, str], list[Item]] = {}
    for item in items:
        by.setdefault((item.doc, holder(item)), []).append(item)
    return [questions.fullest(group) for group in by.values()]


def _counted(p: Proposal, q: Proposal) -> bool:
    """Whether a claim that agrees, or differs in counts alone, is told by a claim on how many."""
    if p.slot != "happened" or q.slot != "how_many" or (p.relation != "agree" and p.topic != "count"):
        return False
    mine = {i.index for i in p.items}
    return len(mine & {i.index for i in q.items}) * 2 >= len(mine)


def _within(p: Proposal, k: int, q: Proposal, n: int) -> bool:
    """Whether a claim has the same relation and slot as another that holds all its statements."""
    if p.relation != q.relation or p.slot != q.slot:
        return False
    mine, other = {i.index for i in p.items}, {i.index for i in q.items}
    return mine < other or (mine == other and n < k)


def _repeats(p: Proposal, q: Proposal) -> bool:
    """Whether every statement of an agreement lies within a larger statement of another claim."""
    if p.relation != "agree" or (q.relation == "agree" and len(q.items) < len(p.items)):
        return False
    inside = all(
        any(i.doc == j.doc and i is not j and j.statement.span.covers(i.statement.span) for j in q.items)
        for i in p.items
    )
    return inside and _size(q) > _size(p)


def _size(p: Proposal) -> int:
    return sum(len(i.statement.span) for i in p.items)


# ---------------------------------------------------------------- to values
def order(claim: Claim) -> tuple[int, str, str]:
    """Where a claim stands in the list: by relation, slot and id."""
    return ORDER.index(claim.relation), claim.grades[0].slot, claim.id


def build(proposal: Proposal, sides: frozenset[str], speakers: Speakers, settings: Settings) -> Claim:
    """A proposal as a claim with its origins and grades."""
    spans = sorted((i.doc_id, i.statement.span.start, i.statement.span.end) for i in proposal.items)
    id = make_id("c", proposal.question, *(part for span in spans for part in span))
    placed = [(f"{id}.{k}", answer) for k, answer in enumerate(proposal.answers)]
    found, sure, possible = origins([(p, a.items) for p, a in placed], sides, speakers)
    status = "sure" if proposal.score >= settings.confirm else "suggested"
    why = f"{proposal.why} (grouped at {proposal.score:.2f}, {status})"
    shown = {(i.doc_id, i.statement.span.start) for i in proposal.items}
    suggested = (member(i) for i in proposal.suggested if (i.doc_id, i.statement.span.start) not in shown)
    return Claim(
        id, proposal.question, proposal.relation, tuple(proposal.differs), why,
        tuple(_position(p, a) for p, a in placed), found, sure, possible,
        grade(proposal, [p for p, _ in placed], found),
        tuple(sorted(suggested, key=lambda m: (m.doc, m.span))),
    )  # fmt: skip


def _position(id: str, a: Answer) -> Position:
    """A position with all its holders and one line a document; every telling stands under its origin."""
    holders = tuple(sorted({holder(i) for i in a.items}))
    by: dict[int, list[Item]] = {}
    for item in a.items:
        by.setdefault(item.doc, []).append(item)
    lines = {member(questions.fullest(group)) for group in by.values()}
    members: tuple[Member, ...] = tuple(sorted(lines, key=lambda m: (m.doc, m.span)))
    return Position(
        id, a.label, holders, a.stance, members, a.low, a.high, a.thing, a.unit, a.scope, a.time,
    )  # fmt: skip
