"""What extraction finds in one document: attributions, quantities, times, places, actors, statements."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.model.spans import Span

Kind = Literal["direct", "indirect", "mixed"]
Stance = Literal["assert", "deny", "accuse", "vow", "confirm", "question", "request", "decline"]
Polarity = Literal["pos", "neg"]
Bound = Literal["=", "~", ">", "<", ">=", "<="]
ActorType = Literal["person", "organisation", "outlet", "state", "document", "unnamed"]
Use = Literal["location", "actor", "event_name"]
Link = Literal["", "for", "of"]
_WORD = re.compile(r"\w+")
_TELLING = 4
"""Letters from which the beginning of a word tells the body: not "US" that of "Usman"."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One party of a chain and the words that bring it in.

    `link` tells how the next hop belongs to this one where it was not heard through it: "for", the next speaks for it
    (a spokesman for his ministry), "of", the next is its document; "" for a party through which the next was heard.
    """

    name: str
    span: Span | None = None
    cue: Span | None = None
    link: Link = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as the syntax gives it, before anyone's name is known.

    All offsets are characters.  `head` is the token index of the source's head word; `nested_in` the index of the
    enclosing draft in the same list; `segment` the id of an embedded quotation that encloses it; `rule` what found it
    and `why` the evidence, for `--explain`.  `certainty` is the probability that content and source are right.
    """

    source: tuple[int, int] | None
    head: int | None
    cue: tuple[int, int] | None
    cue_lemma: str
    content: tuple[tuple[int, int], ...]
    kind: Kind
    stance: Stance
    polarity: Polarity
    nested_in: int | None
    segment: str | None
    rule: str
    why: tuple[str, ...]
    certainty: float


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what: source + cue + content, and the chain from the page's outlet to the source.

    `source_name` is the name after coreference; None means that the text names nobody.  `nested_in` is the id of the
    enclosing attribution or embedded quotation.  `hops` has one entry for each name of the chain.
    """

    id: str
    source: Span | None
    source_name: str | None
    cue: Span | None
    content: tuple[Span, ...]
    kind: Kind
    stance: Stance
    polarity: Polarity
    nested_in: str | None
    hops: tuple[Hop, ...]
    certainty: float
    rule: str = ""
    why: tuple[str, ...] = ()

    @property
    def chain(self) -> tuple[str, ...]:
        """The names from the outlet of the page to the ultimate source."""
        return tuple(hop.name for hop in self.hops)

    @property
    def steps(self) -> tuple[str, ...]:
        """The chain as one tells it: whoever speaks for a body, and a body's document, are one step with it, named
        "Ann Lee, for the Harbour Office" and "report, of the Harbour Office"."""
        out: list[str] = []
        held = ""
        for hop in self.hops:
            if hop.link:
                held = f"{held}, {hop.link} {hop.name}"
                continue
            out.append(hop.name if _says_whose(hop.name, held) else hop.name + held)
            held = ""
        return tuple(out)


def _says_whose(name: str, body: str) -> bool:
    """Whether a name holds the last word of a body's: "ministry spokesman", "policeman"; a short one ("US") whole."""
    last = next(reversed(_WORD.findall(body.lower())), "")
    words = _WORD.findall(name.lower())
    return last in words or (len(last) >= _TELLING and any(word.startswith(last) for word in words))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure and what is counted.  `low` or `high` None: open on that side; both None: no value can be given.

    Both ends are inclusive; the table of vague words is in
    extraction/lexicon/quantity_vague.py.  `unit` is "count" for things.  `place`, `time`, `population` (whom it
    counts in or out) and `scene` (the words that say where or in what happening it counts, be the place known or not)
    are its scope, in the text's words; `change`: it is added to or taken from another figure.
    """

    id: str
    span: Span
    low: float | None
    high: float | None
    bound: Bound
    unit: str
    thing: str | None = None
    thing_span: Span | None = None
    approx: str | None = None
    attribution: str | None = None
    place: str | None = None
    time: str | None = None
    population: str | None = None
    scene: str | None = None
    change: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression.

    `value` is EDTF (None for durations and sets), `timex` the TIMEX3 value, `anchor` what it was resolved against:
    "doc_date", "quote_date", "pasted_date", "previous", "absolute" or "none".  `range` is the EDTF interval of a range
    of which this expression is an end ("from March to June 2017": 2017-03/2017-06 on both).
    """

    id: str
    span: Span
    value: str | None
    timex: str | None
    type: Literal["date", "time", "duration", "set", "interval"]
    anchor: str
    rule: str = ""
    range: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One place of the gazetteer that a name may mean.

    `country` is an ISO 3166-1 code, `country_name` its English name; `admin1` the code of the first-level division.
    `kind`: country, adm1, adm2, capital, city, town, village, area, region, water, site, seat (a building that stands
    for the power in it), continent, or people: an adjective such as "Syrian", evidence for a country but no place.
    `match` tells how the name was found: "name", "alt" (another name
    of the place) or "sound" (another romanisation).
    """

    key: str
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    kind: str
    population: int = 0
    geonameid: int | None = None
    admin1: str | None = None
    country_name: str | None = None
    match: str = "name"


@dataclass(frozen=True, slots=True)
class Place:
    """A place name in use.  Coordinates are WGS 84 degrees; None where no candidate was sure enough."""

    id: str
    span: Span
    name: str
    country: str | None
    lat: float | None
    lon: float | None
    precision: str
    use: Use
    geonameid: int | None
    candidates: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that speaks or acts, with every mention of the name (no pronouns)."""

    name: str
    type: ActorType
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    description: str | None = None
