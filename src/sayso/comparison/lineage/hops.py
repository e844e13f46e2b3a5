"""Those in the chains of a page on whom it leans: outlets, bodies, persons and records."""

# ruff: noqa: SIM905 - word lists read better as text

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from sayso.comparison.lineage import records
from sayso.comparison.lineage.drafts import BRIEF, STRETCH
from sayso.comparison.lineage.mastheads import is_own
from sayso.comparison.lineage.names import is_outlet, key, person, words
from sayso.comparison.lineage.untold import untold
from sayso.model import Actor, Attribution, Hop, Reading, Span
from sayso.model.document import UNKNOWN_OUTLET
from sayso.model.facts.outlets import PLATFORMS

_THOUGHT = re.compile(
    r"\b(?:know|knew|known|think|thinks|thought|believe[sd]?|wonder\w*|feel|feels|felt|hope[sd]?|fear(?:s|ed)?|want(?:s|ed)?|"
    r"remind(?:s|ed)?|remember(?:s|ed)?|find out|expect(?:s|ed)?|"
    r"reali[sz]e[sd]?|learn(?:s|ed|t|ing)?|sees?|saw|signal\w*|"
    r"criticis\w+|criticiz\w+|lash\w* out|refus\w+|vow\w*|threaten\w*|"
    r"calls?|called|label(?:s|led|ed)|dub(?:s|bed)|understood)$",
    re.IGNORECASE,
)
_MUSING = re.compile(
    r"\b(?:thinks?|thought|wonder\w*|feels?|felt|hope[sd]?|wants?|wanted|wish(?:es|ed)?|remembers?|remembered|"
    r"find(?:s|ing)? out|found out|"
    r"reali[sz]e[sd]?|dream(?:s|ed|t)?|imagine[sd]?|calculate[sd]?|protests?|watch(?:es|ed)?|spot(?:s|ted)|sidestep\w*|dodge[sd]?)$",
    re.IGNORECASE,
)
"""Cues of what went on in somebody's head or was done in the street: a page that tells it does not lean on him."""
_DUTY = re.compile(
    r"\b(?:must|should|(?:want|hop|try|tri|fear|intend|plan)\w* to) \w+$|"
    r"\b(?:fail\w* to|(?:did|does|do|has|have|had) not) disclos\w+$|"
    r"\b(?:would|might|could) (?:say|tell|ask|argue|answer|reply|add)$",
    re.IGNORECASE,
)
"""Cues of what somebody ought, wants or would have to say, and so did not."""
_PEOPLE = frozenset(
    """
    police authorities enforcement officials government army military ministry court council party union
    prosecutors hospital family families relatives locals residents witnesses activists lawyers rescuers
    villagers opposition rebels militants coalition parliament troops forces investigators officers company
    organisation organization agency press campaigners doctors medics survivors neighbours neighbors mayor
    governor president minister chief spokesman spokeswoman spokesperson
    """.split()
)
"""Common nouns for those who speak although the text does not name them."""
_NOBODY = re.compile(
    r"^(?:(?:it|they|he|she|we|i|you|anyone|someone|somebody|everyone|everybody|anybody|nobody|no one|whoever|people|"
    r"author|god|heaven|allah|goodness|providence|"
    r"(?:all|both|each|few|half|most|none|one|others?|another|several|some|two|three|four|five|six)"
    r"(?: of (?:them|us|those|these))?|"
    r"(?!(?-i:Article|ARTICLE) 19$|(?-i:Section|SECTION) 27$)"  # bodies that call themselves so
    r"(?:article|section|clause|paragraph|chapter|annex|page) (?:\d\S*|[ivxlc]+)|cop(?:y|ies)|"
    r"(?:[\w-]+ ){0,2}(?:checks|forecasts)|social media(?: (?:users?|posts?|accounts?))?|commentators?|"
    r"any(?:one|body) .*|some(?:one|body) (?!(?:close|familiar|briefed|with|inside|at|in|near|from|who)\b).*|"
    r"writer|readers?|insiders?|(?:.+[’']s )?critics?|observers?|speculation|rumou?rs?|unspecified|unknown.*|"
    r"countries|nations|states|"
    r"(?:(?:media|news|press|local|unconfirmed|recent|other|some|several|multiple|many|various|numerous|early|initial|"
    r"earlier|previous|conflicting|more) )+"
    r"(?:reports?|media|outlets|(?:(?<=news )|(?<=press )|(?<=media ))agencies|newspapers|papers))"
    r"(?: \(unnamed\))?$|many\b|whose\b|his\b and)",
    re.IGNORECASE,
)


def nobody(name: str) -> bool:
    """Whether a name is of nobody on whom a page can lean: a pronoun, "some reports", "article 7", "a copy"."""
    return _NOBODY.match(name) is not None


class Hops:
    """The chains of a page."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._cast: dict[str, list[Actor]] = {}
        for actor in reading.actors:
            self._cast.setdefault(actor.name, []).append(actor)

    def named(self) -> Iterator[tuple[Attribution, str, Span]]:
        """Each attribution with the names in its chain behind the page's outlet, the last one with its cue."""
        for a in self._reading.attributions:
            for name, span in self._hops(a):
                yield a, name, span

    def _hops(self, a: Attribution) -> Iterator[tuple[str, Span]]:
        cue = a.cue.text if a.cue else ""
        for n, hop in enumerate((self._who(h, a) for h in a.hops[1:]), 1):
            last = n == len(a.hops) - 1
            if last and a.nested_in is not None and n > 1 and _somebodys(a.hops[n - 1]):
                continue  # it is the one who tells it that the page leans on
            silent = last and untold(a, self._reading.text)
            if silent and not is_outlet(hop.name) and records.kind_of(TAIL.split(hop.name)[0]) is None:
                continue
            span = _telling(self._reading, a, hop) if last else hop.span
            if span is not None and only_pronoun(span.text):
                span = self._antecedent(hop, span) if key(hop.name) not in PLATFORMS else None
            if span is None or not self._speaks(hop, cue if last else ""):
                continue
            least = DOUBTFUL_UNNAMED if "(unnamed)" in hop.name else DOUBTFUL
            if a.certainty < least and not is_outlet(hop.name):
                continue
            known = next((k for k in self._called(hop.name) if k.type != "unnamed"), None)
            if known is None:
                yield from ((name, span) for name in _parts(hop.name))
                continue
            called = _as_written(hop, a.source) if last and known.type == "organisation" else hop.name
            yield self._only_body(called), span

    def _who(self, hop: Hop, a: Attribution) -> Hop:
        """A hop under the name with which its description ends, or which stands beside it: "police chief Ada Brill
        (unnamed)", "the monitoring group Tidewatch"."""
        name = described_person(hop.name)
        if name is not None and any(a.type == "person" for a in self._called(name)):
            return replace(hop, name=name)
        beside = named_beside(hop.name, a.source) if hop is a.hops[-1] else None
        beside = beside or self._holder(hop.name)
        return hop if beside is None else replace(hop, name=beside)

    def _holder(self, name: str) -> str | None:
        """The one person of the page whom a description fits: "president of the harbour union" who is Ada Brill."""
        described = set(words(name)) if name[:1].islower() or "(unnamed)" in name else set()
        if len(described) < _DESCRIBES:
            return None
        fits = [name for name, mine in self._descriptions if described <= mine]
        return fits[0] if len(fits) == 1 else None

    @cached_property
    def _descriptions(self) -> list[tuple[str, set[str]]]:
        """The persons of the page with the words that describe them."""
        people = (a for a in self._reading.actors if a.type == "person" and a.description)
        return [(a.name, set(words(a.description or ""))) for a in people]

    def _called(self, name: str) -> Sequence[Actor]:
        return self._cast.get(name, ())

    def _only_body(self, name: str) -> str:
        """The one body of a page that has a common noun in its name ("authority" of a Harbour Authority), else the
        name."""
        if name.lower() in _PRESS_NOUNS:
            return self._only_outlet or name
        name = _CITYS.sub("", name)
        if not name.islower() or " " in name:
            return name
        bodies = [b for b, mine in self._bodies if name in mine]
        return bodies[0] if len(bodies) == 1 else name

    @cached_property
    def _only_outlet(self) -> str | None:
        """The one outlet that a page names besides its own: "the news agency" where it speaks of one."""
        named = {key(a.name): a.name for a in self._reading.actors if a.type == "outlet" and is_outlet(a.name)}
        others = [name for name in named.values() if not is_own(self._reading, name)]
        return others[0] if len(others) == 1 else None

    @cached_property
    def _bodies(self) -> list[tuple[str, tuple[str, ...]]]:
        """The names of bodies, with their words."""
        named = (a for a in self._reading.actors if a.type == "organisation" and a.name[:1].isupper())
        return [(a.name, words(a.name)) for a in named]

    def _antecedent(self, hop: Hop, span: Span) -> Span | None:
        """The name last given before a pronoun, with the words between where they are few, or name nobody else; None
        where none is near."""
        found = [
            m
            for actor in self._called(hop.name)
            for m in actor.mentions
            if span.start - _BACK <= m.start < span.start and len(m.text) > 2 and m.text[:1].isupper()
        ]
        if not found:
            return None
        name = max(found, key=lambda m: m.start)
        length = span.end - name.start
        clear = length <= STRETCH and len(person(hop.name)) > 1
        whole = length <= BRIEF or (clear and not self._others(hop.name, name.end, span.start))
        return Span.cut(self._reading.text, name.start, span.end) if whole else name

    def _others(self, name: str, start: int, end: int) -> bool:
        """Whether a stretch names somebody else."""
        people = (a for a in self._reading.actors if a.type == "person" and a.name != name)
        return any(start <= m.start < end for a in people for m in a.mentions)

    def _speaks(self, hop: Hop, cue: str) -> bool:
        name = hop.name
        if (
            name.startswith(UNKNOWN_OUTLET)
            or nobody(name)
            or _SHARE.search(name)
            or _itself(hop)
            or _known_man(hop)
            or _DUTY.search(cue)
        ):
            return False
        if _MUSING.search(cue) and not is_outlet(name):
            return False
        described = name[:1].islower() or any(a.type == "unnamed" for a in self._called(name))
        if "(unnamed)" in name or described or name.split()[0].endswith(("'s", "’s")):
            return not _THOUGHT.search(cue) and ("(unnamed)" in name or self._somebody(hop))
        common = hop.span is not None and name.lower() in hop.span.text.lower() and name not in hop.span.text
        return not common

    def _somebody(self, hop: Hop) -> bool:
        """Whether a description is of people, a body or a record: one that the page knows as a body, or whom it brings
        in ("a ship's cook"); "the man" is somebody of whom it has spoken."""
        heads = {*words(TAIL.split(hop.name)[0])[-1:], *words(hop.name)[-1:]}
        if heads & _PEOPLE or any(records.kind_of(head) is not None for head in heads):
            return True
        known = next(iter(self._called(hop.name)), None)
        if known is None or known.type not in ("organisation", "outlet", "unnamed") or _POSSESSIVE.match(hop.name):
            return False
        return known.type != "unnamed" or (hop.span is not None and bool(_NOT_KNOWN.match(hop.span.text)))


def _somebodys(hop: Hop) -> bool:
    """Whether it is a person or a body that tells what another said, and neither an outlet nor a record."""
    return not hop.link and not is_outlet(hop.name) and records.kind_of(hop.name) is None


_DESCRIBES = 3
"""Words of a description that fits one person only."""
_CITYS = re.compile(r"^(?:the )?(?:city|town|country|state|nation|region|province|island|district)['’]s (?=[a-z]+$)")
_SHARE = re.compile(r"\bper ?cent\b|\b(?:of|in) (?:10|ten)\b|^\d+(?:\.\d+)?%")
"""Those whom a poll has asked: it is the poll on which a page leans."""
_PRESS_NOUNS = frozenset(
    f"{kind}{noun}"
    for kind, nouns in (
        ("", "newspaper paper daily tabloid broadsheet magazine broadcaster newswire"),
        ("news ", "agency organisation organization site website outlet channel service"),
    )
    for noun in nouns.split()
)
"""Common nouns for an outlet that a page has named."""
_WHOSE = re.compile(r"^[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:['’]s|s['’]) ")
_ARTICLE = re.compile(r"^(?:the|an?|its|their)\s+", re.IGNORECASE)


def _as_written(hop: Hop, source: Span | None) -> str:
    """The name of a body as it stands where it speaks, where that is another than the one it goes by elsewhere on the
    page and has a word of it, or tells whose it is: "the Norland military" beside "Norland forces", "Norland's
    Interior Ministry" for "Interior Ministry"."""
    written = _ARTICLE.sub("", " ".join(source.text.split())) if source is not None else ""
    if _WHOSE.sub("", written) == hop.name and written != hop.name:
        return written
    mine, other = words(hop.name), words(written)
    fresh = written[:1].isupper() and 1 < len(other) <= len(mine) and mine != other and key(written) != key(hop.name)
    return written if fresh and set(mine) & set(other) and not set(other) <= set(mine) else hop.name


DOUBTFUL = 0.35
DOUBTFUL_UNNAMED = 0.4
"""Certainty below which an attribution does not show that a page leans on its source; on one without a name."""
_PRONOUN = re.compile(
    r"^(?:(?:and|but|as|which|who|that)\s+)?(?:he|she|they|it|we|I|both|one)\b(?:\s+(?!which|who|of\b)[\w’'-]+){0,3}$",
    re.IGNORECASE,
)


_DESCRIBED = re.compile(r"^\S.* (?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+) \(unnamed\)$")
_FRIEND_OF = re.compile(
    r"^(?!spokes|press ).*\b(?:(?:of|for|to|with|by|from|against)|(?:at|in|inside|within|near|outside)(?: the)?) "
    r"[A-Z][\w’'-]+ [A-Z][\w’'-]+ \(unnamed\)$"
)
"""Who is told by another's name and does not speak for him: a friend, a lawyer; an official somewhere, a doctor at some
hospital."""


def described_person(name: str) -> str | None:
    """The full name with which the description of somebody who was taken for unnamed ends, or None."""
    found = _DESCRIBED.match(name)
    return None if found is None or _FRIEND_OF.match(name) else found["name"]


_BESIDE = re.compile(
    r"(?:,| called| named)? (?P<name>[A-Z][\w&’'-]+(?: (?:(?:of|and|for) (?:the )?)?[A-Z][\w&’'-]+){0,4})(?:,.*)?\Z"
)


def named_beside(description: str, source: Span | None) -> str | None:
    """The name that stands right behind a description in the words for a source: "the town's owner, Orlen West"; None
    where there is none, or where the description is itself a name."""
    bare = description.removesuffix(" (unnamed)")
    if source is None or not bare[:1].islower():
        return None
    text = " ".join(source.text.split())
    at = text.lower().find(bare.lower())
    found = None if at < 0 else _BESIDE.match(text, at + len(bare))
    return None if found is None else found["name"]


def only_pronoun(words: str) -> bool:
    """Whether words name nobody: "he said" shows nobody on whom the page leans."""
    return bool(_PRONOUN.match(words))


_BACK = 600
"""Characters before a pronoun in which the name stands that it takes up."""


def _telling(reading: Reading, a: Attribution, hop: Hop) -> Span | None:
    """Source and cue in one span where they stand together; of somebody else than the source, heard through it, his
    name with the words that bring him in."""
    if a.source is None or a.cue is None:
        return hop.span or a.source
    if hop.span is not None and not hop.span.overlap(a.source) and not only_pronoun(a.source.text):
        cue = hop.cue or hop.span
        start, end = min(hop.span.start, cue.start), max(hop.span.end, cue.end)
        return Span.cut(reading.text, start, end) if end - start <= BRIEF else hop.span
    start, end = min(a.source.start, a.cue.start), max(a.source.end, a.cue.end)
    return Span.cut(reading.text, start, end) if end - start <= BRIEF else a.source


_MAN = re.compile(r"^(?:man|woman|boy|girl|couple|pair) \(unnamed\)$")


def _known_man(hop: Hop) -> bool:
    """Whether it is "the man", of whom the page has told before who he is."""
    return _MAN.match(hop.name) is not None and hop.span is not None and hop.span.text.lower().startswith("the ")


def _itself(hop: Hop) -> bool:
    """Whether a page speaks of itself: "this report"."""
    text = (hop.span.text if hop.span else hop.name).lower().split()
    return 1 < len(text) <= 4 and text[0] == "this" and bool({*text[1:]} & (records.OWN | _PRESS_NOUNS))


TAIL = re.compile(r"\s(?:of|in|for|at|from|by|to|with|on)\s")
_NOT_KNOWN = re.compile(r"(?!(?:the|this|that|these|those)\b)\w[\w’'-]*\s", re.IGNORECASE)
"""The first of several words for somebody, unless it says that he is known."""
_POSSESSIVE = re.compile(r"(?:his|her|its|their|my|our|your)\s", re.IGNORECASE)


def _parts(name: str) -> list[str]:
    """ "A and B" as two names where each is one by itself; of persons named together those who are named in full."""
    bare = name.split(" with ")[0]
    parts = re.split(r" and |, and |, ", name)
    if len(parts) == 1 or bare != name or " of " in name:
        return [name]
    if all("(unnamed)" in p or p in _PEOPLE or (p[:1].isupper() and len(p.split()) > 1) for p in parts):
        return parts
    full = [p for p in parts if len(person(p)) > 1]
    return full if full and all(p[:1].isupper() for p in parts) else [name]
