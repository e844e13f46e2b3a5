"""Time expressions as patterns over the classes of lexemes: the rules in their order, and the search."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.timing import rules_dates, rules_days, rules_parts, rules_sets, rules_spans
from sayso.extraction.timing.lexer import Row
from sayso.extraction.timing.meaning import Found
from sayso.extraction.timing.patterns import Rule

RULES: tuple[Rule, ...] = (
    *rules_sets.RULES,
    *rules_dates.RULES,
    *rules_parts.RULES,
    *rules_days.RULES,
    *rules_spans.RULES,
    *rules_days.CLOCKS,
    *rules_parts.YEARS,
)
"""The first rule to read a lexeme keeps it."""


def expressions(row: Row) -> Iterator[Found]:
    """The expressions of a row, in no order; none overlaps another."""
    taken = bytearray(len(row.classes))
    for name, pattern, build in RULES:
        for m in pattern.finditer(row.classes):
            first, end = m.span()
            if first == end or any(taken[first:end]):
                continue
            said = build(row, m)
            if said is None:
                continue
            taken[first:end] = b"\1" * (end - first)
            if said is not rules_sets.NOTHING:
                yield Found(first, end, said, name)
