"""Whose words are whose: "his lawyer" and "the same paper" by name, the page's own paper, and what is nobody's word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


def told(attributions: list[Attribution]) -> list[tuple[str, str]]:
    """Chain behind the outlet, and content, of each whose source is told or is the page itself."""
    return [
        (" > ".join(a.steps[1:]), " … ".join(c.text for c in a.content))
        for a in attributions
        if a.source is not None and a.certainty > 0.5
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Whose lawyer, whose ministry.
        ("Jon Tek was arrested on Friday. He slept at home, his lawyer said.",
         ("Jon Tek's lawyer (unnamed)", "He slept at home")),
        ("The man in the green coat was arrested. He had done nothing, his lawyer said.",
         ("lawyer of man in the green coat (unnamed)", "He had done nothing")),
        ("The young minister gave no answer. Her own ministry said the road was shut.",
         ("ministry", "the road was shut")),
        ("A boy of nine was flown to Nova Prella, 60 miles away. His family said the gate was shut.",
         ("family of boy of nine", "the gate was shut")),
        # The same paper, a paper that goes by a noun, a group that calls itself something.
        ("The national daily El Orvo wrote that the dam had failed. Two men are missing, the same paper writes.",
         ("El Orvo", "Two men are missing")),
        ("In the local daily El Orvo de Prella the union said that the pit was shut.",
         ("El Orvo de Prella > union", "that the pit was shut")),
        ("A group that calls itself Iron Lantern said its men had robbed the bank.",
         ("Iron Lantern", "its men had robbed the bank")),
        ("On the word of an anonymous clerk, the Gazette wrote that the gang had been paid.",
         ("Gazette > clerk (unnamed)", "that the gang had been paid")),
        # Whom a pronoun cannot mean: of whom the quotation tells, where something was, what only half a rank names.
        ("Mayor Jon Tek paid for the film. The clerk Ned Orlo laughed. “If the mayor thinks it is for all, he"
         " is wrong,” he said.", ("Ned Orlo", "“If the mayor thinks it is for all, he is wrong,”")),
        ("The army shelled a farm in Syria. It said the shelling was an error.", ("army", "the shelling was an error")),
        ("We met the young chief of Air Orvan and he said the price was fair.",
         ("young chief of Air Orvan (unnamed)", "the price was fair")),
        ("Ms Lira declined to say if the guards had opened the gate, saying only, “It was late, and the rain was"
         " heavy.”", ("Lira", "“It was late, and the rain was heavy.”")),
        ("The seat was held by the incumbent Mayor Jon Tek. After the vote the new mayor said the road was shut.",
         ("new mayor", "the road was shut")),
        ("“The case is closed, and I am glad of it,” the Interior Minister said. The Prime Minister said it was open.",
         ("Prime Minister (unnamed)", "it was open")),
        ("They wrote to the current Orvan County Sheriff. He said the horses were his.",
         ("current Orvan County Sheriff", "the horses were his")),
        ("He said the council thought the case was closed, but warned that it was not.", ("", "that it was not")),
        # Outlets and bodies by names that others bear.
        ("Ms Hill left the hall. The road was shut, said Hill.", ("Hill", "The road was shut")),
        ("Ms Hill left the hall. The Hill reported that she had left.", ("The Hill", "that she had left")),
        ("According to The Information, the firm was late.", ("The Information", "the firm was late")),
        ("The Palestinian Authority said it would send a team.", ("Palestinian Authority", "it would send a team")),
        ("The Inner Mongolia health authority said the town was shut.",
         ("Inner Mongolia health authority", "the town was shut")),
        ("Lead researcher and harbour engineer Ana Lira said the dam held.", ("Ana Lira", "the dam held")),
        ("The mayor and Governor Ana Lira said the dam held.", ("mayor (unnamed) and Ana Lira", "the dam held")),
        ("The Orvan Department of State Health Services said it was late.",
         ("Orvan Department of State Health Services", "it was late")),
        ("The U.S. Attorney's Office for the Western District of Orvan said he fled.",
         ("U.S. Attorney's Office for the Western District of Orvan", "he fled")),
        ("The Harbour Union said the gate was shut. Two men were hurt, Department of Sea Safety spokesman Jon Tek said.",
         ("Jon Tek, for Department of Sea Safety", "Two men were hurt")),
        ("Neighbours had shouted at them. The suit says that the Orlo family are from Teland and have owned the shop since"
         " May. In June they alleged that they were driven out.", ("Orlo family", "that they were driven out")),
        # An outlet's report ends where somebody speaks to the page again.
        ("The road is shut, according to the Orvan Gazette. Ms Lira said it was open. “People need care,” Lira said.",
         ("Lira", "“People need care,”")),
        ('"We are glad," she writes, "as are all of us in the town. " The request has seven parts.',
         ("", '"We are glad," … "as are all of us in the town. "')),
        # One hospital is not six.
        ("Four schools closed at noon. The school says the roof was safe.", ("school", "the roof was safe")),
        ("The captain of one of them told us that the sea was calm.", ("captain (unnamed)", "that the sea was calm")),
        # The page's own paper and people.
        ("This newspaper reported on Friday that the gate was shut.", ("", "that the gate was shut")),
        ("Our correspondent says that the gate was shut.", ("", "that the gate was shut")),
        # Where words begin and end.
        ("Dr Lira shakes his head: old bridges, he says, seldom fall at noon.",
         ("Lira", "old bridges … seldom fall at noon")),
        ("The league has asked the club for a written excuse within two weeks and reserves other action.",
         ("league", "a written excuse within two weeks")),
        ("She said that the exit from the league had cost the port an ally, but insisted that it stood its ground.",
         ("", "that it stood its ground")),
    ],
)  # fmt: skip
def test_the_last_line(attributed: Attributed, text: str, last: tuple[str, str]) -> None:
    assert told(attributed(text))[-1] == last


def test_a_quotation_behind_another_speaker_is_left_open(attributed: Attributed) -> None:
    text = (
        "“Nobody pays me for the early shift,” Ms Orlo laughs. Ned Tek, who bakes the bread, explains he sold his car. He"
        " bought an oven. “I have slept four hours a night since May, and I like it.”"
    )
    assert ("Orlo", "“Nobody pays me for the early shift,”") in told(attributed(text))


@pytest.mark.parametrize(
    "text",
    [
        "The guard found a radio in his car, according to Lira was taken to the station.",  # a link was lost
        "Asked who they would vote for, they went home.",
        "The band Iron Lantern said so itself, and nobody in town laughed at it.",
        "Mayor Ana Lira called the special meeting of the Orvan council to order on Monday, March 16.",
        "Some drivers will ask for a second bridge.",
        "By now the village knows how long a winter can be.",
    ],
)
def test_nobody_says_so(attributed: Attributed, text: str) -> None:
    assert told(attributed(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Everybody who has a cousin there says that it is double that.",
        "Two firms were asked. The other said that the line was shut.",
    ],
)
def test_nobody_is_named(attributed: Attributed, text: str) -> None:
    assert [a.source_name for a in attributed(text) if a.certainty > 0.5] == [None]
