"""Denials of one of several things that were said, and of what is called untrue in words that the tagger misreads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Page, Parse
from sayso.pipeline.run import extract

Parsed = Callable[[str], tuple[Page, Parse]]


def taken(parse_text: Parsed, text: str) -> list[str]:
    return [s.taken.text for s in extract(*parse_text(text)).statements if s.taken is not None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Sara Tolm said that a lift of Brask Cranes fell and that two men were hurt. Brask Cranes rejected the charge.",
            "a lift of Brask Cranes fell",
        ),
        (
            "Orvik Mining, which Ton Orst owns, said in a statement that the fire was caused by a belt on a lift of Brask "
            "Cranes and that no more than two men had been below.\n\nBrask Cranes rejected the accusation.",
            "the fire was caused by a belt",
        ),
        (
            "Sara Tolm says that a guard opened the sluice on his order. His lawyer, Ton Orst, called this “pure fantasy”.",
            "a guard opened the sluice",
        ),
        (
            "Sara Tolm said the league had burned the mill. Mira Holt, a spokeswoman, called that a lie.",
            "the league had",
        ),
    ],
)
def test_what_is_denied_is_known(parse_text: Parsed, text: str, words: str) -> None:
    (found,) = taken(parse_text, text)
    assert found.startswith(words)


@pytest.mark.parametrize(
    "text",
    [
        "Sara Tolm said that the mill burned and that two men were hurt. Brask Cranes rejected the charge.",
        "Sara Tolm said that Brask Cranes was warned and that a lift of Brask Cranes fell. Brask Cranes rejected the charge.",
        "Sara Tolm said that a lift of Brask Cranes fell and that two men were hurt. Brask Cranes denied it.",
        "Sara Tolm said the league had burned the mill. Ton Orst called that evening a disaster.",
        "Sara Tolm said the league had burned the mill. Ton Orst called this fake coin a work of art.",
    ],
)
def test_where_it_is_not_told_which_nothing_is_taken_up(parse_text: Parsed, text: str) -> None:
    assert not taken(parse_text, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dana Orst dismissed reports that mills had run short of flour as “inventions”.",
            "that mills had run short of flour",
        ),
        (
            "Dana Orst dismissed claims that the mill had burned as lies which insult the millers.",
            "that the mill had burned",
        ),
    ],
)
def test_what_is_called_an_invention_is_denied_without_that_word(parse_text: Parsed, text: str, told: str) -> None:
    found = [a for a in extract(*parse_text(text)).attributions if a.rule == "falsehood"]
    assert [(a.source_name, a.stance, a.content[0].text) for a in found] == [("Dana Orst", "deny", told)]
