"""What names may mean, and the tables behind it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.gazetteer import lookup
from sayso.gazetteer.tables import rows
from sayso.model import Candidate


def only(name: str) -> tuple[Candidate, ...]:
    return lookup([name]).get(name, ())


@pytest.mark.parametrize("name", ["Deir Ezzor", "Deir ez-Zor", "Dayr az Zawr", "Deir al-Zour", "DEIR EZ-ZOR"])
def test_every_romanisation_finds_the_city(name: str) -> None:
    assert any(c.country == "SY" and c.kind == "city" and abs(c.lat - 35.3) < 0.2 for c in only(name) if c.lat)


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Syria", "SY", "country"),
        ("the U.K.", "GB", "country"),
        ("Burma", "MM", "country"),
        ("Va.", "US", "adm1"),
        ("Calif.", "US", "adm1"),
        ("Rapides Parish", "US", "adm2"),
        ("Kyiv", "UA", "capital"),
        ("Kiev", "UA", "capital"),
        ("al-Tanf", "SY", "site"),
        ("Hamaymah", "SY", "town"),
        ("Golan", "SY", "area"),
        ("Donbass", "UA", "region"),
        ("Line of Control", "IN/PK", "area"),
        ("Syrians", "SY", "people"),
    ],
)
def test_names_find_their_kind(name: str, country: str, kind: str) -> None:
    assert (country, kind) in {(c.country, c.kind) for c in only(name)}


def test_first_candidate_of_a_country_is_the_country() -> None:
    assert all(only(name)[0].kind == "country" for name in ("Georgia", "Jordan", "Lebanon", "Mexico", "Niger"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=30) | st.sampled_from(["Georgia", "Lebanon", "al-Niger"]), max_size=6))
def test_any_string_may_be_asked_for(names: list[str]) -> None:
    first = lookup(names)
    assert first == lookup(list(reversed(names)))
    assert set(first) <= set(names)
    assert all(first.values())


def test_supplement_is_large_and_sound() -> None:
    table = list(rows("supplement.tsv"))
    assert len(table) >= 600
    for name, _, country, kind, lat, lon, precision, source in table:
        assert name == name.strip() and source
        assert -90 <= float(lat) <= 90 and -180 <= float(lon) <= 180
        assert kind in ("site", "seat", "town", "area", "region", "water", "continent")
        assert precision in ("site", "town", "area", "region")
        assert all(len(code) == 2 and code.isupper() for code in country.split("/") if country)


def test_no_two_rows_of_the_supplement_are_one_place() -> None:
    table = [(row[0], row[2]) for row in rows("supplement.tsv")]
    assert len(table) == len(set(table))


def test_countries_have_distinct_codes() -> None:
    codes = [row[0] for row in rows("countries.tsv")]
    assert len(codes) == len(set(codes)) >= 249
