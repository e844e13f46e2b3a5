"""Edges of what is said where a cue interrupts it or the page goes on, each rule with what it must leave alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Chain behind the outlet, and content, of each."""
    return [
        (" > ".join(a.chain[1:]).removesuffix(" (unnamed)"), " … ".join(c.text for c in a.content))
        for a in attributions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A phrase behind the cue that completes the clause; not where or when it was said.
        ("Jon Tek was cross. He had taken the parcel, he said, for a present from the guild.",
         ("Jon Tek", "He had taken the parcel … for a present from the guild")),
        ("The orchestra was hired, the agent said, in a letter to its members.",
         ("agent", "The orchestra was hired")),
        ("The orchestra was hired, the agent said, on Friday.", ("agent", "The orchestra was hired")),
        # A clause that breaks off behind its auxiliary.
        ("The choir has also, the verger says, sold the old piano.",
         ("verger", "The choir has also … sold the old piano")),
        ("The choir will, the verger says, be paid.", ("verger", "The choir will … be paid")),
        ("The choir never has, the verger says, and the piano was sold.", ("verger", "The choir never has")),
        # A second clause that alone is told by who stands in it.
        ("Ms Lira thanks the porters who stayed while, she says, the owner slept upstairs.",
         ("Lira", "the owner slept upstairs")),
        # What another says against it; what the speaker adds.
        ("The lift was safe, the landlord said, although Ms Lira warned that its rope had frayed.",
         ("landlord", "The lift was safe")),
        ("All was well, the board said, although the lamp was out.",
         ("board", "All was well … although the lamp was out")),
        ("Mr Tek also denied that the ferrymen had met at the inn, even though one of his cousins said that they had.",
         ("Tek", "that the ferrymen had met at the inn")),
        ("Mr Tek denied that the ferrymen had met at the inn, even though the inn had stood open all night.",
         ("Tek", "that the ferrymen had met at the inn, even though the inn had stood open all night")),
        # The page's present behind what a cue put into the past.
        ("The landlord said that he had had no complaint, although a list of forty hangs in his hall.",
         ("landlord", "that he had had no complaint")),
        ("The landlord said that he had had no complaint, although a list of forty hung in his hall.",
         ("landlord", "that he had had no complaint, although a list of forty hung in his hall")),
        ("The landlord says that he has had no complaint, although a list of forty hangs in his hall.",
         ("landlord", "that he has had no complaint, although a list of forty hangs in his hall")),
        # How a number compares with another's, and with another year.
        ("The ferrymen said that 300 goats had crossed, far above what the customs house has admitted.",
         ("ferrymen", "that 300 goats had crossed")),
        ("The ferrymen said that 300 goats had crossed, more than in any spring before.",
         ("ferrymen", "that 300 goats had crossed, more than in any spring before")),
        # The other half of a headline.
        ("Abbot says cellar is dry, as two more casks are opened", ("Abbot", "cellar is dry")),
        # What somebody counts, and not what he did.
        ("Mr Tek shut every bakery, 17 of them by his count, before the fair.", ("Tek", "17 of them")),
        # Who goes on.
        ("Jon Tek said the crew was tired. The cook, he went on, had left in March.",
         ("Jon Tek", "The cook … had left in March")),
        ("Jon Tek said the crew was tired. The cook had left in March, he went on.",
         ("Jon Tek", "The cook had left in March")),
    ],
)  # fmt: skip
def test_edges(attributed: Attributed, text: str, expected: tuple[str, str]) -> None:
    assert expected in told(attributed(text))


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("Jon Tek sang of the sea. He took back, to our surprise, what he had said of the owners.", "He took back"),
        ("The cook, he went on, had asked the crew for a knife.", "he went on"),
        ("The rehearsal was long, and they went on.", "The rehearsal was long"),
    ],
)
def test_no_contents(attributed: Attributed, text: str, unwanted: str) -> None:
    assert not [content for _, content in told(attributed(text)) if content.startswith(unwanted)]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        # Who speaks of his clerk is not the clerk; whom an aside interrupts is spoken of.
        ("Jon Tek said the shop would stay. His own clerk, he said, had begged for a rest.", "Jon Tek"),
        ("Ana Lira left the shop. Her clerk Ida Prell had begged for a rest, she said.", "Ana Lira"),
        ("Jon Tek met Karl Ude. Mr Ude, he said, had begged for a rest.", "Jon Tek"),
        ("Jon Tek left the shop. His clerk said he had begged for a rest.", "Jon Tek's clerk"),
    ],
)
def test_who_speaks_of_another(attributed: Attributed, text: str, source: str) -> None:
    last = [a for a in attributed(text) if a.cue is not None and a.cue.text == "said"][-1]
    assert last.chain[-1].removesuffix(" (unnamed)") == source


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The harbour master said: “I would ask all crews to stay below.”", "request"),
        ("The harbour master said: “I would argue that the mole is sound.”", "assert"),
        ("The harbour master said: “I would pay for the mole.”", "assert"),
        ("Ms Lira said she would go no further than her letter.", "assert"),
        ("Ms Lira said she would go to the capital.", "vow"),
    ],
)
def test_stances(attributed: Attributed, text: str, stance: str) -> None:
    assert attributed(text)[0].stance == stance


def test_request_ends_before_what_came_of_it(attributed: Attributed) -> None:
    contents = told(attributed("Ms Lira has asked the town for the map on which the sewer is drawn and has had none."))
    assert contents and all("has had none" not in content for _, content in contents)
