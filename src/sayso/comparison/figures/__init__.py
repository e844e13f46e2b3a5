"""Figures side by side: what each counts, whose it is, and how two of them stand to each other."""
