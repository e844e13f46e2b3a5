"""Whose a figure is, where two figures are set side by side: a spokesman speaks as his body."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.comparison.figures.holders import Figure
from sayso.comparison.origins.heard import channel, source
from sayso.comparison.origins.roots import GENERIC
from sayso.comparison.statements.items import Item
from sayso.comparison.voices.bodies import Speakers

_OUTLET = "outlet "


def voice(item: Item, speakers: Speakers) -> str:
    """Who speaks, a spokesman as his body; an outlet in its own words by `of_outlet`."""
    name = source(item, speakers)
    return f"{_OUTLET}{channel(item)}" if name is None else speakers.voice(item.doc_id, name)


def of_outlet(voice: str) -> bool:
    """Whether a voice is that of an outlet in its own words."""
    return voice.startswith(_OUTLET)


def voices_of(side: Iterable[Figure], speakers: Speakers) -> set[str]:
    """Who is heard for a figure; outlets that tell it in their own words only where nobody is named."""
    every = {voice(f.item, speakers) for f in side}
    return {v for v in every if not of_outlet(v)} or every


def shared(a: Iterable[Figure], b: Iterable[Figure], speakers: Speakers) -> bool:
    """Whether somebody named holds a figure of either side."""
    mine, other = voices_of(a, speakers), voices_of(b, speakers)
    return any(one_voice(v, w) for v in mine for w in other if not of_outlet(v))


def one_voice(a: str, b: str) -> bool:
    """Whether two voices are one, a shortened name included ("mission", "border_mission"), but not somebody of a body
    and the body ("man_in_the_authority", "authority")."""
    if a == b:
        return True
    short, long = sorted((a, b), key=len)
    if short in GENERIC or not long.endswith(f"_{short}"):
        return False
    return long.removesuffix(f"_{short}").rpartition("_")[2] not in _OF


_OF = frozenset({"of", "in", "from", "at", "for", "the", "a", "with", "to", "by", "near"})
"""Words behind which a name says where somebody belongs."""
