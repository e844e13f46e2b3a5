"""Sources that a page names in a way that is no verb of speech, or beside a place or body that says nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from sayso.model import Attribution, Page, Parse
from sayso.pipeline.run import extract

ParseText = Callable[..., tuple[Page, Parse]]


def told(parse_text: ParseText, text: str) -> list[tuple[tuple[str, ...], str]]:
    """Chain behind the outlet, and content, of every attribution."""
    page, parse = parse_text(text, outlet="The Harbour Post")
    return [(a.chain[1:], _content(a)) for a in extract(page, parse).attributions]


def _content(a: Attribution) -> str:
    return " … ".join(" ".join(c.text.split()) for c in a.content)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "In Orvan, where twelve people have drowned by the province's count, the market was closed.",
            "province",
            "twelve people have drowned",
        ),
        ("By the league's count, 31 members were arrested.", "league", "31 members were arrested"),
        (
            "By the count of the Farmers' League, ninety barns were lost.",
            "Farmers' League",
            "ninety barns were lost",
        ),
        ("The count of the Dockers' League stands at 40 dead.", "Dockers' League", "40 dead"),
        (
            "The governor, Ana Lira, has it that the gate was shut before dawn.",
            "Ana Lira",
            "that the gate was shut before dawn",
        ),
        ("In the mayor's version, the gate was shut at six.", "mayor (unnamed)", "the gate was shut at six"),
        ("The gate was shut at six, in the Dockers' League's telling.", "Dockers' League", "The gate was shut at six"),
        (
            "Police put the number of injured at 40; the hospital put it at 61.",
            "hospital",
            "it at 61",
        ),
        (
            "A clerk at his office, who would only say that he was new, told us that the files had been moved.",
            "clerk at his office (unnamed)",
            "that the files had been moved",
        ),
        (
            "A woman from Ombry, who asked not to be named, told the paper that the boat had been overloaded.",
            "woman from Ombry (unnamed)",
            "that the boat had been overloaded",
        ),
        (
            "Mara Tolin was not pleased. The carpenter has been out of work since May. “I told them,” she said.",
            "Mara Tolin",
            "“I told them,”",
        ),
        (
            "Petra Vonn has the kiosk on the quay. She says there were two boats above Ombry on Monday.",
            "Petra Vonn",
            "there were two boats above Ombry on Monday",
        ),
    ],
)
def test_who_tells_it_is_found(parse_text: ParseText, text: str, source: str, content: str) -> None:
    assert ((source,), content) in told(parse_text, text)


def test_a_count_taken_up_by_that_is_another_source(parse_text: ParseText) -> None:
    text = "Forty homes burned down by the mayor's reckoning, and sixty by that of the Tenants' Union."
    assert [chain for chain, _ in told(parse_text, text)] == [("mayor",), ("Tenants' Union",)]


@pytest.mark.parametrize(
    "text",
    [
        "Twelve people were struck by the count's carriage.",
        "The crews lost by the count of three votes.",
        "By Friday's count, 31 boats were missing.",
        "By its own count, the union lost 300 members.",
        "The mayor has it in writing.",
        "The song was sung in the mayor's version at the fair.",
    ],
)
def test_no_count_of_somebody_is_none(parse_text: ParseText, text: str) -> None:
    assert told(parse_text, text) == []


def test_another_noun_in_between_may_be_whom_a_description_means(parse_text: ParseText) -> None:
    text = "Mara Tolin saw the van of a rival. The carpenter has been out of work since May. “I told them,” said he."
    assert (("Mara Tolin",), "“I told them,”") not in told(parse_text, text)


def test_a_clause_behind_a_semicolon_is_not_told_by_its_subject(parse_text: ParseText) -> None:
    text = "She had wanted to shut the gate at six, she said; the mayor's office told her to wait until eight."
    assert (("mayor's office",), "She had wanted to shut the gate at six, she said") not in told(parse_text, text)


def test_a_second_clause_with_that_belongs_to_the_outer_speaker(parse_text: ParseText) -> None:
    text = "The warden told the board that they had taken no tool from the shed, and that Ivo cannot swim."
    assert told(parse_text, text) == [
        (("warden",), "that they had taken no tool from the shed, and that Ivo cannot swim")
    ]


def test_a_paper_that_is_quoted_stands_once_in_the_chain(parse_text: ParseText) -> None:
    text = "Quoting the Lorimer Gazette, Radio Sund says that the wall gave way on Saturday."
    assert [chain for chain, _ in told(parse_text, text)] == [("Radio Sund", "Lorimer Gazette")]


def test_whose_count_it_is_is_read_where_the_text_ends_without_a_stop(parse_text: ParseText) -> None:
    found = told(parse_text, "At least nine rowers were hurt by the count of police")
    assert [chain for chain, _ in found] == [("police",)]


def test_no_table_is_read_when_names_of_sources_are_imported() -> None:
    code = (
        "import sayso.extraction.naming.sources as s; from sayso.model.facts import states; "
        "assert s and not states.peoples.cache_info().currsize"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Divers found a barge of Tarn Haulage Ltd in the bay. It was seen by Ada Brill. A crane of Tarn Haulage Ltd "
            "stood on the pier.\n\nRain fell all night. Nobody slept. The road was closed.\n\nThe company said that "
            "nobody was hurt.",
            "Tarn Haulage Ltd",
        ),
        (
            "Divers found a barge of Tarn Haulage Ltd in the bay. It was seen by Ada Brill.\n\nRain fell all night. "
            "Nobody slept. The road was closed.\n\nThe company said that nobody was hurt.",
            "company",
        ),
    ],
)
def test_the_company_is_the_one_of_which_the_page_speaks_more_than_once(
    parse_text: ParseText, text: str, source: str
) -> None:
    assert [chain[-1] for chain, content in told(parse_text, text) if "nobody was hurt" in content] == [source]
