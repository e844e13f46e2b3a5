"""Publishers that speak for themselves: names of bodies whose own page is their statement, and no newsroom's.

A ministry, police force, court, company, hospital, union or aid organisation that publishes a page says what it knows
or wants known at first hand.  Names of newsrooms, of institutes and of parties' papers are none of them.
"""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from functools import lru_cache

from sayso.model.facts.bodies import bodies
from sayso.model.facts.outlets import NOUNS, PRESS

_WORD = re.compile(r"[^\W_]+(?:[’'.-][^\W_]+)*")
_TAIL = re.compile(r"\s*\((?P<bracket>[^()]*)\)\s*$|(?:,|:|\s[–—|-])\s+(?P<after>[^,:|()]+)$")
"""What stands behind a name in brackets, a comma or a dash: "Norland Police (press release)"."""
_RELEASE = frozenset(
    """release statement communique communiqué declaration notice announcement advisory bulletin newsroom note
    briefing update""".split()
)
"""Words for what a body publishes itself."""
_READERS = re.compile(r"[’']s?\s+\w+$")
"""A paper that others make for their like: "birdwatchers' bulletin"."""
_PAPER = r"(?:report|findings|judg(?:e)?ment|ruling)"
_NUMBERED = re.compile(
    rf"\breport (?:no\.? ?)?\d+$|^(?:(?:final|interim|preliminary|annual|full|public|expert|technical|field|inquiry|"
    rf"fact-finding) )*{_PAPER}(?: for the [\w ]+)?(?:,? (?:summary|synopsis|chapter \d+|extract|excerpt))?$|"
    rf"^(?:executive |public )?(?:summary|synopsis)(?: of (?:the |its |our )?(?:[\w-]+ )*{_PAPER})?$|"
    r"^(?:field |relief |mission )(?:diary|log|journal|letter)$|^(?:open |public |joint )?letter\b(?! to the editor)|"
    r"^orders? of the day\b|^(?:press|media) information\b(?: (?:no\.? ?)?[\d/.-]+)?$"
)
"""What a body writes itself: "report no. 4", "expert report, summary", "field diary", "letter read at the gate"."""
_DESK = re.compile(
    r"^(?:(?:national|provincial|regional|district|city) )?(?:official |press |media |information |public affairs )+"
    r"(?:office|service|cent(?:re|er)|department)$"
)
_KINDS = (
    r"(?:an? |the )?(?:aid (?:group|agency|organi[sz]ation)|relief organi[sz]ation|charity|ngo|"
    r"(?:human )?rights (?:group|organi[sz]ation)|(?:trade )?union)"
)
_KIND = re.compile(
    rf"^(?:{_KINDS}(?:, \w+ page)?|(?:an? |the )?company|"
    r"(?:[\w'’-]+ ){0,2}(?:association|(?:rights|campaign|disarmament) group)(?:, \w+ page)?|"
    r"(?:(?:opposition|ruling|governing|election) )?(?:party|campaign)|campaign (?:page|newsletter))$"
)
_OF_KIND = re.compile(rf"\({_KINDS}\)\s*$", re.IGNORECASE)
"""Behind a name, in brackets, what kind of body it is, and no newsroom; a company may be one."""
_SHEETS = (
    NOUNS - {"agency", "station", "network"}
    | PRESS
    | frozenset(
        """news times post herald tribune gazette journal chronicle observer courier mail mirror sun star echo voice
        television tv radio fm broadcasting telegraph correspondent examiner independent review online today live
        dispatch monitor bugle transcript magazine""".split()
    )
)
"""Words of the names of newsrooms."""
_ALWAYS = frozenset(
    """ministry department government presidency prefecture embassy consulate constabulary police gendarmerie army navy
    forces force court tribunal commission committee council command inspectorate directorate municipality parliament
    senate secretariat authority administration treasury hospital clinic clinics union federation association bank
    coastguard headquarters diocese archdiocese
    airlines railways railway ltd limited plc inc corporation corp company gmbh office mission organisation
    organization society party staff agency service bureau board""".split()
)
"""Words of which the names of bodies are made."""
_OF_A_FIELD = frozenset(["agency", "service", "bureau", "board", "network", "society", "mission", "office"])
"""Those of them that newsrooms and clubs have too: only with a word for a public task."""
_FIELDS = frozenset(
    """police fire rescue emergency prison penitentiary health medical ambulance hospital blood veterinary sanitary
    environment environmental protection customs border immigration asylum intelligence security weather meteorological
    statistical statistics space aviation maritime transport safety energy nuclear atomic tax revenue park forest water
    disaster relief refugee refugees development reserve geological seismological home foreign president minister
    prosecutor prosecutors governor mayor attorney coroner electoral election monitoring observation verification
    cross crescent accident accidents""".split()
)
_OF_RIGHTS = frozenset(["watch", "group", "network", "observatory", "initiative"])
"""Last words of the names of those who watch over rights, and report what they find themselves."""
_OF_A_STATE = frozenset(["national", "federal", "state"])
"""Before an office that keeps something for a country: "National Office for Rivers"."""
_GUARDED = frozenset(["coast", "border", "national"])
"""Before "guard": a paper may be called so as well."""
_MOUTH = re.compile(
    r"\b(?:(?:media|press|communications?|public (?:relations|affairs)) (?:office|desk|team|cell|unit|branch)|"
    r"information (?:office|desk|team|cell|unit|branch|department|directorate)|"
    r"spokes(?:man|woman|person)['’]s office|government information service)$"
)
"""Ends of the names of those who speak for a body: no newsroom is called an information office."""
_SPOKESMAN = re.compile(r"^(?P<name>(?P<of>.*?)\s*\bspokes(?:man|woman|person))(?: on \w+)?$", re.IGNORECASE)
_SHEET_OF = re.compile(r"^(?:the )?(?:bulletin|newsletter|organ) of (?:the )?(?P<body>.+)$", re.IGNORECASE)
"""The paper of a body, by its name: "Bulletin of the Ferrymen's Federation"."""
_LTD = re.compile(r"\b(?:S\.\s?A\.?|d\.o\.o\.|Ltd|plc|PLC|Inc|GmbH|LLC|N\.V\.|AG|S\.p\.A\.?|Pty|Corp)\.?$")


@lru_cache(maxsize=1024)
def speaks_for_itself(outlet: str) -> str | None:
    """The body of which an outlet's name says that the page is its own, without what the name only adds; None where the
    name may be a newsroom's.

    "Norland Border Police (press release)" and "Norland Border Police" give "Norland Border Police"; "The Police
    Gazette" gives None.
    """
    name, kind = _parted(outlet)
    if (sheet := _SHEET_OF.match(name)) is not None:
        return speaks_for_itself(sheet["body"])
    words, parts = _words(name), name.split(", ")
    newsroom = _SHEETS & set(words) and not _OF_KIND.search(outlet)  # "Coast Monitor (charity)" is none
    if not words or newsroom or "wire" in words[-2:]:
        return None
    if (spokesman := _SPOKESMAN.match(name)) is not None:  # a paper may be called "The Spokesman"
        return spokesman["name"] if spokesman["of"] and speaks_for_itself(spokesman["of"]) else None
    if any(_MOUTH.search(part.lower()) for part in parts):
        return name
    return name if kind or name in bodies() or any(_is_body(part, _words(part)) for part in parts) else None


def _words(name: str) -> list[str]:
    """The words of a name in small letters; one that calls itself independent says nothing of what it is."""
    words = [w.lower() for w in _WORD.findall(name)]
    return words[1:] if words[:1] == ["independent"] and len(words) > 2 else words


def _parted(outlet: str) -> tuple[str, bool]:
    """A name without what stands behind it, and whether that says that a body speaks for itself."""
    kind = False
    while (found := _TAIL.search(outlet)) is not None:
        tail = (found["bracket"] or found["after"] or "").lower()
        said = set(re.findall(r"[^\W\d_]+", tail))
        released = said & _RELEASE and not said & _SHEETS - PRESS and not _READERS.search(tail)
        own = bool(released or _NUMBERED.search(tail) or _DESK.match(tail) or _KIND.match(tail))
        if found["bracket"] is None and not own:
            break
        kind, outlet = kind or own, outlet[: found.start()]
    return outlet.strip(), kind


def _is_body(name: str, words: list[str]) -> bool:
    """Whether a name is made as bodies' names are: "Ministry of Works", "Vale Border Police", "Harbour Works Ltd"."""
    if _LTD.search(name):
        return True
    head = _head(words) if words else ""
    if (head == "office" and _OF_A_STATE & set(words)) or (head == "guard" and _GUARDED & set(words)):
        return True
    if "rights" in words[:-1] and words[-1] in _OF_RIGHTS:
        return True
    return head in _ALWAYS and (head not in _OF_A_FIELD or bool(_FIELDS & set(words)))


def _head(words: list[str]) -> str:
    """The noun of a name: the last word before "of" or "for", else the last word; "Police Headquarters" stand before
    their town."""
    if "headquarters" in words[:-1]:
        return "headquarters"
    ends = [k for k, w in enumerate(words) if w in ("of", "for", "in") and k]
    return words[ends[0] - 1] if ends else words[-1]
