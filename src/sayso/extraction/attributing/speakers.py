"""Which noun phrases can speak: persons, bodies, documents; not deeds and things.  Whether a subject is who speaks."""

from __future__ import annotations

from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.names_outlets import NOUNS, PRESS
from sayso.extraction.lexicon.names_roles import BODIES, HUMAN_ENDINGS, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.stances import PERSONAL
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "LAW"})
_AGENTS = ("er", "or", "ian", "ant", "ee", "man", "woman", "men", "women", "ive", "eer")
_OTHERS = words(
    """
    activist ally side both one other another other most many some few several all half majority minority percent
    everyone nobody country nation world west east kingdom republic capital camp public child kid parent youth friend
    relative neighbour neighbor family couple youngster teen teenager adult refugee migrant victim survivor source
    voice critic observer hostage detainee prisoner student pupil patient expert enforcement analyst rebel fighter
    militant monitor figure lead star legend candidate favourite favorite opposition insider veteran native local
    national citizen management leadership
    """
)


_THINGS = words(
    """
    weather water winter summer river tower border power corner manner matter dinner supper computer thunder danger
    anger hunger disorder murder disaster fever cancer barrier trailer container boiler trigger layer flower finger
    shoulder chapter timber lumber rubber silver copper gutter sewer cylinder elevator generator reactor sensor error
    terror horror factor tractor motor engine colour color flavour flavor odour odor humour humor tree coffee fee degree
    knee plant restaurant motive initiative alternative perspective incentive narrative drive
    """
)
"""What only ends as the words for persons do."""


_AIR = frozenset({"television", "tv", "radio"})


def can_speak(p: Parse, head: int) -> bool:
    """Whether the noun phrase with this head may be a source: anything but a common noun that names a thing or deed."""
    if p.pos[head] != "NOUN" or p.ent[head] in _NAMED:
        return True
    lemma = p.lemma[head]
    if lemma in NOUNS or lemma in PRESS or p.lower[head] in _AIR:
        return True
    if lemma in OFFICES or lemma in BODIES or lemma in DOCUMENTS or lemma in _OTHERS or p.lower[head] in PLURAL_PEOPLE:
        return True
    return lemma not in _THINGS and (lemma.endswith(_AGENTS) or lemma.endswith(HUMAN_ENDINGS))


_SHOWING = words("show establish determine prove reveal indicate demonstrate suggest imply confirm")
_TAKEN = words("measurement scan x-ray")
"""Findings that are somebody's only where the words say whose: "her measurements showed that"."""


def only_shows(p: Parse, head: int, lemma: str) -> bool:
    """Whether things that open a sentence let something be seen and nobody says it: "Samples showed that …", "Tests
    have proved that …"."""
    opens = p.left[head] == head == p.sentence_of(head)[0] and p.tag[head] == "NNS"
    thing = p.lemma[head] in _TAKEN or not can_speak(p, head)
    return opens and lemma in _SHOWING and p.lemma[head] not in ("troop", "troops") and thing


def head_noun(p: Parse, first: int, end: int) -> int:
    """The last noun of a phrase, what a preposition in it adds left out: for phrases outside a sentence."""
    stop = next((t for t in range(first + 1, end) if p.pos[t] == "ADP"), end)
    return next((t for t in range(stop - 1, first - 1, -1) if p.pos[t] in ("NOUN", "PROPN")), stop - 1)


def is_same(p: Parse, head: int | None, subject: int | None) -> bool:
    """Whether a content's subject is its speaker, by the head of his words: a pronoun, or the same head word."""
    if subject is None or head is None:
        return False
    if p.lower[subject] in PERSONAL:
        return _may_be(p, head, p.lower[subject])
    return p.lower[subject] == p.lower[head] and p.pos[subject] != "PRON"


def _may_be(p: Parse, head: int, pronoun: str) -> bool:
    """Whether "he", "it", "they" may stand for a speaker: "it" for nobody with a person's name, "he" for no body and
    not for several."""
    if p.pos[head] == "PRON":
        return p.lower[head] == pronoun or p.lower[head] in ("who", "which", "that", "one")
    if pronoun == "it" and (p.lower[head] in OFFICES or p.lower[head].endswith(HUMAN_ENDINGS)):
        return False
    if pronoun == "it":
        return p.ent[head] != "PERSON" and p.tag[head] not in ("NNS", "NNPS", "DT")
    if pronoun in ("he", "she"):
        return p.ent[head] not in ("ORG", "GPE", "NORP") and p.tag[head] not in ("NNS", "NNPS")
    return p.ent[head] != "PERSON" or p.tag[head] in ("NNS", "NNPS")
