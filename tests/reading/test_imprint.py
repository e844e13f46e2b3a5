"""Who published a page of plain text or Markdown, where its head says so; and where it only seems to."""

from __future__ import annotations

import pytest

from sayso.errors import WrongKind
from sayso.model import Page
from sayso.reading import read_bytes

TITLE = "Crane falls on two lorries at the eastern quay"
PROSE = (
    "The harbour board of Orlen closed the eastern quay on Friday after a crane came down on two parked lorries.\n\n"
    "A spokeswoman for the board, Ilse Ronnen, said that nobody was hurt.\n"
)


def page(head: str, name: str = "page.txt") -> Page:
    made = read_bytes(f"{head}\n\n{PROSE}".encode(), path=name)
    for span in (made.document.outlet.span, made.document.title):
        assert span is None or made.text[span.start : span.end] == span.text
    assert "".join(made.text[s.start : s.end] for s in made.segments) == made.text
    body = "".join(made.text[s.start : s.end] for s in made.segments if s.type == "body")
    assert PROSE.replace("\n\n", "").replace("\n", "") in body.replace("\r\n", "").replace("\n", "")
    return made


HEADS = {
    "name and date on a line": f"{TITLE}\nThe Orlen Times, 3 May 2019",
    "name on its own line": f"{TITLE}\nThe Orlen Times\n3 May 2019\nBy Ann Tarrow",
    "name over the date over the title": f"The Orlen Times\n3 May 2019\n\n{TITLE}",
    "name with its town": f"{TITLE}\n\nThe Orlen Times (Norland)\n\nMay 3, 2019 Friday\n\nByline: Ann Tarrow",
    "labels": f"Title: {TITLE}\nSource: The Orlen Times\nDate: 3 May 2019\nAuthor: Ann Tarrow\nURL: https://orlen.example/a",
    "bars": f"{TITLE}\nThe Orlen Times | 3 May 2019 | By Ann Tarrow",
    "dash": f"The Orlen Times – 3 May 2019\n\n{TITLE}",
    "byline": f"{TITLE}\nBy Ann Tarrow, The Orlen Times\n3 May 2019",
    "written for": f"{TITLE}\nBy Ann Tarrow for The Orlen Times\nMay 3, 2019",
    "published by": f"{TITLE}\nPublished by The Orlen Times on 3 May 2019",
    "end of the title": f"{TITLE} | The Orlen Times\n\n3 May 2019",
    "between writer and date": f"{TITLE}\n\nAnn Tarrow\nThe Orlen Times\nPublished 3 May 2019, 10:04",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS.keys())
@pytest.mark.parametrize("breaks", ["\n", "\r\n"])
def test_a_head_that_names_the_publisher(head: str, breaks: str) -> None:
    document = page(head.replace("\n", breaks)).document
    assert (document.outlet.value, document.published.value) == ("The Orlen Times", "2019-05-03")
    assert document.title is not None and document.title.text == TITLE
    assert document.authors == (("Ann Tarrow",) if "Ann Tarrow" in head else ())
    assert document.outlet.certainty == ("stated" if head.startswith("Title:") else "inferred")


MARKDOWN = {
    "emphasis": f"# {TITLE}\n\n*The Orlen Times, 3 May 2019*",
    "labels": f"# {TITLE}\n\n**Source:** [The Orlen Times](https://orlen.example/a)  \n**Published:** 3 May 2019",
    "front matter": f'---\ntitle: "{TITLE}"\npublisher: The Orlen Times\nauthors:\n  - Ann Tarrow\ndate: 2019-05-03T10:00Z\n---',
    "front matter with an address": f"---\ntitle: {TITLE}\nsource: https://orlen.example/a\nsite_name: The Orlen Times\npublished: 3 May 2019\n---",
    "a line of its own": f"# {TITLE}\n\nThe Orlen Times\n\nBy Ann Tarrow | May 3, 2019",
}


@pytest.mark.parametrize("head", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_a_head_in_markdown(head: str) -> None:
    document = page(head, "page.md").document
    assert (document.outlet.value, document.published.value) == ("The Orlen Times", "2019-05-03")
    assert document.title is not None and document.title.text == TITLE
    assert document.authors == (("Ann Tarrow",) if "Ann Tarrow" in head else ())


def test_a_label_believes_a_name_that_no_table_has() -> None:
    document = page(f"Source: Quayside\nDate: 2019-05-03\nhttps://quayside.example/a\n\n{TITLE}").document
    assert (document.outlet.value, document.outlet.certainty) == ("Quayside", "stated")
    assert document.title is not None and document.title.text == TITLE


GAPS = {
    "a body": f"{TITLE}\nHarbour Authority\n3 May 2019",
    "a writer": f"{TITLE}\nAnn Tarrow\n3 May 2019",
    "a place": f"{TITLE}\nThe Hague, 3 May 2019",
    "a headline that ends in a name": "Minister Sues The Orlen Times\n3 May 2019",
    "a headline that begins with one": "Orlen Times wins in court against the ministry\n3 May 2019",
    "a label with a sentence": f"{TITLE}\n3 May 2019\n\nSource: nobody at the port would say.",
    "a label with an address": f"{TITLE}\nSource: https://orlen.example/a",
    "an agency's credit": f"{TITLE}\nBy Ann Tarrow, Associated Press\n3 May 2019",
    "a writer's office": f"{TITLE}\nBy Ann Tarrow, editor of the Orlen Times\n3 May 2019",
}


@pytest.mark.parametrize("head", GAPS.values(), ids=GAPS.keys())
def test_a_head_that_does_not(head: str) -> None:
    document = page(head).document
    assert document.outlet.value is None
    assert "Harbour Authority" not in document.authors


# ------------------------------------------------------------ HTML as a browser saves it
def saved(title: str, more: str = "", shown: str = TITLE) -> Page:
    paragraphs = "".join(f"<p>{p}</p>" for p in PROSE.strip().split("\n\n"))
    markup = f'<!DOCTYPE html>\n{more}<html lang="en"><head><title>{title}</title></head><body><article><h1>{shown}</h1>{paragraphs}</article></body></html>'
    return read_bytes(markup.encode(), path="saved.html")


@pytest.mark.parametrize("title", [f"{TITLE} - Orlen Quayside", f"{TITLE} | World | Orlen Quayside"])
def test_the_end_of_the_windows_title_names_the_site(title: str) -> None:
    outlet = saved(title).document.outlet
    assert (outlet.value, outlet.certainty, outlet.why) == ("Orlen Quayside", "inferred", "the end of the page's title")


@pytest.mark.parametrize(
    "title",
    [TITLE, f"{TITLE} | World news", f"{TITLE} - video", f"{TITLE}: what we know", "Another thing - Orlen Post"],
)
def test_what_else_stands_there_does_not(title: str) -> None:
    assert saved(title).document.outlet.value is None


def test_the_address_that_a_browser_notes_when_it_saves() -> None:
    note = "<!-- saved from url=(0029)https://www.orlen.example/a/b -->\n"
    document = saved(TITLE, note).document
    assert (document.url, document.outlet.value) == ("https://www.orlen.example/a/b", "orlen.example")
    assert saved(TITLE, "<!-- saved from url=(0014)about:internet -->\n").document.url is None


def test_a_dossier_is_no_page() -> None:
    from sayso.dossier import View, render
    from sayso.model import Comparison

    with pytest.raises(WrongKind, match=r"d\.html is a dossier that sayso made: name the pages"):
        read_bytes(render([], Comparison(), (), View()).encode(), path="d.html")


def test_marks_of_markdown_are_no_words_of_titles_and_quotations() -> None:
    made = page(f"# {TITLE}\n\n> We ran, a docker said.\n> Nobody looked back.", "page.md")
    words = {s.type: made.text[s.start : s.end] for s in made.segments}
    assert words["title"].strip() == TITLE
    assert words["embedded_quote"].startswith("We ran") and "Nobody looked back." in words["embedded_quote"]
