"""What is counted: the noun that a number counts, with the words that identify it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.lexicon.quantity_things import INTRANSITIVE, MEASURING, PERSONS, STATUS, STATUS_WORDS
from sayso.model import Parse

_NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_MODIFIES = frozenset({"nummod", "quantmod", "det", "amod", "compound", "nmod", "npadvmod", "advmod", "predet"})
_PRE = frozenset({"amod", "compound", "nmod", "poss", "case", "punct", "nummod", "advmod", "quantmod", "cc", "conj"})
_POST_PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "from",
        "at",
        "on",
        "near",
        "inside",
        "across",
        "along",
        "around",
        "throughout",
        "within",
        "outside",
        "between",
        "among",
        "for",
        "with",
        "under",
    ]
)
_RELATIVE = frozenset(["whom", "which"])
_BACK = frozenset(["them", "these", "those", "whom", "which", "they", "it", "us"])
REACH = 12
"""Tokens after the noun that may still belong to the counted thing."""


@dataclass(frozen=True, slots=True)
class Thing:
    """The counted thing: its words, the tokens `[first, end)` they stand on, the noun's token, and how it was found."""

    words: str
    first: int
    end: int
    noun: int
    rule: str


def of_number(parse: Parse, first: int, end: int, measure: bool) -> Thing | None:
    """The thing counted by the number on the tokens `[first, end)` (its unit's words included)."""
    root = root_of(parse, first, end)
    return (
        _modified(parse, root, first, end)
        or _partitive(parse, root, end)
        or (_measured(parse, root) if measure else _status_after(parse, root, end) or _behind(parse, end))
        or _role(parse, root, measure)
    )


def root_of(parse: Parse, first: int, end: int) -> int:
    """The token of `[first, end)` that governs the others: the last whose head lies outside."""
    found = end - 1
    for i in range(first, end):
        h = parse.head[i]
        if h == i or not first <= h < end:
            found = i
    return found


# ---------------------------------------------------------------- where the noun is
def _modified(parse: Parse, root: int, first: int, end: int) -> Thing | None:
    """The number stands before its noun: "five US bases", "a 5,000-strong crowd"."""
    head, steps = parse.head[root], 0
    if parse.dep[root] not in _MODIFIES or head == root:
        return None
    while parse.pos[head] in ("ADJ", "VERB", "ADV", "NUM", "SYM") and parse.dep[head] in _MODIFIES and steps < 3:
        head, steps = parse.head[head], steps + 1
    if parse.pos[head] not in ("NOUN", "PROPN") or head < end - 1 or first <= head < end:
        return None
    if head - end > 8 or parse.ent[head] == "DATE":
        return None
    return phrase(parse, head, end, "noun")


def _behind(parse: Parse, end: int) -> Thing | None:
    """The run of adjectives and nouns right behind the number, where the parser misses that they belong together."""
    k = end
    last = -1
    stop = min(end + 7, parse.sentence_of(end - 1)[1])
    while k < stop and (
        parse.pos[k] in ("ADJ", "NOUN", "PROPN") or parse.tag[k] in ("VBN", "HYPH", "VBG") or parse.word[k] == "-"
    ):
        if parse.pos[k] == "NOUN":
            last = k
        k += 1
    return phrase(parse, last, end, "run") if last >= end else None


def _partitive(parse: Parse, root: int, end: int) -> Thing | None:
    """ "112 of them", "hundreds of people", "two out of five bridges"."""
    k = end
    sentence = parse.sentence_of(root)[1]
    while k < sentence and parse.lower[k] in ("more", "out", "or", "so", "others"):
        k += 1
    if k >= sentence or parse.lower[k] not in ("of", "among", "amongst"):
        return None
    noun = next((c for c in parse.children[k] if parse.dep[c] == "pobj"), None)
    if noun is None:
        return None
    if parse.pos[noun] == "NUM" or parse.tag[noun] == "CD":
        inner = _behind(parse, noun + 1)
        return inner and Thing(inner.words, inner.first, inner.end, inner.noun, "part of")
    if parse.lower[noun] in _BACK or parse.lower[noun] in ("all", "whole"):
        return _antecedent(parse, noun)
    return phrase(parse, noun, k + 1, "part of")


def _antecedent(parse: Parse, pronoun: int) -> Thing | None:
    """What "whom" or "them" goes back to: the noun of the relative clause, or the plural noun before."""
    if parse.lower[pronoun] in _RELATIVE:
        verb = pronoun
        for _ in range(8):
            if parse.dep[verb] in ("relcl", "ccomp", "advcl") or parse.head[verb] == verb:
                break
            verb = parse.head[verb]
        if parse.dep[verb] == "relcl" and parse.pos[parse.head[verb]] in _NOUNS:
            return phrase(parse, parse.head[verb], parse.head[verb], "whom")
    start = parse.block_of(pronoun)[0]
    for k in range(pronoun - 1, max(start, pronoun - 60) - 1, -1):
        if (parse.tag[k] in ("NNS", "NNPS") and parse.ent[k] not in ("DATE", "TIME")) or parse.lower[k] == "people":
            return phrase(parse, k, k, "them")
    return None


def _status_after(parse: Parse, root: int, end: int) -> Thing | None:
    """No noun, but a state: "26 wounded", "left 12 dead", "12 were killed", "killing 26"."""
    if (
        end < parse.sentence_of(root)[1]
        and parse.lower[end] in STATUS_WORDS
        and parse.tag[end] in ("VBN", "JJ", "VBD", "NN", "NNS")
    ):
        return _elided(parse, end, STATUS_WORDS[parse.lower[end]], "state")
    verb = parse.head[root]
    steps = 0
    while parse.dep[root] == "conj" and parse.pos[verb] in ("NUM", "NOUN", "PROPN") and steps < 4:
        root, verb, steps = verb, parse.head[verb], steps + 1
    status = STATUS.get(parse.lemma[verb])
    role = parse.dep[root]
    if status and (role in ("dobj", "nsubjpass") or (role == "nsubj" and parse.lemma[verb] in INTRANSITIVE)):
        return _elided(parse, verb, status, "verb")
    if role == "nsubj" and parse.lower[verb] in STATUS_WORDS:
        return _elided(parse, verb, STATUS_WORDS[parse.lower[verb]], "state")
    if role in ("nsubj", "dobj"):
        state = next(
            (
                c
                for c in parse.children[verb]
                if parse.dep[c] in ("acomp", "oprd", "ccomp", "xcomp") and parse.lower[c] in STATUS_WORDS
            ),
            None,
        )
        if state is not None:
            return _elided(parse, state, STATUS_WORDS[parse.lower[state]], "state")
    return None


def _elided(parse: Parse, token: int, status: str, rule: str) -> Thing:
    """People in a state, their noun left out."""
    return Thing(f"people {status}", token, token + 1, token, rule)


def _measured(parse: Parse, root: int) -> Thing | None:
    """A measure behind its noun: "of his income", handled as a part; "3% of"; here "a fine of $300"."""
    head = parse.head[root]
    if (
        parse.dep[root] == "pobj"
        and parse.lower[head] in ("of", "at", "worth")
        and parse.pos[parse.head[head]] == "NOUN"
    ):
        noun = parse.head[head]
        return phrase(parse, noun, parse.left[noun], "of", stop=head)
    return None


def _role(parse: Parse, root: int, measure: bool) -> Thing | None:
    """The number alone in its clause: what the clause says it of ("the toll rose to 26", "costs $3")."""
    node, steps = root, 0
    while parse.head[node] != node and parse.pos[node] not in ("VERB", "AUX") and steps < 6:
        node, steps = parse.head[node], steps + 1
        if parse.lemma[node] in MEASURING and node < root:
            return _of_measure(parse, node)
    if parse.pos[node] not in ("VERB", "AUX"):
        return None
    subject = _subject(parse, node)
    obj = next(
        (
            c
            for c in parse.children[node]
            if parse.dep[c] == "dobj" and c < root and not parse.left[root] <= c <= parse.right[root]
        ),
        None,
    )
    for noun in (subject, obj):
        if noun is not None and parse.lemma[noun] in MEASURING and noun != root:
            return _of_measure(parse, noun)
    chosen = obj if obj is not None and parse.pos[obj] == "NOUN" else subject
    if chosen is None or chosen == root or parse.pos[chosen] not in ("NOUN", "PROPN"):
        return None
    if not measure and parse.dep[root] not in ("attr", "pobj", "dobj", "conj", "appos"):
        return None
    return phrase(parse, chosen, parse.left[chosen], "clause")


def _subject(parse: Parse, verb: int) -> int | None:
    for _ in range(4):
        for c in parse.children[verb]:
            if parse.dep[c] in ("nsubj", "nsubjpass"):
                return c
        if parse.dep[verb] not in ("conj", "xcomp", "advcl", "acl", "aux", "ccomp") or parse.head[verb] == verb:
            return None
        if parse.dep[verb] == "acl":
            return parse.head[verb]
        verb = parse.head[verb]
    return None


def _of_measure(parse: Parse, noun: int) -> Thing:
    """ "the number of dead" counts the dead; "the death toll" stays."""
    of = next((c for c in parse.children[noun] if parse.lower[c] == "of"), None)
    inner = next((c for c in parse.children[of] if parse.dep[c] == "pobj"), None) if of is not None else None
    if inner is not None and parse.pos[inner] in ("NOUN", "PROPN", "ADJ"):
        return phrase(parse, inner, parse.left[inner], "number of")
    return phrase(parse, noun, parse.left[noun], "measure")


# ---------------------------------------------------------------- words
def phrase(parse: Parse, noun: int, start: int, rule: str, stop: int | None = None) -> Thing:
    """The noun with its modifiers from token `start` on, the phrases behind it, and what happened to it."""
    first = _first(parse, noun, start)
    end, parts = _tail(parse, noun, stop)
    core = _words(parse, first, noun + 1)
    status = _status_of(parse, noun)
    of = [w for preposition, w in parts if preposition == "of"]
    rest = [w for preposition, w in parts if preposition != "of"]
    words = " ".join([core, *of, *([status] if status else []), *rest])
    return Thing(words, first, end, noun, rule)


def _first(parse: Parse, noun: int, start: int) -> int:
    """The first premodifier at or after `start`, articles and marks left out."""
    first = noun
    for c in parse.children[noun]:
        if start <= c < noun and parse.dep[c] in _PRE and parse.dep[c] != "punct":
            first = min(first, max(start, parse.left[c]))
    while first < noun and (
        parse.pos[first] in ("DET", "PUNCT", "ADP", "CCONJ", "PRON", "PART")
        or parse.lower[first] in ("more", "other", "others", "such")
    ):
        first += 1
    return first


def _tail(parse: Parse, noun: int, stop: int | None) -> tuple[int, list[tuple[str, str]]]:
    """Where the phrases behind the noun end, and their words with the preposition that opens each."""
    end = noun + 1
    parts: list[tuple[str, str]] = []
    for c in parse.children[noun]:
        if c < noun or c == stop or (stop is not None and c > stop):
            continue
        if c != end or parse.left[c] != c:
            break
        last = parse.right[c] + 1
        opens = parse.lower[c]
        if parse.dep[c] == "prep" and opens in _POST_PREPOSITIONS and not _temporal(parse, c):
            last = _bounded(parse, c, last)
            parts.append((opens, _words(parse, c, last)))
        elif parse.dep[c] == "acl" and parse.tag[c] in ("VBG", "VBN") and last - c <= REACH:
            last = _bounded(parse, c, last)
            parts.append(("acl", _words(parse, c, last)))
        else:
            break
        end = last
        if end - noun > REACH:
            break
    return end, parts


def _bounded(parse: Parse, first: int, end: int) -> int:
    """Cut a phrase before a comma, a relative clause or a second coordinate with a number of its own."""
    for k in range(first + 1, min(end, first + REACH)):
        if (parse.pos[k] == "PUNCT" and parse.word[k] not in ("-", "'", "’", "“", '"', "”", ".")) or parse.dep[k] in (
            "relcl",
            "advcl",
        ):
            return k
        if (
            parse.lower[k] in ("who", "that", "which", "and", "but", "while", "as", "after", "when")
            and parse.dep[k] != "det"
        ):
            if parse.lower[k] == "and" and not any(
                parse.tag[j] == "CD" or parse.pos[j] == "VERB" for j in range(k + 1, min(end, k + 4))
            ):
                continue
            return k
    return min(end, first + REACH)


def _temporal(parse: Parse, preposition: int) -> bool:
    return any(parse.ent[c] in ("DATE", "TIME") for c in parse.children[preposition])


def _status_of(parse: Parse, noun: int) -> str | None:
    """What is said to have happened to the noun: "killed" for "12 soldiers were killed"."""
    verb = parse.head[noun]
    node = noun
    steps = 0
    while parse.dep[node] in ("conj", "appos") and parse.pos[verb] in ("NOUN", "PROPN", "NUM") and steps < 4:
        node, verb, steps = verb, parse.head[verb], steps + 1
    status = STATUS.get(parse.lemma[verb])
    role = parse.dep[node]
    if status and (role in ("dobj", "nsubjpass") or (role == "nsubj" and parse.lemma[verb] in INTRANSITIVE)):
        return status if any(parse.lower[k] in PERSONS for k in (noun,)) or role != "dobj" else status
    if role == "nsubj":
        word = next(
            (
                parse.lower[c]
                for c in parse.children[verb]
                if parse.dep[c] in ("acomp", "oprd") and parse.lower[c] in STATUS_WORDS
            ),
            None,
        )
        word = word or (parse.lower[verb] if parse.lower[verb] in STATUS_WORDS and parse.pos[verb] == "ADJ" else None)
        return word and STATUS_WORDS[word]
    return None


def _words(parse: Parse, first: int, end: int) -> str:
    """The text of the tokens on one line."""
    return " ".join(parse.text[parse.start[first] : parse.end[end - 1]].split())
