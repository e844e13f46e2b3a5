"""What is counted: finding the noun that a number counts."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extraction.lexicon.quantity_things import STATUS_WORDS
from sayso.extraction.quantifying.phrases import Thing, in_state, phrase, text
from sayso.extraction.quantifying.roles import by_measure, by_role, measured, subject_of, there_are
from sayso.extraction.quantifying.states import counted_state
from sayso.model import FINITE, Parse

_MODIFIES = frozenset({"nummod", "quantmod", "det", "amod", "compound", "nmod", "npadvmod", "advmod", "predet"})
_RUN = frozenset({"ADJ", "NOUN", "PROPN"})
_BACK = frozenset("them these those whom which they it us all whole".split())
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
    found = (None if measure else _shared_noun(parse, end, sentence[1])) or _modified(parse, root, end)
    found = found or _partitive(parse, root, end, earlier)
    if found is not None:
        k = first - (first > 0 and parse.lower[first - 1] in ("the", "its", "their", "some"))
        whole = k > 1 and parse.lower[k - 2] == "out" and parse.lower[k - 1] == "of"
        return replace(found, words=found.core) if whole else found  # "1,800 out of 2,000 men fled"
    if not measure and _alone(parse, first, end) and (asked := _asked_before(earlier)):
        return replace(asked[-1], rule="as before")  # "How many shots were fired? | Two, according to the police."
    if not measure and _spoken(parse, root, end):  # "the union speaks of 300": no unions
        known = near or ([] if _topic_between(parse, root) else recent or _asked_before(earlier))
        taken = [t for t in known if _many(parse, t)]
        return replace(taken[-1], rule="as before") if taken else _toll_before(parse, root)
    if not measure and recent and _put_at(parse, root):
        return replace(recent[-1], rule="as before")  # "The march was large: the union put it at 900"
    if near and not measure and _set_beside(parse, first, end) and _many(parse, near[-1]):
        return replace(near[-1], rule="as before")  # "30 millers died, the ministry two"
    if measure:
        money = any(parse.ent[k] == "MONEY" or parse.word[k] in "$€£" for k in range(max(0, first - 1), end))
        return measured(parse, root, end, money) or by_role(parse, root, True, near)
    return (
        _run(parse, end)
        or _strong(parse, end)
        or counted_state(parse, root, end, sentence[0])
        or by_measure(parse, root, recent)
        or there_are(parse, root, recent)
        or _name_behind(parse, end, sentence[1])
        or measured(parse, root, end)
        or (by_role(parse, root, False, near) if _estimated(parse, root) else None)
        or (in_state(parse, earlier[-1], root, end) if near or (earlier and _bare_subject(parse, root)) else None)
        or _common(parse, by_role(parse, root, False, recent))
    )


def _common(parse: Parse, found: Thing | None) -> Thing | None:
    """A thing that its clause tells, where it is no name of one: "the Orlen Group, which runs a mill in Kesta, two more
    in Arven" counts no groups."""
    name = found is not None and parse.tag[found.noun] == "NNP" and parse.ent[found.noun] in ("ORG", "PERSON", "GPE")
    return None if name else found


_SPEAKING = frozenset({"speak", "talk"})
_GIVING = frozenset(
    {"say", "claim", "reckon", "estimate", "insist", "acknowledge", "admit", "confirm", "report", "cite", "count"}
)


def _spoken(parse: Parse, root: int, end: int) -> bool:
    """Whether a bare number is all that somebody says: "the council reckons 70", "the union speaks of 300", and not of
    300 wounded."""
    if parse.right[root] != root or parse.tag[root] != "CD":
        return False
    if end < len(parse) and parse.lower[end] in STATUS_WORDS:
        return False
    head = parse.head[root]
    if parse.dep[root] == "pobj" and parse.lower[head] == "of":
        return parse.lemma[parse.head[head]] in _SPEAKING
    return parse.dep[root] in ("dobj", "ccomp", "npadvmod", "attr") and parse.lemma[head] in _GIVING


_PUTTING = frozenset({"put", "estimate", "place", "set", "reckon"})


def _put_at(parse: Parse, root: int) -> bool:
    """Whether a number is that at which somebody puts what was counted before: "the union put it at 900"."""
    at = parse.head[root]
    if parse.dep[root] != "pobj" or parse.lower[at] != "at" or parse.lemma[parse.head[at]] not in _PUTTING:
        return False
    verb = parse.head[at]
    return any(parse.dep[c] == "dobj" and parse.lower[c] in ("it", "them") for c in parse.children[verb])


def _asked_before(earlier: Sequence[Thing]) -> list[Thing]:
    """What the question before a paragraph asks the number of, while nothing else is counted."""
    return [t for t in earlier[-1:] if t.rule in (ASKED, "as before")]


def _many(parse: Parse, thing: Thing) -> bool:
    """Whether a thing can be of many: "people", and not "mayor" or "score"."""
    return (
        thing.core == "people"
        or parse.tag[thing.noun] in ("NNS", "NNPS")
        or parse.lemma[thing.noun] in ("people", "toll", "staff", "crew")
    )


def _alone(parse: Parse, first: int, end: int) -> bool:
    """Whether a number opens a sentence and a comma or full stop stands behind it."""
    start = parse.sentence_of(first)[0]
    rough = all(parse.pos[k] in ("ADV", "ADJ", "ADP") for k in range(start, first))
    return first - start <= 2 and rough and end < len(parse) and parse.word[end] in (",", ".", ";")


def _set_beside(parse: Parse, first: int, end: int) -> bool:
    """Whether a number ends a clause of which only who gives it is told: ", the guild two", ", according to the guild
    two"."""
    head = first - 1
    while parse.pos[head] in ("ADV", "ADP") and head > 0:
        head -= 1
    article = next((c for c in parse.children[head] if parse.lower[c] == "the" and c < head), 0)
    before = parse.lower[max(0, article - 2) : article]
    opens = before[-1:] == [","] or before == ["according", "to"]
    ends = end >= len(parse) or parse.word[end] in (",", ".", ";")
    return article > 0 and parse.pos[head] in ("NOUN", "PROPN") and opens and ends


def _topic_between(parse: Parse, root: int) -> bool:
    """Whether the sentence tells of something before who says the number: "The fair opens late: a clerk says nine"."""
    first, saying = parse.sentence_of(root)[0], parse.head[root]
    saying = parse.head[saying] if parse.dep[root] == "pobj" else saying
    return any(parse.tag[k] in FINITE for k in range(first, saying))


def asked_for(parse: Parse, first: int, end: int) -> Thing | None:
    """What a paragraph that is a question asks the number of: "How many people died?"."""
    if parse.lower[first : first + 2] != ["how", "many"] or parse.word[end - 1] != "?":
        return None
    noun = parse.head[first + 1]
    asked = first + 1 < noun < end and parse.tag[noun] in ("NNS", "NNPS", "NN") and parse.sentence_of(first)[1] == end
    return phrase(parse, noun, first + 2, ASKED) if asked else None


ASKED = "asked"
"""The rule of a thing that the question before a paragraph asks the number of."""


def _toll_before(parse: Parse, root: int) -> Thing | None:
    """The toll that stands before what is said of it: "the death toll is disputed: the union says 30"."""
    start = max(parse.sentence_of(root)[0], root - BACK)
    tolls = (k for k in range(root - 1, start - 1, -1) if parse.lemma[k] == "toll" and parse.lower[k - 1] == "death")
    toll = next(tolls, None)
    if toll is None:
        return None
    told = phrase(parse, toll, parse.left[toll], "as before")
    return replace(told, words=told.core)


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
def _modified(parse: Parse, root: int, end: int) -> Thing | None:
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


def _strong(parse: Parse, end: int) -> Thing | None:
    """ "The force is 12,500 strong"."""
    if end >= len(parse) or parse.lower[end] != "strong":
        return None
    subject = subject_of(parse, parse.head[end])
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
    if parse.lower[pronoun] == "us":
        told = phrase(parse, pronoun, pronoun, "them", role=root)
        state = told.words[len(told.core) :]
        return replace(told, words=f"people{state}", core="people")
    if (echoed := _echoed(parse, root, pronoun)) is not None:
        return echoed
    near = [t for t in earlier if pronoun - BACK <= t.noun < pronoun and t.rule not in ("clause", "measure")]
    if near:
        return in_state(parse, near[-1], root, pronoun + 1)
    start = max(parse.block_of(pronoun)[0], pronoun - BACK)
    for k in range(root - 1, start - 1, -1):
        plural = parse.tag[k] in ("NNS", "NNPS") or parse.lower[k] == "people"
        if plural and parse.ent[k] not in ("DATE", "TIME", "PERCENT", "MONEY"):
            return phrase(parse, k, parse.left[k], "them", role=root)
    return None


def _echoed(parse: Parse, root: int, pronoun: int) -> Thing | None:
    """The one thing that the sentence right before takes up and says nothing of: "They say a barn burned. A barn! Sixty
    of them" tells of barns.  In any other sentence one thing is no kind: of "A ferry sank. Two of them drowned" who
    they are is not told; nor is it where the number has a verb: "They spoke of a dog. A dog! Five of them left"."""
    if parse.dep[root] != "ROOT" or parse.pos[root] in ("VERB", "AUX"):
        return None
    first, start = parse.sentence_of(root)[0], parse.block_of(root)[0]
    low = parse.sentence_of(first - 1)[0] if first > start else first
    nouns = [k for k in range(low, first) if parse.pos[k] == "NOUN"]
    if parse.lower[pronoun] != "them" or not nouns or any(parse.pos[k] not in _BARE for k in range(low, first)):
        return None
    noun = nouns[-1]
    one = parse.tag[noun] == "NN" and parse.lower[low] in ("a", "an", "one")
    again = parse.lemma[noun] in parse.lemma[max(start, low - BACK) : low]
    return phrase(parse, noun, low, "kind", role=root) if one and again else None


_BARE = frozenset({"PUNCT", "DET", "NUM", "ADJ", "NOUN"})
"""What a sentence is made of that only names a thing."""
