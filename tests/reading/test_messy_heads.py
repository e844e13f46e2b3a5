"""Heads of invented pages as people copy them: what is read of each, and that no publisher, writer or day is made up."""

from __future__ import annotations

import pytest
from messy_heads import FILES, Planted, found, planted, read, right

from sayso.reading import read_bytes
from sayso.reading.given import Given

CASES = [pytest.param(case, id=f"{file}: {case.name}") for file in FILES for case in planted(file)]


@pytest.mark.parametrize("case", CASES)
def test_a_messy_head(case: Planted) -> None:
    page = read(case)
    assert "".join(page.text[s.start : s.end] for s in page.segments) == page.text
    for span in (page.document.title, page.document.outlet.span, page.document.published.span):
        assert span is None or page.text[span.start : span.end] == span.text
    wrong = {field for field, good in right(page, case.truth).items() if not good}
    assert wrong == set(case.truth.get("gap", "").split()), found(page, case.truth["body"])


PROSE = (
    "\n\nA crowd of about two hundred people stood outside the old grain hall in Embling on Friday and would not go "
    "home, police said.\n\nNobody was hurt, according to the mayor.\n"
)
TITLE = "Crowd will not leave grain hall"
NO_PUBLISHER = {
    "a headline in title case, naming a body": ("Police Union Strike Looms\n\nCrews want a third man\n\nBy Ann Tarrow\n3 May 2019", "Police Union Strike Looms"),
    "a headline that begins with a ministry": ("Ministry Of Defence Under Fire\nGenerals split over the river\n\n3 May 2019", "Ministry Of Defence Under Fire"),
    "a headline with the article of a paper": ("The Salt War\nHow a Strip of Desert Became Worth Dying For\n\nBy Ann Tarrow\n3 May 2019", "The Salt War"),
    "a headline in capitals": ("BORDER GUARD KILLS TWO\nWITNESSES SPEAK OF A CHASE\n\nBy Ann Tarrow\n3 May 2019", "BORDER GUARD KILLS TWO"),
    "a place": (f"PORT ALDANE\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a place that the text names": (f"EMBLING\nday 41 of the siege\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a place below": (f"{TITLE}\nPort Aldane\n3 May 2019", TITLE),
    "a topic with its menu": (f"NORVANA CRISIS\nLive  Map  Explainer\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a country with a line below": (f"Norvana\nday 41 of the siege\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a writer": (f"Ann Tarrow\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a body as a kicker": (f"City Council\n\n{TITLE}\n\nBy Ann Tarrow\n3 May 2019", TITLE),
    "a section": (f"NATIONAL\n\n{TITLE}\n\n3 May 2019", TITLE),
    "an agency's credit": (f"{TITLE}\nReuters\n3 May 2019", TITLE),
    "a headline of a store's logo": (f"New Logo\nHome | News | About\n\n{TITLE}\n\nBy Ann Tarrow\n3 May 2019", TITLE),
    "a logo that nothing speaks for": (f"[Crown Cola logo]\n\n{TITLE}\n\nBy Ann Tarrow\n3 May 2019", TITLE),
    "a topic over a site's menu": (f"THE SALT WAR\nall about it\n\nHome | Maps | About\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a topic over a menu of sections": (f"WATER STRIKE\nwho opened the sluice\n\nHome | News | Maps | Sport\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a kicker over a line that tells of a paper": (f"PRESS FREEDOM\nThe last newspaper in Embling\n\n{TITLE}\n\n3 May 2019", "The last newspaper in Embling"),
    "one word over a line and a menu": (f"Furrow\nwhat grows and what does not\n\nHome | News | Maps | Sport\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a headline in title case over buttons": ("Harbour Bridge Falls Into River\nLorry driver swims ashore\n\nShare  Save  Print  Email\n\nBy Ann Tarrow\n3 May 2019", "Harbour Bridge Falls Into River"),
    "a topic of small words over a menu": (f"War In The Marsh\nday by day\n\nHome | News | Maps | Sport\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a line of no name over a menu": (f"Climate\nwhat we owe the sea\n\nNews | Sport | Arts | Puzzles\n\n{TITLE}\n\n3 May 2019", TITLE),
    "what a site finds": (f"Search Results\nYou searched for hall\n\nHome | News | Maps | Sport\n\n{TITLE}\n\n3 May 2019", TITLE),
    "a section with its line": (f"The Long Read\nOur best stories\n\nHome | News | Maps | Sport\n\n{TITLE}\n\n3 May 2019", TITLE),
    "our reporter": (f"{TITLE}\nBy Staff Reporter\n3 May 2019", TITLE),
}  # fmt: skip


@pytest.mark.parametrize(("head", "title"), NO_PUBLISHER.values(), ids=NO_PUBLISHER.keys())
def test_no_publisher_is_made_up(head: str, title: str) -> None:
    document = read_bytes((head + PROSE).encode(), path="page.txt").document
    assert document.outlet.value is None
    assert document.title is not None and document.title.text == title
    assert document.published.value == "2019-05-03"
    assert set(document.authors) <= {"Ann Tarrow", "Reuters"}


DAYS = {
    "published and updated": (f"{TITLE}\nLast updated 5 May 2019\nPublished 3 May 2019", "2019-05-03"),
    "a label on the line above": (f"{TITLE}\nPublished 3 May 2019\nLast updated:\n5 May 2019", "2019-05-03"),
    "updated alone": (f"{TITLE}\nUpdated: 5 May 2019", "2019-05-05"),
    "the site's own day above": (f"Sunday, 12 May 2019\n\n{TITLE}\n\nBy Ann Tarrow\n3 May 2019", "2019-05-03"),
    "figures with points": (f"{TITLE}\n03.05.2019 | 16:40", "2019-05-03"),
    "figures that can be read in one way": (f"{TITLE}\n13/05/2019 16:40", "2019-05-13"),
    "figures that can be read in two": (f"{TITLE}\n03/05/2019 16:40", None),
    "figures with their weekday": (f"{TITLE}\nFri 03/05/2019 16:40", "2019-05-03"),
    "figures with the other weekday": (f"{TITLE}\nTue, 03/05/2019", "2019-03-05"),
    "figures with a weekday of neither": (f"{TITLE}\nMon, 03/05/2019", None),
    "a year of two figures": (f"{TITLE}\nposted by Ann Tarrow on 13.5.19 at 09:30", "2019-05-13"),
    "a year of two figures, in two ways": (f"{TITLE}\n03/05/19", None),
    "figures in two ways, with a day told": (f"{TITLE}\n11/05/19\n\nThe hall was shut on 9 May.", "2019-05-11"),
    "figures in two ways, with days near both": (
        f"{TITLE}\n11/05/19\n\nThe hall was shut on 9 May and on 4 November.",
        None,
    ),
    "figures in two ways, one to come": (f"{TITLE}\n03/12/2019 16:40\n\nAs of today.", None),
    "a release's place in small letters": (
        f"{TITLE}\n\nPort Aldane, 3 May 2019 - The hall was shut by the town on Friday, its owner said.",
        "2019-05-03",
    ),
    "a release's place, its country and its day": (
        f"{TITLE}\n\nEMBLING, Norvana – May 3, 2019 – The hall was shut by the town on Friday.",
        "2019-05-03",
    ),
    "a sentence with a day": (
        f"{TITLE}\n\nOn 3 May 2019 - The hall was shut by the town, and nobody was told, its owner said.",
        None,
    ),
    "a number of a version": (f"{TITLE}\nSeries 13.5.19.2", None),
    "a day to come": (f"{TITLE}\n3 May 2039", None),
    "a day in a headline": ("What we know of the fire of 3 May 2019\n\nBy Ann Tarrow", None),
    "a sentence": ("On 3 May 2019 a crowd would not leave\n\nBy Ann Tarrow", None),
    "the address": (f"https://www.lamp.example/2019/05/03/hall.html\n{TITLE}", "2019-05-03"),
}


@pytest.mark.parametrize(("head", "day"), DAYS.values(), ids=DAYS.keys())
def test_the_day_of_publication(head: str, day: str | None) -> None:
    page = read_bytes((head + PROSE).encode(), path="page.txt", given=Given(today="2020-01-01"))
    assert page.document.published.value == day


@pytest.mark.parametrize(
    ("notice", "weekday", "day"),
    [
        ("© 2017 Inland Wire. May not be republished.", "Friday", "2017-11-10"),
        ("© 2017 Inland Wire. May not be republished.", "Tuesday", None),
        ("© 2009-2017 Inland Wire.", "Friday", None),
        ("", "Friday", None),
    ],
)
def test_the_year_of_a_dateline(notice: str, weekday: str, day: str | None) -> None:
    lead = f"EMBLING, Nov. 10 (Inland Wire) - A crowd stood outside the old grain hall on {weekday}, police said."
    document = read_bytes(f"{TITLE}\n\n{lead}\n\nNobody was hurt.\n\n{notice}\n".encode(), path="page.txt").document
    assert document.published.value == day
    assert document.outlet.value == "Inland Wire"


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    text = f"{TITLE}\n\nEMBLING, Norvana, Nov. 10 (Inland Wire) - A crowd stood outside the grain hall, police said.\n"
    page = read_bytes(text.encode(), path="page.txt")
    body = next(s for s in page.segments if s.type == "body")
    assert page.text[body.start : body.end].startswith("A crowd stood")


WRITERS = {
    "a town": ("Ann Tarrow, Embling\n3 May 2019", ("Ann Tarrow",)),
    "somebody told of": ("Hal Borden, Embling\n3 May 2019", ()),
    "a paper's reporters": ("By LANTERN REPORTERS\n3 May 2019", ()),
    "our reporters": ("From our own reporters Ann Tarrow and Ib Lund\n3 May 2019", ("Ann Tarrow", "Ib Lund")),
    "our reporter in a town": ("By our correspondent in Embling, Ann Tarrow\n3 May 2019", ("Ann Tarrow",)),
    "posts": ("Ann Tarrow at the hall, Ib Lund in the studio\n3 May 2019", ("Ann Tarrow", "Ib Lund")),
    "an office's words": ("Statement of the Chairwoman, Ann Tarrow\n3 May 2019", ("Ann Tarrow",)),
    "the paper beside": ("By Ann Tarrow, The Orlen Herald, 3 May 2019", ("Ann Tarrow",)),
}


@pytest.mark.parametrize(("line", "names"), WRITERS.values(), ids=WRITERS.keys())
def test_who_wrote_the_page(line: str, names: tuple[str, ...]) -> None:
    prose = PROSE.replace("the mayor", "Mayor Hal Borden")
    assert read_bytes(f"{TITLE}\n\n{line}{prose}".encode(), path="page.txt").document.authors == names


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("A nurse saw two men in grey coats kneel behind a lorry and throw stones at the hall before noon.", "body"),
        ("Two men in grey coats kneel behind a lorry in front of the old hall.", "caption"),
    ],
)
def test_what_somebody_saw_is_no_caption(line: str, kind: str) -> None:
    page = read_bytes(f"{TITLE}{PROSE}\n{line}\n\nThe hall was empty, the mayor said.\n".encode(), path="page.txt")
    at = page.text.index(line)
    assert next(s.type for s in page.segments if s.start <= at < s.end) == kind


def test_a_headline_in_the_present_tense_is_no_caption() -> None:
    title = "Thousands of miners march in Calverton over pay"
    document = read_bytes(f"{title}\n\nBy Ann Tarrow\n3 May 2019{PROSE}".encode(), path="page.txt").document
    assert document.title is not None and document.title.text == title
