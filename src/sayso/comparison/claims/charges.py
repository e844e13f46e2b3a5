"""Accusations and what the accused say to them: "X accused Y of shelling the yard", "Y denied that it had fired"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.comparison.matching.grouping import by_key
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.words import kin, kindred_keys
from sayso.comparison.voices.bodies import Speakers, same_realm

CHARGE = "accusation and denial"
"""The topic of a claim on what somebody is accused of."""
_OF_DOING = re.compile(
    r"^(?P<who>[^,;:]{2,80}?)\s+(?:of|for)\s+(?:(?:having|intentionally|deliberately|also)\s+)*(?P<deed>\w+ing\b)"
)
_ANSWERED = 700
"""Characters after an accusation within which the accused's denial answers it."""


@dataclass(frozen=True, slots=True)
class Charge:
    """Somebody is said to have accused somebody of something: the statement of the deed, and the accused in words."""

    item: Item
    accused: str


def propose(items: Sequence[Item], near: Neighbours, speakers: Speakers) -> list[Proposal]:
    """One claim for each deed of which one party is accused and which it denies."""
    by_doc: dict[int, list[Item]] = {}
    for item in items:
        by_doc.setdefault(item.doc, []).append(item)
    charges = (c for doc in sorted(by_doc) for c in _charges(by_doc[doc]))
    # Those of other deeds are not compared.
    groups = by_key(charges, lambda c: kindred_keys(c.item.what[:1]), lambda c, group: _one_charge(group[0], c))
    denying = {doc: _Denials([i for i in mine if _denies(i)]) for doc, mine in by_doc.items()} if groups else {}
    out = []
    for group in groups:
        docs = sorted({doc for c in group for doc in near[c.item.doc] if doc in denying})
        denials = [d for doc in docs for d in _denials(denying[doc].of(doc, group), group, speakers)]
        if denials:
            out.append(_claim(group, denials))
    return out


class _Denials:
    """The denials of one document, to be looked up by what is denied and by where they stand."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = sorted(items, key=lambda i: (i.statement.span.start, i.index))
        self.starts = [i.statement.span.start for i in self.items]
        self.by_deed: dict[str, list[Item]] = {}
        for item in self.items:
            for key in sorted(kindred_keys(item.what)):
                self.by_deed.setdefault(key, []).append(item)

    def of(self, doc: int, group: Sequence[Charge]) -> list[Item]:
        """Those that stand after an accusation of the group, or speak of its deed, in the order of the text."""
        found = {i.index: i for key in kindred_keys(c.item.what[0] for c in group) for i in self.by_deed.get(key, ())}
        for start in (c.item.statement.span.start for c in group if c.item.doc == doc):
            low, high = bisect_right(self.starts, start), bisect_right(self.starts, start + _ANSWERED)
            found.update((i.index, i) for i in self.items[low:high])
        return [found[k] for k in sorted(found)]


def _charges(items: Sequence[Item]) -> Iterator[Charge]:
    """The accusations of one document that name the accused and the deed."""
    for item in items:
        a = item.attribution
        if a is None or a.stance != "accuse" or not a.content or not item.what:
            continue
        found = _OF_DOING.match(a.content[0].text)
        if found is None:
            continue
        deed = a.content[0].start + found.start("deed")
        if abs(item.statement.span.start - deed) <= 2 and item.statement.span.end <= a.content[0].end:
            yield Charge(item, " ".join(found["who"].split()))


def _one_charge(a: Charge, b: Charge) -> bool:
    """Whether two accusations are of one deed of one accused."""
    return same_realm(a.accused, b.accused) and kin(a.item.what[0], b.item.what[0]) >= 0.6


def _denies(item: Item) -> bool:
    """Whether a statement denies something, or tells in the page's voice that somebody denied it."""
    if item.attribution is None:
        return item.what[:1] == ("deny",)
    return item.attribution.stance == "deny" or item.denied


def _denials(items: Sequence[Item], group: Sequence[Charge], speakers: Speakers) -> Iterator[Item]:
    """What the accused deny of it, of the denials of one document."""
    starts = [c.item.statement.span.start for c in group if items and c.item.doc == items[0].doc]
    for item in items:
        near = any(0 < item.statement.span.start - start <= _ANSWERED for start in starts)
        own = item.attribution is None
        if not (near or (not own and _of_deed(item, group))) or not _by_accused(item, group[0].accused, speakers):
            continue
        yield replace(item, teller=item.statement.subject_words) if own else item


def _of_deed(item: Item, group: Sequence[Charge]) -> bool:
    """Whether a denial speaks of the deed."""
    deeds = {w for c in group for w in c.item.what[:1]}
    return any(kin(word, deed) >= 0.6 for word in item.what for deed in deeds)


def _by_accused(item: Item, accused: str, speakers: Speakers) -> bool:
    """Whether a statement is the accused's, or tells what the accused did not do."""
    if item.attribution is None:
        return same_realm(accused, item.statement.subject_words)
    name = speakers.name(item.doc_id, holder(item))
    body = speakers.body(name) or name
    return same_realm(accused, body) or same_realm(accused, " ".join(item.doer).replace("_", " "))


def _claim(group: Sequence[Charge], denials: Sequence[Item]) -> Proposal:
    first = min(group, key=lambda c: (len(c.item.statement.span), c.item.doc_id, c.item.statement.span.start))
    s = first.item.statement
    deed = s.predicate[0].replace("_", " ")
    question = f"Did {first.accused} {deed}{' ' + s.object_words if s.object_words else ''}?"
    said, denied = (" ".join(i.statement.span.text.split())[:100] for i in (first.item, denials[0]))
    why = f"an accusation and the denial of the accused: “{said}” against “{denied}”"
    answers = [
        Answer("it did, as it is accused", [c.item for c in group], "accuses"),
        Answer("it denies", list(denials), "denies"),
    ]
    return Proposal(question, "happened", answers, "conflict", ["denial"], why, 1.0, CHARGE)
