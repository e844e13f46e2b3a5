"""On how many independent origins a claim stands: counted per claim, from attribution first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.comparison.access import SHOWN, Access, decider, of_itself, on_the_spot, own_report
from sayso.comparison.behind import Behind
from sayso.comparison.bodies import Speakers
from sayso.comparison.channels import Interviews, interviews, of_the_public
from sayso.comparison.families import family, key, party_key, same_person, state_of_voice, tokens
from sayso.comparison.items import Item
from sayso.comparison.lineage import credits
from sayso.comparison.lineage.citations import only_pronoun
from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.names import is_outlet, outlet
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.roots import Heard, Root, Told, bare, copied, generic, place, relayed
from sayso.comparison.unnamed import settle
from sayso.model import Attribution, Hop, Member, Origin
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
    out = [_origin(root, parties, speakers) for root in settle(copied(relayed(roots)))]
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
            told.named += [_heard(each, position, item, speakers) for each in _each(name, item)]
    return told


def _heard(name: str, position: str, item: Item, speakers: Speakers) -> Heard:
    """A source as it is heard with a statement."""
    body, role, state = _body(name, item, speakers), speakers.role(name), speakers.state(name) or None
    behind = _behind(item, speakers)
    why = None if behind is None else f"{behind.outlet}'s own page has it from {name}"
    return Heard(name, body, position, item, role, _release(name, item), state, why)


def _each(name: str, item: Item) -> list[str]:
    """The persons who say a thing together, each by himself: "Ada Brill and Ned Orlo"."""
    parts = name.split(" and ")
    return parts if len(parts) > 1 and all(_is_person(part, item) for part in parts) else [name]


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
    """Count what an outlet says on its own page as its word, where others have it from there, and words that a page has
    from another page at hand as those of the source that this page names."""
    heard = {key(h.name): h for h in told.named}
    own = told.own
    told.own = []
    for position, item in own:
        first = heard.get(key(_outlet(item)))
        source = next((h for h in told.named if h.position == position and _has_it_from(item, h.item)), None)
        if first is not None:
            told.named.append(Heard(first.name, first.body, position, item, access=first.access))
        elif source is not None:
            why = f"{item.reading.document.outlet_name} has the words of {item.owner}, whose page names {source.name}"
            told.named.append(Heard(source.name, source.body, position, item, why=why))
        else:
            told.own.append((position, item))


def _has_it_from(item: Item, other: Item) -> bool:
    """Whether a page has its words from the page of the other statement, which names their source."""
    if item.owner is None or other.doc == item.doc or other.attribution is None:
        return False
    return key(item.owner) == key(other.reading.document.outlet_name)


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
    did = of_itself(item)
    if did is not None:
        return Access(_outlet(item), f"{_outlet(item)} tells what it did itself: “{did}”")
    return decider(item)


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
    if (told := _told(a)) != a.hops:
        return speakers.name(item.doc_id, told[-1].name) if len(told) > 1 else None
    name = _whose_word(name)
    if len(a.chain) > 2 and _PAPER.match(name) and not (_VIEWED.search(name) and is_outlet(a.chain[-2])):
        return speakers.name(item.doc_id, a.chain[-2])
    if release is not None and (_PAPER.match(name) or len(a.chain) == 1):
        return release
    if (len(a.chain) == 1 and name == a.chain[0]) or speakers.writes(name):
        return None
    behind = _behind(item, speakers)
    return speakers.name(item.doc_id, name) if behind is None else behind.name


_MIND = re.compile(
    r"\b(?:know|knows|knew|known|reali[sz]e[sd]?|understands?|understood|aware|confident|certain|sure|remember(?:s|ed)?|"
    r"imagine[sd]?|expect(?:s|ed)?|hope[sd]?|fear(?:s|ed)?)$",
    re.IGNORECASE,
)
"""Cues of what went on in somebody's head: who tells it is the source."""


def _told(a: Attribution) -> tuple[Hop, ...]:
    """The hops of those who tell something, from the page on: without one of whom another says what he knew or feared,
    or of whom a page says so without a name."""
    if a.cue is None or len(a.hops) < 2 or not _MIND.search(a.cue.text):
        return a.hops
    by_another = len(a.hops) > 2 and not a.hops[-2].link
    return a.hops[:-1] if by_another or _undescribed(a.hops[-1].name) else a.hops


def _undescribed(name: str) -> bool:
    """Whether a name is a description of somebody or of something whom the text does not name."""
    return name[:1].islower() or name.endswith("(unnamed)") or _COUNTED.match(name) is not None


_COUNTED = re.compile(
    r"(?:both|all|some|several|many|most|few|two|three|four|five|six|other|these|those)\s", re.IGNORECASE
)


def _behind(item: Item, speakers: Speakers) -> Behind | None:
    """From whom the outlet at the end of a chain has it, or whom it names whom the page does not, by its own page."""
    a = item.attribution
    if a is None or len(a.chain) < 2:
        return None
    if not _undescribed(a.chain[-1]):
        return speakers.pages.behind(a.chain[-1], item.doc_id, (item.statement.span,))
    return speakers.pages.called(a.chain[-2], item.doc_id, a.chain[-1]) if len(a.chain) > 2 else None


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


def _origin(root: Root, parties: frozenset[str], speakers: Speakers) -> Origin:
    items = [item for _, item in root.items]
    first = min(items, key=_first)
    chain, asked = _chain(first, root, speakers), _asked_by(first)
    channels = {channel(item) for item in items}
    docs = len({i.doc for i in items})
    heard = f"the last source named, in {docs} document{'s' if docs > 1 else ''}"
    if not any(i.attribution or i.teller for i in items):
        heard = root.access[0].why if root.access else "the page's own voice"
    why = heard
    if root.reasons:
        why = f"{why}; merged: {'; '.join(sorted(root.reasons))}"
    if asked is not None:
        why = f"{why}; {asked.outlet} is said to have spoken with such people: “{shown(asked.words.text, SHOWN)}”"
    body = family(root.body) if root.body else None
    keys = {party_key(root.name), key(root.name), root.body and key(root.body), body and state_of_voice(body.voice)}
    return Origin(
        name=root.name,
        positions=tuple(dict.fromkeys(p for p, _ in root.items)),
        chain=chain,
        why=why,
        sure=root.sure,
        party=bool(keys & parties),
        sole_channel=None if _heard_elsewhere(root, speakers) else _sole(channels, root.name),
        evidence=tuple(sorted({member(i) for i in items})),
    )


def _chain(item: Item, root: Root, speakers: Speakers) -> tuple[str, ...]:
    """The chain of a statement from its page to the source: with the outlet whose words the page gives, and with whom
    an outlet's own page names."""
    chain = tuple(h.name for h in _told(item.attribution)) if item.attribution else _page_chain(item, root)
    if len(_each(chain[-1], item)) > 1:
        chain = (*chain[:-1], root.name)
    if (asked := _asked_by(item)) is not None:
        chain = (*chain[:-1], asked.outlet, chain[-1])
    if (behind := _behind(item, speakers)) is not None:
        chain = (*(chain if same_person(chain[-1], behind.outlet) else chain[:-1]), behind.name)
    if item.owner is not None and not any(same_person(item.owner, name) for name in (*chain, root.name)):
        chain = (chain[0], item.owner, *chain[1:])
    return chain


def _heard_elsewhere(root: Root, speakers: Speakers) -> bool:
    """Whether a page of another outlet than those of an origin's statements gives like words as this named source's, or
    any words as those of an outlet: its account can be read."""
    if _undescribed(root.name):
        return False
    mine = {item.reading.document.outlet_name for _, item in root.items}
    spans = None if is_outlet(root.name) else [item.statement.span for _, item in root.items]
    return bool(speakers.pages.heard(root.name, spans) - mine)


def _sole(channels: set[str], name: str) -> str | None:
    """The one channel through which an origin is heard, unless it is the origin itself."""
    only = next(iter(channels)) if len(channels) == 1 else None
    return None if only is None or same_person(only, name) else only


def _page_chain(item: Item, root: Root) -> tuple[str, ...]:
    """The chain of words in a page's own voice: the page, and whose words they are or who decided what it tells."""
    page = item.reading.document.outlet_name
    told = item.teller is not None or any(a.decider for a in root.access)
    behind = told or same_person(_outlet(item), root.name)
    return (page, root.name) if behind and not same_person(page, root.name) else (page,)


def channel(item: Item) -> str:
    """Through whom a statement is heard: the last of its chain before the source, else whose words the page gives.  The
    body for which a source speaks carries nothing."""
    a = item.attribution
    hops = _told(a)[1:-1] if a is not None else ()
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
    unclear = [item for _, item in hearsay if (a := item.attribution) and a.source and only_pronoun(a.source.text)]
    names = sorted({channel(item) for item in (*(i for _, i in own), *unclear)})
    told = ", ".join(names[:4]) or "unnamed reports"
    why = "told without a source, so the text does not say that it has access of its own"
    if others:
        why += "; may rest on the origins named"
    for words in sorted({f"“{i.attribution.source.text}”" for i in unclear if i.attribution and i.attribution.source}):
        why += f"; who {words} is could not be told"
    for page, asked in sorted({i.reading.document.outlet_name: interviews(i.reading) for _, i in own}.items()):
        if asked is not None:
            why += f"; {page} draws on {asked.outlet}: “{shown(asked.words.text, SHOWN)}”"
    return Origin(
        name=f"{UNSAID} ({told})", positions=tuple(dict.fromkeys(p for p, _ in pairs)), chain=tuple(names[:1]),
        why=why, sure=False, party=False, sole_channel=names[0] if len(names) == 1 else None,
        evidence=tuple(sorted({member(i) for _, i in pairs})),
    )  # fmt: skip


def member(item: Item) -> Member:
    """A statement as words of a document."""
    return Member(item.doc_id, item.statement.span, item.statement.attribution)
