"""A page does not cite itself, under whatever name, and a body is not cited as the website of its own."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare


def cited(*pages: tuple[str, str]) -> set[str]:
    """What the first page cites, beside others."""
    first = read(*pages[0])
    found = compare([first, *(read(*page) for page in pages[1:])]).citations
    return {c.to for c in found if c.doc == first.document.id}


@pytest.mark.parametrize(
    ("outlet", "text", "who"),
    [
        ("Orlen Evening Quay", "“Let them count,” Jon Tek told the Evening Quay.", {"Jon Tek"}),
        (
            "HarbourWatch Norland",
            "HarbourWatch has documented nine deaths. HarbourWatch calls on the port to act.",
            set(),
        ),
        ("Open Quay Norland", "Open Quay has counted nine deaths in Norland.", set()),
        # Near misses: another paper; what the page tells of goes by a part of its name.
        ("Orlen Evening Quay", "“Let them count,” Jon Tek told the Morning Post.", {"Jon Tek", "Morning Post"}),
        ("Talvex Workers", "Talvex has said that nine died.", {"Talvex"}),
    ],
)
def test_a_page_does_not_cite_itself(outlet: str, text: str, who: set[str]) -> None:
    assert cited((outlet, text)) == who


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Additional reporting: Tarvin Press", {"Tarvin Press"}),
        ("Additional reporting: Ada Brill", set()),
        ("Additional reporting: the tide tables were read again.", set()),
    ],
)
def test_who_is_credited_with_additional_reporting(line: str, who: set[str]) -> None:
    assert cited(("Orlen Courier", f"The quay was shut on Monday. It opened again in May.\n\n{line}")) == who


@pytest.mark.parametrize(
    ("name", "at_hand"),
    [("HarbourWatch", True), ("HarbourWatch Norland", True), ("Watch", False), ("Harbour", False), ("Norland", False)],
)
def test_a_statement_at_hand_is_found_by_the_name_by_which_it_goes(name: str, at_hand: bool) -> None:
    own = read(
        "HarbourWatch Norland", "Statement, 3 May 2024\n\nHarbourWatch has documented nine deaths.", "2024-05-03"
    )
    page = read("Orlen Courier", f"The quay was shut. Nine people died, {name} said on Friday.", "2024-05-09")
    found = [c for c in compare([own, page]).citations if c.doc == page.document.id]
    assert any(c.to_doc == own.document.id for c in found) == at_hand


def test_a_body_is_not_its_website() -> None:
    one = "The harbour commission said on Monday that the quay was shut. The commission said it would open in May."
    other = "The quay is shut, according to the commission's website. The harbour commission met on Monday."
    assert not any("website" in name for name in cited(("Orlen Courier", one), ("Radio Tarvin", other)))
    assert any("website" in name for name in cited(("Radio Tarvin", other), ("Orlen Courier", one)))
