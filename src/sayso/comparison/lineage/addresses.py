"""Addresses of the web: the host, a key for a page, and whose site a host is by its name."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from urllib.parse import urlsplit

from sayso.comparison.lineage.names import fold, outlet, words
from sayso.model.facts.outlets import outlets

_DOMAINS = frozenset(
    ["com", "org", "net", "co", "info", "gov", "edu", "int", "mil", "eu", "uk", "www", "m", "news", "en"]
)
"""Parts of a host that name nobody."""
_SHORTEST = 4
"""Letters of a host's name from which it is taken for that of an outlet of the table."""


def address_of(url: str) -> str:
    """An address as a key: without scheme, query and closing slash."""
    return f"{host_of(url)}{urlsplit(url).path.rstrip('/')}"


def host_of(url: str) -> str:
    """The host of an address without "www"."""
    host = (urlsplit(url).hostname or "").lower()
    return host.removeprefix("www.").removeprefix("m.")


def site_of(host: str, names: Iterable[str] = ()) -> str | None:
    """The outlet whose site a host is: one of `names`, else one of the table; None where its name tells neither."""
    labels = [label.replace("-", "") for label in host.split(".") if label not in _DOMAINS]
    called = [name for name in names if any(label in forms(name) for label in labels)]
    if called:
        return min(called, key=lambda name: (-len(name), name))
    found = outlet(host.rsplit(".", 1)[0]) or outlet(host)
    if found is not None:
        return found.name
    return next((_table()[label] for label in labels if len(label) >= _SHORTEST and label in _table()), None)


@cache
def _table() -> dict[str, str]:
    """The names of outlets by how the names of their sites are written."""
    found: dict[str, str] = {}
    for form, known in outlets().items():
        for label in forms(form):
            found.setdefault(label, known.name)
    return found


@lru_cache(maxsize=4096)
def forms(name: str) -> frozenset[str]:
    """How the name of an outlet is written in that of its site: in one word, with and without "the", by its beginning
    or end, and with the first letters of its first words ("nypost")."""
    whole = tuple(w for w in fold(name).replace("&", " ").split() if w.isalnum())
    parts = words(name)
    found = {"".join(whole), "".join(parts)}
    for k in range(2, len(parts)):
        initials = "".join(word[0] for word in parts[:k])
        found |= {"".join(parts[:k]), "".join(parts[-k:]), initials + "".join(parts[k:])}
    return frozenset(form for form in found if len(form) > 1)
