"""Which names are outlets or news agencies, and which may be a person's.

The tables (data/outlets.txt, data/agencies.tsv) are of facts: names under which English pages cite them.
"""

from __future__ import annotations

import re

from sayso.reading.tables import pairs, words, wordset

_OUTLET_WORD = re.compile(
    r"(?:\b(?:Times|Post|Herald|Tribune|Gazette|Journal|Chronicle|Telegraph|Observer|Guardian|Courier|Examiner|Inquirer|Sentinel|Globe|Bulletin|Dispatch|Mirror|Standard|Mail|Daily|News|Magazine|Review|"
    r"Television|TV|Radio|Broadcasting|Newspaper|Media|Press|Agency|Reporter|Monitor|Record|Register|Star|Argus|Echo|Reader|Weekly|Advertiser|Beacon|Express|Ledger|Messenger|Newswire|Wire)|\.(?:com|org|net))$"
)
_PERSON = re.compile(
    r"^(?:[A-Z][\w'’.-]*|[A-Z]\.)(?:\s(?:[A-Z][\w'’-]*\.?|[A-Z]\.|(?:van|von|de|der|den|di|da|dos|del|la|le|al|el|bin|ibn|abu|ter|ten)(?=\s|-)|al-\w+|el-\w+)){1,4}$"
)
_GLUED = re.compile(r"[a-z]{3}[A-Z]")
"""Two words run together (`HoltSenior`); `LaMotte` and `McGurk` are shorter before their second capital."""

_PLACES_BEGIN = wordset("port new san santa los las st saint fort cape mount upper lower north south east west")
_PLACES_END = wordset("city town bay beach island islands junction county province")
"""Words with which names of places begin and end, of two words as those of persons are."""
STREETS = wordset("street st road rd avenue ave lane square sq boulevard blvd place quay row embankment terrace")
_NOT_WRITERS = STREETS | wordset(
    "airport arena barracks base bridge camp castle cathedral cemetery center centre chapel church clinic coast "
    "college court creek crescent crossing dam district dock docks drive estate factory falls farm field fields "
    "forest garage garden gardens gate hall harbor harbour heights highway hill hills hotel house jail junction "
    "lake library mall market mill mine mosque motorway mountain mountains museum palace park pier plaza port "
    "prison river school sea stadium station strait synagogue temple theater theatre tower university valley "
    "village wharf yard ceremony conference day election elections festival hearing inquest inquiry match meeting "
    "parade rally summit trial verdict vigil vote week"
)
"""Words with which names of sites and events end; some are surnames as well."""
_OFFICES = wordset(
    "admiral ambassador archbishop bishop brigadier captain cardinal chairman chairwoman chancellor chief colonel "
    "commander commissioner congressman congresswoman constable councillor councilor deputy detective director emperor "
    "general governor inspector judge justice king lady lieutenant lord major marshal mayor minister mr mrs ms officer "
    "pope president prime prince princess private prosecutor queen representative secretary senator sergeant sheikh "
    "sheriff sir speaker spokesman spokesperson spokeswoman sultan superintendent vice acting former "
    "col capt cllr gen gov lt maj rep sen sgt"
)
"""Words before a name that make it one told of; whoever writes is a doctor or professor at most."""


def agency(name: str) -> str | None:
    """The news agency that a credit names, or None."""
    return dict(pairs("agencies.tsv")).get(" ".join(name.lower().strip(" .()[]").split()))


def is_agency(line: str) -> bool:
    """Whether a line holds nothing but the name of an agency."""
    return len(line) <= 40 and agency(line) is not None


def is_outlet(name: str) -> bool:
    """Whether a name is an outlet's: one of the table, or ending in a word that newspapers and stations end in."""
    folded = " ".join(name.lower().split()).removeprefix("the ")
    known = words("outlets.txt")
    if folded in known or f"the {folded}" in known or agency(folded):
        return True
    return len(name.split()) <= 6 and name[:1].isupper() and bool(_OUTLET_WORD.search(name)) and len(name.split()) > 1


def is_person(name: str) -> bool:
    """Whether words look like the name of a person: two to five words in capitals, none a word of the trade."""
    parts = name.split()
    if len(name) > 50 or not _PERSON.match(name) or not words("not_in_names.txt").isdisjoint(p.lower() for p in parts):
        return False
    if parts[0].lower().rstrip(".") in _PLACES_BEGIN or parts[-1].lower() in _PLACES_END:
        return False
    if is_outlet(name) or any(_GLUED.search(part) for part in parts):
        return False
    return not (parts[0].isupper() and len(parts[0]) > 1 and is_outlet(parts[0]))


def is_writer(name: str) -> bool:
    """Whether words that no "By" leads can be a writer's name: a person's, without an office before it, and no name
    of a site or an event, of which two words in capitals beside a day may be as well."""
    return is_person(name) and is_untitled(name) and name.split()[-1].lower().rstrip(".") not in _NOT_WRITERS


def is_untitled(name: str) -> bool:
    """Whether a name has no office or rank before it."""
    return name.split()[0].lower().rstrip(".") not in _OFFICES
