"""Counts: a later figure is an update, a disputed one is its holder's, and a part does not contradict the whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.model import Claim, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Page = tuple[str, str, str]
Counted = Callable[..., Claim]


def read(outlet: str, published: str, text: str) -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet, published=published or None))
    return extract(page, language.parse(page.text, page.segments))


@pytest.fixture(scope="module")
def counted() -> Counted:
    def find(*pages: Page) -> Claim:
        found = compare([read(*page) for page in pages])
        return next(c for c in found.claims if c.grades[0].slot == "how_many")

    return find


def holders(claim: Claim, low: int) -> tuple[str, ...]:
    return next(p.holders for p in claim.positions if p.low == low)


MINE = "A mine collapsed at Ostrel on Thursday. "


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [
        (
            ("Post", "2021-03-05", MINE + "Eleven miners were killed."),
            ("Star", "2021-03-06", "The death toll from the mine collapse at Ostrel has risen to 17 miners."),
            "risen",
        ),
        (
            ("Post", "", MINE + "Eleven miners were killed."),
            ("Star", "", "The number of miners killed at Ostrel rose to 17."),
            "risen",
        ),
        (
            ("Post", "", MINE + "So far eleven miners have been found dead."),
            ("Star", "", MINE + "Seventeen miners were found dead."),
            "so far",
        ),
        (
            ("Post", "", MINE + "The number of missing miners has fallen to nine."),
            ("Star", "", MINE + "Forty miners were missing."),
            "fallen",
        ),
        (
            ("Post", "2021-03-05", MINE + "At least 21 miners were killed."),
            ("Star", "2021-03-07", MINE + "Thirty miners were killed."),
            "grows",
        ),
    ],
)
def test_a_count_that_has_moved_on_is_an_update(counted: Counted, first: Page, second: Page, says: str) -> None:
    claim = counted(first, second)
    assert (claim.relation, claim.differs_in) == ("partial", ("time",))
    assert says in claim.why


def test_a_rise_told_before_the_lower_count_is_no_update(counted: Counted) -> None:
    claim = counted(
        ("Post", "2021-03-09", MINE + "Eleven miners were killed."),
        ("Star", "2021-03-06", "The number of miners killed at Ostrel rose to 17."),
    )
    assert claim.relation == "conflict"


@pytest.mark.parametrize(("later", "number"), [("2021-03-07", "22"), ("2021-03-05", "30"), ("2021-03-03", "30")])
def test_a_count_that_left_room_for_a_little_more_has_not_grown(counted: Counted, later: str, number: str) -> None:
    claim = counted(
        ("Post", "2021-03-05", MINE + "At least 21 miners were killed."),
        ("Star", later, MINE + f"The mine killed {number} miners."),
    )
    assert (claim.relation, claim.differs_in) == ("agree", ("rounding",))


def test_who_raised_a_figure_holds_both(counted: Counted) -> None:
    raised = (
        MINE + "The labour ministry, which had first spoken of six miners killed, raised the number to nine on Friday."
    )
    claim = counted(
        ("Post", "2021-03-05", raised),
        ("Star", "2021-03-05", "A mine collapsed at Ostrel, killing six miners, the labour ministry said."),
    )
    assert (claim.relation, claim.differs_in) == ("partial", ("time",))
    assert holders(claim, 9) == ("labour ministry",)


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("A foreign charity has put about a count of twelve dead miners at Ostrel. The Ministry does not "
         "share it.", "foreign charity"),
        ("A charity has spoken of twelve dead miners at Ostrel, which we dispute.", "charity"),
    ],
)  # fmt: skip
def test_a_figure_that_a_page_disputes_is_not_the_pages(counted: Counted, words: str, holder: str) -> None:
    claim = counted(
        ("Labour Ministry", "2021-03-05", f"STATEMENT\n\n{words} Three miners died in the collapse."),
        ("Star", "2021-03-05", "Twelve miners died in the collapse at Ostrel, the charity Lamp said."),
    )
    assert holder in holders(claim, 12) and "Labour Ministry" not in holders(claim, 12)
    assert claim.relation == "conflict" and "disputes" in claim.why


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        (
            "The hospital said 40 miners were injured at Ostrel.",
            "Twelve miners were seriously injured at Ostrel, police said.",
        ),
        (
            "Fourteen miners died at Ostrel, the ministry said.",
            "Police said five miners died in the north shaft at Ostrel.",
        ),
    ],
)
def test_a_part_does_not_contradict_the_whole(counted: Counted, whole: str, part: str) -> None:
    claim = counted(("Post", "2021-03-05", MINE + whole), ("Star", "2021-03-05", MINE + part))
    assert (claim.relation, claim.differs_in) == ("partial", ("scope",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Two dozen miners were trapped at Ostrel.", "At Ostrel 24 miners were trapped, police said."),
        ("The storm at Ostrel cut power to 1.2m people, the ministry said.",
         "The storm at Ostrel cut power to 1,200,000 people, the operator said."),
    ],
)  # fmt: skip
def test_one_figure_in_two_notations_agrees(counted: Counted, one: str, other: str) -> None:
    assert counted(("Post", "2021-03-05", one), ("Star", "2021-03-05", other)).relation == "agree"


def test_small_counts_are_not_rounded(counted: Counted) -> None:
    claim = counted(
        ("Post", "2021-03-05", MINE + "Ten miners died, police said."),
        ("Star", "2021-03-05", MINE + "Fourteen miners died, the hospital said."),
    )
    assert claim.relation == "conflict"


def test_one_page_counts_the_dead_and_the_moved_apart() -> None:
    text = MINE + "Three miners died in the night. In the morning 61 miners were moved to the capital."
    other = read("Star", "2021-03-05", MINE + "Eight miners died, the union said.")
    found = compare([read("Post", "2021-03-05", text), other])
    assert not [c for c in found.claims if {3, 61} <= {p.low for p in c.positions}]


def test_police_and_a_hospital_are_two_origins(counted: Counted) -> None:
    claim = counted(
        ("Post", "2021-03-05", MINE + "Ten miners died, police said."),
        ("Star", "2021-03-05", MINE + "Fourteen miners died, the hospital said."),
    )
    assert claim.sure == 2


def test_two_officials_may_be_one(counted: Counted) -> None:
    claim = counted(
        ("Post", "2021-03-05", MINE + "Ten miners died, a senior official said."),
        ("Star", "2021-03-05", MINE + "Fourteen miners died, the police said."),
    )
    assert claim.sure == 1


def test_another_body_quoted_on_a_release_does_not_speak_for_its_issuer(counted: Counted) -> None:
    release = "STATEMENT\n\nThe union said twelve miners died at Ostrel. Three miners died, by our count."
    claim = counted(
        ("Labour Ministry", "2021-03-05", release), ("Star", "2021-03-05", "Three miners died at Ostrel, police said.")
    )
    assert not [o for o in claim.origins if "union" in o.why and "Labour Ministry" in o.why]
