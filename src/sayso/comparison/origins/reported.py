"""What an outlet may have reported itself: plainly told, over and done, and not from its files."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.origins.marked import mark
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import dimension
from sayso.model.dates import interval


def seen(item: Item) -> bool:
    """Whether an outlet may have a thing from where it reported: not what is from its files, or goes on in somebody's
    words."""
    if not plain(item) or not (past(item) or going_on(item)):
        return False
    return not (long_ago(item) or from_files(item) or continued(item))


def past(item: Item) -> bool:
    """Whether a statement tells what happened: tickets that go on sale nobody has seen from the spot."""
    s = item.statement
    told = s.tag in ("VBD", "VBN") and s.modal is None and not _BEFORE_THAT.search(s.span.text)
    return told and not (s.form == "relative" and _BESIDES.search(s.span.text))


_BESIDES = re.compile(r"\b(?:who|which|that|whose(?: \w+){1,2}) (?:has|have|had|is|are)\b")
"""What a clause adds of somebody that has been so for a time: "the cook, who has been away since May"."""
_BEFORE_THAT = re.compile(
    r"^[^.;:]{0,80}?\bhad (?:\w+ ){0,3}?(?:\w+(?:ed|en)|been|put|set|cut|made|said|told|held|left|lost|sent|paid|sold|"
    r"won|met|found|bought|brought|kept|come|gone|run|begun|done|grown|taken|led)\b"
)
"""What had been before that of which a page tells: nobody reports it from the spot."""


def going_on(item: Item) -> bool:
    """Whether a page that is written as things happen, under the hours of the day, tells what goes on."""
    s = item.statement
    return s.tag == "VBG" and s.modal is None and bool(_IS.search(s.span.text)) and _live(item.reading.text)


_IS = re.compile(r"\b(?:is|are) (?:\w+ )?\w+ing\b")
_HOUR = re.compile(r"^\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d\b(?! ?\w*\d)", re.MULTILINE)
_ENTRIES = 3
"""Lines that begin with an hour, from which a page is written as things happen."""


@lru_cache(maxsize=1024)
def _live(text: str) -> bool:
    return len(_HOUR.findall(text)) >= _ENTRIES


_FRESH = timedelta(days=60)
"""Before its publication, what a page's reporters may have seen for it."""


def long_ago(item: Item) -> bool:
    """Whether a page tells of what was over, or had begun, long before it came out: that is from its files."""
    out = interval(item.reading.document.published.value)
    if item.when is None or out is None:
        return False
    first, last = item.when
    open_end = last == date.max or last - out[1] <= timedelta(1)  # "since 1990" is from the files as well
    return out[0] - (first if open_end else last) > _FRESH


def from_files(item: Item) -> bool:
    """Whether a page tells what nobody sees from the spot: a toll, which is added up elsewhere, what is weighed or reckoned, what a camera recorded, and what its own sentence dates to an earlier year."""
    text, span = item.reading.text, item.statement.span
    if item.figures and (_TOLL.search(span.text) or any(dimension(q) in _RECKONED for q in item.figures)):
        return True
    start, end = sentence(text, span.start, span.end)
    if _RECORDED.search(text, start, end) or _AGO.search(text, start, end):
        return True
    out = interval(item.reading.document.published.value)
    years = _YEAR.findall(text, start, end)
    return out is not None and any(int(year) < out[0].year for year in years)


_RECKONED = frozenset({"mass", "volume", "percent", "magnitude", "cubic metre per second"})
"""What figures are of that somebody with a scale, a gauge or a table gives."""
_TOLL = re.compile(
    r"\b(?:kill(?:s|ed|ing)|dead|died|dies|dying|death|perish(?:ed|ing)|los(?:t|ing) (?:\w+ )?li(?:fe|ves)|fatalities|hurt|"
    r"injur(?:ed|ing|ies)|wound(?:ed|ing)|missing|unaccounted|murdered)\b"
)
_RECORDED = re.compile(r"(?<!own )(?<!our )\bcameras?(?: \w+){0,4}? (?:record|show|caught|catch|film|captur)")
_AGO = re.compile(
    r"\b(?:years?|months|decades?|centur(?:y|ies)) (?:ago|earlier|before)\b|\blast (?:year|spring|summer|autumn|winter)\b|"
    r"\b[Ii]n (?:that|the same) year\b|\b[Ii]t (?:is|was) (?:said|reported|believed|understood|not (?:yet )?(?:clear|known)|unclear)\b"
)
"""Words by which a thing lies far back, or is known by hearsay or not at all."""
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]?\d)")


def plain(item: Item) -> bool:
    """Whether a page says a thing itself, without a hedge, in a sentence in which it quotes nobody."""
    if item.statement.voice != "own" or item.level != "asserted" or mark(item) is not None:
        return False
    if _ADDED_UP.search(item.statement.span.text):
        return False
    start, end = sentence(item.reading.text, item.statement.span.start, item.statement.span.end)
    if _SAID_BEHIND.search(item.reading.text, item.statement.span.end - 1, end):
        return False
    held = _HELD.search(item.reading.text, start, item.statement.span.start)
    if held is not None or _LABELLED.match(item.reading.text, start, end):
        return False
    return not any(c.start < end and start < c.end for a in item.reading.attributions for c in a.content)


def continued(item: Item) -> bool:
    """Whether the sentence before a statement in its paragraph gives somebody's words: the page may go on in them."""
    text, span = item.reading.text, item.statement.span
    start, _ = sentence(text, span.start, span.end)
    before = text.rfind("\n", 0, start) + 1
    if not text[before:start].strip():
        return False
    first, _ = sentence(text, max(0, start - _BACK), start - 1)
    told = (a for a in item.reading.attributions if not (a.chain and _STAFF.search(a.chain[-1])))
    return any(first <= c.start < start for a in told for c in a.content) or bool(_FOUND.search(text, first, start))


_FOUND = re.compile(
    r"(?<!I )(?<!we )(?<!We )\b(?:(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!being )found|was found (?:to|that)|"
    r"were found (?:to|that)|established|ruled|concluded|reported|according to)\b|"
    r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|\w+['’]s?) (?:own )?(?:count|tally|list|register|log|records?|figures?) "
    r"(?:was|were|is|are|gave|gives?|shows?|showed|stood|stands|ran|runs?|puts?|names?|listed|lists?)\b"
)
"""Words of a sentence by which what follows may be what somebody found, or stands on his list."""


_STAFF = re.compile(r"\b(?:reporter|correspondent|photographer)s?(?: \(unnamed\))?$")
"""An outlet's own people, in whose words it goes on as well."""
_BACK = 3
"""Characters before a sentence within which the one before it ends."""
_ADDED_UP = re.compile(
    r"\b(?:is|are|was|were) (?:now |also |still |only )?"
    r"(?:known to|(?:confirmed|reported) (?:dead|to|killed|missing))\b|"
    r"\b(?:stood|stands|rose|risen|climbed|grew|grown|fell|fallen|dropped|jumped|mounted) (?:at|to|from|by) "
    r"(?:[a-z]+ ){0,2}?\d"
)
"""What is known or added up elsewhere, as tolls are: nobody sees it from the spot."""
_HELD = re.compile(
    r"\b(?:positions?|claims?|versions?|views?|line|stor(?:y|ies)|accounts?|theor(?:y|ies)|allegations?|belief|suspicions?|accusations?|charges?|"
    r"rumou?rs?|idea|suggestions?|findings?|denials?|assertions?|contention|argument|reports?|word) that $"
)
"""Words before a statement by which it is what somebody holds: "the official line that"."""
_LABELLED = re.compile(r"\W*(?:\d{1,2}[:.h]\d\d\W+)?[A-Z][\w.’' -]{1,30}: ")
"""Words before a colon at the head of a sentence: a speaker, or of what a line is."""
_SAID_BEHIND = re.compile(
    r",[”\"’]? (?:it|he|she|they|(?:the|its|their|his|her) (?:\w+ ){1,3}?)\s?"
    r"(?:said|says?|found|finds?|ruled|testified|wrote|added|noted|reported|reports|concluded|recalled)\b"
    r"(?! (?:that|in|by)\b)"
)
"""Words behind a statement by which it is somebody else's: "…, it found", "…, its report says"."""


def passed_on(item: Item) -> bool:
    """Whether a body's own page tells what it only was told, or what others reckon: "we have been informed of seven
    deaths", "estimates go from 100 to 400"."""
    start, end = sentence(item.reading.text, item.statement.span.start, item.statement.span.end)
    return _PASSED_ON.match(item.reading.text, start, end) is not None


_PASSED_ON = re.compile(
    r"\W*(?:(?:So far|Until now|By now|At present),? )?(?:[Ww]e|[Tt]he (?:company|ministry|office|union|agency)) "
    r"(?:have |has |had |were |was |are |is )?(?:now |also |only |just )?"
    r"(?:(?:been )?(?:informed|notified|told|given to understand|made aware)|learned|learnt|hear|heard|understand|understands) "
    r"(?:of|that|about)\b|"
    r"\W*(?:[Oo]ther |[Pp]ublished )?[Ee]stimates (?:of [^.;:!?]{1,50} )?(?:go|range|vary|run|differ)\b"
)
"""How a sentence begins that gives what others have said or reckoned; what a body tells others itself does not."""
