"""On whom a document leans: outlets, bodies, persons and records, each with the words that say so."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.comparison.lineage import beside, credits, links, records
from sayso.comparison.lineage.at_hand import AtHand
from sayso.comparison.lineage.hops import TAIL, Hops
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import fullness, is_outlet, key, outlet, outlet_of, person, titled, words
from sayso.comparison.lineage.releases import heads, is_issuer
from sayso.model import CaseActor, Citation, Member, Reading, Span
from sayso.model.comparison import How

EVIDENCE = 12
"""At most so many places are shown for one citation."""
_RANK: tuple[How, ...] = ("republishes", "reproduces", "cites", "links")


@dataclass(slots=True)
class _Draft:
    """A citation in the making."""

    name: str
    how: How
    evidence: dict[Span, str | None] = field(default_factory=dict)
    urls: set[str] = field(default_factory=set)


def find(readings: Sequence[Reading]) -> tuple[Citation, ...]:
    """The citations of all documents, one for each document and cited name, sorted."""
    at_hand = AtHand(readings)
    out = [c for r in readings for c in _of(r, at_hand)]
    return tuple(sorted(out, key=lambda c: (c.doc, key(c.to), c.to, c.how)))


def joined(found: Iterable[Citation], more: Iterable[Citation]) -> tuple[Citation, ...]:
    """Citations with those that shared wording adds; one for each document and name, the strongest way first."""
    by: dict[tuple[str, str], Citation] = {}
    for c in (*found, *more):
        k = c.doc, key(c.to.rsplit(" (", 1)[0])
        known = by.get(k)
        if known is None:
            by[k] = c
            continue
        how = min(known.how, c.how, key=_RANK.index)
        spans = {m.span: m for m in (*c.evidence, *known.evidence)}
        members = tuple(spans[s] for s in sorted(spans)[:EVIDENCE])
        by[k] = Citation(c.doc, known.to, how, members, known.to_doc or c.to_doc)
    return tuple(sorted(by.values(), key=lambda c: (c.doc, key(c.to), c.to, c.how)))


def under_one_name(
    found: Iterable[Citation], readings: Sequence[Reading], cast: Sequence[CaseActor]
) -> tuple[Citation, ...]:
    """Citations of persons whom a page calls by the surname alone under the name that the set of documents has for
    them; a page that writes a name in full keeps its spelling."""
    whose = {(m.doc, m.span.start, m.span.end): a.name for a in cast if a.type == "person" for m in a.mentions}
    names: dict[tuple[str, str], str] = {}
    for r in readings:
        for actor in (a for a in r.actors if a.type == "person"):
            name = next((n for m in actor.mentions if (n := whose.get((r.document.id, m.start, m.end)))), None)
            if name is not None and fullness(actor.name) == 1:
                names[r.document.id, key(actor.name)] = name
    return joined((replace(c, to=titled(names.get((c.doc, key(c.to)), c.to))) for c in found), ())


# ---------------------------------------------------------------- one document
def _of(reading: Reading, at_hand: AtHand) -> Iterator[Citation]:
    drafts: dict[str, _Draft] = {}
    agency = credits.writer(reading)
    for name, span, attribution, how in _finds(reading, agency, at_hand):
        if is_own(reading, name) or _wrote_it(reading, name) or _own_staff(reading, name):
            continue
        if is_issuer(reading, name) or heads(reading, name):
            continue
        k = _home(drafts, name)
        known = outlet(name)
        draft = drafts.setdefault(k, _Draft(known.name if known else name, how))
        draft.how = min(draft.how, how, key=_RANK.index)
        draft.evidence.setdefault(span, attribution)
    for name, span, url in links.find(reading, at_hand):
        k = _anchored(drafts, name, span)
        if not is_own(reading, name) or at_hand.page(url) not in (None, reading.document.id):
            draft = drafts.setdefault(k, _Draft(name, "links"))
            draft.evidence.setdefault(span, None)
            draft.urls.add(url)
    for draft in _told_once(drafts.values(), reading):
        pages = sorted({p for u in draft.urls if (p := at_hand.page(u)) and p != reading.document.id})
        cited = pages[0] if pages else at_hand.outlet(draft.name, reading)
        members = _members(reading.document.id, draft)
        yield Citation(reading.document.id, titled(draft.name), draft.how, members, cited)


_BESIDE = re.compile(r"\b(?:and|or) (?:another|an?|the|one|two|his|her|their|other)\b", re.IGNORECASE)
"""Two who speak together."""
_NAME_GOES_ON = re.compile(r"[ \u00a0][A-Z]")


def _told_once(drafts: Iterable[_Draft], reading: Reading) -> list[_Draft]:
    """The citations without those that the words of another hold as a part: "the envoy (unnamed)" where it is the envoy
    Ada Brill who speaks, "White House" of a White House spokesman, "Ada Brill's team" beside Ada Brill and her team."""
    at: dict[int, list[tuple[Span, _Draft]]] = {}
    found = list(drafts)
    for draft in found:
        for span in draft.evidence:
            at.setdefault(span.start, []).append((span, draft))
    kept = [
        d
        for d in found
        if not all(any(o is not d and _part(d, s, o, t, reading.text) for t, o in at[s.start]) for s in d.evidence)
    ]
    return _under_full_names(kept)


def _under_full_names(drafts: list[_Draft]) -> list[_Draft]:
    """The citations of a page, those of a bare surname ("PM Roke") or of a common noun for a body ("Police") with those
    of the one longer name that it is short for."""
    by: dict[str, list[_Draft]] = {}
    for draft in drafts:
        names = () if "(" in draft.name or is_outlet(draft.name) else words(draft.name)
        for word in {names[-1], *(w for w in names if w in _COMMON)} if len(names) > 1 else ():
            by.setdefault(word, []).append(draft)
    kept = []
    for draft in drafts:
        mine = person(draft.name)
        short = len(mine) == 1 and (draft.name[:1].isupper() or mine[0] in _COMMON) and "(unnamed)" not in draft.name
        whole = [d for d in by.get(mine[0], ()) if d is not draft and len(person(d.name)) > 1] if short and mine else []
        if len(whole) != 1 or is_outlet(draft.name) or draft.urls or _two_kinds(draft, whole[0]):
            kept.append(draft)
            continue
        whole[0].how = min(whole[0].how, draft.how, key=_RANK.index)
        whole[0].evidence = {**draft.evidence, **whole[0].evidence}
    return kept


_COMMON = frozenset(
    ["police", "government", "ministry", "army", "hospital", "court", "council", "university", "authority"]
)
"""Common nouns that stand for the one body of a page whose name holds them."""


def _two_kinds(short: _Draft, whole: _Draft) -> bool:
    """Whether the longer name is a record or a person of a body, and the short one is the body."""
    return records.kind_of(whole.name) is not None or (words(short.name)[-1] in _COMMON and whole.name.islower())


def _part(mine: _Draft, span: Span, other: _Draft, of: Span, text: str) -> bool:
    """Whether words for one citation are a part of those for another that begin with them."""
    if "(unnamed)" in other.name or span.end > of.end:
        return False
    if span.end < of.end:
        return not is_outlet(mine.name) and _NAME_GOES_ON.match(text, span.end) is not None
    if "(unnamed)" in mine.name:
        return _BESIDE.search(span.text) is None
    return mine.name.startswith((f"{other.name}'s ", f"{other.name}’s "))


def _wrote_it(reading: Reading, name: str) -> bool:
    """Whether a name is that of the page's own author, in full or by the surname alone."""
    if outlet(name) is not None:
        return False  # "By Reuters": the page has its text from there
    mine = person(name)
    authors = [person(author) for author in (*reading.document.authors, *credits.writers(reading))]
    return any(mine and (mine == author or (len(mine) == 1 and mine[-1:] == author[-1:])) for author in authors)


_STAFF = re.compile(
    r"^(?P<outlet>.+?)(?:['’]s)? (?:photographer|reporter|correspondent|journalist|stringer|crew|team)s?"
    r"(?: \(unnamed\))?$"
)


def _own_staff(reading: Reading, name: str) -> bool:
    """Whether a name is of people whom the page's own outlet employs: "an Orlen News photographer" on its page."""
    found = _STAFF.match(name)
    return found is not None and is_own(reading, found["outlet"])


def _members(doc: str, draft: _Draft) -> tuple[Member, ...]:
    """The first places, one of several that overlap."""
    kept: list[Member] = []
    for span in sorted(draft.evidence, key=lambda s: (s.start, -s.end)):
        if len(kept) < EVIDENCE and not any(k.span.overlap(span) for k in kept):
            kept.append(Member(doc, span, draft.evidence[span]))
    return tuple(kept)


def _home(drafts: dict[str, _Draft], name: str) -> str:
    """The key of a name, or of a longer name of the same person or body that is already cited."""
    mine = key(name)
    if mine in drafts or "(unnamed)" in name:
        return mine
    last = person(name)
    if len(last) == 1 and name[:1].isupper():
        longer = [
            k
            for k, d in drafts.items()
            if len(person(d.name)) > 1 and person(d.name)[-1] == last[0] and d.name[:1].isupper()
        ]
        if len(longer) == 1 and not is_outlet(drafts[longer[0]].name):
            return longer[0]
    return mine


def _anchored(drafts: dict[str, _Draft], site: str, anchor: Span) -> str:
    """The key of a link: that of the citation its anchor names, where the address holds that name too."""
    name = key(anchor.text)
    same = name in drafts and name.replace(" ", "") in site.replace(".", "").replace("-", "").lower()
    return name if same else key(site)


_Find = tuple[str, Span, str | None, How]


def _finds(reading: Reading, agency: str | None, at_hand: AtHand) -> Iterator[_Find]:
    kept = list(_records(reading))
    known: dict[str, set[str]] = {}
    for record, item in kept:
        known.setdefault(record, set()).add(item[0])
    told = list(Hops(reading).named())
    fuller = _fuller([name for _, name, _ in told], known)
    yield from _credits(reading)
    if agency is not None:
        yield from _agency(reading, agency)
    for a, name, span in told:
        kind = records.kind_of(name)
        same = known.get(kind, set()) if kind else set()
        if kind in records.PAPERS and not same and len(words(name)) == 1:
            continue
        plain = bool(same) and (len(same) == 1 or len(words(name)) == 1)
        name = min(same) if plain else name
        yield fuller.get(name, name), span, a.id, "cites"
    yield from ((name, span, None, "cites") for name, span in beside.find(reading, at_hand))
    yield from _embedded(reading)
    yield from ((fuller.get(name, name), span, told_in, how) for _, (name, span, told_in, how) in kept)


def _fuller(told: Sequence[str], known: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The names of records under which an attribution tells more of them: "recording of the mayor" for "recording"."""
    out: dict[str, str] = {}
    for name in told:
        head, *tail = TAIL.split(name, maxsplit=1)
        same = known.get(records.kind_of(head) or "", ())
        if tail and len(same) == 1 and words(min(same))[-1:] == words(head)[-1:]:
            out.setdefault(min(same), name)
    return out


_HANDLE = re.compile(r" \(@\w+\)$")


def _credits(reading: Reading) -> Iterator[_Find]:
    people = {person(actor.name): actor.name for actor in reading.actors if actor.type == "person"}
    for credit in credits.find(reading):
        how: How = "cites" if credit.role == "picture" else "reproduces"
        name = people.get(person(_HANDLE.sub("", credit.name)), credit.name)
        yield name, credit.span, None, "republishes" if credit.role == "whole" else how


def _agency(reading: Reading, agency: str) -> Iterator[_Find]:
    for actor in reading.actors:
        if key(actor.name) == key(agency):
            for m in actor.mentions[:EVIDENCE]:
                yield agency, m, None, "reproduces"


def _embedded(reading: Reading) -> Iterator[_Find]:
    """Outlets whose words a block quotation reproduces."""
    for s in reading.segments:
        if s.type == "embedded_quote" and s.origin:
            span = s.origin_span or Span.trimmed(reading.text, s.start, min(s.end, s.start + 160))
            if span is not None:
                yield s.origin, span, None, "reproduces"


# ---------------------------------------------------------------- records
def _records(reading: Reading) -> Iterator[tuple[str, _Find]]:
    """Records with their kind: the mentions of one kind go together unless they name different makers."""
    found = sorted(records.find(reading), key=lambda r: (r.span.start, -r.span.end))
    for kind in sorted({r.kind for r in found if r.tells}):
        mine = [r for r in found if r.kind == kind]
        makers = [r for k, r in enumerate(mine) if r.maker and not any(_alike(r, o) for o in mine[:k] if o.maker)]
        if not makers:
            best = max(mine, key=lambda r: (len(r.name), -r.span.start))
            if len(best.name.split()) == 1 and kind in records.PAPERS:
                continue  # "a report" that nothing tells from others is on nobody's desk
            yield from ((kind, (_record_name(best), r.span, None, "cites")) for r in mine)
            continue
        for r in mine:
            maker = next((m for m in makers if _alike(m, r)), makers[0])
            if r.maker or len(makers) == 1:
                yield kind, (_record_name(maker), r.span, None, "cites")


def _alike(a: records.Record, b: records.Record) -> bool:
    """Whether two records name makers with words in common."""
    x, y = set(words(a.maker or "")), set(words(b.maker or ""))
    return bool(x & y)


def _record_name(record: records.Record) -> str:
    """A record by its words and maker; the outlet's name where an outlet made it."""
    maker = record.maker
    if (press := outlet_of(record.name)) != record.name and is_outlet(press):
        return press
    if maker is None or maker.lower() in record.name.lower():
        return record.name
    return f"{record.name} ({maker})"
