"""Pieces of patterns that more than one rule is made of."""

from __future__ import annotations

GAP = "[ \u00a0]"
"""A space within a line, which may be one that does not break."""
THE = rf"(?:the{GAP})?"
SUM = r"(?:figure|count|toll|estimate|number|total|tally)s?"
"""The nouns for what is counted up."""
