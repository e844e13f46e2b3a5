"""Comments by the page's own author, as sites mark them: by a class of the comment's box, or a badge by the name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, islice

from lxml.etree import _Element as Element

from sayso.reading.comments import badges
from sayso.reading.html.threads.web import COMMENT_BOX, WebComment
from sayso.reading.html.tree import inline, tokens

_OWN = re.compile(r"^(?:bypostauthor|by-?post-?author|by-?author|is-author|author-comment|comment--?author--?own)$")
_BADGE = re.compile(r"^[\[(]?(?:(?:the|post|article|blog|story) )?author[\])]?$", re.I)
_BEHIND = re.compile(r"\s?[\[(](?:(?:the|post|article|blog|story) )?author[\])]$", re.I)
AROUND = 4
"""Boxes around a comment among which its own is."""
MOST = 40
"""Elements at the head of a comment among which its badge stands."""


def marked(comments: Sequence[WebComment]) -> list[WebComment]:
    """The comments, those by the page's author marked as such, without the badge in the writer's name."""
    return [_marked(comment) for comment in comments]


def _marked(comment: WebComment) -> WebComment:
    comment = _bare(comment)
    name = comment.author and _BEHIND.sub("", comment.author)
    if name and name != comment.author:
        return replace(comment, author=name, own=True)
    return replace(comment, own=True) if comment.author and _is_own(comment.elements[0]) else comment


def _bare(comment: WebComment) -> WebComment:
    """A comment without the badge behind its writer's name, as one says that is set in brackets or in an element of its
    own: `Staff` behind a name is one there, in a name it is not."""
    name = comment.author
    if not name or _BEHIND.search(name):
        return comment
    bare = badges.without(name)
    small = comment.elements[0].iter("span", "em", "small", "b", "strong", "i", "div")
    parts = (inline(part) for part in islice(small, MOST) if len(part) == 0)
    badge = next((words for words in parts if badges.is_badge(words) and name.endswith(f" {words}")), None)
    return replace(comment, author=name[: -len(badge)].rstrip() if badge else bare)


def _is_own(element: Element) -> bool:
    for up in islice(chain((element,), element.iterancestors()), AROUND):
        named = tokens(up)
        if any(map(_OWN.match, named)):
            return True
        if up.tag == "li" or any(map(COMMENT_BOX.match, named)):
            break
    parts = (part for part in islice(element.iter("span", "em", "small", "b", "strong", "i", "div", "abbr"), MOST))
    return any(len(part) == 0 and _BADGE.match(inline(part)) for part in parts)
