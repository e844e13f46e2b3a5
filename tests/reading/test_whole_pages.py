"""Whole pages as scrapers give them: menus above, teasers below, paragraphs broken at links."""

from __future__ import annotations

from sayso.model import Page
from sayso.reading import Given, read_bytes

MENU = "News\nPolitics\nBusiness\nMarkets\nProperty\nSport\nRowing\nChess\nCulture\nFilm\nBooks\nFood\n"
LONG = (
    "The harbour board of Quillmouth voted on Tuesday to close the eastern lock for the whole of the winter, since "
    "divers had seen cracks in both of its gates and in the sill below them.\n"
    "Engineers told the board that the lock could not be used safely by vessels of more than ninety tonnes.\n"
    "The closure will begin on 4 November and last until the spring tides, the board said in a notice.\n"
    "Owners of barges called the decision a disaster for trade on the upper river and asked for a ferry.\n"
)
TEASERS = (
    "Most read\n"
    "Baker wins regional prize for rye loaf\nA loaf with caraway took the first prize on Sunday evening.\n"
    "Chess club moves to larger rooms\nThe club has grown to sixty members in only two years.\n"
    "Ten walks for a wet weekend\nFrom the weir to the old mill, with a good map and boots.\n"
)
HEADLINE = "Quillmouth board closes eastern lock for winter"


def page(text: str) -> Page:
    return read_bytes(text.encode(), path="page.txt", given=Given(today="2025-01-01"))


def kinds(found: Page, words: str) -> str:
    at = found.text.index(words)
    return next(s.type for s in found.segments if s.start <= at < s.end)


def test_an_article_between_menus_and_teasers() -> None:
    found = page(MENU + TEASERS + f"{HEADLINE}\nBy Ada Norring\n3 October 2019\n" + LONG + TEASERS)
    assert found.document.title is not None and found.document.title.text == HEADLINE
    assert found.document.authors == ("Ada Norring",)
    assert kinds(found, "Engineers told") == kinds(found, "Owners of barges") == "body"
    assert kinds(found, "A loaf with caraway") == kinds(found, "Chess") == "boilerplate"
    assert found.text.rindex("A loaf with caraway") > max(s.end for s in found.segments if s.type == "body") - 1


def test_the_headline_is_the_line_whose_words_the_article_takes_up() -> None:
    others = "Rowing club loses its oldest boat in a storm\nCouncil delays vote on new swimming hall again\n"
    found = page(MENU + MENU + f"{HEADLINE}\n" + others + LONG)
    assert found.document.title is not None and found.document.title.text == HEADLINE


def test_sharing_buttons_in_an_article_below_a_long_menu_do_not_end_it() -> None:
    found = page(MENU * 5 + f"{HEADLINE}\nBy Ada Norring\n" + LONG + "Share this\n" + LONG.replace("lock", "quay"))
    assert kinds(found, "Engineers told the board that the quay") == "body"


def test_the_article_of_two_paragraphs_below_a_menu() -> None:
    found = page(
        MENU * 3 + f"{HEADLINE}\n3 October 2019\n" + "".join(LONG.splitlines(keepends=True)[:2]) + "Home\n" * 9
    )
    assert kinds(found, "The harbour board") == kinds(found, "Engineers told") == "body"
    assert kinds(found, "Markets") == "boilerplate"


def test_headlines_glued_to_their_teasers_are_no_article() -> None:
    glued = "".join(
        f"{name} club opens its doors again{name} club said on Monday that members and their guests may come back.\n"
        for name in ("Rowing", "Chess", "Sailing", "Cycling", "Walking", "Angling", "Gliding", "Fencing")
    )
    found = page(MENU + glued + MENU + f"{HEADLINE}\n3 October 2019\n" + LONG)
    assert kinds(found, "Engineers told") == "body"
    assert kinds(found, "Fencing club said") == "boilerplate"


def test_paragraphs_broken_at_links_are_read_whole() -> None:
    broken = (
        "The harbour board of\nQuillmouth\nvoted on Tuesday to close the\neastern lock\n, which is the oldest, after a\n"
        "report\n.\nEngineers told\nThe Quillmouth Echo\nthat the gates had\ncracks\n, and that a ferry was needed.\n"
        "The closure will begin on 4 November and last until the spring tides come back, said the\nboard\n.\n"
    )
    found = page(MENU + f"{HEADLINE}\nBy Ada Norring\n3 October 2019\n" + broken)
    assert {kinds(found, words) for words in ("eastern lock\n", "report\n", "Echo", "cracks", "spring")} == {"body"}
    assert found.document.authors == ("Ada Norring",)


def test_lines_that_begin_with_small_letters_alone_are_left_as_they_are() -> None:
    found = page("ORCHARD NOTES\nby Ada Norring\n3 October 2019\nthe pears are late\nthe plums are not\n" + LONG)
    assert found.document.authors == ("Ada Norring",)


def test_a_button_for_comments_over_an_article_opens_no_thread() -> None:
    top = MENU + f"{HEADLINE}\nComments\nAda Norring\n3 October 2019 | 4:15pm\n"
    found = page(top + LONG + LONG.replace("lock", "quay") + "More on\nLocks\nQuays\n")
    assert not [s for s in found.segments if s.type == "comment"]
    assert kinds(found, "Engineers told the board that the quay") == "body"


def test_entries_by_the_clock_are_an_article() -> None:
    entries = "".join(
        f"{hour}.30\nWater rises\nThe gauge at the eastern lock of Quillmouth stood at {hour} feet and is still rising.\n"
        for hour in range(10, 19)
    )
    found = page(f"{HEADLINE} - as it happened\n3 October 2019\nKey events\n18.30 Gauge\n17.30 Gauge\n" + entries)
    assert kinds(found, "stood at 11 feet") == kinds(found, "stood at 18 feet") == "body"
