"""Chains: from the page's outlet through quoted outlets to the ultimate source, each hop with its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.extraction.actors import Cast
from sayso.extraction.attributing.posts import RULE as SIGNED
from sayso.extraction.attributing.quoting import CARRIED
from sayso.extraction.naming import relays, sources, wires
from sayso.extraction.naming.own import is_own, own_forms
from sayso.extraction.naming.pronouns import FIRST
from sayso.extraction.naming.scene import tidy
from sayso.model import Attribution, Document, Draft, Hop, Parse, Segment, Span, make_id

_UNNAMED_BLOCK = "unnamed outlet (block quotation)"


def build(
    parse: Parse, document: Document, segments: Sequence[Segment], drafts: Sequence[Draft], cast: Cast
) -> tuple[Attribution, ...]:
    """Drafts with names, nesting by id and chains: one attribution a draft, in the same order."""
    return _Builder(parse, document, tuple(segments), tuple(drafts), cast).run()


@dataclass(slots=True, eq=False)
class _Builder:
    parse: Parse
    document: Document
    segments: tuple[Segment, ...]
    drafts: tuple[Draft, ...]
    cast: Cast
    heard: list[tuple[Hop, ...]] = field(default_factory=list)
    foreign: Cast = field(default_factory=Cast)
    """The cast without the page's own outlet, which is the first hop of every chain and no relay."""
    known: sources.Known = field(init=False)

    def __post_init__(self) -> None:
        self.drafts = tuple(self._placed(tidy(self.parse, d)) for d in self.drafts)
        self.known = sources.Known(self.cast, own_forms(self.document, self.parse))
        others = {i: e for i, e in self.cast.entities.items() if not is_own(e, self.known.own, i)}
        self.foreign = replace(self.cast, entities=others)

    def _placed(self, draft: Draft) -> Draft:
        """A draft whose words all stand inside an embedded quotation, with that segment; a signed post is itself what
        is quoted there."""
        if draft.segment is not None or draft.nested_in is not None or draft.rule == SIGNED:
            return draft
        spans = [s for s in (draft.source, draft.cue, *draft.content) if s is not None]
        low, high = min(a for a, _ in spans), max(b for _, b in spans)
        for segment in self.segments:
            if segment.type == "embedded_quote" and segment.start <= low and high <= segment.end:
                introduced = (
                    draft.source is None and draft.cue is None and 2 * (high - low) > segment.end - segment.start
                )
                return draft if introduced else replace(draft, segment=segment.id)
        return draft

    def run(self) -> tuple[Attribution, ...]:
        """Every draft as an attribution; chains are built outermost first, so that the inner ones go on from there."""
        hops: dict[int, tuple[Hop, ...]] = {}
        names: dict[int, str | None] = {}
        start = self._start()
        self.heard = relays.heard(self.parse, self.drafts, self.foreign)
        for k in range(len(self.drafts)):
            self._chain(k, start, hops, names, frozenset())
        ids = _unique([self._id(d) for d in self.drafts])
        return tuple(self._made(d, ids, k, names[k], hops[k]) for k, d in enumerate(self.drafts))

    def _start(self) -> tuple[Hop, ...]:
        outlet = Hop(sources.outlet_name(self.document), self.document.outlet.span)
        wire = wires.credit(self.parse.text, self.segments)
        if wire is None and self.document.outlet.value is None:
            wire = wires.house_style(self.parse.text, self.segments)
        return (outlet,) if wire is None or _same(wire.name, outlet.name) else (outlet, wire)

    def _chain(
        self,
        k: int,
        start: tuple[Hop, ...],
        hops: dict[int, tuple[Hop, ...]],
        names: dict[int, str | None],
        above: frozenset[int],
    ) -> None:
        if k in hops:
            return
        draft = self.drafts[k]
        prefix = start
        outer = self._outer(k)
        if outer is not None and outer not in above:
            self._chain(outer, start, hops, names, above | {k})
            prefix = hops[outer]
        prefix = (*prefix, *self._origin(draft, prefix, outer is not None))
        who = sources.source(self.parse, self.document, draft, self.known)
        if self._of_whom_nobody_names(draft):
            who = sources.Source(None, ())
        after = tuple(relays.leans_on(self.parse, draft, self.foreign))
        heard = tuple(h for h in self.heard[k] if not any(_same(h.name, a.name) for a in after))
        names[k] = who.name
        hops[k] = _joined((*prefix, *heard, *who.hops, *after), len(prefix))

    def _of_whom_nobody_names(self, draft: Draft) -> bool:
        """Whether the source is the "I" of words that are given to nobody: an answer whose speaker no line names."""
        if draft.head is None or draft.nested_in is None or self.parse.lower[draft.head] not in FIRST:
            return False
        outer = self.drafts[draft.nested_in]
        return outer.source is None and outer.kind == "direct"

    def _outer(self, k: int) -> int | None:
        """The draft whose content holds this one: by the syntax, or as the introduction of the block it stands in."""
        draft = self.drafts[k]
        if draft.nested_in is not None:
            return draft.nested_in
        segment = next((s for s in self.segments if s.id == draft.segment), None) if draft.segment else None
        if segment is None:
            return None
        holds = (j for j, d in enumerate(self.drafts) if j != k and d.segment != draft.segment and _covers(d, segment))
        return next(holds, None)

    def _origin(self, draft: Draft, prefix: tuple[Hop, ...], introduced: bool) -> tuple[Hop, ...]:
        """The outlet of the embedded quotation in which the draft stands, if no hop names it yet."""
        segment = next((s for s in self.segments if s.id == draft.segment), None) if draft.segment else None
        if segment is None:
            return ()
        name = segment.origin
        if name is None:
            return () if introduced or draft.nested_in is not None else (Hop(_UNNAMED_BLOCK),)
        if any(_same(name, hop.name) or _overlap(hop.span, segment.origin_span) for hop in prefix):
            return ()
        return (Hop(name, segment.origin_span),)

    def _made(self, draft: Draft, ids: list[str], k: int, name: str | None, hops: tuple[Hop, ...]) -> Attribution:
        text = self.parse.text
        return Attribution(
            id=ids[k],
            source=None if CARRIED in draft.why else _span(text, draft.source),
            source_name=name,
            cue=_span(text, draft.cue),
            content=tuple(Span.cut(text, a, b) for a, b in draft.content),
            kind=draft.kind,
            stance=draft.stance,
            polarity=draft.polarity,
            nested_in=ids[draft.nested_in] if draft.nested_in is not None else draft.segment,
            hops=hops,
            certainty=draft.certainty,
            rule=draft.rule,
            why=draft.why,
        )

    def _id(self, draft: Draft) -> str:
        spans = (*draft.content, draft.source or (-1, -1), draft.cue or (-1, -1))
        return make_id("a", self.document.id, *(offset for span in spans for offset in span))


def _unique(ids: list[str]) -> list[str]:
    """Ids as they are; a repeated one (the same words found twice) gets its number in the row."""
    seen: dict[str, int] = {}
    out = []
    for one in ids:
        seen[one] = seen.get(one, 0) + 1
        out.append(one if seen[one] == 1 else make_id("a", one, seen[one]))
    return out


def _covers(draft: Draft, segment: Segment) -> bool:
    """Whether a draft's content takes in most of a segment."""
    size = segment.end - segment.start
    return any(2 * (min(b, segment.end) - max(a, segment.start)) > size for a, b in draft.content)


def _joined(hops: tuple[Hop, ...], fixed: int) -> tuple[Hop, ...]:
    """Hops in a row without a party that is its own neighbour or was the chain's start already."""
    out: list[Hop] = []
    for k, hop in enumerate(hops):
        if out and _same(out[-1].name, hop.name):
            last = out[-1]
            out[-1] = replace(last, span=last.span or hop.span, cue=last.cue or hop.cue) if len(out) == 1 else hop
        elif k < fixed or k == len(hops) - 1 or not any(_same(h.name, hop.name) for h in out):
            out.append(hop)
    return tuple(out)


def _overlap(a: Span | None, b: Span | None) -> bool:
    return a is not None and b is not None and a.start < b.end and b.start < a.end


def _same(a: str, b: str) -> bool:
    return a.casefold().removeprefix("the ") == b.casefold().removeprefix("the ")


def _span(text: str, chars: tuple[int, int] | None) -> Span | None:
    return None if chars is None else Span.cut(text, *chars)
