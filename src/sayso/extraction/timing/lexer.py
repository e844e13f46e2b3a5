"""Text to lexemes, each with a one-letter class: the row of letters is what the grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.extraction.timing import lexicon as words
from sayso.extraction.timing.holidays import HOLIDAYS, longest

_TOKEN = re.compile(
    r"(?P<iso>\d{4}([-/.])\d\d?\2\d\d?)(?![\d/-])"
    r"|(?P<date>\d{1,2}([/.-])\d{1,2}\4(?:\d{4}|\d\d))(?![\d/-])"
    r"|(?P<clock>\d{1,2}[:.]\d\d(?::\d\d)?)(?=\s?[ap]\.?m\b|(?<=:\d\d)(?!\d))"
    r"|(?P<slash>\d{1,2}/\d{1,2})(?![\d/])"
    r"|(?P<big>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)"
    r"|(?P<decade>(?:\d\d)?\d0\s?['’]?s|['’]\d0s)(?!\w)"
    r"|(?P<ord>\d{1,2}(?:st|nd|rd|th))(?!\w)"
    r"|(?P<num>\d+)"
    r"|(?P<year>['’]\d\d)(?!\w)"
    r"|(?P<coded>[QqHh][1-4])(?!\w)"
    r"|(?P<era>B\.\s?C\.(?:\s?E\.)?|BCE?|A\.\s?D\.|AD|C\.\s?E\.|CE)(?!\w)"
    r"|(?P<mer>(?:(?<=\d)|(?<=\d[ \u00a0]))[ap](?:\.\s?m\.|m))(?!\w)"
    r"|(?P<poss>['’]s?)(?!\w)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\s\w]|_)",
    re.IGNORECASE,
)
_MARKS = {"-": "-", "–": "-", "—": "-", "‑": "-", "‒": "-", "−": "-", "/": "/", ",": ",", "(": "(", ")": ")", ".": "."}
_TRIGGER_WORDS = frozenset({
    "today", "yesterday", "tomorrow", "tonight", "overnight", "tmrw", "tmr", "recently", "lately", "couple",
    *(name.split(" ", 1)[0] for name in HOLIDAYS), *words.MONTHS, *words.WEEKDAYS, *words.PLURAL_WEEKDAYS,
    *words.SEASONS, *words.UNITS, *words.PARTS, *words.DECADES, *words.REPEATS,
})  # fmt: skip
_TRIGGER = re.compile(
    r"\d{3}|\d[/.-]\d|\d(?:st|nd|rd|th)\b|\d0['’]?s|[QqHh][1-4]\b|\d\s?[ap]\.?m\b|\d:\d\d|(?<![^\W_])(?:"
    + "|".join(sorted(_TRIGGER_WORDS, reverse=True))
    + r")(?![^\W_])",
    re.IGNORECASE,
)
"""A text without any of these holds no time expression."""


@dataclass(frozen=True, slots=True)
class Row:
    """The lexemes of a block: their classes as one string, character offsets, and values of numbers."""

    classes: str
    start: list[int]
    end: list[int]
    lower: list[str]
    value: list[float | None]


def worth_reading(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text holds any word or figure that a time expression needs."""
    return _TRIGGER.search(text, start, end) is not None


def row(text: str, start: int, end: int) -> Row:
    """The lexemes of `text[start:end]`; numbers in words are joined to one lexeme."""
    out = _Builder()
    for found in _TOKEN.finditer(text, start, end):
        kind = found.lastgroup or "mark"
        out.add(kind, found[0], found.start(), found.end())
    out.name_holidays()
    out.name_months(text)
    return Row("".join(out.classes), out.start, out.end, out.lower, out.value)


class _Builder:
    """Collects lexemes and joins what belongs together."""

    def __init__(self) -> None:
        self.classes: list[str] = []
        self.start: list[int] = []
        self.end: list[int] = []
        self.lower: list[str] = []
        self.value: list[float | None] = []

    def add(self, kind: str, words_: str, start: int, end: int) -> None:
        lower = words_.lower()
        letter, value = _class(kind, words_, lower)
        if letter == "." and self.classes and self.end[-1] == start and self._shortened():
            self.end[-1] = end
            return
        if letter in "no" and value is not None and self._joins(letter, lower, value):
            self.end[-1] = end
            return
        self.classes.append(letter)
        self.start.append(start)
        self.end.append(end)
        self.lower.append(lower)
        self.value.append(value)

    def _shortened(self) -> bool:
        """Whether the last lexeme is a month or weekday cut short, whose full stop belongs to it."""
        return self.classes[-1] in "m=" and len(self.lower[-1]) <= 5 and self.lower[-1] not in ("march", "april", "may")

    def _joins(self, letter: str, lower: str, value: float) -> bool:
        """Add a number word to the number before it ("twenty" "five", "two" "hundred", "half a dozen")."""
        if not self.classes:
            return False
        at = len(self.classes) - 1
        if (
            self.classes[at] == "-"
            and at
            and self.classes[at - 1] == "n"
            and self.value[at - 1] in _TENS
            and value < 10
        ):
            self._drop(at)
            at -= 1
        last = self.value[at]
        if self.classes[at] in "nd" and last is not None:
            if lower in words.SCALES and last < words.SCALES[lower]:
                self.value[at] = last * words.SCALES[lower]
                return True
            if last in _TENS and value < 10 and not self.lower[at][0].isdigit() and not lower[0].isdigit():
                self.value[at] = last + value
                self.classes[at] = letter
                return True
        return False

    def name_holidays(self) -> None:
        """Make one lexeme of the words of a holiday; its `lower` is the holiday's name."""
        for i, word in enumerate(self.lower):
            name = longest(self.lower, i) if word in _HOLIDAY_STARTS else None
            if name is None:
                continue
            size = len(name.split(" "))
            self.classes[i], self.lower[i], self.end[i] = "χ", name, self.end[i + size - 1]
            for _ in range(size - 1):
                self._drop(i + 1)

    def name_months(self, text: str) -> None:
        """Read a word in capitals as a month where a day stands beside it ("6 MARCH")."""
        for i, word in enumerate(self.lower):
            if word in _ALSO_WORDS and self.classes[i] == ";" and text[self.start[i]].isupper():
                beside = [self.classes[k] for k in (i - 1, i + 1) if 0 <= k < len(self.classes)]
                if "d" in beside or "o" in beside:
                    self.classes[i] = "m"

    def _drop(self, at: int) -> None:
        for column in (self.classes, self.start, self.end, self.lower, self.value):
            del column[at]


_HOLIDAY_STARTS = frozenset(name.split(" ", 1)[0] for name in HOLIDAYS)
_TENS = frozenset({20, 30, 40, 50, 60, 70, 80, 90})


_ALSO_WORDS = frozenset({"may", "march", "mar", "august", "dec", "jun", "jan", "sep", "apr"})
"""Months that in small letters, or in capitals throughout, may be other words or names."""


def _class(kind: str, text: str, lower: str) -> tuple[str, float | None]:
    if kind == "word":
        return _word(text, lower)
    if kind == "num":
        return _number(lower)
    if kind == "mark":
        return _MARKS.get(text, "." if text in "!?" else ";" if text != "." else "."), None
    if kind == "ord":
        return "o", float(lower[:-2])
    if kind == "big":
        return "#", float(lower.replace(",", ""))
    letter = {"iso": "I", "date": "J", "clock": "C", "slash": "9", "decade": "D", "era": "N", "mer": "j",
              "poss": "'", "year": "`",
              "coded": "κ"}[kind]  # fmt: skip
    if kind == "era" and text[0].islower():
        letter = ";"
    return letter, None


def _word(text: str, lower: str) -> tuple[str, float | None]:
    letter = words.WORDS.get(lower, ";")
    if letter == "m" and lower in _ALSO_WORDS and (text[0].islower() or text.isupper()):
        return ";", None
    if letter == "=" and text[0].islower():
        return ";", None
    if letter == "n":
        return letter, float(words.CARDINALS.get(lower, words.SCALES.get(lower, 2)))
    if letter == "o":
        return letter, float(words.ORDINALS[lower])
    return letter, None


def _number(lower: str) -> tuple[str, float | None]:
    value = float(lower) if len(lower) < 12 else None
    if value is None:
        return ";", None
    if len(lower) == 4 and 1000 <= value <= 2100:
        return "y", value
    if len(lower) <= 2 and 1 <= value <= 31:
        return "d", value
    return "#", value
