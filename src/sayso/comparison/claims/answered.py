"""What a page sets right against a statement of a claim: "…, millers said.  The guard corps denied it", "the mayor
blamed the league, which denied any part in it".

A denial that only refers to what it denies is like no statement, and so is found by where it stands: behind what
somebody else says, in that sentence or the next.  Its claim is no agreement, and it is the other side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.comparison.asking.phrases import be
from sayso.comparison.claims import events
from sayso.comparison.claims.confirming import TOLD
from sayso.comparison.differences.sides import Known
from sayso.comparison.lineage.clauses import sentence, sentences
from sayso.comparison.matching.pairing import likeness
from sayso.comparison.proposal import Proposal, holder
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.words import concept, vocabulary
from sayso.comparison.voices.bodies import Speakers, same_realm

_ASKS_WHETHER = re.compile(r"(?:Was|Were|Did|Do|Does|Is|Are|Has|Have|Had|Can|Could|Will|Would|“)")
"""How a question begins that is answered by yes or no."""
_DENIES = re.compile(r"\bden(?:y|ie[sd]|ying)\b|\b(?:reject|dismiss|disput|refut|rebut|rebuff)", re.IGNORECASE)
_SHARE = re.compile(
    r"\W*(?:(?:having|had|playing|taking)\s+)?(?:(?:any|all|a|its|their|his|her|the)\s+)?(?:such\s+)?"
    r"(?:part|role|hand|involvement|responsibility|complicity|share)(?P<in>\s+(?:in|for)\s+(?:it|this|that|them|these))?\W*$",
    re.IGNORECASE,
)
"""What is denied of oneself where one is charged with a thing that is not said again."""
_DID = re.compile(
    r"\W*(?:that\s+)?(?:(?:having\s+)?(?:doing|done)\s+(?:so|it|this|that)|\w+\s+(?:did|had\s+done)\s+(?:so|it|this|that))\W*$",
    re.IGNORECASE,
)
"""A deed that is not said again: "denied doing so", "denied that it had done so"."""
_NONE_USED = re.compile(
    r"\W*(?:that\s+)?(?:any|a\s+single\s+one|one|such\s+\w+)(?:\s+of\s+(?:them|these|those))?\s+"
    r"(?:was|were|had\s+been|has\s+been|have\s+been)\s+(?:ever\s+)?(?P<deed>\w+)\b[^,;:]{0,30}$",
    re.IGNORECASE,
)
"""That any of those things was used of which was spoken: "deny that any were fired"."""
_USED = vocabulary("fire use throw drop launch deploy discharge detonate plant lay spray shoot set send release")
_ANY_SUCH = re.compile(r"\bany\s+such\s+(?P<thing>\w+)\b", re.IGNORECASE)
_CALLED = re.compile(
    r"\W*(?:that|this|it|(?:the|this|that|these|such)\s+(?:accusation|charge|allegation|claim)s?)\W+"
    r"(?:(?:an?|all|pure|complete|total|utter|absolute|simply|just)\s+)*"
    r"(?:lies?|false|untrue|fantasy|fiction|inventions?|fabrications?|slander|libel|baseless|unfounded|nonsense)\b",
    re.IGNORECASE,
)
"""An accusation called untrue: "called that a lie"."""
_BLAMING = vocabulary("blame accuse charge")
_BRIEF = 3
"""Words up to which a statement has no things in it of which another may say "any"."""
_GAP = 2
"""Sentences behind which a denial of "any such letter" still is of the letter that was told of."""


def join(found: Sequence[Proposal], items: Sequence[Item], known: Known) -> None:
    """Give each claim on whether a thing is so, of which no rule says that it is disputed, the denials that its pages
    set right against its statements, as a side of their own."""
    denying = denials(items)
    for proposal in found:
        if proposal.relation == "conflict" or proposal.slot != "happened" or not _ASKS_WHETHER.match(proposal.question):
            continue
        inside = {item.index for item in proposal.items}
        pairs = [
            (item, denial)
            for item in proposal.items
            for denial in denying.get(item.doc, ())
            if denial.index not in inside and _tells_it(item, proposal) and answers(denial, item, known.speakers)
        ]
        if pairs:
            events.oppose(proposal, pairs, known.speakers)
            proposal.question = _who_is_to_blame(proposal) or proposal.question


_ASKS_WHO_BLAMED = re.compile(r"Did .+ blame |“")
_BLAMED = re.compile(r"(?P<who>[^\W\d_][^,;:“”\"]{2,60}?)(?: for (?P<what>[^,;:“”\"]{3,80}))?$")


def _who_is_to_blame(proposal: Proposal) -> str:
    """The question that who denies an accusation answers, where the claim asks whether it was made; "" elsewhere."""
    blamed = [_blamed(said) for said, _ in proposal.differing if _blames(said)]
    found = next((m for words in blamed if (m := _BLAMED.match(words)) is not None), None)
    if found is None or not _ASKS_WHO_BLAMED.match(proposal.question):
        return ""
    return f"{be(found['who'])} {found['who']} to blame{' for ' + found['what'] if found['what'] else ''}?"


def _blamed(said: Item) -> str:
    """Whom an accusation blames, in its words; "" where it charges him with a deed."""
    s, a = said.statement, said.attribution
    if said.what[:1] == ("blame",):
        return s.object_words
    cue = a.cue.text if a is not None and a.cue is not None else ""
    return " ".join(s.span.text.split()) if s.form == "fragment" and cue.lower().startswith("blam") else ""


def _tells_it(item: Item, proposal: Proposal) -> bool:
    """Whether a claim surely asks what one of its statements tells: a suggestion, where most of it tells the same."""
    if proposal.confirmed:
        return True
    others = [other for other in proposal.items if other.doc != item.doc]
    same = [other for other in others if likeness(item, other) >= TOLD and events.one_question(item, other)]
    return bool(same) and 2 * len(same) >= len(others)


def denials(items: Iterable[Item]) -> dict[int, list[Item]]:
    """The statements by which somebody denies what others say, by document."""
    out: dict[int, list[Item]] = {}
    for item in items:
        a = item.attribution
        if a is None or a.polarity == "neg":
            continue
        cue = a.cue.text if a.cue is not None else ""
        false = a.rule == "describe" and _CALLED.match(a.content[0].text) is not None
        if item.statement.taken is not None or false or (a.stance == "deny" and _DENIES.search(cue)):
            out.setdefault(item.doc, []).append(item)
    return out


def answers(denial: Item, said: Item, speakers: Speakers) -> bool:
    """Whether a denial is of what somebody else says on the same page: by the words that it takes up, or by what it
    refers to right behind them."""
    if denial.statement.span.overlap(said.statement.span) or _voice(denial, speakers) == _voice(said, speakers):
        return False
    taken = denial.statement.taken
    if taken is not None:
        mine = taken.overlap(said.statement.span) > 0
        return mine and denial.denied != said.denied and said.statement.taken is None
    between = _sentences_between(said, denial)
    if between is None or said.denied:
        return False
    return (between == 0 and _refers(denial, said)) or (between <= _GAP and _of_such(denial, said))


def _voice(item: Item, speakers: Speakers) -> str:
    return speakers.voice(item.doc_id, holder(item))


def _sentences_between(said: Item, denial: Item) -> int | None:
    """The sentences between what is said and who denies it behind; None where it does not stand behind, or farther off
    than counts."""
    text, at, told = said.reading.text, _start(denial), said.statement.span
    if at < told.end:
        return None
    end, stop = sentence(text, told.end - 1, told.end)[1], sentence(text, at, at + 1)[0]
    between = sum(first >= end for first, _ in sentences(text, end, stop))
    return between if between <= _GAP else None


def _start(denial: Item) -> int:
    """Where the words begin by which somebody denies: his name, the cue, or what he denies."""
    a = denial.attribution
    told = (a.source, a.cue) if a is not None else ()
    return min([denial.statement.span.start, *(s.start for s in told if s is not None)])


def _refers(denial: Item, said: Item) -> bool:
    """Whether what is denied is only referred to, and is what is said right before."""
    content = _content(denial)
    if _CALLED.match(content):
        return _blames(said)
    if (share := _SHARE.match(content)) is not None:
        return (_blames(said) and share["in"] is not None) or _names(said, holder(denial))
    if _DID.match(content):
        return _names(said, holder(denial))
    used = _NONE_USED.match(content)
    return bool(used and concept(_stem(denial, used["deed"])) in _USED and len(said.words) > _BRIEF and _last(said))


def _content(denial: Item) -> str:
    """What the cue of a denial has as its object, to the end of the clause: the words in it may be cut short."""
    a = denial.attribution
    if a is None or not a.content:
        return ""
    span, text = a.content[0], denial.reading.text
    behind = re.match(r"(?:\s+(?:in|for)\s+(?:it|this|that|them|these)\b)?", text[span.end : span.end + 20])
    return text[span.start : span.end + (behind.end() if behind is not None else 0)]


def _stem(denial: Item, word: str) -> str:
    """The verb of a denial as a lemma."""
    s = denial.statement
    return s.predicate[0] if s.predicate and s.verb.lower() == word.lower() else word.lower()


def _blames(said: Item) -> bool:
    """Whether somebody is said to be to blame."""
    a = said.attribution
    return bool(_BLAMING & {*said.what[:1]}) or (a is not None and a.stance == "accuse")


def _names(said: Item, who: str) -> bool:
    """Whether a statement names who denies it, as its doer or as whom it blames."""
    s = said.statement
    named = (s.object_words,) if _blames(said) else (s.subject_words, " ".join(said.doer).replace("_", " "))
    return any(same_realm(who, words) for words in named if words)


def _last(said: Item) -> bool:
    """Whether a statement has the last words of its sentence, but for who says it: the things in it are those spoken
    of last."""
    a, text = said.attribution, said.reading.text
    told = (a.source, a.cue) if a is not None else ()
    end = max([said.statement.span.end, *(s.end for s in told if s is not None)])
    return not re.search(r"\w{3}", text[end : sentence(text, end - 1, end)[1]])


def _of_such(denial: Item, said: Item) -> bool:
    """Whether it is denied that there was any such thing as is told of: "denies having received any such letter"."""
    such = _ANY_SUCH.search(_content(denial))
    return such is not None and concept(such["thing"].lower()) in said.concepts
