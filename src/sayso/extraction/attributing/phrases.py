"""Cues that are no verbs of the main clause: "according to", evidential adverbs, "in the words of"."""

from __future__ import annotations

from sayso.extraction.attributing.quoting import grow_to_quotes
from sayso.extraction.attributing.scene import DASHES, FINITE, Candidate, Scene
from sayso.extraction.attributing.sources import kids, place
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.sums import OWN_SUMS, maker
from sayso.extraction.lexicon.names_roles import OFFICES
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

EVIDENTIAL = words("reportedly allegedly supposedly purportedly apparently ostensibly") - {
    "apparently",
    "ostensibly",
}


def phrase_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence."""
    p, out = scene.parse, []
    for t in range(first, end):
        low = p.lower[t]
        if low == "according" and t + 1 < end and p.lower[t + 1] in ("to", "with"):
            cand = _according(scene, t, first, end)
        elif low in EVIDENTIAL:
            cand = _evidential(scene, t, first, end)
        elif low in ("by", "on", "under", "at"):
            cand = _by_count(scene, t, first, end) or _by_order(scene, t, first, end)
        elif low == ")":
            cand = _behind_bracket(scene, t, first, end)
        elif low == "if":
            cand = _if_you(scene, t, first, end)
        elif low == "(":
            cand = _credit(scene, t, first, end)
        elif low == "in":
            cand = _in_version(scene, t, first, end) or _in_words_of(scene, t, first, end)
        else:
            continue
        if cand is not None:
            grow_to_quotes(scene, cand)
            out.append(cand)
    return out


def _according(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    p = scene.parse
    objects = [o for k in [t, t + 1, *kids(p, t, "prep")] for o in kids(p, k, "pobj", "pcomp") if o > t]
    head = objects[0] if objects else None
    stop = p.right[head] + 1 if head is not None else _next_comma(scene, t + 2, end)
    stop = _source_end(scene, t + 2, min(stop, end), end, head)
    fronted = t - first <= 2 or p.lower[t - 1] in _CLAUSE_OPENERS
    fronted = fronted or (p.word[t - 1] == "," and p.lower[t - 2] in _CLAUSE_OPENERS - {"and"})
    aside = not fronted and p.word[t - 1] == "," and _runs_on(scene, t, stop, end)
    if fronted or aside:
        stop = _past_citing(scene, _first_clause(scene, t + 2, stop, end, head), end)
    kept = scene.trim(t + 2, stop)
    if kept is None:
        return None
    cand = Candidate(t, (t, t + 2), "accord", "according")
    cand.source = kept
    cand.head = head if head is not None and kept[0] <= head < kept[1] else _last_of_name(scene.parse, *kept)
    cand.marks.add("subject")
    pieces = []
    if fronted:
        pieces.append(scene.piece(stop, end))
        cand.marks.add("fronted")
    else:
        pieces.append(scene.piece(_clause_start(scene, t, first), _before_that_is(p, t)))
        if aside and p.word[min(stop, end - 1)] == ",":
            pieces.append(scene.piece(stop, end))
            cand.marks.add("split")
    cand.pieces = [x for x in pieces if x]
    return cand if cand.pieces else None


_CLAUSE_OPENERS = words("that but and because when if although though while where whereas since unless")
"""Words behind which a clause begins: "the field where, according to the army, the mines lie" tells of the mines."""
_ORDERS = words("order decision decree directive instruction command insistence urging")
"""What somebody decides or asks for, by a word of his own."""


def _by_order(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "The gate was shut by order of the governor", "on the mayor's orders, the bridge stays closed"."""
    p = scene.parse
    noun = next((o for o in kids(p, t, "pobj") if p.lemma[o] in _ORDERS and o - t < _NEAR), None)
    if noun is None or scene.mask[t] >= 0:
        return None
    owner = next((k for k in kids(p, noun, "poss") if t < k), None)
    if owner is None:
        behind = (o for k in kids(p, noun, "prep") if p.lower[k] in ("of", "from") for o in kids(p, k, "pobj"))
        owner = next(behind, None)
    if owner is None or p.tag[owner] == "PRP$" or not can_speak(p, owner) or p.ent[owner] in ("DATE", "TIME"):
        return None
    fronted = t - first <= 1
    stop = max(p.right[noun], p.right[owner]) + 1
    low, high = (stop, end) if fronted else (_counted_from(p, t, first), t)
    piece = scene.piece(low, high) if _verbal(scene, low, high) else None
    if piece is None or (fronted and p.word[min(stop, end - 1)] != ","):
        return None
    cue = (t, noun + 2) if owner > noun else (noun, noun + 1)
    cand = Candidate(cue[0], cue, "accord", "according", marks={"subject", *(("fronted",) if fronted else ())})
    cand.pieces = [piece]
    place(scene, cand, owner)
    return cand if cand.source is not None else None


_NEAR = 8
"""Tokens from a preposition to the noun of the order."""


def _by_count(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "Forty barns burned by the league's count, and sixty by that of the mayor's office": whose a number is."""
    p = scene.parse
    noun = next((o for o in kids(p, t, "pobj") if p.lemma[o] in OWN_SUMS or p.lower[o] == "that"), None)
    if noun is None or scene.mask[t] >= 0 or (p.lower[noun] == "that" and not _counted_before(p, t, first)):
        return None
    owner = next((k for k in kids(p, noun, "poss") if t < k), None)
    if owner is None:
        owner = maker(p, noun)
    if (
        owner is None
        or p.lower[owner] in _SELVES
        or p.lower[owner + 1] == "own"
        or not can_speak(p, owner)
        or p.ent[owner] in ("DATE", "TIME", "EVENT")
    ):
        return None
    cue = (t, noun + 2) if owner > noun else (noun, noun + 1)
    cand = Candidate(cue[0], cue, "accord", "according", marks={"subject"})
    stop = max(p.right[noun], p.right[owner]) + 1
    if t - first <= 1:
        cand.marks.add("fronted")
        low, high = stop, end
    else:
        low, high = _counted_from(p, t, first), t
    piece = scene.piece(low, high) if any(p.tag[k] == "CD" for k in range(low, high)) else None
    if piece is None:
        return None
    cand.pieces = [piece]
    place(scene, cand, owner)
    return cand if cand.source is not None else None


_SELVES = words("my our your one")
"""Whose count is the page's own or anybody's."""


def _if_you(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "Sixty burned if you go by the league", "if you listen to the mayor, none did": whose word a statement is."""
    p = scene.parse
    verb, stop = t + 2, t + 4
    if stop >= end or p.lower[t + 1] not in ("you", "one", "we") or scene.mask[t] >= 0:
        return None
    if (p.lower[verb], p.lower[verb + 1]) not in _GOING_BY:
        return None
    owner = next((o for k in (verb, verb + 1) for o in kids(p, k, "dobj", "pobj") if o >= stop), None)
    if owner is None or not can_speak(p, owner) or p.pos[owner] == "PRON":
        return None
    cand = Candidate(verb, (t, stop), "accord", "according", marks={"subject"})
    fronted = t - first <= 1
    close = p.right[owner] + 1
    if fronted:
        cand.marks.add("fronted")
    low, high = (close, end) if fronted else (_clause_start(scene, t, first), t)
    piece = scene.piece(low, high) if _verbal(scene, low, high) else None
    if piece is None or (fronted and p.word[min(close, end - 1)] != ","):
        return None
    cand.pieces = [piece]
    place(scene, cand, owner)
    return cand if cand.source is not None else None


_GOING_BY = frozenset({("go", "by"), ("listen", "to")})


_CREDITED = words(
    """
    police army military navy hospital hospitals ministry government authorities officials witnesses organisers
    organizers union unions council media rebels residents rescuers firefighters prosecutors coroner observers brigade
    monitors agency agencies court
    """
)
"""Who stands in brackets behind a figure as those who gave it."""


def _credit(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "60 held (police), nine hurt (hospital)": who gives a figure, in brackets behind it."""
    p = scene.parse
    close = next((k for k in range(t + 2, min(end, t + 5)) if p.word[k] == ")"), 0)
    if not close or scene.mask[t] >= 0 or p.lower[close - 1] not in _CREDITED:
        return None
    ends = close + 1 >= end or p.pos[close + 1] in ("PUNCT", "CCONJ")
    if not ends or any(p.pos[k] not in ("NOUN", "ADJ", "PROPN") for k in range(t + 1, close)):
        return None
    low = next((k + 1 for k in range(t - 1, first - 1, -1) if p.word[k] in (";", ")", ",")), first)
    while low < t and p.pos[low] in ("PUNCT", "CCONJ"):
        low += 1
    piece = scene.piece(low, t) if any(p.tag[k] == "CD" or p.word[k][0].isdigit() for k in range(low, t)) else None
    if piece is None:
        return None
    cand = Candidate(t, (t, t + 1), "accord", "according", marks={"subject"}, pieces=[piece])
    cand.source, cand.head = (t + 1, close), close - 1
    return cand


_VERSIONS = words("version telling")


def _in_version(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "In the mayor's version, the gate was shut at six": a clause in front or behind, a comma between the two."""
    p = scene.parse
    noun = next((o for o in kids(p, t, "pobj") if p.lower[o] in _VERSIONS and p.right[o] == o), None)
    owner = next((k for k in kids(p, noun, "poss") if k > t), None) if noun is not None else None
    if noun is None or owner is None or p.tag[owner] == "PRP$" or scene.mask[t] >= 0 or not can_speak(p, owner):
        return None
    fronted = t - first <= 1
    if p.word[min(noun + 1, end - 1) if fronted else t - 1] != ",":
        return None
    cand = Candidate(noun, (noun, noun + 1), "accord", "according", marks={"subject"})
    if fronted:
        cand.marks.add("fronted")
    piece = scene.piece(noun + 1, end) if fronted else scene.piece(_clause_start(scene, t, first), t)
    if piece is None or not _verbal(scene, *((noun + 1, end) if fronted else (first, t))):
        return None
    cand.pieces = [piece]
    place(scene, cand, owner)
    return cand if cand.source is not None else None


def _in_words_of(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "In the words of one sailor: “The sea gives”": the words of whoever is named, behind a pause or a mark."""
    p = scene.parse
    if t > first + 1 or p.lower[t + 1 : t + 4] != ["the", "words", "of"] or scene.mask[t] >= 0:
        return None
    owner = next((o for o in kids(p, t + 3, "pobj")), None)
    if owner is None or not can_speak(p, owner) or p.pos[owner] == "PRON":
        return None
    pause = next((k for k in range(owner + 1, end) if p.word[k] in (",", ":") or scene.mask[k] >= 0), end)
    piece = scene.piece(pause, end)
    if piece is None or not any(scene.mask[k] >= 0 for k in range(pause, end)):
        return None
    cand = Candidate(t, (t, t + 4), "accord", "according", marks={"subject", "fronted"}, pieces=[piece])
    place(scene, cand, owner)
    return cand if cand.source is not None else None


def _behind_bracket(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "Mr Tek (whom I have met, and who is no fool) speaks of “one shot”": words in brackets part a speaker from the
    verb, so that the parser joins them no more."""
    p, verb = scene.parse, t + 1
    opener = next((k for k in range(t - 1, first, -1) if p.word[k] == "("), first)
    if (
        verb + 2 >= end
        or t - opener < _NEAR
        or p.lower[verb] not in _SPEAKING
        or p.lower[verb + 1] not in ("of", "about")
    ):
        return None
    if scene.mask[verb + 2] < 0 or scene.mask[t] >= 0 or p.ent[opener - 1] != "PERSON":
        return None
    quote = scene.quotes[scene.mask[verb + 2]]
    cand = Candidate(verb, (verb, verb + 1), "speak", "preposition", marks={"subject"})
    cand.pieces, cand.quotes = [(quote.start, quote.end)], [scene.mask[verb + 2]]
    place(scene, cand, opener - 1)
    return cand if cand.source is not None else None


_SPEAKING = words("speaks spoke talks talked")


def _counted_before(p: Parse, t: int, first: int) -> bool:
    """Whether the sentence has named a count that "that" can take up."""
    return any(p.lemma[k] in OWN_SUMS for k in range(first, t))


def _counted_from(p: Parse, t: int, first: int) -> int:
    """Where the words begin that a count is told of: those of the verb on which "by" hangs, else back to a pause."""
    verb = p.head[t]
    if p.pos[verb] in ("VERB", "AUX"):
        low = max(p.left[verb], first)
        while low < verb and (p.pos[low] in ("PUNCT", "CCONJ", "SCONJ") or p.tag[low] in ("WRB", "WDT", "WP")):
            low += 1
        return low
    pauses = (k + 1 for k in range(t - 1, first - 1, -1) if p.word[k] in (",", ";") or p.pos[k] == "CCONJ")
    return next(pauses, first)


def _before_that_is(p: Parse, t: int) -> int:
    """Where the content ends before ", that's according to"."""
    taken_up = t > 2 and p.lower[t - 2] == "that" and p.lemma[t - 1] == "be"
    return t - 2 if taken_up else t


def _last_of_name(p: Parse, first: int, end: int) -> int:
    """The last token of the person's name with which a source begins; of the source where it begins with none."""
    stop = first
    while stop < end and p.ent[stop] == "PERSON":
        stop += 1
    return stop - 1 if stop > first else end - 1


def _runs_on(scene: Scene, t: int, stop: int, end: int) -> bool:
    """Whether the clause that the phrase interrupts still lacks its verb."""
    p = scene.parse
    k = t - 2
    while k > 0 and p.word[k] not in (",", ";", ":", ".") and p.lower[k] not in ("which", "who", "that"):
        if p.tag[k] in FINITE:
            return False
        k -= 1
    return any(p.tag[x] in FINITE for x in range(t + 2, end))


def _first_clause(scene: Scene, low: int, stop: int, end: int, head: int | None) -> int:
    """Where a source in front of its content ends: at the first comma, past an apposition that has no verb of its own
    when a clause with a subject follows it."""
    p = scene.parse
    for c in p.children[head] if head is not None else ():
        if p.dep[c] == "appos" and low < p.left[c] < stop and p.word[p.left[c] - 1] != "," and p.pos[c] != "PROPN":
            return p.left[c]
    for k in range(low + 1, min(stop, end)):
        if p.pos[k] == "DET" and p.pos[k - 1] == "PROPN":
            return k
    commas = [k for k in range(low, end) if p.word[k] == "," and scene.mask[k] < 0][:2]
    head = commas[0] - 1 if head is None and commas else head
    if len(commas) == 2 and head is not None and head < commas[0] and _office(scene, head, (commas[0], commas[1]), end):
        return commas[1]
    if not commas or (commas[0] >= stop and stop < end):
        return stop
    if len(commas) == 2 and commas[1] <= stop and not _verbal(scene, commas[0], commas[1]):
        rest = p.pos[min(commas[1] + 1, end - 1)]
        if rest in ("DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ") and p.lower[min(commas[0] + 1, end - 1)] not in (
            "the",
        ):
            return commas[1]
    return commas[0]


def _office(scene: Scene, head: int, commas: tuple[int, int], end: int) -> bool:
    """Whether between two commas behind a person's name stands nothing but what the person is: "Ana Lira, head of the
    port, the ships …"."""
    p = scene.parse
    opening, closing = commas
    if p.ent[head] != "PERSON" or _verbal(scene, opening, closing) or not _verbal(scene, closing, end):
        return False
    nouns = (k for k in range(opening + 1, closing) if p.pos[k] in ("NOUN", "PROPN"))
    office = next((k for k in nouns if p.lemma[k].lower() in OFFICES or p.lower[k] in OFFICES), None)
    before = range(opening + 1, office) if office is not None else ()
    return office is not None and all(
        p.pos[k] in ("DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "ADV") for k in before
    )


def _past_citing(scene: Scene, stop: int, end: int) -> int:
    """The source reaches over whom it cites, or who passed it on: "according to the Herald, quoting officials, …",
    "according to Ana Lira, as reported by the Herald, …"."""
    p = scene.parse
    at = stop + 1 if stop < end and p.word[stop] == "," else stop
    cites = at < end and (p.lower[at] in ("quoting", "citing") or _relays(p, at, end))
    if at >= end or not (cites or _passed_on(p, at, end)):
        return stop
    commas = [k for k in range(at, end) if p.word[k] == ","][:2]
    if not commas:
        return stop
    apposed = len(commas) == 2 and commas[1] - commas[0] < 7 and not _verbal(scene, *commas)
    return commas[1] if apposed and _verbal(scene, commas[1], end) else commas[0]


def _relays(p: Parse, at: int, end: int) -> bool:
    """ "Which quoted", "who cited"."""
    return p.lower[at] in ("which", "who") and at + 1 < end and p.lemma[at + 1] in ("quote", "cite")


def _passed_on(p: Parse, at: int, end: int) -> bool:
    """ "As reported by", "quoted by", "cited in"."""
    verb = at + 1 if p.lower[at] == "as" else at
    return verb + 1 < end and p.lower[verb] in _PASSED and p.lower[verb + 1] in ("by", "in", "on")


_PASSED = words("reported quoted cited relayed carried told noted published interviewed")


def _verbal(scene: Scene, a: int, b: int) -> bool:
    return any(scene.parse.tag[t] in FINITE for t in range(a, b))


def _clause_start(scene: Scene, t: int, first: int) -> int:
    """The clause that the phrase closes: from the sentence's start, or behind a semicolon."""
    p = scene.parse
    closed = next((k for k in range(t + 1, min(len(p), t + _ASIDE)) if _dash(scene, k) or p.word[k] in ";.:"), 0)
    for k in range(t - 1, first, -1):
        if p.word[k] == ";" and scene.mask[k] < 0:
            return k + 1
        if _dash(scene, k) and k > first + 3 and _own_sentence(p, k + 1, t):
            return k + 1
        if _dash(scene, closed) and _dash(scene, k) and t - k < _ASIDE and _verbal(scene, k, t):
            return k + 2 if p.pos[k + 1] == "CCONJ" else k + 1
    return first


def _own_sentence(p: Parse, low: int, t: int) -> bool:
    """Whether a whole clause follows a dash: "it may rain — all three dams are full, according to the port"."""
    subject = next((k for k in range(low, min(low + _NEAR, t)) if p.dep[k] in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None or p.left[subject] > low + 1 or "W" in (p.tag[subject][:1], p.tag[low][:1]):
        return False
    verb = p.head[subject]
    tensed = p.tag[verb] in FINITE or any(p.tag[k] in FINITE for k in kids(p, verb, "aux", "auxpass"))
    return subject < verb < t and p.dep[verb] not in ("relcl", "acl") and tensed


_ASIDE = 30
"""Tokens that may stand between two dashes."""


def _dash(scene: Scene, k: int) -> bool:
    """Whether a token is a dash of the page's, and no hyphen."""
    p = scene.parse
    hyphen = p.word[k] == "-" and (p.start[k] == p.end[k - 1] or p.start[k + 1 : k + 2] == [p.end[k]])
    return p.word[k] in DASHES and not hyphen and scene.mask[k] < 0


def _next_comma(scene: Scene, t: int, end: int) -> int:
    return next((k for k in range(t, end) if scene.parse.word[k] in (",", ".", ";")), end)


def _source_end(scene: Scene, low: int, stop: int, end: int, head: int | None) -> int:
    p = scene.parse
    for k in range(low, min(stop, end)):
        if p.word[k] in (";", ":") or (scene.mask[k] >= 0 and scene.quotes[scene.mask[k]].words > 5):
            return k
    return min(stop, end)


def _evidential(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """The clause or phrase that a reporting adverb stands in."""
    p = scene.parse
    head = p.head[t]
    if head == t:
        return None
    cand = Candidate(t, (t, t + 1), p.lower[t], "evidential")
    if p.pos[head] in ("VERB", "AUX"):
        a, b = p.subtree(head)
        a, b = max(a, first), min(b, end)
        a = _own_clause(scene, head, t, a)
        pieces = [scene.piece(a, t), scene.piece(t + 1, b)]
    else:
        a, b = p.subtree(head)
        pieces = [scene.piece(t + 1, min(b, end))]
    cand.pieces = [x for x in pieces if x]
    cand.marks.add("evidential")
    return cand if cand.pieces else None


def _own_clause(scene: Scene, head: int, t: int, a: int) -> int:
    p = scene.parse
    subjects = kids(p, head, "nsubj", "nsubjpass", "expl")
    start = min([p.left[s] for s in subjects if s < head] + [t, head])
    return start if not subjects or p.lower[subjects[0]] not in ("who", "which", "that") else min(t, head)
