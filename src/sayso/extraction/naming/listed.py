"""Names that the lexicon lists: outlets, states, peoples and bodies, where they stand for themselves in a text."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.extraction.lexicon import names_bodies, names_outlets, names_states
from sayso.extraction.lexicon.names_roles import BODIES, HONORIFICS, OFFICES, RANKS, WHOLE
from sayso.model import Parse

TITLES = frozenset(HONORIFICS) | RANKS | OFFICES | frozenset(WHOLE) | {f"{short}." for short in WHOLE} | {"pm"}
SMALL = frozenset(
    "of for and the de la le du des del di da al el bin ibn von van der den to in on & - ' ’ ’s 's".split()
)
NAME_TAGS = frozenset({"NNP", "NNPS"})


class Name(NamedTuple):
    """The tokens `[first, end)` of a bare name, its head token, its kind, and the lexicon's own name for it or "".

    `kind` is person, organisation, outlet, state, people, place, event or "" (unknown); `title` the lower-case words
    of title before it; `sure` whether a lexicon or title says so rather than the parser alone; `office` the token of
    the office behind whose field it stands ("Minister for Ports Ana Lira"), or -1.
    """

    first: int
    end: int
    kind: str
    known: str = ""
    title: tuple[str, ...] = ()
    sure: bool = False
    office: int = -1


@lru_cache(maxsize=1)
def lexicon() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word to (all words, kind, name) of every known name, the longest first."""
    known: dict[tuple[str, ...], tuple[str, str]] = {}
    for form, outlet in names_outlets.outlets().items():
        known.setdefault(_words(form), ("outlet", outlet.name))
    for form, state in names_states.names().items():
        known[_words(form)] = ("state", state)
    for form, state in names_states.peoples().items():
        known.setdefault(_words(form), ("people", state))
    for form, state in names_states.seats().items():
        known.setdefault(_words(form), ("state", state))
    for form, body in names_bodies.bodies().items():
        known.setdefault(_words(form), ("organisation", body))
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for words, (kind, name) in known.items():
        table.setdefault(words[0], []).append((words, kind, name))
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row[0]), row))
    return table


def _words(form: str) -> tuple[str, ...]:
    """A name as the tokeniser cuts it: at spaces, hyphens, slashes and before 's."""
    for mark in ("-", "/"):
        form = form.replace(mark, f" {mark} ")
    return tuple(form.replace("'s ", " 's ").replace("’", "'").split())


def listed(parse: Parse, zone: Sequence[bool]) -> Iterator[Name]:
    """The names of the lexicon that stand in the tokens of a zone, from left to right, without overlap."""
    table, n, i = lexicon(), len(parse), 0
    while i < n:
        hit = None
        if zone[i] and parse.word[i] in table:
            hit = next((row for row in table[parse.word[i]] if _matches(parse, i, row[0])), None)
        if hit is None or not _stands(parse, i, i + len(hit[0]), hit[1]):
            i += 1
            continue
        yield Name(i, i + len(hit[0]), hit[1], hit[2], (), True)
        i += len(hit[0])


def _matches(parse: Parse, at: int, words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return True
    if at + len(words) > len(parse):
        return False
    return all(parse.word[at + k].replace("’", "'") == words[k] for k in range(len(words)))


def _stands(parse: Parse, first: int, end: int, kind: str) -> bool:
    """Whether a known name stands for itself here and not inside a longer or other name."""
    if end - first == 1 and _of_another(parse, first, kind):
        return False
    if parse.ent[first] == "PERSON" and kind != "outlet":
        low, high = entity_at(parse, first)
        if high - low > end - first:
            return False
    if kind in ("state", "people") and end < len(parse):
        return not _longer(parse, first, end)
    if kind == "organisation" and end < len(parse) and _of_its_own(parse, first, end):
        return False
    if kind == "outlet" and _only_opens(parse, first, end):
        return False
    if kind == "outlet" and first and parse.lemma[first - 1] in ("tell", "inform", "assure"):
        return True  # "told Harbour News Lira left": the name behind the hearer's is another's
    if (
        kind == "outlet"
        and end < len(parse)
        and parse.tag[end] in NAME_TAGS
        and parse.start[end] == parse.end[end - 1] + 1
    ):
        return (
            parse.ent[end] != parse.ent[first]
            or parse.ent_start[end]
            or not parse.ent[end]
            or parse.ent[end] == "PERSON"
        )
    return True


def _only_opens(parse: Parse, first: int, end: int) -> bool:
    """Whether an ambiguous name behind an article opens the name of another: "The National ‹Word› said"; not "the BBC
    Breakfast programme", "told the Herald ‹Ana Lira› left"."""
    word = parse.word[end - 1]
    if end >= len(parse) or "the" not in (parse.lower[first], parse.lower[first - 1] if first else ""):
        return False
    known = names_outlets.outlets().get(word)
    ambiguous = word in names_outlets.NOT_ALONE or (known is not None and known.name == f"The {word}")
    goes_on = parse.tag[end] in NAME_TAGS and parse.ent[end] not in ("PERSON", "DATE", "TIME")
    return ambiguous and goes_on and parse.head[end - 1] == end


def _of_another(parse: Parse, i: int, kind: str) -> bool:
    """Whether a known name of one word is here another's, or a part of one."""
    word, before = parse.word[i], i - 1
    if word in names_bodies.SHORT and not _acronym_fits(parse, i):
        return True
    if kind == "outlet" and word in names_outlets.NOT_ALONE and not _reports(parse, i):
        return True
    if kind == "outlet" and _surname(parse, i):
        return True
    if kind == "outlet" and i and parse.tag[before] in NAME_TAGS and parse.head[before] == i:
        if parse.dep[before] == "compound" and parse.lower[before] not in TITLES and word in names_outlets.HEADS:
            return True
    if kind == "state" and i and parse.word[before] == "United" and parse.head[before] == i:
        return True  # a party
    if kind == "state" and i and parse.word[before] in _PART_OF_NAME and parse.tag[before] in NAME_TAGS:
        return True  # "Inner Mongolia", "New Mexico"
    if word == "Emirates" and i and parse.lower[before] not in ("the", "arab"):
        return True  # the airline
    return word == "US" and parse.pos[i] == "PRON" and parse.text.isupper()


_PART_OF_NAME = frozenset({"Inner", "Outer", "New", "Lower", "Upper", "Little"})
"""Words that make another place of a state's name."""


def _surname(parse: Parse, i: int) -> bool:
    """Whether an outlet's one word is a person's surname: "Fiona Hill", "said Hill" """
    low, high = entity_at(parse, i)
    before = parse.lower[i - 1] if i else ""
    if parse.ent[i] != "PERSON" or before == "the" or parse.word[i].isupper():
        return False
    return high - low > 1 or before in ("said", "says", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.")


def _acronym_fits(parse: Parse, i: int) -> bool:
    return parse.tag[i] in NAME_TAGS or parse.ent[i] in ("ORG", "GPE", "NORP")


def _reports(parse: Parse, i: int) -> bool:
    """An ambiguous outlet name needs the article, or an entity label of a body, before it is taken for one."""
    before = parse.lower[i - 1] if i else ""
    after = parse.lower[i + 1] if i + 1 < len(parse) else ""
    if before in names_outlets.NOUNS or (before == "the" and after in names_outlets.NOUNS):
        return True
    return (before == "the" and parse.word[i][0].isupper()) and parse.dep[i] not in ("compound", "amod", "nummod")


def _longer(parse: Parse, first: int, end: int) -> bool:
    """A state's name that begins or ends a body's own name ("Syrian Democratic Forces", "Bank of England")."""
    low, high = entity_at(parse, first)
    if parse.ent[first] in ("ORG", "FAC", "EVENT", "WORK_OF_ART", "LAW") and high - low > end - first:
        rest = [i for i in range(low, high) if not first <= i < end and parse.lower[i] not in ("the", "'s", "’s")]
        if rest and all(parse.word[i][0].isupper() or parse.lower[i] in SMALL for i in rest):
            return not all(parse.lower[i] in TITLES for i in rest)
    return False


def _of_its_own(parse: Parse, first: int, end: int) -> bool:
    """A known body's name that begins the longer name of another ("United Nations Development Programme"), or stands in
    it ("the Teland Department of State Health Services")."""
    _, high = entity_at(parse, first)
    if parse.ent[first] != "ORG" or high - end < 2:
        return False
    rest = parse.word[end:high]
    body = parse.lower[high - 1] in BODIES or parse.lower[high - 1] in ("program", "programme", "services")
    return body and all(w[0].isupper() or w.lower() in SMALL for w in rest)


def entity_at(parse: Parse, i: int) -> tuple[int, int]:
    """The token range of the entity that holds a token; the token alone where none does."""
    if not parse.ent[i]:
        return i, i + 1
    low, high, n = i, i + 1, len(parse)
    while low > 0 and not parse.ent_start[low] and parse.ent[low - 1] == parse.ent[i]:
        low -= 1
    while high < n and parse.ent[high] == parse.ent[i] and not parse.ent_start[high]:
        high += 1
    return low, high
