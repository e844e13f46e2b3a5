"""A document's view says how many comments its page has and how many were read."""

from __future__ import annotations

from sayso import language
from sayso.dossier.render import View, render
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import read_bytes

PAGE = """<html><head><meta property="og:site_name" content="Norwick Courier"></head><body><article><h1>Bridge closed</h1>
<p>The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in two of its piers.</p>
<p>The council will meet again on Monday to decide about the repair of the bridge, its clerk told reporters.</p></article>
<div id="comments"><h3>12 comments</h3><div class="comment"><cite>Bo</cite><div class="comment-content"><p>High time.</p></div>
</div><div class="comment"><cite>Ann</cite><div class="comment-content"><p>It takes me an hour now.</p></div></div></div>
</body></html>"""


def test_both_numbers_of_comments_are_shown() -> None:
    page = read_bytes(PAGE.encode(), path="page.html")
    reading = extract(page, language.parse(page.text, page.segments))
    shown = render([reading], compare_readings([reading]), (), View())
    assert "2 comments (12 declared by the page)" in " ".join(shown.split())
