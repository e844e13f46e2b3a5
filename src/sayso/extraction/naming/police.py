"""Which police a page means by the bare word: the one that it names, where it names no other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from sayso.extraction.attributing.syntax import behind_setting
from sayso.extraction.lexicon.names_roles import OFFICES, RANKS
from sayso.extraction.naming.given import CALENDAR
from sayso.model import Parse

_WHOLE = frozenset({"Department", "Service", "Force", "Bureau", "Constabulary"})
"""What a force's name goes on with behind "Police"."""
_OTHERS = frozenset(
    ["state", "military", "border", "federal", "national", "transport", "provincial", "regional", "county", "secret",
     "security", "religious", "campus", "judicial", "traffic", "capitol", "harbour", "harbor", "airport", "park"]
)  # fmt: skip
"""Words for forces of which a place may have one beside its own."""
_SITES = (["station"], ["post"], ["academy"])
"""What is called by a street or a quarter, and not its force."""
_NO_PLACES = RANKS | OFFICES | {"the", "a", "an"}


def named_police(parse: Parse, zone: Sequence[bool], voice: Sequence[int]) -> tuple[int, int] | None:
    """The tokens of the fullest name of the only force that a page names, which does or says something on it: "Orvan
    Police Department"."""
    found = list(_forces(parse, zone))
    if not any(_acts(parse, voice, a, b) for a, b in found) or any(end == 0 for _, end in found):
        return None
    keys = {_key(parse, a, b) for a, b in found}
    longest = max(keys, key=len)
    if any(longest[: len(k)] != k for k in keys):
        return None
    if any(_elsewhere(parse, t, voice, longest) for t in range(len(parse)) if parse.lower[t] == "police" and zone[t]):
        return None
    whole = [f for f in found if not _goes_on(parse, f[1])]
    return max(whole, key=lambda f: (parse.word[f[1] - 1] in _WHOLE, len(_key(parse, *f)), -f[0]))


def _forces(parse: Parse, zone: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The tokens of each force told of by name; an end of 0 for one told of by its kind alone ("military police")."""
    for t in range(1, len(parse)):
        if parse.lower[t] != "police" or not zone[t] or parse.lower[t + 1 : t + 2] in _SITES:
            continue
        first = _run(parse, t)
        if first == t:
            if parse.lower[t - 1] in _OTHERS or parse.lower[t + 1 : t + 3] in (["of", "the"], ["service", "of"]):
                yield t, 0
            continue
        whole = t + 1 < len(parse) and parse.word[t + 1] in _WHOLE
        yield first, t + 1 + whole


def _goes_on(parse: Parse, end: int) -> bool:
    """Whether a name goes on behind a force's: that of its union, or of its chief."""
    return end < len(parse) and parse.word[end][0].isupper() and parse.pos[end] in ("PROPN", "NOUN", "ADJ")


def _acts(parse: Parse, voice: Sequence[int], first: int, end: int) -> bool:
    """Whether a force does something, by the page's own main clause and in its own time, or says something."""
    head, verb = end - 1, parse.head[end - 1] if end else -1
    if end == 0 or voice[head] >= 0 or _goes_on(parse, end):
        return False
    heard = parse.dep[head] == "pobj" and parse.lower[verb] == "for" and parse.lower[parse.head[verb]] in _SPEAKING
    if parse.dep[head] != "nsubj" and not heard:
        return False
    if any(parse.ent[t] == "NORP" for t in range(first, end)):
        return False  # "British police": of which there are many
    begin, stop = parse.sentence_of(head)
    past = any(parse.lower[c] == "had" and parse.dep[c] == "aux" for c in parse.children[verb])
    once = any(parse.lower[t] in _ONCE or _YEAR.fullmatch(parse.word[t]) for t in range(begin, stop) if voice[t] < 0)
    return (heard or parse.dep[verb] in _MAIN) and not past and not once


_SPEAKING = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_ONCE = frozenset({"ago", "once", "former", "formerly", "previously"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def _elsewhere(parse: Parse, t: int, voice: Sequence[int], key: tuple[str, ...]) -> bool:
    """Whether the page's own words tell where the police of a sentence are, and it is not where the force named is."""
    places = (k for k in behind(parse, t, _IN) if voice[k] < 0 and _is_place(parse, k))
    where = (k for k in places if parse.head[parse.head[k]] in (t, parse.head[t]))
    return any(parse.lower[k] not in key and parse.ent[k] not in ("DATE", "TIME") for k in where)


_IN = frozenset({"in", "at", "near", "of", "outside", "across"})


def behind(parse: Parse, t: int, prepositions: Collection[str]) -> Iterator[int]:
    """What stands behind one of some prepositions in the sentence of a token."""
    objects = (k for k in range(*parse.sentence_of(t)) if parse.dep[k] == "pobj")
    return (k for k in objects if parse.lower[parse.head[k]] in prepositions)


def _run(parse: Parse, t: int) -> int:
    """Where the names begin that stand right before a word."""
    first = t
    begin = parse.sentence_of(t)[0]
    while first > begin and _beside(parse, first) and (_is_place(parse, first - 1) or _ties(parse, first - 1, begin)):
        first -= 1
    alone = first == t - 1 and parse.lower[first] in _OTHERS
    return t if alone else min(t, behind_setting(parse, first, t))


def _beside(parse: Parse, t: int) -> bool:
    """Whether no line ends before a word."""
    return parse.start[t] - parse.end[t - 1] <= 1 and parse.text[parse.end[t - 1] : parse.start[t]] in ("", " ")


def _ties(parse: Parse, t: int, begin: int) -> bool:
    """Whether a token inside a sentence joins the words of a place's name, or tells whose the force is."""
    hyphen = parse.word[t] == "-" and parse.start[t] == parse.end[t - 1]
    return t > begin and (parse.tag[t] == "POS" or hyphen)


def _is_place(parse: Parse, t: int) -> bool:
    named = (parse.pos[t] == "PROPN" and parse.lower[t] not in CALENDAR) or parse.ent[t] in ("NORP", "GPE")
    return named and parse.word[t][0].isupper() and parse.lower[t].rstrip(".") not in _NO_PLACES


def _key(parse: Parse, first: int, end: int) -> tuple[str, ...]:
    """The words of a force's name that tell whose it is."""
    told = (parse.lower[t].rstrip(".") for t in range(first, end) if parse.tag[t] != "POS")
    return tuple(w for w in told if w not in ("police", "city") and w.capitalize() not in _WHOLE)
