"""Pages that tests write, as readings."""

from __future__ import annotations

from functools import cache

from sayso import language
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


@cache
def read(outlet: str, text: str, published: str | None = "2031-05-06") -> Reading:
    """A text as the reading of an outlet's page of a day (ISO 8601; None: undated).  The outlet names the page: one page
    an outlet."""
    page = from_text(text, outlet, Given(outlet=outlet, published=published))
    return extract(page, language.parse(page.text, page.segments))
