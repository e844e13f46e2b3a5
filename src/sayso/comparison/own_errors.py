"""Figures that an outlet takes back on a page of its own: what it printed before is no account of today's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison import fates
from sayso.comparison.figures import Figure
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.tellers import withdrawn

_OURS = re.compile(
    r"\b(?:this (?:newspaper|paper|magazine|site|website|page|blog|agency|channel|station|programme)|we|our (?:own )?"
    r"(?:report|article|story|paper|newspaper|edition|correspondent|headline|post))\b[^.;:!?\n]{0,60}?"
    r"\b(?:wrote|written|reported|said|printed|published|stated|gave|given|ran|carried|posted|told)\b[^.;:!?\n]{0,60}\Z",
    re.IGNORECASE,
)
"""Before a figure: words by which a page gives it as one that its outlet gave before."""


def mark(figures: Sequence[Figure]) -> None:
    """Mark as withdrawn the figures that a page says its outlet had wrong, and where that outlet gave them in its own
    words on its earlier pages."""
    wrong = [f for f in figures if _recalled(f)]
    for f in wrong:
        f.former = f.withdrawn = True
    for f in figures:
        if any(_is_earlier(f, w) for w in wrong):
            f.withdrawn = True


def _recalled(f: Figure) -> bool:
    """Whether a page gives a figure as its outlet's own earlier one, and goes on to say that it was wrong."""
    text, at = f.item.reading.text, f.quantity.span.start
    start, _ = sentence(text, at, f.quantity.span.end)
    return _OURS.search(text[start:at]) is not None and withdrawn(f.item, f.quantity)


def _is_earlier(f: Figure, wrong: Figure) -> bool:
    """Whether a figure is the one that an outlet took back later, in its own words on an earlier page."""
    earlier, later = (g.item.reading.document for g in (f, wrong))
    one = f.interval == wrong.interval and (f.head == wrong.head or fates.alike(f.state, wrong.state))
    before = "" < (earlier.published.value or "") < (later.published.value or "")
    return one and before and earlier.outlet_name == later.outlet_name and _own(f)


_SELF = re.compile(r"(?:(?:this|our) [\w ]+|we|us)\Z", re.IGNORECASE)


def _own(f: Figure) -> bool:
    """Whether the page gives a figure in its own words, or as what it has learned itself."""
    a = f.item.attribution
    return a is None or (a.source is not None and _SELF.match(a.source.text) is not None)
