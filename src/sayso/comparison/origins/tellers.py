"""Whose figure it is where no cue of speech says so: "the ministry's count of 40", "the mayor put the toll at nine"."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.origins.givers import named_behind
from sayso.comparison.origins.on_the_spot import quoted
from sayso.comparison.statements.counted import thing_of
from sayso.comparison.statements.items import Item
from sayso.model import Quantity, Reading

SUM = r"(?:figure|count|toll|estimate|number|total|tally)s?"
"""Pattern of the nouns for what is counted up."""
_FORE = r"(?:first|earlier|initial|previous|preliminary|original|former|last|latest|own|official|new|revised|death)"
_BORNE = r"(?:arrests|detentions|deaths|dead|injuries|injured|wounded|losses|casualties|fatalities|crowd|turnout|attendance|damage|cost)"
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
    rf"(?:(?:the|its|his|her|their|a)\s+(?:{_FORE}\s+)*{SUM}\b[^.;:!?]{{0,60}}?(?:\bat|\bas|\bof)|"
    rf"(?:(?:the|its|his|her|their)\s+)?(?:[\w-]+\s+)?{_BORNE}\b[^.;:!?]{{0,40}}?\bat)\s+{_ABOUT}$"
)
_MOVED = re.compile(
    rf"^{_WHICH}\s+{_LATELY}(?:raised|lowered|revised|increased|cut|reduced|updated|corrected|changed)\s+"
    rf"(?:the|its|his|her|their)\s+(?:{_FORE}\s+)*{SUM}\b[^.;:!?]{{0,80}}$"
)
_SPOKE = re.compile(rf"^(?:,\s+(?:which|who))?\s+{_LATELY}(?:spoke|speaks|spoken|talked|talks)\s+of\s+$")
_SAYS = re.compile(rf"^\s+{_LATELY}(?:says?|said|claims?|claimed|reckons?|insists?)\s+{_ABOUT}$")
_ALONE = re.compile(r"\s*(?:[.;,:!?)]|$|(?:and|but|while|whereas)\b)")
"""Behind a number that is all that somebody says."""
_SPREAD = re.compile(
    rf"^\s+{_LATELY}(?:put\s+(?:about|out|forward|round)|circulat(?:ed|es)|spread|published|released|cit(?:ed|es)|claim(?:ed|s)|"
    rf"advanced|floated|issued|reported|offered|announced)\s+(?:a|an|the|its|their)\s+(?:{_FORE}\s+|[\w-]+\s+)?{SUM}\s+of\s+"
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
_IT_WAS = re.compile(
    r"\b(?:it|the (?:figure|count|number|toll)) (?:was|is|became|had become|stood at)\s+$", re.IGNORECASE
)
_PRONOUN = re.compile(r"^(?:[Ss]?[Hh]e|[Ii]t|[Tt]hey)(?=\s)")
_THANKS = re.compile(
    r"^[^.;:!?]{0,80}\b(?:thanks to|based on|drawing on|citing|cited in|according to)\s+(?:\w+\s+){0,3}?"
    r"(?:leak|report|data|figure|document|information|map|image|estimate)s?\s+(?:from|by|of|leaked by)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'.-]*(?:\s+(?!that\b|which\b|who\b|and\b|in\b|on\b)[\w’'.-]+){0,5})"
)
_BY_COUNT = re.compile(
    rf"^[^.;:!?]{{0,80}}?\bby (?:the |an )?{SUM} (?:of|by) (?:the |its |an? )?(?P<name>[^\W\d][\w’' -]{{1,40}}?)(?=[,.;:!?]|$)"
)
_FORMER = re.compile(
    rf"\b(?:first|earlier|initial|previous|preliminary|original|former)\s+{SUM}\s+of\s+$|\b(?:up|down)\s+from\s+$|"
    r"\b(?:first|earlier|initial|previous|original|former)\s+(?:post|version|report|article|story|update|dispatch|bulletin)\b"
    r"[^.;:!?]{0,60}$"
)
_AT_FIRST = re.compile(
    r"\b(?:at first|initially|originally|first|earlier)\s+(?:spoken?|talked|said|reported|gave|given|put|counted|announced|told|"
    r"listed|named)\b[^.;:!?]{0,30}$"
)
_FROM = re.compile(r"\bfrom\s+[\w,.-]+(?:\s+[\w,.-]+)?\s+to\s+$")
_LEFT = re.compile(r"\bfrom\s+$")
_TO = re.compile(r"^[^.;:!?]{0,20}\bto\s+(?:[\w-]+\s+){0,2}?[\w,.]+")


Mentions = Sequence[tuple[int, int, str]]
"""Start, end and name of the mentions of a document's actors, in order."""


def mentions(reading: Reading) -> Mentions:
    """All mentions of the actors of a document."""
    return sorted((m.start, m.end, a.name) for a in reading.actors for m in a.mentions)


def teller(item: Item, q: Quantity, named: Mentions) -> str | None:
    """Who is said to have given a figure, by the words around it in its sentence; None where nobody is."""
    owner = next((a for a in item.reading.attributions if a.id == q.attribution and a.rule == "figure"), None)
    if owner is not None:
        return owner.source_name
    text = item.reading.text
    start, end = sentence(text, q.span.start, q.span.end)
    before, after = text[start : q.span.start], text[q.span.end : end]
    for name, at in _names(named, start, q.span.start):
        rest = text[at : q.span.start]
        if any(rule.match(rest) for rule in (_OWNED, _PUT, _MOVED, _SPOKE, _SPREAD, _COUNTED)):
            return name
        if (_COUNTS.match(rest) and thing_of(q)[2] is not None) or _confirms(rest, q):
            return name
        if _OWNED_BEFORE.match(rest) and _SUMMED_AFTER.match(after):
            return name
    for described in _SOMEBODY.finditer(before):
        rest = before[described.end() :]
        if any(rule.match(rest) for rule in (_PUT, _MOVED, _SPOKE, _SPREAD, _COUNTED, _COUNTS)):
            return described["name"]
        if _confirms(rest, q):
            return described["name"]
    found = _PRONOUN.match(before)
    if found is not None and any(rule.match(before[found.end() :]) for rule in (_PUT, _MOVED, _COUNTED)):
        return next((n for n in item.statement.names if _key(n) in item.doer), None)
    subject = item.statement.subject_words
    at = before.find(subject) if subject else -1
    if at >= 0 and not _PRONOUN.match(subject):
        rest = before[at + len(subject) :]
        gives = _COUNTED.match(rest) or (_COUNTS.match(rest) and thing_of(q)[2] is not None) or _confirms(rest, q)
        if _NAMED.match(subject) and gives:
            return _THE.sub("", subject)
        says = (_SPOKE.match(rest) or _SAYS.match(rest)) and _ALONE.match(after)
        if speaker(subject) and (says or any(rule.match(rest) for rule in (_PUT, _MOVED, _COUNTED, _COUNTS))):
            return _THE.sub("", subject)
    if item.attribution is None and (whose := _by(item.reading, start, before)) is not None:
        return whose
    if item.attribution is None and (given := named_behind(item.reading, start, end)) is not None:
        return given[0]
    if item.attribution is None and (behind := _SAID_BEHIND.match(after)) is not None:
        return _THE.sub("", behind["name"] or behind["turned"])
    thanks = _THANKS.match(after) or _BY_COUNT.match(after)
    return thanks["name"].rstrip(".,") if thanks is not None else None


def _confirms(rest: str, q: Quantity) -> bool:
    """Whether the words between a name and a number of those whom something befell make it the word of who is named: a
    hospital that "admitted 34 wounded people" took them in."""
    if _CONFIRMS.match(rest) is None or thing_of(q)[2] is None:
        return False
    return _TOOK_IN.search(rest) is None or _OF_DEEDS.search((q.thing or "").lower()) is not None


def speaker(words: str) -> bool:
    """Whether the last of some words is a name or a common noun for people or a body who give figures."""
    return _SPEAKERS.search(words) is not None


_THE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
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
            return _THE.sub("", found["name"])
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


def former(item: Item, q: Quantity) -> bool:
    """Whether the words call a figure an earlier one: "the first count of nine"."""
    before = item.reading.text[max(0, q.span.start - 60) : q.span.start]
    return bool(_FORMER.search(before) or _AT_FIRST.search(before))


_WRONG = re.compile(
    r"\b(?:(?:that|this|it|which|(?:the|that|this) (?:figure|number|count|post|version|report|headline))\s+(?:was|is|had been|were)\s+(?:\w+\s+){0,2}?"
    r"(?:wrong|incorrect|false|mistaken|erroneous|premature|not (?:right|correct|true)|an? (?:mistake|error|misreading)|in error|"
    r"the (?:number|count) of)|we (?:have\s+)?(?:corrected|removed|withdrawn|withdrew|regret|apologi[sz]e)|sorry)\b",
    re.IGNORECASE,
)


def withdrawn(item: Item, q: Quantity) -> bool:
    """Whether the words behind a former figure take it back: "that was wrong", "that is the number of the hurt"."""
    text = item.reading.text
    _, end = sentence(text, q.span.start, q.span.end)
    return _WRONG.search(text, q.span.end, min(len(text), end + _NEXT)) is not None


_HAD_GIVEN = re.compile(
    r"\b(?:had|has|have)\s+(?:\w+\s+){0,2}?(?:said|spoken|put|given|counted|listed|reported|claimed|announced|estimated)\b"
    r"[^.;:!?]{0,60}\Z"
)
_NOW_GIVES = re.compile(
    rf"\b(?:raised|lowered|revised|increased|cut|reduced|updated|corrected|changed)\s+(?:its|his|her|their|the|that)\s+"
    rf"(?:{_FORE}\s+)*{SUM}\b|\bnow\s+(?:puts?|says?|gives?|counts?|speaks?)\b",
    re.IGNORECASE,
)


def given_up(item: Item, old: Quantity, new: Quantity) -> bool:
    """Whether a sentence says that who had given one figure gives another: "the union, which had spoken of 80, lowered
    its count to 55"."""
    text = item.reading.text
    start, end = sentence(text, old.span.start, old.span.end)
    if not old.span.end < new.span.start < end or not _HAD_GIVEN.search(text, start, old.span.start):
        return False
    return _NOW_GIVES.search(text, old.span.end, new.span.start) is not None


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


def carried(item: Item, q: Quantity) -> bool:
    """Whether a figure goes on with the one before it in its sentence: "… spoke of three; by Friday it was two"."""
    start, _ = sentence(item.reading.text, q.span.start, q.span.end)
    return bool(_IT_WAS.search(item.reading.text[start : q.span.start]))


def moved(item: Item, q: Quantity) -> bool:
    """Whether a figure takes the place of another in the same words: 14 in "raised from nine to 14"."""
    return bool(_FROM.search(item.reading.text[max(0, q.span.start - 40) : q.span.start]))


def left(item: Item, q: Quantity) -> bool:
    """Whether a figure is what another takes the place of in the same words: nine in "raised from nine to 14"."""
    text = item.reading.text
    if not _LEFT.search(text[max(0, q.span.start - 8) : q.span.start]):
        return False
    others = [o for o in item.figures if o is not q and q.span.end < o.span.start <= q.span.end + 24]
    return bool(others) and bool(_TO.match(text[q.span.end : q.span.end + 60]))


_MORE_THAN = r"(?:\s+(?:at least|more than|over|about|some|nearly|almost|around))?\s+$"
_UP = re.compile(
    rf"\b(?:risen|rose|rises|rising|climb(?:ed|s|ing)|increas(?:ed|es|ing)|grown|grew|grows|jumped|jumps|went up|gone up|goes up)"
    rf"\s+(?:again\s+|sharply\s+|further\s+)?to{_MORE_THAN}",
    re.IGNORECASE,
)
_DOWN = re.compile(
    rf"\b(?:fallen|fell|falls|falling|dropped|drops|gone down|went down|come down|came down|declined|shrunk|shrank)"
    rf"\s+(?:again\s+|sharply\s+|further\s+)?to{_MORE_THAN}",
    re.IGNORECASE,
)
_MOVES = 110
"""Characters before a figure in which somebody raises or lowers a count to it."""
_OF_SUM = rf"\s+(?:the|its|his|her|their|that)\s+(?:{_FORE}\s+)*(?:{SUM}|{_BORNE})\b[^.;:!?]{{0,50}}?\bto{_MORE_THAN}"
_RAISED = re.compile(rf"\b(?:raise[sd]?|raising|lift(?:ed|s)|increase[sd]?|upped|doubled){_OF_SUM}", re.IGNORECASE)
_LOWERED = re.compile(rf"\b(?:lower(?:ed|s)|reduce[sd]?|cut|cuts|brought down|scaled down){_OF_SUM}", re.IGNORECASE)
_SO_FAR = re.compile(
    r"\b(?:so far|as yet|to date|until now|up to now|by then|at that point|preliminary|provisional|initial reports|"
    r"first reports|early reports|by (?:noon|midday|midnight|nightfall|dawn|dusk|daybreak|(?:late |early |mid-?)?(?:morning|afternoon|evening)|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|noon|afternoon|evening|night))?))\b",
    re.IGNORECASE,
)


_THAN_BEFORE = re.compile(
    r"[,;–—(]\s*(?:[\w-]+\s+){1,3}?(?P<way>more|fewer|less|up|down)\s+(?:than|from)\s+(?:(?:on|in|at|by)\s+)?(?:(?:a|an|the|last|one)\s+)?"
    r"(?:\w+day|yesterday|week|day|month|night|morning|evening|before|earlier|previously|hours?)\b",
    re.IGNORECASE,
)
"""Behind a figure: by how many it is above or below the one of an earlier day."""


def trend(item: Item, q: Quantity) -> int:
    """1 where the words say that a count has risen to a figure, -1 where it has fallen to it, else 0."""
    text = item.reading.text
    before = text[max(0, q.span.start - 60) : q.span.start]
    if _UP.search(before) or _RAISED.search(text, max(0, q.span.start - _MOVES), q.span.start):
        return 1
    if _DOWN.search(before) or _LOWERED.search(text, max(0, q.span.start - _MOVES), q.span.start):
        return -1
    _, end = sentence(text, q.span.start, q.span.end)
    found = _THAN_BEFORE.search(text, q.span.end, end)
    between = (o for o in item.reading.quantities if q.span.end <= o.span.start)
    if found is None or any(o.span.start < found.start() for o in between):
        return 0
    return 1 if found["way"].lower() in ("more", "up") else -1


def so_far(item: Item, q: Quantity) -> str | None:
    """The words by which a figure is said to be one for the time being: "so far", "provisional"; none beside another
    figure of the sentence."""
    start, end = sentence(item.reading.text, q.span.start, q.span.end)
    others = [o.span for o in item.reading.quantities if start <= o.span.start < end and o is not q]
    start = max((s.end for s in others if s.end <= q.span.start), default=start)
    end = min((s.start for s in others if s.start >= q.span.end), default=end)
    found = _SO_FAR.search(item.reading.text, start, end)
    return None if found is None else found[0].lower()


_DISPUTED = re.compile(
    r"\b(?:(?:do(?:es)?|did|could|can)(?: not|n['’]t) (?:share|accept|recogni[sz]e|confirm|agree)|(?<!\bin )(?<!\bno )disput(?:es?|ed)|reject(?:s|ed)?|"
    r"den(?:y|ies|ied)|contest(?:s|ed)?|dismiss(?:es|ed)?|(?:is|was|are|were) (?:\w+ )?(?:false|untrue|wrong|inflated|exaggerated|incorrect)|"
    r"no (?:truth|basis))\b",
    re.IGNORECASE,
)
_NEXT = 140
"""Characters behind the sentence of a figure in which the page may still dispute it."""


def disputed(item: Item, q: Quantity) -> str | None:
    """The words with which a page disputes a figure that it gives as another's; None where it does not."""
    text = item.reading.text
    _, end = sentence(text, q.span.start, q.span.end)
    found = _DISPUTED.search(text, q.span.end, min(len(text), end + _NEXT))
    if found is None:
        return None
    start, stop = sentence(text, found.start(), found.end())
    counted = any(
        o.span.start != q.span.start and start <= o.span.start < found.start() for o in item.reading.quantities
    )
    return None if start >= end and counted else " ".join(text[max(start, q.span.end) : stop].split()).lstrip(" ,;")
