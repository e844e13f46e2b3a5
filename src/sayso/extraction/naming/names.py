"""Name mentions: where a name stands, of what kind, and the titles before it.

The parser's entities are the start; a lexicon of outlets, states and bodies, titles and the document's own other
mentions correct and complete them.  Only the zones in which the article speaks and its captions are read.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from sayso.extraction.lexicon import names_bodies, names_outlets, names_states
from sayso.extraction.lexicon.names_first import FEMALE, MALE
from sayso.extraction.lexicon.names_roles import BODIES, DOCUMENTS, HONORIFICS, OFFICES, RANKS, WHOLE
from sayso.model import Parse, Segment

ZONES = frozenset({"title", "body", "embedded_quote", "caption"})
_LABELS = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "NORP": "people",
    "FAC": "place",
    "LOC": "place",
    "PRODUCT": "",
    "WORK_OF_ART": "",
    "LAW": "",
    "EVENT": "event",
}
_TITLES = frozenset(HONORIFICS) | RANKS | OFFICES | frozenset(WHOLE) | {f"{short}." for short in WHOLE}
_SMALL = frozenset(
    "of for and the de la le du des del di da al el bin ibn von van der den to in on & - ' ’ ’s 's".split()
)
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
    today yesterday christmas easter ramadan breaking update exclusive watch video photo photos image related read more
    getty images dear""".split()
)


COMPANY = frozenset(
    """inc corp co ltd llc plc group holdings partners bros sons industries motors airlines technologies systems bank
    capital financial energy oil gas steel electric media entertainment pictures studios records labs software street
    avenue road square park valley river lake mountain hill hills beach island islands bay county city town village
    plan act bill accord project program programme initiative cup league games prize award index fund centre
    center""".split()
)
"""Last words of names that are no surnames."""
FIRMS = frozenset(
    """inc corp ltd llc plc holdings industries motors airlines technologies systems pharmaceuticals laboratories
    textiles foods mills chemicals shipping logistics lines shipyards steelworks ironworks railways petroleum
    telecom insurance electronics enterprises associates solutions ventures securities international worldwide
    rights relief watch aid action initiative foundation""".split()
)
"""Last words that make a name a firm's or a charity's."""
CHARITIES = frozenset("rights relief watch aid action initiative foundation international associates".split())
"""Those among them that firms do not bear, or not they alone."""
SUFFIXES = frozenset({"qc", "kc", "obe", "mbe", "cbe", "phd", "esq", "jr", "sr"})
"""What stands behind a person's name."""
OUTLET_OPENERS = frozenset({"Radio", "Sunday", "Evening"})
"""First words that make a name an outlet's."""
CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:[ap]m|h|Z)?$")
"""A time of day in figures, as it stands before a line of a ticker."""
_IDLE = _CALENDAR | _TITLES | {".", "-"}


class Name(NamedTuple):
    """The tokens `[first, end)` of a bare name, its head token, its kind, and the lexicon's own name for it or "".

    `kind` is person, organisation, outlet, state, people, place, event or "" (unknown); `title` the lower-case words
    of title before it; `sure` whether a lexicon or title says so rather than the parser alone.
    """

    first: int
    end: int
    kind: str
    known: str = ""
    title: tuple[str, ...] = ()
    sure: bool = False


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


def zones(parse: Parse, segments: Sequence[Segment]) -> list[bool]:
    """For each token whether actors are looked for there."""
    here = [False] * len(parse)
    for segment in segments:
        if segment.type in ZONES:
            for i in parse.tokens_in(segment.start, segment.end):
                here[i] = True
    return here


def headline_tokens(parse: Parse, segments: Sequence[Segment]) -> frozenset[int]:
    """Tokens of titles, where capitals tell little."""
    return frozenset(i for s in segments if s.type == "title" for i in parse.tokens_in(s.start, s.end))


def find(parse: Parse, zone: Sequence[bool]) -> list[Name]:
    """The names in the zones, in order, without overlaps."""
    taken = [False] * len(parse)
    found = []
    for name in _known(parse, zone):
        found.append(name)
        taken[name.first : name.end] = [True] * (name.end - name.first)
    for first, end, label in _candidates(parse, zone):
        found.extend(_fit(parse, first, end, label, taken))
    return sorted(set(found))


# ---------------------------------------------------------------- known names
def _known(parse: Parse, zone: Sequence[bool]) -> Iterator[Name]:
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
    word = parse.word[first]
    if end - first == 1:
        if word in names_bodies.SHORT and not _acronym_fits(parse, first):
            return False
        if kind == "outlet" and word in names_outlets.NOT_ALONE and not _reports(parse, first):
            return False
        if kind == "outlet" and _surname(parse, first):
            return False
        before = first - 1
        if kind == "outlet" and first and parse.tag[before] in _NAME_TAGS and parse.head[before] == first:
            if parse.dep[before] == "compound" and parse.lower[before] not in _TITLES and word in names_outlets.HEADS:
                return False
        if kind == "state" and first and parse.word[before] == "United" and parse.head[before] == first:
            return False  # a party
        if word == "Emirates" and first and parse.lower[before] not in ("the", "arab"):
            return False  # the airline
        if word == "US" and parse.pos[first] == "PRON" and parse.text.isupper():
            return False
    if parse.ent[first] == "PERSON" and kind != "outlet":
        low, high = entity_at(parse, first)
        if high - low > end - first:
            return False
    if kind in ("state", "people") and end < len(parse):
        return not _longer(parse, first, end)
    if kind == "organisation" and end < len(parse) and _of_its_own(parse, first, end):
        return False
    if kind == "outlet" and first and parse.lemma[first - 1] in ("tell", "inform", "assure"):
        return True  # "told Harbour News Lira left": the name behind the hearer's is another's
    if (
        kind == "outlet"
        and end < len(parse)
        and parse.tag[end] in _NAME_TAGS
        and parse.start[end] == parse.end[end - 1] + 1
    ):
        return (
            parse.ent[end] != parse.ent[first]
            or parse.ent_start[end]
            or not parse.ent[end]
            or parse.ent[end] == "PERSON"
        )
    return True


def _surname(parse: Parse, i: int) -> bool:
    """Whether an outlet's one word is a person's surname: "Fiona Hill", "said Hill" """
    low, high = entity_at(parse, i)
    before = parse.lower[i - 1] if i else ""
    if parse.ent[i] != "PERSON" or before == "the" or parse.word[i].isupper():
        return False
    return high - low > 1 or before in ("said", "says", "mr", "mr.", "ms", "ms.", "mrs", "mrs.", "dr", "dr.")


def _acronym_fits(parse: Parse, i: int) -> bool:
    return parse.tag[i] in _NAME_TAGS or parse.ent[i] in ("ORG", "GPE", "NORP")


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
        if rest and all(parse.word[i][0].isupper() or parse.lower[i] in _SMALL for i in rest):
            return not all(parse.lower[i] in _TITLES for i in rest)
    return False


def _of_its_own(parse: Parse, first: int, end: int) -> bool:
    """A known body's name that begins the longer name of another: "United Nations Development Programme"."""
    low, high = entity_at(parse, first)
    if parse.ent[first] != "ORG" or low < first or high - end < 2:
        return False
    rest = parse.word[end:high]
    body = parse.lower[high - 1] in BODIES or parse.lower[high - 1] in ("program", "programme")
    return body and all(w[0].isupper() or w.lower() in _SMALL for w in rest)


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


# ---------------------------------------------------------------- names by entity and by capitals
def _candidates(parse: Parse, zone: Sequence[bool]) -> Iterator[tuple[int, int, str]]:
    """Entities with a label of interest, and runs of proper nouns outside all entities."""
    i, n = 0, len(parse)
    while i < n:
        if not zone[i]:
            i += 1
            continue
        if parse.ent[i]:
            _, j = entity_at(parse, i)
            j = _to_surname(parse, i, j)
            if parse.ent[i] in _LABELS:
                for low, high in _parted(parse, i, _absorb(parse, j)):
                    yield low, high, parse.ent[i]
            i = max(j, _absorb(parse, j) if parse.ent[i] in _LABELS else j)
        elif parse.tag[i] in _NAME_TAGS and (parse.lower[i] not in _CALENDAR or _sunday_paper(parse, i)):
            j = i + 1
            while (
                j < n
                and zone[j]
                and not parse.ent[j]
                and parse.tag[j] in _NAME_TAGS
                and parse.start[j] - parse.end[j - 1] <= 1
            ):
                j += 1
            person = _person_behind(parse, i, j)
            yield (i, person, "PERSON") if person else (i, j, "")
            i = person or j
        else:
            i += 1


def _person_behind(parse: Parse, i: int, j: int) -> int:
    """The end of "Aseem Prell" where the parser takes the last word alone for a person's name; 0 where it does not."""
    if j - i > 1 or j >= len(parse) or parse.ent[j] != "PERSON" or parse.dep[i] != "compound":
        return 0
    _, end = entity_at(parse, j)
    opens = i == parse.sentence_of(i)[0] or parse.word[i - 1] in _BEFORE_CAPITALS
    given = parse.word[i].istitle() and parse.lower[i] not in _IDLE and (_given(parse, i) or not opens)
    beside = parse.start[j] == parse.end[i] + 1
    return end if given and beside and end == j + 1 == parse.head[i] + 1 else 0


def _to_surname(parse: Parse, i: int, j: int) -> int:
    """The end of a person's name of which the parser labels the last word otherwise: Petra as a person, Vonn a town."""
    if parse.ent[i] != "PERSON" or j >= len(parse) or not parse.ent[j] or parse.tag[j] != "NNP":
        return j
    heads = all(parse.head[k] == j and parse.dep[k] == "compound" for k in range(i, j))
    return j + 1 if heads and entity_at(parse, j)[1] == j + 1 and parse.start[j] == parse.end[j - 1] + 1 else j


_BEFORE_CAPITALS = frozenset("“‘\"'«:—–-•*|")
"""Marks behind which any word may have a capital."""


def _parted(parse: Parse, first: int, end: int) -> Iterator[tuple[int, int]]:
    """An entity, or two where a comma stands between phrases in it: "At Prell, Lira said", but not "Ana Lira, Jr."."""
    comma = next((t for t in range(first + 1, end - 1) if parse.word[t] == "," or _free_dash(parse, t)), end)
    one, other = range(first, comma), range(comma + 1, end)
    apart = comma < end and (
        _free_dash(parse, comma) or (not _hangs(parse, one, other) and not _hangs(parse, other, one))
    )
    if apart:
        yield first, comma
        yield comma + 1, end
    else:
        yield first, end


def _free_dash(parse: Parse, t: int) -> bool:
    """Whether a hyphen or dash has spaces on both sides: it parts a line from what follows, and joins no name."""
    return (
        parse.word[t] in ("-", "–", "—")
        and parse.start[t] > parse.end[t - 1]
        and t + 1 < len(parse)
        and parse.start[t + 1] > parse.end[t]
    )


def _hangs(parse: Parse, one: range, other: range) -> bool:
    """Whether a word of one range hangs on a word of another."""
    return any(parse.head[t] in other for t in one)


def _sunday_paper(parse: Parse, i: int) -> bool:
    """ "The Sunday Lantern": a day that begins a name."""
    named = parse.word[i] in OUTLET_OPENERS and i + 1 < len(parse) and parse.tag[i + 1] in _NAME_TAGS
    return named and i > 0 and parse.lower[i - 1] == "the"


def _absorb(parse: Parse, end: int) -> int:
    """Extend over a rest of the name that the parser cut off: a proper noun or a hyphen and one, same phrase."""
    n = len(parse)
    while (
        end < n
        and parse.word[end] == "-"
        and end + 1 < n
        and parse.start[end] == parse.end[end - 1]
        and parse.tag[end + 1] in _NAME_TAGS
    ):
        end += 2
    return end


def _fit(parse: Parse, first: int, end: int, label: str, taken: Sequence[bool]) -> Iterator[Name]:
    """A candidate freed of articles, titles and known names: none, one or (around a known name) several."""
    while first < end:
        if taken[first]:
            first += 1
            continue
        stop = first
        while stop < end and not taken[stop]:
            stop += 1
        name = _bare(parse, first, stop, label)
        if name is not None:
            yield name
        first = stop


def _bare(parse: Parse, first: int, end: int, label: str) -> Name | None:
    while first < end and (parse.pos[first] in ("DET", "PUNCT", "ADP", "PART", "PRON") and not _arabic(parse, first)):
        first += 1
    while first + 1 < end and CLOCK.match(parse.word[first]):
        first += 1  # the time of day before a line of a ticker
    while end > first and (
        parse.pos[end - 1] in ("PUNCT", "PART", "ADP", "DET", "CCONJ") or parse.lower[end - 1] in ("'s", "’s", "’")
    ):
        end -= 1
    if parse.lower[end - 1] == "web" and end < len(parse) and parse.lower[end] in ("site", "page"):
        end -= 1
    if end - first > 2 and parse.tag[end - 1] in ("VBG", "VBN", "VB") and parse.word[end - 1].islower():
        end -= 1  # "the Centre of refusing": a verb is no end of a name
        while end > first and parse.pos[end - 1] in ("ADP", "PART"):
            end -= 1
    kind = _LABELS.get(label, "")
    office = end - first > 2 and first > 1 and parse.lower[first] == "office"
    if kind == "organisation" and office and parse.tag[first - 1] == "POS":
        first -= 2 * (parse.lower[first - 2] == "attorney")  # "the U.S. Attorney's Office for the North"
    if kind == "organisation" and end - first > 1 and parse.lower[end - 1] in _OF_OFFICES and end < len(parse):
        end -= parse.word[end][0].isupper() and parse.lower[end] in OFFICES
    if kind in ("person", "", "organisation"):
        cut = _after_title(parse, first, end)
        if cut > first:
            kind = "person" if kind != "organisation" or cut == end - 1 or _given(parse, cut) else kind
            first = cut if kind == "person" else first
    if first >= end or not any(c.isupper() for c in parse.word[first] + parse.word[end - 1]):
        return None
    if all(parse.lower[i] in _IDLE or parse.lower[i].rstrip(".") in _IDLE for i in range(first, end)):
        return None
    title = _title(parse, first)
    if kind == "person":
        while end - first > 1 and parse.tag[end - 1] not in _NAME_TAGS and parse.ent[end - 1] == "PERSON":
            end -= 1
    return Name(first, end, *_kind(parse, first, end, kind, title))


_OF_OFFICES = frozenset(
    """project product vice managing deputy general communications operations marketing sales program programme
    campaign finance technical creative artistic senior chief assistant executive""".split()
)
"""Words between a body's name and an office that belong to the office: "Ombry Cranes Project Manager Ana Lira"."""


def _arabic(parse: Parse, i: int) -> bool:
    return parse.lower[i] in ("al", "el") and i + 1 < len(parse) and parse.word[i + 1] == "-"


def _after_title(parse: Parse, first: int, end: int) -> int:
    """The token after the last title word at the front of a candidate, if a name is left after it."""
    cut = first
    for i in range(first, end - 1):
        if parse.lower[i].rstrip(".") in _TITLES or parse.lower[i] in _TITLES:
            cut = i + 1
    if cut > first and all(parse.word[i][0].isupper() for i in range(cut, end)):
        # "The Justice Ministry" is nobody's title, "General Motors" no officer.
        return first if parse.lower[end - 1] in BODIES or parse.lower[end - 1] in _GENERAL else cut
    return first


_GENERAL = frozenset({"motors", "electric", "mills", "dynamics", "atomics", "services", "assembly", "hospital"})
"""What "General" begins the name of, and is no rank."""


def _given(parse: Parse, i: int) -> bool:
    return parse.lower[i] in MALE or parse.lower[i] in FEMALE


def _title(parse: Parse, first: int) -> tuple[str, ...]:
    """Lower-case title words right before a name, up to eight tokens back, nearest last."""
    words: list[str] = []
    i = first - 1
    block = parse.block_of(first)[0] if first < len(parse) else 0
    while i >= block and len(words) < 8:
        low = parse.lower[i]
        if low == "." and parse.tag[i] in _NAME_TAGS and i > block and parse.lower[i - 1] in _TITLES:
            i -= 1
            continue
        if (
            low in _TITLES
            or low.rstrip(".") in RANKS
            or (words and parse.pos[i] in ("NOUN", "PROPN", "ADJ") and low not in DOCUMENTS)
        ):
            words.append(low)
        elif not (words and low in ("-", "of", "for") and parse.pos[i - 1] in ("NOUN", "PROPN")):
            break
        i -= 1
    return tuple(reversed(words))


def _kind(
    parse: Parse, first: int, end: int, kind: str, title: tuple[str, ...]
) -> tuple[str, str, tuple[str, ...], bool]:
    last = parse.word[end - 1]
    size = end - first
    if size > 2 and (parse.lower[end - 2], parse.lower[end - 1]) in _WIRES:
        return "outlet", "", (), True
    if first and parse.lower[first - 1] in _OUTLETS_ARE and (kind != "person" or size == 1) and not title:
        return "outlet", "", (), True
    if parse.lower[end - 1] in BODIES and size > 1:
        return "organisation", "", (), True
    if last.lower() in FIRMS and size > 1:
        return "organisation", "", (), True
    if size > 2 and last.lower().rstrip(".") in SUFFIXES and kind in ("person", "organisation", ""):
        return "person", "", title, False
    if parse.word[first] in OUTLET_OPENERS and size > 1 and kind != "person":
        return "outlet", "", (), True
    if last in names_outlets.HEADS and size > 1 and kind != "person":
        return "outlet", "", (), True
    if title and kind in ("person", "", "place", "organisation") and _titled(parse, first, end, title):
        return "person", "", title, True
    if (
        kind in ("", "place")
        and 2 <= size <= 4
        and _given(parse, first)
        and parse.ent[first] not in ("GPE", "LOC", "FAC")
    ):
        return "person", "", title, False
    return kind, "", title if kind == "person" else (), False


_OUTLETS_ARE = frozenset({"broadcaster", "newspaper", "tabloid", "broadsheet", "weekly", "newswire", "magazine"})
"""Nouns behind which the name of an outlet stands: "the broadcaster WBC"."""
_WIRES = frozenset(
    (trade, body) for trade in ("news", "press", "media", "wire", "broadcasting", "television", "radio")
    for body in ("agency", "service", "network", "corporation", "company")
)  # fmt: skip
"""Last words that make a body an outlet."""


def _titled(parse: Parse, first: int, end: int, title: tuple[str, ...]) -> bool:
    """A title makes a person of what follows unless what follows names a body or place by the parser's own label."""
    if parse.ent[first] in ("ORG", "GPE", "FAC", "LOC") and not _given(parse, first):
        if parse.ent[first] == "ORG" and title[-1] in OFFICES and 2 <= end - first <= 3 and plain(parse, first, end):
            return True
        return title[-1] in HONORIFICS or (title[-1].rstrip(".") in RANKS and _capital_title(parse, first))
    return not (end - first > 4)


def plain(parse: Parse, first: int, end: int) -> bool:
    """Capitalised words alone, none of them a body's or an outlet's noun or a company's ending."""
    words = parse.word[first:end]
    return all(w[0].isupper() and w[1:].islower() and w not in names_outlets.HEADS for w in words) and not any(
        w.lower() in BODIES or w.lower() in COMPANY for w in words
    )


def _capital_title(parse: Parse, first: int) -> bool:
    before = parse.word[first - 1]
    return before[0].isupper() or (before == "." and first > 1 and parse.word[first - 2][0].isupper())
