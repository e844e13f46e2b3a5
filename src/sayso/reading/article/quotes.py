"""Block quotations: paragraphs set off from the article and introduced by a source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.article.captions import is_caption
from sayso.reading.article.furniture import is_furniture
from sayso.reading.facts.names import is_outlet, is_person
from sayso.reading.lines import Line
from sayso.reading.tables import pattern, wordset

_OPENS = re.compile(r"^[\"“„«‘']")
_CLOSED = re.compile(r"[\"”»’'][.,;)]{0,2}$")
_LIST = re.compile(r"^(?:[•*·◦▪–-]\s|\(?\d{1,3}[.)]\s|[a-z]\)\s)")
_HANDLE = re.compile(r"^@\w{2,30}\b")
MOST = 30
"""Paragraphs at most that one introduction carries."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `first` to `last` reproduce another's words; `origin` is where the introduction names whose (offsets)."""

    first: int
    last: int
    origin: tuple[int, int] | None = None


def find(lines: Sequence[Line], first: int, last: int) -> list[Block]:
    """Block quotations among `lines[first:last]`."""
    blocks: list[Block] = []
    at = first
    normal = _usual_gap(lines, first, last)
    while at < last - 1:
        end = _block_end(lines, at, last, normal) if _introduces(lines[at].text) else None
        if end is not None:
            blocks.append(Block(at + 1, end, _origin(lines[at])))
            at = end
        at += 1
    return blocks


def _introduces(line: str) -> bool:
    tail = line[-400:]
    return tail.endswith((":", ":”", ':"')) and bool(_introducing().search(tail)) and not _LIST.match(line)


def _introducing() -> re.Pattern[str]:
    return pattern("introductions.txt", before=r"\b", after=r"\b")


def _usual_gap(lines: Sequence[Line], first: int, last: int) -> int:
    gaps = sorted(line.gap for line in lines[first + 1 : last])
    return gaps[len(gaps) // 2] if gaps else 2


def _block_end(lines: Sequence[Line], intro: int, last: int, normal: int) -> int | None:
    """The last line of the block after `intro`: one paragraph, then those parted by wider space than the article's
    own, or those that each open with a mark while the one before stays open."""
    at = intro + 1
    if _LIST.match(lines[at].text) or is_caption(lines[at].text) or is_furniture(lines[at].text):
        return None
    if at + 1 < last and _HANDLE.match(lines[at + 1].text):
        return None  # a post, which begins with the name of whose it is
    quoted = bool(_OPENS.match(lines[at].text))
    while at + 1 < last and at - intro < MOST:
        here, following = lines[at].text, lines[at + 1]
        wide = following.gap > max(2, normal)
        open_still = quoted and _OPENS.match(following.text) and not _CLOSED.search(here)
        if not (wide or open_still) or is_caption(following.text) or is_furniture(following.text):
            break
        at += 1
    return at


_NAMED = (
    re.compile(
        r"\b(?i:according to|explained by|reported by|as noted by|as told to|published by|released by|quoted by|"
        r"cited by)\s(?:[a-z]\w*'?s?\s){0,3}?(?:[a-z]+\s){0,2}(?P<name>(?:[Tt]he )?[A-Z][\w&'’.-]*(?:\s(?:of\s|"
        r"and\s|the\s)?[A-Z][\w&.-]*){0,4})"
    ),
    re.compile(
        r"^(?:As |And |But |Meanwhile,? )?(?P<name>(?:[Tt]he )?[A-Z][\w&.-]*(?:\s(?:of\s)?[A-Z][\w&.-]*){0,4})"
        r"(?:,\s[^,]{2,80},)?\s(?:\w+ly\s|also\s|further\s|then\s|has\s|had\s)?"
        r"(?:explain|report|write|wrote|note|state|describe|put|say|said|add|include|summari[sz]e|conclude|reveal|claim|"
        r"warn|recount|quote)"
    ),
)  # fmt: skip
_NOT_NAMES = wordset(
    "A According An And As At But He Her Here His I In It Its On She That The Their There They This We You"
)


def _origin(intro: Line) -> tuple[int, int] | None:
    found = _named(intro.text)
    return None if found is None else (intro.start + found[0], intro.start + found[1])


def origin_in(introduction: str) -> str | None:
    """The outlet or body that an introduction names; persons are left to the attributions."""
    found = _named(introduction)
    return None if found is None else introduction[slice(*found)]


def _named(introduction: str) -> tuple[int, int] | None:
    tail_from = max(0, len(introduction) - 400)
    tail = introduction[tail_from:]
    cut = max(tail.rfind(". "), tail.rfind("? "), tail.rfind("! "))
    base = tail_from + (cut + 2 if cut >= 0 else 0)
    for shape in _NAMED:
        for found in shape.finditer(introduction[base:]):
            name = found["name"]
            words = name.removesuffix("'s").removesuffix("’s")
            if (name.split()[0] not in _NOT_NAMES or len(name.split()) > 1) and is_outlet(words):
                start = base + found.start("name")
                return start, start + len(words)
    writer = _WRITER.match(introduction[base:])
    return _paper_before(introduction, base) if writer and is_person(writer["name"]) else None


_WRITER = re.compile(
    r"^(?:(?:As|And|But|There|Here),? )?(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})"
    r"(?: \w+ly| then| also)? (?:writes|wrote|reports|reported)\b"
)
_CAPITALS = re.compile(r"(?:[Tt]he )?[A-Z][\w&’-]*(?: (?:of |and )?[A-Z][\w&-]*){1,4}")


def _paper_before(introduction: str, end: int) -> tuple[int, int] | None:
    """The one paper that the sentence before names, where the last one says only who writes."""
    before = introduction[:end].rstrip()
    start = max(before[:-1].rfind(mark) for mark in (". ", "? ", "! ", "\n"))
    start = start + 2 if start >= 0 else 0
    papers = [f for f in _CAPITALS.finditer(before, start) if is_outlet(f[0].removeprefix("the "))]
    return papers[0].span() if len(papers) == 1 else None
