"""Whether data can be trusted: what the values of a field say about themselves."""
