"""Short names that pages use for an outlet whose full name stands elsewhere: "the Herald", "Ashford"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.model.facts.outlets import HEADS, NOUNS, PRESS

TAILS = frozenset(word.lower() for word in NOUNS | PRESS) | frozenset(
    ["press", "news", "international", "online", "service", "english", "radio", "tv", "television", "group"]
)
"""Words at the end of an outlet's name without which it goes as well: "Ashford" for "Ashford International"."""
_ALONE = (frozenset(word.lower() for word in HEADS) - TAILS - {"today"}) | frozenset(
    ["mercury", "ledger", "lantern", "lamp", "beacon", "clarion", "banner", "messenger", "packet", "intelligencer",
     "bugle", "whistle", "voice", "independent", "enquirer", "informer", "record", "citizen", "digest", "crier",
     "torch"]
)  # fmt: skip
"""Last words that name an outlet by themselves."""
_FRONT = frozenset(["daily", "sunday", "evening", "morning", "weekly"])
_ARTICLES = frozenset(["el", "la", "los", "las", "le", "les", "il", "lo", "o", "os"])
_OF = frozenset(["de", "del", "di", "della", "du", "da", "do", "des"])
"""Where the town begins of which a paper is, in Romance languages: "La Voz de Karsk" goes as "La Voz"."""
_SHORTEST = 4
"""Letters of a name that lost its tail, at least: shorter ones are other things' too."""
_INITIALS = re.compile(r"[b-df-hj-np-tv-xz]{3}")
"""Letters that make no word: those of "KBC News" are its short name."""

Form = tuple[str, ...]
"""The words of a name, folded."""


def shortened(whole: Form) -> Iterator[Form]:
    """The short names of an outlet by the words of its full one, articles left out: without the generic words at its
    end, its last word where that is a paper's, without "daily" before it or the town before "evening", without "de" and
    a town behind it, and the initials of three words or more."""
    kept = whole
    while len(kept) > 1 and kept[-1] in TAILS:
        kept = kept[:-1]
        if len("".join(kept)) >= _SHORTEST or _INITIALS.fullmatch("".join(kept)):
            yield kept
    if len(whole) > 1 and whole[-1] in _ALONE:
        yield whole[-1:]
    if len(whole) > 1 and whole[0] in _FRONT:
        yield whole[1:]
    if front := next((k for k in range(1, len(whole) - 1) if whole[k] in _FRONT), 0):
        yield whole[front:]
    if whole[:1] and whole[0] in _ARTICLES and (of := next((k for k in range(2, len(whole)) if whole[k] in _OF), None)):
        yield whole[:of]
    if len(whole) > 2:
        yield ("".join(word[0] for word in whole),)
