"""The cases of Recognizers-Text (MIT) that lie in scope: read from beside the repository, listed here by hash."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))
recognizers = importlib.import_module("evals.recognizers")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not recognizers.SPECS.is_dir(), reason="../shared/data/time/recognizers_specs is not there"),
]


def test_the_listed_cases_pass() -> None:
    listed = [line.split() for line in recognizers.SCOPE.read_text(encoding="utf-8").splitlines()]
    expected = {line[0] for line in listed if len(line) == 1}
    results = recognizers.run()
    passed = {case.key for case, right, _ in results if right}
    assert expected <= passed, sorted(expected - passed)
    in_scope = {case.key for case, _, _ in results if recognizers.why_out(case) is None}
    assert in_scope == {line[0] for line in listed}, "the list is not what `why_out` says; write it again"
    assert len(expected) >= 0.9 * len(listed)
