"""Captions of pictures left in the text of a page."""

from __future__ import annotations

import re

from sayso.reading.facts.names import is_outlet, is_person
from sayso.reading.tables import wordset

LONGEST = 420
_THING = r"(?i:images?|photos?|pictures?|pics?|photographs?|screenshots?|videos?|graphics?|illustrations?)"
_HOUSE = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|Xinhua|TASS|PA|DPA|"
    r"Anadolu(?: Agency)?)"
)
_CREDIT = re.compile(
    rf"\b{_THING}(?: (?i:source|credit|courtesy(?: of)?|by|from|via))?\s?:\s?\S.{{0,80}}$"
    rf"|\b{_THING} (?i:source|credit|courtesy)\b"
    rf"|\b{_THING} (?i:by|via|courtesy(?: of)?) [A-Z].{{0,80}}$"
    r"|\b(?:AP Photo|AFP Photo|Getty Images|Reuters file photo|via Getty|Wikimedia Commons|Creative Commons)\b.{0,60}$"
    r"|\b(?i:file photo|file picture|handout photo)\b.{0,40}$|\((?i:file|handout|illustrative)\)\.?$"
)
_AGENCY_CREDIT = re.compile(
    rf"[(|/–—-]\s?{_HOUSE}(?: Photo| Images?)?\)?\.?$|(?:/{_HOUSE}\b|\bREUTERS/|\bAP/|\bAFP/|\bEPA/).{{0,40}}$"
)
_SIGNED = re.compile(
    r"(?<=[a-z\d][.!?])\s(?:©\s?(?!\d{4}|\(?[Cc]opy)[A-Z].{1,58}"
    r"|(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2})(?:, (?:for )?|\s?/\s?| for )"
    r"(?P<house>[A-Z][\w&'’. -]{2,40}?)\.?)$"
)
"""A sentence with its photographer behind it: "The weir. Ada Nor, Orlen Times", "The weir. © Ada Nor"."""
_BEHIND = re.compile(r"[.!?] (?=[©A-Z])")
"""Where a photographer may stand behind a sentence."""
_MARK = re.compile("[(|/–—-]")
TAIL = 90
"""Characters at the end of a line in which an agency's credit stands."""
_TOLD = re.compile(r"\b(?:said|says|told|according to)\b")
_HINTS = (
    "photo", "image", "picture", "screenshot", "video", "graphic", "illustration", "getty", "commons", "pics",
    "pic:", "handout", "(file", "(illus", "frame grab", "still", "seen", "shown", "above:", "below:", "left:", "right:",
    "top:", "bottom:",
)  # fmt: skip
"""Without one of these in a line no credit stands in it: looked for first, since it is quick."""
_PICTURED = re.compile(
    r"\b(?:pictured|seen|shown) (?:here\b|in (?:this|an?) (?:\w+ ){0,3}(?:photo|image|picture|photograph|frame|still))"
    r"|^(?:in this|an?|this|the) (?:[\w-]+ ){0,5}(?:photo|image|picture|photograph|frame grab|video grab|"
    r"screenshot|still)"
    r"(?:,| (?:\w+ ){0,6})(?:taken|released|provided|made available|obtained|shows?|showing|posted|:)"
    r"|^(?:pictured|above|below|left|right|top|bottom):|^pictured,",
    re.I,
)
_STANCES = wordset(
    "arrive arrives celebrate celebrates gather gathers gesture gestures kneel kneels listen listens look looks "
    "march marches mourn mourns patrol patrols pose poses pray prays react reacts ride rides salute salutes sit "
    "sits smile smiles speak speaks stand stands stare stares walk walks watch watches wave waves"
)
_DEEDS = wordset(
    "attend attends embrace embraces greet greets hold holds inspect inspects lay lays shake shakes watch watches"
)
_NO_CAPTION = wordset(
    "And But So Still Then Yet "
    "are be feel felt hear heard hears is let lets made make makes not notice noticed saw see seen sees spotted to "
    "watched"
)
"""Words before the posture after which it is none: `votes to hold`, `is the first look at`, `saw two men kneel`."""
_WHERE = wordset(
    "after along amid as at before behind beside by during for in inside near next on outside over past through to with"
)
_REPORTED = re.compile(
    r"[\"“”?!:;]|\b(?:said|says|told|that|will|would|has|have|had|was|were|been|but|because|although|while)\b"
)
_GLUED = re.compile(
    r"^(?P<caption>.{20,300}?\.\s?\|?\s?(?:AP|AFP|Reuters|Getty|EPA)(?: Photo| Images)?)\s(?P<rest>[A-Z0-9].{15,160})$"
)


def is_caption(line: str) -> bool:
    """Whether a paragraph describes a picture: it carries a credit, says that it shows something, or tells in the
    present tense and one sentence how people stand, sit, walk in it."""
    told = len(line) <= 220 and not _REPORTED.search(line) and _shows(line)
    return told or is_credited(line)


def is_credited(line: str) -> bool:
    """Whether a paragraph describes a picture and says so, or whose it is: no headline does."""
    if len(line) > LONGEST:
        return False
    lower = line.lower()
    if any(hint in lower for hint in _HINTS) and (_CREDIT.search(line) or _PICTURED.search(line)):
        return True
    tail = max(0, len(line) - TAIL)
    signed = _SIGNED.search(line, tail) if _BEHIND.search(line, tail) else None
    if signed and (signed["house"] is None or (is_person(signed["name"]) and is_outlet(signed["house"]))):
        return True
    marked = _MARK.search(line, tail) and _AGENCY_CREDIT.search(line[-TAIL:])
    return bool(marked) and not _TOLD.search(line)


def _shows(line: str) -> bool:
    """One sentence that begins with a name and soon comes to a posture verb and to where."""
    words = line.rstrip(".").split()
    if not 6 <= len(words) <= 36 or not words[0][0].isupper() or ". " in line.replace("Gen. ", "").replace("U.S. ", ""):
        return False
    for at, word in enumerate(words[:12]):
        if word in _NO_CAPTION:
            return False
        if at and word in _STANCES and at + 1 < len(words):
            return words[at + 1] in _WHERE and not _figure(words[at + 2 : at + 4])
        if at and word in _DEEDS:
            return any(w in _WHERE for w in words[at + 1 : at + 10])
    return False


def _figure(words: list[str]) -> bool:
    """`sits at 85 percent`: no posture."""
    return any(c.isdigit() for c in "".join(words))


def glued_title(line: str) -> int | None:
    """Where a title begins that runs on from the caption of the picture above it (`… | AP Photo Title here`)."""
    found = _GLUED.match(line) if len(line) <= 500 else None
    return found.start("rest") if found and found["rest"][-1] not in ".!?" else None
