"""Cues in a sentence: verbs, and the words between subject and content that belong to them."""

from __future__ import annotations

from collections.abc import Callable

from sayso.extraction.attributing import not_yet
from sayso.extraction.attributing.bounds import to_pause
from sayso.extraction.attributing.contents import find_content
from sayso.extraction.attributing.deeds import is_deed
from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.syntax import kids, said_to_be
from sayso.extraction.attributing.wanted import ANYBODY, DETAILS, wanted
from sayso.extraction.attributing.whats import of_the_page
from sayso.extraction.lexicon.cues import ADJECTIVES, CORE, PHRASAL, VERBS
from sayso.extraction.lexicon.words import words
from sayso.model import TENSED, Parse

_LEMMAS = dict.fromkeys(("hopes", "hoped", "hoping"), "hope")
"""Forms that the lemmatizer takes for those of another verb ("hop")."""
_CUE_DEPS = frozenset({"aux", "auxpass", "neg", "advmod", "prt"})


def verb_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence whose cue is a verb with a content that syntax gives."""
    p, out = scene.parse, []
    for t in range(first, end):
        lemma = _LEMMAS.get(p.lower[t], p.lemma[t])
        found = _BY_LEMMA.get(lemma)
        if found is not None and scene.mask[t] < 0 and (cand := found(scene, t)) is not None:
            out.append(cand)
            continue
        saying = lemma in VERBS or (lemma in _PHRASAL_VERBS and bool(kids(p, t, "prt")))
        if saying and not _is_said(p, t):
            continue
        cand = Candidate(t, cue_range(p, t), lemma, "clause") if saying else None
        if cand is not None and scene.mask[t] >= 0:
            cand.marks.add("inside")
        if cand is None or not find_content(scene, cand, first, end):
            if lemma in TELLING and (cand := _withheld(scene, t)) is not None:
                out.append(cand)
            continue
        find_source(scene, cand)
        grow_to_quotes(scene, cand)
        cand.pieces = [piece for piece in cand.pieces if not _anothers(scene, cand, piece)]
        if cand.pieces and wanted(scene, cand) and not is_deed(scene, cand) and not of_the_page(scene.parse, cand):
            if p.dep[t] == "relcl" and not cand.marks & {"antecedent", "noun-of-clause"}:
                cand.marks.add("gapped")
            out.append(cand)
    return out


def _anothers(scene: Scene, cand: Candidate, piece: tuple[int, int]) -> bool:
    """Whether what stands behind a cue and a semicolon is what somebody else says: "the gate was shut, he said; | the
    guard had said it was open"; mostly a speaker goes on there."""
    p = scene.parse
    first, stop = p.tokens_in(*piece).start, p.tokens_in(*piece).stop
    if first <= cand.verb or not any(p.word[t] == ";" and scene.mask[t] < 0 for t in range(cand.verb + 1, first)):
        return False
    said = next((t for t in range(first, stop) if p.lemma[t] in CORE and scene.mask[t] < 0), stop)
    return any(p.left[k] == first and p.pos[k] != "PRON" for k in kids(p, said, "nsubj")) if said < stop else False


def _is_said(p: Parse, t: int) -> bool:
    """Whether a verb for saying is one here: no "stated aim", no example, and nothing said of its subject."""
    verb = p.pos[t] in ("VERB", "AUX") and p.dep[t] not in ("amod", "compound", "aux", "auxpass")
    unsaid = (p.lower[t] == "say" and _for_instance(p, t)) or said_to_be(p, t) is not None
    return verb and not unsaid


def _for_instance(p: Parse, t: int) -> bool:
    """ "It was full of people, say sixty families, not more": a guess of the page's, and no family that says it."""
    if p.word[t - 1 : t] != [","] or p.tag[t + 1 : t + 2] != ["CD"]:
        return False
    comma = next((k for k in range(t + 2, min(t + 6, len(p))) if p.pos[k] == "PUNCT"), t)
    return p.word[comma] == "," and p.lower[comma + 1 : comma + 2] in (["not"], ["or"])


def _has_it(scene: Scene, t: int) -> Candidate | None:
    """ "The mayor has it that …": somebody's version."""
    p = scene.parse
    clauses = [c for c in kids(p, t, "ccomp", "advcl") if p.left[c] == t + 2 and p.lower[t + 2] == "that"]
    if not clauses or p.lower[t + 1] != "it" or p.tag[t] not in TENSED:
        return None
    piece = scene.piece(t + 2, to_pause(scene, p.right[clauses[0]] + 1, p.sentence_of(t)[1]))
    cand = Candidate(t, (t, t + 2), "have", "clause", marks={"that"})
    find_source(scene, cand)
    if piece is None or cand.source is None or cand.head is None or not can_speak(p, cand.head):
        return None
    cand.pieces = [piece]
    return cand


def _lets_know(scene: Scene, t: int) -> Candidate | None:
    """ "The board let it be known that …"."""
    p = scene.parse
    known = t + 3
    clause = next(iter(kids(p, known, "ccomp")), None) if p.lower[t + 1 : t + 4] == ["it", "be", "known"] else None
    if clause is None or p.left[clause] != known + 1 or p.lower[known + 1] != "that" or not _has_let(p, t):
        return None
    piece = scene.piece(known + 1, to_pause(scene, p.right[clause] + 1, p.sentence_of(t)[1]))
    cand = Candidate(t, (t, known + 1), "let", "clause", marks={"that"})
    find_source(scene, cand)
    if piece is None or cand.source is None or cand.head is None or not can_speak(p, cand.head):
        return None
    cand.pieces = [piece]
    return cand


def _has_let(p: Parse, t: int) -> bool:
    """Whether somebody lets or has let something be: not "did not let", "might let", "refused to let", "if it let"."""
    subject = next(iter(kids(p, t, "nsubj")), None)
    if subject is None or p.tag[t] not in ("VBD", "VBZ", "VBP", "VBN"):
        return False
    auxiliaries = kids(p, t, "aux")
    if any(p.lower[k] not in ("has", "have", "had", "'ve", "'s") or k < subject for k in auxiliaries):
        return False
    untold = any(p.dep[k] == "neg" or p.lower[k] in _UNLET for k in (*p.children[t], *p.children[subject], subject))
    return not untold and (p.tag[t] != "VBN" or bool(auxiliaries))


_UNLET = words(
    """
    never hardly scarcely barely rarely seldom nearly almost if unless whether lest no neither nobody none nothing few
    """
)
"""Words beside "let it be known" that show that it was not, or may not have been."""


def _conviction(scene: Scene, t: int) -> Candidate | None:
    """ "She is confident that …": an adjective of conviction with a clause."""
    p = scene.parse
    for a in kids(p, t, "acomp"):
        clause = kids(p, a, "ccomp")
        if (
            p.lower[a] not in ADJECTIVES
            or not clause
            or clause[0] < a
            or any(p.tag[k] == "MD" for k in kids(p, t, "aux"))
        ):
            continue  # "how could he be so sure what he did": nobody says that he is
        piece = scene.piece(p.left[clause[0]], to_pause(scene, p.right[clause[0]] + 1, p.sentence_of(t)[1]))
        cand = Candidate(t, (t, a + 1), p.lower[a], "adjective", stance=ADJECTIVES[p.lower[a]])
        if piece is None:
            continue
        cand.pieces = [piece]
        find_source(scene, cand)
        if cand.source is None or cand.head is None or p.lower[cand.head] in ANYBODY:
            continue
        grow_to_quotes(scene, cand)
        return cand
    return None


def _withheld(scene: Scene, t: int) -> Candidate | None:
    """ "Would not provide details", "could not say": telling refused, with what is withheld."""
    p = scene.parse
    if scene.mask[t] >= 0 or not withheld(p, t):
        return None
    objects = [c for c in kids(p, t, "dobj", "ccomp") if c > t]
    cand = Candidate(t, cue_range(p, t), p.lemma[t], "withheld")
    if not objects or p.lower[objects[0]] in ANYBODY:
        return None
    if p.lemma[t] in ("give", "provide", "release", "offer", "name") and p.lemma[objects[0]] not in DETAILS:
        return None
    piece = scene.piece(p.left[objects[0]], p.right[objects[-1]] + 1)
    if piece is None:
        return None
    cand.pieces = [piece]
    find_source(scene, cand)
    return cand if cand.source is not None else None


def _unanswered(scene: Scene, t: int) -> Candidate | None:
    """ "Did not respond to a request for comment", "has not answered our calls": silence, with what was asked."""
    p = scene.parse
    asking = kids(p, t, "dobj") if p.lemma[t] in ("answer", "return") else []
    asking += [o for k in kids(p, t, "prep") if p.lower[k] == "to" and k < t + 3 for o in kids(p, k, "pobj")]
    noun = next((o for o in asking if o > t and _from_a_page(p, t, o)), None)
    helping = {p.lower[k] for k in kids(p, t, "aux")} & {"did", "has", "have", "had"}
    if noun is None or not helping or not kids(p, t, "neg") or not_yet.supposed(p, t) or p.dep[t] == "advcl":
        return None
    end = p.right[noun] + 1
    end -= p.pos[end - 1] == "ADP"  # "a request for comment | on when it knew"
    piece = scene.piece(p.left[noun], end)
    cand = Candidate(t, cue_range(p, t), p.lemma[t], "withheld", pieces=[piece] if piece else [])
    find_source(scene, cand)
    if piece is None or cand.head is None or not can_speak(p, cand.head) or p.lower[cand.head] in ANYBODY:
        return None
    ours = any(p.tag[k] == "PRP$" for k in p.children[noun]) or "for" in p.lower[noun:end]
    return cand if ours or p.pos[cand.head] != "PRON" else None  # "she did not answer calls": a ship, perhaps


def _from_a_page(p: Parse, verb: int, noun: int) -> bool:
    """Whether pages ask somebody with it: "our calls", "a request for comment", "questions"; not "the question", nor
    calls that anybody makes, if they are not returned."""
    if p.lemma[noun] not in _ASKED:
        return False
    asking = p.lemma[noun] not in ("call", "email", "e-mail", "message") or p.lemma[verb] == "return"
    bare = asking and p.tag[noun] == "NNS" and not kids(p, noun, "det", "poss")
    return bare or any(p.lower[t] in _OF_A_PAGE for t in range(p.left[noun], p.right[noun] + 1))


_ASKED = words("request question call email e-mail message inquiry enquiry query")
_OF_A_PAGE = words("our my comment comments interview interviews")


def withheld(p: Parse, verb: int) -> bool:
    """A negated modal: would not, could not, cannot."""
    negated = any(p.dep[k] == "neg" for k in p.children[verb])
    return negated and any(p.tag[k] == "MD" for k in p.children[verb])


TELLING = words("comment give provide release name identify elaborate discuss specify offer")


_PHRASAL_VERBS = frozenset(verb for verb, _ in PHRASAL)


def cue_range(p: Parse, verb: int) -> tuple[int, int]:
    """The verb with auxiliaries, negation, adverbs and particle that stand beside it."""
    low, high = verb, verb + 1
    near = {c for c in p.children[verb] if p.dep[c] in _CUE_DEPS and p.left[c] == p.right[c] and not _name(p, c)}
    while low - 1 in near:
        low -= 1
    while high in near and p.dep[high] in ("neg", "prt", "advmod"):
        high += 1
    return low, high


def _name(p: Parse, token: int) -> bool:
    """Whether a word beside a cue is a name that the parser took for an adverb: "told Ostra that …"."""
    return p.word[token][0].isupper() and token > p.sentence_of(token)[0] and not p.word[p.head[token]][0].isupper()


_BY_LEMMA: dict[str, Callable[[Scene, int], Candidate | None]] = {
    "have": _has_it,
    "let": _lets_know,
    "be": _conviction,
    **dict.fromkeys(("respond", "reply", "answer", "return"), _unanswered),
}
"""What else than a clause some verbs may bring in."""
