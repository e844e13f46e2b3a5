"""Lines that begin with a speaker and a colon: "Harbour doctor, by phone: “There are many.”", "14:35 Army: no comment".

With a quotation behind the colon any speaker's noun will do; without one the line must begin with a time of day, as in
a ticker, for elsewhere a colon lists and explains more often than it speaks.
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.headlines import LABELS
from sayso.extraction.attributing.inline_labels import name_end, surely_speaks
from sayso.extraction.attributing.scene import CLOCK, FINITE, Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.model import Parse

RULE = "label"
"""The rule of these attributions: their cue is a colon, as in a headline, but they stand in the text."""
_LINE = re.compile(
    rf"^[ \t]*(?P<clock>{CLOCK})?(?P<label>[^\n:\"“”‘’]{{3,70}}):[ \t]+(?P<rest>[^\s][^\n]*)$", re.MULTILINE
)
_LATER = re.compile(
    rf"^[ \t]*{CLOCK}[^\n]*?[.!?] (?P<label>[A-Z][^\s:,.\"“”]*(?: [^\s:,.\"“”]+){{0,4}}):[ \t]+(?=[^\s\"“])",
    re.MULTILINE,
)
"""A label behind the first sentence of a ticker's line."""
_MARKS = "\"“‘'«"
_LEAST = 4
"""Words from which a quotation behind a label is somebody's words and no title."""
_LONGEST = 9
"""Tokens of a speaker's name and office."""


def label_lines(scene: Scene, taken: set[int]) -> list[Candidate]:
    """An attribution for each such line; `taken`: the colons that are cues already."""
    out: list[Candidate] = []
    p = scene.parse
    for block, part in enumerate(scene.part):
        if part < 0:
            continue
        for found in _LINE.finditer(p.text, *scene.block_chars[block]):
            cand = _line(scene, found)
            if cand is not None and cand.cue[0] not in taken:
                out.append(cand)
        for found in _LATER.finditer(p.text, *scene.block_chars[block]):
            cand = _later(scene, found)
            if cand is not None and cand.cue[0] not in taken:
                out.append(cand)
    return out


def _later(scene: Scene, found: re.Match[str]) -> Candidate | None:
    """A label at the start of a later sentence of a ticker's line: "19:10 Rain. Railway: the viaduct is closed."."""
    p = scene.parse
    label = p.tokens_in(*found.span("label"))
    colon = label.stop
    if not label or colon + 2 >= len(p) or p.word[colon] != ":" or scene.mask[colon] >= 0 or scene.mask[colon + 1] >= 0:
        return None
    if not surely_speaks(p, label.start, label.stop):
        return None
    piece = _told(scene, colon + 1, p.block_of(colon)[1])
    if piece is None or not any(p.tag[t] in FINITE for t in p.tokens_in(*piece)):
        return None
    source = label.start, label.stop
    return Candidate(-1, (colon, colon + 1), ":", RULE, pieces=[piece], source=source, head=head_noun(p, *source))


def _line(scene: Scene, found: re.Match[str]) -> Candidate | None:
    p = scene.parse
    label = p.tokens_in(*found.span("label"))
    colon = label.stop
    if not label or colon >= len(p) or p.word[colon] != ":" or scene.mask[colon] >= 0:
        return None
    quoted = _quotation(scene, found.start("rest"))
    speaker = _speaker(p, label) or (_of_body(p, label) if found["clock"] and quoted is None else None)
    if speaker is None:
        return None
    if quoted is not None:
        quote = scene.quotes[quoted]
        pieces, quotes = [(quote.start, quote.end)], [quoted]
    elif found["clock"] and (speaker[1] == label.stop or _of_body(p, label)):
        piece = _told(scene, *_tokens(p, *found.span("rest")))
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
    label names: "10:00 Bishop in the orchard: he plants a pear tree"."""
    p = scene.parse
    if p.lower[first] in ("he", "she", "they"):
        return None
    return scene.piece(first, min(end, p.sentence_of(first)[1]))


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


def _speaker(p: Parse, label: range) -> tuple[int, int] | None:
    """The tokens of the speaker in a label, what is said of where and how left out; None where nobody speaks."""
    end = next((t for t in label if p.word[t] in (",", "(") or (p.pos[t] == "ADP" and t > label.start)), label.stop)
    if end == label.start or end - label.start > _LONGEST or any(p.lower[t] in LABELS for t in range(label.start, end)):
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
    if number < 0 or scene.quotes[number].start != at or scene.quotes[number].words < _LEAST:
        return None
    return number
