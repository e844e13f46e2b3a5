"""Broken pages by the thousand: reading must neither crash nor hang nor eat memory.

    python -m evals.hostile [--pages 2000] [--folder ../shared/data/html]

Each page is one of the folder's with some of its bytes cut, doubled, shuffled, overwritten or nested, from a fixed
seed.  Printed: pages read, pages refused (with the reason), crashes, the slowest page and the peak of memory.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import resource
import time
from collections import Counter
from pathlib import Path

from sayso.errors import InputError
from sayso.reading import read_bytes

FOLDER = Path(__file__).parent.parent.parent / "shared" / "data" / "html"
SCRAPS = (b"<div>", b"</p>", b"<table><tr>", b"<!--", b"]]>", b"\x00", b"&#x110000;", b"<script>", b'"', b"<svg>",
          b"<b>",
          b"\xff\xfe", b"</body>", b"<li>", b"<![CDATA[", b"<a href=", b"\xed\xa0\x80")  # fmt: skip


def mutate(page: bytes, seed: int) -> bytes:
    """A page with some of it cut, doubled, shuffled, overwritten or nested."""
    rng = random.Random(seed)
    data = bytearray(page)
    for _ in range(rng.randint(1, 25)):
        at, size = rng.randrange(len(data) or 1), rng.randint(1, 3000)
        way = rng.randrange(6)
        if way == 0:
            del data[at : at + size]
        elif way == 1:
            data[at:at] = data[at : at + size] * rng.randint(1, 40)
        elif way == 2:
            data[at : at + size] = rng.randbytes(size)
        elif way == 3:
            data[at:at] = rng.choice(SCRAPS) * rng.randint(1, 2000)
        elif way == 4:
            data[at : at + size] = bytes(reversed(data[at : at + size]))
        elif rng.random() < 0.2:
            del data[max(50, at) :]
    return bytes(data)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    arguments = parser.parse_args()
    sources = [gzip.decompress(path.read_bytes()) for path in sorted(arguments.folder.glob("*.html.gz"))]
    outcome: Counter[str] = Counter()
    slowest = 0.0
    for seed in range(arguments.pages):
        data = mutate(sources[seed % len(sources)], seed)
        start = time.perf_counter()
        try:
            read_bytes(data, path=f"{seed}.html" if seed % 4 else f"{seed}.txt")
            outcome["read"] += 1
        except InputError as error:
            outcome[f"refused: {error.reason}"] += 1
        except Exception as error:
            outcome[f"crash: {type(error).__name__}"] += 1
            print(f"seed {seed}: {type(error).__name__}: {str(error)[:200]}")
        slowest = max(slowest, time.perf_counter() - start)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        json.dumps(
            dict(sorted(outcome.items())) | {"slowest_seconds": round(slowest, 2), "peak_megabytes": round(peak)}
        )
    )


if __name__ == "__main__":
    main()
