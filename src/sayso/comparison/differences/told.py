"""A statement as the rules by which accounts are told apart read it: what it denies, counts, dates, and how surely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from sayso.comparison.differences import causes
from sayso.comparison.differences.camps import Camp, camp
from sayso.comparison.differences.doers import Doer, doer
from sayso.comparison.figures import amounts
from sayso.comparison.origins.heard import source
from sayso.comparison.statements import clocks, slots
from sayso.comparison.statements.items import Item
from sayso.comparison.statements.polarity import denied_words, denying, implied, unknown
from sayso.comparison.vocabulary.words import vocabulary
from sayso.comparison.voices.bodies import Speakers


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with all that is compared of it, "" or None where it does not say.

    `denies`: the word with which it denies; `says_no`: it says no without such a word; `leaves_open`: the words with
    which it leaves open; `denied`: what it denies; `core`: the lemmas that say what it says; `extent`: how much of a
    thing it is about, as a class and in its words; `stage`: how far the case against somebody has come; `voice`: the
    key of who is heard, None where it is the page alone; `camp`: the side of a clash that does it; `harm`: what
    somebody died of, or by whose hand.
    """

    item: Item
    denies: str
    says_no: bool
    leaves_open: str
    denied: frozenset[str]
    core: tuple[str, ...]
    amounts: tuple[amounts.Amount, ...]
    clocks: tuple[clocks.Clock, ...]
    when: slots.Value | None
    where: slots.Value | None
    doer: Doer | None
    camp: Camp | None
    level: str
    extent: tuple[str, str] | None
    stage: int | None
    voice: str | None
    harm: causes.Harm | None

    def gives(self, kinds: tuple[str, ...]) -> bool:
        """Whether it gives the detail that some kinds of contrast are about."""
        given = {
            "count": self.amounts, "clock": self.clocks, "date": self.when, "place": self.where,
            "doer": (self.doer and self.doer.names) or self.camp,
        }  # fmt: skip
        return any(given.get(kind) for kind in kinds)


def told(item: Item, speakers: Speakers) -> Told:
    """A statement as the rules read it."""
    open_words, core, name = unknown(item), _core(item), source(item, speakers)
    return Told(
        item, denying(item), implied(item), open_words, denied_words(item), core, tuple(amounts.of(item)),
        tuple(_hours(item)), slots.when(item), slots.where(item), doer(item, speakers), camp(item),
        "open" if open_words else level(item), _extent_of(item), _stage_of(core),
        None if name is None else speakers.voice(item.doc_id, name), causes.harm(item),
    )  # fmt: skip


_STAMP = re.compile(
    r"\W*\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:GMT|UTC|[A-Z]{2,3}T))?\s*[-–:|]?\s+(?=[A-Z“\"'‘])"
)
"""The hour with which an entry of a running account begins: when it was written."""


def _hours(item: Item) -> list[clocks.Clock]:
    """The times of day that a statement tells, that of the entry in which it stands left out."""
    text, start = item.reading.text, item.statement.span.start
    opens = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    stamp = _STAMP.match(item.statement.span.text) if opens else None
    return clocks.clocks(item.statement.span.text[stamp.end() if stamp else 0 :])


# ---------------------------------------------------------------- what it says
_BRIEF = 8
"""Words up to which every word of a statement belongs to its core."""


def _core(item: Item) -> tuple[str, ...]:
    """The lemmas at the core of a statement: its predicate, with its particle too ("run_out"), and object or
    complement, all of a brief one."""
    s = item.statement
    terms = s.terms if len(item.words) <= _BRIEF else ()
    return tuple(dict.fromkeys((*s.predicate, *_with_particle(item), *s.object, *terms)))


_PARTICLES = frozenset({"out", "off", "up", "down", "away", "back"})


def _with_particle(item: Item) -> tuple[str, ...]:
    """The predicate with the particle that follows its verb."""
    s, verb = item.statement, item.statement.verb.lower()
    after = (b for a, b in pairwise(item.words) if a == verb and b in _PARTICLES)
    return tuple(f"{s.predicate[0]}_{b}" for b in after) if s.predicate else ()


# ---------------------------------------------------------------- how far it has come
STAGES: tuple[tuple[str, frozenset[str]], ...] = (
    ("is sought", vocabulary("seek sought wanted hunt manhunt search fugitive warrant")),
    ("is questioned or suspected", vocabulary("question questioning interrogate suspect suspected scapegoat")),
    ("is held", vocabulary("arrest arrested detain detained detention custody jail jailed cell handcuffs held")),
    ("is charged", vocabulary("charge charged indict indicted indictment accuse accused arraign")),
    ("is on trial", vocabulary("trial tried plead pleaded")),
    ("is convicted", vocabulary("convict convicted sentence sentenced guilty verdict")),
    ("is let go", vocabulary("release released free freed bail acquit acquitted pardon pardoned")),
)  # fmt: skip
"""How far the case against somebody has come, and the words that tell it."""


def _stage_of(core: tuple[str, ...]) -> int | None:
    found = [k for k, (_, words) in enumerate(STAGES) if words & set(core)]
    return max(found, default=None)


# ---------------------------------------------------------------- how surely, how much of it
_EPISTEMIC = vocabulary(
    """may might could appear seem likely unlikely allegedly reportedly apparently possibly probably perhaps maybe
    purportedly supposedly seemingly presumably potentially ostensibly alleged reported supposed thought believed said
    possibility suspicion suggestion allegation accusation rumour rumor risk hint indication sign"""
)
"""Words that say how sure it is; "try", "would" and "must" say something else."""


_LIKELY = re.compile(
    r"\b(?:look(?:s|ed|ing)? (?:\w+ )?(?:like|as if)|(?:suspected|believed|thought|understood|rumou?red|presumed) to"
    r"|apparently|presumably|probabl[ey]|likely|perhaps|possibl[ey]|allegedly|reportedly|purportedly|seemingly)\b",
    re.IGNORECASE,
)
"""Words that hedge wherever they stand in a statement."""


_OF_THE_REASON = re.compile(r"\b(?:for|after|by|of|over|while|when) (?:allegedly|reportedly|supposedly|apparently)\b")
"""A hedge that is of the reason alone: "sued them for allegedly …"."""


def level(item: Item) -> str:
    """How surely a statement tells what it tells: what its holder would not say of other things says nothing of it."""
    if item.level in ("asserted", "hedged") and _LIKELY.search(_OF_THE_REASON.sub(" ", item.statement.span.text)):
        return "hedged"
    if item.level == "hedged" and item.statement.modal not in _EPISTEMIC:
        return "asserted"
    declined = item.attribution is not None and item.attribution.stance == "decline"
    return "asserted" if item.level == "open" and declined and item.statement.modal != "?" else item.level


_EXTENTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "some",
        re.compile(
            r"\b(?:some|(?<!take )(?<!takes )(?<!taken )(?<!taking )(?<!took )part|parts|partly|partially|several|a few"
            r"|(?<!and a )half(?![ -](?:past|an? |hour|dozen|million|time|brother|sister|mast|way))"
            r"|not all|not every)\b", re.I
        ),
    ),
    ("most", re.compile(r"\b(?:most|mostly|majority|bulk|largely|mainly|nearly all|almost all)\b", re.I)),
    (
        "all",
        re.compile(
            r"\b(?:(?<!after )(?<!above )(?<!first of )(?<!\bat )all(?! (?:along|over|right|the same)\b)"
            r"|every(?! (?:day|night|week|hour)\b)|each(?! other)|entire(?:ly)?|whole|totality|total"
            r"|complete(?:ly)?|fully)\b",
            re.I,
        ),
    ),
)  # fmt: skip


def _extent_of(item: Item) -> tuple[str, str] | None:
    found = ((kind, m[0]) for kind, pattern in _EXTENTS if (m := pattern.search(item.statement.span.text)))
    return next(found, None)
