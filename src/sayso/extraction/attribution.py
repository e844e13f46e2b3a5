"""Attributions: source, cue and content spans with kind, stance and polarity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.model import Draft, Parse, Segment


@dataclass(frozen=True, slots=True)
class Found:
    """The drafts in the order of the text, and the tiling refined by embedded quotations that needed the parse."""

    drafts: tuple[Draft, ...]
    segments: tuple[Segment, ...]


def find(parse: Parse, segments: Sequence[Segment]) -> Found:
    """Every attribution in title, body and embedded quotations."""
    return Found((), tuple(segments))
