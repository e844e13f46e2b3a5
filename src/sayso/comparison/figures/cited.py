"""Figures that a page tells as an outlet's, beside what that outlet's own page, where it is at hand, says.

Whoever writes "up to sixty of them, if you go by the Herald" repeats a figure of the Herald's, however few words he has
for it: it is told of what the Herald counts, and the Herald has it from whom its page names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.comparison.figures.holders import Figure
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.proposal import holder
from sayso.comparison.statements import fates
from sayso.comparison.statements.counted import noun
from sayso.comparison.statements.items import elsewhere


def joining(figures: Sequence[Figure], home: Mapping[int, int]) -> Iterator[tuple[Figure, int]]:
    """The figures without a claim that are an outlet's whose own page has one in a claim, each with the number of that
    claim.  `home`: the claims of figures, by their indices."""
    counted = [f for f in figures if f.index in home]
    for f in figures:
        if f.index not in home and (g := _on_its_page(f, counted)) is not None:
            yield f, home[g.index]


def marked(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a claim, each that is told as an outlet's with what that outlet's own page says."""
    found = ((f, _on_its_page(f, figures)) for f in figures)
    return [f if g is None else replace(f, item=replace(f.item, cited=g.item)) for f, g in found]


def _on_its_page(f: Figure, figures: Sequence[Figure]) -> Figure | None:
    """What the outlet as whose word a figure is told says itself, on the one page of it that counts the same things."""
    told = [g for g in figures if _cites(f, g)] if _has_source(f) else []
    return _plainest(told) if len({g.item.doc for g in told}) == 1 else None


def _has_source(f: Figure) -> bool:
    return f.item.attribution is not None and len(f.item.attribution.chain) > 1


def _cites(f: Figure, g: Figure) -> bool:
    """Whether a figure is told as the word of the outlet on whose page the other counts the same things."""
    page = g.item.reading
    if f.item.doc == g.item.doc or page.document.outlet.value is None or noun(f.quantity) != noun(g.quantity):
        return False
    if issuer(page) is not None:
        return False  # what a body tells by its own release is its word, and it has it from nobody
    alike = f.limit == g.limit and f.part == g.part and f.quantity.change == g.quantity.change
    return alike and not _apart(f, g) and is_own(page, holder(f.item))


def _apart(f: Figure, g: Figure) -> bool:
    """Whether something else is told of those counted, or at another time or place."""
    return fates.exclude(f.fate, g.fate) or elsewhere(f.item, g.item)


def _plainest(told: Collection[Figure]) -> Figure:
    """The figure of a page that tells most: with what befell those counted and from whom it is, the first of equals."""
    return min(told, key=lambda g: (g.item.attribution is None, (g.state or g.fate) is None, g.index))
