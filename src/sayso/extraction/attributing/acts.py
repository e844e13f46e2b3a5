"""What a content does by its form where its cue is neutral: "we did not shell the port", he said, denies."""

from __future__ import annotations

from dataclasses import dataclass

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
    """The stance that a content shows by its own form."""
    p = scene.parse
    tokens = [t for a, b in _read_alone(p, c) for t in p.tokens_in(a, b)]
    if not tokens:
        return "assert"
    if _asks(p, tokens):
        return "question"
    mains = _mains(p, tokens)
    inside = set(tokens)
    for verb in mains[:2]:
        clause = _Clause(p, verb, [k for k in p.children[verb] if k in inside])
        if (found := _by_main(scene, c, clause)) is not None:
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


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of a content: its verb, and what hangs on that within the content."""

    p: Parse
    main: int
    kids: list[int]

    @property
    def subject(self) -> int | None:
        """The head of its subject."""
        return next((k for k in self.kids if self.p.dep[k] in ("nsubj", "nsubjpass", "expl")), None)

    @property
    def low(self) -> str:
        """The word of its subject, in small letters; "" where it has none."""
        return "" if self.subject is None else self.p.lower[self.subject]

    @property
    def lemma(self) -> str:
        """The lemma of its verb, also of one that a curly apostrophe cuts short, which the parser does not know."""
        return _SHORT.get(self.p.lower[self.main], self.p.lemma[self.main])

    @property
    def negated(self) -> bool:
        """Whether its verb has a "not"."""
        return bool(self.of("neg"))

    @property
    def aux(self) -> set[str]:
        """The helping words of its verb, in small letters."""
        return {self.p.lower[k] for k in self.of("aux")}

    def of(self, *deps: str) -> list[int]:
        """What hangs on its verb in one of some relations."""
        return [k for k in self.kids if self.p.dep[k] in deps]


_SHORT = {"’m": "be", "’re": "be", "’s": "be", "’ve": "have", "'m": "be", "'re": "be"}
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


def _willed(clause: _Clause) -> bool:
    """Whether somebody does of his own will what he says that he will do."""
    p, main, lemma = clause.p, clause.main, clause.lemma
    if lemma == "take":
        return not (clause.low == "it" and clause.of("xcomp", "advcl"))
    if lemma == "remain":
        placed = any(p.lower[k] in _HERE for k in clause.kids)
        return clause.low in SELF and placed and not clause.of(*_PREDICATES)
    objects = [k for k in clause.of("dobj") if k > main]
    if lemma == "get":
        return any(p.lower[k] != "nothing" for k in objects)
    if lemma in ("know", "lose"):
        return any(p.lemma[k] in _NO_REST and any(p.lower[x] == "no" for x in p.children[k]) for k in objects)
    if lemma == "see":
        beside = [p.lower[t] for k in clause.kids if k > main for t in (k, *p.children[k])]
        return "through" in beside or (
            bool(objects) and "in" in beside and "court" in p.lower[main : p.right[main] + 1]
        )
    return lemma not in _UNWILLED


def _vows(clause: _Clause) -> bool:
    """ "We will rebuild the mole": what somebody says that he will do, and no question, forecast or fate."""
    p = clause.p
    if not clause.aux & _WILL or clause.aux & _HAVE or not _willed(clause):
        return False
    asked = any(p.tag[k] in ("WRB", "WP", "WDT") or p.lower[k] in _FORECAST for k in clause.kids)
    return not asked and not clause.of("auxpass") and not any(_stops(p, k) for k in clause.kids)


_WILL = frozenset({"will", "'ll", "’ll", "would", "shall"})
_HAVE = frozenset({"have", "'ve", "’ve"})
_FORECAST = frozenset({"likely", "probably", "possibly", "perhaps", "maybe", "eventually", "inevitably"})
"""Adverbs beside "would" that make it a forecast: nobody vows what he "would likely" do."""


def _stops(p: Parse, adverb: int) -> bool:
    """ "Would go no further than her letter": how much somebody was ready to say, and no vow."""
    return p.lower[adverb] in ("further", "farther") and p.lower[adverb - 1] == "no"


_BELOW = frozenset({"aux", "auxpass", "relcl", "acl", "advcl", "amod", "csubj"})


def _by_main(scene: Scene, c: Candidate, clause: _Clause) -> Stance | None:
    """What a main clause of a content does; None where its form does not tell."""
    p, subject, low, lemma = scene.parse, clause.subject, clause.low, clause.lemma
    quoted = subject is not None and scene.mask[subject] >= 0 and (c.verb < 0 or scene.mask[c.verb] < 0)
    own = low in SELF or (not quoted and is_same(p, c.head, subject))
    if own and (_unknown(clause) or (lemma in ("confirm", "deny") and neither(p, clause.main))):
        return "decline"
    if _admits(clause):
        return "confirm"
    if subject is not None and p.lemma[subject] in TOLD and _calls_untrue(clause):
        return "deny"
    if low in ("i", "we") and not clause.negated and "would" in clause.aux and "c" in VERBS.get(lemma, ""):
        return "request" if VERB_STANCE.get(lemma, {}).get("o") == "request" else None
    if not clause.negated and any(scene.mask[k] >= 0 and p.lower[k] in _IF_ASKED for k in clause.of("aux")):
        return None  # "I would do it again", in his own words; "he would do it", told of him, is his "I will"
    if own and not clause.negated and _vows(clause):
        return "vow"
    if own and lemma in _INTENDING and p.tag[clause.main] == "VBG":
        return ("deny" if not _hedged(clause) else None) if clause.negated else "vow"
    if (low == "there" and _denies_there(clause)) or _denies(clause, own):
        return "deny"
    return "request" if low in ("we", "you") and _ought(clause) else None


_INTENDING = frozenset({"go", "prepare", "plan", "intend"})
"""Of what somebody is "going", "planning" to do he speaks as of what he will do."""


def _ought(clause: _Clause) -> bool:
    """ "You should stop", "we have to stop this war", "we need to raise wages"; not "we should see some fish by June",
    which expects it, nor what one had to do or "may have to" do."""
    p, main, aux = clause.p, clause.main, clause.aux
    if aux & OUGHT:
        return clause.low != "we" or "should" not in aux or clause.negated or p.lemma[main] not in _COMING
    has_to = p.lemma[main] in ("need", "have") and p.tag[main] in ("VBP", "VB") and not aux and not clause.negated
    return has_to and any(p.tag[k] == "VB" and p.lemma[k] not in _NO_ACT for k in clause.of("xcomp"))


_COMING = frozenset({"see", "hear", "know", "get", "receive", "have", "be"})
_NO_ACT = frozenset(
    {
        "wait", "see", "be", "admit", "say", "know", "have", "understand", "realise", "realize", "remember", "think",
        "assume", "accept", "hope",
    }
)  # fmt: skip
"""What somebody "has to" do who is asked for no deed: "we have to wait and see", "you have to understand"."""


def _unknown(clause: _Clause) -> bool:
    """Whether what somebody does not know or say stays open: not where "that" opens it ("I can't say that it hurt us"
    tells that it did not), where he "never knows when", or was not told himself."""
    p, main = clause.p, clause.main
    if not clause.negated or clause.lemma not in UNKNOWING or "did" in clause.aux:
        return False
    if clause.of("auxpass") or any(p.lower[k] == "never" for k in clause.of("neg")):
        return False
    clauses = [k for k in p.children[main] if p.dep[k] == "ccomp" and k > main]
    if clause.lemma == "know":  # "we do not (yet) know who fired" tells how little they know; "we don't know", no more
        behind = any(k > main and p.pos[k] != "PUNCT" for k in p.children[main])
        return not behind and not any(p.lower[k] in ("yet", "still") for k in clause.kids)
    return not any(p.lower[x] == "that" and p.dep[x] == "mark" for k in clauses for x in p.children[k])


def _hedged(clause: _Clause) -> bool:
    """ "We are not just going to wait", "it is not the only way": more is told, and nothing denied."""
    p = clause.p
    after = [t for k in clause.of("neg") for t in (k + 1, k + 2) if t <= p.right[clause.main]]
    return any(p.lower[t] in ("just", "only", "merely", "simply", "necessarily", "always") for t in after)


def _denies(clause: _Clause, own: bool) -> bool:
    """Whether somebody says with "not" of himself, or of what is his, what one could charge him with; `own`: whether he
    speaks of himself."""
    told_of = own and (clause.low in SELF or clause.lemma in ("be", "have", "do"))
    told_of = told_of and not (clause.low == "it" and clause.of("ccomp", "csubj"))
    return clause.negated and (told_of or _is_not_that(clause)) and _denies_own(clause)


def _is_not_that(clause: _Clause) -> bool:
    """ "It was not our boat", "that it was not": what somebody else is heard to say is not so."""
    other = {clause.p.dep[k] for k in clause.kids if k > clause.main} - {"attr", "neg", "punct", "conj", "cc"}
    return clause.low in ("it", "that", "this", "they") and clause.lemma == "be" and not other


def _denies_own(clause: _Clause) -> bool:
    """Whether who speaks of himself with "not" denies what one could charge him with: "we did not shell the port".  No
    denial is what he cannot do, has not felt or come to know, or is not by an adjective ("we were not able, not
    sure"), and what he has not done "yet" or not "enough"."""
    p, main = clause.p, clause.main
    missing = any(p.lemma[k] in ABSENT for k in clause.of("dobj"))
    if missing and p.lemma[main] in ("see", "find", "have"):
        return True
    if clause.aux & _WOULD or clause.lemma in _UNFELT or "k" in VERBS.get(p.lemma[main], "") or _hedged(clause):
        return False
    if any(p.lower[t] in ("yet", "enough", "anymore") for t in range(main, p.right[main] + 1)):
        return False
    if _not_much(clause) or _not_told(clause):
        return False
    adjective = next(iter(clause.of("acomp")), None)
    return clause.lemma != "be" or adjective is None or p.lemma[adjective] in _CHARGED


def _not_much(clause: _Clause) -> bool:
    """ "We did not sell as much flour": some was sold; not "we shot nobody, much less a child"."""
    p, main = clause.p, clause.main
    close = {main, *clause.of("dobj", "attr")}
    much = (t for t in range(main, p.right[main] + 1) if p.lower[t] == "much" and p.lower[t + 1 : t + 2] != ["less"])
    return any(t in close or p.head[t] in close for t in much)


def _not_told(clause: _Clause) -> bool:
    """ "I was not told about the money": what others left undone."""
    return clause.p.lemma[clause.main] in ("tell", "inform", "notify") and bool(clause.of("auxpass"))


_WOULD = frozenset({"would", "wo", "will", "could", "can", "ca", "should", "may", "might", "must"})
_UNFELT = frozenset(
    {"see", "want", "like", "need", "care", "mind", "love", "enjoy", "experience", "meet", "get", "wait", "let"}
)
_CHARGED = frozenset({"guilty", "responsible", "involved", "liable", "aware", "party", "complicit", "present"})
"""Adjectives of what somebody is charged with, or with having known."""


def _denies_there(clause: _Clause) -> bool:
    """ "There is no evidence", "there was no such meeting": what is lacking speaks against a charge, or was told."""
    p = clause.p
    none = [(k, p.lower[x + 1 : x + 2] == ["such"]) for k in clause.kids for x in p.children[k] if p.lower[x] == "no"]
    return any(such or p.lemma[k] in ABSENT for k, such in none)


def _calls_untrue(clause: _Clause) -> bool:
    """ "The report is false", "that is not true", "the figure does not correspond to reality"."""
    p = clause.p
    if clause.lemma == "be":
        told = {p.lemma[k] for k in clause.of(*_PREDICATES)}
        return bool(told & (TRUE if clause.negated else UNTRUE))
    reached = {p.lemma[x] for k in clause.of("prep", "dobj") for x in (k, *p.children[k])}
    return clause.negated and p.lemma[clause.main] in AGREEING and bool(reached & TRUTH)


def _admits(clause: _Clause) -> bool:
    """ "The numbers in our report were wrong", "my first statement was false": who finds fault with his own words."""
    p, subject = clause.p, clause.subject
    if subject is None or p.lemma[subject] in _CHARGES or not (_of_mine(p, subject) or _in_mine(p, subject)):
        return False
    told = {p.lemma[k] for k in clause.of(*_PREDICATES)}
    wrong = clause.lemma == "be" and not clause.negated and bool(told & _WRONG)
    return wrong or (p.lemma[subject] in TOLD and _calls_untrue(clause))


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
