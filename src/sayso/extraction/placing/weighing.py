"""Whether a name stands for a place here: sums of evidence from labels, neighbours and the rest of the document.

The weights are set by hand: a label of the tagger counts about as much as a locative preposition, a longer name around
the mention counts against it more than either.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.extraction.placing import lexicon as lex
from sayso.extraction.placing.mentions import ENOUGH, Mention
from sayso.model import Candidate, Parse

_LABEL = {
    "GPE": 3.0,
    "LOC": 2.5,
    "FAC": 1.0,
    "": 0.0,
    "ORG": 0.0,
    "PERSON": -1.5,
    "NORP": -0.5,
    "EVENT": -1.0,
    "PRODUCT": -1.0,
    "WORK_OF_ART": -2.0,
    "LAW": -1.0,
}
_STRONG = frozenset(["country", "continent", "seat"])
_TELLING = frozenset(["country", "people", "region", "adm1", "capital"])
_HOME = frozenset(["US", "GB", "CA", "AU", "IE", "NZ"])
"""Where names of places and of persons are so alike that the country alone tells nothing."""
_MIDDLE = frozenset(["adm1", "region", "area", "water", "site", "seat"])
_PLAIN = lex.PUBLIC_BODIES | lex.GENERIC | lex.DIRECTIONS | lex.FACILITIES | lex.INSTITUTIONS | lex.TITLES | lex.PLAIN
Entities = Mapping[int, tuple[int, int, str]]


def weigh(
    parse: Parse, mentions: Sequence[Mention], entities: Entities, peoples: Sequence[tuple[int, Candidate]] = ()
) -> None:
    """Set `inside` and `evidence` of every mention."""
    seen = {
        m.name.lower()
        for m in mentions
        if m.first in entities and entities[m.first][2] == "GPE" and _fills(m, entities)
    }
    tops = [m.places[0] for m in mentions] + [p for _, p in peoples]
    named = frozenset(c for p in tops if p.kind in _TELLING and p.country for c in p.country.split("/"))
    starts, ends = {m.first: m for m in mentions}, {m.end: m for m in mentions}
    view = _View(parse, entities, starts, ends, seen, _surnames(parse), named)
    for m in mentions:
        m.label = entities[m.first][2] if m.first in entities else ""
        m.evidence = _evidence(view, m)
    for m in reversed(mentions):
        if m.evidence < ENOUGH and m.end < len(parse) and parse.lower[m.end] in (",", "and", "or"):
            follower = starts.get(m.end + 1)
            m.evidence += 1.5 if follower is not None and follower.evidence >= ENOUGH else 0.0


@dataclass(frozen=True, slots=True)
class _View:
    """A document's mentions by their ends, its entities, the names labelled as places, the surnames of its persons."""

    parse: Parse
    entities: Entities
    starts: Mapping[int, Mention]
    ends: Mapping[int, Mention]
    seen: set[str]
    surnames: set[str]
    named: frozenset[str]


def _evidence(view: _View, m: Mention) -> float:
    parse = view.parse
    if _common(parse, m):
        return -9.0
    score = _LABEL.get(m.label, 0.0) + _kind(m) + _locative(parse, m) + _pattern(parse, m, view.starts, view.ends)
    if m.label != "GPE" and m.name.lower() in view.seen:
        score += 2.0
    if m.end - m.first == 1 and parse.word[m.first] in view.surnames:
        score -= 1.5 if m.label == "GPE" else 3.0
    return score + _local(parse, m) + _at_home(view, m) + _company(view, m) + _hyphen(view, m) + _around(view, m)


def _common(parse: Parse, m: Mention) -> bool:
    """A word that is a place only by accident: the noun of a body or kind, a direction, a short acronym."""
    if m.end - m.first > 1:
        return False
    word = parse.lower[m.first]
    if word in _PLAIN:
        return True
    top = m.places[0]
    return (
        parse.word[m.first].isupper()
        and len(word) < 5
        and top.kind not in ("country", "adm1", "region", "area")
        and not (m.label == "GPE" and len(word) == 4)
    )


def _local(parse: Parse, m: Mention) -> float:
    """ "Name police", "a Name man": the noun after it belongs to a place."""
    if (
        m.end < len(parse)
        and parse.lower[m.end] in lex.LOCAL
        and parse.word[m.end].islower()
        and m.places[0].match != "sound"
    ):
        return 2.0
    return 0.0


def _company(view: _View, m: Mention) -> float:
    """What a longer name, a noun of its kind behind it, a list of places and the countries of the document add."""
    parse, score = view.parse, 0.0
    if m.places[0].match != "sound":
        score += 1.0 if m.end - m.first > 1 else 0.0
        score += (
            2.0
            if any(_newsworthy(p) and not view.named.isdisjoint((p.country or "").split("/")) for p in m.places)
            else 0.0
        )
    at = m.end + 1 if m.end < len(parse) and parse.lower[m.end] == "border" else m.end
    if at < len(parse) and parse.lower[at] in lex.GENERIC and parse.word[at].islower() and m.places[0].match != "sound":
        score += 2.0
    if m.first >= 2 and parse.lower[m.first - 1] in (",", "and", "or", "to") and m.first - 1 in view.ends:
        if view.ends[m.first - 1].evidence >= ENOUGH:
            score += 1.5
    return score


def _at_home(view: _View, m: Mention) -> float:
    """A name of some weight in a country that the document names, unless it speaks as persons do."""
    if m.label in ("GPE", "LOC") or not any(_weighty(p) and p.country in view.named - _HOME for p in m.places):
        return 0.0
    parse, head = view.parse, m.end - 1
    speaks = parse.dep[head] == "nsubj" and parse.lemma[parse.head[head]] in lex.SPEAK
    return -1.0 if speaks and m.label == "PERSON" else 1.5


def _weighty(place: Candidate) -> bool:
    return place.match != "sound" and (place.population >= 15_000 or place.kind in ("adm1", "capital"))


def _newsworthy(place: Candidate) -> bool:
    return place.key.startswith("supplement") and place.match == "name"


def _hyphen(view: _View, m: Mention) -> float:
    """Half of a hyphenated name of which the other half is no place."""
    parse, score = view.parse, 0.0
    before, after = m.first - 2, m.end + 1
    if before >= 0 and parse.word[before + 1] in ("-", "–") and parse.end[before + 1] == parse.start[m.first]:
        if (
            parse.word[before][0].isupper()
            and before + 1 not in view.ends
            and parse.end[before] == parse.start[before + 1]
        ):
            score -= 3.0
    if (
        after < len(parse)
        and parse.word[m.end] == "-"
        and parse.end[m.end - 1] == parse.start[m.end] == parse.end[m.end] - 1
    ):
        if parse.word[after][0].isupper() and after not in view.starts and parse.end[m.end] == parse.start[after]:
            score -= 2.0
    return score


def _fills(m: Mention, entities: Entities) -> bool:
    first, end, _ = entities[m.first]
    return end <= m.end and m.first - first <= 1


def _surnames(parse: Parse) -> set[str]:
    return {parse.word[end - 1] for first, end, label in parse.entities() if label == "PERSON" and end - first > 1}


def _kind(m: Mention) -> float:
    best = m.places[0]
    if best.match == "sound":
        return -1.0
    if best.kind in _STRONG:
        return 2.5
    if best.kind in _MIDDLE or best.kind == "adm2":
        return 1.5
    return 1.0 if best.population >= 100_000 and best.match == "name" else 0.0


def _locative(parse: Parse, m: Mention) -> float:
    i = m.first - 1
    while (
        i >= 0 and m.first - i < 4 and (parse.lower[i] in lex.DIRECTIONS or parse.lower[i] in ("the", "of", "nearby"))
    ):
        if parse.lower[i] == "of" and i and parse.lower[i - 1] in lex.GENERIC:
            return 2.5
        i -= 1
    if i < 0:
        return 0.0
    word = parse.lower[i]
    if word in lex.LOCATIVE or parse.lemma[i] in lex.LOCATIVE:
        return 2.0
    if parse.lemma[i] in lex.ASSAULT and i == m.first - 1:
        return 1.5
    return 1.0 if word in ("to", "between") else 0.0


def _pattern(parse: Parse, m: Mention, starts: Mapping[int, Mention], ends: Mapping[int, Mention]) -> float:
    """ "Name, Name" of which one lies in the other, and the line that opens a dispatch."""
    n = len(parse)
    if m.end + 1 < n and parse.word[m.end] == "," and m.end + 1 in starts and _holds(starts[m.end + 1], m):
        return 3.0
    if m.first >= 2 and parse.word[m.first - 1] == "," and m.first - 1 in ends and _holds(m, ends[m.first - 1]):
        return 3.0
    if parse.word[m.first].isupper() and m.end < n and parse.word[m.end] in ("—", "--", "–", ":", "-", "("):
        block, _ = parse.block_of(m.first)
        first, _ = parse.sentence_of(m.first)
        return 2.5 if m.first in (block, first) else 0.0
    return 0.0


def _holds(outer: Mention, inner: Mention) -> bool:
    """Whether some meaning of one name contains some meaning of the other."""
    return any(contains(o, i) for o in outer.places for i in inner.places)


def contains(outer: Candidate, inner: Candidate) -> bool:
    """Whether a country, division or county contains a place, by its codes."""
    if outer.key == inner.key or outer.country != inner.country or outer.country is None:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    if outer.kind == "adm1" and inner.kind not in ("country", "adm1"):
        return (
            outer.admin1 == inner.admin1
            or (inner.admin1 is None and near(outer, inner, 3.0))
            or ("-" in (outer.admin1 or "") and near(outer, inner, 1.5))
        )
    return (
        outer.kind in ("adm2", "region", "area") and inner.kind not in ("country", "adm1") and near(outer, inner, 1.0)
    )


def near(a: Candidate, b: Candidate, degrees: float) -> bool:
    """Whether two places lie within so many degrees of each other."""
    if a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return False
    return abs(a.lat - b.lat) < degrees and abs(a.lon - b.lon) < degrees * 1.4


def _around(view: _View, m: Mention) -> float:
    """What the capitalised neighbours say: part of a longer name, of a body, of a person, of a street."""
    parse, entities = view.parse, view.entities
    sentence, stop = parse.sentence_of(m.first)
    after = parse.lower[m.end] if m.end < stop and parse.word[m.end][0].isupper() else ""
    before = parse.lower[m.first - 1] if m.first > sentence and parse.word[m.first - 1][0].isupper() else ""
    if after in lex.STREETS or _feast(parse, m.end, stop):
        return -6.0
    if m.label == "PERSON" and not _fills(m, entities):
        return -4.0
    if m.label == "ORG" and not _fills(m, entities):
        return _in_body(view, m, after)
    score = 0.0
    following = view.starts.get(m.end)
    if following and parse.dep[m.end - 1] == "compound" and m.end <= parse.head[m.end - 1] < following.end:
        score -= 0.0 if _holds(following, m) else 3.5
    if after and not following and after not in lex.GENERIC:
        if after in lex.PUBLIC_BODIES:
            m.inside = "body"
            score += 2.0
        elif after in lex.FACILITIES or m.label == "FAC":
            m.inside = "facility"
            score += 2.0
        elif parse.pos[m.end] == "PROPN" and not (m.label == "GPE" and entities[m.first][1] <= m.end):
            score -= 3.0
    return score + _before(view, m, before)


def _headline(parse: Parse, token: int) -> bool:
    """Whether nearly all words of the sentence are capitalised, so that capitals tell nothing."""
    first, stop = parse.sentence_of(token)
    words = [w for w in parse.word[first:stop] if w[0].isalpha()]
    return sum(w[0].isupper() for w in words) * 10 >= 8 * len(words) > 0


def _feast(parse: Parse, end: int, stop: int) -> bool:
    """A saint's day, not the town that bears the saint's name."""
    return end + 1 < stop and parse.tag[end] == "POS" and parse.word[end + 1] in ("Day", "Eve")


def _before(view: _View, m: Mention, before: str) -> float:
    parse = view.parse
    if not before or m.first in view.ends or before in lex.DIRECTIONS or before in lex.GENERIC:
        return 0.0
    if before in lex.TITLES:
        return -3.0
    if parse.pos[m.first - 1] != "PROPN":
        return 0.0
    if parse.dep[m.first - 1] == "compound" and m.first <= parse.head[m.first - 1] < m.end and m.label != "":
        return 0.0 if _headline(parse, m.first) else -4.0
    apart = m.first in view.entities and view.entities[m.first][0] == m.first
    return 0.0 if apart else -3.0


def _in_body(view: _View, m: Mention, after: str) -> float:
    """Inside the name of an organisation: the place that it belongs to stands first, or behind "of"."""
    parse = view.parse
    first = view.entities[m.first][0]
    begins = m.first - first <= 1 and (m.first == first or parse.lower[first] in ("the", "a"))
    m.inside = "body"
    if begins:
        known = m.name.lower() in view.seen or m.places[0].kind in _STRONG | _MIDDLE or _is_big(m)
        if after in lex.PUBLIC_BODIES:
            return 2.5
        return 1.5 if known and m.places[0].match != "sound" else -3.0
    if parse.lower[m.first - 1] == "of" and parse.lower[m.first - 2] in lex.INSTITUTIONS:
        return 2.0
    known = m.name.lower() in view.seen or (m.places[0].kind in ("country", "adm1") and m.places[0].match == "name")
    return 1.0 if known else -4.0


def _is_big(m: Mention) -> bool:
    return any(p.population >= 100_000 and p.match == "name" for p in m.places)
