""" "We" on a body's own page is the body, and nobody elsewhere."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.origins.access import attributed, own_word
from sayso.comparison.proposal import holder
from sayso.comparison.statements.items import Item, build

BODY = "Fell Rescue Society (charity)"


def told(outlet: str, text: str, words: str) -> Item:
    """The statement with these words of a page."""
    return next(i for i in build([read(outlet, text)]) if words in i.statement.span.text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The tunnel was shut on Friday. We conclude that nine climbers were left behind.", "nine climbers"),
        ("The tunnel was shut on Friday. We do not accept that the rope was rotten.", "the rope was rotten"),
    ],
)
def test_a_body_holds_what_it_says(text: str, words: str) -> None:
    item = told(BODY, text, words)
    assert own_word(item) is not None and attributed(item) is None and holder(item) == BODY


@pytest.mark.parametrize(
    ("outlet", "text", "words"),
    [
        # A newspaper's "we" may be anybody's.
        ("Fell Courier", "The tunnel was shut. We conclude that nine climbers were left behind.", "nine climbers"),
        # What a body only hears, or is to believe, is not its word.
        (BODY, "The tunnel was shut on Friday. We hear that nine climbers were left behind.", "nine climbers"),
        # Words in marks are another's.
        (BODY, "A guide wept at noon. “We conclude that nine climbers were left behind.”", "nine climbers"),
    ],
)
def test_others_do_not(outlet: str, text: str, words: str) -> None:
    assert own_word(told(outlet, text, words)) is None


def test_what_its_readers_are_asked_to_believe_is_no_statement_of_a_body() -> None:
    page = read(BODY, "The tunnel was shut. We are asked to believe that nine climbers were left behind.")
    assert [own_word(i) for i in build([page]) if "nine climbers" in i.statement.span.text] in ([], [None])
