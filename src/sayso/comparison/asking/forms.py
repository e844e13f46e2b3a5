"""The forms of a clause and of its question: the words of its verb, the word that asks, and what it denies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparison.asking import phrases
from sayso.comparison.asking.cores import ALONE, BE, first_form, simple
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary import verbs
from sayso.comparison.vocabulary.words import LINKING, vocabulary
from sayso.model import TENSED

_ASKS = vocabulary("was were is are has have had did does do will would can could should must")
"""Helping verbs with which a question begins."""
DENIES = vocabulary("not never")
_SHORT = {"ca": "can", "wo": "will"}
"""What is left of a helping verb before "n't"."""
_BEGIN = {"began": "begin", "started": "start", "continued": "continue", "ceased": "cease", "refused": "refuse",
          "failed": "fail", "tried": "try", "managed": "manage", "had": "have", "intended": "intend", "planned": "plan",
          "threatened": "threaten"}  # fmt: skip
_MEANS = {"intends": "intend", "plans": "plan", "wants": "want", "refuses": "refuse", "threatens": "threaten",
          "continues": "continue"}  # fmt: skip
HOW = rf"(?:{'|'.join((*_BEGIN, *_MEANS))})\s+to\s+"
"""What is done to begin, or not to do, a deed; or that somebody means to do it."""
NOBODY = re.compile(
    r"(?:nobody|no[ -]one|(?:none|not one) of (?:the|its|his|her|their) [\w’'-]+(?: (?:or|and|nor) [\w’'-]+)?)(?!\S)",
    re.IGNORECASE,
)
NONE = re.compile(r"(?:no|not one|not a single|not an?)\s+", re.IGNORECASE)
_NOTHING = re.compile(r"(nothing|nobody|no[ -]one)\b(?!\s(?:but|except|other|more|less)\b)", re.IGNORECASE)
_AND_NO = re.compile(r"\s(?:and|or|nor) no\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Parts:
    """A clause cut in three: what stands before its subject, the subject, the words of its verb, the rest; `how`: how
    the deed is done ("began to"); `finite`: nothing speaks against its verb being finite."""

    lead: str
    subject: str
    aux: tuple[str, ...]
    rest: str
    how: str = ""
    finite: bool = False


_BETWEEN = re.compile(r"\b(?:in fact|of course|at last|at first|on \w+day)\s+")
"""What stands between the words of a verb and is none of them."""


def helping(words: str) -> tuple[str, ...]:
    """The words between subject and verb, with "n't" as a word."""
    parts = _BETWEEN.sub("", words.lower()).replace("n’t", " not").replace("n't", " not").split()
    return tuple(_SHORT.get(w, w) for w in parts)


def asked_of(item: Item, parts: Parts) -> tuple[str, str] | None:
    """The word that asks, and the words of the verb that stay behind the subject; None where the forms do not fit."""
    s, form, lemma = item.statement, item.statement.verb.lower(), first_form(item)
    several = phrases.plural(parts.subject)
    if parts.how:
        how = parts.how.split()[0].lower()
        return None if parts.aux else ("does" if how in _MEANS else "did", f"{(_BEGIN | _MEANS)[how]} to {form}")
    if lemma in _LACKING and not (s.object_words or s.passive or parts.rest):
        return None  # "the guild has demanded" lacks what it demands
    if parts.aux and parts.aux[0] in _ASKS:
        if not _agrees(item, parts.aux, form, lemma):
            return None
        behind = [w for w in parts.aux[1:] if w not in DENIES]
        if parts.aux[0] == "had" and not _LASTING.search(parts.rest):
            return _before_that(behind, form, lemma, several)
        if s.tag == "VBG" and parts.aux[0] in _THEN and "been" not in behind:
            return _THEN[parts.aux[0]], " ".join([*behind, form])
        return parts.aux[0], " ".join([*behind, form])
    if any(w in _ASKS or w in ("may", "might", "shall", "be", "been", "being") for w in parts.aux) or s.passive:
        return None
    adverbs = " ".join(w for w in parts.aux if w not in DENIES)
    if form in BE:
        return (form, adverbs) if (form in ("were", "are")) == several or form == "was" else None
    if s.tag not in TENSED or (lemma in LINKING and not parts.rest):
        return None
    alone = s.object_words or lemma in ALONE | LINKING or _NOTHING.match(parts.rest)
    if verbs.is_participle(form, lemma) and not (alone or parts.finite or _sentence(item)):
        return None  # "the clerk wanted for theft" is no clause
    if s.tag == "VBP" and not s.object_words and form not in BE:
        return None  # nor is "fighters pass" of "they let fighters pass"
    if lemma == "have":
        return {"had": "did", "has": "does"}.get(form, "do"), f"{adverbs} have".strip()
    found = simple(form, lemma, several)
    if found is not None and found[0] != "did" and not _ARTICLED.search(f"{parts.subject} {parts.rest}"):
        return None  # the present of a headline
    return None if found is None else (found[0], f"{adverbs} {found[1]}".strip())


_LACKING = vocabulary(
    """demand require need want say make take give have get put do claim allege find use show hold bring keep order
    cause contain include involve mean"""
)
"""Verbs that tell nothing by themselves."""
_THEN = {"is": "was", "are": "were"}
"""A page tells what goes on while it is written, which is over for who asks."""


_LASTING = re.compile(r"\b(?:for|since|when|before|by the time)\b")
"""Words by which a thing is told as done before another: "had been shut for a year"."""


def _before_that(behind: Sequence[str], form: str, lemma: str, several: bool) -> tuple[str, str]:
    """What "had been done", or somebody "had done", asked for by itself: nothing else stands beside it in time."""
    was, rest = ("were" if several else "was"), [w for w in behind if w != "been"]
    if form == "been" or "been" in behind:
        return was, " ".join([*rest, *([] if form == "been" else [form])])
    return "did", " ".join([*rest, lemma])


_ARTICLED = re.compile(r"\b(?:the|an?|its|his|her|their|our|each|every|all|no|any|\d+)\b", re.IGNORECASE)


def _sentence(item: Item) -> bool:
    """Whether a statement is a whole sentence, so that its verb is the finite one."""
    span, text = item.statement.said, item.reading.text
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


def affirmed(subject: str, rest: str) -> tuple[str, str, bool]:
    """Subject and rest without a word that denies, and whether there was one."""
    if NOBODY.fullmatch(subject):
        others = subject.split(" of ", 1)
        return (f"any of {others[1]}" if len(others) > 1 else "anyone"), rest, True
    if NONE.match(subject):
        return _any(subject), rest, True
    if NONE.match(rest):
        return subject, _any(rest), True
    if (nothing := _NOTHING.match(rest)) is not None:
        return subject, f"any{'thing' if nothing[1].lower() == 'nothing' else 'one'}{rest[nothing.end() :]}", True
    return subject, rest, False


def _any(words: str) -> str:
    """A phrase that denies, as it is asked for: "no men and no guns" is "any men or any guns"."""
    return _AND_NO.sub(" or any ", NONE.sub("any ", words, count=1))
