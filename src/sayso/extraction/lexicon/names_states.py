"""States as actors: the table is in model/facts, since comparison reads it too."""

from sayso.model.facts.states import capitals, names, peoples, seats

__all__ = ["capitals", "names", "peoples", "seats"]
