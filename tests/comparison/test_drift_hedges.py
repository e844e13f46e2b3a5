"""Which changes of a telling are told: a hedge is lost only where the same is said."""

from __future__ import annotations

from sayso import language
from sayso.comparison.claims.drift import _by_source, _changes, _steps
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.weights import weigh
from sayso.comparison.voices.bodies import Speakers
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


def told(*texts: str, published: tuple[str | None, ...] = ()) -> list[Item]:
    """The first attributed statement of each text."""
    dates = published or ("2031-05-06",) * len(texts)
    pages = [
        from_text(t, str(k), Given(outlet=f"Paper {k}", published=day))
        for k, (t, day) in enumerate(zip(texts, dates, strict=True))
    ]
    items = build([extract(page, language.parse(page.text, page.segments)) for page in pages])
    weigh(items)
    return [next(i for i in items if i.doc == doc and i.attribution is not None) for doc in range(len(texts))]


def test_a_figure_that_is_only_left_out_does_not_change() -> None:
    a, b = told("The owner said 90 guests and 12 cooks were aboard.", "The owner said 90 guests were aboard.")
    assert not [c for c in _changes(a, b) if c.startswith("figure")]


def test_a_toll_that_rises_is_no_drift() -> None:
    a, b = told("The guard said 19 guests drowned.", "The guard said the toll rose to 31 guests.")
    assert not [c for c in _changes(a, b) if c.startswith("figure")]


def test_a_figure_becomes_another_only_where_the_order_is_known() -> None:
    texts = "The owner said hundreds of guests were aboard.", "The owner said thousands of guests were aboard."
    assert any("becomes" in c for c in _changes(*told(*texts, published=("2031-05-06", "2031-05-08"))))
    undated = [c for c in _changes(*told(*texts, published=(None, None))) if c.startswith("figure")]
    assert undated and not any("becomes" in c for c in undated)


def test_a_state_and_its_agency_are_two_tellers() -> None:
    a, b, c = told(
        "Norland said it has 13 camps.",
        "Norland's state news agency said there are over a dozen camps.",
        "Norland said it has 14 camps.",
    )
    assert [len(group) for group in _by_source([a, b, c], Speakers([], []))] == [2, 1]


def test_who_counts_anew_later_does_not_change_a_telling() -> None:
    a, b = told(
        "Dr Ria Koll said the clinic had treated eleven hikers by noon.",
        "Dr Ria Koll said the clinic had now treated 15 hikers.",
    )
    assert not [c for c in _changes(a, b) if c.startswith("figure")]
    a, b = told("Dr Ria Koll said the clinic treated eleven hikers.", "Dr Ria Koll said the clinic treated 15 hikers.")
    assert [c for c in _changes(a, b) if c.startswith("figure")]


def test_a_number_told_later_than_a_vague_count_is_no_drift() -> None:
    texts = "The guard said dozens of sheep were lost.", "The guard said 64 sheep were lost."
    a, b = told(*texts, published=("2031-05-06", "2031-05-07"))
    assert not [c for c in _changes(a, b) if c.startswith("figure")]
    a, b = told(*reversed(texts), published=("2031-05-06", "2031-05-07"))
    assert [c for c in _changes(a, b) if c.startswith("figure")]


def test_the_first_telling_is_called_so_only_where_the_order_is_known() -> None:
    words = ("Ada Brill said the dyke of Orlen could have collapsed.", "Ada Brill said the dyke of Orlen collapsed.")
    for published, first in (
        (("2031-05-06", "2031-05-07"), "first telling"),
        ((None, None), "one telling"),
    ):
        steps = _steps(told(*words, published=published), False)
        assert next(s.change for s in steps) == first
        assert len(steps) == 2
