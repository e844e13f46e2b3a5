"""An outlet that reports on what somebody claims, or that is named beside a word for it, is a hop of the chain."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def chains(text: str) -> list[tuple[str, ...]]:
    page = from_text(f"A dam in Orlen\n\n{text}", "page", Given(outlet="Quay Post", published="2021-03-05"))
    return [a.chain for a in extract(page, language.parse(page.text, page.segments)).attributions]


@pytest.mark.parametrize(
    ("text", "outlet", "source"),
    [
        ("Reuters reported on the minister's warning that the dam would break.", "Reuters", "minister (unnamed)"),
        ("Last year the BBC wrote about the governor's admission that he had lied.", "BBC", "governor (unnamed)"),
        (
            "Officials cited by a British daily, the Guardian, said that the dam was mined.",
            "The Guardian",
            "Officials (unnamed)",
        ),
    ],
)
def test_what_an_outlet_reports_on_is_heard_through_it(text: str, outlet: str, source: str) -> None:
    assert ("Quay Post", outlet, source) in chains(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army reported on the minister's claim that it had fled.",
        "The governor's admission that he had lied came before Reuters reported on the dam.",
    ],
)
def test_who_is_no_outlet_or_reports_on_another_thing_is_no_hop(text: str) -> None:
    found = chains(text)
    assert found and all(len(chain) == 2 for chain in found)
