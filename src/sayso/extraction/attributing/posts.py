"""Posts that a page shows: their words stand without marks of quotation, and behind them, or before, who wrote them.

We fired no shot. The fire began in a barn.              Ana Lira (@analira) · 11 May 2021
— Orlen Guard (@OrlenGuard) May 11, 2021                 We fired no shot.

Copied from a page with all that stands around them they are boxes of lines: the name, the handle or the day, the words,
the hour and how often they were seen.
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.verbatim import verbatim
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE
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


_HANDLE_LINE = re.compile(r"@\w{2,30}(?:\s?[·|]\s?.{1,24})?")
_POINT = re.compile(r"[·|•-]")
_HOUR = r"\d{1,2}[:.]\d\d(?:\s?[AaPp]\.?[Mm]\.?)?"
_WHEN = re.compile(rf"{_DAY}|{_HOUR}")
_WHEN_LINE = re.compile(
    rf"(?:{_DAY}|{_HOUR})(?:,? (?:at )?(?:{_DAY}|{_HOUR}))?(?:\s?[·|])?|\d{{1,2}} ?[smhdw]|[Yy]esterday"
)
_COUNTED = re.compile(
    r"\b(?:views?|reposts?|retweets?|quotes?|likes?|comments?|shares?|repl(?:y|ies)|bookmarks?|reactions?)\b",
    re.IGNORECASE,
)
_SEEN = re.compile(r"\d[\d.,]*\s?[KkMm]?\b")
_BADGE = re.compile(r"[\s✓✔☑✅🔹🔵️]+$")
_PICTURED = re.compile(r"[\u2190-\u2bff\U0001f300-\U0001faff]")
"""Signs in place of words: an eye, a thumb."""
_BOX = 8
"""Lines of a box."""


def posts(scene: Scene) -> list[Candidate]:
    """An attribution for each post of an article: its words are those of who signs it."""
    spoken = scene.article_blocks()
    found = [_signed(scene, b, m) for b in spoken if (m := _in_block(scene, b)) is not None]
    found += [_headed(scene, b) for b in spoken]
    found += [c for b in spoken for c in (_under_handle(scene, b), _in_box(scene, b), _credited(scene, b))]
    return [c for c in found if c is not None]


def _line(scene: Scene, block: int) -> str:
    """The text of a block of the article; empty outside it."""
    if not (0 <= block < len(scene.part) and scene.in_article(block)):
        return ""
    return scene.parse.text[slice(*scene.block_chars[block])].strip()


def _under_handle(scene: Scene, block: int) -> Candidate | None:
    """The words under a handle that has a line of its own, beside that of the name."""
    if not _HANDLE_LINE.fullmatch(_line(scene, block)):
        return None
    named = next((b for b in (block - 1, block + 1) if _names_one(scene, b)), None)
    if named is None:
        return None
    first = _past(scene, max(block, named) + 1, _POINT, _WHEN_LINE)
    return _boxed(scene, named, first, _box_end(scene, first))


def _in_box(scene: Scene, block: int) -> Candidate | None:
    """The words between a line with a name, perhaps one with the day, and one that says how often they were seen; all
    without an empty line between them."""
    if not _names_one(scene, block) or _joined(scene, block - 1):
        return None
    if _HANDLE_LINE.fullmatch(_line(scene, block + 1)):
        return None
    first = _past(scene, block + 1, _WHEN_LINE)
    end = _box_end(scene, first)
    closing = _line(scene, end)
    if not all(_joined(scene, b) for b in range(block, end)) or not (
        _COUNTED.search(closing) or _PICTURED.match(closing)
    ):
        return None
    return _boxed(scene, block, first, end)


_CREDIT = re.compile(
    r"(?:[—–]|--?(?=\s))?\s*(?:(?:Telegram|Twitter|X|Facebook|Instagram|TikTok|VK|Bluesky)\s?[/|:]\s?)?"
    r"(?P<name>[^\s,|/@][^,|/@()\n]{2,60}?)(?:\s?[,|/]\s?[^.!?\n]{2,80})?"
)
"""The line under a block quotation that says whose it is: "— Ana Lira, teacher"."""


def _credited(scene: Scene, block: int) -> Candidate | None:
    """The words of a block quotation over the line that ends it with a name."""
    part = scene.part[block]
    last = block + 1 == len(scene.part) or scene.part[block + 1] != part
    if not last or scene.type_of(block) != "embedded_quote" or scene.part[block - 1] != part:
        return None
    start, end = scene.block_chars[block]
    credit = _CREDIT.fullmatch(scene.parse.text, start, end)
    tokens = scene.parse.tokens_in(start, end)
    if credit is None or any(scene.parse.tag[t] in FINITE for t in tokens):
        return None
    named = any(scene.parse.ent[t] == "PERSON" for t in scene.parse.tokens_in(*credit.span("name")))
    if not (named or _is_name(credit["name"])):
        return None
    first = scene.part.index(part)
    return _candidate(scene, (scene.block_chars[first][0], scene.block_chars[block - 1][1]), credit.span("name"), named)


def _past(scene: Scene, block: int, *kinds: re.Pattern[str]) -> int:
    """The first line from `block` on that is of none of some kinds."""
    while any(kind.fullmatch(_line(scene, block)) for kind in kinds):
        block += 1
    return block


def _names_one(scene: Scene, block: int) -> bool:
    """Whether a line is a name, with the badge behind it that a site gives."""
    line = _BADGE.sub("", _line(scene, block))
    return bool(line) and not any(c.isdigit() or c == "@" for c in line) and _is_name(line)


def _box_end(scene: Scene, first: int) -> int:
    """The line behind the words of a box: the first that is only an hour, a day or numbers; else the end of the
    paragraph in which the words begin."""
    for block in range(first, min(first + _BOX, len(scene.part))):
        if _closes(_line(scene, block)):
            return block
    end = first + 1
    while end < len(scene.part) and _joined(scene, end - 1):
        end += 1
    return end


def _closes(line: str) -> bool:
    """Whether a line holds nothing but hours, days and numbers of those who saw or liked a post."""
    if not any(c.isdigit() for c in line):
        return False
    rest = _COUNTED.sub(" ", _SEEN.sub(" ", _WHEN.sub(" ", line)))
    return not any(c.isalpha() for c in rest)


def _joined(scene: Scene, block: int) -> bool:
    """Whether the next block stands in the next line."""
    if block < 0 or block + 1 >= len(scene.part):
        return False
    return scene.parse.text[scene.block_chars[block][1] : scene.block_chars[block + 1][0]].count("\n") == 1


def _boxed(scene: Scene, named: int, first: int, end: int) -> Candidate | None:
    """The lines `[first, end)` as the words of the one whose name the line `named` is."""
    if first >= end or end > len(scene.part) or any(scene.part[b] != scene.part[named] for b in range(first, end)):
        return None
    start = scene.block_chars[named][0]
    name = (start, start + len(_BADGE.sub("", _line(scene, named))))
    return _candidate(scene, (scene.block_chars[first][0], scene.block_chars[end - 1][1]), name)


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
        return _candidate(scene, (start, signature.start()), signature.span("name")) if signature["day"] else None
    if block == 0 or not scene.in_article(block - 1):
        return None
    return _candidate(scene, scene.block_chars[block - 1], signature.span("name"))


def _headed(scene: Scene, block: int) -> Candidate | None:
    """The words behind the head of a post: of its paragraph, or the paragraph behind."""
    start, end = scene.block_chars[block]
    head = _BEFORE.match(scene.parse.text, start, end)
    if head is None:
        return None
    if scene.parse.text[head.end() : end].strip():
        return _candidate(scene, (head.end(), end), head.span("name"))
    if block + 1 >= len(scene.part) or not scene.in_article(block + 1):
        return None
    return _candidate(scene, scene.block_chars[block + 1], head.span("name"))


def _candidate(
    scene: Scene, told_at: tuple[int, int], named: tuple[int, int], person: bool = False
) -> Candidate | None:
    """The words at some characters as those of the one who is named at others; `person`: surely somebody's name."""
    p = scene.parse
    start, end = told_at
    tail = _TAIL.search(p.text, max(start, end - _LONGEST_TAIL), end)
    told, name = p.tokens_in(start, tail.start() if tail else end), p.tokens_in(*named)
    piece = scene.piece(told.start, told.stop) if told and (person or _is_name(p.text[slice(*named)])) else None
    if piece is None or not name or scene.type_of(scene.block_at(told.start)) == "title":
        return None
    # The words are whole: what a rule finds within them is said there.
    spoken = verbatim(p, RULE, name, [piece])
    spoken.cue = (name.start, name.start)  # where it stands tells how sure it is
    return spoken


def _is_name(text: str) -> bool:
    """Whether words are a name: with capitals, short, and no credit."""
    parts = text.split()
    capital = all(not "a" <= w[:1] <= "z" or w in _SMALL for w in parts)
    return capital and len(parts) <= _MOST and _NO_NAME.match(text) is None
