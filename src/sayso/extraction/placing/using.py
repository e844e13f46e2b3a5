"""How a place name is used: as a location, as an actor (a state that speaks or acts), or in the name of an event."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.placing import lexicon as lex
from sayso.model import Candidate, Parse
from sayso.model.findings import Use

_SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj"])
_STATES = frozenset(["country"])
_CAPITAL = 200_000
_US = frozenset(["us", "u.s.", "u.s", "america"])


def use_of(
    parse: Parse, first: int, end: int, place: Candidate | None, sources: Sequence[tuple[int, int]]
) -> tuple[Use, str]:
    """The use of the name at tokens `[first, end)` and the reason, "" for a plain location.

    `sources` are the character ranges of the attributions' sources, sorted.
    """
    head = _head(parse, first, end)
    if " ".join(parse.lower[first:end]) in _US:
        return "actor", "the US as such acts"
    if _joined(parse, end):
        return "actor", f"{parse.lower[end + 1]} by it"
    if _event(parse, head, end):
        return "event_name", "in the name of an event"
    if place is not None and place.kind == "seat":
        return ("location", "") if _located(parse, first) else ("actor", "the power that sits there")
    state = place is not None and place.kind in _STATES
    speaker = state or (place is not None and (place.kind == "adm1" or place.population >= _CAPITAL))
    if not speaker:
        return "location", ""
    capital = place is not None and place.kind == "capital"
    why = _acts(parse, _first_conjunct(parse, head), state, state or capital)
    if not why and _is_source(parse, first, end, sources):
        why = "source of an attribution"
    return ("actor", why) if why else ("location", "")


def _located(parse: Parse, first: int) -> bool:
    i = first - 1
    if i >= 0 and parse.lower[i] == "the":
        i -= 1
    return i >= 0 and parse.lower[i] in lex.LOCATIVE and parse.lower[i] != "from"


def _joined(parse: Parse, end: int) -> bool:
    """ "Ardania-backed": the name in a compound that makes it a doer."""
    return end + 1 < len(parse) and parse.word[end] == "-" and parse.lower[end + 1] in lex.DONE_BY


def _head(parse: Parse, first: int, end: int) -> int:
    for i in range(first, end):
        if not first <= parse.head[i] < end or parse.head[i] == i:
            return i
    return end - 1


def _first_conjunct(parse: Parse, i: int) -> int:
    for _ in range(12):
        if parse.dep[i] not in ("conj", "appos") or parse.head[i] == i:
            break
        if _headline_address(parse, i):
            break
        i = parse.head[i]
    return i


def _event(parse: Parse, head: int, end: int) -> bool:
    if parse.dep[head] not in ("compound", "nmod", "amod", "poss"):
        return False
    owner = parse.head[head]
    return parse.lemma[owner] in lex.EVENTS and parse.dep[head] != "poss" and owner >= end


def _acts(parse: Parse, i: int, state: bool, governs: bool) -> str:
    """The reason why the word at `i` acts or is dealt with as a state; "" if it does not.

    A capital (`governs`) stands for its state as a subject; elsewhere it is more often the town.
    """
    dep, owner = parse.dep[i], parse.head[i]
    if dep in _SUBJECTS and owner != i:
        return _as_subject(parse, i, owner, dep, governs)
    if dep == "poss" and governs and parse.lemma[owner] in (lex.OWN if state else lex.NATIONAL):
        return f"its {parse.lemma[owner]}"
    if not state:
        return ""
    if dep in ("dobj", "obj", "dative") and parse.lemma[owner] in lex.ADDRESS:
        return f"object of {parse.lemma[owner]}"
    if dep in ("dobj", "obj", "oprd") and parse.lemma[owner] == "call" and _particle(parse, owner):
        return "object of call out"
    if _headline_address(parse, i):
        return f"object of {parse.lower[i - 1]}"
    if dep == "pobj":
        return _as_party(parse, owner)
    return ""


def _particle(parse: Parse, verb: int) -> bool:
    return any(
        parse.lower[c] in ("out", "on") and parse.dep[c] in ("prt", "prep", "advmod") for c in parse.children[verb]
    )


def _headline_address(parse: Parse, i: int) -> bool:
    """Headlines capitalise their verbs, which parsers then take for names: "Council Accuses Ardania"."""
    if i == 0 or not parse.word[i - 1][0].isupper():
        return False
    word = parse.lower[i - 1]
    return word.endswith("s") and (word[:-1] in lex.ADDRESS or word[:-2] in lex.ADDRESS)


def _as_subject(parse: Parse, i: int, verb: int, dep: str, state: bool) -> str:
    lemma = parse.lemma[verb]
    if i and (parse.lower[i - 1] == "for" or parse.lower[i - 1] in lex.LOCATIVE):
        return ""
    if dep == "nsubjpass":
        return f"object of {lemma}" if state and lemma in lex.ADDRESS else ""
    if lemma in lex.SPEAK or (state and lemma in lex.ACT):
        return f"subject of {lemma}"
    return ""


def _as_party(parse: Parse, preposition: int) -> str:
    if parse.lower[preposition] == "out" and parse.lemma[parse.head[preposition]] == "call":
        return "object of call out"
    if parse.lower[preposition] not in lex.PARTY_PREPOSITIONS:
        return ""
    owner = parse.head[preposition]
    word = parse.lower[preposition]
    if parse.dep[preposition] == "agent":
        return f"agent of {parse.lemma[owner]}"
    if word in ("between", "with", "against") and parse.lemma[owner] in lex.DEALINGS:
        return f"party to {parse.lemma[owner]}"
    if word == "on" and parse.lemma[owner] in ("sanction", "sanctions", "pressure", "call"):
        return f"{parse.lemma[owner]} on it"
    return ""


def _is_source(parse: Parse, first: int, end: int, sources: Sequence[tuple[int, int]]) -> bool:
    """Whether the name is itself a source: its span is that of a source, give or take an article."""
    start, stop = parse.chars(first, end)
    return any(a <= start and stop <= b and b - stop <= 1 and start - a <= 4 for a, b in sources)
