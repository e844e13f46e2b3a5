"""What the user can set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`parties`: names of the sides of the conflict, if the user names them.

    Statements that are at least `suggest` like a central one are put into one claim with it.  The claim is confirmed
    where two statements of different documents reach `confirm` (see claims/confirming.py), else a suggestion.
    Both defaults were chosen on invented events that the likeness was not learned from (evals/pair_case.py).
    `stands`: how likely such a claim must be right, by what readers said of others like it, to stay confirmed (see
    claims/standing.py); 0 leaves it to the rules, for what is unlike most claims seems unlikely.
    `figures`: the likeness from which two figures are put side by side as counts of one thing.
    """

    parties: tuple[str, ...] = ()
    suggest: float = 0.25
    confirm: float = 0.5
    figures: float = 0.55
    stands: float = 0.0
