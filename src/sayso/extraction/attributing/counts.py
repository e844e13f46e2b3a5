"""Figures that somebody says or corrects: "the organisers say 3,500", "the ministry raised its toll to nine",
"“fifty-two”, says the union".

What is told is a number and no clause, so that no frame of a verb of speech fits.  `sums` has the figures that are
somebody's by a noun ("the ministry's count of 40"), `papers` those that a record gives.  Who has counted ("the guild
counted 430 carts") has done so and need not have told the page: that is access of his own, and comparison's to weigh.
"""

from __future__ import annotations

from sayso.extraction.attributing.asserted import NOBODY, asserted
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import FINITE, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.sums import ENDS, OWN_SUMS, RULE
from sayso.extraction.attributing.syntax import NOUN_LIKE, is_passive, kids
from sayso.extraction.lexicon.names_roles import BODIES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_SPOKEN = words("word sentence thing prayer mass rosary name line time hello goodbye")
"""What is said and is no figure, though it has a number."""
_CHANGING = words("raise lower revise put correct update adjust downgrade upgrade")
"""What somebody does to the figure that he gives."""
_FIGURES = OWN_SUMS | words("toll")
_LATER = words("later ago earlier before after since into apart")
"""Words behind a length of time that tell when something was said, and not what."""
_LONG = 16
"""Tokens of a fragment before its tag."""


def count_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: somebody and the number that he tells."""
    found = (_told(scene, t, first, end) for t in range(first, end) if scene.mask[t] < 0)
    return [c for c in found if c is not None]


def _told(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    p = scene.parse
    if p.lemma[verb] not in _CHANGING and p.lemma[verb] != "say":
        return None
    if not _of_the_page(p, verb):
        return None
    if p.lemma[verb] == "say":
        return _said(scene, verb, end) or _tagged(scene, verb, first, end)
    return _changed(scene, verb)


def _of_the_page(p: Parse, verb: int) -> bool:
    """Whether the page itself tells a clause: a main one, of which nothing is the condition, under no other verb."""
    if p.pos[verb] != "VERB" or is_passive(p, verb) or not asserted(p, verb):
        return False
    while p.dep[verb] in ("conj", "parataxis", "ccomp"):
        if p.dep[verb] == "ccomp" and p.head[verb] < verb:
            return False  # "denied that the guards say 40"
        verb = p.head[verb]
    conditions = (k for c in kids(p, verb, "advcl") for k in kids(p, c, "mark") if p.lower[k] in ("if", "unless"))
    return p.head[verb] == verb and not any(conditions)


def _said(scene: Scene, verb: int, end: int) -> Candidate | None:
    """ "The organisers say 3,500", "the harbour company says about 48"."""
    p = scene.parse
    number = next((k for k in kids(p, verb, "dobj", "attr", "oprd", "nummod") if k > verb), None)
    if number is None or kids(p, verb, "ccomp", "xcomp") or not _numeric(p, number) or p.lemma[number] in _SPOKEN:
        return None
    start, stop = p.left[number], _phrase_end(p, number)
    if start != verb + 1 or stop - start > _LONG or p.lower[start] in ("not", "no"):
        return None
    goes_on = stop < end and p.lower[stop] not in ENDS
    if goes_on or any(p.tag[k] in FINITE or p.lower[k] in _LATER for k in range(start, stop)):
        return None
    return _of(scene, verb, _subject(p, verb), (start, stop))


def _tagged(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    """ "Fifty-two, says the union", "61 patients in the naval hospital now, a porter there says": a sentence that is a
    number of something and its tag."""
    p = scene.parse
    ticker, first = first, scene.after_clock(first, verb)
    comma = next((k for k in range(verb - 1, first, -1) if p.word[k] == ","), first)
    if comma == first or comma - first > _LONG or not _opens_with_number(p, first, comma, first > ticker):
        return None
    if any(p.tag[k] in FINITE or p.lower[k] in _LATER for k in range(first, comma)):
        return None
    low = verb + 1 if comma == verb - 1 else comma + 1
    speaker = next((k for k in kids(p, verb, "nsubj", "dobj", "attr") if p.left[k] == low), None)
    if speaker is None or (low < verb and p.right[speaker] + 1 != verb):
        return None
    stop = max(verb, p.right[speaker]) + 1
    if stop < end and p.word[stop] not in (".", ",", ";", "!"):
        return None  # "nearly 300 people in a hall, a priest says mass"
    return _of(scene, verb, speaker, (first, comma))


def _opens_with_number(p: Parse, first: int, comma: int, ticker: bool) -> bool:
    """Whether a fragment begins with a number that is no day, hour or age: not "on 4 May, …", "three days later, …";
    behind the hour of a ticker the parser takes any number for one."""
    opens = next((k for k in range(first, min(first + 3, comma)) if p.tag[k] == "CD"), None)
    if opens is None or (p.ent[opens] in ("DATE", "TIME") and not ticker):
        return False
    return all(p.pos[k] in ("ADV", "ADJ", "NUM", "DET", "SYM", "PUNCT") for k in range(first, opens))


def _changed(scene: Scene, verb: int) -> Candidate | None:
    """ "The ministry raised its figure from 31 to 40": a body's figure and what it was changed to."""
    p = scene.parse
    noun = next((k for k in kids(p, verb, "dobj") if k > verb and _is_figure(p, k)), None)
    if noun is None or any(p.lower[k] in ("by", "with") for k in kids(p, verb, "prep")):
        return None
    holders = [verb, noun, *(k for k in kids(p, verb, "prep") if p.lower[k] == "from")]
    towards = (k for h in holders for k in kids(p, h, "prep") if p.lower[k] in ("to", "at"))
    to = next((k for k in towards if any(_is_number(p, o) for o in kids(p, k, "pobj"))), None)
    subject = _subject(p, verb)
    if to is None or to < noun or subject is None or not _is_body(p, subject):
        return None
    stop = next((k for k in range(to, p.right[to] + 1) if p.word[k] in (",", ";", "(")), p.right[to] + 1)
    return _of(scene, verb, subject, (p.left[noun], stop + (p.lower[stop : stop + 1] == ["dead"])))


def _is_figure(p: Parse, noun: int) -> bool:
    """Whether a noun is what somebody gives as a count: "its toll", "the number of dead", and no telephone number."""
    of = next((k for k in kids(p, noun, "prep") if p.lower[k] == "of" and k == noun + 1), None)
    lost = of is not None and any(p.lower[k] in _VICTIMS for k in range(of, p.right[of] + 1))
    return p.lemma[noun] in _FIGURES or (p.lemma[noun] == "number" and lost)


_VICTIMS = words("dead deaths killed victims injured wounded missing lost destroyed casualties fatalities arrested")


def _is_number(p: Parse, noun: int) -> bool:
    """Whether a figure is given as a number alone or of people, and no price: "to 40", "to 27 dead"."""
    return p.tag[noun] == "CD" or (_numeric(p, noun) and (p.lower[noun] in _VICTIMS or p.lemma[noun] == "people"))


def _is_body(p: Parse, subject: int) -> bool:
    """Whether somebody is a body that gives figures, or several people."""
    named = p.ent[subject] in ("ORG", "GPE", "NORP") or (p.pos[subject] == "PROPN" and p.ent[subject] != "PERSON")
    return named or p.lemma[subject] in BODIES or p.lower[subject] in PLURAL_PEOPLE


def _subject(p: Parse, verb: int) -> int | None:
    """The subject of a verb, or that of the clause that it is joined to."""
    found = next((k for k in kids(p, verb, "nsubj") if k < verb), None)
    if found is None and p.dep[verb] == "conj" and p.tag[verb] == p.tag[p.head[verb]]:
        found = next((k for k in kids(p, p.head[verb], "nsubj") if k < verb), None)
    return found


def _numeric(p: Parse, noun: int) -> bool:
    """Whether a noun phrase is a number or a number of something, and no year."""
    numbers = (k for k in range(p.left[noun], noun + 1) if p.tag[k] == "CD" and not _year(p, k))
    return any(k == noun or p.head[k] == noun or p.head[p.head[k]] == noun for k in numbers)


def _year(p: Parse, k: int) -> bool:
    return p.ent[k] == "DATE" and p.word[k].isdigit() and len(p.word[k]) == len("2000")


def _phrase_end(p: Parse, noun: int) -> int:
    """Where a counted thing ends: before a clause or a comma."""
    stop = p.right[noun] + 1
    return next((k for k in range(noun + 1, stop) if p.word[k] in (",", ";", "(", ":", "–", "—")), stop)


def _of(scene: Scene, verb: int, source: int | None, words_of: tuple[int, int]) -> Candidate | None:
    """The candidate with this source and content; None where either speaks for nothing."""
    p = scene.parse
    if source is None or p.pos[source] not in NOUN_LIKE or not can_speak(p, source) or p.lower[source] in NOBODY:
        return None
    piece = scene.piece(*words_of)
    if piece is None:
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], RULE, pieces=[piece], marks={"subject"})
    place(scene, cand, source)
    return cand if cand.source is not None else None
