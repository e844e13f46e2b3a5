"""The dossier: every line leads to its words, hostile text stays text, the file asks for nothing."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sayso.dossier import View, render, words
from sayso.dossier.figures import Edge, IntervalRow, Node, interval_plot, lineage_picture
from sayso.dossier.lines import carried, said
from sayso.dossier.masking import Masks
from sayso.dossier.pages import Marks, blocks
from sayso.model import Attribution, Comparison, Document, Hop, Problem, Reading, Segment, Span
from sayso.pipeline import compare_readings, read_pages
from sayso.reading import read_path

EXAMPLES = Path(__file__).parents[2] / "examples"


class Outline(HTMLParser):
    """Ids, links inside the page, tags with their attributes, and the text within each id-less piece."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags.append((tag, values))
        if values.get("id"):
            self.ids.append(str(values["id"]))
        if (values.get("href") or "").startswith("#"):
            self.links.append(str(values["href"])[1:])


def outline(page: str) -> Outline:
    parser = Outline()
    parser.feed(page)
    return parser


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    pages = [read_path(p) for p in sorted(EXAMPLES.glob("[01]*.*")) if p.suffix in (".html", ".txt")]
    out = [r for r in read_pages(pages) if isinstance(r, Reading)]
    assert len(out) == len(pages)
    return out


@pytest.fixture(scope="module")
def page(readings: list[Reading]) -> str:
    return render(readings, compare_readings(readings), (), View())


def test_every_link_has_its_target(page: str) -> None:
    found = outline(page)
    assert len(found.links) > 200
    assert set(found.links) <= set(found.ids)
    assert len(found.ids) == len(set(found.ids))


def test_the_words_behind_every_link_link_back(readings: list[Reading]) -> None:
    page = render(readings, compare_readings(readings), (), View())
    lines, documents = page.split('<section id="documents">')
    listed = re.findall(r'class="ev" href="#([^"]+)"', lines)
    ids = set(outline(lines).ids)
    assert len(set(listed)) > 100
    for target in set(listed):
        after = documents[documents.index(f'id="{target}"') :]
        backs = re.findall(r'<a class="back" href="#([^"]+)"', after[:6000])
        assert set(backs) & ids, target


def test_the_words_a_link_leads_to_stand_there(page: str, readings: list[Reading]) -> None:
    anchors = {i for i in outline(page).ids if re.fullmatch(r"w\d+-\d+-\d+", i)}
    for a in anchors:
        number, start, end = map(int, a[1:].split("-"))
        assert readings[number - 1].text[start:end].strip()


class Landed(HTMLParser):
    """The words within each wrapper that is landed on, those of its other parts behind them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: dict[str, str] = {}
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        css = (values.get("class") or "").split()
        rest = next((c[1:] for c in css if re.fullmatch(r"rw\d+-\d+-\d+", c)), "")
        if tag in ("span", "sup", "p", "div"):
            self._open.append((tag, (values.get("id") or rest) if "w" in css else ""))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1][0] == tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if all(tag not in ("sup", "p") for tag, _ in self._open):
            for name in (name for _, name in self._open if name):
                self.words[name] = self.words.get(name, "") + data


def test_what_is_outlined_when_landed_on_are_the_whole_words(page: str, readings: list[Reading]) -> None:
    parser = Landed()
    parser.feed(page.split('<section id="documents">')[1])
    assert len(parser.words) > 300
    for name, shown in parser.words.items():
        number, start, end = map(int, name[1:].split("-"))
        if "commenter" not in shown:
            assert shown == words.visible(readings[number - 1].text[start:end])


def test_nothing_is_asked_for_and_nothing_runs(page: str) -> None:
    tags = outline(page).tags
    assert not [t for t, _ in tags if t in ("script", "iframe", "img", "link", "object", "form", "base")]
    assert not [v for _, attrs in tags for v in attrs if v.startswith("on") or v in ("style", "src", "srcset")]
    assert not re.search(r"(?:href|src)=\"(?!#)", page)
    assert "default-src 'none'" in page and "unsafe" not in page


def test_the_same_documents_give_the_same_bytes(page: str, readings: list[Reading]) -> None:
    assert render(readings, compare_readings(list(reversed(readings))), (), View()) == page


def test_commenters_are_masked_unless_asked_for(page: str, readings: list[Reading]) -> None:
    names = {s.author for r in readings for s in r.segments if s.type == "comment" and s.author}
    article = " ".join(r.text[s.start : s.end] for r in readings for s in r.segments if s.type != "comment")
    long = {n for n in names if len(n) > 5 and n not in article}
    assert long
    assert not [n for n in long if n in page]
    shown = render(readings, Comparison(), (), View(mask_commenters=False))
    assert all(words.visible(n) in shown for n in long)


def test_what_could_not_be_read_is_said(readings: list[Reading]) -> None:
    problem = Problem("lost.html", "not found", "lost.html: no such file")
    assert "lost.html: no such file" in render(readings[:1], Comparison(), (problem,), View())


HOSTILE = '</script><script>window.__pwn=1</script><img src=x onerror=alert(1)> "><svg onload=1> {{7*7}} \u202eevil\u202c \x00 &amp;'


def hostile_reading() -> Reading:
    text = f"{HOSTILE}\n\nThe clerk said: {HOSTILE}\n"
    cut = text.index("\n\n") + 2
    title = Span.cut(text, 0, cut - 2)
    document = Document("d1", "0", "0", "text/plain", len(text), "t", path=f"{HOSTILE}.txt", title=title)
    segments = (Segment("a", 0, cut, "title"), Segment("b", cut, len(text), "comment", author=HOSTILE))
    return Reading(document, text, segments)


def test_hostile_text_stays_text() -> None:
    page = render([hostile_reading()], Comparison(), (Problem(HOSTILE, "x", HOSTILE),), View(mask_commenters=False))
    tags = {t for t, _ in outline(page).tags}
    assert not tags & {"script", "img"}
    assert "\u202e" not in page and "\x00" not in page
    assert "{{7*7}}" in page


def test_crossing_spans_come_out_whole() -> None:
    text = "abcdefghijklmnopqrstuvwxyz 0123"
    reading = Reading(
        Document("d", "0", "0", "text/plain", len(text), "t"), text, (Segment("s", 0, len(text), "body"),)
    )
    marks = Marks()
    marks.add(Span.cut(text, 0, 20), "one")
    marks.add(Span.cut(text, 10, 30), "two")
    (block,) = blocks(reading, 1, marks, Masks())
    whole = {css: "".join(p.text for p in block.pieces if css in p.classes.split()) for css in ("one", "two")}
    assert whole == {"one": text[0:20], "two": text[10:30]}
    assert "".join(p.text for p in block.pieces) == text


def test_figures_draw_what_is_said() -> None:
    rows = [IntervalRow("A", 13, 13, "x"), IntervalRow("B", 10, None, "y"), IntervalRow("C", 2, 9, "z")]
    drawn = interval_plot(rows, "How many?")
    assert [drawn.count(c) for c in ('class="dot"', 'class="arrow"', 'class="bar"')] == [1, 1, 2]
    assert "10 or more" in drawn and "2 to 9" in drawn
    picture = lineage_picture([Node("s", "Wire", "", "c")], [Node("d", "Page", "", "d1")], [Edge("s", "d", "cites")])
    assert 'class="edge cites"' in picture


def test_quotations_are_cut_visibly() -> None:
    long = "word " * 200
    assert "[…]" in words.quoted(long) and len(words.quoted(long)) < 400
    assert words.quoted(" a\n b ") == "‹a b›"


def spoken(content: str, *, name: str | None = "Ada Kolm", cue: str = "said", certainty: float = 0.9) -> Attribution:
    text = Span(0, len(content), content)
    at = Span(len(content) + 1, len(content) + 1 + len(cue), cue)
    hops = (Hop("Quay Post"), Hop(name)) if name else (Hop("Quay Post"),)
    return Attribution("a", None, name, at, (text,), "indirect", "assert", "pos", None, hops, certainty)


@pytest.mark.parametrize(
    ("line", "listed"),
    [
        (spoken("the pier was shut"), True),
        (spoken("the pier was shut", certainty=0.4), False),
        (spoken("the pier was shut", name=None), False),
        (spoken("the pier was shut", cue="realized"), False),
        (spoken("the pier was shut", name="incident"), False),
        (spoken("the pier was shut", name="harbour log"), True),
        (spoken("the deal"), False),
        (spoken("the pier was shut", name="harbour log", cue="found"), True),
        (spoken("the pier was shut", cue="found"), False),
        (spoken("the pier was shut", name="harbour log", cue="assumed"), False),
    ],
)
def test_only_what_is_sure_and_says_something_is_a_line(line: Attribution, listed: bool) -> None:
    assert carried(line, frozenset({"harbour log"}), frozenset({"harbour log"})) is listed


def test_the_pages_own_verdict_is_not_the_speakers() -> None:
    assert said(spoken("that two boats left, but that was entirely false")).text == "that two boats left"
    assert said(spoken("the pier was shut and")).text == "the pier was shut"
    assert said(spoken("the pier was shut, but the boats left")).text == "the pier was shut, but the boats left"
