"""What an HTML page shows below its headline and over it, where its head states nothing: writer, day, the site's name."""

from __future__ import annotations

import pytest

from sayso.model import Page
from sayso.reading import read_bytes

PARAGRAPHS = (
    "The board of the Tarn dikes knew of cracks in the wall at Marle two years before it broke, letters seen by the "
    "Mercury show. The engineer Paul Ostrander warned it three times.",
    "One letter says that the wall “will not stand another winter of high water”. The board has denied that it was "
    "warned in writing, and its chairman told this newspaper that no such letter had reached him.",
    "The mayor of Marle, Vera Hansen, said on Monday that she had asked for the letters in vain.",
)
TITLE = "Dike board knew of the cracks"
SIDE = "<aside><h3>Latest</h3><ul><li><a href='/1'>Ferry prices up</a> <span>12 March 2023</span></li></ul></aside>"
TOP = (
    '<header><a href="/" class="brand">The Kastel Mercury</a><nav><a href="/n">News</a><a href="/s">Sport</a></nav>'
    '<div class="today">Friday, 1 March 2024</div></header>'
)


def read(below: str, *, marked: bool = False, top: str = TOP, foot: str = "© 2024 The Kastel Mercury") -> Page:
    text = f"<h1>{TITLE}</h1>{below}<div class='text'>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</div>"
    text = f"<main><article>{text}</article></main>" if marked else f"<div class='wrap'><div>{text}</div></div>"
    page = f"<html><head><title>{TITLE}</title></head><body>{top}{text}{SIDE}<footer>{foot}</footer></body></html>"
    return read_bytes(page.encode(), path="page.html")


@pytest.mark.parametrize("marked", [False, True], ids=["in boxes", "in an article"])
@pytest.mark.parametrize(
    "below",
    [
        '<p class="by">By Jane Roe, 14 February 2024</p>',
        '<div class="byline">By <a href="/a">Jane Roe</a> | 14 February 2024 | 17:40</div>',
        '<p><span class="meta">14 February 2024, by Jane Roe</span></p>',
        '<p><span class="meta">Wednesday, February 14, 2024 - by Jane Roe</span></p>',
        '<div><span class="author">Jane Roe</span><span class="sep">·</span><span>Feb. 14, 2024</span></div>',
        "<ul><li>Jane Roe</li><li>Published: 14.02.2024 17:40</li></ul>",
        "<p>Posted by <b>Jane Roe</b> on Wednesday, February 14th, 2024 at 5:40pm</p>",
        "<div>14/02/2024</div><div>By Jane Roe, local government reporter</div>",
        "<p>Jane Roe</p><p>Wed 14 Feb 2024 17.40 GMT</p>",
        '<div><div><a href="/a">Jane Roe</a><span>Reporter</span></div><time>14 Feb 2024</time></div>',
        "<div>Letters seen by this paper show it</div><div>Jane Roe in Marle<br>14 February 2024</div>",
    ],
)
def test_the_lines_below_a_headline_tell_the_day_and_the_writer(below: str, marked: bool) -> None:
    document = read(below, marked=marked).document
    assert document.published.value == "2024-02-14"
    assert document.published.certainty == "stated"
    assert document.authors == ("Jane Roe",)


@pytest.mark.parametrize(
    "below",
    [
        "",
        "<aside><p>By Jane Roe, 14 February 2024</p></aside>",
        '<div class="related-stories"><p>Harbour dues to rise</p><p>By Jane Roe, 14 February 2024</p></div>',
        "<p>Ada Moor on the wall</p><p>Pole at the old mark</p><p>Jane Roe</p>",
        "<figure><figcaption>Jane Roe, 14 February 2024</figcaption></figure>",
    ],
    ids=["nothing", "aside", "related", "captions", "figure"],
)
def test_no_writer_and_no_day_are_made_up(below: str) -> None:
    document = read(below).document
    assert document.authors == ()
    assert document.published.value != "2024-02-14"


def test_a_byline_in_the_text_is_not_written_twice() -> None:
    assert read('<p class="by">By Jane Roe</p><p>14 February 2024</p>', marked=True).text.count("Jane Roe") == 1


def test_a_headline_nested_too_deep_to_recurse() -> None:
    deep = "<div>" * 3000 + "<p>By Jane Roe</p>" + "</div>" * 3000
    assert read(deep).text


@pytest.mark.parametrize(
    ("top", "foot", "outlet"),
    [
        (TOP, "© 2024 The Kastel Mercury", "The Kastel Mercury"),
        ('<div class="site-title">Tarn Notes</div>', "Copyright 2024 Tarn Notes", "Tarn Notes"),
        ('<a href="/"><img alt="Tarn Notes logo"></a><p>Tarn Notes</p>', "Subscribe to Tarn Notes", "Tarn Notes"),
        ("<p>Tarn Valley Herald</p>", "", "Tarn Valley Herald"),
        ('<a href="/" class="logo">Home</a>', "© 2024", None),
        ('<a href="/">Log in</a>', "", None),
        ('<div class="brand">Sport</div>', "", None),
        ("<p>Two villages wait</p>", "© 2024", None),
    ],
)
def test_the_name_over_a_page(top: str, foot: str, outlet: str | None) -> None:
    fact = read("", top=top, foot=foot).document.outlet
    assert fact.value == outlet
    assert fact.certainty == ("inferred" if outlet else "unknown")


def test_the_bar_of_an_archive_is_no_part_of_the_page() -> None:
    bar = '<div id="wm-ipp-base"><table><tr><td>May</td><td>JUN</td></tr></table><div>12 captures</div></div>'
    page = read("<p>By Jane Roe</p>", top=bar + TOP)
    assert "captures" not in page.text
    assert page.document.authors == ("Jane Roe",)


def test_a_page_that_marks_no_headline_is_read_as_one_pasted_as_text() -> None:
    text = "<br><br>".join(PARAGRAPHS)
    top = "<center><font size=6><b>BOTH BANKS</b></font><br><i>A weblog about the river and its people</i></center>"
    head = f"<font size=2>14 February 2024</font><br><font size=5><b>{TITLE}</b></font><br>By Jane Roe<br><br>"
    page = f"<html><head><title>BOTH BANKS</title></head><body>{top}<hr>{head}{text}</body></html>"
    document = read_bytes(page.encode(), path="page.html").document
    assert document.title is not None
    assert (document.title.text, document.authors, document.published.value) == (TITLE, ("Jane Roe",), "2024-02-14")
