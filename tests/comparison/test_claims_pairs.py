"""Claims between short invented pages: what is grouped, how it is related, and on whom it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso import language
from sayso.comparison import Settings, compare
from sayso.model import Claim, Comparison
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Pages = tuple[tuple[str, str], ...]
Run = Callable[..., Comparison]


@pytest.fixture(scope="module")
def run() -> Run:
    def build(*pages: tuple[str, str], order: int = 1, settings: Settings | None = None) -> Comparison:
        readings = []
        for outlet, text in pages:
            page = from_text(text, outlet, Given(outlet=outlet, published="2021-03-05"))
            readings.append(extract(page, language.parse(page.text, page.segments)))
        return compare(readings[::order], settings, language.meanings)

    return build


def about(found: Comparison, *words: str) -> list[Claim]:
    """The claims that have a member with all the words."""
    return [
        c for c in found.claims if any(all(w in m.span.text for w in words) for p in c.positions for m in p.members)
    ]


FERRY_A = (
    "Harbour Post",
    "A ferry sank off Tarvin on Thursday. The ferry company Marlane said 14 passengers drowned when the ferry Ostrava "
    "sank off Tarvin. Marlane said the ferry Ostrava was not overloaded.",
)
FERRY_B = (
    "Coast Mirror",
    "The ferry Ostrava sank off Tarvin in a storm. The coast guard of Tarvin said 31 passengers drowned when the ferry "
    "sank. The coast guard said the ferry Ostrava was overloaded.",
)
FERRY_C = (
    "Island Times",
    "The ferry Ostrava sank near Tarvin. According to Marlane, 14 passengers drowned when the ferry Ostrava sank.",
)
VOTE = (
    "Hill Gazette",
    "The council of Brenholt voted to close its library. The mayor said 14 members voted for the closure of the library.",
)


def figures(found: Comparison) -> Claim:
    return next(c for c in found.claims if any(p.low == 14 for p in c.positions))


def test_disjoint_counts_of_one_thing_conflict(run: Run) -> None:
    claim = figures(run(FERRY_A, FERRY_B))
    assert claim.relation == "conflict"
    assert "count" in claim.differs_in
    assert {(p.low, p.high) for p in claim.positions} == {(14, 14), (31, 31)}
    assert "14" in claim.why and "31" in claim.why


def test_one_source_in_two_outlets_is_one_origin(run: Run) -> None:
    claim = figures(run(FERRY_A, FERRY_C))
    assert claim.relation == "agree"
    assert claim.sure == 1
    assert claim.grades[0].value == "single_origin"


def test_two_sources_are_two_origins(run: Run) -> None:
    assert figures(run(FERRY_A, FERRY_B)).sure == 2


def test_a_denial_conflicts(run: Run) -> None:
    claims = about(run(FERRY_A, FERRY_B), "overloaded")
    assert any(c.relation == "conflict" and "denial" in c.differs_in for c in claims)


def test_other_events_stay_apart(run: Run) -> None:
    holders = {h for c in run(FERRY_A, FERRY_B, VOTE).claims for p in c.positions for h in p.holders}
    assert holders and "Hill Gazette" not in holders
    assert not any("library" in m.span.text for c in run(FERRY_A, VOTE).claims for p in c.positions for m in p.members)


def test_order_of_the_documents_does_not_matter(run: Run) -> None:
    assert run(FERRY_A, FERRY_B, FERRY_C) == run(FERRY_A, FERRY_B, FERRY_C, order=-1)


def test_one_document_alone_makes_no_agreement(run: Run) -> None:
    assert not [c for c in run(FERRY_A).claims if c.relation == "agree"]


def test_every_member_stands_in_its_text(run: Run) -> None:
    texts = [text for _, text in (FERRY_A, FERRY_B, FERRY_C)]
    for claim in run(FERRY_A, FERRY_B, FERRY_C).claims:
        assert claim.why
        for position in claim.positions:
            assert position.holders
            for m in position.members:
                assert any(t[m.span.start : m.span.end] == m.span.text for t in texts)


def test_parties_can_be_named(run: Run) -> None:
    found = run(FERRY_A, FERRY_B, settings=Settings(parties=("Marlane",)))
    origins = [o for c in found.claims for o in c.origins if "Marlane" in o.name]
    assert origins and all(o.party for o in origins)


def test_a_sentence_with_a_sides_figure_is_not_the_sides_words(run: Run) -> None:
    doubted = (
        "At least 900 gunners now stand in Orlen, instead of the Harbour Office's official “about 200 gunners” number."
    )
    plain = "The mayor said that 900 gunners now stand in Orlen."
    pages = ("Harbour Post", doubted), ("Coast Mirror", plain)
    found = run(*pages, settings=Settings(parties=("Harbour Office",)))
    assert any("Harbour Office" in p.holders for c in found.claims for p in c.positions)
    assert not [p for p in found.party_positions if p.words is not None]


def test_knock_out_lists_claims_on_one_origin(run: Run) -> None:
    found = run(FERRY_A, FERRY_C)
    alone = {c.id for c in found.claims if c.sure == c.possible == 1}
    assert alone
    assert {c for k in found.knock_out for c in k.claims} == alone


def test_thresholds_are_settable(run: Run) -> None:
    strict = run(FERRY_A, FERRY_B, settings=replace(Settings(), suggest=0.99))
    assert len(strict.claims) <= len(run(FERRY_A, FERRY_B).claims)


DENIAL = (
    "Tarvin Record",
    "The ferry Ostrava sank off Tarvin. Marlane said that 31 passengers did not drown when the ferry Ostrava sank off "
    "Tarvin. Marlane said 14 passengers drowned when the ferry Ostrava sank off Tarvin.",
)


def test_who_names_a_figure_to_deny_it_does_not_hold_it(run: Run) -> None:
    found = run(FERRY_A, FERRY_B, DENIAL)
    holders = {h for c in found.claims for p in c.positions if p.low == 31 for h in p.holders}
    assert holders and not any("Marlane" in h for h in holders)


RAISED = (
    "Evening Ferry",
    "The ferry Ostrava sank off Tarvin. Marlane said 19 passengers drowned when the ferry Ostrava sank off Tarvin.",
)


GUARD = (
    "Coast Mirror",
    "The ferry Ostrava sank off Tarvin. The coast guard said 14 passengers drowned when the ferry Ostrava sank off Tarvin.",
)


def test_a_second_figure_of_a_holder_is_an_update_also_where_others_gave_the_first(run: Run) -> None:
    claim = figures(run(FERRY_A, GUARD, RAISED))
    assert (claim.relation, claim.differs_in) == ("partial", ("time",))
    assert "an update" in claim.why
