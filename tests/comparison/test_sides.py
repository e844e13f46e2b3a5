"""Who is heard and who did it: one actor under several names is one side, and one body is one origin."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.comparison.differences.doers import apart, differ, doer
from sayso.comparison.differences.numbered import counted_apart
from sayso.comparison.figures.holders import collect
from sayso.comparison.lineage import begin
from sayso.comparison.proposal import holder
from sayso.comparison.statements.items import build as build_items
from sayso.comparison.voices.bodies import Speakers, one_body
from sayso.model import Claim, Comparison, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

Page = tuple[str, str, str]
Run = Callable[..., Comparison]


def read(pages: Sequence[Page]) -> list[Reading]:
    out = []
    for outlet, published, text in pages:
        page = from_text(text, outlet, Given(outlet=outlet, published=published))
        out.append(extract(page, language.parse(page.text, page.segments)))
    return out


@pytest.fixture(scope="module")
def run() -> Run:
    known: dict[tuple[Page, ...], Comparison] = {}

    def build(*pages: Page) -> Comparison:
        if pages not in known:
            known[pages] = compare(read(pages))
        return known[pages]

    return build


def with_words(found: Comparison, *words: str) -> list[Claim]:
    """The claims that have a member with each of the words."""
    return [
        c for c in found.claims if all(any(w in m.span.text for p in c.positions for m in p.members) for w in words)
    ]


ARSON = (
    (
        "Quay Post",
        "2021-03-05",
        "Tobin Vaske set fire to the customs house of Tarvin. Tobin Vaske was arrested on Friday.",
    ),
    ("Bay Mirror", "2021-03-05", "The suspect set fire to the customs house of Tarvin. Police arrested Tobin Vaske."),
    ("Isle News", "2021-03-05", "Vaske set fire to the customs house of Tarvin, police said. Tobin Vaske is 31."),
)
OTHER = ("Hill Star", "2021-03-05", "Lena Brandt set fire to the customs house of Tarvin. Lena Brandt fled the town.")


def test_a_name_a_surname_and_the_suspect_are_one_doer(run: Run) -> None:
    assert not [c for c in run(*ARSON).claims if "actor" in c.differs_in]


def test_two_named_doers_are_two_sides(run: Run) -> None:
    found = [c for c in run(ARSON[0], OTHER).claims if "actor" in c.differs_in]
    assert [c.relation for c in found] == ["conflict"]
    assert len(found[0].positions) == 2


MINISTER = (
    "Quay Post",
    "2021-03-05",
    "Nine sailors drowned when the ferry Ostrava sank off Tarvin, Health Minister Ada Kolm said on Friday.",
)
PRESS = (
    "Bay Mirror",
    "2021-03-05",
    "Nine sailors drowned when the ferry Ostrava sank off Tarvin, the press office of the Health Ministry said.",
)


def test_a_minister_and_the_press_office_of_the_ministry_are_one_origin(run: Run) -> None:
    claims = with_words(run(MINISTER, PRESS), "Nine sailors")
    assert claims and all(c.sure == c.possible == 1 for c in claims)
    assert "speak" in claims[0].origins[0].why


def test_what_texts_say_of_an_outlet_makes_it_a_states() -> None:
    readings = read(
        [("Quay Post", "2021-03-05", "Norpress, the state news agency of Norland, said the port was open.")]
    )
    speakers = Speakers(readings, begin(readings).actors)
    assert speakers.state("Norpress") == "norland"
    assert speakers.state("Quay Post") is None


def test_the_president_is_the_one_president_of_the_story() -> None:
    text = "President Ivo Marsk closed the port. The president of Norland had promised to keep it open, Tove Berg said."
    readings = read([("Quay Post", "2021-03-05", text)])
    speakers = Speakers(readings, begin(readings).actors)
    assert speakers.name(readings[0].document.id, "president of Norland") == "Ivo Marsk"
    assert speakers.name(readings[0].document.id, "minister") == "minister"


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Interior Ministry", "Ministry of the Interior", True),
        ("Norland's Interior Ministry", "Interior Ministry of Norland", True),
        ("Interior Ministry", "Defence Ministry", False),
    ],
)
def test_names_of_bodies(a: str, b: str, one: bool) -> None:
    assert one_body(a, b) is one


BLOCK = (
    ("Tarvin Gazette", "2021-03-01", "The mayor of Tarvin sold the old lighthouse to his cousin. The price was never published, and "
     "no councillor was told about the sale before the summer."),
    ("Loud Blog", "2021-03-04", "You will not believe this town. The Tarvin Gazette found this:\n\nThe mayor of Tarvin sold the old "
     "lighthouse to his cousin. The price was never published, and no councillor was told about the sale before the "
     "summer.\n\nWhat a disgrace."),
)  # fmt: skip


def test_a_reproduced_block_belongs_to_its_outlet(run: Run) -> None:
    found = run(*BLOCK)
    assert [b.owner for b in found.borrowed] == ["Tarvin Gazette"]
    assert "lighthouse" in found.borrowed[0].span.text and "disgrace" not in found.borrowed[0].span.text
    holders = {h for c in found.claims for p in c.positions for h in p.holders}
    assert "Loud Blog" not in holders


# ---------------------------------------------------------------- figures
TOLL = (
    ("Quay Post", "2021-03-05", "Norland's Interior Ministry said nine miners died in the Tarvin pit on Friday."),
    ("Bay Mirror", "2021-03-06", "Norland's Interior Ministry has raised its count of dead miners from nine to 14. "
     "The union of Tarvin said 19 miners died in the Tarvin pit."),
    ("Isle News", "2021-03-06", "Norland's Interior Ministry said 14 miners died in the Tarvin pit."),
)  # fmt: skip


def by_ends(found: Comparison, *ends: float) -> list[Claim]:
    return [c for c in found.claims if sorted(p.low or 0 for p in c.positions) == sorted(ends)]


def test_a_holders_later_figure_is_an_update_beside_the_conflict(run: Run) -> None:
    found = run(*TOLL)
    (standing,) = by_ends(found, 14, 19)
    assert standing.relation == "conflict"
    (update,) = by_ends(found, 9, 14)
    assert update.relation == "partial" and "time" in update.differs_in and update.sure == 1


CARE = (
    ("Quay Post", "2021-03-05", "The hospital of Tarvin took in 31 wounded miners after the blast in the Tarvin pit, it said."),
    ("Bay Mirror", "2021-03-05", "The Red Cross teams treated 57 wounded miners after the blast in the Tarvin pit, they said."),
)  # fmt: skip


def test_what_each_did_itself_is_another_scope(run: Run) -> None:
    found = by_ends(run(*CARE), 31, 57)
    assert found and found[0].relation == "partial" and "scope" in found[0].differs_in


SET_AGAINST = (
    "Quay Post",
    "2021-03-05",
    "The ministry of Norland said that only a few soldiers deserted, but that was false. “We led around 4,000 people "
    "across the river,” a smuggler said.",
)


def test_figures_that_a_text_sets_against_each_other_are_shown(run: Run) -> None:
    (claim,) = [c for c in run(SET_AGAINST).claims if any(p.high == 9 for p in c.positions)]
    assert claim.relation == "partial" and "scope" in claim.differs_in
    assert {p.low for p in claim.positions} == {0, 3600}


OWN = (
    "Quay Post",
    "2021-03-05",
    "The valley now has thousands of Norland troops, instead of the Defence Ministry's official number of 500 troops, "
    "the smuggler said. Mayor Ada Kolm was asked. She put the number of burned trucks at 22.",
)


def test_a_figure_belongs_to_whoever_is_said_to_have_given_it(run: Run) -> None:
    readings = read([OWN])
    held = {f.words: holder(f.item) for f in collect(build_items(readings))}
    assert "Ministry" in held["500"]
    assert held["22"] == "Ada Kolm"


# ---------------------------------------------------------------- accusations
CHARGED = (
    ("Quay Post", "2021-03-05", "Norland's foreign minister, Ivo Marsk, accused the Vessian army of shelling the port of Tarvin. The "
     "Defence Ministry of Vessia denied that its forces had fired. Norland's Defence Ministry declined to comment."),
    ("Bay Mirror", "2021-03-05", "Norland accused the Vessian army of shelling the port. Vessia denied it."),
)  # fmt: skip


def test_an_accusation_meets_the_denial_of_the_accused(run: Run) -> None:
    (claim,) = [c for c in run(*CHARGED).claims if "denial" in c.differs_in]
    assert claim.relation == "conflict" and "army" in claim.question
    assert [p.stance for p in claim.positions] == ["accuses", "denies"]
    assert claim.sure == 2


def test_the_parties_of_an_accusation_are_heard(run: Run) -> None:
    found = {(p.party, p.stance) for p in run(*CHARGED).party_positions}
    assert {("Norland", "accuses"), ("Vessia", "denies")} <= found


DEALS = (
    ("Quay Post", "2021-03-05", "The United States made a deal with the Islamic State in March, officials said."),
    ("Bay Mirror", "2021-03-05", "The United States made a deal with the Islamic State, a diplomat said."),
    ("Isle News", "2021-03-05", "Hezbollah made a deal with the Syrian government in March, a diplomat said."),
)


def test_deals_of_other_parties_are_other_deals(run: Run) -> None:
    found = run(*DEALS)
    assert with_words(found, "The United States made a deal")
    assert not with_words(found, "United States", "Hezbollah")


def test_those_tied_to_a_doer_are_not_the_doer() -> None:
    readings = read(
        [
            ("Quay Post", "2021-03-05", "Hezbollah released a video of the captured arms depot on Tuesday."),
            ("Bay Mirror", "2021-03-05", "A group loyal to Hezbollah released a video of the arms depot."),
            ("Isle News", "2021-03-05", "A pro-Hezbollah channel released a video of the arms depot."),
        ]
    )
    speakers = Speakers(readings, begin(readings).actors)
    himself, loyal, leaning = (doer(item, speakers) for item in build_items(readings) if "video" in item.theme)
    assert himself is not None and loyal is not None and leaning is not None
    assert apart(himself, loyal) and not differ(himself, loyal)
    assert leaning.names and leaning.beside


def test_a_list_that_adds_up_to_a_count_agrees_with_it() -> None:
    five, list_, four = build_items(
        read(
            [
                ("Quay Post", "2021-03-05", "Police found five bombs at the station."),
                ("Bay Mirror", "2021-03-05", "Police found three bombs and two grenades at the station."),
                ("Isle News", "2021-03-05", "Police found four bombs at the station."),
            ]
        )
    )
    assert not counted_apart(five, list_)
    assert counted_apart(five, four)
