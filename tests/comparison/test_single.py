"""One thing alone in one account, several in another."""

from __future__ import annotations

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import compare
from sayso.model import Claim


def claims(one: str, other: str) -> list[Claim]:
    pages = [read("Quay Post", one), read("Harbour Times", other)]
    return list(compare(pages, None, language.meanings, language.joint).claims)


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        (
            "The army said one missile was fired.",
            "The governor said two missiles were fired.",
            "How many missiles were fired?",
        ),
        (
            "The army said a single missile was fired at the convoy.",
            "The governor said two missiles were fired at the convoy.",
            "How many missiles were fired?",
        ),
        (
            "The minister said there was one explosion.",
            "Residents said there were two explosions.",
            "How many explosions were there?",
        ),
    ],
)
def test_one_alone_and_several_exclude_each_other(one: str, other: str, question: str) -> None:
    (found,) = claims(one, other)
    assert (found.question, found.relation, found.differs_in) == (question, "conflict", ("count",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army said one missile hit a school and another a mosque.", "The governor said two missiles were fired."),
        ("The army said one of the missiles was fired at sea.", "The governor said two missiles were fired."),
        ("The army said at least one missile was fired.", "The governor said two missiles were fired."),
        ("The army said more than one missile was fired.", "The governor said two missiles were fired."),
        ("The army said a second missile was fired.", "The governor said two missiles were fired."),
        ("The army said a missile was fired.", "The governor said two missiles were fired."),
        ("The mayor said one school was closed.", "The union said twelve teachers were dismissed."),
        ("The police said one driver was held.", "The union said nine drivers were on strike."),
        ("The army said one missile was not fired.", "The governor said two missiles were fired."),
    ],
)
def test_one_of_several_or_one_of_whom_other_things_are_told_is_no_conflict(one: str, other: str) -> None:
    assert not [c for c in claims(one, other) if c.relation == "conflict" and "count" in c.differs_in]
