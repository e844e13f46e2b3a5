"""Who gives a figure that a page tells in its own voice, and what nobody sees from the spot."""

from __future__ import annotations

import pytest
from written_pages import figures, items, read

from sayso.comparison import compare
from sayso.comparison.origins.access import decider, own_report
from sayso.comparison.origins.givers import given_with
from sayso.comparison.origins.reported import continued, past, plain
from sayso.comparison.origins.tellers import mentions, teller
from sayso.comparison.proposal import holder
from sayso.comparison.statements.items import build


def givers(text: str) -> set[str]:
    return {found[0] for i in items(text) if (found := given_with(i)) is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Eleven miners were trapped below. The Mines Inspectorate, which released the number on Friday, named nobody.",
        "Eleven miners were trapped below. The number was given by the Mines Inspectorate on Friday.",
        "Eleven miners were trapped below. That figure comes from the Mines Inspectorate.",
    ],
)
def test_the_next_sentence_names_who_gave_the_figure(text: str) -> None:
    assert givers(text) == {"Mines Inspectorate"}


@pytest.mark.parametrize(
    "text",
    [
        "Eleven miners were trapped below.\n\nThe Mines Inspectorate, which released the number on Friday, named nobody.",
        "Eleven miners were trapped below. The Mines Inspectorate, which runs the shaft, gave the number of the lamps.",
        "The miners were trapped below. The number of the shaft was given by the Mines Inspectorate.",
        "Eleven miners were trapped below. The number was given by nobody.",
        "Eleven miners were trapped below. The number was given by the Mines Inspectorate’s rivals.",
        "Eleven miners were trapped below. Mines Inspectorate men mocked Shaft Aid, which gave that number, as a club.",
        "Eleven miners were trapped below and nine are dead. The number comes from the Mines Inspectorate.",
    ],
)
def test_who_gave_something_else_gave_no_figure(text: str) -> None:
    assert givers(text) == set()


def test_what_is_put_at_a_figure_is_his_who_puts_it() -> None:
    (found,) = {a.name for i in items("The growers' league puts the plums lost at 900 tonnes.") if (a := decider(i))}
    assert found == "growers' league"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The lock office put the number of punts at 85.", "lock office"),
        ("The sluice log puts the flow at 2,900 litres.", "sluice log"),
        ("On Friday the miller put the number of lost sacks at 2,900.", "miller"),
        # Near misses: what the page tells itself, and a deed.
        ("The flow stood at 2,900 litres.", "Quay Post"),
        ("The growers' league put 900 tonnes of plums in the barn.", "Quay Post"),
    ],
)
def test_a_clause_that_gives_somebodys_figure_is_his(text: str, who: str) -> None:
    assert {holder(i) for i in build([read("Quay Post", text)])} == {who}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Six rowers are now known to have drowned.", False),
        ("Six rowers are confirmed dead.", False),
        ("The number of the dead stood at 40.", False),
        ("The toll rose to 41 on Friday.", False),
        ("Six rowers drowned at the weir.", True),
        ("Smoke rose from the mill on Friday.", True),
        ("The lock keeper stood at the gate on Friday.", True),
    ],
)
def test_what_is_added_up_elsewhere_is_not_seen(text: str, seen: bool) -> None:
    assert any(plain(i) for i in items(text)) is seen


@pytest.mark.parametrize(
    ("before", "goes_on"),
    [
        ("A rope was found at the weir.", False),
        ("The rope was found to be new.", True),
        ("The inspector found a rope at the weir.", True),
        ("Her list had been shown to nobody.", False),
        ("Her count was 24 by then.", True),
    ],
)
def test_what_was_found_somewhere_is_no_finding(before: str, goes_on: bool) -> None:
    assert continued(items(f"{before} Two boats sank at noon.")[-1]) is goes_on


def test_what_is_added_of_somebody_was_not_seen() -> None:
    def over(text: str) -> bool:
        return any(past(i) for i in items(text) if i.statement.form == "relative")

    assert not over("The cook, who has been suspended since May, came too.")
    assert over("The cook, who was struck by a beam, came too.")


PAPER = (
    "The Herald has seen the deed by which the weir was sold. The Herald has seen the contract. {} The keeper slept."
)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("It names no buyer.", True),
        ("The mayor's copy carries a stamp.", True),
        ("The buyer lives abroad.", False),
        ("It names no buyer, the mayor said.", False),
    ],
)
def test_what_an_outlet_tells_of_a_paper_that_it_saw(text: str, seen: bool) -> None:
    found = [i for i in items(PAPER.format(text)) if i.statement.span.text in text]
    assert any(own_report(i) == "The Herald has seen" for i in found) is seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The Herald has seen the deed and the letter. They were mocked by the keepers at the weir.", False),
        ("The Herald has seen the letter about the weir. They were mocked by the keepers at the weir.", False),
        ("The Herald has seen the letter about the weir. It snowed at the weir on Friday.", False),
        ("The Herald has seen the letter about the weir. The report of the keeper fills a page.", False),
        ("The Herald has seen the letter about the weir. It bears no date, and nine keepers were hurt.", False),
        ("Our reporter saw two carts wait in order to cross the weir. It shows that the weir was shut.", False),
        ("The Herald has seen two letters about the weir. They bear no date.", True),
        ("A letter to the keeper, seen by this newspaper, tells of the weir. It was signed on Friday.", True),
        ("The Herald has seen the letter about the weir. The letter fills a page.", True),
    ],
)
def test_what_stands_behind_a_paper_need_not_be_in_it(text: str, seen: bool) -> None:
    last = max(i.statement.span.start for i in items(text))
    found = [own_report(i) for i in items(text) if i.statement.span.start == last]
    assert any(found) is seen


def test_mourning_is_his_who_orders_it() -> None:
    (found,) = {a.name for i in items("Governor Ada Brill has ordered two days of mourning.") if (a := decider(i))}
    assert "Ada Brill" in found
    assert not [i for i in items("Governor Ada Brill has ordered two days of rations.") if decider(i)]


def test_two_who_say_a_thing_together_are_two() -> None:
    found = compare(
        [
            read("Quay Herald", "Both the police and the company had said there were no divers at the weir on May 2."),
            read("Lund Post", "There were three divers at the weir on May 2, the keeper said."),
        ]
    )
    (claim,) = [c for c in found.claims if len(c.origins) > 1]
    assert {"police", "company"} <= {o.name for o in claim.origins}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The Orlen Infirmary admitted 26 injured miners.", None),
        ("The Orlen Infirmary confirmed 26 injured miners.", "Orlen Infirmary"),
        ("The Mines Inspectorate admitted 26 deaths.", "Mines Inspectorate"),
        ("The Mines Inspectorate admitted to 26 deaths.", "Mines Inspectorate"),
    ],
)
def test_who_took_in_the_hurt_has_not_said_how_many(text: str, who: str | None) -> None:
    first = items(f"Rain fell at Orlen. {text}")[0]
    assert teller(first, first.reading.quantities[0], mentions(first.reading)) == who


def test_a_figure_set_against_another_has_its_givers_words_alone() -> None:
    text = (
        "The fleet now likely has thousands of sailors deployed on the river, instead of the ministry's official "
        '(and doubtful) "approximately 500 sailors in Orlan" number.'
    )
    words = {f.words: f.item.statement.span.text for f in figures(text)}
    assert words["approximately 500"] == '"approximately 500 sailors in Orlan"'
    assert words["thousands"].startswith("The fleet now likely has thousands")
