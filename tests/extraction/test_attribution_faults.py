"""Faults that readers of dossiers found, each in sentences of our own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.model import Attribution

Attributed = Callable[[str], list[Attribution]]


@pytest.mark.parametrize(
    "text",
    [
        "The memorial reminds visitors that the war was long.",
        "The scene suggested that the house had been left in a hurry.",
        "Aid workers in the valley fear being labelled as spies.",
        "The rebels shot down a reconnaissance drone near Orlen.",
        "In May the winger was told off for feeding the swans.",
        "If the ministry says that nobody died, the list is wrong.",
        "Nobody in Orlen needs to be told that the river is low.",
        "A village called Lower Orlen was cut off by the flood.",
        "The mayor found himself alone with the bill.",
        "ORLEN: Rescuers pulled three people from the rubble on Friday.",
        "Asked about the flood, the mayor left the room.",
    ],
)
def test_no_speech_act(attributed: Attributed, text: str) -> None:
    assert [(a.cue and a.cue.text, a.content[0].text) for a in attributed(text)] == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Residents said the convoy had left, but that was false.", "the convoy had left"),
        ("The army claimed that the bridge was open, but that turned out to be wrong.", "that the bridge was open"),
        ("The ministry said the wells were clean, which tests later disproved.", "the wells were clean"),
        ("The ministry denied hitting the hospital.", "hitting the hospital"),
        ("Unions in Orlen asked for a delay of three weeks.", "a delay of three weeks"),
    ],
)
def test_content_ends_where_the_source_stops(attributed: Attributed, text: str, content: str) -> None:
    assert [s.text for a in attributed(text) for s in a.content] == [content]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The mayor neither confirmed nor denied the strike.", "decline"),
        ("Neither the mayor nor the governor would say who ordered it.", "decline"),
        ("The bank did not say whether it would appeal.", "assert"),
    ],
)
def test_neither_and_nor_negate(attributed: Attributed, text: str, stance: str) -> None:
    found_here = [a for a in attributed(text) if a.cue is not None and "order" not in a.cue.text]
    assert [(a.polarity, a.stance) for a in found_here] == [("neg", stance)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ana Lira and Jon Tek said they would resign.", "Ana Lira and Jon Tek"),
        ("The mayor, Ada Brisk, and the head of the port, Jon Tek, said they would resign.", "Ada Brisk and Jon Tek"),
        ("The mayor of Orlen, Ada Brisk, said the dam was safe.", "Ada Brisk"),
        ("“The numbers are dull,” joked budget director Ann Thibo.", "Ann Thibo"),
        ("The dam, said engineer Jon Tek, has held since May.", "Jon Tek"),
    ],
)
def test_speakers_are_named(attributed: Attributed, text: str, name: str) -> None:
    assert [a.source_name for a in attributed(text)] == [name]


def test_one_who_is_accused_of_a_deed_reports_nothing(attributed: Attributed) -> None:
    text = "The minister accused his deputy of leaking a draft."
    assert [a.cue.text for a in attributed(text) if a.cue] == ["accused"]


@pytest.mark.parametrize("line", ["As the Orlen Courier reports:", "From the Orlen Courier:", "The Orlen Courier:"])
def test_a_line_that_names_an_outlet_brings_in_its_words(attributed: Attributed, line: str) -> None:
    text = (
        f"The flood came at night and nobody in the town was warned.\n\n{line}\n\n"
        "The sluice was opened at noon by the engineer. The guard said he had no key to the inner door.\n\n"
        "The water board has published nothing for the hour in question."
    )
    block, inner = attributed(text)
    assert block.source_name == "Orlen Courier" and block.content[0].text.startswith("The sluice")
    assert [hop.name for hop in inner.hops][1:] == ["Orlen Courier", "guard (unnamed)"]


def test_a_quotation_behind_a_report_is_the_same_speakers(attributed: Attributed) -> None:
    text = "The mayor said the dam had held. “We slept in our boots and we would do it again.”"
    report, quote = attributed(text)
    assert (report.kind, quote.kind) == ("indirect", "direct")
    assert quote.source is None and quote.source_name == report.source_name
    assert quote.chain == report.chain and quote.cue is None and quote.rule == "again"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("While the governor claimed that only two boats were lost, nineteen hulls lay on the beach.", "two boats"),
        ("The line was long, and while the firm said that few seats were empty, 40 people stood.", "few seats"),
        ("Although the mayor said the bridge, which fell in May, was sound, engineers closed it.", "was sound"),
        ("While police said that on Monday, when it rained, the road was open, a van was hit there.", "was open"),
    ],
)
def test_the_main_clause_is_the_pages_own(attributed: Attributed, text: str, content: str) -> None:
    (a,) = attributed(text)
    main = text.rsplit(", ", 1)[1].rstrip(".")
    assert content in a.content[0].text and main not in a.content[0].text


def test_a_guess_added_to_what_somebody_acknowledged_is_the_pages(attributed: Attributed) -> None:
    (guess,) = attributed("As the minister conceded, the dam needs repair and probably will cost millions.")
    (plain,) = attributed("As the minister conceded, the dam needs repair and will cost millions.")
    assert guess.content[0].text == "the dam needs repair"
    assert plain.content[0].text == "the dam needs repair and will cost millions"


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Police put the crowd at 300.", "Police", "the crowd at 300"),
        ("The ministry's official figure of 500 dead has not moved.", "ministry", "500 dead"),
        ("The army's toll stands at 26.", "army", "26"),
        ("It took hundreds, not the Defence Office's official (and rather low) \"roughly 90 men in Varn\" number.",
         "Defence Office", '"roughly 90 men in Varn"'),
    ],
)  # fmt: skip
def test_a_figure_of_somebodys_own_is_his(attributed: Attributed, text: str, name: str, content: str) -> None:
    assert [(a.source_name, a.content[0].text) for a in attributed(text)] == [(name, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The city's death toll stood at 12.",
        "The firm put a crane at 40 ports.",
        "She put the kettle on at 5.",
        "Last year's total of 40 fires has been passed already.",
        "Police could put the crowd at 300 if they tried.",
    ],
)
def test_a_number_that_a_thing_has_is_nobodys_word(attributed: Attributed, text: str) -> None:
    assert attributed(text) == []


def test_a_paragraph_of_words_alone_goes_on_with_the_report_before_it(attributed: Attributed) -> None:
    told = attributed("The miller said the flood was high.\n\n“We carried nine sacks up the hill that night.”")
    assert [a.source_name for a in told] == ["miller", "miller"]
    other = attributed("The miller closed his door.\n\n“We carried nine sacks up the hill that night.”")
    assert [a.source_name for a in other] == [None]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The number of boats named by the union does not correspond to reality, the port said.", "deny"),
        ("“That is not true,” said the mayor of Orlen.", "deny"),
        ("The reports were baseless, the mayor said.", "deny"),
        ("The reports were true, the mayor said.", "assert"),
        ("The weather does not match the forecast, the port said.", "assert"),
        ("The dam is not safe, the mayor said.", "assert"),
        ("The port said it could neither confirm nor deny that boats were missing.", "decline"),
        ("The port said the union could neither confirm nor deny that boats were missing.", "assert"),
    ],
)
def test_what_is_called_untrue_is_denied(attributed: Attributed, text: str, stance: str) -> None:
    assert [a.stance for a in attributed(text)][:1] == [stance]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The channel Orlen TV has broadcast a report that a sailor is in custody.", "Orlen TV"),
        ("Orlen TV has broadcast rumours that a sailor is in custody.", None),
    ],
)
def test_a_report_is_its_publishers_word(attributed: Attributed, text: str, name: str | None) -> None:
    assert [a.source_name for a in attributed(text)] == [name]
