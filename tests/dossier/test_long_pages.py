"""A long page with many marks is cut in time that grows with its length."""

from __future__ import annotations

import time

from sayso.dossier.masking import Masks
from sayso.dossier.pages import Back, Block, Marks, blocks
from sayso.model import Reading, Segment, Span
from sayso.reading import Given, read_bytes

SENTENCE = "The harbour master counted nine boats at the pier. "


def marked(sentences: int) -> tuple[float, tuple[Block, ...]]:
    """Seconds for a page of so many sentences, each of them marked and cited, and its blocks."""
    made = read_bytes((SENTENCE * sentences).encode(), path="a.txt", given=Given("The Pier"))
    text = made.text
    reading = Reading(made.document, text, (Segment("s1", 0, len(text), "body"),))
    marks = Marks()
    for at in range(0, len(text) - len(SENTENCE), len(SENTENCE)):
        span = Span.cut(text, at, at + len(SENTENCE) - 2)
        marks.add(span, "v r", "harbour master: asserts")
        marks.add(Span.cut(text, at + 27, at + 31), "n", "figure: boats")
        marks.cite(span, Back(f"c{at + 1}", f"claim {at + 1}", at + 1))
    begun = time.process_time()
    out = blocks(reading, 1, marks, Masks())
    return time.process_time() - begun, out


def test_many_marks_cost_no_more_each() -> None:
    few, _ = min((marked(400) for _ in range(3)), key=lambda x: x[0])
    many, (block,) = min((marked(4_000) for _ in range(3)), key=lambda x: x[0])  # a busy machine slows one run
    assert many < 40 * few + 0.05
    pieces = block.pieces
    assert "".join(p.text for p in pieces).startswith(SENTENCE)
    first, figure = pieces[0], pieces[1]
    assert (first.classes, first.letter, [h.id for h in first.opens]) == ("r v", "R", ["w1-0-49"])
    assert (figure.text, figure.classes, figure.opens) == ("nine", "n r v", ())
    assert [b.label for p in pieces[:3] for b in p.backs] == ["claim 1"]
