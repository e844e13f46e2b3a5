"""Our own probe of leads: invented articles with threads in which every comment is marked as a lead or none.

    python -m evals.leads [--list] [NAME...]

`evals/probes/NAME.txt`, written before the rules were tuned on it: pages headed `=== id`, the article, `--- comments`,
then a line for each comment: `writer | words | lead | stance, or stances that do | words that the lead must hold |
words of which one stands in what it bears on (may be empty)`, or `writer | words | none`.

Of `lead_threads`, written before the rules were made anew, the rules of that day found 9 of 30 with 3 wrong (F1 .429).
`lead_threads_fresh` was written when the first stood at .947, and began at .696 (8 of 15, none wrong); both have been
looked at since.  `lead_threads_last` was written after all rules and began at .870 (10 of 13, none wrong; all stances
right, the line that they bear on of three in six): no rule was changed for it.  Later came two more: of the eight
events of `lead_threads_events` the rules of that day found 24 of 41 with 5 wrong (stance right of 10), and of
`lead_threads_blind`, written after rules had been made from the first, 6 of 9 with 1 wrong before and after (stance
right of 2 and of 4); both have been looked at since.

A comment counts as found where a lead of it holds those words; stance and bearing are counted over those found, the
bearing only where words are asked for.  A lead in a comment marked `none` is wrong.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.figures import PROBES, with_parses
from evals.rows import Row
from sayso.model import Lead, Page
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import read_bytes

SETS = ("lead_threads", "lead_threads_fresh", "lead_threads_last", "lead_threads_events", "lead_threads_blind")


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment with its truth; without `stances` it is no lead."""

    writer: str
    text: str
    stances: tuple[str, ...] = ()
    holds: str = ""
    bears: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Thread:
    """An article with its comments."""

    name: str
    article: str
    remarks: tuple[Remark, ...]

    def page(self) -> Page:
        """The page as it would be saved from a blog of the commonest kind."""
        said = [
            f"{r.writer} says:\nMarch {1 + k // 20}, 2022 at {8 + k % 12}:15 am\n\n{r.text}\n\n"
            for k, r in enumerate(self.remarks)
        ]
        text = f"{self.article}\n\n{len(said)} Comments\n\n{''.join(said)}"
        return read_bytes(text.encode("utf-8"), path=f"{self.name}.txt")


def threads(name: str) -> list[Thread]:
    """The pages of a probe."""
    blocks = re.split(r"^=== ", (PROBES / f"{name}.txt").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return [_thread(block) for block in blocks]


def _thread(block: str) -> Thread:
    name, rest = block.split("\n", 1)
    article, said = rest.split("--- comments\n", 1)
    return Thread(name.strip(), article.strip(), tuple(_remark(line) for line in said.splitlines() if line.strip()))


def _remark(line: str) -> Remark:
    writer, text, kind, *more = (part.strip() for part in f"{line} ".split(" | "))
    if kind.startswith("none"):
        return Remark(writer, text)
    stances, holds, bears = (*more, "", "", "")[:3]
    assert holds in text, line
    return Remark(writer, text, tuple(stances.split("|")), holds, tuple(w for w in bears.split("|") if w))


def measure(name: str, from_cache: bool = False) -> tuple[Counter[str], list[str]]:
    """Counts over the remarks of a probe, and a line for each error."""
    counts: Counter[str] = Counter()
    errors: list[str] = []
    pages = threads(name)
    for thread, (page, parse) in zip(pages, with_parses((t.page() for t in pages), from_cache), strict=True):
        reading = extract(page, parse)
        leads = compare_readings([reading]).leads
        for remark in thread.remarks:
            at = reading.text.index(remark.text)
            mine = [x for x in leads if at <= x.span.start < at + len(remark.text)]
            for fault in judge(remark, mine, counts):
                errors.append(f"{thread.name}: {fault}: {remark.writer}: {remark.text}")
    return counts, errors


def judge(remark: Remark, leads: Sequence[Lead], counts: Counter[str]) -> Iterator[str]:
    """Adds to the counts and tells what is wrong."""
    counts["printed"] += bool(leads)
    if not remark.stances:
        if leads:
            yield "none is one"
        return
    counts["leads"] += 1
    good = [x for x in leads if remark.holds in " ".join(x.span.text.split())]
    if not good:
        yield "missed" if not leads else "other words"
        return
    counts["found"] += 1
    counts["stance"] += good[0].stance in remark.stances
    if good[0].stance not in remark.stances:
        yield f"stance {good[0].stance}"
    if remark.bears:
        counts["asked"] += 1
        near = any(w.casefold() in good[0].bears_on.casefold() for w in remark.bears)
        counts["bears"] += near
        if not near:
            yield f"bears on {good[0].bears_on}"


def f1(counts: Counter[str]) -> float:
    """Over comments: those found, of the leads and of what is printed."""
    return 2 * counts["found"] / (counts["leads"] + counts["printed"])


def rows() -> Iterator[Row]:
    """The probes as rows of the table."""
    for name in SETS:
        c, _ = measure(name)
        shown = name.replace("_", " ")
        yield Row("leads", f"{shown}: F1 over comments", f1(c))
        yield Row("leads", f"{shown}: precision", c["found"] / max(1, c["printed"]))
        yield Row("leads", f"{shown}: stance right, of those found", c["stance"] / max(1, c["found"]))
        yield Row("leads", f"{shown}: bearing right, of those asked", c["bears"] / max(1, c["asked"]))


def main() -> None:
    """Print the counts and, if asked, every error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", default=SETS)
    parser.add_argument("--list", action="store_true", help="print every error")
    given = parser.parse_args()
    for name in given.names:
        counts, errors = measure(name, from_cache=True)
        print(name, dict(counts), f"F1 {f1(counts):.3f}")
        print(*(errors if given.list else []), sep="\n")


if __name__ == "__main__":
    main()
