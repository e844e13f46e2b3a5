"""Questions without the measure that their statements tell: what stands before it and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.asking import questions, turning
from sayso.comparison.asking.clear import plain
from sayso.comparison.asking.turning import turned
from sayso.comparison.statements.items import Item

_BEFORE = re.compile(
    r"\s(?P<at>(?:(?:at|on|for|since|until|from|by|before|after|in|within|of|than)\s+)?)"
    r"(?:(?:shortly|just|soon|a little|exactly|about|around|some|nearly|almost|roughly|over|more|than|before|after)"
    r"\s+)*$",
    re.IGNORECASE,
)
"""What stands between a clause and its measure: a preposition, and how exact the measure is."""
_APART = re.compile(r"\.?,(?!\s(?:sharp|exactly|precisely|on the dot)\b)")
"""What a comma sets apart behind a measure: another thing."""
_BELONGS = re.compile(r"\w|\s+of\b(?!\seach other)", re.IGNORECASE)
"""What stands behind a measure that is not all of it: "three days of mourning"."""
_EXACTLY = re.compile(r"^,?\s+(?:sharp|exactly|precisely|on the dot|hours|hrs\b\.?)(?=\W|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Gap:
    """A question in two, without the measure between: "did the mast fall" and "before noon"; `at`: the preposition
    before the measure, `apart`: whether a comma sets it apart, `words`: those of the measure."""

    asked: str
    at: str
    words: str
    rest: str
    apart: bool

    @property
    def question(self) -> str:
        """The question in words."""
        return f"{self.asked}{self.rest}?"


def _widely(item: Item, items: Sequence[Item]) -> str:
    return turned(item, items, widely=True)


def gaps(told: Sequence[tuple[Item, str]], pronouns: bool = True) -> Iterator[Gap]:
    """The questions that statements answer, without their measure, the nearest first; those of a pronoun last."""
    items = [item for item, _ in told]
    words = {item.index: measure.rstrip(".") for item, measure in told}  # a question may lack the point of "4 p.m."
    near, every = questions.near_all(items), questions.sorted_near(items)
    ways = ((turned, near), (turning.turned_by_name, every), (_widely, every))
    last = ((turning.of_elided, every), (turning.of_pronoun, every))
    for make, among in (*ways, *last) if pronouns else ways:
        made = (_gap(make(i, items), words[i.index], i) for i in among)
        yield from (gap for gap in made if gap is not None)


_OF_ITS_NAME = re.compile(r"\b(?:the|an?|his|her|its|their|every|each)$", re.IGNORECASE)
"""What stands before an hour that is a name: "the 06:48 from the coast"."""


def _gap(question: str, words: str, item: Item) -> Gap | None:
    """A question without the measure that its statement tells of its verb; None where it tells none of that."""
    asked, found, rest = question.rstrip("?").partition(words)
    rest = "" if _APART.match(rest) else rest.removeprefix(".")
    before = _BEFORE.search(asked)
    if not found or before is None or _BELONGS.match(rest) or of_subject(item, words):
        return None
    left = asked[: before.start()]
    if _OF_ITS_NAME.search(left):
        return None
    apart, left = left.endswith(","), left.rstrip(",")
    rest = _EXACTLY.sub("", rest).rstrip(" ,")
    return Gap(f"{left[:1].lower()}{left[1:]}", before["at"].strip().lower(), words, rest, apart and rest != "")


def of_subject(item: Item, words: str) -> bool:
    """Whether a measure stands within what a statement is about: "the power cut since noon was planned"."""
    s, told = item.statement, plain(item)
    named = s.object_words if s.passive else s.subject_words
    begins, at, verb = told.find(named), told.find(words), told.find(f" {s.verb}")
    return named != "" and 0 <= begins < at < verb
