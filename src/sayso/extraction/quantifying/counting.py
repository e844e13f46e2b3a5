"""Whether a number word counts anything: vague determiners, "one", comparatives without a value."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from sayso.extraction.lexicon.quantity_things import COUNTABLE, MEASURING, STATUS_WORDS
from sayso.extraction.lexicon.quantity_units import FIRST_WORDS
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces
from sayso.extraction.quantifying.units import Unit

_OFFSETS = frozenset("ago later earlier before after from".split())
_VOICES = frozenset("reports sources accounts outlets media reasons ways occasions".split())
"""Behind "several" and the like: unnamed sources, or no things at all."""


def counts(p: Pieces, n: Number, unit: Unit) -> bool:
    """Vague determiners count only before nouns that are counted; the others always do."""
    if unit.measures and n.kind in ("determiner", "vague") and n.scale == 1:
        return p.word[n.first] in ("several", "a", "numerous") and p.at(unit.end) not in _OFFSETS
    before = p.at(n.first - 1)
    if (before == "or" and p.at(n.first - 2) in FIRST_WORDS) or (before == "name" and n.kind == "vague"):
        return False  # "a week or two", "to name a few"
    if n.kind == "determiner":
        return _determiner_counts(p, n)
    if n.low == n.high == 2 and before == "in" and _halved(p, n):
        return False
    if p.word[n.first] == "one" and n.end == n.first + 1:
        return _one(p, n)
    if n.kind == "word" and n.low <= 10 and p.at(n.first - 1) == "the" and _stands_alone(p, n):
        return False
    if n.kind == "vague" and n.low is not None and p.word[n.first] in ("few", "countless"):
        return _noun_behind(p, n.end) is not None
    return True


_PARTING = frozenset("break split snap cut tear slice rip saw fold crack divide shear".split())


def _halved(p: Pieces, n: Number) -> bool:
    """ "The ship broke in two": into two parts of itself."""
    token = p.token[n.first]
    verb = p.parse.head[p.parse.head[token]]
    return _stands_alone(p, n) and p.parse.lemma[verb] in _PARTING


_NOT_ONE = frozenset("""no any every some that the another this which each everyone same - only whatever""".split())


_POINTED = frozenset({"the", "this", "that", "his", "her", "its", "their", "my", "our", "your"})


def _stands_alone(p: Pieces, n: Number) -> bool:
    """ "between the two": a pronoun rather than a figure."""
    if n.end >= len(p):
        return True
    token = p.token[n.end]
    return (
        p.parse.pos[token] not in ("NOUN", "PROPN", "ADJ", "NUM")
        and p.word[n.end] not in ("-", "of", *STATUS_WORDS)
        and (p.parse.tag[token] not in ("VBN", "VBG", "JJ"))
    )


def _one(p: Pieces, n: Number) -> bool:
    """Only with a noun, "of" or a state behind it, or in a list of counts: never "no one", "the same one"."""
    before, after = p.at(n.first - 1), p.at(n.end)
    if before == "only" and p.at(n.first - 2) not in _POINTED:
        before = ""  # "only one man died", but "the only one man"
    if (before in _NOT_ONE and after != "of") or after in ("another", "day", "way", "'s", "’s", "thing"):
        return False
    token = p.token[n.first]
    listed = before in ("and", ",", "or") and any(
        p.value[k] is not None or p.parse.tag[p.token[k]] == "CD" for k in range(max(0, n.first - 10), n.first - 1)
    )
    return after == "of" or after in STATUS_WORDS or listed or p.parse.dep[token] in ("nummod", "quantmod", "compound")


def _determiner_counts(p: Pieces, n: Number) -> bool:
    word = p.word[n.first]
    if n.end < len(p) and (p.value[n.end] is not None or p.parse.tag[p.token[n.end]] == "CD"):
        return False  # "some 300", "no 12"
    if word in ("none",):
        return p.at(n.end) == "of" and _noun_behind(p, n.end + 1) is not None
    noun = _noun_behind(p, n.end + (p.at(n.end) == "of"))
    if noun is None or p.word[noun] in _VOICES or (p.at(n.first - 1) == "in" and p.word[noun] == "cases"):
        return False
    if word in ("several", "multiple", "numerous"):
        return p.parse.tag[p.token[noun]] in ("NNS", "NNPS") or p.word[noun] in COUNTABLE
    if p.at(n.end) == "of" or (p.at(n.first - 1) in ("have", "has", "there", "had") and word != "no"):
        return False
    plural = p.parse.tag[p.token[noun]] in ("NNS", "NNPS") or p.word[noun] == "people"
    return plural and p.word[noun] in COUNTABLE


def _noun_behind(p: Pieces, k: int) -> int | None:
    """The noun at the end of the run of adjectives and nouns that begins at piece `k`."""
    last = None
    for j in range(k, min(k + 6, len(p))):
        token = p.token[j]
        pos, tag = p.parse.pos[token], p.parse.tag[token]
        if pos in ("NOUN", "PROPN"):
            last = j
        elif (
            not (
                pos in ("ADJ", "DET", "NUM")
                or tag in ("VBN", "VBG", "HYPH", "CD")
                or p.word[j] in ("of", "the", "-", ",", "other", "more")
            )
            or last is not None
        ):
            break
    return last


_FAR = frozenset(["much", "far", "significantly", "considerably", "substantially"])
_MORE = frozenset(["higher", "lower", "greater", "larger", "smaller"])


def comparative(p: Pieces, i: int) -> bool:
    """ "The real number is much higher": a figure without a value begins at piece `i`."""
    if p.word[i] not in _FAR or p.at(i + 1) not in _MORE:
        return False
    if p.at(i + 2)[:1].isalpha() and p.at(i + 2) not in ("than", "and", "but", "in"):
        return False
    parse, token = p.parse, p.token[i + 1]
    head = parse.head[token]
    subjects = [c for c in parse.children[head] if parse.dep[c] in ("nsubj", "nsubjpass")]
    return any(parse.lemma[c] in MEASURING for c in (*subjects, head))
