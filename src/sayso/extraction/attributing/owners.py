"""Whose a claim is that stands as a noun, where no "'s", "by" or "of" says so: the adjective or body in front of it
("the Orlan claim that …", "the police position that …"), or who holds to it ("stuck to its version that …", "takes
the view that …", "went public with the news that …")."""

from __future__ import annotations

from sayso.extraction.attributing.asserted import asserted, by_trade, somebody
from sayso.extraction.attributing.bounds import finite_in
from sayso.extraction.attributing.scene import SUBJECTS, Candidate
from sayso.extraction.attributing.sources import speaker
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.lexicon.names_roles import PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

OWNED = words("""
    version account line story stance position narrative thesis doctrine refrain mantra news point concern worry alarm
    optimism confidence regret disappointment frustration outrage certainty""")
"""Nouns that hold somebody's words only where it is told whose they are: "its version that …"; not "a story that …"."""
_FIRM = words("maintain reiterate restate reaffirm repeat advance push peddle float")
"""Who does this to a claim makes it his own, whoever made it first."""
_PARTS = {"stick": ("to", "with"), "cling": ("to",), "stand": ("by",), "persist": ("in", "with"), "adhere": ("to",)}
"""The same, by a preposition."""
_FORWARD = {"go": ("public",), "come": ("out", "forward", "up")}
"""What somebody does with a claim: "went public with the news that …"."""
_HELD = words("view opinion belief position stance line conclusion conviction")
_HOLDING = words("hold take adopt reach espouse")
_CROWDS = words(
    "opposition police army navy military government union council industry expert witness rebel media press "
    "administration ministry prosecution regime"
)
_NO_OWNERS = words("call charge report statement question idea hint guess threat word notion news point")
"""Nouns before which a people or body is rather whom it is about, who receives it, or what it is called, "a police
report that …", "a China threat", and which others may make in its name ("a police statement")."""
AGAINST = words("accusation allegation complaint criticism rumor rumour speculation suspicion fear concern worry alarm")
"""Nouns before which a name or body may be whom they are about: "the Lorn allegations"."""
_UNTRUE = words("no any neither false fake forged alleged supposed purported bogus invented")


def in_front(p: Parse, t: int) -> int | None:
    """The people or body right in front of a noun: "the Orlan claim", "opposition demands", "police claims"."""
    near = [c for c in p.children[t] if c < t and p.dep[c] in ("compound", "amod", "nmod", "nsubj")]
    owner = max(near, default=None)
    if p.dep[t] in SUBJECTS and _runs_on(p, t):
        return None
    if owner is None or owner != t - 1 or p.lemma[t] in _NO_OWNERS or _none_made(p, t):
        return None
    if p.ent[owner] == "NORP":
        return None if p.lemma[t] in _BELIEFS else owner
    if p.lemma[t] in AGAINST and p.lower[owner] in _HEARD:
        return owner
    named = p.ent[owner] in ("PERSON", "GPE") and p.pos[owner] == "PROPN"
    return owner if p.lemma[t] not in AGAINST and (named or _is_crowd(p, owner)) else None


_BELIEFS = words("belief theory hope faith idea doctrine legend myth story conviction")
"""What peoples have, and nobody among them says: "the Orlan belief that"."""


def _runs_on(p: Parse, t: int) -> bool:
    """Whether the clause behind a noun that is a subject holds two verbs with a tense and but one subject: the second
    is that of the noun, "the quay promise that prices fall was broken"."""
    for c in kids(p, t, "acl", "ccomp", "relcl"):
        low, high = p.subtree(c)
        verbs = [k for k in range(low, high) if p.tag[k] in FINITE]
        if len(verbs) > 1 and sum(p.dep[k] in SUBJECTS for k in range(low, high)) < 2 and not kids(p, c, "aux"):
            return True
    return False


_HEARD = words("opposition union expert industry witness rebel")
"""Whose fears or allegations these are rather than whom they are about."""


def _is_crowd(p: Parse, owner: int) -> bool:
    """Whether a common noun in front of another is who says it: "union fears", "government claims"."""
    known = p.lemma[owner] in _CROWDS or p.lower[owner] in PLURAL_PEOPLE
    return p.pos[owner] == "NOUN" and not p.ent[owner] and known


def _none_made(p: Parse, t: int) -> bool:
    """Whether nobody has made a claim, or another in its name: "no Orlan claim that …", "a forged police demand"."""
    forged = p.lemma[p.head[t]] in ("forge", "fake", "invent", "fabricate")
    return forged or any(p.lower[c] in _UNTRUE for k in (t, t - 1) for c in p.children[k] if c < t)


def holder(p: Parse, t: int, cand: Candidate) -> int | None:
    """Who holds to a claim, takes a view or goes public with it: the subject of that verb."""
    verb, links = _governing(p, t)
    if (
        verb is None
        or is_passive(p, verb)
        or not asserted(p, verb)
        or _described(p, t)
        or any(p.tag[c] != "PRP$" for c in kids(p, t, "poss"))
    ):
        return None  # "stuck to the guild's position that …": whose it is, is told
    firm = not links and (p.lemma[verb] in _FIRM or (p.lemma[t] in _HELD and p.lemma[verb] in _HOLDING))
    hoped = p.lemma[verb] == "cling" and p.lemma[t] in _BELIEFS
    kept = bool(links) and links[0] in _PARTS.get(p.lemma[verb], ()) and not hoped
    told = links == ["with"] and _goes_public(p, verb)
    view = p.lemma[verb] == "be" and links == ["of"] and p.lemma[t] in _HELD
    if not (firm or kept or told or view):
        return None
    head = speaker(p, verb, cand)
    return head if head is not None and (somebody(p, head) or by_trade(p, head)) else None


def _described(p: Parse, t: int) -> bool:
    """Whether the clause behind a noun describes it and tells not what it says: "a belief that few share", "the view
    that the inn offers in summer"."""
    for c in kids(p, t, "relcl", "acl", "ccomp"):
        if p.lower[p.left[c]] != "that":
            continue
        if p.tag[p.left[c]] == "WDT" or p.dep[p.left[c]] != "mark":
            return not _to_be_done(p, c)
        if p.lemma[c] in _WANTING_OBJECT and not kids(p, c, "dobj", "ccomp", "xcomp", "nsubjpass", "auxpass"):
            return True
    return False


_WANTING_OBJECT = words(
    """
    share hold offer give have take need want like love hate know see hear tell make keep find reject accept adopt
    express voice repeat defend espouse support oppose call
    """
)
"""Verbs that lack their object where a clause describes what they are done to."""


def told_behind(p: Parse, t: int) -> tuple[int, int] | None:
    """The clause behind a noun that the parser hung on the verb above it, "stand by their version that it sank", that a
    colon parts from it, "stick to their version: it sank", or whose "that" it took for a relative, "demands that he
    go"."""
    if t + 2 >= len(p) or p.lower[t + 1] not in ("that", ":"):
        return None
    clause = next((c for c in kids(p, t, "acl", "relcl") if p.left[c] == t + 1), None)
    if clause is not None:
        return p.subtree(clause) if p.tag[t + 1] == "IN" and _to_be_done(p, clause) else None
    verb, links = _governing(p, t)
    if verb is None or not links or links[0] not in _PARTS.get(p.lemma[verb], ()):
        return None
    if p.lower[t + 1] == ":":
        end = p.sentence_of(t)[1]
        return (t + 2, end) if finite_in(p, t + 2, end) else None
    joined = next((c for c in kids(p, verb, "ccomp", "advcl") if p.left[c] == t + 1), None)
    return None if joined is None else p.subtree(joined)


def _to_be_done(p: Parse, clause: int) -> bool:
    """Whether a clause tells what is to be done, by a verb without a tense: "that he quit", "that she be heard"."""
    subject = next((k for k in kids(p, clause, "nsubj", "nsubjpass") if k < clause), None)
    if subject is None or p.tag[subject][:1] == "W":
        return False
    one = p.lower[subject] in ("he", "she", "it") or p.tag[subject] in ("NN", "NNP")
    return p.tag[clause] == "VB" or (p.tag[clause] == "VBP" and one)


def _governing(p: Parse, t: int) -> tuple[int | None, list[str]]:
    """The verb that a noun is the object of, and the preposition between the two."""
    above = p.head[t]
    if p.dep[t] == "dobj" and p.pos[above] == "VERB":
        return above, []
    if p.dep[t] != "pobj" or p.dep[above] not in ("prep", "prt"):
        return None, []
    verb = p.head[above]
    if p.pos[verb] == "ADJ" or p.pos[verb] == "ADV":
        verb = p.head[verb]  # "public with", "out with"
    return (verb, [p.lower[above]]) if p.pos[verb] in ("VERB", "AUX") else (None, [])


def _goes_public(p: Parse, verb: int) -> bool:
    """ "Went public", "came out", "came forward"."""
    ways = _FORWARD.get(p.lemma[verb], ())
    return any(p.lower[c] in ways for c in p.children[verb])
