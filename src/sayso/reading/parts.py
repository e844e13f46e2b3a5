"""What stands in a file: documents, and what was left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from sayso.model import Page, Problem
from sayso.reading.given import Given
from sayso.reading.limits import Budget, Limits

Skip = Callable[[str], bool]
"""Whether the page of this name is at hand already: it is then neither derived nor told."""
SHOWN = 3
"""Names that a line about many parts tells; all are in `Problem.parts`."""


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a file, with what a web archive keeps of how it came.

    `captured` is the time of its capture in ISO 8601, `headers` are those of the answer in which it came.
    """

    page: Page
    captured: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """Bytes that are to be read, under the name by which they are told, `archive.zip!member`.

    `depth` is the number of archives around them; `media_type` and `charset` are what came with them.
    """

    data: bytes
    name: str
    given: Given
    depth: int = 0
    media_type: str | None = None
    charset: str | None = None
    captured: str | None = None
    headers: tuple[tuple[str, str], ...] = ()

    def inside(self, data: bytes, member: str, **known: str | None) -> Item:
        """A member of it; what is given of the whole holds for its members, but for the address."""
        return Item(data, f"{self.name}!{member}", replace(self.given, url=None), self.depth + 1, **known)  # type: ignore[arg-type]


@dataclass(slots=True)
class Bounds:
    """What holds for a file and all that is in it."""

    limits: Limits
    skip: Skip
    budget: Budget


@dataclass(slots=True)
class Tally:
    """Parts of a file that are left out on purpose, by reason."""

    name: str
    left_out: dict[str, list[str]] = field(default_factory=dict)

    def add(self, reason: str, part: str) -> None:
        """Count a part; `reason` completes the sentence `3 parts are …`."""
        self.left_out.setdefault(reason, []).append(part)

    def problems(self) -> Iterator[Problem]:
        """One line a reason."""
        for reason, parts in sorted(self.left_out.items()):
            some = ", ".join(parts[:SHOWN]) + (f" and {len(parts) - SHOWN} more" if len(parts) > SHOWN else "")
            count = "1 part was" if len(parts) == 1 else f"{len(parts)} parts were"
            message = f"{self.name}: {count} left out ({reason}): {some}"
            yield Problem(self.name, "skipped", " ".join(message.split()), tuple(parts))
