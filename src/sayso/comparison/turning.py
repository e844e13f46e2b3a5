"""A whole clause turned into a question: the word that asks goes before the subject, everything else stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.comparison import phrases, verbs
from sayso.comparison.cores import ALONE, AUX, BE, first_form, simple
from sayso.comparison.items import Item
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.wording import QUOTED, full, own, placed, whole_words
from sayso.comparison.words import LINKING, vocabulary

_ASKS = vocabulary("was were is are has have had did does do will would can could should must")
"""Helping verbs with which a question begins."""
_DENIES = vocabulary("not never")
_SHORT = {"ca": "can", "wo": "will"}
"""What is left of a helping verb before "n't"."""
_LEAD = re.compile(
    r"(?:(?P<lead>(?:on|in|at|by|from|since|during|after|before|until|near|outside|inside) (?:[\w’'-]+ ){0,3}[\w’'-]+)"
    r"(?P<stop>,?)\s+)?(?P<article>(?:the|an?)\s+)?",
    re.IGNORECASE,
)
"""What may stand before a subject: one circumstance, and its article."""
_DETERMINED = re.compile(r"(?:the|an?|no|every|each|all|both|another|\d[\d,.]*|two|three|four|five)\b", re.IGNORECASE)
"""How a subject begins that no comma sets apart from what stands before it."""
_PLACE = (
    r"(?:\s+(?:in|of|at|on|from|for|near|outside|inside|under)"
    r"(?:\s+(?!(?:who|which|that|was|were|is|are|has|have|had|will|would|can|could|should|must|did|do|does)\b)[\w’'-]+)"
    r"{1,4}?)"
)
"""What may stand between a subject and its verb."""
_ADVERB = re.compile(r"\w+ly\b")
_NOBODY = re.compile(r"(?:nobody|no[ -]one|none of (?:the|its|his|her|their) [\w’'-]+)(?!\S)", re.IGNORECASE)
_NONE = re.compile(r"(?:no|not one|not a single|not an?)\s+", re.IGNORECASE)
_AND_NO = re.compile(r"\s(?:and|or|nor) no\s", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:i|we|us|our|ours|my|me|you|your|yours|this|these|those|he|she|it|they|him|them|there|here|such|of mine"
    r"|theirs|hers)\b",
    re.IGNORECASE,
)
"""Words by which a question would say something only to who has the page before him."""
_MARKED = re.compile(r"[“”\"‘„()\[\]{};?!…—–]|:(?!\d)|\s[-’']")


@dataclass(frozen=True, slots=True)
class _Parts:
    """A clause cut in three: what stands before its subject, the subject, the words of its verb, the rest."""

    lead: str
    subject: str
    aux: tuple[str, ...]
    rest: str


def turned(item: Item, items: Sequence[Item]) -> str:
    """The question that a statement answers, in its words; "" where it is no whole clause, names its subject by a
    pronoun, or its words do not fit together as one.  What it denies is asked for as if it were so."""
    words = whole_words(item).rstrip(" .")
    if item.statement.voice in ("headline", "caption") or not (item.told and full(item) and own(item)):
        return ""
    if len(words) > QUOTED or _MARKED.search(words) or _POINTING.search(words):
        return ""
    parts = _cut(item, words)
    asked = _asked(item, parts) if parts is not None else None
    if parts is None or asked is None or _headless(parts.subject, items):
        return ""
    helper, verb = asked
    subject, rest, denies = _affirmed(phrases.small(parts.subject, items), parts.rest)
    if (denies or bool(_DENIES & set(parts.aux))) != item.statement.negated:
        return ""
    lead = parts.lead[:1].lower() + parts.lead[1:]
    return f"{' '.join(w for w in (helper.capitalize(), subject, verb, rest, lead) if w)}?"


def _headless(subject: str, items: Sequence[Item]) -> bool:
    """Whether a subject lacks its article, as in headlines."""
    return not (_NOBODY.fullmatch(subject) or _NONE.match(subject)) and phrases.bare(subject, items)


def _cut(item: Item, words: str) -> _Parts | None:
    """A clause in its parts, None where something stands between its subject and its verb."""
    s = item.statement
    named = _NOBODY.match(words)
    subject = named[0] if named is not None else s.object_words if s.passive else s.subject_words
    if not subject:
        return None
    place = placed(subject, _told(s.verb), words)
    if place is None or (before := _LEAD.fullmatch(words[: place[0]])) is None:
        return None
    found = place[1]
    whole = (before["article"] or "") + subject + found["place"]
    apart = not before["lead"] or before["stop"] or _DETERMINED.match(whole)
    if not apart or _ADVERB.match(subject) or phrases.unnumbered(f"{subject} x") == "x":
        return None
    return _Parts(before["lead"] or "", whole, _helping(found["aux"]), found["rest"].strip(" ,"))


@lru_cache(maxsize=1024)
def _told(verb: str) -> re.Pattern[str]:
    """What follows a subject: a place, a verb with the helping words before it, the rest."""
    behind = rf"\s+(?P<aux>{AUX}){re.escape(verb)}(?![\w’'-])(?P<rest>.*)$"
    return re.compile(rf"(?P<place>{_PLACE}{{0,2}}?){behind}")


def _helping(words: str) -> tuple[str, ...]:
    """The words between subject and verb, with "n't" as a word."""
    parts = words.lower().replace("n’t", " not").replace("n't", " not").split()
    return tuple(_SHORT.get(w, w) for w in parts)


def _asked(item: Item, parts: _Parts) -> tuple[str, str] | None:
    """The word that asks, and the words of the verb that stay behind the subject; None where the forms do not fit."""
    s, form, lemma = item.statement, item.statement.verb.lower(), first_form(item)
    several = phrases.plural(parts.subject)
    if parts.aux and parts.aux[0] in _ASKS:
        if not _agrees(item, parts.aux, form, lemma):
            return None
        return parts.aux[0], " ".join([*(w for w in parts.aux[1:] if w not in _DENIES), form])
    if any(w in _ASKS or w in ("may", "might", "shall", "be", "been", "being") for w in parts.aux) or s.passive:
        return None
    adverbs = " ".join(w for w in parts.aux if w not in _DENIES)
    if form in BE:
        return (form, adverbs) if (form in ("were", "are")) == several or form == "was" else None
    if s.tag not in ("VBD", "VBZ", "VBP") or (lemma in LINKING and not parts.rest):
        return None
    if verbs.is_participle(form, lemma) and not (s.object_words or lemma in ALONE | LINKING or _sentence(item)):
        return None  # "the clerk wanted for theft" is no clause
    if s.tag == "VBP" and not s.object_words and form not in BE:
        return None  # nor is "fighters pass" of "they let fighters pass"
    if lemma == "have":
        return {"had": "did", "has": "does"}.get(form, "do"), f"{adverbs} have".strip()
    found = simple(form, lemma, several)
    return None if found is None else (found[0], f"{adverbs} {found[1]}".strip())


def _sentence(item: Item) -> bool:
    """Whether a statement is a whole sentence, so that its verb is the finite one."""
    span, text = item.statement.span, item.reading.text
    start, end = sentence(text, span.start, span.end)
    return text[start:end].strip(" \n.") == span.text.strip(" \n.")


def _agrees(item: Item, aux: Sequence[str], form: str, lemma: str) -> bool:
    """Whether a verb has the form that the last helping word before it asks for."""
    last = next(w for w in reversed(aux) if w in _ASKS | {"be", "been", "being"})
    if last in ("has", "have", "had"):
        return verbs.is_participle(form, lemma) or form == "been"
    if last in BE | {"be", "been", "being"}:
        return verbs.is_participle(form, lemma) if item.statement.passive else item.statement.tag in ("VBG", "VBN")
    return form in (lemma, "be")


def _affirmed(subject: str, rest: str) -> tuple[str, str, bool]:
    """Subject and rest without a word that denies, and whether there was one."""
    if _NOBODY.fullmatch(subject):
        others = subject.split(" of ", 1)
        return (f"any of {others[1]}" if len(others) > 1 else "anyone"), rest, True
    if _NONE.match(subject):
        return _any(subject), rest, True
    if _NONE.match(rest):
        return subject, _any(rest), True
    return subject, rest, False


def _any(words: str) -> str:
    """A phrase that denies, as it is asked for: "no men and no guns" is "any men or any guns"."""
    return _AND_NO.sub(" or any ", _NONE.sub("any ", words, count=1))
