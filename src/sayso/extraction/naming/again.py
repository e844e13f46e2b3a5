"""Phrases that take up a party already on the scene: "the minister", "the coalition", "the report"."""

from __future__ import annotations

import re

from sayso.extraction.lexicon import names_states
from sayso.extraction.lexicon.names_outlets import NOUNS
from sayso.extraction.lexicon.names_reference import (
    BY_ORIGIN,
    CHIEFS,
    COUPLES,
    FIRM_ROLES,
    GROUPS,
    LEADING,
    OFFICES,
    SOURCES,
    WRITTEN,
)
from sayso.extraction.lexicon.names_roles import CONTACTING, MEN, WOMEN, Gender
from sayso.extraction.lexicon.stances import ANSWERING_NO
from sayso.extraction.naming import nominals
from sayso.extraction.naming.common import has_works, only_named, printed, some_police, the_police
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.names import CHARITIES, FIRMS
from sayso.extraction.naming.scene import head_of
from sayso.extraction.naming.stage import Stage
from sayso.extraction.naming.trail import Seen
from sayso.model import Parse


def known(stage: Stage, i: int, sort: str) -> Entity | None:
    """The party already on the scene that a definite phrase takes up again."""
    parse = stage.parse
    one = nominals.singular(parse, i)
    definite_here = nominals.determiner(parse, i) in nominals.DEFINITE
    if definite_here and parse.lower[i] in COUPLES:
        pair = pair_again(stage)
        if pair is not None:
            return pair
    if definite_here and sort in ("person", "other") and (aged := _of_that_age(stage, i)) is not None:
        return aged
    if definite_here and sort == "other" and (_told_by_age(stage, i) or one in BY_ORIGIN):
        return leading(stage, i, one)
    if sort == "person":
        another = one == "officer" and any(parse.dep[c] in ("prep", "relcl") for c in parse.children[i])
        before = person_again(stage, i, one) if definite_here and not another else None
        return before or holder_of(stage, i, one)
    if not definite_here:
        return None
    if sort in ("body", "outlet"):
        return body_again(stage, i, one)
    return document_again(stage, i, one) if sort == "document" else None


def person_again(stage: Stage, i: int, one: str) -> Entity | None:
    """The person or persons whom a noun, `one` in the singular, means again; None where it means somebody new."""
    many = nominals.plural(stage.parse, i) is True
    words = nominals.modifiers(stage.parse, i)
    said, fits = _said(stage, i), list[Seen]()
    for seen in stage.trail.recent_all():
        entity = seen.entity
        if many and entity.members and not words and all(one in m.roles for m in entity.members):
            return entity
        if entity.kind not in ("person", "unnamed") or entity.members or (entity.plural is True) != many:
            continue
        if one in entity.roles and qualified(entity, words) and not _another_holder(said, entity):
            fits.append(seen)
    if fits:
        plain = [] if said & _UNDER else [seen for seen in fits if not seen.entity.role_words & _UNDER]
        return nearest(stage, i, _as_told_next(stage, i, plain or fits))
    return leading(stage, i, one) or _just_told_of(stage, i, one) if not many and not words else None


def _as_told_next(stage: Stage, i: int, fits: list[Seen]) -> list[Seen]:
    """Of several who hold an office, those who may be the one as whom the text goes on: "The minister said that …. The
    gates were open, ‹he› said"; all where nobody of them may."""
    if len({id(s.entity) for s in fits}) == 1 or i not in stage.scene.source_of:
        return fits
    gender = _goes_on(stage, i)
    return [s for s in fits if gender is None or s.entity.gender in (None, gender)] or fits


def _goes_on(stage: Stage, i: int) -> Gender | None:
    """The gender of the pronoun that speaks next in a paragraph, where nobody else has come in before it."""
    parse = stage.parse
    for t in range(i + 1, parse.block_of(i)[1]):
        if stage.scene.voice[t] >= 0:
            continue
        if t in stage.scene.source_of and parse.dep[t] == "nsubj":
            return "m" if parse.lower[t] == "he" else "f" if parse.lower[t] == "she" else None
        named = stage.scene.entity_at(t)
        new = nominals.sort(parse, t) == "person" and nominals.plural(parse, t) is False
        if (named is not None and named.kind == "person") or (new and parse.pos[t] == "NOUN"):
            return None
    return None


def _said(stage: Stage, i: int) -> set[str]:
    """The words of a phrase before its noun, in lower case."""
    return set(stage.parse.lower[nominals.phrase(stage.parse, i)[0] : i])


def _another_holder(said: set[str], entity: Entity) -> bool:
    """Whether a phrase that says this before its noun means another: "the new mayor" is not whom the text calls the
    incumbent, nor "the outgoing mayor" the new one; "the prime minister" is not the minister of a portfolio, and "the
    deputy mayor" not the mayor."""
    if "prime" in said and entity.role_words and "prime" not in entity.role_words:
        return True
    if said & _UNDER and not entity.role_words & _UNDER:
        return True
    return any(said & one and entity.role_words & other for one, other in ((_COMING, _GOING), (_GOING, _COMING)))


_UNDER = frozenset({"deputy", "vice", "assistant"})
_COMING = frozenset({"new", "incoming", "next"})
_GOING = frozenset({"incumbent", "outgoing", "former", "previous", "late", "ex", "sitting"})


def _just_told_of(stage: Stage, i: int, one: str) -> Entity | None:
    """The person of "Mara Tolin was not pleased. The carpenter …": a subject that takes up the one name of a sentence
    that holds no other noun, where the text has called this person nothing yet."""
    parse = stage.parse
    first = parse.sentence_of(i)[0]
    if one in OFFICES or parse.dep[i] not in ("nsubj", "nsubjpass") or i != first + 1 or first == parse.block_of(i)[0]:
        return None
    before = range(parse.sentence_of(first - 1)[0], first)
    person = stage.scene.entity_at(before[0])
    if person is None or person.kind != "person" or person.roles or person.first not in before:
        return None
    others = (k for k in before if parse.pos[k] in ("NOUN", "PROPN") and stage.scene.entity_at(k) is not person)
    named = any(parse.dep[k] == "nsubj" and stage.scene.entity_at(k) is person for k in before)
    return person if named and next(others, None) is None and _may_be(person, one) else None


def _may_be(person: Entity, one: str) -> bool:
    """Whether nothing known of a person's gender speaks against a noun."""
    told = "f" if one in WOMEN else "m" if one in MEN else None
    return told is None or person.gender in (None, told)


def qualified(entity: Entity, words: set[str]) -> bool:
    """Whether a description's modifiers fit what is known of a person: all of them, or nothing is known."""
    known = entity.role_words
    return words <= known or (not known and entity.kind == "person") or stated(words) <= stated(known)


def holder_of(stage: Stage, i: int, one: str) -> Entity | None:
    """The one person of the whole document who holds an office, named before or after."""
    if one not in OFFICES or nominals.plural(stage.parse, i) is True:
        return None
    if not definite(stage, i) and i not in stage.scene.headline:
        return None
    words = stated(nominals.modifiers(stage.parse, i))
    holders = [p for p in stage.scene.persons if one in p.roles and words <= stated(p.role_words)]
    if not holders and one in ("chief", "head", "boss") and words:
        holders = [p for p in stage.scene.persons if p.roles & CHIEFS and words <= stated(p.role_words)]
    return holders[0] if len(holders) == 1 and not _another_holder(_said(stage, i), holders[0]) else None


def definite(stage: Stage, i: int) -> bool:
    """Whether a phrase has an article or owner, of its own or of the noun that it is joined to."""
    parse = stage.parse
    while parse.dep[i] == "conj" and not nominals.determiner(parse, i):
        i = parse.head[i]
    return nominals.determiner(parse, i) in (*nominals.DEFINITE, "'s")


def leading(stage: Stage, i: int, one: str) -> Entity | None:
    """ "The man", "the politician" who goes on speaking: the last speaker, alone in this sentence and the last."""
    if one in BY_ORIGIN:
        return _only_one_near(stage, i)
    told_of = _without_own_words(stage, i)
    speaker = next((s.entity for s in reversed(told_of) if s.token in stage.scene.source_of), None)
    if i not in stage.scene.source_of or speaker is None or speaker.plural is True:
        return None
    if speaker.kind not in ("unnamed", "person"):
        return None
    plain = one in LEADING or _told_by_age(stage, i)
    if not plain and not (speaker.kind == "unnamed" and one in SOURCES and speaker.roles & SOURCES):
        return None  # "an elder said …; the governor said …" are two
    told = "f" if one in WOMEN else "m" if one in MEN else None
    if told is not None and speaker.gender not in (None, told):
        return None
    now = stage.scene.sentence[i]
    near = {id(s.entity) for s in told_of if now - stage.scene.sentence[s.token] <= 1 and s.entity.human}
    return speaker if near == {id(speaker)} else None


def _without_own_words(stage: Stage, i: int) -> list[Seen]:
    """The last mentions before a source, without those in the words that it speaks itself: whom somebody tells of is
    another."""
    draft = stage.scene.source_of.get(i, -1)
    return [s for s in stage.trail.seen[-20:] if draft < 0 or stage.scene.voice[s.token] != draft]


def _only_one_near(stage: Stage, i: int) -> Entity | None:
    """The one person named in this sentence or the last, where nobody else is told of there: "the Orvan Democrat"."""
    now = stage.scene.sentence[i]
    near = {
        id(s.entity): s.entity
        for s in stage.trail.seen[-20:]
        if now - stage.scene.sentence[s.token] <= 1 and s.entity.human
    }
    alone = next(iter(near.values())) if len(near) == 1 else None
    source = i in stage.scene.source_of and nominals.plural(stage.parse, i) is False
    return alone if source and alone is not None and alone.kind == "person" and alone.forms else None


def _of_that_age(stage: Stage, i: int) -> Entity | None:
    """The person of "the 34-year-old baker" where the text tells the age of one by name: "Ana Lira, 34, …"."""
    parse = stage.parse
    before = parse.lower[max(0, i - _AGED) : i + 1]
    if "old" not in before or nominals.plural(parse, i) is True:
        return None
    at = i - before[::-1].index("old")
    told = next((parse.word[t] for t in range(at - 1, max(0, at - 5), -1) if parse.word[t].isdigit()), "")
    if not told:
        return None
    ages = {p.forms[0]: p for p in stage.scene.persons for _, end in p.mentions if age_behind(parse, end) == told}
    return next(iter(ages.values())) if len(ages) == 1 else None


_AGED = 4
"""Tokens before a noun in which "34-year-old" stands."""


def age_behind(parse: Parse, end: int) -> str:
    """The age between commas behind a name that ends before a token; "" where none stands there."""
    behind = parse.word[end : end + 3]
    return behind[1] if len(behind) == 3 and behind[0] == "," and behind[2] in (",", ".", ";") else ""


def _told_by_age(stage: Stage, i: int) -> bool:
    """ "The 34-year-old", "the 34-year-old baker", "the mother of two": ways to go on speaking of the one at hand."""
    parse = stage.parse
    if nominals.aged(parse, i):
        return True
    if parse.lower[i].endswith("-year-old") or (parse.lower[i] == "old" and "year" in parse.lower[max(0, i - 2) : i]):
        return True
    return parse.lower[i + 1 : i + 2] == ["of"] and parse.pos[min(i + 2, len(parse) - 1)] == "NUM"


def pair_again(stage: Stage) -> Entity | None:
    """ "The couple", "the brothers": the pair named last."""
    pairs = (seen.entity for seen in stage.trail.recent_all() if len(seen.entity.members) == 2)
    return next((p for p in pairs if all(m.kind in ("person", "unnamed") for m in p.members)), None)


_HEADS_OF = {"ministry": frozenset({"minister"}), "department": frozenset({"secretary", "minister"})}
"""Whose body a bare noun for a body may be."""


def headed_by(stage: Stage, i: int) -> Entity | None:
    """The minister named in this paragraph or the one before, whose ministry a bare "the ministry" then is."""
    heads = _HEADS_OF.get(nominals.singular(stage.parse, i), frozenset())
    if not heads or nominals.determiner(stage.parse, i) not in nominals.DEFINITE or nominals.modifiers(stage.parse, i):
        return None
    for seen in stage.trail.recent_all():
        if stage.scene.block[i] - stage.scene.block[seen.token] > 1:
            return None
        entity = seen.entity
        if entity.kind == "organisation" and entity.roles & {"ministry", "department"}:
            return None
        if entity.kind == "person" and entity.roles & heads and "prime" not in entity.role_words:
            return entity if not _one_body(stage, entity, i) else None
    return None


def _one_body(stage: Stage, minister: Entity, i: int) -> bool:
    """Whether the only body of that noun in the document is the minister's own by its name."""
    one = nominals.singular(stage.parse, i)
    bodies = [b for b in stage.scene.bodies if one in b.roles]
    portfolio = minister.role_words - {"prime", "deputy", "vice"}
    return any(not portfolio or portfolio & (b.words | b.role_words) for b in bodies)


def body_again(stage: Stage, i: int, one: str) -> Entity | None:
    """The body of that noun named last; the only one of the document, even if named later; for "the group" the body
    just named."""
    if headed_by(stage, i) is not None:
        return None
    words = nominals.modifiers(stage.parse, i)
    if one == "institution" and not words:
        return only_named(stage, i)
    if one == "police" and not words and stage.police is not None:
        return the_police(stage, i)
    fits = [
        seen
        for seen in stage.trail.recent_all()
        if seen.entity.kind in ("organisation", "outlet") and one in seen.entity.roles and _has(seen.entity, words)
        if not _of_other_number(stage, seen, i) and not (one == "police" and some_police(seen.entity, words))
    ]
    if fits and one == "family" and stage.scene.sentence[i] - stage.scene.sentence[fits[0].token] > _KINSHIP:
        return None  # a text has many families
    single = nominals.plural(stage.parse, i) is not True
    firm = one in ("company", "firm") and not words and single
    if fits:
        last = nearest(stage, i, fits)
        return _or_who_acts(stage, i, last) if firm and last is not None else last
    ahead = [b for b in stage.scene.bodies if one in b.roles and _has(b, words)]
    if len(ahead) == 1:
        return _or_who_acts(stage, i, ahead[0]) if firm else ahead[0]
    if firm:
        firms = [b for b in stage.scene.bodies if b.kind == "organisation" and _is_firm(b)]
        if len(firms) == 1 and (_told_of(stage, firms[0]) or _is_asked(stage, firms[0])):
            return _or_who_acts(stage, i, firms[0])
    if one in NOUNS and single and words <= {"local", "daily"}:
        return printed(stage, i, one)
    return _just_named(stage, i, one) if one in GROUPS and not words and single else None


def _or_who_acts(stage: Stage, i: int, firm: Entity) -> Entity | None:
    """The company found; not where the sentence before tells of another body and names the company only beside it
    ("Talvex says that the crane, which belongs to Orvan Ports, was old. The company …"): then that other, where it is
    one too, else nobody.  Who denies something answers, and may well be who was told of."""
    now, answers = stage.scene.sentence[i], stage.parse.lemma[stage.parse.head[i]] in ANSWERING_NO | _REPLYING
    near = [s for s in stage.trail.recent(i) if now - stage.scene.sentence[s.token] <= 2 and _by_name(s.entity)]
    last = next((stage.scene.sentence[s.token] for s in near), now)
    told = [s for s in near if stage.scene.sentence[s.token] == last]
    main = (s for s in told if s.how != "pronoun" or stage.parse.dep[stage.parse.head[s.token]] == "ROOT")
    acting = {id(s.entity): s.entity for s in main if _acts(stage, s) and not _publishes(stage, s.entity)}
    if answers or last == now or len(acting) != 1 or id(firm) in acting:
        return firm
    other = next(iter(acting.values()))
    beside = any(s.entity is firm for s in told)
    if not beside and not any(s.entity is other and _speaks_here(stage, s.token, i) for s in told):
        return firm
    if other.roles and not _is_firm(other):
        return firm
    return other if _is_firm(other) or _has_works(stage, other) else None


def _speaks_here(stage: Stage, token: int, i: int) -> bool:
    return token in stage.scene.source_of and stage.scene.block[token] == stage.scene.block[i]


_REPLYING = frozenset({"respond", "reply", "answer", "counter", "retort", "blame"})


def _by_name(entity: Entity) -> bool:
    return entity.kind == "organisation" and bool(entity.forms)


def _has_works(stage: Stage, body: Entity) -> bool:
    """Whether a text speaks of a body's works or owners, as only firms have them: "the Talvex chemical works"."""
    return any(has_works(stage.parse, first, end) for first, end in body.mentions)


def _told_of(stage: Stage, body: Entity) -> bool:
    """Whether a text has come to a body and goes on about it: names it more than once, or tells what it does."""
    before = [seen for seen in stage.trail.recent_all() if seen.entity is body]
    return bool(before) and (len(body.mentions) > 1 or any(_acts(stage, seen) for seen in before))


def _acts(stage: Stage, seen: Seen) -> bool:
    """Whether a mention is what its sentence or clause tells of: its subject, or what explains or owns that."""
    parse, at = stage.parse, seen.token
    for _ in range(3):
        if parse.dep[at] in ("nsubj", "nsubjpass") or at in stage.scene.source_of:
            return True
        if parse.dep[at] not in ("appos", "conj", "poss", "compound", "nmod"):
            return False
        at = parse.head[at]
    return False


def _is_asked(stage: Stage, body: Entity) -> bool:
    """Whether a text, here or further on, lets a body speak or asks it to: it is the one that the text is about."""
    parse = stage.parse
    heads = (head_of(parse, a, b) for a, b in body.mentions)
    return any(
        t in stage.scene.source_of or (parse.dep[t] == "dobj" and parse.lemma[parse.head[t]] in _HAILING) for t in heads
    )


_HAILING = CONTACTING | {"call"}
_KINSHIP = 3
"""Sentences behind which "the family" may be another's."""


def _is_firm(body: Entity) -> bool:
    """Whether a body's name or what is said of it makes it a company."""
    last = {form.split()[-1].lower().strip(".") for form in body.forms if " " in form}
    return bool(last & (FIRMS - CHARITIES) or body.roles & FIRM_ROLES)


def _of_other_number(stage: Stage, seen: Seen, i: int) -> bool:
    """Whether a description speaks of several bodies and the noun of one, or the other way round."""
    if seen.entity.forms or not seen.entity.mentions:
        return False
    plural, roles = ("NNS", "NNPS"), seen.entity.roles
    told = range(*seen.entity.mentions[0])
    several = any(stage.parse.tag[t] in plural and nominals.singular(stage.parse, t) in roles for t in told)
    return several != (stage.parse.tag[i] in plural)


def nearest(stage: Stage, i: int, fits: list[Seen]) -> Entity | None:
    """The last of several mentions, newest first; where they are of different parties only if it is near,
    or the one of which the text speaks twice as often."""
    parties = sorted({id(s.entity): s.entity for s in fits}.values(), key=lambda e: -len(e.mentions))
    last = [s for s in fits if stage.scene.sentence[s.token] == stage.scene.sentence[fits[0].token]]
    acting = {id(s.entity): s.entity for s in last if _acts(stage, s)}
    if len(acting) == 1 and not _acts(stage, fits[0]):
        return next(
            iter(acting.values())
        )  # of whom the sentence tells, not "the Herald" of "what you miss in the Herald"
    if len(parties) == 1 or stage.scene.block[i] - stage.scene.block[fits[0].token] <= 1:
        return fits[0].entity
    return parties[0] if len(parties[0].mentions) >= 2 * len(parties[1].mentions) else None


def _has(body: Entity, words: set[str]) -> bool:
    trade = {"news", "press"} if body.kind == "outlet" else set()
    return all(w in body.words or w in body.role_words for w in words - trade)


_HIRING = frozenset({"company", "agency"})
_OF_MEMBERS = re.compile(
    r"(?:work|teach|driv|farm|min|dock|dwell|villag|pension|engineer|porter|own|labour|labor)ers?$"
    r"|^(?:nurses|doctors|residents|parents|mothers|students|veterans|families|citizens|tenants|unions?|unite|unison"
    r"|solidarity|brotherhood|fishermen|seamen|seafarers|patients|neighbou?rs)$"
)
"""Words of the names of those who join to speak for themselves: no company or agency is called so."""


def _just_named(stage: Stage, i: int, one: str) -> Entity | None:
    """The body named in this or the two sentences before, unless its own noun says that it is something else; of
    several the one of which the text speaks twice as often, or the only one that acts there."""
    near: dict[int, Entity] = {}
    acting: set[int] = set()
    for seen in stage.trail.recent(i):
        entity = seen.entity
        if stage.scene.sentence[i] - stage.scene.sentence[seen.token] > 2:
            break
        if entity.kind == "organisation" and entity.forms and seen.how == "name" and not _publishes(stage, entity):
            near[id(entity)] = entity
            if _acts(stage, seen):
                acting.add(id(entity))
    bodies = sorted(near.values(), key=lambda e: -len(e.mentions))
    if not bodies or bodies[0].roles:
        return None
    first = bodies[0]
    if len(bodies) > 1 and acting != {id(first)}:
        often = len(first.mentions) >= 2 * len(bodies[1].mentions)
        if not (often and id(first) in acting):
            return None
    return None if one in _HIRING and any(_OF_MEMBERS.search(w) for w in first.words) else first


def _publishes(stage: Stage, entity: Entity) -> bool:
    """Whether a body is the page's outlet, of which it speaks in other words: "the company" is of whom it tells."""
    outlet = (stage.scene.document.outlet.value or "").lower().removeprefix("the ")
    return any(form.lower().removeprefix("the ") == outlet for form in entity.forms)


def document_again(stage: Stage, i: int, one: str) -> Entity | None:
    """The document that a noun, `one` in the singular, means again; None where it means another."""
    words = nominals.modifiers(stage.parse, i)
    for seen in stage.trail.recent_all():
        entity = seen.entity
        if (
            entity.kind == "document"
            and (one in entity.roles or (one in WRITTEN and entity.roles & WRITTEN))
            and words <= entity.role_words
            and not (entity.plural is True and nominals.plural(stage.parse, i) is False)
        ):
            return entity
    return None


def stated(words: set[str]) -> set[str]:
    """Words with peoples' adjectives as the state's name, without what tells nothing ("prime")."""
    peoples, out = names_states.peoples(), set()
    for word in words:
        out.add(peoples.get(word.capitalize(), word).lower())
    return {w for name in out for w in name.split()} - {"prime", "then", "the", "'s"}
