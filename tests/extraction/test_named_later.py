"""Who is told of without a name and named near by: in the next paragraph, by what he is, or through his body."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Page, Parse

Parsed = Callable[..., tuple[Page, Parse]]
Chains = Callable[[str], list[tuple[str, ...]]]

_HEAD = "Flames in the Orchard Arcade\n\n"


@pytest.fixture
def chained(parse_text: Parsed) -> Chains:
    def run(text: str) -> list[tuple[str, ...]]:
        page, parse = parse_text(text)
        found = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, found.segments, found.drafts)
        read = chains.build(parse, page.document, found.segments, found.drafts, cast)
        return [a.chain[1:] for a in read if a.source is not None]

    return run


_NURSE = "A nurse who climbed out of a kitchen window has told how the corridor filled with smoke.\n\n"


def test_a_witness_of_the_first_sentence_is_named_with_the_age_in_the_next_paragraph(chained: Chains) -> None:
    said = chained(f"{_HEAD}{_NURSE}Petra Holm, 41, from Lower Street, says that no alarm went off.")
    assert said == [("Petra Holm",), ("Petra Holm",)]


@pytest.mark.parametrize(
    "behind",
    [
        "Petra Holm, 41, a florist on the ground floor, says that no alarm went off.",
        "Petra Holm, 41, from Lower Street, also says that no alarm went off.",
        "Petra Holm, of the tenants' group, says that no alarm went off.",
    ],
)
def test_another_witness_keeps_a_name_apart(chained: Chains, behind: str) -> None:
    assert chained(f"{_HEAD}{_NURSE}{behind}")[0] == ("nurse (unnamed)",)


def test_whom_a_speaker_quotes_is_not_the_speaker(chained: Chains) -> None:
    text = 'Petra Holm, 41, says that no alarm went off. "The porter shouted at us to run," said the mother of three.'
    assert ("Petra Holm",) in chained(_HEAD + text)[1:]


def test_another_person_outside_the_quotation_leaves_it_open(chained: Chains) -> None:
    text = 'Petra Holm says that Ines Varga woke her. "I ran to the stairs," said the mother of three.'
    assert ("Petra Holm",) not in chained(_HEAD + text)[1:]


def test_a_bare_spokeswoman_speaks_for_the_body_of_the_sentence_before(chained: Chains) -> None:
    text = "The tenants want the arcade shut. The company rejects that. A spokeswoman said the hoses were new."
    assert chained(_HEAD + text)[-1] == ("company", "spokeswoman (unnamed)")


def test_a_spokeswoman_of_another_paragraph_speaks_for_nobody_told(chained: Chains) -> None:
    text = "The company rejects that.\n\nRain fell all night. A spokeswoman said the hoses were new."
    assert chained(_HEAD + text)[-1] == ("spokeswoman (unnamed)",)


def test_a_letter_that_he_denies_is_not_his(chained: Chains) -> None:
    text = "Bruno Tarr says that no letter came. The letter says that the hoses were torn."
    assert chained(_HEAD + text)[-1] == ("letter",)


def test_a_letter_in_which_he_spoke_is_his(chained: Chains) -> None:
    text = "Bruno Tarr said in a letter that the hoses were new. The letter says that they were tested in May."
    assert "Bruno Tarr" in chained(_HEAD + text)[-1]


def test_a_chief_superintendent_is_not_the_fire_chief(chained: Chains) -> None:
    text = "Chief Superintendent Ada Brill said that the doors were open. The fire chief said that one was locked."
    assert chained(_HEAD + text) == [("Ada Brill",), ("fire chief",)]


def test_a_police_chief_is_the_chief_again(chained: Chains) -> None:
    text = "Police chief Ada Brill said that the doors were open. The chief said that one was locked later."
    assert chained(_HEAD + text) == [("Ada Brill",), ("Ada Brill",)]
