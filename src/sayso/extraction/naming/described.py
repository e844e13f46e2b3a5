"""Parties without a name: persons, bodies and documents known by their description."""

from __future__ import annotations

from sayso.extraction.lexicon.names_outlets import PRESS
from sayso.extraction.lexicon.names_reference import (
    BY_ORIGIN,
    HIGH,
    ISSUER_CASES,
    ISSUERS,
    KIN,
    MAKING,
    STORIES,
    WHEN,
    WORKS,
)
from sayso.extraction.lexicon.names_roles import FORCES, GENERIC, MEN, UTTERANCES, WOMEN
from sayso.extraction.naming import nominals, pronouns
from sayso.extraction.naming.again import body_again, headed_by
from sayso.extraction.naming.common import the_police
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.forms import best_form
from sayso.extraction.naming.people import text_of
from sayso.extraction.naming.roles import speaks_for
from sayso.extraction.naming.stage import Stage
from sayso.model import Parse
from sayso.model.facts.outlets import PLATFORMS

_SOMEBODY = GENERIC - {"nobody", "none", "both"}


_SHARES = GENERIC | frozenset({"two", "three", "four", "half", "dozens", "hundreds", "scores", "majority", "member"})


def _of_people(stage: Stage, i: int) -> bool:
    """Whether "one", "some" or "dozens" are of people: "one of the drivers"."""
    parse = stage.parse
    ofs = (c for c in parse.children[i] if parse.lower[c] == "of")
    return any(parse.dep[d] == "pobj" and nominals.sort(parse, d) == "person" for c in ofs for d in parse.children[c])


def described(stage: Stage, i: int, sort: str) -> Entity | None:
    """A party without a name, known by its description."""
    parse = stage.parse
    source = i in stage.scene.source_of
    if sort == "other" and source and (nominals.aged(parse, i) or parse.lower[i] in BY_ORIGIN):
        sort = "person"
    if sort == "document":
        return see_document(stage, i)
    if sort == "body" and parse.tag[i] == "NNS" and nominals.singular(parse, i) == "family":
        return see_unnamed(stage, i, "person")
    if sort == "body":
        return see_body(stage, i)
    if parse.lower[i] in _SHARES and _of_people(stage, i):
        return see_unnamed(stage, i, "person")
    if sort == "outlet" and parse.lower[i] not in PRESS and not source and nominals.phrase(parse, i)[0] == i:
        return None
    if sort == "other" and (not source or parse.ent[i] in WHEN or parse.lower[i] in ("less", "more")):
        return None
    return see_unnamed(stage, i, sort)


def see_unnamed(stage: Stage, i: int, sort: str) -> Entity:
    """The actor whom a noun phrase describes and nobody names: "a fireman", "two officials"."""
    parse = stage.parse
    first, end = nominals.phrase(parse, i)
    one = nominals.singular(parse, i)
    described = text_of(parse, first, nominals.restricted(parse, i, end))
    words = nominals.modifiers(parse, i)
    many = nominals.plural(parse, i)
    before = stage.by_words.get(("unnamed", described.lower()))
    if before is not None and many is True and one not in GENERIC:
        before.mentions.append((first, end))
        return before
    kind = "outlet" if sort == "outlet" else "unnamed"
    entity = Entity(kind, plural=many, description=described, roles={one}, role_words=words)
    entity.gender = "f" if one in WOMEN else "m" if one in MEN else None
    entity.animate = sort == "person"
    known = many is False and _the(stage, i) and not _nobody_named(stage, i, one)
    entity.person = one in _SOMEBODY or (sort == "person" and not known)
    entity.mentions.append((first, end))
    if one in WORKS:
        inside = (stage.scene.entity_at(j) for j in range(first, end))
        entity.issuer = next((e for e in inside if e is not None and e.kind == "outlet"), None)
    speaks_for(stage, i, one, entity)
    name_owner(stage, i, entity)
    return stage.add(entity)


def _the(stage: Stage, i: int) -> bool:
    """Whether a phrase speaks of one who is known: an office, or somebody named whom it was not found to mean."""
    return nominals.determiner(stage.parse, i) in nominals.DEFINITE


_TIMED = frozenset({"former", "current", "then", "ex", "old", "late", "outgoing", "incoming", "new"})
"""Words of offices by which a text goes on about somebody whom it has named."""


def _nobody_named(stage: Stage, i: int, one: str) -> bool:
    """Whether "the caretaker of the hall", "the guard who let us in" is described at length or by a high office, and
    nobody whom the text names is or may be that."""
    parse = stage.parse
    former = _TIMED & set(parse.lower[parse.left[i] : i])
    if former or one in KIN or any(one in p.roles for p in stage.scene.persons):
        return False
    if one in HIGH:
        return all(p.roles for p in stage.scene.persons)
    told = any(parse.lower[c] in ("of", "at", "for") and c == i + 1 for c in parse.children[i])
    return told or nominals.has_who(parse, i)


def name_owner(stage: Stage, i: int, entity: Entity) -> None:
    """ "his father" is described with the name behind the pronoun."""
    entity.description = _with_owner(stage, i) or entity.description


def _with_owner(stage: Stage, i: int) -> str | None:
    """A phrase that begins with "his" or "its", with whose it is ("Ana Lira's father", "father of the man in red"):
    without that where it is not sure whom the pronoun means, and None where it is not told at all."""
    parse = stage.parse
    first, end = nominals.phrase(parse, i)
    near = range(max(first - 1, 0), i)
    mine = next((c for c in reversed(near) if parse.tag[c] == "PRP$"), i)
    if mine == i or mine not in stage.refers or parse.lower[mine] not in pronouns.PRONOUNS:
        return None
    owner = stage.refers[mine]
    name = best_form(owner)
    if not name or any(parse.pos[c] in ("NOUN", "PROPN") for c in near if c < mine):
        return None
    what = text_of(parse, mine + 1 + (parse.lower[mine + 1] == "own"), end)
    if mine in stage.trail.unsure or (not owner.forms and nominals.singular(parse, i) in _OF_OFFICE):
        return what
    if not owner.forms and not owner.members and " " in name:
        return what if owner.kind == "document" or len(name.split()) > _TOLD else f"{what} of {name}"
    return f"{name}'s {what}" if not (owner.plural and name.endswith("s")) else f"{name}' {what}"


_TOLD = 5
"""Words of a description that still tells whose somebody is: "father of the man in red"."""
_SUBJECT = ("nsubj", "nsubjpass")
_OF_OFFICE = frozenset({"ministry", "department", "government"})
"""Bodies that go by whose they are only where he is named: "the minister's ministry" tells no more."""


def see_body(stage: Stage, i: int) -> Entity | None:
    """The body that a noun phrase describes ("the town council"); None where a bare noun is no source."""
    parse = stage.parse
    first, end = nominals.phrase(parse, i)
    one = nominals.singular(parse, i)
    if end - first == 1 and i not in stage.scene.source_of and not (_the(stage, i) and parse.dep[i] in _SUBJECT):
        return None
    alone = end - first == 1
    described = "police" if one == "force" and alone and _police_near(stage, i) else text_of(parse, first, end)
    if described.lower() == "police" and alone and (force := the_police(stage, i)) is not None:
        force.mentions.append((first, end))
        return force
    minister = headed_by(stage, i) if end - first == 1 else None
    if minister is not None and (whose := best_form(minister)):
        described = f"{whose}'s {described}"
    described = _with_owner(stage, i) or described
    key = described.lower()
    before = stage.by_words.get(("organisation", key))
    if before is not None:
        before.mentions.append((first, end))
        return before
    entity = Entity(
        "organisation",
        key,
        plural=None,
        description=described,
        roles={one},
        role_words=nominals.modifiers(parse, i),
    )
    entity.mentions.append((first, end))
    entity.words = frozenset(key.split())
    if one in FORCES or parse.lower[i] in FORCES:
        entity.roles |= {"troops", "forces", "soldiers", "military"}
    return stage.add(entity)


def _police_near(stage: Stage, i: int) -> bool:
    """Whether the last body of this sentence and the two before that can be called a force is the police."""
    for seen in stage.trail.recent(i):
        if stage.scene.sentence[i] - stage.scene.sentence[seen.token] > _FORCE_NEAR:
            return False
        if seen.entity.kind == "organisation" and seen.entity.roles & (FORCES | {"police", "guard", "coastguard"}):
            return "police" in seen.entity.roles
    return False


_FORCE_NEAR = 2
"""Sentences behind which "the force" is no longer the police just told of."""


def see_document(stage: Stage, i: int) -> Entity:
    """The document that a noun phrase describes, or the outlet that tells itself what its own story says."""
    parse = stage.parse
    first, end = nominals.phrase(parse, i)
    one = nominals.singular(parse, i)
    issuer = issuer_of(stage, i, one)
    if issuer is not None and issuer.kind == "outlet" and one in STORIES:
        stage.reports.append((one, issuer))
        return issuer
    end = end if issuer is not None else _past_maker(parse, i, first, end)
    entity = Entity("document", plural=nominals.plural(parse, i), description=text_of(parse, first, end), roles={one})
    entity.role_words = nominals.modifiers(parse, i)
    entity.issuer = issuer
    entity.mentions.append((first, end))
    if issuer is not None:
        stage.reports.append((one, entity))
    if issuer is None and entity.plural is True and one in ("report", "account", "rumour", "rumor", "claim"):
        entity.kind, entity.person = "unnamed", True
    name_owner(stage, i, entity)
    return stage.add(entity)


def _past_maker(parse: Parse, i: int, first: int, end: int) -> int:
    """The end of a document's description with whom it is by, who has no name: "statement ‹published by the interior
    ministry›", without which it could be anybody's."""
    for c in parse.children[i]:
        if parse.dep[c] != "acl" or parse.tag[c] != "VBN" or parse.lemma[c] not in MAKING or c < i:
            continue
        if "," in parse.word[i:c]:
            continue  # "a statement, released by the army,"
        by = next((a for a in parse.children[c] if parse.lower[a] == "by"), None)
        makers = [o for o in parse.children[by] if parse.dep[o] == "pobj"] if by is not None else []
        stop = max((nominals.phrase(parse, o)[1] for o in makers), default=end)
        if makers and parse.pos[makers[0]] in ("NOUN", "PROPN") and stop - first <= _MADE:
            return max(end, stop)
    return end


_MADE = 12
"""Tokens of a document's description with whom it is by."""


def fill_issuer(stage: Stage, i: int, document: Entity) -> None:
    """ "The statement" whose maker was not named with it is the last speaker's who made one."""
    if document.issuer is None and document.kind == "document" and nominals.singular(stage.parse, i) in UTTERANCES:
        document.issuer = wrote(stage, i)


def issuer_of(stage: Stage, i: int, one: str) -> Entity | None:
    """Whose document it is: "the ministry's report", "a report by the ministry", or the last party that wrote one."""
    parse = stage.parse
    for c in parse.children[i]:
        if parse.dep[c] in ("poss", "compound", "nmod") and not _of_a_body(parse, c, i):
            owner = stage.refers.get(c) or body_again(stage, c, nominals.singular(parse, c))
            if owner is not None and owner.kind in ISSUERS and not PLATFORMS & owner.words:
                return owner
        led = parse.lower[c] in ISSUER_CASES or (parse.lower[c] == "in" and one in STORIES)
        if led and (maker := _maker(stage, c)) is not None:
            return maker
        if parse.dep[c] == "acl" and parse.lemma[c] in MAKING and (maker := _behind(stage, c, "by")) is not None:
            return maker
    if one in UTTERANCES and nominals.determiner(parse, i) in nominals.DEFINITE:
        return wrote(stage, i)
    return _sent_by(stage, i) if one in UTTERANCES else None


def _of_a_body(parse: Parse, c: int, i: int) -> bool:
    """Whether a word in front of a noun is only part of a body's name: the sheriff of "a Sheriff's Office report"."""
    at = c + 1 + (parse.tag[min(c + 1, i)] == "POS")
    return c + 1 < at < i and nominals.sort(parse, at) == "body"


_ARRIVING = frozenset(["arrive", "come", "reach"])


def _sent_by(stage: Stage, i: int) -> Entity | None:
    """Who sent "a statement" that "has reached us from the union"."""
    verb = stage.parse.head[i]
    arrives = stage.parse.dep[i] == "nsubj" and stage.parse.lemma[verb] in _ARRIVING
    return _behind(stage, verb, "from") if arrives else None


def _behind(stage: Stage, verb: int, case: str) -> Entity | None:
    """Whom a verb names behind a preposition: "a lawsuit filed by Ana Lira"."""
    named = (_maker(stage, c) for c in stage.parse.children[verb] if stage.parse.lower[c] == case)
    return next(filter(None, named), None)


def _maker(stage: Stage, case: int) -> Entity | None:
    """The party behind a preposition that can make a document."""
    held = (d for d in stage.parse.children[case] if stage.parse.dep[d] == "pobj")
    found = (stage.scene.entity_at(d) for d in held)
    return next((e for e in found if e is not None and e.kind in ("outlet", "organisation", "person")), None)


def wrote(stage: Stage, i: int) -> Entity | None:
    """The last speaker, if the words of that speaking say that it was in writing."""
    at = stage.trail.speaker_at
    scene = stage.scene
    if at < 0 or scene.sentence[i] - scene.sentence[at] > 3:
        return None
    said = range(*scene.parse.sentence_of(at))
    speaker = stage.trail.speaker
    paper = speaker is not None and speaker.kind == "document"  # no paper makes another
    return speaker if not paper and any(_may_be_his(stage.parse, t) for t in said) else None


def _may_be_his(parse: Parse, t: int) -> bool:
    """Whether a word is a document that the speaker of its sentence may have made: not "no letter", nor a letter that
    came to somebody, was received or is what he speaks of."""
    if parse.lower[t] not in UTTERANCES:
        return False
    verb = parse.head[t]
    arrived = parse.lemma[verb] in _ARRIVING | _RECEIVED and parse.dep[t] in (*_SUBJECT, "dobj")
    return not arrived and not any(parse.lower[c] in _NONE for c in parse.children[t])


_RECEIVED = frozenset(["receive", "get", "open", "read", "see"])
_NONE = frozenset(["no", "any", "another"])
