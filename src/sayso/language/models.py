"""The small models that comparison asks: loading them, their word pieces, asking for many at once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from sayso.errors import ModelMissing

T = TypeVar("T")
R = TypeVar("R")


def _data(name: str) -> Traversable:
    return files("sayso.language").joinpath("data", name)


@lru_cache(maxsize=2)
def tokenizer(pieces: int | None = None) -> Any:
    """The tokenizer of all-MiniLM-L6-v2, without padding; `pieces`: after how many word pieces a text is cut, None for
    never.

    Raises:
        ModelMissing: the tokenizer's package is not installed.
    """
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise _missing(error) from None
    found = Tokenizer.from_str(_data("minilm_tokenizer.json").read_text(encoding="utf-8"))
    found.no_padding()
    if pieces is None:
        found.no_truncation()
    else:
        found.enable_truncation(pieces)
    return found


@lru_cache(maxsize=2)
def session(model: str) -> Any:
    """A model of `data/` to be run on one thread.

    Raises:
        ModelMissing: the package that runs it is not installed.
    """
    try:
        import onnxruntime
    except ImportError as error:
        raise _missing(error) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(_data(model).read_bytes(), options, providers=["CPUExecutionProvider"])


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """A hash of what decides the answers of the models: they themselves, their word pieces and what runs them.

    Raises:
        ModelMissing: the package that runs them is not installed.
    """
    try:
        running = version("onnxruntime")
    except PackageNotFoundError as error:
        raise _missing(ImportError(str(error))) from None
    parts = sorted((one for one in files("sayso.language").joinpath("data").iterdir()), key=lambda one: one.name)
    hashes = [hashlib.sha256(one.read_bytes()).hexdigest() for one in parts if one.is_file()]
    return hashlib.sha256("\n".join([running, *hashes]).encode()).hexdigest()


def _missing(error: ImportError) -> ModelMissing:
    return ModelMissing(f"the models that compare statements cannot run: run make setup ({error})")


def touched(offsets: Iterable[tuple[int, int]], span: tuple[int, int]) -> list[bool]:
    """Of each word piece whether it has a character of a span (offsets in the text, end exclusive)."""
    return [start < min(end, span[1]) and end > span[0] for start, end in offsets]


def each(ask: Callable[[T], R], tasks: Sequence[T]) -> list[R]:
    """The answers in order.  Every task is run by itself, on a few threads: within a batch the quantised layers would
    let one text change the last digits of another's."""
    if len(tasks) == 1:
        return [ask(tasks[0])]
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        return list(pool.map(ask, tasks))
