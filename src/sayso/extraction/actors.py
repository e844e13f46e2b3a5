"""Actors: who is named in a document, under which names, and whom each pronoun means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sayso.extraction.naming import cast
from sayso.extraction.naming.entity import Entity
from sayso.model import Actor, Document, Draft, Parse, Segment


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a document, and for a token index (a name's or pronoun's head) the index of the actor it means.

    `entities` are what is known beyond the contract of each token's party (whom a spokesman speaks for, whose
    document it is): what chains need.
    """

    actors: tuple[Actor, ...] = ()
    refers: Mapping[int, int] = field(default_factory=dict)
    entities: Mapping[int, Entity] = field(default_factory=dict)


def find(parse: Parse, document: Document, segments: Sequence[Segment], drafts: Sequence[Draft]) -> Cast:
    """The actors of a document and what its names, titles and pronouns refer to."""
    made = cast.make(parse, document, segments, drafts)
    return Cast(made.actors, made.refers, made.entities)
