"""Whose word a figure, a version or a decision is, where no verb of speech says so: "by the league's count", "in the
mayor's version", "by decree of the governor", "(police)"."""

from __future__ import annotations

from sayso.extraction.attributing.bounds import finite, finite_in, reports
from sayso.extraction.attributing.papers import RECORDS
from sayso.extraction.attributing.ranges import place
from sayso.extraction.attributing.scene import DASHES, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak
from sayso.extraction.attributing.sums import OWN_SUMS, maker
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

_RULINGS = words("decision decree insistence urging")
"""What somebody decides or asks for, by a word of his own."""
_ORDERS = words("order directive instruction command")
"""What tells only what may or must be: who gives an order has not said that the thing was done."""


def by_ruling(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "The gate was shut by decree of the governor", "on the mayor's insistence, the bridge stays closed"."""
    p = scene.parse
    noun = next((o for o in kids(p, t, "pobj") if p.lemma[o] in _RULINGS | _ORDERS and o - t < _NEAR), None)
    if noun is None or scene.mask[t] >= 0:
        return None
    owner = next((k for k in kids(p, noun, "poss") if t < k), None)
    if owner is None:
        behind = (o for k in kids(p, noun, "prep") if p.lower[k] in ("of", "from") for o in kids(p, k, "pobj"))
        owner = next(behind, None)
    if owner is None or p.tag[owner] == "PRP$" or not can_speak(p, owner) or p.ent[owner] in ("DATE", "TIME"):
        return None
    laid_down = any(p.tag[k] == "MD" for k in p.children[p.head[t]])
    if p.lemma[p.head[t]] in _ACTING or (p.lemma[noun] in _ORDERS and not laid_down):
        return None
    fronted = t - first <= 1
    stop = max(p.right[noun], p.right[owner]) + 1
    low, high = (stop, end) if fronted else (_counted_from(p, t, first), t)
    piece = scene.piece(low, high) if finite_in(p, low, high) else None
    if piece is None or (fronted and p.word[min(stop, end - 1)] != ","):
        return None
    cue = (t, noun + 2) if owner > noun else (noun, noun + 1)
    return _told(scene, _phrase(cue[0], cue, piece, fronted), owner)


_ACTING = frozenset({"act", "work", "operate", "serve", "fight"})
"""Verbs that say under whom somebody does what he does: "acting on the general's decision" tells none."""
_NEAR = 8
"""Tokens from a preposition to the noun of the ruling."""


def by_count(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "Forty barns burned by the league's count, and sixty by that of the mayor's office": whose a number is."""
    p = scene.parse
    if (book := _by_the_book(scene, t, first, end)) is not None:
        return book
    noun = next((o for o in kids(p, t, "pobj") if p.lemma[o] in OWN_SUMS or p.lower[o] == "that"), None)
    if noun is None or scene.mask[t] >= 0 or (p.lower[noun] == "that" and not _counted_before(p, t, first)):
        return None
    owner = next((k for k in kids(p, noun, "poss") if t < k), None)
    if owner is None:
        owner = maker(p, noun)
    if (
        owner is None
        or p.lower[owner] in _SELVES
        or p.lower[owner + 1 : owner + 2] == ["own"]
        or not can_speak(p, owner)
        or p.ent[owner] in ("DATE", "TIME", "EVENT")
    ):
        return None
    cue = (t, noun + 2) if owner > noun else (noun, noun + 1)
    fronted = t - first <= 1
    stop = max(p.right[noun], p.right[owner]) + 1
    second = p.lower[noun] == "that"
    low, high = (stop, end) if fronted else (_from_pause(p, t, first) if second else _counted_from(p, t, first), t)
    piece = scene.piece(low, high) if any(p.tag[k] == "CD" for k in range(low, high)) else None
    if piece is None:
        return None
    return _told(scene, _phrase(cue[0], cue, piece, fronted), owner)


def _by_the_book(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "By the harbour's own log the lamp was out at two": somebody's record, of something that has a number."""
    p = scene.parse
    if p.lower[t] != "by" or p.dep[t] == "agent" or scene.mask[t] >= 0:
        return None
    noun = next((o for o in kids(p, t, "pobj") if p.lemma[o] in RECORDS), None)
    if noun is None or not kids(p, noun, "poss"):
        return None
    fronted = t - first <= 1
    low, high = (noun + 1, end) if fronted else (_counted_from(p, t, first), t)
    told = finite_in(p, low, high) and any(p.tag[k] == "CD" for k in range(low, high))
    piece = scene.piece(low, high) if told else None
    return None if piece is None else _told(scene, _phrase(t, (t, t + 1), piece, fronted), noun)


_SELVES = words("my our your one")
"""Whose count is the page's own or anybody's."""


_CREDITED = words(
    """
    police army military navy hospital hospitals ministry government authorities officials witnesses organisers
    organizers union unions council media rebels residents rescuers firefighters prosecutors coroner observers brigade
    monitors agency agencies court
    """
)
"""Who stands in brackets behind a figure as those who gave it."""


def credit(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
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
    cand = _phrase(t, (t, t + 1), piece, False)
    cand.source, cand.head = (t + 1, close), close - 1
    return cand


_VERSIONS = words("version telling")


def in_version(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "In the mayor's version, the gate was shut at six": a clause in front or behind, a comma between the two."""
    p = scene.parse
    noun = next((o for o in kids(p, t, "pobj") if p.lower[o] in _VERSIONS and p.right[o] == o), None)
    owner = next((k for k in kids(p, noun, "poss") if k > t), None) if noun is not None else None
    if noun is None or owner is None or p.tag[owner] == "PRP$" or scene.mask[t] >= 0 or not can_speak(p, owner):
        return None
    fronted = t - first <= 1
    if p.word[min(noun + 1, end - 1) if fronted else t - 1] != ",":
        return None
    piece = scene.piece(noun + 1, end) if fronted else scene.piece(clause_before(scene, t, first), t)
    if piece is None or not finite_in(p, *((noun + 1, end) if fronted else (first, t))):
        return None
    return _told(scene, _phrase(noun, (noun, noun + 1), piece, fronted), owner)


def in_words_of(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    """ "In the words of one sailor: “The sea gives”": the words of whoever is named, behind a pause or a mark."""
    p = scene.parse
    if t > first + 1 or p.lower[t + 1 : t + 4] != ["the", "words", "of"] or scene.mask[t] >= 0:
        return None
    owner = next(iter(kids(p, t + 3, "pobj")), None)
    if owner is None or not can_speak(p, owner) or p.pos[owner] == "PRON":
        return None
    pause = next((k for k in range(owner + 1, end) if p.word[k] in (",", ":") or scene.mask[k] >= 0), end)
    piece = scene.piece(pause, end)
    if piece is None or not any(scene.mask[k] >= 0 for k in range(pause, end)):
        return None
    return _told(scene, _phrase(t, (t, t + 4), piece, True), owner)


def behind_bracket(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
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
    return _told(scene, cand, opener - 1)


_SPEAKING = words("speaks spoke talks talked")


def _phrase(verb: int, cue: tuple[int, int], piece: tuple[int, int], fronted: bool) -> Candidate:
    """What a phrase in front of the words that it attributes, or behind them, gives."""
    marks = {"subject", "fronted"} if fronted else {"subject"}
    return Candidate(verb, cue, "accord", "according", marks=marks, pieces=[piece])


def _told(scene: Scene, cand: Candidate, owner: int) -> Candidate | None:
    """A candidate with the party that `owner` heads as its source; None where no words are left for that."""
    place(scene, cand, owner)
    return cand if cand.source is not None else None


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
        apart = _from_pause(p, t, first)
        number = next((k for k in range(apart, t) if p.tag[k] == "CD"), verb)
        # "He shut every stand, 41 of them by his count": the number alone is what he counts.
        return apart if verb < apart and p.dep[number] == "appos" and p.right[number] == t - 1 else low
    return _from_pause(p, t, first)


def _from_pause(p: Parse, t: int, first: int) -> int:
    """The token behind the last comma or conjunction."""
    pauses = (k + 1 for k in range(t - 1, first - 1, -1) if p.word[k] in (",", ";") or p.pos[k] == "CCONJ")
    return next(pauses, first)


def clause_before(scene: Scene, t: int, first: int) -> int:
    """The clause that the phrase closes: from the sentence's start, or behind a semicolon."""
    p = scene.parse
    closed = next((k for k in range(t + 1, min(len(p), t + _ASIDE)) if dash(scene, k) or p.word[k] in ";.:"), 0)
    for k in range(t - 1, first, -1):
        if p.word[k] == ";" and scene.mask[k] < 0:
            return k + 1
        if p.word[k] == ":" and scene.mask[k] < 0 and k > first + 2 and reports(p, first, k) and finite_in(p, k, t):
            return k + 1
        if dash(scene, k) and k > first + 3 and _own_sentence(p, k + 1, t):
            return k + 1
        if dash(scene, closed) and dash(scene, k) and t - k < _ASIDE and finite_in(p, k, t):
            return k + 2 if p.pos[k + 1] == "CCONJ" else k + 1
    return first


def _own_sentence(p: Parse, low: int, t: int) -> bool:
    """Whether a whole clause follows a dash: "it may rain — all three dams are full, according to the port"."""
    subject = next((k for k in range(low, min(low + _NEAR, t)) if p.dep[k] in ("nsubj", "nsubjpass", "expl")), None)
    if subject is None or p.left[subject] > low + 1 or "W" in (p.tag[subject][:1], p.tag[low][:1]):
        return False
    verb = p.head[subject]
    return subject < verb < t and p.dep[verb] not in ("relcl", "acl") and finite(p, verb)


_ASIDE = 30
"""Tokens that may stand between two dashes."""


def dash(scene: Scene, k: int) -> bool:
    """Whether a token is a dash of the page's, and no hyphen."""
    p = scene.parse
    hyphen = p.word[k] == "-" and (p.start[k] == p.end[k - 1] or p.start[k + 1 : k + 2] == [p.end[k]])
    return p.word[k] in DASHES and not hyphen and scene.mask[k] < 0
