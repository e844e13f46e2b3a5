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
from dataclasses import dataclass, replace
from typing import Literal

from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import can_speak, head_noun
from sayso.model import Parse

RULE = "checked"
"""The rule of these attributions; their cue is the word "claim" where it stands there, else they have none."""
_JUDGED = (
    r"(?:(?:mostly|partly|largely|completely|totally|half|not) )?(?:true|false|correct|incorrect|accurate|inaccurate"
    r"|wrong|right|proven|proved|supported)|half-true|untrue|unproven|unproved|unsupported|unsubstantiated|unfounded"
    r"|unverified|unverifiable|unconfirmed|baseless|misleading|exaggerated|fake|fabricated|debunked|hoax|satire|altered"
    r"|manipulated|miscaptioned|outdated|distorted|no (?:evidence|proof)|(?:missing|lacks|needs|out of) context"
    r"|cannot be (?:verified|checked)|too early to (?:say|tell)|pants on fire"
)
_VERDICTS = (
    r"(?:(?:our|the|\w+[’']s) )?(?:verdict|rating|ruling|conclusion|assessment|judge?ment|finding"
    r"|what we (?:found|know)|status|facts?|truth|reality)s?|fact[- ]check(?: by [^:\n]{2,40})?"
)
_LABEL = (
    rf"(?:{_VERDICTS})(?:[ \t]*[:–—-](?:[ \t]*\n\s*)?|[ \t]*\n\s*)"
    r"|we (?:rate|judge|rule|find) (?:this|the|that)(?: \w+)? (?:as )?(?:to be )?"
)
_ALONE = re.compile(rf"[ \t]*(?:{_VERDICTS})[ \t]*:?[ \t]*", re.IGNORECASE)
"""A line that only announces a verdict, which stands on the next."""
_HEADING = re.compile(r"[ \t]*(?:what was claimed|(?:the |viral )?claims?)[ \t]*:?[ \t]*", re.IGNORECASE)
"""A line that only announces a claim, which stands on the next."""
_VERDICT = re.compile(
    rf"[ \t]*(?P<label>(?:{_LABEL})[ \t]*)?(?P<judged>{_JUDGED})?(?P<end>[.:!,;–—]|[ \t]*$)?", re.IGNORECASE
)
_ANOTHERS = re.compile(r",? (?:says|said|according to)\b", re.IGNORECASE)
"""What stands behind a verdict that is somebody's, and not the page's."""
_BEHIND = re.compile(
    rf"(?P<cut>[.!?][\"”’']?|[\"”’'](?: \([^()\n]{{2,60}}\))?(?=[ \t]*[:–—]))[:–—]?[ \t]+"
    rf"(?=(?:{_LABEL}|(?:{_JUDGED})[ \t]*(?:[.:!–—,]|$)))",
    re.IGNORECASE,
)
"""Where a claim ends and what judges it begins, on one line."""
_CLAIMED = re.compile(
    r"[ \t]*(?:\d{1,2}[.):][ \t]*|[-–•*#]+[ \t]*)?(?P<label>(?:(?:the |viral |false )?(?:claim|rumou?r)"
    r"|(?P<myth>(?:the )?(?:myth|fiction))|what (?:was|is|they) claim(?:ed)?)(?P<number> #?\d{1,2}\.?)?"
    r"(?: by (?P<by>[^:\n]{2,60}))?[ \t]*(?:[:–—]|(?<=\.))[ \t]*)",
    re.IGNORECASE,
)
"""How a line begins that calls what stands on it a claim."""
_LISTED = re.compile(r"[ \t]*(?:\d{1,2}[.):][ \t]*|[-–•*#]+[ \t]*)?")
_WHO = re.compile(r"\((?P<who>[^()\n]{2,80})\)[ \t.]*$")
_QUOTED = re.compile(r"[\"“„«‘'][^\"“”„«»\n]{6,400}[\"”»’'][.,]?")
_WHOSE = re.compile(r",| (?:citing|quoting|via|and others)\b")
_NAMES = frozenset({"claim", "claims", "claimed", "rumour", "rumor", "myth", "fiction"})
_MARKS = tuple("\"“„«‘'")
_LONGEST_WHO = 90
"""Characters of who makes a claim, with the brackets."""
_BELOW = 3
"""Lines with words under a claim that bears the name of one, of which one may judge it."""
_DENIED = re.compile(
    r"(?:(?:completely|totally) )?(?:false|incorrect|inaccurate|wrong)|not (?:true|correct|accurate|right)|untrue"
    r"|unfounded|baseless|fake|fabricated|debunked|hoax|pants on fire",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"not (?:proven|proved|supported)|un(?:proven|proved|supported|substantiated|verified|verifiable|confirmed)"
    r"|no (?:evidence|proof)|cannot be (?:verified|checked)|too early to (?:say|tell)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim that a page judges.  Where its words stand, the label that calls it a claim and whoever makes it, as code
    points, None where there is none; `verdict`: the words that say that it is not so (`kind` "denied"; the label of a
    myth says so itself) or that nothing shows it ("open"), None where they say neither."""

    words: tuple[int, int]
    label: tuple[int, int] | None = None
    who: tuple[int, int] | None = None
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
    label = _CLAIMED.match(text, start, end)
    named = headed or label is not None
    begin = label.end() if label is not None else _listed(text, start, end)
    if not named and text[begin : begin + 1] not in _MARKS:
        return None
    behind = _BEHIND.search(text, begin, end)
    words, who = _parts(text, begin, behind.end("cut") if behind else end)
    if words is None or not (named or _QUOTED.fullmatch(text, *words)):
        return None
    found = Checked(words, None if label is None else label.span("label"), who)
    if label is not None and label["by"]:
        found = replace(found, who=label.span("by"))
    verdict = (behind.end(), end) if behind is not None else _judging(text, below if named else below[:1], named)
    if label is not None and label["myth"] and not _is_judged(text, verdict):
        return replace(found, verdict=label.span("myth"), kind="denied")
    if verdict is not None:
        return _with_verdict(text, found, *verdict)
    return found if label is not None and label["number"] else None


def _judging(text: str, below: Sequence[tuple[int, int]], named: bool) -> tuple[int, int] | None:
    """The first of the lines below a claim that judges it."""
    return next((line for line in below if _judges(text, line, named)), None)


def _is_judged(text: str, line: tuple[int, int] | None) -> bool:
    """Whether a line says with a word for it what a claim is worth."""
    found = _VERDICT.match(text, *line) if line is not None else None
    return found is not None and found["judged"] is not None


def _listed(text: str, start: int, end: int) -> int:
    """Where the words of a line begin, behind its number or bullet."""
    found = _LISTED.match(text, start, end)
    return found.end() if found is not None else start


def _parts(text: str, start: int, end: int) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """The words of a claim and, in brackets behind them, whoever makes it."""
    end = start + len(text[start:end].rstrip())
    found = _WHO.search(text, max(start, end - _LONGEST_WHO), end)
    words = text[start : found.start() if found else end].rstrip(" \t.")
    return ((start, start + len(words)) if words else None), (found.span("who") if found else None)


def _with_verdict(text: str, claim: Checked, start: int, end: int) -> Checked:
    """A claim with the verdict that stands on a line, or on what is left of one."""
    verdict = _VERDICT.match(text, start, end)
    judged = verdict["judged"] if verdict is not None else None
    if verdict is None or judged is None or _ANOTHERS.match(text, verdict.end("judged"), end):
        return claim
    if _DENIED.fullmatch(judged):
        return replace(claim, verdict=verdict.span("judged"), kind="denied")
    return replace(claim, verdict=verdict.span("judged"), kind="open") if _OPEN.fullmatch(judged) else claim


def checked_claims(scene: Scene) -> list[Candidate]:
    """An attribution for each claim that a page judges."""
    found = (_candidate(scene, c) for c in checked(scene.parse.text))
    return [c for c in found if c is not None]


def _judges(text: str, line: tuple[int, int], named: bool) -> bool:
    """Whether a line judges the claim above it; `named`: that is called a claim, so that "The facts:" will do."""
    found = _VERDICT.match(text, *line)
    if found is None:
        return False
    if not found["judged"]:
        return named and bool(found["label"])
    return bool(found["label"]) or found["judged"].isupper() or (found["end"] or ",") not in ",;"


def _candidate(scene: Scene, claim: Checked) -> Candidate | None:
    p = scene.parse
    words = p.tokens_in(*claim.words)
    if not words or not scene.in_article(scene.block_at(words.start)):
        return None
    cue = (words.start, words.start)
    if claim.label is not None:
        label = [t for t in p.tokens_in(*claim.label) if p.lower[t] in _NAMES]
        cue = (label[0], label[0] + 1) if label else cue
    source = _claimant(p, claim)
    head = source and head_noun(p, *source)
    return Candidate(-1, cue, "claim", RULE, pieces=[claim.words], source=source, head=head)


def _claimant(p: Parse, claim: Checked) -> tuple[int, int] | None:
    """The tokens of whoever makes the claim; None where no noun for somebody says so: a date, a link, "see page 4"."""
    if claim.who is None:
        return None
    start, end = claim.who
    cut = _WHOSE.search(p.text, start, end)
    tokens = p.tokens_in(start, cut.start() if cut else end)
    if not tokens or p.ent[tokens.start] in ("DATE", "TIME") or p.pos[tokens.start] == "VERB":
        return None
    head = head_noun(p, tokens.start, tokens.stop)
    known = p.pos[head] == "PROPN" or (p.pos[head] == "NOUN" and can_speak(p, head))
    return (tokens.start, tokens.stop) if known else None
