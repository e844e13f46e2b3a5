"""The error rates that the dossier prints are rows of evals/results.md, and measuring a part keeps the other rows."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from evals import kept
from evals.rows import Row

from sayso.dossier import rates

TABLE = """# Measured figures

`make eval` at commit abc.

| layer | figure | measured | to reach | |
|---|---|---|---|---|
| place | mill: found | 0.500 | 0.600 | short |
| lines | mill: lines that stand (of 30) | 0.700 |  |  |
| whole | mill: seconds | 12.0 | ≤ 15.0 | reached |

- not measured: hill: no such folder
"""


def test_every_figure_of_the_dossier_is_a_row_of_the_kept_table() -> None:
    """Where evals/results.md was changed by hand, `python -m evals.kept` lets the dossier follow."""
    rows = kept.RESULTS.read_text(encoding="utf-8").splitlines()
    told = rates.kept()
    assert {r["name"] for r in told} == set(kept.IN_DOSSIER)
    assert set(kept.IN_DOSSIER) == set(rates.PLAIN)
    for r in told:
        row = re.compile(rf"\| {r['layer']} \| {re.escape(r['name'])}(?: \([^)]*\))? \| {r['value']:.3f} \|.*")
        assert any(row.fullmatch(line) for line in rows), r


def test_one_sentence_tells_how_often_readers_found_a_fault() -> None:
    value = {r["name"]: r["value"] for r in rates.kept()}
    said = rates.sentence()
    assert f"{round(100 - 100 * value[rates.CLAIMS])} of 100 claims" in said
    assert f"{round(100 - 100 * value[rates.LINES])} of 100 of the sure lines" in said


def test_shares_beside_what_is_less_sure_are_measured_ones_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {r["name"]: r["value"] for r in rates.kept()}
    less_sure, marked, others = (
        round(100 - 100 * value[name]) for name in (rates.LESS_SURE, rates.DOUBTFUL, rates.OTHERS)
    )
    assert f" {less_sure} times in 100" in rates.less_sure()
    assert rates.doubtful().startswith(f"{marked} of 100 ") and f"of the others {others}:" in rates.doubtful()
    monkeypatch.setattr(rates, "kept", tuple)
    assert rates.less_sure() == rates.doubtful() == rates.sentence() == ""


def test_no_share_is_written_by_hand() -> None:
    number = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
    share = re.compile(rf"\b{number} (?:in|of|out of|times in) {number}\b|\bevery second\b|\d ?%|per cent")
    templates = Path(rates.__file__).parent / "templates"
    for path in sorted(templates.glob("*.html")):
        words = re.sub(r"\{[{%].*?[%}]\}", " ", path.read_text(encoding="utf-8"))
        assert not share.findall(words), path


@pytest.fixture(autouse=True)
def at_a_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "commit", lambda: "def")


def test_a_row_measured_again_stands_where_it_stood() -> None:
    again = Row("lines", "mill: lines that stand", 0.8, note="of 40")
    text = kept.merged(TABLE, [again], ["lines"])
    assert "| lines | mill: lines that stand (of 40) | 0.800 |  |  |\n| whole |" in text
    assert "(of 30)" not in text
    assert text.startswith(TABLE[: TABLE.index("| lines")])


def test_a_new_row_stands_behind_the_others_of_its_layer() -> None:
    text = kept.merged(TABLE, [Row("place", "hill: found", 0.4)], ["hill"])
    assert "| short |\n| place | hill: found | 0.400 |  |  |\n| lines |" in text
    assert "not measured: hill" not in text


def test_each_measure_is_told_where_it_was_measured_last(monkeypatch: pytest.MonkeyPatch) -> None:
    text = kept.merged(TABLE, [Row("place", "mill: found", 0.6, 0.6)], ["mill", "lake"])
    monkeypatch.setattr(kept, "commit", lambda: "fed")
    text = kept.merged(text, [Row("place", "mill: found", 0.7, 0.6)], ["mill"])
    assert "Measured again at commit def: lake.\nMeasured again at commit fed: mill.\n" in text
    assert text.count("| place | mill: found |") == 1
    assert "- not measured: hill: no such folder" in text
