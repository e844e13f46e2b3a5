"""Texts to vectors of meaning, by a small sentence encoder.  Vectors say which texts to compare, never what they say.

The model is all-MiniLM-L6-v2 (Apache-2.0), taught by events that we wrote to bring near what answers one question
(evals/encoder), as int8 ONNX in `data/encoder.onnx`; its tokenizer is `data/minilm_tokenizer.json`.  A statement is
read within its sentence: its vector is the mean over its own word pieces, which have seen the words around them.  Every
text is encoded by itself: within a batch the quantised layers would let one text change the last digits of another's.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelMissing

Vector = NDArray[np.float32]

Passage = tuple[str, tuple[tuple[int, int], ...]]
"""A text and the spans in it (offsets in the text, end exclusive) whose meaning is asked for."""
MODEL = "encoder.onnx"
PIECES = 128
"""Word pieces read of one text: a long sentence is told by its beginning."""
SIZE = 384
"""Numbers in a vector."""


@lru_cache(maxsize=1)
def _encoder() -> tuple[Any, Any]:
    """Tokenizer and session, loaded once.

    Raises:
        ModelMissing: the model's package is not installed.
    """
    try:
        import onnxruntime
        from tokenizers import Tokenizer

    except ImportError as error:
        raise ModelMissing(f"the sentence encoder cannot run: run make setup ({error})") from None
    data = files("sayso.language").joinpath("data")
    tokenizer = Tokenizer.from_str(data.joinpath("minilm_tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(PIECES)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    model = data.joinpath(MODEL).read_bytes()
    return tokenizer, onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def meanings(passages: Sequence[Passage]) -> list[tuple[Vector, tuple[Vector, ...]]]:
    """For each passage the vector of its text and one for each of its spans, all of length 1, in order."""
    if not passages:
        return []
    tokenizer, session = _encoder()
    encoded = tokenizer.encode_batch([text for text, _ in passages])
    tasks = [(code.ids, [_pieces(code.offsets, span) for span in spans]) for code, (_, spans) in zip(encoded, passages)]
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        return list(pool.map(lambda task: _vectors(session, *task), tasks))


def _pieces(offsets: Sequence[tuple[int, int]], span: tuple[int, int]) -> list[int]:
    """The places of the word pieces that a span touches; none where the encoder does not read so far."""
    return [k for k, (start, end) in enumerate(offsets) if start < min(end, span[1]) and end > span[0]]


def _vectors(session: Any, ids: Sequence[int], spans: Sequence[Sequence[int]]) -> tuple[Vector, tuple[Vector, ...]]:
    row = np.array([ids], dtype=np.int64)
    read: Vector = session.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})[0][0]
    return _mean(read), tuple(_mean(read[list(span)] if span else read) for span in spans)


def _mean(rows: Vector) -> Vector:
    """The mean of the rows, scaled to length 1."""
    mean: Vector = rows.mean(axis=0)
    length = float(np.linalg.norm(mean))
    return mean / np.float32(length) if length else mean
