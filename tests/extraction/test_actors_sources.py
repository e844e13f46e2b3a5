"""Names of sources that readers struck: ministries, kin, self-named persons, pairs.  All invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Page, Parse

Parsed = Callable[..., tuple[Page, Parse]]


def names(parse_text: Parsed, text: str) -> list[str | None]:
    """The names of the sources, in the order of the text."""
    page, parse = parse_text(text)
    found = attribution.find(parse, page.segments)
    cast = actors.find(parse, page.document, found.segments, found.drafts)
    return [a.source_name for a in chains.build(parse, page.document, found.segments, found.drafts, cast)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed six guards, the Justice Ministry said.", "Justice Ministry"),
        ("A highly placed harbour source said the ship left.", "highly placed harbour source (unnamed)"),
        ("A woman who calls herself Clara Inov told reporters that it was a trap.", "Clara Inov"),
        ("A sailor named Peter Mallik said the mast broke.", "Peter Mallik"),
        (
            "The Foreign Ministry mourned. Transport Minister Tersa Kalo spoke first. The ministry said the ships were safe.",
            "Tersa Kalo's ministry",
        ),
        (
            "Rami Kallan, 28, was held. An official told reporters that the gun was his, but his father said it was not.",
            "Rami Kallan's father (unnamed)",
        ),
        (
            "Rami Kallan said they wronged his and his family. The family said it would sue.",
            "Rami Kallan's family",
        ),
        (
            "Governor Ann Lesk of Velda spoke. Mayor Tom Rigo followed. The governor and mayor said the port was safe.",
            "Ann Lesk and Tom Rigo",
        ),
        ("The quay is shut, according to a local newspaper, the Harbour Gazette.", "Harbour Gazette"),
        ("One woman, who gave her name only as Rina, said the house was gone.", "Rina"),
        (
            "The coalition's spokesman in Velda, Colonel Ryan Holt, told reporters that no aircraft had been there.",
            "Ryan Holt",
        ),
        (
            "The council accuses the government of hiding the toll. The government puts the figure at nine.",
            "government",
        ),
        ("“This is a lie,” the ministry's Telegram channel said.", "ministry's Telegram channel"),
        ("The current house majority whip, Steve Skallin, said the treaty was dead.", "Steve Skallin"),
        ("The commissioner for ports, fisheries and trade, Marion Tissen, said the quota stays.", "Marion Tissen"),
        ("Today's report said the quay is shut.", "report"),
        ("An officer told Harbour News Kallan came in 2003. Kallan said it was 1999.", "Kallan"),
    ],
)
def test_the_name_of_a_source(parse_text: Parsed, text: str, name: str) -> None:
    """What an editor would call whoever speaks last."""
    assert names(parse_text, text)[-1] == name


def test_a_ministry_named_before_is_taken_up(parse_text: Parsed) -> None:
    """ "Ministry spokesman" speaks for the ministry that the text has named."""
    text = "The Justice Ministry said six men died. “They came at dawn,” ministry spokesman Tado Lumas said."
    page, parse = parse_text(text)
    found = attribution.find(parse, page.segments)
    cast = actors.find(parse, page.document, found.segments, found.drafts)
    last = chains.build(parse, page.document, found.segments, found.drafts, cast)[-1]
    assert last.steps[-1] == "Tado Lumas, for Justice Ministry"


def test_nobody_is_the_noun_in_his_own_quotation(parse_text: Parsed) -> None:
    """ "My client …," she said: she is the lawyer named before."""
    text = (
        "Police held the captain, Elio Mersk. His lawyer, Pia Torran, denied the charge. "
        "“My client opened the hatch to save his crew,” she said."
    )
    assert names(parse_text, text)[-1] == "Pia Torran"
