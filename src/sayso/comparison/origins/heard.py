"""Who is heard with a statement: the source at the root of its chain, whose voice it is, and through whom it comes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.comparison.lineage import credits
from sayso.comparison.lineage.families import key, tokens
from sayso.comparison.lineage.hops import named_beside
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import is_outlet, outlet
from sayso.comparison.lineage.releases import issuer
from sayso.comparison.origins.access import attributed, only_mentioned
from sayso.comparison.origins.channels import Interviews, interviews, of_the_public
from sayso.comparison.origins.roots import generic
from sayso.comparison.statements.items import Item, once
from sayso.comparison.voices.behind import Behind
from sayso.comparison.voices.bodies import Speakers
from sayso.model import Attribution, Hop

_HEARSAY = re.compile(
    r"^(?:(?:some|many|several|multiple|various|other|recent|earlier|media|social|news|press|local|unconfirmed|numerous|"
    r"credible|unverified|conflicting|initial|early|eyewitness)\s+)*"
    r"(?:reports?|accounts?|rumou?rs?|media|outlets?|agencies|observers?|critics?|commentators?|analysts?|experts?|people|"
    r"sources?|it|some|many|others|unspecified|speculation|everyone|somebody|one|insiders?)$",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"^(?:(?:an?|the|official|press|new|recent|written|joint|bombshell|leaked|classified|video|audio|"
    r"exclusive|passenger|internal|own)\s+)*"
    r"(?:statement|release|summary|report|letter|tweet|post|speech|interview|conference|briefing|message|recording|"
    r"footage|video|account|article|document|press|registe?r|list|log|record|manifest|"
    r"logbook|ledger)s?(?: \(unnamed\))?$",
    re.IGNORECASE,
)
"""Names of papers that only carry somebody's words."""
_FINDINGS = re.compile(
    r"^(?:(?:present|preliminary|current|latest|first|initial|early|earlier|official|new|recent|provisional|final|overall|"
    r"last) )+(?:findings|conclusions?|knowledge|results?|toll|death toll|number|count|tally|estimate)$|"
    r"^number of [A-Z]"
)
"""What somebody found or counted, and nobody who did: whose it is, only the page can say."""
_VIEWED = re.compile(r"\b(?:video|footage|recording)s?(?: \(unnamed\))?$", re.IGNORECASE)
"""Recordings: an outlet that describes one is a viewer and did not make it."""
_UNKNOWN = re.compile(r"^(?:unknown|unspecified|unnamed source|an unnamed source)")


_UNCLEAR = re.compile(
    r"^(?:(?:the )?same (?:source|official|person|outlet|(?:news)?paper|agency|station|channel|website|report)s?|"
    r"(?:(?:all|both|some|many|most|several|none|any|each|half|one|two|three|four|five|six|neither|either|others?|those|these)"
    r"(?: (?:of (?:them|us|whom|which|these|those)|others|more))?)|"
    r"who|whom|whose|which|what|(?:any of|both) .+|"
    r"(?:(?:new|more|reliable|objective|available|preliminary|official|further|our|its|the|some|all) )*"
    r"(?:information|data|assurances?|evidence|details|intelligence|facts|indications?|signs|words?|figures?|claims?|story|"
    r"stories|truth|news|version|answers?))$",
    re.IGNORECASE,
)
"""Words that stand for somebody or something that was named before, or for nobody: "two", "all of them",
"information"."""


def unclear(name: str) -> bool:
    """Whether a name does not tell who is heard: "two of them", "information"; not the outlet "The Information"."""
    titled = name.startswith("The ") and outlet(name) is not None
    bare = name.removesuffix(" (unnamed)")
    return not titled and bool(_UNCLEAR.match(bare) or _FINDINGS.match(bare))


def hearsay(name: str) -> bool:
    """Whether a name is nobody's: "media reports", "unspecified", "both of them"."""
    return bool(_HEARSAY.match(name.removesuffix(" (unnamed)")) or _UNKNOWN.match(name) or unclear(name))


def source(item: Item, speakers: Speakers) -> str | None:
    """The name at the root of a statement's chain, the fullest in the set; None for an outlet's own voice, unless the
    page is a release, which is its issuer's word, or the outlet is a state's."""
    if (own := own_people(item)) is not None:
        return speakers.name(item.doc_id, own[0])
    if item.teller is not None:
        return speakers.name(item.doc_id, item.teller)
    a, release = attributed(item), issuer(item.reading)
    if a is None or not a.chain:
        if release is None and item.owner is None and _state_outlet(item, speakers):
            return item.reading.document.outlet.value
        return release
    name = a.chain[-1] if len(a.chain) > 1 else a.source_name
    if name is None or only_mentioned(a):
        return "unspecified"
    name = named_beside(name, a.source) or name
    staff = _OWN_STAFF.match(name)
    if staff is not None and is_own(item.reading, staff["outlet"]):
        return item.reading.document.outlet.value
    if (told := told_by(a)) != a.hops:
        return speakers.name(item.doc_id, told[-1].name) if len(told) > 1 else None
    name = _whose_word(name, [a.name for a in item.reading.actors if a.type == "outlet"])
    if len(a.chain) > 2 and _PAPER.match(name) and not (_VIEWED.search(name) and is_outlet(a.chain[-2])):
        return speakers.name(item.doc_id, a.chain[-2])
    paper = _PAPER.match(name) or _FINDINGS.match(name)
    if release is not None and (paper or len(a.chain) == 1 or _itself(release, name)):
        return release
    if (len(a.chain) == 1 and name == a.chain[0]) or speakers.writes(name):
        return None
    if len(a.chain) == 2 and is_own(item.reading, name):
        return None  # "The Bugler says: …" in the Bugler
    behind = stands_behind(item, speakers)
    return speakers.name(item.doc_id, name) if behind is None else behind.name


def own_people(item: Item) -> tuple[str, str] | None:
    """A body that tells what its own people found or its own papers hold, and the words for these: "the Mission said
    its doctors had counted nine"."""
    a = attributed(item)
    if a is None or a.source is None:
        return None
    words = item.teller or a.source.text
    paper = item.teller is not None and _PAPER.match(item.teller)
    if not paper and _OWN_PEOPLE.fullmatch(words) is None:
        return None
    told = [name for name in a.chain[1:] if name != item.teller and (item.teller or name != a.chain[-1])]
    return (told[-1], words) if told and not undescribed(told[-1]) else None


_OWN_PEOPLE = re.compile(
    r"(?:its|their|our)\s+(?:own\s+)?(?:[a-z-]+\s+){0,2}(?:doctors|medics|nurses|surgeons|staff|teams?|researchers|monitors|"
    r"observers|inspectors|investigators|engineers|experts|volunteers|employees|workers|officers|soldiers|troops|divers|"
    r"crews?|agents|lawyers|analysts|people|colleagues)",
    re.IGNORECASE,
)
"""Those whom a body calls its own."""


def _itself(issuer: str, name: str) -> bool:
    """Whether a release calls its issuer so: "the institution", or by the noun in its name."""
    return name[:1].islower() and (name == "institution" or (generic(name) and name in tokens(issuer)))


_OWN_STAFF = re.compile(
    r"^(?P<outlet>[A-Z].*?)(?:['’]s)? (?:reporter|correspondent|photographer|journalist)s? \(unnamed\)$"
)
"""People of an outlet: on its own page they are its voice."""
_MIND = re.compile(
    r"\b(?:know|knows|knew|known|reali[sz]e[sd]?|understands?|understood|aware|confident|certain|sure|remember(?:s|ed)?|"
    r"imagine[sd]?|expect(?:s|ed)?|hope[sd]?|fear(?:s|ed)?)$",
    re.IGNORECASE,
)
"""Cues of what went on in somebody's head: who tells it is the source."""


def told_by(a: Attribution) -> tuple[Hop, ...]:
    """The hops of those who tell something, from the page on: without one of whom another says what he knew or feared,
    or of whom a page says so without a name."""
    if a.cue is None or len(a.hops) < 2 or not _MIND.search(a.cue.text):
        return a.hops
    by_another = len(a.hops) > 2 and not a.hops[-2].link
    return a.hops[:-1] if by_another or undescribed(a.hops[-1].name) else a.hops


def undescribed(name: str) -> bool:
    """Whether a name is a description of somebody or of something whom the text does not name."""
    return name[:1].islower() or name.endswith("(unnamed)") or _COUNTED.match(name) is not None


_COUNTED = re.compile(
    r"(?:both|all|some|several|many|most|few|two|three|four|five|six|other|these|those)\s", re.IGNORECASE
)


def stands_behind(item: Item, speakers: Speakers) -> Behind | None:
    """From whom the outlet at the end of a chain has it, or whom it names whom the page does not, by its own page."""
    a = item.attribution
    if a is None or len(a.chain) < 2:
        return None
    if item.cited is not None and (name := source(item.cited, speakers)) is not None:
        return Behind(name, a.chain[-1], item.cited.statement.span)
    if not undescribed(a.chain[-1]):
        return speakers.pages.behind(a.chain[-1], item.doc_id, (item.statement.span,))
    return speakers.pages.called(a.chain[-2], item.doc_id, a.chain[-1]) if len(a.chain) > 2 else None


_WORD_OF = re.compile(
    r"^(?:an? |the )?(?:[a-z]+ )*(?:statement|release|communiqu[eé]|announcement|bulletin|balance) "
    r"(?:by|of|from|issued by) (?:the )?(?P<a>[A-Z].+)$|"
    r"^(?:an? |the )?(?:[a-z]+ )*(?:letter|message|e-?mail|memo|tweet|post|note|call) (?:by|from|sent by) (?:the )?"
    r"(?P<d>[A-Z].+)$|"
    r"^(?:the )?(?P<b>[A-Z][\w.&’' -]*?)(?:['’]s)? (?:(?:press|news|official|written|media) )*"
    r"(?:statement|release|communiqu[eé]|announcement)$|"
    r"^(?:an? |the )?(?:[a-z]+ )*(?:report|story|article|account|investigation|piece|interview) (?:in|on) (?:the )?"
    r"(?P<c>[A-Z].+)$"
)
"""A body's own word, named as a paper; what stood in an outlet."""


_DATED = re.compile(
    r" (?:of|on|from|dated) (?:last |this |early |late |mid-)*(?:[A-Z]\w+day\b.*|\d.*|yesterday|"
    r"the (?:same|previous) day|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:,? \d.*)?)$"
)


def _whose_word(name: str, press: Sequence[str] = ()) -> str:
    """The body whose statement or release, or the outlet whose story a name is, else the name: a report in a town or on
    a state is neither's.  `press` are outlets besides those of the table."""
    found = _WORD_OF.match(_DATED.sub("", name))
    if found is None:
        return name
    if (issued := found["a"] or found["b"] or found["d"]) is not None:
        return issued.strip()
    carrier = found["c"].strip()
    return carrier if is_outlet(carrier) or key(carrier) in map(key, press) else name


def _state_outlet(item: Item, speakers: Speakers) -> bool:
    outlet = item.reading.document.outlet.value
    return outlet is not None and speakers.state(outlet) is not None


def channel(item: Item) -> str:
    """Through whom a statement is heard: the last of its chain before the source, else whose words the page gives.  The
    body for which a source speaks carries nothing."""
    a = item.attribution
    hops = told_by(a)[1:-1] if a is not None else ()
    relays = [h.name for h in hops if not h.link and not hearsay(h.name)]
    if relays:
        return relays[-1]
    if (asked := asked_by(item)) is not None:
        return asked.outlet
    return item.owner or issuer(item.reading) or item.reading.document.outlet_name


@once
def asked_by(item: Item) -> Interviews | None:
    """The outlet that spoke with an unnamed source, where the page says so."""
    a = item.attribution
    return interviews(item.reading) if a is not None and len(a.chain) == 2 and of_the_public(a.chain[-1]) else None


def whose_voice(item: Item) -> str:
    """Whose words a page's own voice is: the outlet that it reproduces, its own, or the agency that it credits."""
    document = item.reading.document
    if item.owner is not None:
        return item.owner
    wires = {known.name if (known := outlet(name)) else name for name in credits.wires(item.reading)}
    if len(wires) == 1:
        return wires.pop()
    return document.outlet.value or credits.writer(item.reading) or document.outlet_name


def each(name: str, item: Item) -> list[str]:
    """Those who say a thing together, each by himself: the persons "Ada Brill and Ned Orlo", the bodies "the union and
    the owners"."""
    parts = name.split(" and ")
    two = len(parts) == 2 and _two_bodies(item)  # the name of a ministry may have an "and" of its own
    unnamed = all(part.endswith(" (unnamed)") for part in parts)  # "doctors (unnamed) and residents (unnamed)"
    if len(parts) < 2 or not (two or unnamed or all(is_person(part, item) for part in parts)):
        return [name]
    return parts


_BOTH = re.compile(r"(?:both )?the [^,;]+? and the [^,;]+", re.IGNORECASE)


def _two_bodies(item: Item) -> bool:
    """Whether the words that name a source have an article before each of two."""
    a = item.attribution
    return a is not None and a.source is not None and bool(_BOTH.fullmatch(" ".join(a.source.text.split())))


def is_person(name: str, item: Item) -> bool:
    """Whether a page knows a name as a person's: whom a release quotes is the issuer's own, other bodies are not."""
    return any(a.type == "person" and key(a.name) == key(name) for a in item.reading.actors)
