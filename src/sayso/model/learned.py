"""What was learned from examples: weights of indicators that hold or do not, and the probability that they give."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from math import exp

_STEEPEST = 30.0
"""Log-odds beyond which no digit of a probability changes that anybody is shown."""


@lru_cache(maxsize=8)
def weights(package: str, name: str) -> Mapping[str, float]:
    """The weights of a model by indicator, from `data/` of a package; none where it has not been learned yet."""
    path = files(package) / "data" / name
    if not path.is_file():
        return {}
    table: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
    return table


def probability(weighing: Mapping[str, float], indicators: Iterable[str]) -> float:
    """The probability, with three decimals, where these indicators hold (a logistic model); others weigh nothing."""
    odds = sum(weighing.get(name, 0.0) for name in indicators)
    return round(1.0 / (1.0 + exp(-max(-_STEEPEST, min(_STEEPEST, odds)))), 3)
