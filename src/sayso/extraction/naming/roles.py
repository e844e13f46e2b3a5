"""What a person is: titles, appositions, the body spoken for, the outlet worked for."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.lexicon.names_reference import AGAIN, PLAIN, WORKS
from sayso.extraction.lexicon.names_roles import MEN, SPEAKERS_FOR, WOMEN
from sayso.extraction.naming import nominals
from sayso.extraction.naming.again import body_again
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.forms import best_form
from sayso.extraction.naming.people import text_of
from sayso.extraction.naming.stage import Stage


def roles(stage: Stage, head: int, first: int, person: Entity) -> None:
    """Titles in front, appositions behind, and "X is the mayor" mean the person too, and tell whom he speaks for."""
    for noun in role_nouns(stage, head, first):
        role(stage, noun, person)


def note_roles(stage: Stage, head: int, first: int, person: Entity) -> None:
    """What all of a text says that a person is, before anything is resolved."""
    for noun in role_nouns(stage, head, first):
        person.roles.add(nominals.singular(stage.parse, noun))
        person.role_words |= nominals.modifiers(stage.parse, noun)


def role_nouns(stage: Stage, head: int, first: int) -> Iterator[int]:
    """The nouns for persons in front of a name, in apposition to it, or said of it."""
    parse = stage.parse
    before = (i for i in range(parse.left[head], first) if parse.dep[i] != "poss")  # "the sheriff's deputy Ann Lee"
    near = [i for i in before if parse.head[i] == head or parse.head[parse.head[i]] == head]
    for c in parse.children[head]:
        if parse.dep[c] in ("appos", "attr"):
            near.append(c)
            near += [d for d in parse.children[c] if parse.dep[d] == "conj" and nominals.plural(parse, d) is False]
    up = parse.head[head]
    if parse.dep[head] == "nsubj" and parse.lemma[up] == "be":
        near += [c for c in parse.children[up] if parse.dep[c] == "attr"]
    elif parse.dep[head] == "appos":
        near.append(up)
    return (i for i in near if i not in stage.scene.name_at and nominals.sort(parse, i) == "person")


def employer(stage: Stage, head: int, first: int, person: Entity) -> None:
    """A reporter's outlet: "The Ashford Herald's Ann Lee", "Herald reporter Ann Lee", "who works for the Herald"."""
    if person.issuer is not None:
        return
    parse = stage.parse
    for i in range(max(parse.left[head], first - 8), first):
        entity = stage.scene.entity_at(i)
        if entity is not None and entity.kind == "outlet" and reporter(stage, i, first):
            person.issuer = entity
            return
    stop = min(parse.right[head] + 1, head + 25)
    for i in range(head + 1, stop):
        entity = stage.scene.entity_at(i)
        if entity is None or entity.kind != "outlet":
            continue
        before = parse.lower[max(head, i - 8) : i]
        if any(w in WORKS for w in before) and any(w in ("for", "with", "at", "of", "from", "'s") for w in before):
            person.issuer = entity
            return


def reporter(stage: Stage, outlet: int, first: int) -> bool:
    """Whether the words between an outlet and a name make him its reporter: "the Post's correspondent Ana Lira"."""
    between = stage.parse.lower[outlet + 1 : first]
    if any(w in ("former", "ex", "ex-") for w in stage.parse.lower[max(0, outlet - 3) : outlet]):
        return False
    return bool(between) and (any(w in WORKS for w in between) or between in (["'s"], ["’s"], ["'"], ["’"]))


def role(stage: Stage, noun: int, person: Entity) -> None:
    """A noun that means a person: his office or kind, and for spokesmen the body."""
    if nominals.sort(stage.parse, noun) != "person":
        return
    one = nominals.singular(stage.parse, noun)
    person.roles.add(one)
    person.role_words |= nominals.modifiers(stage.parse, noun)
    if one in WOMEN or one in MEN:
        person.gender = person.gender or ("f" if one in WOMEN else "m")
    stage.refers.setdefault(noun, person)
    speaks_for(stage, noun, one, person)


def speaks_for(stage: Stage, noun: int, one: str, person: Entity) -> None:
    """Set the body for which a person speaks by his office, `one` in the singular: "a spokesman for the mill"."""
    if one not in SPEAKERS_FOR or person.speaks_for is not None:
        return
    parse = stage.parse
    for c in parse.children[noun]:
        if c < noun and parse.dep[c] in ("compound", "nmod", "amod", "poss"):
            first = min(parse.left[d] for d in parse.children[noun] if d < noun)
            while first < c and (parse.lower[first] in PLAIN or parse.pos[first] in ("DET", "PUNCT", "PRON")):
                first += 1
            if first < c or parse.lower[c] not in _STEPS:
                body_of(stage, person, first, c + 1, c)
        elif c > noun and parse.lower[c] in ("for", "of", "from", "at", "with"):
            for d in parse.children[c]:
                if parse.dep[d] == "pobj":
                    first, end = nominals.phrase(parse, d)
                    body_of(stage, person, first, end, d)
    if person.speaks_for is None and not _body_before(stage, noun, person):
        _at_body(stage, noun, person)
    if person.speaks_for is None and parse.pos[noun - 1] != "PROPN":
        _last_body(stage, noun, person)


_STEPS = frozenset({"deputy", "chief", "senior", "acting", "assistant", "lead", "principal", "official", "former"})
"""What a spokesman is, and no body for which he speaks: "Deputy Spokesman"."""


def _at_body(stage: Stage, noun: int, person: Entity) -> None:
    """The body of "At the Harbour Office, a spokeswoman said …"."""
    parse, end = stage.parse, stage.parse.left[noun] - 1
    first = parse.sentence_of(noun)[0]
    if end - first < 1 or end - first > _FRONTED or parse.word[end] != "," or parse.lower[first] not in ("at", "from"):
        return
    head = next((c for c in parse.children[first] if parse.dep[c] == "pobj" and c < end), None)
    if head is None or "," in parse.word[first:end]:
        return
    entity = stage.scene.entity_at(head)
    if entity is not None and entity.kind == "organisation":
        person.speaks_for, person.speaks_for_at = best_form(entity), entity.mention_at(head)
    elif entity is None and nominals.sort(parse, head) == "body":
        body_of(stage, person, *nominals.phrase(parse, head), head)


_FRONTED = 8
"""Tokens before a comma that tell where a spokesman speaks."""


def _body_before(stage: Stage, noun: int, person: Entity) -> bool:
    """Whether a name stands right before "spokesman", though the parser does not join the two; a body's is taken."""
    name = stage.scene.name_at.get(noun - 1)
    body = stage.scene.entity_at(noun - 1)
    if name is not None and body is not None and body.kind in ("organisation", "outlet", "state"):
        person.speaks_for = best_form(body)
        person.speaks_for_at = (name.first, name.end)
    return stage.parse.pos[noun - 1] == "PROPN"


def _last_body(stage: Stage, noun: int, person: Entity) -> None:
    """A bare "spokesman" speaks for the body that spoke in this or the two sentences before, or of which the sentence
    right before tells."""
    speaker, at = _subject_before(stage, noun) or (stage.trail.speaker, stage.trail.speaker_at)
    if speaker is None or speaker.kind not in ("organisation", "state") or not speaker.mentions:
        return
    if stage.scene.sentence[noun] - stage.scene.sentence[at] <= 2:
        person.speaks_for = best_form(speaker)
        person.speaks_for_at = speaker.mention_at(at) or speaker.mentions[0]


def _subject_before(stage: Stage, noun: int) -> tuple[Entity, int] | None:
    """The body that is the subject of the sentence before in the same paragraph, and the token: "The bank denies it. A
    spokesman said …"; None where the spokesman does not begin his sentence."""
    parse = stage.parse
    first = parse.sentence_of(noun)[0]
    if parse.left[noun] != first or first == parse.block_of(noun)[0]:
        return None
    for i in range(parse.sentence_of(first - 1)[0], first):
        head = parse.head[i]
        body = stage.refers.get(i)
        if parse.dep[i] == "nsubj" and parse.head[head] == head and body is not None and body.kind == "organisation":
            return body, i
    return None


def body_of(stage: Stage, person: Entity, first: int, end: int, head: int) -> None:
    """Set the tokens `[first, end)` as the body for which a person speaks, in full where it was named before."""
    entity = stage.scene.entity_at(head) or stage.refers.get(head)
    if stage.parse.pos[head] not in ("NOUN", "PROPN") and not (entity and entity.kind in ("state", "people")):
        return
    if first >= end or (entity is not None and entity.kind == "person" and entity is person):
        return
    own = (
        best_form(entity)
        if entity is not None and entity.kind not in ("people", "place") and end - first <= 3
        else None
    )
    if own is None and end - first == 1 and stage.parse.lower[head] in AGAIN:
        again = body_again(stage, head, nominals.singular(stage.parse, head))
        own = best_form(again) if again is not None and again.forms else None
    person.speaks_for = own or text_of(stage.parse, first, end)
    person.speaks_for_at = (first, end)
