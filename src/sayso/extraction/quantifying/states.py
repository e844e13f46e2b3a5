"""Figures without a noun that count those in a state: "26 wounded", "left 12 dead", "45 are still at large"."""

from __future__ import annotations

from sayso.extraction.lexicon.quantity_things import INTRANSITIVE, STATUS, STATUS_WORDS
from sayso.extraction.quantifying.phrases import Thing, phrase, text
from sayso.model import Parse

_STILL = frozenset({"still", "now", "also", "more", "others", "remain", "listed", "feared", "reported", "presumed"})
_OPENS = frozenset({",", ";", "and", "but", ":", "–", "—", "(", "while"})


def counted_state(parse: Parse, root: int, end: int, start: int) -> Thing | None:
    """No noun, but a state: "26 wounded", "left 12 dead", "12 were killed", "killing 26"."""
    found = (
        _right_behind(parse, end) or _named_state(parse, root, end) or _verb_state(parse, root) or _kept(parse, root)
    )
    if found is None:
        return None
    token, stop, words = found
    base = _fronted(parse, root, start)
    if base is not None:
        return Thing(f"{base.core} {words}", base.core, base.first, base.end, base.noun, "of the")
    return Thing(f"people {words}", "people", token, stop, token, "state")


def _right_behind(parse: Parse, end: int) -> tuple[int, int, str] | None:
    """A phrase right behind the number that only people are in: "40 on board", "six dead, dozens in hospital"."""
    first = end + (parse.lower[end : end + 1] in (["still"], ["now"]))
    found = next((words for words in _WHERE if tuple(parse.lower[first : first + len(words)]) == words), None)
    return None if found is None else (first, first + len(found), " ".join(found))


def _named_state(parse: Parse, root: int, end: int) -> tuple[int, int, str] | None:
    """A state right behind the number, or of it in the clause; two joined are read as one."""
    stop = parse.sentence_of(root)[1]
    k = end + (end + 1 < stop and parse.lower[end] in _STILL)
    at = k if k < stop and parse.lower[k] in STATUS_WORDS and parse.tag[k] != "RB" else None
    verb = parse.head[root]
    if (
        at is None
        and parse.dep[root] in ("nsubj", "dobj")
        and parse.lower[verb] in STATUS_WORDS
        and parse.pos[verb] == "ADJ"
    ):
        at = verb
    if at is None and parse.dep[root] in ("nsubj", "dobj", "nsubjpass"):
        states = ("acomp", "oprd", "ccomp", "xcomp", "amod")
        told = (c for c in parse.children[verb] if c > root and parse.dep[c] in states)
        at = next((c for c in told if parse.lower[c] in STATUS_WORDS), None)
    if at is None:
        return None
    if at + 2 < stop and parse.lower[at + 1] in ("and", "or") and parse.lower[at + 2] in STATUS_WORDS:
        return at, at + 3, text(parse, at, at + 3).lower()
    return at, at + 1, STATUS_WORDS[parse.lower[at]]


def _verb_state(parse: Parse, root: int) -> tuple[int, int, str] | None:
    """The verb that the number is the object or passive subject of, or whose subject can only be people."""
    verb = parse.head[root]
    for _ in range(4):
        if parse.dep[root] != "conj" or parse.pos[verb] not in ("NUM", "NOUN", "PROPN"):
            break
        root, verb = verb, parse.head[verb]
    words, role = STATUS.get(parse.lemma[verb]), parse.dep[root]
    if (
        role == "nsubj"
        and parse.lemma[verb] in _TAKING_PART
        and not any(parse.dep[c] == "dobj" for c in parse.children[verb])
    ):
        return verb, verb + 1, _TAKING_PART[parse.lemma[verb]]
    suffers = role in ("dobj", "nsubjpass") or (role == "nsubj" and parse.lemma[verb] in INTRANSITIVE)
    return (verb, verb + 1, words) if words and suffers else None


_TAKING_PART = {"march": "marched", "rally": "rallied", "demonstrate": "demonstrated", "protest": "protested"}
"""What people alone do, where no object is told: "200,000 marched"."""
_KEPT = (
    ("at", "large"), ("in", "custody"), ("in", "detention"), ("in", "jail"), ("in", "prison"), ("in", "hospital"),
    ("on", "the", "run"), ("behind", "bars"), ("under", "arrest"), ("in", "hiding"), ("in", "intensive", "care"),
    ("on", "life", "support"),
)  # fmt: skip
"""What is said of people alone: "45 are still at large"."""
_WHERE = (("aboard",), ("on", "board"), *_KEPT)


def _kept(parse: Parse, root: int) -> tuple[int, int, str] | None:
    """A phrase behind "be" or "remain" that only people are in."""
    verb = parse.head[root]
    if parse.dep[root] not in ("nsubj", "nsubjpass") or parse.lemma[verb] not in ("be", "remain", "stay"):
        return None
    for k in range(verb + 1, min(verb + 4, len(parse))):
        found = next((words for words in _KEPT if tuple(parse.lower[k : k + len(words)]) == words), None)
        if found is not None:
            return k, k + len(found), " ".join(found)
    return None


def _fronted(parse: Parse, root: int, start: int) -> Thing | None:
    """ "Of the 58 crew members, 41 were rescued"."""
    for k in range(max(start, root - 20), root):
        if parse.lower[k] in ("of", "among") and (k == start or parse.lower[k - 1] in _OPENS):
            noun = next(
                (c for c in parse.children[k] if parse.dep[c] == "pobj" and parse.pos[c] in ("NOUN", "PROPN")), None
            )
            if noun is not None and noun < root:
                return phrase(parse, noun, k + 1, "of the")
    return None
