"""Lines of a list that end with whose word they are, in brackets.

• 30 people killed (dockers' union)          • 400 families without a roof (source: Red Crescent)
• 14 treated by noon (hospital register)
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

RULE = "label"
_LINE = re.compile(
    r"(?:[•▪◦‣·●■*–—-]|\(?\d{1,2}[.)]|\d{1,2}[:.]\d{2} ?[–—:-]?)?[ \t]*(?P<words>\S[^\n]{4,220}?)[ \t]*"
    r"\((?P<named>(?:source|sources|according to|per)[: ]\s*)?(?P<who>[^()\n]{3,60})\)[ \t.;]*"
)
_BULLET = re.compile(r"[•▪◦‣·●■*–—-][ \t]|\d{1,2}[:.]\d{2} ?[–—:-]?[ \t]")
"""How an entry of a list begins, or one of a chronicle of hours."""
_RECORDS = DOCUMENTS | words("register record records census survey log data figures count registry list")
_FEWEST = 2
"""Credited lines that a page has at least: what one line alone has in brackets may be anything."""


def credited_lines(scene: Scene) -> list[Candidate]:
    """An attribution for each line of a list that says whose it is."""
    p = scene.parse
    out = []
    for block, part in enumerate(scene.part):
        if part < 0:
            continue
        start, end = scene.block_chars[block]
        found = _LINE.fullmatch(p.text, start, end)
        if found is not None and (found["named"] or _BULLET.match(p.text, start)):
            cand = _candidate(scene, found)
            if cand is not None:
                out.append((cand, bool(found["named"])))
    return [c for c, named in out if named or len(out) >= _FEWEST]


def _candidate(scene: Scene, found: re.Match[str]) -> Candidate | None:
    p = scene.parse
    told, who = p.tokens_in(*found.span("words")), p.tokens_in(*found.span("who"))
    if not told or not who or not _somebody(p, who, bool(found["named"])):
        return None
    if not any(p.tag[t] == "CD" or p.pos[t] in ("VERB", "AUX") for t in told):
        return None
    piece = scene.piece(told.start, told.stop)
    if piece is None:
        return None
    head = head_noun(p, who.start, who.stop)
    return Candidate(-1, (who.start, who.start), "", RULE, pieces=[piece], source=(who.start, who.stop), head=head)


def _somebody(p: Parse, who: range, named: bool) -> bool:
    """Whether words in brackets name a body, people or a record, and neither a day, a place, a number nor the short
    form of what stands before: "World Bread Fund (WBF)"."""
    head = head_noun(p, who.start, who.stop)
    if p.pos[head] not in ("NOUN", "PROPN") or any(p.pos[t] in ("VERB", "AUX", "NUM") for t in who):
        return False
    short = len(who) == 1 and p.word[who.start].isupper()
    record = p.lemma[head].lower() in _RECORDS or p.lower[head] in _RECORDS
    body = p.ent[head] in ("ORG", "PERSON") or (p.pos[head] == "NOUN" and can_speak(p, head))
    return (record or body or named) and not (short and not named) and p.ent[head] not in ("DATE", "TIME", "CARDINAL")
