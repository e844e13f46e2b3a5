"""The terms of the field as frozen values.  Standard library only; see docs/glossary.md for the words."""

from sayso.model.comparison import (
    Borrowed,
    CaseActor,
    Citation,
    Claim,
    Comparison,
    Drift,
    DriftStep,
    Event,
    Grade,
    KnockOut,
    Lead,
    Member,
    Origin,
    PartyPosition,
    Position,
    SharedPassage,
    ToFetch,
)
from sayso.model.document import ARTICLE, SEGMENT_TYPES, Document, Fact, Link, Page, Placed, Problem, Segment
from sayso.model.findings import (
    Actor,
    Attribution,
    Candidate,
    Draft,
    Hop,
    Place,
    Quantity,
    TimeExpression,
)
from sayso.model.ids import make_id, sha256
from sayso.model.judgement import Anchor, Judgement
from sayso.model.parse import Parse
from sayso.model.reading import Reading
from sayso.model.spans import Span
from sayso.model.statement import Statement

__all__ = [
    "ARTICLE",
    "SEGMENT_TYPES",
    "Actor",
    "Anchor",
    "Attribution",
    "Borrowed",
    "Candidate",
    "CaseActor",
    "Citation",
    "Claim",
    "Comparison",
    "Document",
    "Draft",
    "Drift",
    "DriftStep",
    "Event",
    "Fact",
    "Grade",
    "Hop",
    "Judgement",
    "KnockOut",
    "Lead",
    "Link",
    "Member",
    "Origin",
    "Page",
    "Placed",
    "Parse",
    "PartyPosition",
    "Place",
    "Position",
    "Problem",
    "Quantity",
    "Reading",
    "Segment",
    "SharedPassage",
    "Span",
    "Statement",
    "TimeExpression",
    "ToFetch",
    "make_id",
    "sha256",
]
