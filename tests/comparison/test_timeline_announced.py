"""Days that are announced get a line of their own; what only looks like a day, or is a habit, gets none."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage import timeline
from sayso.dossier.build import Dossier
from sayso.dossier.views import View
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

DAY = "2031-05-07"  # a Wednesday


def page(text: str, day: str = DAY) -> Reading:
    found = from_text(text, "quay", Given(outlet="Quay Post", published=day))
    return extract(found, language.parse(found.text, found.segments))


def days(text: str) -> list[str]:
    return [e.when.rstrip("?~") for e in timeline.find([page(text)])]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The drowned ferryman will be buried on Saturday.", "2031-05-10"),
        ("The harbour board is to meet on 12 May.", "2031-05-12"),
        ("The mayor will question the pilot on Monday.", "2031-05-12"),
    ],
)
def test_an_announced_day_makes_a_line(text: str, day: str) -> None:
    assert days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The board will meet by Saturday.",
        "The ferry may sail on Saturday.",
        "The ferry will sail on Saturday if the wind drops.",
        "The ferry will not sail on Saturday.",
        "Who will pay on Saturday?",
        "The ferry sails to Sand in summer.",
        "The next list of wrecks comes out in October.",
        "The fall in prices hurt the farmers of Sand.",
        "The clock wound a spring no thicker than a hair.",
        "The choir sang a hymn of thanksgiving on the quay.",
        "The pilot had sold his dog the evening before.",
        "The lighthouse, which was to have been painted on 5 May, is grey.",
        "The council ordered a week of quiet, beginning on Thursday.",
        "The guild meets on the first Monday of the month.",
    ],
)
def test_what_is_open_or_a_habit_or_no_day_makes_none(text: str) -> None:
    assert not days(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The mill was closed in the spring of 2030.", "2030-21"),
        ("On Monday the pilot fell ill. He had left Sand the day before.", "2031-05-05"),
        ("The ferry sank on Monday.", "2031-05-05"),
        ("The council ordered a week of quiet, beginning on Tuesday.", "2031-05-06"),
    ],
)
def test_what_happened_keeps_its_line(text: str, day: str) -> None:
    assert day in days(text)


def test_an_announced_day_says_so_in_the_dossier() -> None:
    readings = [page("The drowned ferryman will be buried on Saturday. The ferry sank on Monday.")]
    shown = [when for when, _ in Dossier(readings, compare(readings), (), View()).timeline]
    assert [w.endswith(", announced") for w in shown] == [False, True]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On a Saturday night a roof will fall on us.", []),
        ("We are closing this page for tonight. The number of the hurt is five.", []),
        ("This live blog was last updated on Tuesday by Ana Holm.", []),
        ("The town closed this page of its history on Tuesday.", ["2031-05-06"]),
        ("On Saturday night a roof will be laid on the pier.", ["2031-05-10"]),
    ],
)
def test_any_such_day_and_what_a_page_says_of_itself_make_no_line(text: str, told: list[str]) -> None:
    assert days(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The board banned the ferry last week (on May 1, a Thursday), and the pilots left.",
         [("2031-05-01", "The board banned the ferry last week (on May 1, a Thursday)")]),
        ("The ferry sank on May 1, and the pilots struck on May 4.",
         [("2031-05-01", "The ferry sank on May 1, and the pilots struck on May 4."),
          ("2031-05-04", "the pilots struck on May 4")]),
    ],
)  # fmt: skip
def test_the_day_in_a_bracket_stands_for_its_week_and_the_bracket_is_closed(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert [(e.when, m.span.text) for e in timeline.find([page(text)]) for m in e.members] == told
