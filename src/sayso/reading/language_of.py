"""Whether a text is English: by the share of its commonest small words.  Nothing heavier is needed to decide whether
the rules for English apply; which other language it is, is told only for a few."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.tables import pairs

_WORDS = re.compile(r"[^\W\d_]+")
SAMPLE = 3_000
"""Characters looked at, from the middle of the text."""


@cache
def _small_words() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for code, words in pairs("small_words.tsv"):
        out.setdefault(code, set()).update(words.split())
    return {code: frozenset(words) for code, words in out.items()}


def detect(text: str) -> str | None:
    """`"en"`, the code of another language known by its small words or its script, or None where too little is said."""
    middle = max(0, (len(text) - SAMPLE) // 2)
    words = _WORDS.findall(text[middle : middle + SAMPLE].lower())
    if not words:
        return None
    script = _script(words)
    if script is not None:
        return script
    english = sum(map(_small_words()["en"].__contains__, words)) / len(words)
    if english >= 0.3:
        return "en"
    shares = {code: sum(w in stop for w in words) / len(words) for code, stop in _small_words().items()}
    best = max(shares, key=lambda code: (shares[code], code == "en", code))
    if len(words) < 12:
        return "en" if shares["en"] > 0 and best == "en" else None
    if shares["en"] >= 0.18 or (best == "en" and shares["en"] >= 0.08):
        return "en" if shares["en"] * 1.2 >= shares[best] else best
    return best if shares[best] >= 0.12 else None


_SCRIPTS = (
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7af"),
    ("hi", "\u0900", "\u097f"),
)


def _script(words: list[str]) -> str | None:
    """The language that a script other than Latin stands for, roughly: Cyrillic reads as `ru`, Arabic as `ar`."""
    if sum(map(str.isascii, words)) * 2 > len(words) or sum(w[0].isascii() for w in words) * 2 > len(words):
        return None
    for code, low, high in _SCRIPTS:
        if sum(low <= w[0] <= high for w in words) * 2 > len(words):
            return code
    return None
