"""A page that has its text from an outlet, of which the byline lost the name with a link."""

from __future__ import annotations

import pytest

from sayso.extraction.naming import wires
from sayso.model import Segment


@pytest.mark.parametrize(
    ("byline", "goes_on", "outlet"),
    [
        ("Text: Dora Kell, courtesy of", "As we noted", "Bellingcat"),
        ("By Dora Kell, republished from", "As we then wrote", "Bellingcat"),
        ("Text: Dora Kell, courtesy of", "As it noted", None),
        ("Text: Dora Kell", "As we noted", None),
    ],
)
def test_the_outlet_speaks_of_itself(byline: str, goes_on: str, outlet: str | None) -> None:
    body = f"The mill burned. Last year, Bellingcat reported on a clerk's fears. {goes_on}, the clerk was drunk."
    text = f"{byline}\n\n{body}"
    segments = (
        Segment(id="s1", type="byline", start=0, end=len(byline) + 2),
        Segment(id="s2", type="body", start=len(byline) + 2, end=len(text)),
    )
    found = wires.house_style(text, segments)
    assert (found.name if found else None) == outlet
