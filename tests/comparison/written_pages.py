"""Pages that tests write, as readings."""

from __future__ import annotations

from functools import cache

from sayso import language
from sayso.comparison import compare
from sayso.comparison.figures.holders import Figure, collect
from sayso.comparison.statements.items import Item, build
from sayso.model import Origin, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


@cache
def read(outlet: str, text: str, published: str | None = "2031-05-06") -> Reading:
    """A text as the reading of an outlet's page of a day (ISO 8601; None: undated).  The outlet names the page: one page
    an outlet."""
    page = from_text(text, outlet, Given(outlet=outlet, published=published))
    return extract(page, language.parse(page.text, page.segments))


def items(text: str, outlet: str = "Quay Herald") -> list[Item]:
    """What is compared of a text."""
    return build([read(outlet, text)])


def figures(text: str) -> list[Figure]:
    """The figures of a text."""
    return collect(build([read("Post", text)]))


def origins(*pages: tuple[str, str]) -> list[Origin]:
    """The origins of all claims between pages, given as pairs of outlet and text."""
    return [o for c in compare([read(*page) for page in pages]).claims for o in c.origins]
