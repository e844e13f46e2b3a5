"""Questions in plain words, built from the words of the statements themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from sayso.comparison.asking import by_whom
from sayso.comparison.asking.cores import ALONE, Core, core, first_form, past_form
from sayso.comparison.asking.fuller import in_full
from sayso.comparison.asking.phrases import bare, be, low, plural, unnumbered, unowned, whole
from sayso.comparison.asking.turning import turned, turned_by_name
from sayso.comparison.asking.wording import QUOTED, cut, full, own, placed, standing, text_of, uncut, whole_words
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.similarity import nearness, overlap
from sayso.comparison.statements.units import scale
from sayso.comparison.vocabulary import verbs
from sayso.comparison.vocabulary.words import LINKING, concept, kin, opposite

MOST = 40
"""Statements that are read for one question."""
_NEAR = 0.75
"""Share of the nearness of the most central statement that one must reach to ask for all."""
_TELLING_WORDS = 4
"""Words from which a phrase, or a clause with a pronoun for its subject, says something by itself."""
_ALIKE = 0.6
"""Nearness in meaning from which another statement is about what a question asks, and kinship of two words."""


def askable(item: Item) -> bool:
    """Whether a statement makes a question: it is a clean clause that names whom and what it is about."""
    return core(item) is not None


def happened(items: Sequence[Item]) -> str:
    """ "Did X do Y?", "Was Y done?", "Was X so?" from the clean clause that is nearest to all statements; else the
    nearest clause in its own words, turned or quoted; else the nearest phrase; else what most of them name."""
    items = items[:MOST]
    found = _chosen(items)
    if found is not None and (by_whom := _by_whom(found, items)):
        return by_whom
    if found is not None:
        subject, complement = _phrases(found, items)
        asked = " ".join(w for w in (_helping(found, subject), subject, found.verb, complement) if w)
        return in_full(found, subject, items) or f"{asked}{_place(found, items)}?"
    about = [i for i in items if _supported(i, items)]
    near, near_about = near_all(items), near_all(about)
    asked = _whole(near_about, about, items) or _whole(near, near, items)
    if asked:
        return asked
    phrase = next((i for i in (near_about or near) if standing(i)), None)
    told = _inner(whole_words(phrase)) if phrase is not None else clause(near, False, items)
    shared = _shared(items)
    if len(told.split()) >= _TELLING_WORDS and not (shared and _says_little(told, phrase is not None)):
        return f"“{told}”"
    things = shared or [w for w in [_thing(items)] if w]
    if things:
        return f"{_OF} {' and '.join(things)}?"
    return f"“{told or _inner(cut(whole_words(near[0]), QUOTED))}”"


_OF = "What is said of"
"""How a question begins that only names what statements have in common, since none of them can be asked."""


def empty(question: str) -> bool:
    """Whether a question asks nothing of what it names: statements that only share a name answer it too."""
    return question.startswith(_OF)


_ONLY_NAMES = re.compile(r",? (?:who|which|whose|whom)\b")
_NAMELESS = re.compile(r"(?:it|this|that|there)\s", re.IGNORECASE)
_FEW = 7
"""Words up to which a clause with "it" for its subject says little."""


def _says_little(told: str, phrase: bool) -> bool:
    """Whether words that are a `phrase` only name somebody, with what is no news of him, or whether a few words say it
    of something that they do not name."""
    return (phrase and bool(_ONLY_NAMES.search(told))) or (bool(_NAMELESS.match(told)) and len(told.split()) <= _FEW)


_BY = re.compile(r"\s+by\s+(?P<who>[^.;:!?]+)")


def _by_whom(found: Core, items: Sequence[Item]) -> str:
    """The question with whom it was done by, where other statements name him too: "Is the choir led by Ada Brisk?"."""
    at = placed(found.item.statement.verb, _BY, text_of(found.item)) if found.passive else None
    names = re.findall(r"\b[A-Z][\w’'-]+", at[1]["who"]) if at is not None else []
    known = any(re.search(rf"\b{re.escape(n)}\b", text_of(i)) for n in names for i in items if i is not found.item)
    return turned(found.item, items) if known else ""


def _whole(near: Sequence[Item], about: Sequence[Item], items: Sequence[Item]) -> str:
    """The nearest statement that is a clause by itself, turned into a question; where none can be, quoted."""
    every = (*near, *sorted_near(about))
    asked = next((q for i in every if (q := turned(i, items))), "")
    asked = asked or next((q for i in every if (q := turned_by_name(i, items))), "")
    asked = asked or next((q for i in every if (q := turned(i, items, widely=True))), "")
    quoted = "" if asked else clause(about)
    return asked or (f"Is it so: “{quoted}”?" if quoted else "")


def near_all(items: Sequence[Item]) -> list[Item]:
    """The statements that are near enough to all others to ask for all, the nearest first."""
    ranked = _ranked(items)
    return [item for nearness, item in ranked if nearness >= _NEAR * ranked[0][0]]


def sorted_near(items: Sequence[Item]) -> list[Item]:
    """All statements, the nearest to the others first."""
    return [item for _, item in _ranked(items)]


def _ranked(items: Sequence[Item]) -> list[tuple[float, Item]]:
    """All statements with how near each is to the others, the nearest first, of equals the shorter."""
    return sorted(zip(central(items), items), key=lambda told: (-told[0], len(told[1].statement.span)))


_ASKING = {"who": "Who", "when": "When", "where": "Where"}


def asked(slot: str, items: Sequence[Item]) -> str:
    """A question for one slot of a happening: who, when, where."""
    items = items[:MOST]
    found = _chosen(items, lambda c: not c.linking and (slot != "who" or c.passive or bool(c.complement)))
    if found is None and slot == "who" and (plainly := next(filter(None, map(by_whom.asked, near_all(items))), "")):
        return plainly
    if found is None:
        return f"{_ASKING[slot]}: “{clause(items) or cut(whole_words(near_all(items)[0]), QUOTED)}”?"
    subject, complement = _phrases(found, items)
    if slot != "who":
        words = (_ASKING[slot], _helping(found, subject).lower(), subject, found.verb, complement)
        return " ".join(w for w in words if w) + "?"
    _, space, particle = found.lemma.partition(" ")
    return f"Who {past_form(found.item)}{space}{particle} {subject if found.passive else complement}?"


def _helping(found: Core, subject: str) -> str:
    """The word that asks, in the number of what is left of the subject."""
    if found.helper in ("was", "were"):
        return "Was" if subject == "anyone" else be(subject)
    return found.helper.capitalize()


# ---------------------------------------------------------------- which statement asks
def _chosen(items: Sequence[Item], fits: Callable[[Core], bool] = lambda _: True) -> Core | None:
    """The core of the clean clause nearest to all statements; None where none is near enough to ask for all."""
    asking = ((item, core(item)) for item in near_all(items))
    return next((c for item, c in asking if c is not None and fits(c) and _supported(item, items)), None)


def central(items: Sequence[Item]) -> Sequence[float]:
    """How near each statement is to the others on average, in words and in meaning."""
    return _centres(tuple(items))


@lru_cache(maxsize=4)
def _centres(items: tuple[Item, ...]) -> tuple[float, ...]:
    """The same, kept for a moment: one question asks for it several times."""
    nearness = {(x, y): near(items[x], items[y]) for x, y in combinations(range(len(items)), 2)}
    every = range(len(items))
    return tuple(_rounded(nearness[min(x, y), max(x, y)] for y in every if items[y] is not items[x]) for x in every)


def _rounded(values: Iterable[float]) -> float:
    held = list(values)
    return round(sum(held) / len(held), 6) if held else 1.0


def near(a: Item, b: Item) -> float:
    """The mean of what two statements share in words and in meaning; in words alone where there are no vectors."""
    words = overlap(a, b)
    if a.meaning is None or b.meaning is None:
        return words
    return (words + max(0.0, nearness(a, b, 0))) / 2


def _supported(item: Item, items: Sequence[Item]) -> bool:
    """Whether another statement is about what a statement asks: it has most of its content words, or is near."""
    said = {concept(t) for t in item.statement.object[:1]} if item.statement.predicate[:1] == ("be",) else set()
    telling = {*item.what[:1], *said} - LINKING
    content = telling | {*item.theme[:1], *item.doer[:1]}
    others = [b for b in items if b is not item]
    for other in others:
        met = {c for c in content if any(kin(c, x) >= _ALIKE or opposite(c, x) for x in other.concepts)}
        if (met & telling and len(met) * 2 >= len(content)) or nearness(item, other, 0) >= _ALIKE:
            return True
    return not others


def clause(items: Sequence[Item], named: bool = True, among: Sequence[Item] = ()) -> str:
    """The words of the nearest statement that is a clause by itself, and names its subject where it must; else "".
    Whom a pronoun at its head stands for is told in brackets, where another of the statements is about the same."""
    if not items:
        return ""
    nearness = central(items)
    fit = [k for k, i in enumerate(items) if _quotable(i) and (own(i) or not named)]
    if not fit:
        return ""
    best = min(fit, key=lambda k: (not own(items[k]), items[k].statement.voice == "headline", -nearness[k], k))
    return _inner(_resolved(items[best], among))


_HE = re.compile(r"(?:he|she|it|they)\b", re.IGNORECASE)


def _resolved(item: Item, among: Sequence[Item]) -> str:
    """The words of a statement with the one for whom its first word stands, if two statements agree on it; not with
    what the rest of it names, nor with the outlet that tells it."""
    words, name = whole_words(item), item.statement.subject_words
    known = any(i.statement.subject_words.lower() == name.lower() for i in among if i.doc != item.doc)
    outlets = {i.reading.document.outlet_name for i in among}
    known = known and name.lower() not in words.lower() and not any(name in outlet for outlet in outlets)
    return _HE.sub(f"[{name}]", words, count=1) if known and _HE.match(words) and whole(name) else words


def _quotable(item: Item) -> bool:
    """Whether a statement is a clause by itself that tells of something: no condition, and nothing said to the reader,
    and no phrase that only looks like a clause ("the inlet included", "arms dropped by planes")."""
    words, s = whole_words(item), item.statement
    if not item.told or not full(item) or len(words) > QUOTED or words.lower().startswith("you "):
        return False
    behind = words.partition(s.verb)[2].strip()
    lemma = first_form(item)
    if s.passive or s.object_words or (behind and not behind.startswith("by ")) or lemma in ALONE:
        return True
    return not verbs.is_participle(s.verb.lower(), lemma)


_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.){2,}$")


def _inner(words: str) -> str:
    """Words that stand within quotation marks, with single marks for their own."""
    words = re.sub(r'"([^"]*)"', "‘\\1’", words)
    words = words.replace("“", "‘").replace("”", "’").rstrip(" ?")
    return words if _ABBREVIATED.search(words) else words.rstrip(" ?.")


# ---------------------------------------------------------------- its words
def _phrases(found: Core, items: Sequence[Item]) -> tuple[str, str]:
    """Subject and complement with small first letters, without a number that no other statement gives."""
    subject, complement = (_common(found.item, words, items) for words in (found.subject, found.complement))
    return unowned(low(subject, items)), complement if not found.complement or found.linking else low(complement, items)


def _common(item: Item, words: str, items: Sequence[Item]) -> str:
    rest = unnumbered(words)
    if rest and scale(rest.split()[-1])[0] != rest.split()[-1].lower():
        return words  # nobody asks for tonnes
    unit, _, what = rest.partition(" of ")
    if rest != words and what and whole(what) and scale(unit.split()[-1])[0] != unit.split()[-1]:
        return what  # "two tonnes of oil" are not asked for as tonnes
    if rest == words or len(items) < 2 or not plural(rest) or not whole(rest) or rest.split()[0] in _LARGE:
        return words
    mine = {q.low for q in item.figures if " ".join(q.span.text.split()).lower() in words.lower()}
    shared = any(q.low in mine for other in items if other is not item for q in other.figures)
    number = words[: len(words) - len(rest)].lower().split()[-1:]
    return words if shared or any({*number} <= {*i.words} for i in items if i is not item) else rest


_LARGE = frozenset({"million", "billion", "thousand", "hundred", "dozen"})


def _place(found: Core, items: Sequence[Item]) -> str:
    """The place that stands right behind a core, where another statement names it too."""
    item, text = found.item, text_of(found.item)
    last = found.complement or found.verb
    at = text.lower().find(last.lower()) + len(last)
    for place in item.reading.places:
        name = " ".join(place.span.text.split())
        if place.id not in item.statement.places or place.use != "location" or not name:
            continue
        there = re.compile(rf"\s+(?:in|at|near|off|outside)\s+(?:the\s+)?{re.escape(name)}(?![\w’'-]|\s[A-Z])").match(
            text, at
        )
        if there is not None and any(name in text_of(i) for i in items if i is not item):
            return there[0]
    return ""


def _thing(items: Sequence[Item]) -> str:
    """Whom or what the statement nearest to all others names by itself; "" where none does."""
    nearness = central(items)
    for k in sorted(range(len(items)), key=lambda k: (-nearness[k], k)):
        s = items[k].statement
        for words in (s.subject_words, s.object_words):
            if whole(words) and uncut(words, items[k]) and not bare(words, items):
                return low(words, items)
    return ""


def _shared(items: Sequence[Item]) -> list[str]:
    """Up to two names or things that at least half of the statements, and two, speak of."""
    held: dict[str, set[int]] = {}
    for k, item in enumerate(items):
        text = text_of(item)
        s = item.statement
        names = [n for n in s.names if n in text and whole(n)]
        things = [
            low(unnumbered(w), items)
            for w in (s.subject_words, s.object_words)
            if whole(w) and (w not in text or uncut(w, item))
        ]
        for words in (*names, *things):
            held.setdefault(words, set()).add(k)
    for words in held:
        rule = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
        held[words] |= {k for k, i in enumerate(items) if rule.search(text_of(i))}
    least = max(2, (len(items) + 1) // 2)
    fit = sorted(
        (w for w in held if len(held[w]) >= least and not bare(w, items) and not w.endswith(("’s", "'s"))),
        key=lambda w: (-len(held[w]), -len(w.split()), w),
    )
    out: list[str] = []
    for words in fit:
        if not any({*words.lower().split()} & {*w.lower().split()} for w in out):
            out.append(words)
    return [low(w, items) for w in out[:2]]


# ---------------------------------------------------------------- forms
def phrase(items: Sequence[Item]) -> str:
    """The thing that some statements are about, in the words of the fullest that names it."""
    telling = [i for i in items if i.statement.object_words or i.statement.subject_words] or list(items)
    s = fullest(telling).statement
    linking = bool(s.predicate) and s.predicate[0] in LINKING
    thing = (s.subject_words if linking else s.object_words) or s.subject_words or s.object_words or "this"
    words = low(thing, items)
    return f"the {words}" if bare(thing, items) and words != "this" else words


def past(item: Item) -> str:
    """The past form of the predicate, with its particle; for "is so" what is said to be so."""
    s = item.statement
    if s.predicate and s.predicate[0] in LINKING and s.object_words:
        return s.object_words
    return past_form(item) + particle(item)


def fullest(items: Sequence[Item]) -> Item:
    """The statement that names most participants in fewest words, by themselves before by pronouns."""

    def rank(item: Item) -> tuple[int, int, str, int]:
        s = item.statement
        named = sum(map(bool, (s.subject_words, s.object_words))) + (s.form == "clause") - (s.form == "noun")
        named -= s.voice == "headline"
        named -= 2 * (bool(s.subject_words) and s.subject_words not in " ".join(s.span.text.split()))
        return -named, len(s.span), item.doc_id, s.span.start

    return min(items, key=rank)


_PARTICLE = re.compile(
    r"\s+(?P<away>away|off|out|down|up|back|apart|in(?=\s(?:by|since|after|before)\b))\b|"
    r"\s+(?P<left>to|at|on|upon|with|for)(?=[,.;]|$)"
)
"""What belongs to a verb: a particle, or a preposition of which the object stands before it ("was lied to")."""


def particle(item: Item) -> str:
    """The word behind a verb that belongs to it, with a space before it: " away", " left"; "" where none does."""
    s = item.statement
    at = re.search(rf"\b{re.escape(s.verb)}\b", s.span.text, re.IGNORECASE) if s.verb else None
    found = _PARTICLE.match(s.span.text, at.end()) if at is not None else None
    if found is None or (found["left"] and not s.passive):
        return ""
    return f" {found['away'] or found['left']}"
