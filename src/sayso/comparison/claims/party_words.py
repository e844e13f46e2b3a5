"""When a party spoke, and whether the pages may hear it under another name: then nothing is told as its silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sayso.comparison.lineage import releases
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import tokens
from sayso.comparison.statements.items import Item
from sayso.model import Attribution, Reading, Span, TimeExpression
from sayso.model.dates import interval

_DAYS = 3
"""Days of the longest span that tells when somebody spoke."""
_REACH = 60
"""Characters between the words of saying and the day on which they were said."""
_ON = r"(?:\s+(?:late|early))?(?:\s+on|\s+in)?(?:\s+the)?\s+\Z"
_ADVERB = re.compile(r"(?:\s+(?:\w+ly|also|again))?" + _ON)
_BEHIND = re.compile(
    r"(?:\s+(?!(?:after|before|about|of|that|during|since|following|over|from|until|till|by|and|but|or|who|which|whose|"
    r"where|when|because|as|if|for|on|\w+ed)\b)[\w’'-]+){0,6}?" + _ON
)
"""Between words of saying and their day: to whom and in what it was said, nothing else that happened."""
_OPENS = re.compile(
    r"\W*(?:(?:in|at|by)\s+an?\s+(?:\w+\s+){0,2}?(?:statement|letter|interview|briefing|conference|speech|message|post|"
    r"release|call)\s+)?(?:(?:late|early)\s+)?(?:on\s+)?",
    re.IGNORECASE,
)
_TO_SUBJECT = re.compile(r",?\s+(?:(?:the|an?)\s+)?(?:[\w’'-]+\s+){0,2}")
_TO_VERB = re.compile(r"\s+(?:(?:\w+ly|also|again|has|had)\s+)?")


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
    outside = [t for t in near if not any(c.overlap(t.span) for c in a.content) and _of_saying(reading.text, t, a)]
    return outside[0] if len(outside) == 1 else None


def _of_saying(text: str, t: TimeExpression, a: Attribution) -> bool:
    """Whether a time stands where an adverb of the saying does: right behind its verb or subject, before the verb, or
    at the head of the sentence; not in what tells who speaks or what came before."""
    cue, source, at = a.cue, a.source, t.span
    if cue is None or (source is not None and source.overlap(at)):
        return False
    if at.start >= cue.end:
        ends = [cue.end, *([source.end] if source is not None and source.start >= cue.end else [])]
        patterns = (_BEHIND, _ADVERB)
        return any(e <= at.start and p.fullmatch(text, e, at.start) for e, p in zip(ends, patterns, strict=False))
    if source is None or source.start >= cue.start:
        return False
    if at.start >= source.end:
        before = _ADVERB.fullmatch(text, source.end, at.start)
        return before is not None and _TO_VERB.fullmatch(text, at.end, cue.start) is not None
    start, _ = sentence(text, at.start, at.end)
    opens = _OPENS.fullmatch(text, start, at.start)
    return opens is not None and _TO_SUBJECT.fullmatch(text, at.end, source.start) is not None


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
    says = re.compile(
        rf"\b{re.escape(party)}(?::|\s(?:(?!(?:of|for|from|to|with|over|in)\b)\w+\s){{0,2}}?{_SAYS}\b)", re.IGNORECASE
    )
    return any(says.search(r.text) or any(mine <= set(tokens(words)) for words in _tellers(r)) for r in readings)


def _tellers(reading: Reading) -> Iterator[str]:
    """The words by which a page says who speaks."""
    if (body := releases.issuer(reading)) is not None:
        yield body
    for a in reading.attributions:
        yield from a.chain[1:]
        if a.source is not None:
            yield _phrase(reading.text, a.source)


_CAPITALS = r"(?:[A-Z][\w’'&.-]*\s+)"
_OF = r"(?:of|for|at|from|with)\s+(?:the\s+)?"
_BEFORE = re.compile(
    rf"(?:(?:\b[Tt]he|\b[Aa]n?)\s+(?:[\w’'-]+\s+){{1,4}}?{_OF}{_CAPITALS}{{0,3}}[A-Z][\w’'&.-]*,\s+|"
    rf"\b{_CAPITALS}{{1,4}}(?:(?!{_SAYS}\b|\w+ed\b)[a-z][\w-]*\s+){{0,2}})\Z"
)
"""Before a name, its post or body: "the mayor of Tamsin, ", "Keep Ltd spokesman "."""
_AFTER = re.compile(
    rf",?\s+(?:(?:the|an?|its)\s+)?(?:(?!{_SAYS}\b|\w+ed\b)[a-z][\w-]*\s+){{0,4}}?{_OF}{_CAPITALS}{{0,3}}[A-Z][\w’'&.-]*"
)
"""Behind a name, what it is of: ", a diver of the Orlen Guild"."""


def _phrase(text: str, source: Span) -> str:
    """The words of a source with those of its noun phrase beside them, which tell for whom it speaks."""
    start, end = sentence(text, source.start, source.end)
    before = _BEFORE.search(text, max(start, source.start - _REACH), source.start)
    after = _AFTER.match(text, source.end, end)
    return text[before.start() if before else source.start : after.end() if after else source.end]
