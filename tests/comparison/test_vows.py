"""A vow against what came of it."""

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
        return [c for c in found.claims if c.why.startswith("a promise, against")]

    return build


@pytest.mark.parametrize("who", ["everybody", "both governments"])
def test_a_vow_not_to_let_pass_against_what_let_it_pass(run: Run, who: str) -> None:
    (claim,) = run(
        "Port officials vowed not to let the flotilla sail. On Friday the islanders asked the navy to lift the "
        f"blockade of the bay, which {who} knew would allow the flotilla to leave."
    )
    assert claim.relation == "conflict" and claim.differs_in == ("deed",)
    vowed, told = claim.positions
    assert vowed.stance == "vows" and told.stance == "asks" and told.holders == ("islanders",)
    assert told.label.startswith("asked for: ") and "lift the blockade of the bay" in told.label
    assert "would allow" not in told.label and "would allow the flotilla to leave" in claim.why


def test_what_was_vowed_and_done_is_no_conflict(run: Run) -> None:
    assert run("Port officials vowed not to let the flotilla sail. The navy did not let the flotilla leave.") == []


def test_what_came_before_a_vow_does_not_break_it(run: Run) -> None:
    assert run("On Monday the navy let the flotilla sail. Port officials vowed not to let the flotilla sail.") == []


def test_another_thing_that_passed_breaks_no_vow(run: Run) -> None:
    assert run("Port officials vowed not to let the flotilla sail. The guards let the caravan pass.") == []


def test_other_fighters_of_another_page_break_no_vow(run: Run) -> None:
    vow = "Officials vowed not to let the fighters escape from the bay of Tamsin. They watched the bay by night."
    assert run(vow, "The fighters escaped from the bay of Orlen by night. They had watched it by day.") == []


def test_what_a_vow_names_on_its_way_is_no_vow(run: Run) -> None:
    """The page vows nothing of the man's leaving the clinic in March; that he found no work breaks no vow."""
    assert (
        run(
            "The sheriff said she will examine how Odo Brandl was watched after his discharge from the clinic in March. "
            "Brandl's family said he was unable to find work and feared that he would be sent back."
        )
        == []
    )
