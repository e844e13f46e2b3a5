"""In whose words each token of a document stands."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Attribution, Parse


def innermost(p: Parse, attributions: Iterable[Attribution]) -> dict[int, Attribution]:
    """The attribution with the least content in which each token stands; of two as long the later one."""
    inner: dict[int, Attribution] = {}
    for a in sorted(attributions, key=lambda a: -sum(map(len, a.content))):
        for span in a.content:
            inner.update(dict.fromkeys(p.tokens_in(span.start, span.end), a))
    return inner
