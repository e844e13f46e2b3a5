"""Of which of the states at war a number counts the people, as far as the words around it tell.

"Two Norlandic soldiers" name them; "three of its soldiers" and "the number of its dead" are of the state that their
sentence names, or else of that for which their holder speaks; "the enemy left twenty dead" is of the other one.  A
number that goes on with the one before it ("two Norlandic soldiers were killed and five wounded") counts the same.
Soldiers of whom a state at war says no more than that they died are its own, unless it tells what it did itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.origins import tellers
from sayso.comparison.proposal import holder
from sayso.comparison.statements.counted import armed, person, thing_of
from sayso.comparison.statements.fates import HARM
from sayso.comparison.statements.items import Item
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Quantity

_THOSE = r"(?:dead|wounded|injured|killed|fallen|casualties|losses|soldiers|troops|servicemen|fighters|guards|men)"
_THEIRS = rf"(?:its|their|our)(?: own)?(?: [a-z]+)? {_THOSE}"
_OWN = re.compile(rf"\b(?:{_THEIRS}|on (?:its|their|our)(?: own)? side)\b", re.IGNORECASE)
_OF_NAMED = re.compile(rf"\b(?P<who>(?:[A-Z][\w-]+ )?[A-Z][\w-]+)['’]s?(?: own)?(?: [a-z]+)? {_THOSE}\b")
"""A state before those whom it lost: "Norland's own losses"."""
_ENEMY = re.compile(
    rf"\b[Tt]he (?:enemy|invaders?|aggressors?|other side) (?:\w+ ){{0,2}}?(?:lost|left|suffered|had)\b|"
    rf"\b[Ee]nemy (?:[a-z]+ )?{_THOSE}\b|\b{_THOSE} (?:of|on) the (?:enemy|other) side\b|\b{_THOSE} of the enemy\b"
)
_TWO = 2
"""States at war with each other."""
_BEFORE, _AFTER = 70, 40
"""Characters around a figure, in its sentence, in which these words stand."""
_GOES_ON = re.compile(r"[^.;:“”\"\d]{0,40}?(?:,| and|, and)(?: (?:another|a further|some|about|at least|up to))*\s*\Z")
"""Between a number and the next of one breath."""


_TAKEN_UP = re.compile(r"thing: (?:as before|total of)$")
"""In a quantity's rule: it is of the thing that was counted before: "the number was seven"."""


class _Said(NamedTuple):
    """A number of people, the statement that holds it, and who gives it."""

    q: Quantity
    item: Item
    by: str


def mark(items: Sequence[Item], speakers: Speakers) -> None:
    """Set `item.whose`: the name of the state, of those told of as opposed, whose people a figure of it counts."""
    if len(speakers.opposed) < _TWO:
        return
    pages: dict[int, tellers.Mentions] = {}
    last: dict[tuple[int, str | None], str] = {}
    for item in items:
        before: Quantity | None = None
        for q in sorted(item.figures, key=lambda q: q.span.start):
            if not _of_people(q):
                continue
            if item.doc not in pages:
                pages[item.doc] = tellers.mentions(item.reading)
            said = _Said(q, item, tellers.teller(item, q, pages[item.doc]) or holder(item))
            state = _named(said, speakers) or _told_by_words(said, speakers) or _its_soldiers(said, speakers)
            if state in speakers.opposed:
                item.whose[q.id] = speakers.realms.shown(state) or state
            elif (
                state is None and before is not None and before.id in item.whose and _goes_on(before, q, speakers, item)
            ):
                item.whose[q.id] = item.whose[before.id]
            elif state is None and _TAKEN_UP.search(q.rule) and (item.doc, q.thing) in last:
                item.whose[q.id] = last[item.doc, q.thing]
            if q.id in item.whose:
                last[item.doc, q.thing] = item.whose[q.id]
            before = q


def _of_people(q: Quantity) -> bool:
    head, _, state = thing_of(q)
    return q.unit == "count" and (state in HARM or person(head))


def _named(said: _Said, speakers: Speakers) -> str | None:
    """The state that the counted thing names, or that is said to have lost them."""
    q, item, _ = said
    found = speakers.realms.named(_PLACED.split(q.thing or "", maxsplit=1)[0])
    if not found and item.what[:1] == ("lose",) and not item.statement.passive:
        found = speakers.realms.named(item.statement.subject_words)
    return _one(found)


_PLACED = re.compile(r" (?:in (?!\w+ (?:uniform|service)\b)|at |on |from |near |around |aboard |for |with |by )")
"""Behind the counted thing: where it is, or in whose hands."""


def _told_by_words(said: _Said, speakers: Speakers) -> str | None:
    """The state whose own people, or whose enemy's, the words around a figure make of those counted."""
    q, text = said.q, said.item.reading.text
    start, end = sentence(text, q.span.start, q.span.end)
    first, last = max(start, q.span.start - _BEFORE), min(end, q.span.end + _AFTER)
    named = list(_OF_NAMED.finditer(text, first, q.span.start))
    if named:
        return _one(speakers.realms.named(named[-1]["who"]))
    if _OWN.search(text, first, last):
        told = speakers.realms.named(text[start : q.span.start])
        return _one(told) if told else _of_holder(said, speakers)
    if _ENEMY.search(text, first, last) and len(speakers.opposed) == _TWO:
        mine = _of_holder(said, speakers)
        return next((s for s in speakers.opposed if s != mine), None) if mine in speakers.opposed else None
    return None


_OURS = re.compile(
    r"\b(?:our|its|their|his) (?:[a-z-]+ ){0,2}(?:raids?|strikes?|air ?strikes?|attacks?|counter-?attacks?|shelling|"
    r"fire|operations?|"
    r"assault|offensive|ambush|drones?|artillery|jets|planes|forces|troops|units?|men|soldiers)\b|"
    r"\b(?:enem(?:y|ies)|invaders?|aggressors?|attackers|intruders|opponents?|adversary)\b|\bother (?:side|army)\b|"
    r"\b(?:destroyed|eliminated|liquidated|neutrali[sz]ed|repelled|wiped out)\b",
    re.IGNORECASE,
)
"""Words of what the speaker's own side did, and to whom: those who died of it are not its own."""


_BORNE = ("dead", "hurt")
"""What befell soldiers of whom a state tells without more that they are its own; whom it holds are the enemy's."""


def _its_soldiers(said: _Said, speakers: Speakers) -> str | None:
    """The state that speaks, one of two at war, where it says without more that soldiers came to harm."""
    q, item, _ = said
    head, _, harmed = thing_of(q)
    mine = _of_holder(said, speakers)
    if mine not in speakers.opposed or not armed(head) or harmed not in _BORNE:
        return None
    text = item.reading.text
    start, end = sentence(text, q.span.start, q.span.end)
    undergone = item.statement.passive or item.what[:1] in (("die",), ("perish",), ("fall",))
    others = speakers.realms.named(text[start:end]) - {mine}
    return mine if undergone and not others and not _OURS.search(text, start, end) else None


def _of_holder(said: _Said, speakers: Speakers) -> str | None:
    """The one state for which somebody who gives a number speaks."""
    doc = said.item.doc_id
    name = speakers.name(doc, said.by)
    names = (n for n in (name, speakers.body(name)) if n is not None and speakers.official(n))
    return _one(next((states for n in names if (states := speakers.realms.of(doc, n))), frozenset()))


def _one(states: frozenset[str]) -> str | None:
    return next(iter(states)) if len(states) == 1 else None


def _goes_on(before: Quantity, q: Quantity, speakers: Speakers, item: Item) -> bool:
    """Whether a figure goes on with the one before it, with no state named between."""
    said = before.span.end if before.thing_span is None else max(before.span.end, before.thing_span.end)
    between = item.reading.text[said : q.span.start]
    bare = not speakers.realms.named(q.thing or "")
    return bare and _GOES_ON.search(between) is not None and not speakers.realms.named(between)
