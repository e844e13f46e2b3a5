"""Whether the statements of the invented events are grouped by the question they answer, with the case scorer.

python -m evals.pair_case [EVENT...]        the held-out events where none is named
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.rows import Row
from evals.scorers import Json, case_score
from evals.train_pairs import CORPUS, HELD_OUT, Mark, read
from sayso.case import case_json
from sayso.comparison import Settings
from sayso.model import Claim, Reading
from sayso.pipeline import compare_readings


def measure(names: Sequence[str] = (), settings: Settings | None = None) -> Json:
    """Mean figures over events: share of questions found, foreign members a claim, claims that match no question, and
    of the confirmed claims those in which two pages answer one question."""
    events = [event(CORPUS / f"{name}.txt", settings) for name in sorted(names or HELD_OUT)]
    asked = sum(e["asked"] for e in events)
    found = sum(e["found"] for e in events)
    across = sum(e["across"] for e in events)
    return {
        "found": found / asked,
        "foreign": sum(e["foreign"] for e in events) / max(1, found),
        "unmatched": sum(e["unmatched"] for e in events) / max(1, across),
        "purity": sum(e["apart"] for e in events) / max(1, sum(e["pairs"] for e in events)),
        "confirmed": sum(e["right"] for e in events) / max(1, sum(e["confirmed"] for e in events)),
        "claims confirmed": sum(e["confirmed"] for e in events),
        "asked": asked,
        "across": across,
    }


def event(path: Path, settings: Settings | None) -> Json:
    """Counts for one event."""
    readings, marks = read(path)
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder)
        stems = {r.document.id: f"page_{k:02}" for k, r in enumerate(readings)}
        for r in readings:
            (texts / f"{stems[r.document.id]}.txt").write_text(r.text, encoding="utf-8")
        gold = list(_gold(readings, marks, stems))
        (texts / "claims.json").write_text(json.dumps(gold), encoding="utf-8")
        found_here = compare_readings(readings, settings)
        case = json.loads(json.dumps(case_json(readings, found_here)))
        for document in case["documents"]:
            document["path"] = f"{stems[document['id']]}.txt"
        layer = case_score(texts, case, texts)["layers"]["claims"]
    found = round(layer["found"]["rate"] * len(gold))
    purity = layer["side_purity"] or {"rate": 0.0, "n": 0}
    confirmed = [claim for claim in found_here.claims if claim.confirmed]
    return {
        "confirmed": len(confirmed),
        "right": sum(_answers_one(claim, marks) for claim in confirmed),
        "asked": len(gold),
        "found": found,
        "foreign": (layer["foreign_members"] or 0.0) * found,
        "across": layer["predicted"]["across_documents"],
        "unmatched": layer["predicted"]["across_documents_unmatched"],
        "apart": round((purity["rate"] or 0.0) * purity["n"]),
        "pairs": purity["n"],
    }


def _answers_one(claim: Claim, marks: dict[str, tuple[Mark, ...]]) -> bool:
    """Whether members in two documents, half covered by marks at least, answer one question."""
    heard: dict[str, set[str]] = defaultdict(set)
    for member in (m for position in claim.positions for m in position.members):
        for mark in marks[member.doc]:
            if mark.common(member.span):
                heard[mark.question].add(member.doc)
    return any(len(documents) > 1 for documents in heard.values())


def _gold(readings: Sequence[Reading], marks: dict[str, tuple[Mark, ...]], stems: dict[str, str]) -> Iterator[Json]:
    """The questions that two pages answer, in the shape of the gold's claims.json."""
    sides: dict[str, dict[str, list[Json]]] = defaultdict(lambda: defaultdict(list))
    for r in readings:
        for m in marks[r.document.id]:
            span = {"start": m.start, "end": m.end, "text": r.text[m.start : m.end]}
            sides[m.question][m.side].append({"doc": stems[r.document.id], "attribution": None, "spans": [span]})
    for question in sorted(sides):
        by = sides[question]
        if len({m["doc"] for members in by.values() for m in members}) > 1:
            yield {
                "id": question, "question": question, "relation": "agree", "n_acceptable": [0, 99],
                "sides": [{"label": side, "members": by[side]} for side in sorted(by)],
            }  # fmt: skip


def rows() -> Iterator[Row]:
    """The held-out events as rows of the table."""
    found = measure()
    yield Row("claims", "held-out invented events: questions found", found["found"])
    yield Row("claims", "held-out invented events: foreign members a claim", found["foreign"], 0.5, True)
    yield Row("claims", "held-out invented events: claims that match no question", found["unmatched"], 0.5, True)
    yield Row("claims", "held-out invented events: side purity", found["purity"])
    yield Row(
        "claims", "held-out invented events: confirmed claims with two answers to one question", found["confirmed"]
    )


if __name__ == "__main__":
    print({k: round(v, 3) for k, v in measure(sys.argv[1:]).items()})
