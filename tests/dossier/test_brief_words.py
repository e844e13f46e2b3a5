"""Words that stand alone in a line: none breaks off within a quotation, the best stand first, and a question whether
something is so has its answer."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.dossier import Dossier, View, render, words
from sayso.dossier.evidence import Evidence
from sayso.dossier.figures import LABEL, IntervalRow, interval_plot, wide
from sayso.dossier.quoting import unbroken
from sayso.dossier.views import ClaimView, Side
from sayso.model import Claim, Comparison, Member, Position, Reading, Segment, Span
from sayso.model.document import Document


@pytest.mark.parametrize(
    ("text", "said", "shown"),
    [
        ('She heard "a bang, then two", said Oda.', 'She heard "a bang, then two', 'She heard "a bang, then two"'),
        ('She heard "a bang, then two." He left.', 'She heard "a bang, then two', 'She heard "a bang, then two."'),
        ("He saw “a lamp go out”.", "He saw “a lamp go out", "He saw “a lamp go out”"),
        ("They rang at 7.40 p.m. and ran.", "They rang at 7.40", "They rang at 7.40 p.m."),
        ("The share was 48 per cent then.", "The share was 48", "The share was 48 per cent"),
        ("The share was 48% then.", "The share was 48", "The share was 48%"),
        ("They counted 48 persons.", "They counted 48", "They counted 48"),  # a thing is no part of a number
        ("He saw “a lamp” go out.", "He saw “a lamp” go", "He saw “a lamp” go"),
        ('"The lamp went out," she said.', "The lamp went out", "The lamp went out"),  # the page's own marks
        ("The dockers' hall shut.", "The dockers' hall", "The dockers' hall"),  # no mark but an apostrophe
        ('A board of 6" fell.', 'A board of 6"', 'A board of 6"'),  # inches
    ],
)  # fmt: skip
def test_words_shown_alone_are_whole(text: str, said: str, shown: str) -> None:
    at = text.index(said)
    end, broken = unbroken(text, at, at + len(said))
    assert (text[at:end], broken) == (shown, False)


@pytest.mark.parametrize(("text", "said"), [('He said "we ran and they fell over".', 'He said "we ran')])
def test_words_that_break_off_within_a_quotation_are_known(text: str, said: str) -> None:
    assert unbroken(text, text.index(said), len(said)) == (len(said), True)


def side(label: str, few: str = "Ana Lira", *, denies: bool = False, stance: str = "") -> Side:
    return Side(label, label, few, few, "", "", stance, (), denies=denies)


BASE = ClaimView(
    "c", 1, "", "agree", "", (), "", (), (), (), (), "", (), "", 2, 1, 1, ()
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "sides", "told"),
    [
        ("Did the lock burst?", [side("it is so")], "yes, says Ana Lira"),
        ("Did the lock burst?", [side("it is so", "Ana Lira and 2 more")], "yes, say Ana Lira and 2 more"),
        ("Did the lock burst?", [side("it is not so", denies=True)], "no, says Ana Lira"),
        ("Is it so: “the lock burst”?", [side("it is so", "nobody named")], "yes"),
        ("Did the lock burst?", [side("it is not so", denies=True), side("it is not so: “no”", denies=True)], "no"),
        ("Did the lock burst?", [side("“the gate held”")], ""),  # other words than an answer
        ("Did the lock burst?", [side("it is so"), side("it is not so", denies=True)], ""),
        ("Did the lock burst?", [side("it is so", stance="hedges")], ""),
        ("Did the lock not burst?", [side("it is not so", denies=True)], ""),  # "no" would mean two things
        ("Was nobody hurt?", [side("it is so")], ""),
        ("How many locks burst?", [side("it is so")], ""),
        ("“the lock burst”", [side("it is so")], ""),
    ],
)
def test_who_agrees_answers_a_question_whether_something_is_so(question: str, sides: list[Side], told: str) -> None:
    assert replace(BASE, question=question, sides=tuple(sides)).told == told
    conflict = replace(BASE, question=question, sides=tuple(sides), relation="conflict")
    assert conflict.told == ""


TEXT = 'It was "like a lock that someone had shaken. The old lock burst at noon. Birds flew over the weir.'


def reading(name: str) -> Reading:
    document = Document(name, "0", "0", "text/plain", len(TEXT), "t", path=f"{name}.txt")
    return Reading(document, TEXT, (Segment(f"{name}s", 0, len(TEXT), "body"),))


PAGES = [reading("a"), reading("b"), reading("c")]


def agreed(relation: str = "agree") -> Claim:
    said = ('was "like a lock', "The old lock burst at noon", "Birds flew over the weir")
    held = tuple(
        Member(r.document.id, Span.cut(TEXT, TEXT.index(w), TEXT.index(w) + len(w))) for r, w in zip(PAGES, said)
    )
    position = Position("p", "it is so", ("Ana Lira",), "asserts", held)
    return Claim("c", "Did the old lock burst?", relation, (), "why", (position,), (), 1, 1, ())  # type: ignore[arg-type]


def test_the_words_that_say_most_of_what_is_asked_stand_for_an_agreement() -> None:
    (shown,) = Dossier(PAGES, Comparison(claims=(agreed(),)), (), View()).claims.all
    assert shown.sides[0].quotes[0].words == "The old lock burst at noon"
    (shown,) = Dossier(PAGES, Comparison(claims=(agreed("partial"),)), (), View()).claims.all
    assert shown.sides[0].quotes[0].words == "The old lock burst at noon"  # the first breaks off
    assert shown.sides[0].quotes[1].brief == '‹was "like a lock…›'


def test_what_hangs_on_one_origin_is_told_with_its_answer_and_a_link() -> None:
    page = render(PAGES, Comparison(claims=(agreed(),)), (), View())
    summary = page.split('<section id="pile">')[0].split("Hangs on one origin at most")[1]
    at = TEXT.index("The old lock")
    assert f'<a class="said" href="#w2-{at}-{at + 26}">yes</a>' in summary


def test_names_of_days_have_capitals_and_common_words_none() -> None:
    assert words.days_named("by tuesday evening; in february") == "by Tuesday evening; in February"
    assert words.days_named("on the march in may") == "on the march in may"  # these are other words, too
    assert words.days_named("the sundayfolk") == "the sundayfolk"


def test_who_is_described_in_a_headline_s_capitals_is_told_in_small_letters() -> None:
    evidence = Evidence(PAGES, View())
    assert evidence.say("LOCK (unnamed) and OLD LOCK (unnamed)") == "lock (unnamed) and old lock (unnamed)"
    assert evidence.say("WHO (unnamed) and OLD WHO (unnamed)") == "WHO (unnamed) and OLD WHO (unnamed)"  # no word here
    assert evidence.say("OLD LOCK") == "OLD LOCK"  # a name


def test_a_label_of_a_drawing_takes_no_more_room_than_it_has() -> None:
    row = IntervalRow("GOVERNMENT AND MANY WOMEN OF MOMMSWOMMEN", 1, 1, "w1-0-1")
    told = re.findall(r'<text class="name"[^>]*>([^<]+)<', interval_plot([row], "How many?"))[0]
    assert "…" in told and told.startswith("GOVERN") and wide(told) <= LABEL - 14
    short = replace(row, label="Ana Lira and a clerk of the harbour")
    assert f">{short.label}<" in interval_plot([short], "How many?")


@pytest.mark.parametrize(
    ("question", "label", "relation", "needs"),
    [
        ("Who shook the lock?", "“Ana Lira shook it”", "agree", True),
        ("Did the lock burst?", "it is so", "agree", False),  # it has an answer
        ("“the old lock burst”", "it is so", "agree", False),  # it is words itself
        ("Who shook the lock?", "“Ana Lira shook it”", "partial", False),  # its answers stand elsewhere
    ],
)
def test_what_hangs_on_one_origin_has_words_where_nothing_else_tells_it(
    question: str, label: str, relation: str, needs: bool
) -> None:
    assert replace(BASE, question=question, sides=(side(label),), relation=relation).needs_words == needs
