"""Scope: where and when a figure holds, whom it counts, and whose it is."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from sayso.extraction.lexicon.quantity_things import STATUS_WORDS
from sayso.extraction.lexicon.words import words
from sayso.extraction.quantifying.phrases import REACH
from sayso.model import Attribution, Parse, Place, Span, TimeExpression

NEAR = 4
"""How many places or times on either side of a figure are looked at."""
_DIRECTIONS = frozenset(
    """north south east west northern southern eastern western central northeastern northwestern southeastern
    southwestern north-eastern north-western south-eastern south-western northeast northwest southeast southwest
    upper lower greater coastal rural mainland occupied""".split()
)


_ELSEWHERE = frozenset(
    {"to", "toward", "towards", "from", "into", "by", "with", "against", "for", "via", "onto", "through"}
)
"""Leading to a name they tell a way, a party or a purpose, not where a figure holds."""


_OF_PEOPLE = frozenset({"from", "with", "against", "for"})
"""Inside the counted phrase these belong to it: "migrants from Sudan"."""


class Holders:
    """The attributions by content, so that the innermost one that covers a span is found quickly."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._all = sorted((c.start, -c.end, a.id) for a in attributions for c in a.content)
        self._cues = {a.id: a.cue for a in attributions}
        self._open: list[tuple[int, int, str]] = []
        self._next = 0

    def of(self, start: int, end: int) -> str | None:
        """The id of the innermost attribution that covers `[start, end)`; ask in the order of the text."""
        while self._next < len(self._all) and self._all[self._next][0] <= start:
            self._open.append(self._all[self._next])
            self._next += 1
        self._open = [c for c in self._open if -c[1] > start]
        covering = [c for c in self._open if -c[1] >= end]
        return min(covering, key=lambda c: (-c[1] - c[0], c[2]))[2] if covering else None

    def cue(self, attribution: str | None) -> Span | None:
        """The cue of an attribution."""
        return self._cues.get(attribution) if attribution else None


_HEDGES = frozenset({"likely", "probably", "presumably", "apparently", "perhaps", "possibly", "doubtless", "surely"})


def writer_goes_on(p: Parse, token: int, cue: Span | None) -> bool:
    """ "As the ministry admits, the camps need guards and likely hold thousands": what a parenthesis with "as"
    vouches for ends where the writer goes on with a hedge; a doubtful holder is none."""
    tokens = p.tokens_in(cue.start, cue.end) if cue else ()
    if not any(p.lower[c] == "as" and p.dep[c] == "mark" for k in tokens for c in p.children[k]):
        return False
    verb = clause(p, token)
    first = p.head[verb]
    if p.dep[verb] != "conj" or not any(p.head[k] == first for k in tokens):
        return False
    return any(p.lower[k] in _HEDGES for k in range(p.left[verb], verb))


class _Names:
    """Spans in the order of the text, and the prepositions that bar one from being a scope."""

    def __init__(self, spans: Iterable[Span], barred: frozenset[str]) -> None:
        self.spans = sorted(spans, key=lambda s: s.start)
        self.starts = [s.start for s in self.spans]
        self.barred = barred

    def around(self, offset: int) -> list[Span]:
        """The spans nearest to a character."""
        at = bisect_left(self.starts, offset)
        return self.spans[max(0, at - NEAR) : at + NEAR]


def _tells(t: TimeExpression) -> bool:
    """Whether a time says when: words that only point back do where what they point to is known."""
    return t.value is not None or not t.span.text.lower().startswith(("the same ", "that "))


def _whole_ranges(parse: Parse, times: Sequence[TimeExpression]) -> Iterator[Span]:
    """The spans of the times, both ends of a range in one ("March and June"); "the same day" of no known day tells
    nothing."""
    dated = sorted(
        (t for t in times if t.type in ("date", "time", "interval") and _tells(t)), key=lambda t: t.span.start
    )
    for k, t in enumerate(dated):
        if t.range is None:
            yield t.span
        elif k + 1 < len(dated) and dated[k + 1].range == t.range:
            yield Span.cut(parse.text, t.span.start, dated[k + 1].span.end)
        elif not (k and dated[k - 1].range == t.range):
            yield t.span


class Nearby:
    """Places and times by where they stand."""

    def __init__(self, parse: Parse, places: Sequence[Place], times: Sequence[TimeExpression]) -> None:
        self._parse = parse
        self._places = _Names((p.span for p in places if p.use == "location"), _ELSEWHERE)
        self._times = _Names(_whole_ranges(parse, times), frozenset())

    def place(self, token: int, noun: int | None, sentence: tuple[int, int]) -> str | None:
        """The place that the figure's noun or clause names, with its direction ("northern Syria")."""
        chosen = self._best(self._places, token, noun, sentence)
        return None if chosen is None else self._with_direction(chosen, sentence[0])

    def time(self, token: int, noun: int | None, sentence: tuple[int, int]) -> str | None:
        """The time that the figure's noun or clause names."""
        chosen = self._best(self._times, token, noun, sentence)
        return None if chosen is None else " ".join(chosen.text.split())

    def population(self, token: int, noun: int | None, sentence: tuple[int, int]) -> str | None:
        """Whom the figure counts or leaves out, as the words behind its noun say: "including women and children"."""
        p = self._parse
        if fronted := self._fronted_population(token, sentence):
            return fronted
        behind = token if noun is None or noun < token else noun
        for at in range(token + 1, min(behind + 1 + _BESIDE, sentence[1] - 1)):
            words = p.lower[at]
            opens = words in _COUNTED_IN or (words == "not" and p.lower[at + 1] in _COUNTED_IN)
            if opens and p.pos[at + 1] not in ("PUNCT", "ADP"):
                end = next((j for j in range(at + 1, sentence[1]) if _ends_population(p, j)), sentence[1])
                return " ".join(p.text[p.start[at] : p.end[end - 1]].split())
            if p.pos[at] in ("VERB", "AUX") and words not in STATUS_WORDS:
                return None
        return None

    def _fronted_population(self, token: int, sentence: tuple[int, int]) -> str | None:
        """ "Not counting volunteers, the corps has ..."."""
        p, (first, end) = self._parse, sentence
        at = first + (p.lower[first] == "not")
        opens = at < end and p.lower[at] in ("including", "excluding", "counting")
        comma = next((k for k in range(first, min(end, first + REACH)) if p.word[k] == ","), None) if opens else None
        return None if comma is None or token < comma else " ".join(p.text[p.start[first] : p.end[comma - 1]].split())

    def _best(self, names: _Names, token: int, noun: int | None, sentence: tuple[int, int]) -> Span | None:
        p = self._parse
        low, high = p.start[sentence[0]], p.end[sentence[1] - 1]
        ranked: list[tuple[int, int, Span]] = []
        for span in names.around(p.start[token]):
            inside = p.tokens_in(span.start, span.end)
            if not low <= span.start < high or not inside or inside[0] <= token <= inside[-1]:
                continue
            if _home(p, inside[0], inside[-1]) if names.barred else _of_the_last(p, token, inside[0]):
                continue
            top = next((k for k in inside if not inside[0] <= p.head[k] <= inside[-1]), inside[-1])
            rank = self._rank((inside[0], top), token, noun)
            way = _preposition(p, top) if names.barred else ""
            left = bool(names.barred) and p.dep[top] == "dobj" and p.lemma[p.head[top]] in _LEAVING
            if rank is not None and not left and (way not in names.barred or (rank <= 0 and way in _OF_PEOPLE)):
                ranked.append((rank, abs(inside[0] - token), span))
        return min(ranked, key=lambda r: (r[0], r[1], r[2].start))[2] if ranked else None

    def _rank(self, name: tuple[int, int], token: int, noun: int | None) -> int | None:
        """-1: right behind the figure; 0: inside the counted phrase; 1: same clause; 2: a clause beside it; None: not
        its scope.  `name`: its first token and the one that governs it."""
        p, (first, last) = self._parse, name
        if _adjoins(p, token, first):
            return -1
        if _after_change(p, token, first):
            return None
        if noun is not None and p.left[noun] <= last <= p.right[noun]:
            return None if p.dep[last] == "conj" and p.head[last] == noun else 0
        if of_another_figure(p, token, first):
            return None
        if _inside_another(p, last) and not _possesses_subject(p, last, token):
            return 2 if _places_subject(p, last, token) else None
        if _where(p, last, token):
            return 2
        mine, theirs = clause(p, noun if noun is not None else token), clause(p, last)
        if mine == theirs:
            return 1
        if p.head[theirs] == mine and p.dep[theirs] == "conj" and _subject_of(p, theirs):
            return None  # "40 marched, and 9 of them were free by Sunday"
        if p.dep[last] in ("nsubj", "nsubjpass"):
            return None  # "and Russia ordered": who acts in the clause beside it
        return 2 if p.head[mine] == theirs or p.head[theirs] == mine else None

    def _with_direction(self, span: Span, floor: int) -> str:
        p = self._parse
        inside = p.tokens_in(span.start, span.end)
        first, last = inside[0], inside[-1]
        while first > floor and p.lower[first - 1] in _DIRECTIONS:
            first -= 1
        while _name_goes_on(p, last):
            last += 1
        return " ".join(p.text[p.start[first] : max(span.end, p.end[last])].split())


def _name_goes_on(p: Parse, last: int) -> bool:
    """Whether a gazetteer knew only the head of a longer name: "San" of "San Lorca"."""
    if last + 1 >= len(p) or p.end[last] + 1 != p.start[last + 1]:
        return False
    one = p.dep[last] == "compound" and p.head[last] == last + 1 and p.ent[last] == p.ent[last + 1]
    return one and p.pos[last + 1] == "PROPN" and p.word[last + 1][:1].isupper()


def _of_the_last(p: Parse, token: int, time: int) -> bool:
    """Whether a time is that of what was last added to a total, and not of the total: "the toll stands at 9, following
    the death on Friday of ...", "two died on Friday, which brings the number of dead to 9"."""
    verb = clause(p, token)
    if p.lemma[verb] in _SUMS_UP and p.dep[verb] in ("relcl", "advcl", "ccomp") and time < verb:
        return p.tag[verb] == "VBG" or any(p.lower[c] == "which" for c in p.children[verb])
    between = range(token + 1, time)
    behind = any(p.word[k] == "," and p.lower[k + 1] in _ON_TOP_OF for k in between)
    return behind and p.lemma[verb] in _STANDS


_SUMS_UP = frozenset({"bring", "take", "put", "push", "raise", "lift"})
_STANDS = frozenset({"stand", "be", "rise", "climb", "reach", "grow", "go", "remain"})
_ON_TOP_OF = frozenset({"following", "after", "with", "since"})


def _home(p: Parse, first: int, last: int) -> bool:
    """Whether a name tells where a body has its seat, or begins a word: "Paris-based", "based in Paris"."""
    if last + 2 < len(p) and p.lower[last + 1] in ("-", "‑") and p.end[last] == p.start[last + 1]:
        return True
    return first > 1 and p.lower[first - 1] == "in" and p.lower[first - 2] in ("based", "headquartered")


def _subject_of(p: Parse, verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return any(p.dep[c] in ("nsubj", "nsubjpass") for c in p.children[verb])


_COUNTED_IN = frozenset("including excluding counting mostly mainly largely predominantly except".split())


def _ends_population(p: Parse, k: int) -> bool:
    """A mark, a finite verb or a new clause ends the words that tell whom a figure counts."""
    return p.pos[k] == "PUNCT" or p.tag[k] in ("VBD", "VBZ", "VBP", "MD", "WDT", "WP") or p.dep[k] == "mark"


_LEAVING = frozenset({"leave", "flee", "quit", "abandon", "exit", "depart"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_BESIDE = 6
"""Tokens between a figure and the name right behind it."""


def _adjoins(p: Parse, token: int, name: int) -> bool:
    """Whether only the counted noun and a preposition stand between: "six in Odesa", "9 men near Luhansk"."""
    if not 0 < name - token <= _BESIDE:
        return False
    between = range(token + 1, name)
    plain = all(p.pos[k] in ("NOUN", "ADJ", "ADP", "DET") or p.ent[k] in _PLACES for k in between)
    if p.pos[name - 1] == "ADP" and p.lower[name - 1] in _ELSEWHERE:
        return False
    return plain and (not between or p.pos[name - 1] in ("ADP", "DET", "ADJ") or p.dep[name] == "npadvmod")


def of_another_figure(p: Parse, token: int, name: int) -> bool:
    """Whether the name stands right behind another figure that is not joined to this one by "and"."""
    low, high = (token + 1, name) if token < name else (name + 1, token)
    others = [k for k in range(low, high) if p.tag[k] == "CD" and p.ent[k] not in ("DATE", "TIME")]
    if not others:
        return False
    if token < name:
        return _adjoins(p, others[-1], name) and not _joined(p, token, others[-1])
    return any(_adjoins(p, k, name) for k in range(max(0, name - _BESIDE), name) if p.tag[k] == "CD")


def _joined(p: Parse, token: int, other: int) -> bool:
    """Whether two figures are of one list: "six men and nine women in Goma"."""
    return all(p.pos[k] not in ("VERB", "AUX", "ADP") for k in range(token + 1, other))


def _possesses_subject(p: Parse, name: int, token: int) -> bool:
    """ "Mosul's hospitals received 120 wounded": whose the subject of the figure's clause is."""
    owned = p.head[name]
    return p.dep[name] == "poss" and p.dep[owned] in ("nsubj", "nsubjpass") and p.head[owned] == clause(p, token)


_LOCATIVE = frozenset({"in", "at", "near", "across", "around", "along", "inside", "outside", "throughout"})
SAYING = frozenset(
    "say tell report announce claim estimate put count confirm deny add believe think warn state".split()
)


def _places_subject(p: Parse, name: int, token: int) -> bool:
    """ "Landslides in Nepal have killed 52", "the prison at Tora held 900": who acts in a place acts there; what
    officials in a place say does not happen there."""
    preposition = p.head[name]
    subject = p.head[preposition]
    verb = clause(p, token)
    there = p.dep[name] == "pobj" and p.lower[preposition] in _LOCATIVE and p.dep[subject] in ("nsubj", "nsubjpass")
    return there and p.head[subject] == verb and p.lemma[verb] not in SAYING


def _where(p: Parse, name: int, token: int) -> bool:
    """ "Zabid, where 18 people were buried"."""
    verb = clause(p, token)
    return p.dep[verb] == "relcl" and p.head[verb] == name and any(p.lower[c] == "where" for c in p.children[verb])


def _after_change(p: Parse, token: int, name: int) -> bool:
    """ "raised the toll from 31 to 44 on Friday": the time is that of the later figure."""
    if not token or p.lower[token - 1] != "from":
        return False
    return any(p.tag[k] == "CD" and p.lower[k - 1] == "to" for k in range(token + 1, name))


def _preposition(p: Parse, token: int) -> str:
    """The preposition that leads to the name, "" where there is none."""
    for _ in range(4):
        head = p.head[token]
        if head == token or p.pos[head] in ("VERB", "AUX"):
            return ""
        if p.pos[head] == "ADP":
            return p.lower[head]
        token = head
    return ""


_OF_ITS_NOUN = words("compound amod nummod det flat nmod appos conj punct")
"""Relations within one name or list of names."""


def _inside_another(p: Parse, token: int) -> bool:
    """Whether the name belongs to another noun ("attorneys in Paris") rather than to the clause."""
    for _ in range(6):
        head = p.head[token]
        if head == token or p.pos[head] in ("VERB", "AUX"):
            return False
        if (
            p.pos[token] in ("NOUN", "PROPN")
            and p.dep[token] in ("pobj", "npadvmod", "dobj", "nsubj")
            and p.pos[head] in ("NOUN", "PROPN")
        ):
            return True
        if p.pos[head] in ("NOUN", "PROPN") and p.dep[token] not in _OF_ITS_NOUN:
            return True
        token = head
    return False


def clause(p: Parse, token: int) -> int:
    """The verb that governs a token."""
    for _ in range(30):
        h = p.head[token]
        if (
            p.pos[token] in ("VERB", "AUX") and p.dep[token] not in ("aux", "auxpass", "amod", "compound")
        ) or h == token:
            break
        token = h
    return token
