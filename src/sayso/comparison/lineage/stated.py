"""Statements, letters and recordings in which somebody says something: "the ministry said in a statement"."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.families import only_a_role, party_key
from sayso.comparison.lineage.grounds import Ground
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import TITLES, is_outlet
from sayso.comparison.lineage.releases import is_issuer
from sayso.model import Attribution, Member, Reading, Span

_NOUN = (
    r"(?P<noun>(?:press |news |media )?(?:statements?|releases?)|communiqu[eé]s?|(?:open |internal )?letters?|memos?|memorandum|bulletin|affidavit|"
    r"submission|(?:audio|video|voice|recorded|televised) (?:message|statement|address|recording)|audio|video|recording)"
)
_WORD = r"(?!(?:the|an?|his|her|its|their|which|that|who|and|or|of|earlier|previous|same)\b)[\w’'-]+ "
_IN = re.compile(
    rf"\b(?:[Ii]n|[Tt]hrough|[Vv]ia) (?:an?|its|his|her|their|another|two|several) (?:{_WORD}){{0,3}}?{_NOUN}\b(?![-’'])"
)
_NOT_ITS = re.compile(
    r"\b(?:released|issued|published|provided|sent|put out|signed|read out|quoted|carried) by\b|\b(?:from|by) (?:the |an? )?[A-Z]"
)
"""Behind a statement: that it is another's."""
_REACH = 90
"""Characters between who speaks, or what he says, and the paper in which he says it."""
_BODIES = frozenset({"police", "army", "government", "military", "navy", "prosecutors", "parliament", "opposition"})
"""Common nouns of which a page's country has one."""
_KINDS = (
    ("statement", re.compile(r"statement|release|communiqu|bulletin")),
    ("video", re.compile(r"video|televised")),
    ("recording", re.compile(r"audio|voice|record")),
)


def rows(readings: Sequence[Reading]) -> list[tuple[str, list[Ground]]]:
    """What was said in a paper or recording of which the page tells no more than whose it is, by kind and speaker."""
    groups: dict[tuple[str, str], list[Ground]] = {}
    for ground in (g for r in readings for g in _find(r)):
        groups.setdefault((ground.noun, party_key(ground.whose)), []).append(ground)
    return [(f"{found[0].name} ({found[0].whose})", found) for found in groups.values()]


def _find(reading: Reading) -> Iterator[Ground]:
    taken: set[int] = set()
    own = [(s.start, s.end) for s in article(reading) if s.type != "title"]
    for a in reading.attributions:
        name = a.source_name or ""
        if a.cue is None or not any(x <= a.cue.start < y for x, y in own) or not _known(reading, name):
            continue
        m = _paper(reading.text, a)
        if m is not None and m.start("noun") not in taken:
            taken.add(m.start("noun"))
            kind = next((k for k, rule in _KINDS if rule.search(m["noun"].lower())), m["noun"].lower().rstrip("s"))
            start, end = sorted((a.cue.start, m.start()))[0], max(a.cue.end, m.end())
            span = Span.cut(reading.text, start, end)
            yield Ground(
                kind, re.sub(r"(?<=[a-z])s$", "", m["noun"].lower()), name, Member(reading.document.id, span, a.id)
            )


def _known(reading: Reading, name: str) -> bool:
    """Whether a speaker has a name by which his paper can be asked for, and is not the page itself."""
    if not name or "(unnamed)" in name or is_own(reading, name) or is_issuer(reading, name) or is_outlet(name):
        return False
    if name.lower() in _BODIES:
        return True
    plain = not name[:1].isupper() and (" " not in name or name.split()[0] in TITLES)
    return not plain and not only_a_role(name) and name.lower() not in _COMMON


_COMMON = frozenset(
    {"group", "company", "ministry", "spokesman", "spokeswoman", "agency", "council", "union", "party", "court"}
)
"""Words that a sentence may begin with a capital and that are nobody's name."""


def _paper(text: str, a: Attribution) -> re.Match[str] | None:
    """Where the paper is named in which somebody speaks: behind his cue, or at the head of the sentence."""
    assert a.cue is not None
    start, end = sentence(text, a.cue.start, a.cue.end)
    head = _IN.match(text, start, a.cue.start)
    if head is not None and a.cue.start - head.end() <= _REACH and not _NOT_ITS.search(text, head.end(), a.cue.start):
        return head
    found = _IN.search(text, a.cue.end, min(end, a.cue.end + _REACH))
    if (
        found is None
        or any(c in text[a.cue.end : found.start()] for c in ';:\n“”"')
        or _CLAUSE.search(text[a.cue.end : found.start()])
    ):
        return None
    return None if _NOT_ITS.match(text, found.end() + 1, end) else found


_CLAUSE = re.compile(
    r"\b(?:that|which|who|and|but|when|while|because|after|before|if|said|says|had|has|was|were|is|are)\b",
    re.IGNORECASE,
)
"""Between a cue and a paper: words of a clause in which the paper may stand for another's."""
