"""What is said: the complement of a cue, wherever the sentence puts it."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import is_passive, kids
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.model import Parse

_WH = frozenset("that whether if how why what when where who which whom whose whatever because".split())
_VAGUE = frozenset(
    "it this that these those them him her me you us himself herself themselves itself myself everything nothing something".split()
)
_REMENTION = frozenset(
    "statement comment remark allegation accusation claim report interview speech word thing question call letter message".split()
)
_PREPS = {
    "call": ("for", "on", "upon"), "press": ("for", "on"), "appeal": ("for", "to"), "push": ("for",), "lobby": ("for",), "advocate": ("for",),
    "lash": ("at", "against"), "rail": ("against", "at"), "chalk": ("to", "up"), "liken": ("to",), "point": ("to", "out"), "plead": ("for", "with"),
    "confess": ("to",), "admit": ("to",), "own": ("to", "up"), "refer": ("to",), "allude": ("to",), "commit": ("to",), "hint": ("at", "of"),
}  # fmt: skip
_ANY_PREP = ("of", "about", "on", "over", "against", "for")


def find_content(scene: Scene, cand: Candidate, first: int, end: int) -> bool:
    """Fill in the candidate's content from syntax; False where nothing was found."""
    p, verb = scene.parse, cand.verb
    frames = VERBS[cand.lemma]
    for rule in (_clause, _infinitive, _small_clause, _accused, _prepositional, _object):
        tokens = rule(scene, cand, frames, first, end)
        if tokens:
            cand.pieces = [x for a, b in tokens if (x := scene.piece(a, b))]
            if cand.pieces:
                return True
    return False


def _clause(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    if "c" not in frames:
        return []
    comps = [c for c in kids(p, verb, "ccomp") if _finite(p, c) or p.left[c] > verb]
    if comps:
        right = [c for c in comps if c > verb]
        left = [c for c in comps if c < verb]
        if right and (not left or not _comma_before(scene, verb, left[-1])):
            return _right(scene, cand, frames, right[0], right[-1], end)
        if left:
            return _left(scene, cand, left[0], left[-1], first, end, bool(right))
    if cand.lemma in CORE or "q" in frames:
        return _aside(scene, cand, first, end)
    return []


def _finite(p: Parse, c: int) -> bool:
    return p.tag[c] in ("VBD", "VBZ", "VBP", "MD") or any(
        p.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl") for k in p.children[c]
    )


def _comma_before(scene: Scene, verb: int, comp: int) -> bool:
    p = scene.parse
    return any(p.word[t] in (",", '"', "”", "“", "'", "’", "—", "–", "-", "--") for t in range(comp, verb))


def _right(scene: Scene, cand: Candidate, frames: str, comp: int, last: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    start = p.left[comp]
    opener = p.lower[start] if start > verb else p.lower[min(verb + 1, end - 1)]
    if start <= verb:
        start = verb + 1
    introduced = opener in _WH
    if "w" in frames and not introduced:
        return []
    cand.marks.add("that" if introduced else "bare")
    infinitive = not _has_finite(p, comp)
    if infinitive:
        if (
            "o" not in frames
            and "t" not in frames
            and "s" not in frames
            and "a" not in frames
            and "c" in frames
            and "k" in frames
        ):
            return []
        cand.marks.add("infinitive")
        cand.rule = "order" if "o" in frames else "small-clause"
    stop = _reach(scene, verb, last, end)
    return [(start, stop)]


def _has_finite(p: Parse, c: int) -> bool:
    if p.tag[c] in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(p.dep[k] in ("aux", "auxpass") and p.tag[k] in ("MD", "VBD", "VBZ", "VBP") for k in p.children[c])


def _reach(scene: Scene, verb: int, comp: int, end: int) -> int:
    """The end of a content to the right: later adjuncts of the cue belong to it unless a comma parts them."""
    p = scene.parse
    stop = p.right[comp] + 1
    for c in sorted(p.children[verb]):
        if c <= comp or p.left[c] < stop - 1 and p.right[c] < stop:
            continue
        if p.dep[c] in ("punct", "cc"):
            if p.word[c] not in ("”", '"', "’", "'"):
                break
            continue
        if p.dep[c] in ("conj",) or (p.dep[c] == "advcl" and p.tag[c] == "VBG"):
            break
        stop = max(stop, p.right[c] + 1)
    return min(stop, end)


def _left(
    scene: Scene, cand: Candidate, comp: int, last: int, first: int, end: int, more: bool
) -> list[tuple[int, int]]:
    """Content before the cue: from the clause's first word to the cue's own words, and on behind them if it goes on."""
    p, verb = scene.parse, cand.verb
    low, high = own_words(p, verb, comp)
    start = p.left[comp]
    if p.dep[verb] == "ROOT" or _only_openers(p, first, start):
        start = min(start, _after_conjunction(p, first, start))
    out = [(start, low)] if low > start else []
    tail = p.right[comp] + 1
    if more:
        tail = max([tail] + [p.right[c] + 1 for c in kids(p, verb, "ccomp") if c > verb])
    if tail > high + 1:
        out.append((high, tail))
        cand.marks.add("split")
    cand.marks.add("postposed")
    return out


def own_words(p: Parse, verb: int, comp: int) -> tuple[int, int]:
    """Token range of the cue with subject, auxiliaries, addressee and adjuncts, as far as they stand next to it."""
    low, high = verb, verb + 1
    others = [
        c for c in p.children[verb] if c != comp and p.dep[c] not in ("ccomp", "punct", "conj", "cc", "parataxis")
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


def _gap(p: Parse, a: int, b: int) -> bool:
    return b - a <= 2 and all(p.pos[t] == "PUNCT" for t in range(a, b))


def _only_openers(p: Parse, first: int, start: int) -> bool:
    return start - first <= 12


def _after_conjunction(p: Parse, first: int, start: int) -> int:
    return first


def _aside(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """The cue stands in or behind the clause that it reports, as a clause of its own between commas."""
    p, verb = scene.parse, cand.verb
    low, high = own_words(p, verb, -1)
    low, high = max(low, first), min(high, end)
    before = low - 1 >= first and p.word[low - 1] in (",", "—", "–", "--", "-", "”", '"', "’", "'", "?", "!")
    after = high >= end or p.word[high] in (",", ".", "—", "–", "--", ";", ":", "?", "!", "“", '"')
    if p.dep[verb] in ("parataxis", "ccomp", "advcl", "dep", "ROOT", "conj") and before and low - first > 3 and after:
        if p.dep[verb] == "advcl" and p.tag[verb] == "VBG":
            return []
        if not _clausal(p, first, low - 1):
            return []
        cand.marks.add("aside")
        pieces = [(first, low - 1)]
        if high < end - 2 and p.word[high] == "," and p.dep[verb] not in ("ROOT", "conj"):
            pieces.append((high + 1, end))
            cand.marks.add("split")
        return pieces
    return []


def _clausal(p: Parse, first: int, end: int) -> bool:
    return any(p.tag[t] in ("VBD", "VBZ", "VBP", "MD") for t in range(first, end))


def _infinitive(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    xcomps = [
        c
        for c in kids(p, verb, "xcomp", "ccomp", "advcl")
        if c > verb and any(p.lower[k] == "to" for k in kids(p, c, "aux"))
    ]
    if not xcomps:
        return []
    comp = xcomps[0]
    objects = [c for c in kids(p, verb, "dobj", "dative") if verb < c < comp]
    passive = is_passive(p, verb)
    if passive and ("c" in frames or "t" in frames or "o" in frames or "k" in frames):
        if "o" in frames and "k" not in frames and cand.lemma not in ("say", "report", "claim", "allege"):
            return [(p.left[comp], p.right[comp] + 1)]
        if p.dep[comp] == "advcl" or cand.lemma in (
            "expect",
            "know",
            "suppose",
            "mean",
            "consider",
            "plan",
            "intend",
            "schedule",
        ):
            return []
        subject = kids(p, verb, "nsubjpass")
        pieces = [p.subtree(subject[0])] if subject and p.lower[subject[0]] != "it" else []
        cand.rule = "passive-to"
        return [*pieces, (p.left[comp], p.right[comp] + 1)]
    if p.dep[comp] == "advcl" and not objects:
        return []
    if objects and "o" in frames:
        cand.rule = "order"
        return [(p.left[objects[0]], p.right[comp] + 1)]
    if "t" in frames and not objects and "k" not in frames:
        cand.rule = "vow"
        return _declined(p, verb, comp) if cand.lemma in ("decline", "refuse") else [(p.left[comp], p.right[comp] + 1)]
    return []


def _declined(p: Parse, verb: int, comp: int) -> list[tuple[int, int]]:
    """What somebody declines to say or confirm: the object of the inner verb of speech."""
    if p.lemma[comp] not in VERBS and p.lemma[comp] not in (
        "comment",
        "give",
        "provide",
        "release",
        "name",
        "identify",
        "elaborate",
        "disclose",
    ):
        return [(p.left[comp], p.right[comp] + 1)]
    inner = kids(p, comp, "dobj", "ccomp") or [o for k in kids(p, comp, "prep") for o in kids(p, k, "pobj", "pcomp")]
    if inner:
        return [(p.left[inner[0]], p.right[comp] + 1)]
    return [(comp, p.right[comp] + 1)]


def _small_clause(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    if not ({"a", "s"} & set(frames)):
        return []
    objects = [c for c in kids(p, verb, "dobj") if c > verb]
    comps = [c for c in kids(p, verb, "oprd", "ccomp", "xcomp") if c > verb] if "s" in frames else []
    if "a" in frames:
        comps += [c for c in kids(p, verb, "prep", "advcl") if c > verb and p.lower[p.left[c]] == "as"]
        comps += [c for o in objects for c in kids(p, o, "prep") if p.lower[c] == "as"]
    if not comps:
        return []
    cand.rule = "describe"
    start = min([p.left[o] for o in objects] + [p.left[c] for c in comps])
    stop = max(p.right[c] + 1 for c in comps)
    return [(max(start, verb + 1), stop)]


def _accused(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    if "f" not in frames:
        return []
    preps = [c for c in kids(p, verb, "prep") if c > verb and p.lower[c] in ("of", "for", "over", "with", "on")]
    objects = [c for c in kids(p, verb, "dobj") if c > verb]
    preps += [k for o in objects for k in kids(p, o, "prep") if p.lower[k] in ("of", "for", "over")][:1]
    if is_passive(p, verb):
        if not preps or p.lower[preps[0]] not in ("of", "for"):
            return []
        cand.rule = "passive-of"
        return [(preps[0], p.right[preps[0]] + 1)]
    if not objects or (cand.lemma in ("charge", "attack", "credit", "thank") and not preps):
        return []
    cand.rule = "accuse"
    stop = max([p.right[o] + 1 for o in objects] + [p.right[c] + 1 for c in preps[:1]])
    return [(p.left[objects[0]], stop)]


def _prepositional(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    if "p" not in frames:
        return []
    allowed = _PREPS.get(cand.lemma, _ANY_PREP)
    for c in sorted(kids(p, verb, "prep", "prt", "advmod")):
        if c < verb or p.lower[c] not in allowed:
            continue
        inner = kids(p, c, "pobj", "pcomp") or [o for k in kids(p, c, "prep") for o in kids(p, k, "pobj", "pcomp")]
        if not inner or p.lower[inner[0]] in _VAGUE or p.ent[inner[0]] in ("DATE", "TIME"):
            continue
        stop = p.right[inner[0]] + 1
        if cand.lemma in ("call", "appeal") and (to := [x for x in kids(p, verb, "xcomp", "advcl") if x > c]):
            stop = max(stop, p.right[to[0]] + 1)
        cand.rule = "preposition"
        return [(p.left[inner[0]], stop)]
    return []


def _object(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    if "n" not in frames:
        return []
    passive = is_passive(p, verb)
    objects = kids(p, verb, "nsubjpass") if passive else [c for c in kids(p, verb, "dobj") if c > verb]
    for o in objects:
        if (
            p.lower[o] in _VAGUE
            or p.lemma[o] in _REMENTION
            or p.pos[o] not in ("NOUN", "PROPN", "NUM")
            or p.ent[o] == "PERSON"
        ):
            continue
        cand.rule = "object-passive" if passive else "object"
        return [p.subtree(o)]
    return []


def overlaps(pieces: Iterable[tuple[int, int]], a: int, b: int) -> bool:
    """Whether a stretch of characters meets one of the pieces."""
    return any(x < b and a < y for x, y in pieces)
