"""Whose a page is that tells what its publisher's own people saw: a body's report, and no newsroom's."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage.releases import issuer


@pytest.mark.parametrize(
    ("outlet", "text", "who"),
    [
        ("Fair Harbour", "Fair Harbour deployed 90 people. Our observers counted 400 voters at noon.", "Fair Harbour"),
        ("Fair Harbour", "Our volunteers counted 400 voters. Fair Harbour calls on the court to act.", "Fair Harbour"),
        # Near misses: an outlet by its name; nothing that the publisher does; people of others.
        ("Orlen Herald", "The Orlen Herald calls on the mayor. Our observers counted 400 voters.", None),
        ("Fair Harbour", "“Our observers counted 400 voters,” said Ana Lira.", None),
        ("Fair Harbour", "Fair Harbour deployed 90 people. Its readers counted 400 voters at noon.", None),
    ],
)
def test_a_body_that_tells_of_its_own_work(outlet: str, text: str, who: str | None) -> None:
    assert issuer(read(outlet, text)) == who
