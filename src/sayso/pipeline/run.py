"""Documents through all layers, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee

from sayso import gazetteer, language
from sayso.comparison import Settings, compare
from sayso.extraction import actors, attribution, chains, places, quantities, statements, times
from sayso.model import Comparison, Page, Parse, Problem, Reading


def read_page(page: Page) -> Reading:
    """A page with everything that is found in it.

    Raises:
        BrokenInvariant: a bug; `read_pages` records it instead and goes on.
    """
    return extract(page, language.parse(page.text, page.segments))


def read_pages(pages: Iterable[Page]) -> Iterator[Reading | Problem]:
    """Pages with everything that is found in them, in order; parsing is batched across pages.

    A page on which the program fails gives a Problem: it never costs the others.
    """
    ours, theirs = tee(pages)
    parses = language.parse_all((page.text, page.segments) for page in theirs)
    # The parses lead: they pull the pages, so that a page is always there for its parse.
    for parse in parses:
        page = next(ours)
        try:
            yield extract(page, parse)
        except Exception as error:
            yield _failure(page, error)


def _failure(page: Page, error: Exception) -> Problem:
    name = page.document.path or page.document.url or page.document.id
    what = f"{name}: sayso failed on this document ({type(error).__name__}: {error}); please report it"
    return Problem(name, "program error", what)


def extract(page: Page, parse: Parse) -> Reading:
    """All findings of a parsed page."""
    document = page.document
    found = attribution.find(parse, page.segments)
    segments, drafts = found.segments, found.drafts
    cast = actors.find(parse, document, segments, drafts)
    attributions = chains.build(parse, document, segments, drafts, cast)
    when = times.find(parse, document, segments)
    candidates = gazetteer.lookup(places.names(parse, segments))
    where = places.find(parse, document, segments, drafts, candidates)
    figures = quantities.find(parse, segments, attributions, when, where)
    findings = statements.Findings(attributions, figures, when, where, cast.actors, cast.refers)
    return Reading(
        document=document,
        text=page.text,
        segments=segments,
        attributions=attributions,
        quantities=figures,
        times=when,
        places=where,
        actors=cast.actors,
        statements=statements.find(parse, document, segments, findings),
        links=page.links,
        declared_comments=page.declared_comments,
    )


def compare_readings(readings: Sequence[Reading], settings: Settings | None = None) -> Comparison:
    """Everything found between documents."""
    return compare(readings, settings)
