"""What falls with an origin."""

from __future__ import annotations

from sayso.comparison import knockout
from sayso.model import Claim, Origin


def claim(id: str, *origins: Origin, confirmed: bool = True) -> Claim:
    sure = sum(o.sure for o in origins)
    return Claim(id, "Q?", "agree", (), "why", (), origins, sure, len(origins), (), confirmed=confirmed)


def origin(name: str, sure: bool = True) -> Origin:
    return Origin(name, (), (name,), "why", sure, False, None, ())


def test_a_claim_falls_with_its_only_origin_if_that_is_sure() -> None:
    claims = [
        claim("c1", origin("Ada Brisk")),
        claim("c2", origin("Ada Brisk"), origin("Ivo Tarn")),
        claim("c3", origin("Ada Brisk"), origin("not stated", sure=False)),
        claim("c4", origin("Ivo Tarn", sure=False)),
    ]
    assert [(k.origin, k.claims) for k in knockout.find(claims)] == [("Ada Brisk", ("c1",))]


def test_a_suggestion_does_not_count() -> None:
    claims = [claim("c1", origin("Ada Brisk"), confirmed=False), claim("c2", origin("Ada Brisk"))]
    assert [(k.origin, k.claims) for k in knockout.find(claims)] == [("Ada Brisk", ("c2",))]
