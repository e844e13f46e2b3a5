"""What vague number words are taken to mean.  Conventions for comparing figures, not facts; the user can replace them.

Sources:
- the project's annotation guidelines (a few, only a few, dozens, hundreds, many hundreds, thousands, some, several,
  multiple, numerous; "tens" and the larger powers follow the same pattern: from twice the power up to the next word);
- ACLED, "FAQs: ACLED fatality methodology" (2023): codes "tens" 10, "dozens" 12, "hundreds" 100, the most
  conservative reading of each.  Its figures are lower bounds of the event, ours are of the words: two dozens are the
  least that the plural can mean, which is why our ends lie above; set `ACLED` to read them as ACLED does.
- a couple, a handful, scores: our own reading of the Oxford and Merriam-Webster definitions ("two or a few",
  "a small number", "twenty" in the plural).
"""

from __future__ import annotations

Interval = tuple[float, float | None]

DEFAULT: dict[str, Interval] = {
    "a couple": (2, 3), "a pair": (2, 2), "a few": (2, 9), "few": (0, 9), "only a few": (0, 9), "a handful": (2, 9),
    "some": (2, None), "several": (2, None), "multiple": (2, None), "various": (2, None), "numerous": (5, None),
    "countless": (5, None), "quite a few": (5, None), "tens": (20, 99), "dozens": (24, 99), "scores": (40, 199),
    "hundreds": (200, 999), "many hundreds": (300, 999), "thousands": (2_000, 9_999),
    "many thousands": (3_000, 9_999), "lakhs": (200_000, 999_999), "millions": (2_000_000, 9_999_999),
    "crores": (20_000_000, 99_999_999), "billions": (2_000_000_000, 9_999_999_999),
    "trillions": (2_000_000_000_000, 9_999_999_999_999), "no": (0, 0), "none": (0, 0), "zero": (0, 0),
}  # fmt: skip
"""Lowest and highest number for each word, both ends included; None: open."""

ACLED: dict[str, Interval] = DEFAULT | {
    "tens": (10, 99), "dozens": (12, 99), "scores": (20, 199), "hundreds": (100, 999), "thousands": (1_000, 9_999),
    "millions": (1_000_000, 9_999_999),
}  # fmt: skip
"""The same with ACLED's figures as lower ends."""

MULTIPLIERS: dict[str, tuple[str, int]] = {
    "several": ("several", 10), "a few": ("a few", 10), "few": ("a few", 10), "some": ("several", 10),
    "a couple": ("a couple", 4), "a couple of": ("a couple", 4), "couple": ("a couple", 4),
    "multiple": ("multiple", 10), "numerous": ("numerous", 10), "a handful of": ("a handful", 10),
    "many": ("many", 10), "tens of": ("tens", 100), "dozens of": ("dozens", 100), "scores of": ("scores", 200),
    "hundreds of": ("hundreds", 1_000), "many hundreds of": ("many hundreds", 1_000),
    "several hundreds of": ("hundreds", 1_000),
}  # fmt: skip
"""Before a scale word: whose lower end multiplies it, and which multiple is the first above: "several hundred" is 200
to 999, "tens of thousands" 20,000 to 99,999."""
MANY = 3
"""The least that "many" multiplies by (many hundreds: 300)."""

POWERS = {
    "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 1_000, "lakhs": 100_000, "millions": 1_000_000,
    "crores": 10_000_000, "billions": 1_000_000_000, "trillions": 1_000_000_000_000,
}  # fmt: skip
"""Plural scale words that can stand alone or behind "tens of"."""
