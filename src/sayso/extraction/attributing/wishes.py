"""What somebody asks for, doubts, fears or expects, told without a clause: "urged calm", "questioned the wisdom of the
sale", "voiced concern about the noise", "expects the court to hear her".

Who wishes is somebody: a forecast, a rule or a letter expects, fears and questions nothing in words of its own.
"""

from __future__ import annotations

from sayso.extraction.attributing.asserted import asserted, somebody
from sayso.extraction.attributing.bounds import reach
from sayso.extraction.attributing.hearsay import made_to_believe
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.lexicon.names_roles import BODIES, OFFICES
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_FEELINGS = words(
    """
    concern fear worry alarm doubt reservation misgiving outrage regret support opposition confidence optimism anger
    frustration disappointment disapproval criticism scepticism skepticism dismay unease
    objection dissatisfaction
    """
)
_RAISABLE = words("concern doubt fear objection worry")
_TOPICS = words("about over at with for in regarding to")
"""What stands between a feeling and what it is about."""
_DOUBTED = words(
    """
    wisdom legality validity credibility fairness legitimacy motive
    """
)
"""What is questioned in words, and not by putting questions to it."""
_URGED = words(
    """
    calm caution restraint patience vigilance unity dialogue talk action reform ceasefire truce ban moratorium
    retaliation boycott change review investigation inquiry probe rethink support participation cooperation compliance
    compromise peace prudence negotiation resignation release withdrawal end halt delay approval rejection adoption
    sanction evacuation repeal overhaul
    """
)
"""What is urged in words: a deed, and nobody who is driven on."""


def wish_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence."""
    p = scene.parse
    out = []
    for t in range(first, end):
        found = _FINDERS.get(p.lemma[t])
        if found is None or scene.mask[t] >= 0 or p.pos[t] != "VERB" or is_passive(p, t) or not asserted(p, t):
            continue
        rule, content = found(p, t)
        if content is not None and (cand := _made(scene, t, rule, content, end)) is not None:
            out.append(cand)
    return out


_Content = tuple[str, int | None]
"""A rule's name and the head of what is said."""


def _feels(p: Parse, verb: int) -> _Content:
    """ "Voiced concern about the noise", "has expressed doubts over the plan"."""
    nouns = _RAISABLE if p.lemma[verb] == "raise" else _FEELINGS
    noun = next((k for k in kids(p, verb, "dobj") if k > verb and p.lemma[k] in nouns), None)
    if noun is None or any(p.lower[k] in ("no", "any", "little") for k in p.children[noun]):
        return "object", None
    about = [k for k in (*kids(p, noun, "prep"), *kids(p, verb, "prep")) if k == noun + 1 and p.lower[k] in _TOPICS]
    told = [o for k in about for o in kids(p, k, "pobj", "pcomp") if p.pos[o] != "PRON" and not _dated(p, o)]
    return "object", noun if told else None


def _dated(p: Parse, k: int) -> bool:
    return p.ent[k] in ("DATE", "TIME") or p.lemma[k] in ("interview", "statement", "letter", "meeting", "parliament")


def _doubts(p: Parse, verb: int) -> _Content:
    """ "Questioned the wisdom of the sale"."""
    noun = next((k for k in kids(p, verb, "dobj") if k > verb and p.lemma[k] in _DOUBTED), None)
    whose = noun is not None and (kids(p, noun, "prep", "poss", "acl", "relcl") or kids(p, noun, "compound"))
    return "object", noun if whose else None


def _urges(p: Parse, verb: int) -> _Content:
    """ "Urged calm", "urges a ban on fishing"."""
    noun = next((k for k in kids(p, verb, "dobj") if k > verb and p.pos[k] == "NOUN"), None)
    named = noun is not None and not p.ent[noun] and p.lemma[noun] in _URGED
    return "object", noun if named and not kids(p, verb, "xcomp", "ccomp", "dative", "advcl") else None


def _expects(p: Parse, verb: int) -> _Content:
    """ "Expects the court to hear her", "wants the gate to be shut"."""
    if p.dep[verb] in ("relcl", "acl", "advcl", "pcomp"):
        return "clause", None  # "because she expected them to sleep": a motive that the page gives
    clauses = (c for c in kids(p, verb, "ccomp", "xcomp") if p.left[c] > verb and p.lower[p.left[c]] != "that")
    clause = next((c for c in clauses if any(p.tag[k] == "TO" for k in kids(p, c, "aux"))), None)
    subject = next((k for k in kids(p, clause, "nsubj", "nsubjpass") if k > verb), None) if clause is not None else None
    if clause is None or subject is None or p.lower[subject] in _READERS or made_to_believe(p, clause) is not None:
        return "clause", None
    if any(p.tag[k] == "PRP$" for k in kids(p, subject, "poss")):
        return "clause", None  # "the army expects its soldiers to salute": a rule
    return "clause", clause


_READERS = words("us you me it this that")
"""Of whom too little is told, or who is the reader."""


_FINDERS = {
    "express": _feels, "voice": _feels, "raise": _feels, "question": _doubts, "urge": _urges, "expect": _expects,
}  # fmt: skip


def _made(scene: Scene, verb: int, rule: str, head: int, end: int) -> Candidate | None:
    p = scene.parse
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], rule)
    clause = rule != "object"
    if clause:
        cand.marks.add("infinitive")
    stop = reach(scene, verb, head, end) if clause else p.right[head] + 1
    if not clause and stop < end and p.lower[stop] in _TOPICS and p.dep[stop] == "prep" and p.head[stop] == verb:
        stop = p.right[stop] + 1
    piece = scene.piece(p.left[head], stop)
    if piece is None:
        return None
    cand.pieces = [piece]
    find_source(scene, cand)
    if cand.source is None or cand.head is None or not _wishes(p, verb, cand.head):
        return None
    if not {"subject", "antecedent", "far-subject"} & cand.marks:
        return None
    grow_to_quotes(scene, cand)
    return cand


def _wishes(p: Parse, verb: int, head: int) -> bool:
    """Whether a subject is one that is heard: somebody, and for what is expected no body that only sets a rule."""
    if not somebody(p, head):
        return False
    rule = p.lemma[verb] == "expect" and p.pos[head] == "NOUN" and p.lemma[head].lower() in BODIES - OFFICES
    return not rule
