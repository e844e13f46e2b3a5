"""Nobody is cited for words in which he tells the page nothing: refusals, orders, questions, what he did not say."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare


def cited(text: str, outlet: str = "Orlen Courier") -> set[str]:
    return {c.to for c in compare([read(outlet, text)]).citations}


@pytest.mark.parametrize(
    "text",
    [
        "The crane fell at noon. Ada Brill told the divers to leave the basin.",
        "The crane fell at noon. Mayor Ada Brill ordered all cranes in the port to be locked.",
        "The crane fell at noon. Ada Brill declined to say who had locked the cabin.",
        "The crane fell at noon. Ada Brill did not mention the cabin.",
        "The crane fell at noon. Ada Brill asked whether the cabin had been locked.",
        "The crane fell at noon. Ada Brill asked her brother to bring the key home.",
        "The crane fell at noon. Neither Ada Brill nor her brother said that the cabin was locked.",
    ],
)
def test_who_refuses_orders_asks_or_keeps_silent_is_not_cited(text: str) -> None:
    assert not cited(text)


@pytest.mark.parametrize(
    "text",
    [
        'The crane fell at noon. "I will not say who had the key," Ada Brill said.',
        "The crane fell at noon. Ada Brill demanded that the cabin be opened.",
        "The crane fell at noon. Ada Brill asked us to add that the cabin was locked.",
        "The crane fell at noon. Ada Brill denied that the cabin was locked.",
        "The crane fell at noon. Ada Brill does not dispute that the cabin was locked.",
        "The crane fell at noon. Ada Brill asked why the cabin had been locked.",
        "The crane fell at noon. Ada Brill does not believe that the cabin was locked.",
        "The crane fell at noon. Ada Brill declined to say who had the key. She said that the cabin was locked.",
    ],
)
def test_who_tells_where_he_stands_or_tells_the_page_is_cited(text: str) -> None:
    assert "Ada Brill" in cited(text)


def test_who_is_sure_or_was_told_to_find_out_has_said_nothing() -> None:
    assert not cited("The crane fell at noon. The harbour master, Ada Brill, is sure that the cabin was locked.")
    assert not cited("The crane fell at noon. Ada Brill has been told to find out who was in the cabin.")
    assert "Ada Brill" in cited(
        "The crane fell at noon. The harbour master, Ada Brill, was adamant that the cabin was locked."
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Ria Koll, the lock keeper, queried whether the crew had a pilot.", "Ria Koll"),
        ("Ada Brill told the divers to leave the basin after detecting gas in the lower tank.", "Ada Brill"),
        (
            "The mayor, Ada Brill, ordered the ferry company to moor its boats, because it had counted nine leaks.",
            "Ada Brill",
        ),
        ("Ada Brill refused to rule out a second collapse.", "Ada Brill"),
        ("The harbour master, Ada Brill, was certain that the gale tore the rope.", "Ada Brill"),
        ("No Empty Berths said its members had counted nine boats.", "Empty Berths"),
        ("Nine boats had been counted, said No Empty Berths.", "Empty Berths"),
    ],
)
def test_who_doubts_gives_a_reason_or_leaves_something_open_is_cited(text: str, who: str) -> None:
    assert who in cited(f"The crane fell at noon. {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brill asked whether the crew had a pilot.",
        "Ada Brill told the divers to leave the basin as soon as the bell had rung.",
        "Ada Brill told the divers to leave the basin after the bell.",
        "Ada Brill refused to comment on a second collapse.",
        "The harbour master, Ada Brill, is not certain that the gale tore the rope.",
        "No Danish Pilots said that the gale tore the rope.",
        "No Harbour Police said that the gale tore the rope.",
        "No Empty Berths declined to comment.",
    ],
)
def test_who_only_asks_orders_or_keeps_silent_stays_uncited(text: str) -> None:
    assert not cited(f"The crane fell at noon. {text}")


def test_social_media_and_commentators_are_nobody() -> None:
    assert not cited("Some commentators have said that the crane was old.")
    assert "Norland Media Board" in cited("The Norland Media Board has said that the crane was old.")


def test_each_other_is_nothing_that_is_told() -> None:
    assert not cited("The two harbour unions contradict one another.")


def test_the_count_of_a_page_is_its_own() -> None:
    assert not cited("According to our count nine boats were lost.")
    assert cited("According to a count by the Harbour League nine boats were lost.")


def test_a_body_that_would_not_comment_or_has_yet_to_report_is_not_cited() -> None:
    assert not cited("The Norland Seismic Observatory would not comment.")
    assert not cited("The quay stays shut until the Norland Seismic Observatory has reported.")
    assert cited("Since Monday the Norland Seismic Observatory has reported nine faults.")


def test_a_record_that_nothing_tells_from_others_is_not_cited() -> None:
    assert not cited("In a two-line statement the loss was put at nine boats. A video shows the quay.")
    assert "pictures (of the harbour wall)" in cited("The pictures of the harbour wall show nine cracks.")
    assert "satellite pictures" in {name.lower() for name in cited("Satellite pictures show nine cracks.")}


def test_a_part_of_a_paper_a_copy_and_critics_are_nobody() -> None:
    assert not cited("The quay is shut. Article 7 says that nobody may enter. According to a copy it burns.")
    assert not cited("Ada Brill runs the quay. Her critics say that the crane was old.") & {
        "Ada Brill's critics (unnamed)"
    }
    assert "Ada Brill" in cited("Ada Brill, a critic of the port, says that the crane was old.")


def test_a_release_does_not_cite_a_unit_of_its_own_body() -> None:
    head = "Harbour Police of Norland\nPress release\n\n"
    unit = "The command of the Second Police Basin informs that nine boats were found."
    other = "The Harbour League informs that nine boats were found."
    assert not cited(head + unit, "Harbour Police of Norland")
    assert cited(head + other, "Harbour Police of Norland") == {"Harbour League"}


def test_who_speaks_under_a_pronoun_further_on_is_shown_with_the_words_by_which_he_speaks() -> None:
    text = (
        "Ada Brill is not surprised. She has been away from the harbour since the first week of May, and the door of the "
        "{} was still locked when she came back on Monday morning with both keys. She said that it was the crane."
    )
    near = compare([read("Orlen Courier", text.format("cabin"))]).citations
    assert [m.span.text for c in near for m in c.evidence] == [
        text.format("cabin").removesuffix(" that it was the crane.")
    ]
    other = compare([read("Hill Star", text.format("cabin of Karl Dorm"))]).citations
    assert [m.span.text for c in other for m in c.evidence if c.to == "Ada Brill"] == ["Ada Brill"]
