"""Whom a pronoun means: candidates that agree in gender and number, weighed by distance, role and who spoke last.

The weights were set on the coreference of GUM news (CC BY 4.0).  Where two candidates are as good, nobody is meant.
"""

from __future__ import annotations

from sayso.extraction.lexicon.names_reference import KIN
from sayso.extraction.lexicon.stances import MYSELF, OURSELVES
from sayso.extraction.naming.barred import (
    FATES,
    HE,
    SHE,
    SUBJECTS,
    a_vessel,
    another_since,
    anybody_else,
    clash,
    commands,
    no_party,
    same_pronoun,
    told_of,
)
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.trail import TRAIL, Seen, Trail
from sayso.model import Parse

IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = MYSELF | OURSELVES
PRONOUNS = HE | SHE | IT | THEY | FIRST
ELSEWHERE = 0.8
"""Off for those of earlier paragraphs where this one has named somebody who fits."""
WRITTEN = 1.2
"""Off for documents: those who say something are people before they are papers."""
STRANGER = 1.5
"""Off for the unnamed before "his father": whose kin a text tells is mostly named."""
MOURNED = 1.5
"""For whose death a text told last, before "her parents": kin speak for the dead and the held."""
ANYBODY = 2.5
"""Off for anybody of a kind, of whom a text speaks in general."""
TOLD_OF = 1.8
"""Off for those without a name in somebody's words: they seldom go on to speak themselves."""
ASIDE = 0.4
"""For subjects of a clause that tells of a noun, in an earlier sentence: "the night Epps died"."""
DISTANCE = 0.8
"""Off for each sentence between a mention and the pronoun."""
PARAGRAPH = 0.15
"""Off, besides, for each paragraph between."""
SUBJECT = 1.0
"""For subjects."""
COMMAND = 0.5
"""For subjects of a clause around the pronoun's, besides."""
OWNER = 0.3
"""Off for those who only own something: "the mayor's horse"."""
CHAIN = 0.3
"""For those whom a pronoun meant last."""
NAMED = 0.3
"""For those mentioned by name."""
OFTEN = 0.04
"""For each mention, up to six."""
SHARE = 1.0
"""Times the share of all mentions that are somebody's."""
OTHER_VOICE = 0.6
"""Off for those whom a quotation names that the pronoun does not stand in, or an embedded text."""
CALLED_SO = 0.85
"""Off for whom "he" means in the words of who speaks: "“His clerks knew,” he said"."""
SPEAKER = 1.5
"""For whoever spoke last, where the pronoun speaks."""
UNKNOWN = 0.5
"""Off for those of whom no word tells that they are he or she."""
UNNAMED_COSTS = 0.4
"""Off for those without a name."""
MARGIN = 0.15
"""By how much the best must lead for a pronoun to mean anybody."""
CLEAR = 0.32
"""By how much the best must lead for a name to be put in the place of "his" and "its"."""
MARGIN_KNOWN = 0.25
"""The same, where the gender was known."""
POOR = -2.0
"""How well the best must fit for that, at least."""


def resolve(trail: Trail, token: int) -> Entity | None:
    """The entity that a third-person pronoun means, or None."""
    word = trail.scene.parse.lower[token]
    if word in SHE and a_vessel(trail, token):
        return None
    ranked = _ranked(trail, token)
    if not ranked or ranked[0][0] < -4.5:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN and not _one_voice(ranked[0][1], ranked[1][1]):
        return None
    chosen = ranked[0][1]
    if word in THEY and token in trail.scene.source_of and anybody_else(trail, chosen, token):
        return None
    if word in HE | SHE and another_since(trail, chosen, token):
        return None
    clear = CLEAR if chosen.gender is None else MARGIN_KNOWN
    if ranked[0][0] < POOR or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < clear):
        trail.unsure.add(token)
        if _a_stranger(trail, chosen, token):
            return None
    outside = trail.scene.voice[token] < 0
    if outside and chosen.gender is None and chosen.kind in ("person", "unnamed") and word in HE | SHE:
        chosen.gender = "m" if word in HE else "f"
    return chosen


def _ranked(trail: Trail, token: int) -> list[tuple[float, Entity]]:
    """Those whom a pronoun may mean, each with how well he fits, the best first."""
    word = trail.scene.parse.lower[token]
    best: dict[int, tuple[float, Entity]] = {}
    block, voice, here, named = trail.scene.block, trail.scene.voice, False, False
    others = told_of(trail, token)
    for seen in trail.recent(token):
        if seen.token in trail.scene.credits:
            continue  # who wrote a page, and for whom, is nobody of whom it goes on to tell
        fit = _agrees(seen.entity, word)
        if id(seen.entity) in others or (seen.entity.kind == "place" and token in trail.scene.source_of):
            continue
        if fit is None or clash(trail.scene, seen, token, word):
            continue
        inside = block[seen.token] == block[token]
        here = here or (inside and voice[seen.token] == voice[token])
        named = named or (here and seen.how == "name" and not _a_place_here(trail.scene.parse, seen))
        score = fit + _weigh(trail, seen, token)
        if seen.how == "noun" and no_party(trail.scene.parse, seen.token):
            continue
        if not inside and ((here and word in HE | SHE) or (named and word in IT and token in trail.scene.source_of)):
            score -= ELSEWHERE + (SPEAKER if trail.speaker is seen.entity and token in trail.scene.source_of else 0.0)
        if score > best.get(id(seen.entity), (-99.0, seen.entity))[0]:
            best[id(seen.entity)] = (score, seen.entity)
    called = _called_so(trail, token)
    ranked = [(score - CALLED_SO * (id(entity) in called), entity) for score, entity in best.values()]
    return sorted(ranked, key=lambda b: (-round(b[0], 6), b[1].first))


def _called_so(trail: Trail, token: int) -> set[int]:
    """Whom "he" means in the quotation whose source a "he" is, or "she" in that of a "she"."""
    scene, own = trail.scene, trail.scene.source_of.get(token)
    words = (s for s in trail.recent(token) if own is not None and scene.voice[s.token] == own)
    return {id(s.entity) for s in words if s.how == "pronoun" and same_pronoun(scene.parse, s.token, token)}


def _a_stranger(trail: Trail, chosen: Entity, token: int) -> bool:
    """Whether it is somebody without a name who did not speak last: a doubtful "he said" is not given to him."""
    speaks = token in trail.scene.source_of and trail.scene.parse.dep[token] in SUBJECTS
    return speaks and chosen.kind == "unnamed" and trail.speaker is not chosen


def _one_voice(a: Entity, b: Entity) -> bool:
    """Whether one is the other's paper: what the union's statement says the union says."""
    return any(paper.kind == "document" and paper.issuer is other for paper, other in ((a, b), (b, a)))


def _agrees(entity: Entity, word: str) -> float | None:
    """None where the pronoun cannot mean it, else how well it fits."""
    if word in HE or word in SHE:
        if not entity.human or entity.members:
            return None
        gender = "m" if word in HE else "f"
        if entity.gender is None:
            return -UNKNOWN
        if entity.gender != gender:
            return None
        return 0.0 if entity.kind == "person" else -UNNAMED_COSTS
    if word in ("both", "two"):
        return 0.0 if len(entity.members) == 2 or _two(entity) else None
    if word in THEY:
        if entity.plural is True or entity.members:
            return 0.9 if entity.members else 0.6
        if entity.plural is None and not entity.roles.isdisjoint(_KINDRED):
            return 0.4
        return -0.8 if entity.plural is None and entity.kind in ("organisation", "unnamed") else None
    if entity.human or entity.plural is True or _are_many(entity):
        return None
    return {"organisation": 0.2, "outlet": 0.2, "document": 0.2, "state": 0.0}.get(entity.kind, -0.5)


_KINDRED = frozenset({"family", "couple", "crew", "band"})
"""Bodies of persons that are "they" as a rule."""


def _are_many(entity: Entity) -> bool:
    """Whether it is the police of a place, whom no text calls "it", and no force by its full name."""
    return any(form.endswith(" police") for form in entity.forms) or (not entity.forms and "police" in entity.roles)


def _two(entity: Entity) -> bool:
    return entity.plural is True and (entity.description or "").lower().startswith("two ")


def _interrupted(trail: Trail) -> bool:
    """Whether somebody else has come in as a subject, outside quotations, since the last speaker spoke."""
    scene = trail.scene
    for seen in reversed(trail.seen[-TRAIL:]):
        if seen.token <= trail.speaker_at:
            return False
        if seen.entity is trail.speaker or not seen.entity.human or scene.voice[seen.token] >= 0:
            continue
        if scene.parse.dep[seen.token] in SUBJECTS:
            return True
    return False


def _anybody(parse: Parse, noun: int) -> bool:
    """Whether a noun is anybody of its kind: "a pilot needs to sleep"."""
    verb = parse.head[noun]
    article = any(parse.lower[c] in ("a", "an") and parse.dep[c] == "det" for c in parse.children[noun])
    needs = parse.tag[verb] == "VBZ" and parse.lemma[verb] in ("need", "have", "want", "know", "tend", "learn")
    may = any(parse.tag[c] == "MD" and c < verb for c in parse.children[verb])
    return article and parse.dep[noun] == "nsubj" and (needs or may)


def _a_place_here(parse: Parse, seen: Seen) -> bool:
    """Whether a name only tells where something was: "a hall outside Orvan", "stopped in Prell County"."""
    up = parse.head[seen.token]
    return seen.how == "name" and parse.dep[seen.token] == "pobj" and parse.lower[up] in _WHERE


_WHERE = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "throughout"})


def _fate(parse: Parse, seen: Seen) -> bool:
    """Whether a mention is whose death or arrest it was: "an inquiry into her death. Her parents …"."""
    owner = seen.how == "pronoun" and parse.dep[seen.token] == "poss"
    return owner and parse.lemma[parse.head[seen.token]].lower() in FATES


def _weigh(trail: Trail, seen: Seen, token: int) -> float:
    scene, parse = trail.scene, trail.scene.parse
    distance = scene.sentence[token] - scene.sentence[seen.token]
    score = -DISTANCE * distance - PARAGRAPH * (scene.block[token] - scene.block[seen.token])
    if parse.dep[seen.token] in SUBJECTS:
        aside = distance and parse.dep[parse.head[seen.token]] in ("relcl", "acl")
        governs = distance == 0 and commands(parse, seen.token, token)
        score += (ASIDE if aside else SUBJECT) + (COMMAND if governs else 0.0)
    elif parse.dep[seen.token] in ("poss", "compound"):
        score -= OWNER
    score += {"pronoun": CHAIN, "name": NAMED}.get(seen.how, 0.0)
    score += OFTEN * min(len(seen.entity.mentions), 6) + SHARE * len(seen.entity.mentions) / trail.named
    if scene.voice[seen.token] != scene.voice[token] and scene.voice[seen.token] >= 0:
        score -= OTHER_VOICE + (TOLD_OF if seen.entity.kind == "unnamed" and token in scene.source_of else 0.0)
    if scene.embedded[seen.token] != scene.embedded[token]:
        score -= OTHER_VOICE
    if seen.entity.kind == "unnamed" and seen.how == "noun" and _anybody(parse, seen.token):
        score -= ANYBODY
    if seen.entity.kind == "unnamed" and parse.dep[token] == "poss" and parse.lemma[parse.head[token]] in KIN:
        score -= STRANGER
    if parse.lower[token] == "their" and seen.entity.plural is None and parse.lemma[parse.head[token]] in KIN:
        score -= STRANGER if seen.entity.roles.isdisjoint(_KINDRED) else 0.0  # those with kin and lawyers are people
    if parse.dep[token] == "poss" and parse.lemma[parse.head[token]] in KIN and _fate(parse, seen):
        score += MOURNED
    if token in scene.source_of and seen.entity.kind == "document" and parse.lower[token] in THEY:
        score -= WRITTEN
    if token in scene.source_of and parse.lower[token] in IT | THEY and _a_place_here(parse, seen):
        score -= STRANGER
    if token in scene.source_of and trail.speaker is seen.entity:
        score += SPEAKER if not _interrupted(trail) else SPEAKER * 0.2
    return score
