"""Questions after who did something, from the words of one short clause: "Who fired the first shots?"."""

from __future__ import annotations

import re

from sayso.comparison.asking.clear import plain, pointing
from sayso.comparison.asking.cores import AUX, past_form
from sayso.comparison.asking.phrases import whole
from sayso.comparison.asking.wording import ends
from sayso.comparison.statements.items import Item

_LONG = 9
"""Words behind the verb up to which a clause may ask by itself."""
_THE = r"(?:(?:the|a|an)\s+)?"
_FIRST = re.compile(r"\bfirst\b", re.IGNORECASE)
_PARTICLE = re.compile(r"\s+(?P<particle>up|down|off|out)(?=\s|$)")


def asked(item: Item) -> str:
    """The question; "" where the clause is long, or points at something outside it."""
    return _of_passive(item) or _of_active(item)


def _of_passive(item: Item) -> str:
    """ "The first shots were fired by police": "Who fired the first shots?"."""
    s, text = item.statement, plain(item)
    if not s.passive or not s.object_words or not whole(_FIRST.sub("", s.object_words)):
        return ""
    thing = rf"(?P<thing>{_THE}{re.escape(s.object_words)})\s+"
    found = re.match(rf"{thing}{AUX}{re.escape(s.verb)}(?:{_PARTICLE.pattern})?\s+by\s", text, re.IGNORECASE)
    if found is None:
        return ""
    tail = f" {found['particle']}" if found["particle"] else ""
    named = found["thing"] if s.object_words[:1].isupper() else found["thing"].lower()
    return f"Who {past_form(item)}{tail} {named}?"


def _of_active(item: Item) -> str:
    """ "The protesters opened fire first": "Who opened fire first?"."""
    s, text = item.statement, plain(item)
    if s.passive or not s.subject_words or not (ends(item) or _ends_in_first(item)):
        return ""
    does = rf"{_THE}{re.escape(s.subject_words)}\s+{AUX}{re.escape(s.verb)}"
    found = re.match(rf"{does}(?P<rest>\s.+)$", text, re.IGNORECASE)
    rest = found["rest"] if found is not None else ""
    if not rest or len(rest.split()) > _LONG or pointing(_FIRST.sub("", rest)):
        return ""
    return f"Who {past_form(item)}{rest.rstrip(' .,;:')}?"


def _ends_in_first(item: Item) -> bool:
    """Whether a clause ends with who was the first: "the police fired first."."""
    text, end = item.reading.text, item.statement.said.end
    return text[:end].endswith("first") and _CLOSED.match(text, end) is not None


_CLOSED = re.compile(r"\s*(?:[.;!?,”\"]|$)")
