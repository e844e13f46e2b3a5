"""How likely a claim is right, and that one which more likely is not stays a suggestion."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from written_pages import read

from sayso import language
from sayso.comparison import Settings, conclude, propose
from sayso.comparison.claims import choosing, standing
from sayso.comparison.proposal import Proposal
from sayso.comparison.statements.opinions import Opinion, Told

SEIZED = (
    "Rebels seized the dam of Orlen overnight, the mayor said. Bread is scarce in the valley.",
    "Fighters seized the dam of Orlen overnight, a miller said. The school stays shut.",
)


def made(
    settings: Settings, agree: float = 0.97, read_together: bool = True, pages: Sequence[str] = SEIZED
) -> Proposal:
    def reader(pairs: Sequence[tuple[Told, Told]]) -> list[Opinion]:
        return [Opinion(0.9, agree, (1 - agree) / 2, (1 - agree) / 2) for _ in pairs]

    readings = [read(f"Paper {k}", text, "2021-03-05") for k, text in enumerate(pages)]
    found = propose(readings, settings, language.meanings, reader if read_together else None)
    (claim,) = conclude(found, settings, language.meanings).claims
    (proposal,) = found.claims
    assert (claim.confirmed, claim.standing) == (proposal.confirmed, proposal.standing)
    return proposal


def test_the_bound_decides_and_none_leaves_it_to_the_rules() -> None:
    likely = made(Settings(stands=0)).standing
    assert likely is not None and 0 < likely < 1
    assert made(Settings(stands=likely)).confirmed
    below = made(Settings(stands=min(1.0, likely + 0.001)))
    assert not below.confirmed and below.ruled and below.standing == likely


def test_what_nobody_read_together_is_not_weighed() -> None:
    found = made(Settings(stands=1), read_together=False)
    assert found.confirmed and found.standing is None


def test_what_the_rules_do_not_confirm_is_never_confirmed() -> None:
    found = made(Settings(stands=0))
    found.confirmed, found.standing = False, None
    choosing.weigh([found], Settings(stands=0))
    assert not found.confirmed and found.standing is None


@pytest.mark.parametrize(("agree", "name"), [(0.97, "agree, agree=9"), (0.75, "agree, agree=7")])
def test_what_can_be_seen_is_named_once_and_in_one_order(agree: float, name: str) -> None:
    seen = standing.indicators(made(Settings(stands=0), agree))
    assert len(seen) == len(set(seen)) and seen == standing.indicators(made(Settings(stands=0), agree))
    assert {"bias", "by rule=True", "relation=agree", "asks=yes or no", "documents=1", "own voice=none", name} <= set(
        seen
    )


def test_the_order_of_the_pages_changes_nothing() -> None:
    settings = Settings(stands=0)
    assert standing.indicators(made(settings)) == standing.indicators(made(settings, pages=SEIZED[::-1]))
