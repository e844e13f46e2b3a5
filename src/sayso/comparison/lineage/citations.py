"""On whom a document leans: outlets, bodies, persons and records, each with the words that say so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sayso.comparison.lineage import beside, called, credits, links, nicknames, officers, offices, records, sole
from sayso.comparison.lineage.actors import people
from sayso.comparison.lineage.at_hand import AtHand
from sayso.comparison.lineage.drafts import EVIDENCE, RANK, Draft, home, members, told_once
from sayso.comparison.lineage.hops import TAIL, Hops
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import fullness, is_outlet, key, outlet, outlet_of, person, titled, words
from sayso.comparison.lineage.releases import heads, is_issuer, is_unit, issuer
from sayso.model import CaseActor, Citation, Reading, Span
from sayso.model.comparison import How


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
        how = min(known.how, c.how, key=RANK.index)
        spans = {m.span: m for m in (*c.evidence, *known.evidence)}
        shown = tuple(spans[s] for s in sorted(spans)[:EVIDENCE])
        by[k] = Citation(c.doc, known.to, how, shown, known.to_doc or c.to_doc)
    return tuple(sorted(by.values(), key=lambda c: (c.doc, key(c.to), c.to, c.how)))


def under_one_name(
    found: Iterable[Citation], readings: Sequence[Reading], cast: Sequence[CaseActor]
) -> tuple[Citation, ...]:
    """Citations of persons whom a page calls by the surname alone under the name that the set of documents has for
    them, and of an office under that of who holds it; a page that writes a name in full keeps its spelling."""
    names = {
        (r.document.id, key(actor.name)): cast[who].name
        for r, actor, who in people(readings, cast)
        if fullness(actor.name) == 1
    }
    found = tuple(found)
    names |= (
        called.in_full(found)
        | sole.bodies(found, readings)
        | sole.spokesmen(found, readings)
        | offices.holders(readings, cast)
        | officers.officers(readings, cast)
    )
    named = joined((replace(c, to=titled(names.get((c.doc, key(c.to)), c.to))) for c in found), ())
    return sole.of_their_own(named)


# ---------------------------------------------------------------- one document
def _of(reading: Reading, at_hand: AtHand) -> Iterator[Citation]:
    drafts: dict[str, Draft] = {}
    agency = credits.writer(reading)
    for name, span, attribution, how in _finds(reading, agency, at_hand):
        name = at_hand.publisher(_told_by(name))
        if is_own(reading, name) or _wrote_it(reading, name) or _own_staff(reading, name, span):
            continue
        if is_issuer(reading, name) or is_unit(reading, name) or heads(reading, name) or _another(reading, name):
            continue
        k = home(drafts, name)
        known = outlet(name)
        draft = drafts.setdefault(k, Draft(known.name if known else name, how))
        draft.how = min(draft.how, how, key=RANK.index)
        draft.evidence.setdefault(span, attribution)
    for name, span, url in links.find(reading, at_hand):
        k = _anchored(drafts, name, span)
        if not is_own(reading, name) or at_hand.page(url) not in (None, reading.document.id):
            draft = drafts.setdefault(k, Draft(name, "links"))
            draft.evidence.setdefault(span, None)
            draft.urls.add(url)
    for draft in told_once(drafts.values(), reading, at_hand):
        pages = sorted({p for u in draft.urls if (p := at_hand.page(u)) and p != reading.document.id})
        cited = pages[0] if pages else at_hand.outlet(draft.name, reading)
        shown = members(reading.document.id, draft)
        yield Citation(reading.document.id, titled(draft.name), draft.how, shown, cited)


_OF_OUTLET = re.compile(
    r"^(?:an? |the )?(?:[a-z]+ )*(?:reporter|journalist|correspondent|photographer|crew|team)s? (?:for|of|from|at) "
    r"(?:the )?(?P<a>[A-Z].*?)(?: \(unnamed\))?$|"
    r"^(?P<b>[A-Z].+?)(?:['’]s)? (?:reporter|journalist|correspondent|photographer)s?\b.*\(unnamed\)$|"
    r"^(?:new|latest|recent|previous) (?P<c>[A-Z].*)$"
)
"""People of an outlet, and a new poll or story of it: it is the outlet that tells."""
_SAYING = re.compile(r"^(?P<who>[A-Z].+?)['’]s (?:\w+ )?(?:account|response|remarks?|comments?|words|answer|reply)$")
"""What somebody says: it is he who says it."""


def _told_by(name: str) -> str:
    """Who tells it: the outlet of a reporter, the person whose account it is."""
    found = _OF_OUTLET.match(name)
    press = found and (found["a"] or found["b"] or found["c"])
    if press and is_outlet(press):
        return press
    said = _SAYING.match(name)
    return name if said is None else said["who"]


def _wrote_it(reading: Reading, name: str) -> bool:
    """Whether a name is that of the page's own author, in full or by the surname alone."""
    if outlet(name) is not None:
        return False  # "By Reuters": the page has its text from there
    mine = person(name)
    authors = [person(author) for author in (*reading.document.authors, *credits.writers(reading))]
    return any(mine and (mine == author or (len(mine) == 1 and mine[-1:] == author[-1:])) for author in authors)


_STAFF = re.compile(
    r"^(?P<outlet>.+?)(?:['’]s)? (?:photographer|reporter|correspondent|journalist|stringer|crew|team)s?"
    r"(?: (?:at|on|in) (?:the )?[\w ]+)?(?: \(unnamed\))?$"
)


_OURS = re.compile(
    r"(?:our|my) (?:[\w-]+ ){0,2}"
    r"(?:(?P<sure>reporter|correspondent|photographer|colleague|crew|newsroom|member|volunteer)|"
    r"team|staff|monitor|observer|doctor|nurse|medic|lawyer|researcher|investigator|field ?worker)s?\b",
    re.IGNORECASE,
)
"""Those of whom a page speaks as its own: members and people of the press surely, others on a body's own page."""


def _own_staff(reading: Reading, name: str, span: Span) -> bool:
    """Whether a name is of people whom the page's own outlet employs, or who are the body's whose page it is: "an Orlen
    News photographer", "our members"."""
    found = _STAFF.match(name)
    if found is not None and is_own(reading, found["outlet"]):
        return True
    ours = _OURS.match(span.text) if "(unnamed)" in name else None
    return ours is not None and (ours["sure"] is not None or issuer(reading) is not None)


def _anchored(drafts: dict[str, Draft], site: str, anchor: Span) -> str:
    """The key of a link: that of the citation its anchor names, where the address holds that name too."""
    name = key(anchor.text)
    same = name in drafts and name.replace(" ", "") in site.replace(".", "").replace("-", "").lower()
    return name if same else key(site)


def _another(reading: Reading, name: str) -> bool:
    """Whether a page that writes "Hill" and never "the Hill" was taken to lean on The Hill: it is a surname."""
    known = outlet(name)
    article, _, word = ("", "", "") if known is None else known.name.partition(" ")
    return article == "The" and word.isalpha() and re.search(rf"\b[Tt]he {word}\b", reading.text) is None


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
        if (name := _named_outlet(reading, name, span)) == "":
            continue
        bare = name.removesuffix(" (unnamed)")
        kind = records.kind_of(bare)
        name = bare if kind else name  # a paper has no name to keep back
        same = known.get(kind, set()) if kind else set()
        if kind in records.PAPERS and not same and len(words(name)) == 1:
            continue
        plain = bool(same) and (len(same) == 1 or len(words(name)) == 1)
        name = min(same) if plain else name
        yield fuller.get(name, name), span, a.id, "cites"
    for found in (beside.find(reading, at_hand), nicknames.find(reading)):
        named = ((_named_outlet(reading, name, span), span) for name, span in found)
        yield from ((name, span, None, "cites") for name, span in named if name)
    yield from _embedded(reading)
    yield from ((fuller.get(name, name), span, told_in, how) for _, (name, span, told_in, how) in kept)


def _named_outlet(reading: Reading, name: str, span: Span) -> str:
    """A name, that of the outlet for which a description stands; "" of one noun for which the page leaves it open."""
    if not nicknames.describes(name):
        return name
    whole = nicknames.stands_for(reading, name, span)
    return whole or ("" if nicknames.bare(name) else name)


def _fuller(told: Sequence[str], known: Mapping[str, Collection[str]]) -> dict[str, str]:
    """The names of records under which an attribution tells more of them: "recording of the mayor" for "recording"."""
    out: dict[str, str] = {}
    for name in told:
        head, *tail = TAIL.split(name, maxsplit=1)
        same = known.get(records.kind_of(head) or "", ())
        if tail and len(same) == 1 and _one_paper(min(same), head, tail[0]):
            out.setdefault(min(same), name)
    return out


def _one_paper(record: str, head: str, tail: str) -> bool:
    """Whether a record is that of a name: the same noun, and where the record's maker is told, one whom the name tells
    too: "statement (the Harbour Authority)" and "statement by the Harbour Authority"."""
    noun, _, maker = record.partition(" (")
    same = words(noun)[-1:] == words(head)[-1:]
    return same and (not maker or set(words(maker)) <= set(words(tail)))


_HANDLE = re.compile(r" \(@\w+\)$")


def _credits(reading: Reading) -> Iterator[_Find]:
    people = {who: actor.name for actor in reading.actors if actor.type == "person" and (who := person(actor.name))}
    sharing = Counter(who[-1:] for who in people)
    by_surname = {who[-1:]: name for who, name in people.items() if sharing[who[-1:]] == 1}
    for credit in credits.find(reading):
        how: How = "cites" if credit.role == "picture" else "reproduces"
        name = credit.name
        if (writer := _HANDLE.sub("", name)) != name:
            name = people.get(person(writer)) or by_surname.get(person(writer)[-1:], name)
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
            name = _record_name(best)
            if records.bare(best.name):
                of = next((r.of for r in mine if r.of), "")
                if kind in records.PAPERS or not (of or any(r.is_one_of_several for r in mine)):
                    continue  # "a report" that nothing tells from others is on nobody's desk
                name = f"{best.name} (of {of})" if of else name
            yield from ((kind, (name, r.span, None, "cites")) for r in mine)
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
