"""Reader comments in HTML: are they found, whole, with their writer, and kept out of the article?

    python -m evals.threads [--verbose] [--only NAME]

Two sets together:

- evals/thread_pages/*.html with truth.json: pages that we wrote, one for each platform (blog engines, forums, comment
  systems, bare markup), an invented event;
- the pages of ../shared/data/html that show comments, annotated by hand in evals/html_comments.json as XPaths, without
  a word of theirs.  The set's other pages show none: what is found there is false.

A snippet (all words of one comment) is recalled if the text of a comment segment, letters and digits alone, equals it
or holds it with at most a fifth more; its writer is right if that segment's writer is the one annotated.  A page leaks
if six words in a row of a comment (all of a shorter one of three or more) stand in its title, body, captions or block
quotations; words that the article itself holds do not count.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from lxml.etree import _Element as Element

from evals.scorers import SHARED
from sayso.errors import InputError
from sayso.model import Page
from sayso.reading import Given, read_bytes
from sayso.reading.html.tree import inline, lines, parse

HERE = Path(__file__).parent
PAGES = SHARED / "data" / "html"
RUN = 6
"""Words in a row that show a leak."""
SHORTEST = 3
ARTICLE = ("title", "body", "caption", "embedded_quote")


@dataclass(frozen=True, slots=True)
class Truth:
    """A page with its comments as `(writer, text)`, and how many it says it has (None: it does not say)."""

    name: str
    data: bytes
    url: str | None
    comments: Sequence[tuple[str, str]]
    declared: int | None = None


@dataclass(slots=True)
class Score:
    """Counts over pages."""

    snippets: int = 0
    recalled: int = 0
    named: int = 0
    found: int = 0
    pages: int = 0
    leaking: list[str] = field(default_factory=list)
    declared: int = 0
    declared_right: int = 0
    missed: list[str] = field(default_factory=list)

    def rates(self) -> dict[str, float]:
        """The figures: shares, and the share of pages that leak."""
        return {
            "recall": self.recalled / max(1, self.snippets),
            "writer": self.named / max(1, self.recalled),
            "precision": self.recalled / max(1, self.found),
            "leaking": len(self.leaking) / max(1, self.pages),
            "declared": self.declared_right / max(1, self.declared),
        }


def written() -> Iterator[Truth]:
    """The pages that we wrote."""
    truth = json.loads((HERE / "thread_pages" / "truth.json").read_text(encoding="utf-8"))
    for name, page in sorted(truth.items()):
        data = (HERE / "thread_pages" / f"{name}.html").read_bytes()
        yield Truth(name, data, None, [(c["writer"], c["text"]) for c in page["comments"]], page["declared"])


def fetched(folder: Path = PAGES) -> Iterator[Truth]:
    """The benchmark's pages with the comments that we annotated."""
    known = json.loads((HERE / "html_comments.json").read_text(encoding="utf-8"))["pages"]
    urls = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    for key in sorted(urls):
        data = gzip.decompress((folder / f"{key}.html.gz").read_bytes())
        where = known.get(key[:8])
        comments = _annotated(data, where) if where else []
        if where and len(comments) != where["count"]:
            raise ValueError(f"{key[:8]}: {len(comments)} comments where {where['count']} were annotated")
        yield Truth(key[:8], data, urls[key]["url"], comments, where["declared"] if where else None)


def _annotated(data: bytes, where: dict[str, Any]) -> list[tuple[str, str]]:
    tree = parse(data.decode("utf-8", "replace"))
    assert tree is not None
    return [
        (_writer(c, where), "\n".join(lines(e) for e in c.xpath(where["text"]))) for c in tree.xpath(where["comment"])
    ]


def _writer(comment: Element, where: dict[str, Any]) -> str:
    return inline(comment.xpath(where["writer"])[0])


def fold(text: str) -> str:
    """Letters and digits alone."""
    return "".join(c for c in text.lower() if c.isalnum())


def score(pages: Iterable[Truth]) -> Score:
    """The counts over all pages."""
    total = Score()
    for truth in pages:
        try:
            page = read_bytes(truth.data, path="page.html", given=Given(url=truth.url))
        except InputError:
            total.missed += [f"{truth.name}: not read"]
            total.snippets += len(truth.comments)
            continue
        _add(total, truth, page)
    return total


def _add(total: Score, truth: Truth, page: Page) -> None:
    found = [s for s in page.segments if s.type == "comment"]
    said = [(s.author, fold(page.text[slice(*s.text_span)]) if s.text_span else "") for s in found]
    taken: set[int] = set()
    total.pages += 1
    total.found += len(found)
    total.snippets += len(truth.comments)
    for writer, text in truth.comments:
        at = next((i for i, (_, s) in enumerate(said) if i not in taken and _holds(s, fold(text))), None)
        if at is None:
            total.missed.append(f"{truth.name}: {writer}: {text[:50]!r} missed")
            continue
        taken.add(at)
        total.recalled += 1
        if fold(said[at][0] or "") == fold(writer):
            total.named += 1
        else:
            total.missed.append(f"{truth.name}: {writer} is called {said[at][0]}")
    total.missed += [f"{truth.name}: {w}: {s[:50]!r} is no comment" for i, (w, s) in enumerate(said) if i not in taken]
    if leaked := leaks(truth, page):
        total.leaking.append(f"{truth.name}: {leaked!r}")
    if truth.declared is not None:
        total.declared += 1
        total.declared_right += page.declared_comments == truth.declared
        if page.declared_comments != truth.declared:
            total.missed.append(f"{truth.name}: declares {truth.declared}, read {page.declared_comments}")


def _holds(said: str, snippet: str) -> bool:
    return bool(snippet) and snippet in said and len(said) <= 1.2 * len(snippet) + 4


def leaks(truth: Truth, page: Page) -> str | None:
    """Words of a comment that stand in the article, or None."""
    article = " ".join(f" {_plain(page.text[s.start : s.end])} " for s in page.segments if s.type in ARTICLE)
    for _, text in truth.comments:
        for run in _runs(text):
            if f" {run} " in article and not _of_article(truth, run):
                return run
    return None


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def _runs(text: str) -> Iterator[str]:
    words = _plain(text).split()
    if len(words) >= SHORTEST:
        yield from (" ".join(words[i : i + RUN]) for i in range(max(1, len(words) - RUN + 1)))


def _of_article(truth: Truth, run: str) -> bool:
    """Whether the page holds the words more often than its comments do: then the article has them too."""
    said = sum(f" {_plain(text)} ".count(f" {run} ") for _, text in truth.comments)
    return _whole(truth.data).count(f" {run} ") > said


@cache
def _whole(data: bytes) -> str:
    tree = parse(data.decode("utf-8", "replace"))
    return f" {_plain(lines(tree))} " if tree is not None else ""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print what was missed")
    parser.add_argument("--only", help="one page of the written set")
    arguments = parser.parse_args()
    sets = {"written": [t for t in written() if arguments.only in (None, t.name)]}
    if PAGES.is_dir() and not arguments.only:
        sets["fetched"] = list(fetched())
    for name, truths in sets.items():
        total = score(truths)
        rates = {key: round(value, 3) for key, value in total.rates().items()}
        print(json.dumps({"set": name, "pages": total.pages, "snippets": total.snippets} | rates))
        if arguments.verbose:
            print("\n".join([*total.missed, *(f"leak: {line}" for line in total.leaking)]))


if __name__ == "__main__":
    main()
