"""Which name mentions are the same body, state or outlet: lexicon, acronyms, short forms, forces and governments."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from sayso.extraction.lexicon.names_outlets import HEADS, nouns_for
from sayso.extraction.lexicon.names_roles import BODIES, FORCES
from sayso.extraction.lexicon.names_states import capitals
from sayso.extraction.lexicon.names_states import names as state_names
from sayso.extraction.naming.entity import Entity, body_key
from sayso.extraction.naming.listed import NAME_TAGS, Name
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
    register = _Register()
    of: dict[Name, Entity] = {}
    acronyms = _bracketed(parse, names)
    for name in sorted(names, key=lambda n: (-(n.end - n.first), n.first)):
        key = _key(parse, name, acronyms)
        entity = register.find(name, key, text_of(parse, name.first, name.end))
        if _RANK.get(name.kind, 0) > _RANK.get(entity.kind, 0):
            entity.kind = name.kind
        of[name] = entity
    for name in sorted(of):
        _add(parse, of[name], name)
    return sorted({id(e): e for e in of.values()}.values(), key=lambda e: (e.first, e.forms)), of


class _Register:
    """Bodies so far, by their keys, found by any word of a key or by its initials."""

    def __init__(self) -> None:
        self._by_key: dict[str, Entity] = {}
        self._by_word: dict[str, list[str]] = {}
        self._by_initials: dict[str, list[str]] = {}

    def find(self, name: Name, key: str, text: str) -> Entity:
        """The body of a name; longer names must have come first."""
        entity = self._clipped(name, key) or self._by_key.get(key) or self._shorter(name, key, text)
        if entity is None:
            entity = Entity(name.kind, name.known, plural=None, words=frozenset(key.split()))
        if key not in self._by_key:
            self._by_key[key] = entity
            for word in sorted(set(key.split())):
                self._by_word.setdefault(word, []).append(key)
            for letters in _initials(key):
                self._by_initials.setdefault(letters, []).append(key)
        return entity

    def _clipped(self, name: Name, key: str) -> Entity | None:
        """ "The Times" after "the Ashford Times": the one outlet of the text whose name ends so."""
        if name.kind != "outlet" or key not in _OUTLET_HEADS:
            return None
        ends = [self._by_key[k] for k in self._by_word.get(key, ()) if k.endswith(f" {key}")]
        longer = {id(e): e for e in ends if e.kind == "outlet"}
        return next(iter(longer.values())) if len(longer) == 1 else None

    def _shorter(self, name: Name, key: str, text: str) -> Entity | None:
        """The one longer name of which this is a part or the acronym."""
        if name.known or not key or name.kind in ("place", "people", "state", "event"):
            return None
        if text.replace(".", "").isupper() and len(key) <= 7:
            fits = self._by_initials.get("".join(c for c in key if c.isalpha()), [])
        else:
            fits = [k for k in self._by_word.get(key.split()[0], ()) if _part(key, k)]
        distinct = list({id(self._by_key[k]): self._by_key[k] for k in fits}.values())
        return distinct[0] if len(distinct) == 1 else None


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


def explained(parse: Parse) -> frozenset[str]:
    """The capitals that a text puts in brackets behind a name: "Orvan Water Agency (OWA)"."""
    at = (i for i in range(2, len(parse) - 1) if parse.word[i - 1] == "(" and parse.word[i + 1] == ")")
    return frozenset(parse.word[i] for i in at if _ACRONYM.match(parse.word[i]) and parse.tag[i - 2] in NAME_TAGS)


_ACRONYM = re.compile(r"[A-Z]{3,7}$")


def _explain(parse: Parse, a: Name, b: Name, found: dict[str, str]) -> None:
    full, short = (a, b) if a.end - a.first >= b.end - b.first else (b, a)
    long_key = body_key(full.known or text_of(parse, full.first, full.end))
    short_text = text_of(parse, short.first, short.end)
    if short.known or short_text.isupper() or initials(long_key, short_text.lower()):
        found[body_key(short.known or short_text)] = long_key


def initials(long_key: str, short: str) -> bool:
    """Whether `short` is made of the first letters of the words of a name, with or without the small ones."""
    return "".join(c for c in short if c.isalpha()) in _initials(long_key)


def _initials(key: str) -> list[str]:
    """The first letters of a name's words, with and without the small ones, where there are at least two."""
    words = key.replace("-", " ").split()
    whole = "".join(w[0] for w in words)
    main = "".join(w[0] for w in words if w not in _SMALL)
    return [letters for letters in dict.fromkeys((whole, main)) if len(letters) >= 2]


def _part(short: str, full: str) -> bool:
    """A name shortened to its first words, or to its last with the noun of the body: not to a country or "national"."""
    a, b = short.split(), full.split()
    if len(a) >= len(b) or not a:
        return False
    if a == b[: len(a)]:
        if a[-1] in BODIES or short in _places():
            return False
        return not (len(a) == 1 and (a[0] in _COMMON or len(a[0]) < 4))
    if a == b[-len(a) :]:
        return len(a) > 1 or a[0] in BODIES or a[0] in _OUTLET_HEADS
    at = next((k for k in range(len(b)) if b[k : k + len(a)] == a), None)
    return at is not None and (a[-1] in BODIES or b[at + len(a)] in ("of", "for"))


@lru_cache(maxsize=1)
def _places() -> frozenset[str]:
    return frozenset(n.lower() for n in (*state_names(), *capitals()))


def _add(parse: Parse, entity: Entity, name: Name) -> None:
    entity.mentions.append((name.first, name.end))
    form = text_of(parse, name.first, name.end)
    if form not in entity.forms:
        entity.forms.append(form)
    entity.counts[form] = entity.counts.get(form, 0) + 1
    last = form.split()[-1]
    if last.lower() in FORCES:
        entity.roles |= {last.lower(), "troops", "forces", "soldiers", "military"}
    if last.lower() in BODIES:
        entity.roles.add(last.lower())
    words = form.lower().split()
    # "Ministry of Health", "National Bank of Orlan"
    entity.roles |= {a for a, b in pairwise(words[:-1]) if a in BODIES and b in ("of", "for")}
    if entity.kind == "outlet":
        entity.roles |= nouns_for(name.known or form)
