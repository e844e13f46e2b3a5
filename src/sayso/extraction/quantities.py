"""Quantities: interval, bound, unit, the counted thing, scope and holder."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.extraction.quantifying import changes, pieces, scan, scene, scope, things, wholes
from sayso.extraction.quantifying.phrases import Thing
from sayso.extraction.quantifying.settings import STANDARD, Settings
from sayso.extraction.quantifying.units import COUNT
from sayso.model import Attribution, Parse, Place, Quantity, Span, TimeExpression, make_id

_TAKEN_UP = frozenset({"as before", "total of", "them", "kind"})
"""Rules whose noun stands with an earlier figure, so that its place and time are that figure's."""
_KEPT = 5
"""How many counted things back a pronoun or a left-out noun may reach."""


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a figure's scope and holder are looked up in; `sentence` is its token range, `timed` the tokens of times."""

    sentence: tuple[int, int]
    holders: scope.Holders
    nearby: scope.Nearby
    timed: set[int]


def find(
    parse: Parse,
    attributions: Sequence[Attribution],
    times: Sequence[TimeExpression],
    places: Sequence[Place],
    settings: Settings = STANDARD,
) -> tuple[Quantity, ...]:
    """Every quantity in the parsed text, in order.

    `low` and `high` follow the annotation guidelines (over n is n+1 and up, about n is ten per cent either way, vague
    words by the table in `settings`); `unit` is "count" for things counted one by one.
    """
    holders = scope.Holders(attributions)
    nearby = scope.Nearby(parse, places, times)
    dated = _dated(parse, [t for t in times if t.value is not None])
    timed = _dated(parse, times)
    out: list[Quantity] = []
    asked: Thing | None = None
    for first, end in parse.blocks():
        earlier: list[Thing] = [] if asked is None else [asked]
        asked = things.asked_for(parse, first, end)
        scenes: dict[int, tuple[str | None, str | None]] = {}
        for sentence in _sentences(parse, first, end):
            for figure in _figures(parse, sentence, settings, dated):
                thing = things.of_number(parse, figure.first, figure.stop, figure.unit.measures, earlier)
                found = _quantity(parse, figure, thing, _Scope(sentence, holders, nearby, timed))
                if thing is not None and not figure.unit.measures:
                    earlier = [*earlier[-_KEPT:], thing]
                    found = _where_before(found, thing, scenes)
                    scenes[thing.noun] = found.place, found.scene
                out.append(found)
    return tuple(wholes.taken_up(out, parse.text))


def _sentences(parse: Parse, first: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of the block on the tokens `[first, end)`."""
    k = bisect_left(parse.sent_starts, first)
    while k + 1 < len(parse.sent_starts) and parse.sent_starts[k] < end:
        yield parse.sent_starts[k], parse.sent_starts[k + 1]
        k += 1


def _figures(parse: Parse, sentence: tuple[int, int], settings: Settings, dated: set[int]) -> Iterator[scan.Figure]:
    first, end = sentence
    if first < end and pieces.TRIGGER.search(parse.text, parse.start[first], parse.end[end - 1]):
        yield from scan.figures(pieces.cut(parse, first, end), settings, dated)


def _dated(parse: Parse, times: Sequence[TimeExpression]) -> set[int]:
    """Tokens inside calendar dates and clock times; durations ("for ten days") are quantities too."""
    return {
        token
        for t in times
        if t.type in ("date", "time", "interval")
        for token in parse.tokens_in(t.span.start, t.span.end)
    }


def _quantity(parse: Parse, figure: scan.Figure, thing: Thing | None, where: _Scope) -> Quantity:
    noun = None if thing is None else thing.noun
    nouns = (None, noun) if thing is not None and thing.rule in _TAKEN_UP else (noun,)
    text = parse.text
    holder = where.holders.of(figure.start, figure.end)
    if scope.writer_goes_on(parse, figure.first, where.holders.cue(holder)):
        holder = None
    where_told = _first(scene.of(parse, figure.first, n, where.sentence, where.timed) for n in nouns)
    place = _first(where.nearby.place(figure.first, n, where.sentence) for n in nouns)
    return Quantity(
        id=make_id("q", text[figure.start : figure.end], figure.start, figure.end),
        span=Span.cut(text, figure.start, figure.end),
        low=figure.low,
        high=figure.high,
        bound=figure.bound,
        unit=_unit(figure, thing),
        thing=None if thing is None else thing.words,
        thing_span=None if thing is None else _span(parse, thing),
        approx=figure.approx,
        attribution=holder,
        place=None if scene.names_another(where_told, place) else place,
        time=_first(where.nearby.time(figure.first, n, where.sentence) for n in nouns),
        scene=where_told,
        population=where.nearby.population(figure.stop - 1, nouns[0], where.sentence),
        change=figure.added or changes.is_change(parse, figure.first, figure.stop, figure.unit.measures),
        rule=f"{figure.rule}; thing: {thing.rule}" if thing else figure.rule,
    )


def _unit(figure: scan.Figure, thing: Thing | None) -> str:
    """The unit's name; the number of a magnitude ("had a magnitude of 6.1") has that for its unit."""
    name = figure.unit.name or COUNT
    told = thing is not None and name == COUNT and thing.core.lower().split(" of ")[0].endswith(_MAGNITUDE)
    return _MAGNITUDE if told else name


_MAGNITUDE = "magnitude"


def _where_before(q: Quantity, thing: Thing, scenes: dict[int, tuple[str | None, str | None]]) -> Quantity:
    """A figure that takes up what was counted before ("the governor put the figure at 12") where that was counted."""
    if thing.rule != "total of" or q.place or q.scene:
        return q
    place, where = scenes.get(thing.noun, (None, None))
    return replace(q, place=place, scene=where)


def _first(values: Iterable[str | None]) -> str | None:
    """The first value that there is."""
    return next((v for v in values if v is not None), None)


def _span(parse: Parse, thing: Thing) -> Span:
    return Span.cut(parse.text, *parse.chars(thing.first, thing.end))
