"""The table of vague words in the documentation is the one that is used."""

from __future__ import annotations

import re
from pathlib import Path

from sayso.extraction.lexicon.quantity_vague import DEFAULT

DOC = Path(__file__).parents[2] / "docs" / "quantities.md"


def test_the_documented_intervals_are_those_in_use() -> None:
    section = DOC.read_text(encoding="utf-8").split("## Vague words")[1].split("## Settings")[0]
    cells = [c.strip() for row in re.findall(r"^\|(.*)\|$", section, re.M) for c in row.split("|")]
    pairs = [(w, i) for w, i in zip(cells[::2], cells[1::2]) if re.match(r"\d", i)]
    seen = 0
    for words, interval in pairs:
        numbers = [int(n.replace(",", "")) for n in re.findall(r"[\d,]+", interval)]
        low, high = numbers[0], None if "and up" in interval else numbers[-1]
        for word in re.split(r", ", words):
            key = word.removesuffix(" of")
            if key in DEFAULT:
                assert DEFAULT[key] == (low, high), word
                seen += 1
    assert seen >= 20
