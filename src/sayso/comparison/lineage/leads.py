"""Leads: what commenters say that bears on a claim or on the article and could be checked.  Never evidence.

A lead is a passage of a remark: the sentences in which its writer shows how he knows (`remarks`), and those that tell
something which can be looked up: what somebody saw, a figure, a place, a document, where a picture is from, a
correction.  Who has shown it once is heard further in the thread; an answer to a lead with a fact of its own is one.
Insults, mockery, views and what only retells the article are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from sayso.comparison.lineage import remarks
from sayso.comparison.lineage.bearing import Near, Page, Target, Vectors, by_document, content_of, figures_of, page_of
from sayso.comparison.lineage.clauses import sentences, shown
from sayso.comparison.lineage.names import words
from sayso.model import IN_THREAD, Claim, Lead, Reading, Segment, Span, Statement
from sayso.model.comparison import LeadStance

__all__ = ["Vectors", "find"]

_RETOLD = 0.8
"""Share of a sentence's words that stand in the article, from which it only retells it."""
_SHORT = 4
"""Words up to which a sentence goes with those beside it: "No siren."."""
_LONGEST = 450
"""Characters of a lead: what is longer is cut at a sentence."""
_FEWEST = 3
"""Words without figures or marks that a sentence needs to tell anything."""
_PLAIN = frozenset({None, "can", "could"})
"""Auxiliaries with which something is told as so."""
_NAME = re.compile(r"(?<![.!?:;“\"‘(@]\s)(?<![@\w])(?<!^)\b[A-Z][a-z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*")
_ASKED = re.compile(r"^\W*(?:where|who|when|how many|how much)\b", re.IGNORECASE)
_FULL = re.compile(r"\D+\.$")
_HANGS = re.compile(r"^\W*(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|[Hh]e|[Ss]he|[Tt]hese|[Tt]hose|[Tt]heir|[Ii]ts)\b")
"""A sentence that says of what the one before named."""


def find(readings: Sequence[Reading], claims: Sequence[Claim], vectors: Vectors | None = None) -> tuple[Lead, ...]:
    """The leads of all documents, by document and place.

    `vectors` gives the meaning of texts: without it a lead is set beside a line of the article by their words alone.
    """
    asked = by_document(claims)
    out: list[Lead] = []
    for r in readings:
        if any(s.type in IN_THREAD for s in r.segments):
            out += _leads(page_of(r, asked.get(r.document.id, []), vectors))
    first: dict[tuple[str, str], Lead] = {}
    for lead in sorted(out, key=lambda x: (x.doc, x.span)):
        # Threads repeat what they answer.
        first.setdefault((lead.doc, " ".join(words(lead.span.text))), lead)
    return tuple(first.values())


# ---------------------------------------------------------------- remarks
@dataclass(slots=True)
class _Sentence:
    """A sentence of a remark, what it does, and what of it is new to the page."""

    span: Span
    said: remarks.Said
    content: frozenset[str]
    topic: frozenset[str]
    """Its words, with those of the sentence before where it hangs on that."""
    fact: bool
    fresh: int
    retold: bool

    @property
    def long(self) -> bool:
        """Whether it has words enough to tell anything: "See" and an address have not."""
        return sum(w.isalpha() for w in self.span.text.split()) >= _FEWEST

    @property
    def plain(self) -> bool:
        """Whether it is no view, insult or question."""
        return not (self.said.view or self.said.loud or self.said.question)

    @property
    def turns(self) -> bool:
        """Whether it turns what was told before it against the article or another reader."""
        return self.plain and remarks.turns(self.span.text)

    @property
    def small(self) -> bool:
        """Whether it is a sentence of a few words, and no view or question; a line with a date or a name is none."""
        return self.plain and 2 <= len(self.span.text.split()) <= _SHORT and _FULL.match(self.span.text) is not None


@dataclass(frozen=True, slots=True)
class _Heard:
    """What came of a comment in the thread: its writer, its words, and the lead that it holds or answers."""

    writer: str | None
    text: str
    lead: Lead | None
    before: str | None
    """The id of the comment that it answers."""
    line: str = ""
    """The line or claim that it bears on, or that the first of those does whom it answers; "" for the whole page."""

    @property
    def content(self) -> frozenset[str]:
        return content_of(self.text)


@dataclass(frozen=True, slots=True)
class _Passage:
    """Sentences of one remark that make a lead, and those of them that tell it."""

    span: Span
    core: tuple[_Sentence, ...]

    @property
    def text(self) -> str:
        return " ".join(remarks.without_opener(" ".join(s.span.text.split())) for s in self.core)

    @property
    def content(self) -> frozenset[str]:
        return frozenset[str]().union(*(s.content for s in self.core))


def _leads(page: Page) -> Iterator[Lead]:
    heard: dict[str, _Heard] = {}
    told: set[str] = set()
    by_start = sorted((s for s in page.reading.statements if s.voice == "comment"), key=lambda s: s.span.start)
    for s in page.reading.segments:
        if s.duplicate_of is not None:
            continue
        if s.type == "pasted_article":
            yield from _pasted(page, s)
        elif s.type == "comment" and s.text_span is not None:
            answered = _answered(s, heard)
            said = list(_sentences(page, s, by_start))
            found = [
                _lead(page, s, passage, answered)
                for passage in _passages(page, said, answered, s.author in told and answered is not None)
            ]
            heard[s.id] = _heard(page, s, found, answered)
            if found and s.author:
                told.add(s.author)
            if s.author not in page.reading.document.authors:
                yield from found


def _heard(page: Page, comment: Segment, found: Sequence[Lead], answered: _Heard | None) -> _Heard:
    """What came of a comment that holds these leads."""
    assert comment.text_span is not None
    lead = found[0] if found else None
    span = comment.text_span if lead is None else (lead.span.start, lead.span.end)
    line = "" if lead is None or lead.bears_on == page.whole else lead.bears_on
    line = line if answered is None or answered.lead is None else answered.line
    return _Heard(comment.author, page.reading.text[slice(*span)], lead, comment.reply_to, line)


def _answered(comment: Segment, heard: dict[str, _Heard]) -> _Heard | None:
    """The comment that a comment answers; nobody answers himself, but who answered him last."""
    answered = heard.get(comment.reply_to or "")
    if answered is None or answered.writer != comment.author or comment.author is None:
        return answered
    later = (h for h in reversed(heard.values()) if h is answered or h.before == comment.reply_to)
    return next(h for h in later if h is answered or h.writer != comment.author)


def _sentences(page: Page, comment: Segment, statements: Sequence[Statement]) -> Iterator[_Sentence]:
    """The sentences of a comment."""
    assert comment.text_span is not None
    text = page.reading.text
    first, stop = comment.text_span
    before: frozenset[str] = frozenset()
    for start, end in sentences(text, first, stop):
        span = Span.trimmed(text, max(first, start), min(end, stop))
        if span is not None:
            found = _read(page, span, statements, before)
            before = found.content
            yield found


def _read(page: Page, span: Span, statements: Sequence[Statement], before: frozenset[str]) -> _Sentence:
    first = bisect_left(statements, span.start, key=lambda s: s.span.start)
    last = bisect_left(statements, span.end, key=lambda s: s.span.start)
    fact = any(s.predicate and s.form != "purpose" and s.modal in _PLAIN for s in statements[first:last])
    content = content_of(remarks.without_opener(span.text))
    figures = [f for f in figures_of(span.text) if f not in page.figures]
    names = [n for n in _NAME.findall(span.text) if n not in page.names]
    retold = not figures and len(content & page.words) >= _RETOLD * len(content)
    topic = content | before if _HANGS.match(span.text) else content
    return _Sentence(span, remarks.said(span.text), content, topic, fact, bool(figures) + bool(names), retold)


def _passages(page: Page, sentences: Sequence[_Sentence], answered: _Heard | None, known: bool) -> Iterator[_Passage]:
    """The leads of one comment: sentences that tell something, with those beside them in which the writer says how he
    knows or where to look.  `known`: he has shown it before in the thread."""
    run: list[_Sentence] = []
    core: list[_Sentence] = []
    before: _Sentence | None = None
    for n, s in enumerate(sentences):
        beside = (*run, *sentences[n + 1 : n + 2])
        shown = known or any(r.said.access and not r.said.loud for r in beside)
        tells = (
            _tells(page, s, answered, shown)
            or _goes_on(core, before, s)
            or (_seated(core) and not (s.said.loud or s.said.question))
        )
        if tells:
            core.append(s)
            if before is not None and before not in run and _HANGS.match(s.span.text) and before.plain:
                run.append(before)
        if tells or (not s.said.loud and (s.said.access or (core and (s.said.asks or s.turns)) or s.small)):
            run.append(s)
        else:
            if not _idle(core):
                yield _passage(page, run, core)
            run, core = [], []
        before = s
    if not _idle(core):
        yield _passage(page, run, core)


def _seated(core: Sequence[_Sentence]) -> bool:
    """Whether sentences only say where their writer sits: what he knows from there is told in the next."""
    return bool(core) and all(s.said.seat for s in core)


def _goes_on(core: Sequence[_Sentence], before: _Sentence | None, s: _Sentence) -> bool:
    """Whether a sentence goes on with what its writer lived through in the one before."""
    told = bool(core) and core[-1] is before and core[-1].said.access
    lived = s.said.access or _HANGS.match(s.span.text) is not None
    return told and lived and s.fact and s.long and s.plain and not s.said.anecdote


def _idle(core: Sequence[_Sentence]) -> bool:
    """Whether sentences tell nothing but what their writer is, or was for years."""
    return all(s.said.seat or s.said.career for s in core)


def _tells(page: Page, s: _Sentence, answered: _Heard | None, known: bool) -> bool:
    """Whether a sentence tells something that could be checked.  `known`: its writer has shown how he knows."""
    said = s.said
    if said.points and said.asks and not said.loud and (known or (answered is not None and answered.lead is not None)):
        return True
    if said.loud or not s.long:
        return False
    if said.question:
        return _asks(page, s)
    exact = said.exact + said.dated + s.fresh
    if said.reckons and known:
        return bool(exact) or page.shared(s.topic)
    if not (s.fact or said.tagged or ((said.points or known) and s.fresh)) or (
        said.view and not (said.access and exact)
    ):
        return False
    if said.anecdote:
        return page.near(s.topic)
    if said.infers and not said.view:
        return page.shared(s.content)
    if said.access:
        return exact > 0 or page.shared(s.topic)
    if s.retold and not (said.corrects or (known and said.contrasts)):
        return False
    denied = remarks.denies(s.span.text)
    common = answered is not None and bool(s.content & answered.content)
    if answered is not None and answered.lead is not None and (exact or (common and denied)):
        return True
    if known or said.points or said.corrects:
        return exact > 0 or common or (known and denied) or page.shared(s.topic)
    return said.exact > 0 and s.fresh > 0 and page.near(s.topic)


def _asks(page: Page, s: _Sentence) -> bool:
    """Whether a question could be answered: where, who or how many of what the article counts."""
    return bool(_ASKED.search(s.span.text)) and any(figures_of(s.span.text)) and page.shared(s.topic)


def _passage(page: Page, run: Sequence[_Sentence], core: Sequence[_Sentence]) -> _Passage:
    """The passage from its first sentence to the last that tells something, how its writer knows or where to ask, cut
    where it is too long."""
    start = run[0].span.start
    end = max(s.span.end for s in run if s is core[-1] or s.said.asks or s.said.access or s.turns)
    if end - start > _LONGEST:
        start = core[0].span.start
        end = max(s.span.end for s in run if s is core[0] or s.span.end - start <= _LONGEST)
    inside = tuple(s for s in core if s.span.start < end)
    return _Passage(Span.cut(page.reading.text, start, end), inside)


# ---------------------------------------------------------------- what it bears on
def _lead(page: Page, comment: Segment, passage: _Passage, answered: _Heard | None) -> Lead:
    best = page.best(passage.content, passage.text)
    label = page.whole
    if best is not None and best.bears and (answered is None or answered.lead is None):
        label = best.target.label
    elif answered is not None and (answered.lead is not None or _speaks_of(page, passage, comment, answered)):
        label = _remark(answered)
    replied = comment.reply_to or (best.target.id if best is not None else None)
    stance = _stance(page, passage, _against(comment, passage, answered), best)
    return Lead(page.reading.document.id, passage.span, label, stance, replied)


def _against(comment: Segment, passage: _Passage, answered: _Heard | None) -> bool:
    """Whether a passage answers another's lead with a fact of its own."""
    answers = answered is not None and answered.lead is not None and answered.writer != comment.author
    return answers and any(s.long for s in passage.core)


_TO = re.compile(r"\W*@\S+\W+")
"""To whom a comment speaks."""


def _speaks_of(page: Page, passage: _Passage, comment: Segment, answered: _Heard) -> bool:
    """Whether a passage speaks of the comment under which it stands: to its writer, or of something in it."""
    assert comment.text_span is not None
    return _TO.match(page.reading.text, *comment.text_span) is not None or bool(passage.content & answered.content)


def _remark(answered: _Heard) -> str:
    """What is said of another reader's remark bears on that, and on the line that it bears on."""
    to = _TO.match(answered.text)
    told = f"the remark “{shown(answered.text[to.end() if to else 0 :], 110)}”"
    return f"{told} on {answered.line}" if answered.line else told


def _stance(page: Page, passage: _Passage, against: bool, best: Near | None) -> LeadStance:
    """What a remark does with what it answers: who answers another's lead with a fact of his own (`against`), and does
    not say that it is so, disputes it; else its words tell, and those of the line that it bears on."""
    if all(s.said.question for s in passage.core):
        return "question"
    if remarks.affirms(passage.span.text):
        return "supports"
    corrects = any(s.said.corrects or s.said.recasts or s.said.contrasts for s in passage.core)
    content = content_of(passage.span.text)
    denies = remarks.denies(passage.span.text) and page.near(content)
    denies = (
        denies
        or remarks.mocks(passage.span.text)
        or remarks.rejects(passage.span.text)
        or (remarks.excludes(passage.span.text) and bool(content & page.words))
    )
    reckons = any(s.said.reckons for s in passage.core) and page.near(content)
    if against or corrects or denies or reckons or any(s.said.tagged for s in passage.core):
        return "disputes"
    return "disputes" if best is not None and best.bears and _opposed(passage, best.target) else "reports"


def _opposed(passage: _Passage, line: Target) -> bool:
    """Whether what a passage tells of a line is not so where the line is, so where the line is not, works out that it
    could not be, or sets it earlier, later, higher or lower."""
    about = [s for s in passage.core if s.content & line.content and not s.said.view]
    denied = remarks.negated(line.text[slice(*line.span)])
    return any(remarks.negated(s.span.text) != denied for s in about[:1]) or any(
        s.said.reckons or remarks.differs(s.span.text, line.text) for s in passage.core
    )


# ---------------------------------------------------------------- pasted articles
_PASTED_WORDS = 4
_PASTED_WEIGHT = 1.5
"""What a pasted article must share with a line: it has words in common with many."""
_PASTED_SENTENCES = 6
"""Sentences at the head of a pasted article among which one must speak of the same thing."""
_HEAD = 200
"""Characters of a pasted article in which its date stands."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def _old(reading: Reading, segment: Segment) -> bool:
    """Whether a pasted article is of an earlier year than the page: it only reminds of something."""
    published = reading.document.published.value
    years = _YEAR.findall(reading.text, segment.start, min(segment.end, segment.start + _HEAD))
    return published is not None and bool(years) and max(years) < published[:4]


def _pasted(page: Page, segment: Segment) -> Iterator[Lead]:
    """A pasted article that speaks of the same thing: its first sentence that does."""
    text = page.reading.text
    if _old(page.reading, segment):
        return
    content = content_of(text[segment.start : segment.end])
    best = page.best(content, text[segment.start : min(segment.end, segment.start + _LONGEST)])
    if best is None or not best.bears or best.weight < _PASTED_WEIGHT:
        return
    if len(content & best.target.content) < _PASTED_WORDS:
        return
    for start, end in islice(sentences(text, segment.start, segment.end), _PASTED_SENTENCES):
        span = Span.trimmed(text, max(start, segment.start), min(end, segment.end, start + 300))
        if span is not None and len(span.text.split()) > 5 and len(content_of(span.text) & best.target.content) > 1:
            yield Lead(page.reading.document.id, span, best.target.label, "reports", segment.in_comment)
            return
