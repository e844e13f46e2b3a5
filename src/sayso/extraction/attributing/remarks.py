"""Where a content ends before what the page says of it: verdicts, comparisons, and who or what its last noun is."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Scene
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_VERDICTS = words("disprove refute contradict debunk deny dispute confirm verify bear prove reject dismiss")


_FALSE = words("false untrue wrong incorrect inaccurate misleading lie fabrication fiction")


_TURNS = words(
    "reverse contradict echo repeat dispute dismiss rebut refute signal underscore highlight backtrack retract mark"
)
"""Participles behind a comma by which a page weighs what was said: "said it was empty, contradicting the mayor"."""


def _before_remark(scene: Scene, start: int, stop: int) -> int:
    """Leave to the page who somebody is that a content ends with ("pardon Ms Kell, who has not been charged"), and how
    what was said compares with other words."""
    p = scene.parse
    for k in range(start + 3, stop - 2):
        if p.word[k - 1] != "," or scene.mask[k] >= 0:
            continue
        at = p.head[k]
        if p.tag[k] == "VBG" and p.lemma[k] in _TURNS and p.right[k] >= stop - 2:
            return k - 1
        relative = p.lower[k] in ("who", "which") and p.dep[at] == "relcl" and p.right[at] >= stop - 2
        noun = p.head[at]
        named = noun < k and p.pos[noun] == "PROPN" and (p.ent[noun] == "PERSON") == (p.lower[k] == "who")
        if relative and named and all(scene.mask[t] < 0 for t in range(k, stop)):
            return k - 1
    return stop


def _before_rival_number(scene: Scene, start: int, stop: int) -> int:
    """Leave to the page how a number compares with another's: "… that 60 had sailed, well above what the owners
    admit"."""
    p = scene.parse
    for k in range(start + 3, stop - 3):
        at = k + 1 if p.pos[k] == "ADV" else k
        if p.word[k - 1] != "," or p.lower[at] not in _COMPARING or scene.mask[k] >= 0:
            continue
        tensed = [t for t in range(at, stop) if p.tag[t] in FINITE]
        cues = [t for t in range(at, stop) if p.lemma[t] in VERBS and _named_subject(p, t)]
        verb = cues[0] if cues and len(tensed) == 1 else -1
        if verb >= 0 and tensed[0] in (verb, *kids(p, verb, "aux")):
            return k - 1
    return stop


def _named_subject(p: Parse, verb: int) -> bool:
    return any(p.pos[k] != "PRON" for k in kids(p, verb, "nsubj"))


_COMPARING = words("above below over under beyond more less fewer higher lower short")


def _before_verdict(scene: Scene, start: int, stop: int) -> int:
    """Leave to the page what it says of the whole content: "…, which tests disproved", "…, but that was false"."""
    p = scene.parse
    for k in range(start + 2, stop):
        if p.lower[k] == "which" and p.word[k - 1] == "," and scene.mask[k] < 0:
            if any(p.lemma[t] in _VERDICTS and p.pos[t] == "VERB" for t in range(max(k + 1, stop - 3), stop)):
                return k - 1
        if p.lower[k] == "which" and p.word[k - 1] == "," and scene.mask[k] < 0 <= scene.mask[k - 2]:
            return k - 1  # "… ‘without delay’, which is what they always say"
        if p.lower[k] in _TURNING and scene.mask[k] < 0 and _judged_false(p, k + 1, stop):
            return k - 1 if p.word[k - 1] == "," else k
    return stop


_TURNING = words("but yet though although however")
"""Not "while" and "whereas": what they set against a content is of something else, and no verdict on it."""


def _judged_false(p: Parse, at: int, stop: int) -> bool:
    """Whether some words only say that what was said is not so: "that was entirely false"."""
    if at >= stop or p.lower[at] not in ("that", "this", "it"):
        return False
    verb = next((t for t in range(at + 1, min(stop, at + 4)) if p.pos[t] in ("AUX", "VERB")), stop)
    return any(p.lemma[t] in _FALSE for t in range(verb + 1, min(stop, verb + 6)))


SUMMING = words(
    """
    number figure toll count total tally
    lawsuit case charge claim allegation accusation assertion statement suggestion account view verdict move step
    announcement
    decision pledge promise warning prediction comment remark revelation admission denial threat concession
    """
)
"""Nouns by which a page takes up what was said, to add something of its own: "…, a charge the mayor denied"."""


def _taken_up(p: Parse, k: int) -> bool:
    """Whether a noun takes up what was said, taken for an object: "…, an announcement likely to"."""
    if p.dep[k] not in ("dobj", "attr", "npadvmod", "nsubj"):
        return False
    apart = p.word[p.left[k] - 1] == "," and p.lower[p.left[k]] in ("a", "an")
    if apart and p.lemma[k] not in SUMMING:
        return second_object(p, k)
    return apart and p.pos[k + 1] in (("ADJ",) if p.dep[k] == "nsubj" else ("ADJ", "PRON", "SCONJ"))


def second_object(p: Parse, noun: int) -> bool:
    """Whether the parser hung a described noun behind a comma on a verb that has its object: "they lacked proof, a
    failure that is still looked into"."""
    objects = [k for k in kids(p, p.head[noun], "dobj") if k < noun]
    spare = p.dep[noun] in ("dobj", "npadvmod") and bool(objects) and not p.ent[noun]
    return spare and any(k > noun for k in kids(p, noun, "relcl", "acl"))


def _in_list(p: Parse, k: int) -> bool:
    """Whether what the parser took for an explanation is the next of a list, whose last has an article of its own or
    stands behind "or": "hit three posts, a mill and a large barn", "for pets, a herd of goats or sheep"."""
    last = next((c for c in kids(p, k, "conj") if c > k), None)
    own = last is not None and p.pos[p.left[last]] == "DET" and p.pos[p.left[k]] == "DET"
    if p.lower[k] in ("that", "those"):
        return True  # "a single case, that of the miller": the same noun again
    return own or (last is not None and any(p.lower[c] == "or" for c in kids(p, k, "cc")))


def before_apposition(scene: Scene, start: int, stop: int) -> int:
    """Leave the explanation of a content's last noun to the page: "a trace of Orvanite, an explosive used in mines"."""
    p = scene.parse
    stop = _before_rival_number(scene, start, _before_remark(scene, start, _before_verdict(scene, start, stop)))
    for k in range(stop - 3, start + 2, -1):
        last = p.right[p.head[k]] if p.dep[k] == "nsubj" else p.right[k]
        if _taken_up(p, k) and last + 1 >= stop and scene.mask[k] < 0:
            return p.left[k] - 1
        if (
            p.dep[k] == "appos"
            and not _in_list(p, k)
            and p.lower[k + 1 : k + 3] not in (["of", "them"], ["of", "whom"])
            and p.word[p.left[k] - 1] == ","
            and scene.mask[p.left[k] - 1] < 0
            and p.right[k] + 1 >= stop
            and scene.mask[k] < 0
            and (
                (stop - p.left[k] > 5 and start + 4 < k < stop - 4)
                or (p.lemma[k] in SUMMING and kids(p, k, "relcl", "acl"))
            )
        ):
            return p.left[k] - 1
    return stop
