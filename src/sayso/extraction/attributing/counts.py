"""Figures that somebody says or corrects: "the organisers say 3,500", "the ministry raised its toll to nine",
"“fifty-two”, says the union".

What is told is a number and no clause, so that no frame of a verb of speech fits.  `sums` has the figures that are
somebody's by a noun ("the ministry's count of 40"), `papers` those that a record gives.  Who has counted ("the guild
counted 430 carts") has done so and need not have told the page: that is access of his own, and comparison's to weigh.
"""

from __future__ import annotations

from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import FINITE, Candidate, Scene
from sayso.extraction.attributing.sources import antecedent
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.sums import OWN_SUMS, RULE
from sayso.extraction.attributing.syntax import NOUN_LIKE, is_passive, kids
from sayso.extraction.lexicon.cues import NOUNS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_SAYING = words("say reckon estimate guess")
"""Verbs behind which a number alone is what somebody says."""
_CHANGING = words("raise lower revise put correct update increase reduce cut adjust up downgrade upgrade bring change")
"""What somebody does to the figure that he gives."""
_FIGURES = OWN_SUMS | words("toll number total")
_LATER = words("later ago earlier before after after- since into apart")
"""Words behind a length of time that tell when something was said, and not what."""
_SPOKEN = words("word sentence thing prayer mass rosary name line time")
"""What is said and is no figure, though it has a number."""
_TELLERS = words("calculate compute")
_LONG = 16
"""Tokens of a fragment before its tag."""


def count_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: somebody and the number that he tells."""
    found = (_told(scene, t, first, end) for t in range(first, end) if scene.mask[t] < 0 and _tensed(scene.parse, t))
    return [c for c in found if c is not None]


def _told(scene: Scene, verb: int, first: int, end: int) -> Candidate | None:
    lemma = scene.parse.lemma[verb]
    if lemma in _SAYING:
        return _said(scene, verb) or _tagged(scene, verb, first)
    if lemma in _TELLERS:
        return _said(scene, verb)
    if lemma in _CHANGING:
        return _changed(scene, verb)
    return _arrived(scene, verb) if lemma in ("arrive", "come") else None


def _tensed(p: Parse, verb: int) -> bool:
    """Whether a verb tells what was or is: no modal, no negation, no passive."""
    if p.pos[verb] not in ("VERB", "AUX") or is_passive(p, verb):
        return False
    helped = [k for k in p.children[verb] if p.dep[k] == "aux"]
    if any(p.dep[k] == "neg" for k in p.children[verb]) or any(p.lemma[k] != "have" for k in helped):
        return False
    return p.tag[verb] in ("VBD", "VBZ", "VBP") or (p.tag[verb] == "VBN" and any(p.tag[k] in FINITE for k in helped))


def _said(scene: Scene, verb: int) -> Candidate | None:
    """ "The organisers say 3,500", "the harbour company says about 48"."""
    p = scene.parse
    objects = [k for k in kids(p, verb, "dobj", "attr", "oprd", "nummod") if k > verb]
    if not objects or kids(p, verb, "ccomp", "xcomp") or not _numeric(p, objects[0]):
        return None
    start, stop = p.left[objects[0]], _phrase_end(p, objects[0])
    if start != verb + 1 or stop - start > _LONG or any(p.tag[k] in FINITE for k in range(start, stop)):
        return None
    if p.lower[start] == "not" or p.lemma[objects[0]] in _SPOKEN or p.lower[p.left[verb]] == "what":
        return None  # "said not one word", "what he had said about twenty victims"
    if stop < len(p) and (p.lower[stop] in _LATER or p.lower[stop - 1] in _LATER):
        return None
    return _of(scene, verb, _subject(p, verb), (start, stop))


def _tagged(scene: Scene, verb: int, first: int) -> Candidate | None:
    """ "Fifty-two, says the union", "61 patients in the naval hospital now, a porter there says": a sentence without a
    verb of its own before its tag."""
    p = scene.parse
    comma = next((k for k in range(verb - 1, first, -1) if p.word[k] == ","), first)
    if comma == first or comma - first > _LONG or kids(p, verb, "ccomp") or not _opens_with_number(scene, first, comma):
        return None
    if any(p.pos[k] in ("VERB", "AUX") and p.tag[k] in FINITE for k in range(first, comma)):
        return None
    low = verb + 1 if comma == verb - 1 else comma + 1
    speaker = next((k for k in kids(p, verb, "nsubj", "dobj", "attr") if p.left[k] == low), None)
    if speaker is None or (low < verb and p.right[speaker] + 1 != verb):
        return None
    return _of(scene, verb, speaker, (first, comma))


def _opens_with_number(scene: Scene, first: int, comma: int) -> bool:
    """Whether a number is among the first words of a fragment, the hour of a ticker left out."""
    p, first = scene.parse, scene.after_clock(first, comma)
    return any(p.tag[k] == "CD" for k in range(first, min(first + 4, comma)))


def _changed(scene: Scene, verb: int) -> Candidate | None:
    """ "The ministry raised its figure from 31 to 40": the figure and what it was changed to."""
    p = scene.parse
    noun = next((k for k in kids(p, verb, "dobj") if k > verb and p.lemma[k] in _FIGURES), None)
    if noun is None:
        return None
    holders = [verb, noun, *(k for k in kids(p, verb, "prep") if p.lower[k] == "from")]
    towards = (k for h in holders for k in kids(p, h, "prep") if p.lower[k] in ("to", "at"))
    to = next((k for k in towards if _numeric_to(p, k)), None)
    if to is None or to < noun:
        return None
    stop = next((k for k in range(to, p.right[to] + 1) if p.word[k] in (",", ";", "(")), p.right[to] + 1)
    subject = _subject(p, verb)
    if subject is None or p.lemma[subject] in NOUNS:
        return None  # "the announcement raised the total to 14": what came of it
    return _of(scene, verb, subject, (p.left[noun], stop + (p.lower[stop : stop + 1] == ["dead"])))


def _numeric_to(p: Parse, prep: int) -> bool:
    return any(_numeric(p, k) for k in kids(p, prep, "pobj"))


def _arrived(scene: Scene, verb: int) -> Candidate | None:
    """ "The senator arrives at 11 million", "the figure of forty boats comes from the inspector"."""
    p = scene.parse
    if p.lemma[verb] == "arrive":
        at = next((k for k in kids(p, verb, "prep") if k == verb + 1 and p.lower[k] == "at"), None)
        if at is None or not any(_numeric(p, k) and _is_sum(p, k) for k in kids(p, at, "pobj")):
            return None
        stop = next((k for k in range(at, p.right[at] + 1) if p.word[k] in (",", ";", "(")), p.right[at] + 1)
        return _of(scene, verb, _subject(p, verb), (at + 1, stop))
    noun = next((k for k in kids(p, verb, "nsubj") if p.lemma[k] in _FIGURES - {"total"} and k < verb), None)
    source = next((o for k in kids(p, verb, "prep") if p.lower[k] == "from" for o in kids(p, k, "pobj")), None)
    if noun is None or source is None or not any(p.tag[k] == "CD" for k in range(p.left[noun], p.right[noun] + 1)):
        return None
    return _of(scene, verb, source, (p.left[noun], p.right[noun] + 1))


def _subject(p: Parse, verb: int) -> int | None:
    """The subject of a verb, that of the clause that its own is joined to, or what its "which" stands for."""
    found = next((k for k in kids(p, verb, "nsubj") if k < verb), None)
    if found is None and p.dep[verb] == "conj" and p.tag[verb] == p.tag[p.head[verb]]:
        found = next((k for k in kids(p, p.head[verb], "nsubj") if k < verb), None)
    if found is not None and p.lower[found] in ("who", "which", "that"):
        return antecedent(p, found)
    return found


def _numeric(p: Parse, noun: int) -> bool:
    """Whether a noun phrase is a number or a number of something, and no year."""
    for k in range(p.left[noun], noun + 1):
        if p.tag[k] == "CD" and not _year(p, k):
            return k == noun or p.head[k] == noun or p.head[p.head[k]] == noun
    return False


def _is_sum(p: Parse, noun: int) -> bool:
    """Whether a number is a sum and no hour or house: "11 million", "4,000 crowns", "60 per cent"."""
    said = p.lower[p.left[noun] : p.right[noun] + 1]
    return any(w in _ROUND or (w.replace(",", "").isdigit() and len(w) > len("2000")) for w in said)


_ROUND = words("hundred thousand million billion trillion percent % cent")


def _year(p: Parse, k: int) -> bool:
    return p.ent[k] == "DATE" and p.word[k].isdigit() and len(p.word[k]) == len("2000")


def _phrase_end(p: Parse, noun: int) -> int:
    """Where a counted thing ends: before a clause or a comma."""
    stop = p.right[noun] + 1
    return next((k for k in range(noun + 1, stop) if p.word[k] in (",", ";", "(", ":", "–", "—")), stop)


def _of(scene: Scene, verb: int, source: int | None, words_of: tuple[int, int]) -> Candidate | None:
    """The candidate with this source and content; None where either speaks for nothing."""
    p = scene.parse
    if source is None or p.pos[source] not in NOUN_LIKE or not can_speak(p, source) or p.lower[source] in _NOBODY:
        return None
    piece = scene.piece(*words_of)
    if piece is None:
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], RULE, pieces=[piece], marks={"subject"})
    place(scene, cand, source)
    return cand if cand.source is not None else None


_NOBODY = words("it this that there i we you one which what who")
