"""The article itself in plain text: its head, captions, block quotations and what is no part of it."""
