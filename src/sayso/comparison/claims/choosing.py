"""From readings to claims: items, groups, proposals, and the choice of which to show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import compress, islice

from sayso.comparison.asking import questions
from sayso.comparison.claims import (
    answered,
    charges,
    confirming,
    disowned,
    events,
    one_page,
    repeated,
    responsible,
    standing,
    starters,
    suggesting,
)
from sayso.comparison.claims.grades import grade
from sayso.comparison.differences import firsts, makers, vows
from sayso.comparison.differences.sides import Known
from sayso.comparison.figures import counts, measures
from sayso.comparison.matching.gathering import Gathered, gather
from sayso.comparison.matching.pairing import likeness
from sayso.comparison.origins.counting import origins
from sayso.comparison.origins.retracted import WITHDRAWN
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.settings import Settings
from sayso.comparison.statements.items import Item, member
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Claim, Member, Position, make_id
from sayso.model.comparison import Slot

ORDER: tuple[str, ...] = ("conflict", "partial", "agree", "single")
"""Claims are listed in this order of their relations."""
NEARLY = 0.85
"""Share of the likeness of the likest from which another statement of its holder stands for both."""
COUNTED = 0.4
"""Likeness from which statements whose figures differ make a claim, though the rules on counts see no one thing."""


def proposals(items: Sequence[Item], near: Neighbours, voices: Speakers, settings: Settings) -> list[Proposal]:
    """All claims that the statements make, those that another says whole left out."""
    known = Known(voices)
    out = _gathered(items, near, known, settings)
    out += one_page.propose(items, known)
    out += counts.propose(items, near, voices, settings.figures)
    out += measures.propose(items, near)
    out += charges.propose(items, near, voices)
    out += responsible.propose(items, near, voices)
    out += starters.propose(items, near, voices)
    out += confirming.fates(items, near)
    out += vows.propose(items, near)
    out += firsts.propose(items, near)
    out += makers.propose(items, near)
    kept = _chosen(out)
    answered.join(kept, items, known)
    weigh(kept, settings)
    tell_once(kept)
    return kept + disowned.propose(items, kept, voices)


def _gathered(items: Sequence[Item], near: Neighbours, known: Known, settings: Settings) -> list[Proposal]:
    """The claims of statements that are like each other, those that are sure before those that are suggested of the
    same statements.  What all of them ask of who reads two statements together is asked at once."""
    gathered = [(found, _begun(found, known)) for found in gather(items, near, settings)]
    events.read_ahead([begun for _, begun in gathered])
    groups = [(found, _made(found, begun, known)) for found, begun in gathered]
    confirming.read_ahead(((p, found.new) for found, made in groups for p in made), settings)
    sure, unsure = [], []
    for found, made in groups:
        for proposal in made:
            _judge(proposal, found.new, settings)
        sure.append([confirming.narrowed(repeated.once(p, known), known) for p in made if p.confirmed])
        unsure.append([p for p in made if not p.confirmed])
    likely = iter(suggesting.likely([p for of_group in unsure for p in of_group]))
    kept = [list(compress(of_group, likely)) for of_group in unsure]
    trimmed = iter(suggesting.trimmed([p for of_group in kept for p in of_group], known))
    return [p for one, other in zip(sure, kept) for p in (*one, *islice(trimmed, len(other)))]


def _begun(found: Gathered, known: Known) -> events.Group | None:
    return events.begin([i for i in found.items if i.told], found.likeness, known)


def _made(found: Gathered, begun: events.Group | None, known: Known) -> list[Proposal]:
    made = events.end(begun, known) if begun is not None else []
    made = [p for p in made if p.topic != "count" or found.likeness >= COUNTED]
    for proposal in made:
        proposal.suggested = list(found.maybe)
    return made


def _judge(proposal: Proposal, new: bool, settings: Settings) -> None:
    """Say of a claim whether it is sure, and that it is no conflict where nobody who reads it together thinks so."""
    proposal.confirmed = confirming.sure(proposal, new, settings)
    if confirming.doubted(proposal):
        proposal.relation, proposal.confirmed = "partial", False
        proposal.why = f"{proposal.why}; read together, they are not taken to exclude each other"


def weigh(found: Sequence[Proposal], settings: Settings) -> None:
    """Leave as a suggestion each claim that the rules confirm and that is not likely enough to be right; what nobody
    has read together is not weighed."""
    for p in found:
        p.ruled = p.confirmed
    weighed = [p for p in found if p.ruled and p.items[0].opinions is not None]
    confirming.read_all(weighed)
    for p in weighed:
        p.standing = standing.standing(p)
        p.confirmed = p.standing >= settings.stands


def _chosen(found: Sequence[Proposal]) -> list[Proposal]:
    """Proposals over two documents, or with two holders who differ; one that only repeats part of another goes."""
    for p in found:
        for answer in p.answers:
            answer.items = _lines(answer.items, p)
    kept = [p for p in found if len(p.docs) > 1 or (len(p.answers) > 1 and _differs(p))]
    kept = _once_asked(_without(_without(_without(kept, _repeats), _counted), _measured))
    first: dict[tuple[str, str, frozenset[int]], Proposal] = {}
    for p in kept:
        key = p.relation, p.slot, frozenset(i.index for i in p.items)
        if key not in first or p.topic == charges.CHARGE:  # an accusation and its denial say more than yes and no
            first[key] = p
    return _without(list(first.values()), _within)


def _once_asked(found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, one of those that ask one question of the same statements: that which sets their measures side by
    side, else the first."""
    asked: dict[tuple[str, frozenset[int]], Proposal] = {}
    for p in found:
        k = p.question, frozenset(i.index for i in p.items)
        if k not in asked or (p.topic == "measure" and asked[k].topic != "measure"):
            asked[k] = p
    return list(asked.values())


def tell_once(found: Sequence[Proposal]) -> None:
    """Leave as a suggestion each claim that asks nothing, or of which another on the same slot has what two documents
    say, or all others have most of it, or in which a denial stands that another holds: conflicts are kept first, those
    that ask for a value and those with most denials before others, and of one relation what was found first.  What
    stands in a conflict on whether a thing happened answers that question alone; who else is heard is suggested there.
    """
    told: dict[tuple[Slot, str], list[frozenset[int]]] = defaultdict(list)
    denied: set[int] = set()
    opposed: dict[int, Proposal] = {}
    for p in sorted((p for p in found if p.confirmed), key=_first):
        mine = frozenset(i.index for i in p.items)
        # One sentence counts the dead and the hurt: two questions.  Whether a boat came and when it came are one.
        slot: Slot = "happened" if p.relation == "conflict" and p.slot != "how_many" else p.slot
        others = told[slot, p.question if p.slot == "how_many" and p.topic != "measure" else ""]
        at = {i.index: i.doc for i in p.items}
        again = any(len({at[k] for k in mine & other}) > 1 for other in others)
        again = again or 2 * len(mine & frozenset().union(*others)) > len(mine) or bool(_denied(p) & denied)
        met = next((opposed[k] for k in sorted(mine) if k in opposed), None) if p.slot == "happened" else None
        if met is not None:
            met.suggested = [*met.suggested, *(i for i in p.items if i not in met.items)]
        if again or met is not None or questions.empty(p.question):
            p.confirmed = False
        else:
            others.append(mine)
            denied |= _denied(p)
            opposed.update(dict.fromkeys(_opposed(p), p))


def _first(p: Proposal) -> tuple[int, bool, int]:
    return ORDER.index(p.relation), p.slot == "happened", -len(_denied(p))


def _denied(p: Proposal) -> set[int]:
    """The statements that deny what another says in a conflict: one denial answers one question."""
    pairs = p.differing if p.relation == "conflict" else []
    return {i.index for pair in pairs for i in pair if i.denied}


def _opposed(p: Proposal) -> set[int]:
    """The statements that stand against each other in a conflict on whether a thing happened, or who began it."""
    asked = p.slot == "happened" or p.topic == starters.TOPIC
    pairs = p.differing if p.relation == "conflict" and asked else []
    return {i.index for pair in pairs for i in pair}


def _without(found: Sequence[Proposal], gone: Callable[[Proposal, Proposal], bool]) -> list[Proposal]:
    """The claims without those that are gone because of another one that shares a document with them."""
    by: dict[int, list[int]] = defaultdict(list)
    for k, p in enumerate(found):
        for doc in p.docs:
            by[doc].append(k)
    met = ({n for doc in p.docs for n in by[doc]} - {k} for k, p in enumerate(found))
    return [p for p, others in zip(found, met) if not any(gone(p, found[n]) for n in others)]


def _differs(p: Proposal) -> bool:
    """Whether one document's holders say different things: other figures also where both can hold."""
    return p.relation in ("conflict", "partial") or p.slot == "how_many"


def _lines(items: Sequence[Item], p: Proposal) -> list[Item]:
    """One statement a document and holder: the fullest of those that are likest to what other documents say."""
    by: dict[tuple[int, str], list[Item]] = {}
    for item in items:
        by.setdefault((item.doc, holder(item)), []).append(item)
    return [questions.fullest(_likest(group, p)) for group in by.values()]


def _likest(group: Sequence[Item], p: Proposal) -> Sequence[Item]:
    """Of statements of one holder on one page those that answer the question of a claim nearly as surely as the likest
    of them: "29 were hurt" and "all are out of hospital" beside another page's "29 were released"."""
    if len(group) < 2 or p.slot == "how_many":
        return group
    like = [max((likeness(i, o) for o in p.items if o.doc != i.doc), default=0.0) for i in group]
    said = [value for i, value in zip(group, like) if i.statement.taken is None]
    if said and max(said) >= _ENOUGH * max(like):  # what he goes on to say tells more than "he denied it"
        like = [value if i.statement.taken is None else 0.0 for i, value in zip(group, like)]
    return [item for item, value in zip(group, like) if value >= NEARLY * max(like)]


_ENOUGH = 0.5
"""Of the likeness of words that only take up what was said, the share from which the holder's own words stand."""


def _counted(p: Proposal, q: Proposal) -> bool:
    """Whether a claim on how many tells what another tells: an agreement of which it holds half, or a difference in
    counts of which it holds two statements."""
    if p.slot != "happened" or q.slot != "how_many" or q.topic == "measure":
        return False
    mine = {i.index for i in p.items}
    common = len(mine & {i.index for i in q.items})
    return common * 2 >= len(mine) if p.relation == "agree" else p.topic == "count" and common > 1


def _measured(p: Proposal, q: Proposal) -> bool:
    """Whether a claim on a measure tells what statements of two documents tell in another claim that is confirmed."""
    if p.topic != "measure" or q.topic == "measure" or not q.confirmed:
        return False
    return len({i.doc for i in {*p.items} & {*q.items}}) > 1


def _within(p: Proposal, q: Proposal) -> bool:
    """Whether a claim has the same relation and slot as another, no less sure, that holds all its statements and
    more."""
    if p.relation != q.relation or p.slot != q.slot or p.confirmed > q.confirmed:
        return False
    return {i.index for i in p.items} < {i.index for i in q.items}


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


def id_of(proposal: Proposal) -> str:
    """The id of a claim: its question and its words."""
    spans = sorted((i.doc_id, i.statement.span.start, i.statement.span.end) for i in proposal.items)
    return make_id("c", proposal.question, *(part for span in spans for part in span))


def build(proposal: Proposal, sides: frozenset[str], speakers: Speakers) -> Claim:
    """A proposal as a claim with its origins and grades."""
    id = id_of(proposal)
    placed = [(f"{id}.{k}", answer) for k, answer in enumerate(proposal.answers)]
    found, sure, possible = origins(
        [(p, a.items) for p, a in placed], sides, speakers, one_answer=proposal.relation == "agree"
    )
    status = "sure" if proposal.confirmed else "suggested"
    read = "" if proposal.read is None else f"; read together, one question at {proposal.read:.2f}"
    why = f"{proposal.why} (grouped at {proposal.score:.2f}, {status}{read})"
    shown = {(i.doc_id, i.statement.span.start) for i in proposal.items}
    suggested = (member(i) for i in proposal.suggested if (i.doc_id, i.statement.span.start) not in shown)
    return Claim(
        id, proposal.question, proposal.relation, tuple(proposal.differs), why,
        tuple(_position(p, a, proposal) for p, a in placed), found, sure, possible,
        grade(proposal, [p for p, _ in placed], found[:possible]),
        tuple(sorted(suggested, key=lambda m: (m.doc, m.span))), proposal.confirmed, proposal.standing,
        None if proposal.read is None else round(proposal.read, 2),
    )  # fmt: skip


def _position(id: str, a: Answer, proposal: Proposal) -> Position:
    """A position with all its holders and one line a document; every telling stands under its origin."""
    holders = tuple(sorted({holder(i) for i in a.items}))
    by: dict[int, list[Item]] = {}
    for item in a.items:
        by.setdefault(item.doc, []).append(item)
    lines = {member(questions.fullest(_below_headline(_likest(group, proposal)))) for group in by.values()}
    members: tuple[Member, ...] = tuple(sorted(lines, key=lambda m: (m.doc, m.span)))
    taken = all(i.retracted is not None for i in a.items) and not a.label.endswith(WITHDRAWN)
    return Position(
        id, f"{a.label} {WITHDRAWN}" if taken else a.label, holders, a.stance, members,
        a.low, a.high, a.thing, a.unit, a.scope, a.time,
    )  # fmt: skip


def _below_headline(items: Sequence[Item]) -> Sequence[Item]:
    """The statements of a page below its headline, which only sums them up, where there are any."""
    return [i for i in items if not _in_headline(i)] or items


def _in_headline(item: Item) -> bool:
    title = item.reading.document.title
    return item.statement.voice == "headline" or (title is not None and title.covers(item.statement.span))
