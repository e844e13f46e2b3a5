"""Publishers of the pile under a name that their own page does not write: the agency behind the capitals of its credit
line, and a club with and without "Football Club"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from sayso.comparison.lineage.body_keys import state
from sayso.comparison.lineage.names import body, key, outlet, words
from sayso.model import Citation, Reading

_CLUB = re.compile(
    r" (?:(?:Association )?(?:Football|Soccer|Rugby|Cricket|Hockey|Basketball|Athletic|Sports?) Club|[AR]?F\.?C\.?)$"
)
"""The form behind the name of a club, which pages write out, shorten or leave away."""
_TYPES = ("organisation", "outlet", "person")
"""Types under which the names of bodies are read, rightly or not."""
_MANS = 2
"""Words at most of a name that clubs have from a man."""
_LETTERS = 3
"""Capitals from which a credit is taken for one agency's."""


def other_names(readings: Sequence[Reading]) -> dict[str, str]:
    """The publishers of the documents by the other names under which pages of the set speak of them, as these are
    written: "VPA" by "Valmar Press Agency", "Lund Rovers" by "Lund Rovers FC".

    Only where one publisher and no other body has the name, and no page knows it as a place.
    """
    names = {r.document.outlet.value for r in readings if r.document.outlet.value}
    told = {a.name: a.type for r in readings for a in r.actors if a.type in _TYPES}
    bodies = _Bodies(told, {key(p.name) for r in readings for p in r.places})
    found: dict[str, set[str]] = {}
    for publisher in sorted(names):
        for name in (*_agencies(publisher, told), *_clubs(publisher, bodies)):
            found.setdefault(name, set()).add(publisher)
    return {name: mine.pop() for name, mine in sorted(found.items()) if len(mine) == 1 and name not in names}


class _Bodies:
    """The names of a set with their types and the keys of its places, looked up by what they are without the form of a
    club: that is read once of each name, and not once for each publisher."""

    def __init__(self, told: Mapping[str, str], places: set[str]) -> None:
        self.told, self.places = told, places
        self.same: dict[str, list[str]] = {}
        self.ends: dict[str, set[str]] = {}
        for name, kind in sorted(told.items()):
            short = _CLUB.sub("", name)
            bare = key(short)
            if kind == "organisation" or len(name.split()) > _MANS:
                self.same.setdefault(bare, []).append(name)
            for last in words(short)[-1:]:
                self.ends.setdefault(last, set()).add(bare)


def in_full(found: Sequence[Citation]) -> dict[tuple[str, str], str]:
    """By document and key of a cited name, the name of the outlet at hand that the document cites in words that hold no
    more than that name: "Lund Mercury" beside the "Lund Mercury of Norland" of its own page."""
    pages: dict[str, list[Citation]] = {}
    for c in found:
        pages.setdefault(c.doc, []).append(c)
    out: dict[tuple[str, str], str] = {}
    for cited in pages.values():
        at_hand = [c for c in cited if c.to_doc is not None]
        for c in cited:
            plain = c.to_doc is None and c.to[:1].isupper() and "(" not in c.to and state(c.to) is None
            whole = [t for t in at_hand if plain and _cited_as(t, c.to)]
            if len(whole) == 1:
                out[c.doc, key(c.to)] = whole[0].to
    return out


def _cited_as(whole: Citation, name: str) -> bool:
    """Whether the words for an outlet at hand name it by a shorter name, or by a longer one."""
    mine, full = set(words(name)), set(words(whole.to))
    said = [set(words(m.span.text)) for m in whole.evidence]
    short = mine < full and any(s & full == mine for s in said)
    return short or (full < mine and any(mine <= s for s in said))


def _agencies(publisher: str, told: Mapping[str, str]) -> Iterator[str]:
    """The one name whose words begin with the capitals of a credit line, where it is an outlet's: a body with the same
    letters leaves it open."""
    if not (publisher.isalpha() and publisher.isupper() and len(publisher) >= _LETTERS) or outlet(publisher):
        return
    fits = [n for n in sorted(told) if told[n] != "person" and _capitals(n) == publisher.lower()]
    press = all(told[name] == "outlet" and outlet(name) is None and body(name) is None for name in fits)
    if press and len({key(name) for name in fits}) == 1:
        yield from fits


def _capitals(name: str) -> str:
    return "".join(word[0] for word in words(name)) if len(words(name)) >= _LETTERS else ""


def _clubs(publisher: str, bodies: _Bodies) -> Iterator[str]:
    """The names of bodies that are a publisher's but for the form of a club, which one of the two has; and its last
    word, where no other body's name ends with it."""
    bare, told = key(_CLUB.sub("", publisher)), bodies.told
    if bare in bodies.places or len(bare.split()) < 2:
        return  # "Orlen FC" without its form is the town
    same = bodies.same.get(bare, [])
    yield from (n for n in same if n != publisher and (_CLUB.search(n) or _CLUB.search(publisher)))
    last = bare.split()[-1]
    alone = bodies.ends.get(last, set()) <= {bare, last} and last not in bodies.places and last.endswith("s")
    if _CLUB.search(publisher) and alone:
        yield from (n for n in sorted(told) if key(n) == last and n[:1].isupper() and told[n] == "organisation")
