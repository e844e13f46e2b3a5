"""Real pages as scrapers make plain text of them: is the article found among the menus, and what the page says of it?

    python -m evals.scraped [FOLDER] [--worst N]

FOLDER (default ../shared/data/html) holds `*.html.gz` and `ground-truth.json` with the text of each article.  Each page
is made text in three ways, and read as `page.txt`:

- `blocks`: what a browser shows, a line for each block, blank lines between paragraphs;
- `nodes`: a line for each text node, so that links and names in bold break paragraphs, the window's title first;
- `reader`: the window's title, the menu, the headline, the article as trafilatura gives it with its comments, the foot.

Runs of four words are counted.  Recall is the share of the article's runs (those that the rendering has) in body and
block quotations; precision the share of what stands there that is the article's; both are means over pages.  Titles,
writers, outlets and days are held against what the HTML reader finds stated in the page's metadata, where the rendering
has the words; a writer is wrong where none of the names is one of the page's.  Comments are those of `evals.threads`.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import trafilatura
from lxml.etree import _Element as Element

from evals import threads
from evals.html import FOLDER, article, runs
from evals.rows import Row
from evals.scorers import DATA, need
from evals.threads import fold
from sayso.errors import InputError
from sayso.model import Page
from sayso.pipeline import read_page
from sayso.reading import Given, read_bytes
from sayso.reading.dates import days
from sayso.reading.decode import decode
from sayso.reading.html import meta
from sayso.reading.html.tree import BLOCKS, SILENT, inline, parse

TODAY = "2021-01-01"
"""The day on which the pages are at hand: those of the benchmark are of 2019 and before."""
LEAST = 20
"""Runs of the article that a rendering must hold to be scored."""
WHOLE = 0.02
"""Share of an article's runs in comments, or of a thread's in the body, from which on a page counts as mistaken."""
MENU, FEET = 25, 15
"""Lines of the menu and of the foot in `reader`."""
_PARAGRAPHS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre", "table", "dl"])


# ---------------------------------------------------------------- renderings
def renderings(data: bytes) -> dict[str, str]:
    """The page as text, in each way; a page that no tree can be built of has none."""
    markup = decode(data, "page.html", markup=True).text
    tree = parse(markup)
    if tree is None:
        return {}
    return {"blocks": blocks(tree), "nodes": "\n".join(_nodes(tree)), "reader": "\n".join(_reader(tree, markup))}


def blocks(element: Element) -> str:
    """What a browser shows of an element."""
    parts: list[str] = []
    stack: list[tuple[Element, bool]] = [(element, False)]
    while stack:
        node, leaving = stack.pop()
        tag = node.tag if isinstance(node.tag, str) else ""
        end = "\n\n" if tag in _PARAGRAPHS else "\t" if tag in ("td", "th") else "\n" if tag in BLOCKS else ""
        if leaving:
            parts.append(end)
        elif tag and tag not in SILENT:
            parts.append("\n" if tag == "br" or end == "\n" else end.strip("\t"))
            parts.append(_spaced(node.text))
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
            continue
        if node is not element:
            parts.append(_spaced(node.tail))
    lines = (line.strip(" ") for line in re.sub(r" *\n *", "\n", "".join(parts)).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _spaced(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _nodes(tree: Element) -> Iterator[str]:
    """The words of each text node."""
    hidden = frozenset(("script", "style", "noscript", "template"))
    for node in tree.iter():
        tag = node.tag if isinstance(node.tag, str) else "script"
        inside = not any(a.tag in hidden for a in node.iterancestors())
        if inside and tag not in hidden and (words := (node.text or "").strip()):
            yield words
        if inside and (words := (node.tail or "").strip()):
            yield words


def _reader(tree: Element, markup: str) -> Iterator[str]:
    yield from (inline(e) for e in list(tree.iter("title"))[:1])
    yield from [line for e in tree.iter("nav", "header") for line in blocks(e).split("\n") if line][:MENU]
    yield from (inline(e) for e in list(tree.iter("h1"))[:1])
    yield from (trafilatura.extract(markup, fast=True, include_comments=True) or "").split("\n")
    yield from [line for e in tree.iter("footer") for line in blocks(e).split("\n") if line][:FEET]


# ---------------------------------------------------------------- scores
@dataclass(slots=True)
class Score:
    """Counts over pages of one rendering; `facts` counts `(field, outcome)`."""

    recall: list[float] = field(default_factory=list)
    precision: list[float] = field(default_factory=list)
    facts: Counter[tuple[str, str]] = field(default_factory=Counter)
    threads: int = 0
    leaking: int = 0
    writers: int = 0
    named: int = 0
    mistaken: int = 0
    worst: list[tuple[float, str]] = field(default_factory=list)

    def share(self, name: str, outcome: str) -> float:
        """How often a fact had this outcome, of the pages that have it."""
        asked = sum(self.facts[name, o] for o in ("right", "wrong", "none"))
        return self.facts[name, outcome] / max(1, asked)


def score(truths: Sequence[threads.Truth], bodies: dict[str, str], only: Sequence[str] = ()) -> dict[str, Score]:
    """The scores of each rendering."""
    scores: dict[str, Score] = {}
    for truth in truths:
        stated = _stated(truth)
        for name, text in renderings(truth.data).items():
            if text.strip() and (not only or name in only):
                _add(scores.setdefault(name, Score()), truth, bodies[truth.name], (text, stated))
    return scores


def _stated(truth: threads.Truth) -> Page | None:
    """The page as the HTML reader reads it, its writers and day as its metadata alone state them."""
    try:
        page = read_bytes(truth.data, path="page.html", given=Given(url=truth.url))
    except InputError:
        return None
    tree = parse(decode(truth.data, "page.html", markup=True).text)
    if tree is None:
        return page
    told = meta.read(tree, truth.url, None)
    return replace(page, document=replace(page.document, authors=told.authors, published=told.published))


def _add(total: Score, truth: threads.Truth, body: str, rendered: tuple[str, Page | None]) -> None:
    text, stated = rendered
    page = read_bytes(text.encode(), path="page.txt", given=Given(today=TODAY))
    wanted = runs(body) & runs(page.text)
    if sum(wanted.values()) < LEAST:
        return
    found = runs(article(page))
    said = runs("\n".join(page.text[s.start : s.end] for s in page.segments if s.type in ("comment", "pasted_article")))
    recall = _share(wanted & found, wanted)
    total.recall.append(recall)
    total.precision.append(1 - _share(found - runs(body), found))
    total.mistaken += _share(wanted & said, wanted) > WHOLE
    total.worst.append((recall, truth.name))
    _threads(total, truth, page, found - runs(body))
    if stated is not None:
        for name, outcome in _facts(page, stated):
            total.facts[name, outcome] += 1


def _share(part: Counter[tuple[str, ...]], whole: Counter[tuple[str, ...]]) -> float:
    return sum(part.values()) / max(1, sum(whole.values()))


def _threads(total: Score, truth: threads.Truth, page: Page, found: Counter[tuple[str, ...]]) -> None:
    """Whether the words of readers stand in the body, and how many readers are named."""
    said: Counter[tuple[str, ...]] = Counter()
    for _, words in truth.comments:
        said += runs(words)
    shown = said & runs(page.text)
    if not shown:
        return
    total.threads += 1
    total.leaking += _share(shown & found, shown) > WHOLE
    writers = [writer for writer, _ in truth.comments if fold(writer) in fold(page.text)]
    named = {fold(s.author or "") for s in page.segments if s.type == "comment"}
    total.writers += len(writers)
    total.named += sum(fold(writer) in named for writer in writers)


def _facts(page: Page, stated: Page) -> Iterator[tuple[str, str]]:
    """The facts that the metadata state and the rendering has, with what was read of them."""
    here, there = page.document, stated.document
    whole = fold(page.text)
    if there.title and fold(there.title.text) in whole:
        yield "title", _outcome(fold(here.title.text) if here.title else "", fold(there.title.text))
    writers = {fold(name) for name in there.authors if fold(name) in whole}
    if writers:
        known = {fold(name) for name in here.authors}
        yield "writer", "right" if known & writers else "wrong" if known else "none"
    if there.outlet.certainty == "stated" and there.outlet.value:
        yield "outlet", _outcome(_bare(here.outlet.value or ""), _bare(there.outlet.value))
    if there.published.certainty == "stated" and any(
        d.isoformat() == there.published.value for *_, d in days(page.text)
    ):
        yield "day", _outcome(here.published.value or "", there.published.value or "")


def _outcome(found: str, truth: str) -> str:
    return "right" if found == truth else "wrong" if found else "none"


def _bare(name: str) -> str:
    return re.sub(r"^the|(?:com|org|net)$", "", fold(name))


def _truths(folder: Path) -> tuple[list[threads.Truth], dict[str, str]]:
    known = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    return list(threads.fetched(folder)), {key[:8]: page.get("articleBody", "") for key, page in known.items()}


def told_again(truths: Sequence[threads.Truth]) -> tuple[float, float]:
    """Of the attributions of some pages of HTML the share whose words are found again in `nodes`, and the other way."""
    both, html, nodes = 0, 0, 0
    for truth in truths[:: max(1, len(truths) // PAGES)]:
        stated, text = _stated(truth), renderings(truth.data).get("nodes", "")
        if stated is not None and text:
            mine, other = _said(stated), _said(read_bytes(text.encode(), path="page.txt", given=Given(today=TODAY)))
            both, html, nodes = both + len(mine & other), html + len(mine), nodes + len(other)
    return both / max(1, html), both / max(1, nodes)


PAGES = 36
"""Pages of which the attributions are compared."""
_START = 60
"""Characters by which a content is known again."""


def _said(page: Page) -> frozenset[str]:
    """The beginnings of all contents, as words alone."""
    contents = (" ".join(span.text for span in a.content) for a in read_page(page).attributions)
    return frozenset(" ".join(re.findall(r"\w+", words.lower()))[:_START] for words in contents)


def rows() -> Iterator[Row]:
    """The rows of the table."""
    truths, bodies = _truths(need(DATA / "html"))
    again, besides = told_again(truths)
    yield Row("reading", "scraped pages, nodes: attributions of the HTML found again", again)
    yield Row("reading", "scraped pages, nodes: attributions found that the HTML has too", besides)
    for name, total in score(truths, bodies).items():
        about = f"scraped pages, {name}"
        note = f"{len(total.recall)} pages"
        yield Row(
            "reading", f"{about}: of the article's words, read as article", statistics.mean(total.recall), note=note
        )
        yield Row("reading", f"{about}: of what is read as article, the article's", statistics.mean(total.precision))
        yield Row("reading", f"{about}: pages with article read as comments", float(total.mistaken), 0, True)
        yield Row(
            "reading", f"{about}: threads that leak into the article, of {total.threads}", float(total.leaking), 0, True
        )
        for fact in ("title", "writer", "outlet", "day"):
            yield Row("reading", f"{about}: {fact} right", total.share(fact, "right"))
            yield Row("reading", f"{about}: {fact} wrong", total.share(fact, "wrong"), smaller_is_better=True)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--worst", type=int, default=0, help="print the pages that score lowest")
    arguments = parser.parse_args()
    for name, total in score(*_truths(arguments.folder)).items():
        facts = {f"{fact} {outcome}": n for (fact, outcome), n in sorted(total.facts.items())}
        figures = {
            "recall": round(statistics.mean(total.recall), 3),
            "precision": round(statistics.mean(total.precision), 3),
        }
        counts = {"mistaken": total.mistaken, "threads": total.threads, "leaking": total.leaking}
        print(name, json.dumps(figures | counts | {"named": f"{total.named}/{total.writers}"} | facts))
        for recall, page in sorted(total.worst)[: arguments.worst]:
            print(f"    {page} {recall:.2f}")


if __name__ == "__main__":
    main()
