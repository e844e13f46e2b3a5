"""Questions with the counted thing at their head: "How many trucks were waiting at the gate?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.asking import questions
from sayso.comparison.asking.clear import trimmed
from sayso.comparison.asking.gaps import of_subject
from sayso.comparison.asking.phrases import plural, unnumbered
from sayso.comparison.asking.turning import turned
from sayso.comparison.asking.wording import full
from sayso.comparison.statements.items import Item

ROUGHLY = (
    r"about|around|some|nearly|almost|roughly|over|approximately|only|just|at least|at most|up to|more than|fewer than|"
    r"less than|no more than|no fewer than|close to|an estimated|a total of"
)
_OF = re.compile(r"\bof\b")
_ON = re.compile(r"\s*(?:of|who|that|which|and|or|to)\b|[\w’'-]")
"""What follows a counted noun that goes on."""


def fronted(thing: str, name: str, items: Sequence[Item]) -> str:
    """The question of a statement with the counted thing at its head: "How many people does the jail have room for?";
    "" where no statement makes one."""
    nearest = questions.sorted_near(items)
    made = (_counted_first(item, thing, items) or _counted_after(item, thing, name, items) for item in nearest)
    return next((asked for asked in made if asked), "")


def _counted_first(item: Item, thing: str, items: Sequence[Item]) -> str:
    """The same of a statement of which the counted thing is the subject: "How many trucks were waiting?"."""
    s, told = item.statement, trimmed(item, items)
    subject = s.object_words if s.passive else s.subject_words
    rest, at = _LARGE.sub("", unnumbered(subject)), told.find(subject) if subject else -1
    one = last(rest) == last(thing) or len(item.figures) == 1
    if at < 0 or rest == subject or not (one and plural(rest) and full(item)) or not turned(item, items):
        return ""
    lead = f" {told[:1].lower()}{told[1:at]}".rstrip(" ,") if at else ""
    return f"How many {told[at + len(subject) - len(rest) :].partition(',')[0]}{lead}?"


_LARGE = re.compile(r"^(?:hundred|thousand|million|billion|dozen)\s", re.IGNORECASE)


def _counted_after(item: Item, thing: str, name: str, items: Sequence[Item]) -> str:
    """The same of one that tells of the counted thing behind its verb: "To how many mills were letters sent?"."""
    noun, asked = re.escape(last(thing)), turned(item, items).rstrip("?")
    for figure in item.figures if asked else ():
        number = re.escape(" ".join(figure.span.text.split()))
        found = re.search(rf"(?:\s(?:all|the|{ROUGHLY}))*\s{number}(?:\s{noun})?(?=[\s,]|$)", asked, re.IGNORECASE)
        if found is None or not re.search(rf"{noun}$", found[0], re.I) or " " not in asked[: found.start()]:
            continue
        before, behind = asked[: found.start()], asked[found.end() :].partition(",")[0]
        if before.endswith(_JOINED) or _ON.match(asked, found.end()) or of_subject(item, figure.span.text):
            continue
        first, led = f"{before[:1].lower()}{before[1:]}", _LED.search(before)
        if led is None or behind == "":
            return f"How many {name} {first}{behind}?"
        if _BEHIND_IT.match(behind):
            return f"{led[1].capitalize()} how many {name} {first[: led.start()]}{behind}?"
    return ""


_JOINED = (" of", " and", " or")
"""Words before a counted thing that is a part, or one of two."""
_LED = re.compile(r"\s(to|from|with|at|in|into|through|for|by|on|among|against|over|between)$")
"""A preposition that goes before the question with the counted thing."""
_BEHIND_IT = re.compile(r"\s(?:in|on|at|by|from|since|during|after|before|for|near|over|as|to)\s")


def last(thing: str) -> str:
    """The counted noun."""
    return (_OF.split(thing.lower())[0].split() or [""])[-1]
