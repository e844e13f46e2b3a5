"""What differs between two statements that answer one question: the rules, each with the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sayso.comparison.differences import causes, denials, endings, holding, measured_against, not_yet, single
from sayso.comparison.differences.camps import by_one_alone, first_from
from sayso.comparison.differences.doers import apart, differ, done_to
from sayso.comparison.differences.numbered import counted_apart
from sayso.comparison.differences.one_happening import one_happening, one_thing, other_end
from sayso.comparison.differences.told import STAGES, Told
from sayso.comparison.figures import amounts, updates
from sayso.comparison.lineage.clauses import shown
from sayso.comparison.statements import clocks, fates, slots
from sayso.comparison.statements.items import Item, of_two_peoples, once, placed_apart
from sayso.comparison.statements.similarity import near, overlap
from sayso.comparison.vocabulary.words import contrary, kin, opposite, vocabulary
from sayso.model.comparison import Difference, Relation


@dataclass(frozen=True, slots=True)
class Contrast:
    """One difference: the rule's name, what it makes of the two, what differs, in plain words why, and the words that
    decide on either side; `sure`: the rule alone shows that both are of one thing, else only their likeness does."""

    kind: str
    relation: Relation
    differs: Difference
    rule: str
    words: tuple[str, str]
    sure: bool = True


DETAILS: tuple[tuple[str, ...], ...] = (("count",), ("clock",), ("date",), ("place",), ("doer", "beside"))
"""The kinds of contrast that are about a detail which a statement may leave out."""


Rule = Callable[[Told, Told], Contrast | None]


def contrasts(a: Told, b: Told) -> list[Contrast]:
    """The differences between two statements of one question, those that exclude each other first."""
    found = [c for rule in RULES if (c := rule(a, b)) is not None]
    return sorted(found, key=lambda c: c.relation != "conflict")


def denial(a: Told, b: Told) -> bool:
    """Whether one denies what the other says."""
    found = _polar(a, b)
    return found is not None and found.kind == "denial"


_OF_ONE = 0.35
"""Nearness from which two statements tell of one thing though their predicates differ."""
_MEASURED = 0.5
"""Nearness from which a distance or a duration in both is the same one."""
_ALIKE = 0.65
"""Nearness from which a measure of one predicate in both is of one thing, by whatever words it is named."""
_FAINT = 0.15
"""Nearness below which words that exclude each other may be said of two things."""


def kindred(a: Told, b: Told) -> bool:
    """Whether two statements have predicates of one meaning."""
    return denials.kindred(a.item, b.item)


def _tied(a: Told, b: Told) -> bool:
    return kindred(a, b) or near(a.item, b.item) >= _OF_ONE


# ---------------------------------------------------------------- yes and no
def _polar(a: Told, b: Told) -> Contrast | None:
    """One denies what the other says; words that only leave it open make no conflict, and a denial of the contrary
    says the same: "would stay in port", "would not leave port"."""
    if bool(a.denies) == bool(b.denies) or _contraries(a, b):
        return None
    if _each_of_himself(a, b) or placed_apart(a.item, b.item):
        return None
    no, yes = (a, b) if a.denies else (b, a)
    if (
        denials.of_another(no.item, yes.item)
        or denials.of_doer(no.item, yes.item)
        or denials.denies_before(no.item, yes.item)
        or denials.of_blame(no.item, yes.item)
        or other_end(no.item, yes.item)
    ):
        return None
    if yes.says_no and not kindred(a, b):
        return None
    words = (a.denies or _verb(a), b.denies or _verb(b))
    if no.leaves_open:
        return Contrast("open", "partial", "wording", "one leaves open what the other says", words)
    if _of_figures(no, yes) or denials.of_a_part(no, yes):
        return None
    sure = denials.meets(no, yes)
    if not (sure or denials.may_meet(no, yes)):
        return None
    if not_yet.before(no.item, yes.item):
        return Contrast("stage", "partial", "time", "what one denies, the other tells of a later day", words, sure)
    if "vowed" in (a.item.level, b.item.level):
        way = (
            "would not be, against what tells that it is" if no.item.level == "vowed" else "would be, against a denial"
        )
        return Contrast("deed", "conflict", "deed", f"a vow that it {way}", words, sure)
    return Contrast("denial", "conflict", "denial", "one side says it is so, the other that it is not", words, sure)


def _instead(a: Told, b: Told) -> Contrast | None:
    """One tells by whom or where it was, and by whom or where it was not, which is what the other tells."""
    for no, yes in ((a, b), (b, a)):
        found = "" if no.denies or yes.denies else denials.instead(no.item, yes.item)
        if found and near(a.item, b.item) >= denials.ON_ONE_MATTER:
            words = (found, _verb(yes))
            rule = "one side says it is so, the other that it is not"
            return Contrast("denial", "conflict", "denial", rule, words if no is a else words[::-1])
    return None


_MYSELF = re.compile(r"\b(?:I|[Ww]e)(?:[’'](?:m|ve|d|ll|re))?(?: \w+(?:[’']t)?){0,3} $")
"""A subject in the first person, up to the verb."""


def _each_of_himself(a: Told, b: Told) -> bool:
    """Whether two holders say of themselves what they do or are: "we do not trust them", "I trust them"."""
    if a.item.statement.passive != b.item.statement.passive or not kindred(a, b):
        return False
    return all(_MYSELF.search(t.item.statement.span.text.partition(_verb(t))[0]) for t in (a, b))


def _of_figures(no: Told, yes: Told) -> bool:
    """Whether a denial and what it is held against count or measure, so that it may be of the figure alone."""
    others = set(no.item.whose.values()) - set(yes.item.whose.values())
    if others and yes.amounts and not {x.interval for x in no.amounts} & {x.interval for x in yes.amounts}:
        return True  # "the claim of 20 Norlandic dead is a lie" denies nothing of "five soldiers were killed"
    if amounts.apart(no.amounts, yes.amounts) is not None:
        return True  # "one of them did not arrive" denies nothing of "27 arrived"
    # "nothing above 20 tons was to cross" and "the limit is 20 tons"
    return amounts.together(no.amounts, yes.amounts) and not kindred(no, yes)


def _verb(t: Told) -> str:
    """The word that stands for a statement: its verb, and where it has none all of it."""
    return t.item.statement.verb or _clause(t)


def _contrary(a: Told, b: Told) -> Contrast | None:
    """Both say yes, or both no, with words that cannot both hold of one thing."""
    if bool(a.denies) != bool(b.denies) or near(a.item, b.item) < _FAINT:
        return None
    found = _contraries(a, b)
    if found is None or counted_apart(a.item, b.item):
        return None  # ten who died are not the two who live
    if endings.in_turn(a.item, b.item):
        rule = "one may have come after the other"
        return Contrast("stage", "partial", "time", rule, found)
    if a.stage is not None and b.stage is not None and a.stage != b.stage:
        return None  # who was held and is let go was held, who is questioned may be held: another stage
    return Contrast("contrary", "conflict", "deed", "one thing cannot be both", found)


def _contraries(a: Told, b: Told) -> tuple[str, str] | None:
    x, y = a.item.what[:1], b.item.what[:1]
    if x and y and opposite(x[0], y[0]):
        return x[0].replace("_", " "), y[0].replace("_", " ")
    return next(contrary(a.core, b.core), None)


# ---------------------------------------------------------------- how many, when, where, who
def _counted(a: Told, b: Told) -> Contrast | None:
    found = amounts.apart(a.amounts, b.amounts)
    if found is None:
        return _of_others(a, b) or _one_of(a, b) or _one_of(b, a) or _one_alone(a, b) or _one_alone(b, a)
    if measured_against.one_whole(a.item, b.item, found):
        return None
    least = _OF_ONE if found[0].of_things else _MEASURED
    one_head = found[0].head == found[1].head != ""
    if near(a.item, b.item) < least and not one_head and not kindred(a, b):
        return None
    if not found[0].of_things and not (one_thing(a.item, b.item) or _so_much(a, b)):
        return None  # how high a dam is says nothing of how high the lake stands
    turnout = one_head and found[0].head == amounts.TURNOUT
    if found[0].dimension == "percent" and not turnout and not _one_share(a.item, b.item):
        return None
    words = found[0].words, found[1].words
    if of_two_peoples(a.item, b.item):
        return Contrast("count", "partial", "scope", "the figures are of the people of two states", words)
    if found[0].fate in ("dead", "hurt") and bool(a.item.whose) != bool(b.item.whose):
        return Contrast("count", "partial", "scope", "one does not say of which state's people it is", words)
    if found[0].place and found[1].place and found[0].place.lower() != found[1].place.lower():
        return Contrast("count", "partial", "scope", "the figures are of different places", words)
    if a.when and b.when and slots.in_time(a.when, b.when) == "other":
        return Contrast("count", "partial", "time", "the figures are of different times", words)
    if amounts.one_may_be_all(*found):
        rule = "one is told out of a number of them, the other by itself"
        return Contrast("count", "partial", "scope", rule, words)
    if amounts.own_deeds(a.item, b.item):
        return Contrast("count", "partial", "scope", "each counts what another party did", words)
    if a.voice is not None and a.voice == b.voice:
        return Contrast(
            "count", "partial", "time", "one holder, so that one figure takes the place of the other", words
        )
    if updates.stood(a.item, found[1].interval) or updates.stood(b.item, found[0].interval):
        return Contrast("count", "partial", "time", "one figure is said to have been right before the other", words)
    if amounts.grown(a.item, b.item, found):
        return Contrast("count", "partial", "time", "the later account gives the higher toll", words)
    if (other := measured_against.apart_in(a.item, b.item, found)) is not None:
        return Contrast("count", "partial", *other, words)
    return Contrast("count", "conflict", "count", "the figures exclude each other", words)


def _so_much(a: Told, b: Told) -> bool:
    """Whether two statements with a measure have one predicate, and are near: a breach and a hole that are so wide."""
    return a.item.what[:1] == b.item.what[:1] and near(a.item, b.item) >= _ALIKE


_WINNING = vocabulary("take win get receive poll secure gain have")


def _one_share(a: Item, b: Item) -> bool:
    """Whether two statements with shares are about one thing and one deed: what one party won is no turnout, and of the
    boats some were damaged and others sunk."""
    won = all(_WINNING & {*i.statement.predicate[:1]} for i in (a, b))
    if not won and not denials.kindred(a, b):
        return False
    first, second = ({*i.theme[:1], *i.doer[:1]} for i in (a, b))
    return any(kin(x, y) >= denials.KINDRED for x in first for y in second)


def _of_others(a: Told, b: Told) -> Contrast | None:
    """Two counts of those whom different things befell exclude nothing, and do not say the same either."""
    found = amounts.befell_others(a.amounts, b.amounts)
    if found is None:
        return None
    words = found[0].words, found[1].words
    return Contrast("count", "partial", "scope", "the figures are of those whom different things befell", words)


_SOMEBODY = re.compile(
    r"an? (?:[\w-]+ ){0,2}?(?:man|woman|person|boy|girl|child|worker|villager|civilian)$", re.IGNORECASE
)
"""A subject that is one unknown person and no count of persons."""


def _one_of(a: Told, b: Told) -> Contrast | None:
    """One tells what befell somebody, the other that it befell more: "a man died", "two people died"."""
    one = a.item.statement.subject_words
    more = next((x for x in b.amounts if x.persons and x.undergoes and (x.interval.low or 0) > 1), None)
    if a.amounts or more is None or not _SOMEBODY.match(one) or not _one_fate(a.item, b.item):
        return None
    rule = "one tells of one person, the other counts more"
    return Contrast("count", "partial", "scope", rule, (one, more.words))


def _one_alone(a: Told, b: Told) -> Contrast | None:
    """One tells of one thing alone, the other of more of these, in like words: "one missile was fired"."""
    words = single.against_several(a.item, b.item, b.amounts)
    if words is None or any(x.interval.low != 1 for x in a.amounts) or a.denies or b.denies:
        return None
    if near(a.item, b.item) < _ALIKE or not kindred(a, b):
        return None
    if a.voice is not None and a.voice == b.voice:
        return Contrast("count", "partial", "time", "one holder, who tells of more at another time", words)
    return Contrast("count", "conflict", "count", "the figures exclude each other", words)


def _one_fate(a: Item, b: Item) -> bool:
    """Whether the predicates of two statements say that one thing befell somebody."""
    first, second = ({kind for c in i.what[:1] if (kind := fates.of_deed(c))} for i in (a, b))
    return bool(first & second)


def _clocked(a: Told, b: Told) -> Contrast | None:
    if not a.clocks or not b.clocks or not _tied(a, b) or _contraries(a, b) or not one_happening(a.item, b.item):
        return None
    if a.when and b.when and slots.in_time(a.when, b.when) == "other":
        return None
    if any(not clocks.apart(x, y) for x in a.clocks for y in b.clocks):
        return None
    words = a.clocks[0].words, b.clocks[0].words
    return Contrast("clock", "conflict", "time", "the times of day cannot both be", words)


def _dated(a: Told, b: Told) -> Contrast | None:
    if a.when is None or b.when is None or not kindred(a, b) or amounts.apart(a.amounts, b.amounts):
        return None
    if amounts.of_another_turn(a.item, b.item):
        return None
    nearness = slots.in_time(a.when, b.when)
    words = a.when.words, b.when.words
    if slots.is_hour(a.when) or slots.is_hour(b.when):
        return None  # the day of a bare hour is only inferred: the rule on hours is for it
    if nearness == "other" and (slots.tells(a.item, b.when) or slots.tells(b.item, a.when)):
        return None  # "besides the one who died on Monday, a man died on Friday" tells of either day
    same = words[0].lower() == words[1].lower()
    if nearness == "other" and same and (_one_wording(a, b) or slots.is_weekday(words[0])):
        # One text that two pages reproduce: its "today" is neither page's, and a "Monday" seldom surely one.
        return None
    if nearness == "other":
        return Contrast("date", "conflict", "time", "the dates cannot both be", words)
    if nearness == "part" and slots.neighbours(a.when, b.when):
        return Contrast("date", "partial", "time", "neighbouring days, which may mean one night", words)
    return None


def _placed(a: Told, b: Told) -> Contrast | None:
    if a.where is None or b.where is None or not kindred(a, b) or amounts.of_another_turn(a.item, b.item):
        return None
    if slots.in_place(a.where, b.where) != "other" or a.where.words.lower() == b.where.words.lower():
        return None  # one name that is found in two places of the world is one name
    return Contrast("place", "conflict", "scope", "the places cannot both be", (a.where.words, b.where.words))


def _by_which_side(a: Told, b: Told) -> Contrast | None:
    """One deed told of two, by names that differ or by nouns of two camps: a conflict where only one side can have done
    it, else each may have done the like."""
    if a.denies or b.denies or not kindred(a, b):
        return None
    if (places := first_from(a.item, b.item)) is not None:
        return Contrast(
            "source", "conflict", "actor", "the accounts tell of different places from which it came", places
        )
    alone = by_one_alone(a.item, b.item)
    if alone and a.doer is not None and b.doer is not None and differ(a.doer, b.doer):
        return Contrast("side", "conflict", "actor", "the accounts name different doers", (a.doer.words, b.doer.words))
    if a.camp is None or b.camp is None or a.camp.name == b.camp.name:
        return None
    rule, words = "the accounts tell of different doers", (a.camp.word, b.camp.word)
    if alone:
        return Contrast("side", "conflict", "actor", rule, words)
    return Contrast("camp", "partial", "actor", rule, words)


def _done(a: Told, b: Told) -> Contrast | None:
    if a.doer is None or b.doer is None or not kindred(a, b):
        return None
    words = a.doer.words, b.doer.words
    if done_to(a.item, b.doer, b.item) or done_to(b.item, a.doer, a.item):
        return None
    if differ(a.doer, b.doer):
        return Contrast("doer", "conflict", "actor", "the accounts name different doers", words)
    if apart(a.doer, b.doer):
        return Contrast("beside", "partial", "actor", "the accounts differ in how widely they name the doer", words)
    return None


def _held(a: Told, b: Told) -> Contrast | None:
    """One place in the hands of two sides."""
    words = holding.contested(a.item, b.item)
    if words is None:
        return None
    if not holding.at_one_time(a.item, b.item):
        return Contrast("held", "partial", "time", "the place may have changed hands between", words)
    return Contrast("held", "conflict", "actor", "the accounts put one place into the hands of two sides", words)


def _harmed(a: Told, b: Told) -> Contrast | None:
    """What one person died of, or by whose hand, told so that both cannot be."""
    if a.harm is None or b.harm is None or a.denies or b.denies or near(a.item, b.item) < _OF_ONE:
        return None
    if any(causes.several(t.item) for t in (a, b)) or not causes.one_victim(a.item, b.item):
        return None
    if (words := causes.other_hands(a.harm, b.harm)) is not None:
        return Contrast("hand", "conflict", "actor", "the accounts tell of another hand", words)
    if (words := causes.other_causes(a.harm, b.harm)) is not None:
        return Contrast("cause", "conflict", "deed", "the accounts tell of another cause", words)
    return None


# ---------------------------------------------------------------- how far it has come
def _ended(a: Told, b: Told) -> Contrast | None:
    """One tells of the end of what goes on as the other tells it: "lifted the siege", "the town is still cut off"."""
    last, first = (a, b) if endings.tells_end(a.item) else (b, a)
    if not endings.tells_end(last.item) or endings.tells_end(first.item) or last.denies or first.denies:
        return None
    words = (last.item.statement.verb, endings.goes_on(first.item))
    if not words[1] or near(a.item, b.item) < _OF_ONE:
        return None
    rule = "one tells of its end, the other that it goes on"
    return Contrast("stage", "partial", "time", rule, words if last is a else words[::-1])


def _staged(a: Told, b: Told) -> Contrast | None:
    """One tells of an earlier stage of what befalls somebody than the other, or announces what the other has done."""
    if a.stage is not None and b.stage is not None and a.stage != b.stage and near(a.item, b.item) >= _FAINT:
        words = STAGES[a.stage][0], STAGES[b.stage][0]
        return Contrast("stage", "partial", "time", "the accounts tell of other stages of one case", words)
    if _ahead(a) != _ahead(b) and kindred(a, b) and not (a.denies or b.denies) and (_done_with(a) or _done_with(b)):
        rule = "one tells as still to come what the other tells as done"
        return Contrast("stage", "partial", "time", rule, (_clause(a), _clause(b)))
    return None


_COMING = re.compile(
    r"\b(?:will|shall|going to|due to|about to|(?<!had )to be|is to|are to|has to|have to|plan(?:s|ned)? to"
    r"|intend(?:s|ed)? to|expected to|set to)\b|[’']ll\b",
    re.IGNORECASE,
)


def _ahead(t: Told) -> bool:
    """Whether a statement tells of what is still to come: "will sit", and in a headline "the court to sit"."""
    return t.level == "vowed" or _to_come(t.item)


@once
def _to_come(item: Item) -> bool:
    s = item.statement
    bare = bool(s.subject_words) and f"{s.subject_words} to {s.verb}" in s.span.text
    return bare or bool(_COMING.search(s.span.text))


def _done_with(t: Told) -> bool:
    """Whether a statement tells of what has been done: the present tense may tell of a day that is named ahead."""
    return t.item.statement.tag in ("VBD", "VBN") and not _ahead(t)


def _clause(t: Told) -> str:
    return shown(t.item.statement.span.text, _SHORT)


_SHORT = 40
"""Characters of a statement that stand for it among the words of a rule."""


# ---------------------------------------------------------------- how surely, how much of it
SURELY: dict[str, str] = {
    "asserted": "it is so", "hedged": "it may be so", "open": "not confirmed", "vowed": "announced",
}  # fmt: skip


def _certainty(a: Told, b: Told) -> Contrast | None:
    if a.level == b.level or "vowed" in (a.level, b.level) or _one_wording(a, b):
        return None
    if not kindred(a, b) and (overlap(a.item, b.item) < _OF_ONE or (a.voice is not None and a.voice == b.voice)):
        return None  # "may turn into a siege" and "is to end the siege", and so all the more if one man says both
    words = SURELY[a.level], SURELY[b.level]
    return Contrast("certainty", "partial", "wording", "the accounts differ in how surely they say it", words)


_SAME_WORDS = 0.8


def _one_wording(a: Told, b: Told) -> bool:
    """Whether two statements have nearly all their words in common, hedges too: then both are as sure, however they
    are held."""
    x, y = set(a.item.words), set(b.item.words)
    alike = len(x & y) >= _SAME_WORDS * min(len(x), len(y))
    return alike and a.item.statement.modal == b.item.statement.modal


def _extent(a: Told, b: Told) -> Contrast | None:
    if a.extent is None or b.extent is None or a.extent[0] == b.extent[0] or not _tied(a, b):
        return None
    rule = "the accounts differ in how much of it they say it"
    return Contrast("extent", "partial", "scope", rule, (a.extent[1], b.extent[1]))


RULES: tuple[Rule, ...] = (
    _polar, _instead, _contrary, _counted, _clocked, _dated, _placed, _by_which_side, _done, _held, _harmed, _ended,
    _staged, _certainty, _extent,
)  # fmt: skip
"""The rules, in the order in which they are told."""
