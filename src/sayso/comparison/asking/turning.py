"""A whole clause turned into a question: the word that asks goes before the subject, everything else stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.comparison.asking import phrases
from sayso.comparison.asking.clear import MARKED, POINTING, THIS, plain, points, trimmed
from sayso.comparison.asking.cores import AUX, BE, first_form
from sayso.comparison.asking.forms import DENIES, HOW, NOBODY, NONE, Parts, affirmed, asked_of, helping
from sayso.comparison.asking.wording import QUOTED, full, own, placed, standing, whole_words
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item
from sayso.comparison.vocabulary import verbs

_LEAD = re.compile(
    r"(?:(?P<lead>(?:on|in|at|by|from|since|during|after|before|until|near|outside|inside) (?:[\w’'-]+ ){0,5}[\w’'-]+)"
    r"(?P<stop>,?)\s+)?(?P<article>(?:(?:all|both|half)\s+(?:of\s+)?)?(?:the|an?|his|her|its|their|our|my)\s+|all\s+|both\s+)?",
    re.IGNORECASE,
)
"""What may stand before a subject: one circumstance, and its article."""
_DETERMINED = re.compile(
    r"(?:the|an?|his|her|its|their|our|my|no|every|each|all|both|another|\d[\d,.]*|two|three|four|five)\b",
    re.IGNORECASE,
)
"""How a subject begins that no comma sets apart from what stands before it."""
_PLACE = (
    r"(?:\s+(?:in|of|at|on|from|for|with|between|against|near|outside|inside|under)"
    r"(?:\s+(?!(?:who|which|that|was|were|is|are|has|have|had|will|would|can|could|should|must|did|do|does)\b)"
    r"[\w’'-]+(?:[:.]\d\d)?){1,8}?)"
)
"""What may stand between a subject and its verb."""
_ALSO = r"(?:(?:,\s[\w’'-]+){0,2}\sand(?:\s[\w’'-]+){1,3}?)"
"""What else a clause is about."""
_WHO = (
    r"\s(?:that|who|which)(?:\s[\w’'-]+){1,10}?"
    r"(?=\s(?:was|were|is|are|has|have|had|did|does|do|will|would|can|could|should|must)\s)"
)
"""A clause on the subject, where a helping word shows that the verb behind it is the subject's own."""
_NAMED = r"(?:,\s[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3},)?"
"""A name between commas behind a subject."""
_STAMP = re.compile(r"\d{1,2}[:.]\d\d\b")
"""The hour that opens an entry of a ticker."""
_ADVERB = re.compile(r"\w+ly\b")


def turned(item: Item, items: Sequence[Item], widely: bool = False) -> str:
    """The question that a statement answers, in its words; "" where it is no whole clause, names its subject by a
    pronoun, or its words do not fit together as one.  What it denies is asked for as if it were so.  `widely`: also
    where a pronoun tells whose the subject is, which is left out, where the subject is several or goes on in a clause
    of its own, and where a clause that hangs on another has a pronoun for that one's subject."""
    if item.statement.voice in ("headline", "caption") or not item.told:
        return ""
    words = trimmed(item, items)
    if widely and (cleft := _cleft(item, words)):
        return cleft
    parts = _cut(item, words, widely)
    told = own(item) or THIS.match(whole_words(item)) is not None or (widely and _owned(item))
    if not (told and (full(item) or (parts is not None and parts.how and standing(item)))):
        return _being(item, words) or _done(item, words, items)
    return _question(item, items, parts) if parts is not None and _clear(words, widely) else ""


def of_pronoun(item: Item, items: Sequence[Item]) -> str:
    """The question of a clause that names its subject by a pronoun alone, for want of a better; "" where it does not,
    or where it says only when or how much "it was"."""
    words = trimmed(item, items)
    found = _SUBJECT.match(words)
    if found is None or not full(item) or item.statement.negated or item.statement.voice in ("headline", "caption"):
        return ""
    told = placed(found[0], _TOLD, f"{words}\n{item.statement.verb}")
    if told is None or told[0] != 0 or MARKED.search(words) or _NEAR.search(words):
        return ""
    parts = Parts("", found[0], helping(told[1]["aux"]), _rest(told[1]["rest"]), finite=True)
    asked = asked_of(item, parts)
    if asked is None or told[1]["place"] or told[1]["how"] or (item.statement.verb.lower() in BE and not parts.aux):
        return ""
    return f"{' '.join(w for w in (asked[0].capitalize(), found[0].lower(), asked[1], parts.rest) if w)}?"


_NEAR = re.compile(r"\b(?:i|we|us|ours?|my|me|yours?|you|this|these|those|here|such)\b", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:it|he|she|they)(?=\s)", re.IGNORECASE)


def of_elided(item: Item, items: Sequence[Item]) -> str:
    """The question of a clause that shares its subject with another of its sentence, which names it before: "and kept
    the crew for nine days"; "" where it does not."""
    s, text = item.statement, item.reading.text
    before = text[sentence(text, s.span.start, s.span.end)[0] : s.span.start]
    shared = s.subject_words and not s.negated and f"{s.subject_words} " in " ".join(before.split()) + " "
    clean = shared and phrases.whole(s.subject_words) and not phrases.headless(s.subject_words, items)
    return of_subject(item, phrases.low(s.subject_words, items)) if clean and item.told else ""


def _owned(item: Item) -> bool:
    """Whether a statement names its subject by a noun, and by a pronoun only whose it is: "their company"."""
    words, verb = whole_words(item), item.statement.verb
    freed = phrases.unowned(words)
    return freed != words and verb != "" and _HE_OR_IT.search(freed.partition(verb)[0]) is None


_HE_OR_IT = re.compile(r"\b(?:it|he|she|they|we|i|you|there)\b", re.IGNORECASE)
_HE = re.compile(r"(?:he|she)(?=\s)", re.IGNORECASE)
"""A pronoun of one person: "it" and "they" may stand for too much."""
_KNOWN = 700
"""Characters before a pronoun in which the name stands that is put for it."""


def named(item: Item) -> str:
    """The person for whom the pronoun stands with which a clause begins; "" where the page does not name one before."""
    s = item.statement
    name = s.object_words if s.passive else s.subject_words
    if _HE.match(whole_words(item)) is None or not phrases.whole(name):
        return ""
    before = " ".join(item.reading.text[max(0, s.span.start - _KNOWN) : s.span.start].split())
    known = any(name in (a.name, *a.aliases) for a in item.reading.actors if a.type == "person")
    elsewhere = any(name == " ".join(p.span.text.split()) for p in item.reading.places)
    outlet = name in item.reading.document.outlet_name
    return name if known and not (elsewhere or outlet) and name in before else ""


def turned_by_name(item: Item, items: Sequence[Item]) -> str:
    """The same of a clause that names its subject by a pronoun, or has a verb that could be a participle: with the name
    that stands before it on the page; "" where none does."""
    s, words = item.statement, plain(item)
    if s.voice in ("headline", "caption") or not item.told or not full(item):
        return ""
    if (name := named(item)) != "":
        if "," in whole_words(item):
            return ""  # what a comma sets apart may be about another
        words = _HE.sub(name, words, count=1)
    elif not own(item):
        return ""
    parts = _cut(item, words)
    if parts is None or not _clear(words):
        return ""
    return _question(item, items, replace(parts, finite=s.tag == "VBD" and parts.rest != ""))


def _clear(words: str, widely: bool = False) -> bool:
    """Whether a clause is short, without marks, and points at nothing outside it."""
    pointing = points(phrases.unowned(words)) if widely else POINTING.search(words) is not None
    return not (len(words) > QUOTED or MARKED.search(words) or pointing or words.endswith(" only"))


def _question(item: Item, items: Sequence[Item], parts: Parts) -> str:
    """The question of a clause in its parts."""
    asked = asked_of(item, parts)
    if asked is None or _headless(parts.subject, items):
        return ""
    helper, verb = asked
    subject, rest, denies = affirmed(phrases.small(phrases.unowned(parts.subject), items), parts.rest)
    if (denies or bool(DENIES & set(parts.aux))) != item.statement.negated:
        return ""
    lead = parts.lead[:1].lower() + parts.lead[1:]
    number = _BARE_NUMBER.match(rest) if helper in _COUNTING and verb != "turn" else None
    if number is not None:
        helper, rest = f"how many {helper}", rest[number.end() :].strip()
    asked_for = " ".join(w for w in (helper.capitalize(), subject, verb, rest, lead) if w)
    return f"{asked_for}{'.' if _HALF.search(asked_for) else ''}?"


_COUNTING = frozenset(["did", "do", "does", "has", "have"])
_BARE_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})*(?=$|\s(?:in|on|at|by|from|after|before|during|as)\b)")
"""A count of nothing that is named: "had 23 before the storm"."""
_HALF = re.compile(r"\b[ap]\.m$")
"""Half of the day, of which the point is no full stop."""
_THERE = re.compile(r"there\s+(?P<be>was|were|is|are|(?:had|has|have)\s+been)\s+(?P<rest>.+)$", re.IGNORECASE)


_CLEFT = re.compile(
    r"it\s(?P<be>was|is)\s(?P<rest>(?!the\s(?:only|first|second|third|last|same|one|kind|sort|\w+est)\b)(?:the|[A-Z])[^,;:]+"
    r"\s(?:that|who)\s.+)$",
    re.IGNORECASE,
)


def _cleft(item: Item, words: str) -> str:
    """The question of a clause that sets before it what it is about: "it was the harbour that they wanted"."""
    found = _CLEFT.match(words)
    if found is None or item.statement.negated or len(words) > QUOTED:
        return ""
    unclear = MARKED.search(words) or points(found["rest"])
    return "" if unclear else f"{found['be'].capitalize()} it {found['rest']}?"


def _being(item: Item, words: str) -> str:
    """The question on what "there was"; how many, where a bare number is told."""
    found = _THERE.match(words)
    if found is None or not full(item) or len(words) > QUOTED or MARKED.search(words):
        return ""
    if phrases.unnumbered(f"{found['rest'].partition(' of them')[0]} x") == "x":
        return "How many were there?"
    if POINTING.search(found["rest"]) or "," in found["rest"]:
        return ""
    be = "were" if found["be"].endswith("been") and phrases.plural(found["rest"]) else found["be"].lower()
    _, rest, denies = affirmed("", found["rest"])
    if denies != item.statement.negated:
        return ""
    return f"{'Was' if be.endswith('been') else be.capitalize()} there {rest}?"


def _done(item: Item, words: str, items: Sequence[Item]) -> str:
    """The question on what was done to somebody or something, told in passing: "letters sent to forty mills"."""
    s = item.statement
    named = s.object_words if s.passive else "" if s.object_words or s.tag != "VBN" else s.subject_words
    if not (named and standing(item)) or MARKED.search(words) or POINTING.search(words):
        return ""
    verb = re.escape(s.verb)
    found = re.match(rf"((?:the|an?)\s+)?{re.escape(named)}\s+(?P<be>be\s+)?{verb}(?![\w’'-])", words, re.IGNORECASE)
    if found is None or not phrases.whole(named) or not verbs.is_participle(s.verb.lower(), first_form(item)):
        return ""
    subject = f"{found[1] or ''}{named}"
    if phrases.bare(subject, items) or s.negated:
        return ""
    asks = "Should" if found["be"] else phrases.be(subject)
    return f"{asks} {phrases.small(subject, items)} {words[len(subject) :].strip()}?"


def of_subject(item: Item, subject: str) -> str:
    """The question of a clause whose subject stands elsewhere ("has not paid the crew"), asked of `subject`."""
    words = plain(item)
    found = re.match(rf"(?P<aux>{AUX}){re.escape(item.statement.verb)}(?![\w’'-])(?P<rest>.*)$", words, re.IGNORECASE)
    if found is None or MARKED.search(words) or not subject:
        return ""
    parts = Parts("", subject, helping(found["aux"]), found["rest"].strip(" ,"))
    asked = asked_of(item, parts)
    if asked is None:
        return ""
    _, rest, _ = affirmed(subject, parts.rest)
    return f"{' '.join(w for w in (asked[0].capitalize(), subject, asked[1], rest) if w)}?"


def _headless(subject: str, items: Sequence[Item]) -> bool:
    """Whether a subject lacks its article, as in headlines."""
    return not (NOBODY.fullmatch(subject) or NONE.match(subject)) and phrases.headless(subject, items)


def _cut(item: Item, words: str, widely: bool = False) -> Parts | None:
    """A clause in its parts, None where something stands between its subject and its verb."""
    s = item.statement
    nobody = NOBODY.match(words)
    subject = nobody[0] if nobody is not None else s.object_words if s.passive else s.subject_words
    if not subject:
        return None
    subject = THIS.sub("the", subject)
    place = placed(subject, _TOLD_WIDELY if widely else _TOLD, f"{words}\n{s.verb}")
    if place is None or (before := _LEAD.fullmatch(words[: place[0]])) is None:
        return None
    found = place[1]
    whole = (before["article"] or "") + subject + found["place"]
    apart = not before["lead"] or before["stop"] or _DETERMINED.match(whole)
    if not apart or _STAMP.match(whole) or _ADVERB.match(subject) or phrases.unnumbered(f"{subject} x") == "x":
        return None
    return Parts(before["lead"] or "", whole, helping(found["aux"]), _rest(found["rest"]), found["how"] or "")


def _rest(words: str) -> str:
    """What follows a verb; nothing where a comma sets it apart ("The lamp went out, right enough")."""
    return "" if words.startswith(",") else words.strip(" ,")


_VERB = rf"\s+(?P<aux>{AUX})(?P<how>{HOW})?(?P=verb)(?![\w’'-])(?P<rest>.*)\n"
_NAME = r"(?:\s[A-Z][\w’'.-]+){0,3}?"
_TOLD = re.compile(rf"(?=.*\n(?P<verb>.+))(?P<place>{_NAME}{_PLACE}{{0,2}}?{_NAMED}){_VERB}")
_TOLD_WIDELY = re.compile(rf"(?=.*\n(?P<verb>.+))(?P<place>{_NAME}{_ALSO}?{_PLACE}{{0,2}}?(?:{_NAMED}|{_WHO})){_VERB}")
"""What follows a subject: a place, a verb with the helping words before it, the rest.  The verb stands on a second line
behind the words in which it is sought: a pattern with the verb in it would have to be made for each verb anew."""
