"""A statement: the smallest thing that documents can agree or disagree on.

Extraction makes statements from parses, so that comparison needs no parse: whatever comparison must know of the
syntax is in here as values, and is stored with the reading.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.findings import Stance
from sayso.model.spans import Span

Voice = Literal["attributed", "own", "embedded", "headline", "caption", "comment", "pasted"]
THREAD_VOICES: frozenset[str] = frozenset({"comment", "pasted"})
"""The voices of what readers wrote or pasted below the article."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause that says something, in somebody's voice.

    `span` are its words.  `attribution` is the id of the attribution whose content it is (None: the document's own
    voice).  `subject`, `predicate` and `object` are lemmas of the clause's core; `terms` are all its content lemmas,
    sorted; `names` the actors and places in it by the names that the reading gives them; `negated` whether the clause
    (or its cue) denies it; `modal` a hedge word or None; `quantities`, `times` and `places` ids of findings inside.
    In `subject` (who does it) and `object` (who or what undergoes it) the head noun comes first; `oblique` has one
    entry a prepositional phrase, the preposition first, then the head noun, then the rest.  `form`: "clause",
    "relative" (clause on a noun), "noun" (a happening named by a noun) or "fragment" (no predicate).  `determined`:
    how the object is introduced ("the", "another", "a" or "").  `verb` is the predicate as it stands and `tag` its
    Penn tag, `passive` its voice; `subject_words` and `object_words` the two phrases as they stand, without the
    clauses that hang on them.  `taken`: where the words only take up what was said before ("The navy denied this"), the
    words that they take up.
    """

    id: str
    span: Span
    voice: Voice
    attribution: str | None
    segment: str
    stance: Stance
    negated: bool
    modal: str | None
    subject: tuple[str, ...]
    predicate: tuple[str, ...]
    object: tuple[str, ...]
    terms: tuple[str, ...]
    names: tuple[str, ...]
    quantities: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    when: str | None = None
    oblique: tuple[tuple[str, ...], ...] = ()
    form: str = "clause"
    determined: str = ""
    verb: str = ""
    tag: str = ""
    subject_words: str = ""
    object_words: str = ""
    passive: bool = False
    taken: Span | None = None

    @property
    def said(self) -> Span:
        """The words that tell what is said: its own, or those that they take up."""
        return self.taken or self.span
