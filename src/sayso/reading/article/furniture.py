"""Lines that belong to a site and not to an article: navigation, sharing, subscription, disclaimers, rights."""

from __future__ import annotations

import re

from sayso.reading.comments.headings import closes, is_heading
from sayso.reading.lines import is_prose
from sayso.reading.tables import pattern

_CODE = re.compile(
    r"^(?:[\w.$]{2,60}\(.{0,300}\);?|(?:var|function|window\.|document\.)\b.{0,400}[;{}]|<!--.{0,300}-->|[{}();]{1,10})$"
)
_CRUMBS = re.compile(r"^.{1,60}?(?:\s?(?:>|»|›|→|::)\s?.{1,200}){1,8}$")
_CONTENTS = re.compile(r"(?: ?\.){4,}\s?\d{1,4}$")
_BULLET = re.compile(r"^[•*·◦▪]\s")


def is_furniture(line: str) -> bool:
    """Whether a line, taken alone, belongs to the site."""
    if len(line) > 640:
        return False
    return bool(pattern("furniture.txt").match(line) or _CODE.match(line) or _is_of_contents(line))


def _is_of_contents(line: str) -> bool:
    """Whether a line is one of a list of contents: "2. Needs ........ 4"."""
    return line[-1:].isdecimal() and ("...." in line or ". . . ." in line) and bool(_CONTENTS.search(line))


def is_navigation(line: str) -> bool:
    """Whether a line before the title is navigation: a bullet of a few words, or a path of crumbs."""
    return (bool(_BULLET.match(line)) and len(line) <= 60) or (
        len(line) <= 260 and bool(_CRUMBS.match(line)) and not is_prose(line)
    )


def ends_article(line: str) -> bool:
    """Whether a line is one after which an article does not go on."""
    return closes(line) or is_heading(line) or (len(line) <= 640 and bool(pattern("article_ends.txt").match(line)))
