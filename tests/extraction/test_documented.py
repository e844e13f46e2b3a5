"""Every module of the rules has its place in docs/attributions.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.extraction import attributing

_DOCUMENT = (Path(__file__).parents[2] / "docs" / "attributions.md").read_text(encoding="utf-8")
_MODULES = sorted(p.stem for p in Path(attributing.__path__[0]).glob("*.py") if p.stem != "__init__")


@pytest.mark.parametrize("module", _MODULES)
def test_a_module_of_the_rules_is_told_of(module: str) -> None:
    assert f"`{module}`" in _DOCUMENT.split("## Names and chains")[0]
