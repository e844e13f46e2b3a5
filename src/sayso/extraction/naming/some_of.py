"""Who "seven of them", "two" and "one, a shopkeeper," are: some of those whom a text has just told of."""

from __future__ import annotations

from sayso.extraction.actors import Cast
from sayso.extraction.lexicon.quantity_numbers import TENS, UNITS
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity
from sayso.model import Parse

_SOME = frozenset({"some", "several", "many", "most", "another"})
_BACK = ("them", "whom")
_JUST = 40
"""Tokens from those of whom a text tells to "one of them"."""


def some_of(parse: Parse, head: int, chars: tuple[int, int], cast: Cast) -> str | None:
    """The name of a source that only counts, None where it tells more: "one of two guards (unnamed)" for "One of them"
    and "One", where the text has just told of two guards and names none; "shopkeeper (unnamed)" for "One, a
    shopkeeper"; "Two (unnamed)" where it does not tell of whom."""
    counts = parse.tag[head] == "CD" and not _a_name(parse, head)
    if not counts and parse.lower[head] not in _SOME:
        return None
    them = _them(parse, head)
    if counts and them is None and (all_of := _fronted(parse, head)) is not None:
        return f"{parse.lower[head]} of {all_of} (unnamed)"
    if counts and (told := _explained(parse, head, chars)) is not None:
        return f"{told} (unnamed)"
    if them is None and not (counts and _bare(parse, head)):
        return None
    if them is not None and chars[1] > parse.end[them] > parse.end[head]:
        return None  # "one of them, Ana Lira,": she is named
    group = _group(parse, head, None if them is None else cast.entities.get(_antecedent(parse, head, them)), cast)
    if group is not None and (among := _among(parse, head, group)):
        return f"{parse.lower[head]} of {among} (unnamed)"
    return f"{parse.word[head]} (unnamed)" if counts and parse.lower[head] != "one" else None


def _a_name(parse: Parse, head: int) -> bool:
    """Whether a number is written as a name within a sentence: "“It went well,” said Million"."""
    return parse.word[head][0].isupper() and parse.left[head] > parse.sentence_of(head)[0]


def _bare(parse: Parse, head: int) -> bool:
    """Whether a number stands alone where somebody is told of; not in "each time one asked", where one is anybody."""
    before = head - 1
    opens = before < parse.sentence_of(head)[0] or parse.pos[before] in ("PUNCT", "CCONJ", "VERB")
    return parse.right[head] == head == parse.left[head] and (opens or parse.lower[head] != "one")


def _explained(parse: Parse, head: int, chars: tuple[int, int]) -> str | None:
    """What "One, a shopkeeper" or "Three, all farmers" are said to be, without article."""
    ofs = (d for c in parse.children[head] if parse.dep[c] == "prep" for d in parse.children[c])
    if any(parse.lower[d] not in _BACK for d in ofs):
        return None  # "one of the victims, a nurse, Ana Lira"
    for c in parse.children[head]:
        if parse.dep[c] == "appos" and parse.end[c] <= chars[1] and nominals.sort(parse, c) == "person":
            first, end = nominals.phrase(parse, c)
            first += parse.lower[first] in ("all", "both")
            told = " ".join(parse.text[slice(*parse.chars(first, end))].split())
            return told if parse.lower[head] == "one" else f"{parse.lower[head]} {told}"
    return None


def _them(parse: Parse, head: int) -> int | None:
    """The pronoun for those of whom a source is some: "one of them"; "of them, six said"."""
    near = (head, parse.head[head]) if parse.dep[head] == "nsubj" else (head,)
    ofs = (c for k in near for c in parse.children[k] if parse.lower[c] == "of" and (c == head + 1 or k != head > c))
    return next((d for c in ofs for d in parse.children[c] if parse.lower[d] in _BACK), None)


def _fronted(parse: Parse, head: int) -> str | None:
    """Of whom a number of people are, where the sentence begins with that: "Of the 20 pilots asked, 12 said"."""
    first = parse.sentence_of(head)[0]
    near = (c for k in (head, parse.head[head]) for c in parse.children[k])
    of = next((c for c in near if c == first and parse.lower[c] in ("of", "among")), None)
    if of is None or parse.dep[head] != "nsubj" or parse.left[head] not in (head, first):
        return None
    noun = next((o for o in parse.children[of] if parse.dep[o] == "pobj"), None)
    if noun is None or nominals.sort(parse, noun) != "person" or nominals.plural(parse, noun) is not True:
        return None
    begin, end = nominals.phrase(parse, noun)
    the = "the " if nominals.determiner(parse, noun) in nominals.DEFINITE else ""
    return the + " ".join(parse.text[slice(*parse.chars(begin, end))].split())


def _antecedent(parse: Parse, head: int, them: int) -> int:
    """The noun of "two guards, one of whom said"; the pronoun itself where no relative clause holds it."""
    clause = parse.head[head]
    return parse.head[clause] if parse.lower[them] == "whom" and parse.dep[clause] == "relcl" else them


def _group(parse: Parse, head: int, them: Entity | None, cast: Cast) -> Entity | None:
    """Those of whom some speak: whom their pronoun means, else the only group of whom a text has just told.  Where it
    told of more than one, a number fits only those who were counted."""
    nouns = (t for t in range(max(0, head - _JUST), head) if parse.tag[t] != "CD")  # "seven of them" are no group
    near = {id(e): e for t in nouns if (e := cast.entities.get(t)) is not None}
    groups = [e for e in near.values() if e.plural is True and e.kind == "unnamed" and e.description]
    if len(groups) < _TWO:
        return them or next(iter(groups), None)
    sure = them is not None and (parse.lower[head] not in UNITS or _counted(them) is not None)
    return them if sure or parse.lower[head] == "one" else None


_TWO = 2


def _counted(group: Entity) -> int | None:
    """How many a group is said to be."""
    return _number((group.description or "").split(" ", 1)[0].lower())


def _among(parse: Parse, head: int, group: Entity) -> str | None:
    """A group's description as "one of …" goes on, where it is near, has no name, and is more than those who speak."""
    if group.forms or group.members or group.plural is not True or not group.description:
        return None
    last = max((first for first, _ in group.mentions if first < head), default=-1)
    if last < 0 or head - last > _JUST or any(_two_persons(parse, t) for t in range(last, head)):
        return None
    told = f"{group.description[0].lower()}{group.description[1:]}"
    spoke, all_of = _number(parse.lower[head]), _counted(group)
    if spoke is not None and all_of is not None and spoke >= all_of:
        return None
    counted = all_of is not None or parse.tag[group.first] != "NNS"
    return told if counted else f"the {told}"


def _number(word: str) -> int | None:
    """What a number is worth, in figures or in one word ("seven", "twenty-one")."""
    if word.isdigit():
        return int(word)
    tens, _, unit = word.partition("-")
    return TENS.get(tens, 0) + UNITS.get(unit, 0) if tens in TENS else UNITS.get(word)


def _two_persons(parse: Parse, t: int) -> bool:
    """Whether a noun begins "the minister and her aide", of whom "one of them" may be as well."""
    joined = (c for c in parse.children[t] if parse.dep[c] == "conj" and nominals.sort(parse, c) == "person")
    return nominals.sort(parse, t) == "person" and any(joined)
