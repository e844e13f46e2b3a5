"""Scope: where and when a figure holds, whose it is, and whether it is a change or a total."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from sayso.extraction.lexicon.quantity_things import CHANGE_NOUNS, CHANGE_VERBS
from sayso.model import Attribution, Parse, Place, Span, TimeExpression

NEAR = 4
"""How many places or times on either side of a figure are looked at."""
_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central northeastern northwestern southeastern
    southwestern north-eastern north-western south-eastern south-western northeast northwest southeast southwest
    upper lower greater coastal rural mainland occupied""".split()
)


_ELSEWHERE = frozenset({"to", "toward", "towards", "from", "into", "by", "with", "against", "for", "via", "onto"})
"""Leading to a name they tell a way, a party or a purpose, not where a figure holds."""


_OF_PEOPLE = frozenset({"from", "with", "against", "for"})
"""Inside the counted phrase these belong to it: "migrants from Sudan"."""


class Holders:
    """The attributions by content, so that the innermost one that covers a span is found quickly."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._all = sorted((c.start, -c.end, a.id) for a in attributions for c in a.content)
        self._open: list[tuple[int, int, str]] = []
        self._next = 0

    def of(self, start: int, end: int) -> str | None:
        """The id of the innermost attribution that covers `[start, end)`; ask in the order of the text."""
        while self._next < len(self._all) and self._all[self._next][0] <= start:
            self._open.append(self._all[self._next])
            self._next += 1
        self._open = [c for c in self._open if -c[1] > start]
        covering = [c for c in self._open if -c[1] >= end]
        return min(covering, key=lambda c: (-c[1] - c[0], c[2]))[2] if covering else None


class _Names:
    """Spans in the order of the text, and the prepositions that bar one from being a scope."""

    def __init__(self, spans: Iterable[Span], barred: frozenset[str]) -> None:
        self.spans = sorted(spans, key=lambda s: s.start)
        self.starts = [s.start for s in self.spans]
        self.barred = barred

    def around(self, offset: int) -> list[Span]:
        """The spans nearest to a character."""
        at = bisect_left(self.starts, offset)
        return self.spans[max(0, at - NEAR) : at + NEAR]


class Nearby:
    """Places and times by where they stand."""

    def __init__(self, parse: Parse, places: Sequence[Place], times: Sequence[TimeExpression]) -> None:
        self._parse = parse
        self._places = _Names((p.span for p in places if p.use == "location"), _ELSEWHERE)
        self._times = _Names((t.span for t in times if t.type in ("date", "time", "interval")), frozenset())

    def place(self, token: int, noun: int | None, sentence: tuple[int, int]) -> str | None:
        """The place that the figure's noun or clause names, with its direction ("northern Syria")."""
        chosen = self._best(self._places, token, noun, sentence)
        return None if chosen is None else self._with_direction(chosen, sentence[0])

    def time(self, token: int, noun: int | None, sentence: tuple[int, int]) -> str | None:
        """The time that the figure's noun or clause names."""
        chosen = self._best(self._times, token, noun, sentence)
        return None if chosen is None else " ".join(chosen.text.split())

    def _best(self, names: _Names, token: int, noun: int | None, sentence: tuple[int, int]) -> Span | None:
        p = self._parse
        low, high = p.start[sentence[0]], p.end[sentence[1] - 1]
        ranked: list[tuple[int, int, Span]] = []
        for span in names.around(p.start[token]):
            inside = p.tokens_in(span.start, span.end)
            if not low <= span.start < high or not inside or inside[0] <= token <= inside[-1]:
                continue
            rank = self._rank(inside[-1], token, noun)
            way = _preposition(p, inside[-1]) if names.barred else ""
            if rank is not None and (way not in names.barred or (rank == 0 and way in _OF_PEOPLE)):
                ranked.append((rank, abs(inside[0] - token), span))
        return min(ranked, key=lambda r: (r[0], r[1], r[2].start))[2] if ranked else None

    def _rank(self, other: int, token: int, noun: int | None) -> int | None:
        """0: inside the counted phrase; 1: same clause; None: another clause."""
        p = self._parse
        if noun is not None and p.left[noun] <= other <= p.right[noun]:
            return 0
        if _inside_another(p, other):
            return None
        mine, theirs = _clause(p, noun if noun is not None else token), _clause(p, other)
        if mine == theirs:
            return 1
        return 2 if p.head[mine] == theirs or p.head[theirs] == mine else None

    def _with_direction(self, span: Span, floor: int) -> str:
        p = self._parse
        first = p.tokens_in(span.start, span.end)[0]
        while first > floor and p.lower[first - 1] in _DIRECTIONS:
            first -= 1
        return " ".join(p.text[p.start[first] : span.end].split())


def _preposition(p: Parse, token: int) -> str:
    """The preposition that leads to the name, "" where there is none."""
    for _ in range(4):
        head = p.head[token]
        if head == token or p.pos[head] in ("VERB", "AUX"):
            return ""
        if p.pos[head] == "ADP":
            return p.lower[head]
        token = head
    return ""


def _inside_another(p: Parse, token: int) -> bool:
    """Whether the name belongs to another noun ("attorneys in Paris") rather than to the clause."""
    for _ in range(6):
        head = p.head[token]
        if head == token or p.pos[head] in ("VERB", "AUX"):
            return False
        if (
            p.pos[token] in ("NOUN", "PROPN")
            and p.dep[token] in ("pobj", "npadvmod", "dobj", "nsubj")
            and p.pos[head] in ("NOUN", "PROPN")
        ):
            return True
        if p.pos[head] in ("NOUN", "PROPN") and p.dep[token] not in (
            "compound",
            "amod",
            "nummod",
            "det",
            "flat",
            "nmod",
            "appos",
            "conj",
            "punct",
        ):
            return True
        token = head
    return False


def _clause(p: Parse, token: int) -> int:
    """The verb that governs a token."""
    for _ in range(30):
        h = p.head[token]
        if (
            p.pos[token] in ("VERB", "AUX") and p.dep[token] not in ("aux", "auxpass", "amod", "compound")
        ) or h == token:
            break
        token = h
    return token


_COMPARATIVES = frozenset("less more higher lower fewer greater faster slower cheaper dearer".split())


def is_change(p: Parse, first: int, stop: int, measures: bool) -> bool:
    """Whether the figure on the tokens is an increase or decrease: "rose by 12", "up 19 cents", "a 5% increase".

    `measures`: it has a unit of its own.
    """
    if (
        first
        and p.lower[first - 1] in ("up", "down")
        and p.dep[first - 1] != "prt"
        and (first < 2 or p.lower[first - 2] not in ("made", "set", "split"))
    ):
        return True
    if stop < len(p) and p.lower[stop] in _COMPARATIVES and _is_measure(p, stop - 1):
        return True
    root = first
    for i in range(first, stop):
        if not first <= p.head[i] < stop or p.head[i] == i:
            root = i
    head = p.head[root]
    if p.lower[head] == "by":
        head = p.head[head]
        return p.lemma[head] in CHANGE_VERBS or p.lemma[head] in CHANGE_NOUNS
    if p.lemma[head] in CHANGE_NOUNS and p.pos[head] == "NOUN" and head > root:
        return measures  # "a 5% increase"; "three drops" are drops
    if p.dep[root] == "pobj" and p.lower[head] == "of" and p.lemma[p.head[head]] in CHANGE_NOUNS:
        return True
    return (
        p.lemma[head] in CHANGE_VERBS
        and p.pos[head] == "VERB"
        and p.dep[root] in ("npadvmod", "dobj", "advmod")
        and (p.dep[root] != "dobj" or (_is_measure(p, root) and p.lemma[head] not in _GIVING))
    )


_GIVING = frozenset("raise add lift boost lose".split())
"""With an object of money these are deeds, not changes of a figure ("raised $2,000")."""


def _is_measure(p: Parse, root: int) -> bool:
    return p.ent[root] in ("PERCENT", "MONEY") or p.lower[root] in ("percent", "%", "points", "point", "cents")
