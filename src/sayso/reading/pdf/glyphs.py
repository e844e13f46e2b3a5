"""What stands on the pages of a PDF and where: runs of characters that PDFium finds, turned upright.

PDFium (BSD-3-Clause and Apache-2.0, through pypdfium2) was taken after a comparison with pypdf and pdfminer.six: it is
ten times as fast, survives broken files, and mends spacing as well as they do.  None of the three gives a reading
order across columns; that is made in `layout`.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, NamedTuple

from sayso.errors import Damaged, Locked, TooLarge

MOST_PAGES = 5_000
"""Pages that a file may have."""
_UNREADABLE_RUN = 50
"""So many pages in a row that cannot be opened end the reading: the file lies about their number."""
_MOST_LINKS = 5_000
"""Links of a page."""
_PASSWORD = 4
_HYPHENS = frozenset({0x02, 0xFFFE, 0xAD})
"""How PDFium marks a hyphen at the end of a line, and the soft hyphen."""
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_MARKS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SUPERSCRIPT = str.maketrans("0123456789", _MARKS)
_NOTE = re.compile(f" ?([{_MARKS}]+) ?(?![{_MARKS}])(?P<after>[,.;:!?)])?")


class Run(NamedTuple):
    """Characters on one line without a wide gap: their box in points from the upper left corner of the page.

    `size` is the height of the font's box, larger than the nominal size by a constant of the font.
    """

    left: float
    right: float
    top: float
    bottom: float
    size: float
    text: str


class Anchor(NamedTuple):
    """A link: the address, the words that carry it, and the height at which they stand."""

    url: str
    words: str
    middle: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its upright runs, those written at another angle, and its links.  `broken` if it cannot be opened."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...] = ()
    aslant: tuple[Run, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    broken: bool = False


class _Char(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float
    text: str


class _Overfull(Exception):
    """The pages hold more characters than they may."""


def sheets(data: bytes, name: str, most: int) -> tuple[dict[str, str], list[Sheet]]:
    """The document information of a PDF and its pages.

    Raises:
        Locked, Damaged: it is protected by a password, or no PDF that can be opened.
        TooLarge: it has too many pages, or more than `most` characters.
    """
    import pypdfium2 as pdfium  # takes a twentieth of a second: only when a PDF is there

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == _PASSWORD:
            raise Locked(f"{name} is protected by a password: save it without one") from None
        raise Damaged(f"{name} is a damaged PDF file: fetch it again") from None
    try:
        if len(document) > MOST_PAGES:
            raise TooLarge(f"{name} says that it has more than {MOST_PAGES:,} pages: split it")
        return _information(document), list(_pages(document, pdfium, most))
    except _Overfull:
        raise TooLarge(f"{name} holds more than {most:,} characters: split it or raise the limit") from None
    except (pdfium.PdfiumError, OSError, ValueError, OverflowError, MemoryError) as error:
        raise Damaged(f"{name} is a damaged PDF file ({type(error).__name__}): fetch it again") from None
    finally:
        document.close()


def _information(document: Any) -> dict[str, str]:
    return {k: " ".join(v.replace("\x00", "").split()) for k, v in document.get_metadata_dict(skip_empty=True).items()}


def _pages(document: Any, pdfium: Any, most: int) -> Iterator[Sheet]:
    unreadable, left = 0, most
    for index in range(len(document)):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            unreadable += 1
            if unreadable > _UNREADABLE_RUN:
                return
            yield Sheet(index + 1, 0, 0, broken=True)
            continue
        unreadable = 0
        try:
            sheet = _sheet(document, page, pdfium, index + 1, left)
        finally:
            page.close()
        yield sheet
        left -= sum(len(run.text) for run in (*sheet.runs, *sheet.aslant))


def _sheet(document: Any, page: Any, pdfium: Any, number: int, most: int) -> Sheet:
    try:
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return Sheet(number, 0, 0, broken=True)
    try:
        lines = list(_lines(text, pdfium.raw, most))
        links = list(_links(document, page, text, pdfium.raw))
    finally:
        text.close()
    left, bottom, right, top = page.get_bbox()
    turned = Counter[int]()
    for angle, chars in lines:
        turned[angle] += len(chars)
    upright = max(turned, key=lambda a: (turned[a], -a), default=0)
    corners = ((left, bottom), (right, top))
    (x0, y0), (x1, y1) = _box(corners, upright)
    runs: list[Run] = []
    aslant: list[Run] = []
    for angle, chars in lines:
        into = runs if angle == upright else aslant
        into += _runs([_placed(c, angle, upright, x0, y1) for c in chars])
    anchors = [Anchor(url, words, y1 - _turn(x, y, upright)[1]) for url, words, x, y in links]
    return Sheet(number, x1 - x0, y1 - y0, tuple(runs), tuple(aslant), tuple(anchors))


def _turn(x: float, y: float, angle: int) -> tuple[float, float]:
    """A point of a page, turned so that text at `angle` quarter turns reads upright."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[angle]


def _box(corners: tuple[tuple[float, float], tuple[float, float]], angle: int) -> tuple[tuple[float, float], ...]:
    (a, b), (c, d) = (_turn(x, y, angle) for x, y in corners)
    return (min(a, c), min(b, d)), (max(a, c), max(b, d))


def _placed(char: _Char, angle: int, upright: int, x0: float, y1: float) -> _Char:
    """A character's box from the upper left corner; text at another angle is turned for itself, so that it reads."""
    turn = angle if angle != upright else upright
    (a, b), (c, d) = _box(((char.left, char.bottom), (char.right, char.top)), turn)
    return _Char(a - x0, c - x0, y1 - d, y1 - b, char.text)


def _lines(text: Any, raw: Any, most: int) -> Iterator[tuple[int, list[_Char]]]:
    """PDFium's lines as quarter turns and characters (`top` above `bottom`, in the page's own coordinates)."""
    rect = raw.FS_RECTF()
    where = ctypes.byref(rect)
    line: list[_Char] = []
    angle = 0
    count = text.count_chars()
    if count > most:
        raise _Overfull
    for i in range(count):
        code = raw.FPDFText_GetUnicode(text, i)
        if code in (10, 13):
            if line:
                yield angle, line
            line = []
            continue
        shown = _shown(code)
        if not shown or not raw.FPDFText_GetLooseCharBox(text, i, where):
            continue
        now = round(raw.FPDFText_GetCharAngle(text, i) / 1.5707963) % 4 if not shown.isspace() else angle
        if now != angle and line:
            yield angle, line
            line = []
        angle = now
        line.append(_Char(rect.left, rect.right, rect.top, rect.bottom, shown))
    if line:
        yield angle, line


def _shown(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in (0, 0xFFFF, 0xFEFF) or code < 32 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return " " if code == 9 else ""
    return " " if code in (0xA0, 0x2002, 0x2003, 0x2009) else chr(code)


def _runs(chars: list[_Char]) -> Iterator[Run]:
    """A line cut where the gap is wider than two letters, the line goes back, or it leaves its height."""
    placed = [c for c in chars if c.text.isspace() or c.bottom - c.top > 0.1]
    cuts = [0]
    solid = [i for i, c in enumerate(placed) if not c.text.isspace()]
    for a, b in pairwise(solid):
        one, two = placed[a], placed[b]
        height = max(one.bottom - one.top, two.bottom - two.top)
        gap = two.left - one.right
        overlap = min(one.bottom, two.bottom) - max(one.top, two.top)
        if gap > height * 0.9 or gap < -height * 1.5 or overlap <= 0:
            cuts.append(b)
    for start, end in pairwise([*cuts, len(placed)]):
        run = _run(placed[start:end])
        if run is not None:
            yield run


def _run(chars: list[_Char]) -> Run | None:
    solid = [c for c in chars if not c.text.isspace()]
    if not solid:
        return None
    heights = Counter(round(c.bottom - c.top, 1) for c in solid)
    size = max(heights, key=lambda h: (heights[h], h))
    main = [c for c in solid if round(c.bottom - c.top, 1) == size]
    top, bottom = min(c.top for c in main), max(c.bottom for c in main)
    words = "".join(_raised(c, size, bottom) for c in chars)
    text = spaced(" ".join(words.split()))
    return Run(solid[0].left, max(c.right for c in solid), top, bottom, size, text)


def spaced(text: str) -> str:
    """Text with the marks of notes set apart from the words before and after them."""
    return _NOTE.sub(lambda m: f" {m[1]}{m['after'] or ' '}", text).strip()


def _raised(char: _Char, size: float, bottom: float) -> str:
    """A small digit above the line is the mark of a note: written as such, so that `2003` with a note 4 is no year
    20034."""
    small = char.bottom - char.top < size * 0.8
    return char.text.translate(_SUPERSCRIPT) if small and bottom - char.bottom > size * 0.2 else char.text


def _links(document: Any, page: Any, text: Any, raw: Any) -> Iterator[tuple[str, str, float, float]]:
    """Addresses, the words in the box of each, and its middle in the page's own coordinates."""
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    rect = raw.FS_RECTF()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            return
        url = _address(document, raw.FPDFLink_GetAction(link), raw)
        if url and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            words = text.get_text_bounded(rect.left, rect.bottom, rect.right, rect.top, errors="ignore")
            yield url, " ".join(words.split()), (rect.left + rect.right) / 2, (rect.bottom + rect.top) / 2


def _address(document: Any, action: Any, raw: Any) -> str | None:
    size = raw.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
    if not 9 <= size <= 4_000:
        return None
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(document, action, buffer, size)
    url = buffer.value.decode("utf-8", "replace").strip()
    return url if url.startswith(("http://", "https://")) else None
