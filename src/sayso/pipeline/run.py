"""Documents through all layers of reading, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee

from sayso import gazetteer, language
from sayso.errors import SaysoError
from sayso.extraction import actors, attribution, chains, places, quantities, statements, times
from sayso.extraction.quantifying import settings as figures
from sayso.model import Page, Parse, Problem, Reading

NOT_ENGLISH = "not English"
"""The reason in the Problem of a reading that was left without findings because of its language."""


def read_page(page: Page, settings: figures.Settings = figures.STANDARD) -> Reading:
    """A page with everything that is found in it.

    Raises:
        BrokenInvariant: a bug; `read_pages` records it instead and goes on.
    """
    if not in_english(page):
        return left_out(page)
    return extract(page, language.parse(page.text, page.segments), settings)


def read_pages(pages: Iterable[Page], settings: figures.Settings = figures.STANDARD) -> Iterator[Reading | Problem]:
    """Pages with everything that is found in them, in order; parsing is batched across pages.

    A page on which the program fails gives a Problem: it never costs the others.  A page in another language than
    English is given without findings, with a Problem in its reading that says so.
    """
    ours, theirs = tee(pages)
    parses = language.parse_all((page.text, page.segments if in_english(page) else ()) for page in theirs)
    # The parses lead: they pull the pages, so that a page is always there for its parse.
    for parse in parses:
        yield _found(next(ours), parse, settings)


def read_one(page: Page, settings: figures.Settings = figures.STANDARD) -> Reading | Problem:
    """What `read_pages` gives for a page.

    Raises:
        SaysoError: what reading any page raises, as ModelMissing.
    """
    try:
        parse = language.parse(page.text, page.segments if in_english(page) else ())
    except SaysoError:
        raise
    except Exception as error:
        return _failure(page, error)
    return _found(page, parse, settings)


def _found(page: Page, parse: Parse, settings: figures.Settings) -> Reading | Problem:
    try:
        return extract(page, parse, settings) if in_english(page) else left_out(page)
    except Exception as error:
        return _failure(page, error)


def in_english(page: Page) -> bool:
    """Whether the rules of extraction apply: also where nothing tells the language."""
    code = page.document.language
    return code is None or code.lower().startswith("en")


def left_out(page: Page) -> Reading:
    """A page as it was read, without findings, and why."""
    name = _name(page)
    code = page.document.language
    what = (
        f"{name}: not in English, it seems (language code: {code}): nothing was looked for in it; sayso reads English"
    )
    note = Problem(name, NOT_ENGLISH, what)
    return Reading(
        page.document, page.text, page.segments, links=page.links, problems=(note,),
        declared_comments=page.declared_comments, source_map=page.source_map,
    )  # fmt: skip


def _failure(page: Page, error: Exception) -> Problem:
    if isinstance(error, MemoryError):
        return _failed(page, "there is not enough memory to read this document; split it, or close other programs")
    return _failed(page, f"sayso failed on this document ({type(error).__name__}: {error}); please report it")


def ended(page: Page) -> Problem:
    """For a page whose reading ended the process that was at it."""
    return _failed(page, "the process that read this document was ended, perhaps for want of memory")


def _failed(page: Page, what: str) -> Problem:
    name = _name(page)
    return Problem(name, "program error", f"{name}: {what}")


def _name(page: Page) -> str:
    return page.document.path or page.document.url or page.document.id


def extract(page: Page, parse: Parse, settings: figures.Settings = figures.STANDARD) -> Reading:
    """All findings of a parsed page."""
    document = page.document
    found = attribution.find(parse, page.segments)
    segments, drafts = found.segments, found.drafts
    cast = actors.find(parse, document, segments, drafts)
    attributions = chains.build(parse, document, segments, drafts, cast)
    when = times.find(parse, document, segments)
    candidates = gazetteer.lookup(places.names(parse))
    where = places.find(parse, document, drafts, candidates)
    counted = quantities.find(parse, attributions, when, where, settings)
    findings = statements.Findings(attributions, counted, when, where, cast.actors, cast.refers)
    return Reading(
        document=document,
        text=page.text,
        segments=segments,
        attributions=attributions,
        quantities=counted,
        times=when,
        places=where,
        actors=cast.actors,
        statements=statements.find(parse, document, segments, findings),
        links=page.links,
        declared_comments=page.declared_comments,
        source_map=page.source_map,
    )
