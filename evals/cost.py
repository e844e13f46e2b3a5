"""What each layer costs, as a share of bare spaCy's own time over the same text, in the same run, on one core."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import ParamSpec, TypeVar

from sayso import gazetteer, language
from sayso.extraction import actors, attribution, chains, places, quantities, statements, times
from sayso.model import Page

P = ParamSpec("P")
T = TypeVar("T")


class Clock:
    """Adds up processor time by layer."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = defaultdict(float)

    def run(self, layer: str, act: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Call `act` and book its time on a layer."""
        start = time.process_time()
        result = act(*args, **kwargs)
        self.spent[layer] += time.process_time() - start
        return result


def costs(pages: Sequence[Page]) -> dict[str, float]:
    """Seconds of processor time: `spacy` (bare), `parse` (with columns), and each layer of extraction."""
    clock = Clock()
    nlp = language.parser.model()
    gazetteer.lookup(["Geneva"])
    clock.run("warm", lambda: list(language.parse_all((p.text, p.segments) for p in pages[:5])))
    clock.run("spacy", lambda: list(nlp.pipe([p.text for p in pages], batch_size=language.parser.BATCH)))
    parses = clock.run("parse", lambda: list(language.parse_all((p.text, p.segments) for p in pages)))
    for page, parse in zip(pages, parses):
        document = page.document
        found = clock.run("attribution", attribution.find, parse, page.segments)
        segments, drafts = found.segments, found.drafts
        cast = clock.run("attribution", actors.find, parse, document, segments, drafts)
        who = clock.run("attribution", chains.build, parse, document, segments, drafts, cast)
        when = clock.run("figures", times.find, parse, document, segments)
        names = clock.run("figures", places.names, parse)
        candidates = clock.run("figures", gazetteer.lookup, names)
        where = clock.run("figures", places.find, parse, document, drafts, candidates)
        many = clock.run("figures", quantities.find, parse, who, when, where)
        findings = statements.Findings(who, many, when, where, cast.actors)
        clock.run("statements", statements.find, parse, document, segments, findings)
    return dict(clock.spent)
