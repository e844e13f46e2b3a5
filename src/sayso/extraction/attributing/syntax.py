"""What rules ask of the parse: children by relation, passives, and whose the second of two joined cues is."""

from __future__ import annotations

from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse

NOUN_LIKE = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
"""Tags of words that may stand for a party."""


def kids(p: Parse, token: int, *deps: str) -> list[int]:
    """Children of a token with one of the relations."""
    return [c for c in p.children[token] if p.dep[c] in deps]


def is_passive(p: Parse, verb: int) -> bool:
    """A past participle with a passive subject, or a passive auxiliary that is not merely the perfect, or one behind
    which only its doer follows ("34 reported by the brigade"); "a pilot said by telegraph" has a doer already."""
    doing = any(p.dep[c] == "nsubj" and p.tag[c] != "CD" for c in p.children[verb])
    bare = p.tag[verb] in ("VBN", "VBD") and p.lower[verb + 1 : verb + 2] == ["by"] and not doing
    passive = ("nsubjpass", "auxpass", "csubjpass", "agent") if bare else ("nsubjpass", "auxpass", "csubjpass")
    return any(p.dep[c] in passive for c in p.children[verb])


def is_title(p: Parse, tokens: range) -> bool:
    """Whether all the long words are capitalised, as in the title of a work."""
    long = [p.word[t] for t in tokens if len(p.word[t]) > 3 and p.word[t].isalpha()]
    return len(long) > 1 and all(word[0].isupper() for word in long)


def is_reflexive(p: Parse, token: int) -> bool:
    """Whether a token is "itself", "themselves" or the like."""
    return p.lower[token].endswith(("self", "selves"))


_OPENING = frozenset("“‘\"'")


def joins_outer(p: Parse, k: int) -> bool:
    """Whether a cue that is coordinated with the verb of a reported clause belongs to the reporter instead.

    "The minister said the army would leave and warned that …": its tense is the outer cue's, and not the inner verb's.
    """
    inner = p.head[k]
    outer = p.head[inner]
    if p.dep[k] != "conj" or p.dep[inner] != "ccomp" or inner > k or outer > inner:
        return False
    if p.lemma[k] == p.lemma[outer] and kids(p, k, "xcomp"):
        return not kids(p, k, "nsubj")  # "agreed that the road was bad and agreed to mend it"
    if _asks_for(p, inner, outer, k):
        return True
    thoughts = _thinks(p, outer) and _thinks(p, k)
    if not thoughts and (p.lemma[outer] not in CORE or p.lemma[k] not in CORE):
        return False
    if not kids(p, k, "ccomp") or kids(p, k, "nsubj"):
        return False
    if quoted_within(p, k):
        return False
    if p.tag[inner] == "VBG" and p.tag[k] in ("VBP", "VBZ", "VB"):
        return True  # "deny they are leaving and say …": no "are say"
    if _goes_on(p, inner, outer, k):
        return True
    return p.lemma[k] == p.lemma[outer] or (p.tag[k] == p.tag[outer] != p.tag[inner])


def _asks_for(p: Parse, inner: int, outer: int, k: int) -> bool:
    """ "He said the mill needed no money, but asked for help": behind a comma and "but" a mill asks nobody."""
    opener = next((c for c in kids(p, inner, "cc") if c < k and p.lower[c] == "but"), None)
    subject = next(iter(kids(p, inner, "nsubj", "nsubjpass", "expl")), None)
    if opener is None or subject is None or p.word[opener - 1] != "," or kids(p, k, "nsubj", "aux"):
        return False
    asks = p.lemma[k] in ("ask", "call", "urge", "plead", "warn", "thank", "appeal") and p.lemma[outer] in CORE
    return asks and p.tag[k] == p.tag[outer] and p.pos[subject] == "NOUN" and not can_speak(p, subject)


def _goes_on(p: Parse, inner: int, outer: int, k: int) -> bool:
    """ "She said the exit had cost the port an ally, but insisted that …": behind a comma a cue in the reporter's tense
    is the reporter's, where the verb in between is none of speech ("thought") or its subject nobody who speaks."""
    opener = next((c for c in kids(p, inner, "cc") if c < k and p.lower[c] in ("but", "and", "yet")), None)
    if opener is None or p.word[opener - 1] != "," or p.tag[k] != p.tag[outer]:
        return False
    subject = next(iter(kids(p, inner, "nsubj", "nsubjpass", "expl")), None)
    mute = subject is None or (p.pos[subject] == "NOUN" and not can_speak(p, subject))
    thought = "k" in VERBS.get(p.lemma[inner], "k")
    return mute or (p.lower[opener] == "but" and thought)


def _thinks(p: Parse, verb: int) -> bool:
    return "k" in VERBS.get(p.lemma[verb], "") and "c" in VERBS[p.lemma[verb]]


def quoted_within(p: Parse, k: int) -> bool:
    """Whether it is open who says a quotation: "said the neighbours jeered and said “Go home”", they or the speaker."""
    inner = p.head[k]
    outer = p.head[inner]
    if p.dep[k] != "conj" or p.dep[inner] != "ccomp" or inner > k or p.lemma[outer] != p.lemma[k]:
        return False
    behind = [w for w in p.word[k + 1 : k + 3] if w not in (":", ",")]
    return p.tag[k] == p.tag[inner] and not kids(p, k, "nsubj") and bool(behind) and behind[0] in _OPENING


def went_to_say(p: Parse, verb: int) -> bool:
    """ "Went on the air to say that", "wrote to say that": what somebody did was saying it."""
    above = p.head[verb]
    done = p.tag[above] in TENSED and not kids(p, above, "neg")
    infinitive = p.dep[verb] == "advcl" and verb > above and any(p.tag[k] == "TO" for k in kids(p, verb, "aux"))
    while p.dep[above] == "conj":
        above = p.head[above]
    if any(p.lower[k] in ("if", "unless", "whether", "lest") for k in kids(p, above, "mark")):
        return False  # "if he went on the air to say that …": nobody has
    if any(p.lower[k] in ("nobody", "none", "no", "neither") for s in kids(p, above, "nsubj") for k in (s, p.left[s])):
        return False
    return done and infinitive and p.lemma[p.head[verb]] in _GOING and p.lemma[verb] in CORE - {"ask"}


_GOING = words("go take write call phone ring appear email text post")
"""Verbs behind which "to say that" tells what was said."""


def behind_place(p: Parse, first: int, head: int) -> int:
    """Where a noun phrase begins behind the name of a place that ends the clause before: "they went to Mae Lor, Orlan
    officials said", where the parser takes the place for a part of it; `first` where none does."""
    comma = next((t for t in range(first + 1, head) if p.word[t] == ","), first)
    named = all(p.pos[t] == "PROPN" for t in range(first, comma))
    ends = comma > first > 0 and named and p.pos[first - 1] == "ADP" and p.pos[head] == "NOUN"
    return comma + 1 if ends and first > p.sentence_of(head)[0] else first


def behind_setting(p: Parse, first: int, head: int) -> int:
    """Where a subject begins behind the place or day with which its sentence sets in: "In Orlan police said", "Late on
    Monday army officers said", where the parser takes these for a part of it; `first` where none does.

    A preposition that has nothing else behind it would be left without them."""
    at = max(first, 1)
    led = p.lower[at - 1] in _SETTING and not kids(p, at - 1, "pobj", "pcomp")
    if first < head and not led and p.lower[first] in _SETTING:
        at, led = first + 1, p.pos[first] in ("ADP", "PROPN")  # "Near Orlan rebels said"
    if not led or at >= head or p.pos[head] != "NOUN" or p.dep[head] not in ("nsubj", "nsubjpass"):
        return first
    label = p.ent[at]
    behind = at + 1
    while behind < head and p.ent[behind] == label and not p.ent_start[behind] and p.word[behind][0].isupper():
        behind += 1
    named = p.pos[at] == "PROPN" and label in ("GPE", "LOC", "FAC", "DATE", "TIME", "")
    return behind if named and p.pos[behind] in ("NOUN", "ADJ", "PROPN") else first


_SETTING = words("in on at near outside")


def said_to_be(p: Parse, t: int) -> int | None:
    """The "be" of "a man said to be a rebel", which is said of him and nothing that he says; None for "she said to be
    quick", which is advice."""
    if p.lower[t] != "said" or kids(p, t, "aux", "auxpass"):
        return None
    by = next((p.right[k] for k in kids(p, t, "agent") if k == t + 1), t)
    be = by + 2
    if p.lower[by + 1 : by + 3] != ["to", "be"] or any(p.pos[c] == "PRON" for c in kids(p, t, "nsubj", "nsubjpass")):
        return None
    further = any(p.tag[k] in FINITE for k in range(be + 1, min(be + _FAR, p.sentence_of(t)[1])))
    return be if further or p.pos[be + 1 : be + 2] != ["ADJ"] else None


_FAR = 8
"""Tokens from "to be" to the verb of what somebody said to be so does."""


def said_to_be_somebody(p: Parse, verb: int) -> int | None:
    """The man of "a man said to be Orlo Tarn calls for war": the parser takes "said" for what he does, and may take the
    name for who calls."""
    at = verb
    for _ in range(3):
        at = p.head[at]
        be = said_to_be(p, at) if at < verb else None
        if be is not None:
            own = [c for c in kids(p, verb, "nsubj") if p.left[c] != be + 1]
            return None if own else next((c for c in kids(p, at, "nsubj", "nsubjpass") if c < at), None)
    return None
