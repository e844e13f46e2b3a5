"""A disk cache of parses for measuring the layers above the parser quickly while developing them.

Keyed by the stored text, the segments and the models' versions; kept outside the repository.  Never used by the
program itself.
"""

from __future__ import annotations

import hashlib
import os
import pickle
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso import language
from sayso.model import Page, Parse

FOLDER = Path(os.environ.get("SAYSO_PARSES", Path.home() / ".cache" / "sayso-evals" / "parses"))


def cached(pages: Iterable[Page]) -> Iterator[tuple[Page, Parse]]:
    """Pages with their parses, from the cache where they are in it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for page in pages:
        path = FOLDER / key(page)
        if path.exists():
            parse = pickle.loads(path.read_bytes())
        else:
            parse = language.parse(page.text, page.segments)
            scratch = path.with_suffix(f".{os.getpid()}")
            scratch.write_bytes(pickle.dumps(parse))
            scratch.replace(path)
        yield page, parse


def key(page: Page) -> str:
    """What decides a parse: the blocks of the text and the model."""
    blocks = list(language.blocks(page.text, page.segments))
    source = repr((page.text, blocks, language.MODEL, "2"))
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()
