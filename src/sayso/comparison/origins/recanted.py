"""What people and bodies take back, as pages tell: "She withdrew what she had said of forty dead", "As late as Monday it
had insisted that no gas escaped", behind what it admits.  It stands neither there nor where they said it before."""

# ruff: noqa: E501 - patterns read better whole

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.comparison.lineage.clauses import sentence, shown
from sayso.comparison.lineage.families import key, same_person, tokens
from sayso.comparison.statements.counted import person
from sayso.comparison.statements.items import VOICES, Item
from sayso.comparison.vocabulary.words import concept, vocabulary
from sayso.model import Attribution, Quantity, Reading, Span, Statement
from sayso.model.dates import interval

_GAP = r"[^.;:!?\n“”\"]"
_WHO = r"(?:he|she|it|they)"
_SAY = r"(?:said|told|claimed|stated|reported|asserted|alleged|maintained|declared|announced|written)"
_NOUN = r"(?:claim|statement|allegation|accusation|assertion|denial|account|figure|count|estimate|remark|story|testimony|version|confession|report)s?"
_WHICH = (
    rf"(?:what\s+{_WHO}\s+(?:had\s+|has\s+)?(?:\w+ly\s+)?{_SAY}|(?:his|her|its|their|the|an?)\s+(?:\w+\s+){{0,2}}?{_NOUN})"
    r"\s+(?:that|of|about|on)\s"
)
_RECANTS = re.compile(
    rf"\b(?P<verb>withdrew|withdrawn|withdrawing|retracted|retracting|recanted|recanting|(?:took|taken|taking)\s+back)\b{_GAP}{{0,40}}?\s{_WHICH}"
    rf"|\b(?P<sorry>apologi[sz]ed)\b{_GAP}{{0,60}}?\bfor\s+(?:saying|having\s+{_SAY}|claiming|stating|alleging|asserting)\s"
    rf"|\b(?P<owned>admitted|conceded|acknowledged)\b{_GAP}{{0,30}}?\b{_WHO}\s+(?:had\s+been|was|were)\s+(?:\w+ly\s+)?(?:wrong|mistaken|misinformed)"
    rf"\s+(?:to\s+(?:say|claim|state)|when\s+{_WHO}\s+(?:had\s+)?{_SAY}|in\s+(?:saying|claiming|stating))\s",
    re.IGNORECASE,
)
"""Words before what is taken back by the subject of their verb."""
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|if|unless|would|will|should|could|must|may|might|be|been|being|was|were|is|are)|n[’']t)\s+(?:have\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""Words before such a verb that leave it undone, or done to somebody."""
_ADMITS = re.compile(r"\b(?:admit|conced|acknowledg|confess|own(?:s|ed)\s+up)\w*", re.IGNORECASE)
_STILL = re.compile(
    rf"\W*(?:as\s+(?:late|recently)\s+as\b|(?:until|up\s+to)\s+then\b|only\s+(?:on\s+)?(?:yesterday|(?:the|a|an|one|two|three)\s+(?:day|week|hour)s?\s+(?:earlier|before)|\w+day)\b)"
    rf"{_GAP}{{0,40}}?\b(?:its|his|her|their|{_WHO})\b{_GAP}{{0,80}}?\bhad\b",
    re.IGNORECASE,
)
"""The beginning of a sentence that sets what somebody had still said against what the sentence before it tells."""
_BUT_THEN = re.compile(
    rf"{_GAP}{{0,20}}?\b(?:and|but|yet|only)\b{_GAP}{{0,12}}?\b(?:by|on|within|a\s+\w+\s+later|the\s+next\s+\w+|later|now|then)\b{_GAP}{{0,24}}?"
    rf"\b(?:{_WHO}|(?:his|her|its|their)\s+own)\b{_GAP}{{0,40}}?\b(?:admit|conced|acknowledg|confess)\w*\s+that\s",
    re.IGNORECASE,
)
"""Words behind what somebody said, up to the contrary that he, or his own people, admitted later."""
_MEDIA = re.compile(
    r"[Tt]he\s+(?:station|channel|broadcaster|newspaper|paper|website|site|agency|magazine|outlet|network|portal|daily|weekly)"
)
_REPORT = (
    r"(?:report|story|article|claim|news|item|post|tweet|broadcast|bulletin|statement|announcement|account|allegation)"
)
_LATELY = r"(?:\s+(?:\w+ly|later|soon|since|then|also|has|have|had|now|again|at\s+once))*"
_GONE = r"(?:withdrew|withdrawn|retracted|recanted|(?:took|taken)\s+(?:back|down)|(?:pulled|deleted|removed)(?=\s+(?:the|its|this|that)\s))"
_ITS_REPORT = rf"(?:(?:the|its|this|that|their|our)\s+(?:\w+\s+)?{_REPORT}|it)\b(?!\s+(?:from|that|of|about)\b|['’])"
_UNDONE = rf"(?:{_GONE}\s+{_ITS_REPORT}|(?:took|taken)\s+{_ITS_REPORT}\s+(?:down|back|off)\b|apologi[sz]ed\s+for\s+{_ITS_REPORT})"
_SELF_UNDONE = re.compile(rf"(?<![\w’'-])(?P<who>(?:The\s+)?[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,3}}?){_LATELY}\s+{_UNDONE}")
_WAS_UNDONE = re.compile(
    rf"\b(?:The|That|This|Its)\s+{_REPORT}(?:\s+(?:was|were|has\s+been|had\s+been)|{_LATELY})*\s+(?:withdrawn|retracted|taken\s+(?:back|down))\b(?!\s+by\b)"
)
_AND_UNDONE = re.compile(
    rf"(?:,?\s+(?:but|and|then)\b{_LATELY}\s+{_UNDONE}|,?\s+before\s+(?:withdrawing|retracting|taking\s+back)\s+{_ITS_REPORT})"
)
_WHICH_UNDID = re.compile(
    rf"\b(?:The|That|This)\s+{_REPORT}\b{_GAP}{{0,20}}?\b(?:goes|went|comes|came|stems|stemmed|originates|originated|is|was|rests|rested|relies|relied)\b"
    rf"{_GAP}{{0,60}}?\s(?P<who>[A-Z]{_GAP}{{1,40}}?),\s+(?:which|who){_LATELY}\s+{_UNDONE}"
)
"""Words behind what somebody is said to have told, by which he takes it back: without telling again what it was."""
_FLAWED = re.compile(
    rf"\b(?:The|That|This|Our)\s+{_REPORT}\b{_GAP}{{0,120}}?\b(?:was|were|proved|is)\s+(?:\w+ly\s+)?(?:wrong|false|untrue|incorrect|mistaken)\b"
)
"""The same on the page of who told it."""
_REST = 3
"""Sentences behind a telling in which it is told to be taken back."""
_ANY = re.compile(
    r"withdr|retract|recant|back|apologi|took|taken|pulled|deleted|removed|wrong|false|untrue|incorrect|mistaken|admit|conced|acknowledg|confess|owned up",
    re.IGNORECASE,
)
_SHOWN = 120
_FEW = 4
_ALIKE = 0.5
"""Shared part of the content words from which somebody says one thing twice."""


@dataclass(frozen=True, slots=True)
class Recanting:
    """What is taken back: by whom, under which names, in which statements and figures of a page,
    and the words that tell so; `like`: the content words of what is taken back, and whether it is negated; `denial`:
    what is withdrawn is that it is not so; `admitted`: the contrary is only admitted since."""

    reading: Reading
    names: tuple[str, ...]
    said: tuple[Statement, ...]
    like: tuple[tuple[frozenset[str], bool], ...]
    figures: tuple[Quantity, ...]
    denial: bool
    words: str
    admitted: bool = False


def mark(items: Sequence[Item]) -> None:
    """Set `item.retracted` of what is taken back, and `item.taker` to who does so."""
    gone = taken_back([*{i.doc_id: i.reading for i in items}.values()])
    for item in items if gone else ():
        found = gone.get((item.doc_id, item.statement.span))
        if found is not None and item.retracted is None:
            item.retracted, item.taker, item.admitted = found.words, found.names[0], found.admitted


def taken_back(readings: Sequence[Reading]) -> dict[tuple[str, Span], Recanting]:
    """By document and place the statements that somebody takes back, on that page or on one that is no older."""
    out: dict[tuple[str, Span], Recanting] = {}
    for one in (r for reading in readings for r in find(reading)):
        for s in one.said:
            out.setdefault((one.reading.document.id, s.span), one)
        for reading in (r for r in readings if _no_later(r, one.reading)):
            for s in _told_before(reading, one):
                out.setdefault((reading.document.id, s.span), one)
    return out


def find(reading: Reading) -> Iterator[Recanting]:
    """What a page tells to be taken back, in its own words."""
    if _ANY.search(reading.text) is None:
        return
    for found in _RECANTS.finditer(reading.text):
        verb = next(m for m in ("verb", "sorry", "owned") if found[m])
        names = _subject(reading, found.start(verb), found.end())
        _, end = sentence(reading.text, found.start(), found.end())
        if names and _NOT_SO.search(reading.text, max(0, found.start() - 30), found.start()) is None:
            yield _recanting(reading, names, (found.end(), end), reading.text[found.start() : found.end()])
    yield from _given_up(reading)
    yield from _undone(reading)


def _undone(reading: Reading) -> Iterator[Recanting]:
    """What somebody is told to have said, and to have taken back in the same sentence or the next ones: "Radio Selm
    reported that the gate was shut. The station withdrew the report"."""
    persons = {key(x.name) for x in reading.actors if x.type == "person"}
    for a in reading.attributions:
        if (
            a.cue is None
            or a.source_name is None
            or not a.content
            or key(a.source_name) in persons
            or a.polarity == "neg"
        ):
            continue
        found = _undone_behind(reading, a)
        if found is None:
            continue
        (start, end), names = found
        said = tuple(s for s in reading.statements if s.attribution == a.id and s.span.start < start)
        said = said or tuple(s for s in reading.statements if _within(s, a.content[0], start))
        like = tuple((frozenset(s.terms), s.negated) for s in said)
        words = reading.text[slice(*sentence(reading.text, end - 2, end - 1))]
        yield Recanting(reading, names, said, like, (), False, shown(words, _SHOWN))


def _within(s: Statement, content: Span, stop: int) -> bool:
    return content.start <= s.span.start < min(content.end, stop)


def _undone_behind(reading: Reading, a: Attribution) -> tuple[tuple[int, int], tuple[str, ...]] | None:
    """Where the words stand that take back what an attribution tells, and the names of who does so: who said it, and
    of another on whose report it rests he as well."""
    text, own, press = reading.text, reading.document.outlet.value, _is_press(reading, a)
    name = _teller(a)
    _, first = sentence(text, a.content[0].start, a.content[0].start + 1)
    if (found := _AND_UNDONE.search(text, a.content[0].start, first)) is not None:
        return found.span(), (name,)
    stop, line = first, text.find("\n", first)
    for n in range(_REST):
        start, stop = sentence(text, stop + 1, stop + 2) if stop + 2 < len(text) else (stop, stop)
        if start >= stop or (line >= 0 and start > line):
            return None
        found = _SELF_UNDONE.search(text, start, stop)
        if found is not None and (
            _is_he(found["who"], a, own == name, n) or (press and _MEDIA.fullmatch(found["who"]))
        ):
            return found.span(), (name,)
        if n == 0 and press and _WAS_UNDONE.search(text, start, stop) is not None:
            return (start, stop), (name,)
        if own == name and (found := _FLAWED.search(text, start, stop)) is not None:
            return found.span(), (name,)
        if (found := _WHICH_UNDID.search(text, start, stop)) is not None and _is_actor(reading, found["who"]):
            return found.span(), (found["who"].removeprefix("the "), name)
    return None


def _teller(a: Attribution) -> str:
    """The name of who tells it last; "" where there is none."""
    return a.chain[-1] if a.chain else a.source_name or ""


def _is_he(subject: str, a: Attribution, own: bool, n: int) -> bool:
    """Whether the subject of a sentence, the `n`-th behind a telling, is who told it: by name or the
    noun in it, "we" on his own page, and "it" in the next sentence."""
    name, words = _teller(a), subject.lower().split()
    if words[0] in ("we", "it"):
        return own if words[0] == "we" else n == 0
    return same_person(name, subject) or (words[0] == "the" and len(words) == 2 and words[1] in tokens(name))


def _is_press(reading: Reading, a: Attribution) -> bool:
    """Whether an outlet told a thing, or whoever told it reported or published it."""
    name = _teller(a)
    known = any(x.type == "outlet" and name in (x.name, *x.aliases) for x in reading.actors)
    return known or reading.document.outlet.value == name or (a.cue is not None and bool(_REPORTED.search(a.cue.text)))


_REPORTED = re.compile(r"\b(?:report|wrote|writ|publish|broadcast|air)\w*", re.IGNORECASE)


def _is_actor(reading: Reading, name: str) -> bool:
    return any(name in (x.name, *x.aliases) for x in reading.actors)


def _recanting(reading: Reading, names: tuple[str, ...], place: tuple[int, int], verb: str) -> Recanting:
    """What is taken back in the stretch behind such a verb: up to what a sentence adds, "adding that"."""
    start, end = place
    stop = re.compile(r"[;:]|,\s+(?:and|but|adding|saying|while)\b").search(reading.text, start, end)
    end = stop.start() if stop else end
    behind = [s for s in reading.statements if start < s.span.end <= end + 1]
    said = tuple(s for s in behind if start - 1 <= s.span.start)
    like = tuple((frozenset(s.terms), s.negated and s in said) for s in behind)  # "was wrong to say" denies it itself
    numbers = tuple(q for q in reading.quantities if start < q.span.end <= end and q.low is not None)
    words = reading.text[slice(*sentence(reading.text, start, end))]
    return Recanting(reading, names, said, like, numbers, " denial" in verb, shown(words, _SHOWN))


def _subject(reading: Reading, at: int, end: int) -> tuple[str, ...]:
    """The names of who does what the verb at a place tells: of whom its object is told, "his claim", else the name of
    the subject of its clause; and of the body of which the page calls him a member."""
    told = [a for a in reading.attributions if a.cue is not None and a.source_name and at <= a.cue.start < end]
    if told:
        return told[-1].chain[-1], *_bodies(reading, told[-1].chain[-1])
    clauses = (s for s in reading.statements if s.voice in VOICES and s.subject)
    clause = next((s for s in clauses if s.span.start <= at < s.span.end or at < s.span.start < end), None)
    if clause is None or clause.passive:
        return ()
    last = clause.subject[0].split("_")[-1]
    name = next((n for n in clause.names if last in tokens(n)), None)
    return () if name is None else (name, *_bodies(reading, name))


def _bodies(reading: Reading, name: str) -> list[str]:
    """The bodies of which a page says that somebody is: "Ann Lee of the dockers' union"."""
    of = re.compile(
        rf"\b{re.escape(name.split()[-1])},?\s+(?:of|for|from)\s+(?:the\s+)?([\w’'& -]{{3,40}}?)(?=[,.;]|\s(?:said|says|told|and|has|had)\b)"
    )
    return list(dict.fromkeys(found[1] for found in of.finditer(reading.text)))


def _given_up(reading: Reading) -> Iterator[Recanting]:
    """What somebody had still said before he, or his own people, admitted the contrary."""
    if _ADMITS.search(reading.text) is None:
        return
    told: dict[str | None, list[Statement]] = {}
    for s in reading.statements:
        told.setdefault(s.attribution, []).append(s)
    for a in reading.attributions:
        if a.source_name is None or a.cue is None or not a.content or a.stance == "question":
            continue
        start, end = sentence(reading.text, a.cue.start, a.cue.end)
        said = tuple(told.get(a.id, ()))
        words = _before(reading.text, a, start) or _behind(reading.text, a, end, said)
        if words is not None:
            like = tuple((frozenset(s.terms), s.negated) for s in said)
            yield Recanting(reading, (a.chain[-1],), said, like, (), a.stance == "deny", shown(words, _SHOWN), True)


def _before(text: str, a: Attribution, start: int) -> str | None:
    """The sentence before that of a saying, of the same paragraph, that tells what is admitted since."""
    still = _STILL.match(text, start)
    if a.cue is None or still is None or still.end() < a.cue.start or start == 0:
        return None
    first, last = sentence(text, start - 1, start - 1)
    told = text[first:last]
    return told if "\n" not in text[last:start] and _ADMITS.search(told) else None


def _behind(text: str, a: Attribution, end: int, said: Sequence[Statement]) -> str | None:
    """The words behind a saying, in its sentence, that tell what is admitted since, where one of the two is negated;
    `said`: the statements of what is said."""
    stop = max(span.end for span in a.content)
    then = _BUT_THEN.match(text, stop, end)
    if then is None or a.source is None or a.source.start >= stop:
        return None
    if not said or said[0].negated == _negated(text[then.end() : end]):
        return None
    return text[stop:end].lstrip(" ,")


def _negated(text: str) -> bool:
    return re.search(r"\b(?:not|never|no|nobody|none|nothing)\b|n[’']t\b", text, re.IGNORECASE) is not None


def _no_later(reading: Reading, other: Reading) -> bool:
    """Whether a page was published before another, as far as both are dated; never the page itself."""
    days, later = interval(reading.document.published.value), interval(other.document.published.value)
    return reading is not other and days is not None and later is not None and days[0] < later[0]


def _told_before(reading: Reading, one: Recanting) -> Iterator[Statement]:
    """The statements of an older page by which the same person or body said what is taken back."""
    by = {a.id: a for a in reading.attributions}
    for s in reading.statements:
        if s.voice in VOICES and _whose(reading, s, by.get(s.attribution or ""), one) and _same(reading, s, one):
            yield s


def _whose(reading: Reading, s: Statement, a: Attribution | None, one: Recanting) -> bool:
    """Whether a statement is told of somebody, or on the page of the outlet that he is, or with his name in it."""
    if a is None:
        outlet = reading.document.outlet.value
        mine = s.voice == "own" and outlet is not None and key(outlet) in {key(n) for n in one.names}
        return mine or (bool(one.figures) and _named(s, one))
    name = a.chain[-1]
    body = {frozenset(tokens(n)) for n in one.names[1:]}
    return same_person(name, one.names[0]) or frozenset(tokens(name)) in body or (bool(one.figures) and _named(s, one))


def _named(s: Statement, one: Recanting) -> bool:
    """Whether who takes a figure back is named with it: "the forty of whom Mr Hale speaks"."""
    last = one.names[0].split()[-1]
    return re.search(rf"\b{re.escape(last)}\b", s.span.text) is not None


def _same(reading: Reading, s: Statement, one: Recanting) -> bool:
    """Whether a statement says what is taken back: the same figure, else nearly the same words, so or not so."""
    if one.figures:
        mine = [q for q in reading.quantities if q.id in s.quantities]
        return any(_one_figure(x, q, s.terms) for q in mine for x in one.figures)
    terms = frozenset(s.terms)
    return any(
        s.negated == (negated != one.denial) and _alike(terms, words, s.attribution is None)
        for words, negated in one.like
        if len(words) > 1
    )


def _alike(terms: frozenset[str], words: frozenset[str], own: bool) -> bool:
    """Whether the content words of two statements are one telling: half of all are in both; of an outlet's `own` page,
    of which the other names it, two and half of the fewer."""
    both = len(terms & words)
    return both >= _ALIKE * len(terms | words) or (own and both > 1 and both > _ALIKE * min(len(terms), len(words)))


def _one_figure(a: Quantity, b: Quantity, terms: Sequence[str]) -> bool:
    """Whether a figure is the one taken back, `a`, and of its thing, or of people as that is, and of people struck
    where that is; never one of a few.  `terms`: the words beside it."""
    if a.low is None or b.low is None or not a.low <= b.low <= (a.low if a.high is None else a.high) or b.low < _FEW:
        return False
    mine, other = ((q.thing or "").split() for q in (a, b))
    if a.unit != b.unit or not other:
        return a.unit == b.unit
    if any(person(w) for w in mine) and any(person(w) for w in other):
        return not _struck(mine) or _struck([*other, *terms])
    return bool({concept(w) for w in mine} & {concept(w) for w in other})


def _struck(words: Sequence[str]) -> bool:
    """Whether words tell of people that something happened to them."""
    return any(concept(w.removesuffix("s")) in _STRUCK for w in words)


_STRUCK = vocabulary("kill killed wound victim missing life drown burn crush shoot suffocate choke starve injured body")
