"""Imported by the server from which processes that read pages are forked, and by nothing else: to import it is to load
what they have in common."""

from __future__ import annotations

import contextlib

from sayso import language
from sayso.errors import ModelMissing
from sayso.pipeline import workers

__all__ = ["workers"]

with contextlib.suppress(ModelMissing):  # the first page says so
    language.parser.model()
