"""A statement as comparison reads it: its words and concepts, when, who, how many, and how surely."""
