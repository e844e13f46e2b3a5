"""Who speaks for a body, whose document it is, and through whom a source was heard: all names invented."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.extraction import actors, attribution, chains
from sayso.model import Attribution, Hop, Page, Parse, Span
from sayso.model.contract import attribution_json

Parsed = Callable[..., tuple[Page, Parse]]
Said = Callable[..., list[Attribution]]


@pytest.fixture
def said(parse_text: Parsed) -> Said:
    """Attributions of a text."""

    def run(text: str, **given: str) -> list[Attribution]:
        page, parse = parse_text(text, **given)
        found = attribution.find(parse, page.segments)
        cast = actors.find(parse, page.document, found.segments, found.drafts)
        return list(chains.build(parse, page.document, found.segments, found.drafts, cast))

    return run


def holding(attributions: list[Attribution], words: str) -> Attribution:
    """The attribution whose content holds some words."""
    held = [a for a in attributions if any(words in span.text for span in a.content)]
    return min(held, key=lambda a: sum(map(len, a.content)))


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Ministry spokesman Tado Lumas said the mast was down.",
        "The Harbour Ministry's spokeswoman, Ana Lumas, said the mast was down.",
        "Tado Lumas, a spokesman for the Harbour Ministry, said the mast was down.",
    ],
)
def test_a_spokesman_speaks_for_his_body(said: Said, text: str) -> None:
    """The body is no relay: in the chain it is linked, and told it is one step with its spokesman."""
    a = holding(said(text, outlet="Tarn Daily"), "mast was down")
    assert len(a.steps) == 2
    assert a.steps[1].endswith(", for Harbour Ministry")
    assert [h.link for h in a.hops] == ["", "for", ""]


def test_a_bodys_document_is_one_step_with_it() -> None:
    """The step does not repeat a body that the document's name holds."""
    hops = (Hop("Tarn Daily"), Hop("Harbour Ministry", link="of"), Hop("note"))
    a = Attribution("a", None, "note", None, (), "indirect", "assert", "pos", None, hops, 0.9)
    assert a.steps == ("Tarn Daily", "note, of Harbour Ministry")
    again = (Hop("Tarn Daily"), Hop("Harbour Ministry", link="of"), Hop("Harbour Ministry note"))
    b = Attribution("b", None, "note", None, (), "indirect", "assert", "pos", None, again, 0.9)
    assert b.steps == ("Tarn Daily", "Harbour Ministry note")


@pytest.mark.parametrize(
    ("body", "name", "step"),
    [
        ("US", "Rustam Usman", "Rustam Usman, for US"),
        ("US", "US envoy (unnamed)", "US envoy (unnamed)"),
        ("Tarn Police", "policeman (unnamed)", "policeman (unnamed)"),
    ],
)
def test_a_body_is_told_unless_the_name_holds_it(body: str, name: str, step: str) -> None:
    hops = (Hop("Tarn Daily"), Hop(body, link="for"), Hop(name))
    a = Attribution("a", None, name, None, (), "indirect", "assert", "pos", None, hops, 0.9)
    assert a.steps[-1] == step


def test_a_link_is_written_only_where_there_is_one() -> None:
    """The JSON of a hop stays as it was for those through whom somebody was heard."""
    hops = (Hop("Tarn Daily"), Hop("Harbour Ministry", Span(0, 3, "The"), link="for"), Hop("Tado Lumas"))
    a = Attribution("a", None, "Tado Lumas", None, (), "indirect", "assert", "pos", None, hops, 0.9)
    written = attribution_json(a)["hops"]
    assert ["link" in h for h in written] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "hops"),
    [
        ("“Nobody left,” Colonel Stenn said in reply to rumours in the Harbour Gazette.", ("Stenn",)),
        ("“Nobody left,” Colonel Stenn said in an interview with the Harbour Gazette.", ("Harbour Gazette", "Stenn")),
        ("“Nobody left,” Colonel Stenn told the Harbour Gazette by phone.", ("Harbour Gazette", "Stenn")),
        ("“Nobody left,” Colonel Stenn said of a story in the Harbour Gazette.", ("Stenn",)),
    ],
)
def test_only_an_occasion_carries_words_to_an_outlet(said: Said, text: str, hops: tuple[str, ...]) -> None:
    """A paper that somebody answers has not heard him."""
    assert holding(said(text, outlet="Tarn Daily"), "Nobody left").chain[1:] == hops


@pytest.mark.parametrize("told", ["the Mirror", "the Velda Mirror", "The Velda Mirror"])
def test_a_pages_own_paper_is_no_hop(said: Said, told: str) -> None:
    """Under its full and its short name; on another paper's page a short name stays as it is written."""
    text = f"Twelve guards were on duty, Nestor Quil told {told}."
    assert holding(said(text, outlet="The Velda Mirror"), "on duty").chain == ("The Velda Mirror", "Nestor Quil")
    other = holding(said(text, outlet="Tarn Daily"), "on duty").chain
    assert other[1:] in (
        ("Mirror", "Nestor Quil"),
        ("Velda Mirror", "Nestor Quil"),
        ("The Velda Mirror", "Nestor Quil"),
    )


def test_a_page_that_reports_as_itself_has_no_source(said: Said) -> None:
    """ "The Mirror can reveal" on the Mirror's own page is the page."""
    a = holding(said("The Mirror can reveal that the captain slept.", outlet="Velda Mirror"), "captain slept")
    assert a.chain == ("Velda Mirror",)


def test_what_was_heard_whole_goes_through_the_teller(said: Said) -> None:
    """ "The group confirmed that A, according to B": the group was heard through B."""
    text = "The Coastal Watch confirmed that one boat was seized, according to the Harbour Gazette."
    a = next(a for a in said(text, outlet="Tarn Daily") if a.stance == "confirm")
    assert a.chain[1:] == ("Harbour Gazette", "Coastal Watch")


def test_whom_a_paper_quotes_as_saying(said: Said) -> None:
    """ "The Gazette quoted a doctor as saying": the doctor says so, heard through the Gazette."""
    text = "The Harbour Gazette quoted a police source as saying that two men were held."
    a = holding(said(text, outlet="Tarn Daily"), "two men were held")
    assert a.chain == ("Tarn Daily", "Harbour Gazette", "police source (unnamed)")


def test_a_distress_channel_is_no_outlet(said: Said) -> None:
    """Only a channel of news is one through which somebody was heard."""
    text = "An officer told us that the mast was down, and that words on the distress channel were lost."
    assert "channel" not in " ".join(holding(said(text, outlet="Tarn Daily"), "mast was down").chain)
