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
        "Petra Uhlig, keeper of the orchard, climbed down from her ladder. Uhlig provided apples.\n\n"
        '"The frost has spared the pears," Uhlig said. Uhlig also stressed that the wasps were gone.'
    )
    assert {a.source_name for a in found} == {"Petra Uhlig"}


def test_a_given_name_that_is_an_office_too(said: Said) -> None:
    found = said("Dean Woermann, co-chairman of the river committee, said the water was low.")
    assert [a.source_name for a in found] == ["Dean Woermann"]


def test_whoever_is_told_by_age_is_the_one_of_that_age(said: Said) -> None:
    text = 'Milan Dorn, {}, rowed against his cousin, Peter Vail, {}. "My oar broke," said the 19-year-old sculler.'
    assert said(text.format("19", "42"))[-1].source_name == "Milan Dorn"
    assert said(text.format("19", "19"))[-1].source_name != "Milan Dorn"


def test_a_party_or_a_home_town_takes_up_the_one_person_at_hand(said: Said) -> None:
    one = 'State Rep. Stella Hartwin opened the fair. "My goat won a prize," the Orvan Democrat said of the day.'
    assert said(one)[-1].source_name == "Stella Hartwin"
    two = 'Stella Hartwin met Paul Greer in Orvan. "My goat won a prize," the Orvan Democrat said of the day.'
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
    found = said('Judge Edda Wagner fed the swans. The pond will freeze, Wagner said. "It must," Wagner said.')
    assert {a.source_name for a in found} == {"Edda Wagner"}


@pytest.mark.parametrize("title", ["Canon", "Outgoing PM", "Finalist", "Deacon"])
def test_titles_are_no_part_of_a_name(said: Said, title: str) -> None:
    found = said(f"{title} Liam Stowell said the bells had been sold. Stowell said the tower was damp.")
    assert {a.source_name for a in found} == {"Liam Stowell"}


def test_a_firm_that_bears_its_owners_name_is_not_he(said: Said) -> None:
    found = said(
        "Glen Polton TeaHouse burned nineteen candles on its birthday. "
        "“Nobody ate the cake,” said owner Glen Polton. “We are proud,” Polton added."
    )
    assert {a.source_name for a in found} == {"Glen Polton"}


def test_nobody_speaks_as_anybody_of_a_kind(said: Said) -> None:
    found = said(
        "Captain Antal Grebe learned to sail at Orvan. “The tide was my school,” he said.\n\n"
        "A pilot needs to sleep in the afternoon. He said he had known that as a boy."
    )
    assert {a.source_name for a in found} == {"Antal Grebe"}


def test_they_are_not_those_before_some_others(said: Said) -> None:
    text = "Most children had never seen an eclipse. {}They put on dark glasses and said it was too short."
    assert said(text.format("Some old men had, and still came. "))[-1].source_name != "Most children (unnamed)"


def test_a_second_syllable_written_small_is_of_the_name(said: Said) -> None:
    found = said("South Korean cellist Noh Bae-ra said the hall was cold. Noh said the strings would not hold.")
    assert {a.source_name for a in found} == {"Noh Bae-ra"}
    assert [a.source_name for a in said("Obama-era officials said the plan was dead.")] == [
        "Obama-era officials (unnamed)"
    ]


def test_a_surname_that_is_a_peoples_name(said: Said) -> None:
    found = said("Beekeeper Hilda French said the honey was dark. “We waited,” French said.")
    assert {a.source_name for a in found} == {"Hilda French"}
    assert [a.source_name for a in said("The French said the honey was dark.")] == ["French"]


def test_a_title_in_the_middle_of_a_name(said: Said) -> None:
    found = said("Orvan Archbishop Pedro Anselm Cardinal Tavel told the choir to rest. “Sing lower,” Tavel said.")
    assert {a.source_name for a in found} == {"Pedro Anselm Cardinal Tavel"}


def test_who_wrote_a_page_is_no_source_of_it(said: Said) -> None:
    byline = (
        "Village potter Rob Colley has fired his last kiln for a queen, writes {}. Colley broke two wheels in 2003."
    )
    assert [a.source_name for a in said(byline.format("Brad Hallin"))] == [None]
    assert [a.source_name for a in said(byline.format("the historian Brad Hallin"))] == ["Brad Hallin"]


def test_whoever_is_told_of_in_somebodys_words_does_not_go_on_for_him(said: Said) -> None:
    found = said(
        "Ferry inspector Radik Assel spoke on Tuesday. “When the cook asked for his pay, he was mocked by a drunken "
        "steersman,” Assel said. “We found the cook a better ship,” he said."
    )
    assert {a.source_name for a in found if a.kind == "direct"} == {"Radik Assel"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Red Cross delegate in Orvan, Panos Lekkas, said that the list was sent.", "Panos Lekkas"),
        ("The UN Resident Coordinator for Orvan, Mr. Panos Lekkas, said that the list was sent.", "Panos Lekkas"),
        ("• WHO estimates that forty had died.", "WHO"),
        ("Inspector Alun Rees told the court that Tek was calm. Tek was hurt, the officer added.", "Alun Rees"),
        ("The officer at the gate said that Tek was hurt.", "officer at the gate (unnamed)"),
        ("A spokesman said the figure was wrong. Ilse Brandt was there: she will vote, she says, “when it is told”.", "Ilse Brandt"),
    ],
)  # fmt: skip
def test_a_source_is_known_behind_its_office(
    text: str, who: str, attributed: Callable[[str], list[Attribution]]
) -> None:
    found = attributed("The quay at Orlen was shut on Tuesday after a fire.\n\n" + text + "\n")
    assert found[-1].source_name == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A spokesman for the Corps, Attar ag Moulid, said the hoist had stuck.", "Attar ag Moulid"),
        ("A miner, Prosper Kaluwa, said the hoist had stuck.", "Prosper Kaluwa"),
        # Near misses: a place or body behind the noun before it.
        ("A resident of the Plain, North Orvan, said the hoist had stuck.", "resident of the Plain (unnamed)"),
        ("The governor of the province, North Tarn, said the hoist had stuck.", "governor of the province (unnamed)"),
        ("A spokesman for the charity, Hope Bridge, said the hoist had stuck.", "spokesman for the charity (unnamed)"),
        ("A spokesman, Harbour Watch, said the hoist had stuck.", "spokesman (unnamed)"),
    ],
)
def test_a_name_that_no_tagger_knows_stands_behind_what_its_bearer_is(
    text: str, who: str, attributed: Callable[[str], list[Attribution]]
) -> None:
    assert attributed(text)[-1].source_name == who
