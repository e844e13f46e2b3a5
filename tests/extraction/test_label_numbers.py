"""Numbers of things are labels and no counts; a number of things speaks nowhere; whom "he" and "the company" mean."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import attribution
from sayso.model import Page, Parse
from sayso.pipeline.run import extract

Parsed = Callable[[str], tuple[Page, Parse]]


def values(parse_text: Parsed, text: str) -> list[float | None]:
    return [q.low for q in extract(*parse_text(text)).quantities]


@pytest.mark.parametrize(
    "text",
    [
        "Chlorine escaped from vat 6 of the old brewery.",
        "Furnace 2 was shut down at once.",
        "The crew closed valve 9 before the blast.",
        "Smoke rose over berth 3.",
    ],
)
def test_a_number_behind_a_bare_singular_is_a_label(parse_text: Parsed, text: str) -> None:
    assert values(parse_text, text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("The blast at the brewery hurt 6 workers.", 6.0), ("In the brewery 4 of the men were hurt.", 4.0)],
)
def test_a_number_before_a_plural_still_counts(parse_text: Parsed, text: str, value: float) -> None:
    assert value in values(parse_text, text)


def sources(parse_text: Parsed, text: str) -> list[str | None]:
    page, parse = parse_text(text)
    drafts = attribution.find(parse, page.segments).drafts
    return [None if d.source is None else page.text[slice(*d.source)] for d in drafts]


def test_a_sum_reported_by_somebody_makes_no_speaker_of_what_is_counted(parse_text: Parsed) -> None:
    text = "The clinic had admitted 52 children, up from 40 reported by the coast guard, the mayor said."
    assert sources(parse_text, text) == ["the mayor"]


def holders(parse_text: Parsed, text: str) -> list[str | None]:
    return [a.chain[-1] for a in extract(*parse_text(text)).attributions if a.kind != "own" and a.chain]


def test_he_is_not_the_man_who_comes_in_as_he_tells_of_him(parse_text: Parsed) -> None:
    text = "Professor Emil Hart said there were three inmates. One man fled at dawn, he said."
    assert holders(parse_text, text) == ["Emil Hart", "Emil Hart"]


def test_a_company_is_no_union(parse_text: Parsed) -> None:
    text = "Millworkers United said the company was told twice of the crack. The company said it had no letters."
    assert holders(parse_text, text)[-1] != "Millworkers United"


def test_a_company_may_be_the_body_just_named(parse_text: Parsed) -> None:
    text = "Orlen Textiles closed the mill in May. The company said it had no orders."
    assert holders(parse_text, text) == ["Orlen Textiles"]


@pytest.mark.parametrize(
    "end", ["“The dam stood for years without its gates being put in place,” said", "The gates, said"]
)
def test_a_text_may_end_with_its_verb(parse_text: Parsed, end: str) -> None:
    page, parse = parse_text(end)
    assert all(a.source_name is None for a in extract(page, parse).attributions)
