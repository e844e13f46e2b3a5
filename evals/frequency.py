"""Writes the table of document frequencies that comparison weighs words with: counts of lemmas, no text.

python -m evals.frequency OUT.tsv TEXTS.jsonl...      one {"text": str} a line
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.parses import cached
from sayso.extraction import statements
from sayso.model import Page
from sayso.reading import from_text

LEAST = 3
"""Documents that must hold a lemma; rarer ones are left out and count as rare."""
_WORD = re.compile(r"[a-z][a-z_-]+")


def main(out: str, paths: Iterable[str]) -> None:
    """Count the lemmas of all statements, each once a document, and write `lemma<TAB>documents`."""
    counts: Counter[str] = Counter()
    size = 0
    for page, parse in cached(_pages(paths)):
        found = statements.find(parse, page.document, page.segments, statements.Findings((), (), (), (), ()))
        counts.update({t for s in found for t in (*s.terms, *s.predicate) if _WORD.fullmatch(t)})
        size += 1
    rows = [f"{term}\t{n}" for term, n in sorted(counts.items()) if n >= LEAST]
    head = (
        f"# Documents that hold a lemma, of {size} news articles; counts only (evals/frequency.py).\n# size\t{size}\n"
    )
    Path(out).write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def _pages(paths: Iterable[str]) -> Iterator[Page]:
    for path in paths:
        for k, line in enumerate(Path(path).read_text(encoding="utf-8").split("\n")):
            if line:
                yield from_text(json.loads(line)["text"], f"{Path(path).stem}-{k}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
