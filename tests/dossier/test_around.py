"""A line is shown with the rest of its sentence, fainter, so that it can be read alone."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.dossier import render
from sayso.dossier.around import MOST, around
from sayso.dossier.build import Dossier
from sayso.dossier.pages import Back
from sayso.dossier.views import Quote, View
from sayso.model import Comparison, Member, Reading, Span
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text, read_bytes

TEXT = """Weir gate failed, rangers say

HOLT - Ranger Ana Brisk climbed the weir on 4 May. She found the gate, which the council had repaired in March, wide open.

The council denies it.

2 Comments

Jo Fenn says:
May 5, 2031 at 8:15 am

I saw the gate open on Sunday, and my neighbour Lou Parr did too.

Lou Parr says:
May 5, 2031 at 9:15 am

So I did."""


@pytest.fixture(scope="module")
def reading() -> Reading:
    page = read_bytes(TEXT.encode(), path="weir.txt", given=Given(outlet="Holt Herald", published="2031-05-05"))
    return extract(page, language.parse(page.text, page.segments))


def span(reading: Reading, words: str) -> Span:
    start = reading.text.index(words)
    return Span.cut(reading.text, start, start + len(words))


def parts(reading: Reading, words: str) -> tuple[str, str]:
    told = around(reading, span(reading, words))
    return reading.text[slice(*told.before)], reading.text[slice(*told.after)]


def quote(reading: Reading, words: str) -> Quote:
    dossier = Dossier([reading], Comparison(), (), View())
    return dossier._evidence.quote(Member(reading.document.id, span(reading, words)), Back("t1", "timeline"))


def test_words_stand_in_their_sentence_and_behind_the_one_that_names_who_is_meant(reading: Reading) -> None:
    before, after = parts(reading, "which the council had repaired in March")
    assert before.endswith("climbed the weir on 4 May. She found the gate, ") and after == ", wide open."


def test_a_sentence_that_names_its_subject_stands_alone(reading: Reading) -> None:
    before, _ = parts(reading, "denies it")
    assert before == "The council "


def test_whole_sentences_have_nothing_around_them(reading: Reading) -> None:
    assert parts(reading, "The council denies it.") == ("", "")


def test_of_a_remark_only_the_words_are_shown(reading: Reading) -> None:
    assert parts(reading, "the gate open on Sunday") == ("", "")


def test_a_long_sentence_is_cut_at_a_word_and_says_so() -> None:
    long = f"The board, {'which met again and again, ' * 20}closed the weir on 4 May, {'and then once more, ' * 20}it says."
    page = from_text(f"Weir closed\n\n{long}", "long.txt", Given(outlet="Holt Herald", published="2031-05-05"))
    found = extract(page, language.parse(page.text, page.segments))
    shown = quote(found, "closed the weir on 4 May")
    assert shown.before.startswith("…") and shown.after.endswith("…")
    assert len(shown.before) <= MOST + 1 and len(shown.after) <= MOST + 1
    assert shown.before[1:] in long and shown.after[:-1] in long and shown.before[1:2].isalpha()
    assert shown.words == "closed the weir on 4 May"


def test_the_page_shows_them_fainter(reading: Reading) -> None:
    html = render([reading], compare([reading]), (), View())
    assert '<span class="around">' in html


def test_of_two_parts_of_one_sentence_the_first_alone_stands_in_it(reading: Reading) -> None:
    dossier = Dossier([reading], Comparison(), (), View())
    parts_of_it = ("She found the gate", "which the council had repaired in March")
    members = [Member(reading.document.id, span(reading, words)) for words in parts_of_it]
    first, second = dossier._evidence.quotes(members, Back("t1", "timeline"))
    assert first.before and first.after.endswith("wide open.") and (second.before, second.after) == ("", "")
