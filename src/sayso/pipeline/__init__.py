"""The one orchestrator: reads documents, compares sets.  Hands parses, candidates and findings on as values."""

from sayso.pipeline.run import NOT_ENGLISH, Models, compare_readings, read_page, seen
from sayso.pipeline.workers import read_pages

__all__ = ["NOT_ENGLISH", "Models", "compare_readings", "read_page", "read_pages", "seen"]
