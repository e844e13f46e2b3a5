"""A parse as columns: one object a document, plain Python lists, no object a token.

Token `i` is `word[i]`, the characters `[start[i], end[i])` of the stored text.  Only the parsed blocks have tokens
(white space and line breaks have none), in the order of the text.  `head[i]` is a token index; the root of a sentence
is its own head.  Tags: `pos` Universal POS, `tag` Penn Treebank, `dep` the labels of spaCy's English models (ClearNLP
style: nsubj, ccomp, dobj …), `ent` OntoNotes entity labels or "" (`ent_start[i]` true at an entity's first token).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

TENSED = ("VBD", "VBZ", "VBP")
"""Tags of verbs in the past or the present."""
FINITE = (*TENSED, "MD")
"""Tags of finite verbs: those, and of the helping ones that have no other form."""


@dataclass(slots=True, eq=False)
class Parse:
    """Columns of equal length, one entry a token, and the token index at which each sentence and block starts.

    `sent_starts` and `block_starts` end with a sentinel, the number of tokens.  Treat all of it as read-only.
    """

    text: str
    start: list[int]
    end: list[int]
    word: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    ent: list[str]
    ent_start: list[bool]
    sent_starts: list[int]
    block_starts: list[int]
    children: list[list[int]] = field(init=False)
    left: list[int] = field(init=False)
    right: list[int] = field(init=False)

    def __post_init__(self) -> None:
        n = len(self.word)
        self.children = [[] for _ in range(n)]
        self.left, self.right = list(range(n)), list(range(n))
        for i, h in enumerate(self.head):
            if h != i:
                self.children[h].append(i)
        self._edges()

    def _edges(self) -> None:
        """First and last token of every subtree, sentence by sentence, children before heads."""
        for first, last in self.sentences():
            order = [i for i in range(first, last) if self.head[i] == i]
            for i in order:
                order.extend(self.children[i])
            for i in reversed(order):
                h = self.head[i]
                if h != i:
                    self.left[h] = min(self.left[h], self.left[i])
                    self.right[h] = max(self.right[h], self.right[i])

    def __len__(self) -> int:
        return len(self.word)

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Token ranges `(first, end)` of the sentences."""
        return zip(self.sent_starts, self.sent_starts[1:])

    def blocks(self) -> Iterator[tuple[int, int]]:
        """Token ranges `(first, end)` of the blocks (paragraphs): a sentence never crosses a block."""
        return zip(self.block_starts, self.block_starts[1:])

    def sentence_of(self, token: int) -> tuple[int, int]:
        """The token range of the sentence that holds a token."""
        k = bisect_right(self.sent_starts, token) - 1
        return self.sent_starts[k], self.sent_starts[k + 1]

    def block_of(self, token: int) -> tuple[int, int]:
        """The token range of the block that holds a token."""
        k = bisect_right(self.block_starts, token) - 1
        return self.block_starts[k], self.block_starts[k + 1]

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that share a character with `[start, end)` of the text."""
        return range(bisect_right(self.end, start), bisect_left(self.start, end))

    def entities(self) -> Iterator[tuple[int, int, str]]:
        """Token ranges `(first, end)` and labels of the named entities."""
        i, n = 0, len(self.word)
        while i < n:
            if not self.ent[i]:
                i += 1
                continue
            j = i + 1
            while j < n and self.ent[j] and not self.ent_start[j]:
                j += 1
            yield i, j, self.ent[i]
            i = j

    def subtree(self, token: int) -> tuple[int, int]:
        """The token range `(first, end)` spanned by a token and all that hangs on it."""
        return self.left[token], self.right[token] + 1

    def chars(self, first: int, end: int) -> tuple[int, int]:
        """The characters from token `first` to before token `end` (exclusive)."""
        return self.start[first], self.end[end - 1]
