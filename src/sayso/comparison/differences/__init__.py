"""What differs between two statements of one question, by rules that name the words they rest on; and sides."""
