"""Hours of the clock told without "o'clock": "at six on Friday", "half past ten", "open from eight to one"."""

from __future__ import annotations

import re

from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces
from sayso.model import FINITE

_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[01]?\d|2[0-4])"
_PART = "(?:half|quarter|five|ten|twenty|twenty-five)"
_PAST = re.compile(rf"\b{_PART}\s+(?:minutes\s+)?past\s+{_HOUR}\b", re.IGNORECASE)
_TO = re.compile(
    rf"\b(?:at|until|till|about|since|around|before|after|nearly|almost|a|shortly)\s+{_PART}\s+(?:minutes\s+)?to\s+{_HOUR}\b",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:at|before|after|until|till|since|past|from|between)\s+\Z", re.IGNORECASE)
_WORDS = re.compile(_HOUR, re.IGNORECASE)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ENDS = re.compile(
    rf"\s*(?:$|[.;:!?,)\n”\"’]|\s(?:on\s+(?:the\s+)?(?:{_DAY}|\d)|"
    r"in the (?:morning|afternoon|evening)|(?:that|this|the next|every) (?:morning|afternoon|evening|night|day)|"
    rf"o[’']clock|at night|today|yesterday|tomorrow|{_DAY})\b)",
    re.IGNORECASE,
)
_SHORTLY = re.compile(r"\b(?:shortly|just|soon|right|not long)\s+(?:before|after|past)\s+\Z", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:and|when|while|as|but)\b", re.IGNORECASE)
"""After an hour that nothing else can be: "shortly after four and went on"."""
_STANDS = re.compile(
    r"\b(?:(?<!the )(?<!a )(?<!that )stand|stood|stay|remain|put|set(?! for)|plac|estimat|count(?!ers)|toll|total|"
    r"number|figure|limit|level|cap(?!s[a-z])|stop|start|peak|left|valu|pric)\w*\b[^.;:!?]{0,40}\Z",
    re.IGNORECASE,
)
"""Words before "at seven" after which it is a height: "the toll stood at seven"."""
_PUT = re.compile(
    r"\b(?:put(?:s|ting)?|placed?|sets?|pegged|estimated?|stands?|stood|remain(?:s|ed)?|stay(?:s|ed)?)\b[^.;:!?]*?"
    r"\b(?:toll|number|figure|total|count|tally|dead|casualties|losses|turnout|crowd|cost|damage)\b[^.;:!?]*\Z|"
    r"\b(?:toll|number|figure|total|count|tally)\b[^.;:!?]*\b(?:stands?|stood|remain(?:s|ed)?|stay(?:s|ed)?)\s+at\s+\Z",
    re.IGNORECASE,
)
"""The same where more stands between: "put the toll of Monday's blast at the market at"."""
_OPEN = re.compile(
    r"\b(?:open|clos|shut|call|phon|telephon|ring|meet|visit|moor|wait|answer|reach|curfew|shift|desk|surger|deliver)"
    r"\w*\b[^.;!?]{0,60}\b(?:from|between)\s+\Z",
    re.IGNORECASE,
)
"""What is done between two hours: "the office is open from", "calls are taken between"."""
_OPENS = re.compile(rf"\b{_HOUR}\s+(?:to|till|until|and)\s+\Z", re.IGNORECASE)
_BOTH = re.compile(rf"{_HOUR}\s+(?:to|till|until|and)\s+{_HOUR}\b", re.IGNORECASE)
_LEAD = re.compile(r"(?:between|from)\s+", re.IGNORECASE)
_REACH = 120


def _a_height(text: str, start: int) -> bool:
    """Whether the words before an "at" that begins at `start` say how high something is put: "the toll stood"."""
    return any(words.search(text, max(0, start - _REACH), start) for words in (_STANDS, _PUT))


def is_hour(text: str, start: int, end: int) -> bool:
    """Whether the number at `[start, end)` is an hour of the clock, or one of two between which something is open."""
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    before = text[max(0, start - _REACH) : start]
    low, high = max(0, start - 24), end + 24
    past = any(start < m.end() and m.start() < end for m in _PAST.finditer(text, low, high))
    to = any(start < m.end() and m.start() < end and _ENDS.match(text, m.end()) for m in _TO.finditer(text, low, high))
    if past or to or _between(text, start, before):
        return True
    if not _WORDS.fullmatch(text, start, end) or not _AT.search(before):
        return False
    if _SHORTLY.search(before) and _GOES_ON.match(text, end):
        return True
    return bool(_ENDS.match(text, end)) and not _a_height(text, start)


def _between(text: str, start: int, before: str) -> bool:
    """Whether the number at `start` opens or closes two hours between which something is open."""
    if opens := _OPENS.search(before):
        before, start = before[: opens.start()], start - len(opens[0])
    both = _BOTH.match(text, start)
    return both is not None and bool(_OPEN.search(before)) and bool(_ENDS.match(text, both.end()))


def at_an_hour(p: Pieces, n: Number) -> bool:
    """Whether a verb follows "at nine": a number that stands behind "at" is the subject of none, so that it is an hour,
    unless it is how high something stands."""
    if p.at(n.first - 1) != "at" or not 1 <= n.low <= 12 or n.low != n.high or n.end >= len(p):
        return False
    token = p.token[n.end]
    tensed = p.parse.tag[token] in FINITE and p.parse.pos[token] in ("VERB", "AUX")
    return tensed and not _a_height(p.parse.text, p.start[n.first - 1])
