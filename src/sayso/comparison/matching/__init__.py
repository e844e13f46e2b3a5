"""Which statements may answer one question, and how surely: likeness, and sets gathered by it."""
