"""Amounts of two statements set against each other: counts of one thing, measures in one unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product

from sayso.comparison.figures import distances, payments
from sayso.comparison.figures.parts import is_base, may_be_all, of_a_kind, out_of
from sayso.comparison.statements import fates
from sayso.comparison.statements.capacity import allowed
from sayso.comparison.statements.clocks import clocks
from sayso.comparison.statements.counted import alone, bare, person, single
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import dimension, value
from sayso.comparison.vocabulary.words import concept, kin, vocabulary
from sayso.model import Quantity
from sayso.model.intervals import Interval, one_odd, rounding

_PART = re.compile(r"^\s*(?:\w+\s+)?of (?:them|whom|those|these|which|the)\b", re.IGNORECASE)
"""After a figure: it counts a part of what is counted elsewhere."""


_OF_ALL = re.compile(r"\s+of (?:the|those|all) (?!whom\b|which\b)", re.IGNORECASE)
"""After a share: what it is the share of, which every share has."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as it can be compared: what it may be, its dimension ("count" or what its unit measures), the head of
    the counted thing, words, place, whether the statement is about what it counts, whether it is what is
    allowed, what befell those counted, what for it is paid, and the number out of which it is told."""

    interval: Interval
    dimension: str
    head: str
    words: str
    place: str | None
    undergoes: bool
    limit: bool
    fate: str | None
    payment: payments.Payment
    whole: Interval | None

    @property
    def of_things(self) -> bool:
        """Whether it is no distance or duration, of which a text has many."""
        return self.dimension not in ("length", "duration")

    @property
    def persons(self) -> bool:
        """Whether those counted are people."""
        return person(self.head)


def of(item: Item) -> list[Amount]:
    """The amounts in a statement; times of day and parts of what is counted are none."""
    text = item.statement.span.text
    times = [c.words for c in clocks(text)]
    limit = allowed(item)
    found = (q for q in item.figures if q.low is not None or q.high is not None)
    return [
        _amount(q, item, limit)
        for q in found
        if not _is_part(q, item)
        and not is_base(q, item.reading.text)
        and not _more(q, item)
        and not _dates(q, item)
        and not any(q.span.text in words for words in times)
        and not (dimension(q) == "magnitude" and distances.of_an_aftershock(item))
    ]


_ADDED = re.compile(r"\b(?:more(?! than)|another|further|additional|extra|longer)\b", re.IGNORECASE)


def _more(q: Quantity, item: Item) -> bool:
    """Whether a figure is added to one that is not told: "ten more days", "an hour longer"."""
    text = item.reading.text
    return (
        q.change or bool(_ADDED.search(q.span.text)) or bool(_ADDED.match(text[q.span.end : q.span.end + 12].lstrip()))
    )


def of_another_turn(a: Item, b: Item) -> bool:
    """Whether one counts what came on top of an earlier turn ("three more boats were found"), and the other not as many
    on top: each turn has a day and a place of its own."""
    x, y = _added(a), _added(b)
    return bool(x or y) and not any(not p.disjoint(q) for p in x for q in y)


def _added(item: Item) -> list[Interval]:
    """The counts of who or what takes part that are added to others."""
    told = (q for q in item.figures if dimension(q) == "count" and _more(q, item))
    things = ((q, {concept(single(word)) for word in bare(q.thing or "").lower().split()}) for q in told)
    return [value(q) for q, named in things if item.participants & named]


_WHEN = re.compile(
    r"\s+(?:(?P<way>after|before)\s+(?:the|his|her|its|their)\s+(?:[\w’'-]+\s+)??(?P<what>[a-z]+)\b(?=[.,;:!?)”\"]|\s+(?:and|but|of)\b|$)|"
    r"(?:after|ago|since|later|before|earlier|into|old)\b)",
    re.IGNORECASE,
)
"""Behind a span of time that tells when something was: "two days after the vote", "a year ago"."""


def _placing(q: Quantity, item: Item) -> re.Match[str] | None:
    """The words behind a span of time by which it tells when something was."""
    return _WHEN.match(item.reading.text, q.span.end) if dimension(q) == "duration" else None


def _dates(q: Quantity, item: Item) -> bool:
    """Whether a span of time only tells when something was, from something that no other account may count from."""
    found = _placing(q, item)
    return found is not None and found["what"] is None


def _counted_from(q: Quantity, item: Item) -> str:
    """Before or after what a span of time is counted, "" where it is not: "ten minutes after the call"."""
    found = _placing(q, item)
    return "" if found is None else f"{found['way'].lower()}_{concept(found['what'].lower())}"


def _is_part(q: Quantity, item: Item) -> bool:
    text = item.reading.text
    if (q.low, q.high) == (1.0, 1.0) and not alone(q, item.reading):
        return True
    if dimension(q) == "percent" and _OF_ALL.match(text, q.span.end):
        return False
    return bool(_PART.match(text[q.span.end : q.span.end + 24])) and not of_a_kind(q)


def _amount(q: Quantity, item: Item, limit: bool) -> Amount:
    measured = dimension(q)
    thing = bare(q.thing or "").lower().split(" of ")[0].split()
    stuff = concept(thing[-1]) if thing else ""
    if measured == "count":
        head = stuff
    else:
        head = _share(q, stuff, item) if measured == "percent" else _measured_to(q, item) or _counted_from(q, item)
    return Amount(
        value(q),
        measured,
        head,
        " ".join(q.span.text.split()),
        q.place,
        head in item.theme,
        limit,
        fates.of(item, q.thing or "", stuff) or ("leaked" if not head and item.what[:1] == ("lose",) else None),
        payments.of(item, q),
        out_of(q, item.reading),
    )


TURNOUT = concept("turnout")
_ELECTORATE = vocabulary("voter electorate registered eligible citizen")
_VOTING = vocabulary("vote participate take_part cast turn_out")
_TURNOUT = re.compile(r"\b(?:turnout|participation)\b[^.;:,]*\Z", re.IGNORECASE)
_OF_SOME = re.compile(r"\b(?:among|abroad|noon|midday|round|so far|by \d|at \d|of (?:women|men|young))", re.IGNORECASE)
"""Words that make a turnout that of some voters, or up to an hour."""
_BACK = 60


def _share(q: Quantity, stuff: str, item: Item) -> str:
    """What a percentage is the share of, "" where it is only told who has it ("the party took 41 percent"); those who
    voted are the turnout, by whatever words, but not those among women or at noon."""
    text = item.reading.text
    told = _TURNOUT.search(text, max(0, q.span.start - _BACK), q.span.start)
    of_voters = stuff in _ELECTORATE or "those" in stuff
    if told or stuff == TURNOUT or (of_voters and _VOTING & {*item.what, *item.statement.predicate}):
        some = _OF_SOME.search(item.statement.span.text)
        return TURNOUT if some is None else f"{TURNOUT} {some[0].lower()}"
    return "" if stuff in item.doer or stuff == "percent" or (item.doer and stuff in item.doer[0]) else stuff


def _measured_to(q: Quantity, item: Item) -> str:
    """To what a distance is measured, "" where nothing tells."""
    goal = distances.goal(item.reading.text, q.span.end) if dimension(q) == "length" else ""
    return f"from_{goal}" if goal else ""


Pair = tuple[Amount, Amount]


def alike(a: Sequence[Amount], b: Sequence[Amount]) -> list[Pair]:
    """The pairs of amounts of two statements that are of one thing."""
    return [(x, y) for x in a for y in b if _comparable(x, y)]


def apart(a: Sequence[Amount], b: Sequence[Amount]) -> Pair | None:
    """Two amounts that cannot both hold; None where some two amounts of one thing go together, where a list on one
    side adds up to the other's, or where none can be compared."""
    pairs = alike(a, b)
    if not pairs or any(not x.interval.disjoint(y.interval) or rounding(x.interval, y.interval) for x, y in pairs):
        return None
    x, y = pairs[0]
    if not _sum(a, y).disjoint(_sum(b, x)):
        return None
    return x, y


def measured_apart(a: Sequence[Amount], b: Sequence[Amount]) -> bool:
    """Whether two statements measure in one dimension and no measure of one goes with any of the other: whatever they
    measure, they do not tell the same ("within twelve minutes", "it took fifty")."""
    kinds = {x.dimension for x in a} & {y.dimension for y in b} - {"count"}
    return any(
        all(x.interval.disjoint(y.interval) and not rounding(x.interval, y.interval) for x, y in product(xs, ys))
        for kind in sorted(kinds)
        for xs, ys in [([x for x in a if x.dimension == kind], [y for y in b if y.dimension == kind])]
    )


def befell_others(a: Sequence[Amount], b: Sequence[Amount]) -> Pair | None:
    """Two amounts of those whom different things befell; None where some two can be compared."""
    if alike(a, b) or any(_one_number(x, y) for x in a for y in b):
        return None
    return next(((x, y) for x in a for y in b if fates.exclude(x.fate, y.fate)), None)


def _one_number(x: Amount, y: Amount) -> bool:
    """Whether two amounts give one number that is hardly the same by chance: 96 patients, of whom either page tells
    something else."""
    if "dead" in (x.fate, y.fate):
        return False  # 47 died, 47 were saved
    return one_odd(x.interval, y.interval)


def one_may_be_all(x: Amount, y: Amount) -> bool:
    """Whether one of two amounts is told out of a number of which the other, told by itself, may be all: "nine of 17
    barns" and "17 barns", where "14 barns" counts some as well."""
    some, plain = (x, y) if x.whole is not None else (y, x)
    return some.whole is not None and plain.whole is None and may_be_all(plain.interval, some.whole)


def _sum(amounts: Sequence[Amount], like: Amount) -> Interval:
    """The sum of those that can be compared with an amount, and of what the statement counts beside them."""
    told = (x.interval for x in amounts if _comparable(x, like) or (x.undergoes and like.undergoes))
    return reduce(Interval.plus, told, Interval(0.0, 0.0))


def _comparable(x: Amount, y: Amount) -> bool:
    """Whether two amounts are of one dimension and one thing; a bare number is of what the other says is done to."""
    if x.dimension != y.dimension or x.limit != y.limit:
        return False
    if fates.exclude(x.fate, y.fate) or payments.apart(x.payment, y.payment):
        return False
    if x.head in _SUMS or y.head in _SUMS:
        return True
    if x.head and y.head:
        one = single(x.head) == single(y.head)  # "a barge! Sixty of them", "nine barges"
        return one or kin(x.head, y.head) >= 0.3 or (person(x.head) and person(y.head))
    return (not x.head or x.undergoes) and (not y.head or y.undergoes)


_SUMS = vocabulary("number figure total toll count tally sum names list price")
"""Heads that say that something is counted, and not what."""

_OWN = vocabulary(
    """treat take take_in admit receive rescue evacuate register arrest hospitalise hospitalize save feed screen deploy
    send deliver bury shelter recover bring pull visit see count"""
)
"""Deeds of which each doer counts his own."""


def own_deed(item: Item) -> bool:
    """Whether a statement tells a deed of which each doer counts his own ("the hospital took in 31")."""
    return bool(_OWN & {*item.what, *item.statement.predicate})


def own_deeds(a: Item, b: Item) -> bool:
    """Whether each of two statements counts what its own doer did."""
    both = a.doer and b.doer and not set(a.doer) & set(b.doer)
    return bool(both) and own_deed(a) and own_deed(b)


def together(a: Sequence[Amount], b: Sequence[Amount]) -> bool:
    """Whether some two amounts of one thing go together."""
    return any(not x.interval.disjoint(y.interval) for x, y in alike(a, b))


_TOLL = vocabulary(
    """kill wound arrest missing rescue treat displace infect find hospital death casualty toll dead body"""
)
"""What is counted up as days pass."""
_SPREADING = vocabulary("reach cover spread stretch burn flood leak spill")
"""Deeds, as lemmas, that go on as days pass."""


def grown(a: Item, b: Item, pair: Pair) -> bool:
    """Whether the account of the later day gives the higher toll."""
    days = [i.reading.document.published.value or "" for i in (a, b)]
    if days[0] == days[1] or not all(days) or not all(_goes_on(i) for i in (a, b)):
        return False
    low, high = pair if days[0] < days[1] else (pair[1], pair[0])
    return high.interval.low is not None and low.interval.high is not None and high.interval.low > low.interval.high


def _goes_on(item: Item) -> bool:
    """Whether a statement tells of what goes on as days pass, so that a later number is higher."""
    return bool(_TOLL & item.concepts) or bool(_SPREADING & set(item.statement.predicate))
