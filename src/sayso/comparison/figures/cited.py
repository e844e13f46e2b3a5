"""Figures that a page tells as an outlet's, beside what that outlet's own page, where it is at hand, says.

Whoever writes "up to sixty of them, if you go by the Herald" repeats a figure of the Herald's, however few words he has
for it: it is told of what the Herald counts, and the Herald has it from whom its page names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.comparison.figures.holders import Figure
from sayso.comparison.lineage.mastheads import Mastheads
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.proposal import holder
from sayso.comparison.statements import fates
from sayso.comparison.statements.counted import noun
from sayso.comparison.statements.items import elsewhere


class Cited:
    """What outlets as whose word figures are told say themselves, on the pages at hand."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self._pages = Mastheads({f.item.doc_id: f.item.reading for f in figures}.values())

    def joining(self, figures: Sequence[Figure], home: Mapping[int, int]) -> Iterator[tuple[Figure, int]]:
        """The bare figures without a claim that are an outlet's whose own page has one in a claim, each with the number
        of that claim.  `home`: the claims of figures, by their indices."""
        counted = _by_page(f for f in figures if f.index in home)
        for f in figures:
            if f.index not in home and _bare(f) and (g := self._on_its_page(f, counted)) is not None:
                yield f, home[g.index]

    def marked(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures of a claim, each that is told as an outlet's with what that outlet's own page says."""
        counted = _by_page(figures)
        found = ((f, self._on_its_page(f, counted)) for f in figures)
        return [f if g is None else replace(f, item=replace(f.item, cited=g.item)) for f, g in found]

    def _on_its_page(self, f: Figure, counted: Mapping[str, Sequence[Figure]]) -> Figure | None:
        """What the outlet as whose word a figure is told says itself, on the one page of it that counts the same."""
        if f.item.attribution is None or len(f.item.attribution.chain) < 2:
            return None
        pages = self._pages.pages(holder(f.item)) - {f.item.doc_id}
        found = [told for page in sorted(pages) if (told := [g for g in counted.get(page, ()) if _same(f, g)])]
        return _meant(f, found[0]) if len(found) == 1 else None


def _bare(f: Figure) -> bool:
    """Whether nothing is told of those counted but their number: what is told of them might be another thing."""
    return f.item.statement.form == "fragment" and f.fate is None


def _by_page(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    """Figures by the document in which they stand; without those of a body's own release, whose word they are: it has
    them from nobody."""
    by: dict[str, list[Figure]] = defaultdict(list)
    for f in figures:
        by[f.item.doc_id].append(f)
    return {page: own for page, own in by.items() if issuer(own[0].item.reading) is None}


def _same(f: Figure, g: Figure) -> bool:
    """Whether two figures count the same things, and nothing tells them apart but the number."""
    alike = f.limit == g.limit and f.part == g.part and f.quantity.change == g.quantity.change
    return alike and noun(f.quantity) == noun(g.quantity) and not _apart(f, g)


def _apart(f: Figure, g: Figure) -> bool:
    """Whether something else is told of those counted, or at another time or place."""
    return fates.exclude(f.fate, g.fate) or elsewhere(f.item, g.item)


def _meant(f: Figure, told: Sequence[Figure]) -> Figure | None:
    """The figure of a page that is repeated: of those with the same number, else of all, that which tells most, the
    first of equals; None where the page gives other numbers as several people's: whose is meant is not plain."""
    same = [g for g in told if (g.quantity.low, g.quantity.high) == (f.quantity.low, f.quantity.high)]
    if not same and len({holder(g.item) for g in told}) > 1:
        return None
    return min(same or told, key=lambda g: (g.item.attribution is None, (g.state or g.fate) is None, g.index))
