"""In which order claims are read: by what is at stake and how widely it is told, never by who tells it.

A claim has one point for each document (up to five) and each sure origin (up to three); where answers differ, one for
each document on the side that fewer tell (up to two); three where lives are at stake, two where it is who did something
or whether he did.  Where answers differ within one document alone, it has three less.  How surely a claim is read is no
part of it: that is a mark, and decides between equals (docs/decisions/0023-what-is-read-first.md).
"""

from __future__ import annotations

import re

from sayso.model import Claim

MOST_DOCUMENTS, MOST_ORIGINS, MOST_BESIDE = 5, 3, 2
LIVES, ACTORS, WITHIN = 3, 2, 3
_LIVES = re.compile(
    r"\b(?:kill(?:s|ed|ing|ings)?|dead|deaths?|die[ds]?|dying|fatal\w*|casualt\w+|victims?|bodies|corpses?|wound\w*|"
    r"injur\w+|hurt|maim\w*|tortur\w+|rap(?:e|ed|es|ing)|execut(?:ed|ions?)|murder\w*|massacre\w*|lynch\w*|missing|"
    r"abduct\w*|kidnap\w*|hostages?|drown\w*|poison\w*|starv\w*|amputat\w*|behead\w*|genocide)\b",
    re.IGNORECASE,
)


def weight(c: Claim) -> int:
    """The points of a claim."""
    documents = {m.doc for p in c.positions for m in p.members}
    points = min(len(documents), MOST_DOCUMENTS) + min(c.sure, MOST_ORIGINS)
    points += LIVES if _LIVES.search(c.question) or any(_LIVES.search(p.label) for p in c.positions) else 0
    points += ACTORS if {"actor", "denial"} & set(c.differs_in) and not _WHO_TOLD.match(c.question) else 0
    if c.relation in ("conflict", "partial"):
        points += min(_beside(c), MOST_BESIDE) if len(documents) > 1 else -WITHIN
    return points


_WHO_TOLD = re.compile(r"Who told\b")
"""Which page had a thing first is no deed of the event."""


def _beside(c: Claim) -> int:
    """Documents on the second side of a claim, the sides with most first."""
    sides = sorted((len({m.doc for m in p.members}) for p in c.positions), reverse=True)
    return sides[1] if len(sides) > 1 else 0


_FREE = re.compile(r"“|What is said of |(?:Who|When|Where|What share|Is it so|How many\b[^:?]*): ")
"""How questions begin that only quote words, or name what words are about."""


_TOLD_APART = frozenset(["count", "denial", "time", "actor"])
"""What differs where two accounts of one thing are set against each other."""


def promise(c: Claim) -> tuple[bool, bool, bool, float, int]:
    """By what a claim that is only suggested stands before others: whether its question can be asked, whether its words
    were weighed to answer one, whether they are set against each other, how likely they answer one, and its weight."""
    likely = c.standing if c.standing is not None else c.one_question
    differs = c.relation in ("conflict", "partial") and bool(_TOLD_APART & {*c.differs_in})
    return not _FREE.match(c.question), likely is not None, differs, likely or 0.0, weight(c)
