"""What a user may set of the quantities layer."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sayso.errors import UsageError
from sayso.extraction.lexicon.quantity_vague import ACLED, DEFAULT, Interval

_TABLES: Mapping[str, Mapping[str, Interval]] = {"guidelines": DEFAULT, "acled": ACLED}


@dataclass(frozen=True, slots=True)
class Settings:
    """`vague`: lowest and highest number for each vague word; `ages`: whether ages are quantities too; `silent`: vague
    words that are passed over."""

    vague: Mapping[str, Interval]
    ages: bool = False
    silent: frozenset[str] = frozenset()


STANDARD = Settings(DEFAULT)


def from_toml(text: str) -> Settings:
    """Settings from a TOML file's text::

        ages = false
        table = "guidelines"        # or "acled"

        [vague]
        dozens = [24, 99]
        several = [3]               # one number: open above
        some = false                # no figure at all

    Raises:
        UsageError: the text is no TOML, a word is unknown or an interval makes no sense.
    """
    try:
        value = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"the quantity settings are not TOML: {error}") from None
    unknown = sorted(set(value) - {"ages", "table", "vague"})
    if unknown:
        raise UsageError(f"the quantity settings know no {', '.join(unknown)}: use ages, table and [vague]")
    table = value.get("table", "guidelines")
    if table not in _TABLES:
        raise UsageError(f"the quantity settings know no table {table!r}: use {' or '.join(_TABLES)}")
    given = value.get("vague", {})
    unknown = sorted(set(given) - set(DEFAULT))
    if unknown:
        raise UsageError(f"the quantity settings know no vague word {unknown[0]!r}: use {', '.join(sorted(DEFAULT))}")
    own = {word: _interval(word, ends) for word, ends in given.items() if ends is not False}
    silent = frozenset(word for word, ends in given.items() if ends is False)
    return Settings(dict(_TABLES[table]) | own, bool(value.get("ages", False)), silent)


def _interval(word: str, ends: Any) -> Interval:
    numbers = isinstance(ends, list) and all(isinstance(e, int | float) and not isinstance(e, bool) for e in ends)
    if not numbers or len(ends) not in (1, 2) or ends[0] < 0 or ends[-1] < ends[0]:
        raise UsageError(f"the quantity settings give {word!r} as {ends!r}: it must be [low], [low, high] or false")
    return (ends[0], ends[1] if len(ends) == 2 else None)
