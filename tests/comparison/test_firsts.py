"""Who told of a thing first."""

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
        return [c for c in found.claims if c.question.endswith("first?")]

    return build


CREDIT = "Reuters uncovered the payments to the harbour pilots of Tamsin. The pilots were paid in fuel."
BEFORE = (
    "The pilots of Tamsin were paid in fuel for years, a story that the Daily Lantern newspaper and CNN reported two "
    "months before Reuters. The payments to the harbour pilots were no secret."
)


def test_an_outlet_that_is_credited_against_those_that_were_before_it(run: Run) -> None:
    (claim,) = run(CREDIT, BEFORE)
    assert claim.relation == "conflict" and claim.differs_in == ("actor",)
    assert claim.question == "Who told of the payments first?"
    credited, before = claim.positions
    assert credited.label == "Reuters" and credited.holders == ("Paper 0",)
    assert "CNN" in before.label and before.holders == ("Paper 1",)


def test_no_claim_where_nobody_credits_the_rival(run: Run) -> None:
    assert run("Reuters wrote of the weather in Tamsin.", BEFORE) == []


def test_no_claim_on_another_thing_that_the_rival_brought_out(run: Run) -> None:
    assert run("Reuters uncovered the forgery of two paintings in a museum of Orlen.", BEFORE) == []


@pytest.mark.parametrize(("name", "side"), [("The BBC", False), ("Iran", True)])
def test_who_reports_is_no_side(name: str, side: bool) -> None:
    texts = f"{name} paid the harbour pilots of Tamsin.", f"{name} did not pay the harbour pilots of Tamsin."
    pages = [from_text(t, str(k), Given(outlet=f"Paper {k}", published="2031-05-06")) for k, t in enumerate(texts)]
    readings = [extract(page, language.parse(page.text, page.segments)) for page in pages]
    found = compare(readings, None, language.meanings)
    assert [c.relation for c in found.claims if c.confirmed] == ["conflict"]
    assert bool(found.parties) == side
