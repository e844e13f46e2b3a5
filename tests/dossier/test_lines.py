"""What is a line of the dossier and what heads it: bodies in small letters, sides, suggestions, dates."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest

from sayso import language
from sayso.cli.main import run
from sayso.dossier import Dossier, View, lines, render, sides, words
from sayso.dossier.lines import brought_in, carried, negated, possible, said, voices_of
from sayso.dossier.views import Quote, Side
from sayso.model import (
    Claim,
    Comparison,
    Drift,
    DriftStep,
    Event,
    Grade,
    Member,
    Origin,
    PartyPosition,
    Position,
    Reading,
    Span,
)
from sayso.model.comparison import UNSAID, GradeValue
from sayso.pipeline.run import extract
from sayso.reading import Given, read_bytes

TEXT = """Fire at the grain port

The interior ministry said that nine dock workers were treated for smoke.  Police said the quay would stay closed.
The army said its helicopters were not used.  The fire brigade said the blaze was put out before dawn.

The blast said that everything was wrong with the port.  The smell said that the grain was wet.
"""


@pytest.fixture(scope="module")
def reading() -> Reading:
    page = read_bytes(TEXT.encode(), path="port.txt", given=Given("Quay Post", "2019-05-03"))
    return extract(page, language.parse(page.text, page.segments))


def test_bodies_in_small_letters_are_lines_and_other_nouns_are_not(reading: Reading) -> None:
    listed = {a.chain[-1] for a in reading.attributions if carried(a, voices_of(reading))}
    assert {"interior ministry", "army", "fire brigade"} <= {name.lower() for name in listed}
    assert any(name.lower() == "police" for name in listed)
    assert not {"blast", "smell"} & listed
    shown = render([reading], Comparison(), (), View())
    assert re.search(r'<span class="chain">Quay Post → interior ministry</span>', shown)


# ------------------------------------------------------------ sides
def quote(text: str) -> Quote:
    return Quote(f"‹{text}›", "w1-0-9", "D1")


@pytest.mark.parametrize(
    ("label", "heading"),
    [
        ("14 people killed", "14 people killed"),
        ("“the quay would stay …”", ""),
        ("“the quay would stay closed”", ""),
        ("announced: “the quay would stay …”", "announced"),
        ("it is not so: “the quay would stay closed”", "it is not so"),
        ("“no quay was open”", "“no quay was open”"),
    ],
)
def test_a_heading_does_not_repeat_the_words_below(label: str, heading: str) -> None:
    assert sides.heading(label, [quote("the quay would stay closed")]) == heading


def side(holders: str, low: float | None = None, high: float | None = None, **more: str) -> Side:
    words = more.get("words", "x")
    denies = more.get("stance") == "denies"
    return Side("", words, holders, "", "", "", more.get("stance", ""), (quote(words),), low, high, denies)


def chosen(shown: list[Side], why: str = "", conflict: bool = True) -> list[str]:
    return [s.holders for s in sides.contrary(shown, why, conflict)]


def test_the_two_sides_of_the_summary_exclude_each_other() -> None:
    many = [side("A", 20, 25), side("B", 21, None), side("C", 22, 22), side("D", 24, 99)]
    assert chosen(many) == ["C", "D"]
    assert chosen(many, conflict=False) == ["A", "B"]
    assert chosen([side("A"), side("B"), side("C", stance="denies")]) == ["A", "C"]
    assert chosen([side("A")]) == ["A"]


@pytest.mark.parametrize(
    ("heading", "few", "figure", "stance", "shown"),
    [
        ("it is not so", "Ivo", None, "denies", "it is not so"),
        ("BBC", "BBC and 1 more", None, "asserts", ""),
        ("“no quay was open”", "Ivo", None, "denies", ""),
        ("nine dead", "Ivo", 9.0, "denies", "denies"),
        ("nine dead", "Ivo", 9.0, "asserts", ""),
    ],
)
def test_a_line_of_the_summary_says_what_its_words_answer(
    heading: str, few: str, figure: float | None, stance: str, shown: str
) -> None:
    assert replace(side("A", figure, figure, stance=stance), heading=heading, few=few).brief == shown


def test_the_two_sides_of_the_summary_are_those_of_the_reason() -> None:
    words = ("the gate would stay open", "the gate will be open", "the gate is shut")
    many = [side(holder, words=w) for holder, w in zip("ABC", words)]
    assert chosen(many, "they cannot both hold: “the gate is shut” against “the gate will be …”") == ["C", "B"]
    assert chosen(many, "the words differ (“open”, “nowhere”)") == ["A", "B"]


def position(label: str, low: float | None, high: float | None, *members: Member) -> Position:
    return Position("p", label, ("Ada Kolm",), "asserts", members, low, high)


@pytest.mark.parametrize(
    ("label", "low", "high", "shown"),
    [
        ("nine dead", 9, 9, ""),
        ("dozens of trucks", 24, 99, "24 to 99"),
        ("20 to 25 trucks", 20, 25, ""),
        ("more than 20 trucks", 21, None, "21 or more"),
        ("the quay was shut", None, None, ""),
    ],
)
def test_only_a_vague_or_open_figure_is_read_as_a_range(label: str, low: float, high: float, shown: str) -> None:
    assert sides.read_as(position(label, low, high)) == shown


def test_part_of_a_unit_is_read_in_a_smaller_one() -> None:
    half = Position("p", "about half an hour", ("Ada Kolm",), "asserts", (), 0.45, 0.55, unit="hour")
    assert sides.read_as(half) == "27 to 33 minutes"


def test_origins_in_words() -> None:
    pairs = [words.origins(*pair) for pair in ((0, 0), (0, 1), (0, 3), (1, 1), (1, 3))]
    assert pairs == ["no origin established", "at most 1 origin", "at most 3 origins", "1 origin", "1 to 3 origins"]


# ------------------------------------------------------------ suggestions
def claim(reading: Reading, number: int, status: str, maybe: str = "") -> Claim:
    def member(words: str) -> Member:
        at = reading.text.index(words)
        return Member(reading.document.id, Span.cut(reading.text, at, at + len(words)))

    answers = (position("closed", None, None, member("the quay would stay closed")),)
    why = f"the accounts use the same words (grouped at 0.33, {status}; read together, one question at 0.71)"
    return Claim(
        f"c_{number}", f"Question {number}?", "agree", ("wording",), why, answers, (), 2, 2, (),
        (member(maybe),) if maybe else (), status == "sure",
    )  # fmt: skip


def test_what_is_only_suggested_is_apart_folded_and_uncounted(reading: Reading) -> None:
    claims = (claim(reading, 1, "suggested"), claim(reading, 2, "sure", maybe="the blaze was put out before dawn"))
    page = render([reading], Comparison(claims=claims), (), View())
    dossier = Dossier([reading], Comparison(claims=claims), (), View())
    assert [c.question for c in dossier.claims.of("agree")] == ["Question 2?"]
    assert [c.question for c in dossier.claims.suggested] == ["Question 1?"]
    before, apart = page.split('<section id="suggested">')
    assert (
        "The documents agree on 1 question; none was found on which they differ." in before
        and "Question 2?" in before
        and "Question 1?" not in before
    )
    assert re.search(
        r'<details class="maybe"><summary>The only one</summary>\s*<article class="claim agree suggested"', apart
    )
    assert "1 suggestion left out on paper" in apart
    assert "may agree" in apart and ">Agrees<" not in apart
    assert "suggested only" in apart.split("Question 1?")[1].split("</article>")[0]
    maybe = before.split("Question 2?")[-1].split("</article>")[0]
    assert re.search(r'<details class="maybe">.*the blaze was put out before dawn', maybe, flags=re.DOTALL)
    assert "grouped at" not in page


def test_without_suggestions_there_is_no_empty_section(reading: Reading) -> None:
    page = render([reading], Comparison(claims=(claim(reading, 2, "sure"),)), (), View())
    assert 'id="suggested"' not in page and "#suggested" not in page and "May belong here" not in page


# ------------------------------------------------------------ at a glance
def test_events_of_a_day_stand_under_one_date(reading: Reading) -> None:
    def event(when: str, words: str) -> Event:
        at = reading.text.index(words)
        return Event(when, words, (Member(reading.document.id, Span.cut(reading.text, at, at + len(words))),))

    events = (event("2019-05-02", "nine dock workers"), event("2019-05-02", "the quay"), event("2019-05-03", "dawn"))
    page = render([reading], Comparison(timeline=events), (), View())
    table = page.split('<table class="timeline">')[1].split("</table>")[0]
    assert re.findall(r'rowspan="(\d)">([^<]+)<', table) == [("2", "2 May 2019"), ("1", "3 May 2019")]
    assert table.count("<tr") == 4


def test_a_weekday_without_a_date_says_so(reading: Reading) -> None:
    at = reading.text.index("nine dock workers")
    words = (Member(reading.document.id, Span.cut(reading.text, at, at + 4)),)
    events = (Event("XXXX-06", "nine", words), Event("XXXX-XX-XX", "nine", words, "Tuesday"))
    page = render([reading], Comparison(timeline=events), (), View())
    table = page.split('<table class="timeline">')[1].split("</table>")[0]
    assert re.findall(r'rowspan="1">([^<]+)<', table) == ["June, year not told", "a Tuesday, date not told"]
    assert "as pages without a date tell them" in page


def test_the_head_says_what_the_pile_is(reading: Reading) -> None:
    silent = read_bytes(TEXT.replace("nine", "ten").encode(), path="other.txt")
    other = Reading(silent.document, silent.text, silent.segments)
    assert (
        Dossier([reading], Comparison(), (), View()).documents.about == "1 document of 1 outlet, published 3 May 2019"
    )
    assert Dossier([reading, other], Comparison(), (), View()).documents.about == (
        "2 documents of 1 outlet (1 without a stated outlet), published 3 May 2019 (1 without a date)"
    )
    assert Dossier([other], Comparison(), (), View()).documents.about == "1 document, no outlet stated, no date stated"


def test_a_dossier_has_the_title_that_it_is_given_or_that_of_its_case(tmp_path: Path) -> None:
    page, case = tmp_path / "port.txt", tmp_path / "grain port.sayso"
    page.write_text(TEXT, encoding="utf-8")
    assert run(["add", str(case), str(page)]) == 0
    titles = []
    for n, arguments in enumerate(([str(page)], [str(case)], [str(case), "--title", "The <fire>"])):
        target = tmp_path / f"{n}.html"
        assert run(["report", *arguments, "-o", str(target)]) == 0
        titles.append(re.findall(r"<h1>(.*?)</h1>", target.read_text(encoding="utf-8")))
    assert titles == [["Dossier: “Fire at the grain port”"], ["Dossier: grain port"], ["The &lt;fire&gt;"]]


def test_a_party_that_is_heard_nowhere_is_named(reading: Reading) -> None:
    page = render([reading], Comparison(parties=("Dockers' Union", "Norland")), (), View())
    assert "Not heard on any contested claim: Dockers&#39; Union and Norland." in page
    assert "--parties FILE" not in page
    assert "--parties FILE" in render([reading], Comparison(), (), View())


@pytest.mark.parametrize(("status", "silent"), [("sure", False), ("suggested", True)])
def test_a_party_heard_on_a_suggestion_alone_is_not_heard(reading: Reading, status: str, silent: bool) -> None:
    told = claim(reading, 1, status)
    said = PartyPosition("Norland", told.id, "asserts", None, told.positions[0].members[0], ("Quay Post",))
    found = Comparison(claims=(told,), party_positions=(said,), parties=("Norland",))
    assert ("Not heard on any contested claim: Norland." in render([reading], found, (), View())) == silent


def test_each_drift_is_a_list_of_its_own(reading: Reading) -> None:
    told = claim(reading, 1, "sure")
    words = told.positions[0].members[0]
    steps = tuple(DriftStep(name, words, "first telling") for name in ("Ada", "Ivo"))
    found = Comparison(claims=(told,), drift=tuple(Drift(told.id, (step, step)) for step in steps))
    (shown,) = re.findall(r'<details class="drift".*?</details>', render([reading], found, (), View()), re.S)
    assert [re.findall(r"<strong>(\w+)", part) for part in shown.split("<ol>")[1:]] == [["Ada", "Ada"], ["Ivo", "Ivo"]]
    assert "2 times" in shown


def test_claims_on_one_question_lead_to_each_other(reading: Reading) -> None:
    one, other, third = (claim(reading, n, status) for n, status in ((1, "sure"), (2, "sure"), (3, "suggested")))
    asked = tuple(replace(c, question="How many?") for c in (one, other, third))
    page = render([reading], Comparison(claims=asked), (), View())
    assert re.findall(r'the same is asked in\s*((?:<a href="#c\d">\d</a>,?\s*)+)</p>', page) == [
        '<a href="#c2">2</a>', '<a href="#c1">1</a>',
    ]  # fmt: skip


def test_the_summary_says_who_denies(reading: Reading) -> None:
    told = claim(reading, 1, "sure")
    (first,) = told.positions
    at = reading.text.index("its helicopters were not used")
    words = (Member(reading.document.id, Span.cut(reading.text, at, at + 29)),)
    label = "it is not so: “its helicopters were not used”"
    other = replace(first, id="q", label=label, stance="denies", holders=("Ivo",), members=words)
    disputed = replace(told, relation="conflict", positions=(first, other))
    page = render([reading], Comparison(claims=(disputed,)), (), View())
    summary = page.split('<section id="pile">')[0]
    assert re.search(r"<b>Ivo</b>, it is not so:\s*<a [^>]*><bdi>‹its helicopters were not used›", summary)
    counted = tuple(replace(p, low=9.0, high=9.0, label="nine") for p in disputed.positions)
    page = render([reading], Comparison(claims=(replace(disputed, positions=counted),)), (), View())
    assert "<b>Ivo</b>, denies:" in page and 'class="denied"' in page


def held_by(reading: Reading, holders: tuple[str, ...], *origins: tuple[str, str], **last: Any) -> str:
    """Whom a dossier gives as the holders of one answer with such origins, as name and reason; `last`: what else is
    told of the last of them."""
    told = claim(reading, 1, "sure")
    (answer,) = told.positions
    found = tuple(
        Origin(name, (answer.id,), (name,), why, not name.startswith(UNSAID), False, None, answer.members)
        for name, why in origins
    )
    found = (*found[:-1], replace(found[-1], **last))
    made = Comparison(claims=(replace(told, positions=(replace(answer, holders=holders),), origins=found),))
    ((side,),) = (c.sides for c in Dossier([reading], made, (), View()).claims.all)
    return side.holders


def test_a_page_is_no_holder_beside_the_one_origin_of_what_it_tells(reading: Reading) -> None:
    pair, heard = ("Ana Tor", "Quay Post"), ("Harbour Board", "who is named last as the source, in 2 documents")
    assert held_by(reading, pair, heard) == "Harbour Board"
    assert held_by(reading, ("Harbour Board", "Quay Post"), heard) == "Harbour Board"
    assert held_by(reading, pair, heard, (f"{UNSAID} (Quay Post)", "told without a source")) == (
        "Harbour Board and Quay Post"
    )


def test_a_body_s_own_page_is_no_holder_beside_the_body(reading: Reading) -> None:
    page = "Harbour Board (press release)"
    document = replace(reading.document, outlet=replace(reading.document.outlet, value=page))
    own = replace(reading, document=document)
    heard, untold = (
        ("Harbour Board", "the page is Harbour Board's own"),
        (f"{UNSAID} ({page})", "told without a source"),
    )
    assert held_by(own, (page, "Harbour Board"), heard, untold) == "Harbour Board"
    assert (
        held_by(own, (page, "Ana Tor"), ("Ana Tor", "who is named last as the source"), untold) == f"Ana Tor and {page}"
    )


@pytest.mark.parametrize(
    ("why", "holder"),
    [
        ("whose count it is: “Ana Tor counted nine”", "Ana Tor"),
        ("whose decision it is: “Ana Tor closed the quay”", "Quay Post"),
        ("who is named last as the source, in 2 documents; merged: Ana Tor speaks for Quay Post", "Quay Post"),
    ],
)
def test_whose_count_a_page_tells_holds_it_and_not_whose_deed(reading: Reading, why: str, holder: str) -> None:
    assert held_by(reading, ("Quay Post",), ("Ana Tor", why)) == holder


HEARD = "who is named last as the source, in 1 document"


@pytest.mark.parametrize(
    ("name", "doubt", "shown"),
    [
        ("board officials (unnamed)", {"may_be": "Harbour Board"}, "Harbour Board"),
        ("Quayland", {"may_be": "Harbour Board"}, "Harbour Board"),
        ("board source (unnamed)", {"may_be": "Harbour Board"}, None),
        ("board officials (unnamed)", {"not_told_from": "Harbour Board"}, "Harbour Board"),
        ("pilots (unnamed)", {"not_told_from": "Harbour Board"}, None),
        ("pilots (unnamed)", {"may_be": "Ana Tor"}, None),
    ],
)
def test_who_may_be_another_holder_is_not_listed_beside_him(
    reading: Reading, name: str, doubt: dict[str, str], shown: str | None
) -> None:
    both = held_by(reading, ("Harbour Board", name), ("Harbour Board", HEARD), (name, HEARD), **doubt)
    assert both == (shown or f"Harbour Board and {name}")


@pytest.mark.parametrize(
    ("holder", "origin", "shown"),
    [
        ("minister", "Ana Tor", "Ana Tor"),
        ("Tor", "Ana Tor", "Ana Tor"),
        ("harbour police", "Harbour Police of Quayland", "Harbour Police of Quayland"),
        ("Quayland", "Harbour Police of Quayland", "Quayland"),
        ("Ivo Kral", "Harbour Police of Quayland", "Ivo Kral"),
        ("minister", "two clerks (unnamed)", "minister"),
    ],
)
def test_who_is_only_described_is_shown_by_the_name_of_the_one_origin(
    reading: Reading, holder: str, origin: str, shown: str
) -> None:
    assert held_by(reading, (holder,), (origin, HEARD)) == shown
    assert (
        held_by(reading, (holder,), (origin, f"{origin} takes it back: “That was wrong.”"), takes_back=True) == holder
    )


def test_what_is_given_is_said_once(reading: Reading) -> None:
    page = render([reading], Comparison(), (), View())
    assert "<dd>Quay Post (given by the user)</dd>" in page


def test_a_grade_on_one_origin_tells_whether_each_answer_has_its_own(reading: Reading) -> None:
    alone = replace(claim(reading, 1, "sure"), grades=(Grade("how_many", "single_origin", "why"),), sure=1)
    for sure, shown in (
        (1, "single origin (one sure origin tells it)<"),
        (2, "single origin for each answer (no answer has two sure origins)<"),
    ):
        page = render([reading], Comparison(claims=(replace(alone, sure=sure, possible=sure),)), (), View())
        assert f"How it is told: {shown}" in page


def test_a_grade_tells_how_a_claim_is_told_and_not_that_it_is_true(reading: Reading) -> None:
    assert {v.replace("_", " ") for v in get_args(GradeValue)} < {*words.GRADES}
    told = replace(claim(reading, 1, "sure"), grades=(Grade("happened", "corroborated", "because"),), sure=2)
    page = render([reading], Comparison(claims=(told,)), (), View())
    assert "How it is told: corroborated (two sure origins or more tell it, which does not make it true)<" in page
    assert "happened" not in page.split('<section id="documents">')[0].replace("said to have happened", "")


def test_the_summary_calls_nothing_agreed_that_may_rest_on_one_origin(reading: Reading) -> None:
    sure = claim(reading, 1, "sure")
    claims = (sure, replace(sure, id="c_2", question="Question 2?", sure=1, possible=2))
    page = render([reading], Comparison(claims=claims), (), View())
    summary = page.split('<section id="pile">')[0].split("Agreed on two origins or more")[1]
    two, rest = summary.split("<h2>Agreed, one origin sure at most</h2>")
    assert "Question 1?" in two and "Question 2?" not in two and "Question 2?" in rest
    page = render([reading], Comparison(claims=claims[1:]), (), View())
    assert "No agreement is sure to rest on two origins; <a" in page


# ------------------------------------------------------------ which attributions are lines
def _lines(text: str) -> list[tuple[str, str, str]]:
    """The last step, the words that bring in, and the words of each line of a page."""
    page = read_bytes(text.encode(), path="quay.txt", given=Given("Quay Post", "2019-05-03"))
    r = extract(page, language.parse(page.text, page.segments))
    return [(a.steps[-1], brought_in(r, a), said(a).text) for a in possible(r)]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge, which engineers said was built in 1950, fell into the river on Monday.",
        "Nobody said the bridge was unsafe for the heavy lorries.",
        "No group claimed that it had blown up the bridge.",
        "Few predicted that the old bridge would fall so soon.",
        "The council should consider that the bridge is old.",
    ],
)
def test_what_nobody_says_or_nobody_can_read_is_no_line(text: str) -> None:
    assert _lines(f"Fire at the grain port\n\nThe quay of Velda was closed on Monday.\n\n{text}\n") == []


def test_a_speech_is_one_line() -> None:
    text = "Premier Jon Kalo said he is confident that a deal can be reached by May."
    assert [words for _, _, words in _lines(text)] == ["he is confident that a deal can be reached by May"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("At first the Harbour League refused to admit the full extent of the deal.", "refused to admit"),
        ("Survivors of the wreck have spoken of more than two hundred people on board.", "spoken of"),
    ],
)
def test_the_words_between_cue_and_content_are_shown(text: str, words: str) -> None:
    assert next(cue for _, cue, _ in _lines(text)).endswith(words)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Premier Jon Kalo declined to say how many ships had been searched.", False),
        ("Premier Jon Kalo denied that any of the ships had been searched.", False),
        ("Premier Jon Kalo did not say that any of the ships had been searched.", True),
    ],
)
def test_only_what_the_cue_leaves_open_is_called_negated(text: str, told: bool) -> None:
    page = read_bytes(f"{TEXT}\n{text}\n".encode(), path="port.txt", given=Given("Quay Post", "2019-05-03"))
    found = extract(page, language.parse(page.text, page.segments)).attributions
    assert [negated(a) for a in found if a.source_name == "Jon Kalo"] == [told]


def test_a_spokesman_and_his_body_are_one_step() -> None:
    shown = _lines("“The mast is down,” Harbour Ministry spokesman Tado Lumas said on Monday.")
    assert [step for step, _, _ in shown] == ["Tado Lumas, for Harbour Ministry"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The old bridge, Tado Lumas said, was safe until May.", "The old bridge […] was safe until May"),
        (
            "One of the guards, according to prison records, had worked two shifts.",
            "One of the guards […] had worked two shifts",
        ),
        (
            "“Forty years of practice,” Tado Lumas said, “have taught me to wait.”",
            "“Forty years of practice,” […] “have taught me to wait.”",
        ),
    ],
)
def test_a_sentence_around_its_tag_is_shown_whole(text: str, told: str) -> None:
    """Neither "the bridge" nor "was safe until May" can be read alone; the tag itself is not what he says."""
    page = read_bytes(text.encode(), path="bridge.txt", given=Given("Quay Post", "2019-05-03"))
    reading = extract(page, language.parse(page.text, page.segments))
    (line,) = possible(reading)
    assert lines.shown(reading, line).text == text.removesuffix(".")
    assert " […] ".join(part.text for part in lines.parts(reading, line)) == told
    made = render([reading], Comparison(), (), View())
    assert f"‹{told}›" in re.sub(r"<[^>]+>", "", made)
    assert all(f"<bdi>{part}</bdi>" in made for part in told.split(" […] "))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The crane, Tado Lumas said, would move, “slowly and alone”.", "The crane […] would move, “slowly and alone”"),
        ("The pier will be closed for good, Tado Lumas said, “by the end of May”.",
         "The pier will be closed for good […] “by the end of May”"),
        ("“We shall close the pier for good,” Tado Lumas said. “It is old and it is rotten.”",
         "“We shall close the pier for good,” […] “It is old and it is rotten.”"),
        ("“It is rotten,” Tado Lumas said. “We have asked for a new pier for many years and we were never answered.”",
         "“It is rotten,” […] “We have asked for a new pier for many years and we were never answered.”"),
        ("Tado Lumas would not say which party he was close to.", "which party he was close to"),
        ("No pier in the bay could bear that, Tado Lumas said.", "No pier in the bay could bear that"),
    ],
)  # fmt: skip
def test_the_words_of_a_line_end_where_the_statement_does(text: str, told: str) -> None:
    page = read_bytes(text.encode(), path="bridge.txt", given=Given("Quay Post", "2019-05-03"))
    reading = extract(page, language.parse(page.text, page.segments))
    (line,) = possible(reading)
    assert " […] ".join(part.text for part in lines.parts(reading, line)) == told


def test_what_another_line_tells_through_the_same_outlet_is_not_told_twice() -> None:
    text = "Fire at the grain port\n\nThe quay is shut until May, Mr Tolan said, according to the Orvan Herald.\n"
    assert _lines(text) == [("Tolan", "said", "The quay is shut until May")]
    more = (
        "Fire at the grain port\n\nMr Tolan said the quay is shut, and two boats sank, according to the Orvan Herald.\n"
    )
    assert [who for who, _, _ in _lines(more)] == ["Orvan Herald", "Tolan"]


# ------------------------------------------------------------ a word or two, with their clause
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dockers say that the crane was never tested. Selm Harbour Company denied this.",
         "Selm Harbour Company denied this"),
        ("Mayor Tado Lumas declined to comment on the leak.", "Mayor Tado Lumas declined to comment on the leak"),
        ("Mayor Tado Lumas, who was in Selm, rejected the criticism.",
         "Mayor Tado Lumas, who was in Selm, rejected the criticism"),
        ("The union spoke of 4,000.", "The union spoke of 4,000"),
        ("How many ships sank? Nine, says Mayor Tado Lumas.", "Nine, says Mayor Tado Lumas"),
        ("Mayor Tado Lumas blamed the storm.", "Mayor Tado Lumas blamed the storm"),
        ("Mayor Tado Lumas has promised an inquiry.", "Mayor Tado Lumas has promised an inquiry"),
    ],
)  # fmt: skip
def test_a_denial_or_figure_of_a_word_or_two_is_shown_with_its_clause(text: str, told: str) -> None:
    page = read_bytes(text.encode(), path="bridge.txt", given=Given("Quay Post", "2019-05-03"))
    reading = extract(page, language.parse(page.text, page.segments))
    (line,) = [a for a in possible(reading) if "Dockers" not in a.chain[-1]][-1:]
    assert [part.text for part in lines.parts(reading, line)] == [told]
    assert brought_in(reading, line) == ""
    made = re.sub(r"<[^>]+>", "", render([reading], Comparison(), (), View()))
    assert told in made


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Tado Lumas described the harbour.",
        "Mayor Tado Lumas said so.",
        "The mayor spoke of the harbour.",
        "Nobody denied this.",
        "The storm denied them sleep.",
        "A plan that Mayor Tado Lumas rejects was shelved.",
    ],
)
def test_other_contents_of_a_word_or_two_are_no_lines(text: str) -> None:
    page = read_bytes(text.encode(), path="bridge.txt", given=Given("Quay Post", "2019-05-03"))
    assert possible(extract(page, language.parse(page.text, page.segments))) == ()


def test_each_half_of_a_split_quotation_is_a_link_to_its_words() -> None:
    text = "“We shall close the pier for good,” Tado Lumas said. “It is old and it is rotten.”"
    page = read_bytes(text.encode(), path="bridge.txt", given=Given("Quay Post", "2019-05-03"))
    reading = extract(page, language.parse(page.text, page.segments))
    made = render([reading], Comparison(), (), View())
    for piece in ("“We shall close the pier for good,”", "“It is old and it is rotten.”"):
        at = text.index(piece)
        link = f'<a class="ev part" href="#w1-{at}-{at + len(piece)}"><bdi>{piece}</bdi></a>'
        assert made.count(link) >= 1 and f'id="w1-{at}-{at + len(piece)}"' in made


def test_an_agreement_tells_that_words_beside_it_may_deny_it(reading: Reading) -> None:
    text = "Police said the quay would stay closed.  The brigade denied that the quay would stay closed."
    page = read_bytes(text.encode(), path="quay.txt", given=Given("Quay Post", "2019-05-03"))
    quay = extract(page, language.parse(page.text, page.segments))
    found = {a.stance: Member(quay.document.id, a.content[0], a.id) for a in quay.attributions}
    agreed = replace(claim(quay, 1, "sure"), suggested=(found["deny"],))
    beside = replace(agreed, id="c_2", suggested=(found["assert"],))
    conflict = replace(agreed, id="c_3", relation="conflict")
    told = {c.id: c for c in Dossier([quay], Comparison(claims=(agreed, beside, conflict)), (), View()).claims.all}
    assert [len(told[f"c_{n}"].denied) for n in (1, 2, 3)] == [1, 0, 0]
    assert ">may be denied</a>" in render([quay], Comparison(claims=(agreed,)), (), View())
    assert ">may be denied</a>" not in render([quay], Comparison(claims=(beside, conflict)), (), View())
