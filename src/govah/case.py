"""Open a case, and everything that can be asked of it."""
