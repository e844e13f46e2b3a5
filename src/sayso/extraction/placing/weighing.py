"""Whether a name stands for a place here: sums of evidence from labels, neighbours and the rest of the document.

The weights are set by hand: a label of the tagger counts about as much as a locative preposition, a longer name around
the mention counts against it more than either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.extraction.placing import lexicon as lex
from sayso.extraction.placing.mentions import Mention
from sayso.model import Candidate, Parse

_LABEL = {"GPE": 3.0, "LOC": 2.5, "FAC": 1.0, "": 0.0, "ORG": 0.0, "PERSON": -1.5, "NORP": -0.5, "EVENT": -1.0, "PRODUCT": -1.0,
          "WORK_OF_ART": -2.0, "LAW": -1.0}  # fmt: skip
_STRONG = frozenset(["country", "continent"])
_MIDDLE = frozenset(["adm1", "region", "area", "water", "site"])
Entities = Mapping[int, tuple[int, int, str]]


def weigh(parse: Parse, mentions: Sequence[Mention], entities: Entities) -> None:
    """Set `inside` and `evidence` of every mention."""
    seen = Counter(
        (m.name.lower(), entities[m.first][2]) for m in mentions if m.first in entities and _fills(m, entities)
    )
    surnames = _surnames(parse)
    starts = {m.first: m for m in mentions}
    ends = {m.end: m for m in mentions}
    for m in mentions:
        label = entities[m.first][2] if m.first in entities else ""
        m.label = label
        score = _LABEL.get(label, 0.0) + _kind(m) + _locative(parse, m) + _pattern(parse, m, starts, ends)
        score += min(2.0, float(seen[m.name.lower(), "GPE"])) if label != "GPE" else 0.0
        if m.end - m.first == 1 and parse.word[m.first] in surnames:
            score -= 3.0 if label != "GPE" else 1.5
        score += _around(parse, m, entities, ends, starts)
        m.evidence = score


def _fills(m: Mention, entities: Entities) -> bool:
    first, end, _ = entities[m.first]
    return end <= m.end and m.first - first <= 1


def _surnames(parse: Parse) -> set[str]:
    return {parse.word[end - 1] for first, end, label in parse.entities() if label == "PERSON" and end - first > 1}


def _kind(m: Mention) -> float:
    best = m.places[0]
    if best.match == "sound":
        return 0.0
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
    return 1.0 if word == "to" else 0.0


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


def _around(
    parse: Parse, m: Mention, entities: Entities, ends: Mapping[int, Mention], starts: Mapping[int, Mention]
) -> float:
    """What the capitalised neighbours say: part of a longer name, of a body, of a person, of a street."""
    n = len(parse)
    sentence, stop = parse.sentence_of(m.first)
    after = parse.lower[m.end] if m.end < stop and parse.word[m.end][0].isupper() else ""
    before = parse.lower[m.first - 1] if m.first > sentence and parse.word[m.first - 1][0].isupper() else ""
    label = entities[m.first][2] if m.first in entities else ""
    score = 0.0
    if after in lex.STREETS and after not in ("court", "square"):
        return -6.0
    if label == "PERSON" and not _fills(m, entities):
        return -4.0
    if after and m.end not in starts and after not in lex.GENERIC:
        if label == "FAC" or after in lex.FACILITIES:
            m.inside = "facility"
        elif after in lex.PUBLIC_BODIES:
            m.inside = "body"
        elif parse.pos[m.end] == "PROPN" and not (
            m.first in entities and entities[m.first][1] <= m.end and label == "GPE"
        ):
            score -= 3.0
    if label == "ORG" and not _fills(m, entities):
        m.inside = m.inside or "body"
    if m.inside:
        score += 2.0
    if before and m.first not in ends and before not in lex.DIRECTIONS and before.lower() not in lex.GENERIC:
        if before in lex.TITLES:
            score -= 3.0
        elif parse.pos[m.first - 1] == "PROPN" and (
            m.first - 1 not in entities or m.first - 1 >= entities.get(m.first, (0, 0, ""))[0] or not label
        ):
            score -= 3.0
    if (
        m.first - 2 >= sentence
        and parse.lower[m.first - 1] == "of"
        and label == "ORG"
        and parse.lower[m.first - 2] in lex.INSTITUTIONS
    ):
        m.inside = "body"
        score += 1.0
    return score
