"""What the user can set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`parties`: names of the sides of the conflict, if the user names them.

    Statements are put into one claim that are at least `suggest` like its central one; how surely the claim answers
    one question grows with the documents that are like it, and from `confirm` on it is confirmed, below it suggested
    only.  Both defaults were chosen on invented events that the likeness was not learned from (evals/pair_case.py).
    `figures`: the likeness from which two figures are put side by side as counts of one thing.
    """

    parties: tuple[str, ...] = ()
    suggest: float = 0.25
    confirm: float = 0.5
    figures: float = 0.55
