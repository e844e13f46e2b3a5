"""Figures that are somebody's own without a verb of speech: "the ministry's count of 40", "police put it at 300"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import is_passive, kids
from sayso.extraction.attributing.tolls import past_toll
from sayso.extraction.lexicon.names_roles import BODIES
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse

RULE = "figure"
"""The rule of these attributions: their cue is part of a statement of the page, not an introduction to one."""

OWN_SUMS = words("figure estimate count tally reckoning")
"""What only somebody who counts can have."""
_SUMS = OWN_SUMS | words("toll number total")
_GIVEN = words("official own latest preliminary revised initial earlier first provisional public stated previous")
"""Words that make "X's number" the number that X gives, and not how many X has."""
_PUTTING = words("put place set peg estimate give")
_DECIDING = words("place set")
"""Verbs that tell of a figure only with a word for one."""
_MEASURED = _SUMS | words(
    """
    crowd turnout attendance size strength cost damage loss value price death dead casualty wounded injured missing
    displaced homeless refugee participant protester marcher victim population fatality injury arrest
    detainee survivor evacuee hostage magnitude distance speed depth weight rate share support worth budget age
    unemployment inflation growth
    """
)
"""What is put at a number."""
_SUFFERED = words("lose destroy damage ruin burn flood kill injure wound hurt affect displace evacuate arrest treat")
"""What befell things or people that are put at a number: "the apples lost", "the injured"."""
_STANDING = words("stand be rise climb reach hit grow remain")
_FATES = words("dead killed wounded injured hurt missing displaced arrested detained")
_TERRITORIES = words("city state province district county municipality tribe community family region country side")
"""Bodies in whose name a toll is how many of theirs died."""
ENDS = frozenset({".", ",", ";", ")", "!", "—", "–", "and", "but", "while", "”", '"'})
"""What may stand behind a figure that is all that somebody says, or at the end of what he says."""
_BACK = 30
"""Words between a measure and the pronoun that takes it up."""
_REACH = 18
"""Words between the owner and the noun."""


def sum_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence: somebody's count, estimate or toll with its number."""
    p, out = scene.parse, []
    for t in range(first, end):
        if scene.mask[t] >= 0:
            continue
        if p.lemma[t] in _PUTTING and p.pos[t] == "VERB":
            cand = _put(scene, t)
        elif p.lemma[t] in _SUMS and p.pos[t] in ("NOUN", "PROPN"):
            cand = _owned(scene, t, first, end)
        else:
            continue
        if cand is not None and cand.source is not None:
            out.append(cand)
    return out


def _put(scene: Scene, verb: int) -> Candidate | None:
    """ "Police put the crowd at 300", "the head gave the number of dead as eleven", "the damage was put at $40 million
    by the insurers": what is measured and the number behind "at" or "as"."""
    p = scene.parse
    passive = is_passive(p, verb)
    if any(p.dep[k] == "neg" or p.tag[k] == "MD" for k in p.children[verb]):
        return None
    if p.tag[verb] not in (("VBN", "VBD") if passive else TENSED):
        return None
    measured = _measured_by(p, verb, passive)
    at = None if measured is None else _at_number(p, verb, measured)
    if measured is None or at is None:
        return None
    stop = next((k for k in range(at, p.right[at] + 1) if p.word[k] in (",", "(", ";")), p.right[at] + 1)
    stop = past_toll(scene, at, stop, p.sentence_of(verb)[1])
    parts = [(p.left[measured], p.right[measured] + 1), (at, stop)] if passive else [(p.left[measured], stop)]
    pieces = [piece for part in parts if (piece := scene.piece(*part)) is not None]
    if len(pieces) < len(parts):
        return None
    cand = Candidate(verb, (verb, verb + 1), p.lemma[verb], RULE, pieces=pieces)
    find_source(scene, cand)
    return cand if cand.head is not None and can_speak(p, cand.head) else None


def _measured_by(p: Parse, verb: int, passive: bool) -> int | None:
    """What somebody puts at a number, None where it is nothing that is measured."""
    objects = kids(p, verb, "nsubjpass") if passive else [c for c in kids(p, verb, "dobj") if c > verb]
    if not objects:
        return None
    if p.lemma[verb] in _DECIDING and p.lemma[objects[0]] not in _SUMS:
        return None  # "placed 300 evacuees at a camp", "set the price at 4 euros"
    known = p.lemma[objects[0]] in _MEASURED or _measured_before(p, objects[0])
    if p.lemma[verb] == "give" and kids(p, objects[0], "poss"):
        return None  # "gave her number as 31"
    return objects[0] if known or _lost(p, objects[0]) else None


def _lost(p: Parse, measured: int) -> list[int]:
    """The words for what befell those who are put at a number: "the apples lost", "the number of people treated"."""
    return [c for o in _counted(p, measured) for c in kids(p, o, "acl", "amod") if p.lemma[c] in _SUFFERED]


def _at_number(p: Parse, verb: int, measured: int) -> int | None:
    """The "at" or "as" before the number; behind a clause on what is measured ("the number of missing from the ferry
    that sank on Monday at 31") the parser hangs it there, and it is known by what follows."""
    before = ("as", "at") if p.lemma[verb] == "give" else ("at",)
    holders = (verb, measured, *_lost(p, measured))
    near = (c for o in holders for c in kids(p, o, "prep") if p.lower[c] in before and _a_number(p, c))
    return next(near, None) or _far_number(p, verb, measured, before)


def _far_number(p: Parse, verb: int, measured: int, before: Sequence[str]) -> int | None:
    """The last "at" before a bare number that ends the clause, however it hangs."""
    end = p.sentence_of(verb)[1]
    for k in range(end - 2, max(verb, measured), -1):
        if p.lower[k] in before and p.dep[k] == "prep" and _a_number(p, k):
            stop = p.right[k] + 1
            return k if stop >= end or p.lower[stop] in ENDS | {"as"} else None
        if p.word[k] in (",", ";"):
            return None
    return None


def _counted(p: Parse, measured: int) -> list[int]:
    """What is put at a number, with what it is the number of: "the number of people treated"."""
    behind = [x for k in kids(p, measured, "prep") if p.lower[k] == "of" for x in kids(p, k, "pobj")]
    return [measured, *behind]


def _measured_before(p: Parse, pronoun: int) -> bool:
    """Whether "it" can take up a number just told of: "police put the toll at 40, the hospital put it at 61"."""
    before = range(max(p.block_of(pronoun)[0], pronoun - _BACK), pronoun)
    if p.lower[pronoun] == "them":  # "reported nine requests; she now puts them at eleven"
        return any(p.tag[k] == "NNS" and any(p.tag[c] == "CD" for c in p.children[k]) for k in before)
    return p.lower[pronoun] == "it" and any(p.lemma[k] in _MEASURED for k in before)


def _owned(scene: Scene, noun: int, first: int, end: int) -> Candidate | None:
    """ "The ministry's count of 40", "the army's toll stands at 26", "its official “some 40 dead” figure"."""
    p = scene.parse
    owner = _owner(scene, noun, first)
    if owner is None and _stands(p, noun) is not None:
        owner = maker(p, noun)
    if owner is None or not _may_own(p, owner, noun):
        return None
    mark = next((k for k in range(owner, noun) if p.tag[k] == "POS"), owner)
    cue, content = (noun, noun + 1), _behind(p, noun, end) if owner < noun else None
    if content is None and (verb := _stands(p, noun)) is not None:
        cue, content = (noun if owner < noun else verb, verb + 1), _standing(p, verb)
    if content is None and owner < noun:
        content = _between(scene, mark + 1, noun)
    if content is not None and content[0] > noun:
        content = content[0], past_toll(scene, *content, end)
    piece = scene.piece(*content) if content is not None else None
    if piece is None:
        return None
    cand = Candidate(noun, cue, p.lemma[noun], RULE, pieces=[piece], marks={"owner"})
    place(scene, cand, owner)
    return cand


def _owner(scene: Scene, noun: int, first: int) -> int | None:
    """The head of the possessive before a noun, no verb between the two."""
    p = scene.parse
    for k in range(noun - 1, max(first, noun - _REACH) - 1, -1):
        if p.tag[k] == "POS" or p.tag[k] == "PRP$":
            owner = p.head[k] if p.tag[k] == "POS" else k
            return owner if owner <= k else None
        if (p.tag[k] in ("VBD", "VBZ", "VBP", "MD", "IN") and scene.mask[k] < 0) or p.word[k] in (";", ":"):
            return None
    return None


def maker(p: Parse, noun: int) -> int | None:
    """The body behind "of" that made a count: "the count of the Farmers' League", but not "the count of the dead"."""
    if p.lemma[noun] not in OWN_SUMS and p.lower[noun] != "that":
        return None
    behind = (o for k in kids(p, noun, "prep") if p.lower[k] == "of" and k == noun + 1 for o in kids(p, k, "pobj"))
    owner = next(behind, None)
    return owner if owner is not None and (p.ent[owner] == "ORG" or p.lemma[owner] in BODIES) else None


def _may_own(p: Parse, owner: int, noun: int) -> bool:
    """Whether the count is the owner's word: a town's toll is how many died there, a ministry's is what it says."""
    if p.ent[owner] in ("DATE", "TIME", "EVENT") or not can_speak(p, owner):
        return False
    if any(p.lower[k] in _GIVEN for k in range(owner + 1, noun)):
        return True
    if p.lemma[noun] in OWN_SUMS:
        return True
    named = p.ent[owner] in ("GPE", "LOC", "FAC", "PERSON", "NORP") or p.tag[owner] == "PRP$"
    return p.lemma[noun] == "toll" and not named and p.lemma[owner] not in _TERRITORIES


def _behind(p: Parse, noun: int, end: int) -> tuple[int, int] | None:
    """The number behind "of"."""
    if noun + 2 >= end or p.lower[noun + 1] != "of":
        return None
    stop = next((k for k in range(noun + 2, min(end, noun + 6)) if p.tag[k] == "CD"), None)
    if stop is None or any(p.tag[k] in TENSED for k in range(noun + 2, stop)):
        return None
    counted = p.head[stop] if p.dep[stop] in ("nummod", "quantmod") else stop
    if counted == stop and stop + 1 < end and p.lower[stop + 1] in _FATES:
        counted = stop + 1
    return noun + 2, max(stop, counted) + 1


def _stands(p: Parse, noun: int) -> int | None:
    """The verb that says how high a count stands."""
    verb = p.head[noun]
    tensed = p.tag[verb] in TENSED or kids(p, verb, "aux")
    return verb if p.dep[noun] == "nsubj" and p.lemma[verb] in _STANDING and verb > noun and tensed else None


def _standing(p: Parse, verb: int) -> tuple[int, int] | None:
    for c in kids(p, verb, "prep", "dobj", "attr", "npadvmod"):
        if c > verb and (p.dep[c] != "prep" or p.lower[c] in ("at", "to")) and _numbered(p, c):
            return (c + 1 if p.dep[c] == "prep" else p.left[c]), p.right[c] + 1
    return None


def _between(scene: Scene, low: int, noun: int) -> tuple[int, int] | None:
    """The number between owner and noun, with the words of its quotation."""
    p = scene.parse
    number = next((k for k in range(low, noun) if p.tag[k] == "CD"), None)
    if number is None:
        return None
    first = next((k for k in range(low, number) if scene.mask[k] >= 0 and scene.mask[k] == scene.mask[number]), number)
    while first > low and p.head[first - 1] == number and p.dep[first - 1] == "quantmod":
        first -= 1
    return first, noun


def _a_number(p: Parse, prep: int) -> bool:
    """Whether what a preposition leads to is a number or an amount, and not so many of something: "at 12 camps"."""
    if not _numbered(p, prep):
        return False
    heads = kids(p, prep, "pobj", "pcomp", "advmod", "npadvmod")
    if len(heads) == 1 and p.lower[heads[0]] == "close" and p.lower[heads[0] + 1 : heads[0] + 2] == ["to"]:
        return _a_number(p, heads[0] + 1)  # "at close to 1,500"
    return all(
        p.tag[h] == "CD" or p.ent[h] in ("MONEY", "PERCENT", "QUANTITY") or p.lemma[h] in _UNITS or p.lower[h] in _FATES
        for h in heads
    )


_UNITS = words("percent cent dollar euro pound franc peso lira ruble yen million billion people person")


def _numbered(p: Parse, prep: int) -> bool:
    """Whether a number hangs on a preposition or noun."""
    return any(
        p.tag[k] == "CD" and (p.ent[k] not in ("DATE", "TIME") or _bare(p, k))
        for k in range(p.left[prep], p.right[prep] + 1)
    )


def _bare(p: Parse, k: int) -> bool:
    """Whether a number stands alone and is no year, whatever the parser calls it: "put the toll at 44"."""
    alone = not p.ent[k - 1] and (k + 1 == len(p) or not p.ent[k + 1])
    return alone and p.word[k].isdigit() and len(p.word[k]) != 4
