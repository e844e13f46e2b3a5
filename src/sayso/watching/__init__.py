"""Addresses into a case: pages that the user names, and pages that appear in feeds."""

from __future__ import annotations

from sayso.watching.adding import fetch_all
from sayso.watching.rounds import Round, Watcher
from sayso.watching.sources import feeds_of

__all__ = ["Round", "Watcher", "feeds_of", "fetch_all"]
