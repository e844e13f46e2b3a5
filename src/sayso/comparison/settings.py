"""What the user can set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`parties`: names of the sides of the conflict, if the user names them.

    Two statements are grouped from a likeness of `suggest` on; those of a group that reach `confirm` with one of
    another document make the claim, the others are shown apart as suggestions.  Both defaults were chosen on invented
    events that the likeness was not learned from (evals/pair_case.py).  `figures`: the likeness from which two figures
    are put side by side as counts of one thing.
    """

    parties: tuple[str, ...] = ()
    suggest: float = 0.25
    confirm: float = 0.4
    figures: float = 0.55
