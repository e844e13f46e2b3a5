"""One sentence in the many forms that newspapers have for it: who is named, and through whom he is heard."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from sayso import language
from sayso.model import Attribution, Page, Parse
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Attributed = Callable[[str], list[Attribution]]
TOLD = "the barge had left the quay at dawn"
PEOPLE = ("Mehmet Aksoy", "Layla al-Tamimi", "Abdul Rahman Wardak", "Ayman Abu Saleh", "Aung Kyaw Moe", "Sunita Devi")
FORMS = (
    "Orlan's Foreign Minister, {who}, said {told}.",
    "The city's police chief, {who}, said {told}.",
    "{who}, a spokesman for the Harbour Guard, said {told}.",
    "{Told}, said {who}, the governor of the province.",
    "According to the mayor, {who}, {told}.",
    "In a statement, army chief {who} said {told}.",
)


def of_the_barge(found: list[Attribution]) -> list[tuple[str, ...]]:
    """The chains, from the page on, of the attributions that hold little more than what is told of the barge."""
    held = [a for a in found if any(TOLD[4:] in c.text for c in a.content)]
    least = min((sum(map(len, a.content)) for a in held), default=0)
    return [a.chain[1:] for a in held if sum(map(len, a.content)) == least]


def told(form: str, **words: str) -> str:
    """A form of the sentence in a short page."""
    line = form.format(told=TOLD, Told=TOLD[0].upper() + TOLD[1:], **words)
    return f"The dispute over the quay went into its third week.\n\n{line}\n\nTraders waited outside the market."


def test_officers_are_named_in_every_form(attributed: Attributed) -> None:
    missed = []
    for form, who in product(FORMS, PEOPLE):
        chains = of_the_barge(attributed(told(form, who=who)))
        if not chains or chains[0][-1] != who:
            missed.append((form, who, chains))
    assert not missed


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Ayman Abu Saleh", "Abu Saleh"),
        ("Layla al-Tamimi", "Ms al-Tamimi"),
        ("Aung Kyaw Moe", "he"),
        ("J.P. Holloway", "she"),
    ],
)
def test_who_is_heard_again_is_known_again(attributed: Attributed, first: str, then: str) -> None:
    text = f"{first}, a farmer, said the lock was open.\n\n{then[0].upper()}{then[1:]} said {TOLD}."
    assert of_the_barge(attributed(text))[0][-1] == first


@pytest.mark.parametrize(
    ("line", "chain"),
    [
        ("Reuters reported, citing police, that {told}.", ("Reuters", "police")),
        ("Reuters reported on Monday, citing a police report, that {told}.", ("Reuters", "police report")),
        ("Xinhua reported, citing two officials, that {told}.", ("Xinhua", "two officials (unnamed)")),
        ("Al Jazeera, citing police, reported that {told}.", ("Al Jazeera", "police")),
        ("Quoting Mehmet Aksoy, Al Jazeera said that {told}.", ("Al Jazeera", "Mehmet Aksoy")),
        ("Quoting witnesses, CNN said that {told}.", ("CNN", "witnesses (unnamed)")),
        ("According to Reuters, which cited local residents, {told}.", ("Reuters", "local residents (unnamed)")),
        ("Reuters said {told}, according to local residents.", ("Reuters", "local residents (unnamed)")),
        ("CNN reported that {told}, according to Mehmet Aksoy, a spokesman for the army.", ("CNN", "Mehmet Aksoy")),
        # what anybody else says somebody reports
        ("Mehmet Aksoy said {told}, according to CNN.", ("CNN", "Mehmet Aksoy")),
        ("Two officials said, according to CNN, that {told}.", ("CNN", "Two officials (unnamed)")),
        ("Mehmet Aksoy told Radio Orlan that {told}.", ("Radio Orlan", "Mehmet Aksoy")),
        ("Mehmet Aksoy told Channel 9 that {told}.", ("Channel 9", "Mehmet Aksoy")),
        ("Mehmet Aksoy told Kanal D that {told}.", ("Kanal D", "Mehmet Aksoy")),
        # what is cited and is nobody
        ("Mehmet Aksoy, citing the weather, said {told}.", ("Mehmet Aksoy",)),
        ("Citing confidential personnel issues, Mehmet Aksoy said {told}.", ("Mehmet Aksoy",)),
        ("Crossing the English Channel, Mehmet Aksoy said {told}.", ("Mehmet Aksoy",)),
    ],
)
def test_whom_an_outlet_leans_on_is_in_the_chain(attributed: Attributed, line: str, chain: tuple[str, ...]) -> None:
    assert of_the_barge(attributed(told(line))) == [chain]


@pytest.mark.parametrize(
    ("line", "content"),
    [
        ("The army dismissed as lies reports that the school had been hit.", "that the school had been hit"),
        ("The army dismissed reports that the school had been hit as lies.", "that the school had been hit"),
        ("The army said reports of a strike on the school were false.", "a strike on the school"),
        ("The mayor said rumours that the dam had burst were nonsense.", "that the dam had burst"),
        ("A spokesman called reports of a deal to leave Orlan false.", "a deal to leave Orlan"),
        ("The ministry described claims that it had fired as baseless.", "that it had fired"),
    ],
)
def test_a_report_called_false_is_denied(attributed: Attributed, line: str, content: str) -> None:
    found = [a for a in attributed(line) if a.rule == "falsehood"]
    assert [(c.text, a.stance) for a in found for c in a.content] == [(content, "deny")]
    assert len(attributed(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said the report of the court was wrong.",
        "The mayor called the bridge unsafe.",
        "The union did not call the claim that wages had risen false.",
        "The judge rejected the claim of the firm.",
    ],
)
def test_what_is_no_report_called_false(attributed: Attributed, line: str) -> None:
    assert not [a for a in attributed(line) if a.rule == "falsehood"]


def test_a_rejected_claim_is_a_denial_and_no_claim(parse_text: Callable[..., tuple[Page, Parse]]) -> None:
    reading = extract(*parse_text("The army rejected claims that it had shelled the school."))
    by_id = {a.id: a for a in reading.attributions}
    held = [by_id[s.attribution] for s in reading.statements if s.attribution is not None]
    assert [(a.source_name, a.stance) for a in held] == [("army", "deny")]


@pytest.mark.parametrize(
    ("line", "name", "content"),
    [
        ("In the cellar lay what police believe was a home-made bomb.", "police", "was a home-made bomb"),
        ("Below lay what Ana Lira reckons to be some 130 people.", "Ana Lira", "to be some 130 people"),
        ("They found what witnesses said were three bodies.", "witnesses (unnamed)", "were three bodies"),
    ],
)
def test_what_somebody_calls_a_thing_is_his(attributed: Attributed, line: str, name: str, content: str) -> None:
    assert [(a.source_name, a.content[0].text) for a in attributed(line)] == [(name, content)]


@pytest.mark.parametrize(
    "line",
    [
        "What the mayor said was a lie.",
        "What the army says is a weapons store is a school.",
        "What police say is false.",
    ],
)
def test_what_the_page_says_of_words_is_the_pages(attributed: Attributed, line: str) -> None:
    assert not attributed(line)


def test_a_turn_that_begins_with_he_answers_a_question(attributed: Attributed) -> None:
    text = (
        "Presenter: The police speak of a knife.\n\nAdina Kembe: He was coming from work! He did not have any knife.\n\n"
        "Presenter: And the bus?\n\nAdina Kembe: My sister drives that bus.\n\n"
        "Presenter: In the studio, too, Inspector Vane.\n\nHarald Vane: We had no other knowledge on Saturday."
    )
    said = {a.source_name: a.content[0].text for a in attributed(text) if a.rule == "label"}
    assert said["Harald Vane"] == "We had no other knowledge on Saturday"
    assert "He was coming from work! He did not have any knife" in [c.text for a in attributed(text) for c in a.content]


@pytest.mark.parametrize(
    "line",
    [
        "Police put the death toll from Monday's blast at the Orlan market at 12.",
        "The hospital put the number of dead at 12.",
        "The hospital put the number of the dead at 12.",
        "Police put the number of people killed in Monday's blast at the Orlan market at 12.",
    ],
)
def test_what_is_put_at_a_number_is_no_hour_or_age(counted: Callable[[str], list[float | None]], line: str) -> None:
    assert counted(line) == [12]


@pytest.mark.parametrize("line", ["Ana Lira, dead at 42, was a singer.", "The market opens at 12."])
def test_ages_and_hours_are_no_counts(counted: Callable[[str], list[float | None]], line: str) -> None:
    assert counted(line) == []


@pytest.fixture
def counted(parse_text: Callable[..., tuple[Page, Parse]]) -> Callable[[str], list[float | None]]:
    """What a text counts."""
    return lambda text: [q.low for q in extract(*parse_text(text)).quantities]


# ---------------------------------------------------------------- figures that somebody puts at a number
@pytest.mark.parametrize(
    ("line", "who", "what"),
    [
        ("Police put the crowd at Monday's fair in Orlan at 2,000.", "Police", "2,000"),
        ("The commission put turnout in Sunday's vote at 41 percent.", "commission", "41 percent"),
        ("The guard put the number of missing from the barge that sank on Monday at 31.", "guard (unnamed)", "31"),
        ("The damage from Monday's flood was put at $40 million by the insurers.", "insurers", "$40 million"),
        ("Organisers estimated the number of marchers in Orlan on Monday at 9,000.", "Organisers (unnamed)", "9,000"),
    ],
)
def test_who_puts_a_thing_at_a_number_is_heard(attributed: Attributed, line: str, who: str, what: str) -> None:
    found = [a for a in attributed(line) if any(what in c.text for c in a.content)]
    assert [a.source_name for a in found] == [who]


@pytest.mark.parametrize(
    "line",
    [
        "The clerk put the crown of the guild at her feet.",
        "The damage was estimated at $40 million.",
        "Nobody put the toll at 31.",
    ],
)
def test_what_nobody_puts_at_a_number_is_nobodys(attributed: Attributed, line: str) -> None:
    assert not [a for a in attributed(line) if a.source_name is not None]


def test_a_byline_names_nobody_of_whom_a_page_goes_on_to_tell() -> None:
    text = (
        "A week at the quay\n\nBy Ada Lorne, The Coast Post\n\n12 May 2021\n\n"
        "The mole was closed on Monday. It had warned the millers before the gates were opened."
    )
    page = from_text(text, "page", Given(outlet="The Coast Post", published="2021-05-12"))
    found = extract(page, language.parse(page.text, page.segments))
    warned = next(s for s in found.statements if "had warned" in s.span.text)
    assert not any("coast" in term or "lorne" in term for term in warned.subject)


def test_the_fatally_injured_are_dead(parse_text: Callable[[str], tuple[Page, Parse]]) -> None:
    page, parse = parse_text("Two guards were fatally injured at the quay on Monday, and nine were injured.")
    assert [q.thing for q in extract(page, parse).quantities][:1] == ["guards killed"]
