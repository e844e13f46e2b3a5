"""Questions in plain words, built from the words of the statements themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.frequency import rarity
from sayso.comparison.items import LINKING, Item
from sayso.comparison.words import concept, is_name, vocabulary

_PAST: dict[str, str] = {
    "take": "took", "seize": "seized", "shoot": "shot", "strike": "struck", "cut": "cut", "hit": "hit", "give": "gave",
    "bring": "brought", "send": "sent", "steal": "stole", "fall": "fell", "break": "broke", "hold": "held",
    "lose": "lost",
    "leave": "left", "make": "made", "find": "found", "flee": "fled", "fight": "fought", "win": "won", "sue": "sued",
    "tell": "told", "let": "let", "permit": "permitted", "shut": "shut", "drop": "dropped", "have": "had",
    "stop": "stopped",
    "be": "so", "plan": "planned",
    "ban": "banned", "rob": "robbed", "kidnap": "kidnapped", "go": "went", "come": "came",
    "meet": "met", "pay": "paid", "sell": "sold", "buy": "bought", "build": "built", "drive": "drove",
    "throw": "threw", "know": "knew", "see": "saw", "begin": "began", "rise": "rose", "put": "put", "set": "set",
}  # fmt: skip
_ALONE = vocabulary("""escaped fled crossed left died arrived returned survived remained""")
"""What befell a thing that nobody did to it."""
_EMPTY = frozenset(["had", "got", "made", "took", "indicated", "included", "saw"])
_OF = re.compile(r"\bof\b")
_ARTICLES = ("the ", "a ", "an ", "its ", "his ", "her ", "their ", "our ", "my ", "this ", "that ", "these ", "those ")
_DROP = "at least one ", "some ", "several ", "all ", "most ", "no ", "any "


_CAUSING: dict[str, str] = {
    "let": "",
    "make": "",
    "help": "",
    "allow": "to ",
    "enable": "to ",
    "permit": "to ",
    "force": "to ",
}


_ALONE_LEMMAS = vocabulary(
    """escape flee cross leave die arrive return survive remain explode collapse resign begin start end sink crash fall
    rise climb surrender retreat strike march protest vote win lose fail succeed stop continue happen occur disappear
    vanish drown burn detonate erupt spread flood derail overturn land depart swerve capitulate drift fight clash
    withdraw advance testify apologise apologize differ increase decrease grow shrink open close recover expire lapse
    capsize founder ignite freeze melt rupture burst crack slip slide subside sail dock fly travel gather assemble
    swim jump run walk live work retire sleep wake faint bleed riot linger persist resume dwindle stall"""
)
"""Verbs that tell something without an object."""
_SAYING_NOTHING = vocabulary(
    """have take make get give do let put keep need want know think feel try use see look belong mean intend"""
)
"""Verbs that ask nothing by themselves, whatever their object."""
_POINTING = re.compile(
    r"^(?:(?:my|our|your|his|her|its|their|me|us|you|we|i|it|he|she|they|them|this|that|these|those|what|which|who|one|things?|people|"
    r"someone|somebody|anyone|everyone|everybody|nobody|the (?:kinds?|same|others?|latter|former|thing|whole))\b)",
    re.IGNORECASE,
)
"""Phrases that name nobody to a reader who does not have the page before him."""


def askable(item: Item) -> bool:
    """Whether a statement makes a question that an editor would ask: it names whom and what it is about, and its
    verb says something."""
    s = item.statement
    named = [w for w in (s.subject_words, s.object_words) if w]
    if not named or any(_POINTING.match(w.strip()) for w in named):
        return False
    if s.predicate and s.predicate[0] in LINKING:
        return len(named) == 2
    if not s.verb or _bare(item) in _SAYING_NOTHING:
        return False
    return bool(s.object_words) or _bare(item) in _ALONE_LEMMAS


def happened(items: Sequence[Item]) -> str:
    """ "Did X do Y?", "Was Y done?", "Was X so?" from the fullest statement that makes a question; else its words."""
    item = fullest([i for i in items if askable(i)] or items)
    s = item.statement
    if s.form == "noun" and len(s.terms) > 2:
        return f"Was there {_low(_short(s.span.text))}?"
    if not s.verb or not askable(item):
        return f"Is it so: “{_short(s.span.text)}”?"
    subject, obj, verb = s.subject_words, s.object_words, _lemma(item)
    if s.predicate and s.predicate[0] in LINKING:
        if subject and obj:
            return f"{_be(subject)} {_low(subject)} {obj}?"
        return f"Is it so: “{_short(s.span.text)}”?"
    governor = s.predicate[1] if len(s.predicate) > 1 else ""
    if subject and obj and governor in _CAUSING:
        return f"Did {_low(subject)} {governor} {_low(obj)} {_CAUSING[governor]}{verb}{_tail(item)}?"
    if subject and obj:
        return f"Did {_low(subject)} {verb} {_low(obj)}{_tail(item)}?"
    if obj and s.tag != "VBN" and not s.passive and _bare(item) in _ALONE_LEMMAS:
        return f"Did {_low(obj)} {verb}{_tail(item)}?"
    if obj and s.tag == "VBN":
        return f"{_be(obj)} {_low(obj)} {past(item)}{_tail(item)}?"
    if subject:
        return f"Did {_low(subject)} {verb}{_tail(item)}?"
    if obj:
        return f"{_be(obj)} {_low(obj)} {past(item)}{_tail(item)}?"
    return f"Is it so: “{_short(s.span.text)}”?"


_ASKING = {
    "who": "Who", "when": "When", "where": "Where", "whom": "For whom or what", "how": "With what", "what": "What",
}  # fmt: skip


def asked(slot: str, items: Sequence[Item]) -> str:
    """A question for one slot of a happening: who, when, where, to whom, with what, what."""
    item = fullest([i for i in items if askable(i)] or items)
    s = item.statement
    if not askable(item):
        return f"{_ASKING[slot]}: “{_short(s.span.text)}”?"
    obj = _low(s.object_words or s.subject_words or "this")
    done = past(item)
    plural = _be(obj).lower()
    governor = s.predicate[1] if len(s.predicate) > 1 else ""
    if slot == "who" and governor in _CAUSING:
        return (
            f"Who {_PAST.get(governor, governor + 'ed').replace('eed', 'ed')} {obj} {_CAUSING[governor]}{_lemma(item)}?"
        )
    if not s.object_words and slot != "who":
        return f"{_ASKING[slot]} did {obj} {_lemma(item)}?"
    return {
        "who": f"Who {done} {obj}?" if s.object_words else f"Who did it: {_short(s.span.text)}?",
        "when": f"When {plural} {obj} {done}?",
        "where": f"Where {plural} {obj} {done}?",
        "whom": f"For whom or what {plural} {obj} {done}?",
        "how": f"With what {plural} {obj} {done}?",
        "what": f"What was {done}?",
    }[slot]


def how_many(thing: str, befallen: str, items: Sequence[Item]) -> str:
    """ "How many bundles were dropped?"; `befallen`: the word beside the thing that says what befell it, or ""."""
    name = _many(_low(thing))
    if befallen in _DEATH:
        return f"How many {'people' if thing.lower() in _BODIES else name} died?"
    if befallen:
        return f"How many {name} {befallen}?" if befallen in _ALONE else f"How many {name} were {befallen}?"
    fit = [i for i in items if _in(thing, i.statement.object_words) or _in(thing, i.statement.subject_words)]
    item = fullest(fit or items)
    s = item.statement
    linking = bool(s.predicate) and s.predicate[0] in LINKING
    if not fit or not s.verb or s.form in ("fragment", "noun"):
        return _count_alone(thing, name, items)
    if linking:
        return f"How many {name} were there{_tail(item)}?"
    if _in(thing, s.object_words) and past(item) in _EMPTY:
        return f"How many {name} were there{_tail(item)}?"
    if _in(thing, s.object_words) and (s.passive or _bare(item) not in _ALONE_LEMMAS):
        return f"How many {name} were {past(item)}{_tail(item)}?"
    # Of "airdrops were carried out by three planes" the verb asks after the airdrops, not after the planes.
    if bool(s.object_words) or _bare(item) not in _ALONE_LEMMAS:
        return _count_alone(thing, name, items)
    return f"How many {name} {past(item)}{_tail(item)}?"


def _count_alone(thing: str, name: str, items: Sequence[Item]) -> str:
    """A question for a count whose statements do not have the counted thing as their subject or object: by a verb that
    needs no object, else by the name of the thing where that says enough, else in the words of a statement."""
    noun = concept(_singular(thing))
    doing = [i for i in items if noun in (*i.theme, *i.doer) and i.statement.verb and _bare(i) in _ALONE_LEMMAS]
    if doing:
        return f"How many {name} {past(fullest(doing))}?"
    if len(name.split()) > 1 or rarity(name) > _TELLING:
        return f"How many {name} were there?"
    return f"How many {name}: “{_short(fullest(items).statement.span.text, 60)}”?"


_TELLING = 0.4
"""Rarity from which the bare name of a counted thing tells what is asked."""


def _singular(thing: str) -> str:
    words = _OF.split(thing.lower())[0].split()
    return words[-1].removesuffix("s") if words else ""


_DEATH = frozenset(["dead", "died", "deceased"])
_BODIES = frozenset(["bodies", "body", "dead", "deaths", "victims", "corpses"])


def asks_of(thing: str, items: Sequence[Item]) -> bool:
    """Whether some statement has the counted thing as its subject or object, so that its verb asks after it."""
    return any(_in(thing, i.statement.object_words) or _in(thing, i.statement.subject_words) for i in items)


def phrase(items: Sequence[Item]) -> str:
    """The thing that some statements are about, in the words of the fullest that names it."""
    named = [i for i in items if i.statement.object_words or i.statement.subject_words] or list(items)
    s = fullest(named).statement
    linking = bool(s.predicate) and s.predicate[0] in LINKING
    return _low((s.subject_words if linking else s.object_words) or s.subject_words or s.object_words or "this")


def past(item: Item) -> str:
    """The past form of the predicate as far as it can be told without a dictionary."""
    s = item.statement
    if s.predicate and s.predicate[0] in LINKING and s.object_words:
        return s.object_words
    if s.tag in ("VBN", "VBD") and s.verb:
        return s.verb + _particle(item)
    verb = _bare(item)
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def fullest(items: Sequence[Item]) -> Item:
    """The statement that names most participants in fewest words, by themselves before by pronouns."""

    def rank(item: Item) -> tuple[int, int, str, int]:
        s = item.statement
        named = sum(map(bool, (s.subject_words, s.object_words))) + (s.form == "clause") - (s.form == "noun")
        named -= s.voice == "headline"
        named -= 2 * (bool(s.subject_words) and s.subject_words not in " ".join(s.span.text.split()))
        return -named, len(s.span), item.doc_id, s.span.start

    return min(items, key=rank)


def _bare(item: Item) -> str:
    """The verb without its particle."""
    predicate = item.statement.predicate
    return predicate[0].replace("_", " ") if predicate else "do"


def _lemma(item: Item) -> str:
    """The verb with its particle, in its first form."""
    lemma = _bare(item)
    if lemma.endswith("ere") and rarity(lemma) == 1.0:
        lemma = lemma[:-1]  # a form that the parser made up: "cratere"
    return lemma + _particle(item)


_PARTICLE = re.compile(r"\s+(?P<away>away|off|out|down|up|back|apart)\b|\s+(?P<left>to|at|on|upon|with|for)(?=[,.;]|$)")
"""What belongs to a verb: a particle, or a preposition of which the object stands before it ("was lied to")."""


def _particle(item: Item) -> str:
    s = item.statement
    at = re.search(rf"\b{re.escape(s.verb)}\b", s.span.text, re.IGNORECASE) if s.verb else None
    found = _PARTICLE.match(s.span.text, at.end()) if at is not None else None
    if found is None or (found["left"] and not s.passive):
        return ""
    return f" {found['away'] or found['left']}"


def _in(thing: str, words: str) -> bool:
    """Whether the counted noun is the head of a phrase."""
    noun = _OF.split(thing.lower())[0].split()[-1:]
    return bool(noun) and noun == _OF.split(words.lower())[0].split()[-1:]


def _be(noun: str) -> str:
    words = _OF.split(noun.lower())[0].split()
    if not words or noun in _WITH_ARTICLE:
        return "Was"
    if " and " in noun.lower() or (words[-1].endswith("s") and not words[-1].endswith(("ss", "us", "is"))):
        return "Were"
    return "Were" if words[-1] in ("people", "men", "women", "children", "troops", "police") else "Was"


def _tail(item: Item) -> str:
    """The first place that the statement names, as "in X"."""
    s = item.statement
    places = {p.id: " ".join(p.span.text.split()) for p in item.reading.places if p.use == "location"}
    name = next((places[k] for k in s.places if k in places), None)
    if name is None or name.lower() in (s.subject_words + s.object_words).lower():
        return ""
    return f" in {name}"


def _low(words: str) -> str:
    """A phrase without its number and with a small first letter unless it is a name."""
    bare = words.strip().removesuffix(" (unnamed)")
    if bare.count("“") != bare.count("”"):
        bare = bare.replace("“", "").replace("”", "")
    if bare.lower() in _NOBODY:
        return "anyone"
    if bare in _WITH_ARTICLE:
        return f"the {bare}"
    for start in _DROP:
        if bare.lower().startswith(start) and len(bare) > len(start) + 2:
            bare = bare[len(start) :]
    first = bare.split(" ", 1)[0].lower()
    article = first + " " in _ARTICLES
    ordinary = rarity(first) < 1 and not is_name(concept(first)) and len(first) > 2
    common = article or first in _FUNCTION or ordinary
    named = (len(first) > 1 and bare[:2].isupper()) or (not article and bare.partition(" ")[2][:1].isupper())
    return bare[:1].lower() + bare[1:] if common and not named else bare


_WITH_ARTICLE = frozenset(
    ["United States", "United Kingdom", "United Nations", "Netherlands", "Philippines", "European Union", "Pentagon"]
    + ["Islamic State", "Kremlin", "White House", "US", "U.S.", "UK", "EU", "UN", "FBI", "CIA"]
)
"""Names that a sentence has with an article."""
_NOBODY = frozenset({"no one", "no-one", "nobody", "none"})
_FUNCTION = vocabulary("many most some several all both other others more few no any such every each another")
_PLURAL = vocabulary("people men women children aircraft police staff troops dead wounded injured personnel cattle")


def _many(name: str) -> str:
    """A counted noun in the plural."""
    head, of, rest = name.partition(" of ")
    words = head.split()
    last = words[-1] if words else ""
    if not last or last.lower() in _PLURAL or (last.endswith("s") and not last.endswith("ss")):
        return name
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        words[-1] = last[:-1] + "ies"
    else:
        words[-1] = last + ("es" if last.endswith(("ss", "x", "ch", "sh")) else "s")
    return " ".join(words) + of + rest


def _short(text: str, limit: int = 90) -> str:
    words = " ".join(text.split())
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " …"
