"""What somebody says to what was said before: who denies or confirms it, and what it is that he takes up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.model import Attribution, Statement
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Attributed = Callable[[str], list[Attribution]]
OPENING = "The quay at Orlen was shut on Tuesday, and the millers stood before the gate of the guild.\n\n"


def answered(found: list[Attribution]) -> list[tuple[str | None, str, str]]:
    return [(a.source_name, a.content[0].text, a.stance) for a in found if a.rule == "answer"]


def statements(text: str) -> list[Statement]:
    """The statements of a page that take something up."""
    page = from_text(OPENING + text, "page", Given(outlet="Quay Post", published="2031-05-06"))
    return [s for s in extract(page, language.parse(page.text, page.segments)).statements if s.taken is not None]


SAID = "The union said the guild had flooded the mill. "


@pytest.mark.parametrize(
    ("text", "who", "words", "stance"),
    [
        (SAID + "The guild denied it.", "guild", "it", "deny"),
        (SAID + "The guild has denied the allegations.", "guild", "the allegations", "deny"),
        (SAID + "The guild rejected the claim as nonsense.", "guild", "the claim as nonsense", "deny"),
        (SAID + "The reports were denied by the guild.", "guild", "The reports", "deny"),
        (SAID + "The mayor, Ana Lira, confirmed this.", "Ana Lira", "this", "confirm"),
        ("The union said the guild had flooded the mill, a claim the guild denies.", "guild", "a claim", "deny"),
        ("The union said the guild had flooded the mill, an allegation rejected by the guild.", "guild", "an allegation", "deny"),
        ("The union said the guild had flooded the mill, which the guild denied.", "guild", "which", "deny"),
    ],
)  # fmt: skip
def test_who_denies_or_confirms_what_was_said(
    text: str, who: str, words: str, stance: str, attributed: Attributed
) -> None:
    assert answered(attributed(OPENING + text)) == [(who, words, stance)]


@pytest.mark.parametrize(
    "text",
    [
        SAID + "A judge dismissed the claims on Friday.",
        SAID + "The court rejected the suggestion.",
        SAID + "Nobody has confirmed it.",
        SAID + "The guild did not deny it.",
        SAID + "The guild would deny it if it were asked.",
        SAID + "The guild rejected it.",
        SAID + "The millers rejected the offer.",
        SAID + "The guild denied the report that the lock had been shut.",
        "The board halted the sale of the mill to Orlen, which the millers reject.",
    ],
)
def test_what_answers_nothing_that_was_said(text: str, attributed: Attributed) -> None:
    assert answered(attributed(OPENING + text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The union said the guild had flooded the mill, a claim the guild denies.",
        "According to the union, the guild had flooded the mill, but the guild denied it.",
        "The guild had flooded the mill, the union said, an allegation rejected by the guild.",
    ],
)
def test_what_is_answered_is_not_part_of_what_was_said(text: str, attributed: Attributed) -> None:
    (said,) = [a for a in attributed(OPENING + text) if a.source_name == "union"]
    assert [span.text.lower() for span in said.content] == ["the guild had flooded the mill"]


@pytest.mark.parametrize(
    ("text", "words", "negated"),
    [
        # With "denied" the cue says no; else the statement does.
        (SAID + "The guild denied it.", "The guild denied it", False),
        (SAID + "“That is a lie,” said Ana Lira of the guild.", "That is a lie", True),
        (SAID + "“This never happened,” the guild said.", "This never happened", True),
        (SAID + "“Nothing of the kind happened,” the guild said.", "Nothing of the kind happened", True),
        (SAID + "The guild said it was not true.", "it was not true", True),
        (SAID + "The guild called the claim a lie.", "The guild called the claim a lie", True),
        (SAID + "That is not true.", "That is not true", True),
        (SAID + "“Not true,” said Ana Lira.", "Not true", True),
        (SAID + "“I deny that,” said Ana Lira.", "I deny that", True),
        (SAID + "“That's not what happened,” said Ana Lira.", "That's not what happened", True),
        (SAID + "The guild said in a statement that the reports were false.", "that the reports were false", True),
        (SAID + "The mayor confirmed the report.", "The mayor confirmed the report", False),
    ],
)
def test_an_answer_tells_what_it_takes_up(text: str, words: str, negated: bool) -> None:
    (found,) = statements(text)
    assert found.taken is not None and found.taken.text == "the guild had flooded the mill"
    assert (found.span.text, found.negated, found.predicate) == (words, negated, ("flood",))


@pytest.mark.parametrize(
    "text",
    [
        "The guild had flooded the mill. That is a pity.",
        SAID + "The mill stands on the Sarn. The guild denied it.",  # what it takes up stands too far
        SAID + "Is that a lie?",
        "The guild denied that it had flooded the mill. “That is a lie,” said Ana Lira.",
        "The owner said the lock was old and had been mended. That is false.",
        "Lira said the guild had told her that the mill was flooded. The guild denied it.",
        "Lira said she had applied for a pass. The guild denied it.",
        "We wrote on Monday that the guild had flooded the mill. That was wrong.",
        SAID + "“This should never have happened,” said Ana Lira.",
        SAID + "“This never happens here,” said Ana Lira.",
        SAID + "“This was wrong and we are sorry,” said Ana Lira.",
        SAID + "“I don't think that is a lie,” said Ana Lira.",
        SAID + "“That is not entirely true,” said Ana Lira.",
        SAID + "“This is ridiculous,” said Ana Lira.",
        SAID + "It is unclear whether that is false.",
    ],
)
def test_nothing_is_taken_up_where_it_is_not_plain(text: str) -> None:
    assert statements(text) == []


def test_a_page_that_says_that_somebody_claims_falsely_denies_it() -> None:
    (own,) = statements("Posts are falsely claiming that the guild had flooded the mill.")
    assert (own.voice, own.negated) == ("own", True)
    assert own.taken is not None and own.taken.text == "the guild had flooded the mill"


@pytest.mark.parametrize(
    "text",
    [
        "Claims that the guild had flooded the mill are rejected by the mayor.",
        "Reports that the guild had flooded the mill were denied by the mayor.",
    ],
)
def test_a_report_that_somebody_rejects_is_denied_by_him(text: str, attributed: Attributed) -> None:
    found = [(a.source_name, a.stance, a.content[0].text) for a in attributed(OPENING + text)]
    assert ("mayor (unnamed)", "deny", "that the guild had flooded the mill") in found


def test_who_answers_an_answer_takes_up_nothing() -> None:
    found = statements(SAID + "The mayor denied it. “That is a lie,” said Moss.")
    assert [s.span.text for s in found] == ["The mayor denied it"]
