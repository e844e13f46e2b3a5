"""On how many independent origins a claim stands: counted per claim, from attribution first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.comparison.bodies import Speakers
from sayso.comparison.families import (
    Family,
    family,
    is_spokesman,
    key,
    only_a_role,
    party_key,
    same_person,
    state_of_voice,
    tokens,
)
from sayso.comparison.items import Item
from sayso.comparison.similarity import overlap
from sayso.model import Actor, Member, Origin, Reading

_HEARSAY = re.compile(
    r"^(?:(?:some|many|several|multiple|various|other|recent|earlier|media|news|press|local|unconfirmed|numerous)\s+)*"
    r"(?:reports?|accounts?|rumou?rs?|media|outlets?|observers?|critics?|commentators?|analysts?|experts?|people|"
    r"sources?|it|some|many|others|unspecified|speculation|everyone|somebody|one|insiders?)$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^(?:(?:an?|the|official|press|new|recent|written|joint|bombshell|leaked|classified|video|audio|exclusive)\s+)*"
    r"(?:statement|release|summary|report|letter|tweet|post|speech|interview|conference|briefing|message|recording|"
    r"footage|video|account|article|document|press)s?(?: \(unnamed\))?$",
    re.IGNORECASE,
)
"""Names of papers that only carry somebody's words."""
_UNKNOWN = re.compile(r"^(?:unknown|unspecified|unnamed source|an unnamed source)")


@dataclass(slots=True)
class _Root:
    """An origin in the making: the names heard for it, the statements, and why they were put together."""

    name: str
    body: str | None
    family: Family | None
    items: list[tuple[str, Item]] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    sure: bool = True


def origins(
    positions: Sequence[tuple[str, Sequence[Item]]], parties: frozenset[str], speakers: Speakers
) -> tuple[tuple[Origin, ...], int, int]:
    """The origins of a claim from its positions `(id, statements)`, and their number as sure and possible."""
    roots: list[_Root] = []
    own: list[tuple[str, Item]] = []
    hearsay: list[tuple[str, Item]] = []
    for position, items in positions:
        for item in items:
            name = _source(item)
            if name is None:
                own.append((position, item))
            elif _HEARSAY.match(name.removesuffix(" (unnamed)")) or _UNKNOWN.match(name):
                hearsay.append((position, item))
            else:
                _place(roots, name, position, item, speakers)
    out = [_origin(root, parties) for root in _vague(roots)]
    if own or hearsay:
        out.append(_unsaid(own, hearsay, bool(out)))
    sure = sum(o.sure for o in out)
    return tuple(out), sure, len(out)


def _source(item: Item) -> str | None:
    """The name at the root of a statement's chain; None for an outlet's own voice, unless the page is a release."""
    a = item.attribution
    if a is None:
        return _issuer(item.reading)
    if len(a.chain) > 2 and _PAPER.match(a.chain[-1]):
        return a.chain[-2]
    if len(a.chain) > 1:
        return a.chain[-1]
    if a.source_name and a.chain and a.source_name == a.chain[0]:
        return None
    return a.source_name or "unspecified"


_RELEASE = re.compile(
    r"^\W*(?:(?:press|media|joint|public|official) )?(?:release|statement|advisory|communiqu[eé])\b[^\n.]{0,30}$|"
    r"^\W*for immediate release\b",
    re.IGNORECASE | re.MULTILINE,
)
_TOP = 500
"""Characters at the head of a page in which it says that it is a release."""


def _issuer(reading: Reading) -> str | None:
    """Who speaks in a page's own voice where the page calls itself a statement or press release: its publisher."""
    return reading.document.outlet.value if _RELEASE.search(reading.text[:_TOP]) else None


def _place(roots: list[_Root], name: str, position: str, item: Item, speakers: Speakers) -> None:
    body = speakers.get(tokens(name)) or _body(name, item)
    mine = family(name)
    for root in roots:
        why = _joined(root, name, body, mine)
        if why:
            root.items.append((position, item))
            if why not in root.reasons:
                root.reasons.append(why)
            if len(name) > len(root.name) and same_person(root.name, name) and len(name) < 60:
                root.name = name
            return
    root = _Root(name, body, mine)
    root.items.append((position, item))
    roots.append(root)


def _joined(root: _Root, name: str, body: str | None, mine: Family | None) -> str | None:
    """Why a name belongs to an origin, or None."""
    if key(root.name) == key(name):
        return "the same name"
    if same_person(root.name, name):
        return f"“{name}” and “{root.name}” are one"
    if body is not None and root.family is not None and body == root.family.voice:
        return f"“{name}” speaks for {root.name}"
    if root.body is not None and mine is not None and root.body == mine.voice:
        return f"“{root.name}” speaks for {name}"
    if body is not None and body == root.body:
        return f"“{name}” and “{root.name}” both speak for {body.replace('_', ' ')}"
    if body is not None and body == key(root.name):
        return f"“{name}” speaks for {root.name}"
    if root.body is not None and root.body == key(name):
        return f"“{root.name}” speaks for {name}"
    if mine and root.family and mine.key == root.family.key:
        return _family(mine, root.family)
    if (mine and mine.kind == "media" and key(root.name) == mine.key) or (
        root.family and root.family.kind == "media" and key(name) == root.family.key
    ):
        return "state media and their state are one"
    return None


def _family(a: Family, b: Family) -> str | None:
    """Why two names of one state, movement or publisher are one voice, or None (two ministries are two)."""
    if "media" in (a.kind, b.kind):
        return f"state media and their state are one ({a.source}; {b.source})"
    if a.kind == b.kind == "house":
        return f"both belong to one publisher ({a.source})"
    if "movement" in (a.kind, b.kind):
        return f"both speak for {a.key.replace('_', ' ')} ({a.source})"
    if a.voice == b.voice and a.voice != a.key:
        return f"both speak for {a.voice.replace('_', ' ')} ({a.source}; {b.source})"
    return None


def _body(name: str, item: Item) -> str | None:
    """The body that a source speaks for, if its description says so."""
    a = item.attribution
    source = a.source.text if a is not None and a.source is not None else ""
    for actor in _actors(item.reading.actors, name):
        source = f"{source} {actor.description or ''}"
    if not is_spokesman(f"{source} {name}"):
        return None
    if a is not None and len(a.chain) > 2:
        source = f"{a.chain[-2]} {source}"
    found = family(source)
    if found is not None and found.kind != "house":
        return found.voice
    before = re.split(r"\b(?:spokes\w+|press secretary|press release|statement)\b", source, flags=re.IGNORECASE)[0]
    words = tokens(before)
    return "_".join(words[-3:]) if words else None


def _actors(actors: Iterable[Actor], name: str) -> list[Actor]:
    return [a for a in actors if a.name == name]


def _vague(roots: list[_Root]) -> list[_Root]:
    """The origins without unnamed sources that a document tells in a named one's words.  Other unnamed sources that
    may be another origin's voice, or each other, are not sure to be one more."""
    named = [root for root in roots if not _unnamed(root)]
    kept = []
    for root in roots:
        twin = next((n for n in named if _retold(root, n)), None) if _unnamed(root) else None
        if twin is not None:
            twin.items += root.items
            twin.reasons.append(f"“{root.name}” is told in the same words by one document")
            continue
        kept.append(root)
        other = next((n for n in named if _unnamed(root) and _related(root, n)), None)
        if other is not None:
            root.sure = False
            root.reasons.append(f"unnamed, may be the same as {other.name}")
    left = [root for root in kept if _unnamed(root) and root.sure]
    for root in left[1:]:
        root.sure = False
        root.reasons.append(f"unnamed, the texts do not say that it is another than {left[0].name}")
    return kept


def _retold(root: _Root, other: _Root) -> bool:
    """Whether a document tells of both in nearly the same words."""
    return any(a.doc == b.doc and overlap(a, b) >= _SAME for _, a in root.items for _, b in other.items)


_SAME = 0.5
"""Shared weight from which one document tells the same of two sources."""


def _unnamed(root: _Root) -> bool:
    return (
        only_a_role(root.name)
        or "(unnamed)" in root.name
        or root.name[:1].islower()
        or root.name.lower().startswith(("a ", "an ", "one ", "two ", "officials"))
    )


def _related(a: _Root, b: _Root) -> bool:
    return party_key(a.name) == party_key(b.name) or bool(set(tokens(a.name)) & set(tokens(b.name)))


def _origin(root: _Root, parties: frozenset[str]) -> Origin:
    items = [item for _, item in root.items]
    first = min(items, key=lambda k: (k.reading.document.published.value or "9999", k.doc_id, k.statement.span.start))
    chain = first.attribution.chain if first.attribution else ()
    channels = {_channel(item) for item in items}
    why = f"speaks for itself or with access of its own, by {len({i.doc for i in items})} document(s)"
    if root.reasons:
        why = f"{why}; merged: {'; '.join(sorted(root.reasons))}"
    return Origin(
        name=root.name,
        positions=tuple(dict.fromkeys(p for p, _ in root.items)),
        chain=chain,
        why=why,
        sure=root.sure,
        party=bool({party_key(root.name), key(root.name), root.body, state_of_voice(root.body or "")} & parties),
        sole_channel=next(iter(channels)) if len(channels) == 1 else None,
        evidence=tuple(sorted({member(i) for i in items})),
    )


def _channel(item: Item) -> str:
    a = item.attribution
    if a is not None and len(a.chain) > 2:
        return a.chain[-2]
    if a is not None and a.chain:
        return a.chain[0]
    return item.reading.document.outlet_name


def _unsaid(own: Sequence[tuple[str, Item]], hearsay: Sequence[tuple[str, Item]], others: bool) -> Origin:
    """Tellings without a source: at most one origin more, and never a sure one."""
    pairs = [*own, *hearsay]
    names = sorted({_channel(item) for _, item in own})
    told = ", ".join(names[:4]) or "unnamed reports"
    why = "told without a source, so the text does not say that it has access of its own"
    if others:
        why += "; may rest on the origins named"
    return Origin(
        name=f"not stated ({told})", positions=tuple(dict.fromkeys(p for p, _ in pairs)), chain=tuple(names[:1]),
        why=why, sure=False, party=False, sole_channel=names[0] if len(names) == 1 else None,
        evidence=tuple(sorted({member(i) for _, i in pairs})),
    )  # fmt: skip


def member(item: Item) -> Member:
    """A statement as words of a document."""
    return Member(item.doc_id, item.statement.span, item.statement.attribution)
