"""Who is heard: names of one actor as one, and the body that a person or an office speaks for.

Read from the words around a name ("Ministry spokesman Ivo Kral", "Kral, a spokesman for the ministry", "Health Minister
Ana Tor"), from the name itself ("press centre of the Ministry"), and from what pages say of outlets ("Norpress, the
state news agency").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from sayso.comparison.lineage.families import family, key, same_person, tokens
from sayso.comparison.lineage.hops import described_person
from sayso.comparison.lineage.mastheads import Mastheads
from sayso.comparison.lineage.officers import named, officers
from sayso.comparison.lineage.releases import is_issuer, issuer
from sayso.comparison.vocabulary.patterns import GAP, THE
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary
from sayso.comparison.voices import quarrels, withdrawn
from sayso.comparison.voices.behind import Pages
from sayso.comparison.voices.initials import another, initials
from sayso.comparison.voices.opposed import opposed_states
from sayso.comparison.voices.posts import OFFICE, in_office, spoken_for
from sayso.comparison.voices.realms import Realms, field_of
from sayso.comparison.voices.seats import Seats
from sayso.model import Actor, CaseActor, Reading
from sayso.model.facts.organs import state_in

_STEM = 5
"""Letters by which a land and its people are one: "Norland", "Norlandic"."""
_POSSESSED = re.compile(r"['’]s?$")
_ARM = re.compile(
    r"^(?:the )?(?:press|media|information|public affairs|communications?) "
    r"(?:cent(?:re|er)|office|service|department|wing|bureau) of (?:the )?(?P<of>.+)$|"
    r"^(?P<before>.+?)(?:['’]s)? (?:press (?:cent(?:re|er)|office|service)|spokes\w+)$|"
    r"^(?:an? |the )?(?:\w+ )?spokes\w+ (?:for|of) (?:the )?(?P<for>.+)$",
    re.IGNORECASE,
)
"""Names that say themselves for whom they speak."""
_OUTLET = rf"(?P<name>[A-Z][\w-]{{1,40}}(?:{GAP}[A-Z][\w-]{{1,40}}){{0,2}})"
_STATE = rf"(?:(?P<a>[A-Z]\w+)(?:['’]s)?{GAP})?"
_PRESS = (
    rf"[Ss]tate(?:-run|-owned|-controlled|-funded)?{GAP}(?:[Nn]ews{GAP}[Aa]gency|[Mm]edia|[Bb]roadcaster|[Tt]elevision|TV|"
    r"[Rr]adio|[Nn]ewspaper|[Nn]ews)"
)
_DESCRIBED = (
    re.compile(rf"\b{_STATE}{_PRESS}{GAP}{_OUTLET}"),
    re.compile(
        rf"\b{_OUTLET},?{GAP}(?:(?:the|a|an){GAP}|(?=[A-Z]\w+['’]s{GAP})){_STATE}{_PRESS}(?:{GAP}of{GAP}{THE}(?:\w+{GAP}of{GAP})?(?P<b>[A-Z]\w+))?"
    ),
)
"""How pages call an outlet a state's: "Xian state television Norpress", "Norpress, the state news agency of X"."""
_WHOSE = re.compile(
    r"^(?:(?:Mr|Mrs|Ms|Dr)\.? )?(?P<who>[A-Z][\w.-]*(?: [A-Z][\w.-]*){0,3})['’]s? (?:own )?"
    r"(?P<what>ministry|department|army|union|party|agency|council|commission|federation|inspectorate)$"
)
"""A body named by who heads it."""
_SEAT = r"(?:Ministry|Department|Parliament|President|[Aa]rmy|[Gg]overnment|[Mm]ilitary|[Ff]orces|[Pp]olice)"
_OWNED = re.compile(rf"^(?:the )?([A-Z]\w+)['’]s{GAP}(?:\w+{GAP}){{0,3}}{_SEAT}\b")
_OWNING = re.compile(rf"{_SEAT}{GAP}of{GAP}{THE}(?:\w+{GAP}of{GAP})?([A-Z]\w+)$")
"""Bodies whose name says whose they are: "Norland's Interior Ministry", "Armed Forces of Norland"."""
OFFICES = frozenset(["president", "premier", "chancellor", "governor", "mayor", "king", "queen", "pope", "minister"])
"""Offices that one person of a story holds."""


class Speakers:
    """The names of a set of documents: which are one actor's, and for which body each speaks."""

    def __init__(self, readings: Sequence[Reading], cast: Sequence[CaseActor]) -> None:
        whose = {(m.doc, m.span.start, m.span.end): actor.name for actor in cast for m in actor.mentions}
        self._names: dict[tuple[str, str], str] = {}
        self._bodies: dict[str, str] = {}
        self._roles: dict[str, str] = {}
        self._holders: dict[str, set[str]] = {}
        self._media: dict[str, str] = {}
        self._authors = {key(name) for reading in readings for name in reading.document.authors}
        self._states = _owned(cast)
        self.realms = Realms(readings)
        self.opposed = opposed_states(readings, self.realms)
        self._short = initials(readings)
        self._mastheads = Mastheads(readings)
        self._outlets = {r.document.id: issuer(r) or r.document.outlet_name for r in readings}
        self._persons: set[tuple[str, str]] = set()
        self._others = {(r.document.id, key(short)) for r in readings for short in self._short if another(r, short)}
        self._seats = Seats(readings)
        self._officers = officers(readings, cast)
        self.pages = Pages(readings, self.name)
        self.withdrawn = tuple(withdrawn.find(readings))
        for reading in readings:
            for actor in reading.actors:
                self._learn(reading, actor, whose)
            for a in reading.attributions:
                if len(a.chain) > 2 and a.source is not None and "spokes" in a.source.text.lower():
                    doc, body = reading.document.id, issuer(reading) if is_issuer(reading, a.chain[-2]) else None
                    body = body or self._seats.only(doc, a.chain[-2])
                    self._speaks(self.name(reading.document.id, a.chain[-1]), body or a.chain[-2], a.source.text)
            for name, state in (*_state_media(reading.text), *_own_state(reading)):
                self._media.setdefault(name, state)
        named = {a.name for r in readings for a in r.actors if a.type == "organisation"}
        self._organisations = tuple(sorted(named | set(self._bodies.values())))
        self._shared = _of_several(self._bodies.values(), self._organisations)
        self.quarrelling = tuple(self._quarrelling(readings))

    def _quarrelling(self, readings: Sequence[Reading]) -> Iterator[tuple[str, str]]:
        """Document and name of each whom a page tells of as a side of a quarrel."""
        for reading in readings:
            called = partial(self._called, reading.document.id)
            yield from sorted({(reading.document.id, name) for name in quarrels.sides(reading, called)})

    def _called(self, doc: str, name: str) -> tuple[str, str | None]:
        """The fullest name of who is called so in a document, and the body for which he speaks."""
        whole = self.name(doc, name)
        return whole, self.body(whole)

    def _learn(self, reading: Reading, actor: Actor, whose: Mapping[tuple[str, int, int], str]) -> None:
        doc = reading.document.id
        name = next((n for m in actor.mentions if (n := whose.get((doc, m.start, m.end)))), actor.name)
        for form in (actor.name, *actor.aliases):
            self._names.setdefault((doc, key(form)), name)
        if actor.type != "person":
            return
        if " " in actor.name:  # a lone word taken for a person's name may be an outlet's
            self._persons.update((doc, key(form)) for form in (actor.name, *actor.aliases))
        own = issuer(reading)
        for mention in actor.mentions:
            found = spoken_for(reading.text, mention.start, mention.end)
            if found is None and own is not None:
                words = in_office(reading.text, mention.start, mention.end)
                found = None if words is None else (own, words)
            if (
                found is not None
                and (body := self._seats.only(doc, found[0]) or _in_full(reading, found[0])) != "ministry"
            ):
                self._speaks(name, body, found[1])
        described = set((actor.description or "").split())
        for office in OFFICES & described if "prime" not in described else ():
            self._holders.setdefault(office, set()).add(name)

    def _speaks(self, name: str, body: str, words: str) -> None:
        """Note for which body somebody speaks, in its fullest words, and the office in the words that say so."""
        known = self._bodies.get(key(name))
        if known is not None and _fuller(known, body):
            self._bodies[key(name)] = body
        if self._bodies.setdefault(key(name), body) == body and (found := OFFICE.search(words)) is not None:
            self._roles.setdefault(key(name), found[0].lower())

    def role(self, name: str) -> str | None:
        """The office in which somebody speaks for a body, as the texts call it: "spokesman"."""
        return self._roles.get(key(name))

    def name(self, doc: str, name: str) -> str:
        """The fullest name of who is called `name` in a document; the one holder of an office in the set."""
        if (whole := described_person(name)) is not None and (doc, key(whole)) in self._names:
            name = whole
        name = named(self._officers, doc, name)
        short = None if (doc, key(name)) in self._others else self._short.get(name)
        known = short or self._names.get((doc, key(name)), name)
        if (outlet := self._at_hand(doc, known)) is not None:
            return outlet
        if (seat := self._seat(doc, known)) is not None:
            return seat
        office = OFFICES & set(known.lower().split())
        if office and _bare_office(known):
            holders = self._holders.get(next(iter(office)), set())
            return next(iter(holders)) if len(holders) == 1 else known
        return known

    def _at_hand(self, doc: str, name: str) -> str | None:
        """The one outlet at hand that goes by a name which is no person's: "the Examiner"."""
        if (doc, key(name)) in self._persons:
            return None
        outlets = {self._outlets[page] for page in self._mastheads.pages(name)}
        if name.isupper() and not any(name in outlet.split() for outlet in outlets):
            return None  # letters may be those of a body too, which `initials` weighs
        return outlets.pop() if len(outlets) == 1 and not name[:1].islower() else None

    def _seat(self, doc: str, name: str) -> str | None:
        """The body that a common noun can only stand for in a document: "the ministry", "Ms Brill's ministry"."""
        found = _WHOSE.match(name)
        if found is None:
            return self._seats.only(doc, name)
        body = self._bodies.get(key(self._names.get((doc, key(found["who"])), found["who"])), "")
        return body if found["what"] in tokens(body) else None

    def body(self, name: str) -> str | None:
        """The body that a name of the set speaks for: by its own words, or by what is said of the person."""
        found = _ARM.match(name.replace(" (unnamed)", ""))
        if found is not None:
            return next(part for part in (found["of"], found["before"], found["for"]) if part)
        known = self._bodies.get(key(name), "")
        whole = self._states.get(key(known), known)
        of_two = self.realms.left_open(known, whole) and not self.realms.is_served(name, whole)
        return None if known in self._shared or of_two else whole or None

    def bodies(self) -> tuple[str, ...]:
        """The names of all bodies of which the pages tell, and for which somebody speaks."""
        return self._organisations

    def writes(self, name: str) -> bool:
        """Whether this is the author of a page of the set: what a reporter writes is the outlet's own voice."""
        return key(name) in self._authors

    def state(self, outlet: str) -> str | None:
        """The state whose outlet this is, by the table or because a page says so; "" where no state is named."""
        known = family(outlet)
        return known.key if known is not None and known.kind == "media" else self._media.get(key(outlet))

    def official(self, name: str) -> bool:
        """Whether a name is a state's, or of a body or an officer of one."""
        return field_of(name) is not None or self.realms.is_state(name) or self.realms.serves(name)

    def realm(self, doc: str, name: str) -> str:
        """The side for which a name stands: the state for which an official speaks, by its name or by what the pages
        say, else the body or the name itself."""
        body = self.body(name) or name
        state = self._state_of(doc, name)
        return (self.realms.shown(state) if state is not None else None) or _owner(body) or body

    def party(self, doc: str, name: str) -> str:
        """One key for the side of a name: the state, movement or body behind it."""
        name = self.name(doc, name)
        body = self.body(name) or name
        known = family(body)
        if known is not None and known.kind != "house":
            return known.key
        return self._state_of(doc, name) or key(self.realm(doc, body))

    def side(self, doc: str, name: str) -> tuple[str, str]:
        """Key and name of the side for which a name stands in a quarrel: a state only where the pages tell of it as
        opposed to another, else the body or the name itself."""
        body = self.body(name) or name
        known = family(body)
        if self._state_of(doc, name) is not None or (known is not None and known.kind != "house"):
            return self.party(doc, name), self.realm(doc, name)
        return key(body), body

    def _state_of(self, doc: str, name: str) -> str | None:
        """The one state, of those told of as opposed, for which the pages say that an official speaks; None where they
        leave it open, or tell of a quarrel within one state."""
        names = (n for n in (name, self.body(name)) if n is not None and self.official(n))
        found = next((states for n in names if (states := self.realms.of(doc, n))), frozenset())
        return next(iter(found)) if len(found) == 1 and found <= set(self.opposed) else None

    def voice(self, doc: str, name: str) -> str:
        """One key for whoever speaks with one voice: a spokesman and his body, the spellings of a name."""
        name = self.name(doc, name)
        body = self.body(name) or name
        known = family(body)
        return known.voice if known is not None and known.kind != "house" else "_".join(tokens(body))


def _in_full(reading: Reading, body: str) -> str:
    """The one name on a page that ends with a common noun for a body ("the organisation" where it tells of the Reef
    Watch Organisation alone), or is the one body there that the page calls so."""
    words = tokens(body)
    if not body.islower():
        return body
    names = {key(a.name): a.name for a in reading.actors if a.type == "organisation" and a.name[:1].isupper()}
    fits = [n for n in names.values() if len(tokens(n)) > len(words) and tokens(n)[-len(words) :] == words]
    fits = fits or [n for n in names.values() if body in _called(reading, n)]
    return fits[0] if len(fits) == 1 else body


def _called(reading: Reading, name: str) -> set[str]:
    """How a page calls a body besides its name: "the company"."""
    return {m.text.lower() for a in reading.actors if key(a.name) == key(name) for m in a.mentions}


def _owned(cast: Sequence[CaseActor]) -> dict[str, str]:
    """The full name of a body by a form of it that says no state, where it is the only body so called in the set: "the
    Interior Ministry" where only Norland's is spoken of."""
    forms: dict[str, set[str]] = {}
    for actor in cast:
        for form in {m.span.text for m in actor.mentions}:
            forms.setdefault(key(form), set()).add(actor.name)
    only = {form: next(iter(names)) for form, names in forms.items() if len(names) == 1}
    return {form: name for form, name in only.items() if _owner(name) is not None and key(name) != form}


def _of_several(bodies: Iterable[str], organisations: Sequence[str]) -> frozenset[str]:
    """The names of bodies that two organisations have, each behind another owner's: with "Norland's defence ministry"
    and "the Ostrian defence ministry" in the pile, a "defence minister" may be of either."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for words in map(tokens, organisations):
        for k in range(1, len(words)):
            owners.setdefault(words[k:], set()).add(words[k - 1][:_STEM])
    return frozenset(body for body in bodies if len(owners.get(tokens(body), ())) > 1)


def _owner(body: str) -> str | None:
    """The state in the name of a body; none in "Ministry of Works", which says in what it works."""
    found = _OWNED.match(body) or _OWNING.search(body)
    return found[1] if found is not None and _FIELD.search(found[0]) is None else None


_FIELD = re.compile(rf"^(?i:ministry|department|secretariat){GAP}of{GAP}{THE}[A-Z]\w+$")


def _bare_office(name: str) -> bool:
    """Whether a name is an office and its realm, nobody's name: "the president of Norland"."""
    words = name.replace(" (unnamed)", "").split()
    return words[0].lower() in OFFICES | {"the"} and (len(words) == 1 or words[1].lower() in OFFICES | {"of"})


def _fuller(known: str, body: str) -> bool:
    """Whether a name of a body tells more than the known one: whose it is ("Norland's Interior Ministry" for "Interior
    Ministry"), or which of its owner's bodies it is ("Norlandic armed forces" for "Norlandic")."""
    return (
        body.endswith(f" {known}") or body.startswith(f"{known} ") or (military(known) == "" and bool(military(body)))
    )


def one_body(a: str, b: str) -> bool:
    """Whether two names are of one body: the spellings of a name, or two names of one voice of the table."""
    if (
        key(a) == key(b)
        or same_person(a, b)
        or (_force(a) and _force(b))
        or _house(a, b)
        or _house(b, a)
        or one_military(a, b)
    ):
        return True
    x, y = family(a), family(b)
    return x is not None and y is not None and x.voice == y.voice and "house" not in (x.kind, y.kind)


_ANY_FORCE = frozenset(["police", "service", "force", "department", "authorities", "officials"])


def _force(name: str) -> bool:
    """Whether a name means the police without saying whose: "police service"."""
    found = set(tokens(name))
    return "police" in found and found <= _ANY_FORCE


_MILITARY = re.compile(
    r"\b(?:(?:armed|defen[cs]e|military) forces|(?:army|military|high|supreme) command|army|military|general staff)\b"
)


def military(name: str) -> str | None:
    """Whose military a name is, in lower case: "norlandic" of "the Norlandic armed forces"; "" where the name does not
    say whose, None of all other names."""
    rest, found = _MILITARY.subn(" ", name.lower())
    words = [w for w in _plain_words(rest) if w not in _LITTLE]
    return None if not found or len(words) > 1 else "".join(words)


def one_military(a: str, b: str) -> bool:
    """Whether two names are of the military of one state: "Armed Forces of Norland", "the Norlandic army"."""
    mine, other = military(a), military(b)
    if not mine or not other:
        return False
    known = is_name(concept(mine)) or is_name(concept(other))
    return concept(mine) == concept(other) or (not known and _sounding(mine, other))


_HOUSE = re.compile(
    r"['’]s? (?:Hospital|Hospice|Clinic|Infirmary|School|College|University|Academy|Church|Cathedral|Abbey|Chapel|"
    r"Theatre|Museum|Club|Stores?)$"
)
"""A house called after somebody, whose name is cut short in speech: "St Orla's Hospital", "St Orla's"."""


def _house(name: str, short: str) -> bool:
    """Whether the one name is a house's whose short name is the other: never a state's and its body's."""
    found = _HOUSE.search(name)
    return found is not None and key(name[: found.start()]) == key(_POSSESSED.sub("", short))


def _state_media(text: str) -> Iterator[tuple[str, str]]:
    """Keys of outlets that a page calls a state's, with the state ("" where it names none)."""
    for rule in _DESCRIBED:
        for found in rule.finditer(text):
            named = found.groupdict()
            yield key(found["name"]), key(named.get("a") or named.get("b") or "")


_HEAD = frozenset({"boilerplate", "byline", "dateline"})


def _own_state(reading: Reading) -> Iterator[tuple[str, str]]:
    """The key of a page's own outlet, with the state whose it is by a line at the page's head."""
    outlet = reading.document.outlet.value
    for segment in reading.segments if outlet is not None else ():
        if segment.type not in _HEAD:
            if segment.type == "body":
                return
            continue
        for line in reading.text[segment.start : segment.end].splitlines():
            if (state := state_in(line)) is not None:
                yield key(outlet or ""), key(state)


# ---------------------------------------------------------------- realms
_SOUNDING = 5
"""Letters from which the name of a state and of its people are taken to be one ("Norland", "Norlandic")."""
_ENDING = 4
"""Letters that the adjective of a state may have more than its name."""
_LITTLE = frozenset(["the", "its", "their", "his", "her", "a", "an", "of"])
_ARMS = vocabulary(
    """army forces military troops ministry department government police state media agency administration regime
    president minister parliament spokesman spokeswoman artillery"""
)


def same_realm(a: str, b: str) -> bool:
    """Whether two names share the name of a state or body, an adjective of it included."""
    x, y = _telling(a), _telling(b)
    return any(concept(v) == concept(w) or _sounding(v, w) for v in x for w in y)


def _telling(name: str) -> list[str]:
    return [w for w in _plain_words(name.lower()) if w not in _ARMS | _LITTLE and len(w) > 1]


def _plain_words(text: str) -> list[str]:
    """The words of a text, of letters alone, without "'s" behind them."""
    return re.findall(r"[^\W\d_]+", text.replace("’s", "").replace("'s", ""))


def _sounding(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return (
        len(short) >= _SOUNDING
        and long.startswith(short[: max(_SOUNDING, len(short) - 1)])
        and len(long) - len(short) <= _ENDING
    )


def of_realm(body: str, state: str) -> bool:
    """Whether a name is of an arm of a state that the other name means: "Norlandic army", "Norland"."""
    return bool(_ARMS & set(re.findall(r"[a-z]+", body.lower()))) and same_realm(body, state)
