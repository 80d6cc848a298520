"""Text out of each format."""
