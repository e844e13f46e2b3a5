"""One walk through the text: every name, noun phrase and pronoun in turn is given the entity that it means."""

from __future__ import annotations

from sayso.extraction.lexicon.names_reference import (
    ASIDE,
    BEHIND,
    BY_ORIGIN,
    FIRM_ROLES,
    NAMING,
    PAIR,
    PAPERS,
    SELVES,
)
from sayso.extraction.lexicon.names_roles import BODIES, RANKS
from sayso.extraction.naming import lede, nominals, pronouns
from sayso.extraction.naming.again import body_again, known, leading
from sayso.extraction.naming.barred import presented
from sayso.extraction.naming.common import body_behind, resident
from sayso.extraction.naming.described import described, fill_issuer
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.forms import best_form
from sayso.extraction.naming.people import text_of
from sayso.extraction.naming.roles import employer, note_roles, role, roles
from sayso.extraction.naming.scene import Scene, head_of
from sayso.extraction.naming.stage import Stage
from sayso.model.facts.outlets import PLATFORMS


def walk(scene: Scene) -> Stage:
    """Resolve everything, left to right; then the first persons, whose speaker may follow."""
    stage = Stage(scene)
    for name, entity in scene.entity_of.items():
        if entity.kind == "person":
            note_roles(stage, head_of(scene.parse, name.first, name.end), name.first, entity)
    run(stage)
    headline_reports(stage)
    lede.name_first(stage)
    first_persons(stage)
    return stage


def run(stage: Stage) -> None:
    """Every name, pronoun and noun of the zones in turn."""
    parse, zone = stage.parse, stage.scene.zone
    done = -1
    for i in range(len(parse)):
        if not zone[i] or i <= done:
            continue
        name = stage.scene.name_at.get(i)
        if name is not None:
            see_name(stage, name.first, name.end)
            done = name.end - 1
        elif parse.lower[i] in pronouns.PRONOUNS or (parse.lower[i] in PAIR and i in stage.scene.source_of):
            see_pronoun(stage, i)
        elif parse.tag[i] in _NOUNS or i in stage.scene.source_of or nominals.one_among(parse, i):
            see_noun(stage, i)


_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "WP"})


def see_name(stage: Stage, first: int, end: int) -> None:
    """A name: its party, and what stands by it to tell who that is."""
    entity = stage.scene.entity_at(first)
    if entity is None:
        return
    entity = _of_others(stage, first, end, entity)
    head = head_of(stage.parse, first, end)
    if stage.parse.lower[head] in BY_ORIGIN and nominals.determiner(stage.parse, head) in nominals.DEFINITE:
        entity = leading(stage, head, stage.parse.lower[head]) or entity  # "the Orvan Democrat"
    entity = resident(stage, first, end) or entity
    for i in range(first, end):
        stage.refers.setdefault(i, entity)
    if entity.kind == "person":
        roles(stage, head, first, entity)
        employer(stage, head, first, entity)
    stage.set(head, entity, "name")
    see_pair(stage, head, entity)


def _of_others(stage: Stage, first: int, end: int, entity: Entity) -> Entity:
    """ "Their Ministry of Defence": of a name that every state's ministry bears, the ministry of those whom the pronoun
    means, and not the one that was named so before."""
    parse = stage.parse
    whose = first - 1 - (parse.lower[first - 1] == "own")
    shared = entity.kind == "organisation" and not _STATES_HAVE.isdisjoint(parse.lower[first:end])
    if whose < 0 or parse.tag[whose] != "PRP$" or not shared or entity.first >= first:
        return entity
    owner = stage.refers.get(whose)
    name = best_form(owner) if owner is not None and owner is not entity else None
    if name is not None and not entity.words.isdisjoint(name.lower().split()):
        return entity
    text = text_of(parse, first, end)
    other = Entity("organisation", plural=None, description=f"{name}'s {text}" if name else f"their {text}")
    other.mentions.append((first, end))
    entity.mentions = [m for m in entity.mentions if m != (first, end)]
    return stage.add(other)


_STATES_HAVE = frozenset({"ministry", "department", "army", "parliament", "police", "government", "navy"})


def see_pair(stage: Stage, head: int, entity: Entity) -> None:
    """ "A and B" as a subject are also meant by "they" and "both"."""
    parse = stage.parse
    if parse.dep[head] != "conj" or entity.kind == "state":
        return
    members = [entity]
    up = parse.head[head]
    while up in stage.refers and len(members) < 5:
        members.append(stage.refers[up])
        if parse.dep[up] != "conj":
            break
        up = parse.head[up]
    if len(members) > 1 and len({id(m) for m in members}) == len(members):
        pair = Entity("unnamed", plural=True, members=tuple(reversed(members)))
        stage.trail.add(pair, up, "name")


def see_pronoun(stage: Stage, i: int) -> None:
    """A pronoun of the third person."""
    parse = stage.parse
    if parse.lower[i] in pronouns.FIRST:
        return
    if (
        parse.lower[i] in pronouns.IT | pronouns.THEY
        and i not in stage.scene.source_of
        and parse.dep[i] not in ("poss", "nsubj")
        and not _some_of_whom(stage, i)
    ):
        return
    entity = pronouns.resolve(stage.trail, i)
    if entity is not None and not (_some_of_whom(stage, i) and entity.first >= parse.head[parse.head[i]]):
        stage.set(i, entity, "pronoun")


def _some_of_whom(stage: Stage, i: int) -> bool:
    """Whether a pronoun tells of whom a source is one: "one of them said"."""
    of = stage.parse.head[i]
    return stage.parse.lower[of] == "of" and stage.parse.head[of] in stage.scene.source_of


def first_persons(stage: Stage) -> None:
    """ "I" and "we" in a quotation are its speaker."""
    parse, scene = stage.parse, stage.scene
    for i in range(len(parse)):
        if scene.voice[i] >= 0 and parse.lower[i] in pronouns.FIRST:
            head = scene.drafts[scene.voice[i]].head
            if head is not None and head in stage.refers:
                stage.refers[i] = stage.refers[head]


def see_noun(stage: Stage, i: int) -> None:
    """A noun: a title or apposition of a name, a party taken up again, or a new one."""
    parse = stage.parse
    if i in stage.refers:
        stage.trail.add(stage.refers[i], i, "noun")
        return
    if parse.lower[i] in ("you", "your") or not any(c.isalpha() for c in parse.word[i][1:]):
        return
    relative = parse.tag[i] in ("WP", "WDT") or parse.lower[i] in ("who", "which", "that")
    if relative and parse.word[i] != "WHO":
        see_relative(stage, i)
        return
    if parse.dep[i] in ("compound", "amod", "nmod") and i not in stage.scene.source_of:
        owner_again(stage, i)
        return
    sort = nominals.sort(parse, i)
    nobody = presented(parse, i) or (sort == "other" and not nominals.one_among(parse, i))
    if nobody and i not in stage.scene.source_of:
        return
    if names_it(stage, i):
        return
    entity = known(stage, i, sort) or described(stage, i, sort)
    if entity is not None:
        fill_issuer(stage, i, entity)
        if sort == "body" and (i, i + 1) not in entity.mentions and entity.forms:
            entity.mentions.append((i, i + 1))
        stage.set(i, entity, "noun")
        if sort == "person" and nominals.plural(parse, i) is True:
            see_pair(stage, i, entity)


def owner_again(stage: Stage, i: int) -> None:
    """ "coalition" in "coalition control" takes the coalition up again."""
    if stage.parse.lower[i] in BODIES:
        entity = body_again(stage, i, nominals.singular(stage.parse, i))
        if entity is not None and entity.forms:
            stage.refers[i] = entity
            entity.mentions.append((i, i + 1))


def see_relative(stage: Stage, i: int) -> None:
    """ "Who" and "which" are the noun before them."""
    parse = stage.parse
    verb = parse.head[i]
    while parse.dep[verb] in ("aux", "auxpass", "ccomp", "conj", "xcomp") and parse.head[verb] != verb:
        verb = parse.head[verb]
    noun = parse.head[verb]
    if parse.dep[verb] not in ("relcl", "acl") or noun not in stage.refers:
        noun = word_before(stage, i)
    if noun in stage.refers:
        stage.set(i, stage.refers[noun], "pronoun")


def word_before(stage: Stage, i: int) -> int:
    """The word before a relative pronoun, over commas and adverbs."""
    parse = stage.parse
    j = i - 1
    while j > 0 and (parse.pos[j] in ("PUNCT", "ADV") or parse.lower[j] in ASIDE):
        j -= 1
    return j


def names_it(stage: Stage, i: int) -> bool:
    """The phrase stands in apposition to a name, or is a title before it: it is that party."""
    party = _apposed(stage, i)
    if party is None and stage.parse.lower[i] in BEHIND and behind_name(stage, i):
        return True
    for rule in (paper_behind, body_behind, self_named, comma_behind, before_verb, behind_office, _titled):
        party = party or rule(stage, i)
    if party is not None:
        name_noun(stage, i, party)
    return party is not None


def _apposed(stage: Stage, i: int) -> Entity | None:
    """The party whose name explains a noun: "the mayor, Ann Lee", "the maker Orlen Cranes"."""
    parse = stage.parse
    for c in parse.children[i]:
        entity = stage.scene.entity_at(c)
        if parse.dep[c] == "appos" and entity is not None and entity.kind not in ("place", "people", "state"):
            if entity.kind == "person" and nominals.plural(parse, i) is True:
                continue  # "the chiefs, Ann Lee and Jon Tek": more than one
            firm = entity.kind == "organisation" and nominals.singular(parse, i) in FIRM_ROLES
            personal = nominals.sort(parse, i) in ("person", "other")
            if firm or (personal if entity.kind == "person" else nominals.sort(parse, i) != "person"):
                return entity
    return None


def _titled(stage: Stage, i: int) -> Entity | None:
    """The party whose name a noun explains or stands before as a title: "Ann Lee, the mayor", "mayor Ann Lee"."""
    parse, sort = stage.parse, nominals.sort(stage.parse, i)
    before = comma_before(stage, i)
    up = stage.scene.entity_at(parse.head[i]) or before
    if up is None:
        return None
    if parse.dep[i] in ("nsubj", "nsubjpass") and before is up and sort == "person":
        return up
    if parse.dep[i] == "appos" and up.kind in ("organisation", "outlet") and sort in ("body", "outlet"):
        if parse.lower[i] in PAPERS:
            up.kind = "outlet"
            up.roles |= PAPERS
        return up
    return up if parse.dep[i] in ("appos", "compound", "nmod") and up.kind == "person" and sort == "person" else None


def behind_name(stage: Stage, i: int) -> bool:
    """ "The Vremya news agency", "the Tern Front militia": the noun only says what the name is."""
    parse = stage.parse
    for c in reversed(parse.children[i]):
        entity = stage.scene.entity_at(c)
        if c < i and parse.dep[c] in ("compound", "nmod") and entity is not None:
            if PLATFORMS & entity.words:
                return False  # "the ministry's Telegram channel" is the ministry's
            if entity.kind in ("outlet", "organisation") and parse.lower[c + 1] not in ("'s", "’s"):
                name_noun(stage, i, entity)
                return True
    return False


def paper_behind(stage: Stage, i: int) -> Entity | None:
    """The outlet of "the local newspaper, the Herald": a name behind a noun for an outlet and a comma."""
    parse = stage.parse
    if i + 2 >= len(parse) or parse.word[i + 1] != "," or nominals.sort(parse, i) != "outlet":
        return None
    at = i + 3 if parse.lower[i + 2] == "the" else i + 2
    name = stage.scene.name_at.get(at)
    entity = None if name is None or name.first != at else stage.scene.entity_of.get(name)
    return entity if entity is not None and entity.kind == "outlet" else None


def self_named(stage: Stage, i: int) -> Entity | None:
    """The person of "a woman who calls herself Ann Lee", "a man named Ann Lee", "a rebel known as Ann Lee"; the body of
    "a group that calls itself Free Orvan"."""
    parse = stage.parse
    sort = nominals.sort(parse, i)
    if sort not in ("person", "other", "body") or nominals.plural(parse, i) is True:
        return None
    kinds = ("organisation", "outlet") if sort == "body" else ("person",)
    placed = [o for k in parse.children[i] if parse.dep[k] == "prep" for o in parse.children[k]]
    for c in sorted(c for k in (i, *placed) for c in parse.children[k]):
        if c < i or parse.dep[c] not in ("relcl", "acl") or not _tells_name(stage, c):
            continue
        for j in range(c + 1, min(c + 7, parse.right[c] + 1)):
            entity = stage.scene.entity_at(j)
            if entity is not None:
                return entity if entity.kind in kinds else None
    return None


def _tells_name(stage: Stage, verb: int) -> bool:
    """Whether a clause tells somebody's name: "named", "who calls herself", "who gave her name only as"."""
    parse = stage.parse
    near = parse.lower[verb : verb + 5]
    if parse.lemma[verb] == "give":
        return "name" in near and "as" in near
    return parse.lemma[verb] in NAMING and (parse.dep[verb] == "acl" or any(w in SELVES for w in near[:3]))


def comma_behind(stage: Stage, i: int) -> Entity | None:
    """The person of "the minister responsible, Ann Lee, said": a name between commas behind a noun for a person."""
    parse = stage.parse
    if nominals.sort(parse, i) != "person" or nominals.plural(parse, i) is not False:
        return None
    j = i + 1
    while j < min(len(parse) - 2, i + 3) and parse.pos[j] == "ADJ":
        j += 1
    if j == i + 1 and parse.lower[j : j + 1] in (["of"], ["at"], ["in"]):
        j = nominals.phrase(parse, i)[1]
    at = j + 1
    while at < min(len(parse) - 1, j + 4) and at not in stage.scene.name_at and parse.tag[at] == "NNP":
        at += 1  # "…, Colonel Ryan Holt": titles stand before a bare name
    name = stage.scene.name_at.get(at) if j + 1 < len(parse) and parse.word[j] == "," else None
    entity = None if name is None or name.first != at else stage.scene.entity_of.get(name)
    if entity is None or entity.kind != "person" or name is None or name.end >= len(parse):
        return None
    return entity if parse.word[name.end] in (",", ".", ";") else None


def before_verb(stage: Stage, i: int) -> Entity | None:
    """The person of "the engineer who drew the plans, Ann Lee, said": a full name between commas right before the verb
    of a noun for a person, and no other comma between the two."""
    parse, verb = stage.parse, stage.parse.head[i]
    if parse.dep[i] != "nsubj" or verb < i or nominals.sort(parse, i) != "person" or nominals.plural(parse, i):
        return None
    last = verb - 1
    while last > i and parse.pos[last] in ("AUX", "ADV"):
        last -= 1
    name = stage.scene.name_at.get(last - 1) if parse.word[last] == "," else None
    entity = None if name is None else stage.scene.entity_of.get(name)
    if name is None or entity is None or entity.kind != "person" or name.end - name.first < 2:
        return None
    return entity if parse.word[i + 1 : name.first].count(",") == 1 and parse.word[name.first - 1] == "," else None


def behind_office(stage: Stage, i: int) -> Entity | None:
    """The person of "head of detectives Ann Lee", "Minister for Ports of Teland Ann Lee": a full name right behind the
    body or the many of whom somebody is head, and not behind one person ("lawyer for the singer Ann Lee")."""
    parse = stage.parse
    holder = next((n for n in stage.scene.names if n.office == i), None)
    if holder is not None:
        return stage.scene.entity_of.get(holder)
    if parse.lower[i + 1 : i + 2] not in (["of"], ["for"]) or nominals.plural(parse, i) is not False:
        return None
    if nominals.sort(parse, i) != "person":
        return None
    at = i + 2
    while at < min(len(parse), i + _OFFICE) and (parse.pos[at] in _IN_OFFICE or parse.tag[at] == "POS"):
        name = stage.scene.name_at.get(at)
        entity = stage.scene.entity_of.get(name) if name is not None and name.first == at else None
        if entity is not None and entity.kind == "person" and name is not None:
            return entity if name.end - at > 1 and _heads(stage, at - 1) else None
        at += 1
    return None


_OFFICE = 14
_IN_OFFICE = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ"})
"""What an office is told with, up to the name of who holds it."""


def _heads(stage: Stage, last: int) -> bool:
    """Whether a word can end what somebody is head of: a name or several, no single person."""
    parse = stage.parse
    person = nominals.sort(parse, last) == "person" and nominals.plural(parse, last) is False
    named = stage.scene.entity_at(last)
    party = named is not None and named.kind in ("people", "person")
    told = parse.pos[last] == "PROPN" or parse.tag[last] == "NNS" or nominals.sort(parse, last) == "body"
    return told and not person and not party and parse.lower[last].rstrip(".") not in RANKS


def comma_before(stage: Stage, i: int) -> Entity | None:
    """The person named right before ", the mayor": a subject that the parser took for two."""
    parse = stage.parse
    first = parse.left[i]
    if first < 2 or parse.word[first - 1] != "," or parse.lower[first] not in ("the", "a", "an"):
        return None
    entity = stage.scene.entity_at(first - 2)
    if entity is None or entity.kind != "person":
        return None
    return entity if parse.head[first - 2] == parse.head[i] and parse.dep[first - 2] in ("nsubj", "nsubjpass") else None


def name_noun(stage: Stage, i: int, entity: Entity) -> None:
    """Tie a noun to the actor whom it means, with what it tells of him."""
    if entity.kind == "person":
        role(stage, i, entity)
    else:
        entity.roles.add(nominals.singular(stage.parse, i))
    stage.set(i, entity, "noun")


def headline_reports(stage: Stage) -> None:
    """ "Report: ..." in a headline is the one report whose maker the article names."""
    for i, entity in list(stage.refers.items()):
        if i not in stage.scene.headline or entity.kind not in ("document", "unnamed") or entity.issuer is not None:
            continue
        same = {id(e): e for noun, e in stage.reports if noun in entity.roles}
        if len(same) == 1:
            stage.refers[i] = next(iter(same.values()))
