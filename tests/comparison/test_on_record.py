"""Who counted or wrote down what a page tells in its own voice, and names that may only be another origin's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from written_pages import items, read

from sayso.comparison.lineage.releases import issuer
from sayso.comparison.origins import one_state
from sayso.comparison.origins.access import Access, decider, own_report
from sayso.comparison.origins.counting import _before_colon, _named_on_page
from sayso.comparison.origins.heard import hearsay
from sayso.comparison.origins.reported import long_ago, plain
from sayso.comparison.origins.roots import Heard, Root, place
from sayso.comparison.origins.unnamed import settle
from sayso.comparison.voices.posts import spoken_for
from sayso.model.facts.publishers import speaks_for_itself


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ferrymen's Federation counted about 70 punts at the weir.", "Federation"),
        ("The rota gives 19 keepers for the Tarvin lock.", "rota"),
        ("Dr Mina Orfel's register of the herons runs to 37. Mina Orfel keeps it at the lock.", "Mina Orfel"),
        ("Mina Orfel counted 12 punts below the weir.", "Mina Orfel"),
    ],
)
def test_whoever_counts_or_keeps_the_record_is_the_origin_of_a_figure(text: str, name: str) -> None:
    found = [access.name for item in items(text) if (access := decider(item)) is not None]
    assert found and name in found[0], found


@pytest.mark.parametrize(
    "text",
    [
        "The punts counted for little at the weir.",
        "The rain put 85 punts out of use.",
        "A photograph shows 19 keepers at the lock.",
        "About 70 punts were counted at the weir.",
        "The road runs to kilometre 37.",
        "The brother of Mina Orfel counted 12 punts. Mina Orfel was at home.",
        "Mina Orfel did not count 12 punts.",
        "Mina Orfel might count 12 punts.",
    ],
)
def test_no_count_where_nobody_is_told_to_have_counted(text: str) -> None:
    assert not [item for item in items(text) if decider(item) is not None]


def test_what_its_people_saw_is_not_what_a_clause_beside_it_tells() -> None:
    text = "Films seen by the Herald show the weir, where nine keepers drowned on Friday."
    told = {i.statement.form: own_report(i) for i in items(text)}
    assert "relative" in told and told["relative"] is None


@pytest.mark.parametrize(
    ("when", "long"),
    [
        ((date(1971, 1, 1), date(1972, 1, 1)), True),
        ((date(1971, 1, 1), date.max), True),
        ((date(1971, 1, 1), date(2031, 5, 7)), True),
        ((date(2031, 5, 5), date(2031, 5, 6)), False),
        ((date(2031, 1, 1), date(2032, 1, 1)), False),
        (None, False),
    ],
)
def test_a_dateline_is_no_access_to_what_was_over_long_before(when: tuple[date, date] | None, long: bool) -> None:
    assert long_ago(replace(items("A crane fell into the lock.")[0], when=when)) == long


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The keeper was shot at the lock, it found.", False),
        ("The keeper was shot at the lock, its report says.", False),
        ("The keeper was shot at the lock, he had a dog.", True),
    ],
)
def test_words_behind_a_statement_make_it_somebody_elses(text: str, own: bool) -> None:
    assert plain(replace(items(text)[0], attribution=None)) == own


def test_a_headline_rests_on_whom_the_page_below_it_names() -> None:
    head, below = items("The lock keeper drowned on Friday. The lock keeper drowned, Mina Orfel said.")[:2]
    headline = replace(head, statement=replace(head.statement, voice="headline"))
    named = [Heard("Mina Orfel", None, "p", below)]
    found = _named_on_page("p", headline, named)
    assert found is not None and found.name == "Mina Orfel"
    assert _named_on_page("q", headline, named) is None
    assert _named_on_page("p", head, named) is None
    titled = items("Lock keeper drowned on Friday\nThe weir was dry on Monday.")[0]
    assert _named_on_page("p", titled, [Heard("Mina Orfel", None, "p", titled)]) is not None
    assert _named_on_page("p", headline, [*named, Heard("Jory Pell", None, "p", below)]) is None


@pytest.mark.parametrize("means", ["satellite phone", "radio", "e-mail"])
def test_what_somebody_speaks_by_is_not_who_speaks(means: str) -> None:
    text = f"The weir was dry, a lock keeper said by {means}."
    assert [a.chain[-1] for a in read("Quay Herald " + means, text).attributions] == ["lock keeper"]


@pytest.mark.parametrize(
    ("publisher", "body"),
    [
        ("Anglers' Rights Network (report, summary)", "Anglers' Rights Network"),
        ("Open Locks (rights group)", "Open Locks"),
        ("Canal Accident Board, interim findings", "Canal Accident Board"),
        ("Civil Rights Monitor", None),
        ("Locks Monitor (NGO)", "Locks Monitor"),
        ("Locks Mirror (company)", None),
        ("Locks Monitor (weekly)", None),
        ("Morning Post (special report)", None),
        ("Quay Herald, summary", None),
    ],
)
def test_a_report_is_the_word_of_the_body_that_publishes_it(publisher: str, body: str | None) -> None:
    assert speaks_for_itself(publisher) == body


@pytest.mark.parametrize(
    ("publisher", "body"),
    [
        ("Tarvin Coast Guard", "Tarvin Coast Guard"),
        ("The Quay Guard", None),
        ("Weir Police: Regional Press Centre (release)", "Weir Police"),
        ("Lock Keepers' Union, upper weir branch", "Lock Keepers' Union, upper weir branch"),
        ("Republic of Tarvin, Ministry of Canals", "Republic of Tarvin, Ministry of Canals"),
        ("National Office for Weirs", "National Office for Weirs"),
        ("Harbour Office for Weirs", None),
        ("Upper Weir Information Office", "Upper Weir Information Office"),
        ("Upper Weir Information Bureau", None),
        ("Weir Post, information office", None),
        ("The Spokesman", None),
        ("The Weir Spokesman", None),
        ("Upper Weir Press Bureau", None),
        ("Navy spokeswoman on Chirper", "Navy spokeswoman"),
        ("Hill Fighters, Order of the Day no. 3", "Hill Fighters"),
        ("Otter Helpers (field diary)", "Otter Helpers"),
        ("Weir Widows (letter read at the lock)", "Weir Widows"),
        ("Quay Echo (letter to the editor)", None),
        ("Weir Laboratory (expert report for the owners, summary)", "Weir Laboratory"),
        ("Weir Quarterly (report from the lock)", None),
        ("Clean Canals (campaign group)", "Clean Canals"),
        ("Independent Canal Inspectorate", "Independent Canal Inspectorate"),
        ("The Canal Independent", None),
        ("Bulletin of the Ferrymen's Federation", "Ferrymen's Federation"),
        ("Bulletin of the Weir", None),
    ],
)
def test_a_body_is_known_by_the_office_that_speaks_for_it_and_by_what_it_writes(
    publisher: str, body: str | None
) -> None:
    assert speaks_for_itself(publisher) == body


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("20:30 Superintendent Mina Orfel of the police: four keepers died at the weir.", "Mina Orfel"),
        ("20:30 Mina Orfel beat Jory Pell: nine goals were scored.", None),
        ("20:30 The lights went out: nobody saw the weir.", None),
    ],
)
def test_who_stands_before_a_colon_behind_the_hour_speaks(text: str, name: str | None) -> None:
    page = items(f"Live from the lock.\n\nThis page is closed.\n\n{text}")
    told = [i.attribution.source_name for i in page if i.attribution is not None]
    found = told + [access.name for item in page if (access := _before_colon(item)) is not None]
    assert found[:1] == ([] if name is None else [name])


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("We arrive at 310 punts below the weir.", True),
        ("Our camera shows an otter on the weir.", True),
        ("We arrive at the quay at noon.", False),
        ("Our count of the day is Jory Pell.", False),
    ],
)
def test_its_own_reckoning_and_its_camera_are_an_outlets_own(text: str, own: bool) -> None:
    assert any(own_report(item) for item in items(text)) == own


def test_the_site_of_a_party_is_the_partys_word() -> None:
    page = read("Weir Voice", "WEIR VOICE\nThe news site of the Lock Keepers' Union\n\nThe weir was dry on Monday.")
    assert issuer(page) == "Lock Keepers' Union"
    assert issuer(read("Sand Voice", "SAND VOICE\nThe news site of the Sand valley\n\nThe weir was dry.")) is None


# ---------------------------------------------------------------- names of towns, of people, of who heads a body
def roots(*heard: Heard) -> list[Root]:
    out: list[Root] = []
    for one in heard:
        place(out, one)
    return out


def test_a_town_may_be_the_voice_of_the_state_that_is_ruled_from_it() -> None:
    item = items("Nine keepers died, the army said. In Orlasse the shops stayed open.")[0]
    army = Heard("Tarvin army", None, "p", item)
    assert [r.sure for r in one_state.doubted(roots(army, Heard("Orlasse", None, "p", item)))] == [True, False]
    assert all(r.sure for r in one_state.doubted(roots(army, Heard("Orlasse", None, "q", item))))
    assert all(r.sure for r in one_state.doubted(roots(army, Heard("Orfel", None, "p", item))))
    letter = items("Nine keepers died, the army said. A letter from Orfel came at noon. Mina Orfel is a baker.")[0]
    named = roots(Heard("Tarvin army", None, "p", letter), Heard("Orfel", None, "p", letter))
    assert all(r.sure for r in one_state.doubted(named))


def test_people_of_a_trade_are_not_surely_their_union() -> None:
    item = items("The wards were shut, nurses said.")[0]
    union = Heard("Mina Orfel", "Union of Ward Nurses", "p", item)
    found = settle(roots(union, Heard("nurses", None, "p", item)))
    assert next((r.name, r.sure) for r in found) == ("Mina Orfel", True)
    assert len([r for r in found if r.sure]) == 1
    assert len(roots(union, Heard("Union of Ward Nurses", None, "p", item))) == 1


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [("coastguard", "doctor at the clinic in Sand (unnamed)", True), ("official (unnamed)", "coastguard", False)],
)
def test_two_of_other_kinds_are_two_though_neither_has_a_name(first: str, second: str, both: bool) -> None:
    item = items("Nine people died, the keeper said.")[0]
    found = settle(roots(Heard(first, None, "p", item), Heard(second, None, "q", item)))
    assert all(r.sure for r in found) == both


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Mina Orfel, who heads the Lock Mission, said so.", "Lock Mission"),
        ("Mina Orfel, who heads the hospital, said so.", "hospital"),
        ("Mina Orfel of the porters' federation spoke of 70.", "porters' federation"),
        ("Tarvin's River Watch commander, Col Mina Orfel, said so.", "Tarvin's River Watch"),
        ("The League of Ferrymen gave a higher figure. Its president, Mina Orfel, said so.", "League of Ferrymen"),
        ("At the Sand River Clinic the head, Mina Orfel, said so.", "Sand River Clinic"),
        ("Mina Orfel, president of the Ferrymen's League, said so.", "Ferrymen's League"),
        ("Mina Orfel of Sandwick said so.", None),
        ("Mina Orfel, who headed the Union until 2010, said so.", None),
        ("Tarvin President Mina Orfel said so.", None),
        ("Rebel commander Mina Orfel said so.", None),
        ("Sand University student Mina Orfel said so.", None),
    ],
)
def test_who_heads_a_body_speaks_for_it(text: str, body: str | None) -> None:
    start = text.index("Mina Orfel")
    found = spoken_for(text, start, start + len("Mina Orfel"))
    assert (found[0] if found else None) == body


def test_who_has_no_name_may_be_who_gives_the_same_answer() -> None:
    item, other = items("Nine keepers died, the Lock Mission said. Two boats sank, the River League said.")[:2]
    missions = roots(
        Heard("Lock Mission", "Lock Mission", "p", item), Heard("River League", "River League", "q", other)
    )
    spoken = items("The company spoke of four boats, Ada Brill said.")[0]
    found = settle([*missions, *roots(Heard("company", None, "q", spoken))])
    assert found[-1].reasons == ["unnamed, may be the same as River League"]
    assert (found[-1].may_be, found[-1].not_told_from) == ("River League", None)


def test_a_union_is_no_paper_that_was_there() -> None:
    page = items("Nine keepers left the lock.")[0]
    paper = Heard(page.reading.document.outlet_name, None, "p", page, access=Access("page", "seen"))
    found = settle(roots(paper, Heard("union", None, "p", items("Two keepers left, the union said.")[0])))
    assert [r.sure for r in found] == [True, True]


def test_social_media_are_nobody() -> None:
    assert hearsay("social media")
    assert not hearsay("social affairs office")


def test_a_noun_that_two_pages_use_is_one_because_nothing_tells_it_apart() -> None:
    item, other = items("Nine keepers died, the company said. Two boats sank, the company said.")[:2]
    (root,) = roots(Heard("company", None, "p", item), Heard("company", None, "q", other))
    assert root.reasons == ["described alike, and the texts do not say that they are two"]
