"""The head of an article: what stands before its first paragraph, line by line, and who published it.

Every line has a shape by itself (`shapes`); those that are just words play a part (`roles`): the publisher's name, a
slogan, a kicker, the headline, a standfirst.  A name is believed where the rest of the page speaks for it
(`publisher`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from sayso.model import Fact, Span
from sayso.model.document import Certainty, SegmentType
from sayso.model.facts import datelines
from sayso.reading.article import buried, publisher, roles, shapes
from sayso.reading.article.captions import glued_title, is_caption
from sayso.reading.article.furniture import is_navigation, is_prose
from sayso.reading.article.roles import Roles, Words
from sayso.reading.article.shapes import Shape, is_byline, is_date_line, shape
from sayso.reading.dates import DAY_DATE
from sayso.reading.facts.names import is_person
from sayso.reading.lines import Line

DEEP = 40
"""Lines at most among which a head is looked for."""
MOST = 9
"""Lines of words in a head; where there are more, a whole page with its menus was copied."""
ALONE = 6
"""Lines between a paragraph and the first dense run of prose from which on the former is no part of the article."""
GLUED = 25
"""Characters of a headline that is known again at the end of a path of crumbs whose parts ran together."""
HIGH = 2
"""Lines at most above a name for which nothing but its place speaks."""
LONGEST = 300
"""Characters of a standfirst."""
_ENTRY = re.compile(r"^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s+[A-Z\"“‘'(].{25}")
"""An entry of a page that was written minute by minute."""
_WRAPPED = 45
"""Characters of a line that may be broken by hand in mid-sentence."""
_THOUGHTS = re.compile(r"^.{0,60}?(?:on|to) [“\"](?P<title>.{5,250})[”\"]$")
_ABOUT = re.compile(r"^(?:on|about|concerning|regarding|relating to) \S.{8,}[^.]$")
"""What a notice is about, under its number: "BULLETIN No. 3", "on the state of the bridges"."""
_SOME_DATE = re.compile(rf"\b{DAY_DATE}|\b\d{{1,2}}/\d{{1,2}}/\d{{2}}\b", re.I)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]{3,60}$")
"""The site's name behind a title, as browsers show it."""
_COLUMNS = re.compile(r"\s{3,}|\t+")
_META: frozenset[Shape] = frozenset(("date", "byline", "credit"))
_ASIDE: frozenset[Shape] = frozenset(("label", "notice", "realm"))
"""Shapes of lines that may stand over the publisher's name."""
_ANYWHERE: frozenset[SegmentType] = frozenset(("caption", "embedded_quote"))
"""Types of lines that stand in the body as well."""
_TYPES: Mapping[Shape, SegmentType] = {"date": "dateline", "byline": "byline", "caption": "caption"}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the body: the type of each line, the title's line, and the index of the first body line.

    `glued` is how far into its line the title begins, where a caption runs into it; `lines` of it are the title's.
    `last` is the line after the article's end where the article is buried in a page.  `outlet` is the publisher that
    the head names.
    """

    types: tuple[SegmentType, ...]
    title: int | None
    body: int
    glued: int = 0
    lines: int = 1
    last: int | None = None
    outlet: Fact = field(default_factory=Fact)


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of lines by their index: the types of some, and how much markup makes one the headline."""

    types: Mapping[int, SegmentType] = field(default_factory=dict)
    marked: Mapping[int, float] = field(default_factory=dict)


def find(text: str, lines: Sequence[Line], end: int, known: Known) -> Head:
    """The head among `lines[:end]` of `text`: what the lines of unknown type make, with the others in their places."""
    told = known.types
    if not told:
        return _find(text, lines, end, known.marked)
    others = [i for i in range(len(lines)) if i not in told]
    marked = {at: known.marked[i] for at, i in enumerate(others) if i in known.marked}
    top = _find(text, [lines[i] for i in others], end - sum(i < end for i in told), marked)
    types = dict(zip(others, top.types)) | dict(told)
    begin = others[top.body] if top.body < len(others) else len(lines)
    body = max([begin, *(i + 1 for i, kind in told.items() if kind not in _ANYWHERE)])
    last = None if top.last is None else others[top.last - 1] + 1
    title = None if top.title is None else others[top.title]
    whole = title is None or others[(top.title or 0) + top.lines - 1] == title + top.lines - 1
    return replace(
        top,
        types=tuple(types.get(i, "body") for i in range(body)),
        title=title,
        body=body,
        last=last,
        lines=top.lines if whole else 1,
    )


@dataclass(frozen=True, slots=True)
class _Top:
    """A page and where its head ends: before line `first`; the article ends before line `end`."""

    text: str
    lines: Sequence[Line]
    end: int
    first: int


def _find(text: str, lines: Sequence[Line], end: int, marked: Mapping[int, float]) -> Head:
    """The head where no line's type is known."""
    paragraph = _first_paragraph(lines, end)
    first = _second_words(lines, end) if paragraph is None else paragraph
    named = _named_elsewhere(lines, end, first)
    words = _words(lines, first, named, marked)
    core = buried.find(lines, end, is_meta)
    if core is not None and (paragraph is None or len(words) > MOST or _unlisted(lines[first : core.first]) > ALONE):
        return _above(lines, core, _named_elsewhere(lines, end, min(end, DEEP)))
    top = _Top(text, lines, end, first)
    outlet, masthead, words = _announced(top, words)
    words, evidence = _letterhead(top, words)
    cast = roles.play(words, named)
    if paragraph is None and len(words) == 1 and cast.title != named and not _looks_capital(words[0].text):
        cast = Roles(cast.name, cast.slogan)
    if outlet.value is None:
        outlet, masthead = _publisher(top, cast, evidence)
    made = _numbered(lines, _typed(lines, first, cast.title, {cast.name, cast.slogan, masthead}))
    return replace(made, outlet=outlet, last=None if core is None else max(core.last, made.body))


def _unlisted(lines: Sequence[Line]) -> int:
    """How many lines are no items of a list: a list of key figures parts no paragraph from its article."""
    return sum(line.text[0] not in "•*·–-" for line in lines)


def is_meta(line: str) -> bool:
    """Whether a line near a headline names its writer or its day."""
    return is_byline(line) or is_date_line(line) or (len(line) <= 90 and bool(_SOME_DATE.search(line)))


# ---------------------------------------------------------------- where the head ends
def _first_paragraph(lines: Sequence[Line], end: int) -> int | None:
    """The first line of the article's text, or None where no line is prose."""
    for i in range(min(end, DEEP)):
        line = lines[i].text
        if len(line) > LONGEST or _is_wrapped(lines, i, end) or _is_entry(lines, i, end):
            return i
        if is_prose(line) and shape(line) == "words" and not (_looks_capital(line) or _is_standfirst(lines, i, end)):
            return i
    return None


def _second_words(lines: Sequence[Line], end: int) -> int:
    """Where a page without prose begins: the first line of words may be its title."""
    spoken = [i for i in range(min(end, DEEP)) if shape(lines[i].text) in roles.SPOKEN]
    return spoken[1] if len(spoken) > 1 else min(end, DEEP)


def _is_entry(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line is told at a time of day, or is the day over such a line."""
    line = lines[at].text
    if shapes.is_day(line):
        return at + 1 < end and bool(_ENTRY.match(lines[at + 1].text))
    return bool(_ENTRY.match(line)) and not is_date_line(line)


def _is_wrapped(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line is the first of a paragraph that is broken by hand."""
    after = lines[at + 1 : min(end, at + 3)]
    if len(lines[at].text) < _WRAPPED or not after or after[0].gap != 1 or shape(lines[at].text) != "words":
        return False
    return after[0].text[0].islower() or (
        len(after) == 2
        and after[1].gap == 1
        and after[1].text[0].islower()
        and len(after[0].text) >= _WRAPPED
        and shape(after[0].text) == "words"
    )


def _is_standfirst(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line of prose has words over it and a byline or date close below it."""
    if datelines.find(lines[at].text, small=True) or not any(shape(line.text) in roles.SPOKEN for line in lines[:at]):
        return False
    ahead = [lines[i].text for i in range(at + 1, min(end, at + 4))]
    return any(not is_prose(line) and shape(line) in _META for line in ahead)


# ---------------------------------------------------------------- what its words are
def _words(lines: Sequence[Line], first: int, named: int | None, marked: Mapping[int, float]) -> list[Words]:
    """The lines of the head that may play a part."""
    kinds = [shape(line.text) for line in lines[:first]]
    return [
        Words(
            i, line.text, kind, i == 0 or line.gap > 1, marked=marked.get(i, 0.0),
            near=next((j for j in range(1, 4) if i + j < first and kinds[i + j] in _META), 9),
            metas=sum(k in _META for k in kinds[:i]),
            menu=i + 1 < first and kinds[i + 1] == "site",
        )
        for i, (line, kind) in enumerate(zip(lines, kinds))
        if kind in roles.SPOKEN or i == named
    ]  # fmt: skip


def _announced(top: _Top, words: list[Words]) -> tuple[Fact, int | None, list[Words]]:
    """The publisher where the line above it announces it, its line, and the other words."""
    for i, word in enumerate(words):
        if word.at and shapes.GIVEN_BY.match(top.lines[word.at - 1].text):
            span = _span(top.text, top.lines[word.at], word.text)
            return Fact(word.text, "stated", "the page says who provided it", span), word.at, words[:i] + words[i + 1 :]
    return Fact(), None, words


def _letterhead(top: _Top, words: list[Words]) -> tuple[list[Words], publisher.Evidence]:
    """The words from the one on that may be the publisher's name, and what speaks for it."""
    start = next((i for i, w in enumerate(words) if w.shape not in _ASIDE), 0)
    if start and words[start].near == 1 and words[start - 1].shape != "realm":
        start = 0
    if not words:
        return words, publisher.Evidence()
    name, *others = words[start:]
    rest = publisher.rest(top.text, top.lines, name.at, top.first, top.end)
    over = _over_menu(top, name, len(others))
    evidence = publisher.weigh(name.text, replace(rest, standing=over or _stands(top, name, len(others)), menu=over))
    return [replace(name, naming=evidence.weight, over=over), *others], evidence


def _stands(top: _Top, name: Words, others: int) -> bool:
    """Whether a menu or slogan hangs on the first words, `others` being behind them, at the top of the page."""
    below = name.at + 1
    if below >= top.first or name.at > HIGH:
        return False
    text, kind = top.lines[below].text, shape(top.lines[below].text)
    slogan = text[0].islower() or text.isupper() or kind == "office"
    hangs = kind in ("label", "byline") or roles.is_slogan(text) or (slogan and others > 1)
    return name.menu or (hangs and top.lines[below].gap == 1)


def _over_menu(top: _Top, name: Words, others: int) -> bool:
    """Whether the page begins with the name, and the menu of a site stands below it, or below one line of the `others`
    with a headline behind it."""
    slogan = top.first > 1 and shape(top.lines[1].text) in roles.SPOKEN
    below = top.lines[1 : min(3 if others > slogan else 2, top.first)]
    if name.at > 0 or not below or below[0].gap != 1 or shape(below[0].text) not in ("words", "credit", "site"):
        return False
    return any(shape(line.text) == "site" and shapes.is_site_menu(line.text) for line in below)


def _publisher(top: _Top, cast: Roles, evidence: publisher.Evidence) -> tuple[Fact, int | None]:
    """The publisher by the name over the headline, by one between it and the text beside a date, or by the menu; and
    the line of its name."""
    if evidence.weight and cast.name is not None and (cast.title is not None or not evidence.placed):
        return _fact(top.text, top.lines[cast.name], evidence, "the name at the head of the page"), cast.name
    below = () if cast.title is None else range(cast.title + 1, top.first)
    for i in below:
        beside = {shape(top.lines[j].text) for j in (i - 1, i + 1) if j < top.first}
        if shape(top.lines[i].text) != "words" or _META.isdisjoint(beside):
            continue
        found = publisher.weigh(top.lines[i].text, publisher.rest(top.text, top.lines, i, top.first, top.end))
        if found.weight:
            return _fact(top.text, top.lines[i], found, "the name beside the date or byline"), i
    fact = _first_of_menu(top)
    return fact if fact.value else _of_logo(top), None


def _first_of_menu(top: _Top) -> Fact:
    """The publisher by the first entry of a menu at the top, where the page's address or notice of rights agrees."""
    for i, line in enumerate(top.lines[: min(top.first, HIGH + 1)]):
        row = shapes.parts(line.text) if shape(line.text) == "site" else []
        if len(row) > 1 and not shapes.is_section(row[0]):
            rest = publisher.rest(top.text, top.lines, i, top.first, top.end)
            found = publisher.weigh(row[0], rest)
            if found.agrees:
                return _fact(top.text, line, found, "the first entry of the menu")
    return Fact()


def _of_logo(top: _Top) -> Fact:
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


def _looks_capital(line: str) -> bool:
    """Whether nearly all longer words begin with a capital letter, as in a headline in title case."""
    words = [w for w in _WORD.findall(line) if len(w) > 3]
    return len(words) >= 2 and sum(w[0].isupper() for w in words) >= 0.75 * len(words) and len(line) <= 180


# ---------------------------------------------------------------- the types of its lines
def _typed(lines: Sequence[Line], first: int, title: int | None, masthead: Set[int | None]) -> Head:
    """The types of the lines before `first`; `masthead`: those of the publisher's name and slogan."""
    cut = 0
    if title is None:
        title, cut = next(((i, c) for i in range(first) if (c := glued_title(lines[i].text) or 0)), (None, 0))
    dated = max((i for i in range(first) if shape(lines[i].text) in _META), default=-1)
    types: list[SegmentType] = []
    for i in range(first):
        kind = "title" if i == title else _type(lines, i, first, title, masthead)
        if kind == "body" and title is None:
            if i > dated:
                break
            kind = "boilerplate"
        types.append(kind)
    while types and types[-1] == "body":
        types.pop()
    return Head(tuple(types), title, len(types), cut)


def _numbered(lines: Sequence[Line], made: Head) -> Head:
    """The head with a title of two lines where one gives the notice its number and the next says what it is about."""
    at = made.title
    if at is None:
        return made
    at -= at > 0 and bool(_ABOUT.match(lines[at].text))
    if shape(lines[at].text) not in _ASIDE or made.body < at + 2 or lines[at + 1].gap != 1:
        return made
    if not _ABOUT.match(lines[at + 1].text):
        return made
    types = (*made.types[:at], "title", "title", *made.types[at + 2 :])
    return replace(made, types=types, title=at, lines=2)


def _type(lines: Sequence[Line], at: int, first: int, title: int | None, masthead: Set[int | None]) -> SegmentType:
    """What a line of the head other than its title is."""
    line, kind = lines[at].text, shape(lines[at].text)
    if kind == "date" and title is not None and at > title and _names_writer(line):
        return "byline"
    if kind in _TYPES:
        return _TYPES[kind]
    if kind == "words" and title is not None and at > title and is_caption(line):
        return "caption"
    if at in masthead or kind not in ("words", "person", "credit") or (title is not None and at < title):
        return "boilerplate"
    beside = [shape(lines[j].text) for j in (at - 1, at + 1) if 0 <= j < first]
    placed = not _META.isdisjoint(beside) or not masthead.isdisjoint((at - 1, at + 1))
    if kind == "credit" or (title is not None and placed and _is_writer(lines, at, first)):
        return "byline"
    scrap = len(line.split()) <= 3 and line[-1] not in ".?!:" and not {"date", "byline", "site"}.isdisjoint(beside)
    return "boilerplate" if scrap and title is not None else "body"


def _is_writer(lines: Sequence[Line], at: int, first: int) -> bool:
    """Whether a line beside the date names somebody, alone, with a town, or with an office whose statement follows."""
    line = lines[at].text
    if shape(line) == "person" or shapes.is_speech(line):
        return True
    return shapes.is_seated(line, "\n".join(below.text for below in lines[first:]))


def _names_writer(line: str) -> bool:
    """Whether a date line begins with a person's name, or has one beside the time that the page takes to read."""
    return is_person(_COLUMNS.split(line)[0]) or shapes.writer_in_row(line) is not None


def _above(lines: Sequence[Line], core: buried.Core, named: int | None) -> Head:
    """The head of an article buried in a page: all above it is the page's but title, byline and date."""
    title = named if named is not None and named < core.first else core.title
    types: list[SegmentType] = []
    for i in range(core.first):
        line = lines[i].text
        if i == title:
            types.append("title")
        elif title is not None and i > title:
            kind = _type(lines, i, core.first, title, frozenset())
            types.append("boilerplate" if kind == "body" and len(line) < 50 else kind)
        elif title is not None and title - i <= 3 and shape(line) in _META:
            types.append(_TYPES.get(shape(line), "boilerplate"))
        else:
            types.append("boilerplate")
    return Head(tuple(types), title, core.first, last=core.last)


def _named_elsewhere(lines: Sequence[Line], end: int, limit: int) -> int | None:
    """A line that a path of crumbs above it ends in, that the line of a browser above it begins with, or that the
    heading of the comments quotes, is the title."""
    quoted = {
        _fold(m["title"])
        for line in lines[end : end + 12]
        if len(line.text) < 400 and (m := _THOUGHTS.match(line.text))
    }
    for i in range(limit):
        line = _fold(lines[i].text)
        if not 10 <= len(line) <= 250 or shape(lines[i].text) in ("label", "site"):
            continue
        above = [c.text for c in lines[max(0, i - 6) : i] if c.text != lines[i].text]
        if line in quoted or any(_fold(c).endswith(line) and (len(line) >= GLUED or _leads(c)) for c in above):
            return i
        if any(_fold(c).startswith(line) and _SITE.match(c, len(line)) for c in above):
            return i
    return None


def _leads(line: str) -> bool:
    """Whether a line is a path of crumbs or a menu."""
    return is_navigation(line) or shape(line) == "site"


def _fold(line: str) -> str:
    return " ".join(line.replace("’", "'").replace("‘", "'").lower().split())
