"""What nobody has said yet: what somebody may or might say, is asked, tries or waits to say, or says only "if"."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Candidate
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse


def yet_to_say(p: Parse, cand: Candidate) -> bool:
    """Whether somebody only may say something ("we can say"), tries to, or is asked to."""
    own, head = "subject" in cand.marks, cand.head
    if any(p.tag[k] == "MD" for k in p.children[cand.verb]):
        anybody = head is not None and p.lower[head] in ("we", "you", "one", "i")
        if anybody or (own and _imagined(p, cand)):
            return True
    return _only_tried(p, cand.verb) or (own and _only_asked(p, cand.verb))


def _only_asked(p: Parse, verb: int) -> bool:
    """ "Rules that let firms tell one state that …", "it wants voters to prove that …": nobody has said it."""
    asked = p.tag[verb] == "VBP" and p.lemma[p.head[verb]] in ("demand", "require", "recommend", "request", "propose")
    dependent = p.dep[verb] in ("ccomp", "xcomp", "advcl", "pcomp") and (p.tag[verb] == "VB" or asked)
    return (
        dependent
        and p.lemma[p.head[verb]] in _WANTING
        and not any(p.tag[k] in FINITE for k in kids(p, verb, "aux", "auxpass"))
    )


def _only_tried(p: Parse, verb: int) -> bool:
    """ "Trying to figure out who paid": nobody knows yet."""
    return p.dep[verb] == "xcomp" and p.tag[verb] == "VB" and p.lemma[p.head[verb]] in ("try", "attempt", "struggle")


_WANTING = words(
    """
    insist demand propose recommend request suggest let allow want mandate require force enable make help permit get
    need expect invite encourage
    """
)
"""What somebody wants or lets others do has not been done; "leading the police to believe" has."""


def _imagined(p: Parse, cand: Candidate) -> bool:
    """ "Drivers who can claim that …", "they might say …": what somebody may say has not been said."""
    modals = [p.lower[k] for k in p.children[cand.verb] if p.tag[k] == "MD"]
    if cand.lemma == "tell" and any(p.lower[k] == "you" for k in kids(p, cand.verb, "dobj", "dative")):
        return True  # "any owner will tell you that …"
    unreal = cand.rule == "clause" and modals[0] in ("would", "might", "could", "may")
    if unreal and any(p.lower[k] == "have" for k in kids(p, cand.verb, "aux")):
        return True  # "he would have said that …": he did not
    if cand.rule == "as" and modals[0] == "would":
        return True  # "as his mother would say, …"
    if cand.head is not None and p.lower[cand.head] == "words":
        return True  # "words cannot describe …"
    if cand.lemma == "tell" and cand.head is not None and p.lower[cand.head] in ("time", "history"):
        return True  # "time will tell"
    if cand.head is not None and modals[0] in ("will", "would", "might", "may") and _anybody(p, cand.head):
        return True  # "some drivers will ask", "many would say"
    if cand.lemma in ("reveal", "confirm", "disclose", "report"):
        return False  # "the Mirror can reveal": it does
    if modals[0] == "would":
        return "k" in VERBS.get(cand.lemma, "") and not kids(p, cand.verb, "neg") and cand.lemma != "say"
    return modals[0] in ("can", "may", "might") and not kids(p, cand.verb, "neg") and cand.rule in ("clause", "order")


def _anybody(p: Parse, head: int) -> bool:
    """Whether a source is "some", "many", or some or many of a kind, told no closer."""
    if p.lower[head] in _SOME:
        return True
    return p.pos[head] == "NOUN" and any(p.lower[c] in _SOME for c in kids(p, head, "det", "amod")) and _bare(p, head)


def _bare(p: Parse, head: int) -> bool:
    return p.right[head] == head


_SOME = words("some many most any others")


def supposed(p: Parse, verb: int) -> bool:
    """Speech that is only supposed: "if the ministry says …", "unless they admit …", "whether a judge would rule …"."""
    return any(p.dep[k] == "mark" and p.lower[k] in ("if", "unless", "whether") for k in p.children[verb])


def to_be_told(p: Parse, verb: int) -> bool:
    """ "Too faint for a printer to say", "without waiting for a steward to announce it": nobody has said it."""
    if p.tag[verb] != "VB" or not any(p.lower[k] == "to" for k in kids(p, verb, "aux")):
        return False
    return any(p.lower[p.left[k] - 1] == "for" for k in kids(p, verb, "nsubj") if p.left[k] > 0)
