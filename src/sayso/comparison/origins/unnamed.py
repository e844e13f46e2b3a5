"""Sources without a name: which of them are surely one origin more, and which may be somebody heard besides."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import key, only_a_role, party_key, same_person, tokens
from sayso.comparison.lineage.mastheads import is_own, only_in_title
from sayso.comparison.lineage.names import is_outlet
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.origins.access import attributed
from sayso.comparison.origins.heard import whose_voice
from sayso.comparison.origins.roots import Root, generic, opposite
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.similarity import overlap
from sayso.comparison.vocabulary.words import vocabulary

STATE_ALONE = "a state's outlet in its own voice"


def settle(roots: list[Root]) -> list[Root]:
    """The origins without unnamed sources that a document tells in a named one's words.  Other unnamed sources that
    may be another origin's voice, or each other, are not sure to be one more."""
    named = [root for root in roots if not _unnamed(root)]
    kept = []
    for root in roots:
        if not root.access and all(page_alone(i) for _, i in root.items):
            root.sure = False
            root.reasons.append(STATE_ALONE)
        twin = next((n for n in named if _retold(root, n)), None) if _unnamed(root) else None
        if twin is not None:
            twin.items += root.items
            twin.reasons.append(f"“{root.name}” is told in the same words by one document")
            continue
        kept.append(root)
        other = _maybe(root, [n for n in named if not opposite(root.items, n.items)]) if _unnamed(root) else None
        if other is not None:
            root.sure, root.may_be = False, other.name
            root.reasons.append(f"unnamed, may be the same as {other.name}")
    left = [root for root in kept if _unnamed(root) and root.sure]
    for k, root in enumerate(left):
        other = next((o for o in left[:k] if o.sure and not _of_other_kinds(root.name, o.name)), None)
        if other is not None:
            root.sure, root.not_told_from = False, other.name
            root.reasons.append(f"unnamed, the texts do not say that it is another than {other.name}")
    return kept


def _maybe(root: Root, named: Sequence[Root]) -> Root | None:
    """The named origin that somebody without a name may be: one that gives the same answer rather than another."""
    mine = {p for p, _ in root.items}
    named = sorted(named, key=lambda n: mine.isdisjoint(p for p, _ in n.items))
    small = root.name[:1].islower()
    rules: list[Callable[[Root], bool]] = [lambda n: _related(root, n)]
    if small and _SOMEBODY.search(root.name):
        rules.append(lambda n: not _is_body(n) and n.body is None)
    rules.append(lambda n: _described_as(n, root.name))
    if small and {_head(root.name), tokens(root.name)[-1]} & _ANY_BODY:
        rules.append(lambda n: (n.body is not None or _is_body(n)) and not _reports(n))
    rules.append(lambda n: _of_one_field(root.name, n))
    rules.append(lambda n: _in_force(root.name, n))
    return next((n for rule in rules for n in named if rule(n)), None)


_KINDS: dict[str, str] = {
    word: words.split()[0]
    for words in (
        "police policeman policewoman policemen detective sheriff",
        "hospital clinic doctor medic nurse surgeon paramedic",
        "ministry minister",
        "army military troop",
        "government cabinet administration",
        "opposition protester demonstrator",
        "union organiser organizer",
        "resident villager neighbour neighbor",
        "company operator firm owner airline",
        "court judge prosecutor",
        "firefighter fireman firemen brigade",
        "coastguard lifeboat",
        "school teacher headmaster headmistress",
        "church priest bishop pastor",
        "soldier conscript sergeant",
        "relative family mother father sister brother",
        "driver",
        "inmate prisoner detainee",
        "lawyer",
        "fisherman fishermen",
        "farmer",
        "shopkeeper trader",
        "passenger",
        "miner",
        "pilot",
        "caretaker",
        "student pupil",
        "governor prefect",
        "mayor",
        "port harbourmaster",
        "airport",
        "diplomat embassy consulate",
        "rebel insurgent guerrilla",
        "coroner",
        "university",
    )
    for word in words.split()
}
"""What those are who are described and not named; who is called an official or a witness may be any of them."""


_FIELDS: tuple[frozenset[str], ...] = tuple(
    vocabulary(words)
    for words in (
        "health sanitary sanitation medical hygiene",
        "police interior gendarmerie constabulary",
        "army military defence defense",
        "fire firefighting rescue emergency",
        "port harbour harbor maritime",
        "court justice prosecution",
    )
)
"""Words in the names of bodies that work in one field."""
_ALONE = vocabulary("police army military")
_HEADS = vocabulary("official chief boss authority head leader source")


def _of_one_field(name: str, other: Root) -> bool:
    """Whether those described as a field's officials, or as its force alone, may be the named body that works in it:
    "health chiefs" beside a sanitary inspectorate, "police" beside a constabulary."""
    mine, theirs = set(tokens(name)), set(tokens(other.body or other.name))
    if not mine <= _ALONE and not any(word.removesuffix("s") in _HEADS or word == "authorities" for word in mine):
        return False
    return any(mine & field and theirs & field for field in _FIELDS)


_FORCE = vocabulary("police gendarmerie constabulary army military guard coastguard navy force command brigade")
_IN_FORCE = vocabulary("officer commander colonel general inspector superior")


def _in_force(name: str, other: Root) -> bool:
    """Whether those described by a rank alone may be of the force that is heard: "officers" beside the police."""
    last = tokens(name)[-1:]
    ranked = {word.removesuffix("s") for word in last} & _IN_FORCE
    return bool(ranked) and bool(
        _FORCE & {w.removesuffix("s") for w in (*tokens(other.body or ""), *tokens(other.name))}
    )


def _of_other_kinds(a: str, b: str) -> bool:
    """Whether two descriptions are of people or bodies of different kinds: police and a hospital are two sources."""
    first, second = _kind(a), _kind(b)
    return first is not None and second is not None and first != second


def _kind(name: str) -> str | None:
    return next((_KINDS[w] for word in reversed(tokens(name)) if (w := word.removesuffix("s")) in _KINDS), None)


def _described_as(root: Root, description: str) -> bool:
    """Whether a page of an origin describes its person with the kind of people that a description names: a doctor of
    one page may be the doctor whom another names."""
    kind = _kind(description)
    if kind is None or root.name[:1].islower():
        return False
    persons = (
        a for _, i in root.items for a in i.reading.actors if a.type == "person" and same_person(a.name, root.name)
    )
    return any(_KINDS.get(word) == kind for a in persons for word in (a.description or "").lower().split())


_ANY_BODY = vocabulary(
    """company firm operator owner manifest group agency organisation organization mission coalition charity union force
    institution supplier manufacturer contractor cooperative bank club"""
)
"""Common nouns that may stand for a body whose name does not hold them."""


def _head(name: str) -> str:
    """The noun of a description that tells whose somebody is: "owner" of "owner of the barge"."""
    return tokens(name.partition(" of ")[0])[-1]


def _reports(root: Root) -> bool:
    """Whether an origin is an outlet that tells what its own people saw: no company or union of which others tell."""
    return any(page_alone(i) and whose_voice(i) == root.name for _, i in root.items)


def _is_body(root: Root) -> bool:
    """Whether a page of an origin knows its name as a body's, or is the body's own."""
    if any(issuer(i.reading) == root.name for _, i in root.items):
        return True
    found = (a for _, i in root.items for a in i.reading.actors if key(a.name) == key(root.name))
    return any(a.type == "organisation" for a in found)


def page_alone(item: Item) -> bool:
    """Whether a page speaks for itself, and is no release."""
    return attributed(item) is None and item.teller is None and issuer(item.reading) is None


_SOMEBODY = re.compile(r"\b(?:suspect|man|woman|attacker|gunman|bomber|driver|victim|accused|defendant|boy|girl)\b")
"""A description that may be of somebody whom another page names."""


def _retold(root: Root, other: Root) -> bool:
    """Whether a document tells of both in nearly the same words, for one answer, and not as of two who say it
    together."""
    pairs = ((a, b) for p, a in root.items for q, b in other.items if p == q and a is not b)
    return any(a.doc == b.doc and overlap(a, b) >= _SAME for a, b in pairs)


_SAME = 0.5
"""Shared weight from which one document tells the same of two sources."""


def _unnamed(root: Root) -> bool:
    if any(not access.decider for access in root.access):
        return False  # an outlet, or the issuer of a release
    return (
        only_a_role(root.name)
        or generic(root.name)
        or "(unnamed)" in root.name
        or root.name[:1].islower()
        or root.name.lower().startswith(("a ", "an ", "one ", "two ", "officials"))
    )


def _related(a: Root, b: Root) -> bool:
    mine, theirs = _stems(a.name), _stems(b.name) | _stems(b.body or "")
    return party_key(a.name) == party_key(b.name) or bool(mine & theirs)


def _stems(name: str) -> set[str]:
    """The telling words of a name without the ending of a plural: "prosecutors" as in a prosecutor's office."""
    return {word.removesuffix("s") for word in tokens(name) if word not in _LITTLE}


_LITTLE = vocabulary("of for and in on at s to by with")


def doubted(roots: list[Root], one_answer: bool) -> list[Root]:
    """The origins, those no longer sure that may only pass on what another has: an outlet that another page quotes for
    the answer of a body or person, and who tells in his own voice what somebody else decided.  `one_answer`: all say
    the same."""
    firm = [root for root in roots if root.sure]
    doubts = [(root, _doubt(root, firm, one_answer)) for root in firm]
    for root, why in doubts:
        if why is not None:
            root.sure = False
            root.reasons.append(why)
    return roots


def _doubt(root: Root, firm: list[Root], one_answer: bool) -> str | None:
    """Why an origin may be none besides the others."""
    if any(a.decider for a in root.access):
        return None
    return (
        _headlined(root) or _viewer(root, firm) or _tells_decision(root, firm, one_answer) or _quoted_outlet(root, firm)
    )


def _viewer(root: Root, firm: list[Root]) -> str | None:
    """Why an outlet that others quote may be none besides other origins: all that it is heard with is what a recording
    shows."""
    if root.access or not is_outlet(root.name) or firm == [root]:
        return None
    found = (
        _SHOWS.search(i.reading.text, *sentence(i.reading.text, i.statement.span.start, i.statement.span.end))
        for _, i in root.items
    )
    return "an outlet that tells what a recording shows, and is not told to have made it" if all(found) else None


_SHOWS = re.compile(
    r"\b(?:videos?|footage|clips?|recordings?)\b[^.;!?]{0,120}?\b(?:shows?|showed|showing|shown|depicts?|depicted|"
    r"captures?|captured)\b"
)
"""What a recording shows, as it is told."""


def _headlined(root: Root) -> str | None:
    """Why a name may be none: it is read in titles only, and their articles do not know it."""
    return "named in a title alone" if all(_only_there(root.name, i) for _, i in root.items) else None


def _only_there(name: str, item: Item) -> bool:
    """Whether a statement is heard from a name that stands in its page's title alone."""
    source = item.attribution.source if item.attribution is not None else None
    return source is not None and only_in_title(item.reading, name, source.start)


def _tells_decision(root: Root, others: list[Root], one_answer: bool) -> str | None:
    """Why an origin only tells what another of them decided: pages in their own voice say no more."""
    if any(i.attribution is not None or i.teller is not None for _, i in root.items):
        return None
    mine = {p for p, _ in root.items}
    for other in others:
        same = one_answer or mine <= {p for p, _ in other.items}
        if other is not root and any(a.decider for a in other.access) and same:
            return f"tells what {other.name} decided"
    return None


def _quoted_outlet(root: Root, others: list[Root]) -> str | None:
    """Why an outlet that only other pages quote may be no origin of its own: somebody who is none says the same."""
    if root.access or not is_outlet(root.name) or any(is_own(i.reading, root.name) for _, i in root.items):
        return None
    mine = {p for p, _ in root.items}
    for other in others:
        if other is not root and not is_outlet(other.name) and mine & {p for p, _ in other.items}:
            return f"an outlet, of which the texts do not say how it knows: may have it from {other.name}"
    return None
