"""The parts that the words of a head play: the publisher's name, its slogan, a kicker, the headline, a standfirst.

They stand in this order and each may be missing.  Every line has a score for every part, from its own shape, its place
and what stands around it; of all ways to give out the parts the one with the highest sum is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.article.publisher import is_station
from sayso.reading.article.shapes import VERB, Shape, is_section, spoken_for
from sayso.reading.facts.names import is_outlet
from sayso.reading.lines import is_prose

SPOKEN: frozenset[Shape] = frozenset(("words", "person", "label", "notice", "realm", "office"))
"""Shapes of lines that may play a part."""
_SLOGAN = re.compile(
    r"^(?:your|our|all the|since|est\.|established|founded|serving|the (?:voice|home|heart|pride|paper)|"
    r"news (?:for|from|and|that|you|they|we)|daily|weekly|monthly|"
    r"(?:an?|the) (?:\w+ )?(?:daily|weekly|monthly|independent|newsletter|notebook|blog|journal|weblog|website|forum|"
    r"portal|platform|digest)|"
    r"because |we (?!need )|"
    r"newsletter (?:of|for|from))\b",
    re.I,
)
_OF_THE_DEAD = re.compile(r"\w[,:]? obituary$|^obituary: \w", re.I)
"""A headline that is a name: "Ana Lira obituary"."""
_OF_WHAT = re.compile(r"\w: (?:\S+ ){2,}\S+$")
"""What a notice is about, behind its kind: "Situation report No. 3: water in the lower town"."""
_FULL = re.compile(r"(?<!\.)\.[\"”’')]*$")
_GLUED = re.compile(r"[a-z]{4}[A-Z][a-z]{2}")
"""Parts of a path of crumbs run together."""
_ENDED = re.compile(r"[.!?…][\"”’')]*$")


@dataclass(frozen=True, slots=True)
class Words:
    """A line that may play a part: its index, its text, its shape, and what stands around it.

    `apart`: a blank line stands before it.  `naming` says how much there is for its being the publisher's name, 0 to
    about 5.  `marked` says how much its markup makes it the headline.  `near` is the number of lines from it to the
    next date or byline, or 9; `metas` is the number of those above it.  `menu`: the next line is a menu;
    `over`: it begins the page and the menu of a site stands below it.
    """

    at: int
    text: str
    shape: Shape
    apart: bool
    naming: float = 0.0
    marked: float = 0.0
    near: int = 9
    metas: int = 0
    menu: bool = False
    over: bool = False


@dataclass(frozen=True, slots=True)
class Roles:
    """The lines of the name, the slogan and the headline, by index; words behind the headline are its standfirst."""

    name: int | None = None
    slogan: int | None = None
    title: int | None = None


def play(words: Sequence[Words], forced: int | None = None) -> Roles:
    """The parts of the lines; `forced` is the index of the line that is known to be the headline."""
    best, most = Roles(), 0.0
    for head, roles in _ways(words):
        if forced is not None and roles.title != forced:
            continue
        score = sum(head)
        if score > most or (forced is not None and best.title is None):
            best, most = roles, score
    return best


def _ways(words: Sequence[Words]) -> list[tuple[list[float], Roles]]:
    """Every way to give out the parts, with the score of each line."""
    out = []
    for named in (False, True) if words else ():
        for slogan in (False, True) if named and len(words) > 1 else (False,):
            first = named + slogan
            for title in (*range(first, len(words)), None):
                score = [_name(words[0])] if named else []
                score += [_slogan(words[0], words[1])] if slogan else []
                stop = len(words) if title is None else title
                score += [_kicker(w) for w in words[first:stop]]
                if title is not None:
                    score.append(_title(words, title))
                    score += [_standfirst(w, words[title]) for w in words[title + 1 :]]
                roles = Roles(
                    words[0].at if named else None,
                    words[1].at if slogan else None,
                    None if title is None else words[title].at,
                )
                out.append((score, roles))
    return out


def _count(text: str) -> int:
    return len(text.split())


def _name(line: Words) -> float:
    """A name, short and without a verb, with something that speaks for its being the publisher's."""
    score, name = line.naming - 0.6 + 0.3 * line.menu + 1.0 * line.over, spoken_for(line.text) or line.text
    score -= 2.0 * bool(VERB.search(name)) + 2.0 * bool(_ENDED.search(name)) + 2.0 * (_count(name) > 8)
    return score - 3.0 * (line.shape in ("label", "notice")) - 2.0 * (line.text[0] in "\"“‘'")


def _slogan(name: Words, line: Words) -> float:
    """Words directly under the name."""
    beside = not line.apart and line.at == name.at + 1
    score = -0.4 + 0.9 * beside + 0.5 * line.text[0].islower() + 0.5 * (line.shape in ("office", "label"))
    score += 0.4 * line.menu + 0.4 * line.text.isupper() * (not line.apart) + 1.2 * is_slogan(line.text)
    score += 0.8 * (name.over and line.menu and not line.apart)
    score -= 0.6 * (bool(VERB.search(line.text)) and not is_slogan(line.text))
    return score - 0.15 * max(0, _count(line.text) - 8) - 1.0 * (line.near == 1 and line.apart)


def is_slogan(text: str) -> bool:
    """Whether words begin as a paper's line about itself does: "Your daily briefing", "Serving Orlen since 1931"."""
    return bool(_SLOGAN.match(text))


def _kicker(line: Words) -> float:
    """A label over the headline."""
    if line.shape in ("label", "notice", "realm", "office"):
        return 0.6
    if _is_headed(line.text):
        return 0.6
    return 0.3 - 0.45 * max(0, _count(line.text) - 2)


def _is_headed(text: str) -> bool:
    """Whether words begin with a section, as the name of a column does: "COLUMN | Notes from the Weir"."""
    first, sign, _ = text.partition(" | ")
    return bool(sign) and is_section(first)


def _title(words: Sequence[Words], i: int) -> float:
    line = words[i]
    count = _count(line.text)
    score = {1: -1.0, 2: 0.3, 3: 0.7, 4: 1.0}.get(count, 1.5 if count <= 25 else 0.3) + line.marked
    score -= 0.3 * line.naming + 1.0 * (i == 1 and not line.apart and is_slogan(line.text))
    score += 0.4 * bool(VERB.search(line.text)) + 0.3 * line.apart
    score += 0.8 if line.near == 1 else 0.4 if line.near <= 3 else 0.0
    score -= 2.5 * (line.shape in ("label", "realm", "office")) + 1.2 * (
        line.shape == "notice" and not _OF_WHAT.search(line.text)
    )
    score -= 1.2 * (line.shape == "person") + 1.2 * (is_outlet(line.text) or is_station(line.text))
    score -= 2.0 * line.text[0].islower()
    score -= 3.0 * (line.text[0] in "•*[({<#@-–—") + 1.5 * (line.text[-1] in ",:;")
    score -= 1.0 * (line.over and not VERB.search(line.text)) + 1.5 * bool(_GLUED.search(line.text))
    score += 1.5 * bool(_OF_THE_DEAD.search(line.text)) - 1.2 * _is_headed(line.text)
    score -= (2.5 if line.near == 9 else 0.8) * bool(_FULL.search(line.text))
    return score - 0.5 * is_prose(line.text) - 0.3 * (len(line.text) < 8)


def _standfirst(line: Words, title: Words) -> float:
    count = _count(line.text)
    score = (0.6 if count >= 5 else -0.4) + 0.4 * bool(_FULL.search(line.text)) + 0.6 * (line.text[0] in "•*-–")
    score += 0.3 * (len(line.text) > len(title.text)) + 0.3 * (line.near == 1 and title.near == 2)
    score -= 0.4 * (line.metas > title.metas)
    score -= 1.2 * (not line.apart and is_slogan(line.text))
    return score - 1.0 * (line.shape in ("notice", "realm", "office")) - 0.6 * (line.shape == "label")
