"""Which body a common noun that fits several takes up: "the institution", "the same paper", "the police"."""

from __future__ import annotations

from sayso.extraction.lexicon.names_reference import OF_WHERE
from sayso.extraction.lexicon.words import words
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.given import CALENDAR
from sayso.extraction.naming.people import text_of
from sayso.extraction.naming.police import behind
from sayso.extraction.naming.stage import Stage
from sayso.model import Parse


def some_police(body: Entity, words: set[str]) -> bool:
    """Whether a body has no name and is told of as some police only: "armed police" are not "the police" of later."""
    return not body.forms and not words and any(w.islower() for w in (body.description or "").split()[:-1])


def the_police(stage: Stage, i: int) -> Entity | None:
    """The only force that a page names, by its name in full: what a bare "police" there means, where nothing of which
    its sentence tells was in another place."""
    if stage.police is None or _in_another_place(stage, i):
        return None
    first, end = stage.police
    whole = text_of(stage.parse, first, end)
    named = stage.scene.entity_at(end - 1)
    if named is not None and named.kind == "organisation":
        if whole not in named.forms:
            named.forms.append(whole)
        return named
    before = stage.by_words.get(("organisation", whole.lower()))
    if before is not None:
        return before
    words = whole.lower().split()
    force = Entity("organisation", whole.lower(), plural=None, description=whole, roles={"police"})
    force.words, force.role_words = frozenset(words), set(words[:-1])
    force.mentions.append((first, end))
    return stage.add(force)


def _in_another_place(stage: Stage, i: int) -> bool:
    parse, (first, end) = stage.parse, stage.police or (0, 0)
    towns = (t for t in behind(parse, i, _IN) if parse.lower[t] not in CALENDAR and _town(parse, t))
    return any(parse.lower[t] not in parse.lower[first:end] for t in towns)


_IN = ("in", "near", "outside")


def _town(parse: Parse, t: int) -> bool:
    return parse.ent[t] == "GPE" or (parse.pos[t] == "PROPN" and parse.left[t] == t == parse.right[t])


def only_named(stage: Stage, i: int) -> Entity | None:
    """The one body by name of this sentence and the two before: "the institution" may be of any kind."""
    near = {
        id(seen.entity): seen.entity
        for seen in stage.trail.recent(i)
        if seen.entity.kind == "organisation" and seen.entity.forms and seen.how == "name"
        if stage.scene.sentence[i] - stage.scene.sentence[seen.token] <= _INSTITUTION
    }
    return next(iter(near.values())) if len(near) == 1 else None


_INSTITUTION = 2
"""Sentences before "the institution" in which the body is named that it means."""


def printed(stage: Stage, i: int, one: str) -> Entity | None:
    """The outlet of "the same paper" where a text only tells that somebody "reports" or "writes": the one body by name
    that did so in the sentences before."""
    found: dict[int, Entity] = {}
    for seen in stage.trail.recent_all():
        if stage.scene.sentence[i] - stage.scene.sentence[seen.token] > _PRINTED:
            break
        draft = stage.scene.source_of.get(seen.token)
        if draft is not None and seen.entity.kind == "organisation" and seen.how == "name":
            if stage.scene.drafts[draft].cue_lemma in ("report", "write", "publish"):
                found[id(seen.entity)] = seen.entity
    outlet = next(iter(found.values())) if len(found) == 1 else None
    if outlet is None or outlet.roles:
        return None
    outlet.roles.add(one)
    return outlet


_PRINTED = 12
"""Sentences within which "the same paper" may take up who reported something."""


def has_works(parse: Parse, first: int, end: int) -> bool:
    """Whether works stand behind the name on the tokens `[first, end)`, as only firms have them: "the Talvex chemical
    works"."""
    behind = range(end, min(end + _OF_ITS, len(parse)))
    at = next((t for t in behind if parse.lower[t] in _WORKS), None)
    if at is None or parse.head[end - 1] in range(end, at + 1):
        return at is not None
    return at == end and first > 0 and parse.lower[first - 1] == "the"  # "works" taken for a verb


_WORKS = words("works plant factory mill refinery smelter shipyard foundry brewery tannery subsidiary shareholders")
_OF_ITS = 2
"""Words behind a firm's name of which one may say what is its own."""


def body_behind(stage: Stage, i: int) -> Entity | None:
    """The body of "the charity Feed the Valley", "a second group, Stop the Tower,": a name right behind a source's noun
    for a body, within the source's own words."""
    draft = stage.scene.source_of.get(i)
    source = None if draft is None else stage.scene.drafts[draft].source
    at = i + 1 + (stage.parse.word[min(i + 1, len(stage.parse) - 1)] == ",")
    name = stage.scene.name_at.get(at)
    if source is None or name is None or name.first != at or name.end - at < _FULL:
        return None
    entity, (_, end) = stage.scene.entity_of.get(name), stage.parse.chars(at, name.end)
    one = stage.parse.tag[i] == "NN" and nominals.sort(stage.parse, i) == "body"
    last = at == i + 1 or source[1] <= end + 1
    body = entity is not None and entity.kind == "organisation"
    return entity if body and one and last and end <= source[1] else None


def resident(stage: Stage, first: int, end: int) -> Entity | None:
    """The person of "Ana Lira, 30, of Orvan, who said" behind the place's name, where that is taken for the source."""
    parse = stage.parse
    who = end + (parse.word[min(end, len(parse) - 1)] == ",")
    speaks = any(t in stage.scene.source_of for t in range(first, end))
    if not speaks or parse.lower[who : who + 1] != ["who"] or parse.lower[first - 1] not in OF_WHERE:
        return None
    begin = parse.sentence_of(first)[0]
    for t in range(first - 2, max(begin, first - _NEAR) - 1, -1):
        entity = stage.scene.entity_at(t)
        if entity is not None and entity.kind == "person":
            return entity
        if parse.pos[t] in ("VERB", "AUX"):
            return None
    return None


_NEAR = 12
"""Tokens between a person's name and that of where he lives."""
_FULL = 2
"""Words of a name that is no place or people in front of another noun."""
