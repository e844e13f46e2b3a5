"""Spans: the words that stand behind a finding.

Offsets are Unicode code points into a document's stored text, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.errors import BrokenInvariant


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's stored text, with its words.

    It cannot be built empty, backwards or with words of another length; `Span.cut` takes the words from the text
    itself, and `check` compares them with it again.

    Raises:
        BrokenInvariant: the offsets and the words do not fit each other.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BrokenInvariant(f"a span from {self.start} to {self.end} is empty or backwards")
        if len(self.text) != self.end - self.start:
            raise BrokenInvariant(f"a span of {self.end - self.start} characters holds {len(self.text)}")

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> Span:
        """The span `[start, end)` of `text`, as it stands."""
        return cls(start, end, text[start:end])

    @classmethod
    def trimmed(cls, text: str, start: int, end: int) -> Span | None:
        """The span `[start, end)` of `text` without white space at its edges; None where nothing is left."""
        words = text[start:end]
        left = len(words) - len(words.lstrip())
        right = len(words.rstrip())
        return cls(start + left, start + right, words[left:right]) if left < right else None

    def check(self, text: str) -> None:
        """Raise `BrokenInvariant` unless these words stand in `text` at these offsets."""
        if text[self.start : self.end] != self.text:
            raise BrokenInvariant(
                f"offsets {self.start}:{self.end} hold {text[self.start : self.end]!r:.60}, not {self.text!r:.60}"
            )

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """How many characters both share."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def __len__(self) -> int:
        return self.end - self.start


def goes_on(words: str) -> bool:
    """Whether words go on with a sentence that began before them: their first letter is a small one."""
    return next((c for c in words if c.isalpha()), "").islower()
