"""Who is named beside words of reporting or finding, where no source and cue were read.

Outlets ("the Courier has reported"), bodies that found or denied something ("the observatory, founded in 1911,
found …"), instruments and officers without a name ("the tide gauge recorded").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.comparison.lineage.at_hand import AtHand
from sayso.comparison.lineage.clauses import article, sentence
from sayso.comparison.lineage.hops import nobody
from sayso.comparison.lineage.names import is_outlet, key, outlet, vague_press, words
from sayso.model import Reading, Span
from sayso.model.facts.outlets import PLATFORMS

TAKEN = r"(?:it|this|that|them|the (?:story|claim|report|video|pictures?|photo|news|line|tale|figures?|statement))"
"""What outlets run that others had."""
_TELLING = (
    r"(?:said|told|spoke|speaking|talked|talking|insisted|confirmed|admitted|explained|revealed|complained|statements?|"
    r"interviews?|comments?|remarks?|wrote|writing)(?:\s+\w+)?"
)
_KIND = (
    r"(?:the |a |an )?(?:[A-Z][\w’'-]+ )?"
    r"(?:(?:[\w’'-]+ ){0,2}?"
    r"(?:newspaper|daily|weekly|tabloid|magazine|news agency|agency|broadcaster|station|channel|paper|network|website|"
    r"site),? )?"
)
_BEFORE = re.compile(
    rf"(?:\b(?:told|tells|telling|by|on|in|via|citing|cited|per|courtesy of|according to|reports?|reported|said|says|"
    rf"writes|wrote|quoting|quoted|from|over at|{_TELLING} (?:to|with|in|on))\s+|[(“\"]){_KIND}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^(?:,\s(?:an?|the|which|whose|once)\s[^,.;:!?\n]{3,60},|(?:[’']s?)?,?)\s*(?:[\w-]+\s+){0,3}?(?:report(?:s|ed|ing|er|ers)?|said|says|wrote|writes|claim(?:s|ed)|quot(?:es|ed)|cit(?:es|ed)|"
    r"broke|publish(?:es|ed)|aired|broadcast|not(?:es|ed)|explain(?:s|ed)|describ(?:es|ed)|article|story|interview|"
    r"obtained|confirm(?:s|ed)|corroborated|reveal(?:s|ed)|show(?:s|ed)|found|estimat(?:es|ed)|contributed|video|footage|poll|"
    r"correspondent|journalist|investigation|saw|witnessed|counted|learn(?:ed|t)|st(?:ood|ands?) by|"
    rf"(?:ran|carried|printed|reprinted|aired|picked up) {TAKEN}|"
    r"(?:was|were|has been|had been) (?:told|shown)|(?:has|had) (?:it|this|that|the (?:news|story)))\b",
    re.IGNORECASE,
)
_A_BODY = (
    r"(?:the |an? )?(?:(?:[a-z-]+ ){0,2}(?:group|agency|organi[sz]ation|charity|body|watchdog|union|institute|office|"
    r"company|firm|movement|party|network|monitor|mission) )?"
)
_FINDING = (
    r"(?:measured|recorded|logged|registered|detected|documented|photographed|filmed|counted|tallied|listed|lists|"
    r"established|determined|calculated|identified)"
)
"""What a body or an instrument does that keeps a record, examines or counts."""
_BODY_BEFORE = re.compile(
    rf"\b(?:reported|published|quoted|cited|verified|first reported|released|announced|{_FINDING}) by {_A_BODY}$|"
    r"(?:(?<=, )|(?<=,[”’\"'] ))(?:says|said) (?:the )?$"
)
_WHICH = r"(?:,\s[^,.;:!?\n]{3,90},)?"
"""A clause on a name that stands between it and what it did."""
_LATELY = r"\s+(?:(?:also|then|later|first|since|has|have|had|itself|already)\s+){0,3}"
_BODY_AFTER = re.compile(
    r"^,\s+(?:which|who)\s(?:[\w-]+\s){0,4}?(?:said|spoke of|reported|put|announced|denie[sd]|gave)\b|"
    r"^,? (?:also |then |later |has |had )?"
    r"(?:says(?= (?:that|it|he|she|they|the|no)\b)|told (?:me|us|the (?:paper|station|agency)|this \w+))\b|"
    rf"^{_WHICH}{_LATELY}(?:(?:reported|corroborated|confirmed|estimated|announced|acknowledged|tweeted|{_FINDING})\b|"
    r"(?:denie[sd]|rejects|rejected|disputes|disputed|contests|contested) (?:it|this|that|the|any|all|its|their)\b)"
)
_EXAMINERS = (
    r"(?:[Ii]nstitute|[Ll]aborator(?:y|ies)|[Ll]ab|[Ii]nspectorate|[Cc]ommission|[Ii]nquiry|[Ss]urvey|[Cc]oroner|[Pp]anel|[Aa]uditors?|"
    r"[Oo]bservatory|[Pp]athologists?|[Ee]xaminers?)"
)
_EXAMINED = re.compile(rf"\b{_EXAMINERS}\b")
_FOUND = re.compile(rf"^{_WHICH}{_LATELY}found\b")
"""What an examiner finds is a finding; what police find need not be."""
_KNOWING = r"found (?:\w+ ){0,4}?(?:evidence|leads?|clues?|proof|traces?|signs?|indications?)\b"
_FOUND_OUT = re.compile(rf"^{_WHICH}{_LATELY}{_KNOWING}")
_SLEUTHS = re.compile(
    rf"\b(?P<name>(?:[Pp]olice|[Ii]nvestigators|[Dd]etectives|[Pp]rosecutors|[Aa]uthorities)){_LATELY}{_KNOWING}"
)
"""Those who look into things, before what they found out."""
_BODIES = frozenset({"organisation", "person"})
_DESCRIBED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[A-Z][\w-]{1,40}[’']s?) (?P<name>(?:(?!(?:and|or|of|in|that|which|who|to)\b)[\w’'-]+ ){0,3}?"
    rf"(?:(?:station|seismographs?|gauges?|sensors?|monitors?|officer|service|registry|register|agency|office)|(?P<examiner>{_EXAMINERS})))"
    rf"{_WHICH}{_LATELY}(?:{_FINDING}|(?(examiner)found|(?!)))\b"
)
"""A body, an officer or an instrument without a name, before what it found."""


ORDERED = re.compile(
    r"\b(?:[Bb]y|[Oo]n|[Uu]nder) (?:an? |the )?(?:decision|orders?|decree|resolution|ruling|edict|ordinance) "
    r"(?:of|from|by) (?:the )?(?P<who>(?:[\w’'-]+ ){0,3}?"
    r"(?:[Cc]abinet|[Gg]overnment|[Mm]inist(?:er|ry)|[Pp]resident|[Gg]overnor|[Mm]ayor|[Cc]ouncil|[Cc]ourt|[Pp]arliament|"
    r"[Pp]refect|[Cc]ommissioner|[Pp]olice|[Rr]egulator)(?: of [A-Z]\w+)?)\b"
)
"""Who decided what a page tells as done, where no attribution was read: "closed to all, by order of the mayor"."""


def find(reading: Reading, at_hand: AtHand) -> Iterator[tuple[str, Span]]:
    """The names on which the words around them show that the article leans, each with these words."""
    own = [(s.start, s.end) for s in article(reading)]
    yield from _named(reading, at_hand, own)
    yield from _publishers(reading, at_hand, own)
    yield from _unnamed(reading, own)


def _unnamed(reading: Reading, own: list[tuple[int, int]]) -> Iterator[tuple[str, Span]]:
    """Bodies, officers and instruments that are not among the page's actors, and who ordered what it tells."""
    taken = [(m.start, m.end) for a in reading.actors for m in a.mentions if a.type in _BODIES]
    for start, end in own:
        rules = (rule.finditer(reading.text, start, end) for rule in (_DESCRIBED, _SLEUTHS))
        for found in (match for matches in rules for match in matches):
            a, b = found.span("name")
            if not any(x < b and a < y for x, y in taken):
                yield found["name"], Span.cut(reading.text, found.start(), found.end())
        for found in ORDERED.finditer(reading.text, start, end):
            yield _holder(reading, found["who"]), Span.cut(reading.text, found.start(), found.end())


def _holder(reading: Reading, office: str) -> str:
    """The one person of a page who is described by an office, else the office."""
    word = office.split()[-1].lower()
    found = [a.name for a in reading.actors if a.type == "person" and word in (a.description or "").lower().split()]
    return found[0] if len(found) == 1 else office


def _named(reading: Reading, at_hand: AtHand, own: list[tuple[int, int]]) -> Iterator[tuple[str, Span]]:
    """Outlets, bodies and persons that the article names."""
    for actor in reading.actors:
        press = actor.type == "outlet" or outlet(actor.name) is not None
        if vague_press(actor.name) or nobody(actor.name) or (not press and actor.type not in _BODIES):
            continue
        named = actor.name if press else at_hand.short(actor.name)
        if named is not None:
            press = True
        rules = (_BEFORE, (_AFTER,)) if press else (_BODY_BEFORE, _after(actor.name))
        if key(actor.name) in PLATFORMS:
            rules = _BODY_BEFORE, (_BODY_AFTER,)
        for m in actor.mentions:
            if press and _goes_on(reading.text, m, named or actor.name):
                continue
            if any(a <= m.start < b for a, b in own) and (
                not press or actor.type == "outlet" or named != actor.name or outlet(m.text)
            ):
                span = _reported(reading, m, *rules)
                if span is not None and not _in_town(m, named, span) and (press or not _of_another(reading, m, span)):
                    yield named or actor.name, span


_CASE = re.compile(r"\b(?:of|for|from|in|at|near|with) (?:the )?$", re.IGNORECASE)

_ITS = re.compile(r",? which\b")
"""Behind a name: what tells more of it, so that it may be the one who did what comes then."""


def _of_another(reading: Reading, m: Span, told: Span) -> bool:
    """Whether the words behind a name are said of somebody before it: "Ada Brill, a spokeswoman for the Harbour Board,
    says", "the clinic of Orlen recorded", and where the page was read as hearing another there."""
    if told.start < m.start:
        return False
    text = reading.text
    behind_it = text[m.end] == "," or " " not in m.text
    if _CASE.search(text[max(0, m.start - 12) : m.start]) and behind_it and not _ITS.match(text, m.end):
        return True
    return any(
        a.cue is not None and a.source is not None and m.end <= a.cue.start < told.end and not a.source.overlap(m)
        for a in reading.attributions
    )


_GOES_ON = re.compile(
    r"[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
    r"(?:News|Online|TV|Radio|Television|Magazine|I)\b)[A-Z][a-z]"
)
"""Behind a name: words that make it a part of a longer one, of days and of kinds of outlets not."""


def _goes_on(text: str, m: Span, whole: str) -> bool:
    """Whether a mention of one plain word is part of a longer name than the outlet's whole one: "the National" of a
    National Bank."""
    name = m.text.removeprefix("The ").removeprefix("the ")
    known = outlet(m.text)
    plain = " " not in name and not name.isupper() and (known is None or known.kind != "agency")
    if not plain:
        return False
    before = _COMES_FROM.search(text[max(0, m.start - 24) : m.start])
    longer = before is not None and not set(words(before[0])) & set(words(whole))
    return longer or _GOES_ON.match(text, m.end) is not None


_COMES_FROM = re.compile(
    r"(?!(?:The|By|From|Via|In|On|At|And|But|To|For|With|As|Photo|Source|Courtesy|Credit|While|When|After|Before|Also)\b)"
    r"(?<![.!?:;\n”\"’'] )\b[A-Z][\w’'-]*[a-z][ \u00a0]\Z"
)
"""Before a name: a capital word that makes it the end of a longer one ("Forest Hill")."""


def _publishers(reading: Reading, at_hand: AtHand, own: list[tuple[int, int]]) -> Iterator[tuple[str, Span]]:
    """Publishers of other documents that the article names, whether or not it was read as naming them."""
    for name, m in at_hand.named(reading):
        if any(a <= m.start < b for a, b in own):
            press = at_hand.is_press(name) or is_outlet(name)
            rules = (_BEFORE, (_AFTER, _BODY_AFTER)) if press else (_BODY_BEFORE, _after(name))
            span = _reported(reading, m, *rules)
            if span is not None and not _in_town(m, name, span):
                yield name, span


_IN_TOWN = re.compile(r"(?:in|from|on|over at) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*$", re.IGNORECASE)


def _in_town(m: Span, outlet_name: str | None, told: Span) -> bool:
    """Whether nothing but a preposition stands before a short name, which is that of the paper's town."""
    short = outlet_name is not None and words(m.text) != words(outlet_name)
    return short and _IN_TOWN.match(told.text) is not None


def _after(body: str) -> tuple[re.Pattern[str], ...]:
    """What behind a body's name shows that it found or said something."""
    return (_BODY_AFTER, _FOUND) if _EXAMINED.search(body) else (_BODY_AFTER, _FOUND_OUT)


def _reported(reading: Reading, m: Span, ahead: re.Pattern[str], behind: tuple[re.Pattern[str], ...]) -> Span | None:
    """The mention with the words of reporting beside it, or None."""
    text = reading.text
    start, end = sentence(text, m.start, m.end)
    before = ahead.search(text[max(start, m.start - 60) : m.start])
    rest = text[m.end : min(end, m.end + 130)]
    if _AS_ONE.match(rest) and _EMPLOYED.search(text[start : m.start]):
        return None
    after = next((found for rule in behind if (found := rule.search(rest)) is not None), None)
    if before is None and after is None:
        return None
    if before is None and _AWAITED.search(text[start : m.start]) and _HAS.match(rest):
        return None
    first = max(start, m.start - 60) + before.start() if before else m.start
    return Span.trimmed(text, first, m.end + (after.end() if after else 0))


_EMPLOYED = re.compile(r"\bwork(?:s|ed|ing)? (?:for|at|with) (?:[^.;:]{0,60} )?$", re.IGNORECASE)
_AS_ONE = re.compile(
    r" as (?:an? |its |the )?[\w -]{0,30}(?:correspondent|journalist|reporter|editor|presenter|photographer)\b"
)
"""Before and behind a name: whose journalist somebody is, who tells nothing there."""
_AWAITED = re.compile(
    r"\b(?:once|until|till|unless|if|as soon as) (?:the |an? )?(?:[\w.’'-]+ ){0,2}$",
    re.IGNORECASE,
)
_HAS = re.compile(r"\s*(?:has|have)\b")
"""Before and behind a name: what it has not said yet ("until the commission has reported")."""
