"""Whom an outlet leans on, told between its verb and what it tells: "the Post reported, citing police, that …".

The parser hangs the clause on "citing", on whoever is cited, or on "according": then the verb of speech has no content,
and what is told is nobody's, or another's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.attributing.asserted import somebody
from sayso.extraction.attributing.cues import cue_range
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.sources import find_source
from sayso.extraction.attributing.speakers import head_noun
from sayso.extraction.attributing.sums import RULE as FIGURE
from sayso.extraction.attributing.syntax import kids
from sayso.extraction.lexicon.cues import CITING, CORE
from sayso.extraction.lexicon.names_outlets import HEADS, STATIONS, outlets
from sayso.extraction.lexicon.stances import PERSONAL
from sayso.model import FINITE, Parse

_LONGEST = 16
"""Tokens between the verb and the comma behind whom it leans on."""
_WHEN = 4
"""Tokens that tell when or where, between the verb and the comma before "citing"."""


def parted_cues(scene: Scene, first: int, end: int) -> list[Candidate]:
    """Candidates of one sentence whose content is parted from its verb by whom it leans on."""
    found = (_parted(scene, t, first, end) for t in range(first + 2, end) if scene.mask[t] < 0)
    return [c for c in found if c is not None and c.source is not None]


def _parted(scene: Scene, t: int, first: int, end: int) -> Candidate | None:
    p = scene.parse
    leans = p.lower[t] in CITING or p.lower[t : t + 2] == ["according", "to"]
    if not leans or p.word[t - 1] != ",":
        return None
    verb = next((k for k in range(t - 2, max(first, t - 2 - _WHEN), -1) if p.tag[k] in FINITE), None)
    if verb is None or p.lemma[verb] not in CORE or p.pos[verb] != "VERB":
        return None
    behind = range(t + 1, min(t + _LONGEST, end - 1))
    comma = next((k for k in behind if p.word[k] == "," and p.lower[k + 1] == "that"), None)
    if comma is None or p.dep[comma + 1] != "mark" or any(p.tag[k] in FINITE for k in range(t, comma)):
        return None
    piece = scene.piece(comma + 1, min(p.right[p.head[comma + 1]] + 1, end))
    if piece is None:
        return None
    cand = Candidate(verb, cue_range(p, verb), p.lemma[verb], "clause", pieces=[piece], marks={"that"})
    find_source(scene, cand)
    return cand


def without_parted(found: Iterable[Candidate], parted: Iterable[Candidate], p: Parse) -> list[Candidate]:
    """Candidates without those that the parser made of the words between a verb and its clause."""
    taken = [(c.verb, p.tokens_in(*c.pieces[0]).start) for c in parted]
    return [c for c in found if not any(verb <= c.cue[0] < stop for verb, stop in taken)]


def only_cited(p: Parse, cand: Candidate) -> bool:
    """Whether all that a verb brings in is whom somebody cites: "which cited two officials"."""
    if cand.lemma not in ("cite", "quote") or len(cand.pieces) != 1 or cand.quotes:
        return False
    told = p.tokens_in(*cand.pieces[0])
    objects = [k for k in kids(p, cand.verb, "dobj") if k in told]
    plain = not any(p.tag[k] in FINITE or p.dep[k] == "acl" for k in told)
    return plain and len(objects) == 1 and p.left[objects[0]] == told.start and somebody(p, objects[0])


def after_citing(scene: Scene, cands: Iterable[Candidate], first: int) -> None:
    """Give a verb its subject behind whom a sentence begins by citing: "Quoting Ana Lira, the Post said"."""
    p = scene.parse
    if p.lower[first] not in CITING:
        return
    comma = next((k for k in range(first + 1, min(first + _LONGEST, len(p))) if p.word[k] == ","), None)
    for c in cands:
        near = comma is not None and comma + 1 < c.cue[0] <= comma + _WHEN + 1
        if comma is None or not near or c.source is None or c.source[0] > comma:
            continue
        if all(p.pos[k] in ("PROPN", "NOUN", "DET", "ADJ") for k in range(comma + 1, c.cue[0])):
            c.source = comma + 1, c.cue[0]
            c.head = head_noun(p, *c.source)


def given_by(p: Parse, phrase: Candidate, cues: Iterable[Candidate]) -> Candidate | None:
    """The outlet's report behind which an "according to" tells whom the outlet has it from: "the Post said the quay was
    shut, according to two guards".  Of what anybody else says it tells who reports that he says it."""
    if phrase.lemma != "accord" or phrase.source is None or len(phrase.pieces) != 1 or _outlet(p, phrase.source):
        return None
    start, stop = phrase.pieces[0]
    for c in cues:
        if c.source is None or c.lemma not in CORE or not c.pieces or c.cue[0] < c.source[0]:
            continue
        within = start <= p.start[c.source[0]] and c.pieces[0][0] < stop and phrase.cue[0] > c.verb
        opens = not any(p.pos[k] in ("NOUN", "PROPN", "VERB") for k in p.tokens_in(start, p.start[c.source[0]]))
        own = p.lower[p.tokens_in(*c.pieces[0]).start] in _OWN
        if within and opens and not own and _outlet(p, c.source):
            return c
    return None


def with_givers(p: Parse, phrases: Iterable[Candidate], cues: Sequence[Candidate]) -> list[Candidate]:
    """Phrases without those that tell from whom an outlet has its report, which ends before them."""
    kept = []
    for phrase in phrases:
        report = given_by(p, phrase, cues)
        if report is None:
            kept.append(phrase)
        else:
            stop = phrase.pieces[0][1]
            report.pieces = [(a, min(b, stop)) for a, b in report.pieces if a < stop]
    return kept


_OWN = PERSONAL | {"its"}
"""First words of what an outlet tells of itself, which somebody else may report."""


def _outlet(p: Parse, source: tuple[int, int]) -> bool:
    """Whether words are the name of an outlet."""
    first, end = source
    name = p.text[p.start[first] : p.end[end - 1]].removeprefix("The ").removeprefix("the ")
    known = name in outlets() or p.word[first] in STATIONS
    return known or (end - first > 1 and p.word[end - 1] in HEADS and p.word[end - 1][0].isupper())


def before_others(p: Parse, found: Iterable[Candidate], others: Iterable[Candidate]) -> None:
    """End what somebody says where, behind a semicolon, somebody else is heard: "According to the union, 30 died; | the
    ministry says two"; for figures also behind "while", "but", and "and" with a comma: "the union says 30 | while the
    ministry says two"."""
    heard = [(c.source[0], c.rule == FIGURE) for c in others if c.source is not None]
    ends = sorted(at for first, figure in heard if (at := _set_apart(p, first, figure)) is not None)
    for c in found:
        c.pieces = [(a, next((_trimmed(p, a, at) for at in ends if a < at < b), b)) for a, b in c.pieces]


def _set_apart(p: Parse, first: int, figure: bool) -> int | None:
    """Where what sets a new speaker against others begins, as a code point: the semicolon, "while", a second
    "according to", or, before a figure, the comma."""
    if figure and p.lower[first - 2 : first] == ["according", "to"]:
        return p.start[first - 2]
    if figure and p.word[first - 1] == ",":
        return p.start[first - 1]
    k = first
    while k > 0 and p.lower[k - 1] in _TIES:
        k -= 1
    if k > 0 and p.word[k - 1] == ";":
        return p.start[k - 1]
    tie = set(p.lower[k:first])
    apart = {"while", "whereas", "but"} & tie or ("and" in tie and "," in tie)
    return p.start[k] if figure and apart else None


def without_spliced(p: Parse, found: Sequence[Candidate]) -> None:
    """Take from what somebody says the words of another, which only a comma sets before his: "the army says it fired
    twice, | the mayor says he heard four shots"."""
    for c in found:
        told = [t.verb for t in found if p.head[t.verb] == c.verb and t.source is not None and t.source[0] < t.verb]
        before = [(a, b) for a, b in c.pieces if any(a <= p.start[verb] < b <= p.start[c.verb] for verb in told)]
        goes_on = c.verb + 1 < len(p.word) and p.word[c.verb + 1][0] not in ",.;:!?”\"'’—–-"
        if goes_on and len(before) < len(c.pieces):
            c.pieces = [piece for piece in c.pieces if piece not in before]


_TIES = frozenset({"and", "but", "while", "whereas", "however", ","})


def _trimmed(p: Parse, start: int, end: int) -> int:
    """The end of the words before a place, without marks there."""
    return start + len(p.text[start:end].rstrip(" ,;"))
