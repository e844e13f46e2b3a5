"""Contents that are clauses: "said that …", "… , she said"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.attributing.asides import (
    ADDRESSING,
    OCCASIONS,
    aside,
    hours_after,
    interrupted,
    inverted,
    parenthetical,
    rest,
)
from sayso.extraction.attributing.bounds import (
    SUBORDINATE,
    before_according,
    before_main,
    finite_in,
    has_finite,
    own_words,
    reach,
    to_pause,
)
from sayso.extraction.attributing.complements import WITHHELD
from sayso.extraction.attributing.further import (
    before_gapped,
    joined_on,
    past_clauses,
    past_second,
    past_splice,
    rest_behind,
)
from sayso.extraction.attributing.papers import RECORDS
from sayso.extraction.attributing.remarks import before_apposition
from sayso.extraction.attributing.scene import SUBJECTS, Asked, Candidate, Scene
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import CORE, DOCUMENTS
from sayso.extraction.lexicon.names_outlets import HEADS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse
from sayso.model.facts.days import WEEKDAYS

_WH = words("that whether if how why what when where who which whom whose whatever because")


def clause(scene: Scene, asked: Asked) -> list[tuple[int, int]]:
    """The clause that a cue reports, before or behind it: "said the port was shut", "the port, he said, was shut"."""
    p, cand, verb = scene.parse, asked.cand, asked.cand.verb
    frames, first, end = asked.frames, asked.first, asked.end
    if "c" not in frames or (cand.lemma in ADDRESSING and _tells_what(p, verb)):
        return []  # "what he told us was wrong, and he says …": what he told stands in "what"
    comps = [c for c in kids(p, verb, "ccomp") if _finite(p, c) or p.left[c] > verb]
    comps = [c for c in comps if not _tells_where(p, verb, c) and not (c > verb and hours_after(p, p.left[c], end))]
    if not comps:
        comps = _displaced_clause(p, verb) or _open_question(p, verb)
    tells = cand.lemma in CORE or ("d" in frames and _paper(p, verb))
    for rule in (parenthetical, inverted, interrupted) if tells else ():
        if split := rule(scene, cand, first, end):
            return split
    if comps:
        joined = next((c for c in kids(p, verb, "conj") if c > verb), end)  # the cue's next verb has its own clauses
        right = [c for c in comps if c > verb and not _parted(scene, verb, c)]
        right = [c for c in right if c < joined] or right
        left = [
            c
            for c in comps
            if c < verb and not (right and p.dep[p.left[c]] in ("mark", "advmod") and p.lower[p.left[c]] in SUBORDINATE)
        ]
        told = bool(right) and p.left[right[0]] == verb + 1
        told = told and (p.lower[verb + 1] == "that" or _fronted(p, first, verb) or _dated(p, verb, left))
        if right and (told or not left or not comma_before(scene, verb, left[-1])):
            return [(a, before_main(scene, verb, a, b, first)) for a, b in _right(scene, asked, right[0], right[-1])]
        if left and _joined(scene, verb, left[-1]) and not any(p.lemma[k] in _WRITTEN for k in kids(p, verb, "dobj")):
            return _left(scene, asked, left[0], bool(right))
    if cand.lemma in CORE or "q" in frames:
        if found := aside(scene, cand, first, end):
            return found
        return [(a, before_main(scene, verb, a, b, first)) for a, b in rest(scene, cand, end)]
    return []


def _tells_what(p: Parse, verb: int) -> bool:
    return any(p.lower[k] == "what" and k < verb for k in kids(p, verb, "dobj", "dative"))


def _tells_where(p: Parse, verb: int, comp: int) -> bool:
    """Whether a clause behind a cue tells of a place in what is said: "warns of a famine in the camp, where …"."""
    at = p.left[comp]
    said = any(verb < k < at and p.lower[k] in ("of", "about") for k in kids(p, verb, "prep"))
    return said and p.lower[at] == "where" and p.word[at - 1] == ","


def _paper(p: Parse, verb: int) -> bool:
    """Whether a paper is what shows: "nine boats, the roster shows, were at sea"."""
    return any(p.lemma[k] in DOCUMENTS or p.lemma[k] in RECORDS for k in kids(p, verb, "nsubj"))


def _fronted(p: Parse, first: int, verb: int) -> bool:
    """Whether a subordinate clause opens the sentence before a cue: "While the mill was shut, he said it paid"."""
    subject = next((p.left[c] for c in kids(p, verb, "nsubj") if c < verb), 0)
    return p.lower[first] in SUBORDINATE and subject > first and p.word[subject - 1] == ","


def _dated(p: Parse, verb: int, left: Sequence[int]) -> bool:
    """Whether a cue only dates what stands before it: "he resigned, hours after an inquiry found his office knew"."""
    return bool(left) and any(p.lower[t] in _DATING for t in range(p.right[left[-1]] + 1, verb) if p.pos[t] != "PUNCT")


_DATING = words("after before when while because since although though")


def _parted(scene: Scene, verb: int, comp: int) -> bool:
    """Whether a semicolon stands between a cue and a verb behind it that has no subject of its own: the cue's next."""
    p = scene.parse
    at = next((t for t in range(comp - 1, verb, -1) if p.word[t] == ";" and scene.mask[t] < 0), None)
    return at is not None and not any(c > at for c in kids(p, comp, "nsubj", "nsubjpass", "expl"))


def _open_question(p: Parse, verb: int) -> list[int]:
    """ "Has not said when it will leave": a question-word clause that the parser took for an adverbial."""
    if not kids(p, verb, "neg") or p.lemma[verb] not in ("say", "know", "explain", "decide", "reveal"):
        return []
    return [
        c
        for c in kids(p, verb, "advcl")
        if c > verb and p.lower[p.left[c]] in ("when", "how", "why", "where", "whether", "if")
    ]


def _displaced_clause(p: Parse, verb: int) -> list[int]:
    """A that-clause that the parser hung on a word beside the cue: "told the paper in a statement that …"."""
    for c in kids(p, verb, "prep", "agent", "advmod", "npadvmod", "dobj", "dative"):
        for k in (c, *kids(p, c, "pobj", "pcomp")):
            for clause in kids(p, k, "acl", "ccomp", "relcl"):
                opener = p.left[clause]
                if k == c and _told_without_that(p, verb, k, clause):
                    return [clause]
                time = p.lemma[k] == "time" and p.tag[k - 1] == "JJ"  # "admitted for the first time that …"
                marked = p.dep[opener] == "mark" or time
                if not (clause > verb and k > verb and p.lower[opener] == "that" and marked):
                    continue
                addressee = p.dep[c] in ("dobj", "dative", "agent") and p.lemma[verb] in ADDRESSING
                paper = p.lemma[k] in DOCUMENTS and p.lower[c] in ("in", "via", "through")
                occasion = p.lemma[k] in OCCASIONS or paper or time or p.lower[c] == "without"
                if addressee or p.pos[k] in ("ADV", "ADP") or occasion or p.ent[k] in ("DATE", "TIME"):
                    return [clause]
    return []


def _told_without_that(p: Parse, verb: int, hearer: int, clause: int) -> bool:
    """Whether a clause that the parser hung on who hears it is what is told: "told the Post the men had left"."""
    bare = p.left[clause] == hearer + 1 and any(p.dep[c] in ("nsubj", "nsubjpass") for c in p.children[clause])
    if not bare or p.lemma[verb] != "tell" or p.dep[clause] != "relcl" or not _finite(p, clause):
        return False
    if kids(p, verb, "ccomp", "xcomp") or kids(p, clause, "ccomp", "xcomp"):
        return False  # "told the agency the minister runs that it would close"
    outlet = p.ent[hearer] == "ORG" or p.word[hearer] in HEADS or p.lemma[hearer] in _HEARERS
    return outlet and not any(p.lower[k] in _WH for k in p.children[clause])


_OF_HEARERS = words("the state news public local national")
_HEARERS = words(
    """
    newspaper paper daily weekly agency channel station network broadcaster magazine website site outlet programme
    program television tv radio court inquiry tribunal
    """
)
"""Common nouns for who is told something."""


_WRITTEN = words("word words phrase slogan line")
"""What a cue has as its object where its content is no clause before it: "in which, they say, he wrote the words"."""


def _joined(scene: Scene, verb: int, comp: int) -> bool:
    """Whether nothing but a comma or mark parts a clause from the cue behind it: no colon, semicolon or free dash."""
    p = scene.parse
    stops = [t for t in range(p.right[comp] + 1, verb) if scene.mask[t] < 0 or p.word[t] == ";"]
    if any(p.word[t] == ";" for t in stops):
        return False
    return not any(p.word[t] == ":" or (p.word[t] in ("-", "–", "—", "--") and t + 1 < verb) for t in stops[:2])


def _finite(p: Parse, c: int) -> bool:
    return p.tag[c] in FINITE or any(
        p.dep[k] in ("aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl") for k in p.children[c]
    )


def comma_before(scene: Scene, verb: int, comp: int) -> bool:
    """Whether a comma, a dash or a mark of quotation parts a clause from the cue behind it."""
    p = scene.parse
    return any(p.word[t] in (",", '"', "”", "“", "'", "’", "—", "–", "-", "--") for t in range(comp, verb))


def _right(scene: Scene, asked: Asked, comp: int, last: int) -> list[tuple[int, int]]:
    """Content behind the cue: the clauses from `comp` to `last`."""
    p, cand, verb, end = scene.parse, asked.cand, asked.cand.verb, asked.end
    start, opener = _opening(p, cand, comp, end)
    introduced = opener in _WH
    if ("w" in asked.frames and not introduced) or _describes(p, cand, start, opener):
        return []
    cand.marks.add("that" if introduced else "bare")
    if not has_finite(p, comp) and not _infinitive(p, asked, comp, introduced):
        return []
    if not introduced and cand.lemma not in ADDRESSING:
        start = min([start, *(p.left[c] for c in kids(p, verb, "dobj", "nsubj", "oprd", "attr") if verb < c < start)])
    if p.lower[start : start + 2] == ["that", ","] and start + 2 < end and p.tag[start + 2] in FINITE:
        return []  # "they would say that, wouldn't they?"
    stop = reach(scene, verb, last, end)
    if "infinitive" not in cand.marks:
        stop = _before_predicate(p, verb, stop, to_pause(scene, stop, end))
    start = _with_subject(p, cand, comp, start)
    if not introduced and _weekday(p, start, comp):
        start += 1
    if cand.lemma in ADDRESSING and not introduced:
        start = _behind_hearer(p, start, comp)
    return [(start, _close(scene, verb, (start, stop), end))]


def _opening(p: Parse, cand: Candidate, comp: int, end: int) -> tuple[int, str]:
    """Where a clause behind a cue begins, and the word that opens it."""
    start, verb = p.left[comp], cand.verb
    that = next((k for k in kids(p, comp, "mark") if p.lower[k] == "that" and verb < k < comp), start)
    start = that if that > start > verb and cand.lemma in ADDRESSING else start
    return (start, p.lower[start]) if start > verb else (verb + 1, p.lower[min(verb + 1, end - 1)])


def _describes(p: Parse, cand: Candidate, start: int, opener: str) -> bool:
    """Whether a clause tells of a noun before it, and is nothing that is said."""
    if opener == "that":
        return _which(p, cand, start)
    return opener in _RELATIVE and (p.word[start - 1] in (",", "-", "–", "—") or not _open(p, cand))


def _infinitive(p: Parse, asked: Asked, comp: int, introduced: bool) -> bool:
    """Whether a clause without tense can be said with this cue; then its rule is told."""
    cand, frames = asked.cand, asked.frames
    if not introduced and not _takes_infinitive(p, frames, comp):
        return False
    if p.pos[comp] in ("NOUN", "PROPN") and introduced and cand.lemma == "tell":
        return True  # "told us that the data points to a leak": a verb that the parser takes for a noun
    if _thinks(frames) or any(c > cand.verb and p.lemma[c] in WITHHELD for c in kids(p, cand.verb, "dobj")):
        return False
    cand.marks.add("infinitive")
    cand.rule = "order" if "o" in frames else "small-clause"
    return True


def _close(scene: Scene, verb: int, content: tuple[int, int], end: int) -> int:
    """The end of a clause behind its cue with what goes on behind it, and before what others say or tell of it."""
    p, (start, stop) = scene.parse, content
    stop = past_clauses(scene, verb, start, past_second(p, verb, start, stop, end), end)
    stop = past_splice(scene, verb, stop, end)
    stop = before_gapped(scene, start, _before_as(scene, start, stop))
    stop = before_according(scene, start, before_apposition(scene, start, stop))
    return _past_proportion(p, start, stop, end)


def _with_subject(p: Parse, cand: Candidate, comp: int, start: int) -> int:
    """Where a content begins whose subject the parser hung on the cue: "told them ‹the sale› was off", "said ‹closing
    the gate› had saved lives", "said ‹in most towns one in three barns› is let"."""
    verb = cand.verb
    bare = start > verb + 1 and p.tag[start] in FINITE and not kids(p, comp, *SUBJECTS) and bool(kids(p, verb, "nsubj"))
    bound = p.dep[verb] in ("relcl", "acl") or any(p.tag[k][:1] == "W" for k in p.children[verb])
    if not bare or bound or cand.lemma not in CORE - {"believe"}:
        return start
    that = next((t for t in range(start - 1, verb, -1) if p.lower[t] == "that" or p.tag[t] in FINITE), verb)
    if that > verb:
        return that if p.lower[that] == "that" and p.pos[that] == "SCONJ" else start
    hearer = [k for k in kids(p, verb, "dative", "dobj") if k > verb][: cand.lemma in ADDRESSING]
    deps = ("dobj", "nsubj", "xcomp", "csubj", "npadvmod")
    opens = [k for k in kids(p, verb, *deps) if k not in hearer and verb < k < start and p.right[k] == start - 1]
    phrases = [k for k in kids(p, verb, "prep") if verb < k < start]
    if not opens and any(p.right[k] == start - 1 for k in phrases):
        opens = [k for k in phrases if not _of_telling(p, k)]
    at = min((p.left[k] for k in opens), default=start)
    return next((t for t in range(at, start) if p.pos[t] not in ("ADV", "PUNCT")), start)


def _of_telling(p: Parse, prep: int) -> bool:
    """Whether a phrase tells when, where or to whom something was said: "said in a letter", "wrote to them"."""
    beside = any(p.lemma[o] in OCCASIONS or p.ent[o] in ("DATE", "TIME") for o in kids(p, prep, "pobj"))
    return beside or p.lower[prep] in ("to", "on")


def _before_as(scene: Scene, start: int, stop: int) -> int:
    """The end of a content in a headline before what its page sets beside it: "Mayor says mill is safe, as second roof
    falls"."""
    p = scene.parse
    block = scene.block_at(start)
    first, end = scene.tokens_of(block)
    if p.sentence_of(start) != (first, end) or not p.word[end - 1][-1].isalnum():
        return stop
    beside = (k for k in range(start + 2, stop - 2) if p.word[k] == "," and p.lower[k + 1] == "as")
    return next((k for k in beside if scene.mask[k] < 0 and finite_in(p, k + 2, stop)), stop)


def _before_predicate(p: Parse, verb: int, low: int, high: int) -> int:
    """Where a content ends between two tokens, if the cue describes a subject whose own verb stands there: "a letter
    that said the mill would close brought many into the square"; `high` where none does."""
    noun = verb
    for _ in range(_HOPS):
        above = p.head[noun]
        if p.dep[noun] in SUBJECTS and noun < verb < above and low <= p.right[noun] + 1 < high:
            return p.right[noun] + 1
        if p.dep[noun] not in _DESCRIBING or above == noun:
            break
        noun = above
    return high


_HOPS = 5
_DESCRIBING = frozenset({"relcl", "acl", "conj", "xcomp", "pobj", "prep"})
"""How a cue hangs on the subject that it describes, word by word."""


def _past_proportion(p: Parse, start: int, stop: int, end: int) -> int:
    """The end of "the longer they wait, the fewer will come", of which the parser may cut the second half off."""
    halves = stop + 3 < end and p.word[stop] == "," and p.lower[start] == p.lower[stop + 1] == "the"
    if not halves or p.tag[start + 1] not in _MORE or p.tag[stop + 2] not in _MORE:
        return stop
    return next((k for k in range(stop + 2, end) if p.word[k] in (".", ";", ":", "!", "?", "”", '"')), end)


_MORE = ("JJR", "RBR")


def _which(p: Parse, cand: Candidate, start: int) -> bool:
    """Whether a "that" says which: "pointed to letters of hers that would explain it"."""
    relative = p.tag[start] == "WDT" and p.dep[start] in ("nsubj", "nsubjpass", "dobj")
    behind = p.dep[start - 1] == "pobj" and p.lemma[start - 1] not in OCCASIONS and not p.ent[start - 1]
    return relative and behind and cand.lemma not in ADDRESSING


_RELATIVE = words("who whom whose which")
_ASKING = words(
    """
    ask know wonder reveal explain disclose determine decide identify learn tell see find discover remember announce
    question inquire discuss specify understand show clarify query guess forget care recall establish debate consider
    """
)
"""Verbs that a question-word clause may follow; behind others such a clause tells of a noun."""


def _open(p: Parse, cand: Candidate) -> bool:
    """Whether a cue leaves a question open, so that "who" and "which" may ask: "has not said who", "to say which"."""
    denied = any(p.dep[k] == "neg" or p.tag[k] in ("MD", "TO") for k in p.children[cand.verb])
    return denied or cand.lemma in _ASKING


def _thinks(frames: str) -> bool:
    """Whether a verb of these frames thinks a clause and takes no infinitive: "they knew to leave" tells no thought."""
    return {"c", "k"} <= set(frames) and not set("osta") & set(frames)


def _takes_infinitive(p: Parse, frames: str, comp: int) -> bool:
    """Whether the frames let an infinitive be a content, or one with "to" stands there."""
    return bool(set("osatg") & set(frames)) or "to" in p.lower[p.left[comp] : comp]


def _weekday(p: Parse, start: int, comp: int) -> bool:
    """Whether a clause begins with the day on which it was said: "said Friday the port would close"."""
    if p.lower[start] not in WEEKDAYS or p.dep[start] != "npadvmod":
        return False
    return start + 1 < comp and p.pos[start + 1] != "PUNCT"


def _behind_hearer(p: Parse, start: int, comp: int) -> int:
    """Where the clause begins behind an outlet that the parser took for part of its subject: "told Harbour News Lira
    left", "told the agency gunmen stormed it"."""
    k = start
    while p.lower[k] in _OF_HEARERS and k < comp:
        k += 1
    if k > start and p.lemma[k] in _HEARERS and p.dep[k] == "compound":
        return k + 1
    subject = next((c for c in kids(p, comp, "nsubj", "nsubjpass") if c > start), start)
    for k in range(start, subject):
        if p.pos[k] != "PROPN":
            break
        if p.word[k] in HEADS and p.pos[k + 1] in ("PROPN", "DET", "PRON"):
            return k + 1
    return start


def _behind_comma(p: Parse, verb: int) -> int:
    """Where the cue's own words begin at the latest: with a subject that a comma parts from all before it."""
    first = next((p.left[c] for c in kids(p, verb, "nsubj") if c < verb), 0)
    return first if first > 0 and p.word[first - 1] == "," else 0


def _behind_rest(p: Parse, verb: int, low: int) -> int:
    """Where a cue's own words begin, if its speaker stands behind it: behind what ends the clause that it reports,
    "forty came, ‹five of them with burns›, said the doctor"."""
    behind = [k for k in kids(p, verb, "nsubj") if k > verb]
    rest = bool(behind) and low < verb - 1 and p.word[verb - 1] == "," and p.word[low - 1] == ","
    return verb if rest and (p.tag[low] == "CD" or p.lower[low] in _ENDING) else low


_ENDING = words("most many some several all both half none including among too either each mostly")
"""Words with which the rest of a clause begins behind a comma."""
_OTHER = words("and while as citing adding but")
"""Words behind a cue with which the page, and not the speaker, goes on."""


def _begins_anew(scene: Scene, at: int) -> bool:
    """Whether a new sentence begins right behind a cue, its full stop lost: "…, he said It was built in May"."""
    p = scene.parse
    small = p.pos[at] in ("DET", "PRON", "ADP", "SCONJ", "ADV", "CCONJ") or p.tag[at] == "PRP$"
    return small and p.word[at][0].isupper() and p.lower[at] != "i" and scene.mask[at] < 0


def _opens_topic(scene: Scene, at: int) -> bool:
    """Whether what somebody spoke of stands behind a cue: "“No,” said Ms Lira of talk that she would go"."""
    return scene.parse.lower[at] == "that" and scene.mask[at] < 0


def _left(scene: Scene, asked: Asked, comp: int, more: bool) -> list[tuple[int, int]]:
    """Content before the cue: from the clause's first word to the cue's own words, and on behind them if it goes on."""
    p, cand, verb = scene.parse, asked.cand, asked.cand.verb
    low, high = own_words(p, verb, comp)
    low = _behind_rest(p, verb, max(low, _behind_comma(p, verb)))
    start = p.left[comp]
    if p.dep[verb] == "ROOT" or start - asked.first <= 12:
        start = asked.first
    out = [(start, low)] if low > start else []
    tail = p.right[comp] + 1
    if more:
        tail = max([tail] + [p.right[c] + 1 for c in kids(p, verb, "ccomp") if c > verb])
    goes_on = tail > high + 1 and not _OTHER & {p.lower[high], p.lower[min(high + 1, tail - 1)]}
    if goes_on and not _begins_anew(scene, high) and not _opens_topic(scene, high):
        out.append((high, tail))
        cand.marks.add("split")
    elif out and (rest_of_it := joined_on(scene, verb, out[0], high, asked.end) or rest_behind(scene, verb, asked.end)):
        out.append(rest_of_it)
        cand.marks.add("split")
    cand.marks.add("postposed")
    return out
