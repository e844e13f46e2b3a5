"""What a body denies of itself though no page is heard to charge it with it: "The union had nobody on the quay".

Nobody denies unasked: such a denial is the body's position, and tells that somebody has said the contrary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.comparison.asking import questions
from sayso.comparison.asking.turning import of_subject
from sayso.comparison.lineage.families import tokens
from sayso.comparison.origins.heard import source
from sayso.comparison.origins.roots import GENERIC
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import vocabulary
from sayso.comparison.voices.bodies import Speakers

DISOWNED = "denial of what nobody is heard to charge"
"""The topic of such a claim."""
_SCORE = 0.7
_BODIES = GENERIC | vocabulary(
    """front movement union force militia brigade alliance regime bank operator owner club church"""
)
_OURS = re.compile(r"(?:we|it|they|none of us|(?:our|its|their)\b.*)$", re.IGNORECASE)
_MIND = vocabulary(
    """know see hear learn receive comment say tell speak think believe want need confirm decide rule understand expect
    plan intend hope wish like agree accept recognise recognize support find determine discuss answer count"""
)
"""Verbs of what somebody knows, says or wants: none of them is a deed that one is charged with."""
_NO_DEED = vocabulary(
    """record information list evidence comment plan idea choice doubt knowledge figure answer reason word detail access
    illusion objection power mandate authority money time"""
)
"""Things that a body says it lacks though nobody charges it with having them."""
_DID_NOT = re.compile(r"\b(?:did not|didn[’']t|never did)\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|nobody|no one|none|nothing|not a(?: single)?|never)\b", re.IGNORECASE)


def propose(items: Sequence[Item], made: Iterable[Proposal], speakers: Speakers) -> list[Proposal]:
    """One claim for each saying that denies so, where none of it stands in another claim that is made: its first
    denial."""
    told = {(i.doc, i.statement.attribution) for proposal in made for i in proposal.items}
    first: dict[tuple[int, str | None], Item] = {}
    for item in items:
        saying = item.doc, item.statement.attribution
        if saying not in told and saying not in first and _of_itself(item, speakers):
            first[saying] = item
    return [_claim(item, speakers) for item in first.values()]


def _claim(item: Item, speakers: Speakers) -> Proposal:
    why = "a body denies it of itself; nobody in these documents is heard to say that it is so"
    sides = [Answer("it denies", [item], "denies")]
    question, subject = questions.happened([item]), item.statement.subject_words
    if question.startswith("“"):
        question = of_subject(item, _articled(_body(item, speakers))) or question
    if subject.startswith("the "):  # a common noun, which says nothing without its page
        question = question.replace(f" {subject} ", f" the {_body(item, speakers)} ", 1)
    return Proposal(question, "happened", sides, "single", [], why, _SCORE, DISOWNED)


def _articled(name: str) -> str:
    """A body's name as a sentence has it: with an article, where it is no bare name."""
    return name if " " not in name or name.lower().startswith("the ") else f"the {name}"


def _body(item: Item, speakers: Speakers) -> str:
    """The body that is heard: the speaker, or whom the speaker speaks for."""
    name = source(item, speakers) or ""
    return speakers.body(name) or name


def _of_itself(item: Item, speakers: Speakers) -> bool:
    """Whether a body says of itself that it did, or had, no such thing."""
    s, a = item.statement, item.attribution
    if a is None or a.stance not in ("assert", "deny") or not s.negated or not item.told or s.modal is not None:
        return False
    if s.form != "clause" or s.passive or not s.predicate or {*s.predicate} & _MIND or {*item.theme} & _NO_DEED:
        return False
    return _past(item) and _is_body(item, speakers)


def _past(item: Item) -> bool:
    """Whether it is told of what was: a deed not done, or nothing and nobody had."""
    s = item.statement
    if s.tag not in ("VBD", "VBN") and _DID_NOT.search(s.span.text) is None:
        return False
    return s.predicate[0] != "be" and (s.predicate[0] != "have" or _NONE.search(s.object_words) is not None)


def _is_body(item: Item, speakers: Speakers) -> bool:
    """Whether the speaker is a body, or somebody who speaks for one, and the subject is that body."""
    name, body = source(item, speakers), _body(item, speakers)
    if not name or "(unnamed)" in name:
        return False
    known = any(a.type == "organisation" and body in (a.name, *a.aliases) for a in item.reading.actors)
    if not known and body == name:
        return False
    subject = item.statement.subject_words
    return _OURS.match(subject) is not None or _names(subject, body)


def _names(subject: str, body: str) -> bool:
    """Whether a subject is the body's name, or a common noun for it: "the group"."""
    words = tokens(subject)
    return bool(words) and (set(words) <= set(tokens(body)) or (len(words) == 1 and words[0] in _BODIES))
