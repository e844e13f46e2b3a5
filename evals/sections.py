"""Lines of the timeline, of lineage, of originals to fetch and of leads that readers judged one by one.

    python -m evals.sections unjudged [EVENT]    prints the events with such lines that nobody has judged as they are
    python -m evals.sections take FILE           adds the verdicts: `EVENT#NUMBER<tab>LETTERS<tab>CAUSES`

`judged_sections/README.md` says how they are judged.  Verdicts are kept without any text, as hashes: a line that is
shown otherwise than when it was judged has no verdict until somebody reads it again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals import claims
from evals.lines import command, kept_rows, told_rows
from evals.rows import Row
from sayso.dossier import View
from sayso.dossier.build import Dossier
from sayso.dossier.views import Quote
from sayso.model import Comparison, Reading
from sayso.pipeline import compare_readings

JUDGED = Path(__file__).with_name("judged_sections") / "sections.tsv"
LETTERS = re.compile(r"[rbw]{3}")
KINDS = {"T": "timeline", "L": "lineage", "C": "common originals", "F": "originals to fetch", "R": "leads"}


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """What a reader said of a line: the event, its section (a key of `KINDS`), a hash of what was shown, three letters
    (`r` right, `b` borderline, `w` wrong), the causes."""

    event: str
    kind: str
    shown: str
    letters: str
    causes: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as the dossier shows it: what it says of its words, and these."""

    event: str
    kind: str
    head: str
    quotes: tuple[Quote, ...]
    tail: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What a verdict is of; the rest of the sentence, which the dossier shows fainter, is no part of it."""
        told = self._told([f"{q.text} {q.where}" for q in self.quotes])
        return self.event, self.kind, hashlib.sha256(f"{self.kind}|{told}".encode()).hexdigest()[:12]

    def __str__(self) -> str:
        return self._told([f"‹{_faint(q.before)}{q.words}{_faint(q.after)}› {q.where}" for q in self.quotes])

    def _told(self, quotes: Sequence[str]) -> str:
        return " | ".join(x for x in (self.head, " + ".join(quotes), self.tail) if x)


def _faint(words: str) -> str:
    return f"{{{words}}}" if words.strip() else ""


def verdicts() -> list[Verdict]:
    """All verdicts that are kept."""
    return [Verdict(*row) for row in kept_rows(JUDGED)]


def shown(event: str, found: Sequence[Reading], compared: Comparison) -> list[Line]:
    """The lines of these sections as the dossier of an event shows them."""
    d = Dossier(found, compared, (), View())
    out = [Line(event, "T", when, quotes) for when, events in d.timeline for _, quotes in events]
    for label, cited in d.lineage.citations:
        out += [Line(event, "L", f"{label} {x.how.upper()} {x.to}", x.quotes) for x in cited]
    out += [Line(event, "C", f"ORIGINAL {c.name} | pages {', '.join(c.pages)}", c.quotes) for c in d.lineage.common]
    out += [Line(event, "F", name, quotes) for _, name, _, quotes in d.to_fetch]
    out += [Line(event, "R", "REMARK", (q,), f"STANCE {stance} | BEARS ON {on}") for _, stance, on, q in d.leads]
    return out


def show_unjudged(only: str) -> None:
    """Print the events that have lines without a verdict, with their pages and these lines."""
    known = {(v.event, v.kind, v.shown) for v in verdicts()}
    for event in (e for e in claims.events() if only in e):
        found = claims.readings(event)
        lines = shown(event, found, compare_readings(found))
        if new := [(n, line) for n, line in enumerate(lines, 1) if line.key not in known]:
            claims.show_pages(event, found)
            print("-------- LINES")
            print(*(f"[{event}#{n}] {line.kind}: {line}" for n, line in new), sep="\n", flush=True)


def take(path: Path) -> int:
    """Add the verdicts of a file to those that are kept; returns how many.

    Raises:
        ValueError: a row has not three letters of r, b, w, or names no line.
    """
    told = told_rows(path)
    kept = {(v.event, v.kind, v.shown): v for v in verdicts()}
    for event in dict.fromkeys(id.rpartition("#")[0] for id in told):
        found = claims.readings(event)
        lines = {f"{event}#{n}": x for n, x in enumerate(shown(event, found, compare_readings(found)), 1)}
        for id, (letters, *causes) in ((id, row) for id, row in told.items() if id.rpartition("#")[0] == event):
            if id not in lines or not LETTERS.fullmatch(letters):
                raise ValueError(f"{path}: {id} {letters}: no line with three letters of r, b, w")
            kept[lines[id].key] = Verdict(*lines[id].key, letters, "".join(causes))
    write(kept.values())
    return len(told)


def write(kept: Iterable[Verdict]) -> None:
    """Keep these verdicts and no others."""
    head = "# event\tsection\tshown, hashed\tletters\tcauses; see README.md\n"
    body = "".join(f"{v.event}\t{v.kind}\t{v.shown}\t{v.letters}\t{v.causes}\n" for v in sorted(kept))
    JUDGED.write_text(head + body, encoding="utf-8")


def rows() -> Iterator[Row]:
    """Of the judged lines of each section that are shown as they were, the share in which nothing is firmly wrong."""
    known = {(v.event, v.kind, v.shown): v for v in verdicts()}
    letters: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for event in sorted({v.event for v in known.values()}):
        found = claims.readings(event)
        for line in shown(event, found, compare_readings(found)):
            if line.key in known:
                letters[line.kind].append(known[line.key].letters)
    for kind, told in letters.items():
        if len(told) > 1:
            right = sum("w" not in x for x in told)
            yield Row("sections", f"{KINDS[kind]}: lines that stand", right / len(told), 0.95, note=f"of {len(told)}")


if __name__ == "__main__":
    command("sections", __doc__, take, show_unjudged)
