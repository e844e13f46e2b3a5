"""Knock-out: strike an origin and see which claims are left without a sure one."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.comparison.lineage.families import key
from sayso.comparison.voices.bodies import one_body
from sayso.model import Claim, KnockOut


def find(claims: Iterable[Claim]) -> list[KnockOut]:
    """For each origin the confirmed claims of which it is the one sure origin, the origin with most claims first."""
    falls: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for claim in claims:
        sure = [o.name for o in claim.origins if o.sure] if claim.confirmed else []
        # What is only possible beside it, a telling without a source, is no sure origin either.
        if len(sure) == 1:
            k = next((k for k, name in names.items() if one_body(name, sure[0])), key(sure[0]))
            falls.setdefault(k, []).append(claim.id)
            names.setdefault(k, sure[0])
    order = sorted(falls, key=lambda k: (-len(falls[k]), k))
    return [KnockOut(names[k], tuple(sorted(falls[k]))) for k in order]
