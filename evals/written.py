"""The attribution corpus that we wrote ourselves (evals/attribution_corpus): read, checked, matched with findings.

    python -m evals.written            checks every file and prints its counts; status 1 where a mark is wrong
    python -m evals.written --score    what the program finds in it, held-out part and training part apart

A file holds the documents of one manner, each headed `=== id`; a line is a paragraph.  Marks: `{s …}` source, `{c …}`
cue, `{t …}` content; `{s2 …}` belongs to the line's second attribution; `{t+ …}` goes on with the last attribution
of the line before.  Behind ` ## ` stand, parted by semicolons, each with the attribution's number before it where it
is not the first: `name=…`, a stance, `neg`, `source=1` (shares that one's source), `none` (marked, but no
attribution), and `skip` (doubtful on a second reading: nothing on the line counts).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "attribution_corpus"
HELD_OUT = 4
"""Every fourth document of a manner is kept out of training."""
STANCES = frozenset({"assert", "deny", "accuse", "vow", "confirm", "question", "request", "decline"})
Spans = tuple[tuple[int, int], ...]

_HEAD = re.compile(r"=== (?P<id>[a-z]+-(?P<number>\d+))$")
_MARK = re.compile(r"\{([sct])(\d*)(\+?) |\}")
_NOTE = re.compile(r"(?:(?P<number>\d+)[ =])?(?P<word>[a-z]+)(?:=(?P<value>.+))?$")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Flaw(ValueError):
    """A mark that cannot be read; the message names the document and the line."""


@dataclass(frozen=True, slots=True)
class Item:
    """A written attribution: spans are characters of the article, end exclusive."""

    content: Spans
    source: Spans
    cue: Spans
    name: str | None = None
    stance: str = "assert"
    polarity: str = "pos"


@dataclass(frozen=True, slots=True)
class Article:
    """A written document; `ignore`: lines on which nothing counts."""

    id: str
    manner: str
    held_out: bool
    text: str
    items: tuple[Item, ...]
    ignore: Spans


@dataclass(slots=True)
class _Draft:
    """An attribution while its line is read."""

    spans: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {"s": [], "c": [], "t": []})
    notes: dict[str, str] = field(default_factory=dict)


def load(folder: Path = FOLDER) -> list[Article]:
    """All documents, by file name and place.

    Raises:
        Flaw: a mark or note is wrong.
    """
    out: list[Article] = []
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        heads = [k for k, line in enumerate(lines) if line.startswith("===")]
        out += [_article(path.stem, lines[a:b]) for a, b in zip(heads, [*heads[1:], len(lines)])]
    return out


def _article(manner: str, lines: Sequence[str]) -> Article:
    head = _HEAD.match(lines[0])
    if head is None:
        raise Flaw(f"no heading: {lines[0]}")
    text, ignore, drafts, last = "", [], [], None
    for line in (x for x in lines[1:] if x.strip()):
        try:
            plain, here, whole = _line(line, len(text), last)
        except Flaw as flaw:
            raise Flaw(f"{head['id']}: {flaw}: {line}") from None
        if whole:
            ignore.append((len(text), len(text) + len(plain)))
        else:
            drafts += [d for d in here if d not in drafts and "none" not in d.notes]
        last = here[-1] if here else last
        text += plain + "\n\n"
    items = tuple(_item(text, d) for d in drafts)
    return Article(head["id"], manner, int(head["number"]) % HELD_OUT == 0, text.strip(), items, tuple(ignore))


def _line(line: str, at: int, last: _Draft | None) -> tuple[str, list[_Draft], bool]:
    """The line without marks, its attributions, and whether nothing on it counts; `at`: where it begins."""
    body, _, tail = line.partition(" ## ")
    plain, drafts, opened, done = "", {}, [], 0
    for mark in _MARK.finditer(body):
        plain, done = plain + body[done : mark.start()], mark.end()
        if mark[1]:
            opened.append((mark[1], mark[2] or "1", mark[3], len(plain)))
            continue
        if not opened:
            raise Flaw("a mark is closed that was not opened")
        role, number, goes_on, start = opened.pop()
        draft = last if goes_on else drafts.setdefault(number, _Draft())
        if draft is None:
            raise Flaw("nothing to go on with")
        inner = plain[start:]
        a = at + start + len(inner) - len(inner.lstrip())
        draft.spans[role].append((a, at + start + len(inner.rstrip())))
    if opened:
        raise Flaw("a mark is not closed")
    whole = _note(tail, drafts)
    return (plain + body[done:]).strip(), [drafts[k] for k in sorted(drafts)], whole


def _note(tail: str, drafts: dict[str, _Draft]) -> bool:
    """Put the notes where they belong; returns whether the line is to be skipped."""
    whole = False
    for part in filter(None, map(str.strip, tail.split(";"))):
        note = _NOTE.match(part)
        if note is None:
            raise Flaw(f"cannot read {part!r}")
        word, value = note["word"], note["value"] or ""
        if word == "skip":
            whole = True
        elif word not in STANCES | {"none", "neg", "name", "source"}:
            raise Flaw(f"no note {word!r}")
        elif (draft := drafts.get(note["number"] or "1")) is not None:
            draft.notes["stance" if word in STANCES else word] = word if word in STANCES else value
            if word == "source":
                draft.spans["s"] = drafts[value].spans["s"]
        elif word != "none":
            raise Flaw(f"no attribution for {part!r}")
    return whole


def _item(text: str, d: _Draft) -> Item:
    spans = {role: tuple(sorted(found)) for role, found in d.spans.items()}
    if not spans["t"]:
        raise Flaw(f"{d.spans}: an attribution has no content; is it `none`?")
    for role, found in spans.items():
        if any(a >= b or text[a:b] != text[a:b].strip() for a, b in found):
            raise Flaw(f"an empty span for {role} in {text[:40]!r}")
    polarity = "neg" if "neg" in d.notes else "pos"
    return Item(spans["t"], spans["s"], spans["c"], d.notes.get("name"), d.notes.get("stance", "assert"), polarity)


# ---------------------------------------------------------------- matching
def words_of(text: str, spans: Spans) -> frozenset[int]:
    """The starts of the words that share a character with the spans."""
    return frozenset(m.start() for m in _WORD.finditer(text) if any(m.start() < b and m.end() > a for a, b in spans))


def dice(a: frozenset[int], b: frozenset[int]) -> float:
    """Dice of two sets; 1 where both are empty."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def match(article: Article, found: Sequence[Item]) -> list[tuple[int, Item | None, bool]]:
    """`(number, gold or None, source right)` for every finding that counts; pairs as the scorer makes them."""
    bags = {id(x): [words_of(article.text, s) for s in (x.content, x.source)] for x in (*article.items, *found)}
    pairs = sorted(
        (
            (dice(bags[id(g)][0], bags[id(f)][0]), -i, -j)
            for i, g in enumerate(article.items)
            for j, f in enumerate(found)
        ),
        reverse=True,
    )
    gold: dict[int, int] = {}
    for value, i, j in pairs:
        if value >= 0.5 and -j not in gold and -i not in gold.values():
            gold[-j] = -i
    out: list[tuple[int, Item | None, bool]] = []
    for j, f in enumerate(found):
        if j in gold:
            g = article.items[gold[j]]
            out.append((j, g, dice(bags[id(g)][1], bags[id(f)][1]) >= 0.5))
        elif not _set_aside(article, f):
            out.append((j, None, False))
    return out


def _set_aside(article: Article, f: Item) -> bool:
    """Whether a finding stands on a line on which nothing counts."""
    return any(a < high and low < b for a, b in article.ignore for low, high in (*f.content, *f.cue))


# ---------------------------------------------------------------- command
def score(articles: Sequence[Article]) -> dict[str, float]:
    """What the program finds in the articles: F1 of contents and sources, and the rest given a content."""
    gold = found = content = source = names = named = stance = polarity = 0
    for article, items in findings(articles):
        gold += len(article.items)
        for j, g, right in match(article, items):
            found += 1
            if g is None:
                continue
            content, source = content + 1, source + right
            stance, polarity = stance + (items[j].stance == g.stance), polarity + (items[j].polarity == g.polarity)
            if g.name:
                named += 1
                names += g.name.casefold() in (items[j].name or "").casefold()
    f1 = lambda hit: 2 * hit / (gold + found)  # noqa: E731
    return {
        "attributions": gold, "findings": found, "content F1": f1(content), "content and source F1": f1(source),
        "precision": source / found, "name": names / named, "stance": stance / content, "polarity": polarity / content,
    }  # fmt: skip


def findings(articles: Sequence[Article]) -> Iterator[tuple[Article, list[Item]]]:
    """Each article with what the program finds in it."""
    from sayso.model import Reading
    from sayso.pipeline import read_pages
    from sayso.reading import from_text

    for article, reading in zip(articles, read_pages(from_text(a.text, a.id) for a in articles)):
        assert isinstance(reading, Reading), reading
        yield (
            article,
            [
                Item(
                    tuple((s.start, s.end) for s in a.content),
                    ((a.source.start, a.source.end),) if a.source else (),
                    ((a.cue.start, a.cue.end),) if a.cue else (),
                    a.source_name,
                    a.stance,
                    a.polarity,
                )
                for a in reading.attributions
            ],
        )


def main(arguments: Sequence[str]) -> int:
    """Command line."""
    try:
        articles = load()
    except Flaw as flaw:
        print(flaw, file=sys.stderr)
        return 1
    for name, part in (
        ("to train on", [a for a in articles if not a.held_out]),
        ("held out", [a for a in articles if a.held_out]),
    ):
        lines = sum(a.text.count("\n\n") + 1 for a in part)
        print(f"{name}: {len(part)} documents, {lines} paragraphs, {sum(len(a.items) for a in part)} attributions")
        if "--score" in arguments:
            print("  " + ", ".join(f"{k} {v:.3f}".removesuffix(".000") for k, v in score(part).items()))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
