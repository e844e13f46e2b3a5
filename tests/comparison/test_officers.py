"""Who heads a body that a page names by his office alone."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison.lineage import actors
from sayso.comparison.lineage.officers import officers
from sayso.comparison.voices.bodies import Speakers

_TOLD = "Ada Brill, the theatre's chief executive, said that the roof was dry."
_STORY = "Nadia Orsk of the Harbour Board and Wim Tolo of the Sailors' Union were there too."
_ASKED = "Ada Brill was heard on Monday. A week ago the theatre's chief executive had said that the roof was dry."


def _held(*texts: str) -> set[str]:
    readings = [read(f"Harbour Post {n}", f"{text}\n\n{_STORY}") for n, text in enumerate(texts)]
    return set(officers(readings, actors.find(readings)).values())


def test_an_office_is_the_persons_of_whom_another_page_tells_it() -> None:
    assert _held(_TOLD, _ASKED) == {"Ada Brill"}


def test_an_office_alone_is_his_where_one_body_is_told_of() -> None:
    assert _held(_TOLD, "Ada Brill was heard on Monday. The chief executive had said that the roof was dry.")


@pytest.mark.parametrize(
    "asked",
    [
        "A week ago the theatre's chief executive had said that the roof was dry.",
        "Ada Brill was heard on Monday. The council's chief executive had said that the roof was dry.",
        "Ada Brill was heard on Monday. The theatre's former chief executive had said that the roof was dry.",
        "Ada Brill was heard on Monday. The theatre's deputy chief executive had said that the roof was dry.",
    ],
)
def test_another_office_or_body_and_a_page_without_him_leave_it_open(asked: str) -> None:
    assert not _held(_TOLD, asked)


def test_a_deputy_holds_no_office() -> None:
    assert not _held("Ada Brill, deputy chief executive, said that the roof was dry.", _ASKED)


def test_two_holders_on_a_page_leave_it_open() -> None:
    other = "Ivo Kral, the theatre's chief executive, said that it was wet."
    assert not _held(_TOLD, other, f"Ivo Kral came too. {_ASKED}")


def test_the_boss_of_a_headline_is_who_heads_the_body() -> None:
    assert _held(_TOLD, "Theatre boss says the roof was dry\n\nAda Brill was heard on Monday.") == {"Ada Brill"}


def test_the_boss_of_another_body_is_another() -> None:
    assert not _held(_TOLD, "Union boss says the roof was dry\n\nAda Brill was heard on Monday.")


def test_his_two_names_are_one_origin() -> None:
    first = "Ada Brill, the theatre's chief executive, said that no warning was received."
    second = (
        "Ada Brill was heard on Monday. A week ago the theatre's chief executive had said that no warning was received."
    )
    readings = [read(f"Harbour Post {n}", f"{text}\n\n{_STORY}") for n, text in enumerate((first, second))]
    speakers = Speakers(readings, actors.find(readings))
    assert speakers.name("Harbour Post 1", "theatre's chief executive (unnamed)") == "Ada Brill"
