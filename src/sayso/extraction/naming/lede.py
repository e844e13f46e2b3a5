"""Who the first sentence of a story describes without a name and the next one quotes by name.

"The head of the coast guard resigned on Monday, he said. “…,” Admiral Ana Lira told reporters.": news begin with what
somebody is, and give the name with the first quotation. "A baker who was on the ferry has told …": papers bring in
whom nobody knows in the same way, and give the age with the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.lexicon.names_reference import CHIEFS, HIGH, OFFICES
from sayso.extraction.lexicon.names_roles import MEN, RANKS, WOMEN
from sayso.extraction.naming import nominals
from sayso.extraction.naming.again import age_behind, stated
from sayso.extraction.naming.barred import HE, SHE
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.stage import Stage

_NEXT = 2
"""Sentences behind the first in which the name stands, if not in the next paragraph."""
_SHORT = frozenset(["chief", "head", "boss", "leader"])
"""Nouns of headlines for whoever holds an office."""


def name_first(stage: Stage) -> None:
    """Give the name to whom a story's first sentence describes by an office, and to his description in the headline."""
    sources = sorted(i for i in stage.scene.source_of if i in stage.refers and i not in stage.scene.headline)
    if len(sources) < 2 or not _first_sentence(stage, sources[0]):
        return
    unnamed = stage.refers[sources[0]]
    told_at = min(i for i, e in stage.refers.items() if e is unnamed and i not in stage.scene.headline)
    at = _named_at(stage, sources, unnamed, told_at)
    if at is None or _of_another(stage, at):
        return
    person = stage.refers[at]
    told = "f" if unnamed.roles & WOMEN else "m" if unnamed.roles & MEN else unnamed.gender
    if told is not None and person.gender not in (None, told):
        return
    person.roles |= unnamed.roles
    person.role_words |= unnamed.role_words
    alike = {id(unnamed)} | {id(e) for i, e in stage.refers.items() if i in stage.scene.headline and _of(e, unnamed)}
    for i, entity in stage.refers.items():
        if id(entity) in alike:
            stage.refers[i] = person


def _first_sentence(stage: Stage, i: int) -> bool:
    """Whether a token stands in the first sentence below the headline, which may stand as a paragraph of its own."""
    parse, scene = stage.parse, stage.scene
    below = next((k for k in range(len(parse)) if scene.zone[k] and k not in scene.headline), i)
    begins = parse.sentence_of(i)[0] - parse.block_of(i)[0] <= _DATELINE
    return begins and scene.block[i] - scene.block[below] <= 1


_DATELINE = 14
"""Tokens of a dateline that the parser takes for a sentence."""


def _office_alone(stage: Stage, i: int, entity: Entity) -> bool:
    """Whether a source is one person described by the office that only one holds: "the head of the coast guard"."""
    parse = stage.parse
    one = nominals.singular(parse, i)
    if (
        entity.kind not in ("unnamed", "person")
        or entity.forms
        or entity.members
        or nominals.plural(parse, i) is not False
    ):
        return False
    whose = nominals.determiner(parse, i) in ("the", "'s")
    return one in OFFICES | HIGH and whose and len(nominals.modifiers(parse, i)) > 0


def _named_at(stage: Stage, sources: Sequence[int], unnamed: Entity, told_at: int) -> int | None:
    """The source, of the tokens of sources, by which the one of the first sentence is named."""
    first, sentence = sources[0], stage.scene.sentence
    if _office_alone(stage, told_at, unnamed):
        at = next((i for i in sources if stage.refers[i] is not unnamed), None)
        return at if at is not None and _new(stage, at, first, unnamed) else None
    if not _witness(stage, told_at, unnamed):
        return None
    at = next((i for i in sources if sentence[i] > sentence[first]), None)
    return at if at is not None and _aged(stage, at, first, unnamed) else None


def _witness(stage: Stage, i: int, entity: Entity) -> bool:
    """Whether a source is one person whom a text brings in and tells of at length: "a baker who was on the ferry"."""
    alone = entity.kind == "unnamed" and not entity.members and nominals.plural(stage.parse, i) is False
    brought_in = nominals.determiner(stage.parse, i) in ("a", "an") and nominals.sort(stage.parse, i) == "person"
    return alone and brought_in and nominals.has_who(stage.parse, i)


def _aged(stage: Stage, at: int, first: int, told: Entity) -> bool:
    """Whether the next paragraph begins with the full name of a person and the age, and says of none that he is
    another: by what he is, or as one who tells it "too"."""
    parse, scene, person = stage.parse, stage.scene, stage.refers[at]
    begin, end = person.mentions[0] if person.mentions else (at, at)
    if person.kind != "person" or scene.block[begin] - scene.block[first] != 1 or end - begin < _FULL:
        return False
    if begin != parse.block_of(begin)[0] or not age_behind(parse, end):
        return False
    others = (scene.entity_at(k) for k in range(first, begin))
    if any(e is not None and e.kind == "person" for e in others) or not person.roles <= told.roles:
        return False
    return _ANOTHER.isdisjoint(parse.lower[begin : parse.sentence_of(begin)[1]])


_FULL = 2
"""Words of a full name, at least."""
_ANOTHER = frozenset(["too", "also", "another", "meanwhile", "however", "but", "though", "disagreed"])


def _new(stage: Stage, at: int, first: int, told: Entity) -> bool:
    """Whether somebody comes in by name alone, a rank perhaps before it, or as the chief of something where the first
    told of the head of it, right behind the first source and as the one who goes on: nobody else is named between."""
    parse, scene, person = stage.parse, stage.scene, stage.refers[at]
    if person.kind != "person" or len(person.forms) < 2 or not _behind(stage, first, at):
        return False
    begin, end = person.mentions[0] if person.mentions else (at, at)
    name = scene.name_at.get(begin)
    office = bool(person.roles - RANKS) or name is None or any(t.rstrip(".") not in RANKS for t in name.title)
    explained = office or parse.word[end : end + 1] == [","]
    heads = bool(told.roles & _SHORT and person.roles & CHIEFS)  # "the head of a power company", "its president"
    if not begin <= at < end or end - begin < 2 or (explained and not heads):
        return False
    others = (scene.entity_at(k) for k in range(first, begin))
    return not any(e is not None and e.kind == "person" and e is not person for e in others)


def _of_another(stage: Stage, at: int) -> bool:
    """Whether somebody's quoted words tell of a "he" or "she", who may be the one of whom the first sentence told."""
    draft = stage.scene.drafts[stage.scene.source_of[at]]
    if draft.kind != "direct":
        return False
    tokens = (t for a, b in draft.content for t in stage.parse.tokens_in(a, b))
    return any(stage.parse.lower[t] in HE | SHE for t in tokens)


def _behind(stage: Stage, first: int, at: int) -> bool:
    """Whether a source stands in one of the next paragraphs, or in one of the next sentences of the same."""
    blocks = stage.scene.block[at] - stage.scene.block[first]
    return blocks == 1 or (blocks == 0 and 0 < stage.scene.sentence[at] - stage.scene.sentence[first] <= _NEXT)


def _of(entity: Entity, told: Entity) -> bool:
    """Whether a description in the headline is that of the first sentence, in short."""
    if entity.kind not in ("unnamed", "person") or entity.forms or entity.plural is True or not entity.role_words:
        return False
    office = entity.roles & told.roles or (entity.roles & _SHORT and told.roles & (_SHORT | HIGH))
    return bool(office) and stated(entity.role_words) <= stated(told.role_words)
