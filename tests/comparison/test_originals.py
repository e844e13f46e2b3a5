"""What is to be fetched: one line for one original, and nothing that the page is itself."""

from __future__ import annotations

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.fetching import find
from sayso.model import Citation, Member, Reading, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text


def read(text: str, outlet: str) -> Reading:
    page = from_text(text, outlet, Given(outlet=outlet))
    return extract(page, language.parse(page.text, page.segments))


def cited(*names: tuple[str, str]) -> list[str]:
    """The originals listed for citations `(document, name)`."""
    evidence = (Member("d", Span(0, 4, "text")),)
    return [f.name for f in find([], [Citation(doc, name, "cites", evidence, None) for doc, name in names], [])]


def test_one_video_under_several_names_is_one_original() -> None:
    names = ("a", "video (Isis)"), ("b", "new video (film-makers of the Islamic State)"), ("c", "video (Isis)")
    assert cited(*names) == ["video (Isis)"]


def test_videos_of_two_makers_are_two() -> None:
    assert len(cited(("a", "video (Isis)"), ("b", "video (Orlen Rescue)"))) == 2


def test_a_release_and_a_statement_of_one_body_are_one() -> None:
    assert len(cited(("a", "CENTCOM release"), ("b", "statement (the United States Central Command)"))) == 1


def test_records_without_a_maker_are_one_within_a_page_only() -> None:
    assert cited(("a", "Court records"), ("a", "court documents")) == ["Court records"]
    assert len(cited(("a", "court documents"), ("b", "court documents"))) == 2
    assert len(cited(("a", "court documents"), ("a", "planning documents"))) == 2


def test_an_earlier_version_of_the_page_is_not_to_be_fetched() -> None:
    assert not cited(("a", "original version of this report"), ("a", "first edition of our story"))


def test_a_picture_that_shows_nothing_is_no_source() -> None:
    plain = read("The harbour police released a photo of Ned Orlo. He is seen in an undated photo.", "Quay Herald")
    telling = read("The harbour police released a photo of the crane. The photo shows a broken cable.", "Hill Star")
    assert not [c.to for c in compare([plain]).citations if "photo" in c.to]
    assert [c.to for c in compare([telling]).citations if "photo" in c.to]


def test_those_who_report_something_are_no_report() -> None:
    page = read("The Orlenians report seeing lights. The Orlenians report that a crane fell.", "Quay Herald")
    assert not [c.to for c in compare([page]).citations if c.to.endswith("report")]


def test_a_report_that_nothing_tells_from_others_is_cited_by_nobody() -> None:
    page = read("A crane fell on the quay. In a report published on Monday it is said to have been old.", "Quay Herald")
    assert not [c.to for c in compare([page]).citations if c.to == "report"]


def cites(text: str) -> set[str]:
    return {c.to for c in compare([read(text, "Quay Herald")]).citations}


def test_a_page_leans_on_who_tells_it_and_not_on_whom_he_quotes() -> None:
    told = cites("Ned Orlo said that neighbours had shouted at him and said: “Strangers do not belong on this quay.”")
    assert "Ned Orlo" in told and not [name for name in told if "neighbours" in name]


def test_a_source_is_cited_by_the_name_that_it_has_there() -> None:
    text = "US forces came ashore at Tarvin. On Monday the US military said it had left nine boats there."
    assert "US military" in cites(text)
