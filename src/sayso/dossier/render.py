"""The dossier as one HTML file: no script, no request, nothing that source text could break out of."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.case.files import write_whole
from sayso.dossier import rates, words
from sayso.dossier.build import Dossier
from sayso.dossier.views import View, together
from sayso.model import Comparison, Problem, Reading
from sayso.version import __version__


@lru_cache(maxsize=1)
def _environment() -> Environment:
    env = Environment(
        loader=PackageLoader("sayso.dossier"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    env.filters |= {
        "count": words.count,
        "listed": words.listed,
        "origins": words.origins,
        "visible": words.visible,
        "together": together,
        "shortly": words.shortly,
        "graded": words.GRADES.__getitem__,
    }
    return env


def _resource(name: str) -> str:
    return files("sayso.dossier").joinpath(name).read_text(encoding="utf-8")


def render(readings: Sequence[Reading], comparison: Comparison, problems: Sequence[Problem], view: View) -> str:
    """The dossier as HTML text.  The same values give the same text."""
    dossier = Dossier(readings, comparison, problems, view)
    # What is told comes first, so that all links back are known when the documents are shown.
    body = (
        _environment()
        .get_template("body.html")
        .render(
            d=dossier,
            version=__version__,
            rates=rates.rates(),
            erring=rates.sentence(),
            less_sure=rates.less_sure(),
            doubtful=rates.doubtful(),
            svg=Markup,
        )
    )
    style = _resource("style.css") + _crossing(dossier)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        _environment()
        .get_template("dossier.html")
        .render(d=dossier, style=Markup(style), digest=digest, version=__version__, body=Markup(body))
    )


def _crossing(dossier: Dossier) -> str:
    """For words that others cross: where their first part is landed on, the other parts are outlined too."""
    names = [name for doc in dossier.documents.views for name in doc.crossing]
    rules = ",".join(f":root:has(#{name}:target) .r{name}" for name in names)
    return f"{rules}{{outline:3px solid var(--hit)}}\n" if rules else ""


def write_dossier(
    target: Path, readings: Sequence[Reading], comparison: Comparison, problems: Sequence[Problem], view: View
) -> None:
    """Write the dossier, whole or not at all.

    Raises:
        NotFound, NotPermitted, StorageFull: the file cannot be written; nothing is left behind.
    """
    write_whole(render(readings, comparison, problems, view), target)
