"""Names as keys: what in two documents may be one outlet, body or person, and what is sure to be."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache, lru_cache

from sayso.model.facts.bodies import SHORT, bodies
from sayso.model.facts.mastheads import SITES
from sayso.model.facts.outlets import NOUNS, PRESS, Outlet, outlets
from sayso.model.facts.states import names as state_names
from sayso.model.facts.states import peoples

_WORD = re.compile(r"[^\W_]+")
_STATES = re.compile(r"\bu\.\s?s\.?(?:\s?a\.?)?(?!\w)|\bunited states(?: of america)?\b")
_KINGDOM = re.compile(r"\bu\.\s?k\.?(?!\w)|\bunited kingdom\b")
_POSSESSIVE = re.compile(r"[’']s\b|[’'](?=\s|$)")
ARTICLES = frozenset(["the", "a", "an", "of", "and", "for", "in", "at", "to"])
RANKS = frozenset(
    """
    mr mrs ms dr sir dame lord lady sen senator gov governor rep representative congressman congresswoman gen
    general col colonel lt lieutenant capt captain cmdr commander adm admiral rear vice maj major sgt sergeant
    brig brigadier rev prof professor president prime minister secretary mayor deputy spokesman spokeswoman
    spokesperson chief king queen prince princess sheikh imam judge justice ambassador commissioner director
    chairman chairwoman former then acting
    """.split()
)
"""Titles and offices: words that are part of nobody's name wherever they stand in it."""
TITLES = RANKS | frozenset(
    "press foreign defence defense interior health head detective inspector superintendent officer pm".split()
)
"""Words before a person's name that are no part of it."""


_kept = lru_cache(maxsize=1 << 16)
"""Names come again and again, but a big case has no end of them."""
_LONG = 100
"""Longer texts than this are no names and are not kept."""


def fold(text: str) -> str:
    """Lower case, without accents, straight apostrophes; the United States and Kingdom as "us" and "uk"."""
    return _short_folded(text) if len(text) <= _LONG else _folded(text)


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    low = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return _POSSESSIVE.sub("", _KINGDOM.sub(" uk ", _STATES.sub(" us ", low)))


_short_folded = _kept(_folded)


def words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without articles and small words; never empty for a name with a letter."""
    return _words(name) if len(name) <= _LONG else _words.__wrapped__(name)


@_kept
def _words(name: str) -> tuple[str, ...]:
    found = tuple(_WORD.findall(_folded(name.replace("(unnamed)", ""))))
    return tuple(w for w in found if w not in ARTICLES) or found


_GAP = r"[ \u00a0.&'’-]+(?:(?:of|the|and|for)[ \u00a0]+)*"


def written(names: Iterable[tuple[str, ...]]) -> str:
    """A pattern for names, given as folded words, as pages write them; the longest first."""
    return "|".join(sorted((_GAP.join(map(re.escape, name)) for name in names), key=lambda n: (-len(n), n)))


@_kept
def key(name: str) -> str:
    """One key for the spellings of a name: articles, dots, accents and an outlet's other names do not matter."""
    known = outlet(name)
    if known is not None:
        return " ".join(words(known.name))
    return " ".join(map(spelt, words(body(name) or SITES.sub("", without_form(name)))))


_SPELT = {
    "defense": "defence", "center": "centre", "organization": "organisation", "harbor": "harbour", "labor": "labour",
    "program": "programme", "theater": "theatre",
}  # fmt: skip


def spelt(word: str) -> str:
    """A folded word as it is spelled in Britain, where names of bodies are made of it: "defense", "center"."""
    return _SPELT.get(word, word)


def without_form(name: str) -> str:
    """A company's name without its legal form, where it is still a name of several words."""
    short = _FORM.sub("", name)
    return short if " " in short.strip() else name


_FORM = re.compile(
    r"(?<=\w)(?<!Broadcasting),? "
    r"(?:Corp(?:oration|\.)?|Inc(?:orporated|\.)?|Ltd\.?|Limited|P\.?L\.?C\.?|plc|L\.?L\.?C\.?|GmbH|N\.V\.|S\.A\.)\s*\Z"
)
"""The legal form behind a company's name, which pages write out, shorten or leave away: "Orlen Weirs Corp."."""


@cache
def _bodies() -> dict[str, str]:
    return {form if form.isupper() or form in SHORT else fold(form): name for form, name in bodies().items()}


@_kept
def body(name: str) -> str | None:
    """The name under which the table has a body, or None: "CENTCOM" and "U.S. Central Command" have one."""
    bare = re.sub(r"^(?:the|The)\s+", "", name.strip()).replace("’", "'")
    return _bodies().get(bare) or (None if bare in SHORT else _bodies().get(fold(bare)))


@_kept
def acronym(name: str) -> str | None:
    """The capitals by which the table knows a body besides its full name: "NOAA"."""
    full = body(name)
    if full is None:
        return None
    short = [form for form, whole in bodies().items() if whole == full and form.isupper() and form.isalpha()]
    return short[0] if short else None


def titled(name: str) -> str:
    """A name with the acronym by which the table knows the body: "Local Peace Council (LPC)"."""
    short = acronym(name)
    return name if short is None or short in re.findall(r"\w+", name) or len(words(name)) < 2 else f"{name} ({short})"


@cache
def _table() -> dict[str, Outlet]:
    table: dict[str, Outlet] = {}
    for form, known in outlets().items():
        table.setdefault(form if form.isupper() or len(form) < 5 else fold(form), known)
    return table


@_kept
def outlet(name: str) -> Outlet | None:
    """The outlet of the table that a name is: short names only as written ("AP", never "ap")."""
    bare = re.sub(r"^(?:the|The)\s+", "", name.strip())
    found = _table().get(bare) or _table().get(fold(bare))
    if found is None and SITES.search(bare):
        return outlet(SITES.sub("", bare))
    return found


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's, by the table or by its last words ("Ashford News Agency")."""
    if outlet(name) is not None:
        return True
    parts = words(name)
    press = parts[-1:] and (parts[-1] in _PAPERS or (parts[-1] in NOUNS and parts[-2:-1] in (("news",), ("tv",))))
    return len(parts) > 1 and bool(press) and not vague_press(name)


_PAPERS = frozenset("newspaper tabloid magazine broadcaster newswire gazette".split())
_ANY = frozenset(
    "state run owned media local national government news tv independent opposition leading same said".split()
)


@cache
def _national() -> frozenset[str]:
    return frozenset(fold(form).strip() for form in (*peoples(), *state_names()))


def vague_press(name: str) -> bool:
    """Whether words name some outlet of a country but not which: "Turkish newspaper", "state media"."""
    parts = words(name.replace("-", " "))
    return parts[-1:] != () and parts[-1] in NOUNS | PRESS and all(w in _national() or w in _ANY for w in parts[:-1])


def _without_outlet(name: str) -> str:
    """A name without an outlet before it that a missing full stop left there: "Channel 9 News Orlan" is Orlan."""
    parts = name.split()
    for k in range(len(parts) - 1, 1, -1):
        if outlet(" ".join(parts[:k])) is not None:
            return " ".join(parts[k:])
    return name


_STYLE = re.compile(
    r"^(?:H\.\s?[EH]\.|IGP|AIG|DIG|DSP|ASP|SSP|DCP|ACP|CSP|DCI|DCS|CEO|CFO|COO|MEP|MLA|MNA|MSP)\s+(?=[A-Z](?:\.|\S*[a-z]))"
)
"""A style or a rank in capitals before a person's name: "H.E. Ana Lira", "IGP A. Lira"."""


@_kept
def person(name: str) -> tuple[str, ...]:
    """The words of a person's name without titles: given names first, surname last."""
    found = words(_without_outlet(_STYLE.sub("", name)))
    start = 0
    while start < len(found) - 1 and found[start] in TITLES:
        start += 1
    return tuple(w for w in found[start:] if w not in ("jr", "sr")) or found


def fullness(name: str) -> int:
    """How many words of a person's name are more than initials."""
    return sum(len(word) > 1 for word in person(name))


_SOUNDS = (
    ("ph", "f"), ("kh", "h"), ("gh", "g"), ("sch", "sh"), ("tch", "ch"), ("dj", "j"), ("dzh", "j"), ("zh", "j"),
    ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ce", "se"), ("ci", "si"), ("z", "s"),
    ("ck", "k"), ("q", "k"), ("c", "k"), ("y", "i"), ("j", "i"), ("w", "v"), ("ii", "i"),
)  # fmt: skip
"""Romanisations that stand for one sound, in this order."""


@_kept
def sound(word: str) -> str:
    """A word by the sounds that romanisations keep: consonants, without doubling; the first letter always."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    body = re.sub(r"[aeiouh]", "", word[1:])
    first = "a" if word[:1] in "aeiou" else word[:1]
    return re.sub(r"(.)\1+", r"\1", first + body)


def near(a: str, b: str) -> bool:
    """Whether two words may be romanisations of one name: the same sounds, and a few letters apart.

    An "a" more at the end makes another name in many languages, a woman's: "Petrov" and "Petrova".
    """
    if a + "a" == b or b + "a" == a:
        return False
    size = min(len(a), len(b))
    return sound(a) == sound(b) and distance(a, b) <= (3 if size > 6 else 2 if size > 4 else 1)


def distance(a: str, b: str) -> int:
    """How many letters must be put in, taken out or changed to make `b` of `a`."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


def outlet_of(name: str, press: Collection[str] = ()) -> str:
    """The outlet of a record that is named by it ("Channel 6 report", "video (Channel 6)"), else the name itself.

    `press` are keys of further outlets.  A leading article goes.
    """
    bare = re.sub(r"^[Tt]he ", "", name)
    if outlet(bare) is not None:
        return bare
    made = re.fullmatch(r".+ \((.+)\)", bare)
    head, _, noun = bare.rpartition(" ")
    before = "" if noun[:1].isupper() else re.sub(r"[’']s$", "", head)  # "National Survey" is a name by itself
    for owner in (before, made[1] if made else ""):
        if owner and (key(owner) in press or is_outlet(owner)):
            return owner
    return bare
