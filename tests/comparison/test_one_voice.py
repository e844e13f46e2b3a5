"""Who speaks with one voice: the office that says so, the figure of a body, the line that stands for a page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.model import Comparison
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

Page = tuple[str, str]
Run = Callable[..., Comparison]


COUNT = "The Harbour Board said 46 barges were sunk in the storm at Orlen."


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Pia Lund, a spokeswoman for the Harbour Board", "spokeswoman"),
        ("Harbour Board press officer Pia Lund", "press officer"),
    ],
)
def test_the_reason_names_the_office_in_which_somebody_speaks(run: Run, office: str, role: str) -> None:
    told = f"“46 barges were sunk in the storm at Orlen,” said {office}."
    found = run(("Orlen Courier", COUNT), ("Tarn Gazette", told))
    reasons = [o.why for c in found.claims for o in c.origins]
    assert any(f"“Pia Lund” speaks for Harbour Board as its {role}" in why for why in reasons), reasons


@pytest.mark.parametrize(("put", "together"), [("wrecked barges at 22", True), ("painted barges at 22", False)])
def test_a_participle_says_what_befell_what_is_counted(run: Run, put: str, together: bool) -> None:
    found = run(
        ("Orlen Courier", "The union said between 20 and 25 barges were destroyed in the storm."),
        ("Tarn Gazette", f"The Harbour Board spoke on Friday. It put the number of {put}."),
    )
    labels = [{p.label for p in c.positions} for c in found.claims if c.question.startswith("How many")]
    assert bool(labels) == together, labels


MORE = (
    "The harbour was closed for the rest of the day while divers looked at the hull, and the ferries went from the old "
    "quay instead. The mayor thanked the crews of the fishing boats, which had been the first to arrive."
)


def test_a_headline_does_not_stand_for_its_page() -> None:
    pages = []
    for who, headline, number in (
        ("Orlen Courier", "Ferry accident at Orlen pier kills 46, board says", 46),
        ("Tarn Gazette", "Pier of Orlen in ruins", 61),
    ):
        body = (
            f"The Harbour Board of {who[:5]} said {number} people were killed at Orlen when a ferry hit the old pier."
        )
        html = f"<html><body><article><h1>{headline}</h1><p>{body}</p><p>{MORE}</p></article></body></html>"
        given = Given(outlet=who, published="2031-05-06")
        pages.append(read_bytes(html.encode(), path=f"{who}.html", given=given))
    found = compare([extract(page, language.parse(page.text, page.segments)) for page in pages])
    (claim,) = [c for c in found.claims if c.question.startswith("How many")]
    words = {m.span.text for p in claim.positions for m in p.members}
    assert words == {"46 people were killed at Orlen", "61 people were killed at Orlen"}
