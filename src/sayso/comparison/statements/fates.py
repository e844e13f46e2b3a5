"""What befalls those counted, as kinds of which one excludes another: the dead are not the held, nor the born.

The one vocabulary of such words: what stands beside a counted noun ("people injured", "80 arrests"), and the deeds,
places and phrases of a statement that tell the same of what it is about ("is held", "taken to hospital", "at large").
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.comparison.statements.capacity import houses
from sayso.comparison.statements.items import Item

_BESIDE: dict[str, str] = {
    "dead": "killed dead died deceased slain fatalities deaths fatality death bodies drowned perished murdered",
    "buried": "buried burials burial",
    "hurt": "wounded hurt injured injuries poisoned sickened ill",
    "treated": "treated admitted hospitalised hospitalized admissions",
    "held": "arrested detained held captured jailed imprisoned arrests arrest detentions detention",
    "let go": "released freed",
    "missing": "missing unaccounted",
    "safe": "survived survivors survivor rescued saved alive unhurt unharmed",
    "at large": "fugitives fugitive",
    "gone": "displaced evacuated fled escaped left",
    "born": "born newborn newborns births",
    "aboard": "aboard onboard",
    "marched": "marched rallied demonstrated protested attended gathered joined",
    "ordered": "ordered promised pledged needed requested required expected planned",
    "come": "arrived delivered received",
    "leaked": "leaked spilled spilt",
    "carried": "carried loaded",
    "employed": "employed",
    "destroyed": "destroyed demolished levelled leveled flattened razed gutted wrecked",
    "damaged": "damaged",
}
"""Words beside a counted noun that say what befell it; deeds that are counted themselves ("arrests") among them."""
_TOLD: dict[str, str] = {
    "dead": "kill die drown perish",
    "buried": "bury",
    "hurt": "wound injure poison sicken injury",
    "treated": "treat admit hospitalise hospitalize hospital",
    "held": "detain hold capture jail custody imprison seize",
    "let go": "release free",
    "missing": "miss",
    "safe": "survive rescue save",
    "gone": "displace evacuate flee escape leave quit",
    "born": "birth",
    "aboard": "board",
    "marched": "march rally demonstrate protest attend gather join part street streets turnout crowd",
    "ordered": "order promise pledge need request require expect plan",
    "come": "arrive deliver receive",
    "leaked": "leak spill",
    "carried": "carry load cargo",
    "employed": "employ",
    "destroyed": "destroy demolish flatten raze gut wreck",
    "damaged": "damage",
}
"""Verbs, as lemmas, and places that say the same in a predicate."""
_BARE = {word: kind for kind, words in _BESIDE.items() for word in words.split()}
_KINDS = _BARE | {word: kind for kind, words in _TOLD.items() for word in words.split()}
_PHRASES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for kind, words in (
        ("at large", r"(?:at large|on the (?:run|loose)|in hiding)"),
        ("held", r"(?:behind bars|under lock and key|locked up|in (?:the |its )?(?:cells?|jails?|prisons?|detention))"),
        ("missing", r"(?:unaccounted for|no trace|not been (?:found|seen))"),
        ("aboard", r"(?:on board|aboard|(?:on|in) the (?:\w+ )?"
                   r"(?:ship|ferry|boat|vessel|plane|aircraft|flight|train|bus|coach|manifest))"),
        ("gone", r"(?:(?:driven|forced|bombed) (?:out of|from) (?:their )?homes?|(?:lost|left) their homes?|homeless)"),
        ("safe", r"(?:(?:brought|led|taken|carried|ferried|pulled|got|guided|bring|bringing|leading)"
                 r"\s+[^.;:!?]{0,60}?to safety|out of danger)"),
        ("dead", r"(?:los(?:t|e|ing) (?:their|his|her) li(?:fe|ves)|met (?:their|his|her) deaths?)"),
        ("hurt", r"(?:sustain|suffer|receiv)\w*\s+(?:[\w-]+\s+){0,2}?(?:injur(?:y|ies)|wounds?|burns?|fractures?)"),
        ("destroyed", r"(?:as )?(?:\w+ly )?(?:destroyed|(?:wiped|burn(?:ed|t)) out|(?:washed|swept) away|"
                      r"torn down|burn(?:ed|t) (?:down|to the ground))"),
        ("damaged", r"(?:as )?(?:\w+ly )?damaged"),
        ("treated", r"(?:in (?:hospital|intensive care)|on life support)"),
    )
)  # fmt: skip
"""Turns of phrase that say what befell somebody where no word by itself does."""

TOLD_OF = {
    "dead": "who died", "buried": "buried", "hurt": "injured", "treated": "treated", "held": "held",
    "let go": "released", "missing": "missing", "safe": "saved", "at large": "at large", "gone": "who left",
    "aboard": "on board", "marched": "who took part", "employed": "employed",
}  # fmt: skip
"""What one says of those whom a kind befell."""
BEFALL = frozenset({"dead", "hurt", "held", "let go", "missing", "safe", "at large", "gone"})
"""The kinds that befall people."""
HARM = BEFALL - {"gone", "let go"}
"""What befalls people once: many leave many places."""
_DEEDS: dict[str, str] = {
    "kill": "dead", "wound": "hurt", "missing": "missing", "rescue": "safe", "arrest": "held", "leave": "gone",
    "release": "let go",
}  # fmt: skip
"""Concepts of deeds and the kind of those to whom they are done."""
_WITH: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for pair in (
        ("dead", "buried"), ("hurt", "treated"), ("safe", "gone"), ("at large", "missing"), ("at large", "gone"),
    )
)  # fmt: skip
"""Kinds that one account may tell of those of whom another tells the other."""
_TAKEN = frozenset({"take", "bring", "rush", "carry", "send", "fly", "be", "remain", "lie", "have", "get", "put"})
"""Verbs of which the place says what befell somebody: "taken to hospital", "was in custody"."""
_INTO = frozenset({"in", "into", "to", "at", "under", "on", "behind", "aboard", "among"})
"""Prepositions of the place that says it: not "for their dead"."""
_WORD = re.compile(r"[a-z]+")


def beside(word: str) -> str | None:
    """What a word beside a counted noun says befell it; None where it says nothing of the kind that befalls people."""
    kind = _BARE.get(word)
    return kind if kind in BEFALL else None


OF_PEOPLE = frozenset({"marched", "treated", "held", "born", "employed"})
"""The kinds that are told of people alone: a gang that holds files has arrested nobody."""


def of_deed(concept: str) -> str | None:
    """What befell those to whom a deed, as a concept, is done; None for other deeds."""
    return _DEEDS.get(concept)


def befallen(item: Item) -> str | None:
    """What the verb of a statement says befell those whom it is about, None where it says of no harm."""
    kinds = (*(of_deed(c) for c in item.what[:1]), beside(item.statement.verb))
    return next((k for k in kinds if k in HARM), None)


def of(item: Item, thing: str, head: str) -> str | None:
    """What befell the thing counted in a statement, by the thing's own words, else, where the statement is about it, by
    the predicate; None where neither tells.  `head`: the concept of the thing."""
    words: list[str] = _WORD.findall(thing.lower())
    own = next((_BARE[w] for w in words if w in _BARE), None) or _phrase(thing)
    if own is None and undergoes(item, head):
        own = _told(item)
        if own is None:
            return None
    if own is not None:
        span = item.statement.span
        either = own in _HARMED and _EITHER.search(item.reading.text, max(0, span.start - _JOINED), span.end)
        return None if either else own
    if head not in item.doer:
        return None
    told = _told(item)
    if told in ("marched", "gone"):
        return told
    return told if told in ("hurt", "dead") and _phrase(item.statement.span.text) == told else None


def undergoes(item: Item, head: str) -> bool:
    """Whether a statement tells what the thing counted underwent; of "doses" the parser's lemma is "dos"."""
    return head in item.theme or (head.endswith("se") and head[:-1] in item.theme)


_EITHER = re.compile(
    r"\b(?:damaged|destroyed|wrecked)(?:,? (?:or|and|and/or) )(?:\w+ly )?(?:damaged|destroyed|wrecked|demolished)\b",
    re.IGNORECASE,
)
"""Two kinds counted in one: "damaged or destroyed"."""
_HARMED = ("destroyed", "damaged")
_JOINED = 20
"""Characters before a statement in which the verb stands to which its own is joined."""
_LEFT = re.compile(r"\s+left\s+(?:\w+ly\s+)?(dead|injured|wounded|hurt|missing)\b", re.IGNORECASE)
"""Behind those of whom so much was left: "with two guards left dead"."""
_BEHIND = re.compile(
    r"\s+(?:(?:who|that)\s+(?:are|were|remain|had been)\s+)?(?:still\s+|reported\s+)?(?=[a-z])", re.IGNORECASE
)


def behind(text: str, end: int) -> str | None:
    """What the words right behind a counted thing say befell it: "46 people aboard", "the inmates who are at large"."""
    if (left := _LEFT.match(text, end)) is not None:
        return _BARE[left[1].lower()]
    opens = _BEHIND.match(text, end)
    if opens is not None and _EITHER.match(text, opens.end()):
        return None
    return opens and next((kind for kind, pattern in _PHRASES if pattern.match(text, opens.end())), None)


def placed(thing: str) -> str | None:
    """What a counted thing's own place says befell it, beside which a verb tells of others: "people in hospital"."""
    kind = _phrase(thing)
    return kind if kind in _PLACES else None


_PLACES = ("treated", "held", "at large", "aboard")


def _told(item: Item) -> str | None:
    if houses(item):
        return None
    s = item.statement
    if s.passive and s.predicate[:1] == ("attend",):
        return "treated"  # who attends is there, who is attended is cared for
    told = _first((s.verb.lower(), *s.predicate))
    if told in (None, "carried") and set(s.predicate) & _TAKEN:
        where = (word for part in s.oblique if part[0] in _INTO for word in part[1:])
        told = _first((*s.object, *where)) or told
    return told or _phrase(item.statement.span.text)


def _phrase(text: str) -> str | None:
    return next((kind for kind, pattern in _PHRASES if pattern.search(text)), None)


def _first(words: Iterable[str]) -> str | None:
    return next((_KINDS[w] for w in words if w in _KINDS), None)


def alike(a: str | None, b: str | None) -> bool:
    """Whether two kinds are one, told in other words: prisoners at large are missing, or fled."""
    return a is not None and b is not None and (a == b or ("at large" in (a, b) and not exclude(a, b)))


def kindred(a: str | None, b: str | None) -> bool:
    """Whether two kinds are one or may be told of the same people in one happening: the hurt are treated."""
    return alike(a, b) or {a, b} in ({"hurt", "treated"}, {"at large", "missing"})


def exclude(a: str | None, b: str | None) -> bool:
    """Whether counts of the one are no counts of the other; what came is only not what was to come."""
    if "come" in (a, b):
        return "ordered" in (a, b)
    return a is not None and b is not None and a != b and frozenset((a, b)) not in _WITH
