"""What the models of comparison said of a case's statements, kept with it: compared again, only what is new is asked.

An answer is kept under a hash of all that decides it: the models, and the words that they were asked about.  So it is
of no document and of no run, and it cannot be stale.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sayso import language
from sayso.case.store import Store
from sayso.errors import CaseError

T = TypeVar("T")
R = TypeVar("R")
_OPINION = struct.Struct("<4d")


class Answers:
    """`language.meanings` and `language.joint` for one comparison of a case: what they said is not asked again."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._used: set[bytes] = set()
        self._new: dict[bytes, bytes] = {}

    def meanings(self, passages: Sequence[language.Passage]) -> list[language.Meaning]:
        """As `language.meanings`."""
        return self._answered(_Model("meanings", language.meanings, language.packed, language.unpacked), passages)

    def joint(self, pairs: Sequence[tuple[language.Told, language.Told]]) -> list[language.Opinion]:
        """As `language.joint`."""
        return self._answered(_Model("joint", language.joint, _packed, _OPINION.unpack), pairs)

    def keep(self) -> None:
        """Keep what was answered, and let go what this comparison did not need.  Where that cannot be written now, the
        next comparison takes longer, and nothing else is lost."""
        with contextlib.suppress(CaseError):
            self._store.keep_answers(self._used, self._new)

    def _answered(self, model: _Model[T, R], asked: Sequence[T]) -> list[R]:
        keys = [model.key(one) for one in asked]
        known = self._store.answers(key for key in keys if key not in self._new)
        missing = {key: one for key, one in zip(keys, asked) if key not in known and key not in self._new}
        self._new |= {key: model.pack(answer) for key, answer in zip(missing, model.ask([*missing.values()]))}
        self._used.update(keys)
        return [model.unpack(known[key] if key in known else self._new[key]) for key in keys]


@dataclass(frozen=True, slots=True)
class _Model(Generic[T, R]):
    """A model under its name, and how its answers are kept."""

    name: str
    ask: Callable[[Sequence[T]], Sequence[R]]
    pack: Callable[[R], bytes]
    unpack: Callable[[bytes], R]

    def key(self, asked: T) -> bytes:
        """The hash of which model is asked what."""
        return hashlib.sha256(json.dumps([language.fingerprint(), self.name, asked]).encode("ascii")).digest()


def _packed(opinion: language.Opinion) -> bytes:
    return _OPINION.pack(*opinion)
