"""Headlines and transcripts: "Orlo: Talks have failed", "Talks have failed, says Orlo", "PRESIDENT: We shall see.".

A colon stands for the cue where a name stands before it and a clause behind.
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.lexicon.cues import DOCUMENTS, VERBS
from sayso.extraction.lexicon.names_roles import BODIES, HUMAN_ENDINGS, OFFICES
from sayso.extraction.lexicon.quantity_scenes import HAPPENINGS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

LABELS = words(
    """
    photo photos video videos watch read listen related update updates updated opinion analysis exclusive breaking live
    correction note editor's explainer explained gallery pictures podcast fact check factbox timeline review preview
    comment editorial column letter letters news world politics sport business obituary profile q&a faq advertisement
    sponsored more also see source sources via credit tags categories contact email phone tel date time place where when
    dear who what why how background context key highlights summary results score
    """
)
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET", "ADP", "CCONJ", "PART", "NUM"})
_TOPICS = words("what how why who where when everything")
"""Words with which a headline says what its page tells of a topic: "Orlo: what we know"."""
_OF = words("of for 's ’s")
OF_HIMSELF = words("i we my our me us")
"""Words of who tells of himself."""
CONVERSING = OF_HIMSELF | {"you", "your"}
"""Words of who talks to somebody, and tells nothing about a third."""


def headline(scene: Scene, block: int, titled: bool) -> Candidate | None:
    """The attribution of a block by its colon; `titled`: the block is a title or stands where titles stand."""
    p = scene.parse
    first, end = scene.tokens_of(block)
    colon = next((t for t in range(first + 1, min(end - 2, first + 9)) if p.word[t] == ":" and scene.mask[t] < 0), None)
    if colon is None or not _names(scene, first, colon, titled):
        return None
    if titled and scene.mask[colon + 1] < 0 and _a_topic(p, first, colon):
        return None
    if p.lower[colon + 1] in _TOPICS or p.lower[colon - 1] in HAPPENINGS:
        return None
    if not any(p.tag[t] in FINITE or p.tag[t] == "TO" for t in range(colon + 1, end)):
        return None
    if not p.word[first].isupper():
        end = min(end, p.sentence_of(colon + 1)[1])  # a transcript's label brings in the paragraph, a headline ends
    kept, piece = scene.trim(scene.after_clock(first, colon), colon), scene.piece(colon + 1, end)
    if kept is None or piece is None:
        return None
    if p.word[first].isupper() and not _speaks_up(scene, first, colon, end) and scene.type_of(block) != "title":
        return None
    cand = Candidate(-1, (colon, colon + 1), ":", "headline", pieces=[piece], source=kept, head=kept[1] - 1)
    grow_to_quotes(scene, cand)
    return cand


def _speaks_up(scene: Scene, first: int, colon: int, end: int) -> bool:
    """Whether a shouted label is a speaker's, as in a transcript, and no place ("ORVAN: Rescuers have …")."""
    p = scene.parse
    label = [p.lower[t] for t in range(first, colon)]
    if any(word in OFFICES or word in HUMAN_ENDINGS for word in label):
        return True
    return converses(p, colon + 1, end)


def converses(p: Parse, first: int, end: int, said: frozenset[str] = CONVERSING) -> bool:
    """Whether somebody says "I", "we" or "you", or another of some words, among some tokens."""
    return any(p.lower[t] in said for t in range(first, end))


def _names(scene: Scene, first: int, colon: int, titled: bool) -> bool:
    """Whether the words before a colon name a speaker: a person, a body or a document, without a verb."""
    p = scene.parse
    span = range(first, colon)
    if any(p.pos[t] not in _NAMING and p.word[t] not in (".", ",", "'s", "’s", '"', "“") for t in span):
        return False
    if any(p.lower[t] in LABELS or (p.pos[t] == "ADP" and p.lower[t] not in _OF) for t in span):
        return False
    shouted = any(p.word[t].isupper() and len(p.word[t]) > 3 for t in span) and colon - first < 5
    if not titled:
        return shouted and any(p.pos[t] == "PROPN" for t in span)
    kinds = {p.ent[t] for t in span}
    place = (
        bool(kinds & {"GPE", "LOC"}) and not kinds & {"PERSON", "ORG", "NORP"} and p.lemma[colon - 1] not in DOCUMENTS
    )
    if place or _located(p, *p.chars(first, colon)):
        return converses(p, colon + 1, scene.tokens_of(scene.block_at(first))[1])
    return bool(kinds & {"PERSON", "ORG", "GPE", "NORP"}) or p.lemma[colon - 1] in DOCUMENTS


def _a_topic(p: Parse, first: int, colon: int) -> bool:
    """Whether the words before a headline's colon are what its page is about, and nobody who speaks: a paper of nobody
    ("Claim: …"), a common noun for a thing ("School bus: …"), or a name of whom the page never tells that he says
    anything."""
    last = colon - 1
    lemma = p.lemma[last].lower()
    if lemma in DOCUMENTS | {"claim"} and colon - first == 1:
        return True
    if (p.pos[last] == "NOUN" or lemma in DOCUMENTS | OFFICES) and can_speak(p, last):
        return False
    if lemma in BODIES or (p.word[last].isupper() and p.ent[last] == "ORG"):
        return False  # "Police: …", and "NATO: …", whom the page calls "the alliance"
    if converses(p, colon + 1, p.sentence_of(colon + 1)[1]):
        return False  # "Orlo: We will rebuild"
    if p.sentence_of(colon + 1)[1] == len(p):
        return False  # a headline alone: no page tells of what it is
    behind = (t for t in range(colon, len(p)) if p.lower[t] == p.lower[last])
    return not any(p.dep[t] == "nsubj" and p.lemma[p.head[t]] in VERBS for t in behind)


def _located(p: Parse, start: int, end: int) -> bool:
    """Whether a page speaks of a label as of a place, "in Orvan", "at Fort Orvan": it then tells where, not who."""
    name = re.escape(p.text[start:end].strip())
    return re.search(rf"\b(?:in|at|near|outside|from|above|around)\s+{name}\b", p.text) is not None
