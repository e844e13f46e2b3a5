"""Common nouns that take up whom a page has named: "the institution", "the same newspaper", "the force", and an office
that the first sentence tells before the name.  All invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Page, Parse
from sayso.pipeline.run import extract

ParseText = Callable[..., tuple[Page, Parse]]


def names(parse_text: ParseText, text: str) -> list[str | None]:
    """The names of the sources, in the order of the text."""
    page, parse = parse_text(text)
    return [a.source_name for a in extract(page, parse).attributions]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The gate first made news in El Diluvio, a harbour tabloid. The dam board kept silent for a week. The same "
            "newspaper reported on Friday that rust was to blame.",
            "El Diluvio",
        ),
        (
            "The Ferdale Savings Bank closed its doors. The institution said that nobody would lose a coin.",
            "Ferdale Savings Bank",
        ),
        ("Nine men were led away by the local police. The force said that none of them was hurt.", "police"),
        ("Hooded police stormed the mill at dawn. It rained. The police said that nobody was hurt.", "police"),
        ("An unnamed harbour pilot said that the buoy was dark.", "harbour pilot (unnamed)"),
        (
            "A hundred guards were sent, the mayor said. Families had lived in the huts since May. They say that the "
            "land is theirs.",
            "Families (unnamed)",
        ),
        ("In June the fund lent Orvania $40 million. Orvania said that it would pay it back.", "Orvania"),
        ("Lockkeeper Emma Holt said that the gate was shut.", "Emma Holt"),
    ],
)
def test_a_common_noun_takes_up_who_was_named(parse_text: ParseText, text: str, name: str) -> None:
    assert names(parse_text, text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Ferdale Savings Bank and the Orvan Lottery closed their doors. The institution said that nobody would "
            "lose a coin.",
            "institution",
        ),
        ("Zambian police stormed the mill at dawn. The police said that nobody was hurt.", "Zambian police"),
        ("A highly placed harbour source said that the buoy was dark.", "highly placed harbour source (unnamed)"),
    ],
)
def test_another_keeps_its_own(parse_text: ParseText, text: str, name: str) -> None:
    assert names(parse_text, text)[-1] == name


_LEDE = "The head of the Orvan coast guard admitted on Monday that the beacon had been dark.\n\n"


def test_the_first_sentence_tells_the_office_and_the_next_the_name(parse_text: ParseText) -> None:
    text = _LEDE + '"I should have gone out myself," Admiral Jonas Fett told reporters in the harbour.'
    assert names(parse_text, text) == ["Jonas Fett", "Jonas Fett"]


@pytest.mark.parametrize(
    "behind",
    [
        '"I should have gone out myself," said Mayor Jonas Fett.',
        '"I lost a brother," Jonas Fett, a fisherman, told reporters in the harbour.',
        '"He should have gone out himself," Jonas Fett told reporters in the harbour.',
        'Nurses waited on the quay.\n\n"I lost a brother," Jonas Fett told reporters in the harbour.',
    ],
)
def test_another_who_is_quoted_next_is_not_the_first(parse_text: ParseText, behind: str) -> None:
    found = names(parse_text, _LEDE + behind)
    assert found[-1] == "Jonas Fett"
    assert "Jonas Fett" not in found[:-1]


def test_kin_are_of_whose_death_was_told_last(parse_text: ParseText) -> None:
    text = "Emma Holt, 71, drowned on Monday. The coroner, Olga Brandt, asked a diver about her death. "
    assert (
        names(parse_text, text + "Her parents said that she had been afraid of the gate.")[-1]
        == "Emma Holt's parents (unnamed)"
    )


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("The National Harbour Service warned of a storm.", "National Harbour Service"),
        ("The Harbour Service warned of a storm.", "Harbour Service"),
    ],
)
def test_a_body_goes_by_its_fullest_name(parse_text: ParseText, first: str, name: str) -> None:
    text = f"{first} The Harbour Service said that it would come at dawn. Boats stayed in, the Harbour Service said."
    assert set(names(parse_text, text)) == {name}


@pytest.mark.parametrize(
    ("line", "last"),
    [
        ("Emma Holt and Jonas Fett reported from Orvan.", "Olga Brandt"),
        ("Emma Holt reported from Orvan that the gate was shut.", "Emma Holt"),
    ],
)
def test_a_line_that_credits_reporters_quotes_nobody(parse_text: ParseText, line: str, last: str) -> None:
    found = names(parse_text, f"The gate was shut at noon, said Olga Brandt.\n\n{line}")
    assert [n for n in found if n][-1] == last
