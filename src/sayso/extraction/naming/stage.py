"""What the resolver has worked out so far: shared by its steps."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.police import named_police
from sayso.extraction.naming.scene import Scene
from sayso.extraction.naming.trail import Trail
from sayso.model import Parse


@dataclass(slots=True, eq=False)
class Stage:
    """`refers` maps tokens to entities, `described` holds the entities without names by kind and description, and
    `reports` the documents whose maker is named, with their nouns; `police` the tokens of the only force named."""

    scene: Scene
    trail: Trail = field(init=False)
    refers: dict[int, Entity] = field(default_factory=dict)
    described: list[Entity] = field(default_factory=list)
    by_words: dict[tuple[str, str], Entity] = field(default_factory=dict)
    reports: list[tuple[str, Entity]] = field(default_factory=list)
    police: tuple[int, int] | None = field(init=False)

    def __post_init__(self) -> None:
        self.trail = Trail(self.scene)
        own = "police" in (self.scene.document.outlet.value or "").lower()
        self.police = None if own else named_police(self.scene.parse, self.scene.zone, self.scene.voice)

    @property
    def parse(self) -> Parse:
        """The document's parse."""
        return self.scene.parse

    def set(self, token: int, entity: Entity, how: str) -> None:
        """Note that a token means an entity (`how`: name, noun or pronoun)."""
        self.refers[token] = entity
        self.trail.add(entity, token, how)

    def add(self, entity: Entity) -> Entity:
        """Note a new entity without a name."""
        self.described.append(entity)
        self.by_words[entity.kind, (entity.description or "").lower()] = entity
        return entity
