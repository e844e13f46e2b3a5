"""Names that stand behind an office, a nickname, an age or a party: where the name begins, and whose the words are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Attribution, Page, Parse

Parsed = Callable[..., tuple[Page, Parse]]


@pytest.fixture
def said(parse_text: Parsed) -> Callable[[str], tuple[Attribution, ...]]:
    def run(text: str) -> tuple[Attribution, ...]:
        page, parse = parse_text(text)
        found = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, found.segments, found.drafts)
        return chains.build(parse, page.document, found.segments, found.drafts, cast)

    return run


Said = Callable[[str], tuple[Attribution, ...]]


@pytest.mark.parametrize(
    ("office", "name"),
    [
        ("Minister of Youth and Sport", "Harriet Lumumba"),
        ("Minister for Roads, Ports and Transport", "Ivo Strand"),
        ("Secretary of State for Health and Care", "Ada Quill"),
        ("Deputy Minister for Culture, Arts and Heritage", "Lena Orsk"),
        ("Permanent Secretary in the Ministry of Water and Sanitation", "Grace Tolo"),
        ("Chairman of the Joint Chiefs of Staff General", "Hugo Brenn"),
        ("Minister of State in the Office of the Prime Minister for Lands, Mines and Energy", "Boro Selm"),
        ("Mayor of Lower Tarn", "Joan Whitcombe"),
        ("Chief of Defence Staff Air Marshal", "Wim de Graaf"),
        ("Director of Parks and Recreation", "Olga Finnby"),
    ],
)
def test_a_name_begins_where_the_office_ends(said: Said, office: str, name: str) -> None:
    found = said(f"{office} {name} said the gates had been closed since Monday.")
    assert [a.source_name for a in found] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Secretary of State said the talks were over.", "Secretary of State (unnamed)"),
        (
            "A lawyer for Health Minister Ada Quill said the files had been burned.",
            "lawyer for Health Minister Ada Quill (unnamed)",
        ),
        (
            "A spokesman for Justice Ada Quill said the court would sit.",
            "spokesman for Justice Ada Quill (unnamed)",
        ),
        ("Minister of Health Ada Quill and Judge Sonia Tarn said they agreed.", "Ada Quill and Sonia Tarn"),
    ],
)
def test_a_name_behind_an_office_may_be_anothers(said: Said, text: str, name: str) -> None:
    assert [a.source_name for a in said(text)] == [name]


@pytest.mark.parametrize("name", ["Leonard “Bud” Torrance", "Robert (Bob) Lisle", 'Beaumont "Skip" Arden'])
def test_a_nickname_in_marks_leaves_the_given_name(said: Said, name: str) -> None:
    found = said(f"Sheriff {name} said the boy was safe. {name.split()[-1]} said the road was open.")
    assert {a.source_name for a in found} == {name}


def test_a_quoted_word_before_a_name_is_no_nickname(said: Said) -> None:
    found = said('The committee called the plan "Reckless". Torrance said the committee was wrong.')
    assert found[-1].source_name == "Torrance"


def test_a_surname_is_a_persons_wherever_the_parser_takes_it_for_a_body(said: Said) -> None:
    found = said(
        "Marlene Uhlig, superintendent of schools, spoke to the board. Uhlig provided figures.\n\n"
        '"They did what they were asked to do," Uhlig said. Uhlig also stressed that the schools would stay open.'
    )
    assert {a.source_name for a in found} == {"Marlene Uhlig"}


def test_a_given_name_that_is_an_office_too(said: Said) -> None:
    found = said("Dean Woermann, co-chairman of the river committee, said the water was low.")
    assert [a.source_name for a in found] == ["Dean Woermann"]


def test_whoever_is_told_by_age_is_the_one_of_that_age(said: Said) -> None:
    text = 'Trevor Oakes, {}, thanked his teacher, Cliff Maddox, {}. "He saved my life," said the 13-year-old pupil.'
    assert said(text.format("13", "45"))[-1].source_name == "Trevor Oakes"
    assert said(text.format("13", "13"))[-1].source_name != "Trevor Oakes"


def test_a_party_or_a_home_town_takes_up_the_one_person_at_hand(said: Said) -> None:
    one = 'State Rep. Stella Hartwin has tried twice. "I never got the votes," the Orvan Democrat said of the bill.'
    assert said(one)[-1].source_name == "Stella Hartwin"
    two = 'Stella Hartwin met Paul Greer in Orvan. "I never got the votes," the Orvan Democrat said of the bill.'
    assert said(two)[-1].source_name == "Orvan Democrat (unnamed)"


def test_a_name_before_the_verb_is_the_nouns(said: Said) -> None:
    found = said(
        "The engineer who designed the dam, Karl Strandby, said it was sound. "
        "Later the engineer said the gates had been opened."
    )
    assert {a.source_name for a in found} == {"Karl Strandby"}
    other = said("The man who saw Karl Strandby, a baker, said that he ran to the river.")
    assert other[0].source_name == "man (unnamed)"


def test_a_source_begins_with_its_word(said: Said) -> None:
    assert [a.source.text for a in said("Ker-Tel said the lines were cut.") if a.source] == ["Ker-Tel"]


def test_what_one_is_and_was_before_one_name_is_one_person(said: Said) -> None:
    found = said("Trade unionist and former MP Gail Ormerod said the factory was unsafe.")
    assert [a.source_name for a in found] == ["Gail Ormerod"]


def test_a_known_body_whose_name_is_a_surname_of_the_page_is_the_person(said: Said) -> None:
    found = said('Rep. Joseph Wagner spoke to the board. The tax will rise, Wagner said. "It must," Wagner said.')
    assert {a.source_name for a in found} == {"Joseph Wagner"}


@pytest.mark.parametrize("title", ["Canon", "Outgoing PM", "Finalist", "Deacon"])
def test_titles_are_no_part_of_a_name(said: Said, title: str) -> None:
    found = said(f"{title} Liam Stowell said the word had been abused. Stowell said the parish was afraid.")
    assert {a.source_name for a in found} == {"Liam Stowell"}


def test_a_firm_that_bears_its_owners_name_is_not_he(said: Said) -> None:
    found = said(
        "Glen Polton AutoPort has sold more cars than last year. "
        "“Traffic has slowed a bit,” said owner Glen Polton. “We are proud,” Polton added."
    )
    assert {a.source_name for a in found} == {"Glen Polton"}


def test_nobody_speaks_as_anybody_of_a_kind(said: Said) -> None:
    found = said(
        "Dr. Antal Grebe trained in Orvan. “It is hard to get in,” he said.\n\n"
        "A surgeon needs to be patient at all hours. He said he had known that as a boy."
    )
    assert {a.source_name for a in found} == {"Antal Grebe"}


def test_they_are_not_those_before_some_others(said: Said) -> None:
    text = "Most children had never seen a riot. {}They faced the cameras and said there would be no more of it."
    assert said(text.format("Some old men had, and still came. "))[-1].source_name != "Most children (unnamed)"


def test_a_second_syllable_written_small_is_of_the_name(said: Said) -> None:
    found = said("South Korean President Noh Jae-in said the border was quiet. Noh said the talks would go on.")
    assert {a.source_name for a in found} == {"Noh Jae-in"}
    assert [a.source_name for a in said("Obama-era officials said the plan was dead.")] == [
        "Obama-era officials (unnamed)"
    ]


def test_a_surname_that_is_a_peoples_name(said: Said) -> None:
    found = said("Information officer Monica French said the audit was fair. “We cooperated,” French said.")
    assert {a.source_name for a in found} == {"Monica French"}
    assert [a.source_name for a in said("The French said the audit was fair.")] == ["French"]


def test_a_title_in_the_middle_of_a_name(said: Said) -> None:
    found = said("Manila Archbishop Pedro Antonio Cardinal Tavel urged the people to pray. “Roll it away,” Tavel said.")
    assert {a.source_name for a in found} == {"Pedro Antonio Cardinal Tavel"}


def test_who_wrote_a_page_is_no_source_of_it(said: Said) -> None:
    byline = "Racing driver Rob Colley has set his goals high for the season, writes {}. Colley won twice in 2003."
    assert [a.source_name for a in said(byline.format("Brad Hallows"))] == [None]
    assert [a.source_name for a in said(byline.format("the historian Brad Hallows"))] == ["Brad Hallows"]


def test_whoever_is_told_of_in_somebodys_words_does_not_go_on_for_him(said: Said) -> None:
    found = said(
        "Security official Radik Assel spoke on Tuesday. “When she came to the camp, she was halted by a prominent local "
        "leader,” Assel said. “We told her that she is forbidden from coming,” he said."
    )
    assert {a.source_name for a in found if a.kind == "direct"} == {"Radik Assel"}
