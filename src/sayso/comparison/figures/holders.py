"""Figures: quantities with the statement that holds them, the thing they count, and whose they are."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from sayso.comparison.figures import course, payments, times
from sayso.comparison.figures.items import Around, end_of, first_line, with_strays
from sayso.comparison.figures.parts import INHERITED, LASTS, aside, besides, counts_some, of_a_long_toll, told_apart
from sayso.comparison.figures.times import MOST_EVER, SINCE_WAR, Times, over_years
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.within import teller_of
from sayso.comparison.origins import tellers
from sayso.comparison.proposal import holder
from sayso.comparison.statements import fates
from sayso.comparison.statements.capacity import allowed, houses, room_for
from sayso.comparison.statements.counted import SUMS, alone, armed, noun, number, person, thing_of
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import LINKING, concept, vocabulary
from sayso.model import Quantity, Reading
from sayso.model.dates import Interval as Days
from sayso.model.intervals import Interval


@dataclass(eq=False)
class Figure:
    """A quantity with the statement that holds it.

    `head` is the concept of the counted thing, `rest` its modifiers, `state` what befell it ("dead", "hurt", "held"
    …) where it is of the kinds that befall people, `fate` its kind of any sort; `payment`: what for and to whom it is
    paid out, where it is; `limit`: it is what is allowed or possible; `when`: its time in words, `days`: as an
    interval.  `former`: the text calls it an earlier figure, `moved`: one that takes the place of another.  `part`: it
    counts some of a known group ("nine of the dead").  `besides`: it leaves out somebody who is named
    beside it ("she and two others").  `near`: the concepts of the sentences around.  `trend`: 1 where
    the count has risen to it, -1 where it has fallen;
    `so_far`: the words that make it one for the time being; `disputed`: those with which the page disputes another's;
    `withdrawn`: the page says that it was a mistake; `replaced`: its own holder has given another since;
    `lent`: a headline's, whose holder is named further down.
    """

    index: int
    quantity: Quantity
    item: Item
    within: tuple[Item, ...]
    head: str
    rest: frozenset[str]
    state: str | None
    fate: str | None
    payment: payments.Payment
    limit: bool
    when: str | None
    days: Days | None
    former: bool = False
    moved: bool = False
    part: bool = False
    besides: bool = False
    near: frozenset[str] = frozenset()
    trend: int = 0
    so_far: str | None = None
    disputed: str | None = None
    withdrawn: bool = False
    replaced: bool = False
    lent: bool = False

    @cached_property
    def lasting(self) -> bool:
        """Whether it counts over a war or the like, of which a happening is one day."""
        if _LASTING.search(self.quantity.scene or ""):
            return True
        text, span = self.item.reading.text, self.quantity.span
        start, end = sentence(text, span.start, span.end)
        if _LASTING.match(text, start, span.start) or _OF_A_WAR.search(text, start, span.start):
            return True
        if of_a_long_toll(self.quantity, text):
            return True
        if self.state in fates.HARM and over_years(self.quantity, self.item.reading):
            return True
        return SINCE_WAR.search(text, start, end) is not None and MOST_EVER.search(text, start, end) is None

    @cached_property
    def interval(self) -> Interval:
        """What the text allows the number to be."""
        return number(self.quantity)

    @property
    def level(self) -> str:
        """How surely it is told; the hedge of a statement is not on a figure that it gives as another's."""
        return "asserted" if self.item.teller is not None else self.item.level

    @property
    def place(self) -> str | None:
        """The place for which it is counted, in words."""
        return self.quantity.place

    @property
    def distance(self) -> str:
        """The word behind the thing that makes a measure of it: "four blocks away"."""
        found = _MEASURE.match(self.item.reading.text, end_of(self.quantity))
        return found[1] if found is not None else ""

    @property
    def words(self) -> str:
        """The figure as it stands."""
        return " ".join(self.quantity.span.text.split())


def collect(items: Sequence[Item]) -> list[Figure]:
    """The figures of all statements that count something and have a value, each quantity once, with all the
    statements that hold it, the shortest first."""
    held: dict[tuple[int, str], list[Item]] = defaultdict(list)
    for item in with_strays(items):
        for q in item.figures:
            held[item.doc, q.id].append(item)
    around = Around(items)
    pages: dict[int, _Page] = {}
    out: list[Figure] = []
    for (_, id), holders in held.items():
        holders.sort(key=lambda k: (len(k.statement.span), k.index))
        q = next(q for q in holders[0].figures if q.id == id)
        first = holders[0]
        if first.doc not in pages:
            page = first.reading
            pages[first.doc] = _Page(tellers.mentions(page), Times(page), frozenset(told_apart(page)), _sources(page))
        found = _figure(len(out), q, holders, pages[first.doc])
        if found is not None:
            found.near = around.concepts(found.item, q)
            out.append(found)
    _rehold(out)
    _credit(out)
    _take_back(out)
    return out


def _credit(figures: Sequence[Figure]) -> None:
    """Give a figure of a headline, which tells nobody's name, to him who gives the same number further down the page,
    where that is one, and the page does not tell it there itself."""
    bare = {f for f in figures if f.item.teller is None and f.item.attribution is None}
    titles = {f for f in bare if in_title(f)}
    by: dict[tuple[object, ...], set[str | None]] = defaultdict(set)
    for f in (f for f in figures if f not in titles):
        by[_number(f)].add(None if f in bare else holder(f.item))
    for f in titles:
        if len(by[_number(f)]) == 1 and (teller := next(iter(by[_number(f)]))) is not None:
            f.item, f.lent = replace(f.item, teller=teller), True


def in_title(f: Figure) -> bool:
    """Whether a figure stands in the headline of its page."""
    page, start = f.item.reading, f.quantity.span.start
    return start < first_line(page.text) or any(s.type == "title" and s.start <= start < s.end for s in page.segments)


def _take_back(figures: Sequence[Figure]) -> None:
    """Mark as withdrawn what a page tells again, in the same voice, of a figure that it takes back: its headline's for
    one.  Who else gives that number has withdrawn nothing."""
    gone = {(_number(f), holder(f.item)) for f in figures if f.withdrawn}
    for f in figures:
        f.withdrawn = f.withdrawn or (_number(f), holder(f.item)) in gone


def _number(f: Figure) -> tuple[object, ...]:
    """A figure as its page gives it: a bound alone ("at least 80") is both ends of its number."""
    ends = [round(end, 6) for end in (f.interval.low, f.interval.high) if end is not None]
    return f.item.doc, f.state or f.head, min(ends), max(ends)


_MEASURE = re.compile(r"\s+(away|apart|long|wide|high|deep|tall|distant)\b")
_LASTING = re.compile(
    rf"\b(?:in|during|throughout|over) (?:the|this|that|our|their|its) (?:[\w’'-]+ ){{0,3}}?{LASTS}\b", re.IGNORECASE
)
"""A happening that lasts for months or years: "in this war"."""
_OF_A_WAR = re.compile(rf"\b{LASTS}\b[^.;:!?]{{0,40}}?\b(?:in which|that|which)\b[^.;:!?]{{0,24}}\Z", re.IGNORECASE)
"""A war of which a clause tells the figure: "the war of 1931, in which"."""
_INSTEAD = re.compile(r"\b(?:instead of|rather than|as opposed to|contrary to|not)\b", re.IGNORECASE)


def _rehold(figures: Sequence[Figure]) -> None:
    """Give a figure to the holder of the one before it where it goes on with that ("three; by Friday it was two"), and
    to the page where it puts it in the place of its source's own ("thousands, instead of the ministry's 500")."""
    for a, b in pairwise(sorted(figures, key=lambda f: (f.item.doc, f.quantity.span.start))):
        goes_on = a.item.doc == b.item.doc and a.head == b.head and course.carried(b.item, b.quantity)
        if goes_on and b.item.attribution in (None, a.item.attribution):  # "the union insisted that the number was 31"
            b.item = replace(b.item, teller=holder(a.item))
            continue
        one = a.item.doc == b.item.doc and holder(a.item) == holder(b.item) and a.interval.low != b.interval.low
        if one and course.given_up(a.item, a.quantity, b.quantity):
            a.former = a.former or (a.head == b.head and a.state == b.state)
        if a.item.index != b.item.index or b.item.teller is None or a.item.teller is not None:
            continue
        if _INSTEAD.search(a.item.reading.text, a.quantity.span.end, b.quantity.span.start):
            a.item = replace(a.item, attribution=None)


@dataclass(frozen=True, slots=True)
class _Page:
    """What is looked up on a page for each of its figures: who is named on it, its times, where its sources
    begin."""

    named: tellers.Mentions
    times: Times
    parts: frozenset[str]
    sources: frozenset[int]


def _figure(index: int, q: Quantity, holders: Sequence[Item], page: _Page) -> Figure | None:
    """A quantity as a figure; None where it counts nothing that can be compared, or is not its holder's."""
    first = holders[0]
    # A figure that somebody names in order to deny it is not his; the "no" of "no less than ten" denies nothing.
    if (first.denied and not _NO.search(q.span.text) and not _lacking(first, q)) or _called_untrue(first, q):
        return None
    if (
        q.span.start in page.sources
        or not _usable(q, first.reading)
        or aside(q, first.reading.text)
        or course.left(first, q)
    ):
        return None
    counted = _counted(first, q)
    if counted is None:
        return None
    head, rest, state = counted
    text = first.reading.text
    part = counts_some(q, text)
    if part and first.statement.predicate[:1] and first.statement.predicate[0] in LINKING:
        return None  # "nine of the dead are children" counts children among them
    part = part or q.id in page.parts
    fate = _fate(first, q, head, state)
    if fate in fates.BEFALL and (person(head) or fate in fates.HARM):
        state = fate
    name = tellers.teller(first, q, page.named)
    item = _unheld(first, q, state) if name is None else replace(_in_own_words(first, q), teller=name)
    when, days = times.of(q, first, page.times)
    older, newer = course.former(first, q), course.moved(first, q)
    if older and when and when not in re.split("[,;:]", text[q.span.end : q.span.end + _BEHIND])[0]:
        when, days = None, None  # the day of the figure that took its place
    against = course.disputed(first, q) if name is not None else None
    return Figure(
        index, q, item, tuple(holders), head, rest | _degree(first, q), state, fate, payments.of(first, q),
        allowed(first) or room_for(text, q.span.start), when, days, older, newer, part, besides(q, text),
        trend=course.trend(first, q), so_far=course.so_far(first, q), disputed=against,
        withdrawn=first.retracted is not None or (older and course.withdrawn(first, q)),
    )  # fmt: skip


def _counted(first: Item, q: Quantity) -> tuple[str, frozenset[str], str | None] | None:
    """The head of what a quantity counts, its further words, and what befell it; None where it counts nothing that can
    be compared."""
    head, rest, state = thing_of(q)
    if state == "safe":
        state = _told_of_survivors(first, q) or state
    if head in SUMS or _UNREAL.search(first.statement.span.text):
        return None
    if _part(q, first):
        state = next((kind for c in first.what if (kind := fates.of_deed(c))), None)
        if state is None:
            return None
    if INHERITED in q.rule and _MORE.match(first.reading.text[q.span.end : q.span.end + 16]):
        # more of a thing, but of what befell those counted before only where they are sought
        return (head, frozenset(), "missing") if _SOUGHT & set(first.what) else None
    return head, rest, state


def _told_of_survivors(item: Item, q: Quantity) -> str | None:
    """What else befell those whom a clause calls survivors, which it need not tell of all of them: "61 survivors were
    treated"."""
    told = fates.of(item, "", concept(noun(q)))
    return None if fates.alike(told, "safe") else told


_NOT_SO = re.compile(r"\b(?:not|no|nor|neither|never|nowhere|nobody|none|without|hardly)\b|n['’]t\b", re.IGNORECASE)


def _lacking(item: Item, q: Quantity) -> bool:
    """Whether a clause that denies does so of those whom it counts: "4,000 homes have no power" counts the homes."""
    s = item.statement
    lacks = bool(s.verb) and s.negated and s.predicate[:1] in _HAVING
    verb = s.span.text.find(s.verb, q.span.end - s.span.start) if lacks else -1
    told = verb > 0 and s.span.start <= q.span.start
    return told and not _NOT_SO.search(item.reading.text, max(s.span.start, q.span.start - _NEGATED), q.span.end)


_HAVING = (("have",), ("get",), ("receive",), ("hold",), ("own",))
_NEGATED = 40
"""Characters before a figure in which a word denies it."""


def _in_own_words(item: Item, q: Quantity) -> Item:
    """A statement with a figure of somebody's, and no more of it than his words where it gives another figure beside
    them, which is not his: "thousands, instead of the ministry's “about 500”"."""
    s, owner = item.statement, teller_of(item.reading, q)
    told = () if owner is None else owner.content
    words = next((c for c in told if c.covers(q.span) and s.span.covers(c) and c != s.span), None)
    if owner is None or words is None:
        return item
    others = (o for o in item.figures if not words.covers(o.span))
    own = replace(s, span=words, attribution=owner.id)
    return replace(item, statement=own) if any(o.low is not None or o.high is not None for o in others) else item


def _unheld(first: Item, q: Quantity, state: str | None) -> Item:
    """The statement of a figure that nobody is said to have given; without its source where all know the toll."""
    item = held(first, q)
    return replace(item, attribution=None) if state in fates.HARM and _known(item) else item


_BY_WHICH = re.compile(r"\b(?:in|at|during|by|after|from|for) which\b|,\s+which\b", re.IGNORECASE)


def _known(item: Item) -> bool:
    """Whether a clause on a happening tells it by its toll, in words that need not be those of who speaks: "she said
    that the bridge in whose fall nine died", "the fire, which killed nine, …"."""
    attribution = item.attribution
    indirect = attribution is not None and attribution.kind == "indirect" and item.statement.form == "relative"
    return indirect and _BY_WHICH.search(item.statement.span.text) is not None


def _called_untrue(item: Item, q: Quantity) -> bool:
    """Whether a statement calls a figure untrue that others give: "the figure of nine dead lacks any foundation"."""
    span, text = item.statement.span, item.reading.text
    given = _GIVEN.search(text[span.start : q.span.start])
    return given is not None and _UNTRUE.search(text[q.span.end : span.end]) is not None


_GIVEN = re.compile(
    r"\b(?:figures?|numbers?|tolls?|counts?|totals?|estimates?|claims?|reports?|rumou?rs?|talk|stor(?:y|ies))"
    r" (?:of|that|about)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:is|are|was|were|has been|have been) (?:\w+ ){0,2}?(?:false|untrue|wrong|invent(?:ed|ions?)|unfounded"
    r"|baseless|groundless|fabricat(?:ed|ions?)|exaggerated|lies?|fiction|nonsense)\b"
    r"|\b(?:lack\w*|without|has no|have no|had no) (?:any |all |every )?(?:foundation|basis|substance|truth|merit)\b",
    re.IGNORECASE,
)
_BEHIND = 30
"""Characters behind an earlier figure in which its own time stands: "up from seven in 2014"."""
_UNREAL = re.compile(
    r"\b(?:would|could|might) (?:\w+ )?have (?!to\b)(?:\w+ )?\w+(?:ed|en|wn|own|ost|eft|ead)\b", re.IGNORECASE
)
"""What did not happen: "hundreds would have died"."""


def held(item: Item, q: Quantity) -> Item:
    """The statement with the attribution that holds the figure, where it holds only a part of the statement's words;
    without one where a headline tells the count beside what its source says: "mayor resigns, as toll reaches 34"."""
    if item.attribution is not None and tellers.beside_a_headline(item, q):
        return replace(item, attribution=None)
    if item.attribution is not None or q.attribution is None:
        return item
    return replace(item, attribution=teller_of(item.reading, q))


def _fate(item: Item, q: Quantity, head: str, state: str | None) -> str | None:
    """What befell those whom a quantity counts, by all that the page tells of them; `state`: by their name."""
    if _died(item, q, head, state):
        return "dead"
    if state is not None:
        return state
    if (behind := fates.behind(item.reading.text, end_of(q))) is not None:
        return behind
    if (own := fates.placed(q.thing or "")) is not None:
        return own
    if "alive" in item.words:
        return "safe"
    if fates.undergoes(item, head) and not houses(item) and (befell := fates.befallen(item)) is not None:
        return befell
    told = fates.of(item, q.thing or "", head)
    if not person(head):
        return None if told in fates.OF_PEOPLE else told
    return "aboard" if told == "carried" else told


def _died(item: Item, q: Quantity, head: str, state: str | None) -> bool:
    """Whether a page says in other words than verbs of death that those counted died."""
    if item.what[:1] == ("lose",) and (item.theme[:1] == ("life",) or (head in item.theme and armed(head))):
        return True
    text, clause = item.reading.text, item.statement.span
    told = _TOLL.search(text[max(0, q.span.start - 60) : q.span.start]) or _FELL.search(text, clause.start, clause.end)
    return state is None and told is not None


_DEGREE = re.compile(r"\b(?:seriously|severely|critically|gravely|badly|slightly|lightly)\b", re.IGNORECASE)


def _degree(item: Item, q: Quantity) -> frozenset[str]:
    """How badly those counted are hurt, as a modifier of theirs: "12 were seriously injured"."""
    end = max(q.span.end, item.statement.span.end)
    clause = re.split(r"[,;:.!?]", item.reading.text[q.span.end : end], maxsplit=1)[0]
    return frozenset({DEGREE}) if _DEGREE.search(clause) else frozenset()


DEGREE = "degree"
"""The modifier of those of whom it is said how badly they are hurt: only some of the hurt."""


_TOLL = re.compile(r"\b(?:death )?toll\b[^.;:!?\n]{0,50}\b(?:to|at|of|is|was)\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
"""A toll of which the figure is the height."""
_FELL = re.compile(
    r"\b(?:who|that) (?:has |have |had )?(?:fell|fallen) "
    r"(?:in (?:the )?(?:defen[cs]e|action|battle|combat|fight|line)|on duty|for)\b|"
    r"\b(?:gave|given|lost) their lives\b",
    re.IGNORECASE,
)
"""Ways to say of people that they died."""
_NO = re.compile(r"\bno\b", re.IGNORECASE)
_MORE = re.compile(r"\s+(?:more|others?|additional)\b", re.IGNORECASE)
_SOUGHT = vocabulary("search seek look miss missing hunt find")
"""What is done to those who are missing."""


def _part(q: Quantity, item: Item) -> bool:
    """Whether a bare number as a subject tells something of some of those counted before: "Eleven had burns", "six are
    tenors and three are basses"."""
    if INHERITED not in q.rule:
        return False
    told = _ARE.match(item.reading.text, q.span.end) and item.statement.predicate[:1] == ("be",)
    return bool(told) or item.statement.subject_words.lower() == q.span.text.lower()


_ARE = re.compile(r"\s+(?:is|are|was|were)\s")
"""Behind a bare number of which only a property is told: "six are tenors and three are basses"."""


def _usable(q: Quantity, reading: Reading) -> bool:
    """Whether a quantity counts whole things: an odd decimal is an hour or a rate, and "one" seldom a count."""
    ends = [x for x in (q.low, q.high) if x is not None]
    middle = [sum(ends) / 2] if q.bound == "~" and len(ends) > 1 else ends  # about 45 is 40.5 to 49.5
    whole = any(all(round(float(x), 6).is_integer() for x in told) for told in (ends, middle))
    if not q.thing or not ends or not whole or q.unit not in ("count", ""):
        return False
    return q.approx != "one" or alone(q, reading)


def _sources(reading: Reading) -> frozenset[int]:
    """Where the sources of a page begin: a number there counts those who say something, "two people told the
    Courier"."""
    return frozenset(a.source.start for a in reading.attributions if a.source is not None)
