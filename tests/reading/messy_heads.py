"""Heads of invented pages with planted truth: the files of tests/reading/heads, and which fields of each are read right.

`kept_aside.txt` was written before the rules of heads and not looked at while they were made, `fresh.txt` and `later.txt` after the
first of them; `worked_on.txt` is what they were made on, `pile.txt` what shapes of a later pile were mended on,
`counted.txt` those of the pile after it, `last.txt` was written after that; `scraped.txt` is what rules for scraped pages were made on,
`notices.txt` those for notices of bodies and for names over a line about their site.  A field with several alternatives has them parted by ` || `;
an empty one says that nothing is to be found; `gap` names fields that are not read right yet.

    python tests/reading/messy_heads.py [--verbose]
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.model import Page
from sayso.reading import read_bytes
from sayso.reading.given import Given

FOLDER = Path(__file__).parent / "heads"
FILES = ("worked_on", "kept_aside", "fresh", "later", "pile", "counted", "last", "scraped", "notices")
FIELDS = ("title", "outlet", "authors", "published", "body")
TODAY = "2026-01-01"
"""The day on which the pages are at hand: later dates are refused."""


@dataclass(frozen=True)
class Planted:
    """A page and the truth of its head; `ending` is of its file's name."""

    name: str
    ending: str
    truth: dict[str, str]
    text: str


def planted(file: str) -> Iterator[Planted]:
    """The pages of one file."""
    blocks = (FOLDER / f"{file}.txt").read_text(encoding="utf-8").split("=== ")[1:]
    for block in blocks:
        named, _, rest = block.partition("\n")
        keys, _, text = rest.partition("---\n")
        truth = {k: v.strip() for k, _, v in (line.partition(":") for line in keys.splitlines())}
        name, _, ending = named.partition(" .")
        yield Planted(name.strip(), ending.strip() or "txt", truth, text)


def read(case: Planted) -> Page:
    """The page as the program reads it."""
    return read_bytes(case.text.encode(), path=f"page.{case.ending}", given=Given(today=TODAY))


def found(page: Page, paragraph: str) -> dict[str, str]:
    """What was read of each field; of the body, the beginnings of its lines up to the one beginning with `paragraph`."""
    document = page.document
    return {
        "title": " ".join(document.title.text.split()) if document.title else "",
        "outlet": document.outlet.value or "",
        "authors": "; ".join(document.authors),
        "published": document.published.value or "",
        "body": "; ".join(line[:30] for line in _body(page, paragraph)),
    }


def _body(page: Page, paragraph: str) -> list[str]:
    """The lines of the article's own words, without the marks of Markdown, up to the first paragraph."""
    lines = [
        line.strip("#*_- ")
        for s in page.segments
        if s.type in ("body", "embedded_quote")
        for line in page.text[s.start : s.end].splitlines()
        if line.strip("#*_- ")
    ]
    return lines[: next((i for i, line in enumerate(lines) if line.startswith(paragraph)), len(lines)) + 1]


def right(page: Page, truth: dict[str, str]) -> dict[str, bool]:
    """Which fields are read as planted; letter case, and "the" before an outlet's name, do not count."""
    values = found(page, truth["body"])
    out = {name: _fold(values[name]) in _options(truth[name]) for name in FIELDS[:-1]}
    allowed = tuple(x.strip() for x in truth.get("standfirst", "").split(";") if x.strip())
    *above, paragraph = _body(page, truth["body"]) or [""]
    return out | {"body": paragraph.startswith(truth["body"]) and all(line.startswith(allowed) for line in above)}


def _options(field: str) -> set[str]:
    return {_fold(option) for option in field.split(" || ")} | (
        {""} if field.startswith("||") or field.endswith("||") else set()
    )


def _fold(words: str) -> str:
    return words.strip(" |").casefold().removeprefix("the ")


def main(arguments: list[str]) -> None:
    """Print how many fields of each file are read right, wrong (something else) and not at all."""
    for file in FILES:
        cases = list(planted(file))
        rows = {case.name: (right(page := read(case), case.truth), found(page, case.truth["body"])) for case in cases}
        for field in FIELDS:
            good = sum(ok[field] for ok, _ in rows.values())
            wrong = [f"{n}: {v[field]!r}" for n, (ok, v) in rows.items() if not ok[field] and v[field]]
            none = [n for n, (ok, v) in rows.items() if not ok[field] and not v[field]]
            print(f"{file:11} {field:10} right {good} of {len(rows)}, wrong {len(wrong)}, not read {len(none)}")
            if "--verbose" in arguments:
                print("".join(f"    {line}\n" for line in [*wrong, *(f"{n}: -" for n in none)]), end="")
        print(f"{file:11} all five   right {sum(all(ok.values()) for ok, _ in rows.values())} of {len(rows)}")


if __name__ == "__main__":
    main(sys.argv[1:])
