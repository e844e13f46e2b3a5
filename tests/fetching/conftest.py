"""The web that the tests fetch from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from small_web import Web, running


@pytest.fixture
def web() -> Iterator[Web]:
    with running() as found:
        yield found
