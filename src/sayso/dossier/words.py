"""Words for people: plurals, lists, figures, and source text made safe to look at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.model.dates import describe

LONGEST_QUOTE = 320
"""Characters of evidence shown in a line; the link leads to all of it."""
LONGEST_ANSWER = 48
"""Characters of an answer that a line of the summary shows."""
LEFT_OUT = " […] "
"""Stands for words of the text that a line leaves out."""
BRIEF_QUOTE = 110
"""Characters of evidence shown in a line of the summary."""
BRIEF_DENIAL = 220
"""Those of a denial that is shown with the sentence around it: what denies must not be cut out."""

DIFFERENCES = {
    "deed": "what was done", "denial": "one denies it", "drift": "drift in the telling", "actor": "who did it",
}  # fmt: skip
"""What the kinds of difference are called that do not speak for themselves (as readers judged them)."""
PLAINER = {
    "count": "how many", "denial": "one side denies it", "drift": "one figure told in several ways",
    "scope": "what or where is counted", "time": "the time meant", "unit": "the unit",
    "rounding": "how exact the figures are", "wording": "how surely or in which words",
}  # fmt: skip
"""What they are called beside a claim."""
GRADES = {
    "admitted": "parties to the conflict say the same",
    "corroborated": "two sure origins or more tell it, which does not make it true",
    "single origin": "one sure origin tells it",
    "single origin for each answer": "no answer has two sure origins",
    "contested": "the answers exclude each other",
    "withdrawn": "who told it takes it back",
    "not assessable": "no page names an origin that has it at first hand",
}  # fmt: skip
"""What the grades mean: how a claim is told, and never whether it is true."""
KINDS = {"direct": "direct words", "indirect": "reported", "mixed": "reported, direct only within quotation marks"}
"""What the kinds of attribution are called."""

_TOKEN = re.compile(r"\w+")
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


def shortened(text: str, most: int) -> str:
    """Text of at most `most` characters that ends with a whole word, and with a sign where more was there."""
    flat = _SPACE.sub(" ", text).strip()
    if len(flat) <= most:
        return flat
    return f"{flat[:most].rsplit(' ', 1)[0][: most - 1].rstrip(' ,.;:–—-')}…"


def middle(text: str, most: int) -> str:
    """Text of `most` characters, cut in the middle: names that begin alike differ at their ends."""
    return (
        text
        if len(text) <= most
        else f"{text[: most - most // 3 - 1].rstrip()}…{text[len(text) - most // 3 :].lstrip()}"
    )


def shortly(text: str) -> str:
    """An answer as short as a line of the summary has to be."""
    return cut(text, LONGEST_ANSWER)


NOBODY = "nobody named"
"""Who holds what nobody is named for."""
SOMEBODY = "somebody not named"
"""The same, beside others who are."""


def told_by(holders: str) -> str:
    """Holders without a source of which no page tells: "it was understood that"."""
    return holders.replace("an unnamed source", NOBODY)


def bare(text: str) -> str:
    """A text without case, marks and white space: what is the same for whoever reads it."""
    return " ".join(_TOKEN.findall(text.casefold()))


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


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def spelled(number: int) -> str:
    """A number as it stands in a sentence: in words up to twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def differing(differ: int, conflicts: int, agreed: int, within: int = 0) -> str:
    """On how many questions documents differ and agree, one of the two at least, in sentences; of `within` of them all
    words stand in one document."""
    alone = _alone(within, differ + agreed)
    if not differ:
        return f"The documents agree on {count(agreed, 'question')}; none was found on which they differ.{alone}"
    if differ == 1:
        open_ = "in open conflict" if conflicts else "without open conflict"
    else:
        every = "both" if differ == 2 else "all"
        open_ = f"{every if conflicts == differ else conflicts or 'none'} of them in open conflict"
    return f"The documents differ on {count(differ, 'question')}, {open_}, and agree on {agreed or 'none'}.{alone}"


def _alone(within: int, all_: int) -> str:
    if not within:
        return ""
    if all_ == 1:
        return " All answers stand within one document."
    stand = "stands within one document" if within == 1 else "stand within one document each"
    return f" {spelled(within).capitalize()} of these {spelled(all_)} {stand}."


_DAYS = re.compile(r"“[^”]*”|‹[^›]*›|\b(?:1\d|20)\d\d-\d\d(?:-\d\d)?(?:T\d\d:\d\d)?\b(?!-)")


def days(said: str) -> str:
    """A text of the program with dates in words; what it quotes stays as it is."""
    return _DAYS.sub(lambda m: m[0] if m[0][0] in "“‹" else describe(m[0]), said)


_DAY_NAMES = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|april|june|july|august|september|october|november|"
    r"december)s?\b"
)


def days_named(said: str) -> str:
    """A scope or time with the names of days and months as they are written: they are compared in small letters."""
    return _DAY_NAMES.sub(lambda m: m[0].capitalize(), said)


def origins(sure: int, possible: int) -> str:
    """The pair of origins in words: `2 origins`, `1 to 3 origins`, `at most 1 origin`."""
    if sure == possible:
        return count(sure, "origin") if sure else "no origin established"
    return f"{sure} to {possible} origins" if sure else f"at most {count(possible, 'origin')}"
