"""Whose a statement is that no letterhead names: what its heading, its own "we" and its contacts say.

A paper prints statements, too, and tells of them under the same headings: a name is believed only where it is a body's,
the text speaks in the first person outside quotations, and nobody signs it as a reporter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model import Fact, Span
from sayso.reading.article import publisher, shapes
from sayso.reading.facts.names import is_outlet
from sayso.reading.lines import Line

_WORD = r"[A-Z][\w&'’.-]*"
_NAME = rf"(?:[Tt]he )?(?P<name>{_WORD}(?: (?:(?:of|and|for|the|&|at|in) ){{0,2}}{_WORD}){{0,6}})"
_HEADED = re.compile(
    rf"^(?:\w+ ){{0,3}}(?i:statement) (?:by|from|of|on behalf of) {_NAME}(?:,? (?:\d|on \d|dated ).{{0,40}})?$"
)
_SPEAKS = re.compile(rf"(?:\b(?:(?:[Ww]e|[Aa]ll of us)(?: here)?|[Ee]very(?:one|body) here) at |^We, ){_NAME}")
_ASKED = re.compile(
    r"^(?:(?:[Mm]edia|[Pp]ress) )?(?:[Cc]ontacts?|[Ee]nquiries|[Ii]nquiries)\b[ :,–-]{1,3}(?:[Tt]he )?"
    r"(?:media|press|communications|public affairs|information) (?:office|team|desk|department|service)"
    rf"(?:,| of| at| for) {_NAME}"
)
_LAST = 6
"""Lines at the end of a page among which its contacts stand."""


def find(text: str, head: Sequence[Line], body: Sequence[Line]) -> Fact:
    """The body whose statement a page is; `head` are the lines above the article, `body` its lines and those below.

    Nothing where the text says neither "we" nor "our" twice in its own voice, unless a heading calls it the statement
    of a body that the text has inform, announce or regret, in the third person, as bodies do in their own notices.
    """
    told = "\n".join(line.text for line in body)
    for line in head:
        found = _HEADED.match(line.text)
        called = found and re.escape(found["name"].split()[0])
        if found and re.search(rf"\b(?i:the) {called}\b[\w ]{{0,60}}? {_NOTIFIES}\b", told):
            return _named(text, line, found, "the heading of a statement in the third person")
    if sum(len(publisher.first_person(line.text)) for line in body) < _VOICE:
        return Fact()
    for line in head:
        fact = _named(text, line, _HEADED.match(line.text), "the heading of a statement in the first person")
        if fact.value:
            return fact
    for line in body:
        said = publisher.unquoted(line.text)
        fact = _named(text, line, _SPEAKS.search(said), "whose 'we' the text says")
        if fact.value:
            return fact
    return _of_contacts(text, head, body)


_NOTIFIES = "(?:informs?|announces?|regrets?|reminds?|expresses|draws attention|wishes to|condemns?|appeals to)"
"""What bodies do in notices of their own, and papers seldom say of them in the present tense."""
_VOICE = 2
"""How often a text says "we" or "our" that is a statement in the first person."""


def _of_contacts(text: str, head: Sequence[Line], body: Sequence[Line]) -> Fact:
    """The body whose press office the end of a page names, where its head calls it a statement."""
    if any(shapes.is_notice(line.text) for line in head):
        for line in body[-_LAST:]:
            fact = _named(text, line, _ASKED.match(line.text), "the contacts of a statement in the first person")
            if fact.value:
                return fact
    return Fact()


def _named(text: str, line: Line, found: re.Match[str] | None, why: str) -> Fact:
    """The name that was found, where it is a body's and no outlet's."""
    name = found["name"].rstrip(".") if found else ""
    if not name or is_outlet(name) or not publisher.is_body(name):
        return Fact()
    at = text.find(name, line.start, line.end)
    return Fact(name, "inferred", f"from {why}", Span.cut(text, at, at + len(name)) if at >= 0 else None)
