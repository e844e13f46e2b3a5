"""Whose word it is that another only takes in: "the Post learned from the guard that …", "the guild wants the world
to believe that …"."""

from __future__ import annotations

from sayso.extraction.attributing.asserted import somebody
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.lexicon.names_outlets import HEADS, outlets
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_TAKING_IN = words("learn know hear understand gather")
_PAGES = words("we i us")
_THINGS = words("map research history experience study data figure statistic evidence image book source past rest")
"""What the page knows something from that nobody in particular has told it."""


def heard_from(p: Parse, verb: int) -> int | None:
    """The guard of "the Post learned from the guard that …": whom a page or an outlet has its knowledge from."""
    if p.lemma[verb] not in _TAKING_IN or kids(p, verb, "neg") or is_passive(p, verb):
        return None
    hearer = next((k for k in kids(p, verb, "nsubj") if k < verb), None)
    if hearer is None or not (p.lower[hearer] in _PAGES or _is_outlet(p, hearer)):
        return None
    whom = (o for k in kids(p, verb, "prep") if p.lower[k] == "from" for o in kids(p, k, "pobj"))
    source = next(whom, None)
    if source is None or p.pos[source] not in ("NOUN", "PROPN") or p.lemma[source] in _THINGS:
        return None
    ours = any(p.lower[k] in ("my", "our") for k in kids(p, source, "poss"))
    if ours or p.ent[source] in ("GPE", "NORP", "LOC", "WORK_OF_ART"):
        return None  # "we know from Orlan that fires spread", "from our parents"
    if p.lower[hearer] in _PAGES and not (_was_told(p, verb) and somebody(p, source)):
        return None
    told = any(p.lower[p.left[c]] == "that" and c > source for c in kids(p, verb, "ccomp"))
    return source if told and can_speak(p, source) else None


def _was_told(p: Parse, verb: int) -> bool:
    """Whether a page has heard something at some time, and does not simply know it."""
    return p.lemma[verb] in ("learn", "hear") and p.tag[verb] in ("VBD", "VBN")


def _is_outlet(p: Parse, hearer: int) -> bool:
    """Whether a name or noun is that of an outlet or its staff."""
    name = p.text[p.start[p.left[hearer]] : p.end[hearer]].removeprefix("The ").removeprefix("the ")
    named = p.pos[hearer] == "PROPN" and (p.word[hearer] in HEADS or name in outlets())
    return named or p.lower[hearer] in _STAFF


_STAFF = words("newspaper paper programme reporter agency broadcaster magazine")
_HEARERS = words("us you we me everyone everybody people public world readers voters nation country")
_BELIEVING = words("believe think accept assume")
_MAKING = words("have want like expect ask invite")


def made_to_believe(p: Parse, verb: int) -> int | None:
    """The verb above "believe" in "the guild wants the world to believe", "would have readers think", "voters are
    asked to accept": those who are to believe it say nothing."""
    above = p.head[verb]
    if p.lemma[verb] not in _BELIEVING or p.tag[verb] != "VB" or p.dep[verb] not in ("ccomp", "xcomp"):
        return None
    if p.lemma[above] not in _MAKING or above > verb:
        return None
    made = [*kids(p, verb, "nsubj"), *kids(p, above, "dobj", "dative", "nsubjpass")]
    return above if any(p.lower[k] in _HEARERS for k in made) else None
