"""The dossier: one HTML file in which every line leads to the exact words."""

from sayso.dossier.build import Dossier
from sayso.dossier.render import render, write_dossier
from sayso.dossier.views import View

__all__ = ["Dossier", "View", "render", "write_dossier"]
