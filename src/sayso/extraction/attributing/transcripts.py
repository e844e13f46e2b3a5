"""Transcripts: pages on which the same names and a colon begin line after line, "Orlo: We shall see.".

Each such line is what its speaker said, with all that stands in it; what he tells there of others is heard through him.
Who only asks ("Q", "Moderator") is the page's own voice, and nobody's statement; who answers ("A") is somebody whom
the line does not name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.extraction.attributing.headlines import CONVERSING, LABELS, converses
from sayso.extraction.attributing.labels import RULE
from sayso.extraction.attributing.scene import FINITE, Candidate, Scene
from sayso.extraction.attributing.speakers import head_noun
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_NAME = r"(?:[A-Z][\w.'’-]*|de|da|del|van|von|al|bin)"
_TURN = re.compile(
    rf"[\s*_>]*(?P<who>{_NAME}(?: (?:{_NAME}|of|for|the|and)){{0,7}})(?: \((?P<named>[^()\n]{{1,40}})\))?"
    rf"(?: \([^()\n]{{1,40}}\))?[*_]*:[*_]*[ \t]+(?=\S)"
)
_ASKING = words(
    """
    q a question answer moderator presenter host hostess anchor announcer interviewer reporter reporters journalist
    narrator voice voices music audience caller
    """
)
_INTERVIEWING = words("q question moderator presenter host anchor interviewer")
"""Labels that only somebody who asks others has."""
_ANSWERS = words("a answer")
"""Labels of whoever is asked, who is named elsewhere, if at all."""
_JUDGING = words("claim fact facts fiction myth truth verdict rating fabrication reality false true problem solution")
_TURNS = 4
"""Lines of speakers who have more than one, from which on a page is a transcript."""
_SHARE = 3
"""One line of so many at least is theirs."""
_CONVERSING = 2
"""One of so many of these at least asks, or says "I", "we" or "you": a list of names, places or steps does not."""
_PERSONS = CONVERSING | words("mine ours yours")


def turns(scene: Scene) -> list[Candidate]:
    """An attribution for each line of a speaker of a transcript; none where the page is none."""
    found: dict[str, list[tuple[int, re.Match[str]]]] = {}
    blocks = [block for block, part in enumerate(scene.part) if part >= 0]
    for block in blocks:
        label = _TURN.match(scene.parse.text, *scene.block_chars[block])
        if label is not None:
            found.setdefault(label["who"].lower().split()[-1], []).append((block, label))
    rows = [row for row in found.values() if len(row) > 1]
    if sum(map(len, rows)) < _TURNS or sum(map(len, rows)) * _SHARE < len(blocks):
        return []
    spoken = [turn for row in rows if _speaks(scene, row[0][1]) for turn in row]
    asked = any(_asks(row[0][1]) for row in rows)
    talk = sum(_converses(scene, block) for block, _ in spoken) * _CONVERSING >= len(spoken)
    if not talk and not any(row[0][1]["who"].lower() in _INTERVIEWING for row in rows):
        return []
    # Where somebody asks, who is heard once answers too; so does whose seat or party stands behind the name.
    once = [row[0] for row in found.values() if len(row) == 1 and (asked or row[0][1]["named"])]
    spoken += [turn for turn in once if _speaks(scene, turn[1])]
    answered = [turn for row in rows if asked and row[0][1]["who"].lower() in _ANSWERS for turn in row]
    if any(_of_me(scene, block) for block, _ in answered):
        spoken += answered
    told = sorted(spoken, key=lambda t: t[0])
    return [c for block, label in told if (c := _turn(scene, block, label, asked)) is not None]


def _asks(label: re.Match[str]) -> bool:
    """Whether a label names who asks: "Q", "Presenter"."""
    return bool(_ASKING & {word.lower() for word in re.findall(r"[\w'’-]+", label["who"])})


def _speaks(scene: Scene, label: re.Match[str]) -> bool:
    """Whether a label names somebody, by title and name or by a name that the page has elsewhere as well: ", Orlo",
    "Ann Orlo"; and neither who only asks nor what is weighed ("CLAIM", "FACT")."""
    called = re.findall(r"[\w'’-]+", label["who"])
    low = {word.lower() for word in called}
    if low & (_ASKING | _JUDGING | LABELS | DOCUMENTS):
        return False
    last = re.escape(called[-1].capitalize() if called[-1].isupper() else called[-1])
    return len(called) > 1 or re.search(rf"(?:[a-z,] |[A-Z][\w.’'-]+ ){last}\b(?!:)", scene.parse.text) is not None


def _converses(scene: Scene, block: int) -> bool:
    p = scene.parse
    first, end = p.block_starts[block], p.block_starts[block + 1]
    return "?" in p.word[first:end] or converses(p, first, end, _PERSONS)


def _of_me(scene: Scene, block: int) -> bool:
    """Whether a line says "I", "we" or "my": the answer of somebody, and not of a quiz."""
    p = scene.parse
    return bool({"i", "we", "my", "our", "me", "us"} & set(p.lower[p.block_starts[block] : p.block_starts[block + 1]]))


def _of_himself(scene: Scene, block: int, begin: int) -> bool:
    """Whether a line tells of the one whom its label names, as a profile does: "Orlo: Was cleared of theft", "Orlo: She
    leaves two sons"."""
    p = scene.parse
    return (p.tag[begin] in FINITE or p.lower[begin] in ("he", "she")) and not _converses(scene, block)


def _turn(scene: Scene, block: int, label: re.Match[str], asked: bool) -> Candidate | None:
    """What stands behind a label in its line, where it is more than a word; `asked`: the page has who asks, so that a
    line which begins with "he" is an answer."""
    p = scene.parse
    source = p.tokens_in(*label.span("named" if _is_office(label) else "who"))
    nameless = label["who"].lower() in _ANSWERS
    end = _before_remark(p, source.stop, p.block_starts[block + 1])
    colon = next((t for t in range(source.stop, end) if p.word[t].endswith(":")), None)
    if not source or colon is None or not any(p.tag[t] in FINITE for t in range(colon + 1, end)):
        return None
    begin = next((t for t in range(colon + 1, end) if p.start[t] >= label.end()), end)
    piece = scene.piece(begin, end)
    if piece is None or (not asked and _of_himself(scene, block, begin)):
        return None
    stop = p.end[end - 1] if p.word[end - 1] == "?" else piece[1]  # a question is none without its mark
    pieces = [(piece[0], stop)]
    return Candidate(
        -1, (colon, colon + 1), ":", RULE, pieces=pieces, source=None if nameless else (source.start, source.stop),
        head=None if nameless else head_noun(p, source.start, source.stop),
    )  # fmt: skip


def _is_office(label: re.Match[str]) -> bool:
    """Whether a label is an office, with its holder in brackets: "The Minister of the Interior (Ana Lira): …"."""
    office = re.search(r"^The | of | for ", label["who"]) is not None
    return office and re.fullmatch(rf"{_NAME}(?: {_NAME}){{1,3}}", label["named"] or "") is not None


def _before_remark(p: Parse, begin: int, end: int) -> int:
    """The end of a turn before what was heard in the room: "I was appointed in March. (Laughter.)"."""
    if p.word[end - 1] != ")":
        return end
    bracket = next((t for t in range(end - 1, begin, -1) if p.word[t] == "("), end)
    return bracket if p.word[bracket - 1] in (".", "!", "?") else end


def behind_labels(scene: Scene, candidates: Iterable[Candidate], spoken: Iterable[Candidate]) -> None:
    """Begin what is told within a turn behind its label: "Orlo: ‹The bridge is shut›, he told us"."""
    first = {scene.block_at(c.cue[0]): c for c in spoken}
    for c in candidates:
        turn = first.get(scene.block_at(c.cue[0]))
        if turn is not None and turn.cue[0] < c.cue[0]:
            begin = turn.pieces[0][0]
            c.pieces = [(max(a, begin), b) for a, b in c.pieces if b > begin]
