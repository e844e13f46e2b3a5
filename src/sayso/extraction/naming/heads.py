"""The parties of one source: its head and those joined to it by "and", where they are parties of their own."""

from __future__ import annotations

from sayso.extraction.actors import Cast
from sayso.extraction.lexicon.names_roles import HONORIFICS, OFFICES
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.scene import head_of
from sayso.model import Parse


def joined_heads(parse: Parse, head: int, chars: tuple[int, int], cast: Cast) -> list[int]:
    """The head of a source and those joined to it by "and", within the source's own words."""
    heads, at = [head], 0
    while at < len(heads) and len(heads) < 6:
        heads.extend(c for c in parse.children[heads[at]] if _joined(parse, heads[at], c, chars, cast))
        at += 1
    if len(heads) == 2 and _one_office(parse, heads[0], heads[1], cast):
        return heads[1:]
    return heads if len(heads) > 1 else [*heads, *_second(parse, head, chars)]


def _one_office(parse: Parse, head: int, other: int, cast: Cast) -> bool:
    """Whether a name, "and", and a person behind an office are one: "Orvan Parks and Leisure Director Ana Lira" """
    person, first = cast.entities.get(other), parse.left[other]
    if person is None or person.kind != "person" or first <= head:
        return False
    if parse.tag[head] == "NN":
        return _second_office(parse, head, first, person)
    if parse.pos[head] != "PROPN":
        return False
    if parse.ent[head] == "PERSON" and parse.tag[head] != "NNPS":
        return False
    office = (t for t in range(first + 1, other) if parse.lemma[t].lower() in OFFICES)
    return parse.lower[first - 1] == "and" and parse.pos[first] == "PROPN" and next(office, None) is not None


def _second_office(parse: Parse, head: int, first: int, person: Entity) -> bool:
    """ "Lead researcher and harbour engineer Ana Lira": what one is and does in small letters, before one name."""
    name = next((a for a, b in person.mentions if a >= first), first)
    office = name - 1
    former = parse.word[first].islower() and not nominals.determiner(parse, head)
    plain = parse.word[office].islower() or (former and parse.lower[office] in OFFICES)  # "and former MP Ana Lira"
    small = plain and parse.word[head].islower()
    told = nominals.sort(parse, head) == nominals.sort(parse, office) == "person" and office >= first
    alone = not any(parse.pos[t] == "DET" for t in range(first, name)) and parse.lower[first - 1] == "and"
    return small and told and alone


def _second(parse: Parse, head: int, chars: tuple[int, int]) -> list[int]:
    """The head of the second party in "the mayor, Ana Lira, and the bishop, Jon Tek", which parsers take for a list."""
    tokens = parse.tokens_in(*chars)
    for t in tokens[2:-1]:
        if parse.lower[t] == "and" and parse.word[t - 1] == "," and t > head:
            other = head_of(parse, t + 1, tokens.stop)
            opens = parse.pos[t + 1] in ("DET", "PROPN") or parse.lemma[t + 1] in OFFICES
            person = any(parse.ent[k] == "PERSON" or parse.lemma[k] in OFFICES for k in range(t + 1, tokens.stop))
            return [other] if opens and person and other > t else []
    return []


def _joined(parse: Parse, head: int, c: int, chars: tuple[int, int], cast: Cast) -> bool:
    """Whether a word joined by "and" is a party of its own: not the second half of "the former senator and judge"."""
    if parse.dep[c] != "conj" or not chars[0] <= parse.start[c] < chars[1]:
        return False
    if not any(parse.lower[t] in ("and", "&", "or", "nor") for t in parse.tokens_in(*chars)):
        return False  # "Minister of Trade, Ann Lee": a list that is none
    one, other = cast.entities.get(head), cast.entities.get(c)
    if one is not None and other is not None and one is not other and one.kind == other.kind == "person":
        return True
    if parse.tag[c] == "NN" and parse.tag[head] == "NN" and not nominals.determiner(parse, c):
        return not nominals.determiner(parse, head)
    if parse.lower[c] in HONORIFICS and parse.word[c][0].isupper() and parse.right[c] == c:
        return False  # "the commissioner for health and human services, Dr": a name was cut off
    return parse.pos[c] in ("NOUN", "PROPN") or parse.lower[c] in ("we", "i")
