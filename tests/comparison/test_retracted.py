"""What an outlet takes back, what somebody asks it to take back, and what it says that it found out itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.origins.retracted import find, mark
from sayso.comparison.statements.items import build
from sayso.comparison.statements.weights import weigh
from sayso.model import Claim, Comparison, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def page(outlet: str, text: str, day: str = "2031-05-06") -> Reading:
    found = from_text(text, f"{outlet}{day}", Given(outlet=outlet, published=day))
    return extract(found, language.parse(found.text, found.segments))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An earlier version of this story said that 40 sailors had drowned. The number is 14.", "40 sailors"),
        ("On Friday this newspaper wrote that two divers had drowned. That was wrong.", "two divers"),
        ("We wrongly reported that the pilot was drunk; he was ill.", "pilot was drunk"),
        ("We withdraw our statement that the harbour master fled.", "harbour master fled"),
        (
            "On Friday we reported that the pilot was drunk. One caller had said so. We withdraw the report.",
            "was drunk",
        ),
        (
            "CORRECTION. On 2 May we reported that the gauges had logged a surge of 9 metres. In fact they logged a "
            "surge of 9 feet.",
            "9 metres",
        ),
        ("14:10 CORRECTION An earlier post put the crew at 31. That is the crew of her sister ship.", "the crew at 31"),
        ("On Friday we wrote that the dock is shut to everybody. Wrong, sorry. It is shut to lorries.", "to everybody"),
    ],
)
def test_words_that_a_page_takes_back(text: str, words: str) -> None:
    found = find(page("Quay Post", text))
    assert len(found) == 1 and words in text[found[0].start : found[0].end]


@pytest.mark.parametrize(
    "text",
    [
        "The union demanded that we withdraw our statement that the harbour master fled. We do not.",
        "The ministry said that two divers had drowned. That was wrong, the union said.",
        "On Friday this newspaper wrote that two divers had drowned. Two more are missing.",
        "On Friday we reported that the pilot was drunk.\n\nThe union rang.\n\nWe withdraw the claim.",
        "We reported the loss of the ferry on Friday. It was wrong to let her sail.",
        "On 2 May we reported that the gauges had logged a surge of 9 metres. In fact they have logged two since.",
        "Correction: the ferry sails at noon and, as we reported on Friday, calls at Sand. She does not call at Holm.",
        "Corrections officers searched the yard. We reported on Friday that it was empty. It is full now.",
        "On Friday we wrote that the dock is shut. Wrong turns by two lorries had blocked it.",
    ],
)
def test_words_that_no_page_takes_back(text: str) -> None:
    assert not find(page("Quay Post", text))


FIRST = "Quay Post", "Two divers drowned off Sand, this newspaper has learned.", "2031-05-06"
LATER = "Quay Post", "On Tuesday this newspaper wrote that two divers had drowned. That was wrong.", "2031-05-08"
OTHER = "Bay Mirror", "Two divers drowned off Sand, a fisherman said.", "2031-05-06"


def test_what_an_outlet_takes_back_stands_on_its_earlier_page_no_more() -> None:
    items = build([page(*FIRST), page(*LATER), page(*OTHER)])
    weigh(items)
    mark(items)
    taken = {i.reading.document.id: i.retracted is not None for i in items if "divers" in i.statement.span.text}
    assert list(taken.values()) == [True, True, False]


GAUGES = "Quay Post", "Tide gauges read by the Post recorded a surge of 9 metres at Sand.", "2031-05-06"
MENDED = (
    "Quay Post",
    "CORRECTION. On 6 May we reported that gauges at Sand had recorded a surge of 9 metres. In fact they recorded 9 feet.",
    "2031-05-08",
)


def test_a_correction_takes_back_what_its_page_had_from_the_source_that_it_names() -> None:
    union = "Quay Post", "The dockers' union said that a surge of 9 metres had hit Sand.", "2031-05-07"
    items = build([page(*GAUGES), page(*MENDED), page(*union)])
    weigh(items)
    mark(items)
    taken = {
        i.reading.document.published.value: i.retracted is not None
        for i in items
        if "9 metres" in i.statement.span.text
    }
    assert taken == {"2031-05-06": True, "2031-05-08": True, "2031-05-07": False}


def test_withdrawn_words_are_shown_and_count_for_nobody() -> None:
    (claim,) = compare([page(*FIRST), page(*LATER)]).claims
    assert claim.sure == claim.possible == 0
    assert [(o.sure, o.takes_back) for o in claim.origins] == [(False, True)]
    assert claim.grades[0].value == "withdrawn" and claim.positions[0].label.endswith("(withdrawn)")


def test_whoever_wants_words_withdrawn_does_not_say_them() -> None:
    text = "The ministry has demanded that the paper withdraw the statement that a ransom of 300 crowns was paid."
    items = build([page("Quay Post", text)])
    mark(items)
    paid = [i for i in items if i.statement.span.text.startswith("a ransom")]
    assert paid and all(i.unsaid and i.denied for i in paid)


def of(found: Comparison, words: str) -> Claim:
    return next(c for c in found.claims if any(words in m.span.text for p in c.positions for m in p.members))


def test_what_a_newspaper_has_learned_is_its_own_word(run: Callable[..., Comparison]) -> None:
    claim = of(
        run(
            ("Quay Post", "Nine crates of rifles vanished from the depot at Sand, this newspaper has learned."),
            ("Bay Mirror", "A guard said that nine crates of rifles had vanished from the depot in Sand on Friday."),
        ),
        "crates",
    )
    assert "newspaper" not in {h for p in claim.positions for h in p.holders} | {o.name for o in claim.origins}
    own = next(o for o in claim.origins if o.name == "Quay Post")
    assert own.sure and "this newspaper has learned" in own.why and own.chain == ("Quay Post",)


TICKER = (
    "Quay Post",
    "We wrote here that boys had poisoned swans on the pond. We withdraw the report.\n\n"
    "11:20 A gardener tells us that boys poisoned swans on the pond.\n\n"
    "11:05 A second gardener tells us that boys did not poison swans on the pond.",
    "2031-05-07",
)
RELAY = (
    "Bay Mirror",
    "The Quay Post reported that boys had poisoned swans on the pond. Boys poisoned swans on the pond, we stand by it.",
    "2031-05-09",
)


def test_what_others_have_from_an_outlet_falls_with_its_report() -> None:
    items = build([page(*TICKER), page(*RELAY)])
    weigh(items)
    mark(items)
    swans = [i for i in items if "swans" in i.statement.span.text and i.statement.predicate[:1] == ("poison",)]
    relayed = [i for i in swans if i.doc_id != swans[0].doc_id or i.attribution is not None]
    assert {(i.retracted is not None) for i in relayed if not i.statement.negated and i.attribution} == {True}
    assert "Quay Post" in {i.taker for i in relayed if i.attribution and i.attribution.chain[-1] == "Quay Post"}
    assert not any(i.retracted for i in items if i.statement.negated)
    assert not any(i.retracted for i in items if i.reading.document.outlet.value == "Bay Mirror" and not i.attribution)
