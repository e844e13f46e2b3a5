"""The site's name as it stands over a page, where no markup of the head states it.

Over a headline stand names of sections and of other sites as well: one is believed where the title of the window has
it, too, or where what else the page says speaks for it as for a name over a page of text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml.etree import _Element as Element

from sayso.model import Fact
from sayso.reading.article import publisher
from sayso.reading.article.shapes import shape
from sayso.reading.facts.names import agency, is_outlet
from sayso.reading.html import meta
from sayso.reading.html.tree import SILENT, inline, lines, tokens
from sayso.reading.lines import Line, is_prose, split
from sayso.reading.tables import wordset

_NAMED = re.compile(
    r"^(?:site|blog|page|paper|publication|main)[-_]?(?:name|title|logo|brand)$"
    r"|^(?:masthead|brand|logo|navbar-brand|header-logo)(?:[-_](?:name|title|text|link))?$"
)
_HOME = wordset("/ ./ index.html index.htm index.php home.html home.htm")
_LABELLED = re.compile(r"^(?:(?:go |back )?to )?(?P<name>\S.*?)(?:['’]s)?(?: (?:home ?page|logo))?$", re.I)
_NO_NAME = wordset("home homepage logo brand menu news blog website site search title image header main banner")
_TOP = 300
"""Elements of a page among which its name stands."""
_FIRST = 3
"""Lines of a page without such an element among which its name stands."""
_MOST = 4


def find(tree: Element, title: str | None, *, hosted: bool) -> Fact:
    """The name over a page whose headline is `title`, inferred; no value where nothing speaks for one.  Where its
    host is known (`hosted`), the page's first lines are not looked at."""
    body = tree.find("body")
    if body is None:
        return Fact()
    window = {part.casefold() for part in meta.window(tree)}
    over = [name for name in dict.fromkeys(islice(_over(body), _MOST)) if _may_be(name, title)]
    agreed = next((name for name in over if name.casefold() in window), None)
    text = lines(body) if agreed is None and (over or not hosted) else ""
    rows = split(text)
    first = [] if hosted else [row.text for row in rows[:_FIRST] if _may_be(row.text, title)]
    agreed = agreed or next((name for name in first if name.casefold() in window), None)
    if agreed is not None:
        return Fact(agreed, "inferred", "the name over the page, which its window's title has as well")
    over += [name for name in first if is_outlet(name) and agency(name) is None]
    return next((fact for name in over if (fact := _weighed(name, text, rows)).value), Fact())


def _may_be(name: str, title: str | None) -> bool:
    """Whether words have the form of a site's name and say more than what every site has."""
    if name == title or not publisher.is_name(name) or shape(name) not in ("words", "person", "credit"):
        return False
    return not _NO_NAME.issuperset(name.lower().split())


def _weighed(name: str, text: str, rows: Sequence[Line]) -> Fact:
    """The name where the page speaks for it; `text` is all that it shows, `rows` are the lines of that."""
    at = next((i for i, row in enumerate(rows[:_TOP]) if row.text == name), None)
    if at is None:
        return Fact()
    first = next((i for i in range(at + 1, len(rows)) if is_prose(rows[i].text)), len(rows))
    found = publisher.weigh(name, publisher.rest(text, rows, at, first, len(rows)))
    why = f"the name over the page: {', '.join(found.why)}"
    return Fact(found.name, "inferred", why) if found.weight else Fact()


def _over(body: Element) -> Iterator[str]:
    """The words, or the picture's, of the elements over the headline that by their class or as the link home are the
    site's name."""
    for element in islice(body.iter(), _TOP):
        if not isinstance(element.tag, str) or element.tag in SILENT or element.tag == "h1":
            continue
        home = element.tag == "a" and (element.get("href") or "").strip() in _HOME
        if not home and not any(map(_NAMED.match, tokens(element))):
            continue
        words = inline(element) or next((alt for e in element.iter("img") if (alt := e.get("alt"))), "")
        found = _LABELLED.match(" ".join(words.split()))
        if found:
            yield found["name"]
