"""Which attributions are sure enough to be lines of a document's list, and which of their words are shown."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.dossier.standing import Lines
from sayso.model import Attribution, Reading, Span
from sayso.model.spans import goes_on

LISTED = 0.6
"""Certainty from which an attribution is a line of its own; all are marked in the text."""
STANDS = 0.9
"""Probability of standing from which a line is among the sure ones: how many of these are wrong and how many of the
others is measured (evals/results.md, "who said what")."""
STANDS_TERSE = 0.75
"""The same for a clause of a speaker, a verb and a word or two, of which the words of other lines tell too little:
of 60 that were read on 300 pages, one or two of those above are wrong."""
_TAG = 120
"""Characters of a speaker and a cue behind what is said."""
_SAYS = 3
"""Words from which a content says something by itself: "the deal" does not."""
_ANSWERED = 0.5
"""Certainty from which a short denial or refusal is a line."""
_REPLIES = frozenset({"deny", "decline", "confirm", "accuse", "vow"})
"""Stances that say something with a content that says nothing by itself: "denied this", "blamed the weather"."""
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundreds?|thousands?|"
    r"millions?|dozens?)\b",
    re.IGNORECASE,
)
_TORN = frozenset({"headless", "gapped"})
"""What extraction says of contents whose subject or object stands outside them: nobody can read these alone."""
_NO_SPEECH = re.compile(
    r"\b(?:know|knows|knowing|knew|thought|thinks?|thinking|believed?s?|believing|reali[sz]e[sd]?|reali[sz]ing|hears?|"
    r"heard|fear(?:s|ed)?|feels?|felt|see(?:s|n|ing)?|saw|finds?|found|learn(?:s|ed|t)?|underst(?:and|ands|ood)|"
    r"assum(?:es?|ed)|(?:must|should|ought to|needs? to|ha(?:s|ve|d) to) (?:\w+ )?\w+|(?:could|may|might) \w+|"
    r"want(?:s|ed)? to \w+|hop(?:es?|ed)|"
    r"doubt(?:s|ed)?|suppos(?:es?|ed)|forg(?:ets?|ot)|discover(?:s|ed)?|expecting|figured? out|"
    r"remind(?:s|ed)?|calls?|cit(?:es?|ed)|wonder\w*)$",
    re.IGNORECASE,
)
"""Cues of thought and duty: a page that says what somebody thinks does not report that he said it."""
_FINDS = re.compile(r"\b(?:finds?|found)$", re.IGNORECASE)
"""The cue that tells what a report says, and of anybody else what he came to know."""
_OPENLY = re.compile(r"(?:adamant|insistent)$", re.IGNORECASE)
"""Adjectives of what somebody says again and again; all others ("sure", "aware", "concerned") tell what he feels."""
_NOBODY = re.compile(
    r"(?:few|not (?:one|a single)|no(?! (?:less|fewer|other)|\.? ?\d)|none|nobody|neither)\b", re.IGNORECASE
)
"""The beginning of a source that is nobody; "No 10" is somebody."""
_UNTOLD = re.compile(
    r"(?:his|her|its|their|my|our|whose)\s|(?:prof|dr|mr|mrs|ms|sir|rev|lt|col|gen|capt|sgt)\.?$", re.IGNORECASE
)
"""A name that tells only whose somebody is, where the text was not found to say who that is ("her mother"), or is a
title alone."""
_TAIL = re.compile(
    r",?\s+(?:but (?:that|this|it) (?:is|was|proved|turned) .*|and|but|or|of)$", re.IGNORECASE | re.DOTALL
)
"""The end of a content that is not the speaker's: the page's own verdict, or the beginning of what follows."""


def carried(a: Attribution, voices: frozenset[str], papers: frozenset[str] = frozenset()) -> bool:
    """Whether an attribution is sure enough to be printed as a line: somebody who can speak is named, says something,
    and the program is not in doubt about either.  `voices`: see `voices_of`; `papers`: those among them that are
    documents."""
    if a.certainty < _least(a) or a.source_name is None or (_TORN & set(a.why) and len(a.content) == 1):
        return False
    if a.rule == "again" and a.content[0].text[:1].isalnum():
        return False  # a quotation without its opening mark: where it began, and so whose it is, is not told
    name = a.chain[-1] if a.chain else a.source_name
    if (name[:1].islower() or name[:1].isdigit()) and "(unnamed)" not in name and name not in voices:
        return False
    if _UNTOLD.match(name) or (a.source is not None and _NOBODY.match(a.source.text)):
        return False
    if a.rule == "adjective" and not _OPENLY.search(a.cue.text if a.cue is not None else ""):
        return False
    if a.cue is not None and _NO_SPEECH.search(a.cue.text) and not (name in papers and _FINDS.search(a.cue.text)):
        return False
    return len(said(a).text.split()) >= _SAYS or _terse(a)


def _least(a: Attribution) -> float:
    """The certainty from which an attribution is a line: of a short denial or refusal behind its own subject, which is
    little beside its cue, less."""
    return _ANSWERED if a.stance in ("deny", "decline") and "subject" in a.why and _terse(a) else LISTED


def _terse(a: Attribution) -> bool:
    """Whether an attribution says something though its content is only a word or two, which its clause is shown with:
    "The company denied this", "She declined to comment", "Nine, says the mayor"."""
    if len(a.content) > 1 or a.source is None or a.cue is None or len(said(a).text.split()) >= _SAYS:
        return False
    return a.stance in _REPLIES or a.rule == "figure" or _FIGURE.search(a.content[0].text) is not None


def voices_of(r: Reading) -> frozenset[str]:
    """The bodies, papers and recordings of a document: they speak also where they are written in small letters ("the
    interior ministry", "police"), as no other common noun does."""
    return frozenset(a.name for a in r.actors if a.type in ("document", "organisation", "outlet", "state"))


def said(a: Attribution) -> Span:
    """The longest piece of an attribution's content, without an end that is not the speaker's."""
    return _own(max(a.content, key=len))


def _own(piece: Span) -> Span:
    """A piece of content without an end that is not the speaker's."""
    found = _TAIL.search(piece.text)
    if found is None or found.start() == 0:
        return piece
    return Span(piece.start, piece.start + found.start(), piece.text[: found.start()])


def parts(r: Reading, a: Attribution) -> tuple[Span, ...]:
    """The words that a line shows, in the order of the text: all pieces of what is said, of a word or two the clause
    in which they are."""
    if _terse(a):
        return (shown(r, a),)
    return tuple(_own(piece) for piece in sorted(a.content)) if len(core(a)) < len(a.content) else core(a)


def core(a: Attribution) -> tuple[Span, ...]:
    """The words by which a line is weighed: its longest piece; of a sentence in which the cue stands as an aside ("the
    bridge, she said, fell") what stands before it and behind it, since neither half can be read alone."""
    if len(a.content) != 2:
        return (said(a),)
    first, last = min(a.content), max(a.content)
    one = goes_on(last.text) or (a.kind != "direct" and "split" in a.why)
    one = one and first.text.rstrip(_MARKS)[-1:] not in _STOPS
    return (first, last) if one and last.start - first.end <= _ASIDE else (said(a),)


def shown(r: Reading, a: Attribution) -> Span:
    """Where the words by which a line is weighed stand, an aside between them included; of a
    content of a word or two its clause."""
    words = core(a) if not _terse(a) else sorted(s for s in (a.source, a.cue, *a.content) if s is not None)
    return Span.cut(r.text, words[0].start, max(s.end for s in words))


_MARKS = "\"”“’‘'»« "
_STOPS = frozenset(".!?")
_ASIDE = 80
"""Characters of a cue that stands as an aside."""


def brought_in(r: Reading, a: Attribution) -> str:
    """The words that bring a line in: its cue, and of "refused to admit the extent" also the verb whose object is
    withheld; "no cue" where there is none, and nothing where the words shown hold it."""
    if a.cue is None or _terse(a):
        return "" if a.cue else "no cue"
    between = r.text[a.cue.end : a.content[0].start]
    verb = _WITHHELD.match(between) if a.stance == "decline" else None
    return a.cue.text + between.rstrip() if verb or _PARTICLE.fullmatch(between) else a.cue.text


_WITHHELD = re.compile(r"\s+to\s+\w+(?:\s+(?:on|about))?\s+$")
_PARTICLE = re.compile(
    r"\s+(?:out\s+|up\s+|back\s+)?(?:of|about|against|for|to|on|at|over|with)\s+|\s+(?:up)?on\s+(?:[\w’'-]+\s+){1,6}"
)
"""Between cue and content: a preposition, or on whom somebody calls."""


def negated(a: Attribution) -> bool:
    """Whether a line must add that its content is told as not so; a denial or refusal says it by its cue."""
    return a.polarity == "neg" and a.stance not in ("deny", "decline")


class Told(NamedTuple):
    """A line: the attribution, and the probability that it stands before an editor."""

    found: Attribution
    standing: float


def _sure(t: Told) -> bool:
    return t.standing >= (STANDS_TERSE if _terse(t.found) else STANDS)


class Weighed:
    """How likely the attributions of a document are to stand, each weighed once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._seen = Lines(reading)
        self._standing: dict[str, float] = {}

    def standing(self, a: Attribution) -> float:
        """The probability that an attribution would stand as a line."""
        if a.id not in self._standing:
            self._standing[a.id] = self._seen.standing(a, shown(self._reading, a))
        return self._standing[a.id]

    def judged(self) -> tuple[list[Told], list[Told]]:
        """The possible lines, those that are likely to stand and those that are less sure."""
        every = [Told(a, self.standing(a)) for a in possible(self._reading)]
        return [t for t in every if _sure(t)], [t for t in every if not _sure(t)]


def possible(r: Reading) -> tuple[Attribution, ...]:
    """The attributions that might be lines, without those that stand in a line of the same speaker: "she said she is
    sure that …" is one."""
    voices, papers = voices_of(r), frozenset(a.name for a in r.actors if a.type == "document")
    out: list[Attribution] = []
    widest: dict[str | None, Span] = {}
    listed = sorted(
        (a for a in r.attributions if carried(a, voices, papers)), key=lambda a: (a.content[0].start, -len(said(a)))
    )
    following = {a.content[0].start: a for a in listed if "whole" in a.why}  # the innermost of those that begin there
    for a in listed:
        held = widest.get(a.source_name)
        if held is not None and all(held.covers(part) for part in a.content):
            continue
        if _retold(r, a, following.get(a.content[0].start)):
            continue
        out.append(a)
        whole = max(a.content, key=len)
        if held is None or whole.end > held.end:
            widest[a.source_name] = whole
    kept = {a.id for a in out}
    return tuple(a for a in r.attributions if a.id in kept)


def _retold(r: Reading, a: Attribution, inner: Attribution | None) -> bool:
    """Whether another line tells all that an attribution's content holds: of "the port is shut, he said, according to
    the Herald" the line of him, through the Herald."""
    if inner is None or inner is a or inner.source is None or inner.cue is None or a.source_name not in inner.chain:
        return False
    if len(a.content) > 1 or len(inner.content) > 1:
        return False
    own, end = inner.content[0], a.content[0].end
    low, high = sorted((inner.source, inner.cue))
    if not own.end <= low.start < low.end <= high.start < high.end <= end <= own.end + _TAG:
        return False
    rest = r.text[own.end : low.start] + r.text[low.end : high.start] + r.text[high.end : end]
    return not any(c.isalnum() for c in rest)
