"""From resolved mentions to places: spans with their directions and kinds, precision codes, ids."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.lexicon.words import words
from sayso.extraction.placing import lexicon as lex
from sayso.extraction.placing.mentions import Mention
from sayso.extraction.placing.resolving import Choice
from sayso.extraction.placing.using import use_of
from sayso.model import Candidate, Document, Parse, Place, Span, make_id

_PRECISION = {
    "country": "country",
    "continent": "region",
    "adm1": "adm1",
    "adm2": "area",
    "capital": "city",
    "city": "city",
    "town": "town",
    "village": "town",
    "area": "area",
    "region": "region",
    "water": "region",
    "site": "site",
    "seat": "site",
}
_MODIFIES = frozenset(["amod", "compound", "nmod", "advmod"])
_PARTS = words(
    """
    middle centre center heart north south east west northeast northwest southeast southwest
    """
)
"""Before "of COUNTRY": a part of it, which the span takes in."""


def build(
    parse: Parse,
    document: Document,
    pairs: Sequence[tuple[Mention, Choice]],
    sources: Sequence[tuple[int, int]],
) -> tuple[Place, ...]:
    """The places, in the order of the text."""
    return tuple(_place(parse, document, m, choice, sources) for m, choice in pairs)


def _place(parse: Parse, document: Document, m: Mention, choice: Choice, sources: Sequence[tuple[int, int]]) -> Place:
    place = choice.place
    first, end, noun = _extent(parse, m, place)
    span = Span.cut(parse.text, *parse.chars(first, end))
    use, why = use_of(parse, m.first, m.end, place, sources)
    if m.inside == "body" and use == "location":
        use, why = "actor", "in the name of a body"
    return Place(
        id=make_id("p", document.id, span.start, span.end),
        span=span,
        name=place.name if place is not None else m.name,
        country=_country(choice),
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        precision=_precision(place, directed=first < m.first, noun=noun),
        use=use,
        geonameid=place.geonameid if place else None,
        candidates=choice.possible,
        rule=_rule(m, choice, why),
    )


def _extent(parse: Parse, m: Mention, place: Candidate | None) -> tuple[int, int, str]:
    """The tokens of the span with direction words before and the noun of its kind behind, and that noun."""
    first, end, noun = m.first, m.end, ""
    if m.inside:
        return first, end, noun
    sentence, stop = parse.sentence_of(m.first)
    while first > sentence and parse.lower[first - 1] in lex.AREA_WORDS and parse.dep[first - 1] in _MODIFIES:
        first -= 1
    wide = place is not None and place.kind in ("country", "continent", "adm1", "region", "area")
    if wide and first - 2 >= sentence and parse.lower[first - 1] == "of" and parse.lower[first - 2] in _PARTS:
        first -= 2
    at = end
    if at + 1 < stop and parse.lower[at] == "border" and parse.lower[at + 1] in lex.REGION_NOUNS:
        at += 1
    joined = at < stop and m.end <= parse.head[m.end - 1] <= at
    if joined and parse.lower[at] in lex.GENERIC and parse.tag[at] in ("NN", "NNP"):
        noun, end = parse.lower[at], at + 1
    return first, end, noun


def _country(choice: Choice) -> str | None:
    known = choice.place or choice.within
    return (known.country_name or known.country) if known else None


def _precision(place: Candidate | None, directed: bool, noun: str) -> str:
    if place is None:
        return "unresolved"
    if directed or noun in lex.REGION_NOUNS:
        return "area" if place.kind != "continent" else "region"
    if noun in lex.DIVISION_NOUNS:
        return "adm1"
    return _PRECISION.get(place.kind, "area")


def _rule(m: Mention, choice: Choice, why: str) -> str:
    place = choice.place
    meant = f"{place.key} ({place.kind}, {place.match}, p={choice.share:.2f})" if place else choice.why
    inside = f"; inside the name of a {m.inside}" if m.inside else ""
    within = f"; in {choice.within.name}, as the text says" if choice.within else ""
    return f"{meant}; evidence {m.evidence:.1f}{inside}{within}" + (f"; {why}" if why else "")
