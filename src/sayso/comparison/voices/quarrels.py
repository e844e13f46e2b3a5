"""Who is told of as a side of a quarrel: who accuses another, is accused, claims a deed, or denies one of its own."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import is_outlet, words
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.vocabulary.words import vocabulary
from sayso.model import Actor, Attribution, Reading

_ACCUSES = re.compile(r"\b(?:accus|blam)(?:e|es|ed|ing)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing))\b", re.IGNORECASE
)
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
_OF_ITSELF = re.compile(
    r"^\W*(?:that\s+)?(?:it|they|he|she|we|its|their|his|her|our|the\s+(?:company|firm|ministry|army|government|party|group|union|"
    r"club|force|operator|police|movement|regime)|(?:any|all|having|being|\w+ing|involvement|responsibility|wrongdoing|liability|"
    r"knowledge|guilt)|(?:(?:the|these|such|those|all|any|new|earlier|media)\s+)*(?:accusation|allegation|charge|claim|report|"
    r"suggestion|rumou?r)s?)\b",
    re.IGNORECASE,
)
"""What is denied of oneself, or what others say that one did."""
_FALSE = re.compile(
    r"\b(?:that|this|it|these|those|they|the\s+(?:report|claim|story|accusation|allegation|charge)s?)\s+(?:is|are|was|were)\s+(?:\w+ly\s+)?"
    r"(?:false|untrue|lies|an?\s+(?:complete\s+|total\s+)?(?:lie|invention|fabrication|slander|smear)|nonsense|not\s+true|fiction|baseless|"
    r"unfounded|fabricated|slander)\b|\bwe\s+(?:did|do|have|had|were|are)\s*(?:not|n[’']t|never)\b|\bwe\s+never\b",
    re.IGNORECASE,
)
"""What somebody answers to a charge."""
_IS_ACCUSED = re.compile(
    r"^(?:,[^,.;:\n]{1,60},)?\s+(?:is|was|were|are|stands?|has\s+been|have\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:accused\s+(?:by\s+[^.;:!?\n]{1,50}?\s+)?of|blamed\s+for)\b|"
    r"^(?:['’]s)?\s+(?:has\s+|have\s+|had\s+|later\s+)?claimed\s+(?:responsibility|credit|the\s+(?:\w+\s+)?attacks?)\b"
)
_ON = re.compile(r"\bblam(?:e|es|ed|ing)\b[^.;:!?\n]{1,60}?\s+on\s+(?:the\s+)?$")
_LATELY = r"(?:,[^,.;:\n]{1,60},)?\s+(?:(?:has|have|had|is|was|were|all|both|also|again|quickly|later|immediately|now|repeatedly)\s+)*"
_BLAMES = re.compile(
    rf"{_LATELY}(?:accus(?:es|ed|ing)|blam(?:es|ed|ing)|"
    r"(?:lays?|laid|laying|puts?|putting|pins?|pinned|placed?|places)\s+(?:the\s+)?blame\s+(?:for\s+[^.;:!?\n]{1,60}?\s+)?"
    r"(?:squarely\s+)?(?:on|at)|point(?:s|ed|ing)?\s+(?:the\s+|a\s+|an\s+accusing\s+)?finger\s+at)\s+(?:the\s+)?"
)
"""What stands between an accuser and whom he accuses, in whatever voice it is told."""
_SOMEBODY = (
    r"\b(?:[Tt]he\s+)?(?:\w+\s+){0,2}?(?:[Gg]overnment|[Aa]rmy|[Mm]ilitary|[Pp]olice|[Mm]inist(?:er|ry)|[Pp]resident|[Mm]ayor|"
    r"[Gg]overnor|[Oo]pposition|[Rr]ebels|[Uu]nion|[Cc]ompany|[Oo]fficials|[Rr]esidents|[Ss]urvivors|[Rr]elatives|[Ss]pokes\w+|"
    r"[Hh]e|[Ss]he|[Tt]hey|[Ii]t)"
)
"""Who accuses without a name: whom he names is a side all the same."""
_SOMEBODY_BLAMES = re.compile(rf"{_SOMEBODY}{_BLAMES.pattern}$")
_BETWEEN = re.compile(
    r"\b(?:clash(?:es)?|fight(?:ing)?|war|battles?|hostilities|firefight|cease-?fire|truce|dispute|quarrel|feud|stand-?off|"
    r"lawsuit)\s+(?:\w+\s+){0,3}?between\s+(?:the\s+|its\s+|\w+\s+of\s+the\s+)?$"
)
_AND = re.compile(r"\s*(?:,[^,.;:\n]{1,50},)?\s+and\s+(?:the\s+|its\s+|\w+\s+of\s+the\s+)?")
_OWN_DENIAL = re.compile(
    r"\b[Cc]ontrary\s+to\s+(?:\w+\s+){0,3}?(?:reports?|claims?|assertions?|allegations?|rumou?rs?|statements?|what)\b|"
    r"\b(?:[Nn]one|[Nn]o\s+one|[Nn]obody|[Nn]ot\s+one|[Nn]o\s+(?:member|officer|employee|soldier|vehicle|vessel|aircraft|unit|crew))"
    r"\s+of\s+(?:ours|our|us)\b|"
    r"\b(?:[Ww]e|[Oo]ur\s+\w+)\s+(?:did\s+not|didn[’']t|have\s+never|never)\s+(?!know|receive|comment|hear|see|learn|have|want|expect)|"
    r"\b(?:[Tt]he|[Tt]hese|[Ss]uch|[Aa]ll|[Aa]ny)\s+(?:\w+\s+)?(?:allegation|accusation|claim|report|assertion|rumour|rumor)s?\s+"
    r"(?:(?:that|of|in|about|by)\s+[^.;:!?\n]{2,80}?\s+)?(?:is|are|were|was)\s+(?:\w+ly\s+)?"
    r"(?:false|untrue|baseless|unfounded|groundless|fabricated|an?\s+(?:lie|invention|fabrication))\b"
)
"""What a body says on its own page against what is said of it."""
_REJECTS = re.compile(
    rf"^{_LATELY}(?:den(?:ies|ied|y)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es|ed))\s+(?:(?:any|all|the|these|such|those|both|every|having)\s+)*"
    r"(?:accusation|allegation|charge|involvement|responsibility|wrongdoing|liability|claim|suggestion)s?\b"
)
"""Behind the name of who denies all that is said of him."""
_REACH = 90
_BEFORE = 5
"""Characters of "the " before the name of an accused."""
_OF_THE_LAW = vocabulary(
    """prosecutor prosecutors prosecution court judge attorney tribunal coroner investigators investigator magistrate
    lawyer lawyers inquiry commission auditor auditors"""
)
"""Those whose office it is to charge others, or who speak for another: no side by that."""
ACTING = frozenset({"person", "organisation", "state"})
"""Types of actor who do and say things themselves."""


Called = Callable[[str], tuple[str, str | None]]
"""The fullest name of whom a page calls by a name, and the body for which that one speaks."""


Named = tuple[int, int, Actor]
"""Start and end of a mention, and whose it is."""


def sides(reading: Reading, called: Called) -> Iterator[str]:
    """The names of those whom a page tells of as sides."""
    named: list[Named] = sorted(((m.start, m.end, a) for a in reading.actors for m in a.mentions), key=lambda n: n[:2])
    told = [*_blamed(reading.text, named), *_fighting(reading.text, named), *_answering(reading.text, named)]
    if (body := _answers_itself(reading)) is not None:
        yield called(body)[0]
    for a in reading.attributions:
        if a.cue is None or len(a.chain) < 2:
            continue
        name, body = called(a.chain[-1])
        if not _may_be(reading, name):
            continue
        if _ACCUSES.search(a.cue.text):
            accused = _accused(reading, a, named)
            yield from (name,) if accused else ()
            told += accused
        elif _denies_own(a, _is_body(reading, name) or body is not None):
            yield name
    yield from (name for actor in told if _may_be(reading, name := called(actor.name)[0]))


def _blamed(text: str, named: Sequence[Named]) -> Iterator[Actor]:
    """Accuser and accused of each sentence in which one actor is said to accuse another."""
    for (_, end, accuser), (start, _, accused) in pairwise(named):
        if end < start <= end + _REACH and not _by_law(accuser.name) and _BLAMES.fullmatch(text, end, start):
            yield from (accuser, accused)
    for start, _, accused in named:
        if accused.type in ACTING and _SOMEBODY_BLAMES.search(text, max(0, start - _REACH), start):
            yield accused


def _fighting(text: str, named: Sequence[Named]) -> Iterator[Actor]:
    """Both of whom a sentence says that there is a fight or a dispute between them."""
    for (start, end, one), (other, _, two) in pairwise(named):
        near = end < other <= end + _REACH and _AND.fullmatch(text, end, other) is not None
        if near and _BETWEEN.search(text, max(0, start - _REACH), start):
            yield from (one, two)


def _answers_itself(reading: Reading) -> str | None:
    """The body whose own page rejects what is said of it."""
    body = issuer(reading)
    if body is None or _by_law(body):
        return None
    own = (s for s in reading.segments if s.type == "body")
    return body if any(_OWN_DENIAL.search(reading.text, s.start, s.end) for s in own) else None


def _answering(text: str, named: Sequence[Named]) -> Iterator[Actor]:
    """Who is said right behind his name to be accused, to claim a deed, or to deny all that is said of him."""
    for _, end, actor in named:
        behind = text[end : end + _REACH]
        if actor.type in ACTING and (_IS_ACCUSED.match(behind) or _REJECTS.match(behind)):
            yield actor


def _is_body(reading: Reading, name: str) -> bool:
    return any(a.type in ("organisation", "state") and name in (a.name, *a.aliases) for a in reading.actors)


def _accused(reading: Reading, a: Attribution, named: Sequence[Named]) -> list[Actor]:
    """Whom the words behind a cue of accusation name first, or blame it on; the words may only describe somebody."""
    start = min((c.start for c in a.content), default=None)
    if start is None:
        return []
    behind = [(at, actor) for at, _, actor in named if start <= at < start + _REACH and actor.name != a.chain[-1]]
    first = [actor for at, actor in behind if at <= start + _BEFORE]
    return first[:1] or [x for at, x in behind if _ON.search(reading.text, max(0, at - _REACH), at)][:1]


def _denies_own(a: Attribution, of_body: bool) -> bool:
    """Whether somebody denies what he is, or his body is, said to have done; of a body any denial is taken for one."""
    content, cue = a.content[0].text if a.content else "", a.cue.text if a.cue is not None else ""
    if _DENIES.search(cue):
        return _OF_ITSELF.match(content) is not None or (of_body and _DENIED.search(cue) is not None)
    return of_body and a.stance == "deny" and _FALSE.search(content) is not None


def _may_be(reading: Reading, name: str) -> bool:
    """Whether a name may be a side's: nobody without a name, no outlet, and none whose office it is to charge others."""
    if name[:1].islower() or "(unnamed)" in name or is_outlet(name) or is_own(reading, name):
        return False
    kinds = {a.type for a in reading.actors if a.name == name}
    town = any(p.name == name and p.use == "location" for p in reading.places) and not kinds & {"state", "organisation"}
    return "outlet" not in kinds and not town and not _by_law(name)


def _by_law(name: str) -> bool:
    return bool(_OF_THE_LAW & set(words(name)))
