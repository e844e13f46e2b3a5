"""Chains: from the page's outlet through quoted outlets to the ultimate source, each hop with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.extraction.actors import Cast
from sayso.model import Attribution, Document, Draft, Hop, Parse, Segment, Span, make_id

_EDGE = re.compile(r"^(?:the|a|an)\s+|[\s,;:]+$|'s$|’s$", re.IGNORECASE)
_PRONOUN = frozenset(
    "i me he him she her it they them we us you who which that this these those one his their its".split()
)


def build(
    parse: Parse, document: Document, segments: Sequence[Segment], drafts: Sequence[Draft], cast: Cast
) -> tuple[Attribution, ...]:
    """Drafts with names, nesting by id and chains: one attribution a draft, in the same order."""
    ids = [_id(document, draft) for draft in drafts]
    outlet = Hop(document.outlet.value or f"unknown outlet of doc {document.id}", document.outlet.span)
    made: list[Attribution] = []
    for k, draft in enumerate(drafts):
        name = _name(parse, draft)
        source = _span(parse, draft.source)
        cue = _span(parse, draft.cue)
        nested = ids[draft.nested_in] if draft.nested_in is not None else draft.segment
        hops = (outlet,) if name is None else (outlet, Hop(name, source, cue))
        made.append(
            Attribution(
                ids[k], source, name, cue, tuple(Span.cut(parse.text, a, b) for a, b in draft.content), draft.kind,
                draft.stance, draft.polarity, nested, hops, draft.certainty, draft.rule, draft.why,
            )
        )  # fmt: skip
    return tuple(made)


def _id(document: Document, draft: Draft) -> str:
    parts = [offset for span in (*draft.content, draft.source, draft.cue) for offset in (span or (-1, -1))]
    return make_id("a", document.id, *parts)


def _span(parse: Parse, chars: tuple[int, int] | None) -> Span | None:
    return None if chars is None else Span.cut(parse.text, *chars)


def _name(parse: Parse, draft: Draft) -> str | None:
    if draft.source is None:
        return None
    text = " ".join(parse.text[slice(*draft.source)].split())
    name = _EDGE.sub("", _EDGE.sub("", text))
    return None if name.lower() in _PRONOUN or not name else name
