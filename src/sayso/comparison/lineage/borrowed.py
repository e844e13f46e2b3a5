"""Stretches of a page that reproduce another outlet's words: what stands in them is that outlet's, not the page's.

Known are block quotations that name their outlet, passages that a page shares with the page or outlet they are credited
to, and the paragraphs that a sentence with a reporting verb, an outlet's name and a colon introduces.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.comparison.lineage.clauses import line, sentence
from sayso.comparison.lineage.names import key, words
from sayso.comparison.lineage.whose import INTRODUCES, SPOKEN
from sayso.model import Borrowed, Member, Reading, SharedPassage, Span

Owners = Mapping[str, Sequence[Borrowed]]
"""The borrowed stretches of each document, by document id, in order."""

_Names = Mapping[str, Mapping[str, str]]
"""Outlets by the first word of their names and by all of them."""

_ANNOUNCED = re.compile(
    r"\b(?:report(?:s|ed)?|writ(?:es|ing)|wrote|found|put it|ha(?:s|d) (?:this|the (?:story|details))|explain(?:s|ed)|"
    r"publish(?:es|ed)|stor(?:y|ies)|article|piece|excerpt|reporting)\b[^\n]{0,60}$",
    re.IGNORECASE,
)
"""Words that say that what follows is an outlet's text."""
_COLON = re.compile(r"^[^\n]*:[ \t]*\n+", re.MULTILINE)
"""A line that ends with a colon; sought from the beginnings of lines alone, so that a long one is read once."""
_QUOTED = re.compile(r"^\s*[\"“‘'«]")


def find(readings: Sequence[Reading], shared: Sequence[SharedPassage]) -> tuple[Borrowed, ...]:
    """All borrowed stretches, by document and place, those that overlap and have one owner as one."""
    by_id = {r.document.id: r for r in readings}
    publishers = _publishers(readings)
    found = [b for r in readings for b in (*_blocks(r), *_introduced(r, publishers))]
    found += _passages(by_id, shared)
    return tuple(_merged(found, by_id))


def by_document(found: Iterable[Borrowed]) -> Owners:
    """Borrowed stretches by document."""
    out: dict[str, list[Borrowed]] = {}
    for b in found:
        out.setdefault(b.doc, []).append(b)
    return out


def owner(owners: Owners, doc: str, span: Span) -> str | None:
    """Whose words `span` is, if it stands in a borrowed stretch of the document."""
    return next((b.owner for b in owners.get(doc, ()) if b.span.covers(span)), None)


def _blocks(reading: Reading) -> Iterator[Borrowed]:
    mine = key(reading.document.outlet_name)
    for s in reading.segments:
        if s.type == "embedded_quote" and s.origin and key(s.origin) != mine:
            span = Span.trimmed(reading.text, s.start, s.end)
            if span is not None:
                yield Borrowed(reading.document.id, span, s.origin, "the page sets it off as a quotation")


def _introduced(reading: Reading, publishers: _Names) -> Iterator[Borrowed]:
    """The paragraph after one that ends with a colon, names an outlet and announces its text."""
    for s in reading.segments:
        if s.type != "body":
            continue
        for found in _COLON.finditer(reading.text[s.start : s.end]):
            end = s.start + found.end()
            start, _ = sentence(reading.text, end - len(found[0]) + len(found[0].rstrip()) - 1, end)
            intro = reading.text[start:end].strip()
            following = reading.text[end : min(line(reading.text, end, end)[1], s.end)]
            if not _ANNOUNCED.search(intro) or _QUOTED.match(following):
                continue
            if name := _named(intro, reading, publishers):
                span = Span.trimmed(reading.text, end, end + len(following))
                if span is not None:
                    yield Borrowed(reading.document.id, span, name, f"introduced by “{' '.join(intro.split())[-100:]}”")


def _publishers(readings: Sequence[Reading]) -> _Names:
    out: dict[str, dict[str, str]] = {}
    for name in (r.document.outlet.value for r in readings):
        if name and (parts := words(name)):
            out.setdefault(parts[0], {})[" ".join(parts)] = name
    return out


def _named(intro: str, reading: Reading, publishers: _Names) -> str | None:
    """The first outlet in an introduction that the page knows or that published another one."""
    told, own = words(intro), key(reading.document.outlet_name)
    names = {" ".join(words(a.name)): a.name for a in reading.actors if a.type == "outlet"}
    for first in told:
        names |= publishers.get(first, {})
    folded = f" {' '.join(told)} "
    found = [(folded.index(f" {k} "), n) for k, n in names.items() if k and f" {k} " in folded and key(n) != own]
    return min(found)[1] if found else None


def _passages(by_id: Mapping[str, Reading], shared: Sequence[SharedPassage]) -> Iterator[Borrowed]:
    """Shared passages in the pages that have them from elsewhere; with the words between introduction and passage."""
    for p in shared:
        if p.origin is None or p.why.startswith(SPOKEN):
            continue
        for m in p.members:
            reading = by_id[m.doc]
            if key(reading.document.outlet_name) == key(p.origin):
                continue
            yield Borrowed(m.doc, _whole(reading, m, p), p.origin, p.why)


def _whole(reading: Reading, m: Member, p: SharedPassage) -> Span:
    """The sentences of a passage, from the colon of its introduction on where this page introduces it."""
    start, end = sentence(reading.text, m.span.start, m.span.end)
    if INTRODUCES in p.why and p.why.startswith(reading.document.outlet_name):
        colon = reading.text.rfind(":", max(0, m.span.start - INTRODUCED), m.span.start)
        between = reading.text[colon + 1 : start]
        if colon >= 0 and "\n" in between:
            start = colon + 1
    elif (end - start) > _PART * (m.span.end - m.span.start):
        return m.span  # a phrase kept in a sentence of the page's own, which may tell what the other page never had
    return Span.trimmed(reading.text, start, end) or m.span


_PART = 3
"""How many times longer than the shared words a sentence is that is the page's own."""
INTRODUCED = 1200
"""Characters after an introduction within which a shared passage shows that the block goes on."""


def _merged(found: Iterable[Borrowed], by_id: Mapping[str, Reading]) -> Iterator[Borrowed]:
    last: Borrowed | None = None
    for b in sorted(found, key=lambda b: (b.doc, b.span.start, -b.span.end, b.owner, b.why)):
        if last is not None and last.doc == b.doc and b.span.start <= last.span.end + 2:
            if key(last.owner) == key(b.owner) and b.span.end > last.span.end:
                span = Span.cut(by_id[b.doc].text, last.span.start, b.span.end)
                last = Borrowed(b.doc, span, last.owner, last.why)
            continue
        if last is not None:
            yield last
        last = b
    if last is not None:
        yield last
