"""Contents that are no finite clauses: infinitives, objects, predicates, prepositional phrases."""

from __future__ import annotations

from sayso.extraction.attributing.bounds import has_finite, is_reporters, speaks, until_cue
from sayso.extraction.attributing.scene import Asked, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import is_passive, is_reflexive, kids
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.names_roles import OFFICES
from sayso.extraction.lexicon.stances import DECLINING, FALSEHOODS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_VAGUE = words(
    """
    it this that these those them him her me you us himself herself themselves itself myself everything nothing
    something
    """
)


WITHHELD = words(
    """
    entry access service bail visa permission request application right care treatment aid chance asylum benefit refund
    compensation victory title medal prize life seat expense luggage donation help
    """
)


_TURNED_DOWN = words(
    """
    request offer bid application proposal plan motion bill amendment appeal petition case lawsuit suit charge charges
    candidate invitation deal agreement budget referendum measure resolution draft treaty settlement ballot vote
    """
)
"""What bodies turn down by a deed: no denial of anything."""


_HIRED = words("worker employee staff crew team adviser advisor cabinet aide coach")
"""Who is dismissed: no denial of anything."""


_ADMITTED = words(
    """
    patient person people man woman child casualty victim survivor soldier worker refugee migrant visitor student pupil
    member guest spectator
    """
)
"""Who is let in: no admission of anything."""


_REMENTION = words(
    """
    statement comment remark allegation accusation claim report interview speech word thing question call letter
    message
    """
)


_PREPS = {
    "call": ("for", "on", "upon"), "press": ("for", "on"), "appeal": ("for", "to"), "push": ("for",), "lobby": ("for",),
    "advocate": ("for",), "lash": ("at", "against"), "rail": ("against", "at"), "chalk": ("to", "up"), "liken": ("to",),
    "point": ("to", "out"), "plead": ("for", "with"), "confess": ("to",), "admit": ("to",), "own": ("to", "up"),
    "allude": ("to",), "hint": ("at", "of"), "lash out": ("at", "against"), "hit out": ("at", "against"),
    "speak out": ("against", "about"), "speak": ("of", "about"), "protest": ("against", "about"), "own up": ("to",),
    "ask": ("for",), "insist": ("on", "upon"),
}  # fmt: skip


_ANY_PREP = ("of", "about", "against")


def infinitive(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """What somebody is told, asked, said or means to do: "ordered the crew to leave", "vowed to rebuild"."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    xcomps = [
        c
        for c in kids(p, verb, "xcomp", "ccomp", "advcl")
        if c > verb and any(p.lower[k] == "to" for k in kids(p, c, "aux"))
    ]
    if not xcomps:
        return []
    comp = xcomps[0]
    objects = [c for c in kids(p, verb, "dobj", "dative") if verb < c < comp]
    if is_passive(p, verb) and any(frame in frames for frame in "ctok"):
        return _said_to(scene, cand, frames, comp)
    if p.dep[comp] == "advcl" and not objects:
        return []
    if objects and cand.lemma == "tell" and p.tag[objects[0]] == "NN" and not can_speak(p, objects[0]):
        return []  # "the film tells a girl's journey to fame"
    if objects and "o" in frames:
        cand.rule = "order"
        return [(p.left[objects[0]], _before_tense(p, comp))]
    if "t" in frames and not objects and "k" not in frames:
        cand.rule = "vow"
        if cand.lemma in DECLINING:
            return _declined(p, comp) if speaks(p, comp) else []
        return [(p.left[comp], _before_tense(p, comp))]
    return []


def _said_to(scene: Scene, cand: Candidate, frames: str, comp: int) -> list[tuple[int, int]]:
    """The content of a passive cue with an infinitive: "the mayor is said to have left", "was told by her to leave"."""
    p, verb = scene.parse, cand.verb
    if "o" in frames and "k" not in frames and cand.lemma not in ("say", "report", "claim", "allege"):
        return [(p.left[comp], p.right[comp] + 1)] if kids(p, verb, "agent") else []
    if p.dep[comp] == "advcl" or cand.lemma in _TO_BE:
        return []
    subject = kids(p, verb, "nsubjpass")
    pieces = [p.subtree(subject[0])] if subject and p.lower[subject[0]] != "it" else []
    cand.rule = "passive-to"
    return [*pieces, (p.left[comp], p.right[comp] + 1)]


_TO_BE = frozenset({"expect", "know", "suppose", "mean", "consider", "plan", "intend", "schedule"})
"""Cues whose passive tells what is to be, and not what is said: "is expected to rain"."""


def _before_tense(p: Parse, comp: int) -> int:
    """The end of an infinitive before a verb with a tense that the parser joined to it: "claim to hold him but have
    shown no picture"."""
    joined = (
        k for k in kids(p, comp, "conj") if k > comp and has_finite(p, k) and not kids(p, k, "nsubj", "nsubjpass")
    )
    verb = next(joined, None)
    if verb is None:
        return p.right[comp] + 1
    return max((c for c in kids(p, comp, "cc") if c < verb), default=verb)


def gerund(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """ "Denied taking money", "described being beaten": a participle that is the cue's object."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    if "g" not in frames or is_passive(p, verb):
        return []
    comps = [c for c in kids(p, verb, "xcomp", "ccomp") if c > verb and p.left[c] <= verb + 3 and _is_gerund(p, c)]
    if not comps or p.word[p.left[comps[0]] - 1] == ",":
        return []
    cand.rule = "gerund"
    return [(p.left[comps[0]], p.right[comps[0]] + 1)]


def _is_gerund(p: Parse, c: int) -> bool:
    """Whether a verb is "besieging" or "having besieged"."""
    having = p.tag[c] == "VBN" and any(p.lower[k] == "having" for k in kids(p, c, "aux"))
    return p.tag[c] == "VBG" or (having and not kids(p, c, "nsubj"))


_DISCLOSING = words("comment give provide release name identify elaborate disclose")
"""What somebody declines to do who keeps something to himself, besides verbs of speech."""


def _declined(p: Parse, comp: int) -> list[tuple[int, int]]:
    """What somebody declines to say or confirm: the object of the inner verb of speech."""
    if p.lemma[comp] not in VERBS and p.lemma[comp] not in _DISCLOSING:
        return [(p.left[comp], _before_exception(p, comp, p.right[comp] + 1))]
    inner = kids(p, comp, "dobj", "ccomp") or [o for k in kids(p, comp, "prep") for o in kids(p, k, "pobj", "pcomp")]
    start = p.left[inner[0]] if inner else comp
    return [(start, _before_exception(p, start, until_cue(p, start, p.right[comp] + 1)))]


def _before_exception(p: Parse, start: int, end: int) -> int:
    """Before what somebody says all the same: "declined to discuss the case, other than to say …"."""
    commas = (k for k in range(start + 1, end - 2) if p.word[k] == ",")
    excepted = (k for k in commas if p.lower[k + 1] in ("except", "beyond") or p.lower[k + 1 : k + 3] == _THAN)
    return next(excepted, end)


_THAN = ["other", "than"]


def _relative_object(p: Parse, verb: int) -> int | None:
    """The noun of "the raid, which the army confirmed": a relative pronoun is the object and stands for it."""
    at = verb if p.dep[verb] == "relcl" else p.head[verb]
    if p.dep[at] != "relcl" or (at != verb and p.dep[verb] != "conj") or not kids(p, verb, "nsubj"):
        return None
    pronouns = [c for c in kids(p, at, "dobj") if c < at and p.lower[c] in ("which", "that")]
    noun = p.head[at]
    return noun if pronouns and p.pos[noun] in ("NOUN", "PROPN") and p.ent[noun] not in ("PERSON", "DATE") else None


def _before_relative(p: Parse, noun: int) -> int:
    starts = [p.left[c] for c in p.children[noun] if p.dep[c] == "relcl"]
    return min([p.right[noun] + 1, *starts])


def small_clause(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """What somebody or something is called: "branded the fee a tax", "described it as unfair"."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    if not ({"a", "s"} & set(frames)):
        return []
    if any(p.lower[c] in ("on", "upon") and c == verb + 1 for c in kids(p, verb, "prep")):
        return []  # "called on residents to leave"
    objects = [c for c in kids(p, verb, "dobj") if c > verb]
    if cand.lemma == "identify" and any(is_reflexive(p, o) for o in objects):
        return []  # "half identify themselves as farmers": who they are to themselves
    comps = [c for c in kids(p, verb, "oprd", "ccomp", "xcomp") if c > verb] if "s" in frames else []
    comps = [c for c in comps if scene.mask[c] >= 0 or not (is_passive(p, c) and has_finite(p, c))]
    if "a" in frames:
        comps += [c for c in kids(p, verb, "prep", "advcl") if c > verb and p.lower[p.left[c]] == "as"]
        comps = [c for c in comps if not _meanwhile(p, c)]
        comps += [c for o in objects for c in kids(p, o, "prep") if p.lower[c] == "as"]
    # "called firemen, who cut the lock": a bare noun is no description.
    if not objects and p.dep[verb] not in ("relcl", "acl") and not is_passive(p, verb):
        comps = [c for c in comps if p.dep[c] != "oprd" or p.left[c] < c or scene.mask[c] >= 0 or p.pos[c] == "ADJ"]
    if "s" in frames and not comps:
        # "branded the country an outlaw": the parser takes the predicate for an apposition without a comma.
        comps = [
            c
            for o in objects
            for c in kids(p, o, "appos")
            if p.pos[p.left[c]] == "DET" and p.word[p.left[c] - 1] != ","
        ]
    if not comps and "s" in frames and _relative_object(p, verb) is not None and not is_passive(p, verb):
        return _called_by_relative(p, cand)
    if not comps or _bears_the_name(p, verb, objects, comps):
        return []
    shown = any(scene.mask[t] >= 0 for c in comps for t in range(p.left[c], p.right[c] + 1))
    pointed = (o for c in comps for o in (*objects, *kids(p, c, "nsubj")))
    told = shown or any(p.lower[c] in FALSEHOODS for c in comps) or _second_cue(p, verb)
    if not told and any(p.lower[o] in _POINTING and o > verb for o in pointed):
        return []  # "called it a breeze": what, the sentence does not say; "called it a lie" answers others
    cand.rule = "describe"
    start = min([p.left[o] for o in objects] + [p.left[c] for c in comps])
    stop = max(p.right[c] + 1 for c in comps)
    if cand.lemma == "call" and p.lower[max(start, verb + 1)] == "to":
        return []  # "firemen called to help"
    if cand.lemma == "call" and any(p.lower[k : k + 2] == ["to", "order"] for k in range(verb, stop)):
        return []  # "called the meeting to order"
    return [(max(start, verb + 1), _before_next_verb(scene, verb, stop))]


def _meanwhile(p: Parse, c: int) -> bool:
    """Whether an "as" opens a clause that tells what went on meanwhile: "condemned the strike as roofs fell"."""
    if p.dep[c] != "advcl" or not has_finite(p, c):
        return False
    return p.word[p.left[c] - 1] == "," or bool(kids(p, c, "nsubj", "nsubjpass"))


def _before_next_verb(scene: Scene, verb: int, stop: int) -> int:
    """The end of a description in quotation marks before the cue's next verb: "described it as “open to attack” and
    listed nine faults"."""
    p = scene.parse
    joined = (k for k in range(verb + 2, stop - 2) if p.lower[k] == "and" and scene.mask[k] < 0 <= scene.mask[k - 2])
    return next((k for k in joined if p.tag[k + 1] in ("VBD", "VBN") and p.tag[verb] == "VBD"), stop)


def _called_by_relative(p: Parse, cand: Candidate) -> list[tuple[int, int]]:
    """ "The report, which the firm called an insult": the parser takes what it was called for the object."""
    called = [c for c in kids(p, cand.verb, "dobj") if c > cand.verb and p.pos[c] == "NOUN" and p.left[c] < c]
    if cand.lemma not in ("call", "label", "brand", "dub", "term") or not called:
        return []
    cand.rule = "describe"
    return [(p.left[called[0]], p.right[called[0]] + 1)]


def _second_cue(p: Parse, verb: int) -> bool:
    """Whether a cue is joined to one whose content it takes up: "confirmed that they were sent back, and called it a
    mistake"."""
    first = p.head[p.head[verb]] if is_reporters(p, verb) else p.head[verb]
    reports = first < verb and p.lemma[first] in CORE and bool(kids(p, first, "ccomp"))
    return reports and p.dep[verb] == "conj" and not kids(p, verb, "nsubj", "nsubjpass")


_POINTING = words("it this that")
"""Objects that name nothing: what they stand for is not told with them."""


def _bears_the_name(p: Parse, verb: int, objects: list[int], comps: list[int]) -> bool:
    """ "A village called Orlo", "a group called the Watch was seen": a name, not somebody's description."""
    if p.tag[verb] not in ("VBN", "VBD") or objects or p.lemma[verb] not in ("call", "dub", "term", "name", "label"):
        return False
    clause = any(has_finite(p, c) and kids(p, c, "nsubj", "nsubjpass") for c in comps)
    return clause or not kids(p, verb, "auxpass", "aux", "agent", "nsubj")


def accused(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """Whom somebody blames, and of what: "accused the firm of fraud", "blamed the flood on the dam"."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    if "f" not in frames:
        return []
    if cand.lemma == "hold":
        return _held(scene, cand, asked.end)
    if cand.lemma == "blame" and (blamed := _blamed_on(p, verb)):
        cand.rule = "accuse"
        return blamed
    owed = cand.lemma in _OWED
    allowed = ("to",) if owed else ("of", "for", "over", "with", "on")
    preps = [c for c in kids(p, verb, "prep") if c > verb and p.lower[c] in allowed and not _dated(p, c)]
    objects = [c for c in kids(p, verb, "dobj") if c > verb]
    if owed and (not preps or not objects or p.lower[objects[0]] in _VAGUE):
        return []  # "attributed it to a leak": what, the sentence does not say
    preps += [k for o in objects for k in kids(p, o, "prep") if p.lower[k] in ("of", "for", "over")][:1]
    if is_passive(p, verb):
        if not preps or p.lower[preps[0]] not in ("of", "for"):
            return []
        cand.rule = "passive-of"
        return [(preps[0], p.right[preps[0]] + 1)]
    if not objects and " " in cand.lemma:
        objects = [c for c in kids(p, verb, "oprd", "attr", "npadvmod") if c > verb]
    if not objects or (cand.lemma in ("charge", "attack", "credit") and not preps):
        return []
    cand.rule = "accuse"
    stop = max([p.right[o] + 1 for o in objects] + [p.right[c] + 1 for c in preps[:1]])
    return [(p.left[objects[0]], _with_whose(p, verb, stop))]


def _blamed_on(p: Parse, verb: int) -> list[tuple[int, int]]:
    """ "Blamed ‹the blast on the guild›", "a blast that it blamed ‹on the guild›": what befell, and on whom it is
    laid."""
    on = next((c for c in kids(p, verb, "prep") if c > verb and p.lower[c] == "on"), None)
    if on is None or is_passive(p, verb) or _dated(p, on) or not kids(p, on, "pobj"):
        return []
    objects = [c for c in kids(p, verb, "dobj") if verb < c < on]
    if objects:
        return [(p.left[objects[0]], p.right[on] + 1)]
    noun = _relative_object(p, verb)
    return [] if noun is None else [(p.left[noun], _before_relative(p, noun)), (on, p.right[on] + 1)]


def _with_whose(p: Parse, verb: int, stop: int) -> int:
    """The end of whom somebody charges, with a phrase on him that the parser joined to the verb: "blames boys ‹without
    tickets›"."""
    behind = next((k for k in kids(p, verb, "prep") if k == stop and p.lower[k] in _WHOSE), None)
    return stop if behind is None else p.right[behind] + 1


_WHOSE = words("without from near inside outside behind beyond among")


def _held(scene: Scene, cand: Candidate, end: int) -> list[tuple[int, int]]:
    """ "Holds ‹the army responsible for the deaths›", as somebody's charge; not "was held responsible"."""
    p, verb = scene.parse, cand.verb
    near = range(verb + 1, min(end, verb + _NEAR))
    guilty = next((t for t in near if p.lower[t] in _GUILTY), None)
    between = range(verb + 1, guilty or verb + 1)
    if guilty is None or p.tag[verb] == "VB" or is_passive(p, verb):
        return []
    if guilty == verb + 1 and not kids(p, verb, "dobj"):
        return []  # "two men held responsible for it were freed"
    if any(p.word[t] in _PAUSES or p.tag[t] in FINITE for t in between):
        return []
    cand.rule = "accuse"
    behind = next((k for k in kids(p, guilty, "prep") if p.lower[k] in ("for", "over")), guilty)
    last = max([p.right[behind], *(p.right[o] for o in kids(p, verb, "dobj"))])
    return [(verb + 1, last + 1)]


_GUILTY = words("responsible accountable liable culpable")
_NEAR = 12
"""Tokens from "holds" to whom or what it holds, and to "responsible"."""
_PAUSES = (",", ";", ":", "(")
_OWED = ("attribute", "ascribe")
"""Verbs that say nothing without what something is put down to."""


def _dated(p: Parse, prep: int) -> bool:
    """Whether a preposition only tells when: "charged a man on Monday with theft"."""
    return p.lower[prep] != "of" and any(p.ent[o] in ("DATE", "TIME") for o in kids(p, prep, "pobj"))


def prepositional(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """What stands behind the preposition of a cue: "called for calm", "warned of floods"."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    if "p" not in frames:
        return []
    allowed = _PREPS.get(cand.lemma, _ANY_PREP)
    for c in sorted(kids(p, verb, "prep", "prt", "advmod")):
        if c < verb or p.lower[c] not in allowed or (p.lower[c] == "with" and p.word[c - 1] == ","):
            continue  # "pleaded guilty, with three of them being jailed"
        inner = kids(p, c, "pobj", "pcomp") or [o for k in kids(p, c, "prep") for o in kids(p, k, "pobj", "pcomp")]
        if cand.lemma == "call" and inner and p.lemma[inner[0]] in ("help", "backup", "reinforcement"):
            continue
        if not inner or p.lower[inner[0]] in _VAGUE or (p.ent[inner[0]] in ("DATE", "TIME") and not _long(p, inner[0])):
            continue
        stop = _before_verb(p, verb, inner[0])
        if cand.lemma == "appeal" and p.lower[c] == "to" and not _asked_to_do(p, verb, c):
            continue  # "appealed to the board": whom, and not for what
        if cand.lemma in ("call", "appeal") and (to := _asked_to_do(p, verb, c)):
            stop = max(stop, p.right[to[0]] + 1)
        cand.rule = "preposition"
        return [(p.left[inner[0]], stop)]
    return []


def _long(p: Parse, noun: int) -> bool:
    """Whether words for a time tell how long something took: "speaks of two hours"."""
    return p.tag[noun] == "NNS" and any(p.tag[k] == "CD" for k in kids(p, noun, "nummod"))


def _asked_to_do(p: Parse, verb: int, prep: int) -> list[int]:
    """What somebody is called on to do; not what the speaker did "while reviving", "before leaving"."""
    clauses = (x for x in kids(p, verb, "xcomp", "advcl") if x > prep)
    return [x for x in clauses if any(p.tag[k] == "TO" for k in p.children[x])]


def _before_verb(p: Parse, verb: int, noun: int) -> int:
    """The end of a noun phrase before a verb that the parser took for a noun joined to it, "asked for an excuse and
    reserves all steps", or joined to a clause within it though its perfect is the cue's, "has asked for the list on
    which it is built and has had none"."""
    perfect = [p.lower[k] for k in kids(p, verb, "aux") if p.lemma[k] == "have"]
    for k in range(noun + 1, p.right[noun]) if perfect else ():
        of_cue = p.dep[k] == "conj" and perfect == [p.lower[c] for c in kids(p, k, "aux")]
        within = of_cue and p.dep[p.head[k]] == "relcl" and not kids(p, k, "nsubj", "nsubjpass")
        if within and "have" not in (p.lemma[c] for c in kids(p, p.head[k], "aux")):
            return max((c for c in kids(p, p.head[k], "cc") if c < k), default=k)
    joined = next((c for c in kids(p, noun, "conj") if kids(p, c, "dobj")), None)
    return p.right[noun] + 1 if joined is None else next((c for c in kids(p, noun, "cc") if c < joined), joined)


def wish(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """ "Called for the mayor to resign", "called on Orlo to resign": a clause that the cue's preposition opens."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    opens = "p" in frames and p.lower[verb + 1 : verb + 2] != [] and p.dep[verb + 1] == "mark"
    if not opens or p.lower[verb + 1] not in {"for", "on"} & {*_PREPS.get(cand.lemma, ())}:
        return []
    clauses = (c for c in kids(p, verb, "advcl", "ccomp", "xcomp") if p.left[c] == verb + 1)
    comp = next((c for c in clauses if not has_finite(p, c)), None)
    if comp is None:
        return []
    cand.rule = "preposition"
    return [(verb + 2, p.right[comp] + 1)]


def _before_something(p: Parse, noun: int) -> int:
    """The end of an object without what the page adds to it: "predicted the rise of the Front, something it wanted"."""
    added = (p.left[c] for c in kids(p, noun, "appos") if p.lower[c] in ("something", "one") and c > noun)
    return min([p.right[noun] + 1, *added])


def _with_purpose(p: Parse, cand: Candidate, noun: int, stop: int) -> int:
    """The end of an object with what it is for, which the parser hung on the cue: "announced a reward ‹for news of
    them›"."""
    if cand.lemma not in _OFFERING or is_passive(p, cand.verb) or stop != p.right[noun] + 1:
        return stop
    purpose = next((k for k in kids(p, cand.verb, "prep") if k == stop and p.lower[k] == "for"), None)
    objects = kids(p, purpose, "pobj") if purpose is not None else []
    lasting = any(p.ent[o] in ("DATE", "TIME", "ORDINAL") or p.lemma[o] in ("time", "reason") for o in objects)
    return stop if purpose is None or not objects or lasting else p.right[purpose] + 1


_OFFERING = words("announce propose promise pledge outline offer reject demand disclose reveal unveil")


_GROUNDS = words("rule law regulation policy case precedent")
"""What somebody cites and says nothing by: "citing privacy rules, the board would not say more"."""
_BOTH = 2
_GIVING = words("promise guarantee offer pledge")
"""Verbs with two objects, to whom and what."""


def _heard_from(p: Parse, verb: int, noun: int) -> bool:
    """Whether an object is who is heard, and not what: "cited an official as saying that …"."""
    phrases = [k for w in (verb, noun) for k in kids(p, w, "prep") if p.lower[k] == "as" and k > noun]
    saying = (c for k in phrases for c in kids(p, k, "pcomp") if p.tag[c] == "VBG" and p.lemma[c] in CORE)
    return p.lemma[verb] in ("cite", "quote") and any(saying)


_MADE = words("winner victor champion president mayor governor leader king queen saint bankrupt dead outlaw fugitive")
"""What somebody is declared, in headlines without "was"."""


def direct_object(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """What is said as a noun: "denied the charge", "confirmed nine deaths"."""
    p, cand, frames = scene.parse, asked.cand, asked.frames
    verb = cand.verb
    if "n" not in frames:
        return []
    passive = is_passive(p, verb)
    objects = kids(p, verb, "nsubjpass") if passive else [c for c in kids(p, verb, "dobj") if c > verb]
    if not objects and (noun := _relative_object(p, verb)) is not None:
        cand.rule = "object"
        return [(p.left[noun], _before_relative(p, noun))]
    if any(_heard_from(p, verb, o) or (cand.lemma == "cite" and p.lemma[o] in _GROUNDS) for o in objects):
        return []
    beside = len(objects) == _BOTH and p.right[objects[0]] + 1 == p.left[objects[1]]
    if beside and cand.lemma in _GIVING and can_speak(p, objects[0]):
        objects = objects[1:]  # "promised the families ‹their plots›"
    for o in objects:
        if ":" in p.word[verb:o]:
            continue
        if cand.lemma == "deny" and p.lower[o] == "everything" and p.left[o] == verb + 1 and not passive:
            cand.rule = "object"
            return [(o, o + 1)]
        if cand.lemma in ("deny", "claim", "question", "request") and p.lemma[o] in WITHHELD:
            continue
        if cand.lemma in ("reject", "dismiss", "rebuff") and p.lemma[o] in _TURNED_DOWN:
            continue
        if cand.lemma == "dismiss" and (p.lemma[o] in OFFICES or p.lemma[o] in _HIRED):
            continue
        if cand.lemma == "admit" and p.lemma[o] in _ADMITTED:
            continue
        if cand.lemma in ("declare", "pronounce") and o == verb + 1 and p.lemma[o] in _MADE and p.tag[o] != "NNS":
            continue  # "Tarn declared winner": others have declared him so
        if (
            p.lower[o] in _VAGUE
            or (p.lemma[o] in _REMENTION and p.right[o] - p.left[o] < 4)
            or p.pos[o] not in ("NOUN", "PROPN", "NUM")
            or p.ent[o] == "PERSON"
        ):
            continue
        cand.rule = "object-passive" if passive else "object"
        return [(p.left[o], _with_purpose(p, cand, o, _before_something(p, o)))]
    return []
