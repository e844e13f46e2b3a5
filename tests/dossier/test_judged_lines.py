"""The verdicts on printed lines are whole, hold no text, and name causes that the guidelines have."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from evals import lines

_README = (lines.JUDGED.parent / "README.md").read_text(encoding="utf-8")


def test_a_verdict_is_offsets_a_hash_letters_and_known_causes() -> None:
    causes = set(re.findall(r"[a-z]+(?:-[a-z]+)*", _README.split("Causes:")[1].split("##")[0]))
    for v in lines.verdicts():
        assert 0 <= v.start < v.end
        assert re.fullmatch(r"[0-9a-f]{10}", v.who)
        assert re.fullmatch(r"[rbw]{3}", v.letters)
        assert set(v.causes.split(";")) - {""} <= causes


def test_no_line_is_judged_twice() -> None:
    keys = [(v.page, v.start, v.end, v.who) for v in lines.verdicts()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("row", ["corpus/dam-0#999\trrr\t", "corpus/dam-0#0\trr\t", "corpus/dam-0#0\trrx\t"])
def test_a_verdict_of_no_line_or_without_three_letters_is_refused(row: str, tmp_path: Path) -> None:
    file = tmp_path / "told.tsv"
    file.write_text(row + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="not a printed line with three letters"):
        lines.take(file)
