"""Nouns for the people of a clash: those of the state, those in arms against it, those in the street."""

from __future__ import annotations

from sayso.comparison.vocabulary.words import vocabulary

_CAMPS = {
    "of the state": vocabulary(
        "force police gendarme guard conscript navy marine trooper officer agent patrol regime government"
    ),
    "in arms against it": vocabulary(
        """fighter guerrilla gunmen separatist militia militiamen gang bandit mercenary paramilitary mob
        terrorist kidnapper"""
    ),
    "in the street": vocabulary(
        """protester rioter crowd striker student supporter squatter occupier hooligan opposition villager settler
        worker miner farmer prisoner inmate detainee"""
    ),
}
"""Nouns for people of whom accounts of a clash say that they did it, by camp; each excludes the others."""
_OF = {noun: camp for camp, nouns in _CAMPS.items() for noun in nouns}


def camp_of(noun: str) -> str | None:
    """The camp to which people of a noun belong (its concept); None where it is of no camp."""
    return _OF.get(noun)


def other_camps(a: str, b: str) -> bool:
    """Whether people of two nouns are of two camps: soldiers and rebels."""
    mine, theirs = _OF.get(a), _OF.get(b)
    return mine is not None and theirs is not None and mine != theirs
