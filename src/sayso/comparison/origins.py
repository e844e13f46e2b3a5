"""On how many independent origins a claim stands: counted per claim, from attribution first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.comparison.access import Access, decider, on_the_spot, own_report
from sayso.comparison.bodies import Speakers, of_realm, one_body
from sayso.comparison.channels import Interviews, interviews, of_the_public
from sayso.comparison.families import Family, family, key, only_a_role, party_key, same_person, state_of_voice, tokens
from sayso.comparison.items import Item
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.similarity import overlap
from sayso.comparison.words import vocabulary
from sayso.model import Member, Origin
from sayso.model.comparison import UNSAID

_HEARSAY = re.compile(
    r"^(?:(?:some|many|several|multiple|various|other|recent|earlier|media|news|press|local|unconfirmed|numerous)\s+)*"
    r"(?:reports?|accounts?|rumou?rs?|media|outlets?|observers?|critics?|commentators?|analysts?|experts?|people|"
    r"sources?|it|some|many|others|unspecified|speculation|everyone|somebody|one|insiders?)$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^(?:(?:an?|the|official|press|new|recent|written|joint|bombshell|leaked|classified|video|audio|exclusive|passenger|"
    r"internal|own)\s+)*"
    r"(?:statement|release|summary|report|letter|tweet|post|speech|interview|conference|briefing|message|recording|"
    r"footage|video|account|article|document|press|registe?r|list|log|record)s?(?: \(unnamed\))?$",
    re.IGNORECASE,
)
"""Names of papers that only carry somebody's words."""
_UNKNOWN = re.compile(r"^(?:unknown|unspecified|unnamed source|an unnamed source)")
GENERIC = vocabulary(
    """ministry government army military police mission coalition group agency office court company party department
    administration forces authorities officials"""
)
"""Nouns that stand for a body named elsewhere."""


@dataclass(slots=True)
class _Root:
    """An origin in the making: the names heard for it, the statements, and why they were put together."""

    name: str
    body: str | None
    family: Family | None
    items: list[_Told] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    sure: bool = True
    role: str | None = None
    access: list[Access] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Heard:
    """Who is heard with a statement of a position, the body that is spoken for, and in a page's own voice why this is
    an origin."""

    name: str
    body: str | None
    position: str
    item: Item
    role: str | None = None
    access: Access | None = None


def origins(
    positions: Sequence[tuple[str, Sequence[Item]]], parties: frozenset[str], speakers: Speakers
) -> tuple[tuple[Origin, ...], int, int]:
    """The origins of a claim from its positions `(id, statements)`, and their number as sure and possible."""
    named: list[_Heard] = []
    own: list[_Told] = []
    hearsay: list[_Told] = []
    for position, item in ((p, i) for p, items in positions for i in items):
        name = source(item, speakers)
        if name is None:
            access = _access(item)
            if access is None:
                own.append((position, item))
            else:
                named.append(_first_hand(access, position, item, speakers))
        elif _HEARSAY.match(name.removesuffix(" (unnamed)")) or _UNKNOWN.match(name):
            hearsay.append((position, item))
        else:
            body, role = _body(name, item, speakers), speakers.role(name)
            named.append(_Heard(name, body, position, item, role, _release(name, item)))
    if not named and (reported := _reported(own)) is not None:
        named.append(reported)
        own.remove((reported.position, reported.item))
    roots: list[_Root] = []
    for heard in sorted(named, key=lambda h: 2 if _generic(h.name) else int(_bare(h))):
        _place(roots, heard)
    out = [_origin(root, parties) for root in _vague(_copied(roots))]
    if own or hearsay:
        out.append(_unsaid(own, hearsay, bool(out)))
    sure = sum(o.sure for o in out)
    return tuple(out), sure, len(out)


_Told = tuple[str, Item]
"""A statement with the id of the position that it takes."""


def _access(item: Item) -> Access | None:
    """What shows that a statement in a page's own voice is first hand: its people saw it, or it tells a decision."""
    seen = own_report(item)
    if seen is not None:
        name = item.owner or item.reading.document.outlet_name
        return Access(name, f"{name}'s own reporting, by its words: “{seen}”")
    decided = decider(item)
    return None if decided is None else Access(decided[0], f"whose decision it is: “{decided[1]}”", decider=True)


def _release(name: str, item: Item) -> Access | None:
    """Access of who speaks in a release of its own."""
    if item.attribution is not None or item.teller is not None or issuer(item.reading) != name:
        return None
    return Access(name, f"the page is {name}'s own")


def _first_hand(access: Access, position: str, item: Item, speakers: Speakers) -> _Heard:
    name = speakers.name(item.doc_id, access.name) if access.decider else access.name
    return _Heard(name, _body(name, item, speakers) if access.decider else None, position, item, access=access)


def _reported(own: Sequence[_Told]) -> _Heard | None:
    """The first telling by an outlet that shows where it reported from or who did, for a claim that nobody else is
    heard with: its own reporting.  Hedged words, and words beside those of a source, are none."""
    found = [(k, words) for k in own if _plain(k[1]) and (words := on_the_spot(k[1].reading)) is not None]
    if not found:
        return None
    (position, item), words = min(found, key=lambda f: _first(f[0][1]))
    name = item.owner or item.reading.document.outlet_name
    return _Heard(name, None, position, item, access=Access(name, f"{name}'s own reporting, by its line “{words}”"))


def _first(item: Item) -> tuple[str, str, int]:
    """By date of publication where known, then by document and place."""
    return item.reading.document.published.value or "9999", item.doc_id, item.statement.span.start


def _plain(item: Item) -> bool:
    """Whether a page says a thing itself, without a hedge, in a sentence in which it quotes nobody."""
    if item.statement.voice != "own" or item.level != "asserted":
        return False
    start, end = sentence(item.reading.text, item.statement.span.start, item.statement.span.end)
    return not any(c.start < end and start < c.end for a in item.reading.attributions for c in a.content)


def source(item: Item, speakers: Speakers) -> str | None:
    """The name at the root of a statement's chain, the fullest in the set; None for an outlet's own voice, unless the
    page is a release, which is its issuer's word, or the outlet is a state's."""
    a = item.attribution
    if item.teller is not None:
        return speakers.name(item.doc_id, item.teller)
    release = issuer(item.reading)
    if a is None or not a.chain:
        if release is None and item.owner is None and _state_outlet(item, speakers):
            return item.reading.document.outlet.value
        return release
    name = a.chain[-1] if len(a.chain) > 1 else a.source_name
    if name is None:
        return "unspecified"
    if len(a.chain) > 2 and _PAPER.match(name):
        return speakers.name(item.doc_id, a.chain[-2])
    if release is not None and (_PAPER.match(name) or len(a.chain) == 1):
        return release
    if (len(a.chain) == 1 and name == a.chain[0]) or speakers.writes(name):
        return None
    return speakers.name(item.doc_id, name)


def _state_outlet(item: Item, speakers: Speakers) -> bool:
    outlet = item.reading.document.outlet.value
    return outlet is not None and speakers.state(outlet) is not None


def _body(name: str, item: Item, speakers: Speakers) -> str | None:
    """The body that a source speaks for: its own release's, or what the texts say of the source."""
    body = speakers.body(name)
    a = item.attribution
    if body is None and a is not None and len(a.hops) > 1 and a.hops[-2].link == "for":
        body = a.hops[-2].name
    if body is not None and a is not None and len(a.chain) > 2 and len(tokens(body)) == 1:
        body = a.chain[-2]
    if body is None and a is not None and len(a.chain) > 2 and "spokes" in name.lower():
        body = a.chain[-2]
    if body is None and (state := speakers.state(name)):
        body = state
    return body or (issuer(item.reading) if _is_person(name, item) else None)


def _is_person(name: str, item: Item) -> bool:
    """Whether a page knows a name as a person's: whom a release quotes is the issuer's own, other bodies are not."""
    return any(a.type == "person" and key(a.name) == key(name) for a in item.reading.actors)


def _generic(name: str) -> bool:
    words = tokens(name)
    return len(words) == 1 and words[0] in GENERIC


def _place(roots: list[_Root], heard: _Heard) -> None:
    """Put a statement to the origin that its source belongs to, or to a new one."""
    mine = family(heard.name)
    found = next(((root, why) for root in roots if (why := _joined(root, heard, mine))), None)
    if _generic(heard.name):
        found = _only(roots, heard.name)
    elif found is None and _bare(heard):
        found = _arm(roots, heard.name)
    access = [] if heard.access is None else [heard.access]
    if found is None:
        roots.append(
            _Root(heard.name, heard.body, mine, [(heard.position, heard.item)], role=heard.role, access=access)
        )
        return
    root, why = found
    root.access += access
    root.items.append((heard.position, heard.item))
    if why not in root.reasons:
        root.reasons.append(why)
    if len(heard.name) > len(root.name) and same_person(root.name, heard.name) and len(heard.name) < 60:
        root.name = heard.name
    root.body = root.body or heard.body


def _bare(heard: _Heard) -> bool:
    """Whether a name may be a state's own: one word, no office beside it."""
    return heard.body is None and len(tokens(heard.name)) == 1 and heard.name[:1].isupper()


def _arm(roots: Sequence[_Root], state: str) -> tuple[_Root, str] | None:
    """The one origin of the claim that is an arm of a state: what the state says its ministry says."""
    found = [r for r in roots if of_realm(r.body or r.name, state)]
    return (found[0], f"“{state}” is the state for which {found[0].name} speaks") if len(found) == 1 else None


def _only(roots: Sequence[_Root], noun: str) -> tuple[_Root, str] | None:
    """The one origin of the claim that a common noun can stand for: "the ministry" where one ministry is heard."""
    word = tokens(noun)[0]
    found = [r for r in roots if word in tokens(r.name) or (r.body is not None and word in tokens(r.body))]
    return (found[0], f"“{noun}” can only be {found[0].name} here") if len(found) == 1 else None


def _joined(root: _Root, heard: _Heard, mine: Family | None) -> str | None:
    """Why a name belongs to an origin, or None."""
    name, body = heard.name, heard.body
    if key(root.name) == key(name):
        return "the same name"
    if same_person(root.name, name):
        return f"“{name}” and “{root.name}” are one"
    if body is not None and one_body(body, root.name):
        return f"“{name}” speaks for {root.name}{_as(heard.role)}"
    if root.body is not None and one_body(root.body, name):
        return f"“{root.name}” speaks for {name}{_as(root.role)}"
    if body is not None and root.body is not None and one_body(body, root.body):
        return f"“{name}” and “{root.name}” both speak for {root.body}"
    if mine and root.family and mine.key == root.family.key:
        return _family(mine, root.family)
    if (mine and mine.kind == "media" and key(root.name) == mine.key) or (
        root.family and root.family.kind == "media" and key(name) == root.family.key
    ):
        return "state media and their state are one"
    return None


def _as(role: str | None) -> str:
    return f" as its {role}" if role else ""


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


def _copied(roots: list[_Root]) -> list[_Root]:
    """The origins, those put together whose every telling stands in words that a telling of another repeats: the pages
    have one text, and read its source differently."""
    kept: list[_Root] = []
    for root in roots:
        twin = next((k for k in kept if _one_text(root, k)), None)
        if twin is None:
            kept.append(root)
            continue
        twin.items += root.items
        twin.reasons.append(f"“{root.name}” is named for the same words as “{twin.name}”")
    return kept


def _one_text(a: _Root, b: _Root) -> bool:
    """Whether every telling of one origin repeats the words of one of the other in another document."""
    few, many = sorted((a.items, b.items), key=len)
    return all(any(i.doc != j.doc and _repeated(i, j) for _, j in many) for _, i in few)


_COPIED = 8
_QUOTED = 4
"""Words from which the same words are one text, and one quotation."""


def _repeated(a: Item, b: Item) -> bool:
    """Whether two statements are one text: many words in the same order, or one quotation."""
    quoted = all(i.attribution is not None and i.attribution.kind == "direct" for i in (a, b))
    return a.words == b.words and len(a.words) >= (_QUOTED if quoted else _COPIED)


def _vague(roots: list[_Root]) -> list[_Root]:
    """The origins without unnamed sources that a document tells in a named one's words.  Other unnamed sources that
    may be another origin's voice, or each other, are not sure to be one more."""
    named = [root for root in roots if not _unnamed(root)]
    kept = []
    for root in roots:
        if not root.access and all(_page_alone(i) for _, i in root.items):
            root.sure = False
            root.reasons.append("a state's outlet in its own voice")
        twin = next((n for n in named if _retold(root, n)), None) if _unnamed(root) else None
        if twin is not None:
            twin.items += root.items
            twin.reasons.append(f"“{root.name}” is told in the same words by one document")
            continue
        kept.append(root)
        other = next((n for n in named if _unnamed(root) and _related(root, n)), None)
        if other is None and named and root.name[:1].islower() and _SOMEBODY.search(root.name):
            other = named[0]
        if other is None and key(root.name) in _ANY_BODY:
            other = next((n for n in named if n.body is not None or _is_body(n)), None)
        if other is not None:
            root.sure = False
            root.reasons.append(f"unnamed, may be the same as {other.name}")
    left = [root for root in kept if _unnamed(root) and root.sure]
    for k, root in enumerate(left):
        other = next((o for o in left[:k] if o.sure and not _of_other_kinds(root.name, o.name)), None)
        if other is not None:
            root.sure = False
            root.reasons.append(f"unnamed, the texts do not say that it is another than {other.name}")
    return kept


_KINDS: dict[str, str] = {
    word: words.split()[0]
    for words in (
        "police policeman policewoman policemen detective sheriff",
        "hospital clinic doctor medic nurse surgeon paramedic",
        "ministry minister",
        "army military soldier troop",
        "union",
        "resident villager neighbour neighbor",
        "company operator firm owner airline",
        "court judge prosecutor",
        "firefighter brigade",
        "relative family mother father sister brother",
        "driver",
        "inmate prisoner detainee",
        "lawyer",
        "teacher",
        "fisherman fishermen",
        "diplomat",
        "rebel insurgent guerrilla",
        "coroner",
        "university",
    )
    for word in words.split()
}
"""What those are who are described and not named; who is called an official or a witness may be any of them."""


def _of_other_kinds(a: str, b: str) -> bool:
    """Whether two descriptions are of people or bodies of different kinds: police and a hospital are two sources."""
    first, second = _kind(a), _kind(b)
    return first is not None and second is not None and first != second


def _kind(name: str) -> str | None:
    return next((_KINDS[w] for word in reversed(tokens(name)) if (w := word.removesuffix("s")) in _KINDS), None)


_ANY_BODY = vocabulary("company firm operator group agency organisation organization mission coalition charity union")
"""Common nouns that may stand for a body whose name does not hold them."""


def _is_body(root: _Root) -> bool:
    """Whether a page of an origin knows its name as a body's."""
    found = (a for _, i in root.items for a in i.reading.actors if key(a.name) == key(root.name))
    return any(a.type == "organisation" for a in found)


def _page_alone(item: Item) -> bool:
    """Whether a page speaks for itself, and is no release."""
    return item.attribution is None and item.teller is None and issuer(item.reading) is None


_SOMEBODY = re.compile(r"\b(?:suspect|man|woman|attacker|gunman|bomber|driver|victim|accused|defendant|boy|girl)\b")
"""A description that may be of somebody whom another page names."""


def _retold(root: _Root, other: _Root) -> bool:
    """Whether a document tells of both in nearly the same words."""
    return any(a.doc == b.doc and overlap(a, b) >= _SAME for _, a in root.items for _, b in other.items)


_SAME = 0.5
"""Shared weight from which one document tells the same of two sources."""


def _unnamed(root: _Root) -> bool:
    return (
        only_a_role(root.name)
        or _generic(root.name)
        or "(unnamed)" in root.name
        or root.name[:1].islower()
        or root.name.lower().startswith(("a ", "an ", "one ", "two ", "officials"))
    )


def _related(a: _Root, b: _Root) -> bool:
    return party_key(a.name) == party_key(b.name) or bool(set(tokens(a.name)) & set(tokens(b.name)))


def _origin(root: _Root, parties: frozenset[str]) -> Origin:
    items = [item for _, item in root.items]
    first = min(items, key=_first)
    chain = first.attribution.chain if first.attribution else _page_chain(first, root)
    asked = _asked_by(first)
    if asked is not None:
        chain = (*chain[:-1], asked.outlet, chain[-1])
    channels = {channel(item) for item in items}
    docs = len({i.doc for i in items})
    heard = f"the last source named, in {docs} document{'s' if docs > 1 else ''}"
    why = root.access[0].why if root.access and not any(i.attribution or i.teller for i in items) else heard
    if root.reasons:
        why = f"{why}; merged: {'; '.join(sorted(root.reasons))}"
    if asked is not None:
        why = f"{why}; {asked.outlet} is said to have spoken with such people: “{' '.join(asked.words.text.split())}”"
    body = family(root.body) if root.body else None
    keys = {party_key(root.name), key(root.name), root.body and key(root.body), body and state_of_voice(body.voice)}
    return Origin(
        name=root.name,
        positions=tuple(dict.fromkeys(p for p, _ in root.items)),
        chain=chain,
        why=why,
        sure=root.sure,
        party=bool(keys & parties),
        sole_channel=_sole(channels, root.name),
        evidence=tuple(sorted({member(i) for i in items})),
    )


def _sole(channels: set[str], name: str) -> str | None:
    """The one channel through which an origin is heard, unless it is the origin itself."""
    only = next(iter(channels)) if len(channels) == 1 else None
    return None if only is None or same_person(only, name) else only


def _page_chain(item: Item, root: _Root) -> tuple[str, ...]:
    """The chain of words in a page's own voice: the page, and who decided what it tells."""
    outlet = item.reading.document.outlet_name
    return (outlet, root.name) if any(a.decider for a in root.access) else (outlet,)


def channel(item: Item) -> str:
    """Through whom a statement is heard: the last of its chain before the source, else whose words the page gives.  The
    body for which a source speaks carries nothing."""
    a = item.attribution
    relays = [hop.name for hop in a.hops[1:-1] if not hop.link] if a is not None else []
    if relays:
        return relays[-1]
    if (asked := _asked_by(item)) is not None:
        return asked.outlet
    return item.owner or issuer(item.reading) or item.reading.document.outlet_name


def _asked_by(item: Item) -> Interviews | None:
    """The outlet that spoke with an unnamed source, where the page says so."""
    a = item.attribution
    return interviews(item.reading) if a is not None and len(a.chain) == 2 and of_the_public(a.chain[-1]) else None


def _unsaid(own: Sequence[_Told], hearsay: Sequence[_Told], others: bool) -> Origin:
    """Tellings without a source: at most one origin more, and never a sure one."""
    pairs = [*own, *hearsay]
    names = sorted({channel(item) for _, item in own})
    told = ", ".join(names[:4]) or "unnamed reports"
    why = "told without a source, so the text does not say that it has access of its own"
    if others:
        why += "; may rest on the origins named"
    return Origin(
        name=f"{UNSAID} ({told})", positions=tuple(dict.fromkeys(p for p, _ in pairs)), chain=tuple(names[:1]),
        why=why, sure=False, party=False, sole_channel=names[0] if len(names) == 1 else None,
        evidence=tuple(sorted({member(i) for _, i in pairs})),
    )  # fmt: skip


def member(item: Item) -> Member:
    """A statement as words of a document."""
    return Member(item.doc_id, item.statement.span, item.statement.attribution)
