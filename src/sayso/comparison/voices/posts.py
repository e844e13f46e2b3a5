"""For whom the words beside a person's name say that he speaks: as spokesman, minister, chief of a force, or head of a
body."""

from __future__ import annotations

import re

from sayso.comparison.vocabulary.patterns import GAP, THE

_REACH = 70
_WORD = r"[A-Z][\w.'’-]*"
_ROLE = r"(?:chief |deputy |senior |lead )?(?:spokes\w+|press (?:secretary|officer|chief))"
_BODY = rf"{_WORD}(?:{GAP}(?:of{GAP}{THE})?{_WORD})*"
_BEFORE = re.compile(rf"({_BODY}){GAP}(?i:{_ROLE})(?:{GAP}|,)+(?:{_WORD}[ \u00a0,]*){{0,4}}$")
_AFTER = re.compile(rf"^[ \u00a0,]+(?:a|an|the|its)?{GAP}*(?i:{_ROLE}){GAP}(?:for|of){GAP}{THE}({_BODY})")
_MINISTER = re.compile(rf"((?:{_WORD}{GAP}){{1,3}})(?i:minister)[ \u00a0,]+$")
_THE_MINISTER = re.compile(rf"^,{GAP}(?:(?:the|its|their|an?|{_WORD}['’]s){GAP})?((?:[a-z]+{GAP}){{1,2}})minister\b")
_ITS_MINISTER = re.compile(rf"\b({_WORD}['’]s{GAP}(?:[a-z]+{GAP}){{1,2}})minister[ \u00a0,]+$")
_SECRETARY = re.compile(
    rf"\b(Defen[cs]e|Treasury|Homeland{GAP}Security|Interior|Energy|Commerce|Labou?r|Foreign|Home|Justice|Health)"
    rf"{GAP}Secretary{GAP}+$|\bSecretary{GAP}of{GAP}(State|Defen[cs]e)[ \u00a0,]+$"
)
_ENDS = rf"(?=[,.;:]|{GAP}(?:said|says|told|and|who|has|had|was|is|in|on)\b|$)"
_FORCES = r"police|army|navy|air force|coast guard|gendarmerie|fire (?:brigade|service|department)"
_FORCE = rf"(?:(?!The{GAP}){_WORD}{GAP})*(?i:{_FORCES})"
_HEAD_OF = r"(?i:(?:chief|commissioner|commander|inspector[- ]general|director|head)(?: general)?)"
_CHIEF = re.compile(
    rf"\b({_FORCE})(?:['’]s)?{GAP}{_HEAD_OF}(?:{GAP}|,)+(?:{_WORD}{GAP}){{0,2}}$|"
    rf"\b{_HEAD_OF}{GAP}of{GAP}{THE}({_FORCE})(?:{GAP}|,)+(?:{_WORD}{GAP}){{0,2}}$"
)
_THE_CHIEF = re.compile(rf"^,{GAP}(?:the{GAP})?(?:({_FORCE}){GAP}{_HEAD_OF}|{_HEAD_OF}{GAP}of{GAP}{THE}({_FORCE}))\b")
"""Who heads a force, and speaks for it."""
_GENERAL = (
    r"(?:(?:Lieutenant|Major|Brigadier|Colonel|Field|Lt|Maj|Brig)\.?[ -])?(?:General|Gen\.?|Marshal|Brigadier|Admiral)"
)
_STAFF = r"(?i:chief of (?:the )?(?:(?:general|joint|defen[cs]e|army) )?staff|commander[- ]in[- ]chief)"
_OF_STAFF = re.compile(
    rf"(?:\b(?P<force>{_FORCE})(?:['’]s)?{GAP}|(?:^|[^\w\s’'-]{GAP}?|\b(?i:the|its){GAP})){_STAFF}"
    rf"(?:{GAP}of{GAP}{THE}(?P<of>{_FORCE}))?(?:,{GAP}|{GAP}){_GENERAL}{GAP}$"
)
_RANKED = re.compile(rf"\b{_GENERAL}{GAP}$")
_THE_STAFF = re.compile(
    rf"^,{GAP}(?:the{GAP}|its{GAP})?(?:(?P<force>{_FORCE})(?:['’]s)?{GAP})?{_STAFF}"
    rf"(?:{GAP}of{GAP}{THE}(?P<of>{_FORCE}))?{_ENDS}"
)
"""A general who heads an army's staff: a president's chief of staff is none, and he is nobody's but the army's."""
_OFFICER = re.compile(
    rf"\b(?:Inspector-General|Chief{GAP}(?:Inspector|Superintendent|Constable)|Detective(?:{GAP}{_WORD})?|Sheriff|"
    rf"Police{GAP}(?:Sergeant|Captain|Lieutenant|Officer|Commander|Colonel|Superintendent|Inspector))[ \u00a0]+$"
)
"""Ranks that only the police have."""
_RANK = re.compile(
    rf"(?P<once>\b(?i:former|retired|suspended|ex){GAP}(?:{_WORD}{GAP})?|\bex-)?"
    rf"\b(?:Inspector|Superintendent|Sergeant|Constable|Commissioner|Captain|Lieutenant|Colonel|Major|Commander){GAP}$"
)
_OF_FORCE = re.compile(
    rf"^,?{GAP}of{GAP}{THE}({_WORD}(?:{GAP}[\w'’-]+){{0,3}}?{GAP}"
    rf"(?i:police(?:{GAP}(?:force|service|department))?|constabulary|{_FORCES}))\b"
)
"""A rank in front of a name, and behind it the force in which it is held."""
_POSSESSED = re.compile(r"['’]s?$")
_LEAD = (
    r"(?:secretary[- ]general|general secretary|director[- ]general|(?:(?:managing|executive|general) )?director|"
    r"chief executive(?: officer)?|CEO|chair(?:man|woman|person)?|general manager|head|founder|leader)"
)
_NO_BODY = (
    r"(?!(?:The|An?|Its|Their|His|Her|Our|My|Former|Deputy|Vice|Acting|Then|Executive|Managing|General|Assistant|Co|"
    r"Chief|Secretary|\w+day|Party|Team|Campaign|Regional|Local|National)\b)"
)
_COMMON = (
    r"(?:ministry|army|police|government|company|agency|union|party|council|commission|mission|airline|hospital|operator|"
    r"movement|organi[sz]ation|authority|club|charity|firm|front)"
)
_HEADS = re.compile(rf"\b{_NO_BODY}({_BODY}?)(?:['’]s?)?{GAP}(?i:{_LEAD})(?:{GAP}|,)+(?:{_WORD}{GAP}){{0,3}}$")
_HEAD_FOR = re.compile(
    rf"\b(?i:{_LEAD}|{_ROLE}){GAP}(?:for|of|at){GAP}{THE}({_BODY})(?:,{GAP}|{GAP})(?:{_WORD}{GAP}){{0,3}}$"
)
_THE_HEAD = re.compile(rf"^,{GAP}(?:(?:the|its|an?){GAP})?(?i:{_LEAD}){GAP}(?:of|for|at){GAP}{THE}({_BODY}){_ENDS}")
_ITS_HEAD = re.compile(rf"^,{GAP}(?:the{GAP})?({_BODY}|{_COMMON})['’]s?{GAP}(?i:{_LEAD}|{_ROLE}|president){_ENDS}")
_OF_THE = re.compile(
    rf"\b(?i:the){GAP}({_COMMON})['’]s{GAP}(?i:{_LEAD}|{_ROLE})(?:,{GAP}|{GAP})(?:{_WORD}{GAP}){{0,3}}$"
)
"""Who heads a body, or speaks for it: "Port Union chairman Ivo Kral", "Kral, head of the Port Union"."""
_NOUN = (
    r"(?:Union|Federation|Association|League|Institute|Foundation|Society|Council|Chamber|Commission|Committee|Agency|"
    r"Authority|Trust|Company|Airlines?|Bank|Club|Church|Hospital|Clinic|University|College|School|Party|Front|Alliance|"
    r"Movement|Network|Board|Corporation|Group|Mission|Organi[sz]ation|Inspectorate)"
)
_NOUNED = rf"(?!The{GAP})(?:{_WORD}{GAP})*{_NOUN}(?:{GAP}(?:of|for){GAP}{THE}{_WORD}(?:{GAP}{_WORD}){{0,3}})?"
"""A body whose name says that it is one."""
_LOWER_BODY = rf"(?:[a-z]+{GAP}){{0,2}}{_COMMON}"
_TITLES = rf"(?:{_WORD}{GAP}){{0,3}}"
_PRESIDENT = rf"(?i:{_LEAD}|president|chief|boss)"
_WHO_HEADS = re.compile(
    rf"^,{GAP}who{GAP}(?:also{GAP}|now{GAP})?(?:heads|leads|runs|commands|chairs|directs){GAP}{THE}({_BODY}|{_LOWER_BODY}){_ENDS}"
)
_MEMBERS = r"(?:union|federation|association|league|party|movement|charity|alliance)"
_OF_MEMBERS = re.compile(
    rf"^{GAP}(?:of|from){GAP}{THE}({_NOUNED}|(?:[a-z]+s?['’]?s?{GAP}){{0,2}}{_MEMBERS})(?:{_ENDS}|(?={GAP}[a-z]+(?:ed|s)\b)|(?={GAP}(?:spoke|put|gave)\b))"
)
_OF_COURT = re.compile(rf"^,?{GAP}(?:of|from){GAP}{THE}((?:[\w-]+{GAP}){{0,2}}(?i:court|tribunal)){_ENDS}")
_COMMANDS = re.compile(rf"\b((?:{_WORD}{GAP})+{_WORD}){GAP}(?i:commander|commandant)(?:,{GAP}|{GAP}){_TITLES}$")
_LED_BY = re.compile(
    rf"\b({_BODY}),{GAP}whose{GAP}(?:[a-z]+{GAP}){{1,3}}(?:is|was|are|were)(?:{GAP}being)?{GAP}(?:led|headed|run|chaired|directed){GAP}by{GAP}"
    rf"(?:the{GAP})?(?:[a-z]+{GAP}){{0,3}}$"
)
_PRESIDES = re.compile(rf"\b({_NOUNED})(?:['’]s?)?{GAP}{_PRESIDENT}(?:,{GAP}|{GAP}){_TITLES}$")
_PRESIDENT_OF = re.compile(
    rf"^,{GAP}(?:(?:the|its|an?){GAP})?{_PRESIDENT}{GAP}of{GAP}{THE}({_NOUNED}|{_LOWER_BODY}){_ENDS}"
)
_AT_THE = re.compile(rf"\b[Aa]t{GAP}{THE}({_NOUNED}),?{GAP}the{GAP}{_PRESIDENT},{GAP}{_TITLES}$")
_ITS_OWN = re.compile(
    rf"(?:^|[.!?”\"]{GAP}|\n)(?:The{GAP})?({_NOUNED}){GAP}[^.!?\n]{{0,160}}[.!?]{GAP}(?:Its|Their){GAP}(?:{_PRESIDENT}|(?i:{_ROLE}))"
    rf"(?:,{GAP}|{GAP}){_TITLES}$"
)
"""Who heads a body or speaks for it by the words about it: "Ada Brill, who heads the Mission", or "Its president, Ada
Brill" behind a sentence that begins with the body."""
_FAR = 300
"""Characters before a name in which the sentence before may begin."""
_ONLY_OFFICE = re.compile(
    rf"(?:(?:^|[^\w’'-]{GAP}?|\b(?i:the|its){GAP})"
    rf"(?i:{_ROLE}|(?:secretary|director|inspector|commissioner)[- ]general)|"
    rf"\b(?i:our){GAP}(?i:{_LEAD}))"
    rf"(?:,{GAP}|{GAP})(?:{_WORD}{GAP}){{0,3}}$"
)
_OFFICE_BEHIND = re.compile(
    rf"^,{GAP}(?:(?:the|our|its){GAP})?(?i:{_LEAD}|{_ROLE})(?=,{GAP}[a-z“\"]|{GAP}(?:said|says|added|adds|told)\b)"
)
"""An office that somebody holds of whoever speaks on the page, before his name or behind it."""
_BEFORE_NAMES = frozenset([_BEFORE, _HEAD_FOR, _HEADS, _OF_THE])
_ITS = re.compile(r"\. (?:Its|Their)$")
_ARTICLE = re.compile(r"^[Tt]he\s+")
_NOBODY = frozenset(["its", "their", "his", "her", "our", "a", "an", "one", "another", "former"])
_DEPUTY = re.compile(r"^(?:Deputy|Assistant|Former|Acting)\s+")
_UNDER = (
    r"(?i:under-?secretary(?: of state)?|(?:deputy|vice|junior|assistant)[- ]minister|minister of state|"
    r"permanent secretary|state secretary)"
)
_ITS_FIELD = rf"(?:{GAP}(?:of|for){GAP}{THE}({_WORD}(?:(?:,?{GAP}and)?{GAP}{_WORD}){{0,3}}))"
_DEPUTY_MINISTER = re.compile(rf"\b{_UNDER}{_ITS_FIELD}?(?:,{GAP}|{GAP})(?:{_WORD}{GAP}){{0,3}}$")
_THE_DEPUTY = re.compile(rf"^,{GAP}(?:(?:the|its|an?){GAP})?{_UNDER}{_ITS_FIELD}?")
"""Who is second in a ministry, and speaks for it: "Deputy Minister of Trade Ivo Kral"; one who has no field beside his
office is of the ministry of which the page speaks."""
_LOWER = re.compile(r"\b(?:[Dd]eputy|[Vv]ice|[Jj]unior|[Aa]ssistant|[Aa]cting)\s+")
_NO_FIELD = frozenset(
    ["Prime", "First", "Chief", "Former", "Ex", "Provincial", "Regional", "State", "Federal", "Cabinet", "Shadow"]
)
"""Words before "minister" with which he has no ministry of that name, or has it no more."""
OFFICE = re.compile(rf"\b(?:{_ROLE}|{_LEAD}|minister|(?:under-?)?secretary)\b", re.IGNORECASE)
"""The office in which somebody speaks, in the words that say so."""


def spoken_for(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The body for which the text around a name says that its bearer speaks, and the words that say so."""
    head, tail = text[max(0, start - _REACH) : start].replace("\n", " "), text[end : end + _REACH]
    for rule in (_BEFORE, _AFTER, _HEAD_FOR, _THE_HEAD, _ITS_HEAD, _OF_THE, _HEADS):
        found = rule.search(head if rule in _BEFORE_NAMES else tail)
        if found is not None and (body := _named(found[1])) is not None:
            return body, found[0]
    return _by_office(head, tail) or _by_its_name(text, start, tail)


def _by_its_name(text: str, start: int, tail: str) -> tuple[str, str] | None:
    """The body that somebody heads or of whose members he is one, where its name or a common noun tells that it is."""
    head, far = text[max(0, start - _REACH) : start].replace("\n", " "), text[max(0, start - _FAR) : start]
    for found in (
        _COMMANDS.search(head),
        _LED_BY.search(head),
        _PRESIDES.search(head),
        _AT_THE.search(head),
        _ITS_OWN.search(far),
    ):
        if found is not None and (body := _named(found[1])) is not None:
            return body, found[0]
    for rule in (_WHO_HEADS, _PRESIDENT_OF, _OF_MEMBERS, _OF_COURT):
        if (found := rule.search(tail)) is not None and (body := _named(found[1])) is not None:
            return body, found[0]
    return None


def in_office(text: str, start: int, end: int) -> str | None:
    """The words beside a name by which its bearer holds an office of a body that they do not name: "The spokesman Ivo
    Kral" or "Ivo Kral, chief executive, said" on the body's own page."""
    found = _ONLY_OFFICE.search(text, max(0, start - _REACH), start) or _OFFICE_BEHIND.search(text[end : end + _REACH])
    return None if found is None else found[0]


def _named(body: str) -> str | None:
    """The name of a body without an article and "'s"; in "Port Union. Its" the body for which "its" stands, and None
    where a sentence ends before the office."""
    name = _ITS.sub("", _POSSESSED.sub("", body.strip()))
    name = _ARTICLE.sub("", name.rpartition(". ")[2])
    return None if name.endswith(".") or name.lower() in _NOBODY else name or None


def _by_office(head: str, tail: str) -> tuple[str, str] | None:
    """The force whose chief, or the ministry or department whose minister or secretary somebody is."""
    for found in (_CHIEF.search(head), _THE_CHIEF.search(tail)):
        if found is not None:
            return _DEPUTY.sub("", (found[1] or found[2]).strip()), found[0]
    staff = _OF_STAFF.search(head) or (_RANKED.search(head) and _THE_STAFF.search(tail))
    if staff:
        return _ARTICLE.sub("", staff["force"] or staff["of"] or "army"), staff[0]
    rank, force = _RANK.search(head), _OF_FORCE.search(tail)
    if rank is not None and rank["once"]:
        return None  # who was an inspector once speaks for himself
    if rank is not None and force is not None:
        return force[1], rank[0]
    if (found := _OFFICER.search(head)) is not None:
        return "police", found[0]
    if (found := _MINISTER.search(head)) is not None and not set(found[1].split()) & _NO_FIELD:
        return f"{_LOWER.sub('', found[1]).strip()} Ministry", found[0]
    for found in (_ITS_MINISTER.search(head), _THE_MINISTER.search(tail)):
        field = _LOWER.sub("", found[1]) if found is not None else ""
        if found is not None and field.strip() and not _NO_FIELD & {w.title() for w in field.split()}:
            return f"{_capital(field)} Ministry", found[0]
    for found in (_DEPUTY_MINISTER.search(head), _THE_DEPUTY.search(tail)):
        if found is not None:
            return f"{found[1]} Ministry" if found[1] else "ministry", found[0]
    if (found := _SECRETARY.search(head)) is not None:
        return f"{found[1] or found[2]} Department", found[0]
    return None


def _capital(words: str) -> str:
    """Words with capitals, as the name of an office has them."""
    return " ".join(w[:1].upper() + w[1:] for w in words.split())
