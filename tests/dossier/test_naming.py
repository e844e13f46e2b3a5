"""What a dossier is called that nobody named: names that the titles share, never a question or a word for the deed."""

from __future__ import annotations

import pytest

from sayso.dossier import Dossier, View
from sayso.dossier.naming import shared_names
from sayso.model import Comparison, Reading, Segment, Span
from sayso.model.document import Document, Fact

TEXT = "The mayor came to Ostwick, where the old Harl Bridge fell. The massacre at the ford was in May, he said of Ostwick."


def page(n: int, title: str, outlet: str | None = None, day: str | None = None, text: str = TEXT) -> Reading:
    whole = f"{title}\n{text}"
    at = len(title) + 1
    named = Span.cut(whole, 0, len(title))
    document = Document(
        f"p{n}", "0", "0", "text/plain", len(whole), "t", title=named, outlet=Fact(outlet or f"Outlet {n}", "stated", ""),
        published=Fact(day, "stated", "") if day else Fact(None, "unknown", ""),
    )  # fmt: skip
    return Reading(document, whole, (Segment(f"p{n}t", 0, at, "title"), Segment(f"p{n}s", at, len(whole), "body")))


def names(*titles: str) -> tuple[str, ...]:
    return shared_names([page(n, title) for n, title in enumerate(titles)])


@pytest.mark.parametrize(
    ("titles", "shared"),
    [
        (("Bridge falls in Ostwick", "OSTWICK: WHO IS TO BLAME?", "Letters"), ("Ostwick",)),
        (("Ostwick's bridge falls", "Night in Ostwick"), ("Ostwick",)),
        (("Harl Bridge falls", "Why Harl Bridge fell", "On bridges"), ("Harl Bridge",)),
        (("Massacre at ford", "The Massacre", "MASSACRE"), ()),  # no name, by how the texts write it
        (("May brings floods", "May at last"), ()),
        (("Ostwick in grief", "The ford", "Letters", "Sports"), ()),  # one title of four
        ((), ()),
        (("Ostwick in grief",), ()),
    ],
)
def test_names_that_titles_share(titles: tuple[str, ...], shared: tuple[str, ...]) -> None:
    assert names(*titles) == shared


def test_the_titles_of_one_outlet_share_its_own_words() -> None:
    assert shared_names([page(n, "Ostwick today", "The Ostwick Post") for n in range(3)]) == ()


def test_a_title_has_names_and_dates_else_outlets() -> None:
    dated = [page(1, "Bridge falls in Ostwick", day="2031-05-02"), page(2, "Ostwick asks why", day="2031-05-04")]
    assert Dossier(dated, Comparison(), (), View()).title == "Dossier: Ostwick, 2 to 4 May 2031"
    assert Dossier([page(1, "Letters"), page(2, "Sports")], Comparison(), (), View()).title == (
        "Dossier: Outlet 1 and Outlet 2"
    )
