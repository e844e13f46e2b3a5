"""Claims: which sets of statements to show and how surely, with grades, parties and drift."""
