"""The one orchestrator: reads documents, compares sets.  Hands parses, candidates and findings on as values."""

from typing import TYPE_CHECKING, Any

from sayso.pipeline.run import NOT_ENGLISH, read_page
from sayso.pipeline.workers import read_pages

if TYPE_CHECKING:
    from sayso.pipeline.sets import Models, compare_readings, seen

__all__ = ["NOT_ENGLISH", "Models", "compare_readings", "read_page", "read_pages", "seen"]


def __getattr__(name: str) -> Any:
    # Comparison is imported when asked for: processes that read pages, and whoever waits for them, do without it.
    if name in __all__:
        from sayso.pipeline import sets

        return getattr(sets, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
