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


BADGES = ["Top commenter", "Verified", "Subscriber", "Staff", "OP", "✓"]


@pytest.mark.parametrize("badge", BADGES)
def test_a_badge_is_no_part_of_a_name(badge: str) -> None:
    marked = page(
        item("Ib Lund", "The fish ladder was never in the plan.", badge=f" <span>{badge}</span>"),
        item("Ada Nor", "It was, on page nine."),
    )
    assert [s.author for s in marked.segments if s.type == "comment"] == ["Ib Lund", "Ada Nor"]


@pytest.mark.parametrize("name", ["Editorial Staff", "Guest", "Cecil Member", "New Author"])
def test_a_name_that_only_ends_like_a_badge_stays(name: str) -> None:
    marked = page(item(name, "The fish ladder was never in the plan."), item("Ada Nor", "It was, on page nine."))
    assert [s.author for s in marked.segments if s.type == "comment"] == [name, "Ada Nor"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ib Lund\nTop commenter\n2 days ago", "Ada Nor\nVerified\n1 day ago"),
        ("Ib Lund Subscriber\nOctober 4, 2019 at 3:33 pm", "Ada Nor (Staff)\nOctober 5, 2019 at 9:10 am"),
    ],
)
def test_badges_in_plain_text(first: str, second: str) -> None:
    text = (
        f"{PLAIN}\n\n{first}\nThe fish ladder was never in the plan.\nReply\n\n{second}\nIt was, on page nine.\nReply\n"
    )
    read = read_bytes(text.encode(), path="page.txt")
    assert [s.author for s in read.segments if s.type == "comment"] == ["Ib Lund", "Ada Nor"]


def test_somebody_who_writes_as_a_guest_is_not_called_by_the_button_above() -> None:
    comments = "\n\n".join(
        f"{name}\nOctober {day}, 2019 at 3:33 pm\nThe fish ladder was never in plan {day}.\nReply"
        for name, day in (("Ib Lund", 4), ("Guest", 5), ("Ada Nor", 6))
    )
    read = read_bytes(f"{PLAIN}\n\n{comments}\n".encode(), path="page.txt")
    assert [s.author for s in read.segments if s.type == "comment"] == ["Ib Lund", "Guest", "Ada Nor"]
