"""How sites print a comment once their page has become text: one small recogniser for each way.

A recogniser is given the lines of a page and marks those with which a comment begins (or, where the name stands under
the words, with which it ends).  It may mark too much: `thread.find` decides whether the marks make a thread.
"""

from __future__ import annotations

from sayso.reading.comments.renderings import bare, blogs, forums, networks
from sayso.reading.comments.renderings.base import RENDERINGS, Mark, Rendering, is_name

__all__ = ["RENDERINGS", "Mark", "Rendering", "bare", "blogs", "forums", "is_name", "networks"]
