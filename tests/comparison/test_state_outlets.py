"""A state's outlet and the state are one origin, where the page's own head says whose outlet it is."""

from __future__ import annotations

from sayso import language
from sayso.comparison import compare
from sayso.model import Claim, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

COURIER = """<html><head><meta property="og:site_name" content="Port Courier">
<meta property="og:title" content="Harbour of Lund stays shut"></head><body><h1>Harbour of Lund stays shut</h1>
<p>Vardia's Interior Ministry has closed the harbour of Lund since Monday, when the barges caught fire at the quay.</p>
<p>Interior Minister Olga Strand told the Courier that 31 barges had burned. The Interior Ministry will hold its
inquiry in the open, she said.</p></body></html>"""


def agency(motto: str) -> str:
    return f"""<html><head><meta property="og:site_name" content="Vardpress">
<meta property="og:title" content="Fire in the harbour is out"></head><body><div><span>VARDPRESS</span>
<span>{motto}</span></div><h1>Fire in the harbour is out</h1>
<p>The fire in the harbour of Lund was put out on Monday evening by crews of four towns.</p>
<p>A total of 31 barges burned. Traffic on the canal goes on as it was before the fire, without any delay.</p></body></html>"""


def read(name: str, markup: str) -> Reading:
    page = read_bytes(markup.encode(), path=f"{name}.html", given=Given(published="2031-05-06"))
    return extract(page, language.parse(page.text, page.segments))


def count(motto: str) -> Claim:
    claims = compare([read("courier", COURIER), read("agency", agency(motto))]).claims
    return next(c for c in claims if any("31" in m.span.text for p in c.positions for m in p.members))


def test_a_masthead_that_says_whose_outlet_it_is_is_kept_with_its_words() -> None:
    page = read("agency", agency("State News Agency of the Republic of Vardia"))
    assert page.text.startswith("State News Agency of the Republic of Vardia\n\nFire in the harbour is out")
    assert page.segments[0].type == "boilerplate"
    assert not read("agency", agency("News and weather, day and night")).text.startswith("News")


def test_a_state_agency_and_a_minister_of_the_state_are_one_origin() -> None:
    claim = count("State News Agency of the Republic of Vardia")
    assert [o.name for o in claim.origins] == ["Olga Strand"]
    assert "outlet of the state" in claim.origins[0].why


def test_another_states_agency_is_another_origin() -> None:
    assert len(count("State News Agency of the Republic of Estmark").origins) == 2


def test_an_agency_that_says_no_such_thing_is_nobodys() -> None:
    assert len(count("News and weather, day and night").origins) == 2
