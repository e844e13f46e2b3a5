"""A whole clause turned into a question: the word that asks goes before the subject, everything else stays."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparison.asking import phrases
from sayso.comparison.asking.cores import ALONE, AUX, BE, first_form, simple
from sayso.comparison.asking.wording import QUOTED, full, own, placed, standing, whole_words
from sayso.comparison.lineage.clauses import sentence
from sayso.comparison.statements.items import Item, once
from sayso.comparison.vocabulary import verbs
from sayso.comparison.vocabulary.standing import wholes
from sayso.comparison.vocabulary.words import LINKING, concept, vocabulary

_ASKS = vocabulary("was were is are has have had did does do will would can could should must")
"""Helping verbs with which a question begins."""
_DENIES = vocabulary("not never")
_SHORT = {"ca": "can", "wo": "will"}
"""What is left of a helping verb before "n't"."""
_LEAD = re.compile(
    r"(?:(?P<lead>(?:on|in|at|by|from|since|during|after|before|until|near|outside|inside) (?:[\w’'-]+ ){0,3}[\w’'-]+)"
    r"(?P<stop>,?)\s+)?(?P<article>(?:the|an?)\s+)?",
    re.IGNORECASE,
)
"""What may stand before a subject: one circumstance, and its article."""
_DETERMINED = re.compile(r"(?:the|an?|no|every|each|all|both|another|\d[\d,.]*|two|three|four|five)\b", re.IGNORECASE)
"""How a subject begins that no comma sets apart from what stands before it."""
_PLACE = (
    r"(?:\s+(?:in|of|at|on|from|for|near|outside|inside|under)"
    r"(?:\s+(?!(?:who|which|that|was|were|is|are|has|have|had|will|would|can|could|should|must|did|do|does)\b)[\w’'-]+)"
    r"{1,7}?)"
)
"""What may stand between a subject and its verb."""
_NAMED = r"(?:,\s[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){0,3},)?"
"""A name between commas behind a subject."""
_STAMP = re.compile(r"\d{1,2}[:.]\d\d\b")
"""The hour that opens an entry of a ticker."""
_BEGIN = {"began": "begin", "started": "start", "continued": "continue", "ceased": "cease", "refused": "refuse",
          "failed": "fail", "tried": "try", "managed": "manage", "had": "have"}  # fmt: skip
_HOW = rf"(?:{'|'.join(_BEGIN)})\s+to\s+"
"""The past of what is done to begin, or not to do, a deed."""
_ADVERB = re.compile(r"\w+ly\b")
_NOBODY = re.compile(
    r"(?:nobody|no[ -]one|(?:none|not one) of (?:the|its|his|her|their) [\w’'-]+(?: (?:or|and|nor) [\w’'-]+)?)(?!\S)",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:no|not one|not a single|not an?)\s+", re.IGNORECASE)
_NOTHING = re.compile(r"(nothing|nobody|no[ -]one)\b(?!\s(?:but|except|other|more|less)\b)", re.IGNORECASE)
_AND_NO = re.compile(r"\s(?:and|or|nor) no\s", re.IGNORECASE)
_POINTING = re.compile(
    r"\b(?:i|we|us|our|ours|my|me|you|your|yours|this|these|those|he|she|it|they|him|them|there|here|such|of mine"
    r"|theirs|hers)\b",
    re.IGNORECASE,
)
"""Words by which a question would say something only to who has the page before him."""
_MARKED = re.compile(r"[“”\"‘„()\[\]{};?!…—–]|:(?!\d)|\s[-’']")


@dataclass(frozen=True, slots=True)
class _Parts:
    """A clause cut in three: what stands before its subject, the subject, the words of its verb, the rest; `how`: how
    the deed is done ("began to")."""

    lead: str
    subject: str
    aux: tuple[str, ...]
    rest: str
    how: str = ""


def turned(item: Item, items: Sequence[Item]) -> str:
    """The question that a statement answers, in its words; "" where it is no whole clause, names its subject by a
    pronoun, or its words do not fit together as one.  What it denies is asked for as if it were so."""
    if item.statement.voice in ("headline", "caption") or not item.told:
        return ""
    words = _common(item, items, plain(item))
    parts = _cut(item, words)
    told = own(item) or _THIS.match(whole_words(item)) is not None
    if not (told and (full(item) or (parts is not None and parts.how and standing(item)))):
        return _being(item, words) or _done(item, words, items)
    return _question(item, items, words, parts)


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
    finite = s.tag == "VBD" and parts is not None and parts.rest != ""
    return _question(item, items, words, parts, whole=finite)


def _question(item: Item, items: Sequence[Item], words: str, parts: _Parts | None, whole: bool = False) -> str:
    """The question of a clause in its parts; `whole`: nothing speaks against its verb being finite."""
    if len(words) > QUOTED or _MARKED.search(words) or _POINTING.search(words):
        return ""
    asked = _asked(item, parts, whole) if parts is not None else None
    if parts is None or asked is None or _headless(parts.subject, items):
        return ""
    helper, verb = asked
    subject, rest, denies = _affirmed(phrases.small(parts.subject, items), parts.rest)
    if (denies or bool(_DENIES & set(parts.aux))) != item.statement.negated:
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
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ASIDE = re.compile(
    r",\s(?:who|whom|whose|which|where)\b[^,;:]*,(?=\s)|,\s(?:aged\s)?\d{1,3},(?=\s)|"
    r",\s(?:an?|the|with)\s[^,;:]*,(?=\s(?!(?:and|or|an?|the)\s))",
    re.IGNORECASE,
)
"""What stands between commas behind a name, and tells of it something else; not the second of several in a row."""
_AGED = re.compile(r"(,\s[A-Z][^,;:]{1,40}),\s(?:aged\s)?\d{1,3},")
"""A name between commas with an age behind it."""
_THIS = re.compile(
    r"^(?:this|that|these|those)(?=\s[a-z])|\b(?:this|these)(?=\s(?:war|conflict|country|city|town|region)\b)",
    re.I,
)
_TODAY = re.compile(
    r",?(?:\s(?:by|for|from|since|until|till|as of|before|after|on|in|of))?(?<!\bthe)(?<!\bhis)(?<!\bher)(?<!\bits)"
    r"\s(?:today|tonight|yesterday|tomorrow|now|(?:earlier|later)(?=$)|(?:earlier |later )?(?:this|last|next) "
    r"(?:morning|afternoon|evening|night|week|month|year))(?=$|[,\s])",
    re.IGNORECASE,
)
"""Times that say something only to who knows the day of the page, with what leads to them; "the next night" counts from
another day."""


def _plain(words: str) -> str:
    """A clause without what stands in brackets or between commas behind its names, and without times that need the
    day of their page."""
    named = _AGED.sub(r"\1,", _BRACKETS.sub("", words))
    return _THIS.sub("the", _TODAY.sub("", _ASIDE.sub("", named))).rstrip(" ,")


_TAIL = re.compile(
    r",\s|\s(?=(?:that|which|who|whose|whom|where|when|while|after|before|because|although|though|despite)\s)"
)
"""Where what is told besides begins."""


def _common(item: Item, items: Sequence[Item], words: str) -> str:
    """A clause without what is told besides at its end and by no other page: one side's detail is not what is asked."""
    others = [i for i in items if i.doc != item.doc]
    verb = item.statement.verb
    at = next(wholes(verb, words, "-", "-"), None) if verb and others else None
    if at is None:
        return words
    cuts = [m.start() for m in _TAIL.finditer(words, at + len(verb) + 2)]
    while cuts:
        told = {concept(w.lower()) for w in re.findall(r"[\w’'-]{4,}", words[cuts[-1] :])} - _TYING
        if any(not told.isdisjoint(other.concepts) for other in others):
            break
        words = words[: cuts.pop()]
    return words


_TYING = vocabulary("that which who whose whom where when while after before because although though despite with")
_THERE = re.compile(r"there\s+(?P<be>was|were|is|are|(?:had|has|have)\s+been)\s+(?P<rest>.+)$", re.IGNORECASE)


def _being(item: Item, words: str) -> str:
    """The question on what "there was"; how many, where a bare number is told."""
    found = _THERE.match(words)
    if found is None or not full(item) or len(words) > QUOTED or _MARKED.search(words):
        return ""
    if phrases.unnumbered(f"{found['rest'].partition(' of them')[0]} x") == "x":
        return "How many were there?"
    if _POINTING.search(found["rest"]) or "," in found["rest"]:
        return ""
    be = "were" if found["be"].endswith("been") and phrases.plural(found["rest"]) else found["be"].lower()
    _, rest, denies = _affirmed("", found["rest"])
    if denies != item.statement.negated:
        return ""
    return f"{'Was' if be.endswith('been') else be.capitalize()} there {rest}?"


def _done(item: Item, words: str, items: Sequence[Item]) -> str:
    """The question on what was done to somebody or something, told in passing: "letters sent to forty mills"."""
    s = item.statement
    named = s.object_words if s.passive else "" if s.object_words or s.tag != "VBN" else s.subject_words
    if not (named and standing(item)) or _MARKED.search(words) or _POINTING.search(words):
        return ""
    verb = re.escape(s.verb)
    found = re.match(rf"((?:the|an?)\s+)?{re.escape(named)}\s+(?P<be>be\s+)?{verb}(?![\w’'-])", words, re.IGNORECASE)
    if found is None or not phrases.whole(named) or not verbs.is_participle(s.verb.lower(), first_form(item)):
        return ""
    subject = f"{found[1] or ''}{named}"
    if _headless(subject, items) or s.negated:
        return ""
    asks = "Should" if found["be"] else phrases.be(subject)
    return f"{asks} {phrases.small(subject, items)} {words[len(subject) :].strip()}?"


@once
def plain(item: Item) -> str:
    """The words of a statement as a question takes them up."""
    return _plain(whole_words(item).rstrip(" ."))


def pointing(words: str) -> bool:
    """Whether words say something only to who has the page before him."""
    return _POINTING.search(words) is not None or _MARKED.search(words) is not None


def of_subject(item: Item, subject: str) -> str:
    """The question of a clause whose subject stands elsewhere ("has not paid the crew"), asked of `subject`."""
    words = plain(item)
    found = re.match(rf"(?P<aux>{AUX}){re.escape(item.statement.verb)}(?![\w’'-])(?P<rest>.*)$", words, re.IGNORECASE)
    if found is None or _MARKED.search(words) or not subject:
        return ""
    parts = _Parts("", subject, _helping(found["aux"]), found["rest"].strip(" ,"))
    asked = _asked(item, parts)
    if asked is None:
        return ""
    _, rest, _ = _affirmed(subject, parts.rest)
    return f"{' '.join(w for w in (asked[0].capitalize(), subject, asked[1], rest) if w)}?"


def _headless(subject: str, items: Sequence[Item]) -> bool:
    """Whether a subject lacks its article, as in headlines."""
    return not (_NOBODY.fullmatch(subject) or _NONE.match(subject)) and phrases.bare(subject, items)


def _cut(item: Item, words: str) -> _Parts | None:
    """A clause in its parts, None where something stands between its subject and its verb."""
    s = item.statement
    nobody = _NOBODY.match(words)
    subject = nobody[0] if nobody is not None else s.object_words if s.passive else s.subject_words
    if not subject:
        return None
    subject = _THIS.sub("the", subject)
    place = placed(subject, _TOLD, f"{words}\n{s.verb}")
    if place is None or (before := _LEAD.fullmatch(words[: place[0]])) is None:
        return None
    found = place[1]
    whole = (before["article"] or "") + subject + found["place"]
    apart = not before["lead"] or before["stop"] or _DETERMINED.match(whole)
    if not apart or _STAMP.match(whole) or _ADVERB.match(subject) or phrases.unnumbered(f"{subject} x") == "x":
        return None
    return _Parts(before["lead"] or "", whole, _helping(found["aux"]), _rest(found["rest"]), found["how"] or "")


def _rest(words: str) -> str:
    """What follows a verb; nothing where a comma sets it apart ("The lamp went out, right enough")."""
    return "" if words.startswith(",") else words.strip(" ,")


_TOLD = re.compile(
    rf"(?=.*\n(?P<verb>.+))(?P<place>{_PLACE}{{0,2}}?{_NAMED})"
    rf"\s+(?P<aux>{AUX})(?P<how>{_HOW})?(?P=verb)(?![\w’'-])(?P<rest>.*)\n"
)
"""What follows a subject: a place, a verb with the helping words before it, the rest.  The verb stands on a second line
behind the words in which it is sought: a pattern with the verb in it would have to be made for each verb anew."""


def _helping(words: str) -> tuple[str, ...]:
    """The words between subject and verb, with "n't" as a word."""
    parts = words.lower().replace("n’t", " not").replace("n't", " not").split()
    return tuple(_SHORT.get(w, w) for w in parts)


def _asked(item: Item, parts: _Parts, whole: bool = False) -> tuple[str, str] | None:
    """The word that asks, and the words of the verb that stay behind the subject; None where the forms do not fit."""
    s, form, lemma = item.statement, item.statement.verb.lower(), first_form(item)
    several = phrases.plural(parts.subject)
    if parts.how:
        return None if parts.aux else ("did", f"{_BEGIN[parts.how.split()[0].lower()]} to {form}")
    if parts.aux and parts.aux[0] in _ASKS:
        if not _agrees(item, parts.aux, form, lemma):
            return None
        behind = [w for w in parts.aux[1:] if w not in _DENIES]
        if parts.aux[0] == "had" and not _LASTING.search(parts.rest):
            return _before_that(behind, form, lemma, several)
        if s.tag == "VBG" and parts.aux[0] in _THEN and "been" not in behind:
            return _THEN[parts.aux[0]], " ".join([*behind, form])
        return parts.aux[0], " ".join([*behind, form])
    if any(w in _ASKS or w in ("may", "might", "shall", "be", "been", "being") for w in parts.aux) or s.passive:
        return None
    adverbs = " ".join(w for w in parts.aux if w not in _DENIES)
    if form in BE:
        return (form, adverbs) if (form in ("were", "are")) == several or form == "was" else None
    if s.tag not in ("VBD", "VBZ", "VBP") or (lemma in LINKING and not parts.rest):
        return None
    alone = s.object_words or lemma in ALONE | LINKING or _NOTHING.match(parts.rest)
    if verbs.is_participle(form, lemma) and not (alone or whole or _sentence(item)):
        return None  # "the clerk wanted for theft" is no clause
    if s.tag == "VBP" and not s.object_words and form not in BE:
        return None  # nor is "fighters pass" of "they let fighters pass"
    if lemma == "have":
        return {"had": "did", "has": "does"}.get(form, "do"), f"{adverbs} have".strip()
    found = simple(form, lemma, several)
    if found is not None and found[0] != "did" and not _ARTICLED.search(f"{parts.subject} {parts.rest}"):
        return None  # the present of a headline
    return None if found is None else (found[0], f"{adverbs} {found[1]}".strip())


_THEN = {"is": "was", "are": "were"}
"""A page tells what goes on while it is written, which is over for who asks."""


_LASTING = re.compile(r"\b(?:for|since|when|before|by the time)\b")
"""Words by which a thing is told as done before another: "had been shut for a year"."""


def _before_that(behind: Sequence[str], form: str, lemma: str, several: bool) -> tuple[str, str]:
    """What "had been done", or somebody "had done", asked for by itself: nothing else stands beside it in time."""
    was, rest = ("were" if several else "was"), [w for w in behind if w != "been"]
    if form == "been" or "been" in behind:
        return was, " ".join([*rest, *([] if form == "been" else [form])])
    return "did", " ".join([*rest, lemma])


_ARTICLED = re.compile(r"\b(?:the|an?|its|his|her|their|our|each|every|all|no|any|\d+)\b", re.IGNORECASE)


def _sentence(item: Item) -> bool:
    """Whether a statement is a whole sentence, so that its verb is the finite one."""
    span, text = item.statement.span, item.reading.text
    start, end = sentence(text, span.start, span.end)
    return text[start:end].strip(" \n.") == span.text.strip(" \n.")


def _agrees(item: Item, aux: Sequence[str], form: str, lemma: str) -> bool:
    """Whether a verb has the form that the last helping word before it asks for."""
    last = next(w for w in reversed(aux) if w in _ASKS | {"be", "been", "being"})
    if last in ("has", "have", "had"):
        return verbs.is_participle(form, lemma) or form == "been"
    if last in BE | {"be", "been", "being"}:
        return verbs.is_participle(form, lemma) if item.statement.passive else item.statement.tag in ("VBG", "VBN")
    return form in (lemma, "be")


def _affirmed(subject: str, rest: str) -> tuple[str, str, bool]:
    """Subject and rest without a word that denies, and whether there was one."""
    if _NOBODY.fullmatch(subject):
        others = subject.split(" of ", 1)
        return (f"any of {others[1]}" if len(others) > 1 else "anyone"), rest, True
    if _NONE.match(subject):
        return _any(subject), rest, True
    if _NONE.match(rest):
        return subject, _any(rest), True
    if (nothing := _NOTHING.match(rest)) is not None:
        return subject, f"any{'thing' if nothing[1].lower() == 'nothing' else 'one'}{rest[nothing.end() :]}", True
    return subject, rest, False


def _any(words: str) -> str:
    """A phrase that denies, as it is asked for: "no men and no guns" is "any men or any guns"."""
    return _AND_NO.sub(" or any ", _NONE.sub("any ", words, count=1))
