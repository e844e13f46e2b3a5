"""Keys by which the names of bodies, states and people without a name are one over documents."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from sayso.comparison.lineage.names import body, key, outlet, spelt, without_form, words
from sayso.comparison.lineage.nationals import adjective, named_states, nationals
from sayso.model import Actor

EVERYWHERE = frozenset(
    """city county council police department ministry interior foreign defence defense finance justice health education
    board commission commissioners school district court supreme high office sheriff sheriffs fire state government
    parliament congress senate house assembly security service national committee authority union university hospital
    party opposition army military navy coast guard administration agency chamber commerce public works planning water
    county town village superintendent bureau weather center centre local federal central bank of""".split()
)
"""Words of which names are made that every place has one of."""
SEATS = frozenset("ministry department office agency committee commission bureau service court army police".split())
"""Words of bodies whose names put their state before or behind."""
_MILITARY = frozenset("military forces troops force".split())
_ARMY = frozenset("army soldiers soldier".split())
_VAGUE = frozenset("senior some two three several many top other more local former".split())
_GOVERNMENT = frozenset("government administration regime".split())


def keys(actor: Actor) -> set[tuple[str, str]]:
    """The keys of an actor who is no person, each with its kind (state, body, document, unnamed); none where its name
    tells too little."""
    if actor.type == "unnamed":
        found = _described(actor.name)
        return {("unnamed", found)} if found else set()
    if actor.type == "document":
        return {("document", key(actor.name))} if len(words(actor.name)) > 2 else set()
    if actor.type == "state":
        return {("state", named) for form in (actor.name, *actor.aliases) if (named := state(form))} or {
            ("state", key(actor.name))
        }
    return {
        ("body", k)
        for form in (actor.name, *actor.aliases)
        if (k := _body_key(form, form == actor.name)) and (form == actor.name or not set(k.split()) <= EVERYWHERE)
    }


def _body_key(form: str, whole: bool) -> str | None:
    """A key for a body's name: by the tables, else two words or more, an acronym, or the name itself."""
    if outlet(form) is not None or body(form) is not None:
        return key(form)
    arm = _arm(form)
    if arm is not None:
        return arm
    parts = _plain(form)
    if len(parts) > 1:
        # "Norland's Interior Ministry" and "Interior Ministry of Norland" are one.
        return " ".join(sorted(parts) if SEATS & set(parts) else parts)
    return parts[0] if parts and (whole or (form.isupper() and len(form) > 2)) else None


def _plain(form: str) -> list[str]:
    """The words of a name with adjectives of peoples as their states, "group" and its like left out."""
    parts = [adjective(spelt(w)) for w in words(without_form(form).replace("-", " "))]
    return [p for p in parts if p not in ("group", "led", "backed")] or parts


def _arm(form: str) -> str | None:
    """ "U.S. forces" and "American troops" as the military of their state; armies are apart, being branches."""
    parts = words(form)
    states = {adjective(w) for w in parts if adjective(w) != w or w in named_states()}
    rest = [w for w in parts if adjective(w) == w and w not in named_states()]
    if len(states) != 1 or not rest:
        return None
    for name, kinds in (("military", _MILITARY), ("army", _ARMY), ("government", _GOVERNMENT)):
        if rest[-1] in kinds and all(w in kinds | _MILITARY | {"armed"} for w in rest):
            return f"{min(states)} {name}"
    return None


def state(form: str) -> str | None:
    """The folded name of the state that a name is, by the tables."""
    folded = " ".join(w for w in words(form) if w not in _GOVERNMENT)
    return named_states().get(folded) or nationals().get(folded)


def _described(name: str) -> str | None:
    """A description that says enough to be one body of people over documents: "U.S. military officials"."""
    written = words(name)
    parts = [adjective(w) if w in nationals() else w.removesuffix("s") if len(w) > 4 else w for w in written]
    said = [w for w in parts if w not in _VAGUE]
    national = any(w in named_states() or w in nationals() for w in written)
    if len(said) < 2 or len(parts) > 6 or "and" in written or not (national or len(parts) > 2):
        return None
    return " ".join(parts)
