"""Whose figure it is where no cue of speech says so: "the ministry's count of 40", "the mayor put the toll at nine"."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.within import teller_of
from sayso.comparison.origins.givers import named_behind
from sayso.comparison.origins.on_the_spot import quoted
from sayso.comparison.statements.counted import thing_of
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.patterns import SUM
from sayso.model import Quantity, Reading

FORE = r"(?:first|earlier|initial|previous|preliminary|original|former|last|latest|own|official|new|revised|death)"
"""What stands before such a noun."""
BORNE = r"(?:arrests|detentions|deaths|dead|injuries|injured|wounded|losses|casualties|fatalities|crowd|turnout|attendance|damage|cost)"
"""What is counted or measured, without a noun for the sum."""
_ABOUT = r"(?:(?:about|some|at\s+least|over|more\s+than|almost|nearly|around|only|just|between|up\s+to)\s+)?"
_WHICH = r"(?:,\s+(?:which|who)\s[^.;:!?]{3,120}?,)?"
"""A clause on the name that stands between it and what it did."""
_LATELY = (
    r"(?:has\s+|had\s+|have\s+|later\s+|also\s+|first\s+|initially\s+|originally\s+|at\s+first\s+|"
    r"(?:on\s+)?[A-Z][a-z]+day\s+|yesterday\s+|today\s+)*"
)
_OWNED = re.compile(rf"^['’]s?\s+(?:[\w-]+\s+){{0,4}}?{SUM}\s+of\s+$")
_OWNED_BEFORE = re.compile(r"^['’]s?\s+[^.,;:!?]{0,60}$")
_SUMMED_AFTER = re.compile(rf"^[^.,;:!?]{{0,40}}\b{SUM}\b")
_PUT = re.compile(
    rf"^{_WHICH}\s+{_LATELY}(?:put|puts|set|sets|placed|estimated|estimates|gave|gives)\s+"
    rf"(?:(?:the|its|his|her|their|a)\s+(?:{FORE}\s+)*{SUM}\b[^.;:!?]{{0,60}}?(?:\bat|\bas|\bof)|"
    rf"(?:(?:the|its|his|her|their)\s+)?(?:[\w-]+\s+)?{BORNE}\b[^.;:!?]{{0,40}}?\bat)\s+{_ABOUT}$"
)
_MOVED = re.compile(
    rf"^{_WHICH}\s+{_LATELY}(?:raised|lowered|revised|increased|cut|reduced|updated|corrected|changed)\s+"
    rf"(?:the|its|his|her|their)\s+(?:{FORE}\s+)*{SUM}\b[^.;:!?]{{0,80}}$"
)
_SPOKE = re.compile(rf"^(?:,\s+(?:which|who))?\s+{_LATELY}(?:spoke|speaks|spoken|talked|talks)\s+of\s+$")
_SAYS = re.compile(rf"^\s+{_LATELY}(?:says?|said|claims?|claimed|reckons?|insists?)\s+{_ABOUT}$")
_ALONE = re.compile(r"\s*(?:[.;,:!?)]|$|(?:and|but|while|whereas)\b)")
"""Behind a number that is all that somebody says."""
_SPREAD = re.compile(
    rf"^\s+{_LATELY}(?:put\s+(?:about|out|forward|round)|circulat(?:ed|es)|spread|published|released|cit(?:ed|es)|claim(?:ed|s)|"
    rf"advanced|floated|issued|reported|offered|announced)\s+(?:a|an|the|its|their)\s+(?:{FORE}\s+|[\w-]+\s+)?{SUM}\s+of\s+"
    r"(?:about\s+|some\s+|at\s+least\s+|over\s+|more\s+than\s+)?$"
)
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Ss]ome|[Oo]ne|[Tt]he|[Cc]ertain)\s+(?P<name>(?:[A-Za-z][\w-]*\s+){0,2}?(?:organi[sz]ations?|groups?|charity|charities|"
    r"agency|agencies|union|party|newspaper|paper|outlets?|website|broadcaster|association|network|body|NGO|blog|media|critics|activists|"
    r"officials|ministry|Ministry|police|government|Government|hospital|mayor|governor|army|command|department|Department|authority|"
    r"authorities|office|council|company|prosecutors?|coroner|observers|rebels|opposition))(?=[\s,])"
)
"""Who is described and not named, where no actor is found."""
_COUNTED = re.compile(
    rf"^{_WHICH}\s+{_LATELY}(?:counted|listed|tallied|registered|recorded)\s+(?:about\s+|some\s+|at\s+least\s+|over\s+|more\s+than\s+)?$"
)
_COUNTS = re.compile(
    rf"^{_WHICH}\s+(?:now\s+)?(?:counts?|lists?|tall(?:y|ies)|records?)\s+(?:about\s+|some\s+|at\s+least\s+)?$"
)
"""Before a number of those whom something befell: a village, too, "counts 300 souls"."""
_CONFIRMS = re.compile(
    rf"^{_WHICH}\s+(?:now\s+)?{_LATELY}(?:confirm(?:s|ed)|report(?:s|ed)|announce[sd]|acknowledge[sd]|admit(?:s|ted)(?:\s+to)?)\s+"
    rf"(?:(?:the|its|their)\s+(?:deaths?|killings?|loss|arrests?|detentions?|injur(?:y|ies))\s+of\s+)?(?:a\s+total\s+of\s+)?{_ABOUT}$"
)
"""Before a number of those whom something befell: that it is the subject's word."""
_TOOK_IN = re.compile(rf"\badmit(?:s|ted)\s+(?:a\s+total\s+of\s+)?{_ABOUT}$")
_OF_DEEDS = re.compile(r"\b(?:deaths|fatalities|killings|losses|arrests|detentions|injuries)\b")
"""Counted things that may be admitted to, but not taken in."""
_NAMED = re.compile(r"(?:The )?[A-Z][\w’'.-]*(?: (?:of|for|the|and|[A-Z][\w’'.-]*))*\Z")
"""A subject that is a name."""
_PRONOUN = re.compile(r"^(?:[Ss]?[Hh]e|[Ii]t|[Tt]hey)(?=\s)")
_THANKS = re.compile(
    r"^[^.;:!?]{0,80}\b(?:thanks to|based on|drawing on|citing|cited in|according to)\s+(?:\w+\s+){0,3}?"
    r"(?:leak|report|data|figure|document|information|map|image|estimate)s?\s+(?:from|by|of|leaked by)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'.-]*(?:\s+(?!that\b|which\b|who\b|and\b|in\b|on\b)[\w’'.-]+){0,5})"
)
_BY_COUNT = re.compile(
    rf"^[^.;:!?]{{0,80}}?\bby (?:the |an )?{SUM} (?:of|by) (?:the |its |an? )?(?P<name>[^\W\d][\w’' -]{{1,40}}?)(?=[,.;:!?]|$)"
)


Mentions = Sequence[tuple[int, int, str]]
"""Start, end and name of the mentions of a document's actors, in order."""


def mentions(reading: Reading) -> Mentions:
    """All mentions of the actors of a document."""
    return sorted((m.start, m.end, a.name) for a in reading.actors for m in a.mentions)


def teller(item: Item, q: Quantity, named: Mentions) -> str | None:
    """Who is said to have given a figure, by the words around it in its sentence; None where nobody is."""
    owner = teller_of(item.reading, q)
    if owner is not None and owner.rule == "figure":
        return owner.source_name
    text = item.reading.text
    start, end = sentence(text, q.span.start, q.span.end)
    before, after = text[start : q.span.start], text[q.span.end : end]
    told = ((name, text[at : q.span.start]) for name, at in _names(named, start, q.span.start))
    giver = next((name for name, rest in told if _gives(rest, after, q)), None) or _described(before, q)
    if giver is not None:
        return giver
    found = _PRONOUN.match(before)
    if found is not None and any(rule.match(before[found.end() :]) for rule in (_PUT, _MOVED, _COUNTED)):
        return next((n for n in item.statement.names if _key(n) in item.doer), None)
    if _subject_gives(item.statement.subject_words, before, after, q):
        return _ARTICLE.sub("", item.statement.subject_words)
    if item.attribution is None and (whose := _by(item.reading, start, before)) is not None:
        return whose
    if item.attribution is None and (given := named_behind(item.reading, start, end)) is not None:
        return given[0]
    if item.attribution is None and (behind := _SAID_BEHIND.match(after)) is not None:
        return _ARTICLE.sub("", behind["name"] or behind["turned"])
    thanks = _THANKS.match(after) or _BY_COUNT.match(after)
    return thanks["name"].rstrip(".,") if thanks is not None else None


def _gives(rest: str, after: str, q: Quantity) -> bool:
    """Whether who is named gives a figure, by the words between the two (`rest`) and those behind the figure."""
    if any(rule.match(rest) for rule in (_OWNED, _PUT, _MOVED, _SPOKE, _SPREAD, _COUNTED)):
        return True
    if (_COUNTS.match(rest) and thing_of(q)[2] is not None) or _confirms(rest, q):
        return True
    return bool(_OWNED_BEFORE.match(rest) and _SUMMED_AFTER.match(after))


def _described(before: str, q: Quantity) -> str | None:
    """Who gives a figure of those who are only described before it in its sentence."""
    for described in _SOMEBODY.finditer(before):
        rest = before[described.end() :]
        if any(rule.match(rest) for rule in (_PUT, _MOVED, _SPOKE, _SPREAD, _COUNTED, _COUNTS)) or _confirms(rest, q):
            return described["name"]
    return None


def _subject_gives(subject: str, before: str, after: str, q: Quantity) -> bool:
    """Whether the subject of a statement gives its figure, by what stands before and behind that in its sentence."""
    at = before.find(subject) if subject else -1
    if at < 0 or _PRONOUN.match(subject):
        return False
    rest = before[at + len(subject) :]
    gives = _COUNTED.match(rest) or (_COUNTS.match(rest) and thing_of(q)[2] is not None) or _confirms(rest, q)
    if _NAMED.match(subject) and gives:
        return True
    says = (_SPOKE.match(rest) or _SAYS.match(rest)) and _ALONE.match(after)
    puts = any(rule.match(rest) for rule in (_PUT, _MOVED, _COUNTED, _COUNTS))
    return speaker(subject) and bool(says or puts)


def _confirms(rest: str, q: Quantity) -> bool:
    """Whether the words between a name and a number of those whom something befell make it the word of who is named: a
    hospital that "admitted 34 wounded people" took them in."""
    if _CONFIRMS.match(rest) is None or thing_of(q)[2] is None:
        return False
    return _TOOK_IN.search(rest) is None or _OF_DEEDS.search((q.thing or "").lower()) is not None


def speaker(words: str) -> bool:
    """Whether the last of some words is a name or a common noun for people or a body who give figures."""
    return _SPEAKERS.search(words) is not None


_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_SPEAKERS = re.compile(
    r"(?:\b(?:employers?|lawyers|historians|economists|scientists|researchers|doctors|medics|nurses|rescuers|villagers|residents|"
    r"organi[sz]ers|campaigners|unions?|firm|bank|court|inquiry|auditors?|inspectors?|opponents|rivals|relatives|survivors|"
    r"neighbours|teachers|farmers|fishermen|monitors|analysts|insurers?|operator|owner|club|church|bishop|council|board|"
    r"commission|committee|tribunal|observatory|institute|charity|agency|[a-z]+(?:men|ists))|[A-Z][\w’'-]+)$"
)
"""The last word of a phrase for those who give figures."""
_SAID_BEHIND = re.compile(
    r"(?:\s+[\w’'-]+){0,4},\s+(?:(?P<name>(?:the\s+)?[\w’'-]+(?:\s[\w’'-]+){0,3}?)\s+(?:says?|said|claims?|claimed|insists?)|"
    r"(?:says?|said)\s+(?P<turned>(?:the\s+)?(?!that\b)[\w’'-]+(?:\s[\w’'-]+){0,3}))\s*(?=[;.]|$)",
)
"""Behind a figure and its thing alone: who says so: "900 tents, the mayor says; 400, say the farmers"."""
_COMPANY = (
    r"(?P<name>(?:[A-Z][\w’'.-]*|of|for|the|and|[a-z]+(?:['’]s?)?)(?:\s+(?:[A-Z][\w’'.-]*|of|for|the|[a-z]+)){0,4}?)"
)
_GOING_BY = re.compile(
    rf"\b(?:[Ii]f\s+(?:you|we|one)\s+(?:go|goes|count)\s+(?:by|with)|[Gg]oing\s+by)\s+(?:the\s+)?{_COMPANY}(?:['’]s?\s+(?:own\s+)?"
    rf"(?:{SUM}|reckoning|account|words?))?\s*,"
)
_BELIEVED = re.compile(
    rf"\b[Ii]f\s+(?:the\s+)?{_COMPANY}\s+(?:is|are)\s+(?:right|to\s+be\s+believed|telling\s+the\s+truth)\b"
)
_RECKONED = re.compile(
    rf"\b[Bb]y\s+(?:(?P<its>its|their|his|her)|(?:the\s+)?{_COMPANY}['’]s?)\s+(?:own\s+)?(?:reckoning|{SUM}|account)\b"
)
_OFFICIAL = re.compile(
    rf"\b(?:[Tt]he|[Aa]n|[Ii]ts|[Tt]heir)\s+(?P<name>[Oo]fficial\s+(?:death\s+)?{SUM})\s+"
    rf"(?:of\s+[^.;:!?,]{{1,40}}?\s+)?(?:now\s+)?(?:is|was|stands|stood|remains?|remained|reached|rose)\s+(?:now\s+|still\s+)?"
    rf"(?:at\s+|to\s+)?{_ABOUT}$"
)
"""A count that is called official, of which nobody is named: it is not the page's."""
_THEIRS = re.compile(
    rf"\b(?P<name>[Pp]olice|[Aa]rmy|[Gg]overnment|[Mm]inistry|[Hh]ospital|[Uu]nion|[Oo]pposition|[Cc]oroner|[Rr]ebel|UN)(?:['’]s)?"
    rf"\s+(?:death\s+|own\s+|latest\s+)?{SUM}\b[^.;:!?,]{{0,30}}$"
)
"""A body before the noun for a sum: "the police toll stands at"."""
_BACK = 320
"""Characters back to the body that "its" stands for."""


def _by(reading: Reading, start: int, before: str) -> str | None:
    """By whose count a sentence of the page's own says that a figure is; `before`: its words before the figure."""
    for rule in (_GOING_BY, _BELIEVED, _RECKONED, _THEIRS, _OFFICIAL):
        found = rule.search(before)
        if found is None:
            continue
        if found["name"]:
            return _ARTICLE.sub("", found["name"])
        told = [a for a in reading.attributions if a.source is not None and start - _BACK <= a.source.start < start]
        last = max(told, key=lambda a: a.source.start if a.source else 0, default=None)
        return None if last is None else last.source_name
    return None


def _names(named: Mentions, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The actors named in a stretch of text, the nearest to its end first, with the offset where the name ends."""
    first, last = bisect_left(named, (start, 0, "")), bisect_left(named, (end, 0, ""))
    for _, at, name in sorted(named[first:last], key=lambda m: (-m[1], m[2])):
        if at <= end:
            yield name, at


def _key(name: str) -> str:
    return "_".join(re.findall(r"\w+", name.lower()))


_AS_TOLL = re.compile(
    rf"(?:,\s+)?\b(?:as|while)\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{SUM}\b[^,;:.!?]{{0,40}}\Z", re.IGNORECASE
)


def beside_a_headline(item: Item, q: Quantity) -> bool:
    """Whether a figure stands in what a headline tells beside its source's words: "owner admits fault as toll hits 34".

    In the body of a page, and inside a quotation, such words are the source's.
    """
    text, a, at = item.reading.text, item.attribution, q.span.start
    title = next((s for s in item.reading.segments if s.type == "title" and s.start <= at < s.end), None)
    if title is None or a is None or a.source is None or a.kind == "direct" or a.source.start > at:
        return False
    found = _AS_TOLL.search(text, max(a.source.end, title.start), at)
    return found is not None and not quoted(text, title.start, at)
