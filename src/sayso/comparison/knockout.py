"""Knock-out: strike an origin and see which claims are left without a sure one."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.comparison.families import key
from sayso.model import Claim, KnockOut


def find(claims: Iterable[Claim]) -> list[KnockOut]:
    """For each origin the confirmed claims that stand on it alone, the origin with most claims first."""
    falls: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for claim in claims:
        if not claim.confirmed:
            continue
        sure = [o.name for o in claim.origins if o.sure]
        # Where a telling names no source, nobody knows that it hangs on the one who is named elsewhere.
        if len(sure) == 1 and len(claim.origins) == 1:
            falls.setdefault(key(sure[0]), []).append(claim.id)
            names.setdefault(key(sure[0]), sure[0])
    order = sorted(falls, key=lambda k: (-len(falls[k]), k))
    return [KnockOut(names[k], tuple(sorted(falls[k]))) for k in order]
