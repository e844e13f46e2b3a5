"""Statements as comparison sees them: concepts in roles, voice resolved to a holder, dates as intervals."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.casting import concepts, roles
from sayso.comparison.statements.opinions import Opinions
from sayso.comparison.vocabulary.camps import camp_of
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary, written
from sayso.model import Attribution, Member, Quantity, Reading, Statement
from sayso.model.dates import Interval as Days
from sayso.model.dates import interval

VOICES: frozenset[str] = frozenset({"attributed", "own", "embedded", "headline", "caption"})
"""The voices that can take part in a claim; comments and pasted articles give leads only."""

UNTOLD: frozenset[str] = vocabulary("if unless until till before want wish try attempt seek hope aim struggle fight")
"""Words over a clause that leave open whether what it names ever happened."""

_WILLING = re.compile(r"\b(?:want|wish|hop(?:e|ing)|try|tries|trying|seek|attempt|aim)\w*(?: \w+)? to\b", re.IGNORECASE)
_WEIGHING = re.compile(
    r"\b(?:looking(?: \w+)? (?:at|into)|considering|exploring|weighing|pursuing|"
    r"(?:ruled?|ruling) out|exclud(?:e|ed|ing))\s+$",
    re.IGNORECASE,
)
"""Words before what somebody only inquires into or has not excluded."""
_SOME = re.compile(r"(?:an?|another|any|some)\b", re.IGNORECASE)
_WEIGHED = 40
"""Characters before a statement in which such words stand."""
_OPENING = 8
"""Characters for the first words of a content, "to see": a noun behind them is the vow's own."""
_DENYING = re.compile(
    r"\b(?:den(?:y|ie[sd]|ying|ials?)|reject|dismiss|refut|disput|rebuff|rebut|debunk|disprov|doubt"
    r"|rul(?:e[sd]?|ing) out)",
    re.IGNORECASE,
)
"""Cues whose content is said not to be so."""
_UNDENIED = re.compile(r"\b(?:not|never|no|neither|nor|cannot)\b|n[’']t\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")


_BODY_NAME = re.compile(
    r"\b[A-Z]\w+(?:[ \u00a0](?:[A-Z]\w+|of|for|the))*[ \u00a0](?:Forces|Front|Party|Council|Union|Brigades?)\b"
)
"""Names of bodies: the state in their names is no party by that."""
_THERE: frozenset[str] = vocabulary("""in at near around outside inside""")


Vector = NDArray[np.float32]
"""A vector of meaning, of length 1."""
Spot = tuple[float, float]
"""Latitude and longitude in degrees."""
FAR = 75.0
"""Kilometres between two places from which one happening cannot be at both."""


_APART = dt.timedelta(days=10)


def elsewhere(a: Item, b: Item) -> bool:
    """Whether two statements cannot be of one happening: far apart in space, or dated far apart.  Where one names a
    town, the other is placed by the towns of its sentence."""
    if a.when and b.when and max(a.when[0], b.when[0]) - min(a.when[1], b.when[1]) > _APART:
        return True
    if _turned_round(a, b):
        return True
    return far(a.places, b.places) or ((a.towns or b.towns) != () and far(a.scene, b.scene))


def _turned_round(a: Item, b: Item) -> bool:
    """Whether one tells what the people of one camp did to those of another, and the other the reverse: "soldiers
    killed rebels", "rebels killed soldiers".  Of who was the first both are one question."""
    done, undergone = (tuple(map(camp_of, i.doer[:1] + i.theme[:1])) for i in (a, b))
    both = len(done) == 2 and None not in done and done[0] != done[1] and done == undergone[::-1]
    return both and not who_was_first(a, b)


def who_was_first(a: Item, b: Item) -> bool:
    """Whether both statements tell of a first: "the first shots", "opened fire first"."""
    return "first" in a.words and "first" in b.words


def of_two_peoples(a: Item, b: Item) -> bool:
    """Whether two statements count the people of two states, and of none in common."""
    x, y = set(a.whose.values()), set(b.whose.values())
    return bool(x) and bool(y) and not x & y


def placed_apart(a: Item, b: Item) -> bool:
    """Whether one of two statements of different documents names a town and the words before the other, in whose
    sentence there is none, name only towns far away."""
    return a.doc != b.doc and any(x.towns and not y.scene and far(x.towns, y.towns_before) for x, y in ((a, b), (b, a)))


def far(a: tuple[Spot, ...], b: tuple[Spot, ...]) -> bool:
    """Whether both name places and every pair of them lies far apart."""
    return bool(a) and bool(b) and all(_kilometres(x, y) > FAR for x in a for y in b)


def _kilometres(a: Spot, b: Spot) -> float:
    """The distance on a sphere (haversine), rounded so that the last bit never decides."""
    north, south = math.radians(a[0]), math.radians(b[0])
    turn = math.sin((north - south) / 2) ** 2
    turn += math.cos(north) * math.cos(south) * math.sin(math.radians(a[1] - b[1]) / 2) ** 2
    return round(12742 * math.asin(min(1.0, math.sqrt(turn))), 1)


@dataclass(eq=False)
class Item:
    """A statement of one document, in concepts.  `what` is the predicate, `theme` who or what it is about or done to
    (head first), `doer` who does it; empty where the text does not say.  `owner`: the outlet whose words the page
    reproduces here, None where they are the page's own; `teller`: who is said to have given the figure for which it
    is read.  `near`: the concepts of the statements around it; `meaning`: vectors of the statement and of its sentence,
    where the caller has an encoder, `best`: how near the nearest statement of another document comes, by document;
    `opinions`: what is made of it and others read together, where the caller has a reader.  `retracted`: the words by
    which its outlet takes it back, or `taker`, from whom another page has it, and `admitted`
    whether the contrary was admitted since rather than it withdrawn; `unsaid`: it is told as what its source
    wants withdrawn.  `cited`: what the outlet that is its source says of it on its own page.  `whose`: the state at
    war whose people a figure of it counts, by the figure's id.  `alike`: its likeness to items behind it, as far as it
    was asked for."""

    index: int
    doc: int
    reading: Reading
    statement: Statement
    attribution: Attribution | None
    what: tuple[str, ...]
    theme: tuple[str, ...]
    doer: tuple[str, ...]
    around: tuple[tuple[str, ...], ...]
    concepts: frozenset[str]
    figures: tuple[Quantity, ...]
    when: Days | None
    idf: dict[str, float] = field(default_factory=dict)
    owner: str | None = None
    teller: str | None = None
    near: frozenset[str] = frozenset()
    meaning: tuple[Vector, Vector] | None = None
    best: dict[int, float] = field(default_factory=dict)
    opinions: Opinions | None = None
    retracted: str | None = None
    taker: str | None = None
    admitted: bool = False
    unsaid: bool = False
    cited: Item | None = None
    whose: dict[str, str] = field(default_factory=dict)
    alike: dict[Item, float] = field(default_factory=dict, init=False, repr=False)
    _kept: dict[Callable[[Item], Any], Any] = field(default_factory=dict, init=False, repr=False)

    @property
    def doc_id(self) -> str:
        """The id of the document."""
        return self.reading.document.id

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The statement's words in lower case."""
        return tuple(_WORD.findall(self.statement.said.text.lower()))

    @cached_property
    def denied(self) -> bool:
        """Whether holder and wording together deny the proposition: a cue that denies turns the words around."""
        negated = self.statement.negated and self.what[:1] != ("missing",)
        return negated != (self.unsaid or (self._of_denial and not self._undenied))

    @cached_property
    def gainsays(self) -> bool:
        """Whether its holder denies the words that it says or takes up, and these themselves do not."""
        s, a = self.statement, self.attribution
        apart = a is not None and (a.cue is None or s.span.overlap(a.cue) == 0)  # not "disputed the channel"
        by_cue = apart and self._of_denial and not self._undenied
        return self.denied and (s.taken is not None or by_cue) and not _UNDENIED.search(s.said.text)

    @property
    def _of_denial(self) -> bool:
        """Whether the cue speaks of a denial, or the report of it is called false."""
        called = self.attribution is not None and self.attribution.rule == "falsehood"
        return called or bool(_DENYING.search(self._cue))

    @property
    def _undenied(self) -> bool:
        """Whether the cue says that it is not denied: "did not rule out that"."""
        return self._of_denial and bool(_UNDENIED.search(self._cue))

    @property
    def _cue(self) -> str:
        cue = self.attribution.cue if self.attribution else None
        return cue.text if cue is not None else ""

    @property
    def told(self) -> bool:
        """Whether it tells of a happening: not an aim, a wish, an attempt, a condition or a line of inquiry, nor a
        noun that only names one without a figure or a time."""
        if self.statement.form == "noun" and not self.figures and not self.when:
            return False
        aim = self.statement.form == "purpose" and not self._of_denial  # "denied reports of a deal to leave"
        if aim or self.statement.modal in UNTOLD or self._weighed:
            return False
        return not (self.statement.modal and _WILLING.search(self.statement.span.text))

    @property
    def _weighed(self) -> bool:
        """Whether it only describes something into which its source says that it is looked: "they are also looking at a
        van seen near the gate" tells of no van."""
        if self.statement.form != "relative" or self.attribution is None or not _SOME.match(self.statement.span.text):
            return False
        start = self.statement.span.start
        return _WEIGHING.search(self.reading.text[max(0, start - _WEIGHED) : start]) is not None

    @cached_property
    def level(self) -> str:
        """How the holder stands to it: "open" (asked, not confirmed), "hedged", "vowed" or "asserted"."""
        a = self.attribution
        if a is not None and (
            a.stance in ("decline", "question", "request")
            or (a.polarity == "neg" and (a.stance != "deny" or self._undenied))
        ):
            return "open"
        if a is not None and a.stance == "vow" and not self._beside_vow:
            return "vowed"
        if self.statement.modal in ("will", "shall") and self.statement.voice == "attributed":
            return "vowed"
        if self.statement.modal == "?":
            return "open"
        return "hedged" if self.statement.modal else "asserted"

    @property
    def _beside_vow(self) -> bool:
        """Whether a vow only names it on its way, "she will look into | his release in March", or who vows something
        tells besides what was done: "We will look for them. | Two boats sank"."""
        if self.statement.tag == "VBD" and self.statement.modal is None:
            return True
        if self.statement.form not in ("noun", "relative", "fragment") or self.attribution is None:
            return False
        return all(self.statement.span.start > c.start + _OPENING for c in self.attribution.content)

    @cached_property
    def places(self) -> tuple[Spot, ...]:
        """The places with coordinates that the statement names, countries left out."""
        found = {p.id: p for p in self.reading.places}
        named = (found[k] for k in self.statement.places if k in found)
        return tuple(
            (p.lat, p.lon)
            for p in named
            if p.use == "location" and p.precision != "country" and p.lat is not None and p.lon is not None
        )

    @cached_property
    def towns(self) -> tuple[Spot, ...]:
        """The towns and sites that the statement names."""
        return tuple(spot for id, _, spot in _towns(self.reading) if id in self.statement.places)

    @cached_property
    def scene(self) -> tuple[Spot, ...]:
        """The towns and sites of the statement, else those of its sentence."""
        if self.towns:
            return self.towns
        span = self.statement.span
        start, end = sentence(self.reading.text, span.start, span.end)
        return tuple(spot for _, at, spot in _towns(self.reading) if start <= at < end)

    @cached_property
    def towns_before(self) -> tuple[Spot, ...]:
        """The towns and sites last named before the statement, in one sentence."""
        start = self.statement.span.start
        named = [(at, spot) for _, at, spot in _towns(self.reading) if start - _BEFORE <= at < start]
        if not named:
            return ()
        first, _ = sentence(self.reading.text, max(named)[0], max(named)[0] + 1)
        return tuple(spot for at, spot in named if at >= first)

    @cached_property
    def participants(self) -> frozenset[str]:
        """Who or what takes part: theme and doer."""
        return frozenset((*self.theme, *self.doer))

    @cached_property
    def parties(self) -> frozenset[str]:
        """The states, peoples and bodies named, without those that only say where: "a deal in X" is not one with X."""
        named = {c for c in written(_BODY_NAME.sub("", self.statement.span.text)) if is_name(c)}
        there = {c for part in self.around if part[0] in _THERE for c in part[1:]}
        return frozenset(named - (there - self.participants))

    @cached_property
    def circumstances(self) -> frozenset[str]:
        """What the prepositional phrases name."""
        return frozenset(c for part in self.around for c in part[1:])

    @cached_property
    def counted(self) -> frozenset[str]:
        """The concepts of the things that it counts."""
        heads = ((q.thing or "").lower().split(" of ")[0].split() for q in self.figures)
        return frozenset(concept(h[-1]) for h in heads if h)

    @cached_property
    def weight(self) -> float:
        """The sum of the weights of its concepts."""
        return round(sum(self.idf.get(c, 0.0) for c in self.concepts), 6)


T = TypeVar("T")


def once(read: Callable[[Item], T]) -> Callable[[Item], T]:
    """A reading of a statement's words that is made once for each item, and kept with it: many claims ask for it."""

    @wraps(read)
    def kept(item: Item) -> T:
        known = item._kept
        if read not in known:
            known[read] = read(item)
        value: T = known[read]
        return value

    return kept


_BEFORE = 1500
"""Characters before a statement in which the town last named is still where it tells of."""
SETTLEMENTS = frozenset({"town", "city", "village", "capital", "site"})


def _towns(reading: Reading) -> Iterator[tuple[str, int, Spot]]:
    """Id, offset and position of the places in use that are no regions."""
    for p in reading.places:
        if p.use == "location" and p.precision in SETTLEMENTS and p.lat is not None and p.lon is not None:
            yield p.id, p.span.start, (p.lat, p.lon)


def build(readings: Sequence[Reading]) -> list[Item]:
    """The items of all readings in order, comments and pasted articles left out."""
    out: list[Item] = []
    for doc, reading in enumerate(readings):
        page = _Page(doc, reading)
        first = len(out)
        for statement in reading.statements:
            if statement.voice in VOICES and not _unsaid(statement, page.source(statement)):
                out.append(page.item(len(out), statement))
        _surround(out[first:])
    return out


NEAR = 350
"""Characters between the beginnings of two statements that surround each other."""


def _surround(items: Sequence[Item]) -> None:
    """Set `item.near` for the items of one document."""
    ordered = sorted(items, key=lambda k: (k.statement.span.start, k.index))
    low = high = 0
    for item in ordered:
        start = item.statement.span.start
        while ordered[low].statement.span.start < start - NEAR:
            low += 1
        while high < len(ordered) and ordered[high].statement.span.start <= start + NEAR:
            high += 1
        item.near = frozenset(c for other in ordered[low:high] if other is not item for c in other.concepts)


def _unsaid(s: Statement, source: Attribution | None) -> bool:
    """Aims, questions and conditions state nothing, unless somebody is quoted with them; nor do scraps of text."""
    if s.form == "fragment" and not _says(s, source):
        return True
    if s.modal == "?" and s.form != "fragment":
        return True
    return s.voice != "attributed" and (s.form == "purpose" or s.modal in ("?", "if", "unless", "whether"))


def _says(s: Statement, source: Attribution | None) -> bool:
    """Whether words without a predicate say something: reported words of some length, or a figure with what it counts
    ("Survivors: 96", "spoke of 3,000 marchers") or that is all that is reported ("the union spoke of 3,000"), unless
    somebody only asks for so many, or promises them."""
    words = sum(t[:1].isalpha() for t in s.terms)
    if s.voice == "attributed" and (words >= 3 or source is None or source.stance in _WISHING):
        return words >= 3
    alone = s.voice == "attributed" and len(s.quantities) == 1
    return (words >= 1 or alone) and 1 <= len(s.quantities) <= _LISTED and len(s.span) <= _BRIEF


_WISHING = frozenset({"request", "vow"})
"""Stances of words that tell what is to be."""
_LISTED = 2
"""Figures of a fragment beyond which it is a list."""
_BRIEF = 120
"""Characters of a fragment that says something by a figure."""


class _Page:
    """A reading with its number among the readings, and what its statements name by id."""

    def __init__(self, doc: int, reading: Reading) -> None:
        self.doc, self.reading = doc, reading
        self._attributions = {a.id: a for a in reading.attributions}
        self._figures = {q.id: q for q in reading.quantities}
        given = (a for a in reading.attributions if a.rule == "figure" and a.nested_in is None)
        self._given = [(a, a.source, a.cue) for a in given if a.source is not None and a.cue is not None]

    def source(self, s: Statement) -> Attribution | None:
        """The attribution in whose words a statement stands, or by which it tells that somebody gave a figure: "the
        log puts the flow at 2,900 litres"."""
        held = self._attributions.get(s.attribution or "")
        if held is not None or s.form != "clause":
            return held
        return next((a for a, source, cue in self._given if s.verb == cue.text and s.span.covers(source)), None)

    def item(self, index: int, s: Statement) -> Item:
        """A statement with what comparison asks of it."""
        what, theme, doer = roles(s)
        around = tuple((part[0], *concepts(part[1:])) for part in s.oblique)
        rest = concepts(t for t in s.terms if t not in s.predicate)
        everything = frozenset(rest) | set(what) | set(theme) | set(doer)
        figures = tuple(self._figures[q] for q in s.quantities if q in self._figures)
        source = self.source(s)
        if source is not None and s.attribution is None:
            s = replace(s, attribution=source.id)
        return Item(
            index, self.doc, self.reading, s, source, what, theme, doer, around, everything, figures,
            interval(s.when),
        )  # fmt: skip


def member(item: Item) -> Member:
    """A statement as words of a document."""
    return Member(item.doc_id, item.statement.span, item.statement.attribution)
