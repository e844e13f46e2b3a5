"""Who is behind a deed: claimed, laid to somebody's charge, told of him and denied, by whatever words.

"X claimed responsibility for the bombing", "Y blamed X for it", "X was behind it" answer one question, and "X denied
any role in it", "X had nothing to do with it" answer it with no.  A reading needs the name of who is meant and a noun
for the deed; that no group has claimed it, or that somebody may be behind it, answers something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.matching.grouping import by_key
from sayso.comparison.proposal import Answer, Proposal, holder, shortest
from sayso.comparison.statements.items import Item, elsewhere, placed_apart
from sayso.comparison.statements.similarity import names
from sayso.comparison.statements.stories import Neighbours
from sayso.comparison.vocabulary.words import concept, kin, kindred_keys
from sayso.comparison.voices.bodies import Speakers, same_realm

TOPIC = "responsibility"
"""The topic of a claim on who is behind a deed."""
_DEED = (
    r"(?P<deed>(?:(?:the|an?|this|that|these|those|any|[\w’'-]+['’]s)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?P<noun>attack|bombing|bomb|blast|explosion|shooting|killing|murder|assassination|raid|strike|hack|cyberattack|"
    r"abduction|kidnapping|massacre|arson|poisoning|shelling|ambush|hijacking|sabotage)(?:s|es)?\b[^,;:.!?”\"]*)"
)
_CHARGED = re.compile(
    rf"(?P<who>[^,;:]{{2,80}}?)\s+(?:for|of(?:\s+(?:being behind|carrying out|staging|complicity in))?)\s+{_DEED}",
    re.IGNORECASE,
)
"""What is said in an accusation: whom it accuses, and of what."""
_SHARE = re.compile(
    rf"\W*(?:(?:full|sole|any|all)\s+)?(?:responsibility\s+for|(?:involvement|role|part|hand|complicity)\s+in|"
    rf"(?:link|connection)\s+(?:to|with)|nothing\s+to\s+do\s+with)\s+{_DEED}",
    re.IGNORECASE,
)
"""What somebody claims or denies of himself."""
_DID = re.compile(
    rf"\b(?:(?:carr(?:y|ied|ying)\s+out|behind|responsible\s+for|staged|perpetrated|"
    rf"(?:claimed|took|taken|accepted|admitted)\s+responsibility\s+for)|"
    rf"(?P<none>(?:nothing\s+to\s+do\s+with|no\s+(?:role|part|hand|involvement)\s+in)))\s+{_DEED}",
    re.IGNORECASE,
)
"""What a clause tells of its subject."""
_CLAIMS = re.compile(r"\b(?:claim|take|took|taking|accept|admit|acknowledg|confirm)", re.IGNORECASE)
_SELF = re.compile(r"(?:i|we|it|they|he|she|its forces|our forces|my men)?\Z", re.IGNORECASE)
_NOBODY = re.compile(r"\b(?:no|nobody|none|neither|who|anyone|someone|somebody)\b", re.IGNORECASE)
_KINDRED = 0.6


@dataclass(frozen=True, slots=True)
class Part:
    """What a statement says of who is behind a deed: whom it means, the deed in words and as a concept, and whether it
    says that he is."""

    item: Item
    who: str
    deed: str
    noun: str
    so: bool


def propose(items: Sequence[Item], near: Neighbours, speakers: Speakers) -> list[Proposal]:
    """One claim for each deed that is laid to somebody in one document and denied of him in another, or in that."""
    parts = [part for item in items if (part := _part(item, speakers)) is not None]
    groups = by_key(parts, lambda p: kindred_keys([p.noun]), lambda p, group: any(_one(p, o, near) for o in group))
    return [_claim(group) for group in groups if {p.so for p in group} == {True, False}]


def _part(item: Item, speakers: Speakers) -> Part | None:
    """What a statement says of who is behind a deed; None where it says nothing of it, or only may."""
    if item.level not in ("asserted", "open") or (item.level == "open" and not item.denied):
        return None
    for who, found, so in _readings(item):
        named = _meant(item, who, speakers)
        if named:
            return Part(item, named, " ".join(found["deed"].split()), concept(found["noun"].lower()), so)
    return None


def _readings(item: Item) -> Iterator[tuple[str, re.Match[str], bool]]:
    """Whom a statement means, the match that holds the deed, and whether it says that he is behind it."""
    text, a = item.statement.span.text, item.attribution
    cue = a.cue.text if a is not None and a.cue is not None else ""
    if a is not None and a.stance == "accuse" and (found := _CHARGED.match(text)):
        yield found["who"], found, not item.denied
    if a is not None and (found := _SHARE.match(text)) and (item.denied or _CLAIMS.search(cue)):
        yield "", found, not item.denied
    if item.statement.form in ("clause", "relative") and (found := _DID.search(text)):
        yield item.statement.subject_words, found, not (item.denied or found["none"])


def _meant(item: Item, who: str, speakers: Speakers) -> str:
    """Whom a statement means: by name, or as its holder where he speaks of himself; "" where it does not say."""
    who = who.removesuffix(" (unnamed)")
    if not _SELF.fullmatch(who):
        return "" if _NOBODY.search(who) else who
    if item.attribution is None:
        return ""
    name = speakers.name(item.doc_id, holder(item))
    return "" if "(unnamed)" in name else speakers.body(name) or name


def _one(a: Part, b: Part, near: Neighbours) -> bool:
    """Whether two statements are of one deed and of one who may be behind it."""
    if b.item.doc != a.item.doc and b.item.doc not in near[a.item.doc]:
        return False
    if not same_realm(a.who, b.who) or kin(a.noun, b.noun) < _KINDRED:
        return False
    if elsewhere(a.item, b.item) or placed_apart(a.item, b.item):
        return False
    x, y = names(a.deed), names(b.deed)
    # "an attack on a base last year" is the bombing that others tell of only where a name says so
    return bool(x & y) or (not (x and y) and not any(_SOME.match(part.deed) for part in (a, b)))


_SOME = re.compile(r"(?:an?|any|several|other|many|earlier|previous|past)\b", re.IGNORECASE)


def _claim(group: Sequence[Part]) -> Proposal:
    yes, no = [p for p in group if p.so], [p for p in group if not p.so]
    named = min(group, key=lambda p: (len(p.who), p.item.index))
    told = min(group, key=lambda p: (not names(p.deed), len(p.deed), p.item.index))
    first, other = (shortest([p.item for p in side]) for side in (yes, no))
    why = f"one side says it is so, the other that it is not: “{_words(first)}” against “{_words(other)}”"
    answers = [
        Answer(f"{named.who} was", [p.item for p in yes], "asserts"),
        Answer(f"{named.who} was not", [p.item for p in no], "denies"),
    ]
    question = f"Was {named.who} behind {told.deed}?"
    made = Proposal(question, "happened", answers, "conflict", ["denial"], why, 1.0, TOPIC)
    made.differing = [(first, other)]
    return made


def _words(item: Item) -> str:
    return " ".join(item.statement.span.text.split())[:100]
