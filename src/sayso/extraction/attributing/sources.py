"""Who speaks: the noun phrase that a cue's syntax points to."""

from __future__ import annotations

from sayso.extraction.attributing.bounds import is_reporters
from sayso.extraction.attributing.hearsay import heard_from
from sayso.extraction.attributing.ranges import beholder, place, somebody_at, subject_before
from sayso.extraction.attributing.scene import SUBJECTS, Candidate, Scene
from sayso.extraction.attributing.syntax import NOUN_LIKE, is_passive, joins_outer, kids, said_to_be_somebody
from sayso.extraction.lexicon.cues import CORE, DOCUMENTS, VERBS
from sayso.extraction.lexicon.stances import DECLINING
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_CLIMB = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "acl", "aux", "auxpass", "acomp", "attr"}
)


_TIME = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow week month year morning night
    evening afternoon day january february march april may june july august september october november december time
    """
)


def find_source(scene: Scene, cand: Candidate) -> None:
    """Set the candidate's source from syntax; leave it None where the text names nobody."""
    p, verb = scene.parse, cand.verb
    if (teller := heard_from(p, verb)) is not None:
        cand.marks.add("subject")
    head = teller if teller is not None else beholder(p, verb) or said_to_be_somebody(p, verb)
    if head is None:
        head = speaker(p, verb, cand)
    elif teller is None:
        cand.marks.add("subject")
    if (quoted := _quoted_before_colon(scene, cand)) is not None:
        head = quoted
    if head is not None and (poster := _so_often(p, head)) is not None:
        head = poster
    if head is not None and _in_content(scene, cand, head):
        head = _beside_quotation(scene, cand)
        if head is None:
            cand.marks.add(UNTOLD)
    relative = head is not None and p.lower[head] in ("who", "which", "that") and p.word[head] != "WHO"
    if head is not None and relative and (noun := antecedent(p, head)) is not None:
        head = noun
        cand.marks.add("antecedent")
    if head is not None:
        head = _bears_title(scene, cand, head)
    if teller is None and head is not None and cand.lemma == "hear" and _is_told(p, head):
        cand.marks.add("passive")
        return
    if head is not None and p.word[head][0].isalnum() and not (teller is None and _is_object(p, head, verb)):
        place(scene, cand, _bearer(p, head))


def _quoted_before_colon(scene: Scene, cand: Candidate) -> int | None:
    """The general of "the agency quotes the general: “We will not sign”", to whom the quotation then belongs."""
    p, verb = scene.parse, cand.verb
    if cand.lemma not in ("quote", "cite") or is_passive(p, verb):
        return None
    told = next((c for c in kids(p, verb, "dobj") if c > verb and p.pos[c] in NOUN_LIKE), verb)
    end = next((t for t in range(told, min(told + _LABEL, len(p) - 1)) if p.word[t] == ":"), 0)
    if told == verb or not end or scene.mask[end + 1] < 0 or any(p.pos[t] == "VERB" for t in range(told, end)):
        return None
    quote = scene.quotes[scene.mask[end + 1]]
    cand.pieces = [(quote.start, quote.end)]
    return told


_LABEL = 12
"""Tokens of whom an outlet quotes, before the colon of the quotation."""


def _is_object(p: Parse, head: int, verb: int) -> bool:
    """Whether a pronoun has the form of an object: "soldiers told me to turn back", and not "we heard him say"."""
    bare = p.tag[verb] == "VB" and not any(p.lower[k] == "to" for k in kids(p, verb, "aux"))
    return p.word[head] in ("me", "us", "him", "them") and not bare


def _so_often(p: Parse, head: int) -> int | None:
    """The post of "a post shared thousands of times claims", where the parser takes the times for who claims."""
    of = [x for c in kids(p, head, "prep") for x in kids(p, c, "pobj")]
    if p.lemma[head] != "time" and not any(p.lemma[x] == "time" for x in of):
        return None
    verb = next((k for k in range(head - 1, max(0, head - 8), -1) if p.pos[k] == "VERB"), None)
    return None if verb is None else next((c for c in kids(p, verb, "nsubj", "nsubjpass") if c < verb), None)


def _is_told(p: Parse, head: int) -> bool:
    """Whether what hears is a court or body: by its noun, or a name that no person bears ("the Old Orvan heard")."""
    named = p.tag[head] == "NNP" and p.ent[head] not in ("PERSON", "NORP")
    article = any(p.lower[c] == "the" for c in kids(p, head, "det"))
    return p.lemma[head].lower() in _HEARERS or (named and (article or p.ent[head] != ""))


_HEARERS = words(
    "court courtroom jury juror inquest inquiry tribunal hearing panel committee parliament judge magistrate coroner"
)
"""Who is told: "the court heard that …" says that somebody said it there, and not the court."""


def _bears_title(scene: Scene, cand: Candidate, head: int) -> int:
    """The page of "a page called ‘I am the Bridge Man’ claims": the noun that bears a title, not a word in it."""
    p, number = scene.parse, scene.mask[head]
    if number < 0 or number == scene.mask[cand.verb]:
        return head
    before = p.tokens_in(scene.quotes[number].start, len(p.text)).start - 1
    called = before > 0 and p.lower[before] in _TITLING and p.pos[before] == "VERB"
    return p.head[before] if called and p.pos[p.head[before]] in NOUN_LIKE and p.head[before] < before else head


_TITLING = words("called named titled entitled headed headlined dubbed")


UNTOLD = "untold"
"""A mark: the parser found the speaker in the words that are spoken, and nobody stands outside them."""


def _in_content(scene: Scene, cand: Candidate, head: int) -> bool:
    """Whether a noun stands in a quotation that the cue brings in: who speaks does not stand there."""
    if scene.mask[head] < 0 or scene.mask[head] == scene.mask[cand.verb]:
        return False
    quote = scene.quotes[scene.mask[head]]
    start = scene.parse.start[head]
    return any(a <= start < b or a <= quote.start + 1 < b for a, b in cand.pieces)


def _beside_quotation(scene: Scene, cand: Candidate) -> int | None:
    """The noun between a quotation and its cue ("“Stop,” a man who was there told us"), or right behind the cue
    ("“Shame,” shouted a man"), which the parser may hang on the words of the quotation."""
    p, verb = scene.parse, cand.verb
    low = verb
    while low > 0 and scene.mask[low - 1] < 0 and p.sentence_of(low - 1) == p.sentence_of(verb):
        low -= 1
    nouns = (k for k in range(low, verb) if p.pos[k] in NOUN_LIKE and (p.head[k] < low or p.head[k] >= verb))
    between = next(nouns, None)
    if between is not None:
        return between
    return next((c for c in kids(p, verb, "dobj", "oprd", "attr", "dep") if p.left[c] == verb + 1), None)


def antecedent(p: Parse, pronoun: int) -> int | None:
    """The noun that a relative pronoun stands for, where its clause hangs on one."""
    at = p.head[pronoun]
    for _ in range(4):
        if p.dep[at] == "relcl":
            noun = somebody_at(p, p.head[at]) if p.lower[pronoun] == "who" else p.head[at]
            return noun if p.pos[noun] in NOUN_LIKE and noun < pronoun else None
        if p.dep[at] not in ("conj", "ccomp", "xcomp", "advcl") or p.head[at] == at:
            return None
        at = p.head[at]
    return None


def _bearer(p: Parse, head: int) -> int:
    """The person of "Dr Ana Lira of Harbour Aid said": the parser may take the body behind the name for the head."""
    if (first := subject_before(p, head)) is not None:
        return first
    if p.ent[head] not in ("ORG", "GPE", "FAC", "LOC"):
        return head
    names = [c for c in kids(p, head, "nmod", "compound") if p.ent[c] == "PERSON" and p.pos[c] == "PROPN"]
    behind = (k for c in names for k in kids(p, c, "prep") if p.lower[k] in ("of", "from", "at") and c < k < head)
    return p.head[k] if (k := next(behind, None)) is not None else head


def speaker(p: Parse, verb: int, cand: Candidate) -> int | None:
    """The head of the noun phrase that speaks; marks the candidate with how it was found."""
    at, steps = verb, 0
    if _adds(p, verb):
        at, steps = p.head[p.head[verb]], 1
    while steps < 6:
        if is_passive(p, at):
            return _passive(p, at, cand, at == verb)
        if steps == 0 and (joins_outer(p, at) or is_reporters(p, at)):
            at, steps = p.head[p.head[at]], steps + 1
            continue
        if at == verb and (quoted := _quoted_as(p, verb)) is not None:
            cand.marks.add("far-subject")
            return quoted
        subject = _subject(p, at)
        if subject is not None:
            cand.marks.add("subject" if at == verb else "far-subject")
            return None if p.dep[subject] == "expl" else subject
        if p.dep[at] in ("acl", "relcl") and p.head[at] != at:
            if p.dep[at] == "acl" and _dangles(p, at):
                return _governor(p, p.head[at], cand)
            if p.tag[at] == "VB" and p.lemma[p.head[p.head[at]]] in ("have", "make", "take", "see"):
                return _governor(p, p.head[at], cand)
            cand.marks.add("noun-of-clause")
            return _paper_before(p, p.head[at]) if p.pos[p.head[at]] in NOUN_LIKE else None
        if p.dep[at] not in _CLIMB or p.head[at] == at:
            return _displaced(p, verb, cand)
        if p.dep[at] == "conj" and _in_brackets(p, p.head[at], at):
            return None
        if p.dep[at] == "xcomp" and at == verb and (controlled := kids(p, p.head[at], "dobj", "dative")):
            if p.lemma[p.head[at]] not in ("use", "take", "hold", "issue", "make", "give", "release", "go", "post"):
                return controlled[0]
        if p.dep[at] == "ccomp" and steps == 0 and p.tag[at] not in ("VBG", "VBN", "VB"):
            return _displaced(p, verb, cand)
        at, steps = p.head[at], steps + 1
    return None


def _adds(p: Parse, verb: int) -> bool:
    """Whether a participle behind a comma goes on for the speaker of the clause that it hangs on: "said the army had
    moved in, warning: “Stay at home”" is not the army's word."""
    clause = p.head[verb]
    behind = p.tag[verb] == "VBG" and p.dep[verb] == "advcl" and p.word[p.left[verb] - 1] == "," and clause < verb
    reported = p.dep[clause] == "ccomp" or (p.dep[clause] == "advcl" and p.lower[p.left[clause]] in ("if", "whether"))
    return behind and reported and p.head[clause] < clause and p.lemma[p.head[clause]] in CORE | DECLINING


def _paper_before(p: Parse, noun: int) -> int:
    """The statement of "a statement to reporters saying that": of the two nouns the one that a text is."""
    prep = p.head[noun]
    paper = p.head[prep]
    if p.pos[paper] == "VERB":
        paper = next(iter(kids(p, paper, "dobj")), paper)
    given = p.dep[noun] == "pobj" and p.lower[prep] in ("to", "with", "for") and p.pos[paper] == "NOUN"
    return paper if given and p.lemma[paper] in DOCUMENTS and p.lemma[noun] not in DOCUMENTS else noun


def _in_brackets(p: Parse, above: int, verb: int) -> bool:
    """Whether a bracket in which the verb above stands closes before the verb: "(half say no), but shows that"."""
    between = p.word[above:verb]
    return between.count(")") > between.count("(")


def _quoted_as(p: Parse, verb: int) -> int | None:
    """Whom "the paper quoted a doctor as saying" quotes; the same where the words that it quotes stand in front."""
    saying = any(p.lower[k] == "as" and kids(p, k, "pcomp") for k in p.children[verb])
    if p.lemma[verb] in ("quote", "cite") and saying and not is_passive(p, verb):
        return next((c for c in kids(p, verb, "dobj") if c > verb), None)
    outer = p.head[p.head[verb]]
    if p.dep[verb] != "pcomp" or p.lower[p.head[verb]] != "as" or p.lemma[outer] not in ("quote", "cite"):
        return None
    return next((c for c in kids(p, outer, "dobj") if c < verb), None)


def _dangles(p: Parse, at: int) -> bool:
    """A participle behind a comma that the parser hung on the nearest noun, though that noun is nothing that speaks."""
    noun = p.head[at]
    comma = p.left[at] > 0 and p.word[p.left[at] - 1] == ","
    return comma and p.tag[at] == "VBG" and p.lemma[noun] not in DOCUMENTS and p.dep[noun] not in SUBJECTS


def _governor(p: Parse, at: int, cand: Candidate) -> int | None:
    """The subject of the nearest verb above a noun."""
    for _ in range(8):
        subject = _subject(p, at) if p.pos[at] in ("VERB", "AUX") else None
        if subject is not None:
            cand.marks.add("far-subject")
            return None if p.dep[subject] == "expl" else subject
        if p.head[at] == at:
            return None
        at = p.head[at]
    return None


def _subject(p: Parse, verb: int) -> int | None:
    found = [c for c in p.children[verb] if p.dep[c] in SUBJECTS]
    if not found:
        return None
    real = [c for c in found if p.dep[c] != "expl" and p.pos[c] in NOUN_LIKE and p.lower[c] not in _TIME] or found
    behind = [c for c in real if p.left[c] == verb + 1]
    if behind and p.word[verb - 1] == ",":
        # "The dam, said Ms Kaya, held": the parser may give the verb both subjects.
        return behind[0]
    # "… , said Ms Kaya": an inverted subject stands right behind its verb.
    return min(real, key=lambda c: abs(c - verb))


def _passive(p: Parse, at: int, cand: Candidate, own: bool) -> int | None:
    agent = [o for a in kids(p, at, "agent") for o in kids(p, a, "pobj")]
    if p.lemma[at] == "quote" or (not own and p.lemma[cand.verb] != p.lemma[at]):
        subject = kids(p, at, "nsubjpass", "nsubj")
        if subject and p.lower[subject[0]] not in ("it", "there"):
            cand.marks.add("far-subject")
            return subject[0]
    cand.marks.add("passive")
    if agent and p.pos[agent[0]] in NOUN_LIKE:
        return agent[0]
    return None


def _displaced(p: Parse, verb: int, cand: Candidate) -> int | None:
    """An inverted subject that the parser took for an object: "… , said the minister"."""
    if "q" not in VERBS.get(p.lemma[verb], ""):
        return None
    for c in kids(p, verb, "dobj", "oprd", "attr", "npadvmod", "appos", "dep"):
        if c > verb and p.pos[c] in ("NOUN", "PROPN", "PRON") and p.lower[c] not in _TIME:
            cand.marks.add("displaced")
            return c
    return None
