"""On how many independent origins a claim stands: counted per claim, from attribution first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from sayso.comparison.lineage.clauses import shown
from sayso.comparison.lineage.families import family, key, party_key, same_person, state_of_voice, tokens
from sayso.comparison.lineage.names import is_outlet
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.origins import labelled, marked, one_state
from sayso.comparison.origins.access import SHOWN, Access, attributed, decider, of_itself, own_report
from sayso.comparison.origins.heard import (
    asked_by,
    channel,
    each,
    hearsay,
    is_person,
    own_people,
    source,
    stands_behind,
    told_by,
    undescribed,
    whose_voice,
)
from sayso.comparison.origins.marked import mark
from sayso.comparison.origins.on_the_spot import on_the_spot, was_there_beside
from sayso.comparison.origins.reported import passed_on, seen
from sayso.comparison.origins.roots import Heard, Root, Told, bare, copied, generic, given_as, place, relayed, repeated
from sayso.comparison.origins.unnamed import STATE_ALONE, doubted, page_alone, settle
from sayso.comparison.origins.unsaid import drawn, resting, taken_back, unsaid
from sayso.comparison.statements.items import Item, member
from sayso.comparison.voices.bodies import Speakers, one_body
from sayso.model import Origin


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
        place(roots, _placed(voice, speakers))
    settled = doubted(one_state.doubted(settle(copied(relayed(roots)))), one_answer)
    states = [root for root in settled if STATE_ALONE in root.reasons] if told.own else []
    told.own += [one for root in states for one in root.items]
    out = [_origin(root, parties, speakers) for root in settled if root not in states]
    heard = [name for o in out for name in (o.name, *o.chain)]
    drawn_from = None if states else drawn(told.own, told.hearsay, heard)
    if told.own or told.hearsay:
        rest = resting(drawn_from, bool(out))
        out.append(unsaid(told.own, told.hearsay, [root.name for root in states], rest))
    sure = sum(o.sure for o in out)
    return (*out, *taken_back(told.retracted)), sure, len(out) - (drawn_from is not None)


def _placed(voice: Heard, speakers: Speakers) -> Heard:
    """Who is heard, with the states for one of which an official speaks."""
    if is_outlet(voice.name) and voice.state is None:
        return voice
    doc, names = voice.item.doc_id, [n for n in (voice.name, voice.body) if n]
    realms = next((found for n in names if speakers.official(n) and (found := speakers.realms.of(doc, n))), frozenset())
    realms = realms or speakers.realms.named((voice.state or "").replace("_", " "))
    return replace(voice, realms=realms, whole=bool(voice.state) or speakers.realms.is_state(voice.name))


@dataclass(slots=True)
class _Sorted:
    """The statements of a claim: heard from somebody, in a page's own voice alone, of nobody knows whom, and taken
    back."""

    named: list[Heard] = field(default_factory=list)
    own: list[Told] = field(default_factory=list)
    hearsay: list[Told] = field(default_factory=list)
    retracted: list[Told] = field(default_factory=list)


def _sorted_out(positions: Sequence[tuple[str, Sequence[Item]]], speakers: Speakers) -> _Sorted:
    told = _Sorted()
    for position, item in ((p, i) for p, items in positions for i in items):
        if item.retracted is not None:
            told.retracted.append((position, item))
            continue
        name = source(item, speakers)
        access = _access(item) if name is None or _speaks_itself(item, name) else None
        if access is not None:
            told.named.append(_first_hand(access, position, item, speakers))
        elif name is None or (_release(name, item) is not None and passed_on(item)):
            told.own.append((position, item))
        elif hearsay(name):
            told.hearsay.append((position, item))
        else:
            told.named += [_heard(one, position, item, speakers) for one in _each(name, item, speakers)]
    return told


def _each(name: str, item: Item, speakers: Speakers) -> list[str]:
    """Those who say a thing together, by their fullest names."""
    parts = each(name, item)
    return parts if len(parts) == 1 else [speakers.name(item.doc_id, part) for part in parts]


def _heard(name: str, position: str, item: Item, speakers: Speakers) -> Heard:
    """A source as it is heard with a statement."""
    body, role, state = _body(name, item, speakers), speakers.role(name), speakers.state(name) or None
    behind = stands_behind(item, speakers)
    why = None if behind is None else f"{behind.outlet}'s own page has it from {name}"
    if (own := own_people(item)) is not None:
        why = f"“{own[1]}”: its own, so that it is {name}'s word"
    return Heard(name, body, position, item, role, _release(name, item), state, why)


def _speaks_itself(item: Item, name: str) -> bool:
    """Whether words are an outlet's own, whose name stands for the state behind it."""
    return page_alone(item) and name == item.reading.document.outlet.value


def _report(told: _Sorted, one_answer: bool) -> None:
    """Take outlets' own reporting for the source of each answer that nobody else is heard with but an outlet that
    others quote, and of others where the words beside it say that whoever writes was there."""
    others = (h.position for h in told.named if h.access or not is_outlet(h.name))
    spoken = {_answer(p, one_answer) for p in (*others, *(p for p, _ in told.hearsay))}
    for answer in dict.fromkeys(_answer(p, one_answer) for p, _ in told.own):
        mine = [k for k in told.own if _answer(k[0], one_answer) == answer]
        for reported in _reported(mine, _beside if answer in spoken else _on_page):
            told.named.append(reported)
            told.own.remove((reported.position, reported.item))


def _give_to_known(told: _Sorted) -> None:
    """Count what an outlet says on its own page as its word, where others have it from there, and words that a page has
    from another page at hand, or that another page gives as somebody's, as those of the source that this page names."""
    heard = {key(h.name): h for h in told.named}
    own, told.own = told.own, []
    hearsay, told.hearsay = told.hearsay, []
    for position, item in hearsay:
        quoted = _quoted(position, item, told.named)
        if quoted is None:
            told.hearsay.append((position, item))
        else:
            told.named.append(quoted)
    for position, item in own:
        first = heard.get(key(whose_voice(item)))
        source = next((h for h in told.named if h.position == position and _has_it_from(item, h.item)), None)
        quoted = _named_on_page(position, item, told.named) or _quoted(position, item, told.named)
        if first is not None:
            told.named.append(Heard(first.name, first.body, position, item, access=first.access))
        elif source is not None:
            why = f"{item.reading.document.outlet_name} has the words of {item.owner}, whose page names {source.name}"
            told.named.append(Heard(source.name, source.body, position, item, why=why))
        elif quoted is not None:
            told.named.append(quoted)
        else:
            told.own.append((position, item))


def _quoted(position: str, item: Item, named: Sequence[Heard]) -> Heard | None:
    """The source whose name stands beside the words, or as whose another page gives them word for word, where this page
    does not say whose they are."""
    alike = [h for h in named if h.position == position]
    return _named_beside(item, alike) or _given_elsewhere(item, alike)


def _named_on_page(position: str, item: Item, named: Sequence[Heard]) -> Heard | None:
    """Whom a page names for what its headline sums up."""
    if item.statement.voice != "headline" and not _in_first_line(item):
        return None
    below = [h for h in named if h.position == position and h.item.doc == item.doc]
    if len({h.name for h in below}) != 1:
        return None
    h = below[0]
    return Heard(h.name, h.body, position, item, access=h.access, why=f"the page below its headline names {h.name}")


def _in_first_line(item: Item) -> bool:
    """Whether a statement stands in a page's first line, which ends without a full stop: a headline not read as one."""
    first = item.reading.text.lstrip().partition("\n")[0].rstrip()
    return first[-1:] not in '.!?”"' and item.statement.span.text in first


def _named_beside(item: Item, named: Sequence[Heard]) -> Heard | None:
    """The first source whose name, or whose body's, stands beside a statement."""
    found = mark(item)
    if found is None:
        return None
    beside = marked.named(item, found.start, found.end)
    for h in named:
        if any(same_person(h.name, n) or (h.body and one_body(h.body, n)) for n in beside):
            return Heard(h.name, h.body, h.position, item, why=f"“{found.words}” stands beside the words")
    return None


def _given_elsewhere(item: Item, named: Sequence[Heard]) -> Heard | None:
    """The first source as whose words another page gives those of a statement."""
    for h in named:
        if h.access is None and h.item.doc != item.doc and given_as(item, h.item):
            page = h.item.reading.document.outlet_name
            why = f"{item.reading.document.outlet_name} has the words that {page} gives as those of {h.name}"
            return Heard(h.name, h.body, h.position, item, why=why)
    return None


def _has_it_from(item: Item, other: Item) -> bool:
    """Whether a page has its words from the page of the other statement, which names their source."""
    if item.owner is None or other.doc == item.doc or other.attribution is None:
        return False
    return key(item.owner) == key(other.reading.document.outlet_name)


def _answer(position: str, one_answer: bool) -> str:
    """The answer that a position gives: its own, or that of all of them."""
    return "" if one_answer else position


def _access(item: Item) -> Access | None:
    """What shows that a statement in a page's own voice is first hand: its people saw it, or it tells a decision."""
    seen = own_report(item)
    if seen is not None:
        name = whose_voice(item)
        return Access(name, f"{name}'s own reporting, by its words: “{seen}”")
    did = of_itself(item)
    if did is not None:
        return Access(whose_voice(item), f"{whose_voice(item)} tells what it did itself: “{did}”")
    return decider(item) or _before_colon(item) or _labelled(item)


def _before_colon(item: Item) -> Access | None:
    """Whose words they are by the one name that stands before a colon and them: "Ada Brill: the lock is dry"."""
    found = mark(item) if item.statement.voice == "own" else None
    if found is None or not found.words.endswith(":") or item.statement.span.start - found.end > _GAP:
        return None
    ends = {a.name: m.end for a in item.reading.actors for m in a.mentions if found.start <= m.start < found.end}
    for name, end in ends.items() if len(ends) == 1 else ():
        if _LABEL.fullmatch(item.reading.text, end, found.end):
            return Access(name, f"“{found.words}” stands before the words", decider=True)
    return None


def _labelled(item: Item) -> Access | None:
    """Whose words they are by what stands before the colon of their quotation."""
    found = labelled.speaker(item) if item.attribution is None else None
    return None if found is None else Access(found[0], f"“{found[1]}” stands before the quotation", decider=True)


_LABEL = re.compile(r"(?:,? (?:of|for|from|at) [^:\n]+|, [^:\n]+)?:")
"""Behind a name before a colon: for whom or as what he speaks, and no deed."""
_GAP = 3
"""Characters between a colon and the words behind it: a space and a quotation mark."""


def _release(name: str, item: Item) -> Access | None:
    """Access of who speaks in a release of its own."""
    if item.attribution is not None or item.teller is not None or issuer(item.reading) != name:
        return None
    return Access(name, f"the page is {name}'s own")


def _first_hand(access: Access, position: str, item: Item, speakers: Speakers) -> Heard:
    name = speakers.name(item.doc_id, access.name) if access.decider else access.name
    return Heard(name, _body(name, item, speakers) if access.decider else None, position, item, access=access)


def _on_page(item: Item) -> str | None:
    """The words of its page by which a statement's outlet reported from where it was."""
    return None if item.statement.form == "fragment" else on_the_spot(item.reading)


def _beside(item: Item) -> str | None:
    """The words next to a statement by which whoever writes tells of having been there."""
    s = item.statement
    return None if s.form in ("fragment", "relative") else was_there_beside(item.reading, s.span.start)


def _reported(own: Sequence[Told], sign: Callable[[Item], str | None]) -> list[Heard]:
    """The first telling by each outlet that shows by a `sign` where it reported from or who did: its own reporting.
    Hedged words, words beside those of a source or behind them, words that another page repeats, and what will be are
    none."""
    found = [(k, words) for k in own if seen(k[1]) and (words := sign(k[1])) is not None]
    out: list[Heard] = []
    for (position, item), words in sorted(found, key=lambda f: _first(f[0][1])):
        name = whose_voice(item)
        if not any(key(h.name) == key(name) or repeated(h.item, item) for h in out):
            access = Access(name, f"{name}'s own reporting, by its line “{words}”")
            out.append(Heard(name, None, position, item, access=access))
    return out


def _first(item: Item) -> tuple[str, str, int]:
    """By date of publication where known, then by document and place."""
    return item.reading.document.published.value or "9999", item.doc_id, item.statement.span.start


def _body(name: str, item: Item, speakers: Speakers) -> str | None:
    """The body that a source speaks for: its own release's, or what the texts say of the source."""
    body = speakers.body(name)
    a = item.attribution
    if body is None and a is not None and len(a.hops) > 1 and a.hops[-2].link == "for":
        body = a.hops[-2].name
    if body is not None and a is not None and len(a.chain) > 2 and len(tokens(body)) == 1:
        body = body if _is_press(a.chain[-2], item) else a.chain[-2]
    if body is None and a is not None and len(a.chain) > 2 and "spokes" in name.lower():
        body = a.chain[-2]
    if body is None and (state := speakers.state(name)):
        body = state
    return body or (issuer(item.reading) if is_person(name, item) else None)


def _is_press(name: str, item: Item) -> bool:
    """Whether a page knows a name as an outlet's, which carries words and is no body for which somebody speaks."""
    return is_outlet(name) or any(a.type == "outlet" and key(a.name) == key(name) for a in item.reading.actors)


def _origin(root: Root, parties: frozenset[str], speakers: Speakers) -> Origin:
    items = [item for _, item in root.items]
    first = min(items, key=lambda i: (not (_names_one(i) or root.access), *_first(i)))
    chain, asked = _chain(first, root, speakers), asked_by(first)
    channels = {channel(item) for item in items}
    docs = len({i.doc for i in items})
    heard = f"who is named last as the source, in {docs} document{'s' if docs > 1 else ''}"
    if not any(attributed(i) or i.teller for i in items):
        heard = root.access[0].why if root.access else "the page's own voice"
    why = heard
    if root.reasons:
        why = f"{why}; merged: {'; '.join(sorted(root.reasons))}"
    if asked is not None:
        why = f"{why}; {asked.outlet} is said to have spoken with such people: “{shown(asked.words.text, SHOWN)}”"
    why = "; ".join([why, *_taken_back(root, speakers)])
    body = family(root.body) if root.body else None
    keys = {party_key(root.name), key(root.name), root.body and key(root.body), body and state_of_voice(body.voice)}
    return Origin(
        name=root.name,
        positions=tuple(dict.fromkeys(p for p, _ in root.items)),
        chain=chain,
        why=why,
        sure=root.sure,
        party=bool((keys | root.realms if len(root.realms) == 1 else keys) & parties),
        sole_channel=None if _heard_elsewhere(root, speakers) else _sole(channels, root.name),
        evidence=tuple(sorted({member(i) for i in items})),
        may_be=root.may_be,
        not_told_from=root.not_told_from,
    )


def _names_one(item: Item) -> bool:
    """Whether a page itself names the source of a statement."""
    return item.teller is not None or (item.attribution is not None and len(item.attribution.chain) > 1)


def _taken_back(root: Root, speakers: Speakers) -> list[str]:
    """What the body of an origin takes back on a page of its own that is later than one on which it is heard."""
    names = [name for name in (root.name, root.body) if name]
    found = (w for w in speakers.withdrawn if any(one_body(w.body, name) for name in names))
    return [w.note() for w in found if any(w.after(i.reading) for _, i in root.items)]


def _chain(item: Item, root: Root, speakers: Speakers) -> tuple[str, ...]:
    """The chain of a statement from its page to the source: with the outlet whose words the page gives, and with whom
    an outlet's own page names."""
    quoted = attributed(item)
    chain = tuple(h.name for h in told_by(quoted)) if quoted else _page_chain(item, root)
    if len(each(chain[-1], item)) > 1:
        chain = (*chain[:-1], root.name)
    if (asked := asked_by(item)) is not None:
        chain = (*chain[:-1], asked.outlet, chain[-1])
    if (behind := stands_behind(item, speakers)) is not None:
        chain = (*(chain if same_person(chain[-1], behind.outlet) else chain[:-1]), behind.name)
    if item.owner is not None and not any(same_person(item.owner, name) for name in (*chain, root.name)):
        chain = (chain[0], item.owner, *chain[1:])
    return chain


def _heard_elsewhere(root: Root, speakers: Speakers) -> bool:
    """Whether a page of another outlet than those of an origin's statements gives like words as this named source's, or
    any words as those of an outlet: its account can be read."""
    if undescribed(root.name):
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
    behind = told or same_person(whose_voice(item), root.name) or issuer(item.reading) == root.name
    return (page, root.name) if behind and not same_person(page, root.name) else (page,)
