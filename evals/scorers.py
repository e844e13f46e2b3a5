"""The scorers of ../shared/score as functions: readings in, numbers out.

They are run as the programs they are, so that what is measured is what their README describes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sayso.model import Page, Reading
from sayso.model.contract import reading_json
from sayso.pipeline import read_pages
from sayso.reading import Given, from_text

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("SAYSO_SHARED", ROOT.parent / "shared"))
SCORE, DATA, GOLD, SEEDS = (SHARED / name for name in ("score", "data", "gold", "seeds"))

Json = dict[str, Any]


class Missing(Exception):
    """Development data that is not here; the message says which."""


def need(path: Path) -> Path:
    """The path, if it is there.

    Raises:
        Missing: it is not.
    """
    if not path.exists():
        raise Missing(f"{path.relative_to(SHARED.parent) if path.is_relative_to(SHARED.parent) else path} is not here")
    return path


def scorer(name: str, *arguments: object) -> str:
    """What a scorer prints.

    Raises:
        RuntimeError: it refused its input; the message is its own.
    """
    command = [sys.executable, str(need(SCORE / name)), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"{name}: {done.stderr.strip()}")
    return done.stdout


def write_lines(path: Path, rows: Iterable[Json]) -> Path:
    """Write JSON Lines."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return path


def readings(pages: Iterable[Page]) -> list[Reading]:
    """Readings of pages; a page on which the program fails ends the measurement.

    Raises:
        RuntimeError: the program failed on a page.
    """
    out = []
    for result in read_pages(pages):
        if not isinstance(result, Reading):
            raise RuntimeError(result.message)
        out.append(result)
    return out


def corpus_pages(kind: str, gold: Path) -> list[Page]:
    """The texts of a corpus as pages, as `sayso read --jsonl` takes them."""
    lines = scorer("adapt.py", "inputs", kind, need(gold)).split("\n")
    rows = (json.loads(line) for line in lines if line)
    return [from_text(r["text"], r["id"], Given(r["outlet"], r["published"])) for r in rows]


def corpus(kind: str, gold: Path, *flags: str, adapt: tuple[str, ...] = ()) -> Json:
    """A corpus's score: texts read, adapted and scored; `flags` go to the scorer, `adapt` to the adapter."""
    found = readings(corpus_pages(kind, gold))
    return score_corpus(kind, gold, found, *flags, adapt=adapt)


def score_corpus(kind: str, gold: Path, found: Iterable[Reading], *flags: str, adapt: tuple[str, ...] = ()) -> Json:
    """Score readings that are at hand."""
    with tempfile.TemporaryDirectory() as folder:
        read = write_lines(Path(folder) / "readings.jsonl", (reading_json(r) for r in found))
        predicted = Path(folder) / "pred.jsonl"
        predicted.write_text(scorer("adapt.py", kind, read, *adapt), encoding="utf-8")
        as_json = ("--json",) if kind == "attribution" else ()
        value: Json = json.loads(scorer(f"{kind}.py", "score", gold, predicted, *flags, *as_json))
    return value


def pages_score(gold: Path, found: Iterable[Reading], texts: Path) -> Json:
    """The layers of seed pages or a cluster."""
    with tempfile.TemporaryDirectory() as folder:
        read = write_lines(Path(folder) / "readings.jsonl", (reading_json(r) for r in found))
        value: Json = json.loads(scorer("seeds.py", need(gold), read, "--texts", texts, "--json"))
    return value


def case_score(gold: Path, case: Json, texts: Path) -> Json:
    """A case against the gold between documents."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "case.json"
        path.write_text(json.dumps(case, ensure_ascii=False), encoding="utf-8")
        value: Json = json.loads(scorer("case.py", need(gold), path, "--texts", texts, "--json"))
    return value
