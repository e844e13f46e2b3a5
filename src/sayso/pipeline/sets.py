"""A set of readings through comparison."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from sayso import language
from sayso.comparison import Settings, compare, sites
from sayso.comparison.matching.pairing import Encoder
from sayso.comparison.statements.opinions import Reader
from sayso.model import Comparison, Reading


def seen(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings as a set shows them: what their sites repeat is marked as boilerplate, and nothing found in it."""
    return sites.set_aside(readings)


class Models(NamedTuple):
    """What comparison asks of models: the meaning of words, and what two statements read together are taken for."""

    meanings: Encoder
    joint: Reader


def compare_readings(
    readings: Sequence[Reading], settings: Settings | None = None, models: Models | None = None
) -> Comparison:
    """Everything found between documents, in what is theirs and not their sites' (`seen`); `models`: those of language,
    if none are given."""
    models = models or Models(language.meanings, language.joint)
    with _uncollected():
        return compare(seen(readings), settings, models.meanings, models.joint)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for reference cycles meanwhile: comparison makes none, and each would go through all readings again."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
