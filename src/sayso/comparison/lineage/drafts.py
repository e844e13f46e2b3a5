"""Citations of one page in the making: one for each person, body or outlet, however often and by whatever name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.comparison.lineage import records
from sayso.comparison.lineage.at_hand import AtHand
from sayso.comparison.lineage.mastheads import only_in_title
from sayso.comparison.lineage.names import is_outlet, key, person, words
from sayso.model import Member, Reading, Segment, Span
from sayso.model.comparison import How

EVIDENCE = 12
"""At most so many places are shown for one citation."""
BRIEF = 160
"""Characters up to which words that show a citation are brief."""
STRETCH = 320
"""Characters from a name to the words by which he speaks, at most."""
RANK: tuple[How, ...] = ("republishes", "reproduces", "cites", "links")


@dataclass(slots=True)
class Draft:
    """A citation in the making."""

    name: str
    how: How
    evidence: dict[Span, str | None] = field(default_factory=dict)
    urls: set[str] = field(default_factory=set)


def members(doc: str, draft: Draft) -> tuple[Member, ...]:
    """The first places, one of several that overlap: rather words that tell in brief than a stretch, and either than a
    name alone."""
    kept: list[Member] = []
    for span in sorted(draft.evidence, key=lambda s: (_tier(draft, s), s.start, -s.end)):
        if len(kept) < EVIDENCE and not any(k.span.overlap(span) for k in kept):
            kept.append(Member(doc, span, draft.evidence[span]))
    return tuple(sorted(kept, key=lambda m: (m.span.start, -m.span.end)))


def _tier(draft: Draft, span: Span) -> int:
    if len(span) > BRIEF:
        return 1
    return 2 if set(words(span.text)) <= set(words(draft.name)) else 0


def home(drafts: dict[str, Draft], name: str) -> str:
    """The key of a name, or of a longer name of the same person or body that is already cited."""
    mine = key(name)
    if mine in drafts or "(unnamed)" in name:
        return mine
    last = person(name)
    if len(last) == 1 and name[:1].isupper():
        longer = [
            k
            for k, d in drafts.items()
            if len(person(d.name)) > 1
            and person(d.name)[-1] == last[0]
            and d.name[:1].isupper()
            and not _other_body(name, d.name)
        ]
        if len(longer) == 1 and not is_outlet(drafts[longer[0]].name):
            return longer[0]
    return mine


_BESIDE = re.compile(r"\b(?:and|or) (?:another|an?|the|one|two|his|her|their|other)\b", re.IGNORECASE)
"""Two who speak together."""


def told_once(drafts: Iterable[Draft], reading: Reading, at_hand: AtHand) -> list[Draft]:
    """The citations without those that the words of another hold as a part: "the envoy (unnamed)" where it is the envoy
    Ada Brill who speaks, "White House" of a White House spokesman, "Ada Brill's team" beside Ada Brill and her team."""
    found = list(drafts)
    title = next((s for s in reading.segments if s.type == "title"), None)
    for draft in found:
        _without_headline(draft, title)
    spans = sorted(((s, d) for d in found for s in d.evidence), key=lambda x: (x[0].start, -x[0].end))
    kept = []
    for draft in found:
        whole = {s for s in draft.evidence if not _within(draft, s, spans)}
        headed = all(only_in_title(reading, draft.name, s.start) for s in whole) and not draft.urls
        if not whole or headed or _carries(draft, found):
            continue
        if not (_only_named(draft, reading) and at_hand.outlet(draft.name, reading) is None):
            kept.append(draft)
    return _under_full_names(kept)


def _without_headline(draft: Draft, title: Segment | None) -> None:
    """Leave out words of the page's own headline that do not name what is cited, where others show the citation."""
    mine = set(words(draft.name))
    if not is_outlet(draft.name):
        return
    headed = {
        s
        for s in draft.evidence
        if title is not None and title.start <= s.start < title.end and not mine & set(words(s.text))
    }
    if headed and len(headed) < len(draft.evidence):
        draft.evidence = {s: told for s, told in draft.evidence.items() if s not in headed}


_CARRIERS = frozenset(["account", "channel", "page", "profile", "feed", "handle"])


def _carries(draft: Draft, found: Sequence[Draft]) -> bool:
    """Whether it is the account or channel that posted a record of the page, which is told with the record."""
    if draft.urls or words(draft.name)[-1:] == () or words(draft.name)[-1] not in _CARRIERS:
        return False
    posted = [s for d in found if d.name.endswith(f" ({draft.name})") for s in d.evidence]
    return all(any(span.overlap(s) for s in posted) for span in draft.evidence)


def _only_named(draft: Draft, reading: Reading) -> bool:
    """Whether the words for a body or a surname do no more than name it: nothing is heard from it there.  A name before
    a colon or in brackets is a source's."""
    if draft.urls or draft.how != "cites" or is_outlet(draft.name) or records.kind_of(draft.name) is not None:
        return False
    people = {key(a.name) for a in reading.actors if a.type == "person"}
    if "(" in draft.name or (key(draft.name) in people and len(person(draft.name)) > 1):
        return False
    mine = set(words(draft.name))
    return all(set(words(s.text)) <= mine and not _MARKED.search(_around(reading.text, s)) for s in draft.evidence)


_MARKED = re.compile(r"\(|[:)]\s*$")


def _around(text: str, span: Span) -> str:
    """Words with the character before and the one behind them."""
    return text[max(0, span.start - 1) : span.end + 1]


def _within(mine: Draft, span: Span, spans: Sequence[tuple[Span, Draft]]) -> bool:
    """Whether words for one citation stand inside those for another."""
    first = bisect_left(spans, span.start - _WIDEST, key=lambda x: x[0].start)
    for of, other in spans[first:]:
        if of.start > span.start:
            return False
        if other is not mine and span.end <= of.end and _part(mine, span, other, of):
            return True
    return False


_WIDEST = STRETCH + 40
"""Characters of the words that show a citation, at most."""


def _under_full_names(drafts: list[Draft]) -> list[Draft]:
    """The citations of a page, those of a bare surname ("PM Roke") or of a common noun for a body ("Police") with those
    of the one longer name that it is short for, and those of a body under all its names together."""
    drafts = _bodies_once(drafts)
    by: dict[str, list[Draft]] = {}
    for draft in drafts:
        names = () if "(" in draft.name or is_outlet(draft.name) else words(draft.name)
        for word in {names[-1], *(w for w in names if w in _COMMON)} if len(names) > 1 else ():
            by.setdefault(word, []).append(draft)
    bodies = {key(d.name): d for d in drafts if "(unnamed)" not in d.name and len(words(d.name)) > 1}
    kept = []
    for draft in drafts:
        of = _MEMBERS.match(draft.name)
        whose = [d for k, d in bodies.items() if of is not None and f" {k} " in f" {key(of['of'])} "]
        if whose:
            _merge(whose[0], draft)
            continue
        mine = person(draft.name)
        short = len(mine) == 1 and (draft.name[:1].isupper() or mine[0] in _COMMON) and "(unnamed)" not in draft.name
        whole = [d for d in by.get(mine[0], ()) if d is not draft and len(person(d.name)) > 1] if short and mine else []
        other = len(whole) != 1 or _two_kinds(draft, whole[0]) or _other_body(draft.name, whole[0].name)
        if other or is_outlet(draft.name) or draft.urls:
            kept.append(draft)
            continue
        _merge(whole[0], draft)
    return kept


def _bodies_once(drafts: list[Draft]) -> list[Draft]:
    """The citations of a page, each body once: "the Interior Ministry" under the name of the one "Interior Ministry of
    Norland" or "Norland's Interior Ministry" that has all its words."""
    names = {id(d): _body_words(d.name) for d in drafts}
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: -len(names[id(d)])):
        mine = names[id(draft)]
        whole = [d for d in kept if mine and mine <= names[id(d)]]
        if len(whole) == 1 and len(mine) > 1 and draft.how == "cites" and not draft.urls:
            _merge(whole[0], draft)
        else:
            kept.append(draft)
    return [d for d in drafts if any(d is k for k in kept)]


def _body_words(name: str) -> frozenset[str]:
    """The words of the name of a ministry or another such body, in any order, or of a paper that has more than its
    kind for a name; none where it is something else."""
    if "(" in name or is_outlet(name):
        return frozenset()
    if (kind := records.kind_of(name)) is not None:
        return frozenset([*words(name)[:-1], f"{kind}:"])
    head = words(re.split(r" of | for ", name, maxsplit=1)[0])
    if not name[:1].isupper() or head[-1:] == () or head[-1] not in _SEATS:
        return frozenset()
    return frozenset("defence" if w == "defense" else w for w in words(name) if w not in ("of", "for", "and"))


def _other_body(short: str, whole: str) -> bool:
    """Whether a name of a body has a word of its own: "Interior Ministry" is no short name of a Defence Ministry."""
    mine = _body_words(short)
    return bool(mine) and not mine <= _body_words(whole)


_SEATS = frozenset(["ministry", "department", "directorate", "secretariat", "inspectorate"])
"""Bodies of which a state has several of one noun, told apart by the words beside it."""


def _merge(whole: Draft, part: Draft) -> None:
    """Note with a citation what another shows that is of the same: its words, its addresses, and the closer way."""
    whole.how = min(whole.how, part.how, key=RANK.index)
    whole.evidence = {**part.evidence, **whole.evidence}
    whole.urls |= part.urls


_MEMBERS = re.compile(
    r"^(?:an? |the )?(?:\w+ )?(?:activists?|members?|volunteers?|staff|workers?|employees?|people) "
    r"(?:with|of|from|at|for) (?:the )?(?P<of>[A-Z].*)$",
    re.IGNORECASE,
)
"""Those of a body, who speak for it where the page leans on the body too."""
_COMMON = frozenset(
    ["police", "government", "ministry", "army", "hospital", "court", "council", "university", "authority"]
)
"""Common nouns that stand for the one body of a page whose name holds them."""


def _two_kinds(short: Draft, whole: Draft) -> bool:
    """Whether the longer name is a record or a person of a body, and the short one is the body."""
    return records.kind_of(whole.name) is not None or (words(short.name)[-1] in _COMMON and whole.name.islower())


_SAID = re.compile(r"^(?:said|says|told|tells|by|from)\s", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w’'.-]*\s?(?:(?:of|the|and|for)\s)*)+$")


def _part(mine: Draft, span: Span, other: Draft, of: Span) -> bool:
    """Whether words for one citation are a part of those for another, in which somebody else speaks."""
    if span == of and "(unnamed)" in mine.name:
        return set(words(mine.name)) < set(words(other.name))  # "physicians" who are "volunteer physicians"
    if "(unnamed)" in other.name or mine.urls or other.urls:
        return False
    if len(span) < len(of):
        bare = (
            set(words(_SAID.sub("", span.text))) <= set(words(mine.name))
            or span.text.istitle()
            or _NAME.match(span.text)
        )
        return bool(bare) and not is_outlet(mine.name)
    if "(" in mine.name and records.kind_of(mine.name.split(" (")[0]) is not None:
        return " by " in other.name
    if "(unnamed)" in mine.name:
        return _BESIDE.search(span.text) is None
    return mine.name.startswith((f"{other.name}'s ", f"{other.name}’s "))
