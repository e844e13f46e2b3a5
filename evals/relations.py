"""Whether the right relation and the right sides are found, given the right statements: the rules of relation alone.

python -m evals.relations [--list] [EVENT...]        all events with a table of questions where none is named

The events of evals/pair_corpus that begin with a table name the relation of the answers to each question.  The
statements under the marks of one question are given to the rules as one group, so that what grouping loses or adds
plays no part; who reads two of them together is heard, as in a dossier (seventeen of the `CHECK` events taught him).
The events of `CHECK` are not read while rules are made: they tell whether the rules hold elsewhere.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from evals.rows import Row
from evals.train_pairs import CORPUS, Mark, one_story, read
from sayso import language
from sayso.comparison import Settings, lineage
from sayso.comparison.claims import charges, events
from sayso.comparison.differences import oppositions
from sayso.comparison.differences.sides import Known
from sayso.comparison.figures import counts
from sayso.comparison.matching import pairing
from sayso.comparison.proposal import Proposal
from sayso.comparison.statements import opinions
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers

CHECK = frozenset(
    {
        "asylumhome", "bankrun", "blackout", "carplant", "colliery", "convoy", "dam", "doping", "evacuation",
        "landslip", "legation", "mayor", "nighttrain", "oxygen", "refugeeboat", "rotor", "smugglers", "swap",
        "treasurer", "vapour", "wells", "wildfire",
    }
)  # fmt: skip
RELATIONS = ("agree", "partial", "conflict")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of an event: its marks' statements with the side that each takes."""

    event: str
    name: str
    relation: str
    words: str
    sides: tuple[tuple[Item, str], ...]


@dataclass(slots=True)
class Tally:
    """Counts over questions; `pairs_*`: pairs of statements of one side, and of two."""

    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    together: Counter[str] = field(default_factory=Counter)
    pairs_of_one: Counter[str] = field(default_factory=Counter)
    apart: Counter[str] = field(default_factory=Counter)
    pairs_of_two: Counter[str] = field(default_factory=Counter)

    def right(self, relation: str | None = None) -> float | None:
        """Share of the questions (of one relation) with the right relation."""
        kinds = RELATIONS if relation is None else (relation,)
        return _share(sum(self.found[k, k] for k in kinds), sum(self.asked[k] for k in kinds))

    def kept_apart(self) -> float | None:
        """Share of the pairs of two sides that stand under two answers."""
        return _share(self.apart.total(), self.pairs_of_two.total())

    def kept_together(self) -> float | None:
        """Share of the pairs of one side that stand under one answer."""
        return _share(self.together.total(), self.pairs_of_one.total())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def table(path: Path) -> dict[str, tuple[str, str]]:
    """Question name to relation and words, from the lines `? name | relation | words` at the top of an event."""
    rows = {}
    for line in path.read_text(encoding="utf-8").split("\n== ")[0].splitlines():
        if line.startswith("? "):
            name, relation, words = (part.strip() for part in line[2:].split("|", 2))
            if relation not in RELATIONS:
                raise ValueError(f"{path.name}: {name}: no relation named {relation}")
            rows[name] = relation, words
    return rows


def questions(path: Path) -> tuple[list[Question], Speakers]:
    """The questions of an event whose marks meet statements of two documents or two sides."""
    readings, marks = read(path)
    before = lineage.begin(readings)
    items = build(readings)
    weigh(items)
    pairing.encode(items, language.meanings)
    opinions.share(items, language.joint)
    by: dict[str, dict[int, tuple[Item, str]]] = {}
    for doc, found in marks.items():
        own = [item for item in items if item.doc_id == doc]
        for mark in found:
            if (item := _under(mark, own)) is not None:
                by.setdefault(mark.question, {}).setdefault(item.index, (item, mark.side))
    out = []
    for name, (relation, words) in table(path).items():
        sides = tuple(by.get(name, {})[k] for k in sorted(by.get(name, {})))
        if len({item.doc for item, _ in sides}) > 1 and (relation == "agree" or len({side for _, side in sides}) > 1):
            out.append(Question(path.stem, name, relation, words, sides))
    return out, Speakers(readings, before.actors)


def _under(mark: Mark, items: Sequence[Item]) -> Item | None:
    """The statement that shares most with the marked words, if it shares half of the shorter of the two."""
    best = None
    for item in items:
        span = item.statement.span
        if common := mark.common(span):
            share = common / (max(mark.end, span.end) - min(mark.start, span.start))
            if best is None or share > best[0]:
                best = share, item
    return best[1] if best else None


def answered(question: Question, speakers: Speakers) -> Proposal | None:
    """The claim that covers most of a question's statements, as the scorer of cases chooses it."""
    items = [item for item, _ in question.sides]
    near = one_story(items)
    found = events.related(items, 1.0, Known(speakers))
    found += counts.propose(items, near, speakers, Settings().figures)
    found += charges.propose(items, near, speakers) + oppositions.propose(items, near)
    side = {item.index: name for item, name in question.sides}

    def rank(p: Proposal) -> tuple[bool, int, int]:
        covered = {i.index for i in p.items} & set(side)
        sides = len({side[k] for k in covered})
        return (sides > 1 if len(set(side.values())) > 1 else len(covered) > 1), len(covered), sides

    found = [p for p in found if len(p.docs) > 1 or len(p.answers) > 1]
    best = max(found, key=rank, default=None)
    return best if best is not None and rank(best)[0] else None


def count(tally: Tally, question: Question, proposal: Proposal | None) -> None:
    """Add one question to a tally.  Where all say the same, sides are details of the telling and need not be apart."""
    kind = question.relation
    tally.asked[kind] += 1
    tally.found[kind, proposal.relation if proposal else "none"] += 1
    place = {i.index: k for k, a in enumerate(proposal.answers) for i in a.items} if proposal else {}
    for (a, side), (b, other) in combinations(question.sides, 2):
        met = a.index in place and b.index in place and place[a.index] == place[b.index]
        if side == other:
            tally.pairs_of_one[kind] += 1
            tally.together[kind] += met
        elif kind != "agree":
            tally.pairs_of_two[kind] += 1
            tally.apart[kind] += a.index in place and b.index in place and not met


def measured(names: Sequence[str], shown: bool = False) -> Tally:
    """The tally over events."""
    tally = Tally()
    for name in names:
        found, speakers = questions(CORPUS / f"{name}.txt")
        for question in found:
            proposal = answered(question, speakers)
            count(tally, question, proposal)
            if shown:
                print("\n".join(told(question, proposal)))
    return tally


def tabled() -> list[str]:
    """The events with a table of questions."""
    return sorted(path.stem for path in CORPUS.glob("*.txt") if table(path))


def rows() -> Iterator[Row]:
    """The rows of the table: events that rules were made on, and those that they were not."""
    for kind, names in (("read", set(tabled()) - CHECK), ("unread", CHECK)):
        if not names:
            continue
        tally = measured(sorted(names))
        name = f"{kind} invented events, given the statements"
        yield Row("relations", f"{name}: relation right", tally.right())
        for relation in RELATIONS:
            yield Row("relations", f"{name}: {relation}, of its questions", tally.right(relation))
        yield Row("relations", f"{name}: pairs of two sides kept apart", tally.kept_apart())
        yield Row("relations", f"{name}: pairs of one side kept together", tally.kept_together())


def told(question: Question, proposal: Proposal | None) -> Iterator[str]:
    """A question with its statements by side, and what was made of it."""
    predicted = proposal.relation if proposal else "none"
    mark = " " if predicted == question.relation else "!"
    yield f"\n{mark} {question.event}: {question.name} | {question.relation} | {question.words} -> {predicted}"
    place = {i.index: k for k, a in enumerate(proposal.answers) for i in a.items} if proposal else {}
    if proposal is not None:
        yield f"    {proposal.differs} {proposal.why}"
    for item, side in sorted(question.sides, key=lambda x: (x[1], x[0].index)):
        stance = item.level[:4] + ("!" if item.denied else " ")
        yield f"    {side:14} {place.get(item.index, '-'):>2} {stance} {item.statement.span.text}"


def main(arguments: Sequence[str]) -> None:
    """Command line."""
    names = [a for a in arguments if not a.startswith("--")] or tabled()
    tally = measured(names, "--list" in arguments)
    print(f"\n{len(names)} events, {tally.asked.total()} questions")
    for relation in RELATIONS:
        found = {k: tally.found[relation, k] for k in (*RELATIONS, "none")}
        print(f"{relation:9} {tally.asked[relation]:4}  told as {found}")
    shares = {"relation": tally.right(), "apart": tally.kept_apart(), "together": tally.kept_together()}
    print({k: None if v is None else round(v, 3) for k, v in shares.items()})


if __name__ == "__main__":
    main(sys.argv[1:])
