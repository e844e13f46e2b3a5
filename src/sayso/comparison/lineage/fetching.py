"""Originals that documents lean on and that are not at hand, by the number of claims that hang on each."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.lineage import records
from sayso.comparison.lineage.names import is_outlet, key
from sayso.model import Citation, Claim, Member, Reading, ToFetch

LISTED = 40
"""At most so many originals are listed."""
EVIDENCE = 8


def find(readings: Sequence[Reading], citations: Sequence[Citation], claims: Sequence[Claim]) -> tuple[ToFetch, ...]:
    """Outlets, records and linked pages that are not at hand, those on which most claims hang first."""
    here = {key(r.document.outlet.value) for r in readings if r.document.outlet.value}
    press = {key(a.name) for r in readings for a in r.actors if a.type == "outlet"}
    wanted: dict[str, tuple[str, list[Member]]] = {}
    for c in citations:
        k = key(c.to)
        if c.to_doc is None and k not in here and _original(c, press):
            wanted.setdefault(k, (c.to, []))[1].extend(c.evidence)
    out = [
        ToFetch(name, _hanging(k, ms, claims, readings), tuple(sorted(ms)[:EVIDENCE]))
        for k, (name, ms) in wanted.items()
    ]
    return tuple(sorted(out, key=lambda f: (-f.claims, -len(f.evidence), f.name))[:LISTED])


def _original(c: Citation, press: set[str]) -> bool:
    """Whether what is cited can be got: an outlet's account, a linked page, a record; not a person or a body."""
    return c.how in ("links", "reproduces", "republishes") or key(c.to) in press or is_outlet(c.to) or _record(c.to)


def _record(name: str) -> bool:
    return records.kind_of(name.split(" (")[0]) is not None or name.lower().rstrip(")").endswith("memorandum")


def _hanging(name: str, evidence: Sequence[Member], claims: Sequence[Claim], readings: Sequence[Reading]) -> int:
    """How many claims have a member told through the original: by its chain, or in the words that name it."""
    chains = {
        (r.document.id, a.id): {key(n) for n in a.chain[1:]} for r in readings for a in r.attributions
    }  # fmt: skip
    count = 0
    for claim in claims:
        members = [m for p in claim.positions for m in p.members]
        through = any(name in chains.get((m.doc, m.attribution or ""), ()) for m in members)
        if through or any(_beside(m, e) for m in members for e in evidence):
            count += 1
    return count


def _beside(member: Member, evidence: Member) -> bool:
    """Whether words that name an original stand in a claim's words or right beside them."""
    near = 60
    return (
        member.doc == evidence.doc
        and evidence.span.start < member.span.end + near
        and member.span.start - near < evidence.span.end
    )
