"""What is only looked into is not told as so."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.statements.items import Item, build


def items(text: str) -> list[Item]:
    return build([read("Orlen Courier", text)])


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
