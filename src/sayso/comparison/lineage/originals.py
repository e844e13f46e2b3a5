"""Originals that documents lean on and that are not at hand, by the number of claims that hang on each."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.comparison.lineage import asked, credits, grounds, nicknames, records, releases, stated
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.lineage.families import BODIES, family, party_key, tokens
from sayso.comparison.lineage.names import is_outlet, key, outlet_of, vague_press
from sayso.model import Citation, Claim, Member, Reading, ToFetch

LISTED = 40
"""At most so many originals are listed."""
EVIDENCE = 8


def find(readings: Sequence[Reading], citations: Sequence[Citation], claims: Sequence[Claim]) -> tuple[ToFetch, ...]:
    """Outlets, records, documents and linked pages that are not at hand, those on which most claims hang first."""
    here = _at_hand(readings)
    press = {key(a.name) for r in readings for a in r.actors if a.type == "outlet"}
    press |= {key(name) for r in readings for name in nicknames.names(r)}
    people = {key(a.name) for r in readings for a in r.actors if a.type == "person"}
    outlets = {r.document.id: r.document.outlet.value or "" for r in readings}
    issued = {r.document.id: body for r in readings if (body := releases.issuer(r)) is not None}
    bodies = [tokens(name) for name in (*issued.values(), *_speakers(r for r in readings if r.document.id in issued))]
    wanted: dict[str, list[tuple[str, Citation]]] = {}
    for c in citations:
        name = outlet_of(c.to, press)
        if (
            c.to_doc is None
            and key(name) not in here
            and (key(name) not in people or "." in name)
            and _original(c, press)
            and not _of_its_own(name, c, outlets)
            and not _issued_here(name, bodies)
            and not (c.doc in issued and _is_statement(name))
        ):
            wanted.setdefault(_place(name, c), []).append((name, c))
    hang, by_id = _Hanging(readings, claims), {r.document.id: r for r in readings}
    papers = [row for row in _papers(readings) if not _issued_here(_with_maker(*row), bodies)]
    out = []
    for found in _without_posters(wanted, papers, by_id).values():
        evidence = [m for _, c in found for m in c.evidence]
        called = _called(found)
        hanging = hang.count({key(name) for name, _ in found}, evidence, _noun(called))
        out.append(ToFetch(called, hanging, _shown(evidence), _asked(called, found, by_id)))
    for name, named in _unlisted(papers, out):
        evidence = [g.member for g in named]
        hanging = hang.count({key(name), *(key(g.name) for g in named)}, evidence, _noun(name))
        out.append(ToFetch(name, hanging, _shown(evidence), asked.of_paper(name, evidence, by_id)))
    return tuple(sorted(_one_video(out, hang), key=lambda f: (-f.claims, -len(f.evidence), f.name))[:LISTED])


_Row = tuple[str, list[grounds.Ground]]
"""The name of a paper or recording, and the places that name it."""


def _papers(readings: Sequence[Reading]) -> list[_Row]:
    """What pages name as the ground of what they tell, and in what somebody says something."""
    return [*grounds.rows(readings), *stated.rows(readings)]


def _with_maker(name: str, named: Sequence[grounds.Ground]) -> str:
    """A statement's name with whose it is before it: "Harbour Board statement"."""
    return f"{named[0].whose} {named[0].name}" if named[0].member.attribution else name


def _unlisted(papers: Iterable[_Row], listed: Sequence[ToFetch]) -> Iterator[_Row]:
    """The papers that are not among the originals: by their words, nor, where nobody is told to speak in them, by their
    noun."""
    nouns = {grounds.noun_of(f.name) for f in listed}
    shown = {m for f in listed for m in f.evidence}
    for name, named in papers:
        again = any(_same_words(g.member, m) for g in named for m in shown)
        if not again and (named[0].member.attribution or named[0].noun not in nouns):
            shown |= {g.member for g in named}
            yield name, named


def _same_words(a: Member, b: Member) -> bool:
    """Whether two places are of the same words of a page."""
    return a.doc == b.doc and bool(a.span.overlap(b.span))


_Wanted = dict[str, list[tuple[str, Citation]]]


def _without_posters(wanted: _Wanted, papers: Sequence[_Row], readings: Mapping[str, Reading]) -> _Wanted:
    """The originals without outlets and accounts that only posted a recording which is among them: "a video posted by
    the channel" is one original and not two."""
    recorded = [m for found in wanted.values() for name, c in found if _video(name) for m in c.evidence]
    recorded += [g.member for name, named in papers if _video(name) for g in named]

    def posted(m: Member) -> bool:
        deed = _BY.match(m.span.text)
        before = readings[m.doc].text[max(0, m.span.start - _POST) : m.span.start + (len(deed[1]) if deed else 0)]
        return any(_same_words(m, r) for r in recorded) or (deed is not None and _POSTED.search(before) is not None)

    if not recorded:
        return wanted
    return {
        place: found
        for place, found in wanted.items()
        if any(_video(name) for name, _ in found) or not all(posted(m) for _, c in found for m in c.evidence)
    }


_POST = 60
_BY = re.compile(r"((?:[a-z]+ )?)by ")
_POSTED = re.compile(
    r"\b(?:videos?|footage|clips?|recordings?),? (?:(?:which|that) )?(?:(?:was|were|has been|had been) )?"
    r"(?:first |initially )?"
    r"(?:aired|circulated|distributed|posted|published|released|shared|uploaded)(?: online)? \Z"
)
"""Before "by": that somebody posted a recording."""


def _video(name: str) -> bool:
    return _ONE_KIND.get(records.kind_of(name.split(" (")[0]) or "") == "video"


def _one_video(rows: Sequence[ToFetch], hang: _Hanging) -> list[ToFetch]:
    """The originals with the videos of one party as one, by whatever account or monitor they came, where no other party
    has made one: a video told apart by its own words ("CCTV footage", "the quay video") stays apart."""
    makers = {n: _party(row.name) for n, row in enumerate(rows) if _video(row.name)}
    mine = [n for n, maker in makers.items() if maker is not None]
    if len({maker for maker in makers.values() if maker}) != 1 or len(mine) < 2:
        return list(rows)
    first = min((n for n in mine if makers[n]), key=lambda n: (-len(rows[n].evidence), len(rows[n].name)))
    evidence = sorted({m for n in mine for m in rows[n].evidence})
    names = {key(rows[n].name) for n in mine}
    one = ToFetch(rows[first].name, hang.count(names, evidence, "video"), _shown(evidence), rows[first].asked)
    return [one, *(row for n, row in enumerate(rows) if n not in mine)]


def _party(name: str) -> str | None:
    """Who made a video, by its name; "" where only who handed it on is told; None where words tell it from others."""
    base, _, made = name.partition(" (")
    if not set(base.lower().split()[:-1]) <= _PLAIN | {"youtube", "online", "propaganda", "group", "so-called"}:
        return None
    maker = made.rstrip(")")
    known = family(maker)
    if known is not None and known.kind != "house":
        return known.key
    passed_on = not maker or is_outlet(maker) or bool(_PASSED_ON & {w.lower() for w in maker.split()})
    return "" if passed_on else party_key(maker)


_PASSED_ON = frozenset(
    """account channel page site website profile user users feed monitor monitoring intelligence media agency activists
    telegram youtube""".split()
)
"""What in a name tells who hands recordings on that others made."""
_STATION = re.compile(r" \d{2,4}[.,]\d(?: ?(?:FM|MHz))?$| (?:FM|AM)$")
"""The frequency of a station: nobody calls it so."""
_BRACKETS = re.compile(r" \((?P<told>[^()]*)\)?$")
_FORMATS = frozenset("fm am mhz tv radio online print web website edition daily weekly monthly magazine blog".split())


def _at_hand(readings: Sequence[Reading]) -> set[str]:
    """The keys of the names by which others may call the publishers of the pages, and of whose wires these carry."""
    names = [r.document.outlet.value for r in readings if r.document.outlet.value]
    wires = [name for r in readings for name in credits.wires(r)]
    return {key(name) for name in (*names, *map(_spoken, names), *_without_town(names), *wires)}


def _without_town(names: Sequence[str]) -> Iterator[str]:
    """Publishers' names without their first word, where words enough are left and no other publisher has them at its
    end: "Evening Mail" where the Lund Evening Mail is at hand."""
    short = [_spoken(name).removeprefix("The ").partition(" ")[2] for name in sorted(set(names))]
    yield from (name for name in short if " " in name and short.count(name) == 1)


def _spoken(name: str) -> str:
    """A publisher's name as others call it.  A country or a place in brackets stays: they tell papers of one name
    apart, so that the "Guardian" of London is not at hand with the "Guardian (Nigeria)"."""
    m = _BRACKETS.search(name)
    told = re.findall(r"[^\W\d]\w*", m["told"]) if m is not None else []
    named = any(w[:1].isupper() and w.lower() not in _FORMATS for w in told)
    return _STATION.sub("", name if m is None or named else name[: m.start()])


def _asked(name: str, found: Sequence[tuple[str, Citation]], readings: Mapping[str, Reading]) -> str:
    """What to ask for where pages lean on an original: a paper, or what an outlet told; a linked page is one itself."""
    evidence = [m for _, c in found for m in c.evidence if m.doc in readings]
    if not evidence:
        return name
    if records.kind_of(name.split(" (")[0]) is not None or _PAPERS.match(name):
        return asked.of_paper(name, evidence, readings)
    cited = any(c.how in ("cites", "links") for _, c in found)
    return asked.of_outlet(name, evidence, readings) if cited else name


_PAPERS = re.compile(r"[a-z][a-z -]* papers$")
"""What an outlet's name would begin with a capital for: "court papers"."""


def _noun(name: str) -> str:
    """The noun by which a record is called once it has been named ("the log"); "" of what is no record."""
    record = records.kind_of(name.split(" (")[0]) is not None or grounds.noun_of(name) in grounds.KEPT
    return grounds.noun_of(name) if record else ""


def _of_its_own(name: str, c: Citation, outlets: Mapping[str, str]) -> bool:
    """Whether a page means itself by a short form of its name: "told the Herald" in the Quay Herald."""
    own = set(tokens(outlets.get(c.doc, "")))
    short = {w for m in c.evidence for w in tokens(m.span.text)} & own & set(tokens(name))
    named = any(name.lower() in m.span.text.lower() for m in c.evidence)
    return bool(short) and not named


def _speakers(pages: Iterable[Reading]) -> set[str]:
    """Who speaks on releases: their statements are at hand with these."""
    people = ((r, {a.name for a in r.actors if a.type == "person"}) for r in pages)
    return {a.source_name for r, known in people for a in r.attributions if a.source_name in known}


def _issued_here(name: str, bodies: Sequence[Sequence[str]]) -> bool:
    """Whether a record is a statement of somebody whose own release is at hand: "the police statement"."""
    words = re.sub(r"[’']s\b", "", name.split(" (")[0].lower()).split()
    if not words or _ONE_KIND.get(records.kind_of(words[-1]) or "") != "statement":
        return False
    maker = [w for w in words[:-1] if w not in _PLAIN and w not in ("press", "news")]
    return bool(maker) and any(set(maker) <= {t.lower() for t in body} for body in bodies)


def _is_statement(name: str) -> bool:
    """Whether nothing but that it is a statement is told of a record: on a body's own release it is that."""
    *before, last = name.lower().split() or [""]
    return _ONE_KIND.get(records.kind_of(last) or "") == "statement" and set(before) <= _PLAIN | {"media", "press"}


_ONE_KIND = {
    form: forms.split()[0]
    for forms in ("video footage recording clip", "statement release communique", "document record filing log")
    for form in forms.split()
}
"""Kinds of records that one record may be called."""


def _place(name: str, c: Citation) -> str:
    """One key for the names of an original: records of one kind by one maker are one, other records are one within a
    page: "the police report" of two pages need not be.  An address is one everywhere."""
    kind = records.kind_of(name.split(" (")[0])
    if kind is None:
        named = "." in name.strip(".") or any(w[:1].isupper() for w in name.split())
        return key(name) if named else f"{key(name)} {c.doc}"
    one, maker = _ONE_KIND.get(kind, kind), _maker(name)
    before = " ".join(name.split(" (")[0].lower().split()[:-1])
    kept = one in grounds.KEPT and before  # "the harbour log" is one, whoever names it
    return f"{one} of {maker}" if maker else f"{one}, {before}, {'' if kept else c.doc}"


_PLAIN = frozenset(
    """new recent latest secret leaked classified official bombshell original first second full undated short the a an
    this that his her their its online public internal final written separate joint brief pending ongoing""".split()
)
"""Words before a record that do not tell which one it is."""
_ANYBODYS = frozenset("court police hospital official company council ministry".split()) | _PLAIN
"""Words before a record that begin a sentence with a capital and are nobody's name."""


def _maker(name: str) -> str:
    """The key of who made a record, as its name says: behind it in brackets, or before it; "" where it does not."""
    base, _, made = name.partition(" (")
    maker = made.rstrip(")") or " ".join(w for w in base.split()[:-1] if w[:1].isupper() and w.lower() not in _ANYBODYS)
    return party_key(maker.replace("-", " ")) if any(w[:1].isupper() for w in maker.split()) else ""


def _called(found: Sequence[tuple[str, Citation]]) -> str:
    """The name under which an original is listed: that with most words for it, the shortest of several."""
    count = Counter(name for name, c in found for _ in c.evidence)
    return _PIECE.sub("", min(count, key=lambda name: (-count[name], len(name), name)))


_PIECE = re.compile(
    r"^(?:an? |the |one )?(?:page|copy|extract|part|section|chapter|excerpt|photo(?:graph)?)s? of (?:the |an? )?(?=\w)",
    re.IGNORECASE,
)
"""A piece of a record, of which all is wanted."""


def _shown(members: Sequence[Member]) -> tuple[Member, ...]:
    """The first places, each once."""
    once = {(m.doc, m.span): m for m in members}
    return tuple(once[k] for k in sorted(once)[:EVIDENCE])


def _original(c: Citation, press: set[str]) -> bool:
    """Whether what is cited can be got: an outlet's account, a linked page, a record; not a person or a body."""
    if "(unnamed)" in c.to or vague_press(c.to) or _ITSELF.search(c.to) or _ANY_PRESS.match(c.to):
        return False
    if c.how == "links":
        return not all(_DAY_ALONE.fullmatch(m.span.text) for m in c.evidence)
    if _record(c.to):
        return not _PROBE.search(c.to) or any(_PROBED.search(m.span.text) for m in c.evidence)
    if c.how in ("reproduces", "republishes"):
        return not _BODY & set(tokens(c.to)[-1:])
    if all(_CAMERA.search(m.span.text) for m in c.evidence):
        return False
    told = any(not _PICTURED.search(m.span.text) for m in c.evidence)
    if c.to.islower() and not re.search(r"[.’'/]", c.to) and not _PAPERS.match(c.to) and not _STATE.match(c.to):
        return False  # "the radio", "a party site": which one is not told
    return told and (key(c.to) in press or is_outlet(c.to))


_BODY = BODIES | {"command", "headquarters"}
"""Last words of a body that is no outlet: a page that has its words has its statement."""
_PROBE = re.compile(r"\b(?:inquiry|investigation)$", re.IGNORECASE)
_PROBED = re.compile(
    r"\b(?:found|finds|conclud\w+|says?|said|report\w*|reveal\w*|established|published|show\w*)\b", re.IGNORECASE
)
"""An inquiry is a paper where it found something; where somebody was heard by it, it is a sitting."""
_CAMERA = re.compile(r"\bCCTV (?:footage|cameras?|videos?|images?|pictures?|recordings?|operators?|from)\b")
"""Cameras, and not the broadcaster of that name."""
_STATE = re.compile(r"state (?:radio|television|tv)$")
"""Of which there is one in a country, and which a sentence may begin with."""
_DAY_ALONE = re.compile(
    r"(?=.{0,30}\d)(?:(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r?s?(?:day)?)?|"
    r"fri(?:day)?|sat(?:urday)?|sun(?:day)?|[ap]\.?m|at|on|st|nd|rd|th|t|z|h|gmt|utc|bst|[cemp]e?[sd]t)\b|[\W\d]){1,40}",
    re.IGNORECASE,
)
"""The words of a link that only tell when something was posted."""
_PICTURED = re.compile(
    r"^\W*[/|]|^[A-Z][^\n/|]{2,50}[/|] ?[A-Z][\w ]+$|"
    r"\b(?:photos?|photographs?|pictures?|images?)\b\s*(?:/|\||:|by|from|via|courtesy|credit)|\bphoto$",
    re.IGNORECASE,
)
"""Words that credit a picture: nobody leans on it."""


_ANY_PRESS = re.compile(
    r"(?:the |some |other |local |foreign |several |many |social |[A-Z]\w+ )*(?:(?:news|media|press|tv|radio) )*"
    r"(?:agenc(?:y|ies)|media|press|papers|newspapers|outlets|sites|websites|stations|channels)$"
)
_ITSELF = re.compile(
    r"\b(?:this|(?:version|draft|edition|part|text|update)s? of (?:this|the|our)) "
    r"(?:report|post|study|story|article|piece|column|page|newspaper|paper|website|site|blog)$",
    re.IGNORECASE,
)
"""What a page calls itself, or what it was before."""


def _record(name: str) -> bool:
    """Whether a name is a record that its words tell from others."""
    if _WHO.match(name):
        return False
    if records.kind_of(name.split(" (")[0]) is None:
        return _OF_WHOM.match(name) is not None
    return " (" in name or any(w not in _PLAIN for w in name.lower().split()[:-1])


_OF_WHOM = re.compile(
    r"(?:[\w’'-]+ ){0,2}?(?:report|findings|submission|affidavit|memo|minutes) (?:of|by) (?:the |an? )?\w{4,}"
)
"""A paper with whose it is, or what it is of, behind it."""
_WHO = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:people|persons?|sources?|officials?|officers?|men|women|man|woman|lawyers?|investigators?|"
    r"someone|somebody|anyone|those) (?:briefed|close|familiar|involved|working|in|of|on|with|behind|near|from)\b",
    re.IGNORECASE,
)
"""Those who stand near a paper: "a person briefed on the report"."""


class _Hanging:
    """How many claims hang on an original."""

    def __init__(self, readings: Sequence[Reading], claims: Sequence[Claim]) -> None:
        self._texts = {r.document.id: r.text for r in readings}
        chains = {(r.document.id, a.id): {key(n) for n in a.chain[1:]} for r in readings for a in r.attributions}
        self._told: dict[str, set[int]] = {}
        self._members: dict[str, list[tuple[int, Member]]] = {}
        for k, claim in enumerate(claims):
            for m in (m for p in claim.positions for m in p.members):
                self._members.setdefault(m.doc, []).append((k, m))
                for name in chains.get((m.doc, m.attribution or ""), ()):
                    self._told.setdefault(name, set()).add(k)

    def count(self, names: Iterable[str], evidence: Sequence[Member], noun: str) -> int:
        """Claims with a member told through the original: by its chain, in the words that name it, or in a sentence of
        the same page that goes on to call it by its `noun` ("the log")."""
        beside = {k for e in evidence for k, m in self._members.get(e.doc, ()) if _beside(m, e)}
        if noun:
            again = re.compile(rf"\b(?:the|this|that|same) (?:[\w-]+ )?{re.escape(noun)}s?\b", re.IGNORECASE)
            docs = sorted({e.doc for e in evidence})
            beside |= {k for doc in docs for k, m in self._members.get(doc, ()) if self._calls(again, m)}
        return len(beside.union(*(self._told.get(name, set()) for name in names)))

    def _calls(self, again: re.Pattern[str], member: Member) -> bool:
        text = self._texts[member.doc]
        start, end = sentence(text, member.span.start, member.span.end)
        if text.startswith("It ", start):
            start, _ = sentence(text, max(0, start - 2), max(0, start - 1))
        return again.search(text, start, end) is not None


def _beside(member: Member, evidence: Member) -> bool:
    """Whether words that name an original stand in a claim's words or right beside them."""
    near = 60
    return (
        member.doc == evidence.doc
        and evidence.span.start < member.span.end + near
        and member.span.start - near < evidence.span.end
    )
