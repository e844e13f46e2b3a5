"""Measures, hours and origins that are not clear, as the dossier and the exports show them."""

from __future__ import annotations

import csv
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from sayso.case import case_json, write_csv
from sayso.dossier import View, render
from sayso.dossier.build import Dossier
from sayso.model import Claim, Comparison, Member, Origin, Position, Reading, Span
from sayso.model.comparison import UNCLEAR, UNSAID
from sayso.reading import Given, read_bytes

NEAR = "The ferry went down four kilometres off the cape. The siren was heard at ten past three."
FAR = "The ferry went down 3900 metres off the cape. The siren was heard at a quarter to five."


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    made = [
        read_bytes(NEAR.encode(), path="papers/cape_letter.txt"),
        read_bytes(FAR.encode(), path="b.txt", given=Given("The Cape Mail")),
    ]
    return [Reading(m.document, m.text, m.segments) for m in made]


def member(r: Reading, words: str) -> Member:
    at = r.text.index(words)
    return Member(r.document.id, Span.cut(r.text, at, at + len(words)))


def claim(identity: str, question: str, *positions: Position, **more: Any) -> Claim:
    told: dict[str, Any] = {"relation": "conflict", "sure": 0, "possible": 1} | more
    origins = told.pop("origins", ())
    return Claim(
        identity, question, told["relation"], (), "why", positions, origins, told["sure"], told["possible"], ()
    )


@pytest.fixture(scope="module")
def comparison(readings: list[Reading]) -> Comparison:
    near, far = readings
    four = Position("p1", "four kilometres", (near.document.outlet_name,), "asserts",
                    (member(near, "four kilometres off the cape"),), 4.0, 4.0, unit="kilometre")  # fmt: skip
    metres = Position("p2", "3900 metres", ("The Cape Mail",), "asserts",
                      (member(far, "3900 metres off the cape"),), 3900.0, 3900.0, unit="metre")  # fmt: skip
    early = Position("p3", "ten past three", (near.document.outlet_name,), "asserts",
                     (member(near, "The siren was heard at ten past three"),), time="ten past three")  # fmt: skip
    late = Position("p4", "a quarter to five", ("The Cape Mail",), "asserts",
                    (member(far, "The siren was heard at a quarter to five"),), time="a quarter to five")  # fmt: skip
    both = Position("p5", "four kilometres", ("The Cape Mail",), "asserts", (*four.members, *metres.members), 4.0, 4.0,
                    unit="kilometre")  # fmt: skip
    heard = (
        Origin(
            f"{UNCLEAR} (The Cape Mail)",
            ("p5",),
            (),
            "a source stands beside the words",
            False,
            False,
            None,
            metres.members,
        ),
        Origin(f"{UNSAID} (page)", ("p5",), (), "told without a source", False, False, None, four.members),
    )
    return Comparison(
        claims=(
            claim("m1", "How far off the cape did it go down?", four, metres, relation="agree"),
            claim("m2", "At what hour was the siren heard?", early, late),
            claim("m3", "How far off was it?", both, relation="agree", origins=heard),
        )
    )  # fmt: skip


@pytest.fixture(scope="module")
def page(readings: list[Reading], comparison: Comparison) -> str:
    return render(readings, comparison, (), View())


def section(page: str, name: str) -> str:
    found = re.search(rf'<section id="{name}".*?(?=<section id=|</main>)', page, re.DOTALL)
    assert found is not None
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split())


def test_measures_in_two_units_stand_on_one_axis(readings: list[Reading], comparison: Comparison) -> None:
    dossier = Dossier(readings, comparison, (), View())
    plot = next(c.plot for c in dossier.claims.all if c.id == "m1")
    near, far = map(float, re.findall(r'class="dot" cx="([\d.]+)"', plot))
    assert 0 < near - far < 20  # 3.9 and 4 kilometres are neighbours, 3900 and 4 are not
    assert re.findall(r'class="value"[^>]*>([^<]*)<', plot) == ["four kilometres", "3900 metres"]
    assert "3,900" not in plot and ">4<" not in plot


def test_hours_stand_side_by_side_and_are_told_once(page: str) -> None:
    figures = section(page, "figures")
    assert "At what hour was the siren heard?" in figures
    assert "ten past three “The ferry went down four kilometres off…” (D1) no scope stated" in figures
    disputed = section(page, "disputed")
    assert disputed.count("ten past three") == 2  # the heading and the words
    assert "The Cape Mail : ‹The siren was heard at a quarter to five›" in section(page, "summary")


def test_what_hangs_on_one_origin_tells_the_measure(page: str) -> None:
    summary = section(page, "summary")
    assert (
        "How far off was it? four kilometres 2 documents, at most 1 origin: source not clear (The Cape Mail)" in summary
    )


def test_an_origin_that_is_not_clear_is_told_as_such(page: str) -> None:
    agreed = section(page, "agreed")
    assert "source not clear (The Cape Mail) possible" in agreed
    assert "no source named (page) possible" in agreed


def test_a_page_of_nobody_is_listed_with_its_file(page: str) -> None:
    assert "D1 not stated (cape_letter.txt)" in section(page, "pile")
    assert "papers" not in section(page, "pile")


def test_the_tables_keep_units_and_origins(readings: list[Reading], comparison: Comparison, tmp_path: Path) -> None:
    write_csv(case_json(readings, comparison), tmp_path)

    def rows(name: str) -> list[dict[str, str]]:
        with (tmp_path / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    told = {(r["claim"], r["label"], r["low"], r["unit"], r["time"]) for r in rows("positions")}
    assert ("m1", "3900 metres", "3900.0", "metre", "") in told
    assert ("m2", "ten past three", "", "", "ten past three") in told
    assert {r["name"] for r in rows("origins")} == {"not clear (The Cape Mail)", "not stated (page)"}
