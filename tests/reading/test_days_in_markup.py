"""The day of an HTML page that only its visible lines tell, and a wire's notes, which are no part of the story."""

from __future__ import annotations

import pytest

from sayso.model import Page
from sayso.reading import read_bytes

PROSE = (
    "<p>Opposition leader Ilan Torvek was hurt at a rally in Kelmin on Saturday evening, his party said in the night.</p>"
    "<p>The interior ministry said that it would publish a report on the night before the vote is held in June.</p>"
)


def read(markup: str) -> Page:
    return read_bytes(markup.encode(), path="page.html")


def page(lines: str, prose: str = PROSE) -> str:
    return f"<html><head><title>Rally</title></head><body><article><h1>Rally ends in shots</h1>{lines}{prose}</article></body></html>"


@pytest.mark.parametrize(
    "lines",
    [
        "<p>12 May 2026</p>",
        "<p>Published on 12 May 2026 at 10:14</p>",
        "<p>By Denis Orme, May 12, 2026</p>",
        "<p><span>12 May 2026</span></p>",
    ],
)
def test_a_visible_day_above_the_story_is_the_pages(lines: str) -> None:
    found = read(page(lines))
    assert found.document.published.value == "2026-05-12"
    assert next(s.type for s in found.segments if "2026" in found.text[s.start : s.end]) in ("dateline", "byline")


def test_a_day_within_the_story_is_not_the_pages() -> None:
    prose = PROSE.replace("on Saturday evening", "on 9 May 2026")
    assert read(page("", prose)).document.published.value is None


def test_a_wires_notes_are_no_part_of_the_story() -> None:
    lines = "<p>(Corrects paragraph 4 to say three were hurt, not two.)</p>"
    end = "<p>(Reporting by Ada Lorne in Kelmin; Editing by Abel Fenn)</p>"
    found = read(page("", lines + PROSE + end))
    body = "".join(found.text[s.start : s.end] for s in found.segments if s.type == "body")
    assert "Corrects" not in body and "Editing" not in body
