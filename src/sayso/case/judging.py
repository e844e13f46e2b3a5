"""Judgements replayed over a reading: views are computed from statements and judgements, nothing is edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.model import Judgement, Reading, Span


def standing(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that no later one takes back."""
    undone: set[str] = set()
    for j in reversed(judgements):
        if j.undoes is not None and j.id not in undone:
            undone.add(j.undoes)
    return tuple(j for j in judgements if j.id not in undone and j.undoes is None)


Former = Mapping[str, str]
"""Ids under which documents stood before they were described anew, and theirs today."""


def concerning(document: str, judgements: Sequence[Judgement], former: Former) -> list[Judgement]:
    """The standing judgements about a document, also those made before it was described anew."""
    return [j for j in standing(judgements) if former.get(j.anchor.doc, j.anchor.doc) == document]


def orphans(document: str, text: str, judgements: Sequence[Judgement], former: Former) -> tuple[Judgement, ...]:
    """The standing judgements about a document whose words are no longer exactly once in its text."""
    return tuple(j for j in concerning(document, judgements, former) if j.anchor.land(text) is None)


def apply(reading: Reading, judgements: Sequence[Judgement], former: Former) -> Reading:
    """The reading without the findings that a standing judgement calls wrong."""
    mine = [j for j in concerning(reading.document.id, judgements, former) if j.verdict == "wrong"]
    if not mine:
        return reading
    struck = {about: _landed(reading.text, (j for j in mine if j.about == about)) for about in {j.about for j in mine}}
    attributions = tuple(a for a in reading.attributions if not _hit(struck.get("attribution"), a.content))
    kept = {a.id for a in attributions}
    figures = (q for q in reading.quantities if not _hit(struck.get("quantity"), (q.span,)))
    known = {None, *kept, *(s.id for s in reading.segments)}
    return replace(
        reading,
        attributions=tuple(a if a.nested_in in known else replace(a, nested_in=None) for a in attributions),
        quantities=tuple(q if q.attribution in kept else replace(q, attribution=None) for q in figures),
        times=tuple(t for t in reading.times if not _hit(struck.get("time"), (t.span,))),
        places=tuple(p for p in reading.places if not _hit(struck.get("place"), (p.span,))),
        statements=tuple(
            s for s in reading.statements
            if (s.attribution is None or s.attribution in kept) and not _hit(struck.get("statement"), (s.span,))
        ),
    )  # fmt: skip


def _landed(text: str, judgements: Iterable[Judgement]) -> set[tuple[int, int]]:
    spans = (j.anchor.land(text) for j in judgements)
    return {(s.start, s.end) for s in spans if s is not None}


def _hit(struck: set[tuple[int, int]] | None, spans: Sequence[Span]) -> bool:
    return struck is not None and any((s.start, s.end) in struck for s in spans)
