"""What is told to be taken back without being told again: "The station withdrew the report"."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.origins.recanted import find

TOLD = "Radio Selm reported that the lock keeper had been arrested."


def taken(text: str, outlet: str = "Quay Herald") -> list[tuple[str, ...]]:
    """The names of those who take something back, that is found."""
    return [one.names for one in find(read(outlet, text)) if one.said]


@pytest.mark.parametrize(
    "behind",
    [
        "The station withdrew the report an hour later and apologised.",
        "Radio Selm later retracted the story.",
        "The lock keeper was at home. The station has since withdrawn its report.",
        "It apologised for the report on Monday.",
        "The report was later withdrawn.",
        "The station took the story down.",
    ],
)
def test_a_report_that_its_outlet_withdraws_is_taken_back(behind: str) -> None:
    assert taken(f"{TOLD} {behind}") == [("Radio Selm",)]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD} The station did not withdraw the report.",
        f"{TOLD} The union demanded that the station withdraw the report.",
        f"{TOLD} The report was wrong.",
        f"{TOLD} The court withdrew the statement of a witness.",
        f"{TOLD} It withdrew its reporters from the lock.",
        f"{TOLD} Nobody knows why.\n\nThe station withdrew the report.",
        f"{TOLD} The station stands by the report. The harbour office withdrew its statement.",
        "Mayor Ada Brill said that the lock was shut. The station withdrew the report.",
        "Radio Selm said that it had withdrawn. It withdrew on Monday.",
    ],
)
def test_what_nobody_withdraws_stands(text: str) -> None:
    assert taken(text) == []


def test_on_the_page_of_who_told_it_that_it_was_wrong_is_enough() -> None:
    wrong = f"{TOLD} The report was based on one caller and was wrong. We withdrew it at 20:05."
    assert taken(wrong, "Radio Selm") == [("Radio Selm",)]
    assert taken(wrong, "Quay Herald") == []


def test_a_claim_that_rests_on_a_withdrawn_report_is_taken_back_with_it() -> None:
    text = (
        "The Selm Patriot wrote that the lock keeper had been arrested. He was seen at the lock. "
        "The claim goes back to a report by Radio Selm, which withdrew it the same evening."
    )
    ((first, *others),) = taken(text)
    assert first == "Radio Selm" and others


def test_of_a_withdrawn_report_the_origin_is_none() -> None:
    pages = [
        read("Radio Selm", "The lock keeper of Tarvin was arrested at his home.", "2031-05-06"),
        read("Quay Herald", f"{TOLD} The station withdrew the report.", "2031-05-08"),
        read("Tarvin Post", "The lock keeper was never arrested, he told the Post.", "2031-05-08"),
    ]
    claims = [c for c in compare(pages).claims if "arrested" in c.question]
    assert claims
    assert all(not o.sure for c in claims for o in c.origins if "Radio Selm" in o.name)
    assert any(o.takes_back for c in claims for o in c.origins)
