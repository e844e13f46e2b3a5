"""The words that are shown for a date: the clause or sentence that it dates, cut where that is long."""

from __future__ import annotations

import re
from bisect import bisect_right

from sayso.comparison.lineage.clauses import sentence, word_end
from sayso.comparison.lineage.nearby import Nearby
from sayso.model import Reading, Span, Statement, TimeExpression
from sayso.model.dates import interval
from sayso.model.facts import datelines

LONGEST = 300
"""Characters of a member; longer statements are cut around the date."""
SCRAP = 25
"""Characters below which a clause says too little without its sentence."""
HAPPENING = re.compile(
    r"\b(?:\w{3,}ed|was|were|had|has|took|began|broke|came|went|fell|shot|struck|hit|killed|found|said|told|says|left|held|"
    r"met|won|lost|made|gave|sent|died|born|built|became|arose|rose|set|fought|will|attacks?|bombings?|explosions?|"
    r"earthquake|elections?|wars?|strikes?|massacre|crash|coup|summit|trial|deal|treaty|ceasefire|truce)\b"
)


_FRONT = re.compile(r"(?:(?:early|late|just) )?(?:(?:on|by|in|at) )?", re.IGNORECASE)


def opens(text: str, start: int, t: TimeExpression) -> bool:
    """Whether a day opens the sentence that begins at `start`, and so dates what it tells."""
    days = interval(t.value)
    day = days is not None and (days[1] - days[0]).days == 1
    return day and _FRONT.fullmatch(text, start, t.span.start) is not None


_OF = re.compile(r"\b(?:of|from|for|at|in|with|by|to|on|near)\s+\Z")


_ALL_BUT = re.compile(
    r"\b(?:other than|except(?: for)?|apart from|aside from|excluding|rather than|instead of|not|no|neither|nor|"
    r"without|unlike)\s+\Z",
    re.IGNORECASE,
)
"""Words that turn round what a clause tells that begins behind them: "goods other than | fuel were turned back"."""


def behind_preposition(text: str, s: Statement) -> bool:
    """Whether a clause begins in the middle of the name of what it is about: "a man from | the mill, who"."""
    start = s.span.start
    if _ALL_BUT.search(text, max(0, start - 16), start):
        return True
    return s.form == "relative" and _OF.search(text, max(0, start - 12), start) is not None


_APART = re.compile(r"[,;(–—]|\b(?:who|whom)\b")


def restricts(text: str, s: Statement, t: TimeExpression) -> bool:
    """Whether a clause says, without a comma, which thing is meant: "two boats taken in 2014", in whose sentence
    something else happened at another time."""
    noun = text[s.span.start : t.span.start]
    return s.form == "relative" and noun.count(" ") > 1 and _APART.search(noun) is None


HEADLESS = re.compile(r"(?:had|has|have|was|were|is|are)\s")


def whose(page: Nearby, start: int, at: int) -> int:
    """Where, from `start` on, a sentence begins to tell what it tells at `at` of a thing's own part: "the hall, | whose
    bell, he said, was cracked"; 0 where it does not, or no more: "the hall, whose bell had cracked, was shut"."""
    found = page.reading.text.rfind(" whose ", start, at) + 1
    own = page.holding(Span.cut(page.reading.text, found, found + len("whose"))) if found else []
    return 0 if any(o.form == "relative" and o.span.end <= at for o in own) else found


_CONCEDED = re.compile(
    r"(?:[,;:]|\s[–—-])\s(?=(?:but|because|al?though|though|while|whereas)\s[^,;:–—]*$)", re.IGNORECASE
)


def part(text: str, start: int, end: int, t: TimeExpression) -> int:
    """Where the part of a sentence begins that a conjunction sets apart and a time dates, if it tells a happening."""
    apart = _CONCEDED.search(text[start : t.span.start])
    if apart is None or end - start - apart.end() < 2 * SCRAP:
        return start
    return start + apart.end() if HAPPENING.search(text, start + apart.end(), end) else start


_PARTICIPLE = re.compile(
    r"(?:^|[,;:–—(]\s+)(?P<thing>[^,;:–—()]*[^\W_])(?:,|\s[–—]|\s\()\s?(?:[a-z]+ly\s+)?"
    r"(?:[a-z]{3,}ed|(?:re)?built|made|founded|found|bought|sold|sunk|born|cut|dug|laid|shut|struck|taken|given|held|begun|won|"
    r"lost|left|put|written|drawn|torn|blown|hit|set|sent)\s+(?:[^,;:–—()]{0,60}\s)?$"
)
"""A noun and behind its comma a participle whose time follows: "the mill, burnt down in 1950,"."""


def described(reading: Reading, t: TimeExpression) -> Span | None:
    """The noun and its participle where a date stands with these between commas and dates no more of the sentence."""
    text = reading.text
    start, _ = sentence(text, t.span.start, t.span.end)
    found = _PARTICIPLE.search(text[start : t.span.start])
    if found is None or text[t.span.end : t.span.end + 1] not in tuple(",;)–—"):
        return None
    return Span.trimmed(text, start + found.start("thing"), t.span.end)


DANGLING = re.compile(r"\b(?:for|of|to|by|with|in|on|at|from|as|about|allegedly|that|the|an?)$")
_GOES_ON = re.compile(r"\s+(?P<word>[^\W\d_]+)")
_CLAUSE = re.compile(r"[,;:–—][\"”’')\]]*(?:\s|$)|\s(?=(?:and|but|while|which|who|when|after|before|because)\b)")
_NEXT_CLAUSE = frozenset(
    ["and", "but", "while", "which", "who", "when", "after", "before", "because", "where", "until", "although", "if",
     "as", "since", "or", "so", "than", "whose", "unless", "though", "whom"]
)  # fmt: skip


def opened(text: str, start: int, t: TimeExpression) -> int:
    """Where words that begin with their date begin with the hour or preposition before it ("At 9:10 on 3 May")."""
    begins, _ = sentence(text, t.span.start, t.span.end)
    lead = text[begins:start]
    return begins if start == t.span.start and len(lead) < SCRAP and not re.search(r"[,;:()]\s", lead) else start


_QUALIFIER = re.compile(
    r"\b(?:as good as|all but|almost|nearly|virtually|practically|hardly|barely|allegedly|reportedly)\s+\Z",
    re.IGNORECASE,
)


def qualified(text: str, start: int) -> int:
    """Where words begin with the adverb before them that takes something back of what they tell: "all but"."""
    found = _QUALIFIER.search(text, max(0, start - 20), start)
    return start if found is None else found.start()


def completed(text: str, start: int, end: int) -> tuple[int, int]:
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


def cut(reading: Reading, start: int, end: int, t: TimeExpression) -> Span:
    """The words `[start, end)`, or the part of them around the date where they are long."""
    if end - start > LONGEST:
        breaks = [start, *(m.end() for m in _BREAK.finditer(reading.text, start, end)), end]
        k = bisect_right(breaks, t.span.start) - 1
        first, last = breaks[max(0, k - 1)], breaks[min(len(breaks) - 1, k + 2)]
        low, high = max(start, t.span.start - LONGEST // 2), min(end, t.span.end + LONGEST // 2)
        start = first if first >= low else _word_start(reading.text, low, t.span.start)
        end = last if last <= high else word_end(reading.text, t.span.end, high)
    span = Span.trimmed(reading.text, start, _closed(reading.text, start, end))
    return span if span is not None else t.span


_CLOSES = re.compile(r"[^()\n]{0,40}\)")


def _closed(text: str, start: int, end: int) -> int:
    """`end`, or behind the bracket that closes one which the words `[start, end)` leave open: "last week (1 May"."""
    if text.count("(", start, end) <= text.count(")", start, end):
        return end
    found = _CLOSES.match(text, end)
    return found.end() if found else end


def _word_start(text: str, at: int, limit: int) -> int:
    """`at`, or behind the word that it cuts in two, at most `limit`."""
    while 0 < at < limit and text[at - 1].isalnum() and text[at].isalnum():
        at += 1
    return at


def dateline(text: str, at: int) -> int:
    """Where the dateline of the line of an offset ends; the beginning of the line where it has none."""
    start = text.rfind("\n", 0, at) + 1
    found = datelines.find(text[start : start + _HEAD])
    return start if found is None else start + found.end


_HEAD = 250
"""Characters of a line in which its dateline stands."""
