"""What a page goes on to tell of a paper or a recording that its own people saw."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item

Signs = Callable[[Item, int, int], Iterator[tuple[int, int]]]
"""Where in a stretch of an item's text a page speaks of what its own people saw."""
_PAPER = (
    r"(?:letter|report|document|paper|memo|memorandum|contract|log|logbook|register|e-?mail|message|recording|video|"
    r"footage|list|invoice|bill|order|file|photograph|picture|draft|agreement|certificate|permit|plan|map|copy|copie|minute)s?"
)
_NP = rf"(?:(?!(?:in|to|of|on|at|by|for|from|with|as|that)\s)[\w'’-]+\s+){{0,3}}?(?P<paper>{_PAPER})\b"
_SEEN = re.compile(rf"\s+(?:a|an|the|this|that|these|those|its|his|her|their|both|two|three|several)\s+{_NP}")
"""Behind a verb of seeing: its object is a paper."""
_WAS_SEEN = re.compile(
    rf"\b(?P<paper>{_PAPER})(?: (?:of|to|from|by|for|about|between) [^.;:,!?]{{1,50}})?,?\s+(?:which (?:was|were) )?\Z"
)
"""Before "seen by this newspaper"."""
_OF_IT = re.compile(
    r"It (?:also |even )?(?:bears|says|states|shows|lists|names|reads|mentions|contains|describes|(?:is|was) (?:un)?(?:signed|dated|stamped)"
    r"|(?:is|was) addressed)\b"
    r"|(?:They|Both) (?:also |all )?(?:bear|contain|list|(?:are|were) (?:un)?(?:signed|dated|stamped)|(?:are|were) addressed)\b"
    rf"|(?:The|This|That|Its|One|Each|Another)(?: [\w'’-]+){{0,2}}? (?:cop(?:y|ies)|documents?|papers?|pages?|entry|"
    rf"entries|lines?|date|stamps?|signatures?|text|cover|headings?|(?P<paper>{_PAPER}))\b"
)
"""Words that begin a sentence which goes on about a paper or a recording: people are beaten and rain falls as well."""
_STEPS = 4
"""Sentences behind the one in which an outlet saw a paper that may go on about it."""


def of_what_it_saw(item: Item, start: int, signs: Signs) -> str | None:
    """The words before a sentence by which its outlet saw the paper or recording of which the sentence goes on to tell:
    "The Courier has seen the order. It bears no signature".

    `signs` tells where in a sentence a page speaks of what its own people saw; what they saw must be the paper.
    """
    text, paragraph = item.reading.text, item.reading.text.rfind("\n", 0, start) + 1
    named: set[str] = set()
    first = _OF_IT.match(text, start)
    if first is None or item.statement.span.start >= first.end():
        return None  # what its next clause adds need not be in the paper
    for _ in range(_STEPS):
        if start <= paragraph or (goes_on := _OF_IT.match(text, start)) is None:
            return None
        named |= {_one(goes_on["paper"])} - {""}
        start, end = sentence(text, start - _BACK, start - _BACK + 1)
        for at, to in signs(item, start, end):
            paper = _SEEN.match(text, to, end) or _WAS_SEEN.search(text[start:at])
            if paper is not None:
                return None if named - {_one(paper["paper"])} else " ".join(text[at:to].split())
    return None


def _one(paper: str | None) -> str:
    """The noun for a paper, in its singular."""
    return (paper or "").lower().removesuffix("s")


_BACK = 2
"""Characters from the beginning of a sentence back into the one before it."""
