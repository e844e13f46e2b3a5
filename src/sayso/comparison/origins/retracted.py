"""Words that a page takes back: "an earlier version of this article said that nine had died", "that was wrong".

What an outlet withdraws stands on none of its pages any more: neither where it is named to be withdrawn, nor on the
earlier page that told it.  And whoever asks that words be withdrawn does not say them.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.families import key
from sayso.comparison.origins.access import attributed
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.similarity import overlap
from sayso.model import Reading, Span, Statement
from sayso.model.dates import interval

_PIECE = r"(?:article|story|page|post|report|piece|text|column|headline|item|dispatch|bulletin|broadcast|caption|graphic|tweet)"
_WRONGLY = r"(?:incorrectly|wrongly|mistakenly|erroneously|falsely|in error)"
_TOLD = (
    r"(?:said|say|says|stated|wrote|written|reported|published|gave|given|named|identified|put|placed|described|claimed|called|"
    r"attributed|listed|spoke|told|announced|suggested|implied|indicated)"
)
_EARLIER = re.compile(
    rf"\b(?:earlier|previous|original|first|prior)\s+(?:version|edition|draft)s?\s+of\s+(?:this|the|our|that)\s+(?:\w+\s+)?{_PIECE}"
    rf"\s+(?:had\s+|have\s+)?(?:{_WRONGLY}\s+)?{_TOLD}\b",
    re.IGNORECASE,
)
"""A page's word on an earlier version of itself: what that said is told no more."""
_OURS = rf"(?:we|this\s+(?:newspaper|paper|website|site|magazine|agency|station|channel|{_PIECE})|our\s+(?:own\s+)?(?:newspaper|paper|website|reporter|correspondent|{_PIECE}))"
_WRONGLY_TOLD = re.compile(
    rf"\b{_OURS}\b[^.;:!?\n]{{0,40}}?\b(?:{_WRONGLY}\s+{_TOLD}|{_TOLD}\s+{_WRONGLY})\b", re.IGNORECASE
)
_ISSUED = r"(?:\s+(?:of|on|in|from|published)\s[^.;:!?\n“”\"]{1,40}?)?(?:,?\s[“\"][^“”\"\n]{1,140}[”\"],?|,)?"
"""The day and the title of a report, behind what it is called."""
_OWN_TELLING = re.compile(rf"\b{_OURS}{_ISSUED}\s+(?:had\s+|have\s+|has\s+)?{_TOLD}\b", re.IGNORECASE)
_WRONG = re.compile(
    r"\W*(?:wrong(?=[.,;!])|not\s+so(?=[.;!])|(?:that|this|it|both|the\s+(?:figure|number|report|statement|information|claim|story|account|name|date|passage))\s+"
    r"(?:was|were|is|are|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?"
    r"(?:wrong|incorrect|false|mistaken|untrue|erroneous|inaccurate|in\s+error|an?\s+(?:mistake|error)|not\s+(?:right|correct|true|so|the\s+case))\b(?!\s+(?:to|for|of)\b))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^[ \t(*•–—-]*(?:[0-2]?\d[:.][0-5]\d\s?(?:[ap]\.?m\b\.?)?[ \t:–—-]*)?"
    r"(?:an?\s+|the\s+)?(?:corrections?|correcting|retractions?|withdrawal|errat(?:um|a))\b"
    r"(?:(?:,[^.:\n]{1,40})?(?:[.:–—]|\s-)|(?-i:(?<=[A-Z])\s))",
    re.IGNORECASE | re.MULTILINE,
)
"""The beginning of a paragraph in which a page corrects itself."""
_OLDER = re.compile(
    rf"(?<!\bas )\b(?:{_OURS}{_ISSUED}|(?:an?|the|our)\s+(?:earlier|previous|original|first|prior)\s+(?:version|edition|entry|update|{_PIECE}))"
    rf"\s+(?:had\s+|have\s+|has\s+)?{_TOLD}\b",
    re.IGNORECASE,
)
"""What such a paragraph corrects: a telling of the page's own, and not the one that it holds to ("as we reported")."""
_WE_WITHDRAW = (
    r"\bwe\s+(?:hereby\s+|now\s+|therefore\s+|also\s+)?(?:withdraw|retract|take\s+back)\s+(?:our|the|that|this)\s+"
    r"(?:report|story|statement|claim|account|assertion|allegation)"
)
_WHICH = r"\s+(?:that|of|on|about)\b"
_WITHDRAWN = re.compile(rf"{_WE_WITHDRAW}{_WHICH}", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    rf"{_WE_WITHDRAW}\b(?!{_WHICH})|\bwe\s+(?:should\s+(?:not|never)\s+have|were\s+wrong\s+to(?:\s+have)?|ought\s+not\s+to\s+have)\s+"
    r"(?:sa(?:y|id)|writ(?:e|ten)|stated?|report(?:ed)?|publish(?:ed)?|print(?:ed)?|claim(?:ed)?|told|tell)\b",
    re.IGNORECASE,
)
"""The same of what is told in the sentences before."""
_LATER = 600
"""Characters of its paragraph behind what an outlet told, in which it may say so."""
_UNSAY = re.compile(
    r"\b(?:withdraw|retract|take\s+back|recant|correct|disown)s?\s+(?:the|that|this|its|his|her|their|our|an?)\s+(?:\w+\s+)?"
    r"(?:statement|claim|report|story|allegation|assertion|accusation|remark|account)\s+that\s+$",
    re.IGNORECASE,
)
"""Words before what somebody is to withdraw."""
_ASKED = re.compile(r"\b(?:demand|ask|request|insist|call|want|requir|urg|order|press)\w*\b", re.IGNORECASE)
"""Words before what others want a page to withdraw."""
_UNSAID = 80
"""Characters in which such words stand."""
_SHOWN = 120
WITHDRAWN = "(withdrawn)"
"""Behind the label of an answer that all who gave it take back."""


@dataclass(frozen=True, slots=True)
class Retraction:
    """The stretch `[start, end)` of a page that tells what is withdrawn, and the page's words that say so."""

    start: int
    end: int
    words: str


def mark(items: Sequence[Item]) -> None:
    """Set `item.retracted` and `item.unsaid`: the words by which its outlet takes a statement back, on the page itself
    or on a later one, and whether its source wants it withdrawn."""
    taken: dict[str, list[Item]] = {}
    for item in items:
        item.unsaid = _to_be_withdrawn(item)
        item.retracted = next(
            (r.words for r in find(item.reading) if r.start <= item.statement.span.start < r.end), None
        )
        if item.retracted is not None and item.reading.document.outlet.value is not None:
            taken.setdefault(_outlet(item), []).append(item)
    earlier = named_reports([*{i.doc_id: i.reading for i in items}.values()])
    for item in items if taken or earlier else ():
        if item.retracted is None and (words := _of_report(item, earlier)) is not None:
            item.retracted = words
        if item.retracted is None:
            later = taken.get(_outlet(item), ())
            item.retracted = next((t.retracted for t in later if _told_before(item, t) or _same_page(item, t)), None)
    for key_, withdrawn in taken.items():
        _mark_relays(items, key_, withdrawn)


def _of_report(item: Item, earlier: Mapping[str, Sequence[tuple[Span, str]]]) -> str | None:
    """The words that take back a statement of a report that they name."""
    return next((w for span, w in earlier.get(item.doc_id, ()) if span == item.statement.span), None)


def named_reports(readings: Sequence[Reading]) -> dict[str, list[tuple[Span, str]]]:
    """By document the statements of its own that a later page of the same outlet takes back, naming the report by its
    title: the one clause there with the verb of what is taken back.  With them the words that do so."""
    titled = [(r, key(r.document.outlet.value or ""), _title(r)) for r in readings if r.document.outlet.value]
    out: dict[str, list[tuple[Span, str]]] = {}
    for later, outlet, _ in titled:
        for taken in find(later) if len(titled) > 1 else ():
            start, _ = sentence(later.text, max(0, taken.start - 1), taken.start)
            said = " ".join(later.text[start : taken.start].lower().split())
            for r, other, title in titled:
                if r is not later and other == outlet and len(title.split()) >= _TITLE and title in said:
                    out.setdefault(r.document.id, []).extend((s.span, taken.words) for s in _same_deed(r, later, taken))
    return out


_TITLE = 3
"""Words of a title by which a report is known."""
_LIGHT = frozenset({"be", "have", "do", "make", "take", "get", "give", "go", "come", "say", "tell", "put", "see"})
"""Verbs that stand for too many deeds."""


def _title(reading: Reading) -> str:
    """The title of a page, else its first line, in small letters."""
    title = reading.document.title
    words = reading.text.lstrip().partition("\n")[0] if title is None else title.text
    return " ".join(words.lower().split()).rstrip(".")


def _same_deed(report: Reading, later: Reading, taken: Retraction) -> list[Statement]:
    """The one statement of a report, in its own voice, with the verb of what is taken back; none where several have it."""
    verbs = {s.predicate[0] for s in later.statements if taken.start <= s.span.start < taken.end and s.predicate}
    found = [s for s in report.statements if s.attribution is None and s.voice == "own" and not s.negated]
    by = {v: [s for s in found if s.predicate[:1] == (v,)] for v in sorted(verbs - _LIGHT)}
    return [same[0] for same in by.values() if len(same) == 1]


def _mark_relays(items: Sequence[Item], outlet: str, taken: Sequence[Item]) -> None:
    """Mark what other pages have from an outlet, which takes it back."""
    for item in items:
        if item.retracted is None and item.attribution is not None and _outlet(item) != outlet:
            source = item.attribution.chain[-1]
            back = next((t for t in taken if key(source) == outlet and _tells_again(item, t)), None)
            if back is not None:
                item.retracted, item.taker = back.retracted, back.reading.document.outlet_name


def _same_page(item: Item, taken: Item) -> bool:
    """Whether a page tells elsewhere, of whomsoever, what its outlet takes back on it: an entry of a ticker."""
    return item.doc == taken.doc and _tells_again(item, taken)


def _tells_again(item: Item, taken: Item) -> bool:
    """Whether a statement tells in nearly the same words what is taken back, and does not deny it."""
    if item.statement.negated != taken.statement.negated or (item.attribution and item.attribution.stance == "deny"):
        return False
    numbers = {(q.low, q.high) for q in taken.figures if q.low is not None}
    if numbers - {(q.low, q.high) for q in item.figures}:
        return False
    return overlap(item, taken) >= _ALIKE


def _outlet(item: Item) -> str:
    """The key of the outlet of a statement's page, "" where it is not known."""
    return key(item.reading.document.outlet.value or "")


def find(reading: Reading) -> tuple[Retraction, ...]:
    """What a page takes back of what its outlet told, in order."""
    return _in_text(reading.text)


@lru_cache(maxsize=1024)
def _in_text(text: str) -> tuple[Retraction, ...]:
    """The same by the text alone: it is asked for each statement, and all of a reading would be hashed each time."""
    return tuple(sorted(_found(text), key=lambda r: (r.start, r.end)))


def _found(text: str) -> Iterator[Retraction]:
    for rule in (_EARLIER, _WRONGLY_TOLD, _WITHDRAWN):
        for found in rule.finditer(text):
            start, end = sentence(text, found.start(), found.end())
            if _ASKED.search(text, start, found.start()):
                continue
            stop = text.find(";", found.end(), end)
            yield Retraction(found.end(), stop if stop >= 0 else end, shown(text[start:end], _SHOWN))
    for found in _OWN_TELLING.finditer(text):
        _, end = sentence(text, found.start(), found.end())
        wrong = _WRONG.match(text, end) or _taken_back(text, end)
        if wrong is not None:
            yield Retraction(
                found.end(), end, shown(text[slice(*sentence(text, wrong.end() - 1, wrong.end()))], _SHOWN)
            )
    yield from _labelled(text)


def _labelled(text: str) -> Iterator[Retraction]:
    """The first telling of its own in each paragraph that is headed as a correction and goes on behind it."""
    for label in _LABEL.finditer(text):
        stop = text.find("\n", label.end())
        stop = stop if stop >= 0 else len(text)
        found = _OLDER.search(text, label.end(), stop)
        if found is None:
            continue
        _, end = sentence(text, found.start(), found.end())
        corrected = sentence(text, end + 1, end + 2) if end + 2 < stop else None
        if corrected is not None and _WRONG.match(text, end) is None and _taken_back(text, end) is None:
            yield Retraction(found.end(), end, shown(text[slice(*corrected)], _SHOWN))


def _taken_back(text: str, end: int) -> re.Match[str] | None:
    """Where the rest of a paragraph says that what it told is withdrawn."""
    stop = text.find("\n", end, end + _LATER)
    return _TAKEN_BACK.search(text, end, stop if stop >= 0 else end + _LATER)


def _to_be_withdrawn(item: Item) -> bool:
    """Whether a statement is told as what somebody is asked, or declares, to withdraw."""
    start = item.statement.span.start
    return item.attribution is not None and _UNSAY.search(item.reading.text, max(0, start - _UNSAID), start) is not None


def _own(item: Item) -> bool:
    """Whether a page says a thing itself: neither somebody else's words nor an agency's."""
    return item.owner is None and item.teller is None and attributed(item) is None


def _of_named(item: Item, taken: Item) -> bool:
    """Whether a page has a figure from a common noun, "the gauges", that stands for the source in what is taken back as
    well."""
    name = item.attribution.source_name if item.attribution is not None and item.owner is None else None
    return bool(name and taken.figures and name.split()[-1] in taken.words)


def _told_before(item: Item, taken: Item) -> bool:
    """Whether a page tells, no later and of itself, what its outlet takes back on another page: the same figures of the
    same things."""
    mine, theirs = item.reading.document, taken.reading.document
    if mine.id == theirs.id or not (_own(item) or _of_named(item, taken)):
        return False
    days, later = interval(mine.published.value), interval(theirs.published.value)
    if days is None or later is None or days[0] > later[1]:
        return False
    if not {*item.what, *item.theme} & {*taken.what, *taken.theme}:
        return False
    numbers = {(q.low, q.high) for q in taken.figures if q.low is not None}
    if numbers:
        return bool(numbers & {(q.low, q.high) for q in item.figures})
    return overlap(item, taken) >= _ALIKE


_ALIKE = 0.6
"""Shared weight of words from which two pages of one outlet tell one thing, where it is no figure."""
