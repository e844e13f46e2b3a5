"""Mentions of bodies and outlets that a document's own reading lacks: names that other documents tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.comparison.lineage.clauses import article
from sayso.comparison.lineage.names import fold
from sayso.comparison.lineage.nationals import adjective
from sayso.model import CaseActor, Member, Reading, Span

_TOKEN = re.compile(r"[^\W_]+(?:\.[^\W_]+)+\.?|[^\W_]+")


def spread(actors: Sequence[CaseActor], readings: Sequence[Reading]) -> list[CaseActor]:
    """The actors with further mentions: names of two words or more that stand in other documents too."""
    forms = _forms(actors)
    more: dict[int, list[Member]] = {}
    taken: dict[str, set[tuple[int, int]]] = {}
    for a in actors:
        for m in a.mentions:
            taken.setdefault(m.doc, set()).add((m.span.start, m.span.end))
    for reading in readings:
        known = sorted(taken.get(reading.document.id, ()))
        for span, k in _mentions(reading, forms):
            at = bisect_left(known, (span.start, span.end))
            if not any(x < span.end and span.start < y for x, y in known[max(0, at - 2) : at + 2]):
                more.setdefault(k, []).append(Member(reading.document.id, span))
    return [
        replace(a, mentions=tuple(sorted({*a.mentions, *more[k]}))) if k in more else a for k, a in enumerate(actors)
    ]


_Forms = dict[tuple[str, str], list[tuple[tuple[str, ...], int]]]


def _forms(actors: Sequence[CaseActor]) -> _Forms:
    """Names of bodies by their first two words; names that two actors have are left out."""
    owners: dict[tuple[str, ...], set[int]] = {}
    for k, actor in enumerate(actors):
        if actor.type in ("organisation", "outlet"):
            for text in {actor.name, *actor.aliases, *(m.span.text for m in actor.mentions)}:
                form = tuple(_token(t) for t in _TOKEN.findall(text) if t.lower() != "the")
                if len(form) > 1:
                    owners.setdefault(form, set()).add(k)
    by_beginning: _Forms = {}
    for form in sorted(owners, key=lambda f: (-len(f), f)):
        if len(owners[form]) == 1:
            by_beginning.setdefault((form[0], form[1]), []).append((form, min(owners[form])))
    return by_beginning


def _token(word: str) -> str:
    return adjective(fold(word.replace(".", "")))


def _mentions(reading: Reading, forms: _Forms) -> Iterator[tuple[Span, int]]:
    """Where names stand in the article, longest first, written with a capital."""
    for segment in article(reading):
        found = [(m.start(), m.end(), _token(m[0])) for m in _TOKEN.finditer(reading.text, segment.start, segment.end)]
        k = 0
        while k + 1 < len(found):
            step = 1
            for form, owner in forms.get((found[k][2], found[k + 1][2]), ()):
                part = found[k : k + len(form)]
                start, end = part[0][0], part[-1][1]
                if (
                    tuple(t for _, _, t in part) == form
                    and reading.text[start].isupper()
                    and "\n" not in reading.text[start:end]
                ):
                    yield Span.cut(reading.text, start, end), owner
                    step = len(form)
                    break
            k += step
