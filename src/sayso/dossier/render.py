"""The dossier as one HTML file: no script, no request, nothing that source text could break out of."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.case.files import write_whole
from sayso.dossier import words
from sayso.dossier.build import IN_SUMMARY, Dossier
from sayso.dossier.views import View
from sayso.model import Comparison, Problem, Reading
from sayso.version import __version__


@lru_cache(maxsize=1)
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("sayso.dossier"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    env.filters |= {"count": words.count, "listed": words.listed, "origins": words.origins, "visible": words.visible}
    return env


def _resource(name: str) -> str:
    return files("sayso.dossier").joinpath(name).read_text(encoding="utf-8")


def measured() -> list[dict[str, Any]]:
    """The program's measured figures, as `make eval` last left them in data/measured.json."""
    rows: list[dict[str, Any]] = json.loads(_resource("data/measured.json"))
    return rows


def render(readings: Sequence[Reading], comparison: Comparison, problems: Sequence[Problem], view: View) -> str:
    """The dossier as HTML text.  The same values give the same text."""
    style = _resource("style.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    dossier = Dossier(readings, comparison, problems, view)
    return _environment().get_template("dossier.html").render(
        d=dossier, style=Markup(style), digest=digest, version=__version__, measured=measured(), most=IN_SUMMARY,
        svg=Markup,
    )  # fmt: skip


def write_dossier(
    target: Path, readings: Sequence[Reading], comparison: Comparison, problems: Sequence[Problem], view: View
) -> None:
    """Write the dossier, whole or not at all.

    Raises:
        NotFound, NotPermitted, StorageFull: the file cannot be written; nothing is left behind.
    """
    write_whole(render(readings, comparison, problems, view), target)
