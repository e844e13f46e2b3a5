"""What a statement says on when and where, as values that can be compared (who: differences/doers.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import concept, vocabulary
from sayso.model import TimeExpression
from sayso.model.dates import Interval, interval, meet
from sayso.model.facts.days import MONTH, WEEKDAYS


@dataclass(frozen=True, slots=True)
class Value:
    """A filler of a slot: its concepts (head first), its words, for "when" its days, for "where" the kind of place."""

    concepts: tuple[str, ...]
    words: str
    days: Interval | None = None
    edtf: str | None = None
    kind: str = ""


def when(item: Item) -> Value | None:
    """The first dated expression in the statement, those inside its subject last: "the bomb planted on Sunday went off
    on Monday" went off on Monday."""
    held = [t for t in item.reading.times if item.statement.span.covers(t.span) and not _dates_a_thing(item, t)]
    for t in sorted(held, key=lambda t: _in_subject(item, t.span.start)):
        if t.type in ("date", "time", "interval"):
            value = t.range or t.value
            days = interval(value)
            if days is not None:
                return Value((value or "",), _words(item, t), days, value)
            found = _WEEKDAY.search(t.span.text.lower())
            if found:
                return Value((found[0],), _words(item, t))
    return None


def tells(item: Item, value: Value) -> bool:
    """Whether a statement names the days of a value, as those of something else that it tells."""
    held = (interval(t.range or t.value) for t in item.reading.times if item.statement.span.covers(t.span))
    return value.days is not None and any(days is not None and days == value.days for days in held)


def _words(item: Item, t: TimeExpression) -> str:
    """The words of a time, with "early", "late" or "overnight" before it, and up to the other end of a range that it
    opens: "March to June 2017"."""
    ends = [other.span for other in item.reading.times if t.range and other.range == t.range]
    inside = [s.end for s in ends if item.statement.span.covers(s) and s.start >= t.span.start]
    part = _PART_OF_DAY.search(item.reading.text[max(0, t.span.start - 24) : t.span.start])
    start = t.span.start - len(part[0]) if part else t.span.start
    return " ".join(item.reading.text[start : max(inside, default=t.span.end)].split())


_PART_OF_DAY = re.compile(r"\b(?:early|late|overnight)(?: on)?\s+$", re.IGNORECASE)
"""Words before a day that put it near its neighbour."""
_OF_A_DAY = re.compile(r"[’']s\b")
"""After a day: it dates the thing named next, not what is told: "Saturday's blasts"."""


def _dates_a_thing(item: Item, t: TimeExpression) -> bool:
    text = item.reading.text
    if _OF_A_DAY.match(text, t.span.end) or _OF_A_DAY.search(t.span.text[-2:]):
        return True
    if _of_what_somebody_did(item, t):
        return True
    found = made(t, text)
    return found is not None and found[1].lower() != item.statement.verb.lower()


def _of_what_somebody_did(item: Item, t: TimeExpression) -> bool:
    """Whether a time stands in a clause on somebody named behind the verb: "are looking into the death of a woman who
    fell on 17 October"."""
    s = item.statement
    at = s.span.text.find(s.verb) if s.verb else -1
    between = s.span.text[at + len(s.verb) : t.span.start - s.span.start] if at >= 0 else ""
    return _RELATIVE.search(between) is not None


_RELATIVE = re.compile(r"\b(?:who|whom|whose)\b[^,]*\Z", re.IGNORECASE)


def made(t: TimeExpression, text: str) -> re.Match[str] | None:
    """The participle, as group 1, by which a time says since when a thing is there ("the bridge, built 30 years ago"),
    or what befell it in an aside; None where it is the time of what is told."""
    before = max(0, t.span.start - _PHRASE)
    found = _MADE.search(text, before, t.span.start)
    if found is None and text[t.span.end : t.span.end + 1] == ",":
        found = _ASIDE.search(text, before, t.span.start)
    return found


_PHRASE = 60
_SINCE = r"(?:\s+(?:back|in|on|at|some|about|nearly|almost|over|around|more than|the|late|early|only|just))*\s*\Z"
_MADE = re.compile(
    r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bis )(?<!\bare )(?<!\bhas )(?<!\bhad )(?<!\bhave )(?<!\bbeing )"
    r"\b(built|dammed|founded|opened|constructed|erected|established|commissioned|completed|laid|dug|installed|inaugurated|"
    rf"dedicated|launched|rebuilt|renovated|drilled|planted|born|bought|acquired|dating from|dates from){_SINCE}",
    re.IGNORECASE,
)
_ASIDE = re.compile(rf",\s+(?:\w+ly\s+)?(\w{{3,}}ed){_SINCE}")
"""A participle between commas with its time: an aside on the thing before it."""


def _in_subject(item: Item, at: int) -> bool:
    """Whether an offset lies between the subject and the verb, and not before both ("On Sunday the bridge fell")."""
    s = item.statement
    head, verb = s.subject_words.split()[:1], s.verb
    text = s.span.text
    last = text.rfind(f" {verb}")
    return bool(head and verb) and text.find(head[0]) < at - s.span.start < last


def where(item: Item) -> Value | None:
    """The places named in the statement, the narrowest first."""
    rank = {"city": 0, "town": 0, "village": 0, "site": 0, "adm2": 1, "adm1": 2, "region": 2, "country": 3}
    at = {c for part in item.around if part[0] in _AT for c in part[1:]}
    found = [
        p
        for p in item.reading.places
        if p.id in item.statement.places and p.use == "location" and at & _keys(p.span.text)
    ]
    if not found:
        return None
    found.sort(key=lambda p: (rank.get(p.precision, 1), p.span.start))
    return Value(tuple(dict.fromkeys(p.name.lower() for p in found)), found[0].span.text, kind=found[0].precision)


_AT = vocabulary("""in at near on outside inside off around where along across""")


def _keys(name: str) -> set[str]:
    """The concepts under which a place may stand in a phrase."""
    words = name.lower().replace(".", "").split()
    return {concept("_".join(words)), *(concept(w) for w in words)}


Nearness = Literal["same", "part", "other"]
"""Of two values: the same, one within, part of or vaguer than the other, or values that exclude each other."""


def in_place(a: Value, b: Value) -> Nearness:
    """How near two places are."""
    mine, other = set(a.concepts), set(b.concepts)
    if a.kind != b.kind:
        return "part"
    if a.concepts[0] not in other and b.concepts[0] not in mine:
        return "other"  # two towns of one province: that the province is the same says nothing
    return "same" if mine <= other or other <= mine else "part"


def in_time(a: Value, b: Value) -> Nearness:
    """How near two times are; neighbouring days may be one night."""
    if _one_year_open(a, b):
        return "part"
    night = any(w in f"{a.words} {b.words}".lower() for w in _NIGHT)
    if a.days is None or b.days is None:
        return _weekdays(a, b, night)
    if a.days == b.days:
        return "same"
    if meet(a.days, b.days):
        return "part"
    gap = max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])
    return "part" if gap.days == 0 and night else "other"


_YEAR = re.compile(r"(?:in |the year |of )?(?:1[5-9]|20)\d\d", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?[?~%]?")


def _year_left_open(year: Value, day: Value) -> bool:
    """Whether one value is a year and the other a day or month of which the words do not tell the year: "in 2015",
    "on the ninth of April"."""
    bare = _DAY_OF_MONTH.fullmatch(day.edtf or "") and _MONTH.search(day.words)
    return bool(bare) and _YEAR.fullmatch(year.words) is not None and re.search(r"\d{4}", day.words) is None


def _one_year_open(a: Value, b: Value) -> bool:
    return _year_left_open(a, b) or _year_left_open(b, a)


_MONTH = re.compile(rf"\b{MONTH}(?!\w)")


def neighbours(a: Value, b: Value) -> bool:
    """Whether two dates are neighbouring days and not one."""
    if _one_year_open(a, b):
        return False
    if a.days is None or b.days is None:
        x, y = _weekday(a), _weekday(b)
        return x is not None and y is not None and x != y
    return not meet(a.days, b.days)


_WEEKDAY = re.compile("|".join(WEEKDAYS))


def is_weekday(words: str) -> bool:
    """Whether words are the name of a weekday alone: which one is meant is only inferred."""
    return words.lower() in WEEKDAYS


_HOUR = re.compile(
    r"(?:(?:at|about|around|shortly|just|before|after|by|until|from|since) )*"
    r"(?:\d{1,2}(?:[:.h]\d\d)?|noon|midday|midnight|half past \w+|quarter (?:past|to) \w+|\w+(?= o[’']clock))"
    r"\s?(?:[ap]\.?\s?m\.?|hours|hrs\.?|o[’']clock)?"
    r"|(?:[\w-]+ ){1,3}(?:hours?|minutes?) (?:earlier|later|before|after|ago)",
    re.IGNORECASE,
)
"""An hour without a day: the day is that of what was told before, if it is right at all."""


def is_hour(value: Value) -> bool:
    """Whether the words of a time are an hour, or so many hours from another, without a day."""
    return _HOUR.fullmatch(value.words.strip(" .,")) is not None


_NIGHT = ("early", "overnight", "night", "dawn", "late")
"""Where one of two neighbouring days is told with these words, both may mean one night."""


def _weekdays(a: Value, b: Value, night: bool) -> Nearness:
    """Days known only by their names; a resolved and an unresolved one are compared by name as well."""
    x, y = _weekday(a), _weekday(b)
    if x is None or y is None:
        return "part"
    if x == y:
        return "same"
    return "part" if night and (x - y) % 7 in (1, 6) else "other"


def _weekday(value: Value) -> int | None:
    if value.days is not None:
        single = (value.days[1] - value.days[0]).days == 1
        return value.days[0].weekday() if single else None
    return WEEKDAYS.index(value.concepts[0])
