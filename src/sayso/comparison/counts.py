"""Figures of one counted thing side by side as intervals: what differs between them is named, nothing is averaged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import combinations

from sayso.comparison import questions
from sayso.comparison.bodies import Speakers
from sayso.comparison.counted import DEEDS, armed, bare, befallen, noun, number, person, unfated
from sayso.comparison.fates import HARM
from sayso.comparison.figures import DEGREE, Figure, leans, told_apart
from sayso.comparison.heard import channel, source
from sayso.comparison.items import Item
from sayso.comparison.opinions import spread
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.roots import GENERIC
from sayso.comparison.scopes import narrower, said, scope, times
from sayso.comparison.stories import Neighbours
from sayso.comparison.tallies import Tally, coincide, groups, one_kind, one_toll, other_deeds, told_aside, told_beside
from sayso.comparison.updates import FOUND, counted_on, day, grown, order, replaced, updated
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
    groups = [sorted(by[v], key=order) for v in sorted(by) if not v.startswith("outlet ")]
    found = [(old, group) for group in groups if (old := replaced(group))]
    gone = {f.index for old, _ in found for f in old}
    ends = {(f.quantity.low, f.quantity.high) for old, _ in found for f in old}
    rest = [f for f in figures if f.index not in gone and not _only_retold(f, ends, voices)]
    if not gone or len({v for f in rest if not (v := _voice(f.item, voices)).startswith("outlet ")}) < 2:
        return list(figures), []
    return rest, [group for _, group in found]


def _only_retold(f: Figure, ends: set[tuple[float | None, float | None]], voices: Speakers) -> bool:
    """Whether an outlet in its own voice gives the figure that was replaced."""
    return (f.quantity.low, f.quantity.high) in ends and _voice(f.item, voices).startswith("outlet ")


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
    states = {f.state for f in figures}
    if not befell and len(states) == 1:
        befell = _BEFELL.get(states.pop() or "", "")  # "two deaths" tell it in the noun
    far = figures[0].distance
    question = f"How many {thing} {far} was it?" if far else questions.how_many(thing, befell, items)
    made = Proposal(question, "how_many", answers, relation, differs, why, tally.score, figures[0].head)
    set_against = tally.opposed and (relation != "partial" or all(person(f.head) for f in figures))
    made.confirmed = set_against or _sure(sides, relation)
    return made


_READ = 20
"""Pairs of figures that are read together: the pairs of a large claim are too many."""
_STRANGE = 0.1
"""How surely two statements must be taken to answer one question, read together, for their figures to be set side by
side: of small numbers much is told in many words, so that little is asked."""


def _sure(sides: Sequence[Side], relation: Relation) -> bool:
    """Whether a claim is more than a suggestion.  One page that gives several figures and sets none against another
    tells no more than that it counts several things, unless two whom it hears exclude each other or give one number;
    figures of two pages are of one thing where the numbers coincide, or where who reads the statements together does
    not think otherwise."""
    every = [f for side in sides for f in side]
    of_one_page = len({f.item.doc for f in every}) < 2
    if of_one_page:
        two = ((a, b) for a, b in combinations(every, 2) if holder(a.item) != holder(b.item))
        return relation == "conflict" or any(coincide(a, b) for a, b in two)
    pairs = [(a, b) for a, b in combinations(every, 2) if a.item.doc != b.item.doc]
    opinions = every[0].item.opinions
    if opinions is None or any(coincide(a, b) for a, b in pairs):
        return True
    return any(o.same >= _STRANGE for o in opinions.read(spread([(a.item, b.item) for a, b in pairs], _READ)))


def _asked_for(f: Figure) -> str:
    """The counted thing in the words of the text; a toll or bodies count people."""
    thing = bare(f.quantity.thing or "")
    if f.head == "people" and thing.lower().split()[-1:] and thing.lower().split()[-1] in DEEDS:
        return "people"
    if thing.lower() in _MASSES:
        return "people"
    if f.state != "dead":
        return thing
    return "people" if f.head == "people" else unfated(thing)


_BEFELL = {
    "dead": "dead", "hurt": "hurt", "held": "held", "missing": "missing", "let go": "released", "safe": "saved",
}  # fmt: skip
"""The word that asks for what befell those counted, where their name has none."""
_MASSES = frozenset({"crowd", "turnout", "attendance"})
"""Counted things that are people, in one word."""
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
    if all(f.withdrawn for f in side):
        label = f"{label} (withdrawn)"
    return Answer(
        label, items, "asserts", q.low, q.high, q.thing, q.unit or None,
        next((where for f in side if (where := said(f))), None), _when(side),
    )  # fmt: skip


def _when(side: Side) -> str | None:
    """The time of a figure in the words of a page that gives a day, or of all; None where pages give it for different
    days."""
    days = [f.days for f in side if f.days is not None]
    apart = any(not meet(a, b) for a, b in combinations(days, 2))
    dated = (f.when for f in side if f.when and f.days is not None)
    told = [f.when or f.so_far for f in side]
    words = next(dated, None) or (next(iter(told)) if all(told) else None)
    return None if apart or words is None else _STOP.sub("", words)


_STOP = re.compile(r"(?<![ap]\.m)[ .,;]+\Z", re.IGNORECASE)


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
    every = (o for o in f.item.reading.quantities if o.attribution == q.attribution and o.thing and o.unit == "count")
    parts = frozenset(told_apart(f.item.reading))
    around = [o for o in every if not leans(o, text) and o.id not in parts]
    run: list[Quantity] = []
    for other in sorted(around, key=lambda o: o.span.start):
        if run and not _AND.fullmatch(text[_end(run[-1]) : other.span.start]):
            if q in run:
                break
            run = []
        run.append(other)
    return run if q in run else []


def _adds_up(part: Figure, whole: Figure) -> bool:
    """Whether a figure stands in a list that adds up to the other: "three buses and two vans", "five vehicles"."""
    listed = _list(part) if part.item.doc != whole.item.doc else []
    if len(listed) < 2:
        return False
    return not reduce(Interval.plus, (number(q) for q in listed)).disjoint(whole.interval)


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
            f"{names}: one says that there were only so many, and the text sets against it what held far more",
        )
    heard = _voices(a, voices) | _voices(b, voices)
    one_voice = all(_one_voice(v, w) for v in heard for w in heard)
    one_crowd = one_toll(x, y) and (one_voice or not x.interval.disjoint(y.interval))
    if not one_kind(x, y) and not one_crowd:
        other = f"{names} count different things: {x.quantity.thing}, {y.quantity.thing}"
        return scope(x, y, names) or ("partial", _things(x, y), other)
    if not opposed and _of_others(x, y):
        return (
            "partial",
            "scope",
            f"{names}: one counts those whom something befell, and other things are told of the other",
        )
    if x.withdrawn != y.withdrawn:
        return "partial", "time", f"{names}: one was withdrawn as a mistake"
    if not x.interval.disjoint(y.interval):
        return _together(x, y, _shared(a, b, voices), names)
    if x.item.doc == y.item.doc and y.quantity in _list(x):
        return "partial", "scope", f"{names}: one page counts them side by side"
    if _adds_up(x, y) or _adds_up(y, x):
        return "agree", "rounding", f"{names}: one is a part of a list that adds up to the other"
    found = scope(x, y, names) or times(x, y, names) or narrower(x, y, names)
    if found is not None:
        return found
    if x.item.doc == y.item.doc and not opposed and other_deeds(x, y):
        return "partial", "scope", f"{names}: one page counts those of whom it tells different things"
    if one_voice:
        return "partial", "time", f"{names}: one holder, so that one figure takes the place of the other"
    if _shared(a, b, voices):
        return "partial", "time", f"{names}: a holder of the one also gives the other, an update"
    if (update := updated(x, y, names)) is not None:
        return update
    if _large(x, y) and rounding(x.interval, y.interval):
        return "agree", "rounding", f"{names}: one is the other rounded"
    if grown(x, y):
        way = "changes" if x.state in FOUND else "grows"
        return "partial", "time", f"{names}: a count that {way}, told on {day(x)} and {day(y)}"
    plain = not opposed and not (x.disputed or y.disputed) and not (_MOST.search(x.words) or _MOST.search(y.words))
    if plain and x.item.doc == y.item.doc and not (_heard(x) and _heard(y)):
        return "partial", "scope", f"{names}: one page gives both, and does not set them against each other"
    if not opposed and told_aside(x, y):
        return "partial", "scope", f"{names}: the figures are told beside different things"
    only_x, only_y = x.rest - y.rest, y.rest - x.rest
    if x.head == y.head and ((only_x and only_y) or (only_x | only_y) & _NARROWING):
        return "partial", "scope", f"{names} do not count the same part"
    if not opposed and (_wider_kind(x, y) or _wider_kind(y, x)):
        return "partial", "scope", f"{names} count different things: {x.quantity.thing}, {y.quantity.thing}"
    if not opposed and _far_apart(x, y):
        return "partial", "scope", f"{names}: nothing tells that they are of one happening"
    if _to_be(x) != _to_be(y) and not opposed and other_deeds(x, y):
        return "partial", "scope", f"{names}: different things are told of those counted"
    if _to_be(x) != _to_be(y):
        return "conflict", "deed", f"{names}: what was to be, against what is told of it"
    return "conflict", "count", f"{names} cannot both hold"


def _wider_kind(part: Figure, whole: Figure) -> bool:
    """Whether the larger figure counts a wider kind of things or people than the other: houses, and buildings."""
    high, low = part.interval.high, whole.interval.low
    if high is None or low is None or high > low:
        return False
    if part.head != whole.head:
        return whole.head == "people" and (armed(part.head) or part.head in _SOME_PEOPLE)
    return noun(whole.quantity) in _WIDER_KINDS and noun(part.quantity) not in _WIDER_KINDS


_SOME_PEOPLE = vocabulary("child woman man civilian")
_WIDER_KINDS = vocabulary(
    "building structure property premises vehicle vessel craft weapon device object site facility"
)
"""Nouns for things of which several kinds with names of their own are counted under them."""
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


def _to_be(f: Figure) -> bool:
    """Whether a figure tells what was agreed, promised or expected: "no divers would be let out"."""
    return f.item.level == "vowed" or f.item.statement.modal in _TERMS


_TERMS = vocabulary("would will shall must")


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
    if one_voice and counted_on(x, y):
        return "partial", "time", f"{names}: one holder's figures of {day(x)} and {day(y)}, an update"
    if _far_below(x, y):
        if grown(x, y):
            return "partial", "time", f"{names}: a count that grows, told on {day(x)} and {day(y)}"
        return "partial", "count", f"{names}: one only leaves room for the other, which is far more"
    if one_voice and x.item.doc != y.item.doc:
        return "agree", "drift", f"{names}: one holder's figure, told in two ways"
    return "agree", "rounding", f"{names} can both hold"


_MANY_MORE = 2.0
"""Times the lower bound from which a number is no more what "at least" so many were meant to say."""


def _far_below(x: Figure, y: Figure) -> bool:
    """Whether one figure has no upper end and the other is far above its lower one: "more than 800", "52,000"."""
    low, high = sorted((x.interval, y.interval), key=lambda i: i.low or 0.0)
    if any(f.words.lower().endswith(_POINTING) for f in (x, y)):
        return False  # "all of them": a total without a number
    if low.high is not None or low.low is None or high.low is None:
        return False
    return high.low >= _ROUNDED and high.low > _MANY_MORE * low.low


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
