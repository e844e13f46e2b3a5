"""What a site repeats on its pages is set aside; a paragraph of one page, a wire story and background never are."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso import language
from sayso.comparison import compare, sites
from sayso.model import Document, Fact, Reading, Segment, make_id
from sayso.pipeline import seen
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

BIO = "Maja Lind covers the coast and its islands. She has been with the Observer since 2009."
PLEA = "Journalism like this costs money. If you can spare the price of a coffee, please keep our boat afloat."
LINKS = "Harbour dues | Weather | Tide tables | Lost and found"


def reading(name: str, paragraphs: Sequence[str], outlet: str | None = "Sarrow Observer") -> Reading:
    text = "\n\n".join(paragraphs)
    document = Document(name, name, name, "text/plain", len(text), "test", outlet=Fact(outlet, "given"))
    return Reading(document, text, (Segment(make_id("s", name, 0, len(text)), 0, len(text), "body"),))


def aside(readings: Sequence[Reading]) -> dict[str, list[str]]:
    found = sites.furniture(readings)
    return {r.document.id: [r.text[a:b] for a, b in found.get(r.document.id, ())] for r in readings}


STORIES = {
    "a": ["The ferry grounded off Tolmin on Sunday, the coastguard said.", "All passengers were taken off by lifeboat before dark."],
    "b": ["Bakers in Hartwell want cheaper flour and will march in June.", "Their guild has written three letters to parliament since spring."],
    "c": ["The museum bought a painting of an unknown monk from Verrano.", "Curators believe that it was painted over twice before the fire."],
    "d": ["Goats escaped from an allotment and ate forty tulips.", "Their owner apologised to every neighbour in person on Tuesday."],
}  # fmt: skip


def test_furniture_is_learned_whatever_it_is() -> None:
    pages = [reading(name, [*story, BIO, PLEA, LINKS]) for name, story in STORIES.items()]
    assert all(found == [BIO, PLEA, LINKS] for found in aside(pages).values())


def test_two_pages_are_not_enough_and_other_sites_do_not_count() -> None:
    one, two, *_ = (reading(name, [*story, PLEA]) for name, story in STORIES.items())
    other = reading("c", [*STORIES["c"], PLEA], "Norwick Courier")
    unknown = reading("d", [*STORIES["d"], PLEA], None)
    assert not sites.furniture([one, two, other, unknown])


def test_nearly_the_same_is_the_same() -> None:
    pleas = [PLEA.replace("coffee", drink) for drink in ("coffee", "tea", "cocoa", "beer")]
    pages = [reading(name, [*story, plea]) for (name, story), plea in zip(STORIES.items(), pleas)]
    assert list(aside(pages).values()) == [[plea] for plea in pleas]


def test_figures_in_furniture_may_differ() -> None:
    pages = [
        reading(name, [*story, f"More than {n} readers have joined us in 20{n} so far."])
        for n, (name, story) in enumerate(STORIES.items(), 14)
    ]
    assert all(len(found) == 1 for found in aside(pages).values())


def test_a_wire_story_and_its_updates_are_no_furniture() -> None:
    wire = [
        *STORIES["a"],
        "The company did not answer questions about its log book.",
        "Divers will look at the hull on Monday.",
    ]
    first, second, third = (reading(n, [*wire[: 3 + (n > "x")], f"It was told anew at {n}."]) for n in "xyz")
    assert not sites.furniture([first, second, third, reading("b", STORIES["b"])])


def test_background_that_a_paper_repeats_in_stories_of_one_event_stays() -> None:
    background = "The ferry company of Tolmin lost its licence in 2013 after two groundings in the channel."
    pages = [
        reading("1", ["The ferry company will appeal, its lawyer said.", "The channel off Tolmin was not dredged.", background]),
        reading("2", ["Tolmin asked for a new licence for its ferry.", "Groundings in the channel are frequent, pilots say.", background]),
        reading("3", ["A pilot blamed the company for both groundings.", "He left Tolmin and its channel years ago.", background]),
    ]  # fmt: skip
    assert not sites.furniture(pages)


def test_what_is_quoted_does_not_speak_to_the_reader() -> None:
    said = "“You will never see our ferry in that channel again,” the captain of the Tolmin ferry told reporters."
    pages = [
        reading(str(n), [f"The ferry captain spoke again on day {n}, reporters said.", f"Tolmin lay quiet {day}, with its channel closed.", said])
        for n, day in enumerate(["at dawn", "by noon", "all night"])
    ]  # fmt: skip
    assert not sites.furniture(pages)


# ---------------------------------------------------------------- properties
_WORDS = [
    f"{a}{b}{c}"
    for a in ("bal", "cor", "dun", "fel", "gra", "hom")
    for b in ("a", "e", "i", "o")
    for c in ("nt", "rk", "st", "mble", "ver")
]


def paragraph(random_: random.Random) -> str:
    return " ".join(random_.choice(_WORDS) for _ in range(random_.randint(9, 30))).capitalize() + "."


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 8), st.integers(1, 3), st.integers(2, 4))
def test_never_a_paragraph_of_one_page_nor_a_shared_wire_story(
    seed: int, pages: int, pleas: int, versions: int
) -> None:
    random_ = random.Random(seed)
    common = [f"{paragraph(random_)[:-1]}, so please subscribe to our letter." for _ in range(pleas)]
    wire = [paragraph(random_) for _ in range(6)]
    own = [[paragraph(random_) for _ in range(random_.randint(4, 9))] for _ in range(pages)]
    readings = [reading(f"p{i}", [*story, *common]) for i, story in enumerate(own)]
    readings += [reading(f"w{i}", [*wire, *common]) for i in range(versions)]
    random_.shuffle(readings)
    for found in aside(readings).values():
        assert found == common


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_the_view_tiles_the_same_text_and_is_stable(seed: int) -> None:
    random_ = random.Random(seed)
    common = f"{paragraph(random_)[:-1]}, so please subscribe to our letter."
    made = []
    for i in range(4):
        story = [paragraph(random_) for _ in range(4)]
        story.insert(random_.randint(0, 4), common)
        made.append(reading(f"p{i}", story))
    views = sites.set_aside(made)
    assert [v.text for v in views] == [r.text for r in made]
    for view in views:
        kept = [view.text[s.start : s.end].strip() for s in view.segments if s.type == "boilerplate"]
        assert kept == [common]
    assert sites.set_aside(views) == views
    assert sites.set_aside(made[::-1])[::-1] == views


# ---------------------------------------------------------------- with findings
NOTE = "The Observer told its members on 3 March 2019: support 45 reporters, subscribe to our letter."


@pytest.fixture(scope="module")
def read() -> list[Reading]:
    out = []
    for name, story in STORIES.items():
        page = from_text("\n\n".join([story[0], NOTE, story[1]]), name, Given(outlet="Sarrow Observer"))
        out.append(extract(page, language.parse(page.text, page.segments)))
    return out


def test_findings_in_furniture_are_left_out_of_the_view_alone(read: list[Reading]) -> None:
    assert all(any(q.span.text == "45 reporters" or "45" in q.span.text for q in r.quantities) for r in read)
    for before, view in zip(read, seen(read)):
        at = view.text.index(NOTE)
        inside = range(at, at + len(NOTE))
        for finding in (*view.quantities, *view.times, *view.places, *view.statements):
            assert finding.span.start not in inside
        assert not any(c.start in inside for a in view.attributions for c in a.content)
        assert not any(m.start in inside for actor in view.actors for m in actor.mentions)
        assert {s.segment for s in view.statements} <= {s.id for s in view.segments}
        outside = [s.span for s in before.statements if s.span.start not in inside]
        assert [s.span for s in view.statements] == outside and outside


def test_the_view_is_what_is_compared(read: list[Reading]) -> None:
    found = compare(seen(read))
    assert not any("subscribe" in m.span.text for c in found.claims for p in c.positions for m in p.members)
    assert not any("subscribe" in m.span.text for p in found.shared_passages for m in p.members)
