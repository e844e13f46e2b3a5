"""From words to places: mentions, what each may mean, which it means, and whether it acts or locates."""
