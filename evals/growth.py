"""How the time of comparison grows with the number of documents: 5, 50 and 500, from invented events and raw articles.

Of fifty documents forty are articles of local news.  Ten tell the event of the example, for every further fifty under
other names: all else that these say is the same, so that they are one story to the program, and stories grow in size.
Or they tell one or two of the events of pair_corpus, so that stories grow in number, as in an archive.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple

from evals.parses import cached
from evals.rows import Row
from evals.scorers import DATA, ROOT, corpus_pages, need
from evals.train_pairs import CORPUS, accounts
from sayso import language
from sayso.model import Page, Reading
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text, read_path

SIZES = (5, 50, 500)
_EVENT, _REST = 10, 40
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_VOWELS = "aeiou"


def rows() -> Iterator[Row]:
    """Seconds that who waits for a comparison has to wait, for each size; the processor time of the largest, which
    does not depend on how many processors share it, and the exponent with which that grows."""
    spent = {size: cost(readings(renamed, size)) for size in SIZES}
    for size, one in spent.items():
        yield Row("cost", f"compare {size} documents, seconds", one.waited, 60 if size == 500 else None, True)
    yield Row("cost", "compare 500 documents, seconds of processor time", spent[500].worked, None, True)
    yield Row("cost", "compare: growth exponent, 50 to 500 documents", exponent(spent, 50, 500), 1.2, True)
    spent = {size: cost(readings(invented, size)) for size in SIZES}
    yield Row("cost", "compare 500 documents on many events, seconds", spent[500].waited, 60, True)
    yield Row("cost", "the same: growth exponent, 50 to 500 documents", exponent(spent, 50, 500), 1.2, True)


class Cost(NamedTuple):
    """Seconds of one comparison: on the clock, and of processors."""

    waited: float
    worked: float


def exponent(spent: Mapping[int, Cost], small: int, large: int) -> float:
    """The power of n with which processor time grows between two sizes."""
    return math.log(spent[large].worked / spent[small].worked) / math.log(large / small)


def cost(found: Sequence[Reading]) -> Cost:
    """What one comparison costs, models loaded."""
    language.meanings([("warm", ())])
    waited, worked = time.perf_counter(), time.process_time()
    compare_readings(found)
    return Cost(time.perf_counter() - waited, time.process_time() - worked)


def readings(told: Callable[[], Iterator[Page]], size: int) -> list[Reading]:
    """So many documents, each with all findings: of fifty ten of those that are `told`, and forty articles."""
    rest = iter(corpus_pages("place", need(DATA / "place" / "lgl.jsonl")))
    event = told()
    pages = (next(event if k % (_EVENT + _REST) < _EVENT else rest) for k in range(size))
    return [extract(page, parse) for page, parse in cached(pages)]


def renamed() -> Iterator[Page]:
    """The pages of the example, then again and again under other names."""
    event = [read_path(p) for p in sorted((ROOT / "examples").iterdir()) if p.suffix in (".html", ".txt")]
    yield from event
    for copy in count(1):
        yield from (_renamed(page, copy) for page in event)


def invented() -> Iterator[Page]:
    """The pages of one invented event after the other."""
    for path in sorted(CORPUS.glob("*.txt")):
        for k, told in enumerate(accounts(path)):
            yield from_text(told.text, f"{path.stem}-{k}", Given(outlet=told.outlet, published=told.published))


def _renamed(page: Page, copy: int) -> Page:
    """The page under other names: another event of the same kind."""
    text = _NAME.sub(
        lambda m: _turned(m[0], copy) if m.start() and page.text[m.start() - 1] != "\n" else m[0], page.text
    )
    given = Given(outlet=f"{page.document.outlet.value or 'Outlet'} {copy}", published=page.document.published.value)
    return from_text(text, f"{page.document.path}-{copy}", given)


def _turned(name: str, copy: int) -> str:
    """Another name of the same shape: vowels are moved on by `copy`, and so are some consonants."""
    moved = {v: _VOWELS[(k + copy) % 5] for k, v in enumerate(_VOWELS)}
    moved |= {c: "bdgklmnprstv"[(k + copy) % 12] for k, c in enumerate("bdgklmnprstv")}
    return name[0] + "".join(moved.get(c, c) for c in name[1:])
