"""Who a source is, as fully as a page tells it: what restricts somebody unnamed, a body on its own page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Attribution, Page, Parse

Attributed = Callable[[str], list[Attribution]]
Said = Callable[[str, str], list[tuple[str, ...]]]


@pytest.fixture
def steps(parse_text: Callable[..., tuple[Page, Parse]]) -> Said:
    """A function that gives the chains of what a text on the page of an outlet tells."""

    def find(text: str, outlet: str) -> list[tuple[str, ...]]:
        page, parse = parse_text(text, outlet=outlet)
        drafts = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, drafts.segments, drafts.drafts)
        return [a.steps for a in chains.build(parse, page.document, drafts.segments, drafts.drafts, cast)]

    return find


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A person close to the survey said the weir was cracked.", "person close to the survey (unnamed)"),
        ("A man who was on the quay that night told us that the lamp was out.",
         "man who was on the quay that night (unnamed)"),
        ("Three people living nearby said the weir was cracked.", "Three people living nearby (unnamed)"),
        # How somebody spoke is not who he is; nor is what a comma parts from him.
        ("A man who asked not to be named said the weir was cracked.", "man (unnamed)"),
        ("A woman, who was on the quay, said the weir was cracked.", "woman (unnamed)"),
        ("A baker who was on the quay said the weir was cracked.", "baker (unnamed)"),
    ],
)  # fmt: skip
def test_somebody_unnamed_keeps_what_restricts_him(attributed: Attributed, text: str, name: str) -> None:
    assert [a.source_name for a in attributed(text)] == [name]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Ministry of Roads of Norland, bulletin 3", "The Ministry announces that the pass is shut."),
        ("Orvan Police (statement)", "Police announce that the pass is shut."),
        ("Harbour Board - notice", "The Board announces that the pass is shut."),
    ],
)
def test_a_body_on_its_own_page_is_the_page(steps: Said, outlet: str, text: str) -> None:
    assert steps(text, outlet) == [(outlet,)]


@pytest.mark.parametrize(
    ("outlet", "text"),
    [
        ("Orvan Union", "The union said that the pass was shut."),
        ("Norland News Agency", "The agency said that the pass was shut."),
        ("Ministry of Roads of Norland", "The council said that the pass was shut."),
        ("Ministry of Roads of Norland", "The Ministry of Mines of Teland said that the pass was shut."),
        ("Ministry of Roads of Norland", "Orvan's Ministry of Roads wrote. The ministry said that the pass was shut."),
        (
            "Ministry of Roads of Norland",
            "What does the Roads Ministry of Orvan say? The Ministry said that it rained.",
        ),
        (
            "Ministry of Roads of Norland",
            "Russia's Ministry of Roads sent men. The Ministry said that they would stay.",
        ),
        ("Velda Congress", "The Congress of Orvan voted. Congress said that the law was void."),
    ],
)
def test_another_body_is_not_the_page(steps: Said, outlet: str, text: str) -> None:
    assert [len(s) for s in steps(text, outlet)] == [2]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Orvan police searched the mill. The miller was held, police said.", {"Orvan police"}),
        ("Police said the mill was shut. The Orvan Police Department has 30 men, police said.",
         {"Orvan Police Department"}),
        ("Jon Tek, a spokesman for the Orvan Police Service, said it rained. The miller was held, police said.",
         {"Jon Tek", "Orvan Police Service"}),
        # A force or a body that a page names in passing did not say it, nor one of another place.
        ("The miller was shot, police said. He is a former Teland Police officer.", {"police"}),
        ("The miller was shot, police said. Marchers told of a man killed by Teland police in 2020.", {"police"}),
        ("The millers were held, police said. In May the Teland Police had trained them.", {"police"}),
        ("The millers were held, police said. In 2020 Teland Police trained them.", {"police"}),
        ("The Orvan Police Union was angry. The miller was held, police said.", {"police"}),
        ("The Orvan Police Benevolent Association was angry. The miller was held, police said.", {"police"}),
        ("The group Stop Police Violence marched. The miller was held, police said.", {"police"}),
        ("British police flew to Velda. The miller was held, police said.", {"police"}),
        ("Velda police searched the mill.\n\nIn Orvan, police said they had held two men.", {"police"}),
        ("Velda police searched the mill. A miller was held in Orvan, police said.", {"police"}),
        # Where a page names two forces, or only a street's post, it does not tell which.
        ("Orvan police searched the mill with Tarn police. The miller was held, police said.", {"police"}),
        ("Orvan police called the state police. The miller was held, police said.", {"police"}),
        ("He was brought to the Mill Road police station. The miller was held, police said.", {"police"}),
    ],
)  # fmt: skip
def test_police_are_the_force_that_the_page_names(attributed: Attributed, text: str, names: set[str]) -> None:
    assert {a.source_name for a in attributed(text)} == names


_BEGINNING = "Mill fire\n\n"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        # Who speaks next may be who denies it.
        ("A local official said the mill was shut. Security official Marta Lindqvist said a wall had cracked.",
         "local official (unnamed)"),
        ("A Prellby man said that the guards robbed the mill. Jon Tek, 34, said he had robbed nobody.",
         "Prellby man (unnamed)"),
        ("The minister said that nobody would be sacked.\n\nMarta Lindqvist said the minister was lying.", "minister"),
        ("A judge said the law was void. Jon Tek said he would appeal.", "judge (unnamed)"),
        ("A general said the town had fallen.\n\nGeneral Jon Tek said it had not.", "general (unnamed)"),
        ("A local official said the mill was shut. Fire chief Marta Lindqvist said a wall had cracked.",
         "local official (unnamed)"),
        ("A local official said the mill was shut. Marta Lindqvist, 34, said a wall had cracked.",
         "local official (unnamed)"),
        ("A Prellby man admitted in court that he set the fire. Jon Tek, 34, also said he was sorry.",
         "Prellby man (unnamed)"),
    ],
)  # fmt: skip
def test_whom_the_first_sentence_describes_is_not_who_speaks_next(
    attributed: Attributed, text: str, first: str
) -> None:
    assert attributed(_BEGINNING + text)[0].source_name == first


_SAYS = "Norland said in May that it had no tugs. "


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (_SAYS + "At the Harbour Office, a spokeswoman said there was no plan.", "Harbour Office"),
        (_SAYS + "At the ministry, a spokesman said there was no plan.", "ministry"),
        ("The Harbour Guard said that nobody was hurt. At noon, a spokesman said it was wrong.", "Harbour Guard"),
    ],
)
def test_a_spokesman_at_a_body_speaks_for_it(steps: Said, text: str, body: str) -> None:
    assert steps(text, "Tarvin Post")[-1][-1].endswith(f"(unnamed), for {body}")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TARVIN, Norland - A group calling itself the Night Otters claimed to have sunk the barge.", "Night Otters"),
        ("OLNA, Vestrand - A group calling itself the Grey Herons claimed to have sunk the barge.", "Grey Herons"),
        ("Also held was Guy C. Harmon, 26, of Tarvin. Harmon said he could not pay.", "Guy C. Harmon"),
        ("Judge A. Lira said that the gate was shut.", "A. Lira"),
    ],
)
def test_a_name_is_whole_and_nothing_but_the_name(steps: Said, text: str, name: str) -> None:
    assert steps(text, "Tarvin Post")[-1][-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police held several young members of the League on Monday, in what their party leader said was a show.",
         "party leader (unnamed)"),
        ("The man in red waved. His father said that he was well.", "father of man in red (unnamed)"),
    ],
)  # fmt: skip
def test_whose_somebody_is_stays_with_his_name_where_it_tells_who_he_is(steps: Said, text: str, name: str) -> None:
    assert steps(text, "Tarvin Post")[-1][-1] == name
