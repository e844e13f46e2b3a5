"""`python -m evals [MEASURE...]`: measure, print one table, keep it, and compare it with the floors.

Without arguments everything is measured, evals/results.md is written, and the exit status is 1 if a figure lies
below its floor in evals/floors.json.  `--raise` lifts the floors to what was measured; it never lowers one.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.measures import ALL, Row
from evals.scorers import ROOT, Missing

FLOORS = Path(__file__).with_name("floors.json")
RESULTS = Path(__file__).with_name("results.md")
NOT_KEPT = frozenset({"speed", "whole", "cost"})
"""Layers whose figures depend on the machine: printed and kept in the table, never a floor."""
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
    "timeline: lines that stand",
    "lineage: lines that stand",
    "originals to fetch: lines that stand",
    "leads: lines that stand",
)
SLACK = 0.0005
"""Figures are kept with three digits."""


def main(arguments: Sequence[str]) -> int:
    """Measure what is asked for; returns the exit status."""
    asked = _asked(arguments)
    names = asked.measures
    rows, missing = measure(names or list(ALL))
    print(table(rows))
    for line in missing:
        print(f"not measured: {line}")
    if not names and rows:
        RESULTS.write_text(document(rows, missing), encoding="utf-8")
        SHOWN.write_text(shown(rows), encoding="utf-8")
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if asked.raise_floors:
        FLOORS.write_text(json.dumps(raised(floors, rows), indent=1, sort_keys=True) + "\n", encoding="utf-8")
        return 0
    return below(floors, rows)


def _asked(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals", description="Measure every layer, or those named.")
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=f"one of {', '.join(ALL)}; all without it")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift the floors to what is measured")
    asked = parser.parse_args(arguments)
    if unknown := sorted(set(asked.measures) - set(ALL)):
        parser.error(f"no measure named {', '.join(unknown)}; there are {', '.join(ALL)}")
    return asked


def measure(names: Sequence[str]) -> tuple[list[Row], list[str]]:
    """The rows of the measures, and a line for each that could not be taken."""
    rows, missing = [], []
    for name in names:
        try:
            rows += list(ALL[name]())
        except Missing as error:
            missing.append(f"{name}: {error}")
    return rows, missing


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    lines = ["| layer | figure | measured | to reach | |", "|---|---|---|---|---|"]
    for r in rows:
        target = "" if r.target is None else f"{'≤ ' if r.smaller_is_better else ''}{number(r.target)}"
        mark = {True: "reached", False: "short", None: ""}[r.reached]
        note = f" ({r.note})" if r.note else ""
        lines.append(f"| {r.layer} | {r.name}{note} | {number(r.value)} | {target} | {mark} |")
    return "\n".join(lines)


def number(value: float | None) -> str:
    """A figure with as many digits as it deserves."""
    if value is None:
        return "-"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.3f}"


def document(rows: Sequence[Row], missing: Sequence[str]) -> str:
    """The table with what it was measured on."""
    head = f"# Measured figures\n\n`make eval` at commit {commit()}, development data.  `short`: not yet reached.\n\n"
    left = "".join(f"- not measured: {line}\n" for line in missing)
    return head + table(rows) + "\n" + ("\n" + left if left else "")


def shown(rows: Sequence[Row]) -> str:
    """The figures for the dossier's last section, as JSON."""
    kept = {r.name: r for r in rows if r.name in IN_DOSSIER and r.value is not None}
    picked = [kept[name] for name in IN_DOSSIER if name in kept]
    values = [{"layer": r.layer, "name": r.name, "value": round(r.value or 0.0, 3)} for r in picked]
    return json.dumps(values, indent=1) + "\n"


def commit() -> str:
    """The commit that was measured, marked if the tree had changes."""
    run = ["git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def raised(floors: dict[str, float], rows: Sequence[Row]) -> dict[str, float]:
    """The floors, lifted to the rows where these are better."""
    out = dict(floors)
    for r in rows:
        if r.value is None or r.layer in NOT_KEPT:
            continue
        better = min if r.smaller_is_better else max
        out[r.name] = round(better(out.get(r.name, r.value), r.value), 3)
    return out


def below(floors: dict[str, float], rows: Sequence[Row]) -> int:
    """Name the figures that lie below their floor; returns the exit status."""
    bad = [r for r in rows if r.value is not None and r.name in floors and _worse(r, floors[r.name])]
    for r in bad:
        print(f"below its floor: {r.name}: {number(r.value)}, floor {number(floors[r.name])}", file=sys.stderr)
    return 1 if bad else 0


def _worse(row: Row, floor: float) -> bool:
    value = row.value or 0.0
    return value > floor + SLACK if row.smaller_is_better else value < floor - SLACK


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
