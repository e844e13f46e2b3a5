"""Groups of statements to claims on whether something happened, who did it, when, where, to whom, with what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.comparison import questions, slots
from sayso.comparison.bodies import Speakers
from sayso.comparison.doers import MUTUAL, Doer, apart, differ, doer, written
from sayso.comparison.items import LINKING, Item, counted_apart, far
from sayso.comparison.origins import issuer
from sayso.comparison.proposal import Answer, Proposal, holder, shortest
from sayso.comparison.similarity import anchored, overlap, part
from sayso.comparison.words import is_name, kin, opposite, vocabulary
from sayso.model.comparison import Difference, Relation, Slot

WEAK = vocabulary(
    """have need go do use take make get want know see include be give keep put help try think part feel
    happen add note ask say show contain aware assess look consider continue remain mean believe work expect"""
)
"""Predicates that say too little to group statements by."""
_STANCE = {
    "asserted": ("it is so", "asserts"),
    "hedged": ("it may be so", "hedges"),
    "open": ("not confirmed", "declines"),
    "asked": ("asked for", "asks"),
    "vowed": ("announced", "vows"),
    "denied": ("it is not so", "denies"),
    "opposite": ("the opposite", "asserts"),
    "vowed_not": ("vowed that it will not be", "vows"),
}
_ORDER = ("asserted", "opposite", "hedged", "open", "asked", "vowed", "vowed_not", "denied")


def propose(items: Sequence[Item], score: float, speakers: Speakers) -> list[Proposal]:
    """The claims of one group, those of its statements left out that answer another question."""
    return related(answering([item for item in items if item.told]), score, speakers)


def related(items: Sequence[Item], score: float, speakers: Speakers) -> list[Proposal]:
    """The claims of statements that answer one question: on whether it is so, and on each slot that the accounts fill
    differently."""
    if len({(item.doc, holder(item)) for item in items}) < 2:
        return []
    out = [p for slot in slots.FILLERS if (p := _slot(slot, items, score)) is not None]
    if (who := _who(items, score, speakers)) is not None:
        out.insert(0, who)
    main = _happened(items, score, speakers)
    told = max((len(p.items) for p in out), default=0)
    if main.relation != "agree" or told * 2 < len(items):
        out.insert(0, main)
    return [p for p in out if not copied(p)]


def answering(items: Sequence[Item]) -> list[Item]:
    """The statements of a group that answer the question of its central one, the one that most of the others answer:
    likeness alone lets in what is only about the same things."""
    if len(items) < 2:
        return list(items)
    heard = [{k for k, b in enumerate(items) if a is b or one_question(a, b)} for a in items]
    best = max(range(len(items)), key=lambda k: (len({items[n].doc for n in heard[k]}), len(heard[k]), -k))
    return [items[k] for k in sorted(heard[best])]


_THEME = 0.3
"""Nearness of the participants from which a kindred predicate tells of the same thing."""
_ONE_THING = 0.6
"""Nearness from which two things that are said to be so are one."""
_PART = 0.22
"""Shared weight of words that does so without them."""
_MOST = 0.6
_SEVERAL = 3
_SAME = 0.75
"""Shared weight of words, and their number, from which two statements are one whatever their participants, and the
weight from which they are one whatever their predicates."""


def one_question(a: Item, b: Item) -> bool:
    """Whether two statements tell the same kind of thing of the same participants, or have most words in common."""
    if _other_parties(a, b):
        return False
    words = overlap(a, b)
    shared = len(a.concepts & b.concepts)
    if (words >= _SAME and shared > 1) or nearly_same(a, b):
        return True
    pairs = ((x, y) for x in a.what[:2] for y in b.what[:2] if not {x, y} & LINKING)
    kindred = any(opposite(x, y) or kin(x, y) >= 0.6 for x, y in pairs)
    if words >= _MOST and shared >= _SEVERAL and (kindred or not a.what or not b.what):
        return True
    if not kindred:
        return False
    near = max(part(x, y, a.idf) or 0.0 for x in (a.theme, a.doer) for y in (b.theme, b.doer))
    if any(i.statement.predicate[:1] and i.statement.predicate[0] in LINKING for i in (a, b)):
        # What two things are said to be is one question only where they are one thing: "X's fall" is not X.
        return near >= _ONE_THING and _names_head(a) == _names_head(b)
    return near >= _THEME or words >= _PART


def _names_head(item: Item) -> bool:
    """Whether the statement is about somebody or something by name, not about a thing of his."""
    return any(is_name(c) for c in (item.theme or item.doer)[:1])


_BODY_NAME = re.compile(
    r"\b[A-Z]\w+(?:[ \u00a0](?:[A-Z]\w+|of|for|the))*[ \u00a0](?:Forces|Front|Party|Council|Union|Brigades?)\b"
)
"""Names of bodies: the state in their names is no party by that."""


def _other_parties(a: Item, b: Item) -> bool:
    """Whether both tell what parties do with one another, and it is others who do: another deal, another battle."""
    if not all(MUTUAL & {*i.what, *i.theme[:1]} for i in (a, b)):
        return False
    x, y = (_parties_named(i) for i in (a, b))
    return bool(x) and bool(y) and len(x & y) < min(2, len(x), len(y))


def _parties_named(item: Item) -> set[str]:
    """The names in a statement without those that only say where: "a deal in X" is not a deal with X."""
    named = {c for c in written(_BODY_NAME.sub("", item.statement.span.text)) if is_name(c)}
    there = {c for part in item.around if part[0] in _THERE for c in part[1:]}
    return named - (there - item.participants)


_THERE = vocabulary("""in at near around outside inside""")


def copied(proposal: Proposal) -> bool:
    """Whether a claim without conflict is one text in several places: a shared passage, not two accounts."""
    if proposal.relation == "conflict" or proposal.slot == "how_many":
        return False
    items = proposal.items
    if all(_sourced(i) and i.theme and len(i.words) >= _FULL for i in items):
        return False
    return all(
        (a.doc == b.doc and proposal.relation == "agree") or nearly_same(a, b)
        for k, a in enumerate(items)
        for b in items[k + 1 :]
    )


_FULL = 5
"""Words from which a statement with a source says something by itself."""


def _sourced(item: Item) -> bool:
    """Whether somebody is heard with a statement: a source, or the body whose release the page is."""
    return item.attribution is not None or issuer(item.reading) is not None


def nearly_same(a: Item, b: Item) -> bool:
    """Whether two statements have nearly all their words in common."""
    x, y = set(a.words), set(b.words)
    return len(x & y) >= 0.8 * min(len(x), len(y)) and (len(x) > 3 or x == y)


# ---------------------------------------------------------------- is it so
def _signature(item: Item, lead: str) -> str:
    turned = any(opposite(lead, w) for w in item.what)
    if item.level == "vowed":
        return "vowed_not" if item.denied or turned else "vowed"
    if item.level == "open":
        return "asked" if item.attribution is not None and item.attribution.stance == "request" else "open"
    if item.denied and (turned or not item.what or any(kin(lead, w) >= 0.6 for w in item.what)):
        return "opposite" if turned else "denied"
    if turned:
        return "opposite"
    return item.level


def _happened(items: Sequence[Item], score: float, speakers: Speakers) -> Proposal:
    lead = _lead(items)
    by: dict[str, list[Item]] = {}
    for item in items:
        by.setdefault(_signature(item, lead), []).append(item)
    if "vowed" not in by and "vowed_not" not in by and len(by) > 1:
        by.pop("opposite", None)  # what became of a thing is a question of its own: oppositions.py
    items = [item for side in by.values() for item in side]
    answers = [answer for k in _ORDER if k in by for answer in _tellings(k, by[k], speakers)]
    relation, differs, why = _relate(by, items)
    question = questions.happened(by.get("asserted") or items)
    return Proposal(question, "happened", answers, relation, differs, why, score, lead)


_ALIKE = 0.7
"""Shared weight from which two tellings of one stance are put together."""


def _tellings(key: str, items: Sequence[Item], speakers: Speakers) -> list[Answer]:
    """The statements of one stance, apart where the tellings differ: each answer shows what it says in its words."""
    sides: list[list[Item]] = []
    for item in items:
        home = next((side for side in sides if any(_one_telling(item, k, speakers) for k in side)), None)
        if home is None:
            sides.append([item])
        else:
            home.append(item)
    label, stance = _STANCE[key]
    if len(sides) == 1:
        return [Answer(label, sides[0], stance)]
    lead = "" if key == "asserted" else f"{label}: "
    return [Answer(f"{lead}“{_quote(shortest(side), 60)}”", side, stance) for side in sides]


def _one_telling(a: Item, b: Item, speakers: Speakers) -> bool:
    mine, other = doer(a, speakers), doer(b, speakers)
    if mine and other and differ(mine, other):
        return False
    return overlap(a, b) >= _ALIKE or nearly_same(a, b)


def _lead(items: Sequence[Item]) -> str:
    """The predicate that most statements share."""
    counts: dict[str, int] = {}
    for item in items:
        for w in item.what[:1]:
            counts[w] = counts.get(w, 0) + 1
    return min(counts, key=lambda w: (-counts[w], w)) if counts else ""


def _relate(by: dict[str, list[Item]], items: Sequence[Item]) -> tuple[Relation, list[Difference], str]:
    yes = "asserted" in by or "hedged" in by
    if yes and "denied" in by and len({holder(item) for item in items}) == 1:
        return "partial", ["wording"], _said("denied", by, "one holder is told both ways")
    if "asserted" in by and "denied" in by:
        return "conflict", ["denial"], _said("denied", by, "one side says it is so, the other that it is not")
    if "asserted" in by and "opposite" in by:
        return "conflict", ["deed"], _said("opposite", by, "the predicates cannot both hold of one thing")
    if "asserted" in by and "vowed_not" in by:
        return "conflict", ["deed"], _said("vowed_not", by, "a vow that it would not be, against the act")
    if "opposite" in by and "vowed" in by:
        return "conflict", ["deed"], _said("vowed", by, "a vow that it would be, against what undid it")
    if yes and "denied" in by:
        return "conflict", ["denial"], _said("denied", by, "one side says it may be so, the other that it is not")
    if len(by) > 1 and not _one_saying(items):
        weaker = next(k for k in ("open", "hedged", "asked", "vowed", "vowed_not", "denied", "opposite") if k in by)
        return "partial", ["wording"], _said(weaker, by, "the accounts differ in how surely they say it")
    pair = next(((a, b) for k, a in enumerate(items) for b in items[k + 1 :] if counted_apart(a, b)), None)
    if pair is not None:
        return "partial", ["count"], f"the counts differ: “{_quote(pair[0])}” against “{_quote(pair[1])}”"
    if len({item.words for item in items}) == 1:
        return "agree", [], "the accounts use the same words"
    return "agree", ["wording"], "the accounts say the same in different words"


def _one_saying(items: Sequence[Item]) -> bool:
    """Whether one holder's words are told in turn as a statement and as an answer put off: one text, one stance."""
    first = items[0]
    return all(holder(i) == holder(first) and overlap(i, first) >= _ALIKE for i in items[1:])


def _said(key: str, by: dict[str, list[Item]], rule: str) -> str:
    other = next(k for k in _ORDER if k in by and k != key)
    return f"{rule}: “{_quote(by[other][0])}” against “{_quote(by[key][0])}”"


def _quote(item: Item, limit: int = 100) -> str:
    text = " ".join(item.statement.span.text.split())
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " …"


# ---------------------------------------------------------------- slots
_ASKS: dict[str, tuple[Slot, Difference]] = {
    "when": ("when", "time"),
    "where": ("where", "scope"),
    "whom": ("who", "actor"),
    "how": ("happened", "scope"),
}


def _who(items: Sequence[Item], score: float, speakers: Speakers) -> Proposal | None:
    """A claim on who did it, if two accounts name different doers; those who name nobody take no side."""
    lead = _lead(items)
    if lead in WEAK:
        return None
    said = [item for item in items if not item.denied and not any(opposite(lead, w) for w in item.what)]
    filled = [(item, who) for item in said if (who := doer(item, speakers)) is not None and who.names]
    sides: list[list[tuple[Item, Doer]]] = []
    for pair in filled:
        home = next((s for s in sides if _one_doer(s[0], pair)), None)
        if home is None:
            sides.append([pair])
        else:
            home.append(pair)
    pairs = [(a, b) for k, a in enumerate(sides) for b in sides[k + 1 :]]
    others = [(a, b) for a, b in pairs if differ(a[0][1], b[0][1])]
    if len({i.doc for i, _ in filled}) < 2 or not all(_anchored(a, b) for a, b in others):
        return None
    if not others and not any(apart(a[0][1], b[0][1]) for a, b in pairs):
        return None
    answers = [Answer(side[0][1].words, [item for item, _ in side]) for side in sides]
    told = ", ".join(f"“{side[0][1].words}”" for side in sides)
    question = questions.asked("who", [item for item, _ in filled])
    rule = "the accounts name different doers" if others else "the accounts differ in how widely they name the doer"
    relation: Relation = "conflict" if others else "partial"
    return Proposal(question, "who", answers, relation, ["actor"], f"{rule}: {told}", score, "who")


def _one_doer(a: tuple[Item, Doer], b: tuple[Item, Doer]) -> bool:
    return a[0].level == b[0].level and not differ(a[1], b[1]) and not apart(a[1], b[1])


def _anchored(a: Sequence[tuple[Item, Doer]], b: Sequence[tuple[Item, Doer]]) -> bool:
    """Whether two statements of different doers share enough else to be of one happening."""
    return _one_happening((x, y, frozenset((*x.doer, *y.doer))) for x, _ in a for y, _ in b)


def _slot(slot: str, items: Sequence[Item], score: float) -> Proposal | None:
    """A claim on one slot if two documents fill it and not all in the same way."""
    lead = _lead(items)
    said = [item for item in items if not item.denied and not any(opposite(lead, w) for w in item.what)]
    filled = [(item, value) for item in said if (value := slots.FILLERS[slot](item)) is not None]
    if len({item.doc for item, _ in filled}) < 2 and len({holder(item) for item, _ in filled}) < 2:
        return None
    sides = _sides(slot, filled)
    if len(sides) < 2:
        return None
    if not _tied(slot, sides):
        return None
    worst = max(
        (slots.nearness(slot, a[0][1], b[0][1]) for k, a in enumerate(sides) for b in sides[k + 1 :]),
        key=("same", "part", "other").index,
    )
    if worst == "same" or (slot == "where" and worst == "part"):
        return None
    asks, difference = _ASKS[slot]
    relation: Relation = "conflict" if worst == "other" and slot in ("when", "where") else "partial"
    answers = [Answer(side[0][1].words, [item for item, _ in side], time=side[0][1].edtf, scope=None) for side in sides]
    told = ", ".join(f"“{side[0][1].words}”" for side in sides)
    rule = "cannot all be" if relation == "conflict" else "differ in how wide or exact they are"
    question = questions.asked(slot, [item for item, _ in filled])
    return Proposal(question, asks, answers, relation, [difference], f"the answers {rule}: {told}", score, slot)


_TIED = 0.45
"""Shared weight apart from the slot itself from which two statements are taken to be of one happening."""


def _tied(slot: str, sides: Sequence[Sequence[tuple[Item, slots.Value]]]) -> bool:
    """Whether answers that exclude each other are of one happening: two such statements share enough else."""
    for k, a in enumerate(sides):
        for b in sides[k + 1 :]:
            if slots.nearness(slot, a[0][1], b[0][1]) != "other":
                continue
            if not _one_happening((x, y, frozenset((*v.concepts, *w.concepts))) for x, v in a for y, w in b):
                return False
    return True


def _one_happening(pairs: Iterable[tuple[Item, Item, frozenset[str]]]) -> bool:
    """Whether two statements, at places that are not far apart, share enough besides some concepts."""
    return any(
        anchored(x, y, leaving) >= _TIED for x, y, leaving in pairs if x is not y and not far(x.places, y.places)
    )


def _same_side(slot: str, a: tuple[Item, slots.Value], b: tuple[Item, slots.Value]) -> bool:
    return a[0].level == b[0].level and slots.nearness(slot, a[1], b[1]) == "same"


def _label(pair: tuple[Item, slots.Value]) -> str:
    item, value = pair
    return value.words if item.level == "asserted" else f"{value.words} ({_STANCE[item.level][0]})"


def _sides(slot: str, filled: list[tuple[Item, slots.Value]]) -> list[list[tuple[Item, slots.Value]]]:
    """Fillers put together where they are the same as the first of a side."""
    sides: list[list[tuple[Item, slots.Value]]] = []
    for pair in filled:
        home = next((s for s in sides if _same_side(slot, s[0], pair)), None)
        if home is None:
            sides.append([pair])
        else:
            home.append(pair)
    return sides
