"""Whether a verb tells that somebody does something, and whether a noun is somebody at all.

Ways round a plain verb of speech are read only where both hold: "the guild expects the quay to close", and neither
"nobody expects it to", "if the guild expects it to" nor "the forecast expects it to".
"""

from __future__ import annotations

from sayso.extraction.attributing.not_yet import supposed
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.names_roles import BODIES, DOCUMENTS, HUMAN_ENDINGS, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse

NOBODY = words(
    """
    i we you it one this that these those who which what whoever whatever nobody none neither either somebody someone
    anybody anyone everybody everyone many few some several most all any other others another both each more half
    people public world nation country history law god nature chance fate luck fortune custom tradition legend myth
    story rumour rumor saying song camera time figure figures stories legends rumours rumors
    persons person individual user reader commenter tourist traveller
    traveler visitor passenger customer baby toddler child
    """
)
"""Who is nobody in particular, and what is no person."""
TEAMS = words("team club side squad crew eleven captain striker midfielder defender goalkeeper player coach athlete")
"""Who makes things clear, or answers, by how he plays."""
_SCARCELY = words("hardly scarcely barely seldom rarely never little neither nor nowhere almost nearly supposedly")
_SUPPOSING = words("if whether unless when whenever until till before once lest provided providing")
_UNTRUE = words(
    """
    suppose imagine deny doubt false untrue forget pretend wonder wish dream dispute reject refute unlikely possible
    impossible unclear uncertain wrong incorrect denial myth lie fiction rumour rumor hypothesis scenario
    """
)
"""What is told below these is not told to be so."""
_BELOW = ("ccomp", "xcomp", "acl", "pcomp", "advcl", "conj", "csubj", "csubjpass", "relcl", "parataxis")
_VAGUE = words("no few many most any every each neither either little")
_THEIRS = words("he she they his her their")


def asserted(p: Parse, verb: int, allowed: frozenset[str] = frozenset()) -> bool:
    """Whether a verb tells that something is done: tensed, not denied, not only possible or supposed, and below nothing
    that is.  `allowed`: the modals that it may have."""
    modal = any(p.tag[k] == "MD" and p.lower[k] in allowed for k in kids(p, verb, "aux"))
    if not _tensed(p, verb) and not modal:
        return False
    if _denied(p, verb) or any(p.tag[k] == "MD" and p.lower[k] not in allowed for k in p.children[verb]):
        return False
    _, end = p.sentence_of(verb)
    return p.word[end - 1] != "?" and not _below_untrue(p, verb)


def _tensed(p: Parse, verb: int) -> bool:
    return p.tag[verb] in TENSED or any(p.tag[k] in TENSED for k in kids(p, verb, "aux", "auxpass"))


def _denied(p: Parse, verb: int) -> bool:
    """Whether a verb has a "not", "hardly", "no longer"."""
    for k in p.children[verb]:
        longer = p.lower[k] == "longer" and any(p.lower[c] == "no" for c in (*p.children[k], k - 1) if c >= 0)
        if p.dep[k] == "neg" or longer or (p.lower[k] in _SCARCELY and p.dep[k] != "dobj"):
            return True
    return False


def _below_untrue(p: Parse, verb: int) -> bool:
    """Whether a verb, or one that it hangs on, is supposed, or stands below a denial or a doubt."""
    first, _ = p.sentence_of(verb)
    if p.lower[first] in ("suppose", "supposing", "imagine"):
        return True
    k = verb
    while True:
        if supposed(p, k) or any(p.lower[c] in _SUPPOSING for c in kids(p, k, "mark", "advmod") if c < k):
            return True
        above = p.head[k]
        if above == k or p.dep[k] not in _BELOW:
            return False
        if p.dep[k] != "conj" and _doubted(p, above, p.dep[k]):
            return True
        k = above


def _doubted(p: Parse, above: int, relation: str) -> bool:
    """Whether a word denies or doubts what a clause below it tells: "deny that", "it is false that", "did not say"."""
    if p.lemma[above] in _UNTRUE or any(p.lemma[k] in _UNTRUE for k in kids(p, above, "acomp", "attr", "oprd")):
        return True
    if relation in ("advcl", "relcl", "xcomp"):
        return False
    return _denied(p, above) or any(p.tag[k] == "MD" for k in p.children[above])


def somebody(p: Parse, noun: int) -> bool:
    """Whether a noun is a person, a body or a people by its word or its name, and no "few", "many", "any" of a kind."""
    low, lemma = p.lower[noun], p.lemma[noun].lower()
    if p.pos[noun] == "PRON":
        return low in _THEIRS
    if low in NOBODY or any(p.lower[k] in _VAGUE for k in p.children[noun]):
        return False
    if p.pos[noun] == "PROPN":
        return p.ent[noun] in ("PERSON", "ORG", "GPE", "NORP", "") or lemma in OFFICES | BODIES
    kind = lemma in OFFICES | BODIES or low in PLURAL_PEOPLE or lemma.endswith(HUMAN_ENDINGS)
    return kind and p.pos[noun] == "NOUN"


def by_trade(p: Parse, noun: int) -> bool:
    """Whether a noun that is in no list names persons by what they do: "the millers"."""
    nobody = p.lower[noun] in NOBODY or p.lemma[noun] in DOCUMENTS
    if nobody or any(p.lower[k] in _VAGUE for k in p.children[noun]):
        return False
    return p.pos[noun] == "NOUN" and can_speak(p, noun) and p.lemma[noun].endswith(("er", "or", "man"))
