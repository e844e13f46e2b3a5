"""Clauses with a date that tell no happening: whom the reporter could not reach, what a record is compared with, who is
meant, what any such person does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.model import Reading, Statement, TimeExpression

_UNREACHED = re.compile(
    r"\b(?:did|do|does|would|could|has|have|had)(?:\s+not|n['’]t)\s+(?:immediately\s+|yet\s+)?"
    r"(?:return(?:ed)?|answer(?:ed)?|respond(?:ed)?\s+to|repl(?:y|ied)\s+to|pick(?:ed)?\s+up|take|taken)\s+"
    r"(?:[^\W\d_]+\s+){0,5}?"
    r"(?:calls?|messages?|e-?mails?|texts?|requests?|questions?|inquir(?:y|ies)|enquir(?:y|ies)|(?:tele)?phones?)\b"
    r"(?!\s+(?:for(?!\s+(?:comment|an?\s+interview|information|details|clarification))|of)\b)|"
    r"\b(?:messages?|calls?|e-?mails?|voicemails?|requests?|questions?)\b[^.;:!?\n]*\b(?:was|were|had\s+been|went)\s+"
    r"(?:not\s+(?:immediately\s+)?(?:returned|answered)|unanswered|unreturned)\b|"
    r"\b(?:messages?|calls?|e-?mails?|voicemails?)\b(?=[^.;:!?\n]*\b(?:comment|spokes\w+|interview))[^.;:!?\n]*"
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
_ANNOUNCING = re.compile(r"\W*(?:what|how|why|where)\s[^.?!\n]*\Z", re.IGNORECASE)
"""A line that says of what the page will tell, without a full stop: "How the night of the flood went"."""
_ORDER = re.compile(r"\W*(?:please\s+|do\s+not\s+|don['’]t\s+|just\s+)?(?P<verb>[^\W\d_]+)", re.IGNORECASE)
_PRESENT = ("VBZ", "VBP")
_FINITE = (*_PRESENT, "VBD")


def barren(text: str, s: Statement, t: TimeExpression) -> bool:
    """Whether a clause tells only of a reporter's calls, of whoever does a thing, of who or where somebody was that is
    meant, or of what the page will tell; or orders what it says."""
    start, end = sentence(text, s.span.start, s.span.end)
    if s.attribution is None and _ANNOUNCING.match(text[start:end]):
        return True
    if s.tag in _PRESENT and _ANYONE.match(text, start, s.span.end):
        return True
    there = _was_there(s) and not t.span.text.lower().startswith("since")
    return there or _ordered(s) or _unreached(s.span.text)


def _unreached(told: str) -> bool:
    return _UNREACHED.search(told) is not None and _RESCUE.search(told) is None


def _ordered(s: Statement) -> bool:
    """Whether a clause in somebody's words begins with what it tells others to do: "'Clear the yard tonight'"."""
    found = _ORDER.match(s.span.text)
    bare = s.tag == "VB" and s.attribution is not None and not s.subject_words
    return bare and found is not None and found["verb"].lower() == s.verb.lower()


def _was_there(s: Statement) -> bool:
    """Whether a clause only says which person or place is meant by what was so: "a guard who was at the gate on
    Monday"."""
    return s.form == "relative" and s.predicate[:1] == ("be",) and not s.passive


_SINCE = re.compile(r"\s*since\s+(?:(?:at\s+least|the|early|late|mid)\s+)*\Z", re.IGNORECASE)
_RECORD = re.compile(
    r"\b(?:the|an?|its|their|his|her|our|[^\W\d_]+['’]s?)\s+(?:[^\W\d_]+\s+(?:and\s+)?)?"
    r"(?:most|least|worst|best|first|only|"
    r"(?!(?:lat|for|arr|prot|hon|mod|harv|inter|cont|manif|dig|pri|unr|beh|temp)est\b)[a-z]{2,}(?:i|[^aeiou])est)\b"
    r"(?P<gap>(?:(?!\b(?:has|have|had|is|are|was|were|been|and|but)\b)[^.;:!?()\n]){0,90}?)"
    r"(?:\s(?:has|have|had)\s+(?:ever\s+)?(?:seen|known|had|recorded|witnessed|suffered|experienced|faced|endured|held))?"
    r"\s*\Z",
    re.IGNORECASE,
)
"""Before "since": "the deadliest blaze that the county has seen", "the most"."""


def measures(reading: Reading, t: TimeExpression, holders: Sequence[Statement]) -> bool:
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
    verbs = {s.verb.lower() for s in holders if s.tag in _FINITE}
    return found is not None and verbs.isdisjoint(found["gap"].lower().split())


_ASKED = re.compile(
    r"\b(?:ask|question|press|quizz?|talk|speak|spoke|think|thought|know|knew|remember|say|said|tell|told|wr[io]te)"
    r"(?:ed|ing|s|en)?\s+(?:[^\W\d_]+\s+){0,3}?about\s+\Z",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:about\s+)?(?:the\s+)?(?:last\s+)?[^\W\d_]+(?:\s+(?:night|morning|evening|\d{4}))?", re.IGNORECASE
)


def spoken_of(reading: Reading, t: TimeExpression) -> bool:
    """Whether a day or month is what somebody was asked, or spoke, about: "asked about Monday, she smiled"."""
    start, _ = sentence(reading.text, t.span.start, t.span.end)
    words = t.span.text
    about = words[:6].lower() == "about "
    lead = reading.text[start : t.span.start] + (words[:6] if about else "")
    return _BARE.fullmatch(words) is not None and _ASKED.search(lead) is not None
