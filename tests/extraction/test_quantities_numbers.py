"""Which figures are found, with which interval, bound and unit."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.errors import UsageError
from sayso.extraction import quantities
from sayso.extraction.quantifying.settings import STANDARD, Settings, from_toml
from sayso.model import Page, Parse, Quantity

ParseText = Callable[[str], tuple[Page, Parse]]


def found(parse_text: ParseText, text: str, settings: Settings = STANDARD) -> list[Quantity]:
    _, parse = parse_text(text)
    return list(quantities.find(parse, (), (), (), settings))


def only(parse_text: ParseText, text: str) -> Quantity:
    quantity, *rest = found(parse_text, text)
    assert not rest, rest
    return quantity


@pytest.mark.parametrize(("text", "low", "high", "bound"), [
    ("The mayor of Orvel counted 41 trucks.", 41, 41, "="),
    ("The mayor of Orvel counted 1,250 trucks.", 1250, 1250, "="),
    ("The mayor of Orvel counted twenty-five trucks.", 25, 25, "="),
    ("The mayor of Orvel counted two hundred and fifty thousand trucks.", 250_000, 250_000, "="),
    ("The mayor of Orvel counted 2.5 million trucks.", 2_500_000, 2_500_000, "="),
    ("The mayor of Orvel counted half a dozen trucks.", 6, 6, "="),
    ("The mayor of Orvel counted a dozen trucks.", 12, 12, "="),
    ("The mayor of Orvel counted 40 000 trucks.", 40_000, 40_000, "="),
    ("The mayor of Orvel counted about 300 trucks.", 270, 330, "~"),
    ("The mayor of Orvel counted some 300 trucks.", 270, 330, "~"),
    ("The mayor of Orvel counted 300 or so trucks.", 270, 330, "~"),
    ("The mayor of Orvel counted over a dozen trucks.", 13, None, ">"),
    ("The mayor of Orvel counted more than 60 trucks.", 61, None, ">"),
    ("The mayor of Orvel counted no less than ten trucks.", 10, None, ">="),
    ("The mayor of Orvel counted at least ten trucks.", 10, None, ">="),
    ("The mayor of Orvel counted at least some ten trucks.", 10, None, ">="),
    ("The mayor of Orvel counted ten or more trucks.", 10, None, ">="),
    ("The mayor of Orvel counted fewer than ten trucks.", None, 9, "<"),
    ("The mayor of Orvel counted no more than ten trucks.", None, 10, "<="),
    ("The mayor of Orvel counted up to ten trucks.", None, 10, "<="),
    ("The mayor of Orvel counted ten trucks at most.", None, 10, "<="),
    ("The mayor of Orvel counted nearly 300 trucks.", 270, 300, "<"),
    ("The mayor of Orvel counted six or seven trucks.", 6, 7, "="),
    ("The mayor of Orvel counted between 250 and 300 trucks.", 250, 300, "="),
    ("The mayor of Orvel counted 250-300 trucks.", 250, 300, "="),
    ("The mayor of Orvel counted two to three thousand trucks.", 2000, 3000, "="),
    ("The mayor of Orvel counted only a few trucks.", 0, 9, "~"),
    ("The mayor of Orvel counted a few trucks.", 2, 9, "~"),
    ("The mayor of Orvel counted several trucks.", 2, None, ">="),
    ("The mayor of Orvel counted numerous trucks.", 5, None, ">="),
    ("The mayor of Orvel counted dozens of trucks.", 24, 99, "~"),
    ("The mayor of Orvel counted hundreds of trucks.", 200, 999, "~"),
    ("The mayor of Orvel counted many hundreds of trucks.", 300, 999, "~"),
    ("The mayor of Orvel counted several hundred trucks.", 200, 999, "~"),
    ("The mayor of Orvel counted tens of thousands of trucks.", 20_000, 99_999, "~"),
    ("The mayor of Orvel counted at least several hundred trucks.", 200, None, ">="),
    ("The mayor of Orvel counted hundreds or even thousands of trucks.", 200, 9_999, "~"),
    ("The mayor of Orvel counted no trucks.", 0, 0, "="),
    ("A third of the trucks of Orvel burned.", 1 / 3, 1 / 3, "="),
    ("Six in ten drivers in Orvel agreed.", 0.6, 0.6, "="),
])  # fmt: skip
def test_interval_and_bound(
    parse_text: ParseText, text: str, low: float | None, high: float | None, bound: str
) -> None:
    quantity = only(parse_text, text)
    assert (quantity.low, quantity.high, quantity.bound) == (
        pytest.approx(low) if low else low,
        pytest.approx(high) if high else high,
        bound,
    )
    assert quantity.unit == "count" and quantity.rule


@pytest.mark.parametrize(("text", "low", "high", "unit"), [
    ("The dam at Orvel cost $3.5 million.", 3_500_000, 3_500_000, "dollar"),
    ("The dam at Orvel cost £10m.", 10_000_000, 10_000_000, "pound sterling"),
    ("The dam at Orvel cost between €5 million and €6 million.", 5_000_000, 6_000_000, "euro"),
    ("The dam at Orvel cost thousands of dollars.", 2_000, 9_999, "dollar"),
    ("Turnout in Orvel reached 63.5 per cent.", 63.5, 63.5, "percent"),
    ("Turnout in Orvel reached 3% to 5%.", 3, 5, "percent"),
    ("The column stretched six or seven kilometres.", 6, 7, "kilometre"),
    ("The column moved at 30 km/h.", 30, 30, "kilometre per hour"),
    ("Oil from Orvel sold at $58.20 a barrel.", 58.2, 58.2, "dollar per barrel"),
    ("The plant at Orvel fills 900 bottles a day.", 900, 900, "count per day"),
    ("Orvel woke to minus 12 degrees.", -12, -12, "degree"),
    ("They took Orvel in just 10 days.", 10, 10, "day"),
    ("Output at Orvel rose more than sixfold.", 6, None, "fold"),
    ("They walked hundreds of miles.", 200, 999, "mile"),
])  # fmt: skip
def test_units(parse_text: ParseText, text: str, low: float, high: float | None, unit: str) -> None:
    quantity = only(parse_text, text)
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize("text", [
    "They drove an 18-wheeler to Orvel.",
    "The Boeing 737 landed.",
    "The council passed Resolution 2254.",
    "Highway 5 was closed.",
    "The G7 met in Orvel.",
    "The F-16 and the T-72 were shown.",
    "It was the 22nd meeting and the third vote.",
    "They met on Sept. 9-10 and on 28 August.",
    "The war began in 1991 and ended in the 1990s.",
    "The shop opens at 5 p.m. and shuts at 10:30.",
    "Call 555-123-4567 for details.",
    "The team won 3-2.",
    "It runs 24/7.",
    "No one was there.",
    "There is no doubt.",
    "See chapter 7 on page 12.",
    "Mara Oll, 35, said so.",
    "The man, 34, was hurt.",
    "She turned 20.",
    "Neighbours dialled 911.",
    "Ring 953-6010 for details.",
    "The wall was built between 250 and 100 B.C.",
    "It opens in the third quarter of the year.",
    "The court met on 09.03.2018.",
    "The 501(c)(3) group agreed.",
    "They live at 8024 Mill Creek Road.",
    "He came 23 rd.",
    "She won the 5k run.",
    "The September 11, 2001 attacks were recalled.",
    "They come every week or two.",
    "The 10-year-old boy smiled.",
    "It rained in some respects.",
])  # fmt: skip
def test_what_is_no_quantity(parse_text: ParseText, text: str) -> None:
    assert found(parse_text, text) == []


def test_ages_are_quantities_when_asked_for(parse_text: ParseText) -> None:
    text = "The 10-year-old boy smiled."
    asked = found(parse_text, text, Settings(STANDARD.vague, ages=True))
    assert [(q.low, q.unit) for q in asked] == [(10, "year")]


def test_the_word_one_is_marked(parse_text: ParseText) -> None:
    assert only(parse_text, "One of them left.").approx == "one"
    assert only(parse_text, "At least one truck left.").approx != "one"


def test_a_comparative_has_no_value(parse_text: ParseText) -> None:
    quantity = only(parse_text, "The real number is much higher.")
    assert (quantity.low, quantity.high, quantity.approx) == (None, None, "much higher")


def test_before_and_after_are_two_figures_not_a_range(parse_text: ParseText) -> None:
    assert [q.low for q in found(parse_text, "The toll in Orvel rose from 12 to 26.")] == [12, 26]


def test_the_bound_of_a_measure_goes_on_into_its_conversion(parse_text: ParseText) -> None:
    assert [q.bound for q in found(parse_text, "The fire spread more than 100 kilometres (62 miles).")] == [">", ">"]


@pytest.mark.parametrize(("text", "change"), [
    ("Prices in Orvel rose by 3.2 per cent.", True),
    ("Three more soldiers died.", True),
    ("Shares were up 19 cents.", True),
    ("A 5% increase was announced.", True),
    ("Forty soldiers died.", False),
    ("There were three drops.", False),
    ("Prices stood at 3.2 per cent.", False),
])  # fmt: skip
def test_changes_are_told_from_totals(parse_text: ParseText, text: str, change: bool) -> None:
    assert only(parse_text, text).change is change


@pytest.mark.parametrize(("text", "bound"), [("They bombed Orvel over 42 days.", "="), ("They bombed Orvel for over 42 days.", ">"),
                                              ("The siege lasted over 42 days.", ">")])  # fmt: skip
def test_over_a_stretch_of_time_is_a_bound_only_where_something_lasts(
    parse_text: ParseText, text: str, bound: str
) -> None:
    assert only(parse_text, text).bound == bound


def test_a_list_shares_the_unit_behind_its_last_number(parse_text: ParseText) -> None:
    text = "It was tried ten, fifteen and twenty years earlier."
    assert [(q.low, q.unit) for q in found(parse_text, text)] == [(10, "year"), (15, "year"), (20, "year")]


def test_initials_of_a_body_are_no_unit(parse_text: ParseText) -> None:
    assert only(parse_text, "They held 4,000 KPA prisoners.").unit == "count"


def test_the_user_sets_what_vague_words_mean(parse_text: ParseText) -> None:
    text = "The mayor of Orvel counted dozens of trucks."
    own = from_toml("table = 'acled'\n[vague]\nseveral = [3]\n")
    (quantity,) = found(parse_text, text, own)
    assert (quantity.low, quantity.high) == (12, 99)
    (quantity,) = found(parse_text, "The mayor of Orvel counted several trucks.", own)
    assert (quantity.low, quantity.high) == (3, None)


def test_the_user_silences_a_vague_word(parse_text: ParseText) -> None:
    own = from_toml("[vague]\nseveral = false\n")
    assert found(parse_text, "The mayor of Orvel counted several trucks.", own) == []
    assert [q.low for q in found(parse_text, "She saw dozens of trucks and several hundred men.", own)] == [24, 200]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The town paid PS3.4m for the quay.", 3_400_000, "pound sterling"),
        ("Shares fell to Y=4,310 in Osaka.", 4_310, "japanese yen"),
        ("Dust reached 80 µg/m3 on Monday.", 80, "microgram per cubic metre"),
        ("The trawler ran at 30 m.p.h. for a while.", 30, "mile per hour"),
    ],
)
def test_signs_and_compound_units(parse_text: ParseText, text: str, value: float, unit: str) -> None:
    quantity = only(parse_text, text)
    assert (quantity.low, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "He played on a PS5.",
        "RS2 Software fell on Monday.",
        "The four-star general resigned.",
        "Call Officer Dell at (555) 010-4477.",
        "To find out more, call 01555-010447.",
        "At 4, she ran away from home.",
        "They live at 6813 SW 4th Place.",
        "The victim, also 14, was unhurt.",
        "It was a two-way conversation.",
        "The crew tested the Kestrel 4 and 4 Plus.",
        "Stage 3 trial results are due soon.",
    ],
)
def test_numbers_in_names_stay_names_when_they_return(parse_text: ParseText, text: str) -> None:
    assert found(parse_text, text) == []


@pytest.mark.parametrize("text", ["Divers from 30 to 50 years of age fell ill.", "He has children aged from 19 to 24."])
def test_ages_in_pairs_are_ages(parse_text: ParseText, text: str) -> None:
    assert found(parse_text, text) == []


def test_before_and_after_a_change_are_two_figures_of_one_scale(parse_text: ParseText) -> None:
    before, after = found(parse_text, "Exports rose from 3.1 to 4.2 billion dollars.")
    assert (before.low, after.low) == (3_100_000_000, 4_200_000_000)
    assert (before.unit, after.unit) == ("dollar", "dollar")
    assert "before a change" in before.rule and "after a change" in after.rule


@pytest.mark.parametrize("text", ["x = [", "table = 'none'", "[vague]\nlots = [3]", "[vague]\nseveral = [9, 3]", "colour = 1",
                                  "[vague]\nseveral = ['a']", "[vague]\nseveral = [1, 2, 3]"])  # fmt: skip
def test_settings_that_make_no_sense_are_refused(text: str) -> None:
    with pytest.raises(UsageError):
        from_toml(text)


@pytest.mark.parametrize(
    "text",
    [
        "The barge capsized shortly before nine on Saturday evening.",
        "The gates were opened at five, two hours late.",
        "The clinic opens from eight to one.",
        "The office takes calls between ten and twelve.",
        "Raiders entered the bank at ten to eleven on Friday.",
    ],
)
def test_hours_count_nothing(parse_text: ParseText, text: str) -> None:
    assert [q.span.text for q in found(parse_text, text) if q.unit == "count"] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The office takes between ten and twelve calls.", "between ten and twelve"),
        ("The clinic opened eight to ten wards.", "eight to ten"),
        ("The number of the missing fell from ten to three.", "three"),
    ],
)
def test_what_is_counted_is_no_hour(parse_text: ParseText, text: str, number: str) -> None:
    assert number in [q.span.text for q in found(parse_text, text)]


def test_before_and_after_are_two_figures_however_far_the_verb(parse_text: ParseText) -> None:
    text = "The ministry raised the toll of the fire at the Orvel textile mill in Velmar from 31 to 38."
    assert [q.low for q in found(parse_text, text)] == [31, 38]


@pytest.mark.parametrize(
    "text",
    [
        "Two of the drowned were under sixteen.",
        "Four of the missing are younger than twenty.",
        "They found eight hurt, three under twelve.",
        "Those over 60, and children, slept.",
    ],
)
def test_the_age_to_which_persons_are_held_is_no_count(parse_text: ParseText, text: str) -> None:
    assert not [q for q in found(parse_text, text) if q.bound in ("<", ">")]


def test_a_body_that_corrects_its_figure_is_not_what_it_counts(parse_text: ParseText) -> None:
    nine, twelve = found(parse_text, "Rescuers moved from nine to twelve in the evening.")
    assert (nine.low, nine.high, twelve.low, twelve.high) == (9, 9, 12, 12)
    assert nine.thing is None and twelve.thing is None
