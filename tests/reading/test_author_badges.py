"""Comments by the page's own author: marked in HTML and in plain text alike."""

from __future__ import annotations

import pytest

from sayso.model import Page
from sayso.reading import read_bytes

ARTICLE = (
    "<h1>Weir at Holmbeck to be rebuilt</h1>"
    "<p>The weir at Holmbeck will be rebuilt next summer at a cost of nine million crowns, the river board said.</p>"
    "<p>Anglers had asked the board for years to do so, and two of its members had resigned over the delay.</p>"
)
PLAIN = "\n".join(
    [
        "Weir at Holmbeck to be rebuilt",
        "The weir at Holmbeck will be rebuilt next summer at a cost of nine million crowns, the river board said.",
        "Anglers had asked the board for years to do so, and two of its members had resigned over the delay.",
        "2 comments",
    ]
)


def item(name: str, words: str, of: str = "comment", badge: str = "") -> str:
    return (
        f'<li class="{of}"><div class="comment-author"><cite class="fn">{name}</cite>{badge}</div>'
        f'<div class="comment-meta">October 4, 2019 at 3:33 pm</div><div class="comment-content"><p>{words}</p></div></li>'
    )


def page(*items: str) -> Page:
    thread = f'<ol class="comment-list">{"".join(items)}</ol>'
    markup = (
        f"<html><body><article>{ARTICLE}</article><div id='comments'><h3>2 Comments</h3>{thread}</div></body></html>"
    )
    return read_bytes(markup.encode(), path="page.html")


@pytest.mark.parametrize(
    "answer",
    [
        item("Ada Norring", "It is a weir.", "comment bypostauthor"),
        item("Ada Norring", "It is a weir.", badge='<span class="badge">Author</span>'),
        item("Ada Norring (author)", "It is a weir."),
    ],
)
def test_in_html(answer: str) -> None:
    found = page(item("Petra", "Nine million for a wall of stones."), answer)
    comments = [s for s in found.segments if s.type == "comment"]
    assert [s.author for s in comments] == ["Petra", "Ada Norring"]
    heads = [found.text[s.start : s.end].splitlines()[0] for s in comments]
    assert [" (author)" in head for head in heads] == [False, True]
    assert found.document.authors == ("Ada Norring",)


def test_an_answer_to_the_author_is_not_the_author_s() -> None:
    inner = item("Petra", "Nine million for a wall of stones.")
    first = item("Ada Norring", "It is a weir.", "comment bypostauthor").removesuffix("</li>")
    found = page(f'{first}<ol class="children">{inner}</ol></li>')
    assert found.document.authors == ("Ada Norring",)
    assert [s.author for s in found.segments if s.type == "comment"] == ["Ada Norring", "Petra"]
    assert found.text.count("(author)") == 1


@pytest.mark.parametrize("head", ["Ada Norring (author) • 2 hours ago", "Ada Norring Author • 2 hours ago"])
def test_in_plain_text(head: str) -> None:
    text = f"{PLAIN}\nPetra • 3 hours ago\nNine million for a wall of stones.\n{head}\nIt is a weir.\n"
    found = read_bytes(text.encode(), path="page.txt")
    assert [s.author for s in found.segments if s.type == "comment"] == ["Petra", "Ada Norring"]
    assert found.document.authors == ("Ada Norring",)
