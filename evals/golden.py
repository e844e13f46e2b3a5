"""The bundled example against its planted truth, with the checker that its tests use."""

from __future__ import annotations

import json
import sys

from evals.scorers import ROOT, readings
from sayso.case import case_json
from sayso.model.contract import reading_json
from sayso.pipeline import compare_readings
from sayso.reading import read_path

EXAMPLES = ROOT / "examples"


def golden_faults() -> dict[str, list[str]]:
    """For each planted check the reasons why it does not hold (none: it holds)."""
    sys.path.insert(0, str(ROOT / "tests" / "examples"))
    try:
        import golden
    finally:
        sys.path.pop(0)
    pages = sorted((*EXAMPLES.glob("*.html"), *EXAMPLES.glob("*.txt")))
    found = readings(read_path(p) for p in pages)
    truth = json.loads((EXAMPLES / "truth.json").read_text(encoding="utf-8"))
    value: dict[str, list[str]] = golden.failures(
        truth, [reading_json(r) for r in found], case_json(found, compare_readings(found))
    )
    return value


def golden_example() -> tuple[int, int]:
    """How many planted checks hold, and how many there are."""
    faults = golden_faults()
    return sum(not reasons for reasons in faults.values()), len(faults)
