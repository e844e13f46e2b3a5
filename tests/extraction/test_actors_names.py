"""Who is named and meant, in ten classes of names.  All persons, bodies and events are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Actor, Attribution, Page, Parse

Parsed = Callable[..., tuple[Page, Parse]]
Read = Callable[..., tuple[tuple[Actor, ...], tuple[Attribution, ...]]]


@pytest.fixture
def read(parse_text: Parsed) -> Read:
    def run(text: str, **given: str) -> tuple[tuple[Actor, ...], tuple[Attribution, ...]]:
        page, parse = parse_text(text, **given)
        found = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, found.segments, found.drafts)
        return cast.actors, chains.build(parse, page.document, found.segments, found.drafts, cast)

    return run


def speaker(attributions: tuple[Attribution, ...], words: str) -> str | None:
    """The name of the source whose content holds some words."""
    held = [a for a in attributions if any(words in span.text for span in a.content)]
    assert held, f"nobody says {words!r} in {[a.content for a in attributions]}"
    return min(held, key=lambda a: sum(map(len, a.content))).source_name


def named(found: tuple[Actor, ...], name: str) -> Actor:
    hits = [a for a in found if a.name == name]
    assert len(hits) == 1, [a.name for a in found]
    return hits[0]


# 1. titles and surnames
def test_a_title_and_a_full_name_are_known_again_by_the_surname(read: Read) -> None:
    _, said = read(
        "Interior Minister Tomas Veldkamp said on Monday that the bridge at Orrin had been closed. "
        "Veldkamp said repairs would take two weeks.\n\n"
        "Mr. Veldkamp added that the army would build a ferry."
    )
    assert {a.source_name for a in said if a.source} == {"Tomas Veldkamp"}


def test_a_rank_is_no_part_of_the_name(read: Read) -> None:
    found, said = read("Col. Marcus Hale told reporters that two trucks had burned. Col. Hale said no one was hurt.")
    assert speaker(said, "no one was hurt") == "Marcus Hale"
    assert named(found, "Marcus Hale").type == "person"


# 2. surnames with particles, and spellings of them
def test_a_particle_before_a_surname_may_be_left_out(read: Read) -> None:
    _, said = read(
        "Prime Minister Karim al-Hadrawi said the dam was safe. In a speech on Friday, Mr. Hadrawi said that "
        "engineers had inspected the wall."
    )
    assert speaker(said, "engineers had inspected") == "Karim al-Hadrawi"


def test_two_spellings_under_one_title_are_one_person(read: Read) -> None:
    found, _ = read(
        "Brigade spokesman Maj. Peter Lanckton said the road was mined. Later, Maj. Lancton said that one lane was open."
    )
    assert len([a for a in found if a.type == "person"]) == 1


# 3. namesakes
def test_relatives_with_one_surname_stay_two_persons(read: Read) -> None:
    found, said = read(
        "Clara Ashby said her brother had left the house at dawn. Robert Ashby said he had never been there. "
        "Clara Ashby said the police had not called."
    )
    assert speaker(said, "never been there") == "Robert Ashby"
    assert speaker(said, "had not called") == "Clara Ashby"
    assert {"Clara Ashby", "Robert Ashby"} <= {a.name for a in found}


def test_a_bare_surname_of_two_new_persons_is_nobodys(read: Read) -> None:
    _, said = read("Lena Brandt and Otto Brandt were held at the airport. Brandt said the passport was real.")
    assert speaker(said, "passport was real") == "Brandt"


# 4. appositions
def test_an_apposition_names_the_office(read: Read) -> None:
    _, said = read(
        "Ingrid Solberg, the mayor of Halvik, said the harbour would reopen on Sunday. "
        "The mayor said two ships were waiting outside."
    )
    assert speaker(said, "two ships were waiting") == "Ingrid Solberg"


def test_a_kinsman_is_told_by_his_name(read: Read) -> None:
    _, said = read("His uncle, Samir Dawod, said the family had moved twice since the flood.")
    assert speaker(said, "moved twice") == "Samir Dawod"


# 5. spokesmen
def test_a_spokeswoman_without_a_name_is_her_bodys(read: Read) -> None:
    _, said = read("A Harbour Ministry spokeswoman said that the tanker had not leaked.")
    speech = next(a for a in said if a.source)
    assert speech.source_name == "Harbour Ministry spokeswoman (unnamed)"
    assert speech.chain[-2:] == ("Harbour Ministry", "Harbour Ministry spokeswoman (unnamed)")


def test_a_spokesman_with_a_name_speaks_for_a_body(read: Read) -> None:
    _, said = read(
        "Coast Guard spokesman Daniel Orme said the search had been called off. He said the water was too cold."
    )
    assert speaker(said, "too cold") == "Daniel Orme"
    assert next(a for a in said if "too cold" in a.content[0].text).chain[-2:] == ("Coast Guard", "Daniel Orme")


# 6. short forms of bodies
def test_an_explained_acronym_is_the_body(read: Read) -> None:
    found, said = read(
        "The Northern Rivers Defence Union (NRDU) said it had taken the depot. On Tuesday the NRDU said two fighters died."
    )
    assert speaker(said, "two fighters died") == "Northern Rivers Defence Union"
    assert "NRDU" in named(found, "Northern Rivers Defence Union").aliases


def test_a_body_is_taken_up_by_its_noun(read: Read) -> None:
    _, said = read(
        "The Orrin Valley Observatory said eleven people had been killed. The observatory said the toll could rise."
    )
    assert speaker(said, "toll could rise") == "Orrin Valley Observatory"


# 7. states and their forces
def test_government_and_army_of_a_state_are_two_parties(read: Read) -> None:
    found, _ = read(
        "The Bolivian government said the border was closed. The Bolivian army said it had sent a patrol. "
        "Bolivian troops later withdrew."
    )
    assert named(found, "Bolivia").type == "state"
    army = next(a for a in found if any("army" in m.text for m in a.mentions))
    assert any("troops" in m.text for m in army.mentions)
    assert not any("government" in m.text for m in army.mentions)


def test_a_capital_that_speaks_is_its_state(read: Read) -> None:
    _, said = read("Lisbon said on Thursday that the talks would go on. The delegates met in Lisbon.")
    assert speaker(said, "talks would go on") == "Portugal"


# 8. the unnamed
def test_an_unnamed_official_keeps_what_is_said_of_him(read: Read) -> None:
    _, said = read(
        "A senior intelligence official said the convoy had turned back. The official said the order came by radio."
    )
    assert speaker(said, "order came by radio") == "senior intelligence official (unnamed)"


def test_two_kinds_of_unnamed_people_are_two(read: Read) -> None:
    _, said = read("Local residents said the well was dry. Aid workers said they had brought water.")
    assert speaker(said, "well was dry") == "Local residents (unnamed)"
    assert speaker(said, "brought water") == "Aid workers (unnamed)"


# 9. pronouns
def test_he_is_the_man_and_she_the_woman(read: Read) -> None:
    _, said = read(
        "Governor Elena Marsh met the miner David Crowe on Tuesday. She said the pit would be sealed. "
        "He said the men wanted to go back."
    )
    assert speaker(said, "pit would be sealed") == "Elena Marsh"
    assert speaker(said, "wanted to go back") == "David Crowe"


def test_he_goes_on_over_a_paragraph_break(read: Read) -> None:
    _, said = read(
        "Samuel Okoro, who runs the clinic in Tarn, said 40 patients had arrived overnight.\n\n"
        "“We have no beds left,” he said."
    )
    assert speaker(said, "no beds left") == "Samuel Okoro"


def test_they_are_the_two_who_were_named(read: Read) -> None:
    _, said = read("Henry Pike and Laura Stone wrote a letter to the council. They said the school was unsafe.")
    assert speaker(said, "school was unsafe") == "Henry Pike and Laura Stone"


def test_nobody_is_guessed_for_a_pronoun_without_antecedent(read: Read) -> None:
    _, said = read("He said the shop had been empty for years.")
    assert speaker(said, "empty for years") is None


# 10. outlets, documents and the page's own voice
def test_an_outlet_is_known_by_its_form(read: Read) -> None:
    found, said = read("The Tarn Valley Herald reported that the mine had flooded.")
    assert named(found, "Tarn Valley Herald").type == "outlet"
    assert speaker(said, "mine had flooded") == "Tarn Valley Herald"


def test_a_report_of_a_body_is_a_document(read: Read) -> None:
    _, said = read("A report by the Maritime Safety Board said the lights had failed.")
    speech = next(a for a in said if a.source)
    assert speech.chain[1] == "Maritime Safety Board"
    assert "report" in (speech.source_name or "")


def test_we_who_report_are_the_page(read: Read) -> None:
    _, said = read("As we reported in March, the pipeline leaked for nine days.", outlet="Tarn Daily")
    own = [a for a in said if a.source and a.source.text.lower() == "we"]
    assert own and own[0].source_name == "Tarn Daily" and own[0].chain == ("Tarn Daily",)


def test_a_nickname_in_quotes_is_the_same_man(read: Read) -> None:
    found, _ = read(
        'Police arrested Victor "The Eel" Marlowe on Sunday. Marlowe denied the charges, and Victor Marlowe was released.'
    )
    assert len([a for a in found if a.type == "person" and "Marlowe" in a.name]) == 1


def test_a_headlines_bare_office_is_the_holder(read: Read) -> None:
    _, said = read("Mayor Anna Kessel said the tram would run again. The mayor said tickets would be free in May.")
    assert speaker(said, "tickets would be free") == "Anna Kessel"


def test_when_somebody_spoke_is_no_part_of_who_he_is(read: Read) -> None:
    _, said = read("Late Monday officials announced charges against the driver.")
    assert speaker(said, "charges against") == "officials (unnamed)"
