"""Gold of an invented event in the shape that `../shared/score/case.py` reads, made from its truth.json and texts/.

    python -m evals.make_gold evals/second_event             writes gold/ of the event in that folder
    python -m evals.make_gold evals/second_event --check     fails if gold/ is not what it would write

Offsets are code points, end exclusive.  A quoted string that is not in its text once (or `nth` times) is an error.
"""

import json
import pathlib
import re
import sys
from typing import Any


def span(texts: dict[str, str], quote: dict[str, Any]) -> dict[str, Any]:
    """A QUOTE of the truth -> {"start", "end", "text"}; ValueError if it does not name one place."""
    starts = [m.start() for m in re.finditer(re.escape(quote["text"]), texts[quote["doc"]])]
    nth = quote.get("nth", 1)
    if len(starts) < nth or (len(starts) > 1 and "nth" not in quote):
        raise ValueError(f"{quote['doc']}: {quote['text']!r} occurs {len(starts)} times")
    start = starts[nth - 1]
    return {"start": start, "end": start + len(quote["text"]), "text": quote["text"]}


def stem(name: str) -> str:
    return name.removesuffix(".txt")


def member(texts: dict[str, str], quote: dict[str, Any]) -> dict[str, Any]:
    return {"doc": stem(quote["doc"]), "attribution": None, "voice": quote["voice"],
            "spans": [span(texts, quote)], "chain": quote["chain"]}  # fmt: skip


def placed(texts: dict[str, str], quote: dict[str, Any]) -> dict[str, Any]:
    return {**span(texts, quote), "doc": stem(quote["doc"])}


def claim(texts: dict[str, str], number: int, why: str, check: dict[str, Any]) -> dict[str, Any]:
    sides = [
        {"label": p["label"], "low": p["low"], "high": p["high"], "members": [member(texts, m) for m in p["members"]]}
        for p in check["positions"]
    ]
    return {
        "id": f"C{number:02}", "question": check["question"], "relation": check["relation"],
        "relation_acceptable": check["relation_acceptable"], "differs_in": check["differs_in"], "why": why,
        "sides": sides, "n_acceptable": check["origins"]["sure"],
        "independent_origins": [names[0] for names in check["origins"]["names"]],
        "sole_channel": check["sole_channel"],
    }  # fmt: skip


def shared(texts: dict[str, str], number: int, check: dict[str, Any]) -> dict[str, Any]:
    spans = [placed(texts, m) for m in check["members"]]
    return {"id": f"S{number:02}", "origin": check["origin"], "words": len(spans[0]["text"].split()), "spans": spans}


def precision(when: str) -> str:
    """Of an EDTF date without marks."""
    return ("year", "month", "day")[when.count("-")]


def gold(home: pathlib.Path) -> dict[str, str]:
    """File name -> its text, for every layer that the truth speaks of."""
    truth = json.loads((home / "truth.json").read_text(encoding="utf-8"))
    texts = {name: (home / "texts" / name).read_text(encoding="utf-8") for name in truth["documents"]}
    checks = [(trap["about"], check) for trap in truth["traps"] for check in trap["expect"]]

    def of(kind: str) -> list[tuple[str, dict[str, Any]]]:
        return [pair for pair in checks if pair[1]["check"] == kind]

    layers: dict[str, Any] = {
        "claims": [claim(texts, n, why, c) for n, (why, c) in enumerate(of("claim"), 1)],
        "lineage": {
            "citations": [
                {"from": stem(c["from"]), "to": c["to"], "how": c["how"],
                 "evidence": [placed(texts, m) for m in c["evidence"]]}
                for _, c in of("citation")
            ],
            "shared_passages": [shared(texts, n, c) for n, (_, c) in enumerate(of("shared_passage"), 1)],
        },
        "timeline": [
            {"id": f"E{n:02}", "date": c["when"], "precision": precision(c["when"]),
             "event": " / ".join(c["what_words"]), "spans": [placed(texts, m) for m in c["members"]],
             "date_basis": "text"}
            for n, (_, c) in enumerate(of("timeline"), 1)
        ],
        "leads": [
            {"id": f"L{n:02}", "doc": stem(c["member"]["doc"]), "span": span(texts, c["member"]),
             "bears_on": c["bears_on_words"][0], "stance": c["stance"][0], "relevance": c.get("relevance", "high")}
            for n, (_, c) in enumerate(of("lead"), 1)
        ],
    }  # fmt: skip
    return {f"{k}.json": json.dumps(v, indent=1, ensure_ascii=False) + "\n" for k, v in layers.items()}


def main() -> int:
    named = [a for a in sys.argv[1:] if a != "--check"]
    if len(named) != 1:
        print("make_gold: name the folder of one event", file=sys.stderr)
        return 2
    home = pathlib.Path(named[0])
    folder, files = home / "gold", gold(home)
    if "--check" in sys.argv[1:]:
        stale = [n for n, text in files.items() if (folder / n).read_text(encoding="utf-8") != text]
        print("stale: " + ", ".join(stale) if stale else "gold follows from truth.json")
        return bool(stale)
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
