"""Where a content begins and ends: clause edges, pauses, and other reports in the way."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Scene
from sayso.extraction.attributing.sources import joins_outer, kids
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_MARKS = words(', ; : . ! ? ” " — –')


SUBORDINATE = words("while although though when if after before since because as whereas unless until")


_YET = words("though although while whereas but")


_ADDING = words("add say claim argue note insist cite warn stress explain")


TELLING_VERBS = words(
    """
    comment give provide release name identify elaborate disclose discuss answer specify say rule condemn endorse
    """
)


def speaks(p: Parse, comp: int) -> bool:
    frames = VERBS.get(p.lemma[comp], "")
    return p.lemma[comp] in TELLING_VERBS or (bool({"c", "q"} & set(frames)) and "w" not in frames)


def finite_in(p: Parse, first: int, end: int) -> bool:
    return any(p.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(first, end))


def has_finite(p: Parse, c: int) -> bool:
    if p.tag[c] in ("VBD", "VBZ", "VBP", "MD"):
        return True
    if any(p.dep[k] in ("aux", "auxpass") and p.tag[k] in ("MD", "VBD", "VBZ", "VBP") for k in p.children[c]):
        return True
    # "… which he said involved the army": a past tense that the tagger took for a participle.
    return p.tag[c] == "VBN" and any(p.dep[k] == "nsubj" for k in p.children[c])


def to_pause(scene: Scene, stop: int, end: int) -> int:
    """A content cannot stop in the middle of a phrase: where the parse does, go on to the next mark."""
    p = scene.parse
    if stop >= end or stop < 1 or p.pos[stop] not in ("NOUN", "PROPN", "ADJ", "VERB", "AUX", "NUM", "ADV", "PART"):
        return stop
    while stop < end and p.word[stop] not in _MARKS:
        stop += 1
    return stop


def reach(scene: Scene, verb: int, comp: int, end: int) -> int:
    """The end of a content to the right: later adjuncts of the cue belong to it unless a comma parts them."""
    p = scene.parse
    stop = _before_other_cue(p, comp, p.right[comp] + 1)
    if stop <= p.right[comp]:
        return min(stop, end)
    for c in sorted(p.children[verb]):
        if c <= comp or (p.left[c] < stop - 1 and p.right[c] < stop):
            continue
        if p.dep[c] in ("punct", "cc"):
            if p.word[c] not in ("”", '"', "’", "'"):
                break
            continue
        if p.dep[c] in ("conj",) or (p.dep[c] == "advcl" and p.tag[c] == "VBG"):
            break
        stop = max(stop, p.right[c] + 1)
    return min(stop, end)


def _before_other_cue(p: Parse, comp: int, stop: int) -> int:
    """Cut a content before a coordinated clause that has a speaker and a cue of its own: "… , and rebels denied …"."""
    for k in p.children[comp]:
        if k <= comp or p.dep[k] != "conj":
            continue
        own = [s for s in kids(p, k, "nsubj") if s < k]
        if not own and joins_outer(p, k):
            cut = k
            while cut > comp + 1 and p.pos[cut - 1] in ("CCONJ", "PUNCT", "ADV", "AUX"):
                cut -= 1
            return min(stop, cut)
        if own and p.lemma[k] in CORE and p.word[p.left[own[0]] - 1] in (",", "and", "but", "while", ";"):
            cut = p.left[own[0]]
            while cut > comp + 1 and (p.pos[cut - 1] in ("CCONJ", "PUNCT", "ADV")):
                cut -= 1
            return min(stop, cut)
        return min(stop, _before_other_cue(p, k, stop))
    for k in p.children[comp]:
        if k > comp and p.dep[k] == "advcl" and p.word[p.left[k] - 1] == "," and p.lower[p.left[k]] in _YET:
            if speaks(p, k) and kids(p, k, "nsubj"):
                return min(stop, p.left[k] - 1)
    for k in kids(p, comp, "prep"):
        reporting = [c for c in kids(p, k, "pcomp") if p.tag[c] == "VBG" and p.lemma[c] in CORE]
        if k > comp and reporting and p.lower[k] == "with" and p.word[k - 1] == ",":
            return min(stop, k)
    for k in p.children[comp]:
        if k > comp and p.dep[k] == "advcl" and p.tag[k] == "VBG" and p.lemma[k] in _ADDING:
            if p.word[p.left[k] - 1] == ",":
                return min(stop, p.left[k])
    return stop


def own_words(p: Parse, verb: int, comp: int) -> tuple[int, int]:
    """Token range of the cue with subject, auxiliaries, addressee and adjuncts, as far as they stand next to it."""
    low, high = verb, verb + 1
    others = [
        c for c in p.children[verb] if c != comp and p.dep[c] not in _NOT_OWN and not _clause_in_front(p, verb, c)
    ]
    grew = True
    while grew:
        grew = False
        for c in others:
            a, b = p.subtree(c)
            if a <= comp < b:
                continue
            if a < low and (b >= low or _gap(p, b, low)):
                low, grew = a, True
            if b > high and (a <= high or _gap(p, high, a)):
                high, grew = b, True
    return low, high


_NOT_OWN = frozenset({"ccomp", "punct", "conj", "cc", "parataxis"})


def _clause_in_front(p: Parse, verb: int, child: int) -> bool:
    """A whole clause before the cue, under whatever name the parser hangs it there, is what the cue reports."""
    if child > verb or p.dep[child] in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod"):
        return False
    if p.dep[child] == "advcl" and p.dep[verb] not in ("conj", "parataxis"):
        return False
    return p.right[child] - p.left[child] > 3 and finite_in(p, p.left[child], p.right[child] + 1)


def _gap(p: Parse, a: int, b: int) -> bool:
    return b - a <= 2 and all(p.pos[t] == "PUNCT" for t in range(a, b))


def clause_start(scene: Scene, t: int, first: int) -> int:
    """Start of the main clause that ends before token t: behind the last semicolon or colon outside quotations."""
    p = scene.parse
    for k in range(t - 1, first, -1):
        if p.word[k] in (";", ":") and scene.mask[k] < 0 and t - k > 4:
            return k + 1
    return first


def until_cue(p: Parse, start: int, end: int) -> int:
    """Before a participle that adds another report: "… , adding that"."""
    for k in range(start + 1, end):
        if p.tag[k] == "VBG" and p.lemma[k] in CORE and p.word[k - 1] == ",":
            return k - 1
    return end


_VERDICTS = words("disprove refute contradict debunk deny dispute confirm verify bear prove reject dismiss")


def _before_verdict(scene: Scene, start: int, stop: int) -> int:
    """Leave to the page what it says of the whole content: "…, which tests later disproved"."""
    p = scene.parse
    for k in range(start + 2, stop):
        if p.lower[k] == "which" and p.word[k - 1] == "," and scene.mask[k] < 0:
            if any(p.lemma[t] in _VERDICTS and p.pos[t] == "VERB" for t in range(max(k + 1, stop - 3), stop)):
                return k - 1
    return stop


def before_apposition(scene: Scene, start: int, stop: int) -> int:
    """Leave the explanation of a content's last noun to the page: "a trace of Orvanite, an explosive used in mines"."""
    p = scene.parse
    stop = _before_verdict(scene, start, stop)
    for k in range(stop - 5, start + 4, -1):
        if (
            p.dep[k] == "appos"
            and p.word[p.left[k] - 1] == ","
            and p.right[k] + 1 >= stop
            and scene.mask[k] < 0
            and stop - p.left[k] > 5
        ):
            return p.left[k] - 1
    return stop
