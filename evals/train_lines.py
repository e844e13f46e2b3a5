"""Learn the weights of `sayso.dossier.standing`: which lines of who said what would stand before an editor.

    python -m evals.train_lines            writes src/sayso/dossier/data/standing.json
    python -m evals.train_lines --check    prints figures over documents that the model has not seen, writes nothing

Trained on the lines of judged_lines: pages that we wrote, and our own stand-off labels over news that may be used as
raw text (LGL, GeoWebNews); no annotation of these sets is read.  A line is right where no letter of its verdict is `w`.
The model and the way of fitting are those of `train_certainty`; lines that are printed otherwise now teach nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from evals import lines
from evals import rows as figures
from evals.train_certainty import Floats, Row, show, stretch, unseen, write
from sayso.dossier.lines import STANDS
from sayso.dossier.standing import Lines

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "dossier" / "data" / "standing.json"
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    train = list(examples())
    if parser.parse_args().check:
        check(train)
        return
    write(TARGET, ["evals/judged_lines"], train)


def examples() -> Iterator[Row]:
    """Every judged line that is still a possible one; lines of one event, or of one page of news, hold together."""
    known = {(v.page, v.start, v.end, v.who): "w" not in v.letters for v in lines.verdicts()}
    for reading, found in lines.printed({page for page, *_ in known}):
        made = Lines(reading)
        for line in found:
            if line.key in known:
                together = line.page.rpartition("-")[0] or line.page
                yield Row(together, tuple(dict.fromkeys(made.indicators(line.found, line.words))), known[line.key])


def judged(train: Sequence[Row]) -> tuple[Floats, Floats]:
    """The probability of every line by a model that has not seen its document, with the truth."""
    z, right = unseen(train)
    slope, offset = stretch(z, right, np.ones(len(train)))
    return 1 / (1 + np.exp(-(slope * z + offset))), right


def check(train: Sequence[Row]) -> None:
    """Print how far what it says of documents that it has not seen is borne out, and what is left of a share."""
    values, right = judged(train)
    show("judged lines, cross-validated", values, right)
    order = np.argsort(-values, kind="stable")
    for share in SHARES:
        kept = order[: round(share * len(order))]
        print(f"  the surest {share:.0%}: from {values[kept[-1]]:.2f}, {right[kept].mean():.3f} right")


def rows() -> Iterator[figures.Row]:
    """How many of the judged lines stand, of all that are possible and of those that are printed as sure ones; these by
    weights that have not seen their documents."""
    values, right = judged(list(examples()))
    sure = values >= STANDS
    note = f"{len(right)} lines judged"
    yield figures.Row("lines", "who said what: without a firm fault, all", float(right.mean()), note=note)
    yield figures.Row("lines", "who said what: without a firm fault, the sure ones", float(right[sure].mean()), 0.95)
    yield figures.Row("lines", "who said what: without a firm fault, the less sure", float(right[~sure].mean()))
    yield figures.Row("lines", "who said what: share of the sure ones", float(sure.mean()))


if __name__ == "__main__":
    main()
