"""Whether a content charges somebody: "the mayor burned the barn", she said, accuses."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Candidate
from sayso.extraction.attributing.speakers import can_speak, is_same
from sayso.extraction.lexicon.cues import NOUNS
from sayso.extraction.lexicon.names_roles import DOCUMENTS
from sayso.extraction.lexicon.stances import BLAME_WORDS, JUDGING, SELF, WRONGDOING
from sayso.model import Parse

_THEIRS = frozenset({"his", "her", "its", "their", "our", "my"})


def wrongs(p: Parse, c: Candidate, main: int, inside: set[int]) -> bool:
    """Somebody else is said to do wrong."""
    subject = next((k for k in p.children[main] if p.dep[k] == "nsubj" and k in inside), None)
    if subject is None or p.lower[subject] in SELF or p.lower[subject] == "it" or _finds(p, c):
        return False
    if any(p.dep[k] == "neg" or p.tag[k] == "MD" or p.lower[k] in _NOT for k in p.children[main] if k < main):
        return False  # "the boys had not burned the barn", "a headline can kill": nobody is charged
    if is_same(p, c.head, subject) or _of_own(p, c, subject):
        return False
    theirs = any(p.dep[k] == "poss" and p.lower[k] in _THEIRS for k in p.children[subject])
    mute = p.pos[subject] == "NOUN" and not can_speak(p, subject) and p.ent[subject] != "ORG"
    joined = [k for k in p.children[main] if p.dep[k] in ("conj", "xcomp", "acomp", "attr") and k in inside]
    verbs = [v for v in (main, *joined) if not any(p.dep[k] == "auxpass" for k in p.children[v]) and _done_to(p, v)]
    # "The wreck killed two", "its wardens hanged a poacher", "the count was wrong": nobody is charged by what things
    # do, or one's own people.
    deed = not mute and not theirs
    return any(
        (deed and p.pos[v] == "VERB" and (p.lemma[v] in WRONGDOING or _fails_somebody(p, v)))
        or ((theirs or not mute) and p.lemma[v] in BLAME_WORDS and not any(p.lower[k] == "no" for k in p.children[v]))
        for v in verbs
    )


def _of_own(p: Parse, c: Candidate, subject: int) -> bool:
    """ "Police officers shot a man", the police said: their own people."""
    return c.head is not None and any(p.lower[k] == p.lower[c.head] for k in p.children[subject])


def _done_to(p: Parse, verb: int) -> bool:
    """Whether a deed has somebody or something that it is done to, where without it nothing wrong is told: "the wagon
    shot off the road", "the well lies on its side"."""
    if p.lemma[verb] == "lie":
        return not any(p.dep[k] == "prep" and p.lower[k] not in ("to", "about", "with") for k in p.children[verb])
    if any(p.dep[k] == "dobj" and p.lower[k].endswith(("self", "selves")) for k in p.children[verb]):
        return False  # "he shot himself": he wronged nobody else
    if p.lemma[verb] == "shoot" and _at_somebody(p, verb):
        return True
    return p.lemma[verb] not in _DONE_TO or any(p.dep[k] == "dobj" for k in p.children[verb])


def _at_somebody(p: Parse, verb: int) -> bool:
    """Whether a shot is aimed: "shot at the bus", "into the crowd"; not "into the air"."""
    aimed = (k for k in p.children[verb] if p.dep[k] == "prep" and p.lower[k] in ("at", "on", "into"))
    return any(p.lower[o] not in ("air", "sky") for k in aimed for o in p.children[k] if p.dep[o] == "pobj")


def _fails_somebody(p: Parse, verb: int) -> bool:
    """ "The government has failed us", "had failed its people"; not "failed the test", "failed to act", "failed"."""
    objects = (k for k in p.children[verb] if p.dep[k] == "dobj")
    return p.lemma[verb] == "fail" and any(_persons(p, k) for k in objects)


def _persons(p: Parse, noun: int) -> bool:
    if p.pos[noun] == "PRON":
        return p.lower[noun] in _FAILED
    common = p.pos[noun] == "NOUN" and p.lemma[noun] not in DOCUMENTS and p.lemma[noun] not in NOUNS
    return p.ent[noun] in ("PERSON", "NORP") or (common and can_speak(p, noun))


_FAILED = frozenset({"us", "me", "you", "him", "her", "them", "everyone", "everybody"})


def _finds(p: Parse, c: Candidate) -> bool:
    """Whether somebody rules or decides, or a court, report or study finds: those who judge or lay open charge nobody
    themselves; prosecutors who "showed that he lied" do."""
    if c.lemma not in _FINDING:
        return False
    return c.lemma in ("rule", "decide") or c.head is None or p.lemma[c.head].lower() in JUDGING


_DONE_TO = frozenset({"burn", "sink", "cover", "fuel", "target", "ignore", "undermine", "poison", "silence", "shoot"})
_FINDING = frozenset({"rule", "decide", "find", "conclude", "hold", "determine", "show", "indicate"})
"""Cues of those who judge or lay open."""
_NOT = frozenset({"nor", "neither", "never"})
