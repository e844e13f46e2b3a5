"""Whom a page leans on: each body once and no two as one, nobody who is the page's own, nobody who is only counted."""

from __future__ import annotations

from written_pages import read

from sayso.comparison.lineage import citations


def cited(outlet: str, text: str) -> dict[str, list[str]]:
    """The names that a page leans on, each with the words that show it."""
    return {c.to: [m.span.text for m in c.evidence] for c in citations.find([read(outlet, text)])}


def test_two_ministries_are_not_one_body() -> None:
    found = cited(
        "Harbour Post",
        "Norland's Defence Ministry said on Monday that its boats had stayed in port. "
        "Eastmark's Interior Ministry said that two of its guards had been shot from a Norland boat.",
    )
    assert any("Defence" in name for name in found) and any("Interior" in name for name in found)
    assert all(len(words) == 1 for words in found.values())


def test_one_ministry_under_two_names_is_one_body() -> None:
    found = cited(
        "Harbour Post",
        "Norland's Interior Ministry said on Monday that two guards were missing. The town was quiet.\n\n"
        "The Interior Ministry of Norland said on Tuesday that both had been found alive in a barn.",
    )
    assert len([name for name in found if "Interior" in name]) == 1


def test_members_of_the_body_whose_page_it_is_are_not_leaned_on() -> None:
    told = "members reported that the nets had been cut in the night, and that nobody was on guard."
    assert not any("members" in name for name in cited("The Net", f"Our {told}"))
    assert any("members" in name for name in cited("Harbour Post", f"Union {told}"))


def test_a_number_of_people_is_nobody_to_lean_on() -> None:
    found = cited(
        "Harbour Post", "Twelve fishermen came to the hall. Two said that the nets had been cut in the night."
    )
    assert "Two" not in found and "two" not in found


def test_somebody_heard_through_an_outlet_is_shown_with_the_words_that_bring_him_in() -> None:
    found = cited(
        "Harbour Post",
        "The Tolva Ledger reported on Friday, citing two Norland diplomats, that the boats had left before dawn.",
    )
    words = [w for name, shown in found.items() if "diplomats" in name for w in shown]
    assert all("diplomats" in w for w in words)


def test_several_papers_that_a_page_has_seen_are_leaned_on_and_a_cable_on_the_sea_floor_is_not() -> None:
    found = cited(
        "Harbour Post",
        "Both men were shot from behind, according to post-mortem reports seen by this newspaper. "
        "The calls went dead because of a fault in the undersea cable, and initial reports indicate nothing else.",
    )
    assert "post-mortem reports" in found
    assert not any("cable" in name or "initial" in name for name in found)


def test_a_surname_is_not_the_outlet_that_is_called_the_same_with_an_article() -> None:
    said = "said on Friday that the pier would stay shut, and that nobody had asked for it to be opened."
    assert "The Hill" not in cited("Harbour Post", f"Councillor Ada Hill came late. Hill {said}")
    assert "The Hill" in cited(
        "Harbour Post", f"The Hill reported on Friday that the pier would stay shut. The Hill {said}"
    )


def test_papers_of_which_one_name_holds_the_other_are_one() -> None:
    found = cited(
        "Harbour Post",
        "Ten guards worked a second shift, according to federal prison records. "
        "Two of them had slept, according to prison records. A door stood open, according to court records.",
    )
    assert sorted(name for name in found if "records" in name) == ["court records", "federal prison records"]


def test_a_paper_is_not_called_by_a_clause() -> None:
    found = cited(
        "Harbour Post",
        "The sluice held. He mocked posts which claimed that it had burst. The company sent me its letter, "
        "which says that the gate is sound. Harbour Guard posts claimed the reverse.",
    )
    assert "Harbour Guard posts" in found
    assert not any("He" in name.split() or "me" in name.split() for name in found), found


def test_the_account_that_posted_a_video_is_told_with_the_video() -> None:
    found = cited(
        "Harbour Post",
        "A Norland-associated YouTube account posted a new video of the boat, saying that it was sunk on Monday.",
    )
    assert [name for name in found if "account" in name] == ["new video (Norland-associated YouTube account)"]


def test_reports_of_which_only_the_number_is_told_are_nothing_to_fetch() -> None:
    found = cited(
        "Harbour Post", "Multiple reports described a white boat that left the pier before the shots were heard."
    )
    assert not any("report" in name.lower() for name in found)


def test_a_credit_of_a_picture_is_shown_with_who_took_it() -> None:
    found = cited(
        "Harbour Post", "The pier was shut, the mayor said.\n\nThe pier on Monday. Ada Brill/Reuters\n\nIt is old."
    )
    assert found["Reuters"] == ["Ada Brill/Reuters"]
