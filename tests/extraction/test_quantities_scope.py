"""Where and when a figure holds, and whom it counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import quantities
from sayso.model import Attribution, Page, Parse, Place, Quantity, Span, TimeExpression

ParseText = Callable[[str], tuple[Page, Parse]]


def scoped(
    parse_text: ParseText,
    text: str,
    places: tuple[str, ...] = (),
    times: tuple[str, ...] = (),
    whole: str | None = None,
) -> list[Quantity]:
    """The quantities of a text whose places and times are given by their words; `whole`: the times are its ends."""
    _, parse = parse_text(text)
    where = [
        Place(f"p{k}", _span(text, w), w, None, None, None, "town", "location", None, 1) for k, w in enumerate(places)
    ]
    when = [
        TimeExpression(f"t{k}", _span(text, w), "2019", "2019", "date", "absolute", range=whole)
        for k, w in enumerate(times)
    ]
    return list(quantities.find(parse, (), when, where))


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "places", "wanted"),
    [
        ("Nine people died in Orvel and six in Tarn.", ("Orvel", "Tarn"), ["Orvel", "Tarn"]),
        ("Six men and nine women died in Orvel.", ("Orvel",), ["Orvel", "Orvel"]),
        ("Orvel's clinics received 120 wounded.", ("Orvel",), ["Orvel"]),
        ("Ten families left Orvel.", ("Orvel",), [None]),
        ("The army sent 200 men to Orvel.", ("Orvel",), [None]),
        ("Police counted 18 dead in northern Orvel alone.", ("Orvel",), ["northern Orvel"]),
        ("Landslides in Orvel have killed 52 people.", ("Orvel",), ["Orvel"]),
        ("Officials in Orvel reported 52 people missing in Tarn.", ("Orvel", "Tarn"), ["Tarn"]),
        ("The strike hit Orvel, where 18 people were buried.", ("Orvel",), ["Orvel"]),
    ],
)
def test_a_figure_has_the_place_beside_it(
    parse_text: ParseText, text: str, places: tuple[str, ...], wanted: list[str | None]
) -> None:
    assert [q.place for q in scoped(parse_text, text, places)] == wanted


def test_a_time_behind_another_figure_belongs_to_that_figure(parse_text: ParseText) -> None:
    now, before = scoped(parse_text, "The force has grown to 3,000 men from 1,200 in 2016.", times=("2016",))
    assert (now.time, before.time) == (None, "2016")


def test_the_time_of_a_change_is_that_of_the_later_figure(parse_text: ParseText) -> None:
    before, after = scoped(parse_text, "The mayor raised the toll from 31 to 44 on Friday.", times=("Friday",))
    assert (before.time, after.time) == (None, "Friday")


def test_both_ends_of_a_range_are_the_time(parse_text: ParseText) -> None:
    text = "Between March and June, the rebels lost 90 tanks."
    (tanks,) = scoped(parse_text, text, times=("March", "June"), whole="2019-03/2019-06")
    assert tanks.time == "March and June"


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("The blast killed 33 people, including women and children.", "including women and children"),
        ("The camp holds 8,000 people, excluding newborns, the mayor said.", "excluding newborns"),
        ("There were 60 casualties, not counting police.", "not counting police"),
        ("Some 300 refugees, mostly women, crossed the river.", "mostly women"),
        ("The blast killed 33 people in the market.", None),
        ("Not counting volunteers, the corps has 1,100 members.", "Not counting volunteers"),
        ("Ninety men fled and the police, including officers, watched.", None),
    ],
)
def test_whom_a_figure_counts(parse_text: ParseText, text: str, population: str | None) -> None:
    assert scoped(parse_text, text)[0].population == population


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("The garrison was cut by 400 men.", True),
        ("The garrison was cut to 400 men.", False),
        ("Five new cases were found in Orvel.", True),
        ("Five new bridges were opened in Orvel.", False),
        ("The ministry added 14 names to the list.", True),
    ],
)
def test_what_is_added_or_taken_is_a_change(parse_text: ParseText, text: str, change: bool) -> None:
    assert scoped(parse_text, text)[0].change is change


def _admitted(text: str, content: str) -> Attribution:
    source, cue = _span(text, "the ministry"), _span(text, "admitted")
    return Attribution("a0", source, None, cue, (_span(text, content),), "indirect", "assert", "pos", None, (), 0.9)


@pytest.mark.parametrize(("words", "holder"), [("likely hold 4,000 men", None), ("hold 4,000 men", "a0")])
def test_a_hedge_behind_and_is_the_writers_own(parse_text: ParseText, words: str, holder: str | None) -> None:
    text = f"As the ministry admitted, the camps need guards and {words}."
    _, parse = parse_text(text)
    said = _admitted(text, f"the camps need guards and {words}")
    (men,) = quantities.find(parse, (said,), (), ())
    assert men.attribution == holder


def test_the_seat_of_who_tells_is_no_scope(parse_text: ParseText) -> None:
    for text in ("The Tarn-based league said that 40 men died.", "The league, based in Tarn, counted nine boats."):
        assert [q.place for q in scoped(parse_text, text, ("Tarn",))] == [None]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The toll now stands at 14, following the death of a porter on Sunday.", None),
        ("Two divers drowned on Sunday, which brings the number of dead to 21.", None),
        ("Two divers drowned on Sunday, bringing the toll to 21.", None),
        ("The toll stood at 14 on Sunday, after the death of a porter.", "Sunday"),
        ("The toll rose to 14 on Sunday.", "Sunday"),
        ("Police held 40 men on Sunday, which brings order to the docks.", "Sunday"),
    ],
)
def test_the_day_of_what_was_added_last_is_not_that_of_the_total(
    parse_text: ParseText, text: str, when: str | None
) -> None:
    assert scoped(parse_text, text, times=("Sunday",))[-1].time == when
