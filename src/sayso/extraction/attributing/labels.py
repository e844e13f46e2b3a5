"""Lines that begin with a speaker and a colon: "Harbour doctor, by phone: “There are many.”", "14:35 Army: no comment".

With a quotation behind the colon any speaker's noun will do; without one the line must begin with a time of day, as in
a ticker, for elsewhere a colon lists and explains more often than it speaks.
"""

from __future__ import annotations

import re
from collections.abc import Set

from sayso.extraction.attributing.headlines import LABELS, converses
from sayso.extraction.attributing.inline_labels import SPEECH, colons, name_end, starts_for, surely_speaks
from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.scene import CLOCK, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.extraction.lexicon.cues import CORE
from sayso.extraction.lexicon.names_roles import HONORIFICS, OFFICES, RANKS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

RULE = "label"
"""The rule of these attributions: their cue is a colon, as in a headline, but they stand in the text."""
_LINE = re.compile(
    rf"^[ \t]*(?P<clock>{CLOCK})?(?P<more>More from )?(?P<label>[^\n:\"“”‘’]{{3,70}}):[ \t]+(?P<rest>[^\s][^\n]*)$",
    re.MULTILINE,
)
_MARKS = "\"“‘'«"
_OFFICIAL = words("army court government ministry navy parliament police railway")
"""Bodies whose word a ticker brings in without quotation marks."""
_SERVING = words("ambulance emergency fire health rescue weather")
_TITLES = OFFICES | RANKS | set(HONORIFICS)
_OWN = words("he she they it his her their its")
_LINE_NAME = 9
"""Tokens of a speaker's name and office."""


def label_lines(scene: Scene, pool: Pool) -> list[Candidate]:
    """An attribution for each such line whose words are nobody's yet."""
    p = scene.parse
    lines = [found for b in scene.article_blocks() for found in _LINE.finditer(p.text, *scene.block_chars[b])]
    # who is heard elsewhere is asked of the lines of a ticker only, and found once for all of them
    heard = _heard(p) if any(found["clock"] for found in lines) else frozenset()
    made = (cand for found in lines if (cand := _line(scene, found, heard)) is not None)
    taken = colons(pool)
    return [c for c in made if c.cue[0] not in taken and not starts_for(scene, pool, c.pieces[0][0])]


def _heard(p: Parse) -> frozenset[str]:
    """The words at the head of a subject of a plain verb of speech."""
    return frozenset(p.lower[t] for t in range(len(p)) if p.dep[t] == "nsubj" and p.lemma[p.head[t]] in CORE)


def _line(scene: Scene, found: re.Match[str], heard: Set[str]) -> Candidate | None:
    p = scene.parse
    label = p.tokens_in(*found.span("label"))
    colon = label.stop
    if not label or colon >= len(p) or p.word[colon] != ":" or scene.mask[colon] >= 0:
        return None
    quoted = _quotation(scene, found.start("rest"))
    speaker = _line_speaker(p, label) or (_of_body(p, label) if found["clock"] and quoted is None else None)
    if speaker is None:
        return None
    if quoted is not None:
        quote = scene.quotes[quoted]
        pieces, quotes = [(quote.start, quote.end)], [quoted]
    elif found["clock"] and not found["more"] and (speaker[1] == label.stop or _of_body(p, label)):
        piece = _told(scene, *_tokens(p, *found.span("rest"))) if _sure(p, speaker, colon, heard) else None
        pieces, quotes = [piece] if piece else [], []
    else:
        return None
    if not pieces:
        return None
    return Candidate(
        -1, (colon, colon + 1), ":", RULE, pieces=pieces, quotes=quotes, source=speaker, head=head_noun(p, *speaker)
    )


def _told(scene: Scene, first: int, end: int) -> tuple[int, int] | None:
    """The first sentence behind a label, for what follows may be the page's own; none that tells of the one whom the
    label names: "10:00 Bishop in the orchard: he plants a pear tree", "Carter: was asleep"."""
    p = scene.parse
    if p.lower[first] in _OWN or p.tag[first] in (*FINITE, "VBN"):
        return None
    return scene.piece(first, min(end, p.sentence_of(first)[1]))


def _sure(p: Parse, speaker: tuple[int, int], colon: int, heard: Set[str]) -> bool:
    """Whether somebody is surely heard without quotation marks: a person by name and office, an official body, or who
    says "we" or speaks elsewhere on the page."""
    first, end = speaker
    span = range(first, end)
    head = head_noun(p, first, end)
    named = any(p.ent[t] == "PERSON" for t in span)
    if p.lemma[head].lower() in _OFFICIAL or (named and (end < colon or any(p.lower[t] in _TITLES for t in span))):
        return True
    before = p.lower[head - 1] if head > first else ""
    if (p.lower[head] in ("service", "brigade") and before in _SERVING) or (
        p.lower[head] == "office" and before in ("'s", "’s")
    ):
        return True
    if p.pos[head] != "PROPN" or p.lower[head].removesuffix("s") in OFFICES:
        return False  # "Director: the theatre has a cook": who he is, or what befell him, as well as what he says
    return p.lower[head] in heard or converses(p, colon + 1, p.sentence_of(colon + 1)[1], _FIRST)


_FIRST = words("we our us")


def _of_body(p: Parse, label: range) -> tuple[int, int] | None:
    """The speaker of a ticker's line with what he is of, or what he did before: "Superintendent Lira of the police",
    "Baker of the parish after the flood", "Dockers to the Post"."""
    end = name_end(p, label.start, label.stop)
    aside = end == label.stop or p.word[end] == "," or p.lower[end] in ("to", "after") or p.ent[end + 1] == "DATE"
    verbs = any(p.tag[t] in FINITE for t in range(end, label.stop))
    cut = end < label.stop and bool(p.ent[end]) and not p.ent_start[end]  # a name that the tagger runs on
    return (label.start, end) if aside and not (verbs or cut) and surely_speaks(p, label.start, end) else None


def _tokens(p: Parse, a: int, b: int) -> tuple[int, int]:
    found = p.tokens_in(a, b)
    return found.start, found.stop


def _line_speaker(p: Parse, label: range) -> tuple[int, int] | None:
    """The tokens of the speaker in a label, what is said of where and how left out; None where nobody speaks."""
    end = next((t for t in label if p.word[t] in (",", "(") or (p.pos[t] == "ADP" and t > label.start)), label.stop)
    if (
        end == label.start
        or end - label.start > _LINE_NAME
        or any(p.lower[t] in LABELS for t in range(label.start, end))
    ):
        return None
    if any(p.pos[t] in ("PRON", "ADV", "SCONJ", "ADP") for t in range(label.start, end)):
        return None
    if any(p.pos[t] in ("VERB", "AUX") for t in label):
        return None  # "On Monday the mayor said: …" has a cue of its own
    if any(p.pos[t] == "CCONJ" for t in range(label.start, end)):
        return None  # "Ana Lira and Jon Tek: “…”": one of them, or both
    head = head_noun(p, label.start, end)
    named = any(p.ent[t] in ("PERSON", "ORG") for t in range(label.start, end))
    return (label.start, end) if p.pos[head] in ("NOUN", "PROPN") and (named or _speaks(p, head)) else None


def _speaks(p: Parse, head: int) -> bool:
    """Whether a noun is one for somebody who speaks; a capital makes none."""
    return can_speak(p, head) if p.pos[head] == "NOUN" else p.word[head][0].isupper() and len(p.word[head]) > 2


def _quotation(scene: Scene, at: int) -> int | None:
    """The number of the quotation that begins at a character, if it is long enough to be speech."""
    if scene.parse.text[at] not in _MARKS:
        return None
    token = scene.parse.tokens_in(at, at + 1).start
    number = next((scene.mask[t] for t in (token, token + 1) if t < len(scene.mask) and scene.mask[t] >= 0), -1)
    if number < 0 or scene.quotes[number].start != at or scene.quotes[number].words < SPEECH:
        return None
    return number
