"""States and their peoples as words of names: "Orlandian army" and "army of Orland" are one."""

from __future__ import annotations

from functools import cache

from sayso.comparison.lineage.names import fold
from sayso.model.facts.states import names as state_names
from sayso.model.facts.states import peoples


def adjective(word: str) -> str:
    """The state whose people a folded word names ("orlanders"); other words as they are."""
    return nationals().get(word, word)


@cache
def nationals() -> dict[str, str]:
    """Folded adjectives and nouns of peoples to the folded state."""
    table = {fold(form).strip(): fold(state).strip() for form, state in peoples().items()}
    return table | {"american": "us", "americans": "us", "british": "uk"}


@cache
def named_states() -> dict[str, str]:
    """Folded names of states to one folded name each."""
    table = {fold(form).strip(): fold(state).strip() for form, state in state_names().items()}
    return table | {"us": "us", "uk": "uk", "usa": "us", "america": "us", "britain": "uk"}
