"""Who told of a thing first: pages that say one outlet brought it out, against those that say others had before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import key
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements.items import NEAR, Item
from sayso.comparison.statements.stories import Neighbours
from sayso.model import Reading, Span

_TOLD = (
    r"(?:uncovered|exposed|revealed|unearthed|disclosed|brought (?:\w+ )?to light|broke|reported|published|"
    r"(?:began|started) to report|told of|written about|wrote about)"
)
_BROUGHT_OUT = re.compile(
    r"^(?:['’]s \w+)?\s+(?:has |have |had |first |was the first to |were the first to |also )*"
    r"(?:uncover(?:s|ed)?|expose[sd]?|unearth(?:s|ed)?|broke the (?:news|story)|first reported|"
    r"brought (?:\w+ )?to light)\b"
)
"""Behind an outlet's name: it brought a thing out."""
_THING = re.compile(
    r"^.*?\b(?:uncover(?:s|ed)?|expose[sd]?|unearth(?:s|ed)?|first reported)\s+"
    r"(?P<thing>(?:the|an?|its|their)\s+[^,.;:]{2,40}?)(?=\s+(?:by|that|which|who|in|on|after|when|with|for|to)\b|[,.;:]|$)",
    re.DOTALL,
)
"""What an outlet is said to have brought out."""
_BEFORE = re.compile(
    rf"\b(?P<verb>{_TOLD})\b[^.;!?]{{0,80}}?\b(?:days?|weeks?|months?|years?|hours?|long|well|shortly|just|even)\s+"
    r"(?:prior to|before|ahead of|earlier than)\s+(?:the\s+)?$"
)
"""Before a rival's name: others had told it before that."""
_LEADING = 120
"""Characters before the verb within which those are named who told it first."""
_SHARED = 0.4
"""Weight of a concept that the words around two such sentences share, which ties them to one thing."""
_SCORE = 0.7
_LONGEST = 220


@dataclass(frozen=True, slots=True)
class _Telling:
    """Outlets that a sentence credits, with its words as the page states them; `rival`: key of whom they preceded."""

    names: tuple[str, ...]
    item: Item
    rival: str | None


def propose(items: Sequence[Item], near: Neighbours) -> list[Proposal]:
    """One claim for each sentence that puts outlets before another one that a page of the story credits."""
    by: dict[int, list[Item]] = {}
    for item in items:
        by.setdefault(item.doc, []).append(item)
    told = {doc: list(_tellings(mine)) for doc, mine in sorted(by.items())}
    out = []
    for doc, mine in told.items():
        for first in (t for t in mine if t.rival is not None):
            credits = [
                t
                for other in sorted(near[doc])
                for t in told.get(other, ())
                if t.rival is None and key(t.names[0]) == first.rival and _one_thing(first.item, t.item)
            ]
            if credits:
                out.append(_claim(first, credits))
    return out


def _one_thing(a: Item, b: Item) -> bool:
    shared = ({*a.concepts, *a.near} & {*b.concepts, *b.near}) - {
        key(n) for n in (*a.statement.names, *b.statement.names)
    }
    return any(a.idf.get(c, 0.0) >= _SHARED for c in shared)


def _tellings(items: Sequence[Item]) -> Iterator[_Telling]:
    """The sentences of one document that credit outlets with having told a thing, in the page's own voice."""
    reading = items[0].reading
    press = sorted((m.start, m.end, a.name) for a in reading.actors if a.type == "outlet" for m in a.mentions)
    seen: set[int] = set()
    for start, end, name in press:
        first, last = sentence(reading.text, start, end)
        before = _BEFORE.search(reading.text, first, start) if _ends_before(reading.text, first, start) else None
        if before is not None:
            verb = before.start("verb")
            leaders = tuple(dict.fromkeys(n for a, b, n in press if max(first, verb - _LEADING) <= a and b <= verb))
            if leaders and key(name) not in map(key, leaders):
                item = _said(items, min(a for a, _, n in press if n in leaders and first <= a), end)
                if item is not None:
                    yield _Telling(leaders, item, key(name))
        elif first not in seen and _BROUGHT_OUT.match(reading.text[end:last]):
            item = _said(items, start, min(last, start + _LONGEST))
            if item is not None:
                seen.add(first)
                yield _Telling((name,), item, None)


def _ends_before(text: str, first: int, start: int) -> bool:
    return bool(
        re.search(r"(?:prior to|before|ahead of|earlier than)\s+(?:the\s+)?$", text[max(first, start - 24) : start])
    )


def _said(items: Sequence[Item], start: int, end: int) -> Item | None:
    """The words `[start, end)` as a statement of the page, with what is told around them."""
    reading: Reading = items[0].reading
    last = sentence(reading.text, start, start + 1)[1]
    home = min(items, key=lambda i: (abs(i.statement.span.start - start), i.index))
    if abs(home.statement.span.start - start) > NEAR:
        return None
    span = Span.trimmed(reading.text, start, min(end, last))
    if span is None:
        return None
    # The nearest statement may be the outlet's own words: what credits the outlet with them is the page's.
    return replace(home, attribution=None, statement=replace(home.statement, span=span, attribution=None, voice="own"))


def _claim(first: _Telling, credits: Sequence[_Telling]) -> Proposal:
    rivals = Answer(credits[0].names[0], [t.item for t in credits])
    leaders = Answer(" and ".join(first.names), [first.item])
    why = (
        f"one page has {leaders.label} before {rivals.label}: “{_quote(first.item)}” against "
        f"“{_quote(credits[0].item)}”"
    )
    things = (_THING.match(t.item.statement.span.text) for t in credits)
    thing = min((" ".join(m["thing"].split()) for m in things if m), key=lambda w: (len(w), w), default="it")
    return Proposal(
        f"Who told of {thing} first?", "who", [rivals, leaders], "conflict", ["actor"], why, _SCORE, "first"
    )


def _quote(item: Item) -> str:
    return " ".join(item.statement.span.text.split())
