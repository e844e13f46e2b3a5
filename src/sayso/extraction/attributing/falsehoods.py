"""What somebody says is not so by calling the report of it false: "called reports of a deal false", "said rumours that
the dam had burst were nonsense", "dismissed as lies claims that the school had been hit", "claims that … are rejected".

What is denied is the content, without the noun for the report and the word for its falsehood.
"""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.asserted import asserted, somebody
from sayso.extraction.attributing.cues import cue_range
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.stances import FALSEHOODS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

RULE = "falsehood"
_REPORTS = words(
    "report claim allegation accusation rumour rumor suggestion assertion charge story speculation notion statement"
)
_CALLING = words("call label brand term describe dismiss denounce reject deride slam condemn characterise characterize")
_DENYING = words("deny reject dismiss refute rebut dispute contradict repudiate rubbish rebuff discount debunk")
_BEING = words("is are was were be been being")
_BETWEEN = words("a an as the all total complete completely entirely utterly pure absolute absolutely simply just mere")
_MARKS = words("\" “ ‘ '")
"""Marks with which a quotation begins: "dismissed claims that … as “inventions”"."""
_RELATIVE = words("which that who")
_FAR = 32
"""Tokens between a noun for a report and the word that it is false."""
_NEAR = 12
"""Tokens between a verb of speech and the noun."""


def falsehood_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: who calls a report false, and what it reports."""
    p = scene.parse
    if p.word[end - 1] == "?":
        return []
    nouns = (n for n in range(first, end) if p.lemma[n] in _REPORTS and p.pos[n] == "NOUN" and scene.mask[n] < 0)
    found = (_denied(scene, n, first, end) for n in nouns)
    return [c for c in found if c is not None and c.source is not None]


def _denied(scene: Scene, noun: int, first: int, end: int) -> Candidate | None:
    p = scene.parse
    start = noun + 1
    if start >= end or p.lower[start] not in ("that", "of") or any(p.lower[k] == "no" for k in p.children[noun]):
        return None
    if p.lower[start] == "of" and any(somebody(p, k) for k in kids(p, start, "pobj")):
        return None  # "the claim of the mayor": his, and not about him
    found = _said(p, noun, first, end) or _called(p, noun, first, end) or _rejected(p, noun) or _rejected_by(p, noun)
    verb, stop = found or (None, 0)
    if verb is None or not asserted(p, verb):
        return None
    piece = scene.piece(start + (p.lower[start] == "of"), stop)
    if piece is None:
        return None
    cand = Candidate(verb, cue_range(p, verb), p.lemma[verb], RULE, pieces=[piece])
    find_source(scene, cand)
    return cand


def _said(p: Parse, noun: int, first: int, end: int) -> tuple[int, int] | None:
    """The verb, and where the report's content ends, of "said (that) rumours that the dam had burst were nonsense"."""
    verb = noun - 1
    while verb > first and (p.pos[verb] in ("DET", "ADJ", "ADV", "SCONJ", "PRON") or p.lower[verb] == "that"):
        verb -= 1
    if verb <= first or p.lemma[verb] not in CORE or p.tag[verb] not in FINITE:
        return None
    false = _false(p, noun, end)
    if false is None:
        return None
    being = false - 1
    while being > noun and (p.lower[being] in _BETWEEN | _MARKS or p.pos[being] == "ADV"):
        being -= 1
    return (verb, being) if being > noun + 1 and p.lower[being] in _BEING else None


def _called(p: Parse, noun: int, first: int, end: int) -> tuple[int, int] | None:
    """The same of "called reports of a deal false", "dismissed claims that … as lies", "dismissed as lies claims"."""
    near = range(noun - 1, max(first, noun - _NEAR), -1)
    verb = next((k for k in near if p.tag[k] in FINITE), None)
    if verb is None or p.lemma[verb] not in _CALLING or not _object(p, verb, noun):
        return None
    if any(p.lower[k] in FALSEHOODS and p.lower[verb + 1] == "as" for k in range(verb + 2, noun)):
        clause = next((c for c in kids(p, noun, "acl", "relcl", "prep") if c > noun), noun)
        return verb, max(p.right[clause] + 1, noun + 2)
    false = _false(p, noun, end)
    if false is None:
        return None
    stop = false
    while p.lower[stop - 1] in _BETWEEN | _MARKS or (p.pos[stop - 1] == "ADV" and stop - 1 > noun + 1):
        stop -= 1
    plain = p.lemma[verb] in ("call", "label", "brand", "term") or "as" in p.lower[stop:false]
    return (verb, stop) if plain and stop > noun + 2 else None


def _rejected(p: Parse, noun: int) -> tuple[int, int] | None:
    """The same of "dismissed reports of a deal"; where a clause is rejected, the verb has it for its content."""
    verb = p.head[noun]
    if p.dep[noun] != "dobj" or p.lemma[verb] not in _DENYING or p.lower[noun + 1] != "of" or p.tag[verb] not in FINITE:
        return None
    return verb, p.right[noun + 1] + 1


def _rejected_by(p: Parse, noun: int) -> tuple[int, int] | None:
    """The same of "claims that the dam had burst are rejected by the ministry"."""
    verb = p.head[noun]
    by = any(p.dep[c] == "agent" for c in p.children[verb])
    if p.dep[noun] != "nsubjpass" or p.lemma[verb] not in _DENYING or not by:
        return None
    told = next((c for c in p.children[noun] if c > noun and p.dep[c] in ("acl", "relcl", "ccomp", "prep")), None)
    return None if told is None or p.right[told] >= verb else (verb, p.right[told] + 1)


def _object(p: Parse, verb: int, noun: int) -> bool:
    """Whether a noun is what a verb has for its object, as far as the words between tell."""
    return p.head[noun] == verb or all(p.pos[k] in ("DET", "ADJ", "ADP", "NOUN", "ADV") for k in range(verb + 1, noun))


def _false(p: Parse, noun: int, end: int) -> int | None:
    """The word behind a report that says that it is false; none behind a comma or with a "not"."""
    for k in range(noun + 2, min(noun + _FAR, end)):
        if p.word[k] in (",", ";", ":") or p.lower[k] in ("not", "n't", "n’t", "never"):
            return None
        if p.lower[k] in FALSEHOODS and (k + 1 >= end or p.pos[k + 1] in _ENDING or p.lower[k + 1] in _RELATIVE):
            return k
    return None


_ENDING = ("PUNCT", "CCONJ", "ADP", "SCONJ", "ADV")
"""What follows a word for falsehood that no noun does: not "a false report"."""


def without_reports(found: Iterable[Candidate], false: Iterable[Candidate], p: Parse) -> list[Candidate]:
    """Candidates without those that the parser made of the words of a report called false."""
    false = list(false)
    verbs = {c.verb for c in false}
    starts = [p.tokens_in(*c.pieces[0]).start for c in false]
    return [c for c in found if c.verb not in verbs and not any(s - 2 <= c.verb < s for s in starts)]
