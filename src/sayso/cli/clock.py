"""The one clock that is read: for the record of what was received when, and for dates that are still to come."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """The time as `YYYY-MM-DDTHH:MM:SSZ`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
