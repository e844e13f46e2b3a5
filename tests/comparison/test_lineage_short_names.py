"""Papers of other documents under short names and beside verbs of seeing, offices without a name, and who is nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso import language
from sayso.comparison import compare
from sayso.model import Comparison, Reading
from sayso.model.facts.shortened import shortened
from sayso.pipeline.run import extract
from sayso.reading import Given, from_text

PAPER = (
    "Quay crane falls on two lorries\n\nBy Ann Tarrow\n\n"
    "The eastern quay of Karsk was closed on Friday after a crane came down on two parked lorries. "
    "The bolts had been rusting since the spring and nobody had looked at them, say the men in the yard. "
    "The port minister, Ilse Ronnen, told this newspaper that the crane had been examined in May."
)


def build(pages: list[tuple[str, str, str]]) -> list[Reading]:
    out = []
    for outlet, day, text in pages:
        page = from_text(text, outlet, Given(outlet=outlet, published=day))
        out.append(extract(page, language.parse(page.text, page.segments)))
    return out


@pytest.fixture(scope="module")
def found() -> Callable[[str], Comparison]:
    def run(words: str, outlet: str = "Weir Review", day: str = "2019-05-06") -> Comparison:
        head = "What the quay tells us\n\nBy Ned Orlo\n\n"
        return compare(build([("El Bote de Karsk", "2019-05-03", PAPER), (outlet, day, head + words)]))

    return run


def cited(made: Comparison) -> dict[str, bool]:
    """The names that the later page cites, and whether each is a document at hand."""
    return {c.to: c.to_doc is not None for c in made.citations if c.doc != _paper()}


def _paper() -> str:
    return build([("El Bote de Karsk", "2019-05-03", PAPER)])[0].document.id


def test_a_paper_with_its_town_goes_without_it() -> None:
    assert ("el", "bote") in set(shortened(("el", "bote", "de", "karsk")))
    assert ("the", "men") not in set(shortened(("the", "men", "of", "karsk")))


@pytest.mark.parametrize(
    "words",
    [
        "A fitter told El Bote de Karsk that the bolts were known to be loose. It will rain on Sunday in all of Karsk.",
        "In the local daily El Bote de Karsk, a fitter said that the bolts were loose. It will rain on Sunday.",
        "The paper, El Bote de Karsk, stood by its account of the crane on Monday. It will rain on Sunday.",
        "El Bote de Karsk saw how the lorries were dragged out of the water at noon. It will rain on Sunday.",
        "El Bote de Karsk, the oldest paper of the coast, broadcast a film of the crane. It will rain on Sunday.",
        "The local rag, El Bote, found out that the bolts were loose all summer long. It will rain on Sunday.",
    ],
)
def test_a_paper_at_hand_is_seen_by_any_of_its_names(words: str, found: Callable[[str], Comparison]) -> None:
    assert cited(found(words)).get("El Bote de Karsk") is True


def test_words_introduced_under_a_short_name_are_that_papers(found: Callable[[str], Comparison]) -> None:
    copied = "The bolts had been rusting since the spring and nobody had looked at them, say the men in the yard."
    made = found(
        f"Here is what the local rag, El Bote, found out, word for word:\n\n{copied}\n\nSo now you know it all."
    )
    assert [p.origin for p in made.shared_passages] == ["El Bote de Karsk"]


def test_an_office_goes_with_the_one_who_holds_it(found: Callable[[str], Comparison]) -> None:
    words = (
        "Ilse Ronnen did not wait for questions on Sunday. The minister said that the crane had been examined twice."
    )
    assert "minister" not in {to.lower().removesuffix(" (unnamed)") for to in cited(found(words))}


@pytest.mark.parametrize(
    "words",
    [
        "Everybody who has a cousin on the quay knows that the bolts were loose all through the summer.",
        "The town is learning that its quay was never safe, and that the bolts were loose all summer.",
    ],
)
def test_nobody_in_particular_is_no_source(words: str, found: Callable[[str], Comparison]) -> None:
    made = found(words)
    assert not {to for to in cited(made) if "verybody" in to or to in ("town", "Town")}


def test_the_town_in_a_papers_name_is_no_paper() -> None:
    pages = [("Karsk Wire", "2019-05-03", PAPER), ("Weir Review", "2019-05-06", "It rained in Karsk. " * 9)]
    made = compare(build(pages))
    assert not [c for c in made.citations if c.to == "Karsk Wire"]
