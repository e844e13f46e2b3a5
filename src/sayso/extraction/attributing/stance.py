"""Stance and polarity: first by the cue, and where the cue is neutral by the form of what is said."""

from __future__ import annotations

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.lexicon.cues import ADJECTIVES, NOUN_STANCE, PHRASAL, VERB_STANCE, VERBS
from sayso.extraction.lexicon.names_roles import DOCUMENTS, HUMAN_ENDINGS, OFFICES
from sayso.extraction.lexicon.stances import (
    ABSENT,
    AGREEING,
    BLAME_WORDS,
    COMMITTED,
    DECLINING,
    OUGHT,
    PERSONAL,
    SELF,
    TOLD,
    TRUE,
    TRUTH,
    UNKNOWING,
    UNTRUE,
    WRONGDOING,
)
from sayso.model import Parse
from sayso.model.findings import Polarity, Stance

_FRAME = {
    "clause": "c", "order": "o", "vow": "t", "describe": "a", "accuse": "f", "passive-of": "f", "preposition": "p",
    "object": "n", "object-passive": "n", "small-clause": "s", "quote": "q", "passive-to": "c", "as": "c",
}  # fmt: skip
_PARTICLES = {f"{verb} {particle}": stance for (verb, particle), (_, stance) in PHRASAL.items()}
_ANSWERS = frozenset(
    {"confirm", "comment", "say", "discuss", "disclose", "rule", "elaborate", "specify", "reveal", "tell"}
)
_OPENING = frozenset({"whether", "if", "who", "whom", "whose", "what", "when", "where", "why", "how", "which"})
_NOBODY = frozenset({"nobody", "none", "neither", "few"})


def stance_of(scene: Scene, c: Candidate) -> Stance:
    """One of the eight stances."""
    by_cue = _by_cue(scene, c)
    if by_cue != "assert":
        return by_cue
    unsaid = polarity_of(scene, c) == "neg"
    if unsaid and _open(scene, c):
        return by_cue
    found = _by_content(scene, c)
    return by_cue if unsaid and found in _TAKEN_UP else found


_TAKEN_UP = ("deny", "confirm", "accuse")
"""Stances to what others say, which nobody takes by not saying something: "did not say that it was false"."""


def _open(scene: Scene, c: Candidate) -> bool:
    """Whether a content leaves open what is so: "whether it would leave" promises nothing."""
    tokens = scene.parse.tokens_in(*c.pieces[0]) if c.pieces else range(0)
    return bool(tokens) and scene.parse.lower[tokens.start] in _OPENING


_FAILING = frozenset({"fail", "forget", "neglect", "omit"})
"""Verbs above a cue that say that nothing was said: "failed to disclose that"."""


def polarity_of(scene: Scene, c: Candidate) -> Polarity:
    """Negative where the cue is negated or refuses, or where nobody says it."""
    p = scene.parse
    if c.verb < 0 or c.rule in ("free", "signature"):
        return "pos"
    if c.lemma in DECLINING or any(p.dep[k] == "neg" for k in p.children[c.verb]) or neither(p, c.verb):
        return "neg"
    if p.tag[c.verb] == "VB" and any(p.lower[k] == "yet" for k in p.children[p.head[c.verb]] if k < c.verb):
        return "neg"  # "have yet to say"
    if p.tag[c.verb] == "VB" and p.dep[c.verb] == "xcomp" and p.lemma[p.head[c.verb]] in _FAILING:
        return "neg"
    head = c.head
    if head is not None and c.rule not in ("according", "noun", "noun-of"):
        if p.lower[head] in _NOBODY or any(
            p.lower[k] in ("no", "few", "neither") and p.dep[k] in ("det", "amod", "preconj", "cc")
            for k in p.children[head]
        ):
            return "neg"
    return "pos"


def neither(p: Parse, verb: int) -> bool:
    """ "Neither confirmed nor denied", "nor did they say": the negation stands before the verb or its partner."""
    over = p.head[verb] if p.dep[verb] == "conj" else verb
    return any(p.lower[k] in ("neither", "nor") and k < verb for k in (*p.children[verb], *p.children[over]))


def _by_cue(scene: Scene, c: Candidate) -> Stance:
    p = scene.parse
    negated = c.verb >= 0 and polarity_of(scene, c) == "neg"
    if c.verb >= 0 and c.lemma in ("confirm", "deny") and neither(p, c.verb):
        return "decline"
    if c.rule == "withheld" or (
        negated
        and c.lemma in _ANSWERS
        and c.rule in ("object", "clause", "preposition")
        and not _past_simple(p, c.verb)
    ):
        return "decline"
    if c.rule == "vow" and c.lemma in DECLINING:
        inner = next((k for k in p.children[c.verb] if p.dep[k] == "xcomp"), c.verb)
        return "deny" if p.lemma[inner] in ("believe", "accept", "recognise", "recognize") else "decline"
    if c.rule.startswith("noun"):
        return _stance(NOUN_STANCE.get(c.lemma, "assert"))
    if c.rule == "adjective":
        return _stance(ADJECTIVES[c.lemma])
    if c.rule == "evidential":
        return "accuse" if c.lemma == "allegedly" else "assert"
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


def _stance(value: str) -> Stance:
    return value  # type: ignore[return-value]


def _by_content(scene: Scene, c: Candidate) -> Stance:
    p = scene.parse
    tokens = [t for a, b in c.pieces[:6] for t in p.tokens_in(a, b)]
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
    return "accuse" if any(_wrongs(p, c, verb, inside) for verb in mains[:4]) else "assert"


def _asks(p: Parse, tokens: list[int]) -> bool:
    marks = [p.word[t] for t in tokens if p.word[t] in (".", "!", "?")]
    return bool(marks) and all(m == "?" for m in marks)


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
    own = low in SELF or (not quoted and _same(p, c, subject))
    negated = any(p.dep[k] == "neg" for k in kids)
    aux = {p.lower[k] for k in kids if p.dep[k] == "aux"}
    lemma = p.lemma[main]
    unknown = negated and lemma in UNKNOWING and "did" not in aux and not _that(p, main)
    if own and (unknown or (lemma in ("confirm", "deny") and neither(p, main))):
        return "decline"
    if subject is not None and _admits(p, main, subject, kids, negated):
        return "confirm"
    if subject is not None and p.lemma[subject] in TOLD and _calls_untrue(p, main, kids, negated):
        return "deny"
    if low in ("i", "we") and not negated and "would" in aux and "c" in VERBS.get(lemma, ""):
        return "request" if VERB_STANCE.get(lemma, {}).get("o") == "request" else None
    if (
        aux & {"will", "'ll", "’ll", "would", "shall"}
        and own
        and not negated
        and not any(p.tag[k] in ("WRB", "WP", "WDT") for k in kids)
        and lemma not in ("like", "be", "have", "say", "want", "hope")
        and not any(p.lower[k] in _FORECAST or _stops(p, k) for k in kids)
        and not aux & {"have", "'ve", "’ve"}
        and not any(p.dep[k] == "auxpass" for k in kids)
    ):
        return "vow"
    if (own and lemma == "go" and p.tag[main] == "VBG") or (
        own and lemma in ("prepare", "plan", "intend") and p.tag[main] == "VBG"
    ):
        return "deny" if negated else "vow"
    if low == "there" and _denies_there(p, kids):
        return "deny"
    told_of = own and (low in SELF or lemma in ("be", "have", "do"))
    told_of = told_of and not (low == "it" and any(p.dep[k] in ("ccomp", "csubj") for k in kids))
    if negated and (told_of or _is_not_that(p, main, low, kids)) and _denies_own(p, main, kids, aux):
        return "deny"
    if low in ("we", "you", "") and (aux & OUGHT or (lemma in ("need", "have") and _has_to_act(p, kids))) and low:
        return "request"
    return None


def _has_to_act(p: Parse, kids: list[int]) -> bool:
    """Whether what somebody has or needs to do is more than to wait: "we'll have to wait and see" asks for nothing."""
    return any(p.dep[k] == "xcomp" and p.lemma[k] not in ("wait", "see", "be", "admit", "say") for k in kids)


def _is_not_that(p: Parse, main: int, low: str, kids: list[int]) -> bool:
    """ "It was not our boat", "that it was not": what somebody else is heard to say is not so."""
    other = {p.dep[k] for k in kids if k > main} - {"attr", "neg", "punct", "conj", "cc"}
    return low in ("it", "that", "this", "they") and p.lemma[main] == "be" and not other


def _that(p: Parse, main: int) -> bool:
    """Whether "that" opens what somebody cannot say: "I can't say that it hurt us" tells that it did not."""
    clauses = (k for k in p.children[main] if p.dep[k] == "ccomp" and k > main)
    return any(p.lower[k] == "that" and p.dep[k] == "mark" for clause in clauses for k in p.children[clause])


def _denies_own(p: Parse, main: int, kids: list[int], aux: set[str]) -> bool:
    """Whether who speaks of himself with "not" denies what one could charge him with: "we did not shell the port".  No
    denial is what he cannot do, has not felt or come to know, or is not by an adjective ("we were not able, not
    sure"), and what he has not done "yet" or not "enough"."""
    missing = any(p.dep[k] == "dobj" and p.lemma[k] in ABSENT for k in kids)
    if missing and p.lemma[main] in ("see", "find", "have"):
        return True
    if aux & _WOULD or p.lemma[main] in _UNFELT or "k" in VERBS.get(p.lemma[main], ""):
        return False
    if any(p.lower[t] in ("yet", "enough", "anymore") for t in range(main, p.right[main] + 1)):
        return False
    adjective = next((k for k in kids if p.dep[k] == "acomp"), None)
    return p.lemma[main] != "be" or adjective is None or p.lemma[adjective] in _CHARGED


_WOULD = frozenset({"would", "wo", "will", "could", "can", "ca", "should", "may", "might"})
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
    if p.lemma[main] == "be":
        told = {p.lemma[k] for k in kids if p.dep[k] in ("acomp", "attr")}
        return bool(told & (TRUE if negated else UNTRUE))
    reached = {p.lemma[x] for k in kids if p.dep[k] in ("prep", "dobj") for x in (k, *p.children[k])}
    return negated and p.lemma[main] in AGREEING and bool(reached & TRUTH)


def _admits(p: Parse, main: int, subject: int, kids: list[int], negated: bool) -> bool:
    """ "The numbers in our report were wrong", "my first statement was false": who finds fault with his own words."""
    mine = p.lemma[subject] not in _CHARGES and (_of_mine(p, subject) or _in_mine(p, subject))
    words = p.lemma[subject] in TOLD and _calls_untrue(p, main, kids, negated)
    wrong = p.lemma[main] == "be" and not negated and any(p.lemma[k] in _WRONG for k in kids if p.dep[k] in _PREDICATES)
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


def _same(p: Parse, c: Candidate, subject: int | None) -> bool:
    """Whether the content's subject is the speaker: a pronoun, or the same head word."""
    if subject is None or c.head is None:
        return False
    if p.lower[subject] in PERSONAL:
        return _may_be(p, c.head, p.lower[subject])
    return p.lower[subject] == p.lower[c.head] and p.pos[subject] != "PRON"


def _may_be(p: Parse, head: int, pronoun: str) -> bool:
    """Whether "he", "it", "they" may stand for a speaker: "it" for nobody with a person's name, "he" for no body and
    not for several."""
    if p.pos[head] == "PRON":
        return p.lower[head] == pronoun or p.lower[head] in ("who", "which", "that", "one")
    if pronoun == "it" and (p.lower[head] in OFFICES or p.lower[head].endswith(HUMAN_ENDINGS)):
        return False
    if pronoun == "it":
        return p.ent[head] != "PERSON" and p.tag[head] not in ("NNS", "NNPS", "DT")
    if pronoun in ("he", "she"):
        return p.ent[head] not in ("ORG", "GPE", "NORP") and p.tag[head] not in ("NNS", "NNPS")
    return p.ent[head] != "PERSON" or p.tag[head] in ("NNS", "NNPS")


_THEIRS = frozenset({"his", "her", "its", "their", "our", "my"})


def _lies_there(p: Parse, verb: int) -> bool:
    """ "The well lies on its side": a place and no falsehood."""
    return p.lemma[verb] == "lie" and any(
        p.dep[k] == "prep" and p.lower[k] not in ("to", "about", "with") for k in p.children[verb]
    )


def _wrongs(p: Parse, c: Candidate, main: int, inside: set[int]) -> bool:
    """Somebody else is said to do wrong."""
    subject = next((k for k in p.children[main] if p.dep[k] == "nsubj" and k in inside), None)
    if subject is None or p.lower[subject] in SELF or p.lower[subject] == "it":
        return False
    if any(p.dep[k] == "neg" or p.lower[k] in ("nor", "neither", "never") for k in p.children[main] if k < main):
        return False  # "the boys had not burned the barn": nobody is charged
    mute = p.pos[subject] == "NOUN" and not can_speak(p, subject) and p.ent[subject] != "ORG"
    # "Its wardens hanged a poacher": what one's own people did.
    mute = mute or any(p.dep[k] == "poss" and p.lower[k] in _THEIRS for k in p.children[subject])
    joined = [k for k in p.children[main] if p.dep[k] in ("conj", "xcomp", "acomp", "attr") and k in inside]
    verbs = [v for v in (main, *joined) if not any(p.dep[k] == "auxpass" for k in p.children[v])]
    # "The wreck killed two", "the lamps failed": nobody is charged by what things do.
    verbs = [v for v in verbs if not _lies_there(p, v)]
    return any(
        (p.lemma[v] in WRONGDOING and p.pos[v] == "VERB" and not mute) or p.lemma[v] in BLAME_WORDS for v in verbs
    )
