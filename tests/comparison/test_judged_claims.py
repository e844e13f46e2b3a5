"""The verdicts on claims are whole, hold no text, and name causes that the guidelines have."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from evals import claims

_README = (claims.JUDGED.parent / "README.md").read_text(encoding="utf-8")


def test_a_verdict_is_a_hash_letters_parts_and_known_causes() -> None:
    causes = set(re.findall(r"[a-z]+(?:-[a-z]+)*", _README.split("Causes:")[1].split("##")[0]))
    events = set(claims.events())
    for v in claims.verdicts():
        assert v.event in events
        assert re.fullmatch(r"[0-9a-f]{12}", v.shown)
        assert re.fullmatch(r"[rbw]{5}", v.letters)
        assert re.fullmatch(r"([mho][0-9]+(,[mho][0-9]+)*)?", v.wrong)
        assert set(v.causes.split(";")) - {""} <= causes


def test_no_claim_is_judged_twice() -> None:
    keys = [(v.event, v.shown) for v in claims.verdicts()]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    "row",
    ["corpus/dam#999\trrrrr\t\t", "corpus/dam#1\trrrr\t\t", "corpus/dam#1\trrrrx\t\t", "corpus/dam#1\trrrrr\tq1\t"],
)
def test_a_verdict_of_no_claim_or_in_another_form_is_refused(row: str, tmp_path: Path) -> None:
    file = tmp_path / "told.tsv"
    file.write_text(row + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(str(file))):
        claims.take(file)
