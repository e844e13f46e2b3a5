"""Between short invented pages: who leans on whom, shared words, actors, the timeline, leads, what to fetch."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.model import CaseActor, Comparison, Event, Reading
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text, read_bytes

Page = tuple[str | None, str | None, str]
Run = Callable[..., Comparison]


@pytest.fixture(scope="module")
def readings() -> Callable[..., list[Reading]]:
    known: dict[Page, Reading] = {}

    def build(*pages: Page) -> list[Reading]:
        for page in pages:
            if page not in known:
                outlet, published, text = page
                read = from_text(text, f"{outlet}{len(text)}", Given(outlet=outlet, published=published))
                known[page] = extract(read, language.parse(read.text, read.segments))
        return [known[p] for p in pages]

    return build


@pytest.fixture(scope="module")
def run(readings: Callable[..., list[Reading]]) -> Run:
    return lambda *pages, order=1: compare(readings(*pages)[::order])


def cited(found: Comparison, doc: str | None = None) -> dict[str, str]:
    return {c.to: c.how for c in found.citations if doc is None or c.doc == doc}


# ---------------------------------------------------------------- citations
FERRY = (
    "The ferry left Norvale with its bow door open, the Harbour Authority said on Monday. "
    "Captain Tove Lindqvist told the Stornby Gazette that two lamps on the bridge had failed. "
    "Her company would not comment, Reuters reported."
)


def test_bodies_persons_and_outlets_are_cited(run: Run) -> None:
    found = run(("Isle Times", "2021-03-02", FERRY))
    assert {"Harbour Authority", "Tove Lindqvist", "Stornby Gazette", "Reuters"} <= set(cited(found))
    assert "Isle Times" not in cited(found)


def test_every_citation_shows_words_of_its_document(run: Run, readings: Callable[..., list[Reading]]) -> None:
    page = ("Isle Times", "2021-03-02", FERRY)
    texts = {r.document.id: r.text for r in readings(page)}
    for c in run(page).citations:
        assert c.evidence
        for m in c.evidence:
            assert m.doc == c.doc
            m.span.check(texts[m.doc])


def test_a_cited_outlet_at_hand_is_linked_unless_it_is_later(run: Run) -> None:
    earlier = (
        "Stornby Gazette",
        "2021-03-01",
        "Two lamps on the bridge failed, Captain Tove Lindqvist said on Monday.",
    )
    later = ("Stornby Gazette", "2021-03-09", "The bow door was never repaired, a welder said on Monday.")
    page = ("Isle Times", "2021-03-02", FERRY)
    to = {c.to: c.to_doc for c in run(page, earlier).citations}
    assert to["Stornby Gazette"] is not None
    assert {c.to: c.to_doc for c in run(page, later).citations}["Stornby Gazette"] is None


@pytest.mark.parametrize(
    ("line", "name", "how"),
    [
        ("NORVALE (AP) — A ferry with forty people aboard sank on Monday.", "Associated Press", "republishes"),
        ("A ferry sank on Monday.\n\nReuters contributed to this report.", "Reuters", "reproduces"),
        ("A ferry sank on Monday.\n\nPhoto: Jon Arvid/Reuters", "Reuters", "cites"),
        (
            "A ferry sank on Monday.\n\nThis article first appeared in the Stornby Gazette.",
            "Stornby Gazette",
            "republishes",
        ),
        ("A ferry sank on Monday.\n\nSource: Stornby News Agency", "Stornby News Agency", "republishes"),
    ],
)
def test_credit_lines(run: Run, line: str, name: str, how: str) -> None:
    assert cited(run(("Isle Times", "2021-03-02", line))).get(name) == how


def test_a_reporter_who_helped_is_no_outlet(run: Run) -> None:
    text = "A ferry sank on Monday.\n\nAdditional reporting by Mette Aas in Norvale"
    assert "Mette Aas" not in cited(run(("Isle Times", "2021-03-02", text)))


def test_records_carry_their_maker(run: Run) -> None:
    text = "Flames rise from the deck in a video uploaded by the Norvale Divers Club. The video shows nobody on the bridge."
    found = run(("Isle Times", "2021-03-02", text))
    (name,) = [to for to in cited(found) if to.startswith("video")]
    assert "Norvale Divers Club" in name
    assert [f.name for f in found.to_fetch] == [name]


def test_a_page_does_not_lean_on_its_own_report(run: Run) -> None:
    text = "This report said at first that the ferry had two lamps. The council closed the pier."
    assert not [to for to in cited(run(("Isle Times", "2021-03-02", text))) if "report" in to]


# ---------------------------------------------------------------- shared passages
WIRE = (
    "A ferry with forty people aboard sank off Norvale in a night storm and divers found no trace of its crew. "
    "The hull lies in sixty metres of water under the southern cliffs, where currents keep small boats away until noon."
)
OWN = "Fishermen at the pier said they had warned the council for years about the old bow door and its two lamps. "


def test_copied_words_are_shared_and_come_from_the_earlier_page(run: Run) -> None:
    found = run(("Isle Times", "2021-03-01", WIRE), ("Bay Herald", "2021-03-04", OWN * 2 + WIRE + OWN))
    (passage,) = found.shared_passages
    assert passage.origin == "Isle Times"
    assert "2021-03-01" in passage.why
    assert len({m.doc for m in passage.members}) == 2
    assert all("sixty metres" in m.span.text for m in passage.members)


def test_one_day_tells_no_direction(run: Run) -> None:
    found = run(("Isle Times", "2021-03-01", WIRE), ("Bay Herald", "2021-03-01", OWN * 2 + WIRE))
    assert [p.origin for p in found.shared_passages] == [None]
    assert "neither dates nor credits" in found.shared_passages[0].why


def test_two_pages_with_an_agency_s_words_do_not_have_them_from_each_other(run: Run) -> None:
    copied = f"{OWN * 2}{WIRE}\n\nAdditional reporting by Peregrine News Agency"
    found = run(("Isle Times", "2021-03-01", WIRE), ("Bay Herald", "2021-03-04", copied))
    assert [p.origin for p in found.shared_passages] == [None]
    assert "credits Peregrine News Agency" in found.shared_passages[0].why
    named = ("Isle Times", "2021-03-01", f"{WIRE} Tove Aas told Peregrine News Agency that she saw nothing.")
    assert [p.origin for p in run(named, ("Bay Herald", "2021-03-04", copied)).shared_passages] == [
        "Peregrine News Agency"
    ]


def test_a_page_s_own_headline_does_not_show_that_it_has_an_outlet_s_words() -> None:
    head = "<title>Bombshell report confirms ferry was sold</title>"
    body = (
        "<p>The ferry was sold to a shell firm with no ships, a Stornby Gazette report says, and its bell with it.</p>"
    )
    html = f"<html><head>{head}</head><body><h1>Bombshell report confirms ferry was sold</h1>{body}</body></html>"
    page = read_bytes(html.encode(), path="sold.html")
    found = compare([extract(page, language.parse(page.text, page.segments))])
    (leaned,) = [c for c in found.citations if c.to == "Stornby Gazette"]
    assert [m.span.text for m in leaned.evidence] == ["a Stornby Gazette report says"]


def test_a_few_common_words_are_no_copying(run: Run) -> None:
    phrase = "opened in accordance with the approved harbour drawings"
    ours = f"{WIRE} The bow door was {phrase}, the yard said. {OWN}"
    theirs = f"{WIRE} Ned Orlo, who built the pier, swore it had been {phrase}. Rain fell."
    found = run(("Isle Times", "2021-03-01", ours), ("Bay Herald", "2021-03-04", theirs))
    assert [p.words > 9 for p in found.shared_passages] == [True]


def test_a_credit_goes_before_the_dates(run: Run) -> None:
    later = ("Isle Times", "2021-03-04", WIRE)
    found = run(later, ("Bay Herald", "2021-03-01", OWN + WIRE + "\n\nSource: Isle Times"))
    assert [p.origin for p in found.shared_passages] == ["Isle Times"]
    assert "credits" in found.shared_passages[0].why


def test_words_changed_here_and_there_are_still_shared(run: Run) -> None:
    changed = WIRE.replace("forty", "some forty").replace("night storm", "winter storm").replace("keep", "hold")
    found = run(("Isle Times", "2021-03-01", WIRE), ("Bay Herald", "2021-03-04", OWN + changed))
    assert len(found.shared_passages) == 1


def test_a_shared_quotation_does_not_show_copying(run: Run) -> None:
    said = (
        "“We sealed that door with rope and prayed every single night of the long winter,” captain Tove Lindqvist said."
    )
    found = run(
        ("Isle Times", "2021-03-01", f"The inquiry opened in a cold hall by the sea. {said}"),
        ("Bay Herald", "2021-03-04", f"Nobody left the court before lunch on the first day. {said} The judge wrote."),
    )
    (passage,) = found.shared_passages
    assert "Lindqvist" in (passage.origin or "")
    assert "do not show that one page copied" in passage.why


def test_pages_of_their_own_share_nothing(run: Run) -> None:
    assert run(("Isle Times", "2021-03-01", WIRE), ("Bay Herald", "2021-03-04", OWN)).shared_passages == ()


# ---------------------------------------------------------------- actors
def actor(found: Comparison, name: str) -> CaseActor:
    (one,) = [a for a in found.actors if name in (a.name, *a.aliases)]
    return one


def docs(one: CaseActor) -> int:
    return len({m.doc for m in one.mentions})


STORY = " The Norvale Harbour Authority and the Ardvik Ferry Company would not comment."


def test_full_names_initials_and_surnames_are_one_person(run: Run) -> None:
    found = run(
        ("Isle Times", "2021-03-01", "Captain Tove Lindqvist said on Monday that the ferry was old." + STORY),
        ("Bay Herald", "2021-03-01", "Captain T. Lindqvist said on Monday that nobody had asked." + STORY),
        ("Cliff Post", "2021-03-01", "Lindqvist said on Tuesday that the lamps had failed." + STORY),
    )
    assert docs(actor(found, "Tove Lindqvist")) == 3


def test_namesakes_of_other_stories_stay_apart(run: Run) -> None:
    found = run(
        ("Isle Times", "2021-03-01", "Captain Tove Lindqvist said on Monday that the ferry was old." + STORY),
        ("Bay Herald", "2021-03-01", "Tove Lindqvist baked the best pie at the fair in Holm, the jury said."),
        ("Cliff Post", "2021-03-01", "Lindqvist won the chess cup in Brekke, the club said."),
    )
    assert [docs(a) for a in found.actors if "Lindqvist" in a.name] == [1, 1, 1]


def test_city_councils_of_other_stories_stay_apart(run: Run) -> None:
    found = run(
        ("Isle Times", "2021-03-01", "The City Council said on Monday that the pier was safe." + STORY),
        ("Bay Herald", "2021-03-01", "The City Council said on Monday that two schools would close in Holm."),
    )
    assert [docs(a) for a in found.actors if a.name == "City Council"] == [1, 1]


def test_a_surname_that_two_persons_have_is_merged_with_neither(run: Run) -> None:
    found = run(
        ("Isle Times", "2021-03-01", "Captain Tove Lindqvist said on Monday that the ferry was old." + STORY),
        ("Bay Herald", "2021-03-01", "Minister Jonas Lindqvist said on Monday that nobody had asked." + STORY),
        ("Cliff Post", "2021-03-01", "Lindqvist said on Tuesday that the lamps had failed." + STORY),
    )
    assert docs(actor(found, "Tove Lindqvist")) == 1
    assert docs(actor(found, "Jonas Lindqvist")) == 1


def test_a_body_has_all_its_names(run: Run) -> None:
    found = run(
        ("Isle Times", "2021-03-01", "The World Food Programme said on Monday that rice had run out."),
        ("Bay Herald", "2021-03-01", "The WFP said on Tuesday that rice had arrived."),
    )
    assert docs(actor(found, "World Food Programme")) == 2


# ---------------------------------------------------------------- timeline
def event(found: Comparison, words: str) -> Event:
    (one,) = [e for e in found.timeline if any(words in m.span.text for m in e.members)]
    return one


def test_tellings_of_one_day_are_one_event(run: Run) -> None:
    found = run(
        ("Isle Times", "2021-03-03", "The ferry Ardvik sank off Norvale on 1 March 2021."),
        (
            "Bay Herald",
            "2021-03-04",
            "On Monday the ferry Ardvik sank off Norvale. A bridge fell in Stornby on Monday.",
        ),
    )
    sank = event(found, "off Norvale")
    assert (sank.when, len(sank.members)) == ("2021-03-01", 2)
    assert event(found, "bridge fell") is not sank


def test_a_background_date_is_an_event(run: Run) -> None:
    found = run(("Isle Times", "2021-03-03", "The Ardvik was built in 1988 at the Stornby yard."))
    assert event(found, "was built").when == "1988"


def test_the_date_of_the_page_and_the_present_year_are_none(run: Run) -> None:
    found = run(("Isle Times", "2021-03-03", "It is 2021 and the pier is still shut.\n\nLast updated on 3 March 2021"))
    assert found.timeline == ()


def test_spans_that_date_nothing_are_no_events(run: Run) -> None:
    text = "In the 21st century the pier was built. Yesterday's storm broke the bow door."
    assert not run(("Isle Times", "2021-03-03", text)).timeline


@pytest.mark.parametrize(
    "text",
    [
        "The ferry's certificate was valid until December 2021.",
        "The vigil for the crew is next Saturday.",
        "See you at the market on Sunday.",
        "Go back to January.",
        "Issued: 3 March 2021, 12:00 by the harbour office.",
        "The pier had not been shut since the storm of 1987.",
        "It was a March sea, they said.",
        "The day would be remembered on 3 March 2021 as a feast.",
        "The council may vote on the pier on 9 April 2021.",
    ],
)
def test_dates_of_no_happening_give_no_row(run: Run, text: str) -> None:
    assert [e.what for e in run(("Isle Times", "2021-03-04", text)).timeline] == []


def test_a_scrap_with_a_date_is_told_with_its_sentence(run: Run) -> None:
    text = "President Ono Marr declared three days of mourning, beginning on Tuesday."
    (row,) = run(("Isle Times", "2021-03-04", text)).timeline
    assert "three days of mourning" in row.what


def test_a_rows_words_are_of_a_telling_with_its_date(run: Run) -> None:
    dated = (
        "Isle Times",
        None,
        "The old ferry Ardvik sank off the Norvale cliffs on Monday, March 1, 2021, in a storm.",
    )
    undated = (None, None, "The ferry Ardvik sank off the Norvale cliffs on Monday.")
    (row,) = [e for e in run(dated, undated).timeline if e.when == "2021-03-01"]
    assert "March 1, 2021" in row.what


def test_the_days_of_a_reproduced_text_are_not_those_of_the_page(run: Run) -> None:
    dated = ("Isle Times", None, "The ferry Ardvik sank off the Norvale cliffs on Monday, March 1, 2021, in a storm.")
    undated = (
        None,
        None,
        "The ferry Ardvik sank near the Norvale cliffs late on Monday. As the Bay Herald wrote:\n\n"
        "“The inquiry into the pier of Stornby was opened on Tuesday.\n\n“It may last a year.”",
    )
    assert [e.day for e in run(dated, undated).timeline if "inquiry" in e.what] == ["Tuesday"]


def test_a_page_without_a_date_takes_its_weekday_from_another(run: Run) -> None:
    dated = ("Isle Times", None, "The ferry Ardvik sank off the Norvale cliffs on Monday, March 1, 2021, in a storm.")
    undated = (None, None, "The ferry Ardvik sank near the Norvale cliffs late on Monday. Divers found it on Tuesday.")
    found = run(dated, undated)
    assert event(found, "late on Monday").when.rstrip("?") == "2021-03-01"
    assert event(found, "on Tuesday").when == "2021-03-02?"


def test_a_weekday_of_another_story_is_left_alone(run: Run) -> None:
    dated = ("Isle Times", None, "The ferry Ardvik sank off the Norvale cliffs on Monday, March 1, 2021, in a storm.")
    undated = (None, None, "The council voted on Monday to close two schools. Parents protested on Tuesday.")
    voted = event(run(dated, undated), "council")
    assert (voted.when, voted.day) == ("XXXX-XX-XX", "Monday")


# ---------------------------------------------------------------- leads
ARTICLE = """Ferry Ardvik Sinks Off Norvale Cliffs

The ferry Ardvik sank off Norvale on Monday with forty people aboard, the Harbour Authority said.

A video shows the bow door open as the ferry leaves the pier, with nobody on deck and two lamps dark.

"We will not open the pier before we know why," said Mara Holt, who leads the harbour office.

3 responses to “Ferry Ardvik Sinks Off Norvale Cliffs”

  1. Old Salt says:
    March 6, 2021 at 9:35 am

    REMARK

  2. marlene_b says:
    March 6, 2021 at 9:45 am

    Thank you for this.

Leave a Reply

We never print an address.
"""


@pytest.fixture(scope="module")
def remark() -> Callable[[str], Comparison]:
    def build(words: str) -> Comparison:
        page = read_bytes(ARTICLE.replace("REMARK", words).encode(), path="page.txt")
        return compare([extract(page, language.parse(page.text, page.segments))])

    return build


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("This video is from 2014 and shows another ferry at the same pier.", "disputes"),
        ("I was on the pier at 6 a.m. and saw two men close the bow door.", "reports"),
        ("I carried crates on that pier on Monday and sixty or seventy boarded the ferry.", "reports"),
        ("Where are the forty people who were aboard the ferry now?", "question"),
        ("The Harbour Authority never said forty people, it said fourteen.", "disputes"),
    ],
)
def test_what_can_be_looked_up_is_a_lead(remark: Callable[[str], Comparison], words: str, stance: str) -> None:
    (lead,) = remark(words).leads
    assert (lead.span.text, lead.stance) == (words, stance)
    assert lead.bears_on


@pytest.mark.parametrize(
    "words",
    [
        "What a bunch of idiots run this harbour, the whole ferry office.",
        "LOL the ferry Ardvik should be renamed Titanic.",
        "I think the harbour office will do nothing about the ferry.",
        "My cat likes fish more than anything.",
        "So sad for everybody involved.",
        "I hoped the forty people aboard the ferry on Monday would be found.",
        "I saw the story on Bay Talk and posted it under Who is Mara Holt?",
    ],
)
def test_insults_jokes_and_opinions_are_none(remark: Callable[[str], Comparison], words: str) -> None:
    assert remark(words).leads == ()


# ---------------------------------------------------------------- what to fetch
def test_what_is_at_hand_need_not_be_fetched(run: Run) -> None:
    page = ("Isle Times", "2021-03-02", FERRY)
    assert {"Stornby Gazette", "Reuters"} <= {f.name for f in run(page).to_fetch}
    gazette = ("Stornby Gazette", "2021-03-01", "Two lamps failed, Captain Tove Lindqvist said on Monday.")
    names = {f.name for f in run(page, gazette).to_fetch}
    assert "Stornby Gazette" not in names
    assert "Reuters" in names


def test_the_order_of_the_pages_does_not_matter(run: Run) -> None:
    pages = (("Isle Times", "2021-03-01", WIRE), ("Bay Herald", "2021-03-04", OWN + WIRE), ("Cliff Post", None, FERRY))
    assert run(*pages) == run(*pages, order=-1)


def test_a_wires_text_that_is_in_the_pile_need_not_be_fetched(run: Run) -> None:
    wire = (
        None,
        None,
        "PORT TAMSIN (Orlen News Agency) - The ferry Ardvik sank off Norvale on Monday, officials said.",
    )
    other = ("Bay Herald", "2021-03-04", "The ferry Ardvik sank off Norvale, the Orlen News Agency reported.")
    found = run(wire, other)
    assert [f.name for f in found.to_fetch] == []
    assert [c.how for c in found.citations if c.to == "Orlen News Agency" and c.to_doc is None] == ["republishes"]
    assert [f.name for f in run(other).to_fetch] == ["Orlen News Agency"]


def test_what_somebody_thought_is_no_citation(run: Run) -> None:
    text = "The lorry driver Abel Marr thought it was just another job. The mayor, Ada Brisk, said the bridge was shut."
    found = run(("Bay Herald", "2021-03-04", text))
    assert [c.to for c in found.citations] == ["Ada Brisk"]


def test_a_few_words_that_two_pages_have_from_one_office_tell_no_direction(run: Run) -> None:
    told = (
        "Odo Brandl of Stornby must pay for the two lamps that he broke on the ferry, the Harbour Authority {}. "
        "Brandl faces up to ten years in prison."
    )
    one = OWN * 2 + told.format("announced on Monday")
    other = (
        "The judges of the town meet again as soon as the ice is gone from the bay and the last boats have come home. "
    )
    two = told.format("said in a note") + " " + other * 3
    found = run(("Isle Times", "2021-03-01", one), ("Bay Herald", "2021-03-04", two))
    assert found.shared_passages and {p.origin for p in found.shared_passages} == {None}
