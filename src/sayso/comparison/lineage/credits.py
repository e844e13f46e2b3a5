"""Credit lines: words by which a page says that an agency or another outlet made its text or its pictures."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from sayso.comparison.lineage.clauses import word_end
from sayso.comparison.lineage.names import is_outlet, outlet
from sayso.model import IN_THREAD, Reading, Span
from sayso.model.facts import datelines
from sayso.model.facts.outlets import HEADS, outlets

Role = Literal["whole", "part", "picture"]


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet named by a credit line, for the whole text, for a part of it or for a picture."""

    name: str
    span: Span
    role: Role


_PART = r"[A-Z](?:[\w&'’-]|\.(?=\w)|(?<=\b[A-Z])\.)*"
_NAME = rf"(?P<name>(?:The |the )?{_PART}(?: (?:of |and |the )?{_PART}){{0,4}})"


@cache
def _agencies() -> str:
    """All names of news agencies, longest first, as one pattern."""
    forms = [form for form, o in outlets().items() if o.kind == "agency" or form in ("CNN", "BBC", "Getty Images")]
    known = sorted({*forms, "Getty Images", "EPA"}, key=lambda f: (-len(f), f))
    return "(?P<name>(?:The |the )?(?:" + "|".join(map(re.escape, known)) + "))"


_TAKER = r"\b[A-Z][\w'’-]{1,40}(?: [A-Z](?:\.|[\w'’-]+)){1,2}"
"""Who took a picture, before the agency for which he did."""


@cache
def _rules() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    agency = _agencies()
    return (
        ("whole", re.compile(rf"^[ \t]*(?:[A-Z][A-Za-z.'’ -]+(?:, [A-Z][\w. ]+)?[ \t]*)?\({agency}\)[ \t]*(?:[-–—:]|$)", re.MULTILINE)),
        ("whole", re.compile(rf"^[ \t]*(?:[Bb]y|BY|From|FROM) [^\n]{{0,60}}?\b{agency}[ \t]*$", re.MULTILINE)),
        ("whole", re.compile(rf"^[ \t]*[Ss]ource:[ \t]*{_NAME}[ \t]*(?:\.|$)", re.MULTILINE)),
        ("whole", re.compile(rf"(?:(?:first|originally) (?:appeared|published|ran|posted) (?:in|on|by|at)|"
                             rf"(?:republished|reprinted|reproduced) (?:here )?(?:with permission )?(?:from|by)|"
                             rf"cross-?posted from|syndicated from) {_NAME}")),
        ("whole", re.compile(rf"(?:©|\(c\)|[Cc]opyright)[ \t]*(?:\d{{4}}[ ,]*)?{agency}")),
        ("part", re.compile(rf"{agency}(?: (?:staff|reporters?|writers?|correspondents?|journalists?))?(?: [A-Z][\w.]+){{0,6}} contributed to (?:this|the) (?:report|story|article)")),
        ("part", re.compile(rf"(?:[Ww]ith (?:reporting|files|additional reporting|material|information)|[Aa]dditional reporting) (?:by|from) {_NAME}")),
        ("part", re.compile(rf"^[ \t]*[Aa]dditional reporting: {_NAME}[ \t]*$", re.MULTILINE)),
        ("part", re.compile(rf"[Cc]ourtesy of {_NAME}")),
        ("part", re.compile(rf"\((?:[Vv]ia|[Hh]/[Tt]|[Hh]at tip):? {_NAME}\)")),
        ("part", re.compile(r"[—–-][ ]?(?P<name>[^\n—–()]{2,60} \(@\w{2,30}\))")),
        ("picture", re.compile(rf"\b{agency}[ ]?(?:Photo|File Photo|photo|Images?)\b")),
        ("picture", re.compile(rf"(?:[Pp]hoto|[Pp]hotograph|[Ii]mage|[Pp]icture|PHOTO|Photo credit|Image credit)s?(?: by| from|:| courtesy of| credit:)[ ]*(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}} ?[/|,] ?)?{agency}")),
        ("picture", re.compile(rf"(?:{_TAKER} ?)?[/|] ?{agency}(?=[\s)/.,]|$)")),
        ("picture", re.compile(rf"\({agency}/[A-Z][\w. ]+\)")),
    )  # fmt: skip


_HEAD = 800
"""Characters at the head of a page in which its dateline stands."""
NEARLY_ALL = 0.75
"""Share of a page's attributions that run through one outlet from which the page is that outlet's text."""


def writer(reading: Reading) -> str | None:
    """The outlet through which nearly all of a page's attributions run: the page is that outlet's text."""
    seconds = [a.hops[1].name for a in reading.attributions if len(a.hops) > 1 and is_outlet(a.hops[1].name)]
    if len(seconds) < 3:
        return None
    most = max(sorted(set(seconds)), key=seconds.count)
    return most if seconds.count(most) >= NEARLY_ALL * len(reading.attributions) else None


def wires(reading: Reading) -> set[str]:
    """The outlets whose text a page is, as its credit or dateline says."""
    return {credit.name for credit in find(reading) if credit.role == "whole"}


def _datelines(reading: Reading) -> Iterator[Credit]:
    """An outlet in the dateline, of the table or not: "PORT TAMSIN (Orlen News Agency) -"."""
    press = {a.name for a in reading.actors if a.type == "outlet"}
    at = 0
    for line in reading.text[:_HEAD].splitlines(keepends=True):
        found = datelines.find(line)
        name = re.sub(r"^[Tt]he ", "", found.agency or "") if found is not None else ""
        if found is not None and name and (name in press or is_outlet(name)):
            start = at + found.at
            yield Credit(name, Span.cut(reading.text, start, start + len(found.agency or "")), "whole")
        at += len(line)


@lru_cache(maxsize=1024)
def _lines(text: str) -> tuple[tuple[Role, str, int, int, int], ...]:
    """What the rules find in a text: role, name, where it begins, and the words around it; asked for each statement."""
    return tuple(
        (role, match["name"], match.start("name"), match.start(), match.end())
        for role, rule in _rules()
        for match in rule.finditer(text)
    )


def find(reading: Reading) -> Iterator[Credit]:
    """The credit lines of a document outside its comments, by rule and place."""
    quiet = [s for s in reading.segments if s.type in IN_THREAD]
    yield from _datelines(reading)
    for role, written, start, first, last in _lines(reading.text):
        if any(s.start <= start < s.end for s in quiet):
            continue
        name = re.sub(r"^[Tt]he ", "", written).rstrip(".")
        span = Span.trimmed(reading.text, max(first, start - 80), word_end(reading.text, first, min(last, start + 120)))
        known = is_outlet(name) or name.split()[-1] in HEADS
        person = "reporting" in reading.text[first:last].lower() and not known
        if role == "whole" and _one_house(name, reading):
            continue
        if span is not None and not person and not (role == "part" and name.isupper() and outlet(name) is None):
            yield Credit(name, span, role)


def _one_house(name: str, reading: Reading) -> bool:
    """Whether an outlet is of the page's own publisher, whose mark stands below all that it brings out."""
    known, mine = outlet(name), outlet(reading.document.outlet.value or "")
    return known is not None and mine is not None and known.family != "" and known.family == mine.family


_BY = re.compile(r"(?:^|[\n.])[ \t]*(?:By|BY) (?P<who>[A-Z][^\n,.;:()]{3,60}), ")


def writers(reading: Reading) -> list[str]:
    """Those whom the line before an agency's name at the head of a page names: "By ADA BRILL and NED ORLO, Wire"."""
    found = _BY.search(reading.text[:_HEAD])
    if found is None or not is_outlet(" ".join(reading.text[found.end() :].split()[:2]).strip(",.")):
        return []
    return re.split(r" and |, ", found["who"])
