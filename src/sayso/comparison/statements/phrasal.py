"""Verbs that mean another thing with what follows them: "put off the vote" plants nothing, "gave way" supplies none."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sayso.comparison.vocabulary.words import rows
from sayso.model import Statement

_OBJECT = r"(?:(?!(?:not|of|to|from|in|on|at|over|for|with|by|into|out|off|up|down|as|and|or|that)\b)[\w’'-]+ ){1,4}?"
"""What may stand between a verb and its particle: an object, and nothing that begins another phrase."""
_LET_GO = frozenset({"let", "go"})


class Phrase(NamedTuple):
    """What a verb means with what follows it: a concept, and the words of the phrase that are no object of it."""

    concept: str
    own: frozenset[str]

    def holds(self, term: str) -> bool:
        """Whether a lemma is that of a word of the phrase."""
        plural = f"{term.removesuffix('fe')}ves" if term.endswith("fe") else f"{term}s"
        return term in self.own or plural in self.own


class _Row(NamedTuple):
    follows: re.Pattern[str]
    concept: str
    gone: bool
    heads: frozenset[str]


@cache
def _table() -> dict[str, tuple[_Row, ...]]:
    """First form of a verb to its rows, in their order."""
    out: dict[str, tuple[_Row, ...]] = {}
    for verb, follows, concept, kept, *heads in rows("phrasal.tsv"):
        pattern = re.compile(rf"(?:{follows.replace('~ ', _OBJECT)})", re.IGNORECASE)
        row = _Row(pattern, concept, kept == "gone", frozenset(" ".join(heads).split()))
        out[verb] = (*out.get(verb, ()), row)
    return out


def phrase(s: Statement) -> Phrase | None:
    """The phrase that the verb of a clause opens; None where it stands for itself."""
    if {*s.predicate} >= _LET_GO:
        return Phrase("release", frozenset())
    known = _table().get(s.predicate[0]) if s.predicate and s.verb else None
    if known is None:
        return None
    behind = _behind(s)
    for row in known:
        found = row.follows.match(behind)
        if found is not None and (not row.heads or row.heads & _terms(s)):
            return Phrase(row.concept, frozenset(found[0].lower().split()) if row.gone else frozenset())
    return None


def _terms(s: Statement) -> frozenset[str]:
    """The lemmas of whom or what a clause is about, also behind a particle that is taken for a preposition."""
    return frozenset((*s.subject, *s.object, *(term for part in s.oblique[:1] for term in part[1:])))


def _behind(s: Statement) -> str:
    """The words behind the verb up to the next stop, each parted from the next by one space."""
    found = re.search(rf"\b{re.escape(s.verb)}\b", s.span.text, re.IGNORECASE)
    rest = s.span.text[found.end() :] if found is not None else ""
    return " ".join(re.split(r"[.,;:!?()]", rest, maxsplit=1)[0].split())
