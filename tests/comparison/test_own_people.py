"""Each side of a fight counts its own: such figures exclude nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Comparison


@pytest.mark.parametrize(
    ("first", "second", "relation"),
    [
        ("The Orlen army said that two of its soldiers were killed in the clash at Tamsin.",
         "The Belmar army said that six people were killed in the clash at Tamsin.", "partial"),
        ("The Orlen army said that two Orlenian soldiers were killed in the clash at Tamsin.",
         "The Belmar army said that six Belmarian soldiers were killed in the clash at Tamsin.", "partial"),
        ("The Orlen army said that two soldiers were killed in the clash at Tamsin.",
         "The Belmar army said that six soldiers were killed in the clash at Tamsin.", "conflict"),
    ],
)  # fmt: skip
def test_the_dead_of_two_sides(run: Callable[..., Comparison], first: str, second: str, relation: str) -> None:
    found = run(("Harbour Post", first), ("Valley Times", second))
    told = [c for c in found.claims if c.grades[0].slot == "how_many"]
    assert {c.relation for c in told} <= {relation}
    assert relation != "conflict" or told
