"""Whose state a body of the pile is: the states that the pages themselves speak of, known to a table or not.

A state that no table knows shows itself by what only states have ("Norland's Foreign Ministry", "the Republic of
Norland", "Norlandic soldiers"), and its people by a name that is made from its own.  Which state a ministry, an army or
an officer belongs to is read from the words beside their names.  All of it is what the pages say, and where they leave
it open there are several states or none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from sayso.comparison.lineage.families import family, key, tokens
from sayso.comparison.vocabulary.patterns import GAP
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary
from sayso.model import Reading
from sayso.model.facts import states as facts
from sayso.model.facts.bodies import bodies

_NAME = rf"[A-Z][\w-]{{1,40}}(?:{GAP}(?:of{GAP}(?:the{GAP})?)?[A-Z][\w-]{{1,40}}){{0,2}}"
_WHAT = (
    r"(?:foreign|defen[cs]e|interior|home|justice|health|finance|information|economy|energy|transport|security|"
    r"education)"
)
_ORGAN = (
    rf"(?:government|parliament|prime{GAP}minister|premier|ambassador|embassy|army|armed{GAP}forces|air{GAP}force|navy|"
    rf"general{GAP}staff|border{GAP}(?:guards?|police|troops)|troops|soldiers|{_WHAT}{GAP}(?:minister|ministry)|"
    rf"ministry{GAP}of{GAP}(?:the{GAP})?{_WHAT}|state{GAP}(?:television|tv|media|radio|news{GAP}agency)|servicemen)"
)
"""What states have, and few others."""
_MORE = (
    r"(?:president|king|queen|police|military|ministry|officials?|authorities|forces|cabinet|regime|spokes\w+|general|"
    r"colonel|side)"
)
"""What others have too."""
_REALM = r"(?:republic|kingdom|sultanate|emirate|principality|commonwealth|federation)"
_HAS = re.compile(rf"\b(?P<who>{_NAME})['’]s?{GAP}(?:\w+{GAP}){{0,2}}?(?i:(?P<organ>{_ORGAN})|(?P<more>{_MORE}))\b")
_OF = re.compile(
    rf"\b(?i:(?P<realm>{_REALM})|(?P<organ>{_ORGAN})|(?P<more>{_MORE})){GAP}of{GAP}(?:the{GAP})?"
    rf"(?:(?:[A-Z]\w+{GAP})?(?i:{_REALM}){GAP}of{GAP}(?:the{GAP})?)?(?P<who>{_NAME})"
)
_PEOPLE = re.compile(
    rf"\b(?P<who>[A-Z][\w-]{{1,40}}){GAP}(?:[\w-]+{GAP})??(?i:(?P<organ>{_ORGAN})|(?P<more>{_MORE}))\b"
)
_NO_STATE = vocabulary(
    """the a an its their his her our my your this that these those no one two some all both other another senior former
    new state national federal local regional provincial royal republican democratic united joint chief deputy prime
    foreign defence defense interior justice health finance home security border armed air general military police
    ministry
    government president king queen north south east west northern southern eastern western central first second third
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december english christian muslim jewish party union league front madam sir mister
    province labour"""
)
"""Words with a capital before an office that name no state."""
_ENDINGS = vocabulary("i is an ans n ns ian ians ean eans ese ish ic er ers nian nians ite ites iot iots")
"""What the name of a people adds to its state's."""
_VOWELS = "aeiouyé"
_SHORTEST = 3
"""Letters that the two have in common, at least."""
_WEAK = 2
"""Signs that others than states give too, from which a name is a state's."""
_LONGEST = 4
"""Words of the name of a state, at most."""


class Realms:
    """The states of a set of documents, and which of their bodies and officers is whose."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        found = [(r, list(_signs(f"{r.document.outlet.value or ''}\n{r.text}"))) for r in readings]
        self._inferred, self._written = _inferred(readings, [sign for _, signs in found for sign in signs])
        self._owners: dict[tuple[str, str], set[str]] = {}
        self._ministries: dict[str, set[str]] = {}
        for reading, signs in found:
            for who, what, _ in signs:
                if (topic := _topic(what)) is not None:
                    self._ministries.setdefault(topic, set()).update(self.named(who))
                if (field := field_of(what)) is not None:
                    for state in self.named(who):
                        for doc in (reading.document.id, ""):
                            self._owners.setdefault((doc, field), set()).add(state)
        self._people: dict[str, set[str]] = {}
        for reading in readings:
            for actor in reading.actors:
                if (topic := _topic(actor.name)) is not None:
                    self._ministries.setdefault(topic, set()).update(self.named(actor.name))
                if actor.type == "person" and " " in actor.name:
                    served = {s for m in actor.mentions for s in self._served(reading.text, m.start, m.end)}
                    self._people.setdefault(key(actor.name), set()).update(served)

    def named(self, words: str) -> frozenset[str]:
        """The states that words name, by their own names or those of their people."""
        parts = [w for w in re.split(r"[\s,]+", _POSSESSED.sub(" ", words)) if w]
        found: set[str] = set()
        at = 0
        while at < len(parts):
            size = next((n for n in range(_LONGEST, 0, -1) if self.state(" ".join(parts[at : at + n]))), 0)
            if size:
                found.add(self.state(" ".join(parts[at : at + size])) or "")
            at += size or 1
        return frozenset(found)

    def of(self, doc: str, name: str) -> frozenset[str]:
        """The states for one of which somebody speaks, by the name, the table, or what the document, else the set, says
        of the body or person; empty where nothing does."""
        if self.serves(name):
            return frozenset(self._people[key(name)])
        if named := self.named(name):
            return named
        known = family(name)
        if known is not None and known.kind in ("body", "media"):
            return frozenset([known.key])
        field = field_of(name)
        if field is None:
            return frozenset()
        if field in ANY and len(tokens(name)) == 1:  # which one is left open: any of which there are bodies
            return frozenset(s for (at, _), own in self._owners.items() if at == doc for s in own)
        return frozenset(self._owners.get((doc, field)) or self._owners.get(("", field)) or ())

    def left_open(self, ministry: str, whole: str) -> bool:
        """Whether a ministry's name does not say whose it is, and the set tells of others so called than that of the
        state in the `whole` name."""
        topic = None if self.named(ministry) else _topic(ministry)
        return topic is not None and len(self._ministries.get(topic, set()) | self.named(whole)) > 1

    def is_served(self, person: str, body: str) -> bool:
        """Whether a body's name tells the state for which a page says that a person holds office."""
        return not self.named(body).isdisjoint(self._people.get(key(person), ()))

    def serves(self, name: str) -> bool:
        """Whether a page names a person as an officer of a state."""
        return bool(self._people.get(key(name)))

    def is_state(self, name: str) -> bool:
        """Whether a name is a state's own, with nothing but its government or side beside it: "the Norlandic side"."""
        rest = [w for w in tokens(_POSSESSED.sub(" ", name)) if w not in _ITSELF]
        return bool(rest) and self.state(" ".join(w.title() for w in rest)) is not None

    def shown(self, state: str) -> str | None:
        """The name of a state, by its key."""
        return self._written.get(state) or _shown().get(state)

    def is_name(self, word: str) -> bool:
        """Whether a word is the name of a state, and not of its people."""
        return word in facts.names() or word.lower() in self._written or word in self._written.values()

    def state(self, name: str) -> str | None:
        """The key of the state that a name, or the name of a people, means."""
        return self._inferred.get(name.lower()) or _table().get(name.lower())

    def _served(self, text: str, start: int, end: int) -> Iterator[str]:
        """The states beside a person's name, of which the words make him an officer."""
        head, tail = text[max(0, start - _REACH) : start], text[end : end + _REACH]
        for found in (_OFFICER.search(head), _THE_OFFICER.match(tail)):
            if found is not None:
                yield from self.named(found["a"] or found["b"] or "")


def _topic(words: str) -> str | None:
    """What a ministry, or its minister, is for: "defence" of "the Defense Ministry"; None of all other words."""
    found = _MINISTRY.search(words)
    topic = "" if found is None else (found["of"] or found["before"] or "").lower()
    return (_FIELDS.get(topic, topic) or None) if found is not None else None


_MINISTRY = re.compile(
    rf"\b(?:minist(?:ry|er){GAP}(?:of|for){GAP}(?:the{GAP})?(?P<of>[a-z]+)|(?P<before>[a-z]+){GAP}minist(?:ry|er)\b)",
    re.IGNORECASE,
)
_POSSESSED = re.compile(r"['’]s?(?=\s|$)")
_ITSELF = vocabulary("government side authorities officials state republic kingdom regime administration own leaders")
_REACH = 90
_RANK = (
    r"(?i:president|minister|premier|chancellor|king|queen|ambassador|envoy|spokes\w+|general|colonel|major|admiral|captain|"
    r"commander|chief|official|secretary|foreign|defen[cs]e|leader)"
)
_OFFICER = re.compile(
    rf"\b(?:(?P<a>{_NAME})(?:['’]s?)?{GAP}(?:[\w-]+{GAP}){{0,4}}?{_RANK}|"
    rf"{_RANK}{GAP}of{GAP}(?:the{GAP})?(?:[A-Z]\w+{GAP})?(?:(?i:{_REALM}){GAP}of{GAP})?(?P<b>[A-Z][\w-]+))"
    rf"(?:[, \u00a0](?:[A-Z][\w.]*)?)*$"
)
_THE_OFFICER = re.compile(
    rf"^,?{GAP}(?:the{GAP}|an?{GAP})?(?:(?P<a>{_NAME})(?:['’]s?)?{GAP}(?:[\w-]+{GAP}){{0,3}}?{_RANK}\b|"
    rf"(?:[\w-]+{GAP}){{0,3}}?{_RANK}{GAP}(?:of|for){GAP}(?:the{GAP})?(?P<b>{_NAME}))"
)
"""An office beside the name of who holds it, and whose office it is."""


_WITHIN = re.compile(r"(?<![\w-])[a-z]+,? $")
"""A word before a name that neither begins a sentence nor is the last part of another name."""


Sign = tuple[str, str, bool]
"""A name, the organ of a state that is said to be its own, and whether only states have such a one."""


def _signs(text: str) -> Iterator[Sign]:
    for rule in (_HAS, _OF, _PEOPLE):
        for found in rule.finditer(text):
            if rule is _PEOPLE and not _WITHIN.search(text, max(0, found.start() - _REACH), found.start()):
                continue
            what = found["organ"] or found["more"] or found.groupdict().get("realm") or ""
            yield found["who"], what, found["more"] is None


def _inferred(readings: Sequence[Reading], signs: Sequence[Sign]) -> tuple[dict[str, str], dict[str, str]]:
    """States that no table knows: their names and those of their people, in lower case, to one key of the state, and
    the keys to the names as they are written."""
    persons = {w for r in readings for a in r.actors if a.type == "person" and " " in a.name for w in a.name.split()}
    written = Counter(w for r in readings for w in _CAPITAL.findall(r.text))
    common = {w for r in readings for w in _COMMON.findall(r.text)}
    weight: Counter[str] = Counter()
    for who, _, strong in signs:
        if who.lower() not in common and _may_be_state(who, persons):
            weight[who] += _WEAK if strong else 1
    surely = {who for who, n in weight.items() if n >= _WEAK}
    found: dict[str, str] = {}
    names: dict[str, str] = {}
    anywhere = _by_base(surely | set(written))
    for who in sorted(surely, key=lambda w: (len(w), w)):
        home = min(_homes(who, anywhere), key=lambda w: (-written[w], w), default=who)
        found[who.lower()] = key(home)
        names.setdefault(key(home), home)
    sure = _by_base(surely)
    for people in sorted(written):
        for state in _homes(people, sure)[:1]:
            found.setdefault(people.lower(), found[state.lower()])
    return found | {home.lower(): name for name, home in names.items()}, names


def _by_base(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by what the names of their peoples are made from: themselves, and without the vowels at their end."""
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        for base in {name.lower(), name.lower().rstrip(_VOWELS)}:
            found.setdefault(base, []).append(name)
    return found


def _homes(people: str, by_base: Mapping[str, Sequence[str]]) -> list[str]:
    """The names from which that of a people may be made: "Norland" for "Norlandic"."""
    low = people.lower()
    bases = {low.removesuffix(ending) for ending in _ENDINGS if low.endswith(ending)}
    return sorted({n for b in bases if len(b) >= _SHORTEST for n in by_base.get(b, ()) if n.lower() != low})


_CAPITAL = re.compile(r"\b[A-Z][\w-]+")
_COMMON = re.compile(r"\b[a-z]+\b")


def _may_be_state(who: str, persons: set[str]) -> bool:
    """Whether a name is no state of the table, no body, no person's and no initials."""
    words = who.split()
    if who.lower() in _table() or is_name(concept(key(who))) or family(who) is not None or who in bodies():
        return False
    plain = len(words) < 3 and all(w[1:].replace("-", "").islower() for w in words)
    return plain and not {w.lower() for w in words} & _NO_STATE and not persons & set(words)


@cache
def _table() -> dict[str, str]:
    """Every name of a state, its people, capital and seats of the table, in lower case, to one key of the state."""
    rows = (facts.names(), facts.peoples(), facts.seats(), facts.capitals())
    return {form.lower(): concept(key(state)) for row in rows[::-1] for form, state in row.items()}


@cache
def _shown() -> dict[str, str]:
    return {concept(key(name)): name for name in sorted(set(facts.names().values()))}


# ---------------------------------------------------------------- what kind of body of a state a name is
_FIELDS: dict[str, str] = {
    word: field
    for field, words in (
        (
            "defence",
            "defence defense army military navy naval troops soldiers servicemen fleet flotilla brigade battalion",
        ),
        ("interior", "interior home"),
        ("foreign", "foreign"),
        ("border", "border guards guard"),
        ("police", "police gendarmerie gendarmes constabulary carabinieri"),
        ("justice", "justice"),
        ("health", "health"),
        ("finance", "finance treasury"),
        ("information", "information"),
        ("state media", "television media tv radio agency"),
        (
            "government",
            "government cabinet president presidency premier prime regime authorities official officials embassy "
            "administration",
        ),
        ("ministry", "ministry minister"),
    )
    for word in words.split()
}
ANY = frozenset({"government", "ministry"})
"""Fields of names that may stand for any body of a state."""
_RANKED = tuple(dict.fromkeys(_FIELDS.values()))
_LOCAL = vocabulary(
    """provincial regional local city municipal town county district village port school hospital union company party
    club bank airline university church election electoral team aid relief un nato host
    western eastern international european former ex retired"""
)
"""Words of bodies below a state's level, of another state's, or of none."""


_TOPICS = vocabulary("interior home foreign justice health finance treasury information")
"""Words for what a body of a state works in, and many others too."""
_ORGANS = vocabulary(
    """ministry minister ministers department secretary secretariat undersecretary official officials authority
    authorities agency service services directorate office officer officers chief chiefs head board commissioner
    commission inspectorate committee council administration bureau police guard guards force forces troops side
    source sources spokesman spokeswoman spokesperson spokespeople attorney staff affairs aide adviser regulator"""
)
"""Words of which one stands beside such a word in the name of a body of a state, or of those who serve it."""


def field_of(name: str) -> str | None:
    """The field in which a body of a state works, by its name; None for others: "defence" of an army and of its
    ministry, "government" of what speaks for a whole state, "ministry" of one of which the name does not say more."""
    words = set(re.findall(r"[a-z]+", name.lower()))
    if words & _LOCAL or (words & {"foreign"} and words & {"official", "officials"}):
        return None
    if words >= {"armed", "forces"} or words >= {"air", "force"} or words >= {"general", "staff"}:
        return "defence"
    topical = len(words) > 1 and not words & _ORGANS  # "Tarn Health Systems" is a firm
    fields = {_FIELDS[w] for w in words if w in _FIELDS and not (topical and w in _TOPICS)}
    return next((f for f in _RANKED if f in fields), None)
