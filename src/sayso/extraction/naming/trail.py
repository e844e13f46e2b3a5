"""The trail of mentions: what a text has mentioned so far, and who spoke last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.scene import Scene

_FAR = 5
TRAIL = 60
"""Mentions on which a pronoun looks back."""
_FEW = 6
"""Mentions of persons below which nobody counts as the one whom a text is about."""


class Seen(NamedTuple):
    """A mention on the trail."""

    entity: Entity
    token: int
    how: str


@dataclass(slots=True, eq=False)
class Trail:
    """What was mentioned so far, newest last, and who spoke last."""

    scene: Scene
    seen: list[Seen] = field(default_factory=list)
    speaker: Entity | None = None
    speaker_at: int = -1
    named: int = 0
    unsure: set[int] = field(default_factory=set)
    """Pronouns that were given to somebody though another was nearly as good, or nobody quite fits."""

    def __post_init__(self) -> None:
        self.named = max(_FEW, sum(len(p.mentions) for p in self.scene.persons))

    def add(self, entity: Entity, token: int, how: str) -> None:
        """Note a mention (`how`: name, noun or pronoun); a source's head makes its entity the last speaker, unless it
        is in the words of another."""
        self.seen.append(Seen(entity, token, how))
        if token in self.scene.source_of and self.scene.voice[token] < 0:
            self.speaker, self.speaker_at = entity, token

    def recent(self, token: int) -> Iterable[Seen]:
        """Mentions of this and the last few sentences, newest first."""
        now = self.scene.sentence[token]
        for seen in reversed(self.seen[-TRAIL:]):
            if now - self.scene.sentence[seen.token] > _FAR:
                break
            yield seen

    def recent_all(self) -> Iterable[Seen]:
        """The last mentions of the whole document, newest first."""
        return reversed(self.seen[-4 * TRAIL :])
