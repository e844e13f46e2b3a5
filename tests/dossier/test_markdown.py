"""Markdown in the dossier: the text is shown whole, its signs are no words."""

from __future__ import annotations

import html
import re
import time
from pathlib import Path

import pytest

from sayso.dossier import View, markdown, render
from sayso.model import Reading
from sayso.pipeline import compare_readings, read_pages
from sayso.reading import read_path

PAGE = """# Dam at *Orvel* leaks: **two** villages cleared

The governor of Orvel, **Hana Brell**, said on Saturday that [about 3,000 people](https://herald.example/a_b_c) were moved.

## What the company says

"The `east` wall is __safe__," said ~~Jon~~ Jan Pell of [Orvel Power][1], who has 2*3*4 pumps and a snake_case_name.

> We heard a bang.

***

[1]: https://power.example/own
"""


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, ...]:
    folder: Path = tmp_path_factory.mktemp("pages")
    (folder / "herald.md").write_text(PAGE, encoding="utf-8")
    (folder / "courier.txt").write_text(PAGE.replace("a bang", "a knock"), encoding="utf-8")
    found = [r for r in read_pages(map(read_path, sorted(folder.iterdir()))) if isinstance(r, Reading)]
    assert len(found) == 2
    return tuple(found)


@pytest.fixture(scope="module")
def page(readings: tuple[Reading, ...]) -> str:
    return render(readings, compare_readings(readings), (), View())


def text_of(page: str, number: int) -> str:
    """The words of a document as a browser has them, without what the dossier put between."""
    shown = re.search(
        rf'<article class="doc" id="d{number}">.*?<div class="text"[^>]*>(.*?)</div>\n<details', page, re.S
    )
    assert shown
    bare = re.sub(r'<p class="(?:seglabel|notes)">.*?</p>|<sup.*?</sup>', "", shown[1], flags=re.S)
    return html.unescape(re.sub(r"<[^>]+>", "", bare))


def test_the_stored_text_is_shown_whole(page: str, readings: tuple[Reading, ...]) -> None:
    for number, reading in enumerate(readings, 1):
        assert "".join(text_of(page, number).split()) == "".join(reading.text.split())


def test_signs_are_dimmed_and_words_have_their_look(page: str) -> None:
    assert '<span class="md">**</span>' in page
    assert re.search(r'<span class="ms[^"]*"[^>]*>Hana Brell</span>', page)
    assert re.search(r'<span class="md mu[^"]*"[^>]*>\]\(https://herald.example/a_b_c\)</span>', page)


def test_quoted_words_have_no_signs(page: str) -> None:
    quotes = re.findall(r'<a class="ev" href="#(w\d+)-[^"]*"><bdi>([^<]*)</bdi>', page)
    mine = [html.unescape(q) for where, q in quotes if where == "w2"]
    assert any("about 3,000 people were moved" in q for q in mine)
    assert not any(sign in q for q in mine for sign in ("**", "](", "`", "__"))


def test_text_that_is_no_markdown_keeps_its_stars(page: str) -> None:
    quotes = re.findall(r'<a class="ev" href="#w1-[^"]*"><bdi>([^<]*)</bdi>', page)
    assert any("](https://herald.example/a_b_c)" in html.unescape(q) for q in quotes)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Hana** and *Jon* and __Una__ and _Ivo_", "Hana and Jon and Una and Ivo"),
        ("2 * 3 * 4 and snake_case_name and a*b*c", "2 * 3 * 4 and snake_case_name and a*b*c"),
        ("[the *list*](https://a.example/x_y_z) here", "the list here"),
        ("## A head ##", "A head"),
        ("a star* alone, a [bracket] alone", "a star* alone, a [bracket] alone"),
        ("in `code` and ```more```", "in code and more"),
        ("***", ""),
    ],
)
def test_signs_are_told_from_words(text: str, words: str) -> None:
    assert markdown.plain(text) == words


def test_words_cut_within_signs_lose_no_letter() -> None:
    text = "see [the list](https://a.example) and **all** of it"
    signs = markdown.Signs(text)
    for start in range(len(text)):
        for end in range(start, len(text) + 1):
            kept = signs.without(text[start:end], start)
            letters = [
                c for k, c in enumerate(text[start:end], start) if not (k == 4 or 13 <= k < 33 or text[k] == "*")
            ]
            assert kept == "".join(letters)


@pytest.mark.parametrize(
    "hostile", ["*" * 90_000, "[" * 90_000, "`" * 90_000, "**a " * 25_000, "_a" * 40_000, "~~a" * 30_000]
)
def test_hostile_signs_take_no_long(hostile: str) -> None:
    began = time.perf_counter()
    markdown.Signs(hostile)
    assert time.perf_counter() - began < 5
