"""Lines around a thread: the heading that opens it, the forms and links that close it, the buttons under a comment."""

from __future__ import annotations

import re

from sayso.reading.tables import pattern

_NUMBER = r"(?P<n>\d{1,3}(?:[,.]\d{3})+|\d{1,7}|no|one|two|three)"
_COUNTED = re.compile(
    rf"^(?:[{{(\[]\s?)?(?:view |see |show |read |all )?(?:all )?{_NUMBER} (?:reader |user )?"
    r"(?:comments?|responses?|thoughts?|replies|reactions)(?:[…:.]| on .{0,300}| to .{0,300}| so far.{0,20}"
    r"|…? ?read them below.{0,40}| \(.{0,40}\)"
    r"|\s?[•·|—–-]\s?(?:sort(?:ed)?|order(?:ed)?|newest|oldest|best|top|latest|follow|join|add|leave|jump|share|log ?in"
    r"|write|post)\b.{0,40})?"
    r"(?:\s?[})\]])?:?(?: ?[»↓▼])?$",
    re.I,
)
_TRAILING = re.compile(
    r"^(?:(?:reader|user|readers['’]?) )?comments? ?"
    r"(?:[\[(]\s?(?P<n>\d{1,7})\s?[\])]|: ?(?P<m>\d{1,7})|(?P<o>\d{1,7}))?:?$",
    re.I,
)
_SHOWN = re.compile(
    r"^[^()\[\]]{0,60}[\[(](?:now )?(?:showing|shown|displaying)?:? ?\d{1,5} of (?P<n>\d{1,3}(?:[,.]\d{3})+|\d{1,7})"
    r"(?: comments?| replies| responses?)?(?P<shown> (?:shown|displayed|visible|below))?\b.{0,60}[\])]$",
    re.I,
)
"""A thread of which a part is on the page, whatever the site calls it: "Your say (3 of 211 shown, newest first)"."""
_BRACKETED = re.compile(r"^(?P<title>\D{3,60}?)\s?[\[(]\s?(?P<n>\d{1,7})\s?[\])]:?$")
"""Such a heading in a site's own words, with their number: "Your say (3)"."""
_BETWEEN = re.compile(r"\s[.·•|]\s")
_WORDS = {"no": 0, "one": 1, "two": 2, "three": 3}


def declared(line: str) -> int | None:
    """How many comments a heading says there are; None where the line is no such heading."""
    if len(line) > 320:
        return None
    found = _COUNTED.match(line) or _TRAILING.match(line) or _part(line) or _named(line)
    if found is None:
        return None
    number = next((found[name] for name in ("n", "m", "o") if found.groupdict().get(name)), None)
    if number is None:
        return None
    return _WORDS.get(number.lower()) if number.isalpha() else int(re.sub(r"[,.]", "", number))


def _part(line: str) -> re.Match[str] | None:
    """The heading of a thread that says how many of its comments are shown."""
    found = _SHOWN.match(line)
    return found if found and re.search(r"show|display|visible|below|comment|repl|response", line, re.I) else None


def _named(line: str) -> re.Match[str] | None:
    """The heading of a thread in words of the site's own, with the number of its comments behind."""
    found = _BRACKETED.match(line)
    return found if found and _opens(found["title"]) else None


def _opens(line: str) -> bool:
    return bool(pattern("thread_opens.txt", after="[:.]?$").match(line))


def is_heading(line: str) -> bool:
    """Whether a line opens a thread."""
    return len(line) <= 320 and bool(
        _COUNTED.match(line) or _TRAILING.match(line) or _part(line) or _named(line) or _opens(line)
    )


_SPEAKS = re.compile(r"\b(?:comments?|replies|responses|readers['’]?)\b", re.I)
_NOTICE = re.compile(
    r"\bcomments\b.*\b(?:(?:pre-?)?moderated|checked|vetted|edited|reviewed|below|views|opinions|rules|polic(?:y|ies))\b",
    re.I,
)


def is_title(line: str) -> bool:
    """Whether a line directly over the head of a comment names a thread, in words of the site's own."""
    return len(line) <= 100 and bool(_SPEAKS.search(line)) and line[-1] not in '.?!,;”"'


def is_notice(line: str) -> bool:
    """Whether a line says how a site treats comments: it can stand over a thread, and at the end of an article."""
    return len(line) <= 200 and bool(_NOTICE.search(line))


_MENU = re.compile(r"^[^|]{1,40}(?:\s\|\s[^|]{1,40}){2,}$")


def is_menu(line: str) -> bool:
    """Whether a line is a row of the site's links, with strokes between them."""
    return bool(_MENU.match(line)) and not is_button(line)


def is_form(line: str) -> bool:
    """Whether a line belongs to the controls between a thread's heading and its first comment."""
    return len(line) <= 200 and bool(pattern("thread_forms.txt").match(line))


def closes(line: str) -> bool:
    """Whether a line ends a thread: the form to write in, or what the site puts below."""
    return len(line) <= 300 and bool(pattern("thread_closes.txt").match(line))


def is_button(line: str) -> bool:
    """Whether a line is a button or counter under a comment, or several with points between them."""
    button = pattern("buttons.txt", after="[.:]?$")
    return len(line) <= 120 and bool(button.match(line) or all(button.match(part) for part in _BETWEEN.split(line)))
