"""Leads: what commenters say that bears on a claim or on the article and could be checked.  Never evidence.

A remark is a lead where it brings something that can be looked up (what somebody saw, a figure, a place, a link, where
a picture is from, a correction) and has rare words in common with a claim or with a statement of the article.  Insults,
jokes and mere opinions are none.
"""

# ruff: noqa: E501, SIM905 - patterns and word lists read better whole

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sayso.comparison.lineage.clauses import sentence, shown, starts
from sayso.comparison.lineage.names import words
from sayso.model import Claim, Lead, Reading, Segment, Span
from sayso.model.comparison import LeadStance

LEAST = 2.5
"""What a remark must weigh, by the signs below."""
RARE = 0.5
"""One word alone makes a remark bear on something only if it is so rare."""
_VOICES = frozenset({"own", "attributed", "embedded", "headline", "caption"})
_SMALL = frozenset(
    """this that these those there their they them then than with from have has had were was been being will would could
    should about after before into over under only just also even more most much many some such what when where which who
    whom whose while because your yours ours mine very really back down here said says saying like make made makes know
    think thing things people going come came want does doing done every other another still again first last year years
    time times good well never nothing anything everything something someone anyone everyone always maybe might must
    without between through against monday tuesday wednesday thursday friday saturday sunday today tonight yesterday morning
    evening night week weeks month months article post story comment comments""".split()
)
_SEEN = re.compile(
    r"\b(?:I|[Ww]e|(?:one|two|three|some|both) of us|[Mm]y (?:own )?(?:cousin|brother|sister|uncle|aunt|friend|neighbou?r|father|mother|"
    r"son|daughter|wife|husband|colleague|boss|mate|family|in-laws?|brother-in-law|sister-in-law)(?:-in-law)?)\s+(?:\w+\s+){0,2}?"
    r"(?:(?:was|were|am|are|is) (?:there|at|in|on|near|inside|outside|standing|working|walking|driving|with)\b|"
    r"(?:saw|seen|heard|watched)\b(?!\s+(?:(?:the|this|that|a|an|your|his|her)\s+)?(?:\w+\s+)?(?:story|article|news|post|headline|report|"
    r"movie|film|show|comment|tweet|piece|video|clip|interview)\b)|filmed|photographed|worked|work|works|lived?s?|live|counted|count|drove|drives?|"
    r"reported|met|stood|passed|walked|recorded|told|know|knew|served|visited|smelled)\b|"
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:filmed|photographed|recorded|saw|heard|counted|witnessed|took (?:a|the) (?:photo|picture|video))\b"
)
_DID = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:(?:also|then|just|even|only|still|once|\w+ly)\s+)?"
    r"(?!(?:agreed|assumed|believed|cared|cried|decided|doubted|enjoyed|expected|figured|guessed|hated|hoped|imagined|laughed|liked|"
    r"loved|missed|needed|prayed|preferred|realised|realized|received|supposed|trusted|used|voted|wanted|wished|wondered)\b)"
    r"(?:\w{2,}ed|bought|brought|carried|caught|drew|drove|fed|flew|gave|held|kept|left|lent|lost|paid|ran|rang|rode|sat|slept|sold|"
    r"spent|spoke|stayed|stood|swam|taught|took|went|woke|wore)\b"
)
"""What a writer did himself: who did something at a place was there."""
_MEDIUM = r"(?:video|footage|clip|photos?|pictures?|images?|photograph|film|recording|article|story|map|screenshot)"
_SOURCE = re.compile(
    rf"\b(?:this|that|the|these|those|same)\s+(?:\w+\s+){{0,2}}?{_MEDIUM}\b[^.!?]{{0,60}}\b(?:from|dates?|dated|shot|taken|filmed|"
    rf"shows?|old|staged|doctored|cropped|cut off|fake|first (?:posted|published|appeared)|could have been|already)\b|"
    rf"\b(?:fake|old|staged|doctored|recycled)\s+{_MEDIUM}\b|\bout of date\b|\b{_MEDIUM} from (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\b(?:never (?:said|wrote|claimed|reported|was|were|happened)|(?:is|are|was|were) (?:wrong|incorrect|false|inaccurate|not true|"
    r"mistaken)|should (?:be|read|say)|please (?:fix|correct)|correction|in fact|contrary to|not (?:in|at|by|on|from) \w+)",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:does|did|do|could|can|is|was|were|are|had|has)(?:n[’']t| not)\b", re.IGNORECASE)
_LINK = re.compile(r"https?://\S+|\bwww\.\S+|\bminute \d+|\bpage \d+")
_FIGURE = re.compile(
    r"\b\d[\d,.:]*\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|een)|four(?:teen)?|eighteen|dozens?|hundreds?|thousands?|a hundred|half)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:yesterday|last (?:week|month|night|year)|\w{2,5}(?:sday|nday|rday|iday)|january|february|march|april|june|july|august|"
    r"september|october|november|december|(?:19|20)\d\d|noon|\d{1,2}[:.]\d\d|later|weeks? ago|days? ago)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![.!?:;“\"‘(]\s)(?<!^)\b[A-Z][a-z][\w’'-]+(?:[ -][A-Z][\w’'-]+)*")
_ACT = re.compile(
    r"\b(?:obliterated|bombed|destroyed|hit|struck|killed|attacked|shelled|took|seized|left|moved|arrived|pushed|blew|fired|"
    r"shot|captured|released|closed|opened|happened|met|sent|reported|warned|said|did the same|leaking|burned|burnt|filmed|"
    r"outflanked|deployed|crossed|arrested|evacuated|looted|blocked|posted|removed|published|found|died|injured|exploded)\b"
)
_QUESTION = re.compile(
    r"^\W*(?:where|who|when|how many|which|what|why|how|has|have|is|are|was|were|did|does)\b.*\?|^\W*(?:where|who|when|how many)\b",
    re.IGNORECASE | re.DOTALL,
)
_ASKED = re.compile(r"^\W*(?:where|who|when|how many|how much)\b", re.IGNORECASE)
_AGREE = re.compile(
    r"\b(?:exactly what happened|that is true|that’s true|that's true|correct|confirmed|i can confirm|indeed|agreed?|you(?:’|')?re right|"
    r"same (?:here|thing))\b",
    re.IGNORECASE,
)
_DENY = re.compile(
    r"\b(?:not?|never|nothing|nobody|none|cannot|wrong|incorrect|false|fake|hoax|old|cropped|staged|out of date|doubt|debunked|"
    r"anybody anytime|anywhere)\b|n[’']t\b",
    re.IGNORECASE,
)
_LOUD = re.compile(
    r"\b(?:f+u+c+k\w*|sh[i1]t\w*|cunts?|bastards?|bitch\w*|assholes?|arse\w*|scum\w*|morons?|idiots?|retard\w*|traitors?|"
    r"vermin|savages?|goy(?:im)?|infidels?|lol|lmao|rofl|haha\w*|ffs|wtf|gtfo|worthless|go to hell|pigs?|sheeple|libtards?|"
    r"zionists?|goat ?\w*ers?|terrorist scum|parasit\w*)\b|\(\(\(|[!?]{3,}|/s\b",
    re.IGNORECASE,
)  # fmt: skip
"""Signs of an insult, a slur or a joke: such remarks are never leads."""
_OPINION = re.compile(
    r"^\W*(?:if you ask me|in my opinion|imo|imho|god forbid|imagine|maybe we|so )\b|\bpoor\b", re.IGNORECASE
)


_GUESS = re.compile(
    r"\bI (?:do not |don[’']t )?(?:think|believe|guess|wonder|suppose|hope|feel|doubt|find it|imagine)\b|\bno doubt\b|\bwill\b|"
    r"\b(?:would|should|must|need to|ought)\b|\bmakes sense\b|\bas you (?:already )?know\b|\bwhat (?:a|an)\b",
    re.IGNORECASE,
)
"""Signs of an opinion or a guess: nothing to look up."""


def _witnessed(text: str) -> bool:
    """Whether the writer, or somebody of his, was there."""
    return bool(_SEEN.search(text) or _DID.search(text))


def _checkable(text: str) -> bool:
    """Whether a remark is a lead by itself: retold news and views are none."""
    if any(rule.search(text) for rule in (_SEEN, _DID, _SOURCE, _LINK, _CORRECTION)):
        return True
    return bool(_ASKED.search(text) and _FIGURE.search(text))


@dataclass(slots=True)
class _Target:
    """Something a remark may bear on: a claim's question or a statement, with its words."""

    label: str
    id: str | None
    content: frozenset[str]


@dataclass(slots=True)
class _Targets:
    """What a document's commenters may speak of, by word."""

    all: list[_Target]
    whole: _Target
    by_word: dict[str, list[int]] = field(default_factory=dict)
    weight: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, targets: list[_Target], whole: _Target) -> _Targets:
        """An index of targets; words that many of them have weigh little."""
        out = cls(targets, whole)
        counts: Counter[str] = Counter()
        for k, target in enumerate(targets):
            counts.update(target.content)
            for w in target.content:
                out.by_word.setdefault(w, []).append(k)
        out.weight = {w: 1 / (1 + math.log(n)) for w, n in counts.items()}
        return out

    def best(self, content: frozenset[str]) -> tuple[_Target, float, int] | None:
        """The target with most rare words in common, how much these weigh, and how many they are."""
        scores: Counter[int] = Counter()
        for w in sorted(content):
            for k in self.by_word.get(w, ()):
                scores[k] += 1
        if not scores:
            return None
        weigh = {k: math.fsum(self.weight[w] for w in content & self.all[k].content) for k in scores}
        weigh = {k: weight for k, weight in weigh.items() if scores[k] > 1 or weight >= RARE}
        if not weigh:
            return None
        # A long text has words in common with everything.
        near = {k: weight / math.log(8 + len(self.all[k].content)) for k, weight in weigh.items()}
        k = min(near, key=lambda k: (-near[k], len(self.all[k].content), k))
        return self.all[k], weigh[k], scores[k]


def find(readings: Sequence[Reading], claims: Sequence[Claim]) -> tuple[Lead, ...]:
    """The leads of all documents, by document and place."""
    asked = _claims(claims)
    out: list[Lead] = []
    for r in readings:
        if any(s.type in ("comment", "pasted_article") for s in r.segments):
            out += _leads(r, _Targets.of(_statements(r) + asked.get(r.document.id, []), _whole(r)))
    first: dict[tuple[str, str], Lead] = {}
    for lead in sorted(out, key=lambda x: (x.doc, x.span)):
        # Threads repeat what they answer.
        first.setdefault((lead.doc, " ".join(words(lead.span.text))), lead)
    return tuple(first.values())


def _content(text: str) -> frozenset[str]:
    """The words of a text that say something, plurals cut."""
    return frozenset(_stem(w) for w in words(text) if len(w) > 3 and w not in _SMALL and not w.isdigit())


def _stem(word: str) -> str:
    for tail in ("ies", "es", "s"):
        if word.endswith(tail) and len(word) > len(tail) + 3 and not word.endswith("ss"):
            return word[: -len(tail)] + ("y" if tail == "ies" else "")
    return word


def _claims(claims: Sequence[Claim]) -> dict[str, list[_Target]]:
    """Claims by the documents that speak of them."""
    out: dict[str, list[_Target]] = {}
    for c in claims:
        spans = [(m.doc, m.span.text) for p in c.positions for m in p.members]
        content = _content(c.question).union(*(_content(text) for _, text in spans))
        for doc in sorted({d for d, _ in spans}):
            out.setdefault(doc, []).append(_Target(c.question, None, content))
    return out


def _statements(reading: Reading) -> list[_Target]:
    out = []
    for s in reading.statements:
        if s.voice in _VOICES and len(s.terms) > 2:
            out.append(_Target(f"“{shown(s.span.text, 110)}”", s.id, _content(s.span.text)))
    return out


def _whole(reading: Reading) -> _Target:
    """The article as a whole, by its title."""
    title = reading.document.title
    return _Target(f"the article “{' '.join(title.text.split())}”" if title else "the article", None, frozenset())


# ---------------------------------------------------------------- remarks
def _leads(reading: Reading, targets: _Targets) -> Iterator[Lead]:
    segments = {s.id: s for s in reading.segments}
    earlier: dict[str, tuple[frozenset[str], str]] = {}
    for s in reading.segments:
        if s.duplicate_of is not None:
            continue
        if s.type == "pasted_article":
            yield from _pasted(reading, s, targets)
        elif s.type == "comment" and s.text_span is not None:
            answered = segments.get(s.reply_to or "")
            found = list(_remarks(reading, s, targets, earlier.get(answered.id) if answered else None))
            if found:
                earlier[s.id] = _content(reading.text[slice(*s.text_span)]), found[0].bears_on
            yield from found


def _remarks(
    reading: Reading, comment: Segment, targets: _Targets, before: tuple[frozenset[str], str] | None
) -> Iterator[Lead]:
    """The leads of one comment, sentence by sentence; `before` are the words of the comment that it answers and
    the subject of its lead."""
    assert comment.text_span is not None
    text = reading.text
    at, stop = comment.text_span
    while at < stop:
        start, end = sentence(text, at, at + 1)
        start, end = max(at, start), min(end, stop)
        span = Span.trimmed(text, start, end)
        if span is not None and 4 < len(span.text.split()) < 90:
            lead = _judge(reading, comment, span, targets, before)
            if lead is not None:
                yield lead
        after = [b for b in _next(text, at) if b > at]
        at = min([*after, stop])


def _next(text: str, at: int) -> list[int]:
    """The start of the next sentence."""
    begins = starts(text)
    k = bisect_right(begins, at)
    return [begins[k]] if k < len(begins) else []


def _judge(
    reading: Reading, comment: Segment, span: Span, targets: _Targets, before: tuple[frozenset[str], str] | None
) -> Lead | None:
    if _LOUD.search(span.text) or _OPINION.search(span.text) or _repeated(reading, span):
        return None
    content = _content(span.text)
    best = targets.best(content)
    common = len(content & before[0]) if before else 0
    shared, count = (best[1], best[2]) if best else (0.0, 0)
    signs = _signs(span.text, reading)
    if best is None and not common:
        # What somebody saw at a place and time is worth a look even where it takes up no word of the article.
        best = (targets.whole, 0.0, 0) if _witnessed(span.text) and signs >= LEAST else None
    if not common and not _checkable(span.text):
        return None
    if (best is None and not common) or signs < 1 or signs + min(2.0, max(shared, float(common))) < LEAST:
        return None
    if count < 2 and not common and signs < 2:
        return None
    label = before[1] if before and common > count else _label(best, targets.whole)
    replied = comment.reply_to or (best[0].id if best else None)
    return Lead(reading.document.id, span, label, _stance(span.text), replied)


CLOSE = 1.0
"""Weight of shared words from which a remark is taken to speak of one line, not of the page as a whole."""


def _label(best: tuple[_Target, float, int] | None, whole: _Target) -> str:
    return best[0].label if best is not None and best[2] > 1 and best[1] >= CLOSE else whole.label


def _repeated(reading: Reading, span: Span) -> bool:
    """Whether a remark only quotes the article."""
    bare = " ".join(words(span.text)[:10])
    return len(bare) > 30 and bare in _article(reading)


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return " ".join(words(text))


def _article(reading: Reading) -> str:
    """The words of the article before its comments, folded."""
    return _folded(reading.text[: _first_comment(reading)])


def _signs(text: str, reading: Reading) -> float:
    """How much there is in a remark that could be checked."""
    said = 0.0
    said += 1.5 * _witnessed(text)
    said += 2.0 * bool(_SOURCE.search(text))
    said += 1.0 * bool(_CORRECTION.search(text))
    said += 0.5 * bool(_NEGATED.search(text))
    said -= 1.0 * bool(_GUESS.search(text))
    said += 1.5 * bool(_LINK.search(text))
    said += 1.0 * bool(_FIGURE.search(text))
    said += 0.5 * bool(_WHEN.search(text))
    said += 1.0 * bool(_ACT.search(text))
    new = [n for n in _NAME.findall(text) if n not in reading.text[: _first_comment(reading)]]
    said += 0.5 * min(2, len(new))
    said += 0.5 * bool(_ASKED.search(text))
    if text.rstrip().endswith("?") and not _QUESTION.search(text):
        said -= 1.0
    return said


def _first_comment(reading: Reading) -> int:
    return next((s.start for s in reading.segments if s.type in ("comment", "pasted_article")), len(reading.text))


def _stance(text: str) -> LeadStance:
    """What a remark does with what it answers."""
    if _QUESTION.search(text) or text.rstrip().endswith("?"):
        return "question"
    if _AGREE.search(text):
        return "supports"
    if (
        _SOURCE.search(text)
        or _DENY.search(text)
        or re.search(r"\bactually\b|\bin fact\b|\bonly\b", text, re.IGNORECASE)
    ):
        return "disputes"
    return "reports"


_PASTED_WORDS = 4
_PASTED_WEIGHT = 1.5
"""What a pasted article must share with a line: it has words in common with many."""


def _pasted(reading: Reading, segment: Segment, targets: _Targets) -> Iterator[Lead]:
    """A pasted article that speaks of the same thing: its first sentence that does."""
    best = targets.best(_content(reading.text[segment.start : segment.end]))
    if best is None or best[2] < _PASTED_WORDS or best[1] < _PASTED_WEIGHT:
        return
    at = segment.start
    for _ in range(6):
        start, end = sentence(reading.text, at, at + 1)
        span = Span.trimmed(reading.text, max(start, segment.start), min(end, segment.end, start + 300))
        if span is not None and len(span.text.split()) > 5 and len(_content(span.text) & best[0].content) > 1:
            yield Lead(reading.document.id, span, best[0].label, "reports", segment.in_comment)
            return
        at = min([*_next(reading.text, at), segment.end - 1])
