"""Whether a name at the head of a page is its publisher's: what the rest of the page has to say for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.article import opening, shapes
from sayso.reading.facts.names import is_outlet, is_person
from sayso.reading.lines import Line
from sayso.reading.tables import pattern

LONGEST = 70
"""Characters of a publisher's name."""
_PART = r"(?:[A-Z0-9][\w&'’.-]*|of|the|and|for|de|du|del|la|le|on|in|plc|&)"
_NAME = re.compile(
    rf"^{_PART}(?:,? {_PART}){{0,7}}(?: [–—-] {_PART}(?: {_PART}){{0,4}})?(?: \([A-Z][\w .-]{{1,30}}\))?$"
)
_STATION = re.compile(
    r"^(?:Radio|Televisi[oó]n|TV|Channel|Canal|Kanal|Agenc(?:y|e|ia)|Diario|Gazeta|El|Le|Il) (?:\w+ ?){1,4}$", re.I
)
_TAIL = re.compile(r"\s*\([^()]{1,40}\)$")
_CUT = re.compile(r"\s[–—|·:-]{1,2}\s")
_ENDS = 2000
"""Characters at both ends of a page in which its own addresses stand."""
_DOMAIN = re.compile(r"(?:https?://|www\.|@)((?:[\w-]+\.)+[a-z]{2,})", re.I)
_RIGHTS = re.compile(r"©|\(c\)|copyright|all rights reserved", re.I)
_SPOKEN_TO = r"(?:told|tells|telling|by|contacted|asked|wrote to|spoke to|addressed to)"
_OWN = (
    r"(?:has|have|had|is|was|will|would|said|says|announces?|informs?|regrets?|rejects?|confirms?|reports?|condemns?|calls?|"
    r"welcomes?|wishes|urges?|operates?|runs?|understands|can reveal|lists|supports|strongly)"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much speaks for a name, the name as it is to be told, and why in words; `why` is empty where nothing does.

    `notice`: it is the letterhead of a body's own notice."""

    weight: float
    name: str
    why: tuple[str, ...]
    notice: bool = False


@dataclass(frozen=True, slots=True)
class Rest:
    """The page apart from the name: its text, its feet, and whether its head calls it a body's own notice."""

    text: str
    feet: str
    domains: tuple[str, ...]
    credits: tuple[str, ...]
    notice: bool


def rest(text: str, lines: Sequence[Line], at: int, first: int, end: int) -> Rest:
    """What stands around line `at`; the head ends before `first`, the article before `end`."""
    others = [line.text for i, line in enumerate(lines) if i != at]
    feet = [line for line in others[-12:] if _RIGHTS.search(line)]
    domains = [m[1].lower() for part in (text[:_ENDS], text[-_ENDS:]) for m in _DOMAIN.finditer(part)]
    dateline = opening.find(lines[first].text) if first < len(lines) else None
    credits = [dateline.agency] if dateline and dateline.agency else []
    kinds = {shapes.shape(line.text) for line in lines[:first] if line.text != lines[at].text}
    notice = not kinds.isdisjoint(("realm", "office")) or any(shapes.is_notice(line.text) for line in lines[:first])
    return Rest(
        "\n".join(line.text for line in lines[at + 1 : end]), "\n".join(feet), tuple(domains), tuple(credits), notice
    )


def is_name(line: str) -> bool:
    """Whether a line has the form of a publisher's name."""
    name = _TAIL.sub("", _cut(line)[0])
    name = name.title() if name.islower() and len(name.split()) <= 3 else name
    return 2 <= len(name) <= LONGEST and bool(_NAME.match(name)) and not shapes.is_section(name)


def weigh(line: str, rest: Rest) -> Evidence:
    """The evidence that a line of the head names the publisher."""
    name, tail = _cut(line)
    bare = _TAIL.sub("", name)
    if not is_name(line):
        return Evidence(0.0, bare, ())
    found = [(weight, why) for weight, why, holds in _reasons(bare, tail, rest) if holds]
    if is_person(bare) and max((weight for weight, _ in found), default=0.0) < 1.5:
        found = []
    weight, why = min(4.0, sum(weight for weight, _ in found)), tuple(why for _, why in found)
    return Evidence(weight, _spelled(bare, rest), why, rest.notice and is_body(bare))


def _reasons(name: str, tail: str, rest: Rest) -> list[tuple[float, str, bool]]:
    """Each reason with its weight and whether it holds."""
    article = name.startswith(("The ", "THE ")) and len(name.split()) <= 4
    return [
        (1.5, "it is the name of an outlet", is_outlet(name) or is_outlet(_titled(name)) or bool(_STATION.match(name))),
        (1.0, "it has the form of an outlet's name", article),
        (1.5 if rest.notice or name.isupper() else 0.7, "it is the name of a body that gives notices", is_body(name)),
        (1.0, "the page calls itself a notice", rest.notice),
        (2.0, "the notice of rights agrees", _within(name, rest.feet)),
        (2.0, "the page's address agrees", _in_domain(name, rest.domains)),
        (2.0, "the dateline agrees", any(_same(name, credit) or _same(tail, credit) for credit in rest.credits)),
        (1.5, "the text speaks of itself by this name", _of_itself(name, rest.text)),
    ]


def is_body(name: str) -> bool:
    """Whether a name is that of a body such as publish notices: a ministry, an army, a company, an aid group."""
    return bool(pattern("bodies.txt", before=r".*(?<!\w)", after=r"(?!\w)").match(name))


def _cut(line: str) -> tuple[str, str]:
    """The name on a line and what stands behind a dash on it: a slogan, a short form."""
    found = _CUT.search(line)
    if found is None:
        return line, ""
    left, right = line[: found.start()].strip(), line[found.end() :].strip()
    if right[:1].islower() or len(right.split()) > 4:
        return left, right
    if len(left.split()) == 1 and left.isupper() and set(left) <= set(_initials(right)):
        return right, left
    return (line, "") if found[0].strip() not in "|·:" else (left, right)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _fold(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower().removeprefix("the "))


def _same(name: str, other: str) -> bool:
    return bool(other) and (
        _fold(name) == _fold(other) or (other.isupper() and len(other) > 1 and _initials(_titled(name)) == other)
    )


def _within(name: str, text: str) -> bool:
    return len(_fold(name)) >= 3 and _fold(name) in _fold(text)


def _in_domain(name: str, domains: Sequence[str]) -> bool:
    folded = _fold(name)
    return len(folded) >= 5 and any(folded in re.sub(r"[^a-z0-9]", "", domain) for domain in domains)


def _of_itself(name: str, text: str) -> bool:
    """`told the Lamp`, `the Ministry regrets`: an outlet or a body speaks of itself in the third person.

    A name of one word is believed only where somebody told it something: places and states say much, too.
    """
    bare = re.escape(name.removeprefix("The ").removeprefix("THE "))
    words = [w for w in _titled(name).split() if len(w) > 3 and w not in ("The", "Daily", "News", "Radio", "Weekly")]
    told = "|".join([bare, *map(re.escape, words)])
    if re.search(rf"\b(?i:{_SPOKEN_TO} (?:the )?)(?:{told})\b(?! [A-Z])", text):
        return True
    return len(name.split()) > 1 and bool(re.search(rf"\b(?i:{bare})(?:,[^,.]{{3,80}},)? {_OWN}\b", text))


def _titled(name: str) -> str:
    """A name in capitals as names are written, small words small."""
    if not name.isupper():
        return name
    small = {"of", "the", "and", "for", "on", "in", "de", "du", "del", "la", "le"}
    words = [w.lower() if w.lower() in small and i else w.capitalize() for i, w in enumerate(name.split())]
    return " ".join(words)


def _spelled(name: str, rest: Rest) -> str:
    """A name in capitals as the text itself spells it, else in title case; a short one is an abbreviation."""
    if not name.isupper() or (len(name) <= 4 and " " not in name):
        return name
    for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", rest.text, re.I):
        if not found[0].isupper() and found[0][0].isupper():
            return found[0]
    return _titled(name)
