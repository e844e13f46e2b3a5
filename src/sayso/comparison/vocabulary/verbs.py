"""Forms of verbs: the past and the participle of a first form, from a table of the irregular ones."""

from __future__ import annotations

import re
from functools import cache

from sayso.comparison.vocabulary.words import rows

PRESENT = ("VBZ", "VBP")
"""Tags of a verb in the present."""


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """First form to past and participle."""
    return {first: (past, participle) for first, past, participle in rows("verbs.tsv")}


def past(lemma: str) -> str:
    """The past of a first form; a regular one by rule."""
    return _irregular()[lemma][0] if lemma in _irregular() else _ed(lemma)


def participle(lemma: str) -> str:
    """The participle of a first form; a regular one by rule."""
    return _irregular()[lemma][1] if lemma in _irregular() else _ed(lemma)


_SHORT = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")
"""Forms of one short syllable, of which the last letter is doubled."""


def _ed(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ied"
    if _SHORT.fullmatch(lemma):
        return lemma + lemma[-1] + "ed"
    return lemma + "ed"


def is_past(form: str, lemma: str) -> bool:
    """Whether a form is a known past of a first form."""
    return _regular(form, lemma) or form == _irregular().get(lemma, ("", ""))[0]


def is_participle(form: str, lemma: str) -> bool:
    """Whether a form is a known participle of a first form."""
    return _regular(form, lemma) or form == _irregular().get(lemma, ("", ""))[1]


def _regular(form: str, lemma: str) -> bool:
    """Whether a form is the first form with "ed", its last letter doubled or changed as it may be."""
    return form.endswith("ed") and form in (_ed(lemma), lemma + "ed", lemma + lemma[-1:] + "ed")
