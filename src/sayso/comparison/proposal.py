"""A claim in the making: a question, the answers given, and the rule that relates them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.comparison.origins.access import attributed, only_mentioned
from sayso.comparison.statements.items import Item
from sayso.model.comparison import Difference, Relation, Slot

STRENGTH: tuple[Relation, ...] = ("agree", "partial", "conflict")
"""Relations, from the one that parts answers least to the one that parts them most."""


@dataclass(slots=True)
class Answer:
    """One answer to a question and the statements that give it."""

    label: str
    items: list[Item]
    stance: str = "asserts"
    low: float | None = None
    high: float | None = None
    thing: str | None = None
    unit: str | None = None
    scope: str | None = None
    time: str | None = None


@dataclass(slots=True)
class Proposal:
    """Statements that answer one question.  `score`: their likeness; `slot`: what the question asks for; `differing`:
    the pairs that a rule tells apart as `relation` says, where it looks at pairs; `likened`: those of them that nothing
    but likeness shows to be of one thing, where more is shown of others; `tentative`: of none of them the rule
    itself shows that both are of one thing; `suggested`: statements that may
    belong to them; `confirmed`: that these answer one question is sure enough; `ruled`: it was by the
    rules, before it was weighed which claims stand and which of them tell the same; `standing`: how likely it stands,
    where the rules confirm it; `read`: how surely two of them do, read
    together, where they were."""

    question: str
    slot: Slot
    answers: list[Answer]
    relation: Relation
    differs: list[Difference]
    why: str
    score: float
    topic: str = ""
    reasons: list[str] = field(default_factory=list)
    differing: list[tuple[Item, Item]] = field(default_factory=list)
    likened: list[tuple[Item, Item]] = field(default_factory=list)
    tentative: bool = False
    suggested: list[Item] = field(default_factory=list)
    confirmed: bool = True
    ruled: bool = True
    standing: float | None = None
    read: float | None = None

    @property
    def items(self) -> list[Item]:
        """All statements, in the order of the answers."""
        return [item for answer in self.answers for item in answer.items]

    @property
    def docs(self) -> set[int]:
        """The documents that take part."""
        return {item.doc for item in self.items}


UNNAMED = "an unnamed source"
"""Who holds words that a page gives as somebody's of whom nobody is told."""


def holder(item: Item) -> str:
    """Who holds a statement: the ultimate source of its chain, else the outlet whose words they are."""
    if item.teller is not None:
        return item.teller
    a = attributed(item)
    if a is not None and a.chain:
        if only_mentioned(a):
            return UNNAMED
        if len(a.chain) > 1 or a.source_name:
            return a.chain[-1]
        return a.source_name or UNNAMED
    return item.owner or item.reading.document.outlet_name


def shortest(items: Sequence[Item]) -> Item:
    """The item with the fewest words, by document and place in the text where equal."""
    return min(items, key=lambda k: (len(k.statement.span), k.doc_id, k.statement.span.start))
