"""Measurements: run the program over gold and corpora, score it, print one table."""
