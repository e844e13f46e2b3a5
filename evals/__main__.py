"""`python -m evals [MEASURE...]`: measure, print one table, keep it, and compare it with the floors.

Without arguments everything is measured and evals/results.md is written anew; with names, their rows in it are
replaced and the others stay.  The figures that the dossier tells follow that table.  The exit status is 1 if a figure
lies below its floor in evals/floors.json.  `--raise` lifts the floors to what was measured; it never lowers one.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.kept import RESULTS, document, keep, merged, number, table
from evals.measures import ALL, Row
from evals.scorers import Missing

FLOORS = Path(__file__).with_name("floors.json")
NOT_KEPT = frozenset({"speed", "whole", "cost"})
"""Layers whose figures depend on the machine: printed and kept in the table, never a floor."""
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
    if rows:
        keep(merged(RESULTS.read_text(encoding="utf-8"), rows, names) if names else document(rows, missing))
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
