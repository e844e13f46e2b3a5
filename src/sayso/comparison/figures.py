"""Figures of the same counted thing: grouped, put side by side as intervals, and never averaged."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.comparison import questions
from sayso.comparison.bodies import Speakers
from sayso.comparison.grouping import link
from sayso.comparison.items import LINKING, Item, elsewhere, far
from sayso.comparison.origins import channel, source
from sayso.comparison.proposal import Answer, Proposal, holder
from sayso.comparison.similarity import ELSEWHERE, overlap
from sayso.comparison.stories import Neighbours
from sayso.comparison.words import concept, is_name, kin, vocabulary, wider
from sayso.model import Quantity
from sayso.model.comparison import Difference, Relation
from sayso.model.dates import Interval, interval, meet

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_SKIP = vocabulary("""the a an of and or in on at to for from by with their his her its our total number group""")
_UNITS = frozenset({"count", "percent", "%", "money", "usd", "dollar"})
_FEW = 8


@dataclass(eq=False)
class Figure:
    """A quantity with the statement that holds it.  `head` is the concept of the counted thing, `rest` its
    modifiers, `state` what befell it ("kill", "wound", "arrest" …) if its name says so."""

    index: int
    quantity: Quantity
    item: Item
    within: tuple[Item, ...]
    head: str
    rest: frozenset[str]
    state: str | None
    time: Interval | None
    place: str | None

    @property
    def low(self) -> float:
        """The lower end; open ends are infinite."""
        return float("-inf") if self.quantity.low is None else float(self.quantity.low)

    @property
    def high(self) -> float:
        """The upper end; open ends are infinite."""
        return float("inf") if self.quantity.high is None else float(self.quantity.high)


def collect(items: Sequence[Item]) -> list[Figure]:
    """The figures of all statements that count something and have a value, each quantity once, with all the
    statements that hold it, the shortest first."""
    held: dict[tuple[int, str], list[Item]] = defaultdict(list)
    for item in items:
        for q in item.figures:
            held[item.doc, q.id].append(item)
    out: list[Figure] = []
    for (_, id), holders in held.items():
        holders.sort(key=lambda k: (len(k.statement.span), k.index))
        q = next(q for q in holders[0].figures if q.id == id)
        # A figure that somebody names in order to deny it is not his.
        if holders[0].denied:
            continue
        if _usable(q) and _thing(q)[0] != "thing" and not _aside(q, holders[0].reading.text):
            head, rest, state = _thing(q)
            days = _days(q, holders[0]) or holders[0].when
            out.append(Figure(len(out), q, holders[0], tuple(holders), head, rest, state, days, q.place))
    return out


_NO_COUNT = re.compile(r"\b(?:not|the|both|these|those|her|his|its|their|our)\s+$", re.IGNORECASE)
"""Words before a number that say that it is not the count, or that point at things counted elsewhere."""


_OF_THEM = re.compile(r"^\s*(?:\w+\s+)?(?:of (?:them|whom|those|these|which))\b", re.IGNORECASE)


def _aside(q: Quantity, text: str) -> bool:
    """Whether a number denies a count, points at a known group, or counts a part of one."""
    if _NO_COUNT.search(text[max(0, q.span.start - 8) : q.span.start]):
        return True
    return bool(_OF_THEM.match(text[q.span.end : q.span.end + 24]))


def _days(q: Quantity, item: Item) -> Interval | None:
    """The days of a figure's time: an EDTF value, or the words of a time expression of the document."""
    if not q.time:
        return None
    times = [t for t in item.reading.times if t.value and (t.span.text in q.time or q.time in t.span.text)]
    times.sort(key=lambda t: (not item.statement.span.covers(t.span), abs(t.span.start - q.span.start)))
    return interval(q.time) or (interval(times[0].value) if times else None)


def _usable(q: Quantity) -> bool:
    return bool(q.thing) and (q.low is not None or q.high is not None) and q.approx != "one" and q.unit in ("count", "")


_AFTER = re.compile(r"\b(?:of|in|on|from|who|that|which|with|for|at|near|against|around|across|by|to|into|under)\b")
_DONE = re.compile(r"^\w{2,}(?:ed|en|ing)$")


STATES: dict[str, str] = {
    word: state
    for state, words in {
        "kill": "killed dead died deceased slain fatalities deaths fatality death bodies",
        "wound": "wounded hurt injured injuries",
        "missing": "missing unaccounted",
        "arrest": "arrested detained held captured",
        "leave": "displaced evacuated fled escaped",
        "release": "released freed",
    }.items()
    for word in words.split()
}
"""Words beside a counted thing that say what befell it."""


def _thing(q: Quantity) -> tuple[str, frozenset[str], str | None]:
    """The concept of the head noun, those of its modifiers, and its state; "members of the family" counts members,
    "the dead" people."""
    words = (q.thing or "").lower()
    every = [w for w in _WORD.findall(words) if w not in _SKIP]
    state = next((STATES[w] for w in every if w in STATES), None)
    first = [w for w in _WORD.findall(_AFTER.split(words, maxsplit=1)[0] or words) if w not in _SKIP]
    parts = _noun([w for w in first if w not in STATES])
    if not parts:
        return ("people" if state else ""), frozenset(), state
    joined = [f"{a}_{b}" for a, b in pairwise(every) if is_name(concept(f"{a}_{b}"))]
    every = [w for w in every if w not in STATES and not any(w in j.split("_") for j in joined)] + joined
    kept = (w for w in every if w != parts[-1] and (w in parts or not _DONE.match(w)))
    return concept(_single(parts[-1])), frozenset(concept(w.replace(".", "")) for w in kept), state


def _noun(parts: list[str]) -> list[str]:
    """The words up to a participle that follows the noun: "boxes | containing rifles", "people | killed"."""
    for k in range(1, len(parts)):
        plural = parts[k - 1].endswith("s") or parts[k - 1] in _PLURALS
        if _DONE.match(parts[k]) and (plural or k == len(parts) - 1):
            return parts[:k]
    return parts


def _single(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ses", "xes", "ches", "shes")) and len(word) > 4:
        return word[:-2] if not word.endswith("bases") else word[:-1]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else _PLURALS.get(word, word)


_PLURALS = {"people": "people", "children": "child", "men": "man", "women": "woman", "aircraft": "aircraft"}


def propose(items: Sequence[Item], near: Neighbours, voices: Speakers, suggest: float) -> list[Proposal]:
    """Claims on how many, one for each group of figures of the same thing."""
    figures = collect(items)
    scores: dict[tuple[int, int], float] = {}
    for a, b in _pairs(figures, near):
        score = _score(a, b)
        if score >= suggest * 0.6:
            scores[min(a.index, b.index), max(a.index, b.index)] = score
    out = []
    for group in link(len(figures), scores, suggest * 0.85, lambda a, b: elsewhere(figures[a].item, figures[b].item)):
        members = [figures[k] for k in group]
        found = [scores[p] for p in ((a, b) for a in group for b in group if a < b) if p in scores]
        proposal = _claim(members, voices, sum(found) / len(found))
        if proposal is not None:
            out.append(proposal)
    return out


def _pairs(figures: Sequence[Figure], near: Neighbours) -> Iterable[tuple[Figure, Figure]]:
    """Figures of one story that count the same or a kindred thing, the nearest `_FEW` of a document before each."""
    by: dict[tuple[int, str], list[Figure]] = defaultdict(list)
    for f in figures:
        if not f.head:
            continue
        keys = {f.head} | {c for c in f.rest if kin(c, f.head)} | _kindred(f.head)
        for doc in near[f.item.doc]:
            for key in sorted(keys):
                if (doc, key) in by:
                    yield from ((g, f) for g in by[doc, key][-_FEW:])
        by[f.item.doc, f.head].append(f)


def _kindred(head: str) -> set[str]:
    return set(_HEADS.get(head, ()))


_PEOPLE = ("people", "fighter", "force", "civilian", "family", "refugee", "victim", "child", "member", "militia")
_GOODS = ("consignment", "weapon", "supplies", "supply", "device")
_HEADS: dict[str, tuple[str, ...]] = {h: g for g in (_PEOPLE, _GOODS) for h in g}
"""Counted things between which an account may slip (people, fighters, members): compared, then told apart."""


def _score(a: Figure, b: Figure) -> float:
    """0 to 1: the same thing counted in the same happening."""
    if a.item.doc == b.item.doc and a.quantity.id == b.quantity.id:
        return 0.0
    thing = kin(a.head, b.head)
    if not thing and a.head in _HEADS and _HEADS.get(a.head) == _HEADS.get(b.head):
        thing = 0.5
    if a.head in _PEOPLE and b.head in _PEOPLE and any(is_name(c) for c in a.rest & b.rest):
        thing = max(thing, 0.8)
    if not thing:
        return 0.0
    names_a, names_b = {c for c in a.rest if is_name(c)}, {c for c in b.rest if is_name(c)}
    if names_a and names_b and not names_a & names_b:
        return 0.0
    union = a.rest | b.rest
    modifiers = len(a.rest & b.rest) / len(union) if union else 0.5
    if a.state and b.state and a.state != b.state:
        return 0.0
    around = max(_context(a, b), 0.6 if a.state and a.state == b.state else 0.0)
    if far(a.item.places, b.item.places):
        around *= ELSEWHERE
    generic = any(h in _GENERIC or wider(h) in _WIDE for h in (a.head, b.head))
    if generic and around < 0.25:
        return 0.0
    base = 0.25 if generic else 0.5
    return round(thing * (0.7 + 0.3 * modifiers) * (base + (1 - base) * min(1.0, around / 0.6)), 4)


_GENERIC = vocabulary(
    "people member fighter force civilian weapon vehicle group attack official person child family thing"
)
_WIDE = frozenset({"people", "armed", "goods", "harm", "vehicle"})
"""Things that every account of a conflict counts: they need the same happening around them."""


def _context(a: Figure, b: Figure) -> float:
    """How near the happenings are that the figures stand in: the predicates of all clauses around, and the words."""
    best = 0.0
    for x in a.within:
        for y in b.within:
            if x.what and y.what and not (x.what[0] in LINKING or y.what[0] in LINKING):
                best = max(best, 0.6 * kin(x.what[0], y.what[0]) * min(1.0, 0.4 + x.idf.get(x.what[0], 0.5)))
    words = max(overlap(x, y) for x in a.within[:2] for y in b.within[:2])
    return round(best + 0.4 * min(1.0, words / 0.6), 6)


# ---------------------------------------------------------------- one claim
def _claim(figures: Sequence[Figure], voices: Speakers, score: float) -> Proposal | None:
    sides = _sides(figures)
    holders = {holder(f.item) for f in figures if f.item.attribution is None or f.item.attribution.source_name}
    if len({f.item.doc for f in figures}) < 2 and (len(sides) < 2 or len(holders) < 2):
        return None
    relation, differs, why = relate(sides, voices)
    things = Counter(f.quantity.thing or "" for f in figures)
    thing = min(things, key=lambda t: (-things[t], -len(t) if len(t) < 40 else len(t), t))
    answers = [_answer(side) for side in sides]
    question = questions.how_many(_bare(thing), _befallen(thing), [f.item for f in figures])
    return Proposal(question, "how_many", answers, relation, differs, why, score, figures[0].head)


def _befallen(thing: str) -> str:
    """The word after the counted noun that says what befell it: "trucks destroyed", "people dead"."""
    words = _AFTER.split(thing.lower(), maxsplit=1)[0].split()
    last = words[-1] if len(words) > 1 else ""
    return last if last in STATES or (_DONE.match(last) and not last.endswith("ing")) else ""


def _bare(thing: str) -> str:
    """The counted thing without the participle or place after it, in the words of the text."""
    first = _AFTER.split(thing, maxsplit=1)
    kept = thing if re.search(r"\bof\b", thing) else first[0]
    words = kept.split()
    noun = _noun([w.lower() for w in words])
    if len(noun) > 1 and noun[-1] in STATES:
        noun = noun[:-1]
    return " ".join(words[: len(noun)]) or thing


def _sides(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures with one interval and one thing are one side; those told with a hedge stand apart."""
    by: dict[tuple[float, float, str, str], list[Figure]] = {}
    for f in figures:
        by.setdefault((f.low, f.high, f.head, f.item.level), []).append(f)
    return [by[k] for k in sorted(by)]


def _answer(side: Sequence[Figure]) -> Answer:
    first = side[0]
    q = first.quantity
    items = list(dict.fromkeys(f.item for f in side))
    label = " ".join(q.span.text.split())
    if q.thing and q.thing.lower() not in label.lower():
        label = f"{label} {q.thing}"
    if first.item.level != "asserted":
        label = f"{label} ({first.item.level})"
    return Answer(
        label, items, "asserts", q.low, q.high, q.thing, q.unit or None,
        next((f.place for f in side if f.place), None), next((f.quantity.time for f in side if f.quantity.time), None),
    )  # fmt: skip


def relate(sides: Sequence[Sequence[Figure]], voices: Speakers) -> tuple[Relation, list[Difference], str]:
    """How the figures stand to each other: the first of these rules that some pair meets decides.

    Disjoint intervals of one thing, scope and time conflict; with another scope, time or thing they are partial, and
    what differs is named; a later figure of one holder is an update; overlapping intervals agree.
    """
    differs: list[Difference] = []
    told: list[str] = []
    relation: Relation = "agree"
    for k, a in enumerate(sides):
        for b in sides[k + 1 :]:
            kind, difference, words = _pair(a, b, voices)
            if difference and difference not in differs:
                differs.append(difference)
            if words:
                told.append(words)
            relation = max(relation, kind, key=("agree", "partial", "conflict").index)
    why = "; ".join(told[:4]) if told else "the accounts give the same figure"
    return relation, differs, why


def _pair(a: Sequence[Figure], b: Sequence[Figure], voices: Speakers) -> tuple[Relation, Difference | None, str]:
    x, y = _nearest(a, b)
    names = f"“{_words(x)}” ({holder(x.item)}) and “{_words(y)}” ({holder(y.item)})"
    apart = x.high < y.low or y.high < x.low
    if not apart:
        same = (x.low, x.high) == (y.low, y.high)
        if x.head != y.head:
            return "partial", "scope", f"{names} count different things"
        if same and x.item.level != y.item.level:
            return "partial", "wording", f"{names}: one is told with less certainty"
        return ("agree", None, "") if same else ("agree", "rounding", f"{names} can both hold")
    if x.head != y.head:
        return "partial", "scope", f"{names} count different things"
    if _elsewhere(x, y):
        return "partial", "scope", f"{names} count in different places: {x.place}, {y.place}"
    if _part_of(x, y) or _part_of(y, x):
        return "partial", "scope", f"{names}: one counts in {x.place}, the other in {y.place}"
    if x.quantity.change != y.quantity.change:
        return "partial", "scope", f"{names}: one is a change, the other a total"
    if x.time and y.time and not meet(x.time, y.time):
        return "partial", "time", f"{names}: figures of different times"
    if (_period(x) is None) != (_period(y) is None):
        return "partial", "time", f"{names}: one is of {_period(x) or _period(y)}"
    if _weekdays_differ(x, y):
        return "partial", "time", f"{names}: figures of different times"
    mine, other = _voices(a, voices), _voices(b, voices)
    if all(_one_voice(v, w) for v in mine | other for w in mine | other):
        return "partial", "time", f"{names}: one holder, so that one figure takes the place of the other"
    if any(_one_voice(v, w) for v in mine for w in other if not v.startswith("outlet ")):
        return "partial", "time", f"{names}: a holder of the one also gives the other, an update"
    if _rounds(x, y) or _rounds(y, x):
        return "agree", "rounding", f"{names}: one is the other rounded"
    only_x, only_y = x.rest - y.rest, y.rest - x.rest
    if (only_x and only_y) or (only_x | only_y) & _NARROWING:
        return "partial", "scope", f"{names} do not count the same part"
    return "conflict", "count", f"{names} cannot both hold"


def _part_of(part: Figure, whole: Figure) -> bool:
    """Whether one figure counts in a part of the other's place ("northern X", "X") and is not above it."""
    if not part.place or not whole.place:
        return False
    inner, outer = part.place.lower().split(), whole.place.lower().split()
    return len(inner) > len(outer) and inner[-len(outer) :] == outer and part.low <= whole.high


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


_PERIOD = re.compile(r"\b(?:summer|winter|spring|autumn|year|years|month|months|decade|(?:19|20)\d\d)\b", re.IGNORECASE)


def _period(f: Figure) -> str | None:
    """The season, month or year that a figure is said to be of, in its words."""
    words = f.quantity.time or ""
    return words if _PERIOD.search(words) else None


_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)


def _weekdays_differ(a: Figure, b: Figure) -> bool:
    """Whether both figures name a weekday of their own, and not the same."""
    x, y = (set(_WEEKDAY.findall((f.quantity.time or "").lower())) for f in (a, b))
    return bool(x) and bool(y) and not x & y


def _voices(side: Sequence[Figure], voices: Speakers) -> set[str]:
    """Who is heard for a figure; outlets that tell it in their own words only where nobody is named."""
    named = {_voice(f.item, voices) for f in side if f.item.attribution is not None}
    return named or {_voice(f.item, voices) for f in side}


def _one_voice(a: str, b: str) -> bool:
    """Whether two voices are one, a shortened name included ("mission", "border_mission")."""
    return a == b or a.endswith(f"_{b}") or b.endswith(f"_{a}")


def _voice(item: Item, voices: Speakers) -> str:
    """Who speaks, a spokesman as his body."""
    name = source(item, voices)
    return f"outlet {channel(item)}" if name is None else voices.voice(item.doc_id, name)


_NARROWING = vocabulary("""wound kill foreign child civilian other further more additional another local""")


def _nearest(a: Sequence[Figure], b: Sequence[Figure]) -> tuple[Figure, Figure]:
    return min(((x, y) for x in a for y in b), key=lambda p: (p[0].item.doc == p[1].item.doc, p[0].index, p[1].index))


def _words(f: Figure) -> str:
    return " ".join(f.quantity.span.text.split())


def _rounds(exact: Figure, round_: Figure) -> bool:
    """Whether a round number stands for an exact one: the last digits of the round one are zeros, the gap is less
    than half its last digit that is not."""
    e, r = exact.quantity.low, round_.quantity.low
    if e is None or r is None or exact.quantity.high != e or round_.quantity.high != r or r != int(r) or r < 10:
        return False
    step = 10 ** (len(str(int(r))) - len(str(int(r)).rstrip("0")))
    return bool(step > 1 and 0 < abs(e - r) < step / 2 and e % step)
