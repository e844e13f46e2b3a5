"""Time expressions: what is found, and what it is resolved to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.extraction import times
from sayso.extraction.timing import holidays
from sayso.model import Document, Fact, Page, Parse, Segment, TimeExpression

Parser = Callable[..., tuple[Page, Parse]]
NEWS = "2019-05-16"
"""A Thursday."""


@pytest.fixture(scope="session")
def find(parse_text: Parser) -> Callable[..., tuple[TimeExpression, ...]]:
    """The times of a text that was published on a day, or at a time unknown."""

    def run(text: str, published: str | None = NEWS, certainty: str = "given") -> tuple[TimeExpression, ...]:
        page, parse = parse_text(text)
        fact = Fact(published, certainty, "for this test") if published else Fact()  # type: ignore[arg-type]
        return times.find(parse, replace(page.document, published=fact), page.segments)

    return run


Find = Callable[..., tuple[TimeExpression, ...]]


def only(found: tuple[TimeExpression, ...]) -> TimeExpression:
    assert len(found) == 1, [(t.span.text, t.value) for t in found]
    return found[0]


# ---------------------------------------------------------------- dates that need no anchor
@pytest.mark.parametrize(
    ("text", "words", "value", "timex"),
    [
        ("The bridge fell on 3 June 1987.", "3 June 1987", "1987-06-03", "1987-06-03"),
        ("The bridge fell on June 3, 1987, at dawn.", "June 3, 1987", "1987-06-03", "1987-06-03"),
        ("The bridge fell on Wednesday, June 3, 1987.", "Wednesday, June 3, 1987", "1987-06-03", "1987-06-03"),
        ("The bridge fell on the 3rd of June, 1987.", "the 3rd of June, 1987", "1987-06-03", "1987-06-03"),
        ("The form was stamped 1987-06-03 in Orvel.", "1987-06-03", "1987-06-03", "1987-06-03"),
        ("The form was stamped 23/06/1987 in Orvel.", "23/06/1987", "1987-06-23", "1987-06-23"),
        ("The bridge fell in June 1987.", "June 1987", "1987-06", "1987-06"),
        ("The bridge fell in early June 1987.", "early June 1987", "1987-06", "1987-06"),
        ("The bridge fell around June 1987.", "around June 1987", "1987-06~", "1987-06"),
        ("The bridge fell in the spring of 1987.", "the spring of 1987", "1987-21", "1987-SP"),
        ("The bridge fell in the second half of 1987.", "the second half of 1987", "1987-07/1987-12", "1987-H2"),
        ("Exports fell in the third quarter of 1987.", "the third quarter of 1987", "1987-07/1987-09", "1987-Q3"),
        ("The town lost its walls in the 1870s.", "the 1870s", "187X", "187"),
        ("The town lost its walls in the late 1870s.", "the late 1870s", "187X", "187"),
        ("The town lost its walls in the 18th century.", "the 18th century", "17XX", "17"),
        ("The town was founded in 311 BC.", "311 BC", "-0310", "BC0311"),
        ("Revenue rose in fiscal 2017.", "fiscal 2017", "2017", "FY2017"),
        ("The club was closed since the attacks of 9/11.", "9/11", "2001-09-11", "2001-09-11"),
    ],
)  # fmt: skip
def test_absolute(find: Find, text: str, words: str, value: str, timex: str) -> None:
    found = [t for t in find(text, None) if t.span.text == words]
    assert [(t.value, t.timex, t.anchor) for t in found] == [(value, timex, "absolute")]


# ---------------------------------------------------------------- from the day of publication
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The minister resigned on Monday.", "Monday", "2019-05-13"),
        ("The minister resigned on Thursday.", "Thursday", "2019-05-16"),
        ("The minister resigned on Friday.", "Friday", "2019-05-10"),
        ("The minister will resign on Monday.", "Monday", "2019-05-20"),
        ("The vote is scheduled for Saturday.", "Saturday", "2019-05-18"),
        ("The minister resigned last Friday.", "last Friday", "2019-05-10"),
        ("The minister will speak next Monday.", "next Monday", "2019-05-20"),
        ("The minister will speak on Tuesday of next week.", "Tuesday of next week", "2019-05-21"),
        ("The road stays shut through Sunday.", "Sunday", "2019-05-19"),
        ("The minister resigned yesterday.", "yesterday", "2019-05-15"),
        ("The minister will resign tomorrow.", "tomorrow", "2019-05-17"),
        ("Shots were heard last night.", "last night", "2019-05-15"),
        ("The minister resigned last week.", "last week", "2019-05-06/2019-05-12"),
        ("The deal was signed early this week.", "early this week", "2019-05-13/2019-05-14"),
        ("Clashes broke out over the weekend.", "the weekend", "2019-05-11/2019-05-12"),
        ("The deal was signed earlier this month.", "earlier this month", "2019-05"),
        ("The deal was signed late last year.", "late last year", "2018"),
        ("The deal was signed last summer.", "last summer", "2018-22"),
        ("The deal was signed last March.", "last March", "2019-03"),
        ("The deal was signed in September of last year.", "September of last year", "2018-09"),
        ("The deal was signed in March.", "March", "2019-03"),
        ("The deal was signed in November.", "November", "2018-11"),
        ("The deal will be signed in November.", "November", "2019-11"),
        ("The deal was signed on March 4.", "March 4", "2019-03-04"),
        ("The deal was signed on the 7th.", "the 7th", "2019-05-07"),
        ("Talks begin on June 1.", "June 1", "2019-06-01"),
        ("The deal was signed two days ago.", "two days ago", "2019-05-14"),
        ("The deal was signed three weeks ago.", "three weeks ago", "2019-04-22/2019-04-28"),
        ("The deal was signed four months ago.", "four months ago", "2019-01"),
        ("The deal was signed a year and a half ago.", "a year and a half ago", "2017-11"),
        ("The deal was signed five years ago.", "five years ago", "2014"),
        ("The deal was signed a month and three days ago.", "a month and three days ago", "2019-04-13"),
        ("The deal was signed the day before yesterday.", "the day before yesterday", "2019-05-14"),
        ("The court will rule in two weeks.", "two weeks", "2019-05-27/2019-06-02"),
        ("Prices have risen since last week.", "since last week", "2019-05-06/2019-05-16"),
        ("Ten people died in the last 24 hours.", "the last 24 hours", "2019-05-15/2019-05-16"),
        ("Prices rose over the past year.", "the past year", "2018-05-16/2019-05-15"),
        ("He spoke on June 7.", "June 7", "2018-06-07"),
        ("The judge set the June 7 hearing.", "June 7", "2019-06-07"),
        ("The guards waited until Tuesday.", "Tuesday", "2019-05-14"),
        ("Nobody has slept in the last three days.", "the last three days", "2019-05-13/2019-05-15"),
        ("The shop will open on Christmas Eve.", "Christmas Eve", "2019-12-24"),
        ("He left on the first Friday of March.", "the first Friday of March", "2019-03-01"),
        ("The road will reopen by the end of the year.", "the end of the year", "2019"),
        ("They held the port since 2011.", "since 2011", "2011/.."),
        ("Shells fell on Orvel overnight.", "overnight", "2019-05-15/2019-05-16"),
        ("A man is sought in Saturday's shooting.", "Saturday", "2019-05-11"),
        ("The judge set the hearing for October 2.", "October 2", "2019-10-02"),
        ("The council will sit overnight.", "overnight", "2019-05-16/2019-05-17"),
        ("The toll is 44, up from 39 on Monday.", "Monday", "2019-05-13"),
        ("He is the second mayor killed since Tuesday.", "since Tuesday", "2019-05-14/.."),
        ("They have held the port since 2011.", "since 2011", "2011/2019-05-16"),
        ("They have held the port since March.", "since March", "2019-03/2019-05-16"),
    ],
)  # fmt: skip
def test_from_publication(find: Find, text: str, words: str, value: str) -> None:
    found = [t for t in find(text) if t.span.text == words]
    assert [t.value for t in found] == [value], [(t.span.text, t.value) for t in find(text)]


def test_parts_of_the_day_and_clock_times(find: Find) -> None:
    night, clock = find("The bus burned on Monday night. Police came at 6:30 p.m. on Tuesday.")[:2]
    assert (night.value, night.timex, night.type) == ("2019-05-13", "2019-05-13TNI", "time")
    assert (clock.value, clock.timex) == ("2019-05-14T18:30", "2019-05-14T18:30")


def test_an_unsure_date_of_publication_marks_what_is_counted_from_it(find: Find) -> None:
    assert only(find("The minister resigned on Monday.", "2019-05-16", "inferred")).value == "2019-05-13?"


def test_an_imprecise_date_of_publication_widens_the_interval(find: Find) -> None:
    week = only(find("The minister resigned on Monday.", "2019-05-13/2019-05-19"))
    assert week.value == "2019-05-13?", "every day of that week looks back to the same Monday"
    month = only(find("The minister resigned on Monday.", "2019-05"))
    assert month.value == "2019-04-29?/2019-05-27?"
    assert only(find("The minister resigned yesterday.", "2019-05-13/2019-05-14")).value == "2019-05-12?/2019-05-13?"
    assert only(find("The minister resigned last year.", "2019-05")).value == "2018"


def test_without_a_date_of_publication_nothing_is_invented(find: Find) -> None:
    monday = only(find("The minister resigned on Monday.", None))
    assert (monday.value, monday.timex, monday.anchor) == (None, "XXXX-WXX-1", "none")
    assert only(find("The minister resigned on May 4.", None)).value == "XXXX-05-04"
    assert only(find("The minister resigned yesterday.", None)).value is None
    assert only(find("The minister resigned two years ago.", None)).value is None


def test_a_weekday_with_its_date_tells_the_year_where_one_year_fits(find: Find) -> None:
    text = "The mill burned on Tuesday (April 9). Its owner had bought it in 2018. On Thursday the police came."
    fire, bought, police = find(text, None)
    assert (fire.value, bought.value, police.value) == ("2019-04-09?", "2018", "2019-04-11?")
    assert find("The mill burned on Tuesday (April 9).", None)[0].value == "XXXX-04-09"


def test_the_day_at_the_head_of_a_page_is_today_and_no_day_to_come(find: Find) -> None:
    text = "State of things on 11 April 2019, 9.00 hrs\n\nTwo men died this morning. The office opens on Saturday, 13 April."
    found = {t.span.text: t.value for t in find(text, None)}
    assert found["this morning"] == "2019-04-11?"


# ---------------------------------------------------------------- from the story
STORY = (
    "In 1871 the duke sent engineers to the marsh. They began work on April 12. Two days later the first dyke broke. "
    "The following week they tried again.\n\n"
    "In December the frost came. By February the ice had broken both dykes. The duke had lost a war in 1866.\n\n"
    "In March he gave up. The same month his brother sailed. The previous year nobody had spoken of it, "
    "and on 3 June 1874 the marsh was sold."
)


def test_a_narrative_counts_from_what_it_told_before(find: Find) -> None:
    found = {t.span.text: (t.value, t.anchor) for t in find(STORY, "2009-12-19")}
    assert found["April 12"] == ("1871-04-12", "previous")
    assert found["Two days later"] == ("1871-04-14", "previous")
    assert found["The following week"] == ("1871-04-17/1871-04-23", "previous")
    assert found["December"] == ("1871-12", "previous")
    assert found["February"] == ("1872-02", "previous")
    assert found["March"] == ("1872-03", "previous"), "1866 is told in the pluperfect, in passing"
    assert found["The same month"] == ("1872-03", "previous")
    assert found["The previous year"] == ("1871", "previous")


def test_news_goes_on_from_the_day_before(find: Find) -> None:
    text = "The mill burned on Monday. The same day the owner fled. The next morning police found his car."
    _, same, morning = find(text)
    assert (same.value, same.anchor) == ("2019-05-13", "previous")
    assert (morning.value, morning.timex) == ("2019-05-14", "2019-05-14TMO")


def test_what_came_later_counts_from_the_end_of_what_lasted(find: Find) -> None:
    text = "From May 2012 for three years the mill was shut. Two years later its owner was jailed."
    assert find(text)[-1].value == "2017"


def test_the_same_day_as_a_season_is_no_season(find: Find) -> None:
    text = "Last summer the mill burned. The same day the owner fled."
    assert [t.value for t in find(text, None)][-1] is None


def test_a_shift_counts_from_the_date_that_follows(find: Find) -> None:
    assert find("He was freed two days before May 4.")[0].value == "2019-05-02"
    assert find("He was freed in the week before Christmas 2018.")[0].value == "2018-12-17/2018-12-23"
    event = only(find("He was freed two days after the vote."))
    assert event.value is None, "the day of the vote is not told"


# ---------------------------------------------------------------- ranges and lists
@pytest.mark.parametrize(
    ("text", "values", "whole"),
    [
        ("It ran from March to June 2017.", ["2017-03", "2017-06"], "2017-03/2017-06"),
        ("It ran Sept. 9-10.", ["2018-09-09", "2018-09-10"], "2018-09-09/2018-09-10"),
        ("It ran from 9 to 12 September 2017.", ["2017-09-09", "2017-09-12"], "2017-09-09/2017-09-12"),
        ("It ran from December to March 2017.", ["2016-12", "2017-03"], "2016-12/2017-03"),
        ("It ran between 3 and 5 May 2017.", ["2017-05-03", "2017-05-05"], "2017-05-03/2017-05-05"),
        ("The season runs from March until June.", ["2019-03", "2019-06"], "2019-03/2019-06"),
        ("They voted from Monday through Saturday.", ["2019-05-13", "2019-05-18"], "2019-05-13/2019-05-18"),
        ("The rains lasted from November to February.", ["2018-11", "2019-02"], "2018-11/2019-02"),
        ("It ran in 1914-18.", ["1914", "1918"], "1914/1918"),
        ("It ran May 5-9, 2018.", ["2018-05-05", "2018-05-09"], "2018-05-05/2018-05-09"),
        ("It ran on 28 and 29 August 2017.", ["2017-08-28", "2017-08-29"], None),
        ("It ran on April 1, 2 and 3.", ["2019-04-01", "2019-04-02", "2019-04-03"], None),
    ],
)  # fmt: skip
def test_ranges_and_lists(find: Find, text: str, values: list[str], whole: str | None) -> None:
    found = find(text)
    assert [t.value for t in found] == values
    assert {t.range for t in found} == {whole}


# ---------------------------------------------------------------- durations, sets, vague
@pytest.mark.parametrize(
    ("text", "timex", "kind"),
    [
        ("The siege took three days.", "P3D", "duration"),
        ("The siege took two and a half years.", "P2.5Y", "duration"),
        ("The siege took several weeks.", "PXW", "duration"),
        ("The siege went on for months.", "PXM", "duration"),
        ("He was held for half an hour.", "PT0.5H", "duration"),
        ("A ten-day truce was signed.", "P10D", "duration"),
        ("The council meets every Friday.", "XXXX-WXX-5", "set"),
        ("The council meets on Fridays.", "XXXX-WXX-5", "set"),
        ("The council meets every two weeks.", "P2W", "set"),
        ("The council meets daily.", "XXXX-XX-XX", "set"),
    ],
)
def test_durations_and_sets(find: Find, text: str, timex: str, kind: str) -> None:
    t = only(find(text))
    assert (t.timex, t.type, t.value) == (timex, kind, None)


def test_vague_amounts_are_wide(find: Find) -> None:
    t = only(find("He left a few years ago."))
    assert (t.value, t.timex) == ("2010/2017", "PAST_REF")
    assert only(find("He recently left.")).value == "2019-05~"


# ---------------------------------------------------------------- what is no time
@pytest.mark.parametrize(
    "text",
    [
        "The troops may march on Orvel.",
        "The guard may now leave, as previously agreed.",
        "He is 34 years old.",
        "The 18-year-old fled.",
        "About 1950 soldiers were killed.",
        "She lives at 1201 Mill Road.",
        "The prices fall quickly.",
        "Minister Teresa May has resigned.",
        "Rain fell at 60 miles per hour.",
        "Both sides agreed at the same time.",
    ],
)
def test_not_times(find: Find, text: str) -> None:
    assert [t.span.text for t in find(text)] == []


# ---------------------------------------------------------------- whose words
def test_a_pasted_article_counts_from_its_own_date(parse_text: Parser) -> None:
    article = "The mill burned on Monday.\n\n"
    pasted = "Mill fire kills two\n\nMarch 7, 2018\n\nThe owner fled on Tuesday.\n\n"
    comment = "I saw him yesterday."
    text = article + pasted + comment
    page, parse = parse_text(text)
    bounds = [0, len(article), len(article + pasted), len(text)]
    kinds = ("body", "pasted_article", "comment")
    segments = [Segment(k, a, b, k) for k, a, b in zip(kinds, bounds, bounds[1:])]  # type: ignore[arg-type]
    document: Document = replace(page.document, published=Fact(NEWS, "given", "for this test"))
    found = {t.span.text: (t.value, t.anchor) for t in times.find(parse, document, segments)}
    assert found["Monday"] == ("2019-05-13", "doc_date")
    assert found["Tuesday"] == ("2018-03-06", "pasted_date")
    assert found["yesterday"] == ("2019-05-15?", "doc_date"), "a comment is younger than its page by nobody knows what"


def test_dates_that_comments_cite_tell_when_an_undated_page_was_up(parse_text: Parser) -> None:
    article = "The mill burned on Monday. Last summer it had stood empty.\n\n"
    comment = "The paper of 7 May 2018 says more, and so did the radio on May 9."
    page, parse = parse_text(article + comment)
    bounds = [0, len(article), len(article + comment)]
    segments = [Segment(k, a, b, k) for k, a, b in zip(("body", "comment"), bounds, bounds[1:])]  # type: ignore[arg-type]
    monday, summer = times.find(parse, page.document, segments)[:2]
    assert (monday.value, summer.value) == ("2018-04-30?/2018-05-14?", "2017-22?")
    body_only = [Segment("body", 0, bounds[-1], "body")]
    assert times.find(parse, page.document, body_only)[0].value is None


def test_every_expression_names_its_rule_and_has_an_id_of_its_own(find: Find) -> None:
    found = find(STORY, "2009-12-19")
    assert all(t.rule for t in found)
    assert len({t.id for t in found}) == len(found)


# ---------------------------------------------------------------- holidays
def test_holidays() -> None:
    assert holidays.date("easter", 2018).isoformat() == "2018-04-01"
    assert holidays.date("good friday", 2019).isoformat() == "2019-04-19"
    assert holidays.date("thanksgiving", 2015).isoformat() == "2015-11-26"
    assert holidays.date("black friday", 2015).isoformat() == "2015-11-27"
    assert holidays.date("memorial day", 2019).isoformat() == "2019-05-27"
    assert holidays.longest(["new", "year", "’s", "day", "came"], 0) == "new year 's day"
    assert holidays.longest(["new", "car"], 0) is None


def test_weekdays_behind_a_week_lie_in_it(find: Find) -> None:
    monday, friday = find("The judges will sit next week between Monday and Friday.")
    assert (monday.value, friday.value) == ("2019-05-20", "2019-05-24")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mine closed two days after the vote of 12 June 2015.", "2015-06-14"),
        ("It fell three weeks before the attack on 3 May 2018.", "2018-04-09/2018-04-15"),
    ],
)
def test_the_date_of_an_event_is_counted_from(find: Find, text: str, value: str) -> None:
    assert find(text)[0].value == value


def test_a_verb_and_a_name_are_no_times(find: Find) -> None:
    assert [t.value for t in find("The trial will last five days.")] == [None]
    assert not find("April said the lake is still closed.")


@pytest.mark.parametrize(
    "text", ["Prices rose by an average of 1500.", "About 1900 come from Asia.", "A total of 2000 was paid."]
)
def test_four_figures_that_count_are_no_year(find: Find, text: str) -> None:
    assert not find(text)


def test_overnight_describes_what_runs_every_night(find: Find) -> None:
    assert not find("She took the overnight train to Orvel.")


def test_overnight_in_a_story_is_the_night_after(find: Find) -> None:
    day, night = find("The army entered Orvel on 4 May 1918. Overnight, it burned the bridge over the Tarn.", None)
    assert day.value == "1918-05-04"
    assert night.value in (None, "1918-05-04/1918-05-05")
