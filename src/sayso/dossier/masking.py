"""Commenters' names, and what is shown instead of them: in their by-lines, and wherever other readers call them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.model import IN_THREAD, Reading

_PART = re.compile(r"[^\W\d_]{3,}")
"""A part of a name by which somebody may be called: of "Ida K." the first word."""
_CALLED = r"(?:(?<![^\n])|(?<=@)|(?<=[.!?,;:—–-]\s)|(?<=[“\"(]))"
"""What stands before a name by which somebody is called: the beginning, a mark, "@"."""
SOMEBODY = "a commenter"
"""Shown for a part that the names of several share."""


@dataclass(frozen=True, slots=True)
class Masks:
    """For each commenter a number, in the order of appearance.  `parts` are words of names that mean nobody else,
    wherever they stand; `called` those that may mean something else, and mean him only where they call him."""

    names: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)

    def of(self, name: str) -> str:
        """What is shown for a commenter."""
        return self.names.get(name, name)

    def text(self, text: str) -> str:
        """A remark with the names of commenters replaced."""
        if not self.names:
            return text
        text = _replaced(text, self.names, r"(?<!\w){}(?!\w)")
        text = _replaced(text, self.parts, r"(?<!\w){}(?!\w)")
        return _replaced(text, self.called, rf"{_CALLED}{{}}(?=\s*[,:;!?—–])")


def _replaced(text: str, by: Mapping[str, str], where: str) -> str:
    """Each name replaced where it stands; the longest first, and nothing twice."""
    found = sorted((name for name in by if name in text), key=lambda n: (-len(n), n))
    if not found:
        return text
    rule = where.format(f"(?:{'|'.join(map(re.escape, found))})")
    return re.sub(rule, lambda m: by[m[0]], text)


def masks_of(readings: Iterable[Reading], on: bool) -> Masks:
    """The masks of all commenters; none where their names are shown."""
    if not on:
        return Masks()
    readings = list(readings)
    segments = (s for r in readings for s in r.segments)
    names = dict.fromkeys(s.author for s in segments if s.type == "comment" and s.author)
    numbered = {name: f"commenter {n}" for n, name in enumerate(names, 1)}
    shared = _parts(numbered)
    told = _told(readings)
    mine = {part: mask for part, mask in shared.items() if part not in told and part.lower() not in told}
    return Masks(numbered, mine, {part: mask for part, mask in shared.items() if part not in mine})


def _parts(numbered: Mapping[str, str]) -> dict[str, str]:
    """The words of names that begin with a capital, and whose they are."""
    owners: dict[str, set[str]] = defaultdict(set)
    for name, mask in numbered.items():
        for part in _PART.findall(name):
            if part != name and part[:1].isupper():
                owners[part].add(mask)
    return {part: next(iter(m)) if len(m) == 1 else SOMEBODY for part, m in sorted(owners.items())}


def _told(readings: Iterable[Reading]) -> frozenset[str]:
    """The words of the articles, and those that remarks write in small letters."""
    out: set[str] = set()
    for r in readings:
        for s in r.segments:
            words = re.findall(r"\w+", r.text[s.start : s.end])
            out.update(w for w in words if s.type not in IN_THREAD or w[:1].islower())
    return frozenset(out)
