"""Which changes of a telling are told: a hedge is lost only where the same is said."""

from __future__ import annotations

from sayso import language
from sayso.comparison.drift import _changes
from sayso.comparison.items import Item, build
from sayso.comparison.weights import weigh
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def first_of(*texts: str) -> list[Item]:
    pages = [from_text(t, str(k), Given(outlet=f"Paper {k}", published="2031-05-06")) for k, t in enumerate(texts)]
    items = build([extract(page, language.parse(page.text, page.segments)) for page in pages])
    weigh(items)
    return [next(i for i in items if i.doc == doc) for doc in range(len(texts))]


def test_a_hedge_is_lost_where_the_same_is_said_without_it() -> None:
    a, b = first_of("The dyke of Orlen could have collapsed.", "The dyke of Orlen collapsed.")
    assert any("hedge lost" in change for change in _changes(a, b))


def test_no_hedge_is_lost_where_something_else_is_said() -> None:
    a, b = first_of("The dispute could grow into a siege.", "The mayor opened a bridge at Orlen.")
    assert not any("hedge" in change for change in _changes(a, b))
