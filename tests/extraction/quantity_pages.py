"""Pages that tests write, read for their figures."""

from __future__ import annotations

from sayso import language
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def figures(text: str) -> dict[str, tuple[str | None, str | None]]:
    """The counts of a page by their words: who gives each, and of what it is."""
    page = from_text(text, "page", Given(outlet="Quay Post", published="2031-05-06"))
    reading = extract(page, language.parse(page.text, page.segments))
    by = {a.id: a.source_name for a in reading.attributions}
    counts = (q for q in reading.quantities if q.unit == "count")
    return {q.span.text: (by.get(q.attribution or ""), q.thing) for q in counts}
