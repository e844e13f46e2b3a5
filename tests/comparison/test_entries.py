"""Entries of a live page that a later entry takes back."""

from __future__ import annotations

from sayso import language
from sayso.comparison.origins import entries
from sayso.comparison.statements.items import build
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def page(text: str) -> Reading:
    read = from_text(text, "Quay TV", Given(outlet="Quay TV", published="2031-05-06"))
    return extract(read, language.parse(read.text, read.segments))


CORRECTED = (
    "Fire on the quay: live\n\nTuesday, 6 May, 14:10\nA mistake of ours\nAt 11:35 we reported that about 30 crates had "
    "been thrown into the basin. That was wrong. It was six.\n\n"
    "Tuesday, 6 May, 12:20\nThirty firemen at work\nAbout 30 firemen are on the quay.\n\n"
    "Tuesday, 6 May, 11:35\nThirty crates in the basin\nAbout 30 crates were thrown into the basin, a docker tells Quay "
    "TV. Two men were hurt.\n"
)


def test_the_entry_of_the_hour_is_taken_back_where_it_tells_the_figure() -> None:
    found = [span.text for span, _ in entries.taken_back(page(CORRECTED))]
    assert found == ["Thirty crates in the basin", CORRECTED.splitlines()[-1].removesuffix(" Two men were hurt.")]


def test_its_statements_are_marked_and_no_others() -> None:
    items = build([page(CORRECTED)])
    entries.mark(items)
    marked = {i.statement.span.text for i in items if i.retracted}
    assert any("crates were thrown" in t for t in marked)
    assert not any("firemen" in t or "hurt" in t for t in marked)


def test_without_the_hour_of_an_entry_nothing_is_taken_back() -> None:
    assert not entries.taken_back(page(CORRECTED.replace("At 11:35 we", "On Monday we")))
    assert not entries.taken_back(page(CORRECTED.replace("That was wrong. It was six.", "Two have been found.")))


BRIDGE = (
    "Storm on the coast: live\n\n14:10 CORRECTION. At 11:35 we reported that the swing bridge had been washed away. That "
    "was wrong, and we apologise.\n\n"
    "12:20 The swing bridge is being watched by two engineers, the harbour office says.\n\n"
    "11:35 The old swing bridge has gone into the channel, according to a pilot. The lighthouse is dark.\n"
)


def test_what_is_told_of_the_thing_at_the_hour_is_taken_back_where_it_has_no_figure() -> None:
    found = [span.text for span, _ in entries.taken_back(page(BRIDGE))]
    assert found == ["The old swing bridge has gone into the channel"]


def test_an_entry_that_tells_two_things_of_it_is_left() -> None:
    two = BRIDGE.replace("The lighthouse is dark.", "The swing bridge carried forty lorries a day.")
    assert not entries.taken_back(page(two))
    assert not entries.taken_back(page(BRIDGE.replace("The old swing bridge has", "A drawbridge has")))
