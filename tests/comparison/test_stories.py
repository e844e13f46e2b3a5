"""Which documents are of one story: by their telling words, or through a document that tells the whole."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.statements.items import build
from sayso.comparison.statements.stories import NEAR, Neighbours, neighbours
from sayso.comparison.statements.weights import weigh

LETTER = (
    "Dear sir. The turbines at Orsk were never tested. My cousin stood at the spillway all night. "
    "Nobody from the ministry came. The keeper of the spillway told us to go home. Our orchard is under mud, "
    "the piano floats in the parlour, and the hens sit on the chapel roof. "
    "The bakery gave away its loaves, the postman rowed, and my aunt lost her spectacles, her goat and her trombone."
)
BULLETIN = (
    "The Hydrographic Bureau of Velm issued flood notice 14. Gauges on the Tarn passed 6.2 metres. "
    "Residents of Lower Velm must leave. The notice was given two hours before the spillway broke. "
    "Pumps, sandbags and blankets are issued at the grammar school; the viaduct is closed to lorries."
)
REPORT = (
    "The spillway at Orsk broke and the turbines stopped, its keeper said. "
    "The Hydrographic Bureau of Velm had issued a flood notice as gauges on the Tarn rose. "
    "Residents of Lower Velm fled, and a cousin of the keeper blamed turbines that were not tested."
)
MATCH = (
    "The striker Pavo Lund scored twice as Harrow United beat Castle Rovers. "
    "The referee booked four players, and the coach praised his goalkeeper."
)


def near(*texts: str) -> Neighbours:
    """The neighbours of pages with these texts, in the order of the texts."""
    items = build([read(f"Outlet {k}", text) for k, text in enumerate(texts)])
    weigh(items)
    return neighbours(items)


@pytest.fixture(scope="module")
def found() -> Neighbours:
    return near(LETTER, BULLETIN, REPORT, MATCH)


def test_pages_that_share_telling_words_are_of_one_story(found: Neighbours) -> None:
    assert found[0][2] >= NEAR and found[1][2] >= NEAR


def test_pages_with_few_words_in_common_meet_through_the_one_that_tells_the_whole(found: Neighbours) -> None:
    assert 1 in found[0] and found[0][1] < NEAR
    assert 1 not in near(LETTER, BULLETIN)[0], "without the report they are strangers"


def test_a_page_on_something_else_has_no_neighbour(found: Neighbours) -> None:
    assert set(found[3]) == {3} and not any(3 in found[k] for k in range(3))


def test_a_page_is_of_the_story_that_most_pages_of_the_case_tell() -> None:
    aside = (
        "The goat market of Sarn was put off, since the lorries of the drovers stood before the closed viaduct at Velm. "
        "A drover played the accordion, a barber shaved the auctioneer, and the pies were eaten before noon. "
        "Prizes for rams, a brass band and a lottery of hams are promised for the first of May instead."
    )
    alone, among = near(REPORT, aside), near(REPORT, BULLETIN, LETTER, aside)
    assert 1 not in alone[0]
    assert 3 in among[1]
