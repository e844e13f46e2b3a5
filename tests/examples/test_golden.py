"""The bundled example, end to end: which planted truths the program finds.

`known_gaps.txt` lists the checks that do not hold yet, one a line.  A check that is listed and holds fails this test as
surely as one that is not listed and does not hold: the list is true, or the test is red.
"""

from __future__ import annotations

import json
from pathlib import Path

import golden
from sayso.case import case_json
from sayso.model import Reading
from sayso.model.contract import reading_json
from sayso.pipeline import compare_readings, read_pages
from sayso.reading import read_path

EXAMPLES = Path(__file__).parents[2] / "examples"
GAPS = Path(__file__).with_name("known_gaps.txt")


def test_the_planted_truths_hold_but_for_the_known_gaps() -> None:
    paths = sorted((*EXAMPLES.glob("*.html"), *EXAMPLES.glob("*.txt")))
    readings = [r for r in read_pages(read_path(p) for p in paths) if isinstance(r, Reading)]
    assert len(readings) == len(paths)
    truth = json.loads((EXAMPLES / "truth.json").read_text(encoding="utf-8"))
    case = case_json(readings, compare_readings(readings))
    faults = golden.failures(truth, [reading_json(r) for r in readings], case)
    failing = {check for check, reasons in faults.items() if reasons}
    assert failing == set(GAPS.read_text(encoding="utf-8").splitlines())
