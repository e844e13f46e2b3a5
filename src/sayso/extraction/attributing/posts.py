"""Posts that a page shows: their words stand without marks of quotation, and behind them, or before, who wrote them.

We fired no shot. The fire began in a barn.              Ana Lira (@analira) · 11 May 2021
— Orlen Guard (@OrlenGuard) May 11, 2021                 We fired no shot.
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import head_noun
from sayso.extraction.lexicon.words import words
from sayso.model.facts.days import MONTH

RULE = "signature"
_DAY = rf"(?:{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?)"
_NAME = r"(?P<name>[^\s@()|·—–:][^@()|\n·—–:]{1,60}?)"
_HANDLE = r"\(?@\w{2,30}\)?"
_BEHIND = re.compile(rf"(?<!\S)(?:[—–]|--?(?=\s))\s?{_NAME}\s*{_HANDLE}(?P<day>[ \t,·|]+(?:on )?{_DAY})?[ \t]*(?=\n|$)")
"""The signature of a post: a dash, a name, a handle, and mostly a day."""
_BEFORE = re.compile(rf"[ \t]*{_NAME}\s*{_HANDLE}[ \t]*(?:[·|,-][ \t]*{_DAY}|:)[ \t]*(?:\n|$)")
"""The head of a post: a name, a handle and a day on a line of their own."""
_NO_NAME = re.compile(
    r"(?:by|follow|written|reporting|additional|with|photos?|pictures?|video|replying|rt|via|join|share|contact|see|read)\b",
    re.IGNORECASE,
)
_SMALL = words("of the and for de la le du del der den van von al el bin ibn di da zu")
"""What stands in small letters within a name."""
_MOST = 7
"""Words of a name."""
_TAIL = re.compile(r"(?:\s*(?:pic\.twitter\.com/\S+|https?://\S+|#\w+))+\s*$")
"""What stands behind the words of a post: pictures, addresses and labels."""
_LONGEST_TAIL = 400


def posts(scene: Scene) -> list[Candidate]:
    """An attribution for each post of an article: its words are those of who signs it."""
    spoken = [b for b, part in enumerate(scene.part) if part >= 0]
    found = [_signed(scene, b, m) for b in spoken if (m := _in_block(scene, b)) is not None]
    found += [_headed(scene, b) for b in spoken]
    return [c for c in found if c is not None]


def _in_block(scene: Scene, block: int) -> re.Match[str] | None:
    start, end = scene.block_chars[block]
    return next(_BEHIND.finditer(scene.parse.text, start, _line_end(scene, end)), None)


def _line_end(scene: Scene, end: int) -> int:
    """The end of the line in which a paragraph ends: the parser does not see the handle and the day there."""
    stop = scene.parse.text.find("\n", end)
    return len(scene.parse.text) if stop < 0 else stop


def _signed(scene: Scene, block: int, signature: re.Match[str]) -> Candidate | None:
    """The words before a signature: those of its paragraph, or the paragraph before where it has one of its own."""
    start, _ = scene.block_chars[block]
    if scene.parse.text[start : signature.start()].strip():
        return _candidate(scene, (start, signature.start()), signature) if signature["day"] else None
    if block == 0 or scene.part[block - 1] < 0:
        return None
    return _candidate(scene, scene.block_chars[block - 1], signature)


def _headed(scene: Scene, block: int) -> Candidate | None:
    """The words behind the head of a post: of its paragraph, or the paragraph behind."""
    start, end = scene.block_chars[block]
    head = _BEFORE.match(scene.parse.text, start, end)
    if head is None:
        return None
    if scene.parse.text[head.end() : end].strip():
        return _candidate(scene, (head.end(), end), head)
    if block + 1 >= len(scene.part) or scene.part[block + 1] < 0:
        return None
    return _candidate(scene, scene.block_chars[block + 1], head)


def _candidate(scene: Scene, told_at: tuple[int, int], signed: re.Match[str]) -> Candidate | None:
    p = scene.parse
    start, end = told_at
    tail = _TAIL.search(p.text, max(start, end - _LONGEST_TAIL), end)
    told, name = p.tokens_in(start, tail.start() if tail else end), p.tokens_in(*signed.span("name"))
    piece = scene.piece(told.start, told.stop) if told and _is_name(signed["name"]) else None
    if piece is None or not name or _is_title(scene, told.start):
        return None
    # The words are whole: what a rule finds within them is said there.
    return Candidate(
        -1, (name.start, name.start), "", RULE, pieces=[piece], source=(name.start, name.stop),
        head=head_noun(p, name.start, name.stop), marks={"block"}, blocks=[piece],
    )  # fmt: skip


def _is_name(text: str) -> bool:
    """Whether words are a name: with capitals, short, and no credit."""
    parts = text.split()
    capital = all(not "a" <= w[:1] <= "z" or w in _SMALL for w in parts)
    return capital and len(parts) <= _MOST and _NO_NAME.match(text) is None


def _is_title(scene: Scene, token: int) -> bool:
    return scene.segments[scene.part[scene.block_at(token)]].type == "title"
