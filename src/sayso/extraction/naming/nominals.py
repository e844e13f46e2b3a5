"""Noun phrases that name nobody and still mean somebody: "the prime minister", "a Pentagon spokesman", "the report"."""

from __future__ import annotations

from typing import Literal

from sayso.extraction.attributing.syntax import behind_place, behind_setting
from sayso.extraction.lexicon.cues import CITING
from sayso.extraction.lexicon.names_outlets import NOUNS, PRESS
from sayso.extraction.lexicon.names_roles import BODIES, DOCUMENTS, FORCES, HUMAN_ENDINGS, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.extraction.naming.edges import CLOCK
from sayso.model import TENSED, Parse
from sayso.model.facts.days import WEEKDAYS

Sort = Literal["person", "body", "document", "outlet", "other"]
_GUARDS = frozenset({"coast", "national", "presidential", "republican", "revolutionary", "royal", "border"})
_EITHER = frozenset({"agency", "network", "station", "channel"})
_AIR = frozenset({"television", "tv", "radio"})
_NEWS = frozenset({"news", "press", "wire", "tv", "television", "radio", "media", "cable", "broadcast"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_MODIFIERS = frozenset(
    {"amod", "compound", "nmod", "poss", "nummod", "advmod", "npadvmod", "quantmod", "punct", "case", "neg"}
)
_TAIL = frozenset({"of", "for", "from", "with", "in", "at", "on", "by", "to", "inside", "within", "near", "close"})
_LONGEST = 14
_IRREGULAR = {
    "men": "man", "women": "woman", "people": "people", "wives": "wife", "children": "child", "forces": "forces",
    "spokesmen": "spokesman", "spokespeople": "spokesperson", "authorities": "authorities", "media": "media",
}  # fmt: skip


def singular(parse: Parse, i: int) -> str:
    """The noun in the singular, as the role lists hold it."""
    low = parse.lower[i]
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low.endswith("women"):
        return low[:-2] + "an"
    if low.endswith("men") and len(low) > 4:
        return low[:-2] + "an"
    if parse.tag[i] in ("NNS", "NNPS"):
        lemma = parse.lemma[i]
        if lemma != low:
            return lemma
        return low[:-3] + "y" if low.endswith("ies") else low[:-1] if low.endswith("s") else low
    return low


def plural(parse: Parse, i: int) -> bool | None:
    """Whether the noun means several; None for bodies and mass nouns, which go with "it" and "they"."""
    low = parse.lower[i]
    if low in PLURAL_PEOPLE or low in PRESS:
        return None if low != "people" else True
    if parse.tag[i] in ("NNS", "NNPS") or low in _MANY or _counted(parse, i):
        return True
    return None if low in BODIES else False


def _counted(parse: Parse, i: int) -> bool:
    """Whether a number above one stands with a noun: "the five CEO's"."""
    numbers = (parse.lower[c] for c in parse.children[i] if c < i and parse.dep[c] == "nummod")
    return any(number in _SEVERAL for number in numbers)


_MANY = frozenset({"both", "many", "some", "several", "few", "others", "most", "all"})
_SEVERAL = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"})


def sort(parse: Parse, i: int) -> Sort:
    """What kind of thing a noun means."""
    low, one = parse.lower[i], singular(parse, i)
    if low == "guard" and i and parse.lower[i - 1] in _GUARDS and determiner(parse, i) not in ("a", "an"):
        return "body"
    if one == "figure" and not any(parse.lower[c] in _FIGURED for c in parse.children[i] if c < i):
        return "document"
    if one in OFFICES or low in OFFICES or low == "people":
        return "person"
    if one in _EITHER and not (i and parse.lower[i - 1] in _NEWS):
        return "body"
    if low in PRESS or one in NOUNS or low in _AIR:
        return "outlet"
    if low in BODIES or one in BODIES or low in FORCES or low in PLURAL_PEOPLE:
        return "body"
    if one in DOCUMENTS or low in DOCUMENTS:
        return "document"
    if low.endswith(HUMAN_ENDINGS) and len(low) > 6:
        return "person"
    return "person" if parse.pos[i] == "NOUN" and one not in _AMOUNTS and has_who(parse, i) else "other"


def one_among(parse: Parse, i: int) -> bool:
    """Whether a word brings in one of several as who does something: "one of the drivers, who had slept, left"."""
    if parse.lower[i] != "one" or parse.dep[i] not in ("nsubj", "nsubjpass"):
        return False
    ofs = (c for c in parse.children[i] if c == i + 1 and parse.lower[c] == "of")
    whom = next((d for c in ofs for d in parse.children[c] if parse.tag[d] == "NNS"), None)
    return whom is not None and (sort(parse, whom) == "person" or parse.lower[whom] in _MEN)


_MEN = frozenset({"men", "women", "boys", "girls", "people", "staff"})


def aged(parse: Parse, i: int) -> bool:
    """Whether a noun is told of by an age, "the 34-year-old goddess"."""
    return any(
        parse.dep[c] == "amod" and parse.lower[c] == "old" and "year" in parse.lower[max(0, c - 2) : c]
        for c in parse.children[i]
        if c < i
    )


_FIGURED = words(
    """
    senior leading public opposition key top prominent political religious cult controversial central military
    influential powerful rebel tribal party government business underworld revered respected father mother
    """
)
"""What a figure is that is somebody: "a senior figure in the party", and not "the figure was wrong"."""
_AMOUNTS = frozenset(
    {"number", "share", "percentage", "proportion", "total", "part", "figure", "rest", "rate", "count"}
)
"""How many there are, of those "who" do something."""


def has_who(parse: Parse, i: int) -> bool:
    """Whether a noun is told of by a clause with "who", as only persons are."""
    return any(parse.dep[c] == "relcl" and parse.lower[parse.left[c]] == "who" for c in parse.children[i])


def determiner(parse: Parse, i: int) -> str:
    """The determiner of a noun phrase: its lower-case word, "'s" for a possessor, "" where there is none."""
    for c in parse.children[i]:
        if c > i:
            break
        if parse.dep[c] in ("det", "predet") or parse.tag[c] in ("DT", "PDT"):
            return parse.lower[c]
        if parse.dep[c] == "poss":
            return "'s"
    return ""


def phrase(parse: Parse, i: int) -> tuple[int, int]:
    """The token range of a noun phrase without its article, clauses and afterthoughts, tail of prepositions kept."""
    first = i
    for c in reversed(parse.children[i]):
        if c < i and parse.dep[c] in _MODIFIERS and _joined(parse, c, first):
            first = parse.left[c]
    if ")" in parse.word[first:i] and "(" not in parse.word[first:i]:
        first = i - parse.word[first:i][::-1].index(")")
    if "(" in parse.word[first:i] and ")" not in parse.word[first:i]:
        first = i - parse.word[first:i][::-1].index("(")  # "before the church (dockers' union)"
    first = next((t + 1 for t in range(i - 1, first, -1) if _free_dash(parse, t)), first)  # "ORVAN - Federal officials"
    while first < i and (_before_phrase(parse, first, i) or parse.lower[first] in CITING):
        first += 1
    first = behind_setting(parse, behind_place(parse, first, i), i)
    if parse.lower[first] in _PART_OF_DAY and first + 1 < i and parse.lower[first + 1] in WEEKDAYS:
        first += 2  # "Late Monday officials announced": when they did, not who they are
    pair = any(parse.dep[c] == "conj" for c in parse.children[i])  # "both analysts and sources": no two analysts
    if first > 0 and parse.lower[first - 1] == "both" and parse.head[first - 1] == i and not pair:
        first -= 1  # "both sides": which, the text tells elsewhere
    end = i + 1
    for c in parse.children[i] if parse.lower[first] != "both" else ():
        if c > i and parse.dep[c] == "prep" and parse.lower[c] in _TAIL and c <= end:
            if parse.tag[min(c + 1, len(parse) - 1)] == "VBG" or _when(parse, c) or _how_many(parse, c):
                continue  # "accused the government of hiding", "a statement on Monday": no part of its name
            stop = _clause(parse, c, min(parse.right[c], first + _LONGEST) + 1)
            if "PRP" in parse.tag[c:stop]:
                continue  # "the captain of one of them": whom that means, the words alone do not tell
            if stop - first <= _LONGEST:
                end = max(end, stop)
    return first, _past_adjective(parse, i, end)


def _free_dash(parse: Parse, t: int) -> bool:
    """Whether a token is a dash with spaces around it, as behind a dateline, and no hyphen."""
    return parse.word[t] in ("-", "–", "—") and parse.start[t] > parse.end[t - 1] and parse.start[t + 1] > parse.end[t]


def _when(parse: Parse, prep: int) -> bool:
    return parse.lower[prep] == "on" and any(parse.ent[o] in ("DATE", "TIME") for o in parse.children[prep])


def _how_many(parse: Parse, prep: int) -> bool:
    """Whether a preposition puts something at a number: "the guild put it at 30, the mayor ‹at two›"."""
    return parse.lower[prep] == "at" and any(parse.tag[o] == "CD" for o in parse.children[prep])


def _past_adjective(parse: Parse, i: int, end: int) -> int:
    """Behind "people ‹familiar with the talks›", "officials ‹briefed on the talks›": what alone tells who they are."""
    if end != i + 1 or end >= len(parse) or parse.head[end] != i or plural(parse, i) is not True:
        return end
    told = parse.lower[end] in _KNOWING and parse.right[end] - end < _TOLD
    return _clause(parse, end + 1, parse.right[end] + 1) if told else end


_KNOWING = frozenset({"familiar", "close", "briefed", "involved", "aware", "knowledgeable", "acquainted"})
_TOLD = 8


def restricted(parse: Parse, i: int, end: int) -> int:
    """Where the description of somebody unnamed ends whose phrase ends at a token, with what alone tells who he is:
    "a person ‹close to the inquiry›", and behind words that tell nothing "a man ‹who was in the vault›"."""
    if end != i + 1 or end >= len(parse) or parse.head[end - 1] == end:
        return end
    told = next((c for c in parse.children[i] if c > i and parse.left[c] == end), -1)
    stop = parse.right[told] + 1 if told > 0 else end
    if not 1 < stop - end <= _TOLD or any(_breaks(parse, t) for t in range(end, stop)):
        return end
    if parse.lower[end] in _KNOWING:
        return stop
    if singular(parse, i) not in _ANYBODY or parse.dep[i] == "conj":
        return end
    if parse.tag[min(stop, len(parse) - 1)] == "PRP":
        return end  # "a person who had read it said": the parser takes "it" for who said
    who = parse.dep[told] == "relcl" and parse.lower[end] == "who"
    known = who and not any(parse.lemma[t] in _UNNAMED for t in range(end, stop))
    return stop if known or parse.lower[end] in _BEING else end


def _breaks(parse: Parse, t: int) -> bool:
    """Whether a token ends a description, or takes up somebody whom it does not name."""
    return (parse.pos[t] == "PUNCT" and parse.word[t] != "-") or parse.tag[t] in ("PRP", "PRP$")


_ANYBODY = frozenset({"person", "people", "man", "woman", "source", "individual", "somebody", "someone"})
"""Nouns that tell nothing of whom they mean."""
_BEING = frozenset({"living", "working", "staying", "serving", "standing", "travelling", "traveling"})
_UNNAMED = frozenset(
    ["ask", "name", "identify", "identity", "anonymity", "speak", "say", "tell", "insist", "want", "wish", "request",
     "decline", "refuse", "claim", "call", "prefer", "authorize", "authorise"]
)  # fmt: skip
"""Words of clauses that tell how somebody spoke, and not who he is."""


def _before_phrase(parse: Parse, at: int, i: int) -> bool:
    """Whether a word in front of a noun is no part of its description: articles, clocks, adverbs that do not go with
    the word behind ("also a source", but not "a highly placed source")."""
    if parse.pos[at] in ("PUNCT", "CCONJ") or parse.lower[at] in _SKIP or parse.tag[at] == "POS":
        return True
    if parse.ent[at] in ("DATE", "TIME") and parse.tag[at + 1] == "POS":
        return True  # "today's report"
    counted = parse.tag[at + 1] in ("DT", "CD", "PRP$") or parse.lower[at + 1] == "several"
    if parse.tag[at] in ("VBN", "VBD") and counted:
        return True  # "arrested several members": a verb that the parser took for an adjective
    if parse.tag[at] == "VBG" and parse.dep[at] == "amod" and at and parse.pos[at - 1] == "ADP":
        return True  # "charged with resisting officers": what is done to them
    if parse.pos[at] == "ADV":
        return not at < parse.head[at] < i
    return CLOCK.match(parse.word[at]) is not None


_PART_OF_DAY = frozenset({"late", "early"})
_SKIP = words(
    """
    the a an this that these those its our my your one other another same own even also instead meanwhile however
    yet
    """
)


def _joined(parse: Parse, c: int, first: int) -> bool:
    return parse.right[c] >= first - 2


def _clause(parse: Parse, first: int, end: int) -> int:
    """Where a phrase's tail stops: before a comma, a bracket, a relative clause, or whoever quotes them."""
    for j in range(first, end):
        if parse.word[j] in (",", "(", "—", "–", "--", ";", ":", '"', "“") or parse.lower[j] in _CALLED:
            return j
        if parse.lower[j] in ("quoted", "cited") and parse.lower[j + 1 : j + 2] == ["by"]:
            return j
        if parse.tag[j] in ("WP", "WDT", *TENSED):
            return j
    return end


_CALLED = frozenset({"called", "named", "known", "dubbed"})


def modifiers(parse: Parse, i: int) -> set[str]:
    """The lower-case content words that identify a noun phrase, besides its head."""
    first, end = phrase(parse, i)
    return {
        parse.lower[j]
        for j in range(first, end)
        if j != i and parse.pos[j] in ("NOUN", "PROPN", "ADJ") and parse.lower[j] not in _EMPTY
    }


_EMPTY = frozenset({"former", "then", "senior", "top", "late", "current", "new", "old", "same", "first", "second"})
