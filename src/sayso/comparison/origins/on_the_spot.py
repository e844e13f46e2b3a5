"""Where an outlet reported from: the dateline of its page, the line that names its reporters, or words by which
whoever writes says that he was there."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.families import tokens
from sayso.comparison.lineage.mastheads import calls_itself, is_own
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model import Reading
from sayso.model.facts import datelines

WHO = (
    r"(?:reporters?|correspondents?|photographers?|journalists?|stringers?|(?:\w+ )?(?:team|crew)s?|staff|colleagues?)"
)
"""Pattern of the words for an outlet's people."""
SEEING = (
    r"(?:saw|sees|seen|counts?|counted|heard|hears|watch(?:ed|es)?|witness(?:ed|es)?|visit(?:ed|s)?|reach(?:ed|es)|"
    r"found|met|travel+ed|film(?:ed|s)|photograph(?:ed|s)|measured|inspected|toured|was (?:there|present)|"
    r"were (?:there|present))"
)
"""Pattern of what somebody does who is where a thing is."""
_REPORTED = re.compile(r"(?<![Aa]dditional )\b[Rr]eporting (?:by|from) [A-Z][^\n)]{2,80}")
_FROM_OURS = re.compile(
    r"^\W*(?:[Ff]rom|[Bb]y|BY) (?i:our (?:own |special )?(?:correspondents?|reporters?|staff))\b[^\n]{0,40}",
    re.MULTILINE,
)
_PERSON = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,2}"
_BY_IN = re.compile(
    rf"^\W*(?:(?:By|BY) [A-Z][^\n]{{2,60}}?|(?:(?:Words|Text|Report|Story)(?: and pictures)?: ?)?{_PERSON}(?:,| and {_PERSON},?)?) "
    r"in [A-Z][a-z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?:$|[,.](?= ))[^\n]{0,40}",
    re.MULTILINE,
)
_HEAD = 900
_TAIL = 900


@lru_cache(maxsize=1024)
def _credited(head: str, tail: str) -> str | None:
    """The line at the head or the end of a page that says who reported it, and from where."""
    rules = (_REPORTED.search(tail), _REPORTED.search(head), _FROM_OURS.search(head), _BY_IN.search(head))
    return next((f[0] for f in rules if f is not None), None)


def on_the_spot(reading: Reading) -> str | None:
    """The words by which a page shows that its outlet reported from a place or names its reporters: its dateline, a
    line of credit, or what its writer tells of having been there; None without them."""
    head, tail = reading.text[:_HEAD], reading.text[-_TAIL:]
    line = _dateline(reading, head) or _credited(head, tail) or was_there(reading)
    return None if line is None else " ".join(line.split()).rstrip("-–— ")


def _dateline(reading: Reading, head: str) -> str | None:
    """The dateline of the first paragraph that begins with one."""
    for line in head.splitlines():
        found = datelines.find(line)
        if found is not None and len(line) - found.end >= _PARAGRAPH and not _itself(reading, found.place):
            return None if ":" in line[: found.end] else line[: found.end]
    return None


_PARAGRAPH = 60
"""Characters behind a dateline, at least: a line without them is a label."""


def _itself(reading: Reading, place: str) -> bool:
    """Whether capitals before a dash are the outlet's own name, or a word such as "BREAKING", and no place."""
    return is_own(reading, place.strip()) or bool(_FLAGS & set(tokens(place)))


_FLAGS = vocabulary("breaking update updated exclusive live video watch opinion analysis urgent correction news")


# ---------------------------------------------------------------- who writes was there
_THERE = re.compile(
    r"\b(?:I|we|We) (?:have |had |also |myself |ourselves )*(?:walked|stood|counted|paced|climbed|measured|visited|witnessed|photographed|"
    r"picked up|drove|rode|went (?:to|into|down|up|along|through) (?!press\b)|(?:was|were) (?:there|shown|led|let in)|(?:have )?asked (?:up and down|around|along|(?:\w+ ){1,2}?(?:people|residents|neighbours|"
    r"witnesses|men|women|drivers|farmers|families))|spent (?:an?|the|\w+) (?:hours?|days?|nights?|morning|afternoon|evening|weeks?))\b|"
    r"\bI (?:have |had |also |myself )*(?:saw|watched|heard)\b|"
    r"\b(?:received|met|showed|led|drove|guided) (?:me|us)\b(?! that)|"
    rf"\b(?:[Oo]ur(?: own)?|[Tt]his (?:news)?paper['’]s) (?:\w+ )?{WHO}\b[^.;!?\n]{{0,60}}?\b{SEEING}\b|"
    rf"\b(?:[Oo]ne of the |[Tt]he )?(?:writers?|authors?|reporters?) of this (?:report|article|story|piece|page)\b[^.;!?\n]{{0,60}}?\b{SEEING}\b"
)
"""What whoever writes a page, or works for it, did where the thing was."""
_NOT_THERE = re.compile(
    r"\b(?:videos?|films?|footage|clips?|recordings?|television|TV|screens?|pictures|photographs|images?|online|reports?|"
    r"statements?|documents?|records|letters?|papers|copy|copies|dream\w*|years ago|as a (?:child|boy|girl|student)|once)\b"
)
"""Words in the same sentence by which he only looked at something, or was there long ago."""
_BODY = frozenset({"body"})


def was_there(reading: Reading) -> str | None:
    """The words outside quotations by which whoever writes a page tells of having been where the thing was; None where
    nobody does, and on a body's own page."""
    return next((words for _, words in _told(reading)), None)


def was_there_beside(reading: Reading, at: int) -> str | None:
    """Such words in the paragraph of an offset, or in the one before it or behind it, or anywhere on a page that is
    full of them; None without them."""
    told = list(_told(reading))
    near = (words for start, words in told if reading.text.count("\n", *sorted((start, at))) <= _NEXT)
    return next(near, told[0][1] if len(told) >= _FULL else None)


_FULL = 3
"""Times that a page tells of having been there, from which it is written by who was."""


_NEXT = 2
"""Ends of lines between two neighbouring paragraphs, one of which may be empty."""


def _told(reading: Reading) -> Iterator[tuple[int, str]]:
    """Where such words begin in an article, and the words."""
    if issuer(reading) is not None:
        return
    text = reading.text
    for segment in (s for s in reading.segments if s.type in _BODY):
        for at, to in _words(reading, segment.start, segment.end):
            start, end = sentence(text, at, to)
            said = any(c.start < to and at < c.end for a in reading.attributions for c in a.content)
            begins = text.rfind("\n", 0, at) + 1
            looked = _NOT_THERE.search(text, start, at) or _NOT_THERE.search(text, to, end)
            if not said and not quoted(text, begins, at) and looked is None:
                yield at, shown(text[at:end].rstrip(), _SHOWN)


def _words(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    if _speaks_of_itself(reading.text):
        yield from (found.span() for found in _THERE.finditer(reading.text, start, end))
    for at, to in calls_itself(reading, start, end):
        if (after := _ITS_PEOPLE.match(reading.text, to, end)) is not None:
            yield at, after.end()


_ITS_PEOPLE = re.compile(rf"(?:['’]s)? {WHO},? (?:has |have |had |also )*{SEEING}\b(?! (?:that|whether|guilty))")
"""Behind an outlet's name: what its people did where the thing was."""


@lru_cache(maxsize=1024)
def _speaks_of_itself(text: str) -> bool:
    return _THERE.search(text) is not None


_SHOWN = 70
"""Characters that are shown of such words."""


def quoted(text: str, start: int, at: int) -> bool:
    """Whether a quotation is open at a place of a sentence: then it is not the page that says "I" or "our"."""
    before = text[start:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1 or before.count("‘") > before.count("’")
