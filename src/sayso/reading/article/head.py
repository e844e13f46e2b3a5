"""The head of an article: what stands before its first paragraph, line by line, and who published it.

Every line has a shape by itself (`shapes`); those that are just words play a part (`roles`): the publisher's name, a
slogan, a kicker, the headline, a standfirst.  A name is believed where the rest of the page speaks for it
(`publisher`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sayso.model.document import SegmentType
from sayso.reading.article import buried, kinds, masthead, roles
from sayso.reading.article.kinds import Head
from sayso.reading.article.lead import DEEP, first_paragraph, is_meta, looks_capital, second_words
from sayso.reading.article.masthead import Top
from sayso.reading.article.roles import Roles, Words
from sayso.reading.article.shapes import META, shape
from sayso.reading.article.titles import named_elsewhere
from sayso.reading.lines import Line

__all__ = ["Head", "Known", "find"]

MOST = 9
"""Lines of words in a head; where there are more, a whole page with its menus was copied."""
ALONE = 6
"""Lines between a paragraph and the first dense run of prose from which on the former is no part of the article."""
_ANYWHERE: frozenset[SegmentType] = frozenset(("caption", "embedded_quote"))
"""Types of lines that stand in the body as well."""


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


def _find(text: str, lines: Sequence[Line], end: int, marked: Mapping[int, float]) -> Head:
    """The head where no line's type is known."""
    paragraph = first_paragraph(lines, end)
    first = second_words(lines, end) if paragraph is None else paragraph
    named = named_elsewhere(lines, end, first)
    words = _words(lines, first, named, marked)
    core = buried.find(lines, end, is_meta)
    if core is not None and (paragraph is None or len(words) > MOST or _unlisted(lines[first : core.first]) > ALONE):
        return kinds.above(lines, core, named_elsewhere(lines, end, min(end, DEEP)))
    top = Top(text, lines, end, first)
    outlet, name, words = masthead.announced(top, words)
    words, evidence = masthead.letterhead(top, words)
    cast = roles.play(words, named)
    if paragraph is None and len(words) == 1 and cast.title != named and not looks_capital(words[0].text):
        cast = Roles(cast.name, cast.slogan)
    if outlet.value is None:
        outlet, name = masthead.outlet(top, cast, evidence)
    made = kinds.numbered(lines, kinds.typed(lines, first, cast.title, {cast.name, cast.slogan, name}))
    return replace(made, outlet=outlet, last=None if core is None else max(core.hole, made.body))


def _unlisted(lines: Sequence[Line]) -> int:
    """How many lines are no items of a list: a list of key figures parts no paragraph from its article."""
    return sum(line.text[0] not in "•*·–-" for line in lines)


def _words(lines: Sequence[Line], first: int, named: int | None, marked: Mapping[int, float]) -> list[Words]:
    """The lines of the head that may play a part."""
    shapes = [shape(line.text) for line in lines[:first]]
    return [
        Words(
            i, line.text, kind, i == 0 or line.gap > 1, marked=marked.get(i, 0.0),
            near=next((j for j in range(1, 4) if i + j < first and shapes[i + j] in META), 9),
            metas=sum(k in META for k in shapes[:i]),
            menu=i + 1 < first and shapes[i + 1] == "site",
        )
        for i, (line, kind) in enumerate(zip(lines, shapes))
        if kind in roles.SPOKEN or i == named
    ]  # fmt: skip
