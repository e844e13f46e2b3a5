"""What holds of every attribution, whatever the text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import language
from sayso.extraction import actors, chains
from sayso.extraction.attributing.quotes import find_quotes
from sayso.extraction.attribution import find
from sayso.model import Draft, Page, Parse, Reading, Segment
from sayso.pipeline import read_pages
from sayso.reading import from_text

ParseText = Callable[[str], tuple[Page, Parse]]

PIECES = [
    "The mayor of Orvan said that the bridge had collapsed.",
    "“We lost everything,” said Ana Lira.",
    "“Nobody came, the baker told reporters.",
    "According to the ministry, twelve men died",
    "The ministry, residents said, lied.",
    "He added:",
    "Reportedly, the convoy was hit; others denied it.",
    "The claim that \"it was a drill\" was 'rejected' by both sides.",
    "\"Who knows?\" she asked. \"I don't.\"",
    "— Ana Lira, baker",
    "Orvan: Rebels vow to return",
    "said ”” said “",
    "The governor, who called the raid a \"farce\", would not comment.",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).flatmap(
    lambda parts: st.lists(st.sampled_from([" ", "\n\n", "\n"]), min_size=len(parts), max_size=len(parts)).map(
        lambda gaps: "".join(p + g for p, g in zip(parts, gaps)).strip()
    )
)


def check(text: str, drafts: tuple[Draft, ...], segments: tuple[Segment, ...]) -> None:
    allowed = [(s.start, s.end) for s in segments if s.type in ("title", "body", "embedded_quote")]
    for number, draft in enumerate(drafts):
        assert draft.content
        for span in (*draft.content, draft.source, draft.cue):
            if span is None:
                continue
            assert 0 <= span[0] < span[1] <= len(text)
            assert text[slice(*span)] == text[slice(*span)].strip()
            assert any(a <= span[0] and span[1] <= b for a, b in allowed)
        for a, b in draft.content:
            for other in (draft.source, draft.cue):
                assert other is None or b <= other[0] or other[1] <= a
        assert list(draft.content) == sorted(draft.content)
        assert draft.nested_in is None or (0 <= draft.nested_in < len(drafts) and draft.nested_in != number)
        assert (draft.source is None) == (draft.head is None)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_spans_are_sound(text: str) -> None:
    segments = (Segment("s", 0, len(text), "body"),)
    found = find(language.parse(text, segments), segments)
    check(text, found.drafts, found.segments)


def test_nothing_is_found_outside_the_article(parse_text: ParseText) -> None:
    text = "The mayor said the bridge had collapsed.\n\nThe baker said it was a lie."
    cut = text.index("The baker")
    segments = (Segment("a", 0, cut, "body"), Segment("b", cut, len(text), "comment", text_span=(cut, len(text))))
    found = find(language.parse(text, segments), segments)
    assert [text[slice(*d.source)] for d in found.drafts if d.source] == ["The mayor"]


def test_later_text_changes_nothing_before_it(parse_text: ParseText) -> None:
    first = "“We lost the house,” Mr Orlo said. The army denied the raid. According to the ministry, twelve men died."
    more = first + "\n\nIn other news, rain is expected. “Bring a coat,” the forecaster said."
    alone, both = (find(parse_text(t)[1], parse_text(t)[0].segments).drafts for t in (first, more))
    assert both[: len(alone)] == alone


def test_the_same_text_gives_the_same_drafts(parse_text: ParseText) -> None:
    page, parse = parse_text(" ".join(PIECES))
    assert find(parse, page.segments) == find(parse, page.segments)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab .,'\"“”‘’\n:s", max_size=120))
def test_quotations_lie_in_their_paragraph_and_do_not_overlap(text: str) -> None:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append((at, at + len(line)))
        at += len(line) + 1
    quotes = find_quotes(text, blocks)
    for quote in quotes:
        low, high = blocks[quote.block]
        assert low <= quote.start < quote.end <= high
    assert all(a.end <= b.start for a, b in pairwise(quotes))


def test_the_order_of_unrelated_documents_changes_nothing() -> None:
    pages = [from_text(" ".join(PIECES[k::3]), f"page {k}") for k in range(3)]
    forth = {r.document.id: r for r in read_pages(pages) if isinstance(r, Reading)}
    back = {r.document.id: r for r in read_pages(pages[::-1]) if isinstance(r, Reading)}
    assert len(forth) == 3
    assert forth == back


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_unrelated_paragraphs_may_stand_in_either_order(parse_text: ParseText, order: tuple[int, int]) -> None:
    parts = [
        "“We lost the house,” Mr Orlo said. According to the ministry, twelve men died.",
        "Tin rose on Friday. Analysts at Halden Securities expect that it will fall.",
    ]
    page, parse = parse_text("\n\n".join(parts[k] for k in order))
    found = find(parse, page.segments).drafts
    texts = {(d.source and page.text[slice(*d.source)], tuple(page.text[a:b] for a, b in d.content)) for d in found}
    assert texts == {
        ("Mr Orlo", ("“We lost the house,”",)),
        ("the ministry", ("twelve men died",)),
        ("Analysts at Halden Securities", ("that it will fall",)),
    }


def repeated(parse: Parse, times: int) -> Parse:
    """A parse of the same text many times over, each a paragraph group of its own."""
    step, size = len(parse.text) + 2, len(parse)

    def moved(column: list[int], by: int) -> list[int]:
        return [value + by * k for k in range(times) for value in column]

    def same(column: list[Any]) -> list[Any]:
        return column * times

    return Parse(
        "\n\n".join([parse.text] * times), moved(parse.start, step), moved(parse.end, step), same(parse.word),
        same(parse.lower), same(parse.lemma), same(parse.pos), same(parse.tag), same(parse.dep),
        moved(parse.head, size), same(parse.ent), same(parse.ent_start),
        [*moved(parse.sent_starts[:-1], size), size * times], [*moved(parse.block_starts[:-1], size), size * times],
    )  # fmt: skip


def test_time_grows_with_the_length_and_no_faster(parse_text: ParseText) -> None:
    page, parse = parse_text("\n\n".join([" ".join(PIECES), *PIECES]))
    words = len(page.text.split())

    def cost(count: int) -> float:
        long = repeated(parse, count // words)
        segments = (Segment("s", 0, len(long.text), "body"),)
        start = process_time()
        found = find(long, segments)
        cast = actors.find(long, page.document, found.segments, found.drafts)
        chains.build(long, page.document, found.segments, found.drafts, cast)
        return process_time() - start

    short, long = min(cost(10_000), cost(10_000)), cost(100_000)
    assert long < 10 * short * 2.5, (short, long)
