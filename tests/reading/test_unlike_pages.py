"""Invented pages that are unlike each other, as systems and people make them: print views, archived and paid pages, old
markup, newsletters, notices, posts, wires.  `unlike/truth.json` says what each states, and what some lines are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.reading import read_path

FOLDER = Path(__file__).parent / "unlike"
TRUTH: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_the_head_of_an_unlike_page(name: str) -> None:
    document, truth = (page := read_path(FOLDER / name)).document, TRUTH[name]
    assert page.text == "".join(page.text[s.start : s.end] for s in page.segments)
    assert (document.title and document.title.text) == truth["title"]
    assert document.outlet.value == truth["outlet"]
    assert list(document.authors) == truth["authors"]
    assert document.published.value == truth["published"]


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_the_lines_of_an_unlike_page(name: str) -> None:
    page = read_path(FOLDER / name)
    for words, kind in TRUTH[name]["lines"].items():
        at = page.text.find(words)
        if at < 0:  # what a site sets around an article may be left out of the text
            assert kind == "boilerplate", words
            continue
        assert next(s.type for s in page.segments if s.start <= at < s.end) == kind, words
