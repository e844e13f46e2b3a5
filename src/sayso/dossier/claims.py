"""The claims as they are shown: their sides, origins, grades and figures; what hangs on one origin, who says what."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from sayso.comparison.claims.party_words import heard_anywhere
from sayso.comparison.lineage.families import family, only_a_role, tokens
from sayso.comparison.origins.access import holder_of
from sayso.comparison.origins.heard import undescribed
from sayso.comparison.origins.roots import twins
from sayso.comparison.proposal import UNNAMED
from sayso.dossier import sides, words
from sayso.dossier.evidence import Evidence
from sayso.dossier.figures import IntervalRow, interval_plot
from sayso.dossier.pages import Back
from sayso.dossier.quoting import unbroken
from sayso.dossier.suggestions import grouped
from sayso.dossier.views import ClaimView, DriftLine, OriginLine, PartyLine, Side, Suggestion
from sayso.dossier.weight import weight
from sayso.model import Attribution, Claim, Comparison, DriftStep, Grade, Member, Origin, Position
from sayso.model.comparison import UNCLEAR, UNSAID
from sayso.model.dates import describe
from sayso.model.facts.publishers import speaks_for_itself

_GROUPED = re.compile(r" \(grouped at [^()]*\)$")
"""How surely the statements were put together: the number stands in the exports, for those who set thresholds."""
SURE = (0.8, 0.5)
"""`Claim.standing` from which a confirmed claim is of the surest, and of the next; those below are marked."""


class Claims:
    """What was found between the documents, claim by claim."""

    def __init__(self, evidence: Evidence, comparison: Comparison) -> None:
        self._evidence = evidence
        self._comparison = comparison

    @cached_property
    def _ranked(self) -> tuple[Claim, ...]:
        """All claims, the weightiest first within their kind, the surer ones of equals; last those that are only
        suggested, the most promising first."""
        order = {"conflict": 0, "partial": 1, "agree": 2, "single": 3}
        counted = sorted(
            (c for c in self._comparison.claims if c.confirmed),
            key=lambda c: (
                order[c.relation], -weight(c), _unsure(c), -len(documents_of(c)), -len(members_of(c)), c.question, c.id,
            ),
        )  # fmt: skip
        groups, whole = self._grouped
        again = (c for g in groups[:whole] for c in g[1:])
        return (*counted, *(g[0] for g in groups[:whole]), *again, *(c for g in groups[whole:] for c in g))

    @cached_property
    def _grouped(self) -> tuple[list[list[Claim]], int]:
        """What is only suggested, by what it asks, and how many of the groups have a first one that is shown whole."""
        return grouped([c for c in self._comparison.claims if not c.confirmed])

    @cached_property
    def all(self) -> tuple[ClaimView, ...]:
        """All claims; the dossier shows those of `shown` and `others`."""
        return (*self.shown, *(self._claim(n, c) for n, c in self._numbered_from(len(self.shown))))

    @cached_property
    def shown(self) -> tuple[ClaimView, ...]:
        """The claims that are counted, and the most promising of those that are only suggested."""
        most = sum(c.confirmed for c in self._ranked) + self._grouped[1]
        return tuple(self._claim(n, c) for n, c in enumerate(self._ranked[:most], 1))

    @cached_property
    def others(self) -> tuple[Suggestion, ...]:
        """The other suggestions, shown in a line each, those that ask the same together."""
        groups, whole = self._grouped
        numbers = {c.id: n for n, c in enumerate(self._ranked, 1)}
        rest = [(numbers[g[0].id], g[1:]) for g in groups[:whole] if len(g) > 1] + [(0, g) for g in groups[whole:]]
        lines = ((beside, [self._suggestion(numbers[c.id], c) for c in told]) for beside, told in rest)
        return tuple(replace(first, beside=beside, again=tuple(again)) for beside, (first, *again) in lines)

    @property
    def unshown(self) -> int:
        """How many suggestions those are."""
        return len(self._ranked) - len(self.shown)

    def _numbered_from(self, first: int) -> Iterator[tuple[int, Claim]]:
        return enumerate(self._ranked[first:], first + 1)

    def _suggestion(self, number: int, c: Claim) -> Suggestion:
        back = _back(number, quiet=True)
        sides = []
        for p in c.positions:
            held = self._evidence.say(words.listed(self._holders(p, c.origins) or (words.NOBODY,), 1))
            sides.append((held, self._evidence.quotes(p.members, back)))
        return Suggestion(number, self._evidence.say(c.question), c.relation, tuple(sides))

    @cached_property
    def _by_id(self) -> Mapping[str, ClaimView]:
        return {c.id: c for c in self.shown}

    def twins(self, c: ClaimView) -> tuple[ClaimView, ...]:
        """The other claims that ask a claim's question: where figures conflict, another claim may tell how one of them
        changed."""
        return () if c.suggested else tuple(x for x in self._by_question[c.asked] if x is not c)

    def again(self, c: ClaimView) -> tuple[ClaimView, ...]:
        """Those of them that stand in the same list of the summary behind it: they are told in a line of its entry."""
        return tuple(x for x in self.twins(c) if _listed_with(x, c) and x.number > c.number)

    def first_asked(self, claims: Sequence[ClaimView]) -> tuple[ClaimView, ...]:
        """Claims of one list of the summary without those that are told with another."""
        return tuple(c for c in claims if not any(_listed_with(x, c) and x.number < c.number for x in self.twins(c)))

    @cached_property
    def _by_question(self) -> Mapping[str, Sequence[ClaimView]]:
        out: dict[str, list[ClaimView]] = defaultdict(list)
        for c in self.shown:
            if not c.suggested:
                out[c.asked].append(c)
        return out

    def _claim(self, number: int, c: Claim) -> ClaimView:
        back = _back(number, not c.confirmed)
        documents = len(documents_of(c))
        seen: set[tuple[str, str]] = set()
        why = self._reason(c.why)
        first, *others = sides.reasons(why)
        labels = Counter(p.label for p in c.positions)
        told = [replace(p, members=self._best_first(c, p.members)) for p in c.positions]
        shown = tuple(self._side(p, c.origins, back, labels[p.label] > 1, seen) for p in told)
        return ClaimView(
            id=c.id, number=number, question=self._evidence.say(c.question), relation=c.relation,
            differs=", ".join(words.DIFFERENCES.get(d, d) for d in c.differs_in), kinds=c.differs_in,
            why=first, more=tuple(others), sides=shown,
            contrary=sides.contrary(shown, first, c.relation == "conflict"),
            origins=tuple(self._origin(o, back) for o in c.origins),
            counts=f"{words.count(documents, 'document')}, {words.origins(c.sure, c.possible)}",
            grades=tuple(self._grade(g, why, c.sure) for g in c.grades), plot=self._plot(c, back), documents=documents,
            sure=c.sure, possible=c.possible, drift=self._drift(c.id, back),
            suggested=not c.confirmed, unsure=_unsure(c),
            maybe=self._evidence.quotes(c.suggested, back),
            denied=self._evidence.quotes(self._denying(c), back),
        )  # fmt: skip

    def _denying(self, c: Claim) -> tuple[Member, ...]:
        """The words that may belong to an agreement, and with which somebody denies something."""
        if c.relation != "agree" or any(p.stance == "denies" for p in c.positions):
            return ()
        told = ((m, self._attributions.get((m.doc, m.attribution or ""))) for m in c.suggested)
        return tuple(m for m, a in told if a is not None and a.stance == "deny")

    def _best_first(self, c: Claim, members: tuple[Member, ...]) -> tuple[Member, ...]:
        """The words of a position, first those that stand best for it alone: whole, and of an agreement those with
        most of what is asked."""
        asked = _stems(c.question) if c.relation == "agree" else frozenset()
        text = {m: self._evidence.by_id[m.doc].text for m in members}
        whole = {m: not unbroken(text[m], m.span.start, m.span.end)[1] for m in members}
        best = max(members, key=lambda m: (whole[m], len(asked & _stems(m.span.text))), default=None)
        return members if best is None else (best, *(m for m in members if m is not best))

    def _grade(self, g: Grade, above: str, sure: int) -> tuple[str, str, str]:
        """A part of a claim, how it stands and why; no reason where it only repeats what stands above."""
        why = self._reason(g.why)
        why = "" if above and above in why else why
        value = "single origin for each answer" if g.value == "single_origin" and sure > 1 else g.value
        return g.slot.replace("_", " "), value.replace("_", " "), why

    def _reason(self, why: str) -> str:
        """A reason of the program in words for people."""
        return words.days(self._evidence.say(_GROUPED.sub("", why)))

    def _side(
        self, p: Position, origins: Sequence[Origin], back: Back, shared: bool, seen: set[tuple[str, str]]
    ) -> Side:
        """A position; `shared`: another has the same label, so that its figure must be told beside it."""
        label, denial = self._evidence.say(p.label), p.stance == "denies"
        quotes = self._evidence.quotes(p.members, back, denial, seen)
        head = sides.heading(label, quotes)
        when = describe(p.time) if p.time and p.time != p.label else None
        scope = [x for x in (p.scope, when) if x]
        low, high = sides.in_unit(p)
        names = self._holders(p, origins) or (words.NOBODY,)
        return Side(
            heading=head, label=label, read_as=sides.read_as(p, shared),
            holders=self._evidence.say(words.listed(names, 6)),
            few=words.told_by(self._evidence.say(words.listed(self._led(names, p, origins), 1))),
            scope=self._evidence.say(words.days_named("; ".join(scope))),
            stance=sides.stance(p.stance, head, p.low is not None),
            quotes=quotes, low=low, high=high, denies=denial, hour=p.time == p.label,
        )  # fmt: skip

    def _holders(self, p: Position, origins: Sequence[Origin]) -> tuple[str, ...]:
        """Who holds a position; where several do, each under the one name of its origin, and last the outlets that
        tell it in their own voice with no source known for it, and whose words nobody is named for."""
        holders = tuple(h for h in p.holders if f"{h} (unnamed)" not in p.holders)
        mine = [o for o in origins if p.id in o.positions]
        named = [o.name for o in mine if _is_named(o) and (len(holders) > 1 or holder_of(o.why))]
        named = [name for name in named if not _may_be_another(name, mine, named)]
        if len(holders) < 2 and not self._outlets.issuperset(holders):
            return _by_origin(holders, mine)
        pages = [h for h in holders if h in self._outlets and speaks_for_itself(h) not in named]
        own = [h for h in pages if h not in named and any(self._rests(h, o) for o in mine)]
        called = {o.name: self._called(p, o) for o in mine if o.name in named}
        untold = [words.SOMEBODY] if UNNAMED in holders else []
        return tuple(dict.fromkeys((*(one for name in named for one in called[name]), *own, *untold))) or holders

    def _led(self, names: tuple[str, ...], p: Position, origins: Sequence[Origin]) -> tuple[str, ...]:
        """The holders of a position, first whoever says the words that are shown first: a line that has room for
        one name is not to put another's words into his mouth."""
        if len(names) < 2 or not p.members:
            return names
        first = p.members[0]
        mine = (o for o in origins if p.id in o.positions and first in o.evidence)
        told = [name for o in mine for name in (*self._called(p, o), o.name)]
        told += [self._source(first) or self._pages[first.doc]]
        his = next((name for name in told if name in names), None)
        return names if his is None else (his, *(name for name in names if name != his))

    def _called(self, p: Position, o: Origin) -> tuple[str, ...]:
        """An origin as the pages call it behind a position: who speaks for another whom they name does not hold what
        they give to that one, so both stand ("Ana Lira (Orlan)"), or that one alone."""
        if o.takes_back:
            return (o.name,)
        words = [m for m in p.members if m in o.evidence]
        names = list(dict.fromkeys(name for m in words if (name := self._source(m)) is not None))
        others = [name for name in names if not _alike(name, o.name)]
        himself = len(others) < len(names) or any(m.attribution is None for m in words)
        apart = twins(o.why)
        beside = [name for name in others if name in apart]  # another who is named for the same words
        others = [n for n in others if not (n in apart or undescribed(n) or only_a_role(n) or self._is_outlet(n))]
        if himself or not (others or beside):
            return (f"{o.name} ({', '.join(others)})" if others else o.name, *beside)
        return (*([", ".join(others)] if others else []), *beside)

    def _is_outlet(self, name: str) -> bool:
        """Whether a name is that of an outlet, at hand or known, that only passes words on."""
        known = family(name)
        return (known is not None and known.kind != "body") or any(_alike(name, outlet) for outlet in self._outlets)

    def _source(self, m: Member) -> str | None:
        """The last source that a page names for words."""
        a = self._attributions.get((m.doc, m.attribution or ""))
        return a.chain[-1] if a is not None and a.source_name and a.chain else None

    @cached_property
    def _attributions(self) -> Mapping[tuple[str, str], Attribution]:
        return {(r.document.id, a.id): a for r in self._evidence.readings for a in r.attributions}

    def _rests(self, outlet: str, origin: Origin) -> bool:
        """Whether what an outlet tells has this origin, its own reporting, or one that no source is named for."""
        if _is_named(origin):
            return origin.name == outlet
        return any(outlet in self._voices(m) for m in origin.evidence)

    def _voices(self, m: Member) -> Iterator[str]:
        """Whose voice words of a page are where they name nobody: its outlet's, theirs whose text stands there."""
        yield self._pages[m.doc]
        yield from (b.owner for b in self._comparison.borrowed if b.doc == m.doc and b.span.covers(m.span))

    @cached_property
    def _pages(self) -> Mapping[str, str]:
        """The outlets of the documents."""
        return {r.document.id: r.document.outlet_name for r in self._evidence.readings}

    @cached_property
    def _outlets(self) -> frozenset[str]:
        """Whose voice the documents are, and whose text stands in them."""
        owners = {b.owner for b in self._comparison.borrowed}
        return frozenset(owners.union(self._pages.values()))

    def _origin(self, o: Origin, back: Back) -> OriginLine:
        named = _is_named(o)
        told = o.name.replace(UNSAID, "no source named", 1).replace(UNCLEAR, "source not clear", 1)
        return OriginLine(
            name=self._evidence.say(o.name if named else told),
            chain=self._evidence.say(" → ".join(o.chain)) if named else "", why=self._evidence.say(o.why),
            sure=o.sure, party=o.party,
            sole_channel=self._evidence.say(o.sole_channel) if o.sole_channel and named else None,
            quotes=self._evidence.quotes(o.evidence, back),
        )  # fmt: skip

    def _plot(self, c: Claim, back: Back) -> str:
        told = [p for p in c.positions if p.members and (p.low is not None or p.high is not None)]
        if len(told) < 2 or len({sides.dimension(p) for p in told}) > 1:
            return ""
        one_unit = len({p.unit for p in told}) == 1
        rows = [
            IntervalRow(self._evidence.say(words.listed(self._holders(p, c.origins), 2)).replace(" (unnamed)", "")
                        or p.label,
                        *sides.in_unit(p, told[0].unit or ""), self._evidence.quote(p.members[0], back).href,
                        p.stance == "denies", "" if one_unit else p.label)
            for p in told
        ]  # fmt: skip
        return interval_plot(rows, c.question)

    def _drift(self, claim: str, back: Back) -> tuple[tuple[DriftLine, ...], ...]:
        found = (d for d in self._comparison.drift if d.claim == claim)
        return tuple(tuple(self._step(s, back) for s in d.steps) for d in found)

    def _step(self, s: DriftStep, back: Back) -> DriftLine:
        return DriftLine(self._evidence.say(s.name), self._evidence.say(s.change), self._evidence.quote(s.words, back))

    @cached_property
    def lede(self) -> str:
        """On how many questions the documents differ and agree, in one or two sentences."""
        conflict, part = (self.first_asked(self.of(relation)) for relation in ("conflict", "partial"))
        answered = [*conflict, *part, *(c for c in self.of("agree") if not c.withdrawn)]
        differ, conflicts = len(conflict) + len(part), len(conflict)
        if not answered:
            return "No question was found that several of these documents are sure to answer."
        within = sum(c.documents == 1 for c in answered)
        told = words.differing(differ, conflicts, len(answered) - differ, within)
        hanging = len(self.hanging)
        if not hanging:
            return told
        rest = "claim rests" if hanging == 1 else "claims rest"
        return f"{told} Of what several of them tell, {words.spelled(hanging)} {rest} on one origin at most."

    def of(self, *relations: str) -> tuple[ClaimView, ...]:
        """The claims of some relations, without those that are only suggested."""
        return tuple(c for c in self.shown if c.relation in relations and not c.suggested)

    @cached_property
    def suggested(self) -> tuple[ClaimView, ...]:
        """What may be claims: statements that are alike, and not enough; the most promising ones."""
        return tuple(c for c in self.shown if c.suggested)

    @cached_property
    def agreed(self) -> tuple[ClaimView, ...]:
        """Claims on which documents agree that are sure to rest on two origins, the weightiest first."""
        return tuple(c for c in self.of("agree") if c.sure > 1 and not c.withdrawn)

    @cached_property
    def hanging(self) -> tuple[ClaimView, ...]:
        """Claims told by several documents that rest on one origin at most, the widest told first."""
        found = (c for c in self.shown if c.documents > 1 and c.possible <= 1 and not c.suggested)
        return tuple(sorted(found, key=lambda c: (-c.documents, c.number)))

    @cached_property
    def with_figures(self) -> tuple[ClaimView, ...]:
        """Claims in which figures stand side by side."""
        return tuple(c for c in self.shown if len(c.figures) > 1 and not c.suggested)

    @cached_property
    def parties(self) -> tuple[tuple[str, tuple[PartyLine, ...]], ...]:
        """For each party its positions: claim, stance, date, words, through whom."""
        rows: dict[str, list[PartyLine]] = defaultdict(list)
        for p in self._comparison.party_positions:
            claim = self._by_id.get(p.claim)
            if claim is None or claim.suggested:
                continue
            back = _back(claim.number)
            quote = self._evidence.quote(p.words, back, p.stance == "denies") if p.words else None
            when = describe(p.time) if p.time else ""
            rows[p.party].append((claim, p.stance, when, quote, self._evidence.say(words.listed(p.via, 4))))
        return tuple(
            (self._evidence.say(party), tuple(sorted(rows[party], key=lambda row: row[0].number)))
            for party in sorted(rows)
        )

    @cached_property
    def unheard(self) -> tuple[str, ...]:
        """The parties of which no contested claim has a word or a silence; suggestions are none.  Whoever is heard
        elsewhere under a like name may be heard on a claim, and is left out."""
        heard = {party for party, _ in self.parties}
        named = (p for p in self._comparison.parties if not heard_anywhere(p, self._evidence.readings))
        return tuple(name for name in map(self._evidence.say, named) if name not in heard)

    @cached_property
    def knock_out(self) -> tuple[tuple[str, tuple[ClaimView, ...]], ...]:
        """Origins and the claims that fall to none without them, the most load-bearing first."""
        rows = [
            (self._evidence.say(k.origin), self._numbered(k.claims))
            for k in self._comparison.knock_out
        ]  # fmt: skip
        return tuple(sorted((r for r in rows if r[1]), key=lambda r: (-len(r[1]), r[0])))

    def _numbered(self, ids: Sequence[str]) -> tuple[ClaimView, ...]:
        """The claims of some ids, by their numbers."""
        return tuple(sorted((self._by_id[c] for c in ids if c in self._by_id), key=lambda c: c.number))


def _listed_with(a: ClaimView, b: ClaimView) -> bool:
    """Whether two claims stand in one list of the summary, of those on which accounts differ."""
    return a.relation == b.relation and a.relation in ("conflict", "partial")


def _back(number: int, quiet: bool = False) -> Back:
    """A link back to a claim."""
    return Back(f"c{number}", f"claim {number}", number, quiet)


def members_of(c: Claim) -> tuple[Member, ...]:
    """All words of a claim."""
    return tuple(m for p in c.positions for m in p.members)


def documents_of(c: Claim) -> frozenset[str]:
    """The documents whose words a claim holds."""
    return frozenset(m.doc for m in members_of(c))


def _unsure(c: Claim) -> int:
    """How many bounds a confirmed claim falls below; what was not weighed falls below none."""
    return sum(c.standing < bound for bound in SURE) if c.confirmed and c.standing is not None else 0


_STEM = 5
"""Letters by which the forms of a word are known as one: "march" and "marched"."""


def _stems(text: str) -> frozenset[str]:
    return frozenset(w[:_STEM] for w in words.bare(text).split() if len(w) > 2 or w.isdigit())


def _is_named(o: Origin) -> bool:
    """Whether the words of an origin name a source of theirs."""
    return not o.name.startswith((UNSAID, UNCLEAR))


def _alike(name: str, other: str) -> bool:
    """Whether two names share a word, or the one has the other's first letters, so that one is the other in short."""
    capitals = "".join(w[0] for w in other.split() if w[0].isupper())
    return name == capitals or bool(set(tokens(name)) & set(tokens(other)))


_SOURCES = frozenset(["source", "sources"])


def _may_be_another(name: str, origins: Sequence[Origin], named: Sequence[str]) -> bool:
    """Whether an origin that is not sure to be one more may be another that is named beside it; of two who have no
    name only where they are called alike, and no source that would not be named."""
    found = next((o for o in origins if o.name == name), None)
    if found is None or _SOURCES & set(tokens(name)):
        return False
    alike = found.not_told_from in named and bool(set(tokens(name)) & set(tokens(found.not_told_from or "")))
    return found.may_be in named or alike


def _by_origin(holders: tuple[str, ...], origins: Sequence[Origin]) -> tuple[str, ...]:
    """The one holder who is only described, or named in short, by the name of the one origin of his words."""
    names = [o.name for o in origins if _is_named(o)]
    if len(holders) != 1 or len(names) != 1 or undescribed(names[0]) or any(o.takes_back for o in origins):
        return holders
    mine, whole = tokens(holders[0]), tokens(names[0])
    short = set(mine) < set(whole) and (len(mine) > 1 or (mine[0] == whole[-1] and " of " not in names[0]))
    return tuple(names) if undescribed(holders[0]) or short else holders
