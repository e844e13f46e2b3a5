"""Actors over all documents: names merged where they are surely one, with all their mentions.

A wrong merge puts words into another's mouth, so names are merged by what is sure: one full name, one body of the
table, a surname that only one full name in the set has, two romanisations of both given name and surname.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.body_keys import EVERYWHERE, SEATS, keys, state
from sayso.comparison.lineage.names import body, distance, fullness, key, near, outlet, person, sound, words
from sayso.comparison.lineage.spreading import spread
from sayso.comparison.vocabulary.joined import Joined
from sayso.model import Actor, CaseActor, Member, Reading
from sayso.model.facts.states import peoples

_COMPARED = 40
"""An actor is compared with so many others of one name."""


@dataclass(frozen=True, slots=True)
class _Node:
    """One actor of one document."""

    doc: str
    actor: Actor


class _Merge(Joined):
    """Which actors are one, by their numbers in `nodes`."""

    def __init__(self, nodes: Sequence[_Node], known: Acquaintance) -> None:
        super().__init__(len(nodes))
        self.nodes, self.known = nodes, known

    def join_acquainted(self, group: Sequence[int], least: int, but: frozenset[str]) -> None:
        """Put those of a group together whose documents share `least` other names; a role in common counts as one."""
        for n, a in enumerate(group):
            for b in group[max(0, n - _COMPARED) : n]:
                if self.acquainted(a, b, but) >= least:
                    self.join((a, b))

    def acquainted(self, a: int, b: int, but: frozenset[str]) -> int:
        """How many names besides `but` the documents of two actors share, one more if both have one role."""
        x, y = self.nodes[a], self.nodes[b]
        return self.known.common(x.doc, y.doc, but) + _described_alike(x.actor, y.actor)


def find(readings: Sequence[Reading]) -> tuple[CaseActor, ...]:
    """The actors of all documents, the most mentioned first."""
    nodes = [_Node(r.document.id, a) for r in readings for a in r.actors if a.mentions]
    merge = _Merge(nodes, Acquaintance(readings))
    _by_key(merge)
    places = {key(p.span.text) for r in readings for p in r.places}
    _people(merge, places)
    _cut_short(merge, {key(p.span.text) for r in readings for p in r.places if p.lat is not None})
    groups: dict[int, list[_Node]] = {}
    for k, node in enumerate(nodes):
        groups.setdefault(merge.root(k), []).append(node)
    out = [_case_actor(groups[k]) for k in sorted(groups)]
    return tuple(sorted(spread(out, readings), key=lambda a: (-len(a.mentions), a.name, a.mentions)))


def people(readings: Sequence[Reading], cast: Sequence[CaseActor]) -> Iterator[tuple[Reading, Actor, int]]:
    """The persons of each page as it has them, each with the index in the cast of who has his mentions."""
    whose = {(m.doc, m.span.start, m.span.end): n for n, a in enumerate(cast) if a.type == "person" for m in a.mentions}
    for r in readings:
        for actor in (a for a in r.actors if a.type == "person"):
            held = (whose.get((r.document.id, m.start, m.end)) for m in actor.mentions)
            who = next((n for n in held if n is not None), None)
            if who is not None:
                yield r, actor, who


# ---------------------------------------------------------------- bodies, outlets, states
def _by_key(merge: _Merge) -> None:
    """Actors with one key; persons are left to the rule for persons.

    Names that every town has one of ("City Council") are merged only between documents on one story.
    """
    by: dict[tuple[str, str], list[int]] = {}
    for k, node in enumerate(merge.nodes):
        if node.actor.type != "person":
            for found in keys(node.actor):
                by.setdefault(found, []).append(k)
    for (_, name), group in by.items():
        if set(name.split()) <= EVERYWHERE:
            merge.join_acquainted(group, 2, frozenset({name}))
        else:
            merge.join(group)
    bodies = {name: group for (kind, name), group in by.items() if kind == "body"}
    _by_state(merge, bodies)
    _by_initials(merge, bodies)


def _by_state(merge: _Merge, bodies: dict[str, list[int]]) -> None:
    """ "Interior Ministry" and "Norland's Interior Ministry", "Coast Guard" and "Orvan Coast Guard", where documents on
    one story have one such body."""
    fuller: dict[str, list[str]] = {}
    for name in sorted(bodies):
        parts = name.split()
        for k in range(len(parts)):
            rest = parts[:k] + parts[k + 1 :]
            if len(rest) > 1 and parts[k] not in EVERYWHERE and (_every_state_has(rest) or (k == 0 and _ends(rest))):
                fuller.setdefault(" ".join(rest), []).append(name)
    for name, longer in fuller.items():
        for k in bodies.get(name, ()):
            near = [
                n for other in longer for n in bodies[other] if merge.acquainted(k, n, frozenset(name.split())) >= 2
            ]
            if len({merge.root(n) for n in near}) == 1:
                merge.join([k, near[0]])


def _every_state_has(parts: Sequence[str]) -> bool:
    return not SEATS.isdisjoint(parts) and set(parts) <= EVERYWHERE


def _ends(parts: Sequence[str]) -> bool:
    """Whether a name without what stands before it is a body's still: "Coast Guard", "Teachers' Union"."""
    return parts[-1] in _WHOSE


_WHOSE = frozenset(["authority", "guard", "union", "council", "federation", "association", "hospital", "corps"])
"""Last words of bodies whose names are cut short before: "Orvan Coast Guard"."""


def _by_initials(merge: _Merge, bodies: dict[str, list[int]]) -> None:
    """ "OHPD" and "Orvan Harbour Police Department", where one body of three words and more has these first letters, in
    documents on one story, and neither name stands in the tables."""
    by_letters: dict[str, list[int]] = {}
    for k in sorted({k for group in bodies.values() for k in group}):
        for form in (merge.nodes[k].actor.name, *merge.nodes[k].actor.aliases):
            if len(parts := words(form)) > _LETTERS - 1 and body(form) is None:
                by_letters.setdefault("".join(w[0] for w in parts), []).append(k)
    for name, group in bodies.items():
        for k in group if name in by_letters and len(name) >= _LETTERS else ():
            short = merge.nodes[k].actor.name
            if short.isupper() and short.isalpha() and body(short) is None and outlet(short) is None:
                near = [n for n in by_letters[name] if merge.acquainted(k, n, frozenset({name})) >= 2]
                if len({merge.root(n) for n in near}) == 1:
                    merge.join([k, near[0]])


_LETTERS = 3
"""Capitals from which an acronym is taken for one body's."""


def _cut_short(merge: _Merge, places: set[str]) -> None:
    """Names of one word that a page gives as another name of one body of the story, that are nobody's surname and no
    place: "Norvane" for Norvane Shipping Lines, also where another page takes it for a person's."""
    taken: set[str] = set()
    whole: dict[str, list[int]] = {}
    for k, node in enumerate(merge.nodes):
        parts = _fullest(node.actor)
        if node.actor.type == "person":
            taken.update(parts if len(parts) > 1 else ())
            continue
        first = words(node.actor.name)[:1]
        if node.actor.type == "organisation" and first != words(node.actor.name):
            for form in node.actor.aliases:
                if words(form) == first and first[0] not in places:
                    whole.setdefault(first[0], []).append(k)
    for k, node in enumerate(merge.nodes):
        name = key(node.actor.name)
        if name not in whole or name in taken or node.actor.type not in ("person", "organisation"):
            continue
        near = [n for n in whole[name] if n != k and merge.acquainted(k, n, frozenset({name})) >= 2]
        if len({merge.root(n) for n in near}) == 1 and state(name) is None:
            merge.join([k, near[0]])


def _described_alike(a: Actor, b: Actor) -> bool:
    """Whether two actors have a role in common: both a captain, both a spokesman."""
    return bool(set((a.description or "").split()) & set((b.description or "").split()))


# ---------------------------------------------------------------- persons
def _people(merge: _Merge, places: set[str]) -> None:
    """Persons: the same name, a surname or initial with one full name, a romanisation.

    All between documents on one story, since others have namesakes.  A single name that is no place may be a surname
    although its page, which has no more of it, takes it for a body's.
    """
    full: dict[tuple[str, ...], list[int]] = {}
    short: dict[str, list[int]] = {}
    loose: dict[str, list[int]] = {}
    for k, node in enumerate(merge.nodes):
        if node.actor.type == "person":
            name = _fullest(node.actor)
            if len(name) > 1:
                full.setdefault(name, []).append(k)
            elif name:
                short.setdefault(name[0], []).append(k)
        elif _may_be_surname(node.actor, places):
            loose.setdefault(key(node.actor.name), []).append(k)
    for name, group in full.items():
        merge.join_acquainted(group, 1, frozenset({" ".join(name), name[-1]}))
    _variants(full, merge)
    by_surname: dict[str, list[int]] = {}
    for name, group in full.items():
        by_surname.setdefault(name[-1], []).extend(group)
    for surname, group in [*short.items(), *loose.items()]:
        _surnames(merge, group, by_surname.get(surname, []))
    _misspelt(merge, {s: group for s, group in short.items() if s not in by_surname}, by_surname)
    for surname, group in short.items():
        if surname not in by_surname:
            merge.join_acquainted(group, 2, frozenset({surname}))


def _surnames(merge: _Merge, group: Sequence[int], full: Sequence[int]) -> None:
    """Join bare surnames to the one person with that surname in documents on the same story."""
    for k in group:
        near = [
            n for n in full[: 4 * _COMPARED] if merge.acquainted(k, n, frozenset(_fullest(merge.nodes[n].actor))) >= 2
        ]
        if len({merge.root(n) for n in near}) == 1:
            merge.join([k, near[0]])


def _misspelt(merge: _Merge, short: dict[str, list[int]], full: dict[str, list[int]]) -> None:
    """Join a bare surname to the one person of a surname spelled nearly so who holds the same office, in documents on
    one story: "Colonel Batanic" and "Colonel Olav Baptanic"."""
    by_letter: dict[str, list[str]] = {}
    for surname in sorted(full):
        by_letter.setdefault(surname[0], []).append(surname)
    for surname, group in short.items():
        close = [s for s in by_letter.get(surname[0], ()) if near(s, surname) or _spelt(s, surname)]
        for k in group:
            fits = [
                n
                for s in close
                for n in full[s][:_COMPARED]
                if _described_alike(merge.nodes[k].actor, merge.nodes[n].actor)
                and merge.acquainted(k, n, frozenset({surname, s, *_fullest(merge.nodes[n].actor)})) >= _SURE
            ]
            if len({merge.root(n) for n in fits}) == 1:
                merge.join([k, fits[0]])


_SURE = 3
"""Names, an office in common among them, that documents share besides where one's surname is spelled otherwise."""


def _spelt(a: str, b: str) -> bool:
    """Whether two words may be one name misspelled: one letter apart in six or more, two in nine, the first the same.

    An "a" more at the end makes a woman's name of a man's in many languages.
    """
    size = min(len(a), len(b))
    if a[0] != b[0] or size < 6 or a + "a" == b or b + "a" == a:
        return False
    most = 2 if size > 8 else 1
    return abs(len(a) - len(b)) <= most and distance(a, b) <= most


def _may_be_surname(actor: Actor, places: set[str]) -> bool:
    name = actor.name
    plain = name.isalpha() and name[:1].isupper() and not name.isupper() and len(name) > 3
    known = outlet(name) is not None or body(name) is not None or state(name) is not None
    return actor.type == "organisation" and plain and not known and not actor.aliases and key(name) not in places


def _fullest(actor: Actor) -> tuple[str, ...]:
    """The longest of an actor's names as words without titles."""
    return max((person(form) for form in (actor.name, *actor.aliases)), key=lambda n: (len(n), n))


def _variants(full: dict[tuple[str, ...], list[int]], merge: _Merge) -> None:
    """Join full names that are one person's: a middle name more, an initial, another romanisation."""
    by: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for name in sorted(full):
        for shared in _likely(name):
            by.setdefault(shared, []).append(name)
    for group in by.values():
        for a, b in combinations(group, 2):
            least = 1 if _one_person(a, b) else _SURE - 1 if _two_surnames(a, b) or _spelt_person(a, b) else 0
            if least:
                merge.join_acquainted([*full[a], *full[b]], least, frozenset((*a, *b, " ".join(a), " ".join(b))))


def _likely(name: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Keys of which two full names have one in common if they may be one person's: how the surname sounds, it without
    "y", what stands before it with its first letter, and the name without a second surname."""
    *before, last = name
    return (
        ("sound", sound(last)), ("without y", last.replace("y", "i")), ("spelt", *before, last[0]),
        ("whole", *name), ("whole", *before),
    )  # fmt: skip


def _two_surnames(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """ "Ana Lira" and "Ana Lira Mont": a second surname left out."""
    short, long = sorted((a, b), key=len)
    return 1 < len(short) == len(long) - 1 and long[: len(short)] == short


def _spelt_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One given name, and surnames that may be one misspelled."""
    return len(a) == len(b) and a[:-1] == b[:-1] and _spelt(a[-1], b[-1])


def _one_person(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: surname and given name both the same, alike or an initial."""
    first, last = _alike(a[0], b[0], True), _alike(a[-1], b[-1], False)
    if not first or not last:
        return False
    if len(a) > 2 and len(b) > 2:
        return all(_alike(x, y, True) for x, y in zip(a[1:-1], b[1:-1]))
    return first == "same" or last == "same" or len(a) == len(b)


def _alike(a: str, b: str, given: bool) -> str | None:
    if a == b:
        return "same"
    if given and (len(a) == 1 or len(b) == 1):
        return "initial" if a[0] == b[0] else None
    if a.replace("y", "i") == b.replace("y", "i"):
        return "sound"
    return "sound" if min(len(a), len(b)) > 3 and near(a, b) else None


# ---------------------------------------------------------------- values
def _case_actor(group: Sequence[_Node]) -> CaseActor:
    kind = Counter(n.actor.type for n in group).most_common()
    forms = Counter(n.actor.name.partition(" $")[0] for n in group for _ in n.actor.mentions)  # what is lent to it
    name = min(forms, key=lambda f: (-fullness(f), -forms[f], f)) if kind[0][0] == "person" else _common(forms)
    aliases = {a for n in group for a in (n.actor.name, *n.actor.aliases)} - {name}
    mentions = {Member(n.doc, m) for n in group for m in n.actor.mentions}
    return CaseActor(name, min(kind, key=lambda k: (-k[1], k[0]))[0], tuple(sorted(aliases)), tuple(sorted(mentions)))


def _common(forms: Counter[str]) -> str:
    """The commonest form that is written in the texts; adjectives and headlines' capitals come last."""
    return min(forms, key=lambda f: (f in peoples(), f.isupper() and len(f) > 5, -forms[f], -len(f), f))
