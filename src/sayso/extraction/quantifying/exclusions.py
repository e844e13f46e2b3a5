"""Numbers that are no quantities: ordinals, names, labels, dates, clock times, phone numbers, list marks, ages."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re

from sayso.extraction.lexicon.quantity_things import LABELS, STATUS_WORDS
from sayso.extraction.quantifying import hours
from sayso.extraction.quantifying.number import Number
from sayso.extraction.quantifying.pieces import Pieces
from sayso.extraction.quantifying.units import Unit

MONTHS = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sep sept oct nov dec""".split()
)
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_CLOCK = frozenset("am pm a.m p.m a.m. p.m. o'clock o’clock oclock gmt utc bst edt est pst pdt cet eat ist".split())
_NAMES = frozenset({"PRODUCT", "LAW", "FAC", "WORK_OF_ART", "EVENT", "ORG"})
_YEAR_BEFORE = frozenset(
    """in of since by until till from during late early mid the before after through between spring summer autumn fall
    winter season circa year and to ( , ' ’ for until mid- class back this around about""".split()
)
_NOT_AGENTS = frozenset(
    """member hour year meter order number player letter character kilometer kilometre metre quarter semester chapter
    centimeter millimeter centimetre litre liter acre tier layer power tower corner bedder passenger degree
    dollar euro september october november december soldier officer worker over under""".split()
)
_DIGITS = re.compile(r"\d+\Z")


def reason(p: Pieces, n: Number, unit: Unit, dated: frozenset[int] | set[int]) -> str | None:
    """Why the number is no quantity, None where it is one.  `dated`: tokens inside calendar expressions."""
    if unit.first < n.first:  # money is never a name or date
        return None
    return _glued(p, n, unit) or _calendar(p, n, unit, dated) or _label(p, n, unit) or _name(p, n, unit)


# ---------------------------------------------------------------- stuck to something
def _glued(p: Pieces, n: Number, unit: Unit) -> str | None:
    if p.value[n.first] is None and n.kind != "fraction":
        return _word_compound(p, n, unit)
    if p.glued(n.first) and _stuck_before(p, n.first):
        return "code"
    if p.at(n.end) in _ORDINAL and (p.glued(n.end) or p.at(n.end) != "st"):
        return "ordinal"
    if n.end < len(p) and p.glued(n.end) and (p.value[n.end] is not None or p.word[n.end] == "("):
        return "serial"  # "09.03.2018", "501(c)"
    if p.at(n.end) == "s" and p.glued(n.end):
        return "decade"
    if _separated(p, n):
        return "score, clock or serial"
    return _stuck_after(p, n, unit) or _word_compound(p, n, unit)


def _stuck_before(p: Pieces, i: int) -> bool:
    """A letter, digit or sign stuck to the front of the figure: "G7", "F-16", "3.1.2", "#5", "[12]"."""
    sign = p.at(i - 1)
    if sign[-1:].isalnum() or sign in ("#", "_", "@", "&", "=", "×", "^", "*"):
        return True
    if sign in ("-", "–", "/", ".", ":", "‑") and i >= 2 and p.glued(i - 1):
        earlier = p.at(i - 2)
        return bool(earlier) and (earlier[-1].isalnum()) and not _range_word(p, i)
    if sign == "(" and p.glued(i - 1) and p.at(i + 1) == ")":  # "501(c)(3)"
        return True
    return sign == "[" or (sign in ("'", "’", "‘") and len(p.word[i]) == 2)


def _range_word(p: Pieces, i: int) -> bool:
    """ "mid-20", "pre-1990", "non-12": prefixes that leave the figure alone."""
    return p.at(i - 2) in ("mid", "pre", "post", "sub", "plus", "over", "under", "to", "minus")


def _separated(p: Pieces, n: Number) -> bool:
    """Figures joined by signs: "10:30", "3-2", "24/7", "555-123-4567", "50/50", "1.2.3"."""
    k = n.end
    if (
        p.at(k) not in (":", "/", "-", "–", ".", "‑", "×", "^", "−")
        or not (p.glued(k) and p.glued(k + 1))
        or k + 1 >= len(p)
    ):
        return False
    return p.value[k + 1] is not None and n.kind != "fraction"


def _stuck_after(p: Pieces, n: Number, unit: Unit) -> str | None:
    """Letters right behind a figure that are no unit: "4x4", "3D", "10th"."""
    word = p.at(n.end)
    if unit.end > n.end or not p.glued(n.end) or not word[:1].isalpha():
        return None
    return "code"


def _word_compound(p: Pieces, n: Number, unit: Unit) -> str | None:
    """ "18-wheeler", "six-pounder": a thing named by a number."""
    k = n.end
    if unit.measures or p.at(k) not in ("-", "‑") or not p.glued(k) or not p.glued(k + 1):
        return None
    noun = p.at(k + 1)
    if noun in ("something", "somethings"):
        return "age group"
    if noun in ("star", "way") or (noun.endswith("ed") and not noun.endswith("eed") and noun not in _THINGS_IN_ED):
        return "kind"  # "a four-star general", "a two-way street", "a two-handed grip"
    if p.value[n.first] is not None and len(noun) > 2 and p.raw(k + 1).isupper() and len(p.word[n.first]) == 3:
        return "telephone number"  # "555-HELP"
    singular = noun.removesuffix("s")
    if singular.endswith("er") and singular not in _NOT_AGENTS and not (k + 2 < len(p) and p.at(k + 2) == "-"):
        return "named thing"
    return None


_THINGS_IN_ED = frozenset({"bed", "shed", "sled"})


# ---------------------------------------------------------------- calendar and clock
def _calendar(p: Pieces, n: Number, unit: Unit, dated: frozenset[int] | set[int]) -> str | None:
    word = p.word[n.first]
    if p.at(n.end) in _CLOCK or (
        p.at(n.end) in ("hours", "hrs") and len(word) == 4 and word[0] in "012" and _DIGITS.match(word)
    ):
        return "clock time"
    if unit.measures:
        return None
    if n.low <= 24 and hours.is_hour(p.parse.text, p.start[n.first], p.end[n.end - 1]):
        return "clock time"
    if hours.at_an_hour(p, n):
        return "clock time"
    if _emergency(p, n):
        return "telephone number"
    if p.at(n.end) in _ERAS or (p.at(n.end) in ("and", "to", "-", "–") and p.at(n.end + 2) in _ERAS):
        return "year"
    if _near_month(p, n):
        return "date"
    if _year(p, n):
        return "year"
    if n.kind == "fraction" and p.raw(n.first)[0].isupper() and n.first:
        return "name"
    if p.token[n.first] in dated and p.token[n.end - 1] in dated:
        return "date"
    label = p.parse.ent[p.token[n.first]]
    return (
        "clock time"
        if label == "TIME" and n.kind == "figure" and p.at(n.first - 1) in ("at", "by", "until", "from")
        else None
    )


def _emergency(p: Pieces, n: Number) -> bool:
    """ "called 911", "999 calls", and "953-6010", which is no range."""
    if n.kind == "range" and len(p.word[n.first]) == 3 and len(p.word[n.end - 1]) == 4 and p.glued(n.end - 1):
        return p.word[n.first].isdigit() and p.word[n.end - 1].isdigit()
    dialled = p.at(n.first - 1) == "(" and p.at(n.end) == ")" and len(p.word[n.first]) == 3
    if dialled and n.end + 1 < len(p) and p.value[n.end + 1] is not None:
        return True  # "(555) 010-4477"
    if n.kind == "range" and p.glued(n.end - 1) and p.word[n.first][0] == "0" and len(p.word[n.first]) > 3:
        return True
    near = [p.at(k) for k in (n.first - 2, n.first - 1, n.end, n.end + 1, n.end + 2)]
    return p.word[n.first] in ("911", "999", "112", "000") and any(
        w[:4] in ("call", "dial", "phon", "emer", "ring") for w in near
    )


def _near_month(p: Pieces, n: Number) -> bool:
    """A day beside a month's name: "Sept. 9-10", "28 August", "the 3 of May"."""
    low = n.low if n.first < len(p) else 99
    if n.high is None or n.high > 31 or low < 1 or p.value[n.end - 1] is None:
        return False
    k = n.first - 1
    if p.at(k) in (".", ","):
        k -= 1
    if _month(p, k):
        return p.parse.tag[p.token[min(n.end, len(p) - 1)]] not in ("NNS",) or n.kind == "range"
    k = n.end
    if p.at(k) in ("of", ",", "."):
        k += 1
    return _month(p, k)


def _month(p: Pieces, k: int) -> bool:
    word = p.at(k).rstrip(".")
    return word in MONTHS and p.raw(k)[0].isupper()


def _year(p: Pieces, n: Number) -> bool:
    """A bare figure between 1000 and 2200 that the words around it make a year."""
    word = p.word[n.first]
    if (
        n.kind != "figure"
        or len(word) != 4
        or not _DIGITS.match(word)
        or not 1000 <= n.low <= 2200
        or n.end - n.first > 1
    ):
        return False
    token, before = p.token[n.first], p.at(n.first - 1)
    label, after = p.parse.ent[token], p.token[n.end] if n.end < len(p) else None
    day = p.value[n.first - 2] if before == "," and n.first > 2 else None
    if day is not None and 1 <= day <= 31 and _month(p, n.first - 3):
        return True
    if label == "DATE" or _month(p, n.first - 1) or {before, p.at(n.end)} & _ERAS:
        return True
    modern = 1900 <= n.low <= 2200
    plural = after is not None and p.parse.tag[after] == "NNS"
    proper = after is not None and p.parse.tag[after] == "NNP"
    owned = before in ("'s", "’s") or (n.first > 0 and p.parse.tag[p.token[n.first - 1]] in ("NNP", "PRP$"))
    if plural or (after is not None and p.parse.tag[after] in ("NN", "JJ")):
        return modern and (owned or (before in ("the", "a", "in", "of", "this") and not plural))
    if proper:
        return modern
    return (modern and before in _YEAR_BEFORE) or (label not in _NUMERIC and before in _YEAR_BEFORE)


_ERAS = frozenset({"ad", "a.d", "a.d.", "bc", "b.c", "b.c.", "ce", "bce"})
_NUMERIC = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT"})


# ---------------------------------------------------------------- labels and names
_UNIT_NAMES = frozenset("division battalion regiment brigade squadron corps block platoon company".split())


def _label(p: Pieces, n: Number, unit: Unit) -> str | None:
    """ "Highway 5", "page 12", "No. 10", "1. First point", "(2) second point"."""
    if _list_mark(p, n):
        return "list mark"
    if unit.measures or n.kind in ("vague", "determiner", "fraction"):
        return None
    k = n.first - 1
    if p.at(k) == "." and p.at(k - 1) in ("no", "nos", "art", "fig", "vol", "pt", "sec", "ext", "ch", "pp"):
        return "label"
    follows = p.at(n.end)
    if follows in _UNIT_NAMES and n.kind == "figure" and (p.raw(n.end)[0].isupper() or follows == "block"):
        return None if p.headline or n.first == 0 else "label"  # "11 Division", "the 400 block"
    if _numbered(p, n):
        return "label"
    if p.at(k).rstrip(".") not in LABELS or _verb(p, k) or p.at(k - 1) == "to":
        return None
    stage = p.at(k) in _STAGES and p.value[n.first] is not None and (k == 0 or p.parse.tag[p.token[k - 1]] != "DT")
    if stage:
        return "label"
    named = k > 0 and p.raw(k)[0].isupper() and p.word[n.first] == p.word[n.first].lower()
    return "label" if named or not _counts_noun(p, n, of=False) else None


_STAGES = frozenset("stage phase level version grade chapter page article clause paragraph tier category type".split())
"""Labels that nothing else stands behind: "phase 3 trials" counts no trials."""


def _numbered(p: Pieces, n: Number) -> bool:
    """ "Pump 3 failed", "from tank 4 of the works": a figure that the parser hangs on the bare singular before it."""
    k, parse = n.first - 1, p.parse
    if k < 0 or n.kind != "figure" or n.end - n.first > 1 or not _DIGITS.match(p.word[n.first]) or n.low < 1:
        return False
    noun, token = p.token[k], p.token[n.first]
    if parse.tag[noun] != "NN" or parse.head[token] != noun or parse.dep[token] != "nummod" or _counts_noun(p, n):
        return p.at(n.end) == "of" and parse.tag[noun] == "NN" and parse.head[token] == noun and not _of_many(p, n)
    return not any(parse.dep[c] == "det" for c in parse.children[noun])


def _of_many(p: Pieces, n: Number) -> bool:
    """Whether "of" and a plural follow a figure: "4 of the men"."""
    tags = [p.parse.tag[p.token[k]] for k in range(n.end + 1, min(n.end + 5, len(p)))]
    return any(t in ("NNS", "NNPS", "PRP", "WDT", "WP") for t in tags)


def _verb(p: Pieces, k: int) -> bool:
    return p.parse.pos[p.token[k]] in ("VERB", "AUX", "ADP", "DET")


def _list_mark(p: Pieces, n: Number) -> bool:
    """A figure that opens its block and is set off by a sign."""
    if n.end - n.first > 1 or p.value[n.first] is None or n.low > 200:
        return False
    if p.at(n.end) == "." and n.low <= 50 and (n.first == 0 or p.at(n.first - 1) == ":"):
        return n.first > 0 or n.end + 1 >= len(p) or p.raw(n.end + 1)[0].isupper()  # "are: 1. Land. 2. Water."
    first = p.parse.block_of(p.token[n.first])[0]
    opens = p.token[n.first] - first <= (1 if p.at(n.first - 1) == "(" else 0)
    return opens and p.at(n.end) in (".", ")", "]") and p.at(n.end + 1) != ""


def _counts_noun(p: Pieces, n: Number, of: bool = True) -> bool:
    """Whether a plural noun stands right behind, so that the number counts it; `of`: or "of"."""
    for k in range(n.end, min(n.end + 4, len(p))):
        tag = p.parse.tag[p.token[k]]
        if tag in ("NNS", "NNPS"):
            return True
        if tag not in ("JJ", "NN", "NNP", "VBN", "VBG", "HYPH", "JJR", "JJS"):
            return of and p.word[k] == "of" and k == n.end
    return False


def _name(p: Pieces, n: Number, unit: Unit) -> str | None:
    """A number that is part of a name: "Boeing 737", "the S&P 500 index", "Group of Seven"."""
    if n.kind == "vague" and n.scale > 1 and p.raw(n.first)[0].isupper() and n.first > 1 and not p.headline:
        return "name" if p.parse.tag[p.token[n.first - 1]] in ("NNP", "NNPS") else None  # "Mega Millions"
    if unit.measures or n.kind in ("vague", "determiner", "fraction", "range"):
        return None
    token = p.token[n.first]
    if p.value[n.first] is None:
        return _capital_word(p, n)
    if n.scale > 1 or "," in p.raw(n.first):
        return None
    hyphen = p.at(n.first - 1) == "-" and p.glued(n.first)
    k = n.first - 1 - hyphen
    capital = k >= 0 and p.raw(k) != p.word[k] and (k > 0 or p.parse.tag[p.token[k]] in ("NN", "NNP"))
    if capital and (hyphen or _singular_behind(p, n)) and not _monthly(p, k):
        return "name"
    if k >= 0 and p.parse.tag[p.token[k]] in ("NNP", "NNPS") and p.parse.ent[p.token[k]] not in ("DATE", "TIME"):
        return "name" if _belongs(p, n, p.token[k]) else None
    if _address(p, n):
        return "address"
    return "name" if p.parse.ent[token] in _NAMES and _named(p, token) and not _counts_noun(p, n) else None


def named_again(p: Pieces, n: Number, unit: Unit) -> bool:
    """ "the Falcon 9 and 9 Heavy": a number that was part of a name before, with a name behind it again."""
    capital = n.end < len(p) and p.raw(n.end)[0].isupper() and not p.headline
    return capital and not unit.measures and not _counts_noun(p, n)


_STREETS = frozenset(
    """street st road rd avenue ave lane ln drive dr boulevard blvd court ct circle cir place pl square way terrace
    crescent parkway pkwy highway hwy trail""".split()
)


def _address(p: Pieces, n: Number) -> bool:
    """ "8024 Mill Creek Road": capitalised words up to a street word."""
    for k in range(n.end, min(n.end + 5, len(p))):
        initial = p.word[k] == "." and k > n.end and len(p.word[k - 1]) == 1  # "12 N. Mill St."
        if not (initial or p.raw(k)[0].isupper() or p.value[k] is not None or p.word[k] in _ORDINAL):
            return False
        if p.word[k].rstrip(".") in _STREETS and k > n.end:
            return True
    return False


def _singular_behind(p: Pieces, n: Number) -> bool:
    """Whether a singular noun or name follows, which a number over one cannot count: "Note 20 Ultra"."""
    token = p.token[n.end] if n.end < len(p) else None
    if token is None or n.low <= 1 or _counts_noun(p, n) or p.at(n.end) in ("-", "per", "people", "police"):
        return False
    return p.parse.tag[token] in ("NN", "NNP") and p.word[n.end] not in STATUS_WORDS


def _monthly(p: Pieces, k: int) -> bool:
    """A weekday, month or time word before the figure belongs to no name."""
    return p.parse.ent[p.token[k]] in ("DATE", "TIME") or p.parse.pos[p.token[k]] not in ("NOUN", "PROPN", "ADJ")


def _belongs(p: Pieces, n: Number, name: int) -> bool:
    """Whether the figure behind a proper name is part of it: not in "in Gaza 12 died", "gave Ukraine 31 tanks"."""
    parse, token = p.parse, p.token[n.first]
    after = p.token[n.end] if n.end < len(p) else None
    if parse.head[token] == name or (parse.ent[token] in _NAMES and not parse.ent_start[token]):
        return True
    if "." in parse.word[name] and not _counts_noun(p, n, of=False):  # "U.S. 61"
        return True
    if _counts_noun(p, n):
        return parse.head[name] == parse.head[token] and parse.dep[name] in ("compound", "nmod", "nummod")
    if (
        after is None
        or parse.pos[after] in ("VERB", "AUX")
        or parse.tag[after] in ("VBN", "JJ")
        or p.word[n.end] in STATUS_WORDS
    ):
        return after is None
    return parse.pos[after] in ("NOUN", "PROPN") or parse.dep[name] in ("compound", "nmod")


def _named(p: Pieces, token: int) -> bool:
    """Whether the entity that holds the token has a capitalised word beside it."""
    ent, word = p.parse.ent, p.parse.word
    for other in (token - 1, token + 1):
        if 0 <= other < len(p.parse) and ent[other] == ent[token] and word[other][:1].isupper():
            return True
    return False


def _capital_word(p: Pieces, n: Number) -> str | None:
    """A capitalised number word inside a sentence that is not all capitals: "the Group of Seven", "Big Ten"."""
    if n.first == 0 or n.scale > 1 or not p.raw(n.first)[0].isupper():
        return None
    if p.parse.tag[p.token[n.first - 1]] in ("NNP", "NNPS") and not p.headline and n.first > 1:
        return "name"
    opens = p.at(n.first - 1) in ("“", '"', "‘", "'", "(", ":", "–", "—", "*", "•", "-", "”")
    if (
        opens
        or p.headline
        or p.parse.ent[p.token[n.first]] in ("CARDINAL", "DATE", "TIME", "QUANTITY", "MONEY", "PERCENT")
    ):
        return None
    return "name"
