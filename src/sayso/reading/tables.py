"""Tables of words and patterns that reading uses, kept as files beside the code and read on first use.

A file holds one entry a line; empty lines and lines that begin with `# ` are left out.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of the table `name`, in order."""
    text = files("sayso.reading").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("# "))


@cache
def pairs(name: str) -> tuple[tuple[str, str], ...]:
    """The entries of a table of two columns parted by a tab."""
    return tuple((key, value) for key, _, value in (line.partition("\t") for line in entries(name)))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of a table as a set, in lower case."""
    return frozenset(entry.lower() for entry in entries(name))


@cache
def pattern(name: str, before: str = "^", after: str = "") -> re.Pattern[str]:
    """One pattern, blind to letter case, of all expressions of a table, with `before` and `after` around them."""
    return re.compile(f"{before}(?:{'|'.join(entries(name))}){after}", re.I)


def wordset(listed: str) -> frozenset[str]:
    """The words of a short list written out in the code, parted by spaces."""
    return frozenset(listed.split())
