"""Lines of a list that end with whose word they are, in brackets.

• 30 people killed (dockers' union)          • 400 families without a roof (source: Red Crescent)
• 14 treated by noon (hospital register)
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import head_noun
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.names_roles import BODIES, PLURAL_PEOPLE
from sayso.extraction.lexicon.words import words
from sayso.model import Parse

RULE = "label"
_LINE = re.compile(
    r"(?:[•▪◦‣·●■*–—-]|\(?\d{1,2}[.)]|\d{1,2}[:.]\d{2} ?[–—:-]?)?[ \t]*(?P<words>\S[^\n]{4,220}?)[ \t]*"
    r"\((?P<named>(?:sources?:|according to)\s*)?(?P<who>[^()\n]{3,60})\)[ \t.;]*"
)
_BULLET = re.compile(r"[•▪◦‣·●■*–—-][ \t]|\d{1,2}[:.]\d{2} ?[–—:-]?[ \t]")
"""How an entry of a list begins, or one of a chronicle of hours."""
_RECORDS = DOCUMENTS | words("register record records census survey log data figures count registry list")
_DOING = words("send pledge deliver build cook play win pay donate give spend publish direct write beat lose")
"""What the one in brackets behind it did, and did not tell."""
_FEWEST = 2
"""Credited lines that a page has at least: what one line alone has in brackets may be anything."""


def credited_lines(scene: Scene) -> list[Candidate]:
    """An attribution for each line of a list that says whose it is."""
    p = scene.parse
    out = []
    for block in scene.article_blocks():
        found = _LINE.fullmatch(p.text, *scene.block_chars[block])
        if found is not None and (found["named"] or _BULLET.match(p.text, found.start())):
            cand = _candidate(scene, found)
            if cand is not None:
                out.append((cand, bool(found["named"])))
    return [c for c, named in out if named or len(out) >= _FEWEST]


def _candidate(scene: Scene, found: re.Match[str]) -> Candidate | None:
    p = scene.parse
    told, who = p.tokens_in(*found.span("words")), p.tokens_in(*found.span("who"))
    if not told or not who or p.sentence_of(told.start)[1] < told.stop:
        return None  # which of two sentences it is that is his, the bracket does not tell
    head = head_noun(p, who.start, who.stop)
    counted = any(p.tag[t] == "CD" or p.pos[t] in ("VERB", "AUX") for t in told)
    if not counted or any(p.lemma[t] in _DOING for t in told) or not _tells(p, who, head, bool(found["named"])):
        return None
    piece = scene.piece(told.start, told.stop)
    if piece is None:
        return None
    return Candidate(-1, (who.start, who.start), "", RULE, pieces=[piece], source=(who.start, who.stop), head=head)


def _tells(p: Parse, who: range, head: int, named: bool) -> bool:
    """Whether words in brackets name a record, or a body that reports; with "source:" before them, somebody.  Neither
    a list, a day, a number nor the short form of what stands before: "World Bread Fund (WBF)"."""
    if p.pos[head] not in ("NOUN", "PROPN") or any(p.pos[t] in ("VERB", "AUX", "NUM", "CCONJ", "PUNCT") for t in who):
        return False
    if p.ent[head] in ("DATE", "TIME", "CARDINAL", "GPE"):
        return False
    if named:
        return True
    record = p.lemma[head].lower() in _RECORDS or p.lower[head] in _RECORDS
    short = len(who) == 1 and p.word[who.start].isupper()
    body = p.lemma[head].lower() in BODIES or (p.ent[head] == "ORG" and any(p.lemma[t].lower() in BODIES for t in who))
    known = p.ent[head] == "ORG" and len(who) > 1
    return record or ((body or known) and not short and p.lower[head] not in PLURAL_PEOPLE)
