"""The dossier in a real browser: it opens without a request or a violation, and its links land on their words."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Literal

import pytest

from sayso.cli.main import run
from sayso.dossier import View, render
from sayso.model import Claim, Comparison, Member, Position, Problem, Reading, Span, ToFetch
from sayso.reading import Given, read_bytes

EXAMPLES = Path(__file__).parents[2] / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
    # Playwright's event loop closes its pipes late; that is its own affair.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("dossier") / "dossier.html"
    pages = [str(p) for p in sorted(EXAMPLES.glob("[01]*.*")) if p.suffix in (".html", ".txt")]
    assert run(["report", *pages, "-o", str(target)]) == 0
    return target


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


def test_it_opens_with_one_request_and_no_violation(dossier: Path, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    requests, complaints = [], []
    page.on("request", lambda r: requests.append(r.url))
    page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: complaints.append(str(e)))
    page.goto(dossier.as_uri())
    assert len(requests) == 1
    assert complaints == []
    assert page.evaluate("getComputedStyle(document.querySelector('.claim')).borderLeftWidth") == "6px"
    page.close()


def test_the_first_evidence_leads_to_its_words_and_back(dossier: Path, browser: object) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 800})  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    page.click("#disputed .ev >> nth=0")
    target = page.url.split("#")[1]
    box = page.locator(f"#{target}").bounding_box()
    assert box is not None and 0 <= box["y"] <= 800
    number, start, end = target[1:].split("-")
    assert int(end) > int(start) and page.locator(f"#d{number}").count() == 1
    page.click(f"#{target} ~ sup .back >> nth=0")
    assert "#w" not in page.url
    page.close()


def test_no_label_of_a_drawing_is_clipped_or_covers_another(dossier: Path, browser: object) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    outside = """[...document.querySelectorAll("svg text")].filter(t => {
        const box = t.getBBox(), view = t.ownerSVGElement.viewBox.baseVal;
        return box.x < 0 || box.x + box.width > view.width;
    }).map(t => t.textContent)"""
    assert page.evaluate(outside) == []
    covered = """[...document.querySelectorAll("svg.lineage a")].filter(a => {
        const [label, note] = [...a.querySelectorAll("text")].map(t => t.getBBox());
        return label.x + label.width > note.x;
    }).map(a => a.textContent)"""
    assert page.evaluate(covered) == []
    page.close()


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_never_scrolls_sideways(dossier: Path, browser: object, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_on_paper_each_thing_stands_once(dossier: Path, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    shown = "s => [...document.querySelectorAll(s)].map(e => e.getClientRects().length > 0)"
    again = ("#figures", ".quoted", ".origins .quotes", ".doc .says", ".claim .maybe")
    assert all(any(page.evaluate(shown, place)) for place in ("#figures", ".quoted"))
    page.emulate_media(media="print")
    assert not any(flag for place in again for flag in page.evaluate(shown, place))
    for place in (
        ".speaker .quotes",
        "#disputed .origins li > strong",
        "#disputed .side .quotes",
        ".paper",
        ".doc .text",
    ):
        assert all(page.evaluate(shown, place)), place
    page.close()


def test_the_summary_fits_one_printed_page(dossier: Path, browser: object, tmp_path: Path) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 980})
    height = page.evaluate("document.querySelector('#summary').getBoundingClientRect().height")
    assert height <= 980
    assert page.pdf(path=str(tmp_path / "x.pdf"))
    page.close()


def test_the_summary_of_much_fits_one_printed_page(browser: object) -> None:
    """Long questions, many holders, long words, many inputs that failed."""
    words = "The directorate for harbour safety said at some length that the northern silo had been inspected before. "
    made = [
        read_bytes((words * n).encode(), path=f"{n}.txt", given=Given(f"The {n} Long Named Evening Gazette"))
        for n in (20, 21)
    ]
    readings = [Reading(m.document, m.text, m.segments) for m in made]

    def member(at: int) -> Member:
        reading = readings[at % 2]
        return Member(reading.document.id, Span.cut(reading.text, at, at + 140))

    def claim(n: int, relation: Literal["conflict", "agree"], sure: int) -> Claim:
        holders = tuple(f"Ministry of Harbour Affairs number {k}" for k in range(6))
        label = "more than two thousand three hundred and twelve tonnes of unwashed northern barley and rye, number"
        positions = tuple(
            Position(f"{n}.{k}", f"{label} {k}", holders, "asserts", (member(9 * k),), 2312.0 if not sure else None)
            for k in range(4)
        )
        question = f"Did the regional directorate for harbour safety inspect the northern grain silo number {n}?"
        return Claim(f"c{n}", question, relation, (), "why", positions, (), sure, max(sure, 1), ())

    claims = [claim(n, *kind) for n in range(12) for kind in (("conflict", 2), ("agree", 2), ("agree", 0))]
    comparison = Comparison(
        claims=tuple(replace(c, id=f"x{n}") for n, c in enumerate(claims)),
        to_fetch=tuple(ToFetch(f"the report of the commission number {n}", 3, (member(3),)) for n in range(9)),
    )
    problems = tuple(Problem(f"{n}.txt", "empty", f"{n}.txt is empty: there is nothing to read") for n in range(30))
    page = browser.new_page()  # type: ignore[attr-defined]
    page.set_content(render(readings, comparison, problems, View(title="Dossier: the collapse of the silo")))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 688, "height": 980})
    assert (
        page.evaluate("document.querySelector('#summary').getBoundingClientRect().height") <= 994
    )  # A4 less its margins
    assert page.locator("#unread li").count() == 30
    page.close()


def test_the_voices_differ_without_colour(dossier: Path, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.emulate_media(forced_colors="active")
    page.goto(dossier.as_uri())
    styles = page.evaluate(
        "['.key .v.q', '.key .v.r'].map(s => getComputedStyle(document.querySelector(s)).textDecorationStyle)"
    )
    assert styles == ["double", "solid"]
    page.close()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_words_of_tables_are_in_sight(dossier: Path, browser: object, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    right = page.evaluate(
        "Math.max(...[...document.querySelectorAll('#figures .words a')].map(a => a.getBoundingClientRect().right))"
    )
    assert 0 < right <= width
    page.close()


def test_the_keyboard_leads_from_a_line_to_its_words_and_back(dossier: Path, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    page.locator("#c1 .ev").first.focus()
    page.keyboard.press("Enter")
    assert "#w" in page.url
    for _ in range(4):  # words that several lines lead to have a way back to each
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "back"
        if page.evaluate("document.activeElement.hash") == "#c1":
            break
    page.keyboard.press("Enter")
    assert page.url.endswith("#c1")
    page.close()


def test_headings_skip_no_level_and_every_table_has_a_name(dossier: Path, browser: object) -> None:
    page = browser.new_page()  # type: ignore[attr-defined]
    page.goto(dossier.as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    names = page.evaluate(
        "[...document.querySelectorAll('table')].map(t => t.parentElement.getAttribute('aria-label'))"
    )
    assert all(names)
    page.close()
