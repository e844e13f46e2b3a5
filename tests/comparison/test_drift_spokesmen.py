"""Drift between what a body writes, what its spokesman says, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable

from sayso.model import Comparison

RELEASE = (
    "The River Commission said in a statement that between 30 and 35 barges were destroyed in the harbour of Lund."
)
SPOKEN = (
    "The fire in Lund burned all night. More than 30 barges were destroyed, said Olaf Brant, spokesman for the River "
    "Commission, which runs the canal."
)
TOLD = "A fire swept the harbour of Lund. Dozens of barges were destroyed, according to the River Commission."


def test_a_body_and_its_spokesman_tell_one_thing(run: Callable[..., Comparison]) -> None:
    found = run(("Port Courier", RELEASE), ("Lund Post", SPOKEN), ("Evening Lamp", TOLD))
    (steps,) = [d.steps for d in found.drift]
    told = {" ".join(s.words.span.text.split()[:3]) for s in steps}
    assert told == {"between 30 and", "Dozens of barges", "More than 30"}


def test_a_stranger_tells_another(run: Callable[..., Comparison]) -> None:
    found = run(
        ("Port Courier", RELEASE),
        ("Lund Post", SPOKEN.replace("spokesman for the River Commission, which runs the canal", "a shopkeeper")),
    )
    assert not found.drift


def test_a_copy_of_an_earlier_telling_is_no_step(run: Callable[..., Comparison]) -> None:
    changed = 0
    for outlet in ("Hill Tribune", "Quay Star", "Dune Gazette", "Moor Mail", "Ferry News", "Tarn Times"):
        pages = [("Port Courier", RELEASE), ("Lund Post", SPOKEN), ("Evening Lamp", TOLD), (outlet, SPOKEN)]
        (steps,) = [d.steps for d in run(*pages).drift]
        assert sum("More than 30" in s.words.span.text for s in steps) == 1
        order = [s.words.span.text[:9] for s in steps]
        changed += order.index("More than") < order.index("Dozens of")
    assert changed, "the copy comes last in some order of the pages"
