"""The publisher by the head of a page: a name over the headline or beside the date, the menu, a logo."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.model import Fact, Span
from sayso.model.document import Certainty
from sayso.reading.article import publisher, roles, shapes
from sayso.reading.article.roles import Roles, Words
from sayso.reading.article.shapes import ASIDE, META, shape
from sayso.reading.lines import Line

HIGH = 2
"""Lines at most above a name for which nothing but its place speaks."""
COLUMN = 4
"""Items of a menu at least that stand one to a line."""


@dataclass(frozen=True, slots=True)
class Top:
    """A page and where its head ends: before line `first`; the article ends before line `end`."""

    text: str
    lines: Sequence[Line]
    end: int
    first: int


def announced(top: Top, words: list[Words]) -> tuple[Fact, int | None, list[Words]]:
    """The publisher where the line above it announces it, its line, and the other words."""
    for i, word in enumerate(words):
        if word.at and shapes.GIVEN_BY.match(top.lines[word.at - 1].text):
            span = _span(top.text, top.lines[word.at], word.text)
            return Fact(word.text, "stated", "the page says who provided it", span), word.at, words[:i] + words[i + 1 :]
    return Fact(), None, words


def letterhead(top: Top, words: list[Words]) -> tuple[list[Words], publisher.Evidence]:
    """The words from the one on that may be the publisher's name, and what speaks for it."""
    start = next((i for i, w in enumerate(words) if w.shape not in ASIDE and not shapes.is_press_office(w.text)), 0)
    if start and words[start].near == 1 and words[start - 1].shape not in ("realm", "office"):
        start = start if words[start].shape == "office" else 0
    if not words:
        return words, publisher.Evidence()
    name, *others = words[start:]
    rest = publisher.rest(top.text, top.lines, name.at, top.first, top.end)
    over = _over_menu(top, name, len(others))
    evidence = publisher.weigh(name.text, replace(rest, standing=over or _stands(top, name, len(others)), menu=over))
    return [replace(name, naming=evidence.weight, over=over), *others], evidence


def _stands(top: Top, name: Words, others: int) -> bool:
    """Whether a menu or slogan hangs on the first words, `others` being behind them, at the top of the page."""
    below = name.at + 1
    if below >= top.first or name.at > HIGH:
        return False
    text, kind = top.lines[below].text, shape(top.lines[below].text)
    slogan = text[0].islower() or text.isupper() or kind == "office"
    hangs = kind in ("label", "byline") or roles.is_slogan(text) or (slogan and others > 1)
    return name.menu or (hangs and top.lines[below].gap == 1)


def _over_menu(top: Top, name: Words, others: int) -> bool:
    """Whether the page begins with the name, and the menu of a site stands below it, in a column, or in a row, there
    perhaps below one line of the `others` with a headline behind it."""
    column = [shape(line.text) for line in top.lines[1 : min(1 + COLUMN, top.first)]]
    if name.at == 0 and len(column) == COLUMN and set(column) <= {"site", "label"}:
        return True
    slogan = top.first > 1 and shape(top.lines[1].text) in roles.SPOKEN
    below = top.lines[1 : min(3 if others > slogan else 2, top.first)]
    if name.at > 0 or not below or below[0].gap != 1 or shape(below[0].text) not in ("words", "credit", "site"):
        return False
    return any(shape(line.text) == "site" and shapes.is_site_menu(line.text) for line in below)


def outlet(top: Top, cast: Roles, evidence: publisher.Evidence) -> tuple[Fact, int | None]:
    """The publisher by the name over the headline, by one between it and the text beside a date, or by the menu; and
    the line of its name."""
    if evidence.weight and cast.name is not None and (cast.title is not None or not evidence.placed):
        return _fact(top.text, top.lines[cast.name], evidence, "the name at the head of the page"), cast.name
    below = () if cast.title is None else range(cast.title + 1, top.first)
    for i in below:
        beside = {shape(top.lines[j].text) for j in (i - 1, i + 1) if j < top.first}
        if not _may_name(top.lines[i].text) or META.isdisjoint(beside):
            continue
        found = publisher.weigh(top.lines[i].text, publisher.rest(top.text, top.lines, i, top.first, top.end))
        if found.weight:
            return _fact(top.text, top.lines[i], found, "the name beside the date or byline"), i
    fact = _first_of_menu(top)
    return fact if fact.value else _of_logo(top), None


def _may_name(line: str) -> bool:
    """Whether a line below a headline may name the publisher: one with the form of a person's name is mostly a
    writer's, unless it begins as only stations' and agencies' do."""
    return shape(line) == "words" or (shape(line) == "person" and publisher.is_station(line))


def _first_of_menu(top: Top) -> Fact:
    """The publisher by the first entry of a menu at the top, where the page's address or notice of rights agrees."""
    for i, line in enumerate(top.lines[: min(top.first, HIGH + 1)]):
        row = shapes.parts(line.text) if shape(line.text) == "site" else []
        if len(row) > 1 and not shapes.is_section(row[0]):
            rest = publisher.rest(top.text, top.lines, i, top.first, top.end)
            found = publisher.weigh(row[0], rest)
            if found.agrees:
                return _fact(top.text, line, found, "the first entry of the menu")
    return Fact()


def _of_logo(top: Top) -> Fact:
    """The publisher by the words that stand for its logo, where the rest of the page speaks for the name."""
    for i, line in enumerate(top.lines[: min(top.first, HIGH + 1)]):
        name = shapes.logo(line.text)
        if name:
            found = publisher.weigh(name, publisher.rest(top.text, top.lines, i, top.first, top.end))
            if found.weight:
                return _fact(top.text, line, found, "the logo at the head of the page")
    return Fact()


def _fact(text: str, line: Line, evidence: publisher.Evidence, where: str) -> Fact:
    """The publisher by a name of the head, with all that speaks for it."""
    certainty: Certainty = "stated" if evidence.notice else "inferred"
    return Fact(evidence.name, certainty, f"{where}: {', '.join(evidence.why)}", _span(text, line, evidence.name))


def _span(text: str, line: Line, name: str) -> Span | None:
    """Where a name stands on its line, in whatever letters; None where marks of Markdown part it."""
    found = re.search(re.escape(name), text[line.start : line.end], re.I)
    return found and Span.cut(text, line.start + found.start(), line.start + found.end())
