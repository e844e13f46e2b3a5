"""What is to be fetched: one line for one original, and nothing that the page is itself."""

from __future__ import annotations

from sayso import language
from sayso.comparison import compare
from sayso.comparison.lineage.originals import find
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


def test_who_handed_a_video_on_makes_no_second_one() -> None:
    names = (
        ("a", "video (Orlen Front)"),
        ("b", "new video (Harrier Media Monitor)"),
        ("c", "YouTube video (user account)"),
    )
    assert cited(*names) == ["video (Orlen Front)"]
    assert len(cited(*names, ("d", "video (Orlen Rescue)"))) == 4
    assert len(cited(*names, ("d", "quay video"))) == 2


def test_who_only_posted_a_video_is_no_original_beside_it() -> None:
    text = (
        "The Orlen Front said in a video posted on Monday that it had burned the barge. Masked men are seen in the video, "
        "which was published by Harrier News. Ned Orlo said the barge was his."
    )
    listed = [f.name for f in compare([read(text, "Quay Herald")]).to_fetch]
    assert listed == ["video (Orlen Front)"]


def test_cameras_are_no_broadcaster_and_a_sitting_is_no_paper() -> None:
    text = "CCTV footage recovered from a bakery shows one man. Ned Orlo told the Quay inquiry that he was asleep."
    listed = [f.name for f in compare([read(text, "Quay Herald")]).to_fetch]
    assert listed == ["CCTV footage recovered from a bakery"]


def test_posts_of_guards_and_minutes_that_pass_are_no_papers() -> None:
    text = (
        "Orlen's own listening posts appeared on a list. Two home-made bombs exploded within four minutes of each other, "
        "police said."
    )
    assert not [f.name for f in compare([read(text, "Quay Herald")]).to_fetch]


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


def of(pages: dict[str, str], doc: int, name: str, words: str) -> list[str]:
    """The originals listed for one citation by a page of `pages` (outlet to text) in its words."""
    readings = [read(text, outlet) for outlet, text in pages.items()]
    r = readings[doc]
    at = r.text.index(words)
    evidence = (Member(r.document.id, Span.cut(r.text, at, at + len(words))),)
    return [f.name for f in find(readings, [Citation(r.document.id, name, "cites", evidence, None)], [])]


def test_a_page_that_calls_itself_by_a_short_name_wants_no_other() -> None:
    page = {"Sand Daily Mirror": "The pilot tells the Mirror that he slept."}
    assert of(page, 0, "Daily Mirror", "tells the Mirror") == []
    full = {"Sand Mirror": "The pilot tells the Daily Mirror that he slept."}
    assert of(full, 0, "Daily Mirror", "tells the Daily Mirror") == ["Daily Mirror"]


def test_a_statement_whose_maker_is_at_hand_is_not_wanted() -> None:
    release = "SAND COAST GUARD\n\nPRESS RELEASE No. 4\n\nThe ferry sank at noon."
    paper = "The coast guard statement says that the ferry sank at noon."
    pages = {"Sand Coast Guard": release, "Quay Post": paper}
    assert of(pages, 1, "coast guard statement", "The coast guard statement") == []
    assert of({"Quay Post": paper}, 0, "coast guard statement", "The coast guard statement") == [
        "coast guard statement"
    ]


def test_a_page_of_a_log_is_the_log() -> None:
    assert cited(("a", "page of the harbour's fuel log")) == ["harbour's fuel log"]


def test_the_words_that_name_an_original_end_with_a_whole_word() -> None:
    text = (
        "Drone footage posted by the Hill Star shows a column of lorries that climbs the last bends of the road below the "
        "old observatory of Dorniksberg and stops there. The footage shows a fire."
    )
    cited = [c for c in compare([read(text, "Quay Herald")]).citations if "footage" in c.to.lower() or "Star" in c.to]
    spans = [span for c in cited for span in [m.span for m in c.evidence]]
    assert any(len(span) > 90 for span in spans)
    assert all(not text[span.end - 1 : span.end + 1].isalnum() for span in spans)


def asked(text: str, outlet: str = "Quay Herald") -> list[str]:
    return [f.asked for f in compare([read(text, outlet)]).to_fetch]


def test_what_somebody_told_an_outlet_is_asked_for_and_else_its_report_or_broadcast() -> None:
    told = "The lock was shut. Ned Orlo, its keeper, slept. The mate, Ria Koll, told Radio Tarn that the lock was shut at nine."
    assert asked(told) == ["what Ria Koll told Radio Tarn"]
    assert asked("The lock was shut. The crew told Radio Tarn that the lock was shut at nine.") == [
        "interview with Radio Tarn"
    ]
    assert asked("The lock was shut at nine, the Hill Gazette reported.") == ["Hill Gazette report"]
    assert asked("The lock was shut at nine, Radio Tarn reported.") == ["Radio Tarn broadcast"]


def test_a_paper_of_which_there_are_many_is_asked_for_by_what_tells_which_it_is() -> None:
    dated = "An invoice dated 4 May, the day of the fair, shows what the nine lamps cost."
    assert asked(dated) == ["invoice dated 4 May"]
    sent = "In a voice message sent to the lock keepers on Sunday evening she said that the gate was shut."
    assert asked(sent) == ["voice message sent to the lock keepers on Sunday evening"]
    assert asked("According to the medical record the keeper was asleep.") == ["medical record (named by Quay Herald)"]
    owned = "The lock keepers' own Instagram posts show the gate. According to the harbour register it was new."
    assert "harbour register" in asked(owned)


def test_a_paper_is_not_told_by_what_a_pronoun_stands_for() -> None:
    assert asked("An invoice from him shows what the nine lamps cost.") == ["invoice (named by Quay Herald)"]


def test_what_a_paper_did_or_found_does_not_tell_which_it_is() -> None:
    assert asked("A medical report published figures last year. A medical report found nine burns.") == [
        "medical report (named by Quay Herald)"
    ]
    assert asked("An army inquiry found that the gate was shut.") == ["army inquiry report (named by Quay Herald)"]


def test_a_day_makes_no_clip_and_nobody_has_what_was_not_said() -> None:
    names = asked("In a clip from Monday evening the gate is shut. In a clip from Hill Rescue it is open.")
    assert not [name for name in names if "Monday" in name]
    assert asked("Tarn had made no statement when the gate was shut.") == []


def test_an_outlet_that_only_a_common_noun_names_is_not_asked_for() -> None:
    assert asked("The gate was shut, the radio says.") == []


def test_a_release_does_not_want_its_own_statement() -> None:
    release = (
        "SAND COAST GUARD\n\nPRESS RELEASE No. 4\n\nThe guard made the following statement: The ferry sank at noon."
    )
    pages = {"Sand Coast Guard": release, "Quay Post": "The ferry sank, a short statement says."}
    assert of(pages, 0, "media statement", "following statement") == []
    assert of(pages, 1, "harbour statement", "short statement") == ["harbour statement"]


def test_the_statement_of_who_speaks_on_a_release_is_at_hand() -> None:
    release = "SAND TOWN COUNCIL\n\nPRESS RELEASE No. 4\n\n“The ferry sank at noon,” said Mayor Ned Orlo."
    pages = {"Sand Town Council": release, "Quay Post": "Ned Orlo's statement says that the ferry sank."}
    assert of(pages, 1, "Ned Orlo’s statement", "Ned Orlo's statement") == []
    assert of(pages, 1, "Ria Koll’s statement", "Ned Orlo's statement") == ["Ria Koll’s statement"]


def test_who_stands_near_a_paper_is_none() -> None:
    assert cited(("a", "person briefed on the report"), ("a", "two officials close to the inquiry")) == []
    assert cited(("a", "army report")) == ["army report"]


def test_a_station_is_at_hand_whatever_its_frequency() -> None:
    station = {"Radio Tarn 98.1": "The lock was shut.", "Quay Post": "The crew told Radio Tarn that it slept."}
    assert of(station, 1, "Radio Tarn", "told Radio Tarn") == []
    other = {"Radio Tarn 2": "The lock was shut.", "Quay Post": "The crew told Radio Tarn that it slept."}
    assert of(other, 1, "Radio Tarn", "told Radio Tarn") == ["Radio Tarn"]


def test_a_register_that_one_body_keeps_is_one_on_several_pages() -> None:
    assert cited(("a", "parish register"), ("b", "parish register")) == ["parish register"]
    assert len(cited(("a", "police report"), ("b", "police report"))) == 2


def test_a_paper_of_another_country_is_not_the_one_of_its_name() -> None:
    told = read("The lock was shut at nine, the Hill Gazette reported.", "Quay Post")
    abroad, form = (read("It rained.", f"Hill Gazette ({what})") for what in ("Norway", "weekly, Online"))
    assert [f.name for f in compare([told, abroad]).to_fetch] == ["Hill Gazette"]
    assert not compare([told, form]).to_fetch


def test_the_radio_of_a_state_is_asked_for_wherever_it_stands_in_a_sentence() -> None:
    assert compare([read("According to state television, the lock was shut.", "Quay Post")]).to_fetch
    assert not compare([read("According to the television, the lock was shut.", "Hill Star")]).to_fetch
