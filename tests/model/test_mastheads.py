"""What the head of a page calls its publisher."""

from __future__ import annotations

import pytest

from sayso.model.facts.mastheads import letterhead, name_lines, own_names


def fold(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.lower().split() if word != "the")


@pytest.mark.parametrize("line", ["The Orlen Courier", "Hill & Marsh Gazette", "Voice of the Quay", "al-Marla News"])
def test_a_first_line_that_says_only_a_name_is_the_letterhead(line: str) -> None:
    named = letterhead(f"\n  {line}\n\nRain fell on the quay.\n")
    assert named == (line if line[0].isupper() else None)


@pytest.mark.parametrize(
    "line",
    [
        "Rain falls on the quay",
        "Orlen Courier 4 May 2031",
        "Orlen Courier | Harbour edition",
        "www.quay.com",
        "The Courier of the Hill and the Marsh",
        "Founded 1911",
    ],
)
def test_a_first_line_that_says_more_is_none(line: str) -> None:
    assert letterhead(f"{line}\nRain fell.\n") is None


def test_only_the_first_line_is_the_letterhead() -> None:
    assert letterhead("rain fell\nOrlen Courier\n") is None


def test_lines_of_a_head_that_may_be_names() -> None:
    head = "HARBOUR AUTHORITY\nDirectorate of Press\n\nIssued 3 May 2031\nquay@harbour.org\n"
    assert list(name_lines(head)) == ["HARBOUR AUTHORITY", "Directorate of Press"]


def test_an_outlet_goes_by_its_short_names_its_site_and_its_house() -> None:
    names = own_names(
        "The Orlen Courier", "https://www.orlencourier.com/a/b", "The journal of the Quay Union\nRain.", fold
    )
    assert {("orlen", "courier"), ("courier",), ("orlencourier",), ("quay", "union")} <= names


def test_a_letterhead_that_is_not_the_known_outlets_tells_nothing() -> None:
    assert own_names("Hill Ledger", "", "Orlen Courier\nRain.", fold) == own_names(
        "Hill Ledger", "", "Rain fell.", fold
    )
    assert ("orlen", "courier") in own_names("", "", "Orlen Courier\nRain.", fold)
    assert not own_names("", "", "Rain fell on the quay at noon.", fold)


def test_what_tells_the_kind_of_page_is_no_part_of_the_outlets_name() -> None:
    told = own_names("Quay Rovers (club statement)", "", "Rain.", fold)
    assert ("quay", "rovers") in told
    office = own_names("Government of Orvan, Flood Office", "", "Rain.", fold)
    assert {("government", "of", "orvan"), ("flood", "office")} <= office
    town = own_names("Hill Observer, Karsk, live", "", "Rain.", fold)
    assert ("hill", "observer") in town and ("karsk",) not in town and ("live",) not in town
