"""A line that the page itself names as its title elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.article.furniture import is_navigation
from sayso.reading.article.shapes import shape
from sayso.reading.lines import Line

GLUED = 25
"""Characters of a headline that is known again at the end of a path of crumbs whose parts ran together."""
_THOUGHTS = re.compile(r"^.{0,60}?(?:on|to) [“\"](?P<title>.{5,250})[”\"]$")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{3,60}$")
"""The site's name behind a title, as browsers show it."""
_TIMED = re.compile(r"^(?:\d{1,2}[:.]\d\d|\d{1,3} ?(?:s|m|h|d|secs?|mins?|minutes?|hrs?|hours?|days?)\b)", re.I)
"""A key event of a ticker, whose words stand again over its entry: "3m ago  President speaks by phone"."""


def named_elsewhere(lines: Sequence[Line], end: int, limit: int) -> int | None:
    """A line that a path of crumbs above it ends in, that the line of a browser above it begins with, or that the
    heading of the comments quotes, is the title."""
    quoted = {
        _fold(m["title"])
        for line in lines[end : end + 12]
        if len(line.text) < 400 and (m := _THOUGHTS.match(line.text))
    }
    for i in range(limit):
        line = _fold(lines[i].text)
        if not 10 <= len(line) <= 250 or shape(lines[i].text) in ("label", "site", "notice"):
            continue
        above = [c.text for c in lines[max(0, i - 6) : i] if c.text != lines[i].text and not _TIMED.match(c.text)]
        if line in quoted or any(_fold(c).endswith(line) and (len(line) >= GLUED or _leads(c)) for c in above):
            return i
        if any(_fold(c).startswith(line) and _SITE.match(c, len(line)) for c in above):
            return i
    return None


def _leads(line: str) -> bool:
    """Whether a line is a path of crumbs or a menu."""
    return is_navigation(line) or shape(line) == "site"


def _fold(line: str) -> str:
    return " ".join(line.replace("’", "'").replace("‘", "'").lower().split())
