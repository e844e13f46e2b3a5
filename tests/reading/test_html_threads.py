"""The thread pages of evals/thread_pages, one for each system of comments, and what is no thread."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from page_parts import comments

from sayso.model import Page, Segment
from sayso.reading import read_bytes

FOLDER = Path(__file__).parent.parent.parent / "evals" / "thread_pages"
TRUTH: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
TOWN_IN_NAME = {"letters"}
"""Pages on which a writer's town cannot be told from his name."""


def load(name: str) -> Page:
    return read_bytes((FOLDER / f"{name}.html").read_bytes(), path=f"{name}.html")


def words(page: Page, segment: Segment) -> str:
    return page.text[slice(*segment.text_span)] if segment.text_span else ""


@pytest.mark.parametrize("name", sorted(TRUTH))
def test_every_comment_is_whole_and_named(name: str) -> None:
    page = load(name)
    found = comments(page)
    expected = TRUTH[name]["comments"]
    assert [" ".join(words(page, s).split()) for s in found] == [" ".join(c["text"].split()) for c in expected]
    if name not in TOWN_IN_NAME:
        assert [s.author for s in found] == [c["writer"] for c in expected]
    if TRUTH[name]["declared"] is not None:
        assert page.declared_comments == TRUTH[name]["declared"]


THREADED = [
    "wordpress", "wordpress_genesis", "disqus", "blogger_threaded", "drupal6", "drupal7", "reddit_old", "reddit_new",
    "guardian", "coral", "livefyre", "hyvor", "hackernews", "openweb", "isso", "spip", "styled_components",
    "link_forum", "newsletter", "semantic_html", "msg_nodes", "short_ages",
]  # fmt: skip


@pytest.mark.parametrize("name", THREADED)
def test_depth_tells_who_answers_whom(name: str) -> None:
    found = comments(load(name))
    ids = [s.id for s in found]
    answers = [None if s.reply_to is None else ids.index(s.reply_to) for s in found]
    expected = [c["answers"] for c in TRUTH[name]["comments"]]
    assert [a for a, e in zip(answers, expected) if e is not None] == [e for e in expected if e is not None]


@pytest.mark.parametrize("name", sorted(set(TRUTH) - {"jsonld"}))
def test_a_comment_leads_to_its_place_in_the_page(name: str) -> None:
    page = load(name)
    tree = lxml.html.document_fromstring((FOLDER / f"{name}.html").read_text(encoding="utf-8"))
    for segment in comments(page):
        assert segment.place is not None
        (element,) = tree.xpath(segment.place)
        shown = "".join(element.getparent().itertext())
        assert "".join(words(page, segment).split()) in "".join(shown.split())


def page_with(extra: str) -> Page:
    article = "".join(
        f"<p>The council of Norwick met on day {i} of the inquiry and heard two engineers, it said in a statement.</p>"
        for i in range(6)
    )
    html = (
        f"<!doctype html><html><body><article><h1>Council hears engineers</h1>{article}</article>{extra}</body></html>"
    )
    return read_bytes(html.encode(), path="page.html")


NO_THREADS = [
    '<div class="comments"><p>Please <a href="/in">log in</a> to comment. Comments are open for 3 days.</p></div>',
    '<section class="related-comments"><h3>Comments</h3><p>Nobody has commented so far.</p></section>',
    '<div class="responsive-wrap"><div class="card"><b>Mara Holt</b><time>2 March 2015</time><p>Dam opens.</p></div></div>',
    '<div id="recent-comments"><ul><li><span class="comment-author-link">Bo</span> on <a href="/2">Dam opens</a></li>'
    '<li><span class="comment-author-link">Ann</span> on <a href="/3">Road closed</a></li></ul></div>',
    "<h3>More stories</h3><ul><li><b>Mara Holt</b> <em>2 days ago</em><br>Dam opens in spring</li>"
    "<li><b>Ida Krone</b> <em>3 days ago</em><br>Road closed until May</li></ul>",
]


@pytest.mark.parametrize("extra", NO_THREADS)
def test_what_is_no_thread_gives_no_comment(extra: str) -> None:
    page = page_with(extra)
    assert not comments(page) and "heard two engineers" in page.text


def test_a_comment_in_the_markup_twice_is_told_once() -> None:
    said = "The second engineer was my teacher and he never signed anything."
    thread = f'<div id="comments"><h3>1 comment</h3><div class="comment"><cite>Bo</cite><div class="comment-content"><p>{said}</p></div></div></div>'
    data = json.dumps(
        {"@type": "NewsArticle", "comment": [{"@type": "Comment", "author": {"name": "Bo"}, "text": said}]}
    )
    page = page_with(f'{thread}<script type="application/ld+json">{data}</script>')
    assert [words(page, s) for s in comments(page)] == [said]
