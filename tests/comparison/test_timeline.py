"""The timeline between short invented pages: which days are found, from which page, and what makes no line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso import language
from sayso.comparison.lineage import joining, timeline
from sayso.model import Claim, Event, Member, Position, Reading, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text, read_path

Lines = Callable[..., list[tuple[str, str]]]


@pytest.fixture(scope="module")
def lines() -> Lines:
    """Of pages `(published, text)`: the timeline's days, or weekdays without a date, with the words of each telling."""
    known: dict[tuple[str | None, str], Reading] = {}

    def run(*pages: tuple[str | None, str]) -> list[tuple[str, str]]:
        for page in pages:
            if page not in known:
                read = from_text(page[1], f"page{len(page[1])}", Given(published=page[0]))
                known[page] = extract(read, language.parse(read.text, read.segments))
        found: tuple[Event, ...] = timeline.find([known[p] for p in pages])
        return [(e.day or e.when, m.span.text) for e in found for m in e.members]

    return run


def when(found: list[tuple[str, str]], words: str) -> list[str]:
    return [day for day, text in found if words in text]


DATED = (
    "2021-03-09",
    "The ferry Ardvik sank off the Norvale cliffs on Saturday, the Harbour Authority of Stornby said. Captain Elin "
    "Moss was held by police in Stornby on Monday. Mayor Joren Vike visited the pier at Norvale on Sunday. Inspector "
    "Ada Brunn and the diver Lena Thorsen looked at the wreck.",
)


def test_a_page_dated_through_another_dates_a_third(lines: Lines) -> None:
    second = (
        None,
        "Police in Stornby held Captain Elin Moss on Monday. Her lawyer Odd Falk asked for her papers on Monday.",
    )
    third = (None, "The lawyer Odd Falk asked on Monday for papers that nobody had seen, he told a crowd.")
    assert when(lines(DATED, second), "lawyer Odd Falk") == ["2021-03-08?"]
    assert when(lines(DATED, second, third), "told a crowd") == ["2021-03-08?"]
    assert when(lines(DATED, third), "told a crowd") == ["Monday"]


def test_pages_with_the_same_people_lend_no_day_to_another_happening(lines: Lines) -> None:
    undated = (
        None,
        "Elin Moss lost her licence years ago, Joren Vike was told. The Ardvik was never checked, Ada Brunn wrote to "
        "Lena Thorsen. A lamp was stolen from the town hall on Monday.",
    )
    assert when(lines(DATED, undated), "A lamp") == ["Monday"]


def test_pages_on_nothing_in_common_lend_no_day(lines: Lines) -> None:
    undated = (None, "The council of Tarn closed two schools on Monday. Parents met in the old hall on Sunday.")
    assert when(lines(DATED, undated), "council") == ["Monday"]


TICKER = """MINUTE BY MINUTE: the Ardvik

SATURDAY 6 MARCH

21:40 Captain Elin Moss sends a call for help from off Norvale.

22:15 Harbour Authority: boats are on their way from Stornby.

SUNDAY 7 MARCH

07:30 Joren Vike walks to the pier at Norvale and asks for silence. Ada Brunn is with him.
"""


def test_an_undated_ticker_takes_its_year_from_dated_pages(lines: Lines) -> None:
    found = lines(DATED, (None, TICKER))
    assert when(found, "call for help") == ["2021-03-06T21:40?"]
    assert when(found, "walks to the pier") == ["2021-03-07"]  # one event with the visit of that day


def test_a_heading_whose_weekday_does_not_fit_takes_no_year(lines: Lines) -> None:
    other = TICKER.replace("SATURDAY", "TUESDAY").replace("SUNDAY", "WEDNESDAY")
    assert when(lines(DATED, (None, other)), "call for help") == ["XXXX-03-06"]


def test_a_habit_is_given_no_year(lines: Lines) -> None:
    undated = (
        None,
        "Elin Moss knows the wind of Norvale, which blows from June to October. Joren Vike and Ada Brunn know it too.",
    )
    assert when(lines(DATED, undated), "blows") == []


def test_a_participle_that_was_found_is_told_with_its_sentence(lines: Lines) -> None:
    found = lines(("2021-03-09", "The list held two men who had hidden in the engine room and were found on Sunday."))
    assert [day for day, text in found if "engine room" in text and "Sunday" in text] == ["2021-03-07"]


@pytest.mark.parametrize(
    "text",
    [
        "I have had letters asking whether a boat could have been off Norvale on Sunday night.",
        "Forty men left no prints in wet February sand.",
        "By Monday he will have sold the boat.",
        "Parents may ring the harbour office from Monday.",
        "The harbour league said it would ask the council on Saturday to shut the pier.",
        "“The mayor said Sunday,” said Ada Brunn, 60.",
        'The "battle" of Sunday was a bonfire.',
        'In the tale of the rivals the mill "was bombed on Sunday" by strangers.',
    ],
)
def test_what_did_not_happen_makes_no_line(lines: Lines, text: str) -> None:
    assert lines(("2021-03-12", text)) == []


def test_what_has_held_since_a_year_is_told_by_its_beginning(lines: Lines) -> None:
    found = lines(("2021-03-12", "The old mill of Tarn has taken in orphans since 1974."))
    assert when(found, "orphans") == ["1974/.."]


def test_tellings_of_one_claim_and_day_are_one_event() -> None:
    def event(doc: str, text: str, words: str) -> tuple[Event, Reading]:
        read = from_text(text, doc, Given(published="2021-03-12"))
        reading = extract(read, language.parse(read.text, read.segments))
        at = reading.text.index(words)
        member = Member(reading.document.id, Span.cut(reading.text, at, at + len(words)))
        return Event("2021-03-10", words, (member,)), reading

    one, first = event("a", "The pier burned down on Wednesday.", "The pier burned down on Wednesday")
    two, second = event("bb", "Flames took the old jetty on Wednesday.", "Flames took the old jetty on Wednesday")
    other, third = event("ccc", "The mayor said on Wednesday that the pier was gone.", "The mayor said on Wednesday")
    gone = Member(third.document.id, Span.cut(third.text, third.text.index("the pier was"), len(third.text) - 1))
    position = Position("p", "burned", (), "", (*one.members, *two.members, gone))
    claim = Claim("c", "What became of the pier?", "agree", (), "", (position,), (), 0, 0, ())
    found = joining.by_claim((one, two, other), [claim], [first, second, third])
    assert [len(e.members) for e in found] == [2, 1]  # the mayor's words are dated, not what they say


def test_a_clause_is_told_whole(lines: Lines) -> None:
    text = "On Sunday evening her spokesman spoke of three boats lost; by Tuesday it was two."
    told = "On Sunday evening her spokesman spoke of three boats lost"
    assert told in [words for _, words in lines(("2021-03-12", text))]


def test_a_clause_that_begins_with_its_date_is_told_with_its_hour(lines: Lines) -> None:
    text = "At 15:07 on 9 March 2021 car no. 4 left its cable. Nobody was hurt."
    assert any(words.startswith("At 15:07 on 9 March 2021") for _, words in lines(("2021-03-12", text)))


# ---------------------------------------------------------------- days that no page dates
FIRST = (
    None,
    "The mill of Tarn burned down on Saturday night. Firemen found two bodies on Sunday. The owner, Ada Brunn, was "
    "held on Tuesday. The mill was built in 1911. The owner had been warned in January.",
)


def test_weekdays_that_no_page_dates_stand_behind_the_dates_in_the_order_of_a_week(lines: Lines) -> None:
    days = [day for day, _ in lines(FIRST)]
    assert days == ["1911", "XXXX-01", "Saturday", "Sunday", "Tuesday"]


def test_tellings_of_one_undated_day_are_one_event(lines: Lines) -> None:
    second = (None, "Firemen found two bodies in the mill of Tarn on Sunday, and Ada Brunn wept.")
    found = lines(FIRST, second)
    assert [day for day, text in found if "two bodies" in text] == ["Sunday", "Sunday"]


def test_what_is_yet_to_come_on_an_undated_page_makes_no_line(lines: Lines) -> None:
    text = "The council of Tarn will vote on the mill on Friday. Shops open at noon on Sunday. The owner is to speak on Thursday. See you at the fair on Monday."
    assert lines((None, text)) == []


def test_the_day_of_what_another_time_dates_is_not_told_beside_it(lines: Lines) -> None:
    text = "The ferry Ardvik sank shortly after 21:30 on Saturday, off the Norvale cliffs, the harbour office said."
    dated = (None, text)
    found = lines(
        dated, ("2021-03-09", "The ferry Ardvik sank off the Norvale cliffs on Saturday. Mayor Joren Vike wept.")
    )
    own = [day for day, words in found if "21:30" in words]
    assert len(own) == 1


def test_a_relative_clause_within_a_name_is_told_with_its_sentence(lines: Lines) -> None:
    text = "A cook from the mill who saw the smoke on Sunday called the firemen."
    assert [words for _, words in lines(("2021-03-09", text))] == [text]


def test_words_told_once_stand_once(lines: Lines) -> None:
    text = "On Saturday boats carrying bread on Saturday left Norvale for Tarn, the mayor said on Saturday."
    told = [words for _, words in lines(("2021-03-09", text))]
    assert len(told) == len(set(told)) and not any(a != b and a in b for a in told for b in told)


# ---------------------------------------------------------------- dates of something else in the sentence
@pytest.mark.parametrize(
    "text",
    [
        "Nurses counted forty patients, six more than on Monday.",
        "The clinic saw as many children as on Sunday, and more than in January.",
        "No boat was missing from the pier of Norvale before Sunday.",
        "The baker promised three loaves for each family by Sunday night and drove off.",
        "Coal had been promised for Monday evening.",
        "The mast took 90 blows of lightning, the most for any January day.",
        "The number of nine boats in circular no. 4 (7 March) was right when it was printed.",
        "Copper for April delivery lost 40 crowns a tonne.",
        "This article was amended on 8 March 2021 to mend a name.",
        "What a bunch! On Monday the league had not caught one thief. Bravo!",
    ],
)
def test_a_day_that_bounds_or_measures_what_is_told_makes_no_line(lines: Lines, text: str) -> None:
    assert lines(("2021-03-09", text)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Thieves broke into the mill of Tarn before dawn on Sunday.", "2021-03-07"),
        ("The pier had burned down by Sunday.", "2021-03-07"),
        ("“Help us!” the captain shouted. The ferry sank on Sunday.", "2021-03-07"),
        ("Divers were asked for ropes on Sunday.", "2021-03-07"),
        ("The quarry had stood idle for years. It opened again in January under a new owner.", "2021-01"),
        ("At the gate we watched on Sunday as two bakers were led away by a guard.", "2021-03-07"),
    ],
)
def test_a_day_on_which_it_happened_makes_a_line(lines: Lines, text: str, day: str) -> None:
    assert [when for when, _ in lines(("2021-03-09", text))] == [day]


def test_what_was_seen_to_happen_is_told_with_who_saw_it(lines: Lines) -> None:
    text = "Two bakers saw the roof of the mill give way on Sunday night."
    assert lines(("2021-03-09", text)) == [("2021-03-07", text.removesuffix("."))]


def test_a_participle_behind_its_noun_takes_its_date_with_it(lines: Lines) -> None:
    text = "Beyond the ridge lies the Orlen mill, rebuilt 60 years ago, where nine people have died of the dust."
    assert lines(("2021-03-09", text)) == [("1961", "Beyond the ridge lies the Orlen mill, rebuilt 60 years ago")]


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        (
            "Divers brought up the nets of a trawler lost in 2014 with all its crew.",
            "2014",
            "a trawler lost in 2014 with all its crew",
        ),
        (
            "The baker paid for a cart that had vanished on Tuesday.",
            "2021-03-09",
            "a cart that had vanished on Tuesday",
        ),
        (
            "The clinic had no beds left, because in 2019 nurses were being told that nobody would need them.",
            "2019",
            "because in 2019 nurses were being told that nobody would need them.",
        ),
        (
            "Ada Brunn led the crew to the lighthouse, whose lamp, Joren Vike said, had been dark since Sunday.",
            "2021-03-07/..",
            "whose lamp, Joren Vike said, had been dark since Sunday",
        ),
        (
            "Nobody heard the lighthouse horn, whose pump, a keeper told us, had been dry since Sunday.",
            "2021-03-07/..",
            "whose pump, a keeper told us, had been dry since Sunday.",
        ),
    ],
)
def test_a_day_takes_its_own_part_of_a_sentence(lines: Lines, text: str, day: str, words: str) -> None:
    assert lines(("2021-03-12", text)) == [(day, words)]


def test_what_whose_opens_may_be_over(lines: Lines) -> None:
    text = "The hall, whose bell had cracked, and which nobody owned, was shut on Sunday."
    assert [words.startswith("whose") for _, words in lines(("2021-03-12", text))] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "The council postponed the vote on the pier to 8 March, Mayor Joren Vike said.",
        "The league had pushed the final back to 10 March.",
        "The theatre has shifted its opening night back three weeks, to 2 April.",
    ],
)
def test_a_day_to_which_something_is_put_off_makes_no_line(lines: Lines, text: str) -> None:
    assert lines(("2021-03-12", text)) == []


def test_an_hour_that_one_of_two_pages_tells_is_not_told_of_both(lines: Lines) -> None:
    first = ("2021-03-09", "The pier of Norvale burned down at noon on Sunday, Mayor Joren Vike said.")
    second = ("2021-03-09", "The pier of Norvale burned down on Sunday. Mayor Joren Vike wept.")
    assert when(lines(first), "burned") == ["2021-03-07T12:00"]
    assert when(lines(first, second), "burned") == ["2021-03-07", "2021-03-07"]


def test_a_weekday_in_a_passage_quoted_whole_is_of_no_known_week(tmp_path: Path) -> None:
    page = tmp_path / "mill.md"
    page.write_text(
        "# The mill and its clerk\n\nThe clerk Ada Brunn spoke on Tuesday of her years at the mill. As we wrote then:\n\n"
        "> The mill burned down on Monday of this week, and Joren Vike, its owner, has left for Orvel.\n\n"
        "Ms Brunn lives in Stornby now, in a house that she built.\n",
        encoding="utf-8",
    )
    read = read_path(page)
    found = timeline.find([extract(read, language.parse(read.text, read.segments))])
    assert [e.day for e in found] == ["Tuesday"]


@pytest.mark.parametrize(
    "text",
    [
        "May has won the support of the Velmar miners, the paper wrote in its first edition.",
        "A man in his 60s was hurt when the tram left its rails.",
        "Trade has fallen since the Arab Spring, the chamber said.",
        "The committee is scheduled to meet on 16 April.",
        "© 2018 Velmar Post. The mayor resigned.",
        "The mayor denied that any boat had sunk on 16 April 2018.",
    ],
)
def test_what_is_no_time_of_a_happening_is_no_event(lines: Lines, text: str) -> None:
    assert lines((None, text)) == []


def test_a_page_is_not_of_a_day_that_it_calls_the_next(lines: Lines) -> None:
    found = lines((None, "Next Wednesday, April 11, Velmar votes. The law of 2018 was changed today."))
    assert not [day for day, _ in found if day.startswith("2018-04-11")]


def test_a_day_is_told_with_its_hour_and_words_with_what_takes_them_back(lines: Lines) -> None:
    text = "On 4 May 2019 at 9:40 the mill burnt down. He all but called her a thief on 6 May 2019."
    found = lines((None, text))
    assert [day for day, _ in found] == ["2019-05-04T09:40", "2019-05-06"]
    assert found[1][1].startswith("He all but called her a thief on 6 May 2019")


def test_a_dateline_is_no_part_of_what_happened(lines: Lines) -> None:
    found = lines((None, "PORT ORLEN, 10 Nov 2016 (Orlen Wire) — The mill burnt down on 9 November 2016."))
    assert found == [("2016-11-09", "The mill burnt down on 9 November 2016")]


@pytest.mark.parametrize(
    "text",
    [
        "The clerks of Ardel write on paper. We are back in 1931, the mayor said.",
        "The mayor said it was like in 1931.",
        "The rules are known to every clerk today.",
        "The tenants had been promised the keys on Friday.",
        "The mayor is tired of letters. The council answered one on the same day.",
        "The bishop fell ill in August 2020 and the school was shut on the same day.",
        "The mayor put the damage at 40 million, twice what she had told the council in 2015.",
    ],
)
def test_what_a_date_does_not_date(lines: Lines, text: str) -> None:
    found = lines(("2021-03-09", text))
    assert not [line for line in found if line[0] != "2020-08"]


def test_words_that_turn_a_clause_round_stay_with_it(lines: Lines) -> None:
    found = lines(("2021-03-09", "Goods other than fuel were turned back at Tavik on Monday, a driver said."))
    assert all("other than" in words for _, words in found)


def test_a_day_that_opens_a_sentence_dates_it(lines: Lines) -> None:
    found = lines(("2021-03-10", "On Monday night the state channel showed the two pilots playing chess."))
    assert [day for day, _ in found] == ["2021-03-08"]


def test_what_somebody_was_allowed_to_do_is_told(lines: Lines) -> None:
    found = lines(("2021-03-10", "A nurse of the mission was allowed to see the pilots in Tavik on 8 March."))
    assert when(found, "allowed") == ["2021-03-08"]


def test_a_season_of_the_south_is_no_season_of_the_north(lines: Lines) -> None:
    text = "Soldiers left Santiago, Chile, and burnt the mill of Valparaíso in autumn 2020."
    assert not [day for day, _ in lines(("2021-03-10", text)) if day.startswith("2020-2")]
    north = "Soldiers left Leipzig, Germany, and burnt the mill of Dresden in autumn 2020."
    assert [day for day, _ in lines(("2021-03-10", north)) if day.startswith("2020-2")]


def test_words_cut_out_of_a_long_sentence_begin_and_end_with_whole_words(lines: Lines) -> None:
    long = (
        "The wardens of the wide harbour who had been told in the winter by the magistrates of the district that the"
        " great regatta of the island clubs could not be held in the bay while it was closed to the boats of the"
        " mainland opened the gates of the lock on April 9 to the boats of the mainland and to those who rowed there in"
        " the years when the bay was still open and when the crews of the dredgers came out of the separate harbours in"
        " which they had been held for so long and rowed to the island with the boats of the mainland behind them."
    )
    found = lines(("2031-05-01", long))
    assert any(not long.startswith(words) for _, words in found)  # cut at its beginning
    for _, words in found:
        start = long.index(words)
        end = start + len(words)
        assert start == 0 or not (long[start - 1].isalnum() and words[0].isalnum())
        assert not (long[end : end + 1].isalnum() and words[-1].isalnum())


def test_two_hours_told_of_one_happening_stand_each_by_itself(lines: Lines) -> None:
    one = (
        "2031-05-13",
        "The first lifeboat of Orlen reached the wreck off Tamsin at 4:10 a.m. on Monday, the harbour board said.",
    )
    two = "2031-05-13", "The first lifeboat of Orlen reached the wreck off Tamsin at 2:30 a.m. on Monday, a diver said."
    found = lines(one, two)
    assert [day for day, text in found if "lifeboat" in text] == ["2031-05-12T02:30", "2031-05-12T04:10"]


def test_an_hour_without_its_half_of_the_day_dates_the_day_alone_where_the_page_tells_halves(lines: Lines) -> None:
    told = "The lock of Orlen was opened on Monday at 9:40, and the weir burst.\n\nThe mayor of Tamsin spoke"
    assert when(lines(("2031-05-13", f"{told} at 3 p.m. on Tuesday.")), "lock") == ["2031-05-12"]
    assert when(lines(("2031-05-13", f"{told} at 15:00 on Tuesday.")), "lock") == ["2031-05-12T09:40"]


def test_a_year_from_which_a_figure_has_grown_dates_nothing(lines: Lines) -> None:
    grown = "Orlen counted 940 ferries in 2029, marking a sharp increase from the previous year."
    assert [day for day, _ in lines(("2031-05-13", grown))] == ["2029"]
    told = "Orlen counted 940 ferries in 2029. The harbour board had closed two piers the previous year."
    assert [day for day, _ in lines(("2031-05-13", told))] == ["2028", "2029"]


def test_a_claim_joins_no_events_of_two_hours_and_takes_the_hour_that_all_tell() -> None:
    pages = {}
    for doc, text in (
        ("a", "The lock was opened at 21:10 on 10 March."),
        ("bb", "The lock was opened at 22:40 on 10 March."),
        ("ccc", "The lock gave way on 10 March."),
    ):
        read = from_text(text, doc, Given(published="2021-03-12"))
        pages[doc] = extract(read, language.parse(read.text, read.segments))
    members = {d: Member(r.document.id, Span.cut(r.text, 0, len(r.text) - 1)) for d, r in pages.items()}
    hours = {"a": "2021-03-10T21:10", "bb": "2021-03-10T22:40", "ccc": "2021-03-10"}
    events = [Event(hours[d], members[d].span.text, (members[d],)) for d in pages]
    claim = Claim("c", "?", "conflict", (), "", (Position("p", "x", (), "", tuple(members.values())),), (), 0, 0, ())
    found = joining.by_claim(events, [claim], [*pages.values()])
    assert [(e.when, len(e.members)) for e in found] == [("2021-03-10", 2), ("2021-03-10T22:40", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board rebuked the parties planning May marches in Orlen.",
        "The guild of Tamsin plans to march from 9 May against the board.",
        "The guild spoke of a planned May 9 march in Tamsin.",
    ],
)
def test_what_is_planned_for_a_day_did_not_happen_on_it(lines: Lines, text: str) -> None:
    assert lines(("2031-05-13", text)) == []


def test_what_was_done_after_a_plan_is_told(lines: Lines) -> None:
    text = "The guild of Tamsin published its plan of the pier, and the board tore the pier down on 9 May."
    assert [day for day, _ in lines(("2031-05-13", text))] == ["2031-05-09"]
