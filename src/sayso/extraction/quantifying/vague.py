"""The grammar of vague numbers: "several", "a few hundred", "tens of thousands", "many hundreds", "no"."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from sayso.extraction.lexicon.quantity_numbers import GROUPS, SCALES
from sayso.extraction.lexicon.quantity_things import STATUS
from sayso.extraction.lexicon.quantity_vague import MANY, MULTIPLIERS, POWERS
from sayso.extraction.quantifying.number import Number, Vague
from sayso.extraction.quantifying.pieces import Pieces, tidy

_ONE = frozenset(
    """several multiple numerous some few various countless none no tens dozens scores hundreds thousands lakhs
    millions crores billions trillions""".split()
)
_TWO = {("a", "few"): "a few", ("a", "couple"): "a couple", ("a", "handful"): "a handful", ("a", "pair"): "a pair"}
_FIRST = _ONE | {"a", "only", "just", "many", "quite", "couple", "the"}
_THREE = {"only a few": "only a few", "just a few": "only a few", "quite a few": "quite a few"}
_SCORES_BEFORE = frozenset("""of were more are have had killed dead injured wounded died fled others""".split())
_NOT_LOOSE = frozenset("the a married elderly young happy".split())


def vague_number(p: Pieces, i: int, vague: Vague) -> Number | None:
    """The vague number that begins at piece `i`, by the table `vague`."""
    if p.word[i] not in _FIRST:
        return None
    return _multiplied(p, i, vague) or _three(p, i, vague) or _plural(p, i, vague) or _determiner(p, i, vague)


def _multiplied(p: Pieces, i: int, vague: Vague) -> Number | None:
    for size in (3, 2, 1):
        factor = MULTIPLIERS.get(" ".join(p.word[i : i + size]))
        if factor is not None:
            return _times(p, i, i + size, factor, vague)
    return None


def _times(p: Pieces, i: int, j: int, factor: tuple[str, int], vague: Vague) -> Number | None:
    """A vague factor on the pieces `[i, j)` and the scale words behind it; "some hundred" is about a hundred."""
    scale: float | None = (
        SCALES.get(p.at(j)) or (GROUPS["dozen"] if p.at(j) == "dozen" else None) or POWERS.get(p.at(j))
    )
    if scale is None or (p.word[i] == "some" and p.at(j) not in POWERS):
        return None
    end = j + 1
    while p.at(end) in SCALES:
        scale, end = scale * SCALES[p.at(end)], end + 1
    word, top = factor
    low = scale * (MANY if word == "many" else vague[word][0])
    high = (vague["dozens"][1] or 99) if scale == GROUPS["dozen"] else scale * top - 1
    return Number(i, end, tidy(low), tidy(high), "vague", scale)


def _three(p: Pieces, i: int, vague: Vague) -> Number | None:
    word = _THREE.get(" ".join(p.word[i : i + 3]))
    return Number(i, i + 3, *vague[word], "vague") if word else None


def _plural(p: Pieces, i: int, vague: Vague) -> Number | None:
    """ "dozens", "many hundreds", "hundreds and hundreds", "hundreds of people"."""
    j = i + (p.word[i] in ("many", "the"))
    word = p.at(j)
    if word not in POWERS and not (word == "scores" and _many_twenties(p, j)):
        return None
    many = f"many {word}" if p.word[i] == "many" and f"many {word}" in vague else word
    end = j + 3 if p.at(j + 1) == "and" and p.at(j + 2) == word else j + 1
    return Number(j if p.word[i] == "the" else i, end, *vague[many], "vague", POWERS.get(word, 20))


def _many_twenties(p: Pieces, j: int) -> bool:
    """ "scores of people", "injuring scores": never the scores of a game or a test."""
    harmed = j > 0 and p.parse.lemma[p.token[j - 1]] in STATUS and p.parse.tag[p.token[j - 1]][:2] == "VB"
    return p.at(j + 1) in _SCORES_BEFORE or harmed


def _determiner(p: Pieces, i: int, vague: Vague) -> Number | None:
    """ "several", "a few", "a couple of", "no": whether they count here is for the noun to say."""
    if p.word[i] == "couple" and p.at(i + 1) == "of" and p.at(i - 1) not in _NOT_LOOSE:
        return Number(i, i + 2, *vague["a couple"], "vague")
    pair = _TWO.get((p.word[i], p.at(i + 1)))
    if pair:
        return Number(i, i + 2, *vague[pair], "vague")
    if p.word[i] in _ONE and p.word[i] in vague and p.word[i] not in POWERS and p.word[i] != "scores":
        return Number(i, i + 1, *vague[p.word[i]], "determiner")
    return None
