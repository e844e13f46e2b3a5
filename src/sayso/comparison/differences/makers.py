"""Who made an agreement: accounts that name other makers of the deal of one place."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements.items import SETTLEMENTS, Item
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.words import is_name, vocabulary

_MAKING = vocabulary("cut strike make reach broker arrange negotiate sign conclude seal agree hammer")
_AGREEMENT = "deal"
"""The concept of a deal, pact, agreement, truce."""
_SCORE = 0.7


def propose(items: Sequence[Item], near: Neighbours) -> list[Proposal]:
    """One claim for each place of whose agreement two documents name makers who have nothing in common."""
    by_place: dict[str, list[Item]] = {}
    for item in items:
        if _makes(item):
            for place in sorted(_places(item)):
                by_place.setdefault(place, []).append(item)
    out = []
    for place, found in sorted(by_place.items()):
        sides = _sides(found, near)
        if len(sides) > 1 and len({i.doc for side in sides for i in side}) > 1:
            out.append(_claim(place, sides))
    return out


def _makes(item: Item) -> bool:
    """Whether a statement tells that somebody made an agreement, and who."""
    s = item.statement
    verb = s.predicate[:1] and s.predicate[0] in _MAKING
    told = item.level == "asserted" and not item.denied and s.form in ("clause", "relative")
    return bool(verb and told and item.theme[:1] == (_AGREEMENT,) and item.doer and s.subject_words)


def _places(item: Item) -> set[str]:
    """The towns that the sentence of a statement names; none where it names several."""
    span = item.statement.span
    start, end = sentence(item.reading.text, span.start, span.end)
    found = {
        p.name
        for p in item.reading.places
        if p.use == "location" and p.precision in SETTLEMENTS and start <= p.span.start < end
    }
    return found if len(found) == 1 else set()


def _sides(found: Sequence[Item], near: Neighbours) -> list[list[Item]]:
    """The statements by maker: those that share a name, or a noun, are of one; only documents of one story."""
    story = [i for i in found if i.doc in near[found[0].doc]]
    sides: list[list[Item]] = []
    for item in story:
        home = next((side for side in sides if any(_one_maker(item, other) for other in side)), None)
        if home is None:
            sides.append([item])
        else:
            home.append(item)
    return sides


def _one_maker(a: Item, b: Item) -> bool:
    names = [{c for c in i.doer if is_name(c)} | {n.lower() for n in i.statement.names} for i in (a, b)]
    return bool(names[0] & names[1]) or a.doer[0] == b.doer[0]


def _maker(item: Item) -> str:
    """The makers as the statement names them, all of them where they stand before its verb."""
    s = item.statement
    before, verb, _ = s.span.text.partition(f" {s.verb} ")
    named = before if verb and not s.passive and before.startswith(s.subject_words) else s.subject_words
    return " ".join(named.split())


def _claim(key: str, sides: Sequence[Sequence[Item]]) -> Proposal:
    first = sides[0][0]
    place = next((p.span.text for p in first.reading.places if p.name == key), key)
    answers = [Answer(_maker(side[0]), list(side)) for side in sides]
    told = ", ".join(f"“{a.label}”" for a in answers)
    why = f"the accounts name different makers of the deal of {place}: {told}"
    return Proposal(f"Who made the deal of {place}?", "who", answers, "partial", ["actor"], why, _SCORE, "maker")
