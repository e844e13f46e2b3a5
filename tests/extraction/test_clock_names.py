"""A time of day before a line of a ticker is no part of the name behind it.  All names and events are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution
from sayso.extraction.naming.edges import CLOCK
from sayso.model import Page, Parse


@pytest.mark.parametrize("hour", ["14.35", "14:35", "9.05"])
def test_a_line_of_a_ticker_names_without_its_hour(parse_text: Callable[..., tuple[Page, Parse]], hour: str) -> None:
    page, parse = parse_text(
        f"Key moments\n\n{hour} Navy admits collision\n\n{hour} Vessia apologises\n\nThe navy said so."
    )
    found = attribution.find(parse, page.segments)
    names = [a.name for a in actors.find(parse, page.document, found.segments, found.drafts).actors]
    assert names and not any(hour in name for name in names), names


@pytest.mark.parametrize(("word", "clock"), [("14.35", True), ("7:05pm", True), ("4.5", False), ("1435", False)])
def test_what_a_clock_is(word: str, clock: bool) -> None:
    assert bool(CLOCK.match(word)) is clock
