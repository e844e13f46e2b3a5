"""Articles in plain text, made up for the purpose: head, captions, block quotations, facts."""

from __future__ import annotations

import pytest

from sayso.model import Page
from sayso.reading import Given, from_text, read_bytes

FIRST = (
    "The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in two of its piers."
)
SECOND = "About 4,000 vehicles cross the river there on a working day, according to figures of the council."
TITLE = "Bridge Over The Silver River Closed After Inspection"


def read(text: str, **given: str) -> Page:
    return read_bytes(text.encode(), path="page.txt", given=Given(**given))


def page(*paragraphs: str) -> Page:
    return read("\n\n".join(paragraphs) + "\n")


def of_type(found: Page, kind: str) -> list[str]:
    return [found.text[s.start : s.end].strip() for s in found.segments if s.type == kind]


def test_stored_text_is_the_file_without_its_mark() -> None:
    found = read_bytes("\ufeffTitle of the Page\r\n\r\nIt was over, she said.\r\n".encode(), path="page.txt")
    assert found.text == "Title of the Page\r\n\r\nIt was over, she said.\r\n"


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        "Bridge over the Silver closed after inspection",
        "Is the bridge at Norwick safe?",
        "Holt: ‘We will not open it before we know why’",
    ],
)
def test_titles(title: str) -> None:
    found = page(title, FIRST, SECOND)
    assert found.document.title is not None and found.document.title.text == title
    assert of_type(found, "title") == [title] and len(of_type(found, "body")) == 1


@pytest.mark.parametrize(
    "first",
    [
        FIRST,
        "It rained.",
        "NORWICK — " + FIRST,
        "the council met on Friday",
        "“We looked at every pier,” Mara Holt said.",
    ],
)
def test_no_title_where_there_is_none(first: str) -> None:
    assert page(first, FIRST + " More of it.", SECOND).document.title is None


def test_a_paragraph_wrapped_by_hand_is_no_title() -> None:
    assert (
        read(
            "The bridge at Norwick was closed on Friday after engineers\nfound cracks in two of its piers, the council said.\n\n"
            + SECOND
        ).document.title
        is None
    )


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Mara Holt", ("Mara Holt",)),
        ("By Mara Holt and Pieter Lang", ("Mara Holt", "Pieter Lang")),
        ("By MARA HOLT, Norwick Courier", ("Mara Holt",)),
        ("By Mara Holt, March 6, 2015 10:30 am", ("Mara Holt",)),
        ("Written by Mara Holt | March 6, 2015", ("Mara Holt",)),
        ("Authored by Mara Holt via TheSilverWatch.com,", ("Mara Holt",)),
        ("by mara on March 6, 2015", ("mara",)),
        ("Mara Holt's picture", ("Mara Holt",)),
        ("By Staff Writer", ()),
        ("By the Norwick Courier newsroom", ()),
        ("By Associated Press", ("Associated Press",)),
    ],
)
def test_bylines(byline: str, names: tuple[str, ...]) -> None:
    found = page(TITLE, byline, FIRST, SECOND)
    assert found.document.authors == names
    assert of_type(found, "byline") == [byline]


def test_the_writer_goes_before_the_poster() -> None:
    found = page(TITLE, "Silver Surfer's picture", "Authored by Mara Holt via SilverWatch,", FIRST, SECOND)
    assert found.document.authors == ("Mara Holt",)


@pytest.mark.parametrize(
    "line",
    [
        "March 6, 2015",
        "Friday, March 6, 2015 10:30 am",
        "Published: 6 March 2015",
        "Posted on 2015-03-06",
        "6 March 2015 | Updated: 7 March 2015",
    ],
)
def test_date_lines(line: str) -> None:
    found = page(TITLE, line, FIRST, SECOND)
    assert (found.document.published.value, found.document.published.certainty) == ("2015-03-06", "stated")
    assert found.document.published.span is not None and of_type(found, "dateline") == [line]


@pytest.mark.parametrize("line", ["Friday", "Friday (March 6)", "6/3/2015"])
def test_a_date_that_does_not_name_a_day_is_none(line: str) -> None:
    assert page(TITLE, line, FIRST, SECOND).document.published.value is None


def test_dates_in_the_story_are_not_its_date() -> None:
    assert page(TITLE, FIRST, "The bridge was opened on March 6, 1962, by the king.").document.published.value is None


def test_dates_later_than_the_day_of_reading_or_the_first_comment_are_refused() -> None:
    text = f"{TITLE}\n\nMarch 6, 2035\n\n{FIRST}\n\n{SECOND}\n"
    assert read(text, today="2026-01-01").document.published.value is None
    assert read(text).document.published.value == "2035-03-06"
    thread = (
        "\n2 Comments\n\nOld Salt March 7, 2015 at 10:25 pm\n\nOh dear.\n\nJames March 8, 2015 at 1:02 am\n\nOh my.\n"
    )
    assert read(text + thread).document.published.value is None


def test_datelines_and_their_agency() -> None:
    found = page(TITLE, "NORWICK, Sylvania (AP) — " + FIRST, SECOND)
    assert of_type(found, "dateline") == ["NORWICK, Sylvania (AP) —"]
    assert (found.document.outlet.value, found.document.outlet.certainty) == ("Associated Press", "inferred")
    assert found.document.outlet.span is not None and found.document.outlet.span.text == "AP"


@pytest.mark.parametrize(
    ("foot", "outlet"),
    [
        ("© 2015 Norwick Courier. All rights reserved.", "Norwick Courier"),
        ("Copyright 2015 Norwick Courier", "Norwick Courier"),
        (
            "What this column says is its writer's own opinion and is not shared or endorsed by Norwick Courier",
            "Norwick Courier",
        ),
        ("Sky News' Mara Holt and Pieter Lang contributed to this report.", "Sky News"),
    ],
)
def test_outlets_from_the_foot(foot: str, outlet: str) -> None:
    fact = page(TITLE, FIRST, SECOND, foot).document.outlet
    assert (fact.value, fact.certainty) == (outlet, "inferred")


def test_an_outlet_that_is_only_quoted_is_not_the_pages() -> None:
    assert page(TITLE, "Holt told the Norwick Herald that the bridge was safe.", SECOND).document.outlet.value is None


@pytest.mark.parametrize(
    "caption",
    [
        "Cars queue in front of the bridge. Photo: Ida Krone",
        "Engineers at work under the bridge on Friday. Image source: Ida Krone/Reuters",
        "Mara Holt stands in front of the closed bridge in Norwick.",
        "The bridge is seen here in an old photo from the archive of the council.",
        "(Photo by Ida Krone/Getty Images)",
        "A view of the bridge at Norwick, March 6, 2015. REUTERS/Ida Krone",
    ],
)
def test_captions(caption: str) -> None:
    assert of_type(page(TITLE, FIRST, caption, SECOND), "caption") == [caption]


@pytest.mark.parametrize(
    "paragraph",
    [
        "The council votes to hold the company to its word.",
        "Holt stands by the decision.",
        "The video shows how the pier gave way, the council said.",
        "She is the first to look at the piers in a decade.",
        "The party sits at 12 percent in Norwick.",
        "Police released a photo of a man they want to question about the fire.",
    ],
)
def test_sentences_that_are_no_captions(paragraph: str) -> None:
    assert not of_type(page(TITLE, FIRST, paragraph, SECOND), "caption")


def test_a_title_that_runs_on_from_a_caption() -> None:
    found = page("Mara Holt at the bridge on Friday. | AP Photo Council closes bridge over the Silver", FIRST, SECOND)
    assert found.document.title is not None and found.document.title.text == "Council closes bridge over the Silver"
    assert of_type(found, "caption") == ["Mara Holt at the bridge on Friday. | AP Photo"]


def test_a_block_quotation_with_its_outlet() -> None:
    block = "The piers were built on sand in a single summer."
    found = page(TITLE, FIRST, "According to yesterday's Norwick Herald report:", block, SECOND)
    (segment,) = [s for s in found.segments if s.type == "embedded_quote"]
    assert found.text[segment.start : segment.end].strip() == block
    assert segment.origin == "Norwick Herald" and segment.origin_span is not None


def test_a_block_quotation_of_several_paragraphs_set_off_by_space() -> None:
    text = f"{TITLE}\n\n{FIRST}\n\nThe engineer wrote in her letter:\n\nThe first pier is cracked.\n\n\nThe second one is, too.\n\n\nNobody listened.\n\n{SECOND}\n\nHolt would not say more.\n"
    (quote,) = of_type(read(text), "embedded_quote")
    assert quote.endswith("Nobody listened.") and quote.startswith("The first pier")


def test_a_quotation_with_a_mark_at_each_paragraph() -> None:
    found = page(
        TITLE, FIRST, "Holt said in a statement:", "“The first pier is cracked.", "“The second one is, too.”", SECOND
    )
    (quote,) = of_type(found, "embedded_quote")
    assert quote.endswith("is, too.”")


def test_lists_and_quotations_inside_a_paragraph_stay_body() -> None:
    found = page(
        TITLE,
        FIRST,
        "The report names three faults:",
        "• The piers",
        "• The deck",
        'Two years ago it was "We will not close it," as Holt put it then.',
        SECOND,
    )
    assert not of_type(found, "embedded_quote")


def test_what_a_site_adds_is_boilerplate() -> None:
    found = page(
        "57 SHARES Facebook Twitter",
        TITLE,
        FIRST,
        SECOND,
        "Read the full story on their site…",
        "Leave a Reply",
        "We never print an address. Required fields are marked *",
    )
    assert of_type(found, "boilerplate")[0].startswith("57 SHARES")
    assert of_type(found, "boilerplate")[-1].startswith("Read the full story")
    assert found.document.title is not None and "Leave" not in of_type(found, "body")[0]


def test_navigation_before_the_title() -> None:
    found = read(
        f"November 2, 2018\n  • Harbour\n  • Roads\n  • Letters\nHome>Articles>{TITLE}\n\n{TITLE}\n\nBy Mara Holt, May 3, 2018 9:15 am\n\n{FIRST}\n\n{SECOND}\n"
    )
    assert found.document.title is not None and found.document.title.start > 50
    assert found.document.published.value == "2018-05-03"


def test_an_article_buried_in_a_page_pasted_from_a_browser() -> None:
    menu = [
        "Log in",
        "World",
        "Weather",
        "Roads",
        "Sport",
        "Culture",
        "Video",
        "Newsletter",
        "Jobs",
        "Shop",
        "Search",
        "Facebook",
        "Email me",
    ]
    foot = [
        "Most read",
        "Ferry runs aground off Norwick",
        "Ten walks for the spring",
        "Jobs",
        "Shop",
        "About",
        "Imprint",
        "Help",
        "Data",
        "The ferry company said on Monday that nobody had been hurt in the accident.",
        "World",
        "Weather",
        "Roads",
        "Video",
    ]
    third = "Holt told the council that the repair would take at least two summers, and that no one could say what it would cost."
    head = TITLE, "By Mara Holt", "March 6, 2015"
    found = page(*menu, *head, FIRST, SECOND, "What comes next", third, *foot)
    assert found.document.title is not None and found.document.title.text == TITLE
    assert found.document.authors == ("Mara Holt",) and found.document.published.value == "2015-03-06"
    assert of_type(found, "body") == ["\n\n".join([FIRST, SECOND, "What comes next", third])]
    for kept in range(len(foot)):  # however much stands above it, and little below
        found = page(*menu, *menu, *head, FIRST, SECOND, "What comes next", third, *foot[:kept])
        assert found.document.title is not None and found.document.title.text == TITLE


def test_the_note_on_the_author() -> None:
    found = page(
        TITLE,
        FIRST,
        SECOND,
        "TAGS: bridges, roads",
        "MARA HOLT has written about roads for twenty years.",
        "Leave a Reply",
    )
    assert found.document.authors == ("Mara Holt",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (FIRST + " " + SECOND, "en"),
        (
            "Le pont a été fermé vendredi, selon la mairie, après que des ingénieurs ont trouvé des fissures dans les piles.",
            "fr",
        ),
        (
            "Die Brücke ist am Freitag gesperrt worden, nachdem Ingenieure in zwei der Pfeiler Risse gefunden haben.",
            "de",
        ),
        ("Мост был закрыт в пятницу, сообщил городской совет после проверки опор.", "ru"),
        ("12 34 56", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert read(text).document.language == language


def test_lines_of_a_corpus_keep_their_id_and_are_body() -> None:
    found = from_text(f"{TITLE}\n\n{FIRST}", "doc-7", Given(outlet="Courier", published="2015-03-06"))
    assert found.document.id == "doc-7" and [s.type for s in found.segments] == ["body"]
    assert (found.document.outlet.certainty, found.document.published.value) == ("given", "2015-03-06")


MARKDOWN = f"""# Bridge closed

*By Mara Holt*

March 6, 2015

{FIRST}

As reported by Gulf News in a long account of its building:

> The piers were built on sand.
> Nobody listened.

![the bridge](bridge.jpg)

## What comes next

{SECOND}
"""


def test_markdown() -> None:
    found = read_bytes(MARKDOWN.encode(), path="page.md")
    document = found.document
    assert found.text == MARKDOWN and document.media_type == "text/markdown"
    assert document.title is not None and document.title.text == "Bridge closed"
    assert document.authors == ("Mara Holt",) and document.published.value == "2015-03-06"
    (quote,) = [s for s in found.segments if s.type == "embedded_quote"]
    assert quote.origin == "Gulf News" and "Nobody listened" in found.text[quote.start : quote.end]
    assert of_type(found, "caption") == ["![the bridge](bridge.jpg)"]
    assert any("What comes next" in body for body in of_type(found, "body"))


def test_front_matter() -> None:
    text = f"---\ntitle: Bridge closed\nauthor: Mara Holt\ndate: 2015-03-06\noutlet: Norwick Courier\n---\n\n{FIRST}\n"
    document = read_bytes(text.encode(), path="page.md").document
    assert document.title is not None and document.title.text == "Bridge closed" and document.authors == ("Mara Holt",)
    assert (document.outlet.value, document.published.value) == ("Norwick Courier", "2015-03-06")


@pytest.mark.parametrize(
    ("introduction", "origin"),
    [
        ("The Norwick Herald, too, has seen it. Ida Krone writes:", "The Norwick Herald"),
        ("The Norwick Herald and the Tarn Gazette have seen it. Ida Krone writes:", None),
        ("The Norwick Herald, too, has seen it. The council writes:", None),
        ("The Norwick Herald, too, has seen it. So has the town. Ida Krone writes:", None),
    ],
)
def test_a_writers_paper_may_stand_in_the_sentence_before(introduction: str, origin: str | None) -> None:
    found = page(TITLE, FIRST, introduction, "The piers were built on sand in a single summer.", SECOND)
    (segment,) = [s for s in found.segments if s.type == "embedded_quote"]
    assert segment.origin == origin


def test_writers_who_took_turns() -> None:
    found = page(TITLE, "By Mara Holt (now) and Ida Krone (earlier)", FIRST, SECOND)
    assert found.document.authors == ("Mara Holt", "Ida Krone")
