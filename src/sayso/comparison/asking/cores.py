"""The core of a clause, from which a question is built: whole phrases round a finite verb, as the text has them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.comparison.asking import phrases
from sayso.comparison.asking.wording import ends, placed_anyhow, text_of
from sayso.comparison.statements.items import Item, once
from sayso.comparison.vocabulary import verbs
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import LINKING, vocabulary

CAUSING: dict[str, str] = {
    "let": "", "make": "", "help": "", "allow": "to ", "enable": "to ", "permit": "to ", "force": "to ",
}  # fmt: skip
"""Verbs that let or make somebody do something, and what stands before what is done."""
ALONE = vocabulary(
    """escape flee cross leave die arrive return survive remain explode collapse resign begin start end sink crash fall
    rise climb surrender retreat march protest vote win lose fail succeed stop continue happen occur disappear
    vanish drown burn detonate erupt spread flood derail overturn land depart swerve capitulate drift fight clash
    withdraw advance testify apologise apologize differ increase decrease grow shrink open close recover expire lapse
    capsize founder ignite freeze melt rupture burst crack slip slide subside sail dock fly travel gather assemble
    swim jump run walk live work retire sleep wake faint bleed riot linger persist resume dwindle stall perish"""
)
"""Verbs that tell something without an object."""
_SWITCHING = frozenset({"switch", "turn"})
"""Verbs of which "on" is a part, whatever follows."""
_WANTING = frozenset({"end up", "start out", "start off", "begin out", "strike out", "fall apart", "set out"})
"""Verbs with a particle that want more than a subject."""
_SAYING_NOTHING = vocabulary(
    """have take make get give do let put keep need want know think feel try use see look belong mean intend come go
    say tell include call name consider describe regard seem appear"""
)
"""Verbs that ask nothing by themselves, whatever their object, or want a complement besides it."""
AUX = (
    r"(?:(?:was|were|is|are|has|have|had|been|being|be|did|does|do|will|would|can|could|should|must|may|might|shall"
    r"|(?:do|does|did|was|were|is|are|has|have|had|would|could|should|ca|wo)n[’']t"
    r"|not|never|ever|also|already|now|then|later|still|all|both|just|since|soon|first|once|again|\w+ly"
    r"|(?:(?<=\bhad\s)|(?<=\bhas\s)|(?<=\bhave\s)|(?<=\bwas\s)|(?<=\bwere\s)|(?<=\bwill\s)|(?<=\bnot\s))"
    r"(?:in fact|of course|at last|at first|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\s+)*"
)
_MODAL = vocabulary("will would can could should must")
_FUTURE = vocabulary("may might shall")
BE = vocabulary("was were is are")
_LEADING = vocabulary(
    """that but and or when after as because while however since before where until although though then so yesterday
    today meanwhile earlier later also yet"""
)
"""Words that may stand before the subject of a clause."""
_ARTICLE = vocabulary("a an the")
_BEHIND = re.compile(
    r"\s*(?:$|[.,;:!?…)\]”]|[—–]|--)|\s+(?:in|on|at|near|from|by|with|without|during|after|before|over|under|between"
    r"|among|against|across|along|outside|inside|behind|beyond|through|throughout|around|about|within|despite|since"
    r"|until|when|while|where|who|which|because|and|but|or|for|into|onto|off|toward|towards|amid|via|following|on"
    r"|early|late|later|last|this|next|yesterday|today|tonight|again|together|too|also|already|there|here|alone|\w+ly"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
    r"|to\s+(?:the|a|an|its|his|her|their|[A-Z]))\b"
)
"""What may stand behind an object or a verb without one, so that neither lacks anything."""
_TO = re.compile(r"\s+(?:to(?!\s+(?:the|a|an|its|his|her|their|[A-Z]))|of|as|that|than|whether|how|not)\b")
_COMPLEMENT = re.compile(r"\s+(?:for|to|of|with|from|at|against|than|about|in)\b(?P<rest>[^.,;:!?…—–()“”\"]*)")
_PARTICLE = re.compile(
    r"\s+(?P<away>away|off|out|down|up|back|apart)\b|\s+(?P<left>to|at|on|upon|with|for)(?=[,.;]|$|\s(?:by|when|before|after|during|until)\b)"
)
"""What belongs to a verb: a particle, or a preposition of which the object stands before it ("was lied to")."""


@dataclass(frozen=True, slots=True)
class Core:
    """`helper` is the word that asks ("did", "were", "will"), `verb` what follows the subject: the verb's first form or
    participle with its particle, or "" where `complement` follows at once.  `lemma`: the verb's first form with its
    particle; `passive`: the subject undergoes it."""

    item: Item
    helper: str
    subject: str
    verb: str
    complement: str
    lemma: str
    passive: bool
    linking: bool


@once
def core(item: Item) -> Core | None:
    """The core of a statement, None where it is no clean clause."""
    s = item.statement
    if s.form != "clause" or s.voice in ("headline", "caption") or not s.verb or not s.predicate:
        return None
    if len(s.predicate) > 1 and s.predicate[1] in CAUSING:
        return _caused(item)
    text = text_of(item)
    for words in sorted({w for w in (s.subject_words, s.object_words) if w}, key=lambda w: (text.find(w), w)):
        place = placed_anyhow(words, _HELPED, f"{text}\n{s.verb}")
        if place is not None:
            made = _read(item, words, *place)
            return None if made is None or _curt(made, text) else made
    return _vowed(item)


_HELPED = re.compile(rf"(?=.*\n(?P<verb>.+))\s+(?P<aux>{AUX})(?P=verb)(?![\w’'-])(?=.*\n)", re.IGNORECASE)
"""A verb with the helping words before it.  It stands on a second line behind the text in which it is sought, so that
one pattern is for all verbs."""


_ARTICLED = re.compile(r"\b(?:the|a|an|its|his|her|their|our)\b", re.IGNORECASE)


def _curt(made: Core, text: str) -> bool:
    """Whether a clause leaves out articles as headlines do."""
    present = made.helper in ("do", "does") and not _ARTICLED.search(text)
    single = " " not in made.complement and not made.linking
    nouns = [made.subject, *([made.complement] if made.complement and single else [])]
    return present or any(phrases.headless(noun, [made.item]) for noun in nouns)


def _read(item: Item, words: str, start: int, found: re.Match[str]) -> Core | None:
    subject = _whole_subject(item, words, start)
    if subject is None:
        return None
    s = item.statement
    other = s.object_words if words == s.subject_words else s.subject_words
    aux = found["aux"].lower().replace("n’t", "").replace("n't", "").split()
    if s.predicate[0] in LINKING:
        return _linking(item, subject, aux, found)
    lemma = first_form(item)
    if lemma in _SAYING_NOTHING or " " in lemma:
        return None
    asked = _helper(item, subject, aux, lemma)
    if asked is None:
        return None
    helper, form, passive = asked
    text, end = text_of(item), found.end()
    particle = _PARTICLE.match(text, end)
    if lemma in _SWITCHING and (turned := re.compile(r"\s+on\b").match(text, end)) is not None:
        end, tail = turned.end(), " on"
    elif particle is not None and (particle["away"] or passive):
        end = particle.end()
        tail = " " + (particle["away"] or particle["left"])
    else:
        tail = ""
    if lemma == "carry" and not tail:
        return None
    if passive or not other:
        alone = passive or (lemma in ALONE and lemma + tail not in _WANTING)
        if not alone or _TO.match(text, end) or not _BEHIND.match(text, end):
            return None
        return Core(item, helper, subject, form + tail, "", lemma + tail, passive, False)
    obj = _after(item, other, end)
    return None if obj is None else Core(item, helper, subject, form + tail, obj, lemma + tail, False, False)


def first_form(item: Item) -> str:
    """The verb's first form without a particle."""
    lemma = item.statement.predicate[0].replace("_", " ") if item.statement.predicate else "do"
    # A form that the parser made up: "cratere" of "cratered".
    return lemma[:-1] if lemma.endswith("ere") and rarity(lemma) == 1.0 else lemma


def past_form(item: Item) -> str:
    """The verb's past as it stands, else by rule; without a particle."""
    form, lemma = item.statement.verb.lower(), first_form(item)
    return form if verbs.is_past(form, lemma) else verbs.past(lemma)


def _whole_subject(item: Item, words: str, start: int) -> str | None:
    """The subject with the article before it, None where something else stands there that belongs to it."""
    before = text_of(item)[:start].rstrip()
    if not before:
        outside = item.reading.text[max(0, item.statement.said.start - 16) : item.statement.said.start]
        last = re.search(r"([\w’'-]+)\s*$", outside)
        if last is not None and (last[1].lower() in _ARTICLE or (not outside[-1:].isspace() and outside[-1:] != "“")):
            return None
    elif not before.endswith((",", "“", '"', ":")):
        last_word = before.rsplit(" ", 1)[-1].lower()
        if last_word in _ARTICLE:
            words = f"{last_word} {words}"
        elif last_word not in _LEADING:
            return None
    return words if phrases.whole(words) else None


def _helper(item: Item, subject: str, aux: list[str], lemma: str) -> tuple[str, str, bool] | None:
    """The word that asks, the form of the verb after the subject, and whether it is passive; None where the forms do
    not fit each other."""
    s = item.statement
    several = phrases.plural(subject)
    form, tag = s.verb.lower(), s.tag
    modal = next((a for a in aux if a in _MODAL), None)
    if set(aux) & _FUTURE and "have" not in aux:
        return None
    if s.passive or (set(aux) & (BE | {"been", "be"}) and verbs.is_participle(form, lemma)):
        if not verbs.is_participle(form, lemma) or not set(aux) & (BE | {"been", "be"}):
            return None
        if modal and "be" in aux and "have" not in aux:
            return modal, f"be {form}", True
        plain = next((a for a in aux if a in BE), None)
        if plain is not None and "being" not in aux:
            return plain, form, True
        return ("were" if "have" in aux and not modal else phrases.be(subject).lower()), form, True
    if set(aux) & BE:
        was = {"is": "was", "are": "were"}
        return (was.get(b := next(a for a in aux if a in BE), b), form, False) if tag == "VBG" else None
    if modal and "have" not in aux:
        return (modal, form, False) if form == lemma else None
    if set(aux) & {"did", "do", "does"}:
        return (next(a for a in aux if a in ("did", "do", "does")), lemma, False) if form == lemma else None
    if set(aux) & {"has", "have", "had"}:
        return ("did", lemma, False) if verbs.is_participle(form, lemma) else None
    if aux and set(aux) & {"be", "been", "being"}:
        return None
    return None if tag == "VB" else simple(form, lemma, several)


def simple(form: str, lemma: str, several: bool) -> tuple[str, str, bool] | None:
    """The same for a verb without a helping one: a past, or a present that fits its subject in number."""
    if verbs.is_past(form, lemma):
        return "did", lemma, False
    if form == lemma:
        return ("do", lemma, False) if several else None
    if form in (lemma + "s", lemma + "es", lemma[:-1] + "ies"):
        return None if several else ("does", lemma, False)
    return None


def _linking(item: Item, subject: str, aux: list[str], found: re.Match[str]) -> Core | None:
    """ "X is Y"; of other verbs that tie a property to their subject those that say that it is so still."""
    s = item.statement
    verb = s.verb.lower()
    if not s.object_words or set(aux) & _FUTURE:
        return None
    other = s.object_words if s.object_words.lower() not in subject.lower() else s.subject_words
    complement = _after(item, other, found.end(), True)
    if complement is None:
        return None
    modal = next((a for a in aux if a in _MODAL), None)
    if s.predicate[0] in ("remain", "stay", "become"):
        kept = s.predicate[0]
        return Core(item, modal or "did", subject, kept, complement, kept, False, True)
    if verb in BE and not _helpers(aux):
        return Core(item, verb, subject, "", complement, "be", False, True)
    if verb == "be" and modal:
        return Core(item, modal, subject, "be", complement, "be", False, True)
    if verb == "been" and set(aux) & {"has", "have", "had"}:
        return Core(item, phrases.be(subject).lower(), subject, "", complement, "be", False, True)
    return None


def _helpers(aux: list[str]) -> set[str]:
    """The helping verbs among the words before a verb."""
    return set(aux) & (BE | _MODAL | {"has", "have", "had", "did", "does", "do", "be", "been", "being"})


def _after(item: Item, words: str, end: int, complement: bool = False) -> str | None:
    """A phrase that stands right behind a verb, with its article; None where it does not or where it goes on."""
    text = text_of(item)
    skipped = r"(?:(?:not|only|also|already|still|very|now|all)\s+)*" if complement else ""
    found = re.compile(
        rf"\s+{skipped}(?P<words>(?:(?:a|an|the)\s+)?(?<![\w’'-]){re.escape(words)})(?![\w’'-])", re.IGNORECASE
    ).match(text, end)
    if found is None:
        return None
    whole, behind = found["words"], found.end()
    if complement:
        more = _COMPLEMENT.match(text, behind)
        if more is not None and " " not in words:
            if len(more[0].split()) > 5 or not ends(item) or not phrases.whole(whole + more[0]):
                return None
            whole, behind = whole + more[0], more.end()
    if _TO.match(text, behind) or not _BEHIND.match(text, behind):
        return None
    if re.search(r"\b(?:between|both|either)\b", whole) and re.match(r"\s+(?:and|or)\b", text[behind:]):
        return None
    if behind == len(text) and not ends(item):
        return None
    return whole if phrases.whole(whole) else None


def _caused(item: Item) -> Core | None:
    """ "X let Y do it", also of a vow of X."""
    s = item.statement
    subject, obj, governor, lemma = s.subject_words, s.object_words, s.predicate[1], s.predicate[0].replace("_", " ")
    if not (subject and obj and phrases.whole(subject) and phrases.whole(obj)):
        return None
    text = text_of(item)
    stem = rf"\b{governor.rstrip('e')}\w*\s+"
    done = re.search(rf"{stem}{re.escape(obj)}\s+(?:to\s+)?{re.escape(lemma)}(?![\w’'-])", text, re.IGNORECASE)
    if done is None:
        return None
    before = text[: done.start()]
    named = re.search(rf"(?<![\w’'-]){re.escape(subject)}\s+{AUX}$", before, re.IGNORECASE)
    if named is None and item.level != "vowed":
        return None
    return Core(
        item, "did", subject, governor, f"{phrases.low(obj, [item])} {CAUSING[governor]}{lemma}", lemma, False, False
    )


def _vowed(item: Item) -> Core | None:
    """ "to do it", said of himself by somebody who is named elsewhere."""
    s = item.statement
    text = text_of(item)
    found = re.match(rf"(?:not\s+|never\s+)?(?:to\s+)?{re.escape(s.verb)}(?![\w’'-])", text, re.IGNORECASE)
    if item.level != "vowed" or found is None or s.tag != "VB" or not phrases.whole(s.subject_words):
        return None
    lemma = s.predicate[0].replace("_", " ")
    obj = _after(item, s.object_words, found.end()) if s.object_words else None
    if obj is None or lemma in _SAYING_NOTHING:
        return None
    return Core(item, "did", s.subject_words, lemma, obj, lemma, False, False)
