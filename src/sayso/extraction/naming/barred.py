"""Whom a pronoun cannot mean, whatever speaks for him: by the grammar of its clause and its words."""

from __future__ import annotations

from sayso.extraction.lexicon.words import words
from sayso.extraction.naming import nominals
from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.scene import Scene, marked
from sayso.extraction.naming.trail import TRAIL, Seen, Trail
from sayso.model import Parse

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
_POSSESSIVE = frozenset({"his", "her", "its", "their"})


def no_party(parse: Parse, noun: int) -> bool:
    """Whether a noun brings nobody on the scene: "no guard was near", "the commissioner's office"."""
    none = any(parse.lower[c] == "no" and parse.dep[c] == "det" for c in parse.children[noun])
    return none or (parse.dep[noun] == "poss" and parse.lemma[parse.head[noun]].lower() in ("office", "bureau"))


def presented(parse: Parse, noun: int) -> bool:
    """Whether a noun is only what somebody calls another: "whom the army presented as ‹rebels›", "called them
    ‹thieves›".  The page does not say that they are, and nobody comes in by it."""
    above = parse.head[noun]
    if any(parse.tag[k] == "NNS" for k in parse.children[noun] if k < noun):
        return False  # "called the guards thieves": the parser takes both for one
    if parse.dep[noun] == "oprd":
        return parse.lemma[above] in _CALLING
    if parse.dep[noun] == "pobj" and parse.lower[above] == "as":
        return parse.lemma[parse.head[above]] in _CALLING | _PRESENTING
    first = parse.left[noun]
    return first > 1 and parse.lower[first - 1] == "as" and parse.lemma[first - 2] in _CALLING | _PRESENTING


_CALLING = words("call label brand dub term deem denounce")
_PRESENTING = words(
    """present describe portray depict identify characterise characterize paint cast dismiss vilify regard treat see
    view refer condemn deride"""
)


def anybody_else(trail: Trail, chosen: Entity, token: int) -> bool:
    """Whether the "they" who say something may be others than who was found, or people in general: those were told of
    in another paragraph, not alone, and did not speak last, or "some" or "many" have come in as a subject since."""
    scene = trail.scene
    last = next((s.token for s in trail.recent(token) if s.entity is chosen), token)
    if scene.parse.dep[token] in SUBJECTS and scene.block[last] != scene.block[token]:
        return trail.speaker is not chosen and not _only_they(trail, chosen, token)
    if chosen.kind != "unnamed" or chosen.plural is not True or chosen.members:
        return False
    between = range(last + 1, token)
    return any(scene.parse.lower[k] in _SOME and scene.parse.dep[k] == "nsubj" for k in between)


def _only_they(trail: Trail, chosen: Entity, token: int) -> bool:
    """Whether several are the subject with which the paragraph right before ends, and nobody else there is several."""
    scene, parse = trail.scene, trail.scene.parse
    before = parse.block_of(token)[0] - 1
    if before < 0 or not (chosen.members or chosen.plural is True):
        return False
    begin, last = parse.block_of(before)[0], parse.sentence_of(before)[0]
    seen = [s for s in trail.seen[-TRAIL:] if s.token >= begin]
    own = {s.token for s in seen if s.entity is chosen or any(s.entity is m for m in chosen.members)}
    named = (s.token for s in seen if s.token in own and s.how != "pronoun" and last <= s.token <= before)
    heads = [t for t in named if parse.dep[t] in SUBJECTS and scene.voice[t] < 0]
    if not any(parse.dep[parse.head[t]] == "ROOT" for t in heads) or parse.tag[parse.head[token]] == "VBP":
        return False  # "they say": people do
    several = (s.entity for s in seen if s.entity is not chosen)
    if any(e.plural is True or e.members for e in several):
        return False
    nouns = (t for t in range(begin, token) if t not in own and parse.tag[t] in ("NNS", "NNPS"))
    return not any(parse.dep[t] in SUBJECTS or nominals.sort(parse, t) in ("person", "body") for t in nouns)


def another_since(trail: Trail, chosen: Entity, token: int) -> bool:
    """Whether the other of two has come in as a subject since the one who was found, and no name tells who that is:
    "One diver, Ana Lira, … The other disputed it. “It is too dark,” she said"."""
    scene, parse = trail.scene, trail.scene.parse
    last = next((s.token for s in trail.recent(token) if s.entity is chosen), token)
    since = (k for k in range(last + 1, token) if scene.voice[k] < 0 and parse.dep[k] in SUBJECTS)
    others = [k for k in since if parse.lower[k] in _ONE_OF_THEM]
    if not others:
        return False
    begin = max(parse.block_of(last)[0], last - _APPOSED)
    one = any(parse.lower[k] in ("one", "first") for k in range(begin, last))
    return one or any(k in scene.source_of for k in others)


_APPOSED = 8
"""Tokens from "one" to the name of who that is."""


_ONE_OF_THEM = frozenset({"other", "another", "latter", "former", "second", "third"})
_SOME = frozenset({"some", "many", "others", "most", "few", "several"})


def told_of(trail: Trail, token: int) -> set[int]:
    """Who cannot be the subject of a verb of speech: whom it addresses, who asks the one who answers, and those of whom
    the quotation in front of it tells by name or noun: "“The mayor means well,” he said" is not the mayor's."""
    scene = trail.scene
    addressed, own = _addressed(scene, token), scene.source_of.get(token)
    out = set() if addressed is None else {id(addressed)}
    out |= {id(s.entity) for s in trail.recent(token) if _does_it_to(scene.parse, s.token, token)}
    if own is None:
        return out
    out |= {id(s.entity) for s in trail.recent(token) if _comes_from(scene.parse, s.token)}
    out |= {id(s.entity) for s in trail.recent(token) if s.how != "pronoun" and _spoken_of(scene, s, token, own)}
    return out | {id(s.entity) for s in trail.recent(token) if s.how != "pronoun" and _told_by(scene, s, token, own)}


def _comes_from(parse: Parse, noun: int) -> bool:
    """Whether a text tells from whom words come, who is then the one that speaks: "the figure came from the guild. It
    counted …"; a letter speaks itself."""
    verb = parse.head[noun]
    origins = (c for c in parse.children[verb] if parse.dep[c] == "prep" and parse.lower[c] == "from")
    made = parse.lemma[verb] in ("come", "stem", "originate") and parse.dep[noun] in SUBJECTS
    return made and parse.lemma[noun] in _TOLD and any(origins)


_TOLD = words("figure number toll count estimate claim allegation charge accusation story rumour rumor information")


def _told_by(scene: Scene, seen: Seen, token: int, draft: int) -> bool:
    """Whether somebody is named or described in the words in front of their speaker: "the crane's driver had fled, he
    said".  Not where the page's own words run on into a quotation ("Ms Lira turned it “into a den,” she said") or stand
    in front of an aside, not who owns what they tell of, where the text knows him, and not the speaker of other words,
    to which the content may reach back."""
    parse, at = scene.parse, scene.parse.start[seen.token]
    inside = [parse.text[a:b] for a, b in scene.drafts[draft].content if a <= at < b]
    if not inside:
        return False
    quoted = marked(inside[0])
    if parse.dep[token] not in SUBJECTS or (seen.token in scene.source_of and scene.voice[seen.token] < 0):
        return quoted and seen.token not in scene.source_of
    if quoted:
        return True
    if parse.dep[seen.token] == "poss" and seen.entity.first < parse.sentence_of(seen.token)[0]:
        return False  # whom the text knows may tell of what is his: "Mr Tarn's house had burned down, he said"
    if parse.lower[token] in ("it", "they") and parse.dep[seen.token] in SUBJECTS and seen.entity.kind != "person":
        return False  # a body tells of itself: "the hospital took in thirty, it said"
    return "split" not in scene.drafts[draft].why and _MARKS.isdisjoint(inside[0])


_MARKS = frozenset('"“”')


def _addressed(scene: Scene, token: int) -> Entity | None:
    """Who is named right behind the verb of a subject: "he urged Mr Tek to go" is not Tek."""
    parse, verb = scene.parse, scene.parse.head[token]
    if parse.dep[token] not in SUBJECTS or verb < token:
        return None
    near = (scene.entity_at(k) for k in range(verb + 1, min(verb + _HEARER, len(parse))))
    named = next((e for e in near if e is not None), None)
    between = parse.pos[verb + 1 : verb + 2]
    return named if between in (["PROPN"], ["DET"], ["ADJ"], ["NOUN"]) else None


_HEARER = 4
"""Tokens behind a verb among which the name of whom it addresses stands."""


_VESSELS = words(
    """ship vessel boat ferry tanker trawler yacht liner cruiser frigate destroyer submarine freighter schooner steamer
    barge tug ketch"""
)
"""What is called "she" though nobody is meant."""


def a_vessel(trail: Trail, token: int) -> bool:
    """Whether the subject last named in this paragraph is a ship: "the ferry sank because she was overloaded"."""
    parse = trail.scene.parse
    for k in range(token - 1, max(parse.block_of(token)[0], token - TRAIL) - 1, -1):
        if parse.dep[k] in SUBJECTS and parse.pos[k] in ("NOUN", "PROPN"):
            return parse.lemma[k].lower() in _VESSELS
    return False


def clash(scene: Scene, seen: Seen, token: int, word: str) -> bool:
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
    # Who speaks does not call himself "he": "“His clerks knew. He did nothing,” he said".
    spoken_of = seen.how != "pronoun" or same_pronoun(parse, seen.token, token)
    if own is not None and spoken_of and scene.voice[seen.token] == own:
        return True
    if word in _POSSESSIVE and parse.dep[token] == "poss":
        return parse.head[token] == seen.token or _asks_after(parse, seen, token)
    return parse.head[token] == parse.head[seen.token] and seen.token != token and not word.endswith(("self", "selves"))


def same_pronoun(parse: Parse, one: int, other: int) -> bool:
    """Whether two pronouns are both "he" or both "she"."""
    words = {parse.lower[one], parse.lower[other]}
    return words <= HE or words <= SHE


def _does_it_to(parse: Parse, seen: int, token: int) -> bool:
    """Whether somebody does what befell the subject of a clause: "asked by Ms Lira whether it was so, she replied"."""
    by = parse.head[seen]
    if parse.lower[by] != "by" or parse.dep[seen] != "pobj" or parse.dep[token] not in SUBJECTS or token < seen:
        return False
    above = parse.head[by]
    for _ in range(_CLIMB):
        if parse.dep[above] not in ("advcl", "acl", "amod", "dep") or parse.head[above] == above:
            return False
        above = parse.head[above]
        if above == parse.head[token]:
            return True
    return False


_CLIMB = 3


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
    return parse.dep[at] in SUBJECTS and {"aside", "split"} <= set(scene.drafts[draft].why)


_OWNING = {"his": "he", "her": "she", "their": "they", "its": "it"}


def _same_name(scene: Scene, head: int, entity: Entity) -> bool:
    return scene.entity_at(head) is entity


def commands(parse: Parse, subject: int, token: int) -> bool:
    """Whether a subject's verb governs the pronoun's clause: "Ann said that she"."""
    verb, up = parse.head[subject], parse.head[token]
    for _ in range(5):
        up = parse.head[up]
        if up == verb:
            return True
        if parse.head[up] == up:
            return False
    return False


_ASKED_AFTER = words("into over about behind")


def _asks_after(parse: Parse, seen: Seen, token: int) -> bool:
    """Whether a mention is who asks after somebody's death: "the coroner asked a diver about her death"."""
    thing = parse.head[token]
    asked = parse.lemma[thing].lower() in FATES and parse.lower[parse.head[thing]] in _ASKED_AFTER
    return asked and parse.dep[seen.token] == "nsubj" and commands(parse, seen.token, token)


FATES = frozenset(
    ["death", "body", "funeral", "burial", "killing", "murder", "disappearance", "arrest", "detention", "remains"]
)
