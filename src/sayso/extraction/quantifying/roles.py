"""What a figure counts by its part in the clause: a measure behind its noun, a total, the subject it is said of."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.extraction.lexicon.quantity_things import CORRECTING, FRAMES, HARM, MEASURING, PERSONS, STATUS_WORDS, TOTALS
from sayso.extraction.lexicon.quantity_units import UNITS
from sayso.extraction.lexicon.words import words
from sayso.extraction.quantifying.phrases import Thing, phrase, text
from sayso.model import Parse


def measured(parse: Parse, root: int, end: int, money: bool = False) -> Thing | None:
    """A measure behind its noun: "a fine of $300", "a wall of three metres", "a wall three metres high"; or before it:
    "$3 million in aid"."""
    head = parse.head[root]
    if parse.dep[root] == "npadvmod" and parse.dep[head] == "amod" and parse.pos[head] == "ADJ":
        noun = parse.head[head]
        if parse.pos[noun] == "NOUN" and noun < root:
            return _before(parse, noun, noun + 1)
    if (
        parse.dep[root] == "pobj"
        and parse.lower[head] in ("of", "at", "worth")
        and parse.pos[parse.head[head]] == "NOUN"
    ):
        noun = parse.head[head]
        if parse.lemma[noun] in FRAMES:
            return by_role(parse, noun, True, ())
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
        verbal = parse.pos[node] in ("VERB", "AUX") and parse.dep[node] not in ("pcomp", "amod")
        if (verbal and not _suffered(parse, node)) or _numbers(parse, node):
            return node, None
        if parse.head[node] == node:
            return None, None
        node = parse.head[node]
        if parse.lemma[node] in MEASURING and parse.pos[node] == "NOUN" and node < root and not _numbers(parse, node):
            return None, node
    return None, None


def _suffered(parse: Parse, node: int) -> bool:
    """Whether a participle only joins those whom it befell: "put the number of dead and wounded at 30"."""
    joined = parse.dep[node] == "conj" and parse.tag[node] == "VBN" and parse.lower[node] in STATUS_WORDS
    return joined and not any(parse.dep[c] in ("nsubj", "nsubjpass", "aux", "auxpass") for c in parse.children[node])


def _numbers(parse: Parse, node: int) -> bool:
    """ "thought to number sixty": a verb, whatever the tagger says."""
    return (
        parse.lower[node] in ("number", "total")
        and node > 0
        and parse.lower[node - 1] in ("to", "may", "could", "might")
    )


_OF_AMOUNTS = words("pobj attr dobj appos conj oprd nummod npadvmod ROOT acomp")
"""Relations in which a number stands to what it is the amount of, or to the verb between them."""


def by_measure(parse: Parse, root: int, near: Sequence[Thing]) -> Thing | None:
    """The clause gives a number, toll or total: "the toll rose to 26", "put the number of dead at 12"."""
    verb, noun = _verb_of(parse, root)
    if noun is None and verb is not None:
        for c in (subject_of(parse, verb), *_objects(parse, verb)):
            if c is not None and c != root and parse.lemma[c] in MEASURING and not _inside(parse, root, c):
                noun = c
                break
    amounts = noun is not None and parse.head[parse.head[root]] == noun and parse.lower[parse.head[root]] == "of"
    if noun is not None and amounts and parse.lemma[noun] in TOTALS and not near:
        return by_role(parse, noun, True, near)  # "sold a total of 200 million"
    if noun is None or parse.dep[root] not in _OF_AMOUNTS:
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
        return replace(near[-1], rule="total of")
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


def there_are(parse: Parse, root: int, near: Sequence[Thing]) -> Thing | None:
    """ "There are 90", of what was counted before."""
    verb = parse.head[root]
    expletive = any(parse.dep[c] == "expl" for c in parse.children[verb])
    if not near or not expletive or parse.dep[root] != "attr" or parse.right[root] != root:
        return None
    return replace(near[-1], rule="total of")


def _who(word: str) -> bool:
    """Whether a word names people or what befell them."""
    return word in PERSONS or word in HARM or word in STATUS_WORDS


def by_role(parse: Parse, root: int, measure: bool, near: Sequence[Thing]) -> Thing | None:
    """The number alone in its clause: the subject or object it is said of ("costs $3", "taxes by 5%")."""
    verb, noun = _verb_of(parse, root)
    if noun is not None:
        return _of_measure(parse, noun, near)
    if verb is None:
        return None
    corrects = parse.lemma[verb] in CORRECTING
    subject, obj = subject_of(parse, verb), _object(parse, verb, root)
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


def subject_of(parse: Parse, verb: int) -> int | None:
    """Who or what does a verb, also where a verb above it says so; None where the text does not tell."""
    for _ in range(4):
        if any(parse.dep[c] == "expl" for c in parse.children[verb]):
            return None  # "he said that there were 40" counts nothing that he is
        for c in parse.children[verb]:
            if parse.dep[c] in ("nsubj", "nsubjpass"):
                return _antecedent(parse, verb, c)
        if parse.dep[verb] == "acl":
            return parse.head[verb]
        if parse.dep[verb] not in ("conj", "xcomp", "advcl", "aux", "ccomp") or parse.head[verb] == verb:
            return None
        verb = parse.head[verb]
    return None
