"""What people are said to have died of or been hurt by, and by whose hand: kinds of which one excludes another."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.comparison.statements import fates
from sayso.comparison.statements.items import Item

_OF: tuple[tuple[str, frozenset[str], str], ...] = (
    ("a shot", frozenset({"shot"}), r"bullets?|gunshots?|gunfire|shot|shoot(?:s|ing)?|snipers?|gunned|riddled"
     r"|(?:rifle|pistol|shotgun|live)[ -](?:fire|shots?|rounds?|bullets?)|projectiles?|(?:rifle|shotgun|pistol)s?"),
    ("a blast", frozenset({"blast", "burns"}), r"bombs?|bomb(?:ed|ing|ings)|explosions?|explod\w+|blasts?|blown|grenades?|landmines?"
     r"|mines?|shell(?:s|ed|ing|fire)?|mortars?|rockets?|missiles?|shrapnel|air ?strikes?|torpedo(?:es|ed)?"),
    ("fire or smoke", frozenset({"burns"}), r"smoke|flames|blaze|fumes|burn(?:s|t|ed|ing)?|monoxide|(?:in|by|from) (?:a|the) (?:\w+ )?fire"),
    ("want of air", frozenset({"burns", "crush", "water", "rope", "hands"}), r"asphyxia\w*|suffocat\w+|chok(?:ed?|ing)"),
    ("a crush", frozenset({"crush"}), r"crush(?:ed)?|trampl\w+|stampede"),
    ("a blade", frozenset({"blade"}), r"stab(?:s|bed|bing)?|knife|knives|knifed|machetes?|daggers?|bayonets?|throat (?:was )?(?:slit|cut)"),
    ("blows", frozenset({"blows"}), r"beat(?:en|ings?)|blows?|bludgeon\w*|clubb(?:ed|ing)|batons?|truncheons?|kicked|kicks"),
    ("drowning", frozenset({"water"}), r"drown(?:ed|s|ing)?"),
    ("a fall", frozenset({"fall"}), r"(?:fell|fall|fallen|falling|jump(?:ed|ing)?) (?:\w+ )?(?:from|off|down|to (?:his|her|their) deaths?)"),
    ("a collision", frozenset({"crash"}), r"run over|ran over|hit by an? (?:\w+ )?(?:car|lorry|truck|bus|train|van|vehicle)"
     r"|(?:car|road|traffic) (?:accident|crash)|collision"),
    ("an illness", frozenset({"illness"}), r"heart (?:attack|failure)|cardiac|stroke|natural causes|illness|pneumonia|fever"
     r"|seizure|epilep\w+|diabet\w+|pre-existing|aneurysm|infection"),
    ("poison", frozenset({"poison"}), r"poison(?:s|ed|ing)?|overdose|toxin|venom"),
    ("the rope", frozenset({"rope"}), r"hang(?:ed|ing)"),
    ("strangling", frozenset({"hands"}), r"strangl\w+|garrott?ed|throttled"),
    ("hunger, thirst or cold", frozenset({"want"}), r"starv\w+|hunger|malnutrition|dehydrat\w+|thirst|hypothermia|froze|frozen|exposure"),
    ("a current", frozenset({"current"}), r"electrocut\w+|lightning"),
)  # fmt: skip
"""Causes of death or harm: how each is called, the kinds that it may be, and the words for it.  Those who were in a
blast burn, and those who are crushed, burn or drown have no air."""
_WORDS = tuple((name, kinds, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, kinds, words in _OF)
_HARMED = re.compile(
    r"\b(?:di(?:es?|ed)|dead|deaths?|kill\w*|perish\w*|succumb\w*|lost (?:his|her|their) li(?:fe|ves)|wound(?:s|ed)?"
    r"|injur\w+|struck (?:by|in|down)|hit (?:by|in)|cut down|shot (?:dead|him(?:self)?|her(?:self)?|them|in|through|by)"
    r"|(?:was|were|been|being) (?:\w+ly )?shot|(?:in|from|inside) (?:his|her|its|their|the) (?:\w+ )?(?:back|chest|head|body|neck|lungs?|skull)|chok(?:ed|ing)"
    r"|suffocated|asphyxiated|drowned|stabbed|hanged|strangled|own life|suicide|beaten to)\b",
    re.IGNORECASE,
)
"""Words that tell of somebody's harm: a shot alone need hit nobody."""

_OWN = re.compile(
    r"\b(?:by|from|of) (?:one of |some of |members? of )?(?:his|her|their|its) own (?:\w+ )?(?:side|men|man|people|ranks?|comrades?"
    r"|colleagues?|unit|forces?|troops|soldiers?|police|officers?|guards?|army|family)\b"
    r"|\bfriendly fire\b|\b(?:by|from) (?:an?|the|his|her|their) (?:\w+ )?(?:comrade|colleague|fellow[ -]\w+)(?:[’']s)?\b"
    r"|\b(?:a|his|her|their) (?:comrade|colleague|fellow[ -]\w+)(?:[’']s|s[’'])(?: own)? (?:\w+ )?(?:shot|bullet|gun|weapon|rifle|pistol|fire)\b",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\bby (?:his|her) own hand\b|\b(?:took|taken|taking|ended) (?:his|her) own life\b|\bsuicide\b"
    r"|\b(?:shot|killed|hanged|stabbed|poisoned|drowned) (?:him|her)self\b",
    re.IGNORECASE,
)
_FOE = (
    r"(?:the |an? |some |unknown |armed |masked |unidentified )*(?:\w+ )??(?:enem(?:y|ies)|attackers?|assailants?|gunm[ae]n|rebels?|insurgents?|militants?|terrorists?"
    r"|extremists?|separatists?|guerrillas?|bandits?|criminals?|gangs?|invaders?|occupiers?|intruders?|squatters?|demonstrators?"
    r"|protest[eo]rs?|rioters?|mob|strikers?|prisoners?|inmates?|hostage[- ]takers?|robbers?|smugglers?|poachers?)"
)
_BY_FOE = re.compile(
    rf"\bby {_FOE}\b|\b{_FOE}(?:[’']s|s[’']) (?:\w+ )?(?:shots?|bullets?|guns?|weapons?|rifles?|fire|knife|knives|blows?|bombs?)\b"
    rf"|^\W*{_FOE} (?:had |have )?(?:shot|killed|stabbed|murdered|(?:was|were|is|are) (?:\w+ly )?responsible)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Harm:
    """What a statement tells of somebody's harm: the kinds of cause that it may have been and their words, and by whose
    hand: "own" (people of his own side), "self", "foe", "" where it does not say, and the words for it."""

    kinds: frozenset[str]
    cause: str
    hand: str
    whose: str


def harm(item: Item) -> Harm | None:
    """The harm of which a statement tells, with its cause or its doer; None where it tells of none, or of neither."""
    text = item.statement.span.text
    if not (_HARMED.search(text) or fates.befallen(item) in ("dead", "hurt")):
        return None
    causes = [(kinds, m[0]) for _, kinds, pattern in _WORDS if (m := pattern.search(text))]
    hand, whose = _hand(text)
    if not causes and not hand:
        return None
    kinds = frozenset[str]().union(*(kinds for kinds, _ in causes))
    return Harm(kinds, causes[0][1] if causes else "", hand, whose)


def _hand(text: str) -> tuple[str, str]:
    found = ((hand, p.search(text)) for hand, p in (("self", _SELF), ("own", _OWN), ("foe", _BY_FOE)))
    return next(((hand, m[0].strip()) for hand, m in found if m), ("", ""))


def other_causes(a: Harm, b: Harm) -> tuple[str, str] | None:
    """The words for two causes that exclude each other; None where they do not, or one is not told."""
    apart = a.kinds and b.kinds and not a.kinds & b.kinds
    return (a.cause, b.cause) if apart else None


def other_hands(a: Harm, b: Harm) -> tuple[str, str] | None:
    """The words for two hands that cannot both have done it; None where they can, or one is not told."""
    return (a.whose, b.whose) if a.hand and b.hand and a.hand != b.hand else None


def several(item: Item) -> bool:
    """Whether a statement counts more than one of anything, so that it may not be one person's harm that it tells."""
    return any(q.thing and not q.unit and (q.low or 0) > 1 for q in item.figures)


def one_victim(a: Item, b: Item) -> bool:
    """Whether two statements surely tell of one person: by a name or an age in common."""
    return bool(_names(a) & _names(b) or _ages(a) & _ages(b))


_YEARS = (
    r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?"
)
_AGE = re.compile(rf"\b(?:aged|of|age) ({_YEARS})\b|\b({_YEARS})[- ]years?[- ]olds?\b|, (\d\d),", re.IGNORECASE)


def _ages(item: Item) -> set[str]:
    """The ages by which somebody may be known again: "aged 61", "the 61-year-old"."""
    return {word.lower() for found in _AGE.findall(item.statement.span.text) for word in found if word}


def _names(item: Item) -> set[str]:
    """The words of the names of the persons whom a statement names."""
    people = {a.name for a in item.reading.actors if a.type == "person"}
    told = (word for name in people & {*item.statement.names} for word in name.split())
    return {word.lower() for word in told if word[:1].isupper()}  # the "de" of two names is no name
