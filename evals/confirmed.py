"""How many confirmed claims are on a question of the gold, with the second reading and without it (decision 10).

python -m evals.confirmed        all sets with gold between documents

Gold is not exhaustive: a claim on none of its questions need not be wrong.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from evals import sets
from evals.scorers import case_score
from sayso import language
from sayso.case import case_json
from sayso.comparison import compare
from sayso.comparison.statements.opinions import Reader
from sayso.model import Reading
from sayso.pipeline import seen

READERS: dict[str, Reader | None] = {"without": None, "with": language.joint}


def counted(found: tuple[Reading, ...], gold: Path, texts: Path, reader: Reader | None) -> Counter[str]:
    """Confirmed claims; those on a question of the gold; those with the relation that the gold gives to one."""
    comparison = compare(seen(found), None, language.meanings, reader)
    case = json.loads(json.dumps(case_json(found, comparison)))
    confirmed = [claim for claim, made in zip(case["claims"], comparison.claims, strict=True) if made.confirmed]
    tally: Counter[str] = Counter()
    for claim in confirmed:
        layer = case_score(gold, {**case, "claims": [claim]}, texts)["layers"]["claims"]
        tally += Counter(
            confirmed=1, question=int(layer["found"]["rate"] > 0), relation=int(layer["found_and_relation"]["rate"] > 0)
        )
    return tally


def main() -> None:
    """Print a line for each set and way, and the sums."""
    total: dict[str, Counter[str]] = {way: Counter() for way in READERS}
    for name, (gold, texts) in sets.by_name().items():
        found = sets.read_folder(texts)
        for way, reader in READERS.items():
            here = counted(found, gold, texts, reader)
            total[way] += here
            print(name, way, dict(here), flush=True)
    print({way: dict(tally) for way, tally in total.items()})


if __name__ == "__main__":
    main()
