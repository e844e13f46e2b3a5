"""States that the pages tell of as the sides of a fight or a quarrel: "Norland shelled an Orlandian post"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from sayso.comparison.vocabulary.patterns import GAP
from sayso.comparison.voices.realms import Realms
from sayso.model import Reading

_ARM = (
    r"(?:army|armed|forces?|troops|soldiers|servicemen|warplanes|jets|aircraft|artillery|navy|guards?|patrols?|officials|"
    r"government|military|border|authorities|side|police|positions|posts?|territory|engineers|drones?|ministry|regime|"
    r"commandos|fighters)"
)
_STATE = (
    rf"(?:[Tt]he{GAP})?(?P<{{0}}>[A-Z][\w-]{{{{1,40}}}})(?:['’]s)?"
    rf"(?P<{{0}}_arm>(?:{GAP}[\w-]+){{{{0,2}}}}?{GAP}{_ARM}\b)?"
)
_DOES = (
    r"(?:attack(?:ed|s|ing)|shell(?:ed|s|ing)|bomb(?:ed|s|ing)|invad(?:ed|es|ing)|fired?|fires|firing|struck|"
    r"opened fire|"
    r"strik(?:es|ing)|killed|ambush(?:ed|es|ing)|captur(?:ed|es|ing)|seiz(?:ed|es|ing)|shot|shoot(?:s|ing)|raid(?:ed|s|ing)|"
    r"accus(?:ed|es|ing)|blam(?:ed|es|ing)|cross(?:ed|es|ing)|detain(?:ed|s|ing)|abduct(?:ed|s|ing)|violat(?:ed|es|ing)|"
    r"boarded|sank|stopped|threaten(?:ed|s|ing))"
)
_DEED = re.compile(
    rf"\b{_STATE.format('a')}(?:{GAP}(?:has|had|have|also|of)){{0,2}}{GAP}{_DOES}\b[^.;!?\n]{{0,60}}?{GAP}{_STATE.format('b')}"
)
_BETWEEN = re.compile(
    rf"\b(?:clash(?:es)?|fight(?:ing)?|war|battles?|hostilities|firefight|shooting|conflict|quarrel|dispute|incident|"
    rf"cease-?fire|truce){GAP}(?:[\w-]+{GAP}){{0,3}}?between{GAP}{_STATE.format('a')}{GAP}and{GAP}{_STATE.format('b')}"
)
_EACH = re.compile(
    rf"\b{_STATE.format('a')}{GAP}and{GAP}{_STATE.format('b')}(?:{GAP}[\w-]+){{0,3}}?{GAP}(?:exchang\w+{GAP}(?:\w+{GAP})?fire|"
    rf"clash\w*|fought|accus\w+{GAP}each|bl[ae]m\w+{GAP}each|trad\w+{GAP}(?:accusations|blame|fire))"
)
_PAGES = 2
"""Pages, at least, that tell of two states as opposed."""


def opposed_states(readings: Sequence[Reading], realms: Realms) -> tuple[str, ...]:
    """The keys of the states that pages tell of as opposed, those of the most pages first."""
    pages: dict[frozenset[str], int] = {}
    for reading in readings:
        for pair in sorted(set(_pairs(reading.text, realms)), key=sorted):
            pages[pair] = pages.get(pair, 0) + 1
    told = sorted((p for p in pages if pages[p] >= _PAGES), key=lambda p: (-pages[p], sorted(p)))
    return tuple(dict.fromkeys(state for pair in told for state in sorted(pair)))


def _pairs(text: str, realms: Realms) -> Iterator[frozenset[str]]:
    """The pairs of states of which a text says that one acts against the other, or both against each other."""
    for rule in (_DEED, _BETWEEN, _EACH):
        for found in rule.finditer(text):
            sides = [_side(found, end, realms) for end in ("a", "b")]
            for one, other in combinations(sides, 2):
                if one is not None and other is not None and one != other:
                    yield frozenset((one, other))


def _side(found: re.Match[str], end: str, realms: Realms) -> str | None:
    """The state for which one end of a deed stands: by its own name, or by its people with an arm of it."""
    state = realms.state(found[end])
    people = state is not None and not realms.is_name(found[end])
    both = end == "a" and found.re is _EACH and found["b_arm"]  # "Norlandic and Orlandic troops clashed"
    arm = found[f"{end}_arm"] or both
    return None if people and not arm else state
