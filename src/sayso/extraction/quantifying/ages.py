"""Ages of persons, which are quantities only for those who ask; what has existed so long is measured."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from sayso.extraction.lexicon.names_roles import OFFICES
from sayso.extraction.lexicon.quantity_things import PERSONS
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces
from sayso.extraction.quantifying.units import Unit
from sayso.model import Parse

_AGE_BEFORE = frozenset({"aged", "age"})


def age(p: Pieces, n: Number, unit: Unit) -> bool:
    """ "10-year-old", "aged 12", "12 years of age", "Name, 35,"."""
    k = unit.end
    if unit.name in ("year", "month", "week", "day", "hour"):
        j = k + 1 if p.at(k) in ("-", "‑") else k
        if p.at(j) in ("old", "olds"):
            return not _age_of_thing(p, n, j + 1)
        if p.at(k) == "of" and p.at(k + 1) == "age":
            return True
    if unit.measures and unit.name != "year":
        return False
    before = n.first - 1 - (p.at(n.first - 1) in ("from", "between", "of"))
    if p.at(n.first - 1) in _AGE_BEFORE or (before < n.first - 1 and p.at(before) in ("age", "ages", "aged")):
        return True
    if _in_a_list(p, n):
        return True
    if p.at(n.first - 1) in ("and", "to") and p.value[max(0, n.first - 2)] is not None:
        opens = n.first - 3 - (p.at(n.first - 3) in ("from", "between", "of"))
        return p.at(opens) in ("age", "ages", "aged")
    return not unit.measures and (_after_name(p, n) or _is_so_old(p, n) or _bounded(p, n) or _one_of_so_many(p, n))


def _in_a_list(p: Pieces, n: Number) -> bool:
    """ "aged 25, 29 and 40": a bare figure behind others that are ages."""
    bare = n.end >= len(p) or p.parse.pos[p.token[n.end]] not in ("NOUN", "ADJ", "PROPN", "VERB")
    if not bare or n.high is None or n.high > 115:
        return False
    k = n.first - 1
    while k >= 0 and (p.at(k) in (",", "and", "or") or p.value[k] is not None):
        k -= 1
    return k < n.first - 2 and p.at(k) in ("aged", "ages")


def _one_of_so_many(p: Pieces, n: Number) -> bool:
    """ "A woman of 58 died": one person and, behind "of", a bare figure."""
    k = n.first - 2
    if n.high is None or n.high > 115 or p.at(n.first - 1) != "of" or k < 0 or p.parse.tag[p.token[k]] != "NN":
        return False
    bare = n.end >= len(p) or p.parse.pos[p.token[n.end]] not in ("NOUN", "ADJ", "PROPN")
    one = p.word[k] in PERSONS or (_with_article(p, k) and (p.word[k] in OFFICES or _beside_an_age(p, k)))
    return bare and one and p.word[k] not in _GROUPS


def _with_article(p: Pieces, k: int) -> bool:
    """Whether "a" opens the phrase of the noun at `k`."""
    token = p.token[k]
    return any(p.parse.lower[c] in ("a", "an") for c in p.parse.children[token] if c < token)


def _beside_an_age(p: Pieces, k: int) -> bool:
    """Whether the noun at `k` is joined to somebody whose age is told: "a stoker aged 51 and a cook of 44"."""
    lower, token = p.parse.lower, p.token[k]
    joined = p.parse.dep[token] == "conj" and p.parse.head[token] < token
    before = lower[p.parse.head[token] : token] if joined else []
    return any(word in _AGE_BEFORE for word in before)


_GROUPS = frozenset({"crew", "family", "police", "personnel", "militia", "dead", "wounded", "injured", "figure"})
"""Words for many persons, and one for a number: "a figure of 12"."""


_BOUND = frozenset({"under", "over", "below", "above"})
_OF_WHOM = frozenset(
    """is are was were be been all those them anyone everyone somebody someone people persons children child men women
    boys girls""".split()
)


def _bounded(p: Pieces, n: Number) -> bool:
    """ "three of them were under eighteen", "five under fourteen", "six were younger than fifteen": a bare figure to
    which persons' ages are held."""
    k = n.first - 1
    older = p.at(k) == "than" and p.at(k - 1) in ("younger", "older")
    k -= older
    if (
        n.high is None
        or n.high > 100
        or not (older or p.at(k) in _BOUND)
        or not (p.at(k - 1) in _OF_WHOM or _number(p, k - 1))
    ):
        return False
    return n.end >= len(p) or p.at(n.end) in (*",.;:)", "and", "or", "when", "but", "were", "was", "are", "is", "died")


def _number(p: Pieces, k: int) -> bool:
    return k >= 0 and (p.value[k] is not None or p.parse.tag[p.token[k]] == "CD")


def _is_so_old(p: Pieces, n: Number) -> bool:
    """ "She is 35": a bare figure said of one person."""
    token = p.token[n.first]
    verb, before = p.parse.head[token], p.at(n.first - 1)
    if not 1 <= n.low <= 115 or n.end - n.first > 1:
        return False
    if before == "at" and n.first > 1 and p.parse.lemma[p.token[n.first - 2]] in ("die", "dead", "retire"):
        return p.at(n.first - 3) not in ("of", "the")  # "the number of dead at 12"
    if before == "at" and n.first == 1 and p.at(n.end) == "," and p.at(n.end + 1) in ("he", "she", "i"):
        return True
    if before == "both" and p.at(n.first - 2) == "," and p.at(n.end) in (",", ".", ""):
        return True
    says = ("attr", "acomp", "dobj", "npadvmod") if p.parse.lemma[verb] == "turn" else ("attr", "acomp")
    if p.parse.dep[token] not in says or p.parse.lemma[verb] not in ("be", "turn"):
        return False
    subjects = (verb, p.parse.head[verb]) if p.parse.dep[verb] == "conj" else (verb,)
    return any(p.parse.lower[c] in ("he", "she", "i") for v in subjects for c in p.parse.children[v])


def _age_of_thing(p: Pieces, n: Number, k: int) -> bool:
    """ "2,900-year-old ruins" measures the ruins; a person's age is an age."""
    if n.low > 130:
        return True
    noun = next((j for j in range(k, min(k + 4, len(p))) if p.parse.pos[p.token[j]] == "NOUN"), None)
    behind = p.parse.pos[p.token[k]] in ("NOUN", "ADJ", "PROPN") if k < len(p) else False
    return (
        behind and noun is not None and p.word[noun] not in PERSONS and p.parse.lemma[p.token[noun]] in THINGS_WITH_AGES
    )


THINGS_WITH_AGES = frozenset(
    """building house church mosque temple bridge ship boat aircraft plane car truck bus tree site ruin tomb skull
    fossil company firm business institution agreement treaty law conflict war dispute marriage tradition record
    program programme policy dam road tunnel station plant reactor school hospital castle manuscript painting
    contract deal truce ceasefire ban insurgency rebellion occupation blockade siege regime dynasty alliance
    tanker ferry vessel whisky wine""".split()
)


def _after_name(p: Pieces, n: Number) -> bool:
    """ "Jane Roe, 35, said": a bare figure between commas behind a person's name."""
    comma = n.first - 1 - (p.at(n.first - 1) in ("also", "now", "then", "both"))
    if n.kind != "figure" or n.high is None or not 1 <= n.high <= 115 or p.at(comma) != "," or comma < 1:
        return False
    closed = n.end >= len(p) or p.at(n.end) in (",", ".", ";", ")", "—", "–")
    before = p.token[comma - 1]
    named = before > 0 and p.parse.ent[before] == p.parse.ent[before - 1] == "PERSON"
    closed = closed or (named and p.at(n.end) in ("and", "was", "who"))  # "Jane Roe, 35 and her son"
    person = (
        p.parse.ent[before] == "PERSON"
        or p.parse.tag[before] == "NNP"
        or (p.word[comma - 1] in PERSONS and p.parse.tag[before] == "NN")
    )
    return closed and (person or _somebody(p.parse, before))


def _somebody(parse: Parse, token: int) -> bool:
    """Whether a word ends the phrase for one person who does something: "a seller of fish, 38,"."""
    noun = token
    while parse.dep[noun] in ("pobj", "prep", "compound") and parse.head[noun] < noun:
        noun = parse.head[noun]
    one = parse.tag[noun] == "NN" and any(parse.lower[c] in ("a", "an", "one") for c in parse.children[noun])
    return one and (parse.lower[noun] in PERSONS or parse.lower[noun].endswith(("er", "or", "ist", "man", "woman")))
