"""Time expressions, resolved to calendar intervals against the right anchor."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extraction.timing import anchors, grammar, lexer
from sayso.extraction.timing.joins import join
from sayso.extraction.timing.meaning import Calendar, Found
from sayso.extraction.timing.resolve import Resolved, Teller
from sayso.extraction.timing.syntax import aside, is_time
from sayso.extraction.timing.tense import tense
from sayso.model import Document, Parse, Segment, Span, TimeExpression, make_id


def find(parse: Parse, document: Document, segments: Sequence[Segment]) -> tuple[TimeExpression, ...]:
    """Every time expression in the parsed text, in order, with its value where the text and its date tell one."""
    found = anchors.passing(list(_scan(parse)))
    setting = anchors.setting(document, found)
    starts = [s.start for s in segments]
    tellers: dict[str, Teller] = {}
    out = []
    for f in found:
        segment = segments[bisect_right(starts, f.start) - 1]
        teller = _teller(tellers, segment, setting)
        tokens = parse.tokens_in(f.start, f.end)
        resolved = teller.resolve(f, tense(parse, tokens[-1]) if tokens else "past")
        out.append(_expression(parse.text, document, f, _labelled(resolved, segment)))
    return tuple(out)


def _teller(known: dict[str, Teller], segment: Segment, setting: anchors.Setting) -> Teller:
    """One story for the article, one for each comment, pasted article and embedded quotation."""
    key = segment.id if segment.type in ("comment", "pasted_article", "embedded_quote") else ""
    if key not in known:
        known[key] = Teller(setting.anchor, setting.narrative)
    return known[key]


def _labelled(resolved: Resolved, segment: Segment) -> Resolved:
    label = {"embedded_quote": "quote_date", "pasted_article": "pasted_date"}.get(segment.type)
    return replace(resolved, anchor=label) if label and resolved.anchor == "doc_date" else resolved


def _scan(parse: Parse) -> Iterator[Found]:
    """The expressions of all blocks in the order of the text, with offsets in characters."""
    for number, (first, end) in enumerate(parse.blocks()):
        if first == end:
            continue
        low, high = parse.chars(first, end)
        if lexer.worth_reading(parse.text, low, high):
            yield from _block(parse, low, high, number)


def _block(parse: Parse, low: int, high: int, number: int) -> Iterator[Found]:
    row = lexer.row(parse.text, low, high)
    found = sorted(grammar.expressions(row), key=lambda f: f.start)
    for f in join(row, found):
        placed = replace(f, start=row.start[f.start], end=row.end[f.end - 1])
        if is_time(parse, placed):
            yield replace(placed, aside=aside(parse, placed), block=number)


def _expression(text: str, document: Document, f: Found, r: Resolved) -> TimeExpression:
    value = r.value
    if f.since and value and "/" not in value:
        value = f"{value}/.."
    return TimeExpression(
        make_id("t", document.id, f.start, f.end), Span.cut(text, f.start, f.end), value, r.timex,
        "interval" if f.since else r.type, r.anchor, f.rule,  # type: ignore[arg-type]
    )  # fmt: skip


__all__ = ["Calendar", "find"]
