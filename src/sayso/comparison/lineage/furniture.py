"""Wording that a site repeats on its pages: author boxes, pleas, book advertisements.  It is nobody's copy.

Whole paragraphs are learned and set aside before documents are compared (`sayso.comparison.sites`); here the rest, runs
of words that pages of one site share, is kept from counting as a passage.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.lineage.addresses import host_of
from sayso.comparison.lineage.duplicates import CONTAINED, containment
from sayso.comparison.lineage.names import key
from sayso.comparison.lineage.ngrams import Shared
from sayso.model import Reading

PAGES = 3
"""Wording on so many pages of one site may be the site's."""


def site(reading: Reading) -> str | None:
    """The outlet of a document, or the host of its address; None where neither is known."""
    if reading.document.outlet.value:
        return key(reading.document.outlet.value)
    return host_of(reading.document.url or "") or None


def without(found: Sequence[Shared], sites: Sequence[str | None], lengths: Sequence[int]) -> list[Shared]:
    """The passages that are more than a site's own wording.

    `sites` names the outlet or host of each text, None where it is not known; `lengths` counts the words of each.
    Wording shared by two pages of one site counts only where one page is nearly the whole of the other: an update.
    """
    pairs: dict[tuple[int, int], list[Shared]] = {}
    for f in found:
        pairs.setdefault((f.left, f.right), []).append(f)
    out: list[Shared] = []
    for (left, right), passages in pairs.items():
        same = sites[left] is not None and sites[left] == sites[right]
        if not same or containment(passages, lengths) >= CONTAINED:
            out += passages
    return out
