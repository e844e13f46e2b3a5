"""The line at a page's head by which it says that its outlet is a state's: "State News Agency of the Republic of X"."""

from __future__ import annotations

import re

_NOUN = (
    r"(?:agency|broadcaster|bulletin|channel|company|corporation|daily|gazette|journal|media|network|news(?:paper)?|organ|"
    r"paper|portal|press|radio|service|television|tv)"
)
_KIND = r"(?:broadcasting|information|international|media|news|press|radio|telegraph(?:ic)?|television|tv)"
_REALM = (
    r"(?:commonwealth|confederation|emirate|federation|government|kingdom|principality|republic|state|sultanate|union)"
)
_QUALITY = r"(?:arab|democratic|federal|islamic|people[’']s|royal|socialist|united)"
_LINE = re.compile(
    rf"^(?:.{{1,60}}[|·:,–—-] *)?(?i:(?:the |our )?(?:official )?"
    rf"(?:(?:state|government)(?:[- ](?:run|owned|funded|controlled))?(?: {_KIND}){{0,2}} {_NOUN} (?:of|for)(?: the)?"
    rf"(?: (?:{_QUALITY} ){{0,2}}{_REALM} of(?: the)?)*|"
    rf"(?:{_KIND} ){{0,2}}{_NOUN} (?:of|for) the (?:{_QUALITY} ){{0,2}}{_REALM} of(?: the)?(?: {_REALM} of(?: the)?)?))"
    r" (?P<state>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})[.!]?$"
)
_OF = re.compile(r" (?:of|for) ", re.IGNORECASE)
"""What every such line has, looked for first: few lines have it."""
_LONGEST = 120
"""Characters of such a line at most: what is longer tells a story."""


def state_in(line: str) -> str | None:
    """The state whose outlet a line says the page's is, as the line writes it; None where it says no such thing.

    "Information service of the Government of Norland" gives "Norland"; a line that only names an outlet gives None.
    """
    if len(line) > _LONGEST or not _OF.search(line):
        return None
    found = _LINE.match(line.strip())
    return found["state"] if found is not None else None
