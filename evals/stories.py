"""Which documents comparison takes to tell one story (docs/decisions/0013-of-one-story.md).

    python -m evals.stories        prints the rows

On the invented events that comparison was not learned from: one event alone, and three in one pile, as a user may put
in who did not sort.  On local news: sixty articles, few of which have to do with each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from evals.parses import cached
from evals.rows import Row
from evals.scorers import DATA, corpus_pages
from evals.train_pairs import CORPUS, HELD_OUT, LATER, read
from sayso.comparison.statements.items import build
from sayso.comparison.statements.stories import neighbours
from sayso.comparison.statements.weights import weigh
from sayso.model import Reading
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract

_PILE, _ARTICLES = 3, 60
Events = Mapping[str, Sequence[Reading]]


@dataclass(slots=True)
class Tally:
    """Pairs of documents by whether they are of one event and whether they are compared; confirmed claims, and those of
    them over two events."""

    pairs: Counter[tuple[bool, bool]] = field(default_factory=Counter)
    confirmed: int = 0
    across: int = 0

    def compared(self, of_one: bool) -> float:
        """The share of the pairs of one event, or of two, that are compared."""
        return self.pairs[of_one, True] / (self.pairs[of_one, True] + self.pairs[of_one, False])


def tallied(piles: Sequence[Events], claims: bool = False) -> Tally:
    """The tally of some cases, each of the readings of several events."""
    tally = Tally()
    for pile in piles:
        event = {r.document.id: name for name, found in pile.items() for r in found}
        readings = sorted((r for found in pile.values() for r in found), key=lambda r: r.document.id)
        of = [event[r.document.id] for r in readings]
        items = build(readings)
        weigh(items)
        near = neighbours(items)
        tally.pairs.update((of[a] == of[b], a in near.get(b, {})) for a, b in combinations(range(len(of)), 2))
        for claim in compare_readings(readings).claims if claims else ():
            events = {event[member.doc] for position in claim.positions for member in position.members}
            tally.confirmed += claim.confirmed
            tally.across += claim.confirmed and len(events) > 1
    return tally


def invented() -> dict[str, list[Reading]]:
    """The readings of the events, by name."""
    return {name: read(CORPUS / f"{name}.txt")[0] for name in sorted(HELD_OUT | LATER)}


def piles(events: Events) -> list[Events]:
    """Three events at a time, in the order of their names."""
    names = sorted(events)
    return [{n: events[n] for n in names[k : k + _PILE]} for k in range(0, len(names), _PILE)]


def articles() -> Events:
    """Sixty articles of local news at even distances, each as an event of its own."""
    pages = corpus_pages("place", DATA / "place" / "lgl.jsonl")
    chosen = pages[:: len(pages) // _ARTICLES][:_ARTICLES]
    return {f"article {k}": [extract(page, parse)] for k, (page, parse) in enumerate(cached(chosen))}


def rows() -> Iterator[Row]:
    """What is compared of one event, and what of two."""
    events = invented()
    alone, three = tallied([{name: found} for name, found in events.items()]), tallied(piles(events), claims=True)
    yield Row("stories", "invented events: pairs of pages of one event compared", alone.compared(True))
    yield Row("stories", "three events in a pile: the same", three.compared(True))
    between = three.compared(False)
    yield Row("stories", "three events in a pile: pairs of two events compared", between, None, True)
    share = three.across / max(1, three.confirmed)
    yield Row("stories", "three events in a pile: confirmed claims over two events", share, None, True)
    mixed = tallied([articles()], claims=True)
    yield Row("stories", "sixty articles of local news: pairs compared", mixed.compared(False), None, True)
    yield Row("stories", "sixty articles of local news: confirmed claims over two", float(mixed.across), None, True)


if __name__ == "__main__":
    for row in rows():
        print(f"{row.name}: {row.value:.4f}")
