"""Lines of who said what that readers judged one by one.

    python -m evals.lines unjudged [PAGE]    prints the pages with lines that nobody has judged as they are printed now
    python -m evals.lines take FILE          adds the verdicts of a file, `PAGE#NUMBER<tab>LETTERS<tab>CAUSES` a line

`judged_lines/README.md` says how lines are judged, `train_lines` learns from them and gives the figures.  Verdicts are
kept without any text, as offsets and hashes: a line that is printed otherwise than when it was judged has no verdict
until somebody reads it again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from evals.parses import cached
from evals.scorers import DATA, Missing, need
from evals.train_pairs import CORPUS, accounts
from sayso.dossier.lines import brought_in, core, negated, possible, shown
from sayso.dossier.words import LEFT_OUT
from sayso.model import Attribution, Page, Reading, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text, read_path

JUDGED = Path(__file__).with_name("judged_lines") / "lines.tsv"
EVENTS = Path(__file__).parent
NEWS = ("lgl", "gwn")
LETTERS = frozenset("rbw")
_PAPER = "the paper"
"""The outlet of pages of news whose set names none."""


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """What a reader said of a line: the page, the offsets of the words that were shown (code points, end exclusive), a
    hash of who, stance and whether words between are left out, the letters for who, words and stance (`r` right, `b`
    borderline, `w` wrong), the causes."""

    page: str
    start: int
    end: int
    who: str
    letters: str
    causes: str = ""


class Printed:
    """A line as the dossier prints it."""

    def __init__(self, page: str, reading: Reading, found: Attribution) -> None:
        self.page = page
        self.words: Span = shown(reading, found)
        self.found = found
        self._reading = reading

    @cached_property
    def chain(self) -> str:
        return " → ".join(self.found.steps)

    @property
    def key(self) -> tuple[str, int, int, str]:
        """What a verdict is of."""
        left_out = f"|{LEFT_OUT}" if len(core(self.found)) > 1 else ""
        told = f"{self.chain}|{self.found.stance}|{negated(self.found)}{left_out}"
        return self.page, self.words.start, self.words.end, hashlib.sha256(told.encode()).hexdigest()[:10]

    def __str__(self) -> str:
        a = self.found
        act = "" if a.stance == "assert" else f" [{a.stance}]"
        told = f"{brought_in(self._reading, a)}{act}{' (negated)' if negated(a) else ''}"
        return f"WHO: {self.chain} | CUE: {told} | SAID: “{' '.join(LEFT_OUT.join(s.text for s in core(a)).split())}”"


def verdicts() -> list[Verdict]:
    """All verdicts that are kept."""
    return [Verdict(page, int(start), int(end), *rest) for page, start, end, *rest in kept_rows(JUDGED)]


def kept_rows(path: Path) -> Iterator[list[str]]:
    """The rows of a file of verdicts, without its head."""
    return (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#")


def told_rows(path: Path) -> dict[str, list[str]]:
    """What a reader said, by the line or claim of which he said it."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[0]: row[1:] for row in rows}


def pages(names: Iterable[str]) -> Iterator[tuple[str, Page]]:
    """Pages by name: `corpus/EVENT-NUMBER`, `lgl/ID`, `gwn/ID` or `EVENT/FILE` of an invented event; those of sets that
    are not at hand are left out."""
    for kind, group in groupby(sorted(names), key=lambda name: name.partition("/")[0]):
        wanted = [name.partition("/")[2] for name in group]
        try:
            yield from ((f"{kind}/{name}", page) for name, page in _of_kind(kind, wanted))
        except Missing as error:
            print(f"left out: {error}", file=sys.stderr)


def _of_kind(kind: str, names: Sequence[str]) -> Iterator[tuple[str, Page]]:
    if kind in NEWS:
        with need(DATA / "place" / f"{kind}.jsonl").open(encoding="utf-8") as file:
            rows = {row["doc"]: row for row in map(json.loads, file)}
        for name in names:
            yield name, from_text(rows[name]["text"], name, Given(_PAPER, rows[name].get("date")))
    elif kind == "corpus":
        for event, group in groupby(names, key=lambda name: name.rpartition("-")[0]):
            told = accounts(CORPUS / f"{event}.txt")
            for name in group:
                account = told[int(name.rpartition("-")[2])]
                yield name, from_text(account.text, name, Given(account.outlet, account.published))
    else:
        for name in names:
            yield name, read_path(EVENTS / f"{kind}_event" / "texts" / f"{name}.txt")


def printed(names: Iterable[str]) -> Iterator[tuple[Reading, list[Printed]]]:
    """The readings of pages with their lines, the less sure ones among them."""
    found = list(pages(names))
    for (name, _), (page, parse) in zip(found, cached(page for _, page in found), strict=True):
        reading = extract(page, parse)
        yield reading, [Printed(name, reading, a) for a in possible(reading)]


def show_unjudged(only: str) -> None:
    """Print the pages that have lines without a verdict, with these lines."""
    kept = verdicts()
    known = {(v.page, v.start, v.end, v.who) for v in kept}
    for reading, found in printed({v.page for v in kept if only in v.page}):
        if new := [(n, line) for n, line in enumerate(found) if line.key not in known]:
            outlet = reading.document.outlet.value or "not stated"
            print(f"######## {new[0][1].page}  (outlet: {outlet})", reading.text.strip(), "---- LINES", sep="\n")
            for n, line in new:
                print(f"{line.page}#{n} | {line}")


def take(path: Path) -> int:
    """Add the verdicts of a file to those that are kept; returns how many.

    Raises:
        ValueError: a row has not three letters of r, b, w, or names no line that is printed.
    """
    told = told_rows(path)
    kept = {(v.page, v.start, v.end, v.who): v for v in verdicts()}
    lines = {
        f"{line.page}#{n}": line.key
        for _, found in printed({id.rpartition("#")[0] for id in told})
        for n, line in enumerate(found)
    }
    for id, (letters, *causes) in told.items():
        if id not in lines or len(letters) != 3 or set(letters) - LETTERS:
            raise ValueError(f"{path}: {id} {letters}: not a printed line with three letters of r, b, w")
        kept[lines[id]] = Verdict(*lines[id], letters, "".join(causes))
    _write(kept.values())
    return len(told)


def _write(kept: Iterable[Verdict]) -> None:
    head = "# page\tstart\tend\twho and stance, hashed\tletters\tcauses; see README.md\n"
    body = "".join(f"{v.page}\t{v.start}\t{v.end}\t{v.who}\t{v.letters}\t{v.causes}\n" for v in sorted(kept))
    JUDGED.write_text(head + body, encoding="utf-8")


def command(name: str, about: str | None, add: Callable[[Path], int], show: Callable[[str], None]) -> None:
    """The command line of verdicts: to add those of a file, or to show what is to be judged."""
    parser = argparse.ArgumentParser(prog=f"python -m evals.{name}", description=about)
    parser.add_argument("what", choices=("unjudged", "take"))
    parser.add_argument("of", nargs="?", default="", metavar="NAME|FILE")
    asked = parser.parse_args()
    if asked.what == "take":
        print(f"{add(Path(asked.of))} verdicts taken")
    else:
        show(asked.of)


if __name__ == "__main__":
    command("lines", __doc__, take, show_unjudged)
