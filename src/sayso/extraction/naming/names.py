"""Name mentions: where a name stands, of what kind, and the titles before it.

The parser's entities are the start; a lexicon of outlets, states and bodies, titles and the document's own other
mentions correct and complete them.  Only the zones in which the article speaks and its captions are read.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.extraction.lexicon import names_outlets
from sayso.extraction.lexicon.names_roles import BODIES, DOCUMENTS, HONORIFICS, OFFICES, RANKS
from sayso.extraction.naming import edges, given, nominals, opened
from sayso.extraction.naming.appeals import appeals
from sayso.extraction.naming.bodies import explained
from sayso.extraction.naming.entity import PARTICLES
from sayso.extraction.naming.held import held
from sayso.extraction.naming.listed import NAME_TAGS, TITLES, Name, entity_at, listed
from sayso.extraction.naming.stations import stations
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
    hydropower hydroelectric energy renewables utilities waterworks electric airways aviation mining minerals pharma
    cement refineries fisheries breweries dairies plantations
    rights relief watch aid action initiative foundation""".split()
)
"""Last words that make a name a firm's or a charity's."""
CHARITIES = frozenset("rights relief watch aid action initiative foundation international associates".split())
"""Those among them that firms do not bear, or not they alone."""
SUFFIXES = frozenset({"qc", "kc", "obe", "mbe", "cbe", "phd", "esq", "jr", "sr"})
"""What stands behind a person's name."""
OUTLET_OPENERS = frozenset({"Radio", "Sunday", "Evening"})
"""First words that make a name an outlet's."""


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
    whole = ((name.first, name) for name in (*appeals(parse, zone), *listed(parse, zone), *stations(parse, zone)))
    for field, name in (*whole, *held(parse, zone)):
        if not any(taken[name.first : name.end]):
            found.append(name)
            taken[field : name.end] = [True] * (name.end - field)
    for first, end, label in _candidates(parse, zone):
        found.extend(_fit(parse, first, end, label, taken))
    return opened.openings(parse, given.joined(parse, sorted(set(found))), zone)


# ---------------------------------------------------------------- names by entity and by capitals
def _candidates(parse: Parse, zone: Sequence[bool]) -> Iterator[tuple[int, int, str]]:
    """Entities with a label of interest, and runs of proper nouns outside all entities."""
    letters = explained(parse)
    i, n = 0, len(parse)
    while i < n:
        if not zone[i]:
            i += 1
            continue
        if parse.ent[i]:
            _, j = entity_at(parse, i)
            j = given.to_surname(parse, i, j)
            if parse.ent[i] in _LABELS:
                for low, high in _parted(parse, i, given.absorb(parse, j)):
                    yield low, high, "ORG" if given.names_itself(parse, i) else parse.ent[i]
            i = max(j, given.absorb(parse, j) if parse.ent[i] in _LABELS else j)
        elif parse.tag[i] not in NAME_TAGS and parse.word[i] in letters and parse.pos[i] == "NOUN":
            yield i, i + 1, "ORG"
            i += 1
        elif parse.tag[i] in NAME_TAGS and (parse.lower[i] not in given.CALENDAR or _sunday_paper(parse, i)):
            j = i + 1
            while (
                j < n
                and zone[j]
                and not parse.ent[j]
                and (parse.tag[j] in NAME_TAGS or given.joins(parse, j))
                and parse.start[j] - parse.end[j - 1] <= 1
            ):
                j += 1
            person = given.person_behind(parse, i, j)
            yield (i, person, "PERSON") if person else (i, j, "")
            i = person or j
        else:
            i += 1


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
    named = parse.word[i] in OUTLET_OPENERS and i + 1 < len(parse) and parse.tag[i + 1] in NAME_TAGS
    return named and i > 0 and parse.lower[i - 1] == "the"


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
    first, end = edges.opened(parse, first, end)
    end = edges.closed(parse, first, end)
    kind = _LABELS.get(label, "")
    if kind == "organisation" and _initialled(parse, first, end):
        kind = "person"
    if kind in ("organisation", "place") and _holds_office(parse, first, end):
        kind = "person"
    if kind == "organisation":
        first, end = edges.of_an_office(parse, first, end)
    if kind in ("person", "", "organisation"):
        cut = _after_title(parse, first, end)
        if cut > first:
            kind = "person" if kind != "organisation" or cut == end - 1 or given.is_given(parse, cut) else kind
            first = cut if kind == "person" else first
    if first >= end or not any(c.isupper() for c in parse.word[first] + parse.word[end - 1]):
        return None
    if all(parse.lower[i] in given.IDLE or parse.lower[i].rstrip(".") in given.IDLE for i in range(first, end)):
        return None
    if kind in ("person", "") and _office_of(parse, end - 1):
        return None
    title = _title(parse, first)
    if kind == "person":
        while end - first > 1 and parse.tag[end - 1] not in NAME_TAGS and parse.ent[end - 1] == "PERSON":
            end -= 1
    return Name(first, end, *_kind(parse, first, end, kind, title))


_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}$")


def _initialled(parse: Parse, first: int, end: int) -> bool:
    """Whether a name of initials and one word is beside the noun for a person: "J.B. Lira, a farmer", "the farmer, J.B.
    Lira"; J.B. Lira alone may be a firm."""
    if end - first != 2 or not _INITIALS.match(parse.word[first]):
        return False
    last = end - 1
    beside = [c for c in parse.children[last] if parse.dep[c] == "appos"]
    beside += [parse.head[last]] if parse.dep[last] == "appos" else []
    return any(nominals.sort(parse, c) == "person" for c in beside)


def _holds_office(parse: Parse, first: int, end: int) -> bool:
    """Whether a name that the tagger takes for a body or a place stands behind who bears it: an office and its place
    ("the harbour master of Orvan, Panos Lekkas, said"), or what somebody is ("a miner, Prosper Kalu, said")."""
    last = end - 1
    before = parse.head[last]
    opening = first - 1 - (first > 1 and parse.lower[first - 1].rstrip(".") in HONORIFICS)
    between = opening >= 0 and end < len(parse) and parse.word[opening] == parse.word[end] == ","
    if not between or parse.dep[last] != "appos" or before >= first or not _as_a_person(parse, first, end):
        return False
    office = before
    if parse.pos[before] == "PROPN":
        while parse.dep[office] in ("pobj", "prep", "compound"):
            office = parse.head[office]
    named = parse.dep[office] == "nsubj" and nominals.plural(parse, office) is not True
    beside = office != before or (parse.pos[office] == "NOUN" and office == opening - 1)
    return named and beside and nominals.sort(parse, office) == "person"


def _as_a_person(parse: Parse, first: int, end: int) -> bool:
    """Whether a name is written as a person's in full: two words with a capital, small ones between them at most, of
    which none is a body's or a firm's."""
    inner = range(first + 1, end - 1)
    words = [first, end - 1]
    if end - first < 2 or any(parse.lower[t] not in PARTICLES or not parse.word[t].islower() for t in inner):
        return False
    if any(parse.tag[t] != "NNP" or not parse.word[t].istitle() for t in words):
        return False
    return not any(parse.lower[t] in BODIES or parse.lower[t] in FIRMS or parse.lower[t] in COMPANY for t in words)


def _office_of(parse: Parse, last: int) -> bool:
    """Whether words with capitals are the office of a person whose name stands behind: "Orlan's Foreign Minister, Ana
    Lira," is no person by the name of Minister."""
    named = (c for c in parse.children[last] if c > last and parse.dep[c] == "appos")
    return parse.lower[last] in OFFICES and any(parse.ent[c] == "PERSON" for c in named)


def _trade_before(parse: Parse, i: int) -> bool:
    """Whether a word with a capital is what somebody does, before a given name: "Gatekeeper Ana Lira said"."""
    trade = _TRADE.match(parse.lower[i]) is not None and not given.is_given(parse, i)
    return trade and given.is_given(parse, i + 1)


_TRADE = re.compile(
    r"[a-z]{2,}(?:keeper|maker|worker|driver|seller|smith|monger|herder|dresser|man|woman|ist|ician|er)$"
)


def _after_title(parse: Parse, first: int, end: int) -> int:
    """The token after the last title word at the front of a candidate, if a name is left after it."""
    cut = first
    for i in range(first, end - 1):
        last = i == end - 2 or (parse.word[i] == "Guy" and len(parse.word[i + 1].rstrip(".")) == 1)
        if given.is_given(parse, i) and parse.ent[i] == "PERSON" and (i == first or cut == i) and last:
            break  # "Dean Lira" where the parser knows no title, "Guy A. Lira"
        if parse.lower[i] == "cardinal" and i > cut and given.is_given(parse, cut):
            continue  # "Ana Cardinal Lira"
        if parse.lower[i].rstrip(".") in TITLES or parse.lower[i] in TITLES:
            cut = i + 1
    if cut == first and end - first > 2 and _trade_before(parse, first):
        return first + 1
    if cut > first and parse.lower[cut - 1] in _HALF_RANKS:
        return first  # "Air Orvan" is no officer
    if cut > first and all(
        parse.word[i][0].isupper() or parse.lower[i] in PARTICLES or parse.word[i] == "-" for i in range(cut, end)
    ):
        # "The Justice Ministry" is nobody's title, "General Motors" no officer.
        return first if parse.lower[end - 1] in BODIES or parse.lower[end - 1] in _GENERAL else cut
    return first


_HALF_RANKS = frozenset({"air", "field", "fleet", "rear", "first", "second", "1st", "2nd", "gunnery", "petty"})
"""Words that are part of a rank only in front of another."""
_GENERAL = frozenset({"motors", "electric", "mills", "dynamics", "atomics", "services", "assembly", "hospital"})
"""What "General" begins the name of, and is no rank."""


def _title(parse: Parse, first: int) -> tuple[str, ...]:
    """Lower-case title words right before a name, up to eight tokens back, nearest last."""
    words: list[str] = []
    i = first - 1
    block = parse.block_of(first)[0] if first < len(parse) else 0
    while i >= block and len(words) < 8:
        low = parse.lower[i]
        if low == "." and parse.tag[i] in NAME_TAGS and i > block and parse.lower[i - 1] in TITLES:
            i -= 1
            continue
        if (
            low in TITLES
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
    human = kind == "person" and size > 1 and given.is_given(parse, first)
    letters = size == 1 and len(last) > 1 and last.isupper()  # "broadcaster ODK" is nobody's trade and name
    if first and (letters or not title) and not human and _called_outlet(parse, first, end):
        return "outlet", "", (), True  # "the newspaper Vreme Nova", which the tagger takes for somebody
    if parse.lower[end - 1] in BODIES and size > 1:
        return "organisation", "", (), True
    if last.lower() in FIRMS and size > 1:
        return "organisation", "", (), True
    if size > 2 and kind == "person" and _JOINED.match(last) and not _CAPITAL.match(last):
        return "organisation", "", (), True  # "Ana Lira AutoPort"
    if size > 2 and last.lower().rstrip(".") in SUFFIXES and kind in ("person", "organisation", ""):
        return "person", "", title, False
    if parse.word[first] in OUTLET_OPENERS and size > 1 and kind != "person":
        return "outlet", "", (), True
    paper = last in names_outlets.HEADS or (end < len(parse) and size > 2 and given.doubled(parse, end - 1))
    somebody = kind == "person" and (given.is_given(parse, first) or first == 0 or parse.lower[first - 1] != "the")
    if paper and size > 1 and not somebody:
        return "outlet", "", (), True
    if size == 1 and _hears_as_outlet(parse, first):
        return "outlet", "", (), True
    if kind in ("", "organisation", "people") and _told_the(parse, first, end):
        return "outlet", "", (), True
    if title and kind in ("person", "", "place", "organisation") and _titled(parse, first, end, title):
        return "person", "", title, True
    if (
        kind in ("", "place")
        and 2 <= size <= 4
        and given.is_given(parse, first)
        and parse.ent[first] not in ("GPE", "LOC", "FAC")
    ):
        return "person", "", title, False
    return kind, "", title if kind == "person" else (), False


def _hears_as_outlet(parse: Parse, i: int) -> bool:
    """Whether one word is a paper or station that is told something: "told the Herald", "told NTV", "told SBC"."""
    verb, word = parse.head[i], parse.word[i]
    told = parse.dep[i] in ("dobj", "dative") and parse.lemma[verb] == "tell"
    paper = word in names_outlets.HEADS - _ANY_MEDIA and i > 0 and parse.lower[i - 1] == "the" and verb == i - 2
    return told and (paper or (verb < i and _STATION.fullmatch(word) is not None))


def _told_the(parse: Parse, first: int, end: int) -> bool:
    """Whether a name is that of an outlet that is told something: with a capital article inside a sentence, "told The
    Orvan Word that", or before the noun, "told the Veld agency that"."""
    agency = parse.lower[end : end + 1] == ["agency"]
    at = end if agency else end - 1
    if first < 2 or parse.dep[at] not in ("dobj", "dative") or parse.lemma[parse.head[at]] != "tell":
        return False
    if parse.head[at] != first - 2 or any(parse.tag[t] not in NAME_TAGS for t in range(first, end)):
        return False
    if agency:
        named = parse.lower[first] not in _OFFICIAL and not parse.word[first].isupper()
        return end - first == 1 and parse.lower[first - 1] == "the" and named
    body = parse.lower[end - 1] in BODIES or parse.lower[end - 1] in COMPANY | FIRMS
    return end - first > 1 and parse.word[first - 1] == "The" and not body


_OFFICIAL = frozenset(
    ["environment", "border", "space", "health", "food", "security", "defence", "defense", "welfare", "aid", "relief",
     "water", "energy", "housing", "planning", "rail", "road", "tax", "labour", "labor", "trade", "travel", "tourism",
     "crime", "coastguard", "maritime", "meteorological", "weather", "un"]
)  # fmt: skip
"""What agencies work in that are no press."""
_ANY_MEDIA = frozenset({"Press", "News", "Radio", "TV", "Television", "FM", "Broadcasting", "Newspaper", "Online"})
"""Words that mean all papers or stations where they stand alone."""
_STATION = re.compile(r"[A-Z]{1,3}(?:TV|BC)")
"""Letters that end as those of broadcasters do."""


def _called_outlet(parse: Parse, first: int, end: int) -> bool:
    """Whether a noun for outlets stands right before a name and says what it names: "the broadcaster WBC", "the local
    daily El Sol"; but not "the daily Orvan ferry", "the paper Lira signed"."""
    noun = first - 1
    if parse.lower[noun] in _OUTLETS_ARE or (parse.lower[noun] in _MAY_BE and parse.word[first].isupper()):
        return True
    if parse.lower[noun] not in _PAPERS_ARE or parse.lower[parse.left[noun]] in ("a", "an", "per"):
        return False
    whole = end >= len(parse) or parse.tag[end] not in ("NN", "NNS") or parse.start[end] > parse.end[end - 1] + 1
    hangs = parse.head[noun] in range(first, end) or any(parse.head[t] == noun for t in range(first, end))
    dated = parse.ent[noun] == "DATE"  # "the local daily El Sol": the parser takes the noun for a time
    opened = parse.lower[noun - 1] in ("the", "its", "local", "national", "regional") or parse.tag[noun - 1] == "JJ"
    return whole and opened and (hangs or dated)


_OUTLETS_ARE = frozenset({"broadcaster", "newspaper", "tabloid", "broadsheet", "weekly", "newswire", "magazine"})
"""Nouns behind which the name of an outlet stands."""
_MAY_BE = frozenset({"channel", "station", "network"})
"""Nouns behind which letters are one's name."""
_PAPERS_ARE = frozenset({"daily", "paper"})
"""Nouns behind which it may stand."""
_WIRES = frozenset(
    (trade, body) for trade in ("news", "press", "media", "wire", "broadcasting", "television", "radio")
    for body in ("agency", "service", "network", "corporation", "company")
)  # fmt: skip
"""Last words that make a body an outlet."""


def _titled(parse: Parse, first: int, end: int, title: tuple[str, ...]) -> bool:
    """A title makes a person of what follows unless what follows names a body or place by the parser's own label."""
    if parse.ent[first] in ("ORG", "GPE", "FAC", "LOC") and not given.is_given(parse, first):
        if parse.ent[first] == "ORG" and title[-1] in OFFICES and 2 <= end - first <= 3 and plain(parse, first, end):
            return True
        return title[-1] in HONORIFICS or (title[-1].rstrip(".") in RANKS and _capital_title(parse, first))
    return not (end - first > 4)


def plain(parse: Parse, first: int, end: int) -> bool:
    """Capitalised words alone, none of them a body's or an outlet's noun or a company's ending."""
    words = parse.word[first:end]
    return all(w[0].isupper() and _CAPITAL.match(w) and w not in names_outlets.HEADS for w in words) and not any(
        w.lower() in BODIES or w.lower() in COMPANY for w in words
    )


_JOINED = re.compile(r"[A-Z][a-z]{2,}[A-Z][a-z]{2,}$")
"""Two words written as one, as firms do."""
_CAPITAL = re.compile(r"(?:Ma?c|O['’]|D['’]|De|Di|La|Le|Van|Fitz)?[^\W\d_][^\W\d_A-Z]+$")
"""A capitalised word, or a surname with a capital inside it: "Lira", "McLira"."""


def _capital_title(parse: Parse, first: int) -> bool:
    before = parse.word[first - 1]
    return before[0].isupper() or (before == "." and first > 1 and parse.word[first - 2][0].isupper())
