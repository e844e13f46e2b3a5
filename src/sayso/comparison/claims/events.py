"""Groups of statements to claims: which of them answer one question, on which sides they stand, and what differs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sayso.comparison.asking import measured, questions
from sayso.comparison.asking.wording import label, whole_words
from sayso.comparison.differences import sides
from sayso.comparison.differences.camps import camp
from sayso.comparison.differences.contrasts import Contrast
from sayso.comparison.differences.doers import MUTUAL, doer
from sayso.comparison.differences.one_happening import one_thing
from sayso.comparison.differences.sides import Begun, Division, Known
from sayso.comparison.differences.told import level
from sayso.comparison.lineage.clauses import shown
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.proposal import Answer, Proposal, holder, shortest
from sayso.comparison.statements import slots
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.polarity import unknown
from sayso.comparison.statements.similarity import overlap, part
from sayso.comparison.vocabulary.words import LINKING, is_name, kin, opposite
from sayso.comparison.voices.bodies import Speakers
from sayso.model.comparison import Difference, Slot

READ = 0.5
"""Likeness of statements below which nobody reads them together to tell whether they agree: no claim on them will be
more than a suggestion, unless a rule tells them apart, and they are most."""


class Group(NamedTuple):
    """Statements that answer one question, what the rules say of them, and how like they are."""

    items: Sequence[Item]
    begun: Begun
    score: float


def begin(items: Sequence[Item], score: float, known: Known) -> Group | None:
    """The first half of `related`; None where one voice says it all."""
    if len({(item.doc, holder(item)) for item in items}) < 2:
        return None
    return Group(items, sides.begin(items, known), score)


def read_ahead(groups: Sequence[Group | None]) -> None:
    """Have read together at once what the second half will ask of each."""
    sides.read_ahead([group.begun for group in groups if group is not None and group.score >= READ])


def related(items: Sequence[Item], score: float, known: Known) -> list[Proposal]:
    """The claims of statements that answer one question: how its sides stand to each other and what differs, and one
    for each detail that some of them give differently.  An agreement is left out where most of it is in these."""
    group = begin(items, score, known)
    return end(group, known) if group is not None else []


def end(group: Group, known: Known) -> list[Proposal]:
    """The second half of `related`."""
    items, begun, score = group
    main, *details = [_claim(divided, score, known.speakers) for divided in sides.divide(begun, known, score >= READ)]
    details = [p for p in details if len({(i.doc, holder(i)) for i in p.items}) > 1]
    if len({item.doc for item in items}) == 1:  # all else that one page lets its voices say is its story
        return [p for p in (main, *details) if p.relation == "conflict" and not copied(p)]
    told = max((len(p.items) for p in details), default=0)
    made = details if main.relation == "agree" and told * 2 >= len(items) else [main, *details]
    return [p for p in made if not copied(p)]


_THEME = 0.3
"""Nearness of the participants from which a kindred predicate tells of the same thing."""
_ONE_THING = 0.6
"""Nearness from which two things that are said to be so are one."""
_PART = 0.22
"""Shared weight of words that does so without them."""
_MOST = 0.6
_SEVERAL = 3
_SAME = 0.75
"""Shared weight of words, and their number, from which two statements are one whatever their participants, and the
weight from which they are one whatever their predicates."""


def one_question(a: Item, b: Item) -> bool:
    """Whether two statements tell the same kind of thing of the same participants, or have most words in common."""
    if _other_parties(a, b):
        return False
    words = overlap(a, b)
    shared = len(a.concepts & b.concepts)
    if (words >= _SAME and shared > 1) or nearly_same(a, b):
        return True
    pairs = ((x, y) for x in a.what[:2] for y in b.what[:2] if not {x, y} & LINKING)
    kindred = any(opposite(x, y) or kin(x, y) >= 0.6 for x, y in pairs)
    if words >= _MOST and shared >= _SEVERAL and (kindred or not a.what or not b.what):
        return True
    if not kindred:
        return False
    near = max(part(x, y, a.idf) or 0.0 for x in (a.theme, a.doer) for y in (b.theme, b.doer))
    if any(i.statement.predicate[:1] and i.statement.predicate[0] in LINKING for i in (a, b)):
        # What two things are said to be is one question only where they are one thing: "X's fall" is not X.
        return near >= _ONE_THING and _names_head(a) == _names_head(b)
    return near >= _THEME or words >= _PART


def _names_head(item: Item) -> bool:
    """Whether the statement is about somebody or something by name, not about a thing of his."""
    return any(is_name(c) for c in (item.theme or item.doer)[:1])


def _other_parties(a: Item, b: Item) -> bool:
    """Whether both tell what parties do with one another, and it is others who do: another deal, another battle."""
    if not all(MUTUAL & {*i.what, *i.theme[:1]} for i in (a, b)):
        return False
    x, y = a.parties, b.parties
    return bool(x) and bool(y) and len(x & y) < min(2, len(x), len(y))


def copied(proposal: Proposal) -> bool:
    """Whether a claim without conflict is one text in several places: a shared passage, not two accounts."""
    if proposal.relation == "conflict" or proposal.slot == "how_many":
        return False
    items = proposal.items
    if all(_sourced(i) and i.theme and len(i.words) >= _FULL for i in items):
        return False
    return all(
        (a.doc == b.doc and proposal.relation == "agree") or nearly_same(a, b)
        for k, a in enumerate(items)
        for b in items[k + 1 :]
    )


_FULL = 5
"""Words from which a statement with a source says something by itself."""


def _sourced(item: Item) -> bool:
    """Whether somebody is heard with a statement: a source, or the body whose release the page is."""
    return item.attribution is not None or issuer(item.reading) is not None


def nearly_same(a: Item, b: Item) -> bool:
    """Whether two statements have nearly all their words in common."""
    x, y = set(a.words), set(b.words)
    return len(x & y) >= 0.8 * min(len(x), len(y)) and (len(x) > 3 or x == y)


# ---------------------------------------------------------------- the claim
_STANCE = {
    "asserted": ("", "asserts"),
    "hedged": ("it may be so", "hedges"),
    "open": ("not confirmed", "declines"),
    "asked": ("asked for", "asks"),
    "vowed": ("announced", "vows"),
    "vowed_not": ("vowed that it will not be", "vows"),
    "denied": ("it is not so", "denies"),
}
"""How the first statement of a side stands to it: what is put before its words, and the stance."""
_ASKED: dict[str, tuple[Slot, str]] = {
    "doer": ("who", "who"), "beside": ("who", "who"), "side": ("who", "who"), "camp": ("who", "who"),
    "date": ("when", "when"), "clock": ("when", "when"), "place": ("where", "where"),
}  # fmt: skip
"""The slot and the question that a difference is in, by the kind of contrast; any other is whether it is so."""
_TOLD = 3
"""Reasons that are told of one claim."""


def _claim(divided: Division, score: float, speakers: Speakers) -> Proposal:
    """The claim on a division: it asks for what its first reason differs in."""
    items = [item for side in divided.sides for item in side]
    reasons = _reasons(divided)
    kind = reasons[0][2].kind if reasons else ""
    slot, asks = _ASKED.get(kind, ("happened", ""))
    question = questions.asked(asks, items) if asks else ""
    if asks == "when" and question.startswith("When: “"):
        question = measured.when(items) or question
    if kind == "count":
        question = measured.counted(reasons[0][2].words, items)
    question = question or (measured.hour_of_all(items) if kind in ("", "clock") else "") or questions.happened(items)
    turned = _denies(question, items)
    answers = [_answer(side, kind, _Shown(len(divided.sides) > 1, turned), speakers) for side in divided.sides]
    differs: list[Difference] = list(dict.fromkeys(c.differs for _, _, c in reasons))
    if not reasons:
        differs = [] if len({item.words for item in items}) == 1 else ["wording"]
    told = [(a, b, [c for c in found if c.relation == divided.relation]) for a, b, found in divided.found]
    met = [(a, b, fit) for a, b, fit in told if fit]
    likened = [(a, b) for a, b, fit in met if not (any(c.sure for c in fit) or one_thing(a, b))]
    return Proposal(
        question, slot, answers, divided.relation, differs, _why(divided, reasons), score, kind,
        differing=[(a, b) for a, b, _ in met], likened=likened if len(likened) < len(met) else [],
        tentative=_tentative(divided, met),
    )  # fmt: skip


Reason = tuple[Item, Item, Contrast]
Reasons = tuple[Item, Item, list[Contrast]]


def oppose(proposal: Proposal, pairs: Sequence[tuple[Item, Item]], speakers: Speakers) -> None:
    """Make a claim a conflict by pairs of its statements with such as deny them, which it has not yet: these are its
    other side."""
    denials = list({no.index: no for _, no in pairs}.values())
    sides = [proposal.items] if proposal.relation == "agree" else [a.items for a in proposal.answers]
    shown = _Shown(len(sides) > 1, _denies(proposal.question, proposal.items))
    proposal.answers = [_answer(side, "denial", shown, speakers) for side in sides]
    lead, stance = ("it is so", "asserts") if pairs[0][0].denied else _STANCE["denied"]
    proposal.answers.append(Answer(lead, denials, stance))
    proposal.relation, proposal.differs, proposal.topic = "conflict", ["denial"], "denial"
    yes, no = pairs[0]
    proposal.why = f"{ANSWERED}: “{_quote(no)}” against “{_quote(yes)}”"
    proposal.differing, proposal.likened, proposal.tentative = list(pairs), [], False
    proposal.suggested = [item for item in proposal.suggested if item not in denials]


ANSWERED = "the page that tells it tells at once who denies it"
"""Why what a page sets right against a statement is a conflict."""


def _tentative(divided: Division, met: Sequence[Reasons]) -> bool:
    """Whether no rule itself shows that statements which differ are of one thing, or none says what differs at all."""
    if not met:
        return divided.relation == "partial"
    return not any(c.sure for *_, fit in met for c in fit)


def _reasons(divided: Division) -> list[Reason]:
    """For each rule that tells the sides apart, the pair that has most else in common, in fewest words: the rules that
    decide the relation first, of these the one that tells most pairs apart."""
    pairs = [(a, b, c) for a, b, met in divided.found for c in met]
    spread = Counter(c.kind for _, _, c in pairs)
    best: dict[str, Reason] = {}
    for a, b, c in pairs:
        known = best.get(c.kind)
        if known is None or _rank(a, b, c) < _rank(*known):
            best[c.kind] = a, b, c
    return sorted(
        best.values(), key=lambda r: (r[2].relation != divided.relation, not r[2].sure, -spread[r[2].kind], r[2].kind)
    )


def _rank(a: Item, b: Item, c: Contrast) -> tuple[bool, bool, float, int, int, int]:
    return (
        c.relation != "conflict",
        not c.sure,
        -overlap(a, b),
        len(a.statement.span) + len(b.statement.span),
        a.index,
        b.index,
    )


def _why(divided: Division, reasons: Sequence[Reason]) -> str:
    items = [item for side in divided.sides for item in side]
    if reasons:
        return "; ".join(_told(*reason) for reason in reasons[:_TOLD])
    if divided.relation == "partial":
        a, b = divided.sides[0][0], divided.sides[-1][0]
        rule = "the accounts tell different things, and no rule finds that they exclude each other"
        return f"{rule}: “{_quote(a)}” against “{_quote(b)}”"
    if len({item.words for item in items}) == 1:
        return "the accounts use the same words"
    return "the accounts say the same in different words"


def _told(a: Item, b: Item, c: Contrast) -> str:
    return f"{c.rule} (“{c.words[0]}”, “{c.words[1]}”): “{_quote(a)}” against “{_quote(b)}”"


def _denies(question: str, items: Sequence[Item]) -> bool:
    """Whether a question quotes words that deny: who says them says that it is so.  Words that are only taken up to be
    denied do not deny."""
    quoted = question.startswith(("Is it so", "“"))
    plain = _MARKS.sub("", question)
    items = [item for item in items if item.statement.taken is None]
    return quoted and any(item.denied and _MARKS.sub("", whole_words(item))[:_BEGINNING] in plain for item in items)


_MARKS = re.compile("[“”‘’\"'.?]")
_BEGINNING = 40
"""Characters by which quoted words are known again."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """How sides are labelled: whether there are several, and whether the question itself denies."""

    several: bool
    turned: bool


def _answer(side: Sequence[Item], kind: str, shown: _Shown, speakers: Speakers) -> Answer:
    """A side with its label: the doer, time or place where these differ, else its own words."""
    first = shortest(side)
    signature = _signature(first)
    if signature == "denied" and 2 * sum(item.denied for item in side) <= len(side):
        signature = "asserted"  # a "not" that is only beside what most of them say: this side does not say no
    lead, stance = _STANCE["asserted" if signature == "denied" and shown.turned else signature]
    words = f"“{label(side)}”"
    if kind in ("doer", "beside", "side", "camp"):
        named = next((d.words for item in side if (d := doer(item, speakers)) is not None and d.names), "")
        if not named and kind in ("side", "camp"):
            named = next((c.word for item in side if (c := camp(item)) is not None), "")
        return Answer(named or words, list(side), stance)
    value = next((v for item in side if (v := _filler(kind, item)) is not None), None)
    if value is not None:
        return Answer(value.words, list(side), stance, time=value.edtf)
    if not shown.several:
        return Answer(lead or "it is so", list(side), stance)
    return Answer(f"{lead}: {words}" if lead else words, list(side), stance)


def _filler(kind: str, item: Item) -> slots.Value | None:
    return slots.when(item) if kind == "date" else slots.where(item) if kind == "place" else None


def _signature(item: Item) -> str:
    held = level(item)
    if held == "vowed":
        return "vowed_not" if item.denied else "vowed"
    if held == "open" or unknown(item):
        return "asked" if item.attribution is not None and item.attribution.stance == "request" else "open"
    return "denied" if item.denied else held


def _quote(item: Item, limit: int = 100) -> str:
    return shown(item.statement.span.text, limit)
