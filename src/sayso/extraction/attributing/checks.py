"""Fact-checks: a claim that a page takes up and judges is somebody else's, or nobody's that it names, never its own.

    1. “No mines were laid” (the army)            Claim: The bridge was mined.
    FALSE. We have seen pictures of four.          Our verdict: unproven

A claim is a line that is a quotation or begins with "Claim:", with or without a claimant in brackets; the line below
it judges it.
"""

from __future__ import annotations

import re

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import head_noun
from sayso.model import Parse

RULE = "checked"
"""The rule of these attributions; their cue is the word "claim" where it stands there, else they have none."""
_JUDGED = (
    r"(?:(?:mostly|partly|largely|completely|totally|half|not) )?(?:true|false|correct|incorrect|accurate|inaccurate"
    r"|wrong|right|proven|proved|supported)|half-true|untrue|unproven|unproved|unsupported|unsubstantiated|unfounded"
    r"|unverified|unverifiable|baseless|misleading|exaggerated|fake|fabricated|false|debunked|hoax|satire|altered"
    r"|manipulated|miscaptioned|outdated|distorted|no (?:evidence|proof)|(?:missing|lacks|needs|out of) context"
    r"|cannot be (?:verified|checked)|too early to (?:say|tell)"
)
_VERDICT = re.compile(
    r"[ \t]*(?P<label>(?:(?:our|the|\w+[’']s) )?(?:verdict|rating|ruling|conclusion|assessment|judge?ment|finding"
    rf"|what we found|facts?|truth|reality)s?[ \t]*[:–—-][ \t]*)?(?P<judged>{_JUDGED})?(?P<end>[.:!,;–—]|[ \t]*$)?",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"[ \t]*(?:\d{1,2}[.):][ \t]*|[-–•*#]+[ \t]*)?(?P<label>(?:the |viral )?claim(?: \d+)?"
    r"(?: by (?P<by>[^:\n]{2,60}))?[ \t]*:[ \t]*)?(?P<words>\S[^\n]*?)[ \t]*(?:\((?P<who>[^()\n]{2,80})\))?[ \t.]*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«‘'][^\"“”„«»\n]{6,400}[\"”»’'][.,]?")
_WHOSE = re.compile(r",| (?:citing|quoting|via|and others)\b")
_BELOW = 3
"""Lines with words under a claim that bears the name of one, of which one may judge it."""


def checked_claims(scene: Scene) -> list[Candidate]:
    """An attribution for each claim that a page judges."""
    text, out = scene.parse.text, []
    lines = [m for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    for at, line in enumerate(lines):
        found = _CLAIM.fullmatch(text, *line.span())
        if found is None or not (found["label"] or _QUOTED.fullmatch(found["words"])):
            continue
        below = lines[at + 1 : at + 1 + (_BELOW if found["label"] else 1)]
        if any(_judges(text, b, bool(found["label"])) for b in below) and (cand := _candidate(scene, found)):
            out.append(cand)
    return out


def _judges(text: str, line: re.Match[str], named: bool) -> bool:
    """Whether a line judges the claim above it; `named`: that is called a claim, so that "The facts:" will do."""
    found = _VERDICT.match(text, *line.span())
    if found is None:
        return False
    if not found["judged"]:
        return named and bool(found["label"])
    return bool(found["label"]) or found["judged"].isupper() or (found["end"] or ",") not in ",;"


def _candidate(scene: Scene, found: re.Match[str]) -> Candidate | None:
    p = scene.parse
    words = p.tokens_in(*found.span("words"))
    if not words or scene.part[scene.block_at(words.start)] < 0:
        return None
    cue = (words.start, words.start)
    if found["label"]:
        label = [t for t in p.tokens_in(*found.span("label")) if p.lower[t] in ("claim", "claims")]
        cue = (label[0], label[0] + 1) if label else cue
    source = _claimant(p, found)
    return Candidate(
        -1, cue, "claim", RULE, pieces=[found.span("words")], source=source, head=source and head_noun(p, *source)
    )


def _claimant(p: Parse, found: re.Match[str]) -> tuple[int, int] | None:
    """The tokens of whoever makes the claim; None where no noun says so: a date, a link."""
    group = "who" if found["who"] else "by"
    if not found[group]:
        return None
    start, end = found.span(group)
    cut = _WHOSE.search(p.text, start, end)
    tokens = p.tokens_in(start, cut.start() if cut else end)
    if not tokens or not any(p.pos[t] in ("NOUN", "PROPN") for t in tokens) or p.ent[tokens.start] in ("DATE", "TIME"):
        return None
    return tokens.start, tokens.stop
