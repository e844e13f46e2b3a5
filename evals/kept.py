"""The table of figures as it is kept: evals/results.md, and what the dossier tells of it.

`python -m evals.kept` makes the dossier's figures again where evals/results.md was changed by hand.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

from evals.rows import Row
from evals.scorers import ROOT

RESULTS = Path(__file__).with_name("results.md")
SHOWN = ROOT / "src" / "sayso" / "dossier" / "data" / "measured.json"
"""What the dossier says of the program's error rates."""
IN_DOSSIER = (
    "gum_news: source F1",
    "polnear_dev, speech: source F1",
    "polnear_dev, speech: content F1",
    "kobani: source F1",
    "kobani: name",
    "kobani: chain",
    "polnear_dev: precision of these",
    "newsquant_dev: value and bound F1",
    "newsquant_dev: value and thing F1",
    "wikiwars_01_16: value F1 (relaxed)",
    "lgl: accuracy within 161 km",
    "kobani: found with the right relation",
    "kobani: relation, given found",
    "kobani: side purity",
    "kobani: origins, sure",
    "chelsea: found with the right relation",
    "chelsea: relation, given found",
    "chelsea: side purity",
    "chelsea: origins, sure",
    "who said what: without a firm fault, all",
    "who said what: without a firm fault, the sure ones",
    "who said what: without a firm fault, the less sure",
    "question, words and relation right, all confirmed",
    "question, words and relation right, not marked as doubtful",
    "question, words and relation right, marked as doubtful",
    "without a firm fault, all confirmed",
    "timeline: lines that stand",
    "lineage: lines that stand",
    "originals to fetch: lines that stand",
    "leads: lines that stand",
)
_AGAIN = re.compile(r"Measured again at commit (\S+): (.*)\.")
"""A line below the table that tells what was measured since the head was written."""


def keep(text: str) -> None:
    """Write the table, and the figures that the dossier tells, which are rows of it."""
    RESULTS.write_text(text, encoding="utf-8")
    SHOWN.write_text(shown(text), encoding="utf-8")


# ---------------------------------------------------------------- the whole table
def document(rows: Sequence[Row], missing: Sequence[str]) -> str:
    """The table with what it was measured on."""
    head = f"# Measured figures\n\n`make eval` at commit {commit()}, development data.  `short`: not yet reached.\n\n"
    left = "".join(f"- not measured: {line}\n" for line in missing)
    return head + table(rows) + "\n" + ("\n" + left if left else "")


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    return "\n".join(["| layer | figure | measured | to reach | |", "|---|---|---|---|---|", *map(_line, rows)])


def _line(r: Row) -> str:
    target = "" if r.target is None else f"{'≤ ' if r.smaller_is_better else ''}{number(r.target)}"
    mark = {True: "reached", False: "short", None: ""}[r.reached]
    note = f" ({r.note})" if r.note else ""
    return f"| {r.layer} | {r.name}{note} | {number(r.value)} | {target} | {mark} |"


def number(value: float | None) -> str:
    """A figure with as many digits as it deserves."""
    if value is None:
        return "-"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3f}"


def commit() -> str:
    """The commit that was measured, marked if the tree had changes."""
    run = ["git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


# ---------------------------------------------------------------- some rows of it
def merged(text: str, rows: Sequence[Row], names: Sequence[str]) -> str:
    """The kept table with the rows that some measures gave, each in the place of the one it replaces.

    A row that is new stands behind the others of its layer.  The head stays; a line below the table says what was
    measured again, and at which commit.
    """
    lines = text.splitlines()
    for r in rows:
        at = next((k for k, line in enumerate(lines) if _is_of(line, r)), None)
        if at is None:
            at = _behind_its_layer(lines, r.layer)
            lines.insert(at, "")
        lines[at] = _line(r)
    end = _last_row(lines) + 1
    below = [
        line for line in lines[end:] if line and not line.startswith(tuple(f"- not measured: {n}:" for n in names))
    ]
    again = _told_again([line for line in below if _AGAIN.fullmatch(line)], names)
    others = [line for line in below if not _AGAIN.fullmatch(line)]
    return "\n".join([*lines[:end], "", *again, *(["", *others] if others else [])]) + "\n"


def _is_of(line: str, r: Row) -> bool:
    """Whether a line holds an earlier value of a row; the note may tell another number today."""
    layer, name = (line.strip("| ").split(" | ") + [""])[:2]
    return layer == r.layer and (name == r.name or (bool(r.note) and name.startswith(f"{r.name} (")))


def _behind_its_layer(lines: Sequence[str], layer: str) -> int:
    of_layer = [k for k, line in enumerate(lines) if line.startswith(f"| {layer} |")]
    return (of_layer[-1] if of_layer else _last_row(lines)) + 1


def _last_row(lines: Sequence[str]) -> int:
    return max(k for k, line in enumerate(lines) if line.startswith("|"))


def _told_again(before: Sequence[str], names: Sequence[str]) -> list[str]:
    """What was measured since the head was written, each measure where it was measured last."""
    told = [(m[1], [n for n in m[2].split() if n not in names]) for m in map(_AGAIN.fullmatch, before) if m]
    told.append((commit(), list(names)))
    return [f"Measured again at commit {at}: {' '.join(which)}." for at, which in told if which]


# ---------------------------------------------------------------- what the dossier tells
def shown(text: str) -> str:
    """The figures for the dossier's last section, as JSON, out of the kept table."""
    rows = [line.strip("| ").split(" | ") for line in text.splitlines() if line.startswith("| ")]
    found = [(layer, name, value) for name in IN_DOSSIER for layer, value in _told(rows, name)]
    told = [{"layer": layer, "name": name, "value": float(value)} for layer, name, value in found]
    return json.dumps(told, indent=1) + "\n"


def _told(rows: Sequence[Sequence[str]], name: str) -> list[tuple[str, str]]:
    """Layer and figure of the row of a name, with a note behind it or none; empty where nothing was measured."""
    return [(r[0], r[2]) for r in rows if (r[1] == name or r[1].startswith(f"{name} (")) and r[2] != "-"]


if __name__ == "__main__":
    keep(RESULTS.read_text(encoding="utf-8"))
