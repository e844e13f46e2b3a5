"""Whose voice a name stands for: a body and who speaks for it, an office, a state, the sides of a quarrel."""
