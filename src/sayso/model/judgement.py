"""Judgements: what a person decided about words of a document, and where those words stand now.

A judgement is anchored on the words, never on a finding's id: document, hash of the stored text, offsets, the exact
words and 32 characters on either side.  After a re-read it lands exactly once, or is an orphan that keeps its words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.ids import make_id, sha256
from sayso.model.spans import Span

CONTEXT = 32
"""Characters kept on either side of the words."""

Verdict = Literal["right", "wrong", "note"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words in a document, so described that they can be found again or known to be gone."""

    doc: str
    text_sha256: str
    start: int
    end: int
    words: str
    before: str
    after: str

    @classmethod
    def at(cls, doc: str, text: str, start: int, end: int) -> Anchor:
        """An anchor on `[start, end)` of a document's stored text."""
        span = Span.cut(text, start, end)
        before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
        return cls(doc, text_hash(text), start, end, span.text, before, after)

    def land(self, text: str) -> Span | None:
        """Where the words stand in `text`: at their offsets in the same text, else where they and their surroundings
        occur exactly once; None makes the anchor an orphan.  Nothing is matched loosely."""
        if text_hash(text) == self.text_sha256:
            return Span.cut(text, self.start, self.end)
        needle = self.before + self.words + self.after
        first = text.find(needle)
        if first < 0 or text.find(needle, first + 1) >= 0:
            return None
        start = first + len(self.before)
        return Span.cut(text, start, start + len(self.words))


def text_hash(text: str) -> str:
    """SHA-256 of a stored text."""
    return sha256(text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision.  `about` is the kind of finding ("attribution", "quantity", …); `by` and `at` are given by
    the caller; `undoes` names an earlier judgement that this one takes back."""

    anchor: Anchor
    about: str
    verdict: Verdict
    note: str = ""
    by: str = ""
    at: str = ""
    undoes: str | None = None

    @property
    def id(self) -> str:
        """Depends on everything that was decided, so that the same decision twice is one."""
        a = self.anchor
        return make_id(
            "j", a.doc, a.text_sha256, a.start, a.end, a.words, self.about, self.verdict, self.note, self.by,
            self.at, self.undoes,
        )  # fmt: skip
