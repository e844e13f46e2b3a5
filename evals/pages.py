"""Hand-annotated pages with comments: does the segmenter find title, byline, thread and number of comments?

    python -m evals.pages [FOLDER] [--verbose]

FOLDER (default ../shared/data/pages) holds `NN_*.txt` and their `.json`.  A page counts as right

- first comment: the first comment segment begins on the annotated line (none where none is annotated);
- title: the title's words are those annotated (none where none is annotated);
- byline: the authors, or a byline segment, name the annotated writer (nobody where none stands in the text);
- count: the number of comment segments is within one of the annotated number (any where none is given).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from evals.scorers import SHARED
from sayso.model import Page
from sayso.reading import read_path

FOLDER = SHARED / "data" / "pages"
CHECKS = ("first_comment", "title", "byline", "count")


def line_of(text: str, offset: int) -> int:
    """The 1-based number of the line that holds `offset`."""
    return text.count("\n", 0, offset) + 1


def score(page: Page, truth: dict[str, object]) -> dict[str, bool]:
    """Which of the four checks a page passes."""
    comments = [s for s in page.segments if s.type == "comment"]
    first = line_of(page.text, comments[0].start) if comments else None
    title = " ".join(page.document.title.text.split()) if page.document.title else None
    bylines = " ".join(page.text[s.start : s.end] for s in page.segments if s.type == "byline")
    writer = truth["byline"] if truth["byline"] and str(truth["byline"]).lower() in page.text.lower() else None
    named = bool(page.document.authors) or bool(bylines.strip())
    return {
        "first_comment": first == truth["first_comment_line"],
        "title": title == truth["title"],
        "byline": (str(writer) in page.document.authors or str(writer) in bylines) if writer else not named,
        "count": truth["comments_present"] is None or abs(len(comments) - int(str(truth["comments_present"]))) <= 1,
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER)
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    total = dict.fromkeys(CHECKS, 0)
    files = sorted(arguments.folder.glob("*.txt"))
    for path in files:
        page = read_path(path)
        truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        result = score(page, truth)
        for check in CHECKS:
            total[check] += result[check]
        wrong = [check for check in CHECKS if not result[check]]
        print(f"{path.stem:45.45} {'ok' if not wrong else 'wrong: ' + ', '.join(wrong)}")
        if arguments.verbose and wrong:
            _tell(page, truth)
    print(json.dumps(total | {"pages": len(files)}))


def _tell(page: Page, truth: dict[str, object]) -> None:
    comments = [s for s in page.segments if s.type == "comment"]
    first = line_of(page.text, comments[0].start) if comments else None
    print(
        f"    comments {len(comments)} from line {first}; annotated {truth['comments_present']} "
        f"from {truth['first_comment_line']}"
    )
    print(f"    title {page.document.title and page.document.title.text!r}; annotated {truth['title']!r}")
    print(f"    authors {page.document.authors}; annotated {truth['byline']!r}")


if __name__ == "__main__":
    main()
