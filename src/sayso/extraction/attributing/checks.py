"""Fact-checks: a claim that a page takes up and judges is somebody else's, or nobody's that it names, never its own.

    1. “No mines were laid” (the army)            Claim: The bridge was mined.
    FALSE. We have seen pictures of four.          Our verdict: unproven

    Claim 2: the barge was empty. Unfounded. It carried lime.       Myth: The lock is shut. Fact: It opened in May.

A claim is a line that is a quotation or begins with "Claim:", with or without a claimant in brackets; what judges it
stands behind it or on a line below.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

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
_VERDICTS = (
    r"(?:(?:our|the|\w+[’']s) )?(?:verdict|rating|ruling|conclusion|assessment|judge?ment|finding|what we found"
    r"|facts?|truth|reality)s?|fact[- ]check(?: by [^:\n]{2,40})?"
)
_LABEL = rf"(?:{_VERDICTS})(?:[ \t]*[:–—-](?:[ \t]*\n\s*)?|[ \t]*\n\s*)"
_ALONE = re.compile(rf"[ \t]*(?:{_VERDICTS})[ \t]*:?[ \t]*", re.IGNORECASE)
"""A line that only announces a verdict, which stands on the next."""
_HEADING = re.compile(r"[ \t]*(?:what was claimed|(?:the |viral )?claims?)[ \t]*:?[ \t]*", re.IGNORECASE)
"""A line that only announces a claim, which stands on the next."""
_VERDICT = re.compile(
    rf"[ \t]*(?P<label>{_LABEL}[ \t]*)?(?P<judged>{_JUDGED})?(?P<end>[.:!,;–—]|[ \t]*$)?", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"(?P<cut>[.!?][\"”’']?|[\"”’'](?: \([^()\n]{{2,60}}\))?(?=[ \t]*[:–—]))[:–—]?[ \t]+"
    rf"(?=(?:{_LABEL}|(?:{_JUDGED})[ \t]*(?:[.:!–—]|$)))",
    re.IGNORECASE,
)
"""Where a claim ends and what judges it begins, on one line."""
_CLAIM = re.compile(
    r"[ \t]*(?:\d{1,2}[.):][ \t]*|[-–•*#]+[ \t]*)?(?P<label>(?:(?:the |viral )?(?:claim|rumou?r)|(?P<myth>myth)"
    r"|what was claimed)(?: \d+)?(?: by (?P<by>[^:\n]{2,60}))?[ \t]*[:–—][ \t]*)?(?P<words>\S[^\n]*?)[ \t]*"
    r"(?:\((?P<who>[^()\n]{2,80})\))?[ \t.]*",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“„«‘'][^\"“”„«»\n]{6,400}[\"”»’'][.,]?")
_WHOSE = re.compile(r",| (?:citing|quoting|via|and others)\b")
_NAMES = frozenset({"claim", "claims", "claimed", "rumour", "rumor", "myth"})
_BELOW = 3
"""Lines with words under a claim that bears the name of one, of which one may judge it."""
_DENIED = re.compile(
    r"(?:(?:completely|totally) )?(?:false|incorrect|inaccurate|wrong)|not (?:true|correct|accurate|right)|untrue"
    r"|unfounded|baseless|fake|fabricated|debunked|hoax",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"not (?:proven|proved|supported)|un(?:proven|proved|supported|substantiated|verified|verifiable)"
    r"|no (?:evidence|proof)|cannot be (?:verified|checked)|too early to (?:say|tell)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim that a page judges: where its words stand, and who makes it, as code points; `verdict`: where the words
    stand that say that it is not so ("denied") or that nothing shows it ("open"), None where they say neither."""

    match: re.Match[str]
    verdict: tuple[int, int] | None = None
    kind: Literal["denied", "open"] | None = None


def checked(text: str) -> list[Checked]:
    """The claims that a page judges, in the order of the text."""
    lines = [m.span() for m in re.finditer(r"[^\n]+", text) if m[0].strip()]
    out = []
    for at, line in enumerate(lines):
        headed = at > 0 and _HEADING.fullmatch(text, *lines[at - 1]) is not None
        found = _checked(text, line, _below(text, lines[at + 1 : at + 2 + _BELOW]), headed)
        if found is not None:
            out.append(found)
    return out


def _below(text: str, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines under a claim, one that only announces a verdict with the next."""
    out = list(lines)
    for k, (start, _) in enumerate(lines[:-1]):
        if _ALONE.fullmatch(text, *lines[k]):
            out[k] = start, lines[k + 1][1]
    return out[:_BELOW]


def _checked(text: str, line: tuple[int, int], below: Sequence[tuple[int, int]], headed: bool) -> Checked | None:
    """`headed`: whether the line above says that a claim stands here."""
    start, end = line
    behind = _BEHIND.search(text, start, end)
    found = _CLAIM.fullmatch(text, start, behind.end("cut") if behind else end)
    named = headed or (found is not None and bool(found["label"]))
    if found is None or not (named or _QUOTED.fullmatch(found["words"])):
        return None
    if behind is not None:
        return _with_verdict(text, found, behind.end(), end)
    for judge in below if named else below[:1]:
        if _judges(text, judge, named):
            return _with_verdict(text, found, *judge)
    return None


def _with_verdict(text: str, found: re.Match[str], start: int, end: int) -> Checked:
    """A claim with the verdict that stands on a line, or on what is left of one."""
    if found["myth"]:
        return Checked(found, found.span("myth"), "denied")
    verdict = _VERDICT.match(text, start, end)
    judged = verdict["judged"] if verdict is not None else None
    if verdict is None or judged is None:
        return Checked(found)
    if _DENIED.fullmatch(judged):
        return Checked(found, verdict.span("judged"), "denied")
    return Checked(found, verdict.span("judged"), "open") if _OPEN.fullmatch(judged) else Checked(found)


def checked_claims(scene: Scene) -> list[Candidate]:
    """An attribution for each claim that a page judges."""
    found = (_candidate(scene, c.match) for c in checked(scene.parse.text))
    return [c for c in found if c is not None]


def _judges(text: str, line: tuple[int, int], named: bool) -> bool:
    """Whether a line judges the claim above it; `named`: that is called a claim, so that "The facts:" will do."""
    found = _VERDICT.match(text, *line)
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
        label = [t for t in p.tokens_in(*found.span("label")) if p.lower[t] in _NAMES]
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
