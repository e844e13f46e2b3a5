"""What the user can set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`parties`: names of the sides of the conflict, if the user names them.  Two statements are grouped from a
    likeness of `suggest` on; a claim whose mean likeness reaches `confirm` is said to be sure."""

    parties: tuple[str, ...] = ()
    suggest: float = 0.55
    confirm: float = 0.8
