"""Places in sentences written for the purpose: which place, which use, which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import gazetteer, language
from sayso.extraction import places
from sayso.model import Page, Parse, Place
from sayso.reading import from_text

Parser = Callable[[str], tuple[Page, Parse]]


@pytest.fixture
def find(parse_text: Parser) -> Callable[[str], dict[str, Place]]:
    def run(text: str) -> dict[str, Place]:
        page, parse = parse_text(text)
        candidates = gazetteer.lookup(places.names(parse))
        found = places.find(parse, page.document, (), candidates)
        for place in found:
            place.span.check(page.text)
        return {p.span.text: p for p in found}

    return run


Find = Callable[[str], dict[str, Place]]


def at(place: Place, lat: float, lon: float, within: float = 1.0) -> bool:
    return place.lat is not None and place.lon is not None and abs(place.lat - lat) + abs(place.lon - lon) < within


def test_container_decides(find: Find) -> None:
    found = find("The trial was moved to Paris, Texas, on Tuesday. Jurors will stay in Paris for a week.")
    assert at(found["Paris"], 33.7, -95.6) and found["Paris"].country == "United States"


def test_without_context_the_capital(find: Find) -> None:
    assert at(find("The ministers met in Paris on Tuesday.")["Paris"], 48.9, 2.3)


def test_neighbours_decide(find: Find) -> None:
    found = find(
        "A barn burned down in Rapides Parish on Sunday. Crews from Alexandria and Pineville fought the fire for hours. "
        "The Louisiana fire marshal was called to Alexandria."
    )
    assert at(found["Alexandria"], 31.3, -92.4)


def test_country_decides_against_the_more_populous(find: Find) -> None:
    found = find(
        "Syrian shells fell on Sukhna, activists said. Sukhna lies between Palmyra and Deir Ezzor in eastern Syria."
    )
    assert found["Sukhna"].country == "Syria"
    assert at(found["Palmyra"], 34.6, 38.3)
    assert at(found["Deir Ezzor"], 35.3, 40.1)


def test_direction_and_kind_are_part_of_the_place(find: Find) -> None:
    found = find("Rebels hold two villages in northern Syria and one in Homs province.")
    assert found["northern Syria"].precision == "area"
    assert found["Homs province"].precision == "adm1"


def test_noun_names_a_part_of_a_country(find: Find) -> None:
    found = find("The smugglers left the Lebanese border region at dawn.")
    place = found["Lebanese border region"]
    assert place.country == "Lebanon" and place.lat is None and place.precision == "area"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Turkey reiterated that the bases must close.", "Turkey"),
        ("The minister accused Russia of shelling the port.", "Russia"),
        ("Officials described talks between Lebanon and Syria.", "Lebanon"),
        ("Turkey-backed rebels took the town.", "Turkey"),
        ("Damascus denied the report on Monday.", "Damascus"),
        ("The US will keep its troops there.", "US"),
        ("The Pentagon would not confirm the number.", "Pentagon"),
        ("Iran's role in the deal is disputed.", "Iran"),
        ("Tehran's foreign minister met the envoy.", "Tehran"),
        ("Beijing and Moscow traded accusations.", "Beijing"),
        ("Egypt will reopen its embassy.", "Egypt"),
    ],
)
def test_metonyms_are_actors(find: Find, text: str, name: str) -> None:
    assert find(text)[name].use == "actor"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two convoys crossed Turkey on Monday.", "Turkey"),
        ("The minister flew to Damascus on Monday.", "Damascus"),
        ("Reporters waited at the Pentagon.", "Pentagon"),
        ("Tehran's streets were empty.", "Tehran"),
        ("Militants shelled villages in Iran.", "Iran"),
    ],
)
def test_locations_stay_locations(find: Find, text: str, name: str) -> None:
    assert find(text)[name].use == "location"


def test_event_named_after_a_city(find: Find) -> None:
    found = find("The Geneva process has stalled, diplomats said.")
    assert found["Geneva"].use == "event_name"


def test_adjectives_are_no_places(find: Find) -> None:
    assert not find("Syrian and Iraqi officers met Turkish diplomats.")


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hampton sang to a small crowd.",
        "Mr. Jordan said he would appeal.",
        "The Council and the Police refused to comment.",
        "He lives at 12 Dublin Road.",
        "The match was held in March.",
    ],
)
def test_names_of_others_are_no_locations(find: Find, text: str) -> None:
    assert not [p for p in find(text).values() if p.use == "location"]


def test_place_in_the_name_of_a_body_is_an_actor(find: Find) -> None:
    found = find("The Boston Police Department closed two streets.")
    assert found["Boston"].use == "actor" and "body" in found["Boston"].rule


def test_unlisted_village_keeps_its_country_but_no_coordinates(find: Find) -> None:
    found = find("The prison stood in Boston, Iraq, until it burned down.")
    place = found["Boston"]
    assert place.lat is None and place.country == "Iraq" and "as the text says" in place.rule


def test_namesake_in_a_country_of_which_nothing_speaks_is_left_open(find: Find) -> None:
    found = find(
        "Sudanese troops left Nyala and Zalingei in Darfur on Monday. Shells hit El Fasher, the capital of North Darfur. "
        "Sudan said that rebels from Erie had fled to Khartoum."
    )
    assert found["Nyala"].country == "Sudan"
    assert "Erie" not in found or found["Erie"].lat is None


def test_many_names_take_linear_time(find: Find) -> None:
    names = "Paris, Texas; London, Ontario; Cairo and Lima; Springfield, Illinois; Odessa, Ukraine. "
    assert len(find(names * 150)) >= 8


def test_one_name_for_a_state_and_a_country(find: Find) -> None:
    state = find("Police in Atlanta, Georgia, made two arrests. Savannah and Macon in Georgia were calm.")
    country = find("Police in Tbilisi, Georgia, made two arrests. Batumi and Kutaisi in Georgia were calm.")
    assert state["Georgia"].country == "United States"
    assert country["Georgia"].country == "Georgia"


def test_countries_in_a_row_are_no_containers(find: Find) -> None:
    found = find("Aid reached Jordan, Lebanon, Syria and Iraq.")
    assert {p.country for p in found.values()} == {"Jordan", "Lebanon", "Syria", "Iraq"}


def test_name_without_any_context_is_left_open_or_unsure(find: Find) -> None:
    place = find("A fire broke out in Springfield on Monday.")["Springfield"]
    assert place.candidates > 5
    assert place.lat is None or "p=1.00" not in place.rule


def test_province_and_city_of_one_name(find: Find) -> None:
    found = find("Fighters left Idlib province in Syria for the city of Aleppo.")
    assert found["Idlib province"].precision == "adm1" and ".12 (adm1" in found["Idlib province"].rule
    assert found["Aleppo"].precision == "city"


def test_river_dam_and_crossing(find: Find) -> None:
    found = find("Fighters in Syria crossed the Euphrates near the Tishrin dam. Trucks left by the Nasib crossing.")
    assert found["Euphrates"].precision == "region"
    assert found["Tishrin dam"].precision == "site"
    assert found["Nasib crossing"].country == "Syria"


def test_county_named_in_a_list(find: Find) -> None:
    found = find("Snow closed schools across Ohio. Roads in Preble, Darke and Warren counties in Ohio were icy.")
    assert at(found["Warren"], 39.4, -84.2)


@settings(max_examples=25, deadline=None)
@given(
    st.text(alphabet=st.sampled_from("AaBb Syria,.-'’\u00a0\n(US)éالش7"), max_size=80).filter(lambda text: text.strip())
)
def test_any_text_is_taken(text: str) -> None:
    page = from_text(text, "any")
    parse = language.parse(page.text, page.segments)
    candidates = gazetteer.lookup(places.names(parse))
    found = places.find(parse, page.document, (), candidates)
    assert found == places.find(parse, page.document, (), candidates)
    for place in found:
        place.span.check(text)
