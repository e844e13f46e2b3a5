"""Noun phrases of a text as a question can take them up: whole, short, and with capital letters for names alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.standing import wholes
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary

_WORDS, _CHARS = 7, 52
"""Words and characters up to which a phrase is short."""
_MARKS = re.compile(r"[,:;()\[\]{}<>“”„\"‘…/—–|?!•*]|\s[-’']|[-]$|\.\s")
_INSIDE = vocabulary(
    """who whom which what whose where when why how that there i me we us you he him she it they them himself herself
    itself themselves my our your nothing anything something everything"""
)
"""Words with which a phrase holds a clause, or names nobody to a reader who does not have the page before him."""
_OPEN = vocabulary(
    """a an the of in at on to by for from with and or but as than its his her their our my your this that these those
    no some several many few all both every each any most other another more less very only own such like per
    late early current former new same next last second third"""
)
"""Words with which no phrase ends."""
_POINTING = re.compile(
    r"^(?:(?:my|our|your|his|her|its|their|this|that|these|those|one|things?|people|someone|somebody|anyone|everyone|"
    r"everybody|others|another|much|as|so|not|even|just|almost|thanks|there|here|today|yesterday|tomorrow|"
    r"(?:a|the|this|that|any|such) (?:moves?|kinds?|same|others?|latter|former|things?|whole|way|steps?|facts?|parts?|"
    r"sort|case|matter|point|lot|number|result|ones?|latest|first|more))\b)",
    re.IGNORECASE,
)
"""Phrases that point at something said before, or say too little by themselves."""
_FIGURE = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|"
    r"dozens of|hundreds of|thousands of|scores of|a dozen|several|hundreds?|thousands?)"
)
_NUMBER = re.compile(
    r"^(?:(?:at least|at most|up to|more than|less than|fewer than|no less than|over|about|around|nearly|almost|"
    r"some|only|just|another|an estimated|a total of|possibly)\s+)*"
    rf"{_FIGURE}(?:\s(?:to|or)\s{_FIGURE})?\s+(?=\w)(?!of\b|percent)",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"^{_FIGURE}\s(?:to|or)\s(?={_FIGURE}\s)", re.IGNORECASE)
"""The lower end of a range."""
_ONE = re.compile(r"^at least (?:one|a)\s+(?=\w)", re.IGNORECASE)
_DROP = ("some ", "several ", "all ", "most ", "no ", "any ", "both ")
_NO_MORE = re.compile(r"^(?:no|not) (?=(?:more|fewer|less) than\b)", re.IGNORECASE)
_OF_KIND = re.compile(r"\sof (?:that|this|the same|such a) (?:kind|sort|type)$", re.IGNORECASE)
"""What points behind a noun at what was said before."""
_NO_SUCH = ("no such ", "any such ")
_EVERY = frozenset({"all ", "both "})
"""Quantities of what is known: "all doors" are "the doors"."""
_NOBODY = frozenset({"no one", "no-one", "nobody", "none"})
WITH_ARTICLE = frozenset(
    ["United States", "United Kingdom", "United Nations", "Netherlands", "Philippines", "European Union", "Pentagon"]
    + ["Islamic State", "Kremlin", "White House", "US", "U.S.", "UK", "EU", "UN", "FBI", "CIA"]
)
"""Names that a sentence has with an article."""
_ARTICLES = vocabulary("the a an its his her their our my this that these those")
_PLURAL = vocabulary(
    "they people men women children aircraft police staff troops dead wounded injured personnel cattle data media "
    "kwacha yen yuan rand baht lire won"
)
_SINGLE_MEN = vocabulary("specimen regimen omen acumen abdomen stamen lumen semen amen")
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "wife": "wives",
              "knife": "knives", "life": "lives", "aircraft": "aircraft", "series": "series"}  # fmt: skip
_SINGLE = vocabulary(
    """gas biogas teargas bus minibus lens news chaos canvas atlas politics physics athletics gymnastics mathematics
    economics measles diabetes alias bias christmas texas kansas"""
)
"""Nouns that end like a plural and are none."""
_MASS = vocabulary(
    """gas biogas teargas water oil fuel petrol diesel ammunition power electricity money cash food aid bread milk flour
    grain sugar rice evidence information news chaos smoke steam ice snow rain mud blood gunfire equipment traffic"""
)
"""Nouns of what is not counted, which stand without an article."""
_SHARE = re.compile(
    r"(?:(?:at least|at most|only|nearly|almost|about|some|more than|up to|over)\s+)*"
    r"(?P<of>most|all|some|half|many|several|a number|a majority|the majority|the rest|the bulk|part|parts|any|none)"
    r"\s+of\s+",
    re.IGNORECASE,
)
"""How a phrase begins of which the number is that of what follows "of"."""
_SEVERAL = vocabulary("""two three four five six seven eight nine ten eleven twelve many several few both""")


def whole(words: str) -> bool:
    """Whether a phrase is short and names somebody or something by itself: no mark, no clause, no pronoun in it."""
    parts = words.split()
    lower = [p.lower() for p in parts]
    if not parts or len(parts) > _WORDS or len(words) > _CHARS or _MARKS.search(words):
        return False
    if lower[0] in _INSIDE or _INSIDE & set(lower) or lower[-1] in _OPEN or words.lower() in _OPEN:
        return False
    if _NUMBER.sub("", words + " x") == "x" or lower[0] == "only" or "this" in lower[1:]:
        return False
    if _POINTING.match(words) or (lower[-1][:1].isdigit() and len(parts) > 1 and not parts[-2][:1].isupper()):
        return False
    return not lower[-1].isdigit()


def low(words: str, items: Sequence[Item] = ()) -> str:
    """A phrase with a small first letter unless it is a name, as the texts of some statements show; a quantity that
    makes no number is left out, a name gets the article that it has in a sentence."""
    bare = words.strip().removesuffix(" (unnamed)")
    if bare.lower() in _NOBODY:
        return "anyone"
    if bare in WITH_ARTICLE:
        return f"the {bare}"
    if bare.lower().startswith(_NO_SUCH) and len(bare.split()) > 2:
        return f"any such {bare.split(maxsplit=2)[2]}"
    bare = _ONE.sub("a ", _OF_KIND.sub("", bare))
    for start in _DROP:
        share = bare[len(start) :].startswith("of ")  # "most of the water"
        bound = start == "no " and _NO_MORE.match(bare)  # "no more than nine" is no nine or more
        if bare.lower().startswith(start) and len(bare) > len(start) + 2 and not share and not bound:
            bare = ("the " if start in _EVERY and bare[len(start) :].split()[0] not in _ARTICLES else "") + bare[
                len(start) :
            ]
    return small(bare, items)


def small(words: str, items: Sequence[Item] = ()) -> str:
    """A phrase with a small first letter unless it is a name, as the texts of some statements show."""
    words = _NO_MORE.sub("no ", words)  # "not more than nine came": did no more than nine come
    return words if _named(words, items) else words[:1].lower() + words[1:]


_AMID = re.compile("[a-z,] ")
"""What shows before a word that it is not the first of its sentence."""


def _named(phrase: str, items: Sequence[Item]) -> bool:
    """Whether a phrase begins with a name: the capital of a sentence's first word tells nothing."""
    first, _, rest = phrase.partition(" ")
    if not first[:1].isupper():
        return True  # nothing to change
    if first.lower() in _ARTICLES or first.lower().split("-")[0] in _SMALL:
        return False
    if len(first) > 1 and (any(c.isupper() for c in first[1:]) or is_name(concept(first.lower()))):
        return True
    if rest[:1].isupper():
        return True
    texts = {i.doc_id: i.reading.text for i in items}
    if any(True for text in texts.values() for _ in wholes(first.lower(), text, behind="-")):
        return False
    if any(_AMID.match(text, at - 2) for text in texts.values() for at in wholes(first, text, behind="-")):
        return True
    if plural(first) and not _in_a_name(first, items):
        return False
    head = first.lower().split("-")[0]
    return not (len(head) > 2 and min(rarity(w) for w in (head, head.removesuffix("s"), concept(head))) < 1)


def _in_a_name(word: str, items: Sequence[Item]) -> bool:
    """Whether a word is part of the name of somebody or some place that a text speaks of."""
    readings = {i.doc_id: i.reading for i in items}.values()
    names = (
        name
        for r in readings
        for name in (*(n for a in r.actors for n in (a.name, *a.aliases)), *(p.name for p in r.places))
    )
    return not readings or any(word in name.split() for name in names)


_SMALL = vocabulary(
    """many most some several all both other others more few no any such every each another at only up one two three
    four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundreds thousands dozens around about
    nearly almost over roughly"""
)


def bare(words: str, items: Sequence[Item] = ()) -> bool:
    """Whether a phrase is one thing's noun without its article, as headlines have it: "prisoner", "tanker"."""
    lowered = low(words, items)
    first = lowered.split(" ", 1)[0]
    if (
        _NUMBER.match(f"{first} x")
        or not lowered[:1].islower()
        or first in _ARTICLES
        or first in _SMALL
        or first in ("anyone", "every", "each")
    ):
        return False
    if lowered.split()[-1] in _MASS:
        return False
    return not plural(lowered) and unnumbered(lowered) == lowered and "’s " not in lowered and "'s " not in lowered


def headless(words: str, items: Sequence[Item] = ()) -> bool:
    """The same, but for what the text of some statement has as the name of a mass: "three barrels of slurry", where one
    thing would have its article."""
    noun = low(words, items)
    return bare(words, items) and not any(
        _mass(noun, text) for text in {i.doc_id: i.reading.text for i in items}.values()
    )


_OF_A_MASS = vocabulary("of with without some much less little enough by into")
"""Words before the name of what is not counted."""
_BEHIND_A_NOUN = vocabulary(
    """and or but was is were are had has in on at from to into by with that which for over after before through under
    until while when will would could across along down out"""
)


def _mass(noun: str, text: str) -> bool:
    """Whether a text has a noun behind a word that no single thing can follow without its article."""
    for at in wholes(noun, text):
        before, behind = text[max(0, at - 12) : at].split(), text[at + len(noun) :]
        ends = behind[:1] in ".,;:!?)" or behind[:12].lstrip().split(" ", 1)[0].rstrip(".,;") in _BEHIND_A_NOUN
        if before and before[-1].lower() in _OF_A_MASS and ends:
            return True
    return False


_OWNED = re.compile(
    r"^(?P<share>(?:(?:all|both|most|some|many|half|any|none|[a-z]+(?:-[a-z]+)?|\d+) of |all |both )?)"
    r"(?:his|her|its|their|our|my|your)(?: own)? (?=\w)"
    r"(?!(?:wife|husband|mother|father|mum|dad|parents?|brothers?|sisters?|sons?|daughters?|cousins?|uncle|aunt|widow"
    r"|family|friends?|colleagues?|hearts?|head|face|hands?|life|lives|name)\b)",
    re.IGNORECASE,
)
"""A phrase that begins with a pronoun for whose it is; not of one's own people or body, who are nobody without him."""


def unowned(words: str) -> str:
    """A phrase without whose it is, where a pronoun tells that: "their company" is "the company"."""
    found = _OWNED.match(words)
    return words if found is None else f"{found['share']}the {words[found.end() :]}"


def unnumbered(words: str) -> str:
    """A phrase without the number before its noun."""
    return _NUMBER.sub("", words)


def be(noun: str) -> str:
    """ "Was" or "Were" by the number of a phrase."""
    return "Were" if noun and plural(noun) else "Was"


def plural(noun: str) -> bool:
    """Whether a phrase names several, by the look of its head; a share of a thing is of its number."""
    if noun.removeprefix("the ") in WITH_ARTICLE:
        return False
    if (share := _SHARE.match(noun)) is not None:
        return plural(noun[share.end() :])
    noun = _RANGE.sub("", noun)
    words = re.split(r" (?:of|in|at|on|from|for|with|to) ", noun.lower())[0].split()
    last = words[-1] if words else ""
    if " and " in noun.lower() or last in _PLURAL or last in _IRREGULAR.values():
        return True
    if last in _SEVERAL or (last.isdigit() and last != "1" and noun.lower() != last):
        return True
    if last in _SINGLE:
        return False
    if last.endswith("men") and last not in _SINGLE_MEN:
        return True
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "’s", "'s"))


def many(name: str) -> str:
    """A counted noun in the plural."""
    found = re.search(r" (?:of|in|at|on|from|for|with|to|under|near) ", name)
    head, rest = (name[: found.start()], name[found.start() :]) if found is not None else (name, "")
    if head in ("number", "numbers", "the number", "total", "toll") and rest.startswith(" of "):
        return many(re.sub(r"^(?:the|all) |^those ", lambda m: "people " if "those" in m[0] else "", rest[4:]))
    if re.match(r"people\b", head):
        return name
    words = head.split()
    last = words[-1] if words else ""
    if not last or last.lower() in _PLURAL or last.endswith("men") or (last.endswith("s") and not last.endswith("ss")):
        return name
    if last.lower() in _IRREGULAR or last.lower() in _IRREGULAR.values():
        words[-1] = _IRREGULAR.get(last.lower(), last)
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        words[-1] = last[:-1] + "ies"
    else:
        words[-1] = last + ("es" if last.endswith(("ss", "x", "ch", "sh")) else "s")
    return " ".join(words) + rest
