"""Where words of the article stand in the page, for paragraphs that no element of the page holds alone."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from lxml.etree import XPath
from lxml.etree import _Element as Element

_TEXTS = XPath("descendant::text()")


class Locator:
    """The words of a part of a page run together, and the elements that they come from."""

    def __init__(self, part: Element) -> None:
        self._texts = _TEXTS(part)
        folded = ["".join(text.split()) for text in self._texts]
        self._starts = [0, *accumulate(map(len, folded))]
        self._words = "".join(folded)
        self._cursor = 0

    def find(self, words: str) -> Element | None:
        """The smallest element that holds `words`, white space apart; looked for after those found before, then from
        the start.  None where they do not stand there in a row."""
        folded = "".join(words.split())
        at = self._words.find(folded, self._cursor)
        at = self._words.find(folded) if at < 0 else at
        if at < 0 or not folded:
            return None
        self._cursor = at + len(folded)
        return _shared(self._owner(at), self._owner(at + len(folded) - 1))

    def _owner(self, at: int) -> Element:
        """The element that the character at `at` is in: that of its text, or the one around where it follows it."""
        text = self._texts[bisect_right(self._starts, at) - 1]
        owner = text.getparent()
        return owner.getparent() if text.is_tail else owner


def _shared(first: Element, last: Element) -> Element:
    """The smallest element that both are in."""
    around = {first, *first.iterancestors()}
    return next(e for e in [last, *last.iterancestors()] if e in around)
