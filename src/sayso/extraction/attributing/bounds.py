"""Where a content begins and ends: clause edges, pauses, and other reports in the way."""

from __future__ import annotations

from sayso.extraction.attributing.scene import SUBJECTS, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import is_passive, joins_outer, kids
from sayso.extraction.lexicon.conjunctions import TURNING
from sayso.extraction.lexicon.cues import CORE, VERBS
from sayso.extraction.lexicon.names_roles import PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, TENSED, Parse

_MARKS = words(', ; : . ! ? ” " — –')


SUBORDINATE = words("while although though when if after before since because as whereas unless until")


_COUNTING = words("put speak count estimate number")
"""Verbs of others' figures: "…, while the rebels spoke of hundreds"."""
_ADDING = words("add say claim argue note insist cite warn stress explain")
_CHARGING = words("accuse blame denounce condemn criticise criticize urge describe")
"""What a speaker adds, and not those whom he says to be done to: "said two were held, accusing the mayor of lies"."""


TELLING_VERBS = words(
    """
    comment give provide release name identify elaborate disclose discuss answer address specify say rule condemn
    endorse
    """
)


def speaks(p: Parse, comp: int) -> bool:
    """Whether a verb brings in words of its own: one of telling, or one that takes a clause or a quotation."""
    frames = VERBS.get(p.lemma[comp], "")
    return p.lemma[comp] in TELLING_VERBS or (bool({"c", "q"} & set(frames)) and "w" not in frames)


def finite_in(p: Parse, first: int, end: int) -> bool:
    """Whether a finite verb stands among the tokens `[first, end)`."""
    return any(p.tag[t] in FINITE for t in range(first, end))


def finite(p: Parse, verb: int) -> bool:
    """Whether a verb or one of its auxiliaries has a tense: not in "fear being labelled", "needs to be told"."""
    return any(p.tag[k] in FINITE for k in (verb, *kids(p, verb, "aux", "auxpass")))


def reports(p: Parse, first: int, end: int) -> bool:
    """Whether somebody is heard in a clause by a plain verb of speech: "farmers say they are lost"."""
    verbs = (t for t in range(first, end) if p.lemma[t] in CORE and p.tag[t] in TENSED)
    return any(kids(p, t, "nsubj") for t in verbs)


def has_finite(p: Parse, c: int) -> bool:
    """Whether a verb is finite, by itself or by what helps it."""
    if p.tag[c] in FINITE:
        return True
    if any(p.dep[k] in ("aux", "auxpass") and p.tag[k] in FINITE for k in p.children[c]):
        return True
    # "… which he said involved the army": a past tense that the tagger took for a participle.
    return p.tag[c] == "VBN" and any(p.dep[k] == "nsubj" for k in p.children[c])


def to_pause(scene: Scene, stop: int, end: int) -> int:
    """A content cannot stop in the middle of a phrase: where the parse does, go on to the next mark."""
    p = scene.parse
    if (
        stop >= end
        or stop < 1
        or p.word[stop - 1] == ","
        or p.pos[stop] not in ("NOUN", "PROPN", "ADJ", "VERB", "AUX", "NUM", "ADV", "PART")
    ):
        return stop
    while stop < end and p.word[stop] not in _MARKS:
        stop += 1
    return stop


def reach(scene: Scene, verb: int, comp: int, end: int) -> int:
    """The end of a content to the right: later adjuncts of the cue belong to it unless a comma parts them."""
    p = scene.parse
    stop = _before_other_cue(p, comp, p.right[comp] + 1)
    if stop <= p.right[comp]:
        return min(stop, end)
    if p.dep[stop - 1] == "cc" and any(p.dep[k] == "conj" and k >= stop for k in p.children[verb]):
        return stop - 1  # "said it was checking but admitted …": what follows is the reporter's next verb
    for c in sorted(p.children[verb]):
        if c <= comp or (p.left[c] < stop - 1 and p.right[c] < stop):
            continue
        if p.dep[c] in ("punct", "cc"):
            if p.word[c] not in ("”", '"', "’", "'"):
                break
            continue
        if p.dep[c] in ("conj",) or (p.dep[c] == "advcl" and (p.tag[c] == "VBG" or _meanwhile(p, c))):
            break
        stop = max(stop, p.right[c] + 1)
    return min(_past_limit(p, verb, stop, end), end)


def _past_limit(p: Parse, verb: int, stop: int, end: int) -> int:
    """Behind what limits a content, though the parser joined it to the cue: "said they may go, but only at night"."""
    if stop + 3 >= end or p.word[stop] != "," or p.lower[stop + 1] != "but" or p.lower[stop + 2] not in _LIMITS:
        return stop
    joined = [k for k in kids(p, verb, "conj", "prep") if k > stop + 1 and p.pos[k] not in ("VERB", "AUX")]
    return p.right[joined[0]] + 1 if joined else stop


_LIMITS = words("only not never mainly mostly solely just")


def _meanwhile(p: Parse, clause: int) -> bool:
    """ "…, as he brushed off their questions": what went on while somebody spoke."""
    first = p.left[clause]
    person = any(p.lower[k] in ("he", "she", "they") for k in kids(p, clause, "nsubj"))
    return person and p.lower[first] == "as" and p.word[first - 1] == "," and p.tag[clause] == "VBD"


def _before_other_cue(p: Parse, comp: int, stop: int) -> int:
    """Cut a content before a coordinated clause that has a speaker and a cue of its own: "… , and rebels denied …"."""
    outer = p.head[comp]
    while (k := next((k for k in p.children[comp] if k > comp and p.dep[k] == "conj"), None)) is not None:
        own = [s for s in kids(p, k, "nsubj") if s < k]
        bare = not has_finite(p, comp) and p.pos[comp] in ("ADJ", "NOUN") and has_finite(p, k)
        bare = bare or _mistagged(p, outer, k)
        if not own and (bare or joins_outer(p, k) or _keeps_silent(p, k) or _is_reporters(p, outer, comp, k)):
            cut = k
            while cut > comp + 1 and p.pos[cut - 1] in ("CCONJ", "PUNCT", "ADV", "AUX", "PART"):
                cut -= 1
            return min(stop, cut)
        parted = bool(own) and p.word[p.left[own[0]] - 1] in (",", "and", "but", "while", ";")
        if parted and (p.lemma[k] in CORE or _prints(p, k, own[0]) or _tells_of_speaker(p, outer, comp, k)):
            cut = p.left[own[0]]
            while cut > comp + 1 and (p.pos[cut - 1] in ("CCONJ", "PUNCT", "ADV")):
                cut -= 1
            return min(stop, cut)
        comp = k
    for k in p.children[comp]:
        if k > comp and p.dep[k] == "advcl" and p.word[p.left[k] - 1] == "," and _sets_against(p, p.left[k]):
            others = speaks(p, k) or p.lemma[k] in _COUNTING or _in_present(p, outer, comp, k)
            if others and kids(p, k, "nsubj"):
                return min(stop, p.left[k] - 1)
        if k > comp and p.dep[k] == "advcl" and _had_to_hear(p, comp, k):
            return min(stop, p.left[k])
    for k in kids(p, comp, "prep"):
        reporting = [c for c in kids(p, k, "pcomp") if p.tag[c] == "VBG" and p.lemma[c] in CORE]
        if k > comp and reporting and p.lower[k] == "with" and p.word[k - 1] == ",":
            return min(stop, k)
    for k in p.children[comp]:
        adds = p.lemma[k] in _ADDING or (p.lemma[k] in _CHARGING and is_passive(p, comp))
        if k > comp and p.dep[k] == "advcl" and p.tag[k] == "VBG" and adds:
            if p.word[p.left[k] - 1] == ",":
                return min(stop, p.left[k])
    return stop


def _had_to_hear(p: Parse, comp: int, k: int) -> bool:
    """Whether the page tells what was said before somebody promised something: "the army said it would look into the
    raid ‹after villagers insisted that they were farmers›"; not what he will do when his own people have spoken."""
    after = [t for t in kids(p, k, "mark") if p.lower[t] == "after"]
    teller = next(iter(kids(p, k, "nsubj")), None)
    if not after or p.left[k] != after[0] or teller is None or p.lemma[k] not in CORE or p.tag[k] != "VBD":
        return False
    to_come = any(p.lower[t] in ("will", "would", "'ll", "’ll") for t in kids(p, comp, "aux"))
    own = p.pos[teller] == "PRON" or any(p.tag[t] == "PRP$" for t in p.children[teller])
    addressed = any(p.pos[t] == "PRON" for t in kids(p, k, "dobj", "dative"))
    return to_come and not own and not addressed


def tensed(p: Parse, clause: int) -> int:
    """The word of a clause that carries its tense."""
    return next((t for t in sorted((clause, *kids(p, clause, "aux", "auxpass"))) if p.tag[t] in FINITE), clause)


def _tells_of_speaker(p: Parse, outer: int, comp: int, k: int) -> bool:
    """Whether a second clause has the tense of the cue, and the first kept its own: "said the men will be tried, and
    he thanked the crew" tells what the speaker did."""
    told = tensed(p, comp)
    kept = p.tag[told] in ("VBZ", "VBP") or p.lower[told] in ("will", "shall", "can", "may")
    person = any(p.lower[s] in ("he", "she") for s in kids(p, k, "nsubj"))
    return outer < comp and p.tag[outer] == "VBD" and p.tag[k] == "VBD" and kept and person


def _sets_against(p: Parse, at: int) -> bool:
    """Whether a clause that begins with a token is set against what stands before it: "although …", "even as …", "even
    though …"."""
    at += p.lower[at : at + 2] == ["even", "though"]
    return p.lower[at] in TURNING or p.lower[at : at + 2] == ["even", "as"]


def _in_present(p: Parse, outer: int, comp: int, k: int) -> bool:
    """Whether a clause stands in the page's present behind one that a cue put into the past: "said it had had no
    letter, although the copy bears its stamp"."""
    told = next((t for t in (comp, *kids(p, comp, "aux", "auxpass")) if p.tag[t] in FINITE), comp)
    past = outer < comp and p.tag[outer] in ("VBD", "VBN") and p.tag[told] == "VBD"
    now = (t for v in (k, *kids(p, k, "conj")) for t in (v, *kids(p, v, "aux", "auxpass")))
    return past and p.lower[p.left[k]] in _CONCEDING and any(p.tag[t] in ("VBZ", "VBP") for t in now)


_CONCEDING = words("although though")
"""Not "while", which tells of what was at the same time, too."""


def _mistagged(p: Parse, outer: int, k: int) -> bool:
    """Whether what the parser took for a plural beside a reported verb is the cue's next verb: "says that two were hurt
    and thanks the nurses", where an object follows."""
    verbs = p.tag[outer] == "VBZ" and p.tag[k] == "NNS" and p.pos[p.head[k]] in ("VERB", "AUX")
    return verbs and p.pos[k + 1 : k + 2] in (["DET"], ["PROPN"], ["PRON"]) and bool(kids(p, k, "dobj"))


def _is_reporters(p: Parse, outer: int, comp: int, k: int) -> bool:
    """Whether a verb that the parser joined to the reported clause is the reporter's: it charges somebody in the tense
    of the cue ("said the bell was cracked and blamed the boys"), or has the cue's number and not the clause's ("their
    friends say she will stay, and do not expect a feast")."""
    if p.lemma[k] in _BLAMING and p.tag[k] == "VBN" and p.tag[outer] == "VBD" and kids(p, comp, "neg"):
        return True  # "said they had not fired and blamed the boys": nobody denies that he blamed
    tensed = [t for t in (k, *kids(p, k, "aux", "auxpass")) if p.tag[t] in FINITE]
    if outer > comp or not tensed or p.tag[tensed[0]] != p.tag[outer]:
        return False
    if tensed[0] == k and (p.lemma[k] in _BLAMING or _changes_tense(p, comp, k)):
        return True
    subject = next(iter(kids(p, comp, "nsubj", "nsubjpass")), None)
    if subject is not None and tensed[0] == k and p.lemma[k] in _SAYING_ON and not _can_act(p, comp, subject):
        return True  # "said the truce held and called the council together": a truce calls nobody
    if subject is not None and p.lemma[k] in _ACTING and kids(p, k, "dobj") and not _can_act(p, comp, subject):
        return True  # "said the ship was safe and dismissed its captain": a ship dismisses nobody
    if subject is None or p.tag[outer] not in ("VBZ", "VBP") or p.lower[subject] in _OPEN:
        return False
    several = p.tag[subject] in ("NNS", "NNPS", "CD") or p.lower[subject] in ("they", "we", "these", "those", "both")
    single = p.tag[subject] in ("NN", "NNP", "PRP") and not several and p.lower[subject] not in PLURAL_PEOPLE
    single = single and not kids(p, subject, "conj") and p.lower[subject] not in _SOME
    return several if p.tag[outer] == "VBZ" else single


def is_reporters(p: Parse, k: int) -> bool:
    """Whether a cue without a subject, joined to the verb of a reported clause, is the reporter's next: "said the boys
    had lied, and called it a shame"."""
    comp = p.head[k]
    outer = p.head[comp]
    joined = p.dep[k] == "conj" and p.dep[comp] == "ccomp" and outer < comp < k and not kids(p, k, *SUBJECTS)
    return joined and _is_reporters(p, outer, comp, k)


def _changes_tense(p: Parse, comp: int, k: int) -> bool:
    """Whether a verb of speech stands in another form than the reported verb it is joined to: "said he would go and
    warned the boys", "said she had tried and called it hard", "said she was appalled and called for an inquiry"."""
    calls = p.lemma[k] == "call" and any(p.lower[c] in ("for", "on") and c == k + 1 for c in kids(p, k, "prep"))
    if calls and is_passive(p, comp):
        return True
    return p.lemma[k] in _SAYING_ON and p.tag[comp] in ("VB", "VBN", "VBG") and bool(kids(p, comp, "aux"))


def _can_act(p: Parse, comp: int, subject: int) -> bool:
    """Whether the subject of a reported clause can do something after what is said of it: no thing, and no dead."""
    dead = p.lemma[comp] in ("die", "kill") or any(p.lower[c] in ("dead", "missing") for c in kids(p, comp, "acomp"))
    return can_speak(p, subject) and not dead


_ACTING = words(
    "publish release issue post circulate print sack dismiss suspend appoint hire apologise apologize thank refuse"
)
"""What a body does when it has said something."""
_SAYING_ON = words(
    "call describe warn urge encourage ask wonder appeal insist promise pledge vow deny reject dismiss add"
)
_BLAMING = words("blame accuse denounce condemn criticise criticize urge praise thank")
_OPEN = words("i you that which who")
_SOME = words("majority number group team couple pair handful dozen hundred half rest police family staff crew")
"""Singular nouns that take a verb of either number."""


def _prints(p: Parse, k: int, subject: int) -> bool:
    """Whether a clause tells what a paper by name has printed: "…, and the Courier has published a list"."""
    return p.lemma[k] in ("publish", "print", "report", "broadcast", "air") and p.pos[subject] == "PROPN"


def _keeps_silent(p: Parse, k: int) -> bool:
    """ "Police say it was murder, but have not said why", "but would not discuss how": who does not tell more is the
    speaker."""
    opens = any(p.lower[c] in ("but", "yet") for c in kids(p, p.head[k], "cc") if c < k)
    helped = any(p.lemma[c] == "have" or p.lower[c] == "would" for c in kids(p, k, "aux"))
    return opens and speaks(p, k) and bool(kids(p, k, "neg")) and helped


def own_words(p: Parse, verb: int, comp: int) -> tuple[int, int]:
    """Token range of the cue with subject, auxiliaries, addressee and adjuncts, as far as they stand next to it."""
    low, high = verb, verb + 1
    others = [
        c for c in p.children[verb] if c != comp and p.dep[c] not in _NOT_OWN and not _clause_in_front(p, verb, c)
    ]
    grew = True
    while grew:
        grew = False
        for c in others:
            a, b = p.subtree(c)
            if a <= comp < b:
                continue
            if a < low and (b >= low or _gap(p, b, low)):
                low, grew = a, True
            if b > high and (a <= high or _gap(p, high, a)):
                high, grew = b, True
    return low, high


_NOT_OWN = frozenset({"ccomp", "punct", "conj", "cc", "parataxis"})


def _clause_in_front(p: Parse, verb: int, child: int) -> bool:
    """A whole clause before the cue, under whatever name the parser hangs it there, is what the cue reports."""
    if child < verb and p.lower[child] in ("when", "where") and p.right[child] - child > 3:
        return True  # "two fell when part of the roof gave in, police said": the clause hangs on its adverb
    if child > verb or p.dep[child] in ("nsubj", "nsubjpass", "aux", "auxpass", "neg", "advmod"):
        return False
    if p.dep[child] == "advcl" and p.dep[verb] not in ("conj", "parataxis"):
        return False
    return p.right[child] - p.left[child] > 3 and finite_in(p, p.left[child], p.right[child] + 1)


def _gap(p: Parse, a: int, b: int) -> bool:
    return b - a <= 2 and all(p.pos[t] == "PUNCT" for t in range(a, b))


def clause_start(scene: Scene, t: int, first: int, least: int = 4) -> int:
    """Start of the main clause that ends before token t: behind the last semicolon or colon outside quotations behind
    which more than `least` - 1 tokens stand."""
    p = scene.parse
    for k in range(t - 1, first, -1):
        if p.word[k] in (";", ":") and scene.mask[k] < 0 and t - k > least:
            return k + 1
    return first


def until_cue(p: Parse, start: int, end: int) -> int:
    """Before a participle that adds another report: "… , adding that"."""
    for k in range(start + 1, end):
        if p.tag[k] == "VBG" and p.lemma[k] in CORE and p.word[k - 1] == ",":
            return k - 1
    return end


def before_main(scene: Scene, verb: int, start: int, stop: int, first: int) -> int:
    """Leave the main clause to the page: of "While X claimed that A, B" the source said A.

    Only where the subordinate clause opens its sentence or coordination, so that a main clause must follow; the parser
    may hang that on the cue.  The clause begins behind the first comma with a subject and a verb of its own.
    """
    p = scene.parse
    mark = next((k for k in kids(p, verb, "mark", "advmod") if k < verb and p.lower[k] in _OPENING), None)
    if mark is None or not _opens_clause(p, mark, first):
        return stop
    for k in range(start + 2, stop - 2):
        if (
            p.word[k] == ","
            and scene.mask[k] == scene.mask[verb]
            and _states(p, start, k)
            and _new_clause(p, k + 1, stop)
        ):
            return k
    return stop


_OPENING = SUBORDINATE - {"as"}


def _opens_clause(p: Parse, mark: int, first: int) -> bool:
    """Whether nothing but a conjunction or an adverb stands before a subordinating word in its sentence or clause."""
    k = mark - 1
    while k >= first and (p.pos[k] == "ADV" or p.word[k] in ("“", '"', "‘", "(")):
        k -= 1
    return k < first or p.pos[k] == "CCONJ" or p.word[k] in (";", ":", "—", "–")


def _states(p: Parse, start: int, end: int) -> bool:
    """Whether a whole clause that is no relative one stands in a range."""
    verbs = (t for t in range(start, end) if p.tag[t] in FINITE)
    return any(p.tag[p.left[_clause_head(p, t)]][:1] != "W" for t in verbs)


def _clause_head(p: Parse, verb: int) -> int:
    """The head of the clause that a finite verb or auxiliary stands in."""
    return p.head[verb] if p.dep[verb] in ("aux", "auxpass") else verb


def _new_clause(p: Parse, at: int, stop: int) -> bool:
    """Whether a clause with a subject of its own begins at a token, an adverb before it passed over."""
    if p.pos[at] in ("CCONJ", "SCONJ") or p.tag[at][:1] == "W":
        return False
    for s in range(at, stop):
        if p.dep[s] in ("nsubj", "nsubjpass", "expl") and p.left[s] - at <= 1 and p.tag[s][:1] != "W":
            head = p.head[s]
            return s < head < stop and finite(p, head)
        if p.tag[s] in FINITE:
            return False
    return False


def before_according(scene: Scene, start: int, stop: int) -> int:
    """Leave to the page through whom it heard the whole sentence: "the group said that A, according to reports"."""
    p = scene.parse
    for k in range(start + 3, stop - 2):
        if p.lower[k] == "according" and p.lower[k + 1] == "to" and p.word[k - 1] == "," and scene.mask[k] < 0:
            return k - 1 if not any(p.word[t] in (",", ";") for t in range(k, stop - 1)) else stop
    return stop
