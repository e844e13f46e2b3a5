"""Speakers after coreference, on GUM news: of the pronouns and noun phrases that speak, how many go to the right party.

    python -m evals.coref [--list] [--sources gold|own]

The gold is `../shared/data/coref/GUM_news_*.conllu` (GUM, CC BY 4.0) and, for the texts and sources,
`../shared/data/attribution/gum_news.jsonl`.  The program parses the raw text itself; gold tokens are aligned with it by
characters alone.  Measured are mentions without a name (third-person pronouns; noun phrases) that are a gold source or
the subject of a verb of saying, and, apart, every "he" and "she" in the article.  Right: the program's party has a
mention that overlaps another mention of the same gold entity (a name, where the entity has one).  Gap: it names nobody.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evals import scorers
from evals.parses import cached
from sayso.extraction import actors, attribution
from sayso.model import Draft, Page, Parse
from sayso.reading import from_text

SHARED = scorers.SHARED / "data"
SAYING = frozenset(
    """say tell add claim state announce report argue explain note warn deny confirm insist declare admit suggest write
    believe think hope express comment reply respond acknowledge accuse describe estimate predict call ask""".split()  # noqa: SIM905
)
HE_SHE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
THIRD = HE_SHE | {"they", "them", "their", "it", "its", "who"}
_PART = re.compile(r"\((\d+)-[^()]*\)|\((\d+)-[^()]*|(\d+)\)")


@dataclass
class Mention:
    """A gold mention: its characters, entity, head token's tag, relation and the lemma of the head's head."""

    start: int
    end: int
    entity: int
    text: str
    tag: str
    relation: str
    verb: str
    head: tuple[int, int]


@dataclass
class Gold:
    """A document's text and mentions."""

    doc: str
    text: str
    mentions: list[Mention]
    sources: list[dict[str, Any]] = field(default_factory=list)


def documents() -> Iterator[Gold]:
    """The 24 articles, in the order of their names."""
    rows = {}
    for line in (SHARED / "attribution" / "gum_news.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc"]] = row
    for path in sorted((SHARED / "coref").glob("*.conllu")):
        row = rows[path.stem]
        yield Gold(path.stem, row["text"], _mentions(path, row["text"]), row["attributions"])


def _mentions(path: Path, text: str) -> list[Mention]:
    found: list[Mention] = []
    at = 0
    for sentence in path.read_text(encoding="utf-8").split("\n\n"):
        tokens = [line.split("\t") for line in sentence.splitlines() if line and line[0].isdigit()]
        tokens = [t for t in tokens if t[0].isdigit()]
        spans = []
        for token in tokens:
            start = text.find(token[1], at)
            if start < 0 or start - at > 60:
                start = at
            at = start + len(token[1])
            spans.append((start, at))
        found.extend(_sentence(tokens, spans, text))
    return found


def _sentence(tokens: list[list[str]], spans: list[tuple[int, int]], text: str) -> Iterator[Mention]:
    open_: list[tuple[int, int]] = []
    for k, token in enumerate(tokens):
        entity = re.search(r"Entity=([^|]+)", token[9])
        for part in _PART.finditer(entity[1]) if entity else ():
            whole, opened, closed = part.groups()
            if whole:
                yield _mention(tokens, spans, text, int(whole), k, k)
            elif opened:
                open_.append((int(opened), k))
            else:
                first = next((o for o in reversed(open_) if o[0] == int(closed)), None)
                if first is not None:
                    open_.remove(first)
                    yield _mention(tokens, spans, text, first[0], first[1], k)


def _mention(
    tokens: list[list[str]], spans: list[tuple[int, int]], text: str, entity: int, first: int, last: int
) -> Mention:
    head = next((k for k in range(first, last + 1) if not first <= int(tokens[k][6]) - 1 <= last), last)
    up = int(tokens[head][6]) - 1
    start, end = spans[first][0], spans[last][1]
    return Mention(
        start, end, entity, text[start:end], tokens[head][4], tokens[head][7], tokens[up][2] if up >= 0 else "",
        spans[head],
    )  # fmt: skip


# ---------------------------------------------------------------- measuring
def drafts_of(gold: Gold, page: Page, parse: Parse, sources: str) -> tuple[Draft, ...]:
    """The program's own drafts, or drafts made of the gold's sources and contents."""
    if sources == "own":
        return attribution.find(parse, page.segments).drafts
    made = []
    for row in gold.sources:
        if not row["source"] or not row["content"]:
            continue
        source = (row["source"][0][0], row["source"][-1][1])
        content = (row["content"][0][0], row["content"][-1][1])
        tokens = parse.tokens_in(*source)
        if not tokens:
            continue
        head = next((i for i in tokens if parse.head[i] not in tokens or parse.head[i] == i), tokens[-1])
        cue = (row["cue"][0][0], row["cue"][-1][1]) if row["cue"] else None
        quoted = parse.text[content[0]] in "\"“'"
        made.append(
            Draft(source, head, cue, "", (content,), "direct" if quoted else "indirect", "assert", "pos", None, None,
                  "gold", (), 1.0)
        )  # fmt: skip
    return tuple(made)


def judge(gold: Gold, mention: Mention, cast: actors.Cast, parse: Parse) -> str:
    """right, wrong or gap; "" where the gold entity has no other mention to tell by."""
    others = [
        m for m in gold.mentions if m.entity == mention.entity and m is not mention and m.text.lower() not in THIRD
    ]
    named = [m for m in others if m.tag.startswith("NNP")]
    others = named or others
    if not others:
        return ""
    tokens = parse.tokens_in(*mention.head)
    entity = next((cast.entities[i] for i in tokens if i in cast.entities), None)
    if entity is None:
        return "gap"
    parts = entity.members or (entity,)
    spans = [parse.chars(a, b) for part in parts for a, b in part.mentions]
    spans = [s for s in spans if not mention.start <= s[0] < mention.end]
    if not spans:
        return "gap"
    if any(_meets(span, m) for span in spans for m in others):
        return "right"
    inner = (_innermost(gold, span) for span in spans)
    return "right" if any(m is not None and m.entity == mention.entity for m in inner) else "wrong"


def _innermost(gold: Gold, span: tuple[int, int]) -> Mention | None:
    """The shortest gold mention that holds a span of ours."""
    around = [m for m in gold.mentions if m.start <= span[0] and span[1] <= m.end]
    return min(around, key=lambda m: (m.end - m.start, m.entity)) if around else None


def _meets(span: tuple[int, int], gold: Mention) -> bool:
    """Whether a span of ours holds the head of a gold mention, or ends or begins with the whole of it."""
    if span[0] < gold.head[1] and gold.head[0] < span[1]:
        return True
    return span[1] == gold.end and gold.start <= span[0] and "'" not in gold.text


def classes(mention: Mention, gold: Gold) -> Iterator[str]:
    """Which tallies a mention belongs to."""
    low = mention.text.lower()
    pronoun = low in THIRD
    if low in HE_SHE:
        yield "he and she"
    if mention.tag.startswith("NNP") or mention.tag in ("CD", "JJ"):
        return
    source = any(s["source"] and s["source"][0][0] <= mention.head[0] < s["source"][-1][1] for s in gold.sources)
    speaks = mention.relation == "nsubj" and mention.verb in SAYING
    if (source and mention.relation.startswith(("nsubj", "obl"))) or speaks:
        if pronoun:
            yield "speaking pronouns"
        elif low.split()[0] not in ("i", "we", "you", "me", "my", "this", "that", "what"):
            yield "speaking noun phrases"


def measure(sources: str, listing: bool) -> dict[str, Counter[str]]:
    """Tallies by class over all documents."""
    tallies: dict[str, Counter[str]] = {}
    golds = list(documents())
    pages = [from_text(g.text, g.doc) for g in golds]
    for gold, (page, parse) in zip(golds, cached(pages)):
        drafts = drafts_of(gold, page, parse, sources)
        cast = actors.find(parse, page.document, page.segments, drafts)
        for mention in gold.mentions:
            for kind in classes(mention, gold):
                verdict = judge(gold, mention, cast, parse)
                if verdict:
                    tallies.setdefault(kind, Counter())[verdict] += 1
                if listing and verdict in ("wrong", "gap"):
                    print(
                        verdict,
                        kind,
                        gold.doc,
                        repr(mention.text[:60]),
                        "|",
                        _who(cast, parse, mention),
                        "|",
                        _gold_name(gold, mention),
                        "|",
                        gold.text[max(0, mention.start - 60) : mention.end + 30].replace("\n", "¶"),
                    )
    return tallies


def _who(cast: actors.Cast, parse: Parse, mention: Mention) -> str:
    entity = next((cast.entities[i] for i in parse.tokens_in(*mention.head) if i in cast.entities), None)
    return "-" if entity is None else "/".join(entity.forms[-2:]) or str(entity.description)


def _gold_name(gold: Gold, mention: Mention) -> str:
    names = [m.text for m in gold.mentions if m.entity == mention.entity and m.text.lower() not in THIRD]
    return min(names, key=len)[:40] if names else "-"


def main() -> None:
    """Print the tallies."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--sources", choices=["gold", "own"], default="own")
    options = ap.parse_args()
    for kind, tally in sorted(measure(options.sources, options.list).items()):
        total = sum(tally.values())
        answered = tally["right"] + tally["wrong"]
        right, sure = tally["right"] / total, tally["right"] / max(1, answered)
        gap = tally["gap"] / total
        print(f"{kind:24} {total:4} mentions  right {right:.3f}  right where answered {sure:.3f}  gap {gap:.3f}")


if __name__ == "__main__":
    main()
