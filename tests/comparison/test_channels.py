"""Unnamed people whom another outlet found and asked are heard through that outlet alone."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.origins.channels import interviews, of_the_public
from sayso.comparison.origins.heard import channel
from sayso.comparison.statements.items import build
from sayso.model import Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(text: str, outlet: str = "Orlen Blog") -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet, published="2031-05-06"))
    return extract(page, language.parse(page.text, page.segments))


TOLD = "Reuters found out about the pact by speaking with nine drivers who took part. "


def test_the_outlet_that_spoke_with_them_is_named_with_its_words() -> None:
    found = interviews(read(TOLD + "One of the drivers said that 80 men left."))
    assert found is not None and found.outlet == "Reuters"
    assert "speaking with nine drivers" in found.words.text


@pytest.mark.parametrize(
    "text",
    [
        "Reuters reported the pact. One of the drivers said that 80 men left.",
        TOLD + "One of the drivers told us that 80 men left.",
        TOLD + "CNN interviewed residents too. One of the drivers said that 80 men left.",
        "Reuters spoke with the mayor on Friday. One of the drivers said that 80 men left.",
    ],
)
def test_no_outlet_where_the_page_does_not_say_so_or_asked_itself(text: str) -> None:
    assert interviews(read(text)) is None


def test_who_has_an_office_speaks_for_it() -> None:
    assert of_the_public("one of the drivers (unnamed)")
    assert not of_the_public("senior officials (unnamed)")
    assert not of_the_public("Ivo Kral")


def test_the_origin_says_through_whom_it_is_heard() -> None:
    text = (
        "The pact of Orlen let the gunmen go. " + TOLD + "The garrison claimed that only a few gunmen left the town, "
        "but one of the drivers said that around 800 gunmen left the town."
    )
    (claim,) = compare([read(text)]).claims
    driver = next(o for o in claim.origins if "driver" in o.name)
    garrison = next(o for o in claim.origins if "garrison" in o.name)
    assert driver.sole_channel == "Reuters" and driver.chain[-2] == "Reuters" and "speaking with" in driver.why
    assert garrison.sole_channel == "Orlen Blog"


def test_reports_that_nobody_signs_are_no_channel() -> None:
    text = (
        "The Orlen Watch had seen the fire, according to media reports. It saw nine boats burn, the Orlen Watch said."
    )
    told = [i for i in build([read(text, "Quay Herald")]) if i.attribution is not None]
    assert told and all(channel(i) == "Quay Herald" for i in told)


def test_the_body_for_which_somebody_speaks_is_no_channel() -> None:
    text = "Ivo Kral, a spokesman for the Harbour Office, said nine boats burned."
    told = [i for i in build([read(text, "Quay Herald")]) if i.attribution is not None]
    assert told and all(channel(i) == "Quay Herald" for i in told)
