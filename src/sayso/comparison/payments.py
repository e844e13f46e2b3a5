"""What an amount is paid or given for, and for whom each: a reward is no compensation, a widow's share no patient's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.comparison.items import Item
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.words import concept, kin
from sayso.model import Quantity

_PURPOSE = (
    r"reward|bounty|prize|compensation|damages|fine|penalty|ransom|price|fee|cost|budget|grant|loan|debt|salary|wage|"
    r"pension|tax|bail|donation|pledge|subsidy|bonus|rent|ration|allowance"
)
_BEFORE = re.compile(
    rf"\b({_PURPOSE})s?\s+(?:of|is|was|at)\s+(?:(?:up to|about|some|at least|more than|over)\s+)?\Z", re.IGNORECASE
)
_AFTER = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?(?:in|as(?: an?)?|for)\s+({_PURPOSE})s?\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every)\b(?!(?:\s+of)?(?:\s+(?:the|those|these))?\s*\Z)", re.IGNORECASE)
_BREAK = re.compile(r"[;:,]\s")
_PER = re.compile(
    r"(?:\s+[\w-]+){1,3}?\s+(?:each|apiece|per\s+\w+|an?\s+(?:day|week|month|year|head|person)|for\s+(?:an?|each|every)\s+\w+)\b",
    re.IGNORECASE,
)


_DEED = re.compile(
    r"\b(?:(?P<cost>costs?)(?:\s+[\w’'-]+){0,4}?|(?P<loss>los(?:t|es|e))|(?P<salary>earn(?:s|ed)?)|(?P<fine>fined)(?:\s+[\w’'-]+){0,4}?|"
    r"(?P<insurance>insured)(?:\s+[\w’'-]+){0,4}?\s+for)\s+(?:(?:up to|about|some|at least|more than|over)\s+)?\Z",
    re.IGNORECASE,
)
"""Verbs before an amount that say what it is: "the campaign cost"."""


@dataclass(frozen=True, slots=True)
class Payment:
    """The word that says what an amount is for, "" where none does, and, where it is one share of many, the concepts
    of those who get or give it."""

    purpose: str = ""
    shares: frozenset[str] | None = None


def of(item: Item, q: Quantity) -> Payment:
    """What the words around an amount say it is for, and whose share it is."""
    text = item.reading.text
    start, end = sentence(text, q.span.start, q.span.end)
    found = _BEFORE.search(text, start, q.span.start) or _AFTER.match(text, q.span.end, end)
    opens = max((m.end() for m in _BREAK.finditer(text, start, q.span.start)), default=start)
    each = _EACH.search(text, opens, q.span.start)
    share = each or _PER.match(text, q.span.end, end)
    done = _DEED.search(text, start, q.span.start) if found is None else None
    purpose = found[1].lower() if found else done.lastgroup or "" if done else ""
    return Payment(concept(purpose), frozenset(item.doer) if share else None)


def apart(a: Payment, b: Payment) -> bool:
    """Whether two amounts are for other purposes, or one is a share of each and the other is not, or of others."""
    if a.purpose and b.purpose and not kin(a.purpose, b.purpose):
        return True
    if (a.shares is None) != (b.shares is None):
        return True
    return bool(a.shares) and bool(b.shares) and not (a.shares or frozenset()) & (b.shares or frozenset())
