"""Which language a text is in, by its script and its small words.

Nothing heavier is needed to decide whether the rules for English apply.  Where little is said, the answer is None,
which costs less than a wrong one: a page taken for English by mistake is full of nonsense, and one in English taken for
another is not looked into at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from sayso.reading.tables import pairs

_WORDS = re.compile(r"[^\W\d_]+")
SAMPLE = 3_000
"""Characters looked at, from the middle of the text."""
_SCRIPTS = (
    ("Cyrillic", "\u0400", "\u04ff"),
    ("Arabic", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("el", "\u0370", "\u03ff"),
    ("ja", "\u3040", "\u30ff"),
    ("zh", "\u4e00", "\u9fff"),
    ("ko", "\uac00", "\ud7af"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("hy", "\u0530", "\u058f"),
    ("ka", "\u10a0", "\u10ff"),
)
_WRITTEN_IN = {"Cyrillic": ("ru", "bg", "mk", "sr", "uk"), "Arabic": ("ar", "fa", "ur")}
_LETTERS = {
    **dict.fromkeys("ыэё", "ru"), **dict.fromkeys("іїєґ", "uk"), **dict.fromkeys("ђћ", "sr"),
    **dict.fromkeys("ѓќѕ", "mk"), **dict.fromkeys("پچژگ", "fa"), **dict.fromkeys("ٹڈڑےں", "ur"),
    **dict.fromkeys("ةىأإ", "ar"),
}  # fmt: skip
"""Letters that one language of a script has and the others lack."""


_SENTENCE = 12
"""Words below which a sentence shares three small words with another language by chance."""


@cache
def _languages() -> dict[str, tuple[tuple[str, float], ...]]:
    """The languages of each small word, each by how much the word speaks for it: the more have it, the less."""
    found: dict[str, set[str]] = {}
    for code, words in pairs("small_words.tsv"):
        for word in words.split():
            found.setdefault(word, set()).add(code)
    return {word: tuple((code, 1 / len(codes)) for code in sorted(codes)) for word, codes in found.items()}


def detect(text: str) -> str | None:
    """`"en"`, the code of another language, or None where too little is said to tell."""
    middle = max(0, (len(text) - SAMPLE) // 2)
    words = _WORDS.findall(text[middle : middle + SAMPLE].lower())
    if not words:
        return None
    script = _script(words)
    if script in _WRITTEN_IN:
        return _among(words, _WRITTEN_IN[script])
    return script or _latin(words)


def _script(words: Sequence[str]) -> str | None:
    """The script, or its language where it has one only, of more than half of the words, if it is not Latin."""
    if sum(map(str.isascii, words)) * 2 > len(words):
        return None
    seen = Counter[str]()
    for word in words:
        seen.update(name for name, low, high in _SCRIPTS if any(low <= c <= high for c in word))
    return next((name for name, _, _ in _SCRIPTS if seen[name] * 2 > len(words)), None)


def _among(words: Sequence[str], codes: Sequence[str]) -> str:
    """The likeliest of languages that share a script; the first where nothing tells."""
    score = Counter[str]()
    for word in words:
        for code, weight in _languages().get(word, ()):
            score[code] += weight  # type: ignore[assignment]
        for letter in word:
            score[_LETTERS.get(letter, "")] += 0.5  # type: ignore[assignment]
    return max(codes, key=lambda code: (score[code], -codes.index(code)))


def _latin(words: Sequence[str]) -> str | None:
    score: dict[str, float] = {}
    told: dict[str, set[str]] = {}
    small = _languages()
    for word, times in Counter(words).items():
        for code, weight in small.get(word, ()):
            score[code] = score.get(code, 0.0) + weight * times
            told.setdefault(code, set()).add(word)
    english = score.pop("en", 0.0)
    accented = sum(not word.isascii() for word in words) / len(words)
    best = max(score, key=lambda code: (round(score[code], 6), code), default=None)
    if best is None or score[best] < 2 * english or accented + score[best] / len(words) < 0.1:
        return "en" if english > (0.03 if accented < 0.15 else 0.2) * len(words) else None
    few = 2 if len(words) >= _SENTENCE else 3
    return best if len(told[best]) > few or accented >= 0.1 else None
