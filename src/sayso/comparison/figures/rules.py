"""How two figures of one thing stand to each other: rules in their order, of which the first that holds decides.

That two cannot both hold is said last, where nothing in the words or dates tells that they are of another thing, part,
place or time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from sayso.comparison.figures import own_people, same_things, sites
from sayso.comparison.figures.holders import DEGREE, Figure
from sayso.comparison.figures.parts import and_one, out_of
from sayso.comparison.figures.same_things import (
    MOST,
    deeds,
    denies,
    one_crowd,
    one_kind,
    one_toll,
    other_deeds,
    outdone,
    told_aside,
    wider_kind,
)
from sayso.comparison.figures.scopes import narrower, scope, times
from sayso.comparison.figures.updates import FOUND, counted_on, day, goes_on, grown, outgrown, standing, to_be, updated
from sayso.comparison.figures.voices import one_voice, shared, voices_of
from sayso.comparison.figures.words import POINTING, adds_up, listed
from sayso.comparison.proposal import holder
from sayso.comparison.statements import fates
from sayso.comparison.statements.counted import noun
from sayso.comparison.statements.fates import HARM
from sayso.comparison.vocabulary.words import kin, vocabulary, wider
from sayso.comparison.voices.bodies import Speakers, same_realm
from sayso.model.comparison import Difference, Relation
from sayso.model.intervals import Interval, rounding

Side = Sequence[Figure]
Told = tuple[Relation, Difference | None, str]
"""A relation, what differs, and the reason with the words."""


@dataclass(frozen=True)
class Pair:
    """Two sides of a claim, told apart by two figures of theirs; `opposed`: a text sets two figures of the claim
    against each other."""

    a: Side
    b: Side
    speakers: Speakers
    opposed: bool

    @cached_property
    def nearest(self) -> tuple[Figure, Figure]:
        """A figure of either side, of different documents where there are such."""
        pairs = ((x, y) for x in self.a for y in self.b)
        return min(pairs, key=lambda p: (p[0].item.doc == p[1].item.doc, p[0].index, p[1].index))

    @property
    def x(self) -> Figure:
        """The figure of the first side."""
        return self.nearest[0]

    @property
    def y(self) -> Figure:
        """The figure of the second side."""
        return self.nearest[1]

    @cached_property
    def names(self) -> str:
        """The two figures with their holders, in words."""
        return _names(self.x, self.y)

    @property
    def one_page(self) -> bool:
        """Whether one page gives both."""
        return self.x.item.doc == self.y.item.doc

    @cached_property
    def one_voice(self) -> bool:
        """Whether all who are heard for either are one."""
        heard = voices_of(self.a, self.speakers) | voices_of(self.b, self.speakers)
        return all(one_voice(v, w) for v in heard for w in heard)

    @cached_property
    def shared(self) -> bool:
        """Whether somebody named holds a figure of either."""
        return shared(self.a, self.b, self.speakers)

    @cached_property
    def given_together(self) -> bool:
        """Whether one page hears somebody for either, and calls neither an earlier one: then both stood at one time."""
        first, second = ({f.item.doc for f in side if heard(f) and not f.former} for side in (self.a, self.b))
        return bool(first & second)

    @property
    def disjoint(self) -> bool:
        """Whether no number satisfies both."""
        return self.x.interval.disjoint(self.y.interval)

    def partial(self, differs: Difference, why: str) -> Told:
        """The two differ in something, for a reason in words that follow their names."""
        return "partial", differs, f"{self.names}{why}"


def _names(x: Figure, y: Figure) -> str:
    """Two figures with their holders, in words."""
    return f"“{x.words}” ({holder(x.item)}) and “{y.words}” ({holder(y.item)})"


Rule = Callable[[Pair], Told | None]


def heard(f: Figure) -> bool:
    """Whether somebody other than the page gives a figure."""
    return f.item.teller is not None or f.item.attribution is not None


def relation(pair: Pair) -> Told:
    """The relation of two sides, what differs, and the reason with the words."""
    told = (rule(pair) for rule in RULES)
    return next((t for t in told if t is not None), ("conflict", "count", f"{pair.names} exclude each other"))


# ---------------------------------------------------------------- another thing
def _denied(p: Pair) -> Told | None:
    """One account says of the other's number that it is not so."""
    if (
        not p.disjoint
        or p.one_page
        or p.one_voice
        or not any(denies(f, g) or denies(g, f) for f, g in product(p.a, p.b))
    ):
        return None
    return "conflict", "count", f"{p.names}: one says that it is the one number and not the other"


def _none_of_a_kind(p: Pair) -> Told | None:
    """ "No secondary explosions" beside "two explosions": that there were none of a kind says nothing of the others."""
    for none, some in ((p.x, p.y), (p.y, p.x)):
        if none.interval.high == 0 and none.head == some.head and none.rest - some.rest:
            return p.partial("scope", ": one says that there were none of a kind, and the other counts all")
    return None


def _parts_of_others(p: Pair) -> Told | None:
    """ "Three of the injured" beside "eleven of the crew": parts of two groups."""
    x, y = p.x, p.y
    if not (x.part and y.part) or noun(x.quantity) == noun(y.quantity) or not p.disjoint:
        return None
    return p.partial("scope", ": each counts some of another group")


def _parts_of_one(p: Pair) -> Told | None:
    return p.partial("scope", ": each counts some of these, with another fate") if each_some(p.x, p.y) else None


def each_some(x: Figure, y: Figure) -> bool:
    """Whether two figures count parts of one whole, of which different things are told: "three of the twelve drifted
    off", "seven of the twelve arrived"."""
    wholes = [out_of(f.quantity, f.item.reading) for f in (x, y)]
    if wholes[0] is None or wholes[0] != wholes[1] or not x.interval.disjoint(y.interval):
        return False
    ways = (
        (deeds(x), deeds(y)),
        (deeds(y), deeds(x)),
    )  # what befell all, "the twelve that were dropped", is told of both
    return all(any(not any(kin(d, e) for e in others) for d in mine) for mine, others in ways)


def _outdoing(p: Pair) -> Told | None:
    if not p.opposed or not outdone(p.x, p.y):
        return None
    why = ": one says that there were only so many, and the text sets against it what held far more"
    return "conflict", "unit", f"{p.names}{why}"


def _other_thing(p: Pair) -> Told | None:
    same_people = one_toll(p.x, p.y) and (p.one_voice or not p.disjoint)
    if one_kind(p.x, p.y) or same_people or one_crowd(p.x, p.y):
        return None
    return scope(p.x, p.y, p.names) or p.partial(_things(p.x, p.y), _different(p))


def of_others(x: Figure, y: Figure) -> bool:
    """Whether two figures count different things, of which none may be some of the other: people are the general noun
    for those of whom another account tells what befell them."""
    if one_kind(x, y) or one_crowd(x, y):
        return False
    return "people" not in (x.head, y.head) or not fates.kindred(x.state or x.fate, y.state or y.fate)


def _different(p: Pair) -> str:
    return f" count different things: {p.x.quantity.thing}, {p.y.quantity.thing}"


def _others(p: Pair) -> Told | None:
    x, y = p.x, p.y
    if p.opposed or not _of_others(x, y) or (p.one_voice and fates.kindred(x.fate, y.fate)):
        return None
    told = [fates.TOLD_OF.get(f.fate or "") for f in (x, y)]
    if all(told) and told[0] != told[1]:
        return p.partial("scope", f": one counts those {told[0]}, the other those {told[1]}")
    return p.partial("scope", ": one counts those whom something befell, and other things are told of the other")


def _taken_back(p: Pair) -> Told | None:
    return p.partial("time", ": one was withdrawn as a mistake") if p.x.withdrawn != p.y.withdrawn else None


def _replaced(p: Pair) -> Told | None:
    gone = [all(f.replaced for f in side) for side in (p.a, p.b)]
    if gone[0] == gone[1] or not p.disjoint:
        return None
    return p.partial("time", ": the one was replaced by its own holder")


# ---------------------------------------------------------------- both can hold
def _compatible(p: Pair) -> Told | None:
    """Two figures of one thing that some number satisfies."""
    x, y = p.x, p.y
    if p.disjoint:
        return None
    if (vague := next((f for f in (x, y) if _SOME & set(f.words.lower().split())), None)) and x.head != y.head:
        return p.partial("scope", _different(p)) if vague.head != "people" else None
    if x.interval == y.interval:
        return p.partial("wording", ": one is told with less certainty") if x.level != y.level else ("agree", None, "")
    if p.shared and counted_on(x, y):
        return p.partial("time", f": one holder's figures of {day(x)} and {day(y)}, an update")
    if ((far := _far_below(x, y)) and grown(x, y)) or (not p.given_together and outgrown(x, y)):
        return p.partial("time", f": a count that grows, told on {day(x)} and {day(y)}")
    if far:
        return p.partial("count", ": one only leaves room for the other, which is far more")
    if p.shared and x.item.doc != y.item.doc:
        return "agree", "drift", f"{p.names}: one figure of one holder, as two pages tell it"
    return "agree", "rounding", f"{p.names} do not exclude each other"


_SOME = frozenset({"several", "some", "few", "many"})
"""Words for so few or many of a kind that they leave room for nearly every number of all."""
_MANY_MORE = 2.0
"""Times the lower bound from which a number is no more what "at least" so many were meant to say."""
_ROUNDED = 20
"""Number from which counts are rounded: nobody calls 14 dead ten."""


def _far_below(x: Figure, y: Figure) -> bool:
    """Whether one figure has no upper end and the other is far above its lower one: "more than 800", "52,000"."""
    low, high = sorted((x.interval, y.interval), key=lambda i: i.low or 0.0)
    if any(f.words.lower().endswith(POINTING) for f in (x, y)):
        return False  # "all of them": a total without a number
    if low.high is not None or low.low is None or high.low is None:
        return False
    return high.low >= _ROUNDED and high.low > _MANY_MORE * low.low


def _rounded(p: Pair) -> Told | None:
    large = all((f.interval.high or f.interval.low or 0) >= _ROUNDED for f in (p.x, p.y))
    if not large or not rounding(p.x.interval, p.y.interval):
        return None
    return "agree", "rounding", f"{p.names}: one is the other rounded"


def _vaguely(p: Pair) -> Told | None:
    """ "Dozens" beside 22: our lower end of such a word is only a convention, and none of the two accounts said 24."""
    for vague, other in ((p.x, p.y), (p.y, p.x)):
        low, high = vague.interval.low, vague.interval.high
        if low is None or _VAGUE.isdisjoint(vague.words.lower().split()):
            continue
        if not Interval(low / 2, high).disjoint(other.interval):
            return p.partial("rounding", ": the one is too vague to exclude the other")
    return None


_VAGUE = frozenset({"tens", "dozens", "scores", "hundreds", "thousands", "millions"})
"""Words whose lower end is twice their number, though some use them from once."""


# ---------------------------------------------------------------- another part
def _side_by_side(p: Pair) -> Told | None:
    beside = p.one_page and p.y.quantity in listed(p.x)
    return p.partial("scope", ": one page counts them side by side") if beside else None


def _out_of(p: Pair) -> Told | None:
    told = p.x.part != p.y.part and p.x.state is None and not same_things.out_of_all(p.x, p.y)
    return p.partial("scope", ": one is told out of a number of them, the other by itself") if told else None


def _summed(p: Pair) -> Told | None:
    if not adds_up(p.x, p.y) and not adds_up(p.y, p.x):
        return None
    return "agree", "rounding", f"{p.names}: one is a part of a list that adds up to the other"


def _scoped(p: Pair) -> Told | None:
    return scope(p.x, p.y, p.names) or times(p.x, p.y, p.names) or narrower(p.x, p.y, p.names)


def _of_one_people(p: Pair) -> Told | None:
    """What says, where some page gives either figure for its holder, that it is of his own people alone."""
    found = (
        why
        for f, g in product(p.a, p.b)
        if same_realm(holder(f.item), holder(p.x.item)) and same_realm(holder(g.item), holder(p.y.item))
        for why in own_people.differing(f, g)
    )
    why = next(found, None)
    return None if why is None else p.partial("scope", why)


def _of_one_side(p: Pair) -> Told | None:
    """What says, in a war, that one counts the people of one side, where the other does not say whose."""
    whose = [f.item.whose.get(f.quantity.id) for f in (p.x, p.y)]
    if p.opposed or p.x.state not in HARM or (whose[0] is None) == (whose[1] is None):
        return None
    return p.partial("scope", f": one counts those of {whose[0] or whose[1]}, the other does not say whose")


def _deeds_of_one_page(p: Pair) -> Told | None:
    if not p.one_page or p.opposed or not other_deeds(p.x, p.y):
        return None
    return p.partial("scope", ": one page counts those of whom it tells different things")


def _both_on_one_page(p: Pair) -> Told | None:
    x, y = p.x, p.y
    plain = not p.opposed and not (x.disputed or y.disputed) and not (MOST.search(x.words) or MOST.search(y.words))
    if not plain or not p.one_page or (heard(x) and heard(y)):
        return None
    return p.partial("scope", ": one page gives both, and does not set them against each other")


def _aside(p: Pair) -> Told | None:
    told = not p.opposed and told_aside(p.x, p.y)
    return p.partial("scope", ": the figures are told beside different things") if told else None


def _narrowed(p: Pair) -> Told | None:
    only_x, only_y = p.x.rest - p.y.rest, p.y.rest - p.x.rest
    if p.x.head != p.y.head or not ((only_x and only_y) or (only_x | only_y) & _NARROWING):
        return None
    return p.partial("scope", " do not count the same part")


_NARROWING = {DEGREE} | vocabulary("""wound kill foreign child civilian other further more additional another local""")


def _wider(p: Pair) -> Told | None:
    if p.opposed or not (wider_kind(p.x, p.y) or wider_kind(p.y, p.x)):
        return None
    return p.partial("scope", _different(p))


def _unlikely(p: Pair) -> Told | None:
    apart = not p.opposed and _far_apart(p.x, p.y)
    return p.partial("scope", ": nothing tells that they are of one happening") if apart else None


def _planned(p: Pair) -> Told | None:
    """What was to be, and what is told of it."""
    if to_be(p.x) == to_be(p.y):
        return None
    if not p.opposed and other_deeds(p.x, p.y):
        return p.partial("scope", ": different things are told of those counted")
    return "conflict", "deed", f"{p.names}: one tells what was to be, the other what came of it"


# ---------------------------------------------------------------- another time
def _at_their_times(p: Pair) -> Told | None:
    return sites.at_their_times(p.x, p.y, p.names)


def _beside_one(p: Pair) -> Told | None:
    """ "She and two fellow doctors" are three."""
    x, y = p.x, p.y
    if x.besides == y.besides or x.item.doc == y.item.doc:
        return None
    few, every = (x, y) if x.besides else (y, x)
    if few.head == every.head and and_one(few.quantity, few.item.reading.text):
        return None  # "two women and a boy" are not three women
    whole = few.interval.exact and every.interval.exact and every.interval.low == (few.interval.low or 0.0) + 1
    left = f": “{few.words}” leaves out the one who is named beside it"
    return ("agree", "scope", p.names + left) if whole else p.partial("scope", left)


def _one_holder(p: Pair) -> Told | None:
    if p.one_voice:
        return p.partial("time", ": one holder, so that one figure takes the place of the other")
    return p.partial("time", ": a holder of the one also gives the other, an update") if p.shared else None


def _updated(p: Pair) -> Told | None:
    every = sorted(product(p.a, p.b), key=lambda pair: pair != p.nearest)
    moved = (pair for pair in every if pair == p.nearest or any(f.trend for f in pair))
    told = (updated(x, y, _names(x, y)) for x, y in moved)
    return next((t for t in told if t is not None), None)


def _later(p: Pair) -> Told | None:
    """What is done to more and more of a thing was done to fewer when the lower number was told."""
    x, y = p.x, p.y
    low, high = sorted((p.a, p.b), key=lambda side: side[0].interval.low or 0.0)
    if x.head != y.head or p.given_together or not all(goes_on(f) for f in (x, y)):
        return None
    less, more = low[0].interval.high, high[0].interval.low
    near = less is not None and more is not None and less < more <= _LITTLE_MORE * less
    told = max(map(day, low)), min(map(day, high))
    if not near or not all(map(day, low)) or told[0] >= told[1]:
        return None
    return p.partial("time", f": told on {told[0]} and {told[1]}, the later figure is the higher")


_LITTLE_MORE = 1.5
"""Times the lower number up to which a later one may be what has come of it."""


def _grown(p: Pair) -> Told | None:
    if p.given_together:
        return None
    if standing(p.x, p.y):
        days = " and ".join(sorted((day(p.x), day(p.y))))
        return p.partial("time", f": of those in a passing state, told on {days}")
    x, y = (min(side, key=lambda f: (day(f) or "~", f.index)) for side in (p.a, p.b))
    if not grown(x, y):
        return None
    way = "changes" if x.state in FOUND else "grows"
    return "partial", "time", f"{_names(x, y)}: a count that {way}, told on {day(x)} and {day(y)}"


RULES: tuple[Rule, ...] = (
    _outdoing, _none_of_a_kind, _denied, _parts_of_others, _parts_of_one, _other_thing, _others, _taken_back,
    _replaced, _compatible, _out_of, _side_by_side, _summed, _scoped, _of_one_people, _deeds_of_one_page, _beside_one,
    _at_their_times, _one_holder, _updated, _rounded, _vaguely, _grown, _later, _of_one_side, _both_on_one_page,
    _aside, _narrowed, _wider, _unlikely, _planned,
)  # fmt: skip
"""The rules, in the order in which they are asked."""


# ---------------------------------------------------------------- what the rules ask
_HARDLY = 100
"""Times by which one toll may be above another of one happening."""


def _far_apart(x: Figure, y: Figure) -> bool:
    """Whether two tolls are so far apart that they are hardly of one happening."""
    ends = [f.interval.low or f.interval.high or 0.0 for f in (x, y)]
    return x.state in HARM and min(ends) > 0 and max(ends) > _HARDLY * min(ends)


def _of_others(x: Figure, y: Figure) -> bool:
    """Whether one figure is of those whom some harm befell and the other, another number, of whom other things are
    told."""
    harmed = (x.state in HARM) != (y.state in HARM)
    return harmed and x.interval != y.interval and x.item.doc != y.item.doc and other_deeds(x, y)


def _things(x: Figure, y: Figure) -> Difference:
    """Arms and trucks are counted in other units; fighters and members are other people of one crowd."""
    return "scope" if wider(x.head) == wider(y.head) or {wider(x.head), wider(y.head)} <= _CROWD else "unit"


_CROWD = frozenset({"people", "armed", None})
