"""How common a concept is in the news at large: counts of documents, from a table that is data."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from importlib.resources import files

from sayso.comparison.vocabulary.words import concept


@cache
def _counts() -> tuple[Counter[str], int]:
    """Documents by concept, and all documents."""
    text = files("sayso.comparison").joinpath("data", "frequency.tsv").read_text(encoding="utf-8")
    counts: Counter[str] = Counter()
    size = 1
    for line in text.splitlines():
        word, _, number = line.partition("\t")
        if word == "# size":
            size = int(number)
        elif number:
            for key in {concept(word), concept(word, True)}:
                counts[key] = max(counts[key], int(number))
    return counts, size


@cache
def rarity(key: str) -> float:
    """0 (in every document) to 1 (in none)."""
    counts, size = _counts()
    return round(math.log((size + 1) / (counts[key] + 1)) / math.log(size + 1), 6)
