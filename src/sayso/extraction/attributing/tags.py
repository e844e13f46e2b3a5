"""Tags that close a clause and that the parser lost: "it left at nine, a porter there says", "two fell when the rope
parted, the harbour office said on Sunday, and …".

The parser hangs the verb of such a tag on a word before the comma, or gives it the subject of the clause.  The words
alone show the tag: behind a comma a noun phrase, a plain verb of speech, and nothing but when or to whom it was said.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.asides import OCCASIONS
from sayso.extraction.attributing.bounds import SUBORDINATE, clause_start
from sayso.extraction.attributing.cues import cue_range
from sayso.extraction.attributing.papers import RECORDS
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_SAYING = words("say tell report claim announce insist add warn confirm admit acknowledge allege explain estimate")
_FINDING = words("find show state conclude record")
"""What only a paper or those who inquire do in a tag: "…, the report found"."""
_TELLING = _SAYING | _FINDING
_INQUIRING = words("inquiry inquest investigation commission court judge coroner tribunal panel")
"""Who finds, so that a past tense behind them is no participle: "…, an inquest found last year"."""
_WITHIN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "ADP", "ADV"})
_LINKS = words("of for at in from with")
_PERSONAL = words("he she they")
_LONGEST = 12
"""Tokens of a noun phrase in a tag."""
_LEAST = 3
"""Tokens of a clause before a tag."""
_HEARERS = words("reporters journalists parliament lawmakers deputies us me court congress agency newspaper paper")
_WHEN = words("yesterday today earlier later recently then afterwards last late early this week month year night")
_ADDING = words("adding citing with as but and while")
_CLOSING = frozenset([".", ",", ";", "!", "?", "—", "–"])


def closing_tags(scene: Scene, first: int, end: int, known: Sequence[Candidate]) -> list[Candidate]:
    """Candidates of one sentence for the tags in it of which the parse tells another speaker, or nothing."""
    p, out = scene.parse, []
    heard = {c.verb: c for c in known}
    for verb in range(first + _LEAST + 2, end):
        if p.lemma[verb] not in _TELLING or p.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
            continue
        comma = _opening(scene, verb, first)
        other = heard.get(verb)
        if comma is None or (other is not None and (other.source is None or other.source[0] > comma)):
            continue
        cand = _tag(scene, comma, verb, (first, end))
        if cand is not None:
            out.append(cand)
    return out


def _opening(scene: Scene, verb: int, first: int) -> int | None:
    """The comma before the noun phrase that stands right before a verb; None where there is no such phrase."""
    p = scene.parse
    for k in range(verb - 1, max(first + 1, verb - _LONGEST), -1):
        if p.word[k] == ",":
            return k if k < verb - 1 and scene.mask[k] < 0 and scene.mask[k - 1] < 0 else None
        own = p.tag[k] == "PRP$" or (k == verb - 1 and p.lower[k] in _PERSONAL)
        if scene.mask[k] >= 0 or not (own or p.pos[k] in _WITHIN) or (p.pos[k] == "ADP" and p.lower[k] not in _LINKS):
            return None
        if p.tag[k] in FINITE or p.tag[k] in ("WDT", "WP", "WRB", "PDT", "EX", "TO"):
            return None
    return None


def _tag(scene: Scene, comma: int, verb: int, sentence: tuple[int, int]) -> Candidate | None:
    p, (first, end) = scene.parse, sentence
    if not _speaks(p, comma + 1, verb) or not _closes(p, verb, end):
        return None
    start = clause_start(scene, comma, first)
    opens = next((k for k in range(start, comma) if p.pos[k] not in ("CCONJ", "ADV", "PUNCT")), start)
    if p.lower[opens] in SUBORDINATE or p.tag[opens][:1] == "W" or p.tag[opens] in ("VBN", "VBG"):
        return None  # "when the gate fell, the guard said so": what he said stands behind
    if comma - start < _LEAST or not _states(p, start, comma):
        return None
    piece = scene.piece(start, comma)
    if piece is None:
        return None
    cand = Candidate(verb, cue_range(p, verb), p.lemma[verb], "clause", pieces=[piece], marks={"aside", "subject"})
    cand.source, cand.head = (comma + 1, cand.cue[0]), head_noun(p, comma + 1, cand.cue[0])
    return cand if cand.source[0] <= cand.head < cand.source[1] else None


def _states(p: Parse, first: int, end: int) -> bool:
    """Whether a range has a verb with a tense and a noun before it."""
    verb = next((k for k in range(first, end) if p.tag[k] in FINITE), first)
    return any(p.pos[k] in ("NOUN", "PROPN", "PRON", "NUM") for k in range(first, verb))


def _speaks(p: Parse, low: int, verb: int) -> bool:
    """Whether a noun phrase is of somebody who speaks, or of a paper that shows or finds."""
    if p.pos[low] in ("ADP", "ADV", "PART"):
        return False
    if low == verb - 1 and p.lower[low] in _PERSONAL:
        return p.lemma[verb] in _SAYING and p.tag[verb] != "VBN"
    head = head_noun(p, low, verb)
    if p.pos[head] not in ("NOUN", "PROPN"):
        return False
    if p.lemma[head] in _INQUIRING:
        return True
    paper = p.lemma[head] in DOCUMENTS or p.lemma[head] in RECORDS
    return p.tag[verb] != "VBN" and (paper or (p.lemma[verb] in _SAYING and can_speak(p, head)))


def _closes(p: Parse, verb: int, end: int) -> bool:
    """Whether nothing but when, where or to whom it was said stands between a verb and the end of its sentence, or
    what the page adds to it: of "he does not need, he said, to be taught" the clause goes on."""
    k = verb + 1
    while k < end and p.word[k] not in _CLOSING:
        if p.pos[k] in ("VERB", "AUX", "SCONJ", "CCONJ") or k - verb > _LONGEST:
            return False
        k += 1
    if k + 1 < end and p.word[k] == "," and p.pos[k + 1] not in ("CCONJ", "SCONJ") and p.lower[k + 1] not in _ADDING:
        return False
    behind = range(verb + 1, k)
    nouns = [t for t in behind if p.pos[t] in ("NOUN", "PROPN", "PRON", "NUM")]
    told = all(
        p.ent[t] in ("DATE", "TIME") or p.lower[t] in _WHEN or p.lemma[t] in OCCASIONS or p.lower[t] in _HEARERS
        for t in nouns
        if p.pos[t] != "PROPN" or p.lemma[verb] != "tell"
    )
    return told and (not behind or bool(nouns) or all(p.pos[t] == "ADV" for t in behind))
