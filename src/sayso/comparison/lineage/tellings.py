"""Which dates of a page tell that something happened, and the words that tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage import anchoring, barren, happenings, undated
from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.dated_words import (
    DANGLING,
    HAPPENING,
    HEADLESS,
    SCRAP,
    behind_preposition,
    completed,
    cut,
    dateline,
    described,
    opened,
    opens,
    part,
    qualified,
    restricts,
    whose,
)
from sayso.comparison.lineage.names import key
from sayso.comparison.lineage.nearby import Nearby
from sayso.comparison.vocabulary.words import concept
from sayso.model import THREAD_VOICES, Reading, Span, Statement, TimeExpression
from sayso.model.dates import hour, interval, without_hour
from sayso.model.facts.days import WEEKDAYS

_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE = 360
"""A longer sentence that is no statement tells too much for one date."""
_STATES_OF_BEING = frozenset({"be", "have", "seem", "appear", "remain", "mean", "include", "exist", "become"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One document's words on something dated."""

    doc: str
    span: Span
    value: str
    content: frozenset[str]
    names: frozenset[str]
    attribution: str | None


def tellings(reading: Reading, inferred: dict[tuple[str, str], str]) -> Iterator[Telling]:
    """What a page tells of a day or stretch of time, in the order of its times; `inferred`: the values that other pages
    give to times `(document, id)`."""
    inside, published = [(s.start, s.end) for s in article(reading)], interval(reading.document.published.value)
    page, southern = Nearby(reading), _southern(reading)
    holders: dict[str, list[Statement]] = {}
    for s in reading.statements:
        for id in s.times:
            holders.setdefault(id, []).append(s)
    for t in reading.times:
        value = _going_on(t, inferred.get((reading.document.id, t.id)) or t.range or t.value)
        open_ = not _dates(value)
        if open_ and interval(value) is None and not published:
            value = None if _in_older_words(reading, t) else value if undated.yearless(value) else undated.of(t)
        elif open_:
            continue
        if value is not None and southern and _SEASON.match(value):
            continue
        if value is None or t.type in ("duration", "set") or _hazy(t) or _VAGUE.match(t.span.text):
            continue
        if _POSSESSED.match(reading.text, t.span.end):
            continue
        if not any(a <= t.span.start < b for a, b in inside) or _of_page(reading, t) or _hour_only(page, t):
            continue
        if t.span.start < dateline(reading.text, t.span.start):
            continue
        if barren.empty(reading, t, holders.get(t.id, ())):
            continue
        if happenings.dates_nothing(reading, t):
            if (told := _announced(page, t, holders.get(t.id, ()))) is not None:
                yield Telling(reading.document.id, told[0], value, *told[1:])
            continue
        guessed = (open_ or (reading.document.id, t.id) in inferred) and not _entry(reading, t)
        told = _told(page, t, holders.get(t.id, ()), guessed)
        if told is not None:
            span, content, names, attribution = told
            value = _with_hour(page, t, value, span)
            value = without_hour(value) if _halfless(page, t, value, span) or _before(reading, t) else value
            value = f"{value}~" if _ROUND.match(t.span.text) and value.isdecimal() else value
            value = f"{value}?" if value[-1] not in "?~%." and happenings.from_a_saying(reading, t) else value
            yield Telling(reading.document.id, span, value, content, names, attribution)


_SEASON = re.compile(r"\d{4}-2[1-4]")
"""A season, of which the months are those of the north."""


def _southern(reading: Reading) -> bool:
    """Whether a page tells of places south of the equator, where its seasons are others."""
    south = [p.lat < 0 for p in reading.places if p.use == "location" and p.lat is not None]
    return any(south) and 2 * sum(south) >= len(south)


def _with_hour(page: Nearby, t: TimeExpression, value: str, told: Span) -> str:
    """The value of a day with the one hour of it that the same words tell beside it ("On 4 May at 9:40")."""
    beside = (o.value for o in page.times(t, _BESIDE) if o.type == "time" and told.covers(o.span))
    hours = {v for v in beside if v and v.startswith(f"{value}T")}
    return hours.pop() if len(hours) == 1 else value


_FACE = re.compile(r"(?<![\d:.])(?P<hour>[1-9]|1[01])[:.][0-5]\d(?![\d:])(?!\s?[ap]\.?\s?m\b)", re.IGNORECASE)


_ROUND = re.compile(r"(?:(?:[a-z]+ )?(?:hundred|thousand)|\d+00) years (?:ago|earlier|before)$", re.IGNORECASE)
"""Years that are told by the hundred: "three hundred years ago"."""
_SHORTLY = re.compile(
    r"\b(?:shortly|just|right|immediately|minutes|moments) before\s+"
    r"(?:(?:\d+(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?|noon|midnight)\s(?:on\s)?)?\Z",
    re.IGNORECASE,
)


def _before(reading: Reading, t: TimeExpression) -> bool:
    """Whether what is told came before the hour that is named: "shortly before 2 a.m."."""
    return _SHORTLY.search(reading.text, max(0, t.span.start - 40), t.span.start) is not None


def _halfless(page: Nearby, t: TimeExpression, value: str, told: Span) -> bool:
    """Whether the hour of a value stands on the page without its half of the day, which the page tells of other hours:
    nothing says that "at 9:40" is in the morning."""
    at = hour(value)[:2]
    if not at or not 1 <= int(at) <= 11 or not page.halves:
        return False
    beside = [t, *(o for o in page.times(t, _BESIDE) if told.covers(o.span))]
    text = page.reading.text
    faces = (_FACE.search(text, o.span.start, o.span.end + _MERIDIAN) for o in beside)
    alone = (f for f in faces if f is not None and not _HALF.match(text, f.end()))
    return any(int(found["hour"]) == int(at) for found in alone)


_HALF = re.compile(
    r"(?:\s+(?:local|time|in|on|that|the|\w+day)){0,4}\s+(?:morning|afternoon|evening|night|dawn)\b", re.IGNORECASE
)
"""The part of the day behind an hour: "9:40 in the morning", "9:40 on Monday evening"."""
_MERIDIAN = 5
"""Characters behind an hour in which its half of the day may stand."""
_POSSESSED = re.compile(r"['’]s?\s+\w")
"""After a time that only tells which thing is meant: "yesterday's declaration"."""


def _in_older_words(reading: Reading, t: TimeExpression) -> bool:
    """Whether a time stands in a passage that the page quotes whole, whose weeks need not be those of the page."""
    return any(s.type == "embedded_quote" and s.start <= t.span.start < s.end for s in reading.segments)


def _hazy(t: TimeExpression) -> bool:
    """Whether an expression counts from something by nobody knows how much: "months before"."""
    return t.timex in ("PAST_REF", "FUTURE_REF") and "/" in (t.value or "")


def _going_on(t: TimeExpression, value: str | None) -> str | None:
    """What has held "since" a day dates its beginning: the interval stays open."""
    since = value is not None and "/" in value and t.span.text[:5].lower() == "since"
    return f"{value.split('/')[0]}/.." if value and since else value


_WIDEST = 3660
"""Days of the longest span that dates an event; one that still goes on has no end."""


def _dates(value: str | None) -> bool:
    """Whether a value is exact enough to date something: no century."""
    days = interval(value)
    open_ended = value is not None and value.endswith("/..")
    return days is not None and (open_ended or (days[1] - days[0]).days <= _WIDEST)


_VAGUE = re.compile(
    r"(?:(?:later |earlier )?this|next|the coming|the next|coming|current) "
    r"(?:year|week|month|season|summer|winter|spring|fall)",
    re.I,
)
"""Spans of time in which the page itself falls date nothing."""
_PAGE = re.compile(
    r"(?:(?:©|\b(?:published|posted|modified|updated|filed|copyright|reporter|staff writer|correspondent|"
    r"it is|it’s|it's|this is)\b)"
    r"(?:\s+(?:on|at|in|by|still|now))*\W*)$",
    re.IGNORECASE,
)
_ITSELF = re.compile(
    r"\b(?:clos\w+|end\w*|wrapp\w+|paus\w+|updat\w+) (?:up )?(?:this|our) (?:live |rolling )?"
    r"(?:page|blog|feed|ticker|coverage)\b(?! of\b)|"
    r"\bthis (?:live )?(?:page|blog|feed|ticker) (?:is|was|has been) (?:\w+ ){0,3}?"
    r"(?:updated|closed|archived|paused)\b",
    re.IGNORECASE,
)
"""What a live page says of itself."""
_HOUR = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b|hours|GMT|UTC|local)|\b\d{1,2}[:.]\d\d\b|o[’']clock|noon|midnight"
)
_DATE = re.compile(r"\b(?:\w+day|today|yesterday|tonight|[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z][a-z]{2}|\d{4}-\d\d)")


def _of_page(reading: Reading, t: TimeExpression) -> bool:
    """Whether a date is the page's own ("Posted on"), a remark on the present ("it is 2022") or on the page itself ("we
    are closing this blog for tonight")."""
    if _PAGE.search(reading.text[max(0, t.span.start - 40) : t.span.start]):
        return True
    start, end = sentence(reading.text, t.span.start, t.span.end)
    return _ITSELF.search(reading.text, start, end) is not None


def _entry(reading: Reading, t: TimeExpression) -> bool:
    """Whether an hour opens its line: an entry of a ticker, whose day stands above."""
    return t.type == "time" and (t.span.start == 0 or reading.text[t.span.start - 1] == "\n")


def _hour_only(page: Nearby, t: TimeExpression) -> bool:
    """Whether an expression is an hour beside which another one gives the day."""
    if _entry(page.reading, t) or not _HOUR.search(t.span.text) or _DATE.search(t.span.text):
        return False
    return any(o.value and "T" not in o.value for o in page.times(t, _BESIDE))


_BESIDE = 30
"""Characters between an hour and the day beside it, at most."""


_Words = tuple[Span, frozenset[str], frozenset[str], str | None]
"""What is shown, its concepts, the names in it, and the id of its attribution."""


def _told(page: Nearby, t: TimeExpression, holders: Sequence[Statement], guessed: bool) -> _Words | None:
    """The smallest clause with the date that tells a happening, a scrap with its sentence; else the sentence in which
    somebody speaks or acts.  `guessed`: no page tells the date, so that what lies ahead cannot be told by it."""
    unreal = False
    for s in _around(page, t, holders):
        if s.form == "fragment" or not s.predicate or s.voice in THREAD_VOICES:
            continue
        if barren.barren(page.reading.text, s, t):
            return None
        if (guessed and _present(s)) or happenings.nowadays(s, t) or happenings.habitual(s, t):
            return None
        if s.attribution is not None and (s.negated or s.stance == "deny"):
            return None  # a denial tells of nothing that happened
        if happenings.supposed(s) or (not _idle(s) and not happenings.tells(s)):
            unreal = True
            continue
        mocked = happenings.in_others_words(page.reading, t) or happenings.exclaimed(page.reading, t)
        if s.attribution is None and mocked:
            return None  # quoted by the page without a speaker: another's account, or mockery of it
        if (noun := described(page.reading, t)) is not None:
            return noun, anchoring.content(noun.text), frozenset(), s.attribution
        if not _idle(s):
            return _clause(page, t, s), _content(s), frozenset(key(n) for n in s.names), s.attribution
    return None if unreal else _sentence(page, t)


def _clause(page: Nearby, t: TimeExpression, s: Statement) -> Span:
    """The words of a clause with a date; a scrap, or one that lacks what it is about, with its sentence."""
    text = page.reading.text
    start, end = s.span.start, s.span.end
    short = end - start < SCRAP or happenings.scant(s) or behind_preposition(text, s)
    if short and not restricts(text, s, t):
        start, end = sentence(text, t.span.start, t.span.end)
        start = whose(page, start, s.span.start) or start
    elif (named := _named_before(text, s)) is not None:
        start = named
    elif HEADLESS.match(s.span.text):
        start = whose(page, sentence(text, start, end)[0], start) or start
    start = max(qualified(text, opened(text, start, t)), dateline(text, start))
    if s.form == "clause" and (s.subject_words or DANGLING.search(s.span.text)):
        start, end = completed(text, start, end)
    return cut(page.reading, start, end, t)


_OF_THE_NAME = re.compile(r"(?:\b(?:an?|the|his|her|its|their|our)\s+)?(?:\b[A-Z][\w’'-]+\s+(?:of\s+)?)*\Z")


def _named_before(text: str, s: Statement) -> int | None:
    """Where the subject begins that a clause lacks and its sentence names before it: "he signed it and | left on
    Monday"; None where the clause has its subject, or nobody names it."""
    if s.form != "clause" or not s.subject_words or s.subject_words in " ".join(s.span.text.split()):
        return None
    begins, _ = sentence(text, s.span.start, s.span.end)
    at = text.rfind(s.subject_words, begins, s.span.start)
    found = _OF_THE_NAME.search(text, begins, at) if at >= 0 else None
    if found is None:
        return None
    return begins if found.start() - begins <= _APPOSED else found.start()


_APPOSED = 40
"""Characters before a subject that belong to it: "Her brother, the ferryman, "."""


def _sentence(page: Nearby, t: TimeExpression) -> _Words | None:
    """The sentence with a date that stands in no clause, where somebody speaks or acts in it."""
    text = page.reading.text
    start, end = sentence(text, t.span.start, t.span.end)
    if (noun := described(page.reading, t)) is not None:
        return noun, anchoring.content(noun.text), frozenset(), None
    tells = page.spoken(start, end) or _YEAR.search(t.span.text) or opens(text, start, t)
    start = part(text, start, end, t)
    start = whose(page, start, t.span.start) or start
    if not tells or end - start > _SENTENCE or not HAPPENING.search(text[start:end]):
        return None
    span = cut(page.reading, start, end, t)
    return span, anchoring.content(span.text), frozenset(), None


_LONGEST_PLAN = 2
"""Days of what is announced for a day."""
_DAY_OF = re.compile(
    r"\b(?:by|until|till|before|after|since|than|not|if|unless|no)\s+(?:the\s+|next\s+)?$|"
    r"\bday of\s+$|\b(?:an?|any|some)\s+$",
    re.IGNORECASE,
)
"""Before a day by which, and not on which, something is to be, or any such day: "on a Saturday a roof will fall"."""
_WILL = re.compile(
    r"\b(?:will|shall)\b|['’]ll\b|\b(?:is|are) (?:due|scheduled|expected|set|planned)\b|\b(?:is|are) to [a-z]+\b"
)
_NAMELESS = re.compile(r"\W*(?:tomorrow\s+)?(?:it|this|that|there|they|we|i|you)\b", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless|whether|provided|promis\w*|vow\w*|demand\w*)\b|\?", re.IGNORECASE)
_SUBORDINATE = re.compile(r"\b(?:as|because|since|when|while|although|though|where|whereas)\s+\Z")
"""Before a clause of its own, whose day is not that of the one before it: "meets on Monday, as Sunday is a feast"."""
_OPEN = re.compile(r"\b(?:may|might|could|would|should|not|never|no)\b|n['’]t\b|\?")


def _announced(page: Nearby, t: TimeExpression, holders: Sequence[Statement]) -> _Words | None:
    """The clause that announces something for a day after the page; None where it is open, denied, or of no one day."""
    text = page.reading.text
    start, end = sentence(text, t.span.start, t.span.end)
    days = interval(t.range or t.value)
    if days is None or (days[1] - days[0]).days > _LONGEST_PLAN or _DAY_OF.search(text[start : t.span.start]):
        return None
    if _IF.search(text[start:end]) or not happenings.ahead(page.reading, t, text[start:end]):
        return None
    for s in _around(page, t, holders):
        named = s.subject_words or (s.passive and s.object_words) or s.form == "purpose"
        if s.form not in ("clause", "purpose") or not named or s.voice in THREAD_VOICES or s.negated:
            continue
        if _NAMELESS.match(s.subject_words or text[start:end]):
            continue
        if not _WILL.search(s.span.text) and _SUBORDINATE.search(text, start, s.span.start):
            return None
        first = s.span.start if _WILL.search(s.span.text) else start
        told = text[first : s.span.end]
        if _WILL.search(told) and not _OPEN.search(told):
            return cut(page.reading, first, s.span.end, t), _content(s), frozenset(map(key, s.names)), s.attribution
    return None


_COMING = re.compile(r"\b(?:will|shall|(?:is|are) to [a-z]+|due to [a-z]+|going to)\b|['’]ll\b")


def _present(s: Statement) -> bool:
    """Whether a clause tells of what is, recurs or is to come: nothing tells when that is, on a page without a date."""
    now = s.tag in ("VBZ", "VBP") and not s.passive
    return now or bool(_COMING.search(s.span.text))


def _around(page: Nearby, t: TimeExpression, holders: Sequence[Statement]) -> list[Statement]:
    """The clauses that hold a date, from the smallest; where that is a mere "-ing", the clauses around it."""
    found = sorted(holders, key=lambda s: (len(s.span), s.span.start))
    if not found or found[0].tag != "VBG":
        return found
    held = (s for s in page.holding(t.span) if s.tag != "VBG")
    return sorted(held, key=lambda s: (len(s.span), s.span.start)) or found


def _idle(s: Statement) -> bool:
    """Whether a statement tells a state of things and no happening: "it is 2016"."""
    return s.form == "clause" and s.predicate[0] in _STATES_OF_BEING and not s.passive and len(s.terms) < 4


def _content(s: Statement) -> frozenset[str]:
    return frozenset(concept(w) for w in (*s.terms, *s.predicate) if w not in WEEKDAYS and not w.isdigit())
