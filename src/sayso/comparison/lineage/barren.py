"""Clauses with a date that tell no happening: whom the reporter could not reach, what a record is compared with, who is
meant, what any such person does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.vocabulary.verbs import PRESENT
from sayso.model import TENSED, Reading, Statement, TimeExpression

_CALLS = (
    r"(?:(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?<!['’]s\s)\b(?:calls?|messages?|e-?mails?|voicemails?|texts?|requests?|"
    r"questions?|inquir(?:y|ies)|enquir(?:y|ies))|\b(?:tele)?phones?)\b"
    r"(?!\s+(?:from(?!\s+(?:reporters|journalists)\b)|between)\b)"
)
"""Calls that may be a reporter's, and not those of one whom the page tells of ("his calls", "calls from the depot")."""
_UNREACHED = re.compile(
    r"\b(?:did|do|does|would|could|has|have|had)(?:\s+not|n['’]t)\s+(?:immediately\s+|yet\s+)?"
    r"(?:return(?:ed)?|answer(?:ed)?|respond(?:ed)?\s+to|repl(?:y|ied)\s+to|pick(?:ed)?\s+up|take|taken)\s+"
    rf"(?:[^\W\d_]+\s+){{0,5}}?{_CALLS}"
    r"(?!\s+(?:for(?!\s+(?:comment|an?\s+interview|information|details|clarification))|of)\b)|"
    rf"{_CALLS}[^.;:!?\n]*\b(?:was|were|had\s+been|went)\s+"
    r"(?:not\s+(?:immediately\s+)?(?:returned|answered)|unanswered|unreturned)\b|"
    rf"{_CALLS}(?=[^.;:!?\n]*\b(?:(?:seeking|requesting|for)\s+(?:(?:further|additional)\s+)?(?:comment|an\s+interview)|"
    r"(?:for|with)\s+(?:[^\s,]+\s+){1,3}?spokes\w+|to\s+(?:an?|the)\s+spokes\w+))[^.;:!?\n]*"
    r"\b(?:was|were|had\s+been)\s+(?:left|sent|made|placed)\b|"
    r"\b(?:could|was|were)(?:\s+not|n['’]t)\s+(?:immediately\s+)?(?:be\s+)?(?:reached|available|reachable)\s+"
    r"(?:[^\W\d_]+\s+){0,2}?(?:for\s+(?:further\s+)?comment|by\s+(?:tele)?phone)\b|"
    r"\b(?:declin|refus)(?:ed|es|ing)\s+(?:to\s+)?(?:be\s+interviewed|(?:any\s+)?(?:further\s+)?comment)",
    re.IGNORECASE,
)
"""A reporter's failed calls: "did not return calls on Tuesday", "a message for the spokeswoman was left on Sunday"."""
_RESCUE = re.compile(
    r"\b(?:emergency|ambulances?|rescue\w*|distress|help|hotline|dispatch\w*|911|112|999)\b", re.IGNORECASE
)
"""Where calls are those of people in need, and none of a reporter."""
_ANYONE = re.compile(r"\W*(?:whoever|whatever|whichever|(?:any|every)(?:one|body)\s+who)\b", re.IGNORECASE)
_ANNOUNCING = re.compile(
    r"\W*(?!what\s+(?:began|started|was|were|looked|seemed|appeared)\b)(?:what|how|why|where)\s[^,.?!\n]*"
    r"(?:,\s(?:[^\W\d_]+\sby\s[^\W\d_]+|(?:and\s)?(?:what|how|why|where|who)\s[^,.?!\n]*))*\Z",
    re.IGNORECASE,
)
"""A line that says of what the page will tell, without a full stop: "How the night of the flood went, hour by hour";
and no sentence that goes on: "Where the wall broke, a lake lies"."""
_ORDER = re.compile(r"\W*(?:please\s+|do\s+not\s+|don['’]t\s+|just\s+)?(?P<verb>[^\W\d_]+)", re.IGNORECASE)


def barren(text: str, s: Statement, t: TimeExpression) -> bool:
    """Whether a clause tells only of a reporter's calls, of whoever does a thing, of who or where somebody was that is
    meant, or of what the page will tell; or orders what it says."""
    start, end = sentence(text, s.span.start, s.span.end)
    if s.attribution is None and _ANNOUNCING.match(text[start:end]):
        return True
    if s.tag in PRESENT and _ANYONE.match(text, start, s.span.end):
        return True
    return _was_there(text, s, t) or _ordered(s) or _unreached(s)


def _unreached(s: Statement) -> bool:
    """Whether what a clause itself tells is a failed call: "a trader who could not be reached was charged" tells of
    the charge."""
    found = _UNREACHED.search(s.span.text)
    own = found is not None and s.verb.lower().partition(" ")[0] in found[0].lower().split()
    return own and _RESCUE.search(s.span.text) is None


def _ordered(s: Statement) -> bool:
    """Whether a clause in somebody's words begins with what it tells others to do: "'Clear the yard tonight'"."""
    found = _ORDER.match(s.span.text)
    bare = s.tag == "VB" and s.attribution is not None and not s.subject_words
    return bare and found is not None and found["verb"].lower() == s.verb.lower()


_WHO_WAS = re.compile(
    r"[^\s,;–—-]\s+who\s+(?:was|were)\s+(?:at|in|on|near|inside|outside)\b|"
    r"\bwhere\s+there\s+(?:was|were|had\s+been)\s+no\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:until|till|by|from|since)\s+(?:[^\W\d_]+\s+)?\Z", re.IGNORECASE)


def _was_there(text: str, s: Statement, t: TimeExpression) -> bool:
    """Whether a clause only says which person is meant by where he was: "a guard who was at the gate on Monday".  What
    a comma parts from its noun tells more of it ("the blast, which was on Monday"), and so does how long it was so."""
    if s.form != "relative" or s.predicate[:1] != ("be",) or s.passive:
        return False
    bound = _BOUND.search(text[s.span.start : t.span.start] + t.span.text.split()[0] + " ")
    return bound is None and _WHO_WAS.search(text, max(0, s.span.start - 3), s.span.end) is not None


_SINCE = re.compile(r"\s*since\s+(?:(?:at\s+least|the|early|late|mid)\s+)*\Z", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|[^\W\d_]+['’]s?)\s+(?:[^\W\d_]+\s+(?:and\s+)?)?"
    r"(?:most|least|worst|best|first|only|(?:second|third|fourth|fifth|sixth)(?=\s+(?:to|of|such|in|time)\b)|"
    r"(?!(?:lat|for|arr|prot|hon|mod|harv|inter|cont|manif|dig|pri|unr|beh|temp)est\b)[a-z]{2,}(?:i|[^aeiou])est)\b"
    r"(?P<gap>(?:(?!\b(?:has|have|had|is|are|was|were|been|and|but)\b)[^,.;:!?()–—\n]){0,90}?)"
    r"(?:\s(?:has|have|had)\s+(?:ever\s+)?(?:seen|known|had|recorded|witnessed|suffered|experienced|faced|endured|held))?"
    r"\s*\Z",
    re.IGNORECASE,
)
"""Before "since": "the deadliest blaze that the county has seen", "the most".  A comma before it parts it from the
superlative: "the biggest mill, idle since May"."""


def _measures(reading: Reading, t: TimeExpression, holders: Sequence[Statement]) -> bool:
    """Whether a time says since when a thing is without its like ("the worst flood since 1953"), and no verb stands
    between them ("the oldest pier stood empty since 1953")."""
    start, _ = sentence(reading.text, t.span.start, t.span.end)
    before = reading.text[start : t.span.start]
    if t.span.text[:5].lower() != "since":
        lead = _SINCE.search(before)
        if lead is None:
            return False
        before = before[: lead.start()]
    found = _RECORD.search(before)
    verbs = {s.verb.lower() for s in holders if s.tag in TENSED}
    return found is not None and verbs.isdisjoint(found["gap"].lower().split())


_GOES_ON = re.compile(r",?\s+(?:when|on\s+which)\b|\s*[:–—]|\s+-\s", re.IGNORECASE)
"""Behind a day of which it is told what happened: "about Sunday, when the wall fell"."""
_ASKED = re.compile(
    r"\b(?:ask|question|press|quizz?|talk|speak|spoke|think|thought|know|knew|remember|say|said|tell|told|wr[io]te)"
    r"(?:ed|ing|s|en)?\s+(?:[^\W\d_]+\s+){0,3}?about\s+\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:about\s+)?(?:the\s+)?(?:last\s+)?[^\W\d_]+(?:\s+(?:night|morning|evening|\d{4}))?", re.IGNORECASE
)


def _spoken_of(reading: Reading, t: TimeExpression) -> bool:
    """Whether a day or month is what somebody was asked, or spoke, about: "asked about Monday, she smiled"."""
    start, _ = sentence(reading.text, t.span.start, t.span.end)
    words = t.span.text
    about = words[:6].lower() == "about "
    lead = reading.text[start : t.span.start] + (words[:6] if about else "")
    told = _GOES_ON.match(reading.text, t.span.end) is not None
    return not told and _BARE.fullmatch(words) is not None and _ASKED.search(lead) is not None


_AGAINST = re.compile(
    r"\b(?:against|versus|vs\.?|(?:up|down) from|compared (?:with|to))\s+[^,;:.!?\n]{0,20}\d[\d.,]*\s*"
    r"(?:[^\W\d_]+\s+){0,2}(?:on|in|at)?\s*(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Before the day of another figure: "53 crowns, against 48 million a year ago"."""
_PAPERS = re.compile(
    r"\s+(?:(?!(?:on|in|of|to|by|and|the|an?|at|for|from|with|as)\b)[a-z]+\s+)?(?:treat(?:y|ies)|agreements?|accords?|acts?|laws?|constitutions?|conventions?|reports?|"
    r"census|stud(?:y|ies)|maps?|contracts?|protocols?|resolutions?|decrees?|editions?|surveys?|models?|versions?)\b"
)
_MADE = re.compile(r"\b(?:sign|conclud|reach|negotiat|broker|adopt|pass)\w*\s+the\s+\Z", re.IGNORECASE)
"""Before a paper that came to be in its year: "signed the 2015 accord"."""
_DETERMINED = re.compile(r"\b(?:the|an?|its|their|his|her|this|that|our)\s+\Z", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_CASE = re.compile(r"\bv\.?\s+(?:[A-Z][\w’'.-]*\s+){1,5}\(\Z")
"""Before the year of a case in court: "Reed v. Stone (1951)"."""
_LATELY = re.compile(
    r"(?:over |in |during |within )?(?:the )?(?:last|past) (?:[\w-]+ )?(?:decades?|centur(?:y|ies)|years|months)$",
    re.IGNORECASE,
)
"""A stretch up to the page, of which no text tells the days: "in the past five years"."""
_OF_MONTH = re.compile(r" of (?:the|each|every) (?:month|year)\b")
_OF_EVENT = re.compile(r"\s(?:before|after)\s(?!(?:last|the last|that)\b)(?:the|a|an|his|her|its|their|my|our|[A-Z])")
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day$", re.IGNORECASE)
_DEFINITE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_SLOGAN = re.compile(r"\W*[A-Z][a-z]+ing\b[^.!?,;\n]*\bsince\s+\d{4}\W*\Z")
"""A line that praises its page: "Serving the valley since 1952"."""
_CORRECTED = re.compile(
    r"\b(?:we|th(?:is|e|ese)\s+(?:article|story|page|headline|caption|post)s?|this\s+report|"
    r"(?:earlier|previous|original)\s+(?:version|headline|caption))\b[^.;:!?\n“”\"]{0,90}?"
    r"\b(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:wrote|said|stated|gave|reported|put|named|identified)\b|"
    r"\b(?:earlier version|we (?:also )?(?:wrote|said|reported))\b[^\n]*;\s(?:it|that) (?:was|is)\b",
    re.IGNORECASE,
)
"""A sentence that takes back what its own page wrote: "We wrote that the weir broke in 1874; it was 1847".  What others
got wrong they did on a day ("the army wrongly named him on Monday")."""


def _names_a_thing(reading: Reading, t: TimeExpression) -> bool:
    """Whether a year only tells which paper is meant: "the 2015 treaty"."""
    led = _DETERMINED.search(reading.text, max(0, t.span.start - 8), t.span.start)
    if _MADE.search(reading.text, max(0, t.span.start - 24), t.span.start):
        return False
    named = _YEAR.fullmatch(t.span.text) is not None and _PAPERS.match(reading.text, t.span.end) is not None
    return named and led is not None


def _unfixed(reading: Reading, t: TimeExpression) -> bool:
    """Whether a weekday recurs ("the last Friday of the month") or is that before or after a happening of which no day
    is told beside it ("the Tuesday before her death"), or a time is a long stretch up to the page."""
    if _LATELY.match(t.span.text) or _OF_MONTH.match(reading.text, t.span.end):
        return True
    definite = t.span.text[:4].lower() == "the " or _DEFINITE.search(
        reading.text, max(0, t.span.start - 5), t.span.start
    )
    weekday = _WEEKDAY.search(t.span.text) is not None
    return weekday and bool(definite) and _OF_EVENT.match(reading.text, t.span.end) is not None


def empty(reading: Reading, t: TimeExpression, holders: Sequence[Statement]) -> bool:
    """Whether a time dates nothing: a record, another figure, the topic of a question, a paper, a recurring day, an
    outlet's own age, or what its page takes back."""
    start, end = sentence(reading.text, t.span.start, t.span.end)
    words, before = reading.text[start:end], reading.text[start : t.span.start]
    if _CASE.search(reading.text, max(0, t.span.start - 60), t.span.start):
        return True
    if _AGAINST.search(before) or _SLOGAN.match(words) or _CORRECTED.search(words):
        return True
    if _names_a_thing(reading, t) or _unfixed(reading, t):
        return True
    return _measures(reading, t, holders) or _spoken_of(reading, t)
