"""Chains that go on through the pages at hand, tellings that are another page's words, and what only a head holds."""

from __future__ import annotations

import pytest
from written_pages import origins, read

from sayso import language
from sayso.comparison import compare
from sayso.comparison.voices.behind import Pages
from sayso.pipeline.run import extract
from sayso.reading import from_text

COURIER = (
    "Flooding in Tarvin\n\n“The water carried off 212 cattle of the Marlane farms on Sunday,” said Ada Brill, director "
    "of the Tarvin veterinary service.\n"
)
LEDGER = (
    "Herds lost in Tarvin\n\nThe water carried off 212 cattle of the Marlane farms on Sunday, the Orlen Courier "
    "reported.\n"
)


def test_a_chain_goes_on_through_the_outlets_own_page() -> None:
    found = [o for o in origins(("Orlen Courier", COURIER), ("Hill Ledger", LEDGER)) if "cattle" in str(o.evidence)]
    assert {(o.name, o.sure) for o in found} == {("Ada Brill", True)}
    assert all("Orlen Courier's own page has it from Ada Brill" in o.why for o in found)


def test_a_chain_ends_with_the_outlet_whose_page_tells_something_else() -> None:
    other = "Flooding in Tarvin\n\n“The school will open on Friday as planned,” said Ada Brill, the head teacher.\n"
    pages = Pages([read("Orlen Courier", other), read("Hill Ledger", LEDGER)], lambda _, name: name)
    words = next(a for a in read("Hill Ledger", LEDGER).attributions).content
    assert pages.behind("Orlen Courier", "elsewhere", words) is None
    assert pages.behind("Unheard Press", "elsewhere", words) is None


def test_an_outlet_names_whom_another_page_describes() -> None:
    pages = Pages([read("Orlen Courier", COURIER)], lambda _, name: name)
    found = pages.called("Orlen Courier", "elsewhere", "director (unnamed)")
    assert found is not None and found.name == "Ada Brill"
    assert pages.called("Orlen Courier", "elsewhere", "baker (unnamed)") is None


def test_who_is_heard_on_two_pages_is_not_heard_through_one() -> None:
    pages = Pages([read("Orlen Courier", COURIER), read("Hill Ledger", COURIER)], lambda _, name: name)
    words = read("Hill Ledger", COURIER).attributions[0].content
    assert pages.heard("Ada Brill", words) == {"Orlen Courier", "Hill Ledger"}
    assert not pages.heard("Ned Orlo", words)


def test_who_speaks_on_one_page_is_heard_through_it_only() -> None:
    alone = "On Sunday 40 boats had left the Marlane pier, harbour guard Tomas Veld said."
    found = [o for o in origins(("Orlen Courier", alone), ("Hill Ledger", OTHER)) if o.name == "Tomas Veld"]
    assert found and all(o.sole_channel == "Orlen Courier" for o in found)


OTHER = "On Sunday 31 boats had left the Marlane pier, harbour guard Ada Brill said."


@pytest.mark.parametrize(
    ("text", "name", "chain"),
    [
        (
            "Harbour clerk Ned Orlo said that the ministry was confident that 40 boats had left the Marlane pier.",
            "Ned Orlo",
            ("Hill Ledger", "Ned Orlo"),
        ),
        ("Both sides knew that 40 boats had left the Marlane pier.", "not stated (Hill Ledger)", ("Hill Ledger",)),
        ("Tomas Veld said that 40 boats had left the pier.", "Tomas Veld", ("Hill Ledger", "Tomas Veld")),
    ],
)
def test_who_tells_what_another_knew_is_the_source(text: str, name: str, chain: tuple[str, ...]) -> None:
    found = [o for o in origins(("Hill Ledger", text), ("Orlen Courier", OTHER)) if o.name != "Ada Brill"]
    assert found and {(o.name, o.chain) for o in found} == {(name, chain)}


STORM = (
    "A ferry went down off the Marlane pier on Sunday night after its bow door gave way in a heavy sea, killing 31 "
    "passengers{}.\n\nThe Amber Queen, an old car ferry of the Tarvin line with wooden benches and a single lifeboat, had "
    "left Orlen an hour late because a lorry of sheep was stuck on her ramp.\n"
)


def test_words_that_a_page_has_from_another_are_its_sources() -> None:
    wire = read("Norland Telegraph Agency", STORM.format(", the Harbour Authority said"), "2031-05-05")
    found = [o for c in compare([wire, read("Daily Lamp", STORM.format(""))]).claims for o in c.origins]
    assert {o.name for o in found} == {"Harbour Authority"}
    assert all("has the words of Norland Telegraph Agency, whose page names Harbour Authority" in o.why for o in found)


def test_an_outlet_is_the_source_of_what_it_did_itself() -> None:
    own = "Reuters uncovered the payments to the harbour pilots of Tamsin. The pilots were paid in fuel."
    before = (
        "The pilots of Tamsin were paid in fuel for years, a story that the Daily Lantern newspaper and CNN reported "
        "two months before Reuters. The payments to the harbour pilots were no secret."
    )
    found = {o.name: o for o in origins(("Reuters", own), ("Hill Ledger", before))}
    assert found["Reuters"].sure and "tells what it did itself" in found["Reuters"].why
    assert not any(o.sure for name, o in found.items() if name != "Reuters")


def test_two_without_a_name_who_are_described_alike_are_told_as_no_more_than_that() -> None:
    one = "A fisherman said that 40 boats had left the Marlane pier on Sunday."
    two = "On Sunday 40 boats left the Marlane pier, a fisherman said."
    found = [o for o in origins(("Orlen Courier", one), ("Hill Ledger", two)) if "fisherman" in o.name]
    assert found and all("described alike" in o.why and "the same name" not in o.why for o in found)


def test_what_a_body_lists_is_its_own_record() -> None:
    one = "Amber Lines, the operator, lists 96 passengers on the ferry."
    two = "There were 125 passengers on the ferry on Sunday, Tomas Veld said."
    found = [o for o in origins(("Orlen Courier", one), ("Hill Ledger", two)) if o.name == "Amber Lines"]
    assert found and all("finding or record" in o.why for o in found)


def test_two_persons_who_say_a_thing_together_are_two_origins() -> None:
    text = "On Sunday 40 boats had left the Marlane pier, Tomas Veld and Lina Tor said."
    found = {o.name: o for o in origins(("Hill Ledger", text), ("Orlen Courier", OTHER))}
    assert {"Tomas Veld", "Lina Tor", "Ada Brill"} <= set(found)
    assert found["Lina Tor"].chain == ("Hill Ledger", "Lina Tor")


def test_an_unnamed_source_that_a_page_has_from_another_page_is_told_as_that() -> None:
    own = "On Sunday a fisherman told the Orlen Courier that 40 boats had left the Marlane pier."
    other = "On Sunday 40 boats left the Marlane pier, a fisherman told the Orlen Courier."
    found = [o for o in origins(("Orlen Courier", own), ("Hill Ledger", other)) if "fisherman" in o.name]
    assert found and all("Hill Ledger has the words of" in o.why and "from Orlen Courier" in o.why for o in found)


def test_words_of_a_pronoun_that_leads_to_nobody_are_no_unnamed_report() -> None:
    text = "On Sunday, she said, 40 boats had left the Marlane pier."
    found = [o for o in origins(("Hill Ledger", text), ("Orlen Courier", OTHER)) if not o.sure]
    assert [o.name for o in found] == ["not clear (Hill Ledger)"] and "who “she” is could not be told" in found[0].why


def test_an_outlet_whose_account_a_second_page_gives_is_not_heard_through_one() -> None:
    one = "On Sunday 40 boats had left the Marlane pier, Reuters reported."
    two = "The harbour master of Tarvin was ill, Reuters reported."
    alone = [o for o in origins(("Hill Ledger", one), ("Orlen Courier", OTHER)) if o.name == "Reuters"]
    found = [
        o for o in origins(("Hill Ledger", one), ("Orlen Courier", OTHER), ("Daily Lamp", two)) if o.name == "Reuters"
    ]
    assert [o.sole_channel for o in alone] == ["Hill Ledger"] and [o.sole_channel for o in found] == [None]


def test_a_states_outlet_in_its_own_voice_is_no_line_beside_others_that_name_nobody() -> None:
    plain = "On Sunday 40 boats had left the Marlane pier."
    found = [o for o in origins(("TASS", plain), ("Hill Ledger", plain), ("Orlen Courier", OTHER)) if not o.sure]
    assert [o.name for o in found] == ["not stated (Hill Ledger, TASS)"]
    assert "TASS is a state's outlet in its own voice" in found[0].why


def test_an_agencys_text_that_names_nobody_is_told_as_the_agencys() -> None:
    text = "Boats\n\nBy Reuters\n\nOn Sunday 40 boats had left the Marlane pier.\n"
    page = from_text(text, "page")
    plain = extract(page, language.parse(page.text, page.segments))
    found = [o for c in compare([plain, read("Orlen Courier", OTHER)]).claims for o in c.origins if not o.sure]
    assert [o.name for o in found] == ["not stated (Reuters)"]
