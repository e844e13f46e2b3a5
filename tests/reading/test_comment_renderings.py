"""Every way of printing comments that the segmenter knows, on pages made up for the purpose."""

from __future__ import annotations

import pytest
from page_parts import comments, own_words

from sayso.model import Page
from sayso.reading import read_bytes

ARTICLE = """Bridge Over The Silver River Closed After Inspection

The bridge at Norwick was closed on Friday, the council said, after engineers found cracks in two of its piers.

"We will not open it before we know why," said Mara Holt, who leads the roads department.

About 4,000 vehicles cross the river there on a working day, according to figures of the council.

"""
ONE = "They knew about the cracks two years ago and did nothing."
TWO = "My uncle works there and he says it is the rain."
THREE = "The detour takes me forty minutes each way."


def read(thread: str) -> Page:
    return read_bytes((ARTICLE + thread).encode(), path="page.txt")


THREADS = {
    "drupal picture": f"Old Salt's picture\n\n{ONE}\n\nmarlene_b's picture\n\n{TWO}\n\nJames' picture\n\n{THREE}\n",
    "drupal submitted": (
        f"Comments\n\nSubmitted by Old Salt (not verified) on Fri, 03/06/2015 - 10:14\n\n{ONE}\n\nreply\n\n"
        f"Submitted by marlene_b on Fri, 03/06/2015 - 11:20\n\n{TWO}\n\nreply\n\n"
        f"Submitted by James on Sat, 03/07/2015 - 09:02\n\n{THREE}\n\nreply\n"
    ),
    "drupal unverified": (
        f"Old Salt (not verified)\n\n{ONE}\n\nmarlene_b (not verified)\n\n{TWO}\n\nJames (not verified) | March 7, 2015 - 9:02am\n\n{THREE}\n"
    ),
    "wordpress says": (
        f"3 responses to “Bridge Over The Silver River Closed After Inspection”\n\n  1. Old Salt says:\n\n    {ONE}\n\n"
        f"  2. marlene_b says:\n    March 6, 2015 at 9:35 am\n\n    {TWO}\n\n    Reply\n    1. James says:\n      March 6, 2015 at 11:36 am\n\n      {THREE}\n\n      Reply\n\n"
        "Leave a Reply\n\nWe never print an address.\n"
    ),
    "dated": (
        f"3 Comments\n\nOld Salt March 6, 2015 at 10:25 pm\n\n{ONE}\n\nmarlene_b March 6, 2015 at 10:40 pm\n\n{TWO}\n\nJames March 7, 2015 at 1:02 am\n\n{THREE}\n\nLeave a Comment\n"
    ),
    "dated with bullets": (
        f"  • Old Salt 17 September 2020 14:17\n    {ONE}\n    Reply\n  • marlene_b 17 September 2020 15:03\n    {TWO}\n    Reply\n"
        f"  • James 17 September 2020 16:08\n    {THREE}\n    Reply\n"
    ),
    "dated without year": (
        f"3 Comments\n\n  1. Old Salt Jun 20th at 2:41 am\n\n    {ONE}\n\n    Liked by 21 people\n\n  2. marlene_b Jun 20th at 7:29 am\n\n    {TWO}\n\n"
        f"  3. James Jun 21st at 1:22 am\n\n    {THREE}\n\nCreate your new blog or website\n"
    ),
    "glued age": f"Comments\n\nOld Salt2 weeks ago\n\n{ONE}\n\nmarlene_b13 days ago\n\n{TWO}\n\nJames1 hour ago\n\n{THREE}\n",
    "spaced age": f"Comments (3)\n\nOld Salt 2 weeks ago\n{ONE}\n\nmarlene_b 13 days ago\n{TWO}\n\nJames an hour ago\n{THREE}\n",
    "disqus": (
        f"3 Comments\n\nSort by Best\n\nOld Salt • 3 years ago\n{ONE}\n 5 • Reply • Share ›\n\nmarlene_b > Old Salt • 3 years ago\n{TWO}\n• Reply • Share ›\n\n"
        f"James • 2 years ago\n{THREE}\n1 • Reply • Share ›\n"
    ),
    "disqus on lines": (
        f"3 comments\n\nOld Salt\n3 years ago\n\n{ONE}\n\nReply\nShare ›\n\nmarlene_b\n3 years ago\n\n{TWO}\n\nReply\nShare ›\n\nJames\n2 years ago\n\n{THREE}\n\nReply\nShare ›\n"
    ),
    "blogger said": (
        f"3 comments:\n\nOld Salt said...\n\n{ONE}\n\nmarlene_b said...\n\n{TWO}\n\nJames said...\n\n{THREE}\n\nPost a Comment\n"
    ),
    "blogger delete": (
        f"3 comments:\n\n  1. Old SaltMarch 6, 2015 at 3:14 AM\n\n    {ONE}\n\n    ReplyDelete\n\n  2. marlene_bMarch 6, 2015 at 5:20 AM\n\n    {TWO}\n\n    ReplyDelete\n\n"
        f"  3. JamesMarch 7, 2015 at 8:00 AM\n\n    {THREE}\n\n    ReplyDelete\n\nNewer Post\n"
    ),
    "reddit old": (
        f"all 3 comments\n\nsorted by: best\n\n[–]Old_Salt 12 points 3 hours ago\n\n{ONE}\n\npermalinkembedsavereport\n\n[–]marlene_b 4 points 2 hours ago\n\n{TWO}\n\npermalinkembedsaveparentreport\n\n"
        f"[–]James[S] 1 point 1 hour ago\n\n{THREE}\n\npermalinkembedsavereport\n"
    ),
    "reddit new": (
        f"level 1\nOld_Salt\n·\n3 hr. ago\n{ONE}\n\n12\n\nReply\nShare\n\nlevel 2\nmarlene_b\n·\n2 hr. ago\n{TWO}\n\n4\n\nReply\nShare\n\nlevel 1\nJames\nOP\n·\n1 hr. ago\n{THREE}\n\n1\n\nReply\nShare\n"
    ),
    "guardian": (
        f"Comments (3)\n\nOld_Salt\n12 Mar 2015 14:05\n\n2\n3\n\n{ONE}\n\nReply\nShare\nReport\n\nmarlene_b\n12 Mar 2015 14:11\n\n0\n1\n\n{TWO}\n\nReply\nShare\nReport\n\n"
        f"James\n12 Mar 2015 15:40\n\n0\n1\n\n{THREE}\n\nReply\nShare\nReport\n"
    ),
    "phpbb": (
        f"Post by Old Salt » Thu Mar 12, 2015 3:14 pm\n\n{ONE}\n\nTop\n\nPost by marlene_b » Thu Mar 12, 2015 4:10 pm\n\n{TWO}\n\nTop\n\nby James » Fri Mar 13, 2015 9:00 am\n\n{THREE}\n\nTop\n"
    ),
    "vbulletin": (
        f"03-12-2015, 10:14 AM #2\nOld Salt\nSenior Member\n\nJoin Date: Jan 2010\nPosts: 1,234\n\n{ONE}\n\nReply With Quote\n\n03-12-2015, 10:40 AM #3\nmarlene_b\nMember\n\nJoin Date: May 2012\nPosts: 60\n\n"
        f"{TWO}\n\nReply With Quote\n\n03-12-2015, 11:02 AM #4\nJames\nJunior Member\n\nJoin Date: Feb 2015\nPosts: 4\n\n{THREE}\n\nReply With Quote\n"
    ),
    "facebook": (
        f"3 Comments\n\nSort by Oldest\n\nOld Salt · Norwick Harbour\n{ONE}\nLike · Reply · 12 · Mar 12, 2015 2:05pm\n\nmarlene_b · University of Norwick\n{TWO}\nLike · Reply · Mar 12, 2015 2:35pm\n\n"
        f"James\n{THREE}\nLike · Reply · 1 · Mar 12, 2015 3:05pm\n\nFacebook Comments Plugin\n"
    ),
    "typepad": (
        f"Comments\n\n{ONE}\n\nPosted by: Old Salt | Mar 12, 2015 3:05:12 PM | 1\n\n{TWO}\n\nPosted by: marlene_b | Mar 12, 2015 3:15:12 PM | 2\n\n{THREE}\n\nPosted by: James | Mar 12, 2015 4:05:12 PM | 3\n"
    ),
    "spip below": (
        f"Forum messages\n\n{ONE}\n\n12 March 2015, 14:03, by Old Salt\n\n{TWO}\n\n12 March 2015, 15:10, by marlene_b\n\n{THREE}\n\n13 March 2015, 09:00, by James\n"
    ),
    "spip above": (
        f"Forum messages\n\n12 March 2015, 14:03, by Old Salt\n\n{ONE}\n\n12 March 2015, 15:10, by marlene_b\n\n{TWO}\n\n13 March 2015, 09:00, by James\n\n{THREE}\n"
    ),
    "comment by": (
        f"3 Comments »\n\n{ONE}\n\nComment by Old Salt — March 6, 2015 @ 4:05 pm\n\n{TWO}\n\nComment by marlene_b — March 6, 2015 @ 5:05 pm\n\n"
        f"{THREE}\n\nComment by James — March 7, 2015 @ 4:05 am\n\nLeave a comment\n"
    ),
    "ranked": (
        f"#1 by Old Salt on March 6, 2015 - 4:05 pm\n\n{ONE}\n\n#2 by marlene_b on March 6, 2015 - 5:05 pm\n\n{TWO}\n\n#3 by James on March 7, 2015 - 4:05 am\n\n{THREE}\n\nLeave a Reply\n"
    ),
    "on date": (
        f"Comments\n\nOn March 6, 2015 at 4:05 pm Old Salt said:\n\n{ONE}\n\nOn March 6, 2015 at 5:05 pm marlene_b said:\n\n{TWO}\n\nOn March 7, 2015 at 4:05 am James said:\n\n{THREE}\n"
    ),
    "commented on": (
        f"3 Comments\n\nOld Salt commented on March 6, 2015 at 4:05 pm\n{ONE}\n\nmarlene_b commented on March 6, 2015 at 5:05 pm\n{TWO}\n\nJames replied on March 7, 2015 at 4:05 am\n{THREE}\n"
    ),
    "day only": (
        f"3 Comments\n\nOld Salt, March 6, 2015\n\n{ONE}\n\nmarlene_b, March 6, 2015\n\n{TWO}\n\nJames, March 7, 2015\n\n{THREE}\n\nAdd your comment\n"
    ),
    "short date": (
        f"Comments\n\nOld Salt 3/6/15 4:05 PM\n\n{ONE}\n\nmarlene_b 3/6/15 5:05 PM\n\n{TWO}\n\nJames 3/7/15 4:05 AM\n\n{THREE}\n"
    ),
    "german": (
        f"3 Gedanken zu „Brücke“\n\n  1. Old Salt sagt:\n    6. März 2015 um 10:25\n\n    {ONE}\n\n  2. marlene_b sagt:\n    6. März 2015 um 10:25\n\n    {TWO}\n\n  3. James sagt:\n    6. März 2015 um 10:25\n\n    {THREE}\n"
    ),
    "day first, a line below": (
        f"Comments (3)\n\nOld Salt\n14/06/2019 21:07\n\n{ONE}\n\nReply\n\nmarlene_b\n14/06/2019 21:30\n\n{TWO}\n\nReply\n\nJames\n15/06/2019 07:02\n\n{THREE}\n\nReply\n"
    ),
    "wrote on": (
        f"3 comments\n\nOld Salt wrote on 14.06.2019 at 21:07:\n{ONE}\n\nmarlene_b wrote on 14.06.2019 at 21:30:\n{TWO}\n\nJames wrote on 15.06.2019 at 07:02:\n{THREE}\n"
    ),
    "date in brackets": (
        f"Discussion\n\n[2019-06-14 21:07] Old Salt:\n{ONE}\n\n[2019-06-14 21:30] marlene_b:\n{TWO}\n\n[2019-06-15 07:02] James:\n{THREE}\n"
    ),
    "time before date": (
        f"What our readers say\n\n9:07 p.m., June 14, 2019 — Old Salt\n{ONE}\n\n9:30 p.m., June 14, 2019 — marlene_b\n{TWO}\n\n7:02 a.m., June 15, 2019 — James\n{THREE}\n"
    ),
    "badge and short age": (
        f"COMMENTS\n\nSort by: Newest\n\nOld Salt\nTop commenter\n3d\n{ONE}\nLike\nReply\n5\n\nmarlene_b\n2d\n{TWO}\nLike\nReply\n\nJames\n1d\n{THREE}\nLike\nReply\n"
    ),
    "town between": (
        f"Readers' comments\n\nOld Salt, Verrano, 14 June 2019\n\n{ONE}\n\nmarlene_b, Hartwell, 14 June 2019\n\n{TWO}\n\nJames, Verrano, 15 June 2019\n\n{THREE}\n"
    ),
    "numbered, dashes": (
        f"3 Comments\n\n1. Old Salt - June 14, 2019 - 21:07\n\n{ONE}\n\n2. marlene_b - June 14, 2019 - 21:30\n\n{TWO}\n\n3. James - June 15, 2019 - 07:02\n\n{THREE}\n\nLeave a comment\n"
    ),
    "signed": (
        f"3 Comments\n\n  • {ONE}\n    – Old Salt\n    Feb 7, 2014 at 10:53\n  • {TWO}\n    – marlene_b\n    Feb 7, 2014 at 11:53\n  • {THREE}\n    – James\n    Feb 8, 2014 at 10:53\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["3 comments • sorted by best", "3 Comments | Newest first", "3 comments - join in"]
)
def test_what_orders_a_thread_may_stand_in_its_heading(heading: str) -> None:
    thread = f"{heading}\n\nOld Salt • 3 days ago\n{ONE}\n\n  marlene_b ▸ Old Salt • 3 days ago\n  {TWO}\n\nJames • a day ago\n{THREE}\n"
    found = comments(read(thread))
    assert [s.author for s in found] == ["Old Salt", "marlene_b", "James"]
    assert found[1].reply_to == found[0].id


@pytest.mark.parametrize("name", THREADS)
def test_each_rendering(name: str) -> None:
    page = read(THREADS[name])
    found = comments(page)
    assert [(s.author or "").replace("_", " ") for s in found] == ["Old Salt", "marlene b", "James"]
    assert [(own_words(page, s) or "").lstrip("• ") for s in found] == [ONE, TWO, THREE]
    assert page.text[: found[0].start].startswith(ARTICLE.rstrip())
    for segment in found:
        assert segment.author_span is not None
        assert page.text[slice(*segment.author_span)] == segment.author


@pytest.mark.parametrize("name", THREADS)
def test_the_article_above_stays_body(name: str) -> None:
    page = read(THREADS[name])
    body = "".join(page.text[s.start : s.end] for s in page.segments if s.type == "body")
    assert "found cracks in two of its piers" in body and "according to figures of the council" in body
    assert not any(sentence in body for sentence in (ONE, TWO, THREE))


def test_declared_and_found_are_both_known() -> None:
    page = read(THREADS["dated"].replace("3 Comments", "12 Comments"))
    assert page.declared_comments == 12
    assert len(comments(page)) == 3


def test_a_portrait_under_the_title_is_the_byline() -> None:
    text = ARTICLE.replace("Inspection\n\n", "Inspection\n\nNora Quill's picture\n\n", 1) + THREADS["drupal picture"]
    page = read_bytes(text.encode(), path="page.txt")
    assert page.document.authors == ("Nora Quill",)
    assert len(comments(page)) == 3


def test_a_comment_without_words_has_no_text() -> None:
    page = read(f"Old Salt's picture\n\nmarlene_b's picture\n\n{TWO}\n")
    first, second = comments(page)
    assert first.text_span is None and own_words(page, second) == TWO


def test_a_repeated_comment_is_marked() -> None:
    page = read(f"Old Salt's picture\n\n{ONE}\n\nOld Salt's picture\n\n{ONE}\n\nJames's picture\n\n{ONE}\n")
    first, second, third = comments(page)
    assert second.duplicate_of == first.id and third.duplicate_of is None


def test_replies_by_depth_name_and_quotation() -> None:
    page = read(THREADS["wordpress says"])
    first, second, third = comments(page)
    assert (first.reply_to, second.reply_to, third.reply_to) == (None, None, second.id)
    page = read(
        f"Old Salt's picture\n\n{ONE}\n\nmarlene_b's picture\n\n{TWO}\n\nJames's picture\n\n@Old Salt {THREE}\n"
    )
    assert comments(page)[2].reply_to == comments(page)[0].id
    page = read(f"Old Salt's picture\n\n{ONE}\n\nmarlene_b's picture\n\n{TWO}\n\nJames's picture\n\n\"{ONE}\"\n\nNo.\n")
    assert comments(page)[2].reply_to == comments(page)[0].id


def test_forum_quotations_point_to_whom_they_quote() -> None:
    thread = THREADS["vbulletin"].replace(THREE, f"Originally Posted by Old Salt\n\n{ONE}\n\n{THREE}")
    page = read(thread)
    assert comments(page)[2].reply_to == comments(page)[0].id


PASTED = (
    "Dam keeper denies warnings were ignored\n\n"
    "NORWICK — The keeper of the Tarn dam on Monday denied that warnings had been ignored before the flood, and said that every alarm had been passed on within minutes.\n\n"
    "“Nobody told us to close the road,” Pieter Lang told reporters outside the town hall. “Had they done so, we would have.”\n\n"
    "The ministry of works said in a statement that an inquiry would report by the end of the year, and that its members would have access to all records of the dam.\n\n"
    "Residents said the water rose within a quarter of an hour, and police said 14 houses had been lost.\n"
)


def test_an_article_pasted_into_a_comment_is_a_segment_of_its_own() -> None:
    page = read(f"Old Salt's picture\n\n{ONE}\n\nmarlene_b's picture\n\n{PASTED}\nJames's picture\n\n{THREE}\n")
    pasted = [s for s in page.segments if s.type == "pasted_article"]
    assert len(pasted) == 1 and len(comments(page)) == 3
    owner = comments(page)[1]
    assert pasted[0].in_comment == owner.id and owner.text_span is None and pasted[0].author == "marlene_b"
    assert page.text[pasted[0].start :].startswith("Dam keeper")


@pytest.mark.parametrize(
    ("change", "origin"),
    [
        (("NORWICK — ", "NORWICK (AFP) — "), "AFP"),
        (("Dam keeper denies warnings were ignored", "Staff writer, Gulf NewsMonday, 6 March 2017"), "Gulf News"),
        (("Residents said", "AFP was able to speak to residents, who said"), "AFP"),
        (("Pieter Lang told", "Pieter Lang angrily told"), None),
    ],
)
def test_whose_article_was_pasted(change: tuple[str, str], origin: str | None) -> None:
    page = read(
        f"Old Salt's picture\n\n{ONE}\n\nmarlene_b's picture\n\n{PASTED.replace(*change)}\nJames's picture\n\n{THREE}\n"
    )
    (pasted,) = [s for s in page.segments if s.type == "pasted_article"]
    assert pasted.origin == origin


def test_teasers_with_names_and_dates_are_no_thread() -> None:
    teasers = "".join(
        f"Road News {i}\n\nMara Holt\n\nMarch {i}, 2015\n\nMore cracks found at the pier number {i}\n\n"
        for i in range(2, 8)
    )
    assert not comments(read_bytes((ARTICLE + "More stories\n\n" + teasers).encode(), path="page.txt"))


def test_a_word_of_ones_own_before_the_paste_stays_the_comments() -> None:
    page = read(
        f"Old Salt's picture\n\n{ONE}\n\nmarlene_b's picture\n\nRead this, all of you.\n\n{PASTED}\nJames's picture\n\n{THREE}\n"
    )
    assert own_words(page, comments(page)[1]) == "Read this, all of you."


def test_names_may_end_in_figures() -> None:
    page = read(
        f"Comments\n\nmill_rat_1962\n14/06/2019 21:07\n{ONE}\n\n4got10\n14/06/2019 22:00\n{TWO}\n\nx7\n15/06/2019 06:00\n{THREE}\n"
    )
    assert [s.author for s in comments(page)] == ["mill_rat_1962", "4got10", "x7"]


def test_quotations_within_quotations_belong_to_the_comment() -> None:
    page = read(THREADS["blogger said"].replace(THREE, f"> > {ONE}\n> {TWO}\n\n{THREE}"))
    last = comments(page)[-1]
    assert last.author == "James" and (own_words(page, last) or "").endswith(THREE) and last.reply_to is not None


NO_THREADS = [
    ARTICLE
    + "9:15 am, June 14, 2019 — Council meets\n\nThe first cars were turned back.\n\n10:30 am, June 14, 2019 — Holt speaks\n\nThe queue grew.\n\n"
    "11:00 am, June 14, 2019 — Road closed\n\nPolice came.\n",
    ARTICLE + "Scores\n\nLang\n3m\n\nHolt\n2m\n\nKrone\n1m\n",
    ARTICLE,
    ARTICLE
    + "Open days\n\nOld harbour Saturday March 7, 2015 at 10:00 am\n\nNew harbour Sunday March 8, 2015 at 10:00 am\n\n"
    + ONE,
    ARTICLE + "Holt says:\n\n“We looked at every pier.”\n\nLang says:\n\n“We asked them to look twice.”\n",
    ARTICLE + "Norwick council\n\nLeave a Reply\n\nWe never print an address. Required fields are marked *\n",
    ARTICLE
    + "— Norwick Roads (@norwickroads) September 19, 2016\n\nThe queue is long.\n\n— Mara Holt (@maraholt) September 20, 2016\n",
    ARTICLE + "1. The piers\n\n2. The deck\n\n3. The cables\n",
    ARTICLE
    + "9:15 am\n\nThe first cars were turned back.\n\n10:30 am\n\nThe council met.\n\n11:00 am\n\nHolt spoke to the press.\n",
]


@pytest.mark.parametrize("text", NO_THREADS)
def test_articles_without_a_thread_have_no_comments(text: str) -> None:
    assert not comments(read_bytes(text.encode(), path="page.txt"))


SHORT_PASTE = (
    "{head}The dam board will meet on Friday to hear why the sluice was opened at night, two of its members said.\n\n"
    "The board has not said whether the meeting will be public. About 60 families are still waiting to go home to the lower town.\n"
)


@pytest.mark.parametrize(("head", "origin"), [("NORWICK (Tarn Gazette) - ", "Tarn Gazette"), ("NORWICK - ", None)])
def test_a_short_article_is_pasted_where_its_dateline_names_the_paper(head: str, origin: str | None) -> None:
    page = read(f"Old Salt's picture\n\n{SHORT_PASTE.format(head=head)}\n\nJames's picture\n\n{THREE}\n")
    assert [s.origin for s in page.segments if s.type == "pasted_article"] == ([origin] if origin else [])


PART = """The mill at Orlen burned to the ground on Friday night, the fire brigade of the county said in the morning.

Nobody was in the building when the roof came down, and the cause of the fire is not known to the brigade yet.

THE READERS' BENCH (3 of 148 shown, most liked first)

mill_rat
Yesterday 9:47 am
The sprinklers were turned off in May, ask the foreman.
31 likes . Reply

   Ada K.
   Today at 10:02
   they were never on
   7 likes . Reply

old Tom
Sunday 21:15
God rest the mill
2 likes . Reply
"""


def test_a_thread_of_which_a_part_is_shown_with_days_and_hours() -> None:
    page = read_bytes(PART.encode(), path="mill.txt")
    found = [s for s in page.segments if s.type == "comment"]
    assert [s.author for s in found] == ["mill_rat", "Ada K.", "old Tom"]
    assert found[1].reply_to == found[0].id
    assert page.declared_comments == 148
