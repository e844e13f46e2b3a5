"""What the words around a figure tell of its course: that it is former, moved, withdrawn, rising or disputed."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.origins.tellers import BORNE, FORE
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.patterns import SUM
from sayso.model import Quantity

_IT_WAS = re.compile(
    r"\b(?:it|the (?:figure|count|number|toll)) (?:was|is|became|had become|stood at)\s+$", re.IGNORECASE
)
_FORMER = re.compile(
    rf"\b(?:first|earlier|initial|previous|preliminary|original|former)\s+{SUM}\s+of\s+$|\b(?:up|down)\s+from\s+$|"
    r"\b(?:first|earlier|initial|previous|original|former)\s+(?:post|version|report|article|story|update|dispatch|bulletin)\b"
    r"[^.;:!?]{0,60}$"
)
_AT_FIRST = re.compile(
    r"\b(?:at first|initially|originally|first|earlier)\s+(?:spoken?|talked|said|reported|gave|given|put|counted|announced|told|"
    r"listed|named)\b[^.;:!?]{0,30}$"
)
_FROM = re.compile(r"\bfrom\s+[\w,.-]+(?:\s+[\w,.-]+)?\s+to\s+$")
_LEFT = re.compile(r"\bfrom\s+$")
_TO = re.compile(r"^[^.;:!?]{0,20}\bto\s+(?:[\w-]+\s+){0,2}?[\w,.]+")


_AFTER = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty))(?: [a-z]+)?, (?:after|from)\s+$"
)
_OF_A_DAY = re.compile(
    r"\s+(?:(?:[a-z]+ )?on [A-Z][a-z]+day\b|the (?:day|night|week|month) before\b|yesterday\b|earlier\b|"
    r"(?:a|one|two|three) (?:days?|weeks?|months?) (?:ago|before|earlier)\b|last [a-z]+)"
)
"""Around a number that another took the place of: "31, after 38 on Tuesday"."""


def former(item: Item, q: Quantity) -> bool:
    """Whether the words call a figure an earlier one: "the first count of nine"."""
    text = item.reading.text
    before = text[max(0, q.span.start - 60) : q.span.start]
    after = _AFTER.search(before) and _OF_A_DAY.match(text, q.span.end)
    return bool(_FORMER.search(before) or _AT_FIRST.search(before) or after)


_WRONG = re.compile(
    r"\b(?:(?:that|this|it|which|(?:the|that|this) (?:figure|number|count|post|version|report|headline))\s+(?:was|is|had been|were)\s+(?:\w+\s+){0,2}?"
    r"(?:wrong|incorrect|false|mistaken|erroneous|premature|not (?:right|correct|true)|an? (?:mistake|error|misreading)|in error|"
    r"the (?:number|count) of)|we (?:have\s+)?(?:corrected|removed|withdrawn|withdrew|regret|apologi[sz]e)|sorry)\b",
    re.IGNORECASE,
)


def withdrawn(item: Item, q: Quantity) -> bool:
    """Whether the words behind a former figure take it back: "that was wrong", "that is the number of the hurt"."""
    text = item.reading.text
    _, end = sentence(text, q.span.start, q.span.end)
    return _WRONG.search(text, q.span.end, min(len(text), end + _NEXT)) is not None


_HAD_GIVEN = re.compile(
    r"\b(?:had|has|have)\s+(?:\w+\s+){0,2}?(?:said|spoken|put|given|counted|listed|reported|claimed|announced|estimated)\b"
    r"[^.;:!?]{0,60}\Z"
)
_NOW_GIVES = re.compile(
    rf"\b(?:raised|lowered|revised|increased|cut|reduced|updated|corrected|changed)\s+(?:its|his|her|their|the|that)\s+"
    rf"(?:{FORE}\s+)*{SUM}\b|\bnow\s+(?:puts?|says?|gives?|counts?|speaks?)\b",
    re.IGNORECASE,
)


def given_up(item: Item, old: Quantity, new: Quantity) -> bool:
    """Whether a sentence says that who had given one figure gives another: "the union, which had spoken of 80, lowered
    its count to 55"."""
    text = item.reading.text
    start, end = sentence(text, old.span.start, old.span.end)
    if not old.span.end < new.span.start < end or not _HAD_GIVEN.search(text, start, old.span.start):
        return False
    return _NOW_GIVES.search(text, old.span.end, new.span.start) is not None


def carried(item: Item, q: Quantity) -> bool:
    """Whether a figure goes on with the one before it in its sentence: "… spoke of three; by Friday it was two"."""
    start, _ = sentence(item.reading.text, q.span.start, q.span.end)
    return bool(_IT_WAS.search(item.reading.text[start : q.span.start]))


def moved(item: Item, q: Quantity) -> bool:
    """Whether a figure takes the place of another in the same words: 14 in "raised from nine to 14"."""
    return bool(_FROM.search(item.reading.text[max(0, q.span.start - 40) : q.span.start]))


def left(item: Item, q: Quantity) -> bool:
    """Whether a figure is what another takes the place of in the same words: nine in "raised from nine to 14"."""
    text = item.reading.text
    if not _LEFT.search(text[max(0, q.span.start - 8) : q.span.start]):
        return False
    others = [o for o in item.figures if o is not q and q.span.end < o.span.start <= q.span.end + 24]
    return bool(others) and bool(_TO.match(text[q.span.end : q.span.end + 60]))


_MORE_THAN = r"(?:\s+(?:at least|more than|over|about|some|nearly|almost|around))?\s+$"
_UP = re.compile(
    rf"\b(?:risen|rose|rises|rising|climb(?:ed|s|ing)|increas(?:ed|es|ing)|grown|grew|grows|jumped|jumps|went up|gone up|goes up)"
    rf"\s+(?:again\s+|sharply\s+|further\s+)?to{_MORE_THAN}",
    re.IGNORECASE,
)
_DOWN = re.compile(
    rf"\b(?:fallen|fell|falls|falling|dropped|drops|gone down|went down|come down|came down|declined|shrunk|shrank)"
    rf"\s+(?:again\s+|sharply\s+|further\s+)?to{_MORE_THAN}",
    re.IGNORECASE,
)
_MOVES = 110
"""Characters before a figure in which somebody raises or lowers a count to it."""
_OF_SUM = rf"\s+(?:the|its|his|her|their|that)\s+(?:{FORE}\s+)*(?:{SUM}|{BORNE})\b[^.;:!?]{{0,50}}?\bto{_MORE_THAN}"
_RAISED = re.compile(rf"\b(?:raise[sd]?|raising|lift(?:ed|s)|increase[sd]?|upped|doubled){_OF_SUM}", re.IGNORECASE)
_LOWERED = re.compile(rf"\b(?:lower(?:ed|s)|reduce[sd]?|cut|cuts|brought down|scaled down){_OF_SUM}", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:so far|as yet|to date|until now|up to now|by then|at that point|preliminary|provisional|initial reports|"
    r"first reports|early reports|by (?:noon|midday|midnight|nightfall|dawn|dusk|daybreak|(?:late |early |mid-?)?(?:morning|afternoon|evening)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|noon|afternoon|evening|night))?))\b",
    re.IGNORECASE,
)


_THAN_BEFORE = re.compile(
    r"[,;–—(]\s*(?:[\w-]+\s+){1,3}?(?P<way>more|fewer|less|up|down)\s+(?:than|from)\s+(?:(?:on|in|at|by)\s+)?(?:(?:a|an|the|last|one)\s+)?"
    r"(?:\w+day|yesterday|week|day|month|night|morning|evening|before|earlier|previously|hours?)\b",
    re.IGNORECASE,
)
"""Behind a figure: by how many it is above or below the one of an earlier day."""


def trend(item: Item, q: Quantity) -> int:
    """1 where the words say that a count has risen to a figure, -1 where it has fallen to it, else 0."""
    text = item.reading.text
    before = text[max(0, q.span.start - 60) : q.span.start]
    if _UP.search(before) or _RAISED.search(text, max(0, q.span.start - _MOVES), q.span.start):
        return 1
    if _DOWN.search(before) or _LOWERED.search(text, max(0, q.span.start - _MOVES), q.span.start):
        return -1
    _, end = sentence(text, q.span.start, q.span.end)
    found = _THAN_BEFORE.search(text, q.span.end, end)
    between = (o for o in item.reading.quantities if q.span.end <= o.span.start)
    if found is None or any(o.span.start < found.start() for o in between):
        return 0
    return 1 if found["way"].lower() in ("more", "up") else -1


def so_far(item: Item, q: Quantity) -> str | None:
    """The words by which a figure is said to be one for the time being: "so far", "provisional"; none beside another
    figure of the sentence."""
    start, end = sentence(item.reading.text, q.span.start, q.span.end)
    others = [o.span for o in item.reading.quantities if start <= o.span.start < end and o is not q]
    start = max((s.end for s in others if s.end <= q.span.start), default=start)
    end = min((s.start for s in others if s.start >= q.span.end), default=end)
    found = _SO_FAR.search(item.reading.text, start, end)
    return None if found is None else found[0].lower()


_DISPUTED = re.compile(
    r"\b(?:(?:do(?:es)?|did|could|can)(?: not|n['’]t) (?:share|accept|recogni[sz]e|confirm|agree)|(?<!\bin )(?<!\bno )disput(?:es?|ed)|reject(?:s|ed)?|"
    r"den(?:y|ies|ied)|contest(?:s|ed)?|dismiss(?:es|ed)?|(?:is|was|are|were) (?:\w+ )?(?:false|untrue|wrong|inflated|exaggerated|incorrect)|"
    r"no (?:truth|basis))\b",
    re.IGNORECASE,
)
_NEXT = 140
"""Characters behind the sentence of a figure in which the page may still dispute it."""


def disputed(item: Item, q: Quantity) -> str | None:
    """The words with which a page disputes a figure that it gives as another's; None where it does not."""
    text = item.reading.text
    _, end = sentence(text, q.span.start, q.span.end)
    found = _DISPUTED.search(text, q.span.end, min(len(text), end + _NEXT))
    if found is None:
        return None
    start, stop = sentence(text, found.start(), found.end())
    counted = any(
        o.span.start != q.span.start and start <= o.span.start < found.start() for o in item.reading.quantities
    )
    return None if start >= end and counted else " ".join(text[max(start, q.span.end) : stop].split()).lstrip(" ,;")
