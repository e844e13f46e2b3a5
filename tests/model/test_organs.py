"""Lines by which an outlet says whose it is."""

import pytest

from sayso.model.facts.organs import state_in


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("State News Agency of the Republic of Norland", "Norland"),
        ("STATE NEWS AGENCY OF NORLAND", "NORLAND"),
        ("ENP | Government information bulletin of the Republic of East Norland", "East Norland"),
        ("The official gazette of the Government of Norland", "Norland"),
        ("News agency of the Islamic Republic of Norland.", "Norland"),
        ("Norpress - the state-run broadcaster of Norland", "Norland"),
        ("News and views from the State of Norland", None),
        ("Newspaper of the year", None),
        ("Daily newspaper of Ashford", None),
        ("The Norland Courier", None),
        ("State media in Norland say that the minister has left the capital.", None),
        ("Official newspaper of the Ashford Rovers", None),
    ],
)
def test_a_line_says_whose_outlet_it_is(line: str, state: str | None) -> None:
    assert state_in(line) == state
