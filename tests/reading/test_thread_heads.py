"""Heads of comments of several lines, in plain text: portraits, times above, towns, names of those answered."""

from __future__ import annotations

import pytest

from sayso.model import Page, Segment
from sayso.reading import Given, read_bytes

ARTICLE = (
    "Weir at Holmbeck to be rebuilt\nBy Ada Norring\n3 October 2019\n"
    "The weir at Holmbeck will be rebuilt next summer at a cost of nine million crowns, the river board said.\n"
    "Anglers had asked the board for years to do so, and two of its members had resigned over the delay.\n"
)


def comments(thread: str) -> tuple[Page, list[Segment]]:
    found = read_bytes((ARTICLE + thread).encode(), path="page.txt", given=Given())
    return found, [s for s in found.segments if s.type == "comment"]


def told(thread: str) -> list[tuple[str | None, str]]:
    """Writer and words of each comment."""
    page, found = comments(thread)
    return [(s.author, page.text[slice(*s.text_span)] if s.text_span else "") for s in found]


TWO = [("Petra", "Nine million for a wall of stones."), ("Old Jonas", "It is no wall, it is a weir.")]


@pytest.mark.parametrize(
    "thread",
    [
        "Comments (2)\nP\nPetra · 3 hours ago\n{0}\nLike · Reply · 5\nOJ\nOld Jonas · 2 hours ago\n{1}\nLike · Reply\n",
        "2 Comments\nPetra avatar\nPetra • 3 hours ago\n{0}\nOld Jonas avatar\nOld Jonas • 2 hours ago\n{1}\n",
        "Comments\nPetra's picture\nPetra on Thu, 10/03/2019 - 13:40\n{0}\nreply\n"
        "Old Jonas's picture\nOld Jonas on Thu, 10/03/2019 - 14:02\n{1}\nreply\n",
        "Reader comments\n10/13/19 7:12 PM\nPosted by: Petra\n{0}\nReport abuse\n"
        "10/13/19 8:47 PM\nPosted by: Old Jonas\n{1}\nReport abuse\n",
        "Your say (2)\n13/10/19, 18:22\nPetra writes:\n{0}\n13/10/19, 19:05\nOld Jonas writes:\n{1}\nSend us your view\n",
        "Comments\n2 Comments\nReaders' picks\nPetra\nLower Holmbeck October 4, 2019\n{0}\nRecommend 51\n"
        "Old Jonas\nStavely October 5, 2019\n{1}\nRecommend 17\nComments are no longer being accepted.\n",
        "Discussion about this post\nComments Restacks\nPetra\nOct 4 Edited\n{0}\nLike (9) Reply Share\n"
        "Old Jonas\nOct 5\n{1}\nLike (14) Reply Share\n",
        "Comments 2\nNewest Oldest Best rated Worst rated\nPetra, Holmbeck, Norland, 4 hours ago\n{0}\nReply\n12 156\n"
        "Old Jonas, Stavely, 5 hours ago\n{1}\nReply\n3 88\nThe comments below have not been moderated.\n",
        "Most relevant\nPetra\n{0}\n2w\nLike\nReply\nOld Jonas\n{1}\n3w\nLike\nReply\n",
        "2 Comments\nSort by\nPetra\nLevel 5 Commenter\nOct 4, 2019, 3:33 PM\n{0}\nReply\n2 replies\n"
        "Old Jonas\nNew user\nOct 4, 2019, 4:33 PM\n{1}\nRespect 4\n",
        "Latest comments\n#1 Petra\n04/10/2019 15:33\n{0}\n#2 Old Jonas\n04/10/2019 16:33\n{1}\n",
        "2 Responses to Weir at Holmbeck to be rebuilt\n1. Petra says:\nOctober 4, 2019 at 3:33 pm\n{0}\nReply\n"
        "o Old Jonas says:\nOctober 4, 2019 at 5:02 pm\n{1}\nReply\nComments are closed.\n",
    ],
)
def test_writers_and_words(thread: str) -> None:
    page, found = comments(thread.format(TWO[0][1], TWO[1][1]))
    assert [(s.author, page.text[slice(*s.text_span)] if s.text_span else "") for s in found] == TWO
    assert not any(TWO[0][1] in page.text[s.start : s.end] for s in page.segments if s.type == "body")


def test_the_name_of_whoever_is_answered_is_not_the_writer_s() -> None:
    thread = (
        f"3 comments\nPetra Sep 4, 2019 9:44 PM\n{TWO[0][1]}\nVote up! 5 Vote down! 2\n"
        "sam_the_other Petra Sep 4, 2019 9:51 PM\nStones are dear.\nVote up! 7 Vote down! 4\n"
        f"Old Jonas Sep 4, 2019 10:20 PM\n{TWO[1][1]}\nVote up! 1 Vote down! 3\n"
    )
    assert [name for name, _ in told(thread)] == ["Petra", "sam_the_other", "Old Jonas"]
    assert told(thread)[1][1] == "Stones are dear."
    _, found = comments(thread)
    assert found[1].reply_to == found[0].id and found[2].reply_to is None


def test_subjects_above_the_posts_of_a_forum_are_theirs() -> None:
    thread = (
        f"Re: Weir at Holmbeck\nby Petra » Thu Oct 17, 2019 7:20 pm\n{TWO[0][1]}\n"
        f"Re: Weir at Holmbeck\nby Old Jonas » Thu Oct 17, 2019 8:02 pm\n{TWO[1][1]}\nDisplay posts from previous: All posts\n"
    )
    page, found = comments(thread)
    assert told(thread) == TWO
    assert [page.text[s.start : s.end].startswith("Re: ") for s in found] == [True, True]


def test_a_name_of_one_letter_more_is_no_portrait() -> None:
    thread = "Comments\nPetra • 3 hours ago\nI agree with\nX\nOld Jonas • 2 hours ago\nIt is no wall, it is a weir.\n"
    assert told(thread)[0] == ("Petra", "I agree with\nX")


def test_days_without_years_below_names_are_no_thread_without_a_heading() -> None:
    _, found = comments("Dates for anglers\nHolmbeck\nOct 5\nBring boots.\nStavely\nOct 6\nBring a hat.\n")
    assert found == []


UNREAD = (
    "Comments (3)\nPetra in the boat house\nNine million for a wall of stones that no barge has asked for, they said.\n"
    "Reply\nOld Jonas up the hill\nIt is no wall, it is a weir, and I was there when the last one broke in the spring.\n"
    "Reply\nSam by the mill\nStones are dear, and I know who sells them to the board of this river.\nReply\n"
    "© 2019 Holmbeck Times\n"
)


def test_what_stands_in_a_thread_that_nothing_reads_is_no_article() -> None:
    page, _ = comments("The work begins in June, and the road along the bank will be shut for it.\n" + UNREAD)
    body = "".join(page.text[s.start : s.end] for s in page.segments if s.type in ("body", "embedded_quote"))
    assert "The work begins" in body and "Nine million for a wall" not in body and "Stones are dear" not in body
    assert page.document.outlet.value == "Holmbeck Times"


def test_a_heading_with_no_sign_of_a_thread_below_ends_no_article() -> None:
    more = "".join(f"Gate {n} of the weir was built of oak from the forest above the village.\n" for n in range(1, 9))
    page, found = comments(
        "The work begins in June, and the road along the bank will be shut for it.\nDiscussion\n" + more
    )
    body = "".join(page.text[s.start : s.end] for s in page.segments if s.type == "body")
    assert found == [] and "Gate 8" in body


def test_names_and_times_broken_off_by_a_scraper_are_put_together() -> None:
    thread = (
        f"2 responses to “\nWeir at Holmbeck to be rebuilt\n”\nPetra\nsays:\nOctober 4, 2019 at 6:34 am\n{TWO[0][1]}\n"
        f"old_jonas\nsays:\nOctober 4, 2019 at 6:44 am\n{TWO[1][1]}\n"
    )
    assert [name for name, _ in told(thread + "Related\n")] == ["Petra", "old_jonas"]


def test_accounts_with_ages_need_no_heading() -> None:
    thread = "@petra_h · 2 years ago\n{0}\n@old_jonas · 1 year ago\n{1}\n@sam · 1 year ago\nWho pays\n"
    assert [name for name, _ in told(thread.format(TWO[0][1], TWO[1][1]))] == ["@petra_h", "@old_jonas", "@sam"]


def test_live_coverage_has_writers() -> None:
    text = ARTICLE.replace("By Ada Norring", "Live coverage by Ada Norring and Ib Lund")
    assert read_bytes(text.encode(), path="page.txt", given=Given()).document.authors == ("Ada Norring", "Ib Lund")
