"""Threads under headings of the site's own making, with towns, votes and pasted clippings; and what only looks so."""

from __future__ import annotations

import pytest
from page_parts import comments

from sayso.model import Page
from sayso.reading import read_bytes

ARTICLE = """FERRY SLIPS HER MOORINGS AT PORT ANSELM

By Dora Finch

14 June 2021

The ferry Lark broke loose at Port Anselm on Sunday night and struck the pier, the harbour office said.

"She went as if nobody had tied her," said the pilot, Ewan Marsh, who saw it from the light.

The office has opened an inquiry and asked the owners for the log of the last two voyages.

"""


def read(thread: str) -> Page:
    return read_bytes((ARTICLE + thread).encode(), path="ferry.txt")


def told(page: Page) -> list[tuple[str | None, str]]:
    return [(s.author, page.text[slice(*s.text_span)] if s.text_span else "") for s in comments(page)]


def body(page: Page) -> str:
    return "".join(page.text[s.start : s.end] for s in page.segments if s.type in ("body", "embedded_quote", "caption"))


TOWNS_AND_VOTES = """JOIN IN: COMMENT OR SHARE
These comments are not checked before they appear.

Gull Watcher, Anselm Quay, 5 hours ago
The stern line was down to three strands in May
^ 61  v 2

net_mender, Over The Water, 4 hours ago
@Gull Watcher my cousin spliced it himself last week
^ 14  v 33

Gull Watcher, Anselm Quay, 4 hours ago
Then he spliced the wrong one
^ 40  v 5

See all comments

Contact | Cookies | Work for us | Crossword
"""


def test_a_thread_with_towns_and_votes_under_a_heading_of_the_sites_own() -> None:
    page = read(TOWNS_AND_VOTES)
    assert told(page) == [
        ("Gull Watcher", "The stern line was down to three strands in May"),
        ("net_mender", "@Gull Watcher my cousin spliced it himself last week"),
        ("Gull Watcher", "Then he spliced the wrong one"),
    ]
    assert comments(page)[1].reply_to == comments(page)[0].id
    assert "three strands" not in body(page) and "log of the last two voyages" in body(page)
    assert page.segments[-1].type == "boilerplate" and page.text[page.segments[-1].start :].startswith("See all")


WROTE = """WRITE TO US, FRIENDS OF THE SEA

tar_and_rope wrote on 14/06/21, 08:12:
Shame on the owners!!!

pier_three wrote on 14/06/21, 08:40:
I was on the quay at ten. Two men in yellow untied her and walked off

tar_and_rope wrote on 14/06/21, 08:55:
@pier_three you saw nothing of the kind

Page 1 of 3 | Report a post | Help
"""


def test_a_thread_of_which_each_head_says_that_one_wrote() -> None:
    page = read(WROTE)
    assert [author for author, _ in told(page)] == ["tar_and_rope", "pier_three", "tar_and_rope"]
    assert told(page)[2][1] == "@pier_three you saw nothing of the kind"
    assert comments(page)[2].reply_to == comments(page)[1].id
    assert "yellow" not in body(page) and "log of the last two voyages" in body(page)


CLIPPING = """Ferry owners knew of worn lines, inspector wrote
The Anselm Courier, 3 April 2019
By Petra Lowe
PORT ANSELM - An inspector warned the owners of the Lark two years ago that her stern lines were worn, papers of the harbour office show. The owners said that they had replaced them at once. The office said that nobody had gone to look."""

WITH_CLIPPING = f"""Comments are open to members

rope_end wrote on 14 June 2021 at 09:20:
As I remember it there was something in the paper:

{CLIPPING}

Draw your own conclusions, all of you.

pier_three wrote on 14 June 2021 at 09:31:
I had forgotten that
"""


def test_a_clipping_pasted_into_a_comment_is_neither_the_comments_nor_the_pages() -> None:
    page = read(WITH_CLIPPING)
    pasted = [s for s in page.segments if s.type == "pasted_article"]
    assert len(pasted) == 1 and pasted[0].text_span is not None
    assert page.text[slice(*pasted[0].text_span)] == CLIPPING
    assert pasted[0].origin == "The Anselm Courier"
    assert pasted[0].in_comment == comments(page)[0].id
    assert [author for author, _ in told(page)] == ["rope_end", "rope_end", "pier_three"]
    assert told(page)[0][1] == "As I remember it there was something in the paper:"
    assert told(page)[1][1] == "Draw your own conclusions, all of you."


ADDRESSED = """OVER TO YOU

mudlark | 14 June 2021 10:02
Who had the watch that night?

Anna P. | 14 June 2021 10:15
@mudlark Nobody, the watch was cut in March. Ask the union

mudlark | 14 June 2021 10:20
That explains it
"""


def test_writers_who_address_each_other_make_a_thread_without_a_known_heading() -> None:
    page = read(ADDRESSED)
    assert told(page) == [
        ("mudlark", "Who had the watch that night?"),
        ("Anna P.", "@mudlark Nobody, the watch was cut in March. Ask the union"),
        ("mudlark", "That explains it"),
    ]
    assert comments(page)[1].reply_to == comments(page)[0].id


NEAR_MISSES = {
    "a log of one's own voices": (
        "The office would not comment.\n\n"
        "Harbour office, Port Anselm, 14 June 2021, 10:02\n\nThe pier is closed until further notice.\n\n"
        "Coast guard, Anselm Quay, 14 June 2021, 11:30\n\nOur boat has searched the bay and found nobody.\n\n"
        "Harbour office, Port Anselm, 14 June 2021, 12:15\n\nThe pier is open again for those on foot.\n"
    ),
    "letters between two, quoted in the text": (
        "The letters that the inquiry printed show how it went, and both men have confirmed them.\n\n"
        "Marsh wrote on 3 April 2019:\n\nI ask you again to look at the stern lines.\n\n"
        "The owner wrote on 9 April 2019:\n\nThe lines were replaced.\n\n"
        "Marsh wrote on 11 April 2019:\n\nThey were not.\n\nThe inquiry sits again in July, the office said.\n"
    ),
    "what bodies wrote, by day and hour": (
        "READ MORE: the log of the night\n\n"
        "Harbour office posted on 14 June 2021, 10:02:\n\nThe pier is closed.\n\n"
        "Coast guard posted on 14 June 2021, 11:30:\n\nNobody was found in the bay.\n\n"
        "The log ends there, and the office would not say who had kept it.\n"
    ),
}


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_texts_that_quote_dated_words_are_no_threads(name: str) -> None:
    page = read(NEAR_MISSES[name])
    assert not comments(page)
    assert "log of the last two voyages" in body(page)


BY_ITS_WRITER = """3 comments

old_tar
14 June 2021, 10:02
Which line parted first?

Ewan Marsh (author)
14 June 2021, 10:40
@old_tar The stern line, I saw both ends of it.

Anna P. (moderator)
14 June 2021, 11:00
Keep it civil, please.
"""


def test_a_badge_is_no_part_of_a_name_and_tells_who_wrote_a_page_that_does_not() -> None:
    page = read_bytes((ARTICLE.replace("By Dora Finch\n\n", "") + BY_ITS_WRITER).encode(), path="ferry.txt")
    assert [author for author, _ in told(page)] == ["old_tar", "Ewan Marsh", "Anna P."]
    assert page.document.authors == ("Ewan Marsh",)
    assert read(BY_ITS_WRITER).document.authors == ("Dora Finch",)


def test_a_notice_about_comments_at_the_end_of_an_article_opens_no_thread() -> None:
    page = read(
        "Comments are moderated. Last week we took down forty.\n\n"
        "Harbour office | 15 June 2021, 10:02\n\nThe pier is open again for those on foot.\n\n"
        "Coast guard | 15 June 2021, 11:30\n\nOur boat has searched the bay and found nobody.\n"
    )
    assert not comments(page)


def test_comments_whose_years_have_two_figures_date_a_page_that_names_a_day() -> None:
    undated = ARTICLE.replace("14 June 2021\n\n", "").replace("on Sunday night", "on the night of 13 June")
    page = read_bytes((undated + WROTE).encode(), path="ferry.txt")
    # 14/06/21 can be one day only.
    assert page.document.published.value == "2021-06-06/2021-06-14"
