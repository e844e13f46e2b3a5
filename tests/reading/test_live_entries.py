"""Live reports whose entries stand in boxes of their own: all are read, and what only looks like one is not."""

import pytest

from sayso.reading.html import entries
from sayso.reading.html.tree import parse
from sayso.reading.read import read_bytes

ENTRIES = (
    ("9 June, 18:40 - Ferries stop", "The harbour master of Quellin has stopped all ferries until the morning, he told our reporter."),
    ("9 June, 14:05 - Two rescued", "Two sailors were taken from the water off Quellin alive, the coastguard said in a short statement."),
    ("9 June, 11:30 - What we know", "A barge has struck the pier of Quellin in thick fog, and the coastguard says that three are missing."),
)  # fmt: skip
BOXES = (
    '<div class="entry">{}</div>',
    '<div class="post-body">{}</div>',
    '<section class="entry">{}</section>',
    '<article class="update">{}</article>',
    '<li class="post"><div class="entry-content">{}</div></li>',
)


def _page(box: str, around: str = "<article><h1>Barge strikes pier: live</h1>{}</article>", told=ENTRIES) -> str:
    inside = "".join(box.format(f"<h3>{head}</h3><p>{text}</p>") for head, text in told)
    return f"<html><head><title>Barge strikes pier: live</title></head><body>{around.format(inside)}</body></html>"


def _body(markup: str) -> str:
    page = read_bytes(markup.encode(), path="live.html")
    return "\n".join(page.text[s.start : s.end] for s in page.segments if s.type == "body")


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize(
    "around", ["<article><h1>Barge strikes pier: live</h1>{}</article>", "<main><h1>Barge strikes pier: live</h1><div>{}</div></main>"]
)  # fmt: skip
def test_every_entry_of_a_live_report_is_read(box: str, around: str) -> None:
    read = _body(_page(box, around))
    assert all(text in read for _, text in ENTRIES)


def test_entries_in_a_list_are_read_as_paragraphs() -> None:
    page = _page(BOXES[4], "<main><h1>Barge strikes pier: live</h1><ul>{}</ul></main>")
    assert all(text in _body(page).split("\n") for _, text in ENTRIES)


def test_paths_still_lead_to_the_paragraphs() -> None:
    page = read_bytes(_page(BOXES[3]).encode(), path="live.html")
    told = [text for _, text in ENTRIES]
    places = {p.xpath for p in page.source_map if page.text[p.start : p.end].strip() in told}
    assert places == {f"/html/body/article/article[{n}]/p" for n in (1, 2, 3)}


def _is_opened(markup: str) -> bool:
    """Whether the box that holds the first entry's words is taken for one of several."""
    tree = parse(markup)
    assert tree is not None
    part = next(p for p in tree.iter("p") if ENTRIES[0][1] in (p.text or "")).getparent()
    return entries.opened(tree, part) is not None


@pytest.mark.parametrize("box", BOXES)
def test_a_box_of_several_below_the_headline_is_an_entry(box: str) -> None:
    assert _is_opened(_page(box))


TEASER = '<div class="entry"><h3>{}</h3><p><a href="/x">{} Read on.</a></p></div>'
UNLIKE = {
    "teasers, all link": _page(BOXES[0], told=ENTRIES[:1]).replace(
        "</article>", "".join(TEASER.format(*e) for e in ENTRIES[1:] * 2) + "</article>"
    ),
    "the headline is in the first": _page(BOXES[3], "<main>{}</main>").replace("<h3>", "<h1>", 1).replace("</h3>", "</h1>", 1),
    "two columns": _page(BOXES[0], told=ENTRIES[:2]),
    "boxes without text": _page(BOXES[0], told=(ENTRIES[0], ("Video", "Watch"), ("Map", "Look"))),
    "boxes of other kinds": _page(BOXES[0], told=ENTRIES[:1]).replace(
        "</article>", "".join(f'<div class="note"><p>{text}</p></div>' for _, text in ENTRIES[1:]) + "</article>"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", UNLIKE)
def test_what_only_looks_like_an_entry_is_read_as_before(name: str) -> None:
    assert not _is_opened(UNLIKE[name])
