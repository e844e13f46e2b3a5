"""What is counted, where, when, and by whom it is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import quantities
from sayso.model import Attribution, Page, Parse, Place, Quantity, Span, TimeExpression

ParseText = Callable[[str], tuple[Page, Parse]]


def found(parse_text: ParseText, text: str) -> list[Quantity]:
    _, parse = parse_text(text)
    return list(quantities.find(parse, (), (), ()))


@pytest.mark.parametrize(("text", "things"), [
    ("Rebels attacked two army bases in eastern Velmar.", ["army bases in eastern Velmar"]),
    ("Twelve soldiers were killed near Orvel.", ["soldiers killed"]),
    ("The blast left 14 dead and 32 injured.", ["people dead", "people injured"]),
    ("The buses carried 26 wounded and 308 fighters, along with 331 civilian family members.", ["people wounded", "fighters", "civilian family members"]),
    ("Gunmen abducted 90 pupils, 30 of whom escaped.", ["pupils abducted", "pupils escaped"]),
    ("Of the 58 sailors, 41 were rescued.", ["sailors", "sailors rescued"]),
    ("Twenty of the 35 detainees were released.", ["detainees released", "detainees"]),
    ("The number of displaced people rose to 640.", ["displaced people"]),
    ("A crowd of 40,000 watched.", ["crowd"]),
    ("Hundreds of fishermen marched through Orvel.", ["fishermen"]),
    ("A 12-member jury convicted the mayor.", ["member jury"]),
    ("The storm killed nine.", ["people killed"]),
    ("Four workers died, bringing the total to 48.", ["workers dead", "workers dead"]),
    ("Ninety out of 100 sailors fled.", ["sailors fled", "sailors"]),
    ("Six hostages were not killed.", ["hostages"]),
    ("The guns shot down five drones.", ["drones shot down"]),
    ("Seven French and two Belgian citizens fled.", ["French citizens", "Belgian citizens fled"]),
    ("Thirty lawyers were dismissed.", ["lawyers dismissed"]),
    ("Sixty villagers are feared dead.", ["villagers dead"]),
    ("The town received $1.2 million in federal grants.", ["federal grants"]),
    ("The town spent $1.2 million in the north.", ["town"]),
    ("The clinic spoke of nine dead.", ["people dead"]),
    ("The mayor put the crowd at 6,000. The union put it at 9,000.", ["crowd", "crowd"]),
    ("Two hundred thousand marched from the park.", ["people marched"]),
    ("Nine gathered the signatures.", [None]),
    ("At least nine millers were killed and more than two dozen were missing on Friday after a blast tore through the mill.", ["millers killed", "millers missing"]),
    ("Nine millers were killed in Orvel and six in Tamsin.", ["millers killed", "millers killed"]),
    ("The mayor put the crowd at 6,000. The union put the price at 9,000.", ["crowd", "price"]),
    ("The tug was hit by a freak wave nearly eight metres high.", ["freak wave"]),
    ("The bishop spoke of 31 graves. The town counted 87.", ["graves", "graves"]),
])  # fmt: skip
def test_the_counted_thing(parse_text: ParseText, text: str, things: list[str | None]) -> None:
    assert [q.thing for q in found(parse_text, text)] == things


def test_the_thing_stands_in_the_text(parse_text: ParseText) -> None:
    text = "Of the 58 sailors of the Orvel fleet, 41 were rescued, and 12 more bodies were found."
    for q in found(parse_text, text):
        q.span.check(text)
        assert q.thing_span is not None
        q.thing_span.check(text)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.cut(text, start, start + len(words))


def test_the_innermost_attribution_holds_the_figure(parse_text: ParseText) -> None:
    text = "Oll said that Brack told him that 12 tanks were lost. She saw 3 tanks."
    _, parse = parse_text(text)
    outer, inner = _span(text, "Brack told him that 12 tanks were lost"), _span(text, "12 tanks were lost")
    made = [
        Attribution(i, None, None, None, (c,), "indirect", "assert", "pos", None, (), 0.9)
        for i, c in (("a1", outer), ("a2", inner))
    ]
    first, second = quantities.find(parse, made, (), ())
    assert (first.attribution, second.attribution) == ("a2", None)


def test_place_and_time_come_from_the_same_clause(parse_text: ParseText) -> None:
    text = "On Monday, rockets killed 12 farmers in northern Velmar, while talks in Orvel went on."
    _, parse = parse_text(text)
    places = [
        Place(w, _span(text, w), w, None, None, None, "unknown", "location", None, 0) for w in ("Velmar", "Orvel")
    ]
    times = [TimeExpression("t", _span(text, "Monday"), "2031-03-03", None, "date", "doc_date")]
    (quantity,) = quantities.find(parse, (), times, places)
    assert (quantity.place, quantity.time) == ("northern Velmar", "Monday")


def test_where_people_go_is_not_where_they_are_counted(parse_text: ParseText) -> None:
    text = "Some 300 farmers fled to Velmar."
    _, parse = parse_text(text)
    places = [Place("p", _span(text, "Velmar"), "Velmar", None, None, None, "unknown", "location", None, 0)]
    (quantity,) = quantities.find(parse, (), (), places)
    assert quantity.place is None


def test_numbers_inside_dates_are_left_to_the_dates(parse_text: ParseText) -> None:
    text = "It happened on day 12 of the siege."
    _, parse = parse_text(text)
    times = [TimeExpression("t", _span(text, "day 12 of the siege"), "2031-03-03", None, "date", "previous")]
    assert quantities.find(parse, (), times, ()) == ()


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Two weavers from Orlen are among the dead.", "weavers dead"),
        ("One weaver was also among the nine people injured.", "weaver injured"),
        ("Two weavers were among the arrested.", "weavers arrested"),
        ("Two weavers were among the dead man's friends.", "weavers"),
        ("Two weavers were among the mourners when a guest fell ill.", "weavers"),
    ],
)
def test_who_is_among_those_whom_something_befell_shares_it(parse_text: ParseText, text: str, thing: str) -> None:
    first = found(parse_text, text)[0].thing
    assert first is not None and first.replace(" from Orlen", "") == thing


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("They say a barn burned. A barn! Sixty of them, if you go by the keepers.", "barn"),
        ("A wooden barn burned near Orvel. One wooden barn? At least sixty of them.", "wooden barn"),
        ("The ferry carried nine keepers. A ferry? Two of them drowned.", "keepers drowned"),
        # What "them" are is not told by the sentence before: it names something new, or tells of it.
        ("A ferry sank. Two of them drowned.", "people drowned"),
        ("The keepers counted boats. A disaster! Nine of them were lost.", "boats lost"),
        ("Nine keepers came. A storm! Two of them drowned.", "keepers drowned"),
    ],
)
def test_one_thing_taken_up_is_a_kind_of_which_many_are_counted(parse_text: ParseText, text: str, thing: str) -> None:
    assert found(parse_text, text)[-1].thing == thing
