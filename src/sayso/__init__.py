"""sayso: on whose say-so?  Who says what about a contested event, on whose authority, in which words.

>>> import sayso
>>> reading = sayso.read("page.html")  # doctest: +SKIP
>>> for a in reading.attributions:  # doctest: +SKIP
...     print(" → ".join(a.chain), a.content[0].text)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.case import Case
    from sayso.model import Problem, Reading
    from sayso.reading import Given

__all__ = ["Case", "__version__", "read", "read_many"]


def read(path: str | Path, *, outlet: str | None = None, published: str | None = None) -> Reading:
    """Read one page and give everything that was found in it.

    `outlet` and `published` (EDTF) say of the page what it does not say itself.  A page in another language than
    English is given without findings; its `problems` say so.

    Raises:
        InputError: the page could not be read; the message names it and the reason.
        UsageError: `published` is no date, or the file holds several pages: `read_many` gives them.
        ModelMissing: the language model is not installed.
    """
    from sayso import pipeline
    from sayso.errors import UsageError, input_error
    from sayso.reading import Part, read_many

    parts = list(read_many(path, _given(outlet, published)))
    pages = [part.page for part in parts if isinstance(part, Part)]
    if len(pages) > 1:
        raise UsageError(f"{path}: holds {len(pages)} pages; sayso.read_many gives them one by one")
    for part in parts:
        if not pages and not isinstance(part, Part):
            raise input_error(part.reason, part.message)
    return pipeline.read_page(pages[0])


def read_many(
    path: str | Path, *, outlet: str | None = None, published: str | None = None
) -> Iterator[Reading | Problem]:
    """Read a file of pages (an archive, a mailbox, a feed, or one page): each in turn, a Problem where one fails.

    Problems of the file's parts come where they stand, those with the reason "skipped" are of parts that are no pages.

    Raises:
        UsageError: `published` is no date.
        ModelMissing: the language model is not installed.
    """
    from sayso import pipeline
    from sayso.model import Page
    from sayso.reading import Part
    from sayso.reading import read_many as parts_of

    given = _given(outlet, published)
    between: deque[Problem | None] = deque()

    def pages() -> Iterator[Page]:
        for part in parts_of(path, given):
            between.append(None if isinstance(part, Part) else part)
            if isinstance(part, Part):
                yield part.page

    # Parsing reads ahead: what failed between two pages waits for the reading of the first, which None stands for.
    for result in pipeline.read_pages(pages()):
        while (problem := between.popleft()) is not None:
            yield problem
        yield result
    yield from (problem for problem in between if problem is not None)


def _given(outlet: str | None, published: str | None) -> Given:
    from sayso.errors import UsageError
    from sayso.model.dates import interval
    from sayso.reading import Given

    if published is not None and interval(published) is None:
        raise UsageError(f"published: {published!r} is no date; write 2017-08-28, 2017-08 or 2017")
    return Given(outlet, published)


def __getattr__(name: str) -> Any:
    # Case pulls in every layer: imported when asked for, so that `import sayso` costs nothing.
    if name == "Case":
        from sayso.case import Case

        return Case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
