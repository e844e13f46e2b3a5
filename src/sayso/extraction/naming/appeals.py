"""Bodies whose name is an appeal: "Save the Orvan Marshes", "Keep Prell Moving".

Parsers read such names as orders and cut them behind the verb or before it; what tells a name from an order is the
capitals of all its words, and that it stands where a noun does.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extraction.lexicon.names_roles import BODIES, HONORIFICS, OFFICES
from sayso.extraction.naming.given import CALENDAR
from sayso.extraction.naming.listed import Name
from sayso.model import FINITE, Parse

_CALLING = frozenset(
    """save stop keep protect defend reclaim rebuild rescue preserve restore remember reopen scrap oppose resist
    insulate""".split()
)
"""Verbs that begin no other name: a capitalised word behind one is enough."""
_PLAIN = frozenset(
    """feed free open close end fight ban help support build make give take bring let love clean fix block halt cut
    grow plant leave stand act move ditch hear hold""".split()
)
"""Verbs that are also nouns and adjectives of names: only with an article or owner behind, "Free the Ferrymen"."""
_LEADS = frozenset({"the", "our", "my", "your", "their"})
"""What stands between the verb and the name of what is asked for."""
_TOLD = frozenset({"read", "say", "chant", "shout", "proclaim", "declare", "cry", "write"})
"""Verbs behind which capitals are of a banner or a cry."""
_COMMON = frozenset({"campaign", "group", "charity", "alliance", "coalition", "movement", "committee", "association"})
"""Nouns that close such a name and are mostly written small."""
_SHOWN = frozenset(
    """film movie documentary book novel song album single play musical opera poem series show programme podcast
    exhibition painting headline slogan""".split()
)
"""Nouns of what bears such words as its title."""
_LONGEST = 7


def appeals(parse: Parse, zone: Sequence[bool]) -> Iterator[Name]:
    """The names of bodies that begin with a verb."""
    for first in range(len(parse) - 1):
        if zone[first] and parse.lower[first] in _ANY and parse.word[first].istitle():
            end = _end(parse, first)
            if end and not _entitled(parse, first, end) and _stands(parse, first, end):
                yield Name(first, end, "organisation", "", (), True)


_ANY = _CALLING | _PLAIN


def _end(parse: Parse, first: int) -> int:
    """The end of the capitalised words behind a verb, and of the small noun that says what they are; 0 where they are
    no name."""
    at = first + 1
    led = parse.lower[at] in _LEADS
    at += led
    start, stop = at, min(first + _LONGEST, parse.block_of(first)[1])
    while at < stop and _capital(parse, at):
        at += 1
    if at == start or not (led or parse.lower[first] in _CALLING):
        return 0
    if not led and at - first == 2 and parse.lower[at - 1] in BODIES:
        return 0  # "Rescue Services"
    return at + (at < stop and parse.lower[at] in _COMMON)


def _capital(parse: Parse, at: int) -> bool:
    low = parse.lower[at]
    word = parse.word[at][0].isupper() and parse.pos[at] not in ("PRON", "AUX") and low not in CALENDAR
    return word and low.rstrip(".") not in OFFICES and low not in HONORIFICS


def _entitled(parse: Parse, first: int, end: int) -> bool:
    """Whether capitals are those of a headline or a title: a deed behind "to" or a modal verb, a film's name, or in a
    line without a stop most of whose other words have them as well."""
    before = first - 1
    if before < parse.block_of(first)[0]:
        return False
    if parse.tag[before] == "MD" or _SHOWN & {parse.lemma[before], parse.lemma[before - (parse.word[before] == ",")]}:
        return True
    led = parse.word[before - 1] if before else ""
    if parse.lower[before] == "to" and led[:1].isupper() and led.lower() not in _BEFORE_TO:
        return True  # "Vows to Protect"; "gave nothing to Save the Marsh" names one to whom
    return _is_headline(parse, first, end)


_BEFORE_TO = frozenset({"according", "thanks", "due"})


def _is_headline(parse: Parse, first: int, end: int) -> bool:
    start, stop = parse.block_of(first)
    others = [parse.word[t] for t in (*range(start, first), *range(end, stop)) if parse.word[t][0].isalpha()]
    stopped = parse.word[stop - 1] in (".", "!", "?", "”", '"')
    return not stopped and 2 * sum(w[0].isupper() for w in others) > len(others)


def _stands(parse: Parse, first: int, end: int) -> bool:
    """Whether words stand where a noun does: inside a sentence and in no cry, or before the verb of the sentence."""
    before = first - 1
    article = before >= 0 and parse.lower[before] in ("the", "so")
    opens = first == parse.sentence_of(first)[0] or (article and before == parse.sentence_of(first)[0])
    if opens or before < 0:
        return article or _followed(parse, end)
    inside = parse.word[before][0].islower() and parse.lemma[before] not in _TOLD
    return inside or (parse.word[before] == "," and _followed(parse, end))


def _followed(parse: Parse, end: int) -> bool:
    """Whether a verb stands behind words, or a comma and what they are: "Save Our Shore, a group of divers, said"."""
    if end + 1 >= len(parse):
        return False
    if parse.word[end] == ",":
        return parse.lower[end + 1] in ("a", "an", "which", "the") or _says(parse, end + 1)
    return _says(parse, end)


def _says(parse: Parse, at: int) -> bool:
    return parse.tag[at] in FINITE and parse.word[at][0].islower()
