"""Clauses as a question takes them up: without what says something only to who has the page before him."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.asking.wording import whole_words
from sayso.comparison.statements.items import Item, once
from sayso.comparison.vocabulary.standing import wholes
from sayso.comparison.vocabulary.words import concept, vocabulary

POINTING = re.compile(
    r"\b(?:i|we|us|our|ours|my|me|you|your|yours|this|these|those|he|she|it|they|him|them|there|here|such|of mine"
    r"|theirs|hers)\b",
    re.IGNORECASE,
)
"""Words by which a question would say something only to who has the page before him."""
_POINTED_BACK = re.compile(
    r"\b(?:that|if|whether|because|when|while|since|before|after|until|where|how|as|than)\s(?:it|they|he|she)\b",
    re.IGNORECASE,
)
"""A pronoun for the subject of a clause, at the head of one that hangs on it."""
MARKED = re.compile(r"[“”\"‘„()\[\]{};?!…—–]|:(?!\d)|\s[-’']")


def points(words: str) -> bool:
    """Whether a clause with its own subject says something only to who has the page before him."""
    return POINTING.search(_POINTED_BACK.sub("", words)) is not None


_RULED = re.compile(r"^(?:verdict|rating|conclusion|claim|fact|myth)(?: \d+)?: ", re.IGNORECASE)
"""How a checker of facts heads what he has found."""
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ASIDE = re.compile(
    r",\s(?:who|whom|whose|which|where)\b(?:[^,;:]|,(?=\d{3}))*,(?=\s)|,\s(?:aged\s)?\d{1,3},(?=\s)|"
    r",\s(?:an?|the|with)\s(?:[^,;:]|,(?=\d{3}))*,(?=\s(?!(?:and|or|an?|the)\s))",
    re.IGNORECASE,
)
"""What stands between commas behind a name, and tells of it something else; not the second of several in a row."""
_AGED = re.compile(r"(,\s[A-Z][^,;:]{1,40}),\s(?:aged\s)?\d{1,3},")
"""A name between commas with an age behind it."""
THIS = re.compile(
    r"^(?:this|that|these|those)(?=\s[a-z])|\b(?:this|these)(?=\s(?:war|conflict|country|city|town|region)\b)",
    re.I,
)
_TODAY = re.compile(
    r",?(?:\s(?:by|for|from|since|until|till|as of|before|after|on|in|of))?(?<!\bthe)(?<!\bhis)(?<!\bher)(?<!\bits)"
    r"\s(?:today|tonight|yesterday|tomorrow|now|(?:earlier|later)(?=$)|(?:earlier |later )?(?:this|last|next) "
    r"(?:morning|afternoon|evening|night|week|month|year))(?=$|[,\s])",
    re.IGNORECASE,
)
"""Times that say something only to who knows the day of the page, with what leads to them; "the next night" counts from
another day."""


def _plain(words: str) -> str:
    """A clause without what stands in brackets or between commas behind its names, and without times that need the
    day of their page."""
    named = _AGED.sub(r"\1,", _BRACKETS.sub("", _RULED.sub("", words)))
    return THIS.sub("the", _TODAY.sub("", _ASIDE.sub("", named))).rstrip(" ,")


_TAIL = re.compile(
    r",\s|(?<!\b[Dd]ay)(?<!\bnight)(?<!\bweek)(?<!\bmonth)(?<!\byear)(?<!\bhour)(?<!\bminute)(?<!\bmorning)"
    r"(?<!\bevening)(?<!\bhours)(?<!\bminutes)(?<!\bdays)(?<!\bweeks)(?<!\bmonths)(?<!\byears)(?<!\bshortly)(?<!\bjust)(?<!\blong)(?<!\bsoon)(?<!\bonly)\s"
    r"(?=(?:before|after)\s)|\s(?=(?:that|which|who|whose|whom|where|when|while|because|although|though|despite)\s)"
)
"""Where what is told besides begins; "the day before" and "hours after" are no whole without what follows."""


def _common(item: Item, items: Sequence[Item], words: str) -> str:
    """A clause without what is told besides at its end and by no other page: one side's detail is not what is asked."""
    others = [i for i in items if i.doc != item.doc]
    verb = item.statement.verb
    at = next(wholes(verb, words, "-", "-"), None) if verb and others else None
    if at is None:
        return words
    cuts = [m.start() for m in _TAIL.finditer(words, at + len(verb) + 2)]
    while cuts:
        told = {concept(w.lower()) for w in re.findall(r"[\w’'-]{4,}", words[cuts[-1] :])} - _TYING
        if any(not told.isdisjoint(other.concepts) for other in others):
            break
        words = words[: cuts.pop()]
    return words


_TYING = vocabulary("that which who whose whom where when while after before because although though despite with")


def trimmed(item: Item, items: Sequence[Item]) -> str:
    """The words of a statement as its question takes them up."""
    return _common(item, items, plain(item))


@once
def plain(item: Item) -> str:
    """The words of a statement as a question takes them up."""
    return _plain(whole_words(item).rstrip(" ."))


def pointing(words: str) -> bool:
    """Whether words say something only to who has the page before him."""
    return POINTING.search(words) is not None or MARKED.search(words) is not None
