"""News outlets and agencies of the world: the table is in model/facts, since comparison reads it too."""

from sayso.model.facts.outlets import HEADS, NOT_ALONE, NOUNS, PRESS, Outlet, outlets

__all__ = ["HEADS", "NOT_ALONE", "NOUNS", "PRESS", "Outlet", "outlets"]
