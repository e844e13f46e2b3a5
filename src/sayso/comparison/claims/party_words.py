"""When a party spoke, and whether the pages may hear it under another name: then nothing is told as its silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.comparison.lineage import releases
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import tokens
from sayso.comparison.statements.items import Item
from sayso.model import Attribution, Reading, TimeExpression
from sayso.model.dates import interval

_DAYS = 3
"""Days of the longest span that tells when somebody spoke."""
_REACH = 40
"""Characters between the words of saying and the day on which they were said."""


def when(item: Item) -> str | None:
    """When what a party says was said: the day told beside the words of saying, else that of the page; never the day of
    what it tells of.  An EDTF value; None where neither is known."""
    told = _beside(item.reading, item.attribution) if item.attribution is not None else None
    return (told.value if told is not None else None) or item.reading.document.published.value


def _beside(reading: Reading, a: Attribution) -> TimeExpression | None:
    """The one day that stands in the sentence of a saying right beside its verb, outside of what is said."""
    if a.cue is None:
        return None
    start, end = sentence(reading.text, a.cue.start, a.cue.end)
    low, high = max(start, a.cue.start - _REACH), min(end, a.cue.end + _REACH)
    near = [t for t in reading.times if low <= t.span.start and t.span.end <= high and _day(t.value)]
    outside = [t for t in near if not any(c.overlap(t.span) for c in a.content)]
    return outside[0] if len(outside) == 1 else None


def _day(value: str | None) -> bool:
    days = interval(value)
    return days is not None and (days[1] - days[0]).days <= _DAYS


def common_noun(name: str) -> bool:
    """Whether a party is only called by what it is ("company"), so that others may be it."""
    return not any(w[:1].isupper() for w in name.split())


def may_speak(party: str, items: Iterable[Item]) -> bool:
    """Whether statements may be a party's own: told by somebody whose name or words hold all of its own, or hold no
    others, or on a release of such a body."""
    mine = set(tokens(party))
    return any(_of_one(mine, set(tokens(name))) for item in items for name in _voices(item))


def _of_one(a: set[str], b: set[str]) -> bool:
    return bool(a and b) and (a <= b or b <= a)


def _voices(item: Item) -> Iterator[str]:
    """Who may be heard with a statement: its chain, the words of its source, the body whose release the page is."""
    if item.attribution is not None:
        yield from item.attribution.chain[1:]
        if item.attribution.source is not None:
            yield item.attribution.source.text
    if item.teller is not None:
        yield item.teller
    if (body := releases.issuer(item.reading)) is not None:
        yield body


_SAYS = (
    r"(?:sa(?:ys?|id)|tells?|told|confirm(?:s|ed)?|den(?:y|ies|ied)|reject(?:s|ed)?|claim(?:s|ed)?|admit(?:s|ted)?|"
    r"announce[sd]?|report(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|accuse[sd]?|blame[sd]?)"
)


def heard_anywhere(party: str, readings: Iterable[Reading]) -> bool:
    """Whether a page tells words of a party, or of somebody who is told by its name."""
    mine = set(tokens(party))
    says = re.compile(rf"\b{re.escape(party)}(?::|\s(?:\w+\s){{0,2}}?{_SAYS}\b)", re.IGNORECASE)
    return any(says.search(r.text) or any(mine <= set(tokens(words)) for words in _tellers(r)) for r in readings)


def _tellers(reading: Reading) -> Iterator[str]:
    """The words by which a page says who speaks."""
    if (body := releases.issuer(reading)) is not None:
        yield body
    for a in reading.attributions:
        yield from a.chain[1:]
        if a.source is not None:
            start, _ = sentence(reading.text, a.source.start, a.source.end)
            low = max(start, a.source.start - _REACH)
            yield reading.text[low : a.source.end + _REACH].partition("\n")[0]
