"""Pages of reactions, digests, sentences that look back, and the lines under block quotations.  All is invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from who_said_what import chains

from sayso.model import Attribution
from sayso.pipeline import read_page
from sayso.reading import read_bytes

Find = Callable[[str], list[Attribution]]
OPENING = "Budget: what they said\n\nHere is how the towns took the budget that the council passed on Wednesday.\n\n"


def test_a_name_with_a_description_and_a_colon_brings_in_who_speaks(attributed: Find) -> None:
    page = (
        "Carla Ruun, head of the Guild of Grocers: “Shops will close.”\n\n"
        "Devin Paltz (Dockers' Union): “We got crumbs.”\n\n"
        "Ann Holt, baker: I have read it twice. The sums are wrong.\n\n"
        "Further reading, for the brave: the budget has nine volumes.\n"
    )
    found = chains(attributed(OPENING + page))
    assert found["“Shops will close.”"] == ("Carla Ruun",)
    assert found["“We got crumbs.”"] == ("Devin Paltz",)
    assert found["I have read it twice. The sums are wrong"] == ("Ann Holt",)
    assert not any("nine volumes" in words for words in found)


def test_a_name_over_a_quotation_says_whose_it_is_where_two_do(attributed: Find) -> None:
    under = "Mayor Tilda Orne\n\n“This is a budget for builders and their boats.”\n\n"
    other = "Captain Jost Falk\n\n“A budget for those who have enough of it.”\n\n"
    end = "The council sits again in May, when the second half of the budget is read.\n"
    both = chains(attributed(OPENING + under + other + end))
    assert both["“This is a budget for builders and their boats.”"][0].endswith("Tilda Orne")
    assert both["“A budget for those who have enough of it.”"][0].endswith("Jost Falk")
    alone = attributed(OPENING + under + end)
    assert not [a for a in alone if a.source_name and "Orne" in a.source_name]


def test_a_heading_may_say_that_a_statement_follows(attributed: Find) -> None:
    page = "Captain Falk's statement in full\n\n“Citizens, stay in your homes. The port will open on Monday.”\n"
    (chain,) = (c for words, c in chains(attributed(OPENING + page)).items() if "stay in your homes" in words)
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
    found = chains(attributed(page + line + "\n\nThe port opens at nine, and the ferry leaves at ten as always.\n"))
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


@pytest.mark.parametrize(
    "question",
    [
        "Does the minister believe that the air force carried out this strike?",
        "Has the army said that it hit a school?",
        "Is it true that the minister said that the dam was safe?",
        "And did the guild warn you that your boats were watched?",
    ],
)
def test_who_is_asked_whether_he_said_it_has_not_said_it(question: str, attributed: Find) -> None:
    assert attributed(OPENING + question + "\n") == []


@pytest.mark.parametrize(
    "question",
    ["Why did the minister say that the dam was safe?", "Did you know that the minister said that it was safe?"],
)
def test_a_question_may_take_for_granted_that_he_said_it(question: str, attributed: Find) -> None:
    assert [a.source_name for a in attributed(OPENING + question + "\n")] == ["minister (unnamed)"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Daas was quoted by the BBC as saying that the deal was dead.", ("BBC", "Daas")),
        (
            "A report in the newspaper Vreme Nova, which quoted a clerk as saying that 200 were paid, was withdrawn.",
            ("Vreme Nova", "clerk (unnamed)"),
        ),
        ("AFP is quoting the guild's head, Anas Qadir: “We will not sign under bombs.”", ("Agence France-Presse", "Anas Qadir")),
    ],
)  # fmt: skip
def test_who_quotes_somebody_is_a_hop(text: str, chain: tuple[str, ...], attributed: Find) -> None:
    chains = [a.chain[1:] for a in attributed(OPENING + text + "\n")]
    assert any((found[0], found[-1]) == chain for found in chains if found)


@pytest.mark.parametrize(
    "later",
    ["Later, in a statement, the director said that 14 had died.", "The director told The Interval that 14 had died."],
)
def test_what_is_said_elsewhere_is_not_said_to_the_same_agency(later: str, attributed: Find) -> None:
    found = chains(attributed(OPENING + "The director told Reuters that 12 had died. " + later + "\n"))
    assert found["that 12 had died"][0] == "Reuters"
    assert "Reuters" not in found["that 14 had died"]


def test_the_paper_is_the_one_of_which_the_sentence_tells(attributed: Find) -> None:
    text = (
        "The Russian daily Vreme Nova has a story that you will not read in the New York Times. According to the paper, 200"
        " were paid.\n"
    )
    found = chains(attributed(OPENING + text))
    assert found["200 were paid"] == ("Vreme Nova",)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Jost Falk said that he held no prisoners, which we now know was a lie.", "that he held no prisoners"),
        (
            "Falk says the ward was “a jail on wheels”, as though that made it a target.",
            "the ward was “a jail on wheels”",
        ),
        ("The guild condemned the strike as a “war crime”.", "the strike as a “war crime”"),
        ("The guild condemned the strike as roofs fell in the town.", "the strike"),
        ("The guild denied having met the pilots.", "having met the pilots"),
        ("The army described this as “a tragedy for all”.", "this as “a tragedy for all”"),
    ],
)
def test_a_content_ends_with_its_speaker_s_words(text: str, content: str, attributed: Find) -> None:
    found = attributed(OPENING + text + "\n")
    assert [" ".join(span.text for span in a.content) for a in found if a.source_name] == [content]


def test_who_could_not_confirm_it_has_not_confirmed_it(attributed: Find) -> None:
    for text in (
        "The army was unable to confirm that it lost a jet.",
        "The army has been unwilling to confirm that it lost a jet.",
    ):
        assert [(a.polarity, a.stance) for a in attributed(OPENING + text + "\n")] in ([], [("neg", "decline")])


def test_a_rank_with_a_full_stop_ends_no_sentence(attributed: Find) -> None:
    found = chains(attributed(OPENING + "Castle says that, by a letter he has seen, Brig. Gen. Okafor knew of it.\n"))
    assert any(words.endswith("Brig. Gen. Okafor knew of it") for words in found)


def test_a_site_s_name_in_the_markup_makes_it_no_company() -> None:
    html = (
        '<html><head><title>Dam | The Orle Review</title><meta property="og:site_name" content="The Orle Review"></head>'
        "<body><article><h1>Cracks in the dam</h1><p>Lind Moko inspected dams for eleven years before she gave it up in"
        " June. She spoke to The Orle Review from her home on the hill above the river.</p><p>The company says it never"
        " had that report, and it would not speak of the letters that she has shown to this paper.</p></article></body></html>"
    )
    found = read_page(read_bytes(html.encode(), path="page.html")).attributions
    assert [a.source_name for a in found if a.source is not None and a.source.text == "The company"] == ["company"]
