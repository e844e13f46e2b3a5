"""Two statements read at once: whether they answer one question, and how their answers stand to each other.

The model is all-MiniLM-L6-v2 (Apache-2.0), taught by events that we wrote (evals/train_joint.py, evals/pair_corpus) to
read two statements, each within its sentence, as one text; int8 ONNX in `data/joint.onnx`.  What it gives is an opinion
for `sayso.comparison` to weigh beside its rules, never a finding.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from sayso.language import models

Told = tuple[str, tuple[int, int]]
"""A text and the span in it (offsets in the text, end exclusive) that is the statement."""
Opinion = tuple[float, float, float, float]
"""How surely two statements answer one question; and, as if they did, how surely they agree, differ in part, conflict:
the last three sum to 1."""
Coded = tuple[list[int], list[bool]]
"""Word pieces of a statement's surroundings, and which of them are the statement's."""
MODEL = "joint.onnx"
PIECES = 48
"""Word pieces read of each of the two."""
_BEGIN, _END = 101, 102
"""The pieces that begin a text and end each of its parts."""


def joint(pairs: Sequence[tuple[Told, Told]]) -> list[Opinion]:
    """The opinion on each pair, in order; it does not depend on which of the two comes first.

    Raises:
        ModelMissing: a package that the model needs is not installed.
    """
    if not pairs:
        return []
    codes = coded(sorted({told for pair in pairs for told in pair}))
    session = models.session(MODEL)
    tasks = [(codes[min(pair)], codes[max(pair)]) for pair in pairs]
    return models.each(lambda task: _opinion(session, *task), tasks)


def coded(told: Sequence[Told]) -> dict[Told, Coded]:
    """Each statement's word pieces within its surroundings, `PIECES` of them at most, around the statement."""
    return {one: _coded(one) for one in told}


@lru_cache(maxsize=4096)
def _coded(told: Told) -> Coded:
    """One of them, kept: most statements are read beside several others."""
    code = models.tokenizer().encode(told[0], add_special_tokens=False)
    return _around(code.ids, code.offsets, told[1])


def _around(ids: Sequence[int], offsets: Sequence[tuple[int, int]], span: tuple[int, int]) -> Coded:
    own = models.touched(offsets, span)
    first = own.index(True) if True in own else 0
    length = max(sum(own), 1)
    start = first - max(0, PIECES - length) // 2
    start = max(0, min(start, len(ids) - PIECES))
    return list(ids[start : start + PIECES]), own[start : start + PIECES]


def joined(a: Coded, b: Coded) -> tuple[list[int], list[int]]:
    """Two statements as one text, and of each piece whose it is: of the first (1), the second (2), neither (0)."""
    ids = [_BEGIN, *a[0], _END, *b[0], _END]
    return ids, [0, *(int(own) for own in a[1]), 0, *(2 * int(own) for own in b[1]), 0]


def _opinion(session: Any, a: Coded, b: Coded) -> Opinion:
    ids, whose = (np.array([row], dtype=np.int64) for row in joined(a, b))
    found = session.run(None, {"ids": ids, "whose": whose})[0][0].astype(np.float64)
    same = 1 / (1 + np.exp(-found[0]))
    stands = np.exp(found[1:] - found[1:].max())
    agree, partial, conflict = stands / stands.sum()
    return round(float(same), 4), round(float(agree), 4), round(float(partial), 4), round(float(conflict), 4)
