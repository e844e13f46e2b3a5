"""Interviews: questions in paragraphs of their own, and behind each the words of who was asked.

What broke first?
I heard the gate go at ten. We had no light.

Also what somebody tells alone, "as told to" whoever wrote it down.

No mark of quotation and no label tells whose the answers are, so they are known by how the two talk to each other: the
questions say "you", the answers "I".  Where the lines before the first question name only one person, or say who was
met, spoken to or interviewed, the answers are that person's; else they are somebody's whom the page does not name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.extraction.attributing.headlines import converses
from sayso.extraction.attributing.labels import RULE
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.verbatim import verbatim
from sayso.extraction.lexicon.stances import MYSELF, OURSELVES
from sayso.extraction.lexicon.words import words

_QUESTIONS = 3
"""Questions from which on a page may be an interview."""
_LONGEST = 70
"""Tokens of a question, with what leads up to it."""
_YOU = words("you your yours yourself")
_FIRST = MYSELF | OURSELVES
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’.-]*|de|da|del|van|von|al|bin|el)){1,4}"
_MET = re.compile(
    r"\b(?:[Ii]nterview(?:ed|s)?(?: with)?|[Cc]onversation with|[Ss]at down with|[Cc]aught up with|"
    r"Q ?[&+] ?A(?: with|:)|[Qq]uestions (?:to|for)|[Ww]e (?:asked|met|(?:spoke|talked) (?:to|with)))"
    rf" (?:[a-z][\w-]*,? ){{0,6}}(?P<who>{_NAME})"
)
"""Words that say with whom a page talks."""
_SO_CALLED = re.compile(
    r"\b[Ii]nterview (?:was |has been |is )?(?:conducted|edited|translated|condensed)|\bedited for (?:length|clarity)"
)
"""Words with which a page calls itself an interview."""
_TO_US = re.compile(
    rf"(?P<who>{_NAME})(?:, [^.;:\n]{{1,80}},)? (?:ha(?:s|ve) )?"
    r"(?:(?:spoken?|speaks|talk(?:s|ed)|sat down|answer(?:s|ed))(?: [a-z-]+){0,3} (?:to|with) (?:us|me)\b"
    r"|answer(?:s|ed) (?:our|your) questions)"
)
"""Words that say who talked to a page."""


@dataclass(frozen=True, slots=True)
class _Exchange:
    """A question and the blocks of its answer: `told` are `(block, first token)`."""

    asked: range
    told: tuple[tuple[int, int], ...]


def interview(scene: Scene) -> list[Candidate]:
    """An attribution for each answer of an interview without labels; none where the page is no interview."""
    found = _exchanges(scene)
    if len(found) < _QUESTIONS or not _throughout(scene, found):
        return []
    first = scene.block_at(found[0].asked.start)
    called = _SO_CALLED.search(scene.parse.text) is not None or bool(_met_before(scene, first))
    if not _of_two(scene, found, called) or (_of_oneself(scene, first) and not called):
        return []
    source = interviewee(scene, first)
    return [c for exchange in found if (c := _answer(scene, exchange, source)) is not None]


_AS_TOLD = re.compile(r"\b[Aa]s told to (?P<writer>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})")


def as_told(scene: Scene) -> list[Candidate]:
    """An attribution for each paragraph that somebody tells of himself on a page that says it was "told to" another."""
    p = scene.parse
    if _AS_TOLD.search(p.text) is None:
        return []
    body = [b for b in range(len(scene.part)) if _is_body(scene, b)]
    told = [b for b in body if converses(p, *scene.tokens_of(b), said=_FIRST)]
    if len(told) < _QUESTIONS or 2 * len(told) < len(body):
        return []
    source = interviewee(scene, told[0])
    within = (b for b in body if told[0] <= b <= told[-1] and not _AS_TOLD.search(p.text, *scene.block_chars[b]))
    whole = (_Exchange(range(0), ((b, scene.tokens_of(b)[0]),)) for b in within)
    return [c for told_of in whole if (c := _answer(scene, told_of, source)) is not None]


def _exchanges(scene: Scene) -> list[_Exchange]:
    """Each question of the article's body with what stands behind it, up to the next."""
    body = [b for b in range(len(scene.part)) if _is_body(scene, b)]
    asked = {b: end for b in body if (end := _question_end(scene, b))}
    out = []
    for at, b in enumerate(body):
        if b not in asked:
            continue
        start, stop = scene.tokens_of(b)
        behind = [] if asked[b] == stop else [(b, asked[b])]
        following = next((k for k in range(at + 1, len(body)) if body[k] in asked), None)
        more = [(k, _behind_prompt(scene, k) if behind else scene.tokens_of(k)[0]) for k in body[at + 1 : following]]
        told = _of_the_asked(scene, behind + more, last=following is None)
        if told:
            out.append(_Exchange(range(start, asked[b]), told))
    return out


def _question_end(scene: Scene, block: int) -> int:
    """The token behind the question with which a block begins, after a sentence or two that lead up to it and do not
    say "I"; 0 where it begins with none."""
    p, (start, stop) = scene.parse, scene.tokens_of(block)
    end, at, before = 0, start, 0
    while at < stop and before <= _LEADING:
        close = min(p.sentence_of(at)[1], stop)
        if "?" in p.word[max(at, close - 2) : close]:
            end = close
        elif end or converses(p, at, close, said=_FIRST):
            break
        else:
            before += 1
        at = close
    return end if end <= start + _LONGEST and p.word[start] not in _MARKS else 0


_LEADING = 2
"""Sentences that may lead up to a question."""


def _behind_prompt(scene: Scene, block: int) -> int:
    """Where questions and answers share their paragraphs, the token behind a first sentence that may be a thing put to
    whoever is asked, and no question: "The minister says all is well. He was not here. I was."."""
    p, (start, stop) = scene.parse, scene.tokens_of(block)
    close = min(p.sentence_of(start)[1], stop)
    return start if close == stop or converses(p, start, close, said=_FIRST) else close


_MARKS = words("\" “ ‘ ' `` ''")


def _of_the_asked(scene: Scene, blocks: Sequence[tuple[int, int]], last: bool) -> tuple[tuple[int, int], ...]:
    """The blocks of an answer: the first, and those behind it that say "I" or "we".  A single sentence that does not
    may be the next thing that was put to whoever is asked, and what ends the page the page's own."""
    p, out = scene.parse, list(blocks[:1])
    for block, first in blocks[1:]:
        _, stop = scene.tokens_of(block)
        if converses(p, first, stop, said=_FIRST) or (not last and p.sentence_of(first)[1] < stop):
            out.append((block, first))
        elif last:
            break
    return tuple(out)


def _of_two(scene: Scene, found: Sequence[_Exchange], called: bool) -> bool:
    """Whether somebody asks "you" and somebody answers "I": every second question and every second answer at least, or
    where the page is called an interview one question and every third answer.  A list of readers' questions says "I" in
    the questions, an explainer nowhere, advice "you" in the answers."""
    p = scene.parse
    told = [[(first, scene.tokens_of(b)[1]) for b, first in e.told] for e in found]

    def saying(said: frozenset[str]) -> tuple[int, int]:
        return (
            sum(converses(p, e.asked.start, e.asked.stop, said) for e in found),
            sum(any(converses(p, *tokens, said) for tokens in rows) for rows in told),
        )

    (you, advised), (oneself, heard) = saying(_YOU), saying(MYSELF)
    spoken = 3 * heard >= len(found) and you > 0 if called else 2 * min(you, heard) >= len(found)
    return spoken and oneself < max(you, 1) and advised < heard


def _throughout(scene: Scene, found: Sequence[_Exchange]) -> bool:
    """Whether from the first question to the last answer the page holds little else, and behind it less than that: a
    column asks now and then."""
    held = {b for e in found for b in (scene.block_at(e.asked.start), *(b for b, _ in e.told))}
    between = sum(_is_body(scene, b) for b in range(min(held), max(held) + 1))
    behind = sum(_is_body(scene, b) for b in range(max(held) + 1, len(scene.part)))
    return len(held) * _NEARLY[1] >= between * _NEARLY[0] and behind < len(held)


_NEARLY = (3, 4)
"""Of so many paragraphs so many are questions or answers."""


def _of_oneself(scene: Scene, end: int) -> bool:
    """Whether the page says "I" before a block, as a column or a letter does."""
    p = scene.parse
    return any(_is_body(scene, b) and converses(p, *scene.tokens_of(b), said=MYSELF) for b in range(end))


def _met_before(scene: Scene, end: int) -> list[range]:
    return [t for b in scene.article_blocks(end) for t in _met(scene, b)]


def _is_body(scene: Scene, block: int) -> bool:
    return scene.type_of(block) == "body"


def _answer(scene: Scene, exchange: _Exchange, source: range | None) -> Candidate | None:
    pieces = [scene.piece(first, scene.tokens_of(block)[1]) for block, first in exchange.told]
    kept = [piece for piece in pieces if piece is not None]
    return verbatim(scene.parse, RULE, source, kept) if kept else None


def interviewee(scene: Scene, first: int) -> range | None:
    """The tokens of the name of who is asked, before block `first`: the only person named there who has not written
    the page, or who is said to have been met or interviewed; None where that leaves a doubt."""
    p = scene.parse
    credits = scene.credits() + [m["writer"] for m in _AS_TOLD.finditer(p.text)]
    writers = {word for credit in credits for word in credit.lower().split()}
    named = (t for b in scene.article_blocks(first) for t in people(scene, b))
    for told in (_met_before(scene, first), named):
        others = [t for t in told if p.lower[t.stop - 1] not in writers]
        if len({p.lower[t.stop - 1] for t in others}) == 1:
            return max(others, key=len)
    return None


def _met(scene: Scene, block: int) -> list[range]:
    """The persons of a block who, it says, talk with the page."""
    p, chars = scene.parse, scene.block_chars[block]
    spans = [p.tokens_in(*m.span("who")) for how in (_MET, _TO_US) for m in how.finditer(p.text, *chars)]
    return [t for t in people(scene, block) if any(s.start <= t.start and t.stop <= s.stop for s in spans)]


def people(scene: Scene, block: int) -> list[range]:
    """The full names of persons in a block."""
    p, out = scene.parse, list[range]()
    for t in range(*scene.tokens_of(block)):
        if p.ent[t] != "PERSON":
            continue
        if out and out[-1].stop == t and not p.ent_start[t]:
            out[-1] = range(out[-1].start, t + 1)
        else:
            out.append(range(t, t + 1))
    plain = [range(r.start, r.stop - (p.lower[r.stop - 1] in ("'s", "’s"))) for r in out]
    return [r for r in plain if len(r) > 1]
