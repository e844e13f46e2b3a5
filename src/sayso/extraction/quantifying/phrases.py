"""The words of a counted thing: the noun with its modifiers, the phrases behind it, and what happened to it."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.extraction.lexicon.quantity_things import COUNTABLE, INTRANSITIVE, NO_STATES, STATUS, STATUS_WORDS
from sayso.model import Parse

_BEFORE = frozenset({"amod", "compound", "nmod", "poss", "case", "nummod", "advmod", "quantmod", "cc", "conj"})
_PREPOSITIONS = frozenset(
    """of in from at on near inside across along around throughout within outside between among for with under against
    aboard beneath including excluding""".split()
)
_SCOPES = frozenset({"including", "excluding"})
_NOT_FIRST_POS = frozenset({"DET", "PUNCT", "ADP", "CCONJ", "SCONJ", "PRON", "PART", "NUM", "SYM"})
_NOT_FIRST = frozenset(
    {"more", "other", "others", "such", "strong", "so-called", "long", "wide", "tall", "additional", "further"}
)
_CUTS = frozenset(
    {"who", "that", "which", "and", "but", "while", "as", "after", "when", "or", "before", "since", "because"}
)
_PARTICLES = frozenset({"down", "up", "off", "out"})
_FINITE = frozenset({"VB", "VBD", "VBP", "VBZ"})
REACH = 12
"""Tokens behind the noun that may still belong to the counted thing."""


@dataclass(frozen=True, slots=True)
class Thing:
    """The counted thing: its words, the tokens `[first, end)` they stand on, the noun's token, and how it was found.

    `core` are the words without what happened to it ("soldiers" of "soldiers killed").
    """

    words: str
    core: str
    first: int
    end: int
    noun: int
    rule: str


def phrase(parse: Parse, noun: int, start: int, rule: str, role: int | None = None) -> Thing:
    """The noun with its modifiers from token `start` on; `role`: the token whose place in the clause counts."""
    while noun + 2 < len(parse) and parse.lower[noun] in _PREFIXES and _hyphened(parse, noun):
        noun += 2
    first = _first(parse, noun, start)
    if first >= start + 2 and parse.lower[first - 2] in _PREFIXES and _hyphened(parse, first - 2):
        first -= 2
    end, parts = _tail(parse, noun)
    head = " ".join([text(parse, first, noun + 1), *(w for opens, w in parts if opens == "of")])
    rest = [w for opens, w in parts if opens != "of"]
    state = state_of(parse, noun if role is None else role, max(end, noun + 1))
    core = " ".join([head, *rest])
    words = " ".join([head, *([state] if state and state not in core.split() else []), *rest])
    return Thing(words, core, first, end, noun, rule)


_PREFIXES = frozenset({"non", "ex", "anti", "pro", "pre", "post", "sub", "co", "vice", "semi", "multi", "counter"})
"""Words that a hyphen joins to the noun, and that the parser may take for one: "three non-members"."""


def _hyphened(parse: Parse, k: int) -> bool:
    return (
        parse.word[k + 1] in ("-", "‑")
        and parse.end[k] == parse.start[k + 1]
        and parse.end[k + 1] == parse.start[k + 2]
    )


def in_state(parse: Parse, base: Thing, role: int, end: int) -> Thing:
    """An earlier thing taken up again, with what happened to this part of it."""
    if parse.dep[role] == "conj" and parse.pos[parse.head[role]] == "VERB":  # "nine died in Kharkiv and six in Odesa"
        own = _told(parse, end, end) if end < len(parse) and parse.pos[end] == "AUX" else None
        if own is None:
            return replace(base, rule="as before")
        state: str | None = own  # "nine miners were killed and six were missing"
    else:
        state = state_of(parse, role, end)
    words = f"{base.core} {state}" if state and state not in base.core.split() else base.core
    return Thing(words, base.core, base.first, base.end, base.noun, "as before")


def text(parse: Parse, first: int, end: int) -> str:
    """The text of the tokens `[first, end)` on one line."""
    words = " ".join(parse.text[parse.start[first] : parse.end[end - 1]].split()).lstrip("-–‑ ")
    odd = words.count('"') % 2 or words.count("“") != words.count("”")
    return (words.replace('"', "").replace("“", "").replace("”", "") if odd else words) or parse.word[end - 1]


# ---------------------------------------------------------------- around the noun
def _first(parse: Parse, noun: int, start: int) -> int:
    """The first premodifier at or after `start`; articles, numbers and marks are left out."""
    first = noun
    for c in parse.children[noun]:
        if start <= c < noun and parse.dep[c] in _BEFORE:
            first = min(first, max(start, parse.left[c]))
    while first < noun and (
        parse.pos[first] in _NOT_FIRST_POS or parse.lower[first] in _NOT_FIRST or _of_row(parse, first)
    ):
        first += 1
    return first


def _of_row(parse: Parse, k: int) -> bool:
    """ "The first five wells", "the last 20 houses": wells and houses are counted."""
    return parse.lower[k] in ("first", "last", "next") and parse.tag[k + 1] == "CD"


def _tail(parse: Parse, noun: int) -> tuple[int, list[tuple[str, str]]]:
    """Where the phrases right behind the noun end, and their words with what opens each."""
    end = noun + 1
    parts: list[tuple[str, str]] = []
    for c in parse.children[noun]:
        if c < end:
            continue
        if c != end or end - noun > REACH or not _identifies(parse, noun, c):
            break
        last = cut(parse, c, parse.right[c] + 1)
        opens = parse.lower[c] if parse.dep[c] == "prep" else "participle"
        parts.append((opens, text(parse, c, last)))
        end = last
    return end, parts


def _identifies(parse: Parse, noun: int, c: int) -> bool:
    """A prepositional phrase that is no time, or a participle behind people and things that act."""
    if parse.dep[c] == "prep":
        if any(parse.tag[k] == "CD" for k in parse.children[c]):  # "a crowd of 40,000"
            return False
        if parse.lower[c] in _SCOPES and any(parse.tag[k] == "CD" for k in range(c, parse.right[c] + 1)):
            return False  # "12 people, including five children" counts twice
        timed = any(parse.ent[k] in ("DATE", "TIME") for k in parse.children[c])
        return parse.lower[c] in _PREPOSITIONS and not timed and bool(parse.children[c])
    participle = parse.dep[c] == "acl" and parse.tag[c] in ("VBG", "VBN")
    if participle and any(parse.tag[k] == "CD" for k in range(c, parse.right[c] + 1)):
        return False  # "a home valued at $100,000"
    return (
        participle and (parse.lower[noun] in COUNTABLE or parse.lower[noun] == "those") and parse.right[c] - c < REACH
    )


def cut(parse: Parse, first: int, end: int) -> int:
    """Cut a phrase before a mark, a clause, or a second part with a number or verb of its own."""
    for k in range(first + 1, min(end, first + REACH)):
        mark = parse.pos[k] == "PUNCT" and parse.word[k] not in ("-", "'", "’", "“", '"', "”", ".", "‘")
        if mark or parse.dep[k] in ("relcl", "advcl"):
            return k
        if parse.lower[k] in _CUTS and parse.dep[k] != "det" and not _and_of_names(parse, k, end):
            return k
    return min(end, first + REACH)


def _and_of_names(parse: Parse, k: int, end: int) -> bool:
    """ "in England and Wales" goes on; "and wounded 12", "and five women" do not."""
    if parse.lower[k] not in ("and", "or"):
        return False
    ahead = range(k + 1, min(end, k + 4))
    return bool(ahead) and not any(parse.tag[j] == "CD" or parse.pos[j] in ("VERB", "AUX") for j in ahead)


# ---------------------------------------------------------------- what happened to it
def state_of(parse: Parse, node: int, end: int) -> str | None:
    """What is said to have happened to the noun or number `node`, whose phrase ends at `end`."""
    verb = parse.head[node]
    for _ in range(4):
        if parse.dep[node] not in ("conj", "appos") or parse.pos[verb] not in ("NOUN", "PROPN", "NUM"):
            break
        node, verb = verb, parse.head[verb]
    role = parse.dep[node]
    if role not in ("dobj", "nsubjpass", "nsubj", "attr") or verb == node:
        return None
    if any(parse.dep[c] == "neg" for c in parse.children[verb]):  # "were not killed" tells no state
        return None
    shown = STATUS.get(parse.lemma[verb])
    if shown and any(parse.lower[c] in _FATALLY for c in parse.children[verb]):
        shown = STATUS["kill"]  # "were fatally injured"
    if role == "dobj" and parse.lemma[verb] == "leave":
        return _told(parse, end - 1, end)  # who is left somewhere, or left dead, has not gone
    if role != "nsubj" and shown:
        beside = parse.lower[verb + 1] if verb + 1 < len(parse) and parse.head[verb + 1] == verb else ""
        particle = beside if beside in _PARTICLES else None
        return f"{shown} {particle}" if particle else shown  # "shot down"
    if role == "nsubj" and shown and parse.lemma[verb] in INTRANSITIVE:
        return shown
    if role == "nsubj" and parse.lemma[verb] == "be" and (state := _among(parse, verb)):
        return state
    before = end - 1 if role == "dobj" or end <= verb else verb
    return _told(parse, before, verb if role != "dobj" else end) or _undergone(parse, verb, role)


_FATALLY = frozenset({"fatally", "mortally"})


def _told(parse: Parse, before: int, until: int) -> str | None:
    """A state named right behind the verb or the noun: "are feared dead", "left 12 villagers homeless"."""
    last = until + 3 if until > before + 1 or parse.pos[before] in ("VERB", "AUX") else until
    for k in range(before + 1, min(before + 8, last + 1, len(parse))):
        if parse.lower[k] in STATUS_WORDS and parse.pos[k] in ("ADJ", "VERB", "ADV") and parse.tag[k] not in _FINITE:
            follows = parse.pos[k + 1] if k + 1 < len(parse) else ""
            return None if follows in ("NOUN", "PROPN") and parse.head[k] == k + 1 else STATUS_WORDS[parse.lower[k]]
        if parse.pos[k] in ("PUNCT", "NOUN", "PROPN", "CCONJ"):
            return None
    return None


def _among(parse: Parse, verb: int) -> str | None:
    """The state of those among whom somebody is: "is among the dead", "were among the nine people killed"."""
    at = next((k for k in range(verb + 1, min(verb + 4, len(parse))) if parse.lower[k] in ("among", "amongst")), None)
    if at is None or any(parse.pos[k] != "ADV" for k in range(verb + 1, at)) or parse.lower[at + 1] not in _OF_ALL:
        return None
    for k in range(at + 2, min(at + _CROWD, len(parse))):
        if parse.lower[k] in STATUS_WORDS:
            follows = parse.tag[k + 1] if k + 1 < len(parse) else ""
            return None if follows[:2] in ("NN", "PO") else STATUS_WORDS[parse.lower[k]]  # "the dead man's friends"
        if parse.pos[k] in ("PUNCT", "ADP", "CCONJ", "VERB", "AUX"):
            return None
    return None


_OF_ALL = frozenset({"the", "those"})
_CROWD = 6
"""Tokens behind "among" in which the state of all of them is named."""


def _undergone(parse: Parse, verb: int, role: str) -> str | None:
    """Any passive that is not a way of speaking: "thirty lawyers were dismissed"."""
    if role != "nsubjpass" or parse.tag[verb] not in ("VBN", "VBD") or parse.lemma[verb] in NO_STATES:
        return None
    return parse.lower[verb]
