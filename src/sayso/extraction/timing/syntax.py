"""Whether the words of an expression stand for a time where they stand."""

from __future__ import annotations

from sayso.extraction.timing.meaning import Calendar, Found
from sayso.model import Parse

_YEAR_BEFORE = frozenset({
    "in", "of", "since", "by", "from", "until", "till", "during", "before", "after", "around", "circa", "about", "early",
    "late", "mid", "the", "to", "between", "and", "(", "-", "–", "—", "throughout", "through", "for", "year", "into", ",", "that", "than", "a",
})  # fmt: skip


def is_time(parse: Parse, f: Found) -> bool:
    """Not a modal "May", not a count of 1,950 soldiers, not a verb "March"."""
    tokens = parse.tokens_in(f.start, f.end)
    if not tokens or not isinstance(f.meaning, Calendar):
        return True
    m = f.meaning
    if m.month and not (m.day or m.year):
        for i in tokens:
            if parse.lower[i] in ("may", "march") and parse.pos[i] in ("AUX", "VERB") and parse.tag[i] != "NNP":
                return False
    if f.rule == "year" and len(tokens) == 1:
        return _year(parse, tokens[0])
    return True


def _year(parse: Parse, i: int) -> bool:
    if parse.ent[i] == "DATE":
        return True
    before = parse.lower[i - 1] if i else "("
    value = int(parse.word[i]) if parse.word[i].isdigit() else 0
    if parse.ent[i] in ("MONEY", "QUANTITY", "PERCENT") or before in ("$", "£", "€"):
        return False
    head = parse.head[i]
    if parse.dep[i] == "nummod" and parse.tag[head] == "NNS" and head > i and before != "the":
        return False
    return before in _YEAR_BEFORE or value >= 1900 and i + 1 < len(parse) and parse.pos[i] in ("NUM", "PROPN", "NOUN")
