"""Names to the one voice behind them: a state and its bodies and media, a publisher and its editions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.comparison.lineage.names import RANKS, spelt, without_form
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_TITLES = RANKS | {"the", "a", "an"}


@dataclass(frozen=True, slots=True)
class Family:
    """The one voice that a name belongs to, the state, movement or publisher behind it, how, and where that is
    written down."""

    voice: str
    key: str
    kind: str
    source: str


@cache
def table() -> Mapping[str, Family]:
    """The shipped table of facts: member to family."""
    text = files("sayso.comparison").joinpath("data", "families.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {member: Family(voice, key, kind, source) for member, voice, key, kind, source in rows}


@cache
def tokens(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without dots, articles, titles and a company's legal form."""
    name = without_form(name.replace("(unnamed)", ""))
    words = [w.lower().replace(".", "").replace("’s", "").replace("'s", "") for w in _WORD.findall(name)]
    titles = _TITLES - {"justice"} if _SEATS & set(words) else _TITLES
    kept = [w for w in words if w not in titles]
    return tuple(kept or words)


_SEATS = frozenset(["ministry", "department", "court", "office", "bureau", "system"])
"""Words beside which "justice" is no judge's title: "Ministry of Justice"."""


@cache
def key(name: str) -> str:
    """One key for the spellings of a name: "the U.S. Central Command" and "US Central Command" have one."""
    words = tokens(name)
    whole = concept(joined := "_".join(words))
    first = "_".join(words[:2])
    if whole == joined and len(words) > 2 and concept(first) != first:  # "United Nations mission" as "UN mission"
        return concept("_".join((concept(first), *words[2:])))
    return whole


_PRESS = frozenset(["media", "agency", "television", "tv", "radio", "broadcaster", "newspaper"])


@cache
def family(name: str) -> Family | None:
    """The family of a name, by the table or because the name itself says it ("Turkish state media")."""
    found = table().get(key(name))
    if found:
        return found
    words = tokens(name)
    for size in (3, 2, 1):
        for k in range(len(words) - size + 1):
            part = concept("_".join(words[k : k + size]))
            if part in table() and table()[part].kind != "house":
                inner = table()[part]
                return Family(inner.voice, inner.key, inner.kind, f"the name holds {part.replace('_', ' ')}")
    states = [concept(w) for w in words if is_name(concept(w))]
    arms = {part for w in words for part in w.split("-")}
    if states and arms & {"state", "government", "military", "army"}:
        kind = "media" if arms & _PRESS else "body"
        voice = f"{states[0]}_military" if {"military", "army"} & set(words) else states[0]
        return Family(voice, states[0], kind, f"the name says that it speaks for {states[0].replace('_', ' ')}")
    return None


def party_key(name: str) -> str:
    """The state or movement that a name belongs to, else its own key."""
    found = family(name)
    return found.key if found and found.kind != "house" else key(name)


def same_person(a: str, b: str) -> bool:
    """Whether two names are of one person or body: equal keys, one the surname of the other, or the name of a body
    with and without its state ("Ministry of Justice", "Freedonia's Justice Ministry")."""
    if key(a) == key(b):
        return True
    short, long = sorted((tokens(a), tokens(b)), key=len)
    bodies = sorted((_body_words(short), _body_words(long)), key=len)
    if len(bodies[0]) > 1 and bodies[0] <= bodies[1] and _states_of(bodies[0]) <= _states_of(bodies[1]):
        return True
    if len(short) > 1 and long[: len(short)] == short and set(long[len(short) :]) <= _SUFFIXES:
        return True
    return bool(short) and len(short) < len(long) and short == long[-len(short) :]


_SUFFIXES = vocabulary(
    """international foundation group inc ltd limited plc corp corporation worldwide global network ngo cooperative
    collective movement"""
)
"""Words behind the name of a body that it is also called without."""


def _states_of(words: frozenset[str]) -> frozenset[str]:
    return frozenset(concept(w) for w in words if is_name(concept(w)))


def state_of_voice(voice: str) -> str | None:
    """The state, movement or publisher behind a voice of the table."""
    return next((f.key for f in table().values() if f.voice == voice), None)


def only_a_role(name: str) -> bool:
    """Whether a name is only an office ("the president", "prime minister"): somebody named elsewhere may hold it."""
    words = [w.lower() for w in _WORD.findall(name.replace("(unnamed)", ""))]
    return bool(words) and all(w in _TITLES or w in _LITTLE for w in words)


_LITTLE = frozenset({"of", "for", "and", "the", "s"})
BODIES = vocabulary(
    """ministry department office agency council committee commission command bureau service authority union court
    board institute association federation police hospital university party"""
)
"""What in a name tells that it is a body's, and no person's."""


def _body_words(words: tuple[str, ...]) -> frozenset[str]:
    """The telling words of a body's name; none for the name of a person."""
    return frozenset(spelt(w) for w in words) - _LITTLE if BODIES & set(words) else frozenset()
