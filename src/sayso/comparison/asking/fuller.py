"""The question of a clause with what stands behind its core, as far as another page tells of that too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.asking.cores import Core
from sayso.comparison.asking.turning import turned
from sayso.comparison.asking.wording import text_of
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.standing import wholes
from sayso.comparison.vocabulary.words import LINKING, concept, vocabulary


def in_full(found: Core, subject: str, items: Sequence[Item]) -> str:
    """The question of a core with what stands behind it, as far as another page tells of that too; "" where none does:
    "Was the Corps set up after the flood?"."""
    asked, last = turned(found.item, items).rstrip("?"), found.complement or found.verb
    begins = asked.find(subject)
    manner = _MANNER.match(asked, begins + len(subject)) if begins >= 0 else None
    asked = asked if manner is None else asked[: manner.start()] + asked[manner.end() :]
    at = next(wholes(last, asked[begins:]), -1) if begins >= 0 and last else -1
    if at < 0:
        return ""
    end = begins + at + len(last)
    if _BETWEEN.search(asked, end):
        return ""
    apart = _APART.search(asked, end)
    asked = asked if apart is None else asked[: apart.start()]
    cuts = [m.start() for m in _JOINT.finditer(asked, end) if m.start() == end or not _HELD.search(asked[: m.start()])]
    others = [i for i in items if i.doc != found.item.doc] or [i for i in items if i is not found.item]
    hers = None if subject[:1].isupper() else _POSSESSIVE
    while cuts and not (_told_too(tail := asked[cuts[-1] :], others) and not (hers and hers.search(tail))):
        asked = asked[: cuts.pop()]
    return f"{asked}?" if cuts else ""


_MANNER = re.compile(r"\s\w{3,}ly(?=\s)")
"""How a page says that it was done: a question takes no side."""
_POSSESSIVE = re.compile(r"\b(?:his|her|my|our)\b", re.IGNORECASE)
_HELD = re.compile(r"(?:\w{2}ed|known|seen|held|made|built|found|sent|kept|set|taken|given|told)$")
"""A participle, to which what follows belongs."""
_BETWEEN = re.compile(r"\b(?:between|both|either|neither)\b")
_JOINT = re.compile(
    r"(?<!\baccordance)(?<!\bfront)(?<!\bspite)(?<!\bresponse)(?<!\bline)(?<!\baddition)\s(?=(?:in|on|at|by|with|from|for|to|into|onto|upon|after|before|during|near|through|against|over|under|since"
    r"|until|within|without|amid|despite|outside|inside|along|across|off|towards?"
    r"|as|\w+ly)\s)"
)
"""Where what is told besides begins."""
_APART = re.compile(r",\s|\s(?:and|or|but|nor|because|while|when|where|that|which|who)\s")
"""Where another thing begins."""


def _told_too(words: str, others: Sequence[Item]) -> bool:
    """Whether another statement has a telling word of some words."""
    said = {w.lower() for w in re.findall(r"[\w’'-]{4,}", words)}
    concepts = {concept(w) for w in said} - LINKING
    return any(concepts & i.concepts or (said - _PLAIN) & {*text_of(i).lower().split()} for i in others)


_PLAIN = vocabulary(
    """with from into onto upon after before during near through against over under since until within without amid
    along across that this these those there their them they have been were will would what when where which while than
    then more most some only also very about around other"""
)
