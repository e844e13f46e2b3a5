"""Drift: how the words of one claim change from telling to telling."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.comparison.figures import amounts, course
from sayso.comparison.lineage.families import key, same_person
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.proposal import Proposal, holder
from sayso.comparison.statements.items import Item, member
from sayso.comparison.statements.similarity import COPY, overlap
from sayso.comparison.vocabulary.words import concept, kin
from sayso.comparison.voices.bodies import Speakers, one_body
from sayso.model import Claim, Drift, DriftStep

_STRONGER = frozenset({"confirm", "verify", "admit", "prove", "reveal", "deny"})


def find(pairs: Iterable[tuple[Proposal, Claim]], speakers: Speakers) -> list[Drift]:
    """The claims in which the tellings of one origin change in figure, hedge, source or strength, each step with its
    words.  A page's own words count as a telling where they repeat the origin's and the page names it right before."""
    out = []
    for proposal, claim in pairs:
        sure = [o for o in claim.origins if o.sure]
        for origin in sure:
            told = [i for i in proposal.items if member(i) in origin.evidence]
            again = [i for i in proposal.items if i not in told and _retold(i, told, origin.name)]
            for tellings in _by_source(told, speakers):
                every = _ordered([*tellings, *(i for i in again if _retold(i, tellings, origin.name))])
                steps = _steps(every, "time" in proposal.differs)
                if len(steps) > 1:
                    out.append(Drift(claim.id, tuple(steps)))
    return out


def _by_source(told: Iterable[Item], speakers: Speakers) -> list[list[Item]]:
    """The tellings of an origin by the source that they name: what a body and its spokesman say is one telling; what a
    state says and what its agency says are one origin's words, and not one telling.  What is told as an outlet's is one
    telling with what that outlet tells."""
    groups: list[list[Item]] = []
    for item in sorted(told, key=lambda i: i.cited is not None):
        home = next((g for g in groups if any(_one_source(item, other, speakers) for other in g)), None)
        if home is None:
            groups.append([item])
        else:
            home.append(item)
    return groups


def _one_source(a: Item, b: Item, speakers: Speakers) -> bool:
    first, second = holder(a), holder(b)
    if _from_there(a, b) or _from_there(b, a):
        return True
    if same_person(first, second) or _speaks_for(a, b, speakers) or _speaks_for(b, a, speakers):
        return True
    return one_body(first, second) and None not in (a.attribution, b.attribution)


def _from_there(a: Item, b: Item) -> bool:
    """Whether one is told as the word of the outlet on whose own page the other stands."""
    return a.cited is not None and a.cited.doc == b.doc


def _speaks_for(a: Item, b: Item, speakers: Speakers) -> bool:
    """Whether the source of one statement is a spokesman of the source of the other."""
    name = speakers.name(a.doc_id, holder(a))
    role, body = speakers.role(name) or "", speakers.body(name)
    return "spokes" in role and body is not None and one_body(body, speakers.name(b.doc_id, holder(b)))


_NAMED_BEFORE = 400
"""Characters before a page's own words in which it names the origin that they retell."""
_SAME = 0.5
"""Shared weight from which words are taken to retell others."""


def _retold(item: Item, told: Sequence[Item], origin: str) -> bool:
    """Whether a page tells in its own voice, in nearly its words, what it has from this origin by name."""
    if item.attribution is not None or item.teller is not None:
        return False
    at = item.statement.span.start
    wanted = key(origin)
    named = any(
        wanted == key(hop.name) and hop.span is not None and 0 <= at - hop.span.start <= _NAMED_BEFORE
        for a in item.reading.attributions
        for hop in a.hops[1:]
    )
    return named and any(overlap(item, other) >= _SAME and _tells_same(item, other) for other in told)


_TELLING = 4
"""Concepts that a statement has at least for another to be known as a retelling of it."""


def _tells_same(a: Item, b: Item) -> bool:
    """Whether both say enough for likeness to mean something, and the same thing of it."""
    enough = all(len(i.concepts) >= _TELLING for i in (a, b))
    return enough and any(kin(x, y) >= _KINDRED for x in a.what[:1] for y in b.what[:1])


_KINDRED = 0.6


def _ordered(items: Sequence[Item]) -> list[Item]:
    """By date of publication where known, the nearer to the source first and what reproduces another's text last, one
    telling a document."""
    ranked = sorted(items, key=lambda i: (_date(i), _depth(i), i.owner is not None, i.doc_id, i.statement.span.start))
    by: dict[int, Item] = {}
    for item in ranked:
        by.setdefault(item.doc, item)
    return list(by.values())


def _date(item: Item) -> str:
    return item.reading.document.published.value or _UNDATED


def _depth(item: Item) -> int:
    """A body's own release stands nearest to it, then direct speech, an outlet's own voice farthest."""
    if issuer(item.reading) is not None:
        return -1
    if item.attribution is None:
        return 3
    return {"direct": 0, "mixed": 1, "indirect": 2}[item.attribution.kind]


def _steps(items: Sequence[Item], timed: bool) -> list[DriftStep]:
    """The tellings that change something, each with what; the first of them is called so where their order is known.
    A copy of an earlier telling is no step."""
    told: list[tuple[Item, list[str]]] = []
    for item in items:
        changes = _changes(_before(item, items, told), item, timed) if told else []
        if not told or (changes and not any(_again(earlier, item) for earlier, _ in told)):
            told.append((item, changes))
    known = all(_ordered_for_sure(told[0][0], item) for item, _ in told[1:])
    first = "first telling" if known else "one telling"
    return [DriftStep(holder(item), member(item), "; ".join(changes) or first) for item, changes in told]


def _again(earlier: Item, item: Item) -> bool:
    """Whether a telling is an earlier one in another place: by the same words, with the same source."""
    return overlap(earlier, item) >= COPY and _hedge(earlier) == _hedge(item) and _heard(earlier) == _heard(item)


def _heard(item: Item) -> str:
    return key(holder(item)) if item.attribution is not None else ""


def _before(item: Item, items: Sequence[Item], told: Sequence[tuple[Item, list[str]]]) -> Item:
    """The telling beside which one is set: what it is from, where it is told as another page's, else the last that is
    told as no other page's."""
    there = [i for i in items if i is not item and _from_there(item, i)]
    return there[0] if there else [i for i, _ in told if i.cited is None or i is told[0][0]][-1]


_SHARED = 0.5
"""Weight of words in common from which two statements with other predicates are tellings of one."""


def _one_telling(a: Item, b: Item) -> bool:
    """Whether a hedge in one could stand in the other: what each says is the same."""
    return overlap(a, b) >= _SHARED or any(kin(x, y) >= _KINDRED for x in a.what[:1] for y in b.what[:1])


def _changes(a: Item, b: Item, timed: bool = False) -> list[str]:
    """What changes from one telling to another; `timed`: the claim holds figures of different times."""
    out = []
    one = _one_telling(a, b)
    first, second = _hedge(a), _hedge(b)
    if one and first and not second:
        out.append(f"hedge lost: “{first}”")
    if one and second and not first:
        out.append(f"hedge added: “{second}”")
    if a.attribution is not None and b.attribution is None and b.teller is None and not _names(b, holder(a)):
        out.append(f"source left out: {holder(a)}")
    pair = _changed(a, b, timed)
    if pair is not None:
        words = f"“{pair[0].words}”", f"“{pair[1].words}”"
        known = _ordered_for_sure(a, b)
        out.append(f"figure: {words[0]} becomes {words[1]}" if known else f"figure: {words[0]} and {words[1]}")
    if _cue(b) in _STRONGER and _cue(a) and _cue(a) not in _STRONGER and holder(a) == holder(b):
        out.append(f"said harder: “{_cue_words(a)}” becomes “{_cue_words(b)}”")
    return out


def _hedge(item: Item) -> str:
    """The word that makes a telling less sure, "" for none; "would" tells in another's words what "will" be."""
    modal = item.statement.modal
    backshifted = modal == "would" and item.attribution is not None and item.attribution.kind != "direct"
    return modal if modal and not backshifted else ""


def _names(item: Item, source: str) -> bool:
    """Whether a page's own words name the source of what they tell, or stand on the source's own page."""
    return issuer(item.reading) is not None or any(
        same_person(name, source) or one_body(name, source) for name in item.statement.names
    )


def _changed(a: Item, b: Item, timed: bool) -> amounts.Pair | None:
    """Two figures of one thing that one telling has for the other's; None where both give one, and where the later one
    takes the place of the other: another day's figure is no drift."""
    pairs = amounts.alike(amounts.of(a), amounts.of(b))
    if not pairs or any(x.interval == y.interval for x, y in pairs):
        return None
    if any(course.trend(i, q) or course.moved(i, q) or course.former(i, q) for i in (a, b) for q in i.figures):
        return None
    x, y = pairs[0]
    if not x.interval.disjoint(y.interval):
        return None if _only_more(x, y) and _ordered_for_sure(a, b) else (x, y)
    later = timed or amounts.grown(a, b, (x, y)) or amounts.grown(b, a, (y, x)) or _counted_anew(a, b)
    return None if later else (x, y)


def _only_more(x: amounts.Amount, y: amounts.Amount) -> bool:
    """Whether a number is told where there was none before: "40 barges" for "dozens"; "up to 90" may be fewer."""
    return bool(_VAGUE.match(x.words)) and not _VAGUE.match(y.words) and y.interval.low is not None


_VAGUE = re.compile(r"(?:scores|dozens|hundreds|thousands|several|many|some|a few)\b(?! \d)", re.IGNORECASE)
"""A count that names no number: an exact one told later only says more."""
_AS_OF = re.compile(
    r"\b(?:now|so far|to date|as of|up to|until|by)\b(?! (?:the|an?|his|her|their) \w+ of)", re.IGNORECASE
)
"""Words of a count that stands at some time, and goes on."""


def _counted_anew(a: Item, b: Item) -> bool:
    """Whether one voice counts what goes on at two times: "had seen four by noon", "have now seen nine"."""
    spoken = a.attribution is not None and b.attribution is not None and amounts.own_deed(a) and amounts.own_deed(b)
    return spoken and any(_AS_OF.search(i.statement.span.text) for i in (a, b))


def _ordered_for_sure(a: Item, b: Item) -> bool:
    """Whether dates, nearness to the source, or that the one is told as the other's say which of two tellings comes
    first."""
    days = _date(a), _date(b)
    return (_UNDATED not in days and days[0] < days[1]) or _depth(a) < _depth(b) or _from_there(b, a)


_UNDATED = "9999"


def _cue_words(item: Item) -> str:
    cue = item.attribution.cue if item.attribution else None
    return cue.text if cue else ""


def _cue(item: Item) -> str:
    words = _cue_words(item).lower().split()
    last = words[-1] if words else ""
    for ending in ("ed", "s", ""):
        if ending and last.endswith(ending):
            stem = last.removesuffix(ending)
            for form in (stem, stem + "e", stem + "y"):
                if concept(form, True) in _STRONGER or form in _STRONGER:
                    return form if form in _STRONGER else concept(form, True)
    return last
