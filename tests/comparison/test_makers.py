"""Who made a deal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.model import Claim
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Run = Callable[..., list[Claim]]


@pytest.fixture(scope="module")
def run() -> Run:
    def build(*texts: str) -> list[Claim]:
        pages = [from_text(t, str(k), Given(outlet=f"Paper {k}", published="2031-05-06")) for k, t in enumerate(texts)]
        found = compare([extract(page, language.parse(page.text, page.segments)) for page in pages])
        return [c for c in found.claims if c.question.startswith("Who made")]

    return build


ELDERS = "The deal to let the gunmen leave Aleppo was arranged by village elders. The gunmen left Aleppo by bus."
POWERS = "Russia and its allies struck a deal with the gunmen, who left Aleppo by bus."


def test_other_makers_of_the_deal_of_one_town(run: Run) -> None:
    (claim,) = run(ELDERS, POWERS)
    assert claim.question == "Who made the deal of Aleppo?" and claim.relation == "partial"
    assert {p.label for p in claim.positions} == {"village elders", "Russia and its allies"}


def test_deals_of_other_towns_have_other_makers(run: Run) -> None:
    assert run(ELDERS, POWERS.replace("Aleppo", "Homs")) == []


def test_one_maker_is_no_claim(run: Run) -> None:
    assert run(POWERS, "Russia brokered the deal with the gunmen, who left Aleppo by bus.") == []
