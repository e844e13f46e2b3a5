"""The parts of a clause as terms: noun phrases, what their pronouns mean, verbs and prepositional phrases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extraction.stating.clause import Clause
from sayso.extraction.stating.lexicon import QUANTIFIERS, THINGS, UNKNOWN
from sayso.extraction.stating.terms import Terms, clean
from sayso.model import Parse

UNNAMED = "(unnamed)"
"""How the name of an actor ends of whom only a description is known."""
_NOUN_PARTS = frozenset({"compound", "amod", "nmod", "poss", "appos"})
_DEEPEST = 12
"""Phrases with "of" one inside the other, of which the terms are told; nobody writes so many."""


@dataclass(slots=True)
class Parts:
    """The terms of one document's phrases.  `known`: a pronoun to the noun that it stands for; `refers`: a word to the
    place in `actors` of whom it means."""

    parse: Parse
    terms: Terms
    known: Mapping[int, int]
    refers: Mapping[int, int]
    actors: Sequence[str]
    described: dict[int, int] = field(init=False)
    _spoken: int | None = None

    def __post_init__(self) -> None:
        """Find the noun by which each actor without a name is first told of."""
        p, self.described = self.parse, {}
        for token, actor in sorted(self.refers.items()):
            if p.pos[token] == "NOUN" and self.actors[actor].endswith(UNNAMED):
                self.described.setdefault(actor, token)

    def note(self, clause: Clause) -> None:
        """Remember the thing that the clause is about, for the pronoun of the next."""
        p = self.parse
        for head in (*clause.patient, *clause.agent):
            if p.pos[head] == "NOUN" and p.ent[head] != "PERSON" and clause.form != "noun":
                self._spoken = head
                return

    def part(self, heads: Sequence[int]) -> tuple[str, ...]:
        """The words of the nouns that play one part, each once."""
        return tuple(dict.fromkeys(t for h in heads for t in self.noun(h)))

    def noun(self, head: int, depth: int = 0) -> tuple[str, ...]:
        """The terms of a noun phrase: head first, then its modifiers, then what "of" adds; a pronoun's actor."""
        p = self.parse
        added = (x for c in p.children[head] if p.lower[c] == "of" for x in p.children[c])
        within = {x: self.noun(x, depth + 1) if depth < _DEEPEST else () for x in added}
        counted = [t for terms in within.values() for t in terms]
        if p.pos[head] == "PRON" or (counted and p.lower[head] in QUANTIFIERS):
            return tuple(counted) if counted else self._pronoun(head, depth)
        out = list(self.terms.of[head]) or [p.lemma[head].lower()]
        if p.lemma[head].lower() in QUANTIFIERS and counted:
            out = [*counted, *out]
        for c in p.children[head]:
            if p.dep[c] in _NOUN_PARTS or (p.dep[c] == "conj" and p.pos[c] in ("NOUN", "PROPN")):
                out += self._deep(c)
            elif p.dep[c] == "prep" and p.lower[c] == "of":
                out += [t for x in p.children[c] if p.dep[x] == "pobj" for t in within[x]]
        return tuple(dict.fromkeys(out))

    def _pronoun(self, head: int, depth: int) -> tuple[str, ...]:
        """Whom a pronoun means: its actor, for a thing the noun spoken of last in the block; "_" if unknown."""
        p = self.parse
        if head in self.known and depth < _DEEPEST:
            return self.noun(self.known[head], depth + 1)
        actor = self.refers.get(head)
        if actor is not None:
            described = self.described.get(actor)
            return (_key(self.actors[actor]),) if described is None else self.noun(described, depth + 1)
        if p.lower[head] in THINGS and self._spoken is not None and p.block_of(self._spoken) == p.block_of(head):
            # Its own words and no more: a pronoun inside what hangs on it would ask for it again, without end.
            return tuple(self.terms.of[self._spoken]) or (p.lemma[self._spoken].lower(),)
        return () if p.lower[head] in ("there", "who", "which", "that", "what") else (UNKNOWN,)

    def verb(self, token: int) -> str:
        """The term of a verb, else its lemma; "be" for what is left of it in "we're"."""
        terms = self.terms.of[token]
        lemma = terms[0] if terms else clean(self.parse.lemma[token].lower())
        return "be" if lemma in ("", "re", "m", "s", "’re", "’s", "'re", "'s") else lemma

    def _deep(self, token: int) -> list[str]:
        """A modifier with its own modifiers, left to right, without clauses."""
        p = self.parse
        out, stack = [], [token]
        while stack:
            k = stack.pop()
            out.append(k)
            stack += [c for c in p.children[k] if p.dep[c] in (*_NOUN_PARTS, "npadvmod", "conj")]
        return [t for k in sorted(out) for t in self.terms.of[k]]

    def oblique(self, clause: Clause) -> Iterator[tuple[str, ...]]:
        """The parts behind prepositions: the preposition, "" where there is none, and the words of the noun."""
        p = self.parse
        for prep, noun in clause.oblique:
            word = p.lower[prep] if prep != noun else ""
            terms = self.noun(noun)
            if terms:
                yield (word, *terms)


def _key(name: str) -> str:
    """An actor's name as a term."""
    return "_".join(clean(w.lower()) for w in name.split())
