"""The scene in which names are resolved: the parse, its zones, the drafts, and what stands where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sayso.extraction.naming.entity import Entity
from sayso.extraction.naming.listed import Name
from sayso.extraction.naming.names import headline_tokens
from sayso.model import Document, Draft, Parse, Segment
from sayso.model.facts import datelines

_QUOTED = frozenset({"direct", "mixed"})


@dataclass(slots=True, eq=False)
class Scene:
    """Read-only inputs of the resolver, and lookups by token.

    `name_at` maps every token of a name to its name, `entity_of` names to entities; `source_of` the head token of a
    source to its draft; `persons` and `bodies` are those named, `headline` the tokens of
    titles, `credits` those of bylines and datelines; `voice[i]` is the draft in whose quoted content token `i` stands,
    or -1; `sentence[i]` and `block[i]` number the sentence and paragraph of a token, `embedded[i]` its embedded
    quotation (-1: none).
    """

    parse: Parse
    document: Document
    segments: Sequence[Segment]
    drafts: Sequence[Draft]
    zone: Sequence[bool]
    names: Sequence[Name]
    entity_of: dict[Name, Entity]
    name_at: dict[int, Name] = field(default_factory=dict)
    source_of: dict[int, int] = field(default_factory=dict)
    voice: list[int] = field(default_factory=list)
    persons: tuple[Entity, ...] = ()
    bodies: tuple[Entity, ...] = ()
    headline: frozenset[int] = frozenset()
    credits: frozenset[int] = frozenset()
    sentence: list[int] = field(default_factory=list)
    block: list[int] = field(default_factory=list)
    embedded: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        parse = self.parse
        for name in self.names:
            for i in range(name.first, name.end):
                self.name_at[i] = name
        for k, draft in enumerate(self.drafts):
            if draft.head is not None:
                self.source_of.setdefault(draft.head, k)
        self.persons = tuple({id(e): e for e in self.entity_of.values() if e.kind == "person"}.values())
        self.bodies = tuple({id(e): e for e in self.entity_of.values() if e.kind == "organisation"}.values())
        self.headline = headline_tokens(parse, self.segments)
        self.credits = _credits(parse, self.segments)
        self.voice = _voices(parse, self.drafts)
        self.embedded = _embedded(parse, self.segments)
        self.sentence = _numbers(len(parse), parse.sent_starts)
        self.block = _numbers(len(parse), parse.block_starts)

    def entity_at(self, i: int) -> Entity | None:
        """The entity of the name that holds a token."""
        name = self.name_at.get(i)
        return None if name is None else self.entity_of.get(name)


def tidy(parse: Parse, draft: Draft) -> Draft:
    """A draft whose source begins with a dateline, without it."""
    if draft.source is None:
        return draft
    draft = _headed(parse, draft)
    assert draft.source is not None
    start, end = draft.source
    dateline = datelines.find(parse.text[start:end])
    if dateline is None:
        return draft
    first = start + dateline.end
    tokens = parse.tokens_in(first, end)
    if not tokens:
        return draft
    verb = {parse.head[i] for i in tokens if parse.dep[i] in ("nsubj", "nsubjpass")}
    subjects = [i for i in tokens if parse.dep[i] in ("nsubj", "nsubjpass") and parse.head[i] in verb]
    head = subjects[-1] if subjects else head_of(parse, tokens[0], tokens[-1] + 1)
    return replace(draft, source=(first, end), head=head)


_NO_HEADS = frozenset({"VERB", "AUX", "ADP", "ADV", "SCONJ", "CCONJ", "PUNCT", "PART", "INTJ"})


def _headed(parse: Parse, draft: Draft) -> Draft:
    """A draft whose source's head is no noun ("leaked audio" taken for a clause), with the noun next to it."""
    if draft.head is None or draft.source is None or parse.pos[draft.head] not in _NO_HEADS:
        return draft
    tokens = parse.tokens_in(*draft.source)
    nouns = [i for i in tokens if parse.head[i] == draft.head and parse.pos[i] in ("NOUN", "PROPN", "PRON")]
    return replace(draft, head=nouns[0]) if nouns else draft


def head_of(parse: Parse, first: int, end: int) -> int:
    """The head token of a range: the last whose own head stands outside, preferring nouns."""
    outside = [i for i in range(first, end) if not first <= parse.head[i] < end or parse.head[i] == i]
    nouns = [i for i in outside if parse.pos[i] in ("PROPN", "NOUN", "PRON", "ADJ", "NUM", "X")]
    return (nouns or outside or [end - 1])[-1]


def _numbers(size: int, starts: Sequence[int]) -> list[int]:
    out: list[int] = []
    for k in range(len(starts) - 1):
        out.extend([k] * (starts[k + 1] - starts[k]))
    return out + [max(0, len(starts) - 2)] * (size - len(out))


def _credits(parse: Parse, segments: Sequence[Segment]) -> frozenset[int]:
    """The tokens of bylines and datelines, and of lines like bylines in a page too short for its parts to be known."""
    spans = [(s.start, s.end) for s in segments if s.type in ("byline", "dateline")]
    spans += [m.span() for m in _BYLINE.finditer(parse.text)]
    return frozenset(i for span in spans for i in parse.tokens_in(*span))


_BYLINE = re.compile(r"^By [A-Z][^.!?;\n]{2,80}$", re.MULTILINE)


def _embedded(parse: Parse, segments: Sequence[Segment]) -> list[int]:
    out = [-1] * len(parse)
    for k, segment in enumerate(segments):
        if segment.type == "embedded_quote":
            for i in parse.tokens_in(segment.start, segment.end):
                out[i] = k
    return out


def _voices(parse: Parse, drafts: Sequence[Draft]) -> list[int]:
    """For each token the innermost draft whose quoted words hold it: shorter contents are laid over longer ones."""
    voice = [-1] * len(parse)
    spans = [(b - a, a, b, k) for k, d in enumerate(drafts) if d.kind in _QUOTED for a, b in d.content]
    for _, a, b, k in sorted(spans, key=lambda s: (-s[0], s[1], s[3])):
        if drafts[k].kind == "direct" or marked(parse.text[a:b]):
            for i in parse.tokens_in(a, b):
                voice[i] = k
    return voice


def marked(words: str) -> bool:
    """Whether a content is in quotation marks as a whole, near enough."""
    return bool(words) and words[0] in "\"“'‘«" and len(words) > 2
