"""The verdicts on lines of the other sections are whole, hold no text, and name causes that the guidelines have."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2]))

from evals import claims, sections

from sayso.dossier.views import Quote

_README = (sections.JUDGED.parent / "README.md").read_text(encoding="utf-8")


def test_a_verdict_is_a_hash_letters_and_known_causes() -> None:
    causes = set(re.findall(r"[a-z]+(?:-[a-z]+)*", _README.split("Causes:")[1]))
    events = set(claims.events())
    for v in sections.verdicts():
        assert v.event in events and v.kind in sections.KINDS
        assert re.fullmatch(r"[0-9a-f]{12}", v.shown)
        assert sections.LETTERS.fullmatch(v.letters)
        assert set(v.causes.split(";")) - {""} <= causes


def test_no_line_is_judged_twice() -> None:
    keys = [(v.event, v.kind, v.shown) for v in sections.verdicts()]
    assert len(keys) == len(set(keys))


def test_the_rest_of_the_sentence_is_shown_and_is_no_part_of_what_is_judged() -> None:
    bare = Quote("‹the gate stood open›", "#x", "D1 Holt Herald")
    within = Quote("‹the gate stood open›", "#x", "D1 Holt Herald", before="She says ", after=" all day.")
    one, other = (sections.Line("fifth", "T", "4 May 2031", (q,)) for q in (bare, within))
    assert one.key == other.key
    assert str(other) == "4 May 2031 | ‹{She says }the gate stood open{ all day.}› D1 Holt Herald"


@pytest.mark.parametrize("row", ["corpus/dam#9999\trrr\t", "corpus/dam#1\trr\t", "corpus/dam#1\trrx\t"])
def test_a_verdict_of_no_line_or_in_another_form_is_refused(row: str, tmp_path: Path) -> None:
    file = tmp_path / "told.tsv"
    file.write_text(row + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=re.escape(str(file))):
        sections.take(file)
