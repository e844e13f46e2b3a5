"""Whether the clause around a token speaks of the past or of what is to come."""

from __future__ import annotations

from typing import Literal

from sayso.model import Parse

Tense = Literal["past", "present", "future"]
_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "should", "must"})
_AHEAD = frozenset({"expect", "schedule", "set", "plan", "due", "agree", "intend", "want", "hope", "vow", "promise",
                    "prepare", "decide", "slate", "threaten", "pledge", "ask", "order", "demand", "go"})  # fmt: skip
_UP_TO = frozenset({"until", "till", "through"})
_BE = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})
_CLIMB = 12


def tense(parse: Parse, first: int, last: int) -> Tense:
    """The tense of the verb that governs the tokens `first` to `last`: "past" where nothing tells.

    What follows "until" or "through" is to come.
    """
    if first and parse.lower[first - 1] in _UP_TO:
        return "future"
    at = last
    for _ in range(_CLIMB):
        if parse.pos[at] in ("VERB", "AUX"):
            found = _of_verb(parse, at)
            if found is not None:
                return found
        if parse.head[at] == at:
            break
        at = parse.head[at]
    return "past"


def _of_verb(parse: Parse, verb: int) -> Tense | None:
    helpers = [c for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")]
    words = {parse.lower[c] for c in helpers}
    if words & _WILL and "have" not in words:
        return "future"
    tags = {parse.tag[c] for c in helpers} | {parse.tag[verb]}
    if "VBD" in tags or words & _HAVE:
        return "past"
    present = bool(words & _BE)
    if parse.tag[verb] == "VBN" and present:
        return "future" if parse.lemma[verb] in _AHEAD else "present"
    if "to" in words or parse.tag[verb] == "VB":
        head = parse.head[verb]
        return "future" if head != verb and parse.lemma[head] in _AHEAD else None
    return "present" if parse.tag[verb] in ("VBZ", "VBP") or (parse.tag[verb] == "VBG" and present) else None
