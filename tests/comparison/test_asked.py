"""Whose words an original is asked for as: of him who told them to an outlet, and of nobody who only stands before."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso.comparison import compare


def asked(text: str) -> list[str]:
    return [f.asked for f in compare([read("Quay Herald", text)]).to_fetch]


@pytest.mark.parametrize(
    "who",
    ["Ria Koll", "But Captain Ria Koll", "The keeper of the lock, Ria Koll,", "After the trial of Ned Orlo, Ria Koll"],
)
def test_what_somebody_told_an_outlet_is_asked_for_by_his_name(who: str) -> None:
    assert asked(f"{who} told Radio Tarn that the lock was shut.") == ["what Ria Koll told Radio Tarn"]


@pytest.mark.parametrize(
    "who",
    [
        "A cousin of Ria Koll",
        "The doctor who saw Captain Ria Koll",
        "The men accusing Ria Koll",
        "An agent for the singer Ria Koll",
        "The widow of the keeper, Ria Koll,",
        "The guards, including Ria Koll,",
    ],
)
def test_whose_friend_or_doctor_told_an_outlet_something_has_not_told_it(who: str) -> None:
    assert asked(f"{who} told Radio Tarn that the lock was shut.") == ["interview with Radio Tarn"]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("A cousin of Ria Koll", "cousin of Ria Koll (unnamed)"),
        ("An agent for Ria Koll", "agent for Ria Koll (unnamed)"),
        ("Captain Ria Koll", "Ria Koll"),
    ],
)
def test_whose_friend_says_something_is_not_cited_for_it(who: str, name: str) -> None:
    page = read("Quay Herald", f"{who} said that the lock was shut. Ria Koll has a boat.")
    assert {c.to for c in compare([page]).citations} == {name}
