"""Results as text: JSON lines, a plain listing, progress, and what became of each input."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeElapsedColumn

from sayso.case import Case, Check, Outcome
from sayso.case.deriving import STANDARD_INPUT
from sayso.case.files import write_whole
from sayso.case.values import FAILED, SOUND
from sayso.cli import account
from sayso.cli.account import visible
from sayso.cli.material import Material
from sayso.model import Attribution, Document, Problem, Reading
from sayso.model.contract import reading_json
from sayso.model.dates import describe
from sayso.model.document import UNKNOWN_OUTLET

T = TypeVar("T")
ATTENTION = (*sorted(FAILED), "left out")
"""What became of pages of which the user may want to know more."""
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
        title = " ".join(d.title.text.split()) if d.title else "(no title)"
        day = describe(d.published.value) if d.published.value else "not stated"
        head = f"  {title}\n  outlet {d.outlet.value or 'not stated'}, published {day}\n"
        sys.stdout.write(f"{visible(page_name(d))}\n{head}")
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
    chain = [who.replace(UNKNOWN_OUTLET, "page ", 1) for who in a.chain]
    return f"    {' → '.join(chain)}  {cue}: {words}{why}\n"


def _progress(*more: ProgressColumn) -> Progress:
    console = Console(stderr=True)
    name = TextColumn("{task.description}", markup=False)
    columns = (name, BarColumn(), MofNCompleteColumn(), *more, TimeElapsedColumn())
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


def tell(problem: Problem) -> Problem:
    """Say a problem on standard error, in one line."""
    sys.stderr.write(f"sayso: {visible(' '.join(problem.message.split()))}\n")
    return problem


def outcomes(results: Iterable[Outcome], inputs: int, as_json: bool) -> int:
    """Show what became of each page as it is done, then the sums, and as a table what more than one line said; returns
    the exit status."""
    done: list[Outcome] = []
    try:
        for outcome in with_bar(results, inputs, lambda o: (o.name, o.source)):
            done.append(outcome)
            if outcome.problem is not None:
                tell(outcome.problem)
            if as_json:
                account.print_json(account.outcome_json(outcome))
    finally:
        account.say_twins(done)
        if sum(o.status in ATTENTION for o in done) > 1:
            account.show(_not_aside(done))
    failed = sum(o.status in FAILED for o in done)
    if not as_json and (failed != 1 or len(done) > 1):
        sys.stdout.write(account.sums(done) + "\n")
    return 3 if failed else 0


def with_bar(results: Iterable[T], inputs: int, named: Callable[[T], tuple[str, str]]) -> Iterator[T]:
    """The results, with a bar that counts the inputs begun and the pages done; `named` gives a result's page and the
    input it came in."""
    sources: set[str] = set()
    with _progress(TextColumn("{task.fields[pages]:,} pages")) as bar:
        task = bar.add_task("reading", total=inputs, pages=0)
        for number, result in enumerate(results, 1):
            page, source = named(result)
            sources.add(source)
            bar.update(task, completed=len(sources), pages=number, description=Path(page).name[:40])
            yield result


def page_name(document: Document) -> str:
    """How a page is called: its file, else its address; what has neither came from standard input."""
    return document.path or document.url or STANDARD_INPUT


def page_of(reading: Reading) -> tuple[str, str]:
    """A reading's page and the input it came in."""
    page = page_name(reading.document)
    return page, page.split("!")[0]


def with_progress(case: Case) -> tuple[Reading, ...]:
    """The readings of a case without what was judged wrong; shows progress while documents are read anew."""
    with _progress() as bar:
        task = bar.add_task("reading anew", total=None, visible=False)

        def done(name: str) -> None:
            bar.update(task, advance=1, visible=True, description=Path(name).name[:40])

        return case.judged_readings(done)


def say_removed(before: Sequence[Outcome], after: Sequence[Outcome]) -> None:
    """Say which documents are no longer there, and which inputs are forgotten of which there was none."""
    left = set(after)
    gone = [o for o in before if o not in left]
    removed = {name for o in gone if o.document is not None for name in (o.name, o.source)}
    for o in gone:
        if o.document is not None:
            sys.stdout.write(f"removed {o.document}  {visible(o.name)}\n")
    for source in dict.fromkeys(o.source for o in gone if o.document is None):
        if source not in removed:
            sys.stdout.write(f"forgotten {visible(source)}\n")


def write_out(text: str, target: Path | None) -> None:
    """Write text to a file, whole or not at all, or to standard output."""
    if target is None:
        sys.stdout.write(text)
    else:
        write_whole(text, target)


def say_done(target: Path, material: Material) -> None:
    """Say where the dossier is and of how many pages it is made; and what became of the others, where a line of its own
    did not say so."""
    found = [o.status for o in material.outcomes]
    failed, left_out, twice = found.count("failed"), found.count("left out"), found.count("known")
    nameless = found.count("no page")
    if not material.case:
        account.say_twins(material.outcomes)
    if failed + nameless + left_out > (0 if material.case else 1):
        account.show(*(material.outcomes, "in the case") if material.case else (_not_aside(material.outcomes), SAME))
    if material.case and failed:
        way = f"sayso remove {material.case} NAME forgets an input that could not be read"
        sys.stderr.write(f"sayso: {visible(str(material.case))}: {way}\n")
    if not target.is_file():  # a pipe, a device: it holds the dossier and nothing else
        return
    others = {"not read": failed, "left out": left_out, SAME: 0 if material.case else twice}
    rest = ", ".join(
        [f"{number} {what}" for what, number in others.items() if number]
        + ([account.without_page(nameless)] if nameless else [])
    )
    pages = counted(len(material.readings) - left_out, "page") + (f" ({rest})" if rest else "")
    claims = [c for c in material.comparison.claims if c.confirmed]
    disputed = sum(c.relation == "conflict" for c in claims)
    found_in = f"{counted(len(claims), 'claim')}, {disputed} in dispute"
    sys.stdout.write(f"{visible(str(target))}: made from {pages}, {found_in}; open it in a browser\n")


SAME = "the same as another"


def _not_aside(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """Without what was set aside on purpose: the line that said so has all that a table would."""
    return [o for o in outcomes if o.status != "skipped"]


def counted(number: int, thing: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def checks(case: Path, found: Sequence[Check]) -> None:
    """Say what verifying found: what is damaged on standard error, the rest and the sums on standard output."""
    for check in found:
        if check.state not in SOUND:
            sys.stderr.write(f"sayso: {case}: {visible(check.name)}: {check.why}\n")
        elif check.why:
            sys.stdout.write(f"{visible(check.name)}: {check.why}\n")
    intact = sum(check.state in SOUND for check in found)
    sys.stdout.write(f"{intact} of {len(found)} documents are intact\n")


def document_line(identity: str, name: str, outlet: str | None, published: str | None) -> str:
    """A document in one line: its id, name, outlet and date."""
    day = describe(published) if published else "date not stated"
    return f"{identity}  {name}  ({outlet or 'outlet not stated'}, {day})"


def custody(case: Case) -> None:
    """Print the documents of a case with where each comes from, one JSON object a line."""
    for entry in case.custody():
        account.print_json(account.custody_json(entry))
