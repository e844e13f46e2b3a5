"""What words stand for, whatever is told with them: concepts, forms of verbs, and how common each is."""
