"""Learn the weights of `sayso.comparison.claims.standing`: which claims would stand before an editor.

    python -m evals.train_claims            writes src/sayso/comparison/data/standing.json
    python -m evals.train_claims --check    prints figures over events that the model has not seen, writes nothing

Trained on the claims of judged_claims: events that we wrote, judged one by one.  A claim is right where neither its
question nor its words nor its relation has a `w`: whose words they are, and what they rest on, is told by other rules.
The model and the way of fitting are those of `train_certainty`; claims that are shown otherwise now teach nothing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from evals import claims
from evals import rows as figures
from evals.train_certainty import Floats, Row, show, stretch, unseen, write
from sayso.comparison.claims.standing import indicators
from sayso.dossier import claims as shown

TARGET = Path(__file__).parent.parent / "src" / "sayso" / "comparison" / "data" / "standing.json"
SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
_WEIGHED = slice(0, 2), slice(3, 4)
"""The letters for question and members, and for the relation."""


@dataclass(frozen=True, slots=True)
class Example:
    """A claim that was judged: what can be seen of it and whether it is right, whether the rules confirm it, whether it
    has no firm fault at all."""

    row: Row
    ruled: bool
    faultless: bool


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    train = list(examples())
    if parser.parse_args().check:
        check(train)
        return
    write(TARGET, ["evals/judged_claims"], [e.row for e in train])


def examples() -> Iterator[Example]:
    """Every judged claim that is still shown so; the claims of one event hold together."""
    for claim, made, verdict in claims.judged():
        right = not any("w" in verdict.letters[part] for part in _WEIGHED)
        yield Example(Row(claim.event, tuple(indicators(made)), right), made.ruled, "w" not in verdict.letters)


def judged(train: Sequence[Example]) -> Floats:
    """The probability of every claim by a model that has not seen its event."""
    z, right = unseen([e.row for e in train])
    slope, offset = stretch(z, right, np.ones(len(train)))
    return 1 / (1 + np.exp(-(slope * z + offset)))


def check(train: Sequence[Example]) -> None:
    """Print how far what it says of events that it has not seen is borne out, and what is left of a share of those that
    the rules confirm."""
    values, right = judged(train), np.array([e.row.right for e in train], dtype=float)
    ruled = np.array([e.ruled for e in train])
    faultless = np.array([e.faultless for e in train])
    show("judged claims, cross-validated", values, right)
    show("those that the rules confirm", values[ruled], right[ruled])
    order = [k for k in np.argsort(-values, kind="stable") if ruled[k]]
    for share in SHARES:
        kept = order[: round(share * len(order))]
        told = f"{right[kept].mean():.3f} right, {faultless[kept].mean():.3f} without a firm fault"
        print(f"  the surest {share:.0%}: from {values[kept[-1]]:.2f}, {told}")


def rows() -> Iterator[figures.Row]:
    """Of the judged claims that the rules confirm how many are right, and of the surest of them; these by weights that
    have not seen their events."""
    train = list(examples())
    values = judged(train)
    ruled = np.array([e.ruled for e in train])
    right, whole = (np.array(x, dtype=float) for x in ([e.row.right for e in train], [e.faultless for e in train]))
    sure, next_best = (ruled & (values >= bound) for bound in shown.SURE)
    note = f"{ruled.sum()} claims judged"
    told = "question, words and relation right"
    yield figures.Row("claims judged", f"{told}, all confirmed", float(right[ruled].mean()), 0.95, note=note)
    yield figures.Row("claims judged", f"{told}, the surest", float(right[sure].mean()), 0.95)
    yield figures.Row("claims judged", f"{told}, not marked as doubtful", float(right[next_best].mean()))
    yield figures.Row("claims judged", f"{told}, marked as doubtful", float(right[ruled & ~next_best].mean()))
    yield figures.Row("claims judged", "without a firm fault, all confirmed", float(whole[ruled].mean()), 0.95)
    yield figures.Row("claims judged", "without a firm fault, the surest", float(whole[sure].mean()), 0.95)
    yield figures.Row("claims judged", "share of the surest", float(sure.sum() / ruled.sum()))


if __name__ == "__main__":
    main()
