"""Questions after counts and measures: how many, at what hour, how long, how far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.comparison.asking import phrases, questions
from sayso.comparison.asking.clear import plain, pointing
from sayso.comparison.asking.cores import ALONE, first_form
from sayso.comparison.asking.fronted import fronted, last
from sayso.comparison.asking.gaps import Gap, gaps
from sayso.comparison.asking.phrases import low, many, plural, unnumbered, whole
from sayso.comparison.asking.turning import turned
from sayso.comparison.asking.wording import QUOTED, cut, full, text_of, whole_words
from sayso.comparison.statements.clocks import clocks
from sayso.comparison.statements.fates import beside
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.units import scale
from sayso.comparison.vocabulary import verbs
from sayso.comparison.vocabulary.frequency import rarity
from sayso.comparison.vocabulary.words import LINKING, vocabulary

_ALONE_PAST = vocabulary(
    """escaped fled crossed left died arrived returned survived remained marched rallied demonstrated protested"""
)
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
    name = _undone(many(low(thing, items)), befallen)
    if befallen in _DEATH | _BODIES:
        return f"How many {'people' if thing.lower() in _BODIES else name} died?"
    if befallen and befallen not in _EMPTY:
        away = "" if befallen in _ALONE_PAST else _away(befallen, items)
        name = "" if name == "others" else f"{name} "
        return f"How many {name}{befallen}?" if befallen in _ALONE_PAST else f"How many {name}were {befallen}{away}?"
    if befallen in _LACKING | _EMPTY and not _away(befallen, items) and (asked := fronted(thing, name, items)):
        return asked
    if (told := _told_most(thing, items)) is not None:
        done, item = told
        by_whom = fronted(thing, name, items) if done.removeprefix("were ") in _LACKING else ""
        return by_whom or f"How many {name} {done}{_scene(item, items)}?"
    if common := _commonly(items):
        return f"How many {name} {common}?"
    if asked := fronted(thing, name, items):
        return asked
    if asked := _from_how_many(thing, name, items):
        return asked
    quoted = questions.clause([i for i in items if last(thing) in i.words]) or _phrase(thing, items)
    quoted = quoted if len(name.split()) == 1 else ""
    led = _FIRST.match(blank(quoted, [f.span.text for i in items for f in i.figures])) if quoted else None
    if led is not None and led["rest"].startswith(f"{name} ") and not pointing(led["rest"]):
        return f"How many {led['rest']}?"
    if rarity(name) > _TELLING or not quoted:
        return f"How many {name} were there{_scene(items[0], items)}?"
    return f"How many {name}: “{blank(quoted, [f.span.text for i in items for f in i.figures])}”?"


def _from_how_many(thing: str, name: str, items: Sequence[Item]) -> str:
    """ "From how many stations were the observers expelled?" where what is counted stands in every statement behind a
    preposition: it is no question how many there are; "" where one tells it otherwise."""
    if asks_of(thing, items):
        return ""
    found: list[Gap] = []
    for item in items:
        named = (f"{' '.join(f.span.text.split())} {thing}" for f in item.figures)
        gap = next((g for words in named if words in text_of(item) for g in gaps([(item, words)], False)), None)
        if gap is None:
            return ""
        found.append(gap)
    asked = next((g for g in found if g.at in _PLACED), None)
    return f"{asked.at.capitalize()} how many {name} {asked.question}" if asked is not None else ""


_PLACED = frozenset(["from", "in", "at", "on"])
"""Prepositions before things that are counted by what happens there."""
_LACKING = vocabulary("cost put given spent known covered brought")
"""What was done to a thing, which tells little without who did it, or to whom."""


_COST = frozenset(["cost"])


def _undone(name: str, befallen: str) -> str:
    """The name of those counted without what the question itself tells of them: "how many legs were broken", not
    "broken legs"."""
    first, _, rest = name.partition(" ")
    again = first == befallen or (beside(first) is not None and beside(first) == beside(befallen))
    return rest if rest and again else name


def share(quoted: str) -> str:
    """The question of quoted words with a gap for how many of some they tell: "How many of the first four had scars?";
    of two that they join, the second alone.  The words behind "How many" where they make none."""
    told = _JOINED.sub("", quoted)
    plainly = _SHARE.match(told) is not None and not pointing(_SHARE.sub("", told, count=1))
    return f"How many{told[1:]}?" if plainly else f"How many: “{quoted}”?"


_JOINED = re.compile(r"^[^…,;:]+ and (?=… of )")
_SHARE = re.compile(
    r"^… of (?:the|its|their) (?:(?!(?:they|he|she|it|we|that|who|which)\b)[\w’'-]+ ){1,4}?"
    r"(?=(?:was|were|is|are|has|have|had|died|[a-z]+ed)\b)(?:.* in them$)?"
)


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
    r"(?:the\s|an?\s)?(?!(?:be|have|do|see|get|help|make|take|find)\b)[a-z]{3,}(?:\s[a-z]{3,})?)(?=[.,;:!?)”\"]|$|\s(?:and|or|but|by|in|at|on|after|with)\b)"
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


def _phrase(thing: str, items: Sequence[Item]) -> str:
    """The shortest phrase of several words in which the counted thing stands; "" where there is none."""
    named = (w for i in items for w in (i.statement.object_words, i.statement.subject_words))
    fit = (w for w in named if re.search(rf"\b{re.escape(last(thing))}\b", w.lower()) and _OF.search(w))
    return min(fit, key=lambda w: (len(w), w), default="")


def _commonly(items: Sequence[Item]) -> str:
    """What most statements tell that those counted did, in the past: "left"; "" where they tell different things."""
    deeds = Counter(i.statement.predicate[0] for i in items if i.statement.predicate)
    lemma, count = max(deeds.items(), key=lambda d: (d[1], d[0]), default=("", 0))
    return verbs.past(lemma) if count > 1 and 2 * count > len(items) and lemma in ALONE - LINKING else ""


_ASKED_AT = frozenset(["", "at"])
_ASKED_FROM = frozenset(["since", "until", "from", "by"])
_ASKED_FOR = frozenset(["", "for"])


def at_what_hour(told: Sequence[tuple[Item, str]], pronouns: bool = True) -> str:
    """ "At what hour did the mast fall?" from statements with the words of their hours; "" where no clause does."""
    for gap in gaps(told, pronouns):
        if gap.at in _ASKED_AT | _ASKED_FROM:
            return f"{(gap.at or 'at').capitalize()} what hour {gap.question}"
    return ""


def how_long(told: Sequence[tuple[Item, str]]) -> str:
    """ "How long was the mine shut?" from statements with the words of their durations; "" where no clause does."""
    apart = [(item, words) for item, words in told if "-" not in words]  # "the six-hour siege ended" took no six hours
    asked = next((q for gap in gaps(apart) if (q := _lasting(gap))), "")
    return asked or next((q for item, words in told if (q := _of_a_length(item, words))), "")


_SINCE = re.compile(r"^\s(?:after|before)\s\S")


def _lasting(gap: Gap) -> str:
    """The question after a duration: how long, after how long, how long after; "" where it is none of these."""
    if _SINCE.match(gap.rest) and gap.at == "":
        return f"How long{gap.rest} {gap.asked}?"
    if gap.at in _ASKED_FOR:
        return f"How long {gap.question}"
    if gap.at == "after":
        return f"After how long {gap.question}"
    unit = unnumbered(gap.words)
    return f"Within how many {unit}{gap.rest} {gap.asked}?" if gap.at == "within" and unit != gap.words else ""


_DAYS_OF = re.compile(r"\s(?P<unit>years|months|weeks|days|hours|minutes|seconds)$", re.IGNORECASE)


_LASTING_THING = re.compile(
    r"(?:\slong)?\s(?P<of>of\s)?(?P<noun>(?!for\b|in\b|on\b|at\b|to\b)(?:(?<=of\s)[a-z]+al\s)?[a-z]{3,})"
    r"(?P<lost>\s(?:was|were)\s[a-z]+(?=[.,;]|$|\s(?:in|on|at|by)\b))?(?=[.,;]|$|\s(?:of|in|on|at|by|to|for|from|with|and|or|but|that|which|was|were|is|are|had|has|will|before|after|"
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
        befell = behind["lost"] or " were there"
        return f"How many {unit['unit'].lower()} of {noun}{befell}?" if unit is not None else ""
    return f"How long was the {noun}?" if re.search(r"-[a-z]+$", words) else ""


def how_much(told: Sequence[tuple[Item, str]]) -> str:
    """ "How much of the oil ran out?", "How much oil did the barge lose?"; "" where no clause tells it."""
    items = [item for item, _ in told]
    measures = {item.index: words for item, words in told}
    for item in questions.near_all(items):
        words = re.escape(measures[item.index])
        whole = plain(item)
        first = re.match(rf"{words}(?:\sof(?!\s(?:the|its|their)\s))?(?P<rest>\s\w.+)$", whole, re.IGNORECASE)
        if first is not None and full(item) and not pointing(whole) and item.statement.tag != "VBP":
            unit = unnumbered(measures[item.index])
            if " of " in first[0] and plural(first["rest"].split()[0]) and plural(unit):
                return f"How many {unit} of{first['rest']}?"
            return f"How much{_MANY_BE.sub(lambda m: _ONE_BE[m[0].lower()], first['rest'], count=1)}?"
        asked = turned(item, items).rstrip("?")
        found = re.search(rf"\s{words}\sof\s(?P<what>(?:the\s)?[\w’'-]+)", asked, re.IGNORECASE)
        if found is not None and not _HANGING.search(asked[: found.start()]):
            return f"How much {found['what']} {asked[:1].lower()}{asked[1 : found.start()]}{asked[found.end() :]}?"
    return ""


_HANGING = re.compile(r"\b(?:within|of|by|to|at|in|from|for|than|on|about|over)$")
"""A preposition before a measure, which the question would leave without its noun."""
_ONE_BE = {"were": "was", "are": "is", "have": "has"}
_MANY_BE = re.compile(rf"\b(?:{'|'.join(_ONE_BE)})\b", re.IGNORECASE)
"""Forms of several, which the question asks for as a mass."""


def how_many_units(told: Sequence[tuple[Item, str]]) -> str:
    """ "How many millimetres did the gauge record?" where a measure is what a deed is done to; else ""."""
    for gap in gaps(told):
        unit = unnumbered(gap.words)
        if gap.at == "" and unit != gap.words and plural(unit) and gap.asked.startswith(_DOING):
            return f"How many {unit} {gap.question}"
    return ""


def how_fast(told: Sequence[tuple[Item, str]]) -> str:
    """ "At what speed was the bus moving?", "What speed did the gusts reach?"; "" where no clause tells it."""
    for gap in gaps(told):
        if gap.at == "at":
            return f"At what speed {gap.question}"
        if gap.at == "" and gap.asked.startswith(_DOING):
            return f"What speed {gap.question}"
    return ""


_DOING = ("did ", "does ", "do ", "has ", "have ", "had ", "will ")
"""How a question begins that asks for what is done, and not for what is."""


def when(items: Sequence[Item]) -> str:
    """ "When did the exchange end?" from a clause with its time left out; "" where no clause makes it."""
    told = [(i, words) for i in items if (words := _time_of(i))]
    for gap in gaps(told, False) if told else ():
        if gap.at in ("", "at", "on", "in"):
            first = next((w.split()[0].capitalize() for _, w in told if w.split()[0].lower() in _ASKED_FROM), "")
            return f"{first} when {gap.question}" if first else f"When {gap.question}"
    return ""


def hour_of_all(items: Sequence[Item]) -> str:
    """ "At what hour did the exchange end?" where all statements tell one hour each, and the rest alike; else ""."""
    told = [(i, found[0].words) for i in items if len(found := clocks(text_of(i))) == 1]
    if len(told) < len(items) or len({i.doc for i in items}) < 2:
        return ""
    return at_what_hour(told, False)


def _time_of(item: Item) -> str:
    """The words of the one time that a statement tells; "" where it tells none or several."""
    times = [t for t in item.reading.times if t.id in item.statement.times]
    return " ".join(times[0].span.text.split()) if len(times) == 1 else ""


def how_far(told: Sequence[tuple[Item, str]]) -> str:
    """ "How far is the mill from the border?" from statements with the words of their measures; "" where no clause
    names what is measured."""
    for gap in gaps(told):
        if gap.at in _ASKED_AT:
            return f"How far{gap.rest} {gap.asked}?" if gap.apart else f"How far {gap.question}"
    return ""


_OF_SIZE = re.compile(r"\b(?:an?|the) (?P<noun>[a-z]{4,}) of …")
_FIRST = re.compile(
    r"(?:(?:about|around|some|nearly|almost|over|only|just|at least|up to|more than) )?… (?P<rest>.+)$", re.IGNORECASE
)


def told_of(item: Item, words: str, how: str) -> str:
    """The question after a measure where no clause makes one: "How many miles of track lie under water?", "What depth
    is given for the shaft?"; else the words with a gap after `how`."""
    quoted = blank(cut(whole_words(item), QUOTED), [words])
    first, size = _FIRST.match(quoted), _OF_SIZE.search(quoted)
    if first is not None and full(item) and not pointing(first["rest"]) and item.statement.tag != "VBG":
        return f"How many {first['rest'].rstrip(' .')}?"
    thing = item.statement.object_words if item.statement.passive else item.statement.subject_words
    if size is not None and size["noun"] not in _EMPTY_SIZES and whole(thing) and not pointing(thing):
        name = low(thing, [item])
        return f"What {size['noun']} is given for {f'the {name}' if phrases.bare(thing, [item]) else name}?"
    return f"{how}: “{quoted}”?"


_EMPTY_SIZES = vocabulary("total number rate period course matter span space")
"""Nouns before a measure that do not say of what it is."""


def counted(words: Sequence[str], items: Sequence[Item]) -> str:
    """ "How many" of what is counted in the words of some figures; "" where they do not name it, or name a unit: nobody
    counts kilometres."""
    named = [b.lower() for w, b in zip(words, map(unnumbered, words)) if b != w and whole(b) and plural(b)]
    things = [thing for thing in named if scale(last(thing))[0] == last(thing)]
    if things:
        return how_many(min(things, key=lambda t: (len(t), t)), "", items)
    units = {last(b) for b in map(phrases.unnumbered, words)}
    if len(units) == 1 and (much := _of_units(words, items)):
        return much
    if asked := _of_shares(words, items):
        return asked
    asked = questions.happened(items)
    if len(units) == 1 and plural(unit := units.pop()) and asked.startswith(("“", "Is it so: “")):
        told = asked.removeprefix("Is it so: ").rstrip("?")
        return f"How many {unit}: {blank(told, words)}?"
    return ""


def _of_units(words: Sequence[str], items: Sequence[Item]) -> str:
    """ "How much oil ran out?", "What was the depth?" where the words of figures are of one unit; "" where no clause
    tells it."""
    told = [(i, w) for w in words if w != unnumbered(w) for i in items if w in text_of(i)]
    much = _ASIDE.sub("?", how_much(told)) if told else ""
    return much or next((f"What {g.question}" for g in gaps(told, False) if _is_it(g)), "") if told else ""


_PERCENT = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?)\s?(?:%|per\s?cent\b)")


def _of_shares(words: Sequence[str], items: Sequence[Item]) -> str:
    """ "What share: “Turnout was put at …”?" where figures that differ are shares of which most statements tell, with
    a gap: a clause is seldom about its share; "" where they are none."""
    told = [(i, found) for i in items if (found := list(_PERCENT.finditer(text_of(i))))]
    known = {m[1] for _, found in told for m in found}
    if len(told) < 2 or 2 * len(told) < len(items) or not known & {*words}:
        return ""
    quoted = questions.clause([i for i, found in told if len(found) == 1])
    gapped = blank(quoted, [m[0] for _, found in told for m in found])
    return f"What share: “{gapped}”?" if gapped != quoted else ""


_ASIDE = re.compile(r",.*$", re.DOTALL)
"""What a comma sets apart in a question: it was told, and is not asked."""


def _is_it(gap: Gap) -> bool:
    """Whether a measure is what the subject is said to be: "the depth was 90 metres"."""
    return gap.at == "" and gap.rest == "" and gap.asked.split()[0] in ("was", "is", "were", "are")


def _told_most(thing: str, items: Sequence[Item]) -> tuple[str, Item] | None:
    """What most statements tell of the counted thing, and the most central of those that do; None where none does."""
    central = questions.central(items)
    order = sorted(range(len(items)), key=lambda k: (-central[k], k))
    told = [(done, items[k]) for k in order if (done := _befell(thing, items[k]))]
    often = Counter(_deed(done) for done, _ in told)
    return max(told, key=lambda t: often[_deed(t[0])], default=None)


def _deed(done: str) -> str:
    """The verb of what befell a thing, without where or to whom: "dropped" of "were dropped over the town"."""
    return done.removeprefix("were ").split(" ", 1)[0]


def _befell(thing: str, item: Item) -> str:
    """What a statement tells of the counted thing, as "were dropped", "fled"; "" where it tells nothing of it."""
    s = item.statement
    lemma = first_form(item)
    if not s.verb or s.form in ("fragment", "noun") or s.predicate[0] in LINKING:
        return ""
    if _in(thing, s.object_words) and (s.passive or s.subject_words or lemma not in ALONE):
        done = s.verb.lower() if verbs.is_participle(s.verb.lower(), lemma) else verbs.participle(lemma)
        if done in _COST:
            return ""
        return "" if done in _EMPTY else f"were {done}{questions.particle(item) or _away(s.verb.lower(), [item])}"
    if s.passive or lemma not in ALONE or not (_in(thing, s.object_words) or _in(thing, s.subject_words)):
        return ""
    return "" if s.object_words and not _in(thing, s.object_words) else questions.past(item)


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
    return last(thing) != "" and last(thing) == last(words) and last(thing) not in ("number", "toll", "total")
