"""What a content does by its form where its cue is neutral: "we did not shell the port", he said, denies."""

from __future__ import annotations

from sayso.extraction.attributing.charges import wrongs
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import is_same
from sayso.extraction.lexicon.cues import VERB_STANCE, VERBS
from sayso.extraction.lexicon.names_roles import DOCUMENTS
from sayso.extraction.lexicon.stances import (
    ABSENT,
    AGREEING,
    BLAME_WORDS,
    COMMITTED,
    OUGHT,
    SELF,
    TOLD,
    TRUE,
    TRUTH,
    UNKNOWING,
    UNTRUE,
)
from sayso.model import Parse
from sayso.model.findings import Stance
from sayso.model.spans import goes_on


def neither(p: Parse, verb: int) -> bool:
    """ "Neither confirmed nor denied", "nor did they say": the negation stands before the verb or its partner."""
    over = p.head[verb] if p.dep[verb] == "conj" else verb
    return any(p.lower[k] in ("neither", "nor") and k < verb for k in (*p.children[verb], *p.children[over]))


def act_of(scene: Scene, c: Candidate) -> Stance:
    p = scene.parse
    tokens = [t for a, b in _read_alone(p, c) for t in p.tokens_in(a, b)]
    if not tokens:
        return "assert"
    if _asks(p, tokens):
        return "question"
    mains = _mains(p, tokens)
    inside = set(tokens)
    for verb in mains[:2]:
        if (found := _by_main(scene, c, verb, inside)) is not None:
            return found
    if p.lower[tokens[0]] == "yes" or (len(tokens) > 1 and p.lower[tokens[1]] == "yes"):
        return "confirm"
    if c.rule == "describe" and any(p.lemma[t] in BLAME_WORDS for t in tokens):
        return "accuse"
    if (
        c.rule in ("object", "noun-of")
        and c.lemma in ("signal", "declaration", "declare", "announce", "reiterate")
        and any(p.lemma[t] in COMMITTED for t in tokens)
    ):
        return "vow"
    return "accuse" if any(wrongs(p, c, verb, inside) for verb in mains[:4]) else "assert"


def _read_alone(p: Parse, c: Candidate) -> list[tuple[int, int]]:
    """The pieces of a content that a line of it shows: both halves of a sentence around its cue, else the longest: what
    he does by another sentence, or by one behind the tag, its reader does not see."""
    if len(c.pieces) == 2 and c.rule != "describe":
        _, (a, b) = sorted(c.pieces)
        return c.pieces if goes_on(p.text[a:b]) or "split" in c.marks else [max(c.pieces, key=_length)]
    return c.pieces if c.rule == "describe" else [max(c.pieces, key=_length)]


def _length(piece: tuple[int, int]) -> int:
    return piece[1] - piece[0]


def _asks(p: Parse, tokens: list[int]) -> bool:
    marks = [p.word[t] for t in tokens if p.word[t] in (".", "!", "?")]
    if not marks or any(m != "?" for m in marks):
        return False
    last = max(k for k, t in enumerate(tokens) if p.word[t] == "?")
    return len(tokens) - last <= last + 1  # "What are my worries? I would call them hopes with a few clouds,"


def _mains(p: Parse, tokens: list[int]) -> list[int]:
    """The main verbs of a content, one a sentence."""
    inside, out, seen = set(tokens), [], -1
    for t in tokens:
        if p.pos[t] not in ("VERB", "AUX") or p.dep[t] in _BELOW or t < seen:
            continue
        if p.head[t] not in inside or p.head[t] == t:
            out.append(t)
            seen = p.sentence_of(t)[1]
    return out


_IF_ASKED = frozenset({"would", "'d", "’d"})
_UNWILLED = frozenset(
    {
        "like", "be", "have", "say", "want", "hope", "see", "get", "receive", "lose", "die", "suffer", "fall", "remain",
        "become", "need", "know", "hear", "love", "hate", "consider", "cost", "depend", "think", "feel", "miss",
    }
)  # fmt: skip
"""What nobody does by his own will: "she would die of boredom" vows nothing."""
_NO_REST = frozenset({"rest", "peace", "respite", "mercy", "time", "moment", "minute", "hour"})
"""What who vows knows or loses none of: "we will know no rest", "we will lose no time"."""
_HERE = frozenset({"in", "at", "on", "with", "here", "there", "by", "behind"})


def _willed(p: Parse, main: int, low: str, kids: list[int]) -> bool:
    """Whether somebody does of his own will what he says that he will do."""
    lemma = _lemma(p, main)
    if lemma == "take":
        return not (low == "it" and any(p.dep[k] in ("xcomp", "advcl") for k in kids))
    if lemma == "remain":
        placed = any(p.lower[k] in _HERE for k in kids)
        return low in SELF and placed and not any(p.dep[k] in _PREDICATES for k in kids)
    objects = [k for k in kids if p.dep[k] == "dobj" and k > main]
    if lemma == "get":
        return any(p.lower[k] != "nothing" for k in objects)
    if lemma in ("know", "lose"):
        return any(p.lemma[k] in _NO_REST and any(p.lower[x] == "no" for x in p.children[k]) for k in objects)
    if lemma == "see":
        beside = [p.lower[t] for k in kids if k > main for t in (k, *p.children[k])]
        return "through" in beside or (
            bool(objects) and "in" in beside and "court" in p.lower[main : p.right[main] + 1]
        )
    return lemma not in _UNWILLED


def _vows(p: Parse, main: int, low: str, kids: list[int]) -> bool:
    """ "We will rebuild the mole": what somebody says that he will do, and no question, forecast or fate."""
    aux = {p.lower[k] for k in kids if p.dep[k] == "aux"}
    if not aux & _WILL or aux & _HAVE or not _willed(p, main, low, kids):
        return False
    other = (p.tag[k] in ("WRB", "WP", "WDT") or p.dep[k] == "auxpass" or p.lower[k] in _FORECAST for k in kids)
    return not any(other) and not any(_stops(p, k) for k in kids)


_WILL = frozenset({"will", "'ll", "’ll", "would", "shall"})
_HAVE = frozenset({"have", "'ve", "’ve"})
_FORECAST = frozenset({"likely", "probably", "possibly", "perhaps", "maybe", "eventually", "inevitably"})
"""Adverbs beside "would" that make it a forecast: nobody vows what he "would likely" do."""


def _stops(p: Parse, adverb: int) -> bool:
    """ "Would go no further than her letter": how much somebody was ready to say, and no vow."""
    return p.lower[adverb] in ("further", "farther") and p.lower[adverb - 1] == "no"


_BELOW = frozenset({"aux", "auxpass", "relcl", "acl", "advcl", "amod", "csubj"})


def _by_main(scene: Scene, c: Candidate, main: int, inside: set[int]) -> Stance | None:
    p = scene.parse
    kids = [k for k in p.children[main] if k in inside]
    subject = next((k for k in kids if p.dep[k] in ("nsubj", "nsubjpass", "expl")), None)
    low = p.lower[subject] if subject is not None else ""
    quoted = subject is not None and scene.mask[subject] >= 0 and (c.verb < 0 or scene.mask[c.verb] < 0)
    own = low in SELF or (not quoted and is_same(p, c.head, subject))
    negated = any(p.dep[k] == "neg" for k in kids)
    aux = {p.lower[k] for k in kids if p.dep[k] == "aux"}
    lemma = _lemma(p, main)
    unknown = negated and lemma in UNKNOWING and "did" not in aux and _unknown(p, main, kids)
    if own and (unknown or (lemma in ("confirm", "deny") and neither(p, main))):
        return "decline"
    if subject is not None and _admits(p, main, subject, kids, negated):
        return "confirm"
    if subject is not None and p.lemma[subject] in TOLD and _calls_untrue(p, main, kids, negated):
        return "deny"
    if low in ("i", "we") and not negated and "would" in aux and "c" in VERBS.get(lemma, ""):
        return "request" if VERB_STANCE.get(lemma, {}).get("o") == "request" else None
    if not negated and any(scene.mask[k] >= 0 and p.lower[k] in _IF_ASKED for k in kids if p.dep[k] == "aux"):
        return None  # "I would do it again", in his own words; "he would do it", told of him, is his "I will"
    if own and not negated and _vows(p, main, low, kids):
        return "vow"
    if (own and lemma == "go" and p.tag[main] == "VBG") or (
        own and lemma in ("prepare", "plan", "intend") and p.tag[main] == "VBG"
    ):
        return ("deny" if not _hedged(p, main, kids) else None) if negated else "vow"
    if low == "there" and _denies_there(p, kids):
        return "deny"
    told_of = own and (low in SELF or lemma in ("be", "have", "do"))
    told_of = told_of and not (low == "it" and any(p.dep[k] in ("ccomp", "csubj") for k in kids))
    if negated and (told_of or _is_not_that(p, main, low, kids)) and _denies_own(p, main, kids, aux):
        return "deny"
    return "request" if low in ("we", "you") and _ought(p, main, low, kids, negated) else None


def _ought(p: Parse, main: int, low: str, kids: list[int], negated: bool) -> bool:
    """ "You should stop", "we have to stop this war", "we need to raise wages"; not "we should see some fish by June",
    which expects it, nor what one had to do or "may have to" do."""
    aux = {p.lower[k] for k in kids if p.dep[k] == "aux"}
    if aux & OUGHT:
        return low != "we" or "should" not in aux or negated or p.lemma[main] not in _COMING
    has_to = p.lemma[main] in ("need", "have") and p.tag[main] in ("VBP", "VB") and not aux and not negated
    return has_to and any(p.dep[k] == "xcomp" and p.tag[k] == "VB" and p.lemma[k] not in _NO_ACT for k in kids)


_COMING = frozenset({"see", "hear", "know", "get", "receive", "have", "be"})
_NO_ACT = frozenset(
    {
        "wait", "see", "be", "admit", "say", "know", "have", "understand", "realise", "realize", "remember", "think",
        "assume", "accept", "hope",
    }
)  # fmt: skip
"""What somebody "has to" do who is asked for no deed: "we have to wait and see", "you have to understand"."""


def _is_not_that(p: Parse, main: int, low: str, kids: list[int]) -> bool:
    """ "It was not our boat", "that it was not": what somebody else is heard to say is not so."""
    other = {p.dep[k] for k in kids if k > main} - {"attr", "neg", "punct", "conj", "cc"}
    return low in ("it", "that", "this", "they") and _lemma(p, main) == "be" and not other


def _unknown(p: Parse, main: int, kids: list[int]) -> bool:
    """Whether what somebody does not know or say stays open: not where "that" opens it ("I can't say that it hurt us"
    tells that it did not), where he "never knows when", or was not told himself."""
    if any(p.dep[k] == "auxpass" or (p.dep[k] == "neg" and p.lower[k] == "never") for k in kids):
        return False
    clauses = [k for k in p.children[main] if p.dep[k] == "ccomp" and k > main]
    bare = p.lemma[main] == "know" and any(p.pos[p.left[k]] in ("PRON", "DET", "NOUN", "PROPN") for k in clauses)
    opened = any(p.tag[p.left[k]] in ("WP", "WRB", "WDT") for k in clauses)
    that = any(p.lower[x] == "that" and p.dep[x] == "mark" for k in clauses for x in p.children[k])
    return not that and (opened or not bare)


def _hedged(p: Parse, main: int, kids: list[int]) -> bool:
    """ "We are not just going to wait", "it is not the only way": more is told, and nothing denied."""
    after = [t for k in kids if p.dep[k] == "neg" for t in (k + 1, k + 2) if t <= p.right[main]]
    return any(p.lower[t] in ("just", "only", "merely", "simply", "necessarily", "always") for t in after)


_SHORT = {"’m": "be", "’re": "be", "’s": "be", "’ve": "have", "'m": "be", "'re": "be"}


def _lemma(p: Parse, verb: int) -> str:
    """The lemma of a verb, also of one that a curly apostrophe cuts short, which the parser does not know."""
    return _SHORT.get(p.lower[verb], p.lemma[verb])


def _denies_own(p: Parse, main: int, kids: list[int], aux: set[str]) -> bool:
    """Whether who speaks of himself with "not" denies what one could charge him with: "we did not shell the port".  No
    denial is what he cannot do, has not felt or come to know, or is not by an adjective ("we were not able, not
    sure"), and what he has not done "yet" or not "enough"."""
    missing = any(p.dep[k] == "dobj" and p.lemma[k] in ABSENT for k in kids)
    if missing and p.lemma[main] in ("see", "find", "have"):
        return True
    if aux & _WOULD or _lemma(p, main) in _UNFELT or "k" in VERBS.get(p.lemma[main], "") or _hedged(p, main, kids):
        return False
    if any(p.lower[t] in ("yet", "enough", "anymore") for t in range(main, p.right[main] + 1)):
        return False
    if _not_much(p, main, kids) or _not_told(p, main, kids):
        return False
    adjective = next((k for k in kids if p.dep[k] == "acomp"), None)
    return _lemma(p, main) != "be" or adjective is None or p.lemma[adjective] in _CHARGED


def _not_much(p: Parse, main: int, kids: list[int]) -> bool:
    """ "We did not sell as much flour": some was sold; not "we shot nobody, much less a child"."""
    close = {main, *(k for k in kids if p.dep[k] in ("dobj", "attr"))}
    much = (t for t in range(main, p.right[main] + 1) if p.lower[t] == "much" and p.lower[t + 1 : t + 2] != ["less"])
    return any(t in close or p.head[t] in close for t in much)


def _not_told(p: Parse, main: int, kids: list[int]) -> bool:
    """ "I was not told about the money": what others left undone."""
    return p.lemma[main] in ("tell", "inform", "notify") and any(p.dep[k] == "auxpass" for k in kids)


_WOULD = frozenset({"would", "wo", "will", "could", "can", "ca", "should", "may", "might", "must"})
_UNFELT = frozenset(
    {"see", "want", "like", "need", "care", "mind", "love", "enjoy", "experience", "meet", "get", "wait", "let"}
)
_CHARGED = frozenset({"guilty", "responsible", "involved", "liable", "aware", "party", "complicit", "present"})
"""Adjectives of what somebody is charged with, or with having known."""


def _denies_there(p: Parse, kids: list[int]) -> bool:
    """ "There is no evidence", "there was no such meeting": what is lacking speaks against a charge, or was told."""
    none = [(k, p.lower[x + 1 : x + 2] == ["such"]) for k in kids for x in p.children[k] if p.lower[x] == "no"]
    return any(such or p.lemma[k] in ABSENT for k, such in none)


def _calls_untrue(p: Parse, main: int, kids: list[int], negated: bool) -> bool:
    """ "The report is false", "that is not true", "the figure does not correspond to reality"."""
    if _lemma(p, main) == "be":
        told = {p.lemma[k] for k in kids if p.dep[k] in ("acomp", "attr")}
        return bool(told & (TRUE if negated else UNTRUE))
    reached = {p.lemma[x] for k in kids if p.dep[k] in ("prep", "dobj") for x in (k, *p.children[k])}
    return negated and p.lemma[main] in AGREEING and bool(reached & TRUTH)


def _admits(p: Parse, main: int, subject: int, kids: list[int], negated: bool) -> bool:
    """ "The numbers in our report were wrong", "my first statement was false": who finds fault with his own words."""
    mine = p.lemma[subject] not in _CHARGES and (_of_mine(p, subject) or _in_mine(p, subject))
    words = p.lemma[subject] in TOLD and _calls_untrue(p, main, kids, negated)
    told = {p.lemma[k] for k in kids if p.dep[k] in _PREDICATES}
    wrong = _lemma(p, main) == "be" and not negated and bool(told & _WRONG)
    return mine and (words or wrong)


def _of_mine(p: Parse, noun: int) -> bool:
    return any(p.lower[k] in ("my", "our") for k in p.children[noun])


def _in_mine(p: Parse, noun: int) -> bool:
    """ "The numbers in our report": not what others say about one's own people, or against them."""
    places = (k for k in p.children[noun] if p.lower[k] == "in")
    return any(p.lower[o] in DOCUMENTS and _of_mine(p, o) for k in places for o in p.children[k])


_CHARGES = frozenset({"allegation", "accusation", "charge", "claim", "rumour", "rumor"})
"""What others say of somebody, also where it is called his own: "our charges", in court."""
_WRONG = frozenset({"wrong", "mistaken", "mistake", "error", "incorrect", "inaccurate", "false", "misleading"})
_PREDICATES = ("acomp", "attr")
