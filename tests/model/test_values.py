"""Spans, ids, dates, judgement anchors and the exception tree."""

from __future__ import annotations

import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import errors
from sayso.errors import BrokenInvariant, SaysoError
from sayso.model import Anchor, Judgement, Segment, Span, make_id
from sayso.model.document import check_tiling
from sayso.model.ids import encode


def test_a_span_takes_its_words_from_the_text() -> None:
    span = Span.cut("The mayor said no.", 4, 9)
    assert span.text == "mayor"
    span.check("The mayor said no.")


@pytest.mark.parametrize(("start", "end", "text"), [(3, 3, ""), (5, 2, "abc"), (-1, 2, "abc"), (0, 2, "abc")])
def test_a_span_cannot_be_built_wrong(start: int, end: int, text: str) -> None:
    with pytest.raises(BrokenInvariant):
        Span(start, end, text)


def test_a_span_of_another_text_is_found_out() -> None:
    with pytest.raises(BrokenInvariant, match="hold 'ferry'"):
        Span(4, 9, "mayor").check("The ferry said no.")


@given(st.text(min_size=1), st.data())
def test_trimmed_spans_have_no_white_space_at_their_edges(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span.trimmed(text, start, data.draw(st.integers(start + 1, len(text))))
    if span is not None:
        assert span.text == span.text.strip() != ""
        span.check(text)


parts = st.lists(st.one_of(st.text(), st.binary(), st.integers(), st.none()), max_size=4)


@given(parts, parts)
def test_ids_differ_where_their_parts_do(a: list[str], b: list[str]) -> None:
    same = len(a) == len(b) and all(type(x) is type(y) and x == y for x, y in zip(a, b, strict=True))
    assert (encode(*a) == encode(*b)) == same


def test_ids_do_not_confuse_where_one_part_ends() -> None:
    assert make_id("d", "ab", "c") != make_id("d", "a", "bc")


def test_segments_must_tile() -> None:
    whole = (Segment("a", 0, 4, "title"), Segment("b", 4, 9, "body"))
    check_tiling("x" * 9, whole)
    with pytest.raises(BrokenInvariant, match="begins at 4, not at 3"):
        check_tiling("x" * 9, (Segment("a", 0, 3, "title"), whole[1]))
    with pytest.raises(BrokenInvariant, match="end at 9, the text at 10"):
        check_tiling("x" * 10, whole)


TEXT = "One said the dam held. Another said the dam broke. Nobody else was there to say which."


def test_an_anchor_lands_on_its_words_in_the_same_text() -> None:
    anchor = Anchor.at("d1", TEXT, 36, 49)
    assert anchor.land(TEXT) == Span.cut(TEXT, 36, 49)


def test_an_anchor_moves_with_its_surroundings_and_never_to_a_look_alike() -> None:
    anchor = Anchor.at("d1", TEXT, 36, 49)
    moved = anchor.land("Update. " + TEXT)
    assert moved is not None and (moved.start, moved.text) == (44, TEXT[36:49])
    assert anchor.land(TEXT.replace("Another said", "A third said")) is None
    assert anchor.land(TEXT + " " + TEXT) is None


def test_the_same_judgement_twice_is_one() -> None:
    anchor = Anchor.at("d1", TEXT, 0, 3)
    a, b = (Judgement(anchor, "attribution", "wrong", by="an editor") for _ in range(2))
    assert a.id == b.id != Judgement(anchor, "attribution", "right", by="an editor").id


def test_the_exception_tree_in_the_docstring_is_whole() -> None:
    drawn = {line.strip("│├└─ ").split()[0] for line in (errors.__doc__ or "").splitlines() if "──" in line}
    raised = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, SaysoError) and value is not SaysoError
    }
    assert drawn == raised


def test_every_error_has_an_exit_status() -> None:
    statuses = {c.exit_status for c in vars(errors).values() if inspect.isclass(c) and issubclass(c, SaysoError)}
    assert 0 not in statuses
