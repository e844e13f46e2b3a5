"""States that only the pages know, their people, and which of their bodies and officers is whose."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.voices.posts import spoken_for
from sayso.comparison.voices.realms import Realms, field_of
from sayso.model import Claim, Reading
from sayso.model.facts.publishers import speaks_for_itself
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

BORDER = (
    "Two guards of Ostrin were hurt on Friday when Velmark's army shelled the ford at Sand. Nine Velmarkian soldiers were "
    "seen near the ford. The Ostrinese Defence Ministry said the ford was empty. Colonel Ana Brill, a commander of the "
    "Ostrinese army, told reporters that the guards slept. Velmark's Foreign Ministry sent a note."
)


def page(outlet: str, text: str) -> Reading:
    found = from_text(text, outlet, Given(outlet=outlet, published="2031-05-06"))
    return extract(found, language.parse(found.text, found.segments))


def test_states_and_peoples_are_read_from_what_the_pages_say_of_them() -> None:
    border = page("Quay Post", BORDER)
    realms = Realms([border])
    assert realms.named("Velmarkian soldiers") == realms.named("Velmark") == {"velmark"}
    assert realms.named("the Ostrinese army") == realms.named("Ostrin") == {"ostrin"}
    assert not realms.named("Nine guards of Sand")
    assert realms.shown("velmark") == "Velmark"
    assert realms.is_state("Velmark") and realms.is_state("the Ostrinese side") and not realms.is_state("Sand")
    doc = border.document.id
    assert realms.of(doc, "Defence Ministry") == {"ostrin", "velmark"}  # Velmark has an army too
    assert realms.of(doc, "Foreign Ministry") == {"velmark"}
    assert realms.of(doc, "Ana Brill") == {"ostrin"}
    assert not realms.of(doc, "Town Council")


@pytest.mark.parametrize(
    ("state", "people", "one"),
    [
        ("Velmark", "Velmarkian", True),
        ("Ostran", "Ostrani", True),
        ("Zembria", "Zembrian", True),
        ("Orland", "Orlan", False),
    ],
)
def test_the_name_of_a_people_is_made_from_its_states(state: str, people: str, one: bool) -> None:
    realms = Realms([page("Quay Post", f"{state}'s Foreign Ministry sent a note. The {people} envoy read it to them.")])
    assert (realms.named(people) == realms.named(state)) is one


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Armed Forces", "defence"),
        ("Ministry of Defense", "defence"),
        ("the government", "government"),
        ("provincial government", None),
        ("former Western officials", None),
        ("Foreign Ministry", "foreign"),
        ("Harbour Union", None),
        ("Orlen Health Systems", None),
        ("Tarn Home Loans", None),
        ("health chiefs", "health"),
        ("Home Secretary", "interior"),
        ("Interior", "interior"),
    ],
)
def test_the_field_of_a_body_of_a_state(name: str, field: str | None) -> None:
    assert field_of(name) == field


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Velmark Border Police (press release)", "Velmark Border Police"),
        ("Ministry of Works", "Ministry of Works"),
        ("Ostrin Fire Service", "Ostrin Fire Service"),
        ("Sand Quarry Ltd", "Sand Quarry Ltd"),
        ("Ministry of Works, situation report 3", "Ministry of Works"),
        ("Velmark, Ministry of Works, notice no. 4", "Velmark, Ministry of Works"),
        ("Quay District Council Area, press information 12/2019", "Quay District Council Area"),
        ("Upper Tarn Command Information Team", "Upper Tarn Command Information Team"),
        ("TLF Communications Desk", "TLF Communications Desk"),
        ("Tarn News Desk", None),
        ("Tarn Press Bureau", None),
        ("Quay Union Herald", None),
        ("Velmark News Agency", None),
        ("Meridian Agency", None),
        ("Radio Sand, evening bulletin", None),
        ("The Anglers (anglers' bulletin)", None),
    ],
)
def test_a_publisher_that_is_a_body_speaks_for_itself(name: str, body: str | None) -> None:
    assert speaks_for_itself(name) == body


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("said Maj. Gen. @, the ministry's spokesman.", "ministry"),
        ("A spokesman for the Velmark Army, Colonel @, said so.", "Velmark Army"),
        ("Sand Quarry general manager @ said so.", "Sand Quarry"),
        ("@, director of the Harbour Trust, said so.", "Harbour Trust"),
        ("So says the Harbour Trust. Its director @ agreed.", "Harbour Trust"),
        ("They met in Sand. Director @ agreed.", None),
        ("Former Director @ agreed.", None),
        ("The film's director, @, agreed.", None),
        ("So says Inspector-General @.", "police"),
        ("So says Inspector @.", None),
        ("So says Inspector @ of the Sand district police.", "Sand district police"),
        ("Captain @, of the Sand fire brigade, agreed.", "Sand fire brigade"),
        ("Captain @ of the ferry agreed.", None),
        ("Former Inspector @ of the Sand police agreed.", None),
        ("Former Chief Inspector @ agreed.", None),
    ],
)
def test_for_whom_somebody_speaks_by_the_words_beside_the_name(text: str, body: str | None) -> None:
    at = text.index("@")
    found = spoken_for(text.replace("@", "Ivo Kral"), at, at + len("Ivo Kral"))
    assert (found and found[0]) == body


# ---------------------------------------------------------------- origins
def claim(*pages: tuple[str, str]) -> Claim:
    found = compare([page(outlet, text) for outlet, text in pages]).claims
    return next(c for c in found if any("19" in m.span.text for p in c.positions for m in p.members))


STATE = "Velmark said on Monday that 19 of its soldiers were killed at the ford of Sand."
MINISTRY = (
    "The neighbours blame each other for Sunday. Velmark's Defence Ministry rejected the charge. The Defence Ministry said "
    "that 19 soldiers were killed at the ford of Sand."
)
OTHERS = (
    "Ostrin's Defence Ministry counted the fallen. By its count, the Defence Ministry said, the fight at the ford of Sand left "
    "19 soldiers killed."
)


def test_a_state_and_its_ministry_are_one_origin_where_a_page_says_whose_the_ministry_is() -> None:
    (origin,) = claim(("Quay Post", STATE), ("Bay Mirror", MINISTRY)).origins
    assert "is the state for which Velmark's Defence Ministry speaks" in origin.why


def test_ministries_of_one_name_and_two_states_are_two_origins() -> None:
    found = claim(("Quay Post", MINISTRY), ("Bay Mirror", OTHERS))
    assert found.sure == 2


def test_a_ministrys_own_page_and_the_state_are_one_origin() -> None:
    own = "Losses at the ford\n\nIn the fight for the ford of Sand 19 soldiers were killed."
    found = claim(("Ministry of Defence of the Republic of Velmark", own), ("Quay Post", STATE))
    assert [o.sure for o in found.origins] == [True]


def test_a_state_beside_two_of_its_ministries_is_no_sure_origin_more() -> None:
    other = "At the ford of Sand, Velmark's Health Ministry said, shells on Sunday killed 19 soldiers."
    found = claim(("Quay Post", STATE), ("Bay Mirror", MINISTRY), ("Hill Daily", other))
    assert found.sure == 2 and found.possible == 3


# ---------------------------------------------------------------- sides
def test_states_that_pages_tell_of_as_opposed_are_the_sides() -> None:
    pages = [
        page(
            "Quay Post",
            "Velmark's army shelled the Ostrinese border post at Sand on Sunday, Ostrin's Defence Ministry said.",
        ),
        page(
            "Bay Mirror",
            "After the fighting between Velmark and Ostrin the ford of Sand is shut. A Velmarkian fled to Lund.",
        ),
    ]
    found = compare(pages)
    assert found.parties == ("Ostrin", "Velmark")
    assert compare(pages[:1]).parties == ()


def test_a_man_of_a_people_is_no_state() -> None:
    texts = (
        "A Velmarkian man killed an Ostrinese clerk in Lund.",
        "The Velmarkian man shot the Ostrinese clerk at noon.",
    )
    states = "Velmark's army and Ostrin's army took no part. "
    assert compare([page(f"Page {n}", states + text) for n, text in enumerate(texts)]).parties == ()


def test_words_that_name_nobody_are_no_origin() -> None:
    found = claim(
        ("Quay Post", "Eleven drivers came to the ford. All said that 19 soldiers were killed at the ford of Sand."),
        ("Bay Mirror", "At the ford of Sand, the Harbour Union said, shells on Sunday killed 19 soldiers."),
    )
    assert [o.name for o in found.origins if o.sure] == ["Harbour Union"]
    assert all(o.name != "All" for o in found.origins)


def test_a_common_noun_is_not_for_those_who_are_only_near_the_body() -> None:
    found = claim(
        ("Quay Post", "Two people close to the company said that 19 barges sank at the ford of Sand."),
        ("Bay Mirror", "At the ford of Sand, the company said, ice on Sunday sank 19 barges."),
    )
    assert not any("can only be" in o.why for o in found.origins)
    assert found.sure == 1


def test_officials_beside_a_ministry_are_no_sure_origin_more() -> None:
    found = claim(
        ("Quay Post", "Shells at the ford of Sand killed 19 soldiers on Sunday, officials said."),
        ("Bay Mirror", MINISTRY),
    )
    assert found.sure == 1 and found.possible == 2


def test_officials_of_a_hospital_are_none_of_the_state() -> None:
    found = claim(
        (
            "Quay Post",
            "By Monday, hospital officials said, 19 soldiers were dead of what befell them at the ford of Sand.",
        ),
        ("Bay Mirror", MINISTRY),
    )
    assert found.sure == 2


def test_a_doctor_may_be_the_doctor_whom_another_page_names() -> None:
    named = "Doctor Ivo Kral treated the guards in Lund. Doctor Ivo Kral said that he took 19 splinters out of a guard."
    found = claim(
        ("Quay Post", "In Lund, a doctor said, 19 splinters were taken out of a guard on Sunday."),
        ("Bay Mirror", named),
    )
    assert [o.name for o in found.origins if o.sure] == ["Ivo Kral"]
