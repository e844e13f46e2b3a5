"""What stands below an article and among its lines: the site's, captions with their photographers, short paragraphs."""

from __future__ import annotations

import pytest

from sayso.model import Page
from sayso.reading import Given, read_bytes, read_held

ARTICLE = (
    "Weir at Holmbeck to be rebuilt\nBy Ada Norring\n3 October 2019\n"
    "The weir at Holmbeck will be rebuilt next summer at a cost of nine million crowns, the river board said.\n"
    "Anglers had asked the board for years to do so, and two of its members had resigned over the delay.\n"
    "About 600 boats pass it a year.\n"
)


def page(text: str) -> Page:
    return read_bytes(text.encode(), path="page.txt", given=Given())


def kind(found: Page, words: str) -> str:
    at = found.text.index(words)
    return next(s.type for s in found.segments if s.start <= at < s.end)


@pytest.mark.parametrize(
    "foot",
    [
        "Next story: Bees in the bell tower",
        "Email this page Print",
        "Tweet this :: Print this :: Frame this",
        "Front page | Archive | Imprint",
        "Press desk: press@holmbeck.example",
        "Our Standards: what we promise our readers",
        "A version of this article appears in print on page B2.",
        "In the same section\nMill wheel stands still for a week",
        "Top stories\nMayor gives up her goats",
        "Newsletter: what we read by the stove\nMill wheel stands still for a week",
    ],
)
def test_the_site_s_lines_below_an_article(foot: str) -> None:
    found = page(ARTICLE + foot + "\n")
    assert [kind(found, line) for line in foot.splitlines()] == ["boilerplate"] * len(foot.splitlines())
    assert kind(found, "About 600 boats") == "body"


def test_who_speaks_for_a_body_is_the_article_s() -> None:
    line = "Contact: Ines Halloran, spokeswoman"
    assert kind(page(ARTICLE + line + "\n"), line) == "body"


@pytest.mark.parametrize(
    "line",
    [
        "A heron at the old sluice. Petra Lund, Holmbeck Times",
        "The weir from the west. © Ada Norring",
        "A heron at the old sluice. Petra Lund/Reuters",
    ],
)
def test_a_sentence_with_its_photographer_is_a_caption(line: str) -> None:
    found = page(ARTICLE.replace("About 600", line + "\nAbout 600"))
    assert kind(found, line) == "caption"


@pytest.mark.parametrize("line", ["The weir leaks. Petra Lund, Holmbeck", "And still the anglers wait by the weir."])
def test_a_sentence_of_the_article_is_none(line: str) -> None:
    assert kind(page(ARTICLE.replace("About 600", line + "\nAbout 600")), line) == "body"


def test_an_article_of_short_paragraphs_below_a_menu_is_read_to_its_end() -> None:
    menu = "Home\nNews\nSport\nOpinion\nLog in | Subscribe\nSearch\nCulture\nFilm\nBooks\n"
    found = page(
        menu + ARTICLE + "They come from all over the country.\nRead also: Where to fish in autumn\nMost read\n"
    )
    assert kind(found, "They come from") == "body"
    assert kind(found, "Where to fish") == "boilerplate"


def test_an_entity_that_nobody_declared_among_the_parts_of_an_item() -> None:
    feed = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Holmbeck Echo</title><entry>&what;<title>Weir holds</title>'
    )
    found = list(read_held(feed + b'<content type="html">The weir holds.</content></entry></feed>', "a.atom"))
    assert [part.page.text for part in found] == ["Weir holds\n\nThe weir holds."]
