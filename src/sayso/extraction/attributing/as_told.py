"""Clauses with "as" that say whose word a sentence is, where the parser sees no clause in them: it takes the verb for a
noun ("as the Courier notes, …", "…, as Lira claims"), or there is no subject ("as reported by the Courier, …")."""

from __future__ import annotations

from sayso.extraction.attributing.bounds import clause_start, finite_in
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.extraction.lexicon.names_roles import PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

RULE = "as"
_TELLING = words("note claim report state comment write point remind remark observe explain say stress argue reveal")
"""Verbs whose forms in -s the parser takes for nouns, or that tell what is so."""
_TOLD = words("report note explain reveal describe point cite document confirm state observe remark tell")
"""Verbs of "as … by"."""
_BEHIND = words("it out us them readers this elsewhere here there")
"""Words between such a verb and the comma behind it."""
_NAME = frozenset({"PROPN", "NOUN", "DET", "ADJ", "PART", "PUNCT", "NUM", "CCONJ", "X"})
_LONGEST = 9
"""Tokens of a source, and of what may stand between the verb and the comma."""
_STARTS = words("and but yet so or for however meanwhile indeed")
"""Words before the "as" that opens a sentence."""


def as_told(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """The attribution that an "as" at a token brings in."""
    p = scene.parse
    if scene.mask[t] >= 0 or t + 2 >= end or p.lower[max(t - 1, 0)] in ("such", "same", "well", "so", "much", "just"):
        return None
    opens = all(p.lower[k] in _STARTS or p.word[k] == "," for k in range(first, t))
    if not opens and p.word[t - 1] not in (",", "—", "–", "--", "("):
        return None
    found = _active(scene, t, end) or _passive(scene, t, end)
    if found is None:
        return None
    verb, source, stop = found
    pieces = _around(scene, (first, t, stop, end), opens)
    if not pieces:
        return None
    head = head_noun(p, *source)
    cue = (verb, verb + 2) if p.lower[verb + 1 : verb + 2] == ["out"] else (verb, verb + 1)
    cand = Candidate(verb, cue, p.lemma[verb], RULE, source=source, head=head, pieces=pieces, marks={"subject"})
    if len(pieces) == 2:
        cand.marks.add("split")
    return cand


def _active(scene: Scene, t: int, end: int) -> tuple[int, tuple[int, int], int] | None:
    """Verb, source and closing mark of "as the Courier notes,"."""
    p = scene.parse
    verb = next((k for k in range(t + 2, min(end, t + 2 + _LONGEST)) if _cue_form(p, k) and _closes(scene, k, end)), 0)
    if not verb or not _names_somebody(p, t + 1, verb):
        return None
    source = scene.trim(t + 1, verb)
    return None if source is None else (verb, source, _closes(scene, verb, end))


def _cue_form(p: Parse, k: int) -> bool:
    return p.lemma[k] in _TELLING and p.tag[k] in ("NNS", "VBZ", "VBD", "VBP", "NN", "VB")


def _closes(scene: Scene, verb: int, end: int) -> int:
    """The mark that closes the clause of a verb behind it; 0 where something else follows."""
    p, k = scene.parse, verb + 1
    while k < end and p.lower[k] in _BEHIND:
        k += 1
    if k < end and p.pos[k] == "ADP":
        k = next((j for j in range(k, min(end, k + _LONGEST)) if p.word[j] in _CLOSING or p.tag[j] in FINITE), k)
    return k if k < end and p.word[k] in _CLOSING and scene.mask[k] < 0 else 0


_CLOSING = frozenset({",", ".", ";", "—", "–", "--", ")", "!"})


def _names_somebody(p: Parse, first: int, verb: int) -> bool:
    """Whether some words are the name of one who speaks, or an article and a noun for one, and agree with a verb."""
    if any(p.pos[k] not in _NAME or p.word[k] in ",;:" for k in range(first, verb)) or p.lower[first] in _ANY:
        return False
    head = verb - 1
    plural = p.tag[head] in ("NNS", "NNPS") or p.lower[head] in PLURAL_PEOPLE or "and" in p.lower[first:verb]
    past = p.tag[verb] == "VBD"
    if not past and plural == p.lower[verb].endswith("s"):
        return False  # "as insurance claims, …", "as the police reports, …": nouns
    if p.pos[head] == "PROPN" and p.word[head][0].isupper():
        return True
    told = plural or p.pos[first] == "DET" or "’s" in p.word[first:head] or "'s" in p.word[first:head]
    return p.pos[head] == "NOUN" and told and can_speak(p, head)


_ANY = words("any anyone somebody someone no many some most")


def _passive(scene: Scene, t: int, end: int) -> tuple[int, tuple[int, int], int] | None:
    """The same of "as first reported by the Courier,"."""
    p = scene.parse
    verb = t + 2 if p.pos[t + 1] == "ADV" else t + 1
    by = verb + 2 if p.lower[verb + 1 : verb + 2] == ["out"] else verb + 1
    if by + 1 >= end or p.lemma[verb] not in _TOLD or p.tag[verb] not in ("VBN", "VBD") or p.lower[by] != "by":
        return None
    heads = [c for c in p.children[by] if p.dep[c] == "pobj" and c > by]
    if not heads or not can_speak(p, heads[0]) or p.pos[heads[0]] == "PRON":
        return None
    stop = p.right[heads[0]] + 1
    stop = next((k for k in range(by + 1, min(stop, end)) if p.word[k] in _CLOSING), stop)
    close = _closes(scene, stop - 1, end)
    if not close or finite_in(p, by, stop):
        return None
    source = scene.trim(by + 1, stop)
    return None if source is None else (verb, source, close)


def _around(scene: Scene, bounds: tuple[int, int, int, int], opens: bool) -> list[tuple[int, int]]:
    """What is told: behind a clause that opens its sentence, before one that ends it, around one within."""
    p = scene.parse
    first, t, stop, end = bounds
    if opens:
        behind = scene.piece(stop + 1, end) if finite_in(p, stop, end) else None
        return [] if behind is None or p.word[stop] != "," or p.word[end - 1] == "?" else [behind]
    low = clause_start(scene, t, first)
    before = scene.piece(low, t - 1)
    if before is None or p.lower[low] in ("if", "when", "while", "although", "though", "as"):
        return []
    if stop >= end - 2:
        return [before] if finite_in(p, low, t) else []
    after = scene.piece(stop + 1, end)
    goes_on = p.tag[stop + 1] in FINITE and not finite_in(p, low, t) and p.lower[stop + 1] not in ("and", "but")
    return [before, after] if after is not None and goes_on else []
