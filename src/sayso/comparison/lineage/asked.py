"""What an original is to be asked for as: a report, a broadcast or what somebody told an outlet, and a paper of which
there are many with the words that tell which one it is, or with the page that names it."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sayso.comparison.lineage import grounds
from sayso.comparison.lineage.clauses import sentence
from sayso.model import Member, Reading

_TOLD = re.compile(r"(?:told|tells)\b|(?:spoke|speaking|talked|talking) (?:to|with)\b", re.IGNORECASE)
_AIRED = re.compile(r"\b(?:broadcast|aired|airs|showed|shows)$", re.IGNORECASE)
_ON_AIR = re.compile(r"\b(?:radio|tv|television|fm)\b|\bchannel \w+$", re.IGNORECASE)
_SITE = re.compile(r"[./]|\b(?:blog|facebook|instagram|telegram|tiktok|twitter|weibo|youtube)\b", re.IGNORECASE)
_NEAR = 30
_BETWEEN = re.compile(r"[,\s]*(?:\d{1,3},\s*)?(?:(?:has|had|also|later|then|earlier)\s+)*$")


# ---------------------------------------------------------------- outlets
def of_outlet(name: str, evidence: Sequence[Member], readings: Mapping[str, Reading]) -> str:
    """What of an outlet pages lean on: a report, a broadcast, what somebody told it."""
    if _SITE.search(name) or not name[:1].isupper():
        return name
    words = [(m, m.span.text.strip(" ,.:;“”\"'()")) for m in evidence]
    told = [m for m, text in words if _TOLD.match(text)]
    if words and len(told) == len(words):
        who = {_speaker(readings[m.doc], m) for m in told}
        return f"what {who.pop()} told {name}" if len(who) == 1 and None not in who else f"interview with {name}"
    aired = _ON_AIR.search(name) or any(_AIRED.search(text) for _, text in words)
    return f"{name} broadcast" if aired else f"{name} report"


def _speaker(reading: Reading, member: Member) -> str | None:
    """The person named right before he "told" it, where it is he who told it: not the friend of whom he is, nor who
    met him."""
    start = member.span.start
    heard = [a for a in reading.attributions if a.cue is not None and a.cue.overlap(member.span)]
    for actor in reading.actors:
        if actor.type != "person" or any(a.source_name != actor.name for a in heard):
            continue
        for m in actor.mentions:
            if start - _NEAR < m.end <= start and _BETWEEN.match(reading.text[m.end : start]):
                before = reading.text[sentence(reading.text, m.start, m.end)[0] : m.start]
                rule = _OF_HIM if heard else _NOT_HE
                return None if rule.search(before) or _KIN.search(before) else actor.name
    return None


_SMALL = r"(?:of|for|to|with|by|from|against|about|near|beside|including|like|than|who|whom|whose|which|that|\w{3,}ing)"
_OF_HIM = re.compile(rf"\b(?:{_SMALL}|who \w+) (?:the )?(?:(?!{_SMALL}\b)[\w.’'-]+ ){{0,3}}\Z", re.IGNORECASE)
"""Words that end right before a name, where his office at most stands between: "a lawyer for"."""
_KIN = re.compile(
    r"\b(?:widow(?:er)?|wife|husband|mother|father|parents?|son|daughter|brother|sister|cousin|uncle|aunt|family|relative|"
    r"friend|colleague|neighbou?r|lawyer|attorney)s? (?:of|for) [^.;:]*\Z",
    re.IGNORECASE,
)
"""Before a name: those of whom it may be told whose they are, "the widow of the mate, Karl Stamm"."""
_NOT_HE = re.compile(rf"\b{_SMALL}\b", re.IGNORECASE)
"""Words before a name that may make another the one who speaks, where nothing was read as what he said."""


# ---------------------------------------------------------------- papers and recordings
def of_paper(name: str, evidence: Sequence[Member], readings: Mapping[str, Reading]) -> str:
    """A paper or recording with what tells which one it is: its maker where the name has him, the words behind it, or
    the one page that names it."""
    name = _whole(_owned(name, evidence, readings), evidence)
    if _TELLING.search(name) or _begins_with_a_name(name, [readings[m.doc] for m in evidence]):
        return name
    name = f"{name} report" if _FINDS.search(name) else name
    which = next((w for m in evidence if (w := _which(readings[m.doc].text, m, name.split()[-1])) is not None), None)
    if which is not None:
        return f"{name} {which}"
    pages = {(readings[m.doc].document.outlet.value or "").split(" (")[0] for m in evidence}
    page = pages.pop() if len(pages) == 1 else ""
    kept = " " in name and grounds.noun_of(name) in grounds.KEPT  # "harbour log": whose it is
    return name if kept or not page else f"{name} (named by {page})"


def _owned(name: str, evidence: Sequence[Member], readings: Mapping[str, Reading]) -> str:
    """A name with whose "own" it is, where an attribution tells: "the guild's ledger" for "own ledger"."""
    if _OWN.match(name) is None:
        return name
    told = {m.attribution for m in evidence} - {None}
    docs = [readings[m.doc] for m in evidence]
    whose = (a.source_name for r in docs for a in r.attributions if a.id in told and a.source_name)
    bare = _OWN.sub("", name)
    return next((w for w in whose if w.endswith((f"s {bare}", f"s’ {bare}", f"s' {bare}"))), bare)


def _whole(name: str, evidence: Sequence[Member]) -> str:
    """A name with what its first word lost before a hyphen: "e-mail"."""
    found = (re.search(rf"\b\w{{1,2}}-(?={re.escape(name)}\b)", m.span.text) for m in evidence)
    return next((f"{f[0]}{name}" for f in found if f is not None), name)


_OWN = re.compile(r"^own (?=\w)")
_TELLING = re.compile(r"[(\d]|[’']s?\b|\s[A-Z]|\b(?:of|by|from|to|between|on)\b")
"""Whose a paper is, a number or a name in what it is called."""


_FINDS = re.compile(r"\b(?:inquiry|investigation)$")
"""What is no paper, but brings one out."""


def _begins_with_a_name(name: str, readings: Sequence[Reading]) -> bool:
    """Whether the first word of a name is that of a body or place of the page: "California prison records"."""
    first = name.split()[0]
    return first[:1].isupper() and any(
        n.split()[:1] == [first]
        for r in readings
        for n in (*(a.name for a in r.actors if a.type != "document"), *(p.name for p in r.places))
    )


_MADE = (
    r"(?:dated|(?:sent|signed|issued|filmed|recorded|posted|published|written|drawn up|kept|filed|shared|circulated|released|taken|"
    r"made|addressed|compiled|commissioned|carried out|prepared)(?= (?:\d|after|at|before|by|during|from|in|last|of|on|to|\w+day)\b))"
)
"""What was done to a paper; with an object it did that itself: "the report published figures"."""
_STOP = (
    r"(?:which|that|who|whom|whose|where|when|while|and|but|or|as|it|its|he|his|him|she|her|they|their|them|we|our|us|i|my|me|you|your|this|"
    r"these|those|is|was|were|are|has|had|have|be|will|would|can|could|shows?|showed|says|said|states?|stated|finds?|lists?|listed|puts?|"
    r"gives?|gave|reads?|indicates?|indicated|reveals?|revealed|proves?|proved|reported|warns?|warned|claims?|claimed|records)"
)
_WHICH = re.compile(
    rf",? ?(?P<which>(?:{_MADE}|of|by|from|about|between|for|to)(?: (?!{_STOP}\b)(?:[\w’'.%-]|,(?=\d))*(?:\w[’']?|(?<=[ap]\.m)\.)){{1,9}})",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?: (?:a|an|the|of|in|on|at|by|to|for|from|with|about|into|over|\w+ly))+$", re.IGNORECASE)


def _which(text: str, member: Member, noun: str) -> str | None:
    """The words behind a noun that tell which one it is: "sent to supporters on Saturday", "by a team of the brigade"."""
    start, end = sentence(text, member.span.start, member.span.end)
    for found in re.finditer(rf"\b{re.escape(noun)}\b(?= |,)", text[start:end], re.IGNORECASE):
        if start + found.start() < member.span.start - len(noun) or start + found.start() > member.span.end:
            continue
        behind = _WHICH.match(text, start + found.end(), end)
        which = "" if behind is None else _TAIL.sub("", behind["which"])
        if len(which.split()) > 1 and "\n" not in which:
            return which
    return None
