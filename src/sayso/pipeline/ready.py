"""Imported by the server from which processes that read pages are forked, and by nothing else: to import it is to load
what they have in common."""

from __future__ import annotations

import contextlib
import signal

from sayso import language
from sayso.errors import ModelMissing
from sayso.pipeline import run

__all__ = ["run"]

signal.signal(signal.SIGINT, signal.SIG_IGN)
with contextlib.suppress(ModelMissing):  # the first page says so
    language.parser.model()
