"""How likely a line is to stand before an editor, and that the less sure ones are kept apart and not lost."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.dossier import View, rates, render
from sayso.dossier.lines import STANDS, Weighed, possible, shown
from sayso.dossier.standing import Lines
from sayso.model import Comparison, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

TEXT = """Mast falls on the quay of Orsina

“The mast was rotten,” said Marta Quill, the harbour master of Orsina.  She had met Vera Sand, a rigger, and Ada Holm, a
cook, on the quay.

It had been sold, she wrote, which the council knew, it says (the sale was in May), for a song.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    page = read_bytes(TEXT.encode(), path="mast.txt", given=Given("Quay Post", "2019-05-03"))
    return extract(page, language.parse(page.text, page.segments))


def test_a_named_speaker_beside_his_words_stands_surer_than_a_pronoun_far_from_them(reading: Reading) -> None:
    seen = Lines(reading)
    told = {a.cue.text if a.cue else "": seen.standing(a, shown(reading, a)) for a in possible(reading)}
    assert told["said"] >= STANDS > told["wrote"]
    assert all(0 < value < 1 for value in told.values())


def test_what_holds_of_a_line_is_named_in_one_order(reading: Reading) -> None:
    first = next(a for a in possible(reading) if a.source_name == "Marta Quill")
    told = Lines(reading).indicators(first, shown(reading, first))
    assert told == Lines(reading).indicators(first, shown(reading, first))
    assert {"who=person", "how=named", "kind=direct", "stance=assert"} <= set(told)


def test_every_possible_line_is_a_sure_or_a_less_sure_one(reading: Reading) -> None:
    sure, doubtful = Weighed(reading).judged()
    assert sure and doubtful
    assert {t.found.id for t in (*sure, *doubtful)} == {a.id for a in possible(reading)}


def test_less_sure_lines_are_shown_apart_and_counted_apart(reading: Reading) -> None:
    sure, doubtful = Weighed(reading).judged()
    page = render((reading,), Comparison(), (), View())
    assert f"Who says what here ({len(sure)})" in page
    assert f"{len(doubtful)} less sure: {rates.less_sure()}</summary>" in page
