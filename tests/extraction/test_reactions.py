"""Pages of reactions, digests, sentences that look back, and the lines under block quotations.  All is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Find = Callable[[str], list[Attribution]]
OPENING = "Budget: what they said\n\nHere is how the towns took the budget that the council passed on Wednesday.\n\n"


def told(found: list[Attribution]) -> dict[str, tuple[str, ...]]:
    return {" ".join(span.text for span in a.content): a.chain[1:] for a in found}


def test_a_name_with_a_description_and_a_colon_brings_in_who_speaks(attributed: Find) -> None:
    page = (
        "Carla Ruun, head of the Guild of Grocers: “Shops will close.”\n\n"
        "Devin Paltz (Dockers' Union): “We got crumbs.”\n\n"
        "Ann Holt, baker: I have read it twice. The sums are wrong.\n\n"
        "Further reading, for the brave: the budget has nine volumes.\n"
    )
    found = told(attributed(OPENING + page))
    assert found["“Shops will close.”"] == ("Carla Ruun",)
    assert found["“We got crumbs.”"] == ("Devin Paltz",)
    assert found["I have read it twice. The sums are wrong"] == ("Ann Holt",)
    assert not any("nine volumes" in words for words in found)


def test_a_name_over_a_quotation_says_whose_it_is_where_two_do(attributed: Find) -> None:
    under = "Mayor Tilda Orne\n\n“This is a budget for builders and their boats.”\n\n"
    other = "Captain Jost Falk\n\n“A budget for those who have enough of it.”\n\n"
    end = "The council sits again in May, when the second half of the budget is read.\n"
    both = told(attributed(OPENING + under + other + end))
    assert both["“This is a budget for builders and their boats.”"][0].endswith("Tilda Orne")
    assert both["“A budget for those who have enough of it.”"][0].endswith("Jost Falk")
    alone = attributed(OPENING + under + end)
    assert not [a for a in alone if a.source_name and "Orne" in a.source_name]


def test_a_heading_may_say_that_a_statement_follows(attributed: Find) -> None:
    page = "Captain Falk's statement in full\n\n“Citizens, stay in your homes. The port will open on Monday.”\n"
    (chain,) = (c for words, c in told(attributed(OPENING + page)).items() if "stay in your homes" in words)
    assert chain[0].endswith("Falk")


@pytest.mark.parametrize(
    ("line", "who", "words"),
    [
        ("The Harbour Herald has this:\n\n“The memo speaks of a betrayal by the men of the back benches.”", "Herald", "The memo"),
        ("More from Ms Orne: “I do not speak of leaks. I speak of bread.”", "Orne", "I do not speak"),
    ],
)  # fmt: skip
def test_a_digest_says_who_has_the_words(line: str, who: str, words: str, attributed: Find) -> None:
    page = "Morning digest\n\nThe council of Sallow is in hot water, and its head, Tilda Orne, is not there.\n\n"
    found = told(attributed(page + line + "\n\nThe port opens at nine, and the ferry leaves at ten as always.\n"))
    (chain,) = (chain for told_words, chain in found.items() if words in told_words)
    assert who in chain[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quay was shut at noon. This was reported by the press service of the ministry.", "press service of the ministry"),
        ("The mill burned down. The news was announced by Mayor Jon Tek.", "Jon Tek"),
        ("The mill burned down. This was confirmed by Mayor Jon Tek.", None),
        ("Two boats were lost. The Coast Guard reports this.", "Coast Guard"),
        ("The quay was shut at noon. This was not confirmed by the ministry.", None),
        ("The quay was shut at noon. This was announced by rail.", None),
        ("The quay was shut, the mayor said. This was reported by the ministry on Monday.", None),
    ],
)  # fmt: skip
def test_a_sentence_may_say_whose_word_the_one_before_is(text: str, expected: str | None, attributed: Find) -> None:
    found = [a for a in attributed(OPENING + text + "\n") if a.rule == "backwards"]
    assert [a.source_name for a in found] == ([] if expected is None else [expected])
    assert all(a.content[0].text == text.split(". ")[0] for a in found)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Asked by Ms Bell whether the bread had tasted odd, she replied: “Sweet. I take no sugar.”", "Claire Oduy"),
        ("Questioned by Martin Froud, she accepted that she had called him a fool.", "Claire Oduy"),
    ],
)
def test_who_asks_is_not_the_she_who_answers(text: str, who: str, attributed: Find) -> None:
    page = "Claire Oduy told the court that Rhiannon Bell and Martin Froud had read her letters.\n\nShe was calm.\n\n"
    found = [a.source_name for a in attributed(page + text + "\n") if a.source is not None and a.source.text == "she"]
    assert found and set(found) == {who}


def test_nobody_speaks_in_the_form_of_an_object(attributed: Find) -> None:
    found = attributed("At the roundabout soldiers told me to turn back. I did.\n")
    assert not [a for a in found if a.source is not None and a.source.text == "me"]


def test_what_somebody_would_have_said_is_not_said(attributed: Find) -> None:
    found = attributed("If they had said “we are trying with all our might”, I'd have said that it was time.\n")
    assert not [a for a in found if "we are trying" in a.content[0].text]


def test_an_inquiry_that_finds_does_not_find_what_it_dates(attributed: Find) -> None:
    text = (
        "The prime minister, Ruben Castel, resigned on Monday evening, hours after an inquiry found his office had"
        " ignored four warnings."
    )
    found = attributed(text + "\n\nHe told reporters that he was sorry.\n")
    assert [a.content[0].text for a in found if a.cue is not None and a.cue.text == "told"] == ["that he was sorry"]
    assert not [a for a in found for span in a.content if "resigned" in span.text]
