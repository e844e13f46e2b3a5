"""Interviews: whose the answers are, by labels, initials or nothing but the questions.  All persons are invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import chains

from sayso.model import Attribution
from sayso.pipeline import read_page
from sayso.reading import read_bytes

Find = Callable[[str], list[Attribution]]

INTRO = (
    "Nobody rang the bell\n\nTilda Orne, 44, a baker, lost her shop in the flood. She spoke to us in the school where"
    " she sleeps.\n\n"
)
ASKED = (
    "Where were you when the weir broke?",
    "Did anybody warn you?",
    "What do you want from the council now?",
    "Will you bake again?",
)
TOLD = (
    "I was at the oven with my sons. The water stood at the second step by six.",
    "Nobody. The warden says that he rang the bell at four. I live beside it, and it did not ring.",
    "An inquiry. Three people died in my street, and we have had no letter.",
    "Not this year. I have sold the oven.",
)


def by_labels(asking: str, telling: str, gap: str = "\n\n") -> str:
    return "\n\n".join(f"{asking}{q}{gap}{telling}{a}" for q, a in zip(ASKED, TOLD))


def read(text: str) -> list[Attribution]:
    """The attributions of a whole page, with its byline."""
    return list(read_page(read_bytes(text.encode(), path="page.txt")).attributions)


@pytest.mark.parametrize(
    "page",
    [
        by_labels("", ""),
        by_labels("Q: ", "A: "),
        by_labels("Q. ", "A. ", gap="\n"),
        by_labels("KL: ", "TO: "),
        by_labels("K.L.: ", "T.O.: "),
        by_labels("Gazette: ", "Orne: "),
        by_labels("", "", gap=" "),
    ],
)
def test_an_answer_is_the_word_of_who_is_asked(page: str, attributed: Find) -> None:
    found = chains(attributed(INTRO + page))
    assert found["Not this year. I have sold the oven"] == ("Tilda Orne",)
    assert found["that he rang the bell at four"] == ("Tilda Orne", "warden")
    assert not any(words.startswith(("Where were", "Will you", "What do you want")) for words in found)


def test_an_answer_goes_on_in_the_next_paragraph(attributed: Find) -> None:
    found = attributed(INTRO + by_labels("", "").replace("The water stood", "\n\nWe saw that the water stood"))
    pieces = next([span.text for span in a.content] for a in found if a.content[0].text.startswith("I was at"))
    assert pieces == ["I was at the oven with my sons", "We saw that the water stood at the second step by six"]


def test_what_is_put_to_her_without_a_question_mark_is_not_hers(attributed: Find) -> None:
    put = "The mayor says that every family has a room."
    page = by_labels("", "").replace("Will you", f"{put}\n\nHe has not been here. I sleep in a gym.\n\nWill you")
    found = chains(attributed(INTRO + page))
    assert found["that every family has a room"] == ("mayor (unnamed)",)
    assert not any(put[:20] in words for words in found)


def test_two_who_may_be_asked_leave_the_answers_to_nobody(attributed: Find) -> None:
    page = "At the weir\n\nTilda Orne and the miller Jost Falk saw the weir break.\n\n" + by_labels("", "")
    answers = [a for a in attributed(page) if a.rule == "label"]
    assert answers and {a.source_name for a in answers} == {None}
    own = [a for a in attributed(page) if a.source is not None and a.source.text == "I"]
    assert not [a for a in own if a.source_name is not None], "an answer's “I” is no writer of the page"


def test_who_wrote_the_page_asks() -> None:
    page = (
        "Nobody rang the bell\n\nBy Kai Lund\n\n4 May 2021\n\nTilda Orne, a baker, lost her shop. Kai Lund met her.\n\n"
    )
    found = chains(read(page + by_labels("Kai Lund: ", "Tilda Orne: ")))
    assert found["Not this year. I have sold the oven"] == ("Tilda Orne",)
    assert not any(chain[:1] == ("Kai Lund",) for chain in found.values())


@pytest.mark.parametrize(
    "page",
    [
        # an explainer answers for itself
        "How many died?\n\nThere is no agreed figure. The police count nine.\n\nWho built the weir?\n\nA firm of the"
        " province, in 1968.\n\nCan you go home?\n\nNot yet. We will update this page.\n\nWhat happens next?\n\nThe"
        " council debates the report on Monday.",
        # advice says "you" in the answers
        "Do you want to sell more bread?\n\nI can help you. You bake, I bring you buyers.\n\nAre you ready?\n\nThen you"
        " should read on. I wrote this for you.\n\nWhat keeps you back?\n\nYou think that you have no time. I know it.",
        # a column asks now and then
        "The weir broke. I was not surprised.\n\nWho is?\n\nThe council met in May and in June.\n\nNobody came from the"
        " mill.\n\nAm I unfair?\n\nThe warden has a bell and a rope.\n\nWhere was he?\n\nI have asked him twice.",
    ],
)
def test_questions_alone_make_no_interview(page: str, attributed: Find) -> None:
    found = attributed(INTRO.replace("She spoke to us", "She sits") + page)
    assert not [a for a in found if a.rule == "label"]


def test_an_answer_that_ends_with_a_question_is_an_answer(attributed: Find) -> None:
    page = by_labels("", "").replace("An inquiry.", "I ask for an inquiry. Is that so much?")
    assert any(words.startswith("I ask for an inquiry. Is that so much?") for words in chains(attributed(INTRO + page)))


def test_what_is_told_to_a_writer_is_the_teller_s() -> None:
    page = (
        "‘I baked for the men who took my boat’\n\nSkipper Tilda Orne was held for six weeks on an island.\n\n"
        "As told to Kai Lund\n\nWe were at sea when the engine fell still. I went on deck.\n\n"
        "The chief asked who could bake. “You,” he said.\n\nI baked. After a week they paid us in fish.\n\n"
        "My brother says that we should have asked for the boat. I tell him to be quiet.\n"
    )
    found = chains(read(page))
    assert found["I baked. After a week they paid us in fish"] == ("Tilda Orne",)
    assert found["that we should have asked for the boat"] == ("Tilda Orne", "brother (unnamed)")


RADIO = (
    "Why a village sues a river\n\n"
    "LENA HOLT, HOST: The village of Sallow has forty people and a lawsuit. It is against a river.\n\n"
    "JON TEK, BYLINE: It is five in the morning, and the ferryman Abel Quell is at his boat.\n\n"
    "ABEL QUELL: (Through interpreter) We want somebody to come and look. That is all.\n\n"
    "TEK: The river has a lawyer, too.\n\n"
    "UNIDENTIFIED LAWYER: I have not met my client.\n\n"
    "TEK: The council calls the case foolish.\n\nQUELL: I call the council wet.\n"
)


def test_a_station_s_own_people_are_no_sources() -> None:
    found = chains(read(RADIO))
    assert found["We want somebody to come and look. That is all"] == ("Abel Quell",)
    assert found["I call the council wet"] == ("Abel Quell",)
    assert "I have not met my client" in found
    assert not any(chain and ("TEK" in chain[0].upper() or "HOLT" in chain[0].upper()) for chain in found.values())
