"""Results as text: JSON lines, a plain listing, progress, and what became of each input."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.case import Case, Outcome
from sayso.cli.material import Material
from sayso.model import Attribution, Reading
from sayso.model.contract import reading_json

WORDS = 90
"""Characters of a content shown in the plain listing."""


def json_lines(with_text: bool, explain: bool) -> Callable[[Reading], None]:
    """Shows readings as JSON, one a line."""

    def show(reading: Reading) -> None:
        row = reading_json(reading, with_text=with_text, explain=explain)
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")

    return show


def plain(explain: bool) -> Callable[[Reading], None]:
    """Shows readings as a listing for people."""

    def show(reading: Reading) -> None:
        d = reading.document
        title = d.title.text if d.title else "(no title)"
        sys.stdout.write(f"{d.path or d.url or d.id}\n  {title}\n  outlet {d.outlet.value or 'not stated'}, "
                         f"published {d.published.value or 'not stated'}\n")  # fmt: skip
        for a in reading.attributions:
            sys.stdout.write(attribution_line(a, explain))
        sys.stdout.write("\n")

    return show


def attribution_line(a: Attribution, explain: bool) -> str:
    """An attribution in one line: the chain, the cue, the words."""
    words = " … ".join(" ".join(span.text.split()) for span in a.content)
    words = words if len(words) <= WORDS else words[: WORDS - 1] + "…"
    cue = a.cue.text if a.cue else "(no cue)"
    why = f"  [{a.rule}; {', '.join(a.why)}; {a.certainty:.2f}]" if explain else ""
    return f"    {' → '.join(a.chain)}  {cue}: {words}{why}\n"


def _progress() -> Progress:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def outcomes(results: Iterable[Outcome], total: int) -> int:
    """Show what became of each input as it is done, then the sums; returns the exit status."""
    counts = {"added": 0, "known": 0, "failed": 0}
    with _progress() as bar:
        task = bar.add_task("reading", total=total)
        for outcome in results:
            counts[outcome.status] += 1
            if outcome.problem is not None:
                sys.stderr.write(f"sayso: {' '.join(outcome.problem.message.split())}\n")
            bar.update(task, advance=1, description=Path(outcome.name).name[:40])
    known = total - counts["added"] - counts["failed"]
    sys.stdout.write(f"{counts['added']} added, {known} already there, {counts['failed']} not read\n")
    return 3 if counts["failed"] else 0


def with_progress(case: Case) -> tuple[Reading, ...]:
    """The readings of a case; shows progress while documents are read anew."""
    with _progress() as bar:
        task = bar.add_task("reading anew", total=None, visible=False)

        def done(name: str) -> None:
            bar.update(task, advance=1, visible=True, description=Path(name).name[:40])

        return case.readings(done)


def write_out(text: str, target: Path | None) -> None:
    """Write text to a file, whole or not at all, or to standard output."""
    if target is None:
        sys.stdout.write(text)
        return
    scratch = target.with_name(target.name + ".part")
    scratch.write_text(text, encoding="utf-8", newline="")
    scratch.replace(target)


def say_done(target: Path, material: Material) -> None:
    """Say where the dossier is and what is in it."""
    claims = material.comparison.claims
    disputed = sum(c.relation == "conflict" for c in claims)
    sys.stdout.write(f"{target}: {len(material.readings)} documents, {len(claims)} claims, {disputed} in dispute\n")
