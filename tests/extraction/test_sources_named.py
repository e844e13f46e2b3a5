"""Who a source is: names behind offices and ranks, shares of people, papers and their makers, places that are no party."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution
from sayso.model import Attribution, Page, Parse

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Chain behind the outlet, and content, of each."""
    return [(" > ".join(a.steps[1:]), " … ".join(c.text for c in a.content)) for a in attributions]


@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        ("Orvan City chief of detectives Marta Lindqvist said the dam had held.", "Marta Lindqvist", "the dam had held"),
        ("The deputy minister for ports of Norland Marta Lindqvist said the dam had held.", "Marta Lindqvist",
         "the dam had held"),
        ("“The road is a small matter for the whole town,” Detective Sgt. Marta Lindqvist said.", "Marta Lindqvist",
         "“The road is a small matter for the whole town,”"),
        ("Seventy percent of Americans say the tax is unfair.", "Seventy percent of Americans (unnamed)",
         "the tax is unfair"),
        ("Engineers at General Motors are rare, General Motors said.", "General Motors",
         "Engineers at General Motors are rare"),
        ("The Prell County Sheriff's Office news release said two boats were found.",
         "Prell County Sheriff's Office news release", "two boats were found"),
        ("The prince flatly denied taking the money.", "prince (unnamed)", "taking the money"),
        ("Norland's Department of Sea Traffic director Azim Rahim said the line was shut.", "Azim Rahim",
         "the line was shut"),
        ("Both analysts and sources in the camp told us that it was shut.",
         "analysts (unnamed) and sources (unnamed)", "that it was shut"),
        # Who is heard through whom.
        ("“The duke is not immune,” said one expert, as reported by the Independent newspaper.",
         "The Independent > expert (unnamed)", "“The duke is not immune,”"),
        ("“We lost it all,” Tek said, via Ana Prell of the Harbour Gazette.", "Harbour Gazette > Tek",
         "“We lost it all,”"),
        ("“We lost it all,” the mayor told the newspaper Morgenblad.", "Morgenblad > mayor (unnamed)",
         "“We lost it all,”"),
        ("Opposing bail for Dan Prell, Jon-Paul Tek and Ned Orlo, Detective Inspector Ana Lira said it was late.",
         "Ana Lira", "it was late"),
        ("Orvan Parks and Leisure Director Ana Lira said the city was open.", "Ana Lira", "the city was open"),
        ("Both armies on both sides of the line said they had not fired.", "Both armies", "they had not fired"),
        # What belongs to a content, and what to the next speaker.
        ("The mayor attributed the rise to works at the plant.", "mayor (unnamed)",
         "the rise to works at the plant"),
        ("Prosecutors charged a teenager on Monday with killing the man.", "Prosecutors (unnamed)",
         "a teenager on Monday with killing the man"),
    ],
)  # fmt: skip
def test_one_is_named(attributed: Attributed, text: str, chain: str, content: str) -> None:
    assert told(attributed(text)) == [(chain, content)]


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        # A singer's lawyer is not the singer.
        ("The lawyer for the singer Marta Lindqvist said the tour was off.", "Marta Lindqvist"),
        # The sheriff is not his deputy.
        ("Sheriff Jon Tek came. The county sheriff's deputy Marta Lindqvist followed. The sheriff said it was late.",
         "Marta Lindqvist"),
        # Two towns are no couple, and a place is not what happened in it.
        ("They kept flats in Orvan and Prellby. The couple told the nuns they were poor.", "Orvan and Prellby"),
        ("Hundreds came to a dance hall outside Orvan after it announced that drinks would be free.", "Orvan"),
        # A person of that surname is no outlet.
        ("Fiona Hill came on Monday. The talks had failed, said Hill.", "The Hill"),
        # Pronouns and numbers point back at somebody; they name nobody.
        ("Banks have changed. All of them say that they care.", "all of them"),
        ("Information said that the dam had failed.", "Information"),
    ],
)  # fmt: skip
def test_somebody_else_is_not_named(attributed: Attributed, text: str, nobody: str) -> None:
    assert all(not (a.source_name or "").startswith(nobody) for a in attributed(text))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("A village elder said the well was dry. The governor said it had water.", "village elder", "governor"),
        ("A driver told us that the road was shut. The spokesman said it was open.", "driver", "spokesman"),
        ("Norland's Ministry of Defence said the boat sank. Teland rejected this. Their Ministry of Defence said it "
         "was safe.", "Norland's Ministry of Defence", "their Ministry of Defence"),
    ],
)  # fmt: skip
def test_two_who_speak_are_two(attributed: Attributed, text: str, first: str, second: str) -> None:
    names = [(a.source_name or "").removesuffix(" (unnamed)") for a in attributed(text) if a.cue is not None]
    assert names[0] == first and names[-1] == second


def test_two_of_those_before_are_those(attributed: Attributed) -> None:
    found = attributed("Two envoys came on Monday. Both said that the radar was on.")
    assert [a.source_name for a in found] == ["Two envoys (unnamed)"]


def test_letters_that_a_text_explains_are_no_outlet(
    parse_text: Callable[..., tuple[Page, Parse]],
) -> None:
    page, parse = parse_text("ABC, the emergency council, said the road was shut. ABC later said it would open.")
    drafts = attribution.find(parse, page.segments)
    cast = actors.find(parse, page.document, drafts.segments, drafts.drafts)
    assert [a.type for a in cast.actors if a.name == "ABC"] == ["organisation"]


@pytest.mark.parametrize(
    "text",
    [
        # What goes with a clause of comparison or cause is not what somebody said.
        "There is no sign that votes were lost anywhere in the north as the mayor suggests.",
        "The index fell again as most of the companies reported smaller profits.",
        "He has put the ball in their hands, as they demonstrated again against the champions.",
        "Prell sets new mark, Bears hold off Wolves 3-2.",
    ],
)
def test_nothing_is_said(attributed: Attributed, text: str) -> None:
    assert told(attributed(text)) == []


def test_a_court_hears_and_does_not_say(attributed: Attributed) -> None:
    found = attributed("The driver had been asleep, the Old Orvan heard.")
    assert all(a.source_name is None for a in found)


@pytest.mark.parametrize(
    "text",
    [
        "The senator failed to disclose that her firm earned a million.",
        "The senator did not disclose that income on her forms.",
    ],
)
def test_what_somebody_left_out_is_no_sure_word_of_his(attributed: Attributed, text: str) -> None:
    assert all(a.certainty < 0.6 for a in attributed(text))


def test_what_somebody_says_that_a_paper_says_is_his(attributed: Attributed) -> None:
    found = told(attributed("The new law, Mayor Ana Prell added, guarantees that nobody will pay."))
    assert ("Ana Prell > new law", "that nobody will pay") in found


def test_the_next_speaker_is_no_part_of_what_the_first_says(attributed: Attributed) -> None:
    found = told(attributed("The youth denies assisting offences and Peddar, of Orvan, denies two counts."))
    assert found[0] == ("youth", "assisting offences")


def test_a_quotation_that_ends_with_a_comma_has_its_own_tag(attributed: Attributed) -> None:
    text = "Police do not know where he fell. “Currents move things far down the river,” Orvan Police Lt. Jon Tek said."
    assert ("Jon Tek", "“Currents move things far down the river,”") in told(attributed(text))
