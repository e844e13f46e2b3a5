"""Stance and polarity: by the cue; where that is neutral, by the form of what is said (see `acts`)."""

from __future__ import annotations

from sayso.extraction.attributing.acts import act_of, neither
from sayso.extraction.attributing.misreported import misreported
from sayso.extraction.attributing.posts import RULE as SIGNED
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.wanted import ASKING
from sayso.extraction.lexicon.cues import ADJECTIVES, DOCUMENTS, NOUN_STANCE, PHRASAL, VERB_STANCE
from sayso.extraction.lexicon.stances import ANSWERING_NO, ANSWERS, CONFIRMING, DECLINING, TAKING_BACK
from sayso.model import Parse
from sayso.model.findings import Polarity, Stance

_FRAME = {
    "clause": "c", "order": "o", "vow": "t", "describe": "a", "accuse": "f", "passive-of": "f", "preposition": "p",
    "object": "n", "object-passive": "n", "small-clause": "s", "quote": "q", "passive-to": "c", "as": "c",
}  # fmt: skip
_PARTICLES = {f"{verb} {particle}": stance for (verb, particle), (_, stance) in PHRASAL.items()}
_ANSWERING = frozenset(
    {"confirm", "comment", "say", "discuss", "disclose", "rule", "elaborate", "specify", "reveal", "tell"}
)
_NOBODY = frozenset({"nobody", "none", "neither", "few"})


def stance_of(scene: Scene, c: Candidate) -> Stance:
    """One of the eight stances."""
    by_cue = _by_cue(scene, c)
    if by_cue != "assert":
        return by_cue
    unsaid = polarity_of(scene, c) == "neg"
    if unsaid and _open(scene, c):
        return by_cue
    found = act_of(scene, c)
    return by_cue if unsaid and found in ANSWERS else found


def _open(scene: Scene, c: Candidate) -> bool:
    """Whether a content leaves open what is so: "whether it would leave" promises nothing."""
    tokens = scene.parse.tokens_in(*c.pieces[0]) if c.pieces else range(0)
    return bool(tokens) and scene.parse.lower[tokens.start] in ASKING


_FAILING = frozenset({"fail", "forget", "neglect", "omit"})
"""Verbs above a cue that say that nothing was said: "failed to disclose that"."""


def polarity_of(scene: Scene, c: Candidate) -> Polarity:
    """Negative where the cue is negated or refuses, where nobody says it, or the page calls it wrong that he does."""
    p = scene.parse
    if c.verb < 0 or c.rule in ("free", SIGNED):
        return "pos"
    if c.lemma in DECLINING or any(p.dep[k] == "neg" for k in p.children[c.verb]) or neither(p, c.verb):
        return "neg"
    if p.tag[c.verb] == "VB" and any(p.lower[k] == "yet" for k in p.children[p.head[c.verb]] if k < c.verb):
        return "neg"  # "have yet to say"
    if p.tag[c.verb] == "VB" and p.dep[c.verb] == "xcomp" and p.lemma[p.head[c.verb]] in _FAILING:
        return "neg"
    if _not_able(p, c.verb) or misreported(p, c.verb):
        return "neg"
    return "neg" if c.head is not None and c.rule not in _OF_NOBODY and _nobody(p, c.head) else "pos"


def _not_able(p: Parse, verb: int) -> bool:
    """Whether somebody only could or would not say it: "was unable to confirm", "has not been able to verify"."""
    above = p.head[verb]
    if p.tag[verb] != "VB" or p.dep[verb] != "xcomp" or p.pos[above] != "ADJ":
        return False
    if p.lower[above] in ("unable", "unwilling", "reluctant", "loath"):
        return True
    return p.lower[above] in ("able", "willing") and any(p.dep[k] == "neg" for k in p.children[p.head[above]])


_OF_NOBODY = ("according", "noun", "noun-of")
"""Rules whose cue says something whoever is named with it."""


def _nobody(p: Parse, head: int) -> bool:
    """Whether a source is nobody, or few: "no guard", "neither of them"; "no fewer than nine" are some."""
    first = [head] if p.lower[head] in _NOBODY else []
    first += [
        k
        for k in p.children[head]
        if p.lower[k] in ("no", "few", "neither") and p.dep[k] in ("det", "amod", "preconj", "cc")
    ]
    return any(not _some(p, k) for k in first)


def _some(p: Parse, k: int) -> bool:
    """Whether "no" or "few" is of some nevertheless: "No 10 said", "no fewer than nine divers", "a few divers"."""
    behind = min(k + 1, len(p) - 1)
    if p.lower[k] == "few":
        return k > 0 and p.lower[k - 1] == "a"
    return p.lower[k] == "no" and (p.tag[behind] == "CD" or p.lower[behind] in ("fewer", "less"))


def _by_cue(scene: Scene, c: Candidate) -> Stance:
    p = scene.parse
    if _declines(scene, c):
        return "decline"
    if c.rule == "vow" and c.lemma in DECLINING:
        inner = next((k for k in p.children[c.verb] if p.dep[k] == "xcomp"), c.verb)
        return "deny" if p.lemma[inner] in ("believe", "accept", "recognise", "recognize") else "decline"
    if c.rule == "falsehood":
        return "deny"
    if c.rule == "answer":
        return "deny" if c.lemma in ANSWERING_NO else "confirm" if c.lemma in CONFIRMING else "assert"
    if c.rule.startswith("noun"):
        if _taken_back(p, c.verb):
            return "deny"
        return _stance(NOUN_STANCE.get(c.lemma, "assert"))
    if c.rule == "adjective":
        return _stance(ADJECTIVES[c.lemma])
    if c.rule == "evidential":
        return "accuse" if c.lemma == "allegedly" else "assert"
    return _by_verb(p, c)


def _taken_back(p: Parse, noun: int) -> bool:
    """Whether a noun tells what somebody says no longer: "withdrew her claim that …", "walked back its statement that
    …"."""
    above = p.head[p.head[noun]] if p.dep[noun] == "pobj" else p.head[noun]
    back = p.lemma[above] in _BACK and any(p.lower[k] == "back" for k in p.children[above])
    return p.pos[above] == "VERB" and (back or p.lemma[above] in TAKING_BACK) and above < noun


_BACK = ("walk", "take", "row", "roll")
"""Verbs that take back what was said with "back"."""


def _declines(scene: Scene, c: Candidate) -> bool:
    """Whether somebody will not say something, or neither confirms nor denies it."""
    p = scene.parse
    negated = c.verb >= 0 and polarity_of(scene, c) == "neg" and not misreported(p, c.verb)
    if c.verb >= 0 and c.lemma in ("confirm", "deny") and neither(p, c.verb):
        return True
    unsaid = negated and c.lemma in _ANSWERING and c.rule in ("object", "clause", "preposition")
    return c.rule == "withheld" or (unsaid and not _past_simple(p, c.verb) and not _unable(p, c))


def _by_verb(p: Parse, c: Candidate) -> Stance:
    """The stance of a verb with the complement that it has."""
    if c.lemma in _PARTICLES:
        return _stance(_PARTICLES[c.lemma])
    if c.lemma == "ask" and c.rule == "clause" and p.lower[p.tokens_in(*c.pieces[0]).start] in ("to", "that"):
        return "request"
    if c.lemma == "insist" and c.rule == "preposition" and any(p.tag[t] == "CD" for t in p.tokens_in(*c.pieces[0])):
        return "assert"  # "insists on 40 barrels": how many there are
    table = VERB_STANCE.get(c.lemma, {})
    if c.lemma in _ASSURING and c.rule == "clause" and not _to_come(p, c):
        return "assert"
    if c.rule == "preposition" and _against(p, c) and "assert" in table.values():
        return "deny"
    found = table.get(_FRAME.get(c.rule, "c")) or next(iter(table.values()), "assert")
    if c.rule == "describe":
        found = table.get("a") or table.get("s") or "assert"
        return "request" if c.lemma == "call" and _calls_on(p, c) else _stance(found)
    return _stance(found)


def _calls_on(p: Parse, c: Candidate) -> bool:
    """ "Called on X to …", where the parser takes the infinitive for a predicate."""
    return p.lower[min(c.verb + 1, len(p) - 1)] in ("on", "upon", "for")


_ASSURING = frozenset({"swear", "assure", "reassure", "guarantee"})
"""Verbs of a vow that also say how surely something is so: "he swears the lamp was lit"."""


def _to_come(p: Parse, c: Candidate) -> bool:
    """Whether a content tells what will be done."""
    tokens = p.tokens_in(*c.pieces[0])
    return any(p.tag[t] == "MD" or (p.lemma[t] == "go" and p.tag[t] == "VBG") for t in tokens)


def _against(p: Parse, c: Candidate) -> bool:
    """ "Argued against the closure": what follows is what he is not for."""
    first = p.tokens_in(*c.pieces[0]).start
    return p.lower[first - 1] == "against" and c.lemma not in ("warn", "caution", "advise")


def _past_simple(p: Parse, verb: int) -> bool:
    """ "Did not say": the text lacks it; only "would not say" or "has not said" declines."""
    return any(p.lower[k] == "did" and p.dep[k] == "aux" for k in p.children[verb])


def _unable(p: Parse, c: Candidate) -> bool:
    """ "The guard could not say who called", "the letter does not say when": who cannot say it, and a paper that lacks
    it, refuses nothing."""
    if c.lemma not in ("say", "tell", "specify"):
        return False
    aux = {p.lower[k] for k in p.children[c.verb] if p.dep[k] == "aux"}
    return bool(aux & {"could", "can", "ca"}) or (bool(aux & {"do", "does"}) and _paper(p, c.head))


def _paper(p: Parse, head: int | None) -> bool:
    """Whether a paper, or another thing, is what does not say it."""
    return head is not None and (p.lemma[head] in DOCUMENTS or (p.pos[head] == "NOUN" and not can_speak(p, head)))


def _stance(value: str) -> Stance:
    return value  # type: ignore[return-value]
