"""What an editor meets first: the order of claims, page one, suggestions apart, one mark per place, whole words outlined."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso import language
from sayso.dossier import Dossier, View, render, words
from sayso.dossier.documents import introduces
from sayso.dossier.masking import Masks, masks_of
from sayso.dossier.pages import Back, Block, Marks, blocks, holds, marks_of
from sayso.dossier.quoting import voiced
from sayso.dossier.suggestions import grouped
from sayso.dossier.views import Quote, together
from sayso.dossier.weight import weight
from sayso.model import (
    Attribution,
    Claim,
    Comparison,
    Document,
    Event,
    Hop,
    Member,
    Origin,
    Position,
    Reading,
    Segment,
    Span,
)
from sayso.model.document import Fact
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

TEXT = "The pier fell at noon. Six people died there. The mayor sold the crane. A boat was blue. Nobody saw the flag."


def reading(name: str, text: str = TEXT) -> Reading:
    document = Document(name, "0", "0", "text/plain", len(text), "t", path=f"{name}.txt")
    return Reading(document, text, (Segment(f"{name}s", 0, len(text), "body"),))


PAGES = [reading("a"), reading("b"), reading("c")]


def member(r: Reading, said: str) -> Member:
    at = r.text.index(said)
    return Member(r.document.id, Span.cut(r.text, at, at + len(said)))


def claim(question: str, *sides: tuple[str, list[Reading]], relation: str = "conflict", **more: object) -> Claim:
    positions = tuple(
        Position(f"{question}{n}", f"side {n}", (f"Speaker {n}",), "asserts", tuple(member(r, said) for r in pages))
        for n, (said, pages) in enumerate(sides)
    )
    made = Claim(question, question, relation, (), "why", positions, (), 1, 1, ())  # type: ignore[arg-type]
    return replace(made, **more)  # type: ignore[arg-type]


WIDE = claim("Was the boat blue?", ("A boat was blue", PAGES), ("Nobody saw the flag", PAGES[:1]))
DEATHS = claim("How many people died?", ("Six people died there", PAGES[:2]), ("The pier fell at noon", PAGES[2:]))
ONE_PAGE = claim("How many people were killed?", ("Six people died", PAGES[:1]), ("The pier fell", PAGES[:1]))


# ------------------------------------------------------------ order and page one
def test_deaths_weigh_more_than_pages_and_one_page_alone_least() -> None:
    assert weight(DEATHS) > weight(WIDE) > weight(ONE_PAGE)
    doubtful = replace(DEATHS, standing=0.1)
    shown = Dossier(PAGES, Comparison(claims=(WIDE, doubtful, ONE_PAGE)), (), View()).claims.all
    assert [c.question for c in shown] == [DEATHS.question, WIDE.question, ONE_PAGE.question]
    assert [c.within for c in shown] == [False, False, True] and shown[0].doubtful


def test_suggestions_stand_by_how_likely_they_answer_one_question_whatever_their_reasons_say() -> None:
    made = [
        replace(claim(f"Was boat {n} blue?", ("A boat was blue", PAGES)), confirmed=False, **{field: likely}, why=why)
        for n, (field, likely, why) in enumerate((
            ("one_question", None, "the words are alike; one question at 0.99"), ("one_question", 0.4, ""),
            ("standing", 0.6, ""), ("one_question", 0.8, ""),
        ))
    ]  # fmt: skip
    shown = Dossier(PAGES, Comparison(claims=tuple(made)), (), View()).claims.all
    assert [c.question for c in shown] == [made[n].question for n in (3, 2, 1, 0)]


def test_page_one_tells_all_that_it_has_room_for_and_says_what_it_leaves_out() -> None:
    many = tuple(replace(WIDE, id=f"w{n}", question=f"Was boat number {n} blue?") for n in range(30))
    few = Dossier(PAGES, Comparison(claims=many[:6]), (), View())
    assert len(few.page_one.conflicts.shown) == 6 and not few.page_one.conflicts.cut
    page = render(PAGES, Comparison(claims=many), (), View())
    summary = page.split('<section id="pile">')[0]
    told = re.search(r"(\d+) of 30; the others stand <a", summary)
    assert told and 8 < int(told[1]) < 30
    assert summary.count('<li class="brief conflict">') == int(told[1])
    assert ">all</a>" not in page


def test_a_dossier_without_a_title_is_not_called_after_a_question_that_may_be_misread() -> None:
    assert "How many" not in Dossier(PAGES, Comparison(claims=(WIDE, DEATHS)), (), View()).title
    assert Dossier(PAGES, Comparison(), (), View(title="The pier")).title == "The pier"
    assert "The pier fell at noon" in Dossier(PAGES, Comparison(), (), View()).title


def test_what_stands_within_one_document_is_said() -> None:
    page = render(PAGES, Comparison(claims=(WIDE, ONE_PAGE)), (), View())
    assert "One of these two stands within one document." in page
    assert page.count("within one document") >= 3


def test_the_documents_have_first_words_for_a_title_and_no_file_for_a_name() -> None:
    page = render(PAGES, Comparison(claims=(WIDE,)), (), View())
    assert "(no title found)" not in page and "page D1" not in page
    assert "“The pier fell at noon. Six people died there" in page


def said(text: str, source: str, name: str, content: str) -> Attribution:
    def at(x: str) -> Span:
        return Span.cut(text, text.index(x), text.index(x) + len(x))

    hops = (Hop("Post"), Hop(name))
    return Attribution(name, at(source), name, at("said"), (at(content),), "indirect", "assert", "pos", None, hops, 1.0)


def test_a_line_with_room_for_one_name_has_the_name_of_whom_it_quotes() -> None:
    text = "Harbour Minister Ana Lira said that the northern pier of Orlen had been closed on Monday by the police."
    a = said(text, "Harbour Minister Ana Lira", "Ana Lira", "the northern pier of Orlen had been closed")
    page = replace(reading("m", text), attributions=(a,))
    told = Member("m", a.content[0], a.id)
    hers = Origin(
        "Ana Lira", ("p",), ("Post", "Ana Lira"), "who is named last as the source", True, False, None, (told,)
    )
    other = Origin("Navy", ("p",), ("Post", "Navy"), "who is named last as the source", True, False, None, ())
    position = Position("p", "closed", ("Ana Lira", "Navy"), "asserts", (told,))
    made = Claim("c", "Was it closed?", "conflict", (), "why", (position,), (other, hers), 2, 2, ())
    (view,) = Dossier([page], Comparison(claims=(made,)), (), View()).claims.all
    assert view.sides[0].few == "Ana Lira and 1 more"


@pytest.mark.parametrize(
    ("source", "stands"),
    [
        ("Harbour Minister Ana Lira", True),
        ("Ana Lira, who runs the port", True),
        ("its spokesman, Ana Lira", False),
        ("Monday Minister Ana Lira", False),
        ("11 March Minister Ana Lira", False),
        ("Minister Lira", False),
    ],
)
def test_who_somebody_is_stands_for_his_name_where_it_can_be_read_alone(source: str, stands: bool) -> None:
    assert introduces(source, "Ana Lira") is stands


def test_where_no_source_is_told_of_nobody_is_named() -> None:
    position = Position("p", "closed", ("an unnamed source",), "asserts", (member(PAGES[0], "The pier fell"),))
    made = Claim("c", "Was it closed?", "single", (), "why", (position,), (), 0, 1, ())
    page = render(PAGES, Comparison(claims=(made,)), (), View())
    assert "nobody named" in page and "an unnamed source" not in page


# ------------------------------------------------------------ suggestions
SENTENCES = TEXT.rstrip(".").split(". ")


def suggestions(count: int, **more: object) -> tuple[Claim, ...]:
    """As many that share one of their two sentences at most."""
    pairs = [(a, b) for a in SENTENCES for b in SENTENCES][:count]
    made = (claim(f"Was boat {n} blue?", (a, PAGES[:1]), (b, PAGES[1:2])) for n, (a, b) in enumerate(pairs))
    return tuple(replace(c, confirmed=False, **{"differs_in": ("denial",)} | more) for c in made)


def test_ten_suggestions_are_shown_and_the_others_have_a_line_with_all_their_words() -> None:
    page = render(PAGES, Comparison(claims=suggestions(14)), (), View())
    apart, documents = page.split('<section id="suggested">')[1].split('<section id="documents">')
    assert apart.count('<article class="claim conflict suggested"') == 10
    lines = re.findall(r'<li id="c(\d+)">(.*?)</li>', apart, re.S)
    assert [int(n) for n, _ in lines] == [11, 12, 13, 14]
    assert all(len(re.findall(r'href="#w\d+-\d+-\d+"', line)) == 2 for _, line in lines)
    assert "14 suggestions left out on paper" in apart and "In conflict" not in apart
    assert 'class="back"' not in documents
    assert set(re.findall(r'href="#(w[^"]+)"', apart)) <= set(re.findall(r'id="(w[^"]+)"', documents))


def test_of_what_only_agrees_unweighed_few_suggestions_are_shown_whole() -> None:
    page = render(PAGES, Comparison(claims=suggestions(14, relation="agree", differs_in=("wording",))), (), View())
    assert page.count('<article class="claim agree suggested"') == 3
    weighed = suggestions(5, relation="agree", one_question=0.2)
    page = render(PAGES, Comparison(claims=weighed), (), View())
    assert page.count('<article class="claim agree suggested"') == 5


def test_what_is_weighed_stands_first_then_what_differs_then_by_weight() -> None:
    agreed, conflict, weighed, sure = (
        replace(c, **more) for c, more in zip(suggestions(4), (
            {"relation": "agree", "differs_in": ("wording",)}, {}, {"relation": "agree", "one_question": 0.9},
            {"one_question": 0.3},
        ))
    )  # fmt: skip
    groups, whole = grouped([agreed, conflict, weighed, sure])
    assert [g[0] for g in groups] == [sure, weighed, conflict, agreed] and whole == 3


def test_suggestions_of_the_same_words_are_told_with_the_most_promising_of_them() -> None:
    first, second, third = suggestions(3)
    same = replace(first, id="s", question="When was the boat blue?", one_question=None)
    asked = replace(third, id="q", question=second.question)
    groups, _ = grouped([replace(first, one_question=0.5), second, third, same, asked])
    assert [[c.id for c in g] for g in groups] == [[first.id, "s"], [second.id, "q"], [third.id]]
    page = render(PAGES, Comparison(claims=(replace(first, one_question=0.5), second, third, same, asked)), (), View())
    assert 'the words of <a href="#c1">1</a> in part: When was the boat blue?' in page


# ------------------------------------------------------------ documents
def shown(marks: Marks, r: Reading = PAGES[0]) -> tuple[Block, ...]:
    return blocks(r, 1, marks, Masks())


def test_a_claim_is_marked_once_behind_its_longest_words_and_other_lines_beside_the_paragraph() -> None:
    marks = Marks()
    one, line = Back("c1", "claim 1", 1), Back("t1", "timeline")
    for start, end in ((0, 21), (4, 21), (4, 13)):
        marks.cite(Span.cut(TEXT, start, end), one)
    marks.cite(Span.cut(TEXT, 4, 13), line)
    marks.cite(Span.cut(TEXT, 23, 33), Back("c9", "claim 9", 9, quiet=True))
    (block,) = shown(marks)
    assert [(p.text, b.number) for p in block.pieces for b in p.backs] == [(" at noon", 1)]
    assert block.notes == (("timeline", (line,)),)
    opened = [h.id for p in block.pieces for h in p.opens]
    assert opened == ["w1-0-21", "w1-4-21", "w1-4-13", "w1-23-33"]
    assert sum(p.closes for p in block.pieces) == 4


def test_words_that_cross_others_are_outlined_in_all_their_parts() -> None:
    marks = Marks()
    for start, end in ((0, 20), (10, 40)):
        marks.cite(Span.cut(TEXT, start, end), Back("c1", "claim 1", 1))
    (block,) = shown(marks)
    inside: list[str] = []
    text: dict[str, str] = {}
    for p in block.pieces:
        inside += [h.id or h.rest[1:] for h in p.opens]
        for name in inside:
            text[name] = text.get(name, "") + p.text
        inside = inside[: len(inside) - p.closes]
    assert text == {"w1-0-20": TEXT[:20], "w1-10-40": TEXT[10:40]}
    assert [held.rests for _, _, held in holds(PAGES[0], 1, marks)] == [{"w1-10-40"}]


def test_the_rule_for_crossing_words_is_covered_by_the_hash_of_the_style() -> None:
    crossed = claim("Q?", ("The pier fell at noon", PAGES[:1]), ("fell at noon. Six people", PAGES[:1]))
    page = render(PAGES, Comparison(claims=(crossed,)), (), View())
    assert ":root:has(#w1-9-33:target) .rw1-9-33{outline" in page
    assert page.count('class="w rw1-9-33"') == 1


# ------------------------------------------------------------ voices
def mixed(text: str, start: int, end: int) -> list[tuple[str, bool]]:
    r = reading("m", text)
    return [(text[a:b], direct) for a, b, direct in voiced(r, Span.cut(text, start, end))]


def test_only_words_in_quotation_marks_are_direct() -> None:
    text = "He said the pier was \"a death trap\" that isn't 'fit for goats', and “must go”."
    assert mixed(text, 8, len(text)) == [
        ("the pier was", False),
        ('"a death trap"', True),
        ("that isn't", False),
        ("'fit for goats'", True),
        (", and", False),
        ("“must go”", True),
    ]
    assert mixed("He called it rotten.", 3, 20) == [("called it rotten.", False)]


def test_a_mixed_quotation_has_both_marks_in_the_document() -> None:
    text = 'Lea said the crane had "a tired back" for years.'
    content = Span.cut(text, 9, len(text) - 1)
    a = Attribution("x", None, "Lea", None, (content,), "mixed", "assert", "pos", None, (Hop("P"), Hop("Lea")), 0.9)
    r = replace(reading("m", text), attributions=(a,))
    (block,) = blocks(r, 1, marks_of(r, str), Masks())
    told = [(p.text, p.classes, p.letter) for p in block.pieces if p.classes]
    assert told == [
        ("the crane had", "r v", "R"),
        ('"a tired back"', "q v", "Q"),
        ("for years", "r v", "R"),
    ]


# ------------------------------------------------------------ the timeline
@pytest.mark.parametrize(
    ("opening", "when"),
    [
        ("8 May, 09:15 The pier fell", "8 May 2031"),
        ("The pier fell. It fell on 8 May, 09:15", "8 May 2031, announced"),
        ("7 May, 09:15 The pier fell", "8 May 2031, announced"),
    ],
)
def test_what_a_later_entry_of_a_live_report_tells_is_not_announced(opening: str, when: str) -> None:
    page = from_text(f"The pier: live\n\n{opening}\n\nThe pier fell today, the council says.", "Orlen Post", Given())
    page = replace(page, document=replace(page.document, published=Fact("2031-05-06", "stated", "")))
    read = extract(page, language.parse(page.text, page.segments))
    events = (Event("2031-05-08", "x", (member(read, "The pier fell today"),)),)
    assert [day for day, _ in Dossier([read], Comparison(timeline=events), (), View()).days] == [when]


def test_what_happened_long_before_stands_apart() -> None:
    page = replace(PAGES[0], document=replace(PAGES[0].document, published=Fact("2031-05-09", "stated", "")))
    events = [
        Event(when, "x", (member(page, told),))
        for when, told in (
            ("2020/..", "A boat was blue"),
            ("2029", "Nobody saw the flag"),
            ("2031-05-08", "The pier fell"),
        )
    ]
    shown_ = Dossier([page], Comparison(timeline=tuple(events)), (), View())
    assert [when for when, _ in shown_.days] == ["8 May 2031"]
    assert [when for when, _ in shown_.background] == ["since 2020", "2029"]
    assert "Long before: 2 dates" in render([page], Comparison(timeline=tuple(events)), (), View())


# ------------------------------------------------------------ names of commenters
def test_commenters_are_masked_where_others_call_them() -> None:
    text = (
        "Gulls eat chips, old ones too.\nHetta R.\nI saw it.\nOld Salt\nHetta, so did I. Old man Hetta's hut! @Hetta\n"
    )
    first, second, third = text.index("Hetta R."), text.index("Old Salt"), len(text)
    segments = (
        Segment("s", 0, first, "body"),
        Segment("c1", first, second, "comment", author="Hetta R."),
        Segment("c2", second, third, "comment", author="Old Salt"),
    )
    r = replace(reading("m", text), segments=segments)
    masks = masks_of([r], True)
    assert masks.text(text[second:]) == (
        "commenter 2\ncommenter 1, so did I. Old man commenter 1's hut! @commenter 1\n"
    )
    assert masks.text("Old, come here") == "commenter 2, come here"
    assert masks_of([r], False).text("Hetta, no") == "Hetta, no"
    assert "Hetta" not in render([r], Comparison(), (), View())


# ------------------------------------------------------------ copies
def test_one_sentence_of_several_pages_is_told_once_with_links_to_all() -> None:
    wire = Quote("‹six died›", "w1-0-3", "D1 AP", before="Police said ", after=".")
    same = replace(wire, href="w2-0-3", where="D2 Mail")
    longer = Quote("‹Police said six died.›", "w3-0-9", "D3 Fox")
    other = Quote("‹seven died›", "w4-0-3", "D4 Post")
    told = together([wire, same, longer, other, wire])
    assert [q.where for q in told] == ["D1 AP", "D4 Post"]
    assert [q.where for q in told[0].also] == ["D2 Mail", "D3 Fox"]
    taken_back = replace(same, withdrawn=True)
    assert [q.where for q in together([wire, taken_back])] == ["D1 AP", "D2 Mail"]


def test_words_cut_in_the_middle_and_at_words() -> None:
    assert words.middle("statement by the northern harbour police", 21) == "statement by…police"
    assert words.shortened("The pier fell at noon", 12) == "The pier…"
    assert len(words.shortened("x" * 50, 22)) == 22


def test_a_quotation_over_lines_that_only_the_width_broke_is_direct_to_its_end() -> None:
    text = "Ana Lira said the owners had “known that the old stone\nquay was rotten” and had done nothing.\nNobody was hurt.\n"
    r = reading("m", text)
    start, end = text.index("the owners"), text.index(" nothing")
    told = [(text[a:b], direct) for a, b, direct in voiced(r, Span.cut(text, start, end))]
    assert told == [
        ("the owners had", False), ("“known that the old stone\nquay was rotten”", True), ("and had done", False),
    ]  # fmt: skip


def test_a_question_asked_twice_has_one_entry_in_the_summary() -> None:
    again = claim("How many people were killed?", ("Six people died", PAGES[:2]), ("The pier fell", PAGES[2:]))
    other = replace(again, id="o", relation="agree")
    page = render(PAGES, Comparison(claims=(DEATHS, WIDE, again, other)), (), View())
    summary, rest = page.split('<section id="pile">')
    shown = Dossier(PAGES, Comparison(claims=(DEATHS, WIDE, again, other)), (), View()).claims.all
    numbers = {c.id: c.number for c in shown}
    assert summary.count('<li class="brief conflict">') == 2 and summary.count("asked again:") == 1
    assert "differ on 2 questions, both of them in open conflict" in summary
    assert f'asked again: <a class="ref" href="#c{numbers[again.id]}">' in summary
    assert f'<a class="ref q" href="#c{numbers["o"]}">' in summary  # an agreement is another list's
    assert rest.count("the same is asked in") == 3
