"""Times on any string: no exception, spans in the text, intervals forward, time linear in length."""

from __future__ import annotations

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction import times
from sayso.extraction.timing import lexicon
from sayso.model import Page, Parse
from sayso.model.dates import interval
from sayso.reading import Given, from_text

_TOKEN = re.compile(r"\w+|[^\w\s]")


def blank(page: Page) -> Parse:
    """A parse without any syntax, made without the parser."""
    found = list(_TOKEN.finditer(page.text))
    words = [m[0] for m in found]
    n = len(words)
    return Parse(
        page.text, [m.start() for m in found], [m.end() for m in found], words, [w.lower() for w in words],
        [w.lower() for w in words], ["NOUN"] * n, ["NN"] * n, ["ROOT"] * n, list(range(n)), [""] * n, [False] * n,
        [0, n] if n else [0], [0, n] if n else [0],
    )  # fmt: skip


def found_in(text: str, published: str | None) -> tuple[times.TimeExpression, ...]:
    if not text:
        return ()
    page = from_text(text, "t", Given(published=published))
    return times.find(blank(page), page.document, page.segments)


_WORDS = sorted(lexicon.WORDS) + ["Monday", "May", "March", "31", "30", "1", "1999", "2017", "0", "'99", "1990s", "BC", "499",
          "p.m.", "5", "12:30", "25:99", "9/11", "31/12/1999", "2017-02-31", "-", "–", ",", "(", ")", ".", "to", "9999999999999",
          "February", "1.5", "1000", "9999", "two thousand", "billion"]  # fmt: skip
_DATES = st.sampled_from(
    [None, "2017-08-31", "2017-08", "2017", "2017-08-28/2017-08-31", "0001-01-01", "9999-12-31", "2017~", "nonsense"]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join), _DATES)
def test_words_of_time_in_any_order(text: str, published: str | None) -> None:
    check(text, published)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), _DATES)
def test_any_string(text: str, published: str | None) -> None:
    check(text, published)


def check(text: str, published: str | None) -> None:
    last = 0
    for t in found_in(text, published):
        t.span.check(text)
        assert t.span.start >= last, "expressions neither overlap nor go back"
        last = t.span.end
        if t.value and not t.value.startswith(("-", "XXXX", "0000", "00XX", "000X")) and "/-" not in t.value:
            days = interval(t.value)
            assert days is not None, t.value
            assert days[0] < days[1]


def test_time_grows_with_length_alone() -> None:
    story = "On Monday 3 May the mayor said two days later, from June to July 2016, 1 and 2 and 3 August would do. "

    def cost(copies: int) -> float:
        page = from_text(story * copies, "t", Given(published="2017-08-31"))
        parse = blank(page)
        start = time.process_time()
        times.find(parse, page.document, page.segments)
        return time.process_time() - start

    cost(20)
    short, long = min(cost(40) for _ in range(3)), min(cost(400) for _ in range(2))
    assert long < short * 30, (short, long)
