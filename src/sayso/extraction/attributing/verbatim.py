"""Words that stand on a page as somebody has said or written them, without marks of quotation."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.scene import Candidate
from sayso.extraction.attributing.speakers import head_noun
from sayso.model import Parse


def verbatim(p: Parse, rule: str, source: range | None, pieces: Sequence[tuple[int, int]]) -> Candidate:
    """An attribution of words (`pieces`, characters), as direct as a block quotation, to the one whom some tokens name,
    or to nobody who is named.  Its cue is open, and empty before the words."""
    at = p.tokens_in(*pieces[0]).start
    return Candidate(
        -1, (at, at), "", rule, pieces=list(pieces), source=None if source is None else (source.start, source.stop),
        head=None if source is None else head_noun(p, source.start, source.stop), marks={"block"}, blocks=list(pieces),
    )  # fmt: skip


def behind_colon(spoken: Candidate, colon: int) -> Candidate:
    """The same with the colon behind a label as its cue."""
    spoken.cue, spoken.lemma = (colon, colon + 1), ":"
    return spoken
