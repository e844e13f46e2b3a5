"""Figures of one counted thing side by side as intervals: what differs between them is named, nothing is averaged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.comparison import questions
from sayso.comparison.bodies import Speakers
from sayso.comparison.figures import DEGREE, Figure, bare, befallen, unfated
from sayso.comparison.items import Item
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.origins import GENERIC, channel, source
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.stories import Neighbours
from sayso.comparison.tallies import Tally, groups, one_kind, other_deeds, told_beside
from sayso.comparison.words import vocabulary, wider
from sayso.model import Quantity
from sayso.model.comparison import Difference, Relation
from sayso.model.dates import meet
from sayso.model.intervals import Interval, rounding

Side = Sequence[Figure]


def propose(items: Sequence[Item], near: Neighbours, voices: Speakers, suggest: float) -> list[Proposal]:
    """Claims on how many: one for each group of figures of one thing, and one for each figure that its own holder
    replaced by another."""
    out = []
    for tally in groups(items, near, suggest):
        current, updates = _updates(tally.figures, voices)
        parts = [replace(tally, figures=part) for part in (current, *updates)]
        out += [p for part in parts if (p := _claim(part, voices)) is not None]
    return out


def _updates(figures: Side, voices: Speakers) -> tuple[list[Figure], list[list[Figure]]]:
    """The figures that stand, and for each holder who replaced one the replaced and the standing one.

    Only where somebody else gives a figure too: else the two are one claim anyway."""
    by: dict[str, list[Figure]] = {}
    for f in figures:
        by.setdefault(_voice(f.item, voices), []).append(f)
    groups = [sorted(by[v], key=_order) for v in sorted(by) if not v.startswith("outlet ")]
    found = [(old, group) for group in groups if (old := _replaced(group))]
    gone = {f.index for old, _ in found for f in old}
    ends = {(f.quantity.low, f.quantity.high) for old, _ in found for f in old}
    rest = [f for f in figures if f.index not in gone and not _only_retold(f, ends, voices)]
    if not gone or len({v for f in rest if not (v := _voice(f.item, voices)).startswith("outlet ")}) < 2:
        return list(figures), []
    return rest, [group for _, group in found]


def _only_retold(f: Figure, ends: set[tuple[float | None, float | None]], voices: Speakers) -> bool:
    """Whether an outlet in its own voice gives the figure that was replaced."""
    return (f.quantity.low, f.quantity.high) in ends and _voice(f.item, voices).startswith("outlet ")


def _replaced(group: Sequence[Figure]) -> list[Figure]:
    """The earlier figures of one holder that a later one excludes; none where the texts do not show the order."""
    former = {f.interval for f in group if f.former}
    newest = next((f for f in reversed(group) if f.interval not in former), group[-1])
    older = [f for f in group if f.interval.disjoint(newest.interval) and f.head == newest.head]
    return older if older and all(_before(f, newest, former) for f in older) else []


def _before(old: Figure, new: Figure, former: set[Interval]) -> bool:
    return (old.interval in former or _order(old) < _order(new)) and _surely(old, new, former)


def _surely(old: Figure, new: Figure, former: set[Interval]) -> bool:
    """Whether words or dates show that a figure is the older one; `former`: what the holder is said to have given
    first."""
    return old.interval in former or _day(old) < _day(new) or (old.item.doc == new.item.doc and new.moved)


def _order(f: Figure) -> tuple[bool, str, int]:
    return not f.former, _day(f), f.index


def _day(f: Figure) -> str:
    if f.days is not None:
        return f.days[0].isoformat()
    return f.item.reading.document.published.value or ""


# ---------------------------------------------------------------- one claim
def _claim(tally: Tally, voices: Speakers) -> Proposal | None:
    figures = tally.figures
    sides = _sides(figures)
    holders = {holder(f.item) for f in figures if tally.opposed or _is_named(f.item)}
    if len({f.item.doc for f in figures}) < 2:
        if len(sides) < 2 or len(holders) < 2:
            return None
        if not tally.opposed and not all(one_kind(figures[0], f) for f in figures):
            return None  # one text counts many things, which it need not set against each other
    relation, differs, why = relate(sides, voices, tally.opposed)
    things = Counter(_asked_for(f) for f in figures)
    items = [f.item for f in figures]
    asking = {t: questions.asks_of(t, items) for t in things}
    thing = min(things, key=lambda t: (-things[t], not asking[t], -len(t) if len(t) < _NAMED else len(t), t))
    answers = [_answer(side) for side in sides]
    fate = Counter(word for f in figures if (word := befallen(f.quantity.thing or "")))
    befell = min(fate, key=lambda w: (-fate[w], w)) if fate else ""
    far = figures[0].distance
    question = f"How many {thing} {far} was it?" if far else questions.how_many(thing, befell, items)
    return Proposal(question, "how_many", answers, relation, differs, why, tally.score, figures[0].head)


def _asked_for(f: Figure) -> str:
    """The counted thing in the words of the text; a toll or bodies count people."""
    thing = bare(f.quantity.thing or "")
    if f.state != "kill":
        return thing
    return "people" if f.head == "people" else unfated(thing)


_NAMED = 28
"""Characters up to which the longer name of a counted thing says more."""


def _is_named(item: Item) -> bool:
    return item.teller is not None or item.attribution is None or item.attribution.source_name is not None


def _sides(figures: Side) -> list[list[Figure]]:
    """Figures with one interval and one thing are one side; those told with a hedge stand apart."""
    by: dict[tuple[float, float, str, str], list[Figure]] = {}
    for f in figures:
        low = float("-inf") if f.interval.low is None else f.interval.low
        high = float("inf") if f.interval.high is None else f.interval.high
        by.setdefault((low, high, f.head, f.level), []).append(f)
    return [by[k] for k in sorted(by)]


def _answer(side: Side) -> Answer:
    first = side[0]
    q = first.quantity
    items = list(dict.fromkeys(f.item for f in side))
    label = _label(first, whole=len({i.doc for i in items}) == 1)
    if first.level != "asserted":
        label = f"{label} ({first.level})"
    return Answer(
        label, items, "asserts", q.low, q.high, q.thing, q.unit or None,
        next((f.place for f in side if f.place), None), next((f.when for f in side if f.when), None),
    )  # fmt: skip


def _label(f: Figure, whole: bool) -> str:
    """The figure with its thing: as it stands where the thing follows it, else the two side by side; `whole`: a list of
    counts that the holder gives in one breath is shown as a whole."""
    q, thing = f.quantity, f.quantity.thing_span
    listed = _list(f) if whole else []
    if len(listed) > 1:
        words = f.item.reading.text[listed[0].span.start : _end(listed[-1])]
        if len(words) <= _LISTED:
            return " ".join(words.split())
    if thing is not None and 0 <= thing.start - q.span.end <= _BESIDE:
        return " ".join(f.item.reading.text[q.span.start : thing.end].split())
    if f.words.lower().endswith(_POINTING) and q.thing:
        return f"{f.words} ({q.thing})"
    return f"{f.words} {q.thing}" if q.thing and q.thing.lower() not in f.words.lower() else f.words


_POINTING = ("them", "those", "these")
_LISTED = 100
"""Characters up to which a list of counts is shown whole."""
_AND = re.compile(r"\s*(?:,|,?\s*(?:and|plus|along with|together with|as well as|in addition to|besides))\s+")


def _list(f: Figure) -> list[Quantity]:
    """The counts of one holder side by side with a figure: "26 wounded and 308 men, along with 331 others"."""
    q, text = f.quantity, f.item.reading.text
    around = [o for o in f.item.reading.quantities if o.attribution == q.attribution and o.thing and o.unit == "count"]
    run: list[Quantity] = []
    for other in sorted(around, key=lambda o: o.span.start):
        if run and not _AND.fullmatch(text[_end(run[-1]) : other.span.start]):
            if q in run:
                break
            run = []
        run.append(other)
    return run if q in run else []


def _end(q: Quantity) -> int:
    thing = q.thing_span
    return max(q.span.end, thing.end) if thing is not None and thing.start - q.span.end <= _BESIDE else q.span.end


_BESIDE = 24
"""Characters between a number and its thing up to which the two are shown as they stand."""


# ---------------------------------------------------------------- relations
def relate(sides: Sequence[Side], voices: Speakers, opposed: bool = False) -> tuple[Relation, list[Difference], str]:
    """How the figures stand to each other: the first of these rules that some pair meets decides.

    Disjoint intervals of one thing, scope and time conflict; with another scope, time or thing they are partial, and
    what differs is named; a later figure of one holder is an update; overlapping intervals agree.  `opposed`: a text
    sets two of the figures against each other.
    """
    differs: list[Difference] = []
    told: list[tuple[Relation, str]] = []
    relation: Relation = "agree"
    for k, a in enumerate(sides):
        for b in sides[k + 1 :]:
            kind, difference, words = _pair(a, b, voices, opposed)
            if kind == "conflict" and (least := _at_least(sides, a, b) or _at_least(sides, b, a)) is not None:
                kind, difference = "partial", "rounding"
                words = f"{words} as they stand, but {holder(least.item)} also tells of “{least.words}”"
            if difference and difference not in differs:
                differs.append(difference)
            if words:
                told.append((kind, words))
            relation = max(relation, kind, key=_RANK.index)
    told.sort(key=lambda x: -_RANK.index(x[0]))
    why = "; ".join(words for _, words in told[:4]) if told else "the accounts give the same figure"
    return relation, differs, "; ".join([why, *_disputes(sides)])


_ROUNDED = 20
"""Number from which counts are rounded: nobody calls 14 dead ten."""


def _large(x: Figure, y: Figure) -> bool:
    return all((f.interval.high or f.interval.low or 0) >= _ROUNDED for f in (x, y))


def _disputes(sides: Sequence[Side]) -> list[str]:
    """What pages say against figures that they give as another's."""
    found = {(f.item.reading.document.outlet_name, f.words, holder(f.item), f.disputed) for s in sides for f in s}
    return [
        f"{page} disputes “{words}” ({name}): “{against}”"
        for page, words, name, against in sorted(found, key=str)
        if against is not None
    ]


def _at_least(sides: Sequence[Side], low: Side, high: Side) -> Figure | None:
    """The open figure with which a page that gives a number also leaves room for the other, higher one: "at least 23"
    beside "23"."""
    numbers = {(f.item.doc, f.interval.low) for f in low}
    opened = (f for side in sides for f in side if f.interval.high is None and (f.item.doc, f.interval.low) in numbers)
    return next((f for f in opened if f.interval.overlaps(high[0].interval)), None)


_RANK: tuple[Relation, ...] = ("agree", "partial", "conflict")


def _pair(a: Side, b: Side, voices: Speakers, opposed: bool) -> tuple[Relation, Difference | None, str]:
    """The relation of two sides, what differs, and the reason with the words."""
    x, y = _nearest(a, b)
    names = f"“{x.words}” ({holder(x.item)}) and “{y.words}” ({holder(y.item)})"
    if opposed and _outdone(x, y):
        return (
            "conflict",
            "unit",
            f"{names}: the text sets the second against the first, which it is said not to exceed",
        )
    if not one_kind(x, y):
        return "partial", _things(x, y), f"{names} count different things: {x.quantity.thing}, {y.quantity.thing}"
    if not x.interval.disjoint(y.interval):
        return _together(x, y, _shared(a, b, voices), names)
    found = _scope(x, y, names) or _times(x, y, names)
    if found is not None:
        return found
    mine, other = _voices(a, voices), _voices(b, voices)
    if x.item.doc == y.item.doc and not opposed and other_deeds(x, y):
        return "partial", "scope", f"{names}: one page counts those of whom it tells different things"
    if all(_one_voice(v, w) for v in mine | other for w in mine | other):
        return "partial", "time", f"{names}: one holder, so that one figure takes the place of the other"
    if _shared(a, b, voices):
        return "partial", "time", f"{names}: a holder of the one also gives the other, an update"
    if (update := _updated(x, y, names)) is not None:
        return update
    if _large(x, y) and rounding(x.interval, y.interval):
        return "agree", "rounding", f"{names}: one is the other rounded"
    if _grown(x, y):
        return "partial", "time", f"{names}: a count that grows, told on {_day(x)} and {_day(y)}"
    plain = not opposed and not (x.disputed or y.disputed) and not (_MOST.search(x.words) or _MOST.search(y.words))
    if plain and x.item.doc == y.item.doc and not (_heard(x) and _heard(y)):
        return "partial", "scope", f"{names}: one page gives both, and does not set them against each other"
    only_x, only_y = x.rest - y.rest, y.rest - x.rest
    if x.head == y.head and ((only_x and only_y) or (only_x | only_y) & _NARROWING):
        return "partial", "scope", f"{names} do not count the same part"
    return "conflict", "count", f"{names} cannot both hold"


_GROWING = frozenset({"kill", "wound", "missing", "arrest", "leave"})
"""What befalls more and more people of one happening."""


def _updated(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """Whether the words make one figure the later count: the number has risen or fallen to it, or the other is one so
    far.  Dates that say the opposite forbid it."""
    low, high = sorted((x, y), key=lambda f: (f.interval.low is None, f.interval.low or 0.0))
    if low.state != high.state and low.state and high.state:
        return None
    if high.trend > 0 and _not_after(low, high):
        return "partial", "time", f"{names}: the count has risen to the second, an update"
    if low.trend < 0 and _not_after(high, low):
        return "partial", "time", f"{names}: the count has fallen, an update"
    if low.so_far is not None and high.so_far is None and _not_after(low, high):
        return "partial", "time", f"{names}: one is a count for the time being (“{low.so_far}”)"
    return None


def _not_after(old: Figure, new: Figure) -> bool:
    """Whether no date says that a figure is later than another."""
    return not _day(old) or not _day(new) or _day(old) <= _day(new)


def _grown(x: Figure, y: Figure) -> bool:
    """Whether two tolls were told on different days and the later is the higher."""
    if x.state not in _GROWING or x.state != y.state:
        return False
    first, second = sorted((x, y), key=_day)
    high, low = first.interval.high, second.interval.low
    return bool(_day(first)) and _day(first) < _day(second) and high is not None and low is not None and high < low


def _heard(f: Figure) -> bool:
    """Whether somebody other than the page gives a figure."""
    return f.item.teller is not None or f.item.attribution is not None


def _things(x: Figure, y: Figure) -> Difference:
    """Arms and trucks are counted in other units; fighters and members are other people of one crowd."""
    return "scope" if wider(x.head) == wider(y.head) or {wider(x.head), wider(y.head)} <= _CROWD else "unit"


_CROWD = frozenset({"people", "armed", None})


_MOST = re.compile(r"\b(?:only|just|no more than|at most|merely|fewer than|less than|not more than)\b", re.IGNORECASE)


def _outdone(x: Figure, y: Figure) -> bool:
    """Whether one says that there were only so many, and the other counts, in other units, far more that hold them:
    "only a few guns", "ten boats full of guns"."""
    few, many = (x, y) if _MOST.search(x.words) else (y, x)
    if not _MOST.search(few.words) or _MOST.search(many.words) or few.head == many.head:
        return False
    return bool(many.interval.low) and few.head in many.item.concepts and told_beside(few, many)


def _together(x: Figure, y: Figure, one_voice: bool, names: str) -> tuple[Relation, Difference | None, str]:
    """Two figures of one thing that some number satisfies."""
    if x.interval == y.interval:
        if x.level != y.level:
            return "partial", "wording", f"{names}: one is told with less certainty"
        return "agree", None, ""
    if one_voice and x.item.doc != y.item.doc:
        return "agree", "drift", f"{names}: one holder's figure, told in two ways"
    return "agree", "rounding", f"{names} can both hold"


def _scope(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    if _elsewhere(x, y):
        return "partial", "scope", f"{names} count in different places: {x.place}, {y.place}"
    if _part_of(x, y) or _part_of(y, x):
        return "partial", "scope", f"{names}: one counts in {x.place}, the other in {y.place}"
    if x.quantity.change != y.quantity.change:
        return "partial", "scope", f"{names}: one is a change, the other a total"
    if _own_deeds(x, y):
        return "partial", "scope", f"{names}: each counts what another did"
    for part, whole in ((x, y), (y, x)):
        if (where := _corner(part)) and _fits(part, whole) and not _corner(whole):
            return "partial", "scope", f"{names}: one counts only “{where}”"
    return None


_CORNER = re.compile(
    r"\b(?:in|at|on|from|inside) (?:(?:the|a|an|one|its|their|his|her|that) )?(?:[\w-]+ ){0,2}"
    r"(?:ward|wing|shaft|floor|deck|carriage|coach|compartment|cabin|basement|cellar|stairwell|corridor|tunnel|annex|annexe|dormitory|"
    r"barracks|classroom|lobby|hangar|lift|elevator)s?\b(?: [A-Z0-9]\b)?"
)
"""A part of the scene in which only some of those counted are."""


def _corner(f: Figure) -> str:
    """The words that put a figure into a part of the scene: "in the north shaft"."""
    start, end = sentence(f.item.reading.text, f.quantity.span.start, f.quantity.span.end)
    found = _CORNER.search(
        f.item.reading.text, max(start, f.quantity.span.start), min(end, f.quantity.span.end + _NEAR)
    )
    return "" if found is None else " ".join(found[0].split())


_NEAR = 90


def _fits(part: Figure, whole: Figure) -> bool:
    """Whether one figure may be a part of the other's."""
    high, low = part.interval.high, whole.interval.low
    return high is not None and low is not None and high <= low and part.state == whole.state


_OWN = vocabulary(
    """treat take admit receive rescue evacuate register arrest hospitalise hospitalize save feed screen deploy send
    deliver bury shelter"""
)
"""Deeds of which each doer counts his own."""


def _own_deeds(x: Figure, y: Figure) -> bool:
    """Whether each figure counts what its own doer did ("the hospital took in 31", "our teams treated 57")."""
    both = x.item.doer and y.item.doer and not set(x.item.doer) & set(y.item.doer)
    return bool(both) and all(_OWN & set(f.item.what) and f.head in f.item.theme for f in (x, y))


def _times(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    if x.days and y.days and not meet(x.days, y.days):
        return "partial", "time", f"{names}: figures of different times"
    first, second = _period(x), _period(y)
    if (first is None) != (second is None):
        return "partial", "time", f"{names}: one is of {first or second}"
    if first and second and first.lower() != second.lower() and not (x.days and y.days):
        return "partial", "time", f"{names}: one is of {first}, the other of {second}"
    if _weekdays_differ(x, y):
        return "partial", "time", f"{names}: figures of different times"
    return None


def _part_of(part: Figure, whole: Figure) -> bool:
    """Whether one figure counts in a part of the other's place ("northern X", "X") and is not above it."""
    if not part.place or not whole.place:
        return False
    inner, outer = part.place.lower().split(), whole.place.lower().split()
    if len(inner) <= len(outer) or inner[-len(outer) :] != outer:
        return False
    return part.interval.low is None or whole.interval.high is None or part.interval.low <= whole.interval.high


def _elsewhere(a: Figure, b: Figure) -> bool:
    """Whether two figures are of different places of one kind (a town against its country says nothing)."""
    if not a.place or not b.place or a.place.lower() == b.place.lower():
        return False
    kinds = [_kind(f) for f in (a, b)]
    return None not in kinds and kinds[0] == kinds[1]


def _kind(f: Figure) -> str | None:
    found = (p for p in f.item.reading.places if f.place in (p.name, p.span.text) and p.use == "location")
    place = next(found, None)
    return None if place is None else "country" if place.precision == "country" else "place"


_PERIOD = re.compile(
    r"\b(?:summer|winter|spring|autumn|year|years|month|months|decade|(?:19|20)\d\d|previously|earlier|formerly|"
    r"initially|at first)\b",
    re.IGNORECASE,
)


def _period(f: Figure) -> str | None:
    """The season, month or year that a figure is said to be of, in its words."""
    words = f.when or ""
    return words if _PERIOD.search(words) else None


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def _weekdays_differ(a: Figure, b: Figure) -> bool:
    """Whether both figures name a weekday of their own, and not the same."""
    x, y = (set(_WEEKDAY.findall((f.when or "").lower())) for f in (a, b))
    return bool(x) and bool(y) and not x & y


# ---------------------------------------------------------------- holders
def _voices(side: Iterable[Figure], voices: Speakers) -> set[str]:
    """Who is heard for a figure; outlets that tell it in their own words only where nobody is named."""
    every = {_voice(f.item, voices) for f in side}
    return {v for v in every if not v.startswith("outlet ")} or every


def _shared(a: Side, b: Side, voices: Speakers) -> bool:
    """Whether somebody named holds a figure of either side."""
    mine, other = _voices(a, voices), _voices(b, voices)
    return any(_one_voice(v, w) for v in mine for w in other if not v.startswith("outlet "))


def _one_voice(a: str, b: str) -> bool:
    """Whether two voices are one, a shortened name included ("mission", "border_mission")."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    return short not in GENERIC and long.endswith(f"_{short}")


def _voice(item: Item, voices: Speakers) -> str:
    """Who speaks, a spokesman as his body."""
    name = source(item, voices)
    return f"outlet {channel(item)}" if name is None else voices.voice(item.doc_id, name)


_NARROWING = {DEGREE} | vocabulary("""wound kill foreign child civilian other further more additional another local""")


def _nearest(a: Side, b: Side) -> tuple[Figure, Figure]:
    return min(((x, y) for x in a for y in b), key=lambda p: (p[0].item.doc == p[1].item.doc, p[0].index, p[1].index))
