"""Whether each statement that a gold claim holds has the source that the gold gives it.

    python -m evals.holders [lost|wrong|over [SET...]]     totals by set; with a word, these statements of some sets

A statement's attribution is the smallest whose content covers three fifths of its words, or whose source, cue and
content together do where the gold's words hold the cue.  `right`: the names share half of their words; `wrong`: another
name (often the same party by another: "the hospital" for its proper name); `lost`: the gold names a source, no
attribution is found; `over`: the gold leaves the words to the page, an attribution is found; `nameless`: one without a
name.  No scorer of `../shared/score` counts these.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals import sets
from evals.rows import Row
from evals.scorers import Json
from sayso.extraction.lexicon.words import words
from sayso.model import Attribution, Reading

_STOP = words("the a an of for and in to unnamed officials spokesman spokeswoman mr mrs ms dr")
_COVERED, _LONGEST, _SHARED = 0.6, 600, 0.5
KINDS = ("right", "wrong", "nameless", "lost", "own", "over")


@dataclass(frozen=True, slots=True)
class Told:
    """A statement of the gold with what was made of it."""

    event: str
    doc: str
    kind: str
    chain: tuple[str, ...]
    text: str
    found: str


def told(event: str, gold: Path, texts: Path) -> Iterator[Told]:
    """Every statement of the gold's claims, once."""
    raw = json.loads((gold / "claims.json").read_text(encoding="utf-8"))
    by_name = {Path(str(r.document.path)).stem: r for r in sets.read_folder(texts)}
    seen = set()
    for claim in raw["claims"] if isinstance(raw, dict) else raw:
        for member in (m for side in claim["sides"] for m in side["members"]):
            key = member["doc"], tuple((s["start"], s["end"]) for s in member["spans"])
            reading = by_name.get(member["doc"])
            if key in seen or reading is None:
                continue
            seen.add(key)
            a = _attribution(reading, key[1])
            text = " … ".join(s["text"] for s in member["spans"])
            name = a.source_name or "-" if a is not None else "-"
            yield Told(event, member["doc"], _kind(member, a), tuple(member.get("chain") or ()), text, name)


def _kind(member: Json, a: Attribution | None) -> str:
    chain = member.get("chain") or []
    of_page = member.get("voice") != "attributed" or len(chain) < 2 or _same(chain[0], chain[-1])
    if of_page or a is None:
        return ("own" if a is None else "over") if of_page else "lost"
    if not a.source_name:
        return "nameless"
    return "right" if _same(a.source_name, chain[-1]) else "wrong"


def _attribution(reading: Reading, spans: Sequence[tuple[int, int]]) -> Attribution | None:
    """The attribution of some words."""
    whole = sum(b - a for a, b in spans)

    def share(ranges: Sequence[tuple[int, int]]) -> float:
        return sum(max(0, min(b, y) - max(a, x)) for a, b in spans for x, y in ranges) / whole

    inside = [(sum(len(p) for p in _pieces(a)), a) for a in reading.attributions if share(_content(a)) >= _COVERED]
    if not inside:
        around = ((_extent(a), a) for a in reading.attributions if a.cue is not None and _holds(spans, a))
        inside = [(e[1] - e[0], a) for e, a in around if e[1] - e[0] <= _LONGEST and share([e]) >= _COVERED]
    return min(inside, key=lambda x: (x[0], x[1].id))[1] if inside else None


def _content(a: Attribution) -> list[tuple[int, int]]:
    return [(p.start, p.end) for p in a.content]


def _pieces(a: Attribution) -> list[str]:
    return [p.text for p in a.content]


def _holds(spans: Sequence[tuple[int, int]], a: Attribution) -> bool:
    assert a.cue is not None
    return any(x <= a.cue.start and a.cue.end <= y for x, y in spans)


def _extent(a: Attribution) -> tuple[int, int]:
    parts = [*a.content, *(p for p in (a.source, a.cue) if p is not None)]
    return min(p.start for p in parts), max(p.end for p in parts)


def _same(a: str, b: str) -> bool:
    mine, other = _words(a), _words(b)
    if not mine or not other:
        return a.lower().strip() == b.lower().strip()
    return len(mine & other) / min(len(mine), len(other)) >= _SHARED


def _words(name: str) -> set[str]:
    return {w for w in re.findall(r"\w+", name.lower()) if w not in _STOP and len(w) > 1}


def rows() -> Iterator[Row]:
    """The rows of the table."""
    kinds = Counter(t.kind for event, (gold, texts) in sets.by_name().items() for t in told(event, gold, texts))
    named = sum(kinds[k] for k in ("right", "wrong", "nameless", "lost"))
    name = "statements of gold claims with a named source"
    yield Row("attribution", f"{name}: found, and the name right", kinds["right"] / named, note=f"{named} statements")
    yield Row("attribution", f"{name}: found, and another name", kinds["wrong"] / named)
    yield Row("attribution", f"{name}: lost", kinds["lost"] / named)
    own = kinds["own"] + kinds["over"]
    yield Row(
        "attribution", "statements of gold claims that the page tells itself: given to a source", kinds["over"] / own
    )


def main(arguments: Sequence[str]) -> None:
    """Command line."""
    wanted, names = arguments[:1], set(arguments[1:])
    for event, (gold, texts) in sets.by_name().items():
        if names and event not in names:
            continue
        found = list(told(event, gold, texts))
        counts = Counter(t.kind for t in found)
        print(f"{event:12}", *(f"{k} {counts[k]:4}" for k in KINDS))
        for t in (t for t in found if t.kind in wanted):
            print(f"  {t.doc}: {' → '.join(t.chain)} | found: {t.found} | {' '.join(t.text.split())}")


if __name__ == "__main__":
    main(sys.argv[1:])
