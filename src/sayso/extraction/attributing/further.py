"""What a speaker goes on to say behind "and": second clauses that only the parser took for the page's.

The parser joins a second clause to the cue as readily as to what is reported.  It is the speaker's where its form shows
it: it takes up a noun of the first clause, or has the tense into which the cue put that; it tells how things are, and
not what somebody did.
"""

from __future__ import annotations

from sayso.extraction.attributing.bounds import finite_in, reports, tensed, until_cue
from sayso.extraction.attributing.scene import SUBJECTS, Scene
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse

_PLAIN = words("say tell claim state insist maintain argue explain add write note acknowledge admit warn confirm")
"""Verbs whose content is a plain statement, which may go on."""
_PAST_MODALS = words("would could might should")
_STATES = words("be need want like know have remain")
_TOO = words("also then still now even")
_PERSONS = words("he she")
_SOMEBODY = words("man woman boy girl driver victim suspect guard officer teenager patient child")
_DUMMIES = words("it there")
_VERDICTS = words("right wrong true false so correct mistaken lying lie untrue")
"""Words by which a page judges what was said: "said it was shut, and it was true"."""


def past_clauses(scene: Scene, verb: int, start: int, stop: int, end: int) -> int:
    """The end of a content behind its cue, with the clauses that go on with it: "said the lock was old and
    it was due for repair"; not "said the mill would close, and he urged the crew to leave"."""
    if not _can_go_on(scene.parse, verb) or scene.mask[verb] >= 0:
        return stop
    while (further := _next_clause(scene, verb, start, stop, end)) > stop:
        stop = further
    return stop


def past_second(p: Parse, verb: int, start: int, stop: int, end: int) -> int:
    """The end of a second clause that opens as the first, or with "that" whatever the first: "said that A, and that B",
    "asked if A, or if B", "said A, but that B", of which the parser may join the second to the cue; none where the cue
    stands in a that-clause itself, which B may go on."""
    at = stop + 1 if stop < end and p.word[stop] == "," else stop
    named = next((t for t in range(at, min(end - 3, at + 6)) if p.pos[t] not in ("PROPN", "ADP")), at)
    if at < named and p.word[named] == "," and p.pos[named + 1] == "CCONJ":
        at = named + 1  # "at the wish of the owner, Orlo Mills, and that …"
    opens = at + 3 < end and p.pos[at] == "CCONJ" and (p.dep[at + 1] == "mark" or p.tag[at + 1] == "IN")
    if not opens or p.lower[at + 1] not in ("that", p.lower[start]):
        return stop
    if any(p.dep[k] == "mark" and p.lower[k] == p.lower[at + 1] for k in p.children[verb]):
        return stop
    if p.lower[start] != p.lower[at + 1] and (p.dep[verb] in ("relcl", "ccomp", "advcl") or not kids(p, verb, "nsubj")):
        return stop
    lost = (k for k in kids(p, verb, "conj") if k > at + 1)  # "and that calls may be lost": "calls" taken for the verb
    clause = p.head[at + 1] if p.dep[at + 1] == "mark" else next(lost, at)
    subject = clause > at and any(p.dep[k] in (*SUBJECTS, "csubjpass") for k in p.children[clause])
    return min(end, p.right[clause] + 1) if clause > at and subject else stop


def past_splice(scene: Scene, verb: int, stop: int, end: int) -> int:
    """The end of a content whose second clause only a comma joins, in the tense of the report: "the guild says the
    pump is broken, nobody has mended it"."""
    p, clause = scene.parse, scene.parse.head[verb]
    if not stop < clause < end or p.dep[verb] != "ccomp" or p.word[stop] != "," or p.lower[stop + 1] not in _NOT_ONE:
        return stop
    own = any(k == stop + 1 for k in kids(p, clause, *SUBJECTS))
    ends = p.right[clause] >= end - 1 and not any(p.word[t] in (",", ";", ":") for t in range(stop + 1, end))
    free = all(scene.mask[t] < 0 and p.lemma[t] not in CORE for t in range(stop, end))
    return p.right[clause] + 1 if own and ends and free else stop


_NOT_ONE = words("nobody nothing none")
"""Subjects with which a speaker goes on; "it was not" may be the page's answer to him."""


def _can_go_on(p: Parse, verb: int) -> bool:
    """Whether a cue is a plain one of a main clause: not "while he said …", "what he says", "did not say"."""
    plain = p.lemma[verb] in _PLAIN and p.tag[verb] in TENSED and p.dep[verb] not in ("relcl", "advcl")
    bound = any(p.dep[k] in ("neg", "aux", "mark", "auxpass") or p.tag[k][:1] == "W" for k in p.children[verb])
    return plain and not bound and bool(kids(p, verb, "nsubj"))


def _next_clause(scene: Scene, verb: int, start: int, stop: int, end: int) -> int:
    """The end of the clause joined behind a token, if it is the speaker's; the token where it is not."""
    p = scene.parse
    comma = stop < end and p.word[stop] == ","
    joined = stop + comma
    if joined + 3 >= end or p.lower[joined] != "and" or scene.mask[joined] >= 0:
        return stop  # behind "but" the page may answer: "said the boats were safe, but they were not"
    subject = _subject(p, joined + 1, end)
    if subject is None:
        return stop
    clause = p.head[subject]
    close = min(end, p.right[clause] + 1)
    if p.dep[clause] not in ("conj", "ccomp") or p.head[clause] != verb or not _plain(scene, joined, clause, close):
        return stop
    first = _first_clause(p, verb, start, stop)
    if first is None or not _is_told(p, verb, first, subject, comma):
        return stop
    return _own_end(p, clause, close)


def _subject(p: Parse, at: int, end: int) -> int | None:
    """The subject of a clause that begins with it, or with "then" or "also"."""
    at += p.lower[at] in _TOO
    found = (t for t in range(at, min(end, at + 12)) if p.dep[t] in SUBJECTS and p.left[t] == at and p.head[t] > t)
    subject = next(found, None)
    return None if subject is None or p.tag[subject][:1] == "W" else subject


def _plain(scene: Scene, first: int, clause: int, end: int) -> bool:
    """Whether nobody is heard or quoted in a clause, and it judges nothing that was said."""
    p = scene.parse
    if p.lemma[clause] in CORE or any(scene.mask[t] >= 0 for t in range(first, end)) or reports(p, first, end):
        return False
    rest = [t for t in range(clause + 1, end) if p.pos[t] != "PUNCT"]
    later = any(p.lower[t] in ("later", "afterwards", "within") for t in rest)
    return bool(rest) and not later and not {p.lower[rest[0]], p.lower[rest[-1]]} & (_VERDICTS | {"not", "n't"})


def _own_end(p: Parse, clause: int, end: int) -> int:
    """The end of a clause before another one with a subject of its own that is joined to it."""
    for k in kids(p, clause, "conj"):
        subject = next((s for s in kids(p, k, *SUBJECTS) if s < k), None)
        if subject is not None and k > clause:
            cut = p.left[subject]
            while cut > clause + 1 and p.pos[cut - 1] in ("CCONJ", "PUNCT"):
                cut -= 1
            return cut
    return end


def _first_clause(p: Parse, verb: int, start: int, stop: int) -> int | None:
    """The head of the clause that a content begins with."""
    found = (c for c in kids(p, verb, "ccomp") if start <= c < stop and kids(p, c, *SUBJECTS))
    return next((c for c in found if not any(p.lower[s] in ("i", "we") for s in kids(p, c, "nsubj"))), None)


def _is_told(p: Parse, verb: int, first: int, subject: int, comma: bool) -> bool:
    """Whether the second clause is the speaker's, by its tense and by what its subject takes up."""
    clause = p.head[subject]
    here, there = tensed(p, first), tensed(p, clause)
    if p.tag[there] not in FINITE or not _tells_how(p, clause, there) or p.lower[subject] in ("i", "we", "you"):
        return False
    shifted = p.tag[verb] == "VBD" and (p.tag[there] == "VBD" or p.lower[there] in _PAST_MODALS)
    alike = _tense(p, here) == _tense(p, there)
    if p.lower[there] == "had" and p.tag[clause] == "VBN" and shifted:
        return True  # "said it was new, and it had been checked in May"
    if p.tag[there] == "MD":
        return alike and p.lower[there] in ("will", "would")
    if not comma:
        return alike and (shifted or p.tag[there] != "VBD")
    taken_up = p.lower[subject] == "it" and _opens_question(p, clause)
    return alike and (taken_up or _takes_up(p, first, subject)) and (shifted or p.tag[verb] == "VBD")


def _opens_question(p: Parse, clause: int) -> bool:
    """Whether "it" is only the place of a clause behind: "and it was unclear how long"; not "and it was the end"."""
    return any(k > clause for w in (clause, *kids(p, clause, "acomp")) for k in kids(p, w, "ccomp", "xcomp"))


def _tense(p: Parse, token: int) -> str:
    """A tense, or the modal that stands for it."""
    return p.lower[token] if p.tag[token] == "MD" else "past" if p.tag[token] == "VBD" else "present"


def _tells_how(p: Parse, clause: int, tensed: int) -> bool:
    """Whether a clause tells how something is, was or will be, and no deed."""
    helped = tensed != clause and p.lemma[tensed] in ("have", "be", "do")
    return p.tag[tensed] == "MD" or helped or p.lemma[clause] in _STATES


def _takes_up(p: Parse, first: int, subject: int) -> bool:
    """Whether a pronoun takes up the subject of the clause before, a noun of its number: "said things were bad, but
    they were not dismal"."""
    noun = next(iter(kids(p, first, "nsubj", "nsubjpass")), None)
    if noun is None or p.pos[noun] not in ("NOUN", "PROPN") or p.pos[subject] != "PRON":
        return False
    if p.lower[subject] in _PERSONS:
        return p.ent[noun] == "PERSON" or p.lemma[noun] in _SOMEBODY
    return p.lower[subject] == ("they" if p.tag[noun] in ("NNS", "NNPS") else "it")


def joined_on(scene: Scene, verb: int, front: tuple[int, int], high: int, end: int) -> tuple[int, int] | None:
    """What goes on behind a tag in the middle: "the bell rang at one, he said, ‹and the other at two›", "it is dark,
    he says, ‹and will be for days›"; None where it may be the page's word."""
    p = scene.parse
    at = high + (high < end and p.word[high] == ",")
    if at + 2 >= end or p.lower[at] not in ("and", "but") or any(scene.mask[t] >= 0 for t in range(*front)):
        return None
    end = next((t for t in range(at, end) if p.word[t] in (";", ":", "—", "–", "--", "(")), end)
    if any(scene.mask[t] >= 0 for t in range(at, end)) or any(p.lemma[t] in CORE for t in range(at, end)):
        return None
    close = until_cue(p, at, end)
    told = _gapped(p, at, close) or _same_subject(p, verb, front, at, close) or _own_clause(p, verb, front, at, close)
    return (at, close) if told else None


def rest_behind(scene: Scene, verb: int, end: int) -> tuple[int, int] | None:
    """What ends a clause behind its tag: "nine were hurt, police said, ‹two of them badly›", "it burned down, he said,
    ‹killing a guard›", "…, she said, ‹among them two children›"."""
    p = scene.parse
    subject = next(iter(kids(p, verb, "nsubj")), verb)
    at = max(verb, p.right[subject]) + 1
    if at + 3 >= end or p.word[at] != "," or any(scene.mask[t] >= 0 for t in range(at, end)):
        return None
    if finite_in(p, at, end) or any(p.lemma[t] in VERBS or p.lower[t] in _OURS for t in range(at, end)):
        return None
    counted = p.tag[at + 1] == "CD" or p.lower[at + 1] in _MANY
    of_them = counted and p.lower[at + 2 : at + 4] in (["of", "them"], ["of", "whom"])
    among = p.lower[at + 1] == "including" or p.lower[at + 1 : at + 3] == ["among", "them"]
    harms = p.tag[at + 1] == "VBG" and p.lemma[at + 1] in _HARMING
    return (at + 1, end) if of_them or among or harms else None


_OURS = words("we us our i my")
_MANY = words("most many some half none several all both")
_HARMING = words("kill wound injure hurt damage destroy burn maim")
"""What a thing does that happened, and no speaker by saying so."""


def _gapped(p: Parse, at: int, end: int) -> bool:
    """Whether what is joined on has no verb and lives on that of the clause before: "and the other at two"."""
    if finite_in(p, at, end):
        return False
    article = p.lower[at + 1] == "the" and p.lower[at + 2] in _COUNTED
    return article or p.tag[at + 1] in ("JJR", "RBR") or (p.lower[at + 1] == "not" and p.pos[at + 2] == "NOUN")


_COUNTED = words("first second third last other others rest latter former next")


def _same_subject(p: Parse, verb: int, front: tuple[int, int], at: int, end: int) -> bool:
    """Whether a verb without a subject goes on with the clause before, and cannot be the speaker's: it has the tense
    of the former and not of the cue ("it tracks no boats, he said, and counts ferries"), or the bare form behind
    "will"."""
    k = at + 1 + (p.pos[at + 1] == "ADV")
    if k >= end - 1 or p.pos[k] not in ("VERB", "AUX") or p.lemma[k] in VERBS:
        return False
    if p.tag[k] == "VB":
        return any(p.tag[t] == "MD" for t in range(*front))
    if p.lower[k] == "had" and p.tag[verb] == "VBD" and any(p.tag[t] == "VBN" for t in range(k + 1, min(end, k + 3))):
        return any(p.lower[t] == "had" and p.pos[t] == "AUX" for t in range(*front))  # "had met, he said, and had left"
    before = {p.tag[t] for t in range(*front) if p.tag[t] in TENSED}
    return p.tag[k] in TENSED and before == {p.tag[k]} and p.tag[verb] != p.tag[k]


def _own_clause(p: Parse, verb: int, front: tuple[int, int], at: int, end: int) -> bool:
    """Whether a clause with a subject of its own has the tense of what was said: "doors will open at six, he said, and
    cakes will be sold"."""
    subject = _subject(p, at + 1, end)
    if subject is None or p.lower[at] != "and" or p.lower[subject] in ("i", "we", "you"):
        return False
    clause = p.head[subject]
    there = tensed(p, clause)
    before = [t for t in range(*front) if p.tag[t] in FINITE]
    if clause >= end or p.tag[there] not in FINITE or not before:
        return False
    if p.lower[there] == "will":
        return any(p.lower[t] == "will" for t in before)
    if p.lower[there] in _PAST_MODALS:
        return p.tag[verb] == "VBD" and any(p.lower[t] in _PAST_MODALS for t in before)
    if p.lower[there] == "had" and p.tag[clause] == "VBN":
        return p.tag[verb] == "VBD"
    was = p.tag[there] == "VBD" and p.lemma[clause] == "be" and p.lower[subject] in _DUMMIES
    return was and all(p.tag[t] == "VBD" and p.lemma[t] == "be" for t in before)


def before_gapped(scene: Scene, start: int, stop: int) -> int:
    """The end of a content before another speaker whose verb is left out: "Orlan holds that he fell from the roof,
    ‹and Marrow from a cart›", where a person is told of, with whom no place or body can go."""
    p = scene.parse
    if stop - start < _LEAST or p.lower[start + (p.lower[start] == "that")] not in _PERSONS:
        return stop
    for k in range(start + 3, stop - 3):
        if p.word[k] != "," or p.lower[k + 1] not in ("and", "but") or scene.mask[k] >= 0 or finite_in(p, k, stop):
            continue
        name = k + 2 + (p.lower[k + 2] == "the")
        if name + 1 >= stop:
            continue
        while name + 2 < stop and p.ent[name] and p.ent[name + 1] == p.ent[name]:
            name += 1
        parallel = p.pos[name + 1] == "ADP" and p.lower[name + 1] in p.lower[start:k]
        if parallel and p.ent[name] in _BODIES and not any(p.ent[t] in _BODIES for t in range(start, k)):
            return k
    return stop


_BODIES = ("GPE", "ORG", "NORP")
_LEAST = 6
"""Tokens of two such clauses."""


def past_list(scene: Scene, start: int, stop: int, end: int) -> int:
    """The end of a content that the parser broke off in a list: "have to put off the feast, ‹close the gate and save
    coal›", "in three kinds, ‹namely …›", "put it down to rain, ‹as well as a weak dam›"."""
    p = scene.parse
    if stop + 3 >= end or p.word[stop] != "," or scene.mask[stop] >= 0 or p.pos[stop - 1] == "PUNCT":
        return stop
    if p.lower[stop + 1] == "namely" or p.lower[stop + 1 : stop + 4] == ["as", "well", "as"]:
        close = next((t for t in range(stop + 2, end) if p.word[t] in (";", ":", "—", "–", "(")), end)
        return stop if finite_in(p, stop + 1, close) or any(p.lemma[t] in CORE for t in range(stop, close)) else close
    bare = p.tag[stop + 1] == "VB" and any(p.tag[t] == "VB" for t in range(start, stop))
    joint = next((t for t in range(stop + 2, end - 1) if p.lower[t] in ("and", "or") and p.tag[t + 1] == "VB"), 0)
    if not bare or not joint or finite_in(p, stop + 1, joint) or any(p.lemma[t] in CORE for t in range(stop, joint)):
        return stop
    return max(stop, min(end, p.right[joint + 1] + 1))
