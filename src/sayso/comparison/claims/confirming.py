"""Which claims are more than suggestions, and which of their statements: what likeness, the rules and who reads two
statements at once say together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from sayso.comparison.claims import events
from sayso.comparison.differences import oppositions
from sayso.comparison.differences.denials import KINDRED
from sayso.comparison.differences.sides import Known
from sayso.comparison.figures import amounts
from sayso.comparison.figures.tallies import MEANT
from sayso.comparison.matching.pairing import likeness
from sayso.comparison.proposal import Proposal
from sayso.comparison.settings import Settings
from sayso.comparison.statements.items import Item, placed_apart
from sayso.comparison.statements.opinions import Opinion, spread
from sayso.comparison.statements.similarity import named_apart, nearness
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.words import LIGHT, LINKING, kin
from sayso.model.comparison import Relation, Slot

AGREED = 0.7
"""Likeness from which a claim is confirmed that is no conflict."""
VERY = 0.85
"""Likeness from which two statements need no predicate in common to be set side by side."""
SAID_OF_ONE = 0.6
"""Likeness from which a denial is of what another tells where deed, thing and doer are one."""
PLAIN, _SHARED = 0.75, 3
"""Likeness, and concepts in common, from which a statement is of what another denies, where deed and thing are one."""
CONFLICTING = 0.4
"""Likeness of the pair for which a claim is made, from which what is found to exclude each other in it is confirmed."""
LEAST: dict[Relation, float] = {"conflict": 0.2, "partial": 0.4, "agree": 0.6}
"""How surely two statements must be taken to answer one question, read together, for a claim to be confirmed: most so
for an agreement, for which no rule speaks besides."""
SAME, EXCLUDED = 0.7, 0.5
"""How surely two statements are taken to answer one question and to exclude each other, where that confirms what a rule
finds."""
SURELY = 1.65
"""What the two must add up to where no rule shows that any two statements are of one thing."""
STRANGE = 0.25
"""How surely a statement of an agreement must be taken to answer one question with another, to stay in it."""
AGREEING = 0.4
"""The mean of how surely statements are taken to agree, below which they are no confirmed agreement."""
CLOSE, CLOSELY = 1.25, 0.8
"""What likeness and the opinion that two statements answer one question must add up to, and how surely they must be
taken to agree, to be an agreement of their own though `LEAST` is not reached: of statements that are very much alike
the opinion says little, least of headlines."""
_READ = 10
"""Pairs of one claim that are read together: the pairs of a large one are too many."""
LARGE = 20
"""Statements of a claim above which none is asked whether it belongs there."""
_ASKED_WITH = 3
"""Statements with which each of an agreement is read to see whether it belongs there."""
KNOWN = 0.95
"""Likeness to a statement of another document from which one belongs beside it unread: of nineteen in twenty of these,
he who reads them says so too."""
_ASKED: frozenset[Slot] = frozenset({"when", "where", "who"})
BESIDE = 0.5
"""Likeness to a statement that differs by a rule from which another stands beside it."""
ALIKE_READ = 0.8
"""What likeness and the opinion that two statements answer one question must add up to, for a rule that tells the two
apart to be believed."""
DISAGREE = 0.2
"""How surely two statements must be taken to disagree, for a rule that says so to be believed."""
_HARMS = frozenset({"cause", "hand", "side", "source"})
"""Kinds of contrasts of what one person died of, or by whose hand, and of who did what only one can have done."""
_VALUES = frozenset({"count", "date", "clock", "place"}) | _HARMS
"""Kinds of contrasts that stand in a value, of which he is no judge."""
TOLD = 0.5
"""Likeness from which one statement of an agreement tells what another does, where both tell the same kind of thing of
the same participants; else it takes `AGREED`."""


def read_ahead(proposals: Iterable[tuple[Proposal, bool]], settings: Settings) -> None:
    """Have read together at once what `sure` will ask of claims one by one, each with whether it is `new`: many pairs
    are read quicker than few."""
    read_all([p for p, new in proposals if _open(p, new, _alike(p, settings))])


def read_all(proposals: Sequence[Proposal]) -> None:
    """Have the pairs on which claims rest read together at once."""
    opinions = proposals[0].items[0].opinions if proposals else None
    if opinions is not None:
        opinions.read(pair for p in proposals for pair in spread(asked(p), _READ))


def sure(proposal: Proposal, new: bool, settings: Settings) -> bool:
    """Whether a claim is more than a suggestion: two statements of different documents are like enough, and who reads
    them together does not think otherwise.

    A conflict rests on a rule besides; an agreement, or a difference that excludes nothing, has nothing but likeness to
    show for itself and needs more of it.  Where accounts differ, the two must tell the same kind of thing of the same
    participants or be very much alike: pages on one story hold much that is only about the same things.  What is said
    besides by statements that surer claims hold (not `new`) is confirmed where it conflicts.  A conflict of which no
    rule shows that both sides are of one thing must be taken for one."""
    alike = _alike(proposal, settings)
    if not _open(proposal, new, alike) or _measured_apart(proposal):
        return False
    pairs = together(proposal, asked(proposal))
    read = [read for _, _, read in pairs]
    if read:
        proposal.read = max(o.same for o in read)
        if _plain(proposal):
            return True
        if not _heard(proposal, pairs):
            return False
    least = SURELY if proposal.tentative else SAME + EXCLUDED
    return (alike and not proposal.tentative) or any(_excludes(o) and o.same + o.conflict >= least for o in read)


def _open(proposal: Proposal, new: bool, alike: bool) -> bool:
    """Whether a claim may be confirmed, by all that is known of it before its statements are read together."""
    return proposal.relation == "conflict" or (alike and new and _outright(proposal))


def _measured_apart(proposal: Proposal) -> bool:
    """Whether two statements of an agreement give measures that cannot be one, though no rule shows of what."""
    if proposal.relation != "agree" or proposal.slot != "happened":
        return False
    told = [(item.doc, amounts.of(item)) for item in proposal.items if item.figures]
    return any(x != y and amounts.measured_apart(a, b) for (x, a), (y, b) in combinations(told, 2))


def _excludes(read: Opinion) -> bool:
    """Whether two statements are taken to answer one question and to exclude each other."""
    return read.same >= SAME and read.conflict >= EXCLUDED


def _alike(proposal: Proposal, settings: Settings) -> bool:
    """Whether statements on which a claim rests are like enough, those for which it was made too."""
    conflict = proposal.relation == "conflict"
    bar = settings.confirm if conflict else max(settings.confirm, AGREED)
    if proposal.score < (CONFLICTING if conflict else bar):
        return False
    told = proposal.relation == "agree"
    if proposal.topic in _HARMS:  # that both are of one victim the rule has shown
        told, bar = True, CONFLICTING
    alike = ((a, b, like) for a, b in asked(proposal) if (like := likeness(a, b)) >= bar)
    return any(told or like >= VERY or events.one_question(a, b) for a, b, like in alike)


def asked(proposal: Proposal) -> list[tuple[Item, Item]]:
    """The pairs of different documents on which a claim rests: those that differ, else all."""
    pairs = proposal.differing or combinations(proposal.items, 2)
    return [(a, b) for a, b in pairs if a.doc != b.doc]


def together(proposal: Proposal, pairs: Sequence[tuple[Item, Item]]) -> list[tuple[Item, Item, Opinion]]:
    """Pairs of a claim, `_READ` of them at most, with what is made of the two read together; none where there is no
    reader."""
    opinions, some = proposal.items[0].opinions, spread(pairs, _READ)
    return [(a, b, read) for (a, b), read in zip(some, opinions.read(some))] if opinions is not None else []


def _plain(proposal: Proposal) -> bool:
    """Whether a conflict needs nobody to read it: one statement denies just what another tells, or the two give what
    only one side can have done to two."""
    if proposal.relation != "conflict":
        return False
    pairs = spread(asked(proposal), _READ)
    if proposal.topic in ("side", "source"):
        return any(likeness(a, b) >= VERY for a, b in pairs)
    return proposal.topic == "denial" and any(plainly_denied(a, b) for a, b in pairs)


def plainly_denied(a: Item, b: Item) -> bool:
    """Whether one statement denies just what the other tells, and nobody need be asked: the same deed, done to the same
    thing, in words that are very much alike: "the army shelled the school", "the army denied shelling the school"."""
    if a.denied == b.denied or "vowed" in (a.level, b.level) or "open" in (a.level, b.level):
        return False
    deeds = a.what[:1], b.what[:1]
    if not all(deeds) or kin(deeds[0][0], deeds[1][0]) < KINDRED or set(deeds[0]) & (LINKING | LIGHT):
        return False
    one = a.theme[:1] == b.theme[:1] != () or (a.theme == b.theme and a.doer[:1] == b.doer[:1] != ())
    if not one or placed_apart(a, b) or named_apart(a, b):
        return False
    like = likeness(a, b)
    if deeds[0] == deeds[1] and a.theme[:1] == b.theme[:1] and set(a.doer) & set(b.doer):
        return like >= SAID_OF_ONE
    return like >= VERY or (like >= PLAIN and len(a.concepts & b.concepts) >= _SHARED)


def _heard(proposal: Proposal, together: Sequence[tuple[Item, Item, Opinion]]) -> bool:
    """Whether two statements at least are taken to answer one question, and an agreement to be one.  Counts have a rule
    of their own for what is counted, and are seldom told in words that are alike."""
    read = [read for _, _, read in together]
    if _unsure(proposal) and not any(_close(*pair) for pair in together):
        return False
    return proposal.relation != "agree" or sum(o.agree for o in read) >= AGREEING * len(read)


def _unsure(proposal: Proposal) -> bool:
    """Whether no two statements of a claim are taken surely enough to answer one question."""
    return proposal.slot != "how_many" and proposal.read is not None and proposal.read < LEAST[proposal.relation]


def _close(a: Item, b: Item, read: Opinion) -> bool:
    """Whether two statements are an agreement of their own, without regard to what else stands in the claim."""
    alike = round(likeness(a, b) + read.same, 6) >= CLOSE
    return alike and read.agree >= CLOSELY and events.one_question(a, b)


def doubted(proposal: Proposal) -> bool:
    """Whether rules find a conflict, and who reads the statements together takes all that differ to agree."""
    if proposal.relation != "conflict" or not proposal.differing or _plain(proposal):
        return False
    read = together(proposal, asked(proposal))
    return bool(read) and not any(_disagrees(proposal, *pair) for pair in read)


def narrowed(proposal: Proposal, known: Known) -> Proposal:
    """A claim of those statements alone that belong there, what else it had left as suggested, and told anew; where
    these answer no such question the whole of it is a suggestion."""
    kept = belonging(proposal)
    if len(kept) == len(proposal.items):
        return proposal
    told = next((p for p in retold(proposal, kept, known) if not doubted(p) and _outright(p)), None)
    if told is None:
        proposal.confirmed = False
        return proposal
    told.read = proposal.read
    return told


def retold(proposal: Proposal, kept: Sequence[Item], known: Known) -> list[Proposal]:
    """The claims of the same relation and slot that some statements of a claim make, each with what it leaves out of it
    as suggested; none where one document is left."""
    again = events.related(kept, proposal.score, known) if len({item.doc for item in kept}) > 1 else []
    same = [p for p in again if (p.relation, p.slot) == (proposal.relation, proposal.slot)]
    for told in same:
        told.suggested = [*proposal.suggested, *(item for item in proposal.items if item not in told.items)]
    return same


def belonging(proposal: Proposal) -> list[Item]:
    """The statements that belong to a claim, in its order; what only names a thing answers no question of what
    happened."""
    if proposal.relation != "agree":
        found = _differing(proposal)
    else:
        found = _closest(proposal) if _unsure(proposal) else _agreeing(proposal)
    told = proposal.slot != "happened" or proposal.topic in _VALUES
    return found if told else [item for item in found if not _only_named(item)]


_SAID = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|"
    r"must|shall|should|did|does|do)\b",
    re.IGNORECASE,
)
"""Words before a participle that make it the verb of a clause."""


def _only_named(item: Item) -> bool:
    """Whether words are no clause but a thing with what was done to it, or what it does: "the ladder leading to the
    loft", "a letter sent by the mayor"."""
    s = item.statement
    if s.form != "relative" or s.tag not in ("VBG", "VBN") or not s.verb:
        return False
    before, found, _ = s.span.text.partition(s.verb)
    return bool(found) and not _SAID.search(before)


def _closest(proposal: Proposal) -> list[Item]:
    """The statements of an agreement each of which is one with another."""
    close = {item.index for a, b, read in together(proposal, asked(proposal)) if _close(a, b, read) for item in (a, b)}
    return [item for item in proposal.items if item.index in close]


def _agreeing(proposal: Proposal) -> list[Item]:
    """The statements of an agreement without the sides that tell nothing that another document tells, and without those
    that, read together with any other, are not taken to answer one question; none where they are a third of it: only
    likeness speaks for them."""
    items, strange = proposal.items, _strangers(proposal.items)
    kept = [answer for answer in proposal.answers if any(_agrees(a, b) for a in answer.items for b in items)]
    left = [item for answer in kept for item in answer.items if item not in strange]
    return left if 3 * len(left) > 2 * len(items) else []


def _strangers(items: Sequence[Item]) -> list[Item]:
    """The statements that are taken to answer one question with none of those that they are likest to, of other
    documents; a large claim is not asked: what is in it is there by the words of many."""
    return strangers_of([Asked(items, items)], STRANGE)[0] if len(items) <= LARGE else []


class Asked(NamedTuple):
    """Statements of a claim of which it is asked whether they belong to its `items`; each is read beside so many."""

    asked: Sequence[Item]
    items: Sequence[Item]
    beside: int = _ASKED_WITH


def strangers_of(claims: Sequence[Asked], least: float) -> list[list[Item]]:
    """Of each claim those asked that are taken so surely to answer one question with none of those of other documents
    that they are likest to; none is strange where nobody reads them, or there are no others.

    All are read beside the likest first, then those in doubt beside the next: mostly the first one decides, and many
    pairs at once are read quicker than one by one."""
    every = ((k, item, _likest(item, claim)) for k, claim in enumerate(claims) for item in claim.asked)
    doubted = [(k, item, beside) for k, item, beside in every if _in_doubt(item, beside)]
    opinions = doubted[0][1].opinions if doubted else None
    strange: list[list[Item]] = [[] for _ in claims]
    if opinions is None:
        return strange
    for turn in range(_ASKED_WITH):
        asked = [(k, item, beside[turn]) for k, item, beside in doubted if turn < len(beside)]
        read = opinions.read((item, other) for _, item, other in asked)
        met = {(k, item) for (k, item, _), opinion in zip(asked, read) if opinion.same >= least}
        doubted = [one for one in doubted if one[:2] not in met]
    for k, item, _ in doubted:
        strange[k].append(item)
    return strange


def _in_doubt(item: Item, beside: Sequence[Item]) -> bool:
    """Whether there are others, and none is so like a statement that it belongs with it."""
    return bool(beside) and likeness(item, beside[0]) < KNOWN


def _likest(item: Item, claim: Asked) -> list[Item]:
    """The statements beside which one is read: those of other documents that it is likest to."""
    others = [other for other in claim.items if other.doc != item.doc]
    return sorted(others, key=lambda other: (-likeness(item, other), other.index))[: claim.beside]


def _differing(proposal: Proposal) -> list[Item]:
    """The statements of a difference that differ from another, as a rule says and as who reads the two together does
    not deny, and those that answer one question with one of these."""
    if not proposal.differing:
        strange = _strangers(proposal.items)
        return [item for item in proposal.items if item not in strange]
    core = {item.index for pair in _upheld(proposal) for item in pair}
    pairs = [item for item in proposal.items if item.index in core]
    if proposal.slot in _ASKED or proposal.topic == "denial":
        # who gives no day answers nothing to a question of when, nor does what nobody denies answer a denial
        answering = [i for a in proposal.answers if any(item.index in core for item in a.items) for i in a.items]
    else:
        answering = proposal.items
    belonging = core | {item.index for item in _belonging([i for i in answering if i.index not in core], pairs)}
    return [item for item in answering if item.index in belonging]


def _upheld(proposal: Proposal) -> list[tuple[Item, Item]]:
    """The pairs that a rule tells apart and that are alike enough, by likeness and by who reads them together, who does
    not take them to agree where they differ in more than a value."""
    if proposal.items[0].opinions is None:
        return spread([pair for pair in proposal.differing if pair not in proposal.likened], _READ)
    return [(a, b) for a, b, read in together(proposal, proposal.differing) if _believed(proposal, a, b, read)]


def _believed(proposal: Proposal, a: Item, b: Item, read: Opinion) -> bool:
    """Whether two statements are alike enough for what a rule finds, and not taken to agree; where nothing but likeness
    shows that both are of one thing, they must be taken for it."""
    if proposal.topic == "denial" and plainly_denied(a, b):
        return True
    if (a, b) in proposal.likened and not _excludes(read):
        return False
    alike = _vow(a, b) or round(likeness(a, b) + read.same, 6) >= ALIKE_READ
    return alike and _disagrees(proposal, a, b, read)


def _disagrees(proposal: Proposal, a: Item, b: Item, read: Opinion) -> bool:
    """Whether two statements are not taken to agree, or differ in what cannot be told so: a value, or a vow and what
    came of it, which are taken for answers to two questions."""
    if _vow(a, b) or proposal.topic in _VALUES:
        return True
    return (read.conflict if proposal.relation == "conflict" else read.conflict + read.partial) >= DISAGREE


def _vow(a: Item, b: Item) -> bool:
    return "vowed" in (a.level, b.level)


def _belonging(items: Sequence[Item], core: Sequence[Item]) -> list[Item]:
    """The statements that answer one question with one of another document, both by likeness and read together."""
    near = [(item, [c for c in core if c.doc != item.doc and _near_by(item, c)]) for item in items]
    met = [Asked([item], others) for item, others in near if others]
    return [one.asked[0] for one, strange in zip(met, strangers_of(met, BESIDE)) if not strange]


def _near_by(a: Item, b: Item) -> bool:
    return likeness(a, b) >= BESIDE or events.one_question(a, b)


def _agrees(a: Item, b: Item) -> bool:
    like = likeness(a, b)
    return a.doc != b.doc and (like >= AGREED or (like >= TOLD and events.one_question(a, b)))


def _outright(proposal: Proposal) -> bool:
    """Whether two documents tell for its own sake what is agreed: what they say by the way of a thing or a person, in a
    relative clause or a fragment, is background that is alike wherever the same is named."""
    if proposal.relation != "agree" or proposal.slot != "happened":
        return True
    return len({item.doc for item in proposal.items if not _aside(item)}) > 1


def _aside(item: Item) -> bool:
    return item.statement.form != "clause" and item.statement.attribution is None


def _near(proposal: Proposal) -> bool:
    """Whether any two statements of different documents are near enough in meaning to be of one happening."""
    pairs = ((a, b) for a, b in combinations(proposal.items, 2) if a.doc != b.doc)
    return any(a.meaning is None or nearness(a, b, 0) >= MEANT for a, b in pairs)


def fates(items: Sequence[Item], near: Neighbours) -> list[Proposal]:
    """What is said to have become of one thing.  Where one may have come after the other, as release after arrest, it
    is confirmed only if both name one time, and who reads the two together takes them to exclude each other."""
    found = [p for p in oppositions.propose(items, near) if _near(p)]
    for p in found:
        p.confirmed = not oppositions.in_turn(p.items) or (oppositions.at_one_time(p.items) and _excluded(p))
    return found


def _excluded(proposal: Proposal) -> bool:
    """Whether two statements of two sides, read together, are taken to exclude each other."""
    sides = combinations(proposal.answers, 2)
    apart = [(a, b) for x, y in sides for a in x.items for b in y.items if a.doc != b.doc]
    return any(o.same >= EXCLUDED and o.conflict >= EXCLUDED for _, _, o in together(proposal, apart))
