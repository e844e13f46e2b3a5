"""The timeline: what is said to have happened, with its date, told by one document or several."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from sayso.comparison.lineage import anchoring, happenings, undated
from sayso.comparison.lineage.acquaintance import Acquaintance
from sayso.comparison.lineage.clauses import article, sentence, shown
from sayso.comparison.lineage.names import key, words
from sayso.comparison.lineage.nearby import Nearby
from sayso.comparison.words import concept
from sayso.model import Event, Member, Reading, Span, Statement, TimeExpression
from sayso.model.dates import interval
from sayso.model.facts import datelines

LONGEST = 300
"""Characters of a member; longer statements are cut around the date."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SCRAP = 25
"""Characters below which a clause says too little without its sentence."""
_SENTENCE = 360
"""A longer sentence that is no statement tells too much for one date."""
_ALIKE = 0.35
"""Shared weight of words from which two tellings of one day are one event."""
_STRANGERS = 0.6
"""The same where the two name different things."""
_FIRST = 8
"""A telling is compared with so many of a group."""
_JUST = 3
"""A telling may share its words with one of so many before it."""
_LOOKED_UP = 10
"""Groups are looked up by so many of a telling's rarest words."""
_STATES_OF_BEING = frozenset({"be", "have", "seem", "appear", "remain", "mean", "include", "exist", "become"})
_HAPPENING = re.compile(
    r"\b(?:\w{3,}ed|was|were|had|has|took|began|broke|came|went|fell|shot|struck|hit|killed|found|said|told|says|left|held|"
    r"met|won|lost|made|gave|sent|died|born|built|became|arose|rose|set|fought|will|attacks?|bombings?|explosions?|"
    r"earthquake|elections?|wars?|strikes?|massacre|crash|coup|summit|trial|deal|treaty|ceasefire|truce)\b"
)


@dataclass(frozen=True, slots=True)
class _Telling:
    """One document's words on something dated."""

    doc: str
    span: Span
    value: str
    content: frozenset[str]
    names: frozenset[str]
    attribution: str | None


def find(readings: Sequence[Reading]) -> tuple[Event, ...]:
    """All dated events, by date, then by words."""
    inferred = anchoring.dates(readings)
    tellings = _told_once([t for r in readings for t in _tellings(r, inferred)])
    weight = _weights(tellings)
    by_day: dict[str, list[_Telling]] = {}
    for t in tellings:
        by_day.setdefault(bucket(t.value), []).append(t)
    near = _Likeness(weight, Acquaintance(readings))
    ranks = undated.ranks(day for day in by_day if interval(day) is None)
    out = [(ranks.get(day), _event(group)) for day in sorted(by_day) for group in _grouped(by_day[day], near)]
    return tuple(e for _, e in sorted(out, key=lambda pair: (*_order(*pair), pair[1].members)))


def _told_once(tellings: Sequence[_Telling]) -> list[_Telling]:
    """The tellings without those of a mere weekday whose words another time of theirs dates."""
    dated: dict[str, list[Span]] = {}
    for t in tellings:
        if interval(t.value) is not None:
            dated.setdefault(t.doc, []).append(t.span)
    return [t for t in tellings if interval(t.value) is not None or t.span not in dated.get(t.doc, ())]


def _order(rank: tuple[int, str] | None, event: Event) -> tuple[tuple[int, int], tuple[int, str]]:
    """By date; behind all dates the days that have none, by their ranks."""
    days = interval(event.when)
    dated = (days[0].toordinal(), days[1].toordinal()) if days else (_END, 0)
    return dated, rank or (0, event.when)


def bucket(value: str) -> str:
    """The day, month, year or interval of a value, without the time of day and marks of doubt."""
    bare = re.sub(r"[?~%]", "", value)
    return "/".join(part.split("T")[0] for part in bare.split("/"))


# ---------------------------------------------------------------- tellings
def _tellings(reading: Reading, inferred: dict[tuple[str, str], str]) -> Iterator[_Telling]:
    inside, published = [(s.start, s.end) for s in article(reading)], interval(reading.document.published.value)
    page = Nearby(reading)
    holders: dict[str, list[Statement]] = {}
    for s in reading.statements:
        for id in s.times:
            holders.setdefault(id, []).append(s)
    for t in reading.times:
        value = _going_on(t, inferred.get((reading.document.id, t.id)) or t.range or t.value)
        open_ = not _dates(value)
        if open_ and interval(value) is None and not published:
            value = None if _in_older_words(reading, t) else undated.of(t)
        elif open_:
            continue
        if value is None or t.type in ("duration", "set") or _hazy(t) or _VAGUE.match(t.span.text):
            continue
        if _POSSESSED.match(reading.text, t.span.end) or happenings.dates_nothing(reading, t):
            continue
        if not any(a <= t.span.start < b for a, b in inside) or _of_page(reading, t) or _hour_only(page, t):
            continue
        if t.span.start < _dateline(reading.text, t.span.start):
            continue
        guessed = (open_ or (reading.document.id, t.id) in inferred) and not _entry(reading, t)
        told = _told(page, t, holders.get(t.id, ()), guessed)
        if told is not None:
            span, content, names, attribution = told
            yield _Telling(reading.document.id, span, _with_hour(page, t, value, span), content, names, attribution)


def _with_hour(page: Nearby, t: TimeExpression, value: str, told: Span) -> str:
    """The value of a day with the one hour of it that the same words tell beside it ("On 4 May at 9:40")."""
    beside = (o.value for o in page.times(t, _BESIDE) if o.type == "time" and told.covers(o.span))
    hours = {v for v in beside if v and v.startswith(f"{value}T")}
    return hours.pop() if len(hours) == 1 else value


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


_END = 4_000_000
"""Behind every date (the calendar ends with day 3,652,059)."""
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
_HOUR = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b|hours|GMT|UTC|local)|\b\d{1,2}[:.]\d\d\b|o[’']clock|noon|midnight"
)
_DATE = re.compile(r"\b(?:\w+day|today|yesterday|tonight|[A-Z][a-z]{2,8}\.? \d|\d{1,2} [A-Z][a-z]{2}|\d{4}-\d\d)")


def _of_page(reading: Reading, t: TimeExpression) -> bool:
    """Whether a date is the page's own ("Posted on") or a remark on the present ("it is 2022")."""
    return bool(_PAGE.search(reading.text[max(0, t.span.start - 40) : t.span.start]))


def _dateline(text: str, at: int) -> int:
    """Where the dateline of the line of an offset ends; the beginning of the line where it has none."""
    start = text.rfind("\n", 0, at) + 1
    found = datelines.find(text[start : start + _HEAD])
    return start if found is None else start + found.end


_HEAD = 250
"""Characters of a line in which its dateline stands."""


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


def _told(
    page: Nearby, t: TimeExpression, holders: Sequence[Statement], guessed: bool
) -> tuple[Span, frozenset[str], frozenset[str], str | None] | None:
    """The smallest clause with the date that tells a happening, a scrap with its sentence; else the sentence in which
    somebody speaks or acts.  `guessed`: no page tells the date, so that what lies ahead cannot be told by it."""
    reading, unreal = page.reading, False
    for s in _around(page, t, holders):
        if s.form != "fragment" and s.predicate and s.voice not in ("comment", "pasted"):
            if guessed and _present(s):
                return None
            if s.attribution is not None and (s.negated or s.stance == "deny"):
                return None  # a denial tells of nothing that happened
            if happenings.supposed(s) or (not _idle(s) and not happenings.tells(s)):
                unreal = True
                continue
            if s.attribution is None and (happenings.in_others_words(reading, t) or happenings.exclaimed(reading, t)):
                return None  # quoted by the page without a speaker: another's account, or mockery of it
            described = _described(reading, t)
            if described is not None:
                return described, _words_of(described), frozenset(), s.attribution
            if _idle(s):
                continue
            names = frozenset(key(n) for n in s.names)
            start, end = s.span.start, s.span.end
            short = end - start < _SCRAP or happenings.scant(s) or _behind_preposition(reading.text, s)
            if short and not _restricts(reading.text, s, t):
                start, end = sentence(reading.text, t.span.start, t.span.end)
                start = _whose(page, start, s.span.start) or start
            elif _HEADLESS.match(s.span.text):
                start = _whose(page, sentence(reading.text, start, end)[0], start) or start
            start = max(_qualified(reading.text, _opened(reading.text, start, t)), _dateline(reading.text, start))
            if s.form == "clause" and (s.subject_words or _DANGLING.search(s.span.text)):
                start, end = _completed(reading.text, start, end)
            return _cut(reading, start, end, t), _content(s), names, s.attribution
    if unreal:
        return None
    start, end = sentence(reading.text, t.span.start, t.span.end)
    described = _described(reading, t)
    if described is not None:
        return described, _words_of(described), frozenset(), None
    tells = page.spoken(start, end) or _YEAR.search(t.span.text)
    start = _part(reading.text, start, end, t)
    start = _whose(page, start, t.span.start) or start
    if not tells or end - start > _SENTENCE or not _HAPPENING.search(reading.text[start:end]):
        return None
    span = _cut(reading, start, end, t)
    return span, _words_of(span), frozenset(), None


_OF = re.compile(r"\b(?:of|from|for|at|in|with|by|to|on|near)\s+\Z")


def _behind_preposition(text: str, s: Statement) -> bool:
    """Whether a relative clause begins in the middle of the name of what it is about: "a man from | the mill, who"."""
    start = s.span.start
    return s.form == "relative" and _OF.search(text, max(0, start - 12), start) is not None


_APART = re.compile(r"[,;(–—]|\b(?:who|whom)\b")


def _restricts(text: str, s: Statement, t: TimeExpression) -> bool:
    """Whether a clause says, without a comma, which thing is meant: "two boats taken in 2014", in whose sentence
    something else happened at another time."""
    noun = text[s.span.start : t.span.start]
    return s.form == "relative" and noun.count(" ") > 1 and _APART.search(noun) is None


_HEADLESS = re.compile(r"(?:had|has|have|was|were|is|are)\s")


def _whose(page: Nearby, start: int, at: int) -> int:
    """Where, from `start` on, a sentence begins to tell what it tells at `at` of a thing's own part: "the hall, | whose
    bell, he said, was cracked"; 0 where it does not, or no more: "the hall, whose bell had cracked, was shut"."""
    found = page.reading.text.rfind(" whose ", start, at) + 1
    own = page.holding(Span.cut(page.reading.text, found, found + len("whose"))) if found else []
    return 0 if any(o.form == "relative" and o.span.end <= at for o in own) else found


_CONCEDED = re.compile(
    r"(?:[,;:]|\s[–—-])\s(?=(?:but|because|al?though|though|while|whereas)\s[^,;:–—]*$)", re.IGNORECASE
)


def _part(text: str, start: int, end: int, t: TimeExpression) -> int:
    """Where the part of a sentence begins that a conjunction sets apart and a time dates, if it tells a happening."""
    apart = _CONCEDED.search(text[start : t.span.start])
    if apart is None or end - start - apart.end() < 2 * _SCRAP:
        return start
    return start + apart.end() if _HAPPENING.search(text, start + apart.end(), end) else start


def _words_of(span: Span) -> frozenset[str]:
    return frozenset(concept(w) for w in words(span.text) if len(w) > 3 and w not in anchoring.DAYS)


_PARTICIPLE = re.compile(
    r"(?:^|[,;:–—(]\s+)(?P<thing>[^,;:–—()]*[^\W_])(?:,|\s[–—]|\s\()\s?(?:[a-z]+ly\s+)?"
    r"(?:[a-z]{3,}ed|(?:re)?built|made|founded|found|bought|sold|sunk|born|cut|dug|laid|shut|struck|taken|given|held|begun|won|"
    r"lost|left|put|written|drawn|torn|blown|hit|set|sent)\s+(?:[^,;:–—()]{0,60}\s)?$"
)
"""A noun and behind its comma a participle whose time follows: "the mill, burnt down in 1950,"."""


def _described(reading: Reading, t: TimeExpression) -> Span | None:
    """The noun and its participle where a date stands with these between commas and dates no more of the sentence."""
    text = reading.text
    start, _ = sentence(text, t.span.start, t.span.end)
    found = _PARTICIPLE.search(text[start : t.span.start])
    if found is None or text[t.span.end : t.span.end + 1] not in tuple(",;)–—"):
        return None
    return Span.trimmed(text, start + found.start("thing"), t.span.end)


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
    return frozenset(concept(w) for w in (*s.terms, *s.predicate) if w not in anchoring.DAYS and not w.isdigit())


_DANGLING = re.compile(r"\b(?:for|of|to|by|with|in|on|at|from|as|about|allegedly|that|the|an?)$")
_GOES_ON = re.compile(r"\s+(?P<word>[^\W\d_]+)")
_CLAUSE = re.compile(r"[,;:–—][\"”’')\]]*(?:\s|$)|\s(?=(?:and|but|while|which|who|when|after|before|because)\b)")
_NEXT_CLAUSE = frozenset(
    ["and", "but", "while", "which", "who", "when", "after", "before", "because", "where", "until", "although", "if",
     "as", "since", "or", "so", "than", "whose", "unless", "though", "whom"]
)  # fmt: skip


def _opened(text: str, start: int, t: TimeExpression) -> int:
    """Where words that begin with their date begin with the hour or preposition before it ("At 9:10 on 3 May")."""
    begins, _ = sentence(text, t.span.start, t.span.end)
    lead = text[begins:start]
    return begins if start == t.span.start and len(lead) < _SCRAP and not re.search(r"[,;:()]\s", lead) else start


_QUALIFIER = re.compile(
    r"\b(?:as good as|all but|almost|nearly|virtually|practically|hardly|barely|allegedly|reportedly)\s+\Z",
    re.IGNORECASE,
)


def _qualified(text: str, start: int) -> int:
    """Where words begin with the adverb before them that takes something back of what they tell: "all but"."""
    found = _QUALIFIER.search(text, max(0, start - 20), start)
    return start if found is None else found.start()


def _completed(text: str, start: int, end: int) -> tuple[int, int]:
    """Words that end in the middle of a clause ("its spokesman spoke of") with the rest of it."""
    follows = _GOES_ON.match(text, end)
    quoted = text[end : end + 2].strip()[:1] in tuple('“"‘')
    if not quoted and (follows is None or follows["word"].lower() in _NEXT_CLAUSE):
        return start, end
    _, last = sentence(text, start, end)
    stop = _CLAUSE.search(text, end + 2, last)
    rest = stop.start() if stop and not quoted else last
    return start, rest if " " in text[end:rest].strip() or rest == last else end


_BREAK = re.compile(r"[,;:–—]\s")


def _cut(reading: Reading, start: int, end: int, t: TimeExpression) -> Span:
    """The words `[start, end)`, or the part of them around the date where they are long."""
    if end - start > LONGEST:
        breaks = [start, *(m.end() for m in _BREAK.finditer(reading.text, start, end)), end]
        k = bisect_right(breaks, t.span.start) - 1
        first, last = breaks[max(0, k - 1)], breaks[min(len(breaks) - 1, k + 2)]
        start, end = max(first, t.span.start - LONGEST // 2), min(last, t.span.end + LONGEST // 2)
    span = Span.trimmed(reading.text, start, end)
    return span if span is not None else t.span


# ---------------------------------------------------------------- events
def _weights(tellings: Sequence[_Telling]) -> dict[str, float]:
    """How much a word says: less the more tellings have it."""
    counts = Counter(w for t in tellings for w in t.content)
    return {w: math.log(1 + len(tellings) / n) for w, n in counts.items()}


class _Likeness:
    """Whether two tellings of one date are of one event."""

    def __init__(self, weight: dict[str, float], known: Acquaintance) -> None:
        self.weight = weight
        self._known = known

    def same(self, a: _Telling, b: _Telling) -> bool:
        """Nearly the same words, in documents on one story; more of them where the two name different things."""
        shared = a.content & b.content
        least = min(math.fsum(self.weight[w] for w in a.content), math.fsum(self.weight[w] for w in b.content))
        if len(shared) < 2 or least <= 0 or not self._known.common(a.doc, b.doc):
            return False
        named = a.doc == b.doc or bool(a.names & b.names) or not (a.names and b.names)
        common = math.fsum(self.weight[w] for w in shared)
        return common >= (_ALIKE if named else _STRANGERS) * least and (named or len(shared) > 2)


def _grouped(tellings: Sequence[_Telling], near: _Likeness) -> list[list[_Telling]]:
    """Tellings of one date put together where they say nearly the same as one of a group's first ones."""
    groups: list[list[_Telling]] = []
    by_word: dict[str, list[int]] = {}
    last: list[tuple[_Telling, int]] = []
    for t in sorted(tellings, key=lambda t: (t.doc, t.span.start, -t.span.end)):
        rare = sorted(t.content, key=lambda w: (-near.weight[w], w))[:_LOOKED_UP]
        found = sorted({k for w in rare for k in by_word.get(w, ())})
        home = next((k for o, k in last if o.doc == t.doc and o.span.overlap(t.span)), None)
        if home is None:
            home = next((k for k in found if any(near.same(t, o) for o in groups[k][:_FIRST])), None)
        if home is None:
            home = len(groups)
            groups.append([])
        groups[home].append(t)
        last = [*last[1 - _JUST :], (t, home)]
        for w in rare:
            known = by_word.setdefault(w, [])
            if home not in known[-_FIRST:]:
                known.append(home)
    return groups


def _event(group: Sequence[_Telling]) -> Event:
    values = {t.value for t in group}
    sure = sorted(v for v in values if not re.search(r"[?~%]", v)) or sorted(values)
    when = sure[0] if len(sure) == 1 or "T" not in "".join(sure) else bucket(sure[0])  # an hour only if all tell it
    members = _outermost({Member(t.doc, t.span, t.attribution) for t in group})
    clearest = min(group, key=lambda t: (t.value != when, len(t.span) < 25, len(t.span), t.doc, t.span.start))
    return Event(when, _short(clearest), members) if interval(when) else _undated(when, _short(clearest), members)


def _outermost(members: Set[Member]) -> tuple[Member, ...]:
    """Those that do not stand inside another, by document and place."""
    kept: list[Member] = []
    for m in sorted(members, key=lambda m: (m.doc, m.span.start, -m.span.end, m.attribution or "")):
        last = kept[-1] if kept else m
        if last.doc != m.doc or last.span == m.span or m.span.end > last.span.end:
            kept.append(m)
    return tuple(kept)


def _undated(value: str, what: str, members: tuple[Member, ...]) -> Event:
    when, day = undated.when(value)
    return Event(when, what, members, day)


def _short(t: _Telling, limit: int = 110) -> str:
    return shown(t.span.text, limit)
