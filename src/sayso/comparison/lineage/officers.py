"""Who heads a body that a page names without him: "the club's chief executive" on a page that names one person of whom
another page says that he is that."""

# ruff: noqa: SIM905 - a word list reads better as text

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.actors import people
from sayso.comparison.lineage.names import key
from sayso.comparison.vocabulary.patterns import GAP
from sayso.model import Actor, CaseActor, Reading

_OFFICE = (
    r"(?P<office>(?i:chief executive(?: officer)?|CEO|(?:managing|executive) director|general manager|"
    r"(?:secretary|director)[- ]general|general secretary|chair(?:man|woman|person)?|"
    r"head ?teacher|headm(?:aster|istress)))"
)
_WORD = r"(?P<owner>[A-Za-z][\w&-]*)"
_BEHIND = re.compile(
    rf"^,{GAP}(?:(?:the|its|their|our){GAP})?(?:{_WORD}(?:['’]s?)?{GAP})?{_OFFICE}"
    rf"(?=[,.;:]|{GAP}(?:of|at|for|and|said|says|told|has|had)\b)"
)
_BEFORE = re.compile(rf"(?:{_WORD}(?:['’]s?)?{GAP}|(?<![\w-])){_OFFICE},?{GAP}(?:(?:Mr|Mrs|Ms|Dr|Sir)\.?{GAP})?$")
_ALONE = re.compile(rf"^(?:the )?(?:{_WORD}(?:['’]s?)? )?{_OFFICE}(?: \(unnamed\))?$")
_BOSS = re.compile(rf"^{_WORD}(?:['’]s?)? (?:boss|chief)(?: \(unnamed\))?$")
"""Headlines' short word for who heads a body."""
_OWNED = re.compile(rf"\b{_WORD}['’]s?{GAP}{_OFFICE}\b")
_HEADS = re.compile(r"executive|ceo|director|manager|secretary|chair|head", re.IGNORECASE)
_ARTICLES = frozenset(["the", "its", "their", "our", "his", "her"])
_OTHERS = frozenset(
    """former deputy vice acting assistant then ex interim new late outgoing incoming previous next another one first a
    an joint regional local other police fire union""".split()
)
"""Words before an office with which it is another's, or an office of which a body has several."""
_NEAR = 60
"""Characters beside a name in which the office of its bearer stands."""
_ANY = ""
"""An office told by "boss" or "chief" alone."""


@dataclass(frozen=True, slots=True)
class _Post:
    """An office and the word for the body whose it is, "" where none stands there."""

    office: str
    owner: str


def officers(readings: Sequence[Reading], cast: Sequence[CaseActor]) -> dict[tuple[str, str], str]:
    """By document and key of a name that is only an office at the head of a body ("club's chief executive"), the one
    person named on that page who holds it by any page; none where pages that name him tell of it in two bodies."""
    asked = [(r, name, post) for r in readings for name in _hops(r) if (post := _alone(name)) is not None]
    if not asked:
        return {}
    persons = list(people(readings, cast))
    held: dict[int, set[_Post]] = {}
    for reading, actor, who in persons:
        held.setdefault(who, set()).update(_posts(reading, actor))
    told = {
        r.document.id: frozenset(p for m in _OWNED.finditer(r.text) if (p := _post(m)) is not None) for r in readings
    }
    pages = {who: {r.document.id for r, _, w in persons if w == who} for who, posts in held.items() if posts}
    out: dict[tuple[str, str], str] = {}
    for reading, name, post in asked:
        doc = reading.document.id
        fits = [w for w, docs in pages.items() if doc in docs and _may_hold(held[w], post, _of(told, docs))]
        if len(fits) == 1:
            out[doc, key(name)] = cast[fits[0]].name
    return out


def named(found: Mapping[tuple[str, str], str], doc: str, name: str) -> str:
    """The person found for an office that a document names alone, else the name."""
    return found.get((doc, key(name)), name)


def _hops(reading: Reading) -> list[str]:
    return sorted({h.name for a in reading.attributions for h in a.hops[1:]})


def _of(told: Mapping[str, frozenset[_Post]], docs: set[str]) -> Iterator[_Post]:
    """The offices of which some pages tell with the bodies whose they are."""
    return (post for doc in sorted(docs) for post in told[doc])


def _alone(name: str) -> _Post | None:
    """The office of which a name consists, and whose it is; None for other names."""
    if (found := _ALONE.match(name)) is not None:
        return _post(found)
    boss = _BOSS.match(name)
    return None if boss is None or boss["owner"].lower() in _OTHERS | _ARTICLES else _Post(_ANY, boss["owner"].lower())


def _post(found: re.Match[str]) -> _Post | None:
    """The office of a match, under one name for all its forms; None where the word before makes it another's."""
    owner, office = found["owner"] or "", found["office"].lower().replace("-", " ")
    if owner.lower() in _OTHERS:
        return None
    office = "chair" if office.startswith("chair") else "head" if office.startswith("head") else office
    office = "chief executive" if office == "ceo" or office.startswith("chief executive") else office
    return _Post(office, "" if owner.lower() in _ARTICLES else owner)


def _posts(reading: Reading, actor: Actor) -> Iterator[_Post]:
    """The offices that stand beside the name of a person whom the page describes by one."""
    if not _HEADS.search(actor.description or ""):
        return
    for m in actor.mentions:
        if not m.text[:1].isupper():
            continue
        before, behind = reading.text[max(0, m.start - _NEAR) : m.start], reading.text[m.end : m.end + _NEAR]
        for found in (_BEFORE.search(before), _BEHIND.match(behind)):
            if found is not None and (post := _post(found)) is not None:
                yield post


def _may_hold(held: set[_Post], asked: _Post, told: Iterator[_Post]) -> bool:
    """Whether a person is whom an office means: one that he holds, of one body, as far as the pages tell whose it is. A
    common noun ("the club's") is another body than a second one, and a name than one not given with the person."""
    offices = {asked.office} if asked.office else {p.office for p in held}
    beside = {p.owner for p in held if p.office in offices}
    owners = beside | {p.owner for p in told if p.office in offices}
    if not beside or (asked.office == _ANY and asked.owner not in owners):
        return False
    nouns = {o for o in owners | {asked.owner} if o.islower()}
    return len(nouns) <= 1 and all(o in beside for o in owners | {asked.owner} if o[:1].isupper())
