"""Which name mentions are the same person: full names, surnames, given names, nicknames, spelling variants."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.extraction.lexicon.names_first import FEMALE, MALE, SHORT_FORMS, SURNAMES
from sayso.extraction.lexicon.names_roles import HONORIFICS, MEN, OFFICES, RANKS, WHOLE, WOMEN, Gender
from sayso.extraction.lexicon.words import words
from sayso.extraction.naming.entity import Entity, bare_words, near
from sayso.extraction.naming.listed import Name
from sayso.model import Parse

_CHIEF_RANKS = frozenset({"inspector", "insp", "superintendent", "supt", "warrant", "petty", "master"})
"""Ranks with "chief" in them: a chief superintendent is no chief."""
_NICKNAME = re.compile(r"[\"“'‘]\s*([^\"“”'‘’]{2,25}?)\s*[\"”'’]")
_WEAK = frozenset({"spokesman", "chairman", "gunman", "salesman", "congressman"})


def text_of(parse: Parse, first: int, end: int) -> str:
    """The words of a token range, as written, with white space made plain."""
    a, b = parse.chars(first, end)
    return " ".join(parse.text[a:b].split())


def group(
    parse: Parse, names: Sequence[Name], headline: frozenset[int] = frozenset()
) -> tuple[list[Entity], dict[Name, Entity]]:
    """Persons from their names.  Where a short name fits several persons it stands for itself: a gap, no guess."""
    register = _Register()
    of: dict[Name, Entity] = {}
    words = {name: tuple(bare_words(_without_nickname(text_of(parse, name.first, name.end)))) for name in names}
    shared = _shared_surnames(parse, names, words)
    words |= shared
    for name in sorted(names, key=lambda n: (-min(len(words[n]), 2), n.first in headline, n.first)):
        if words[name]:
            of[name] = register.match(name, words[name]) or register.add(name, words[name])
    for name in sorted(of):
        if name in shared:
            of[name].forms.append(" ".join(w.title() for w in shared[name]))
        _add(parse, of[name], name, words[name])
    return sorted(register.people, key=lambda p: p.first), of


def _shared_surnames(
    parse: Parse, names: Sequence[Name], words: Mapping[Name, tuple[str, ...]]
) -> dict[Name, tuple[str, ...]]:
    """The words of given names that share the surname behind: "John and Ruth Keller" are two Kellers."""
    at = {name.first: name for name in names}
    out = {}
    for name in names:
        other = at.get(name.end + 1)
        if other is None or parse.lower[name.end] != "and" or len(words[name]) != 1 or len(words[other]) < 2:
            continue
        if words[name][0] in MALE or words[name][0] in FEMALE:
            out[name] = (*words[name], words[other][-1])
    return out


def _without_nickname(text: str) -> str:
    return _NICKNAME.sub(" ", text)


class _Register:
    """Persons so far, found by any word of their names or by a surname's first letter."""

    def __init__(self) -> None:
        self.people: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}
        self._by_letter: dict[str, list[Entity]] = {}
        self._since: dict[int, int] = {}
        self._established: set[int] = set()

    def add(self, name: Name, words: tuple[str, ...]) -> Entity:
        person = Entity("person", words=frozenset(words))
        person.forms.append(" ".join(words))
        self.people.append(person)
        for word in sorted(set(words)):
            self._by_word.setdefault(word, []).append(person)
        self._by_letter.setdefault(words[-1][0], []).append(person)
        self._since[id(person)] = name.first
        return person

    def match(self, name: Name, words: tuple[str, ...]) -> Entity | None:
        """The one person of whom this is a name; names of several words must have come before those of one."""
        if len(words) > 1:
            near_by = [p for w in words for p in self._by_word.get(w, ())]
            return next((p for p in near_by if _same_full(words, p)), None)
        exact = self._by_word.get(words[0], [])
        if exact:
            return self._choose(name, words[0], exact)
        close = [p for p in self._by_letter.get(words[0][0], ()) if near(words[0], _last(p))]
        return close[0] if len(close) == 1 and _spelled(name, words[0], close[0]) else None

    def _choose(self, name: Name, word: str, exact: list[Entity]) -> Entity | None:
        """Of persons who share a word: the one called by that word alone; the only one, or the only one introduced so
        far; the one for whom the word stood before the others came in (relatives keep their given names)."""
        people = _narrow(name, word, exact)
        alone = [p for p in people if p.forms[0] == word]
        so_far = [p for p in people if self._since[id(p)] < name.first]
        known = [p for p in people if id(p) in self._established]
        for choice in (alone, people, so_far, known):
            if len(choice) == 1:
                if choice is not alone:
                    self._established.add(id(choice[0]))
                return choice[0]
        return None


def _last(person: Entity) -> str:
    return person.forms[0].split()[-1]


def _same_full(words: tuple[str, ...], person: Entity) -> bool:
    """Full names of one person: the surname the same or nearly, and given names that do not gainsay."""
    other = person.forms[0].split()
    if len(other) < 2:
        return False
    if set(words) <= set(other) or set(other) <= set(words):
        return True
    if words[-1] == other[-1]:
        return _given_fit(words[0], other[0])
    return words[0] == other[0] and near(words[-1], other[-1]) and len(words) == len(other)


def _given_fit(a: str, b: str) -> bool:
    """Whether two given names may be one: equal, an initial, a spelling, a usual short form; "Maria" is not "Mario"."""
    if a == b or frozenset((a, b)) in SHORT_FORMS:
        return True
    if (a in MALE and b in FEMALE) or (a in FEMALE and b in MALE):
        return False
    if near(a, b):
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]


def _narrow(name: Name, word: str, people: list[Entity]) -> list[Entity]:
    """Of persons who share a word, those whose surname it is, then those whose honorific's gender fits."""
    by_surname = [p for p in people if _last(p) == word] or people
    gender = next((HONORIFICS[t] for t in name.title if HONORIFICS.get(t)), None)
    if gender:
        by_surname = [p for p in by_surname if (_given_gender(p) or gender) == gender]
    return by_surname


def _given_gender(person: Entity) -> Gender | None:
    first = person.forms[0].split()[0]
    return "m" if first in MALE else "f" if first in FEMALE else None


def _spelled(name: Name, word: str, person: Entity) -> bool:
    """A surname spelled otherwise: only with a title before it, or long enough that chance is unlikely."""
    return bool(name.title) or min(len(word), len(_last(person))) >= 8


def _add(parse: Parse, person: Entity, name: Name, words: tuple[str, ...]) -> None:
    person.mentions.append((name.first, name.end))
    form = text_of(parse, name.first, name.end)
    person.counts[form] = person.counts.get(form, 0) + 1
    if form not in person.forms[1:]:
        person.forms.append(form)
    for nickname in _NICKNAME.findall(form):
        if nickname not in person.forms:
            person.forms.append(nickname)
    person.words |= frozenset(words)
    for k, word in enumerate(name.title):
        behind = name.title[k + 1] if k + 1 < len(name.title) else ""
        modifies = behind in OFFICES and behind.rstrip(".") not in RANKS
        modifies = modifies or (word == "chief" and behind.rstrip(".") in _CHIEF_RANKS)
        if not modifies and (word in OFFICES or word.rstrip(".") in RANKS or word.rstrip(".") in WHOLE):
            short = word.rstrip(".")
            person.roles.add(WHOLE.get(short, short))
            if short in _OFFICERS:
                person.roles.add("officer")
        else:
            person.role_words.add(word)
    _gender(person, name, words)


_OFFICERS = words("pc wpc dc ds di dci constable inspector insp superintendent supt detective det deputy trooper")
"""Ranks of the police, whose bearer a text may go on to call "the officer"."""


def _gender(person: Entity, name: Name, words: tuple[str, ...]) -> None:
    for title in name.title:
        told = HONORIFICS.get(title) or ("f" if title in WOMEN else None)
        if told and not person.gender_sure:
            person.gender, person.gender_sure = told, True
        elif title in MEN and person.gender is None:
            person.gender, person.gender_sure = "m", title not in _WEAK
    if person.gender is None and words:
        surname = len(words) == 1 and words[0] in SURNAMES
        person.gender = "f" if words[0] in FEMALE else "m" if words[0] in MALE and not surname else None


_PRONOUN: dict[str, Gender] = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_VOTES, _RATIO = 2, 3


def infer_genders(parse: Parse, name_at: Mapping[int, Name], of: Mapping[Name, Entity]) -> None:
    """The gender that pronouns tell: of a "he" or "she" whose sentence has named one person so far, that is the one.

    Two such pronouns, three times as many as of the other gender, settle it, unless an honorific told before.
    """
    votes: dict[int, Counter[str]] = {}
    known: dict[int, Entity] = {}
    for first, end in parse.sentences():
        seen: dict[int, Entity] = {}
        for i in range(first, end):
            name = name_at.get(i)
            if name is not None and name in of:
                seen[id(of[name])] = of[name]
            elif len(seen) == 1 and parse.lower[i] in _PRONOUN:
                ((key, person),) = seen.items()
                known[key] = person
                votes.setdefault(key, Counter())[_PRONOUN[parse.lower[i]]] += 1
    for key, counted in votes.items():
        person = known[key]
        best, other = ("m", "f") if counted["m"] >= counted["f"] else ("f", "m")
        if counted[best] >= _VOTES and counted[best] >= _RATIO * counted[other] and not person.gender_sure:
            person.gender = "m" if best == "m" else "f"
