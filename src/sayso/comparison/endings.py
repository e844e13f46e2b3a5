"""What one account tells as ended while another tells that it goes on: a siege lifted, a road still cut."""

from __future__ import annotations

import re

from sayso.comparison.items import Item
from sayso.comparison.words import vocabulary

_LIFTING = vocabulary("lift end revoke scrap disperse dissolve dismantle call break clear reopen")
"""Verbs, as lemmas, that tell of the end of what lasts, some of them with a particle."""
_PARTICLES: dict[str, str] = {"call": "off", "break": "up"}
_LASTING = re.compile(
    r"\bstill\b|\b(?:continu|remain)\w*\b|\b(?:has|have)\b[^.;:]{1,80}\bsince\b|\b(?:is|are) being\b", re.IGNORECASE
)


def tells_end(item: Item) -> bool:
    """Whether a statement tells of the end of what lasts: "lifted the siege"."""
    verb = next(iter(item.statement.predicate), "")
    particle = _PARTICLES.get(verb)
    return verb in _LIFTING and bool(item.statement.object) and (particle is None or particle in item.words)


def goes_on(item: Item) -> str:
    """The words by which a statement tells that something lasts: "is still", "have … since"; "" where it does not."""
    found = _LASTING.search(item.statement.span.text)
    return "" if found is None else found[0]
