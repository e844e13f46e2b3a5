"""Statements: the clauses of a document as values that can be compared without a parse."""
