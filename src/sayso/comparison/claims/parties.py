"""Positions of the parties: who is a side, and what each says on each contested claim."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from sayso.comparison.claims import party_words
from sayso.comparison.claims.charges import CHARGE
from sayso.comparison.claims.disowned import DISOWNED
from sayso.comparison.differences.doers import MUTUAL, doer
from sayso.comparison.lineage.families import key, party_key, tokens
from sayso.comparison.lineage.names import is_outlet
from sayso.comparison.lineage.within import actors_in
from sayso.comparison.origins.heard import source
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.settings import Settings
from sayso.comparison.statements.items import Item, member
from sayso.comparison.statements.similarity import overlap
from sayso.comparison.vocabulary.words import LINKING, is_name, vocabulary
from sayso.comparison.voices.bodies import Speakers, of_realm, one_body, same_realm
from sayso.model import Claim, PartyPosition

_MOST = 12
"""Parties shown: those that act in most contested claims."""
_INITIALS = 3
"""Letters of a key up to which it is initials: "uk"."""
_DECLINED = 700
"""Characters around a claim's words within which a refusal to comment is one on the claim."""
_REPORTERS = frozenset({"ap", "afp", "bbc"})
"""Bodies of the table of names that report: what they uncover makes them no side."""
_ARMS = vocabulary(
    """fighter force soldier troop army military militant rebel unit official government police authority militia agent
    member leader commander navy"""
)
"""Words for those through whom a state or movement acts: "Norlandic soldiers fled"."""
_NO_DEED = vocabulary(
    """say tell report record register count list log note receive get hear see watch know learn find treat admit
    examine identify put publish release raise revise correct have include hold lose mourn expect want need welcome
    experience undergo suffer face witness investigate examine question interview arrest detain charge search rescue
    evacuate respond"""
)
"""What a body does that makes it no side: it tells, counts, learns, tends or suffers, or does its office."""
Parties = Mapping[str, str]
"""The key of each side, and its name."""


def find(found: Sequence[Proposal], settings: Settings, speakers: Speakers) -> Parties:
    """The sides: named by the user, or said to have acted in a contested claim, or accuser and accused of one, or told
    of as states that are opposed, or as those who accuse each other or deny what is said of them."""
    if settings.parties:
        return {k: name for name in settings.parties for k in (party_key(name), key(name))}
    counts = Counter(speakers.opposed)
    names = {k: speakers.realms.shown(k) or k for k in speakers.opposed}
    for doc, name in speakers.quarrelling:
        k, side = speakers.side(doc, name)
        counts[k] += 1
        names.setdefault(k, side)
    for proposal in found:
        if (proposal.relation != "conflict" and proposal.topic != DISOWNED) or not proposal.confirmed:
            continue
        acting: dict[str, str] = _opponents(proposal, speakers)
        for item in proposal.items:
            speak = proposal.topic in (CHARGE, DISOWNED)
            acting |= _speaker(item, speakers) if speak else _actors(item, speakers)
        for k in sorted(acting):
            counts[k] += 1
            names.setdefault(k, acting[k])
    chosen = sorted(counts, key=lambda c: (-counts[c], c))[:_MOST]
    shown = {k: _behind(names[k], [names[c] for c in chosen]) for k in chosen}
    return _with_other_names({k: next(n for n in shown.values() if _one(n, shown[k])) for k in shown}, speakers)


def _opponents(proposal: Proposal, speakers: Speakers) -> dict[str, str]:
    """The bodies heard for answers that exclude each other, each of which speaks of the other."""
    if proposal.slot == "how_many" or len(proposal.answers) < 2:
        return {}
    heard = [
        [(side, _named(i, speakers)) for i in a.items if (side := _body_of(i, speakers)) is not None]
        for a in proposal.answers
    ]
    out: dict[str, str] = {}
    for one, other in combinations(heard, 2):
        for (mine, by_me), (theirs, by_them) in product(one, other):
            if mine[0] != theirs[0] and _speaks_of(by_me, theirs[1]) and _speaks_of(by_them, mine[1]):
                out |= dict((mine, theirs))
    return out


def _body_of(item: Item, speakers: Speakers) -> tuple[str, str] | None:
    """Key and name of the body that is heard with a statement; None for an outlet, and for who speaks for none."""
    name = source(item, speakers)
    if name is None or "(unnamed)" in name or is_outlet(name):
        return None
    known = speakers.body(name) is not None or name in speakers.bodies()
    return speakers.side(item.doc_id, name) if known else None


def _named(item: Item, speakers: Speakers) -> list[str]:
    """Whom a statement names, by the fullest names of the pages."""
    span = item.statement.span
    return [speakers.name(item.doc_id, a.name) for a in actors_in(item.reading, span.start, span.end)]


def _speaks_of(named: Sequence[str], body: str) -> bool:
    """Whether a body is among those whom a statement names."""
    return any(one_body(name, body) for name in named)


def _one(a: str, b: str) -> bool:
    """Whether two names of sides are of one body; a state and its army are shown as the pages name them."""
    return a == b or (not is_name(key(a)) and not is_name(key(b)) and one_body(a, b))


def _with_other_names(sides: Parties, speakers: Speakers) -> Parties:
    """The sides also under the other names of their bodies: "Ministry of Ports", "Ports Ministry"."""
    more = {key(body): side for body in speakers.bodies() for side in dict.fromkeys(sides.values()) if _one(body, side)}
    return {**sides, **{k: side for k, side in more.items() if k not in sides}}


def _behind(name: str, others: Sequence[str]) -> str:
    """The side of which a side is an arm ("Norlandic army", "Norland"), else itself."""
    return next((o for o in others if o != name and len(o.split()) == 1 and of_realm(name, o)), name)


def _actors(item: Item, speakers: Speakers) -> dict[str, str]:
    """Those who are said to have acted: states and bodies of the table of names, and other bodies by name."""
    who = doer(item, speakers)
    doing = who is not None and not {*item.what} & _NO_DEED
    named = {k for k in who.names if is_name(k) and k in item.doer} if who and doing else set()
    if _acts(item):
        named |= {k for part in (item.doer, item.theme) for k in _behind_arms(part)}
    return _bodies(item, speakers) | {k: _written(k, item) for k in sorted(named - _REPORTERS)}


def _acts(item: Item) -> bool:
    """Whether the subject of a statement does something by itself, and not with another."""
    s = item.statement
    return bool(s.subject_words) and not s.passive and not {*item.what} & (LINKING | MUTUAL | _NO_DEED)


def _behind_arms(parts: Sequence[str]) -> set[str]:
    """The states and movements of the table whose people a phrase names first."""
    return {c for c in parts if is_name(c)} if parts and parts[0].removesuffix("s") in _ARMS else set()


def _bodies(item: Item, speakers: Speakers) -> dict[str, str]:
    """The body that does it under its own name, as a side."""
    words = item.statement.subject_words
    if not _acts(item) or not words or words not in " ".join(item.statement.span.text.split()):
        return {}
    said = tokens(words)
    named = (a for a in item.reading.actors if a.type == "organisation" and a.name[:1].isupper())
    name = next((a.name for a in named if said in {tokens(form) for form in (a.name, *a.aliases)}), None)
    if name is None:
        return {}
    name = speakers.name(item.doc_id, name)
    return {speakers.party(item.doc_id, name): speakers.realm(item.doc_id, name)}


def _written(k: str, item: Item) -> str:
    """The name of a key of the table as the page writes it."""
    if len(k) <= _INITIALS:
        return k.upper()
    name = k.replace("_", " ")
    found = re.search(rf"\b{re.escape(name)}\b", item.reading.text, re.IGNORECASE)
    return found[0] if found is not None and found[0][:1].isupper() else name.title()


def _speaker(item: Item, speakers: Speakers) -> dict[str, str]:
    """Who is heard with a statement, as a side."""
    name = _heard(item, speakers)
    if (item.attribution is None and item.teller is None) or "(unnamed)" in name:
        return {}
    return {speakers.party(item.doc_id, name): speakers.realm(item.doc_id, name)}


def _heard(item: Item, speakers: Speakers) -> str:
    """Who is heard with a statement: the body, where a paper of its own says it."""
    told = item.attribution is not None and len(item.attribution.chain) > 2
    return (source(item, speakers) if told else None) or speakers.name(item.doc_id, holder(item))


def positions(
    pairs: Iterable[tuple[Proposal, Claim]], sides: Parties, items: Sequence[Item], speakers: Speakers
) -> list[PartyPosition]:
    """What each party says on each claim that conflicts or is partial; "silent" if it is heard only elsewhere."""
    heard: dict[str, list[Item]] = {}
    for item in items:
        if item.attribution is not None and (side := _side(item, sides, speakers)):
            heard.setdefault(side, []).append(item)
    out: list[PartyPosition] = []
    for proposal, claim in pairs:
        if proposal.relation not in ("conflict", "partial") and proposal.topic != DISOWNED:
            continue
        spoken = _spoken(proposal, heard, sides, speakers)
        told = {sides[side] for side in spoken}
        for name in sorted(told):
            mine = [x for side in sides if sides[side] == name for x in spoken.get(side, ())]
            out += _positions(name, claim.id, mine, _Turns(proposal.differing, speakers, proposal.question))
        for side, name in sides.items():
            if name in told or side not in heard or not _concerned(side, proposal) or _touched(heard[side], proposal):
                continue
            if not (party_words.common_noun(name) or party_words.may_speak(name, proposal.items)):
                via = tuple(sorted({i.reading.document.outlet_name for i in heard[side]}))
                out.append(PartyPosition(name, claim.id, "silent", None, None, via))
    return out


def _side(item: Item, sides: Parties, speakers: Speakers) -> str | None:
    name = _heard(item, speakers)
    keys = (speakers.party(item.doc_id, name), party_key(name), key(name))
    return next((k for k in keys if k in sides), None) or _state_of(name, sides)


_OFFICIALS = re.compile(
    r"(?i:(?:senior|top|several|some|unnamed|two|three|other) )*(?P<whose>[A-Z][\w.]*) "
    r"(?:government |state |defen[cs]e )?(?:officials?|authorities)(?: \(unnamed\))?"
)
"""Officials of a state who are not named: "senior Norlandic officials"."""


def _state_of(name: str, sides: Parties) -> str | None:
    """The side whose officials speak without a name."""
    found = _OFFICIALS.fullmatch(name)
    return next((k for k in sides if found is not None and same_realm(found["whose"], sides[k])), None)


def _concerned(side: str, proposal: Proposal) -> bool:
    """Whether a claim asks for a side's word: somebody charges it, or tells a deed of its own."""
    if proposal.slot == "how_many":
        return False
    charged = proposal.topic in (CHARGE, DISOWNED)
    return any((side in item.doer and _acts(item)) or (charged and side in item.theme) for item in proposal.items)


def _touched(said: Sequence[Item], proposal: Proposal) -> bool:
    """Whether anything that a party says speaks of the claim's things: then it is not silent on them."""
    things = {c for item in proposal.items for c in (*item.theme, *item.what)}
    return any(things & item.concepts for item in said)


Spoken = tuple[str, Item]
"""A stance and the statement that takes it."""


def _spoken(
    proposal: Proposal, heard: Mapping[str, Sequence[Item]], sides: Parties, speakers: Speakers
) -> dict[str, list[Spoken]]:
    """What each side says in the claim, and what it refuses to say beside it.  A page's own sentence that only holds a
    side's figure is not the side's words."""
    out: dict[str, list[Spoken]] = {}
    for answer in proposal.answers:
        for item in answer.items:
            told = item.attribution is not None or (item.teller is not None and proposal.slot != "how_many")
            if told and (side := _side(item, sides, speakers)):
                out.setdefault(side, []).append((_stance(answer, item), item))
    if proposal.topic == CHARGE:
        for side in sides:
            out.setdefault(side, []).extend(("declines", i) for i in heard.get(side, ()) if _declined(i, proposal))
    return {side: spoken for side, spoken in out.items() if spoken}


def _stance(answer: Answer, item: Item) -> str:
    return "denies" if answer.stance == "asserts" and item.denied and item.attribution is not None else answer.stance


def _declined(item: Item, proposal: Proposal) -> bool:
    """Whether a party refuses to comment right beside a claim's words."""
    if item.attribution is None or item.attribution.stance != "decline":
        return False
    at = item.statement.span.start
    return any(o.doc == item.doc and abs(o.statement.span.start - at) <= _DECLINED for o in proposal.items)


_SAME_THING = 0.5
"""Shared weight of words from which one voice asserts the very thing that it denies."""


_LONG = re.compile(r"[^\W\d_]{4,}")


@dataclass(frozen=True, slots=True)
class _Turns:
    """Which statements of a claim a rule tells apart, and whose they are: nobody turns round by what he says beside."""

    differing: Sequence[tuple[Item, Item]]
    speakers: Speakers
    question: str = ""

    def turned(self, spoken: Sequence[Spoken]) -> bool:
        """Whether one speaker of a side asserts and denies the same."""
        said = [i for stance, i in spoken if stance == "asserts"]
        denied = [i for stance, i in spoken if stance == "denies"]
        return any(self._one_voice(a, b) and self._apart(a, b) for a in said for b in denied)

    def answering(self, spoken: Sequence[Spoken]) -> Sequence[Spoken]:
        """What is told in the stance whose words have most in common with the question; nothing where none has more."""
        asked = set(_LONG.findall(self.question.lower()))
        near = {stance: 0 for stance, _ in spoken}
        for stance, item in spoken:
            said = set(_LONG.findall(item.statement.span.text.lower()))
            near[stance] = max(near[stance], len(asked & said))
        best = [stance for stance in near if near[stance] == max(near.values())]
        return [x for x in spoken if len(best) == 1 and x[0] == best[0]]

    def _one_voice(self, a: Item, b: Item) -> bool:
        one, other = _heard(a, self.speakers), _heard(b, self.speakers)
        return key(one) == key(other) or one_body(one, other)

    def _apart(self, a: Item, b: Item) -> bool:
        return overlap(a, b) >= _SAME_THING and self._told_apart(a, b)

    def _told_apart(self, a: Item, b: Item) -> bool:
        return not self.differing or any((x is a and y is b) or (x is b and y is a) for x, y in self.differing)


def _positions(party: str, claim: str, spoken: Sequence[Spoken], turns: _Turns) -> list[PartyPosition]:
    """One position a party and stance; "reverses" where it says both, "confirms later" where it came to assert."""
    ordered = sorted(spoken, key=lambda x: (x[1].reading.document.published.value or "9999", x[1].index))
    turned = turns.turned(ordered)
    both = {"asserts", "denies"} <= {stance for stance, _ in ordered}
    if both and not turned:
        ordered = list(turns.answering(ordered))
    stances = list(dict.fromkeys(stance for stance, _ in ordered))
    if len(stances) > 1 and "declines" not in stances and (turned or not both):
        stance = "reverses" if turned else "confirms later" if stances[-1] == "asserts" else stances[0]
        return [_position(party, claim, stance, ordered)]
    return [_position(party, claim, s, [x for x in ordered if x[0] == s]) for s in stances]


def _position(party: str, claim: str, stance: str, spoken: Sequence[Spoken]) -> PartyPosition:
    """The position with the words of the party itself where it is quoted, else the last telling."""
    item = min(
        (i for _, i in spoken),
        key=lambda i: (i.attribution is None, i.reading.document.published.value or "9999", i.index),
    )
    if stance in ("reverses", "confirms later"):
        item = spoken[-1][1]
    via = tuple(sorted({i.attribution.chain[0] for _, i in spoken if i.attribution and i.attribution.chain}))
    return PartyPosition(party, claim, stance, party_words.when(item), member(item), via)
