"""Claims between documents that readers judged one by one.

    python -m evals.claims unjudged [EVENT]    prints the events with claims that nobody has judged as they are shown
    python -m evals.claims take FILE           adds the verdicts: `EVENT#NUMBER<tab>LETTERS<tab>WRONG<tab>CAUSES`

`judged_claims/README.md` says how claims are judged, `train_claims` learns from them and gives the figures.  Verdicts
are kept without any text, as hashes: a claim that is shown otherwise than when it was judged has no verdict until
somebody reads it again.  All confirmed claims are judged, and of those that are only suggested one in `ONE_IN`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from evals import sets
from evals.lines import command, kept_rows, told_rows
from evals.train_pairs import CORPUS, read
from sayso import comparison, language
from sayso.comparison import Settings
from sayso.comparison.claims.choosing import id_of
from sayso.comparison.proposal import Proposal
from sayso.dossier import View
from sayso.dossier.build import Dossier
from sayso.dossier.views import ClaimView
from sayso.model import Claim, Comparison, Reading
from sayso.pipeline import compare_readings, seen

JUDGED = Path(__file__).with_name("judged_claims") / "claims.tsv"
LETTERS = re.compile(r"[rbw]{5}")
"""Question, members, holders, relation, origins."""
_WRONG = re.compile(r"(?:[mho][0-9]+(?:,[mho][0-9]+)*)?")
ONE_IN = 6


@dataclass(frozen=True, slots=True, order=True)
class Verdict:
    """What a reader said of a claim: the event, a hash of what was shown, the letters for question, members, holders,
    relation and origins (`r` right, `b` borderline, `w` wrong), what of it is wrong (`m2` the second quotation belongs
    elsewhere, `h2` it is another's, `o1` the first origin is none), the causes."""

    event: str
    shown: str
    letters: str
    wrong: str = ""
    causes: str = ""


class Shown:
    """A claim as the dossier shows it, with its quotations and origins numbered."""

    def __init__(self, event: str, claim: Claim, view: ClaimView) -> None:
        self.event = event
        self.claim = claim
        self.view = view

    @cached_property
    def key(self) -> tuple[str, str]:
        """What a verdict is of."""
        return self.event, hashlib.sha256(_as_judged(str(self)).encode()).hexdigest()[:12]

    @property
    def asked(self) -> bool:
        """Whether it is to be judged: it is confirmed, or drawn by its hash."""
        return self.claim.confirmed or int(self.key[1], 16) % ONE_IN == 0

    def __str__(self) -> str:
        c = self.view
        differs = f" | what differs: {c.differs}" if c.differs else ""
        out = [f"QUESTION: {c.question}", f"RELATION: {c.relation}{differs} | {c.why}"]
        number = 0
        for side in c.sides:
            told = "; ".join(x for x in (side.scope, side.stance, side.read_as) if x)
            out.append(f"  SIDE: {side.heading} | HELD BY: {side.holders}{f' | {told}' if told else ''}")
            for q in side.quotes:
                number += 1
                out.append(f"    m{number} {q.where}: {q.text}{' [taken back]' if q.withdrawn else ''}")
        for n, o in enumerate(c.origins, 1):
            marks = f"{'sure' if o.sure else 'possible'}{', a party' if o.party else ''}"
            only = f", heard only through {o.sole_channel}" if o.sole_channel else ""
            out.append(f"  o{n} ORIGIN ({marks}{only}): {o.name} | {o.chain} | {o.why}")
        out += [f"  GRADE: {slot}: {value}" for slot, value, _ in c.grades]
        return "\n".join(out)


_REWORDED = (
    (r"(?<=\)) exclude each other", " cannot both hold"),
    (r"(?<=\)) do not exclude each other", " can both hold"),
    ("the figures exclude each other", "the figures cannot both hold"),
    ("one thing cannot be both", "the words cannot both hold of one thing"),
    ("one thing cannot have met with both", "the predicates cannot both hold of one thing"),
    ("one figure of one holder, as two pages tell it", "one holder's figure, told in two ways"),
    ("one tells what was to be, the other what came of it", "what was to be, against what is told of it"),
    ("each counts what another party did", "each counts what another did"),
    ("a promise, against what is told of how it was kept", "a vow against what is told of it"),
    (
        "the texts do not tell it from the state's other bodies",
        "the texts do not say that it is another body of the state",
    ),
    ("who is named last as the source, in", "the last source named, in"),
)
"""Reasons as they are told now, and as readers saw them: other words for the same, of which the verdicts hold."""


def _as_judged(text: str) -> str:
    """A claim as readers saw it, where only the words of its reasons have changed since."""
    for now, then in _REWORDED:
        text = re.sub(now, then, text)
    return text


def verdicts() -> list[Verdict]:
    """All verdicts that are kept."""
    return [Verdict(*row) for row in kept_rows(JUDGED)]


def events() -> list[str]:
    """The names of the events: `corpus/NAME` of pair_corpus, and those with a folder of their own."""
    return [*sets.EVENTS, *(f"corpus/{path.stem}" for path in sorted(CORPUS.glob("*.txt")))]


def readings(event: str) -> tuple[Reading, ...]:
    """The documents of an event, read."""
    if event.startswith("corpus/"):
        return tuple(read(CORPUS / f"{event.removeprefix('corpus/')}.txt")[0])
    return tuple(sets.read_folder(sets.event(event)[1]))


def shown(event: str, found: Sequence[Reading], compared: Comparison) -> list[Shown]:
    """All claims of an event as its dossier shows them."""
    by_id = {c.id: c for c in compared.claims}
    views = Dossier(found, compared, (), View()).claims.all
    return [Shown(event, by_id[view.id], view) for view in views]


def show_unjudged(only: str) -> None:
    """Print the events that have claims without a verdict, with their pages and these claims."""
    known = {(v.event, v.shown) for v in verdicts()}
    for event in events():
        if only not in event:
            continue
        found = readings(event)
        claims = shown(event, found, compare_readings(found))
        if new := [(n, c) for n, c in enumerate(claims, 1) if c.asked and c.key not in known]:
            show_pages(event, found)
            print("-------- CLAIMS")
            # in the order of their hashes: a reader is not to know which of them are only suggested
            print(*(f"[{event}#{n}]\n{c}\n" for n, c in sorted(new, key=lambda x: x[1].key)), sep="\n", flush=True)


def show_pages(event: str, found: Sequence[Reading]) -> None:
    """Print the pages of an event for a reader who judges what the dossier makes of them."""
    print(f"################ EVENT {event}")
    for n, r in enumerate(found, 1):
        told = f"outlet: {r.document.outlet.value or 'not stated'}; {r.document.published.value or 'no date'}"
        print(f"======== PAGE D{n} ({told})", r.text.strip(), sep="\n")


def take(path: Path) -> int:
    """Add the verdicts of a file to those that are kept; returns how many.

    Raises:
        ValueError: a row has not five letters of r, b, w, tells of something that is not there, or names no claim.
    """
    told = told_rows(path)
    kept = {(v.event, v.shown): v for v in verdicts()}
    for event in dict.fromkeys(id.rpartition("#")[0] for id in told):
        found = readings(event)
        claims = shown(event, found, compare_readings(found))
        for id in (id for id in told if id.rpartition("#")[0] == event):
            letters, wrong, causes = (*told[id], "", "")[:3]
            number = int(id.rpartition("#")[2])
            if not LETTERS.fullmatch(letters) or not _WRONG.fullmatch(wrong) or not 0 < number <= len(claims):
                raise ValueError(f"{path}: {id} {letters} {wrong}: no claim with five letters of r, b, w and m2,h1,o3")
            key = claims[number - 1].key
            kept[key] = Verdict(*key, letters, wrong, causes)
    _write(kept.values())
    return len(told)


def judged() -> Iterator[tuple[Shown, Proposal, Verdict]]:
    """Every claim that is shown as it was when somebody judged it, and as it was in the making."""
    known = {(v.event, v.shown): v for v in verdicts()}
    for event in sorted({v.event for v in known.values()}):
        found, settings = readings(event), Settings()
        proposed = comparison.propose(seen(found), settings, language.meanings, language.joint)
        made = {id_of(p): p for p in proposed.claims}
        for claim in shown(event, found, comparison.conclude(proposed, settings, language.meanings)):
            if claim.key in known:
                yield claim, made[claim.claim.id], known[claim.key]


def _write(kept: Iterable[Verdict]) -> None:
    head = "# event\tshown, hashed\tletters\twrong\tcauses; see README.md\n"
    body = "".join(f"{v.event}\t{v.shown}\t{v.letters}\t{v.wrong}\t{v.causes}\n" for v in sorted(kept))
    JUDGED.write_text(head + body, encoding="utf-8")


if __name__ == "__main__":
    command("claims", __doc__, take, show_unjudged)
