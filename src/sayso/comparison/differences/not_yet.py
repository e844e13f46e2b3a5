"""A denial that was told before what it is held against: "has not resigned", and days later "resigned on Friday"."""

from __future__ import annotations

import re

from sayso.comparison.statements.items import Item, once
from sayso.comparison.vocabulary.verbs import PRESENT

_UP_TO_NOW = re.compile(
    r"\b(?:is|are|am|has|have|does|do)(?:n[’']t)?(?:\s+(?:not|never|yet|so far|been|being|\w+ly))*\s*\Z", re.IGNORECASE
)
"""Right before a verb: it tells how things stand on the day of its page."""
_SO_FAR = re.compile(r"\b(?:so far|yet|to date|until now|up to now|as of)\b", re.IGNORECASE)


def before(no: Item, yes: Item) -> bool:
    """Whether a denial tells how things stand on its day, and the other what was done on a later one, or is of a later
    page where the denial itself says that it holds for the time being."""
    day = no.reading.document.published.value
    if not day or not _of_now(no) or yes.statement.tag in PRESENT:
        return False
    if yes.when is not None:
        return yes.when[0].isoformat() > day
    later = yes.reading.document.published.value or ""
    return later > day and _SO_FAR.search(no.statement.span.text) is not None


@once
def _of_now(item: Item) -> bool:
    """Whether a statement tells how things stand as it is told: "has not offered", "does not see"."""
    s = item.statement
    return s.tag in PRESENT or (s.verb != "" and _UP_TO_NOW.search(s.span.text.partition(s.verb)[0]) is not None)
