"""Whether a denial is of what another statement says: what stands under its negation, and what the other tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.comparison.differences.told import Told
from sayso.comparison.statements.items import Item, once
from sayso.comparison.statements.polarity import without_apparent
from sayso.comparison.statements.similarity import near, overlap
from sayso.comparison.vocabulary.words import LIGHT, LINKING, concept, is_name, kin, vocabulary, wider, written

KINDRED = 0.6
"""Kinship from which two words mean one thing."""
ON_ONE_MATTER = 0.45
"""Nearness from which a denial may be of a statement with which it shares one thing, and no predicate."""
_FAINT, _ANSWERING = 0.15, 0.3
"""Shared weight of words, or nearness, from which a denial may be of an answer to the same question."""
_VAGUE = vocabulary("go come get keep run work bring turn")
"""Verbs that mean too many things to show by themselves that a denial is of what the other says."""
_SAYING = LINKING | LIGHT | _VAGUE | {"deny"}
"""Predicates that are not themselves what is denied."""
_TELLS_OF_DENYING = frozenset({"deny", "reject"})
_THERE = re.compile(r"\bthere\b|\bexist", re.IGNORECASE)
_PERCEIVING = vocabulary("see find hear have record know happen occur notice detect receive observe")
"""Predicates by whose denial it is denied that there is such a thing: "saw no tracks"."""


def kindred(a: Item, b: Item) -> bool:
    """Whether two statements have predicates of one meaning."""
    return any(kin(x, y) >= KINDRED for x in a.what[:2] for y in b.what[:2] if not {x, y} & LINKING)


def meets(no: Told, yes: Told) -> bool:
    """Whether a denial is of what the other says: of its deed, of there being such a thing, or of other things that it
    tells of.  Its subject is taken for granted: that the crate was not sealed says nothing of where it was found."""
    if _of_denying(no.item, yes.item) or _of_attribute(no.item, yes.item) or _of_attitude(no.item, yes.item):
        return False
    if _of_deed(no.item, yes.item) or _of_being(no.item, yes.item) or _of_any(no.item, yes.item):
        return True
    shared = _under(no.item) & _unnamed(yes.item)
    if len(shared - {*no.item.theme}) > 0 and len(shared) > 1:
        return True  # two words for one thing ("text message") are one
    return bool(shared & {*no.item.theme}) and near(no.item, yes.item) >= ON_ONE_MATTER


_DENIES_FIRST = re.compile(
    r"\s+(?:\w+ly\s+)?(?:(?:had|has|have|did|do|does|was|were|is|are|will|would|could|can|should|may|might|must)"
    r"(?:\s+(?:not|never)\b|n[’']t\b)|cannot\b|never\b)",
    re.IGNORECASE,
)
"""Behind a subject: the first of its verbs is negated."""
_BETWEEN = re.compile(
    r"[,;:–—()“”\"]|\b(?:who|whom|whose|which|that|when|while|because|since|as|if|until)\b", re.IGNORECASE
)
"""What opens another clause, or sets words apart."""
_AND = re.compile(r"\b(?:and|but)\s+", re.IGNORECASE)
_BEFORE_VERB = 3
"""Words behind "and" among which the next verb of the subject stands: "and had then blamed"."""


def denies_before(no: Item, yes: Item) -> bool:
    """Whether a statement with another deed than what is denied itself denies one by the verb before its own: "had not
    used any and blamed them"."""
    return not kindred(no, yes) and _denies_first(yes)


@once
def _denies_first(item: Item) -> bool:
    """Whether of two verbs of one subject the first is negated and the second the statement's own."""
    s = item.statement
    text = without_apparent(s.span.text)
    at = text.find(s.subject_words) if s.subject_words and s.verb else -1
    first = _DENIES_FIRST.match(text, at + len(s.subject_words)) if at >= 0 else None
    if first is None:
        return False
    joined = next(
        (m for m in _AND.finditer(text, first.end()) if s.verb in text[m.end() :].split()[:_BEFORE_VERB]), None
    )
    return joined is not None and _BETWEEN.search(text, first.end(), joined.start()) is None


def of_another(no: Item, yes: Item) -> bool:
    """Whether a page that says in its own voice that it befell nobody says itself that it befell some: then it speaks
    of another happening, as of the second of two blasts."""
    if no.attribution is not None or not (_of_none(no) or _NONE.match(no.statement.span.text)):
        return False
    return any(kin(x, y) >= KINDRED for x in yes.what[:1] for y in no.what[:1] if y in _affirmed(no))


@once
def _affirmed(item: Item) -> frozenset[str]:
    """The concepts of what a page tells in its own voice of those whom it counts: "nine were hurt"."""
    told = (
        s for s in item.reading.statements if s.attribution is None and not s.negated and not s.modal and s.quantities
    )
    return frozenset(concept(s.predicate[0], True) for s in told if s.predicate)


def of_doer(no: Item, yes: Item) -> bool:
    """Whether a statement only denies who did it, of which the other tells nothing: "it was not started by shells", "it
    began in a filter"."""
    return no.statement.passive and no.statement.negated and bool(no.doer) and not yes.doer


_MOST_OF_IT = re.compile(r"\b(?:most|majority|bulk|mostly|many|some of|several of)\b", re.IGNORECASE)


_BLAMING = vocabulary("charge arrest detain punish try convict prosecute indict sentence jail accuse blame sue fine")
"""What is done to those who are held to account for a deed."""


def of_blame(no: Item, yes: Item) -> bool:
    """Whether it is only denied that somebody was held to account for a deed that the other tells: "nobody has been
    charged with the killing of the mayor"."""
    return bool(_BLAMING & {*no.what, *no.statement.predicate}) and not _BLAMING & {*yes.what}


def of_a_part(no: Told, yes: Told) -> bool:
    """Whether one says it of a part and the other denies it of another: "most crates came", "one crate did not"."""
    return _MOST_OF_IT.search(yes.item.statement.span.text) is not None and not _of_none(no.item)


def may_meet(no: Told, yes: Told) -> bool:
    """Whether a denial may be of what the other says if the two answer one question: they have words in common, or are
    near in meaning."""
    if _of_denying(no.item, yes.item) or _of_attribute(no.item, yes.item) or _of_attitude(no.item, yes.item):
        return False
    if _defines(no.item) and not _linked(yes.item):
        return False
    if no.item.concepts & yes.item.concepts and not _telling(no.item.concepts) & _unnamed(yes.item):
        return False  # a name in common, or a day, makes no statement the denial of another
    return overlap(no.item, yes.item) >= _FAINT or near(no.item, yes.item) >= _ANSWERING


_ATTITUDES = vocabulary("want wish care mean intend hope like love fear mind")
"""Predicates by whose denial nothing is denied but an attitude: "does not want a quarrel"."""
_ANY = re.compile(r"an? \w", re.IGNORECASE)


def _of_attitude(no: Item, yes: Item) -> bool:
    """Whether a statement only denies that somebody wants or minds something, of which the other tells nothing."""
    return bool(_ATTITUDES & {*no.statement.predicate[:1]}) and not kindred(no, yes)


def _defines(item: Item) -> bool:
    """Whether a statement says what a kind of thing is not: "a rumour is not a report"."""
    s = item.statement
    return _linked(item) and _ANY.match(s.subject_words) is not None and _ANY.match(s.object_words) is not None


_AT = r"(?:in|by|to|from|at|with|on|of|under)(?: (?:the )?hands of)? (?:the |an? |its |his |her |their )?"
_HIM = r"[\w’'-]+(?: [\w’'-]+)?"
_NOT_BUT = re.compile(
    rf"(?:\b(?:and|but)|,) (?:never|not) {_AT}(?P<x>{_HIM})|\b(?:rather than|instead of) {_AT}(?P<y>{_HIM})",
    re.IGNORECASE,
)
"""What a statement says that it was not, beside what it was: "by the crew and not by the pilot"."""


@once
def _not_but(item: Item) -> re.Match[str] | None:
    return _NOT_BUT.search(item.statement.span.text)


def instead(no: Item, yes: Item) -> str:
    """The words with which a statement says by whom or where it was not, beside by whom or where it was, if that is
    what the other tells; "" where it does not, or the other says the same."""
    found = _not_but(no)
    if found is None or _not_but(yes):
        return ""
    denied = written(found["x"] or found["y"])
    return found[0].strip(" ,") if denied & {*yes.doer, *yes.circumstances} else ""


def _of_denying(no: Item, yes: Item) -> bool:
    """Whether a statement tells that somebody denied something, and the other not just that he did not turn it down."""
    turned_down = no.what[:1] == yes.what[:1] == ("reject",)
    return bool(_TELLS_OF_DENYING & {*yes.what[:1]}) and not turned_down


def _of_attribute(no: Item, yes: Item) -> bool:
    """Whether a denial only tells of a thing by the way: "a crate that was not sealed" denies nothing else of it."""
    return no.statement.form == "relative" and not kindred(no, yes)


def _of_deed(no: Item, yes: Item) -> bool:
    """Whether a denial is of the deed that the other tells, or of one of which the other tells among other things."""
    deeds = _deeds(no)
    if any(kin(x, y) >= KINDRED for x in deeds for y in yes.what[:2]):
        return _of_those(no, yes)
    if no.what[:1] == yes.what[:1] and no.theme[:1] == yes.theme[:1] != ():
        return True  # also with a verb that means too much by itself: "the bell did not go"
    return any(_fits(x, y) for x in deeds for y in yes.concepts) and not (_linked(no) and no.statement.object)


def _deeds(no: Item) -> list[str]:
    """What is denied of the subject: the predicate, or the state in which it is not ("is not under arrest")."""
    told = no.what[1:2] if no.what[:1] and no.what[0] in _NUMBERS else no.what[:1]  # "has never signed one"
    if _linked(no) and not no.statement.object:
        told = tuple(part[1] for part in no.around[:1] if len(part) > 1)
    return [x for x in told if x not in _SAYING or (x in no.what[1:] and x in LIGHT)]


def _of_those(no: Item, yes: Item) -> bool:
    """Whether a denial is of those whom the other tells of: of all, or of a wider kind of them."""
    first, second = no.theme[:1], yes.theme[:1]
    return not (first and second and wider(first[0]) == second[0])  # "no child was hurt", "eleven people were hurt"


def _of_being(no: Item, yes: Item) -> bool:
    """Whether a denial is of there being a thing that the other tells of: "there was no fire", "they saw no fire"."""
    s = no.statement
    none_is = _linked(no) and _of_none(no)  # "no warning was in force"
    if not (none_is or _THERE.search(s.span.text) or _PERCEIVING & {*s.predicate[:1]}):
        return False
    things = {*no.theme[:1], *(no.what[:1] if _linked(no) else ())} - _SAYING
    return any(_fits(x, y) for x in things for y in yes.concepts)


_NONE = re.compile(r"(?:no|not (?:one|an?|any)|none|neither|nobody|nothing)\b", re.IGNORECASE)
_KNOWN = re.compile(r"(?:the|its|his|her|their|our|my|your|this|that|these|those|both)\b|[\w-]+[’']s?\b", re.IGNORECASE)
"""How a phrase begins whose thing is known beforehand."""


def _of_any(no: Item, yes: Item) -> bool:
    """Whether a denial is of any such thing as the other tells anew: "no boat was at sea", "two boats brought them"."""
    if not _of_none(no) or near(no, yes) < _OF_ANY:
        return False
    s = no.statement
    head = next(iter(s.object if s.passive else s.subject), "")
    told = yes.statement
    roles = ((told.subject, told.subject_words), (told.object, told.object_words))
    return any(
        _fits(concept(head), concept(role[0])) and not _KNOWN.match(words) for role, words in roles if role and words
    )


def _of_none(no: Item) -> bool:
    """Whether the negation stands with the subject: "no boat", "not one of the boats"."""
    s = no.statement
    return _NONE.match(s.object_words if s.passive else s.subject_words) is not None


_OF_ANY = 0.35
"""Nearness from which a denial of any such thing may be of one of which the other tells another deed."""


def _linked(item: Item) -> bool:
    return bool(LINKING & {*item.statement.predicate[:1]})


def _fits(denied: str, told: str) -> bool:
    """Whether what is told is what is denied, or of its kind."""
    return denied == told or wider(told) == denied


_NUMBERS = vocabulary("one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million")


def _under(no: Item) -> set[str]:
    """What stands under the negation besides the verb: what is named before the verb is taken for granted."""
    s = no.statement
    before = written(s.span.text.partition(s.verb)[0]) if s.verb else set()
    before |= {concept(t) for t in (s.object if s.passive else s.subject)}
    return _telling(no.concepts - before - {*no.what})


def _telling(concepts: Iterable[str]) -> set[str]:
    """Concepts without names, numbers and verbs that mean too much."""
    return {c for c in concepts if c not in _SAYING | _NUMBERS and not (is_name(c) or c.isdigit())}


def _unnamed(item: Item) -> set[str]:
    """The concepts of a statement without those that it names by name."""
    text = item.statement.span.text
    return {c for c in item.concepts if c.replace("_", " ").title() not in text}
