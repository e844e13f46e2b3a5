"""Which name mentions are the same body, state or outlet: lexicon, acronyms, short forms, forces and governments."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.lexicon.names_outlets import HEADS
from sayso.extraction.lexicon.names_roles import BODIES, FORCES
from sayso.extraction.lexicon.names_states import names as state_names
from sayso.extraction.naming.entity import Entity, body_key
from sayso.extraction.naming.names import Name
from sayso.extraction.naming.people import text_of
from sayso.model import Parse

_SMALL = frozenset({"of", "for", "and", "the", "de", "la", "on", "in", "to", "&", "al", "-", "des", "du"})
_OUTLET_HEADS = frozenset(head.lower() for head in HEADS)
_COMMON = frozenset(
    ["united", "national", "new", "american", "international", "north", "south", "east", "west", "royal", "central",
     "general", "federal", "state", "first", "world", "global", "european", "great", "city"]
)  # fmt: skip
_RANK = {"outlet": 3, "state": 3, "organisation": 2, "event": 1, "": 0, "people": 0, "place": 0}


def group(parse: Parse, names: Sequence[Name]) -> tuple[list[Entity], dict[Name, Entity]]:
    """Bodies, states and outlets from their names; a short form that fits several bodies stands for itself."""
    bodies: dict[str, Entity] = {}
    of: dict[Name, Entity] = {}
    acronyms = _bracketed(parse, names)
    for name in sorted(names, key=lambda n: (-(n.end - n.first), n.first)):
        key = _key(parse, name, acronyms)
        entity = bodies.get(key) or _shorter(parse, name, key, bodies)
        if entity is None:
            entity = bodies[key] = Entity(name.kind, name.known, plural=None, words=frozenset(key.split()))
        bodies.setdefault(key, entity)
        if _RANK.get(name.kind, 0) > _RANK.get(entity.kind, 0):
            entity.kind = name.kind
        of[name] = entity
    for name in sorted(of):
        _add(parse, of[name], name)
    return sorted(set(of.values()), key=lambda e: (e.first, e.forms)), of


def _key(parse: Parse, name: Name, acronyms: dict[str, str]) -> str:
    if name.known:
        return body_key(name.known)
    key = body_key(text_of(parse, name.first, name.end))
    return acronyms.get(key, key)


def _bracketed(parse: Parse, names: Sequence[Name]) -> dict[str, str]:
    """Short forms that the text itself explains: "Northern Harbour Union (NHU)", "NHU (Northern Harbour Union)"."""
    at = {name.first: name for name in names}
    found: dict[str, str] = {}
    for name in names:
        opener = name.end
        if opener + 2 < len(parse) and parse.word[opener] == "(" and opener + 1 in at:
            inner = at[opener + 1]
            if inner.end < len(parse) and parse.word[inner.end] in (")", ",", ";"):
                _explain(parse, name, inner, found)
    return found


def _explain(parse: Parse, a: Name, b: Name, found: dict[str, str]) -> None:
    full, short = (a, b) if a.end - a.first >= b.end - b.first else (b, a)
    long_key = body_key(full.known or text_of(parse, full.first, full.end))
    short_text = text_of(parse, short.first, short.end)
    if short.known or short_text.isupper() or initials(long_key, short_text.lower()):
        found[body_key(short.known or short_text)] = long_key


def initials(long_key: str, short: str) -> bool:
    """Whether `short` is made of the first letters of the words of a name, with or without the small ones."""
    words = long_key.replace("-", " ").split()
    letters = "".join(c for c in short if c.isalpha())
    whole = "".join(w[0] for w in words)
    main = "".join(w[0] for w in words if w not in _SMALL)
    return len(letters) >= 2 and letters in (whole, main)


def _shorter(parse: Parse, name: Name, key: str, bodies: dict[str, Entity]) -> Entity | None:
    """The one longer name of which this is a part or the acronym."""
    text = text_of(parse, name.first, name.end)
    if name.known or name.kind in ("place", "people", "state", "event"):
        return None
    if text.replace(".", "").isupper() and len(key) <= 7:
        fits = [e for k, e in bodies.items() if initials(k, key)]
    else:
        fits = [e for k, e in bodies.items() if _part(key, k)]
    distinct = list({id(e): e for e in fits}.values())
    return distinct[0] if len(distinct) == 1 else None


def _part(short: str, full: str) -> bool:
    """A name shortened to its first words, or to its last with the noun of the body: not to a country or "national"."""
    a, b = short.split(), full.split()
    if len(a) >= len(b) or not a:
        return False
    if a == b[: len(a)]:
        return not (len(a) == 1 and (a[0] in _COMMON or len(a[0]) < 4)) and short not in _states()
    if a == b[-len(a) :]:
        return len(a) > 1 or a[0] in BODIES or a[0] in _OUTLET_HEADS
    at = next((k for k in range(len(b)) if b[k : k + len(a)] == a), None)
    return at is not None and (a[-1] in BODIES or b[at + len(a)] in ("of", "for"))


def _states() -> Iterable[str]:
    return {n.lower() for n in state_names()}


def _add(parse: Parse, entity: Entity, name: Name) -> None:
    entity.mentions.append((name.first, name.end))
    form = text_of(parse, name.first, name.end)
    if form not in entity.forms:
        entity.forms.append(form)
    entity.counts[form] = entity.counts.get(form, 0) + 1
    last = form.split()[-1]
    if last.lower() in FORCES:
        entity.roles |= FORCES
    if last.lower() in BODIES:
        entity.roles.add(last.lower())
    if last in HEADS or entity.kind == "outlet":
        entity.roles |= {
            "newspaper",
            "paper",
            "channel",
            "network",
            "agency",
            "broadcaster",
            "outlet",
            "website",
            "magazine",
        }
