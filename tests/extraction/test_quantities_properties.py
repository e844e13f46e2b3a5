"""Laws that hold for any text: no exception, true spans, monotone bounds, the same answer twice, linear time."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction import quantities
from sayso.extraction.lexicon.quantity_vague import DEFAULT
from sayso.extraction.quantifying import bounds, pieces, ranges
from sayso.extraction.quantifying.number import Number
from sayso.model import Attribution, Parse, Place, Span, TimeExpression

WORDS = st.sampled_from(
    """12 1,800 3.5 2015 half a dozen dozens of hundreds thousand million and or to - – between over no less than at
    least about nearly some several killed wounded people soldiers were said in Orvel the them whom . , ( ) $ €
    % per cent km hour one two three-quarters third minus 40 000 18-wheeler 10:30 F-16 -fold sixfold 5C £10m ½
    ١٢ ² 99999999999999999999""".split()
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.text(max_size=60)
TAGS = st.sampled_from(["CD", "NNS", "NN", "NNP", "VBD", "VBN", "JJ", "IN", "DT", ",", "HYPH"])
POS = {"CD": "NUM", "NNS": "NOUN", "NN": "NOUN", "NNP": "PROPN", "VBD": "VERB", "VBN": "VERB", "JJ": "ADJ", "IN": "ADP",
       "DT": "DET", ",": "PUNCT", "HYPH": "PUNCT"}  # fmt: skip
DEPS = st.sampled_from(
    [
        "nummod",
        "pobj",
        "prep",
        "nsubj",
        "dobj",
        "conj",
        "relcl",
        "acl",
        "nsubjpass",
        "attr",
        "amod",
        "compound",
        "pcomp",
    ]
)


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    """Any text under any tree: what a parser could make of it, and worse."""
    text = draw(TEXTS)
    spans = [m.span() for m in re.finditer(r"\w+(?:[.,]\d+)*|[^\w\s]", text)]
    n = len(spans)
    tags = [draw(TAGS) for _ in range(n)]
    ends = [n] if n < 2 or draw(st.booleans()) else [n // 2, n]
    heads, first = [], 0
    for end in ends:
        root = draw(st.integers(first, max(first, end - 1)))
        for i in range(first, end):
            heads.append(i if i == root else draw(st.integers(i + 1, root) if i < root else st.integers(root, i - 1)))
        first = end
    word = [text[a:b] for a, b in spans]
    lower = [w.lower() for w in word]
    return Parse(text, [a for a, _ in spans], [b for _, b in spans], word, lower, lower, [POS[t] for t in tags], tags, [draw(DEPS) for _ in range(n)],
                 heads, [""] * n, [False] * n, [0, *ends] if n else [0], [0, n] if n else [0])  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(parses())
def test_no_text_and_no_tree_breaks_it(parse: Parse) -> None:
    once = quantities.find(parse, (), (), ())
    assert once == quantities.find(parse, (), (), ())
    for q in once:
        q.span.check(parse.text)
        if q.thing_span is not None:
            q.thing_span.check(parse.text)
        assert q.low is None or q.high is None or q.low <= q.high
        assert q.unit and (q.thing is None or q.thing.strip())
    assert [q.span for q in once] == sorted(q.span for q in once)


@settings(deadline=None, max_examples=200)
@given(parses(), st.data())
def test_no_place_time_or_holder_breaks_it(parse: Parse, data: st.DataObject) -> None:
    """Any words may be places, times and contents; a figure's scope is words of the text."""
    spans = [_some_span(parse, data) for _ in range(6)] if len(parse) else []
    where = [Place(f"p{k}", s, s.text, None, None, None, "town", "location", None, 1) for k, s in enumerate(spans[:2])]
    whole = data.draw(st.sampled_from([None, "2019/2020"]))
    when = [TimeExpression(f"t{k}", s, "2019", None, "date", "absolute", range=whole) for k, s in enumerate(spans[2:4])]
    said = [
        Attribution(f"a{k}", None, None, s, (s,), "indirect", "assert", "pos", None, (), 0.9)
        for k, s in enumerate(spans[4:])
    ]
    flat = " ".join(parse.text.split())
    for q in quantities.find(parse, said, when, where):
        assert all(words is None or words in flat for words in (q.place, q.time, q.population))
        assert q.attribution in (None, "a0", "a1")


def _some_span(parse: Parse, data: st.DataObject) -> Span:
    first = data.draw(st.integers(0, len(parse) - 1))
    last = data.draw(st.integers(first, min(first + 3, len(parse) - 1)))
    return Span.cut(parse.text, parse.start[first], parse.end[last])


@given(st.integers(1, 10**9), st.sampled_from(["figure", "word"]))
def test_bounds_are_monotone(value: int, kind: str) -> None:
    """What is over n is at least n; what is under n is at most n; about n holds n."""
    n = Number(0, 1, value, value, kind)
    at_least, over = bounds.interval(n, (">=",), True), bounds.interval(n, (">",), True)
    at_most, under = bounds.interval(n, ("<=",), True), bounds.interval(n, ("<",), True)
    assert over[0] == (at_least[0] or 0) + 1 and under[1] == (at_most[1] or 0) - 1
    low, high, _ = bounds.interval(n, ("~",), True)
    assert low is not None and high is not None and low <= value <= high
    nearly = bounds.interval(n, ("-",), True)
    assert nearly[0] is not None and nearly[0] <= value == nearly[1]


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_larger_numbers_have_larger_intervals(a: int, b: int) -> None:
    a, b = min(a, b), max(a, b)
    for op in (">", ">=", "<", "<=", "~", "-", "="):
        one, two = (bounds.interval(Number(0, 1, x, x, "figure"), (op,), True) for x in (a, b))
        assert all(x is None or y is None or x <= y for x, y in zip(one[:2], two[:2]))


def _flat(text: str) -> Parse:
    spans = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
    n = len(spans)
    word = [text[a:b] for a, b in spans]
    lower = [w.lower() for w in word]
    cd = ["CD" if w[0].isdigit() else "NNS" for w in word]
    return Parse(text, [a for a, _ in spans], [b for _, b in spans], word, lower, lower, [POS[t] for t in cd], cd, ["nummod"] * n,
                 [min(i + 1, n - 1) for i in range(n)], [""] * n, [False] * n, [0, n], [0, n])  # fmt: skip


@given(st.integers(0, 999_999_999))
def test_numbers_in_words_are_read_as_they_are_said(value: int) -> None:
    parse = _flat(_spoken(value))
    read = ranges.read(pieces.cut(parse, 0, len(parse)), 0, DEFAULT)
    assert read is not None and (read[0].low, read[0].end) == (value, len(pieces.cut(parse, 0, len(parse))))


def _spoken(value: int) -> str:
    small = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    def under(n: int) -> str:
        if n < 20:
            return small[n]
        if n < 100:
            return tens[n // 10 - 2] + (f"-{small[n % 10]}" if n % 10 else "")
        return f"{small[n // 100]} hundred" + (f" and {under(n % 100)}" if n % 100 else "")

    parts = []
    for power, name in ((1_000_000, "million"), (1_000, "thousand")):
        if value >= power:
            parts.append(f"{under(value // power)} {name}")
            value %= power
    if value or not parts:
        parts.append(("and " if parts and value < 100 else "") + under(value))
    return " ".join(parts)


def test_time_grows_with_the_text_and_not_faster() -> None:
    def seconds(times: int) -> float:
        parse = _flat("killed 12 men, about 5 or 6 women and " * times)
        best = []
        for _ in range(3):
            start = time.process_time()
            quantities.find(parse, (), (), ())
            best.append(time.process_time() - start)
        return min(best)

    assert seconds(1600) < 16 * seconds(200) + 0.05
