"""How likely a claim is to stand before an editor: whether it asks what its statements answer, whether they belong
there, and whether they stand to each other as it says.

What likeness, the rules and the second reading say of it is told in `confirming`; what they are worth together, and in
which claims they err, is told here.  A logistic model over what can be seen of a claim, learned by
`evals/train_claims.py` from claims that readers judged one by one (evals/judged_claims).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from operator import attrgetter

from sayso.comparison.claims.confirming import asked, together
from sayso.comparison.matching.pairing import likeness
from sayso.comparison.origins.access import attributed
from sayso.comparison.proposal import Proposal, holder
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.opinions import Opinion
from sayso.model import learned

_WORD = re.compile(r"\w+")
_UNSAID = re.compile(r"\b(?:he|she|it|they|him|her|them|th(?:is|at|ese|ose|ere)|here|his|its|their)\b", re.IGNORECASE)
_TENTHS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_FEW, _LENGTHS, _QUESTIONS, _APART = (1, 2, 3, 4, 6, 9), (3, 6, 10, 16, 25, 40), (4, 6, 8, 11, 15), (1, 7, 30)
"""Bounds of the steps for numbers of things, words of a statement and of a question, and days between pages."""
_MOST = 12
"""Statements of a claim that are likened to each other."""


def standing(p: Proposal) -> float:
    """The probability that a claim would stand, with three decimals."""
    return learned.probability(learned.weights("sayso.comparison", "standing.json"), indicators(p))


def indicators(p: Proposal) -> list[str]:
    """The names of the indicators that hold for a claim, each once, in a fixed order."""
    found = ["bias", *_of_rule(p), *_of_size(p), *_of_likeness(p), *_of_words(p), *_of_holders(p), *_of_figures(p)]
    return list(dict.fromkeys(found))


def _of_rule(p: Proposal) -> Iterator[str]:
    yield f"by rule={p.ruled}"
    yield f"relation={p.relation}"
    yield f"asks={_asks(p)}"
    yield f"{p.relation} {_asks(p)}"
    topic = p.topic if p.slot != "how_many" or p.topic == "measure" else "a thing counted"
    yield f"topic={topic or 'none'}"
    yield from (f"differs={d}" for d in p.differs)
    if not p.differs:
        yield "differs=nothing"
    if p.tentative:
        yield "tentative"


def _asks(p: Proposal) -> str:
    """What kind of question it is."""
    if p.question.startswith("“"):
        return "quotation"
    if p.slot != "happened":
        return p.slot
    first = p.question.split(" ", 1)[0].lower()
    return "yes or no" if first in _YES_OR_NO else "open"


_YES_OR_NO = frozenset(
    ["is", "was", "were", "are", "did", "does", "do", "has", "have", "had", "will", "would", "can", "could"]
)


def _of_size(p: Proposal) -> Iterator[str]:
    yield f"documents={_step(len(p.docs), _FEW)}"
    yield f"statements={_step(len(p.items), _FEW)}"
    yield f"answers={_step(len(p.answers), _FEW)}"
    if len(p.items) > len(p.docs):
        yield "more statements than documents"
    yield f"suggested={_step(len(p.suggested), (0, 2, 5, 10))}"
    yield f"words asked={_step(len(_WORD.findall(p.question)), _QUESTIONS)}"
    if _UNSAID.search(p.question):
        yield "pronoun asked"


def _of_likeness(p: Proposal) -> Iterator[str]:
    yield f"score={_step(p.score, _TENTHS)}"
    items = p.items[:_MOST]
    likest = [max((likeness(i, j) for j in items if j.doc != i.doc), default=0.0) for i in items]
    yield f"least like={_step(min(likest), _TENTHS)}"
    yield f"likest={_step(max(likest), _TENTHS)}"
    read = [opinion for _, _, opinion in together(p, asked(p))]
    if not read:
        yield "not read"
        return
    yield f"one question={_step(max(o.same for o in read), _TENTHS)}"
    yield f"one question, least={_step(min(o.same for o in read), _TENTHS)}"
    yield from (f"{p.relation}, {name}={_step(value, _TENTHS)}" for name, value in _mean(read))


def _mean(read: Sequence[Opinion]) -> Iterator[tuple[str, float]]:
    for name in ("agree", "partial", "conflict"):
        yield name, sum(getattr(o, name) for o in read) / len(read)


def _of_words(p: Proposal) -> Iterator[str]:
    told = [len(i.words) for i in p.items]
    yield f"shortest={_step(min(told), _LENGTHS)}"
    yield f"longest={_step(max(told), _LENGTHS)}"
    yield from sorted({f"form={i.statement.form}" for i in p.items})
    yield from sorted({f"voice={i.statement.voice}" for i in p.items})
    yield from sorted({f"level={i.level}" for i in p.items})
    yield from _some(f"{p.relation}, denied", [i.denied for i in p.items])
    yield from _some(f"{p.relation}, hedged", [bool(i.statement.modal) for i in p.items])
    pairs = [(a, b) for a, b in combinations(p.items[:_MOST], 2) if a.doc != b.doc]
    if pairs:
        for name, part in _PARTS:
            yield f"one {name}={_step(_share(pairs, part), _TENTHS[::3])}"
    in_question = {w.lower() for w in _WORD.findall(p.question)}
    held = [len(in_question & set(i.words)) / max(1, len(in_question)) for i in p.items]
    yield f"asked in its words, least={_step(min(held), _TENTHS[::2])}"
    yield f"days apart={_apart(p)}"


def _some(name: str, holds: Sequence[bool]) -> Iterator[str]:
    if any(holds):
        yield f"{name}={'all' if all(holds) else 'some'}"


_PARTS: tuple[tuple[str, Callable[[Item], tuple[str, ...]]], ...] = (
    ("predicate", attrgetter("what")), ("theme", attrgetter("theme")), ("doer", attrgetter("doer")),
)  # fmt: skip
"""The parts of a statement that two may have in common."""


def _share(pairs: Sequence[tuple[Item, Item]], part: Callable[[Item], tuple[str, ...]]) -> float:
    return sum(not set(part(a)).isdisjoint(part(b)) for a, b in pairs) / len(pairs)


def _apart(p: Proposal) -> str:
    whens = sorted(i.when for i in p.items if i.when)
    if not whens:
        return "no day"
    days = (whens[-1][0] - whens[0][0]).days
    return f"{_step(days, _APART)}{'' if len(whens) == len(p.items) else ', some'}"


def _of_holders(p: Proposal) -> Iterator[str]:
    own = [attributed(i) is None for i in p.items]
    yield f"own voice={'all' if all(own) else 'some' if any(own) else 'none'}"
    heard = [a for i in p.items if (a := attributed(i)) is not None]
    if any(a.source_name is None for a in heard):
        yield "somebody not named"
    if any("(unnamed)" in (a.source_name or "") for a in heard):
        yield "somebody unnamed"
    if heard:
        yield f"least certain={_step(min(a.certainty for a in heard), (0.5, 0.7, 0.8, 0.9))}"
    by: dict[str, set[int]] = {}
    for k, answer in enumerate(p.answers):
        for i in answer.items:
            by.setdefault(holder(i), set()).add(k)
    if any(len(answers) > 1 for answers in by.values()):
        yield "one holder, two answers"
    yield f"holders={_step(len(by), _FEW)}"


def _of_figures(p: Proposal) -> Iterator[str]:
    if p.slot != "how_many":
        return
    ends = [(a.low, a.high) for a in p.answers]
    yield f"open ends={any(None in e for e in ends)}"
    yield f"exact={all(low == high for low, high in ends)}"
    most = max((high or low or 0.0) for low, high in ends)
    yield f"size={_step(most, (1, 2, 5, 10, 30, 100, 1000))}"
    things = {(a.thing or "").lower() for a in p.answers}
    yield f"things={_step(len(things), (1, 2, 3))}"
    yield from _some("scope", [bool(a.scope) for a in p.answers])
    yield from _some("time", [bool(a.time) for a in p.answers])


def _step(value: float, bounds: tuple[float, ...]) -> int:
    return bisect_left(bounds, value)
