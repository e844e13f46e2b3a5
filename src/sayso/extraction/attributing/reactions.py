"""Pages of reactions: one voice after the other, each under or behind a name, "what they said".

Ana Lira, head of the dockers: “We shall see.”           Mayor Jon Tek
Jon Tek (mayor): “The port stays shut.”                  “The port stays shut.”

A name over a quotation, or a name with a description and a colon before it, says whose it is where the page does so
twice at least: what stands over a single quotation may be a heading of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.extraction.attributing.headlines import LABELS, converses
from sayso.extraction.attributing.inline_labels import colons, starts_for
from sayso.extraction.attributing.interviews import people
from sayso.extraction.attributing.labels import RULE
from sayso.extraction.attributing.pool import Pool
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.extraction.attributing.speakers import head_noun
from sayso.extraction.attributing.verbatim import behind_colon, verbatim
from sayso.extraction.lexicon.cues import DOCUMENTS
from sayso.extraction.lexicon.words import words
from sayso.model import FINITE, Parse

_NAME = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|del|du|of|the|van|von|al|bin)){0,5}"
_LINE = re.compile(
    rf"[*_\s]*(?P<who>{_NAME})(?:, (?P<what>[^:\n“”\"]{{3,80}})| \([^()\n]{{2,60}}\))?[*_]*:[*_]*\s+(?=\S)"
)
_OPENING, _CLOSING = '"“‘«', '"”’»'
_TWICE = 2
_HEADING = 12
"""Tokens of a heading that names who is quoted under it."""
_STATEMENT = words("statement letter speech message address words remarks reaction response reply")
"""Of whose words a heading may say that they follow: "Captain Orlo's statement in full"."""


def reactions(scene: Scene, pool: Pool) -> list[Candidate]:
    """An attribution for each voice of such a page whose words are nobody's yet."""
    return [*_behind_names(scene, pool), *_under_names(scene, pool)]


def _behind_names(scene: Scene, pool: Pool) -> Iterable[Candidate]:
    """What stands behind a name and a colon: quotations, and among these what somebody says of himself."""
    found = [(b, m) for b in scene.article_blocks() if (m := _labelled(scene, b)) is not None]
    if sum(_is_quoted(scene, m.end(), scene.block_chars[b][1]) for b, m in found) < _TWICE:
        return
    taken = colons(pool)
    for block, label in found:
        colon = scene.parse.tokens_in(scene.parse.text.rindex(":", label.start(), label.end()), label.end()).start
        if colon in taken or starts_for(scene, pool, label.end()):
            continue
        end = scene.block_chars[block][1]
        first = scene.parse.tokens_in(label.end(), end).start
        if _is_quoted(scene, label.end(), end) or converses(scene.parse, first, scene.tokens_of(block)[1]):
            cand = _candidate(scene, label.span("who"), (label.end(), end), colon)
            if cand is not None:
                yield cand


def _labelled(scene: Scene, block: int) -> re.Match[str] | None:
    """The label of a paragraph that begins with a name of two words, or one that a description follows."""
    label = _LINE.match(scene.parse.text, *scene.block_chars[block])
    if label is None or scene.type_of(block) == "title":
        return None
    called = label["who"].lower().split()
    if called[0] in LABELS or called[-1] in LABELS | DOCUMENTS or (len(called) == 1 and label["what"] is None):
        return None
    tokens = scene.parse.tokens_in(*label.span())
    return None if any(scene.parse.tag[t] in FINITE for t in tokens) else label


def _under_names(scene: Scene, pool: Pool) -> list[Candidate]:
    """The quotations that are paragraphs under headings that name a person or a body."""
    found = []
    for block in range(1, len(scene.part)):
        start, end = scene.block_chars[block]
        both = scene.in_article(block) and scene.in_article(block - 1)
        if not both or not _is_quoted(scene, start, end):
            continue
        named = None if starts_for(scene, pool, start) else _named(scene, block - 1)
        cand = None if named is None else _candidate(scene, named[0], (start, end), None)
        if cand is not None and named is not None:
            found.append((cand, named[1]))
    return [c for c, sure in found if sure or len(found) >= _TWICE]


def _is_quoted(scene: Scene, start: int, end: int) -> bool:
    """Whether some characters are one quotation, from mark to mark."""
    told = scene.parse.text[start:end].strip()
    return len(told) > 2 and told[0] in _OPENING and told[-1] in _CLOSING


def _named(scene: Scene, block: int) -> tuple[tuple[int, int], bool] | None:
    """The characters of the one person or body that a heading names, and whether it says that words of his follow."""
    p = scene.parse
    first, end = scene.tokens_of(block)
    if scene.type_of(block) == "title" or end - first > _HEADING or p.word[end - 1] in (".", "?", "!", ":", ",", "…"):
        return None
    if any(p.tag[t] in FINITE or scene.mask[t] >= 0 for t in range(first, end)):
        return None
    persons = people(scene, block)
    owner = _owner(p, first, end)
    told = any(p.lower[t] in _STATEMENT for t in range(first, end))
    if owner is not None or told:
        return (p.chars(owner.start, owner.stop), True) if owner is not None and told else None
    if len(persons) == 1 and head_noun(p, first, end) in persons[0]:
        return p.chars(persons[0].start, persons[0].stop), False
    whole = all(p.ent[t] == "ORG" for t in range(first, end)) and end - first > 1
    return (p.chars(first, end), False) if whole else None


def _owner(p: Parse, first: int, end: int) -> range | None:
    """The name before a possessive: "Captain Orlo's statement in full"."""
    mark = next((t for t in range(first + 1, end) if p.tag[t] == "POS" and p.pos[t - 1] == "PROPN"), None)
    if mark is None:
        return None
    begin = mark
    while begin > first and p.pos[begin - 1] == "PROPN":
        begin -= 1
    return range(begin, mark)


def _candidate(scene: Scene, who: tuple[int, int], told: tuple[int, int], colon: int | None) -> Candidate | None:
    p = scene.parse
    name, tokens = p.tokens_in(*who), p.tokens_in(*told)
    piece = scene.piece(tokens.start, tokens.stop) if name and tokens else None
    if piece is None:
        return None
    spoken = verbatim(p, RULE, name, [piece])
    spoken.quotes = sorted({scene.mask[t] for t in tokens} - {-1})
    return spoken if colon is None else behind_colon(spoken, colon)
