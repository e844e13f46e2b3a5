"""Lines that name a writer without "By", and lines that look like them."""

from __future__ import annotations

import pytest

from sayso.reading import Given, read_bytes
from sayso.reading.facts.authors import names
from sayso.reading.facts.signed import signed

BODY = (
    "The weir at Holmbeck will be rebuilt next summer at a cost of nine million crowns, the river board said.\n"
    "Anglers had asked the board for years to do so, and two of its members had resigned over the delay.\n"
)


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("Ines Halloran - Nov 19, 2019, 10:31 pm CST", ("Ines Halloran",)),
        ("November 20, 2019 Ines Halloran", ("Ines Halloran",)),
        ("11/19/2019  by   Ines Halloran", ("Ines Halloran",)),
        ("5:45 AM PST 11/19/2019  by   Ines Halloran", ("Ines Halloran",)),
        ("Ines Halloran@ihalloran", ("Ines Halloran",)),
        ("Ines Halloran   @ihalloran  /  2 days", ("Ines Halloran",)),
        ("Ines Halloran and Ib Lund, Holmbeck Times", ("Ines Halloran", "Ib Lund")),
        ("Ines Halloran and Ib Lund, Associated Press", ("Ines Halloran", "Ib Lund")),
        ("Ines Halloran     Senior Contributor", ("Ines Halloran",)),
        ("Dr Ines Halloran 12 May 2031", ("Dr Ines Halloran",)),
        ("12 May 2031 by Ines Hall", ("Ines Hall",)),
        ("Reuters November 18, 2019 11:03 PM", ("Reuters",)),
        ("Reuters,  Washington,", ("Reuters",)),
    ],
)
def test_writers_by_the_form_of_their_line(line: str, writers: tuple[str, ...]) -> None:
    assert signed(line) == names(line) == writers
    page = read_bytes(f"Weir to be rebuilt at last, says board\n{line}\n{BODY}".encode(), path="a.txt", given=Given())
    assert page.document.authors == writers


@pytest.mark.parametrize(
    "line",
    [
        "Port Holm, 13 March 2019",
        "Maro Kesh, 13 March 2019",
        "Al Gorran, AP",
        "9:02 AM UTC November 19, 2019",
        "Updated Nov 19, 2019, 10:31 pm",
        "The board of the river November 19, 2019",
        "Weir to be rebuilt, Holmbeck Times",
        "Mayor Ines Halloran @ihalloran",
        "Mayor Ines Halloran and Ib Lund, Holmbeck Times",
    ],
)
def test_lines_that_name_no_writer(line: str) -> None:
    assert signed(line) == ()


@pytest.mark.parametrize("words", ["Harbour Street", "Holmbeck Bridge", "Public Hearing", "Mayor Ines Halloran"])
@pytest.mark.parametrize(
    "beside", ["{} 12 May 2031", "12 May 2031 {}", "{} | 12 May 2031 | 3 min read", "{}\n12 May 2031"]
)
def test_no_site_event_or_holder_of_an_office_beside_the_day_is_a_writer(words: str, beside: str) -> None:
    text = f"Weir to be rebuilt at last, says board\n{beside.format(words)}\n{BODY}"
    assert signed(beside.format(words)) == ()
    found = read_bytes(text.encode(), path="a.txt", given=Given())
    assert found.document.authors == () and found.document.published.value == "2031-05-12"


def test_a_town_beside_the_day_is_no_writer_where_the_article_has_it_as_a_town() -> None:
    text = (
        "Weir to be rebuilt at last, says board\nMaro Kesh - Nov 19, 2019\n" + BODY + "The anglers met in Maro Kesh.\n"
    )
    assert read_bytes(text.encode(), path="a.txt", given=Given()).document.authors == ()


@pytest.mark.parametrize(
    "line",
    ["By Ines HalloranStaff Writer", "By Ines HalloranBusiness Columnist", "By Ines Halloran@ihalloran  Nov 18, 2019"],
)
def test_what_a_scraper_ran_into_the_name(line: str) -> None:
    assert names(line) == ("Ines Halloran",)


def test_by_on_the_line_above() -> None:
    text = "Weir to be rebuilt at last, says board\nBy\nInes Halloran\nReporter\n" + BODY
    assert read_bytes(text.encode(), path="a.txt", given=Given()).document.authors == ("Ines Halloran",)
