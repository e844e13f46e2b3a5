"""The statements of one question divided into sides: by what differs between them, and by the words they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from sayso.comparison.differences import taken
from sayso.comparison.differences.contrasts import DETAILS, Contrast, contrasts, denial, kindred
from sayso.comparison.differences.told import Told, told
from sayso.comparison.proposal import STRENGTH, holder
from sayso.comparison.statements import clocks
from sayso.comparison.statements.items import Item, once
from sayso.comparison.statements.polarity import denying
from sayso.comparison.statements.similarity import COPY, near, overlap
from sayso.comparison.vocabulary.words import kin
from sayso.comparison.voices.bodies import Speakers
from sayso.model.comparison import Relation

ALIKE = 0.6
"""Shared weight of words from which two statements are put on one side where nothing tells them apart.  Vectors of
meaning are no help here: they tell what is asked, not what is answered."""
_BOTH = 0.2
"""What is added to it where both differ from a third in the same way."""
_TAKEN = 0.6
"""What is added where who reads the two together takes them for one answer: enough for two statements, not for a third
that only one of them is like."""
_DENIED = 0.6
"""What is added where both deny what a third says, or give another hour than it and the same: they are one side."""
ONE = 0.5
"""Mean of the most that each shares with another account, from which they are one telling where no rule says what
differs; below it they agree, each telling by itself."""
UNLIKE = 0.15
"""The same mean, below which they tell different things, where nobody reads two of them together."""
_MANY = 40
"""Statements that are compared each with each; more of them join the side of the first that they can."""


Met = dict[tuple[int, int], list[Contrast]]
"""What differs between two statements, by their places."""


@dataclass(frozen=True, slots=True)
class Division:
    """The sides, the relation between them, and for pairs of statements what differs, the strongest first."""

    sides: list[list[Item]]
    relation: Relation
    found: list[tuple[Item, Item, list[Contrast]]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the rules read in statements, by their `index`, and what they find between two of them: the claims of one
    story have many statements in common, and each pair is compared once."""

    speakers: Speakers
    _told: dict[int, Told] = field(default_factory=dict)
    _differ: dict[tuple[int, int], list[Contrast]] = field(default_factory=dict)

    def told(self, item: Item) -> Told:
        """A statement as the rules read it."""
        if item.index not in self._told:
            self._told[item.index] = told(item, self.speakers)
        return self._told[item.index]

    def contrasts(self, a: Told, b: Told) -> list[Contrast]:
        """The differences between two statements; the list is shared, and not to be changed."""
        pair = a.item.index, b.item.index
        if pair not in self._differ:
            self._differ[pair] = contrasts(a, b)
        return self._differ[pair]


@dataclass(frozen=True, slots=True)
class Begun:
    """The statements of one question as the rules tell them apart, before anybody reads two of them together.

    `met` and `details` are of the `first` ones alone, `main` is what differs in more than a detail; `likeness`: how
    much of its words each shares with another."""

    first: Sequence[Item]
    rest: Sequence[Item]
    read: Sequence[Told]
    met: Met
    details: set[tuple[str, ...]]
    main: Met
    likeness: float

    @property
    def one_telling(self) -> bool:
        """Whether no rule says what differs and the words are the same."""
        return not self.main and self.likeness >= ONE


def begin(items: Sequence[Item], known: Known) -> Begun:
    """What the rules say of the statements of one question."""
    first, rest = items[:_MANY], items[_MANY:]
    read = [known.told(item) for item in first]
    met = _met(read, known)
    details = _details(met, read)
    return Begun(first, rest, read, met, details, _without(met, details), _likeness(first))


def read_ahead(found: Sequence[Begun]) -> None:
    """Have read together at once what `divide` will ask of several questions one by one: many pairs are read quicker
    than few."""
    asking = [begun.first for begun in found if not begun.main and not begun.one_telling]
    opinions = asking[0][0].opinions if asking else None
    if opinions is not None:
        opinions.read(pair for items in asking for pair in _asked(items))


def _asked(items: Sequence[Item]) -> list[tuple[Item, Item]]:
    pairs = [(items[x], items[y]) for x, y in _unlike(items)]
    return [*taken.asked_of_all(items), *taken.asked_of_each(pairs, len(items))]


def divide(begun: Begun, known: Known, read_together: bool = True) -> list[Division]:
    """The statements of one question by sides; then, for each detail that only few of them give and give differently,
    those that give it.  `read_together`: whether who reads two statements at once is asked where no rule tells them
    apart."""
    details = [_detail(begun, kinds) for kinds in sorted(begun.details)]
    if begun.one_telling:
        return [Division([[*begun.first, *begun.rest]], "agree", []), *details]
    whole = _division(begun.first, begun.main, read_together)
    if not begun.main and (_agree(begun, read_together) or all(t.denies for t in begun.read)):
        whole = replace(whole, relation="agree")
    for item in begun.rest:
        _join(item, whole.sides, known)
    return [whole, *details]


def _detail(begun: Begun, kinds: tuple[str, ...]) -> Division:
    """The statements that give a detail, by what they give."""
    part = {pair: [c for c in begun.met[pair] if c.kind in kinds] for pair in begun.met}
    given = [k for k, told in enumerate(begun.read) if told.gives(kinds)]
    return _division([begun.first[k] for k in given], _renumbered(part, given))


def _agree(begun: Begun, read_together: bool) -> bool:
    """Whether statements that no rule tells apart agree: as who reads them together takes them, else by their words."""
    agreeing = taken.agreeing(begun.first) if read_together else None
    return begun.likeness >= UNLIKE if agreeing is None else agreeing


def _met(read: Sequence[Told], known: Known) -> Met:
    """What differs between any two; what one holder says on one page is one account, however it goes on."""
    voices = [(t.item.doc, holder(t.item)) for t in read]
    pairs = ((x, y) for x, y in combinations(range(len(read)), 2) if voices[x] != voices[y])
    met = {(x, y): c for x, y in pairs if (c := known.contrasts(read[x], read[y]))}
    both = {pair for pair in met if _says_both(pair, read, voices, met)}
    kept = {pair: [c for c in cs if c.kind != "denial" or pair not in both] for pair, cs in met.items()}
    return {pair: cs for pair, cs in kept.items() if cs}


def _says_both(pair: tuple[int, int], read: Sequence[Told], voices: Sequence[tuple[int, str]], met: Met) -> bool:
    """Whether who denies a thing on a page says there himself what the other says: then he denies it of something
    else, as of the second of two blasts."""
    if all(c.kind != "denial" for c in met[pair]):
        return False
    no, yes = pair if read[pair[0]].denies else pair[::-1]
    own = (k for k, t in enumerate(read) if voices[k] == voices[no] and not t.denies)
    alike = (k for k in own if kindred(read[k], read[yes]) and (min(k, yes), max(k, yes)) not in met)
    return any(denial(read[no], read[k]) for k in alike)


def _details(met: Met, read: Sequence[Told]) -> set[tuple[str, ...]]:
    """The kinds of details that differ, where less than half of the statements give them."""
    found = {c.kind for cs in met.values() for c in cs}
    return {k for k in DETAILS if found & set(k) and 2 * sum(t.gives(k) for t in read) < len(read)}


def _without(met: Met, details: set[tuple[str, ...]]) -> Met:
    left_out = {kind for kinds in details for kind in kinds}
    kept = {pair: [c for c in cs if c.kind not in left_out] for pair, cs in met.items()}
    return {pair: cs for pair, cs in kept.items() if cs}


def _renumbered(met: Met, places: Sequence[int]) -> Met:
    at = {old: new for new, old in enumerate(places)}
    return {(at[x], at[y]): cs for (x, y), cs in met.items() if cs and x in at and y in at}


def _division(items: Sequence[Item], met: Met, read_together: bool = False) -> Division:
    sides = [[items[k] for k in side] for side in _sides(items, met, read_together)]
    relations = [c.relation for cs in met.values() for c in cs] or list[Relation](["partial"])
    relation = max(relations, key=STRENGTH.index) if len(sides) > 1 else "agree"
    return Division(sides, relation, [(items[x], items[y], cs) for (x, y), cs in met.items()])


def _likeness(items: Sequence[Item]) -> float:
    """The most that each statement shares with another account that is no copy of it, on average; 1 where there is
    none."""
    best = []
    for a in items:
        others = [share for b in items if b.doc != a.doc and (share := overlap(a, b)) < COPY]
        best.append(max(others, default=1.0))
    return round(sum(best) / len(best), 6) if best else 1.0


def _sides(items: Sequence[Item], found: Met, read_together: bool) -> list[list[int]]:
    """Average linkage, never across a difference, and nearer where both surely differ from a third; the order of the
    sides is that of their first statements."""
    against: list[set[tuple[str, int]]] = [set() for _ in items]
    for (x, y), met in found.items():
        for c in (c for c in met if c.sure):
            against[x].add((c.kind, y))
            against[y].add((c.kind, x))
    score, one = {}, _one_answers(items) if read_together and not found else frozenset()
    for x, y in combinations(range(len(items)), 2):
        if (x, y) not in found:
            shared = bool(against[x] & against[y])
            pooled = shared and (_both_deny(items[x], items[y]) or _one_hour(items[x], items[y]))
            added = _DENIED if pooled else _BOTH if shared else 0.0
            if (x, y) in one:
                added = _TAKEN  # where others differ the pairs are many, and few would be joined
            elif _one_deed(items[x], items[y]) and _hours_meet(items[x], items[y]):
                added = max(added, _DENIED)
            score[x, y] = overlap(items[x], items[y]) + added
    sides = [[k] for k in range(len(items))]
    while True:
        best = _nearest(sides, score)
        if best is None:
            return sides
        x, y = best
        sides[x] = sorted(sides[x] + sides.pop(y))


def _one_answers(items: Sequence[Item]) -> frozenset[tuple[int, int]]:
    """The places of two statements that share few words and are taken for one answer."""
    unlike = _unlike(items)
    taken_for_one = taken.one_answers([(items[x], items[y]) for x, y in unlike], len(items))
    return frozenset(pair for pair, one in zip(unlike, taken_for_one) if one)


def _unlike(items: Sequence[Item]) -> list[tuple[int, int]]:
    """The places of two statements that share few words, of so few that they are read."""
    if len(items) > taken.FEW:
        return []
    places = combinations(range(len(items)), 2)
    return [(x, y) for x, y in places if overlap(items[x], items[y]) < ALIKE]


def _both_deny(a: Item, b: Item) -> bool:
    return bool(denying(a)) and bool(denying(b))


def _one_hour(a: Item, b: Item) -> bool:
    """Whether two statements tell an hour of one thing, and one and the same."""
    return near(a, b) >= ONE and _hours_meet(a, b)


def _hours_meet(a: Item, b: Item) -> bool:
    """Whether two statements give hours, and one and the same."""
    hours = [_hours(item) for item in (a, b)]
    return all(hours) and all(not clocks.apart(x, y) for x in hours[0] for y in hours[1])


@once
def _hours(item: Item) -> list[clocks.Clock]:
    return clocks.clocks(item.statement.span.text)


def _one_deed(a: Item, b: Item) -> bool:
    """Whether two statements tell one deed of one subject: "the sale began", "the sale opened"."""
    subject = set(a.statement.subject[:1]) & set(b.statement.subject[:1])
    return bool(subject) and any(kin(x, y) for x in a.what[:1] for y in b.what[:1])


def _nearest(sides: Sequence[Sequence[int]], score: dict[tuple[int, int], float]) -> tuple[int, int] | None:
    """The two sides that lie nearest, None where none may be joined."""
    best: tuple[float, int, int] | None = None
    for x, y in combinations(range(len(sides)), 2):
        pairs = [score.get((min(p, q), max(p, q))) for p in sides[x] for q in sides[y]]
        if None in pairs:
            continue
        mean = round(sum(p for p in pairs if p is not None) / len(pairs), 6)
        if mean >= ALIKE and (best is None or mean > best[0]):
            best = mean, x, y
    return None if best is None else best[1:]


def _join(item: Item, sides: list[list[Item]], known: Known) -> None:
    """Put a further statement on the first side that it does not differ from and is near to, or on one of its own."""
    mine = known.told(item)
    for side in sides:
        if overlap(item, side[0]) >= ALIKE and not known.contrasts(mine, known.told(side[0])):
            side.append(item)
            return
    sides.append([item])
