"""Denials shown with the words that deny: a content such as "a bribe was paid" says the contrary of who denied it."""

from __future__ import annotations

import re

from sayso.comparison.lineage.clauses import sentence
from sayso.model import Member, Reading, Span

_DENIES = re.compile(
    r"\b(?:not?|never|none|nobody|nothing|neither|nor|without|cannot|den(?:y|ies|ied|ying|ial)|reject\w*|refut\w*|"
    r"false\w*|untrue|refus\w*|fail(?:s|ed)?|dismiss\w*|wrong\w*|disput\w*|contest\w*|invent\w*|hoax|fake\w*|myth|"
    r"lies?|lied|fabricat\w*|withdr[ae]w\w*|retract\w*|contrary|no longer|rule[sd]? out|doubt\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
LONGEST = 300
"""Characters of a sentence that is shown instead of the words of a denial in it."""


def whole(reading: Reading, member: Member) -> Span:
    """A member's words, those of a denial that do not deny with the sentence around them, where that does."""
    if _DENIES.search(member.span.text):
        return member.span
    start, end = sentence(reading.text, member.span.start, member.span.end)
    around = reading.text[start:end]
    if end - start > LONGEST or not _DENIES.search(around):
        return member.span
    return Span(start, end, around)
