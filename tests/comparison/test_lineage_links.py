"""A hyperlink in an article's words is a citation; the site's own links and those in comments are none."""

from __future__ import annotations

from sayso import language
from sayso.comparison import compare
from sayso.model import Comparison, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

ADDRESS = "https://courier.example/bridge"
ARTICLE = """<html><head><meta property="og:site_name" content="Norwick Courier"></head><body><article><h1>Bridge closed</h1>
<p>The bridge at Norwick was closed on Friday, and <a href="https://harbour.example/figures">figures of the harbour
office</a> show how many used it.</p><p>Engineers looked at it <a href="https://courier.example/before">before</a>, and
nobody was told what they had found in its piers.</p></article>
<div id="comments"><div class="comment"><cite>Bo</cite><div class="comment-content"><p>Read
<a href="https://gossip.example/x">what others say</a> of it.</p></div></div></div></body></html>"""


def read(html: str) -> Reading:
    page = read_bytes(html.encode(), path="page.html", given=Given(url=ADDRESS))
    return extract(page, language.parse(page.text, page.segments))


def links(found: Comparison) -> dict[str, str]:
    return {c.to: c.evidence[0].span.text for c in found.citations if c.how == "links"}


def test_the_words_of_a_link_are_the_evidence_of_the_citation() -> None:
    assert links(compare([read(ARTICLE)])) == {"harbour.example": "figures of the harbour office"}
