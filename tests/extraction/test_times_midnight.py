"""Which midnight of a day is meant: that at its end, or that after which it began."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The alarm rang at half past midnight on Sunday.", "2031-05-04T00:30"),
        ("The alarm rang shortly after midnight on Sunday.", "2031-05-04T00:00"),
        ("The alarm rang shortly before midnight on Sunday.", "2031-05-04T24:00"),
        ("The truce of Orlen ended at midnight on Sunday.", "2031-05-04T24:00"),
    ],
)
def test_midnight_of_a_day(text: str, value: str) -> None:
    page = from_text(text, "Orlen Post", Given(outlet="Orlen Post", published="2031-05-06"))
    found = extract(page, language.parse(page.text, page.segments))
    assert [t.value for t in found.times] == [value]
