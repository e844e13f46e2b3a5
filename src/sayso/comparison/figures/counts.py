"""Figures of one counted thing side by side as intervals: what differs between them is named, nothing is averaged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from sayso.comparison.asking.measured import asks_of, blank, how_many, share
from sayso.comparison.asking.questions import clause
from sayso.comparison.figures.holders import Figure, in_title
from sayso.comparison.figures.rules import Pair, Side, each_some, of_others, relation
from sayso.comparison.figures.same_things import coincide, one_kind
from sayso.comparison.figures.tallies import Tally, groups
from sayso.comparison.figures.updates import order, replaced
from sayso.comparison.figures.voices import of_outlet, voice
from sayso.comparison.figures.words import adds_up, answer
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.proposal import STRENGTH, Proposal, holder
from sayso.comparison.statements.counted import DEEDS, bare, befallen, person, unfated
from sayso.comparison.statements.fates import HARM, alike, beside
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.opinions import spread
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.voices.bodies import Speakers
from sayso.model.comparison import Difference, Relation


def propose(items: Sequence[Item], near: Neighbours, voices: Speakers, suggest: float) -> list[Proposal]:
    """Claims on how many: one for each group of figures of one thing, and one for each figure that its own holder
    replaced by another."""
    out = []
    for tally in groups(items, near, suggest):
        current, updates = _updates(tally.figures, voices)
        if updates and (whole := _grown_whole(tally, current, voices)) is not None:
            out.append(whole)
            continue
        out += [p for p in [_claim(replace(tally, figures=current), voices)] if p is not None]
        for part in updates:
            if (p := _claim(replace(tally, figures=part), voices)) is not None:
                p.question = f"{p.question.removesuffix('?')}, at first and later?"
                out.append(p)
    return out


def _grown_whole(tally: Tally, current: Side, voices: Speakers) -> Proposal | None:
    """One claim on all figures, those that were replaced told as earlier ones; None where some exclude each other all
    the same: then what was replaced would hide among them."""
    kept = {f.index for f in current}
    for f in tally.figures:
        f.replaced = f.index not in kept
    made = _claim(tally, voices)
    return None if made is None or made.relation == "conflict" else made


def _updates(figures: Side, voices: Speakers) -> tuple[list[Figure], list[list[Figure]]]:
    """The figures that stand, and for each holder who replaced one the replaced and the standing one.

    Only where somebody else gives a figure too: else the two are one claim anyway."""
    by: dict[tuple[str, str], list[Figure]] = {}
    for f in figures:  # a state's count of its own dead takes the place of no count of the enemy's
        by.setdefault((voice(f.item, voices), f.item.whose.get(f.quantity.id, "")), []).append(f)
    groups = [sorted(by[v], key=order) for v in sorted(by) if not of_outlet(v[0])]
    found = [(old, group) for group in groups if (old := replaced(group))]
    gone = {f.index for old, _ in found for f in old}
    ends = {(f.quantity.low, f.quantity.high) for old, _ in found for f in old}
    rest = [f for f in figures if f.index not in gone and not _only_retold(f, ends, voices)]
    if not gone or len({v for f in rest if not of_outlet(v := voice(f.item, voices))}) < 2:
        return list(figures), []
    return rest, [group for _, group in found]


def _only_retold(f: Figure, ends: set[tuple[float | None, float | None]], voices: Speakers) -> bool:
    """Whether an outlet in its own voice gives the figure that was replaced."""
    return (f.quantity.low, f.quantity.high) in ends and of_outlet(voice(f.item, voices))


# ---------------------------------------------------------------- one claim
def _claim(tally: Tally, voices: Speakers) -> Proposal | None:
    figures = tally.figures
    sides = sides_of(figures)
    holders = {holder(f.item) for f in figures if tally.opposed or _is_named(f.item)}
    if len({f.item.doc for f in figures}) < 2:
        if len(sides) < 2 or len(holders) < 2:
            return None
        if not tally.opposed and not all(one_kind(figures[0], f) for f in figures):
            return None  # one text counts many things, which it need not set against each other
    relation, differs, why = relate(sides, voices, tally.opposed)
    plain = [f for f in figures if f.head == "people" and (relation == "agree" or f.state in HARM)]
    things = Counter(_asked_for(f) for f in plain or figures)  # six soldiers and six people: how many people
    items = [f.item for f in figures]
    asking = {t: asks_of(t, items) for t in things}
    thing = min(things, key=lambda t: (-things[t], not asking[t], -len(t) if len(t) < _NAMED else len(t), t))
    answers = [answer(side) for side in sides]
    fate = Counter(word for f in figures if (word := befallen(f.quantity.thing or "")))
    befell = min(fate, key=lambda w: (-fate[w], w)) if fate else ""
    states = {f.state for f in figures}
    if states == {"dead"} and beside(befell) != "dead":
        befell = ""  # bodies that were brought somewhere, beside people who were killed: how many died
    if not befell and len(states) == 1:
        befell = _BEFELL.get(states.pop() or "", "")  # "two deaths" tell it in the noun
    befell = befell or _kept(figures)
    far = figures[0].distance
    question = f"How many {thing} {far} was it?" if far else _of_them(figures) or how_many(thing, befell, items)
    if question == "How many people were there?" and any(f.fate == "marched" for f in figures):
        question = "How many people took part?"
    question = _in_its_year(question, items)
    made = Proposal(question, "how_many", answers, relation, differs, why, tally.score, figures[0].head)
    set_against = tally.opposed and (relation != "partial" or all(person(f.head) for f in figures))
    made.confirmed = set_against or _sure(sides, relation)
    return made


_KEPT = re.compile(
    r"\b(?:in (?:hospital|intensive care|custody|detention|jail|prison|hiding)|at large|"
    r"on (?:the run|board|life support)|behind bars|under arrest)$"
)


def _kept(figures: Side) -> str:
    """Where at least half of those counted are, by words that tell it of people alone: "in hospital"; "" where
    something else befell the others."""
    things = [(f.quantity.thing or "").lower() for f in figures]
    found = sorted(m[0] for thing in things if (m := _KEPT.search(thing)) is not None)
    alike = len({f.fate for f in figures} - {None}) <= 1 and 2 * len(found) >= len(things)
    return max(found, key=found.count) if found and alike else ""


def _of_them(figures: Side) -> str:
    """The question after some of the dead or the like, by what is told of them; "" where a figure is of no such."""
    dead = all(f.part and beside((f.quantity.thing or "").lower().split(" ")[-1]) for f in figures)
    quoted = clause([f.item for f in figures]) if dead else ""
    return share(blank(quoted, [f.words for f in figures])) if quoted else ""


def _in_its_year(question: str, items: Sequence[Item]) -> str:
    """A question with the year in which all happened, where it is told of one that was over when the pages appeared:
    what they recall must not be taken for what they report."""
    dated = [i for i in items if i.when is not None]
    years = {i.when[0].year if _whole_year(i) else None for i in dated if i.when is not None}
    year = years.pop() if len(years) == 1 and len(dated) > 1 and 2 * len(dated) >= len(items) else None
    return question if year is None or question.endswith("”?") else f"{question.removesuffix('?')} in {year}?"


def _whole_year(item: Item) -> bool:
    """Whether a statement is dated by a year alone, before that of its page."""
    if item.when is None:
        return False
    start, end = item.when
    whole = (start.month, start.day) == (1, 1) and end == start.replace(year=start.year + 1)
    published = item.reading.document.published.value or ""
    return whole and str(start.year) < published[:4]


_READ = 20
"""Pairs of figures that are read together: the pairs of a large claim are too many."""
_STRANGE = 0.1
"""How surely two statements must be taken to answer one question, read together, for their figures to be set side by
side: of small numbers much is told in many words, so that little is asked."""


def _sure(sides: Sequence[Side], relation: Relation) -> bool:
    """Whether a claim is more than a suggestion.  One page that gives several figures and sets none against another
    tells no more than that it counts several things, unless two whom it hears exclude each other or give one number;
    figures of two pages are of one thing where the numbers coincide, or where who reads the statements together does
    not think otherwise, but not where each side counts something else."""
    every = [f for side in sides for f in side]
    of_one_page = len({f.item.doc for f in every}) < 2
    if of_one_page:
        two = ((a, b) for a, b in combinations(every, 2) if holder(a.item) != holder(b.item))
        return relation == "conflict" or any(coincide(a, b) for a, b in two)
    firsts = [(a[0], b[0]) for a, b in combinations(sides, 2)]
    if relation == "partial" and all(of_others(x, y) or each_some(x, y) for x, y in firsts):
        return False
    pairs = [(a, b) for a, b in combinations(every, 2) if a.item.doc != b.item.doc]
    opinions = every[0].item.opinions
    if opinions is None or any(coincide(a, b) for a, b in pairs):
        return True
    asked = spread([(a.item, b.item) for a, b in pairs], _READ)
    return any(opinions.read([pair])[0].same >= _STRANGE for pair in asked)


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


def sides_of(figures: Side) -> list[list[Figure]]:
    """Figures with one interval and one thing are one side; those told with a hedge stand apart."""
    by: dict[tuple[float, float, str, str], list[Figure]] = {}
    for f in figures:
        low = float("-inf") if f.interval.low is None else f.interval.low
        high = float("inf") if f.interval.high is None else f.interval.high
        by.setdefault((low, high, f.head, f.level), []).append(f)
    return _summed(_least(_one_number([by[k] for k in sorted(by)])))


def _one_number(sides: Sequence[list[Figure]]) -> list[list[Figure]]:
    """The sides, those put together that count as many whom one thing befell under two nouns: six soldiers and six
    people who died are one number of dead."""
    out: list[list[Figure]] = []
    for side in sides:
        f = side[0]
        home = next(
            (s for s in out if s[0].interval == f.interval and s[0].level == f.level and _one_dead(s, side)), None
        )
        if home is None:
            out.append(list(side))
        elif f.head == "people":
            home[:0] = side  # by the plain name
        else:
            home += side
    return out


def _one_dead(a: Side, b: Side) -> bool:
    """Whether two sides count people whom one thing befell, and neither says that some of them are of another kind."""
    x, y = a[0], b[0]
    one = x.state in HARM and alike(x.state, y.state) and person(x.head) and person(y.head)
    return one and (x.head == y.head or not any(_of_kinds(f) for f in (*a, *b)))


def _of_kinds(f: Figure) -> bool:
    """Whether the sentence of a figure goes on to tell some of those counted: "six, among them four children"."""
    text, span = f.item.reading.text, f.quantity.span
    _, end = sentence(text, span.start, span.end)
    return _SOME.search(text, span.end, end) is not None


_SOME = re.compile(
    r"\b(?:among (?:them|whom|those|the (?:dead|injured|wounded|victims|missing|killed))|includ(?:ing|ed|es?)|"
    r"(?:of|half) (?:them|whom|which|those))\b",
    re.IGNORECASE,
)


def _least(sides: Sequence[list[Figure]]) -> list[list[Figure]]:
    """The sides, a bare number that its page also gives as the least one put with that: "Nine dead" in a headline,
    "at least nine people died" below it."""
    out = [list(side) for side in sides]
    for side in out:
        for f in [f for f in side if f.interval.exact]:
            home = next((s for s in out if s and any(_at_the_least(f, g) for g in s)), None)
            if home is not None:
                side.remove(f)
                home.append(f)
                f.interval = home[0].interval
    return [side for side in out if side]


def _at_the_least(f: Figure, g: Figure) -> bool:
    """Whether the page of a number gives it also as the least that there are, below its headline."""
    one = f.item.doc == g.item.doc and f.level == g.level and f.state == g.state and (f.state or f.head == g.head)
    open_ended = g.interval.high is None and g.interval.low == f.interval.low
    return bool(one) and open_ended and in_title(f)


def _summed(sides: list[list[Figure]]) -> list[list[Figure]]:
    """The sides, those that are the parts of one list joined to the side that gives their sum: "three vans and two
    cars", "five vehicles"."""
    out = [list(side) for side in sides]
    for whole in sides:
        home = next((s for s in out if s[0] is whole[0]), None)
        parts = [s for s in out if s is not home and all(adds_up(f, whole[0]) for f in s)]
        if home is not None and len(parts) > 1:
            home += [f for s in parts for f in s]
            out = [s for s in out if all(s is not part for part in parts)]
    return out


# ---------------------------------------------------------------- relations
def relate(sides: Sequence[Side], voices: Speakers, opposed: bool = False) -> tuple[Relation, list[Difference], str]:
    """How the figures stand to each other: the strongest relation of any two sides, and why.

    Disjoint intervals of one thing, scope and time conflict; with another scope, time or thing they are partial, and
    what differs is named; a later figure of one holder is an update; overlapping intervals agree.  `opposed`: a text
    sets two of the figures against each other.
    """
    differs: list[Difference] = []
    told: list[tuple[Relation, str]] = []
    strongest: Relation = "agree"
    for a, b in combinations(sides, 2):
        kind, difference, words = relation(Pair(a, b, voices, opposed))
        if kind == "conflict" and (least := _at_least(sides, a, b) or _at_least(sides, b, a)) is not None:
            kind, difference = "partial", "rounding"
            words = f"{words} as they stand, but {holder(least.item)} also tells of “{least.words}”"
        if difference and difference not in differs:
            differs.append(difference)
        if words:
            told.append((kind, words))
        strongest = max(strongest, kind, key=STRENGTH.index)
    told.sort(key=lambda x: -STRENGTH.index(x[0]))
    if len(sides) == 1 and all(f.withdrawn for f in sides[0]):
        return "partial", ["time"], f"“{sides[0][0].words}” was withdrawn as a mistake"
    why = "; ".join(words for _, words in told[:4]) if told else "the accounts give the same figure"
    if any(f.interval != side[0].interval for side in sides for f in side):
        why = f"{why}, one as a list that adds up to it"
    return strongest, differs, "; ".join([why, *_disputes(sides)])


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
