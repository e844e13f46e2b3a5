"""What each part of the attribution layer brings: figures with one group of rules switched off at a time.

    python -m evals.ablation            development sets of ../shared, from cached parses; prints a Markdown table

Switching off is done here, by standing a rule down for the run: the program has no switch for it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from evals.measures import rate
from evals.parses import cached
from evals.scorers import DATA, GOLD, SEEDS, Json, corpus_pages, pages_score, score_corpus
from sayso.extraction import actors, attribution, chains
from sayso.extraction.attributing import assemble, contents, cues
from sayso.extraction.attributing.scene import Candidate, Scene
from sayso.model import Document, Page, Parse, Reading, Segment
from sayso.reading import read_path

Part = Callable[[ExitStack], None]
CLUSTERS = ("kobani_airdrop_2014", "chelsea_bombing_2016")


def _none(*_: object) -> None:
    return None


def _nothing(*_: object) -> list[Any]:
    return []


def without_quoting(stack: ExitStack) -> None:
    """No quotation is given to a cue by nearness, to the quotation before, or to nobody."""
    stack.enter_context(patch.object(attribution.Attacher, "run", _none))


def without_introductions(stack: ExitStack) -> None:
    """No block behind a colon."""
    stack.enter_context(patch.object(attribution, "introduce", _nothing))


def without_phrases(stack: ExitStack) -> None:
    """No "according to", no "reportedly"."""
    stack.enter_context(patch.object(attribution, "phrase_cues", _nothing))


def without_nouns(stack: ExitStack) -> None:
    """No "the claim that"."""
    stack.enter_context(patch.object(attribution, "noun_cues", _nothing))


def without_headlines(stack: ExitStack) -> None:
    """No "Orlo: Talks have failed"."""
    stack.enter_context(patch.object(attribution, "headline", _none))


def without_passives(stack: ExitStack) -> None:
    """No attribution by a verb in the passive."""
    wanted = cues._wanted

    def active(scene: Scene, c: Candidate) -> bool:
        return "passive" not in c.marks and wanted(scene, c)

    stack.enter_context(patch.object(cues, "_wanted", active))


def without_complements(stack: ExitStack) -> None:
    """Clauses alone: no infinitive, gerund, predicate, object or preposition as content."""
    for name in ("infinitive", "gerund", "small_clause", "accused", "prepositional", "direct_object"):
        stack.enter_context(patch.object(contents, name, _nothing))


def without_nesting(stack: ExitStack) -> None:
    """No attribution inside another: the chain ends with the outer speaker."""

    def flat(_: Scene, kept: list[Candidate]) -> list[int | None]:
        return [None] * len(kept)

    stack.enter_context(patch.object(assemble, "_parents", flat))


def without_coreference(stack: ExitStack) -> None:
    """No pronoun, title or description is led back to a name."""
    find = actors.find

    def named(parse: Parse, document: Document, segments: Sequence[Segment], drafts: Sequence[Any]) -> actors.Cast:
        cast = find(parse, document, segments, drafts)
        for i in [i for i, entity in cast.entities.items() if not any(a <= i < b for a, b in entity.mentions)]:
            del cast.entities[i]
        return cast

    stack.enter_context(patch.object(actors, "find", named))


def without_certainty(stack: ExitStack) -> None:
    """The share of all predictions that are right, in place of the model."""
    stack.enter_context(patch.object(assemble, "certainty", lambda *_: 0.9))


PARTS: dict[str, Part] = {
    "all parts": _none,
    "without quotations by nearness (`quoting`)": without_quoting,
    "without block introductions": without_introductions,
    "without “according to” and adverbs": without_phrases,
    "without nouns": without_nouns,
    "without headlines": without_headlines,
    "without passives": without_passives,
    "without contents that are no clauses": without_complements,
    "without nesting": without_nesting,
    "without coreference": without_coreference,
    "without the certainty model (every one at .9)": without_certainty,
}
COLUMNS = (
    "GUM source", "GUM content", "PolNeAR source", "PolNeAR direct, recall", "gold source", "gold name", "gold chain",
    "gold at .9", "of these right",
)  # fmt: skip


@contextmanager
def switched_off(part: Part) -> Iterator[None]:
    """The program without a part."""
    with ExitStack() as stack:
        part(stack)
        yield


def main() -> None:
    """Print the table."""
    sets = {name: list(cached(pages)) for name, pages in _pages()}
    print("| | " + " | ".join(COLUMNS) + " |\n|---|" + "---|" * len(COLUMNS))
    for name, part in PARTS.items():
        with switched_off(part):
            print(f"| {name} | " + " | ".join(f"{v:.3f}".lstrip("0") for v in figures(sets)) + " |")


def _pages() -> Iterator[tuple[str, list[Page]]]:
    for name in ("gum_news", "polnear_dev"):
        yield name, corpus_pages("attribution", DATA / "attribution" / f"{name}.jsonl")
    yield "seeds", [read_path(p) for p in sorted(SEEDS.glob("*.txt"))]
    for name in CLUSTERS:
        yield name, [read_path(p) for p in sorted((DATA / "clusters" / name).glob("*.txt"))]


def figures(sets: dict[str, list[tuple[Page, Parse]]]) -> list[float]:
    """The columns; those of the gold are means over the seed pages and the two clusters."""
    found = {name: [read(page, parse) for page, parse in pages] for name, pages in sets.items()}
    gum = score_corpus("attribution", DATA / "attribution" / "gum_news.jsonl", found["gum_news"])
    polnear = score_corpus(
        "attribution", DATA / "attribution" / "polnear_dev.jsonl", found["polnear_dev"], "--slice", "speech"
    )
    gold = [pages_score(GOLD, found["seeds"], SEEDS)]
    gold += [pages_score(GOLD / "clusters" / n, found[n], DATA / "clusters" / n) for n in CLUSTERS]
    layers = [g["layers"]["attributions"] for g in gold]
    return [
        gum["source"]["F1"],
        gum["content_dice50"]["F1"],
        polnear["source"]["F1"],
        polnear["recall_by_kind"]["direct"]["recall"],
        *(_mean(layers, key) for key in ("source", "name", "chain")),
        *(_mean([x["calibration"] for x in layers], key) for key in ("sure", "precision_sure")),
    ]


def _mean(layers: Sequence[Json], key: str) -> float:
    values = [x[key]["F1"] if isinstance(x[key], dict) and "F1" in x[key] else rate(x[key]) or 0.0 for x in layers]
    return sum(values) / len(values)


def read(page: Page, parse: Parse) -> Reading:
    """The layer's findings alone."""
    found = attribution.find(parse, page.segments)
    cast = actors.find(parse, page.document, found.segments, found.drafts)
    made = chains.build(parse, page.document, found.segments, found.drafts, cast)
    return Reading(page.document, page.text, found.segments, made, actors=cast.actors)


if __name__ == "__main__":
    sys.exit(main())
