"""Sixty passages with the attributions that a reader expects, written down before the rules were mended."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from sayso.model import Attribution, Page, Parse
from sayso.pipeline.run import extract

ParseText = Callable[..., tuple[Page, Parse]]
TABLE = Path(__file__).parent / "data" / "attributions_sixty.txt"
_WORD = re.compile(r"\w+")
NEAR = 0.9
"""Dice of the words of two contents from which they are the same."""


@dataclass(frozen=True, slots=True)
class Expected:
    """An attribution as it was written down; "-" stands for what is not there."""

    source: str
    cue: str
    content: str
    chain: str


def passages() -> Iterator[tuple[str, tuple[Expected, ...], bool]]:
    """The passages of the table, what is expected in each, and whether that is known to be missed."""
    for block in TABLE.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            rows = (line.removeprefix("> ").split(" | ") for line in lines[1:])
            text = lines[0].removeprefix("~ ").replace("\\n", "\n\n")
            yield text, tuple(Expected(*row) for row in rows), lines[0].startswith("~ ")


def parameters() -> Iterator[object]:
    """The passages as parameters: a known miss has to go on failing, so that it is noticed when it is mended."""
    for text, expected, missed in passages():
        yield pytest.param(text, expected, marks=[pytest.mark.xfail(strict=True)] if missed else [])


def found(parse_text: ParseText, text: str) -> list[Attribution]:
    """The attributions of a passage that are sure enough to be told."""
    page, parse = parse_text(text, outlet="The Harbour Post")
    return [a for a in extract(page, parse).attributions if a.certainty >= 0.3]


def dice(a: str, b: str) -> float:
    """Share of words that two texts have in common; 1 where both are absent."""
    one, other = _WORD.findall(a.lower()), _WORD.findall(b.lower())
    if not one and not other:
        return 1.0
    both = sum(min(one.count(w), other.count(w)) for w in set(one))
    return 2 * both / (len(one) + len(other))


def fits(a: Attribution, e: Expected) -> bool:
    """Whether an attribution has the source, cue, content and chain that were written down."""
    content = " … ".join(c.text for c in a.content)
    source, cue = (a.source.text if a.source else "-"), (a.cue.text if a.cue else "-")
    same = dice(content, e.content) >= NEAR and (dice(source, e.source) >= 0.5 or source.startswith(e.source))
    return same and dice(cue, e.cue) > 0 and plain(" > ".join(a.chain[1:]) or "-") == plain(e.chain)


def plain(chain: str) -> str:
    """A chain without what says that somebody is unnamed, in small letters."""
    return chain.replace(" (unnamed)", "").casefold()


@pytest.mark.parametrize(("text", "expected"), list(parameters()))
def test_what_was_written_down_is_found_and_nothing_else(
    parse_text: ParseText, text: str, expected: tuple[Expected, ...]
) -> None:
    made = found(parse_text, text)
    assert [e for e in expected if not any(fits(a, e) for a in made)] == []
    assert [a.content[0].text for a in made if not any(fits(a, e) for e in expected)] == []
