"""The name of an attribution's source, and the parties behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sayso.extraction.actors import Cast
from sayso.extraction.lexicon.names_reference import BY_ORIGIN, OF_WHERE
from sayso.extraction.lexicon.names_roles import BODIES, GENERIC, HONORIFICS, OFFICES, RANKS
from sayso.extraction.lexicon.names_states import peoples
from sayso.extraction.naming import nominals, own_voice
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.forms import display, nameless
from sayso.extraction.naming.heads import joined_heads
from sayso.extraction.naming.own import Own, is_itself, is_own
from sayso.extraction.naming.pronouns import PRONOUNS
from sayso.extraction.naming.some_of import some_of
from sayso.model import Document, Draft, Hop, Parse, Span
from sayso.model.findings import Link

_EDGE = re.compile(r"^(?:the|a|an)\s+|[\s,;:–—-]+$|['’]s?$", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:,|\s)\s*(?:who|which|whose|whom)\b.*$", re.DOTALL | re.IGNORECASE)
_NOBODY = PRONOUNS | {"who", "which", "that", "this", "these", "those", "you", "one", "there", "what", "whose"}
_AUTHORS = frozenset({"we", "us", "our", "ours"})


@cache
def _peoples() -> frozenset[str]:
    """The names of peoples, in lower case."""
    return frozenset(form.lower() for form in peoples())


class Source(NamedTuple):
    """A source's name (None: nobody is named), the hops that it brings (bodies and outlets it speaks for, then
    itself), and whether it is the page's own outlet."""

    name: str | None
    hops: tuple[Hop, ...]
    own: bool = False


class Known(NamedTuple):
    """Who is on a page, and under which names its own outlet."""

    cast: Cast
    own: Own


def outlet_name(document: Document) -> str:
    """The page's outlet, or the placeholder of the guidelines where the text does not tell."""
    return document.outlet_name


def source(parse: Parse, document: Document, draft: Draft, known: Known) -> Source:
    """Who the source of a draft is."""
    cast, forms = known
    if draft.source is None:
        return Source(None, ())
    span = Span.cut(parse.text, *draft.source)
    cue = None if draft.cue is None else Span.cut(parse.text, *draft.cue)
    if draft.head is None:
        return _plain(span, cue)
    heads = joined_heads(parse, draft.head, draft.source, cast)
    if len(heads) == 1 and own_voice.speaks(parse, draft.head, cast):
        if draft.segment is not None:
            return Source(None, ())  # "I" and "we" of a page that this one quotes
        return _first_person(parse, document, draft, span, cue)
    entity = cast.entities.get(draft.head)
    anonymous = entity is None or not entity.forms
    own = (
        is_own(entity, forms, draft.head)
        or is_itself(entity, forms, draft.head)
        or own_voice.this_page(parse, draft)
        or (anonymous and own_voice.this_paper(parse, draft))
    )
    if len(heads) == 1 and own_voice.its_author(parse, document, draft, entity):
        return Source(None, ())
    if len(heads) == 1 and own:
        return Source(outlet_name(document), (), own=True)
    names = [
        outlet_name(document) if own_voice.speaks(parse, h, cast) else _party(parse, h, draft.source, cast)
        for h in heads
    ]
    told = _listed(parse, draft.source, cast) or [n for n in names if n]
    if not told:
        return Source(None, ())
    name = " and ".join(dict.fromkeys(_apposed(parse, heads, draft.source, cast) or told))
    behind = tuple(dict.fromkeys(hop for h in heads for hop in _behind(parse, cast.entities.get(h), forms)))
    behind = behind or _writes_for(parse, heads, draft.source, cast, forms)
    return Source(name, (*behind, Hop(name, span, cue)))


def _listed(parse: Parse, chars: tuple[int, int], cast: Cast) -> list[str]:
    """All persons of "Ana Lira, 28, her father Jon Lira, 53, and her brother", a list of ages and kin by commas."""
    tokens = parse.tokens_in(*chars)
    if (
        len(tokens) < _LIST
        or "and" not in parse.lower[tokens.start : tokens.stop]
        or "," not in parse.word[tokens.start : tokens.start + 4]
    ):
        return []
    if any(parse.pos[t] in ("ADP", "VERB", "AUX") or parse.tag[t][:1] == "W" for t in tokens):
        return []
    found: list[tuple[Entity, str]] = []
    for t in tokens:
        entity = cast.entities.get(t)
        mention = entity.mention_at(t) if entity is not None else None
        if entity is not None and entity.kind == "person" and mention is not None and mention[0] == t:
            found.append((entity, " ".join(parse.text[slice(*parse.chars(*mention))].split())))
    if len(found) < _THREE:
        return []
    alone = [e for e, _ in found]
    return [display(e) or text if alone.count(e) == 1 else text for e, text in found]


_LIST, _THREE = 9, 3
"""Tokens and persons of a list from which it is read as one."""


def _apposed(parse: Parse, heads: Sequence[int], chars: tuple[int, int], cast: Cast) -> list[str]:
    """The persons of "the candidates Ana Lira and Jon Tek", "the two chiefs, Ana Lira and Jon Tek"."""
    if len(heads) != 1 or nominals.plural(parse, heads[0]) is not True:
        return []
    row = [c for c in parse.children[heads[0]] if parse.dep[c] == "appos"]
    for c in row:
        row += [k for k in parse.children[c] if parse.dep[k] == "conj"]
    people = (cast.entities.get(c) for c in sorted(row) if chars[0] <= parse.start[c] < chars[1])
    named = [display(e) for e in people if e is not None and e.kind == "person"]
    return [n for n in named if n] if len(named) > 1 else []


def _plain(span: Span, cue: Span | None) -> Source:
    name = clean(span.text)
    return Source(name, (Hop(name, span, cue),)) if name and name.lower() not in _NOBODY else Source(None, ())


def _first_person(parse: Parse, document: Document, draft: Draft, span: Span, cue: Span | None) -> Source:
    """ "We" outside a quotation is the page's outlet, "I" its author."""
    assert draft.head is not None
    outlet = outlet_name(document)
    if parse.lower[draft.head] in _AUTHORS or parse.lower[draft.head] in GENERIC:
        if not own_voice.publishes(parse, draft):
            return Source(None, ())
        return Source(outlet, (), own=True)
    if len(document.authors) == 1:
        name = document.authors[0]
        return Source(name, (Hop(name, span, cue),))
    return Source("author (unnamed)", (Hop("author (unnamed)", span, cue),))


def _party(parse: Parse, head: int, chars: tuple[int, int], cast: Cast) -> str | None:
    entity = cast.entities.get(head)
    person = _person_last(parse, head, chars, cast) if entity is None or entity.kind != "person" else None
    if person is not None:
        return display(person)
    if not _found_before(entity, head):
        if (share := some_of(parse, head, chars, cast)) is not None:
            return share
        if _nobody_told(parse, head):
            return None
    if parse.lemma[head].lower() in _PORTIONS:
        return described(parse, head, chars)
    if entity is not None and _one_of_people(parse, head, entity):
        return described(parse, head, chars)
    behind = _of_a_body(parse, head, chars, entity)
    if behind is not None:
        return described(parse, behind, chars)
    if entity is not None:
        return display(entity)
    if parse.lower[head] in _NOBODY:
        return None
    if parse.lower[head] in GENERIC and chars[1] - chars[0] <= 12:
        return f"{parse.lower[head]} (unnamed)"
    inside = _named_inside(parse, chars, cast)
    if inside is not None or parse.ent[head] in ("DATE", "TIME"):
        return inside
    return described(parse, head, chars)


def _of_a_body(parse: Parse, head: int, chars: tuple[int, int], entity: Entity | None) -> int | None:
    """The engineer of "a Harbour Board engineer", of which the parser takes the body for the head."""
    if entity is None or entity.kind not in ("organisation", "outlet", "state"):
        return None
    mention = entity.mention_at(head)
    if mention is None or mention[1] >= len(parse):
        return None
    after = mention[1]
    if parse.start[after] >= chars[1] or parse.tag[after] not in ("NN", "NNS"):
        return None
    return after if nominals.sort(parse, after) == "person" and parse.head[after] in (head, parse.head[head]) else None


def described(parse: Parse, head: int, chars: tuple[int, int]) -> str | None:
    """The words of a source by which nobody is named."""
    first, end = nominals.phrase(parse, head)
    a, b = parse.chars(first, end)
    name = clean(parse.text[max(a, chars[0]) : min(b, chars[1])]) or clean(parse.text[slice(*chars)])
    if not any(c.isalpha() for c in name) or name.lower() in ("s", "t"):
        return None
    person = nominals.sort(parse, head) == "person" or parse.lower[head] in _peoples() | _PARTISANS | BY_ORIGIN
    name = nameless(name) if person else name
    return f"{name} (unnamed)" if name and (person or parse.lemma[head].lower() in _PORTIONS) else name


_PORTIONS = frozenset({"percent", "percentage", "%", "majority", "proportion"})
"""How many of the people say something: they are no state, though they are "Americans"."""
_PARTISANS = frozenset({"democrat", "republican", "conservative", "socialist", "communist", "liberal"})
_NEWS = frozenset({"information", "news", "word", "evidence", "details"})
_ALL_OR_NONE = frozenset({"everyone", "everybody", "anyone", "anybody", "nobody", "much", "little"})
_OF_TWO = frozenset({"other", "latter", "former"})
_TAKEN_UP = frozenset({"them", "us", "you", "these", "those", "it", "whom", "which"})


def _found_before(entity: Entity | None, head: int) -> bool:
    """Whether a word was found to mean somebody who is named, or was described before it: "two" of the diplomats."""
    return entity is not None and bool(entity.forms or entity.members or entity.first < head)


def _nobody_told(parse: Parse, head: int) -> bool:
    """Whether a source is everybody or nobody, only counts or points back at some who were told of ("all of them",
    "both", "two", "the other"), or is bare news ("information")."""
    if parse.lower[head] in _NEWS and nominals.phrase(parse, head) == (head, head + 1):
        return True
    if parse.lower[head] in _ALL_OR_NONE:
        return True
    if parse.lower[head] in _OF_TWO and parse.tag[head] != "NNS" and parse.right[head] == head:
        return True
    counts = parse.pos[head] == "NUM" and parse.lower[head] != "one"
    if not counts and parse.lower[head] not in ("both", "all", "each", "either", "neither", "any", "none"):
        return False
    preps = [c for c in parse.children[head] if parse.pos[c] == "ADP"]
    return all(parse.lower[d] in _TAKEN_UP for c in preps for d in parse.children[c])


def _one_of_people(parse: Parse, head: int, entity: Entity) -> bool:
    """ "The Iraqi, whose boat sank": one person and no state; "the French" and "Iraqis" are many."""
    word = parse.lower[head]
    if entity.kind == "person":
        return False
    alone = word.endswith(("i", "an")) and (head, head + 1) in entity.mentions and word in _peoples()
    return (alone or word in _PARTISANS) and nominals.determiner(parse, head) != ""


_TITLES = RANKS | {title.rstrip(".") for title in HONORIFICS}


def _person_last(parse: Parse, head: int, chars: tuple[int, int], cast: Cast) -> Entity | None:
    """The person whose name ends a source behind an office or a comma: "the majority whip, Ana Lira", "the port's
    director-general Ana Lira"."""
    tokens = parse.tokens_in(*chars)
    person = cast.entities.get(tokens[-1]) if len(tokens) > 2 else None
    if person is None or person.kind != "person" or not person.forms:
        return None
    first = tokens[-1]
    while first > tokens[0] and cast.entities.get(first - 1) is person:
        first -= 1
    while first > tokens[0] and parse.lower[first - 1].rstrip(".") in _TITLES:
        first -= 1
    before = first - 2 if parse.word[first - 1] == "-" else first - 1
    if before <= tokens[0]:
        return None
    if parse.word[before] == ",":
        return None if _of_its_own(parse, head, before) else person
    return person if parse.lemma[before].lower() in OFFICES and not _of_another(parse, head, before) else None


def _of_its_own(parse: Parse, head: int, comma: int) -> bool:
    """Whether a name behind a comma is that of somebody whose the head is: "the party of the challenger, Ana Lira"."""
    body = parse.lemma[head].lower() in BODIES and head < comma - 1
    bearer = comma - 1
    return body and parse.dep[bearer] == "pobj" and nominals.sort(parse, bearer) == "person"


def _of_another(parse: Parse, head: int, before: int) -> bool:
    """Whether the title in front of a name is that of somebody else's: "the lawyer for the singer Ana Lira"."""
    one = nominals.sort(parse, head) == "person" and nominals.plural(parse, head) is False
    return one and any(parse.pos[t] == "ADP" for t in range(head, before))


def _named_inside(parse: Parse, chars: tuple[int, int], cast: Cast) -> str | None:
    """The one name in a source whose head says nothing ("no less than the Herald"), if it ends the source."""
    tokens = parse.tokens_in(*chars)
    entity = cast.entities.get(tokens[-1]) if len(tokens) else None
    if entity is None or not entity.forms or any(parse.lower[t] in OF_WHERE for t in tokens):
        return None
    return display(entity)


def _behind(parse: Parse, entity: Entity | None, forms: Own) -> tuple[Hop, ...]:
    """The body that a spokesman speaks for, or the party whose document or reporter it is."""
    if entity is None:
        return ()
    if entity.speaks_for is not None:
        return (Hop(entity.speaks_for, _words(parse, entity.speaks_for_at), link="for"),)
    if entity.issuer is not None and entity.issuer is not entity and not is_own(entity.issuer, forms):
        name = display(entity.issuer)
        mention = entity.issuer.mentions[0] if entity.issuer.mentions else None
        link: Link = "of" if entity.kind == "document" and entity.issuer.kind != "outlet" else ""
        return (Hop(name, _words(parse, mention), link=link),) if name else ()
    return ()


def _writes_for(parse: Parse, heads: Sequence[int], chars: tuple[int, int], cast: Cast, forms: Own) -> tuple[Hop, ...]:
    """The outlet of "Ana Lira of the Herald", through which she is heard."""
    person = cast.entities.get(heads[0])
    if len(heads) != 1 or person is None or person.kind != "person":
        return ()
    for k in parse.children[heads[0]]:
        if parse.lower[k] not in ("of", "from", "with") or not chars[0] <= parse.start[k] < chars[1]:
            continue
        for o in parse.children[k]:
            outlet = cast.entities.get(o)
            if outlet is not None and outlet.kind == "outlet" and outlet.forms and not is_own(outlet, forms):
                name = display(outlet)
                return (Hop(name, _words(parse, outlet.mention_at(o))),) if name else ()
    return ()


def _words(parse: Parse, tokens: tuple[int, int] | None) -> Span | None:
    return None if tokens is None else Span.cut(parse.text, *parse.chars(*tokens))


def clean(text: str) -> str:
    """A source's words as a name: one line, without article, possessive, relative clause and marks at the edges."""
    name = " ".join(_RELATIVE.sub("", text).split())
    for _ in range(2):
        name = _EDGE.sub("", name)
    return name.strip("\"“”‘’'()[] ")
