"""Places that a common noun names with a country's help: "the Ardanian border region", "Ardania's eastern province"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extraction.lexicon.words import words
from sayso.extraction.placing import lexicon as lex
from sayso.extraction.placing.mentions import Mention
from sayso.model import Candidate, Document, Parse, Place, Span, make_id

_BORDERS = frozenset(["border", "frontier"])
_ENDS = words(
    """
    region regions area areas zone province provinces strip countryside desert coast district highlands territory
    """
)


@dataclass(frozen=True, slots=True)
class Owner:
    """A country and the token behind which its part is named."""

    country: Candidate
    token: int
    first: int


def owners(parse: Parse, mentions: Sequence[Mention], peoples: Sequence[tuple[int, Candidate]]) -> Iterator[Owner]:
    """Adjectives of countries, whose phrase begins with them, and possessives, whose phrase begins behind the mark."""
    for token, country in peoples:
        yield Owner(country, token, token)
    for m in mentions:
        if m.places[0].kind == "country" and m.end < len(parse) and parse.tag[m.end] == "POS":
            yield Owner(m.places[0], m.end, m.end + 1)


def find(parse: Parse, document: Document, found: Iterator[Owner]) -> list[Place]:
    """Parts of countries: a border or a direction, then a noun of extent.  No coordinates: the text gives none."""
    out: dict[int, Place] = {}
    for owner in found:
        end = _end(parse, owner.token + 1)
        if end:
            span = Span.cut(parse.text, *parse.chars(owner.first, end))
            out[span.start] = Place(
                id=make_id("p", document.id, span.start, span.end),
                span=span,
                name=" ".join(span.text.split()),
                country=owner.country.country_name,
                lat=None,
                lon=None,
                precision="area",
                use="location",
                geonameid=None,
                candidates=1,
                rule=f"part of {owner.country.key}, named by a noun",
            )
    return [out[start] for start in sorted(out)]


def _end(parse: Parse, i: int) -> int | None:
    """The token behind "[direction] [border] NOUN" at `i`, where at least one of the two stands; None elsewhere."""
    _, stop = parse.sentence_of(i) if i < len(parse) else (0, 0)
    marked = False
    while i < stop and (parse.lower[i] in lex.AREA_WORDS or parse.lower[i] in _BORDERS):
        marked, i = True, i + 1
    return i + 1 if marked and i < stop and parse.lower[i] in _ENDS else None
