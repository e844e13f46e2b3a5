"""What has been told so far, and where the words stand: the two things that an expression is counted from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace

from sayso.extraction.timing.anchors import Anchor
from sayso.extraction.timing.calendar import DAY, Value


@dataclass(slots=True)
class Story:
    """The last time told of each grain, and the last of all.

    `latest` holds within a paragraph, `main` across: a flashback moves only the first.  `here` and `day_here`: whether
    anything, or a day, was told in this paragraph; `said`: in this sentence.  `gone`: the last day told that lay before
    the words were written; `hour`: the day and hour last told together; `heading`: the TIMEX3 value of the day that
    stood last on a line of its own; `over`: all days told that lay before the words were written.
    """

    last: dict[str, tuple[int, Value]] = field(default_factory=dict)
    latest: Value | None = None
    main: Value | None = None
    told: int = 0
    block: int = -1
    sentence: int = -1
    here: bool = False
    said: bool = False
    day_here: bool = False
    gone: Value | None = None
    hour: tuple[dt.date, str] | None = None
    heading: str | None = None
    over: set[dt.date] = field(default_factory=set)

    def copy(self) -> Story:
        """The story as it stands, to come back to."""
        return replace(self, last=dict(self.last), over=set(self.over))

    def enter(self, block: int, sentence: int) -> None:
        """Begin a paragraph or sentence: with a paragraph, what was mentioned in passing is over."""
        if sentence != self.sentence:
            self.sentence, self.said = sentence, False
        if block != self.block:
            self.block, self.latest = block, self.main
            self.here = self.day_here = False

    def tell(self, value: Value, *, aside: bool = False) -> None:
        """Go on from a value."""
        if value.grain in ("DE", "CE") or value.year is None:
            return
        self.told += 1
        self.last[value.grain] = self.told, value
        if aside and value.grain == "Y":
            return
        self.here = self.said = True
        self.day_here = self.day_here or value.grain == "D"
        coarser = value.grain == "Y" and self.latest is not None and self.latest.year == value.year
        self.latest = self.latest if coarser else value
        if not aside:
            self.main = self.latest

    def recent(self, *grains: str) -> Value | None:
        """The last time told of any of these grains."""
        known = [self.last[g] for g in grains if g in self.last]
        return max(known, key=lambda pair: pair[0])[1] if known else None


@dataclass(slots=True)
class Scene:
    """The anchor of a segment, whether it narrates the past, its story, and the hour at which it was written, where it
    is an entry of a page written hour by hour."""

    anchor: Anchor
    narrative: bool
    story: Story = field(default_factory=Story)
    hour: str | None = None

    @property
    def today(self) -> dt.date | None:
        """The last day on which the words may have been written."""
        return self.anchor.days[1] - DAY if self.anchor.days else None

    @property
    def width(self) -> int:
        """How many days the time of writing may be off by, 0 where it is one day."""
        return (self.anchor.days[1] - self.anchor.days[0]).days - 1 if self.anchor.days else 0

    @property
    def now(self) -> dt.date | None:
        """`today`, unless the segment narrates the past: there words count from the story."""
        return None if self.narrative else self.today
