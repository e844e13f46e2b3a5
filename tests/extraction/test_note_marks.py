"""Raised figures, the marks of notes, are digits to Python and no numbers."""

from __future__ import annotations

import pytest

from sayso import pipeline
from sayso.reading import from_text


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built in 2003¹² and 30 people⁴ died there.⁴ By May ²⁰ all had left, the mayor said.",
        "The bridge was built in 2003 ¹² and 30 people ⁴ died there. ⁴ By May ²⁰ all had left, the mayor said.",
    ],
)
def test_note_marks_are_no_figures_and_no_years(text: str) -> None:
    reading = pipeline.read_page(from_text(text, "notes"))
    assert [q.span.text for q in reading.quantities] == ["30"]
    assert {t.value for t in reading.times} <= {"2003", "XXXX-05"}
    assert "2003" in {t.span.text for t in reading.times}
