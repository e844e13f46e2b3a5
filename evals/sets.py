"""Sets of documents on one event that have gold between them: clusters of news, and events that we invented."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from evals.scorers import DATA, GOLD, ROOT, need, readings
from sayso.model import Reading
from sayso.reading import Given, read_path

CLUSTERS = ("kobani_airdrop_2014", "chelsea_bombing_2016")
EVENTS = (
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth",
)  # fmt: skip


def cluster(name: str) -> tuple[Path, Path]:
    """Gold and texts of a cluster."""
    return GOLD / "clusters" / name, DATA / "clusters" / name


def event(name: str) -> tuple[Path, Path]:
    """Gold and texts of an invented event that was kept aside."""
    folder = ROOT / "evals" / f"{name}_event"
    return folder / "gold", folder / "texts"


def by_name() -> dict[str, tuple[Path, Path]]:
    """Gold and texts of each set by its name, a cluster's in short."""
    return {name.split("_")[0]: cluster(name) for name in CLUSTERS} | {name: event(name) for name in EVENTS}


@lru_cache(maxsize=8)
def read_folder(folder: Path, given: Given | None = None) -> tuple[Reading, ...]:
    """The readings of the texts of a folder, by name."""
    return tuple(readings(read_path(p, given) for p in sorted(need(folder).glob("*.txt"))))
