"""The counted thing of a figure: its head noun, what modifies it, and what befell those counted."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.comparison.lineage.within import teller_of
from sayso.comparison.statements.fates import beside
from sayso.comparison.vocabulary.words import concept, is_name, vocabulary, wider
from sayso.model import Quantity, Reading
from sayso.model.intervals import Interval

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_SKIP = vocabulary(
    """the a an of and or in on at to for from by with their his her its our total number group two three four five six
    seven eight nine ten eleven twelve"""
)
SUMS = vocabulary("""thing figure number toll count total tally""")
"""Heads that say that something is counted, and not what."""
_AFTER = re.compile(
    r"\b(?:of|in|on|from|who|that|which|with|without|for|at|near|against|around|across|by|to|into|"
    r"under|there|here|after|before|during|since|behind|inside|outside|aboard)\b"
)
_WHERE = re.compile(r"\b(?:in|on|at|from|near|around|across|into|against)\b")
_DONE = re.compile(
    r"^(?!(?:childr|wom|m|ox|brethr)en$)\w{2,}(?:ed|en|ing)$|"
    r"^(?:left|lost|held|shot|hit|sunk|found|sent|built|brought|bought|kept|sold|struck|made|gone|burnt|dead|cut|led|dealt|put|set|seen|met|fed|laid|"
    r"paid|told|torn|worn|drawn|thrown|blown|flown|shown|known|grown|withdrawn|driven|spent|sent|cleaned)$"
)
"""A participle or adjective behind a counted noun: what was done to it, or what it did."""


_MASSES = re.compile(r"(?:dozens|scores|hundreds|thousands|lakhs|crores|millions|billions)\Z", re.IGNORECASE)
"""Last words of a number that says how large something is at least: "thousands" may be twelve thousand."""


def number(q: Quantity) -> Interval:
    """What the text allows a number to be, in the unit of its figure; words such as "thousands" have no upper end."""
    open_ended = q.rule.startswith("vague") and q.bound == "~" and _MASSES.search(q.span.text) is not None
    return Interval(None if q.low is None else float(q.low), None if q.high is None or open_ended else float(q.high))


DEEDS = vocabulary("deaths fatalities injuries arrests detentions burials births admissions")
"""What befalls people, counted itself."""
_WHOM = re.compile(r"\bof (?:the |its |his |their )?([\w-]+)(?=$| (?:in|at|on|from|near|who)\b)")
"""Whom "arrests" or "deaths" befell: "arrests of sailors"."""


def thing_of(q: Quantity) -> tuple[str, frozenset[str], str | None]:
    """The concept of the head noun, those of its modifiers, and its state; "members of the family" counts members,
    "the dead" people."""
    words = (q.thing or "").lower()
    every = [w for w in _WORD.findall(_WHERE.split(words, maxsplit=1)[0] or words) if w not in _SKIP]
    state = next((kind for w in every if (kind := beside(w))), None)
    first = [w for w in _WORD.findall(_AFTER.split(words, maxsplit=1)[0] or words) if w not in _SKIP]
    parts = _noun([w for w in first if not beside(w)])
    if state and parts and all(_DONE.match(w) and not person(concept(single(w))) for w in parts):
        parts = []  # "bodies identified" are people, and not those identified
    if first and first[-1] in DEEDS:  # "child deaths" are children's, "traffic deaths" people's
        parts = parts if parts and person(concept(single(parts[-1]))) else []
    if parts == ["others"]:
        return "people", frozenset(), state  # "12 others were hurt": besides those who died
    if parts[-1:] == ["toll"]:
        return "people", frozenset(), state or "dead"
    if not parts and state and (whom := _WHOM.search(words)) and person(concept(single(whom[1]))):
        return concept(single(whom[1])), frozenset(), state
    if not parts or (state and concept(parts[-1]) in SUMS):
        return ("people" if state else "thing"), frozenset(), state
    joined = [f"{a}_{b}" for a, b in pairwise(every) if is_name(concept(f"{a}_{b}"))]
    every = [w for w in every if not beside(w) and not any(w in j.split("_") for j in joined)] + joined
    kept = (w for w in every if w != parts[-1] and (w in parts or not _DONE.match(w)))
    return concept(single(parts[-1])), frozenset(concept(w.replace(".", "")) for w in kept), state


def noun(q: Quantity) -> str:
    """The counted noun as a single one, in the words of the text: concepts put houses and buildings together."""
    words = bare(q.thing or "").lower().split(" of ")[0].split()
    return single(words[-1]) if words else ""


_PERSONS = vocabulary(
    """guest patron customer visitor passenger traveller traveler tourist reveller reveler spectator fan mourner pilgrim
    worshipper voter crowd body dead corpse casualty fatality victim survivor wounded injured patient inmate detainee
    sailor crew crewman seafarer miner fireman firefighter policeman officer member employee head soul life someone
    other girl boy lad brother sister son daughter mother father comrade colleague neighbour neighbor private recruit
    serviceman supporter fan steward striker picket docker porter cleaner cook clerk guard nurse doctor surgeon engineer
    diver climber hiker skier cyclist motorist rider runner player athlete islander townsman trader vendor shopper
    spectator onlooker bystander student pupil teacher lawyer demonstrator protester farmer fisherman warder rescuer
    medic paramedic"""
)


def person(head: str) -> bool:
    """Whether a thing counted is people, by whatever name: statements of one question count the same people."""
    single = head.removesuffix("s")
    folk = head in _FOLK or wider(head) in _FOLK or head.endswith(("men", "women")) or bool(_TRADE.search(head))
    return folk or head in _PERSONS or single in _PERSONS


def armed(head: str) -> bool:
    """Whether people of a name serve a state or body: whose they are is told with them, and of one side alone."""
    return wider(head) == "armed" or head in _SERVE


_SERVE = vocabulary(
    """guard officer sailor police policeman policemen serviceman servicemen servicewoman servicewomen pilot conscript
    recruit reservist"""
)
_TRADE = re.compile(r"\w{3}(?:ician|[bmp]ist|[gln]ist|odian|arian|neer|teer)s?$")
"""Endings of nouns for those who do something: technicians, journalists, volunteers."""
_FOLK = frozenset({"people", "armed", "harm", "police", "suspect", "official", "leader"})
_OUT_OF_MANY = re.compile(r"\b(?:another|other|not|every|any|least|than) $", re.IGNORECASE)
"""Words before "one" after which it counts one more, one of several, or bounds another figure."""


def alone(q: Quantity, reading: Reading) -> bool:
    """Whether "one" counts all whom something befell, "one man died": as a determiner it may mean one of several, and
    does where its source has counted more of them before, or counts on ("one man died, another was hurt")."""
    _, _, state = thing_of(q)
    text, start = reading.text, q.span.start
    if state is None or _OUT_OF_MANY.search(text, max(0, start - 12), start):
        return False
    if re.match(r"\s+(?:of|or|more|other|by|in|such)\b", text[q.span.end : q.span.end + 8]):
        return False
    voice = _voice(q, reading)
    before = (o for o in reading.quantities if o.span.start < start and o.low is not None and o.low > 1)
    return not any(_voice(o, reading) == voice and thing_of(o)[2] == state for o in before)


def _voice(q: Quantity, reading: Reading) -> str | None:
    """The source of a figure; None in the page's own words."""
    told = teller_of(reading, q)
    return told.chain[-1] if told is not None and told.chain else None


def _noun(parts: list[str]) -> list[str]:
    """The words up to a participle that follows the noun: "boxes | containing rifles", "people | killed"."""
    for k in range(1, len(parts)):
        plural = parts[k - 1].endswith("s") or parts[k - 1] in _PLURALS
        if _DONE.match(parts[k]) and (plural or k == len(parts) - 1):
            return parts[:k]
    return parts


def befallen(thing: str) -> str:
    """The word after the counted noun that says what befell it: "trucks destroyed", "people dead"."""
    words = _AFTER.split(thing.lower(), maxsplit=1)[0].split()
    last = words[-1] if len(words) > 1 else ""
    return last if beside(last) or (_DONE.match(last) and not last.endswith("ing")) else ""


def bare(thing: str) -> str:
    """The counted thing without the participle or place after it, in the words of the text."""
    first = _AFTER.split(thing, maxsplit=1)
    kept = thing if re.search(r"\bof\b", thing) else first[0]
    words = kept.split()
    noun = _noun([w.lower() for w in words])
    if len(noun) > 1 and beside(noun[-1]):
        noun = noun[:-1]
    return " ".join(words[: len(noun)]) or thing


def unfated(thing: str) -> str:
    """The counted thing without a word before it that says what befell it: "deceased miners" are miners."""
    words = thing.split()
    first = next((k for k, w in enumerate(words[:-1]) if not beside(w.lower())), len(words) - 1)
    return " ".join(words[first:]) or thing


def single(word: str) -> str:
    """A noun in lower case as a single one, by the endings of plurals."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("men") and len(word) > 5 and (word.endswith("women") or not word.endswith(("imen", "omen"))):
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")) or (word.endswith("uses") and not word.endswith("ouses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) else word


_PLURALS = {
    "people": "people",
    "children": "child",
    "men": "man",
    "women": "woman",
    "aircraft": "aircraft",
    "lives": "life",
}
