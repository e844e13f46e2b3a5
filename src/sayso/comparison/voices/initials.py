"""Outlets under their initials: "ONA" for the Orlen News Agency, where no body of the pages has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.lineage.called import other_names
from sayso.comparison.lineage.families import key
from sayso.comparison.vocabulary.patterns import GAP
from sayso.model import Reading, Span
from sayso.model.facts.outlets import NOUNS, PRESS

_REACH = 70


def initials(readings: Sequence[Reading]) -> dict[str, str]:
    """The outlets of the set by the capitals under which pages speak of them, where one outlet has them and no body of
    the pages does: "ONA" for the Orlen News Agency; and by the other names that pages have for publishers."""
    found: dict[str, set[str]] = {}
    for name in sorted({r.document.outlet.value or "" for r in readings}):
        if (short := _capitals(name)) is not None:
            found.setdefault(short, set()).add(name)
    for actor in (a for r in readings for a in r.actors if a.type in ("organisation", "outlet")):
        short = _capitals(actor.name)
        if short in found and key(actor.name) not in {key(name) for name in found[short]}:
            found[short].add(actor.name)
    return {short: names.pop() for short, names in sorted(found.items()) if len(names) == 1} | other_names(readings)


def _capitals(name: str) -> str | None:
    """The first letters of the words with a capital, of three and more."""
    parts = [w for w in re.findall(r"\w+", name) if w[:1].isupper()]
    return "".join(w[0] for w in parts) if len(parts) > 2 else None


_BESIDE = re.compile(rf"^,{GAP}(?:the|an?|its|their){GAP}(?P<what>[^,.;:!?\n]+)[,.;]")
"""What a page says that a name is, behind it."""


def another(reading: Reading, short: str) -> bool:
    """Whether initials are, on a page, a person's or a body's, and no outlet's: in its cast under a fuller name, or by
    the words behind them ("NEC, the emergency council")."""
    for actor in reading.actors:
        if actor.type == "outlet" or short not in (actor.name, *actor.aliases):
            continue
        if actor.type == "person" or actor.name != short or any(_no_press(reading.text, m) for m in actor.mentions):
            return True
    return False


def _no_press(text: str, name: Span) -> bool:
    """Whether the words behind a name say what it is, and that this is no outlet."""
    found = _BESIDE.match(text[name.end : name.end + _REACH])
    return found is not None and not set(found["what"].lower().split()) & (NOUNS | PRESS)
