"""What a dossier is called that nobody named: by the names that most titles of its pages share.

Names and dates alone: a question, a verb or a thing ("massacre") would tell the story in somebody's words.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from sayso.model import Reading

MOST = 3
"""Names that a title holds."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_INSIDE = re.compile(r"(?<=[^\W\d_A-Z],\s)[^\W\d_]+|(?<=[a-z]\s)[^\W\d_]+(?:-[^\W\d_]+)*")
"""A word that no sentence begins with: a small letter stands before it."""
_NO_NAMES = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "i",
    ]
)
_OWNS = re.compile(r"[’']s$")


def shared_names(readings: Sequence[Reading]) -> tuple[str, ...]:
    """The names in at least half of the titles, or a third of many, and in those of two outlets, the most shared
    first; those that stand side by side are one."""
    titled = [r for r in readings if r.document.title is not None]
    known, least = _names(readings), min(-(-len(titled) // 2), max(3, -(-len(titled) // 3)))
    held: dict[str, set[str]] = defaultdict(set)
    pages: Counter[str] = Counter()
    first: list[str] = []
    for r in titled:
        told = [w for w in map(_folded, _WORD.findall(r.document.title.text if r.document.title else "")) if w in known]
        first += [w for w in told if w not in first]
        for word in dict.fromkeys(told):
            pages[word] += 1
            held[word].add(r.document.outlet.value or r.document.id)
    shared = [w for w in first if pages[w] >= least and len(held[w]) > 1]
    told = sorted(shared, key=lambda w: (-pages[w], first.index(w)))[:MOST]
    return _joined(told, known, [r.document.title.text for r in titled if r.document.title])


def _joined(told: Sequence[str], known: Mapping[str, str], titles: Sequence[str]) -> tuple[str, ...]:
    """Names as the texts write them; two that follow each other wherever a title has both are one name."""
    out: list[str] = []
    left = [*told]
    while left:
        word = left.pop(0)
        behind = next((w for w in left if _always_follows(word, w, titles)), None)
        before = None if behind else next((w for w in left if _always_follows(w, word, titles)), None)
        pair = (word, behind) if behind else (before, word) if before else (word,)
        left = [w for w in left if w not in pair]
        out.append(" ".join(known[w] for w in pair if w))
    return tuple(out)


def _always_follows(one: str, other: str, titles: Sequence[str]) -> bool:
    words = [[_folded(w) for w in _WORD.findall(t)] for t in titles]
    both = [w for w in words if one in w and other in w]
    return bool(both) and all(w.index(other) == w.index(one) + 1 for w in both)


def _folded(word: str) -> str:
    return _OWNS.sub("", word).casefold()


def _names(readings: Sequence[Reading]) -> Mapping[str, str]:
    """The words that the texts write with a capital inside sentences, and never without, by how they write them."""
    capital: dict[str, Counter[str]] = defaultdict(Counter)
    small: set[str] = set()
    for r in readings:
        body = (r.text[s.start : s.end] for s in r.segments if s.type == "body")
        for word in (w for text in body for w in _INSIDE.findall(text)):
            if word[0].islower():
                small.add(word.casefold())
            else:
                capital[_folded(word)][_OWNS.sub("", word)] += 1
    kept = (w for w in capital if w not in small and w not in _NO_NAMES)
    return {w: max(capital[w], key=lambda form: (capital[w][form], form)) for w in kept}
