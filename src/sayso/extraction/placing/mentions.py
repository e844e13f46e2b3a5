"""Mentions: stretches of tokens that name something of the gazetteer, with the evidence that a place is meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.extraction.lexicon.names_reference import WHEN
from sayso.extraction.lexicon.words import words
from sayso.extraction.placing import lexicon as lex
from sayso.model import Candidate, Parse

Candidates = Mapping[str, tuple[Candidate, ...]]

LONGEST = 6
"""Tokens in a name."""
_JOINERS = words(
    """
    - – of de del la le les los las el al and the sur upon on an ez as ash ad ar az es er du des da do dos di & ’ '
    in am au aux sous 's ’s der
    """
)
_ARTICLES = frozenset(["al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ez", "es", "er", "ed", "et", "eş"])
_NEVER = WHEN | {"LANGUAGE"}
_SITES = (
    lex.SITE_NOUNS
    | lex.WATER_NOUNS
    | frozenset(["air", "nuclear", "power", "plant", "prison", "border", "valley", "field", "oil", "gas"])
)
_OPENERS = frozenset(["the", "a", "an", "in", "at", "of", "and", "for", "on"])
_LARGE = 100_000
_TELLING = frozenset(["country", "people", "region", "area", "capital"])
_NAMING = frozenset(["PROPN", "NOUN", "ADJ", "X"])
_KEY = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-"})


@dataclass(slots=True)
class Mention:
    """Tokens `[first, end)` that name something of the gazetteer; `name` is the key in the candidates.

    `inside` is "" or the kind of longer name that it stands in: "body" or "facility".  `evidence` sums up what speaks
    for a place (see `weigh`); from `ENOUGH` on it is taken for one.  `hint` is the kind that a noun beside it names:
    "division", "town" or "".
    """

    first: int
    end: int
    name: str
    places: tuple[Candidate, ...]
    label: str
    inside: str = ""
    evidence: float = 0.0
    hint: str = ""


ENOUGH = 2.0


def name_at(parse: Parse, first: int, end: int) -> str:
    """The words of tokens `[first, end)` with single spaces and straight marks."""
    return " ".join(parse.text[parse.start[first] : parse.end[end - 1]].translate(_KEY).split())


def runs(parse: Parse) -> Iterator[tuple[int, int]]:
    """Maximal stretches of capitalised tokens with joiners between them, sentence by sentence."""
    for first, last in parse.sentences():
        i = first
        while i < last:
            if not _opens(parse, i, last):
                i += 1
                continue
            end = _run_end(parse, i, last)
            yield i, end
            i = end


def _opens(parse: Parse, i: int, last: int) -> bool:
    return _capital(parse, i) or (
        i + 2 < last and parse.lower[i] in _ARTICLES and parse.word[i + 1] == "-" and parse.word[i + 2][0].isupper()
    )


def _run_end(parse: Parse, i: int, last: int) -> int:
    end = i + 1
    j = i + 1
    while j < last:
        if _capital(parse, j):
            end = j = j + 1
        elif parse.lower[j] in _JOINERS and j - end < 3:
            j += 1
        else:
            break
    return end


def _capital(parse: Parse, i: int) -> bool:
    return parse.word[i][0].isupper()


def grams(parse: Parse, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Token ranges inside a run that may be names, longest first at each start, with nouns of sites behind them."""
    behind = _nouns_behind(parse, end)
    for i in range(first, end):
        if not _starts_name(parse, i, end) or parse.lower[i] in _OPENERS:
            continue
        if end - i < LONGEST:
            yield from ((i, j) for j in behind)
        for j in range(min(end, i + LONGEST), i, -1):
            if _capital(parse, j - 1) and (j - i > 1 or _may_be_name(parse, i)):
                yield i, j


def _nouns_behind(parse: Parse, end: int) -> list[int]:
    """Ends of names that take in the lower-case nouns behind a run: "Ardan dam", "Ardan air base", longest first."""
    _, stop = parse.sentence_of(end - 1)
    at = end
    while at < stop and at - end < 2 and parse.lower[at] in _SITES and parse.word[at].islower():
        at += 1
    return list(range(at, end, -1))


def _starts_name(parse: Parse, i: int, end: int) -> bool:
    return _capital(parse, i) or (i + 2 < end and parse.lower[i] in _ARTICLES and parse.word[i + 1] == "-")


def _may_be_name(parse: Parse, i: int) -> bool:
    label = parse.ent[i]
    if label in _NEVER or len(parse.word[i]) < 2:
        return False
    return bool(label) or parse.pos[i] in _NAMING


def lookups(parse: Parse) -> set[str]:
    """Every name to look up."""
    plain = {name_at(parse, i, j) for first, end in runs(parse) for i, j in grams(parse, first, end)}
    return plain | {name for names in counties(parse).values() for name in names}


def counties(parse: Parse) -> dict[tuple[int, int], tuple[str, str]]:
    """For each token range that is a name in "A, B and C counties": the names "C County" and "C Parish"."""
    out: dict[tuple[int, int], tuple[str, str]] = {}
    for i, word in enumerate(parse.lower):
        if word not in ("counties", "parishes"):
            continue
        first, _ = parse.sentence_of(i)
        at = i - 1
        while at >= first and (_capital(parse, at) or parse.lower[at] in (",", "and", "or", "&")):
            if _capital(parse, at) and not (at + 1 < i and _capital(parse, at + 1)):
                start = at
                while start - 1 >= first and _capital(parse, start - 1) and at - start < 2:
                    start -= 1
                name = name_at(parse, start, at + 1)
                out[start, at + 1] = f"{name} County", f"{name} Parish"
            at -= 1
    return out


def collect(parse: Parse, candidates: Candidates) -> tuple[list[Mention], list[tuple[int, Candidate]]]:
    """The mentions in the order of the text, and `(token, country)` for adjectives of countries."""
    labels = entity_ranges(parse)
    named = _named_countries(candidates)
    listed = counties(parse)
    found: list[Mention] = []
    peoples: list[tuple[int, Candidate]] = []
    for first, end in runs(parse):
        at = first
        for i, j in grams(parse, first, end):
            if i < at:
                continue
            places = _listed(listed.get((i, j)), candidates) or candidates.get(name_at(parse, i, j))
            if not places:
                continue
            if _is_people(parse, places, i, j):
                peoples.extend((i, p) for p in places if p.kind == "people")
                at = j
                continue
            places = _possible(places, named)
            if parse.word[i] == "L.A.":
                places = tuple(p for p in places if p.kind != "adm1")
            if places and not _cuts(labels, i, j):
                found.append(Mention(i, j, name_at(parse, i, j), places, "", hint=_hint(parse, i, j)))
                at = j
    return found, peoples


def _possible(places: tuple[Candidate, ...], named: frozenset[str]) -> tuple[Candidate, ...]:
    """Candidates that are places; likeness of sound counts in named countries alone, and not against a known name."""
    known = {p.country for p in places if p.match != "sound" and (p.population >= _LARGE or p.kind in _TELLING)}
    return tuple(
        p
        for p in places
        if p.kind != "people" and (p.match != "sound" or (p.country in named and (not known or p.country in known)))
    )


def _is_people(parse: Parse, places: tuple[Candidate, ...], i: int, j: int) -> bool:
    """An adjective of a country, unless the name is as well that of a large place and no adjective here."""
    if all(p.kind != "people" for p in places):
        return False
    others = [p for p in places if p.kind != "people"]
    large = any(p.kind in ("country", "adm1", "region", "area") or p.population >= _LARGE for p in others)
    return not large or (j - i == 1 and parse.pos[i] == "ADJ")


def _hint(parse: Parse, i: int, j: int) -> str:
    """The kind of place that the noun behind the name, or the noun before "of", tells."""
    _, stop = parse.sentence_of(i)
    noun = parse.lower[j] if j < stop else ""
    if i >= 2 and parse.lower[i - 1] == "of":
        noun = parse.lower[i - 2] if noun not in lex.DIVISION_NOUNS else noun
    if noun in lex.DIVISION_NOUNS or (noun == "region" and parse.lower[j - 1] != noun):
        return "division"
    return "town" if noun in ("city", "town", "village") else ""


def _listed(names: tuple[str, str] | None, candidates: Candidates) -> tuple[Candidate, ...]:
    return tuple(c for name in names or () for c in candidates.get(name, ()) if c.kind == "adm2")


def _named_countries(candidates: Candidates) -> frozenset[str]:
    """Countries named outright, by an adjective or by a region: only there does likeness of sound count."""
    return frozenset(
        code
        for places in candidates.values()
        for p in places
        if p.country and p.match == "name" and p.kind in _TELLING
        for code in p.country.split("/")
    )


def entity_ranges(parse: Parse) -> dict[int, tuple[int, int, str]]:
    """For every token of a named entity its range and label."""
    out: dict[int, tuple[int, int, str]] = {}
    for first, end, label in parse.entities():
        for i in range(first, end):
            out[i] = first, end, label
    return out


def _cuts(labels: Mapping[int, tuple[int, int, str]], i: int, j: int) -> bool:
    """Whether a range ends or begins in the midst of a person's name that goes on outside."""
    a, b = labels.get(i), labels.get(j - 1)
    return a is not None and b is not None and a != b and "PERSON" in (a[2], b[2]) and j - i > 1 and a[2] != b[2]
