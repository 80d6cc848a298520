"""What the documents say: statements with their speakers and dates."""
