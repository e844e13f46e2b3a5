"""Leads: what in a reader's remark could be checked, what it bears on, and what it does with what it answers."""

from __future__ import annotations

from functools import cache

import pytest

from sayso import language
from sayso.comparison.lineage import leads, remarks
from sayso.model import Lead, Reading
from sayso.pipeline.run import extract
from sayso.reading import read_bytes

ARTICLE = """Port Lindow Gazette
Crane falls in Lindow harbour, one dead
3 March 2022

A docker was killed when a crane fell on the north quay of Lindow on Monday morning, the harbour office said.

The harbour office said the crane had been inspected in January and that the wind was light. The dockers' union said its
members had warned of the crane twice.

Police closed the quay until Wednesday. The mayor of Lindow, Enno Brandt, said 40 people had been led away.
"""


@cache
def thread(*said: tuple[str, str]) -> Reading:
    told = "".join(f"{who} says:\nMarch 4, 2022 at {9 + k}:15 am\n\n{text}\n\n" for k, (who, text) in enumerate(said))
    page = read_bytes(f"{ARTICLE}\n\n{len(said)} Comments\n\n{told}".encode(), path="page.txt")
    return extract(page, language.parse(page.text, page.segments))


def find(*said: tuple[str, str]) -> list[Lead]:
    return list(leads.find([thread(*said)], []))


@pytest.mark.parametrize(
    "text",
    [
        "I was unloading on the north quay and the wind took my helmet off at ten to seven.",
        "My nephew drives the crane next to it. They were told on Friday to keep lifting.",
        "Worked there until March. The brake on that crane was held with wire.",
        "our office looks out on the quay and the crane swung for an hour before it fell at 6:50",
        "The photo of the crane is from 2017, you can see the old shed.",
        "The inspection register is on the council's website, page 3 says the hook failed in January.",
        "Nobody closed the quay. I guard the east entrance.",
        "It was two dockers, not one.",
        "My aunt's lodger was on the north quay, he ran from the crane with two others.",
        "my brother in Brackwater saw the hook go past his cab",
        "My tenant has a stall on the quay and he says there were two cranes moving",
        "A van with no plates passed our kitchen window at ten to seven.",
        "We got a letter on Friday telling us to keep off the quay.",
        "My rota for Monday shows nine dockers on the quay.",
        "I was standing next to the winch. The crane fell on the shed, not the quay.",
        "I read the wind gauge on the quay for the pilots, it stood at 31 knots.",
        "I rigged cranes for nine years. A light wind would not have moved that hook.",
    ],
)
def test_what_could_be_checked_is_a_lead(text: str) -> None:
    assert [x.doc for x in find(("grebe", text))]


@pytest.mark.parametrize(
    "text",
    [
        "So sad, thoughts with his family.",
        "The harbour office said the wind was light. The union said otherwise.",
        "I think the crane was old and nobody cared.",
        "The mayor should resign over this crane.",
        "That is the worst crane I have ever seen.",
        "I read the article about the crane on Monday and cried.",
        "We need better inspections in this country.",
        "I watched the video of the crane and was shocked.",
        "Of course, the wind was light, it always is when a crane falls on a docker at seven.",
        "Typo in the second line, it is Lindow, not Lindau.",
        "Put that at risk, my friend, and the crane falls on you.",
        "Everyone knows who paid for the crane.",
        "Two years ago I was chatting with a barber who said that all harbours are run by crooks.",
        "When I was a boy my father took me to see the ships in Orlen.",
        "We went there on holiday in 2009, charming people.",
        "I drove cranes for nine years.",
    ],
)
def test_views_mockery_and_retold_news_are_none(text: str) -> None:
    assert find(("grebe", text)) == []


def test_a_lead_holds_how_its_writer_knows_and_where_to_ask() -> None:
    text = "I load ships on the north quay. The crane was leaning since Sunday noon. Ask for the foreman's log. What a town."
    found = find(("grebe", text))
    assert [" ".join(x.span.text.split()) for x in found] == [text.removesuffix(" What a town.")]


def test_an_answer_to_a_lead_with_a_fact_of_its_own_disputes_it_unless_it_agrees() -> None:
    first = "grebe", "I load ships on the north quay. The crane was leaning since Sunday noon."
    against = "heron", "@grebe That crane was straightened on Saturday night."
    same = "stork", "@grebe Same here, the crane leaned over our cabin on Sunday at four."
    loud = "gull", "@grebe you are paid by the union"
    found = {x.span.text.split()[-1]: x for x in find(first, against, same, loud)}
    assert [(k, x.stance) for k, x in found.items()] == [
        ("noon.", "reports"),
        ("night.", "disputes"),
        ("four.", "supports"),
    ]
    line = found["noon."].bears_on
    assert found["night."].bears_on == found["four."].bears_on
    assert found["night."].bears_on.startswith("the remark “I load ships") and found["night."].bears_on.endswith(line)


def test_who_speaks_to_a_reader_bears_on_his_remark_and_others_do_not() -> None:
    praise = "grebe", "Lovely town, we spent our honeymoon in the old hotel."
    counted = "I sweep the quay and counted 14 barges at ten past six."
    found = find(praise, ("heron", f"@grebe {counted}"))
    assert [x.bears_on for x in found] == ["the remark “Lovely town, we spent our honeymoon in the old hotel.”"]
    assert [x.bears_on.startswith("the article") for x in find(praise, ("heron", counted))] == [True]


def test_where_a_writer_lives_goes_with_what_he_tells_from_there() -> None:
    found = find(("grebe", "My cousin lives in Brackwater. He says the ferryman blew his horn for an hour."))
    assert [x.span.text.split()[-1] for x in found] == ["hour."]
    assert find(("grebe", "My cousin lives in Brackwater.")) == []


def test_advertisements_and_notices_of_the_page_are_none() -> None:
    assert find(("grebe", "I earned 900 guilders a week from home, ask me how")) == []
    told = (
        "I load ships on the north quay. The crane was leaning since Sunday noon.\n\nReader comments are not moderated."
    )
    assert [x.span.text.split()[-1] for x in find(("grebe", told))] == ["noon."]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("I load ships there. The crane was not inspected in January.", "disputes"),
        ("I load ships there. A light wind would not have moved that crane.", "disputes"),
        ("I load ships there. Forty people were led away past my cab by seven.", "reports"),
        ("The quay has been shut since Sunday noon, I guard the gate, so how did anybody load there?", "disputes"),
        ("I load ships there. The crane fell on the shed, not the quay.", "disputes"),
    ],
)
def test_the_stance_is_told_by_the_line_that_a_remark_bears_on(text: str, stance: str) -> None:
    assert [x.stance for x in find(("grebe", text))] == [stance]


def test_who_a_writer_is_does_not_tell_what_he_speaks_of() -> None:
    assert remarks.without_opener("Rovers fan, we stood behind the goal.") == "we stood behind the goal."
    assert remarks.without_opener("Local doctor here: I saw no fan.") == "I saw no fan."
    assert remarks.without_opener("On Monday, we saw a fan.") == "On Monday, we saw a fan."


def test_what_is_set_before_or_after_a_line_differs_from_it() -> None:
    assert remarks.differs("The gale came earlier than Monday.", "It fell on Monday.")
    assert not remarks.differs("It was colder than I like.", "It fell on Monday.")


def test_who_calls_it_rubbish_disputes_it() -> None:
    rubbish = find(("grebe", "The inspection is rubbish. I work on the quay and the hook was from 1998."))
    assert [x.stance for x in rubbish] == ["disputes"]
    heap = find(("grebe", "I work on the quay and the rubbish skip was hit at ten to seven."))
    assert [x.stance for x in heap] == ["reports"]


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("The report is nonsense.", True),
        ("That gale story is rubbish, friends.", True),
        ("Their figures are made up, I was on the quay.", True),
        ("The hold was all rubbish and wet sand, I swept it in 2019.", False),
        ("The gang was made up of nine dockers.", False),
        ("That hook was invented by my uncle.", False),
        ("Rubbish skips stood at the gate on Monday.", False),
    ],
)
def test_what_is_made_of_rubbish_is_no_word_against_the_article(text: str, so: bool) -> None:
    assert remarks.rejects(text) is so


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("Free shipping on all hooks.", True),
        ("Free shipping crates stood under the crane on Monday.", False),
        ("Reader comments are closed.", True),
        ("Our comments are in the harbour files, number 14.", False),
        ("The comments below are mistaken, the crane was up at six.", False),
        ("Comments do not necessarily reflect the views of the Gazette.", True),
    ],
)
def test_who_speaks_of_a_delivery_or_of_comments_does_not_advertise(text: str, so: bool) -> None:
    assert remarks.said(text).loud is so


def test_a_document_named_to_whom_a_lead_answers_is_one() -> None:
    first = "grebe", "I load ships on the north quay. The crane was leaning since Sunday noon."
    said = "heron", "@grebe See https://harbour.example/cranes.pdf"
    assert len(find(first, said)) == 2
    assert find(("heron", "See https://harbour.example/offers.html")) == []


def test_a_lead_is_set_beside_the_line_that_it_is_near_to() -> None:
    found = leads.find([thread(("grebe", "I was by the crane and nobody inspected the crane in January."))], [])
    assert "inspected" in found[0].bears_on
    found = leads.find([thread(("grebe", "I was there at seven and a man in a red cap ran to the ferry."))], [])
    assert found[0].bears_on.startswith("the article")


def test_a_comment_that_stands_twice_gives_one_lead() -> None:
    said = "I saw the hook of the crane snap on Monday."
    assert len(find(("grebe", said), ("heron", "So sad."), ("grebe", said))) == 1


@pytest.mark.parametrize(
    ("text", "access"),
    [
        ("We live across from the quay.", True),
        ("I am at a loss for words.", False),
        ("We were lied to.", False),
        ("I have it on my dashcam.", True),
        ("A friend of mine was on the bus.", True),
        ("My family is praying for you all.", False),
        ("Our masts were switched off at 18:58.", True),
        ("Our troops left at 18:58.", False),
        ("I've heard great things about this port.", False),
        ("As a retired welder I know such seams.", True),
    ],
)
def test_how_a_writer_knows(text: str, access: bool) -> None:
    assert remarks.said(text).access is access


def test_where_the_writer_stood_may_come_last_and_a_pasted_article_of_another_year_is_none() -> None:
    text = "The hook of the crane had number 88 on it. I was the foreman, I signed for it."
    assert [" ".join(x.span.text.split()) for x in find(("grebe", text))] == [text]
    old = (
        "For those who forget:\n\nCrane falls in Lindow harbour\nLindow Herald, 4 May 1998\n\nLINDOW - A crane fell on "
        "the north quay of Lindow harbour on Monday morning and a docker was killed, the harbour office said. The "
        "dockers' union had warned of the crane."
    )
    assert find(("heron", old)) == []


def test_what_the_pages_own_writer_adds_under_it_is_no_readers_lead() -> None:
    seen = "I was unloading on the north quay and the wind took my helmet off at ten to seven."
    page = read_bytes(
        f"{ARTICLE}\n2 Comments\n\ngrebe\nMarch 4, 2022 at 9:15 am\n\n{seen}\n\n"
        "Ada Lind (author)\nMarch 4, 2022 at 10:15 am\n\nI was on the north quay myself at seven and saw two men fall.\n".encode(),
        path="page.txt",
    )
    found = leads.find([extract(page, language.parse(page.text, page.segments))], [])
    assert [x.span.text for x in found] == [seen]


@pytest.mark.parametrize(
    ("text", "access"),
    [
        ("The docker with the red helmet was my neighbour.", True),
        ("Old Hobb is our cousin.", True),
        ("He is my hero.", False),
        ("This is my family of songs.", False),
    ],
)
def test_who_is_kin_of_the_writer_is_known_to_him(text: str, access: bool) -> None:
    assert remarks.said(text).access is access


def test_where_anybody_can_find_it_is_pointed_at() -> None:
    assert remarks.said("You can still find it in the harbour's archive of notices.").points
    assert not remarks.said("You can see that they never cared.").points


def test_a_lead_goes_on_to_what_it_is_held_against() -> None:
    text = (
        "I was unloading on the north quay at ten to seven and nobody rang the bell. So much for every man was warned. "
        "They warned no one"
    )
    found = find(("grebe", text))
    assert [" ".join(x.span.text.split()) for x in found] == [text]
    assert [x.stance for x in found] == ["disputes"]
