"""The name by which a party goes."""

from __future__ import annotations

import re

from sayso.extraction.lexicon.names_outlets import HEADS
from sayso.extraction.lexicon.names_states import capitals, names, peoples
from sayso.extraction.naming.entity import Entity


def best_form(entity: Entity) -> str | None:
    """The name by which an entity goes: a person's fullest, a body's first full one, else its description."""
    if entity.members:
        names = [n for n in map(best_form, entity.members) if n]
        return " and ".join(names) if names else None
    if entity.kind == "person":
        forms = entity.forms[1:] or entity.forms
        best = max(forms, key=lambda f: (min(len(f.split()), 2), entity.counts.get(f, 0), -forms.index(f)))
        return max((f for f in forms if f == best or f.endswith(f" {best}")), key=lambda f: len(f.split()))
    if entity.kind == "outlet" and entity.known:
        return entity.known if not _of_many(entity) else entity.forms[0]
    if entity.kind == "state" and entity.known and any(_of_state(f) for f in entity.forms):
        return entity.known
    if entity.known in entity.forms:
        return entity.known
    if entity.forms:
        often = entity.kind == "state" or entity.known.endswith(" military")
        whole = [f for f in entity.forms if f.split()[-1].lower() not in _MEN_OF_IT]
        best = max(
            whole or entity.forms,
            key=lambda f: (not often and " " in f, entity.counts.get(f, 0), -entity.forms.index(f)),
        )
        return best if often or " " not in best else max((f for f in entity.forms if _ends(f, best)), key=len)
    return _evened(entity.description) if entity.description else None


def _ends(form: str, short: str) -> bool:
    """Whether a form is the short one, or that with more of the name before it: "National Harbour Service"."""
    before = form.removesuffix(f" {short}") if form != short else ""
    return form == short or (before != form and all(w.isalpha() and w[0].isupper() for w in before.split()))


_MEN_OF_IT = frozenset({"troops", "soldiers", "servicemen", "personnel"})
"""Who a force consists of: by these it goes only where nothing else names it."""


_CUT_OFF = re.compile(r"(?:\s+(?:accusing|saying|alleging|about|by|for|from|of|with))+$")
"""What leads to more that a description does not hold."""


def _evened(text: str) -> str:
    """A description without a quotation mark of which it holds no partner, and without a preposition at its end."""
    text = _CUT_OFF.sub("", text)
    if text.count('"') % 2:
        text = text.replace('"', "")
    return text if text.count("“") == text.count("”") else text.replace("“", "").replace("”", "")


def _of_many(entity: Entity) -> bool:
    """Whether a text gives an outlet only a name that many bear: "the Mirror" may be any town's."""
    words = {form.removeprefix("The ").removeprefix("the ") for form in entity.forms}
    plain = entity.known.removeprefix("The ")
    return bool(words) and plain not in words and all(" " not in w and w in _COMMON for w in words)


_COMMON = HEADS | {"Express", "Independent", "Nation", "Mail", "Australian", "National", "Standard"}


def _of_state(form: str) -> bool:
    """Whether a form is the state's own name or made of it, not a seat of government ("Kremlin")."""
    return form in capitals() or any(word in names() or word in peoples() for word in (form, *form.split()))


def display(entity: Entity) -> str | None:
    """The name of a party as a source: a description says that it is unnamed where a person is described."""
    name = best_form(entity)
    if name is not None and entity.kind == "unnamed" and entity.person and not entity.members:
        return f"{nameless(name)} (unnamed)"
    return name


_NAMELESS = re.compile(r"^(?:unnamed|anonymous|unidentified|nameless|own)\s+(?=\w)", re.IGNORECASE)


def nameless(description: str) -> str:
    """A description without the word that says that it names nobody, as "(unnamed)" does: "unnamed official"."""
    return _NAMELESS.sub("", description)
