"""The name that a site's own lines give it: what it asks of its readers, its notices, its menu.

One such line may name a partner, a platform or a topic.  A name is believed that lines of two kinds agree on.
"""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.model import Fact, Span
from sayso.model.facts.outlets import PLATFORMS
from sayso.reading.article import shapes
from sayso.reading.facts.names import agency, is_outlet, is_person
from sayso.reading.facts.outlet import HOLDER
from sayso.reading.lines import Line
from sayso.reading.tables import words, wordset

ENOUGH = 2
"""Kinds of lines that must give a name."""
_WORD = r"(?:[A-Z][\w&'’-]*(?:\.(?:com|org|net|info|tv|news|co\.uk)\b)?|\d[\w-]*[A-Za-z][\w-]*)"
NAME = (
    rf"(?:the )?(?P<name>(?:(?:The|El|La|Le|Il|Al) )?{_WORD}(?: (?:(?:of|de|del|di|du|for|and|&|the) )?{_WORD}){{0,4}})"
)
_SHORT = NAME.replace("{0,4}", "{0,4}?")
"""A name, no longer than what stands behind it asks."""
_FIRM = r"(?:,? (?:LLC|Inc|Ltd|Ltda|Limited|Pty|Pvt|PLC|plc|GmbH|B\.V|S\.?A|S\.?L|SpA|S\.p\.A|SAS)\b\.?)"
_HOUSE = r"(?: (?:Media(?: Network| Group)?|Network|Group|Publishing|Publications|Newspapers|Holdings?|Communications))"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rule))
    for kind, rule in (
        ("its name at the top", rf"^{NAME}(?: [—–|-] (?:\w+ ){{1,3}}[Ee]dition| [—–|] \S.{{5,80}})?$"),
        ("its notice of rights", rf"(?:©|\([cC]\)|\b[Cc]opyright|COPYRIGHT)[\s,:]{{0,3}}(?:[Cc]opyright |©\s?)?"
         rf"(?:\d{{4}}(?:\s?[-–]\s?\d{{2,4}})?[.,:]?\s)?(?:[Bb]y )?{_SHORT}{_HOUSE}?(?={_FIRM}|\s?[.,|·—–-]|\s\d{{4}}|"
         r" All [Rr]ights| ALL RIGHTS|$)"),
        ("the firm in its imprint", rf"^{_SHORT}{_HOUSE}?(?={_FIRM}(?:$|[ .,|·—–-]))"),
        ("where to follow it", rf"^(?:Follow|FOLLOW|Like|Join|Find) (?:us (?:on|at) )?{_SHORT}(?= on [A-Z]| online|:|$)"),
        ("what it asks to subscribe to", rf"^(?:Subscribe|SUBSCRIBE|Sign [Uu]p|Stay tuned|Keep tuned) (?:[Tt]o|[Ff]or) {_SHORT}"
         r"(?= newsletters?| emails?| by | on | and |[.!]|$)"),
        ("its offers", rf"^(?:Advertise (?:with|on|in)|About|ABOUT|Contact|Work (?:at|for|with)|Support|Write (?:for|to)|"
         rf"Careers at|Jobs at|Shop|Search|Download|Back to|Continue to|Welcome to|Browse|Get) {NAME}$"),
        ("its menu", rf"^{_SHORT} (?:[Hh]ome ?page|[Hh]ome|[Mm]ain menu|[Aa]pps?|[Nn]ewsletters?|[Aa]rchives?|[Ss]taff|"
         r"[Tt]erms of (?:[Uu]se|[Ss]ervice)|[Pp]rivacy [Pp]olicy|[Pp]odcasts?|[Vv]ideos?|[Ss]tore|[Ss]hop)$"),
        ("what it says of itself", rf"^[\"“]?{_SHORT}[\"”]?(?: and [^.]{{3,60}})? (?:is|are) (?:part of|supported|funded|published|owned|"
         r"operated|produced|run|brought|reader|not responsible|protected|committed|edited|registered|"
         r"(?:a|an|the) (?:registered|trade ?marks?|division|part|member|subsidiary|service|leading|independent|non-?profit|"
         r"publication|product|project|website|blog|news|weekly|daily|monthly))\b"),
        ("the credit of its people", rf"\b(?:[Rr]eporter|[Ee]ditor|[Ww]riter|[Cc]orrespondent|[Cc]ontributor|[Cc]olumnist|"
         rf"[Pp]hotographer) (?:at|for|with) {_SHORT}(?=[.,]| and |$)"),
    )
)  # fmt: skip
TOP = 4
"""Lines at the top of a page among which a name that stands alone is its own; further down it may be a topic's."""
_ADDRESS = re.compile(r"(?:https?://|www\.|@)((?:[\w-]+\.)+[a-z]{2,})", re.I)
_LONGEST = 400
"""Characters at the head of a line in which a site names itself."""
_FOREIGN = re.compile(r"(?:El|La|Le|Il|Al) ")
"""Articles with which names of papers begin."""
_APART = frozenset(
    (
        "its notice of rights",
        "the firm in its imprint",
        "where to follow it",
        "what it asks to subscribe to",
        "its offers",
    )
)
"""Kinds of lines that are no sentence of an article."""
_WEAK = frozenset(("its name at the top", "its menu"))
"""Kinds of lines that name a section as well: one of another kind must agree."""
_NOBODY = wordset(
    "us me you our the this that it all news google apple amazon wordpress disqus blogger medium linkedin pinterest "
    "android ios iphone ipad play app store creative commons getty images mailing list"
)


@dataclass(slots=True)
class _Heard:
    """What was found of one name: the kinds of lines that give it, and where it stands first."""

    name: str
    span: Span | None
    kinds: list[str]


def from_site(text: str, edges: Sequence[Line], writers: Sequence[str]) -> Fact:
    """The outlet as a site's own lines name it; `edges` are the lines above and below the article, `writers` those of
    it, whom a site may offer to follow as well."""
    heard: dict[str, _Heard] = {}
    for kind, name, span in _said(text, edges):
        known = heard.setdefault(_fold(name), _Heard(name, span, []))
        if kind not in known.kinds:
            known.kinds.append(kind)
    hosts = {re.sub(r"[^a-z0-9.]", "", m[1].lower()) for line in edges for m in _ADDRESS.finditer(line.text)}
    for folded, found in heard.items():
        if len(folded) > 4 and any(part == folded for host in hosts for part in host.split(".")):
            found.kinds.append("its address")
    own = {_fold(name) for name in writers}
    believed = [
        h
        for folded, h in heard.items()
        if folded not in own and len(h.kinds) >= _needed(h.name) and not _WEAK.issuperset(h.kinds)
    ]
    most = max((len(h.kinds) for h in believed), default=0)
    best = [h for h in believed if len(h.kinds) == most]
    if len(best) != 1:
        return Fact()
    why = f"what the page calls itself: {', '.join(best[0].kinds)}"
    return Fact(_cased(best[0].name, text), "inferred", why, best[0].span)


def is_sites(line: str) -> bool:
    """Whether a line below an article is the site's: what it offers its readers, its firm, its notice of rights."""
    return len(line) <= _LONGEST and any(rule.search(line) for kind, rule in _RULES if kind in _APART)


def _needed(name: str) -> int:
    """How many kinds of lines a name needs: one more where it may be a person's."""
    return ENOUGH + (is_person(name) and not (is_outlet(name) or name.isupper() or _FOREIGN.match(name)))


def _said(text: str, edges: Sequence[Line]) -> Iterator[tuple[str, str, Span | None]]:
    for i, line in enumerate(edges):
        for kind, rule in _RULES if i < TOP else _RULES[1:]:
            found = rule.search(line.text[:_LONGEST])
            if found is None:
                continue
            name = found["name"]
            if _may_be(name):
                start = line.start + found.start("name")
                whole = text[start : start + len(name)] == name
                yield kind, name, Span.cut(text, start, start + len(name)) if whole else None


def _may_be(name: str) -> bool:
    """Whether words can be the name of an outlet: no agency, platform, section or item of a menu."""
    low = name.lower().removeprefix("the ")
    if (
        len(low) < 3
        or _NOBODY.issuperset(low.split())
        or low in PLATFORMS
        or shapes.shape(name) in ("site", "label", "date", "notice")
    ):
        return False
    if agency(name) is not None or HOLDER.search(name):
        return False
    return not words("not_in_names.txt").issuperset(low.split())


def _fold(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", re.sub(r"^the |\.(?:com|org|net|co\.uk)$", "", name.lower()))


def _cased(name: str, text: str) -> str:
    """A name in capitals as the text itself spells it, else in title case; one short word is an abbreviation."""
    if not name.isupper() or (len(name) <= 4 and " " not in name):
        return name
    other = next((m[0] for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I) if not m[0].isupper()), "")
    return other if other[:1].isupper() else name.title()
