"""What an amount is paid or given for, and for whom each: a reward is no compensation, a widow's share no patient's;
and whether it was asked for, offered, paid, is a price or an estimate: these are other sums of one affair."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import DIMENSIONS, dimension
from sayso.comparison.vocabulary.words import concept, kin
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


_STAGES: tuple[tuple[str, str], ...] = (
    ("fined", r"fine[sd]?|fining|penalt(?:y|ies)|(?:ordered|sentenced|condemned|told) to pay"),
    ("asked", r"demand(?:s|ed|ing)?|ask(?:s|ed|ing)?(?: price)?|want(?:s|ed|ing)?|seek(?:s|ing)?|sought|opening price|"
              r"su(?:e[sd]?|ing) (?:[\w’'-]+ ){1,4}?for"),
    ("offered", r"offer(?:s|ed|ing)?|bid(?:s|ding)?|pledg(?:es?|ed|ing)|promis(?:es?|ed|ing)|propos(?:es?|ed|ing)|"
                r"(?:agreed|vowed|willing|ready) to pay"),
    ("estimated", r"estimat(?:es?|ed|ing)|forecasts?|expect(?:s|ed|ing)|budget(?:s|ed)?|project(?:s|ed)(?: to)?"),
    ("paid", r"pay(?:s|ing|ments?)?|paid|transfer(?:s|red|ring)?|receiv(?:es?|ed|ing)|hand(?:s|ed|ing) over|"
             r"wir(?:es?|ed|ing)|instal?ments?|chang(?:es?|ed|ing) hands|deposit(?:s|ed)?"),
    ("priced", r"costs?|costing|pric(?:es?|ed)|worth|valu(?:es?|ed) at|b(?:uys?|ought)|s(?:ells?|old)|"
               r"spen(?:ds?|t|ding)|contracts?|(?:paid|pay|pays|paying) for"),
)  # fmt: skip
"""Words beside an amount that tell at which stage of an affair it was named; a price asked is what is asked."""
_STAGE = re.compile("|".join(rf"(?P<{stage}>\b(?:{words})\b)" for stage, words in _STAGES), re.IGNORECASE)
_CLAUSE = re.compile(r"[;:,–—]\s|\b(?:and|but|while|after|before|that|which|who)\b")
_FOR_IT = re.compile(
    r"\s+(?:[\w’'-]+\s+)?for (?:the|its|their|a|an|this|that)\s"
    r"(?!(?:crews?|hostages?|captives?|prisoners?|sailors?|release|return|freedom|li(?:fe|ves))\b(?! [a-z]+s\b))",
    re.IGNORECASE,
)
"""What a price is paid for; what is paid for people is a ransom."""


@dataclass(frozen=True, slots=True)
class Payment:
    """The word that says what an amount is for, "" where none does, where it is one share of many, the concepts of
    those who get or give it, and whether it is asked, offered, paid … ("" where nothing tells)."""

    purpose: str = ""
    shares: frozenset[str] | None = None
    stage: str = ""


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
    money = dimension(q) not in (*DIMENSIONS, "count", "percent")
    stage = _stage(text, item, q, end) if money else ""
    return Payment(concept(purpose), frozenset(item.doer) if share else None, stage)


def _stage(text: str, item: Item, q: Quantity, end: int) -> str:
    """The stage told by the word nearest to an amount in its clause, before it or else behind it; what was estimated or
    asked for is not yet paid: "is estimated to cost", "demanded to be paid"."""
    start, _ = sentence(text, q.span.start, q.span.end)
    start = max((o.span.end for o in item.figures if start <= o.span.end <= q.span.start), default=start)
    opens = max((m.end() for m in _CLAUSE.finditer(text, start, q.span.start)), default=start)
    closes = next((m.start() for m in _CLAUSE.finditer(text, q.span.end, end)), end)
    before = [m.lastgroup or "" for m in _STAGE.finditer(text, opens, q.span.start)][-2:]
    if not before:
        before = [m.lastgroup or "" for m in _STAGE.finditer(text, q.span.end, closes)][:1]
    stage = next((s for s in before if s in _TO_COME), "".join(before[-1:]))
    return "priced" if stage == "paid" and _FOR_IT.match(text, q.span.end, end) else stage


_TO_COME = frozenset({"asked", "offered", "estimated"})


def apart(a: Payment, b: Payment) -> bool:
    """Whether two amounts are for other purposes or of other stages, or one is a share of each and the other is not, or
    of others."""
    if a.stage and b.stage and a.stage != b.stage:
        return True
    if a.purpose and b.purpose and not kin(a.purpose, b.purpose):
        return True
    if (a.shares is None) != (b.shares is None):
        return True
    return bool(a.shares) and bool(b.shares) and not (a.shares or frozenset()) & (b.shares or frozenset())
