"""Addresses of the web: the host, a key for a page, and whose site a host is by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from urllib.parse import SplitResult, urlsplit

from sayso.comparison.lineage.names import fold, key, outlet, words
from sayso.model.facts.outlets import NOT_ALONE, Outlet, outlets

_SECOND = frozenset(
    ["ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "info", "int", "ltd", "mil", "ne", "net", "nom", "or", "org"]
)
"""Parts of a host before that of a state which name nobody: "co.uk"."""
_PUBLIC = re.compile(r"(?:^|\.)(?:gov|gouv|gob|mil|edu|int)(?:\.\w\w)?$")
"""The ends of hosts of governments, armies and schools, which are often called after a place, as papers are."""
_SHORTEST = 4
"""Letters of a host's name from which it is taken for that of an outlet of the table, unless they are its initials."""


def address_of(url: str) -> str:
    """An address as a key: without scheme, query and closing slash; "" of what is none."""
    found = _split(url)
    return "" if found is None else f"{_host(found)}{found.path.rstrip('/')}"


def host_of(url: str) -> str:
    """The host of an address without "www"; "" of what has none."""
    found = _split(url)
    return "" if found is None else _host(found)


def _split(url: str) -> SplitResult | None:
    """The parts of an address; None of one that is written wrong, as pages have them."""
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _host(address: SplitResult) -> str:
    return (address.hostname or "").lower().removeprefix("www.").removeprefix("m.")


def domain(host: str) -> str:
    """The part of a host that its owner has registered: "orlenpost.co.uk" of "sport.orlenpost.co.uk"."""
    parts = host.split(".")
    size = 3 if len(parts[-1]) == _STATE and parts[-2:-1] and parts[-2] in _SECOND else 2
    return ".".join(parts[-size:])


_STATE = 2
"""Letters of a state in an address."""


def site_of(host: str, names: Iterable[str] = ()) -> str | None:
    """The outlet whose site a host is: one of `names`, else one of the table; None where its name tells neither.

    The shortened name of an outlet may be anybody's ("western-isles.example"): it tells only the one of `names` that
    has it, and only where the host is no government's or school's.
    """
    named = sorted(set(names), key=lambda name: (-len(name), name))
    own = domain(host)
    label = own.split(".")[0].replace("-", "")
    called = next((name for name in named if label in forms(name)), None)
    if called is not None:
        return called
    found = outlet(own) or _short(label)
    if found is not None:
        return found.name
    if len(label) >= _SHORTEST and label in _table():
        return _table()[label]
    like = {key(name): name for name in named if label in _shortened(name)}
    return next(iter(like.values())) if len(like) == 1 and not _PUBLIC.search(host) else None


def _short(label: str) -> Outlet | None:
    """The outlet of the table whose initials a site is called by, and which are no word."""
    capitals = label.upper()
    return outlet(capitals) if capitals in outlets() and capitals not in NOT_ALONE else None


@cache
def _table() -> dict[str, str]:
    """The names of outlets by how the names of their sites are written, where one outlet has them."""
    found: dict[str, set[str]] = {}
    for form, known in outlets().items():
        for label in (*forms(form), *forms(f"The {form}")):
            found.setdefault(label, set()).add(known.name)
    return {label: next(iter(known)) for label, known in found.items() if len(known) == 1}


@lru_cache(maxsize=4096)
def forms(name: str) -> frozenset[str]:
    """How the name of an outlet is written in that of its site: in one word, with and without "the", and with the first
    letters of its first words ("nypost")."""
    whole = tuple(w for w in fold(name).replace("&", " ").split() if w.isalnum())
    parts = words(name)
    found = {"".join(whole), "".join(parts)}
    found |= {"".join(word[0] for word in parts[:k]) + "".join(parts[k:]) for k in range(2, len(parts))}
    return frozenset(form for form in found if len(form) > 1)


def _shortened(name: str) -> frozenset[str]:
    """The beginnings and ends of the name of an outlet, of two words and more, in one word."""
    parts = words(name)
    return frozenset("".join(cut) for k in range(2, len(parts)) for cut in (parts[:k], parts[-k:]))
