"""Persons named right behind an office and what it is over: "Minister for Roads and Ports Ana Lira".

Parsers take the last word of the office for the first of the name, or the whole for a body; where the office ends is
told by its words instead: a rank, a word for a field of government, or a given name.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.extraction.lexicon import names_reference, names_states
from sayso.extraction.lexicon.names_first import FEMALE, MALE
from sayso.extraction.lexicon.names_outlets import HEADS
from sayso.extraction.lexicon.names_roles import BODIES, HONORIFICS, OFFICES, RANKS, SPEAKERS_FOR
from sayso.extraction.naming.entity import PARTICLES
from sayso.extraction.naming.listed import NAME_TAGS, Name, entity_at
from sayso.model import Parse

_HOLDERS = (names_reference.OFFICES | names_reference.CHIEFS | frozenset({"dean", "undersecretary"})) - frozenset(
    ["king", "queen", "pope", "captain", "general"]
)
"""Offices that are held over something."""
_NAMED_BEHIND = _HOLDERS | SPEAKERS_FOR
_NEXT_ONE = OFFICES - RANKS
"""Offices with which another person begins."""
_OVER = frozenset({"of", "for", "in", "without"})
_JOINED = frozenset({"and", "&", ","})
_INSIDE = _OVER | _JOINED | {"the", "'s", "’s", "'", "’"}
_FIELDS = frozenset(
    """health care youth sport sports arts roads ports transport energy labour labor trade water women lands land mines
    media home state interior industry economy commerce welfare family families children elderly veterans heritage
    power oil gas petroleum forests forestry food works affairs treasury police digital civil public social foreign
    internal external human natural national regional local rural urban higher basic research budget revenue exports
    parks staff resources services relations schools science sciences technology portfolio equality gender climate
    religion homeland trades tax taxes supply skills growth jobs pensions space ocean oceans rail railways highways
    war peace islands airports aviation shipping wildlife fisheries livestock biodiversity""".split()
)
"""Words that end what an office is over and begin nobody's name."""
_ABSTRACT = re.compile(r"\w{3,}(?:tion|sion|ment|ity|ship|ture|ics|ism|ing|logy|graphy|ance|ence)s?$")
"""Endings of words for fields of government: "education", "planning", "defence"."""
_PLACES = frozenset({"st", "st.", "san", "santa", "saint", "port", "fort", "new", "los", "las"})
"""Words behind which a given name is part of a place's."""
_NO_NAMES = (
    OFFICES
    | BODIES
    | _FIELDS
    | frozenset(HONORIFICS)
    | frozenset("street road park valley river lake mountain hill island islands bay county city town village".split())
)
_REACH = 18
"""Tokens between an office and the end of the name of who holds it."""


def held(parse: Parse, zone: Sequence[bool]) -> Iterator[tuple[int, Name]]:
    """For each person named so: the first token of the last field, which is no name of its own, and the name."""
    for i in range(len(parse) - 3):
        office = parse.lower[i]
        over = _over(parse, i) if zone[i] and office in _NAMED_BEHIND else 0
        if over == 0:
            continue
        end = _run_end(parse, over)
        last = _last_part(parse, over, end)
        first = _name_start(parse, last, end)
        if first is None or not _may_hold(parse, i, last, first):
            continue
        own = office in _HOLDERS and all(_is_field(parse, t) for t in range(last, first))
        field = last if own else first
        yield field, Name(first, end, "person", "", (office,), True, i)


def _over(parse: Parse, i: int) -> int:
    """The token behind "of" or "for" right behind an office ("secretary-general of"); 0 where none stands there."""
    at = i + 1
    if parse.word[at] == "-" and parse.lower[at + 1] == "general":
        at += 2
    return at + 1 if at < len(parse) - 1 and parse.lower[at] in _OVER else 0


def _run_end(parse: Parse, at: int) -> int:
    """The end of the capitalised words, and of what joins them, behind an office."""
    stop = min(len(parse), at + _REACH, parse.block_of(at)[1])
    end = at
    while at < stop and (_capital(parse, at) or parse.lower[at] in _INSIDE or _tied(parse, at)):
        if _capital(parse, at):
            end = at + 1
        elif parse.word[at] == "," and not _goes_on(parse, at, stop):
            break
        at += 1
    return end


def _capital(parse: Parse, at: int) -> bool:
    return parse.word[at][0].isupper() and parse.pos[at] not in ("PRON", "VERB", "AUX")


def _tied(parse: Parse, at: int) -> bool:
    """A hyphen without spaces, or a particle of a name."""
    hyphen = parse.word[at] == "-" and parse.start[at] == parse.end[at - 1]
    return hyphen or parse.lower[at] in PARTICLES


def _goes_on(parse: Parse, comma: int, stop: int) -> bool:
    """Whether a list goes on behind a comma up to its "and": "Roads, Ports and Transport"."""
    for at in range(comma + 1, stop):
        if parse.lower[at] in ("and", "&"):
            return True
        if not _capital(parse, at) and parse.word[at] != ",":
            return False
    return False


def _last_part(parse: Parse, over: int, end: int) -> int:
    """Where the last words begin before which something joins them to the others."""
    at = end
    while at > over and (_capital(parse, at - 1) or _tied(parse, at - 1)):
        at -= 1
    return at


def _name_start(parse: Parse, last: int, end: int) -> int | None:
    """Where in the last words of an office and a name the name begins: behind a rank, behind the words for a field,
    or with a given name."""
    ranks = [t for t in range(last + 1, end - 1) if parse.lower[t].rstrip(".") in RANKS or parse.lower[t] in HONORIFICS]
    first = ranks[-1] + 1 if ranks else last
    while first < end and not ranks and _is_field(parse, first):
        first += 1
    if not ranks and first == last:
        first = next((t for t in range(last + 1, end - 1) if _opens_name(parse, t)), end)
        whole = entity_at(parse, first)[0] if first < end and parse.ent[first] == "PERSON" else first
        first = whole if whole > last else first  # "Sabir Lira Tek": known by the second name
        return first if _is_name(parse, first, end) else None
    return first if _is_name(parse, first, end) and not _placed(parse, first) else None


def _is_field(parse: Parse, at: int) -> bool:
    """Whether a word can only be of an office or of what it is over."""
    low = parse.lower[at]
    if low in MALE or low in FEMALE:
        return False
    known = low in _FIELDS or low in BODIES or parse.word[at] in names_states.names()
    return known or _ABSTRACT.match(low) is not None


def _opens_name(parse: Parse, at: int) -> bool:
    given = parse.lower[at] in MALE or parse.lower[at] in FEMALE
    speaks = parse.dep[at + 1] not in ("pobj", "compound") or not _placed(parse, at)
    return given and speaks and parse.lower[at - 1] not in _PLACES


def _placed(parse: Parse, at: int) -> bool:
    """Whether the parser takes a word for part of a place's name."""
    return parse.ent[at] in ("GPE", "LOC", "FAC", "NORP")


def _is_name(parse: Parse, first: int, end: int) -> bool:
    """Whether words are a full name: two to five, none of them a field, an office, or a body's or outlet's noun."""
    words = [t for t in range(first, end) if _capital(parse, t)]
    if not 2 <= len(words) <= 4 or words[0] != first:
        return False
    whole = all(parse.tag[t] in NAME_TAGS and parse.word[t] not in HEADS for t in words)
    titles = any(parse.lower[t] in _NO_NAMES for t in words)
    shouted = all(parse.word[t].isupper() for t in words)
    return whole and not titles and not shouted


def _may_hold(parse: Parse, office: int, last: int, first: int) -> bool:
    """Whether a name is the holder's, and not that of whom an office is for, or of the next in a row of persons."""
    between = range(office + 1, first)
    if first == last or any(parse.lower[t] in _NEXT_ONE for t in range(last, first)):
        return False
    if parse.lower[office] in SPEAKERS_FOR and not any(parse.lower[t] in BODIES for t in between):
        return False
    if parse.lower[last - 1] in _JOINED:
        return _is_field(parse, last - 2) or parse.tag[last - 2] in ("NNPS", "NNS")
    return True
