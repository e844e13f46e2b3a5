"""Short names of outlets, as pages use them of themselves."""

from __future__ import annotations

import pytest

from sayso.model.facts.shortened import shortened


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("orlen herald", {"herald"}),
        ("daily quay", {"quay"}),
        ("ashford news agency", {"ashford news", "ashford", "ana"}),
        ("orlen today", set()),
        ("tv news", set()),
        ("herald", set()),
        ("orlen lantern", {"lantern"}),
        ("orlen quay", set()),
        ("orlen evening quay", {"evening quay", "oeq"}),
        ("orlen evening", set()),
    ],
)
def test_short_names(name: str, short: set[str]) -> None:
    assert {" ".join(form) for form in shortened(tuple(name.split()))} == short
