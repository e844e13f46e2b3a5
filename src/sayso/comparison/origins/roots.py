"""Origins in the making: who is heard with a claim, and which of them are one."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import Family, family, key, same_person, tokens
from sayso.comparison.lineage.mastheads import goes_by
from sayso.comparison.origins.access import Access
from sayso.comparison.statements.counted import person
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import vocabulary
from sayso.comparison.voices.bodies import of_realm, one_body, one_military

Told = tuple[str, Item]
"""A statement with the id of the position that it takes."""


GENERIC = vocabulary(
    """ministry government army military police mission coalition group agency office court company party department
    administration forces authorities officials state league union council commission inspectorate"""
)
"""Nouns that stand for a body named elsewhere."""


@dataclass(slots=True)
class Root:
    """An origin in the making: the names heard for it, the statements, and why they were put together; `may_be` and
    `not_told_from`: see Origin."""

    name: str
    body: str | None
    family: Family | None
    items: list[Told] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    sure: bool = True
    role: str | None = None
    access: list[Access] = field(default_factory=list)
    realms: frozenset[str] = frozenset()
    whole: bool = False
    may_be: str | None = None
    not_told_from: str | None = None


@dataclass(frozen=True, slots=True)
class Heard:
    """Who is heard with a statement of a position, the body that is spoken for, in a page's own voice why this is an
    origin, of a state's outlet the state, and why this is the source where the page itself does not name it.

    `realms`: the states for one of which an official speaks; `whole`: it is a state itself or its government."""

    name: str
    body: str | None
    position: str
    item: Item
    role: str | None = None
    access: Access | None = None
    state: str | None = None
    why: str | None = None
    realms: frozenset[str] = frozenset()
    whole: bool = False


def generic(name: str) -> bool:
    """Whether a name is one common noun for a body that is named elsewhere."""
    words = tokens(name)
    return len(words) == 1 and words[0] in GENERIC


def place(roots: list[Root], heard: Heard) -> None:
    """Put a statement to the origin that its source belongs to, or to a new one."""
    mine = family(heard.name)
    found = next(((root, why) for root in roots if (why := _joined(root, heard, mine))), None)
    if generic(heard.name):
        found = _only(roots, heard)
    elif found is None and (heard.whole or bare(heard)):
        found = _arm(roots, heard)
    access = [] if heard.access is None else [heard.access]
    reasons = [] if heard.why is None else [heard.why]
    if found is None:
        told = [(heard.position, heard.item)]
        root = Root(heard.name, heard.body, mine, told, reasons, role=heard.role, access=access)
        root.realms, root.whole = heard.realms, heard.whole
        roots.append(root)
        return
    root, why = found
    if generic(heard.name) and key(root.name) == key(heard.name):
        why = _alike(root, heard)  # not that a name can only be itself
    root.access += access
    root.items.append((heard.position, heard.item))
    root.reasons += [r for r in (why, *reasons) if r not in root.reasons]
    if len(heard.name) > len(root.name) and same_person(root.name, heard.name) and len(heard.name) < 60:
        root.name = heard.name
    if root.family and root.family.kind == "media" and heard.whole and heard.state is None:
        root.name = heard.name  # the state itself, not the media that speak for it
    root.body = root.body or heard.body
    root.realms = root.realms & heard.realms or root.realms or heard.realms
    root.whole = root.whole and heard.whole


def bare(heard: Heard) -> bool:
    """Whether a name may be a state's own: one word, no office beside it."""
    return heard.body is None and len(tokens(heard.name)) == 1 and heard.name[:1].isupper()


def _arm(roots: Sequence[Root], heard: Heard) -> tuple[Root, str] | None:
    """The one origin of the claim that speaks for a state: what the state, or its outlet, says its ministry says."""
    state = heard.state or heard.name
    alike = [r for r in roots if len(heard.realms) == 1 and r.realms == heard.realms]
    found = alike or [r for r in roots if of_realm(r.body or r.name, state)]
    what = "the state" if heard.state is None else "an outlet of the state"
    return (found[0], f"“{heard.name}” is {what} for which {found[0].name} speaks") if len(found) == 1 else None


def _only(roots: Sequence[Root], heard: Heard) -> tuple[Root, str] | None:
    """The one origin of the claim that a common noun can stand for: "the ministry" where one ministry is heard."""
    noun, word = heard.name, tokens(heard.name)[0]
    names = ((r, n) for r in roots for n in (r.name, r.body or ""))
    called = [(r, n) for r, n in names if "(unnamed)" not in n and (word in tokens(n) or _calls(heard.item, n, word))]
    found = list({id(r): r for r, _ in called}.values())
    if len(found) != 1 or (word in _IN_EACH_LAND and all(_elsewhere(n, heard.item) for _, n in called)):
        return None
    if found[0].name not in [n for _, n in called]:
        return found[0], f"{found[0].name} speaks for “{noun}” here"
    return found[0], f"“{noun}” can only be {found[0].name} here"


def _calls(item: Item, body: str, noun: str) -> bool:
    """Whether a page calls a body by a noun: "the company"."""
    named = (a for a in item.reading.actors if a.type == "organisation" and key(a.name) == key(body))
    return any(m.text.lower() == noun for a in named for m in a.mentions)


_IN_EACH_LAND = vocabulary("police army military court hospital")
"""Bodies that each land and town has: those of another are not meant by the noun alone."""


def _elsewhere(name: str, item: Item) -> bool:
    """Whether a page has no word for what tells a body from others: "the police" where nothing is Sorvian."""
    text = item.reading.text.lower()
    return any(word not in text for word in tokens(name))


def _joined(root: Root, heard: Heard, mine: Family | None) -> str | None:
    """Why a name belongs to an origin, or None."""
    name, body = heard.name, heard.body
    if root.realms and heard.realms and not root.realms & heard.realms:
        return None  # bodies of two states, though their names may be alike
    if _breaks_ranks(root, heard):
        return None
    if key(root.name) == key(name):
        return "the same name" if name[:1].isupper() and "(unnamed)" not in name else _alike(root, heard)
    if same_person(root.name, name):
        return f"“{name}” and “{root.name}” are one"
    if _branch(root, heard):
        return f"“{name}” and “{root.name}” are one body, with the place where it is and without"
    if body is not None and one_body(body, root.name) and not _people(root.name):
        return f"“{name}” speaks for {root.name}{_as(heard.role)}"
    if root.body is not None and one_body(root.body, name) and not _people(name):
        return f"“{root.name}” speaks for {name}{_as(root.role)}"
    if body is not None and root.body is not None and one_body(body, root.body):
        return f"“{name}” and “{root.name}” both speak for {root.body}"
    if one_military(root.name, name):
        return f"“{name}” and “{root.name}” are the military of one state"
    if mine and root.family and mine.key == root.family.key:
        return _family(mine, root.family)
    if (mine and mine.kind == "media" and key(root.name) == mine.key) or (
        root.family and root.family.kind == "media" and key(name) == root.family.key
    ):
        return "state media and their state are one"
    return None


def _branch(root: Root, heard: Heard) -> bool:
    """Whether one name is the other with a place behind it, in which something is by the pages: "River Watch", "River
    Watch Selmia"."""
    short, long = sorted((root.name, heard.name), key=len)
    rest = long[len(short) :].strip()
    if not long.startswith(f"{short} ") or len(tokens(short)) < _NAMED or not rest[:1].isupper():
        return False
    within = re.compile(rf"\b(?:in|across|throughout|inside|outside) {re.escape(rest)}\b")
    return any(within.search(i.reading.text) for i in (heard.item, *(i for _, i in root.items)))


_NAMED = 2
"""Words of a body's name behind which a place is no part of another's: not "Radio Selm"."""


def _people(name: str) -> bool:
    """Whether a name is a common noun for people: "nurses" are not surely the Union of Nurses."""
    words = tokens(name)
    return name[:1].islower() and len(words) == 1 and words[0] not in GENERIC and person(words[0].removesuffix("s"))


def _breaks_ranks(root: Root, heard: Heard) -> bool:
    """Whether one is an official without a name who says what the body, or whoever speaks for it, denies, or the other
    way round: he does not speak for it."""
    one_unnamed = ("(unnamed)" in root.name) != ("(unnamed)" in heard.name)
    return one_unnamed and opposite(root.items, [(heard.position, heard.item)])


def opposite(a: Sequence[Told], b: Sequence[Told]) -> bool:
    """Whether all that one is heard with in a claim is denied by all that the other is heard with."""
    return all(p != q and i.denied != j.denied for p, i in a for q, j in b)


def _alike(root: Root, heard: Heard) -> str:
    """Why two who have no name and are described alike are taken for one: the one page has it from the other, or
    nothing says that they are two."""
    told = {i.reading.document.outlet_name: i for _, i in root.items}
    for mine, others in (
        (heard.item, set(told)),
        *((i, {heard.item.reading.document.outlet_name}) for i in told.values()),
    ):
        relays = [h.name for h in mine.attribution.hops[1:-1]] if mine.attribution else []
        through = next((r for r in relays if key(r) in map(key, others)), None)
        if through is not None:
            return f"{mine.reading.document.outlet_name} has the words of “{heard.name}” from {through}"
    return "described alike, and the texts do not say that they are two"


def _as(role: str | None) -> str:
    return f" as its {role}" if role else ""


def _family(a: Family, b: Family) -> str | None:
    """Why two names of one state, movement or publisher are one voice, or None (two ministries are two)."""
    if "media" in (a.kind, b.kind):
        return f"state media and their state are one ({a.source}; {b.source})"
    if a.kind == b.kind == "house":
        return f"both belong to one publisher ({a.source})"
    if "movement" in (a.kind, b.kind):
        return f"both speak for {_shown(a.key)} ({a.source})"
    if a.voice == b.voice and a.voice != a.key:
        return f"both speak for {_shown(a.voice)} ({a.source}; {b.source})"
    return None


def _shown(name: str) -> str:
    """A key of the table of families as a name: "north_korea" is "North Korea"."""
    return " ".join(word[:1].upper() + word[1:] for word in name.split("_"))


def copied(roots: list[Root]) -> list[Root]:
    """The origins, those put together whose every telling stands in words that a telling of another repeats: the pages
    have one text, and read its source differently."""
    kept: list[Root] = []
    for root in roots:
        twin = next((k for k in kept if _one_text(root, k) and not opposite(root.items, k.items)), None)
        if twin is None:
            kept.append(root)
            continue
        names = root.name, twin.name
        small = root.name[:1].islower(), twin.name[:1].islower()
        if small == (False, True) or (small[0] == small[1] and _first_told(root) < _first_told(twin)):
            # "locals" whom only somebody quotes are heard through him; a later page may read its original wrongly.
            twin.name, twin.body, twin.family, twin.role = root.name, root.body, root.family, root.role
            names = names[1], names[0]
        twin.items += root.items
        twin.reasons.append(f"“{names[0]}” {_SAME_WORDS} “{names[1]}”")
    return kept


_SAME_WORDS = "is named for the same words as"
_TWINS = re.compile(f"“([^“”]+)” {_SAME_WORDS} “([^“”]+)”")


def twins(why: str) -> frozenset[str]:
    """Those whom the reason of an origin tells to be named for the same words."""
    return frozenset(name for pair in _TWINS.findall(why) for name in pair)


def _first_told(root: Root) -> str:
    """The day of the first page that tells it (ISO 8601)."""
    return min(i.reading.document.published.value or "9999" for _, i in root.items)


def _one_text(a: Root, b: Root) -> bool:
    """Whether every telling of one origin repeats the words of one of the other in another document."""
    few, many = sorted((a.items, b.items), key=len)
    return all(any(i.doc != j.doc and repeated(i, j) for _, j in many) for _, i in few)


_COPIED = 8
_QUOTED = 4
_WHOLE = 12
"""Words from which the same words are one text, and one quotation, and the sentences around them are."""


def repeated(a: Item, b: Item) -> bool:
    """Whether two statements are one text: many words in the same order, or one quotation, nearly word for word."""
    if not all(_direct(i) for i in (a, b)):
        return a.words == b.words and (len(a.words) >= _COPIED or _one_quotation(_around(a), _around(b), _WHOLE))
    return _one_quotation(a.words, b.words, _QUOTED)


def _around(item: Item) -> tuple[str, ...]:
    """The words of the sentence in which a statement stands."""
    start, end = sentence(item.reading.text, item.statement.span.start, item.statement.span.end)
    return tuple(_WORD.findall(item.reading.text[start:end].lower()))


_WORD = re.compile(r"\w+")
_LONG = 10
"""Words in one row from which a page's own words are those that another page reports as somebody's."""


def given_as(own: Item, told: Item) -> bool:
    """Whether words for which a page names nobody are those that another page gives as somebody's: a quotation, or a
    long stretch of what he is reported to have said."""
    if not _direct(told):
        return _one_quotation(own.words, told.words, _LONG)
    return _one_quotation(own.words, told.words, _QUOTED if own.attribution is not None else _COPIED)


def _direct(item: Item) -> bool:
    return item.attribution is not None and item.attribution.kind == "direct"


_NEARLY = 0.8
"""Share of the shorter words that stand in one row in the longer ones, from which both are one text."""


@lru_cache(maxsize=4096)
def _one_quotation(a: tuple[str, ...], b: tuple[str, ...], least: int) -> bool:
    """Whether two texts, as their words, have so many in one row that they are one."""
    few, many = sorted((a, b), key=len)
    if len(few) < least or len({*few} & {*many}) < min(least, len({*few})):
        return False
    return few == many or _in_a_row(few, many, max(least, math.ceil(_NEARLY * len(few)), len(many) // 2))


def _in_a_row(few: Sequence[str], many: Sequence[str], least: int) -> bool:
    """Whether two texts have so many words in one row."""
    text = _row(many)
    return any(_row(few[k : k + least]) in text for k in range(len(few) - least + 1))


def _row(words: Sequence[str]) -> str:
    """Words as a text in which none begins or ends within another."""
    return "".join(f"\x1f{w}\x1f" for w in words)


def relayed(roots: list[Root]) -> list[Root]:
    """The origins without outlets that have it from another: their own page, which takes part and shows no access of
    its own, names that source."""
    kept = list(roots)
    for root in roots:
        if root.access:
            continue
        others = (o for o in kept if o is not root and not opposite(root.items, o.items))
        source = next((o for o in others if any(_on_page(root.name, i) for _, i in o.items)), None)
        if source is not None:
            kept.remove(root)
            source.items += root.items
            source.reasons.append(f"“{root.name}” has it from {source.name}, as its own page says")
    return kept


def _on_page(outlet: str, item: Item) -> bool:
    """Whether an outlet's own page tells something as another's words."""
    return item.attribution is not None and len(item.attribution.chain) > 1 and goes_by(item.reading, outlet)
