"""sayso: on whose say-so?  Who says what about a contested event, on whose authority, in which words.

>>> import sayso
>>> reading = sayso.read("page.html")  # doctest: +SKIP
>>> for a in reading.attributions:  # doctest: +SKIP
...     print(" → ".join(a.chain), a.content[0].text)
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sayso.version import __version__

if TYPE_CHECKING:
    from sayso.case import Case
    from sayso.model import Reading

__all__ = ["Case", "__version__", "read"]


def read(path: str | Path, *, outlet: str | None = None, published: str | None = None) -> Reading:
    """Read one page and give everything that was found in it.

    `outlet` and `published` (EDTF) say of the page what it does not say itself.

    Raises:
        InputError: the page could not be read; the message names it and the reason.
        ModelMissing: the language model is not installed.
    """
    from sayso import pipeline
    from sayso.reading import Given, read_path

    return pipeline.read_page(read_path(path, Given(outlet, published)))


def __getattr__(name: str) -> Any:
    # Case pulls in every layer: imported when asked for, so that `import sayso` costs nothing.
    if name == "Case":
        from sayso.case import Case

        return Case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
