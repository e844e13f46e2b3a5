"""What comparison finds between documents: claims, origins, lineage, drift, timeline, leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.model.findings import ActorType
from sayso.model.spans import Span

Relation = Literal["agree", "conflict", "partial", "single"]
Difference = Literal["count", "scope", "time", "unit", "rounding", "drift", "denial", "deed", "actor", "wording"]
Slot = Literal["happened", "how_many", "where", "when", "who"]
GradeValue = Literal["admitted", "corroborated", "single_origin", "contested", "withdrawn", "not_assessable"]
How = Literal["cites", "reproduces", "republishes", "links"]
LeadStance = Literal["supports", "disputes", "question", "reports"]


UNSAID = "not stated"
"""How the name of an origin begins where a telling names no source."""
UNCLEAR = "not clear"
"""How it begins where a source stands beside the words, and it is not plain whether they are his."""


@dataclass(frozen=True, slots=True, order=True)
class Member:
    """Words of a document of the case."""

    doc: str
    span: Span
    attribution: str | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """One answer to a claim's question, who holds it, and the words."""

    id: str
    label: str
    holders: tuple[str, ...]
    stance: str
    members: tuple[Member, ...]
    low: float | None = None
    high: float | None = None
    thing: str | None = None
    unit: str | None = None
    scope: str | None = None
    time: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A party with access of its own on which positions of a claim rest.

    `sure` tells whether the texts establish that it is independent of the claim's other origins; `channels` are the
    outlets through which it is heard, `sole_channel` the outlet if it is the only one.  One that is not sure `may_be`
    another origin of the claim, by its name, or no text tells that it is another (`not_told_from`); one that
    `takes_back` its words is that of nobody.
    """

    name: str
    positions: tuple[str, ...]
    chain: tuple[str, ...]
    why: str
    sure: bool
    party: bool
    sole_channel: str | None
    evidence: tuple[Member, ...]
    may_be: str | None = None
    not_told_from: str | None = None
    takes_back: bool = False


@dataclass(frozen=True, slots=True)
class Grade:
    """How a slot of a claim stands, by rule; never a rating of a person or outlet."""

    slot: Slot
    value: GradeValue
    why: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A question that the documents answer, the positions taken, and on how many independent origins they stand.

    `sure` counts origins that the texts establish; `possible` adds those that they leave open (`possible >= sure`).
    `suggested` are words that may answer the question too, but are not near enough to be put into a position;
    a claim that is not `confirmed` is itself a suggestion: its statements may answer different questions.  `standing`:
    how likely its question, words and relation are right, by what readers said of such claims (None: not weighed); it
    tells nothing of what the claim is about.  `one_question`: how likely its words answer one question, to two decimals
    (None: they were not read together).
    """

    id: str
    question: str
    relation: Relation
    differs_in: tuple[Difference, ...]
    why: str
    positions: tuple[Position, ...]
    origins: tuple[Origin, ...]
    sure: int
    possible: int
    grades: tuple[Grade, ...]
    suggested: tuple[Member, ...] = ()
    confirmed: bool = True
    standing: float | None = None
    one_question: float | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A document leans on an outlet, body or person, in a named way.  `to_doc` is the cited document if at hand."""

    doc: str
    to: str
    how: How
    evidence: tuple[Member, ...]
    to_doc: str | None = None


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """The same words in several places.  `origin` is where they come from if dates or credits tell, else None."""

    members: tuple[Member, ...]
    words: int
    origin: str | None
    why: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Borrowed:
    """A stretch of a document that reproduces another outlet's words, whose they are, and what shows it."""

    doc: str
    span: Span
    owner: str
    why: str


@dataclass(frozen=True, slots=True)
class CaseActor:
    """One actor over all documents, with the names that were merged and why."""

    name: str
    type: ActorType
    aliases: tuple[str, ...]
    mentions: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something said to have happened, with its date (EDTF).

    `day` is the weekday of which no page tells the date (`when` is then "XXXX-XX-XX"), "" where there is a date.
    """

    when: str
    what: str
    members: tuple[Member, ...]
    day: str = ""


@dataclass(frozen=True, slots=True)
class Lead:
    """A remark of a commenter that bears on a claim: never evidence."""

    doc: str
    span: Span
    bears_on: str
    stance: LeadStance
    replies_to: str | None = None


@dataclass(frozen=True, slots=True)
class DriftStep:
    """One telling and what changed against the step before it, or against that of the page as whose word it is told."""

    name: str
    words: Member
    change: str


@dataclass(frozen=True, slots=True)
class Drift:
    """How a claim's wording changes along a chain or between tellings."""

    claim: str
    steps: tuple[DriftStep, ...]


@dataclass(frozen=True, slots=True)
class PartyPosition:
    """What a party says on a claim; `words` None and stance "silent" where it is heard elsewhere but not on this."""

    party: str
    claim: str
    stance: str
    time: str | None
    words: Member | None
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ToFetch:
    """An original that documents lean on and that is not at hand, with the number of claims that hang on it, and what
    to ask for: "what Ned Orlo told Radio Quay", "letter dated 4 May"."""

    name: str
    claims: int
    evidence: tuple[Member, ...]
    asked: str = ""


@dataclass(frozen=True, slots=True)
class KnockOut:
    """What falls if an origin falls: the confirmed claims left without a sure origin."""

    origin: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything found between the documents of a set.  All lists are sorted and stable."""

    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    shared_passages: tuple[SharedPassage, ...] = ()
    actors: tuple[CaseActor, ...] = ()
    timeline: tuple[Event, ...] = ()
    leads: tuple[Lead, ...] = ()
    drift: tuple[Drift, ...] = ()
    party_positions: tuple[PartyPosition, ...] = ()
    to_fetch: tuple[ToFetch, ...] = ()
    knock_out: tuple[KnockOut, ...] = ()
    parties: tuple[str, ...] = ()
    borrowed: tuple[Borrowed, ...] = ()
