"""Which dates tell that something happened then: not how long a thing is valid, nor what lies ahead of the page."""

from __future__ import annotations

import datetime as dt
import re

from sayso.comparison.lineage.clauses import line, sentence
from sayso.comparison.lineage.records import KINDS
from sayso.model import Reading, Statement, TimeExpression
from sayso.model.dates import interval, meet

_UNTIL = re.compile(
    r"\b(?:until|till|up to|no later than|due(?: on| by| in)?|not before)\s+(?:the\s+)?$", re.IGNORECASE
)
_LASTING = re.compile(
    r"\b(?:valid|in force|good|open|licen[cs]ed|booked|leased?|planned|scheduled|extended|expected|due|held|"
    r"certificate|permit|contract|ban|deadline|warrant)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"\b(?:guarante\w*|promis\w*|pledg\w*|assur\w*|grant\w*|allow\w*|permit\w*|gave|given|giv(?:es|ing)|suspend\w*|"
    r"postpon\w*|defer\w*|delay\w*|adjourn\w*|remand\w*|clos(?:e|ed|es|ing)|shut|ban(?:s|ned|ning)?|order\w*|leas\w*|"
    r"rent\w*|extend\w*|book\w*|reserv\w*|hir\w*)\b[^.;:!?\n]{0,80}\b(?:until|till|through)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the end up to which something was granted, shut or put off: nobody tells that it was so till then."""
_FROM_RECORD = re.compile(
    r"\b(?:" + "|".join(sorted(KINDS, key=lambda k: (-len(k), k))) + r"|slip|invoice|receipt|fax)\s+"
    r"(?:from|of|dated)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the day of a record, on which nobody did with it what is told: "has published a letter from last May"."""
_OF_A_NOUN = re.compile(r"\b(?!(?:war|day|end)\b)[^\W\d_]{3,} of (?:early |mid-|late |\d{1,2} (?:and|to|or) )?$")
_SCARE_QUOTES = re.compile(r"[\"“‘']\w+(?:[ -]\w+)?[\"”’'] (?:of |on |from |last )?(?:the )?$")
"""A happening between quotation marks, which is another's word for it: "the 'battle' of Monday"."""
_CREDIT = re.compile(r"\b(?:taken|photographed|filmed|shot)\s+(?:on|in)\s+$", re.IGNORECASE)
_ISSUED = re.compile(
    r"[\W\d]*(?:this (?:article|story|report|page|post|text|piece|item|version|headline|caption) (?:was|has been) "
    r"(?:first |last |since )?)?(?:published|issued|released|posted|updated|filed|printed|dated|corrected|amended|"
    r"revised|clarified|edited|correction|clarification)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:bulletin|report|communiqu[eé]|circular|notice|memo(?:randum)?|letter|statement|decree|order|resolution|issue|"
    r"edition|update|release)\b[^;:!?()\n]{0,24}\(\s*\Z",
    re.IGNORECASE,
)
"""Before the date of a paper in brackets: "circular no. 12 (4 May)"."""
_BEYOND = re.compile(
    r"(?<!shortly )(?<!just )(?<!right )(?<!immediately )\b(?:before|prior to)\s+(?:the\s+)?$", re.IGNORECASE
)
"""Before a day that only bounds what is told: "no case before 3 May"."""
_OF_DAY = re.compile(r"\d{1,2}(?:[:.]\d\d| ?[ap]\.?m)|[a-z]")
"""An hour or a part of the day, before which a thing may happen on that day: "before dawn on Friday"."""
_COMPARED = re.compile(
    r"\b(?:than|as (?:many|much|high|low|few|bad|often)(?: [^\W\d_]+){0,2} as|"
    r"(?:compared|in comparison) (?:with|to)|unlike|"
    r"(?:than|times|twice|double|half) what (?:[\w’'-]+ ){1,4}?[\w’'-]+)\s+"
    r"(?:(?:on|in|at|during|for|by|it (?:was|did|had)|they (?:were|did|had))\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the day of another figure: "five more than on Monday"."""
_GROWN = re.compile(
    r"\b(?:increas|ris|ros|jump|gain|drop|fall|fell|declin|grow|grew|chang|surg|slump|climb|decreas|shr[aiu]nk)[a-z]*\b"
    r"[^.;:!?\n]{0,50}\b(?:from|over|on)\s+(?:the\s+|a\s+)?$|\b(?:up|down)\s+(?:[^.;:!?\n]{1,25}\s)?(?:from|over|on)\s+(?:the\s+|a\s+)?$",
    re.IGNORECASE,
)
_BASE = re.compile(
    r"(?:(?:the |a )?(?:previous|preceding|prior|last|same) (?:year|month|quarter|week|decade)|"
    r"(?:the |a )?(?:year|month|week) (?:earlier|ago|before))$",
    re.IGNORECASE,
)
"""A time from which a figure has grown or fallen: "up from the previous year"."""
_LIKENED = re.compile(
    r"\b(?:(?:are|is|were|was|am|['’](?:re|s|m))\s+(?:\w+\s+)?back in|"
    r"(?:like|unlike|as) (?:(?:it was|they were|we were) )?in|reminiscent of|straight out of|"
    r"(?:thrown|transported|catapulted|taken|sent|straight) (?:\w+ ){0,2}?back (?:in)?to)"
    r"\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before a year to which today is likened: "we are back in 1931"."""
_BARE_YEAR = re.compile(r"(?:1[5-9]|20)\d\ds?")
_OFFSET = re.compile(r"\s+(?:than|(?:later|earlier|sooner) than)\b")
"""After a time by which something was later than planned."""
_BASELESS = re.compile(
    r"(?:[^,;:!?“”\"\n]*\s)?(?:assertions?|claims?|allegations?|reports?|rumou?rs?|suggestions?|stor(?:y|ies)|"
    r"accusations?|statements?|idea|notion)\s(?:that|of)\s[^;:!?\n]*?\b(?:is|are|was|were|has|have|had)\s(?:been\s)?(?:[a-z]+ly\s|pure\s|a\s|an\s)*"
    r"(?:without (?:any )?(?:foundation|basis|merit|substance)|baseless|unfounded|groundless|untrue|false|fabricat\w+|"
    r"invent\w+|lies?|nonsense|fictions?|fake|incorrect|wrong|denied|refuted|dismissed|rejected)\b",
    re.IGNORECASE,
)
"""A sentence that says of what is claimed that it is not so: the day of what did not happen."""
_TERM = re.compile(
    r"\b(?:promis|pledg|vow|guarante|undertook|undertaken|undertak|plann|schedul|expect|order|demand|urg|agree|intend|aim|"
    r"slated|supposed|meant|hop(?:ed|es|ing)|ask(?:ed|s|ing)|need(?:ed|s)|want(?:ed|s)|instruct)[a-z]*\b[^.;:!?\n]*"
    r"\s(?:by|no later than)\s+(?:the end of |early |late |next |noon |midnight )?(?:on )?(?:the\s+)?$"
    r"|\b(?:promised|pledged|planned|scheduled|expected|ordered|slated|announced|booked|intended|meant)\s+"
    r"(?:[^\W\d_]+\s+){0,2}?for\s+(?:the end of |early |late |next )?(?:the\s+)?$"
    r"|\b(?:was|were|been|is|are) (?:promised|guaranteed|scheduled|slated|booked)\s+"
    r"(?:[^\W\d_]+\s+){0,4}?on\s+(?:the\s+)?$"
    r"|\b(?:scheduled|slated|due|likely|expected|set)\s+(?:to\s+[^.;:!?\n]{2,60}?\s*,?\s*)?(?:on|in)\s+(?:the\s+)?$"
    r"|\b(?:(?:postpon|delay|defer|adjourn|reschedul)[a-z]+|(?:mov|push|put|brought|bring|shift)[a-z]*\b[^.;:!?\n]{0,60}"
    r"\b(?:back|off|forward))\b[^.;:!?\n]{0,60}\s(?:to|until|till|for)\s+(?:early |late |next )?(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the term by which something was promised, planned or asked, or to which it was put off, kept or not."""
_ANY = re.compile(r"\b(?:any|every|each|no|(?:typical|average|normal|usual|ordinary))\s+(?:other\s+)?$", re.IGNORECASE)
"""Before a month or weekday of any year or week: "the most for any June day"."""
_TRADED = re.compile(r"[\s-]+(?:deliver(?:y|ies)|shipments?|futures|contracts?|options|settlement|expiry|loadings?)\b")
"""After the month for which something is bought or sold ahead."""
_MONTH = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|"
    r"fall|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$",
    re.IGNORECASE,
)
_MONTH_OF = re.compile(_MONTH.pattern.removesuffix("$") + r"(?: (?:19|20)\d\d)?$", re.IGNORECASE)
_TIMED = re.compile(r"(?:\w+day|morning|evening|night|noon|afternoon|\d+)$")
_ARTICLE = re.compile(r"\b(?:an?|the)\s+$", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"\b(?:in|of|with|under|through|from|over|across|into|on)\s+(?:(?:the|an?|its|his|her|their)\s+)?"
    r"(?!(?:early|late|mid|middle|last|this|that|next|previous|following|same|past|coming|first|second|third)\b)"
    r"[a-z]+\s+$"
)
"""A preposition and an adjective: the month behind them describes the noun that follows ("in wet April soil")."""
_NOUN = re.compile(r"\s+(?P<word>[a-z]{3,})")
_BEHIND = frozenset(
    ["and", "but", "when", "that", "which", "after", "before", "for", "with", "while", "where", "until"]
)
_HAPPENINGS = re.compile(
    r"(?:attack|strike|raid|blast|explosion|crash|fire|flood|storm|vote|election|meeting|talk|hearing|trial|shooting|"
    r"killing|accident|landing|launch|march|protest|rally|earthquake|quake|battle|offensive|sinking|collision|"
    r"bombing|airstrike|ambush|assault|operation|arrest|report|statement|briefing|interview|speech|ruling|announcement|"
    r"visit|session|summit|ceremony|funeral|decree|broadcast|incident|morning|afternoon|evening|night)s?$"
)
_LEAD = 9
"""Characters before a day in which "next" stands."""
_NEXT = re.compile(r"\b(?:next|coming|upcoming)\b", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:will|would|shall|to be|due|expected|planned|scheduled|ahead of|until|by)\b|['’]ll\b")
_DAY = re.compile(r"\b(?:same|that|very) (?:day|morning|evening|night|afternoon)\b", re.IGNORECASE)
_NIGHT_OVER = 2
_IRREAL = frozenset(
    ["would", "should", "could", "must", "can", "shall", "will", "ought", "?", "if", "unless", "whether"]
)


def dates_nothing(reading: Reading, t: TimeExpression) -> bool:
    """Whether a time only says how long a thing holds, which thing or paper is meant, or what is yet to come."""
    text = reading.text
    start, end = sentence(text, t.span.start, t.span.end)
    before = text[start : t.span.start]
    if _UNTIL.search(before) and _LASTING.search(before):
        return True
    if _GRANTED.search(before) or _FROM_RECORD.search(before):
        return True
    if _bounds(t, before, text) or _BASELESS.match(text, start, end):
        return True
    days = interval(t.range or t.value)
    if _DAY.search(t.span.text) and days is not None:
        same = "same" in t.span.text.lower()
        if (days[1] - days[0]).days > _NIGHT_OVER or (same and not _day_told(reading, t)):
            return True  # "the same day" as something of which no day is known
    if _PAPER.search(text, max(0, t.span.start - 60), t.span.start) and text[t.span.end : t.span.end + 1] == ")":
        return True
    if _ISSUED.match(before) or _SCARE_QUOTES.search(before) or (_CREDIT.search(before) and _captioned(reading, t)):
        return True
    if _misread(reading, t, before) or _put_ahead(reading, t, before, text[start:end]):
        return True
    return (
        bool(_OF_A_NOUN.search(before))
        or _attribute(before, t, text[t.span.end : end])
        or ahead(reading, t, text[start:end])
    )


_BEHIND_ARTICLE = re.compile(r"(?:an?|the)\s+$", re.IGNORECASE)
"""Before "fall" or "spring", which are no seasons where `_NO_SEASON` follows: "the fall in prices"."""
_NO_SEASON = re.compile(r"\s+(?:in|from|to|no|on|off|by|between)\b")
_FEAST = re.compile(r"(?:thanksgiving|lent|advent|carnival|easter)$")
_MONTHLY = re.compile(r"\w+day of (?:the|each|every) (?:month|year)$", re.IGNORECASE)
_HOURS = re.compile(
    r"\b(?:2\d|[3-9]\d|\d{3,}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\S*)"
    r" hours? (?:later|earlier|after|before)$",
    re.IGNORECASE,
)
_NEXT_TO = re.compile(
    r"(?:the (?:day|evening|night|morning|week|month|year)|\w.* (?:days?|weeks?|months?)) (?:before|after|earlier)$",
    re.IGNORECASE,
)
_THAT = re.compile(r"that (?:day|morning|evening|night|afternoon|week)$", re.IGNORECASE)
_SINCE_DAY = re.compile(r"\bsince\s+(?:last\s+)?$", re.IGNORECASE)


def _misread(reading: Reading, t: TimeExpression, before: str) -> bool:
    """Whether what looks like a time is none ("the fall in prices"), or counts from a day that the text leaves open."""
    words = t.span.text
    if (
        words.lower() in ("fall", "spring")
        and _BEHIND_ARTICLE.search(before)
        and _NO_SEASON.match(reading.text, t.span.end)
    ):
        return True
    if _FEAST.match(words) or _MONTHLY.search(words) or _HOURS.search(words):
        return True
    if _NEXT_TO.match(words):
        return not _told_before(reading, t)
    if _THAT.search(words):
        told = _told_before(reading, t)
        at = told[-1].span.start if told else 0
        return _SINCE_DAY.search(reading.text, max(0, at - _SINCE_REACH), at) is not None
    return False


_THE_ONE_BEFORE = re.compile(r"(?:the )?(?:previous|preceding|day before|night before|evening before)\b", re.IGNORECASE)


def from_a_saying(reading: Reading, t: TimeExpression) -> bool:
    """Whether a day before another is counted from that of which somebody said what holds it ("reported on Saturday
    that they had met the previous day"): it may be counted from the happening as well."""
    if t.anchor != "previous" or not _THE_ONE_BEFORE.match(t.span.text):
        return False
    told = [a for a in reading.attributions if any(c.start <= t.span.start < c.end for c in a.content)]
    start, _ = sentence(reading.text, t.span.start, t.span.end)
    days = _dates_between(reading, start, t.span.start)
    return any(a.cue is not None and days and a.cue.end <= days[-1].span.start < a.content[0].start for a in told)


_SINCE_REACH = 20
"""Characters before a day in which "since last" stands."""


def _told_before(reading: Reading, t: TimeExpression) -> list[TimeExpression]:
    """The dates told before a time in its paragraph."""
    return _dates_between(reading, line(reading.text, t.span.start, t.span.end)[0], t.span.start)


def _dates_between(reading: Reading, start: int, end: int) -> list[TimeExpression]:
    """The dates and hours told that begin in `[start, end)`, in order."""
    return [o for o in reading.times if start <= o.span.start < end and o.type in ("date", "time", "interval")]


_PLANNED = re.compile(
    r"\b(?:was|were) (?:due |supposed |meant )?to (?:have )?(?:be(?:en)? )?\w+(?:[^.;:!?\n]{0,40}?\s)?"
    r"(?:on|in|by)\s+(?:the\s+)?$|"
    r"\bto (?:begin|start|open|resume|end|close|meet|return|take place|be \w+ed)\s+(?:on|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FINITE = r"(?:and|but|or|who|which|that|when|after|before|is|are|was|were|has|had|have|did|\w+ed)"
_PLANS = re.compile(
    rf"(?:\b(?:planned|planning)|\A(?:(?!\b{_FINITE}\b)[^,;:!?])*\bplans?)\s+to\s+[a-z]+\s+"
    rf"(?:(?!{_FINITE}\b)[^\W\d_]+\s+){{0,4}}?(?:(?:on|from|for|in)\s+)?(?:the\s+|an?\s+)?$|"
    r"\bplann(?:ed|ing)\s+(?:for\s+)?(?:the\s+|an?\s+)?$|"
    r"\bplan(?:s|ned|ning)\s+(?:an?|their|its|new|more)\s+(?:[^\W\d_]+\s+){1,3}?(?:for|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Before the day or month of what somebody plans: "parties planning May marches", "plan to march from 9 May"; not
before that on which a plan was foiled or fell through."""
_BEGINNING = re.compile(r"\b(?:beginning|starting|effective|commencing)\s+(?:on\s+|from\s+)?$", re.IGNORECASE)
_ORDERED = re.compile(r"\b(?:declare|announce|order|decree|proclaim)\w*\b", re.IGNORECASE)


def _put_ahead(reading: Reading, t: TimeExpression, before: str, sentence_: str) -> bool:
    """Whether a day is told as that of what was planned for it, which need not have come to pass; or what was ordered
    is told to begin on a day long before the page, which is another week's."""
    if _PLANNED.search(before) or _PLANS.search(before):
        return True
    days, page = interval(t.range or t.value), interval(reading.document.published.value)
    past = days is not None and page is not None and (page[0] - days[0]).days > _NIGHT_OVER
    return past and _BEGINNING.search(before) is not None and _ORDERED.search(sentence_) is not None


_IS_DONE = re.compile(r"\b(?:is|are)\s+(?:[a-z]+ly\s+|always\s+|often\s+)?[a-z]+(?:ed|n|t|ld|nt)\b")


def habitual(s: Statement, t: TimeExpression) -> bool:
    """Whether a clause tells in the present what is so, or will be, in a month or season: "ferries sail in summer"."""
    if s.voice == "headline" or not _MONTH.match(t.span.text) or t.span.text.lower().endswith("day"):
        return False
    going = s.tag == "VBG" and re.search(r"\b(?:is|are)\b", s.span.text) is not None
    done = s.passive and _IS_DONE.search(s.span.text) is not None
    return (s.tag in ("VBZ", "VBP") and not s.passive) or going or done


def _day_told(reading: Reading, t: TimeExpression) -> bool:
    """Whether the last time told before "the same day", in its sentence or the one before, is the day that it is."""
    start, _ = sentence(reading.text, t.span.start, t.span.end)
    begins, _ = sentence(reading.text, max(0, start - 2), max(0, start - 1))
    told = _dates_between(reading, begins, t.span.start)
    days = interval(told[-1].range or told[-1].value) if told else None
    own = interval(t.range or t.value)
    return days is not None and own is not None and meet(days, own) and (days[1] - days[0]).days <= _NIGHT_OVER


def _bounds(t: TimeExpression, before: str, text: str) -> bool:
    """Whether a time only limits or measures what its clause tells: an end, a term, the day of another figure."""
    if _OFFSET.match(text[t.span.end :]):
        return True
    if _BARE_YEAR.fullmatch(t.span.text) and _LIKENED.search(before):
        return True
    if _BASE.match(t.span.text) and _GROWN.search(before):
        return True
    limit = _BEYOND.search(before) and not _OF_DAY.match(t.span.text)
    return bool(limit or _COMPARED.search(before) or _TERM.search(before))


def exclaimed(reading: Reading, t: TimeExpression) -> bool:
    """Whether the page itself exclaims in the paragraph of a time: who mocks or preaches reports nothing."""
    paragraph = reading.text[slice(*line(reading.text, t.span.start, t.span.end))]
    return "!" in paragraph and "!" in _QUOTED.sub("", paragraph)


_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|(?<!\w)‘.*?’(?!\w)|(?<!\w)'.*?'(?!\w)|«[^»]*»?")


def in_others_words(reading: Reading, t: TimeExpression) -> bool:
    """Whether a time stands between quotation marks of its sentence."""
    start, _ = sentence(reading.text, t.span.start, t.span.end)
    before = reading.text[start : t.span.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _captioned(reading: Reading, t: TimeExpression) -> bool:
    return any(s.type == "caption" and s.start <= t.span.start < s.end for s in reading.segments)


def _attribute(before: str, t: TimeExpression, after: str) -> bool:
    """Whether a month or weekday only describes a noun that is no happening: "an August sea"."""
    noun, described = _NOUN.match(after), _MONTH_OF.match(t.span.text)
    if described and (_ANY.search(before) or _TRADED.match(after)):
        return True
    if not _MONTH.match(t.span.text) or noun is None or not (_ARTICLE.search(before) or _DESCRIBED.search(before)):
        return False
    return noun["word"] not in _BEHIND and not _HAPPENINGS.match(noun["word"])


def ahead(reading: Reading, t: TimeExpression, sentence_: str) -> bool:
    """Whether a time lies after the page, or after a page that nobody dates: "next Saturday".  The day after it may
    have been told of where a page was added to, unless the words say that it was to come."""
    days, page = interval(t.range or t.value), interval(reading.document.published.value)
    if page is None:
        lead = reading.text[max(0, t.span.start - _LEAD) : t.span.end]
        return bool(_NEXT.search(lead)) and t.anchor != "previous"
    slack = 0 if _TO_COME.search(sentence_) else 1
    return days is not None and days[0] >= page[1] + dt.timedelta(days=slack)


_SAYING = frozenset({"say", "tell", "add", "note", "announce", "report", "state", "declare"})


def _bare(s: Statement) -> bool:
    """Whether a clause of saying holds nothing that is said, only who and when."""
    return all(w.lower() in s.subject_words.lower() or _TIMED.match(w) for w in s.terms if w not in s.predicate)


def supposed(s: Statement) -> bool:
    """Whether a clause asks, supposes, orders or promises what it says."""
    return s.modal in _IRREAL


_TODAY = frozenset({"today", "nowadays", "these days", "now"})
_KNOWN = frozenset({"be", "know", "have", "call", "use", "live", "exist", "stand", "remain"})


_SINCE = re.compile(r"\b(?:from|since|as of|until|till|starting)\s+(?:[\d:.]+\s+)?\Z", re.IGNORECASE)


def nowadays(s: Statement, t: TimeExpression) -> bool:
    """Whether "today" only says that a state of things is one of these days: "the rules are known today"."""
    if t.span.text.lower() not in _TODAY or _KNOWN.isdisjoint(s.predicate[:1]):
        return False
    present = s.tag in ("VBZ", "VBP") or re.search(r"\b(?:is|are|has|have)\b", s.span.text) is not None
    return present and _SINCE.search(s.span.text.partition(t.span.text)[0]) is None


def scant(s: Statement) -> bool:
    """Whether a clause tells what happened but not to whom ("and were found there on Sunday", "saw it give way")."""
    if s.tag in ("VB", "VBP") and not s.subject_words and not s.names:
        return True
    return s.tag in ("VBD", "VBN") and not s.subject_words and not s.object_words and not s.names


_BROUGHT_TO = re.compile(
    r"\b(?:was|were|been) (?:\w+ly )?"
    r"(?:allowed|permitted|able|forced|obliged|compelled|seen|heard|made|left|helped) to\b|"
    r"\b(?:managed|began|started|refused|ceased|failed|continued) to\b",
    re.IGNORECASE,
)
"""What came to be done, told by a verb above it: "a nurse was allowed to see them"."""


def tells(s: Statement) -> bool:
    """Whether a clause tells that something happened: it has a past or a participant, and is no order, question or
    supposition."""
    if supposed(s) or (s.tag == "VB" and not s.subject_words and not s.object_words):
        return False
    if s.tag == "VB" and not s.subject_words and s.modal is None and s.form == "clause":
        return _BROUGHT_TO.search(s.span.text) is not None
    if s.predicate[:1] and s.predicate[0] in _SAYING and not s.object_words and s.form == "clause" and _bare(s):
        return False
    participants = s.subject_words or s.object_words or s.names
    told = [w for w in s.terms if w not in s.predicate]
    if len(told) > 1 or participants or (scant(s) and s.passive):
        return True
    return s.form == "clause" and s.tag == "VBD" and bool(told)  # of a pronoun: "It opened in May"
