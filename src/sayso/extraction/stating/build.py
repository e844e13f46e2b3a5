"""Clauses to statements: whose voice they are in, their terms, and the findings inside them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sayso.extraction.attributing.checks import RULE as CHECKED
from sayso.extraction.attributing.checks import checked
from sayso.extraction.attributing.falsehoods import RULE as FALSEHOOD
from sayso.extraction.attributing.sums import RULE as FIGURE
from sayso.extraction.lexicon.stances import ANSWERS, OUGHT
from sayso.extraction.stating.answers import Answer, answers, charged
from sayso.extraction.stating.clause import Clause
from sayso.extraction.stating.clauses import Clauses, Reported
from sayso.extraction.stating.footing import Footing
from sayso.extraction.stating.innermost import innermost
from sayso.extraction.stating.known import known
from sayso.extraction.stating.lexicon import HEDGES
from sayso.extraction.stating.parts import Parts
from sayso.extraction.stating.terms import Terms
from sayso.model import THREAD_VOICES, Attribution, Document, Parse, Segment, Span, Statement, make_id
from sayso.model.statement import Voice

_VOICE: dict[str, Voice] = {
    "title": "headline",
    "body": "own",
    "embedded_quote": "embedded",
    "caption": "caption",
    "comment": "comment",
    "pasted_article": "pasted",
}
_PLACED = frozenset(
    ["in", "near", "at", "around", "on", "from", "to", "into", "onto", "for", "with", "by", "across", "along"]
)
_WANTED = frozenset({"dobj", "attr", "acomp", "oprd", "ccomp", "xcomp"})
_ALONE = 3
"""Terms from which what somebody says stands alone."""
_BETWEEN = 6
"""Words between who says something, how and what, beyond which they are not told together."""
_HYPHENS = frozenset({"-", "‐", "‑"})


@dataclass(slots=True)
class Builder:
    """One document's findings, arranged so that each clause finds its own in logarithmic time."""

    parse: Parse
    document: Document
    segments: Sequence[Segment]
    attributions: Sequence[Attribution]
    spans: Mapping[str, list[tuple[Span, str]]]
    values: Mapping[str, str]
    names: list[tuple[Span, str]]
    actors: tuple[str, ...]
    refers: Mapping[int, int]
    _parts: Parts = field(init=False)
    _inner: dict[int, Attribution] = field(init=False)
    _cues: set[int] = field(init=False)
    _tokens: dict[str, dict[int, str]] = field(init=False)
    _named: dict[int, str] = field(init=False)
    _starts: list[int] = field(init=False)
    _answered: set[str | None] = field(default_factory=set)

    def __post_init__(self) -> None:
        p = self.parse
        self._cues = set()
        # A figure that is somebody's own stands inside the page's statement, and is no statement apart from it.
        denials = {a.id for a in self.attributions if a.stance == "deny"}
        self.attributions = [a for a in self.attributions if a.rule != FIGURE and not _only_denied(a, denials)]
        self._inner = innermost(p, self.attributions)
        for a in self.attributions:
            if a.cue is not None:
                self._cues.update(i for i in p.tokens_in(a.cue.start, a.cue.end) if not self._tells_more(i, a))
        self._tokens = {
            kind: {i: key for span, key in found for i in p.tokens_in(span.start, span.end)}
            for kind, found in self.spans.items()
        }
        self._named = {i: name for span, name in self.names for i in p.tokens_in(span.start, span.end)}
        self._starts = [s.start for s in self.segments]
        told = dict(found for a in self.attributions if (found := known(p, a)) is not None)
        self._parts = Parts(p, Terms(p), told, self.refers, self.actors)

    def _tells_more(self, cue: int, a: Attribution) -> bool:
        """Whether a cue has an object that its content leaves out: then its clause states something itself."""
        p = self.parse
        if a.rule == FALSEHOOD:
            return False  # "called reports of a deal false" tells that there is none
        objects = [c for c in p.children[cue] if p.dep[c] == "dobj" and p.pos[c] in ("NOUN", "PROPN")]
        return any(not any(s.start <= p.start[c] < s.end for s in a.content) for c in objects)

    def run(self) -> tuple[Statement, ...]:
        """All statements, in the order of the text."""
        apart = {i for i, a in self._inner.items() if a.rule == FALSEHOOD}
        answered = list(answers(self.parse, self.attributions, self.document.outlet_name))
        judging = {answer.verb for answer in answered} | set(self._called_false())
        clauses = Clauses(self.parse, Reported(self._cues, self._inner, apart, self._verdicts(), judging))
        made: dict[str, Statement] = {}
        for first, end in self.parse.sentences():
            segment, voice = self._home(self.parse.start[first])
            if voice is None or _is_label(self.parse, segment):
                continue
            for clause in clauses.within(first, end):
                for told in self._voiced(clause, clauses):
                    statement = self._statement(told, segment, voice)
                    if statement is not None:
                        statement = self._with_taken(statement, told, clauses)
                        made.setdefault(statement.id, statement)
        for statement in self._answers(answered, clauses):
            made.setdefault(statement.id, statement)
        for statement in self._bare(clauses, {s.attribution for s in made.values()} | self._answered):
            made.setdefault(statement.id, statement)
        return tuple(sorted(made.values(), key=lambda s: (s.span.start, -s.span.end, s.id)))

    def _home(self, at: int) -> tuple[Segment, Voice | None]:
        """The segment at an offset, and in whose voice it states things; None where it states nothing."""
        segment = self.segments[bisect_right(self._starts, at) - 1]
        return segment, _VOICE.get(segment.type)

    def _called_false(self) -> Iterator[int]:
        """The verbs by which somebody calls a report false, the "were" of "said reports that the dam had burst were
        false": they are his, and no statement of the page."""
        p = self.parse
        for a in self.attributions:
            if a.rule == FALSEHOOD and a.cue is not None:
                cue = p.tokens_in(a.cue.start, a.cue.end)
                told = p.tokens_in(a.content[0].start, a.content[0].end)
                behind = range(told.stop, p.sentence_of(told.start)[1])
                yield from (k for k in behind if cue and p.left[k] <= told.start and p.left[k] > cue[-1])

    def _verdicts(self) -> dict[int, Footing]:
        """What the page says of each claim that it checks, for the tokens of the claim."""
        p, out = self.parse, dict[int, Footing]()
        spans = {(s.start, s.end) for a in self.attributions if a.rule == CHECKED for s in a.content}
        if not spans:
            return out
        for c in checked(p.text):
            tokens = p.tokens_in(*c.words)
            over = p.tokens_in(*c.verdict) if c.verdict else range(0)
            if c.kind is not None and over and any(a < p.end[tokens[-1]] and p.start[tokens[0]] < b for a, b in spans):
                out.update(dict.fromkeys(tokens, Footing(c.kind, over[0], over[0])))
        return out

    def _with_taken(self, statement: Statement, clause: Clause, clauses: Clauses) -> Statement:
        """A statement that a saying is untrue, or open, with the words of that saying."""
        over = clause.verdict
        if over is None or over.saying is None or over.kind == "unreal":
            return statement
        return replace(statement, taken=self._span(clauses.plain(clause.head), self._inner.get(clause.head)))

    def _answers(self, answered: Sequence[Answer], clauses: Clauses) -> Iterator[Statement]:
        """What was said before as those tell it who deny or confirm it: "The navy denied this"."""
        p = self.parse
        for answer in answered:
            segment, voice = self._home(p.start[answer.first])
            if voice is None or voice in THREAD_VOICES:
                continue
            said = [i for s in answer.taken.content for i in p.tokens_in(s.start, s.end)]
            mains = clauses.main(said)
            if answer.denies and len(mains) > 1:
                told_of = [clauses.plain(i) for i in mains]
                which = charged(p, answer, [range(c.first, c.end) for c in told_of])
                if which is None:
                    continue  # which of them it is that is denied is not told
                mains = mains[which : which + 1]
            for i in mains:
                clause = clauses.plain(i)
                if clause.modal == "?" or (answer.denies and clause.modal in OUGHT):
                    continue  # "whether it closed", "it should close": nobody says that this is so, or not
                negated = clause.negated != (answer.denies and not answer.turned)
                footing = Footing("passed", answer.verb)
                told = replace(clause, first=answer.first, end=answer.end, negated=negated, footing=footing)
                statement = self._statement(told, segment, voice, answer.by)
                taken = self._span(clause, answer.taken)
                if statement is not None and taken is not None:
                    yield replace(statement, taken=taken, names=tuple(sorted(set(self._names(clause, clause.own)))))

    def _bare(self, clauses: Clauses, known: Set[str | None]) -> Iterator[Statement]:
        """Statements for reported words without a clause of their own ("confirmed ten bases")."""
        p = self.parse
        for a in self.attributions:
            if a.id in known:
                continue
            for span in a.content:
                tokens = p.tokens_in(span.start, span.end)
                segment, voice = self._home(span.start)
                if len(tokens) and voice is not None and self._inner.get(tokens[0]) is a:
                    clause = self._with_cue(a, tokens, clauses) or clauses.phrase(tokens)
                    statement = self._statement(clause, segment, voice, a if clause.form == "clause" else None)
                    if statement is not None:
                        yield statement

    def _with_cue(self, a: Attribution, content: range, clauses: Clauses) -> Clause | None:
        """What somebody says in too few words to stand alone, with who says it and how: "the group denied
        involvement".  None where the words stand alone, or apart from the others."""
        p = self.parse
        if a.source is None or a.cue is None or a.stance not in ANSWERS:
            return None
        if len(self._parts.terms.among(content)) >= _ALONE:
            return None
        source, cue = p.tokens_in(a.source.start, a.source.end), p.tokens_in(a.cue.start, a.cue.end)
        if not source or not cue:
            return None
        first, end = min(source[0], cue[0], content[0]), max(source[-1], cue[-1], content[-1]) + 1
        if len(source) + len(cue) + len(content) + _BETWEEN < end - first:
            return None
        verb = next((k for k in reversed(cue) if p.pos[k] == "VERB"), None)
        return None if verb is None else clauses.around(verb, range(first, end), _root(p, source), _root(p, content))

    def _voiced(self, clause: Clause, clauses: Clauses) -> Iterator[Clause]:
        """A clause as each voice tells it: what somebody is named for saying is his, whatever is said of it."""
        over, teller = clause.verdict, self._inner.get(clause.head)
        yield clause
        if over is None or teller is None or teller is self._teller(clause):
            return
        self._answered.add(teller.id)
        if over.saying is not None and (teller.source is not None or teller.rule == CHECKED):
            yield clauses.plain(clause.head)

    def _teller(self, clause: Clause) -> Attribution | None:
        """In whose words a clause stands: with what is said of it, in the words of who says that."""
        over = clause.verdict
        return self._inner.get(clause.head if over is None else over.over)

    # ------------------------------------------------------------ one statement
    def _statement(
        self, clause: Clause, segment: Segment, voice: Voice, teller: Attribution | None = None
    ) -> Statement | None:
        """`teller`: who is heard, where the words of the clause name him."""
        p = self.parse
        attribution = teller or self._teller(clause)
        span = self._span(clause, attribution) if teller is None else self._whole(clause)
        subject, obj = self._parts.part(clause.agent), self._parts.part(clause.patient)
        self._parts.note(clause)
        terms = self._parts.terms.among(clause.own)
        if span is None or not terms or self._torn(clause, span):
            return None
        if clause.form == "relative":
            terms = tuple(dict.fromkeys(terms + self._parts.noun(p.head[clause.head])))
        if attribution is not None and voice not in THREAD_VOICES:
            voice = "attributed"
        made = Statement(
            id=make_id("t", self.document.id, span.start, span.end, clause.head),
            span=span,
            voice=voice,
            attribution=attribution.id if attribution else None,
            segment=segment.id,
            stance=attribution.stance if attribution else "assert",
            negated=clause.negated,
            modal=clause.modal or self._hedged(clause, attribution),
            subject=subject,
            predicate=tuple(self._parts.verb(v) for v in clause.verbs),
            object=obj,
            terms=tuple(sorted(terms)),
            names=(),
        )
        return self._with_findings(self._with_syntax(made, clause), clause)

    def _with_syntax(self, made: Statement, clause: Clause) -> Statement:
        """A statement with its form and how its words stand in the text."""
        p = self.parse
        return replace(
            made,
            oblique=tuple(self._parts.oblique(clause)),
            form=clause.form,
            determined=self._determiner(clause),
            passive=clause.passive,
            verb=p.lower[clause.verbs[0]] if clause.verbs else "",
            tag=p.tag[clause.verbs[0]] if clause.verbs else "",
            subject_words=self._phrase(clause.agent),
            object_words=self._phrase(clause.patient),
        )

    def _with_findings(self, made: Statement, clause: Clause) -> Statement:
        """A statement with the names, figures, times and places among its words."""
        inside = range(bisect_right(self.parse.end, made.span.start), bisect_left(self.parse.start, made.span.end))
        own = [i for i in clause.own if i in inside]
        times = self._found("times", own)
        return replace(
            made,
            names=tuple(sorted(set(self._names(clause, own)))),
            quantities=self._found("quantities", own),
            times=times,
            places=self._found("places", [*self._scene(clause), *own]),
            when=next((self.values[t] for t in times if t in self.values), None),
        )

    def _span(self, clause: Clause, attribution: Attribution | None) -> Span | None:
        """The words of the clause: inside the content that holds its head, or outside the contents within it."""
        start, end = self.parse.chars(clause.first, clause.end)
        over = clause.verdict
        if attribution is not None:
            at = self.parse.start[clause.head if over is None else over.over]
            content = next((s for s in attribution.content if s.start <= at < s.end), None)
            if content is not None:
                start, end = max(start, content.start), min(end, content.end)
        elif over is None:
            start, end = self._outside(clause, start, end)
        if start < end:
            start += len(self.parse.text[start:end]) - len(self.parse.text[start:end].lstrip(" ,;:"))
            end = self._before_mark(start, self._undangled(start, end))
        return Span.trimmed(self.parse.text, start, end) if start < end else None

    def _whole(self, clause: Clause) -> Span | None:
        start, end = self.parse.chars(clause.first, clause.end)
        return Span.trimmed(self.parse.text, start, end)

    def _undangled(self, start: int, end: int) -> int:
        """The end without a preposition at it whose complement is left out: "were found on a bench in | a park"."""
        p = self.parse
        last = bisect_left(p.start, end) - 1
        while last > 0 and p.start[last] > start and p.pos[last] in ("ADP", "SCONJ", "SPACE") and p.right[last] > last:
            end, last = p.end[last - 1], last - 1
        return end

    def _before_mark(self, start: int, end: int) -> int:
        """The end without a closing mark at it of a quotation that begins before the clause."""
        words = self.parse.text[start:end].rstrip(" .,;")
        mark = words[-1:]
        if (mark == "”" and "“" not in words) or (mark == '"' and words.count('"') == 1):
            return start + len(words) - 1
        return end

    def _torn(self, clause: Clause, span: Span) -> bool:
        """Whether the words end with the predicate and what it wants is left out: "the question is | whether …"."""
        p = self.parse
        if clause.form == "fragment":
            return False
        last = bisect_left(p.start, span.end) - 1
        if last not in clause.verbs and not (p.head[last] in clause.verbs and p.dep[last] in _WANTED):
            return False
        return any(p.dep[c] in _WANTED and p.left[c] > last for c in p.children[last])

    def _outside(self, clause: Clause, start: int, end: int) -> tuple[int, int]:
        """Own words end where another's begin."""
        p = self.parse
        for i in range(clause.head, clause.end):
            if i in self._inner:
                end = min(end, p.end[i - 1])
                break
        for i in range(clause.head, clause.first - 1, -1):
            if i in self._inner:
                start = max(start, p.start[i + 1])
                break
        return start, end

    def _scene(self, clause: Clause) -> range:
        """The words of the place that "where" takes up: "the town of X, where ..."."""
        p = self.parse
        adverb = next((a for a, _ in clause.oblique if p.tag[a] == "WRB" and p.lower[a] == "where"), clause.first)
        return range(clause.first, adverb)

    def _hedged(self, clause: Clause, attribution: Attribution | None) -> str | None:
        if attribution is None and clause.footing is not None and clause.footing.kind == "reported":
            return "reported"
        return next((self.parse.lower[i] for i in clause.own if self.parse.lower[i] in HEDGES), None)

    def _determiner(self, clause: Clause) -> str:
        p = self.parse
        for k in clause.patient[:1]:
            for c in p.children[k]:
                if p.dep[c] == "det":
                    return p.lower[c]
        return ""

    def _phrase(self, heads: Sequence[int]) -> str:
        """The first participant's words up to the first clause on it; a pronoun's actor by name."""
        p = self.parse
        if not heads:
            return ""
        head = heads[0]
        if p.pos[head] == "PRON":
            if head in self._parts.known:
                return self._phrase([self._parts.known[head]])
            actor = self.refers.get(head)
            return self.actors[actor] if actor is not None else ""
        first, end = p.subtree(head)
        for i in range(head + 1, end):
            if p.word[i] in _HYPHENS:
                continue
            if p.dep[i] in ("relcl", "acl", "appos", "conj", "punct", "advcl") or p.lower[i] in _PLACED:
                end = p.left[i] if p.left[i] > head else i
                break
        while end - 1 > head and p.pos[end - 1] in ("CCONJ", "PUNCT", "ADP"):
            end -= 1
        text = p.text[p.start[first] : p.end[end - 1]] if end > first else ""
        return " ".join(text.split())

    def _names(self, clause: Clause, own: Sequence[int]) -> Iterator[str]:
        for i in own:
            if i in self._named:
                yield self._named[i]
            elif i in self.refers and i not in self._parts.known:
                yield self.actors[self.refers[i]]
        if clause.form == "relative":
            noun = self.parse.head[clause.head]
            if noun in self._named:
                yield self._named[noun]

    def _found(self, kind: str, own: Sequence[int]) -> tuple[str, ...]:
        found = self._tokens[kind]
        return tuple(dict.fromkeys(found[i] for i in own if i in found))


def _root(p: Parse, tokens: range) -> int:
    """The word of a phrase on which the others hang."""
    return next((i for i in tokens if p.head[i] not in tokens or p.head[i] == i), tokens[0])


_WORD = re.compile(r"[^\W\d_]+")
_TITLE = 4
"""Words below which a title is a label, whatever the parser takes for its verb."""


def _is_label(parse: Parse, segment: Segment) -> bool:
    """Whether a title is too short to state anything: "Orlen note 3"."""
    return segment.type == "title" and len(_WORD.findall(parse.text, segment.start, segment.end)) < _TITLE


def _only_denied(a: Attribution, denials: Set[str]) -> bool:
    """Whether a noun for a report, with nobody's name, is what somebody denies: "rejected claims that the school had
    been hit" is his denial of that, and nobody's claim besides."""
    return a.source is None and a.rule.startswith("noun") and a.nested_in in denials
