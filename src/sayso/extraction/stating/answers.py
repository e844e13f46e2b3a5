"""What somebody says by taking up what was said just before: "The union said the port was shelled. The navy denied it",
"“That is a lie,” the mayor said".

It is told as what was said, in the words that deny or confirm it; where it is not plain what is taken up, as nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extraction.attributing.answers import PRONOUNS, RULE, takes_up
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.stances import ANSWERING_NO
from sayso.extraction.lexicon.words import words
from sayso.extraction.stating.innermost import innermost
from sayso.extraction.stating.lexicon import DISMISSING, FALSE
from sayso.extraction.stating.untrue import calls_untrue
from sayso.model import Attribution, Parse

_SAID = frozenset({"assert", "accuse", "confirm"})
"""Stances to what is so; whether who answers a denial means it or what it denies, the words do not tell."""
_OURS = frozenset({"i", "we"})
_ASKED_FOR = words("apply ask seek request petition beg file appeal")
"""What is denied after these is refused, and not said to be untrue."""
_BACK = 3
"""Sentences back, past other answers, in which what is taken up was said."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`by`: the attribution that answers, None where the page does; `verb`: its predicate, as a token; `first`, `end`:
    the tokens of its words; `taken`: what it takes up; `denies`: whether it says that this is not so; `turned`: whether
    its cue tells that already, as "denied" does."""

    by: Attribution | None
    verb: int
    first: int
    end: int
    taken: Attribution
    denies: bool
    turned: bool


def answers(p: Parse, attributions: Sequence[Attribution], outlet: str) -> Iterator[Answer]:
    """Every answer of a document to words that it quotes; what its `outlet` says of its own words takes them back, and
    answers nobody."""
    page = _Page(p, sorted((a for a in attributions if a.content and a.source_name != outlet), key=_end))
    found = sorted([*page.by_cue(), *page.by_clause()], key=lambda d: p.start[d.verb])
    page.note(found)
    for draft in found:
        taken = page.taken(draft)
        if taken is not None:
            yield Answer(draft.by, draft.verb, draft.first, draft.end, taken, draft.denies, draft.turned)


@dataclass(frozen=True, slots=True)
class _Draft:
    """An answer before it is known what it takes up (see `Answer`)."""

    by: Attribution | None
    verb: int
    first: int
    end: int
    denies: bool
    turned: bool


@dataclass(slots=True)
class _Page:
    """The attributions of a page, by the end of their content."""

    parse: Parse
    found: list[Attribution]
    _inner: Mapping[int, Attribution] = field(init=False)
    _answering: set[str] = field(default_factory=set, init=False)
    _answered: set[int] = field(default_factory=set, init=False)

    def __post_init__(self) -> None:
        self._inner = innermost(self.parse, self.found)

    def by_cue(self) -> Iterator[_Draft]:
        """Answers that an attribution is: "denied it", "called the claim a lie"."""
        p = self.parse
        for a in self.found:
            if (curt := _curt(p, a)) is not None:
                yield _Draft(a, curt.start, curt.start, curt.stop, denies=True, turned=False)
            verb = _cue(p, a)
            if verb is not None and (denies := _denies(p, a, verb)) is not None:
                turned = denies and p.lemma[verb].lower() in DISMISSING
                yield _Draft(a, verb, *_around(p, a), denies, turned)

    def by_clause(self) -> Iterator[_Draft]:
        """Answers that are said: "That is a lie", "I deny that"; the page's own among them."""
        p = self.parse
        for verb in range(len(p)):
            if p.pos[verb] not in ("VERB", "AUX"):
                continue
            by = self._inner.get(verb)
            said = by is not None and by.stance != "question" and by.polarity == "pos"
            if (by is None or said) and self._is_main(verb, by):
                if calls_untrue(p, verb, said) or (said and _denies_himself(p, verb)):
                    yield _Draft(by, verb, *_clause(p, verb), denies=True, turned=False)

    def _is_main(self, verb: int, by: Attribution | None) -> bool:
        """Whether a clause is what is said, or a sentence, and stands under nothing that doubts or supposes it."""
        p = self.parse
        if p.dep[verb] == "ROOT":
            return True
        if by is None or by.cue is None or self._inner.get(p.head[verb]) is by:
            return False
        spoken = any(p.lemma[t] in CORE for t in p.tokens_in(by.cue.start, by.cue.end))
        return spoken and p.dep[verb] in ("ccomp", "parataxis", "acl")  # "said in a statement that it was false"

    def note(self, drafts: Sequence[_Draft]) -> None:
        """Note who answers, and in which sentences: what is taken up is none of these words."""
        self._answering = {d.by.id for d in drafts if d.by is not None}
        self._answered = {self.parse.sentence_of(d.verb)[0] for d in drafts}

    def taken(self, draft: _Draft) -> Attribution | None:
        """What an answer takes up: what somebody else says last before it, in its sentence or the one before, his own
        answers left out.  Where another answers there it is nothing: whose words are meant is not told."""
        p = self.parse
        before = [a for a in self.found if _end(a) <= p.start[draft.first] and not self._goes_on(a, draft)]
        said = self._charging(before, draft) if before else None
        if said is None or said.id in self._answering or not _takes(p, said, draft.by):
            return None
        return said if self._between(said, draft) <= 1 else None

    def _charging(self, before: Sequence[Attribution], draft: _Draft) -> Attribution:
        """What is said last; of several things in one sentence that which names who rejects an accusation."""
        p, last = self.parse, before[-1]
        telling = _name_of(p, draft.by, range(draft.first, draft.end))
        first = p.start[p.sentence_of(p.tokens_in(_end(last) - 1, _end(last)).start)[0]]
        beside = [a for a in before if a.content[0].start >= first]
        named = [
            a for a in beside if any(telling & {p.word[t] for t in p.tokens_in(s.start, s.end)} for s in a.content)
        ]
        return named[0] if len(named) == 1 else last

    def _goes_on(self, a: Attribution, draft: _Draft) -> bool:
        """Whether who answers has answered before: "The guild denied it. “That is a lie,” its head said"."""
        mine = draft.by is not None and a.source_name == draft.by.source_name
        return a is draft.by or (mine and a.id in self._answering)

    def _between(self, said: Attribution, draft: _Draft) -> int:
        """Sentences from what was said to its answer, those in which others answer left out."""
        p = self.parse
        first, at, n = p.sentence_of(draft.verb)[0], p.tokens_in(_end(said) - 1, _end(said)).start, 0
        for _ in range(_BACK):
            if first <= at:
                return n
            first = p.sentence_of(first - 1)[0]
            n += first not in self._answered
        return n if first <= at else _BACK


def _takes(p: Parse, a: Attribution, by: Attribution | None) -> bool:
    """Whether somebody else than who answers says something there that can be so or not."""
    if a.stance not in _SAID or a.polarity == "neg" or a.rule == RULE:
        return False
    verbs = {p.lemma[t].lower() for s in a.content for t in p.tokens_in(s.start, s.end) if p.pos[t] == "VERB"}
    if verbs & _ASKED_FOR:
        return False
    return by is None or a.source_name is None or a.source_name != by.source_name


def charged(p: Parse, answer: Answer, clauses: Sequence[range]) -> int | None:
    """The place of the clause with which who rejects an accusation is charged, by his name in it alone of all that was
    said: "said that a lift of Brask Cranes fell and two men were hurt.  Brask Cranes rejected the accusation"."""
    telling = _name_of(p, answer.by, range(answer.first, answer.end))
    named = [k for k, clause in enumerate(clauses) if telling & {p.word[t] for t in clause}]
    return named[0] if len(named) == 1 else None


def _name_of(p: Parse, by: Attribution | None, tokens: range) -> set[str]:
    """The words of the name of who rejects an accusation; none where no accusation is."""
    name = by.source_name if by is not None else None
    if name is None or not any(p.lemma[t].lower() in _ACCUSATIONS for t in tokens):
        return set()
    return {w for w in name.split() if w[:1].isupper() and len(w) > _INITIAL}


_INITIAL = 2
_ACCUSATIONS = words("accusation allegation charge")


def _denies(p: Parse, a: Attribution, verb: int) -> bool | None:
    """Whether an attribution with a verb denies what it takes up; None where it takes up nothing."""
    if a.rule == RULE:
        return p.lemma[verb] in ANSWERING_NO
    if a.rule != "describe":
        return None
    tokens = p.tokens_in(a.content[0].start, a.content[0].end)  # "called the claim a lie", "called it a lie"
    if not any(p.lemma[t].lower() in FALSE for t in tokens):
        return None
    noun = next((t for t in tokens if p.pos[t] in ("NOUN", "PRON")), None)
    meant = noun is not None and (p.lower[noun] in PRONOUNS or takes_up(p, noun))
    return True if meant or _by_itself(p, tokens) else None


def _by_itself(p: Parse, tokens: range) -> bool:
    """Whether words begin with a pronoun, whatever the tagger makes of it: "this “pure fantasy”", "that a lie"."""
    return len(tokens) > 1 and p.lower[tokens[0]] in PRONOUNS and p.lower[tokens[1]] in _OPENING


_OPENING = words("a an “ \" ‘ '")


def _curt(p: Parse, a: Attribution) -> range | None:
    """The tokens of an answer in a word or two: "“Not true,” the mayor said"."""
    if a.stance == "question" or a.polarity == "neg" or len(a.content) != 1:
        return None
    tokens = p.tokens_in(a.content[0].start, a.content[0].end)
    said = [t for t in tokens if p.pos[t] not in ("PUNCT", "SPACE")]
    return range(said[0], said[-1] + 1) if said and " ".join(p.lower[t] for t in said) in _CURT else None


_CURT = frozenset(
    ["not true", "untrue", "false", "lies", "all lies", "a lie", "pure lies", "absolutely false", "totally false"]
)


def _denies_himself(p: Parse, verb: int) -> bool:
    """ "I deny that", "we reject these claims", in somebody's own words."""
    if p.lemma[verb] not in ANSWERING_NO or p.tag[verb] not in ("VBP", "VBD", "VB"):
        return False
    ours = any(p.dep[c] == "nsubj" and p.lower[c] in _OURS for c in p.children[verb])
    plain = not any(p.dep[c] in ("neg", "advcl", "mark") or p.tag[c] == "MD" for c in p.children[verb])
    objects = [c for c in p.children[verb] if p.dep[c] == "dobj"]
    return ours and plain and any(p.lower[c] in PRONOUNS or takes_up(p, c) for c in objects)


def _end(a: Attribution) -> int:
    return max(s.end for s in a.content)


def _cue(p: Parse, a: Attribution) -> int | None:
    """The verb of a cue."""
    if a.cue is None:
        return None
    return next((t for t in reversed(p.tokens_in(a.cue.start, a.cue.end)) if p.pos[t] == "VERB"), None)


def _around(p: Parse, a: Attribution) -> tuple[int, int]:
    """The tokens from the first to the last of source, cue and the word that takes up."""
    spans = [s for s in (a.source, a.cue, a.content[0]) if s is not None]
    tokens = p.tokens_in(min(s.start for s in spans), max(s.end for s in spans))
    return tokens.start, tokens.stop


def _clause(p: Parse, verb: int) -> tuple[int, int]:
    """The tokens of a short clause without the marks at its edges, within the words that are said with it."""
    first, end = p.subtree(verb)
    while first < verb and p.pos[first] in ("PUNCT", "CCONJ", "SPACE"):
        first += 1
    while end - 1 > verb and p.pos[end - 1] in ("PUNCT", "SPACE"):
        end -= 1
    return first, end
