"""Whether the clause around a token speaks of the past or of what is to come."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model import Parse

Tense = Literal["past", "present", "term", "future", "open", "near"]
"""`open`: nothing tells; `near`: an end that may lie on either side, and rather on the nearer; `term`: the present of
what begins or ends on a day ("the lease ends on 30 June"), which is no present of a story."""
_TERMS = frozenset({"end", "open", "close", "begin", "start", "expire", "lapse"})
"""With "run out" and "take effect" the verbs of a term."""
_IDIOMS = frozenset({("run", "out"), ("take", "effect")})
_SURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
"""With "have" too these speak of what is to come ("will have left by Monday")."""
_WILL = _SURE | {"would", "may", "might", "should", "must"}
_AHEAD = frozenset({"expect", "schedule", "set", "plan", "due", "agree", "intend", "want", "hope", "vow", "promise",
                    "prepare", "decide", "slate", "threaten", "pledge", "ask", "order", "demand", "go", "urge",
                    "invite"})  # fmt: skip
_APPOINT = frozenset({"set", "schedule", "slate", "fix", "book", "call", "plan", "postpone", "reschedule"})
_OFFERED = _APPOINT - {"postpone"} | {"offer", "announce", "propose", "promise", "invite", "pledge"}
"""What sets or offers something for a time to come."""
_PERFECT = frozenset({"has", "have", "'ve", "’ve"})
_DEFER = frozenset({"postpone", "delay", "defer", "adjourn", "reschedule", "move", "shift", "push", "extend"})
_PUT_OFF = frozenset({"put", "bring", "set", "hold", "carry"})
"""With one of `_AWAY` these too give a thing another day ("put the vote back to 3 May")."""
_AWAY = frozenset({"back", "off", "forward", "over"})
_BEFALL = frozenset(
    """attack blast bombing shooting crash explosion killing raid quake earthquake fire riot clash assault accident
    massacre ambush murder death stabbing collision derailment flood storm assassination kidnapping abduction""".split()
)
"""What nobody announces: named with its day, it has happened."""
_AWAITED = _APPOINT | {"expect", "await"}
"""What is told of as to come even where a participle alone tells it ("the vote scheduled for Monday")."""
_TRADED = frozenset({"delivery", "deliveries", "shipment", "shipments", "futures", "settlement", "expiry", "loading"})
"""What is bought or sold ahead of the month named before it."""
_PERCEIVE = frozenset({"see", "hear", "watch", "feel", "notice", "observe", "witness"})
_UP_TO = frozenset({"until", "till", "through"})
_GOING_ON = frozenset(
    """be live work serve stay remain last run hold wait sleep fight continue sit stand teach play sail operate
    lead head have keep own use go reign rule rage burn study""".split()
)
"""What goes on up to its end: told in the past it is over, where what was granted or shut may hold for longer."""
_BE = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am"})
_HAVE = _PERFECT | {"had"}
_MODIFIERS = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_CLIMB = 12
_COMPARED = frozenset({"from", "than", "against", "versus", "compared", "since"})
_NEAR = 4
_OWN = 2
"""Steps up from a time to the verb that it stands with ("fell" – "on" – "Monday")."""


@dataclass(frozen=True, slots=True)
class _Lead:
    """What leads up to a time that begins at the token `first`: "until" (`up_to`), that or "to" (`towards`), "for" or
    "from" (`meant`), the "from" of a verb (`onwards`)."""

    first: int
    up_to: bool
    towards: bool
    meant: bool
    onwards: bool


def tense(parse: Parse, first: int, last: int) -> Tense:
    """The tense of the verb that governs the tokens `first` to `last`.

    A verb in the past tells of the past only where the time is its own ("fell on Monday"): a noun's time may lie
    ahead ("set the date of the May hearing"), and so may what follows "until" or "for".
    """
    if last + 1 < len(parse.lower) and parse.lower[last + 1] in _TRADED:
        return "future"  # "copper for July delivery rose"
    at = last
    while first <= parse.head[at] <= last and parse.head[at] != at:
        at = parse.head[at]
    modifies = parse.dep[at] in _MODIFIERS
    if parse.dep[at] == "poss" and parse.lemma[parse.head[at]] in _BEFALL:
        return "past"  # "a man is sought in Saturday's shooting"
    lead = _lead(parse, first)
    for step in range(_CLIMB):
        found = _of_verb(parse, at) if parse.pos[at] in ("VERB", "AUX") else None
        if found == "past":
            unclear = modifies or step > _OWN or lead.up_to or (lead.meant and not lead.onwards)
            return _beyond_past(parse, at, lead) or ("open" if unclear else "past")
        if found == "present":
            return _beyond_present(parse, at, lead, step > 1) or "present"
        if found is not None:
            return found
        if parse.head[at] == at:
            break
        at = parse.head[at]
    return "future" if lead.up_to else "open"


def _lead(parse: Parse, first: int) -> _Lead:
    before = parse.lower[first - 1] if first > 0 else ""
    onwards = before == "from" and parse.pos[parse.head[first - 1]] in ("VERB", "AUX")
    up_to = before in _UP_TO
    return _Lead(first, up_to, up_to or before == "to", before in ("for", "from"), onwards)


def _beyond_past(parse: Parse, verb: int, lead: _Lead) -> Tense | None:
    """Where the time of a verb in the past lies, if it need not be past."""
    if lead.meant and parse.lemma[verb] in _APPOINT:
        return "future"  # "set the hearing for June 2", "called a strike from Monday"
    if _to_be(parse, verb, lead.first):
        return "future"  # "has offered another round in the autumn"
    if lead.towards and _defers(parse, verb):
        return "future"  # "has shifted the opening back, to 2 June"
    if lead.up_to and parse.lemma[verb] not in _GOING_ON:
        return "near"  # "had promised them the field until May"
    return None


def _beyond_present(parse: Parse, verb: int, lead: _Lead, apart: bool) -> Tense | None:
    """Where the time of a verb in the present lies, if it is not present; `apart`: it is not the verb's own."""
    compared = not _COMPARED.isdisjoint(parse.lower[max(0, lead.first - _NEAR) : lead.first])
    if apart and not lead.onwards and compared:
        return "open"  # "stands at 44, up from 39 on Monday"
    if lead.up_to:
        return "future"  # "has until May to decide"
    if verb < lead.first and _is_term(parse, verb):
        return "term"
    return None


def _of_verb(parse: Parse, verb: int) -> Tense | None:
    helpers = [c for c in parse.children[verb] if parse.dep[c] in ("aux", "auxpass")]
    if not helpers and _perceived(parse, verb):
        return "past"
    words = {parse.lower[c] for c in helpers}
    if words & _WILL and ("have" not in words or words & _SURE):
        return "future"
    tags = {parse.tag[c] for c in helpers} | {parse.tag[verb]}
    if "VBD" in tags or words & _HAVE:
        return "past"
    if parse.tag[verb] == "VBN" and parse.dep[verb] == "acl" and not helpers:
        return "future" if parse.lemma[verb] in _AWAITED else "past"
    present = bool(words & _BE)
    if parse.tag[verb] == "VBN" and present:
        return "future" if parse.lemma[verb] in _AHEAD else "present"
    if "to" in words or parse.tag[verb] == "VB":
        head = parse.head[verb]
        bound = parse.lemma[head] == "be" and parse.tag[head] in ("VBZ", "VBP")  # "is to be held"
        ahead = bound or parse.lemma[head] in _AHEAD or _called_on(parse, head)
        return "future" if head != verb and ahead else None
    return "present" if parse.tag[verb] in ("VBZ", "VBP") or (parse.tag[verb] == "VBG" and present) else None


def _called_on(parse: Parse, verb: int) -> bool:
    """Whether a verb asks somebody to do something: "called on them to come on Monday", "appealed to them to stay"; not
    "called on Monday to say …"."""
    cases = {"call": ("on", "upon", "for"), "appeal": ("to",)}.get(parse.lemma[verb], ())
    asked = [o for c in parse.children[verb] if parse.lower[c] in cases for o in parse.children[c]]
    return any(parse.dep[o] in ("pobj", "nsubj") and parse.ent[o] not in ("DATE", "TIME") for o in asked)


def _to_be(parse: Parse, verb: int, first: int) -> bool:
    """Whether a time that follows a perfect is that of what was set or offered, as no perfect has a time of its own.

    Agencies give it one: "has offered on Friday to pay", "has announced the sale on Monday"; so what was offered stands
    before the time, and a day is only that for which a thing is set.
    """
    helpers = {parse.lower[c] for c in parse.children[verb] if parse.dep[c] == "aux"}
    perfect = not helpers.isdisjoint(_PERFECT) and helpers.isdisjoint(_WILL)
    led = first > 0 and parse.lower[first - 1] in ("in", "on", "the") and first > verb
    thing = any(parse.dep[c] == "dobj" and verb < c < first for c in parse.children[verb])
    what = _OFFERED & _APPOINT if led and parse.lower[first - 1] == "on" else _OFFERED
    return perfect and led and thing and parse.lemma[verb] in what


def _is_term(parse: Parse, verb: int) -> bool:
    """Whether a verb tells when a thing begins or ends, and not what somebody begins ("opens an office")."""
    lemma = parse.lemma[verb]
    if any((lemma, parse.lower[c]) in _IDIOMS for c in parse.children[verb]):
        return True
    return lemma in _TERMS and all(parse.dep[c] != "dobj" for c in parse.children[verb])


def appoints(parse: Parse, verb: int) -> bool:
    """Whether a verb sets a day for something, or tells of what is to come."""
    lemma = parse.lemma[verb]
    return lemma in _AHEAD or lemma in _APPOINT or _defers(parse, verb) or _of_verb(parse, verb) == "future"


def _defers(parse: Parse, verb: int) -> bool:
    """Whether a verb gives a thing another day."""
    lemma = parse.lemma[verb]
    return lemma in _DEFER or (lemma in _PUT_OFF and any(parse.lower[c] in _AWAY for c in parse.children[verb]))


def _perceived(parse: Parse, verb: int) -> bool:
    """Whether a bare verb tells what somebody saw or heard happen: "saw the wall give way"."""
    head = parse.head[verb]
    bare = parse.tag[verb] in ("VB", "VBP") and parse.dep[verb] == "ccomp"
    marked = any(parse.dep[c] == "mark" for c in parse.children[verb])
    return bare and not marked and parse.lemma[head] in _PERCEIVE and parse.tag[head] in ("VBD", "VBN")
