"""What a site puts on its pages whatever they tell: learned from the pages at hand, set aside for a look at them.

What a document said is never edited: readings come back as views of the same text, cut otherwise into segments.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.sites.learning import furniture
from sayso.comparison.sites.view import without
from sayso.model import Reading

__all__ = ["furniture", "set_aside"]


def set_aside(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, in their order, with what their sites repeat marked as boilerplate and no finding left in it.

    Doing it twice is doing it once.
    """
    marked = furniture(readings)
    return tuple(without(r, marked[r.document.id]) if r.document.id in marked else r for r in readings)
