"""What a later page takes back of a report that it names by its title."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison.origins import retracted
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

REPORT = (
    "The beekeeper who sold his meadow\n\nThe beekeeper Olaf Brunn sold the upper meadow in May. The parish refunded the fee "
    "a week later. A hedge was planted there."
)


def page(text: str, day: str, outlet: str = "Lund Post") -> Reading:
    read = from_text(text, day, Given(outlet=outlet, published=day))
    return extract(read, language.parse(read.text, read.segments))


def taken(correction: str, outlet: str = "Lund Post") -> list[str]:
    pages = [page(REPORT, "2031-05-06"), page(f"Corrections\n\n{correction}", "2031-05-09", outlet)]
    return [span.text for found in retracted.named_reports(pages).values() for span, _ in found]


NAMED = (
    'Our report of 6 May, "The beekeeper who sold his meadow", said that the parish had refunded a fee to Mr Brunn. No '
    "money came back: we were wrong to write so."
)


def test_the_one_clause_with_its_verb_is_taken_back() -> None:
    assert taken(NAMED) == ["The parish refunded the fee a week later"]


@pytest.mark.parametrize(
    ("correction", "outlet"),
    [
        (NAMED, "Evening Lamp"),
        (NAMED.replace("The beekeeper who sold his meadow", "A hedge on the hill"), "Lund Post"),
        (NAMED.replace("we were wrong to write so", "so the vicar says"), "Lund Post"),
        (NAMED.replace("refunded a fee to", "insulted"), "Lund Post"),
    ],
)
def test_nothing_is_taken_back_by_another_or_of_another_report_or_where_nobody_does(
    correction: str, outlet: str
) -> None:
    assert taken(correction, outlet) == []
