"""Whether two figures of one thing are of another place, part, doer or time: then they exclude nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparison.figures import own_people
from sayso.comparison.figures.amounts import own_deed, own_deeds
from sayso.comparison.figures.holders import Figure
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.proposal import holder
from sayso.comparison.statements.counted import person
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model.comparison import Difference, Relation
from sayso.model.dates import meet
from sayso.model.facts.days import MONTH


def scope(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """What says that two figures count in other places, other parts of one, or what each doer did; `names`: whose they
    are, in words."""
    why = next(_differing(x, y), None)
    return None if why is None else ("partial", "scope", f"{names}{why}")


def narrower(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """What says that one of two figures may count only a part of what the other counts."""
    for part, whole in ((x, y), (y, x)):
        inner = area(part)
        if inner and not area(whole) and _in_part(inner, part, whole):
            return "partial", "scope", f"{names}: one counts only {inner[1]}"
        if _fits(part, whole) and _own_part(part, whole):
            return "partial", "scope", f"{names}: one counts only what its own doer did"
    return None


def _differing(x: Figure, y: Figure) -> Iterator[str]:
    """What says that two figures do not count the same, in words that follow their names."""
    if _elsewhere(x, y):
        yield f" count in different places: {x.place}, {y.place}"
    if _part_of(x, y) or _part_of(y, x):
        yield f": one counts in {x.place}, the other in {y.place}"
    if x.quantity.change != y.quantity.change:
        yield ": one is a change, the other a total"
    if _own_deeds(x, y):
        yield ": each counts what another party did"
    for part, whole in ((x, y), (y, x)):
        if (where := _corner(part)) and _fits(part, whole) and not _corner(whole) and not _there(where, whole):
            yield f": one counts only “{where}”"
        if (cause := _cause(part)) and _fits(part, whole) and not _cause(whole):
            yield f": one counts only those who “{cause}”"
        if (lacking := _lacking(part)) and _fits(part, whole) and not _lacking(whole):
            yield f": one counts only those “{lacking}”"
        inner, outer = area(part), area(whole)
        if inner and outer and inner[0] < outer[0] and _fits(part, whole):
            yield f": one counts {inner[1]}, the other {outer[1]}"
    if _other_names(x, y):
        yield f": one counts {x.quantity.scene}, the other {y.quantity.scene}"
    yield from own_people.differing(x, y)


def said(f: Figure) -> str | None:
    """Where a figure counts, and whom in or out, in words of the text; None where it says nothing."""
    q = f.quantity
    scene = None if q.scene and _MOST.search(q.scene) else q.scene
    where: str | None = scene or _corner(f)
    whole = _everywhere(f)
    if whole:
        where = whole
    elif f.place and f.place not in (where or ""):
        where = f"{where}, {f.place}" if where else f.place
    if not where and (found := area(f)):
        where = found[1]
    if not where:
        where = _house(f) or _pointed(f) or own_people.own(f)
    if q.population and not _COUNTED.match(q.population) and q.population not in (where or ""):
        where = f"{where}, {q.population}" if where else q.population
    return where or None


_MOST = re.compile(r"\b(?:most|worst|deadliest|bloodiest|largest|biggest|heaviest|highest)\b", re.IGNORECASE)
"""A happening that is set against others, which tells no place: "in the worst clash for years"."""
_COUNTED = re.compile(
    r"including .*(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many)\b)", re.IGNORECASE
)
"""Some of those counted, with a number of their own."""


def _everywhere(f: Figure) -> str | None:
    """The word behind a figure, and before the next, that makes it one of the whole land or world."""
    end = f.quantity.span.end
    _, stop = sentence(f.item.reading.text, f.quantity.span.start, end)
    following = (o.span.start for o in f.item.reading.quantities if o.span.start > end)
    found = _WHOLE.search(f.item.reading.text, end, min(next(following, stop), end + _NEAR, stop))
    return None if found is None else found[0]


_HOUSE = re.compile(
    r"\b(?:hospitals?|clinics?|mortuar(?:y|ies)|morgues?|infirmary|shelters?|wards?|camps?)\b", re.IGNORECASE
)


def _house(f: Figure) -> str | None:
    """The house that counts those whom it took in: "the hospitals of the valley admitted 50"."""
    subject = f.item.statement.subject_words
    at = f.item.reading.text.find(subject, f.item.statement.span.start)
    takes = own_deed(f.item) and at >= 0 and at + len(subject) <= f.quantity.span.start
    return subject if takes and " " in subject and _HOUSE.search(subject) else None


_THERE = re.compile(
    r"\bthere\b(?!['’]|\s+(?:is|are|was|were|has|have|had|will|would|may|might|can|could|be|to)\b)", re.IGNORECASE
)
_LED_TO = re.compile(
    r"\b(?:at|in|to|inside|outside|near|reached|visited|entered)\s+((?:the\s+)?(?:[A-Z][\w’'-]*|hospital|clinic|morgue|school|"
    r"camp|prison|village|town|station|mine|port)(?:\s+[A-Z][\w’'-]*)*)"
)
_BACK = 240
"""Characters back to the place that "there" points at."""


def _pointed(f: Figure) -> str | None:
    """The place last named, where the statement says "there"."""
    span = f.item.statement.span
    if not _THERE.search(span.text):
        return None
    named = list(_LED_TO.finditer(f.item.reading.text, max(0, span.start - _BACK), span.start))
    return f"there: {' '.join(named[-1][1].split())}" if named else "there"


# ---------------------------------------------------------------- part and whole
_CORNER = re.compile(
    r"\b(?:in|at|on|from|inside) (?:(?:the|a|an|one|its|their|his|her|that) )?(?:[\w-]+ ){0,2}"
    r"(?:ward|wing|shaft|floor|deck|carriage|coach|compartment|cabin|basement|cellar|stairwell|corridor|tunnel|annex|annexe|dormitory|"
    r"barracks|classroom|lobby|hangar|lift|elevator)s?\b(?: [A-Z0-9]\b)?",
    re.IGNORECASE,
)
"""A part of the scene in which only some of those counted are."""
_TAKEN = re.compile(r".*\b(?:hospital|clinic|infirmary|surgery|morgue|mortuary)\b.*", re.IGNORECASE)
_CARED = ("hurt", "dead")
"""Those of whom one house has only those who were brought to it."""


def _corner(f: Figure) -> str:
    """The words that put a figure into a part of the scene: "in the north shaft", "in the north alone"."""
    text, span = f.item.reading.text, f.quantity.span
    start, end = sentence(text, span.start, span.end)
    stop = _BREAK.search(text, span.end, end)
    end = min(end, stop.start()) if stop else end
    found = _CORNER.search(text, max(start, span.start), min(end, span.end + _NEAR))
    if found is None and f.quantity.scene:
        found = _CORNER.search(f.quantity.scene) or (_TAKEN.search(f.quantity.scene) if f.state in _CARED else None)
    if found is None:
        found = _ALONE.search(text, max(start, span.start - _NEAR), min(end, span.end + _NEAR))
    return "" if found is None else " ".join(found[0].split())


_NEAR = 90
_BREAK = re.compile(r"[;:(—–]")
_ALONE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Oo]n|[Ff]rom|[Ii]nside|[Aa]round|[Nn]ear|[Aa]cross|[Ww]ithin)\s+(?:(?:the|a|an|one|its|their|his|her|that)\s+)?(?:[\w’'-]+\s+){1,4}?alone\b"
)
"""A part of what happened for which only a figure is given: "in the northern sector alone"."""


def _there(where: str, f: Figure) -> bool:
    """Whether the sentence of a figure names the place of the words: it may count there too."""
    text = f.item.reading.text
    start, end = sentence(text, f.quantity.span.start, f.quantity.span.end)
    return any(name in text[start:end] for name in _NAME.findall(where[3:]))


_NAME = re.compile(r"[A-Z][\w’'-]+")
_AREAS = (
    "house home street building school hospital church hotel factory",
    "village town city suburb neighbourhood neighborhood quarter camp port",
    "district valley county island delta bay municipality parish commune",
    "province region state governorate sector zone canton prefecture",
    "country nation kingdom republic",
    "world",
)
"""Kinds of areas, the smaller first."""
WIDTH = {noun: width for width, nouns in enumerate(_AREAS) for noun in nouns.split()}
_AREA = re.compile(
    r"\b(?:in|across|throughout|inside|on)\s+"
    r"(?:(?P<many>both|all|all the|the (?:two|three|four|five|six|seven|eight|nine|ten))\s+(?:[\w’'-]+\s+){0,2}?|"
    r"(?:the|this|that|our|their|its|an?)\s+(?:[\w’'-]+\s+){0,2}?|(?:(?-i:[A-Z])[\w’'-]+\s+){1,3}?)"
    rf"(?P<noun>{'|'.join(WIDTH)}|bank|side)(?P<plural>s|ies)?\b",
    re.IGNORECASE,
)
_SOME_OF_THEM = re.compile(
    r"\b[\w-]+ of (?:them|those|whom|which|these)\b[^,;:.!?]{0,40}\Z|"
    r"\b(?:mostly|mainly|chiefly|largely|primarily|especially|notably|including)(?:\s+[\w-]+){0,2}\s*\Z",
    re.IGNORECASE,
)
"""Before a place that has only some of those counted: "90 barns, most of them in the valley"."""
_UPON = frozenset({"bank", "side", "island", "street"})
"""Areas on which something is; what is done "on a hospital" is done to it."""
_WHOLE = re.compile(r"\b(?:nationwide|countrywide|across the country|worldwide)\b", re.IGNORECASE)
_BANKS = 2.0
"""The width of a bank or side, which is a part of a land."""


def area(f: Figure) -> tuple[float, str] | None:
    """How wide the area is for which a figure is given, and its words; None where it names none.  Several areas are
    wider than one."""
    q, words = f.quantity, f.item.statement.span.text
    alone = sum(q.span.start != o.span.start for o in f.item.figures) == 0
    text = q.scene or (words if alone else "")
    if found := _WHOLE.search(text):
        return float(WIDTH["country"]), found[0]
    found = _AREA.search(text)
    if found is None or (found[0][:3].lower() == "on " and found["noun"].lower() not in _UPON):
        return None
    if _SOME_OF_THEM.search(text, 0, found.start()):
        return None
    several = found["many"] or found["plural"]
    return WIDTH.get(found["noun"].lower(), _BANKS) + (0.5 if several else 0.0), " ".join(found[0].split())


_SPREAD = ("gone", None)
"""Of whom, or of what, many areas have some: not those whom one happening befell."""


def _in_part(inner: tuple[float, str], part: Figure, whole: Figure) -> bool:
    """Whether a figure is given for a district or the like, and the other, larger one for no area."""
    if not _fits(part, whole) or _there(inner[1], whole) or whole.place:
        return False
    if _THERE.search(whole.item.statement.span.text):
        return False  # "there" may be the same area
    return inner[0] >= WIDTH["district"] or (part.state in _SPREAD and inner[0] >= WIDTH["village"])


def _other_names(x: Figure, y: Figure) -> bool:
    """Whether two figures are given for places of other names, neither of which the other's sentence has too."""
    a, b = (set(_NAME.findall((f.quantity.scene or "")[1:])) for f in (x, y))
    if not a or not b or a & b:
        return False
    return not _there(f"   {y.quantity.scene}", x) and not _there(f"   {x.quantity.scene}", y)


def _fits(part: Figure, whole: Figure) -> bool:
    """Whether one figure may be a part of the other's."""
    high, low = part.interval.high, whole.interval.low
    one = part.state == whole.state or None in (part.state, whole.state)
    return high is not None and low is not None and high <= low and one


_OF_A_CAUSE = re.compile(
    r"\b(?:died|die|dies|perished) (?:of|from) (?:[\w-]+ ){0,2}?(?:wounds?|gunshots?|shots?|burns?|injur(?:y|ies)|"
    r"smoke|suffocation|asphyxia(?:tion)?|exposure|hypothermia|bleeding|shrapnel|blows|beatings?)\b",
    re.IGNORECASE,
)
"""What kills only some in a happening; of a fever all die whom an epidemic kills."""


def _cause(f: Figure) -> str | None:
    """The words that tell of what those counted died, of whom others may have died of something else."""
    end = f.item.statement.span.end
    found = _OF_A_CAUSE.search(f.item.reading.text, f.quantity.span.end, max(end, f.quantity.span.end))
    return None if found is None or f.state != "dead" else " ".join(found[0].split())


_WITHOUT = re.compile(r"\bwithout (?:any |an? |the )?(?!doubt\b|warning\b|notice\b|saying\b)[\w-]+", re.IGNORECASE)
"""What only some of those counted are told to lack: "held without charge"."""


def _lacking(f: Figure) -> str | None:
    """The words that tell what those counted lack, of whom others may have it."""
    end = max(f.item.statement.span.end, f.quantity.span.end)
    found = _WITHOUT.search(f.item.reading.text, f.quantity.span.end, end)
    return None if found is None or not person(f.head) else " ".join(found[0].split())


# ---------------------------------------------------------------- whose deeds
def _own_deeds(x: Figure, y: Figure) -> bool:
    """Whether each figure counts what its own doer did ("the hospital took in 31", "our teams treated 57")."""
    return (
        holder(x.item) != holder(y.item) and own_deeds(x.item, y.item) and all(f.head in f.item.theme for f in (x, y))
    )


def _counts_own(f: Figure) -> bool:
    return own_deed(f.item) and f.head in f.item.theme


_SEEN = vocabulary("see visit inspect photograph film observe witness")
"""What somebody does with only those things that he comes to."""
_OURS = re.compile(r"\b(?:we|our)\b", re.IGNORECASE)


def _own_part(part: Figure, whole: Figure) -> bool:
    """Whether a figure counts what one doer did and the other counts everybody: "our boat pulled out 14"."""
    seen = not _SEEN.isdisjoint(part.item.statement.predicate) and not set(part.item.doer) & set(whole.item.doer)
    if not person(part.head) and seen and part.item.doer:
        return _SEEN.isdisjoint(whole.item.statement.predicate)
    if not person(part.head) or not _counts_own(part) or set(part.item.doer) & set(whole.item.doer):
        return False
    named = bool(_OURS.match(part.item.statement.subject_words)) or bool(part.item.doer)
    return named and not _counts_own(whole)


# ---------------------------------------------------------------- times
def times(x: Figure, y: Figure, names: str) -> tuple[Relation, Difference, str] | None:
    """What says that two figures are of other days, weekdays or periods."""
    if x.days and y.days and not meet(x.days, y.days):
        return "partial", "time", f"{names}: figures of different times"
    first, second = _period(x), _period(y)
    if (first is None) != (second is None):
        return "partial", "time", f"{names}: one is dated “{first or second}”"
    if first and second and first.lower() != second.lower() and not (x.days and y.days):
        return "partial", "time", f"{names}: one is dated “{first}”, the other “{second}”"
    if of_other_days(x, y):
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


def of_other_days(x: Figure, y: Figure) -> bool:
    """Whether the times of two figures name other weekdays or months."""
    return _weekdays_differ(x, y) or _months_differ(x, y)


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


_MONTH = re.compile(rf"\b{MONTH}(?!\w)")


def _months_differ(a: Figure, b: Figure) -> bool:
    """Whether both figures name a month, and not the same."""
    x, y = ({m[:3] for m in _MONTH.findall(f.when or "")} for f in (a, b))
    return bool(x) and bool(y) and not x & y


def _weekdays_differ(a: Figure, b: Figure) -> bool:
    """Whether both figures name a weekday of their own, and not the same."""
    x, y = (set(_WEEKDAY.findall((f.when or "").lower())) for f in (a, b))
    return bool(x) and bool(y) and not x & y
