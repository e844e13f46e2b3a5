"""Badges beside the names of comments' writers: what a system calls them, and no part of a name."""

from __future__ import annotations

import re

_ALONE = r"top commenter|top fan|verified(?: (?:user|reader|member|account))?|(?:paid )?subscriber|original poster"
"""Badges that are part of no name."""
_WORDS = rf"{_ALONE}|op|staff|mod(?:erator)?|admin|author|member|guest|supporter|contributor|insider|premium|paid|new"
_BADGE = re.compile(rf"^[\[(]?(?:{_WORDS}|[✓✔☑★])[\])]?$", re.I)
_BEHIND = re.compile(rf"\s*(?:[\[(](?i:{_WORDS})[\])]|[·•|]\s?(?i:{_WORDS})|\s(?i:{_ALONE})|\sOP|\s[✓✔☑★])$")


_SURE = re.compile(rf"^(?:{_ALONE}|author|staff)$", re.I)


def is_no_name(words: str) -> bool:
    """Whether words are a badge that nobody takes for a name: people write as "Guest", "Admin" or "member"."""
    return bool(_SURE.match(words))


def is_badge(words: str) -> bool:
    """Whether words are a badge and nothing more."""
    return bool(_BADGE.match(words))


def without(name: str) -> str:
    """A writer's name without the badge behind it; as it is where nothing else would be left."""
    found = _BEHIND.search(name)
    return name if found is None else name[: found.start()] or name
