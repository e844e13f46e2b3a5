"""The corpus that we wrote ourselves can be read, and what the certainty says of it is borne out."""

from __future__ import annotations

import json
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from sayso import language
from sayso.extraction.attributing import assemble, certainty
from sayso.extraction.attribution import search
from sayso.model import learned
from sayso.reading import from_text

sys.path.append(str(Path(__file__).parents[2]))

from evals import written
from evals.train_certainty import spans


def test_every_mark_of_the_corpus_can_be_read() -> None:
    articles = written.load()
    assert len({a.id for a in articles}) == len(articles) > 80
    assert sum(len(a.items) for a in articles) > 450
    assert 0.15 < sum(a.held_out for a in articles) / len(articles) < 0.3
    for article in articles:
        assert "{" not in article.text and " ## " not in article.text
        for item in article.items:
            for a, b in (*item.content, *item.source, *item.cue):
                assert article.text[a:b] == article.text[a:b].strip() != ""


def corpus(folder: Path, *lines: str) -> list[written.Article]:
    (folder / "wire.txt").write_text("\n".join(("=== x-01", *lines)), encoding="utf-8")
    return written.load(folder)


def test_marks_become_spans(tmp_path: Path) -> None:
    lines = ("{s Ana Lira} {c said}: {t “It fell.} ## name=Ana Lira; deny; neg", "{t+ “All of it.”}", "Rain. ## skip")
    (article,) = corpus(tmp_path, *lines)
    (item,) = article.items
    assert [article.text[a:b] for a, b in item.content] == ["“It fell.", "“All of it.”"]
    assert (item.name, item.stance, item.polarity) == ("Ana Lira", "deny", "neg")
    assert [article.text[a:b] for a, b in article.ignore] == ["Rain."]


@pytest.mark.parametrize(
    "line", ["{s Ana {c said} {t it fell}", "{s Ana} {c said} it fell", "{c said} {t it} ## wrong", "{t it}} fell"]
)
def test_a_wrong_mark_is_refused(tmp_path: Path, line: str) -> None:
    with pytest.raises(written.Flaw):
        corpus(tmp_path, line)


def test_findings_are_matched_one_to_one(tmp_path: Path) -> None:
    (article,) = corpus(tmp_path, "{s The mayor} {c said} {t the old bridge had fallen}.", "He called. ## skip")
    gold = article.items[0]
    at = article.text.index("He called")
    aside = written.Item(((at, at + 9),), (), ())
    assert written.match(article, [gold, gold, aside]) == [(0, gold, True), (1, None, False)]


def test_the_weights_name_indicators_that_exist() -> None:
    table = json.loads((files("sayso.extraction") / "data" / "certainty.json").read_text(encoding="utf-8"))
    known = {"bias", "nested", "pieces", "torn", "sentences", "other-cue", "no-finite-verb", "no-subject"}
    heads = {"kind", "rule", "mark", "cue", "source", "length"}
    for name in table["weights"]:
        assert name in known or name.split("=")[0] in heads or name.split("-")[0] in {"cue", "source", "opens"}, name
    assert learned.weights("sayso.extraction", "certainty.json") == table["weights"]


def test_the_surest_findings_of_held_out_documents_are_right() -> None:
    sure: list[bool] = []
    count = 0
    for article in (a for a in written.load() if a.held_out):
        page = from_text(article.text, article.id)
        scene, kept, parents = search(language.parse(page.text, page.segments), page.segments)
        for j, _, right in written.match(article, [spans(scene, c) for c in kept]):
            c, count = kept[j], count + 1
            value = certainty.certainty(scene, c, assemble.kind_of(scene, c), parents[j] is not None)
            sure += [right] if value >= 0.9 else []
    assert len(sure) >= count / 2
    assert sum(sure) / len(sure) >= 0.95
