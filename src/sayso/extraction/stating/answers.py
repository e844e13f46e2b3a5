"""What somebody says by taking up what was said just before: "The union said the port was shelled. The navy denied it",
"“That is a lie,” the mayor said".

It is told as what was said, in the words that deny or confirm it; where it is not plain what is taken up, as nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extraction.attributing.answers import DENIALS, RULE, takes_up
from sayso.extraction.stating.footing import judged
from sayso.extraction.stating.lexicon import DISMISSING, FALSE
from sayso.model import Attribution, Parse

_SAID = frozenset({"assert", "accuse", "confirm", "deny"})
_HAPPENING = frozenset({"happen", "occur"})
_THAT = frozenset({"that", "this"})
_IT = frozenset({"it"})


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
    found = sorted((a for a in attributions if a.content and a.source_name != outlet), key=_end)
    starts = [first for first, _ in p.sentences()]
    before = dict(zip(starts[1:], starts, strict=False))
    for a in found:
        verb = _cue(p, a)
        if verb is not None and (denies := _denies(p, a, verb)) is not None:
            turned = denies and p.lemma[verb].lower() in DISMISSING
            yield from _answer(p, a, (verb, *_around(p, a)), found, before, (denies, turned))
    for verb in range(len(p)):
        by = next((a for a in found if any(s.start <= p.start[verb] < s.end for s in a.content)), None)
        if _calls_untrue(p, verb, by is not None):
            yield from _answer(p, by, (verb, *_clause(p, verb)), found, before, (True, False))


def _denies(p: Parse, a: Attribution, verb: int) -> bool | None:
    """Whether an attribution with a verb denies what it takes up; None where it takes up nothing."""
    if a.rule == RULE:
        return p.lemma[verb] in DENIALS
    if a.rule != "describe":
        return None
    tokens = p.tokens_in(a.content[0].start, a.content[0].end)  # "called the claim a lie"
    noun = next((t for t in tokens if p.pos[t] == "NOUN"), None)
    false = any(p.lemma[t].lower() in FALSE for t in tokens)
    return True if noun is not None and false and takes_up(p, noun) else None


def _answer(
    p: Parse,
    by: Attribution | None,
    words: tuple[int, int, int],
    found: Sequence[Attribution],
    before: dict[int, int],
    denies: tuple[bool, bool],
) -> Iterator[Answer]:
    first, _ = p.sentence_of(words[0])
    since = p.start[before.get(first, first)]
    said = [a for a in found if a is not by and since <= _start(a) and _end(a) <= p.start[words[1]] and _takes(a, by)]
    if said:
        yield Answer(by, *words, said[-1], *denies)


def _takes(a: Attribution, by: Attribution | None) -> bool:
    """Whether somebody else than who answers says something there that can be so or not."""
    if a.stance not in _SAID or a.polarity == "neg" or a.rule == RULE:
        return False
    return by is None or a.source_name is None or a.source_name != by.source_name


def _start(a: Attribution) -> int:
    return min(s.start for s in (*a.content, a.cue) if s is not None)


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


def _calls_untrue(p: Parse, verb: int, said: bool) -> bool:
    """ "That is a lie", "the claim is false", "this never happened"; `said`: somebody is heard to say so, and
    means with "it is not true" what others say."""
    if p.pos[verb] not in ("VERB", "AUX") or p.dep[verb] in ("advcl", "relcl", "acl", "csubj"):
        return False
    subject = next((c for c in p.children[verb] if p.dep[c] == "nsubj"), None)
    if _nothing_of_it(p, verb):
        return True
    if subject is None or not (p.lower[subject] in (_THAT | _IT if said else _THAT) or takes_up(p, subject)):
        return False
    if any(p.dep[c] == "ccomp" for c in p.children[verb]) or p.word[p.sentence_of(verb)[1] - 1] == "?":
        return False
    never = p.lemma[verb] in _HAPPENING and any(p.dep[c] == "neg" or p.lower[c] == "never" for c in p.children[verb])
    return never or judged(p, verb)


def _nothing_of_it(p: Parse, verb: int) -> bool:
    """ "Nothing of the kind happened", "it did no such thing"."""
    for c in p.children[verb]:
        if p.dep[c] not in ("nsubj", "dobj"):
            continue
        low = [p.lower[k] for k in range(p.left[c], p.right[c] + 1)]
        if low[:3] == ["no", "such", "thing"] or (low[:3] == ["nothing", "of", "the"] and low[3:4] in _KINDS):
            return p.lemma[verb] in _HAPPENING or p.lemma[verb] in ("do", "take")
    return False


_KINDS = (["kind"], ["sort"])


def _clause(p: Parse, verb: int) -> tuple[int, int]:
    """The tokens of a short clause without the marks at its edges."""
    first, end = p.subtree(verb)
    while first < verb and p.pos[first] in ("PUNCT", "CCONJ", "SPACE"):
        first += 1
    while end - 1 > verb and p.pos[end - 1] in ("PUNCT", "SPACE"):
        end -= 1
    return first, end
