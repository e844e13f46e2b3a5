"""Records that a text leans on: videos, statements, reports, lawsuits, leaked papers, and who made them.

A record counts only where the text does something with it: it was posted, it shows, it says, it was obtained.
"""

# ruff: noqa: E501, SIM905 - patterns and word lists read better whole

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.comparison.lineage.clauses import article, sentence, word_end
from sayso.model import Reading, Span
from sayso.model.facts.days import MONTH, WEEKDAY

VIEWED = "video videos footage clip photograph photo photos image images picture pictures recording audio livestream broadcast"
WRITTEN = """statement communique communiqué release report study survey dossier memo memorandum letter email document documents
lawsuit complaint indictment affidavit filing record records transcript cable dispatch tweet tweets post posts message petition
treaty resolution database archive log logs logbook register registry ledger manifest minutes file files decree ruling warrant
investigation inquiry"""
SEVERAL = "reports statements letters transcripts recordings filings memos studies surveys"
"""Papers that one paper of a kind would be; several of them are leaned on where somebody has them before him."""
_LOOSE = frozenset(SEVERAL.split())
KINDS = frozenset(f"{VIEWED} {WRITTEN} {SEVERAL}".split())
PAPERS = frozenset(f"{WRITTEN} {SEVERAL}".split())
"""What is written: there are many of each, where a page has one video."""
_ONE = {"footage": "video", "clip": "video", "videos": "video", "photos": "photo", "photograph": "photo", "images": "image",
        "pictures": "picture", "documents": "document", "records": "record", "tweets": "tweet", "posts": "post",
        "communiqué": "statement", "communique": "statement", "complaint": "complaint", "logs": "log", "logbook": "log",
        "registry": "register", "files": "file", "reports": "report", "statements": "statement", "letters": "letter",
        "transcripts": "transcript", "recordings": "recording", "filings": "filing", "memos": "memo", "studies": "study",
        "surveys": "survey"}  # fmt: skip
_NOUN = r"(?P<noun>(?i:" + "|".join(sorted(KINDS, key=lambda k: (-len(k), k))) + r"))\b"
_WRITTEN_NOUN = "|".join(sorted(PAPERS, key=lambda k: (-len(k), k)))
_NOT = r"(?!(?i:yet|still|then|now|also|even|so|while|when|though|although|because|since|that|which|who|and|or|but|in|on|of|at|by|to|for|from|with|as|said|says|including|according|is|was|were|are|be|been|had|has|have|not|headed|titled|entitled|released|posted|about|after|before|into|a|an|the|this|i|we|you|he|she|it|they|me|us|him|her|them|my|our|his|its|their)\b)"
_MOD = rf"(?P<mod>(?:{_NOT}(?:\([A-Z]+\)|[\w’'“”\"-]+)\s+){{0,4}}?)"
_ADJ = (
    r"(?P<det>\b(?:(?i:an?|the|this|that|another|one|two|several|his|her|its|their)|[A-Z][\w’'-]{1,40}[’']s?)\s+|(?<![^.!?\n]\s)(?=[A-Z]))"
    + _MOD
)
_MADE = "uploaded|posted|released|published|issued|shared|aired|broadcast|obtained|leaked|distributed|circulated|circulating|filed|made|recorded|sent|provided"
_READ = "seen|reviewed|viewed|examined|inspected|consulted"
"""What is done to a record by those who did not make it."""
_HELD = (
    r"(?:in (?:my|our|its|his|her|their) (?:own )?hands?|on (?:my|our) desks?|in front of (?:me|us)|before (?:me|us))"
)
_PROPER = (
    r"[A-Z][\w.'’-]*(?:\s+(?:(?:of|for|and|the|de|al)\s+){0,2}[A-Z][\w.'’-]*){0,5}(?:\s+\([A-Z]+\))?(?:\s+group\b)?"
)
_RULES = tuple(
    re.compile(rule)
    for rule in (
        # a video uploaded by a group
        rf"{_ADJ}{_NOUN}\s+(?:[\w-]+\s+){{0,2}}?(?P<act>{_MADE}|{_READ})\b(?P<rest>[^.;\n]{{0,90}})",
        # the video shows, the report said
        rf"{_ADJ}{_NOUN}(?:\s+(?:for|of|from|on)\s+[\w:’'-]+(?:\s[\w:’'-]+){{0,3}}?)?(?:\s+(?:also|purportedly|apparently|that))?\s+(?P<act>gives?|gave|puts|lists|listed|shows?|showed|showing|depicts?|depicted|purports?|purported|says?|said|states?|stated|claims?|claimed|alleges?|alleged|reveals?|revealed|indicates?|indicated|found|describes?|described|appears?|appeared|features?)\b(?P<rest>)",
        # released a video, posted footage
        rf"\b(?P<act>{_MADE})\s+(?P<det>(?:an?|the|another|new|this|that|its|his|her|their)\s+)?{_MOD}{_NOUN}(?P<rest>)",
        # according to a statement; in a video; citing documents; seen in footage
        rf"\b(?P<act>[Aa]ccording to|[Ii]n|[Cc]iting|[Oo]n|[Ff]rom|[Bb]ased on|[Ss]een in)\s+{_ADJ}{_NOUN}(?P<rest>(?:\s+(?:by|from|of|on|posted|released|issued|published|uploaded|obtained|filed|to|the|said|says)\b[^.;,\n]{{0,60}})?)",
        # the report, by the Norvale Post, rests on
        rf"{_ADJ}{_NOUN},\s+(?P<act>)(?P<rest>by\s+(?:the\s+)?{_PROPER}(?=,))",
        # the Norvale memorandum, article 2 of the Ashby report
        r"(?P<act>)(?P<det>\b[Tt]he\s+)(?P<mod>(?:[A-Z][\w’'-]+\s+){1,4}?)(?P<noun>memorandum|report|dossier|study|inquiry|communique|treaty|resolution)\b(?P<rest>)",
        # I have the harbour log in front of me; we have had the ledger in our hands
        rf"\b(?:I|[Ww]e)\s+(?P<act>have|had|hold)\s+(?:had\s+|seen\s+)?(?:{_ADJ})?(?P<noun>(?i:{_WRITTEN_NOUN})(?:\s\d[\w/-]*)?)\s+{_HELD}(?P<rest>)",
        # nine boats lost by noon (harbour register)
        rf"\((?P<act>)(?P<det>(?i:the|from the|source:(?: the)?)\s+)?(?P<mod>(?!(?i:see|read|full|click|pdf|watch)\b)(?:[\w’'-]+\s+){{1,3}}?)(?P<noun>(?i:{_WRITTEN_NOUN}))\)(?P<rest>)",
    )
)  # fmt: skip
_WEAK_AFTER_IN = frozenset(
    """
    report reports record image picture message post release document study broadcast email inquiry
    investigation log ruling dispatch resolution archive letter file files register registry ledger manifest minutes decree
    """.split()
)
"""Nouns that in "in the report", "on record" need more than a preposition to be leaned on."""
_STILL = frozenset("image images picture pictures photo photos photograph".split())
OWN = frozenset("report post release study document survey article column analysis".split())
"""What a page may call itself: "this report"."""
_MAKER = re.compile(
    r"\b(?:by\s+|from\s+(?=(?:the\s+)?[A-Z]))(?P<maker>(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){0,4}?(?:the\s+)?"
    + _PROPER
    + r"(?:\s(?:police|authorities|officials|prosecutors|government))?"
    + r"|(?:an?|the)\s+(?!(?:string|series|row|chain|number|burst|volley|wave|set|pair|total|time|end|way)\b)[a-z-]+"
    + r"(?:\s+(?:officer|group|agency|channel|court|company|ministry|police|official|union)\b)?)"
)
_WEEK = re.compile(r"^(?:\w{2,6}day|Yesterday|Today|Tonight|This|That|Last|Next|It|Here|There|What|Who)\b")


_TIME = re.compile(rf"(?:(?:last|early|late) )?(?:{WEEKDAY}|{MONTH})(?: (?:morning|afternoon|evening|night|\d+))*")
"""When a record is from, and nobody who made it."""


@dataclass(frozen=True, slots=True)
class Record:
    """A record in use: what it is (video, statement ...), its name in the text's words, who made it, the words,
    whether the text says that it shows something, and what it is of ("the crane" of a photo)."""

    kind: str
    name: str
    maker: str | None
    span: Span
    shows: bool = False
    of: str = ""

    @property
    def tells(self) -> bool:
        """Whether the text leans on it: a picture that shows nothing only goes with the text."""
        return self.shows or self.kind not in _STILL

    @property
    def is_one_of_several(self) -> bool:
        """Whether it shows something and words tell it from others or count it: "the second video", "two videos"."""
        return self.shows and (" " in self.name or _COUNTED.match(self.span.text) is not None)


def kind_of(words: str) -> str | None:
    """What record a noun phrase names by its last word: "court documents" gives "document"."""
    last = words.lower().split()[-1] if words.split() else ""
    return _ONE.get(last, last) if last in KINDS else None


_COUNTED = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+|both|several) ", re.IGNORECASE)
_FORMAL = re.compile(
    r"(?:(?:\d+|\w+)-(?:line|word|page|minute|second|hour|paragraph|sentence)|\d+|one|two|three|first|second|third|last|latest|"
    r"chilling|shocking|dramatic|harrowing|disturbing|graphic|exclusive|stunning|damning|bombshell|explosive|"
    r"new|only|brief|short|long|terse|same|whole|full|entire|own|other|another|separate|joint|written|earlier|later|"
    r"previous|recent|initial|subsequent|original|said|rare|next|following|forthcoming|upcoming|future|longest|newest|oldest|earliest)",
    re.IGNORECASE,
)


def bare(name: str) -> bool:
    """Whether nothing tells a record from others of its kind: "pictures", "two-line statement"."""
    *before, noun = name.split()
    return noun.lower() in KINDS and all(_FORMAL.fullmatch(word) for word in before)


def find(reading: Reading) -> Iterator[Record]:
    """The records on which the article leans, in the order of the rules."""
    for segment in article(reading):
        if segment.type == "title":
            continue
        words = reading.text[segment.start : segment.end]
        for k, rule in enumerate(_RULES):
            for match in rule.finditer(words):
                made = _record(reading, segment.start, match, k)
                if made is not None:
                    yield made


def _record(reading: Reading, offset: int, match: re.Match[str], rule: int) -> Record | None:
    noun = match["noun"].lower().split()[0]
    kind = _ONE.get(noun, noun)
    read = re.fullmatch(_READ, match["act"]) is not None
    maker = None if read else _maker(match)
    if noun in _STILL and rule == 1 and match["act"].startswith(("sa", "stat", "claim", "alleg")):
        return None
    det = (match["det"] or "").strip().lower()
    if (det == "this" and noun in OWN) or (det == "that" and _DEED.match(match["mod"] or "")):
        return None
    if noun in _LOOSE and not (read or _GOT.fullmatch(match["act"])):
        return None
    if _NO_PAPER.get(noun, _NEVER).search(match["mod"] or ""):
        return None
    if noun == "release" and match.string[match.end("noun") :].startswith(" of "):
        return None  # what was let out, and no paper
    if noun == "report" and _VERB.match(match.string, match.end("noun")):
        return None
    if rule == 3 and noun in _WEAK_AFTER_IN and maker is None and match["act"].lower() in ("in", "on", "from"):
        return None
    at = offset + match.start()
    start, end = sentence(reading.text, at, at + 1)
    until = word_end(reading.text, at, offset + match.end())
    span = Span.trimmed(reading.text, max(at, start), min(until, end + 1))
    if maker is None and rule == 2 and not read:
        maker = _doer(reading, at, start)
    name = " ".join(f"{match['mod'] or ''}{match['noun']}".split())
    if name.lower().startswith("no "):
        return None
    of = _OF_WHAT.match(match.string, match.end("noun"))
    return None if span is None else Record(kind, name, maker, span, rule == 1, "" if of is None else of["what"])


_DEED = re.compile(r"[a-z]{3,}ed\s")
"""Behind "that": what somebody did with a record, "a team that analysed pictures"."""
_OF_WHAT = re.compile(
    r" of (?!\d)(?P<what>(?:an? |the )?(?:[\w’'-]+ ){0,3}?[\w’'-]+)"
    r"(?= (?:and|or|in|on|at|to|for|from|by|with|after|before|which|that|who|is|was|were|has|had|shows?|showed|showing|says|said)\b|"
    r"\s*[,.;:!?)]|\s*$)"
)
"""What a picture is of; a number tells how long a video is."""


_GOT = re.compile(r"obtained|leaked")
_LAID = re.compile(
    r"\b(?:undersea|subsea|submarine|power|fib(?:re|er)(?:-optic)?|internet|electric\w*|steel|telephone)\s*$",
    re.IGNORECASE,
)
"""What makes a cable one that was laid, and no message."""
_POSTED = re.compile(
    r"\b(?:border|check|command|control|customs|first[- ]aid|frontier|gate|guard|listening|look-?out|military|observation|outer|police|sentry|trading)\s*$",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|forty|fifty|sixty|few|many|several|some|last|final|first)\s*$",
    re.IGNORECASE,
)
_NEVER = re.compile(r"(?!)")
_NO_PAPER = {"cable": _LAID, "post": _POSTED, "posts": _POSTED, "minutes": _LASTED}
"""What makes a noun the name of a place or of a time, and of no paper."""
_VERB = re.compile(r"\s+(?:that|having|no|only)\b|\s+\w{3,}ing\b(?!\s+(?:of|by)\b)")
"""What follows "report" where it is a verb: "the islanders report seeing lights"."""
_BETWEEN = re.compile(
    r"^(?:\s+(?:has|have|had|also|then|later|earlier|just|first|today|yesterday|on|[A-Z][a-z]+day))*\s*$"
)


def _doer(reading: Reading, at: int, start: int) -> str | None:
    """The actor named right before the act: "the ministry later released a video"."""
    for actor in reading.actors:
        for m in actor.mentions:
            if start <= m.start and at - 40 < m.end <= at and _BETWEEN.match(reading.text[m.end : at]):
                return actor.name
    return None


_BY_READERS = re.compile(rf"\b(?:{_READ}|verified|checked|read|obtained) by (?:the )?\S+")
"""Who only read a record."""


def _maker(match: re.Match[str]) -> str | None:
    """Who made the record: after "by", or a name in the genitive before it."""
    found = _MAKER.search(_BY_READERS.sub("", match["rest"] or ""))
    if found and not _TIME.fullmatch(found["maker"]):
        return found["maker"].strip(" ,.\"“”'’")
    owner = match["det"] or ""
    if re.match(r"[A-Z].*[’']s?\s*$", owner) and not _WEEK.match(owner):
        return owner.strip()[:-2].rstrip("’'")
    return None
