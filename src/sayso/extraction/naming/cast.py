"""From names and the walk to the actors of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sayso.extraction.lexicon import names_states
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.names_first import FEMALE, MALE
from sayso.extraction.lexicon.names_outlets import NOUNS
from sayso.extraction.lexicon.names_reference import BODY_ROLES, ISSUERS, PRINTED
from sayso.extraction.lexicon.names_roles import BODIES, DOCUMENTS, OFFICES
from sayso.extraction.naming import bodies, names, national, nominals, people
from sayso.extraction.naming.common import has_works
from sayso.extraction.naming.entity import Entity, bare_words
from sayso.extraction.naming.forms import display
from sayso.extraction.naming.given import CALENDAR
from sayso.extraction.naming.listed import Name
from sayso.extraction.naming.scene import Scene, head_of, tidy
from sayso.extraction.naming.stage import Stage
from sayso.extraction.naming.walk import walk
from sayso.model import Actor, Document, Draft, Parse, Segment, Span
from sayso.model.findings import ActorType

_TYPES: Mapping[str, ActorType] = {
    "person": "person",
    "organisation": "organisation",
    "outlet": "outlet",
    "state": "state",
    "people": "organisation",
    "place": "organisation",
    "event": "organisation",
    "document": "document",
    "unnamed": "unnamed",
}
_NEAR = frozenset({"in", "near", "outside", "inside", "around", "across", "below", "above", "beneath"})
_ALWAYS = ISSUERS - {"unnamed"}
_WHERE = frozenset(
    ["in", "at", "from", "to", "into", "across", "near", "inside", "outside", "throughout", "within", "around",
     "through", "toward", "towards", "over", "via", "out", "onto", "along", "beyond", "off"]
)  # fmt: skip


class Made(NamedTuple):
    """What `make` gives: actors, token to actor index, token to entity."""

    actors: tuple[Actor, ...]
    refers: dict[int, int]
    entities: dict[int, Entity]


def make(parse: Parse, document: Document, segments: Sequence[Segment], drafts: Sequence[Draft]) -> Made:
    """The actors of a document, sorted by first mention, and what its words refer to."""
    zone = names.zones(parse, segments)
    drafts = [tidy(parse, d) for d in drafts]
    heads = {d.head for d in drafts if d.head is not None}
    headline = names.headline_tokens(parse, segments)
    found = _settle(parse, national.merge(parse, names.find(parse, zone), zone), heads, headline)
    found = [n for n in found if not _own_short(parse, document, n)]
    folk = [n for n in found if n.kind == "person"]
    rest = [n for n in found if n.kind != "person"]
    persons, of_person = people.group(parse, folk, headline)
    others, of_other = bodies.group(parse, rest)
    scene = Scene(parse, document, segments, drafts, zone, found, of_person | of_other)
    people.infer_genders(parse, scene.name_at, of_person)
    stage = walk(scene)
    spoken = {id(stage.refers[h]) for h in heads if h in stage.refers}
    return _actors(stage, [*persons, *others, *stage.described], spoken)


def _own_short(parse: Parse, document: Document, name: Name) -> bool:
    """Whether a paper is only called by the last word of the page's own name: "told the Daily" in the Orvan Daily."""
    own = (document.outlet.value or "").split()
    alone = name.kind == "outlet" and not name.known and name.end - name.first == 1
    return alone and len(own) > 1 and parse.word[name.first] == own[-1]


# ---------------------------------------------------------------- what kind of name
def _settle(parse: Parse, found: Sequence[Name], heads: set[int], headline: frozenset[int]) -> list[Name]:
    """Kinds by the document's own evidence: surnames of persons, the majority for one string, capitals that speak."""
    evidence = _evidence(parse, found, headline)
    explained = {people.text_of(parse, n.first, n.end) for n in found if _another_body(parse, n)}
    out: list[Name] = []
    for name in found:
        if name.kind == "outlet" and people.text_of(parse, name.first, name.end) in explained:
            name = name._replace(kind="organisation", known="")
        if not name.sure and _told_paper(parse, name):
            name = name._replace(kind="outlet", sure=True)
        text = people.text_of(parse, name.first, name.end)
        speaks = any(i in heads for i in range(name.first, name.end))
        if name.first in headline and not name.sure and not _known_below(text, evidence):
            if not speaks or parse.lower[name.end - 1] in DOCUMENTS:
                continue
        if not name.known and _no_name(parse, name):
            continue
        if name.sure and _namesake(parse, name, text, speaks, evidence):
            name = name._replace(kind="person", known="", sure=False)
        kind = name.kind if name.sure else _kind(parse, name, text, speaks, evidence)
        if kind == "place" and speaks:
            out.append(_capital(name, text))
        elif speaks or kind not in ("", "event"):
            out.append(name._replace(kind=kind or _guess(parse, name, text)))
    return sorted([*out, *_overlooked(parse, out, evidence)])


def _told_paper(parse: Parse, name: Name) -> bool:
    """Whether a text tells that a name is a paper's or a station's: "El Diluvio, a harbour tabloid"."""
    told = (c for c in parse.children[head_of(parse, name.first, name.end)] if parse.dep[c] == "appos")
    return any(c > name.end and nominals.singular(parse, c) in PRINTED and parse.tag[c] == "NN" for c in told)


def _another_body(parse: Parse, name: Name) -> bool:
    """Whether a text tells that the letters of an outlet's name are a body's here: "ABC, the emergency council"."""
    if name.kind != "outlet" or name.end - name.first > 1 or not parse.word[name.first].isupper():
        return False
    told = (c for c in parse.children[name.first] if parse.dep[c] == "appos" and c > name.first)
    return any(nominals.sort(parse, c) == "body" and nominals.singular(parse, c) not in NOUNS for c in told)


def _no_name(parse: Parse, name: Name) -> bool:
    """A body's noun alone ("the Ministry"), or an office ("Head of Mission"): taken up as a noun phrase instead."""
    if name.end - name.first == 1:
        return parse.lower[name.first] in BODIES
    if parse.lower[name.end - 1] in _HELD_BY_ONE and parse.lower[name.first - 1] in ("the", "a", "current", "former"):
        return name.kind in ("place", "organisation", "")  # "the current Orvan County Sheriff"
    if parse.word[name.first] in ("D", "R", "I") and parse.word[name.first + 1] == "-":
        return True
    return parse.lower[name.first] in OFFICES and parse.lower[name.first + 1] in ("of", "for")


_HELD_BY_ONE = frozenset(
    ["sheriff", "mayor", "governor", "minister", "president", "ambassador", "coroner", "prosecutor"]
)
"""Offices that end no name: who holds one is described by it."""


def _namesake(parse: Parse, name: Name, text: str, speaks: bool, evidence: _Evidence) -> bool:
    """A country's, people's, outlet's or body's known name that is a surname of the document's and used as one."""
    if (
        name.kind not in ("state", "people", "outlet", "organisation")
        or name.end - name.first > 1
        or text.lower() not in evidence.surnames
    ):
        return False
    before = parse.lower[name.first - 1] if name.first else ""
    return before != "the" and (speaks or parse.ent[name.first] == "PERSON")


def _known_below(text: str, evidence: _Evidence) -> bool:
    """Whether a headline's name stands in the article too; where capitals tell nothing, others are no names."""
    if not evidence.title_case:
        return True
    words = bare_words(text)
    return text in evidence.votes or bool(words and words[-1] in evidence.surnames)


def _overlooked(parse: Parse, found: Sequence[Name], evidence: _Evidence) -> list[Name]:
    """Surnames of the document's persons that the parser tagged as other words."""
    taken = {i for name in found for i in range(name.first, name.end)}
    last = found[-1].end if found else 0
    out = []
    for i in range(found[0].first if found else 0, min(len(parse), last + 400)):
        word = parse.word[i]
        if i in taken or len(word) < 4 or not word[0].isupper() or parse.lower[i] not in evidence.surnames - CALENDAR:
            continue
        noun = parse.pos[i] in ("NOUN", "PROPN", "X") and parse.dep[i] not in ("compound", "amod")
        if noun or _tells(parse, i):
            out.append(Name(i, i + 1, "person"))
    return out


def _tells(parse: Parse, i: int) -> bool:
    """Whether a surname that is a common word too ("Young", "Early") stands where only a subject can: before the verb
    of its clause, which has no other."""
    verb = i + 1
    finite = verb < len(parse) and parse.tag[verb] in ("VBD", "VBZ") and parse.lemma[verb] in CORE
    return finite and not any(parse.dep[k] in ("nsubj", "nsubjpass", "expl") and k != i for k in parse.children[verb])


class _Evidence(NamedTuple):
    """Surnames of persons named in full or with a title, first words of names of two, kinds by string, names that
    stand after "in", and those with works of their own."""

    surnames: frozenset[str]
    firsts: frozenset[str]
    votes: Mapping[str, Counter[str]]
    located: frozenset[str]
    title_case: bool
    alone: frozenset[str]
    leaders: frozenset[str]
    openers: frozenset[str]
    works: frozenset[str]


def _kind(parse: Parse, name: Name, text: str, speaks: bool, evidence: _Evidence) -> str:
    words = bare_words(text)
    if name.kind == "person" and text in evidence.located and not name.title:
        return "place"
    if len(words) == 1 and name.kind in ("", "organisation", "person") and not name.title:
        if words[0] in evidence.leaders or (speaks and words[0] in evidence.firsts):
            return "person"
        if name.kind != "organisation" and words[0] in evidence.works:
            return "organisation"
        if name.kind == "person" and words[0] not in evidence.surnames and _of_body(parse, name, words[0], evidence):
            return "organisation"
    if words and len(words) <= 3 and words[-1] in evidence.surnames:
        return "place" if name.kind == "place" and len(words) == 1 and not speaks else "person"
    if name.kind in ("", "organisation") and _personal(parse, name, words, evidence):
        return "person"
    if name.kind in ("", "organisation", "person", "place"):
        return _majority(evidence.votes.get(text, Counter()), name.kind)
    return name.kind


def _of_body(parse: Parse, name: Name, word: str, evidence: _Evidence) -> bool:
    """Whether a name that the parser takes for a person's is an acronym, or the first word of a body's own name."""
    text, after = parse.word[name.first], min(name.end, len(parse) - 1)
    acronym = text.isupper() and len(text) > 2 and not parse.word[after].isupper()
    return acronym or (word in evidence.openers and word not in MALE and word not in FEMALE)


def _personal(parse: Parse, name: Name, words: Sequence[str], evidence: _Evidence) -> bool:
    """A name of two words that goes on by the second alone, or that explains a noun for a person, is a person's."""
    first, end = name.first, name.end
    if (
        not 2 <= len(words) <= 3
        or not names.plain(parse, first, end)
        or parse.lower[first - 1 if first else 0] == "the"
    ):
        return False
    head = head_of(parse, first, end)
    if parse.dep[head] == "appos" and nominals.sort(parse, parse.head[head]) == "person":
        return True
    if any(parse.dep[c] == "appos" and _one_person(parse, c) for c in parse.children[head]):
        return True
    return words[-1] in evidence.alone or (len(words) == 2 and _goes_on_as_he(parse, name, head))


def _one_person(parse: Parse, noun: int) -> bool:
    """ "A professor", "the mayor": no noun that bodies bear as well ("the owner", "no friend of ours")."""
    one = nominals.sort(parse, noun) == "person" and nominals.plural(parse, noun) is False
    return one and nominals.singular(parse, noun) not in BODY_ROLES and parse.word[parse.left[noun] - 1] == ","


def _goes_on_as_he(parse: Parse, name: Name, head: int) -> bool:
    """ "Petra Vonn has the kiosk. She …": a subject of two words that opens a sentence without another name, and the
    next sentence begins with "he" or "she"."""
    first, end = parse.sentence_of(head)
    if name.first != first or parse.dep[head] != "nsubj" or end + 1 >= len(parse) or end >= parse.block_of(head)[1]:
        return False
    others = any(parse.pos[k] == "PROPN" for k in range(name.end, end))
    return parse.lower[end] in ("he", "she") and parse.dep[end] == "nsubj" and not others


def _evidence(parse: Parse, found: Sequence[Name], headline: frozenset[int]) -> _Evidence:
    surnames: set[str] = set()
    firsts: set[str] = set()
    alone: set[str] = set()
    leaders: set[str] = set()
    openers: set[str] = set()
    works: set[str] = set()
    votes: dict[str, Counter[str]] = {}
    for name in found:
        text = people.text_of(parse, name.first, name.end)
        words = bare_words(text)
        if _leads(parse, name, words):
            leaders.add(words[0])
        elif name.kind == "organisation" and len(words) > 1:
            openers.add(words[0])
        if len(words) == 1 and has_works(parse, name.first, name.end):
            works.add(words[0])
        if name.first in headline and not name.sure:
            continue
        votes.setdefault(text, Counter())[name.kind] += 3 if name.sure else 1
        if len(words) == 1 and name.kind in ("", "person", "organisation") and _subject(parse, name):
            alone.add(words[0])
        if name.kind == "person" and words and (len(words) > 1 or name.title):
            surnames.add(words[-1])
            firsts |= {words[0]} if len(words) == 2 else set()
    surnames |= _of_taken_for_bodies(parse, found, alone)
    capitals = [parse.word[i][0].isupper() for i in sorted(headline) if parse.word[i][0].isalpha()]
    title_case = 10 * sum(capitals) > 6 * len(capitals)
    return _Evidence(
        frozenset(surnames), frozenset(firsts), votes, _located(parse, found), title_case, frozenset(alone),
        frozenset(leaders), frozenset(openers - leaders), frozenset(works - surnames),
    )  # fmt: skip


def _of_taken_for_bodies(parse: Parse, found: Sequence[Name], alone: set[str]) -> set[str]:
    """The surnames of persons whom the tagger takes for bodies: a usual given name and a word by which alone the text
    goes on, "Elena Sarn received … Sarn said"."""
    two = (n for n in found if n.end - n.first == 2 and n.kind in ("", "organisation") and not (n.known or n.sure))
    named = (bare_words(people.text_of(parse, n.first, n.end)) for n in two if names.plain(parse, n.first, n.end))
    return {w[1] for w in named if len(w) == 2 and w[1] in alone and (w[0] in MALE or w[0] in FEMALE)}


def _leads(parse: Parse, name: Name, words: Sequence[str]) -> bool:
    """Whether a name is that of a leader: "the Prell administration", whether or not the noun is taken for a part."""
    if name.kind not in ("organisation", "person", "") or not 0 < len(words) < 3:
        return False
    at = name.end if len(words) == 1 else name.end - 1
    return at < len(parse) and parse.lower[at] in _LED


_LED = frozenset({"administration", "campaign", "presidency", "camp", "regime"})
"""What goes by the name of the person who leads it."""


def _subject(parse: Parse, name: Name) -> bool:
    return parse.dep[name.end - 1] == "nsubj" and (name.first == 0 or parse.lower[name.first - 1] != "the")


def _located(parse: Parse, found: Sequence[Name]) -> frozenset[str]:
    """Names that stand after "in" or "near" somewhere, or tell where somebody was taken, and never after a title: no
    persons."""
    placed: set[str] = set()
    titled: set[str] = set()
    for name in found:
        text = people.text_of(parse, name.first, name.end)
        owner = parse.tag[min(name.end, len(parse) - 1)] == "POS"  # "in Ana Lira's room"
        near = (name.first and parse.lower[name.first - 1] in _NEAR and not owner) or _so_far_away(parse, name)
        if " " in text and (not near or name.title):
            titled.add(text.split()[-1])
            titled.add(text)
        elif name.title:
            titled.add(text)
        elif near:
            placed.add(text)
    return frozenset(placed - titled)


def _so_far_away(parse: Parse, name: Name) -> bool:
    """Whether a name behind "to" or "from" is told with its distance: "took her to Orvan, 40 miles away"."""
    if parse.lower[name.first - 1 if name.first else 0] not in ("to", "from", "towards", "toward"):
        return False
    behind = parse.lower[name.end : name.end + 5]
    return behind[:1] == [","] and any(word in _LENGTHS for word in behind)


_LENGTHS = frozenset({"km", "kilometres", "kilometers", "kilometre", "kilometer", "mile", "miles"})


def _majority(votes: Counter[str], kind: str) -> str:
    counted = [(n, k == kind, k) for k, n in votes.items() if k]
    return max(counted)[2] if counted else kind


def _capital(name: Name, text: str) -> Name:
    """A place that speaks: a capital stands for its state."""
    state = names_states.capitals().get(text)
    if state is not None:
        return name._replace(kind="state", known=state)
    return name._replace(kind="organisation")


def _guess(parse: Parse, name: Name, text: str) -> str:
    """A name that the parser did not label and that speaks: a body after "the" or in capitals, else a person."""
    before = parse.lower[name.first - 1] if name.first else ""
    if before == "the" or text.isupper() or len(text.split()) > 3:
        return "organisation"
    head = head_of(parse, name.first, name.end)
    explained = any(
        parse.dep[c] == "appos" and nominals.sort(parse, c) in ("body", "outlet") for c in parse.children[head]
    )
    plural = any(parse.tag[i] == "NNPS" for i in range(name.first, name.end))
    return "organisation" if explained or plural else "person"


# ---------------------------------------------------------------- actors
def _actors(stage: Stage, entities: Iterable[Entity], spoken: set[int]) -> Made:
    kept: list[tuple[Entity, tuple[Span, ...]]] = []
    for entity in entities:
        if id(entity) not in spoken and (entity.kind not in _ALWAYS or not entity.forms):
            continue
        mentions = _mentions(stage.parse, entity)
        if mentions:
            kept.append((entity, mentions))
    kept.sort(key=lambda pair: pair[1][0])
    index = {id(entity): k for k, (entity, _) in enumerate(kept)}
    actors = tuple(_actor(entity, mentions) for entity, mentions in kept)
    refers = {i: index[id(e)] for i, e in sorted(stage.refers.items()) if id(e) in index}
    return Made(actors, refers, dict(sorted(stage.refers.items())))


def _mentions(parse: Parse, entity: Entity) -> tuple[Span, ...]:
    ranges = sorted(set(entity.mentions))
    if entity.kind == "state":
        ranges = [r for r in ranges if _acts(parse, *r, entity.known)]
    spans = (Span.cut(parse.text, *parse.chars(*r)) for r in ranges)
    return tuple(spans)


def _acts(parse: Parse, first: int, end: int, state: str) -> bool:
    """Whether a state's name names a party here, not a place: no "in", "from" or "to" before it, no adjective."""
    head = head_of(parse, first, end)
    if parse.dep[head] in ("amod", "compound", "nmod") and parse.tag[head] not in ("NNS", "NNPS"):
        return state == "United States"
    if parse.dep[head] == "pobj" and parse.lower[parse.head[head]] in _WHERE:
        return state == "United States"
    return parse.dep[head] not in ("appos", "npadvmod", "ROOT") or state == "United States"


def _actor(entity: Entity, mentions: tuple[Span, ...]) -> Actor:
    name = display(entity) or mentions[0].text
    forms = entity.forms[1:] if entity.kind == "person" else entity.forms
    aliases = tuple(sorted({f for f in forms if f != name}))
    role = " ".join(sorted(entity.roles)) if entity.kind == "person" and entity.roles else None
    return Actor(name, _TYPES.get(entity.kind, "organisation"), mentions, aliases, role)
