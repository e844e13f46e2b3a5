"""The small models loaded before they are asked."""

from __future__ import annotations

import pytest

from sayso import language
from sayso.errors import ModelMissing
from sayso.language import ahead, models


def test_both_models_are_there_when_they_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    language.load_small_models()
    monkeypatch.setattr(models, "_data", lambda name: pytest.fail(f"{name} is loaded once more"))
    assert language.meanings([("A barn burned.", ((0, 6),))])
    assert language.joint([(("A barn burned.", (0, 14)), ("The barn is whole.", (0, 18)))])


def test_what_is_missing_is_told_when_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModelMissing(f"{name}: run make setup")

    monkeypatch.setattr(ahead.models, "session", missing)
    language.load_small_models()
    with pytest.raises(ModelMissing, match="run make setup"):
        language.meanings([("A barn burned.", ())])
