"""What is said: the complement of a cue, wherever the sentence puts it."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import is_passive, joins_outer, kids
from sayso.extraction.lexicon.cues import CORE, PHRASAL, VERBS
from sayso.model import Parse

_WH = frozenset("that whether if how why what when where who which whom whose whatever because".split())
_VAGUE = frozenset(
    "it this that these those them him her me you us himself herself themselves itself myself everything nothing something".split()
)
_WITHHELD = frozenset("entry access service bail visa permission request application right care treatment aid chance".split())
_REMENTION = frozenset(
    "statement comment remark allegation accusation claim report interview speech word thing question call letter message".split()
)
_PREPS = {
    "call": ("for", "on", "upon"), "press": ("for", "on"), "appeal": ("for", "to"), "push": ("for",), "lobby": ("for",), "advocate": ("for",),
    "lash": ("at", "against"), "rail": ("against", "at"), "chalk": ("to", "up"), "liken": ("to",), "point": ("to", "out"), "plead": ("for", "with"),
    "confess": ("to",), "admit": ("to",), "own": ("to", "up"), "refer": ("to",), "allude": ("to",), "commit": ("to",), "hint": ("at", "of"),
}  # fmt: skip
_ANY_PREP = ("of", "about", "against")


def find_content(scene: Scene, cand: Candidate, first: int, end: int) -> bool:
    """Fill in the candidate's content from syntax; False where nothing was found."""
    p, verb = scene.parse, cand.verb
    frames = VERBS.get(cand.lemma, "")
    if p.dep[verb] == "xcomp" and p.lemma[p.head[verb]] in ("decline", "refuse"):
        return False
    if (particle := next((p.lower[c] for c in kids(p, verb, "prt")), "")) and (cand.lemma, particle) in PHRASAL:
        frames = PHRASAL[cand.lemma, particle][0]
        cand.lemma = f"{cand.lemma} {particle}"
    if (pieces := _as_clause(scene, cand, first, end)) is not None:
        cand.pieces = pieces
        return bool(pieces)
    for rule in (_clause, _infinitive, _small_clause, _accused, _prepositional, _object):
        tokens = rule(scene, cand, frames, first, end)
        if tokens:
            cand.pieces = [x for a, b in tokens if (x := scene.piece(a, b))]
            if cand.pieces:
                return True
    return False


def _as_clause(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]] | None:
    """"As officials said, …": the rest of the sentence; None where the cue is in no such clause."""
    p, verb = scene.parse, cand.verb
    if not any(p.lower[k] == "as" and p.dep[k] == "mark" for k in p.children[verb]) or p.dep[verb] != "advcl":
        return None
    if kids(p, verb, "ccomp", "xcomp") or is_passive(p, verb) or not ({"c", "q"} & set(VERBS.get(cand.lemma, ""))):
        return [] if not kids(p, verb, "ccomp") else None
    objects = [o for o in kids(p, verb, "dobj", "oprd") if p.lower[o] != "it" and cand.lemma not in ("tell", "remind", "inform")]
    if objects:
        return []
    a, b = p.subtree(verb)
    cand.rule, found = "as", []
    if a - first > 3:
        found.append(scene.piece(_since(scene, a, first), a))
        if p.word[a - 1] != "," and cand.lemma in ("see", "know", "expect", "hope", "plan", "understand", "promise", "say"):
            return []
    elif b < end - 2:
        found.append(scene.piece(b, end))
    return [x for x in found if x]


def _clause(scene: Scene, cand: Candidate, frames: str, first: int, end: int) -> list[tuple[int, int]]:
    p, verb = scene.parse, cand.verb
    if "c" not in frames:
        return []
    comps = [c for c in kids(p, verb, "ccomp") if _finite(p, c) or p.left[c] > verb]
    if not comps:
        comps = _displaced_clause(p, verb)
    split = cand.lemma in CORE and _parenthetical(scene, cand, first, end)
    if split:
        return split
    if comps:
        right = [c for c in comps if c > verb]
        left = [c for c in comps if c < verb and not (right and p.dep[p.left[c]] in ("mark", "advmod") and p.lower[p.left[c]] in _SUBORDINATE)]
        if right and (not left or not _comma_before(scene, verb, left[-1])):
            return _right(scene, cand, frames, right[0], right[-1], end)
        if left and _joined(scene, verb, left[-1]):
            return _left(scene, cand, left[0], left[-1], first, end, bool(right))
    if cand.lemma in CORE or "q" in frames:
        return _aside(scene, cand, first, end) or _rest(scene, cand, end)
    return []


_PLAIN = frozenset("say claim argue insist state note add warn announce allege maintain contend acknowledge tell".split())


def _rest(scene: Scene, cand: Candidate, end: int) -> list[tuple[int, int]]:
    """A plain verb of speech with a subject before it and a verb behind it, though the parse links no clause to it."""
    p, verb = scene.parse, cand.verb
    if cand.lemma not in _PLAIN or p.tag[verb] not in ("VBD", "VBZ", "VBP"):
        return []
    if not any(c < verb for c in kids(p, verb, "nsubj")) or (cand.lemma != "tell" and any(c > verb for c in kids(p, verb, "dobj", "nsubj", "xcomp"))):
        return []
    at = verb + 1
    if at >= end - 3 or p.pos[at] in ("PUNCT", "ADP") and p.lower[at] not in ("as", "that") or is_passive(p, verb):
        return []
    if cand.lemma == "tell":
        at = next((t for t in range(at, min(end, at + 10)) if p.lower[t] == "that" and p.dep[t] == "mark"), end)
    if at >= end - 3 or not _finite_in(p, at, end) or scene.mask[at] >= 0 and scene.mask[verb] < 0:
        return []
    cand.marks.add("rest")
    return [(at, end)]


_OCCASIONS = frozenset(
    "statement interview letter briefing speech email e-mail message conference post tweet release article note call address "
    "broadcast comment telegram dispatch remark video phone telephone hearing court parliament appearance".split()
)


def _displaced_clause(p: Parse, verb: int) -> list[int]:
    """A that-clause that the parser hung on a word beside the cue: "told the paper in a statement that …"."""
    for c in kids(p, verb, "prep", "advmod", "npadvmod", "dobj", "dative"):
        for k in (c, *kids(p, c, "pobj")):
            for clause in kids(p, k, "acl", "ccomp", "relcl"):
                opener = p.left[clause]
                if not (clause > verb and k > verb and p.lower[opener] == "that" and p.dep[opener] == "mark"):
                    continue
                addressee = p.dep[c] in ("dobj", "dative") and p.lemma[verb] in ADDRESSING
                if addressee or p.pos[k] in ("ADV", "ADP") or p.lemma[k] in _OCCASIONS or p.ent[k] in ("DATE", "TIME"):
                    return [clause]
    return []


def _joined(scene: Scene, verb: int, comp: int) -> bool:
    """Whether nothing but a comma or mark parts a clause from the cue behind it: no colon, semicolon or free dash."""
    p = scene.parse
    stops = [t for t in range(p.right[comp] + 1, verb) if scene.mask[t] < 0 or p.word[t] == ";"]
    return not any(p.word[t] in (";", ":") or (p.word[t] in ("-", "–", "—", "--") and t + 1 < verb) for t in stops[:2])


def _parenthetical(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """"The dam, officials said, held": a subject without verb before the cue, the rest of its clause behind."""
    p, verb = scene.parse, cand.verb
    if p.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN") or p.word[min(verb + 1, end - 1)] != ",":
        return []
    low = verb
    subject = [c for c in kids(p, verb, "nsubj") if c < verb]
    if not subject:
        return []
    low = min(p.left[subject[0]], *(p.left[c] for c in p.children[verb] if p.dep[c] in ("aux", "advmod") and p.left[c] > p.left[subject[0]]), verb)
    if low - 1 <= first or p.word[low - 1] != "," or _finite_in(p, _since(scene, low - 1, first), low - 1):
        return []
    if verb + 2 >= end or not _finite_in(p, verb + 2, end) or scene.mask[low - 2] >= 0:
        return []
    if scene.mask[verb + 2] >= 0 and scene.mask[verb] != scene.mask[verb + 2]:
        return []
    cand.marks |= {"aside", "split"}
    return [(_since(scene, low - 1, first), low - 1), (verb + 2, _until_cue(p, verb + 2, end))]


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
        if not introduced and not ({"o", "s", "a", "t", "g"} & set(frames)) and "to" not in p.lower[p.left[comp] : comp]:
            return []
        cand.marks.add("infinitive")
        cand.rule = "order" if "o" in frames else "small-clause"
    if not introduced and cand.lemma not in ADDRESSING:
        start = min([start, *(p.left[c] for c in kids(p, verb, "dobj", "nsubj", "oprd", "attr") if verb < c < start)])
    stop = _reach(scene, verb, last, end)
    if "infinitive" not in cand.marks:
        stop = to_pause(scene, stop, end)
    return [(start, stop)]


ADDRESSING = frozenset("tell inform assure remind warn ask advise notify brief reassure alert urge caution write".split())


def to_pause(scene: Scene, stop: int, end: int) -> int:
    """A content cannot stop in the middle of a phrase: where the parse does, go on to the next mark."""
    p = scene.parse
    if stop >= end or stop < 1 or p.pos[stop] not in ("NOUN", "PROPN", "ADJ", "VERB", "AUX", "NUM", "ADV", "PART"):
        return stop
    while stop < end and p.word[stop] not in _MARKS:
        stop += 1
    return stop


_MARKS = frozenset(", ; : . ! ? ” \" — –".split())


def _has_finite(p: Parse, c: int) -> bool:
    if p.tag[c] in ("VBD", "VBZ", "VBP", "MD"):
        return True
    return any(p.dep[k] in ("aux", "auxpass") and p.tag[k] in ("MD", "VBD", "VBZ", "VBP") for k in p.children[c])


def _reach(scene: Scene, verb: int, comp: int, end: int) -> int:
    """The end of a content to the right: later adjuncts of the cue belong to it unless a comma parts them."""
    p = scene.parse
    stop = _before_other_cue(p, comp, p.right[comp] + 1)
    if stop <= p.right[comp]:
        return min(stop, end)
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
            if _speaks(p, k) and kids(p, k, "nsubj"):
                return min(stop, p.left[k] - 1)
    for k in p.children[comp]:
        if k > comp and p.dep[k] == "advcl" and p.tag[k] == "VBG" and p.lemma[k] in _ADDING:
            if p.word[p.left[k] - 1] == ",":
                return min(stop, p.left[k])
    return stop


_SUBORDINATE = frozenset("while although though when if after before since because as whereas unless until".split())
_YET = frozenset("though although while whereas but".split())
_ADDING = frozenset("add say claim argue note insist cite warn stress explain".split())


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
    if tail > high + 1 and p.lower[min(high + 1, tail - 1)] not in ("and", "while", "as", "citing", "adding"):
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
    if p.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN", "VB") or p.dep[verb] not in _LOOSE:
        return []
    if any(p.dep[k] == "mark" for k in p.children[verb]):
        return []
    if any(c > verb for c in kids(p, verb, "xcomp", "ccomp")) or (cand.lemma not in ADDRESSING and any(c > verb and p.pos[c] in ("NOUN", "PROPN", "NUM") and p.dep[verb] in ("ROOT", "conj") and kids(p, verb, "nsubj") for c in kids(p, verb, "dobj"))):
        return []
    low, high = own_words(p, verb, -1)
    low, high = max(low, first), min(high, end)
    if low <= first or p.word[low - 1] not in _BREAK:
        return []
    start = _since(scene, low - 1, first)
    goes_on = high < end - 2 and p.word[high] in (",", "—", "–", "--") and p.dep[verb] != "conj"
    if goes_on and p.lower[high + 1] not in ("and", "but", "while", "adding", "citing", "according"):
        if _finite_in(p, high, end):
            cand.marks |= {"aside", "split"}
            return [(start, low - 1), (high + 1, _until_cue(p, high + 1, end))]
    closed = high >= end or p.word[high] in (",", ".", "—", "–", "--", ";", ":", "?", "!", "“", '"', "”", ")")
    if low - start > 3 and closed and _finite_in(p, start, low - 1):
        cand.marks.add("aside")
        return [(start, low - 1)]
    return []


_LOOSE = frozenset({"parataxis", "ccomp", "advcl", "dep", "ROOT", "conj"})
_BREAK = frozenset(", — – -- - ” \" ’ ' ? ! ; )".split())


def _since(scene: Scene, t: int, first: int) -> int:
    """Start of the main clause that ends before token t: behind the last semicolon or colon outside quotations."""
    p = scene.parse
    for k in range(t - 1, first, -1):
        if p.word[k] in (";", ":") and scene.mask[k] < 0 and t - k > 4:
            return k + 1
    return first


def _until_cue(p: Parse, start: int, end: int) -> int:
    """Before a participle that adds another report: "… , adding that"."""
    for k in range(start + 1, end):
        if p.tag[k] == "VBG" and p.lemma[k] in CORE and p.word[k - 1] == ",":
            return k - 1
    return end


def _finite_in(p: Parse, first: int, end: int) -> bool:
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
            return [(p.left[comp], p.right[comp] + 1)] if kids(p, verb, "agent") else []
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
        if cand.lemma in ("decline", "refuse") and not _speaks(p, comp):
            return []
        return _declined(p, verb, comp) if cand.lemma in ("decline", "refuse") else [(p.left[comp], p.right[comp] + 1)]
    return []


_TELLING = frozenset(
    "comment give provide release name identify elaborate disclose discuss answer specify say rule condemn endorse".split()
)


def _speaks(p: Parse, comp: int) -> bool:
    frames = VERBS.get(p.lemma[comp], "")
    return p.lemma[comp] in _TELLING or bool({"c", "q"} & set(frames)) and "w" not in frames


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
    if not objects and " " in cand.lemma:
        objects = [c for c in kids(p, verb, "oprd", "attr", "npadvmod") if c > verb]
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
