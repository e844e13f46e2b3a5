"""On how many independent origins a claim stands: counted per claim, from attribution first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.comparison.access import Access, decider, on_the_spot, own_report
from sayso.comparison.bodies import Speakers
from sayso.comparison.channels import Interviews, interviews, of_the_public
from sayso.comparison.families import family, key, party_key, same_person, state_of_voice, tokens
from sayso.comparison.items import Item
from sayso.comparison.lineage import credits
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.names import is_outlet, outlet
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.roots import Heard, Root, Told, bare, copied, generic, place, relayed
from sayso.comparison.unnamed import settle
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
_VIEWED = re.compile(r"\b(?:video|footage|recording)s?(?: \(unnamed\))?$", re.IGNORECASE)
"""Recordings: an outlet that describes one is a viewer and did not make it."""
_UNKNOWN = re.compile(r"^(?:unknown|unspecified|unnamed source|an unnamed source)")


def origins(
    positions: Sequence[tuple[str, Sequence[Item]]],
    parties: frozenset[str],
    speakers: Speakers,
    one_answer: bool = False,
) -> tuple[tuple[Origin, ...], int, int]:
    """The origins of a claim from its positions `(id, statements)`, and their number as sure and possible.
    `one_answer`: all positions say the same, so that a telling of one may rest on a source of another."""
    told = _sorted_out(positions, speakers)
    _report(told, one_answer)
    _give_to_known(told)
    roots: list[Root] = []
    for voice in sorted(told.named, key=lambda h: 2 if generic(h.name) else int(bare(h) or h.state is not None)):
        place(roots, voice)
    out = [_origin(root, parties) for root in settle(copied(relayed(roots)))]
    if told.own or told.hearsay:
        out.append(_unsaid(told.own, told.hearsay, bool(out)))
    sure = sum(o.sure for o in out)
    return tuple(out), sure, len(out)


@dataclass(slots=True)
class _Sorted:
    """The statements of a claim: heard from somebody, in a page's own voice alone, and of nobody knows whom."""

    named: list[Heard] = field(default_factory=list)
    own: list[Told] = field(default_factory=list)
    hearsay: list[Told] = field(default_factory=list)


def _sorted_out(positions: Sequence[tuple[str, Sequence[Item]]], speakers: Speakers) -> _Sorted:
    told = _Sorted()
    for position, item in ((p, i) for p, items in positions for i in items):
        name = source(item, speakers)
        access = _access(item) if name is None or _speaks_itself(item, name) else None
        if access is not None:
            told.named.append(_first_hand(access, position, item, speakers))
        elif name is None:
            told.own.append((position, item))
        elif _HEARSAY.match(name.removesuffix(" (unnamed)")) or _UNKNOWN.match(name):
            told.hearsay.append((position, item))
        else:
            body, role, state = _body(name, item, speakers), speakers.role(name), speakers.state(name) or None
            told.named.append(Heard(name, body, position, item, role, _release(name, item), state))
    return told


def _speaks_itself(item: Item, name: str) -> bool:
    """Whether words are an outlet's own, whose name stands for the state behind it."""
    plain = item.attribution is None and item.teller is None and issuer(item.reading) is None
    return plain and name == item.reading.document.outlet.value


def _report(told: _Sorted, one_answer: bool) -> None:
    """Take an outlet's own reporting for the source of each answer that nobody else is heard with."""
    spoken = {_answer(p, one_answer) for p in (*(h.position for h in told.named), *(p for p, _ in told.hearsay))}
    for answer in dict.fromkeys(_answer(p, one_answer) for p, _ in told.own):
        if answer not in spoken:
            reported = _reported([k for k in told.own if _answer(k[0], one_answer) == answer])
            if reported is not None:
                told.named.append(reported)
                told.own.remove((reported.position, reported.item))


def _give_to_known(told: _Sorted) -> None:
    """Count what an outlet says on its own page as its word, where others have it from there."""
    heard = {key(h.name): h for h in told.named}
    own = told.own
    told.own = []
    for position, item in own:
        first = heard.get(key(_outlet(item)))
        if first is None:
            told.own.append((position, item))
        else:
            told.named.append(Heard(first.name, first.body, position, item, access=first.access))


def _answer(position: str, one_answer: bool) -> str:
    """The answer that a position gives: its own, or that of all of them."""
    return "" if one_answer else position


def _outlet(item: Item) -> str:
    """Whose words a page's own voice is: the outlet that it reproduces, its own, or the agency that it credits."""
    document = item.reading.document
    if item.owner is not None or document.outlet.value is not None:
        return item.owner or document.outlet_name
    wires = {known.name if (known := outlet(name)) else name for name in credits.wires(item.reading)}
    return wires.pop() if len(wires) == 1 else credits.writer(item.reading) or document.outlet_name


def _access(item: Item) -> Access | None:
    """What shows that a statement in a page's own voice is first hand: its people saw it, or it tells a decision."""
    seen = own_report(item)
    if seen is not None:
        name = _outlet(item)
        return Access(name, f"{name}'s own reporting, by its words: “{seen}”")
    decided = decider(item)
    return None if decided is None else Access(decided[0], f"whose decision it is: “{decided[1]}”", decider=True)


def _release(name: str, item: Item) -> Access | None:
    """Access of who speaks in a release of its own."""
    if item.attribution is not None or item.teller is not None or issuer(item.reading) != name:
        return None
    return Access(name, f"the page is {name}'s own")


def _first_hand(access: Access, position: str, item: Item, speakers: Speakers) -> Heard:
    name = speakers.name(item.doc_id, access.name) if access.decider else access.name
    return Heard(name, _body(name, item, speakers) if access.decider else None, position, item, access=access)


def _reported(own: Sequence[Told]) -> Heard | None:
    """The first telling by an outlet that shows where it reported from or who did, of an answer that nobody else is
    heard with: its own reporting.  Hedged words, and words beside those of a source, are none."""
    found = [(k, words) for k in own if _plain(k[1]) and (words := on_the_spot(k[1].reading)) is not None]
    if not found:
        return None
    (position, item), words = min(found, key=lambda f: _first(f[0][1]))
    name = _outlet(item)
    return Heard(name, None, position, item, access=Access(name, f"{name}'s own reporting, by its line “{words}”"))


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
    name = _whose_word(name)
    if len(a.chain) > 2 and _PAPER.match(name) and not (_VIEWED.search(name) and is_outlet(a.chain[-2])):
        return speakers.name(item.doc_id, a.chain[-2])
    if release is not None and (_PAPER.match(name) or len(a.chain) == 1):
        return release
    if (len(a.chain) == 1 and name == a.chain[0]) or speakers.writes(name):
        return None
    return speakers.name(item.doc_id, name)


_WORD_OF = re.compile(
    r"^(?:an? |the )?(?:[a-z]+ )*(?:statement|release|communiqu[eé]|announcement) (?:by|of|from|issued by) (?:the )?"
    r"(?P<a>[A-Z].+)$|"
    r"^(?:the )?(?P<b>[A-Z][\w.&’' -]*?)(?:['’]s)? (?:(?:press|news|official|written|media) )*"
    r"(?:statement|release|communiqu[eé]|announcement)$"
)
"""A body's own word, named as a paper."""


def _whose_word(name: str) -> str:
    """The body whose statement or release a name is, else the name."""
    found = _WORD_OF.match(name)
    return name if found is None else (found["a"] or found["b"]).strip()


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


def _origin(root: Root, parties: frozenset[str]) -> Origin:
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


def _page_chain(item: Item, root: Root) -> tuple[str, ...]:
    """The chain of words in a page's own voice: the page, and who decided what it tells."""
    outlet = item.reading.document.outlet_name
    return (outlet, root.name) if any(a.decider for a in root.access) else (outlet,)


def channel(item: Item) -> str:
    """Through whom a statement is heard: the last of its chain before the source, else whose words the page gives.  The
    body for which a source speaks carries nothing."""
    a = item.attribution
    hops = a.hops[1:-1] if a is not None else ()
    relays = [h.name for h in hops if not h.link and not _HEARSAY.match(h.name.removesuffix(" (unnamed)"))]
    if relays:
        return relays[-1]
    if (asked := _asked_by(item)) is not None:
        return asked.outlet
    return item.owner or issuer(item.reading) or item.reading.document.outlet_name


def _asked_by(item: Item) -> Interviews | None:
    """The outlet that spoke with an unnamed source, where the page says so."""
    a = item.attribution
    return interviews(item.reading) if a is not None and len(a.chain) == 2 and of_the_public(a.chain[-1]) else None


def _unsaid(own: Sequence[Told], hearsay: Sequence[Told], others: bool) -> Origin:
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
