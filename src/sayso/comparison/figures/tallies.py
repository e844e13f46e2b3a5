"""Which figures count the same thing in the same happening: a score for each pair, and groups of them."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sayso.comparison.figures import own_people, payments, sites
from sayso.comparison.figures.cited import Cited
from sayso.comparison.figures.holders import Figure, collect
from sayso.comparison.figures.same_things import (
    HEADS,
    coincide,
    deeds,
    one_name,
    one_thing,
    other_deeds,
    out_of_all,
    some_of_all,
    told_beside,
)
from sayso.comparison.figures.totals import totals
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.matching.grouping import link
from sayso.comparison.proposal import holder
from sayso.comparison.statements import fates
from sayso.comparison.statements.counted import armed, noun, person
from sayso.comparison.statements.fates import HARM
from sayso.comparison.statements.items import Item, elsewhere, far, placed_apart
from sayso.comparison.statements.similarity import ELSEWHERE, nearness, overlap
from sayso.comparison.statements.stories import MANY, Neighbours
from sayso.comparison.vocabulary.camps import other_camps
from sayso.comparison.vocabulary.words import is_name, kin, vocabulary, wider
from sayso.model.dates import interval

_FEW = 8
_GENERIC = vocabulary(
    "people member fighter force civilian weapon vehicle group attack official person child family thing"
)
_WIDE = frozenset({"people", "armed", "goods", "harm", "vehicle"})
"""Things that every account of a conflict counts: they need the same happening around them."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures that count one thing, the mean of their scores, and whether one text sets two against each other."""

    figures: Sequence[Figure]
    score: float
    opposed: bool = False


def groups(items: Sequence[Item], near: Neighbours, suggest: float) -> list[Tally]:
    """Figures put together that count one thing."""
    figures = collect(items)
    scores: dict[tuple[int, int], float] = {}
    against: set[tuple[int, int]] = set()
    for a, b in _pairs(figures, near):
        score = _score(a, b)
        pair = min(a.index, b.index), max(a.index, b.index)
        if score >= suggest * 0.6:
            scores[pair] = score
        if _opposed(a, b):
            against.add(pair)
    out: list[Tally] = []
    home: dict[int, int] = {}
    linked = link(len(figures), scores, suggest * 0.85, lambda a, b: _apart(figures[a], figures[b]))
    for group in (part for found in linked for part in _split(found, figures, against)):
        found = [scores[p] for p in ((a, b) for a in group for b in group if a < b) if p in scores]
        if not found:
            continue  # only those that were taken out held them together
        home |= dict.fromkeys(group, len(out))
        opposed = any(a in group and b in group for a, b in against)
        out.append(Tally([figures[k] for k in group], sum(found) / len(found), opposed))
    cited = Cited(figures)
    for f, k in cited.joining(figures, home):
        out[k] = replace(out[k], figures=[*out[k].figures, f])
        home[f.index] = k
    out = [replace(tally, figures=cited.marked(tally.figures)) for tally in out]
    for none, some in totals(figures, items):
        if none.index in home:
            tally = out[home[none.index]]
            out[home[none.index]] = replace(tally, figures=[*tally.figures, some], opposed=True)
        else:
            out.append(Tally([none, some], CONTRASTED, opposed=True))
    apart = [(a, b) for a, b in sorted(against) if a not in home or home[a] != home.get(b)]
    return out + [Tally([figures[a], figures[b]], CONTRASTED, opposed=True) for a, b in apart]


def _split(group: list[int], figures: Sequence[Figure], against: set[tuple[int, int]]) -> list[list[int]]:
    """A group without the figures that count only some of those whom its others count, and these by their nouns, or
    without all of whom most count some; whole where a text sets one figure against another, or where it would leave
    none: their claim says that the one counts some of the other."""
    if any(a in group and b in group for a, b in against):
        return [group]
    found = [(k, g) for k in group for g in group if some_of_all(figures[k], figures[g])]
    if any(own_people.own(figures[g]) for _, g in found):
        return [group]  # the people of each side of a fight
    some, whole = {k for k, _ in found}, {g for _, g in found}
    named = {k for k in group if any(figures[k].head == figures[s].head for s in some)}
    if len(named) > len(whole):
        return [[k for k in group if k not in whole]]
    by: dict[str, list[int]] = defaultdict(list)
    for k in sorted(some):
        by[figures[k].head].append(k)
    parts = [part for part in ([k for k in group if k not in some], *by.values()) if len(part) > 1]
    return parts or [group]


def _pairs(figures: Sequence[Figure], near: Neighbours) -> Iterable[tuple[Figure, Figure]]:
    """Figures of one story that count the same or a kindred thing, the nearest `_FEW` of a document before each."""
    by: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    last: dict[int, Figure] = {}
    wide = {doc: _circle(doc, near) for doc in {f.item.doc for f in figures}}
    for f in sorted(figures, key=lambda f: (f.item.doc, f.quantity.span.start, f.index)):
        keys = {f.head} | {c for c in f.rest if kin(c, f.head)} | set(HEADS.get(f.head, ()))
        keys |= {k for c in f.rest for k in (c, f"{c}er")} | {f.head.removesuffix("er")}
        told = f.state or f.fate
        fate = f"{'people' if person(f.head) else f.head}, {_KIN.get(told or '', told)}"
        before = last.get(f.item.doc)
        found = [before] if before is not None else []
        found += [g for doc in near[f.item.doc] for key in sorted(keys) for g in by.get((doc, key), ())[-_FEW:]]
        if told:
            found += [g for doc in wide[f.item.doc] for g in by.get((doc, fate), ())[-_FEW:]]
        for g in {g.index: g for g in found}.values():
            yield g, f
        for key in {f.head, fate, *(c for c in f.rest if not is_name(c))}:
            by[f.item.doc, key].append(f)
        last[f.item.doc] = f


_KIN = {"treated": "hurt", "at large": "missing"}
"""Kinds of what befalls people under which the figures of another kind are looked for too."""
_CLOSE_STORY = 0.2
"""Likeness of two documents from which a third that is as near to one of them is of the other's story too."""


def _circle(doc: int, near: Neighbours) -> list[int]:
    """The documents of a story: the near ones, and those that are as near to a near one."""
    direct = near[doc]
    further = {
        n: score * other
        for k, score in direct.items()
        if score >= _CLOSE_STORY
        for n, other in near[k].items()
        if other >= _CLOSE_STORY and n not in direct
    }
    return sorted({*direct, *sorted(further, key=lambda n: (-further[n], n))[:MANY]})


def _score(a: Figure, b: Figure) -> float:
    """0 to 1: the same thing counted in the same happening."""
    if a.item.doc == b.item.doc and (a.quantity.id == b.quantity.id or (a.part and b.part)):
        return 0.0  # two parts of which one page tells are two things
    if (a.part != b.part and not out_of_all(a, b)) or (a.state and b.state and not fates.alike(a.state, b.state)):
        return 0.0
    if a.limit != b.limit or _of_a_war(a, b) or _of_another_year(a, b):
        return 0.0
    if fates.exclude(a.fate, b.fate) or payments.apart(a.payment, b.payment):
        return 0.0
    if a.quantity.change != b.quantity.change:
        return 0.0  # "two more" tells no total, and a total not by how many it grew
    if placed_apart(a.item, b.item) or _other_fate(a, b) or sites.apart(a, b) or _only_one(a, b):
        return 0.0
    if _others(a, b) or _left_over(a, b) or other_camps(a.head, b.head) or _of_other_people(a, b):
        return 0.0
    if a.item.doc != b.item.doc and _unlike(a, b) and not (_none_against_some(a, b) or _one_deed(a, b) or _tolls(a, b)):
        return 0.0
    thing = one_thing(a, b)
    if not thing or not one_name(a, b):
        return 0.0
    union = a.rest | b.rest
    modifiers = len(a.rest & b.rest) / len(union) if union else 0.5
    fated = fates.kindred(a.state, b.state) or (fates.kindred(a.fate, b.fate) and person(a.head) == person(b.head))
    around = max(_context(a, b), 0.6 if fated else 0.0)
    if coincide(a, b) or _none_against_some(a, b):
        around = max(around, COINCIDENT)
    if far(a.item.places, b.item.places):
        around *= ELSEWHERE
    generic = any(h in _GENERIC or wider(h) in _WIDE for h in (a.head, b.head))
    if (generic or (a.state is None) != (b.state is None)) and around < _ONE_SCENE:
        return 0.0
    base = 0.25 if generic else 0.5
    return round(thing * (0.7 + 0.3 * modifiers) * (base + (1 - base) * min(1.0, around / 0.6)), 4)


_SOME = frozenset({"woman", "girl", "boy", "mother", "child"})


def _others(a: Figure, b: Figure) -> bool:
    """Whether one page counts women or children and another people, of whom nothing befell: "200 women" who stand in a
    street are not all who live there."""
    if a.item.doc == b.item.doc or a.state or b.state or coincide(a, b):
        return False
    return person(a.head) and person(b.head) and (noun(a.quantity) in _SOME) != (noun(b.quantity) in _SOME)


def _left_over(a: Figure, b: Figure) -> bool:
    """Whether one page counts those who remain somewhere and another all to whom something was done before: "nine
    patients remain in intensive care", "80 patients were carried to its wards"."""
    if a.item.doc == b.item.doc or _remain(a) == _remain(b) or coincide(a, b):
        return False
    done = b if _remain(a) else a
    kept = fates.kindred(a.fate, b.fate) or not deeds(done)
    return not kept and done.item.statement.tag in ("VBD", "VBN")


def _remain(f: Figure) -> bool:
    return f.item.statement.predicate[:1] in _REMAINING


_REMAINING = (("remain",), ("stay",))


def _apart(a: Figure, b: Figure) -> bool:
    """Whether two figures cannot be counts of one thing in one happening."""
    if fates.exclude(a.fate, b.fate) or elsewhere(a.item, b.item) or a.limit != b.limit or _of_a_war(a, b):
        return True
    if sites.apart(a, b) or _only_one(a, b):
        return True
    return _other_fate(a, b) or _of_another_year(a, b) or _of_other_people(a, b)


def _of_other_people(a: Figure, b: Figure) -> bool:
    """Whether harm befell the people of two states, or soldiers and a woman or civilian."""
    return a.state in HARM and (own_people.of_others(a, b) or _in_arms_or_not(a, b))


def _in_arms_or_not(a: Figure, b: Figure) -> bool:
    """Whether one counts those in arms, or those whom a state lost in a fight, and the other women, children or
    civilians."""
    return any((armed(x.head) or x.quantity.id in x.item.whose) and _unarmed(y) for x, y in ((a, b), (b, a)))


def _unarmed(f: Figure) -> bool:
    return noun(f.quantity) in _SOME or f.head == "civilian"


_ONE = re.compile(r"\bat least (?:one|1)\b", re.IGNORECASE)


def _only_one(a: Figure, b: Figure) -> bool:
    """Whether one only tells that there is such a thing at all, "at least one crate", and the other how many."""
    none, some = (a, b) if _ONE.search(a.words) else (b, a)
    return bool(_ONE.search(none.words)) and (some.interval.low or 0) > 1


def _of_a_war(a: Figure, b: Figure) -> bool:
    """Whether one counts those whom harm befell in a war and the other those of a day."""
    return a.lasting != b.lasting and (a.state in HARM or b.state in HARM)


_YEAR = dt.timedelta(days=300)


def _of_another_year(a: Figure, b: Figure) -> bool:
    """Whether one counts those whom something befell, or what was destroyed, long before its page appeared, and the
    other does not: another disaster at the same place."""
    if _RUIN & {a.fate, b.fate}:
        return _long_past(a) != _long_past(b)
    if a.state not in HARM or b.state not in HARM:
        return False
    return _long_past(a) != _long_past(b) or (_of_one_time(a, b) and _past(a) != _past(b))


_RUIN = frozenset({"destroyed", "damaged"})


def _long_past(f: Figure) -> bool:
    known = interval(f.item.reading.document.published.value)
    if f.days is None or known is None:
        return False
    gap, period = known[0] - f.days[1], f.days[1] - f.days[0]
    return gap > _YEAR or (gap > dt.timedelta(0) and period > _YEAR)


_MONTHS = dt.timedelta(days=45)


def _past(f: Figure) -> bool:
    """Whether what a figure counts happened weeks before its page appeared."""
    known = interval(f.item.reading.document.published.value)
    return known is not None and f.days is not None and known[0] - f.days[1] > _MONTHS


def _of_one_time(a: Figure, b: Figure) -> bool:
    """Whether the pages of two figures appeared within weeks of each other."""
    first, second = (interval(f.item.reading.document.published.value) for f in (a, b))
    return first is not None and second is not None and abs(first[0] - second[0]) <= _MONTHS


def _other_fate(a: Figure, b: Figure) -> bool:
    """Whether one page counts those whom something befell and those of whom it tells some other thing: another state,
    or other deeds in the words of one holder who does not put the one in the place of the other."""
    if a.item.doc != b.item.doc or not other_deeds(a, b):
        return False
    if (a.state is None) != (b.state is None):
        return True
    replaced = any(f.former or f.moved or f.trend for f in (a, b))
    return not replaced and not (a.lent or b.lent) and holder(a.item) == holder(b.item)


def _unlike(a: Figure, b: Figure) -> bool:
    """Whether neither the statements nor the sentences of two figures mean nearly the same."""
    x, y = a.item, b.item
    return x.meaning is not None and max(nearness(x, y, 0), nearness(x, y, 1)) < MEANT


def _tolls(a: Figure, b: Figure) -> bool:
    """Whether both count those whom one harm befell, in one scene by its words: "raised the toll of the fire", "died in
    the fire"."""
    return a.state in HARM and fates.alike(a.state, b.state) and _context(a, b) >= _ONE_SCENE


def _one_deed(a: Figure, b: Figure) -> bool:
    """Whether kindred deeds of one named group are counted: its fighters left, its fighters escaped."""
    named = a.head == b.head and any(is_name(c) for c in a.rest & b.rest)
    return named and any(kin(x, y) >= _KINDRED for x in a.item.what[:1] for y in b.item.what[:1])


_ONE_SCENE = 0.25
"""How near two happenings must be told where everybody counts such things, or only one count says what befell them."""
_KINDRED = 0.6
MEANT = 0.45
"""Nearness of the statements of two documents below which their figures are not counts of one thing: of the events that
nothing was learned from, four in five pairs below it are not, and one in twenty above it."""
COINCIDENT = 0.5
"""How near two happenings are taken to be where one large or odd number of one thing is told of both."""


def _none_against_some(a: Figure, b: Figure) -> bool:
    """Whether one says that there were none of a kind of which the other counts some: "no divers", "dozens of them".

    The kind must be a special one, told by a modifier or a telling noun: everybody counts people and deaths."""
    none, some = (a, b) if a.interval.high == 0 else (b, a)
    if none.interval.high != 0 or not some.interval.low:
        return False
    return any(not is_name(k) and k not in _GENERIC and wider(k) not in _WIDE for k in _kinds(a) & _kinds(b))


def _kinds(f: Figure) -> set[str]:
    return {f.head, *f.rest, *(f"{word}er" for word in f.rest)}


def _context(a: Figure, b: Figure) -> float:
    """How near the happenings are that the figures stand in: the predicates of all clauses around, and the words."""
    done = [(x, y) for x in deeds(a) for y in deeds(b)]
    best = max((0.6 * kin(x, y) * min(1.0, 0.4 + a.item.idf.get(x, 0.5)) for x, y in done), default=0.0)
    words = max(overlap(x, y) for x in a.within[:2] for y in b.within[:2])
    return round(best + 0.4 * min(1.0, max(words / 0.6, _beside(a, b) / 0.4)), 6)


def _beside(a: Figure, b: Figure) -> float:
    """The weight of what the sentences around two figures share, against both; half where it is one document."""
    idf = a.item.idf
    sums = [sum(idf.get(c, 0.0) for c in f.near) for f in (a, b)]
    if not all(sums):
        return 0.0
    shared = sum(idf.get(c, 0.0) for c in a.near & b.near) / float(sums[0] * sums[1]) ** 0.5
    return float(round(shared * (0.5 if a.item.doc == b.item.doc else 1.0), 6))


# ---------------------------------------------------------------- one against the other
CONTRASTED = 0.7
"""Score of two figures that a text sets against each other."""
_AGAINST = re.compile(
    r"\b(?:but|however|yet|while|whereas|although|though|despite|instead of|rather than|in fact|in reality|contrary|"
    r"false|untrue|not true|disput\w+|far (?:more|fewer|higher|lower)|much (?:more|higher|lower))\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\b(?:while|whereas|although|though|despite|even as)\b", re.IGNORECASE)
"""Words that open a sentence of which one half is set against the other."""
_REACH = 320
"""Characters between two figures that a text may still set against each other."""


def _each_his_own(a: Figure, b: Figure) -> bool:
    """Whether one sentence gives two whom it hears a figure each: "the union spoke of 900 marchers; the mayor put the
    crowd at 400"."""
    first, second = sorted((a.quantity.span, b.quantity.span), key=lambda s: s.start)
    return ";" in a.item.reading.text[first.end : second.start] and all(
        f.item.teller or f.item.attribution for f in (a, b)
    )


def _opposed(a: Figure, b: Figure) -> bool:
    """Whether one text gives two figures of two holders for one thing and sets one against the other."""
    if a.item.doc != b.item.doc or holder(a.item) == holder(b.item) or not one_name(a, b) or _of_other_people(a, b):
        return False
    if (not one_thing(a, b) and not told_beside(a, b)) or any(own_people.differing(a, b)):
        return False
    if fates.exclude(a.fate, b.fate) or payments.apart(a.payment, b.payment):
        return False
    first, second = sorted((a.quantity.span, b.quantity.span), key=lambda s: s.start)
    if second.start - first.end > _REACH:
        return False
    text = a.item.reading.text
    start, end = sentence(text, first.start, first.end)
    if second.end <= end and (_OPENING.search(text, start, first.start) or _each_his_own(a, b)):
        return True
    if second.start > end and (a.state in HARM) != (b.state in HARM):
        return False  # "The dead are 41. But his boat took in 43 people": other people
    return bool(_AGAINST.search(text, first.end, second.start))
