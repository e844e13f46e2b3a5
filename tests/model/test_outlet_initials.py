"""Initials that agencies of several countries bear name none of them."""

from __future__ import annotations

import pytest

from sayso.model.facts.outlets import outlets


@pytest.mark.parametrize("initials", ["SPA", "CNA", "NNA"])
def test_initials_of_several_agencies_name_none(initials: str) -> None:
    assert initials not in outlets()


@pytest.mark.parametrize(("initials", "name"), [("AP", "Associated Press"), ("AFP", "Agence France-Presse")])
def test_initials_that_one_agency_bears_name_it(initials: str, name: str) -> None:
    assert outlets()[initials].name == name
