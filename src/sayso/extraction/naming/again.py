"""Phrases that take up a party already on the scene: "the minister", "the coalition", "the report"."""

from __future__ import annotations

from sayso.extraction.lexicon import names_states
from sayso.extraction.lexicon.names_reference import GROUPS, LEADING, OFFICES, WRITTEN
from sayso.extraction.lexicon.names_roles import MEN, WOMEN
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.stage import Stage


def known(stage: Stage, i: int, sort: str) -> Entity | None:
    """The party already on the scene that a definite phrase takes up again."""
    parse = stage.parse
    one = nominals.singular(parse, i)
    office = holder_of(stage, i, one) if sort == "person" else None
    if office is not None or nominals.determiner(parse, i) not in nominals.DEFINITE:
        return office
    if sort == "person":
        return person_again(stage, i, one)
    if sort in ("body", "outlet"):
        return body_again(stage, i, one)
    return document_again(stage, i, one) if sort == "document" else None


def person_again(stage: Stage, i: int, one: str) -> Entity | None:
    many = nominals.plural(stage.parse, i) is True
    words = nominals.modifiers(stage.parse, i)
    for seen in stage.trail.recent_all():
        entity = seen.entity
        if many and entity.members and not words and all(one in m.roles for m in entity.members):
            return entity
        if entity.kind not in ("person", "unnamed") or entity.members or (entity.plural is True) != many:
            continue
        if one in entity.roles and qualified(stage, entity, words):
            return entity
    return leading(stage, i, one) if not many and not words else None


def qualified(stage: Stage, entity: Entity, words: set[str]) -> bool:
    """Whether a description's modifiers fit what is known of a person: all of them, or nothing is known."""
    known = entity.role_words
    return words <= known or (not known and entity.kind == "person") or stated(words) <= stated(known)


def holder_of(stage: Stage, i: int, one: str) -> Entity | None:
    """The one person of the whole document who holds an office, named before or after."""
    if one not in OFFICES or nominals.plural(stage.parse, i) is True:
        return None
    if not definite(stage, i) and i not in stage.scene.headline:
        return None
    words = stated(nominals.modifiers(stage.parse, i))
    holders = [p for p in stage.scene.persons if one in p.roles and words <= stated(p.role_words)]
    return holders[0] if len(holders) == 1 else None


def definite(stage: Stage, i: int) -> bool:
    """Whether a phrase has an article or owner, of its own or of the noun that it is joined to."""
    parse = stage.parse
    while parse.dep[i] == "conj" and not nominals.determiner(parse, i):
        i = parse.head[i]
    return nominals.determiner(parse, i) in (*nominals.DEFINITE, "'s")


def leading(stage: Stage, i: int, one: str) -> Entity | None:
    """ "The man", "the politician" who goes on speaking: the last speaker, alone in this sentence and the last."""
    speaker = stage.trail.speaker
    if i not in stage.scene.source_of or speaker is None or speaker.plural is True:
        return None
    if speaker.kind != "unnamed" and not (speaker.kind == "person" and one in LEADING):
        return None
    told = "f" if one in WOMEN else "m" if one in MEN else None
    if told is not None and speaker.gender not in (None, told):
        return None
    now = stage.scene.sentence[i]
    near = {id(s.entity) for s in stage.trail.seen[-20:] if now - stage.scene.sentence[s.token] <= 1 and s.entity.human}
    return speaker if near == {id(speaker)} else None


def body_again(stage: Stage, i: int, one: str) -> Entity | None:
    words = nominals.modifiers(stage.parse, i)
    for seen in stage.trail.recent_all():
        entity = seen.entity
        if entity.kind in ("organisation", "outlet") and one in entity.roles:
            if all(w in entity.words or w in entity.role_words for w in words):
                return entity
    if one in GROUPS and not words:
        for seen in list(stage.trail.recent_all())[:12]:
            if seen.entity.kind == "organisation" and stage.scene.sentence[i] - stage.scene.sentence[seen.token] <= 2:
                return seen.entity
    return None


def document_again(stage: Stage, i: int, one: str) -> Entity | None:
    words = nominals.modifiers(stage.parse, i)
    for seen in stage.trail.recent_all():
        entity = seen.entity
        if (
            entity.kind == "document"
            and (one in entity.roles or (one in WRITTEN and entity.roles & WRITTEN))
            and words <= entity.role_words
        ):
            return entity
    return None


def stated(words: set[str]) -> set[str]:
    """Words with peoples' adjectives as the state's name, without what tells nothing ("prime")."""
    peoples, out = names_states.peoples(), set()
    for word in words:
        out.add(peoples.get(word.capitalize(), word).lower())
    return {w for name in out for w in name.split()} - {"prime", "then", "the", "'s"}
