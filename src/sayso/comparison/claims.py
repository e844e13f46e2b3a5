"""From readings to claims: items, groups, proposals, and the choice of which to show."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison import charges, counts, events, oppositions, questions
from sayso.comparison.bodies import Speakers
from sayso.comparison.grades import grade
from sayso.comparison.grouping import link
from sayso.comparison.items import Item, elsewhere
from sayso.comparison.origins import member, origins
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.settings import Settings
from sayso.comparison.similarity import SAME_WORDING, alike, overlap, tie
from sayso.comparison.stories import Neighbours
from sayso.comparison.weights import candidates
from sayso.model import Claim, Member, Position, make_id

ORDER: tuple[str, ...] = ("conflict", "partial", "agree", "single")
"""Claims are listed in this order of their relations."""
AGREE = 0.75
"""Mean likeness that an agreement needs: to say that two accounts agree where they speak of two things misleads."""
_FLOOR = 0.3
"""Likenesses below this are not kept."""


def proposals(items: Sequence[Item], near: Neighbours, voices: Speakers, settings: Settings) -> list[Proposal]:
    """All claims that the statements make, those that another says whole left out."""
    copies = _copies(items)
    first = [items[group[0]] for group in copies]
    scores: dict[tuple[int, int], float] = {}
    place = {item.index: k for k, item in enumerate(first)}
    for a, b in candidates(first, near):
        if a.doc == b.doc and a.statement.span.overlap(b.statement.span):
            continue
        score = alike(a, b)
        if score >= _FLOOR:
            scores[place[a.index], place[b.index]] = score
    out: list[Proposal] = []
    groups = link(len(first), scores, settings.suggest, lambda a, b: elsewhere(first[a], first[b]))
    alone = set(range(len(first))) - {k for group in groups for k in group}
    groups += [[k] for k in sorted(alone) if len(copies[k]) > 1]
    for group in groups:
        everyone = sorted(n for k in group for n in copies[k])
        members = _tied([items[k] for k in everyone if len(items[k].concepts) > 1 and len(items[k].words) > 2])
        members = _distinct(members)
        found = [scores[a, b] for a in group for b in group if (a, b) in scores] or [1.0]
        if _worth(members):
            out += events.propose(members, sum(found) / len(found), voices)
    out += counts.propose(items, near, voices, settings.suggest)
    out += charges.propose(items, voices)
    out += oppositions.propose(first, scores, settings.suggest)
    return _chosen(out)


def _copies(items: Sequence[Item]) -> list[list[int]]:
    """Indices of statements with the same words, voice and certainty: compared once, for they are one text."""
    by: dict[tuple[object, ...], list[int]] = {}
    for item in items:
        by.setdefault((item.words, item.denied, item.level, item.statement.form, item.when), []).append(item.index)
    return list(by.values())


_TIE = 0.9
"""Weight that a statement must share with one of another document: less is a topic, not a question."""


def _tied(items: Sequence[Item]) -> list[Item]:
    """The statements that share something specific with one of another document or holder."""
    return [
        a
        for a in items
        if any(
            (a.doc != b.doc or holder(a) != holder(b)) and (tie(a, b) >= _TIE or overlap(a, b) >= SAME_WORDING)
            for b in items
            if a is not b
        )
    ]


def _distinct(items: Sequence[Item]) -> list[Item]:
    """Of statements of one document that overlap in the text the shorter is kept."""
    out: list[Item] = []
    for item in sorted(items, key=lambda k: (len(k.statement.span), k.index)):
        if not any(o.doc == item.doc and o.statement.span.overlap(item.statement.span) for o in out):
            out.append(item)
    return sorted(out, key=lambda k: k.index)


def _worth(items: Sequence[Item]) -> bool:
    """Whether a group says enough: some theme or doer, and two rare things in common between documents."""
    docs = {i.doc for i in items}
    if len(items) < 2 or (len(docs) < 2 and len({holder(i) for i in items}) < 2):
        return False
    named = [i for i in items if i.theme or i.doer]
    if len({i.doc for i in items if _solid(i)}) < min(2, len(docs)):
        return False
    return len(named) * 2 >= len(items) and any(
        a.doc != b.doc and _common(a, b) for k, a in enumerate(items) for b in items[k + 1 :]
    )


def _solid(item: Item) -> bool:
    """Whether a statement is a clause that names somebody or something."""
    s = item.statement
    return s.form in ("clause", "relative") and bool(s.subject_words or s.object_words)


def _common(a: Item, b: Item) -> bool:
    """Two things shared besides the words that say little; where the predicate says little, nearly all."""
    if not a.what or not b.what or {a.what[0], b.what[0]} & events.WEAK:
        return overlap(a, b) >= SAME_WORDING
    shared = [c for c in a.concepts & b.concepts if a.idf.get(c, 0.0) >= 0.2 and c not in events.WEAK]
    return len(shared) >= 2


def _chosen(found: Sequence[Proposal]) -> list[Proposal]:
    """Proposals over two documents, or with two holders who differ; one that only repeats part of another goes."""
    for p in found:
        for answer in p.answers:
            answer.items = _lines(answer.items)
    found = [p for p in found if p.relation != "agree" or p.slot == "how_many" or p.score >= AGREE]
    kept = [p for p in found if len(p.docs) > 1 or (len(p.answers) > 1 and p.relation in ("conflict", "partial"))]
    kept = [p for p in kept if not any(q is not p and _repeats(p, q) for q in kept)]
    kept = [p for p in kept if not any(_counted(p, q) for q in kept)]
    return [p for k, p in enumerate(kept) if not any(_within(p, k, q, n) for n, q in enumerate(kept) if n != k)]


def _lines(items: Sequence[Item]) -> list[Item]:
    """One statement a document and holder: the fullest."""
    by: dict[tuple[int, str], list[Item]] = {}
    for item in items:
        by.setdefault((item.doc, holder(item)), []).append(item)
    return [questions.fullest(group) for group in by.values()]


def _counted(p: Proposal, q: Proposal) -> bool:
    """Whether a claim that agrees, or differs in counts alone, is told by a claim on how many."""
    if p.slot != "happened" or q.slot != "how_many" or (p.relation != "agree" and p.differs != ["count"]):
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
    return Claim(
        id, proposal.question, proposal.relation, tuple(proposal.differs), why,
        tuple(_position(p, a) for p, a in placed), found, sure, possible, grade(proposal, found),
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
