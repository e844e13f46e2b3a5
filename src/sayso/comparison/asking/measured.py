"""Questions after counts and measures: how many, at what hour, how long, how far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from sayso.comparison.asking import phrases, questions, turning
from sayso.comparison.asking.cores import ALONE, first_form
from sayso.comparison.asking.phrases import low, many, plural, unnumbered, whole
from sayso.comparison.asking.turning import turned
from sayso.comparison.asking.wording import QUOTED, cut, full, text_of, whole_words
from sayso.comparison.statements.clocks import clocks
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import scale
from sayso.comparison.vocabulary import verbs
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import LINKING, vocabulary

_ALONE_PAST = vocabulary("""escaped fled crossed left died arrived returned survived remained""")
"""What befell a thing that nobody did to it."""
_EMPTY = vocabulary(
    "had got made took taken indicated included shown showed saw increased raised reduced lowered doubled"
)
"""Verbs that say nothing of what they count."""
_DEATH = frozenset(["dead", "died", "deceased"])
_BODIES = frozenset(["bodies", "body", "dead", "deaths", "victims", "corpses"])
_OF = re.compile(r"\bof\b")
_TELLING = 0.4
"""Rarity from which the bare name of a counted thing tells what is asked."""


def how_many(thing: str, befallen: str, items: Sequence[Item]) -> str:
    """ "How many bundles were dropped?"; `befallen`: the word beside the thing that says what befell it, or ""."""
    items = items[: questions.MOST]
    name = many(low(thing, items))
    if befallen in _DEATH:
        return f"How many {'people' if thing.lower() in _BODIES else name} died?"
    if befallen and befallen not in _EMPTY:
        away = "" if befallen in _ALONE_PAST else _away(befallen, items)
        return f"How many {name} {befallen}?" if befallen in _ALONE_PAST else f"How many {name} were {befallen}{away}?"
    central = questions.central(items)
    for k in sorted(range(len(items)), key=lambda k: (-central[k], k)):
        done = _befell(thing, items[k])
        if done:
            return f"How many {name} {done}{_scene(items[k], items)}?"
    if common := _commonly(items):
        return f"How many {name} {common}?"
    if asked := _fronted(thing, name, items):
        return asked
    quoted = questions.clause([i for i in items if _last(thing) in i.words]) or _phrase(thing, items)
    quoted = quoted if len(name.split()) == 1 else ""
    led = _FIRST.match(blank(quoted, [f.span.text for i in items for f in i.figures])) if quoted else None
    if led is not None and led["rest"].startswith(f"{name} ") and not turning.pointing(led["rest"]):
        return f"How many {led['rest']}?"
    if rarity(name) > _TELLING or not quoted:
        return f"How many {name} were there{_scene(items[0], items)}?"
    return f"How many {name}: “{blank(quoted, [f.span.text for i in items for f in i.figures])}”?"


def blank(quoted: str, measures: Iterable[str]) -> str:
    """Quoted words with a gap for the figure that is asked for: a question takes no side."""
    told = sorted({" ".join(m.split()) for m in measures}, key=lambda m: (-len(m), m))
    rules = (re.compile(rf"(?<![\w-]){re.escape(m)}(?![\w-])") for m in told if m)
    found = next((at for rule in rules if (at := rule.search(quoted)) is not None), None)
    if found is None:
        return quoted
    number = phrases.unnumbered(found[0])
    kept = number if number != found[0] else ""
    return f"{quoted[: found.start()]}{f'… {kept}'.rstrip()}{quoted[found.end() :]}"


_AWAY = re.compile(
    r"\s(away|off|out|down|up|back|home|upstairs|downstairs|ashore|aboard|abroad"
    r"|in(?=[.,;]|\s(?:by|on|since|after|before|with|dead|alive)\b|$))\b"
)
_WANTING = vocabulary("brought sent taken picked put laid carried placed pulled dragged led driven")
"""What befell somebody, which says little without where to or where from."""
_WHERE_TO = (
    r"(?:\s(?!to\b|off\b|from\b|into\b|out\b|onto\b)[\w’'-]+){0,3}?\s(?P<where>(?:to|off|from|into|out of|onto)\s"
    r"(?:the\s|an?\s)?(?!(?:be|have|do|see|get|help|make|take|find)\b)[a-z]{3,})(?=[.,;:!?)”\"]|$|\s(?:and|or|but|by|in|at|on|after|with)\b)"
)


def _away(befallen: str, items: Sequence[Item]) -> str:
    """The particle that stands behind what befell those counted ("switched off"), else where to or from, where all that
    tell it tell the same: "brought to the school"."""
    told = [re.search(rf"\b{re.escape(befallen)}{_AWAY.pattern}", text_of(i), re.IGNORECASE) for i in items]
    particle = next((f" {found[1].lower()}" for found in told if found), "")
    if particle or befallen not in _WANTING:
        return particle
    led = [re.search(rf"\b{re.escape(befallen)}\b{_WHERE_TO}", text_of(i)) for i in items]
    places = {found["where"] for found in led if found}
    return f" {places.pop()}" if len(places) == 1 else ""


_ON = re.compile(r"\s*(?:of|who|that|which|and|or|to)\b|[\w’'-]")
"""What follows a counted noun that goes on."""


def _fronted(thing: str, name: str, items: Sequence[Item]) -> str:
    """The question of a statement with the counted thing at its head: "How many people does the jail have room for?";
    "" where no statement makes one."""
    noun = re.escape(_last(thing))
    for item in questions.near_all(items):
        asked = turned(item, items).rstrip("?")
        for figure in item.figures:
            number = re.escape(" ".join(figure.span.text.split()))
            found = re.search(rf"(?:\s(?:{_ROUGHLY}))*\s{number}(?:\s{noun})?(?=\s|$)", asked, re.IGNORECASE)
            if found is None or not re.search(rf"{noun}$", found[0], re.I) or asked[: found.start()].endswith(" of"):
                continue
            if _ON.match(asked, found.end()):
                continue
            if " " not in asked[: found.start()]:  # it is the subject
                told = turning.plain(item)
                behind = re.search(rf"{number}(?:\s{noun})?(?=\s)", told, re.IGNORECASE)
                return f"How many {name}{told[behind.end() :]}?" if behind is not None else ""
            first = asked[:1].lower() + asked[1 : found.start()]
            return f"How many {name} {first}{asked[found.end() :]}?"
    return ""


def _phrase(thing: str, items: Sequence[Item]) -> str:
    """The shortest phrase of several words in which the counted thing stands; "" where there is none."""
    named = (w for i in items for w in (i.statement.object_words, i.statement.subject_words))
    fit = (w for w in named if re.search(rf"\b{re.escape(_last(thing))}\b", w.lower()) and _OF.search(w))
    return min(fit, key=lambda w: (len(w), w), default="")


def _commonly(items: Sequence[Item]) -> str:
    """What most statements tell that those counted did, in the past: "left"; "" where they tell different things."""
    deeds = Counter(i.statement.predicate[0] for i in items if i.statement.predicate)
    lemma, count = max(deeds.items(), key=lambda d: (d[1], d[0]), default=("", 0))
    return verbs.past(lemma) if count > 1 and 2 * count > len(items) and lemma in ALONE - LINKING else ""


_ROUGHLY = (
    r"about|around|some|nearly|almost|roughly|over|approximately|only|just|at least|at most|up to|more than|fewer than|"
    r"less than|no more than|no fewer than|close to|an estimated|a total of"
)
_BEFORE = re.compile(
    r"\s(?P<at>(?:(?:at|on|for|since|until|from|by|before|after|in|within|of|than)\s+)?)"
    r"(?:(?:shortly|just|soon|a little|exactly|about|around|some|nearly|almost|roughly|over|more|than|before|after)"
    r"\s+)*$",
    re.IGNORECASE,
)
"""What stands between a clause and its measure: a preposition, and how exact the measure is."""
_APART = re.compile(r"\.?,(?!\s(?:sharp|exactly|precisely|on the dot)\b)")
"""What a comma sets apart behind a measure: another thing."""
_BELONGS = re.compile(r"\w|\s+of\b", re.IGNORECASE)
"""What stands behind a measure that is not all of it: "three days of mourning"."""
_EXACTLY = re.compile(r"^,?\s+(?:sharp|exactly|precisely|on the dot|hours|hrs\b\.?)(?=\W|$)", re.IGNORECASE)
_ASKED_AT = frozenset(["", "at"])
_ASKED_FROM = frozenset(["since", "until", "from", "by"])
_ASKED_FOR = frozenset(["", "for"])


def at_what_hour(told: Sequence[tuple[Item, str]]) -> str:
    """ "At what hour did the mast fall?" from statements with the words of their hours; "" where no clause does."""
    for question, at in _unmeasured(told):
        if at in _ASKED_AT | _ASKED_FROM:
            return f"{(at or 'at').capitalize()} what hour {question}"
    return ""


def how_long(told: Sequence[tuple[Item, str]]) -> str:
    """ "How long was the mine shut?" from statements with the words of their durations; "" where no clause does."""
    apart = [(item, words) for item, words in told if "-" not in words]  # "the six-hour siege ended" took no six hours
    asked = next((f"How long {question}" for question, at in _unmeasured(apart) if at in _ASKED_FOR), "")
    return asked or next((q for item, words in told if (q := _of_a_length(item, words))), "")


_DAYS_OF = re.compile(r"\s(?P<unit>years|months|weeks|days|hours|minutes|seconds)$", re.IGNORECASE)


_LASTING_THING = re.compile(
    r"(?:\slong)?\s(?P<of>of\s)?(?P<noun>(?!for\b|in\b|on\b|at\b|to\b)[a-z]{3,})"
    r"(?=[.,;]|$|\s(?:of|in|on|at|by|to|for|from|with|and|or|but|that|which|was|were|is|are|had|has|will|before|after|"
    r"during|between|against|over|near|outside|inside)\b)"
)
"""One noun of what lasts, behind which its phrase ends: "siege", and not "hostage" of "a six-hour hostage drama"."""


def _of_a_length(item: Item, words: str) -> str:
    """The question on a thing of some length ("a six-hour siege"), or on units of something ("two weeks of rain")."""
    text = text_of(item)
    at = re.search(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text, re.IGNORECASE)
    if at is None:
        return ""
    behind = _LASTING_THING.match(text, at.end())
    if behind is None:
        return ""
    noun, unit = behind["noun"], _DAYS_OF.search(f" {words}")
    if behind["of"]:
        return f"How many {unit['unit'].lower()} of {noun} were there?" if unit is not None else ""
    return f"How long was the {noun}?" if re.search(r"-[a-z]+$", words) else ""


def how_much(told: Sequence[tuple[Item, str]]) -> str:
    """ "How much of the oil ran out?", "How much oil did the barge lose?"; "" where no clause tells it."""
    items = [item for item, _ in told]
    measures = {item.index: words for item, words in told}
    for item in questions.near_all(items):
        words = re.escape(measures[item.index])
        whole = turning.plain(item)
        first = re.match(rf"{words}(?:\sof(?!\s(?:the|its|their)\s))?(?P<rest>\s\w.+)$", whole, re.IGNORECASE)
        if first is not None and full(item) and not turning.pointing(whole) and item.statement.tag != "VBP":
            return f"How much{_MANY_BE.sub(lambda m: _ONE_BE[m[0].lower()], first['rest'], count=1)}?"
        asked = turned(item, items).rstrip("?")
        found = re.search(rf"\s{words}\sof\s(?P<what>(?:the\s)?[\w’'-]+)", asked, re.IGNORECASE)
        if found is not None:
            return f"How much {found['what']} {asked[:1].lower()}{asked[1 : found.start()]}{asked[found.end() :]}?"
    return ""


_ONE_BE = {"were": "was", "are": "is", "have": "has"}
_MANY_BE = re.compile(rf"\b(?:{'|'.join(_ONE_BE)})\b", re.IGNORECASE)
"""Forms of several, which the question asks for as a mass."""


def how_many_units(told: Sequence[tuple[Item, str]]) -> str:
    """ "How many millimetres did the gauge record?" where a measure is what a deed is done to; else ""."""
    for question, at, words in _asked_without(told):
        unit = unnumbered(words)
        if at == "" and unit != words and plural(unit) and question.startswith(_DOING):
            return f"How many {unit} {question}"
    return ""


_DOING = ("did ", "does ", "do ", "has ", "have ", "had ", "will ")
"""How a question begins that asks for what is done, and not for what is."""


def when(items: Sequence[Item]) -> str:
    """ "When did the exchange end?" from a clause with its time left out; "" where no clause makes it."""
    told = [(i, words) for i in items if (words := _time_of(i))]
    for question, at in _unmeasured(told) if told else ():
        if at in ("", "at", "on", "in"):
            first = next((w.split()[0].capitalize() for _, w in told if w.split()[0].lower() in _ASKED_FROM), "")
            return f"{first} when {question}" if first else f"When {question}"
    return ""


def hour_of_all(items: Sequence[Item]) -> str:
    """ "At what hour did the exchange end?" where all statements tell one hour each, and the rest alike; else ""."""
    told = [(i, found[0].words) for i in items if len(found := clocks(text_of(i))) == 1]
    if len(told) < len(items) or len({i.doc for i in items}) < 2:
        return ""
    return at_what_hour(told)


def _time_of(item: Item) -> str:
    """The words of the one time that a statement tells; "" where it tells none or several."""
    times = [t for t in item.reading.times if t.id in item.statement.times]
    return " ".join(times[0].span.text.split()) if len(times) == 1 else ""


def how_far(told: Sequence[tuple[Item, str]]) -> str:
    """ "How far is the mill from the border?" from statements with the words of their measures; "" where no clause
    names what is measured."""
    return next((f"How far {question}" for question, at in _unmeasured(told) if at in _ASKED_AT), "")


def _unmeasured(told: Sequence[tuple[Item, str]]) -> Iterator[tuple[str, str]]:
    """The questions that statements answer, without their measure, and the preposition before it, the nearest first."""
    return ((question, at) for question, at, _ in _asked_without(told))


def _asked_without(told: Sequence[tuple[Item, str]]) -> Iterator[tuple[str, str, str]]:
    """The same, with the measure that is left out."""
    items = [item for item, _ in told]
    words = {item.index: measure.rstrip(".") for item, measure in told}  # a question may lack the point of "4 p.m."
    near = questions.near_all(items)
    every = [*near, *(i for i in questions.sorted_near(items) if i not in near)]
    made = [*((i, turned(i, items)) for i in near), *((i, turning.turned_by_name(i, items)) for i in every)]
    for item, question in made:
        asked, found, rest = question.rstrip("?").partition(words[item.index])
        rest = "" if _APART.match(rest) else rest.removeprefix(".")
        before = _BEFORE.search(asked)
        if found and before is not None and not _BELONGS.match(rest):
            left = f"{asked[: before.start()].rstrip(',')}{_EXACTLY.sub('', rest).rstrip(' ,')}?"
            yield f"{left[:1].lower()}{left[1:]}", before["at"].strip().lower(), words[item.index]


_OF_SIZE = re.compile(r"\b(?:an?|the) (?P<noun>[a-z]{4,}) of …")
_FIRST = re.compile(
    r"(?:(?:about|around|some|nearly|almost|over|only|just|at least|up to|more than) )?… (?P<rest>.+)$", re.IGNORECASE
)


def told_of(item: Item, words: str, how: str) -> str:
    """The question after a measure where no clause makes one: "How many miles of track lie under water?", "What depth
    is given for the shaft?"; else the words with a gap after `how`."""
    quoted = blank(cut(whole_words(item), QUOTED), [words])
    first, size = _FIRST.match(quoted), _OF_SIZE.search(quoted)
    if first is not None and full(item) and not turning.pointing(first["rest"]) and item.statement.tag != "VBG":
        return f"How many {first['rest'].rstrip(' .')}?"
    thing = item.statement.object_words if item.statement.passive else item.statement.subject_words
    if size is not None and size["noun"] not in _EMPTY_SIZES and whole(thing) and not turning.pointing(thing):
        name = low(thing, [item])
        return f"What {size['noun']} is given for {f'the {name}' if phrases.bare(thing, [item]) else name}?"
    return f"{how}: “{quoted}”?"


_EMPTY_SIZES = vocabulary("total number rate period course matter span space")
"""Nouns before a measure that do not say of what it is."""


def counted(words: Sequence[str], items: Sequence[Item]) -> str:
    """ "How many" of what is counted in the words of some figures; "" where they do not name it, or name a unit: nobody
    counts kilometres."""
    named = [b.lower() for w, b in zip(words, map(unnumbered, words)) if b != w and whole(b) and plural(b)]
    things = [thing for thing in named if scale(_last(thing))[0] == _last(thing)]
    if things:
        return how_many(min(things, key=lambda t: (len(t), t)), "", items)
    units = {_last(b) for b in map(phrases.unnumbered, words)}
    asked = questions.happened(items)
    if len(units) == 1 and plural(unit := units.pop()) and asked.startswith(("“", "Is it so: “")):
        told = asked.removeprefix("Is it so: ").rstrip("?")
        return f"How many {unit}: {blank(told, words)}?"
    return ""


def _befell(thing: str, item: Item) -> str:
    """What a statement tells of the counted thing, as "were dropped", "fled"; "" where it tells nothing of it."""
    s = item.statement
    lemma = first_form(item)
    if not s.verb or s.form in ("fragment", "noun") or s.predicate[0] in LINKING:
        return ""
    if _in(thing, s.object_words) and (s.passive or s.subject_words or lemma not in ALONE):
        done = s.verb.lower() if verbs.is_participle(s.verb.lower(), lemma) else verbs.participle(lemma)
        return "" if done in _EMPTY else f"were {done}{questions.particle(item) or _away(s.verb.lower(), [item])}"
    if s.passive or lemma not in ALONE or not (_in(thing, s.object_words) or _in(thing, s.subject_words)):
        return ""
    return "" if s.object_words and not _in(thing, s.object_words) else questions.past(item)


def _last(thing: str) -> str:
    """The counted noun."""
    return (_OF.split(thing.lower())[0].split() or [""])[-1]


def _scene(item: Item, items: Sequence[Item]) -> str:
    """The place that a statement names with a preposition, where most of the statements name it."""
    for place in item.reading.places:
        name = " ".join(place.span.text.split())
        if place.id not in item.statement.places or place.use != "location":
            continue
        there = re.search(
            rf"\s(?:in|at|near|off|outside)\s(?:the\s)?{re.escape(name)}(?![\w’'-]|\s[A-Z])", text_of(item)
        )
        if there is not None and 2 * sum(name in text_of(i) for i in items) > len(items):
            return there[0]
    return ""


def asks_of(thing: str, items: Sequence[Item]) -> bool:
    """Whether some statement has the counted thing as its subject or object, so that its verb asks after it."""
    return any(_in(thing, i.statement.object_words) or _in(thing, i.statement.subject_words) for i in items)


def _in(thing: str, words: str) -> bool:
    """Whether the counted noun is the head of a phrase."""
    return _last(thing) != "" and _last(thing) == _last(words) and _last(thing) not in ("number", "toll", "total")
