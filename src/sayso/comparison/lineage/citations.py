"""On whom a document leans: outlets, bodies, persons and records, each with the words that say so."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.comparison.lineage import beside, credits, records
from sayso.comparison.lineage.at_hand import AtHand, host_of
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import fullness, is_outlet, key, outlet, outlet_of, person, titled, words
from sayso.comparison.lineage.releases import heads, is_issuer
from sayso.model import Attribution, CaseActor, Citation, Hop, Member, Reading, Span
from sayso.model.comparison import How
from sayso.model.document import UNKNOWN_OUTLET

EVIDENCE = 12
"""At most so many places are shown for one citation."""
_RANK: tuple[How, ...] = ("republishes", "reproduces", "cites", "links")
_THOUGHT = re.compile(
    r"\b(?:know|knew|known|think|thinks|thought|believe[sd]?|wonder\w*|feel|feels|felt|hope[sd]?|fear(?:s|ed)?|want(?:s|ed)?|"
    r"remind(?:s|ed)?|remember(?:s|ed)?|find out|expect(?:s|ed)?|"
    r"reali[sz]e[sd]?|learn(?:s|ed|t)?|sees?|saw|signal\w*|"
    r"criticis\w+|criticiz\w+|lash\w* out|refus\w+|vow\w*|threaten\w*|"
    r"calls?|called|label(?:s|led|ed)|dub(?:s|bed)|understood)$",
    re.IGNORECASE,
)
_MUSING = re.compile(
    r"\b(?:thinks?|thought|wonder\w*|feels?|felt|hope[sd]?|wants?|wanted|wish(?:es|ed)?|remembers?|remembered|"
    r"reali[sz]e[sd]?|dream(?:s|ed|t)?|imagine[sd]?)$",
    re.IGNORECASE,
)
"""Cues of what went on in somebody's head: a page that tells it does not lean on him."""
_DUTY = re.compile(r"\b(?:must|should|(?:want|hop|try|tri|fear|intend|plan)\w* to) \w+$", re.IGNORECASE)
"""Cues of what somebody ought or wants to say, and so did not."""
_PEOPLE = frozenset(
    """
    police authorities enforcement officials government army military ministry court council party union
    prosecutors hospital family families relatives locals residents witnesses activists lawyers rescuers
    villagers opposition rebels militants coalition parliament troops forces investigators officers company
    organisation organization agency press campaigners doctors medics survivors neighbours neighbors mayor
    governor president minister chief spokesman spokeswoman spokesperson
    """.split()
)
"""Common nouns for those who speak although the text does not name them."""
_NOBODY = re.compile(
    r"^(?:(?:it|they|he|she|we|i|you|one|both|some|others|anyone|someone|everyone|nobody|no one|whoever|people|author|"
    r"writer|readers?|insiders?|critics?|observers?|speculation|rumou?rs?|unspecified|unknown.*|countries|nations|states|"
    r"(?:(?:media|news|press|local|unconfirmed|recent|other|some|several) )+(?:reports?|media|outlets))"
    r"(?: \(unnamed\))?$|many\b|whose\b|his\b and)",
    re.IGNORECASE,
)
_SHARING = re.compile(
    r"facebook\.com/(?:share|dialog)|twitter\.com/(?:intent|share|home)|[?&]share=|mailto:|addtoany|pinterest\.|"
    r"linkedin\.com/share|whatsapp|reddit\.com/submit|/(?:tag|tags|category|author|login|subscribe|privacy|about)(?:/|$)",
    re.IGNORECASE,
)


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
    for name, span, url in _links(reading, at_hand):
        k = _anchored(drafts, name, span)
        if not is_own(reading, name) or at_hand.page(url) not in (None, reading.document.id):
            draft = drafts.setdefault(k, _Draft(name, "links"))
            draft.evidence.setdefault(span, None)
            draft.urls.add(url)
    for draft in drafts.values():
        pages = sorted({p for u in draft.urls if (p := at_hand.page(u)) and p != reading.document.id})
        cited = pages[0] if pages else at_hand.outlet(draft.name, reading)
        members = _members(reading.document.id, draft)
        yield Citation(reading.document.id, titled(draft.name), draft.how, members, cited)


def _wrote_it(reading: Reading, name: str) -> bool:
    """Whether a name is that of the page's own author, in full or by the surname alone."""
    mine = person(name)
    authors = [person(author) for author in reading.document.authors]
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
    told = [(a, hop) for a in reading.attributions for hop in _hops(reading, a)]
    fuller = _fuller([name for _, (name, *_) in told], known)
    yield from _credits(reading)
    if agency is not None:
        yield from _agency(reading, agency)
    for a, (name, span, _, how) in told:
        kind = records.kind_of(name)
        same = known.get(kind, set()) if kind else set()
        if kind in records.PAPERS and not same and len(words(name)) == 1:
            continue
        plain = bool(same) and (len(same) == 1 or len(words(name)) == 1)
        name = min(same) if plain else name
        yield fuller.get(name, name), span, a.id, how
    yield from ((name, span, None, "cites") for name, span in beside.find(reading, at_hand))
    yield from _embedded(reading)
    yield from ((fuller.get(name, name), span, told_in, how) for _, (name, span, told_in, how) in kept)


def _fuller(told: Sequence[str], known: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The names of records under which an attribution tells more of them: "recording of the mayor" for "recording"."""
    out: dict[str, str] = {}
    for name in told:
        head, *tail = _TAIL.split(name, maxsplit=1)
        same = known.get(records.kind_of(head) or "", ())
        if tail and len(same) == 1 and words(min(same))[-1:] == words(head)[-1:]:
            out.setdefault(min(same), name)
    return out


def _credits(reading: Reading) -> Iterator[_Find]:
    for credit in credits.find(reading):
        how: How = "cites" if credit.role == "picture" else "reproduces"
        yield credit.name, credit.span, None, "republishes" if credit.role == "whole" else how


def _agency(reading: Reading, agency: str) -> Iterator[_Find]:
    for actor in reading.actors:
        if key(actor.name) == key(agency):
            for m in actor.mentions[:EVIDENCE]:
                yield agency, m, None, "reproduces"


# ---------------------------------------------------------------- chains
def _hops(reading: Reading, a: Attribution) -> Iterator[_Find]:
    """Every hop after the page's outlet; the last one with its cue."""
    cue = a.cue.text if a.cue else ""
    for n, hop in enumerate(a.hops[1:], 1):
        last = n == len(a.hops) - 1
        if last and a.nested_in is not None and n > 1 and _somebodys(a.hops[n - 1]):
            continue  # it is the one who tells it that the page leans on
        span = _telling(reading, a, hop) if last else hop.span
        if span is not None and only_pronoun(span.text):
            span = _antecedent(reading, hop, span)
        if span is None or not _speaks(reading, hop, cue if last else ""):
            continue
        if a.certainty < DOUBTFUL and not is_outlet(hop.name):
            continue
        known = next((a for a in reading.actors if a.name == hop.name and a.type != "unnamed"), None)
        called = _as_written(hop, a.source) if last and known is not None and known.type == "organisation" else hop.name
        for name in [_only_body(reading, called)] if known is not None else _parts(hop.name):
            yield name, span, a.id, "cites"


def _only_body(reading: Reading, name: str) -> str:
    """The one body of a page that has a common noun in its name ("authority" of a Harbour Authority), else the name."""
    if not name.islower() or " " in name:
        return name
    bodies = [
        a.name for a in reading.actors if a.type == "organisation" and a.name[:1].isupper() and name in words(a.name)
    ]
    return bodies[0] if len(bodies) == 1 else name


def _somebodys(hop: Hop) -> bool:
    """Whether it is a person or a body that tells what another said, and neither an outlet nor a record."""
    return not hop.link and not is_outlet(hop.name) and records.kind_of(hop.name) is None


_ARTICLE = re.compile(r"^(?:the|an?|its|their)\s+", re.IGNORECASE)


def _as_written(hop: Hop, source: Span | None) -> str:
    """The name of a body as it stands where it speaks, where that is another than the one it goes by elsewhere on the
    page and has a word of it: "the Norland military" beside "Norland forces"."""
    written = _ARTICLE.sub("", " ".join(source.text.split())) if source is not None else ""
    mine, other = words(hop.name), words(written)
    fresh = written[:1].isupper() and 1 < len(other) <= len(mine) and mine != other and key(written) != key(hop.name)
    return written if fresh and set(mine) & set(other) and not set(other) <= set(mine) else hop.name


DOUBTFUL = 0.35
"""Certainty below which an attribution does not show that a page leans on its source."""
_PRONOUN = re.compile(
    r"^(?:(?:and|but|as|which|who|that)\s+)?(?:he|she|they|it|we|I|both|one)\b(?:\s+(?!which|who|of\b)[\w’'-]+){0,3}$",
    re.IGNORECASE,
)


def only_pronoun(words: str) -> bool:
    """Whether words name nobody: "he said" shows nobody on whom the page leans."""
    return bool(_PRONOUN.match(words))


_BACK = 600
"""Characters before a pronoun in which the name stands that it takes up."""


def _antecedent(reading: Reading, hop: Hop, span: Span) -> Span | None:
    """The name last given before a pronoun, with the words between where they are few; None where none is near."""
    found = [
        m
        for a in reading.actors
        if a.name == hop.name
        for m in a.mentions
        if span.start - _BACK <= m.start < span.start and len(m.text) > 2 and m.text[:1].isupper()
    ]
    if not found:
        return None
    name = max(found, key=lambda m: m.start)
    return Span.cut(reading.text, name.start, span.end) if span.end - name.start <= 160 else name


def _telling(reading: Reading, a: Attribution, hop: Hop) -> Span | None:
    """Source and cue in one span where they stand together."""
    if a.source is None or a.cue is None:
        return hop.span or a.source
    start, end = min(a.source.start, a.cue.start), max(a.source.end, a.cue.end)
    return Span.cut(reading.text, start, end) if end - start <= 160 else a.source


def _itself(hop: Hop) -> bool:
    """Whether a page speaks of itself: "this report"."""
    text = (hop.span.text if hop.span else hop.name).lower().split()
    return len(text) == 2 and text[0] == "this" and text[1] in records.OWN


def _speaks(reading: Reading, hop: Hop, cue: str) -> bool:
    name = hop.name
    if name.startswith(UNKNOWN_OUTLET) or _NOBODY.match(name) or _itself(hop) or _DUTY.search(cue):
        return False
    if _MUSING.search(cue) and not is_outlet(name):
        return False
    described = name[:1].islower() or any(a.name == name and a.type == "unnamed" for a in reading.actors)
    if "(unnamed)" in name or described or name.split()[0].endswith(("'s", "’s")):
        return not _THOUGHT.search(cue) and ("(unnamed)" in name or _somebody(reading, hop))
    common = hop.span is not None and name.lower() in hop.span.text.lower() and name not in hop.span.text
    return not common


_TAIL = re.compile(r"\s(?:of|in|for|at|from|by|to|with|on)\s")


def _somebody(reading: Reading, hop: Hop) -> bool:
    """Whether a description is of people, a body or a record: one that the page knows as a body, or whom it brings in
    ("a ship's cook"); "the man" is somebody of whom it has spoken."""
    heads = {*words(_TAIL.split(hop.name)[0])[-1:], *words(hop.name)[-1:]}
    if heads & _PEOPLE or any(records.kind_of(head) is not None for head in heads):
        return True
    known = next((a for a in reading.actors if a.name == hop.name), None)
    if known is None or known.type not in ("organisation", "outlet", "unnamed") or _HERS.match(hop.name):
        return False
    return known.type != "unnamed" or (hop.span is not None and bool(_NEW.match(hop.span.text)))


_NEW = re.compile(r"(?!(?:the|this|that|these|those)\b)\w[\w’'-]*\s", re.IGNORECASE)
"""The first of several words for somebody, unless it says that he is known."""
_HERS = re.compile(r"(?:his|her|its|their|my|our|your)\s", re.IGNORECASE)


def _parts(name: str) -> list[str]:
    """ "A and B" as two names where each is one by itself; of persons named together those who are named in full."""
    bare = name.split(" with ")[0]
    parts = re.split(r" and |, and |, ", name)
    if len(parts) == 1 or bare != name or " of " in name:
        return [name]
    if all("(unnamed)" in p or (p[:1].isupper() and len(p.split()) > 1) for p in parts):
        return parts
    full = [p for p in parts if len(person(p)) > 1]
    return full if full and all(p[:1].isupper() for p in parts) else [name]


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


# ---------------------------------------------------------------- links
def _links(reading: Reading, at_hand: AtHand) -> Iterator[tuple[str, Span, str]]:
    own = host_of(reading.document.url or "")
    quiet = [s for s in reading.segments if s.type in ("comment", "boilerplate", "pasted_article")]
    for link in reading.links:
        if link.span is None or _SHARING.search(link.url) or not link.url.startswith(("http:", "https:")):
            continue
        if any(s.start <= link.span.start < s.end for s in quiet):
            continue
        host = host_of(link.url)
        if host and (host != own or at_hand.page(link.url)):
            yield at_hand.site(host) or host, link.span, link.url
