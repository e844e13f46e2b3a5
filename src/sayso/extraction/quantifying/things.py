"""What is counted: finding the noun that a number counts."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extraction.lexicon.quantity_things import (
    CORRECTING,
    FRAMES,
    HARM,
    INTRANSITIVE,
    MEASURING,
    PERSONS,
    STATUS,
    STATUS_WORDS,
    TOTALS,
)
from sayso.extraction.lexicon.quantity_units import UNITS
from sayso.extraction.quantifying.phrases import Thing, in_state, phrase, text
from sayso.model import Parse

_MODIFIES = frozenset({"nummod", "quantmod", "det", "amod", "compound", "nmod", "npadvmod", "advmod", "predet"})
_RUN = frozenset({"ADJ", "NOUN", "PROPN"})
_BACK = frozenset("them these those whom which they it us all whole".split())
_STILL = frozenset({"still", "now", "also", "more", "others", "remain", "listed", "feared", "reported", "presumed"})
_OPENS = frozenset({",", ";", "and", "but", ":", "–", "—", "(", "while"})
BACK = 60
"""How many tokens back a pronoun's noun is looked for."""


def of_number(parse: Parse, first: int, end: int, measure: bool, earlier: Sequence[Thing]) -> Thing | None:
    """The thing counted by the number on the tokens `[first, end)` (its unit's words included).

    `earlier`: the things counted so far in the same paragraph, for pronouns and for nouns left out.
    """
    root = root_of(parse, first, end)
    sentence = parse.sentence_of(root)
    near = [t for t in earlier if sentence[0] <= t.noun]
    recent = near or _only_before(parse, earlier, sentence[0])
    found = (None if measure else _shared_noun(parse, end, sentence[1])) or _modified(parse, root, first, end)
    found = found or _partitive(parse, root, end, earlier)
    if found is not None:
        k = first - (first > 0 and parse.lower[first - 1] in ("the", "its", "their", "some"))
        whole = k > 1 and parse.lower[k - 2] == "out" and parse.lower[k - 1] == "of"
        return replace(found, words=found.core) if whole else found  # "1,800 out of 2,000 men fled"
    if measure:
        money = any(parse.ent[k] == "MONEY" or parse.word[k] in "$€£" for k in range(max(0, first - 1), end))
        return _measured(parse, root, end, money) or _role(parse, root, True, near)
    return (
        _run(parse, end)
        or _strong(parse, root, end)
        or _state(parse, root, end, sentence[0])
        or _measure_noun(parse, root, recent)
        or _there_are(parse, root, recent)
        or _name_behind(parse, end, sentence[1])
        or _measured(parse, root, end)
        or (_role(parse, root, False, near) if _estimated(parse, root) else None)
        or (in_state(parse, earlier[-1], root, end) if near or (earlier and _bare_subject(parse, root)) else None)
        or _role(parse, root, False, recent)
    )


def _only_before(parse: Parse, earlier: Sequence[Thing], start: int) -> list[Thing]:
    """What the sentence that ends at `start` counts, where it counts one thing."""
    if not start:
        return []
    first = parse.sentence_of(start - 1)[0]
    last = [t for t in earlier if first <= t.noun < start]
    return last if len({t.core for t in last}) == 1 else []


def root_of(parse: Parse, first: int, end: int) -> int:
    """The token of `[first, end)` that governs the others: the last whose head lies outside."""
    found = end - 1
    for i in range(first, end):
        h = parse.head[i]
        if h == i or not first <= h < end:
            found = i
    return found


# ---------------------------------------------------------------- the noun stands beside it
def _modified(parse: Parse, root: int, first: int, end: int) -> Thing | None:
    """The number stands before its noun: "five US bases", "a 5,000-strong crowd", "a 12-member jury"."""
    head = parse.head[root]
    if parse.dep[root] not in _MODIFIES or head == root:
        return None
    for _ in range(3):
        climbs = parse.dep[head] in _MODIFIES and parse.head[head] > head
        if parse.pos[head] in ("NOUN", "PROPN") and not (climbs and parse.dep[head] in ("compound", "nmod")):
            break
        if not climbs and parse.pos[head] not in ("NOUN", "PROPN"):
            return None
        head = parse.head[head]
    if parse.pos[head] not in ("NOUN", "PROPN") or head < end or head - end > 8 or parse.ent[head] in ("DATE", "TIME"):
        return None
    if any(parse.pos[k] == "PUNCT" and parse.word[k] in (",", ";", ":", "(") for k in range(end, head)):
        return None
    return phrase(parse, head, end, "noun")


def _run(parse: Parse, end: int) -> Thing | None:
    """The run of adjectives and nouns right behind the number, where the parser misses that they belong together."""
    last = -1
    stop = min(end + 7, parse.sentence_of(end - 1)[1])
    for k in range(end, stop):
        if parse.pos[k] not in _RUN and parse.tag[k] not in ("VBN", "HYPH", "VBG") and parse.word[k] != "-":
            break
        if (parse.pos[k] == "NOUN" or parse.tag[k] == "NNPS") and parse.ent[k] not in ("DATE", "TIME"):
            last = k
        elif last >= 0 and parse.pos[k] != "NOUN":
            break
    stands_alone = last == end and parse.lower[end] in STATUS_WORDS
    return phrase(parse, last, end, "run") if last >= end and not stands_alone else None


def _shared_noun(parse: Parse, end: int, stop: int) -> Thing | None:
    """ "seven French and two Belgian citizens": the first number counts the second's noun too."""
    k = end
    while k < stop and k < end + 3 and parse.pos[k] in ("ADJ", "PROPN") and parse.tag[k] not in ("NNS", "NNPS"):
        k += 1
    if k == end or k + 2 >= stop or parse.lower[k] not in ("and", "or") or parse.tag[k + 1] != "CD":
        return None
    if parse.tag[k - 1] != "JJ" and parse.ent[k - 1] != "NORP":
        return None
    other = _run(parse, k + 2)
    if other is None:
        return None
    words = f"{text(parse, end, k)} {parse.word[other.noun]}"
    return Thing(words, words, end, k, other.noun, "shared noun")


def _name_behind(parse: Parse, end: int, stop: int) -> Thing | None:
    """A people's name right behind the number: "2.1m Roma"."""
    if end < stop and parse.pos[end] == "PROPN" and parse.ent[end] not in ("DATE", "TIME"):
        return phrase(parse, end, end, "name")
    return None


def _strong(parse: Parse, root: int, end: int) -> Thing | None:
    """ "The force is 12,500 strong"."""
    if end >= len(parse) or parse.lower[end] != "strong":
        return None
    subject = _subject(parse, parse.head[end])
    return None if subject is None else phrase(parse, subject, parse.left[subject], "strong")


def _bare_subject(parse: Parse, root: int) -> bool:
    """A number alone as a subject goes back to what was counted before: "Twenty-five are sold"."""
    return parse.dep[root] in ("nsubj", "nsubjpass") and parse.right[root] == root


def _estimated(parse: Parse, root: int) -> bool:
    """ "put the crowd at 20,000", "rose to 26": the clause itself says what the number is of."""
    return parse.dep[root] == "pobj" and parse.lower[parse.head[root]] in ("at", "to")


# ---------------------------------------------------------------- part of something
def _partitive(parse: Parse, root: int, end: int, earlier: Sequence[Thing]) -> Thing | None:
    """ "112 of them", "hundreds of people", "two out of five bridges", "twenty of the 35 detainees"."""
    k, stop = end, parse.sentence_of(root)[1]
    while k < stop and parse.lower[k] in ("more", "out", "or", "so", "others"):
        k += 1
    if k >= stop or parse.lower[k] not in ("of", "among", "amongst"):
        return None
    noun = next((c for c in parse.children[k] if parse.dep[c] in ("pobj", "pcomp")), None)
    if noun is None:
        return None
    if parse.tag[noun] == "CD":
        inner = _run(parse, noun + 1)
        return inner and phrase(parse, inner.noun, inner.first, "part of", role=root)
    bare = not any(parse.dep[c] in ("acl", "relcl", "amod") for c in parse.children[noun])
    if parse.lower[noun] in _BACK and (bare or parse.lower[noun] != "those"):
        return _taken_up(parse, root, noun, earlier)
    if parse.pos[noun] == "VERB" and parse.tag[noun] != "VBN":
        return None
    return phrase(parse, noun, k + 1, "part of", role=root)


def _taken_up(parse: Parse, root: int, pronoun: int, earlier: Sequence[Thing]) -> Thing | None:
    """What "whom" or "them" goes back to: what was counted last, or the plural noun before."""
    near = [t for t in earlier if pronoun - BACK <= t.noun < pronoun and t.rule not in ("clause", "measure")]
    if near:
        return in_state(parse, near[-1], root, pronoun + 1)
    start = max(parse.block_of(pronoun)[0], pronoun - BACK)
    for k in range(root - 1, start - 1, -1):
        plural = parse.tag[k] in ("NNS", "NNPS") or parse.lower[k] == "people"
        if plural and parse.ent[k] not in ("DATE", "TIME", "PERCENT", "MONEY"):
            return phrase(parse, k, parse.left[k], "them", role=root)
    return None


# ---------------------------------------------------------------- no noun
def _state(parse: Parse, root: int, end: int, start: int) -> Thing | None:
    """No noun, but a state: "26 wounded", "left 12 dead", "12 were killed", "killing 26"."""
    found = _named_state(parse, root, end) or _verb_state(parse, root) or _kept(parse, root)
    if found is None:
        return None
    token, stop, words = found
    base = _fronted(parse, root, start)
    if base is not None:
        return Thing(f"{base.core} {words}", base.core, base.first, base.end, base.noun, "of the")
    return Thing(f"people {words}", "people", token, stop, token, "state")


def _named_state(parse: Parse, root: int, end: int) -> tuple[int, int, str] | None:
    """A state right behind the number, or of it in the clause; two joined are read as one."""
    stop = parse.sentence_of(root)[1]
    k = end + (end + 1 < stop and parse.lower[end] in _STILL)
    at = k if k < stop and parse.lower[k] in STATUS_WORDS and parse.tag[k] != "RB" else None
    verb = parse.head[root]
    if (
        at is None
        and parse.dep[root] in ("nsubj", "dobj")
        and parse.lower[verb] in STATUS_WORDS
        and parse.pos[verb] == "ADJ"
    ):
        at = verb
    if at is None and parse.dep[root] in ("nsubj", "dobj", "nsubjpass"):
        states = ("acomp", "oprd", "ccomp", "xcomp", "amod")
        told = (c for c in parse.children[verb] if c > root and parse.dep[c] in states)
        at = next((c for c in told if parse.lower[c] in STATUS_WORDS), None)
    if at is None:
        return None
    if at + 2 < stop and parse.lower[at + 1] in ("and", "or") and parse.lower[at + 2] in STATUS_WORDS:
        return at, at + 3, text(parse, at, at + 3).lower()
    return at, at + 1, STATUS_WORDS[parse.lower[at]]


def _verb_state(parse: Parse, root: int) -> tuple[int, int, str] | None:
    """The verb that the number is the object or passive subject of."""
    verb = parse.head[root]
    for _ in range(4):
        if parse.dep[root] != "conj" or parse.pos[verb] not in ("NUM", "NOUN", "PROPN"):
            break
        root, verb = verb, parse.head[verb]
    words, role = STATUS.get(parse.lemma[verb]), parse.dep[root]
    suffers = role in ("dobj", "nsubjpass") or (role == "nsubj" and parse.lemma[verb] in INTRANSITIVE)
    return (verb, verb + 1, words) if words and suffers else None


_KEPT = (
    ("at", "large"), ("in", "custody"), ("in", "detention"), ("in", "jail"), ("in", "prison"), ("in", "hospital"),
    ("on", "the", "run"), ("behind", "bars"), ("under", "arrest"), ("in", "hiding"), ("in", "intensive", "care"),
)  # fmt: skip
"""What is said of people alone: "45 are still at large"."""


def _kept(parse: Parse, root: int) -> tuple[int, int, str] | None:
    """A phrase behind "be" or "remain" that only people are in."""
    verb = parse.head[root]
    if parse.dep[root] not in ("nsubj", "nsubjpass") or parse.lemma[verb] not in ("be", "remain", "stay"):
        return None
    for k in range(verb + 1, min(verb + 4, len(parse))):
        found = next((words for words in _KEPT if tuple(parse.lower[k : k + len(words)]) == words), None)
        if found is not None:
            return k, k + len(found), " ".join(found)
    return None


def _fronted(parse: Parse, root: int, start: int) -> Thing | None:
    """ "Of the 58 crew members, 41 were rescued"."""
    for k in range(max(start, root - 20), root):
        if parse.lower[k] in ("of", "among") and (k == start or parse.lower[k - 1] in _OPENS):
            noun = next(
                (c for c in parse.children[k] if parse.dep[c] == "pobj" and parse.pos[c] in ("NOUN", "PROPN")), None
            )
            if noun is not None and noun < root:
                return phrase(parse, noun, k + 1, "of the")
    return None


# ---------------------------------------------------------------- what the clause says it of
def _measured(parse: Parse, root: int, end: int, money: bool = False) -> Thing | None:
    """A measure behind its noun: "a fine of $300", "a wall of three metres"; or before it: "$3 million in aid"."""
    head = parse.head[root]
    if (
        parse.dep[root] == "pobj"
        and parse.lower[head] in ("of", "at", "worth")
        and parse.pos[parse.head[head]] == "NOUN"
    ):
        noun = parse.head[head]
        if parse.lemma[noun] in FRAMES:
            return _role(parse, noun, True, ())
        if parse.lemma[noun] not in MEASURING and noun < root:
            return _before(parse, noun, head)
    if end < len(parse) and parse.lower[end] in ("in", "worth") and end < parse.sentence_of(root)[1]:
        k = end + 1 + (end + 1 < len(parse) and parse.lower[end + 1] == "of")
        noun = next((c for c in range(k, min(k + 5, len(parse))) if parse.pos[c] == "NOUN"), -1)
        bare = k < len(parse) and parse.pos[k] not in ("DET", "PRON") and parse.ent[k] not in ("DATE", "TIME", "GPE")
        if noun >= 0 and (parse.lower[end] == "worth" or (money and bare)):
            return phrase(parse, noun, end + 1, parse.lower[end])
    return None


def _before(parse: Parse, noun: int, stop: int) -> Thing:
    """A noun with its premodifiers and what stands between it and `stop`."""
    whole = phrase(parse, noun, parse.left[noun], "of")
    if whole.end <= stop:
        return whole
    words = text(parse, whole.first, noun + 1)
    return Thing(words, words, whole.first, noun + 1, noun, "of")


def _verb_of(parse: Parse, root: int) -> tuple[int | None, int | None]:
    """The verb of the clause that the number stands in, and a measuring noun met on the way."""
    node = root
    for _ in range(7):
        if (parse.pos[node] in ("VERB", "AUX") and parse.dep[node] not in ("pcomp", "amod")) or _numbers(parse, node):
            return node, None
        if parse.head[node] == node:
            return None, None
        node = parse.head[node]
        if parse.lemma[node] in MEASURING and parse.pos[node] == "NOUN" and node < root and not _numbers(parse, node):
            return None, node
    return None, None


def _numbers(parse: Parse, node: int) -> bool:
    """ "thought to number sixty": a verb, whatever the tagger says."""
    return (
        parse.lower[node] in ("number", "total")
        and node > 0
        and parse.lower[node - 1] in ("to", "may", "could", "might")
    )


def _measure_noun(parse: Parse, root: int, near: Sequence[Thing]) -> Thing | None:
    """The clause gives a number, toll or total: "the toll rose to 26", "put the number of dead at 12"."""
    verb, noun = _verb_of(parse, root)
    if noun is None and verb is not None:
        for c in (_subject(parse, verb), *_objects(parse, verb)):
            if c is not None and c != root and parse.lemma[c] in MEASURING and not _inside(parse, root, c):
                noun = c
                break
    amounts = noun is not None and parse.head[parse.head[root]] == noun and parse.lower[parse.head[root]] == "of"
    if noun is not None and amounts and parse.lemma[noun] in TOTALS and not near:
        return _role(parse, noun, True, near)  # "sold a total of 200 million"
    if noun is None or parse.dep[root] not in (
        "pobj",
        "attr",
        "dobj",
        "appos",
        "conj",
        "oprd",
        "nummod",
        "npadvmod",
        "ROOT",
        "acomp",
    ):
        return None
    return _of_measure(parse, noun, near)


def _inside(parse: Parse, root: int, noun: int) -> bool:
    return parse.left[root] <= noun <= parse.right[root]


def _of_measure(parse: Parse, noun: int, near: Sequence[Thing]) -> Thing:
    """ "the number of dead" counts the dead; "the total" what was counted before it; "the death toll" stays."""
    of = next((c for c in parse.children[noun] if parse.lower[c] == "of" and c > noun), None)
    inner = next((c for c in parse.children[of] if parse.dep[c] in ("pobj", "pcomp")), None) if of is not None else None
    if inner is not None and parse.lemma[noun] == "toll" and not _who(parse.lower[inner]):
        return phrase(parse, noun, parse.left[noun], "measure")  # "the toll of the fire"
    if inner is not None and (parse.pos[inner] in ("NOUN", "PROPN", "ADJ") or parse.tag[inner] == "VBN"):
        found = phrase(parse, inner, parse.left[inner], "number of")
        end = found.end
        if (
            end < len(parse)
            and parse.tag[end] in ("VBN", "JJ")
            and parse.head[end] == noun
            and parse.dep[end] in ("acl", "amod")
        ):
            words = f"{found.words} {parse.word[end]}"
            return Thing(words, found.core, found.first, end + 1, inner, "number of")
        return found
    if parse.lemma[noun] in TOTALS and near and not any(_names_more(parse, c) for c in parse.children[noun]):
        last = near[-1]
        return Thing(last.words, last.core, last.first, last.end, last.noun, "total of")
    return phrase(parse, noun, parse.left[noun], "measure")


_PLAIN = frozenset("real true actual official final correct own new latest revised overall total current exact".split())
"""Adjectives of a count that say nothing of what is counted."""


def _names_more(parse: Parse, modifier: int) -> bool:
    """Whether a word before "figure" or "number" says what is counted: not "the real number", "the police figure"."""
    if parse.dep[modifier] == "amod":
        return parse.lower[modifier] not in _PLAIN
    return parse.dep[modifier] == "compound" and parse.lower[modifier] not in _COUNTING


_COUNTING = frozenset("police army government ministry union hospital company opposition rebel rebels official".split())
"""Those whose figure a count is said to be."""


def _there_are(parse: Parse, root: int, near: Sequence[Thing]) -> Thing | None:
    """ "There are 90", of what was counted before."""
    verb = parse.head[root]
    expletive = any(parse.dep[c] == "expl" for c in parse.children[verb])
    if not near or not expletive or parse.dep[root] != "attr" or parse.right[root] != root:
        return None
    return replace(near[-1], rule="total of")


def _who(word: str) -> bool:
    """Whether a word names people or what befell them."""
    return word in PERSONS or word in HARM or word in STATUS_WORDS


def _role(parse: Parse, root: int, measure: bool, near: Sequence[Thing]) -> Thing | None:
    """The number alone in its clause: the subject or object it is said of ("costs $3", "taxes by 5%")."""
    verb, noun = _verb_of(parse, root)
    if noun is not None:
        return _of_measure(parse, noun, near)
    if verb is None:
        return None
    corrects = parse.lemma[verb] in CORRECTING
    subject, obj = _subject(parse, verb), _object(parse, verb, root)
    for c in (subject, obj):
        if c is not None and c != root and parse.lemma[c] in MEASURING and not _inside(parse, root, c):
            return _of_measure(parse, c, near)
    if obj is not None and (parse.lower[obj],) in UNITS:
        obj = None  # "gained 0.7 percent to 6,300"
    chosen = obj if corrects or (obj is not None and parse.pos[obj] == "NOUN") else subject
    if chosen is None or chosen == root or parse.pos[chosen] not in ("NOUN", "PROPN") or _inside(parse, root, chosen):
        return None
    if not measure and parse.dep[root] not in ("attr", "pobj", "conj", "appos"):
        return None
    return phrase(parse, chosen, parse.left[chosen], "clause")


def _objects(parse: Parse, verb: int) -> list[int]:
    return [c for c in parse.children[verb] if parse.dep[c] == "dobj"]


def _object(parse: Parse, verb: int, root: int) -> int | None:
    return next((c for c in parse.children[verb] if parse.dep[c] == "dobj" and c < root), None)


def _antecedent(parse: Parse, verb: int, subject: int) -> int:
    """ "the fine, which is 500": what the relative pronoun stands for; other subjects as they are."""
    noun = parse.head[verb]
    relative = parse.dep[verb] == "relcl" and parse.lower[subject] in ("which", "that", "who")
    return noun if relative and (parse.lower[noun],) not in UNITS else subject


def _subject(parse: Parse, verb: int) -> int | None:
    for _ in range(4):
        for c in parse.children[verb]:
            if parse.dep[c] in ("nsubj", "nsubjpass"):
                return _antecedent(parse, verb, c)
        if parse.dep[verb] == "acl":
            return parse.head[verb]
        if parse.dep[verb] not in ("conj", "xcomp", "advcl", "aux", "ccomp") or parse.head[verb] == verb:
            return None
        verb = parse.head[verb]
    return None
