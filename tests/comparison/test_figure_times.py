"""The times of figures are looked for once a page, not once a figure."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare
from sayso.comparison.statements import slots
from sayso.model import TimeExpression


def test_each_time_of_a_page_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = (
        f"The league said on {day} that {k} boats had sunk off Tarn." for k, day in ((30, "Monday"), (40, "Friday"))
    )
    page = read("Tarn Echo", " ".join((*told, "On Sunday 50 barns burned in Orlen.")))
    looked: list[str] = []
    made = slots.made

    def counting(t: TimeExpression, text: str) -> object:
        looked.append(t.id)
        return made(t, text)

    monkeypatch.setattr(slots, "made", counting)
    compare([page])
    assert sorted(looked) == sorted(t.id for t in page.times if t.value)
