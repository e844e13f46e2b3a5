"""Our own probes of figures, written with their truth before the rules had seen them.

    python -m evals.figures [--list]

`figure_forms`: which words are figures, and their interval and unit (F1; a sentence may hold none).
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evals.quantities import NEWSQUANT, SHARED, newsquant, parsed
from evals.rows import Row
from sayso.extraction import quantities
from sayso.model import Quantity

PROBES = Path(__file__).parent / "probes"
Json = dict[str, Any]


def rows(name: str) -> list[Json]:
    """The sentences of a probe with their truth."""
    return [json.loads(line) for line in (PROBES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def close(a: float | None, b: float | None) -> bool:
    """Whether two ends of an interval are the same, open ends included."""
    return a == b or (a is not None and b is not None and abs(a - b) <= 1e-6 * max(1, abs(b)))


# ---------------------------------------------------------------- forms
def forms(from_cache: bool = False) -> tuple[float, list[str]]:
    """F1 of figures with interval and unit right, and a line for each error."""
    probe = rows("figure_forms")
    right = wanted = given = 0
    errors: list[str] = []
    for row, (page, parse) in zip(probe, parsed((r["text"] for r in probe), from_cache)):
        found = quantities.find(parse, page.segments, (), (), ())
        hits = sum(any(_is(q, want) for q in found) for want in row["figures"])
        right, wanted, given = right + hits, wanted + len(row["figures"]), given + len(found)
        if hits < max(len(found), len(row["figures"])):
            errors.append(f"{row['text']}\n    found {[(q.span.text, q.low, q.high, q.unit) for q in found]}")
    return 2 * right / (wanted + given), errors


def _is(q: Quantity, want: Json) -> bool:
    over = q.span.start < want["end"] and want["start"] < q.span.end
    return over and close(q.low, want["low"]) and close(q.high, want["high"]) and q.unit == want["unit"]


def figure_forms() -> Iterator[Row]:
    """Which words are figures."""
    yield Row("quantity", "probe figure_forms: F1 of interval and unit", forms()[0], 0.90)


def newsquant_conventions() -> Iterator[Row]:
    """NewsQuant with what vague words and changes are by its own conventions."""
    result = newsquant(SHARED, False, NEWSQUANT, conventions=True)
    for key, words, target in _HEADLINES:
        yield Row("quantity", f"newsquant_dev, by its conventions: {words} F1", result[key]["F1"] / 100, target)


_HEADLINES = (
    ("value", "value", 0.94),
    ("value+bound", "value and bound", 0.92),
    ("value+thing", "value and thing", 0.90),
)

ALL = {"figure_forms": figure_forms, "newsquant_conventions": newsquant_conventions}


def main(probes: Sequence[str] = ("forms",)) -> None:
    """Print each probe's figure, with `--list` its errors."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--list", action="store_true", help="print the errors")
    asked = options.parse_args()
    for name in probes:
        figure, errors = globals()[name](from_cache=True)
        print(name, round(figure, 3))
        if asked.list:
            print("\n".join(errors))


if __name__ == "__main__":
    main()
