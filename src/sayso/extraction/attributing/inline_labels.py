"""Labels within a paragraph: "The lock was closed by noon. Customs: “It stays closed.”".

What labels.py finds at the start of a line, at the start of any sentence, and with an aside behind the speaker: "Ana
Lira, resting on her oars: “…”", "A cousin at the dairy, by telephone: “…”", "Letter from Ana Lira, opened only
today: “…”".  Here only who surely speaks is a speaker, for a colon in a paragraph explains far more often.
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.headlines import LABELS
from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.quotes import Quote
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.extraction.attributing.syntax import is_title
from sayso.extraction.lexicon.cues import DOCUMENTS, VERBS
from sayso.extraction.lexicon.names_roles import BODIES, HUMAN_ENDINGS, OFFICES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

SPEECH = 4
"""Words from which a quotation behind a label is somebody's words and no title."""
_NAME = 12
"""Tokens of a speaker's name and office, with the body that it is of."""
_ASIDE = 30
"""Tokens of a label with all that is said beside the speaker."""
_EDGE = 3
"""Characters by which two contents may begin apart that hold the same words."""
_STAGE = words("role play film movie part cast actor actress stage scene novel character theatre theater")
_STOPS = words(". ! ? … ;")
_CLOSING = words('" ” ’ )')
_OF = words("of for from at 's ’s")
"""Words behind which a speaker's name goes on: "a cousin at the dairy"."""
_MESSAGES = words(
    """
    message voicemail email e-mail letter note text tweet post statement reply answer word call dispatch telegram
    communiqué communique release comment
    """
)
_SAID = words("said says adds added asked wrote writes replied explained continued tweeted quipped recalled")


def inline_labels(scene: Scene, pool: Pool) -> list[Candidate]:
    """An attribution for each quotation behind such a label whose words are nobody's yet."""
    out: list[Candidate] = []
    p = scene.parse
    taken = colons(pool)
    for number, quote in enumerate(scene.quotes):
        colon = p.tokens_in(quote.start, quote.end).start - 1
        if colon < 1 or p.word[colon] != ":" or scene.mask[colon] >= 0 or colon in taken:
            continue
        if scene.block_at(colon) != quote.block or not _speech(p, quote):
            continue
        first = _start(scene, colon)
        found = None if _in_a_play(scene, first) or starts_for(scene, pool, quote.start) else _speaker(p, first, colon)
        if found is not None:
            cue, source = found
            piece, head = (quote.start, quote.end), head_noun(p, *source)
            out.append(Candidate(-1, cue, ":", "label", source, head, pieces=[piece], quotes=[number]))
    return out


def colons(pool: Pool) -> set[int]:
    """The colons that are cues already."""
    return {c.cue[0] for c in pool.all if c.lemma == ":"}


def starts_for(scene: Scene, pool: Pool, at: int) -> bool:
    """Whether the words that begin at a character are somebody's already."""
    here = pool.of_block(scene.block_at(scene.parse.tokens_in(at, at + 2).start))
    return any(abs(a - at) < _EDGE for c in here if c.source for a, _ in c.pieces)


def _in_a_play(scene: Scene, first: int) -> bool:
    """Whether the sentence before a label tells of roles in a film or play."""
    p = scene.parse
    if first < 1 or scene.block_at(first - 1) != scene.block_at(first):
        return False
    return any(p.lemma[t].lower() in _STAGE for t in range(p.sentence_of(first - 1)[0], first))


def _speech(p: Parse, quote: Quote) -> bool:
    """Whether a quotation is a sentence and no title of a work."""
    tokens = p.tokens_in(quote.start, quote.end)
    return quote.words >= SPEECH and not is_title(p, tokens) and any(p.tag[t] in (*FINITE, "VB") for t in tokens)


def _start(scene: Scene, colon: int) -> int:
    """The first token of the label before a colon: behind the last stop, line break or time of day."""
    p = scene.parse
    first = colon
    low = max(p.block_of(colon)[0], colon - _ASIDE)
    while first > low and not _ends(p, first - 1):
        first -= 1
    first = scene.after_clock(first, colon)
    return first + (p.pos[first] == "CCONJ" and first + 1 < colon)


def _ends(p: Parse, t: int) -> bool:
    """Whether a sentence or line ends with a token, its closing mark included."""
    stop = p.word[t] in _STOPS or (p.word[t] in _CLOSING and p.word[t - 1] in _STOPS)
    return stop or "\n" in p.text[p.end[t] : p.start[t + 1]]


def _speaker(p: Parse, first: int, colon: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The cue and the speaker of a label, both as tokens; None where nobody surely speaks."""
    if not 0 < colon - first < _ASIDE:
        return None
    if p.lower[first] in _SAID and colon - first > 1:
        named = surely_speaks(p, first + 1, colon) and not any(p.word[t] == "," for t in range(first, colon))
        named = named and (not p.ent[first] or p.ent_start[first + 1])  # no "Said Lira", which may be a name
        return ((first, first + 1), (first + 1, colon)) if named else None
    if any(p.tag[t] in FINITE and not _beside(p, first, t) for t in range(first, colon)):
        return None
    source = _sender(p, first, colon) or (first, name_end(p, first, colon))
    return ((colon, colon + 1), source) if surely_speaks(p, *source) else None


def _beside(p: Parse, first: int, t: int) -> bool:
    """Whether a past form is a participle beside a speaker: "…, just opened in our office:", and not "…, said:"."""
    comma = next((k for k in range(t - 1, max(first, t - 3), -1) if p.word[k] == ","), None)
    alone = comma is not None and all(p.pos[k] == "ADV" for k in range(comma + 1, t))
    return alone and p.tag[t] == "VBD" and p.lemma[t] not in VERBS and p.word[t + 1] not in (":", ",")


def _sender(p: Parse, first: int, colon: int) -> tuple[int, int] | None:
    """Ana Lira of "letter from Ana Lira, opened only today", "a note by the union"."""
    prep = next((t for t in range(first + 1, min(colon - 1, first + 6)) if p.lower[t] in ("from", "by")), None)
    if prep is None or p.lemma[prep - 1].lower() not in _MESSAGES:
        return None
    return prep + 1, name_end(p, prep + 1, colon)


def name_end(p: Parse, first: int, colon: int) -> int:
    """Where a speaker's name ends before what is said of where and how: a comma, a bracket, a participle, or "on"."""
    for t in range(first, colon):
        if p.word[t] in (",", "(", "–", "—", "-") or (p.pos[t] == "ADP" and p.lower[t] not in _OF):
            return t
        if p.tag[t] in ("VBG", "VBN", "WP", "WDT") and t > first and p.dep[t] not in ("amod", "compound"):
            return t
        if p.pos[t] == "ADP" and t + 1 < colon and p.pos[t + 1] not in ("NOUN", "PROPN", "DET", "ADJ", "PRON"):
            return t
    return colon


def surely_speaks(p: Parse, first: int, end: int) -> bool:
    """Whether some tokens name a person, a body or an office, and nothing that a colon may explain."""
    if not 0 < end - first <= _NAME or p.pos[first] in ("ADP", "ADV", "SCONJ", "VERB", "AUX", "INTJ", "PART"):
        return False
    span = range(first, end)
    if any(p.tag[t] in ("PRP", "WP", "WRB", "WDT", "EX", "CC", *FINITE, "TO") for t in span):
        return False
    head = head_noun(p, first, end)
    if p.pos[head] not in ("NOUN", "PROPN") or p.lower[head] in LABELS - {"source", "sources"}:
        return False
    lemma = p.lemma[head].lower()
    lemma = lemma.removesuffix("s") if p.tag[head] == "NNPS" else lemma
    if lemma in OFFICES | BODIES or p.lower[head] in PLURAL_PEOPLE or lemma.endswith(HUMAN_ENDINGS):
        return True
    stop = next((t for t in span if p.pos[t] == "ADP"), end)
    if any(p.ent[t] == "PERSON" for t in range(first, stop)):
        return True
    if p.pos[head] == "NOUN":
        return can_speak(p, head) and lemma not in DOCUMENTS and not p.ent[head]
    return (p.ent[head] == "ORG" and end - first > 1) or _named_elsewhere(p, first, stop)


def _named_elsewhere(p: Parse, first: int, end: int) -> bool:
    """Whether one word in capitals is the last part of a name that stands on the page as well: "Ana Orlo"."""
    called = re.escape(p.word[first])
    return end - first == 1 and re.search(rf"[A-Z][\w.’'-]+ {called}\b(?!:)", p.text) is not None
