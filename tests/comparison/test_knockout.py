"""What falls with an origin."""

from __future__ import annotations

from sayso.comparison.origins import knockout
from sayso.model import Claim, Origin


def claim(id: str, *origins: Origin, confirmed: bool = True) -> Claim:
    sure = sum(o.sure for o in origins)
    return Claim(id, "Q?", "agree", (), "why", (), origins, sure, len(origins), (), confirmed=confirmed)


def origin(name: str, sure: bool = True) -> Origin:
    return Origin(name, (), (name,), "why", sure, False, None, ())


def test_a_claim_falls_with_its_only_sure_origin() -> None:
    claims = [
        claim("c1", origin("Ada Brisk")),
        claim("c2", origin("Ada Brisk"), origin("Ivo Tarn")),
        claim("c3", origin("Ada Brisk"), origin("not stated", sure=False)),
        claim("c4", origin("Ivo Tarn", sure=False)),
    ]
    assert [(k.origin, k.claims) for k in knockout.find(claims)] == [("Ada Brisk", ("c1", "c3"))]


def test_two_names_of_one_body_fall_together() -> None:
    claims = [
        claim("c1", origin("Ministry of Ports")),
        claim("c2", origin("Ports Ministry")),
        claim("c3", origin("Oan")),
    ]
    assert [k.claims for k in knockout.find(claims)] == [("c1", "c2"), ("c3",)]


def test_a_suggestion_does_not_count() -> None:
    claims = [claim("c1", origin("Ada Brisk"), confirmed=False), claim("c2", origin("Ada Brisk"))]
    assert [(k.origin, k.claims) for k in knockout.find(claims)] == [("Ada Brisk", ("c2",))]
