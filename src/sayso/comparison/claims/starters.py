"""Who began a fight: each side says that the other did, in words that are seldom alike.

"Norland's forces opened fire without provocation", "Orland had started the fighting" and "we did not fire first" answer
one question.  A reading needs a side by the name of its state, or a noun for one of the camps of a clash; who fired
first at something else, or came first, answers nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from sayso.comparison.matching.grouping import by_key
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.statements.items import Item, elsewhere, placed_apart
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.camps import camp_of
from sayso.comparison.vocabulary.words import concept
from sayso.comparison.voices.bodies import Speakers

TOPIC = "began"
"""The topic of a claim on who began a fight."""
_FIGHT = (
    r"(?:fighting|clash(?:es)?|war|battle|violence|hostilities|shooting|conflict|firefight|shoot-?out|skirmish(?:es)?)"
)
_BEGAN = re.compile(
    rf"\b(?:started|starting|began|begun|initiated|provoked|triggered|unleashed)\s+(?:the|this|that|all this)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?{_FIGHT}\b",
    re.IGNORECASE,
)
_STRUCK = r"(?:fire[ds]?|shot|shoot|attack(?:ed)?|struck|strike|shell(?:ed)?|open(?:ed)? (?:fire|up))"
_FIRST = re.compile(
    rf"\b{_STRUCK},?\s+first(?=\s*[.,;:!?”’\"]|\s*$|\s+(?:and|but|at|on|from|when|without|in|during|that)\b)|"
    rf"\b{_STRUCK}\b[^,.;:!?]{{0,60}}?\bfirst\s*$|"
    r"\bfired the first (?:shots?|rounds?|shells?)\b|"
    r"\b(?:was|were) (?:the )?first to (?:fire|shoot|attack|strike|open fire)\b",
    re.IGNORECASE,
)
_UNPROVOKED = re.compile(
    r"\b(?:fired|opened fire|attacked|shelled|struck|shot at)\b.{0,80}?"
    r"\bwithout (?:any |the (?:least|slightest) )?provocation\b|"
    r"\bunprovoked (?:attack|fire|shelling|strike)\b",
    re.IGNORECASE | re.DOTALL,
)
_SUFFERED = re.compile(
    r"\b(?:was|were|been|being) (?:shot at|fired (?:on|at|upon)|attacked|shelled)\b[^,.;:!?]{0,30}?\bfirst\b|"
    r"\b(?:came|come|coming) under (?:fire|attack) first\b",
    re.IGNORECASE,
)
"""What tells of its subject that another began."""
_SHOTS = re.compile(r"\b(?:fire[ds]?|shots?|shoot)\b", re.IGNORECASE)
_WE = re.compile(r"\W*(?:we|our (?:[\w-]+ )?(?:forces|troops|men|soldiers|units|officers|guards))\b", re.IGNORECASE)
_IN_TURN = re.compile(r"\bfirst\b.*\b(?:then|later|afterwards|before)\b", re.IGNORECASE | re.DOTALL)
"""What somebody did before something else."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a statement says of who began: the side by its kind and name, the word for it, and whether it says that it
    did."""

    item: Item
    kind: str
    side: str
    word: str
    so: bool


def propose(items: Sequence[Item], near: Neighbours, speakers: Speakers) -> list[Proposal]:
    """One claim for each fight of which two say that another began it, or one says it and another denies it."""
    parts = [part for item in items if (part := _part(item, speakers)) is not None]
    groups = by_key(parts, lambda p: [p.kind], lambda p, group: any(_one(p, o, near) for o in group))
    return [made for group in groups if (made := _claim(group, speakers)) is not None]


def _part(item: Item, speakers: Speakers) -> Part | None:
    """What a statement says of who began; None where it says nothing of it, or only may."""
    s, text = item.statement, item.statement.span.text
    if item.level != "asserted" or s.form not in ("clause", "relative"):
        return None
    suffered = _SUFFERED.search(text) is not None
    if not suffered and s.passive:
        return None
    if not (
        suffered
        or _BEGAN.search(text)
        or (_FIRST.search(text) and not _IN_TURN.search(text))
        or _UNPROVOKED.search(text)
    ):
        return None
    found = next(_sides(item, speakers), None)
    if found is None or (suffered and item.denied):
        return None
    return Part(item, *found, not (item.denied or suffered))


def _sides(item: Item, speakers: Speakers) -> Iterator[tuple[str, str, str]]:
    """The side of which a statement tells that it began, with its kind and the word for it."""
    words = item.statement.subject_words or _before(item.statement.span.text)
    if _WE.match(item.statement.span.text) and item.attribution is not None:
        key, name = speakers.side(item.doc_id, speakers.name(item.doc_id, holder(item)))
        if key in speakers.opposed:
            yield "state", key, name
        return
    if len(named := speakers.realms.named(words)) == 1:
        state = next(iter(named))
        yield "state", state, speakers.realms.shown(state) or state
    elif not named:
        for word in words.lower().split():
            if (camp := camp_of(concept(word)) or camp_of(concept(word.removesuffix("s")))) is not None:
                yield "camp", camp, words


def _before(text: str) -> str:
    """The words before what tells who began, where the subject was not found."""
    found = _SUFFERED.search(text) or _FIRST.search(text) or _BEGAN.search(text)
    return "" if found is None else " ".join(text[: found.start()].split()[-_FEW:])


_FEW = 4


def _one(a: Part, b: Part, near: Neighbours) -> bool:
    """Whether two statements may be of one fight."""
    if b.item.doc != a.item.doc and b.item.doc not in near[a.item.doc]:
        return False
    return not (elsewhere(a.item, b.item) or placed_apart(a.item, b.item))


def _claim(group: Sequence[Part], speakers: Speakers) -> Proposal | None:
    """The claim on who began one fight; None where nobody says otherwise than another."""
    apart = [
        (p, q)
        for p, q in product(group, group)
        if p.so and _against(p, q) and _voice(p, speakers) != _voice(q, speakers)
    ]
    if not apart:
        return None
    told = {p.item.index for pair in apart for p in pair}
    sides: dict[tuple[bool, str], list[Part]] = {}
    for p in (p for p in group if p.item.index in told or any(p.side == q.side and p.so == q.so for q, _ in apart)):
        sides.setdefault((not p.so, p.side), []).append(p)
    answers = [
        Answer(f"not {of[0].word}" if denied else of[0].word, [p.item for p in of], "denies" if denied else "asserts")
        for (denied, _), of in sorted(sides.items(), key=lambda x: x[0])
    ]
    first, other = min(apart, key=lambda pair: sum(len(p.item.statement.span) for p in pair))
    why = f"the accounts name different sides as the first: “{_words(first.item)}” against “{_words(other.item)}”"
    asks = (
        "Who fired first?" if all(_SHOTS.search(p.item.statement.span.text) for p in group) else "Who attacked first?"
    )
    made = Proposal(asks, "who", answers, "conflict", ["actor"], why, 1.0, TOPIC)
    made.differing = [(p.item, q.item) for p, q in apart]
    return made


def _against(p: Part, q: Part) -> bool:
    """Whether one names another side than the other does, or denies that it was this one."""
    return (q.so and p.side != q.side) or (not q.so and p.side == q.side)


def _voice(p: Part, speakers: Speakers) -> str:
    return speakers.voice(p.item.doc_id, holder(p.item))


def _words(item: Item) -> str:
    return " ".join(item.statement.span.text.split())[:100]
