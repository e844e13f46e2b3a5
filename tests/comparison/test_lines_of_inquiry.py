"""What is only looked into is not told as so."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison.items import Item, build
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def items(text: str) -> list[Item]:
    page = from_text(text, "courier", Given(outlet="Orlen Courier", published="2031-05-06"))
    return build([extract(page, language.parse(page.text, page.segments))])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A police official said detectives were also looking at a van parked behind the mill.", False),
        ("The prosecutor said she had not ruled out a device hidden in the boiler.", False),
        ("A police official said detectives had found a van parked behind the mill.", True),
        ("The prosecutor said the team was looking at the van parked behind the mill.", True),
        ("The inspectors were looking at a van parked behind the mill.", True),
    ],
)
def test_a_line_of_inquiry_tells_of_no_happening(text: str, told: bool) -> None:
    found = [i for i in items(text) if i.statement.form == "relative"]
    assert [i.told for i in found] == [told]
