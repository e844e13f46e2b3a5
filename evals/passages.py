"""Shared wording found again in planted sets: random texts of our own with copied passages and republished pages.

    python -m evals.passages [--documents N] [--seed N]

Each text is drawn from a vocabulary of made-up words with Zipf's frequencies: sentences from a grammar of templates
with function words, names and stock phrases, so that unrelated texts share many runs of four words.  Planted: passages
of 16 to 80 words copied from another text with up to 12 % of their words changed, dropped or added; pages republished
whole with 15 % of their words changed; lines of a site that stand on each of its pages.  A found passage is right if it
overlaps a planted pair in both texts; a planted pair is found if a found passage covers half of it in both.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.comparison.lineage import furniture
from sayso.comparison.lineage.duplicates import CONTAINED, containment
from sayso.comparison.lineage.ngrams import Index, Shared

WORDS = 40_000
STOCK = 400
Planted = tuple[int, int, int, int, int, int]


@dataclass
class Set:
    """Texts as word numbers, the planted passages `(left, from, to, right, from, to)` and the republished pages."""

    rows: list[list[int]]
    passages: list[Planted]
    pages: list[tuple[int, int]]
    sites: list[str | None]


def zipf(rng: random.Random, count: int, offset: int) -> list[int]:
    """Word numbers by Zipf's law, drawn by the inverse of its distribution."""
    return [offset + min(count - 1, int(count ** rng.random()) - 1) for _ in range(4096)]


class Writer:
    """Writes texts: function words below 200, stock phrases, topic words of an event, rare words."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        # The commonest set phrases are long ("on condition of anonymity because ..."), the rest short.
        self.stock = [self._phrase(10, 15) for _ in range(6)] + [self._phrase(4, 9) for _ in range(STOCK)]
        self.templates = [[rng.choice("FFFCCRT") for _ in range(rng.randint(8, 24))] for _ in range(300)]
        self.function = zipf(rng, 150, 0)
        self.common = zipf(rng, 8_000, 200)

    def _phrase(self, least: int, most: int) -> list[int]:
        return [self.rng.randrange(600) for _ in range(self.rng.randint(least, most))]

    def sentence(self, topic: Sequence[int]) -> list[int]:
        """A sentence of a template, sometimes with a stock phrase."""
        rng = self.rng
        out: list[int] = []
        for slot in rng.choice(self.templates):
            if slot == "F":
                out.append(rng.choice(self.function))
            elif slot == "C":
                out.append(rng.choice(self.common))
            elif slot == "T":
                out.append(topic[min(len(topic) - 1, int(len(topic) ** rng.random()) - 1)])
            else:
                out.append(8_200 + rng.randrange(WORDS))
        if rng.random() < 0.25:
            at = rng.randrange(len(out))
            out[at:at] = self.stock[int(STOCK ** rng.random()) - 1]
        return out

    def text(self, topic: Sequence[int]) -> list[int]:
        """A text of 120 to 500 words on a topic."""
        out: list[int] = []
        want = self.rng.randint(120, 500)
        while len(out) < want:
            out += self.sentence(topic)
        return out

    def edited(self, words: Sequence[int], share: float) -> list[int]:
        """The words with a share of them changed, dropped or added."""
        out: list[int] = []
        for word in words:
            if self.rng.random() >= share:
                out.append(word)
            elif (act := self.rng.random()) < 0.6:
                out.append(self.rng.choice(self.common))
            elif act < 0.8:
                out += [word, self.rng.choice(self.function)]
        return out


def planted(documents: int, seed: int) -> Set:
    """A set of texts: a tenth with a copied passage, a fiftieth republished, a twentieth on one site."""
    rng = random.Random(seed)
    writer = Writer(rng)
    topics = [[8_200 + rng.randrange(WORDS) for _ in range(60)] for _ in range(max(4, documents // 25))]
    site = [writer.sentence(topics[0]) + writer.sentence(topics[1]) for _ in range(3)]
    rows = [writer.text(rng.choice(topics)) for _ in range(documents)]
    passages: list[Planted] = []
    pages: list[tuple[int, int]] = []
    order = rng.sample(range(documents), documents)
    used = 0
    for _ in range(documents // 10):
        left, right = order[used], order[used + 1]
        used += 2
        passages.append(_copy(writer, rows, left, right))
    for _ in range(documents // 50):
        left, right = order[used], order[used + 1]
        used += 2
        rows[right] = writer.edited(rows[left], 0.15)
        pages.append((left, right))
    sites: list[str | None] = [None] * documents
    for k in order[used : used + documents // 20]:
        rows[k] += [w for line in site for w in line]
        sites[k] = "one site"
    return Set(rows, passages, pages, sites)


def _copy(writer: Writer, rows: list[list[int]], left: int, right: int) -> Planted:
    rng = writer.rng
    size = min(rng.randint(16, 80), len(rows[left]) - 1)
    start = rng.randrange(len(rows[left]) - size)
    copy = writer.edited(rows[left][start : start + size], rng.uniform(0, 0.12))
    at = rng.randrange(len(rows[right]))
    rows[right][at:at] = copy
    return left, start, start + size, right, at, at + len(copy)


# ---------------------------------------------------------------- scores
def overlap(a: int, b: int, c: int, d: int) -> int:
    """Words that two stretches share."""
    return max(0, min(b, d) - max(a, c))


def sides(found: Shared, planted: Planted) -> tuple[int, int, int, int, int, int, int, int] | None:
    """The stretches of a found and a planted passage, text by text, where both are of the same two texts."""
    left, a, b, right, c, d = planted
    if (found.left, found.right) == (left, right):
        return found.left_start, found.left_end, a, b, found.right_start, found.right_end, c, d
    if (found.left, found.right) == (right, left):
        return found.left_start, found.left_end, c, d, found.right_start, found.right_end, a, b
    return None


def score(found: Sequence[Shared], truth: Set) -> dict[str, float]:
    """Recall of planted passages, precision of found ones, recall and precision of republished pages."""
    by_pair: dict[tuple[int, int], list[Shared]] = {}
    for f in found:
        by_pair.setdefault((f.left, f.right), []).append(f)
    hit = 0
    for p in truth.passages:
        mine = by_pair.get((min(p[0], p[3]), max(p[0], p[3])), [])
        hit += any(_half(f, p) for f in mine)
    planted_pairs: dict[tuple[int, int], list[Planted]] = {}
    for p in truth.passages:
        planted_pairs.setdefault((min(p[0], p[3]), max(p[0], p[3])), []).append(p)
    pages = {(min(p), max(p)) for p in truth.pages}
    copies = _copies(truth)
    right = sum(
        (f.left, f.right) in pages or any(_meets(f, p) for p in planted_pairs.get((f.left, f.right), ())) or
        _through(f, copies) for f in found
    )  # fmt: skip
    lengths = [len(r) for r in truth.rows]
    said = {pair for pair, ms in by_pair.items() if containment(ms, lengths) >= CONTAINED}
    return {
        "planted": len(truth.passages), "found": len(found), "recall": hit / max(1, len(truth.passages)),
        "precision": right / max(1, len(found)), "pages": len(pages), "pages found": len(said),
        "page recall": len(said & pages) / max(1, len(pages)), "page precision": len(said & pages) / max(1, len(said)),
    }  # fmt: skip


def _half(f: Shared, p: Planted) -> bool:
    s = sides(f, p)
    if s is None:
        return False
    return all(2 * overlap(a, b, c, d) >= d - c for a, b, c, d in (s[:4], s[4:]))


def _meets(f: Shared, p: Planted) -> bool:
    s = sides(f, p)
    return s is not None and overlap(*s[:4]) > 0 and overlap(*s[4:]) > 0


def _copies(truth: Set) -> dict[int, int]:
    """Republished pages to their originals: texts that share wording rightly."""
    return {right: left for left, right in truth.pages}


def _through(f: Shared, copies: dict[int, int]) -> bool:
    """Whether two texts share wording because one is a republished page of a page with a copied passage."""
    return copies.get(f.left) == f.right or copies.get(f.right) == f.left


def measure(documents: int, seed: int) -> dict[str, float]:
    """The scores on a planted set."""
    truth = planted(documents, seed)
    return score(look(truth), truth)


def look(truth: Set) -> list[Shared]:
    """The passages that the index finds, a site's own lines set aside."""
    return furniture.without(Index(truth.rows).shared(), truth.sites, [len(r) for r in truth.rows])


def main() -> None:
    """Make a set, look for shared wording, print the scores, the time and the memory."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--documents", type=int, default=10_000)
    ap.add_argument("--seed", type=int, default=1)
    options = ap.parse_args()
    start = time.perf_counter()
    truth = planted(options.documents, options.seed)
    made = time.perf_counter()
    found = look(truth)
    done = time.perf_counter()
    for name, value in score(found, truth).items():
        print(f"{name:16} {value:.3f}" if isinstance(value, float) else f"{name:16} {value}")
    print(f"{'seconds':16} {done - made:.1f} (making the set {made - start:.1f})")
    print(f"{'memory, MB':16} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}")


if __name__ == "__main__":
    main()
