"""Names at the head of a sentence, their first word taken for an adjective: "‹Open› Harbour says its volunteers …"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extraction.naming.given import CALENDAR
from sayso.extraction.naming.listed import NAME_TAGS, TITLES, Name
from sayso.model import Parse

_BODIES = ("organisation", "outlet", "")


def openings(parse: Parse, names: Sequence[Name], zone: Sequence[bool]) -> list[Name]:
    """The names, with the first word of each that has lost it at the head of a sentence."""
    whole = dict(_whole(parse, names, zone))
    inside = [n for n in names if not any(w.first <= n.first and n.end <= w.end for w in whole.values())]
    return sorted([*inside, *whole.values()])


def _whole(parse: Parse, names: Sequence[Name], zone: Sequence[bool]) -> Iterator[tuple[int, Name]]:
    """The names with a first word that the parser has cut off, by that word's token."""
    known = {tuple(parse.word[n.first : n.end]): n for n in names if _established(parse, n)}
    at, plain = {n.first: n for n in names}, _plain_words(parse)
    for first in parse.sent_starts[:-1]:
        if not zone[first] or first in at or parse.tag[first] in NAME_TAGS or not _may_open(parse, first):
            continue
        told = next((n for k in _LENGTHS if (n := known.get(tuple(parse.word[first : first + k])))), None)
        cut = at.get(first + 1)
        if told is not None:
            yield first, told._replace(first=first, end=first + told.end - told.first)
        elif cut is not None and _common(parse, cut, plain):
            yield first, cut._replace(first=first, kind="organisation")


_LENGTHS = (4, 3, 2)
"""Words of a name that may open a sentence, the longest first."""


def _established(parse: Parse, name: Name) -> bool:
    """Whether a name of several words for a body stands inside a sentence, where its capitals tell."""
    several = name.end - name.first > 1 and name.kind in _BODIES and not name.known
    return several and name.first > parse.sentence_of(name.first)[0] and parse.word[name.first - 1].islower()


def _may_open(parse: Parse, first: int) -> bool:
    """Whether a word may be the first of a name: an adjective or verb by its tag, no title and no day."""
    return (
        parse.pos[first] in ("ADJ", "VERB", "NOUN", "ADV")
        and parse.word[first].istitle()
        and parse.lower[first] not in TITLES | CALENDAR
    )


def _common(parse: Parse, name: Name, plain: frozenset[str]) -> bool:
    """Whether a name of one word behind an adjective is no name alone: a word that the text has as a common noun too,
    the subject of its sentence, without an article."""
    last = name.end - 1
    alone = name.end - name.first == 1 and name.kind in _BODIES and not (name.known or name.title)
    adjective = parse.pos[name.first - 1] == "ADJ" and parse.head[name.first - 1] == last
    return alone and adjective and parse.dep[last] == "nsubj" and parse.lower[last] in plain


def _plain_words(parse: Parse) -> frozenset[str]:
    """The nouns of a text that it writes with a small letter, in the singular."""
    return frozenset(parse.lemma[t] for t in range(len(parse)) if parse.pos[t] == "NOUN" and parse.word[t].islower())
