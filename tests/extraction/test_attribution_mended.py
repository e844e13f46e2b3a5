"""Classes of faults that were found by reading samples of raw news, each in sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Chain behind the outlet, and content, of each."""
    return [(" > ".join(a.chain[1:]), " … ".join(c.text for c in a.content)) for a in attributions]


@pytest.mark.parametrize(
    ("text", "chain", "content"),
    [
        # Who speaks: outside the quotation, before the body, with those of the same row.
        ("“Leave us alone!” shouted a woman in black.", "woman (unnamed)", "“Leave us alone!”"),
        ("Dr Ana Prell of the charity Open Roads said two wells were dry.", "Ana Prell", "two wells were dry"),
        ("The clerks Ana Prell and Jon Tek cited a lack of paper.", "Ana Prell and Jon Tek", "a lack of paper"),
        ("The rise was noted on the Harbour Office Web site, Tek said.", "Tek",
         "The rise was noted on the Harbour Office Web site"),
        ("At Prell, Tek said the mill was shut.", "Tek", "the mill was shut"),
        ("The lawsuit, filed by Ana Prell, claims that the files were burned.", "Ana Prell > lawsuit",
         "that the files were burned"),
        ("Two people familiar with the talks said the bank would be sold.",
         "Two people familiar with the talks (unnamed)", "the bank would be sold"),
        ("The shop was shut on the mayor's insistence.", "mayor (unnamed)", "The shop was shut"),
        # Where a content ends.
        ("Mayor Ana Prell said she would not run, an announcement likely to please her rivals.", "Ana Prell",
         "she would not run"),
        ("Police say it was murder, but have not said why.", "Police", "it was murder"),
        ("The line will run daily, then twice a day from May, Jon Tek said.", "Jon Tek",
         "The line will run daily, then twice a day from May"),
        ("Residents said the mill was loud At the school nobody had heard of it.", "Residents (unnamed)",
         "the mill was loud"),
        ("Omar Tash, a professor at Cornel, said the talks had stalled.", "Omar Tash", "the talks had stalled"),
        ("Both sides said they would come.", "Both sides", "they would come"),
        ("While the “Mill. Ours.” plan did not appeal to the mayor, Ana Prell said she would pay.", "Ana Prell",
         "she would pay"),
        ("The council – which believes that the dam is safe – met in May.", "council", "that the dam is safe"),
        ("The line was shut, said Norland's Department of Sea Traffic director-general Azim Abdul Rahim.",
         "Azim Abdul Rahim", "The line was shut"),
        ("A web page called ‘I am the Bridge Man’ that claims to be the plan of a fire is gone.", "web page",
         "to be the plan of a fire"),
        ("At the time the bank was sold in May, Tek said that nobody had asked the clerks.", "Tek",
         "that nobody had asked the clerks"),
    ],
)  # fmt: skip
def test_one_is_found(attributed: Attributed, text: str, chain: str, content: str) -> None:
    assert told(attributed(text)) == [(chain, content)]


def test_who_gives_a_figure_may_stand_in_brackets(attributed: Attributed) -> None:
    found = told(attributed("After the match 60 people were held (police), and 12 were hurt (hospital)."))
    assert found == [("police", "After the match 60 people were held"), ("hospital", "12 were hurt")]
    assert told(attributed("The Harbour Union (union) has 300 members (HU).")) == []


@pytest.mark.parametrize(
    "text",
    [
        "The council rejected a request for more buses.",
        "The neighbours called firemen, who cut the lock.",
        "She called for help and ran to the road.",
        "Time will tell how long the bridge holds.",
        "Drivers may claim that the road was wet.",
        "The class heard a talk by a diver; toured the port; and had lunch.",
        "When a guest complained about the noise, Tek turned the music up.",
    ],
)
def test_none_is_found(attributed: Attributed, text: str) -> None:
    assert [c for _, c in told(attributed(text)) if len(c.split()) > 3] == []


def test_what_a_court_hears_has_no_source(attributed: Attributed) -> None:
    (a,) = attributed("The court heard that Tek had sold the boat in May.")
    assert a.source is None and a.content[0].text == "that Tek had sold the boat in May"


def test_a_tag_ends_what_somebody_says(attributed: Attributed) -> None:
    text = "He said having lived through hard years, the town was in a phase of calm, an Army Office statement said."
    assert not any(content.endswith("statement said") for _, content in told(attributed(text)))


def test_a_headline_with_a_colon_ends_with_its_sentence(attributed: Attributed) -> None:
    found = attributed("Prell Police: Two boats were lost. The boats had sailed on Monday, the harbour office said.")
    assert ("harbour office", "The boats had sailed on Monday") in told(found)


def test_a_closing_mark_behind_its_space_closes(attributed: Attributed) -> None:
    text = '"It was dark and nobody came. "Tek left at six. "We all were cold and wet," Ana Prell said.'
    assert not any("Tek left" in c for _, c in told(attributed(text)))


def test_a_quotation_that_nobody_closes_ends_before_the_next_report(attributed: Attributed) -> None:
    text = (
        "Fia Prell, 27, said: “I brought a bag and we swapped it at once. It was great fun for us. "
        "Ms Tek said she hoped that the fair would come back."
    )
    assert {chain for chain, content in told(attributed(text)) if "come back" in content} == {"Tek"}


def test_a_quotation_glued_to_a_report_is_no_part_of_it(attributed: Attributed) -> None:
    text = "Tek noted that the plane is in service.“And if it is not, what will you do then?” Ana Prell asked."
    assert ("Tek", "that the plane is in service") in told(attributed(text))


def test_one_body_is_not_taken_up_by_several(attributed: Attributed) -> None:
    text = "Eighteen teams took part in May. The Harbour Union was glad. The team vowed that it would return."
    assert all("eighteen" not in chain.lower() for chain, _ in told(attributed(text)))
