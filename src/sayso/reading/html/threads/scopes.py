"""Where a page speaks of comments: boxes named after them, headings that announce them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from lxml.etree import _Element as Element

from sayso.reading.comments.headings import is_heading
from sayso.reading.html.tree import inline

_AREA = re.compile(
    r"comment|cmn?t|disqus|dsq|respons|discussion|talkback|postbit|postbody|postcontainer|fyre|coral|reader-?reaction|"
    r"opinions|kommentar|coment[aá]r|replies|guestbook|forum|(?:^|[ _-])thread"
)
_NO_AREA = re.compile(
    r"comments?-(?:open|closed|link|count|number|enabled|disabled|off|on|button|toggle|icon|form|policy|respond|box|"
    r"field|reply-title|nav|navigation|add|submit|notes|subscribe)|no-comments?|has-comments?|commentcount|"
    r"comment_?form|respond|add-comment|post-a-comment|recent-?comments|widget_recent|show-comments|latest-comments|"
    r"responsive|related|popular|latest|recent"
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "b", "summary", "legend")
_ABOUT = re.compile(
    r"\b(?:comment|discussion|conversation|repl(?:y|ies)|responses?|readers?|thoughts|talkback|opinions)", re.I
)
UP = 3
"""How far above its heading a thread may hang."""


def areas(named: Iterable[tuple[Element, str]]) -> list[Element]:
    """Outermost boxes named after comments that hold no headline of the page."""
    out: list[Element] = []
    seen: set[Element] = set()
    for element, name in named:
        if not _is_area(name) or element.tag in ("tr", "dt") or any(a in seen for a in element.iterancestors()):
            continue
        if not _holds_article(element):
            out.append(element)
            seen.add(element)
    return out


def _is_area(name: str) -> bool:
    return any(map(_speaks_of_them, name.split()))


@lru_cache(maxsize=10_000)
def _speaks_of_them(word: str) -> bool:
    """Whether a word of a box's name means its comments; the pages of a site, and of many sites, share these words."""
    return bool(_AREA.search(word)) and not _NO_AREA.search(word)


def _holds_article(element: Element) -> bool:
    return next(element.iter("h1"), None) is not None or next(element.iter("main"), None) is not None


def free(elements: Iterable[Element], taken: Collection[Element]) -> list[Element]:
    """The elements that neither hold nor lie in one of `taken`."""
    if not taken:
        return list(elements)
    return [
        e for e in elements if not any(i in taken for i in e.iter()) and not any(a in taken for a in e.iterancestors())
    ]


def headings(tree: Element) -> Iterator[Element]:
    """Headings that announce comments."""
    for element in tree.iter(*_HEADINGS):
        words = (inline(element) if len(element) else (element.text or "").strip()) if len(element) <= 4 else ""
        if 0 < len(words) <= 80 and _ABOUT.search(words) and is_heading(words):
            yield element


def below(heading: Element) -> Iterator[list[Element]]:
    """What may hold the thread of a heading: the elements after it, then those after the boxes around it."""
    up = heading
    for _ in range(UP):
        siblings = [e for e in up.itersiblings() if isinstance(e.tag, str)]
        if siblings:
            yield siblings
        parent = up.getparent()
        if parent is None or parent.tag in ("body", "html"):
            return
        up = parent
