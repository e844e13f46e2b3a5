"""HTML pages made up for the purpose: article, head, captions, quotations, links, threads of many platforms."""

from __future__ import annotations

import lxml.html
import pytest
from page_parts import comments, of_type, own_words

from sayso.model import Page, make_id
from sayso.model.contract import reading_json, restore, store
from sayso.pipeline import read_page
from sayso.reading import Given, read_bytes

ONE = "They knew about the cracks two years ago and did nothing."
TWO = "My uncle works there and he says it is the rain."
THREE = "The detour takes me forty minutes each way."
HEAD = """<meta charset="utf-8"><title>Bridge closed after inspection - Norwick Courier</title>
<meta property="og:site_name" content="Norwick Courier">
<meta property="og:title" content="Bridge closed after inspection">
<link rel="canonical" href="https://courier.example/bridge">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
"headline": "Bridge closed after inspection", "datePublished": "2015-03-06T07:30:00+01:00",
"author": [{"@type": "Person", "name": "Mara Holt"}], "publisher": {"name": "Norwick Courier Ltd"}, "commentCount": 7}]}</script>"""
BODY = """<article><h1>Bridge closed after inspection</h1>
<figure><img src="b.jpg"><figcaption>Cars queue in front of the closed bridge on Friday. Photo: Ida Krone</figcaption></figure>
<p>The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in two of its piers.</p>
<p>About 4,000 vehicles cross the river there on a working day, as <a href="https://harbour.example/figures">figures of the harbour office</a> show.</p>
<p>As explained by Gulf News in a report on the construction of the bridge and its long history of repairs:</p>
<blockquote><p>The piers were built on sand in a single summer, and every engineer in town knew it from the very first day.</p></blockquote>
<p>The council will meet again on Monday to decide about the repair, which may cost up to 12 million crowns.</p></article>"""


def read(thread: str = "", head: str = HEAD, body: str = BODY, given: Given | None = None) -> Page:
    html = f'<!doctype html><html lang="en"><head>{head}</head><body><nav><a href="/">Home</a></nav>{body}{thread}<footer>About us</footer></body></html>'
    return read_bytes(html.encode(), path="page.html", given=given)


def test_facts_of_the_head() -> None:
    document = read().document
    assert document.media_type == "text/html" and "trafilatura/" in document.reader
    assert document.title is not None and document.title.text == "Bridge closed after inspection"
    assert (document.outlet.value, document.outlet.certainty) == ("Norwick Courier", "stated")
    assert (document.published.value, document.published.certainty) == ("2015-03-06", "stated")
    assert document.authors == ("Mara Holt",) and document.language == "en"
    assert read().declared_comments == 7


def test_article_caption_quotation_and_links() -> None:
    page = read()
    assert len(of_type(page, "title")) == 1 and page.text.count("Bridge closed after inspection") == 1
    assert of_type(page, "caption") == ["Cars queue in front of the closed bridge on Friday. Photo: Ida Krone"]
    (quote,) = [s for s in page.segments if s.type == "embedded_quote"]
    assert page.text[quote.start :].startswith("The piers were built on sand") and quote.origin == "Gulf News"
    (link,) = page.links
    assert link.url == "https://harbour.example/figures" and link.span is not None
    assert link.span.text == "figures of the harbour office" == page.text[link.span.start : link.span.end]
    assert "Home" not in page.text and "About us" not in page.text


def test_outlet_by_host_and_given_facts() -> None:
    bare = "<title>Bridge closed after inspection</title>"
    page = read(head=bare, given=Given(url="https://www.courier.example/bridge"))
    assert (page.document.outlet.value, page.document.outlet.certainty) == ("courier.example", "inferred")
    page = read(given=Given(outlet="The Norwick Echo", published="2015-03-07"))
    assert (page.document.outlet.value, page.document.outlet.certainty) == ("The Norwick Echo", "given")
    assert page.document.published.value == "2015-03-07"


def test_a_future_date_is_refused() -> None:
    page = read(given=Given(today="2014-12-31"))
    assert page.document.published.value is None and "not believed" in page.document.published.why
    thread = f'<ol class="commentlist"><li class="comment"><cite class="fn">Old Salt</cite><time datetime="2015-03-01T10:00:00Z">1 March</time><div class="comment-content"><p>{ONE}</p></div></li></ol>'
    assert read(thread).document.published.value is None


def test_a_site_without_a_date_does_not_get_the_first_of_january() -> None:
    assert (
        read(head=HEAD.replace("2015-03-06T07:30:00+01:00", "0001-01-01T00:00:00")).document.published.value
        != "0001-01-01"
    )


def test_the_outlet_is_no_author() -> None:
    page = read(head=HEAD.replace('"Mara Holt"', '"Norwick Courier Staff"'))
    assert page.document.authors == ()


def test_where_a_copy_comes_from_is_a_link() -> None:
    head = HEAD + '<meta name="syndication-source" content="https://wire.example/bridge-closed">'
    assert any(x.url == "https://wire.example/bridge-closed" and x.span is None for x in read(head=head).links)


def elsewhere(page: Page) -> list[str]:
    return [x.url for x in page.links if x.span is None]


def test_a_canonical_address_on_another_host_and_what_an_article_is_based_on_are_links() -> None:
    page = read(given=Given(url="https://www.echo.example/bridge"))
    assert elsewhere(page) == ["https://courier.example/bridge"]
    assert elsewhere(read(given=Given(url="https://www.courier.example/bridge?p=1"))) == []
    based = HEAD.replace('"commentCount": 7', '"isBasedOn": {"@type": "NewsArticle", "url": "https://wire.example/77"}')
    assert elsewhere(read(head=based)) == ["https://wire.example/77"]


def test_a_block_quotation_names_its_outlet_itself() -> None:
    plain = BODY.replace("As explained by Gulf News in a report", "It was told in a report")
    (quote,) = [s for s in read(body=plain).segments if s.type == "embedded_quote"]
    assert quote.origin is None
    cited = plain.replace("first day.</p>", "first day.</p><footer>— <cite>Gulf News</cite></footer>")
    assert [s.origin for s in read(body=cited).segments if s.type == "embedded_quote"] == ["Gulf News"]
    cited = plain.replace("<blockquote>", '<blockquote cite="https://www.gulf.example/piers">')
    assert [s.origin for s in read(body=cited).segments if s.type == "embedded_quote"] == ["gulf.example"]


def test_the_twitter_title_and_the_language_of_the_page_count_where_nothing_else_does() -> None:
    page = read(head='<title>x</title><meta name="twitter:title" content="Bridge closed after inspection">')
    assert page.document.title is not None and page.document.title.text == "Bridge closed after inspection"


WP_ITEM = """<li class="comment depth-{d}" id="comment-{n}"><article id="div-comment-{n}" class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><img class="avatar"><b class="fn">{name}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#"><time datetime="2015-03-0{n}T10:00:00+00:00">March {n}, 2015 at 10:00 am</time></a></div></footer>
<div class="comment-content"><p>{text}</p></div><div class="reply"><a>Reply</a></div></article>{children}</li>"""
PLATFORMS = {
    "wordpress": '<div id="comments" class="comments-area"><h2 class="comments-title">3 thoughts on “Bridge”</h2><ol class="comment-list">'
    + WP_ITEM.format(d=1, n=7, name="Old Salt", text=ONE, children="")
    + WP_ITEM.format(d=1, n=8, name="marlene_b", text=TWO, children='<ol class="children">' + WP_ITEM.format(d=2, n=9, name="James", text=THREE, children="") + "</ol>")
    + '</ol><div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Reply</h3><form class="comment-form"><p>Your email address will not be published.</p></form></div></div>',
    "wordpress flat": '<ol class="commentlist">' + "".join(
        f'<li id="comment-{i}"><cite>{n}</cite> Says: <br><small class="commentmetadata"><a>March {i}, 2015 at 9:00 am</a></small><p>{t}</p></li>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</ol>",
    "blogger old": '<div class="comments" id="comments"><h4>3 comments:</h4><dl id="comments-block">' + "".join(
        f'<dt class="comment-author" id="c{i}"><a href="#">{n}</a> said...</dt><dd class="comment-body"><p>{t}</p></dd><dd class="comment-footer"><span class="comment-timestamp"><a>March {i}, 2015 at 9:00 AM</a></span></dd>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</dl></div>",
    "blogger new": '<section class="comments" id="comments"><ol id="top-ra">' + "".join(
        f'<li class="comment" id="c{i}"><div class="avatar-image-container"><img></div><div class="comment-block"><div class="comment-header"><cite class="user"><a>{n}</a></cite><span class="datetime secondary-text"><a>March {i}, 2015 at 9:00 AM</a></span></div>'
        f'<p class="comment-content">{t}</p><span class="comment-actions secondary-text"><a class="comment-reply">Reply</a><span class="item-control"><a>Delete</a></span></span></div></li>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</ol></section>",
    "drupal": '<div id="comments"><h2>Comments</h2>' + "".join(
        f'<div class="comment"><div class="submitted">Submitted by <span class="username">{n}</span> on Fri, 03/0{i}/2015 - 10:14</div><div class="content"><div class="field-name-comment-body"><p>{t}</p></div></div><ul class="links"><li>reply</li></ul></div>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</div>",
    "guardian": '<div id="comments" class="discussion"><ul class="d-thread--comments">' + "".join(
        f'<li class="d-comment"><div class="d-comment__inner"><div class="d-comment__meta"><span class="d-comment__author">{n}</span><time class="d-comment__timestamp" datetime="2015-03-0{i}T10:00:00Z">7 Mar</time></div><div class="d-comment__content"><div class="d-comment__body"><p>{t}</p></div></div></div></li>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</ul></div>",
    "disqus": '<div id="disqus_thread"><ul id="post-list" class="post-list">' + "".join(
        f'<li class="post"><div class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a>{n}</a></span></span><span class="post-meta"><a class="time-ago">3 years ago</a></span></header><div class="post-body-inner"><div class="post-message"><p>{t}</p></div></div></div></div></li>'
        for n, t in [("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)]) + "</ul></div>",
    "schema": '<section id="comments">' + "".join(
        f'<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">{n}</span> <time itemprop="dateCreated" datetime="2015-03-0{i}">x</time><div itemprop="text">{t}</div></div>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</section>",
    "reddit": '<div class="commentarea"><div class="sitetable nestedlisting">' + "".join(
        f'<div class="thing comment"><div class="entry"><p class="tagline"><a class="author">{n}</a> <span class="score">12 points</span> <time datetime="2015-03-0{i}">3 hours ago</time></p><form class="usertext"><div class="usertext-body"><div class="md"><p>{t}</p></div></div></form><ul class="buttons"><li>permalink</li></ul></div></div>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</div></div>",
    "plain classes": '<div class="reader-comments">' + "".join(
        f'<div class="comment-item"><strong class="comment-name">{n}</strong><span class="comment-date">0{i}/03/2015</span><div class="comment-text">{t}</div><a class="reply-link">Reply</a></div>'
        for i, (n, t) in enumerate([("Old Salt", ONE), ("marlene_b", TWO), ("James", THREE)], 7)) + "</div>",
}  # fmt: skip


@pytest.mark.parametrize("name", PLATFORMS)
def test_threads(name: str) -> None:
    page = read(PLATFORMS[name])
    found = comments(page)
    assert [s.author for s in found] == ["Old Salt", "marlene_b", "James"]
    assert [own_words(page, s) for s in found] == [ONE, TWO, THREE]
    for segment in found:
        assert segment.author_span is not None and page.text[slice(*segment.author_span)] == segment.author


@pytest.mark.parametrize("name", PLATFORMS)
def test_no_comment_leaks_into_the_article(name: str) -> None:
    page = read(PLATFORMS[name])
    article = " ".join(of_type(page, "body") + of_type(page, "embedded_quote") + of_type(page, "boilerplate"))
    assert not any(text in article for text in (ONE, TWO, THREE)) and "Leave a Reply" not in page.text
    assert "found cracks in two of its piers" in article


def test_segments_know_their_place_in_the_page() -> None:
    html = f'<!doctype html><html lang="en"><head>{HEAD}</head><body>{PLATFORMS["blogger new"]}{BODY}</body></html>'
    page = read_bytes(html.encode(), path="page.html")
    tree = lxml.html.document_fromstring(html)
    for kind, words in (
        ("embedded_quote", "The piers were built on sand"),
        ("comment", ONE),
        ("caption", "Cars queue"),
    ):
        segment = next(s for s in page.segments if s.type == kind)
        assert segment.place is not None
        (element,) = tree.xpath(segment.place)
        assert words in element.text_content()


def test_depth_makes_a_reply() -> None:
    page = read(PLATFORMS["wordpress"])
    assert comments(page)[2].reply_to == comments(page)[1].id and comments(page)[1].reply_to is None


def test_no_thread_no_comments() -> None:
    extras = '<div class="comments-link"><a href="#respond">3 Comments</a></div><div class="author-box"><span class="fn">Mara Holt</span><p>Mara Holt writes about roads and bridges.</p></div>'
    assert not comments(read(extras))
    assert not comments(
        read(
            '<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><p class="comment-notes">Your email address will not be published.</p></div>'
        )
    )


def test_ids_follow_bytes_outlet_and_address() -> None:
    first, again = read(), read()
    other, third = read(given=Given(outlet="Echo")), read(given=Given(url="https://echo.example/1"))
    assert first.document.id == again.document.id
    assert len({first.document.id, other.document.id, third.document.id}) == 3
    assert first.document.sha256 == other.document.sha256


def test_markup_is_recognised_without_an_ending() -> None:
    html = f"<!DOCTYPE html><html><head>{HEAD}</head><body>{BODY}</body></html>".encode()
    assert read_bytes(html).document.media_type == "text/html"
    assert read_bytes(b"A < B and C > D, said the mayor of Norwick.").document.media_type == "text/plain"


# ---------------------------------------------------------------- a second opinion
TEASERS = """<div class="page-bottom"><p><a href="/1">Norwick harbour to be dredged in the course</a> of the spring</p>
<p><a href="/2">Who built the first bridge over the</a> river at Norwick</p></div>"""


def test_what_the_second_opinion_leaves_out_is_set_aside_and_kept() -> None:
    page = read(body=BODY.replace("</article>", TEASERS + "</article>"))
    aside, article = " ".join(of_type(page, "boilerplate")), " ".join(of_type(page, "body"))
    assert "Norwick harbour to be dredged" not in article and "Norwick harbour to be dredged" in aside
    assert "the council said, after engineers found cracks" in article and "will meet again on Monday" in article
    assert "cracks" not in aside


def test_a_second_opinion_that_loses_the_article_is_not_followed() -> None:
    links = "".join(f'<p><a href="/{i}">Minutes of the harbour board, sitting number {i}</a></p>' for i in range(12))
    page = read(body=f"<div><h1>Minutes</h1>{links}<p>All minutes are open to the public, the board said.</p></div>")
    assert "sitting number 3" in page.text and "open to the public" in " ".join(of_type(page, "body"))


# ---------------------------------------------------------------- where the words stand
LOOSE = """<div class="story"><h1>Bridge closed after inspection</h1><a rel="author" href="/holt">Mara Holt</a>
The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in two of its piers.<br><br>
About 4,000 vehicles cross the river there on a working day, and the <b>detour takes an hour</b> for most of them.<br><br>
The council will meet again on Monday to decide about the repair, which may cost up to 12 million crowns.</div>"""


@pytest.mark.parametrize("body", [BODY, LOOSE], ids=["paragraphs", "loose text"])
def test_following_the_map_into_the_page_gives_back_the_words(body: str) -> None:
    html = f"<!doctype html><html><head>{HEAD}</head><body>{PLATFORMS['blogger new']}{body}</body></html>"
    page = read_bytes(html.encode(), path="page.html")
    tree = lxml.html.document_fromstring(html)
    for placed in page.source_map:
        (element,) = tree.xpath(placed.xpath)
        words = page.text[placed.start : placed.end].removeprefix("By ")
        assert "".join(words.split()) in "".join("".join(element.itertext()).split())
    mapped = {(p.start, p.end) for p in page.source_map}
    for segment in page.segments:
        assert segment.place is not None or segment.type == "byline"
        assert any(segment.start <= start < segment.end for start, _ in mapped) or segment.type == "byline"


def test_the_map_survives_storage() -> None:
    reading = read_page(read())
    assert reading.source_map
    assert restore(store(reading), reading.text).source_map == reading.source_map
    assert reading_json(reading)["source_map"][0].keys() == {"start", "end", "xpath"}


PLAIN_HEAD = '<meta charset="utf-8"><title>Bridge closed after inspection</title>'
UNDER_TITLE = "<h1>Bridge closed after inspection</h1>"


@pytest.mark.parametrize(
    ("shown", "authors"),
    [
        ('<p class="author">By Mara Holt and Ida Krone</p>', ("Mara Holt", "Ida Krone")),
        ('<div class="meta"><span class="article-byline">Mara Holt</span></div>', ("Mara Holt",)),
        ('<p class="author">Mara Holt</p>', ()),
        ('<p class="byline">The newsroom</p>', ()),
        ('<aside><p class="byline">By Mara Holt</p></aside>', ()),
        ('<p class="teaser">By Mara Holt</p>', ()),
    ],
)
def test_a_byline_under_the_headline_names_the_writers(shown: str, authors: tuple[str, ...]) -> None:
    page = read(head=PLAIN_HEAD, body=BODY.replace(UNDER_TITLE, UNDER_TITLE + shown))
    assert page.document.authors == authors


def test_an_answer_may_stand_beside_what_it_answers_by_its_class_alone() -> None:
    thread = (
        '<div id="comments"><h3>3 comments</h3>'
        + "".join(
            f'<div class="{named}"><span class="comment-author">{who}</span><p class="comment-text">{said}</p></div>'
            for named, who, said in (
                ("comment", "oldsalt", ONE),
                ("comment reply", "marlene", TWO),
                ("comment", "jim", THREE),
            )
        )
        + "</div>"
    )
    first, second, third = comments(read(thread))
    assert (first.reply_to, second.reply_to, third.reply_to) == (None, first.id, None)


def page_of(outlet: str, canonical: str, shown: str = "") -> str:
    body = "<p>The bridge over the Tolva was closed on Monday after a barge struck its second pier.</p>" * 4
    return (
        f'<html><head><meta property="og:site_name" content="{outlet}"><link rel="canonical" href="{canonical}">'
        f'<meta property="og:url" content="{shown or canonical}"></head><body><article>{body}</article></body></html>'
    )


@pytest.mark.parametrize(
    ("outlet", "canonical", "shown", "url"),
    [
        ("Tolva Courier", "https://www.tolvacourier.example/2021/bridge", "", "https://www.tolvacourier.example/2021/bridge"),
        ("Northern Post Service", "https://nps.example/bridge", "", "https://nps.example/bridge"),
        ("Harbour Mirror", "https://www.tolvacourier.example/2021/bridge", "", None),
        ("Tolva Courier", "https://tolvacourier.example/a", "https://harbourmirror.example/a", None),
        ("Tolva Courier", "https://tolvacourier.example/", "", None),
        ("Tolva Courier", "http://[tolvacourier/a", "", None),
    ],
)  # fmt: skip
def test_the_address_that_a_page_gives_as_its_own_is_its_address_and_no_part_of_its_id(
    outlet: str, canonical: str, shown: str, url: str | None
) -> None:
    data = page_of(outlet, canonical, shown).encode()
    page = read_bytes(data, path="a.html")
    assert page.document.url == url
    came = read_bytes(data, path="a.html", given=Given(url="https://cache.example/1"))
    assert came.document.url == "https://cache.example/1" and came.document.id != page.document.id
    assert page.document.id == make_id("d", page.document.sha256, None, None)


@pytest.mark.parametrize(
    ("path", "today", "day"),
    [
        ("2021/03/05/bridge", None, "2021-03-05"),
        ("news/2021/mar/05/bridge", None, "2021-03-05"),
        ("story/2021-3-5/bridge", None, "2021-03-05"),
        ("2021/13/45/bridge", None, None),
        ("2021/03/bridge", None, None),
        ("2021/03/05/bridge", "2021-03-01", None),
    ],
)
def test_the_day_in_a_pages_own_address_dates_it_where_its_head_does_not(
    path: str, today: str | None, day: str | None
) -> None:
    html = page_of("Tolva Courier", f"https://www.tolvacourier.example/{path}")
    published = read_bytes(html.encode(), path="a.html", given=Given(today=today)).document.published
    assert published.value == day
    assert day is None or published.certainty == "inferred"


def test_a_card_that_pops_up_behind_a_name_is_no_text() -> None:
    card = (
        '<span class="people-rollover"><a href="/mara">Mara Holt</a><span class="rollover-card"><img src="m.jpg">'
        '<a href="/mara">Mara Holt</a><a href="/news">Five barges for sale</a></span></span> (Norwick)'
    )
    note = '<a href="/pier">pier</a> <span class="tooltip">of 1911</span>'
    old = "The bridge at Norwick was closed on Friday, the council said,"
    page = read(
        body=BODY.replace(old, f"Engineer {card} shut the {note} of the bridge at Norwick on Friday, she said,")
    )
    assert "Engineer Mara Holt (Norwick) shut the pier of 1911 of the bridge" in page.text
    assert "barges" not in page.text
