"""What befalls those counted, as kinds of which one excludes another: the dead are not the held, nor the born."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.comparison.capacity import houses
from sayso.comparison.items import Item

_KINDS: dict[str, str] = {
    word: kind
    for kind, words in {
        "dead": "kill killed die died dead death deaths deceased perish perished drown drowned slain murdered bodies",
        "buried": "bury buried burial",
        "hurt": "wound wounded injure injured hurt injuries poison poisoned sicken sickened ill",
        "treated": "treat treated admit admitted hospitalise hospitalised hospitalize hospitalized hospital",
        "held": "arrest arrested arrests detain detained hold held capture captured jail jailed custody",
        "let go": "release released free freed",
        "missing": "missing miss unaccounted",
        "safe": "survive survived survivors rescue rescued save saved alive unhurt unharmed",
        "born": "born newborn newborns birth",
        "aboard": "aboard board onboard",
        "marched": "march marched rally rallied demonstrate demonstrated protest protested attend attended gather "
        "gathered join joined part street streets turnout",
        "ordered": "order ordered promise promised pledge pledged need needed request requested require required "
        "expect expected plan planned",
        "come": "arrive arrived deliver delivered receive received",
        "leaked": "leak leaked spill spilled spilt",
        "carried": "carry carried load loaded cargo",
        "gone": "displace displaced evacuate evacuated flee fled escape escaped leave left quit",
        "employed": "employ employed",
    }.items()
    for word in words.split()
}
_WITH: frozenset[frozenset[str]] = frozenset(
    frozenset(pair) for pair in (("dead", "buried"), ("hurt", "treated"), ("safe", "gone"))
)
"""Kinds that one account may tell of those of whom another tells the other."""
_TAKEN = frozenset({"take", "bring", "rush", "carry", "send", "fly", "be", "remain", "lie"})
"""Verbs of which the place says what befell somebody: "taken to hospital", "was in custody"."""
_WORD = re.compile(r"[a-z]+")


def of(item: Item, thing: str, head: str) -> str | None:
    """What befell the thing counted in a statement, by the thing's own words, else, where the statement is about it, by
    the predicate; None where neither tells.  `head`: the concept of the thing."""
    words: list[str] = _WORD.findall(thing.lower())
    if (own := _first(words)) is not None:
        return own
    if head in item.theme:
        return _told(item)
    return "marched" if head in item.doer and _told(item) == "marched" else None


_BEHIND = re.compile(r"\s+(?:aboard|on board)\b", re.IGNORECASE)


def behind(text: str, end: int) -> str | None:
    """What the words right behind a counted thing say befell it: "46 people aboard"."""
    return "aboard" if _BEHIND.match(text, end) else None


def _told(item: Item) -> str | None:
    if houses(item):
        return None
    s = item.statement
    told = _first((s.verb.lower(), *s.predicate))
    if told in (None, "carried") and set(s.predicate) & _TAKEN:
        told = _first((*s.object, *(word for part in s.oblique for word in part[1:]))) or told
    return told


def _first(words: Iterable[str]) -> str | None:
    return next((_KINDS[w] for w in words if w in _KINDS), None)


def exclude(a: str | None, b: str | None) -> bool:
    """Whether counts of the one are no counts of the other; what came is only not what was to come."""
    if "come" in (a, b):
        return "ordered" in (a, b)
    return a is not None and b is not None and a != b and frozenset((a, b)) not in _WITH
