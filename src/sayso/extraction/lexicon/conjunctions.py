"""Conjunctions by which a clause is set against another.  Lists that need fewer of them say why."""

from __future__ import annotations

from sayso.extraction.lexicon.words import words

SET_AGAINST = words("although though while whereas")
"""What begins a clause that is set against the one it hangs on."""
TURNING = SET_AGAINST | words("but yet")
"""What begins any clause that is set against another, beside it or under it."""
