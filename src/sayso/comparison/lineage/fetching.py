"""Originals that documents lean on and that are not at hand, by the number of claims that hang on each."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from collections.abc import Sequence

from sayso.comparison.lineage import credits, records
from sayso.comparison.lineage.names import is_outlet, key, outlet_of, vague_press
from sayso.model import Citation, Claim, Member, Reading, ToFetch

LISTED = 40
"""At most so many originals are listed."""
EVIDENCE = 8


def find(readings: Sequence[Reading], citations: Sequence[Citation], claims: Sequence[Claim]) -> tuple[ToFetch, ...]:
    """Outlets, records and linked pages that are not at hand, those on which most claims hang first."""
    here = {key(r.document.outlet.value) for r in readings if r.document.outlet.value}
    here |= {key(name) for r in readings for name in credits.wires(r)}
    press = {key(a.name) for r in readings for a in r.actors if a.type == "outlet"}
    wanted: dict[str, tuple[str, list[Member]]] = {}
    for c in citations:
        name = outlet_of(c.to, press)
        k = key(name)
        if c.to_doc is None and k not in here and _original(c, press):
            # "The police report" of two documents need not be one.
            place = k if any(w[:1].isupper() for w in name.split()) else f"{k} {c.doc}"
            wanted.setdefault(place, (name, []))[1].extend(c.evidence)
    hang = _Hanging(readings, claims)
    out = [ToFetch(name, hang.count(key(name), ms), _shown(ms)) for name, ms in wanted.values()]
    return tuple(sorted(out, key=lambda f: (-f.claims, -len(f.evidence), f.name))[:LISTED])


def _shown(members: Sequence[Member]) -> tuple[Member, ...]:
    """The first places, each once."""
    once = {(m.doc, m.span): m for m in members}
    return tuple(once[k] for k in sorted(once)[:EVIDENCE])


_PLAIN = frozenset(
    """new recent latest secret leaked classified official bombshell original first second full undated short the a an
    this that his her their its online public internal final written separate joint brief""".split()
)
"""Words before a record that do not tell which one it is."""


def _original(c: Citation, press: set[str]) -> bool:
    """Whether what is cited can be got: an outlet's account, a linked page, a record; not a person or a body."""
    if "(unnamed)" in c.to or vague_press(c.to):
        return False
    return c.how in ("links", "reproduces", "republishes") or key(c.to) in press or is_outlet(c.to) or _record(c.to)


def _record(name: str) -> bool:
    """Whether a name is a record that its words tell from others."""
    if records.kind_of(name.split(" (")[0]) is None:
        return False
    return " (" in name or any(w not in _PLAIN for w in name.lower().split()[:-1])


class _Hanging:
    """How many claims hang on an original."""

    def __init__(self, readings: Sequence[Reading], claims: Sequence[Claim]) -> None:
        chains = {(r.document.id, a.id): {key(n) for n in a.chain[1:]} for r in readings for a in r.attributions}
        self._told: dict[str, set[int]] = {}
        self._members: dict[str, list[tuple[int, Member]]] = {}
        for k, claim in enumerate(claims):
            for m in (m for p in claim.positions for m in p.members):
                self._members.setdefault(m.doc, []).append((k, m))
                for name in chains.get((m.doc, m.attribution or ""), ()):
                    self._told.setdefault(name, set()).add(k)

    def count(self, name: str, evidence: Sequence[Member]) -> int:
        """Claims with a member told through the original: by its chain, or in the words that name it."""
        beside = {k for e in evidence for k, m in self._members.get(e.doc, ()) if _beside(m, e)}
        return len(beside | self._told.get(name, set()))


def _beside(member: Member, evidence: Member) -> bool:
    """Whether words that name an original stand in a claim's words or right beside them."""
    near = 60
    return (
        member.doc == evidence.doc
        and evidence.span.start < member.span.end + near
        and member.span.start - near < evidence.span.end
    )
