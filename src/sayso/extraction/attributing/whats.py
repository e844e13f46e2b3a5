"""What somebody calls a thing by a "what": "in what police say was a robbery", "lay what she reckons to be a ship".

Where the clause is the object of the page's own verb, or stands behind a preposition, it tells of the thing what is
said of it.  Where it is the page's subject ("what the mayor said was a lie"), the page says something of it.
"""

from __future__ import annotations

from sayso.extraction.attributing.asserted import NOBODY
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_CALLING = words(
    "say believe think suspect claim allege insist consider estimate reckon fear understand maintain argue"
)
"""Verbs by which somebody says what a thing is."""
_BEING = words("is was are were be been may might could would")
_NAMING = 8
"""Tokens of who says it, between "what" and the verb."""
_FINDING = words("find discover see uncover recover")


def what_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence for what the parser did not hang on its verb of speech."""
    p = scene.parse
    found = (_called(scene, t, end) for t in range(first + 1, end) if p.lower[t] == "what" and scene.mask[t] < 0)
    return [c for c in found if c is not None and c.source is not None]


def of_the_page(p: Parse, cand: Candidate) -> bool:
    """Whether a verb's content is what the page says of a "what" ("what he said was a lie"), or the thing itself that
    somebody found ("found what they said was a bomb")."""
    if not cand.pieces or cand.rule != "clause":
        return False
    first = p.tokens_in(*cand.pieces[0]).start
    if p.lemma[cand.verb] in _FINDING and p.lower[first] == "what":
        return True
    opener = _opener(p, cand.verb)
    return opener is not None and _subject_of_page(p, opener) and first == cand.verb + 1 and p.lower[first] in _BEING


def _opener(p: Parse, verb: int) -> int | None:
    """The "what" of "what the mayor says"."""
    low = max(p.sentence_of(verb)[0], verb - _NAMING)
    opener = next((t for t in range(verb - 1, low - 1, -1) if p.lower[t] == "what"), None)
    if opener is None or any(p.tag[t] in FINITE or p.word[t] in (",", ";", ":") for t in range(opener + 1, verb)):
        return None
    return opener


def _subject_of_page(p: Parse, opener: int) -> bool:
    """Whether a "what" opens the sentence or a clause, so that what is told of it is the page's."""
    before = p.word[opener - 1] if opener > p.sentence_of(opener)[0] else ""
    return before in ("", ",", ";", ":", "–", "—", "(", '"', "“") or p.lower[opener - 1] in ("and", "but", "that")


def _called(scene: Scene, opener: int, end: int) -> Candidate | None:
    p = scene.parse
    if _subject_of_page(p, opener):
        return None
    near = range(opener + 1, min(opener + 1 + _NAMING, end))
    verb = next((t for t in near if p.tag[t] in FINITE and p.pos[t] == "VERB"), None)
    if verb is None or p.lemma[verb] not in _CALLING or _opener(p, verb) != opener or kids(p, verb, "ccomp", "neg"):
        return None
    named = next((k for k in kids(p, verb, "nsubj") if k > opener), None)
    being = verb + 2 if p.lower[verb + 1 : verb + 2] == ["to"] else verb + 1
    if named is None or not _somebody(p, named) or being >= end or p.lower[being] not in _BEING:
        return None
    thing = next((k for k in kids(p, being, "attr", "acomp") if k > being), None)
    piece = scene.piece(verb + 1, min(p.right[thing] + 1, end)) if thing is not None else None
    if piece is None or p.word[end - 1] == "?":
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], "clause", pieces=[piece], marks={"subject"})
    place(scene, cand, named)
    return cand


def _somebody(p: Parse, named: int) -> bool:
    return p.lower[named] not in NOBODY and can_speak(p, named)
