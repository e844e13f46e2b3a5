"""Texts to vectors of meaning, by a small sentence encoder.  Vectors say which texts to compare, never what they say.

The model is all-MiniLM-L6-v2 (Apache-2.0), taught by events that we wrote to bring near what answers one question
(evals/train_encoder.py), as int8 ONNX in `data/encoder.onnx`.  A statement is read within its sentence: its vector is
the mean over its own word pieces, which have seen the words around them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.language import models

Vector = NDArray[np.float32]

Passage = tuple[str, tuple[tuple[int, int], ...]]
"""A text and the spans in it (offsets in the text, end exclusive) whose meaning is asked for."""
Meaning = tuple[Vector, tuple[Vector, ...]]
"""The vector of a text and one for each span in it, all of length 1."""
MODEL = "encoder.onnx"
SIZE = 384
"""Numbers of a vector."""
PIECES = 128
"""Word pieces read of one text: a long sentence is told by its beginning."""


def meanings(passages: Sequence[Passage]) -> list[Meaning]:
    """For each passage the vector of its text and one for each of its spans, all of length 1, in order.

    Raises:
        ModelMissing: a package that the model needs is not installed.
    """
    if not passages:
        return []
    encoded = models.tokenizer(PIECES).encode_batch([text for text, _ in passages])
    tasks = [(code.ids, [_pieces(code.offsets, span) for span in spans]) for code, (_, spans) in zip(encoded, passages)]
    session = models.session(MODEL)
    return models.each(lambda task: _vectors(session, *task), tasks)


def packed(meaning: Meaning) -> bytes:
    """A meaning as bytes, the same on every machine."""
    whole, told = meaning
    return np.concatenate([whole, *told]).astype("<f4").tobytes()


def unpacked(data: bytes) -> Meaning:
    """The meaning that was packed."""
    whole, *told = np.frombuffer(data, dtype="<f4").astype(np.float32).reshape(-1, SIZE)
    return whole, tuple(told)


def _pieces(offsets: Sequence[tuple[int, int]], span: tuple[int, int]) -> list[int]:
    """The places of the word pieces that a span touches; none where the encoder does not read so far."""
    return [k for k, own in enumerate(models.touched(offsets, span)) if own]


def _vectors(session: Any, ids: Sequence[int], spans: Sequence[Sequence[int]]) -> tuple[Vector, tuple[Vector, ...]]:
    read = _rows(session, tuple(ids))
    return _mean(read), tuple(_mean(read[list(span)] if span else read) for span in spans)


@lru_cache(maxsize=512)
def _rows(session: Any, ids: tuple[int, ...]) -> Vector:
    """What the encoder makes of each word piece of a text, kept: a sentence that was read for its statements is asked
    for again, once for each line of it on which a remark may bear."""
    row = np.array([ids], dtype=np.int64)
    read: Vector = session.run(None, {"input_ids": row, "attention_mask": np.ones_like(row)})[0][0]
    return read


def _mean(rows: Vector) -> Vector:
    """The mean of the rows, scaled to length 1."""
    mean: Vector = rows.mean(axis=0)
    length = float(np.linalg.norm(mean))
    return mean / np.float32(length) if length else mean
