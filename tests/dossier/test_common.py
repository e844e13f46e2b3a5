"""Pages that are heard through one original that is not at hand are listed with it, whatever their words."""

from __future__ import annotations

import re

from sayso import language
from sayso.dossier import View, render
from sayso.model import Reading
from sayso.pipeline import compare_readings
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

FIRST = (
    "Harbour closed after the blast\n\nThe BBC reported that the harbour of Orlen was closed on Monday. The BBC said "
    "divers had found a mine under the pier, and that forty crews were waiting outside."
)
SECOND = (
    "Mine found in Orlen\n\nAccording to the BBC, ships can no longer enter the port. A mine lay below the jetty, the "
    "BBC reported on Tuesday, and some forty vessels are at anchor."
)
OTHER = "Fish prices rise\n\nThe mayor of Orlen said that fish was dear. “We eat bread,” he told Radio Tolva."


def shown(*texts: str) -> str:
    readings: list[Reading] = []
    for k, text in enumerate(texts):
        page = from_text(text, f"page {k}", Given(outlet=f"Paper {k}", published="2021-03-05"))
        readings.append(extract(page, language.parse(page.text, page.segments)))
    return render(readings, compare_readings(readings), (), View())


def test_pages_heard_through_one_outlet_are_listed_with_it() -> None:
    page = shown(FIRST, SECOND, OTHER)
    (row,) = re.findall(r'<tr id="o\d+">.*?</tr>', page, re.DOTALL)
    assert ">BBC</th>" in row and "D1, D2; no passage in common" in row
    assert "The BBC reported" in row
    assert 'Several pages, one original: <a href="#o1">BBC</a>' in page


def test_one_page_that_leans_on_an_outlet_is_none() -> None:
    assert "Several pages, one original" not in shown(FIRST, OTHER)
