"""A comparison and its documents as JSON in the shape `sayso/case/1`, or as CSV tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sayso.case.files import write_all
from sayso.errors import NotPermitted, UsageError
from sayso.model import (
    CaseActor,
    Citation,
    Claim,
    Comparison,
    Document,
    Drift,
    Event,
    Lead,
    Member,
    Origin,
    PartyPosition,
    Position,
    Reading,
    SharedPassage,
    ToFetch,
)
from sayso.version import __version__

Json = dict[str, Any]
FORMAT = "sayso/case/1"


def case_json(
    readings: Sequence[Reading], comparison: Comparison, *, run: int = 1, models: Mapping[str, str] | None = None
) -> Json:
    """The case in the contract's shape (docs/format.md)."""
    return {
        "format": FORMAT,
        "made_by": {"program": "sayso", "version": __version__, "models": dict(models or {}), "run": run},
        "documents": [_document(r.document) for r in readings],
        "claims": [_claim(c) for c in comparison.claims],
        "lineage": {
            "citations": [_citation(c) for c in comparison.citations],
            "shared_passages": [_passage(p) for p in comparison.shared_passages],
        },
        "actors": [_actor(a) for a in comparison.actors],
        "timeline": [_event(e) for e in comparison.timeline],
        "leads": [_lead(x) for x in comparison.leads],
        "drift": [_drift(d) for d in comparison.drift],
        "party_positions": [_party(p) for p in comparison.party_positions],
        "to_fetch": [_fetch(f) for f in comparison.to_fetch],
        "knock_out": [{"origin": k.origin, "claims": list(k.claims)} for k in comparison.knock_out],
        "parties": list(comparison.parties),
    }


def _document(d: Document) -> Json:
    title = d.title.text if d.title else None
    return {
        "id": d.id, "path": d.path, "url": d.url, "outlet": d.outlet.value, "published": d.published.value,
        "title": title, "sha256": d.sha256, "text_sha256": d.text_sha256, "reader": d.reader,
    }  # fmt: skip


def member_json(m: Member) -> Json:
    """Words of a document: `{"doc", "start", "end", "text"}`."""
    return {"doc": m.doc, "start": m.span.start, "end": m.span.end, "text": m.span.text}


def _members(members: Iterable[Member]) -> list[Json]:
    return [member_json(m) for m in members]


def _claim(c: Claim) -> Json:
    return {
        "id": c.id, "question": c.question, "relation": c.relation, "differs_in": list(c.differs_in), "why": c.why,
        "positions": [_position(p) for p in c.positions],
        "origins": {"sure": c.sure, "possible": c.possible, "of": [_origin(o) for o in c.origins]},
        "grade": {g.slot: {"value": g.value, "why": g.why} for g in c.grades},
        "confirmed": c.confirmed, "standing": c.standing, "one_question": c.one_question,
        "suggested": _members(c.suggested),
    }  # fmt: skip


def _position(p: Position) -> Json:
    return {
        "id": p.id, "label": p.label, "low": p.low, "high": p.high, "thing": p.thing, "unit": p.unit,
        "scope": p.scope, "time": p.time, "holders": list(p.holders), "stance": p.stance,
        "members": [member_json(m) | {"attribution": m.attribution} for m in p.members],
    }  # fmt: skip


def _origin(o: Origin) -> Json:
    return {
        "name": o.name, "positions": list(o.positions), "chain": list(o.chain), "why": o.why, "sure": o.sure,
        "sole_channel": o.sole_channel, "party": o.party, "evidence": _members(o.evidence),
    }  # fmt: skip


def _citation(c: Citation) -> Json:
    return {"from": c.doc, "to": c.to, "to_doc": c.to_doc, "how": c.how, "evidence": _members(c.evidence)}


def _passage(p: SharedPassage) -> Json:
    return {"members": _members(p.members), "words": p.words, "origin": p.origin, "why": p.why}


def _actor(a: CaseActor) -> Json:
    return {"name": a.name, "type": a.type, "aliases": list(a.aliases), "mentions": _members(a.mentions)}


def _event(e: Event) -> Json:
    day = {"day": e.day} if e.day else {}
    return {"when": e.when, "what": e.what, "members": _members(e.members)} | day


def _lead(x: Lead) -> Json:
    return {
        "doc": x.doc, "start": x.span.start, "end": x.span.end, "text": x.span.text, "bears_on": x.bears_on,
        "stance": x.stance, "replies_to": x.replies_to,
    }  # fmt: skip


def _drift(d: Drift) -> Json:
    steps = [{"name": s.name, "words": member_json(s.words), "change": s.change} for s in d.steps]
    return {"claim": d.claim, "steps": steps}


def _party(p: PartyPosition) -> Json:
    words = None if p.words is None else member_json(p.words)
    return {"party": p.party, "claim": p.claim, "stance": p.stance, "time": p.time, "words": words, "via": list(p.via)}


def _fetch(f: ToFetch) -> Json:
    return {"name": f.name, "asked": f.asked or f.name, "claims": f.claims, "evidence": _members(f.evidence)}


# ---------------------------------------------------------------- CSV
RISKY = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run as a formula by spreadsheets: it gets an apostrophe in front."""


def safe_cell(value: object) -> str:
    """A value as text that no spreadsheet takes for a formula; numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, int | float):
        return str(value)
    text = str(value)
    return "'" + text if text.startswith(RISKY) else text


_WORDS = ("doc", "start", "end", "text")
_CLAIM = ("claim", "question", "relation")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "documents": ("id", "path", "url", "outlet", "published", "title", "sha256", "text_sha256", "reader"),
    "positions": (
        *_CLAIM, "label", "low", "high", "thing", "unit", "scope", "time", "stance", "holders", *_WORDS, "attribution",
    ),
    "origins": (*_CLAIM, "name", "sure", "party", "sole_channel", "why", "chain", *_WORDS),
    "citations": ("from", "to", "how", *_WORDS),
    "timeline": ("when", "what", *_WORDS),
    "leads": (*_WORDS, "bears_on", "stance", "replies_to"),
    "to_fetch": ("name", "claims", *_WORDS),
}  # fmt: skip
"""The columns of each table, which stand in its first line also where it has no other."""


def tables(value: Json) -> dict[str, list[Json]]:
    """The case's JSON as flat tables, one row a line of words."""
    out: dict[str, list[Json]] = {"documents": value["documents"], "positions": [], "origins": [], "citations": []}
    for claim in value["claims"]:
        head = {"claim": claim["id"], "question": claim["question"], "relation": claim["relation"]}
        for p in claim["positions"]:
            row = head | {k: p[k] for k in ("label", "low", "high", "thing", "unit", "scope", "time", "stance")}
            out["positions"] += [row | {"holders": "; ".join(p["holders"])} | m for m in p["members"]]
        for o in claim["origins"]["of"]:
            row = head | {k: o[k] for k in ("name", "sure", "party", "sole_channel", "why")}
            out["origins"] += [row | {"chain": " -> ".join(o["chain"])} | m for m in o["evidence"]]
    for c in value["lineage"]["citations"]:
        row = {k: c[k] for k in ("from", "to", "how")}
        out["citations"] += [row | m for m in c["evidence"]]
    out["timeline"] = [{"when": e["when"], "what": e["what"]} | m for e in value["timeline"] for m in e["members"]]
    out["leads"] = value["leads"]
    out["to_fetch"] = [{"name": f["name"], "claims": f["claims"]} | m for f in value["to_fetch"] for m in f["evidence"]]
    return out


def write_csv(value: Json, folder: Path) -> tuple[Path, ...]:
    """Write the tables of a case into a folder, one file each, all of them or none; returns the files.

    Raises:
        UsageError: it is a file.
        NotPermitted: the folder may not be made, or a file in it not be written.
        NotFound, StorageFull: a file cannot be written.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder}: is a file; the tables go into a folder, name another with -o")
    texts = {folder / f"{name}.csv": _csv(COLUMNS[name], rows) for name, rows in tables(value).items()}
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except PermissionError as error:
        raise NotPermitted(f"{error.filename}: may not be written; name another folder with -o") from error
    write_all(texts, "folder")
    return tuple(texts)


def _csv(columns: Sequence[str], rows: Sequence[Json]) -> str:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([safe_cell(row.get(key)) for key in columns] for row in rows)
    return buffer.getvalue()
