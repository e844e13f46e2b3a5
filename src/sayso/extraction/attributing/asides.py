"""Cues that stand in or behind the clause they report: "the dam, officials said, held"."""

from __future__ import annotations

from sayso.extraction.attributing.bounds import SUBORDINATE, clause_start, finite_in, own_words, reports, until_cue
from sayso.extraction.attributing.further import joined_on, rest_behind
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.syntax import is_passive, is_reflexive, kids
from sayso.extraction.lexicon.conjunctions import SET_AGAINST, TURNING
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse

_LOOSE = frozenset({"parataxis", "ccomp", "advcl", "dep", "ROOT", "conj"})


_BREAK = words(", — – -- - ” \" ’ ' ? ! )")


_PLAIN = words("say claim argue insist state note add warn announce allege maintain contend acknowledge tell")


ADDRESSING = words("tell inform assure remind warn ask advise notify brief reassure alert urge caution write")


def inverted(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """ "The dam, said officials, held": the same with the speaker behind the verb."""
    p, verb = scene.parse, cand.verb
    subject = [c for c in kids(p, verb, "nsubj") if c > verb and p.left[c] == verb + 1]
    if not subject or verb - 1 <= first or p.word[verb - 1] != "," or scene.mask[verb - 2] >= 0:
        return []
    after = p.right[subject[0]] + (0 if p.word[p.right[subject[0]]] == "," else 1)
    start = clause_start(scene, verb - 1, first)
    if after >= end - 2 or p.word[after] != "," or finite_in(p, start, verb - 1) or not finite_in(p, after + 1, end):
        return []
    return _halves(p, cand, (start, verb - 1), (after + 1, until_cue(p, after + 1, end)))


def parenthetical(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """ "The dam, officials said, held": a subject without verb before the cue, the rest of its clause behind."""
    p, verb = scene.parse, cand.verb
    if p.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN") or p.word[min(verb + 1, end - 1)] != ",":
        return []
    subject = [c for c in kids(p, verb, "nsubj") if c < verb]
    if not subject or _when(p, verb):
        return []
    low = min(
        p.left[subject[0]],
        *(p.left[c] for c in p.children[verb] if p.dep[c] in ("aux", "advmod") and p.left[c] > p.left[subject[0]]),
        verb,
    )
    if low - 1 <= first or p.word[low - 1] != ",":
        return []
    start = clause_start(scene, low - 1, first, least=1)
    if p.lower[start] not in SUBORDINATE and finite_in(p, start, low - 1):
        return []
    if verb + 2 >= end or not finite_in(p, verb + 2, end) or scene.mask[low - 2] >= 0:
        return []
    if scene.mask[verb + 2] >= 0 and scene.mask[verb] != scene.mask[verb + 2]:
        return []
    return _halves(p, cand, (start, low - 1), (verb + 2, until_cue(p, verb + 2, end)))


_BEFORE = 3
"""Tokens before the cue's own words of a clause that breaks off: a subject, an auxiliary, a comma."""


def interrupted(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """ "It has, I am told by a clerk, been sold": a clause that breaks off behind its auxiliary, and goes on behind the
    cue's own words."""
    p = scene.parse
    low, high = own_words(p, cand.verb, -1)
    if low - first < _BEFORE:
        return []
    start, last = clause_start(scene, low - 1, first, least=1), low - 2
    while last > start and p.pos[last] == "ADV":
        last -= 1
    helps = p.tag[last] == "MD" or (p.lemma[last] in ("have", "be", "do") and p.tag[last] in FINITE)
    if not helps or last <= start or p.word[low - 1] != ",":
        return []
    if high >= end - 2 or p.word[high] != "," or scene.mask[last] != scene.mask[cand.verb]:
        return []
    goes_on = next((t for t in range(high + 1, end) if p.pos[t] != "ADV"), high)
    if p.tag[goes_on] not in _LEFT_OVER or kids(p, goes_on, "nsubj", "nsubjpass"):
        return []
    cand.marks |= {"aside", "split"}
    return [(start, low - 1), (high + 1, until_cue(p, high + 1, end))]


_LEFT_OVER = ("VB", "VBN", "VBD")
"""Tags that the parser gives the verb which its auxiliary lost."""


def went_on(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """What stands before and behind "he went on" between commas, or before it at the end of a sentence."""
    p, verb = scene.parse, cand.verb
    low, high = verb - 1, verb + 2
    start = clause_start(scene, low - 1, first, least=1)
    if low - 1 <= start or p.word[low - 1] != "," or high >= end or p.lower[verb + 1] != "on":
        return []
    if high >= end - 1 and p.word[high] == "." and finite_in(p, start, low - 1):
        cand.marks.add("aside")
        return [(start, low - 1)]
    if p.word[high] != "," or finite_in(p, start, low - 1) or not finite_in(p, high, end):
        return []
    return _halves(p, cand, (start, low - 1), (high + 1, until_cue(p, high + 1, end)))


def _halves(p: Parse, cand: Candidate, front: tuple[int, int], back: tuple[int, int]) -> list[tuple[int, int]]:
    """What stands before a cue and behind it; only the first where a clause of its own is joined behind: of "nine
    boats, insists the clerk, and she may be right" she says that there are nine."""
    opened = p.lower[front[1] - 1] in _SETTING_OFF and finite_in(p, *front)
    if opened or (p.tag[front[1] - 1] in ("WP", "WDT") and front[1] - front[0] > _ALL_OF_WHICH):
        cand.marks.add("aside")  # "thanked the guards who, she said, had come": their coming, and not her thanks
        return [back]
    front = (_behind_report(p, *front), front[1])
    opened = p.lower[back[0]] in ("and", "but", "yet") or _anothers(p, *back) or hours_after(p, *back)
    joined = back[0] if opened else back[1]
    opening = range(joined + 1, min(joined + 5, back[1]))
    if any(p.dep[k] in ("nsubj", "nsubjpass", "expl") and k < p.head[k] for k in opening):
        cand.marks.add("aside")
        return [front]
    cand.marks |= {"aside", "split"}
    return [front, back]


_SETTING_OFF = words("while whereas where because")
"""Words that begin a second clause, which alone is told by who stands between commas behind them: "she thanks
the crew while, she says, the owner slept"."""


def _anothers(p: Parse, at: int, end: int) -> bool:
    """Whether a clause sets what another says against what was said: "all was well, the board said, although a guard
    warned that it was not"."""
    if p.lower[at] not in SET_AGAINST:
        return False
    verb = p.head[at]
    somebody = any(p.pos[k] != "PRON" for k in kids(p, verb, "nsubj"))
    return at < verb < end and p.lemma[verb] in VERBS and somebody and bool(kids(p, verb, "ccomp"))


def hours_after(p: Parse, at: int, end: int) -> bool:
    """Whether a phrase tells how long behind another's word something was said or done: "two died, police said, hours
    after the guild had put the number at 20"."""
    link = next((k for k in range(at + 1, min(at + _LINK, end)) if p.lower[k] in ("after", "before")), at)
    timed = link > at and (p.ent[link - 1] in ("DATE", "TIME") or p.lemma[link - 1] in _LENGTHS)
    return timed and any(p.lemma[k] in VERBS for k in range(link, end))


_LENGTHS = words("minute hour day week month year")
_LINK = 5
"""Tokens of a length of time and the "after" behind it."""


def _behind_report(p: Parse, start: int, end: int) -> int:
    """Where what stands before an aside begins: behind a clause that reports somebody itself, "the board says there
    were none, and the diver, it says, tripped"."""
    for k in range(end - 2, start + 3, -1):
        if p.tag[k] in FINITE:
            break
        if p.word[k] == "," and p.pos[k + 1] == "CCONJ":
            return k + 2 if reports(p, start, k) else start
    return start


_ALL_OF_WHICH = 4
"""Tokens of a sentence that begins with its relative pronoun: "All of which, she said, …"."""


def _when(p: Parse, verb: int) -> bool:
    """Whether a cue's clause tells when or where the main clause is so, or that it is so all the same: "when he
    complained, they laughed", "it was full, whatever he says".  What a comma parts from the speaker opens another
    clause, which the parser mistook: "two fell when the rope parted at noon, police said, and …"."""
    speaker = min((p.left[k] for k in kids(p, verb, "nsubj") if k < verb), default=verb)
    parted = p.word[speaker - 1] == ","
    opener = {p.lower[k] for k in p.children[verb] if k < verb and (k > speaker - 2 or not parted)}
    return bool(opener & _DESPITE) or (p.dep[verb] == "advcl" and bool(opener & _TIMES))


_TIMES = words("when where whenever")
_DESPITE = words("whatever whichever")


def aside(scene: Scene, cand: Candidate, first: int, end: int) -> list[tuple[int, int]]:
    """The cue stands in or behind the clause that it reports, as a clause of its own between commas."""
    p, verb = scene.parse, cand.verb
    if p.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN", "VB") or p.dep[verb] not in _LOOSE:
        return []
    if any(p.dep[k] == "mark" for k in p.children[verb]) or _when(p, verb):
        return []
    if p.dep[verb] == "conj" and not kids(p, verb, "nsubj"):
        return []
    clauses = [c for c in kids(p, verb, "xcomp", "ccomp") if c > verb and not hours_after(p, p.left[c], end)]
    if clauses or (
        cand.lemma not in ADDRESSING
        and any(
            c > verb
            and p.pos[c] in ("NOUN", "PROPN", "NUM")
            and p.dep[verb] in ("ROOT", "conj")
            and kids(p, verb, "nsubj")
            for c in kids(p, verb, "dobj")
        )
    ):
        return []
    low, high = own_words(p, verb, -1)
    low, high = max(low, first), min(high, end)
    if low <= first or p.word[low - 1] not in _BREAK or p.lower[low] in ("what", "whatever"):
        return []  # "withdrew, to our surprise, what he had said": no clause that a cue follows
    if any(first <= k < low - 1 for k in kids(p, verb, "nsubj")):
        return []  # "the dam, he went on, denied it": what parts a cue from its own subject is no word of that
    start = clause_start(scene, low - 1, first)
    goes_on = high < end - 2 and p.word[high] in (",", "—", "–", "--") and p.dep[verb] != "conj"
    if goes_on and p.lower[high + 1] not in ("and", "but", "while", "adding", "citing", "according"):
        if finite_in(p, high, end):
            return _halves(p, cand, (start, low - 1), (high + 1, until_cue(p, high + 1, end)))
        if _completes(p, high + 1, end) and start <= p.head[high + 1] < low - 1:
            return _halves(p, cand, (start, low - 1), (high + 1, end))
    closed = high >= end or p.word[high] in (",", ".", "—", "–", "--", ";", ":", "?", "!", "“", '"', "”", ")")
    if low - start > 3 and closed and finite_in(p, start, low - 1):
        cand.marks.add("aside")
        further = joined_on(scene, verb, (start, low - 1), high, end) or rest_behind(scene, verb, end)
        cand.marks |= {"split"} if further else set()
        return [(start, low - 1), further] if further else [(start, low - 1)]
    return []


def _completes(p: Parse, at: int, end: int) -> bool:
    """Whether a phrase with a preposition ends the sentence and tells more than when or where it was said: "he took it,
    he said, for a joke", and not "it held, he said, in a letter", "…, on Friday"."""
    objects = kids(p, at, "pobj", "pcomp")
    told = all(p.lemma[o] not in OCCASIONS and p.ent[o] not in ("DATE", "TIME") for o in objects)
    return p.dep[at] in ("prep", "agent") and p.right[at] >= end - 2 and bool(objects) and told


OCCASIONS = words(
    """
    statement interview letter briefing speech email e-mail message conference post tweet release article note call
    address broadcast comment telegram dispatch remark video phone telephone hearing court parliament appearance
    site website page platform channel forum radio television programme program show
    """
)
"""Where and by what somebody says something."""


def rest(scene: Scene, cand: Candidate, end: int) -> list[tuple[int, int]]:
    """A plain verb of speech with a subject before it and a verb behind it, though the parse links no clause to it."""
    p, verb = scene.parse, cand.verb
    if cand.lemma not in _PLAIN or p.tag[verb] not in TENSED:
        return []
    if not any(c < verb for c in kids(p, verb, "nsubj")) or (
        cand.lemma not in ("tell", "say") and any(c > verb for c in kids(p, verb, "dobj", "xcomp"))
    ):
        return []
    if any(c > verb for c in kids(p, verb, "nsubj")):
        return []
    at = verb + 1
    if at >= end - 3 or (p.pos[at] in ("PUNCT", "ADP") and p.lower[at] not in ("as", "that")) or is_passive(p, verb):
        return []
    opener = next((t for t in range(at, min(end, at + 12)) if p.lower[t] == "that" and p.dep[t] == "mark"), end)
    if opener < end and _joined_to(p, opener, verb):
        return []  # "told us that they had said nothing, and that …": the second clause is the outer speaker's
    if p.lower[at] == "it" and p.head[at] == verb and p.dep[at] == "dobj":
        return []  # "the bishop said it first, and he was right: …": what is said stands elsewhere
    if p.lower[at] in ("when", "while", "after", "before", "because", "until", "since"):
        return []  # "said so when she left": what is said stands elsewhere
    if p.lower[at] == "so" and (p.pos[at + 1] in ("ADP", "SCONJ", "CCONJ", "PUNCT") or is_reflexive(p, at + 1)):
        return []  # "I say so as a friend: …", "the band said so itself": what is said stands elsewhere
    if opener < end or cand.lemma == "tell":
        at = opener
    if at >= end - 3 or not finite_in(p, at, end) or (scene.mask[at] >= 0 and scene.mask[verb] < 0):
        return []
    cand.marks.add("rest")
    return [(at, _before_rival(scene, at, end))]


def _before_rival(scene: Scene, at: int, end: int) -> int:
    """Before the clause of another speaker: "the clerk says it was open, and the guards say it was shut"."""
    p = scene.parse
    for k in range(at + 3, end - 2):
        if p.word[k] == "," and (p.lower[k + 1] == "and" or p.lower[k + 1] in TURNING) and scene.mask[k] < 0:
            verb = next((t for t in range(k + 2, min(end, k + 10)) if p.tag[t] in FINITE), end - 1)
            own = any(p.left[c] == k + 2 and p.pos[c] != "PRON" for c in kids(p, verb, "nsubj"))
            if own and p.lemma[verb] in CORE:
                return k
    return end


def _joined_to(p: Parse, opener: int, verb: int) -> bool:
    """Whether the clause that "that" opens is coordinated with a cue that stands in such a clause itself."""
    clause = p.head[opener]
    inner = any(p.dep[k] == "mark" and p.lower[k] == "that" for k in p.children[verb])
    return inner and p.dep[clause] == "conj" and p.head[clause] == verb and p.pos[opener - 1] == "CCONJ"
