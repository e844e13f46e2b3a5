"""Who does what to whom in a statement: its deed, who or what undergoes it, and who does it, as concepts."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.comparison.statements import phrasal
from sayso.comparison.vocabulary.words import LIGHT, LINKING, concept, vocabulary
from sayso.model import Statement

HANDS: frozenset[str] = vocabulary("""fall end go come arrive pass place plant put be remain land make take""")
_IDIOMS: dict[str, str] = {"hand": "seize", "control": "control", "possession": "seize", "custody": "arrest"}
_RIGHT: frozenset[str] = frozenset({"right", "safe"})
"""Nouns after "in" or "into" that make the verb mean something else: "fell into the hands of"."""

MEDIA: frozenset[str] = vocabulary("""video photo statement report document name list image figure audio letter note""")


def _idiom(s: Statement) -> tuple[str, tuple[str, ...], tuple[str, ...]] | None:
    """Predicate, doer and theme of "X fell into the hands of Y", "X is in control of Y"; no theme: the subject."""
    if not s.predicate or concept(s.predicate[0], True) not in HANDS:
        return None
    for part in s.oblique:
        if part[0] in ("in", "into") and len(part) > 2 and part[1] in _IDIOMS:
            if part[1] == "hand" and _RIGHT & set(part[2:]):
                return "receive", (), ()
            if part[1] in ("control", "possession") and s.predicate[0] in LINKING:
                return _IDIOMS[part[1]], concepts(s.subject), concepts(part[2:])
            return _IDIOMS[part[1]], concepts(t for t in part[2:] if t != "wrong"), ()
    return None


def roles(s: Statement) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Predicate, theme and doer, participants that cannot be named left out."""
    what, theme, doer = _cast(s)
    return what, tuple(t for t in theme if t != "_"), tuple(t for t in doer if t != "_")


def _cast(s: Statement) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    verbs = tuple(dict.fromkeys(concept(t, s.form in ("clause", "relative")) for t in s.predicate))
    subject, obj = concepts(s.subject), concepts(s.object)
    idiom, meant = _idiom(s), phrasal.phrase(s)
    verbs = _turned(s, verbs)
    if idiom is not None:
        return (idiom[0],), idiom[2] or subject or obj, idiom[1]
    if meant is not None:
        named = [t for t in s.object if not meant.holds(t)] or _behind_particle(s)
        return _roles((meant.concept, *verbs[1:]), subject, concepts(named), s.passive)
    if verbs[:1] == ("release",) and obj[:1] and obj[0] in MEDIA:
        verbs = ("publish", *verbs[1:])
    if s.form == "fragment":
        return (), obj, ()
    if s.predicate and s.predicate[0] in LINKING:
        return (obj[:1] or subject[:1]), (subject or obj[1:]), ()
    if s.predicate and obj and (s.predicate[0] in LIGHT or (s.predicate[0] in MISSING and obj[0] in GROUNDS)):
        return (obj[0], *verbs), obj, subject
    return _roles(verbs, subject, obj, s.passive)


def _behind_particle(s: Statement) -> tuple[str, ...]:
    """What a particle that the parser takes for a preposition leads to: "called off the march"."""
    behind = (part[1:] for part in s.oblique if part[0] in _PARTICLES)
    return () if s.passive or s.object else next(behind, ())


_PARTICLES = frozenset({"off", "down", "over", "up"})


def _roles(
    verbs: tuple[str, ...], subject: tuple[str, ...], obj: tuple[str, ...], passive: bool
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Predicate, theme and doer of a clause: who does something to nobody is himself its theme."""
    if not obj:
        return (verbs, (), subject) if passive else (verbs, subject, ())
    return verbs, obj, subject


_FACING = frozenset({"to", "of", "with", "for"})
SUBJECTING: frozenset[str] = vocabulary("""subject accuse suspect convict acquit clear charge blame""")
"""Verbs that put somebody under what a prepositional phrase names: "subjected him to harassment"."""
MISSING: frozenset[str] = frozenset({"find"})
GROUNDS: frozenset[str] = vocabulary("evidence proof sign trace indication hint basis ground reason link wrongdoing")
"""What is found for a charge or not: who found none had none, and nothing is missing."""


def _turned(s: Statement, verbs: tuple[str, ...]) -> tuple[str, ...]:
    """What a predicate comes to: "subjected to abuse" is abuse, "not found" is missing."""
    if s.predicate and s.predicate[0] in SUBJECTING:
        for part in s.oblique:
            if part[0] in _FACING and len(part) > 1:
                return (concept(part[1]), *verbs)
    sought = concept(next(iter(s.object), "")) not in GROUNDS and "nothing" not in s.span.text.lower().split()
    if s.negated and verbs and verbs[0] in MISSING and sought:
        return ("missing", *verbs[1:])
    return verbs


def concepts(terms: Iterable[str]) -> tuple[str, ...]:
    """The concepts of some terms, each once, in their order."""
    return tuple(dict.fromkeys(concept(t) for t in terms))
