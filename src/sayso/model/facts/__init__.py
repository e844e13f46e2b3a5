"""Tables of public facts that more than one layer reads, each with its source in its head."""
