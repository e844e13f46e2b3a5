"""Learned weights give a probability; a model that was not learned yet has none."""

from __future__ import annotations

from sayso.model import learned


def test_indicators_add_up_to_log_odds() -> None:
    assert learned.probability({"bias": 0.0}, ["bias"]) == 0.5
    assert learned.probability({"bias": 1.0, "named": 1.0}, ["bias", "named"]) == 0.881
    assert learned.probability({"bias": 1.0}, ["bias", "unheard of"]) == learned.probability({"bias": 1.0}, ["bias"])


def test_no_odds_are_too_long() -> None:
    assert learned.probability({"bias": 5000.0}, ["bias"]) == 1.0
    assert learned.probability({"bias": -5000.0}, ["bias"]) == 0.0


def test_what_was_not_learned_has_no_weights() -> None:
    assert not learned.weights("sayso.dossier", "nothing.json")
    assert learned.weights("sayso.dossier", "standing.json")
