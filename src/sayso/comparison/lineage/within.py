"""What a page tells of a stretch of its text: whom it names there, and who says a thing that was found in it."""

from __future__ import annotations

from sayso.model import Actor, Attribution, Quantity, Reading


def actors_in(reading: Reading, start: int, end: int) -> list[Actor]:
    """The actors of the page whom its words `[start, end)` name, in the order in which the reading has them."""
    return [a for a in reading.actors if any(start <= m.start < end for m in a.mentions)]


def teller_of(reading: Reading, q: Quantity) -> Attribution | None:
    """The attribution that holds a figure of the page; None where the figure is the page's own."""
    return None if q.attribution is None else next((a for a in reading.attributions if a.id == q.attribution), None)
