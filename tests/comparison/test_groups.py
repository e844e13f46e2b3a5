"""Which statements come into one group: not those of another place or date, and time words of the verb before others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest

from sayso import language
from sayso.cli.options import settings_of
from sayso.comparison import Settings, compare
from sayso.comparison.claims.confirming import belonging, doubted, sure
from sayso.comparison.matching import gathering, pairing
from sayso.comparison.proposal import Answer, Proposal
from sayso.comparison.statements import slots
from sayso.comparison.statements.items import Item, build
from sayso.comparison.statements.opinions import share
from sayso.comparison.statements.weights import weigh
from sayso.errors import UsageError
from sayso.model import Comparison, Page, Parse, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

SHELLING = (
    "Shells hit a hospital in Lyon on 3 May, the mayor said. The hospital in Lyon lost its roof. Two nurses of the "
    "hospital were wounded by the shells."
)
RETOLD = (
    "The mayor said that shells struck the hospital of Lyon on 3 May. Its roof was torn away. Two nurses were wounded "
    "when the shells hit the hospital."
)
ELSEWHERE = (
    "Shells hit a hospital in Marseille on 19 July, the mayor said. The hospital in Marseille lost its roof. Two nurses "
    "of the hospital were wounded by the shells."
)


SHIPS = ("the tug Miranda", "the barge Olivia", "the ferry Helena")


def readings(*texts: str) -> list[Reading]:
    pages = [from_text(t, f"page {k}", Given(outlet=f"Paper {k}", published="2021-08-01")) for k, t in enumerate(texts)]
    return [extract(p, language.parse(p.text, p.segments)) for p in pages]


def run(*texts: str, settings: Settings | None = None) -> Comparison:
    return compare(readings(*texts), settings, language.meanings)


def spans(found: Comparison) -> Iterator[list[str]]:
    for claim in found.claims:
        yield [m.span.text for p in claim.positions for m in p.members]


def test_one_happening_told_twice_is_one_claim() -> None:
    assert any("Lyon" in " ".join(texts) and len(texts) > 1 for texts in spans(run(SHELLING, RETOLD)))


def test_a_happening_of_another_place_and_date_stays_apart() -> None:
    for texts in spans(run(SHELLING, ELSEWHERE)):
        joined = " ".join(texts)
        assert not ("Lyon" in joined and "Marseille" in joined)


def test_thresholds_decide_what_is_claimed_and_what_is_suggested() -> None:
    loose = run(SHELLING, RETOLD, settings=Settings(suggest=0.1))
    strict = run(SHELLING, RETOLD, settings=Settings(suggest=0.97, confirm=0.9999))
    assert sum(c.confirmed for c in loose.claims) > sum(c.confirmed for c in strict.claims)
    assert sum(map(len, spans(loose))) > sum(map(len, spans(strict)))


@pytest.fixture(scope="module")
def pair() -> tuple[Item, Item]:
    items = build(readings(SHELLING, RETOLD))
    weigh(items)
    pairing.encode(items, language.meanings)
    first = [next(i for i in items if i.doc == d and "3 May" in i.statement.span.text) for d in (0, 1)]
    return first[0], first[1]


def test_likeness_is_the_same_both_ways_and_explained(pair: tuple[Item, Item]) -> None:
    a, b = pair
    assert pairing.likeness(a, b) == pairing.likeness(b, a)
    assert 0.5 < pairing.likeness(a, b) < 1
    named = [name for name, _ in pairing.explain(a, b)]
    assert "sentences alike" in named and set(named) <= set(pairing.FEATURES)


def test_what_speaks_against_a_pair_never_raises_it() -> None:
    model = pairing._model()
    for weights in (model["with vectors"]["weights"], model["without vectors"]["weights"]):
        assert len(weights) == len(pairing.FEATURES) == len(model["features"])
        assert all(w >= 0 for w in weights[: len(pairing.FOR)])
        assert all(w <= 0 for w in weights[len(pairing.FOR) :])


def test_likeness_needs_no_encoder() -> None:
    items = build(readings(SHELLING, RETOLD))
    weigh(items)
    assert 0 < pairing.likeness(items[0], next(i for i in items if i.doc == 1)) < 1


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The bomb planted on Sunday exploded on Monday.", "Monday"),
        ("On Sunday the bridge collapsed.", "Sunday"),
    ],
)
def test_the_time_of_the_verb_is_taken_first(
    parse_text: Callable[[str], tuple[Page, Parse]], text: str, when: str
) -> None:
    items = [i for i in build([extract(*parse_text(text))]) if i.statement.form == "clause"]
    value = slots.when(max(items, key=lambda i: len(i.statement.span)))
    assert value is not None and when in value.words


def test_the_threshold_of_suggestions_lies_below_that_of_claims() -> None:
    with pytest.raises(UsageError):
        settings_of({"suggest": 0.6, "confirm": 0.5})
    assert settings_of({"suggest": 0.1, "confirm": None}) == Settings(suggest=0.1)


def test_an_agreement_keeps_only_sides_that_another_document_tells() -> None:
    built = build(readings("The ferry sank off Lesa.", "The ferry sank near Lesa.", "An inn stands beside the quarry."))
    weigh(built)
    pairing.encode(built, language.meanings)
    one, two, other = (next(i for i in built if i.doc == d) for d in (0, 1, 2))

    def agreement(*told: Item) -> Proposal:
        answers = [Answer(str(k), [item]) for k, item in enumerate(told)]
        return Proposal("Did the ferry sink?", "happened", answers, "agree", [], "", 0.8)

    assert belonging(agreement(one, two, other)) == []
    assert belonging(agreement(one, two, one, other)) == [one, two, one]


def test_a_difference_keeps_what_differs_and_what_is_like_it() -> None:
    built = build(
        readings(
            "The ferry sank off Lesa.",
            "The ferry did not sink.",
            "The ferry sank near Lesa.",
            "An inn stands beside it.",
        )
    )
    weigh(built)
    pairing.encode(built, language.meanings)
    one, denial, like, other = (next(i for i in built if i.doc == d) for d in range(4))
    answers = [Answer("sank", [one, like, other]), Answer("denied", [denial])]
    found = Proposal("Did the ferry sink?", "happened", answers, "conflict", ["denial"], "", 0.8)
    found.differing = [(one, denial)]
    assert belonging(found) == [one, like, denial]
    asked = Proposal(
        "When did the ferry sink?", "when", [Answer("May", [one]), Answer("June", [denial])], "conflict", [], "", 0.8
    )
    asked.answers.append(Answer("no day", [like]))
    asked.differing = [(one, denial)]
    assert belonging(asked) == [one, denial]


@pytest.mark.parametrize(
    ("told", "belongs"),
    [
        ("The doctor found a bullet fired by the porter of the mill.", False),
        ("The doctor found a bullet that was fired by the porter of the mill.", True),
        ("The bullet was fired by a porter of the mill.", True),
    ],
)
def test_what_only_names_a_thing_answers_nothing(told: str, belongs: bool) -> None:
    texts = ("The bullet was fired by the porter of the mill.", "A bullet was fired by the porter of the mill.", told)
    built = build(readings(*texts))
    weigh(built)
    pairing.encode(built, language.meanings)
    first, second, last = ([i for i in built if i.doc == d and "bullet" in i.words][-1] for d in range(3))
    answers = [Answer("it is so", [first, second, last])]
    found = Proposal("Was the bullet fired?", "happened", answers, "agree", [], "", 0.9)
    assert (last in belonging(found)) is belongs


@pytest.mark.parametrize(("agree", "kept"), [(0.1, 2), (0.95, 0)])
def test_a_difference_needs_that_who_reads_both_sees_it(agree: float, kept: int) -> None:
    built = build(readings("The ferry sank off Lesa.", "The ferry did not sink."))
    weigh(built)
    pairing.encode(built, language.meanings)
    share(built, lambda pairs: [(0.9, agree, 0.0, 1 - agree) for _ in pairs])
    answers = [Answer("sank", [built[0]]), Answer("denied", [built[1]])]
    found = Proposal("Did the ferry sink?", "happened", answers, "conflict", ["denial"], "", 0.8)
    found.differing = [(built[0], built[1])]
    assert len(belonging(found)) == kept
    assert doubted(found) == (kept == 0)


def test_a_release_after_an_arrest_is_no_open_conflict() -> None:
    found = run(
        "The clerk Ivo Harrad was arrested at the customs house of Lesa on Monday, the mayor said.",
        "The clerk Ivo Harrad was released from the customs house of Lesa on Friday, the paper said.",
    )
    assert found.claims and {claim.relation for claim in found.claims} == {"partial"}


def gathered(monkeypatch: pytest.MonkeyPatch, likeness: dict[tuple[int, int], float]) -> list[list[int]]:
    """Places of the statements of each claim made of the pages on ships: fines are 0, 2, 4 and crews 1, 3, 5."""
    items = build(readings(*(f"The mayor of Orlen fined {ship} on Monday. A court freed the crew." for ship in SHIPS)))
    weigh(items)
    monkeypatch.setattr(gathering, "_copies", lambda items: [[item] for item in items])
    monkeypatch.setattr(gathering, "_scores", lambda items, near: likeness)
    monkeypatch.setattr(gathering, "_of_two", lambda a, b: False)
    return [[item.index for item in found.items] for found in gathering.gather(items, {}, Settings())]


FINES, CREWS = (0, 2, 4), (1, 3, 5)


def test_what_is_only_somewhat_like_a_claim_may_make_one_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness = dict.fromkeys(combinations(FINES, 2), 0.9) | {(3, 5): 0.8, (0, 3): 0.2, (0, 5): 0.2}
    assert gathered(monkeypatch, likeness) == [list(FINES), [3, 5]]


def test_a_statement_that_answers_two_questions_is_in_both_claims(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness = {(0, 2): 0.9, (2, 5): 0.6}
    assert gathered(monkeypatch, likeness) == [[0, 2], [0, 2, 5]]


def test_a_pair_that_a_claim_holds_makes_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness = {(0, 2): 0.9, (2, 4): 0.8, (0, 4): 0.3}
    assert gathered(monkeypatch, likeness) == [list(FINES)]


def test_what_is_less_like_than_its_share_is_only_suggested_beside_a_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness = {(0, 2): 0.9, (0, 5): 0.5, (2, 5): 0.1}
    assert gathered(monkeypatch, likeness) == [[0, 2], [0, 2, 5]]


def test_one_weekday_of_two_weeks_is_no_open_conflict() -> None:
    said = (
        ("Quay Post", "2021-08-02", "The harbour office declared four days of silence at Lesa, beginning on Monday."),
        (
            "Bay Mirror",
            "2021-08-07",
            "The harbour office says that there will be four days of silence, starting on Monday.",
        ),
    )
    pages = [from_text(text, outlet, Given(outlet=outlet, published=day)) for outlet, day, text in said]
    found = compare([extract(p, language.parse(p.text, p.segments)) for p in pages], None, language.meanings)
    assert found.claims and not any(claim.relation == "conflict" for claim in found.claims)


@pytest.mark.parametrize(
    ("texts", "confirmed"),
    [
        (("The silo of Kell was built in 1931.", "The silo of Kell was built in 1931, out of brick."), True),
        (("Hail hit the silo of Kell, built in 1931.", "Crows sat on the silo of Kell, built in 1931."), False),
    ],
)
def test_what_is_said_only_by_the_way_of_a_thing_is_no_sure_agreement(texts: tuple[str, str], confirmed: bool) -> None:
    built = build(readings(*texts))
    weigh(built)
    pairing.encode(built, language.meanings)
    told = [item for item in built if "built" in item.statement.verb]
    answers = [Answer("built", told)]
    assert len({item.doc for item in told}) == 2
    found = Proposal("Was the silo built?", "happened", answers, "agree", [], "", 0.9)
    assert sure(found, True, Settings()) is confirmed
