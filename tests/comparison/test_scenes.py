"""One town's deal is not another's: statements are placed by their own words or by their sentence."""

from __future__ import annotations

from sayso import language
from sayso.comparison.statements.items import Item, build, elsewhere
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def statement(text: str, words: str) -> Item:
    page = from_text(text, "x", Given(outlet="Post", published="2031-05-06"))
    found = build([extract(page, language.parse(page.text, page.segments))])
    return next(i for i in found if words in i.statement.span.text and i.statement.form == "clause")


HOMS = "The army let the gunmen leave, and they drove out of Homs by night."
MOSUL = "The army let the gunmen flee from Mosul."
NOWHERE = "The army let the gunmen leave by night."
REGION = "The army let the gunmen leave, and they drove through Anbar by night."


def test_a_town_in_the_sentence_tells_happenings_apart() -> None:
    here, there = statement(HOMS, "leave"), statement(MOSUL, "flee")
    assert not here.towns and here.scene and there.towns
    assert elsewhere(here, there) and elsewhere(there, here)


def test_what_is_placed_nowhere_or_in_a_region_is_not_told_apart() -> None:
    there = statement(MOSUL, "flee")
    assert not elsewhere(statement(NOWHERE, "leave"), there)
    assert not elsewhere(statement(REGION, "leave"), there)
    assert not elsewhere(statement(HOMS, "leave"), statement(NOWHERE, "leave"))
