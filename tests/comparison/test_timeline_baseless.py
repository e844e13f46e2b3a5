"""What a page says did not happen is no event of the timeline."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage import timeline


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Assertions that shots were fired at the bridge of Orlen on 2 May are without foundation.", 0),
        ("Reports that a convoy was hit near Orlen on 2 May were dismissed as false by the army.", 0),
        ("Reports that a convoy was hit near Orlen on 2 May were checked by the police.", 1),
    ],
)
def test_what_is_said_to_be_baseless_is_no_event(text: str, events: int) -> None:
    assert len(timeline.find([read("Orlen Post", text)])) == events
