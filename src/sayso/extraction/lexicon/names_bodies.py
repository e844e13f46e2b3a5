"""Bodies with several names: the table is in model/facts, since comparison reads it too."""

from sayso.model.facts.bodies import SHORT, bodies

__all__ = ["SHORT", "bodies"]
