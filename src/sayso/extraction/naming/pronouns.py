"""Whom a pronoun means: candidates that agree in gender and number, weighed by distance, role and who spoke last.

The weights were set on the coreference of GUM news (CC BY 4.0).  Where two candidates are as good, nobody is meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.extraction.lexicon.names_reference import KIN
from sayso.extraction.lexicon.words import words
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.scene import Scene, marked
from sayso.model import Parse

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})
PRONOUNS = HE | SHE | IT | THEY | FIRST
_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})
_FAR = 5
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
DISTANCE, PARAGRAPH, SUBJECT, OWNER, CHAIN = 0.8, 0.15, 1.0, 0.3, 0.3
NAMED, OFTEN, OTHER_VOICE, SPEAKER = 0.3, 0.04, 0.6, 1.5
UNKNOWN, UNNAMED, MARGIN, SHARE, COMMAND = 0.5, 0.4, 0.15, 1.0, 0.5
CLEAR, MARGIN_KNOWN, POOR = 0.32, 0.25, -2.0
"""By how much the best must lead (less where its gender was known), and how well it must fit, for a name to be put in
the place of "his" and "its"."""
_TRAIL = 60
_FEW = 6
"""Mentions of persons below which nobody counts as the one whom a text is about."""


class Seen(NamedTuple):
    """A mention on the trail."""

    entity: Entity
    token: int
    how: str


@dataclass(slots=True, eq=False)
class Trail:
    """What was mentioned so far, newest last, and who spoke last."""

    scene: Scene
    seen: list[Seen] = field(default_factory=list)
    speaker: Entity | None = None
    speaker_at: int = -1
    named: int = 0
    unsure: set[int] = field(default_factory=set)
    """Pronouns that were given to somebody though another was nearly as good, or nobody quite fits."""

    def __post_init__(self) -> None:
        self.named = max(_FEW, sum(len(p.mentions) for p in self.scene.persons))

    def add(self, entity: Entity, token: int, how: str) -> None:
        """Note a mention (`how`: name, noun or pronoun); a source's head makes its entity the last speaker."""
        self.seen.append(Seen(entity, token, how))
        if token in self.scene.source_of:
            self.speaker, self.speaker_at = entity, token

    def recent(self, token: int) -> Iterable[Seen]:
        """Mentions of this and the last few sentences, newest first."""
        now = self.scene.sentence[token]
        for seen in reversed(self.seen[-_TRAIL:]):
            if now - self.scene.sentence[seen.token] > _FAR:
                break
            yield seen

    def recent_all(self) -> Iterable[Seen]:
        """The last mentions of the whole document, newest first."""
        return reversed(self.seen[-4 * _TRAIL :])


def resolve(trail: Trail, token: int) -> Entity | None:
    """The entity that a third-person pronoun means, or None."""
    word = trail.scene.parse.lower[token]
    if word in SHE and _a_vessel(trail, token):
        return None
    best: dict[int, tuple[float, Entity]] = {}
    block, voice, here, named = trail.scene.block, trail.scene.voice, False, False
    others = _told_of(trail, token)
    for seen in trail.recent(token):
        fit = _agrees(seen.entity, word)
        if id(seen.entity) in others or (seen.entity.kind == "place" and token in trail.scene.source_of):
            continue
        if fit is None or _clash(trail.scene, seen, token, word):
            continue
        inside = block[seen.token] == block[token]
        here = here or (inside and voice[seen.token] == voice[token])
        named = named or (here and seen.how == "name" and not _a_place_here(trail.scene.parse, seen))
        score = fit + _weigh(trail, seen, token)
        if seen.how == "noun" and _no_party(trail.scene.parse, seen.token):
            continue
        if not inside and ((here and word in HE | SHE) or (named and word in IT and token in trail.scene.source_of)):
            score -= ELSEWHERE + (SPEAKER if trail.speaker is seen.entity and token in trail.scene.source_of else 0.0)
        if score > best.get(id(seen.entity), (-99.0, seen.entity))[0]:
            best[id(seen.entity)] = (score, seen.entity)
    ranked = sorted(best.values(), key=lambda b: (-round(b[0], 6), b[1].first))
    if not ranked or ranked[0][0] < -4.5:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN and not _one_voice(ranked[0][1], ranked[1][1]):
        return None
    chosen = ranked[0][1]
    if word in THEY and token in trail.scene.source_of and _some_between(trail, chosen, token):
        return None
    clear = CLEAR if chosen.gender is None else MARGIN_KNOWN
    if ranked[0][0] < POOR or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < clear):
        trail.unsure.add(token)
    outside = trail.scene.voice[token] < 0
    if outside and chosen.gender is None and chosen.kind in ("person", "unnamed") and word in HE | SHE:
        chosen.gender = "m" if word in HE else "f"
    return chosen


def _no_party(parse: Parse, noun: int) -> bool:
    """Whether a noun brings nobody on the scene: "no guard was near", "the commissioner's office"."""
    none = any(parse.lower[c] == "no" and parse.dep[c] == "det" for c in parse.children[noun])
    return none or (parse.dep[noun] == "poss" and parse.lemma[parse.head[noun]].lower() in ("office", "bureau"))


def _some_between(trail: Trail, chosen: Entity, token: int) -> bool:
    """Whether "some", "many" or "others" of whom nothing is known came in as a subject behind the last mention of
    several without a name: "they" may be these."""
    parse = trail.scene.parse
    last = next((s.token for s in trail.recent(token) if s.entity is chosen), token)
    if chosen.kind != "unnamed" or chosen.plural is not True or chosen.members:
        return False
    return any(parse.lower[k] in _SOME and parse.dep[k] == "nsubj" for k in range(last + 1, token))


_SOME = frozenset({"some", "many", "others", "most", "few", "several"})


def _told_of(trail: Trail, token: int) -> set[int]:
    """Who cannot be the subject of a verb of speech: whom it addresses, and those of whom the quotation in front of it
    tells by name or noun: "“The mayor means well,” he said" is not the mayor's."""
    scene = trail.scene
    addressed, own = _addressed(scene, token), scene.source_of.get(token)
    out = set() if addressed is None else {id(addressed)}
    if own is None:
        return out
    out |= {id(s.entity) for s in trail.recent(token) if s.how != "pronoun" and _spoken_of(scene, s, token, own)}
    quoted = [(a, b) for a, b in scene.drafts[own].content if marked(scene.parse.text[a:b])]
    for seen in trail.recent(token) if quoted else ():
        at = scene.parse.start[seen.token]
        if seen.how != "pronoun" and seen.token not in scene.source_of and any(a <= at < b for a, b in quoted):
            out.add(id(seen.entity))
    return out


def _addressed(scene: Scene, token: int) -> Entity | None:
    """Who is named right behind the verb of a subject: "he urged Mr Tek to go" is not Tek."""
    parse, verb = scene.parse, scene.parse.head[token]
    if parse.dep[token] not in _SUBJECT or verb < token:
        return None
    near = (scene.entity_at(k) for k in range(verb + 1, min(verb + _HEARER, len(parse))))
    named = next((e for e in near if e is not None), None)
    between = parse.pos[verb + 1 : verb + 2]
    return named if between in (["PROPN"], ["DET"], ["ADJ"], ["NOUN"]) else None


_HEARER = 4
"""Tokens behind a verb among which the name of whom it addresses stands."""


def _one_voice(a: Entity, b: Entity) -> bool:
    """Whether one is the other's paper: what the union's statement says the union says."""
    return any(paper.kind == "document" and paper.issuer is other for paper, other in ((a, b), (b, a)))


_VESSELS = words(
    """ship vessel boat ferry tanker trawler yacht liner cruiser frigate destroyer submarine freighter schooner steamer
    barge tug ketch"""
)
"""What is called "she" though nobody is meant."""


def _a_vessel(trail: Trail, token: int) -> bool:
    """Whether the subject last named in this paragraph is a ship: "the ferry sank because she was overloaded"."""
    parse = trail.scene.parse
    for k in range(token - 1, max(parse.block_of(token)[0], token - _TRAIL) - 1, -1):
        if parse.dep[k] in _SUBJECT and parse.pos[k] in ("NOUN", "PROPN"):
            return parse.lemma[k].lower() in _VESSELS
    return False


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
        return 0.0 if entity.kind == "person" else -UNNAMED
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


def _clash(scene: Scene, seen: Seen, token: int, word: str) -> bool:
    """Two arguments of one verb are two parties; a speaker does not call himself "he" or by a noun inside his own
    quotation; and a text that is reproduced does not refer to the page around it."""
    parse = scene.parse
    if scene.embedded[token] >= 0 and scene.embedded[seen.token] != scene.embedded[token]:
        return True
    voice = scene.voice[token]
    if voice >= 0:
        head = scene.drafts[voice].head
        if head is not None and (seen.token == head or _same_name(scene, head, seen.entity)):
            return True
    own = scene.source_of.get(token)
    if own is not None and seen.how == "noun" and _new_within(scene, seen, own):
        return True
    if own is not None and seen.how != "pronoun" and scene.voice[seen.token] == own:
        return True
    if word in _POSSESSIVE and parse.dep[token] == "poss":
        return parse.head[token] == seen.token or _asks_after(parse, seen, token)
    return parse.head[token] == parse.head[seen.token] and seen.token != token and not word.endswith(("self", "selves"))


def _new_within(scene: Scene, seen: Seen, draft: int) -> bool:
    """Whether somebody comes in as one nobody knows in the words of which the pronoun is the source: "one man had left,
    he said" tells of another man."""
    parse, at = scene.parse, seen.token
    told = any(a <= parse.start[at] < b for a, b in scene.drafts[draft].content)
    first = parse.left[at]
    known = parse.tag[first] == "PRP$" or parse.lower[first] in ("the", "this", "that", "these", "those")
    return told and seen.entity.kind == "unnamed" and not known


def _spoken_of(scene: Scene, seen: Seen, token: int, draft: int) -> bool:
    """Whether words in front of the pronoun that is their source speak of somebody as of another: "his clerk had fled,
    he said" is the clerk's master, and "the clerk, he said, had fled" not the clerk."""
    parse, at = scene.parse, seen.token
    if at > token or not any(a <= parse.start[at] < b for a, b in scene.drafts[draft].content):
        return False
    if _OWNING.get(parse.lower[parse.left[at]]) == parse.lower[token]:
        return True
    return parse.dep[at] in _SUBJECT and {"aside", "split"} <= set(scene.drafts[draft].why)


_OWNING = {"his": "he", "her": "she", "their": "they", "its": "it"}


def _same_name(scene: Scene, head: int, entity: Entity) -> bool:
    return scene.entity_at(head) is entity


def _interrupted(trail: Trail) -> bool:
    """Whether somebody else has come in as a subject, outside quotations, since the last speaker spoke."""
    scene = trail.scene
    for seen in reversed(trail.seen[-_TRAIL:]):
        if seen.token <= trail.speaker_at:
            return False
        if seen.entity is trail.speaker or not seen.entity.human or scene.voice[seen.token] >= 0:
            continue
        if scene.parse.dep[seen.token] in _SUBJECT:
            return True
    return False


def _commands(parse: Parse, subject: int, token: int) -> bool:
    """Whether a subject's verb governs the pronoun's clause: "Ann said that she"."""
    verb, up = parse.head[subject], parse.head[token]
    for _ in range(5):
        up = parse.head[up]
        if up == verb:
            return True
        if parse.head[up] == up:
            return False
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
    return owner and parse.lemma[parse.head[seen.token]].lower() in _FATES


_FATES = frozenset(
    ["death", "body", "funeral", "burial", "killing", "murder", "disappearance", "arrest", "detention", "remains"]
)


def _asks_after(parse: Parse, seen: Seen, token: int) -> bool:
    """Whether a mention is who asks after somebody's death: "the coroner asked a diver about her death"."""
    thing = parse.head[token]
    asked = parse.lemma[thing].lower() in _FATES and parse.lower[parse.head[thing]] in (
        "into",
        "over",
        "about",
        "behind",
    )
    return asked and parse.dep[seen.token] == "nsubj" and _commands(parse, seen.token, token)


def _weigh(trail: Trail, seen: Seen, token: int) -> float:
    scene, parse = trail.scene, trail.scene.parse
    distance = scene.sentence[token] - scene.sentence[seen.token]
    score = -DISTANCE * distance - PARAGRAPH * (scene.block[token] - scene.block[seen.token])
    if parse.dep[seen.token] in _SUBJECT:
        aside = distance and parse.dep[parse.head[seen.token]] in ("relcl", "acl")
        commands = distance == 0 and _commands(parse, seen.token, token)
        score += (ASIDE if aside else SUBJECT) + (COMMAND if commands else 0.0)
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
    if parse.dep[token] == "poss" and parse.lemma[parse.head[token]] in KIN and _fate(parse, seen):
        score += MOURNED
    if token in scene.source_of and seen.entity.kind == "document" and parse.lower[token] in THEY:
        score -= WRITTEN
    if token in scene.source_of and parse.lower[token] in IT | THEY and _a_place_here(parse, seen):
        score -= STRANGER
    if token in scene.source_of and trail.speaker is seen.entity:
        score += SPEAKER if not _interrupted(trail) else SPEAKER * 0.2
    return score
