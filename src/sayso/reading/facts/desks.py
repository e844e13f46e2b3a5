"""The outlet whose own desk signs a page: "By Herald Newsdesk".

A desk may be named after its subject or its town ("World Newsdesk", "Orlen Newsroom"), so that its name is believed
only where the article says that somebody spoke to "the" one who bears it: "she told the Herald".  Correspondents and
reporters are named after those of whom they report: "By Senate Correspondent".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.model import Fact, Span
from sayso.reading.lines import Line

_SIGNED = re.compile(
    r"^(?:(?i:by|from|words):? )?(?:[Tt]he )?(?P<name>[A-Z][\w&’'-]*(?: [A-Z][\w&’'-]*){0,3}?) "
    r"(?i:news ?desk|news ?room)\b"
)


def find(text: str, bylines: Iterable[Line], body: Sequence[Line]) -> Fact:
    """The outlet by the desk in a byline and by those who spoke to it in the article's lines, `body`."""
    for line in bylines:
        signed = _SIGNED.match(line.text)
        if signed is not None and _spoken_to(signed["name"], body):
            start = line.start + signed.start("name")
            span = Span.cut(text, start, start + len(signed["name"]))
            return Fact(
                signed["name"], "inferred", "its desk signs the page, and the article tells who spoke to it", span
            )
    return Fact()


def _spoken_to(name: str, body: Sequence[Line]) -> bool:
    """Whether any line says that somebody told something to whoever bears a name, and to nobody with a longer one."""
    told = r"\b(?:told|tells|(?:spoke|speaking|talked|talking) (?:to|with)) the "
    rule = re.compile(rf"{told}{re.escape(name)}\b(?![’'-]| [A-Z])")
    return any(rule.search(line.text) for line in body)
