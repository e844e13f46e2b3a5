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
