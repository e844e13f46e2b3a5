"""What stands around an article and was taken for its end or its head.  All pages are invented."""

from __future__ import annotations

import pytest
from page_parts import of_type

from sayso.model import Page
from sayso.reading import read_bytes

ARTICLE = """Sallow Gazette

Council to charge for boats at the quay

25 August 2021
By Kai Lund

{above}

Skippers will have to pay at the quay for the first time after the council backed the plan by a single vote.

From October they will be charged two crowns an hour between eight and eight, as the council's paper says.

The warden, Tilda Orne, said the charge was "a tax on nets and on those who mend them".

A petition against the plan has 2,100 names, and its organiser would not speak to this paper on Tuesday.

Comments

netmender
25 August 8:14 am
Best thing she has ever said, and I have heard her often.
Score: 14
Reply

Old Sallow
25 August 9:02 am
We had both for seventy years. Where did the money go?
Score: 31
Reply

Quay Watcher
25 August 9:40 am
They will be back by Christmas with another plan.
Score: 8
Reply
"""


def read(text: str, path: str = "page.txt") -> Page:
    return read_bytes(text.encode(), path=path)


@pytest.mark.parametrize("above", ["4 Comments", "Comments (4)", "12 comments", "Comments", "0 Comments"])
def test_a_counter_over_the_article_does_not_open_the_thread(above: str) -> None:
    page = read(ARTICLE.format(above=above))
    assert "The warden, Tilda Orne, said" in "".join(of_type(page, "body"))
    assert len(of_type(page, "comment")) == 3
    assert page.document.title is not None and page.document.title.text == "Council to charge for boats at the quay"


def test_a_counter_without_a_heading_below_does_not_either() -> None:
    page = read(ARTICLE.format(above="4 Comments").replace("\nComments\n", "\n"))
    assert "The warden, Tilda Orne, said" in "".join(of_type(page, "body"))


def test_more_from_somebody_with_his_words_is_no_link() -> None:
    more = 'More from the warden: "I do not speak of nets. I speak of money."\n\nMore from Sallow Gazette\n\nThe fair is on'
    page = read(ARTICLE.format(above="").replace("A petition", f"{more}\n\nA petition"))
    assert "I speak of money" in "".join(of_type(page, "body"))


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("GOV.SALLOW\nHome > News > Press release\n\nPress release\nForty boats to be repaired", "Forty boats to be repaired"),
        (
            "Obituaries\n\nTilda Orne obituary\n\nWarden whose maps of the river helped to find two lost ferries\n\nKai Lund",
            "Tilda Orne obituary",
        ),
        (
            "LIVE\n\nGale at Sallow: ferries stay in port as roofs are lost\n\nKey events\n3m ago  Warden speaks by phone\n"
            "2h ago  Port closed",
            "Gale at Sallow: ferries stay in port as roofs are lost",
        ),
    ],
)  # fmt: skip
def test_a_headline_is_told_from_what_stands_around_it(head: str, title: str) -> None:
    text = (
        f"{head}\n\n16 January 2021\n\nWarden speaks by phone\n\nThe warden has spoken to this paper by phone, and said that"
        " all boats are in port and that no man is missing.\n\nThe port is to open again on Monday, when the gale is over.\n"
    )
    page = read(text)
    assert page.document.title is not None and page.document.title.text == title


def test_headings_stay_where_nothing_marks_an_article() -> None:
    html = (
        "<html><head><title>What they said | Sallow Gazette</title></head><body><h1>What they said</h1>"
        "<p>Here is how the town took the plan of the council, which was passed on Wednesday.</p>"
        "<h3>Warden Tilda Orne</h3><p>“This is a plan for builders, and for nobody who has a boat in the port.”</p>"
        "<h3>The grocers</h3><p>The guild of grocers would not speak to this paper before its meeting in May.</p></body></html>"
    )
    (body,) = of_type(read(html, "page.html"), "body")
    assert body.index("Warden Tilda Orne") < body.index("“This is a plan") < body.index("The grocers")


def test_the_credit_under_a_block_quotation_stays() -> None:
    html = (
        "<html><head><title>Warden quits | Sallow Gazette</title></head><body><article><h1>Warden quits</h1>"
        "<p>The warden of Sallow gave up her office on Monday after a report on the lost boats was read in council.</p>"
        "<blockquote><p>The town wants elections within sixty days, and it wants them honest.</p>"
        "<footer>— <cite>Jost Falk, head of the guild</cite></footer></blockquote>"
        "<p>The council meets again on Thursday to choose who follows her, and the port stays shut till then.</p></article>"
    )
    page = read(html, "page.html")
    (quoted,) = of_type(page, "embedded_quote")
    assert quoted.endswith("— Jost Falk, head of the guild")


def test_a_table_that_frames_the_page_is_read_line_by_line() -> None:
    html = (
        "<html><head><title>Statement</title></head><body><table><tr><td>Home<br>News</td><td>The guild said on Friday that"
        ' its boats had not been there.<br><br>"At no time were our boats within sixty miles of the quay," said Captain Falk,'
        " who speaks for it.<br><br>Falk would not say who had taken the call, or when it came, or whether it was written"
        " down by anybody in the house of the guild, which keeps a book of all calls.<br><br>The council is to meet on Monday to hear the pilots, who were at sea that night with nine men.</td></tr>"
        "</table></body></html>"
    )
    page = read(html, "page.html")
    assert '\n\n"At no time were our boats' in page.text
    assert all(place.xpath.startswith("/html/body/table") for place in page.source_map)


def test_a_post_s_own_heading_is_its_title_and_stands_once() -> None:
    html = (
        "<html><head><title>The Sallow Page: Press review: the boats</title></head><body><h1 class='title'>The Sallow Page</h1>"
        "<div class='post'><h3 class='post-title entry-title'>Press review: the boats</h3><div class='post-body'>The loss of the"
        " boats fills the pages of this weekend in many towns.<br><br>The Herald writes that the guild knew of the gale two days"
        " before it came.<br><br>The Gazette asks who will pay for the nets, and thinks that nobody will.</div></div></body></html>"
    )
    page = read(html, "page.html")
    assert page.document.title is not None and page.document.title.text == "Press review: the boats"
    assert page.text.count("Press review: the boats") == 1
