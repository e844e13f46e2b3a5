"""Words for people: plurals, lists, figures, and source text made safe to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model.dates import describe

LONGEST_QUOTE = 320
"""Characters of evidence shown in a line; the link leads to all of it."""
LEFT_OUT = " […] "
"""Stands for words of the text that a line leaves out."""
BRIEF_QUOTE = 110
"""Characters of evidence shown in a line of the summary."""
BRIEF_DENIAL = 220
"""Those of a denial that is shown with the sentence around it: what denies must not be cut out."""

DIFFERENCES = {
    "deed": "what was done", "denial": "one denies it", "drift": "drift in the telling", "actor": "who did it",
}  # fmt: skip
"""What the kinds of difference are called that do not speak for themselves."""

_SPACE = re.compile(r"\s+")
_HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """`text` with control, zero-width and direction-changing characters as visible tokens.

    Shown text cannot hide what it holds, and cannot change the direction of what stands around it.
    """
    return _HIDDEN.sub(lambda found: f"⟨U+{ord(found[0]):04X}⟩", text)


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """Evidence in one line, between the dossier's own marks; a long one is cut in the middle, visibly."""
    flat = visible(_SPACE.sub(" ", text).strip())
    if len(flat) > most:
        half = most // 2
        flat = f"{flat[:half].rsplit(' ', 1)[0]}{LEFT_OUT}{flat[-half:].split(' ', 1)[-1]}"
    return f"‹{flat}›"


def beside(text: str) -> str:
    """What stands beside words in their sentence, on one line; the white space towards the words stays."""
    return visible(_SPACE.sub(" ", text))


def cut(text: str, most: int) -> str:
    """Text of `most` characters, the last of them a sign that more was there."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def count(number: int, one: str, many: str | None = None) -> str:
    """`3 documents`, `1 document`, `no documents`."""
    many = many or f"{one}s"
    return f"{number if number else 'no'} {one if number == 1 else many}"


def listed(names: Sequence[str], most: int | None = None) -> str:
    """`A, B and C`; beyond `most` it says how many more there are."""
    shown = list(names[:most]) if most else list(names)
    if len(names) > len(shown):
        shown.append(f"{len(names) - len(shown)} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def differing(differ: int, conflicts: int, agreed: int) -> str:
    """On how many questions documents differ and agree, one of the two at least, as a sentence."""
    if not differ:
        return f"The documents agree on {count(agreed, 'question')}; none was found on which they differ."
    if differ == 1:
        open_ = "in open conflict" if conflicts else "without open conflict"
    else:
        open_ = f"{conflicts or 'none'} of them in open conflict"
    return f"The documents differ on {count(differ, 'question')}, {open_}, and agree on {agreed or 'none'}."


_DAYS = re.compile(r"“[^”]*”|‹[^›]*›|\b(?:1\d|20)\d\d-\d\d(?:-\d\d)?(?:T\d\d:\d\d)?\b(?!-)")


def days(said: str) -> str:
    """A text of the program with dates in words; what it quotes stays as it is."""
    return _DAYS.sub(lambda m: m[0] if m[0][0] in "“‹" else describe(m[0]), said)


def origins(sure: int, possible: int) -> str:
    """The pair of origins in words: `2 origins`, `1 to 3 origins`, `at most 1 origin`."""
    if sure == possible:
        return count(sure, "origin") if sure else "no origin established"
    return f"{sure} to {possible} origins" if sure else f"at most {count(possible, 'origin')}"
