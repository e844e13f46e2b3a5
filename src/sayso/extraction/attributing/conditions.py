"""Whose word a statement is, by a condition that sends the reader to somebody: "if you go by the Herald", "if the mayor
is to be believed", "to hear the mayor tell it".

A condition of any other kind tells nothing of who speaks: "if the mayor is right, the bridge must be shut" is what the
page concludes, and no word of the mayor's.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.attributing.bounds import finite_in, reports
from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.sums import OWN_SUMS
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.attributing.versions import clause_before, dash
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_READERS = words("you one we")
"""Who may go by somebody's word."""
_GOING_BY = {"go": "by", "goes": "by", "listen": "to", "listens": "to", "believe": "", "believes": ""}
"""What they do, and the preposition that goes with it."""
_BELIEVED = ["to", "be", "believed"]
_FAR = 12
"""Tokens of a source in a condition, at most."""


@dataclass(frozen=True, slots=True)
class _Condition:
    """The condition on the tokens `[first, stop)`, the cue and the source in it, and whom it speaks to ("" for nobody).

    `loose`: it may follow its clause without a comma; `way`: the same words may tell of a way ("to go by the Orlen
    Bridge", "going by the Pole Star"), so that its source must be gone by for a telling of its own.
    """

    first: int
    stop: int
    cue: tuple[int, int]
    source: tuple[int, int]
    reader: str = ""
    loose: bool = False
    way: bool = False


def by_condition(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "Sixty burned if you go by the league", "if the mayor is to be believed, none did": whose word that is."""
    if scene.mask[t] >= 0 or _asks(scene, first, end):
        return None
    found = _condition(scene.parse, t, end)
    party = _party(scene, found) if found is not None else None
    if found is None or party is None:
        return None
    opens = t - first <= 1 or _opens(scene, t)
    pieces, mark = _fronted(scene, found, end) if opens else _behind(scene, found, first, end)
    if not pieces or _concludes(scene, found, pieces):
        return None
    cand = Candidate(found.cue[0], found.cue, "accord", "according", marks={"subject"} | mark, pieces=pieces)
    cand.source, cand.head = party
    return cand


def _condition(p: Parse, t: int, end: int) -> _Condition | None:
    word = p.lower[t]
    if word == "if":
        return _reader_goes_by(p, t, end) or _to_be_believed(p, t, end)
    return _told(p, t, end) or _going_by(p, t, end)


def _reader_goes_by(p: Parse, t: int, end: int) -> _Condition | None:
    """ "If you go by X", "if one listens to X", "if we are to believe X"."""
    verb = t + 2
    if verb + 2 >= end or p.lower[t + 1] not in _READERS:
        return None
    if p.lower[verb] in ("are", "is") and p.lower[verb + 1] == "to":
        verb += 2
    elif p.lower[verb] in ("can", "may"):
        verb += 1
    preposition = _GOING_BY.get(p.lower[verb])
    if preposition is None or (preposition and p.lower[verb + 1] != preposition):
        return None
    low = verb + 2 if preposition else verb + 1
    stop = _pause(p, low, end)
    return _Condition(t, stop, (t, low), (low, stop), p.lower[t + 1], loose=preposition == "by")


def _to_be_believed(p: Parse, t: int, end: int) -> _Condition | None:
    """ "If X is to be believed", "if X are to be believed"."""
    verb = next((k for k in range(t + 2, min(end, t + _FAR)) if p.lower[k + 1 : k + 4] == _BELIEVED), None)
    if verb is None or p.lower[verb] not in ("is", "are") or _pause(p, verb, end) != verb + 4:
        return None
    return _Condition(t, verb + 4, (verb, verb + 4), (t + 1, verb))


def _told(p: Parse, t: int, end: int) -> _Condition | None:
    """ "To hear X tell it", set off by a pause: nobody came to hear him."""
    verb = next((k for k in range(t + 3, min(end, t + _FAR)) if p.lower[k : k + 2] == ["tell", "it"]), None)
    if p.lower[t : t + 2] != ["to", "hear"] or verb is None or _pause(p, verb, end) != verb + 2:
        return None
    return _Condition(t, verb + 2, (verb, verb + 2), (t + 2, verb))


def _going_by(p: Parse, t: int, end: int) -> _Condition | None:
    """ "To go by X's account", "going by X's word"; "going by X's count" is read as a count of his."""
    opening = next((w for w in (["to", "go", "by"], ["going", "by"]) if p.lower[t : t + len(w)] == w), None)
    if opening is None:
        return None
    low = t + len(opening)
    stop = _pause(p, low, end)
    if opening[0] == "going" and any(p.lemma[k] in OWN_SUMS for k in range(low, stop)):
        return None
    return _Condition(t, stop, (t, low), (low, stop), way=True)


def _pause(p: Parse, low: int, end: int) -> int:
    """The next mark that ends or parts a clause."""
    marks = (k for k in range(low, end) if p.pos[k] == "PUNCT" and (p.word[k] not in _INSIDE or k == end - 1))
    return next(marks, end)


_INSIDE = words("- ‑ ' ’ \" “ ” ‘ .")
"""Marks that may stand inside a name."""


# ---------------------------------------------------------------- who it is
def _party(scene: Scene, c: _Condition) -> tuple[tuple[int, int], int] | None:
    """The source and its head, where it is a party that can speak and nothing besides: no pronoun, no clause."""
    p, (low, stop) = scene.parse, c.source
    if stop <= low or stop - low > _FAR or any(p.pos[k] in ("VERB", "AUX", "PRON") for k in range(low, stop)):
        return None
    if p.pos[low] not in ("DET", "NOUN", "PROPN", "ADJ") or any(scene.mask[k] >= 0 for k in range(low, stop)):
        return None
    if any(p.lower[k] in _NOBODY for k in range(low, stop)):
        return None
    head = _head(p, low, stop)
    owner = next((k for k in kids(p, head, "poss") if low <= k), None) if p.lemma[head] in _TELLINGS else None
    if owner is None and c.way:
        return None
    found = ((low, stop), head) if owner is None else ((low, owner + 1), owner)
    return found if _may_tell(p, c, found[1], owner is not None) else None


def _may_tell(p: Parse, c: _Condition, head: int, owner: bool) -> bool:
    """Whether a party can be gone by, and is no place past which one goes: "if you go by Orlen, the road is longer"."""
    if not can_speak(p, head) or p.pos[head] not in ("NOUN", "PROPN") or p.ent[head] in _NO_PARTIES:
        return False
    if owner or p.lower[c.cue[1] - 1] != "by":
        return True
    bare = p.tag[head] == "NN" and p.left[head] == head  # "if you go by coach"
    return not bare and p.ent[head] not in ("GPE", "LOC", "FAC") and p.lemma[head] not in _BUILDINGS


_NOBODY = words("no few any neither either or nor nobody none not")
"""What shows that a phrase is no one party."""
_BUILDINGS = words(
    """
    office station hospital school church court ministry parliament bank hotel university college embassy consulate
    prison museum library market hall port airport harbour harbor headquarters barracks camp clinic town city village
    """
)
"""Bodies past whose houses one may go."""
_TELLINGS = OWN_SUMS | words("account version story word telling")
"""What is somebody's own, so that to go by it is to go by him."""
_NO_PARTIES = frozenset({"DATE", "TIME", "EVENT", "MONEY", "PERCENT", "QUANTITY", "LANGUAGE"})


def _head(p: Parse, low: int, stop: int) -> int:
    """The noun on which the others of a phrase hang."""
    before = next((k for k in range(low + 1, stop) if p.pos[k] == "ADP"), stop)
    outer = (k for k in range(low, before) if not low <= p.head[k] < before and p.pos[k] in ("NOUN", "PROPN"))
    return next(outer, before - 1)


# ---------------------------------------------------------------- what it is said of
_Pieces = tuple[list[tuple[int, int]], set[str]]
_NONE: _Pieces = ([], set())


def told_around(scene: Scene, phrase: tuple[int, int], first: int, end: int) -> _Pieces:
    """The clause behind, before or around any phrase that a pause sets off and that tells whose word it is."""
    told = _Condition(phrase[0], phrase[1], phrase, phrase)
    opens = phrase[0] - first <= 1 or _opens(scene, phrase[0])
    return _fronted(scene, told, end) if opens else _behind(scene, told, first, end)


def _opens(scene: Scene, t: int) -> bool:
    """Whether a condition opens a clause in the middle of a sentence: "…; if you go by the Herald, none did", "…, but
    if the mayor is to be believed, none did"."""
    p = scene.parse
    joined = p.lower[t - 1] in ("and", "but") and p.word[t - 2] in (",", ";")
    return joined or p.word[t - 1] in (";", ":")


def _has_verb(p: Parse, low: int, stop: int, whole: bool) -> bool:
    """Whether words tell something: with a tensed verb, or with one that the tagger took for a participle, where it has
    a subject or they are all that there is (`whole`): "if you believe the mayor, nine barns burned"."""
    passed = (k for k in range(low + 1, stop) if p.tag[k] == "VBN")
    return finite_in(p, low, stop) or any(whole or kids(p, k, "nsubj") for k in passed)


def _fronted(scene: Scene, c: _Condition, end: int) -> _Pieces:
    """The clause that follows a condition, a comma between the two."""
    p, low = scene.parse, c.stop + 1
    if low >= end or p.word[c.stop] != ",":
        return _NONE
    stop = _clause_end(scene, low, end)
    pause = min(_pause(p, low, stop), stop)
    if not _has_verb(p, low, pause, stop - pause <= 1):
        return _NONE  # "if you believe Ana Lira, head of the port, …": where her clause begins is not plain
    return _kept(scene, (low, stop)), {"fronted"}


def _behind(scene: Scene, c: _Condition, first: int, end: int) -> _Pieces:
    """The clause that a condition follows or stands in, or the words without a verb on which it hangs."""
    p, t = scene.parse, c.first
    low = _clause_start(scene, clause_before(scene, t, first), t)
    paused = p.word[t - 1] in (",", "(") or dash(scene, t - 1)
    if _has_verb(p, low, t, False):
        return (_kept(scene, (low, t)), set()) if paused or c.loose else _NONE
    if not paused:
        return _NONE
    if _closes(scene, c.stop, end):
        return (_kept(scene, (low, t)), set()) if _counts(p, low, t) else _NONE
    stop = _clause_end(scene, c.stop + 1, end)
    if p.word[c.stop] == "," and _goes_on(p, low, t, c.stop + 1):
        return _kept(scene, (low, t), (c.stop + 1, stop)), {"split"}
    return _NONE


def _kept(scene: Scene, *ranges: tuple[int, int]) -> list[tuple[int, int]]:
    return [piece for low, stop in ranges if (piece := scene.piece(low, stop)) is not None]


def _closes(scene: Scene, stop: int, end: int) -> bool:
    """Whether nothing of the words before a condition follows it: the sentence ends there, or another clause begins."""
    p = scene.parse
    over = stop >= end or stop + 1 >= end or p.word[stop] in (".", "!", "?", ";", ":") or dash(scene, stop)
    return over or p.pos[stop + 1] == "CCONJ"


def _counts(p: Parse, low: int, t: int) -> bool:
    """Whether words without a verb tell how many: "Up to sixty of them, if you go by the Herald"; "Page 3" does not."""
    numbers = (k for k in range(low, t) if p.tag[k] == "CD" and p.ent[k] in ("", "CARDINAL"))
    return any(p.dep[k] != "nummod" or p.head[k] > k for k in numbers) or p.lower[t - 2] in _MANY


_MANY = words("dozens scores hundreds thousands tens none all most half")


def _goes_on(p: Parse, low: int, t: int, k: int) -> bool:
    """Whether the verb of a subject before the condition follows it: "The mill, if you go by the Herald, was shut"."""
    subjects = [s for s in range(low, t) if p.dep[s] in SUBJECTS and p.head[s] >= k]
    return bool(subjects) and p.pos[k] in ("VERB", "AUX", "ADV") and p.left[p.head[subjects[0]]] >= low


def _clause_end(scene: Scene, low: int, end: int) -> int:
    """Where a clause ends: at another that is joined to it, with a subject of its own, at a dash or a semicolon."""
    p = scene.parse
    stops = (k for k in range(low, end) if p.word[k] in (";", ":") or dash(scene, k) or _joined(p, k, end))
    return next(stops, end)


def _clause_start(scene: Scene, low: int, t: int) -> int:
    """Where the last of several clauses in front of a condition begins."""
    p = scene.parse
    return next((k + 2 for k in range(t - 2, low, -1) if _joined(p, k, t)), low)


_JOINING = words("and but or nor yet so while whereas although though because since")


def _joined(p: Parse, k: int, end: int) -> bool:
    """Whether a comma and a conjunction bring in a clause with a subject and a verb."""
    if p.word[k] != "," or k + 3 >= end or p.lower[k + 1] not in _JOINING:
        return False
    stop = _pause(p, k + 1, end)
    return _has_verb(p, k + 2, stop, False) and any(p.dep[s] in SUBJECTS for s in range(k + 2, stop))


# ---------------------------------------------------------------- whether it is the page's
_OBLIGED = words("must should ought shall")


def _concludes(scene: Scene, c: _Condition, pieces: list[tuple[int, int]]) -> bool:
    """Whether the page draws a conclusion, or another speaks: "if you listen to the mayor, you learn a lot", "if the
    mayor is to be believed, he must open the books", "guards say none fell, if you believe the mayor"."""
    p = scene.parse
    tokens = [k for a, b in pieces for k in p.tokens_in(a, b)]
    own = [k for k in tokens if scene.mask[k] < 0]
    if any(p.dep[k] in ("ccomp", "acl") and p.head[k] < tokens[0] for k in own):
        return True  # "I doubt that nine barns burned, if …"
    if reports(p, tokens[0], tokens[-1] + 1) or p.lower[tokens[0]] in ("then", "who", "what", "why", "how"):
        return True
    readers = ({c.reader, _ITS_OWN.get(c.reader, "")} - {""}) | _OBLIGED | _PAGES_OWN
    return any(p.lower[k] in readers or p.lemma[k] == "need" or _bound_to(p, k) or _judged(p, k) for k in own)


def _asks(scene: Scene, first: int, end: int) -> bool:
    """Whether the page asks."""
    return any(scene.parse.word[k] == "?" and scene.mask[k] < 0 for k in range(first, end))


_PAGES_OWN = words("i we us my our despite")
"""Words by which a clause is the page's own view, or holds what the page knows better."""


def _judged(p: Parse, k: int) -> bool:
    """Whether a clause at a token judges another, or is one that contradicts the rest: "it is a lie that nine burned",
    "had better publish", "even though the court cleared it", "which is nonsense"."""
    if tuple(p.lower[k : k + 2]) in _AGAINST:
        return True
    if p.lower[k] != "it" or p.dep[k] not in SUBJECTS:
        return False
    verb = p.head[k]
    return any(kids(p, x, "ccomp", "acl", "xcomp", "relcl") for x in (verb, *kids(p, verb, "attr", "acomp")))


_AGAINST = {("had", "better"), ("even", "though"), ("in", "spite"), ("which", "is"), ("which", "was")}
_ITS_OWN = {"you": "your", "one": "one's"}


def _bound_to(p: Parse, k: int) -> bool:
    """ "Has to"."""
    return p.lemma[k] == "have" and any(p.tag[c] == "TO" for x in kids(p, k, "xcomp") for c in p.children[x])
